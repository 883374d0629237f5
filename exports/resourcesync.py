"""Resources, their changes and packages of them → ResourceSync documents (ANSI/NISO Z39.99-2017).

Source: http://www.openarchives.org/rs/1.1/resourcesync. Each document is a sitemap, or an index of sitemaps, with what
ResourceSync adds. What is in them, and when, comes from the caller.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final, NamedTuple

from lxml import etree

from exports import sitemaps
from exports.flattened import add
from exports.formats import FORMATS
from vocab.moments import instant

NAMESPACE: Final = "http://www.openarchives.org/rs/terms/"
MANIFEST: Final = "manifest.xml"
DESCRIPTION: Final = ".well-known/resourcesync"
CAPABILITY_LIST: Final = "capabilitylist.xml"
CAPABILITIES: Final = ("resourcelist", "resourcedump", "changelist", "changedump")
FORMAT: Final = FORMATS["jsonld"]
_RS: Final = f"{{{NAMESPACE}}}"
_SITEMAP: Final = f"{{{sitemaps.NAMESPACE}}}"
_PREFIXES: Final[Any] = {None: sitemaps.NAMESPACE, "rs": NAMESPACE}
_ZIP: Final = "application/zip"
_XML: Final = "application/xml"


class Resource(NamedTuple):
    """One resource, or one change of it.

    Attributes:
        address: Where its bytes are.
        describes: The thing that it is about; ``None`` when it is gone.
        modified: Of the resource, or of the change; UTC, whole seconds.
        change: ``created``, ``updated`` or ``deleted``; ``None`` in a list of resources.
        sha256: Of its bytes, as hexadecimal digits; ``None`` where the bytes are not at hand.
        length: In bytes; ``None`` likewise.
        path: In a package; ``None`` outside, and of what is gone.
    """

    address: str
    describes: str | None
    modified: datetime
    change: str | None = None
    sha256: str | None = None
    length: int | None = None
    path: str | None = None


class Span(NamedTuple):
    """A part of the history.

    Attributes:
        name: Of its list and its package, without suffix.
        first: UTC; there is no change in it before.
        last: UTC; there is none behind it. ``None`` while there may be more.
    """

    name: str
    first: datetime
    last: datetime | None


class Source:
    """Writes the documents of one catalogue.

    Args:
        base: Base IRI; ends in ``/``.
    """

    def __init__(self, base: str) -> None:
        self._base = base
        self._up = ("up", base + CAPABILITY_LIST)

    # ---- what there is

    def description(self) -> bytes:
        """Return the source description (section 8)."""
        about = {"capability": "description"}
        root = _root("urlset", about, ("describedby", self._base + "dataset"))
        item = _item(root, "url", self._base + CAPABILITY_LIST)
        etree.SubElement(item, f"{_RS}md", {"capability": "capabilitylist"})
        return _bytes(root)

    def capabilities(self) -> bytes:
        """Return the capability list (section 9)."""
        about = {"capability": "capabilitylist"}
        up = ("up", self._base + DESCRIPTION)
        root = _root("urlset", about, ("describedby", self._base + "dataset"), up)
        for name in CAPABILITIES:
            item = _item(root, "url", f"{self._base}{name}.xml")
            etree.SubElement(item, f"{_RS}md", {"capability": name})
        return _bytes(root)

    # ---- what the resources are

    def resource_list_index(self, at: datetime, names: Iterable[str]) -> bytes:
        """Return the index of resource lists (section 10.2).

        Args:
            at: UTC; the generation that is listed became public then.
            names: Of the lists, without suffix.
        """
        about = {"at": instant(at)}
        root = _root("sitemapindex", {"capability": "resourcelist", **about}, self._up)
        for name in names:
            item = _item(root, "sitemap", f"{self._base}resourcelist/{name}.xml")
            etree.SubElement(item, f"{_RS}md", about)
        return _bytes(root)

    def resource_list(self, at: datetime, resources: Iterable[Resource], *, alone: bool = False) -> bytes:
        """Return a resource list (section 10.1).

        Args:
            alone: Whether it has all resources, so that there is no index.
        """
        about = {"capability": "resourcelist", "at": instant(at)}
        return _listed(about, resources, self._up, *self._index("resourcelist", alone=alone))

    def resource_dump(self, at: datetime, names: Iterable[str]) -> bytes:
        """Return the list of packages with all resources (section 11.1)."""
        about = {"at": instant(at)}
        root = _root("urlset", {"capability": "resourcedump", **about}, self._up)
        for name in names:
            self._package(root, f"resourcedump/{name}", None, about)
        return _bytes(root)

    def resource_manifest(self, at: datetime, resources: Iterable[Resource]) -> bytes:
        """Return what a package with resources holds (section 11.1.1)."""
        about = {"capability": "resourcedump-manifest", "at": instant(at)}
        return _listed(about, resources, self._up)

    # ---- what became of them

    def change_list_index(self, spans: Iterable[Span]) -> bytes:
        """Return the index of change lists (section 12.2)."""
        found = list(spans)
        root = _root("sitemapindex", {"capability": "changelist", "from": instant(found[0].first)}, self._up)
        for span in found:
            item = _item(root, "sitemap", f"{self._base}changelist/{span.name}.xml", span.last)
            etree.SubElement(item, f"{_RS}md", _bounds(span))
        return _bytes(root)

    def change_list(self, span: Span, changes: Iterable[Resource], *, alone: bool = False) -> bytes:
        """Return a change list (section 12.1), the oldest change first.

        Args:
            alone: Whether it has all changes, so that there is no index.
        """
        about = {"capability": "changelist", **_bounds(span)}
        return _listed(about, changes, self._up, *self._index("changelist", alone=alone))

    def change_dump(self, spans: Iterable[Span]) -> bytes:
        """Return the list of packages with what changed (section 13.1)."""
        found = list(spans)
        root = _root("urlset", {"capability": "changedump", "from": instant(found[0].first)}, self._up)
        for span in found:
            self._package(root, f"changedump/{span.name}", span.last, _bounds(span))
        return _bytes(root)

    def change_manifest(self, span: Span, changes: Iterable[Resource]) -> bytes:
        """Return what a package with changes holds (section 13.1.1)."""
        return _listed({"capability": "changedump-manifest", **_bounds(span)}, changes, self._up)

    def _index(self, capability: str, *, alone: bool) -> list[tuple[str, str]]:
        return [] if alone else [("index", f"{self._base}{capability}.xml")]

    def _package(self, root: etree._Element, name: str, modified: datetime | None, about: Mapping[str, str]) -> None:
        item = _item(root, "url", f"{self._base}{name}.zip", modified)
        said: dict[str, str] = {"type": _ZIP, **about}
        etree.SubElement(item, f"{_RS}md", said)
        contents = {"rel": "contents", "href": f"{self._base}{name}.xml", "type": _XML}
        etree.SubElement(item, f"{_RS}ln", contents)


def _bounds(span: Span) -> dict[str, str]:
    return {"from": instant(span.first), **({"until": instant(span.last)} if span.last else {})}


def _listed(about: Mapping[str, str], resources: Iterable[Resource], *links: tuple[str, str]) -> bytes:
    root = _root("urlset", about, *links)
    for resource in resources:
        gone = resource.change == "deleted"
        item = _item(root, "url", resource.address, None if gone else resource.modified)
        etree.SubElement(item, f"{_RS}md", _metadata(resource))
        if resource.describes:
            etree.SubElement(item, f"{_RS}ln", {"rel": "describes", "href": resource.describes})
    return _bytes(root)


def _metadata(resource: Resource) -> dict[str, str]:
    found: dict[str, str] = {}
    if resource.change is not None:
        found |= {"change": resource.change, "datetime": instant(resource.modified)}
    if resource.sha256 is not None:
        found["hash"] = f"sha-256:{resource.sha256}"
    if resource.length is not None:
        found["length"] = str(resource.length)
    if resource.change != "deleted":
        found["type"] = FORMAT.media_type
    if resource.path is not None:
        found["path"] = f"/{resource.path}"
    return found


def _root(name: str, about: Mapping[str, str], *links: tuple[str, str]) -> etree._Element:
    root = etree.Element(_SITEMAP + name, nsmap=_PREFIXES)
    for rel, target in links:
        etree.SubElement(root, f"{_RS}ln", {"rel": rel, "href": target})
    etree.SubElement(root, f"{_RS}md", dict(about))
    return root


def _item(root: etree._Element, name: str, address: str, modified: datetime | None = None) -> etree._Element:
    item = etree.SubElement(root, _SITEMAP + name)
    add(item, f"{_SITEMAP}loc", address)
    if modified is not None:
        add(item, f"{_SITEMAP}lastmod", instant(modified))
    return item


def _bytes(root: etree._Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))
