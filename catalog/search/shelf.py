"""Documents in the order of their dates, and counts of them: what pages about things, years and the whole list show.

Nothing here ranks. A list goes on behind a place on the timeline, so that its last page costs what its first does; a
count is one pass over the documents that are kept.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple, TypeAlias

import tantivy
from tantivy import FieldType, Occur, Order, Query

from catalog.search.counting import everything, number_of, values_of
from catalog.search.fields import EARLIEST, IDENTIFIER, LATEST, TIMELINE
from catalog.search.files import reading
from catalog.search.finder import Finder

# Fields with a value, of which any will do; none means every document.
Kept: TypeAlias = Sequence[tuple[str, str | int]]
_LAST: Final = 2**64 - 1
_FARTHEST: Final = 10_000  # no year is so far from ours


class Shelved(NamedTuple):
    """A document and its place on the timeline."""

    identifier: str
    at: int


class Stretch(NamedTuple):
    """A piece of a list.

    Attributes:
        total: How many documents the whole list has.
        following: The place behind which the next piece begins; ``None`` at the end.
    """

    total: int
    places: tuple[Shelved, ...]
    following: int | None


class Shelf:
    """Reads one snapshot of the index, from any thread."""

    def __init__(self, finder: Finder) -> None:
        self._path = finder.path
        self._searcher, self._schema = finder.engine

    def documents(self, kept: Kept, *, limit: int, after: int | None = None, missing: str = "") -> Stretch:
        """Return the first documents behind a place, by date, then in an order that does not change.

        Args:
            after: As an earlier piece has given it; what is no place begins at the nearest one.
            missing: ``"year"``, ``"decade"`` or ``"century"``, of which they have none.
        """
        wanted = self._query(kept, missing)
        behind = wanted
        if after is not None:
            bound = Query.range_query(
                self._schema, TIMELINE, FieldType.Unsigned, min(max(after, 0), _LAST), None, include_lower=False
            )
            behind = Query.boolean_query([(Occur.Must, wanted), (Occur.Must, bound)])
        with reading(self._path):
            total = number_of(self._searcher, wanted)
            hits: list[Any] = self._searcher.search(
                behind, limit=limit + 1, count=False, order_by_field=TIMELINE, order=Order.Asc
            ).hits
            places = tuple(self._place(at, address) for at, address in hits[:limit])
        return Stretch(total, places, places[-1].at if len(hits) > limit else None)

    def count(self, kept: Kept, *, first: int | None = None, last: int | None = None, missing: str = "") -> int:
        """Return how many documents there are.

        Args:
            first, last: Places on the timeline between which they stand, the last left out.
            missing: ``"year"``, ``"decade"`` or ``"century"``, of which they have none.
        """
        query = self._query(kept, missing)
        if first is not None or last is not None:
            bound = Query.range_query(
                self._schema, TIMELINE, FieldType.Unsigned, first, last, include_upper=last is None
            )
            query = Query.boolean_query([(Occur.Must, query), (Occur.Must, bound)])
        with reading(self._path):
            return number_of(self._searcher, query)

    def counts(
        self, names: Sequence[str], kept: Kept = (), *, most: int, missing: str = ""
    ) -> dict[str, dict[str, int]]:
        """Return the ``most`` frequent values of facets among the documents, with their numbers, by facet."""
        with reading(self._path):
            found = values_of(self._searcher, self._query(kept, missing), dict.fromkeys(names, most))
        return {name: {str(value): number for value, number in values} for name, values in found.items()}

    def years(self, name: str = "year", kept: Kept = (), *, most: int = 20_000, missing: str = "") -> dict[int, int]:
        """Return how many documents each year, decade or century may be the date of, in order.

        Args:
            name: ``"year"``, ``"decade"`` or ``"century"``.
            missing: Likewise; that of which they have none.
        """
        found = self.counts((name,), kept, most=most, missing=missing)[name]
        return dict(sorted((int(year), number) for year, number in found.items()))

    def bounds(self) -> tuple[int, int] | None:
        """Return the first and the last year of dates; those that leave nearly everything open have no say."""
        wanted = {EARLIEST: {"min": {"field": EARLIEST}}, LATEST: {"max": {"field": LATEST}}}
        with reading(self._path):
            answer: Mapping[str, Any] = self._searcher.aggregate(self._any("century"), wanted)
        first, last = answer[EARLIEST]["value"], answer[LATEST]["value"]
        if first is None or last is None:
            return None
        return date.fromordinal(int(first)).year, date.fromordinal(int(last)).year

    def _query(self, kept: Kept, missing: str = "") -> Query:
        query = everything(self._schema)
        if kept:
            some = [(Occur.Should, Query.term_query(self._schema, name, value, "basic")) for name, value in kept]
            query = Query.const_score_query(Query.boolean_query(some), 0.0)
        if missing:
            query = Query.boolean_query([(Occur.Must, query), (Occur.MustNot, self._any(missing))])
        return query

    def _any(self, name: str) -> Query:
        return Query.range_query(self._schema, name, FieldType.Integer, -_FARTHEST, _FARTHEST)

    def _place(self, at: int, address: tantivy.DocAddress) -> Shelved:
        return Shelved(str(self._searcher.doc(address).get_first(IDENTIFIER)), at)
