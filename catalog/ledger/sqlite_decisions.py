"""What curators have decided about links, on SQLite: read as of any sequence.

An entry of a decision is called by document and entity, with a tab between them: neither has one inside.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Any, Final

from catalog.ledger import codec
from catalog.ledger.entries import Decision, Entry, Kind

BETWEEN: Final = "\t"
BEHIND: Final = "\n"  # the character after it: between the two lie all decisions of a document


class DecisionsReader(ABC):
    """The part of the reading half that links need."""

    @abstractmethod
    def _all(self, sql: str, **values: Any) -> list[Any]: ...

    @abstractmethod
    def _payload(self, entry: Entry) -> bytes: ...

    @abstractmethod
    def live(self, as_of: int, *, kind: Kind = "document", after: str = "") -> Iterator[Entry]: ...

    def decisions(self, as_of: int) -> list[Decision]:
        return [
            codec.decode(self._payload(entry), Decision)
            for entry in self.live(as_of, kind="decision")
            if not entry.deleted
        ]

    def decided(self, after: int, to: int) -> list[str]:
        rows = self._all(
            "select distinct substr(identifier, 1, instr(identifier, :between) - 1) from entry indexed by"
            " entry_decision where kind = 'decision' and sequence > :after and sequence <= :to order by 1",
            between=BETWEEN,
            after=after,
            to=to,
        )
        return [row[0] for row in rows]

    def decided_last(self, identifier: str, as_of: int) -> int:
        rows = self._all(
            "select coalesce(max(sequence), 0) from entry indexed by entry_history where kind = 'decision'"
            " and identifier > :first and identifier < :last and sequence <= :as_of",
            first=identifier + BETWEEN,
            last=identifier + BEHIND,
            as_of=as_of,
        )
        return int(rows[0][0])
