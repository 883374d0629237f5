"""Addresses of things: the thing itself (303), its page, its description in every format.

Which kind of thing an address names is told from its first part; the ledger decides what exists.
"""

import hashlib
import re
from collections.abc import Callable
from datetime import datetime
from http import HTTPStatus
from typing import Final, NamedTuple, TypeVar

from flask import Blueprint, Response, request

from catalog.errors import NotFoundError
from catalog.ledger.codec import encode
from catalog.ledger.entries import Entry
from catalog.web import beside, files, operations, signposts, versions
from catalog.web.answers import HTML, HTML_TYPE, add_link, not_acceptable, quoted, respond, see_other
from catalog.web.detected import rows
from catalog.web.document_page import document_page
from catalog.web.history import version_list
from catalog.web.kept_pages import do_not_keep
from catalog.web.language import current
from catalog.web.merged import merged_into, moved, moved_thing
from catalog.web.negotiation import choose
from catalog.web.pages import linking_documents, path_prefix, tombstone_page
from catalog.web.profiles import BY_MEDIA_TYPE, DATA_TYPES, representation
from catalog.web.published import Public, Published
from catalog.web.record_formats import Documents, add_record_formats
from catalog.web.registers import Registers
from catalog.web.routing import Routes
from catalog.web.thing_pages import entity_page
from catalog.web.things import find_entity
from exports import iiif
from exports.formats import FORMATS, About, Format
from exports.jsonld import dumps
from vocab import terms
from vocab.file_kinds import THUMBNAIL, WEB_IMAGE
from vocab.identifiers import escape
from vocab.mapping.description import Description
from vocab.mapping.provenance import tombstone
from vocab.reading import Reading

T = TypeVar("T")

_LAST: Final = 2**63 - 1  # the largest number that the ledger knows


class _Found(NamedTuple):
    """A document that an address names, and what of the address is left behind its id."""

    identifier: str
    entry: Entry
    rest: str


def blueprint(published: Published, registers: Registers) -> Blueprint:
    """Return the routes below ``/id``, ``/page``, ``/data``, ``/file``, ``/thumbnail`` and ``/image``."""
    routes = Routes("resources", published)

    def entity_as_page(public: Public, kind: str, key: str) -> Response:
        """Answer with the page about such a thing, and the documents that link to it."""
        return _entity_as_page(public, registers, kind, key)

    routes.add("/id/document/<path:path>", document, about=operations.DOCUMENT_ITSELF)
    routes.add("/page/document/<path:identifier>", document_as_page, about=operations.DOCUMENT_PAGE, kept=True)
    routes.add("/data/document/<path:path>", document_as_data, about=operations.DOCUMENT_DATA, kept=True)
    routes.add("/data/document/<path:path>/history", history, about=operations.HISTORY)
    add_record_formats(routes, Documents(_find_entry, _gone_with_suffix, document_as_data))
    routes.add("/data/document/<path:path>.iiif.json", document_as_manifest, about=operations.MANIFEST, kept=True)
    routes.add(
        "/data/document/<path:path>.iiif.json/<part>/<name>", part_of_manifest, about=operations.PART_OF_MANIFEST
    )
    routes.add("/file/<path:path>", file, about=operations.DOCUMENT_FILE)
    routes.add("/thumbnail/<path:path>.jpg", thumbnail, about=operations.PREVIEW)
    routes.add("/image/<path:path>.jpg", image, about=operations.PREVIEW)
    routes.add("/id/<kind>/<path:key>", entity, about=operations.thing(303))
    routes.add("/page/<kind>/<path:key>", entity_as_page, about=operations.thing(200, HTML), kept=True)
    routes.add("/data/<kind>/<path:key>", entity_as_data, about=operations.thing(200, *DATA_TYPES), kept=True)
    return routes.blueprint


def document(public: Public, path: str) -> Response:
    """Answer for a document or one of its versions: 303 to its page or data."""
    found = _find(public, path)
    if found.entry.deleted:
        return _gone(public, found)
    reading = public.edition.describe(found.entry).reading
    if found.rest:
        _check_part(reading, found.rest)
    response = _to_page_or_data(public, f"document/{escape(found.identifier)}", _anchor(found.rest))
    if response.status_code == HTTPStatus.SEE_OTHER:
        add_link(response, str(reading.cite_as), "cite-as")
    return response


