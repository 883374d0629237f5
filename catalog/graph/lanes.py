"""Who may run now: a fast lane for all, a slow lane for what overruns its slice there, and a bounded queue.

Who has used least goes first (least attained service), and clients that have used much have places of their own, whose
workers give way. So a client that asks much, or asks what takes long, is served from what the others leave, and nobody
needs to know beforehand which query is short.
"""

import math
import threading
import time
from collections import Counter
from collections.abc import Iterator
from typing import Final

import msgspec

from catalog.errors import BudgetError, CatalogError, CrowdedError, UnavailableError
from catalog.graph.budget import Budget

_LOOK: Final = 0.05
_HEAVY: Final = 1.0


class Places(msgspec.Struct, frozen=True, kw_only=True):
    """How many queries run and wait, in one process.

    Attributes:
        fast: Run at a time, each for a slice at least; for clients that have used much, half as many more.
        slow: Run on at a time after that, giving way to all others.
        slice: Seconds.
        queue: Wait at a time.
        wait: Seconds that a query waits before it is turned away.
    """

    fast: int = 4
    slow: int = 1
    slice: float = 0.3
    queue: int = 60
    wait: float = 4.0

    @property
    def heavy(self) -> int:
        """How many queries run at a time of clients that have used much, beside those of all others."""
        return max(self.fast // 2, 1)


class Place:
    """Where one query is.

    Attributes:
        fast: In which lane it runs.
        heavy: Whether its client had used much when it began.
        until: When it ends at the latest, on the monotonic clock.
    """

    __slots__ = ("client", "fast", "heavy", "until")

    def __init__(self, client: str, *, heavy: bool, until: float) -> None:
        self.client = client
        self.fast = True
        self.heavy = heavy
        self.until = until


class _Waiting:
    """One query in the queue, until it has a place or is turned away."""

    __slots__ = ("arrived", "client", "place", "refusal", "turn")

    def __init__(self, client: str) -> None:
        self.client = client
        self.arrived = time.monotonic()
        self.turn = threading.Event()
        self.place: Place | None = None
        self.refusal: CatalogError | None = None


class Lanes:
    """The places of one process.

    Args:
        budget: Knows what clients have used, and how many queries of theirs run in all processes.
        longest: Seconds that a query runs at most.
    """

    def __init__(self, places: Places, budget: Budget, *, longest: float) -> None:
        self.places: Final = places
        self._budget = budget
        self._longest = longest
        self._changing = threading.Lock()
        self._running: list[Place] = []
        self._waiting: list[_Waiting] = []
        self._looked = 0.0
        self._closed = False

    def enter(self, client: str) -> Place:
        """Return a place in the fast lane, as soon as it is this client's turn.

        Raises:
            BudgetError: The client has no time left, or runs as many queries as it may for too long.
            CrowdedError: The queue is full, or the turn did not come in time.
            UnavailableError: The service is stopping.
        """
        with self._changing:
            if self._closed:
                raise _stopping()
            if not self._waiting and (place := self._place_at_once(client)) is not None:
                return place
            waiting = _Waiting(client)
            self._waiting.append(waiting)
            self._dispatch()
            if waiting.place is None and len(self._waiting) > self.places.queue:
                self._turn_one_away()
        return self._await(waiting)

    def _place_at_once(self, client: str) -> Place | None:
        """Return a free place where nobody waits for one: what ``_dispatch`` would do, without a queue."""
        if (owed := self._budget.enter(client)) is None:
            return None
        if not self._is_free(heavy=self._is_much(owed)):
            self._budget.end(client)
            return None
        return self._taken(client, owed)

    def _taken(self, client: str, owed: float) -> Place:
        place = Place(client, heavy=self._is_much(owed), until=time.monotonic() + self._longest)
        self._running.append(place)
        return place

    def _await(self, waiting: _Waiting) -> Place:
        until = waiting.arrived + self.places.wait
        # another process does not say when it has ended a query of the same client
        pause = _LOOK if self._budget.shared else self.places.wait
        while not waiting.turn.wait(min(pause, max(until - time.monotonic(), 0))):
            with self._changing:
                # one look is for all who wait
                if time.monotonic() - self._looked >= pause:
                    self._dispatch()
                if not waiting.turn.is_set() and time.monotonic() >= until:
                    self._turn_away(waiting, self._too_late(waiting))
        if waiting.place is None:
            raise waiting.refusal or _stopping()
        return waiting.place

    def _dispatch(self) -> None:
        """Give free places to those who wait."""
        self._looked = time.monotonic()
        while any(self._is_free(heavy=heavy) for heavy in (False, True)):
            if (waiting := next(self._able(), None)) is None:
                return
            self._waiting.remove(waiting)
            waiting.place = self._taken(waiting.client, self._budget.owed(waiting.client))
            waiting.turn.set()

    def _able(self) -> Iterator[_Waiting]:
        """Yield who waits and may run, who has used least first; each is counted as running by then."""
        for waiting in self._in_order():
            try:
                self._budget.check(waiting.client)
            except BudgetError as error:
                self._turn_away(waiting, error)
                continue
            heavy = self._is_much(self._budget.owed(waiting.client))
            if self._is_free(heavy=heavy) and self._budget.begin(waiting.client):
                yield waiting

    def _in_order(self) -> list[_Waiting]:
        if len(self._waiting) < 2:
            return list(self._waiting)
        owed = {client: self._budget.owed(client) for client in {waiting.client for waiting in self._waiting}}
        return sorted(self._waiting, key=lambda waiting: (owed[waiting.client], waiting.arrived))

    def _is_free(self, *, heavy: bool) -> bool:
        """Say whether there is a place in the fast lane.

        Args:
            heavy: For a client that has used much.
        """
        running = sum(place.fast and place.heavy == heavy for place in self._running)
        return running < (self.places.heavy if heavy else self.places.fast)

    def _is_much(self, owed: float) -> bool:
        return owed > max(_HEAVY, self.places.slice)

    def _count(self, *, fast: bool) -> int:
        return sum(place.fast == fast for place in self._running)

    # ------------------------------------------------------------ while a query runs

    def overrun(self, place: Place) -> bool:
        """Decide about a query that has had its slice; ask again every ``pause`` as long as it runs.

        Returns:
            Whether it has just moved to the slow lane.

        Raises:
            CrowdedError: The slow lane is full, and somebody waits who has used less.
        """
        with self._changing:
            if not place.fast:
                return False
            if self._count(fast=False) < self.places.slow:
                place.fast = False
                self._dispatch()
                return True
            if self._is_in_the_way(place):
                raise self._slow_lane_full()
            return False

    def pause(self, place: Place) -> float:
        """Return after how many seconds a query that has had its slice is to be looked at again."""
        return _LOOK if place.fast else self.places.slice

    def _is_in_the_way(self, place: Place) -> bool:
        owed = self._budget.owed(place.client)
        most = self._budget.allowance.parallel
        return any(
            waiting.client != place.client
            and (less := self._budget.owed(waiting.client)) < owed
            # the others have places of their own
            and self._is_much(less) == place.heavy
            and not 0 < most <= self._budget.running(waiting.client)
            for waiting in self._waiting
        )

    def others_waiting(self, place: Place) -> int:
        """Return how many clients wait while a query of another one runs."""
        with self._changing:
            return len({waiting.client for waiting in self._waiting} - {place.client})

    def leave(self, place: Place) -> None:
        """Give a place back."""
        with self._changing:
            self._running.remove(place)
            self._budget.end(place.client)
            if self._waiting:
                self._dispatch()

    # ------------------------------------------------------------ who is turned away

    def _turn_one_away(self) -> None:
        """Make room in a queue that is too long by one: of the client that fills it most, the query that came last."""
        waiting_of = Counter(waiting.client for waiting in self._waiting)
        worst = max(
            self._waiting,
            key=lambda waiting: (waiting_of[waiting.client], self._budget.owed(waiting.client), waiting.arrived),
        )
        self._turn_away(
            worst,
            CrowdedError(
                f"more than {self.places.queue:,} queries are waiting for their turn",
                "try again in a few seconds",
                retry_after=self._patience(),
            ),
        )

    def _turn_away(self, waiting: _Waiting, error: CatalogError) -> None:
        self._waiting.remove(waiting)
        waiting.refusal = error
        waiting.turn.set()

    def _too_late(self, waiting: _Waiting) -> CatalogError:
        most = self._budget.allowance.parallel
        if 0 < most <= self._budget.running(waiting.client):
            ends = [place.until for place in self._running if place.client == waiting.client]
            seconds = self._seconds_until(min(ends, default=time.monotonic() + self._longest))
            return BudgetError(
                f"your address has reached its limit of queries that run at a time: {most}",
                "ask one after the other: wait for an answer before you ask again",
                retry_after=seconds,
            )
        return CrowdedError(
            f"the turn of the query did not come within {self.places.wait:g} seconds: all query workers are busy",
            "try again in a few seconds",
            retry_after=self._patience(),
        )

    def _slow_lane_full(self) -> CrowdedError:
        ends = [place.until for place in self._running if not place.fast]
        return CrowdedError(
            f"the query took longer than {self.places.slice:g} seconds,"
            f" and no more than {self.places.slow} such queries run at a time while others wait",
            "try again later, or ask for less at a time",
            retry_after=self._seconds_until(min(ends)) if ends else self._patience(),
        )

    def _patience(self) -> int:
        return max(math.ceil(self.places.wait), 1)

    def _seconds_until(self, moment: float) -> int:
        return max(math.ceil(moment - time.monotonic()), 1)

    # ------------------------------------------------------------ the service itself

    def state(self) -> dict[str, int]:
        """Return how many queries are where."""
        with self._changing:
            return {
                "fast": self._count(fast=True),
                "slow": self._count(fast=False),
                "waiting": len(self._waiting),
            }

    def close(self) -> None:
        """Turn away all who wait, and all who come."""
        with self._changing:
            self._closed = True
            for waiting in list(self._waiting):
                self._turn_away(waiting, _stopping())


def _stopping() -> UnavailableError:
    return UnavailableError("the service is stopping", "try again in a moment")
