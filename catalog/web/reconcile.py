"""``/reconcile``: names in somebody's table are matched with what the catalogue knows (OpenRefine and its like).

Every answer is of one generation, which its header names. Source: Reconciliation Service API 0.2.
"""

import hashlib
import threading
from collections.abc import Iterable
from typing import Any, Final, TypeVar

import msgspec
from flask import Blueprint, Response, request

from catalog.errors import CatalogError, InputError, NotFoundError
from catalog.jobs.reconcile_rules import Candidate
from catalog.jobs.reconciling import ProcessorTime, Reconciler
from catalog.version import VERSION
from catalog.web import reconcile_operations as operations
from catalog.web.answers import (
    HTML,
    HTML_TYPE,
    NO_STORE,
    SECURITY_HEADERS,
    from_catalog_error,
    public_words,
    respond,
    see_other,
)
from catalog.web.bodies import Bodies
from catalog.web.published import Public, Published
from catalog.web.reconcile_pages import about_page, described, no_preview, preview_page
from catalog.web.reconcile_requests import Extension, Wanted, read_batch, read_extension, read_parameters
from catalog.web.routing import Routes
from exports.openapi import JSON
from exports.reconciled_values import Known, Value
from exports.reconciliation import (
    PROPERTIES,
    TYPES,
    Property,
    Type,
    manifest,
    property_json,
    proposed,
    type_json,
)

Json = dict[str, Any]
One = TypeVar("One", Type, Property)

_SUGGESTED: Final = 20
_FARTHEST: Final = 1_000
_MOST_SECONDS: Final = 10.0  # of a processor, for one batch
# a preview is for the frames of other programs, OpenRefine's own address among them
PREVIEW_POLICY: Final = SECURITY_HEADERS["Content-Security-Policy"].replace(
    "frame-ancestors 'none'", "frame-ancestors *"
)


def blueprint(published: Published) -> Blueprint:
    """Return the routes below ``/reconcile``."""
    routes = Routes("reconcile", published)
    service = _Service(Bodies(published.settings))
    routes.add("/reconcile", service.reconcile, methods=("GET", "POST"), about=operations.RECONCILE)
    routes.add("/reconcile/suggest/entity", service.suggest_entity, about=operations.SUGGEST_ENTITY)
    routes.add("/reconcile/suggest/type", service.suggest_type, about=operations.SUGGEST_TYPE, kept=True)
    routes.add("/reconcile/suggest/property", service.suggest_property, about=operations.SUGGEST_PROPERTY, kept=True)
    routes.add("/reconcile/properties", service.properties, about=operations.PROPERTIES_OF, kept=True)
    routes.add("/reconcile/preview", service.preview, about=operations.PREVIEW, kept=True)
    routes.add("/reconcile/view", service.view, about=operations.VIEW)
    routes.add("/reconcile/about", service.about, about=operations.ABOUT, kept=True)
    return routes.blueprint


class _Service:
    """Answers from the things of the current generation, which are gathered when they are first asked for."""

    def __init__(self, bodies: Bodies) -> None:
        self._bodies = bodies
        self._gathering = threading.Lock()
        self._gathered: tuple[Public, Reconciler] | None = None

    def _reconciler(self, public: Public) -> Reconciler:
        with self._gathering:
            if self._gathered is None or self._gathered[0] is not public:
                made = Reconciler(public.edition, public.finder)
                self._gathered = (public, made)
            return self._gathered[1]

    # ---------------------------------------------------------------- the endpoint

    def reconcile(self, public: Public) -> Response:
        """Answer a batch of reconciliation queries, or a data extension query; without one, with the manifest."""
        asked = read_parameters(self._bodies.read)
        if "queries" in asked and "extend" in asked:
            raise InputError("there are both queries and a data extension query", "send them one at a time")
        if "queries" in asked:
            reconciler, batch = self._reconciler(public), read_batch(asked["queries"])
            left = ProcessorTime(_MOST_SECONDS)
            found = {
                name: [_candidate(one) for one in reconciler.reconcile(query, left)] for name, query in batch.items()
            }
            return _json(public, {name: {"result": result} for name, result in found.items()})
        if "extend" in asked:
            return _json(public, _extended(self._reconciler(public), read_extension(asked["extend"])))
        if request.method == "POST" or "query" in asked:
            raise InputError("there is no batch of queries", "send it in the parameter 'queries', as JSON")
        return _json(public, manifest(public.edition.imprint, VERSION))

    # ---------------------------------------------------------------- suggestions

    def suggest_entity(self, public: Public) -> Response:
        """Answer with the things whose names begin with some letters."""
        prefix, offset, limit = _asked_beginning()
        types = tuple(one for one in request.args.getlist("type") if one)
        found = self._reconciler(public).suggest(prefix[:1_000], types, offset=offset, limit=limit)
        return _json(public, {"result": [_suggestion(known) for known in found]})

    def suggest_type(self, public: Public) -> Response:
        """Answer with the types whose names begin with some letters."""
        return _json(public, {"result": [type_json(one) for one in _beginning(TYPES.values())]})

    def suggest_property(self, public: Public) -> Response:
        """Answer with the properties whose names begin with some letters."""
        types = {one for one in request.args.getlist("type") if one in TYPES}
        found = [one for one in PROPERTIES.values() if not types or one.types & types]
        return _json(public, {"result": [property_json(one) for one in _beginning(found)]})

    def properties(self, public: Public) -> Response:
        """Answer with the properties that things of a type have."""
        limit = _number("limit", least=1) if request.args.get("limit") else None
        return _json(public, proposed(request.args.get("type", ""), limit))

    # ---------------------------------------------------------------- pages

    def preview(self, public: Public) -> Response:
        """Answer with a small page about a thing, for a frame of another program."""
        try:
            response = respond(preview_page(public, self._find(public)), HTML_TYPE, etag=_tag(public))
        except CatalogError as error:
            response = from_catalog_error(error)
            if response.mimetype == HTML:
                # the whole page of a problem has no room in a frame
                response.set_data(no_preview(public_words(error)[0]))
        response.headers["Content-Security-Policy"] = PREVIEW_POLICY
        return response

    def view(self, public: Public) -> Response:
        """Lead to the page about a thing."""
        return see_other(f"{public.edition.imprint.base}page/{self._find(public).path}")

    def about(self, public: Public) -> Response:
        """Answer with the page that says what the service knows, and how it scores."""
        return respond(about_page(public), HTML_TYPE, etag=_tag(public))

    def _find(self, public: Public) -> Known:
        """Return the thing that the parameter ``id`` names.

        Raises:
            InputError: There is no such parameter.
            NotFoundError: There is no such thing.
        """
        text = request.args.get("id", "")
        if not text:
            raise InputError("it is not said which thing is meant", "name it in the parameter 'id'")
        things = self._reconciler(public).things
        path = things.resolve(text)
        if path is None or (known := things.known(path)) is None:
            raise NotFoundError("there is nothing with this id", "give it as candidates have it, e.g. place/china")
        return known


