"""The file of renditions: what each live entry's description looks like in the forms that are sent in great numbers.

SQLite, beside the ledger and never part of it: whatever is wrong with it, it is thrown away and written anew. Pages are
overwritten when rows go (``secure_delete``), and the log is emptied at the end of each publication, so that nothing of
what has been withdrawn stays in it.
"""

import contextlib
import json
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from catalog.errors import CannotWriteError
from catalog.projections import remove_database, writing

FILE_NAME: Final = "renditions.sqlite3"
FORMS: Final = ("nt", "nq", "ttl", "jsonld", "rdf", "csv", "oai_dc")
_VERSION: Final = 2
_TABLES: Final = f"""
    create table rendition (
        sequence integer primary key,           -- of the ledger entry
        stamp    blob not null,                 -- digest of all that the bytes depend on
        own      integer not null,              -- bytes of the N-Triples that are about the document itself
        nt       blob not null,
        nq       blob,
        ttl      blob,
        jsonld   blob,
        rdf      blob,
        csv      blob,
        oai_dc   blob
    ) strict;
    -- up to which ledger sequence the rows of superseded entries have been removed
    create table swept (sequence integer not null) strict;
    insert into swept values (0);
    pragma user_version = {_VERSION};
"""


class Row(NamedTuple):
    """What is kept of one entry; ``forms`` are packed."""

    sequence: int
    stamp: bytes
    own: int
    forms: dict[str, bytes]


