"""Moments as machines write them: UTC, in whole seconds.

Sources: XML Schema, dateTime; W3C Datetime; OAI-PMH 2.0, section 3.3; RFC 3339.
"""

from datetime import datetime
from typing import Final

from vocab import terms
from vocab.statements import Literal

SECOND: Final = "%Y-%m-%dT%H:%M:%SZ"


def instant(moment: datetime) -> str:
    """Return a moment of UTC.

    >>> from datetime import UTC
    >>> instant(datetime(2026, 1, 31, 12, tzinfo=UTC))
    '2026-01-31T12:00:00Z'
    """
    return moment.strftime(SECOND)


def instant_literal(moment: datetime) -> Literal:
    """Return a moment of UTC as a literal."""
    return Literal(instant(moment), None, terms.XSD_DATETIME)
