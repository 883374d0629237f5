"""The pool of query workers: leases them, holds them to their limits, replaces the dead.

A query is answered whole or with an error; there is no partial answer. One that oversteps costs its worker's life and
nothing else.
"""

import contextlib
import logging
import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Final

import msgspec

from catalog.errors import (
    BusyError,
    CatalogError,
    DeadlineError,
    MemoryLimitError,
    QueryError,
    ResultTooLargeError,
    UnavailableError,
)
from catalog.graph import graphs, prescan, worker
from catalog.graph.syntax import malformed

_LOG: Final = logging.getLogger(__name__)
_UNCONFINED: Final = "this system has no seccomp: query workers keep the right to open sockets; all other limits hold"
_START_TIMEOUT: Final = 30.0
_GRACE: Final = 1.0
_MAX_QUERIES: Final = 5_000
_CHUNK: Final = 1 << 20


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """What one query may use.

    Attributes:
        timeout: Seconds from its start to its answer.
        memory: Bytes of address space of a worker.
        result: Bytes of an answer.
        length: Bytes of a query's text.
        depth: Brackets inside brackets.
        wait: Seconds that a query waits for a free worker before it is turned away.
    """

    timeout: float = 10.0
    memory: int = 1 << 30
    result: int = 10 << 20
    length: int = 64 << 10
    depth: int = 100
    wait: float = 4.0


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """A query and how its answer is wanted.

    Attributes:
        solution_format: Of SELECT and ASK: ``json``, ``xml``, ``csv`` or ``tsv``; ``None`` when none is acceptable.
        graph_format: Of CONSTRUCT and DESCRIBE: ``ttl``, ``nt``, ``nq``, ``trig``, ``rdf`` or ``jsonld``; likewise.
        curated: IRI under which the default graph can be named.
        base: What relative IRIs in the query are relative to; empty for nothing.
        default_graphs, named_graphs: The dataset that the protocol asks for; ``None`` leaves it to the query.
    """

    query: str
    solution_format: str | None = "json"
    graph_format: str | None = "ttl"
    curated: str = ""
    base: str = ""
    default_graphs: tuple[str, ...] | None = None
    named_graphs: tuple[str, ...] | None = None
    prefixes: Mapping[str, str] = {}


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """A complete answer.

    Attributes:
        format: One of the names in ``Question``.
        form: ``solutions``, ``boolean`` or ``graph``.
        generation: The publication that was asked.
        seconds: How long the worker took.
    """

    body: bytes
    format: str
    form: str
    generation: int
    seconds: float


class NotAcceptableError(CatalogError):
    """The answer has a form that none of the wanted formats can hold.

    Attributes:
        form: ``solutions`` or ``graph``.
    """

    exit_code = 65

    def __init__(self, form: str) -> None:
        super().__init__(
            f"the answer is {'a graph' if form == 'graph' else 'a table'}, and no wanted format can hold it"
        )
        self.form = form


class _Pipe:
    """One end of a pipe, used until a deadline and no longer: the other end may be stopped at any byte.

    Attributes:
        deadline: On the monotonic clock.
    """

    def __init__(self, stream: IO[bytes], event: int) -> None:
        self._stream = stream
        self._poll = select.poll()
        self._poll.register(stream, event)
        os.set_blocking(stream.fileno(), False)
        self.deadline = 0.0

    def _wait(self) -> bool:
        left = self.deadline - time.monotonic()
        return bool(self._poll.poll(max(left, 0) * 1000))

    def read(self, size: int) -> bytes:
        """Return ``size`` bytes, or fewer when the other end is gone or the time is up."""
        parts = []
        while size and self._wait() and (part := os.read(self._stream.fileno(), min(size, _CHUNK))):
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    def write(self, content: bytes) -> None:
        """Write all of ``content``.

        Raises:
            BrokenPipeError: The other end is gone.
            TimeoutError: The time is up.
        """
        rest = memoryview(content)
        while rest:
            if not self._wait():
                raise TimeoutError
            rest = rest[os.write(self._stream.fileno(), rest[: select.PIPE_BUF]) :]

    def close(self) -> None:
        """Close this end."""
        self._stream.close()


