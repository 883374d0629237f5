"""Mapping files: what they may say, and drafts of them."""

import tomllib

import pytest
from support.tables import findings, records

from catalog.errors import SourceError
from catalog.readers.mapping_file import read_mapping
from catalog.readers.records import Source
from catalog.readers.suggestion import suggest
from vocab.text import LangText

TABLE = "Sig;Was;Wer;Wort;Zustand\nA 1;Brief;Lee/Li;x|y;gut\nA 2;Karte;Li;z;rissig\n"


@pytest.fixture
def mapping(tmp_path):
    """Write a mapping file; return its path."""

    def write(text):
        path = tmp_path / "mapping.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_columns_constants_and_defaults(mapping):
    """
    Terms, languages, separators and constant values; a column that is skipped says nothing.
    """
    path = mapping(
        '[table]\nid = "Sig"\nlanguage = "de"\n'
        '[columns]\nWas = "title"\nWer = { term = "creator", separator = "/" }\n'
        'wort = { term = "subject", separator = "|" }\nZustand = "skip"\n'
        '[constants]\npublisher = "Archiv"\nrights = ["Frei", "http://rightsstatements.org/vocab/NKC/1.0/"]\n'
    )

    one, two = (record.document for record in records(TABLE, mapping=path))
    assert ("A 1", (LangText("Brief", "de"),), ("Lee", "Li"), ("x", "y")) == (
        one.identifier, one.titles, one.creators, one.subjects,
    )  # fmt: skip
    assert (("Archiv",), "Frei http://rightsstatements.org/vocab/NKC/1.0/") == (two.publishers, two.rights.value)
    assert [] == findings(TABLE, mapping=path)


def test_delimiter_and_encoding_can_be_stated(mapping):
    """
    What cannot be told from the bytes is taken from the file.
    """
    path = mapping('[table]\ndelimiter = ";"\nencoding = "cp1251"\n[columns]\na = "id"\nb = "title"\n')

    (record,) = records("a;b\n1;Письмо, второе\n".encode("cp1251"), mapping=path)
    assert "Письмо, второе" == record.document.title


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[columns]\na = 'titel'\n", "maps 'a' to 'titel', which is no term"),
        ("[column]\na = 'title'\n", "has the unknown key 'column'"),
        ("[columns]\na = 5\n", "says nothing usable of 'a'"),
        ("[columns]\na = {term = 'title', lang = 'de'}\n", "has the unknown key 'lang' in [columns.a]"),
        ("[table]\nlanguage = 'Klingonese'\n", "names the language 'Klingonese', which is none"),
        ("[table]\nencoding = 'utf-99'\n", "has the unknown encoding 'utf-99'"),
        ("[table]\ndelimiter = 'x'\n", "has the delimiter 'x'"),
        ("[constants]\npublisher = 5\n", "has no text under 'publisher' in [constants]"),
        ("columns = 5\n", "has no table [columns]"),
        ("[columns\n", "is no TOML"),
    ],
)
def test_a_slip_is_told_in_a_sentence(mapping, text, problem):
    """
    The sentence names the file, what stands there, and what was expected.
    """
    path = mapping(text)

    with pytest.raises(SourceError) as refused:
        read_mapping(path)

    assert f"the mapping file {path} {problem}" in refused.value.problem
    assert refused.value.advice.startswith("expected ")


def test_a_table_beside_a_mapping_with_a_slip_is_refused(mapping):
    """
    No row is taken under half a mapping.
    """
    path = mapping("[columns]\nid = 'titel'\n")

    assert [("mapping-unusable", None, "mapping", "refused")] == findings("id,title\n1,One\n", mapping=path)


def test_a_draft_can_be_used_as_it_is(mapping):
    """
    A draft is TOML that the reader takes; known headings are certain, others guesses.
    """
    table = 'Signatur;DC:Title;Datum;Autor;Odd "x"\nA1;Brief;1962;Lee;1\nA2;Karte;1963;Li;2\n'
    draft = suggest(Source(location="l.csv", key="l.csv", content=table.encode()))

    parsed = tomllib.loads(draft)
    assert {"id": "Signatur"} == parsed["table"]
    assert {"DC:Title": "title", "Datum": "date", "Autor": "creator"} == parsed["columns"]
    assert '# "Odd \\"x\\"" = "skip"  # 1 | 2' in draft.splitlines()
    assert ["A1", "A2"] == [record.document.identifier for record in records(table, mapping=mapping(draft))]


def test_a_text_is_no_table_to_draft_for():
    """
    Labelled text needs no mapping.
    """
    assert suggest(Source(location="a", key="a", content=b"A letter\n\nCitation: x\n")) is None
