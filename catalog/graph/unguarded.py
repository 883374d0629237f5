"""The embedded engine in this process, for whoever asks their own catalogue: no limit, and no way back from a crash.

Never in a process that serves the web.
"""

import os
from pathlib import Path
from typing import Final

import pyoxigraph

from catalog.errors import UnavailableError
from catalog.graph.engine import Outcome
from catalog.graph.question import Limits, Question, to_worker
from catalog.graph.worker import answer

WITHOUT_LIMIT: Final = 1 << 62


def no_limits(depth: int) -> Limits:
    """Return limits that nothing meets but nesting, which would overflow the engine's stack."""
    return Limits(timeout=float("inf"), memory=WITHOUT_LIMIT, result=WITHOUT_LIMIT, length=WITHOUT_LIMIT, depth=depth)


class UnguardedEngine:
    """A snapshot, open in this process; engine and run in one, since one query is asked.

    Args:
        snapshot: Of the graph.

    Raises:
        UnavailableError: It cannot be opened.
    """

    def __init__(self, snapshot: Path, generation: int) -> None:
        self.generation: Final = generation
        self._question: Question | None = None
        try:
            self._store = pyoxigraph.Store.read_only(os.fspath(snapshot))
        except OSError:
            raise UnavailableError(
                f"the graph of generation {generation} cannot be opened", "run 'muniment verify'"
            ) from None

    def run(self, *, gently: bool = False) -> "UnguardedEngine":  # noqa: ARG002  nobody else asks
        """Return itself."""
        return self

    def begin(self, question: Question, seconds: float) -> None:  # noqa: ARG002  there is no deadline
        """Note the question."""
        self._question = question

    def wait(self, seconds: float) -> Outcome:  # noqa: ARG002
        """Return the answer, however long it takes."""
        assert self._question is not None
        asked = self._question
        return answer(self._store, to_worker(asked, max_bytes=WITHOUT_LIMIT), asked.query)

    def used(self) -> float:
        """Return nothing: nobody counts."""
        return 0.0

    def demote(self) -> None:
        """Do nothing: nobody else asks."""

    def end(self, *, keep: bool) -> None:
        """Forget the question."""
        del keep
        self._question = None

    def close(self) -> None:
        """Do nothing: the snapshot closes with the process."""
