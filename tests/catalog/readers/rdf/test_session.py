"""RDF of any kind → records, and what hostile RDF comes to."""

import json

import pytest
from support.readings import GOLDEN

from catalog.readers.rdf.session import LARGEST, RdfSession
from catalog.readers.records import Source
from catalog.readers.registry import read as read_source
from catalog.readers.sniffing import kind_of
from vocab.document import Further, Version
from vocab.text import LangText

PLAIN = """\
@prefix dc: <http://purl.org/dc/elements/1.1/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix odd: <https://odd.example/> .

<https://harbour.example/item/7> dcterms:title "A Letter"@en, "Ein Brief"@de ;
    dcterms:created "1962-04" ;
    dcterms:creator <https://harbour.example/ana>, [ foaf:name "Ben Cole" ] ;
    dc:subject "Moles" ;
    dcterms:identifier "H-7" ;
    dcterms:language <http://id.loc.gov/vocabulary/iso639-2/chi> ;
    odd:weight "3 lb" .
<https://harbour.example/ana> a foaf:Person ; foaf:name "Ana Lima" .
"""


def read(content, syntax):
    session = RdfSession("key", syntax)
    return [*session.feed(content if isinstance(content, bytes) else content.encode()), *session.close()]


def one(content, syntax):
    (found,) = read(content, syntax)
    return found


def refusal(content, syntax):
    return one(content, syntax).finding


def said(finding):
    return finding.kind, finding.line, finding.severity


def test_plain_dublin_core():
    """
    Plain Dublin Core is a record: names are looked up, blank nodes too; what has no place is kept with its text.
    """
    found = one(PLAIN, "turtle")

    document = found.document
    assert "H-7" == document.identifier
    assert (LangText("A Letter", "en"), LangText("Ein Brief", "de")) == document.titles
    assert ("Ana Lima", "Ben Cole") == document.creators
    assert ("zh",) == document.languages
    assert ("https://harbour.example/item/7",) == document.addresses
    assert "1962-04" == document.date.edtf
    assert (Further("creator", "https://harbour.example/ana"),) == document.further
    assert [("statement-unplaced", '<https://harbour.example/item/7> <https://odd.example/weight> "3 lb"')] == [
        (finding.kind, finding.text) for finding in found.findings
    ]


@pytest.mark.parametrize("context", ["https://schema.org/", "http://schema.org", {"@vocab": "http://schema.org/"}])
def test_schema_org(context):
    """
    Schema.org is read under either name, with its context from our own set.
    """
    content = json.dumps(
        {
            "@context": context,
            "@type": "Message",
            "name": "A Telegram",
            "author": {"@type": "Person", "name": "Ana Lima"},
            "dateCreated": "1962-04-24",
            "identifier": {"@type": "PropertyValue", "propertyID": "DOI", "value": "10.1000/7"},
            "text": "All is well.",
        }
    )

    document = one(content, "json-ld").document

    assert ("A Telegram", "Message", ("Ana Lima",)) == (document.title, document.genre, document.creators)
    assert ("1962-04-24", ("10.1000/7",)) == (document.date.edtf, document.persistent)
    assert (Version(kind="text", text="All is well."),) == document.versions


def test_authorities_are_no_records():
    """
    RDF that describes people and places alone is named, and left out with the advice to use it as an authority file.
    """
    finding = refusal((GOLDEN / "profile.authorities.ttl").read_bytes(), "turtle")

    assert ("not-a-record", None, "warning") == said(finding)
    assert "'authorities'" in finding.advice


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("nt", "nquads"),
        ("nq", "nquads"),
        ("ttl", "turtle"),
        ("trig", "turtle"),
        ("rdf", "rdf-xml"),
        ("jsonld", "json-ld"),
    ],
)
def test_syntaxes_are_told_apart(name, kind):
    """
    Each syntax is known by how it begins.
    """
    assert kind == kind_of((GOLDEN / f"121616.{name}").read_bytes())


@pytest.mark.parametrize(
    ("beginning", "kind"),
    [
        (b"<dc:title> <x> A title", "xml"),
        (b"<https://a.example/1> a <https://a.example/2> ;\n <https://a.example/3> 4 .", "turtle"),
        (b'_:b <http://purl.org/dc/terms/title> "A" .\n', "nquads"),
        (b'{"@context": "x", "id": "1"}\n{"@context": "x", "id": "2"}\n', "json-ld-lines"),
    ],
)
def test_what_is_rdf(beginning, kind):
    """
    Statements without a prefix are RDF, elements with one are not.
    """
    assert kind == kind_of(beginning)


def descriptions(*numbers):
    whole = (GOLDEN / "121616.nq").read_text("utf-8")
    return [whole.replace("121616", str(number)) for number in numbers]


