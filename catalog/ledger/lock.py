"""The writer's lock: one process writes a catalogue, and its lock dies with it.

``flock`` belongs to the open file. The file is closed on exec, and every forked child closes it at once, so children
never keep it: a killed writer leaves no lock behind, whatever it had started.
"""

import contextlib
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from catalog.errors import BusyError, CannotWriteError

_held: Final[set[int]] = set()


@contextmanager
def writer_lock(path: Path, doing: str = "is writing this catalogue") -> Iterator[None]:
    """Hold the lock at ``path`` while the block runs.

    Args:
        doing: What whoever is refused is told of the holder.

    Raises:
        BusyError: Another process holds it; the message names its number.
        CannotWriteError: The folder cannot be written.
    """
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        raise CannotWriteError(f"cannot write {path}: {error.strerror}", "make the folder writable") from None
    _held.add(descriptor)
    try:
        _take(descriptor, path, doing)
        yield
    finally:
        if descriptor in _held:
            _held.remove(descriptor)
            os.close(descriptor)


def _take(descriptor: int, path: Path, doing: str) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = os.read(descriptor, 20).decode("ascii", "replace").strip() or "unknown"
        raise BusyError(
            f"another process {doing} (process {holder})",
            "wait until it has finished, then try again",
        ) from None
    except OSError as error:
        raise CannotWriteError(
            f"cannot lock {path}: {error.strerror}", "expected a file system with locks; put the catalogue on another"
        ) from None
    # a courtesy to whoever is refused; a full disk is told by the first write that matters
    with contextlib.suppress(OSError):
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)


def _let_go() -> None:
    """Close the lock files of the parent: a lock lasts as long as anyone has its file open."""
    while _held:
        with contextlib.suppress(OSError):
            os.close(_held.pop())


os.register_at_fork(after_in_child=_let_go)
