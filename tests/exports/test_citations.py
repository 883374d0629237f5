"""Citations in the forms of reference managers: the reviewed bytes of the sample, and laws for whatever a record holds."""

import json
import re

import pytest
from hypothesis import given
from support.laws import law
from support.readings import harbour, labelled, understood
from support.strategies import documents, lines

from exports.citations import CITATION_FORMATS, bibtex, chicago, csl, ris
from exports.cited import cited
from vocab.authority import Authorities
from vocab.dates import HistoricalDate
from vocab.document import Document
from vocab.text import LangText
from vocab.understanding import understand

BASE = "https://data.archive.example/"
# csl-data.json of citation-style-language/schema: the names that an item may have, of those that are used
_CSL_TEXTS = {
    "id", "type", "title", "genre", "archive", "archive_collection", "archive_location", "publisher", "source",
    "language", "abstract", "keyword", "DOI", "URL",
}  # fmt: skip
_CSL_NAMES = {"author", "contributor", "translator"}
_CSL_DATE = {"date-parts", "season", "circa", "literal"}
_CSL_TYPES = {"manuscript", "personal_communication", "map", "graphic", "song", "motion_picture"}


def made(imprint, **parts):
    """Return the reading of a document that says what is given."""
    said = {"identifier": "1", "titles": (LangText("A Title", None),), **parts}
    return understand(Document(**said), Authorities(), imprint)


def ris_fields(reading):
    """Return what a reader of RIS takes: tags and values, line by line."""
    found = ris(cited(reading))
    assert found.endswith("ER  - \r\n")
    return [(line[:2], line[6:]) for line in found.split("\r\n") if line]


def bibtex_fields(reading):
    """Return what BibTeX takes, braces counted as it counts them: whatever stands before them."""
    text = bibtex(cited(reading))
    opened = re.match(r"@(\w+)\{([^,\s]+),\n", text)
    fields, position = {"@": opened[1], "key": opened[2]}, opened.end()
    while text[position] != "}":
        name = re.compile(r"  ([a-z]+) = ").match(text, position)
        start = end = name.end()
        depth = 0
        while depth or text[end] != ",":
            depth += (text[end] == "{") - (text[end] == "}")
            end += 1
        fields[name[1]], position = text[start:end], end + 2
    assert "}\n" == text[position:]
    return fields


@pytest.mark.parametrize("suffix", CITATION_FORMATS)
def test_the_sample_is_cited_in_exactly_the_reviewed_bytes(suffix, sample, golden):
    """
    No byte of any form changes without somebody having looked at it.
    """
    golden(f"121616.{suffix}", CITATION_FORMATS[suffix].written(sample.reading, ""))


def test_chicago_names_the_item_first_and_the_repository_last(sample):
    """
    As its chapter on manuscript collections wants it in notes.
    """
    assert (
        "“Memorandum Given to Vice Minister Zhang Hanfu by the Soviet Ambassador (Translation),” April 24, 1962, trans."
        " 7Brands, PRC FMA 118-01764-04, 11, Chinese Foreign Ministry Archive, Wilson Center Digital Archive,"
        f" {BASE}id/document/121616."
    ) == chicago(cited(sample.reading))


@pytest.mark.slow
@law(60)
@given(document=documents())
def test_no_record_breaks_out_of_a_line_of_ris(document, describe):
    """
    Whatever it holds, each line is a tag and a value, and there is one entry.
    """
    text = ris(cited(describe(document).reading))
    lines = text.removesuffix("\r\n").split("\r\n")

    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - [^\r\n]*", line) for line in lines)
    assert 1 == sum(line.startswith("TY  - ") for line in lines) == sum(line.startswith("ER  - ") for line in lines)


@law(60)
@given(document=documents())
def test_no_record_breaks_out_of_a_field_of_bibtex(document, describe):
    """
    Its braces balance as BibTeX counts them, its key can be cited, and the fields that an entry needs are there.
    """
    fields = bibtex_fields(describe(document).reading)

    assert re.fullmatch(r"[A-Za-z0-9.:/+-]+", fields["key"])
    assert {"title", "note", "url"} <= set(fields)


@law(60)
@given(document=documents())
def test_every_item_is_what_the_schema_of_csl_asks_for(document, describe):
    """
    Names, types and dates are those that it has, and JSON gives them back.
    """
    item = csl(cited(describe(document).reading))

    assert item == json.loads(CITATION_FORMATS["csl.json"].written(describe(document).reading, ""))[0]
    assert item["type"] in _CSL_TYPES
    assert set() == set(item) - _CSL_TEXTS - _CSL_NAMES - {"issued"}
    assert all(isinstance(item[name], str) for name in _CSL_TEXTS & set(item))
    for name in _CSL_NAMES & set(item):
        assert all(set(one) in ({"literal"}, {"family", "given"}) for one in item[name])
    date = item.get("issued", {})
    assert set() == set(date) - _CSL_DATE
    assert all(1 <= len(point) <= 3 for point in date.get("date-parts", [[1]]))


@law(60)
@given(title=lines)
def test_a_title_comes_back_from_each_form(title, describe):
    """
    Nothing of it is lost, and in BibTeX no character of it means anything.
    """
    reading = describe(Document(identifier="1", titles=(LangText(title, None),))).reading
    back = {
        r"{\textbackslash}": "\\", r"{\textbraceleft}": "{", r"{\textbraceright}": "}", r"{\textasciitilde}": "~",
        r"{\textasciicircum}": "^", r"\&": "&", r"\%": "%", r"\$": "$", r"\#": "#", r"\_": "_",
    }  # fmt: skip
    written = re.sub("|".join(map(re.escape, back)), lambda found: back[found[0]], bibtex_fields(reading)["title"])

    assert f"{{{{{title}}}}}" == written
    assert [title] == [value for tag, value in ris_fields(reading) if tag == "TI"]
    assert title == csl(cited(reading))["title"]


