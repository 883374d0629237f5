"""Dates of historical documents: EDTF levels 0 and 1, and dates as people write them.

Source: Library of Congress, Extended Date/Time Format Specification (2019);
written forms: docs/readers.md. A date is never more precise than its source.
"""

import calendar
import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Final

import msgspec

from vocab import terms
from vocab.statements import IRI
from vocab.text import fold_dashes, one_line, unwrap


class DateSyntaxError(ValueError):
    """The text is not a date in any form that is known here."""


class NoSuchDayError(DateSyntaxError):
    """The text has the form of a date, but the calendar has no such day, month or order."""


class Edtf(msgspec.Struct, frozen=True, gc=False):
    """An EDTF expression and the days that it allows.

    Attributes:
        text: The expression, e.g. ``"1962-04~"`` or ``"1961/.."``.
        earliest: First day it allows; ``None`` when open or unknown at its start.
        latest: Last day it allows; ``None`` when open or unknown at its end.
        datatype: ``xsd:date``, ``xsd:gYearMonth`` or ``xsd:gYear`` where one fits, else EDTF.
    """

    text: str
    earliest: date | None
    latest: date | None
    datatype: IRI

    @property
    def day(self) -> date | None:
        """The day when both bounds are the same one."""
        return self.earliest if self.earliest == self.latest else None

    @property
    def is_plain(self) -> bool:
        """Whether it is a day, a month or a year, and nobody doubts it."""
        return self.datatype != terms.EDTF_DATE

    @property
    def year(self) -> int | None:
        """The year when both bounds exist and share it."""
        if self.earliest is None or self.latest is None or self.earliest.year != self.latest.year:
            return None
        return self.earliest.year


class HistoricalDate(msgspec.Struct, frozen=True, gc=False):
    """When a document was made: as the source writes it, and as we read it.

    Attributes:
        as_given: Verbatim, e.g. ``"April 24, 1962"`` or ``"undated"``; not empty.
        edtf: What it means, or ``None`` when it says that there is no date, or no day that exists.
    """

    as_given: str
    edtf: str | None = None

    @property
    def value(self) -> Edtf | None:
        """The reading of ``edtf``."""
        return None if self.edtf is None else parse_edtf(self.edtf)


_QUALIFIED: Final = re.compile(r"(?P<date>.+?)(?P<qualifier>[?~%]?)")
_DATE: Final = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?", re.ASCII)
_DATETIME: Final = re.compile(
    r"(?P<date>\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:[01]\d|2[0-3])(?::[0-5]\d)?)?", re.ASCII
)
_UNSPECIFIED: Final = re.compile(r"(?P<year>\d{3}X|\d{2}XX|\d{4}-XX|\d{4}-\d{2}-XX|\d{4}-XX-XX)", re.ASCII)
_OUTSIDE: Final = re.compile(r"Y-?\d{5,}|-\d{4}(?:-\d{2}(?:-\d{2})?)?", re.ASCII)

# No hemisphere is stated, but the codes are those of the months that carry these names in the sources we know.
# A winter has days at both ends of its year, so it allows all of it (docs/decisions/0003).
_SEASONS: Final = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (1, 12)}


@lru_cache(maxsize=8192)
def parse_edtf(text: str) -> Edtf:
    """Parse an EDTF expression of level 0 or 1.

    Args:
        text: E.g. ``"1962-04-24"``, ``"195X"``, ``"1961/.."``; surrounding space is ignored.
            A date with a time of day is read as its day.

    Raises:
        DateSyntaxError: Not EDTF, or outside the years 1 to 9999.
        NoSuchDayError: No such day (``1962-02-30``), or an interval that ends before it starts.

    >>> parse_edtf("1962-04").latest
    datetime.date(1962, 4, 30)
    """
    text = text.strip()
    if "/" not in text:
        return _parse_point(text)
    start, _, end = text.partition("/")
    first = None if start in {"", ".."} else _parse_point(start)
    last = None if end in {"", ".."} else _parse_point(end)
    if first is None and last is None:
        raise DateSyntaxError(f"not an EDTF date: {text!r}")
    earliest = first.earliest if first else None
    latest = last.latest if last else None
    if earliest and latest and earliest > latest:
        raise NoSuchDayError(f"the interval ends before it starts: {text!r}")
    joined = "/".join((first.text if first else start, last.text if last else end))
    return Edtf(joined, earliest, latest, terms.EDTF_DATE)


