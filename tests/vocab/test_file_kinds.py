"""Kinds of file and the names that files get."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vocab.file_kinds import HEAD, KINDS, file_name, fitted, media_type_of
from vocab.identifiers import escape

NAMES = {
    "Seite 2.JPG": "Seite 2.JPG",
    "scan.png": "scan.jpg",
    "scan": "scan.jpg",
    "scan.v2": "scan.v2.jpg",
    "scan.tar.jpeg": "scan.tar.jpeg",
    "a\"b'c.jpg": "a\"b'c.jpg",
    "a\nb\r.jpg": "a-b-.jpg",
    "a\u202egpj.exe": "a-gpj.exe.jpg",
    "a/b\\c.jpg": "a-b-c.jpg",
    "..": "file.jpg",
    "": "file.jpg",
    ".jpg": "jpg.jpg",
    "扫描 一.jpg": "扫描 一.jpg",
    "x" * 300 + ".jpg": "x" * 120 + ".jpg",
}


@pytest.mark.parametrize(("stated", "expected"), NAMES.items(), ids=[ascii(name)[:30] for name in NAMES])
def test_names_stay_as_they_are_where_they_can(stated, expected):
    """
    The suffix is that of the kind; what is not to be seen does not stand in a name.
    """
    assert expected == file_name(stated, "image/jpeg", ())


@law(200)
@given(stated=st.lists(st.text(max_size=140), max_size=5), media_type=st.sampled_from(sorted(KINDS)))
def test_every_name_is_one_segment_and_unique(stated, media_type):
    """
    Printable, not too long, with a suffix of its kind, whatever it was made of.
    """
    taken = {}
    for text in stated:
        name = file_name(text, media_type, taken)
        taken[name] = text

        assert name.isprintable()
        assert not {"/", "\\"} & set(name)
        assert name.lower().endswith(KINDS[media_type])
        assert len(name) <= 140
        assert "/" not in escape(name)
        assert not any(unicodedata.category(letter) in {"Cc", "Cf"} for letter in name)
    assert len(stated) == len(taken)


@law(100)
@given(width=st.integers(1, 100_000), height=st.integers(1, 100_000), side=st.integers(1, 4_000))
def test_images_are_fitted_and_never_enlarged(width, height, side):
    """
    The longest side is the one asked for, or the image is as it was.
    """
    size = fitted(width, height, side)

    assert max(size) == min(side, max(width, height))
    assert size[0] <= width
    assert size[1] <= height
    assert min(size) >= 1


def test_kinds_are_told_by_their_first_bytes():
    """
    As many as are ever read of a file for that.
    """
    heads = (
        b"%PDF-",
        b"\xff\xd8\xff",
        b"\x89PNG\r\n\x1a\n",
        b"II*\0",
        b"MM\0*",
        b"II+\0\x08\0",
        b"MM\0+\0\x08",
        b" %PDF-",
        b"",
    )

    assert [
        "application/pdf", "image/jpeg", "image/png", *["image/tiff"] * 4, None, None,
    ] == [media_type_of((head + bytes(HEAD))[:HEAD] if head else b"") for head in heads]  # fmt: skip
