"""Words as they are compared, and the parts of a question."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from catalog.search.asked import MAX_BEGINNINGS, MAX_CHARACTERS, MAX_PARTS, Part, loosened, understand
from catalog.search.folding import fold, grams, pieces, words

texts = st.text(st.characters(codec="utf-8"), max_size=80)


@law(300)
@given(text=texts)
def test_folding_twice_is_folding_once(text):
    """
    What is folded folds to itself, so an index of folded words can be asked with folded words.
    """
    once = fold(text)

    assert once == fold(once)


@pytest.mark.slow
def test_every_character_folds_to_what_folds_to_itself():
    """
    For each character of Unicode alone, surrogates left out.
    """
    characters = (chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000)

    assert [] == [character for character in characters if fold(fold(character)) != fold(character)]


@law(300)
@given(text=texts, form=st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]))
def test_the_way_of_encoding_accents_does_not_count(text, form):
    """
    A text and its canonical forms have the same words and runs.
    """
    if unicodedata.normalize("NFC", unicodedata.normalize(form, text)) != unicodedata.normalize("NFC", text):
        return

    assert list(pieces(text)) == list(pieces(unicodedata.normalize(form, text)))


@law(300)
@given(text=texts)
def test_pieces_are_all_that_is_indexed(text):
    """
    A question is cut like the text that it looks for: its words and runs are those of the index, in their order.
    """
    found = list(pieces(text))

    assert " ".join(piece.text for piece in found if not piece.run) == words(text)
    assert " ".join(sorted({c for piece in found if piece.run for c in piece.text})) == grams(text)[1]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("one two one", [Part(("one",)), Part(("two",))]),
        ('"one two" three', [Part(("one", "two")), Part(("three",))]),
        ("“one two” «three four»", [Part(("one", "two")), Part(("three", "four"))]),
        ('"never closed', [Part(("never", "closed"))]),
        ('a"b c"d', [Part(("a", "b")), Part(("c", "d"))]),
        ("begin* in*", [Part(("begin",), beginning=True), Part(("in",), beginning=True)]),
        ("118-04*", [Part(("118", "04"), beginning=True)]),
        ("* ** *x - OR", [Part(("x",)), Part(("or",))]),
        ("title:mole (a|b) ~3", [Part(("title", "mole")), Part(("a", "b")), Part(("3",))]),
        ("第7届", [Part(("第",), run=True), Part(("7",)), Part(("届",), run=True)]),
        ("\x00 \ud800 ☃ 🙂 …", []),
    ],
)
def test_what_a_question_means(text, parts):
    """
    Words, phrases and beginnings have a meaning, all else has none.
    """
    assert parts == list(understand(text).parts)


def test_a_question_has_limits():
    """
    What is behind them is left out, and the answer says so.
    """
    long = understand("a" * (MAX_CHARACTERS + 1))
    many = understand(" ".join(f"w{number}" for number in range(MAX_PARTS + 1)))
    beginnings = understand("a* b* c* d*")

    assert (True, True, False) == (long.cut, many.cut, beginnings.cut)
    assert (1, MAX_PARTS) == (len(long.parts), len(many.parts))
    assert MAX_BEGINNINGS == sum(part.beginning for part in beginnings.parts)


def test_a_question_is_shown_without_what_cannot_be_shown():
    """
    Control characters and halves of characters, which a terminal or an address may bring, do not reach an answer.
    """
    assert "a\ufffdb \ufffd" == understand("a\x00b\n\ud800").text


def test_a_question_is_loosened_to_single_words():
    """
    Phrases come apart, runs into pairs, and each word is left once.
    """
    asked = understand('"state farm" state 大使馆 pil*')

    assert [
        Part(("state",)),
        Part(("farm",)),
        Part(("大使",), run=True),
        Part(("使馆",), run=True),
        Part(("pil",), beginning=True),
    ] == loosened(asked)