@pytest.mark.parametrize("cut", [40, 150, -3])
def test_one_broken_line(cut):
    """
    A line that is cut off in the middle of N-Quads takes its document with it, named with the line; the others load.
    """
    first, second, third = descriptions(1001, 1002, 1003)
    lines = second.splitlines(keepends=True)
    lines[3] = lines[3][:cut].rstrip("\n") + "\n"

    found = read(first + "".join(lines) + third, "nquads")

    number = first.count("\n") + 4
    assert ["1001", "1003"] == [item.document.identifier for item in found if hasattr(item, "document")]
    assert number in [item.finding.line for item in found if not hasattr(item, "document")]


def test_one_broken_plain_line():
    """
    Among plain N-Triples, too, a broken line takes the record of its subject with it and no other.
    """
    title = "<http://purl.org/dc/terms/title>"
    content = f'<http://a.example/1> {title} "One" .\n<http://a.example/2> {title} "Two .\n<http://a.example/3> {title} "3" .\n'

    found = read(content, "nquads")

    assert ["One", "3"] == [item.document.title for item in found if hasattr(item, "document")]
    assert [("rdf-malformed", 2, "refused")] == [said(item.finding) for item in found if not hasattr(item, "document")]


def test_scattered_statements():
    """
    A description that goes on later in the file is named: what was read of it is not the whole.
    """
    first, second = descriptions(1001, 1002)

    found = read(first + second + first, "nquads")

    assert ["statements-scattered"] == [item.finding.kind for item in found if not hasattr(item, "document")][:1]


BOMB = b"""<?xml version="1.0"?><!DOCTYPE rdf:RDF [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
<rdf:Description><dc:title>&b;&b;&b;&b;&b;&b;</dc:title></rdf:Description></rdf:RDF>"""
DEEP_XML = (
    b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:a="http://a.example/">'
    + b"<rdf:Description><a:b>" * 100_000
)


@pytest.mark.parametrize(
    ("content", "syntax", "kind"),
    [
        (BOMB, "rdf-xml", "doctype"),
        (BOMB.decode().replace('<?xml version="1.0"?>', "").encode("utf-16"), "rdf-xml", "doctype"),
        (DEEP_XML, "rdf-xml", "nested-too-deeply"),
        (b"<a:b> <a:c> " + b"[ <a:d> " * 200_000, "turtle", "nested-too-deeply"),
        (b"<a:b> <a:c> " + b"( " * 200_000, "turtle", "nested-too-deeply"),
        (b"<a:b> <a:c> " + b"<<( <a:b> <a:c> " * 200_000, "turtle", "nested-too-deeply"),
        (b"<a:b> <a:c> " + b"<<( <a:b> <a:c> " * 200_000, "nquads", "nested-too-deeply"),
        (b'{"http://a.example/b":' * 200_000, "json-ld", "nested-too-deeply"),
        (b'{"@context": "https://evil.example/c.jsonld", "@id": "a:b"}', "json-ld", "context-unknown"),
        (b'{"@context": {"@import": "https://evil.example/c"}, "@id": "a:b"}', "json-ld", "context-unknown"),
        (b'{"@context": {"a": {"@id": "b:c", "@context": "file:///etc/passwd"}}}', "json-ld", "context-unknown"),
        (json.dumps({"@context": {f"t{n}": f"a:{n}" for n in range(60_000)}}).encode(), "json-ld", "context-too-large"),
        (b"<a:b> <a:c> <a:d>\n<a:e> ;;; .", "turtle", "rdf-malformed"),
        (b"\xff\xfe\xff", "turtle", "not-utf-8"),
        (b'{"@id": ', "json-ld", "rdf-malformed"),
    ],
)  # fmt: skip
def test_hostile(content, syntax, kind):
    """
    What would end a process, reach the network or breaks the rules is refused with the reason.
    """
    finding = refusal(content, syntax)

    assert (kind, "refused") == (finding.kind, finding.severity)


def test_too_large():
    """
    What cannot be read in pieces may be as large as one source and no larger.
    """
    session = RdfSession("key", "turtle")

    found = session.feed(b" " * (LARGEST + 1))

    assert (["too-large"], True) == ([item.finding.kind for item in found], session.done)


def test_odd_addresses():
    """
    An address that no browser should follow is no address of a document.
    """
    content = b'<javascript:alert(1)> <http://purl.org/dc/terms/title> "A" ; <http://purl.org/dc/terms/relation> <javascript:x> .'

    document = one(content, "turtle").document

    assert () == document.addresses
    assert Further("relation", "javascript:x") in document.further


def test_the_confined_process_reads_rdf():
    """
    All this happens in the process that can open nothing.
    """
    content = (GOLDEN / "121616.trig").read_bytes()

    (found,) = read_source(Source(location="a.trig", key="a.trig", content=content))

    assert ("121616", 1) == (found.document.identifier, found.row)
