"""Addresses of things: the thing itself (303), its page, its description in every format.

Which kind of thing an address names is told from its first part; the ledger decides what exists.
"""

import re
from collections.abc import Callable
from datetime import datetime
from http import HTTPStatus
from typing import Final, NamedTuple, TypeVar

from flask import Blueprint, Response, request

from catalog.errors import NotFoundError
from catalog.ledger.entries import Entry
from catalog.web.answers import HTML, add_link, not_acceptable, respond, see_other
from catalog.web.merged import moved
from catalog.web.negotiation import Choice, choose
from catalog.web.pages import document_page, entity_page, tombstone_page
from catalog.web.published import Public, Published
from catalog.web.routing import Routes
from catalog.web.things import find_entity
from exports.formats import FORMATS, About, Format
from exports.jsonld import dumps
from exports.jsonld_forms import FORMS, reshape
from vocab.identifiers import escape
from vocab.mapping.description import Description
from vocab.mapping.provenance import tombstone
from vocab.reading import Reading

_BY_MEDIA_TYPE: Final = {item.media_type: item for item in FORMATS.values()}
_DATA_TYPES: Final = tuple(_BY_MEDIA_TYPE)
T = TypeVar("T")

_HTML_TYPE: Final = "text/html; charset=utf-8"


class _Found(NamedTuple):
    """A document that an address names, and what of the address is left behind its id."""

    identifier: str
    entry: Entry
    rest: str


def blueprint(published: Published) -> Blueprint:
    """Return the routes below ``/id``, ``/page``, ``/data`` and ``/file``."""
    routes = Routes("resources", published)
    routes.add("/id/document/<path:path>", document)
    routes.add("/page/document/<path:identifier>", document_as_page)
    routes.add("/data/document/<path:path>", document_as_data)
    routes.add("/file/<path:path>", file)
    routes.add("/id/<kind>/<path:key>", entity)
    routes.add("/page/<kind>/<path:key>", entity_as_page)
    routes.add("/data/<kind>/<path:key>", entity_as_data)
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
    if found.entry.deleted:
        return _gone(public, found)
    description = public.edition.describe(found.entry)
    response = respond(
        document_page(public, description, found.entry),
        _HTML_TYPE,
        etag=public.etag(found.entry, "html"),
        modified=public.edition.timeline.datestamp(found.entry.sequence),
    )
    _link_alternates(response, public, f"document/{escape(found.identifier)}")
    add_link(response, str(description.reading.cite_as), "cite-as")
    return response


def document_as_data(public: Public, path: str) -> Response:
    """Answer with the description of a document, in the format that the suffix or the client names."""
    found, chosen = _with_suffix(path, lambda name: _find_whole(public, name))
    if found.entry.deleted:
        return _gone(public, found, chosen)
    return _data(public, public.edition.describe(found.entry), found.entry, chosen)


def file(public: Public, path: str) -> Response:
    """Answer with the text of a version."""
    identifier, _, name = path.rpartition("/")
    found = _find_whole(public, identifier)
    if found.entry.deleted:
        return _gone(public, found)
    description = public.edition.describe(found.entry)
    for version in description.reading.versions:
        if version.file and version.file.name == name:
            response = respond(
                version.file.content,
                "text/plain; charset=utf-8",
                etag=version.file.sha256[:32],
                modified=public.edition.timeline.datestamp(found.entry.sequence),
            )
            if version.language:
                response.headers["Content-Language"] = version.language.tag
            add_link(response, str(description.data), "describedby")
            return response
    raise NotFoundError("the document has no such file", "its page lists its files")


def entity(public: Public, kind: str, key: str) -> Response:
    """Answer for an agent, archive, unit, place, concept, collection or scheme: 303 to its page or data."""
    if f"{kind}/{key}" == "dataset/documents":
        return see_other(f"{public.edition.imprint.base}dataset")
    return _to_page_or_data(public, find_entity(public, kind, key).path, "")


