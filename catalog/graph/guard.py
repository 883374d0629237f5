"""The guard: what stands between those who ask and an engine (design §4).

A query is answered whole or with an error; there is no partial answer. One that oversteps costs nobody else anything.
The text is looked at first, then the client's budget, then the query waits for its turn and runs in a lane.
"""

import threading
import time
from collections.abc import Callable, Mapping
from typing import Final

import msgspec

from catalog.errors import BudgetError, CatalogError, CrowdedError, LimitError, QueryError, UnavailableError
from catalog.graph import prescan
from catalog.graph.budget import Allowance, Budget, Meter
from catalog.graph.engine import Engine, Outcome, Run
from catalog.graph.fulltext import OpenIndex, Rewritten, rewrite
from catalog.graph.lanes import Lanes, Place, Places
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
from catalog.graph.refusals import Refusals
from catalog.graph.syntax import malformed

_GRACE: Final = 1.0
_PATIENCE: Final = 10  # slices that may pass until one is used
_LOOK: Final = 0.05
_HELD_BACK: Final = 0.25
_MOST_HELD: Final = 12  # threads that do nothing else meanwhile
_AT_ONCE: Final = 0.05
_OF_LIMITS: Final = {"too-large": too_large, "memory": too_hungry, "timeout": too_slow}
_UNLIMITED: Final = Allowance(seconds=0, parallel=0)


