"""Lists by date, page by page, and counts of them."""

import pytest

from catalog.projections import Mark
from catalog.search.fields import UNDATED, Facets, Indexed, day_code, first_place, timeline
from catalog.search.finder import Finder
from catalog.search.projection import SearchIndex
from catalog.search.shelf import Shelf

ROLE = "creator agent/a"
DAYS = [UNDATED, day_code(1962, 4, 24), day_code(1962), day_code(1962, 4), day_code(1911, 1, 1)]


def documents():
    for number in range(40):
        day = DAYS[number % 5]
        year = (day // 32 // 13,) if day != UNDATED else ()
        role = (ROLE, "place place/x") if number % 2 else ("place place/x", "mention place/x")
        yield Indexed(
            identifier=str(number), title=("A Title",), facets=Facets(year=year, decade=(), role=role, day=day)
        )


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    folder = tmp_path_factory.mktemp("shelf")
    with SearchIndex(folder / "live") as index:
        index.rebuild(documents(), Mark(1, "made"))
        index.snapshot(folder / "snapshot")
    return Shelf(Finder(folder / "snapshot"))


def places(kept):
    wanted = [one for one in documents() if kept in one.facets.role]
    return sorted((timeline(one.facets.day, one.identifier), one.identifier) for one in wanted)


@pytest.mark.parametrize("limit", [1, 7, 40])
def test_pages_together_are_the_whole_list_by_date(shelf, limit):
    """
    Each document once, from the oldest on, the undated last; every page knows the whole number.
    """
    found, after, totals = [], None, set()
    while True:
        stretch = shelf.documents([("role", ROLE)], limit=limit, after=after)
        found.extend((place.at, place.identifier) for place in stretch.places)
        totals.add(stretch.total)
        after = stretch.following
        if after is None:
            break

    assert places(ROLE) == found
    assert {20} == totals


def test_a_thing_is_counted_once_a_document(shelf):
    """
    Whatever it is to it; a value that nothing has counts nothing.
    """
    counted = shelf.counts(("thing",), most=10)["thing"]

    assert {"place/x": 40, "agent/a": 20} == counted
    assert (40, 0) == (shelf.count([("thing", "place/x")]), shelf.count([("thing", "place/y")]))


def test_a_month_begins_with_what_names_no_day(shelf):
    """
    Counts between two places on the timeline leave the second one out; what names no month is in none.
    """
    april, may = (first_place(day_code(1962, month)) for month in (4, 5))

    assert 16 == shelf.count([("year", 1962)], first=april, last=may)
    assert {1911: 8, 1962: 24} == shelf.years()


def test_what_is_counted_is_documents(shelf):
    """
    The mark of the index is none, neither in the number of all, nor in the list of all.
    """
    stretch = shelf.documents((), limit=100)

    assert (40, 40, 40) == (shelf.count(()), stretch.total, len(stretch.places))


@pytest.mark.slow
def test_numbers_hold_although_each_file_has_others_in_front(tmp_path):
    """
    A value that is the third in each file of the index, and the first in all of them, is counted in full.
    """
    with SearchIndex(tmp_path / "live") as index:
        index.rebuild([], Mark(0, "made"))
        for part in range(4):
            few = [("all", 3), (f"one{part}", 5), (f"other{part}", 4)]
            ids = [f"{part}-{name}-{number}" for name, count in few for number in range(count)]
            index.apply(
                tuple(ids),
                [
                    Indexed(identifier=one, title=("A",), facets=Facets(role=(f"place place/{one.split('-')[1]}",)))
                    for one in ids
                ],
                Mark(part + 1, "made"),
            )
        index.snapshot(tmp_path / "snapshot")
    shelf = Shelf(Finder(tmp_path / "snapshot"))

    assert {"thing": {"place/all": 12}} == shelf.counts(("thing",), most=1)
