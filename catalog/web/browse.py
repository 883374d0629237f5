"""``/browse``: all there is, by name, by place and by year.

Lists of names go on behind a name, so that an address still says the same after the next publication, and a letter is
one too. Years are no things of the catalogue: their pages have no data of their own, and lead to the search.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple
from urllib.parse import urlencode

from flask import Blueprint, Response, render_template, request

from catalog.errors import NotFoundError
from catalog.jobs.alphabet import DIGITS, HAN, LATIN, OTHER, natural_key, sort_key
from catalog.jobs.register import GROUPS, Line, place_in
from catalog.search.fields import day_code
from catalog.search.shelf import Kept
from catalog.web import world_map, year_bars
from catalog.web.answers import HTML, respond
from catalog.web.language import N_, current, gettext
from catalog.web.pages import path_prefix
from catalog.web.published import Public, Published
from catalog.web.registers import Holding, Registers
from catalog.web.routing import Routes
from catalog.web.thing_pages import documents
from exports.openapi import Operation, Parameter

_HTML_TYPE: Final = "text/html; charset=utf-8"
TITLES: Final = {
    "agents": N_("People and organisations"),
    "places": N_("Places"),
    "archives": N_("Archives"),
    "concepts": N_("Subjects and kinds"),
    "collections": N_("Collections"),
}
_MONTHS: Final = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"), N_("July"), N_("August"),
    N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip
_LINES: Final = 200  # names on a page
_SHOWN: Final = 12  # of each kind on the first page: those with most documents
_LISTED: Final = 50
_POINTS: Final = 400
_MOST_YEARS: Final = 400  # of which each has its line
_YEAR: Final = re.compile(r"[0-9]{1,4}", re.ASCII)

_GROUP: Final = Parameter(text="What is listed", example="agents", values=tuple(GROUPS))
_FROM: Final = Parameter(name="from", place="query", text="The list begins with this name, or behind it", example="m")
_LETTER: Final = Parameter(name="letter", place="query", text="The list begins with this initial", example="M")
_PAGE: Final = Operation(tag="search", answers={200: (HTML,)}, errors=(503,))


class Month(NamedTuple):
    """Documents of a part of a year; ``heading`` is translated."""

    heading: str
    documents: list[dict[str, str]]


def blueprint(published: Published, registers: Registers) -> Blueprint:
    """Return the routes below ``/browse``."""
    routes = Routes("browse", published)
    pages = _Pages(registers)
    routes.add("/browse", pages.browse, about=_PAGE, kept=True)
    routes.add(
        "/browse/<group>",
        pages.browse_names,
        about=Operation(
            tag="search",
            text="Things that documents name, by name; with ?all=yes also what authority files alone name.",
            parts={"group": _GROUP},
            parameters=(_LETTER, _FROM),
            answers={200: (HTML,)},
            errors=(404, 503),
        ),
        kept=True,
    )
    routes.add(
        "/browse/archives/<key>",
        pages.browse_units,
        about=Operation(
            tag="search",
            parts={"key": Parameter(text="Key of the archive", sample="archive")},
            parameters=(Parameter(name="from", place="query", text="The list begins with this signature"),),
            answers={200: (HTML,)},
            errors=(404, 503),
        ),
        kept=True,
    )
    routes.add("/browse/map", pages.browse_map, about=_PAGE, kept=True)
    routes.add("/browse/years", pages.browse_years, about=_PAGE, kept=True)
    routes.add(
        "/browse/year/<year>",
        pages.browse_year,
        about=Operation(
            tag="search",
            parts={"year": Parameter(text="Year of the documents' dates", sample="year")},
            answers={200: (HTML,)},
            errors=(404, 503),
        ),
        kept=True,
    )
    return routes.blueprint


class _Pages:
    """Answers below ``/browse``."""

    def __init__(self, registers: Registers) -> None:
        self._registers = registers

    def _holding(self, public: Public) -> Holding:
        return self._registers.of(public, current())

    def browse(self, public: Public) -> Response:
        """Answer with what there is to go through: kinds of things, map, years."""
        holding = self._holding(public)
        shelf, register = holding
        prefix = path_prefix(public)
        groups = []
        for group, title in TITLES.items():
            lines = register.named[group]
            largest = sorted(lines, key=lambda line: (-line.documents, line))[:_SHOWN]
            groups.append({"name": group, "title": gettext(title), "total": len(lines), "lines": largest})
        years = shelf.years()
        return _page(
            "browse.html",
            public,
            gettext("Browse"),
            path="",
            groups=[group for group in groups if group["total"]],
            bars=year_bars.bars(shelf.years, lambda span, first: _years_address(prefix, span, first)),
            years=(min(years), max(years)) if years else None,
            map=world_map.draw(_spots(holding, prefix)[:_POINTS]),
        )

    def browse_names(self, public: Public, group: str) -> Response:
        """Answer with the names of one kind of thing, from a letter or a name on."""
        if group not in GROUPS:
            raise NotFoundError(f"there is no list of {group[:80]}", f"there are {', '.join(GROUPS)}, map and years")
        register = self._holding(public).register
        whole = request.args.get("all") == "yes"
        lines = (register.everything if whole else register.named)[group]
        start = _start(lines)
        shown = lines[start : start + _LINES]
        following = lines[start + _LINES] if len(lines) > start + _LINES else None
        return _page(
            "names.html",
            public,
            gettext(TITLES[group]),
            path=f"/{group}",
            group=group,
            total=len(lines),
            sections=_sections(shown),
            letters=list(_letters(lines, flat=len(lines) <= _LINES, whole=whole)),
            following=_names_address(whole=whole, line=following) if following else None,
            first=f"?{'all=yes' if whole else ''}" if start else None,
            whole=whole,
            unnamed=len(register.everything[group]) - len(register.named[group]),
        )

    def browse_units(self, public: Public, key: str) -> Response:
        """Answer with the units of an archive, by their signatures."""
        register = self._holding(public).register
        lines = register.units.get(f"archive/{key}")
        if not lines:
            raise NotFoundError("there are no units of such an archive", "see /browse/archives for the archives")
        begin = natural_key(request.args.get("from", ""))
        start = place_in(lines, begin, letters=False)
        shown = lines[start : start + _LINES]
        following = lines[start + _LINES] if len(lines) > start + _LINES else None
        return _page(
            "units.html",
            public,
            register.name(f"archive/{key}").value,
            path=f"/archives/{key}",
            archive=f"archive/{key}",
            total=len(lines),
            lines=shown,
            following=f"?{urlencode({'from': following.label})}" if following else None,
            first="?" if start else None,
        )

    def browse_map(self, public: Public) -> Response:
        """Answer with the places that have coordinates, on a map and as a list."""
        spots = _spots(self._holding(public), path_prefix(public))
        drawn = spots[:_POINTS]
        return _page(
            "map.html",
            public,
            gettext("Map"),
            path="/map",
            map=world_map.draw(drawn),
            spots=sorted(drawn, key=lambda spot: sort_key(spot.label)),
            total=len(spots),
        )

    def browse_years(self, public: Public) -> Response:
        """Answer with the years that documents are from, by century and decade."""
        shelf, _ = self._holding(public)
        prefix = path_prefix(public)
        years = shelf.years()
        asked = request.args.get("century", "")
        whole = len(years) <= _MOST_YEARS
        chosen = int(asked) * 100 if _YEAR.fullmatch(asked) else None
        shown = {year: number for year, number in years.items() if chosen is None or year // 100 * 100 == chosen}
        return _page(
            "years.html",
            public,
            gettext("Years"),
            path="/years",
            bars=year_bars.bars(
                shelf.years if chosen is None else lambda name: shown if name == "year" else {},
                lambda span, first: _years_address(prefix, span, first),
            ),
            centuries=list(_centuries(shown, detailed=whole or chosen is not None)),
            chosen=chosen,
        )

    def browse_year(self, public: Public, year: str) -> Response:
        """Answer with the documents of a year, by month where that is known."""
        if not _YEAR.fullmatch(year):
            raise NotFoundError(f"{year[:20]} is no year", "expected digits, such as 1962; see /browse/years")
        number = int(year)
        shelf, _ = self._holding(public)
        after = request.args.get("after", "")
        kept: Kept = [("year", number)]
        stretch = shelf.documents(
            kept, limit=_LISTED, after=int(after) if re.fullmatch(r"[0-9]{1,19}", after, re.ASCII) else None
        )
        if not stretch.total:
            raise NotFoundError(
                f"no document is from the year {number}", "see /browse/years for the years that there are"
            )
        years = list(shelf.years())
        rows = documents(public, stretch)
        return _page(
            "year.html",
            public,
            str(number),
            path=f"/year/{number}",
            year=number,
            total=stretch.total,
            parts=_parts(number, [place.at for place in stretch.places], rows),
            calendar=None if after else _calendar(self._holding(public), number),
            following=f"?after={stretch.following}" if stretch.following is not None else None,
            previous_year=max((one for one in years if one < number), default=None),
            next_year=min((one for one in years if one > number), default=None),
        )


def _page(template: str, public: Public, title: str, *, path: str, **values: Any) -> Response:
    page = render_template(
        template,
        title=title,
        imprint=public.edition.imprint,
        prefix=path_prefix(public),
        address=f"{public.edition.imprint.base}browse{path}",
        titles=TITLES,
        **values,
    )
    return respond(page, _HTML_TYPE)


# ---------------------------------------------------------------- names


def _start(lines: Sequence[Line]) -> int:
    """Return where the list begins that the address asks for."""
    letter, name = request.args.get("letter", ""), request.args.get("from", "")
    if letter:
        return next((index for index, line in enumerate(lines) if line.initial == letter[:1]), 0)
    return place_in(tuple(lines), sort_key(name), request.args.get("id", "")) if sort_key(name) else 0


def _names_address(*, whole: bool, line: Line) -> str:
    # the key alone, unless several things share it
    chosen = {"from": line.label, "id": line.path} | ({"all": "yes"} if whole else {})
    return f"?{urlencode(chosen)}"


def _sections(lines: Sequence[Line]) -> list[dict[str, Any]]:
    """Return initials with their lines."""
    sections: list[dict[str, Any]] = []
    for line in lines:
        if not sections or sections[-1]["letter"] != line.initial:
            shown = shown_initial(line.initial)
            sections.append({"letter": line.initial, "shown": shown, "anchor": anchor(line.initial), "lines": []})
        sections[-1]["lines"].append(line)
    return sections


def _letters(lines: Sequence[Line], *, flat: bool, whole: bool) -> Iterator[dict[str, Any]]:
    """Yield the initials: all letters of the Latin alphabet, and those of others that begin a name.

    Args:
        flat: Whether all names stand on one page.
    """
    counted: dict[str, int] = {}
    for line in lines:
        counted[line.initial] = counted.get(line.initial, 0) + 1
    latin = LATIN if counted.keys() & set(LATIN) else ""
    for letter in sorted({*counted, *latin}):
        query = urlencode({"letter": letter} | ({"all": "yes"} if whole else {}))
        yield {
            "letter": letter,
            "shown": shown_initial(letter),
            "names": counted.get(letter, 0),
            "address": f"#{anchor(letter)}" if flat else f"?{query}",
        }


def shown_initial(letter: str) -> str:
    """Return an initial as it is read."""
    return {DIGITS: "0\N{EN DASH}9", OTHER: "…", HAN: "漢字"}.get(letter, letter)


def anchor(letter: str) -> str:
    """Return the fragment of an initial's section."""
    return f"letter-{ord(letter):x}"


