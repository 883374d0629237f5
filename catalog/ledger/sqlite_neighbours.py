"""Which documents stand near another one because both link to the same thing, on SQLite.

Each look reads a bounded number of rows on either side, however many documents link to the thing.
"""

import json
from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import Any, Final

from catalog.ledger.entries import Entry
from catalog.ledger.rows import COLUMNS_OF_ENTRY, LIVE, as_entry

# what documents say of one thing differs rarely: by a label in another language
_MOST_NODES: Final = 4
# entries that stand no more are passed over, and after years of changes most may be such
_PASSED: Final = 20


class NeighboursReader(ABC):
    """The part of the reading half that pages of documents need."""

    @abstractmethod
    def _all(self, sql: str, **values: Any) -> list[Any]: ...

    def neighbours(self, path: str, sequence: int, as_of: int, *, each: int) -> list[Entry]:
        found: dict[int, Entry] = {}
        nodes = self._all("select id from node where path = :path order by id limit :most", path=path, most=_MOST_NODES)
        for (node,) in nodes:
            for direction, order in ((">", "asc"), ("<", "desc")):
                rows = self._all(
                    f"select {COLUMNS_OF_ENTRY} from (select entry from mention where node = :node and entry <= :as_of"
                    f" and entry {direction} :sequence order by entry {order} limit :passed) as near"
                    " join entry on entry.sequence = near.entry where digest is not null"
                    f" and {LIVE} order by sequence {order} limit :each",
                    node=node,
                    sequence=sequence,
                    as_of=as_of,
                    passed=each * _PASSED,
                    each=each,
                )
                found |= {row[0]: as_entry(row) for row in rows}
        before = sorted((one for one in found.values() if one.sequence < sequence), key=lambda one: one.sequence)
        behind = sorted((one for one in found.values() if one.sequence > sequence), key=lambda one: one.sequence)
        return [*before[-each:], *behind[:each]]

    def links_between(self, sequences: Iterable[int], paths: Iterable[str]) -> dict[int, frozenset[str]]:
        found: dict[int, set[str]] = {}
        for sequence, path in self._all(
            "select mention.entry, node.path from node join mention on mention.node = node.id"
            " where node.path in (select value from json_each(:paths))"
            " and mention.entry in (select value from json_each(:sequences))",
            paths=json.dumps(list(paths)),
            sequences=json.dumps(list(sequences)),
        ):
            found.setdefault(sequence, set()).add(path)
        return {sequence: frozenset(linked) for sequence, linked in found.items()}
