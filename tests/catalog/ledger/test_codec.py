"""Values as bytes: what goes in comes out, and equal values are equal bytes."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law
from support.strategies import documents

from catalog.errors import DamagedError
from catalog.ledger import codec
from vocab.document import Document


@law(200)
@given(document=documents())
def test_documents_come_back_as_they_were(document):
    """
    A stored document is the document, whatever it holds.
    """
    content = codec.encode(document)

    assert document == codec.decode(codec.unpack(codec.pack(content), codec.sha256(content)), Document)


@law(200)
@given(document=documents())
def test_equal_documents_are_equal_bytes(document):
    """
    The digest of a document depends on what it says alone.
    """
    again = codec.decode(codec.encode(document), Document)

    assert codec.encode(document) == codec.encode(again)


def test_what_is_something_else_is_damage():
    """
    Bytes that are no document are refused with a sentence that says what was expected.
    """
    for content in (b"", b"{", b'{"identifier": 1}', b"\xff\xfe", b"[]"):
        with pytest.raises(DamagedError, match="stored bytes are no Document"):
            codec.decode(content, Document)


@law()
@given(st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=45))])))
def test_moments_come_back_as_they_were(moment):
    """
    A moment in any time zone is kept to the microsecond.
    """
    try:
        text = codec.to_text(moment)
    except OverflowError:
        return  # the first and last day of the calendar have no UTC

    assert moment == codec.to_moment(text)


@law()
@given(st.lists(st.datetimes(timezones=st.just(UTC)), min_size=2, max_size=5))
def test_moments_sort_as_text(moments):
    """
    Moments are compared as text in the database.
    """
    assert sorted(moments) == [codec.to_moment(text) for text in sorted(codec.to_text(moment) for moment in moments)]


def test_a_digest_does_not_depend_on_the_compressor():
    """
    Digests are those of the content; another compression of it is the same content.
    """
    import zstandard

    content = b"a document " * 50
    packed = zstandard.ZstdCompressor(level=19).compress(content)

    assert content == codec.unpack(packed, codec.sha256(content))
    assert datetime(2026, 1, 1, tzinfo=UTC) == codec.to_moment("2026-01-01T00:00:00.000000+00:00")
