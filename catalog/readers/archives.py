"""A stream → sources: a record, or the members of a ``.zip``, ``.tar``, ``.tar.gz`` or ``.gz`` archive.

Archives are read, not unpacked: a member cannot write anywhere, and a bomb is stopped while it is being read. Only the
scans in a ``.tar`` archive are put aside on disk, since they may stand before or behind their record.
"""

import gzip
import io
import lzma
import shutil
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING, Final, Literal, NamedTuple, Self

from catalog.errors import SourceError
from catalog.readers.beside import Beside, Claims, Shelves
from catalog.readers.places import TarPlace, ZipPlace
from catalog.readers.records import HEAD as HEAD_OF_SOURCE
from catalog.readers.records import Refused, Source
from catalog.readers.sniffing import STREAMED, kind_of
from vocab.file_kinds import HEAD, media_type_of
from vocab.findings import Finding

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MAX_RECORD: Final = 64 << 20
MAX_RATIO: Final = 100
_RATIO_COUNTS_FROM: Final = 4 << 20

_GZIP: Final = b"\x1f\x8b"
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_OTHER_ARCHIVES: Final = (b"BZh", b"\xfd7zXZ", b"(\xb5/\xfd", b"7z\xbc\xaf", b"Rar!")
# What the standard library raises over an archive whose bytes do not fit together; it documents a part of it.
_DAMAGED: Final = (
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    lzma.LZMAError,
    tarfile.TarError,
    zipfile.BadZipFile,
    zlib.error,
)


class Walk(NamedTuple):
    """What holds for everything below the arguments.

    Attributes:
        skipped: Device and number of files that are no sources wherever they are found.
        claims: Which files belong to records.
        scratch: Makes a folder for files that a stream brings before or after their record.
    """

    skipped: Collection[tuple[int, int]]
    claims: Claims
    scratch: Callable[[], Path]

    def skips(self, number: int) -> bool:
        """Say whether a file of this number may be one that is left out."""
        return any(number == skipped for _, skipped in self.skipped)


def refused(location: str, kind: str, problem: str, advice: str, content: bytes | None = None) -> Refused:
    """Return what is not taken, and why."""
    finding = Finding(kind=kind, field="file", problem=problem, advice=advice, severity="refused")
    return Refused(location=readable(location), finding=finding, content=content)


def source(
    location: str,
    key: str,
    stream: IO[bytes],
    beside: Beside | None,
    head: bytes = b"",
    *,
    mapping: str | None = None,
    damage: Exception | None = None,
) -> Source:
    """Return a source under names that can be printed: as a stream when it may hold any number of records, else whole.

    Args:
        stream: At its beginning, or behind ``head``.
        mapping: Path of the mapping file that belongs to it.
        damage: What is the matter behind ``head``.

    Raises:
        SourceError: It is larger than a record may be.
    """
    if damage is None:
        head, damage = _beginning(stream, head)
    place, name = readable(location), readable(key)
    if kind_of(head) in STREAMED:
        joined = io.BufferedReader(_Rejoined(head, stream, damage), 1 << 18)
        return Source(location=place, key=name, head=head, stream=joined, beside=beside, mapping=mapping)
    if damage is not None:
        raise damage
    # most records end before the beginning does
    content = _limited(stream, head) if len(head) >= HEAD_OF_SOURCE else head
    return Source(location=place, key=name, content=content, beside=beside)


class _Rejoined(io.RawIOBase):
    """A stream of which the beginning has been read already."""

    def __init__(self, head: bytes, rest: IO[bytes], damage: Exception | None) -> None:
        self._head = io.BytesIO(head)
        self._rest = rest
        self._damage = damage

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        if size := self._head.readinto(buffer):
            return size
        if self._damage is not None:
            raise self._damage
        view = memoryview(buffer).cast("B")
        content = _some(self._rest, len(view))
        view[: len(content)] = content
        return len(content)


