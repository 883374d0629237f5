"""The keys that sign harvesters' tokens: a file beside the ledger, readable by its owner alone.

One key a line, in hexadecimal: the first signs, the first two are read. A new first line changes the key; harvests that
are under way end with the old one.
"""

import os
import secrets
from pathlib import Path
from typing import Final

from catalog.errors import UnavailableError

FILE_NAME: Final = "harvest.keys"
_BYTES: Final = 32
_READ: Final = 2


def harvest_keys(folder: Path) -> tuple[bytes, ...]:
    """Return the keys of a catalogue; the first call makes them.

    Raises:
        UnavailableError: The file can be neither read nor made, or holds no key.
    """
    path = folder / FILE_NAME
    try:
        if not path.exists():
            _make(path)
        lines = path.read_text(encoding="ascii").split()
        keys = tuple(bytes.fromhex(line) for line in lines[:_READ])
    except (OSError, ValueError) as error:
        raise UnavailableError(
            f"the keys in {path} cannot be read: {error}", "remove the file; the next publication makes a new one"
        ) from None
    if not keys or any(len(key) < _BYTES for key in keys):
        raise UnavailableError(f"there is no key in {path}", "remove the file; the next publication makes a new one")
    return keys


def _make(path: Path) -> None:
    building = path.with_name(f"{FILE_NAME}.{os.getpid()}.part")
    descriptor = os.open(building, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as stream:
        stream.write(secrets.token_hex(_BYTES) + "\n")
    try:
        # whoever was first keeps his: two processes must not sign with two keys
        path.hardlink_to(building)
    except FileExistsError:
        pass
    finally:
        building.unlink()
