"""One query, for the command line: the same guard as on the web."""

from contextlib import closing

from catalog.errors import UnavailableError
from catalog.graph.pool import Answer, Limits, QueryPool, Question
from catalog.jobs.catalogue import Layout
from catalog.ledger.sqlite import SqliteReader
from catalog.settings import Settings
from exports.rdf import PREFIXES


def limits(settings: Settings) -> Limits:
    """Return what one query may use."""
    return Limits(
        timeout=settings.query_timeout,
        memory=settings.query_memory,
        result=settings.query_result,
        length=settings.query_length,
        depth=settings.query_depth,
        wait=settings.query_wait,
    )


def ask(settings: Settings, query: str, *, solution_format: str | None, graph_format: str | None) -> Answer:
    """Return the answer to a query about the current generation.

    Raises:
        QueryError: Malformed or forbidden.
        LimitError: It met a limit.
        UnavailableError: Nothing has been published.
    """
    with closing(SqliteReader(settings.data)) as ledger:
        current = ledger.current()
    if current is None:
        raise UnavailableError("nothing has been published yet", "run 'muniment publish'")
    snapshot = Layout(settings.data).snapshot(current.number)
    pool = QueryPool(snapshot, current.number, size=1, limits=limits(settings))
    try:
        return pool.ask(
            Question(
                query=query,
                solution_format=solution_format,
                graph_format=graph_format,
                curated=current.imprint.base + "graph/curated",
                prefixes={"arc": current.imprint.terms_namespace, **PREFIXES},
            )
        )
    finally:
        pool.close()
