"""One query, for the command line: the same guard as on the web."""

from contextlib import closing

from catalog.errors import UnavailableError
from catalog.graph.question import Answer, Question
from catalog.jobs.guarding import guard
from catalog.ledger.sqlite import SqliteReader
from catalog.settings import Settings
from exports.rdf import PREFIXES


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
    guarded = guard(settings, current.number, spare=False)
    try:
        return guarded.ask(
            Question(
                query=query,
                solution_format=solution_format,
                graph_format=graph_format,
                curated=current.imprint.base + "graph/curated",
                prefixes={"arc": current.imprint.terms_namespace, **PREFIXES},
            )
        )
    finally:
        guarded.close()
