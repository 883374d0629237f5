"""The guard: what stands between those who ask and an engine (design §4).

A query is answered whole or with an error; there is no partial answer. One that oversteps costs nobody else anything.
"""

import threading
import time
from collections.abc import Callable, Mapping
from typing import Final

from catalog.errors import BusyError, CatalogError, QueryError, UnavailableError
from catalog.graph import prescan
from catalog.graph.engine import Engine, Outcome, Run
from catalog.graph.question import (
    Answer,
    Limits,
    NotAcceptableError,
    Question,
    for_engine,
    too_hungry,
    too_large,
    too_slow,
)
from catalog.graph.syntax import malformed

_GRACE: Final = 1.0


class Guard:
    """Answers queries about the current generation.

    Args:
        open_engine: Returns the engine of a generation.
        generation: The one to begin with.
        limits: What each query may use.
        workers: How many run at a time.
        wait: Seconds that a query waits for its turn before it is turned away.
    """

    def __init__(
        self, open_engine: Callable[[int], Engine], generation: int, *, limits: Limits, workers: int, wait: float
    ) -> None:
        self.limits: Final = limits
        self._open_engine = open_engine
        self._engine = open_engine(generation)
        self._wait = wait
        self._places = workers
        self._changing = threading.Condition()
        self._closed = False

    @property
    def generation(self) -> int:
        """The generation that new queries are asked of."""
        return self._engine.generation

    def follow(self, generation: int) -> None:
        """Ask new queries of a later generation; those under way end on the old one."""
        if generation <= self._engine.generation:
            return
        with self._changing:
            if generation <= self._engine.generation or self._closed:
                return
            old, self._engine = self._engine, self._open_engine(generation)
        old.close()

    def warm(self) -> None:
        """See that the engine answers.

        Raises:
            UnavailableError: It does not.
        """
        self.ask(Question(query="ASK {}"))

    def ask(self, question: Question, *, client: str = "") -> Answer:  # noqa: ARG002  the budget comes next
        """Return the complete answer to a query.

        Args:
            client: Who asks; nobody's time is counted for the empty one, which is the service itself.

        Raises:
            QueryError: Malformed or forbidden.
            LimitError: It met a limit.
            BusyError: Its turn did not come in time.
            NotAcceptableError: No wanted format fits the answer.
        """
        checked = prescan.check(question.query, max_length=self.limits.length, max_depth=self.limits.depth)
        asked = for_engine(question, checked)
        self._enter()
        try:
            generation, (header, body), seconds = self._run(asked)
        finally:
            self._leave()
        if "error" in header:
            raise self._error(header, question, checked)
        return Answer(
            body=body,
            format=str(header["format"]),
            form=str(header["form"]),
            generation=generation,
            seconds=seconds,
        )

    def _enter(self) -> None:
        with self._changing:
            if self._closed:
                raise UnavailableError("the service is stopping", "try again in a moment")
            if not self._changing.wait_for(lambda: self._places or self._closed, self._wait):
                raise BusyError("all query workers are busy", "try again in a few seconds")
            self._places -= 1

    def _leave(self) -> None:
        with self._changing:
            self._places += 1
            self._changing.notify()

    def _run(self, asked: Question) -> tuple[int, Outcome, float]:
        engine = self._engine
        run = engine.run()
        started = time.monotonic()
        outcome = None
        try:
            run.begin(asked, self.limits.timeout)
            outcome = self._outcome(run)
        finally:
            seconds = time.monotonic() - started
            run.end(keep=outcome is not None and seconds < self.limits.timeout / 2)
        return engine.generation, outcome, seconds

    def _outcome(self, run: Run) -> Outcome:
        outcome = run.wait(self.limits.timeout + _GRACE)
        if outcome is None:
            raise too_slow(self.limits)
        return outcome

    def _error(self, header: Mapping[str, object], question: Question, checked: prescan.Checked) -> CatalogError:
        message = str(header.get("message", ""))
        match header["error"]:
            case "syntax":
                return malformed(question.query, message, undeclared=checked.undeclared, prefixes=question.prefixes)
            case "too-large":
                return too_large(self.limits)
            case "memory":
                return too_hungry(self.limits)
            case "timeout":
                return too_slow(self.limits)
            case "not-acceptable":
                return NotAcceptableError(message)
            case _:
                return QueryError(f"the query cannot be answered: {message}", "simplify it")

    def close(self) -> None:
        """End all that is idle; what runs ends with its query."""
        with self._changing:
            self._closed = True
            self._changing.notify_all()
        self._engine.close()
