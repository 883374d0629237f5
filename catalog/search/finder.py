"""Finds documents in a snapshot of the index: ranked, counted, page by page.

Queries are built from the engine's own objects, never from text, so no reader's text can steer them.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeAlias

import tantivy
from tantivy import Occur, Query

from catalog.search.asked import Asked, Part, loosened
from catalog.search.fields import IDENTIFIER, ORDER, WEIGHTS, grams_of, words_of
from catalog.search.files import open_index, read_mark, reading
from catalog.search.folding import pairs

# The engine cannot go on behind a hit, so each page is reckoned from the first hit on; behind these there is no page.
DEPTH: Final = 10_000

# A document with every word in its title stands before any that has them elsewhere, whatever else it says: no sum of
# weighted words comes near to this. Single precision still tells such sums apart.
_TITLE: Final = 1_000.0
_TIE: Final = 0.1


Filters: TypeAlias = Mapping[str, Sequence[str | int | bool]]


class Hit(NamedTuple):
    """One document that was found."""

    identifier: str
    score: float


class Found(NamedTuple):
    """One page of what was found.

    Attributes:
        total: How many documents there are in all.
        hits: By score, the best first; those of one score by identifier.
        loose: Whether no document has all that was asked for, and these have some of it.
    """

    total: int
    hits: tuple[Hit, ...]
    loose: bool


class Finder:
    """Reads one snapshot, from any thread.

    Args:
        path: The snapshot.

    Raises:
        DamagedError: It cannot be read.
    """

    def __init__(self, path: Path) -> None:
        self.path: Final = path
        self._index = open_index(path)
        with reading(path):
            if read_mark(self._index) is None:
                raise ValueError("it was made by another version of this program")
            self._searcher = self._index.searcher()
        self._schema = self._index.schema

    def find(self, asked: Asked, *, limit: int, offset: int = 0, filters: Filters | None = None) -> Found:
        """Return a page of the documents that have all that was asked for or, when none has, some of it.

        Args:
            limit: Most hits on the page.
            offset: How many hits stand before it; with ``limit`` at most ``DEPTH``.
            filters: Values by the name of a facet; of several values of one facet any will do. With an empty text they
                alone decide.
        """
        kept = filters or {}
        if offset + limit > DEPTH or not (asked.parts or (kept and not asked.text)):
            return Found(0, (), loose=False)
        with reading(self.path):
            strict = self._all_of(asked.parts) if asked.parts else Query.all_query()
            total, hits = self._page(self._within(strict, kept), limit, offset)
            if total or not asked.parts:
                return Found(total, hits, loose=False)
            parts = loosened(asked)
            if parts == list(asked.parts) and len(parts) == 1:
                return Found(0, (), loose=False)
            for least in dict.fromkeys(((len(parts) + 1) // 2, 1)):
                some = Query.boolean_query([(Occur.Should, self._part(part)) for part in parts], least)
                total, hits = self._page(self._within(some, kept), limit, offset)
                if total:
                    break
            return Found(total, hits, loose=total > 0)

    def find_all(self, asked: Asked, *, most: int, identifier: str | None = None) -> Found:
        """Return the documents that have all that was asked for, the best ``most`` of them; none has only some of it.

        Args:
            identifier: The only document that may be found; ``None`` for any.
        """
        if not asked.parts:
            return Found(0, (), loose=False)
        query = self._all_of(asked.parts)
        if identifier is not None:
            named = Query.term_query(self._schema, IDENTIFIER, identifier, "basic")
            query = Query.boolean_query([(Occur.Must, query), (Occur.Must, Query.const_score_query(named, 0.0))])
        with reading(self.path):
            total, hits = self._page(query, most, 0, depth=None)
            return Found(total, hits, loose=False)

    @property
    def engine(self) -> tuple[tantivy.Searcher, tantivy.Schema]:
        """The open snapshot, for others who build their queries of the engine's own objects."""
        return self._searcher, self._schema

    # ---------------------------------------------------------------- what is looked for

    def _all_of(self, parts: tuple[Part, ...]) -> Query:
        wanted = [self._part(part) for part in parts]
        titled = [self._in_field("title", part) for part in parts]
        together = Query.boolean_query([(Occur.Must, query) for query in titled])
        return Query.boolean_query(
            [*((Occur.Must, query) for query in wanted), (Occur.Should, Query.const_score_query(together, _TITLE))]
        )

    def _part(self, part: Part) -> Query:
        fields = [Query.boost_query(self._in_field(name, part), weight) for name, weight in WEIGHTS.items()]
        return Query.disjunction_max_query(fields, _TIE)

    def _in_field(self, name: str, part: Part) -> Query:
        if part.run:
            run = part.terms[0]
            return self._phrase(grams_of(name), pairs(run) or [run])
        if not part.beginning:
            return self._phrase(words_of(name), list(part.terms))
        begins = Query.fuzzy_term_query(self._schema, words_of(name), part.terms[-1], distance=0, prefix=True)
        if len(part.terms) == 1:
            return begins
        before = self._phrase(words_of(name), list(part.terms[:-1]))
        return Query.boolean_query([(Occur.Must, before), (Occur.Must, begins)])

    def _phrase(self, field: str, terms: list[str]) -> Query:
        if len(terms) == 1:
            return Query.term_query(self._schema, field, terms[0], "freq")
        return Query.phrase_query(self._schema, field, list(terms))

    def _within(self, query: Query, filters: Filters) -> Query:
        """Return ``query``, kept to documents that have a value of each facet; the score is the query's alone."""
        if not filters:
            return query
        kept = [
            Query.boolean_query(
                [(Occur.Should, Query.term_query(self._schema, name, value, "basic")) for value in values]
            )
            for name, values in filters.items()
        ]
        return Query.boolean_query(
            [(Occur.Must, query), *((Occur.Must, Query.const_score_query(each, 0.0)) for each in kept)]
        )

    # ---------------------------------------------------------------- one page

    def _page(self, query: Query, limit: int, offset: int, *, depth: int | None = DEPTH) -> tuple[int, tuple[Hit, ...]]:
        """Return how many documents a query finds, and a page of them in their order.

        Args:
            depth: How many hits are looked at where many share a score; ``None`` for all that there are.

        The engine leaves hits of one score in the order of its files. Where such hits reach over an end of the page,
        all of them have to be seen before it is known which ones stand on it.
        """
        end = offset + limit
        result = self._searcher.search(query, limit=end + 1)
        total, hits = int(result.count), result.hits  # type: ignore[attr-defined]  # its stub forgets the count
        if len(hits) > end and hits[end - 1][0] == hits[end][0]:
            hits = self._searcher.search(query, limit=depth or total, count=False).hits
        if offset >= len(hits):
            return total, ()
        end = min(end, len(hits))
        first, last = _tied(hits, offset, end)
        near = hits[first:last]
        keys = [self._searcher.fast_field_values(name, [address for _, address in near]) for name in ORDER]
        ordered = sorted(zip(*keys, near, strict=True), key=lambda item: (-item[-1][0], *item[:-1]))
        page = [item[-1] for item in ordered[offset - first : end - first]]
        return total, tuple(self._hit(score, address) for score, address in page)

    def _hit(self, score: float, address: tantivy.DocAddress) -> Hit:
        return Hit(str(self._searcher.doc(address).get_first(IDENTIFIER)), score)


def _tied(hits: Sequence[tuple[float, Any]], first: int, last: int) -> tuple[int, int]:
    """Return the bounds of a page, widened to take in every hit that shares a score with one on it."""
    low, high = hits[first][0], hits[last - 1][0]
    while first > 0 and hits[first - 1][0] == low:
        first -= 1
    while last < len(hits) and hits[last][0] == high:
        last += 1
    return first, last
