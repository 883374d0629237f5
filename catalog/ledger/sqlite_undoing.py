"""The part of the ledger that takes a load back, as new entries."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from catalog.ledger import codec
from catalog.ledger.entries import LoadSummary, Reversal
from catalog.ledger.sqlite_reader import COLUMNS, as_entry, as_load
from catalog.ledger.sqlite_writing import Writing

# What a description says anew is no change of the document, so it does not keep a load from being taken back.
_REVERSALS: Final = (
    "select mine.identifier, last.digest, exists (select 1 from entry as since where since.kind = 'document'"
    " and since.identifier = mine.identifier and since.sequence > mine.last and since.change <> 'described'),"
    " (select max(sequence) from entry as former where former.kind = 'document'"
    " and former.identifier = mine.identifier and former.sequence < mine.first)"
    " from (select identifier, min(sequence) as first, max(sequence) as last from entry indexed by entry_of_load"
    " where load = :load and kind = 'document' group by identifier) as mine"
    " join entry as last on last.sequence = mine.last order by mine.identifier"
)


class Undoing(Writing):
    """What ``undo`` needs."""

    def undoable_load(self) -> LoadSummary | None:
        row = self._one(
            "select id, started, finished, what, counts from load where undone is null"
            " and exists (select 1 from entry where entry.load = load.id) order by id desc limit 1"
        )
        return None if row is None else as_load(row)

    def reversals(self, load: int) -> Iterator[Reversal]:
        for row in self._each(_REVERSALS, load=load):
            if (reversal := self._reversal(*row)) is not None:
                yield reversal

    def _reversal(self, identifier: str, digest: bytes | None, since: int, former: int | None) -> Reversal | None:
        row = self._one(f"select {COLUMNS} from entry where sequence = :former", former=former)
        entry = None if row is None else as_entry(row)
        if since:
            return Reversal(identifier, "kept", entry)
        if entry is None or entry.deleted:
            return Reversal(identifier, "gone", entry)
        if digest is None:
            return Reversal(identifier, "returned", entry)
        # two records with one id may have left it as it was
        return Reversal(identifier, "former", entry) if entry.digest != digest else None

    def undo(self, load: int, reason: str, now: datetime) -> None:
        # all of it before the first is appended: a statement must not see its own work
        self._write("create temp table if not exists reversal (identifier, digest, since, former)")
        self._write("delete from reversal")
        self._write(f"insert into reversal {_REVERSALS}", load=load)
        last = 0
        while rows := self._pending(last):
            for number, *row in rows:
                reversal = self._reversal(*row)
                if reversal is not None and reversal.how != "kept":
                    self._take_back(reversal, reason, now)
                last = number
        self._write("delete from reversal")
        self._write("update load set undone = :now where id = :load", now=codec.to_text(now), load=load)

    def _pending(self, last: int) -> list[Any]:
        return self._write(
            "select rowid, identifier, digest, since, former from reversal where rowid > :last"
            " order by rowid limit 500",
            last=last,
        ).fetchall()

    def _take_back(self, reversal: Reversal, reason: str, now: datetime) -> None:
        former = reversal.former
        if former is not None and not former.deleted:
            self._append_again(former, "restored", now)
        elif former is not None:
            # only what gives way to a record can have stood before one
            self._append("document", reversal.identifier, former.change, now, reason=former.reason)
        else:
            self._append("document", reversal.identifier, "undone", now, reason=reason)
