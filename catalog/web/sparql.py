"""The SPARQL endpoint (SPARQL 1.1 Protocol, section 2): query by GET, by form and by direct POST.

An answer of 200 is complete. Whatever met a limit is an error that names it.
"""

from http import HTTPStatus
from typing import Any, Final
from urllib.parse import parse_qsl

from flask import Blueprint, Response, g, request
from werkzeug.datastructures import MultiDict

from catalog.errors import QueryError, QueryTooLongError
from catalog.graph.pool import NotAcceptableError, Question
from catalog.web import sparql_page
from catalog.web.answers import HTML, not_acceptable, problem, respond
from catalog.web.negotiation import choose
from catalog.web.published import Public, Published
from catalog.web.routing import Routes
from exports.dataset import describe_service, expanded
from exports.formats import FORMATS, About
from exports.openapi import DATA, Operation, Parameter
from exports.rdf import PREFIXES
from vocab.statements import IRI

SOLUTION_TYPES: Final = {
    "application/sparql-results+json": "json",
    "application/sparql-results+xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
    "application/json": "json",
    "application/xml": "xml",
    "text/xml": "xml",
}
GRAPH_TYPES: Final = {
    "text/turtle": "ttl",
    "application/n-triples": "nt",
    "application/ld+json": "jsonld",
    "application/rdf+xml": "rdf",
    "application/n-quads": "nq",
    "application/trig": "trig",
    "application/json": "jsonld",
    "application/xml": "rdf",
    "text/xml": "rdf",
}
_RESULT_TYPES: Final = {
    "json": "application/sparql-results+json",
    "xml": "application/sparql-results+xml",
    "csv": "text/csv; charset=utf-8",
    "tsv": "text/tab-separated-values; charset=utf-8",
}
_PAGE: Final = "html"


_QUERY: Final = "SELECT * WHERE { ?subject ?predicate ?object } LIMIT 1"
_ENDPOINT: Final = Operation(
    tag="search",
    text="SPARQL 1.1 Protocol. An answer of 200 is complete; whatever met a limit is an error that names it.",
    parameters=(
        Parameter(name="query", place="query", text="SELECT, ASK, CONSTRUCT or DESCRIBE", example=_QUERY),
        Parameter(
            name="format",
            place="query",
            text="Goes before Accept; the last of them for graphs alone",
            example="json",
            values=tuple(dict.fromkeys((*SOLUTION_TYPES.values(), *GRAPH_TYPES.values()))),
        ),
        Parameter(name="example", place="query", text="Without a query: fills the form", example="by-archive"),
        Parameter(name="default-graph-uri", place="query", text="Several may be given"),
        Parameter(name="named-graph-uri", place="query", text="Several may be given"),
    ),
    answers={200: (*(media_type.partition(";")[0] for media_type in _RESULT_TYPES.values()), *DATA, HTML)},
    errors=(400, 406, 413, 415, 503, 504),
    body={
        "application/sparql-query": _QUERY,
        "application/x-www-form-urlencoded": {"query": _QUERY},
    },
)


def blueprint(published: Published) -> Blueprint:
    """Return the route ``/sparql``."""
    routes = Routes("endpoint", published)

    def sparql(public: Public) -> Response:
        """Answer a SPARQL query; without one, with the service description or a form."""
        asked = _read_request(published)
        if isinstance(asked, Response):
            return asked
        return _without_query(public) if asked is None else _answer(published, public, *asked)

    routes.add("/sparql", sparql, methods=("GET", "POST"), about=_ENDPOINT)
    sparql_page.add_page(routes, published)
    return routes.blueprint


# ---------------------------------------------------------------- the request


def _read_request(published: Published) -> Response | tuple[str, Any] | None:
    """Return the query and its parameters, ``None`` without a query, or the problem with the request."""
    if request.method != "POST":
        parameters = request.args
    else:
        limit = published.settings.query_length
        kind = request.mimetype
        if request.headers.get("Content-Encoding", "identity") != "identity":
            return problem(
                HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "a packed request is not read", "send it without Content-Encoding"
            )
        # A form may be three times as long as the query in it; one byte more than that tells that it was cut.
        body = request.stream.read(3 * limit + 1_024 + 1)
        if len(body) > 3 * limit + 1_024:
            raise QueryTooLongError(f"the query is longer than the limit of {limit:,} bytes", "shorten it")
        if kind == "application/sparql-query":
            return _decoded(body), request.args
        if kind != "application/x-www-form-urlencoded":
            return problem(
                HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
                f"a query cannot be sent as {kind[:80] or 'nothing that is named'}",
                "use application/sparql-query or application/x-www-form-urlencoded",
            )
        parameters = _form(body)
    if "update" in parameters:
        raise QueryError("this endpoint takes no updates", "use the parameter 'query'")
    queries = parameters.getlist("query")
    if len(queries) > 1:
        raise QueryError("there is more than one query", "use the parameter 'query' once")
    if not queries and request.method == "POST":
        raise QueryError("there is no query", "use the parameter 'query'")
    return (queries[0], parameters) if queries else None


