"""Scans and other files beside a record: in its folder or archive, under its name or named by it.

A file belongs to the record that has its name without the suffix (``121616.txt`` and ``121616.pdf``), or its name up to
a hyphen, underscore, dot or space (``121616-1.jpg``, ``121616_002.tif``); or it lies in a folder of that name. The
longest such name counts: ``a-1.jpg`` belongs to ``a-1.txt`` where there is one, else to ``a.txt``.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import PurePosixPath
from typing import IO, Final, NamedTuple, Protocol

from catalog.errors import SourceError

_SEPARATORS: Final = "-_. "
_DIGITS: Final = re.compile(r"([0-9]+)")
_SHELVES_KEPT: Final = 8


class FileSource(NamedTuple):
    """A file that can belong to a record.

    Attributes:
        name: Without its folders.
        location: For people.
        identity: The same for the same file, however it was found.
        media_type: Told by its first bytes.
        open: Gives its bytes, as long as its folder or archive is being read; may raise ``SourceError`` or ``OSError``.
    """

    name: str
    location: str
    identity: str
    media_type: str
    open: Callable[[], AbstractContextManager[IO[bytes]]]


class Listing(NamedTuple):
    """What lies directly in a folder, sorted; hidden things left out."""

    files: list[str]
    folders: list[str]


class Place(Protocol):
    """A folder or an archive with everything below it; paths are relative to it, with slashes."""

    def listing(self, folder: str) -> Listing:
        """Return what lies in a folder, ``""`` for the place itself; nothing when there is no such folder."""

    def media_type(self, path: str) -> str | None:
        """Return the kind of a file, ``None`` when it is of none that records can have, or cannot be read."""

    def file(self, path: str) -> FileSource:
        """Return a file.

        Raises:
            SourceError: It is missing, leads out of the place, or is of another kind.
        """


class Claims:
    """Which files belong to a record, and which stand alone so far."""

    def __init__(self) -> None:
        self._claimed: set[str] = set()
        self._met: dict[str, str] = {}

    def claim(self, file: FileSource) -> None:
        """Note that a file belongs to a record."""
        self._claimed.add(file.identity)

    def meet(self, identity: str, location: str) -> None:
        """Note a file that was come by."""
        if identity not in self._claimed:
            self._met.setdefault(identity, location)

    def alone(self) -> Iterator[str]:
        """Yield where files lie that belong to no record."""
        return (location for identity, location in self._met.items() if identity not in self._claimed)


class Shelves:
    """The folders of a place; the last few are remembered while their records are read."""

    def __init__(self, place: Place, claims: Claims) -> None:
        self.place: Final = place
        self.claims: Final = claims
        self._shelves: dict[str, Shelf] = {}

    def shelf(self, folder: str) -> "Shelf":
        """Return what is known of a folder."""
        found = self._shelves.get(folder)
        if found is None:
            if len(self._shelves) >= _SHELVES_KEPT:
                self._shelves.clear()
            found = self._shelves[folder] = Shelf(self.place, folder)
        return found

    def beside(self, path: str) -> "Beside":
        """Return what lies beside the record at ``path``."""
        return Beside(self, path)


class Shelf:
    """The names in one folder, and which of them are records."""

    def __init__(self, place: Place, folder: str) -> None:
        self._place = place
        self._folder = folder
        self.files, self.folders = place.listing(folder)
        self._media_types: dict[str, str | None] = {}
        self._stems: dict[str, list[str]] = {}
        for name in self.files:
            self._stems.setdefault(stem(name), []).append(name)

    def media_type(self, name: str) -> str | None:
        """Return the kind of a file; each is looked at once."""
        if name not in self._media_types:
            self._media_types[name] = self._place.media_type(joined(self._folder, name))
        return self._media_types[name]

    def owner(self, name: str) -> str | None:
        """Return the stem of the records that a file would belong to."""
        for candidate in _candidates(stem(name)):
            if any(self.media_type(other) is None for other in self._stems.get(candidate, ()) if other != name):
                return candidate
        return None

    def belonging(self, record: str) -> Iterator[str]:
        """Yield the names of the files that belong to a record."""
        record_stem = stem(record)
        for index in range(bisect_left(self.files, record_stem), len(self.files)):
            name = self.files[index]
            if not name.startswith(record_stem):
                return
            rest = name[len(record_stem) : len(record_stem) + 1]
            if name != record and rest in _SEPARATORS and self.media_type(name) and self.owner(name) == record_stem:
                yield name

    def left_over(self) -> Iterator[str]:
        """Yield the names of the files that belong to no record in this folder."""
        return (name for name in self.files if self.media_type(name) and self.owner(name) is None)


class Beside:
    """What lies beside one record.

    Args:
        shelves: Of the place where it lies.
        path: Its own path there.
    """

    def __init__(self, shelves: Shelves, path: str) -> None:
        self._shelves = shelves
        self._folder, _, self._name = path.rpartition("/")

    def matching(self) -> list[FileSource | SourceError]:
        """Return the files that bear the record's name, in the natural order of their names; what cannot be had too."""
        shelf, own = self._shelves.shelf(self._folder), stem(self._name)
        names = list(shelf.belonging(self._name))
        if own in shelf.folders:
            names += [joined(own, name) for name in self._shelves.shelf(joined(self._folder, own)).left_over()]
        return [self._have(name) for name in sorted(names, key=_natural)]

    def named(self, path: str) -> FileSource:
        """Return the file that a record names, by its path from the record.

        Raises:
            SourceError: It is not there, leads elsewhere, or is of another kind.
        """
        steps = path.replace("\\", "/")
        if steps.startswith("/") or re.match(r"[A-Za-z]:", steps) or ".." in PurePosixPath(steps).parts:
            raise SourceError(
                "file-outside",
                f"the path leads out of the record's folder: {path!r}",
                "expected a file beside the record or in a folder below it, such as scans/1.jpg; move the file there",
            )
        file = self._shelves.place.file(joined(self._folder, str(PurePosixPath(steps))))
        self._shelves.claims.claim(file)
        return file

    def _have(self, name: str) -> FileSource | SourceError:
        try:
            file = self._shelves.place.file(joined(self._folder, name))
        except SourceError as error:
            return error
        self._shelves.claims.claim(file)
        return file


