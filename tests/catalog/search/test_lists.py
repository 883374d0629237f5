"""Lists of what was found: every order page by page, numbers of facets, and lists that change between two pages."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law
from support.places import quick_folder

from catalog.projections import Mark
from catalog.search import finder as finder_module
from catalog.search import ordering
from catalog.search.asked import understand
from catalog.search.fields import Facets, Indexed
from catalog.search.finder import RELEVANCE, Finder, Place, is_key
from catalog.search.narrowing import Days, Narrowing
from catalog.search.ordering import ORDERS
from catalog.search.projection import SearchIndex

MARK = Mark(1, "shape")
NAMES = ("place", "language", "year", "has_text")


def of(identifier, title="Mole", *, day=None, sequence=0, **facets):
    days = (day, day) if day else None
    return Indexed(identifier=identifier, title=(title,), facets=Facets(**facets), days=days, sequence=sequence)


ids = st.integers(0, 400).map(str) | st.sampled_from(["a/b", "é", "a b", "Ω1", "Ω" * 5 + "2"])
documents = st.lists(
    st.builds(
        of,
        ids,
        st.sampled_from(
            ["Mole", "mole", "The Mole", "Mole and Tide", "Mole and Tide in the Harbour of the City: 1", "苏联", "Tide"]
        ),
        day=st.none() | st.integers(date(1900, 1, 1).toordinal(), date(1900, 1, 4).toordinal()),
        place=st.lists(st.sampled_from(["place/a", "place/b", "place/c"]), max_size=2, unique=True).map(tuple),
        language=st.lists(st.sampled_from(["en", "zh"]), max_size=1).map(tuple),
        year=st.lists(st.integers(1900, 1903), max_size=2, unique=True).map(tuple),
        has_text=st.booleans(),
    ),
    max_size=25,
    unique_by=lambda document: document.identifier,
)


def numbered(many):
    """The same documents, each with a sequence of its own."""
    return [
        Indexed(identifier=one.identifier, title=one.title, facets=one.facets, days=one.days, sequence=number)
        for number, one in enumerate(many, 1)
    ]


def opened(folder, many):
    with SearchIndex(folder / "search") as index:
        index.rebuild(many, MARK)
        index.snapshot(folder / "copy")
    return Finder(folder / "copy")


@pytest.fixture(scope="module")
def nothing(tmp_path_factory):
    """An index of no documents."""
    return opened(tmp_path_factory.mktemp("nothing"), [])


def paged(finder, text, order, limit):
    """Identifiers of a whole list, page after page."""
    seen, total = [], 1
    while len(seen) < total:
        page = finder.find(understand(text), limit=limit, offset=len(seen), order=order)
        total = page.total
        assert min(limit, total - len(seen)) == len(page.hits)
        seen += [hit.identifier for hit in page.hits]
    return seen


def in_order(many, order):
    """What an order means, in Python's words."""
    undated = (10**8, 10**8)
    keys = {
        "date": lambda one: (one.days or undated, one.identifier),
        "-date": lambda one: ((-one.days[0], -one.days[1]) if one.days else undated, one.identifier),
        "title": lambda one: (one.title[0].casefold().replace(":", ""), one.identifier),
        "newest": lambda one: -one.sequence,
        "identifier": lambda one: one.identifier,
    }
    return [one.identifier for one in sorted(many, key=keys[order])]


@pytest.mark.parametrize("few", [0, 3, 2_000])
@law(40)
@given(many=documents.map(numbered), limit=st.integers(1, 7))
def test_each_order_shows_each_document_once(few, many, limit):
    """
    Page by page, whatever the size of pages, and however many are equal in the first of what decides.
    """
    with quick_folder() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(ordering, "FEW", few)
        finder = opened(folder, many)

        for order in ORDERS:
            assert in_order(many, order) == paged(finder, "", order, limit), order


@pytest.mark.parametrize("ties", [1, 3, 2_000])
@law(40)
@given(many=documents.map(numbered), limit=st.integers(1, 7))
def test_a_ranking_shows_each_document_once(ties, many, limit):
    """
    However many share a score: pages of any size make one list; ties stand by identifier, as long as they are few.
    """
    with quick_folder() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(finder_module, "TIES", ties)
        finder = opened(folder, many)
        whole = finder.find(understand("mole"), limit=100).hits
        seen = paged(finder, "mole", RELEVANCE, limit)
        expected = [one.identifier for one in many if "mole" in one.title[0].lower()]

        assert sorted(expected) == sorted(seen)
        assert [hit.identifier for hit in whole] == seen
        assert sorted((hit.score for hit in whole), reverse=True) == [hit.score for hit in whole]
        if ties > 25:
            assert sorted(whole, key=lambda hit: (-hit.score, hit.identifier.encode()[:24])) == list(whole)


