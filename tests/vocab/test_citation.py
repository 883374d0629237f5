"""Citations: head, programme, references and sentences (docs/readers.md)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law
from support.readings import PROGRAMME, harbour

from vocab.authority import Authorities
from vocab.citation import find_addresses, read_citation, read_head

TITLE = "Report on the Northern Mole"
HEAD = f'"{TITLE}," April 24, 1962, {PROGRAMME}'


def read(rest, *, title=TITLE, head=HEAD):
    return read_citation(f"{head}{rest}", title, harbour())


def texts(references):
    return [reference.text for reference in references]


def names(people):
    return [person.name for person in people]


REFERENCES = {
    ", PRC FMA 118-01764-04, 11.": [("archive/prc-fma", "118-01764-04", "11")],
    ", PRC FMA 118-01100-06, 1-4.": [("archive/prc-fma", "118-01100-06", "1-4")],
    ", PRC FMA 118-01100-06.": [("archive/prc-fma", "118-01100-06", None)],
    ", PRC FMA 118-1100-06.": [("archive/prc-fma", None, None)],
    ", APRF, f. 45, op. 1, d. 342, l. 78.": [("archive/aprf", "f. 45, op. 1, d. 342", "78")],
    ", APRF, f. 45, op. 1, d. 342, ll. 78-80.": [("archive/aprf", "f. 45, op. 1, d. 342", "78-80")],
    ", APRF: f. 39, op. 1, d. 31.": [("archive/aprf", "f. 39, op. 1, d. 31", None)],
    ", APRF f. 39, op. 1, d. 31.": [("archive/aprf", "f. 39, op. 1, d. 31", None)],
    ", Archive of the President, f. 39, op. 1, d. 31.": [("archive/aprf", "f. 39, op. 1, d. 31", None)],
    ", MOL, XIX-J-1-j Korea, 4. doboz, 5/a, 004076/ 1955.": [
        ("archive/mol", "XIX-J-1-j Korea, 4. doboz", "5/a, 004076/ 1955")
    ],
    ", AVPRF, Fond 059a, Opis 5a, Delo 3.": [("archive/avprf", None, None)],
    ", APRFX, f. 1.": [(None, None, None)],
    ", Istituto del Porto, box 3.": [(None, None, None)],
    ", RGASPI.": [("archive/rgaspi", None, None)],
    ", RGASPI, f. 1; APRF, f. 2.": [("archive/rgaspi", None, None), ("archive/aprf", None, None)],
    ", RGASPI, f. 1; and APRF, f. 2": [("archive/rgaspi", None, None), ("archive/aprf", None, None)],
    ".": [],
    "": [],
}


@pytest.mark.parametrize("rest", REFERENCES)
def test_references(rest):
    """
    Split at semicolons; the archive by its acronym or name, unit and locator by the archive's grammar.
    """
    found = read(rest).references

    assert REFERENCES[rest] == [
        (reference.archive and reference.archive.path, reference.unit, reference.locator) for reference in found
    ]
    assert all(reference.text in rest for reference in found)


def test_a_full_stop_does_not_end_a_reference():
    """
    Signatures are full of them.
    """
    said = read(", APRF, f. 45, op. 1, d. 342, l. 78. Obtained by Ben Cole. Translated by Ana Lima.")

    assert ["APRF, f. 45, op. 1, d. 342, l. 78"] == texts(said.references)
    assert ("Obtained by Ben Cole.",) == said.provenance
    assert ["Ana Lima"] == names(said.translators)


TRANSLATORS = {
    "Translated by 7Brands.": ["7Brands"],
    "Translated by Ana Lima": ["Ana Lima"],
    "Translated from Russian by Ana Lima.": ["Ana Lima"],
    "Translated for HDIP by Ana Lima.": ["Ana Lima"],
    "Translated for HDIP from Russian by Ana Lima.": ["Ana Lima"],
    "Translated from Serbo-Croatian for the HDIP by Ana Lima.": ["Ana Lima"],
    "Obtained and translated for NHIP by Ben Cole.": ["Ben Cole"],
    "Obtained by Ben Cole and translated by Ana Lima.": ["Ana Lima"],
    "Obtained by Ben Cole, translated by Ana Lima.": ["Ana Lima"],
    "Translated by Ana Lima and edited by Ben Cole.": ["Ana Lima"],
    "Translated by Ana Lima and Ben Cole for HDIP.": ["Ana Lima", "Ben Cole"],
    "Translated by Ana Lima. Translated by Ben Cole.": ["Ana Lima", "Ben Cole"],
    "Document obtained by Ben Cole and translated by Ana Lima.": ["Ana Lima"],
    "Translation by hand.": [],
    "Obtained by Ben Cole.": [],
}


@pytest.mark.parametrize("sentence", TRANSLATORS)
def test_translators(sentence):
    """
    Who translated, and nobody else.
    """
    assert TRANSLATORS[sentence] == names(read(f", APRF, f. 45. {sentence}").translators)


@pytest.mark.parametrize(
    ("sentence", "provenance", "reprints"),
    [
        ("Obtained by Ben Cole.", ["Obtained by Ben Cole."], []),
        ("Contributed by Ben Cole.", ["Contributed by Ben Cole."], []),
        ("Donated by the Pilots.", ["Donated by the Pilots."], []),
        ("Obtained and translated by Ben Cole.", ["Obtained and translated by Ben Cole."], []),
        ("Translated by Ben Cole.", [], []),
        ("Reprinted in Tides (Port: House, 2005), p. 3.", [], ["Tides (Port: House, 2005), p. 3"]),
        ("Published in Tides, vol. 2.", [], ["Tides, vol. 2"]),
        ("Originally published as Tides.", [], ["Tides"]),
        ("Obtained by A. Lima. Published in Tides.", ["Obtained by A. Lima."], ["Tides"]),
    ],
)
def test_notes_on_provenance_and_reprints(sentence, provenance, reprints):
    """
    Kept in the words of the source.
    """
    said = read(f", APRF, f. 45. {sentence}")

    assert (tuple(provenance), tuple(reprints)) == (said.provenance, said.reprints)


def test_the_programme_is_looked_for_behind_the_title():
    """
    A title may well name it.
    """
    title = f"Letter to the {PROGRAMME}, with Enclosures"
    said = read(", APRF, f. 45.", title=title, head=f'"{title}," April 24, 1962, {PROGRAMME}')

    assert "agent/harbour-digital-archive" == said.programme.path
    assert ["APRF, f. 45"] == texts(said.references)


@pytest.mark.parametrize(
    "name", ["Harbour Digital Archives", "The harbour digital archive", "XHarbour Digital Archive"]
)
def test_a_programme_is_named_exactly(name):
    """
    Not as a part of another name, and case counts.
    """
    assert None is read("", head=f'"{TITLE}," April 24, 1962, {name}').programme


def test_without_a_programme_an_archive_still_begins_the_reference():
    """
    What stands in the programme's place is kept for the warning.
    """
    said = read("", head=f'"{TITLE}," April 24, 1962, Some Collection, APRF, f. 45. Translated by Ana Lima.')

    assert (None, "Some Collection") == (said.programme, said.unread)
    assert ["APRF, f. 45"] == texts(said.references)
    assert ["Ana Lima"] == names(said.translators)


@pytest.mark.parametrize(
    ("citation", "title", "date", "given"),
    [
        (f'"{TITLE}," April 24, 1962, X', TITLE, "1962-04-24", "April 24, 1962"),
        (f'"{TITLE}," 1962, X', TITLE, "1962", "1962"),
        (f'"{TITLE}," August, 1962, X', TITLE, "1962-08", "August, 1962"),
        (f'"{TITLE}," June 1-3, 1962, X', TITLE, "1962-06-01/1962-06-03", "June 1-3, 1962"),
        (f'"{TITLE}," ../1961, X', TITLE, "../1961", "../1961"),
        (f'"{TITLE}," undated, X', TITLE, None, "undated"),
        (f'"{TITLE.upper()}," 1962, X', TITLE, "1962", "1962"),
        ('"Another, Title," 1962, X', "Another, Title", "1962", "1962"),
        ('"A "quoted" title," 1962, X', 'A "quoted" title', "1962", "1962"),
    ],
)
def test_the_head_has_title_and_date(citation, title, date, given):
    """
    The date as it is written there.
    """
    head = read_head(citation, TITLE)

    assert (title, date, given) == (head.title, head.date.edtf, head.date.as_given)


def test_a_head_without_date():
    """
    The words that follow are not taken for one.
    """
    head = read_head(f'"{TITLE}," {PROGRAMME}, APRF', TITLE)

    assert (True, None) == (head.anchored, head.date)


def test_a_longer_title_is_another_title():
    """
    "Report" does not anchor on "Report on the Mole".
    """
    assert not read_head("Report on the Mole, 1962, X", "Report").anchored


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("see https://a.example/x.", ["https://a.example/x"]),
        ("https://a.example/x, http://b.example", ["https://a.example/x", "http://b.example"]),
        ("see <https://a.example/x>", []),
        ("xhttps://a.example", []),
        ("https://a.example/x..", ["https://a.example/x."]),
        ("", []),
    ],
)
def test_addresses(text, addresses):
    """
    Words that begin with http; one full stop or comma behind them is dropped.
    """
    assert addresses == find_addresses(text)


@law()
@given(st.text(max_size=80), st.text(max_size=20))
def test_any_text_can_be_read_as_a_citation(citation, title):
    """
    Nothing is raised, and no name, reference or note is invented.
    """
    text = f'"{title}," 1962, {PROGRAMME}, {citation}'

    said = read_citation(text, title, harbour())

    words = "".join(text.split())
    parts = [*texts(said.references), *names(said.translators), *said.provenance, *said.reprints]
    assert all("".join(part.split()).rstrip(",") in words for part in parts)
    read_citation(citation, title, Authorities())
