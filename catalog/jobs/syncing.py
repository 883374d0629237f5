"""``load --sync``: the paths of a load are the whole truth, and what they hold no more is withdrawn.

Nothing is withdrawn whose record may only have been out of reach: what was refused stands for what it may hold.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, Protocol

import msgspec

from catalog.jobs.catalogue import Catalogue
from catalog.jobs.clock import Clock
from catalog.jobs.loading import Report
from catalog.ledger.entries import Entry
from vocab.document import Document
from vocab.findings import Finding

REASON: Final = "no longer among the records of the archive"
_SHOWN: Final = 10
# faults of a whole archive, of which nobody knows what it holds
_WHOLE: Final = frozenset({"archive-damaged", "archive-unknown", "bomb", "encrypted", "unreadable"})


class Missing(msgspec.Struct, frozen=True, kw_only=True):
    """What would be withdrawn.

    Attributes:
        count: How many documents.
        total: How many there are now.
        first: Id and title of the first of them.
    """

    count: int
    total: int
    first: tuple[tuple[str, str], ...]

    @property
    def most(self) -> bool:
        """Whether it is more than half of the catalogue."""
        return self.count * 2 > self.total

    def sentences(self, would: str) -> Iterator[str]:
        """Yield what an archivist should know before she says yes.

        Args:
            would: How the first sentence begins.
        """
        share = f"{100 * self.count / self.total:.0f} %" if self.total else "none"
        yield f"{would} {self.count:,} of {self.total:,} documents ({share}), which no record holds any more:"
        yield from (f"  {identifier}  {title}" for identifier, title in self.first)
        if self.count > len(self.first):
            yield f"  and {self.count - len(self.first):,} more"
        if self.most:
            yield "ATTENTION: that is more than half of the catalogue; are these paths all of it?"


class Holding(Protocol):
    """A ledger, or the rehearsal of a load, that knows which ids the records had."""

    def hold(self, identifier: str) -> None:
        """Note that a record has this id."""

    def missing(self, after: str = "", limit: int = 1000) -> list[Entry]:
        """Return documents that no record has held, by identifier, behind ``after``."""

    def count_missing(self) -> int:
        """Return how many documents no record has held."""

    def head(self) -> int:
        """Return the last sequence."""

    def count(self, as_of: int) -> int:
        """Return how many documents stood as of a sequence."""

    def document(self, entry: Entry) -> Document:
        """Return the document of an entry."""


def find_missing(holding: Holding, paths: Sequence[str], report: Report) -> Missing:
    """Return what no record held; what may only have been out of reach is told, and counts as held."""
    unreached = _Unreached(paths, report.refused_at)
    total = holding.count(holding.head())
    if unreached.argument:
        report.tell(unreached.argument, _out_of_reach(holding.count_missing()))
        return Missing(count=0, total=total, first=())
    after = ""
    while report.refused_at and (batch := holding.missing(after)):
        for entry in batch:
            if place := unreached.place(entry.location):
                holding.hold(entry.identifier)
                report.tell(entry.location, _kept(entry.identifier, place))
        after = batch[-1].identifier
    first = tuple((entry.identifier, holding.document(entry).title) for entry in holding.missing(limit=_SHOWN))
    return Missing(count=holding.count_missing(), total=total, first=first)


def withdraw_missing(catalogue: Catalogue, missing: Missing, report: Report, clock: Clock) -> None:
    """Withdraw what ``find_missing`` has found, all or nothing."""
    ledger = catalogue.ledger
    with ledger.transaction():
        report.withdrawn = ledger.withdraw_missing(report.run, REASON, clock()) if missing.count else 0
        ledger.finish_load(report.run, report.counts, clock())


class _Unreached:
    """What of the paths of a load could not be read.

    A document may have been loaded from the same files at another place. So a place is compared by the end of its path:
    what stands below the argument, else the argument's own name.

    Attributes:
        argument: A folder or archive among the arguments that was not read as a whole: it may have held anything.
    """

    def __init__(self, paths: Sequence[str], refused: Sequence[tuple[str, str]]) -> None:
        self.argument = ""
        self._tails: dict[str, str] = {}
        for location, kind in refused:
            inside = next((path for path in paths if location.startswith(path.rstrip("/") + "/")), None)
            if inside is not None:
                self._tails[location[len(inside.rstrip("/")) :].strip("/")] = location
                continue
            if kind in _WHOLE or Path(location).is_dir():
                self.argument = self.argument or location
            self._tails[Path(location).name] = location

    def place(self, location: str) -> str:
        """Return the refused place that ``location`` is, or lies in; ``""`` when there is none."""
        parts = location.split("/")
        for start in range(len(parts)):
            for end in range(start + 1, len(parts) + 1):
                if found := self._tails.get("/".join(parts[start:end])):
                    return found
        return ""


def _kept(identifier: str, place: str) -> Finding:
    return Finding(
        kind="not-withdrawn",
        field="Record ID",
        problem=f"no record holds {identifier!r}, but {place} was refused and may hold it; it was not withdrawn",
        advice="expected files that can all be read; correct or remove what was refused, then run the command again",
    )


def _out_of_reach(count: int) -> Finding:
    return Finding(
        kind="not-withdrawn",
        field="Record ID",
        problem=f"{count:,} documents are in no record, but may lie here, which was not read; none was withdrawn",
        advice="expected folders and archives that can be read, with records in them; check them, then run the command"
        " again",
    )
