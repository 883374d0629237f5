"""Two slots in one remote store: one answers queries on the current generation while the other one is written.

A remote store gives no snapshots, so what is published stands in it twice, each time in a graph of its own. Which slot
answers for which generation is noted in files beside the ledger, one a slot, replaced at once. Who reads a slot holds
a shared lock for as long as its query runs, who writes holds the exclusive one: no answer is a mixture of two
generations, whatever process asks, and both locks die with their process.
"""

import contextlib
import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from catalog.errors import BusyError, CannotWriteError
from catalog.graph.tally import Tally
from catalog.projections import Mark

SLOTS: Final = ("1", "2")
_PAUSE: Final = 0.02
T = TypeVar("T")


class Slot(msgspec.Struct, frozen=True):
    """What is known of a slot.

    Attributes:
        generation: The one that it answers for; ``None`` when it answers for none.
        marks: How far it has come. There are two while one is being replaced in the remote store by the other; either
            is right, since what it holds is the same.
        tally: What it holds, without the statements of what is pending.
        pending: Subjects whose statements were being replaced; some of them may be there, and some not.
        kept: N-Triples of theirs that are to be there in any case.
        changing: The graph in which they stand: that of the slot, or that of its links.
        graph: The graph that it is.
        links: What its graph of links is called by those who ask.
        owner: Who has written it: a store that another catalogue has written meanwhile is not taken for ours.
    """

    generation: int | None = None
    marks: tuple[Mark, ...] = ()
    tally: Tally = Tally()
    pending: tuple[str, ...] = ()
    kept: str = ""
    changing: str = ""
    graph: str = ""
    links: str = ""
    owner: str = ""


class Answering(msgspec.Struct, frozen=True):
    """The part of a slot's notes that each query reads."""

    generation: int | None = None
    graph: str = ""
    links: str = ""


class Slots:
    """The notes on both slots.

    Args:
        folder: Beside the ledger; made when something is noted.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, name: str) -> Slot:
        """Return what is known of a slot; nothing, when nobody can read it any more."""
        return self._noted(name, Slot)

    def put(self, name: str, slot: Slot) -> None:
        """Note something; it is on the disk when this returns.

        Raises:
            CannotWriteError: There is no room for it.
        """
        path = self._path(name)
        building = path.with_name(path.name + ".tmp")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with building.open("wb") as stream:
                stream.write(msgspec.json.encode(slot))
                stream.flush()
                os.fsync(stream.fileno())
            building.replace(path)
        except OSError as error:
            raise CannotWriteError(
                f"cannot write {path}: {error.strerror}", "free some space, then publish again; nothing is lost"
            ) from error

    def of(self, generation: int) -> str | None:
        """Return the slot that answers for a generation."""
        return next((name for name in SLOTS if self._answering(name).generation == generation), None)

    def free(self, current: int | None) -> str:
        """Return the slot that can be written: not the one that answers for the current generation."""
        return next(name for name in SLOTS if current is None or self._answering(name).generation != current)

    def _answering(self, name: str) -> Answering:
        return self._noted(name, Answering)

    def _noted(self, name: str, kind: type[T]) -> T:
        """Return what is noted, or what there is to say of a slot that nobody can read any more."""
        try:
            return msgspec.json.decode(self._path(name).read_bytes(), type=kind)
        except (OSError, msgspec.DecodeError):
            return kind()

    @contextmanager
    def reading(self, generation: int) -> Iterator[Answering]:
        """Keep the slot of a generation as it is while the block runs; say what is to be known for asking it.

        Raises:
            BusyError: No slot answers for it any more, or not yet.
        """
        with contextlib.ExitStack() as stack:
            name = self.of(generation)
            if name is None or not stack.enter_context(self._locked(name, fcntl.LOCK_SH, 0.0)):
                raise _moved()
            found = self._answering(name)
            # it may have been given to the next generation before the lock was there
            if found.generation != generation:
                raise _moved()
            yield found

    @contextmanager
    def writing(self, name: str, seconds: float) -> Iterator[None]:
        """Have a slot to oneself while the block runs.

        Args:
            seconds: How long queries that still read it are waited for.

        Raises:
            BusyError: They take longer.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        with self._locked(name, fcntl.LOCK_EX, seconds) as locked:
            if not locked:
                raise BusyError("queries about an earlier generation are still running", "try again in a moment")
            yield

    @contextmanager
    def _locked(self, name: str, kind: int, seconds: float) -> Iterator[bool]:
        """Hold a lock while the block runs; say whether it could be had in time."""
        try:
            descriptor = os.open(self._folder / f"slot-{name}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
        except OSError:
            yield False
            return
        try:
            yield _lock(descriptor, kind, time.monotonic() + seconds)
        finally:
            os.close(descriptor)

    def _path(self, name: str) -> Path:
        return self._folder / f"slot-{name}.json"


def _lock(descriptor: int, kind: int, deadline: float) -> bool:
    while True:
        try:
            fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= deadline:
                return False
            time.sleep(_PAUSE)
        else:
            return True


def _moved() -> BusyError:
    return BusyError("the catalogue is being published anew", "ask again in a moment")