# ---------------------------------------------------------------- what is written


def _json(public: Public, body: Json) -> Response:
    content = msgspec.json.encode(body) + b"\n"
    if request.method == "POST":
        return respond(content, JSON, cache=NO_STORE)
    return respond(content, JSON, etag=_tag(public))


def _tag(public: Public) -> str:
    """Return what stands for the answer to this address in this generation."""
    digest = hashlib.blake2b(request.full_path.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
    return f"{public.generation.number}.{public.tag}.{digest}"


def _candidate(candidate: Candidate) -> Json:
    known = candidate.known
    return {
        "id": known.path,
        "name": known.name,
        "description": described(known),
        "type": [_named_type(known)],
        "score": candidate.score,
        "match": candidate.match,
        "features": [{"id": name, "value": value} for name, value in candidate.features.items()],
    }


def _suggestion(known: Known) -> Json:
    return {
        "id": known.path,
        "name": known.name,
        "description": described(known),
        "notable": [_named_type(known)],
    }


def _named_type(known: Known) -> Json:
    return {"id": known.type, "name": TYPES[known.type].name}


def _extended(reconciler: Reconciler, asked: Extension) -> Json:
    """Return the values that are wanted; of what is not there, none (section 6.4)."""
    rows: dict[str, dict[str, list[Value]]] = {}
    for id_ in asked.ids:
        path = reconciler.things.resolve(id_)
        known = reconciler.things.known(path) if path else None
        rows[id_] = {one.id: _values(reconciler, known, one) if known else [] for one in asked.properties}
    return {"meta": [_meta(one) for one in asked.properties], "rows": rows}


def _values(reconciler: Reconciler, known: Known, wanted: Wanted) -> list[Value]:
    return reconciler.values(known, wanted.id, wanted.content)[: wanted.limit]


def _meta(wanted: Wanted) -> Json:
    one = PROPERTIES[wanted.id]
    type_ = {"type": {"id": one.values, "name": TYPES[one.values].name}} if one.values and wanted.gives_things else {}
    return {"id": one.id, "name": one.name} | type_


# ---------------------------------------------------------------- what is asked


def _asked_beginning() -> tuple[str, int, int]:
    """Return a prefix, how many suggestions to skip, and how many to give."""
    limit = _number("limit", least=1) if request.args.get("limit") else _SUGGESTED
    offset = _number("cursor", least=0) if request.args.get("cursor") else 0
    if offset > _FARTHEST:
        raise InputError(f"suggestions go on to the {_FARTHEST:,}th and no further", "type more of the name")
    return request.args.get("prefix", ""), offset, min(limit, 100)


def _number(name: str, *, least: int) -> int:
    text = request.args.get(name, "").strip()
    if not (text.isascii() and text.isdecimal()) or len(text) > 9 or int(text) < least:
        raise InputError(f"the parameter {name!r} is no whole number from {least}", "expected e.g. 10")
    return int(text)


def _beginning(known: Iterable[One]) -> list[One]:
    """Return the types or properties whose name or id begins so, or a word of it."""
    prefix, offset, limit = _asked_beginning()
    start = prefix.strip().casefold()
    found = [
        one for one in known if one.id.casefold().startswith(start) or f" {one.name.casefold()}".find(f" {start}") >= 0
    ]
    return found[offset : offset + limit]
