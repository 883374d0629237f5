"""``undo``: takes back the last load, as new entries."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

import msgspec

from catalog.errors import NotFoundError
from catalog.jobs.catalogue import Catalogue
from catalog.jobs.clock import Clock
from catalog.ledger.entries import LoadSummary

REASON: Final = "the load that brought it was taken back"
_NAMED: Final = 10


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """What would be taken back.

    Attributes:
        counts: How many documents go, say again what they said, return, are left alone.
        kept: The first of those that are left alone.
    """

    load: LoadSummary
    counts: dict[str, int]
    kept: tuple[str, ...]

    @property
    def taken_back(self) -> int:
        """How many documents change."""
        return sum(count for how, count in self.counts.items() if how != "kept")

    def sentences(self) -> Iterator[str]:
        """Yield what an archivist should know before she says yes."""
        paths = ", ".join(self.load.what) or "nothing"
        yield f"the last load, of {self.load.started:%Y-%m-%d %H:%M:%S} UTC, read {paths}; taking it back means:"
        yield f"  {self.counts.get('gone', 0):,} documents that it brought go"
        yield f"  {self.counts.get('former', 0):,} documents that it changed say again what they said"
        yield f"  {self.counts.get('returned', 0):,} documents that it withdrew return"
        if count := self.counts.get("kept", 0):
            more = f" and {count - len(self.kept):,} more" if count > len(self.kept) else ""
            yield f"  {count:,} documents have changed since and are left alone: {', '.join(self.kept)}{more}"


def plan(catalogue: Catalogue) -> Plan:
    """Return what taking back the last load would do.

    The last one is the newest that changed anything and was not taken back.

    Raises:
        NotFoundError: There is none.
    """
    load = catalogue.ledger.undoable_load()
    if load is None:
        raise NotFoundError("there is no load to take back", "every load so far changed nothing or was taken back")
    counts = Counter[str]()
    kept: list[str] = []
    for reversal in catalogue.ledger.reversals(load.id):
        counts[reversal.how] += 1
        if reversal.how == "kept" and len(kept) < _NAMED:
            kept.append(reversal.identifier)
    return Plan(load=load, counts=dict(counts), kept=tuple(kept))


def undo(catalogue: Catalogue, planned: Plan, clock: Clock) -> None:
    """Take a load back, all or nothing; the writer's lock is held by the caller since ``plan``."""
    with catalogue.ledger.transaction():
        catalogue.ledger.undo(planned.load.id, REASON, clock())
