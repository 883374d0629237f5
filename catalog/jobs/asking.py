"""One query, for the command line: with the same guard as on the web, or without one."""

from contextlib import closing

from catalog.errors import UnavailableError
from catalog.graph.engine import Engine
from catalog.graph.fulltext import OpenIndex
from catalog.graph.guard import Guard
from catalog.graph.question import Answer, Question
from catalog.graph.unguarded import UnguardedEngine, no_limits
from catalog.jobs.catalogue import Layout
from catalog.jobs.full_text import FullText
from catalog.jobs.graphs import is_remote
from catalog.jobs.guarding import guard
from catalog.jobs.searching import search_snapshot
from catalog.ledger.entries import Generation
from catalog.ledger.sqlite import SqliteReader
from catalog.search.finder import Finder
from catalog.settings import Settings
from exports.rdf import PREFIXES


def ask(
    settings: Settings, query: str, *, solution_format: str | None, graph_format: str | None, guarded: bool = True
) -> Answer:
    """Return the answer to a query about the current generation.

    Args:
        guarded: Whether the limits hold; without them the query runs in this process.

    Raises:
        QueryError: Malformed or forbidden.
        LimitError: It met a limit.
        UnavailableError: Nothing has been published.
    """
    layout = Layout(settings.data)

    def finder(generation: Generation) -> Finder:
        return Finder(search_snapshot(layout, generation.number))

    with closing(SqliteReader(settings.data)) as ledger:
        current = ledger.current()
        if current is None:
            raise UnavailableError("nothing has been published yet", "run 'muniment publish'")
        full_text = FullText(ledger, finder, settings.query_search_hits)
        asked = (
            guard(settings, current.number, spare=False, open_index=full_text)
            if guarded
            else _no_guard(settings, current.number, open_index=full_text)
        )
        try:
            return asked.ask(
                Question(
                    query=query,
                    solution_format=solution_format,
                    graph_format=graph_format,
                    curated=current.imprint.base + "graph/curated",
                    base=current.imprint.base + "sparql",
                    prefixes={"arc": current.imprint.terms_namespace, **PREFIXES},
                )
            )
        finally:
            asked.close()


def _no_guard(settings: Settings, generation: int, *, open_index: OpenIndex) -> Guard:
    """Return what asks the graph of a generation in this process, without limits."""
    if is_remote(settings):
        raise UnavailableError(
            "the graph lies in an engine of its own, which is asked within limits alone",
            "ask without --no-guard, or ask the engine itself",
        )
    layout = Layout(settings.data)

    def open_engine(number: int) -> Engine:
        return UnguardedEngine(layout.snapshot(number), number)

    return Guard(open_engine, generation, limits=no_limits(settings.query_depth), open_index=open_index)