def document_as_page(public: Public, identifier: str) -> Response:
    """Answer with the page about a document."""
    found = _find_whole(public, identifier)
    original = str(public.edition.iris.page(found.identifier))
    if old := versions.asked(public, found.identifier):
        return versions.old_page(old, found.entry)
    if earlier := versions.time_gate(public, found.identifier, original):
        return earlier
    if found.entry.deleted:
        return versions.say_gone(_gone(public, found), public, found.identifier, original)
    description = public.edition.describe(found.entry)
    prefix = path_prefix(public)
    detected = rows(public, found.entry, prefix)
    near = beside.groups(public, found.entry, description.reading, prefix)
    # what a program finds, and what is related, may change while the record does not: with it the page does
    seen = hashlib.sha256(encode([detected, near])).hexdigest()[:8]
    response = respond(
        document_page(public, description, found.entry, detected=detected, beside=near),
        HTML_TYPE,
        etag=public.etag(found.entry, f"{seen}.html"),
        modified=_page_changed(public, found.entry, near),
    )
    if files.have_papers(description):
        response.headers["Content-Security-Policy"] = files.PAPERS
    if iiif.has_images(description.reading):
        address = str(public.edition.iris.manifest(found.identifier))
        add_link(response, address, "alternate", type=quoted(iiif.MEDIA_TYPE))
    versions.say_versions(response, public, found.entry, original)
    return signposts.say_page(response, description.reading)


def _page_changed(public: Public, entry: Entry, near: list[beside.Group]) -> datetime:
    """Return when a page changed last; one that shows other documents may have with each generation."""
    if near:
        return public.generation.datestamp
    last = max(entry.sequence, public.linking.changed(entry.identifier))
    return public.edition.timeline.datestamp(last)


def document_as_data(public: Public, path: str) -> Response:
    """Answer with the description of a document, in the format that the suffix or the client names."""
    found, chosen = _with_suffix(path, lambda name: _find_whole(public, name))
    if old := versions.asked(public, found.identifier):
        return versions.old_data(old, chosen)
    original = str(public.edition.iris.data(found.identifier))
    if chosen is None and (earlier := versions.time_gate(public, found.identifier, original)):
        return earlier
    if found.entry.deleted:
        return versions.say_gone(_gone(public, found, chosen), public, found.identifier, original)
    return _data(public, public.edition.describe(found.entry), found.entry, chosen)


def history(public: Public, path: str) -> Response:
    """Answer with the list of a document's versions; an id may end so, and is told by it first."""
    if public.edition.entry(f"{path}/history"):
        return document_as_data(public, f"{path}/history")
    return version_list(public, _find_whole(public, path).identifier)


def document_as_manifest(public: Public, path: str) -> Response:
    """Answer with the IIIF manifest of a document's page images."""
    if public.edition.entry(f"{path}.{iiif.SUFFIX}") is not None:
        return document_as_data(public, f"{path}.{iiif.SUFFIX}")
    found = _find_whole(public, path)
    if found.entry.deleted:
        return _gone(public, found)
    description = public.edition.describe(found.entry)
    if not iiif.has_images(description.reading):
        raise NotFoundError("the document has no page images", "its page lists its files and formats")
    response = respond(
        dumps(iiif.manifest(description)),
        iiif.MEDIA_TYPE,
        etag=public.etag(found.entry, "iiif"),
        modified=public.edition.timeline.datestamp(found.entry.sequence),
    )
    add_link(response, str(description.iri), "describes")
    return response


def part_of_manifest(public: Public, path: str, part: str, name: str) -> Response:
    """Lead from a canvas, its page of annotations or its annotation to the manifest that it stands in."""
    found = _find_whole(public, path)
    if found.entry.deleted:
        return _gone(public, found)
    description = public.edition.describe(found.entry)
    address = str(public.edition.iris.manifest(found.identifier))
    if iiif.has_images(description.reading) and f"{address}/{part}/{escape(name)}" in iiif.parts(description):
        return see_other(address)
    raise NotFoundError("the document has no such page image", "its IIIF manifest lists them")


