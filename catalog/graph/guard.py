"""The guard: what stands between those who ask and an engine (design §4).

A query is answered whole or with an error; there is no partial answer. One that oversteps costs nobody else anything.
The text is looked at first, then the client's budget, then the query waits for its turn and runs in a lane.
"""

import threading
import time
from collections.abc import Callable, Mapping
from typing import Final

from catalog.errors import CatalogError, CrowdedError, LimitError, QueryError, UnavailableError
from catalog.graph import prescan
from catalog.graph.budget import Allowance, Budget, Meter
from catalog.graph.engine import Engine, Outcome, Run
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
_UNLIMITED: Final = Allowance(seconds=0, parallel=0)


class Guard:
    """Answers queries about the current generation.

    Args:
        open_engine: Returns the engine of a generation.
        generation: The one to begin with.
        limits: What each query may use.
        places: How many run and wait.
        budget: What each client may use; ``None`` for as much as there is.
    """

    def __init__(
        self,
        open_engine: Callable[[int], Engine],
        generation: int,
        *,
        limits: Limits,
        places: Places | None = None,
        budget: Budget | None = None,
    ) -> None:
        self.limits: Final = limits
        self.budget: Final = budget or Budget(_UNLIMITED)
        self.refusals: Final = Refusals()
        self._open_engine = open_engine
        self._engine = open_engine(generation)
        self._lanes = Lanes(places or Places(), self.budget, longest=limits.timeout + _GRACE)
        self._changing = threading.Lock()

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
        checked = prescan.check(question.query, max_length=self.limits.length, max_depth=self.limits.depth)
        asked = for_engine(question, checked)
        try:
            generation, (header, body), seconds = self._run(asked, client)
            if "error" in header:
                raise self._error(header, question, checked)
        except (LimitError, CrowdedError) as error:
            self.refusals.note(error, client)
            raise
        return Answer(
            body=body,
            format=str(header["format"]),
            form=str(header["form"]),
            generation=generation,
            seconds=seconds,
        )

    def _run(self, asked: Question, client: str) -> tuple[int, Outcome, float]:
        place = self._lanes.enter(client)
        try:
            engine, run = self._take_run()
        except BaseException:
            self._lanes.leave(place)
            raise
        meter = Meter(self.budget, client)
        try:
            run.begin(asked, self.limits.timeout)
            outcome = self._outcome(run, place, meter)
        except BaseException as error:
            meter.read()
            if isinstance(error, LimitError | CrowdedError | QueryError):
                meter.fine()
            self._lanes.leave(place)
            run.end(keep=False)
            raise
        seconds = meter.read()
        # what has run for long has grown: something new takes its place
        run.end(keep=seconds <= self._lanes.places.slice)
        self._lanes.leave(place)
        return engine.generation, outcome, seconds

    def _take_run(self) -> tuple[Engine, Run]:
        while True:
            engine = self._engine
            try:
                return engine, engine.run()
            except UnavailableError:
                # what belongs to an old generation may be gone as soon as there is a new one
                if engine is self._engine:
                    raise

    def _outcome(self, run: Run, place: Place, meter: Meter) -> Outcome:
        until = time.monotonic() + self.limits.timeout + _GRACE
        pause = self._lanes.places.slice
        while (left := until - time.monotonic()) > 0:
            if (outcome := run.wait(min(pause, left))) is not None:
                return outcome
            meter.read()
            if self._lanes.overrun(place):
                run.demote()
            pause = self._lanes.pause(place)
        raise too_slow(self.limits)

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

    def state(self) -> dict[str, int]:
        """Return how many queries run in each lane, and how many wait."""
        return self._lanes.state()

    def close(self) -> None:
        """End all that is idle; what runs ends with its query."""
        self._lanes.close()
        self._engine.close()