def missing(path: str) -> SourceError:
    """Return what to say of a file that is not there."""
    return SourceError(
        "file-missing",
        f"there is no file {path!r} beside the record",
        "expected the path from the record to the file; correct it or add the file",
    )


def of_another_kind(path: str) -> SourceError:
    """Return what to say of a file that records cannot have."""
    return SourceError(
        "file-of-another-kind",
        f"{path!r} is neither PDF nor JPEG, TIFF or PNG",
        "expected one of these, whatever its name; convert it",
    )


def stem(name: str) -> str:
    """Return a file's name without its suffix.

    >>> stem("121616.txt"), stem("121616.txt.gz"), stem("121616")
    ('121616', '121616', '121616')
    """
    name = name.removesuffix(".gz")
    return name.rpartition(".")[0] or name


def joined(folder: str, name: str) -> str:
    """Return the path of something in a folder, ``""`` for the place itself."""
    return f"{folder}/{name}" if folder else name


def _candidates(name: str) -> Iterator[str]:
    """Yield the stems that a record may have for a file to belong to it, the longest first.

    >>> list(_candidates("1962-04_2"))
    ['1962-04_2', '1962-04', '1962']
    """
    yield name
    for end in range(len(name) - 1, 0, -1):
        if name[end] in _SEPARATORS:
            yield name[:end]


def _natural(path: str) -> tuple[tuple[int, int, str], ...]:
    """Return a key that sorts names as people number pages: 2 before 10.

    >>> sorted(["a-10.jpg", "a-2.jpg", "a.pdf"], key=_natural)
    ['a.pdf', 'a-2.jpg', 'a-10.jpg']
    """
    parts = _DIGITS.split(stem(path).casefold())
    key = []
    for index, part in enumerate(parts):
        number = part.lstrip("0")
        key.append((0, len(number), number) if index % 2 else (1, 0, part))
    return (*key, (2, 0, path))
