"""What the parts of the writing half share: appending an entry, and raw statements."""

import sqlite3
from abc import abstractmethod
from datetime import date, datetime
from typing import Any

from catalog.ledger.entries import Change, Entry, Kind
from catalog.ledger.sqlite_reader import SqliteReader


class Writing(SqliteReader):
    """The primitives that ``SqliteLedger`` gives to its parts."""

    @abstractmethod
    def _write(self, sql: str, **values: Any) -> sqlite3.Cursor:
        """Run a statement where the writer reads and writes."""

    @abstractmethod
    def _keep_payload(self, digest: bytes, body: bytes) -> bytes:
        """Keep encoded content under its digest, which is returned."""

    @abstractmethod
    def keep_source(self, content: bytes) -> bytes: ...

    @abstractmethod
    def _append(
        self,
        kind: Kind,
        identifier: str,
        change: Change,
        now: datetime,
        *,
        digest: bytes | None = None,
        source: bytes | None = None,
        location: str = "",
        load: int | None = None,
        warnings: bytes | None = None,
        reason: str | None = None,
        target: str | None = None,
        embargo: date | None = None,
    ) -> int:
        """Append an entry in place of the standing one; return its sequence."""

    @abstractmethod
    def _append_again(self, entry: Entry, change: Change, now: datetime) -> int:
        """Append an entry with the document of an older one, and all that is known of it."""
