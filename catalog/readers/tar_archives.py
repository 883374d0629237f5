"""A ``.tar`` archive → sources. It can only be read from its beginning to its end.

Scans may stand before or behind their record, so they are put aside on disk while it is gone through the first time.
"""

import shutil
import tarfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path, PurePosixPath
from typing import IO, Self

from catalog.errors import SourceError
from catalog.readers.archive_members import is_hidden, member_source, unsafe
from catalog.readers.beside import Shelves
from catalog.readers.places import TarPlace
from catalog.readers.records import Refused, Source
from catalog.readers.walk import DAMAGED, Walk, is_of_the_system, refused
from vocab.file_kinds import HEAD, media_type_of


class _Header(tarfile.TarInfo):
    """The header of a member. ``tarfile`` takes a broken one, and a missing end, for the end of the archive.

    The records behind it would be passed over in silence, so here it raises.
    """

    @classmethod
    def fromtarfile(cls, archive: tarfile.TarFile) -> Self:
        try:
            return super().fromtarfile(archive)
        except tarfile.EOFHeaderError:  # type: ignore[attr-defined]  # two blocks of zeros: the end
            raise
        except tarfile.HeaderError as error:
            raise tarfile.ReadError(f"{error}; only what stands before was read") from None


def in_tar(
    opened: Callable[[], AbstractContextManager[IO[bytes]]], location: str, members: str, walk: Walk
) -> Iterator[Source | Refused]:
    """Yield the records of an archive that can only be read from its beginning to its end.

    It is gone through twice: scans may stand before or behind their record, so the first time they are put aside.
    """
    aside = _Aside(walk.scratch)
    try:
        with opened() as stream:
            shelves = Shelves(TarPlace(*aside.gather(stream), location), walk.claims)
        with opened() as stream, tarfile.open(fileobj=stream, mode="r|", tarinfo=_Header) as archive:
            for member in archive:
                archive.members.clear()  # type: ignore[attr-defined]  # it would keep every header
                inside = f"{location}/{member.name}"
                if member.isdir() or is_hidden(member.name):
                    continue
                if refusal := unsafe(member.name, inside):
                    yield refusal
                elif not member.isfile():
                    yield refused(
                        inside, "not-a-file", "this member is a link or a device", "expected files; pack them anew"
                    )
                elif content := archive.extractfile(member):
                    yield from member_source(
                        content, location, inside, str(PurePosixPath(member.name)), members, shelves
                    )
    finally:
        aside.remove()


class _Aside:
    """Puts the scans of a ``.tar`` archive aside while it is gone through the first time."""

    def __init__(self, scratch: Callable[[], Path]) -> None:
        self._scratch = scratch
        self._folder: Path | None = None

    def gather(self, stream: IO[bytes]) -> tuple[list[str], dict[str, tuple[Path, str]]]:
        """Return the paths of an archive's members, and where the scans among them are now, with their kinds.

        What is wrong with the archive is told when it is read.
        """
        paths: list[str] = []
        aside: dict[str, tuple[Path, str]] = {}
        try:
            with tarfile.open(fileobj=stream, mode="r|", tarinfo=_Header) as archive:
                for member in archive:
                    archive.members.clear()  # type: ignore[attr-defined]
                    if not member.isfile() or is_hidden(member.name) or unsafe(member.name, ""):
                        continue
                    path = str(PurePosixPath(member.name))
                    paths.append(path)
                    content = archive.extractfile(member)
                    if content is not None and (kept := self._put(content, len(aside))):
                        aside[path] = kept
        except (SourceError, *DAMAGED) as error:
            if is_of_the_system(error):
                raise
        # most archives hold no scans, and some hold millions of names
        return (paths, aside) if aside else ([], {})

    def _put(self, content: IO[bytes], number: int) -> tuple[Path, str] | None:
        head = content.read(HEAD)
        media_type = media_type_of(head)
        if media_type is None:
            return None
        if self._folder is None:
            self._folder = self._scratch()
        path = self._folder / str(number)
        with path.open("wb") as target:
            target.write(head)
            shutil.copyfileobj(content, target, 1 << 20)
        return path, media_type

    def remove(self) -> None:
        """Remove what was put aside."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
