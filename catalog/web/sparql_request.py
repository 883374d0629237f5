"""Reads requests for queries (SPARQL 1.1 Protocol, section 2.1): GET, POST of a form, POST of the query itself.

A body is read up to what can be a query and one byte more, whether or not it says how long it is.
"""

from collections.abc import Callable
from http import HTTPStatus
from typing import Final, NamedTuple
from urllib.parse import parse_qsl

from flask import request
from werkzeug.datastructures import MultiDict

from catalog.errors import CatalogError, QueryError, QueryTooLongError
from catalog.web.answers import FORM_TYPE

QUERY_TYPE: Final = "application/sparql-query"
_FIELDS: Final = 100
_BESIDE: Final = 1_024  # bytes of a form beside the query
_NOT_IN_IRIS: Final = frozenset('<>"{}|^`\\') | frozenset(map(chr, range(0x21)))


class Asked(NamedTuple):
    """What a request asks.

    Attributes:
        query: ``None`` when it asks for the description of the service.
        default_graphs, named_graphs: The dataset that it states; both ``None`` when it states none.
        format: Parameter ``format``; may be empty.
    """

    query: str | None
    default_graphs: tuple[str, ...] | None
    named_graphs: tuple[str, ...] | None
    format: str


class WrongBodyError(CatalogError):
    """The body of the request is of a kind that is not read."""

    exit_code = 65
    status = HTTPStatus.UNSUPPORTED_MEDIA_TYPE


def read_request(limit: int, read: Callable[[int], bytes]) -> Asked:
    """Return what the request asks.

    Args:
        limit: Longest text of a query, in bytes.
        read: Returns the body up to so many bytes, and one more of a longer one.

    Raises:
        QueryError: Not a request of the protocol, or no text.
        QueryTooLongError: The body is longer than any query may be.
        WrongBodyError: The body is no query and no form.
    """
    queries, parameters = request.args.getlist("query"), request.args
    if request.method == "POST":
        body = _body(limit, read)
        if request.mimetype == QUERY_TYPE:
            queries = [*queries, _decoded(body)]
        else:
            form = _form(body)
            queries = [*queries, *form.getlist("query")]
            parameters = MultiDict([*request.args.items(multi=True), *form.items(multi=True)])
    if "update" in parameters:
        raise QueryError("this endpoint takes no updates", "use the parameter 'query'")
    if len(queries) > 1:
        raise QueryError("there is more than one query", "use the parameter 'query' once")
    if not queries and request.method == "POST":
        raise QueryError("there is no query", "use the parameter 'query'")
    return Asked(
        queries[0] if queries else None,
        _graphs(parameters, "default-graph-uri"),
        _graphs(parameters, "named-graph-uri"),
        parameters.get("format", ""),
    )


def _body(limit: int, read: Callable[[int], bytes]) -> bytes:
    if request.headers.get("Content-Encoding", "identity").strip().lower() != "identity":
        raise WrongBodyError("a packed request is not read", "send it without Content-Encoding")
    kind = request.mimetype
    if kind not in {QUERY_TYPE, FORM_TYPE}:
        raise WrongBodyError(
            f"a query cannot be sent as {kind[:80] or 'nothing that is named'}", f"use {QUERY_TYPE} or {FORM_TYPE}"
        )
    # percent-encoding makes three bytes of one; one byte more than may be tells that there are more
    most = limit if kind == QUERY_TYPE else 3 * limit + _BESIDE
    body = read(most)
    if len(body) > most:
        raise QueryTooLongError(f"the query is longer than the limit of {limit:,} bytes", "shorten it")
    return body


def _form(body: bytes) -> MultiDict[str, str]:
    try:
        fields = parse_qsl(body.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=_FIELDS)
    except ValueError:
        raise QueryError("the form is not readable", "send it percent-encoded, in UTF-8") from None
    return MultiDict(fields)


def _decoded(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError:
        raise QueryError("the query is not UTF-8", "send it in UTF-8") from None


def _graphs(parameters: MultiDict[str, str], name: str) -> tuple[str, ...] | None:
    graphs = parameters.getlist(name)
    for graph in graphs:
        if _NOT_IN_IRIS & set(graph) or ":" not in graph:
            raise QueryError(f"{name} is no IRI: {graph[:80]!r}", "use an absolute IRI")
    return tuple(graphs) or None