def file(public: Public, path: str) -> Response:
    """Answer with the text of a version, or with a scan or another attachment."""
    identifier, _, name = path.rpartition("/")
    found = _find_whole(public, identifier)
    old = versions.asked(public, found.identifier)
    if found.entry.deleted and not old:
        return _gone(public, found)
    description = old.describe() if old else public.edition.describe(found.entry)
    for version in description.reading.versions:
        if version.file and version.file.name == name:
            response = respond(
                version.file.content,
                "text/plain; charset=utf-8",
                etag=version.file.sha256[:32],
                modified=public.edition.timeline.datestamp(found.entry.sequence),
                ranges=True,
            )
            if version.language:
                response.headers["Content-Language"] = version.language.tag
            add_link(response, str(description.data), "describedby")
            if old:
                versions.mark_file(response, old, str(public.edition.iris.file(found.identifier, name)))
            return signposts.say_file(response, description.reading, str(version.file.iri), old.query if old else "")
    address = str(public.edition.iris.file(found.identifier, name))
    response = files.attachment(public, description, name, public.edition.timeline.datestamp(found.entry.sequence))
    add_link(response, str(description.data), "describedby")
    if old:
        versions.mark_file(response, old, address)
    return signposts.say_file(response, description.reading, address, old.query if old else "")


def thumbnail(public: Public, path: str) -> Response:
    """Answer with a small image of a file's first page."""
    return _derivative(public, path, THUMBNAIL)


def image(public: Public, path: str) -> Response:
    """Answer with an image for browsers of a file that they cannot show."""
    return _derivative(public, path, WEB_IMAGE)


def _derivative(public: Public, path: str, side: int) -> Response:
    identifier, _, name = path.rpartition("/")
    found = _find_whole(public, identifier)
    old = versions.asked(public, found.identifier)
    if found.entry.deleted and not old:
        return _gone(public, found)
    description = old.describe() if old else public.edition.describe(found.entry)
    response = files.derivative(public, description, name, side)
    add_link(response, str(description.data), "describedby")
    if old:
        address = public.edition.iris.thumbnail if side == THUMBNAIL else public.edition.iris.web_image
        versions.mark_file(response, old, str(address(found.identifier, name)))
    return response


def entity(public: Public, kind: str, key: str) -> Response:
    """Answer for an agent, archive, unit, place, concept, collection or scheme: 303 to its page or data."""
    if f"{kind}/{key}" == "dataset/documents":
        return see_other(f"{public.edition.imprint.base}dataset")
    if moved_to := merged_into(public, f"{kind}/{key}"):
        return moved_thing(public, "id", moved_to)
    return _to_page_or_data(public, find_entity(public, kind, key).path, "")


def _entity_as_page(public: Public, registers: Registers, kind: str, key: str) -> Response:
    if moved_to := merged_into(public, f"{kind}/{key}"):
        return moved_thing(public, "page", moved_to)
    thing = find_entity(public, kind, key, current())
    holding = registers.at_hand(public, current())
    if holding is None:
        do_not_keep(request.environ)
    page = entity_page(public, thing, holding, _listed_after())
    response = respond(page, HTML_TYPE)
    _link_alternates(response, public, thing.path)
    return response


def entity_as_data(public: Public, kind: str, key: str) -> Response:
    """Answer with the description of such a thing, and the documents that link to it, a page at a time."""
    stem, dot, suffix = key.rpartition(".")
    if moved_to := merged_into(public, f"{kind}/{stem if suffix in FORMATS else key}"):
        return moved_thing(public, "data", moved_to + (dot + suffix if suffix in FORMATS else ""))
    thing, chosen = _with_suffix(key, lambda name: find_entity(public, kind, name))
    base = public.edition.imprint.base
    after = _listed_after()
    iri = public.edition.iris.thing(thing.path)
    documents, following = linking_documents(public, thing.path, after)
    listed = ((iri, terms.DCT_IS_REFERENCED_BY, public.edition.iris.document(one.identifier)) for one in documents)
    about = About(iri, thing.data(base), (*thing.statements, *listed))
    tag = f"{public.generation.number}.{public.tag}" + (f".{after}" if after else "")
    response = representation(public, about, chosen, lambda form: f"{tag}.{form}")
    if following:
        suffix = f".{chosen.name}" if chosen else ""
        add_link(response, f"{thing.data(base)}{suffix}?after={following}", "next")
    return response


def _listed_after() -> int:
    """Return the sequence, or the place in time, behind which documents are listed, as the address says."""
    after = request.args.get("after", "")
    return min(int(after), _LAST) if re.fullmatch(r"[0-9]{1,20}", after) else 0


# ---------------------------------------------------------------- documents


