"""The SPARQL endpoint (SPARQL 1.1 Protocol, section 2): negotiation, kept answers, conditional requests.

An answer of 200 is complete. Whatever met a limit is an error that names it.
"""

import hashlib
from http import HTTPStatus
from typing import Final

from flask import Blueprint, Response, g, request

from catalog.errors import LimitError, QueryTooLongError
from catalog.graph.kept import KeptAnswers, varies
from catalog.graph.question import Answer, NotAcceptableError, Question
from catalog.web.answers import FORM_TYPE, HTML, NO_STORE, REVALIDATE, not_acceptable, respond
from catalog.web.bodies import Bodies
from catalog.web.clients import Clients
from catalog.web.cuts import say_cuts
from catalog.web.encodings import variants
from catalog.web.negotiation import choose, vary_by
from catalog.web.published import Public, Published
from catalog.web.routing import Routes
from catalog.web.sparql_formats import NAMES, PAGE, RESULT_TYPES, Wanted, content_type, types_of, wanted
from catalog.web.sparql_page import add_page, answer_page, form_page, refusal_page
from catalog.web.sparql_problems import of_limit
from catalog.web.sparql_request import QUERY_TYPE, Asked, read_request
from exports.dataset import describe_service, expanded
from exports.formats import FORMATS, About
from exports.openapi import DATA, Operation, Parameter
from exports.rdf import PREFIXES
from vocab.statements import IRI

_QUERY: Final = "SELECT * WHERE { ?subject ?predicate ?object } LIMIT 1"
_ENDPOINT: Final = Operation(
    tag="search",
    text="SPARQL 1.1 Protocol. An answer of 200 is complete; whatever met a limit is an error that names it."
    " Without a query, the service describes itself.",
    parameters=(
        Parameter(name="query", place="query", text="SELECT, ASK, CONSTRUCT or DESCRIBE", example=_QUERY),
        Parameter(
            name="format",
            place="query",
            text="Goes before Accept; some are for tables alone, some for graphs alone. Media types work too",
            example="json",
            values=NAMES,
        ),
        Parameter(name="example", place="query", text="Without a query: fills the form", example="by-archive"),
        Parameter(name="default-graph-uri", place="query", text="Several may be given; goes before FROM"),
        Parameter(name="named-graph-uri", place="query", text="Several may be given; goes before FROM NAMED"),
    ),
    answers={200: (*(media_type.partition(";")[0] for media_type in RESULT_TYPES.values()), *DATA, HTML)},
    errors=(400, 406, 413, 415, 429, 503, 504),
    body={QUERY_TYPE: _QUERY, FORM_TYPE: {"query": _QUERY}},
)


def blueprint(published: Published) -> Blueprint:
    """Return the route ``/sparql``."""
    routes = Routes("endpoint", published)
    endpoint = _Endpoint(published)
    routes.add("/sparql", endpoint.sparql, methods=("GET", "POST"), about=_ENDPOINT)
    add_page(routes, published)
    return routes.blueprint


class _Endpoint:
    """Answers queries, and keeps the answers."""

    def __init__(self, published: Published) -> None:
        self._published = published
        settings = published.settings
        self._kept = KeptAnswers(settings.query_cache)
        self._clients = Clients(settings.proxies, settings.proxy_header)
        self._bodies = Bodies(settings)

    def sparql(self, public: Public) -> Response:
        """Answer a SPARQL query; without one, with the service description or a form."""
        settings = self._published.settings
        try:
            if request.method == "POST" or b"query=" in request.query_string:
                # before a query is read, which is work too
                self._published.guard(public).admit(self._client())
            asked = read_request(settings.query_length, self._bodies.read)
            if asked.query is None:
                return _describe(public)
            return self._answer(public, asked, asked.query)
        except NotAcceptableError as error:
            address = f"{public.edition.imprint.base}sparql"
            return not_acceptable([(media_type, address) for media_type in types_of(error.form)])
        except (LimitError, QueryTooLongError) as error:
            return refusal_page(public, error, of_limit(error, settings))

    def _client(self) -> str:
        return self._clients.identify(request.environ)

    def _answer(self, public: Public, asked: Asked, query: str) -> Response:
        formats = wanted(request.headers.get("Accept"), asked.format)
        question = _question(public, asked, query, formats)

        def ask() -> Answer:
            return self._published.guard(public).ask(question, client=self._client())

        if varies(query):
            return _respond(public, query, formats, ask(), None)
        tag = _tag(public, question, formats, self._published.settings.query_search_hits)
        # whoever holds it was given it by a process that answered the same query on the same generation
        if PAGE not in formats and (held := _held(tag)) is not None:
            return held
        answer = self._kept.answer(public.generation.number, tag.encode(), ask)
        return _respond(public, query, formats, answer, tag)


