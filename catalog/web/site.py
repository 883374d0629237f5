"""The front page, the dataset page, the dumps, and what operators ask."""

import json
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final

from flask import Blueprint, Response, render_template, request, send_from_directory

from catalog.errors import CatalogError, NotFoundError
from catalog.graph.pool import Question
from catalog.jobs.dumping import CHECKSUMS
from catalog.web.answers import HTML, NO_STORE, add_link, not_acceptable, problem, respond, see_other
from catalog.web.negotiation import choose
from catalog.web.pages import listed, path_prefix
from catalog.web.published import Public, Published
from catalog.web.routing import Routes
from exports.dataset import Facts, describe_dataset, describe_service, expanded, schema_dataset
from exports.formats import DUMP_FORMATS, FORMATS, About
from exports.resourcesync import CAPABILITY_LIST
from vocab.identifiers import Iris
from vocab.statements import IRI, Statement

_HTML_TYPE: Final = "text/html; charset=utf-8"
_NEWEST: Final = 20
_DUMP_FILES: Final = frozenset(
    {CHECKSUMS, *(f"documents.{name}{packed}" for name in DUMP_FORMATS for packed in ("", ".gz"))}
)


def blueprint(published: Published) -> Blueprint:
    """Return ``/``, ``/dataset``, ``/.well-known/void``, ``/dumps/`` and ``/graph/…``."""
    routes = Routes("site", published)
    pages = _Site(published)
    routes.add("/", pages.front)
    routes.add("/dataset", pages.dataset)
    routes.add("/.well-known/void", pages.void)
    routes.add("/graph/<name>", pages.graph)
    routes.add("/dumps", pages.dumps_folder)
    routes.add("/dumps/", pages.dumps)
    routes.add("/dumps/latest/<name>", pages.latest)
    routes.add("/dumps/<int:number>/<name>", pages.dump)
    return routes.blueprint


class _Site:
    """Answers that need the catalogue's folder beside the generation."""

    def __init__(self, published: Published) -> None:
        self._layout = published.layout

    def front(self, public: Public) -> Response:
        """Answer with the front page."""
        newest = public.edition.ledger.newest(public.edition.sequence, _NEWEST)
        page = render_template(
            "front.html",
            title=public.edition.imprint.name,
            documents=listed(public, newest),
            count=public.generation.documents,
            imprint=public.edition.imprint,
            prefix=path_prefix(public),
        )
        response = respond(page, _HTML_TYPE, etag=f"{public.generation.number}.{public.tag}.front")
        add_link(response, public.edition.imprint.base + CAPABILITY_LIST, "resourcesync")
        return response

    def dataset(self, public: Public) -> Response:
        """Answer with the description of the dataset, as a page or as data."""
        response = _dataset(self._facts(public), public)
        add_link(response, public.edition.imprint.base + CAPABILITY_LIST, "resourcesync")
        return response

    def void(self, public: Public) -> Response:
        """Answer with the description of the dataset, as data."""
        return _dataset(self._facts(public), public, page=False)

    def graph(self, public: Public, name: str) -> Response:
        """Answer for a graph of the endpoint: 303 to what describes it."""
        if name not in {"curated", "links"}:
            raise NotFoundError("there is no such graph", "there are graph/curated and graph/links")
        return see_other(f"{public.edition.imprint.base}dataset")

    def dumps_folder(self, public: Public) -> Response:
        """Lead to the list of dumps; left to itself, the router would name the host that the client names."""
        return respond(
            "",
            "text/plain; charset=utf-8",
            status=HTTPStatus.MOVED_PERMANENTLY,
            location=f"{public.edition.imprint.base}dumps/",
        )

    def dumps(self, public: Public) -> Response:
        """Answer with the list of generations and their dump files."""
        generations = [
            {"number": item.number, "issued": item.issued, "files": _files(self._layout.dump(item.number))}
            for item in reversed(public.edition.ledger.generations())
            if self._layout.dump(item.number).is_dir() and item.number <= public.generation.number
        ]
        page = render_template(
            "dumps.html",
            title="Dumps",
            generations=generations,
            imprint=public.edition.imprint,
            prefix=path_prefix(public),
        )
        return respond(page, _HTML_TYPE)

    def latest(self, public: Public, name: str) -> Response:
        """Lead to a dump file of the newest generation that has one: not every publication writes dumps."""
        number = self._newest_with(public, name)
        return respond(
            "",
            "text/plain; charset=utf-8",
            status=HTTPStatus.FOUND,
            location=f"{public.edition.imprint.base}dumps/{number}/{name}",
        )

    def _newest_with(self, public: Public, name: str) -> int:
        for item in reversed(public.edition.ledger.generations()):
            if item.number <= public.generation.number and self._layout.dump(item.number).is_dir():
                self._dump_file(item.number, name)
                return item.number
        raise NotFoundError("there are no dumps", "ask the operator for them, or take the descriptions one by one")

    def dump(self, public: Public, number: int, name: str) -> Response:
        """Answer with a dump file, or with the ranges of it that are asked for."""
        if number > public.generation.number:
            raise NotFoundError("there is no such dump", "see /dumps/")
        path = self._dump_file(number, name)
        response = send_from_directory(
            path.parent.resolve(), name, mimetype=_dump_type(name), conditional=True, etag=True
        )
        response.headers["Cache-Control"] = "public, max-age=3600"
        if name != CHECKSUMS:
            response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        return response

    def _dump_file(self, number: int, name: str) -> Path:
        """Return the path of a dump file; only names that we write are looked for."""
        path = self._layout.dump(number) / name
        if name not in _DUMP_FILES or not path.is_file():
            raise NotFoundError("there is no such dump", "see /dumps/ for those that are kept")
        return path

    def _facts(self, public: Public) -> Facts:
        generation = public.generation
        files = _files(self._layout.dump(generation.number))
        sizes = {row["name"]: row["size"] for row in files if row["name"] != CHECKSUMS}
        return Facts(generation.number, generation.issued, generation.documents, sizes)


