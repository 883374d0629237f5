"""Persistent identifiers: the forms in which records give them, the one spelling of each, and what is said of them."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.catalogues import START
from support.laws import law
from support.readings import IMPRINT, described, harbour, kinds, labelled, understood, values

from vocab import terms
from vocab.mapping.description import Describer
from vocab.persistent import parse, split_identifiers

IRI = "https://data.archive.example/id/document/4711"
DOI = ("DOI", "doi:10.1000/182", "https://doi.org/10.1000/182")
HANDLE = ("Handle", "hdl:2027/abc.1", "https://hdl.handle.net/2027/abc.1")
ARK = ("ARK", "ark:12345/x54xz321", "https://n2t.net/ark:12345/x54xz321")
FORMS = {
    "doi:10.1000/182": DOI,
    "DOI: 10.1000/182": DOI,
    "10.1000/182": DOI,
    "https://doi.org/10.1000/182": DOI,
    "http://dx.doi.org/10.1000/182?nosfx": DOI,
    "info:doi/10.1000/182": DOI,
    "hdl:10.1000/182": DOI,
    "https://hdl.handle.net/10.1000/182": DOI,
    "hdl:2027/abc.1": HANDLE,
    "https://hdl.handle.net/2027/abc.1": HANDLE,
    "info:hdl/2027/abc.1": HANDLE,
    "ark:/12345/x54xz321": ARK,
    "ark:12345/x54xz321": ARK,
    "ARK:12345/x54xz321/.": ARK,
    "https://n2t.net/ark:12345/x54xz321": ARK,
    "https://n2t.net/ark:12345/x54xz321?info": ARK,
}
ODD = {
    "10.1000/ABC<É>;2-O": ("DOI", "doi:10.1000/abc<É>;2-o", "https://doi.org/10.1000/abc%3C%C3%89%3E;2-o"),
    "https://doi.org/10.1000/a%2525": ("DOI", "doi:10.1000/a%25", "https://doi.org/10.1000/a%2525"),
    "hdl:2027/Ab": ("Handle", "hdl:2027/Ab", "https://hdl.handle.net/2027/Ab"),
    "ark:/B2345/x5-4%ab": ("ARK", "ark:b2345/x5-4%AB", "https://n2t.net/ark:b2345/x5-4%AB"),
    "http://a.example/r/ark:/12345/X5": ("ARK", "ark:12345/X5", "http://a.example/r/ark:/12345/X5"),
}
NONE = [
    "", "121616", "10.1000", "10/182", "doi:11.1000/182", "2027/abc", "hdl:2027", "hdl:10.x/1", "ark:/12/x", "ark:/12345/",
    "ark:/12345/---", "ark:/12345/a%zz", "ark:/aeiou/x", "https://doi.org/", "https://doi.org/10.1/a%20b", "ISBN 978-0-306",
    "https://a.example/10.1000/182", "doi:10.1000/\u202e1", "https://[1962]/ark:/12345/x",
]  # fmt: skip

_characters = st.text(string.ascii_letters + string.digits + "-./;%é ", min_size=1, max_size=12)
_identifiers = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(["doi:", "10.1000/", "https://doi.org/10.1000/", "hdl:", "hdl:2027/", "ark:/12345/", "ARK:b2345/",
                         "https://hdl.handle.net/2027/", "https://n2t.net/ark:/12345/"]),
        _characters,
    ),
)  # fmt: skip


def plain(identifier):
    return identifier and (identifier.scheme, identifier.value, str(identifier.url))


@pytest.mark.parametrize("text", FORMS)
def test_each_form_is_one_identifier(text):
    """
    However a record writes an identifier, it is read as the same one.
    """
    assert FORMS[text] == plain(parse(text))


@pytest.mark.parametrize("text", ODD)
def test_what_counts_in_an_identifier_is_kept(text):
    """
    ASCII letters of DOIs and the NAAN have no case, the rest has; resolvers that a record names are kept.
    """
    assert ODD[text] == plain(parse(text))


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_identifier_is_none(text):
    """
    Text that is no DOI, handle or ARK is not made one.
    """
    assert parse(text) is None


def test_hyphens_say_nothing_in_arks():
    """
    ARKs that differ in hyphens alone are one; DOIs are not.
    """
    assert parse("ark:/12345/x5-4").key == parse("ark:12345/x54").key
    assert parse("10.1/a-b").key != parse("10.1/ab").key


@law(200)
@given(_identifiers)
def test_an_identifier_is_written_in_one_way(text):
    """
    What is made of an identifier is read as itself, and so is its address; nothing in that must be escaped.
    """
    identifier = parse(text)

    if identifier is not None:
        assert identifier.value == parse(identifier.value).value
        assert identifier.value == parse(identifier.url).value
        assert identifier.url.isascii()
        assert not set(' <>"{}|\\^`') & set(identifier.url)


def test_identifiers_are_parted_by_semicolons():
    """
    A semicolon inside an old DOI belongs to it.
    """
    given = "10.1002/(SICI)1<693::AID>3.0.CO;2-O; hdl:2027/abc;ark:/12345/x; "

    assert ["10.1002/(SICI)1<693::AID>3.0.CO;2-O", "hdl:2027/abc", "ark:/12345/x"] == split_identifiers(given)


# ---- in records


def with_identifiers(further):
    return labelled(further=further)


@pytest.mark.parametrize(
    "label", ["Identifier", "Identifiers", "Identifier(s)", "Persistent Identifier", "PERSISTENT IDENTIFIERS"]
)
def test_records_have_a_label_for_identifiers(label):
    """
    One or more, parted by semicolons or lines; the reading has each once, in the order of the record.
    """
    reading = understood(with_identifiers(f"{label}:\n\n10.1000/ABC; hdl:2027/abc\nark:/12345/x5-4\nark:12345/x54"))

    assert ("10.1000/ABC", "hdl:2027/abc", "ark:/12345/x5-4", "ark:12345/x54") == reading.document.persistent
    assert ["doi:10.1000/abc", "hdl:2027/abc", "ark:12345/x5-4"] == [one.value for one in reading.persistent]
    assert "https://doi.org/10.1000/abc" == reading.cite_as


def test_older_labels_name_the_scheme():
    """
    Behind DOI, Handle and ARK the scheme may be left out.
    """
    document = understood(with_identifiers("DOI: 10.1000/182\nHandle: 2027/abc\nARK: /12345/x5")).document

    assert ("10.1000/182", "hdl:2027/abc", "ark:/12345/x5") == document.persistent


@pytest.mark.parametrize("further", ["Identifiers:\n\nISBN 1; 10.1000/182", "Handle: ISBN 1; 10.1000/182"])
def test_what_is_no_identifier_is_a_finding(further):
    """
    Its text is not lost, the other identifiers are described.
    """
    reading = understood(with_identifiers(further))

    (finding,) = [one for one in reading.findings if one.kind == "identifier-unknown"]
    assert ("Identifiers", "ISBN 1") == (finding.field, finding.text)
    assert "ISBN 1" in reading.document.persistent
    assert ["doi:10.1000/182"] == [one.value for one in reading.persistent]


def test_a_record_without_identifiers_is_cited_by_its_iri():
    """
    Nothing is said of persistent identifiers that there are not.
    """
    reading = understood(labelled())

    assert (IRI, ()) == (reading.cite_as, reading.persistent)
    assert "identifier-unknown" not in kinds(reading.findings)


# ---- in descriptions


def test_each_identifier_is_described():
    """
    As a Dublin Core identifier, and as a property value with scheme, value and address.
    """
    description = described(with_identifiers("Identifiers:\n\n10.1000/182; ark:/12345/x5"))

    assert {"doi:10.1000/182", "ark:12345/x5"} <= set(values(description, IRI, terms.DCT_IDENTIFIER))
    assert f"{IRI}#persistent-2" in values(description, IRI, terms.SCHEMA_IDENTIFIER)
    assert [terms.SCHEMA_PROPERTY_VALUE, "DOI", "doi:10.1000/182", "https://doi.org/10.1000/182"] == [
        value
        for predicate in (terms.RDF_TYPE, terms.SCHEMA_PROPERTY_ID, terms.SCHEMA_VALUE, terms.SCHEMA_URL)
        for value in values(description, f"{IRI}#persistent-1", predicate)
    ]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("10.1000/182", ["doi:10.1000/182", "ark:99999/x1"]),
        ("ark:/99999/x-1", ["ark:99999/x-1"]),
        (None, ["ark:99999/x1"]),
    ],
)
def test_an_assigned_ark_comes_last(given, expected):
    """
    What the record gives goes before what the catalogue has assigned; one ARK stands there once.
    """
    record = with_identifiers(f"Identifiers:\n\n{given}") if given else labelled()

    description = Describer(IMPRINT, harbour()).describe(
        understood(record).document, [bytes(32)], START, ark="ark:99999/x1"
    )

    identifiers = values(description, IRI, terms.DCT_IDENTIFIER)
    assert expected == [one for one in identifiers if one.startswith(("doi:", "hdl:", "ark:"))]
    if given is None:
        assert "https://data.archive.example/ark:99999/x1" == description.reading.cite_as
