"""Edited texts: what they say, and where each place of them comes from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from catalog.graph.edits import Edit, edited, merged, origin

TEXT = "SELECT * {\n  ?a ?b 'x\\u000ay' .\n  ?c ?d ?e\n}"


def place(text, offset):
    """Return line and column as the engine counts: escapes are characters, some of them line ends."""
    before = text[:offset].replace("\\u000a", "\n")
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def test_edits_are_made_at_their_places():
    """
    Parts are replaced, and texts put in; what nothing is said of stays.
    """
    edits = [Edit(0, 0, "<"), Edit(1, 3, "-"), Edit(3, 3, "+"), Edit(5, 5, ">")]

    assert "<a-+de>" == edited("abcde", edits)
    assert "abcde" == edited("abcde", [])


def test_what_is_replaced_as_a_whole_needs_no_edits():
    """
    Of two sets of edits the later one wins where it takes a part away.
    """
    inner, outer, other = Edit(2, 3, "x"), Edit(1, 4, " "), Edit(6, 7, "y")

    assert (outer, other) == merged([inner, other], [outer])
    assert (Edit(1, 1, "+"), outer, other) == merged([other], [Edit(1, 1, "+"), outer])


@st.composite
def some_edits(draw):
    offsets = sorted(draw(st.lists(st.integers(0, len(TEXT)), min_size=2, max_size=8, unique=True)))
    texts = st.sampled_from(["", " ", "VALUES ?x { 1 }\n", "é", "\\u0041"])
    return [Edit(start, end, draw(texts)) for start, end in zip(offsets[::2], offsets[1::2], strict=False)]


@pytest.mark.slow
@law(200)
@given(some_edits(), st.integers(0, len(TEXT) - 1))
def test_what_is_not_edited_is_found_again(edits, offset):
    """
    The place of a character that stands in both texts leads back to it, whatever was put in or taken out before.
    """
    inside = any(edit.start <= offset < edit.end for edit in edits)
    escape = TEXT.index("\\u000a")
    if inside or escape < offset < escape + 6 or any(escape < at < escape + 6 for edit in edits for at in edit[:2]):
        return
    before = [edit for edit in edits if edit.end <= offset]
    now = offset + sum(len(edit.text) - (edit.end - edit.start) for edit in before)
    text = edited(TEXT, edits).replace("\\u0041", "A")
    now -= sum(5 for edit in before if edit.text == "\\u0041")

    assert offset == origin(TEXT, edits, *place(text, now))


def test_what_was_put_in_comes_from_where_it_was_put():
    """
    A place inside of it leads to the place of the edit, one behind the end to the end.
    """
    edits = [Edit(2, 2, "12345"), Edit(4, 6, "x")]

    assert [0, 1, 2, 2, 2, 2, 2, 2, 3, 4, 6] == [origin("abcdefg", edits, 1, column) for column in range(1, 12)]
    assert 7 == origin("abcdefg", edits, 1, 99) == origin("abcdefg", edits, 9, 1)