class _Worker:
    """One worker process, seen from its parent."""

    def __init__(self, snapshot: Path, generation: int, limits: Limits) -> None:
        self.generation = generation
        self.limits = limits
        self.answered = 0
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-m", "catalog.graph.worker", str(snapshot), str(limits.memory)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
        )
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self._questions = _Pipe(self.process.stdin, select.POLLOUT)
        self._answers = _Pipe(self.process.stdout, select.POLLIN)
        self._answers.deadline = time.monotonic() + _START_TIMEOUT
        ready = worker.read_frame(self._answers.read)
        if ready is None or not ready[0].get("ready"):
            self.kill()
            raise UnavailableError("a query worker did not start", "see the log; run 'muniment verify'")
        self.confined = bool(ready[0]["confined"])

    def ask(self, question: Question) -> tuple[dict[str, object], bytes]:
        """Return the worker's answer.

        Raises:
            LimitError: The worker overstepped and is dead.
        """
        request = {
            "timeout": self.limits.timeout,
            "max_bytes": self.limits.result,
            "solution_format": question.solution_format,
            "graph_format": question.graph_format,
            "curated": question.curated,
            "base": question.base,
            "default_graphs": question.default_graphs,
            "named_graphs": question.named_graphs,
            "prefixes": dict(question.prefixes),
        }
        self.answered += 1
        self._questions.deadline = self._answers.deadline = time.monotonic() + self.limits.timeout + _GRACE
        with contextlib.suppress(BrokenPipeError, TimeoutError):
            worker.write_frame(self._questions.write, request, question.query.encode())
        frame = worker.read_frame(self._answers.read)
        if frame is not None:
            return frame
        raise self._cause_of_death()

    def _cause_of_death(self) -> CatalogError:
        ended = self._ends()
        self.kill()
        code = self.process.returncode
        if not ended or code == -signal.SIGALRM:
            return DeadlineError(
                f"the query took longer than {self.limits.timeout:g} seconds and was ended; there is no partial answer",
                "ask for less at a time, or take the dump and ask a copy of your own",
            )
        if code == -signal.SIGABRT:
            return MemoryLimitError(
                f"the query needed more memory than the limit of {_size(self.limits.memory)}",
                "ask for less at a time, or take the dump and ask a copy of your own",
            )
        if code == -signal.SIGSEGV:
            return QueryError("the query is too deeply nested for the engine", "write it with fewer parts inside parts")
        if code == -signal.SIGSYS:
            return QueryError("the query would reach the network", "ask nothing of other endpoints here")
        return UnavailableError("the query worker ended without an answer", "try again")

    def _ends(self) -> bool:
        """Give a worker whose output has ended a moment to be gone; one that is out of time gets none."""
        try:
            self.process.wait(0.5 if time.monotonic() < self._answers.deadline else 0)
        except subprocess.TimeoutExpired:
            return False
        return True

    @property
    def alive(self) -> bool:
        return self.process.poll() is None

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()
        self._questions.close()
        self._answers.close()