@pytest.mark.parametrize(
    ("edtf", "ris_said", "bibtex_said", "csl_said"),
    [
        ("1962-04-24", ["1962", "1962/04/24/"], ("1962-04-24", "{1962}", "apr"), {"date-parts": [[1962, 4, 24]]}),
        ("1962-08", ["1962", "1962/08//"], ("1962-08", "{1962}", "aug"), {"date-parts": [[1962, 8]]}),
        ("1955", ["1955", "1955///"], ("1955", "{1955}", None), {"date-parts": [[1955]]}),
        ("1950~", ["1950", "given"], ("1950~", "{given}", None), {"date-parts": [[1950]], "circa": True}),
        ("1962-21", ["1962", "given"], ("1962-21", "{given}", None), {"date-parts": [[1962]], "season": 1}),
        (
            "1964-03/1965-04?",
            ["given"],
            ("1964-03/1965-04?", "{given}", None),
            {"date-parts": [[1964, 3], [1965, 4]], "circa": True},
        ),
        ("195X", ["given"], ("195X", "{given}", None), {"literal": "given"}),
        ("1961/..", ["given"], ("1961/..", "{given}", None), {"literal": "given"}),
        (None, ["given"], (None, "{given}", None), {"literal": "given"}),
    ],
)
def test_no_date_is_more_precise_than_its_source(edtf, ris_said, bibtex_said, csl_said, imprint):
    """
    What a form has no word for stands as it was given.
    """
    reading = made(imprint, date=HistoricalDate("given", edtf))
    fields = bibtex_fields(reading)

    assert ris_said == [value for tag, value in ris_fields(reading) if tag in {"PY", "DA"}]
    assert bibtex_said == (fields.get("date", "{}")[1:-1] or None, fields.get("year"), fields.get("month"))
    assert csl_said == csl(cited(reading))["issued"]


@pytest.mark.parametrize(
    ("name", "ris_said", "bibtex_said", "csl_said"),
    [
        ("Zhang Hanfu", "Zhang Hanfu", "{Zhang Hanfu}", {"literal": "Zhang Hanfu"}),
        ("Lima, Ana", "Lima, Ana", "{Lima, Ana}", {"family": "Lima", "given": "Ana"}),
        ("Lima, Ana, 1906-1982", "Lima, Ana", "{Lima, Ana}", {"family": "Lima", "given": "Ana"}),
        ("Quay and Pier Fund", "Quay and Pier Fund", "{{Quay and Pier Fund}}", {"literal": "Quay and Pier Fund"}),
        ("A, B, C", "A, B, C", "{{A, B, C}}", {"literal": "A, B, C"}),
    ],
)
def test_a_name_is_parted_only_where_its_source_parts_it(name, ris_said, bibtex_said, csl_said, imprint):
    """
    Which of two words is the family name nobody here guesses.
    """
    reading = made(imprint, creators=(name,))

    assert [ris_said] == [value for tag, value in ris_fields(reading) if tag == "AU"]
    assert bibtex_said == bibtex_fields(reading)["author"]
    assert [csl_said] == csl(cited(reading))["author"]


def test_a_body_of_the_authority_files_is_no_person():
    """
    BibTeX would print the last word of its name alone.
    """
    reading = understood(labelled(further="Creators:\n\nHarbour Digital Archive; Ana Lima"), harbour())

    assert "{{Harbour Digital Archive} and Ana Lima}" == bibtex_fields(reading)["author"]


@pytest.mark.parametrize(
    ("genre", "types"),
    [
        ("Telegram", ("PCOMM", "unpublished", "personal_communication")),
        ("Memorandum", ("MANSCPT", "unpublished", "manuscript")),
        ("Maps", ("MAP", "misc", "map")),
        ("Still Image", ("ART", "misc", "graphic")),
        ("Sound", ("SOUND", "misc", "song")),
        ("MovingImage", ("VIDEO", "misc", "motion_picture")),
    ],
)
def test_each_form_has_its_word_for_what_a_document_is(genre, types, imprint):
    """
    The source's own word decides; what lies in an archive is else a manuscript.
    """
    reading = made(imprint, genre=genre)

    assert types == (ris_fields(reading)[0][1], bibtex_fields(reading)["@"], csl(cited(reading))["type"])


def test_keys_of_bibtex_stay_single(imprint):
    """
    Ids that differ only in what a key cannot hold get keys that differ.
    """
    keys = {bibtex_fields(made(imprint, identifier=one))["key"] for one in ("a b", "a-b", "a_b", "ü", "é")}

    assert 5 == len(keys)
    assert "a-b" in keys


def test_quotation_marks_inside_a_title_become_single_ones(imprint):
    """
    A full stop or a comma at its end gives way to the comma of the note.
    """
    reading = made(imprint, titles=(LangText('Speech by Keating, "Cuba".', None),), creators=("Lima, Ana", "Ben Cole"))

    assert f"Ana Lima and Ben Cole, “Speech by Keating, ‘Cuba’,” {BASE}id/document/1." == chicago(cited(reading))


@pytest.mark.parametrize("suffix", CITATION_FORMATS)
def test_an_older_version_is_cited_under_its_own_address(suffix, sample):
    """
    What was quoted is found again.
    """
    address = f"{BASE}page/document/121616?version=4"

    assert address in CITATION_FORMATS[suffix].written(sample.reading, address).decode()
