"""Tokens: what was signed comes back, and nothing else is taken for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from catalog.web.tokens import TokenError, read, sign

KEYS = (b"k" * 32, b"o" * 32)
contents = st.lists(st.one_of(st.integers(), st.text(), st.none()), max_size=6)


@law(100)
@given(content=contents)
def test_what_was_signed_comes_back(content):
    """
    A token carries its content to the letter, in characters that every address can hold.
    """
    token = sign(content, KEYS)

    assert content == read(token, KEYS)
    assert token.replace("-", "a").replace("_", "a").isalnum()


@law(200)
@given(content=contents, data=st.data())
def test_a_changed_token_is_none(content, data):
    """
    Whichever character is changed, dropped or added, the token is refused.
    """
    token = sign(content, KEYS)
    at = data.draw(st.integers(0, len(token) - 1))
    changed = token[:at] + data.draw(st.text("aZ09-_é=", max_size=2)) + token[at + 1 :]

    if changed != token:
        with pytest.raises(TokenError):
            read(changed, KEYS)


@law(100)
@given(text=st.text())
def test_no_text_is_taken_for_a_token(text):
    """
    Anything at all is refused in the same way.
    """
    with pytest.raises(TokenError):
        read(text, KEYS)


def test_tokens_of_the_key_before_are_still_read():
    """
    A new key does not end the harvests that are under way; the one before the last does.
    """
    old = sign(["a"], (b"o" * 32,))

    assert ["a"] == read(old, (b"n" * 32, b"o" * 32))
    with pytest.raises(TokenError):
        read(old, (b"m" * 32, b"n" * 32))