def _question(public: Public, asked: Asked, query: str, formats: Wanted) -> Question:
    imprint = public.edition.imprint
    solution_format, graph_format = formats.asked
    return Question(
        query=query,
        solution_format=solution_format,
        graph_format=graph_format,
        curated=imprint.base + "graph/curated",
        base=imprint.base + "sparql",
        default_graphs=asked.default_graphs,
        named_graphs=asked.named_graphs,
        prefixes={"arc": imprint.terms_namespace, **PREFIXES},
    )


def _tag(public: Public, question: Question, formats: Wanted, most_hits: int) -> str:
    """Return what stands for the answer to a question: everything that decides it, and no more."""
    decides = (
        question.query,
        question.default_graphs,
        question.named_graphs,
        question.solution_format,
        question.graph_format,
        PAGE in formats,
        most_hits,
    )
    digest = hashlib.blake2b(repr(decides).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
    return f"{public.generation.number}.{public.tag}.{digest}"


def _held(tag: str) -> Response | None:
    """Return 304 for a client that has the answer already, packed in a way that it takes, or plain."""
    if request.method not in {"GET", "HEAD"}:
        return None
    for variant in variants(tag):
        if request.if_none_match.is_weak(variant) or request.if_none_match.is_strong(variant):
            response = Response(status=HTTPStatus.NOT_MODIFIED)
            del response.headers["Content-Type"]  # it would be that of a page
            response.set_etag(variant, weak=True)
            response.headers["Cache-Control"] = REVALIDATE
            vary_by(response, "Accept", "Accept-Encoding")
            return response
    return None


def _respond(public: Public, query: str, formats: Wanted, answer: Answer, tag: str | None) -> Response:
    """Return an answer.

    Args:
        tag: ``None`` when the next answer to the same query may be another one.
    """
    g.generation = answer.generation
    if formats.of(answer.form) == PAGE:
        return answer_page(public, query, answer)
    # a publication came between: the tag is of the generation before
    lasting = tag is not None and answer.generation == public.generation.number
    response = respond(
        answer.body,
        content_type(answer.form, answer.format),
        etag=tag,
        # the rows of a table without ORDER BY may come in another order from another process
        weak=True,
        cache=REVALIDATE if lasting else NO_STORE,
        negotiated=True,
    )
    if answer.format in {"csv", "tsv"}:
        # a table of someone else's text is for saving, not for a browser to guess at
        response.headers["Content-Disposition"] = f'attachment; filename="result.{answer.format}"'
    return say_cuts(response, answer.cuts)


def _describe(public: Public) -> Response:
    """Answer without a query: with the form for people, with the service description for programs."""
    base = public.edition.imprint.base
    offered = ("text/turtle", *(item.media_type for item in FORMATS.values()), HTML)
    choice = choose(request.headers.get("Accept"), offered)
    if choice is None:
        return not_acceptable([(media_type, f"{base}sparql") for media_type in dict.fromkeys(offered)])
    if choice.media_type == HTML:
        return form_page(public)
    statements = tuple(describe_service(public.edition.imprint))
    name = next(item.name for item in FORMATS.values() if item.media_type == choice.media_type)
    about = About(IRI(base + "sparql#service"), IRI(base + "sparql"), statements)
    body = expanded(iter(statements)) if name in {"jsonld", "json"} else public.serialiser.write(name, about)
    return respond(body, FORMATS[name].content_type, negotiated=True)
