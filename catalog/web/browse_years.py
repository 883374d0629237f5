"""``/browse/years`` and what stands below it: documents by the century, decade or year that they may be from.

Every document is in one of these lists. A date of some years stands under each of them, a wider one under its decades
and centuries only, and what has no date, or one that leaves nearly everything open, in a list of its own. Years are no
things of the catalogue: their pages have no data of their own, and lead to the search.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple
from urllib.parse import urlencode

from flask import Response, request

from catalog.errors import NotFoundError
from catalog.search.fields import UNDATED, code_of, day_code, first_place, year_and_month
from catalog.search.shelf import Kept, Shelf, Shelved
from catalog.web import year_bars
from catalog.web.browse_page import browse_page
from catalog.web.language import N_, current, gettext
from catalog.web.pages import path_prefix
from catalog.web.published import Public
from catalog.web.registers import Registers
from catalog.web.thing_pages import placed

_MONTHS: Final = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"), N_("July"), N_("August"),
    N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip
_WORDS: Final = {"year": N_("Year"), "decade": N_("Decade"), "century": N_("Century"), "": N_("Years")}
_LISTED: Final = 50
_MOST_YEARS: Final = 400  # of which each has its line
_YEARS_OF: Final = {"year": 1, "decade": 10, "century": 100}
_SPAN: Final = re.compile(r"(?P<year>[0-9]{1,4})|(?P<decade>[0-9]{3})X|(?P<century>[0-9]{2})XX", re.ASCII)
_NUMBER: Final = re.compile(r"[0-9]{1,19}", re.ASCII)
_UNKNOWN: Final = "unknown"


class Span(NamedTuple):
    """Years that stand together.

    Attributes:
        name: ``"year"``, ``"decade"`` or ``"century"``; ``""`` for what stands under none.
    """

    name: str
    first: int

    @property
    def kept(self) -> Kept:
        """What its documents are found by."""
        return [(self.name, self.first)] if self.name else []

    @property
    def title(self) -> str:
        """What its page is headed."""
        if not self.name:
            return gettext("No date, or hardly any")
        return str(self.first) if self.name == "year" else f"{self.first}\N{EN DASH}{self.last}"

    @property
    def last(self) -> int:
        """Its last year."""
        return self.first + _YEARS_OF[self.name] - 1

    @property
    def address(self) -> str:
        """Of its page, below ``/browse``."""
        return address_of(self.name, self.first)


class Decade(NamedTuple):
    """Ten years, with the number of documents of each."""

    span: Span
    documents: int
    years: list[tuple[int, int]]


class Century(NamedTuple):
    """A hundred years.

    Attributes:
        wide: How many of its documents name no year of their own.
        decades: With years; none where there are too many for one page.
        vague: Those of which no year is known.
    """

    span: Span
    documents: int
    wide: int
    decades: list[Decade]
    vague: list[Decade]


class Part(NamedTuple):
    """Documents that begin in one month or year; ``heading`` is translated."""

    heading: str
    documents: list[dict[str, str]]


def address_of(name: str, first: int) -> str:
    """Return the address of a span of years, below ``/browse``: with the letter of EDTF for what is open.

    >>> address_of("year", 1456), address_of("decade", 1450), address_of("century", 300), address_of("", 0)
    ('year/1456', 'year/145X', 'year/03XX', 'year/unknown')
    """
    written = {"year": str(first), "decade": f"{first // 10:03}X", "century": f"{first // 100:02}XX"}
    return f"year/{written.get(name, _UNKNOWN)}"


class Years:
    """Answers about years."""

    def __init__(self, registers: Registers) -> None:
        self._registers = registers

    def browse_years(self, public: Public) -> Response:
        """Answer with the years that documents are from, by century and decade."""
        shelf = self._registers.of(public, current()).shelf
        prefix = path_prefix(public)
        asked = request.args.get("century", "")
        chosen = int(asked) * 100 if re.fullmatch(r"[0-9]{1,2}", asked, re.ASCII) else None
        counted = {
            name: {
                first: number
                for first, number in shelf.years(name).items()
                if chosen is None or first // 100 * 100 == chosen
            }
            for name in _YEARS_OF
        }
        detailed = chosen is not None or len(counted["year"]) <= _MOST_YEARS
        unknown = shelf.count((), missing="century")
        return browse_page(
            "years.html",
            public,
            gettext("Years"),
            path="/years",
            bars=year_bars.bars(counted.__getitem__, lambda name, first: f"{prefix}browse/{address_of(name, first)}"),
            centuries=list(_centuries(counted, shelf.years("century", missing="year"), detailed=detailed)),
            chosen=chosen,
            unknown=unknown if chosen is None else 0,
        )

    def browse_year(self, public: Public, year: str) -> Response:
        """Answer with the documents of a year by month, or of a decade or century by the years in which they begin."""
        span = _span(year)
        shelf = self._registers.of(public, current()).shelf
        after = request.args.get("after", "")
        wide = request.args.get("wide") == "yes" and span.name in {"decade", "century"}
        stretch = shelf.documents(
            span.kept,
            limit=_LISTED,
            after=int(after) if _NUMBER.fullmatch(after) else None,
            missing="year" if wide else "" if span.name else "century",
        )
        if not stretch.total:
            raise NotFoundError(_nothing(span), "see /browse/years for the years that there are")
        others = list(shelf.years(span.name)) if span.name else []
        following = {**({"wide": "yes"} if wide else {}), "after": stretch.following}
        return browse_page(
            "year.html",
            public,
            span.title,
            path=f"/{span.address}",
            span=span,
            kind=gettext(_WORDS[span.name]),
            wide=wide,
            unplaced=shelf.count(span.kept, missing="year") if span.name in {"decade", "century"} else 0,
            total=stretch.total,
            parts=_parts(span, placed(public, stretch.places)),
            calendar=_calendar(shelf, span) if span.name == "year" and not after and stretch.total > _LISTED else None,
            following=f"?{urlencode(following)}" if stretch.following is not None else None,
            previous=_near(span, max((one for one in others if one < span.first), default=None)),
            next=_near(span, min((one for one in others if one > span.first), default=None)),
        )


def _span(text: str) -> Span:
    """Return what an address names.

    Raises:
        NotFoundError: It is no span of years.
    """
    if text == _UNKNOWN:
        return Span("", 0)
    found = _SPAN.fullmatch(text)
    if found is None or found.lastgroup is None:
        raise NotFoundError(
            f"{text[:20]} is no year",
            "expected digits, such as 1962, 196X for a decade, 19XX for a century; see /browse/years",
        )
    return Span(found.lastgroup, int(found[found.lastgroup]) * _YEARS_OF[found.lastgroup])


def _nothing(span: Span) -> str:
    if not span.name:
        return "every document stands under a century"
    if span.name == "year":
        return f"no document is from the year {span.first}"
    return f"no document is from the years {span.first} to {span.last}, or none without a year of its own"


def _near(span: Span, first: int | None) -> Span | None:
    return None if first is None else Span(span.name, first)


def _centuries(
    counted: Mapping[str, Mapping[int, int]], wide: Mapping[int, int], *, detailed: bool
) -> Iterator[Century]:
    """Yield centuries, the last first, with their decades and, if wanted, the years in them."""
    years: dict[int, list[tuple[int, int]]] = {}
    for year, number in counted["year"].items():
        years.setdefault(year // 10 * 10, []).append((year, number))
    decades: dict[int, list[Decade]] = {}
    for decade, number in counted["decade"].items():
        made = Decade(Span("decade", decade), number, years.get(decade, []))
        decades.setdefault(decade // 100 * 100, []).append(made)
    for century, number in sorted(counted["century"].items(), reverse=True):
        within = decades.get(century, []) if detailed else []
        known, vague = [one for one in within if one.years], [one for one in within if not one.years]
        yield Century(Span("century", century), number, wide.get(century, 0), known, vague)


# ---------------------------------------------------------------- the documents of some years


def _parts(span: Span, rows: Iterable[tuple[Shelved, dict[str, str]]]) -> list[Part]:
    """Return documents under the months or years in which they begin; what is less exact comes before."""
    parts: list[Part] = []
    for place, row in rows:
        heading = _part(span, code_of(place.at))
        if parts and parts[-1].heading == heading:
            parts[-1].documents.append(row)
        else:
            parts.append(Part(heading, [row]))
    return parts


def _part(span: Span, code: int) -> str:
    if code == UNDATED:
        return gettext("Without a date")
    if not span.name:
        return gettext("Of a date that leaves nearly everything open")
    if code < day_code(span.first):
        return gettext("From the years before on")
    year, month = year_and_month(code)
    if span.name != "year":
        return gettext("Beginning in %(year)s", year=year)
    return gettext(_MONTHS[month - 1]) if month else gettext("Without a month")


def _calendar(shelf: Shelf, span: Span) -> list[tuple[str, int, int]]:
    """Return for each month its name, how many documents begin in it, and the place behind which its list begins."""
    found = []
    for number, name in enumerate(_MONTHS, 1):
        first, last = (first_place(day_code(span.first, month)) for month in (number, number + 1))
        found.append((gettext(name), shelf.count(span.kept, first=first, last=last), first - 1))
    return found
