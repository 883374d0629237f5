"""One remote store: what stands in a graph of it, read and written in bounded requests.

Source: SPARQL 1.1 Query, Update, Protocol and Graph Store HTTP Protocol. Statements are written as N-Triples of our
own; no request is longer than what the pickiest of the known engines takes, and each may be sent twice.
"""

import time
from collections.abc import Iterable, Iterator
from http import HTTPStatus
from typing import Final
from urllib.parse import urlencode

import msgspec
import pyoxigraph

from catalog.errors import CannotWriteError, CatalogError, UnavailableError
from catalog.graph.remote.credentials import Credentials
from catalog.graph.remote.http import (
    FORM,
    Address,
    BrokenReplyError,
    Connection,
    LateReplyError,
    Reply,
    ReplyTooLargeError,
)
from catalog.graph.remote.named import NOWHERE, links_of
from catalog.graph.remote.replies import cut_short, json_of, without_internals

_PATIENCE: Final = 600.0
_LARGEST: Final = 256 << 20
_TRIES: Final = 3
_PAUSE: Final = 0.5
# Virtuoso makes up to ten lines of SQL of a statement or a subject, and takes 10,000 of them
_SUBJECTS: Final = 400
_UPDATE_LINES: Final = 400
_UPDATE_BYTES: Final = 256 << 10
_STORE_LINES: Final = 20_000
_STORE_BYTES: Final = 4 << 20

_MARK: Final = "urn:muniment:mark"
NTRIPLES: Final = "application/n-triples"
RESULTS: Final = "application/sparql-results+json"


class Addresses(msgspec.Struct, frozen=True, kw_only=True):
    """Where an engine listens.

    Attributes:
        store: Graph Store Protocol; empty for an engine that has none, or whose is not to be used.
    """

    query: str
    update: str
    store: str = ""


class RemoteStore:
    """Reads and writes the graphs of one engine, one request at a time."""

    def __init__(self, addresses: Addresses, credentials: Credentials) -> None:
        self.query_address: Final = Address(addresses.query, "graph.query_url", credentials)
        self._query = self.query_address.connect()
        self._update = Address(addresses.update, "graph.update_url", credentials).connect()
        self._store = Address(addresses.store, "graph.store_url", credentials).connect() if addresses.store else None

    def close(self) -> None:
        """Close the connections."""
        for connection in (self._query, self._update, self._store):
            if connection is not None:
                connection.close()

    # ------------------------------------------------------------ reading

    def select(self, query: str, graph: str) -> list[tuple[pyoxigraph.NamedNode | pyoxigraph.Literal, ...]] | None:
        """Return all solutions of a query about one graph, ``None`` when the engine gives only some of them.

        Raises:
            UnavailableError: It gives no answer.
        """
        asked = urlencode([("query", query), ("default-graph-uri", graph), ("named-graph-uri", NOWHERE)])
        reply = _asked(self._query, "read", asked.encode(), content_type=FORM, accept=RESULTS)
        if cut_short(reply) is not None:
            return None
        try:
            found = pyoxigraph.parse_query_results(json_of(reply), format=pyoxigraph.QueryResultsFormat.JSON)
            assert isinstance(found, pyoxigraph.QuerySolutions)
            return [tuple(solution) for solution in found]
        except (SyntaxError, ValueError, AssertionError):
            raise UnavailableError(
                "the graph engine gave an answer that is no table in JSON", "see that graph.query_url is its endpoint"
            ) from None

    def statements(self, graph: str, subjects: Iterable[str]) -> list[pyoxigraph.Quad]:
        """Return all statements of a graph about some things."""
        found: list[pyoxigraph.Quad] = []
        waiting = [list(some) for some in _some(sorted(set(subjects)), _SUBJECTS)]
        while waiting:
            some = waiting.pop()
            values = " ".join(f"<{subject}>" for subject in some)
            rows = self.select(f"SELECT ?s ?p ?o {{ VALUES ?s {{ {values} }} ?s ?p ?o }}", graph)
            if rows is not None:
                found.extend(pyoxigraph.Quad(*row) for row in rows)  # type: ignore[arg-type]
            elif len(some) == 1:
                raise UnavailableError(
                    f"the graph engine gives only some of the statements about <{some[0]}>",
                    "let it give more rows in an answer",
                )
            else:
                middle = len(some) // 2
                waiting += [some[:middle], some[middle:]]
        return found

    def count(self, graph: str) -> int:
        """Return how many statements a graph has."""
        rows = self.select("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", graph) or []
        return int(rows[0][0].value) if rows else 0

    # ------------------------------------------------------------ writing

    def insert(self, graph: str, lines: Iterable[str]) -> None:
        """Add statements to a graph.

        Args:
            lines: N-Triples, each with its line end.
        """
        if self._store is not None:
            for text in _chunks(lines, _STORE_LINES, _STORE_BYTES):
                self._post(graph, text)
            return
        for text in _chunks(map(in_sparql, lines), _UPDATE_LINES, _UPDATE_BYTES):
            self.update(f"INSERT DATA {{ GRAPH <{graph}> {{\n{text}}} }}")

    def _post(self, graph: str, text: str) -> None:
        assert self._store is not None
        _asked(self._store, "write", text.encode(), content_type=NTRIPLES, accept="*/*", parameters={"graph": graph})

    def delete(self, graph: str, subjects: Iterable[str]) -> None:
        """Remove all statements of a graph about some things."""
        for some in _some(list(subjects), _SUBJECTS):
            values = " ".join(f"<{subject}>" for subject in some)
            self.update(
                f"DELETE {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}"
                f" WHERE {{ GRAPH <{graph}> {{ VALUES ?s {{ {values} }} ?s ?p ?o }} }}"
            )

    def drop(self, graph: str) -> None:
        """Remove a graph, if it is there, its links, and before them its mark."""
        for one in (_beside(graph), links_of(graph), graph):
            self.clear(one)

    def clear(self, graph: str) -> None:
        """Remove all statements of a graph, if it is there."""
        self.update(f"DROP SILENT GRAPH <{graph}>")

    def update(self, text: str) -> None:
        """Run an update.

        Raises:
            CannotWriteError: The engine does not.
            UnavailableError: It cannot be reached.
        """
        _asked(self._update, "write", text.encode(), content_type="application/sparql-update", accept="*/*")

    # ------------------------------------------------------------ the mark

    def marks(self, graph: str) -> set[str]:
        """Return what is noted of a graph."""
        rows = self.select(f"SELECT ?mark {{ <{graph}> <{_MARK}> ?mark }}", _beside(graph)) or []
        return {row[0].value for row in rows}

    def set_mark(self, graph: str, text: str) -> None:
        """Note something of a graph; what was noted before goes when the new note is there."""
        said, place = f"<{graph}> <{_MARK}>", f"GRAPH <{_beside(graph)}>"
        self.update(f'INSERT DATA {{ {place} {{ {said} "{text}" }} }}')
        self.update(
            f"DELETE {{ {place} {{ {said} ?mark }} }}"
            f' WHERE {{ {place} {{ {said} ?mark FILTER(STR(?mark) != "{text}") }} }}'
        )


