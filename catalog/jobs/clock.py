"""The clock of the service; every job is given one, so that tests can set it."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeAlias

Clock: TypeAlias = Callable[[], datetime]


def utc_now() -> datetime:
    """Return the present moment, in UTC."""
    return datetime.now(UTC)


def whole_second(moment: datetime) -> datetime:
    """Return the second that ``moment`` is in (OAI-PMH granularity)."""
    return moment.astimezone(UTC).replace(microsecond=0)