def operation(published: Published) -> Blueprint:
    """Return ``/livez`` and ``/readyz``."""
    routes = Blueprint("operation", __name__)

    @routes.get("/livez")
    def livez() -> Response:
        return respond("ok\n", "text/plain; charset=utf-8", cache=NO_STORE)

    @routes.get("/readyz")
    def readyz() -> Response:
        try:
            public = published.now()
            published.pool().ask(Question(query="ASK {}"))
        except CatalogError as error:
            return problem(HTTPStatus.SERVICE_UNAVAILABLE, error.problem, error.advice, retry_after=5)
        state = {
            "ready": True,
            "generation": public.generation.number,
            "sequence": public.generation.sequence,
            "ledger": published.ledger.head(),
        }
        return respond(json.dumps(state) + "\n", "application/json", cache=NO_STORE)

    return routes


def _files(folder: Path) -> list[dict[str, Any]]:
    if not folder.is_dir():
        return []
    return [
        {"name": path.name, "size": path.stat().st_size}
        for path in sorted(folder.iterdir())
        if path.name in _DUMP_FILES
    ]


def _dump_type(name: str) -> str:
    if name == CHECKSUMS:
        return "text/plain"
    suffixes = name.split(".")[1:]
    return "application/gzip" if suffixes[-1] == "gz" else FORMATS[suffixes[0]].media_type


def _dataset(facts: Facts, public: Public, *, page: bool = True) -> Response:
    imprint = public.edition.imprint
    offered = ("text/turtle", *(item.media_type for item in FORMATS.values()), *((HTML,) if page else ()))
    choice = choose(request.headers.get("Accept"), offered)
    address = imprint.base + ("dataset" if page else ".well-known/void")
    if choice is None and not page:
        choice = choose(None, offered)
    if choice is None:
        return not_acceptable([(media_type, address) for media_type in offered])
    etag = f"{public.generation.number}.{public.tag}"
    if choice.media_type == HTML:
        rendered = render_template(
            "dataset.html",
            title=f"{imprint.name}: the data",
            facts=facts,
            schema=schema_dataset(imprint, facts, _publisher_name(public)),
            imprint=imprint,
            prefix=path_prefix(public),
        )
        return respond(rendered, _HTML_TYPE, etag=f"{etag}.dataset.html", negotiated=True)
    statements = tuple(_dataset_statements(public, facts))
    item = next(item for item in FORMATS.values() if item.media_type == choice.media_type)
    if item.name in {"jsonld", "json"}:
        body = expanded(iter(statements))
    else:
        body = public.serialiser.write(item.name, About(Iris(imprint.base).dataset, IRI(address), statements))
    return respond(body, item.content_type, etag=f"{etag}.dataset.{item.name}", negotiated=True)


def _dataset_statements(public: Public, facts: Facts) -> list[Statement]:
    imprint = public.edition.imprint
    named = public.edition.describer.publisher()
    publisher = public.edition.iris.thing(named.path) if named else None
    return [*describe_dataset(imprint, facts, publisher), *describe_service(imprint)]


def _publisher_name(public: Public) -> str | None:
    named = public.edition.describer.publisher()
    return named.name if named else None
