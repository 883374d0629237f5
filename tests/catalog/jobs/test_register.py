"""Lists of names: where an initial begins, and what is counted once."""

from hypothesis import given
from hypothesis import strategies as st

from catalog.jobs.alphabet import initial, sort_key
from catalog.jobs.register import Line, Register, place_of

NAMES = st.lists(st.text("aZé9ж毛… b", min_size=1, max_size=4), max_size=12)


def lines(names):
    """The lines of things with these names, in their order."""
    keys = [sort_key(name) for name in names]
    made = [Line(initial(key), key, f"place/{number}", key, None, number) for number, key in enumerate(keys)]
    return tuple(sorted(made))


@given(NAMES, st.sampled_from("AZE09Ж漢#B"))
def test_the_names_of_an_initial_begin_where_the_first_of_them_stands(names, letter):
    """
    As found by going through all of them; at the beginning where there are none.
    """
    listed = lines(names)

    assert next((place for place, line in enumerate(listed) if letter == line.initial), 0) == place_of(listed, letter)


def test_what_a_list_begins_with_is_counted_once():
    """
    The initials with their numbers and the largest things are the same objects for the next request.
    """
    register = Register.__new__(Register)
    register.__dict__ |= {"named": {"places": lines(["Bern", "Berlin", "Zug", "Žižkov"])}, "_names": {}}

    names = register.names("places")

    assert {"B": 2, "Z": 2} == names.initials
    assert [3, 2, 1, 0] == [line.documents for line in names.largest]
    assert names is register.names("places")
