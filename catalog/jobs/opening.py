"""Embargoes: what is due becomes public with the next generation, and what a timer may make public.

A description is shut or open by the day (UTC) on which the first generation with its entry was issued; so what is due
gets a new entry.
"""

from datetime import datetime

from catalog.errors import BusyError
from catalog.jobs.batches import batched
from catalog.jobs.catalogue import Catalogue
from catalog.jobs.clock import Clock
from catalog.ledger.entries import Generation

_BATCH = 500


def open_due(catalogue: Catalogue, previous: Generation | None, issued: datetime, clock: Clock) -> None:
    """Append an entry for each document whose embargo has ended since the last publication."""
    if previous is None or issued.date() <= previous.issued.date():
        return
    ledger = catalogue.ledger
    due = ledger.due(previous.issued.date(), issued.date(), previous.sequence)
    # before the first is appended: the new ones must not be found too
    pending = [entry for entry in due if entry.sequence <= previous.sequence]
    for batch in batched(pending, _BATCH):
        with ledger.transaction():
            for entry in batch:
                ledger.redescribe(entry, clock())


def count_due(catalogue: Catalogue, clock: Clock) -> int:
    """Return how many published documents are still shut, though their embargo has ended.

    Raises:
        BusyError: There are some, but the ledger holds what nobody has made public yet, and would be with them.
    """
    current = catalogue.ledger.current()
    if current is None:
        return 0
    due = sum(1 for _ in catalogue.ledger.due(current.issued.date(), clock().date(), current.sequence))
    if due and (drafts := catalogue.ledger.drafts(current.sequence)):
        raise BusyError(
            f"the embargo of {due:,} documents has ended, but {drafts:,} entries of the ledger are not public yet, and"
            " would become so with them",
            "expected nothing that waits for a review; review it, then run 'muniment publish'",
        )
    return due
