"""Values of cells as text: numbers, days and hours by their style, and what is a day (ECMA-376, part 1, 18.8, 18.17.4).

A day has no time, a whole number no point, yes and no are words.
"""

import datetime as dt
import re
from typing import Final

# Formats that have a number and no text; 27 to 36 and 50 to 58 are those of East Asian calendars
_DAYS: Final = frozenset({*range(14, 23), *range(27, 37), 45, 47, *range(50, 59)})
_DURATIONS: Final = frozenset({46})
_NO_FORMAT: Final = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]', re.IGNORECASE)
_PARTS_OF_DAYS: Final = re.compile(r"[dmyhs]", re.IGNORECASE)
_ELAPSED: Final = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_ISO: Final = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)?T?(?P<time>\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?Z?", re.ASCII)
_EPOCHS: Final = {False: dt.datetime(1899, 12, 30), True: dt.datetime(1904, 1, 1)}  # noqa: DTZ001  sheets know no zone
# 1900 was no leap year, but the programme that all others follow counted a 29 February
_FIRST_TRUE_DAY: Final = 60
_IMPOSSIBLE: Final = "#VALUE!"


def is_day(number: int, code: str) -> bool:
    r"""Say whether a number format shows days or hours.

    Args:
        number: Of the format.
        code: Its text, where it has one of its own.

    >>> is_day(14, ""), is_day(164, r"yyyy\-mm\-dd"), is_day(165, '0.0" days"'), is_day(166, "[Red]0")
    (True, True, False, False)
    """
    if not code:
        return number in _DAYS or number in _DURATIONS
    return _PARTS_OF_DAYS.search(_NO_FORMAT.sub("", code.partition(";")[0])) is not None


def is_duration(number: int, code: str) -> bool:
    """Say whether a number format shows how long something took.

    >>> is_duration(46, ""), is_duration(164, "[hh]:mm"), is_duration(165, "hh:mm")
    (True, True, False)
    """
    return _ELAPSED.search(code.partition(";")[0]) is not None if code else number in _DURATIONS


def number_text(value: str) -> str:
    """Return a number as people write it.

    >>> number_text("1962"), number_text("2.50"), number_text("1.9E3"), number_text("1e300")
    ('1962', '2.5', '1900', '1e+300')
    """
    if value.isdigit():
        return str(int(value))
    number = float(value)
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)


def day_text(value: str, *, from_1904: bool = False) -> str:
    """Return what a number of days stands for: a day, an hour, or both.

    >>> day_text("22760"), day_text("22760.5"), day_text("0.25"), day_text("1e12")
    ('1962-04-24', '1962-04-24T12:00:00', '06:00:00', '#VALUE!')
    """
    serial = float(value)
    try:
        day, fraction = divmod(serial, 1)
        rest = dt.timedelta(milliseconds=round(fraction * 86_400_000))
        if 0 <= serial < 1 and rest.days == 0:
            return (_EPOCHS[True] + rest).time().isoformat()
        if 0 < serial < _FIRST_TRUE_DAY and not from_1904:
            day += 1
        return _moment(_EPOCHS[from_1904] + dt.timedelta(days=day) + rest)
    except (OverflowError, ValueError):
        return _IMPOSSIBLE


def duration_text(value: str) -> str:
    """Return how long a number of days is.

    >>> duration_text("1.5")
    '1 day, 12:00:00'
    """
    try:
        return str(dt.timedelta(milliseconds=round(float(value) * 86_400_000)))
    except (OverflowError, ValueError):
        return _IMPOSSIBLE


def iso_text(value: str) -> str:
    """Return a day or an hour that the file itself writes as ISO 8601.

    >>> iso_text("1962-04-24T00:00:00Z"), iso_text("1962-04-24"), iso_text("12:30:00")
    ('1962-04-24', '1962-04-24', '12:30:00')
    """
    found = _ISO.fullmatch(value)
    if found is None or not found["day"]:
        return value
    return _moment(dt.datetime.fromisoformat(f"{found['day']}T{found['time'] or '00:00'}"))


def _moment(value: dt.datetime) -> str:
    midnight = value.time() == dt.time()
    return value.date().isoformat() if midnight else value.isoformat(timespec="seconds")
