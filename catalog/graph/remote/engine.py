"""The remote engine behind the guard: one HTTP connection a run.

An answer is taken only while the slot of its generation is held, so that it is of one generation, and only whole.
"""

import threading
import time
from pathlib import Path
from typing import Final
from urllib.parse import urlencode

from catalog.errors import UnavailableError
from catalog.graph.engine import Outcome
from catalog.graph.question import Limits, Question
from catalog.graph.remote.dataset import Asked, directed
from catalog.graph.remote.http import (
    FORM,
    Address,
    BrokenReplyError,
    Connection,
    LateReplyError,
    ReplyTooLargeError,
)
from catalog.graph.remote.manners import Manners
from catalog.graph.remote.replies import outcome
from catalog.graph.remote.slots import Slots
from catalog.graph.remote.store import NTRIPLES, RESULTS

_GRAPHS: Final = f"{NTRIPLES}, text/turtle;q=0.5"
# a table in JSON is larger than in CSV, and a graph in N-Triples than in Turtle
_MARGIN: Final = 4


class RemoteRun:
    """One query at a time over one connection; a thread waits for its answer."""

    def __init__(self, engine: "RemoteEngine", connection: Connection) -> None:
        self._engine = engine
        self._connection = connection
        self._done = threading.Event()
        self._outcome: Outcome | None = None
        self._error: BaseException | None = None
        self._began = 0.0

    def begin(self, question: Question, seconds: float) -> None:
        """Send a question; the connection is given up after so many seconds, whoever listens."""
        self._done.clear()
        self._began = time.monotonic()
        self._outcome = self._error = None
        threading.Thread(target=self._answer, args=(question, seconds), name="remote query", daemon=True).start()

    def _answer(self, question: Question, seconds: float) -> None:
        try:
            self._outcome = self._asked(question, seconds)
        except BaseException as error:  # noqa: BLE001  it is raised where it is waited for
            self._error = error.with_traceback(None)
        self._done.set()

    def _asked(self, question: Question, seconds: float) -> Outcome:
        engine = self._engine
        deadline = time.monotonic() + seconds
        with engine.slots.reading(engine.generation) as slot:
            asked = directed(question, slot.graph, slot.links)
            if asked.undeclared:
                return {"error": "syntax", "message": "a prefix is not declared"}, b""
            if (refusal := engine.manners.refusal(asked.form)) is not None:
                raise refusal
            return self._reply(question, asked, deadline)

    def _reply(self, question: Question, asked: Asked, deadline: float) -> Outcome:
        largest = self._engine.limits.result
        accept = _GRAPHS if asked.form in {"CONSTRUCT", "DESCRIBE"} else RESULTS
        try:
            reply = self._connection.ask(
                "POST",
                body=urlencode(asked.parameters).encode(),
                content_type=FORM,
                accept=accept,
                seconds=deadline - time.monotonic(),
                largest=largest * _MARGIN,
            )
        except LateReplyError:
            return {"error": "timeout"}, b""
        except ReplyTooLargeError:
            return {"error": "too-large"}, b""
        except BrokenReplyError:
            raise UnavailableError(
                "the graph engine broke off its answer; nothing of it is given", "try again in a moment"
            ) from None
        header, body = outcome(reply, question, asked.form, largest)
        if header.get("error") == "syntax":
            header = {**header, "message": asked.complaint(question.query, str(header["message"]))}
        return header, body

    def wait(self, seconds: float) -> Outcome | None:
        """Return the answer, or ``None`` when it is not there yet.

        Raises:
            CatalogError: There will be none.
        """
        if not self._done.wait(seconds):
            return None
        if self._error is not None:
            raise self._error
        return self._outcome

    def used(self) -> float:
        """Return the seconds that have passed: the engine does not tell how much of them it was at work."""
        return time.monotonic() - self._began

    def demote(self) -> None:
        """Do nothing: no protocol has a word for it."""

    def end(self, *, keep: bool) -> None:
        """Give the connection back, or break it off."""
        if keep and self._done.is_set() and self._error is None:
            self._engine.take_back(self._connection)
        elif self._done.is_set():
            self._connection.close()
        else:
            self._connection.abort()


class RemoteEngine:
    """One generation in a remote store.

    Args:
        folder: Where the notes on the slots are.
        manners: What has been found out about the engine.
    """

    def __init__(self, address: Address, folder: Path, generation: int, limits: Limits, manners: Manners) -> None:
        self.generation: Final = generation
        self.limits: Final = limits
        self.manners: Final = manners
        self.slots: Final = Slots(folder)
        self._address = address
        self._changing = threading.Lock()
        self._idle: list[Connection] = []
        self._closed = False

    def run(self, *, gently: bool = False) -> RemoteRun:  # noqa: ARG002  what runs elsewhere has no priority
        """Return a run over an idle connection, or over one that is opened with its first question."""
        with self._changing:
            connection = self._idle.pop() if self._idle else None
        return RemoteRun(self, connection or self._address.connect())

    def take_back(self, connection: Connection) -> None:
        """Keep a connection for the next run."""
        with self._changing:
            if not self._closed:
                self._idle.append(connection)
                return
        connection.close()

    def close(self) -> None:
        """Close the idle connections; the others end with their queries."""
        with self._changing:
            self._closed = True
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()
