"""What happens to records when they have been loaded, told by a file: withdrawals and merges.

The examples have one, ``examples/afterwards.toml``: a catalogue that was only loaded has no past to show.
"""

from pathlib import Path

import msgspec

from catalog.errors import NotFoundError, SettingsError
from catalog.jobs.catalogue import Catalogue
from catalog.jobs.clock import Clock
from catalog.jobs.merging import merge
from catalog.jobs.withdrawing import withdraw


class Withdrawal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A document that is taken out of public view, and why."""

    identifier: str
    reason: str


class Merge(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Two records of one document: ``new`` stands for ``old`` too."""

    old: str
    new: str


class Afterwards(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file: tables ``[[withdraw]]`` and ``[[merge]]``, done in this order."""

    withdraw: tuple[Withdrawal, ...] = ()
    merge: tuple[Merge, ...] = ()


def read_afterwards(path: Path) -> Afterwards:
    """Read the file.

    Raises:
        NotFoundError: It cannot be read.
        SettingsError: It is no TOML, or says something else than withdrawals and merges.
    """
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Afterwards)
    except OSError as error:
        raise NotFoundError(f"{path} cannot be read: {error.strerror}", "check the path") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: {error}", "expected tables [[withdraw]] and [[merge]]; correct it") from None


def do_afterwards(catalogue: Catalogue, afterwards: Afterwards, clock: Clock) -> None:
    """Do what the file tells; what is done already stays as it is. The writer's lock is held by the caller.

    Raises:
        NotFoundError: It names a document that does not exist.
        InputError: It merges what does not stand.
    """
    for one in afterwards.withdraw:
        withdraw(catalogue, [one.identifier], one.reason, clock)
    for pair in afterwards.merge:
        merge(catalogue, pair.old, pair.new, None, clock)
