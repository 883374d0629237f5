"""The starter's entities beside those of the archive's own files: what stands, what joins, what is left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vocab.authority import Authorities, Entity
from vocab.starter import beside
from vocab.text import LangText

WIKIDATA = "http://www.wikidata.org/entity/"


def place(key, *names, **parts):
    kind = parts.pop("kind", "place")
    return Entity(
        path=f"{kind}/{key}",
        types=("https://schema.org/Place",),
        names=tuple(LangText(n, "en") for n in names),
        **parts,
    )


def by_path(*entities):
    return {entity.path: entity for entity in entities}


GEORGIA = place("georgia", "Georgia", matches=(WIKIDATA + "Q230",), notations=("GE", "GEO"))
UNION = place("soviet-union", "Soviet Union", valid_from=1922, valid_until=1991, successors=(GEORGIA.path,))


def test_without_own_files_the_starter_stands_as_it_is():
    """
    Nothing is left out, nothing changes.
    """
    starter = by_path(GEORGIA, UNION)

    assert starter == beside({}, starter)


def test_an_own_entity_of_the_same_key_stands_alone():
    """
    A key is no proof that both are the same: nothing is added to it, and nothing of the starter refers to it.
    """
    mine = place("georgia", "State of Georgia")

    found = beside(by_path(mine), by_path(GEORGIA, UNION))

    assert mine == found[mine.path]
    assert () == found[UNION.path].successors


def test_an_own_entity_of_the_same_name_keeps_the_name():
    """
    The starter's is left out, so that the name matches.
    """
    mine = place("georgia-us", "Georgia")

    found = beside(by_path(mine), by_path(GEORGIA, UNION))

    assert [mine.path, UNION.path] == list(found)
    assert mine == Authorities(found.values()).find("Georgia", "place")


@pytest.mark.parametrize(
    "address",
    [
        WIKIDATA + "Q230",
        "https://www.wikidata.org/entity/Q230",
        "https://www.wikidata.org/entity/Q230/",
    ],
)
@pytest.mark.parametrize("said", ["matches", "same"])
def test_an_own_entity_with_the_same_address_gains_what_the_starter_knows(address, said):
    """
    Names, codes and what refers to it; its own words stay, however the address is spelt.
    """
    mine = place("sakartvelo", "Sakartvelo", valid_from=1991, **{said: (address,)})

    found = beside(by_path(mine), by_path(GEORGIA, UNION))

    joined = found[mine.path]
    assert {mine.path, UNION.path} == set(found)
    assert (mine.names, 1991, None) == (joined.names, joined.valid_from, joined.valid_until)
    assert ((LangText("Georgia", "en"),), ("GE", "GEO")) == (joined.alternates, joined.notations)
    assert getattr(mine, said) == getattr(joined, said)
    assert (mine.path,) == found[UNION.path].successors


def test_a_name_that_another_own_entity_has_is_not_gained():
    """
    It goes on meaning the one whose file says it.
    """
    mine = place("sakartvelo", "Sakartvelo", matches=(WIKIDATA + "Q230",))
    state = place("georgia-us", "Georgia")

    found = beside(by_path(mine, state), by_path(GEORGIA))

    assert () == found[mine.path].alternates
    assert state == Authorities(found.values()).find("Georgia", "place")


def test_a_country_that_is_an_agent_too_is_not_looked_for_in_texts():
    """
    The own agent is linked as before; records may name the place all the same.
    """
    mine = place("soviet-union", "Soviet Union", kind="agent")

    found = beside(by_path(mine), by_path(UNION))

    assert mine == found[mine.path]
    assert found[UNION.path].do_not_match
    assert UNION.path == Authorities(found.values()).find("Soviet Union", "place").path


def test_what_own_files_refer_to_is_never_left_out():
    """
    A city may stand in a country of the starter, which gives up the names that own ones have.
    """
    batumi = place("batumi", "Batumi", broader=(GEORGIA.path,))
    state = place("georgia-us", "Georgia")
    known = Entity(path=GEORGIA.path, types=GEORGIA.types, names=(*GEORGIA.names, LangText("Géorgie", "fr")))

    found = beside(by_path(batumi, state), by_path(known))

    assert ("Georgia", (LangText("Géorgie", "fr"),)) == (found[known.path].label, found[known.path].names)
    assert (GEORGIA.path,) == found[batumi.path].broader
    assert state == Authorities(found.values()).find("Georgia", "place")


def test_references_of_own_files_follow_the_one_that_took_its_place():
    """
    They lead to the own entity.
    """
    mine = place("sakartvelo", "Sakartvelo", matches=(WIKIDATA + "Q230",))
    batumi = place("batumi", "Batumi", broader=(GEORGIA.path,))

    found = beside(by_path(mine, batumi), by_path(GEORGIA))

    assert (mine.path,) == found[batumi.path].broader


_KEYS = st.sampled_from("abcd")
_ENTITIES = st.builds(
    lambda key, kind, name, further, address: place(
        key,
        name,
        kind=kind,
        alternates=tuple(LangText(other) for other in further),
        matches=(WIKIDATA + address,) if address else (),
    ),
    _KEYS,
    st.sampled_from(["place", "agent"]),
    st.sampled_from(["A", "B", "C", "D"]),
    st.lists(st.sampled_from(["A", "B", "E"]), max_size=2, unique=True),
    st.sampled_from(["", "Q1", "Q2"]),
)
_FILES = st.lists(_ENTITIES, max_size=4).map(lambda found: by_path(*found))


@law()
@given(_FILES, _FILES)
def test_own_words_stay_whatever_the_starter_says(own, starter):
    """
    Every own entity stands, and each of its names matches what it matched.
    """
    found = beside(own, starter)

    before, after = Authorities(own.values()), Authorities(found.values())
    for path, entity in own.items():
        assert (entity.names, entity.types, entity.valid_from) == (
            found[path].names,
            found[path].types,
            found[path].valid_from,
        )
        for name in entity.matched:
            was, now = before.find(name, entity.group), after.find(name, entity.group)
            assert (was and was.path) == (now and now.path)
