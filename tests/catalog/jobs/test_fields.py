"""The fields of a record that differ, in the archivist's words."""

import msgspec
from hypothesis import assume, given
from support.laws import law
from support.strategies import documents

from catalog.jobs.fields import FieldChange, differing
from vocab.dates import HistoricalDate
from vocab.document import Document, Version
from vocab.text import LangText

RECORD = Document(identifier="1", titles=(LangText("A Report", "en"),))


def change(**fields):
    return list(differing(RECORD, msgspec.structs.replace(RECORD, **fields)))


@given(document=documents())
@law(25)
def test_a_record_does_not_differ_from_itself(document):
    """
    No field is listed where nothing changed.
    """
    assert [] == list(differing(document, document))


@given(old=documents(), new=documents())
@law(40)
def test_no_difference_is_dropped(old, new):
    """
    Whatever two records differ in, some field says so, and its two wordings are not the same.
    """
    new = msgspec.structs.replace(new, identifier=old.identifier)
    assume(old != new)

    changes = list(differing(old, new))

    assert changes
    assert [] == [one for one in changes if one.old == one.new]


def test_fields_have_the_names_that_records_use():
    """
    Title, date, language and text are called what she calls them.
    """
    changes = change(
        titles=(LangText("A Letter", "en"),),
        date=HistoricalDate("May 1953", "1953-05"),
        languages=("hu",),
        versions=(Version(kind="translation", language="en", text="The text.", label="Translation - English"),),
    )

    assert [
        FieldChange("Title", "A Report", "A Letter"),
        FieldChange("Date", "", "May 1953"),
        FieldChange("Original language", "", "Hungarian (hu)"),
        FieldChange("Translation - English", "", "The text."),
    ] == changes


def test_what_is_understood_differently_is_told_where_the_words_are_the_same():
    """
    A title in another language, with the same words, shows its language.
    """
    assert [FieldChange("Title", "A Report [en]", "A Report [de]")] == change(titles=(LangText("A Report", "de"),))


def test_the_order_of_texts_is_a_difference():
    """
    Two texts that change places are told, though neither changed.
    """
    texts = (Version(kind="text", label="One", text="1"), Version(kind="text", label="Two", text="2"))
    old = msgspec.structs.replace(RECORD, versions=texts)
    new = msgspec.structs.replace(RECORD, versions=texts[::-1])

    assert [FieldChange("Order of the texts", "One\nTwo", "Two\nOne")] == list(differing(old, new))
