"""The front page, the dataset page, the dumps, and what operators ask."""

import json
from collections.abc import Callable, Iterable
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final, NamedTuple

from flask import Blueprint, Response, render_template, send_from_directory

from catalog.errors import CatalogError, NotFoundError
from catalog.graph.question import Question
from catalog.jobs.graphs import is_remote
from catalog.jobs.register import Register
from catalog.ledger.entries import Generation
from catalog.web import language, operations
from catalog.web.answers import (
    HTML,
    HTML_TYPE,
    NO_STORE,
    add_link,
    from_catalog_error,
    public_words,
    respond,
    see_other,
)
from catalog.web.dataset import Dataset
from catalog.web.dumps import finished_dumps
from catalog.web.language import _
from catalog.web.look import Look
from catalog.web.openapi import say_service
from catalog.web.pages import listed, path_prefix
from catalog.web.published import Public, Published
from catalog.web.registers import Registers
from catalog.web.routing import Routes
from exports.dcat import DumpFile
from exports.dump_files import (
    CHECKSUMS,
    COMPRESSIONS,
    DUMP_FORMATS,
    MANIFEST,
    RDF_PATCH,
    compression,
    content_type,
    is_dump_file,
    media_type,
)
from exports.openapi import DATA, JSON, TEXT, Operation, Parameter
from exports.resourcesync import CAPABILITY_LIST
from exports.services import Service

_NEWEST: Final = 10
_READ_IN_PLACE: Final = frozenset({CHECKSUMS, MANIFEST})


_DUMP_TYPES: Final = tuple(dict.fromkeys((*DUMP_FORMATS.values(), *COMPRESSIONS.values(), RDF_PATCH, TEXT)))
_GRAPH: Final = Operation(
    tag="dataset",
    parts={"name": Parameter(text="Name of a graph", example="curated", values=("curated", "links"))},
    answers={303: ()},
    errors=(404,),
)
_LATEST_FOLDER: Final = Operation(tag="dataset", answers={302: ()}, errors=(404,))
_LATEST: Final = Operation(tag="dataset", parts={"name": operations.DUMP}, answers={302: ()}, errors=(404,))
_DUMPS_OF: Final = Operation(
    tag="dataset", parts={"number": operations.GENERATION}, answers={200: (HTML,)}, errors=(404,)
)
_DUMPS_FOLDER_OF: Final = Operation(tag="dataset", parts={"number": operations.GENERATION}, answers={301: ()})
_DUMP: Final = Operation(
    tag="dataset",
    text="Ranges of bytes are served, one at a time.",
    parts={"number": operations.GENERATION, "name": operations.DUMP},
    answers={200: _DUMP_TYPES, 206: _DUMP_TYPES},
    errors=(404, 416),
)


def _described(*types: str) -> Operation:
    return Operation(tag="dataset", answers={200: types}, errors=(406,))


class _Number(NamedTuple):
    """How many of something there are.

    Attributes:
        address: Where they are listed, below the base.
    """

    number: str
    words: str
    address: str


def blueprint(
    published: Published, services: Callable[[], tuple[Service, ...]], look: Look, registers: Registers
) -> Blueprint:
    """Return ``/``, ``/dataset``, ``/.well-known/void``, ``/dumps/`` and ``/graph/…``.

    Args:
        services: Tells what the application offers; it may not be whole yet.
        look: What of the settings pages show.
    """
    routes = Routes("site", published)
    pages = _Site(published, services, look, registers)
    routes.add("/", pages.front, about=Operation(tag="dataset", answers={200: (HTML,)}))
    routes.add("/dataset", pages.dataset, about=_described(HTML, *DATA))
    routes.add("/.well-known/void", pages.void, about=_described(*DATA))
    routes.add("/graph/<name>", pages.graph, about=_GRAPH)
    routes.add("/dumps", pages.dumps_folder, about=Operation(tag="dataset", answers={301: ()}))
    routes.add("/dumps/", pages.dumps, about=Operation(tag="dataset", answers={200: (HTML,)}))
    routes.add("/dumps/<int:number>/", pages.dumps_of, about=_DUMPS_OF)
    routes.add("/dumps/<int:number>", pages.dumps_folder_of, about=_DUMPS_FOLDER_OF)
    routes.add("/dumps/latest", pages.latest_folder, about=_LATEST_FOLDER)
    routes.add("/dumps/latest/", pages.latest_dumps, about=_LATEST_FOLDER)
    routes.add("/dumps/latest/<name>", pages.latest, about=_LATEST)
    routes.add("/dumps/<int:number>/<name>", pages.dump, about=_DUMP)
    return routes.blueprint


