"""Text: folding for comparison, joining lines, and characters that cannot be published."""

import unicodedata
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vocab.text import (
    APOSTROPHES,
    QUOTES,
    ascii_words,
    clean,
    fold_dashes,
    fold_quotes,
    illegal_characters,
    match_form,
    match_key,
    one_line,
    shares_script,
    unwrap,
)

# what may merge, widen or vanish under normalisation
odd_texts = st.text(
    st.one_of(
        st.sampled_from(
            "abc ,.;:(\"'“”’«»–—\u00a0\u3000\n\u0301\u0300\u0327\u0338ﬁ½…´¨ＡＢ，．Ⅳ①가각\u1112\u1161\u11abéñàİ\u09c7\u09be"
        ),
        st.characters(codec="utf-8"),
    ),
    max_size=40,
)


@law()
@given(st.text())
def test_folding_keeps_offsets(text):
    """
    Every quotation mark and dash becomes one character.
    """
    assert len(text) == len(fold_quotes(text)) == len(fold_dashes(text))


def test_quotes_and_apostrophes_are_told_apart():
    """
    Double ones from single ones.
    """
    assert ('"' * len(QUOTES), "'" * len(APOSTROPHES)) == (fold_quotes(QUOTES), fold_quotes(APOSTROPHES))


@law()
@given(odd_texts)
def test_unwrapping_changes_line_ends_only(text):
    """
    The words stay, and so does what is between those of a line.
    """
    unwrapped = unwrap(text)

    assert text.split() == unwrapped.split()
    assert len(unwrapped.splitlines()) <= 1
    assert unwrapped == unwrap(unwrapped) == unwrapped.strip()


@pytest.mark.parametrize(
    "other",
    ["Centre “A”", "Centre  “A”", "Centre\u00a0“A”", " Centre\n“A” ", "Ｃentre “A”", "Centre „A“", "Centre «A»"],
)
def test_names_match_whatever_their_spaces_and_quotes(other):
    """
    NFKC, folded quotes and single spaces.
    """
    assert match_key('Centre "A"') == match_key(other)


def test_names_match_composed_and_decomposed():
    """
    Files from a Mac have decomposed letters.
    """
    assert match_key("Bibliothèque") == match_key("Bibliothe\u0300que")


@pytest.mark.parametrize("other", ["centre A", "Center A", "Centre A.", "Centre-A"])
def test_names_that_differ_in_letters_do_not_match(other):
    """
    Case counts, and so does every letter.
    """
    assert match_key("Centre A") != match_key(other)


@law()
@given(odd_texts)
def test_the_form_for_finding_names_is_the_form_for_comparing_them(text):
    """
    A name is found in running text if and only if it would match as a whole.
    """
    key, offsets = match_form(text)

    assert match_key(text) == key
    assert len(key) + 1 == len(offsets)


@law()
@given(odd_texts)
def test_offsets_lead_back_into_the_text(text):
    """
    They never go down, and those of ASCII characters are exact, where nothing else in the text is folded into one.
    """
    key, offsets = match_form(text)

    assert list(offsets) == sorted(offsets)
    assert len(text) == offsets[-1]
    folded = "".join(unicodedata.normalize("NFKC", other) for other in text if not other.isascii())
    for character, offset in zip(key, offsets, strict=False):
        if character in ",;:(" and character not in folded:
            assert character == text[offset]


@law()
@given(odd_texts, odd_texts)
def test_what_follows_a_name_is_cut_from_the_text_itself(name, rest):
    """
    Behind a comma, whatever normalisation did before it.
    """
    text = one_line(f"{name.replace(',', '')}, {rest}")
    key, offsets = match_form(text)

    comma = offsets[key.index(",")] if not {"，"}.intersection(text) else text.index(",")

    assert text[comma:] == text[text.index(",") :]


@law()
@given(st.text(st.characters()))
def test_clean_text_can_be_written_as_xml(text):
    """
    And is read again as it was; clean text stays as it is.
    """
    cleaned = clean(text.encode("utf-8", "replace").decode())

    assert [] == illegal_characters(cleaned)
    assert cleaned == clean(cleaned)
    assert len(text) == len(cleaned)
    written = escape(cleaned).replace("\r", "&#13;")
    assert cleaned == (ET.fromstring(f"<a>{written}</a>").text or "")


@law()
@given(st.text())
def test_words_for_keys_are_ascii(text):
    """
    Lower-case letters, digits and single hyphens between them.
    """
    words = ascii_words(text)

    assert words.isascii()
    assert set(words) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert "--" not in words
    assert words == words.strip("-")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Łukasz Żak", "lukasz-zak"),
        ("Søren Åse", "soren-ase"),
        ("Straße", "strasse"),
        ("O'Neill & Sons, Ltd.", "oneill-sons-ltd"),
        ("O’Neill", "oneill"),
        ("王力", ""),
        ("7Brands", "7brands"),
        ("Đặng Văn", "dang-van"),
    ],
)
def test_words_for_keys(text, words):
    """
    Diacritics are dropped, letters of other scripts too.
    """
    assert words == ascii_words(text)


@pytest.mark.parametrize(
    ("text", "script", "shared"),
    [
        ("The mole was closed.", "Latn", True),
        ("The mole of 王力 was closed at dawn.", "Latn", True),
        ("黎明时分码头关闭", "Hans", True),
        ("黎明时分码头关闭", "Hant", True),
        ("黎明时分码头关闭", "Jpan", True),
        ("黎明时分码头关闭", "Latn", False),
        ("夜明けに", "Jpan", True),
        ("부두는", "Kore", True),
        ("Мол был закрыт", "Cyrl", True),
        ("Мол был закрыт", "Latn", False),
        ("أغلق الرصيف", "Arab", True),
        ("1234 ... !", "Latn", False),
        ("", "Latn", False),
    ],
)
def test_a_text_has_a_script(text, script, shared):
    """
    Nine of ten letters decide; quoted names do not.
    """
    assert shared is shares_script(text, script)


def test_normalisation_of_this_python_is_the_one_the_offsets_count_on():
    """
    No ASCII character merges with what stands before it.
    """
    before = [chr(point) for point in range(0x110000) if not 0xD800 <= point < 0xE000][::97]

    assert all(
        unicodedata.normalize("NFKC", one + other) == unicodedata.normalize("NFKC", one) + other
        for one in before
        for other in "aA, ."
    )
