"""Reading Accept: what clients send, and what nobody should (RFC 9110, section 12.5.1)."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from catalog.web.negotiation import Choice, choose, parse

OFFERED = ("application/ld+json", "text/turtle", "application/rdf+xml", "text/html")
EXPANDED = "http://www.w3.org/ns/json-ld#expanded"


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (None, "application/ld+json"),
        ("", "application/ld+json"),
        ("*/*", "application/ld+json"),
        ("text/turtle", "text/turtle"),
        ("TEXT/Turtle", "text/turtle"),
        ("text/turtle;charset=utf-8", "text/turtle"),
        ("text/turtle; charset=utf-8; q=0.5", "text/turtle"),
        ("text/*", "text/turtle"),
        ("text/turtle;q=0.2, application/rdf+xml;q=0.9", "application/rdf+xml"),
        ("text/turtle;q=0.5, */*;q=0.1", "text/turtle"),
        ("text/turtle;q=0, */*", "application/ld+json"),
        ("application/ld+json;q=0, */*;q=0.1", "text/turtle"),
        ("application/rdf+xml, text/turtle", "application/rdf+xml"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8", "text/html"),
        ("image/png, text/turtle;q=0.001", "text/turtle"),
        ("nonsense, text/turtle", "text/turtle"),
        ("nonsense", "application/ld+json"),
        (",,,", "application/ld+json"),
        ("*/turtle", "application/ld+json"),
        (' text/turtle ; profile = "a, b;c" ', "text/turtle"),
    ],
)
def test_the_client_gets_what_it_likes_best(header, expected):
    """
    Weights count first, then how exactly a type is named, then the order of the client, then that of the server.
    """
    assert expected == choose(header, OFFERED).media_type


@pytest.mark.parametrize("header", ["image/png", "text/turtle;q=0", "*/*;q=0", "image/*, video/*;q=0.1"])
def test_nothing_is_chosen_when_nothing_is_wanted(header):
    """
    A client that wants none of what there is gets none of it.
    """
    assert choose(header, OFFERED) is None


@pytest.mark.parametrize("weight", ["nan", "-1", "1e400", "inf", "2", "1.0001", "0.1234", "٠", "", "x"])
def test_a_weight_that_is_none_wants_nothing(weight):
    """
    A range with an impossible weight is left out; the others stand.
    """
    assert choose(f"text/turtle;q={weight}", OFFERED) is None
    assert "text/html" == choose(f"text/turtle;q={weight}, text/html;q=0.1", OFFERED).media_type


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (f'application/ld+json;profile="{EXPANDED}"', (EXPANDED,)),
        (f"application/ld+json;profile={EXPANDED}", (EXPANDED,)),
        (f'application/ld+json;q=0.5;profile="{EXPANDED}"', ()),
        (f'application/ld+json; Profile="x {EXPANDED}"; q=0.5', ("x", EXPANDED)),
        ("application/ld+json", ()),
        ('application/ld+json;profile="', ()),
    ],
)
def test_profiles_are_those_of_the_range_that_won(header, expected):
    """
    The parameter holds IRIs with spaces between them; what stands behind the weight is no parameter of the type.
    """
    assert Choice("application/ld+json", expected) == choose(header, OFFERED)


ABSURD = {
    "many types": "text/turtle;q=0.1," * 1_200,
    "many stars": "*/*," * 5_000,
    "one long type": "a" * 20_000,
    "one long subtype": "a/" + "b" * 20_000,
    "quotation marks": '"' * 20_000,
    "escaped quotation marks": '"\\' * 10_000,
    "open quotations": 'a/b;profile="' * 1_600,
    "semicolons": "a/b" + ";" * 20_000,
    "spaces": "a/b;" + " " * 20_000 + "q",
    "parameters": "a/b" + ";a=b" * 5_000,
    "commas": "," * 20_000,
}


@pytest.mark.parametrize("header", ABSURD.values(), ids=ABSURD)
def test_absurd_headers_cost_nothing(header):
    """
    Twenty kilobytes of anything are read in a fraction of the time that a page takes.
    """
    started = time.thread_time()
    for _ in range(5):
        choose(header, OFFERED)

    assert time.thread_time() - started < 0.3


@pytest.mark.slow
@law(500)
@given(
    header=st.one_of(st.text(), st.text(alphabet='ab/*;,="\\ q.01'), st.lists(st.sampled_from(OFFERED)).map(",".join))
)
def test_no_header_is_too_odd(header):
    """
    Whatever a client sends, there is an answer, and weights are between 0 and 1.
    """
    choice = choose(header, OFFERED)

    assert choice is None or choice.media_type in OFFERED
    assert all(0 <= item.weight <= 1 for item in parse(header) or ())
