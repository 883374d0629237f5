"""The texts of the pages: each language has all of them, with the same things put in."""

import string

import pytest
from support import messages

from catalog.site_settings import LANGUAGES

OTHERS = [tag for tag in LANGUAGES if tag != "en"]


@pytest.fixture(scope="module")
def texts():
    """Every text of templates and Python, once."""
    return {message for message, _ in messages.extracted()}


@pytest.mark.parametrize("tag", OTHERS)
def test_a_language_has_every_text_and_no_other(texts, tag):
    """
    What a template or a module says is translated; what none says any more is gone.
    """
    known = {one.id: one for one in messages.catalogue(tag) if one.id}

    assert len(texts) > 100
    assert texts == set(known)
    assert [] == [one.id for one in known.values() if not messages.is_translated(one) or one.fuzzy]


@pytest.mark.parametrize("tag", OTHERS)
def test_a_translation_puts_in_what_the_text_does(tag):
    """
    The same placeholders, of the same kind, and the same markup, in each form; nothing else looks like a placeholder.
    """
    for one in messages.catalogue(tag):
        for form in one.string if isinstance(one.string, tuple) else (one.string,):
            written = one.id[-1] if isinstance(one.id, tuple) else one.id
            if written:
                assert messages.placeholders(written) == messages.placeholders(form), written
                assert written.count("%") == form.count("%"), written
                assert fields(written) == fields(form), written


def fields(text):
    """Names in braces."""
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name)
