"""The query guard as the settings want it, in front of the embedded engine."""

from catalog.graph.engine import Engine
from catalog.graph.guard import Guard
from catalog.graph.question import Limits
from catalog.graph.workers import WorkerEngine
from catalog.jobs.catalogue import Layout
from catalog.settings import Settings


def limits(settings: Settings) -> Limits:
    """Return what one query may use."""
    return Limits(
        timeout=settings.query_timeout,
        memory=settings.query_memory,
        result=settings.query_result,
        length=settings.query_length,
        depth=settings.query_depth,
    )


def guard(settings: Settings, generation: int, *, spare: bool = True) -> Guard:
    """Return the guard in front of the graph of a generation.

    Args:
        spare: Whether a worker is kept waiting for the next query; for one query alone it is not worth its start.
    """
    layout, allowed = Layout(settings.data), limits(settings)

    def open_engine(number: int) -> Engine:
        return WorkerEngine(layout.snapshot(number), number, allowed, spare=spare)

    return Guard(open_engine, generation, limits=allowed, workers=settings.query_workers, wait=settings.query_wait)
