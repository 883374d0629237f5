"""The rules by which names are found in texts."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vocab import terms
from vocab.authority import Entity
from vocab.dates import parse_edtf
from vocab.folded import Folded
from vocab.linking import Field, Linker
from vocab.text import LangText


def entity(path, *names, **more):
    types = (terms.SCHEMA_PERSON,) if path.startswith("person/") else (terms.SCHEMA_PLACE,)
    first, *others = (LangText(name, None) for name in names)
    return Entity(path=path, types=types, names=(first,), alternates=tuple(others), **more)


ENTITIES = (
    entity("place/ili", "Ili", "Yili"),
    entity("place/moscow", "Moscow"),
    entity("place/china", "China", "People's Republic of China", "PRC", valid_from=1949),
    entity("place/korea", "Korea"),
    entity("place/zurich", "Zürich"),
    entity("place/beijing", "Beijing", "北京"),
    entity("place/seoul", "Seoul", "서울"),
    entity("place/georgia", "Georgia"),
    entity("place/georgia-usa", "Georgia"),
    entity("place/nice", "Nice", do_not_match=True),
    entity("place/soviet-union", "Soviet Union", "USSR", valid_from=1922, valid_until=1991),
    entity("person/zhang-hanfu", "Zhang Hanfu"),
    entity("person/zhang-wentian", "Zhang Wentian"),
    entity("person/joseph-stalin", "Joseph Stalin", "Stalin", "Filippov"),
)
LINKER = Linker(ENTITIES)


def found(text, **more):
    """What is found in a text: (matched, key, rule), in its order."""
    mentions = LINKER.find([Field("text", text)], **more).mentions
    assert [one.matched for one in mentions] == [text[one.start : one.end] for one in mentions]
    return [(one.matched, one.entity.partition("/")[2], one.rule) for one in mentions]


MOSCOW = ("Moscow", "moscow", "exact-label")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from Yili [Ili] county", [("Yili", "ili", "gloss-confirmed")]),
        ("from Kuldja [Ili] county", [("Ili", "ili", "gloss")]),
        ("Filippov [Stalin] wrote", [("Filippov", "joseph-stalin", "gloss-confirmed"), ("Stalin", "joseph-stalin", "after-full-name")]),
        ("the [Ili] county", []),
        ("Moscow believes", [MOSCOW]),
        ("moscow, MOSCOW and Moscows", []),
        ("Moscow's, (Moscow), Moscow-based", [MOSCOW] * 3),
        ("Sino-Moscow", []),
        ("the People's Republic of China", [("People's Republic of China", "china", "exact-label")]),
        ("the People’s Republic of China", [("People’s Republic of China", "china", "exact-label")]),
        ("the PRC", [("PRC", "china", "exact-label")]),
        ("to Ili", []),
        ("in Zurich, Zürich, Zu\u0308rich", [(name, "zurich", "exact-label") for name in ("Zurich", "Zürich", "Zu\u0308rich")]),
        ("South Korea and Korea", [("Korea", "korea", "exact-label")]),
        ("在北京大学", [("北京", "beijing", "exact-label")]),
        ("서울에서", [("서울", "seoul", "exact-label")]),
        ("in Georgia", []),
        ("Nice work", []),
        ("the Soviet\nUnion", [("Soviet\nUnion", "soviet-union", "exact-label")]),
        ("the Soviet\n\nUnion", []),
        ("Stalin said", []),
        ("Joseph Stalin. Stalin said", [("Joseph Stalin", "joseph-stalin", "exact-label"), ("Stalin", "joseph-stalin", "after-full-name")]),
        ("Stalin. Joseph Stalin", [("Joseph Stalin", "joseph-stalin", "exact-label")]),
        ("Zhang Hanfu. Minister Zhang spoke", [("Zhang Hanfu", "zhang-hanfu", "exact-label"), ("Zhang", "zhang-hanfu", "after-full-name")]),
        ("Zhang Hanfu. Then Zhang Yimou", [("Zhang Hanfu", "zhang-hanfu", "exact-label")]),
        ("Zhang Hanfu, Zhang Wentian. Zhang", [("Zhang Hanfu", "zhang-hanfu", "exact-label"), ("Zhang Wentian", "zhang-wentian", "exact-label")]),
        ("Appendix II\n\nMoscow", [MOSCOW]),
        ("Appendix II: Moscow\n\ntext", []),
        ('See "Letter to Moscow," April 24, 1962, Archive. Moscow', [MOSCOW]),
        ('"To Moscow," he said.', [MOSCOW]),
        ("(Moscow: Progress, 1972)", []),
        ("", []),
    ],
)  # fmt: skip
def test_names_are_found_by_rule(text, expected):
    """
    Each rule links what it should, and nothing is linked that should not be.
    """
    assert expected == found(text)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("1892", 1),
        ("1891", 0),
        ("1962-04-24", 1),
        ("2021", 1),
        ("2022", 0),
        ("1700/..", 1),
        ("../1800", 0),
        ("../2050", 1),
    ],
)
def test_entities_are_of_their_time(date, expected):
    """
    A document may be thirty years from the years of an entity; an open end does not part them.
    """
    assert expected == len(found("the USSR", date=parse_edtf(date)))


def test_nothing_is_found_in_the_record_s_own_citation():
    """
    The citation names the document, not what it is about.
    """
    assert [MOSCOW] == found("To Moscow, Archive, f. 3.\nMoscow", citation="To Moscow, Archive, f. 3.")


def test_full_name_in_the_title_lets_a_surname_in_the_text_count():
    """
    Fields are read in order, and the text gives the place.
    """
    best = LINKER.find([Field("title", "Joseph Stalin writes"), Field("text", "Stalin wrote.")]).best()

    assert [("text", "Stalin", "0.8")] == [(one.field, one.matched, one.confidence) for one in best]


def test_what_only_a_curator_can_decide_is_listed():
    """
    Names of several entities, and names that stand before a known one in brackets.
    """
    doubts = LINKER.find([Field("text", "In Georgia and Kuldja [Ili]")]).doubts

    assert [
        ("ambiguous", "Georgia", ("place/georgia", "place/georgia-usa")),
        ("proposal", "Kuldja", ("place/ili",)),
    ] == [(one.kind, one.text, one.entities) for one in doubts]


@law()
@given(
    st.text(st.sampled_from("aé\u0301ﬁ½İ 北’“\nXß…①"), max_size=40),
    st.text(st.sampled_from("aé\u0301ﬁ \n…"), max_size=20),
)
def test_a_name_is_found_wherever_it_stands(before, after):
    """
    Its offsets select it, whatever stands around it and however long that is when it is folded.
    """
    text = f"{before} Moscow {after}"

    assert [(before and len(before) + 1) or 1] == [
        one.start for one in LINKER.find([Field("text", text)]).mentions if one.matched == "Moscow"
    ]


@law()
@given(st.text(max_size=60))
def test_folding_maps_every_offset_back(text):
    """
    Both ends are both ends, the order stays, and what is folded is as if each character had been folded alone.
    """
    folded = Folded(text)
    origins = [folded.origin(offset) for offset in range(len(folded.text) + 1)]

    assert len(text) == origins[-1]
    assert sorted(origins) == origins
    assert not any(unicodedata.combining(character) for character in folded.text)