# ---------------------------------------------------------------- places


def _spots(holding: Holding, prefix: str) -> list[world_map.Spot]:
    """Return the places on the map that documents name, those with most of them first."""
    register = holding.register
    found = []
    for point in register.stock.points:
        if documents_there := register.stock.documents(point.path):
            name = register.name(point.path)
            found.append(
                world_map.Spot(
                    name.value,
                    name.language,
                    f"{prefix}page/{point.path}",
                    documents_there,
                    point.latitude,
                    point.longitude,
                )
            )
    return sorted(found, key=lambda spot: (-spot.documents, spot.label))


# ---------------------------------------------------------------- years


def _years_address(prefix: str, span: str, first: int) -> str:
    return f"{prefix}browse/year/{first}" if span == "year" else f"{prefix}search?{span}={first}"


def _centuries(years: dict[int, int], *, detailed: bool) -> Iterator[dict[str, Any]]:
    """Yield centuries, the last first, with their decades and, if wanted, the years in them."""
    decades: dict[int, dict[int, int]] = {}
    for year, number in years.items():
        decades.setdefault(year // 10 * 10, {})[year] = number
    by_century: dict[int, list[int]] = {}
    for decade in decades:
        by_century.setdefault(decade // 100 * 100, []).append(decade)
    for century in sorted(by_century, reverse=True):
        yield {
            "first": century,
            "last": century + 99,
            "number": century // 100,
            "decades": [(decade, sorted(decades[decade].items())) for decade in sorted(by_century[century])]
            if detailed
            else [],
        }


def _parts(year: int, places: list[int], rows: list[dict[str, str]]) -> list[Month]:
    """Return the documents of a year under the months in which they begin; what is less exact comes before."""
    parts: list[Month] = []
    for place, row in zip(places, rows, strict=True):
        heading = _part(year, place >> 40)
        if parts and parts[-1].heading == heading:
            parts[-1].documents.append(row)
        else:
            parts.append(Month(heading, [row]))
    return parts


def _part(year: int, code: int) -> str:
    if code < day_code(year):
        return gettext("From the years before on")
    month = code // 32 % 13
    return gettext(_MONTHS[month - 1]) if month else gettext("Without a month")


def _calendar(holding: Holding, year: int) -> list[tuple[str, int, int]]:
    """Return for each month its name, how many documents begin in it, and the place behind which its list begins."""
    kept: Kept = [("year", year)]
    found = []
    for number, name in enumerate(_MONTHS, 1):
        first, last = day_code(year, number) << 40, day_code(year, number + 1) << 40
        found.append((gettext(name), holding.shelf.count(kept, first=first, last=last), first - 1))
    return found
