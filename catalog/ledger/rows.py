"""Rows of the table of entries ↔ entries."""

from datetime import date
from typing import Any, Final

from catalog.ledger import codec
from catalog.ledger.entries import Entry

COLUMNS: Final = (
    "sequence, kind, identifier, change, recorded, digest, source, location, reason, target, ark, embargo, purged"
)
LIVE: Final = "sequence <= :as_of and (superseded_by is null or superseded_by > :as_of)"


def as_entry(row: Any) -> Entry:
    """Return the entry that a row of ``COLUMNS`` holds."""
    sequence, kind, identifier, change, recorded, digest, source, location, reason, target, ark, embargo, purged = row
    return Entry(
        sequence=sequence,
        kind=kind,
        identifier=identifier,
        change=change,
        recorded=codec.to_moment(recorded),
        digest=digest,
        source=source,
        location=location,
        reason=reason,
        target=target,
        ark=ark,
        embargo=date.fromisoformat(embargo) if embargo else None,
        purged=codec.to_moment(purged) if purged else None,
    )
