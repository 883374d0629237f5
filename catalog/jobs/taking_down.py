"""``withdraw --takedown``: seals documents, and destroys what they held."""

import shutil
from collections.abc import Collection

from catalog.errors import NotFoundError
from catalog.jobs.catalogue import Catalogue
from catalog.jobs.clock import Clock
from catalog.jobs.deriving import discard_unreferenced
from catalog.jobs.progress import Progress
from catalog.jobs.verifying import rebuild
from catalog.jobs.withdrawing import check_known
from catalog.ledger.entries import Purged


def take_down(catalogue: Catalogue, identifiers: Collection[str], reason: str | None, clock: Clock) -> int:
    """Append a tombstone of a takedown for each document; return how many were not taken down yet.

    Raises:
        NotFoundError: One of them does not exist; nothing is taken down then.
    """
    check_known(catalogue, identifiers)
    ledger = catalogue.ledger
    with ledger.transaction():
        return sum(ledger.take_down(identifier, reason, clock()) for identifier in dict.fromkeys(identifiers))


def purge(catalogue: Catalogue, identifiers: Collection[str], clock: Clock, progress: Progress) -> Purged:
    """Destroy the content of documents whose takedown is public, in the ledger and in all that is made from it.

    Broken off, the same call does the rest. The writer's lock is held by the caller.

    Raises:
        NotFoundError: One of them has not been taken down in public; nothing is destroyed then.
        BusyError: A reader holds on to the old bytes.
        CannotWriteError: There is no room for rewriting the ledger; the content is out of its reach all the same.
    """
    ledger, current = catalogue.ledger, catalogue.ledger.current()
    for identifier in identifiers:
        entry = ledger.entry(identifier, as_of=current.sequence if current else 0)
        if entry is None or entry.change != "taken_down" or entry != ledger.entry(identifier):
            raise NotFoundError(f"the takedown of {identifier!r} is not public yet", "run 'muniment publish' first")
    # An engine only marks what it deletes, and its copies share files: all of it is made anew.
    rebuild(catalogue, progress)
    _forget_snapshots(catalogue)
    with ledger.transaction():
        purged = [ledger.purge(identifier, clock()) for identifier in dict.fromkeys(identifiers)]
    discard_unreferenced(catalogue)
    progress.step("Rewriting the ledger")
    ledger.scrub()
    return Purged(sum(one.entries for one in purged), sum(one.shared for one in purged))


def _forget_snapshots(catalogue: Catalogue) -> None:
    current = catalogue.ledger.current()
    for folder in (catalogue.layout.snapshots, catalogue.layout.search_snapshots):
        for path in folder.iterdir() if folder.is_dir() else ():
            if current is None or path.name != str(current.number):
                shutil.rmtree(path, ignore_errors=True)
