"""The ledger → a file that is kept elsewhere, with the files that it refers to in a folder beside it; and back.

These are all that has to be kept: graph, snapshots, dumps and previews are made from them. The folder ``files`` serves
all backups beside it: files are named by their digests, and those that are there are not copied again.
"""

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple

from catalog.errors import CannotWriteError, DamagedError, NotFoundError
from catalog.files.store import FileStore, TooLargeError
from catalog.jobs.catalogue import Layout
from catalog.ledger.sqlite import FILE_NAME, SqliteLedger, SqliteReader
from catalog.settings import Settings

_BEGINS: Final = b"SQLite format 3\x00"


class Copied(NamedTuple):
    """What a backup or a recovery came to.

    Attributes:
        ledger: Where the ledger is now.
        files: How many files were copied.
        faults: A sentence for each file that could not be.
    """

    ledger: Path
    files: int
    faults: list[str]


def backup(settings: Settings, destination: Path, now: datetime) -> Copied:
    """Copy the ledger into a file, also while a load is running, then the files that it refers to beside it.

    Args:
        destination: A file that does not exist yet, or a folder, in which a file is named after the moment.
        now: UTC.

    Raises:
        NotFoundError: There is no catalogue.
        CannotWriteError: The file exists already, or there is no room for it.
    """
    target = destination / f"muniment-{now:%Y%m%dT%H%M%SZ}.sqlite3" if destination.is_dir() else destination
    if target.exists():
        raise CannotWriteError(f"{target} is there already", "name a new file, or a folder")
    part = target.with_name(target.name + ".part")
    with closing(SqliteReader(settings.data)) as ledger:
        try:
            part.unlink(missing_ok=True)
            # opened here once, so that a folder that cannot be written is told for what it is
            part.touch()
            ledger.copy_to(part)
            # what a load adds meanwhile is copied too: more than the copy of the ledger refers to, never less
            copied, faults = _copy_files(ledger, FileStore(Layout(settings.data).files), _files_beside(target))
            _keep(part, target)
        except OSError as error:
            raise CannotWriteError(f"cannot write {target}: {error.strerror}", "choose another place") from None
        finally:
            part.unlink(missing_ok=True)
    return Copied(target, copied, faults)


def _files_beside(ledger: Path) -> FileStore:
    return FileStore(ledger.parent / "files")


def _copy_files(ledger: SqliteReader, source: FileStore, target: FileStore) -> tuple[int, list[str]]:
    """Copy the files that a ledger refers to and that are not there yet; return how many, and what could not be."""
    done: set[str] = set()
    copied, faults = 0, []
    for identifier, file in ledger.attachments():
        if file.sha256 in done:
            continue
        done.add(file.sha256)
        if target.has(file.sha256, size=file.size):
            continue
        fault = _copy(source, target, file.sha256, file.size)
        if fault is None:
            copied += 1
        else:
            faults.append(f"the file {file.name!r} of document {identifier} {fault}: {source.path(file.sha256)}")
    return copied, faults


def _copy(source: FileStore, target: FileStore, sha256: str, size: int) -> str | None:
    """Copy one file; say what is wrong with it when that cannot be."""
    try:
        with source.path(sha256).open("rb") as stream:
            kept = target.take(stream, largest=size)
    except FileNotFoundError:
        return "is missing"
    except TooLargeError:
        return "is damaged"
    except OSError as error:
        return f"cannot be read: {error.strerror}"
    if kept.sha256 == sha256:
        return None
    if kept.new:
        target.discard([kept.sha256])
    return "is damaged"


def recover(settings: Settings, source: Path) -> Copied:
    """Put the copy of a ledger where the settings say that the catalogue is, and the files that it refers to.

    It takes its place only when every digest in it has been found right. Files that are missing are told of; the rest
    is there all the same.

    Raises:
        NotFoundError: There is no such file.
        DamagedError: It is no ledger, or a damaged one.
        CannotWriteError: There is a catalogue already, or no room for it.
    """
    target = settings.data / FILE_NAME
    if target.exists():
        raise CannotWriteError(
            f"there is a catalogue in {settings.data} already", "name another folder with --data, or move it away"
        )
    if not source.is_file():
        raise NotFoundError(f"there is no file {source}", "name the file that 'muniment backup' wrote")
    with source.open("rb") as stream:
        if stream.read(len(_BEGINS)) != _BEGINS:
            raise DamagedError(f"{source} is no backup of a catalogue", "name the file that 'muniment backup' wrote")
    staging = settings.data / "recovering"
    try:
        shutil.rmtree(staging, ignore_errors=True)
        staging.mkdir(parents=True)
        shutil.copyfile(source, staging / FILE_NAME)
        _check(staging, source)
        with closing(SqliteReader(staging)) as ledger:
            copied, faults = _copy_files(ledger, _files_beside(source), FileStore(Layout(settings.data).files))
        _keep(staging / FILE_NAME, target)
    except OSError as error:
        raise CannotWriteError(f"cannot write {target}: {error.strerror}", "choose another place") from None
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return Copied(target, copied, faults)


def _check(folder: Path, source: Path) -> None:
    # the whole ledger, not its reading half: it brings a backup of an older program up to this one's format
    try:
        with closing(SqliteLedger(folder)) as ledger:
            fault = next(ledger.check(), None)
    except (DamagedError, sqlite3.DatabaseError) as error:
        # what is said of a catalogue does not help here: it is the copy that is damaged
        raise DamagedError(f"{source} is damaged: {error.__cause__ or error}", "take an older backup") from None
    if fault is not None:
        raise DamagedError(f"{source} is damaged: {fault}", "take an older backup")


def _keep(part: Path, target: Path) -> None:
    """Give a file its name when its bytes are on the disk."""
    with part.open("rb") as stream:
        os.fsync(stream.fileno())
    part.rename(target)
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
