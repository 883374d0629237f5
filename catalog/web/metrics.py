"""``/metrics``: the numbers that operators watch, in the form that Prometheus reads.

What is said of the catalogue is the same from every server process; requests and queries are those of the process that
answers, which the label ``process`` names.
"""

import os
import threading
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from flask import Blueprint, Response

from catalog.errors import CatalogError
from catalog.version import VERSION
from catalog.web.answers import NO_STORE, respond
from catalog.web.published import Published
from catalog.web.routing import Routes
from exports.exposition import CONTENT_TYPE, Metric, Sample, exposition
from exports.openapi import TEXT, Operation

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


class Requests:
    """Counts what the application has answered in this process, by status, and the time that it took."""

    def __init__(self) -> None:
        self._changing = threading.Lock()
        self._answers: Counter[str] = Counter()
        self._seconds = 0.0
        self._began = time.time()

    def note(self, status: str, seconds: float) -> None:
        """Count an answer."""
        with self._changing:
            self._answers[status] += 1
            self._seconds += seconds

    def metrics(self, process: dict[str, str]) -> Iterator[Metric]:
        """Yield what has been counted."""
        with self._changing:
            answers, seconds = sorted(self._answers.items()), self._seconds
        yield Metric(
            "muniment_http_requests_total",
            "Requests that were answered, by status.",
            "counter",
            tuple(Sample(count, {**process, "status": status}) for status, count in answers),
        )
        yield _one("muniment_http_request_seconds_total", "Time that answering took.", seconds, process, total=True)
        yield _one("process_start_time_seconds", "When the process began, since 1970.", self._began, process)
        yield _one("process_cpu_seconds_total", "Processor time.", time.process_time(), process, total=True)


class Counted:
    """The application with its answers counted; how long a file takes to be sent is not.

    Args:
        inner: The application.
    """

    def __init__(self, inner: "WSGIApplication", requests: Requests) -> None:
        self.inner: Final = inner
        self._requests = requests

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer a request."""
        began = time.perf_counter()
        status = "500"

        def start(line: str, headers: list[tuple[str, str]], error: Any = None) -> Any:
            nonlocal status
            status = line[:3]
            return start_response(line, headers, error)

        try:
            return self.inner(environ, start)
        finally:
            self._requests.note(status, time.perf_counter() - began)


def blueprint(published: Published, requests: Requests) -> Blueprint:
    """Return ``/metrics``."""
    routes = Routes("metrics", published)

    def metrics() -> Response:
        """Answer with numbers for the operator, in the text format of Prometheus."""
        process = {"process": str(os.getpid())}
        found = [*_catalogue(published), *_queries(published, process), *requests.metrics(process)]
        return respond(exposition(found), CONTENT_TYPE, cache=NO_STORE)

    routes.add_bare("/metrics", metrics, Operation(tag="operation", answers={200: (TEXT,)}))
    return routes.blueprint


def _catalogue(published: Published) -> Iterator[Metric]:
    """Yield what is public, and how far the ledger is ahead of it."""
    yield Metric("muniment_info", "The version of the program.", "gauge", (Sample(1, {"version": VERSION}),))
    yield _one("muniment_ledger_sequence", "The last entry of the ledger.", published.ledger.head())
    current = published.ledger.current()
    if current is not None:
        yield _one("muniment_generation", "The publication that is public.", current.number)
        yield _one("muniment_generation_sequence", "The last entry of the ledger in it.", current.sequence)
        yield _one("muniment_generation_time_seconds", "Its datestamp, since 1970.", current.datestamp.timestamp())
        yield _one("muniment_documents", "Documents that are public.", current.documents)


def _queries(published: Published, process: dict[str, str]) -> Iterator[Metric]:
    """Yield what the query guard has to do; nothing where there is no graph to ask."""
    try:
        guard = published.guard()
    except CatalogError:
        return
    state = guard.state()
    waiting = state.pop("waiting")
    yield Metric(
        "muniment_queries_running",
        "SPARQL queries that run, by lane.",
        "gauge",
        tuple(Sample(count, {**process, "lane": lane}) for lane, count in state.items()),
    )
    yield _one("muniment_queries_waiting", "SPARQL queries that wait for their turn.", waiting, process)
    yield Metric(
        "muniment_queries_refused_total",
        "SPARQL queries that were refused or ended at a limit, by limit.",
        "counter",
        tuple(
            Sample(count, {**process, "limit": limit.lower()})
            for limit, count in sorted(guard.refusals.counts().items())
        ),
    )


def _one(name: str, words: str, value: float, labels: dict[str, str] | None = None, *, total: bool = False) -> Metric:
    return Metric(name, words, "counter" if total else "gauge", (Sample(value, labels or {}),))