class QueryPool:
    """Answers queries on the snapshot of the current generation.

    Args:
        size: How many queries run at a time.
        limits: What each may use.
    """

    def __init__(self, snapshot: Path, generation: int, *, size: int, limits: Limits) -> None:
        self.limits: Final = limits
        self._size = size
        self._free = threading.Condition()
        self._idle: list[_Worker] = []
        self._running = 0
        self._snapshot = snapshot
        self._generation = generation
        self._closed = False
        self._said_unconfined = False

    @property
    def generation(self) -> int:
        """The generation that new queries are asked of."""
        return self._generation

    def swap(self, snapshot: Path, generation: int) -> None:
        """Ask new queries of another generation; those under way end on the old one."""
        with self._free:
            if generation == self._generation:
                return
            self._snapshot, self._generation = snapshot, generation
            stale, self._idle = self._idle, []
            self._running -= len(stale)
            self._free.notify_all()
        for old in stale:
            old.kill()

    def warm(self) -> None:
        """Start a worker, if there is none, and see that it answers.

        Raises:
            UnavailableError: It does not.
        """
        self.ask(Question(query="ASK {}"))

    def ask(self, question: Question) -> Answer:
        """Return the complete answer to a query.

        Raises:
            QueryError: Malformed or forbidden.
            LimitError: It met a limit.
            BusyError: No worker became free in time.
            NotAcceptableError: No wanted format fits the answer.
        """
        checked = prescan.check(
            question.query, max_length=self.limits.length, max_depth=self.limits.depth, base=question.base
        )
        asked = _with_dataset(question, checked)
        leased = self._lease()
        started = time.monotonic()
        try:
            header, body = leased.ask(asked)
        except BaseException:
            self._give_up(leased)
            raise
        seconds = time.monotonic() - started
        self._give_back(leased, worn=seconds > self.limits.timeout / 2)
        if "error" in header:
            if header["error"] == "syntax":
                raise malformed(
                    question.query,
                    str(header["message"]),
                    undeclared=checked.undeclared,
                    prefixes=question.prefixes,
                )
            raise self._error(header)
        return Answer(
            body=body,
            format=str(header["format"]),
            form=str(header["form"]),
            generation=leased.generation,
            seconds=seconds,
        )

    def _lease(self) -> _Worker:
        deadline = time.monotonic() + self.limits.wait
        with self._free:
            while (idle := self._take_idle()) is None and self._running >= self._size:
                if not self._free.wait(deadline - time.monotonic()):
                    raise BusyError("all query workers are busy", "try again in a few seconds")
            if idle is not None:
                return idle
            self._running += 1
            snapshot, generation = self._snapshot, self._generation
        try:
            started = _Worker(snapshot, generation, self.limits)
        except BaseException:
            with self._free:
                self._running -= 1
                self._free.notify()
            raise
        if not started.confined and not self._said_unconfined:
            self._said_unconfined = True
            _LOG.warning(_UNCONFINED)
        return started

    def _take_idle(self) -> _Worker | None:
        if self._closed:
            raise UnavailableError("the service is stopping", "try again in a moment")
        while self._idle:
            idle = self._idle.pop()
            if idle.alive and idle.generation == self._generation:
                return idle
            self._running -= 1
            idle.kill()
        return None

    def _give_back(self, leased: _Worker, *, worn: bool) -> None:
        with self._free:
            keep = not worn and leased.answered < _MAX_QUERIES and leased.generation == self._generation
            if keep and not self._closed:
                self._idle.append(leased)
            else:
                self._running -= 1
            self._free.notify()
        if not keep or self._closed:
            leased.kill()

    def _give_up(self, leased: _Worker) -> None:
        leased.kill()
        with self._free:
            self._running -= 1
            self._free.notify()

    def _error(self, header: Mapping[str, object]) -> CatalogError:
        message = str(header.get("message", ""))
        match header["error"]:
            case "too-large":
                return ResultTooLargeError(
                    f"the answer is larger than {_size(self.limits.result)}; nothing of it is given",
                    "ask for less at a time (ORDER BY ?key, FILTER(?key > LAST), LIMIT), or take the dump",
                )
            case "memory":
                return MemoryLimitError(
                    f"the query needed more memory than the limit of {_size(self.limits.memory)}",
                    "ask for less at a time",
                )
            case "not-acceptable":
                return NotAcceptableError(message)
            case _:
                return QueryError(f"the query cannot be answered: {message}", "simplify it")

    def close(self) -> None:
        """End all workers."""
        with self._free:
            self._closed = True
            idle, self._idle = self._idle, []
            self._free.notify_all()
        for leased in idle:
            leased.kill()


def _size(count: int) -> str:
    """Return a number of bytes as people say it.

    >>> _size(1536), _size(64 << 20)
    ('1 KiB', '64 MiB')
    """
    return f"{count >> 20:,} MiB" if count >= 1 << 20 else f"{count >> 10:,} KiB"


def _with_dataset(question: Question, checked: prescan.Checked) -> Question:
    """Return the question that the engine is asked: the default graph can be named in it.

    Raises:
        QueryError: The default graph is asked for in a way that no engine can show it.
    """
    text, default, named = graphs.settle(
        question.query, checked, question.curated, question.default_graphs, question.named_graphs
    )
    return msgspec.structs.replace(question, query=text, default_graphs=default, named_graphs=named)
