"""Headings in the spellings that tables come with."""

import pytest

from catalog.readers.headings import Heading, is_table, language_tag, understand
from catalog.readers.sniffing import kind_of


@pytest.mark.parametrize(
    ("heading", "term", "language"),
    [
        ("title", "title", None),
        ("Title", "title", None),
        ("DC:Title", "title", None),
        ("dc.title", "title", None),
        ("dc.title[en_US]", "title", "en-US"),
        ("dc.title[]", "title", None),
        ("dc.title[*]", "title", None),
        ("Title (en)", "title", "en"),
        ("Title (Spanish)", "title", "es"),
        ("title@fr", "title", "fr"),
        ("title_de", "title", "de"),
        ("DC:Subject [es]", "subject", "es"),
        ("dcterms:created", "created", None),
        ("dct:temporal", "temporal", None),
        ("dcterms.isPartOf", "isPartOf", None),
        ("http://purl.org/dc/terms/spatial", "spatial", None),
        ("http://purl.org/dc/elements/1.1/creator", "creator", None),
        ("Dublin Core:Title", "title", None),
        ("dc.contributor.author", "creator", None),
        ("dc.contributor.advisor", "contributor", None),
        ("dc.date.issued", "issued", None),
        ("dc.date.accessioned", "stamp", None),
        ("dc.description.abstract[en]", "abstract", "en"),
        ("dc.description.mystery", "description", None),
        ("dc.relation.ispartofseries", "isPartOf", None),
        ("dc.rights.uri", "rights", None),
        ("dateCreated", "created", None),
        ("Date Created", "created", None),
        ("Subject Geographic", "spatial", None),
        ("record_id", "id", None),
        ("UUID", "id", None),
        ("Record ID", "id", None),
    ],
)
def test_a_heading_is_understood(heading, term, language):
    """
    Prefix, case, qualifier and language may be written in any of the usual ways.
    """
    found = understand(heading)

    assert (term, language) == (found.term, found.language)


@pytest.mark.parametrize("heading", ["", "Zustand", "VRAE:Work Title", "latitude", "sign_id", "Title (copy)", "x@y"])
def test_other_headings_mean_nothing(heading):
    """
    What is no known spelling is not guessed at.
    """
    assert understand(heading) is None


def test_identifiers_keep_their_scheme():
    """
    A column of ISBNs says so.
    """
    assert Heading("identifier", None, "ISBN", exact=True) == understand("dc.identifier.isbn")


@pytest.mark.parametrize(
    ("stated", "tag"),
    [("eng", "en"), ("en_US", "en-US"), ("zh-hant", "zh-Hant"), ("German", "de"), ("xx", None), ("", None)],
)
def test_languages_are_known_by_code_or_name(stated, tag):
    """
    A code that no standard has is no language.
    """
    assert tag == language_tag(stated)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"id,title\n1,One\n", "table"),
        (b"\xef\xbb\xbfid;title\n1;One\n", "table"),
        ("id\ttitle\n1\tOne\n".encode("utf-16"), "table"),
        (b"sep=;\nid;title\n1;One\n", "table"),
        (b"Nr,Ort,Zustand\n1,Wien,gut\n2,Graz,schlecht\n", "table"),
        (b"April 24, 1962\n\nA Memorandum\n\nCitation: x\n", "text"),
        (b"Title, Subject and Creator\n\nCitation: x\n", "text"),
        (b"", "text"),
        (b"\x00\x01\x02", "text"),
        (b'{"id": 1}\n{"id": 2}\n', "json-lines"),
        (b'{"id": 1}\n', "json-lines"),
        (b'{"id": \n{"id": 2}\n', "json-lines"),
        (b'[{"id": 1}]', "json"),
        (b'{"records": [{"id": 1}]}', "json"),
        (b'{\n  "records": [\n    {"id": 1}]}', "json"),
        (b'{"@context": {}, "@id": "x"}', "json-ld"),
        (b'<?xml version="1.0"?><a/>', "xml"),
        (b"<mods xmlns='x'/>", "xml"),
        (b"<1950> A letter\n\nCitation: x", "text"),
        (b"@prefix a: <x> .", "turtle"),
        (b"PK\x03\x04......xl/workbook.xml", "xlsx"),
    ],
)
def test_the_kind_of_a_source_is_told_by_how_it_begins(content, kind):
    """
    Names of files play no part.
    """
    assert kind == kind_of(content)


def test_running_text_with_commas_is_no_table():
    """
    Sentences of the same number of commas are not taken for rows.
    """
    assert not is_table("One, two, and three words of a long sentence that goes on and on and on.\n\nMore, text.\n")
