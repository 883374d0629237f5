"""What a remote engine answered, understood: whole tables and graphs, or what went wrong, in words for strangers.

An engine may send 200 before it knows whether it can answer, and write its complaint where the next row should be. So
every table is asked for as JSON and every graph as N-Triples, and parsed to its end before anything is passed on.
"""

import io
import json
import re
from http import HTTPStatus
from typing import Any, Final

import pyoxigraph

from catalog.errors import BusyError, CatalogError, DeadlineError, QueryError, ResultTooLargeError, UnavailableError
from catalog.graph.engine import Outcome
from catalog.graph.question import Question
from catalog.graph.remote.http import Reply
from catalog.graph.worker import (
    GRAPH_FORMATS,
    SOLUTION_FORMATS,
    Capped,
    TooLargeError,
    UnnameableError,
    nameable,
    without_illegal,
)

_JSON_TYPES: Final = frozenset({"application/sparql-results+json", "application/json"})
_GRAPH_TYPES: Final = {
    "application/n-triples": pyoxigraph.RdfFormat.N_TRIPLES,
    "text/turtle": pyoxigraph.RdfFormat.TURTLE,
    "application/x-turtle": pyoxigraph.RdfFormat.TURTLE,
}
_SLOW: Final = re.compile(r"timed? ?out|S1T00|estimated execution time|QueryCancelled|cancell?ed", re.IGNORECASE)
# names of blank nodes that are none: nodeID://b10001
_NODE: Final = re.compile(rb'("bnode"\s*,\s*"value"\s*:\s*")nodeID://')
_ASKED: Final = "__ASK_RETVAL"
_LONG: Final = re.compile(r"Too many arguments for standard built-in|exceeded \d+ lines of code")
_PLACE: Final = re.compile(r"\Aerror at (\d+):")
_CODES: Final = re.compile(r"Virtuoso \w{5} Error (?:\w+: ?)+")
_HIDDEN: Final = re.compile(r"<[^<>]*>|[a-z]+://\S+|\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?|(?:/[\w.-]+){2,}")


def cut_short(reply: Reply) -> ResultTooLargeError | None:
    """Return what is to be said of an answer that holds only some of what there is, and says so in its headers.

    Virtuoso cuts at a number of rows (``X-SPARQL-MaxRows``), and may answer from what it had at a time
    (``X-SPARQL-Anytime``, ``X-SQL-State: S1TAT``).
    """
    most = reply.headers.get("x-sparql-maxrows")
    partial = "x-sparql-anytime" in reply.headers or reply.headers.get("x-sql-state", "").startswith("S1TA")
    if most is None and not partial:
        return None
    return ResultTooLargeError(
        f"the engine gives at most {most[:12]} rows of an answer; nothing of it is given"
        if most is not None
        else "the engine gives only a part of this answer; nothing of it is given",
        "ask for less at a time (ORDER BY ?key, FILTER(?key > LAST), LIMIT), or take the dump",
    )


def json_of(reply: Reply) -> bytes:
    """Return the table of an answer, in the JSON of the standard.

    Raises:
        ValueError: It has another type.
    """
    if reply.media_type not in _JSON_TYPES:
        raise ValueError(reply.media_type)
    return _NODE.sub(rb"\1", reply.body)


def without_internals(reply: Reply) -> str:
    """Return what an engine complains of, on one line, without addresses, graphs, paths and the query itself."""
    text = reply.body[:20_000].decode(errors="replace")
    if reply.media_type == "text/html":
        text = re.sub(r"<[^>]*>", " ", text)
    text = re.split(r"\n\s*(?:SPARQL query:|Query:|\s*at [\w.$]+\()", text)[0]
    text = _CODES.sub("", text)
    shown = "".join(letter if letter.isprintable() else " " for letter in _HIDDEN.sub("…", text))
    return " ".join(shown.split())[:300] or HTTPStatus(reply.status).phrase


