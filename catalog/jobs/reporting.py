"""How a catalogue stands, for people and programs."""

from collections import Counter
from contextlib import closing
from datetime import date
from typing import Any

from catalog.jobs.clock import utc_now
from catalog.jobs.graphs import is_remote
from catalog.jobs.guarding import objection
from catalog.ledger.entries import Harvest, HarvestKey
from catalog.ledger.sqlite import SqliteReader
from catalog.settings import Settings
from vocab.moments import instant


def status(settings: Settings) -> dict[str, Any]:
    """Return numbers, the last load and what was refused.

    Raises:
        NotFoundError: There is no catalogue.
    """
    with closing(SqliteReader(settings.data)) as ledger:
        head, current, load = ledger.head(), ledger.current(), ledger.last_load()
        documents = ledger.count(head)
        tombstones = Counter(entry.change for entry in ledger.live(head) if entry.deleted)
        embargoes = [entry.embargo for entry in ledger.due(utc_now().date(), date.max, head) if entry.embargo]
        return {
            "data": str(settings.data),
            "graph": _graph(settings),
            "sequence": head,
            "documents": documents,
            "withdrawn": tombstones.total(),
            "tombstones": dict(tombstones),
            "embargoed": len(embargoes),
            "next_opening": min(embargoes).isoformat() if embargoes else None,
            "redirects": sum(1 for entry in ledger.live(head, kind="redirect") if not entry.deleted),
            "authorities": sum(1 for entry in ledger.live(head, kind="authority") if not entry.deleted),
            "generation": current.number if current else None,
            "datestamp": instant(current.datestamp) if current else None,
            "unpublished": head - (current.sequence if current else 0),
            "load": {"started": instant(load.started), "counts": load.counts} if load else None,
            "harvests": [_harvest(key, harvest) for key, harvest in ledger.harvests()],
            "refused": ledger.refusals(),
        }


def _harvest(key: HarvestKey, harvest: Harvest) -> dict[str, Any]:
    """Return how far a list of another repository was taken."""
    return {
        "url": key.source,
        "prefix": key.prefix,
        "set": key.spec or None,
        "since": instant(harvest.since) if harvest.since else None,
        "under_way": harvest.begun is not None,
    }


def _graph(settings: Settings) -> str:
    """Return where the graph lies: of a remote engine the address, which has no credentials in it."""
    if not is_remote(settings):
        return "embedded"
    problem = objection(settings)
    return f"remote, {settings.graph_query_url}" + (f"; {problem}" if problem else "")
