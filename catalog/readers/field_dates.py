"""Fields that hold days → the date of the thing, and the day from which a record is public.

A date in no known form is kept as given and told; a date is never more precise than its source.
"""

import datetime as dt
import re
from typing import Final, TypeAlias
from typing import Literal as OneOf

from catalog.errors import SourceError
from catalog.readers.field import Field, Remarks
from catalog.readers.field_values import day_of, instant
from catalog.readers.remembering import remembered
from vocab.dates import DateSyntaxError, HistoricalDate, NoSuchDayError, read_date
from vocab.document import Further
from vocab.text import unwrap

DATES: Final = ("created", "date", "issued")
DATED: Final = frozenset({*DATES, "start", "end", "approximate"})
EMBARGO_END: Final = "info:eu-repo/date/embargoEnd/"

# 2018 (creation) and 2022-8-29 are plain enough
_REMARK: Final = re.compile(r"\s*\((?:creation|created|made|printed|published)\)$")
_LOOSE_DAY: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_YES: Final = frozenset({"yes", "y", "true", "1", "x", "ja", "sí", "si", "oui"})
_Fault: TypeAlias = OneOf["", "date-impossible", "date-unknown"]


def date_of(dates: dict[str, list[Field]], remarks: Remarks) -> HistoricalDate | None:
    """Return the date of the thing: the first that can be one; the others are told of or kept.

    Args:
        dates: Fields by term; it is changed.
    """
    found = _span(dates, remarks) if "start" in dates or "end" in dates else None
    for term in DATES:
        for field in dates.get(term, ()):
            found = _one_date(field, found, dates, remarks)
    rough = [field for field in dates.get("approximate", ()) if field.value.lower() in _YES]
    if rough and found and found.edtf and not found.edtf.endswith(("~", "?", "%")):
        edtf = "/".join(part if part in {"", ".."} else f"{part}~" for part in found.edtf.split("/"))
        return HistoricalDate(found.as_given, edtf)
    return found


def _span(dates: dict[str, list[Field]], remarks: Remarks) -> HistoricalDate | None:
    """Return the dates of beginning and end as one; ``None`` when there are not both."""
    ends = [next(iter(dates.get(term, ())), None) for term in ("start", "end")]
    start, end = ends
    if start is None or end is None or start.value == end.value:
        for field in ends:
            if field is not None:
                # from here on a date as any other
                label = field.label or field.term
                dates.setdefault("date", []).append(field._replace(term="date", label=label))
        return None
    # a date that is one of the two says less than both
    for term in ("created", "date"):
        dates[term] = [field for field in dates.get(term, ()) if field.value not in {start.value, end.value}]
    return _read_date(start._replace(value=f"{start.value}/{end.value}"), remarks)


def _one_date(
    field: Field, found: HistoricalDate | None, dates: dict[str, list[Field]], remarks: Remarks
) -> HistoricalDate | None:
    value = field.value
    stamp = instant(value) if len(value) > len("1962-04-24T") else None
    if stamp and field.term == "date" and (not stamp.midnight or _has_others(field, dates)):
        remarks.warn(
            field,
            "date-of-repository",
            f"{value!r} is an instant of a repository, not the date of the thing; it is no date of it",
            "expected when the thing was made; move it to a column of its own, or add the date",
            text=value,
        )
        return found
    if field.term == "issued":
        remarks.further[Further("issued", value)] = None
        if found is not None:
            return found
    read = HistoricalDate(value, stamp.day) if stamp else _read_date(field, remarks)
    if found is None:
        return read
    if read != found and not (read.edtf and read.edtf == found.edtf):
        remarks.warn(
            field,
            "date-further",
            f"there is a second date, {value!r}; {found.as_given!r} was taken",
            "expected one date; correct it, or write both as a range",
            text=value,
        )
    return found


def _has_others(field: Field, dates: dict[str, list[Field]]) -> bool:
    return any(other is not field for term in DATES for other in dates.get(term, ()))


def _read_date(field: Field, remarks: Remarks) -> HistoricalDate:
    date, fault = _read(field.value)
    if fault == "date-impossible":
        remarks.warn(
            field,
            fault,
            f"there is no such day: {date.as_given[:80]!r}",
            "expected a day of the calendar, e.g. 1962-04-24; correct it; the date is kept as text only",
        )
    elif fault:
        remarks.warn(
            field,
            fault,
            f"this is no date that can be read: {date.as_given[:80]!r}",
            "expected e.g. 1962-04-24, April 1962, circa 1950 or 1961-1965; correct it; the date is kept as text only",
        )
    return date


@remembered(8192)
def _read(text: str) -> tuple[HistoricalDate, _Fault]:
    """Return a date as given and as it is read, and what is the matter with it."""
    value = unwrap(text)
    plain = _REMARK.sub("", value)
    if loose := _LOOSE_DAY.fullmatch(plain):
        plain = f"{loose[1]}-{int(loose[2]):02}-{int(loose[3]):02}"
    try:
        return HistoricalDate(value, read_date(plain).edtf), ""
    except NoSuchDayError:
        return HistoricalDate(value), "date-impossible"
    except DateSyntaxError:
        return HistoricalDate(value), "date-unknown"


def embargo_day(fields: list[Field], line: int | None) -> dt.date | None:
    """Return the day from which the record is public.

    Raises:
        SourceError: An embargo is no full date, or there are two.
    """
    if not fields:
        return None
    days = {field: day_of(field.value) for field in fields}
    stated = [field for field in days if field.term == "embargo"]
    for field in stated:
        if days[field] is None:
            raise _shut(f"the embargo is no full date: {field.value[:80]!r}", field, line)
    if len({days[field] for field in stated}) > 1:
        raise _shut("the embargo is stated twice", stated[1], line)
    # who says both an embargo and a day of availability means the later one
    return max((day for day in days.values() if day is not None), default=None)


def _shut(problem: str, field: Field, line: int | None) -> SourceError:
    return SourceError(
        "embargo-unreadable",
        f"{problem}, so the record stays out",
        "expected one full date, e.g. 2030-01-01; correct it",
        line=field.line or line,
        field=field.label or "Embargo",
    )
