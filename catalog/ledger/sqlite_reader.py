"""The reading half of the ledger on SQLite.

Reading needs no lock and sees a committed state; every reading thread has a connection of its own.
"""

import json
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date
from heapq import merge
from pathlib import Path
from typing import Any, Final

from catalog.errors import (
    BusyError,
    CannotWriteError,
    DamagedError,
    NotFoundError,
    UnavailableError,
)
from catalog.ledger import codec, schema
from catalog.ledger.entries import Entry, Generation, Kind, LoadSummary, Mention, Rejection, Standing
from catalog.ledger.rows import COLUMNS, COLUMNS_OF_ENTRY, LIVE, as_entry, as_load
from catalog.ledger.sqlite_changes import ChangesReader
from catalog.ledger.sqlite_contents import ContentsReader
from catalog.ledger.sqlite_decisions import DecisionsReader
from catalog.ledger.sqlite_harvested import HarvestingReader
from catalog.ledger.sqlite_listing import ListingReader
from catalog.ledger.sqlite_neighbours import NeighboursReader
from vocab.document import Document
from vocab.findings import Finding
from vocab.imprint import Imprint

FILE_NAME: Final = "ledger.sqlite3"


class SqliteReader(ContentsReader, ListingReader, ChangesReader, DecisionsReader, HarvestingReader, NeighboursReader):
    """The reading half.

    Args:
        folder: The catalogue's folder; the ledger must exist in it.

    Raises:
        NotFoundError: There is no ledger in ``folder``.
        UnavailableError: It has the format of another version of this program.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / FILE_NAME
        self._local = threading.local()
        if not self.path.is_file():
            raise NotFoundError(
                f"there is no catalogue in {folder}",
                "expected one that 'muniment load' has made; check the setting 'data'",
            )
        with translated(self.path):
            version = schema.schema_version(self._reading)
        if version < schema.SCHEMA_VERSION:
            raise UnavailableError(
                f"the ledger has format {version}, this program reads format {schema.SCHEMA_VERSION}",
                "run 'muniment publish', which brings it up",
            )

    @property
    def _reading(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = sqlite3.connect(
                f"{self.path.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None, timeout=10
            )
            connection.execute("pragma query_only = on")
            self._local.connection = connection
        return connection

    def close(self) -> None:
        """Close this thread's connection."""
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is not None:
            connection.close()
            self._local.connection = None

    def copy_to(self, target: Path) -> None:
        with translated(target), closing(sqlite3.connect(target, isolation_level=None)) as copy:
            # what is broken off is thrown away: nothing is kept beside it to roll it back, and be left there
            copy.execute("pragma journal_mode = off")
            # in one step: it sees one state, and a writer beside it neither waits nor makes it begin again
            self._reading.backup(copy, pages=-1)
            # one file then, without a log beside it
            copy.execute("pragma journal_mode = delete")

    def _all(self, sql: str, **values: Any) -> list[Any]:
        with translated(self.path):
            return self._reading.execute(sql, values).fetchall()

    def _one(self, sql: str, **values: Any) -> Any:
        with translated(self.path):
            return self._reading.execute(sql, values).fetchone()

    def _each(self, sql: str, **values: Any) -> Iterator[Any]:
        with translated(self.path):
            # 'yield from' would close the cursor too, which cannot be done once its connection is closed
            for row in self._reading.execute(sql, values):  # noqa: UP028
                yield row

    def data_version(self) -> int:
        """Return a number that is another one, on the same thread, after whatever somebody else has committed."""
        with translated(self.path):
            # the cheapest question that there is: nothing of the file is read (SQLite, PRAGMA data_version)
            return int(self._reading.execute("pragma data_version").fetchone()[0])

    def head(self) -> int:
        return int(self._one("select coalesce(max(sequence), 0) from entry")[0])

    def entry(self, identifier: str, *, as_of: int | None = None, kind: Kind = "document") -> Entry | None:
        row = self._one(
            f"select {COLUMNS} from entry where kind = :kind and identifier = :identifier and sequence <= :as_of"
            " order by sequence desc limit 1",
            kind=kind,
            identifier=identifier,
            as_of=self.head() if as_of is None else as_of,
        )
        return None if row is None else as_entry(row)

    def history(self, identifier: str, *, kind: Kind = "document") -> list[Entry]:
        rows = self._all(
            f"select {COLUMNS} from entry where kind = :kind and identifier = :identifier order by sequence",
            kind=kind,
            identifier=identifier,
        )
        return [as_entry(row) for row in rows]

    def sealed_until(self, identifier: str) -> int:
        taken_down = self._one(
            "select coalesce(max(sequence), 0) from entry where identifier = :identifier and change = 'taken_down'",
            identifier=identifier,
        )
        current = self.current()
        if current is None:
            return int(taken_down[0])
        said = self._one(
            "select sequence, embargo from entry where kind = 'document' and identifier = :identifier"
            " and digest is not null and sequence <= :as_of order by sequence desc limit 1",
            identifier=identifier,
            as_of=current.sequence,
        )
        embargoed = said is not None and said[1] is not None and said[1] > current.issued.date().isoformat()
        return max(int(taken_down[0]), int(said[0]) if embargoed else 0)

    def shut_until(self, as_of: int, day: date) -> int:
        row = self._one(
            # left to itself, SQLite begins with every entry there is
            "select max(coalesce((select max(sequence) from entry indexed by entry_taken_down"
            " where change = 'taken_down' and sequence <= :as_of), 0),"
            " coalesce((select max(shown.superseded_by) from entry as stub indexed by entry_due"
            " cross join entry as shown on shown.kind = 'document' and shown.identifier = stub.identifier"
            " and shown.sequence < stub.sequence and shown.digest is not null"
            " and (shown.embargo is null or shown.embargo <= :day)"
            " where stub.embargo > :day and stub.superseded_by is null and stub.sequence <= :as_of), 0))",
            as_of=as_of,
            day=codec.to_day(day),
        )
        return int(row[0])

    def due(self, after: date, day: date, published: int) -> Iterator[Entry]:
        rows = self._each(
            f"select {COLUMNS} from entry indexed by entry_due where embargo > :after and embargo <= :day"
            " and superseded_by is null and kind = 'document'"
            " and (sequence <= :published or change = 'described') order by sequence",
            after=codec.to_day(after),
            day=codec.to_day(day),
            published=published,
        )
        return (as_entry(row) for row in rows)

    def drafts(self, published: int) -> int:
        return int(
            self._one(
                "select count(*) from entry where sequence > :published and change <> 'described'", published=published
            )[0]
        )

    def live(self, as_of: int, *, kind: Kind = "document", after: str = "") -> Iterator[Entry]:
        # Two indexed queries instead of one with OR, which SQLite answers by scanning every dead row.
        values = {"kind": kind, "as_of": as_of, "after": after}
        standing = self._each(
            f"select {COLUMNS} from entry indexed by entry_live where kind = :kind and superseded_by is null"
            " and identifier > :after and sequence <= :as_of order by identifier",
            **values,
        )
        superseded_since = self._each(
            f"select {COLUMNS} from entry indexed by entry_superseded where superseded_by > :as_of"
            " and sequence <= :as_of and kind = :kind and identifier > :after order by identifier",
            **values,
        )
        for row in merge(standing, superseded_since, key=lambda row: row[2]):
            yield as_entry(row)

    def documents(self, identifiers: Sequence[str], as_of: int) -> dict[str, tuple[Entry, Document]]:
        # each id is looked up once, whatever SQLite thinks of the number of ids
        rows = self._all(
            f"select payload.body, {COLUMNS_OF_ENTRY} from json_each(:identifiers) as wanted"
            " cross join entry indexed by entry_history on entry.kind = 'document' and entry.identifier = wanted.value"
            f" and {LIVE} join payload on payload.digest = entry.digest",
            identifiers=json.dumps(list(identifiers)),
            as_of=as_of,
        )
        found = {}
        for body, *row in rows:
            entry = as_entry(row)
            if not entry.purged and entry.digest is not None:
                found[entry.identifier] = (entry, codec.decode(codec.unpack(body, entry.digest), Document))
        return found

    def changed(self, after: int, to: int) -> Iterator[Entry]:
        rows = self._each(
            f"select {COLUMNS} from entry not indexed where kind = 'document' and sequence > :after and {LIVE}"
            " order by sequence",
            after=after,
            as_of=to,
        )
        return (as_entry(row) for row in rows)

    def count_changed(self, after: int, to: int) -> int:
        return int(
            self._one(
                f"select count(*) from entry not indexed where kind = 'document' and sequence > :after and {LIVE}",
                after=after,
                as_of=to,
            )[0]
        )

    def newest(self, as_of: int, limit: int) -> list[Entry]:
        rows = self._all(
            f"select {COLUMNS} from entry not indexed where kind = 'document' and digest is not null and {LIVE}"
            " order by sequence desc limit :limit",
            as_of=as_of,
            limit=limit,
        )
        return [as_entry(row) for row in rows]

    def count(self, as_of: int) -> int:
        return int(
            self._one(
                f"select count(*) from entry where kind = 'document' and digest is not null and {LIVE}", as_of=as_of
            )[0]
        )

    def standing(self, as_of: int) -> Iterator[Standing]:
        select = "select entry.identifier, entry.sequence, described.digest from entry indexed by {}"
        where = (
            " left join described on described.entry = entry.sequence where {} and entry.sequence <= :as_of"
            " and entry.kind = 'document' and entry.digest is not null order by entry.identifier"
        )
        standing = self._each(select.format("entry_live") + where.format("superseded_by is null"), as_of=as_of)
        since = self._each(select.format("entry_superseded") + where.format("superseded_by > :as_of"), as_of=as_of)
        return map(Standing._make, merge(standing, since))

    def superseded(self, after: int, to: int) -> Iterator[int]:
        rows = self._each(
            "select sequence from entry indexed by entry_superseded where superseded_by > :after"
            " and superseded_by <= :to",
            after=after,
            to=to,
        )
        return (row[0] for row in rows)

    def count_from(self, after: int, to: int) -> int:
        # by rowid and by the small index: neither goes over what has not changed
        come, gone = self._one(
            "select (select count(*) from entry not indexed where sequence > :after and kind = 'document'"
            f" and digest is not null and {LIVE}),"
            " (select count(*) from entry indexed by entry_superseded where superseded_by > :after"
            " and superseded_by <= :as_of and sequence <= :after and kind = 'document' and digest is not null)",
            after=after,
            as_of=to,
        )
        return int(come) - int(gone)

    def described_digest(self, sequence: int) -> bytes | None:
        row = self._one("select digest from described where entry = :sequence", sequence=sequence)
        return None if row is None else row[0]

    def generations(self) -> list[Generation]:
        return [_generation(row) for row in self._all("select * from generation order by number")]

    def current(self) -> Generation | None:
        row = self._one("select * from generation order by number desc limit 1")
        return None if row is None else _generation(row)

    def mentions(self, identifiers: Iterable[str]) -> set[str]:
        rows = self._each(
            "select distinct node.path from json_each(:identifiers) as wanted"
            " join entry on entry.kind = 'document' and entry.identifier = wanted.value"
            " join mention on mention.entry = entry.sequence join node on node.id = mention.node",
            identifiers=json.dumps(list(identifiers)),
        )
        return {row[0] for row in rows}

    def bodies(self, path: str, as_of: int) -> list[str]:
        rows = self._each(f"{_SHARED} and node.path = :path order by node.body", path=path, as_of=as_of)
        return [body for _, body in rows]

    def shared(self, as_of: int) -> Iterator[Mention]:
        rows = self._each(f"{_SHARED} order by node.path, node.body", as_of=as_of)
        return (Mention(path, body) for path, body in rows)

    def mentioning(self, path: str, as_of: int, *, after: int = 0, limit: int = 100) -> list[Entry]:
        rows = self._each(
            f"select {COLUMNS_OF_ENTRY} from mention join entry on entry.sequence = mention.entry"
            " where mention.node in (select id from node where path = :path) and mention.entry > :after"
            f" and {LIVE} order by mention.entry limit :limit",
            path=path,
            as_of=as_of,
            after=after,
            limit=limit,
        )
        return [as_entry(row) for row in rows]

    def without_ark(self) -> Iterator[Entry]:
        rows = self._each(
            f"select {COLUMNS} from entry indexed by entry_without_ark where ark is null and superseded_by is null"
            " and digest is not null and kind = 'document' order by identifier"
        )
        return (as_entry(row) for row in rows)

    def ark_holder(self, ark: str, *, as_of: int) -> str | None:
        row = self._one("select identifier from entry where ark = :ark and sequence <= :as_of", ark=ark, as_of=as_of)
        return None if row is None else row[0]

    def refusals(self) -> list[Rejection]:
        rows = self._all("select location, finding, source from refusal where resolved is null order by id")
        return [
            Rejection(location=location, finding=codec.decode(finding, Finding), source=source)
            for location, finding, source in rows
        ]

    def last_load(self) -> LoadSummary | None:
        row = self._one("select id, started, finished, what, counts from load order by id desc limit 1")
        return None if row is None else as_load(row)


