"""What there is in a snapshot, in numbers: for lists that rank and lists that do not, so that both say the same."""

from collections.abc import Mapping
from typing import Any, Final

import tantivy
from tantivy import Occur, Query

from catalog.search.fields import IDENTIFIER
from catalog.search.files import MARK_ID
from catalog.search.narrowing import Value

# Terms of one facet that are counted in each file of the index; with fewer, counts would be guesses.
_COUNTED: Final = 1_000_000


def everything(schema: tantivy.Schema) -> Query:
    """Return a query that finds every document; the mark of the index is none."""
    mark = Query.term_query(schema, IDENTIFIER, MARK_ID, "basic")
    return Query.boolean_query([(Occur.Must, Query.all_query()), (Occur.MustNot, mark)])


def number_of(searcher: tantivy.Searcher, query: Query) -> int:
    """Return how many documents a query finds."""
    return int(searcher.search(query, limit=1).count)  # type: ignore[attr-defined]  # its stub forgets the count


def values_of(searcher: tantivy.Searcher, query: Query, names: Mapping[str, int]) -> dict[str, list[tuple[Value, int]]]:
    """Return the values of facets among what a query finds, each with the number of its documents, the largest first.

    Args:
        names: Of facets, each with the most values that are wanted of it.
    """
    wanted = {
        name: {"terms": {"field": name, "size": most, "segment_size": _COUNTED, "order": {"_count": "desc"}}}
        for name, most in names.items()
    }
    answer = searcher.aggregate(query, wanted)
    return {name: sorted(_buckets(answer[name]), key=lambda item: (-item[1], item[0])) for name in names}


def _buckets(answer: Any) -> list[tuple[Value, int]]:
    return [(_value(bucket), int(bucket["doc_count"])) for bucket in answer["buckets"]]


def _value(bucket: Any) -> Value:
    if "key_as_string" in bucket:
        return bool(bucket["key_as_string"] == "true")
    key = bucket["key"]
    return key if isinstance(key, str) else int(key)
