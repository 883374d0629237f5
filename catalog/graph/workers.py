"""The embedded engine: query workers, one process each, on a read-only snapshot of one generation.

A worker that oversteps is killed and costs nobody else anything: a spare waits, started meanwhile.
"""

import contextlib
import fcntl
import json
import logging
import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Final

from catalog.errors import CatalogError, QueryError, UnavailableError
from catalog.graph import worker
from catalog.graph.engine import Outcome
from catalog.graph.question import Limits, Question, too_hungry, too_slow

_LOG: Final = logging.getLogger(__name__)
_UNCONFINED: Final = "this system has no seccomp: query workers keep the right to open sockets; all other limits hold"
_START_TIMEOUT: Final = 30.0
_GRACE: Final = 1.0
_MAX_QUERIES: Final = 5_000
_CHUNK: Final = 1 << 20
_NICE: Final = 10


class _Questions:
    """The end of a pipe that a worker reads from; a worker may be stopped at any byte."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._poll = select.poll()
        self._poll.register(stream, select.POLLOUT)
        _widen(stream)
        os.set_blocking(stream.fileno(), False)

    def write(self, content: bytes, seconds: float) -> None:
        """Write all of ``content``.

        Raises:
            BrokenPipeError: The other end is gone.
            TimeoutError: The time is up.
        """
        deadline = time.monotonic() + seconds
        rest = memoryview(content)
        while rest:
            try:
                rest = rest[os.write(self._stream.fileno(), rest) :]
            except BlockingIOError:
                if not self._poll.poll(max(deadline - time.monotonic(), 0) * 1000):
                    raise TimeoutError from None

    def close(self) -> None:
        """Close this end."""
        self._stream.close()


class _Answers:
    """The end of a pipe that a worker writes to. What has come of a frame stays until the rest of it has come."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._poll = select.poll()
        self._poll.register(stream, select.POLLIN)
        self._got = bytearray()
        _widen(stream)
        os.set_blocking(stream.fileno(), False)

    def read(self, seconds: float) -> tuple[dict[str, object], bytes] | None:
        """Return the next frame, or ``None`` when it is not whole after so many seconds.

        Raises:
            EOFError: The other end is gone.
        """
        deadline = time.monotonic() + seconds
        while missing := self._missing():
            if not self._poll.poll(max(deadline - time.monotonic(), 0) * 1000):
                return None
            part = os.read(self._stream.fileno(), min(missing, _CHUNK))
            if not part:
                raise EOFError
            self._got += part
        return self._take()

    def _missing(self) -> int:
        """Return how many bytes are missing, as far as that is known."""
        lengths = worker.LENGTHS
        if len(self._got) < lengths.size:
            return lengths.size - len(self._got)
        header_size, body_size = lengths.unpack_from(self._got)
        return lengths.size + int(header_size) + int(body_size) - len(self._got)

    def _take(self) -> tuple[dict[str, object], bytes]:
        with memoryview(self._got) as got:
            header_size, _ = worker.LENGTHS.unpack_from(got)
            begin = worker.LENGTHS.size
            header = json.loads(bytes(got[begin : begin + header_size]))
            body = bytes(got[begin + header_size :])
        self._got = bytearray()
        return header, body

    def close(self) -> None:
        """Close this end."""
        self._stream.close()


def _widen(stream: IO[bytes]) -> None:
    """Make a pipe wide enough for most of what goes through it, where the system lets us."""
    if hasattr(fcntl, "F_SETPIPE_SZ"):
        with contextlib.suppress(OSError):
            fcntl.fcntl(stream.fileno(), fcntl.F_SETPIPE_SZ, _CHUNK >> 2)


