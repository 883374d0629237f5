"""Paths → sources: folders, files, archives and standard input, one source at a time.

Kinds of file are told by their content. Scans and other files are no sources: each source knows those beside it, and
those that belong to no record are told of at the end.
"""

import os
import stat
import sys
import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from catalog.errors import NotFoundError
from catalog.readers.archives import found_in
from catalog.readers.beside import Claims, Shelves
from catalog.readers.places import FolderPlace
from catalog.readers.records import Refused, Source
from catalog.readers.walk import MAX_RECORD, Walk, filled, readable, refused
from vocab.file_kinds import HEAD, media_type_of
from vocab.findings import Finding

# What the headings of the tables in a folder mean (``catalog/readers/mapping_file.py``)
MAPPING_NAME: Final = "muniment-mapping.toml"


def _temporary() -> Path:
    return Path(tempfile.mkdtemp(prefix="muniment-"))


def sources(
    paths: Collection[str], *, skip: Collection[Path] = (), scratch: Callable[[], Path] = _temporary
) -> Iterator[Source | Refused]:
    """Yield every source below ``paths``, in the order of the arguments and then of names.

    What lies beside a source can be had until the next one is asked for.

    Args:
        paths: Files and folders; ``-`` is standard input.
        skip: Files that are no sources wherever they are found: authority files, the settings file.
        scratch: Makes a folder; used for the scans in ``.tar`` archives, as large as they are.

    Raises:
        NotFoundError: One of ``paths`` does not exist; nothing has been yielded then.
    """
    for path in paths:
        if path != "-" and not os.path.lexists(path):
            raise NotFoundError(f"there is no file or folder {path}", "check the path")
    walk = Walk(frozenset(_identities(skip)), Claims(), scratch)
    for path in paths:
        if path == "-":
            yield from _standard_input(walk)
        elif os.path.isdir(path):
            shelves = Shelves(FolderPlace(path), walk.claims)
            yield from filled(_folder(path, "", shelves, walk, ()), path, "folder")
        else:
            folder, name = os.path.split(path)
            shelves = Shelves(FolderPlace(folder), walk.claims)
            yield from _file(path, name, "", shelves, walk, _mapping_in(folder))
    for location in walk.claims.alone():
        finding = Finding(
            kind="file-alone",
            field="file",
            problem="no record stands beside this file; it was left out",
            advice="expected a record with its name, such as 121616.txt for 121616-2.jpg, or one that names it under"
            " 'Files'",
        )
        yield Refused(location=readable(location), finding=finding)


def _identities(paths: Collection[Path]) -> Iterator[tuple[int, int]]:
    for path in paths:
        with suppress(OSError):
            status = os.stat(path)
            yield status.st_dev, status.st_ino


def _folder(
    path: str, key: str, shelves: Shelves, walk: Walk, above: tuple[tuple[int, int], ...]
) -> Iterator[Source | Refused]:
    try:
        status = os.stat(path)
        with os.scandir(path) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        yield refused(path, "unreadable", f"the folder cannot be read: {error.strerror}", "check its permissions")
        return
    identity = (status.st_dev, status.st_ino)
    if identity in above:
        yield refused(
            path,
            "link-loop",
            "the link leads back to a folder above it",
            "remove the link; its records were read where they are",
        )
        return
    mapping = _mapping_in(path)
    for entry in entries:
        if entry.name.startswith("."):
            continue
        inner_key = f"{key}/{entry.name}" if key else entry.name
        # what the folder itself says of its entries costs nothing; links are asked about
        plain = entry.is_file(follow_symlinks=False)
        if not plain and os.path.isdir(entry.path):
            yield from _folder(entry.path, inner_key, shelves, walk, (*above, identity))
        else:
            known = plain and not walk.skips(entry.inode())
            yield from _file(entry.path, inner_key, f"{inner_key}/", shelves, walk, mapping, known=known)


def _mapping_in(folder: str) -> str | None:
    mapping = os.path.join(folder, MAPPING_NAME)
    return mapping if os.path.isfile(mapping) else None


def _file(
    path: str, key: str, members: str, shelves: Shelves, walk: Walk, mapping: str | None, *, known: bool = False
) -> Iterator[Source | Refused]:
    """Yield what a file holds.

    Args:
        mapping: Path of the mapping file of its folder.
        known: Whether it is a file, and none that is left out.
    """
    try:
        if not known:
            status = os.stat(path)
            if not stat.S_ISREG(status.st_mode):
                yield refused(
                    path, "not-a-file", "this is neither a file nor a folder", "expected a file; leave this out"
                )
                return
            if (status.st_dev, status.st_ino) in walk.skipped:
                return
        if os.path.basename(path) == MAPPING_NAME:
            return
        with open(path, "rb") as stream:
            if media_type_of(stream.peek(HEAD)[:HEAD]):
                walk.claims.meet(os.path.realpath(path), path)
                return
            yield from found_in(stream, path, key, members, walk, shelves.beside(key), mapping)
    except OSError as error:
        advice = "remove the link" if os.path.islink(path) else "check the file and its permissions"
        yield refused(path, "unreadable", f"the file cannot be read: {error.strerror}", advice)


def _standard_input(walk: Walk) -> Iterator[Source | Refused]:
    with tempfile.SpooledTemporaryFile(max_size=MAX_RECORD) as spool:
        while chunk := sys.stdin.buffer.read(1 << 20):
            spool.write(chunk)
        spool.seek(0)
        yield from found_in(spool, "standard input", "-", "", walk, None)
