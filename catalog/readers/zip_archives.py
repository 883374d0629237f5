"""A ``.zip`` archive → sources. Workbooks and office documents are such archives too (ECMA-376, part 2)."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath
from typing import IO

from catalog.errors import SourceError
from catalog.readers.archive_members import MAX_RATIO, RATIO_COUNTS_FROM, bomb, is_hidden, member_source, unsafe
from catalog.readers.beside import Shelves
from catalog.readers.places import ZipPlace
from catalog.readers.records import Refused, Source
from catalog.readers.walk import DAMAGED, Walk, is_of_the_system, refused


def is_workbook(stream: IO[bytes]) -> bool:
    """Say whether a ZIP file is a spreadsheet (ECMA-376, part 2); the stream is at its beginning again afterwards."""
    try:
        with zipfile.ZipFile(stream) as archive:
            names = set(archive.namelist())
    except DAMAGED:
        return False
    finally:
        stream.seek(0)
    return "[Content_Types].xml" in names and any(name.startswith("xl/") for name in names)


def in_zip(stream: IO[bytes], location: str, members: str, walk: Walk) -> Iterator[Source | Refused]:
    """Yield the records of an archive whose members can be read in any order."""
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
            if not name.endswith("/") and not is_hidden(name) and _refusal(name, info, "") is None
        }
        shelves = Shelves(ZipPlace(readable, location, lambda info: _opened(archive, info)), walk.claims)
        for name, info in infos:
            inside = f"{location}/{name}"
            if name.endswith("/") or is_hidden(name):
                continue
            if refusal := _refusal(name, info, inside):
                yield refusal
                continue
            try:
                with _opened(archive, info) as content:
                    yield from member_source(content, location, inside, str(PurePosixPath(name)), members, shelves)
            except SourceError as error:
                yield refused(inside, error.kind, error.problem, error.advice)


def _refusal(name: str, info: zipfile.ZipInfo, location: str) -> Refused | None:
    if refusal := unsafe(name, location):
        return refusal
    if info.flag_bits & 1:
        return refused(location, "encrypted", "this member is encrypted", "expected an archive without a password")
    if info.file_size > RATIO_COUNTS_FROM and info.file_size > MAX_RATIO * info.compress_size:
        error = bomb()
        return refused(location, error.kind, error.problem, error.advice)
    return None


@contextmanager
def _opened(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[IO[bytes]]:
    """Open a member.

    Raises:
        SourceError: It is damaged.
    """
    try:
        with archive.open(info) as content:
            yield content
    except DAMAGED as error:
        if is_of_the_system(error):
            raise
        raise SourceError("archive-damaged", f"this member cannot be read: {error}", "pack it anew") from None
