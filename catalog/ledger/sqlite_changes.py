"""What became of documents, entry by entry, on SQLite: by ranges of sequences.

A range is read by the primary key, so a part of the history costs what it holds, wherever it lies.
"""

import json
from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any, Final

from catalog.ledger.entries import Recorded, Window
from catalog.ledger.rows import COLUMNS, as_entry

_SEALED: Final = (
    "exists (select 1 from entry as later where later.change = 'taken_down'"
    " and later.identifier = entry.identifier and later.sequence > entry.sequence)"
)
# "not indexed" leaves the primary key alone to choose
_RANGE: Final = "from entry not indexed where sequence > :after and sequence <= :to and kind = 'document'"
_STOOD: Final = f"{_RANGE} and sequence <= :as_of and (superseded_by is null or superseded_by > :as_of)"


class ChangesReader(ABC):
    """The part of the reading half that change feeds need."""

    @abstractmethod
    def _all(self, sql: str, **values: Any) -> list[Any]: ...

    def recorded(self, window: Window) -> list[Recorded]:
        rows = self._all(
            f"select {COLUMNS}, superseded_by, {_SEALED} {_RANGE} order by sequence", after=window.after, to=window.to
        )
        return [Recorded(as_entry(row[:-2]), row[-2], bool(row[-1])) for row in rows]

    def were_shown(self, points: Sequence[tuple[str, int]]) -> list[bool]:
        rows = self._all(
            "select (select digest is not null from entry where kind = 'document' and identifier = wanted.value ->> 0"
            " and sequence <= wanted.value ->> 1 order by sequence desc limit 1)"
            " from json_each(:points) as wanted order by wanted.key",
            points=json.dumps(points),
        )
        return [bool(shown) for (shown,) in rows]

    def count_stood(self, window: Window, as_of: int) -> int:
        rows = self._all(f"select count(*) {_STOOD}", after=window.after, to=window.to, as_of=as_of)
        return int(rows[0][0])

    def nearest_stood(self, window: Window, as_of: int, *, last: bool = False) -> int | None:
        order = "desc" if last else "asc"
        rows = self._all(
            f"select sequence {_STOOD} order by sequence {order} limit 1",
            after=window.after,
            to=window.to,
            as_of=as_of,
        )
        return int(rows[0][0]) if rows else None

    def authority_changes(self, as_of: int) -> list[int]:
        rows = self._all(
            "select sequence from entry indexed by entry_history where kind = 'authority' and sequence <= :as_of",
            as_of=as_of,
        )
        return sorted(sequence for (sequence,) in rows)
