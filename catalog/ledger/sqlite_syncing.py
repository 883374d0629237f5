"""The part of the ledger that knows which documents a load has held, and withdraws the others.

The ids stand in a temporary table of the writer's connection: a million of them are no burden.
"""

import sqlite3
from abc import ABC, abstractmethod
from datetime import datetime
from typing import Any, Final

from catalog.ledger.entries import Entry
from catalog.ledger.rows import COLUMNS, as_entry
from catalog.ledger.sqlite_writing import Writing

_MISSING: Final = (
    "from entry where kind = 'document' and superseded_by is null and digest is not null"
    " and not exists (select 1 from held where held.identifier = entry.identifier)"
    # what came from another repository is in no file here
    " and not exists (select 1 from harvested where harvested.document = entry.identifier)"
)


class Holding(ABC):
    """Which ids a load has held, and which documents it has not; a ledger knows, and a rehearsal of one."""

    @abstractmethod
    def _write(self, sql: str, **values: Any) -> sqlite3.Cursor:
        """Run a statement where the ids are written and the entries read."""

    def hold(self, identifier: str) -> None:
        """Note that a record has this id."""
        self._write("insert or ignore into held (identifier) values (:identifier)", identifier=identifier)

    def missing(self, after: str = "", limit: int = 1000) -> list[Entry]:
        """Return documents that no record has held, by identifier, behind ``after``."""
        rows = self._write(
            f"select {COLUMNS} {_MISSING} and identifier > :after order by identifier limit :limit",
            after=after,
            limit=limit,
        )
        return [as_entry(row) for row in rows]

    def count_missing(self) -> int:
        """Return how many documents no record has held."""
        return int(self._write(f"select count(*) {_MISSING}").fetchone()[0])


class Syncing(Holding, Writing):
    """What ``load --sync`` needs."""

    def withdraw_missing(self, load: int, reason: str, now: datetime) -> int:
        count, after = 0, ""
        while batch := self.missing(after):
            for entry in batch:
                self._append("document", entry.identifier, "absent", now, reason=reason, load=load)
            count += len(batch)
            after = batch[-1].identifier
        return count
