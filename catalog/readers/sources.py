"""Paths → sources: folders, files, ``.zip``, ``.tar``, ``.tar.gz``, ``.gz`` and standard input, one source at a time.

Kinds of file are told by their content. Archives are read, never unpacked to disk; a member cannot write anywhere,
and a bomb is stopped while it is being read.
"""

import gzip
import io
import lzma
import os
import stat
import sys
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING, Final, Literal, Self

from catalog.errors import NotFoundError, SourceError
from catalog.readers.records import Refused, Source
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


def sources(paths: Collection[str], *, skip: Collection[Path] = ()) -> Iterator[Source | Refused]:
    """Yield every source below ``paths``, in the order of the arguments and then of names.

    Args:
        paths: Files and folders; ``-`` is standard input.
        skip: Files that are no sources wherever they are found: authority files, the settings file.

    Raises:
        NotFoundError: One of ``paths`` does not exist; nothing has been yielded then.
    """
    for path in paths:
        if path != "-" and not os.path.lexists(path):
            raise NotFoundError(f"there is no file or folder {path}", "check the path")
    skipped = {item.resolve() for item in skip}
    for path in paths:
        if path == "-":
            yield from _standard_input()
        elif os.path.isdir(path):
            yield from _filled(_folder(path, "", skipped, ()), path, "folder")
        else:
            yield from _file(path, os.path.basename(path), "", skipped)


def _refused(location: str, kind: str, problem: str, advice: str, content: bytes | None = None) -> Refused:
    finding = Finding(kind=kind, field="file", problem=problem, advice=advice, severity="refused")
    return Refused(location=_readable(location), finding=finding, content=content)


def _source(location: str, key: str, content: bytes) -> Source:
    return Source(location=_readable(location), key=_readable(key), content=content)