class Guard:
    """Answers queries about the current generation.

    Args:
        open_engine: Returns the engine of a generation.
        generation: The one to begin with.
        limits: What each query may use.
        places: How many run and wait.
        budget: What each client may use; ``None`` for as much as there is.
        open_index: Returns the search index of a generation; without one no query asks it.
    """

    def __init__(
        self,
        open_engine: Callable[[int], Engine],
        generation: int,
        *,
        limits: Limits,
        places: Places | None = None,
        budget: Budget | None = None,
        open_index: OpenIndex | None = None,
    ) -> None:
        self.limits: Final = limits
        self.budget: Final = budget or Budget(_UNLIMITED)
        self.refusals: Final = Refusals()
        self._open_engine = open_engine
        self._open_index = open_index
        self._engine = open_engine(generation)
        self._lanes = Lanes(places or Places(), self.budget, longest=limits.timeout + _GRACE)
        self._changing = threading.Lock()
        self._holding = threading.Semaphore(_MOST_HELD)

    @property
    def generation(self) -> int:
        """The generation that new queries are asked of."""
        return self._engine.generation

    def follow(self, generation: int) -> None:
        """Ask new queries of a later generation; those under way end on the old one."""
        if generation <= self._engine.generation:
            return
        with self._changing:
            if generation <= self._engine.generation:
                return
            old, self._engine = self._engine, self._open_engine(generation)
        old.close()

    def admit(self, client: str) -> None:
        """See that a client may ask at all; costs less than looking at what it asks.

        A refusal is held back for a moment: who asks on without a pause would have the whole process refuse.

        Raises:
            BudgetError: It has no time left.
        """
        try:
            self.budget.check(client)
        except BudgetError as error:
            self.refusals.note(error, client)
            if self._holding.acquire(blocking=False):
                time.sleep(_HELD_BACK)
                self._holding.release()
            raise

    def ask(self, question: Question, *, client: str = "") -> Answer:
        """Return the complete answer to a query.

        Args:
            client: Who asks; nobody's time is counted for the empty one, which is the service itself.

        Raises:
            QueryError: Malformed or forbidden.
            LimitError: It met a limit, or its client met one.
            CrowdedError: There was no place for it.
            NotAcceptableError: No wanted format fits the answer.
        """
        meter = Meter(self.budget, client)
        try:
            try:
                checked = prescan.check(
                    question.query, max_length=self.limits.length, max_depth=self.limits.depth, base=question.base
                )
                asked = for_engine(question, checked)
                generation, rewritten, (header, body), seconds = self._run_or_again(asked, checked, client)
            finally:
                # what this process itself has worked: waiting takes no time of it
                meter.read()
            if "error" in header:
                raise self._error(header, question, checked, rewritten)
        except (LimitError, CrowdedError) as error:
            self.refusals.note(error, client)
            raise
        return Answer(
            body=body,
            format=str(header["format"]),
            form=str(header["form"]),
            generation=generation,
            seconds=seconds,
            cuts=rewritten.cuts,
        )

    def _run_or_again(
        self, asked: Question, checked: prescan.Checked, client: str
    ) -> tuple[int, Rewritten, Outcome, float]:
        """Run a query, and once more if somebody has ended its worker just as it was handed over."""
        started = time.monotonic()
        try:
            return self._run(asked, checked, client)
        except UnavailableError:
            if time.monotonic() - started > _AT_ONCE:
                raise
        return self._run(asked, checked, client)

    def _run(self, asked: Question, checked: prescan.Checked, client: str) -> tuple[int, Rewritten, Outcome, float]:
        place = self._lanes.enter(client)
        try:
            engine, rewritten, run = self._take_run(asked, checked, gently=place.heavy)
            run.begin(_with_text(asked, rewritten.text), self.limits.timeout)
        except BaseException:
            self._lanes.leave(place)
            raise
        began = time.monotonic()
        meter = Meter(self.budget, client, clock=run.used)
        try:
            outcome = self._outcome(run, place, meter)
        except BaseException as error:
            meter.read()
            if isinstance(error, LimitError | CrowdedError | QueryError):
                meter.fine(self._lanes.others_waiting(place))
            self._lanes.leave(place)
            run.end(keep=False)
            raise
        # what has worked for long has grown: something new takes its place
        run.end(keep=meter.read() <= self._lanes.places.slice)
        self._lanes.leave(place)
        return engine.generation, rewritten, outcome, time.monotonic() - began

    def _take_run(self, asked: Question, checked: prescan.Checked, *, gently: bool) -> tuple[Engine, Rewritten, Run]:
        while True:
            # the generation comes first: graph and search index are both asked about this one
            engine = self._engine
            try:
                return engine, self._rewritten(asked, checked, engine.generation), engine.run(gently=gently)
            except UnavailableError:
                # what belongs to an old generation may be gone as soon as there is a new one
                if engine is self._engine:
                    raise

    def _rewritten(self, asked: Question, checked: prescan.Checked, generation: int) -> Rewritten:
        index = self._open_index(generation) if self._open_index else None
        return rewrite(checked, asked.query, index, base=asked.base)

    def _outcome(self, run: Run, place: Place, meter: Meter) -> Outcome:
        began = time.monotonic()
        until = began + self.limits.timeout + _GRACE
        pause = share = self._lanes.places.slice
        while (left := until - time.monotonic()) > 0:
            if (outcome := run.wait(min(pause, left))) is not None:
                return outcome
            # on a busy machine a short query takes long: that is no reason to take its place, which costs a worker
            if (used := meter.read()) < share and time.monotonic() - began < _PATIENCE * share:
                pause = max(share - used, _LOOK)
                continue
            if self._lanes.overrun(place):
                run.demote()
            pause = self._lanes.pause(place)
        raise too_slow(self.limits)

    def _error(
        self, header: Mapping[str, object], question: Question, checked: prescan.Checked, rewritten: Rewritten
    ) -> CatalogError:
        message, kind = str(header.get("message", "")), str(header["error"])
        if kind in _OF_LIMITS:
            return _OF_LIMITS[kind](self.limits)
        match kind:
            case "syntax":
                return malformed(
                    question.query,
                    message,
                    origin=rewritten.origin,
                    undeclared=checked.undeclared,
                    prefixes=question.prefixes,
                )
            case "unnameable":
                return QueryError(
                    f"RDF/XML makes a name of the end of a property's IRI, and that of {message[:200]} is none",
                    "ask for another format, such as Turtle",
                )
            case "not-acceptable":
                return NotAcceptableError(message)
            case _:
                return QueryError(f"the query cannot be answered: {message}", "simplify it")

    def state(self) -> dict[str, int]:
        """Return how many queries run in each lane, and how many wait."""
        return self._lanes.state()

    def close(self) -> None:
        """End all that is idle; what runs ends with its query."""
        self._lanes.close()
        self._engine.close()


def _with_text(asked: Question, text: str) -> Question:
    return asked if asked.query is text else msgspec.structs.replace(asked, query=text)
