"""The Earth on a page: the Equal Earth projection, outlines of land in it, and its net of meridians and parallels.

Pure, and of the standard library alone: the build reads this file by its path (``hatch_build.py``).

Sources: B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map projection", 2018, doi:10.1080/13658816.2018.1504949;
the TopoJSON Format Specification 1.0, section 2.1.2 to 2.1.4.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

# of the whole Earth, in the units of the page: 360 degrees of the equator, and from pole to pole
WIDTH: Final = 4000
Position = tuple[float, float]  # longitude and latitude, in degrees
_A: Final = (1.340264, -0.081106, 0.000893, 0.003796)
_M: Final = math.sqrt(3) / 2
_HALF: Final = math.pi / (_M * _A[0])  # of the equator, on a sphere of radius 1


def project(longitude: float, latitude: float) -> tuple[float, float]:
    """Return where a place is on the page, from its upper left corner.

    Args:
        longitude: From -180 to 180 degrees.
        latitude: From -90 to 90 degrees.

    >>> [round(one) for one in project(-180, 0)], [round(one) for one in project(0, 90)]
    ([0, 974], [2000, 0])
    """
    scale = WIDTH / 2 / _HALF
    theta = math.asin(_M * math.sin(math.radians(latitude)))
    six = theta**6
    derivative = _A[0] + 3 * _A[1] * theta**2 + six * (7 * _A[2] + 9 * _A[3] * theta**2)
    x = math.radians(longitude) * math.cos(theta) / (_M * derivative)
    return WIDTH / 2 + x * scale, HEIGHT / 2 - _height(theta) * scale


def _height(theta: float) -> float:
    return theta * (_A[0] + _A[1] * theta**2 + theta**6 * (_A[2] + _A[3] * theta**2))


HEIGHT: Final = round(_height(math.asin(_M)) * WIDTH / _HALF)


def outline(topology: Mapping[str, Any], name: str) -> str:
    """Return the polygons of an object in a topology as one path of SVG, in whole units.

    Args:
        topology: TopoJSON, quantized, in degrees.
    """
    arcs = [list(_degrees(arc, topology["transform"])) for arc in topology["arcs"]]
    path: list[str] = []
    for ring in _rings(topology["objects"][name]):
        points: list[Position] = []
        for index in ring:
            arc = arcs[index] if index >= 0 else arcs[~index][::-1]
            points.extend(arc[1:] if points else arc)
        path.extend(_drawn([project(*point) for point in piece], close=True) for piece in _pieces(points))
    return "".join(path)


def _pieces(ring: Sequence[Position]) -> Iterator[list[Position]]:
    """Yield what of a ring lies on the page, cut at the edge where it crosses the 180th meridian."""
    unrolled = [ring[0]]
    for longitude, latitude in ring[1:]:
        before = unrolled[-1][0]
        unrolled.append((longitude + 360 * round((before - longitude) / 360), latitude))
    if abs(unrolled[-1][0] - unrolled[0][0]) > 180:  # it runs around a pole
        pole = math.copysign(90, unrolled[0][1])
        unrolled += [(unrolled[-1][0], pole), (unrolled[0][0], pole)]
    for turn in (-360, 0, 360):
        piece = [(longitude + turn, latitude) for longitude, latitude in unrolled]
        for edge, side in ((-180, 1), (180, -1)):
            piece = list(_clipped(piece, edge, side))
        if piece:
            yield piece


def _clipped(ring: Sequence[Position], edge: float, side: int) -> Iterator[Position]:
    """Yield what of a ring lies east (``side`` 1) or west (-1) of a meridian (Sutherland and Hodgman, 1974)."""
    for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], *ring[:1]), strict=True):
        inside = (x1 - edge) * side >= 0, (x2 - edge) * side >= 0
        if inside[0]:
            yield x1, y1
        if inside[0] != inside[1]:
            yield edge, y1 + (y2 - y1) * (edge - x1) / (x2 - x1)


def _rings(thing: Mapping[str, Any]) -> Iterator[Sequence[int]]:
    match thing["type"]:
        case "GeometryCollection":
            for geometry in thing["geometries"]:
                yield from _rings(geometry)
        case "MultiPolygon":
            for polygon in thing["arcs"]:
                yield from polygon
        case "Polygon":
            yield from thing["arcs"]


def _degrees(arc: Sequence[Sequence[int]], transform: Mapping[str, Sequence[float]]) -> Iterator[Position]:
    """Yield the positions of an arc; each is given by its distance from the one before."""
    (wide, high), (left, low) = transform["scale"], transform["translate"]
    x = y = 0
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        yield min(max(x * wide + left, -180), 180), min(max(y * high + low, -90), 90)


def graticule(step: int) -> str:
    """Return meridians and parallels, every so many degrees, as one path of SVG."""
    meridians = [[project(x, y) for y in range(-90, 91, 6)] for x in range(-180, 181, step)]
    parallels = [[project(x, y) for x in (-180, 180)] for y in range(-90 + step, 90, step)]
    return "".join(_drawn(line) for line in (*meridians, *parallels))


def _drawn(points: Iterable[tuple[float, float]], *, close: bool = False) -> str:
    """Return a line in relative steps; points that fall on the one before are left out, and rings of no extent."""
    whole = [(round(x), round(y)) for x, y in points]
    start = last = whole[0]
    steps = []
    for point in whole[1:]:
        if point != last:
            steps.append(f"{point[0] - last[0]} {point[1] - last[1]}")
            last = point
    if len(steps) < (3 if close else 1):
        return ""
    return f"M{start[0]} {start[1]}l{' '.join(steps).replace(' -', '-')}{'z' if close else ''}"
