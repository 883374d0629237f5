"""What walking through folders and archives gives: a source, whole or as a stream, or a refusal with its reason."""

import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, Literal, NamedTuple

from catalog.errors import SourceError
from catalog.readers.beside import Beside, Claims
from catalog.readers.records import HEAD as HEAD_OF_SOURCE
from catalog.readers.records import Refused, Source
from catalog.readers.sniffing import STREAMED, kind_of
from vocab.findings import Finding

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MAX_RECORD: Final = 64 << 20
# What the standard library raises over an archive whose bytes do not fit together; it documents a part of it.
DAMAGED: Final = (
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
        head, damage = beginning(stream, head)
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


def is_of_the_system(error: Exception) -> bool:
    """Say whether reading failed, and not what was read; gzip and bz2 call bad data an ``OSError`` too."""
    return isinstance(error, OSError) and error.errno is not None


def beginning(stream: IO[bytes], head: bytes = b"") -> tuple[bytes, Exception | None]:
    """Return enough to tell what a source is, and what is the matter behind it: the next read would not tell again."""
    while len(head) < HEAD_OF_SOURCE:
        try:
            piece = _some(stream, HEAD_OF_SOURCE - len(head))
        except (SourceError, *DAMAGED) as error:
            if not head or is_of_the_system(error):
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
