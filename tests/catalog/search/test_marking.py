"""Marking what was asked for in a text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from catalog.search.asked import understand
from catalog.search.folding import fold, pieces
from catalog.search.marking import Sought

texts = st.text(st.characters(codec="utf-8"), max_size=60)


def marked(question, text):
    return "".join(f"[{span.text}]" if span.hit else span.text for span in Sought(understand(question)).mark(text))


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("urumqi", "From ÜRÜMQI, to Ürümqi.", "From [ÜRÜMQI], to [Ürümqi]."),
        ("mole", "The mole, a molehill", "The [mole], a molehill"),
        ("mol*", "The mole, a molehill", "The [mole], a [molehill]"),
        ("strasse", "Die Straße", "Die [Straße]"),
        ("苏联大使", "与苏联大使谈话", "与[苏联大使]谈话"),
        ("联", "苏联", "苏[联]"),
        ("كتاب", "كِتَابٌ", "[كِتَابٌ]"),
        ("118-04", "NSA 118-04, 1", "NSA [118]-[04], 1"),
        ("x", "nothing", "nothing"),
    ],
)
def test_words_are_marked_as_they_are_written(question, text, expected):
    """
    Whole words, and what is between them is not.
    """
    assert unicodedata.normalize("NFC", expected) == marked(question, text)


@law(300)
@given(question=texts, text=texts)
def test_marking_changes_no_text(question, text):
    """
    The pieces together are the text in its canonical form.
    """
    spans = Sought(understand(question)).mark(text)

    assert unicodedata.normalize("NFC", text) == "".join(span.text for span in spans)


@law(300)
@given(text=texts)
def test_a_text_that_is_its_own_question_is_marked_whole(text):
    """
    No letter is left unmarked that the question has.
    """
    spans = Sought(understand(text)).mark(text)

    left = "".join(span.text for span in spans if not span.hit)
    assert [] == [piece for piece in pieces(fold(left)) if piece.text.isascii()]


def test_a_snippet_is_cut_at_words_from_the_place_of_the_hit():
    """
    It is a stretch of a few lines, with dots where the text goes on.
    """
    text = "before " * 200 + "the lighthouse keeper " + "after " * 200

    spans = Sought(understand("keeper lighthouse")).snippet(["A summary.", text])

    shown = "".join(span.text for span in spans)
    assert ["lighthouse", "keeper"] == [span.text for span in spans if span.hit]
    assert ("…", "…") == (shown[0], shown[-1])
    assert len(shown) <= 222
    assert {"before", "the", "lighthouse", "keeper", "after"} >= set(shown.strip("…").split())


def test_without_a_hit_a_snippet_is_the_beginning():
    """
    Of the first text.
    """
    (span,) = Sought(understand("nothing")).snippet(["A summary.", "A text."])

    assert ("A summary.", False) == span
