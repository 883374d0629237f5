"""Names of things: equal ones, beginnings, and what is like them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from catalog.search.names import (
    HIDDEN,
    MAX_NAME,
    OTHER,
    SHOWN,
    Name,
    NameIndex,
    SoughtName,
    _ascii_grams,
    folded,
    name_grams,
)

NAMES = (
    Name("person/zhou-enlai", "Zhou Enlai", SHOWN),
    Name("person/zhou-enlai", "Chou En-lai", OTHER),
    Name("person/zhou-enlai", "周恩来", OTHER),
    Name("person/zhou-enlai", "Premier Zhou", HIDDEN),
    Name("person/khrushchev", "Nikita Khrushchev", SHOWN),
    Name("place/zurich", "Zürich", SHOWN),
    Name("place/urumqi", "Ürümqi", SHOWN),
    Name("agent/unesco", "UNESCO", SHOWN),
)
texts = st.text(st.characters(codec="utf-8"), max_size=60)


@pytest.fixture(scope="module")
def index():
    return NameIndex(NAMES)


@pytest.mark.parametrize(
    ("text", "path", "way"),
    [
        ("Zhou Enlai", "person/zhou-enlai", "exact"),
        ("Chou  En-lai", "person/zhou-enlai", "exact"),
        ("ZHOU ENLAI", "person/zhou-enlai", "folded"),
        ("zurich", "place/zurich", "folded"),
        ("U\u0308ru\u0308mqi", "place/urumqi", "exact"),
        ("Khrushchev, Nikita", "person/khrushchev", "reordered"),
        ("Nikita Krushchev", "person/khrushchev", "alike"),
        ("premier zhou", "person/zhou-enlai", "folded"),
        ("周恩来", "person/zhou-enlai", "exact"),
    ],
)
def test_how_a_name_is_found(index, text, path, way):
    """
    Letter for letter as records are matched, but for case and signs, in another order, or nearly so.
    """
    found = index.find(SoughtName(text))

    assert way == found[path][1].way


@pytest.mark.parametrize("text", ["", " ", "?!", "Brezhnev", "Premier Zhou En"])
def test_what_is_not_found(index, text):
    """
    A name without letters is none, one too unlike is another, and hidden names are found whole or not at all.
    """
    found = index.find(SoughtName(text))

    assert [] == [path for path, (name, _) in found.items() if name.rank == HIDDEN or text.strip(" ?!") == ""]
    assert "person/khrushchev" not in found


def test_the_best_name_of_a_thing_counts(index):
    """
    A thing is found once, by the name that is most like what was looked for.
    """
    name, likeness = index.find(SoughtName("Chou En-lai"))["person/zhou-enlai"]

    assert ("Chou En-lai", "exact", 1.0) == (name.text, likeness.way, likeness.degree)


@pytest.mark.parametrize(
    ("prefix", "paths"),
    [
        ("zh", ["person/zhou-enlai"]),
        ("khr", ["person/khrushchev"]),
        ("nikita kh", ["person/khrushchev"]),
        ("ÜR", ["place/urumqi"]),
        ("周", ["person/zhou-enlai"]),
        ("enlai zhou", []),
        ("rushchev", []),
    ],
)
def test_beginnings(index, prefix, paths):
    """
    Names that begin so come first, then those in which a word does; each thing once.
    """
    assert paths == [name.path for name in index.beginning(prefix)]


def test_without_a_beginning_all_are_there(index):
    """
    Each thing once, by the alphabet of their folded names.
    """
    found = [name.path for name in index.beginning("")]

    assert sorted({name.path for name in NAMES}) == sorted(found)


@law(200)
@given(texts=st.lists(texts, min_size=1, max_size=8))
def test_every_name_finds_itself(texts):
    """
    Whatever else there is: letter for letter, if it has a letter or digit at all.
    """
    index = NameIndex([Name(f"agent/{number}", text, SHOWN) for number, text in enumerate(texts)])

    for number, text in enumerate(texts):
        found = index.find(SoughtName(text))
        assert (f"agent/{number}" in found) == bool(folded(text))
        if folded(text):
            assert "exact" == found[f"agent/{number}"][1].way
            assert f"agent/{number}" in [name.path for name in index.beginning(text)]


@law(200)
@given(one=texts, other=texts)
def test_likeness_has_no_direction(one, other):
    """
    One name is as like another as that is like it.
    """
    assert SoughtName(one).likeness(other) == SoughtName(other).likeness(one)


@law(200)
@given(name=st.text(st.characters(codec="ascii"), max_size=70))
def test_the_short_way_for_plain_letters(name):
    """
    Plain names have the same pieces by the quick function as by the one for all scripts.
    """
    assert name_grams(folded(name)) == set(_ascii_grams(folded(name)))


def test_a_long_name_is_compared_in_its_beginning():
    """
    What is asked costs no more for being longer.
    """
    index = NameIndex([Name("agent/long", "ab " * 100, SHOWN)])

    assert {"agent/long"} == set(index.find(SoughtName("ab " * 500)))
    assert len(SoughtName("ab " * 500).text) == MAX_NAME


@law(60)
@given(
    names=st.lists(st.text("aÀb 1,", max_size=4), max_size=12),
    sought=st.text("aàb 1.", max_size=4),
)
def test_equal_names_are_those_that_are_found_so(names, sought):
    """
    Looked up by themselves, they are the same things as among all that are alike.
    """
    index = NameIndex([Name(f"place/{number}", text, SHOWN) for number, text in enumerate(names)])

    equal = {name.path for name in index.equal(sought)}

    found = index.find(SoughtName(sought)).items()
    assert {path for path, (_, likeness) in found if likeness.way in {"exact", "folded"}} == equal
