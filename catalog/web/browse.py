"""``/browse``: all there is, by name and by place; by year in ``browse_years.py``.

Lists of names go on behind a name, so that an address still says the same after the next publication, and a letter is
one too.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final
from urllib.parse import urlencode

from flask import Blueprint, Response, request

from catalog.errors import NotFoundError
from catalog.jobs.alphabet import DIGITS, HAN, LATIN, OTHER, natural_key, sort_key
from catalog.jobs.register import GROUPS, Line, Names, place_in, place_of
from catalog.web import world_map, year_bars
from catalog.web.answers import HTML
from catalog.web.browse_page import TITLES, browse_page
from catalog.web.browse_years import Years, address_of
from catalog.web.language import current, gettext
from catalog.web.pages import path_prefix
from catalog.web.published import Public, Published
from catalog.web.registers import Holding, Registers
from catalog.web.routing import Routes
from exports.openapi import Operation, Parameter

_LINES: Final = 200  # names on a page
_POINTS: Final = 400

_GROUP: Final = Parameter(text="What is listed", example="agents", values=tuple(GROUPS))
_FROM: Final = Parameter(name="from", place="query", text="The list begins with this name, or behind it", example="m")
_LETTER: Final = Parameter(name="letter", place="query", text="The list begins with this initial", example="M")
_WIDE: Final = Parameter(
    name="wide",
    place="query",
    text="Only documents whose dates name no year of their own",
    values=("yes",),
    example="yes",
)
_AFTER: Final = Parameter(
    name="after", place="query", text="The list begins behind this place, as the page before links it"
)
_PAGE: Final = Operation(tag="search", answers={200: (HTML,)}, errors=(503,))


def blueprint(published: Published, registers: Registers) -> Blueprint:
    """Return the routes below ``/browse``."""
    routes = Routes("browse", published)
    pages, years = _Pages(registers), Years(registers)
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
    routes.add("/browse/years", years.browse_years, about=_PAGE, kept=True)
    routes.add(
        "/browse/year/<year>",
        years.browse_year,
        about=Operation(
            tag="search",
            text="A decade is written 145X, a century 03XX, as EDTF does; unknown has what stands under no century.",
            parts={"year": Parameter(text="Year, decade or century of the documents' dates", sample="year")},
            parameters=(_WIDE, _AFTER),
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
            names = register.names(group)
            groups.append({"name": group, "title": gettext(title), "total": len(names.lines), "lines": names.largest})
        return browse_page(
            "browse.html",
            public,
            gettext("Browse"),
            path="",
            groups=[group for group in groups if group["total"]],
            bars=year_bars.bars(shelf.years, lambda span, first: f"{prefix}browse/{address_of(span, first)}"),
            years=register.stock.years,
            documents=public.generation.documents,
            map=world_map.draw(_spots(holding, prefix)[:_POINTS]),
        )

    def browse_names(self, public: Public, group: str) -> Response:
        """Answer with the names of one kind of thing, from a letter or a name on."""
        if group not in GROUPS:
            raise NotFoundError(f"there is no list of {group[:80]}", f"there are {', '.join(GROUPS)}, map and years")
        register = self._holding(public).register
        whole = request.args.get("all") == "yes"
        names = register.names(group, whole=whole)
        lines = names.lines
        start = _start(lines)
        shown = lines[start : start + _LINES]
        following = lines[start + _LINES] if len(lines) > start + _LINES else None
        flat = len(lines) <= _LINES
        return browse_page(
            "names.html",
            public,
            gettext(TITLES[group]),
            path=f"/{group}",
            group=group,
            total=len(lines),
            sections=_sections(shown),
            letters=list(_letters(names, flat=flat, whole=whole)),
            flat=flat,
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
        return browse_page(
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
        return browse_page(
            "map.html",
            public,
            gettext("Map"),
            path="/map",
            map=world_map.draw(drawn),
            spots=sorted(drawn, key=lambda spot: sort_key(spot.label)),
            total=len(spots),
        )


# ---------------------------------------------------------------- names


def _start(lines: tuple[Line, ...]) -> int:
    """Return where the list begins that the address asks for."""
    letter, name = request.args.get("letter", ""), request.args.get("from", "")
    if letter:
        return place_of(lines, letter[:1])
    return place_in(lines, sort_key(name), request.args.get("id", "")) if sort_key(name) else 0


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


def _letters(names: Names, *, flat: bool, whole: bool) -> Iterator[dict[str, Any]]:
    """Yield the initials: all letters of the Latin alphabet, and those of others that begin a name.

    Args:
        flat: Whether all names stand on one page.
    """
    counted = names.initials
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
    for point in register.stock.points.values():
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
