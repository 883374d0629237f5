"""Places on a map: the outline of the land that the build has brought in, and points that are links (decision 0089).

Nothing is asked of anybody else. Without the outline the map has meridians and parallels alone.
"""

from collections.abc import Iterable
from functools import cache
from math import sqrt
from pathlib import Path
from typing import Final, NamedTuple

from exports.world import HEIGHT, WIDTH, graticule, project

OUTLINE: Final = Path(__file__).with_name("world") / "land.svgpath"
_LEAST: Final = WIDTH / 10  # widest view of a single place: nobody needs to see its neighbourhood
_MARGIN: Final = 0.12
_SHAPES: Final = (1.5, 2.6)  # of the view, width to height: at least and at most
_LABELLED: Final = 14
_ROOM: Final = 1 / 18  # of the view's height: two names nearer than this would lie on each other


class Spot(NamedTuple):
    """A place that can be drawn."""

    label: str
    language: str | None
    address: str
    documents: int
    latitude: float
    longitude: float


class Drawn(NamedTuple):
    """A point of a map.

    Attributes:
        x, y, radius: In units of the map.
        named: Whether its name stands beside it: there is room for a few.
        left: Whether the name stands to the left.
    """

    spot: Spot
    x: float
    y: float
    radius: float
    named: bool
    left: bool


class Map(NamedTuple):
    """A map, as the template draws it.

    Attributes:
        view: The ``viewBox`` of SVG: what of the Earth is seen.
        size: Of the letters, in units of the map.
        points: The largest first, so that small ones lie above.
    """

    view: str
    size: float
    land: str
    net: str
    points: tuple[Drawn, ...]


@cache
def land() -> str:
    """Return the outline of the land as a path of SVG; nothing where the build has not brought it in."""
    return OUTLINE.read_text(encoding="ascii").strip() if OUTLINE.is_file() else ""


@cache
def _net() -> str:
    return graticule(15)


def draw(spots: Iterable[Spot]) -> Map | None:
    """Return a map that holds all spots, and no more of the Earth than is needed; ``None`` without any."""
    placed = [(spot, *project(spot.longitude, spot.latitude)) for spot in spots]
    if not placed:
        return None
    placed.sort(key=lambda item: (-item[0].documents, item[0].label))
    left, top, width, height = _view([x for _, x, _ in placed], [y for _, _, y in placed])
    most = max(spot.documents for spot, _, _ in placed) or 1
    names: list[tuple[float, float]] = []
    points = []
    for spot, x, y in placed:
        radius = width * (0.005 + 0.013 * sqrt(spot.documents / most))
        room = len(names) < _LABELLED and all(
            abs(y - other) > height * _ROOM or abs(x - across) > width * 0.2 for across, other in names
        )
        if room:
            names.append((x, y))
        points.append(Drawn(spot, round(x, 1), round(y, 1), round(radius, 1), room, x > left + width * 0.72))
    view = f"{left:.0f} {top:.0f} {width:.0f} {height:.0f}"
    return Map(view, round(width / 48, 1), land(), _net(), tuple(points))


def _view(xs: list[float], ys: list[float]) -> tuple[float, float, float, float]:
    """Return left, top, width and height of what is seen."""
    wide = max((max(xs) - min(xs)) * (1 + 2 * _MARGIN), _LEAST)
    high = max((max(ys) - min(ys)) * (1 + 2 * _MARGIN), _LEAST / _SHAPES[1])
    width = min(max(wide, high * _SHAPES[0]), WIDTH)
    height = min(max(high, width / _SHAPES[1]), HEIGHT)
    left = (max(xs) + min(xs) - width) / 2
    top = (max(ys) + min(ys) - height) / 2
    return min(max(left, 0), WIDTH - width), min(max(top, 0), HEIGHT - height), width, height
