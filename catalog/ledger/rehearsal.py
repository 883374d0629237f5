"""What a load would do to the ledger, without the ledger being written.

It answers as ``SqliteLedger.record`` would; what it would have appended stands in a temporary database of its own.
"""

import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeAlias
from typing import Literal as OneOf

from catalog.errors import NotFoundError
from catalog.ledger import codec, schema
from catalog.ledger.entries import YIELDING, Change, Entry, Harvested
from catalog.ledger.sqlite_reader import SqliteReader, translated
from catalog.ledger.sqlite_syncing import Holding
from vocab.document import Document

Foreseen: TypeAlias = OneOf["new", "changed", "unchanged"] | Entry


class Rehearsal(Holding):
    """A load that leaves no trace.

    Args:
        folder: The catalogue's folder; without a ledger in it everything is new.

    Raises:
        UnavailableError: The ledger has the format of another version of this program.
    """

    def __init__(self, folder: Path) -> None:
        self.ledger: SqliteReader | None = None
        with suppress(NotFoundError):
            self.ledger = SqliteReader(folder)
        with translated("a temporary file"):
            self._connection = sqlite3.connect("", uri=True, isolation_level=None)
            self._connection.executescript(
                "pragma journal_mode = off;"
                "create table held (identifier text primary key) strict, without rowid;"
                "create table foreseen (identifier text, digest blob, primary key (identifier, digest)) strict;"
                "create table now_standing (identifier text primary key, digest blob not null) strict, without rowid;"
                "create table put_off (identifier text primary key, digest blob not null) strict, without rowid;"
            )
            if self.ledger is None:
                schema.migrate(self._connection)
            else:
                self._write("attach :path as ledger", path=f"{self.ledger.path.resolve().as_uri()}?mode=ro")

    def close(self) -> None:
        """Forget everything."""
        self._connection.close()
        if self.ledger is not None:
            self.ledger.close()

    def _write(self, sql: str, **values: Any) -> sqlite3.Cursor:
        with translated("a temporary file"):
            return self._connection.execute(sql, values)

    def record(self, document: Document) -> Foreseen:
        """Return what would become of a document; of one that was taken away on purpose, its tombstone."""
        identifier, digest = document.identifier, codec.sha256(codec.encode(document))
        self.hold(identifier)
        self._write("delete from put_off where identifier = :identifier", identifier=identifier)
        change, standing = self._standing(identifier)
        if change is not None and standing is None and change not in YIELDING and self.ledger is not None:
            tombstone = self.ledger.entry(identifier)
            if tombstone is not None:
                return tombstone
        if standing == digest:
            return "unchanged"
        values: dict[str, Any] = {"identifier": identifier, "digest": digest}
        if standing is not None and self._stood_before(identifier, digest):
            self._write("insert into put_off (identifier, digest) values (:identifier, :digest)", **values)
            return "unchanged"
        self._write("insert or ignore into foreseen (identifier, digest) values (:identifier, :digest)", **values)
        self._write("insert or replace into now_standing (identifier, digest) values (:identifier, :digest)", **values)
        return "new" if standing is None else "changed"

    def keep(self, document: Document) -> Foreseen:
        """Note a document of which nothing would become, since what stands says the same."""
        self.hold(document.identifier)
        return "unchanged"

    def settle(self) -> int:
        """Return how many documents would become again what they were."""
        return int(self._write("select count(*) from put_off").fetchone()[0])

    def _standing(self, identifier: str) -> tuple[Change | None, Any]:
        row = self._write(
            "select 'recorded', digest from now_standing where identifier = :identifier", identifier=identifier
        ).fetchone()
        row = (
            row
            or self._write(
                "select change, digest from entry where kind = 'document' and identifier = :identifier"
                " and superseded_by is null",
                identifier=identifier,
            ).fetchone()
        )
        return (None, None) if row is None else (row[0], row[1])

    def _stood_before(self, identifier: str, digest: bytes) -> bool:
        found = self._write(
            "select 1 from foreseen where identifier = :identifier and digest = :digest union all"
            " select 1 from entry where kind = 'document' and identifier = :identifier and digest = :digest",
            identifier=identifier,
            digest=digest,
        )
        return found.fetchone() is not None

    def head(self) -> int:
        """Return the last sequence of the ledger."""
        return 0 if self.ledger is None else self.ledger.head()

    def count(self, as_of: int) -> int:
        """Return how many documents stood as of a sequence."""
        return 0 if self.ledger is None else self.ledger.count(as_of)

    def harvested_as(self, document: str) -> Harvested | None:
        """Return the record of another repository that a document came from."""
        return None if self.ledger is None else self.ledger.harvested_as(document)

    def document(self, entry: Entry) -> Document:
        """Return the document of an entry; only a ledger has entries."""
        if self.ledger is None:
            raise NotFoundError("there is no catalogue")
        return self.ledger.document(entry)
