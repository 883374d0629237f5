"""Lists of names: known names whole, the others where people part them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vocab.names import MOST_NAMES, split_names

KNOWN = {"Youmna and Tony Asseily", "B and C Fund", "A Fund", "Lima, Ana", "The Times", "Quay, Pier and Dock Trust"}


def known(name):
    return name in KNOWN


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Lima", ["Ana Lima"]),
        ("Ana Lima.", ["Ana Lima"]),
        ("Ana Lima and Ben Cole", ["Ana Lima", "Ben Cole"]),
        ("Ana Lima, Ben Cole", ["Ana Lima", "Ben Cole"]),
        ("Ana Lima, Ben Cole and Chen Wei", ["Ana Lima", "Ben Cole", "Chen Wei"]),
        ("Ana Lima, Ben Cole, and Chen Wei", ["Ana Lima", "Ben Cole", "Chen Wei"]),
        ("Ana Lima; Ben Cole; and Chen Wei", ["Ana Lima", "Ben Cole", "Chen Wei"]),
        ("Ana Lima & Ben Cole", ["Ana Lima", "Ben Cole"]),
        ("Ben Cole\nand Ana Lima", ["Ben Cole", "Ana Lima"]),
        ("Ana Lima (Univ. of the Shore, Faculty of Tides) and Ben Cole",
         ["Ana Lima (Univ. of the Shore, Faculty of Tides)", "Ben Cole"]),
        ("A. B. Cole, Jr., and D. E. Ford", ["A. B. Cole, Jr.", "D. E. Ford"]),
        ("A. B. Cole, Ph.D.", ["A. B. Cole, Ph.D."]),
        ("Harbour Works, Inc. and Ana Lima", ["Harbour Works, Inc.", "Ana Lima"]),
        ("Ben C.", ["Ben C."]),
        ("7Brands", ["7Brands"]),
        ("the A Fund and the B and C Fund", ["A Fund", "B and C Fund"]),
        ("the Shore Fund", ["Shore Fund"]),
        ("The Times and the Shore Fund", ["The Times", "Shore Fund"]),
        ("Youmna and Tony Asseily, A Fund", ["Youmna and Tony Asseily", "A Fund"]),
        ("A Fund, Quay, Pier and Dock Trust", ["A Fund", "Quay, Pier and Dock Trust"]),
        ("Lima, Ana and Ben Cole", ["Lima, Ana", "Ben Cole"]),
        ("Ana Lima, Ana Lima", ["Ana Lima"]),
        ("Łukasz Żak and 王力", ["Łukasz Żak", "王力"]),
        ("Alexander Sandoval", ["Alexander Sandoval"]),
        ("", []),
        (" , ; and ", ["and"]),
    ],
)  # fmt: skip
def test_names_are_parted(text, names):
    """
    At commas, semicolons and "and", but never inside a known name, brackets, or before "Jr.".
    """
    assert names == split_names(text, known)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Amal and Karim Haddad", ["Amal and Karim Haddad"]),
        ("Amal and Karim Haddad and the A Fund", ["Amal and Karim Haddad", "A Fund"]),
        ("Shore Fund and Pier Fund", ["Shore Fund", "Pier Fund"]),
    ],
)
def test_couples_may_stay_together(text, names):
    """
    One word before "and" is no name of a foundation.
    """
    assert names == split_names(text, known, keep_couples=True)


@law()
@given(st.text(st.sampled_from("AB ,;&.()") | st.characters(codec="utf-8"), max_size=60))
def test_no_name_is_invented(text):
    """
    Each is a part of the text, none is empty, none comes twice.
    """
    names = split_names(text, known)

    assert all(names)
    assert len(set(names)) == len(names)
    joined = "".join(text.split())
    assert all("".join(name.split()).replace(",", "") in joined.replace(",", "") for name in names)


def test_a_text_without_end_is_no_list_of_names():
    """
    A hundred names are read, a million commas are not.
    """
    many = [f"Pilot {number}" for number in range(MOST_NAMES)]

    assert many == split_names(", ".join(many), known)
    assert [] == split_names(", ".join([*many, "Ana Lima"]), known)
