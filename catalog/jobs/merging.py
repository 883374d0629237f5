"""Merging a document into another that stands for it from then on; decision 0018.

A document is only ever merged into one that stands, so no chain of merges can come back to where it began.
"""

from collections.abc import Callable

from catalog.errors import InputError, NotFoundError
from catalog.jobs.catalogue import Catalogue
from catalog.jobs.clock import Clock
from catalog.jobs.edition import Edition
from catalog.ledger.entries import Entry
from vocab.findings import Finding


def merge(catalogue: Catalogue, old: str, new: str, reason: str | None, clock: Clock) -> bool:
    """Let ``new`` stand for ``old``; return whether it did not yet. The writer's lock is held by the caller.

    Raises:
        NotFoundError: One of them does not exist.
        InputError: They are one, or one of them does not stand.
    """
    ledger = catalogue.ledger
    if old == new:
        raise InputError(f"the document {old!r} cannot be merged into itself", "expected two ids; nothing was changed")
    leaving, staying = ledger.entry(old), ledger.entry(new)
    if leaving is None or staying is None:
        missing = [repr(one) for one, entry in ((old, leaving), (new, staying)) if entry is None]
        raise NotFoundError(f"there is no document {' and no '.join(missing)}", "check the id; nothing was changed")
    if staying.deleted:
        raise InputError(*_not_standing(staying, ends_at(staying, ledger.entry), old))
    if leaving.deleted and leaving.target is None:
        raise InputError(
            f"the document {old!r} has been withdrawn, so it cannot be merged",
            f"run 'muniment restore {old}' first; nothing was changed",
        )
    with ledger.transaction():
        return ledger.merge(old, new, reason, clock())


def ends_at(entry: Entry, find: Callable[[str], Entry | None]) -> Entry:
    """Return the entry that a chain of merges ends at: one that stands, or has been withdrawn since.

    Args:
        find: Returns the entry that stands for an id, of the moment that is asked about.
    """
    seen = {entry.identifier}
    while entry.target is not None and entry.target not in seen and (following := find(entry.target)):
        seen.add(following.identifier)
        entry = following
    return entry


def merged_into(edition: Edition, path: str) -> str | None:
    """Return the path of the entity that stands for another one now; ``None`` when that one was not merged."""

    def find(one: str) -> Entry | None:
        return edition.ledger.entry(one, as_of=edition.sequence, kind="authority")

    entry = find(path)
    return ends_at(entry, find).identifier if entry is not None and entry.target is not None else None


def _not_standing(entry: Entry, end: Entry, old: str) -> tuple[str, str]:
    """Return problem and advice of a document that nothing can be merged into."""
    name = entry.identifier
    if entry.target is None:
        return (
            f"the document {name!r} has been withdrawn, so nothing can be merged into it",
            f"run 'muniment restore {name}' first; nothing was changed",
        )
    if end.identifier == old:
        return (
            f"the document {name!r} has itself been merged into {old!r}, so the two would lead to each other",
            f"run 'muniment restore {name}' first, then merge; nothing was changed",
        )
    return (
        f"the document {name!r} has itself been merged into {entry.target!r}",
        f"merge into {end.identifier!r} instead; nothing was changed",
    )


def merged_away(old: str, target: str) -> Finding:
    """Return what is said of a record whose document has been merged into another."""
    return Finding(
        kind="merged-away",
        field="Record ID",
        problem=f"the document {old!r} has been merged into {target!r}, so the record was not loaded",
        advice=f"expected a record with the id {target}; if the two are not one after all, run 'muniment restore' with"
        " this id, then load",
    )
