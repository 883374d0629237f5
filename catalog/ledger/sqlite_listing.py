"""Lists for harvesters, on SQLite: by sequence, so that every page costs the same, and by set.

Sequence is the order of datestamps: a generation holds the entries behind the one before it. Ask for live rows by
index, and add the few that a later entry has superseded.
"""

import json
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from catalog.ledger.entries import Bucket, Entry, Listed, Window
from catalog.ledger.rows import COLUMNS, COLUMNS_OF_ENTRY, as_entry
from vocab.sets import Set

_ALIASED: Final = (
    f"{COLUMNS_OF_ENTRY}, exists (select 1 from entry as later where later.kind = 'document'"
    " and later.identifier = entry.identifier and later.sequence > entry.sequence"
    " and (later.change = 'taken_down' or later.embargo is not null))"
)
_LISTED: Final = (
    f"select {_ALIASED}, 1 from entry {{index}} where kind = 'document' and {{live}}"
    " and sequence > :after and sequence <= :to"
)
_LISTED_IN_SET: Final = (
    f"select {_ALIASED}, membership.member from membership join entry on entry.sequence = membership.entry"
    " where membership.spec = :spec and membership.entry > :after and membership.entry <= :to and {live}"
)
_STANDS: Final = "superseded_by is null"
_STOOD: Final = "superseded_by > :as_of"


class ListingReader(ABC):
    """The part of the reading half that harvesters need."""

    @abstractmethod
    def _all(self, sql: str, **values: Any) -> list[Any]: ...

    def listed(self, window: Window, as_of: int, *, limit: int, spec: str | None = None) -> list[Listed]:
        values = {"after": window.after, "to": min(window.to, as_of), "as_of": as_of, "limit": limit, "spec": spec}
        if spec is None:
            rows = self._all(f"{_standing()} order by sequence limit :limit", **values)
            rows += self._all(f"{_superseded()} order by sequence limit :limit", **values)
            rows = sorted(rows)[:limit]
        else:
            rows = self._all(f"{_in_set()} order by membership.entry limit :limit", **values)
        specs = self._specs(row[0] for row in rows)
        return [Listed(as_entry(row[:-2]), bool(row[-1]), specs.get(row[0], ()), bool(row[-2])) for row in rows]

    def described_digests(self, sequences: Sequence[int]) -> dict[int, bytes]:
        return dict(
            self._all(
                "select entry, digest from described where entry in (select value from json_each(:sequences))",
                sequences=json.dumps(list(sequences)),
            )
        )

    def count_listed(self, window: Window, as_of: int, *, spec: str | None = None) -> int:
        values = {"after": window.after, "to": min(window.to, as_of), "as_of": as_of, "spec": spec}
        queries = (_standing(), _superseded()) if spec is None else (_in_set(),)
        return sum(int(self._all(f"select count(*) from ({query})", **values)[0][0]) for query in queries)

    def specs(self, entry: Entry) -> tuple[str, ...]:
        return self._specs([entry.sequence]).get(entry.sequence, ())

    def _specs(self, sequences: Iterable[int]) -> dict[int, tuple[str, ...]]:
        """Return the sets of entries; a tombstone has those that it has left."""
        # one index has it all, in this order
        rows = self._all(
            "select entry, member, spec from membership indexed by membership_of_entry"
            " where entry in (select value from json_each(:sequences))"
            " and (member = 1 or exists (select 1 from entry as gone where gone.sequence = entry and digest is null))"
            " order by entry, member, spec",
            sequences=json.dumps(list(sequences)),
        )
        found: dict[int, list[str]] = {}
        for sequence, _, spec in rows:
            found.setdefault(sequence, []).append(spec)
        return {sequence: tuple(specs) for sequence, specs in found.items()}

    def buckets(self, as_of: int) -> list[Bucket]:
        # two questions, as everywhere: what stands, by index, and the few that a later entry has superseded
        rows = self._all(
            "select bucket, count(*), max(sequence) from entry indexed by entry_bucket where kind = 'document'"
            " and superseded_by is null and digest is not null and sequence <= :as_of group by bucket",
            as_of=as_of,
        )
        rows += self._all(
            "select bucket, count(*), max(sequence) from entry indexed by entry_superseded where superseded_by > :as_of"
            " and kind = 'document' and digest is not null and sequence <= :as_of group by bucket",
            as_of=as_of,
        )
        found: dict[int, Bucket] = {}
        for number, size, newest in rows:
            other = found.get(number, Bucket(number, 0, 0))
            found[number] = Bucket(number, other.size + size, max(other.newest, newest))
        return [found[number] for number in sorted(found)]

    def in_buckets(self, first: int, last: int, as_of: int) -> Iterator[Entry]:
        values = {"first": first, "last": last, "as_of": as_of}
        rows = self._all(
            f"select {COLUMNS} from entry indexed by entry_bucket where kind = 'document' and superseded_by is null"
            " and digest is not null and bucket between :first and :last and sequence <= :as_of",
            **values,
        )
        rows += self._all(
            f"select {COLUMNS} from entry indexed by entry_superseded where superseded_by > :as_of"
            " and kind = 'document' and digest is not null and bucket between :first and :last and sequence <= :as_of",
            **values,
        )
        return map(as_entry, sorted(rows, key=lambda row: row[2]))

    def sets(self) -> list[Set]:
        rows = self._all(
            "select spec, name from harvest_set where exists"
            " (select 1 from membership where membership.spec = harvest_set.spec) order by spec"
        )
        return [Set(spec, name) for spec, name in rows]


def _standing() -> str:
    return _LISTED.format(index="indexed by entry_listed", live=_STANDS)


def _superseded() -> str:
    return _LISTED.format(index="indexed by entry_superseded", live=_STOOD)


def _in_set() -> str:
    return _LISTED_IN_SET.format(live=f"({_STANDS} or {_STOOD})")
