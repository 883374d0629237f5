"""ARKs of our own: names that no change of this program may change."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vocab.ark import check_character, is_misspelt, is_naan, is_shoulder, names
from vocab.persistent import BETANUMERIC, parse

NAMES = {
    ("121616", "99999", ""): "ark:99999/800gg975kgh",
    ("121616", "99999", "x1"): "ark:99999/x1800gg975kgc",
    ("ä b", "b2345", ""): "ark:b2345/6x3gm5f58vx",
}


def test_the_check_character_is_that_of_noid():
    """
    The example of NOID's documentation.
    """
    assert "q" == check_character("13030/xf93gt2")


@law(200)
@given(
    st.text(BETANUMERIC, min_size=1, max_size=20), st.integers(0, 30), st.sampled_from(BETANUMERIC), st.integers(0, 30)
)
def test_a_slip_of_the_pen_shows(name, position, character, swapped):
    """
    One wrong character, or two that changed places, do not fit the check character.
    """
    zone = f"99999/{name}"
    ark = f"ark:{zone}{check_character(zone)}"
    at, other = 10 + position % len(name), 10 + swapped % len(name)
    wrong = ark[:at] + character + ark[at + 1 :]
    turned = list(ark)
    turned[at], turned[other] = turned[other], turned[at]

    assert not is_misspelt(ark)
    assert (wrong != ark) == is_misspelt(wrong)
    assert ("".join(turned) != ark) == is_misspelt("".join(turned))


@pytest.mark.parametrize("key", NAMES)
def test_a_name_never_changes(key):
    """
    It is made from the record id alone, under its authority and shoulder.
    """
    assert NAMES[key] == next(names(*key))


@law()
@given(st.text(min_size=1, max_size=20))
def test_names_are_arks(identifier):
    """
    Each is an ARK in its normal spelling, longer than the one before, and fits its check character.
    """
    several = list(names(identifier, "12345", "k5"))

    assert len(several) > 20
    for shorter, longer in itertools.pairwise(several):
        assert len(shorter) + 1 == len(longer)
        assert shorter[:-1] == longer[:-2]
    assert several == [parse(one).value for one in several]
    assert not any(is_misspelt(one) for one in several)


def test_authorities_and_shoulders_are_checked():
    """
    Five to nine betanumeric characters; letters and a digit at the end.
    """
    assert [True, True, False, False, False] == [is_naan(one) for one in ("12345", "b2345", "1234", "1234a", "1" * 10)]
    assert [True, True, False, False, False] == [is_shoulder(one) for one in ("x1", "fk4", "x", "1", "a1")]
