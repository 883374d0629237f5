"""Fields in terms of Dublin Core: what becomes of each, and that nothing is lost."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law
from support.strategies import lines

from catalog.errors import SourceError
from catalog.readers.dublin_core_fields import document
from catalog.readers.field import Field
from vocab.dates import HistoricalDate
from vocab.document import Further
from vocab.schemes.elements import ELEMENTS
from vocab.text import LangText


def understood(*fields, **options):
    """Return what fields, with a title if they have none, come to."""
    made = [field if isinstance(field, Field) else Field(*field) for field in fields]
    if not any(field.term == "title" for field in made):
        made.insert(0, Field("title", "A letter"))
    return document(made, **{"key": "a.csv:1", "line": 7, **options})


def said(*fields):
    """Return the document alone."""
    return understood(*fields).document


def kinds(*fields):
    """Return the kinds of what is said, but for the id."""
    return [one.kind for one in understood(*fields, ("id", "1")).findings]


def test_titles_in_several_languages_stand_side_by_side():
    """
    The first of each language is a title, others of a language are alternatives.
    """
    made = said(("title", "A letter", "en"), ("title", "Una carta", "es"), ("title", "Letter two", "en"))

    assert (LangText("A letter", "en"), LangText("Una carta", "es")) == made.titles
    assert (Further("alternative", "Letter two", "en"),) == made.further


def test_without_a_title_there_is_no_record():
    """
    The refusal names the line.
    """
    with pytest.raises(SourceError) as refused:
        document([Field("id", "1")], key="a", line=7)

    assert ("no-title", 7, "Title") == (refused.value.kind, refused.value.line, refused.value.field)


@pytest.mark.parametrize(
    ("fields", "date", "told"),
    [
        ([("date", "c. 1962")], HistoricalDate("c. 1962", "1962~"), []),
        ([("date", "1961-1965")], HistoricalDate("1961-1965", "1961/1965"), []),
        ([("date", "2022-8-29")], HistoricalDate("2022-8-29", "2022-08-29"), []),
        ([("date", "2018 (creation)")], HistoricalDate("2018 (creation)", "2018"), []),
        ([("date", "1970"), ("created", "1962")], HistoricalDate("1962", "1962"), ["date-further"]),
        ([("issued", "1970"), ("created", "1962")], HistoricalDate("1962", "1962"), []),
        ([("issued", "1970")], HistoricalDate("1970", "1970"), []),
        ([("date", "2013-05-07T12:33:01Z"), ("date", "1962")], HistoricalDate("1962", "1962"), ["date-of-repository"]),
        ([("date", "2013-05-07T12:33:01Z")], None, ["date-of-repository"]),
        ([("date", "1962-04-24T00:00:00Z")], HistoricalDate("1962-04-24T00:00:00Z", "1962-04-24"), []),
        ([("created", "1999-04-24T10:00:00Z")], HistoricalDate("1999-04-24T10:00:00Z", "1999-04-24"), []),
        ([("date", "1483"), ("start", "1483"), ("end", "1876")], HistoricalDate("1483/1876", "1483/1876"), []),
        ([("date", "1483"), ("start", "1483")], HistoricalDate("1483", "1483"), []),
        ([("date", "1899"), ("approximate", "yes")], HistoricalDate("1899", "1899~"), []),
        ([("date", "1899"), ("approximate", "no")], HistoricalDate("1899", "1899"), []),
        ([("date", "sometime")], HistoricalDate("sometime"), ["date-unknown"]),
        ([("date", "1962-02-30")], HistoricalDate("1962-02-30"), ["date-impossible"]),
    ],
)
def test_dates_are_those_of_the_thing(fields, date, told):
    """
    Written forms, ranges and doubts are read; a repository's instants are kept apart with their text.
    """
    assert date == said(*fields).date
    assert told == kinds(*fields)


def test_the_text_of_an_instant_is_kept():
    """
    What is no date of the thing stays with the record's findings.
    """
    findings = understood(("date", "2013-05-07T12:33:01Z"), ("id", "1")).findings

    assert ["2013-05-07T12:33:01Z"] == [one.text for one in findings]


def test_identifiers_in_brackets_become_addresses():
    """
    The name stands alone, the vocabulary's address beside it.
    """
    made = said(("subject", "Letters [aat:300133025]"), ("coverage", "Wien [tgn:7003321]"), ("subject", "Notes [sic]"))

    assert ("Letters", "Notes [sic]") == made.subjects
    assert ("Wien",) == made.places
    assert [
        Further("subject", "http://vocab.getty.edu/aat/300133025"),
        Further("spatial", "http://vocab.getty.edu/tgn/7003321"),
    ] == list(made.further)


def test_html_becomes_the_text_that_it_shows():
    """
    Words and addresses of links are kept, the source's own text with the warning.
    """
    html = '<p>See <a href="https://a.example/x">here</a>, R&amp;D</p>'
    found = understood(("description", html), ("id", "1"))

    assert (LangText("See here (https://a.example/x), R&D"),) == found.document.summary
    assert [("html", "warning", html)] == [(one.kind, one.severity, one.text) for one in found.findings]


@pytest.mark.parametrize("text", ["R&D <1950> a < b", "AT&T; <sic>"])
def test_what_is_no_html_stays(text):
    """
    Angle brackets and ampersands of plain text are text.
    """
    assert (LangText(text),) == said(("description", text)).summary


def test_identifiers_go_where_they_belong():
    """
    The first local one is the id, addresses and persistent ones are kept as such, others with their scheme.
    """
    made = said(
        ("identifier", "https://hdl.handle.net/2027/abc"),
        ("identifier", "https://a.example/page"),
        ("identifier", "978-3-16", None, "ISBN"),
        ("identifier", "MS 12"),
        ("identifier", "old 7"),
    )

    assert "MS 12" == made.identifier
    assert ("https://hdl.handle.net/2027/abc",) == made.persistent
    assert ("https://a.example/page",) == made.addresses
    assert (Further("identifier", "ISBN 978-3-16"), Further("identifier", "old 7")) == made.further


def test_an_id_is_made_from_an_address_before_the_place():
    """
    What identifies the record elsewhere does not change when a row moves.
    """
    one, other = (understood(("identifier", "doi:10.1000/1"), key=key) for key in ("a.csv:1", "a.csv:2"))
    placed, moved = (understood(key=key) for key in ("a.csv:1", "a.csv:2"))

    assert one.document.identifier == other.document.identifier
    assert placed.document.identifier != moved.document.identifier
    assert ["note", "warning"] == [one.findings[0].severity, placed.findings[0].severity]


def test_rights_are_words_and_address_together():
    """
    The statement is found in the whole, and no word is lost.
    """
    made = said(("rights", "http://rightsstatements.org/vocab/InC/1.0/"), ("rights", "In copyright"))

    assert LangText("In copyright http://rightsstatements.org/vocab/InC/1.0/") == made.rights


def test_kinds_are_dcmi_words_or_a_genre():
    """
    A narrower DCMI type makes the broader one needless; the first other word is the genre.
    """
    made = said(("type", "Image"), ("type", "still image"), ("type", "Postcard"), ("type", "Photograph"))

    assert ("StillImage", "Postcard") == (made.dcmi_type, made.genre)
    assert (Further("type", "Photograph"),) == made.further


def test_languages_are_not_guessed():
    """
    Codes and names are known; another word is told with its text.
    """
    found = understood(("language", "eng"), ("language", "Spanish; Klingonese"), ("id", "1"))

    assert ("en", "es") == found.document.languages
    assert [("language-unknown", "Klingonese")] == [(one.kind, one.text) for one in found.findings]


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        ([("embargo", "2030-01-01")], dt.date(2030, 1, 1)),
        ([("available", "2030-01-01T00:00:00Z")], dt.date(2030, 1, 1)),
        ([("available", "2020-01-01"), ("embargo", "2030-01-01")], dt.date(2030, 1, 1)),
        ([("date", "info:eu-repo/date/embargoEnd/2030-01-01")], dt.date(2030, 1, 1)),
        ([("available", "1962")], None),
    ],
)
def test_an_embargo_is_heeded(fields, day):
    """
    Whichever way it is said, the later day counts.
    """
    assert day == said(*fields).embargo


@pytest.mark.parametrize("values", [["soon"], ["2030"], ["2030-01-01", "2031-01-01"]])
def test_an_embargo_that_is_no_day_keeps_the_record_out(values):
    """
    Nothing becomes public by an oversight.
    """
    with pytest.raises(SourceError) as refused:
        understood(*(("embargo", value) for value in values))

    assert "embargo-unreadable" == refused.value.kind


def test_names_in_a_language_keep_it():
    """
    A subject that has a language waits for the mapping, which knows the catalogue's.
    """
    made = said(("subject", "Briefe", "de"), ("subject", "Letters"))

    assert (("Letters",), (Further("subject", "Briefe", "de"),)) == (made.subjects, made.further)


_values = st.one_of(
    lines, st.sampled_from(["1962", "https://a.example/1", "doi:10.1000/1", "Image", "Wien [tgn:7003321]"])
)
_fields = st.lists(
    st.builds(
        Field, st.sampled_from(sorted(set(ELEMENTS) - {"available"})), _values, st.sampled_from([None, "en", "es"])
    ),
    max_size=8,
)


@law(150)
@given(fields=_fields)
def test_no_value_is_lost(fields):
    """
    Every value stands in the document, or with a finding.
    """
    found = understood(*fields, ("id", "1"))

    whole = repr(found.document) + "".join(one.text + one.problem for one in found.findings)
    for field in fields:
        words = [word for word in field.value.replace("[tgn:7003321]", "").split() if word.isalnum()]
        if field.term == "language" or field.value == "Image":
            continue
        assert all(word in whole for word in words), field
