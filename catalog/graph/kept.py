"""Answers to queries that are kept as long as the generation they were asked of is the current one.

What is asked of the same generation again is answered without a worker, and of queries that are the same at the same
moment one is run. Errors are not kept. One lock; nothing is done under it but looking up.
"""

import re
import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Final

from catalog.errors import BudgetError, CatalogError, LimitError, QueryError
from catalog.graph.question import Answer, NotAcceptableError

_MOST_ENTRIES: Final = 10_000
_OVERHEAD: Final = 1 << 10  # bytes of an entry beside its body: generous
_SHARE: Final = 4  # no answer takes more than one of so many parts of the memory
# Functions that give something else each time. Taken for one wherever the word could be one: what is not kept by
# mistake is only slower.
_VARYING: Final = re.compile(r"(?:now|rand|uuid|bnode)(?:\s|#[^\r\n]*[\r\n])*+\(", re.IGNORECASE)
# Errors of the query: who asks the same would meet them too.
_OF_THE_QUERY: Final = (QueryError, LimitError, NotAcceptableError)


def varies(query: str) -> bool:
    r"""Say whether a query may have another answer each time, on the same generation (SPARQL 1.1 Query, section 17.4).

    >>> varies("SELECT (NOW() AS ?t) {}"), varies("SELECT (struuid # new\n ( ) AS ?x) {}"), varies("ASK { ?now ?p 1 }")
    (True, True, False)
    """
    return _VARYING.search(query) is not None


class _Flight:
    """A query that is being run for all who ask it meanwhile."""

    def __init__(self) -> None:
        self.landed = threading.Event()
        self.answer: Answer | None = None
        self.error: CatalogError | None = None


class KeptAnswers:
    """Answers of one generation, those that were not asked for longest given up first.

    Args:
        most: Bytes that they may take; 0 keeps none, and runs each query by itself.
    """

    def __init__(self, most: int) -> None:
        self._most: Final = most
        self._lock = threading.Lock()
        self._generation = -1
        self._answers: OrderedDict[bytes, Answer] = OrderedDict()
        self._bytes = 0
        self._flights: dict[tuple[int, bytes], _Flight] = {}

    def __len__(self) -> int:
        return len(self._answers)

    def answer(self, generation: int, key: bytes, ask: Callable[[], Answer]) -> Answer:
        """Return the answer that is kept, or that of ``ask``.

        Args:
            generation: The one that is current; numbers only grow.
            key: Says everything about the question.

        Raises:
            CatalogError: What ``ask`` raises, here or for another who asked the same at the same moment.
        """
        if not self._most:
            return ask()
        while True:
            with self._lock:
                self._move_to(generation)
                if generation == self._generation and (kept := self._answers.get(key)):
                    self._answers.move_to_end(key)
                    return kept
                flight = self._flights.get((generation, key))
                leads = flight is None
                if flight is None:
                    flight = self._flights[generation, key] = _Flight()
            if leads:
                return self._fly(flight, generation, key, ask)
            flight.landed.wait()
            if flight.answer is not None:
                return flight.answer
            if isinstance(flight.error, _OF_THE_QUERY) and not isinstance(flight.error, BudgetError):
                raise flight.error

    def _fly(self, flight: _Flight, generation: int, key: bytes, ask: Callable[[], Answer]) -> Answer:
        try:
            flight.answer = ask()
        except CatalogError as error:
            flight.error = error
            raise
        finally:
            with self._lock:
                del self._flights[generation, key]
                if flight.answer is not None:
                    self._keep(generation, key, flight.answer)
            flight.landed.set()
        return flight.answer

    def _move_to(self, generation: int) -> None:
        if generation > self._generation:
            self._generation = generation
            self._answers.clear()
            self._bytes = 0

    def _keep(self, generation: int, key: bytes, answer: Answer) -> None:
        size = _size(answer)
        # a publication may have come between: then the answer is of another generation than the key
        if not generation == answer.generation == self._generation or size * _SHARE > self._most:
            return
        self._answers[key] = answer
        self._bytes += size
        while self._bytes > self._most or len(self._answers) > _MOST_ENTRIES:
            _, old = self._answers.popitem(last=False)
            self._bytes -= _size(old)


def _size(answer: Answer) -> int:
    return len(answer.body) + _OVERHEAD