def outcome(reply: Reply, question: Question, form: str, largest: int) -> Outcome:
    """Return the answer in the format that is wanted, or what went wrong.

    Args:
        form: Of the query: ``SELECT``, ``ASK``, ``CONSTRUCT`` or ``DESCRIBE``.
        largest: Most bytes of an answer.

    Raises:
        CatalogError: There is no answer, and it is not the fault of the query.
    """
    if reply.status >= HTTPStatus.BAD_REQUEST:
        return _complaint(reply), b""
    if (cut := cut_short(reply)) is not None:
        raise cut
    graph = form in {"CONSTRUCT", "DESCRIBE"}
    wanted = question.graph_format if graph else question.solution_format
    if wanted is None:
        return {"error": "not-acceptable", "message": "graph" if graph else "solutions"}, b""
    output = Capped(largest)
    broken = False
    try:
        form = _graph(reply, question, wanted, output) if graph else _table(reply, wanted, output, form)
    except TooLargeError:
        return {"error": "too-large"}, b""
    except UnnameableError as error:
        return {"error": "unnameable", "message": str(error)}, b""
    except (SyntaxError, ValueError):
        broken = True
    if broken:
        # out of the handler: what the engine's parser has begun may not be kept for the thread that is told of it
        raise _broken(reply)
    body = output.getvalue()
    if wanted in {"xml", "rdf"}:
        body = without_illegal(body)
        if len(body) > largest:
            return {"error": "too-large"}, b""
    return {"format": wanted, "form": form}, body


def _complaint(reply: Reply) -> dict[str, Any]:
    if reply.status == HTTPStatus.TOO_MANY_REQUESTS:
        raise BusyError("the graph engine is busy", "try again in a few seconds")
    said = reply.body[:20_000].decode(errors="replace")
    if reply.status in {HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.GATEWAY_TIMEOUT} or _SLOW.search(said):
        raise _ended()
    if _LONG.search(said):
        raise QueryError(
            "the query has more values in it than the graph engine takes in; nothing of the answer is given",
            "put less into VALUES and IN, and let arc:search look for more words",
        )
    if reply.status in {HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED}:
        raise UnavailableError("the graph engine has no endpoint there", "correct graph.query_url")
    if reply.status in {HTTPStatus.BAD_GATEWAY, HTTPStatus.SERVICE_UNAVAILABLE}:
        raise UnavailableError("the graph engine does not answer now", "try again in a moment")
    if reply.status < HTTPStatus.INTERNAL_SERVER_ERROR:
        # some count lines from a preamble of their own
        plain = re.sub(r",? ?\bline \d+:?", "", without_internals(reply))
        # the first line of what the engine was sent is ours
        placed = _PLACE.sub(lambda found: f"error at {max(int(found[1]) - 1, 1)}:", said)
        return {"error": "syntax", "message": placed if _PLACE.match(said) else plain}
    return {"error": "failed", "message": without_internals(reply)}


def _ended() -> DeadlineError:
    return DeadlineError(
        "the query took longer than the graph engine lets it, and was ended; there is no partial answer",
        "ask for less at a time, or take the dump and ask a copy of your own",
    )


def _broken(reply: Reply) -> CatalogError:
    """Return what is said of a body that begins as an answer and does not end as one."""
    if reply.media_type not in _JSON_TYPES and reply.media_type not in _GRAPH_TYPES:
        return UnavailableError(
            "the graph engine answers in a format that was not asked for", "see that graph.query_url is its endpoint"
        )
    if _SLOW.search(reply.body[-2_000:].decode(errors="replace")):
        return _ended()
    return UnavailableError("the graph engine broke off its answer; nothing of it is given", "ask for less, or again")


def _table(reply: Reply, wanted: str, output: Capped, form: str) -> str:
    body = json_of(reply)
    if form == "ASK":
        body = b'{"head":{},"boolean":true}' if _said_yes(body) else b'{"head":{},"boolean":false}'
    results = pyoxigraph.parse_query_results(body, format=pyoxigraph.QueryResultsFormat.JSON)
    if isinstance(results, pyoxigraph.QueryBoolean) != (form == "ASK"):
        raise ValueError("not the form that was asked for")
    results.serialize(output, format=SOLUTION_FORMATS[wanted])
    return "boolean" if form == "ASK" else "solutions"


def _said_yes(body: bytes) -> bool:
    """Return the answer to ASK; Virtuoso gives it in JSON as a table of one row."""
    said = json.loads(body)
    if "boolean" in said:
        return bool(said["boolean"])
    if said["head"]["vars"] != [_ASKED]:
        raise ValueError("no answer to ASK")
    return any(row[_ASKED]["value"] != "0" for row in said["results"]["bindings"])


def _graph(reply: Reply, question: Question, wanted: str, output: Capped) -> str:
    kind = _GRAPH_TYPES.get(reply.media_type)
    if kind is None:
        raise ValueError(reply.media_type)
    found = (quad.triple for quad in pyoxigraph.parse(io.BytesIO(reply.body), format=kind))
    triples = nameable(found) if wanted == "rdf" else found
    pyoxigraph.serialize(triples, output, format=GRAPH_FORMATS[wanted], prefixes=dict(question.prefixes))
    return "graph"
