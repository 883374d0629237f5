"""A stream → sources: a record, or the members of a ``.zip``, ``.tar``, ``.tar.gz`` or ``.gz`` archive."""

import gzip
import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

from catalog.errors import SourceError
from catalog.readers.archive_members import GZIP, MAX_RATIO, OTHER_ARCHIVES, RATIO_COUNTS_FROM, ZIP, bomb, is_tar
from catalog.readers.beside import Beside
from catalog.readers.records import Refused, Source
from catalog.readers.tar_archives import in_tar
from catalog.readers.walk import DAMAGED, Walk, beginning, filled, is_of_the_system, readable, refused, source
from catalog.readers.zip_archives import in_zip, is_workbook

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


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
        if head.startswith(GZIP):
            yield from _gzip(stream, location, key, members, walk, beside, mapping)
        elif head.startswith(ZIP) and is_workbook(stream):
            yield _workbook(stream, location, key, beside, mapping)
        elif head.startswith(ZIP):
            yield from filled(in_zip(stream, location, members, walk), location, "archive")
        elif is_tar(head):
            yield from filled(in_tar(lambda: _from_start(stream), location, members, walk), location, "archive")
        elif head.startswith(OTHER_ARCHIVES):
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
    except DAMAGED as error:
        if is_of_the_system(error):
            raise
        yield refused(
            location, "archive-damaged", f"the archive is damaged: {error}", "expected a whole archive; copy it again"
        )


def _workbook(stream: IO[bytes], location: str, key: str, beside: Beside | None, mapping: str | None) -> Source:
    """Return a workbook as a source: its parts are looked up all over the stream, so it stays what it is."""
    head, _ = beginning(stream)
    stream.seek(0)
    return Source(
        location=readable(location), key=readable(key), head=head, stream=stream, beside=beside, mapping=mapping
    )


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
        if self._given > RATIO_COUNTS_FROM and self._given > MAX_RATIO * self._packed.tell():
            raise bomb()
        return size


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
        holds_tar = is_tar(unpacked.peek(512))
        if not holds_tar:
            yield source(location, key.removesuffix(".gz"), unpacked, beside, mapping=mapping)
    if holds_tar:
        yield from filled(in_tar(lambda: _unpacked(stream), location, members, walk), location, "archive")


def _unpacked(stream: IO[bytes], *, at_once: bool = False) -> io.BufferedReader:
    stream.seek(0)
    return io.BufferedReader(_Unpacked(stream, at_once=at_once), 1 << 20)


@contextmanager
def _from_start(stream: IO[bytes]) -> Iterator[IO[bytes]]:
    stream.seek(0)
    yield stream
