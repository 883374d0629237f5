"""Two wordings as one marked text: nothing of either is lost, nothing is marked without need."""

from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from catalog.jobs.marking import Piece, marked

WORDS = st.lists(st.sampled_from(["mole", "tide", "quay", " ", ". ", "\n\n", "\n", "新", "疆"]), max_size=25).map(
    "".join
)


def of(pieces, *marks):
    return "".join(piece.text for piece in pieces if piece.mark in marks)


@given(old=WORDS, new=WORDS)
@law(100)
def test_both_wordings_can_be_read_from_the_pieces(old, new):
    """
    What is the same and what went is the old wording; what is the same and what came is the new one.
    """
    pieces = marked(old, new)

    assert (old, new) == (of(pieces, "same", "gone"), of(pieces, "same", "came"))


@given(text=WORDS)
@law(50)
def test_nothing_is_marked_where_nothing_differs(text):
    """
    The same wording twice is one piece, or none.
    """
    assert [Piece("same", text)] * bool(text) == marked(text, text)


def test_ideographs_are_words():
    """
    A change of one character in Chinese marks that character, not the sentence.
    """
    assert [Piece("same", "蘇联"), Piece("gone", "大"), Piece("came", "公"), Piece("same", "使馆")] == marked(
        "蘇联大使馆", "蘇联公使馆"
    )


def test_wordings_with_little_in_common_stand_one_after_the_other():
    """
    Word by word they would be a riddle.
    """
    old, new = "Arrival of the pilots at the northern quay.", "Nothing is known about coal in the warehouse."

    assert [Piece("gone", old), Piece("came", new)] == marked(old, new)


def test_what_is_long_and_the_same_is_cut():
    """
    Around a change some words stay; of the rest the number of characters is told.
    """
    before, after = "tide " * 200, " quay" * 200

    pieces = marked(f"{before}old{after}", f"{before}new{after}")

    assert [
        Piece("cut", "850"),
        Piece("same", "tide " * 30),
        Piece("gone", "old"),
        Piece("came", "new"),
        Piece("same", " quay" * 30),
        Piece("cut", "850"),
    ] == pieces


def test_texts_that_would_take_long_are_not_compared():
    """
    Two texts of thousands of words without a common paragraph are shown one after the other, at once.
    """
    old, new = ("tide quay " * 2_000).strip(), ("quay tide " * 2_000).strip()

    assert [Piece("gone", old), Piece("came", new)] == marked(old, new)