def _parse_point(text: str) -> Edtf:
    if timed := _DATETIME.fullmatch(text):
        text = timed["date"]
    if _OUTSIDE.fullmatch(text.rstrip("?~%")) or text.startswith("0000"):
        raise DateSyntaxError(f"outside the years 1 to 9999: {text!r}")
    match = _QUALIFIED.fullmatch(text)
    if not match:
        raise DateSyntaxError(f"not an EDTF date: {text!r}")
    if found := _DATE.fullmatch(match["date"]):
        year, month, day = int(found["year"]), found["month"], found["day"]
        if month and not day and int(month) in _SEASONS:
            first, last = _SEASONS[int(month)]
            return Edtf(text, _day(year, first, 1, text), _last_day(year, last), terms.EDTF_DATE)
        earliest = _day(year, int(month or 1), int(day or 1), text)
        latest = earliest if day else _last_day(year, int(month or 12))
        plain = terms.XSD_DATE if day else terms.XSD_GYEARMONTH if month else terms.XSD_GYEAR
        return Edtf(text, earliest, latest, terms.EDTF_DATE if match["qualifier"] else plain)
    if _UNSPECIFIED.fullmatch(match["date"]):
        earliest, latest = _unspecified_bounds(match["date"], text)
        return Edtf(text, earliest, latest, terms.EDTF_DATE)
    raise DateSyntaxError(f"not an EDTF date: {text!r}")


def _unspecified_bounds(pattern: str, text: str) -> tuple[date, date]:
    year, _, rest = pattern.partition("-")
    first_year = max(int(year.replace("X", "0")), 1)
    last_year = int(year.replace("X", "9"))
    month = rest[:2]
    if not month or month == "XX":
        return date(first_year, 1, 1), date(last_year, 12, 31)
    return _day(first_year, int(month), 1, text), _last_day(last_year, int(month))