@law(40)
@given(
    many=documents.map(numbered),
    place=st.lists(st.sampled_from(["place/a", "place/b"]), max_size=2, unique=True),
    language=st.lists(st.sampled_from(["en", "zh"]), max_size=1),
    text=st.sampled_from(["", "mole", "tide"]),
    days=st.sampled_from([Days(), Days(date(1900, 1, 2).toordinal()), Days(None, date(1900, 1, 3).toordinal())]),
)
def test_numbers_of_facets_are_those_of_counting(many, place, language, text, days):
    """
    Each value has as many documents as one finds going through them; what is chosen of a facet does not count for it.
    """
    chosen = {"place": place, "language": language}
    filters = {name: values for name, values in chosen.items() if values}
    narrowing = Narrowing(filters, {}, days)

    def counts(name):
        return Counter(
            value
            for one in many
            if text in one.title[0].lower()
            and all(set(values) & set(getattr(one.facets, other)) for other, values in filters.items() if other != name)
            and (days.first is None or (one.days and one.days[1] >= days.first))
            and (days.last is None or (one.days and one.days[0] <= days.last))
            for value in ([one.facets.has_text] if name == "has_text" else getattr(one.facets, name))
        )

    with quick_folder() as folder:
        finder = opened(folder, many)
        found = finder.find(understand(text), limit=100, narrowing=narrowing)
        counted = finder.count(found.words, narrowing, dict.fromkeys(NAMES, 50))

    if found.loose:
        return
    assert {name: dict(counts(name)) for name in NAMES} == {name: dict(values) for name, values in counted.items()}


@law(40)
@given(
    many=documents.map(numbered),
    gone=st.sets(st.integers(0, 24)),
    order=st.sampled_from(["date", "-date", "title", "identifier"]),
    at=st.integers(1, 24),
)
def test_a_list_goes_on_where_it_was_although_it_has_changed(many, gone, order, at):
    """
    Who has read up to a document, and goes on in a later generation, misses nothing behind it and reads nothing twice.
    """
    before = in_order(many, order)[:at]
    left = [one for number, one in enumerate(many) if number not in gone]
    if not before:
        return
    with quick_folder() as folder:
        then = opened(folder / "old", many).find(understand(""), limit=at, order=order).hits[-1]
        page = opened(folder / "new", left).find(
            understand(""), limit=100, offset=999, order=order, behind=Place(then.key, then.identifier)
        )

    assert [one for one in in_order(left, order) if one not in before] == [hit.identifier for hit in page.hits]


def test_a_ranking_goes_on_behind_a_score(quick_path):
    """
    Among documents of one score by identifier, whatever the number was that the page had.
    """
    finder = opened(quick_path, [of(str(number), "Mole") for number in range(10, 30)])
    last = finder.find(understand("mole"), limit=5).hits[-1]

    page = finder.find(understand("mole"), limit=3, offset=0, behind=Place(last.key, last.identifier))

    assert (("14", 5), ["15", "16", "17"]) == ((last.identifier, page.offset), [hit.identifier for hit in page.hits])


def test_nothing_stands_behind_the_end(quick_path):
    """
    However far behind it is asked for, and however much: memory is taken for what there is.
    """
    finder = opened(quick_path, [of(str(number), "Mole") for number in range(10, 30)])

    for text, order in (("mole", RELEVANCE), ("", RELEVANCE), ("mole", "title")):
        far = finder.find(understand(text), limit=1_000, offset=2**31 - 1, order=order)
        assert (20, ()) == (far.total, far.hits)
    assert 20 == len(finder.find_all(understand("mole"), most=2**31 - 1).hits)


@law(200)
@given(
    order=st.sampled_from(sorted(ORDERS)),
    key=st.lists(st.integers(-(2**65), 2**65) | st.sampled_from([0, 2**63, 2**64 - 1, -(2**63)]), max_size=8).map(
        tuple
    ),
)
def test_a_key_that_fits_is_taken(nothing, order, key):
    """
    Whatever numbers it holds, the engine can look for them; one that does not fit is known before.
    """
    if not is_key(key, understand(""), order):
        key = tuple(min(max(number, 0), 2**63 - 1) for number in (key + (0,) * 8)[: len(ORDERS[order])])

    assert is_key(key, understand(""), order)
    assert 0 == nothing.find(understand(""), limit=1, order=order, behind=Place(key, "")).total


def test_a_reference_goes_before_titles(quick_path):
    """
    Asked for as it is printed, with or without its page, it leads to what has it; other numbers in titles come behind.
    """
    printed = "PRC FMA 118-01764-04, 11"
    finder = opened(
        quick_path,
        [
            of("title", "PRC FMA 118-01764-04: a note on 11 papers"),
            Indexed(identifier="held", title=("Memorandum",), names=(printed,), references=(printed,)),
            Indexed(identifier="other", title=("Memorandum",), names=("PRC FMA 118-01764-05",)),
        ],
    )

    for text in ("PRC FMA 118-01764-04", "prc fma 118 01764 04", "118-01764-04", printed):
        assert ["held", "title"] == [hit.identifier for hit in finder.find(understand(text), limit=9).hits], text