def _form(body: bytes) -> Any:
    try:
        return MultiDict(parse_qsl(body.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=100))
    except ValueError:
        raise QueryError("the form is not readable", "send it percent-encoded, in UTF-8") from None


def _decoded(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError:
        raise QueryError("the query is not UTF-8", "send it in UTF-8") from None


def _without_query(public: Public) -> Response:
    choice = choose(
        request.headers.get("Accept"), ("text/turtle", *(item.media_type for item in FORMATS.values()), HTML)
    )
    if choice is None:
        base = public.edition.imprint.base
        return not_acceptable(
            [(HTML, f"{base}sparql"), *((item.media_type, f"{base}sparql") for item in FORMATS.values())]
        )
    if choice.media_type == HTML:
        return sparql_page.form(public)
    statements = tuple(describe_service(public.edition.imprint))
    name = next(item.name for item in FORMATS.values() if item.media_type == choice.media_type)
    base = public.edition.imprint.base
    about = About(IRI(base + "sparql#service"), IRI(base + "sparql"), statements)
    body = expanded(iter(statements)) if name in {"jsonld", "json"} else public.serialiser.write(name, about)
    return respond(body, FORMATS[name].content_type, negotiated=True)


# ---------------------------------------------------------------- the answer


def _answer(published: Published, public: Public, query: str, parameters: Any) -> Response:
    solution, graph = _wanted(request.headers.get("Accept"), parameters.get("format", ""))
    question = Question(
        query=query,
        solution_format="json" if solution == _PAGE else solution,
        graph_format="ttl" if graph == _PAGE else graph,
        curated=public.edition.imprint.base + "graph/curated",
        default_graphs=_graphs(parameters, "default-graph-uri"),
        named_graphs=_graphs(parameters, "named-graph-uri"),
        prefixes={"arc": public.edition.imprint.terms_namespace, **PREFIXES},
    )
    try:
        answer = published.pool().ask(question)
    except NotAcceptableError as error:
        types = GRAPH_TYPES if error.form == "graph" else SOLUTION_TYPES
        base = public.edition.imprint.base
        return not_acceptable([(media_type, f"{base}sparql") for media_type in dict.fromkeys(types)])
    g.generation = answer.generation
    if (graph if answer.form == "graph" else solution) == _PAGE:
        return sparql_page.answered(public, query, answer)
    content_type = FORMATS[answer.format].content_type if answer.form == "graph" else _RESULT_TYPES[answer.format]
    response = respond(answer.body, content_type, negotiated=True)
    if answer.format in {"csv", "tsv"}:
        # a table of someone else's text is for saving, not for a browser to guess at
        response.headers["Content-Disposition"] = f'attachment; filename="result.{answer.format}"'
    return response


def _wanted(accept: str | None, named: str) -> tuple[str | None, str | None]:
    """Return what is wanted for a table and for a graph: a format, a page, or nothing that there is."""
    if named:
        solution = named if named in _RESULT_TYPES else SOLUTION_TYPES.get(named)
        graph = named if named in GRAPH_TYPES.values() else GRAPH_TYPES.get(named)
        if named == "json":
            graph = "jsonld"
        elif named == "xml":
            graph = "rdf"
        if solution is None and graph is None:
            raise QueryError(
                f"there is no format {named[:40]!r}", f"use one of {', '.join([*_RESULT_TYPES, *FORMATS])}"
            )
        return solution, graph
    solution_choice, graph_choice = choose(accept, (*SOLUTION_TYPES, HTML)), choose(accept, (*GRAPH_TYPES, HTML))
    return (
        SOLUTION_TYPES.get(solution_choice.media_type, _PAGE) if solution_choice else None,
        GRAPH_TYPES.get(graph_choice.media_type, _PAGE) if graph_choice else None,
    )


def _graphs(parameters: Any, name: str) -> tuple[str, ...] | None:
    graphs = parameters.getlist(name)
    if not graphs:
        return None
    for graph in graphs:
        if any(character in graph for character in '<>"{}|^`\\ \n') or ":" not in graph:
            raise QueryError(f"{name} is no IRI: {graph[:80]!r}", "use an absolute IRI")
    return tuple(graphs)
