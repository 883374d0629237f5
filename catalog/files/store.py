"""The bytes of attachments, under their SHA-256: ``files/ab/abcdef…`` in the catalogue's directory.

A file stands under its name only when all its bytes are on the disk, and never changes then. One is taken before the
ledger's transaction that refers to it: a crash leaves at most a file that nothing refers to.
"""

import hashlib
import os
import re
import shutil
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final, NamedTuple

from catalog.errors import CannotWriteError, InputError

_CHUNK: Final = 1 << 20
_INCOMING: Final = "incoming"
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")


class Kept(NamedTuple):
    """What is known of a file that was taken.

    Attributes:
        sha256: Hexadecimal.
        size: In bytes.
        new: Whether it was not there before.
    """

    sha256: str
    size: int
    new: bool


class TooLargeError(InputError):
    """A file has more bytes than are taken."""


class FileStore:
    """The files of one catalogue; writing is for the process that holds the writer's lock.

    Args:
        folder: Made when the first file is taken.
    """

    def __init__(self, folder: Path) -> None:
        self.folder: Final = folder

    def path(self, sha256: str) -> Path:
        """Return where a file is, or would be."""
        return self.folder / sha256[:2] / sha256

    def has(self, sha256: str, *, size: int | None = None) -> bool:
        """Say whether a file is there.

        Args:
            size: That it must have in bytes: one that a fault of the disk has cut counts as missing.
        """
        path = self.path(sha256)
        return path.is_file() and (size is None or path.stat().st_size == size)

    def take(self, stream: IO[bytes], *, largest: int) -> Kept:
        """Keep the bytes of a stream; a part of them is in memory at a time.

        Args:
            largest: Most bytes that are taken.

        Raises:
            TooLargeError: There are more; nothing of it is kept.
            CannotWriteError: There is no room for it.
            OSError: The stream cannot be read.
        """
        if stream.seekable():
            # most loads bring what is there already: reading it is enough to know
            sha256, size = _copied(stream, None, largest)
            if self.has(sha256, size=size):
                return Kept(sha256, size, new=False)
            stream.seek(0)
        with self._incoming() as incoming:
            sha256, size = _copied(stream, incoming, largest)
            new = not self.has(sha256, size=size)
            if new:
                self._name(incoming, self.path(sha256))
        return Kept(sha256, size, new=new)

    def fault(self, sha256: str) -> str | None:
        """Say what is wrong with a file: that it is missing, or not what its digest says."""
        try:
            with self.path(sha256).open("rb") as stream:
                found = hashlib.file_digest(stream, "sha256").hexdigest()
        except FileNotFoundError:
            return "is missing"
        except OSError as error:
            return f"cannot be read: {error.strerror}"
        return None if found == sha256 else "is damaged"

    def digests(self) -> Iterator[str]:
        """Yield the digest of each file that is there, sorted."""
        if self.folder.is_dir():
            for part in sorted(self.folder.iterdir()):
                if len(part.name) == 2 and part.is_dir():
                    yield from sorted(item.name for item in part.iterdir() if _DIGEST.fullmatch(item.name))

    def discard(self, digests: Collection[str]) -> None:
        """Remove files that nothing refers to any more; those that are not there are none to remove."""
        for sha256 in digests:
            self.path(sha256).unlink(missing_ok=True)

    def scratch(self) -> Path:
        """Return a new folder on the same disk, for bytes that are not settled yet; ``sweep`` removes what is left."""
        try:
            (self.folder / _INCOMING).mkdir(parents=True, exist_ok=True)
            return Path(tempfile.mkdtemp(dir=self.folder / _INCOMING))
        except OSError as error:
            raise _no_room(self.folder, error) from None

    def sweep(self) -> None:
        """Remove what a broken-off load has left half-done."""
        shutil.rmtree(self.folder / _INCOMING, ignore_errors=True)

    @contextmanager
    def _incoming(self) -> Iterator[IO[bytes]]:
        """Give a file without a name that lasts; it is gone afterwards, unless it has got one."""
        folder = self.scratch()
        try:
            with (folder / "part").open("w+b") as stream:
                yield stream
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def _name(self, incoming: IO[bytes], path: Path) -> None:
        """Give a file its name, now that its bytes are on the disk, and see that the name is there too."""
        try:
            os.fsync(incoming.fileno())
            path.parent.mkdir(exist_ok=True)
            Path(incoming.name).chmod(0o644)
            Path(incoming.name).rename(path)
            for folder in (path.parent, self.folder):
                _settle(folder)
        except OSError as error:
            raise _no_room(self.folder, error) from None


def _copied(source: IO[bytes], target: IO[bytes] | None, largest: int) -> tuple[str, int]:
    """Read all of ``source``, into ``target`` if there is one; return digest and size."""
    digest, size = hashlib.sha256(), 0
    while chunk := source.read(_CHUNK):
        size += len(chunk)
        if size > largest:
            raise TooLargeError(f"it is larger than {largest:,} bytes", "raise the setting 'files_largest'")
        digest.update(chunk)
        if target is not None:
            try:
                target.write(chunk)
            except OSError as error:
                raise _no_room(Path(target.name).parent, error) from None
    if target is not None:
        target.flush()
    return digest.hexdigest(), size


def _settle(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _no_room(folder: Path, error: OSError) -> CannotWriteError:
    return CannotWriteError(
        f"cannot write in {folder}: {error.strerror or error}",
        "free some space or make the folder writable; nothing half-done is kept",
    )