class _Site:
    """Answers that need the catalogue's folder beside the generation."""

    def __init__(
        self, published: Published, services: Callable[[], tuple[Service, ...]], look: Look, registers: Registers
    ) -> None:
        self._layout = published.layout
        self._services = services
        self._look = look
        self._registers = registers
        self._dataset = Dataset(published, services, dump_files)

    def front(self, public: Public) -> Response:
        """Answer with the front page."""
        newest = public.edition.ledger.newest(public.edition.sequence, _NEWEST)
        holding = self._registers.at_hand(public, language.current())
        page = render_template(
            "front.html",
            title=public.edition.imprint.name,
            passage=self._look.intro.get(language.current()),
            numbers=_numbers(public.generation.documents, holding.register if holding else None),
            documents=listed(public, newest),
            services=self._services(),
            imprint=public.edition.imprint,
            prefix=path_prefix(public),
        )
        response = respond(page, HTML_TYPE)
        return _say_ways(response, public)

    def dataset(self, public: Public) -> Response:
        """Answer with the description of the dataset, as a page or as data."""
        return _say_ways(self._dataset.answer(public), public)

    def void(self, public: Public) -> Response:
        """Answer with the description of the dataset, as data."""
        return self._dataset.answer(public, page=False)

    def graph(self, public: Public, name: str) -> Response:
        """Answer for a graph of the endpoint: 303 to what describes it."""
        if name not in {"curated", "links"}:
            raise NotFoundError("there is no such graph", "there are graph/curated and graph/links")
        return see_other(f"{public.edition.imprint.base}dataset")

    def dumps_folder(self, public: Public) -> Response:
        """Lead to the list of dumps; left to itself, the router would name the host that the client names."""
        return _led(f"{public.edition.imprint.base}dumps/", HTTPStatus.MOVED_PERMANENTLY)

    def dumps_folder_of(self, public: Public, number: int) -> Response:
        """Lead to the list of one generation's dumps, likewise."""
        return _led(f"{public.edition.imprint.base}dumps/{number}/", HTTPStatus.MOVED_PERMANENTLY)

    def dumps(self, public: Public) -> Response:
        """Answer with the list of generations and their dump files."""
        return self._listed(public, finished_dumps(self._layout, public))

    def dumps_of(self, public: Public, number: int) -> Response:
        """Answer with the list of the dump files of one generation."""
        found = [item for item in finished_dumps(self._layout, public) if item.number == number]
        if not found:
            raise NotFoundError("there are no such dumps", "see /dumps/ for those that are kept")
        return self._listed(public, found)

    def _listed(self, public: Public, generations: Iterable[Generation]) -> Response:
        files = [
            {"number": item.number, "issued": item.issued, "files": _files(self._layout.dump(item.number))}
            for item in generations
        ]
        page = render_template(
            "dumps.html",
            title=_("Dumps"),
            generations=files,
            imprint=public.edition.imprint,
            prefix=path_prefix(public),
        )
        return respond(page, HTML_TYPE)

    def latest(self, public: Public, name: str) -> Response:
        """Lead to a dump file of the newest generation that has one: not every publication writes dumps."""
        number = self._newest(public)
        self._dump_file(number, name)
        return _led(f"{public.edition.imprint.base}dumps/{number}/{name}")

    def latest_dumps(self, public: Public) -> Response:
        """Lead to the list of the newest dump files."""
        return _led(f"{public.edition.imprint.base}dumps/{self._newest(public)}/")

    def latest_folder(self, public: Public) -> Response:
        """Lead to the list of the newest dump files, likewise."""
        return self.latest_dumps(public)

    def _newest(self, public: Public) -> int:
        newest = next(finished_dumps(self._layout, public), None)
        if newest is None:
            raise NotFoundError("there are no dumps", "ask the operator for them, or take the descriptions one by one")
        return newest.number

    def dump(self, public: Public, number: int, name: str) -> Response:
        """Answer with a dump file, or with the ranges of it that are asked for."""
        if number > public.generation.number:
            raise NotFoundError("there is no such dump", "see /dumps/")
        path = self._dump_file(number, name)
        response = send_from_directory(
            path.parent.resolve(), name, mimetype=media_type(name), conditional=True, etag=True
        )
        response.headers["Cache-Control"] = "public, max-age=3600"
        if name not in _READ_IN_PLACE:
            response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        return response

    def _dump_file(self, number: int, name: str) -> Path:
        """Return the path of a dump file; only names that we write are looked for."""
        path = self._layout.dump(number) / name
        if not is_dump_file(name) or not path.is_file():
            raise NotFoundError("there is no such dump", "see /dumps/ for those that are kept")
        return path


