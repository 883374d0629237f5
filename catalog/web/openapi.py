"""``/openapi.json``: what the application can be asked, collected from its routes (RFC 8631 links to it)."""

from typing import Final

from flask import Flask, Response

from catalog.ledger.entries import Entry
from catalog.version import VERSION
from catalog.web.answers import add_link, respond
from catalog.web.published import Public, Published
from catalog.web.routing import Routes, View
from exports.jsonld import dumps
from exports.openapi import JSON, Operation, Parameter, Route, describe_api
from exports.profiles import PROFILES
from exports.timemaps import http_date
from vocab.identifiers import escape

_UNNAMED: Final = frozenset({"HEAD", "OPTIONS"})
# of the number that is set aside for examples; it leads nowhere
_NO_ARK: Final = "ark:99999/fk4"
_LOOKED_AT: Final = 20
_STATIC: Final = Operation(
    tag="operation",
    parts={"filename": Parameter(text="Name of the file", example="style.css")},
    answers={200: ("text/css",)},
    errors=(404,),
)


def add_openapi(app: Flask, published: Published) -> None:
    """Add the route; it describes all that the application has when it is asked."""
    routes = Routes("openapi", published)

    def openapi(public: Public) -> Response:
        """Answer with the description of all addresses (OpenAPI 3.1)."""
        document = describe_api(collect(app), samples(public, published), public.edition.imprint, VERSION)
        etag = f"{public.generation.number}.{public.tag}.openapi"
        return respond(dumps(document), JSON, etag=etag)

    routes.add("/openapi.json", openapi, about=Operation(tag="definitions", answers={200: (JSON,)}))
    app.register_blueprint(routes.blueprint)


def say_service(response: Response, public: Public) -> Response:
    """Link to the description of the service (RFC 8631, section 4)."""
    add_link(response, f"{public.edition.imprint.base}openapi.json", "service-desc", type=JSON)
    return response


def collect(app: Flask) -> list[Route]:
    """Return the routes of an application with what was said of them where they were added."""
    routes = []
    for rule in app.url_map.iter_rules():
        view = app.view_functions[rule.endpoint]
        summary, about = (view.summary, view.about) if isinstance(view, View) else ("", None)
        if rule.endpoint == "static":
            summary, about = "Answer with a file of the pages' layout", _STATIC
        methods = tuple(sorted((rule.methods or set()) - _UNNAMED))
        routes.append(Route(rule.rule, methods, rule.endpoint, summary, about))
    return routes


def samples(public: Public, published: Published) -> dict[str, str]:
    """Return values that this catalogue has an answer for; a new one has no document and no dump to name."""
    base = public.edition.imprint.base
    found = {"profile": f"<{PROFILES['schema'].iri(base)}>"}
    newest = public.edition.ledger.newest(public.edition.sequence, _LOOKED_AT)
    if newest:
        found |= _of_document(public, newest) | _of_scans(public, newest)
    for generation in reversed(public.edition.timeline.generations):
        name = "documents.ttl"
        if (
            generation.number <= public.generation.number
            and (published.layout.dump(generation.number) / name).is_file()
        ):
            return found | {"dump": name, "generation": str(generation.number)}
    return found


def _of_scans(public: Public, newest: list[Entry]) -> dict[str, str]:
    """Return examples about a document with a TIFF image: only of those there are images for browsers."""
    for entry in newest:
        for file in public.edition.describe(entry).reading.files:
            if file.source.media_type == "image/tiff" and file.thumbnail:
                path = f"{entry.identifier}/{file.source.name}"
                return {"scanned": entry.identifier, "scan": file.source.name, "scan_file": path}
    return {}


def _of_document(public: Public, newest: list[Entry]) -> dict[str, str]:
    """Return examples about a document, one with a file where there is one."""
    entry, name = newest[0], ""
    for candidate in newest:
        files = [version.file for version in public.edition.describe(candidate).reading.versions if version.file]
        if files:
            entry, name = candidate, files[0].name
            break
    datestamp = public.edition.timeline.datestamp(entry.sequence)
    read = public.edition.describe(entry).reading
    units = [reference.archive.key for reference in read.references if reference.archive and reference.unit_path]
    found = {
        **({"archive": units[0]} if units else {}),
        **({"year": str(read.date.year)} if read.date and read.date.year else {}),
        "ark": (entry.ark or _NO_ARK).removeprefix("ark:"),
        "document": entry.identifier,
        "reconciled": f"document/{escape(entry.identifier)}",
        "version": str(entry.sequence),
        "day": datestamp.date().isoformat(),
        "http_date": http_date(datestamp),
    }
    return found | ({"file": f"{entry.identifier}/{name}"} if name else {})
