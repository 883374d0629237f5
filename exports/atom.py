"""Results of a search → a feed (The Atom Syndication Format, RFC 4287; OpenSearch 1.1, response elements)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final, NamedTuple

from lxml import etree

from exports.flattened import add
from vocab.moments import instant

MEDIA_TYPE: Final = "application/atom+xml"
ATOM: Final = "http://www.w3.org/2005/Atom"
OPENSEARCH: Final = "http://a9.com/-/spec/opensearch/1.1/"
_ATOM: Final = f"{{{ATOM}}}"
_OPENSEARCH: Final = f"{{{OPENSEARCH}}}"


class Item(NamedTuple):
    """One document of a feed.

    Attributes:
        page: Address of its page.
        updated: When its description became public; UTC.
        summary: Plain text.
    """

    iri: str
    title: str
    page: str
    updated: datetime
    summary: str


class Feed(NamedTuple):
    """A page of results.

    Attributes:
        address: Of this page of the feed.
        alternate: Of the same as a page for people.
        query: What was asked for.
        updated: Of the generation; UTC.
        author: Who publishes the catalogue.
        first: Number of the first result, from 1; 0 without any.
        links: Relation and address of other pages of the feed.
    """

    title: str
    address: str
    alternate: str
    query: str
    updated: datetime
    author: str
    total: int
    first: int
    limit: int
    links: Sequence[tuple[str, str]]
    items: Sequence[Item]


def feed(content: Feed) -> bytes:
    """Return the feed."""
    root = etree.Element(f"{_ATOM}feed", nsmap={None: ATOM, "opensearch": OPENSEARCH})
    add(root, f"{_ATOM}id", content.address)
    add(root, f"{_ATOM}title", content.title)
    add(root, f"{_ATOM}updated", instant(content.updated))
    add(etree.SubElement(root, f"{_ATOM}author"), f"{_ATOM}name", content.author)
    _link(root, "self", content.address, MEDIA_TYPE)
    _link(root, "alternate", content.alternate, "text/html")
    for relation, address in content.links:
        _link(root, relation, address, MEDIA_TYPE)
    for name, number in (
        ("totalResults", content.total),
        ("startIndex", content.first),
        ("itemsPerPage", content.limit),
    ):
        add(root, f"{_OPENSEARCH}{name}", str(number))
    etree.SubElement(root, f"{_OPENSEARCH}Query", role="request", searchTerms=content.query)
    for item in content.items:
        entry = etree.SubElement(root, f"{_ATOM}entry")
        add(entry, f"{_ATOM}id", item.iri)
        add(entry, f"{_ATOM}title", item.title)
        add(entry, f"{_ATOM}updated", instant(item.updated))
        _link(entry, "alternate", item.page, "text/html")
        if item.summary:
            add(entry, f"{_ATOM}summary", item.summary)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def _link(node: etree._Element, relation: str, address: str, media_type: str) -> None:
    etree.SubElement(node, f"{_ATOM}link", rel=relation, type=media_type, href=address)


def description(base: str, name: str, contact: str | None) -> bytes:
    """Return how browsers and programs search here (OpenSearch 1.1, description document).

    Args:
        name: Of the catalogue.
        contact: The operator's address.
    """
    tag = _OPENSEARCH
    root = etree.Element(f"{tag}OpenSearchDescription", nsmap={None: OPENSEARCH})
    add(root, f"{tag}ShortName", name[:16])
    add(root, f"{tag}Description", f"Search the documents of {name}"[:1024])
    add(root, f"{tag}LongName", name[:48])
    if contact:
        add(root, f"{tag}Contact", contact)
    for media_type, rest in (
        ("text/html", ""),
        (MEDIA_TYPE, "&format=atom"),
        ("application/json", "&format=json"),
    ):
        etree.SubElement(
            root,
            f"{tag}Url",
            type=media_type,
            rel="results",
            template=f"{base}search?q={{searchTerms}}&page={{startPage?}}&limit={{count?}}{rest}",
        )
    etree.SubElement(
        root,
        f"{tag}Url",
        type="application/opensearchdescription+xml",
        rel="self",
        template=f"{base}opensearch.xml",
    )
    etree.SubElement(root, f"{tag}Image", type="image/svg+xml").text = f"{base}static/icon.svg"
    for encoding in ("InputEncoding", "OutputEncoding"):
        add(root, f"{tag}{encoding}", "UTF-8")
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))