class Renditions:
    """The file, for reading; it need not exist, and what cannot be read counts as missing.

    Several threads may ask for rows and close it.

    Args:
        path: Where it lies.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._one_at_a_time = threading.Lock()
        self._connection = self._open()

    def _open(self) -> sqlite3.Connection | None:
        if not self.path.is_file():
            return None
        with contextlib.suppress(sqlite3.Error):
            connection = sqlite3.connect(
                f"{self.path.resolve().as_uri()}?mode=ro",
                uri=True,
                isolation_level=None,
                timeout=10,
                check_same_thread=False,
            )
            if _version(connection) == _VERSION:
                return connection
            connection.close()
        return None

    def close(self) -> None:
        """Close the file."""
        with self._one_at_a_time:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _one(self, sql: str, values: Sequence[Any]) -> Any:
        if self._connection is None:
            return None
        try:
            return self._connection.execute(sql, values).fetchone()
        except sqlite3.Error:
            return None

    def stamp(self, sequence: int) -> bytes | None:
        """Return the stamp of what is kept of an entry."""
        row = self._one("select stamp from rendition where sequence = ?", (sequence,))
        return None if row is None else row[0]

    def row(self, sequence: int, forms: Sequence[str]) -> tuple[Any, ...] | None:
        """Return stamp, number of own bytes and the packed forms of an entry; a form that is not kept is ``None``."""
        row: tuple[Any, ...] | None = self._one(_SELECT[tuple(forms)], (sequence,))
        return row

    def rows(self, sequences: Sequence[int], forms: Sequence[str]) -> dict[int, tuple[Any, ...]]:
        """Return what ``row`` gives of several entries, by entry: one look into the file is cheaper than many."""
        with self._one_at_a_time:
            if self._connection is None:
                return {}
            try:
                found = self._connection.execute(
                    _SELECT_SEVERAL[tuple(forms)], (json.dumps(list(sequences)),)
                ).fetchall()
            except sqlite3.Error:
                return {}
        return {row[0]: row[1:] for row in found}

    def sequences(self) -> Iterator[int]:
        """Yield the entries of which anything is kept, in order."""
        if self._connection is None:
            return
        with contextlib.suppress(sqlite3.Error):
            for (sequence,) in self._connection.execute("select sequence from rendition order by sequence"):
                yield sequence


def _version(connection: sqlite3.Connection) -> int:
    """Return the version of the tables; a file that is no database is closed at once."""
    try:
        return int(connection.execute("pragma user_version").fetchone()[0])
    except sqlite3.Error:
        connection.close()
        raise


class _Selects(dict[tuple[str, ...], str]):
    """The query for each choice of forms.

    Args:
        before: Further columns, before the others.
        condition: On the sequence.
    """

    def __init__(self, before: tuple[str, ...], condition: str) -> None:
        super().__init__()
        self.before = before
        self.condition = condition

    def __missing__(self, forms: tuple[str, ...]) -> str:
        if not set(forms) <= set(FORMS):
            raise KeyError(forms)
        columns = ", ".join((*self.before, "stamp", "own", *forms))
        self[forms] = f"select {columns} from rendition where sequence {self.condition}"
        return self[forms]


_SELECT: Final = _Selects((), "= ?")
_SELECT_SEVERAL: Final = _Selects(("sequence",), "in (select value from json_each(?))")


class WritableRenditions(Renditions):
    """The file, for the process that holds the writer's lock; it is made when it does not exist or cannot be read.

    Raises:
        CannotWriteError: The disk is full or the folder cannot be written.
    """

    def _open(self) -> sqlite3.Connection | None:
        with writing(self.path):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            try:
                return self._ready()
            except sqlite3.OperationalError:
                raise
            except sqlite3.DatabaseError:
                # damaged: nothing is lost with it
                remove_database(self.path)
                return self._ready()

    def _ready(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, isolation_level=None, timeout=10, check_same_thread=False)
        version = _version(connection)
        if version not in {0, _VERSION}:
            # of another version of this program
            connection.close()
            remove_database(self.path)
            return self._ready()
        connection.executescript(
            "pragma journal_mode = wal; pragma synchronous = normal;"
            "pragma secure_delete = on; pragma temp_store = memory; pragma cache_size = -16384;"
        )
        if not version:
            connection.executescript(f"begin immediate; {_TABLES} commit;")
        return connection

    def reset(self) -> None:
        """Throw everything away."""
        self.close()
        remove_database(self.path)
        self._connection = self._open()

    def keep(self, rows: Iterable[Row]) -> None:
        """Keep rows, in place of older ones of the same entries."""
        values = [(row.sequence, row.stamp, row.own, *(row.forms.get(form) for form in FORMS)) for row in rows]
        places = ", ".join("?" * (3 + len(FORMS)))
        self._write(f"insert or replace into rendition values ({places})", values)

    def discard(self, sequences: Iterable[int]) -> None:
        """Remove what is kept of entries."""
        self._write("delete from rendition where sequence = ?", [(sequence,) for sequence in sequences])

    @property
    def swept(self) -> int:
        """Up to which ledger sequence the rows of superseded entries have been removed."""
        row = self._one("select sequence from swept", ())
        return int(row[0]) if row else 0

    def sweep(self, sequences: Iterable[int], to: int) -> None:
        """Remove the rows of superseded entries, note how far, and leave nothing of them in the log."""
        self.discard(sequences)
        self._write("update swept set sequence = ?", [(to,)])
        with contextlib.suppress(sqlite3.Error):
            # a reader in the middle of a row may keep it from being emptied; closing the last connection does it then
            self._connected.execute("pragma wal_checkpoint(truncate)")

    @property
    def _connected(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = self._open()
        if self._connection is None:
            raise CannotWriteError(f"cannot open {self.path}", "make the folder writable")
        return self._connection

    def _write(self, sql: str, values: list[tuple[Any, ...]]) -> None:
        with writing(self.path):
            try:
                self._in_transaction(sql, values)
            except sqlite3.OperationalError:
                raise
            except sqlite3.DatabaseError:
                self.reset()
                self._in_transaction(sql, values)

    def _in_transaction(self, sql: str, values: list[tuple[Any, ...]]) -> None:
        connection = self._connected
        connection.execute("begin immediate")
        try:
            connection.executemany(sql, values)
            connection.execute("commit")
        except BaseException:
            if connection.in_transaction:
                connection.execute("rollback")
            raise
