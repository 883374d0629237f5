"""The projection, and outlines in it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from exports.world import HEIGHT, WIDTH, graticule, outline, project

DEGREES = {"scale": [1, 1], "translate": [0, 0]}


def topology(*arcs, kind="Polygon"):
    """A topology of one thing, whose rings are these arcs, in whole degrees."""
    steps = []
    for arc in arcs:
        before = (0, 0)
        steps.append([])
        for point in arc:
            steps[-1].append([point[0] - before[0], point[1] - before[1]])
            before = point
    rings = [[number] for number in range(len(arcs))]
    return {
        "transform": DEGREES,
        "arcs": steps,
        "objects": {"land": {"type": "GeometryCollection", "geometries": [{"type": kind, "arcs": rings}]}},
    }


@law()
@given(st.floats(-180, 180), st.floats(-90, 90))
def test_every_place_is_on_the_page_and_mirrored(longitude, latitude):
    """
    East and west, north and south are alike.
    """
    x, y = project(longitude, latitude)
    west, south = project(-longitude, -latitude)

    assert -1 < x < WIDTH + 1
    assert -1 < y < HEIGHT + 1
    assert (WIDTH, HEIGHT) == pytest.approx((x + west, y + south))


def test_areas_keep_their_proportions():
    """
    A degree by a degree at the equator has the area that one at 60 degrees has, but for the meridians' coming together.
    """

    def area(latitude):
        (x1, y1), (x2, _), (_, y2) = project(0, latitude), project(1, latitude), project(0, latitude + 0.01)
        return (x2 - x1) * (y1 - y2)

    assert 0.5 == pytest.approx(area(60) / area(0), rel=0.01)


def test_a_ring_over_the_180th_meridian_is_cut_in_two():
    """
    One piece at either edge; none goes across the page.
    """
    path = outline(topology([(170, 10), (-170, 10), (-170, -10), (170, -10), (170, 10)]), "land")

    pieces = re.findall(r"M(\d+) (\d+)l([^z]*)z", path)
    assert 2 == len(pieces)
    assert all(abs(int(step)) < WIDTH / 10 for *_, steps in pieces for step in re.findall(r"-?\d+", steps))


def test_a_ring_around_a_pole_reaches_it():
    """
    Its piece is closed along the lower edge of the page.
    """
    path = outline(topology([(x, -80) for x in range(-180, 181, 30)]), "land")

    ((_, y, steps),) = re.findall(r"M(\d+) (\d+)l([^z]*)z", path)
    numbers = [int(one) for one in re.findall(r"-?\d+", steps)]
    lowest, at = int(y), int(y)
    for step in numbers[1::2]:
        at += step
        lowest = max(lowest, at)
    assert HEIGHT == lowest


def test_the_net_is_small():
    """
    It stands in every page with a map.
    """
    assert len(graticule(15)) < 6_000
