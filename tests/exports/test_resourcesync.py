"""ResourceSync documents and packages: the schemas, the bounds of the sitemap protocol, and packages that are equal."""

import io
import os
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from support.laws import law

from catalog.jobs.sync_lists import SPAN
from exports.packages import package
from exports.resourcesync import Resource, Source, Span
from vocab.identifiers import MAX_IDENTIFIER, Iris

BASE = "https://data.archive.example/"
AT = datetime(2026, 11, 23, 1, 2, 3, tzinfo=UTC)
SOURCE = Source(BASE)
# the schemas are other people's and not part of this repository
_SCHEMAS = Path(os.environ.get("XML_SCHEMAS", "/nowhere")) / "sitemap"
_XSD = "{http://www.w3.org/2001/XMLSchema}"
_LISTED = Resource(BASE + "data/document/1.jsonld", BASE + "id/document/1", AT, None, "0f" * 32, 12)
_PACKED = _LISTED._replace(path="resources/1.jsonld")
_CHANGES = (
    _LISTED._replace(change="created", sha256=None, length=None),
    _PACKED._replace(change="updated"),
    Resource(BASE + "data/document/1.jsonld", None, AT, "deleted"),
)
_OPEN, _CLOSED = Span("000001", AT, None), Span("000000", AT, AT)
DOCUMENTS = {
    "description": SOURCE.description(),
    "capability list": SOURCE.capabilities(),
    "resource list index": SOURCE.resource_list_index(AT, ["2/0", "2/1"]),
    "resource list": SOURCE.resource_list(AT, [_LISTED]),
    "resource dump": SOURCE.resource_dump(AT, ["2/0", "2/1"]),
    "resource dump manifest": SOURCE.resource_manifest(AT, [_PACKED]),
    "change list index": SOURCE.change_list_index([_CLOSED, _OPEN]),
    "change list": SOURCE.change_list(_OPEN, _CHANGES),
    "change dump": SOURCE.change_dump([_CLOSED, _OPEN]),
    "change dump manifest": SOURCE.change_manifest(_CLOSED, _CHANGES),
}


def schema(body):
    """The schema of a sitemap or of an index, each with what ResourceSync adds."""
    if not _SCHEMAS.is_dir():
        pytest.skip("XML_SCHEMAS names no folder with the schemas of sitemaps and ResourceSync")
    if b"<urlset" in body:
        return etree.XMLSchema(etree.parse(_SCHEMAS / "sitemap-resourcesync.xsd"))
    index = etree.parse(_SCHEMAS / "siteindex.xsd")
    added = {"namespace": "http://www.openarchives.org/rs/terms/", "schemaLocation": "resourcesync.xsd"}
    index.getroot().insert(0, etree.Element(_XSD + "import", added))
    return etree.XMLSchema(index)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_document_is_valid(name):
    """
    Each kind of document is what the schemas of sitemaps and of ResourceSync ask for.
    """
    checked = schema(DOCUMENTS[name])

    checked.validate(etree.fromstring(DOCUMENTS[name]))

    assert [] == list(checked.error_log)


def test_what_is_gone_has_neither_bytes_nor_a_thing():
    """
    A deletion is an address, the change and its time.
    """
    *_, gone = etree.fromstring(DOCUMENTS["change list"])

    assert [("loc", {}), ("md", {"change": "deleted", "datetime": "2026-11-23T01:02:03Z"})] == [
        (etree.QName(node).localname, dict(node.attrib)) for node in gone
    ]


def test_the_longest_change_list_has_room():
    """
    With the longest ids that there can be, of characters that take four bytes, a list stays below 50 MB.
    """
    iris = Iris(BASE)
    identifier = "\U00020000" * MAX_IDENTIFIER
    longest = Resource(f"{iris.data(identifier)}.jsonld", str(iris.document(identifier)), AT, "created", "0f" * 32, 9)

    body = SOURCE.change_list(_CLOSED, [longest] * SPAN)

    assert 5_000_000 < len(body) < 50_000_000


@law(40)
@given(st.dictionaries(st.text("ab/.", min_size=1, max_size=4), st.binary(max_size=40), max_size=4))
def test_a_package_holds_what_it_was_given(members):
    """
    Every member comes out as it went in, and the same members always give the same bytes.
    """
    body = b"".join(package(members.items()))

    with zipfile.ZipFile(io.BytesIO(body)) as packed:
        assert members == {name: packed.read(name) for name in packed.namelist()}
    assert body == b"".join(package(members.items()))


def test_a_package_comes_in_pieces():
    """
    A member is packed and given away before the next one is made.
    """
    made = []

    def members():
        for name in ("a", "b", "c"):
            made.append(name)
            yield name, os.urandom(1_000)

    pieces = package(members())

    assert len(next(pieces)) > 1_000
    assert ["a"] == made
