"""The ledger → a file that is kept elsewhere, and back.

The ledger is all that has to be kept: graph, snapshots and dumps are made from it.
"""

import os
import shutil
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Final

from catalog.errors import CannotWriteError, DamagedError, NotFoundError
from catalog.ledger.sqlite import FILE_NAME, SqliteLedger, SqliteReader
from catalog.settings import Settings

_BEGINS: Final = b"SQLite format 3\x00"


def backup(settings: Settings, destination: Path, now: datetime) -> Path:
    """Copy the ledger into a file, also while a load is running; return the file.

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
            _keep(part, target)
        except OSError as error:
            raise CannotWriteError(f"cannot write {target}: {error.strerror}", "choose another place") from None
        finally:
            part.unlink(missing_ok=True)
    return target


def recover(settings: Settings, source: Path) -> None:
    """Put the copy of a ledger where the settings say that the catalogue is.

    It takes its place only when every digest in it has been found right.

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
        _keep(staging / FILE_NAME, target)
    except OSError as error:
        raise CannotWriteError(f"cannot write {target}: {error.strerror}", "choose another place") from None
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _check(folder: Path, source: Path) -> None:
    # the whole ledger, not its reading half: it brings a backup of an older program up to this one's format
    with closing(SqliteLedger(folder)) as ledger:
        fault = next(ledger.check(), None)
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
