"""A page of what a query finds, in the order of several numbers, wherever it is in the list.

The engine orders by one number and skips by itself. Where several documents share the number and an end of the page
lies among them, the next number decides: all of them are seen if they are few, else they are asked for by themselves.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import Final, TypeAlias

import tantivy
from tantivy import FieldType, Occur, Order, Query

from catalog.search.counting import number_of
from catalog.search.fields import DATE_DOWN, DATE_UP, NEWEST, ORDER, TITLE_ORDER

# Documents that share a number, which are put in order here; more are left to the engine.
FEW: Final = 2_000
# What lists can be ordered by: fields, each upwards, the next one among equals.
ORDERS: Final = {
    "date": (DATE_UP, *ORDER),
    "-date": (DATE_DOWN, *ORDER),
    "title": (*TITLE_ORDER, *ORDER),
    "newest": (NEWEST,),
    "identifier": ORDER,
}
_SIGNED: Final = frozenset({DATE_UP, DATE_DOWN, NEWEST})

Key: TypeAlias = tuple[int, ...]


def fits(key: Key, order: str) -> bool:
    """Say whether a key can be one of an order: a number for each of its fields, as each can hold it.

    >>> fits((1, 2, 3), "identifier"), fits((-1, 2, 3), "identifier"), fits((-1,), "identifier")
    (True, False, False)
    """
    names = ORDERS[order]
    return len(key) == len(names) and all(
        -(1 << 63) <= number < 1 << 63 if name in _SIGNED else 0 <= number < 1 << 64
        for name, number in zip(names, key, strict=True)
    )


class Ordering:
    """Puts what is found in one snapshot in order."""

    def __init__(self, searcher: tantivy.Searcher, schema: tantivy.Schema) -> None:
        self._searcher = searcher
        self._schema = schema

    def page(self, query: Query, names: Sequence[str], offset: int, limit: int) -> list[tantivy.DocAddress]:
        """Return the documents of a page.

        Args:
            names: Of fields; among equals the next one decides, behind the last the order of the files.
        """
        if not names:
            return [address for _, address in self._searcher.search(query, limit, count=False, offset=offset).hits]
        first, rest = names[0], names[1:]
        hits = self._searcher.search(
            query, limit, count=False, order_by_field=first, offset=offset, order=Order.Asc
        ).hits
        made: list[tantivy.DocAddress] = []
        for value, group in groupby(hits, key=lambda hit: int(hit[0])):
            members = [address for _, address in group]
            at_start, at_end = not made, len(made) + len(members) == len(hits)
            if at_start or at_end:
                before = self._less(query, first, value) if at_start else offset + len(made)
                members = self._some(query, first, value, rest, max(0, offset - before), members)
            made += self._sorted(members, rest) if not (at_start or at_end) else members
        return made

    def _some(
        self, query: Query, name: str, value: int, rest: Sequence[str], skipped: int, members: list[tantivy.DocAddress]
    ) -> list[tantivy.DocAddress]:
        """Return as many of the documents with one value as stand on the page.

        Args:
            skipped: How many of them stand before it.
            members: Some of them, as many as are wanted.
        """
        same = _both(query, self._between(name, value, value))
        number = number_of(self._searcher, same)
        if number == len(members):
            return self._sorted(members, rest)
        if number > FEW:
            return self.page(same, rest, skipped, len(members))
        every = [address for _, address in self._searcher.search(same, number, count=False).hits]
        return self._sorted(every, rest)[skipped : skipped + len(members)]

    def _sorted(self, members: list[tantivy.DocAddress], names: Sequence[str]) -> list[tantivy.DocAddress]:
        if len(members) < 2 or not names:
            return members
        keys = self.keys(members, names)
        return [members[index] for index in sorted(range(len(members)), key=keys.__getitem__)]

    def keys(self, addresses: list[tantivy.DocAddress], names: Sequence[str]) -> list[Key]:
        """Return what an order goes by, of each of some documents."""
        columns = [self._searcher.fast_field_values(name, addresses) for name in names]
        return [tuple(int(value or 0) for value in row) for row in zip(*columns, strict=True)]

    def behind(self, query: Query, names: Sequence[str], key: Key) -> int:
        """Return how many documents of a list stand up to a key, those with the key itself included.

        Args:
            key: One that ``fits`` the order.
        """
        found = 0
        for name, value in zip(names, key, strict=True):
            found += self._less(query, name, value)
            query = _both(query, self._between(name, value, value))
        return found + number_of(self._searcher, query)

    def _less(self, query: Query, name: str, value: int) -> int:
        return number_of(self._searcher, _both(query, self._between(name, None, value, include_last=False)))

    def _between(self, name: str, first: int | None, last: int, *, include_last: bool = True) -> Query:
        kind = FieldType.Integer if name in _SIGNED else FieldType.Unsigned
        return Query.range_query(self._schema, name, kind, first, last, include_upper=include_last)


def _both(one: Query, other: Query) -> Query:
    return Query.boolean_query([(Occur.Must, one), (Occur.Must, other)])