# The newest first: of a thing that nearly all documents mention, the oldest mentions are those that were superseded.
_SHARED: Final = (
    "select distinct node.path, node.body from node where ("
    "select 1 from mention join entry on entry.sequence = mention.entry where mention.node = node.id"
    f" and {LIVE} order by mention.entry desc limit 1) is not null"
)


def _generation(row: Any) -> Generation:
    number, sequence, issued, datestamp, mapping, imprint, documents = row
    return Generation(
        number=number,
        sequence=sequence,
        issued=codec.to_moment(issued),
        datestamp=codec.to_moment(datestamp),
        mapping=mapping,
        imprint=codec.decode(imprint.encode(), Imprint),
        documents=documents,
    )


@contextmanager
def translated(place: Path | str) -> Iterator[None]:
    """Turn SQLite's errors about a file into ours."""
    try:
        yield
    except sqlite3.OperationalError as error:
        message = str(error)
        if "locked" in message or "busy" in message:
            raise BusyError("the ledger is busy", "try again in a moment") from error
        if "full" in message or "readonly" in message or "disk I/O" in message or "unable to open" in message:
            raise CannotWriteError(
                f"cannot open or write {place}: {message}",
                "free some space or make the folder writable; nothing half-done is kept",
            ) from error
        raise
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError):
            raise
        raise DamagedError(
            f"the ledger is damaged: {error}", "restore it from a backup; run 'muniment verify'"
        ) from error
