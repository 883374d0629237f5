"""ResourceSync (ANSI/NISO Z39.99-2017): what there is, what became of it, and packages of both.

Hashes and lengths are made when a list is asked for: a list has few resources, and those of the last lists are kept.
So are packages; only what is packed already is held in memory. Nothing of either lies on a disk, so no word of what was
taken down does.
"""

import gzip
import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from http import HTTPStatus
from typing import Final

from flask import Blueprint, Response, request

from catalog.jobs import sync_lists
from catalog.jobs.sync_lists import Held
from catalog.ledger.entries import Entry
from catalog.web import operations
from catalog.web.answers import respond
from catalog.web.negotiation import vary_by
from catalog.web.published import Public, Published
from catalog.web.routing import Routes
from exports.packages import package
from exports.resourcesync import MANIFEST, Resource, Source, Span

_XML: Final = "application/xml"
_ZIP: Final = "application/zip"
_LEVEL: Final = 3
_KEPT: Final = 50_000


def blueprint(published: Published) -> Blueprint:
    """Return the routes of ResourceSync."""
    routes = Routes("resourcesync", published)
    resources = _Resources()
    routes.add("/.well-known/resourcesync", description, about=operations.SITEMAP)
    routes.add("/capabilitylist.xml", capabilities, about=operations.SITEMAP)
    routes.add("/resourcelist.xml", resources.all_resources, about=operations.SITEMAP)
    routes.add("/resourcelist/<int:parts>/<int:number>.xml", resources.resource_list, about=operations.RESOURCE_LIST)
    routes.add("/resourcedump.xml", resource_dump, about=operations.SITEMAP)
    routes.add(
        "/resourcedump/<int:parts>/<int:number>.xml", resources.resource_manifest, about=operations.RESOURCE_LIST
    )
    routes.add("/resourcedump/<int:parts>/<int:number>.zip", resource_package, about=operations.RESOURCE_PACKAGE)
    routes.add("/changelist.xml", all_changes, about=operations.SITEMAP)
    routes.add("/changelist/<name>.xml", change_list, about=operations.CHANGE_LIST)
    routes.add("/changedump.xml", change_dump, about=operations.SITEMAP)
    routes.add("/changedump/<name>.xml", change_manifest, about=operations.CHANGE_LIST)
    routes.add("/changedump/<name>.zip", change_package, about=operations.CHANGE_PACKAGE)
    return routes.blueprint


def description(public: Public) -> Response:
    """Answer with the source description."""
    return _document(_source(public).description())


def capabilities(public: Public) -> Response:
    """Answer with the capability list."""
    return _document(_source(public).capabilities())


# ---------------------------------------------------------------- resources


def resource_dump(public: Public) -> Response:
    """Answer with the list of packages with all resources."""
    at = public.generation.datestamp
    return _document(_source(public).resource_dump(at, sync_lists.shares(public.edition)), at)


def resource_package(public: Public, parts: int, number: int) -> Response:
    """Answer with a package of resources."""
    at = public.generation.datestamp
    entries = sync_lists.members(public.edition, parts, number)
    held = sync_lists.held(public.edition, public.serialiser, entries)
    return _package(public, held, lambda resources: _source(public).resource_manifest(at, resources))


class _Resources:
    """Lists of resources with hash and length; those of the shares asked for last are kept, some thousands in all."""

    def __init__(self) -> None:
        self._kept: OrderedDict[bytes, list[Resource]] = OrderedDict()
        self._changing = threading.Lock()

    def all_resources(self, public: Public) -> Response:
        """Answer with the index of resource lists, or with the list while there is but one."""
        names = sync_lists.shares(public.edition)
        if len(names) == 1:
            return self._list(public, 1, 0, alone=True)
        at = public.generation.datestamp
        return _document(_source(public).resource_list_index(at, names), at)

    def resource_list(self, public: Public, parts: int, number: int) -> Response:
        """Answer with one resource list."""
        return self._list(public, parts, number, alone=False)

    def _list(self, public: Public, parts: int, number: int, *, alone: bool) -> Response:
        at, entries = public.generation.datestamp, sync_lists.members(public.edition, parts, number)

        def write() -> bytes:
            resources = (one._replace(path=None) for one in self._of(public, entries))
            return _source(public).resource_list(at, resources, alone=alone)

        return _lazy(write, _key(public), at)

    def resource_manifest(self, public: Public, parts: int, number: int) -> Response:
        """Answer with the manifest of one package of resources."""
        at, entries = public.generation.datestamp, sync_lists.members(public.edition, parts, number)
        return _lazy(lambda: _source(public).resource_manifest(at, self._of(public, entries)), _key(public), at)

    def _of(self, public: Public, entries: list[Entry]) -> list[Resource]:
        """Return the resources of a share; a generation that changed none of them finds them again."""
        sequences = ".".join(str(entry.sequence) for entry in entries)
        key = hashlib.sha256(f"{public.tag}.{sequences}".encode()).digest()
        with self._changing:
            if found := self._kept.get(key):
                self._kept.move_to_end(key)
                return found
        made = [one.resource for one in sync_lists.held(public.edition, public.serialiser, entries)]
        with self._changing:
            self._kept[key] = made
            while len(self._kept) > 1 and sum(map(len, self._kept.values())) > _KEPT:
                self._kept.popitem(last=False)
        return made


