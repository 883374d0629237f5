"""Where records and the files beside them lie: a folder, a ``.zip`` archive, a ``.tar`` archive.

Nothing here follows a link or a path out of the place: what it gives becomes public.
"""

import os
import stat
import zipfile
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import IO, Final

from catalog.errors import SourceError
from catalog.readers.beside import FileSource, Listing, missing, of_another_kind
from vocab.file_kinds import HEAD, media_type_of


class FolderPlace:
    """A folder on disk.

    Args:
        root: Its path, as the user gave it; ``""`` for the current one.
    """

    def __init__(self, root: str) -> None:
        self._root = root
        self._real = os.path.realpath(root or ".")

    def listing(self, folder: str) -> Listing:
        files: list[str] = []
        folders: list[str] = []
        try:
            with os.scandir(self._path(folder) or ".") as found:
                for item in found:
                    if not item.name.startswith("."):
                        (folders if item.is_dir() else files).append(item.name)
        except OSError:
            return Listing([], [])
        return Listing(sorted(files), sorted(folders))

    def media_type(self, path: str) -> str | None:
        try:
            status = os.stat(self._path(path))
            if not stat.S_ISREG(status.st_mode):
                return None
            with open(self._path(path), "rb") as stream:
                return media_type_of(stream.read(HEAD))
        except OSError:
            return None

    def file(self, path: str) -> FileSource:
        location = self._path(path)
        real = os.path.realpath(location)
        if not os.path.isfile(real):
            raise missing(path)
        if not real.startswith(os.path.join(self._real, "")):
            raise SourceError(
                "file-outside",
                f"{path!r} is a link that leads out of the folder",
                "expected the file itself, since it becomes public; put it there",
            )
        media_type = self.media_type(path)
        if media_type is None:
            raise of_another_kind(path)
        return FileSource(os.path.basename(path), location, real, media_type, lambda: _opened(real))

    def _path(self, path: str) -> str:
        return os.path.join(self._root, path) if path else self._root


@contextmanager
def _opened(path: str) -> Iterator[IO[bytes]]:
    """Open a file that is none of the links it may have been exchanged for."""
    with open(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC), "rb") as stream:
        yield stream


class _Archive:
    """The paths of an archive's members, in their folders."""

    def __init__(self, paths: Collection[str]) -> None:
        files: dict[str, list[str]] = {}
        folders: dict[str, set[str]] = {}
        for path in paths:
            folder, _, name = path.rpartition("/")
            files.setdefault(folder, []).append(name)
            while folder:
                above, _, name = folder.rpartition("/")
                folders.setdefault(above, set()).add(name)
                folder = above
        self._files = files
        self._folders = folders

    def listing(self, folder: str) -> Listing:
        return Listing(sorted(set(self._files.get(folder, ()))), sorted(self._folders.get(folder, ())))


class ZipPlace(_Archive):
    """A ``.zip`` archive that is open.

    Args:
        members: By their paths, only what may be read.
        location: Of the archive, for people.
        opened: Opens a member; what is wrong with it becomes a ``SourceError``.
    """

    def __init__(
        self,
        members: Mapping[str, zipfile.ZipInfo],
        location: str,
        opened: Callable[[zipfile.ZipInfo], AbstractContextManager[IO[bytes]]],
    ) -> None:
        super().__init__(members)
        self._members: Final = members
        self._location: Final = location
        self._opened: Final = opened

    def media_type(self, path: str) -> str | None:
        try:
            with self._opened(self._members[path]) as stream:
                return media_type_of(stream.read(HEAD))
        except (SourceError, OSError):
            return None

    def file(self, path: str) -> FileSource:
        info = self._members.get(path)
        if info is None:
            raise missing(path)
        with self._opened(info) as stream:
            media_type = media_type_of(stream.read(HEAD))
        if media_type is None:
            raise of_another_kind(path)
        location = f"{self._location}/{path}"
        return FileSource(path.rpartition("/")[2], location, location, media_type, lambda: self._opened(info))


class TarPlace(_Archive):
    """A ``.tar`` archive that has been gone through once; its files have been put aside.

    Args:
        paths: Of all members that may be read.
        aside: Where the files among them are now, with their kinds.
        location: Of the archive, for people.
    """

    def __init__(self, paths: Collection[str], aside: Mapping[str, tuple[Path, str]], location: str) -> None:
        super().__init__(paths)
        self._paths: Final = frozenset(paths)
        self._aside: Final = aside
        self._location: Final = location

    def media_type(self, path: str) -> str | None:
        return self._aside[path][1] if path in self._aside else None

    def file(self, path: str) -> FileSource:
        if path not in self._aside:
            raise of_another_kind(path) if path in self._paths else missing(path)
        where, media_type = self._aside[path]
        location = f"{self._location}/{path}"
        return FileSource(path.rpartition("/")[2], location, location, media_type, lambda: where.open("rb"))