class WorkerRun:
    """One worker process, seen from its parent.

    Args:
        give_back: What to do with it when its query is over; told whether it can be used again.

    Raises:
        UnavailableError: It does not start.
    """

    def __init__(self, snapshot: Path, limits: Limits, give_back: Callable[["WorkerRun", bool], None]) -> None:
        self._limits = limits
        self._give_back = give_back
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
        self._questions = _Questions(self.process.stdin)
        self._answers = _Answers(self.process.stdout)
        self._worn = False
        self.confined = self._started()

    def _started(self) -> bool:
        """Wait until it is ready, and say whether the kernel confines it."""
        ready = None
        with contextlib.suppress(EOFError):
            ready = self._answers.read(_START_TIMEOUT)
        if ready is None or not ready[0].get("ready"):
            self.kill()
            raise UnavailableError("a query worker did not start", "see the log; run 'muniment verify'")
        return bool(ready[0]["confined"])

    def begin(self, question: Question, seconds: float) -> None:
        """Send a question; the kernel ends the worker after so many seconds, also when this process is gone."""
        self.answered += 1
        request = {
            "timeout": seconds,
            "max_bytes": self._limits.result,
            "solution_format": question.solution_format,
            "graph_format": question.graph_format,
            "curated": question.curated,
            "default_graphs": question.default_graphs,
            "named_graphs": question.named_graphs,
            "prefixes": dict(question.prefixes),
        }
        # a worker that is gone is noticed where its answer is waited for
        with contextlib.suppress(BrokenPipeError, TimeoutError):
            query = question.query.encode()
            self._questions.write(worker.head(request, len(query)) + query, seconds + _GRACE)

    def wait(self, seconds: float) -> Outcome | None:
        """Return the answer, or ``None`` when it is not there yet.

        Raises:
            CatalogError: The worker overstepped and is dead.
        """
        try:
            return self._answers.read(seconds)
        except EOFError:
            raise self._cause_of_death() from None

    def _cause_of_death(self) -> CatalogError:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(0.5)
        match self.process.poll():
            case None:
                return UnavailableError("the query worker closed its end without an answer", "try again")
            case code if code == -signal.SIGALRM:
                return too_slow(self._limits)
            case code if code == -signal.SIGABRT:
                return too_hungry(self._limits)
            case code if code == -signal.SIGSEGV:
                return QueryError(
                    "the query is too deeply nested for the engine", "write it with fewer parts inside parts"
                )
            case code if code == -signal.SIGSYS:
                return QueryError("the query would reach the network", "ask nothing of other endpoints here")
            case _:
                return UnavailableError("the query worker ended without an answer", "try again")

    def demote(self) -> None:
        """Let all others go first; it is not used again, since the right to go first does not come back."""
        self._worn = True
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, self.process.pid, _NICE)

    def end(self, *, keep: bool) -> None:
        """Give the worker back, or kill it."""
        self._give_back(self, keep and not self._worn and self.answered < _MAX_QUERIES)

    @property
    def alive(self) -> bool:
        """Whether the process lives."""
        return self.process.poll() is None

    def kill(self) -> None:
        """End the process, now."""
        self.process.kill()
        self.process.wait()
        self._questions.close()
        self._answers.close()


class WorkerEngine:
    """Query workers on one snapshot.

    Args:
        spare: Whether one that waits is started as soon as the last one is taken, so that the next caller, or the
            one after a kill, has it at once.
    """

    def __init__(self, snapshot: Path, generation: int, limits: Limits, *, spare: bool = True) -> None:
        self.generation: Final = generation
        self._snapshot = snapshot
        self._limits = limits
        self._spare = spare
        self._changing = threading.Lock()
        self._idle: list[WorkerRun] = []
        self._closed = False
        self._starting = False

    def run(self) -> WorkerRun:
        """Return a worker that is idle, or start one.

        Raises:
            UnavailableError: It does not start.
        """
        found = None
        dead: list[WorkerRun] = []
        with self._changing:
            while self._idle and found is None:
                taken = self._idle.pop()
                if taken.alive:
                    found = taken
                else:
                    dead.append(taken)
            wanting = self._spare and not self._idle and not self._starting and not self._closed
            self._starting = self._starting or wanting
        for one in dead:
            one.kill()
        try:
            return found or self._start()
        finally:
            if wanting:
                threading.Thread(target=self._start_spare, name="spare query worker", daemon=True).start()

    def _start(self) -> WorkerRun:
        started = WorkerRun(self._snapshot, self._limits, self._take_back)
        if not started.confined:
            _warn_once()
        return started

    def _start_spare(self) -> None:
        started = None
        try:
            started = self._start()
        except UnavailableError:
            # the next caller tries again, and is told
            return
        finally:
            with self._changing:
                self._starting = False
                keep = started is not None and not self._closed
                if keep and started is not None:
                    self._idle.append(started)
        if not keep:
            started.kill()

    def _take_back(self, run: WorkerRun, usable: bool) -> None:
        with self._changing:
            keep = usable and not self._closed
            if keep:
                self._idle.append(run)
        if not keep:
            run.kill()

    def close(self) -> None:
        """End the idle workers now, the others with their queries."""
        with self._changing:
            self._closed = True
            idle, self._idle = self._idle, []
        for one in idle:
            one.kill()


_warned = threading.Event()


def _warn_once() -> None:
    if not _warned.is_set():
        _warned.set()
        _LOG.warning(_UNCONFINED)
