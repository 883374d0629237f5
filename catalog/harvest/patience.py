"""How often a page is asked for, and how long it is waited in between (RFC 9110, section 10.2.3: Retry-After).

A repository that says when to come back is believed, up to ten minutes; without a word the pauses double. Chance is
mixed in, so that harvesters which were turned away together do not return together.
"""

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import Final, TypeVar

from catalog.errors import BusyError, UnavailableError
from catalog.harvest.fetching import AnsweredError, FetchError

T = TypeVar("T")

TRIES: Final = 5
LONGEST: Final = 600.0
_FIRST: Final = 2.0
_CAP: Final = 60.0
_BUSY: Final = frozenset({429, 503})


class Patience:
    """Tries again.

    Args:
        sleep: Waits for some seconds.
        now: The time, for dates in Retry-After.
        chance: Gives a number from 0 to 1.
        told: Is told in a sentence why it is waited.
    """

    def __init__(
        self,
        *,
        sleep: Callable[[float], None],
        now: Callable[[], datetime],
        told: Callable[[str], None],
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._sleep = sleep
        self._now = now
        self._told = told
        self._chance = chance

    def ask(self, attempt: Callable[[], T], tries: int = TRIES) -> T:
        """Return what ``attempt`` gives, sooner or later.

        Raises:
            BusyError: The repository asks to be left alone for a while.
            UnavailableError: It fails again and again.
        """
        for number in range(1, tries + 1):
            try:
                return attempt()
            except FetchError as error:
                asked = retry_after(error.headers, self._now())
                if asked is not None and asked > LONGEST:
                    back = self._now() + timedelta(seconds=asked)
                    raise BusyError(
                        f"{error.problem}, and asks to come back after {back.astimezone(UTC):%Y-%m-%d %H:%M} UTC",
                        "run the same command then; it goes on where it stopped",
                    ) from None
                if number == tries:
                    raise self._given_up(error, tries) from None
                pause = self._pause(number, asked)
                self._told(f"{error.problem}; asking again in {pause:.0f} seconds")
                self._sleep(pause)
        raise AssertionError

    def _pause(self, number: int, asked: float | None) -> float:
        if asked is not None:
            # never before the time that was asked for
            return max(asked, 1.0) + self._chance() * min(10.0, 1.0 + asked / 10)
        return min(_CAP, _FIRST * 2.0 ** (number - 1)) * (0.5 + self._chance() / 2)

    def _given_up(self, error: FetchError, tries: int) -> BusyError | UnavailableError:
        often = f" ({tries} times)" if tries > 1 else ""
        kind = BusyError if error.status in _BUSY else AnsweredError if error.status else UnavailableError
        return kind(f"{error.problem}{often}", "run the same command later; it goes on where it stopped")


def retry_after(headers: Message | None, now: datetime) -> float | None:
    """Return how many seconds an answer asks to wait; ``None`` when it does not say so in a form that can be read.

    A date is compared with the answer's own, when it has one: the other clock may be wrong.
    """
    text = "" if headers is None else str(headers.get("Retry-After", "")).strip()
    if headers is None or not text:
        return None
    if text.isascii() and text.isdecimal():
        return float(text[:9])
    until = _date(text)
    if until is None:
        return None
    since = _date(str(headers.get("Date", ""))) or now
    return max(0.0, (until - since).total_seconds())


def _date(text: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(text)
    except (ValueError, TypeError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
