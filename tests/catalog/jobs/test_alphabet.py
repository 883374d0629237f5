"""Names in order, and their initials."""

from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from catalog.jobs.alphabet import initial, natural_key, sort_key


@law()
@given(st.text(min_size=1))
def test_every_name_has_one_initial_and_a_place(name):
    """
    One character; a name that has been folded stands where it stood.
    """
    key = sort_key(name)

    assert 1 == len(initial(key))
    assert sort_key(key) == key or not key.strip()


@law()
@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_signatures_are_sorted_by_their_numbers(one, other):
    """
    Whatever their lengths.
    """
    assert (one < other) == (natural_key(f"f. {one}, op. 2") < natural_key(f"F. {other}, op. 2"))