def _readable(path: str) -> str:
    """Return a path whose bytes are no UTF-8 (PEP 383) as characters that can be printed and kept."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _filled(
    found: Iterator[Source | Refused], location: str, kind: Literal["folder", "archive"]
) -> Iterator[Source | Refused]:
    """Yield what was found, and say so when it was nothing."""
    first = next(found, None)
    if first is None:
        yield _refused(location, "empty", f"there is no record in this {kind}", "expected records; check the path")
        return
    yield first
    yield from found


def _folder(
    path: str, key: str, skipped: Collection[Path], above: tuple[tuple[int, int], ...]
) -> Iterator[Source | Refused]:
    try:
        status = os.stat(path)
        names = sorted(os.listdir(path))
    except OSError as error:
        yield _refused(path, "unreadable", f"the folder cannot be read: {error.strerror}", "check its permissions")
        return
    identity = (status.st_dev, status.st_ino)
    if identity in above:
        yield _refused(
            path,
            "link-loop",
            "the link leads back to a folder above it",
            "remove the link; its records were read where they are",
        )
        return
    for name in names:
        if name.startswith("."):
            continue
        inner = os.path.join(path, name)
        inner_key = f"{key}/{name}" if key else name
        if os.path.isdir(inner):
            yield from _folder(inner, inner_key, skipped, (*above, identity))
        else:
            yield from _file(inner, inner_key, f"{inner_key}/", skipped)


def _file(path: str, key: str, members: str, skipped: Collection[Path]) -> Iterator[Source | Refused]:
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            yield _refused(path, "not-a-file", "this is neither a file nor a folder", "expected a file; leave this out")
            return
        if Path(path).resolve() in skipped:
            return
        with open(path, "rb") as stream:
            yield from _stream(stream, path, key, members)
    except OSError as error:
        advice = "remove the link" if os.path.islink(path) else "check the file and its permissions"
        yield _refused(path, "unreadable", f"the file cannot be read: {error.strerror}", advice)


def _standard_input() -> Iterator[Source | Refused]:
    with tempfile.SpooledTemporaryFile(max_size=MAX_RECORD) as spool:
        while chunk := sys.stdin.buffer.read(1 << 20):
            spool.write(chunk)
        spool.seek(0)
        yield from _stream(spool, "standard input", "-", "")


def _stream(stream: IO[bytes], location: str, key: str, members: str) -> Iterator[Source | Refused]:
    """Yield what a stream holds; ``members`` stands before the keys of what is inside an archive."""
    head = stream.read(512)
    stream.seek(0)
    try:
        if head.startswith(_GZIP):
            yield from _gzip(stream, location, key, members)
        elif head.startswith(_ZIP):
            yield from _filled(_zip(stream, location, members), location, "archive")
        elif _is_tar(head):
            yield from _filled(_tar(stream, location, members), location, "archive")
        elif head.startswith(_OTHER_ARCHIVES):
            yield _refused(
                location,
                "archive-unknown",
                "this kind of archive is not read",
                "expected .zip, .tar.gz or .gz; pack it anew",
            )
        else:
            yield _source(location, key, _limited(stream))
    except SourceError as error:
        yield _refused(location, error.kind, error.problem, error.advice)
    except _DAMAGED as error:
        if _is_of_the_system(error):
            raise
        yield _refused(
            location, "archive-damaged", f"the archive is damaged: {error}", "expected a whole archive; copy it again"
        )


def _is_of_the_system(error: Exception) -> bool:
    """Say whether reading failed, and not what was read; gzip and bz2 call bad data an ``OSError`` too."""
    return isinstance(error, OSError) and error.errno is not None


def _is_tar(head: bytes) -> bool:
    return head[257:262] == b"ustar"


def _limited(stream: IO[bytes]) -> bytes:
    parts, size = [], 0
    while chunk := stream.read(1 << 20):
        parts.append(chunk)
        size += len(chunk)
        if size > MAX_RECORD:
            raise SourceError(
                "too-large", f"the record is larger than {MAX_RECORD >> 20} MiB", "expected one record a file; split it"
            )
    return b"".join(parts)


class _Unpacked(io.RawIOBase):
    """The content of a gzip stream; raises when it grows to more than 100 times what was read."""

    def __init__(self, packed: IO[bytes]) -> None:
        self._packed = packed
        self._inner = gzip.GzipFile(fileobj=packed, mode="rb")
        self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
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


def _gzip(stream: IO[bytes], location: str, key: str, members: str) -> Iterator[Source | Refused]:
    with io.BufferedReader(_Unpacked(stream), 1 << 20) as unpacked:
        if _is_tar(unpacked.peek(512)):
            yield from _filled(_tar(unpacked, location, members), location, "archive")
        else:
            yield _source(location, key.removesuffix(".gz"), _limited(unpacked))


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


def _tar(stream: IO[bytes], location: str, members: str) -> Iterator[Source | Refused]:
    with tarfile.open(fileobj=stream, mode="r|", tarinfo=_Header) as archive:
        for member in archive:
            archive.members.clear()  # type: ignore[attr-defined]  # it would keep every header
            inside = f"{location}/{member.name}"
            if member.isdir() or _is_hidden(member.name):
                continue
            if refusal := _unsafe(member.name, inside):
                yield refusal
            elif not member.isfile():
                yield _refused(
                    inside, "not-a-file", "this member is a link or a device", "expected files; pack them anew"
                )
            elif content := archive.extractfile(member):
                yield _member(content, inside, members + str(PurePosixPath(member.name)))


def _zip(stream: IO[bytes], location: str, members: str) -> Iterator[Source | Refused]:
    with zipfile.ZipFile(stream) as archive:
        names = set(archive.namelist())
        if names & {"[Content_Types].xml", "mimetype"}:
            raise SourceError(
                "not-text", "this is an office document or an e-book", "expected a text file in UTF-8; convert it"
            )
        for info in archive.infolist():
            # some Windows programs write backslashes against the specification (APPNOTE.TXT, 4.4.17.1)
            name = info.filename.replace("\\", "/")
            inside = f"{location}/{name}"
            if name.endswith("/") or _is_hidden(name):
                continue
            if refusal := _unsafe(name, inside):
                yield refusal
            elif info.flag_bits & 1:
                yield _refused(
                    inside, "encrypted", "this member is encrypted", "expected an archive without a password"
                )
            elif info.file_size > _RATIO_COUNTS_FROM and info.file_size > MAX_RATIO * info.compress_size:
                bomb = _bomb()
                yield _refused(inside, bomb.kind, bomb.problem, bomb.advice)
            else:
                yield _zip_member(archive, info, inside, members + str(PurePosixPath(name)))


def _zip_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, location: str, key: str) -> Source | Refused:
    try:
        with archive.open(info) as content:
            return _member(content, location, key)
    except _DAMAGED as error:
        if _is_of_the_system(error):
            raise
        return _refused(location, "archive-damaged", f"this member cannot be read: {error}", "pack it anew")


def _member(stream: IO[bytes], location: str, key: str) -> Source | Refused:
    try:
        content = _limited(stream)
    except SourceError as error:
        if error.kind == "bomb":
            raise
        return _refused(location, error.kind, error.problem, error.advice)
    if content.startswith((_GZIP, *_ZIP, *_OTHER_ARCHIVES)) or _is_tar(content[:512]):
        return _refused(
            location,
            "archive-in-archive",
            "this is an archive inside an archive",
            "expected records; unpack the outer one",
        )
    return _source(location, key, content)


def _is_hidden(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return "__MACOSX" in parts or any(part.startswith(".") and part not in {".", ".."} for part in parts)


def _unsafe(name: str, location: str) -> Refused | None:
    if ".." in PurePosixPath(name).parts or name.startswith("/"):
        return _refused(
            location,
            "unsafe-path",
            "the member's path leads out of the archive",
            "expected paths inside it; pack it anew",
        )
    return None
