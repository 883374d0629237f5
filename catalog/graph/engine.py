"""What the guard needs of an engine: something that runs one query at a time and can be told to stop.

The guard knows nothing of processes, pipes or sockets; an engine knows nothing of lanes, budgets or other clients.
"""

from collections.abc import Mapping
from typing import Protocol

from catalog.graph.question import Question

Outcome = tuple[Mapping[str, object], bytes]
"""Header and body of an answer.

The header of an answer has ``format`` and ``form`` as ``Answer`` has them. That of a refusal has ``error`` instead, and
mostly ``message``: ``syntax`` (the engine cannot parse it), ``too-large``, ``memory``, ``timeout``, ``not-acceptable``
(message: the form of the answer, ``solutions`` or ``graph``), ``failed``.
"""


class Run(Protocol):
    """What answers one query at a time. It is used by one thread at a time."""

    def begin(self, question: Question, seconds: float) -> None:
        """Hand over a question, as ``question.for_engine`` returns it.

        Args:
            seconds: The engine ends the query itself after so long where it can, also when nobody listens any more.
        """
        ...

    def wait(self, seconds: float) -> Outcome | None:
        """Return the answer, or ``None`` when it is not there after so many seconds; it can be waited for again.

        Raises:
            CatalogError: There will be none: a limit, or the engine is gone.
        """
        ...

    def used(self) -> float:
        """Return the seconds of processing that the question has taken; those passed where an engine does not tell."""
        ...

    def demote(self) -> None:
        """Give way to others from now on, where the engine knows such a thing."""
        ...

    def end(self, *, keep: bool) -> None:
        """Give it back, to be used again, or break it off with whatever it is doing. Never raises, never waits long."""
        ...


class Engine(Protocol):
    """One generation of one store.

    Attributes:
        generation: Never changes.
    """

    @property
    def generation(self) -> int:
        """The generation that is asked."""
        ...

    def run(self, *, gently: bool = False) -> Run:
        """Return what can take a question now, idle or fresh.

        Args:
            gently: It gives way to others from the beginning, where the engine knows such a thing.

        Raises:
            UnavailableError: The engine cannot be reached or started.
        """
        ...

    def close(self) -> None:
        """End what is idle now, and each run with its query."""
        ...
