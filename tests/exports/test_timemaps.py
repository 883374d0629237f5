"""Memento: link relations, and the TimeMap."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from exports.timemaps import Memento, relations, time_map

START = datetime(2026, 1, 31, 12, tzinfo=UTC)
FOUR = [Memento(f"https://e.example/x?version={number}", START + timedelta(days=number)) for number in range(4)]


@pytest.mark.parametrize(
    ("count", "here", "expected"),
    [
        (0, None, {}),
        (1, None, {0: "first last memento"}),
        (1, 0, {0: "first last memento"}),
        (4, None, {0: "first memento", 3: "last memento"}),
        (4, 0, {0: "first memento", 1: "next memento", 3: "last memento"}),
        (4, 1, {0: "first prev memento", 1: "memento", 2: "next memento", 3: "last memento"}),
        (4, 3, {0: "first memento", 2: "prev memento", 3: "last memento"}),
    ],
)
def test_a_memento_links_to_its_neighbours_and_the_ends(count, here, expected):
    """
    Each target once, with all that it is.
    """
    found = relations(FOUR[:count], here)

    assert {FOUR[position]: rel for position, rel in expected.items()} == {one.memento: one.rel for one in found}


@law(50)
@given(days=st.lists(st.integers(0, 9_000), max_size=6).map(sorted))
def test_a_time_map_names_every_memento_in_its_order(days):
    """
    With its date; the first and the last are named, and the map says from when to when it goes.
    """
    mementos = [Memento(f"https://e.example/{n}", START + timedelta(days=day)) for n, day in enumerate(days)]

    text = time_map("https://e.example/r", "https://e.example/map", mementos)

    links = re.findall(r'<([^>]*)>; rel="([^"]*)"(.*)', text)
    assert ["https://e.example/r", "https://e.example/map", *(one.address for one in mementos)] == [
        link[0] for link in links
    ]
    assert text.count("first") == text.count("last") == text.count("from=") == bool(mementos)
    for link, memento in zip(links[2:], mementos, strict=True):
        assert f'datetime="{memento.moment:%a, %d %b %Y %H:%M:%S} GMT"' in link[2]
