"""The embedded engine: query workers, one process each, on a read-only snapshot of one generation.

A worker that oversteps is killed and costs nobody else anything: a spare waits, started meanwhile.
"""

import contextlib
import fcntl
import logging
import marshal
import math
import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO, Final

from catalog.errors import CatalogError, QueryError, UnavailableError
from catalog.graph import worker
from catalog.graph.engine import Outcome
from catalog.graph.question import Limits, Question, to_worker, too_hungry, too_slow

_LOG: Final = logging.getLogger(__name__)
_UNCONFINED: Final = "this system has no seccomp: query workers keep the right to open sockets; all other limits hold"
_START_TIMEOUT: Final = 30.0
_GRACE: Final = 1.0
_TRIES: Final = 3
_MAX_QUERIES: Final = 5_000
_CHUNK: Final = 1 << 20
_FIRST: Final = 64 << 10
_NICE: Final = 10
_SCHEDULED: Final = 2
# where this process finds its modules: the worker does without site, which would look for them again
_PATH: Final = tuple(dict.fromkeys((*filter(None, sys.path), str(Path(__file__).parents[2]))))


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

    def read(self, seconds: float) -> tuple[Mapping[str, object], bytes] | None:
        """Return the next frame, or ``None`` when it is not whole after so many seconds.

        Raises:
            EOFError: The other end is gone.
        """
        deadline = time.monotonic() + seconds
        while missing := self._missing():
            if not self._poll.poll(max(deadline - time.monotonic(), 0) * 1000):
                return None
            # nothing comes behind a frame until the next question, so more than is known to be missing may be read
            part = os.read(self._stream.fileno(), min(max(missing, _FIRST), _CHUNK))
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

    def _take(self) -> tuple[Mapping[str, object], bytes]:
        with memoryview(self._got) as got:
            header_size, _ = worker.LENGTHS.unpack_from(got)
            begin = worker.LENGTHS.size
            header = worker.read_head(bytes(got[begin : begin + header_size]))
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
        gently: It lets all others go first, from its start on.

    Raises:
        UnavailableError: It does not start.
    """

    def __init__(
        self, snapshot: Path, limits: Limits, give_back: Callable[["WorkerRun", bool], None], *, gently: bool = False
    ) -> None:
        self._limits = limits
        self._give_back = give_back
        self.gently: Final = gently
        self.answered = 0
        self.process = subprocess.Popen(
            [sys.executable, *worker.COMMAND, str(snapshot), str(limits.memory), *_PATH],
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
        self._due = math.inf
        self._began = self._used_before = 0.0
        if gently:
            self._give_way()
        self.confined = self._started()

    def _started(self) -> bool:
        """Wait until it is ready, and say whether the kernel confines it."""
        ready = None
        with contextlib.suppress(EOFError):
            ready = self._answers.read(_START_TIMEOUT)
        if ready is None or not ready[0].get("ready"):
            self.kill()
            raise _not_started()
        return bool(ready[0].get("confined"))

    def begin(self, question: Question, seconds: float) -> None:
        """Send a question; the kernel ends the worker after so many seconds, also when this process is gone."""
        self.answered += 1
        self._began = time.monotonic()
        self._due = self._began + seconds
        self._used_before = self._processed() or 0.0
        request = marshal.dumps(to_worker(question, timeout=seconds, max_bytes=self._limits.result))
        query = question.query.encode()
        # a worker that is gone is noticed where its answer is waited for
        with contextlib.suppress(BrokenPipeError, TimeoutError):
            self._questions.write(worker.LENGTHS.pack(len(request), len(query)) + request + query, seconds + _GRACE)

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

    def used(self) -> float:
        """Return the seconds of processing that the question has taken; of a dead worker, those passed."""
        processed = self._processed()
        return time.monotonic() - self._began if processed is None else processed - self._used_before

    def _processed(self) -> float | None:
        """Return the seconds of processing of the process; ``None`` when it is gone."""
        # the clock of another process, as clock_getcpuclockid(3) names it, which Python has not
        try:
            return time.clock_gettime((~self.process.pid << 3) | _SCHEDULED)
        except OSError:
            return None

    def demote(self) -> None:
        """Let all others go first; it is not used again, since the right to go first does not come back."""
        self._worn = True
        self._give_way()

    def _give_way(self) -> None:
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, self.process.pid, _NICE)

    def end(self, *, keep: bool) -> None:
        """Give the worker back, or kill it."""
        usable = keep and not self._worn and self.answered < _MAX_QUERIES
        if usable:
            self._due = math.inf
        self._give_back(self, usable)

    @property
    def stopped(self) -> bool:
        """Whether it lives although the kernel should have ended it: somebody holds it."""
        return self.alive and time.monotonic() > self._due

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


class _Kind:
    """The workers of one kind that are idle, and how many of it there should be.

    Attributes:
        gently: Whether they let those of the other kind go first.
        spares: Kept ready beyond those that are wanted, so that a kill costs the next caller nothing.
    """

    def __init__(self, *, gently: bool, spares: int) -> None:
        self.gently: Final = gently
        self.spares = spares
        self.idle: list[WorkerRun] = []
        self.wanted = 0
        self.starting = 0

    def take(self) -> WorkerRun | None:
        """Return one that is idle, and alive."""
        while self.idle:
            if (taken := self.idle.pop()).alive:
                return taken
            taken.kill()
        return None

    def missing(self) -> int:
        """Return how many are to be started."""
        return self.wanted + self.spares - len(self.idle) - self.starting


class WorkerEngine:
    """Query workers on one snapshot.

    All are started aside: who needs one takes the first that is there, be it new or given back by somebody else. One
    that is killed while it starts is started again. Those that give way are a kind of their own, begun with the first
    client that has used much, since the right to go first does not come back to a process.

    Args:
        spare: Whether one more is kept ready than is wanted, so that a kill costs the next caller nothing.
    """

    def __init__(self, snapshot: Path, generation: int, limits: Limits, *, spare: bool = True) -> None:
        self.generation: Final = generation
        self._snapshot = snapshot
        self._limits = limits
        self._spares = int(spare)
        self._changing = threading.Condition()
        self._first = _Kind(gently=False, spares=self._spares)
        self._gentle = _Kind(gently=True, spares=0)
        self._failures = 0
        self._closed = False

    def run(self, *, gently: bool = False) -> WorkerRun:
        """Return a worker that is idle, or the next one that will be.

        Raises:
            UnavailableError: None can be started.
        """
        kind = self._gentle if gently else self._first
        with self._changing:
            failures = self._failures
            kind.spares = self._spares
            kind.wanted += 1
            try:
                while (found := kind.take()) is None:
                    if self._closed or self._failures - failures >= _TRIES:
                        raise _not_started()
                    self._start_some(kind)
                    self._changing.wait(_START_TIMEOUT)
            finally:
                kind.wanted -= 1
            self._start_some(kind)
        return found

    def _start_some(self, kind: _Kind) -> None:
        for _ in range(kind.missing() if not self._closed else 0):
            kind.starting += 1
            threading.Thread(target=self._start, args=(kind,), name="a query worker starts", daemon=True).start()

    def _start(self, kind: _Kind) -> None:
        started = None
        try:
            with contextlib.suppress(UnavailableError, OSError):
                started = WorkerRun(self._snapshot, self._limits, self._take_back, gently=kind.gently)
        finally:
            # whoever waits must be told, whatever came of it
            with self._changing:
                kind.starting -= 1
                self._failures += started is None
                self._changing.notify_all()
        if started is not None and not started.confined:
            _warn_once()
        if started is not None:
            self._take_back(started, usable=True)

    def _take_back(self, run: WorkerRun, usable: bool) -> None:
        kind = self._gentle if run.gently else self._first
        ended: list[WorkerRun] = []
        with self._changing:
            if usable and not self._closed:
                kind.idle.append(run)
                # those who wait for the other kind would not take it
                self._changing.notify_all()
            else:
                ended.append(run)
                if run.stopped:
                    # who stopped this one has most likely stopped the others as well
                    ended += self._take_idle()
        for one in ended:
            one.kill()

    def _take_idle(self) -> list[WorkerRun]:
        """Return all that are idle, and keep none."""
        idle = [*self._first.idle, *self._gentle.idle]
        self._first.idle, self._gentle.idle = [], []
        return idle

    def close(self) -> None:
        """End the idle workers now, the others with their queries."""
        with self._changing:
            self._closed = True
            idle = self._take_idle()
            self._changing.notify_all()
        for one in idle:
            one.kill()


def _not_started() -> UnavailableError:
    return UnavailableError("a query worker did not start", "see the log; run 'muniment verify'")


_warned = threading.Event()


def _warn_once() -> None:
    if not _warned.is_set():
        _warned.set()
        _LOG.warning(_UNCONFINED)
