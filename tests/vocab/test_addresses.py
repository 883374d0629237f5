"""Old addresses: which spellings are one, and what is none."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from support.laws import law

from vocab.addresses import old_address, spelled

BASE = "https://data.archive.example/a/"
SAME = {
    "doc/5": "/a/doc/5",
    "/doc/5": "/doc/5",
    "https://data.archive.example/doc/5": "/doc/5",
    "http://DATA.archive.example:80/doc/5": "/doc/5",
    "//data.archive.example/doc/5": "/doc/5",
    "/doc?id=5&lang=%65n": "/doc?id=5&lang=en",
    "/doc?lang=en&id=5": "/doc?id=5&lang=en",
    "/doc?5": "/doc?5=",
    "/a%20b/Ä": "/a%20b/%C3%84",
    "/a b/%c3%84": "/a%20b/%C3%84",
    "/%E4.asp?q=%E4": "/%E4.asp?q=%E4",
    "?id=5": "/a/?id=5",
    "https://data.archive.example": "/",
    "go?to=http://x.example/": "/a/go?to=http%3A%2F%2Fx.example%2F",
}


@pytest.mark.parametrize("text", SAME)
def test_an_old_address_has_one_spelling(text):
    """
    Below the base, on its host, or whole; escapes and the order of parameters make no difference.
    """
    assert SAME[text] == old_address(text, BASE)


@pytest.mark.parametrize(
    "text",
    ["https://other.example/a", "ftp://data.archive.example/a", "https://data.archive.example:8443/a", "https://[/a",
     "/a/../b", "/a/%2e%2e/b", "/" + "a" * 3_000],
)  # fmt: skip
def test_what_nobody_can_ask_for_here_is_no_old_address(text):
    """
    Another host or port, steps that browsers resolve away, endless ones.
    """
    assert old_address(text, BASE) is None


@law(200)
@example("/", "")
@example("a://b", "")
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), st.text("a=&%1é+;", max_size=12))
def test_a_spelling_is_its_own(path, query):
    """
    What the ledger has is found again by the request for it.
    """
    address = spelled(b"/" + path.encode(), query)

    path, _, query = address.partition("?")
    assert address.isascii()
    # in full: behind two strokes a host would begin
    assert address == old_address(f"https://data.archive.example{address}", BASE) or {".", ".."} & set(path.split("/"))