def readable(path: str) -> str:
    """Return a path whose bytes are no UTF-8 (PEP 383) as characters that can be printed and kept."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def filled(
    found: Iterator[Source | Refused], location: str, kind: Literal["folder", "archive"]
) -> Iterator[Source | Refused]:
    """Yield what was found, and say so when it was nothing."""
    first = next(found, None)
    if first is None:
        yield refused(location, "empty", f"there is no record in this {kind}", "expected records; check the path")
        return
    yield first
    yield from found


def found_in(
    stream: IO[bytes],
    location: str,
    key: str,
    members: str,
    walk: Walk,
    beside: Beside | None,
    mapping: str | None = None,
) -> Iterator[Source | Refused]:
    """Yield what a stream holds; ``members`` stands before the keys of what is inside an archive."""
    head = stream.read(512)
    stream.seek(0)
    try:
        if head.startswith(_GZIP):
            yield from _gzip(stream, location, key, members, walk, beside, mapping)
        elif head.startswith(_ZIP) and _is_workbook(stream):
            yield Source(
                location=readable(location),
                key=readable(key),
                head=_beginning(stream)[0],
                stream=_rewound(stream),
                beside=beside,
                mapping=mapping,
            )
        elif head.startswith(_ZIP):
            yield from filled(_zip(stream, location, members, walk), location, "archive")
        elif _is_tar(head):
            yield from filled(_tar(lambda: _from_start(stream), location, members, walk), location, "archive")
        elif head.startswith(_OTHER_ARCHIVES):
            yield refused(
                location,
                "archive-unknown",
                "this kind of archive is not read",
                "expected .zip, .tar.gz or .gz; pack it anew",
            )
        else:
            yield source(location, key, stream, beside, mapping=mapping)
    except SourceError as error:
        yield refused(location, error.kind, error.problem, error.advice)
    except _DAMAGED as error:
        if _is_of_the_system(error):
            raise
        yield refused(
            location, "archive-damaged", f"the archive is damaged: {error}", "expected a whole archive; copy it again"
        )


def _is_of_the_system(error: Exception) -> bool:
    """Say whether reading failed, and not what was read; gzip and bz2 call bad data an ``OSError`` too."""
    return isinstance(error, OSError) and error.errno is not None


def _rewound(stream: IO[bytes]) -> IO[bytes]:
    stream.seek(0)
    return stream


def _is_workbook(stream: IO[bytes]) -> bool:
    """Say whether a ZIP file is a spreadsheet (ECMA-376, part 2); the stream is at its beginning again afterwards."""
    try:
        with zipfile.ZipFile(stream) as archive:
            names = set(archive.namelist())
    except _DAMAGED:
        return False
    finally:
        stream.seek(0)
    return "[Content_Types].xml" in names and any(name.startswith("xl/") for name in names)


def _beginning(stream: IO[bytes], head: bytes = b"") -> tuple[bytes, Exception | None]:
    """Return enough to tell what a source is, and what is the matter behind it: the next read would not tell again."""
    while len(head) < HEAD_OF_SOURCE:
        try:
            piece = _some(stream, HEAD_OF_SOURCE - len(head))
        except (SourceError, *_DAMAGED) as error:
            if not head or _is_of_the_system(error):
                raise
            return head, error
        if not piece:
            break
        head += piece
    return head, None


def _some(stream: IO[bytes], size: int) -> bytes:
    """Read once: a stream that is damaged further on gives what stands before."""
    read: Callable[[int], bytes] = getattr(stream, "read1", stream.read)
    return read(size)


def _is_tar(head: bytes) -> bool:
    return head[257:262] == b"ustar"


def _limited(stream: IO[bytes], head: bytes = b"") -> bytes:
    """Return all of a record; ``head`` is what was read of it already."""
    parts, size = [head], len(head)
    while chunk := stream.read(1 << 20):
        parts.append(chunk)
        size += len(chunk)
        if size > MAX_RECORD:
            raise SourceError(
                "too-large", f"the record is larger than {MAX_RECORD >> 20} MiB", "expected one record a file; split it"
            )
    return b"".join(parts)


class _Unpacked(io.RawIOBase):
    """The content of a gzip stream; raises when it grows to more than 100 times what was read.

    Args:
        at_once: Give what there is, and tell of damage behind it with the next read: rows that are whole are read.
            Else a buffer is filled first, so that no member of a small archive is given before its checksum is known.
    """

    def __init__(self, packed: IO[bytes], *, at_once: bool) -> None:
        self._packed = packed
        self._at_once = at_once
        self._inner = gzip.GzipFile(fileobj=packed, mode="rb")
        self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        if self._at_once:
            view = memoryview(buffer).cast("B")
            content = self._inner.read1(len(view))
            size = len(content)
            view[:size] = content
        else:
            size = self._inner.readinto(buffer)
        self._given += size
        if self._given > _RATIO_COUNTS_FROM and self._given > MAX_RATIO * self._packed.tell():
            raise _bomb()
        return size


def _bomb() -> SourceError:
    return SourceError(
        "bomb",
        f"the archive unpacks to more than {MAX_RATIO} times its size",
        "expected records; unpack it yourself if you trust it, then load the files",
    )


def _gzip(
    stream: IO[bytes],
    location: str,
    key: str,
    members: str,
    walk: Walk,
    beside: Beside | None,
    mapping: str | None,
) -> Iterator[Source | Refused]:
    with _unpacked(stream, at_once=True) as unpacked:
        is_tar = _is_tar(unpacked.peek(512))
        if not is_tar:
            yield source(location, key.removesuffix(".gz"), unpacked, beside, mapping=mapping)
    if is_tar:
        yield from filled(_tar(lambda: _unpacked(stream), location, members, walk), location, "archive")


def _unpacked(stream: IO[bytes], *, at_once: bool = False) -> io.BufferedReader:
    stream.seek(0)
    return io.BufferedReader(_Unpacked(stream, at_once=at_once), 1 << 20)


@contextmanager
def _from_start(stream: IO[bytes]) -> Iterator[IO[bytes]]:
    stream.seek(0)
    yield stream


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


def _tar(
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
                if member.isdir() or _is_hidden(member.name):
                    continue
                if refusal := _unsafe(member.name, inside):
                    yield refusal
                elif not member.isfile():
                    yield refused(
                        inside, "not-a-file", "this member is a link or a device", "expected files; pack them anew"
                    )
                elif content := archive.extractfile(member):
                    yield from _member(content, location, inside, str(PurePosixPath(member.name)), members, shelves)
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
                    if not member.isfile() or _is_hidden(member.name) or _unsafe(member.name, ""):
                        continue
                    path = str(PurePosixPath(member.name))
                    paths.append(path)
                    content = archive.extractfile(member)
                    if content is not None and (kept := self._put(content, len(aside))):
                        aside[path] = kept
        except (SourceError, *_DAMAGED) as error:
            if _is_of_the_system(error):
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


def _zip(stream: IO[bytes], location: str, members: str, walk: Walk) -> Iterator[Source | Refused]:
    with zipfile.ZipFile(stream) as archive:
        # some Windows programs write backslashes against the specification (APPNOTE.TXT, 4.4.17.1)
        infos = [(info.filename.replace("\\", "/"), info) for info in archive.infolist()]
        if {"[Content_Types].xml", "mimetype"} & {name for name, _ in infos}:
            raise SourceError(
                "not-text",
                "this is an office document or an e-book",
                "expected a text file in UTF-8 or a spreadsheet; convert it",
            )
        readable = {
            str(PurePosixPath(name)): info
            for name, info in infos
            if not name.endswith("/") and not _is_hidden(name) and _zip_refusal(name, info, "") is None
        }
        shelves = Shelves(ZipPlace(readable, location, lambda info: _zip_member(archive, info)), walk.claims)
        for name, info in infos:
            inside = f"{location}/{name}"
            if name.endswith("/") or _is_hidden(name):
                continue
            if refusal := _zip_refusal(name, info, inside):
                yield refusal
                continue
            try:
                with _zip_member(archive, info) as content:
                    yield from _member(content, location, inside, str(PurePosixPath(name)), members, shelves)
            except SourceError as error:
                yield refused(inside, error.kind, error.problem, error.advice)


def _zip_refusal(name: str, info: zipfile.ZipInfo, location: str) -> Refused | None:
    if refusal := _unsafe(name, location):
        return refusal
    if info.flag_bits & 1:
        return refused(location, "encrypted", "this member is encrypted", "expected an archive without a password")
    if info.file_size > _RATIO_COUNTS_FROM and info.file_size > MAX_RATIO * info.compress_size:
        bomb = _bomb()
        return refused(location, bomb.kind, bomb.problem, bomb.advice)
    return None


@contextmanager
def _zip_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[IO[bytes]]:
    """Open a member.

    Raises:
        SourceError: It is damaged.
    """
    try:
        with archive.open(info) as content:
            yield content
    except _DAMAGED as error:
        if _is_of_the_system(error):
            raise
        raise SourceError("archive-damaged", f"this member cannot be read: {error}", "pack it anew") from None


def _member(
    stream: IO[bytes], archive: str, location: str, path: str, members: str, shelves: Shelves
) -> Iterator[Source | Refused]:
    head = stream.read(HEAD)
    if media_type_of(head):
        shelves.claims.meet(f"{archive}/{path}", location)
        return
    head, damage = _beginning(stream, head)
    packed = head.startswith((_GZIP, *_ZIP, *_OTHER_ARCHIVES)) or _is_tar(head)
    if packed and not (head.startswith(_ZIP) and kind_of(head) == "xlsx"):
        yield refused(
            location,
            "archive-in-archive",
            "this is an archive inside an archive",
            "expected records; unpack the outer one",
        )
        return
    try:
        found = source(location, members + path, stream, shelves.beside(path), head, damage=damage)
    except SourceError as error:
        if error.kind == "bomb":
            raise
        yield refused(location, error.kind, error.problem, error.advice)
        return
    yield found


def _is_hidden(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return "__MACOSX" in parts or any(part.startswith(".") and part not in {".", ".."} for part in parts)


def _unsafe(name: str, location: str) -> Refused | None:
    if ".." in PurePosixPath(name).parts or name.startswith("/"):
        return refused(
            location,
            "unsafe-path",
            "the member's path leads out of the archive",
            "expected paths inside it; pack it anew",
        )
    return None
