"""Withdrawing documents, and undoing it."""

from collections.abc import Collection
from datetime import datetime

from catalog.errors import NotFoundError
from catalog.jobs.catalogue import Catalogue
from catalog.jobs.clock import Clock
from catalog.ledger.sqlite import SqliteReader


def withdraw(catalogue: Catalogue, identifiers: Collection[str], reason: str | None, clock: Clock) -> int:
    """Append a tombstone for each document; return how many were not withdrawn yet.

    Raises:
        NotFoundError: One of them does not exist; nothing is withdrawn then.
    """
    check_known(catalogue, identifiers)
    with catalogue.ledger.transaction():
        return sum(catalogue.ledger.withdraw(identifier, reason, clock()) for identifier in dict.fromkeys(identifiers))


def restore(catalogue: Catalogue, identifiers: Collection[str], clock: Clock) -> int:
    """Bring back withdrawn documents as they were; return how many had been withdrawn.

    Raises:
        NotFoundError: One of them does not exist, or its content was destroyed; nothing is restored then.
    """
    check_known(catalogue, identifiers)
    _check_kept(catalogue, identifiers)
    with catalogue.ledger.transaction():
        return sum(catalogue.ledger.restore(identifier, clock()) for identifier in dict.fromkeys(identifiers))


def _check_kept(catalogue: Catalogue, identifiers: Collection[str]) -> None:
    for identifier in identifiers:
        if purged := is_purged(catalogue.ledger, identifier):
            raise NotFoundError(
                f"the content of {identifier!r} was destroyed on {purged:%Y-%m-%d}",
                "nothing can be restored; load the record under another id; nothing was changed",
            )
        if all(entry.digest is None for entry in catalogue.ledger.history(identifier)):
            raise NotFoundError(f"the document {identifier!r} was never here, only its deletion", "nothing was changed")


def is_purged(ledger: SqliteReader, identifier: str) -> datetime | None:
    """Return when the content of a document was destroyed."""
    return next((entry.purged for entry in reversed(ledger.history(identifier)) if entry.purged), None)


def check_known(catalogue: Catalogue, identifiers: Collection[str]) -> None:
    """Make sure that there are such documents.

    Raises:
        NotFoundError: One of them does not exist.
    """
    unknown = [identifier for identifier in identifiers if catalogue.ledger.entry(identifier) is None]
    if unknown:
        raise NotFoundError(
            f"there is no document {', '.join(repr(identifier) for identifier in unknown)}",
            "check the id; nothing was changed",
        )
