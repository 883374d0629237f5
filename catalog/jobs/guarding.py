"""The query guard as the settings want it, in front of the embedded engine or of a remote one."""

from pathlib import Path

from catalog.errors import CatalogError
from catalog.graph.budget import Allowance, Budget
from catalog.graph.engine import Engine
from catalog.graph.fulltext import OpenIndex
from catalog.graph.guard import Guard
from catalog.graph.lanes import Places
from catalog.graph.question import Limits
from catalog.graph.remote.engine import RemoteEngine
from catalog.graph.remote.http import Address
from catalog.graph.remote.manners import Manners
from catalog.graph.workers import WorkerEngine
from catalog.jobs.catalogue import Layout
from catalog.jobs.graphs import credentials, is_remote
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


def places(settings: Settings) -> Places:
    """Return how many queries run and wait in one process."""
    return Places(
        fast=settings.query_workers,
        slow=settings.query_slow_workers,
        slice=settings.query_slice,
        queue=settings.query_queue,
        wait=settings.query_wait,
    )


def budget(settings: Settings, place: Path | None = None) -> Budget:
    """Return what clients may use.

    Args:
        place: A folder of the processes that share it.
    """
    allowance = Allowance(
        seconds=settings.query_budget,
        refill=settings.query_refill,
        parallel=settings.query_parallel,
        fine=settings.query_fine,
    )
    return Budget(allowance, place)


def guard(
    settings: Settings,
    generation: int,
    *,
    budget: Budget | None = None,
    spare: bool = True,
    open_index: OpenIndex | None = None,
) -> Guard:
    """Return the guard in front of the graph of a generation.

    Args:
        budget: What clients may use; ``None`` for one who asks alone.
        spare: Whether a worker is kept waiting for the next query; for one query alone it is not worth its start.
        open_index: Answers the full-text questions of queries.
    """
    layout, allowed = Layout(settings.data), limits(settings)

    def open_embedded(number: int) -> Engine:
        return WorkerEngine(layout.snapshot(number), number, allowed, spare=spare)

    def open_remote(number: int) -> Engine:
        return RemoteEngine(address, layout.slots, number, allowed, manners)

    address = _address(settings)
    manners = Manners(address)
    open_engine = open_remote if is_remote(settings) else open_embedded
    return Guard(open_engine, generation, limits=allowed, places=places(settings), budget=budget, open_index=open_index)


def _address(settings: Settings) -> Address:
    return Address(settings.graph_query_url, "graph.query_url", credentials(settings))


def objection(settings: Settings) -> str | None:
    """Return why strangers cannot ask the remote engine, in a sentence; ``None`` when they can, or it is embedded."""
    if not is_remote(settings):
        return None
    try:
        refusal = Manners(_address(settings)).refusal("CONSTRUCT")
    except CatalogError as error:
        return str(error)
    return str(refusal) if refusal is not None else None