def in_sparql(line: str) -> str:
    r"""Return a line of N-Triples as SPARQL has it, in which a code point escape counts before all others.

    >>> print(in_sparql(r'<urn:a> <urn:b> "a path \\usr" .'))
    <urn:a> <urn:b> "a path \\\u0075sr" .
    """
    return line.replace(r"\\u", r"\\\u0075").replace(r"\\U", r"\\\u0055") if r"\\" in line else line


def _beside(graph: str) -> str:
    """Return the graph in which the mark of a graph stands: nobody is to see it among the statements."""
    return f"{graph}/mark"


def _asked(
    connection: Connection,
    purpose: str,
    body: bytes,
    *,
    content_type: str,
    accept: str,
    parameters: dict[str, str] | None = None,
) -> Reply:
    """Return the answer to a request, sent again when the engine fails at it: transactions may meet in a deadlock."""
    tries = 0
    while True:
        tries += 1
        try:
            reply = connection.ask(
                "POST",
                body=body,
                content_type=content_type,
                accept=accept,
                parameters=parameters,
                seconds=_PATIENCE,
                largest=_LARGEST,
            )
        except (BrokenReplyError, LateReplyError, ReplyTooLargeError):
            raise UnavailableError("the graph engine broke off its answer", "see its log; then try again") from None
        if reply.status < HTTPStatus.BAD_REQUEST:
            return reply
        if reply.status < HTTPStatus.INTERNAL_SERVER_ERROR or tries == _TRIES:
            raise _failed(purpose, reply)
        time.sleep(_PAUSE * tries)


def _failed(purpose: str, reply: Reply) -> CatalogError:
    problem = f"the graph engine does not {purpose} ({reply.status}): {without_internals(reply)}"
    if purpose == "write":
        return CannotWriteError(problem, "see its log, and what the user may do; the ledger has everything")
    return UnavailableError(problem, "see its log; then try again")


def _some(items: list[str], size: int) -> Iterator[list[str]]:
    return (items[start : start + size] for start in range(0, len(items), size))


def _chunks(lines: Iterable[str], most: int, largest: int) -> Iterator[str]:
    """Yield lines together, so many and so many bytes at a time; one that is longer goes alone."""
    parts: list[str] = []
    size = 0
    for line in lines:
        length = len(line.encode())
        if parts and (len(parts) >= most or size + length > largest):
            yield "".join(parts)
            parts, size = [], 0
        parts.append(line)
        size += length
    if parts:
        yield "".join(parts)
