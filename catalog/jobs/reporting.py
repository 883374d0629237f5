"""How a catalogue stands, for people and programs."""

from collections import Counter
from contextlib import closing
from datetime import date
from typing import Any

from catalog.jobs.clock import utc_now
from catalog.ledger.sqlite import SqliteReader
from catalog.settings import Settings


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
            "sequence": head,
            "documents": documents,
            "withdrawn": tombstones.total(),
            "tombstones": dict(tombstones),
            "embargoed": len(embargoes),
            "next_opening": min(embargoes).isoformat() if embargoes else None,
            "redirects": sum(1 for entry in ledger.live(head, kind="redirect") if not entry.deleted),
            "authorities": sum(1 for entry in ledger.live(head, kind="authority") if not entry.deleted),
            "generation": current.number if current else None,
            "datestamp": current.datestamp.strftime("%Y-%m-%dT%H:%M:%SZ") if current else None,
            "unpublished": head - (current.sequence if current else 0),
            "load": {"started": load.started.strftime("%Y-%m-%dT%H:%M:%SZ"), "counts": load.counts} if load else None,
            "refused": ledger.refusals(),
        }
