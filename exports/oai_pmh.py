"""Answers of OAI-PMH 2.0 (document 2015-01-08): the envelope, its verbs, its errors.

Pure: what is answered comes from the caller. Records are serialised once and set into the envelope as they are.
Headers, hundreds in an answer, are strings in which one function escapes every value; an XML library builds all else.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import lru_cache
from typing import Final, NamedTuple
from xml.sax.saxutils import escape

from lxml import etree

from exports.flattened import add
from vocab import terms
from vocab.moments import instant
from vocab.sets import Set
from vocab.text import clean

NAMESPACE: Final = "http://www.openarchives.org/OAI/2.0/"
_SCHEMA: Final = f"{NAMESPACE} {NAMESPACE}OAI-PMH.xsd"
_OAI: Final = f"{{{NAMESPACE}}}"
_IDENTIFIER: Final = "http://www.openarchives.org/OAI/2.0/oai-identifier"
_EPRINTS: Final = "http://www.openarchives.org/OAI/1.1/eprints"
_LOCATION: Final = f"{{{terms.XSI}}}schemaLocation"
_DECLARED: Final = f' xmlns="{NAMESPACE}"'.encode()
GRANULARITY: Final = "YYYY-MM-DDThh:mm:ssZ"


class OaiError(NamedTuple):
    """An error of the protocol (section 3.6); it is answered with 200.

    Attributes:
        code: E.g. ``"badArgument"``.
    """

    code: str
    message: str

    @property
    def of_request(self) -> bool:
        """Whether the request itself is at fault: its arguments are not repeated then (section 3.2)."""
        return self.code in {"badVerb", "badArgument"}


class Header(NamedTuple):
    """What is said of a record (section 2.5).

    Attributes:
        identifier: OAI identifier.
        datestamp: UTC, whole seconds.
        specs: The sets that it is in.
    """

    identifier: str
    datestamp: datetime
    specs: tuple[str, ...]
    deleted: bool = False


class Record(NamedTuple):
    """A header, and the metadata as one serialised element; ``None`` of a deleted record."""

    header: Header
    metadata: bytes | None


class Token(NamedTuple):
    """The end of an incomplete list (section 3.5).

    Attributes:
        text: ``""`` behind the last part.
        expires: UTC; ``None`` behind the last part.
        cursor: How many the parts before this one had.
        size: How many the whole list has.
    """

    text: str
    expires: datetime | None
    cursor: int
    size: int


class Repository(NamedTuple):
    """What Identify says.

    Attributes:
        sample: An OAI identifier.
        licence: IRI of the licence of the metadata.
        earliest: A lower bound of all datestamps; UTC.
    """

    name: str
    base_url: str
    email: str
    earliest: datetime
    domain: str
    sample: str
    licence: str
    page: str


class Metadata(NamedTuple):
    """A format, as ListMetadataFormats tells it."""

    prefix: str
    schema: str
    namespace: str


def answer(
    base_url: str, now: datetime, arguments: Mapping[str, str], body: Iterable[bytes] | Iterable[OaiError]
) -> bytes:
    """Return a whole answer.

    Args:
        base_url: Of the repository.
        now: When it was asked; UTC.
        arguments: Of the request, repeated in the answer unless the request is at fault.
        body: Errors, or serialised elements.
    """
    parts = list(body)
    errors = [part for part in parts if isinstance(part, OaiError)]
    root = etree.Element(f"{_OAI}OAI-PMH", nsmap={None: NAMESPACE, "xsi": terms.XSI})
    root.set(_LOCATION, _SCHEMA)
    add(root, f"{_OAI}responseDate", instant(now))
    repeated = {} if any(error.of_request for error in errors) else {name: clean(arguments[name]) for name in arguments}
    add(root, f"{_OAI}request", base_url, **repeated)
    for error in errors:
        add(root, f"{_OAI}error", error.message, code=error.code)
    whole = bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))
    content = b"".join(part for part in parts if isinstance(part, bytes))
    # the root's end tag is the last of the bytes just written
    return whole.removesuffix(b"</OAI-PMH>") + content + b"</OAI-PMH>\n"


def identify(repository: Repository) -> bytes:
    """Return the answer to Identify (section 4.2)."""
    root = _verb("Identify")
    for name, value in (
        ("repositoryName", repository.name),
        ("baseURL", repository.base_url),
        ("protocolVersion", "2.0"),
        ("adminEmail", repository.email),
        ("earliestDatestamp", instant(repository.earliest)),
        ("deletedRecord", "persistent"),
        ("granularity", GRANULARITY),
        ("compression", "gzip"),
    ):
        add(root, _OAI + name, value)
    description = etree.SubElement(root, f"{_OAI}description")
    scheme = _described(description, _IDENTIFIER, "oai-identifier", f"{_IDENTIFIER}.xsd")
    for name, value in (
        ("scheme", "oai"),
        ("repositoryIdentifier", repository.domain),
        ("delimiter", ":"),
        ("sampleIdentifier", repository.sample),
    ):
        add(scheme, f"{{{_IDENTIFIER}}}{name}", value)
    _policies(etree.SubElement(root, f"{_OAI}description"), repository)
    return _bytes(root)


def _policies(description: etree._Element, repository: Repository) -> None:
    """Append the eprints description (guidelines for repositories): content, and what may be done with the metadata."""
    node = _described(description, _EPRINTS, "eprints", f"{_EPRINTS}.xsd")
    for name, text, address in (
        ("content", "Descriptions of archival documents.", repository.page),
        ("metadataPolicy", "The metadata may be used under the licence at this address.", repository.licence),
        ("dataPolicy", "Each record names the rights of its document.", repository.page),
    ):
        policy = etree.SubElement(node, f"{{{_EPRINTS}}}{name}")
        add(policy, f"{{{_EPRINTS}}}text", text)
        add(policy, f"{{{_EPRINTS}}}URL", address)


def _described(parent: etree._Element, namespace: str, name: str, schema: str) -> etree._Element:
    node = etree.SubElement(parent, f"{{{namespace}}}{name}", nsmap={None: namespace})
    node.set(_LOCATION, f"{namespace} {schema}")
    return node


def metadata_formats(formats: Iterable[Metadata]) -> bytes:
    """Return the answer to ListMetadataFormats (section 4.4)."""
    root = _verb("ListMetadataFormats")
    for item in formats:
        node = etree.SubElement(root, f"{_OAI}metadataFormat")
        add(node, f"{_OAI}metadataPrefix", item.prefix)
        add(node, f"{_OAI}schema", item.schema)
        add(node, f"{_OAI}metadataNamespace", item.namespace)
    return _bytes(root)


def sets(found: Iterable[Set], token: Token | None) -> bytes:
    """Return the answer to ListSets (section 4.6)."""
    root = _verb("ListSets")
    for one in found:
        node = etree.SubElement(root, f"{_OAI}set")
        add(node, f"{_OAI}setSpec", one.spec)
        add(node, f"{_OAI}setName", one.name)
    _add_token(root, token)
    return _bytes(root)


def record(found: Record) -> bytes:
    """Return the answer to GetRecord (section 4.1)."""
    return b"<GetRecord>" + _record(found) + b"</GetRecord>"


def records(found: Iterable[Record], token: Token | None) -> bytes:
    """Return the answer to ListRecords (section 4.5)."""
    return b"<ListRecords>" + b"".join(map(_record, found)) + _token(token) + b"</ListRecords>"


def identifiers(found: Iterable[Header], token: Token | None) -> bytes:
    """Return the answer to ListIdentifiers (section 4.3)."""
    headers = b"".join(map(_header, found))
    return b"<ListIdentifiers>" + headers + _token(token) + b"</ListIdentifiers>"


def _verb(name: str) -> etree._Element:
    return etree.Element(_OAI + name, nsmap={None: NAMESPACE, "xsi": terms.XSI})


def _record(found: Record) -> bytes:
    if found.metadata is None:
        return b"<record>%b</record>" % _header(found.header)
    return b"<record>%b<metadata>%b</metadata></record>" % (_header(found.header), found.metadata)


def _header(header: Header) -> bytes:
    status = ' status="deleted"' if header.deleted else ""
    specs = "".join(map(_spec, header.specs))
    return (
        f"<header{status}><identifier>{_escaped(header.identifier)}</identifier>"
        f"<datestamp>{instant(header.datestamp)}</datestamp>{specs}</header>"
    ).encode()


@lru_cache(maxsize=4096)
def _spec(spec: str) -> str:
    return f"<setSpec>{_escaped(spec)}</setSpec>"


def _escaped(text: str) -> str:
    """Return a value as the content of an element, without what XML cannot hold."""
    return escape(clean(text), {"\r": "&#13;"})


def _add_token(parent: etree._Element, token: Token | None) -> None:
    if token is None:
        return
    attributes = {"expirationDate": instant(token.expires)} if token.expires else {}
    attributes |= {"completeListSize": str(token.size), "cursor": str(token.cursor)}
    add(parent, f"{_OAI}resumptionToken", token.text, **attributes)


def _token(token: Token | None) -> bytes:
    if token is None:
        return b""
    holder = etree.Element(f"{_OAI}x", nsmap={None: NAMESPACE})
    _add_token(holder, token)
    return _bytes(holder[0])


def _bytes(node: etree._Element) -> bytes:
    """Return an element without the declaration of the namespace that it stands in."""
    return bytes(etree.tostring(node, encoding="UTF-8")).replace(_DECLARED, b"", 1)
