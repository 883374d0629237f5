"""The part of the ledger that knows which documents a load has held, and withdraws the others.

The ids stand in a temporary table of the writer's connection: a million of them are no burden.
"""

from datetime import datetime
from typing import Final

from catalog.ledger.entries import Entry
from catalog.ledger.sqlite_reader import COLUMNS, as_entry
from catalog.ledger.sqlite_writing import Writing

MISSING: Final = (
    "from entry where kind = 'document' and superseded_by is null and digest is not null"
    " and not exists (select 1 from held where held.identifier = entry.identifier)"
)


class Syncing(Writing):
    """What ``load --sync`` needs."""

    def hold(self, identifier: str) -> None:
        self._write("insert or ignore into held (identifier) values (:identifier)", identifier=identifier)

    def missing(self, after: str = "", limit: int = 1000) -> list[Entry]:
        rows = self._write(
            f"select {COLUMNS} {MISSING} and identifier > :after order by identifier limit :limit",
            after=after,
            limit=limit,
        )
        return [as_entry(row) for row in rows]

    def count_missing(self) -> int:
        return int(self._write(f"select count(*) {MISSING}").fetchone()[0])

    def withdraw_missing(self, load: int, reason: str, now: datetime) -> int:
        count, after = 0, ""
        while batch := self.missing(after):
            for entry in batch:
                self._append("document", entry.identifier, "absent", now, reason=reason, load=load)
            count += len(batch)
            after = batch[-1].identifier
        return count
