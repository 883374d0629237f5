"""The sets of documents, on SQLite: those that an entry is in, and those that its document was in before."""

from catalog.ledger.entries import Described
from catalog.ledger.sqlite_writing import Writing


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

    def prune_sets(self, after: int, to: int) -> None:
        self._write(
            "delete from membership where entry in"
            " (select sequence from entry where superseded_by > :after and superseded_by <= :to)",
            after=after,
            to=to,
        )
