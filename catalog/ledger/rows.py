"""Rows of the ledger's tables → what they hold."""

import json
from datetime import date
from typing import Any, Final

from catalog.ledger import codec
from catalog.ledger.entries import Entry, LoadSummary

COLUMNS: Final = (
    "sequence, kind, identifier, change, recorded, digest, source, location, reason, target, ark, embargo, purged,"
    " dated, origin"
)
COLUMNS_OF_ENTRY: Final = ", ".join(f"entry.{column}" for column in COLUMNS.split(", "))
LIVE: Final = "sequence <= :as_of and (superseded_by is null or superseded_by > :as_of)"


def as_entry(row: Any) -> Entry:
    """Return the entry that a row of ``COLUMNS`` holds."""
    sequence, kind, identifier, change, recorded, digest, source, location, reason, target, ark, embargo = row[:12]
    purged, dated, origin = row[12:]
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
        dated=codec.to_moment(dated) if dated else None,
        origin=origin,
    )


def as_load(row: Any) -> LoadSummary:
    """Return the run of ``load`` that a row holds."""
    return LoadSummary(
        id=row[0],
        started=codec.to_moment(row[1]),
        finished=codec.to_moment(row[2]) if row[2] else None,
        what=tuple(json.loads(row[3])),
        counts=json.loads(row[4] or "{}"),
    )
