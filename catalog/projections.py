"""What projections have in common, all of which can be made anew from the ledger.

The graph and the search index are folders: each says how far it has come, is replaced as a whole when it is made anew,
and gives snapshots that appear at once. Renditions and links are files, written as they come.
"""

import shutil
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from catalog.errors import CannotWriteError


class Mark(msgspec.Struct, frozen=True):
    """How far a projection has come.

    Attributes:
        sequence: The last ledger entry that it holds.
        shape: Digest of everything else that it depends on.
    """

    sequence: int
    shape: str


class Replaceable(ABC):
    """A folder whose ``live`` part is written in place, or made beside itself and replaced when it is whole.

    Args:
        folder: Where ``live`` stands.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.live = folder / "live"
        self._old = folder / "live.old"
        self._new = folder / "live.new"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @abstractmethod
    def close(self) -> None:
        """Let go of the files."""

    def _settle(self) -> None:
        """Finish or undo a replacement that was broken off."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if not self.live.exists() and self._old.exists():
            self._old.rename(self.live)
        for leftover in (self._old, self._new):
            shutil.rmtree(leftover, ignore_errors=True)

    def _replace(self) -> None:
        """Put what was made anew in the place of what was; nothing may be open."""
        self.live.rename(self._old)
        self._new.rename(self.live)
        shutil.rmtree(self._old, ignore_errors=True)


def begin_snapshot(target: Path) -> Path:
    """Return where to make a snapshot: a path beside its place, with nothing there."""
    building = target.with_name(target.name + ".tmp")
    shutil.rmtree(building, ignore_errors=True)
    building.parent.mkdir(parents=True, exist_ok=True)
    return building


def finish_snapshot(building: Path, target: Path) -> None:
    """Put a snapshot in its place; who reads an older one there does not find nothing meanwhile."""
    retired = target.with_name(target.name + ".old.tmp")
    shutil.rmtree(retired, ignore_errors=True)
    if target.exists():
        target.rename(retired)
    building.rename(target)
    shutil.rmtree(retired, ignore_errors=True)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Write to a file of a projection; what goes wrong is told with what to do.

    Raises:
        CannotWriteError: The disk is full, or the file cannot be written.
    """
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise CannotWriteError(
            f"cannot write {path}: {error}",
            "free some space, then run 'muniment publish'; nothing is lost, the ledger has everything",
        ) from error


def remove_database(path: Path) -> None:
    """Remove a file of SQLite with all that lies beside it; nothing may have it open."""
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
