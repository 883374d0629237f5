"""The file of findings: what the linker made of each entry, under each state of the authority files that is in use.

SQLite, beside the ledger and never part of it: whatever is wrong with it, it is thrown away and made anew. A state is a
digest of all that findings depend on beside the document, so the public pages keep theirs while the next generation's
are being made. What no longer stands is overwritten at the end of each publication (``secure_delete``).
"""

import contextlib
import json
import sqlite3
import threading
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

import msgspec

from catalog.projections import remove_database, writing
from vocab.linking import Found

FILE_NAME: Final = "links.sqlite3"
_VERSION: Final = 1
_TABLES: Final = """
    begin immediate;
    create table found (
        sequence integer not null,              -- of the ledger entry
        state    blob not null,                 -- digest of what findings depend on beside the document
        body     blob not null,                 -- as JSON
        primary key (sequence, state)
    ) strict, without rowid;
    -- up to which ledger sequence the rows of superseded entries have been removed, and the state that was left
    create table swept (sequence integer not null, state blob not null) strict;
    insert into swept values (0, x'');
    pragma user_version = 1;
    commit;
"""
_DECODER: Final = msgspec.json.Decoder(Found)


class Findings:
    """The file, for reading; it need not exist, and what cannot be read counts as missing.

    Any thread may look: each has a connection of its own, and opens another when the file has been made again.

    Args:
        path: Where it lies.
    """

    def __init__(self, path: Path) -> None:
        self.path: Final = path
        self._local = threading.local()

    def find(self, state: bytes, sequences: Sequence[int]) -> dict[int, Found]:
        """Return what is kept of entries under a state, by sequence."""
        try:
            return _rows(self._reading(), state, sequences)
        except (OSError, sqlite3.Error, msgspec.DecodeError):
            self._let_go()
            return {}

    def _reading(self) -> sqlite3.Connection:
        made = self.path.stat()
        # as long as it is open, nothing else gets its number
        file = (made.st_dev, made.st_ino)
        if getattr(self._local, "file", None) != file:
            self._let_go()
            address = f"{self.path.resolve().as_uri()}?mode=ro"
            self._local.connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=10)
            self._local.file = file
        connection: sqlite3.Connection = self._local.connection
        return connection

    def _let_go(self) -> None:
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        self._local.connection = self._local.file = None
        if connection is not None:
            connection.close()


class WritableFindings(Findings):
    """The file, for the process that holds the writer's lock; it is made when it does not exist or cannot be read.

    Raises:
        CannotWriteError: The disk is full or the folder cannot be written.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        with writing(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                self._connection = self._ready()
            except sqlite3.OperationalError:
                raise
            except sqlite3.DatabaseError:
                remove_database(self.path)
                self._connection = self._ready()

    def _ready(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, isolation_level=None, timeout=10)
        try:
            connection.executescript(
                "pragma journal_mode = wal; pragma synchronous = normal; pragma secure_delete = on;"
            )
            (version,) = connection.execute("pragma user_version").fetchone()
            if version == 0:
                connection.executescript(_TABLES)
            elif version != _VERSION:
                # of another version of this program
                connection.executescript("drop table found; drop table swept;" + _TABLES)
        except BaseException:
            connection.close()
            raise
        return connection

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def reset(self) -> None:
        """Throw everything away."""
        with writing(self.path):
            self._connection.close()
            remove_database(self.path)
            self._connection = self._ready()

    def find(self, state: bytes, sequences: Sequence[int]) -> dict[int, Found]:
        """Return what is kept; a file that is damaged is made anew."""
        try:
            return _rows(self._connection, state, sequences)
        except (sqlite3.DatabaseError, msgspec.DecodeError):
            self.reset()
            return {}

    def keep(self, state: bytes, found: Mapping[int, Found]) -> None:
        """Keep what was found in entries."""
        with writing(self.path):
            self._connection.execute("begin immediate")
            self._connection.executemany(
                "insert or replace into found values (?, ?, ?)",
                [(sequence, state, msgspec.json.encode(one)) for sequence, one in found.items()],
            )
            self._connection.execute("commit")

    @property
    def swept(self) -> int:
        """Up to which ledger sequence the rows of superseded entries have been removed."""
        with writing(self.path):
            return int(self._connection.execute("select sequence from swept").fetchone()[0])

    def sweep(self, state: bytes, superseded: Iterable[int], to: int) -> None:
        """Remove what is of other states, and of superseded entries; leave nothing of it, not even in the log."""
        with writing(self.path):
            self._connection.execute("begin immediate")
            self._connection.executemany("delete from found where sequence = ?", ((one,) for one in superseded))
            (before,) = self._connection.execute("select state from swept").fetchone()
            if before != state:
                self._connection.execute("delete from found where state <> ?", (state,))
            self._connection.execute("update swept set sequence = ?, state = ?", (to, state))
            self._connection.execute("commit")
            # a reader in the middle of a row may keep it from being emptied; closing the last connection does it then
            with contextlib.suppress(sqlite3.Error):
                self._connection.execute("pragma wal_checkpoint(truncate)").fetchall()


def _rows(connection: sqlite3.Connection, state: bytes, sequences: Sequence[int]) -> dict[int, Found]:
    rows = connection.execute(
        "select sequence, body from found where state = ? and sequence in (select value from json_each(?))",
        (state, json.dumps(list(sequences))),
    )
    return {sequence: _DECODER.decode(body) for sequence, body in rows}
