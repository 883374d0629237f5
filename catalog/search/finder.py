"""Finds documents in a snapshot of the index: ranked or in another order, counted, page by page.

Queries are built from the engine's own objects, never from text, so no reader's text can steer them.
"""

from collections.abc import Container, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, Final, NamedTuple

import tantivy
from tantivy import FieldType, Occur, Query

from catalog.search.asked import Asked, Part, loosened
from catalog.search.counting import everything, number_of, values_of
from catalog.search.fields import EARLIEST, IDENTIFIER, LATEST, ORDER, REFERENCE, WEIGHTS, grams_of, words_of
from catalog.search.files import open_index, read_mark, reading
from catalog.search.folding import pairs
from catalog.search.narrowing import EVERYTHING, Days, Narrowing, Value
from catalog.search.ordering import ORDERS, Key, Ordering, fits

# Hits of one score stand by id, for which all of them have to be seen. Where more than these share a score, they stand
# as they lie in the files of the index: in the same order for everybody, as long as the snapshot is the same.
TIES: Final = 2_000

# Who asks for an archival reference as it is printed gets what has it first; a document with every word in its title
# stands before any that has them elsewhere, whatever else it says: no sum of weighted words comes near to this. Single
# precision still tells such sums apart.
_REFERENCE: Final = 2_000.0
_TITLE: Final = 1_000.0
_TIE: Final = 0.1

RELEVANCE: Final = "relevance"
BY_IDENTIFIER: Final = "identifier"


class Hit(NamedTuple):
    """One document that was found.

    Attributes:
        score: 0 in any other order than that of relevance.
        key: What the order goes by; in that of relevance the score.
    """

    identifier: str
    score: float
    key: Key | float


class Found(NamedTuple):
    """One page of what was found.

    Attributes:
        total: How many documents there are in all.
        hits: In their order; by relevance, the best first, those of one score by identifier.
        loose: Whether no document has all that was asked for, and these have some of it.
        offset: How many hits stand before the page.
        words: What of the question was looked for, for counting; ``None`` when nothing was.
    """

    total: int
    hits: tuple[Hit, ...]
    loose: bool
    offset: int = 0
    words: Query | None = None


class Place(NamedTuple):
    """Where a page ended: its last hit."""

    key: Key | float
    identifier: str


def is_key(key: Key | float, asked: Asked, order: str) -> bool:
    """Say whether a hit of a list can have a key.

    Args:
        asked: What the list answers.
        order: ``"relevance"`` or one of ``ORDERS``.
    """
    order = _ordered_by(asked, order)
    if isinstance(key, tuple):
        return order != RELEVANCE and fits(key, order)
    return order == RELEVANCE