def _day(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise NoSuchDayError(f"no such day: {text!r}") from None


def _last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


# ---------------------------------------------------------------- dates as people write them

_MONTHS: Final = {
    spelling: number
    for number, spellings in enumerate(
        (
            ("january", "jan"),
            ("february", "feb", "febr"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sep", "sept"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for spelling in spellings
}
_SEASON_NAMES: Final = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

_MONTH: Final = r"(?P<{}>[a-z]{{3,9}})\.?"
_DAY: Final = r"(?P<{}>\d{{1,2}})(?:st|nd|rd|th)?"
_YEAR: Final = r"(?P<{}>\d{{4}})"
_TO: Final = r"\s*(?:-|\bto\b|\buntil\b)\s*"
_M1, _M2 = _MONTH.format("m1"), _MONTH.format("m2")
_D1, _D2 = _DAY.format("d1"), _DAY.format("d2")
_Y1, _Y2 = _YEAR.format("y1"), _YEAR.format("y2")

_UNDATED: Final = re.compile(r"undated|no date|date unknown|n\.?\s?d\.?|s\.?\s?d\.?", re.IGNORECASE)
_WEEKDAY: Final = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+")
_CIRCA: Final = re.compile(r"(?:circa|about|approximately|approx\.|ca?\.|ca?(?=\s))\s*")


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.ASCII)


_DECADE: Final = _compile(r"(?P<decade>\d{3})0'?s")
_YEAR_ONLY: Final = _compile(_Y1)
_YEARS: Final = _compile(rf"{_Y1}{_TO}(?P<y2>\d{{4}}|\d{{2}})")
_SEASON: Final = _compile(rf"(?P<season>[a-z]+)(?:\s+of)?,?\s+{_Y1}")
_MONTH_YEAR: Final = _compile(rf"{_M1}(?:\s+of)?,?\s+{_Y1}")
_MONTH_DAY_YEAR: Final = _compile(rf"{_M1}\s*{_D1},?\s+{_Y1}")
_DAY_MONTH_YEAR: Final = _compile(rf"{_D1}\s+(?:of\s+)?{_M1},?\s+{_Y1}")
_DAYS_OF_MONTH: Final = _compile(rf"{_M1}\s*{_D1}{_TO}{_D2},?\s+{_Y1}")
_DAYS_THEN_MONTH: Final = _compile(rf"{_D1}{_TO}{_D2}\s+{_M1},?\s+{_Y1}")
_DAY_TO_DAY_ONE_YEAR: Final = _compile(rf"{_M1}\s*{_D1}{_TO}{_M2}\s*{_D2},?\s+{_Y1}")
_DAY_TO_DAY_MONTHS_LAST: Final = _compile(rf"{_D1}\s+{_M1}{_TO}{_D2}\s+{_M2},?\s+{_Y1}")
_MONTH_TO_MONTH_ONE_YEAR: Final = _compile(rf"{_M1}{_TO}{_M2},?\s+{_Y1}")
# Whoever uses another word gives no date: titles and citations are tried as dates all the time
_WORD: Final = re.compile(r"[^\W\d_]+")
_WORDS_OF_DATES: Final = frozenset((
    "circa", "about", "approximately", "approx", "ca", "c", "to", "until", "of", "st", "nd", "rd", "th", "s", "x",
    "xx", "xxx", "t", "z", "tz", "y", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)).union(_MONTHS, _SEASON_NAMES)  # fmt: skip
_RANGE: Final = re.compile(r"(?P<start>.*\d{4}\]?\??)\s*(?:-|\bto\b|\buntil\b)\s*(?P<end>.*\d{4}\]?\??)", re.ASCII)


def _month(name: str) -> int:
    try:
        return _MONTHS[name]
    except KeyError:
        raise DateSyntaxError(f"not a month: {name!r}") from None


def _season(match: re.Match[str]) -> str:
    if match["season"] not in _SEASON_NAMES:
        raise DateSyntaxError(f"not a season: {match['season']!r}")
    return f"{match['y1']}-{_SEASON_NAMES[match['season']]}"


def _years(match: re.Match[str]) -> str:
    first, last = match["y1"], match["y2"]
    return f"{first}/{first[: 4 - len(last)]}{last}"


def _ymd(year: str, month: str, day: str) -> str:
    return f"{year}-{_month(month):02}-{int(day):02}"


_WRITTEN: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]] = (
    (_DECADE, lambda m: f"{m['decade']}X"),
    (_YEAR_ONLY, lambda m: m["y1"]),
    (_MONTH_DAY_YEAR, lambda m: _ymd(m["y1"], m["m1"], m["d1"])),
    (_DAY_MONTH_YEAR, lambda m: _ymd(m["y1"], m["m1"], m["d1"])),
    (_MONTH_YEAR, lambda m: f"{m['y1']}-{_month(m['m1']):02}"),
    (_SEASON, _season),
    (_DAYS_OF_MONTH, lambda m: f"{_ymd(m['y1'], m['m1'], m['d1'])}/{_ymd(m['y1'], m['m1'], m['d2'])}"),
    (_DAYS_THEN_MONTH, lambda m: f"{_ymd(m['y1'], m['m1'], m['d1'])}/{_ymd(m['y1'], m['m1'], m['d2'])}"),
    (_DAY_TO_DAY_ONE_YEAR, lambda m: f"{_ymd(m['y1'], m['m1'], m['d1'])}/{_ymd(m['y1'], m['m2'], m['d2'])}"),
    (_DAY_TO_DAY_MONTHS_LAST, lambda m: f"{_ymd(m['y1'], m['m1'], m['d1'])}/{_ymd(m['y1'], m['m2'], m['d2'])}"),
    (_MONTH_TO_MONTH_ONE_YEAR, lambda m: f"{m['y1']}-{_month(m['m1']):02}/{m['y1']}-{_month(m['m2']):02}"),
    (_YEARS, _years),
)


@lru_cache(maxsize=8192)
def read_date(text: str) -> HistoricalDate:
    """Read a date as an archive writes it: ``April 24, 1962``, ``c. 1950``, ``June 1-3, 1962``, ``undated``.

    Args:
        text: The whole date, in English, or EDTF; it is kept as given, on one line. ``1921-22`` are two years,
            though EDTF could mean a summer by it.

    Raises:
        DateSyntaxError: Not a date in any known form.
        NoSuchDayError: A date in form, but not a day that exists (``February 30, 1962``).

    >>> read_date("Spring 1962").edtf, read_date("n.d.").edtf
    ('1962-21', None)
    """
    given = unwrap(text)
    if not given or len(given) > 100:
        raise DateSyntaxError(f"not a date: {given[:100]!r}")
    plain = one_line(fold_dashes(given))
    if _UNDATED.fullmatch(plain.strip("()[] ")):
        return HistoricalDate(given)
    if not _WORDS_OF_DATES.issuperset(_WORD.findall(plain.lower())):
        raise DateSyntaxError(f"not a date: {given!r}")
    if not _are_two_years(plain):
        try:
            return HistoricalDate(given, parse_edtf(plain).text)
        except NoSuchDayError:
            # 1961-65 is no month, but years as people shorten them
            if not _YEARS.fullmatch(plain):
                raise
        except DateSyntaxError:
            pass
    return HistoricalDate(given, parse_edtf(_written_edtf(plain.lower())).text)


def _are_two_years(text: str) -> bool:
    """Say whether a year and the next stand there, as in ``1921-22``; ``1911-12`` stays a month."""
    match = _YEARS.fullmatch(text)
    return match is not None and int(match["y2"]) == (int(match["y1"]) + 1) % 100 > 12


def _written_edtf(text: str) -> str:
    if _YEARS.fullmatch(text):
        return _point_edtf(text)
    opening, inner, closing = _enclosing_brackets(text)
    if match := _RANGE.fullmatch(inner):
        first, last = match["start"].strip(), match["end"].strip()
        if _CIRCA.match(first) and not _CIRCA.match(last):
            last = f"circa {last}"
        start, end = (_point_edtf(f"{opening}{point}{closing}") for point in (first, last))
        if "/" in start or "/" in end:
            raise DateSyntaxError(f"not a date: {text!r}")
        return f"{start}/{end}"
    return _point_edtf(text)


def _enclosing_brackets(text: str) -> tuple[str, str, str]:
    """Return the brackets around all of ``text``, with what is in them between; they speak of both ends of a range."""
    inner = text[1:-1].strip()
    if text[:1] + text[-1:] in {"[]", "()"} and not set("[]()").intersection(inner):
        return text[0], inner, text[-1]
    return "", text, ""


def _point_edtf(text: str) -> str:
    text, guessed = _strip_brackets(text)
    rest = _CIRCA.sub("", text, count=1) if _CIRCA.match(text) else text
    approximate = rest != text
    if rest.endswith("?"):
        rest, guessed = rest[:-1].rstrip(), True
    rest, inner = _strip_brackets(rest)
    qualifier = {(True, True): "%", (True, False): "~", (False, True): "?", (False, False): ""}[
        approximate, guessed or inner
    ]
    rest = _WEEKDAY.sub("", rest, count=1)
    impossible: NoSuchDayError | None = None
    for pattern, build in _WRITTEN:
        if match := pattern.fullmatch(rest):
            try:
                edtf = build(match)
                parse_edtf(edtf)
            except NoSuchDayError as error:
                impossible = error
                continue
            except DateSyntaxError:
                continue
            return "/".join(part + qualifier for part in edtf.split("/"))
    if impossible is not None:
        raise NoSuchDayError(f"no such day: {text!r}")
    raise DateSyntaxError(f"not a date: {text!r}")


def _strip_brackets(text: str) -> tuple[str, bool]:
    """Return the text without enclosing brackets, and whether they were the square ones that mean "supplied"."""
    if text.startswith("[") and text.endswith("]"):
        return text[1:-1].strip(), True
    if text.startswith("(") and text.endswith(")"):
        return text[1:-1].strip(), False
    return text, False
