"""Withdrawing documents, and undoing it."""

from collections.abc import Collection

from catalog.errors import NotFoundError
from catalog.jobs.catalogue import Catalogue
from catalog.jobs.clock import Clock


def withdraw(catalogue: Catalogue, identifiers: Collection[str], reason: str | None, clock: Clock) -> int:
    """Append a tombstone for each document; return how many were not withdrawn yet.

    Raises:
        NotFoundError: One of them does not exist; nothing is withdrawn then.
    """
    _check_known(catalogue, identifiers)
    with catalogue.ledger.transaction():
        return sum(catalogue.ledger.withdraw(identifier, reason, clock()) for identifier in dict.fromkeys(identifiers))


def restore(catalogue: Catalogue, identifiers: Collection[str], clock: Clock) -> int:
    """Bring back withdrawn documents as they were; return how many had been withdrawn.

    Raises:
        NotFoundError: One of them does not exist; nothing is restored then.
    """
    _check_known(catalogue, identifiers)
    with catalogue.ledger.transaction():
        return sum(catalogue.ledger.restore(identifier, clock()) for identifier in dict.fromkeys(identifiers))


def _check_known(catalogue: Catalogue, identifiers: Collection[str]) -> None:
    unknown = [identifier for identifier in identifiers if catalogue.ledger.entry(identifier) is None]
    if unknown:
        raise NotFoundError(
            f"there is no document {', '.join(repr(identifier) for identifier in unknown)}",
            "check the id; nothing was changed",
        )