def _find(public: Public, path: str) -> _Found:
    """Return the document whose id ``path`` is, or begins with: an id may hold slashes, so the longest one counts."""
    parts = path.split("/")
    for end in range(len(parts) if parts[-1] else 0, 0, -1):
        identifier = "/".join(parts[:end])
        if identifier and (entry := public.edition.entry(identifier)):
            return _Found(identifier, entry, "/".join(parts[end:]))
    raise NotFoundError("there is no document with this id", "check the address; withdrawn documents answer with 410")


def _find_whole(public: Public, path: str) -> _Found:
    """Return the document whose id ``path`` is."""
    found = _find(public, path)
    if found.rest:
        raise NotFoundError("there is nothing at this address", "the document's page has all its addresses")
    return found


def _check_part(reading: Reading, rest: str) -> None:
    parts = {str(version.iri) for version in reading.versions} | {str(scan) for scan in reading.scans}
    if f"{reading.iri}/{rest}" not in parts:
        raise NotFoundError("the document has no such version", "its page lists its versions")


def _anchor(rest: str) -> str:
    return f"#{rest.replace('/', '-')}" if rest else ""


def _find_entry(public: Public, path: str) -> tuple[str, Entry]:
    found = _find_whole(public, path)
    return found.identifier, found.entry


def _gone_with_suffix(public: Public, path: str, suffix: str) -> Response:
    found = _find_whole(public, path)
    if found.entry.target is not None:
        return moved(public, found.entry, found.rest, None, suffix)
    return _gone(public, found)


def _gone(public: Public, found: _Found, chosen: Format | None = None) -> Response:
    """Return 410 with the little that is left to say, or lead to the document that stands for this one now."""
    if found.entry.target is not None:
        return moved(public, found.entry, found.rest, chosen)
    choice = choose(request.headers.get("Accept"), (*DATA_TYPES, HTML))
    issued = public.edition.timeline.issued(found.entry.sequence)
    if chosen is None and choice is not None and choice.media_type == HTML:
        return respond(tombstone_page(public, found.entry), HTML_TYPE, status=HTTPStatus.GONE, negotiated=True)
    chosen = chosen or BY_MEDIA_TYPE[choice.media_type if choice else DATA_TYPES[0]]
    iris = public.edition.iris
    said = tombstone(
        found.identifier, iris, issued, reason=found.entry.reason, language=public.edition.imprint.language
    )
    about = About(iris.document(found.identifier), iris.data(found.identifier), said)
    return respond(
        public.serialiser.write(chosen.name, about), chosen.content_type, status=HTTPStatus.GONE, negotiated=True
    )


def _data(public: Public, description: Description, entry: Entry, chosen: Format | None) -> Response:
    about = About(description.iri, description.data, description.statements)
    modified = public.edition.timeline.datestamp(entry.sequence)
    response = representation(public, about, chosen, lambda form: public.etag(entry, form), modified, profiles=True)
    if response.status_code in {HTTPStatus.OK, HTTPStatus.NOT_MODIFIED}:
        add_link(response, str(public.edition.iris.page(entry.identifier)), "alternate", type=HTML)
        versions.say_versions(response, public, entry, str(description.data), negotiates=chosen is None)
        signposts.say_data(response, description.reading)
    return response


# ---------------------------------------------------------------- representations


def _with_suffix(path: str, find: Callable[[str], T]) -> tuple[T, Format | None]:
    """Return what ``path`` names, and the format that its suffix names; names with dots are tried as they are first."""
    stem, _, suffix = path.rpartition(".")
    if not stem or suffix not in FORMATS:
        return find(path), None
    try:
        return find(path), None
    except NotFoundError:
        return find(stem), FORMATS[suffix]


def _to_page_or_data(public: Public, path: str, anchor: str) -> Response:
    choice = choose(request.headers.get("Accept"), (*DATA_TYPES, HTML))
    base = public.edition.imprint.base
    if choice is None:
        return not_acceptable(
            [
                (HTML, f"{base}page/{path}"),
                *((item.media_type, f"{base}data/{path}.{item.name}") for item in FORMATS.values()),
            ]
        )
    if choice.media_type == HTML:
        return see_other(f"{base}page/{path}{anchor}")
    return see_other(f"{base}data/{path}")


def _link_alternates(response: Response, public: Public, path: str) -> None:
    base = public.edition.imprint.base
    for item in FORMATS.values():
        add_link(response, f"{base}data/{path}.{item.name}", "alternate", type=item.media_type)