def _led(address: str, status: HTTPStatus = HTTPStatus.FOUND) -> Response:
    return respond("", "text/plain; charset=utf-8", status=status, location=address)


def _numbers(documents: int, register: Register | None) -> list[_Number]:
    """Return what the catalogue holds, in a few numbers that lead to where it is listed."""
    counted = [_Number(language.number(documents), language.ngettext("document", "documents", documents), "search")]
    years = register.stock.years if register else None
    if years and years[0] != years[1]:
        counted.append(_Number(f"{years[0]}\N{EN DASH}{years[1]}", _("years"), "browse/years"))
    named = register.named if register else {}
    archives, agents, places = (len(named.get(group, ())) for group in ("archives", "agents", "places"))
    found = (
        (archives, language.ngettext("archive", "archives", archives), "archives"),
        (agents, language.ngettext("person or organisation", "people and organisations", agents), "agents"),
        (places, language.ngettext("place", "places", places), "places"),
    )
    return counted + [
        _Number(language.number(number), words, f"browse/{group}") for number, words, group in found if number
    ]


def _say_ways(response: Response, public: Public) -> Response:
    """Add the headers that lead to the description of the interface and to what harvesters keep in step by."""
    add_link(response, public.edition.imprint.base + CAPABILITY_LIST, "resourcesync")
    return say_service(response, public)


def operation(published: Published) -> Blueprint:
    """Return ``/livez`` and ``/readyz``."""
    routes = Routes("operation", published)

    def livez() -> Response:
        """Answer that the process lives."""
        return respond("ok\n", "text/plain; charset=utf-8", cache=NO_STORE)

    def readyz() -> Response:
        """Answer whether requests can be answered, and from what."""
        graph = "ready"
        try:
            public = published.now()
            try:
                published.guard().ask(Question(query="ASK {}"))
            except CatalogError as error:
                # pages, dumps and harvesters need no engine: one behind HTTP may be away, and they are not
                if not is_remote(published.settings):
                    raise
                graph = public_words(error)[0]
        except CatalogError as error:
            return from_catalog_error(error, status=HTTPStatus.SERVICE_UNAVAILABLE)
        state = {
            "ready": True,
            "graph": graph,
            "generation": public.generation.number,
            "sequence": public.generation.sequence,
            "ledger": published.ledger.head(),
        }
        return respond(json.dumps(state) + "\n", JSON, cache=NO_STORE)

    routes.add_bare("/livez", livez, Operation(tag="operation", answers={200: (TEXT,)}))
    routes.add_bare("/readyz", readyz, Operation(tag="operation", answers={200: (JSON,)}, errors=(503,)))
    return routes.blueprint


def _files(folder: Path) -> list[dict[str, Any]]:
    if not folder.is_dir():
        return []
    return [
        {"name": path.name, "size": path.stat().st_size} for path in sorted(folder.iterdir()) if is_dump_file(path.name)
    ]


def dump_files(folder: Path) -> tuple[DumpFile, ...]:
    """Return what there is to say of the dump files in a folder; nothing before they are finished."""
    if not (folder / MANIFEST).is_file():
        return ()
    lines = (folder / CHECKSUMS).read_text(encoding="ascii").splitlines()
    digests = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    return tuple(
        DumpFile(
            row["name"], content_type(row["name"]), row["size"], digests.get(row["name"]), compression(row["name"])
        )
        for row in _files(folder)
        if row["name"] not in _READ_IN_PLACE
    )
