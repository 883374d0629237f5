"""Links that lead programs from a document's page to its description and files, and back (FAIR Signposting Profile).

Level 1 puts them into headers and pages, level 2 into a link set. Sources: signposting.org/FAIR; RFC 8288; RFC 9264,
sections 4.1 and 4.2.
"""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from exports import records
from exports.formats import FORMATS
from exports.jsonld import Node, dumps
from vocab import terms
from vocab.identifiers import Iris
from vocab.reading import Reading
from vocab.rights import is_licence

LINKSET: Final = "application/linkset"
LINKSET_JSON: Final = "application/linkset+json"
HTML: Final = "text/html"
# the root element of EDM is RDF's
_XML_PROFILES: Final = {"edm": terms.EDM}
# Suffixes of the addresses of the link set; the first goes before.
LINKSETS: Final = {"linkset.json": LINKSET_JSON, "linkset": LINKSET}


class Link(NamedTuple):
    """A typed link.

    Attributes:
        type: Media type of the target.
        profile: What the target conforms to, where its media type does not say it.
    """

    rel: str
    target: str
    type: str | None = None
    profile: str | None = None

    def written(self, anchor: str | None = None) -> str:
        """Return it as the Link header has it (RFC 8288, section 3)."""
        attributes = {"anchor": anchor, "type": self.type, "profile": self.profile}
        said = "".join(f'; {name}="{value}"' for name, value in attributes.items() if value)
        return f'<{self.target}>; rel="{self.rel}"{said}'


class Resource(NamedTuple):
    """An address and the links that start from it."""

    address: str
    links: tuple[Link, ...]


class Signposts(NamedTuple):
    """All links of a document.

    Attributes:
        page: The landing page.
        contents: The files.
        metadata: The description in each format.
        linksets: Where all these links are in one place; announced from each, and not in it.
    """

    page: Resource
    contents: tuple[Resource, ...]
    metadata: tuple[Resource, ...]
    linksets: tuple[Link, ...]

    def content(self, address: str) -> tuple[Link, ...]:
        """Return what a file says."""
        return (*self.linksets, *next((one.links for one in self.contents if one.address == address), ()))

    @property
    def described(self) -> tuple[Link, ...]:
        """What the description says, in whatever format."""
        return (*self.linksets, *self.metadata[0].links)

    @property
    def landing(self) -> tuple[Link, ...]:
        """What the landing page says."""
        return (*self.linksets, *self.page.links)


def signposts(reading: Reading, query: str = "") -> Signposts:
    """Return the links of a document.

    Args:
        query: Names a version of it: ``?version=4``; what belongs to the version is had under it.
    """
    iris, identifier = Iris(reading.imprint.base), reading.document.identifier
    page = f"{iris.page(identifier)}{query}"
    described = tuple(_descriptions(reading, query))
    cite_as = Link("cite-as", str(reading.cite_as))
    licence = [Link("license", str(reading.rights_statement))] if is_licence(reading.rights_statement) else []
    items = tuple(_items(reading, query))
    landing = (
        cite_as,
        Link("type", str(terms.SCHEMA_ABOUT_PAGE)),
        Link("type", str(reading.schema_class or terms.SCHEMA_ARCHIVE_COMPONENT)),
        *described,
        *licence,
        *(Link("author", str(iris.thing(named.path))) for named in reading.creators),
        Link("collection", str(iris.dataset)),
        *(Link("collection", str(iris.thing(named.path))) for named in reading.collections),
        *items,
    )
    content = (
        cite_as,
        Link("collection", page, HTML),
        Link("type", str(terms.SCHEMA_MEDIA_OBJECT)),
        *licence,
        *described,
    )
    metadata = (
        Link("describes", str(reading.iri)),
        Link("describes", page, HTML),
        cite_as,
        Link("license", reading.imprint.metadata_license),
    )
    return Signposts(
        Resource(page, landing),
        tuple(Resource(item.target, content) for item in items),
        tuple(Resource(one.target, metadata) for one in described),
        tuple(Link("linkset", f"{reading.data}.{suffix}{query}", kind) for suffix, kind in LINKSETS.items()),
    )


def _descriptions(reading: Reading, query: str) -> Iterator[Link]:
    profile = str(Iris(reading.imprint.base).profile)
    for item in FORMATS.values():
        yield Link("describedby", f"{reading.data}.{item.name}{query}", item.media_type, profile)
    for record in records.RECORD_FORMATS.values():
        profile = _XML_PROFILES.get(record.prefix, record.namespace)
        yield Link("describedby", f"{reading.data}.{record.prefix}.xml{query}", records.MEDIA_TYPE, profile)


def _items(reading: Reading, query: str) -> Iterator[Link]:
    for version in reading.versions:
        if version.file:
            yield Link("item", f"{version.file.iri}{query}", "text/plain")
    for file in reading.files:
        yield Link("item", f"{file.iri}{query}", file.source.media_type)


# ---------------------------------------------------------------- how they are written


def fitting(links: Iterable[Link], used: int, limit: int) -> list[Link]:
    """Return the links that a header has room for, in their order; what does not fit stands in the link set.

    Args:
        used: Bytes that the header has already.
        limit: What it may have.
    """
    chosen = []
    for link in links:
        size = header_size(link.written())
        if used + size <= limit:
            chosen.append(link)
            used += size
    return chosen


def header_size(value: str) -> int:
    """Return the bytes of a Link header with this value, its name and line end with it."""
    return len("Link: ") + len(value) + len("\r\n")


def linkset_json(found: Signposts) -> bytes:
    """Return the link set as JSON (RFC 9264, section 4.2)."""
    return dumps({"linkset": [_context(one) for one in _all(found)]})


def _context(resource: Resource) -> Node:
    node: Node = {"anchor": resource.address}
    for link in resource.links:
        # profile is a string here, as the Signposting profile has it and its clients read it
        attributes = {"href": link.target, "type": link.type, "profile": link.profile}
        node.setdefault(link.rel, []).append({name: value for name, value in attributes.items() if value})
    return node


def linkset_text(found: Signposts) -> bytes:
    """Return the link set in the form of the Link header (RFC 9264, section 4.1)."""
    lines = [link.written(one.address) for one in _all(found) for link in one.links]
    return (",\n".join(lines) + "\n").encode()


def _all(found: Signposts) -> tuple[Resource, ...]:
    return (found.page, *found.contents, *found.metadata)
