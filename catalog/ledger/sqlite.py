"""The ledger on SQLite: write-ahead log, ``synchronous=FULL``, batches in a transaction."""

import json
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from catalog.errors import CannotWriteError
from catalog.ledger import codec, schema
from catalog.ledger.entries import YIELDING, Change, Described, Entry, Generation, Incoming, Kind, Outcome, Rejection
from catalog.ledger.lock import writer_lock
from catalog.ledger.rows import COLUMNS, as_entry
from catalog.ledger.sqlite_authorities import Authoring
from catalog.ledger.sqlite_harvesting import Harvesting
from catalog.ledger.sqlite_membership import Membership
from catalog.ledger.sqlite_reader import FILE_NAME, SqliteReader, translated
from catalog.ledger.sqlite_syncing import Syncing
from catalog.ledger.sqlite_taking_down import TakingDown
from catalog.ledger.sqlite_undoing import Undoing
from vocab.authority import Entity

__all__ = ["FILE_NAME", "SqliteLedger", "SqliteReader"]


class _Standing(NamedTuple):
    """What the entry says that stands for a document now."""

    sequence: int
    change: Change
    digest: bytes | None
    ark: str | None


class SqliteLedger(Syncing, Undoing, TakingDown, Membership, Authoring, Harvesting):
    """The whole ledger; writing needs ``lock()``, and stands inside ``transaction()``.

    Args:
        folder: The catalogue's folder; both are made when they do not exist.

    Raises:
        CannotWriteError: They cannot be made.
    """

    def __init__(self, folder: Path) -> None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with translated(folder / FILE_NAME):
                self._connection = sqlite3.connect(folder / FILE_NAME, isolation_level=None, timeout=10)
                self._connection.executescript(
                    "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;"
                    "pragma temp_store = memory; pragma cache_size = -65536;"
                    # what ``record`` leaves to ``settle``; of no use beyond one load
                    "create temp table put_off (identifier text primary key, digest blob not null, source blob,"
                    " location text not null, warnings blob, embargo text, dated text, origin blob, ark text) strict;"
                    # the ids of all records of one load
                    "create temp table held (identifier text primary key) strict, without rowid;"
                )
        except OSError as error:
            raise CannotWriteError(
                f"cannot make {folder}: {error.strerror}", "choose a folder that can be written"
            ) from None
        if self._connection.execute("pragma user_version").fetchone()[0] < schema.SCHEMA_VERSION:
            with writer_lock(folder / "write.lock"), translated(folder / FILE_NAME):
                schema.migrate(self._connection)
        super().__init__(folder)

    # Inside a transaction, reading must see what was just written, so the writing thread reads where it writes.
    @property
    def _reading(self) -> sqlite3.Connection:
        if self._connection.in_transaction and threading.get_ident() == getattr(self, "_writer", None):
            return self._connection
        return super()._reading

    def close(self) -> None:
        super().close()
        self._connection.close()

    @contextmanager
    def lock(self) -> Iterator[None]:
        with writer_lock(self.folder / "write.lock"):
            yield

    @contextmanager
    def transaction(self) -> Iterator[None]:
        with translated(self.path):
            self._connection.execute("begin immediate")
            self._writer = threading.get_ident()
            try:
                yield
                self._connection.execute("commit")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("rollback")
                raise

    def _write(self, sql: str, **values: Any) -> sqlite3.Cursor:
        return self._connection.execute(sql, values)

    def start_load(self, what: Sequence[str], now: datetime) -> int:
        self._write("delete from put_off")
        self._write("delete from held")
        cursor = self._write(
            "insert into load (started, what) values (:now, :what)", now=codec.to_text(now), what=json.dumps(list(what))
        )
        return int(cursor.lastrowid or 0)

    def finish_load(self, load: int, counts: dict[str, int], now: datetime) -> None:
        self._write(
            "update load set finished = :now, counts = :counts where id = :load",
            now=codec.to_text(now),
            counts=json.dumps(counts),
            load=load,
        )

    def record(self, incoming: Incoming, load: int, now: datetime) -> Outcome:
        identifier = incoming.document.identifier
        body = codec.encode(incoming.document)
        digest = codec.sha256(body)
        standing = self._standing("document", identifier)
        if standing is not None:
            self._write("delete from put_off where identifier = :identifier", identifier=identifier)
            if standing.digest is None and standing.change not in YIELDING:
                return "withdrawn"
            if standing.digest == digest:
                return "unchanged"
        self._keep_payload(digest, body)
        source = self.keep_source(incoming.content)
        warnings = codec.encode(list(incoming.warnings)) if incoming.warnings else None
        if standing is not None and standing.digest is not None and self._stood_before(identifier, digest):
            self._write(
                "insert into put_off (identifier, digest, source, location, warnings, embargo, dated, origin, ark)"
                " values (:identifier, :digest, :source, :location, :warnings, :embargo, :dated, :origin, :ark)",
                identifier=identifier,
                digest=digest,
                source=source,
                location=incoming.location,
                warnings=warnings,
                embargo=codec.to_day(incoming.document.embargo),
                dated=codec.to_text(incoming.dated) if incoming.dated else None,
                origin=incoming.origin,
                ark=incoming.ark,
            )
            return "unchanged"
        self._append(
            "document",
            identifier,
            "recorded",
            now,
            digest=digest,
            source=source,
            location=incoming.location,
            load=load,
            warnings=warnings,
            embargo=incoming.document.embargo,
            dated=incoming.dated,
            origin=incoming.origin,
            ark=incoming.ark,
        )
        return "loaded"

    def _stood_before(self, identifier: str, digest: bytes) -> bool:
        found = self._write(
            "select 1 from entry where kind = 'document' and identifier = :identifier and digest = :digest",
            identifier=identifier,
            digest=digest,
        )
        return found.fetchone() is not None

    def settle(self, load: int, now: datetime) -> int:
        rows = self._write(
            "select identifier, digest, source, location, warnings, embargo, dated, origin, ark from put_off"
        ).fetchall()
        self._write("delete from put_off")
        for identifier, digest, source, location, warnings, embargo, dated, origin, ark in rows:
            self._append(
                "document",
                identifier,
                "recorded",
                now,
                digest=digest,
                source=source,
                location=location,
                load=load,
                warnings=warnings,
                embargo=date.fromisoformat(embargo) if embargo else None,
                dated=codec.to_moment(dated) if dated else None,
                origin=origin,
                ark=ark,
            )
        return len(rows)

    def refuse(self, rejection: Rejection, content: bytes | None, load: int) -> None:
        source = None if content is None else self.keep_source(content)
        finding = codec.encode(rejection.finding)
        known = self._write(
            "select 1 from refusal where location = :location and finding = :finding and source is :source"
            " and resolved is null",
            location=rejection.location,
            finding=finding,
            source=source,
        )
        if known.fetchone() is None:
            # what an earlier load said of this place is true no more
            self.resolve(rejection.location, load)
            self._write(
                "insert into refusal (load, location, finding, source) values (:load, :location, :finding, :source)",
                load=load,
                location=rejection.location,
                finding=finding,
                source=source,
            )

    def resolve(self, location: str, load: int) -> None:
        self._write(
            "update refusal set resolved = :load where location = :location and resolved is null and load <> :load",
            load=load,
            location=location,
        )

    def withdraw(self, identifier: str, reason: str | None, now: datetime) -> bool:
        standing = self._standing("document", identifier)
        if standing is None or standing.digest is None:
            return False
        self._append("document", identifier, "withdrawn", now, reason=reason)
        return True

    def restore(self, identifier: str, now: datetime) -> bool:
        standing = self._standing("document", identifier)
        if standing is None or standing.digest is not None:
            return False
        last = self._write(
            f"select {COLUMNS} from entry where kind = 'document' and identifier = :identifier and digest is not null"
            " order by sequence desc limit 1",
            identifier=identifier,
        ).fetchone()
        if last is None:
            return False
        self._append_again(as_entry(last), "restored", now)
        return True

    def merge(self, identifier: str, target: str, reason: str | None, now: datetime) -> bool:
        standing = self.entry(identifier)
        if standing is None or standing.target == target:
            return False
        self._append("document", identifier, "merged", now, reason=reason, target=target)
        return True

    def assign_ark(self, entry: Entry, ark: str, now: datetime) -> int:
        current = self.current()
        public = current is not None and entry.sequence <= current.sequence
        sequence = self.redescribe(entry, now) if public else entry.sequence
        self._write("update entry set ark = :ark where sequence = :sequence", ark=ark, sequence=sequence)
        return sequence

    def record_redirect(self, address: str, identifier: str, now: datetime) -> bool:
        body = codec.encode(identifier)
        digest = codec.sha256(body)
        standing = self._standing("redirect", address)
        if standing is not None and standing.digest == digest:
            return False
        self._append("redirect", address, "recorded", now, digest=self._keep_payload(digest, body))
        return True

    def record_entity(self, entity: Entity, source: bytes, location: str, now: datetime) -> bool:
        body = codec.encode(entity)
        digest = codec.sha256(body)
        standing = self._standing("authority", entity.path)
        if standing is not None and standing.digest == digest:
            return False
        self._append(
            "authority",
            entity.path,
            "recorded",
            now,
            digest=self._keep_payload(digest, body),
            source=source,
            location=location,
        )
        return True

    def withdraw_entity(self, path: str, now: datetime) -> None:
        self._append("authority", path, "withdrawn", now)

    def keep_source(self, content: bytes) -> bytes:
        digest = codec.sha256(content)
        if self._write("select 1 from source where digest = :digest", digest=digest).fetchone() is None:
            self._write(
                "insert into source (digest, size, body) values (:digest, :size, :body)",
                digest=digest,
                size=len(content),
                body=codec.pack(content),
            )
        return digest

    def note_described(self, described: Described) -> None:
        self._write(
            "insert or replace into described (entry, digest) values (:entry, :digest)",
            entry=described.sequence,
            digest=described.digest,
        )
        self._write("delete from mention where entry = :entry", entry=described.sequence)
        for mention in described.mentions:
            values = {"path": mention.path, "body": mention.body}
            self._write("insert or ignore into node (path, body) values (:path, :body)", **values)
            self._write(
                "insert or ignore into mention (node, entry)"
                " select id, :entry from node where path = :path and body = :body",
                entry=described.sequence,
                **values,
            )
        self._note_sets(described)

    def redescribe(self, entry: Entry, now: datetime) -> int:
        return self._append_again(entry, "described", now)

    def _append_again(self, entry: Entry, change: Change, now: datetime) -> int:
        """Append an entry with the document of an older one, and all that is known of it."""
        (warnings,) = self._write(
            "select warnings from entry where sequence = :sequence", sequence=entry.sequence
        ).fetchone()
        return self._append(
            "document",
            entry.identifier,
            change,
            now,
            digest=entry.digest,
            source=entry.source,
            location=entry.location,
            warnings=warnings,
            embargo=entry.embargo,
            # said anew, it is dated anew
            origin=entry.origin,
        )

    def publish(self, generation: Generation) -> Generation:
        last = self.current()
        datestamp = max(generation.datestamp, last.datestamp) if last else generation.datestamp
        stored = msgspec.structs.replace(generation, datestamp=datestamp)
        self._write(
            "insert into generation (number, sequence, issued, datestamp, mapping, imprint, documents) values"
            " (:number, :sequence, :issued, :datestamp, :mapping, :imprint, :documents)",
            number=stored.number,
            sequence=stored.sequence,
            issued=codec.to_text(stored.issued),
            datestamp=codec.to_text(stored.datestamp),
            mapping=stored.mapping,
            imprint=codec.encode(stored.imprint).decode(),
            documents=stored.documents,
        )
        return stored

    def move_datestamp(self, number: int, datestamp: datetime) -> None:
        self._write(
            "update generation set datestamp = max(datestamp, :datestamp) where number = :number",
            number=number,
            datestamp=codec.to_text(datestamp),
        )

    def _free(self, ark: str | None) -> str | None:
        """Return an ARK that a description brings, unless another document here has had it."""
        if ark is None or self._write("select 1 from entry where ark = :ark", ark=ark).fetchone():
            return None
        return ark

    def _standing(self, kind: Kind, identifier: str) -> _Standing | None:
        row = self._write(
            "select sequence, change, digest, ark from entry"
            " where kind = :kind and identifier = :identifier and superseded_by is null",
            kind=kind,
            identifier=identifier,
        ).fetchone()
        return None if row is None else _Standing(*row)

    def _keep_payload(self, digest: bytes, body: bytes) -> bytes:
        if self._write("select 1 from payload where digest = :digest", digest=digest).fetchone() is None:
            self._write(
                "insert into payload (digest, body) values (:digest, :body)", digest=digest, body=codec.pack(body)
            )
        return digest

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
        dated: datetime | None = None,
        origin: bytes | None = None,
        ark: str | None = None,
    ) -> int:
        standing = self._standing(kind, identifier)
        next_sequence = int(self._write("select coalesce(max(sequence), 0) + 1 from entry").fetchone()[0])
        if standing is not None:
            # first, or two rows would be live at once; the reference is checked at commit
            self._write(
                "update entry set superseded_by = :next where sequence = :standing",
                next=next_sequence,
                standing=standing.sequence,
            )
        self._write(
            "insert into entry (sequence, kind, identifier, change, recorded, digest, source, location, load, warnings,"
            " reason, target, ark, embargo, dated, origin) values (:sequence, :kind, :identifier, :change, :recorded,"
            " :digest, :source, :location, :load, :warnings, :reason, :target, :ark, :embargo, :dated, :origin)",
            sequence=next_sequence,
            kind=kind,
            identifier=identifier,
            change=change,
            recorded=codec.to_text(now),
            digest=digest,
            source=source,
            location=location,
            load=load,
            warnings=warnings,
            reason=reason,
            target=target,
            ark=standing.ark if standing else self._free(ark),
            embargo=codec.to_day(embargo),
            dated=codec.to_text(dated) if dated else None,
            origin=origin,
        )
        return next_sequence