# ---------------------------------------------------------------- changes


def all_changes(public: Public) -> Response:
    """Answer with the index of change lists, or with the list while there is but one."""
    spans = sync_lists.spans(public.edition)
    if len(spans) == 1:
        changes = sync_lists.history(public.edition, spans[0])
        return _document(_source(public).change_list(spans[0], changes, alone=True))
    return _document(_source(public).change_list_index(spans), public.generation.datestamp)


def change_list(public: Public, name: str) -> Response:
    """Answer with one change list; once it is full, it stays as it is until something in it is taken down."""
    span = sync_lists.span(public.edition, name)
    return _document(_source(public).change_list(span, sync_lists.history(public.edition, span)))


def change_dump(public: Public) -> Response:
    """Answer with the list of packages with what changed."""
    return _document(_source(public).change_dump(sync_lists.spans(public.edition)), public.generation.datestamp)


def change_manifest(public: Public, name: str) -> Response:
    """Answer with the manifest of one package of changes."""
    span = sync_lists.span(public.edition, name)
    return _lazy(
        lambda: _source(public).change_manifest(span, (one.resource for one in _changed(public, span))),
        _key(public),
        public.generation.datestamp,
    )


def change_package(public: Public, name: str) -> Response:
    """Answer with a package of changes: of each document the last one, since the bytes of earlier ones are gone."""
    span = sync_lists.span(public.edition, name)
    return _package(public, _changed(public, span), lambda resources: _source(public).change_manifest(span, resources))


def _changed(public: Public, span: Span) -> Iterator[Held]:
    return sync_lists.held_changes(public.edition, public.serialiser, sync_lists.latest(public.edition, span))


# ---------------------------------------------------------------- answers


def _source(public: Public) -> Source:
    return Source(public.edition.imprint.base)


def _key(public: Public) -> str:
    """Return an ETag of what is made anew for each generation."""
    generation = public.generation
    return f"{generation.number}.{int(generation.datestamp.timestamp())}.{public.tag}"


def _document(body: bytes, modified: datetime | None = None) -> Response:
    return _lazy(lambda: body, hashlib.blake2b(body, digest_size=12).hexdigest(), modified)


def _lazy(write: Callable[[], bytes], etag: str, modified: datetime | None) -> Response:
    """Return a document, packed for whoever takes that; it is only written when it is sent."""
    packed = request.accept_encodings.quality("gzip") > 0
    response = respond(b"", _XML, etag=f"{etag}.gz" if packed else etag, modified=modified)
    vary_by(response, "Accept-Encoding")
    if response.status_code == HTTPStatus.OK:
        body = write()
        response.set_data(gzip.compress(body, _LEVEL, mtime=0) if packed else body)
        if packed:
            response.headers["Content-Encoding"] = "gzip"
    return response


def _package(public: Public, held: Iterable[Held], manifest: Callable[[list[Resource]], bytes]) -> Response:
    """Return a package. It is whole before the first byte is sent: the server would end a broken one like any other."""
    response = respond(b"", _ZIP, etag=_key(public), modified=public.generation.datestamp)
    if response.status_code == HTTPStatus.OK:
        response.set_data(b"".join(package(_members(held, manifest))))
    return response


def _members(held: Iterable[Held], manifest: Callable[[list[Resource]], bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield what goes into a package; the manifest comes last, when hashes and lengths are known."""
    resources = []
    for resource, content in held:
        resources.append(resource)
        if content is not None and resource.path is not None:
            yield resource.path, content
    yield MANIFEST, manifest(resources)
