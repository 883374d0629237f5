"""Why a document is not shown, in words."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from catalog.errors import NotFoundError
from catalog.jobs.merging import merged_away
from catalog.ledger.entries import Change, Entry
from vocab.findings import Finding

# what happened to a document, as lists and counts say it
WORDS: Final[Mapping[Change, str]] = MappingProxyType({"taken_down": "taken down"})
# how the reason begins where a repository that is harvested has said so
DELETED_ELSEWHERE: Final = "deleted by the repository that it was harvested from"


def word(change: Change) -> str:
    """Return a change in words.

    >>> word("taken_down"), word("absent")
    ('taken down', 'absent')
    """
    return WORDS.get(change, change)


def gone(entry: Entry, purged: bool = False) -> NotFoundError:
    """Return what is said of a document that is not shown.

    Args:
        entry: Its tombstone.
        purged: Whether its content has been destroyed.
    """
    name, day = f"the document {entry.identifier!r}", f"{entry.recorded:%Y-%m-%d}"
    if entry.change == "absent" and (entry.reason or "").startswith(DELETED_ELSEWHERE):
        return NotFoundError(f"{name} was never here: it was {entry.reason}", "it comes when that repository has it")
    if entry.change == "absent":
        return NotFoundError(
            f"{name} is absent: since {day} no record of it was among those that a 'load --sync' held",
            "load its record again, or run 'muniment restore'",
        )
    if entry.change == "undone":
        return NotFoundError(
            f"{name} came with a load that was taken back on {day}", "load its record again, or run 'muniment restore'"
        )
    if entry.change == "merged":
        return NotFoundError(f"{name} has been merged into {entry.target!r}", f"run 'muniment show {entry.target}'")
    if entry.change == "taken_down":
        advice = "its content is destroyed" if purged else "run 'muniment restore' to undo that"
        return NotFoundError(f"{name} was taken down on {day}", advice)
    return NotFoundError(f"{name} has been withdrawn", "run 'muniment restore' to undo that")


def not_loaded(entry: Entry) -> Finding:
    """Return what is said of a record whose document stays as it is, since it was taken away on purpose.

    Args:
        entry: Its tombstone.
    """
    if entry.target is not None:
        return merged_away(entry.identifier, entry.target)
    if entry.change == "taken_down":
        return Finding(
            kind="taken-down",
            field="Record ID",
            problem=f"the document {entry.identifier!r} has been taken down, so the record was not loaded",
            advice="expected a public document; take the record out of this folder",
        )
    return Finding(
        kind="withdrawn",
        field="Record ID",
        problem=f"the document {entry.identifier!r} has been withdrawn, so the record was not loaded",
        advice="expected a public document; if it shall be public again, run 'muniment restore' with its id, then load",
    )