def entity_as_page(public: Public, kind: str, key: str) -> Response:
    """Answer with the page about such a thing, and the documents that link to it."""
    thing = find_entity(public, kind, key)
    after = request.args.get("after", "")
    listed_after = int(after) if re.fullmatch(r"[0-9]{1,17}", after) else 0
    response = respond(
        entity_page(public, thing, listed_after), _HTML_TYPE, etag=f"{public.generation.number}.{public.tag}.html"
    )
    _link_alternates(response, public, thing.path)
    return response


def entity_as_data(public: Public, kind: str, key: str) -> Response:
    """Answer with the description of such a thing."""
    thing, chosen = _with_suffix(key, lambda name: find_entity(public, kind, name))
    base = public.edition.imprint.base
    about = About(public.edition.iris.thing(thing.path), thing.data(base), thing.statements)
    tag = f"{public.generation.number}.{public.tag}"
    return _representation(public, about, chosen, lambda form: f"{tag}.{form}")


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


def _gone(public: Public, found: _Found, chosen: Format | None = None) -> Response:
    """Return 410 with the little that is left to say, or lead to the document that stands for this one now."""
    if found.entry.target is not None:
        return moved(public, found.entry, found.rest, chosen)
    choice = choose(request.headers.get("Accept"), (*_DATA_TYPES, HTML))
    issued = public.edition.timeline.issued(found.entry.sequence)
    if chosen is None and choice is not None and choice.media_type == HTML:
        return respond(tombstone_page(public, found.entry), _HTML_TYPE, status=HTTPStatus.GONE, negotiated=True)
    chosen = chosen or _BY_MEDIA_TYPE[choice.media_type if choice else _DATA_TYPES[0]]
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
    response = _representation(public, about, chosen, lambda form: public.etag(entry, form), modified)
    if response.status_code in {HTTPStatus.OK, HTTPStatus.NOT_MODIFIED}:
        add_link(response, str(description.iri), "describes")
        add_link(response, str(description.reading.cite_as), "cite-as")
        add_link(response, str(public.edition.iris.page(entry.identifier)), "alternate", type=HTML)
        add_link(response, str(public.edition.iris.profile), "profile")
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


def _representation(
    public: Public,
    about: About,
    chosen: Format | None,
    etag: Callable[[str], str],
    modified: datetime | None = None,
) -> Response:
    """Return statements in the format that the address or the client names."""
    negotiated, address = chosen is None, str(about.graph)
    choice = choose(request.headers.get("Accept"), _DATA_TYPES if negotiated else ("application/ld+json",))
    if chosen is None:
        if choice is None:
            return not_acceptable([(item.media_type, f"{address}.{item.name}") for item in FORMATS.values()])
        chosen = _BY_MEDIA_TYPE[choice.media_type]
    form = _json_ld_form(chosen, choice)
    content_type = chosen.content_type
    if form is None:
        body = public.serialiser.write(chosen.name, about)
    else:
        iri, name = form
        document = reshape(name, public.serialiser.json(about), public.edition.imprint.terms_namespace)
        body = dumps(document)
        content_type = f'{chosen.media_type}; profile="{iri}"'
    response = respond(
        body,
        content_type,
        etag=etag(form[1] if form else chosen.name),
        modified=modified,
        negotiated=negotiated or chosen.name == "jsonld",
    )
    if negotiated:
        form_wanted = f"?profile={form[1]}" if form else ""
        response.headers["Content-Location"] = f"{address}.{chosen.name}{form_wanted}"
    return response


def _json_ld_form(chosen: Format, choice: Choice | None) -> tuple[str, str] | None:
    """Return IRI and name of the JSON-LD form that is wanted, ``None`` for the compact one."""
    if chosen.name != "jsonld":
        return None
    asked = request.args.get("profile", "").split()
    for iri in (*asked, *(choice.profiles if choice else ())):
        for known, name in FORMS.items():
            if iri in {known, name}:
                return known, name
    return None


def _to_page_or_data(public: Public, path: str, anchor: str) -> Response:
    choice = choose(request.headers.get("Accept"), (*_DATA_TYPES, HTML))
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