def _ordered_by(asked: Asked, order: str) -> str:
    return BY_IDENTIFIER if order == RELEVANCE and not asked.parts else order


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
        self._ordering = Ordering(self._searcher, self._schema)

    def find(
        self,
        asked: Asked,
        *,
        limit: int,
        offset: int = 0,
        narrowing: Narrowing = EVERYTHING,
        order: str = RELEVANCE,
        behind: Place | None = None,
    ) -> Found:
        """Return a page of the documents that have all that was asked for or, when none has, some of it.

        Args:
            limit: Most hits on the page.
            offset: How many hits stand before it.
            narrowing: What they are kept to. Without words it alone decides.
            order: ``"relevance"`` or one of ``ORDERS``; without any words, relevance is the order of ids.
            behind: The hit that the page follows, when the offset may have been of another generation. Its key is one
                that ``is_key`` takes.
        """
        order = _ordered_by(asked, order)
        if not asked.parts:
            return self._found(everything(self._schema), narrowing, limit, offset, order, behind)
        with reading(self.path):
            found = self._found(self._all_of(asked), narrowing, limit, offset, order, behind)
            if found.total:
                return found
            parts = loosened(asked)
            if parts == list(asked.parts) and len(parts) == 1:
                return found
            for least in dict.fromkeys(((len(parts) + 1) // 2, 1)):
                some = Query.boolean_query([(Occur.Should, self._part(part)) for part in parts], least)
                looser = self._found(some, narrowing, limit, offset, order, behind)
                if looser.total:
                    return looser._replace(loose=True)
            return found

    def find_all(self, asked: Asked, *, most: int, identifier: str | None = None) -> Found:
        """Return the documents that have all that was asked for, the best ``most`` of them; none has only some of it.

        Args:
            identifier: The only document that may be found; ``None`` for any.
        """
        if not asked.parts:
            return Found(0, (), loose=False)
        query = self._all_of(asked)
        if identifier is not None:
            named = Query.term_query(self._schema, IDENTIFIER, identifier, "basic")
            query = Query.boolean_query([(Occur.Must, query), (Occur.Must, Query.const_score_query(named, 0.0))])
        with reading(self.path):
            total, hits = self._ranked(query, most, 0, all_ties=True)
            return Found(total, hits, loose=False)

    @property
    def engine(self) -> tuple[tantivy.Searcher, tantivy.Schema]:
        """The open snapshot, for others who build their queries of the engine's own objects."""
        return self._searcher, self._schema

    def count(
        self, words: Query | None, narrowing: Narrowing, names: Mapping[str, int]
    ) -> dict[str, list[tuple[Value, int]]]:
        """Return the values of facets among what was found, each with the number of its documents, the largest first.

        What is chosen of a facet does not count for its own numbers.

        Args:
            words: Of what was found.
            names: Of facets, each with the most values that are wanted of it.
        """
        if words is None:
            return {name: [] for name in names}
        counted: dict[str, list[tuple[Value, int]]] = {}
        together = [name for name in names if name not in narrowing.filters]
        alone = [[name] for name in names if name in narrowing.filters]
        with reading(self.path):
            for group in (together, *alone):
                if group:
                    others = {name: kept for name, kept in narrowing.filters.items() if name not in group}
                    query = self._within(words, Narrowing(others, narrowing.asked, narrowing.days))
                    counted.update(values_of(self._searcher, query, {name: names[name] for name in group}))
        return {name: counted[name] for name in names}

    def holds(self, name: str, value: Value) -> bool:
        """Say whether any document has a value of a facet; those that were taken out have none."""
        with reading(self.path):
            query = Query.term_query(self._schema, name, value, "basic")
            return bool(self._searcher.search(query, limit=1, count=False).hits)

    def values(self, name: str, start: str, most: int) -> list[str]:
        """Return values of a facet that begin with ``start``, the most frequent first.

        The files of the index hold words of documents that were taken out, too: only what stands is counted.
        """
        with reading(self.path):
            found = self._searcher.terms_with_prefix(name, start, everything(self._schema), most)
            return [value for value, count in found if count]

    def frequency(self, word: str) -> int:
        """Return in how many documents a folded word stands in the title, or among the names, whichever is more."""
        with reading(self.path):
            return max(self._searcher.doc_freq(words_of(name), word) for name in ("title", "names"))

    def is_known(self, word: str) -> bool:
        """Say whether a folded word stands anywhere."""
        with reading(self.path):
            return any(self._searcher.doc_freq(words_of(name), word) for name in WEIGHTS)

    def beginning(self, start: str, most: int) -> list[tuple[str, int]]:
        """Return words of titles and names that begin with ``start``, the most frequent first, with their documents.

        Words of documents that were taken out may be among them: who shows one has to find it first.
        """
        with reading(self.path):
            return [
                found
                for name in ("title", "names")
                for found in self._searcher.terms_with_prefix(words_of(name), start, limit=most)
            ]

    def within_days(self, first: int, last: int, *, order: str, limit: int) -> list[str]:
        """Return the ids of documents all of whose days lie in a span.

        Args:
            first, last: As ``date.toordinal`` counts, both of the span.
            order: ``"date"`` or ``"-date"``.
        """
        with reading(self.path):
            spans = [
                (Occur.Must, Query.range_query(self._schema, name, FieldType.Integer, first, last))
                for name in (EARLIEST, LATEST)
            ]
            _, hits = self._ordered(Query.boolean_query(spans), limit, 0, order)
            return [hit.identifier for hit in hits]

    # ---------------------------------------------------------------- what is looked for

    def _all_of(self, asked: Asked) -> Query:
        wanted = [self._part(part) for part in asked.parts]
        titled = [self._in_field("title", part) for part in asked.parts]
        together = Query.boolean_query([(Occur.Must, query) for query in titled])
        clauses = [
            *((Occur.Must, query) for query in wanted),
            (Occur.Should, Query.const_score_query(together, _TITLE)),
        ]
        reference = [term for part in asked.parts if not part.field for term in part.terms]
        if len(reference) > 1 and any(term.isdecimal() for term in reference):
            clauses.append((Occur.Should, Query.const_score_query(self._phrase(REFERENCE, reference), _REFERENCE)))
        return Query.boolean_query(clauses)

    def _part(self, part: Part) -> Query:
        if part.field:
            return Query.boost_query(self._in_field(part.field, part), WEIGHTS[part.field])
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

    def _within(self, query: Query, narrowing: Narrowing) -> Query:
        """Return ``query``, kept to what has a value of each facet, and a day; the score is the query's alone."""
        kept = [
            Query.boolean_query(
                [(Occur.Should, Query.term_query(self._schema, name, value, "basic")) for value in values]
            )
            for filters in (narrowing.filters, narrowing.asked)
            for name, values in filters.items()
        ]
        kept.extend(self._dated(narrowing.days))
        if not kept:
            return query
        return Query.boolean_query(
            [(Occur.Must, query), *((Occur.Must, Query.const_score_query(each, 0.0)) for each in kept)]
        )

    def _dated(self, days: Days) -> list[Query]:
        kept = []
        if days.first is not None:
            kept.append(Query.range_query(self._schema, LATEST, FieldType.Integer, days.first))
        if days.last is not None:
            kept.append(Query.range_query(self._schema, EARLIEST, FieldType.Integer, None, days.last))
        return kept

    # ---------------------------------------------------------------- one page

    def _found(
        self, words: Query, narrowing: Narrowing, limit: int, offset: int, order: str, behind: Place | None
    ) -> Found:
        with reading(self.path):
            query = self._within(words, narrowing)
            if order == RELEVANCE:
                offset = offset if behind is None else self._behind(query, behind)
                total, hits = self._ranked(query, limit, offset)
            else:
                if behind is not None and isinstance(behind.key, tuple):
                    offset = self._ordering.behind(query, ORDERS[order], behind.key)
                total, hits = self._ordered(query, limit, offset, order)
            return Found(total, hits, loose=False, offset=offset, words=words)

    def _ordered(self, query: Query, limit: int, offset: int, order: str) -> tuple[int, tuple[Hit, ...]]:
        total = number_of(self._searcher, query)
        page = self._ordering.page(query, ORDERS[order], offset, limit) if offset < total else []
        keys = self._ordering.keys(page, ORDERS[order]) if page else []
        return total, tuple(Hit(self._identifier(one), 0.0, key) for one, key in zip(page, keys, strict=True))

    def _ranked(self, query: Query, limit: int, offset: int, *, all_ties: bool = False) -> tuple[int, tuple[Hit, ...]]:
        """Return how many documents a query finds, and a page of them by score, then by id.

        Args:
            all_ties: Whether hits of one score are put in the order of ids however many there are.

        The engine leaves hits of one score in the order of its files. Where such hits reach over an end of the page,
        all of them have to be seen before it is known which ones stand on it.
        """
        # the engine takes memory for as many hits as it is asked for, there or not
        if offset and offset >= (total := number_of(self._searcher, query)):
            return total, ()
        limit, before = min(limit, self._searcher.num_docs), 1 if offset else 0
        result = self._searcher.search(query, limit=limit + before + 1, offset=offset - before)
        total, near = int(result.count), result.hits  # type: ignore[attr-defined]  # its stub forgets the count
        if len(near) <= before:
            return total, ()
        most = total if all_ties else TIES
        start, end = offset - before, min(total, offset + limit)
        many = set()
        if before and near[0][0] == near[1][0]:
            if offset >= most and self._score(query, offset - most) == near[1][0]:
                many.add(near[1][0])
            else:
                start = max(0, offset - most)
        if len(near) == limit + before + 1 and near[-1][0] == near[-2][0]:
            if end - 1 + most < total and self._score(query, end - 1 + most) == near[-2][0]:
                many.add(near[-2][0])
            else:
                end = min(total, end + most)
        if start < offset - before or end > offset - before + len(near):
            near = self._searcher.search(query, limit=end - start, offset=start, count=False).hits
        return total, self._by_identifier(near, offset - start, limit, most, many)

    def _by_identifier(
        self, near: Sequence[tuple[float, Any]], first: int, limit: int, most: int, many: Container[float]
    ) -> tuple[Hit, ...]:
        """Return a page of hits, those of one score by identifier.

        Args:
            near: The page, and what shares a score with an end of it.
            most: Hits of one score that are put in order.
            many: Scores that more hits have.
        """
        low, high = _tied(near, first, min(first + limit, len(near)))
        wide = near[low:high]
        ordered: list[tuple[float, Any]] = []
        for score, group in groupby(wide, key=lambda hit: hit[0]):
            hits = list(group)
            if 1 < len(hits) <= most and score not in many:
                columns = [self._searcher.fast_field_values(name, [address for _, address in hits]) for name in ORDER]
                keys = list(zip(*columns, strict=True))
                hits = [hits[index] for index in sorted(range(len(hits)), key=keys.__getitem__)]
            ordered.extend(hits)
        page = ordered[first - low : first - low + limit]
        return tuple(Hit(self._identifier(address), score, score) for score, address in page)

    def _identifier(self, address: tantivy.DocAddress) -> str:
        return str(self._searcher.doc(address).get_first(IDENTIFIER))

    # ---------------------------------------------------------------- where a page goes on

    def _behind(self, query: Query, place: Place) -> int:
        """Return how many hits of a ranking stand up to ``place``."""
        low, high = 0, number_of(self._searcher, query)
        while low < high:
            middle = (low + high) // 2
            if self._score(query, middle) > place.key:
                low = middle + 1
            else:
                high = middle
        same = self._ranked(query, TIES, low)[1]
        return low + sum(hit.score == place.key and hit.identifier <= place.identifier for hit in same)

    def _score(self, query: Query, index: int) -> Any:
        """Return the score at an index; less than any behind the end."""
        hits = self._searcher.search(query, limit=1, offset=index, count=False).hits
        return hits[0][0] if hits else -1.0


def _tied(hits: Sequence[tuple[float, Any]], first: int, last: int) -> tuple[int, int]:
    """Return the bounds of a page, widened to take in every hit that shares a score with one on it."""
    low, high = hits[first][0], hits[last - 1][0]
    while first > 0 and hits[first - 1][0] == low:
        first -= 1
    while last < len(hits) and hits[last][0] == high:
        last += 1
    return first, last
