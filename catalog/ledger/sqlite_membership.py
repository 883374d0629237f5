"""The sets of documents, on SQLite: those that an entry is in, and those that its document was in before."""

from typing import Final

from catalog.ledger.entries import Described
from catalog.ledger.sqlite_writing import Writing

_ALL_OF_IT: Final = (
    "select every.sequence from entry as this join entry as every"
    " on every.kind = this.kind and every.identifier = this.identifier where this.sequence = :sequence"
)


class Membership(Writing):
    """The part of the writing half that harvesters need."""

    def _note_sets(self, described: Described) -> None:
        """Note the sets of an entry, and those that the entry before it was in or had left."""
        self._write("delete from membership where entry = :entry", entry=described.sequence)
        for found in described.sets:
            self._write(
                "insert into harvest_set (spec, name) values (:spec, :name)"
                " on conflict (spec) do update set name = excluded.name where name <> excluded.name",
                spec=found.spec,
                name=found.name,
            )
            self._write(
                "insert or ignore into membership (spec, entry, member) values (:spec, :entry, 1)",
                spec=found.spec,
                entry=described.sequence,
            )
        if described.shut:
            self.note_shut(described.sequence)
        else:
            self.note_left(described.sequence)

    def note_left(self, sequence: int) -> None:
        self._write(
            "insert or ignore into membership (spec, entry, member) select spec, :sequence, 0 from membership"
            " where entry = (select max(earlier.sequence) from entry as this join entry as earlier"
            " on earlier.kind = this.kind and earlier.identifier = this.identifier and earlier.sequence < this.sequence"
            " where this.sequence = :sequence"
            " and exists (select 1 from membership where entry = earlier.sequence))",
            sequence=sequence,
        )

    def note_shut(self, sequence: int) -> None:
        kept = self._write(
            "select distinct one.spec from membership as one join entry on entry.sequence = one.entry"
            " join entry as this on this.sequence = :sequence"
            " where one.member = 1 and entry.superseded_by is null and entry.identifier <> this.identifier"
            f" and one.spec in (select spec from membership where entry in ({_ALL_OF_IT}))",
            sequence=sequence,
        ).fetchall()
        self._write(f"delete from membership where entry in ({_ALL_OF_IT})", sequence=sequence)
        for (spec,) in kept:
            self._write(
                "insert into membership (spec, entry, member) values (:spec, :sequence, 0)",
                spec=spec,
                sequence=sequence,
            )

    def prune_sets(self, after: int, to: int) -> None:
        self._write(
            "delete from membership where entry in"
            " (select sequence from entry where superseded_by > :after and superseded_by <= :to)",
            after=after,
            to=to,
        )
