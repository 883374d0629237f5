"""Mistakes that people make in queries: each is told by its place, in words, with what to write instead."""

import contextlib
import time

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from catalog.errors import QueryError
from catalog.graph import prescan
from catalog.graph.fulltext import rewrite
from catalog.graph.syntax import malformed

PREFIXES = {"dcterms": "http://purl.org/dc/terms/", "schema": "https://schema.org/"}
ENGINE = pyoxigraph.Store()

# the query with a mark before the mistake, what is wrong with it, what to do
MISTAKES = {
    "undeclared": ("SELECT * { ?s ^dcterms:title ?o }", "the prefix dcterms: is not declared", "PREFIX dcterms: <http://purl.org/dc/terms/>"),
    "undeclared and misspelt": ("SELECT * { ?s ^dcterm:title ?o }", "the prefix dcterm: is not declared", "did you mean dcterms:"),
    "no angle brackets": ("SELECT * { ?s ^http://a.example/p ?o }", "an IRI stands in angle brackets", "write <http:…>"),
    "a space in an IRI": ("SELECT * { ?s ^<http://a.example/a b> ?o }", "an IRI holds no spaces", "%20"),
    "prefix without colon": ("PREFIX dc^ <urn:x> ASK {}", "a prefix ends with a colon", "PREFIX dc: <…>"),
    "brace not closed": ("SELECT * ^{ ?s ?p ?o", "{ is never closed", "add }"),
    "bracket not closed": ("SELECT * { ?s ?p ?o FILTER^(?o = 1 }", "( is never closed before }", "add )"),
    "brace too many": ("SELECT * { ?s ?p ?o }^}", "} closes nothing", "delete it"),
    "misspelt form": ("^SELCT * { ?s ?p ?o }", "SELCT is no word of SPARQL", "did you mean SELECT?"),
    "misspelt keyword": ("SELECT * { ?s ?p ?o . ^OPTINAL { ?s ?p ?o } }", "OPTINAL is no word of SPARQL", "did you mean OPTIONAL?"),
    "misspelt function": ("SELECT * { ?s ?p ?o FILTER(^CONTAIN(?o, 'x')) }", "CONTAIN is no word of SPARQL", "did you mean CONTAINS?"),
    "unknown function": ("SELECT * { ?s ?p ?o FILTER(^XYZZY(?o)) }", "there is no function XYZZY", "section 17"),
    "a bare word": ("SELECT * { ?s a ^Zebra }", "Zebra is no word of SPARQL", "schema:Zebra"),
    "not a query": ("^tell me more", "tell is no word of SPARQL", "begin with SELECT"),
    "grouped": ("SELECT ?s ^?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s", "?p has no value of its own", "add it to GROUP BY"),
    "aggregate without a group": ("SELECT ^?s (COUNT(*) AS ?n) { ?s ?p ?o }", "?s has no value of its own", "SAMPLE(?s)"),
    "double quotes of a word processor": ("SELECT * { ?s ?p ^“x” }", "“ is a typographic quotation mark", 'a straight one: "'),
    "single quotes of a word processor": ("SELECT * { ?s ?p ^‘x’ }", "‘ is a typographic quotation mark", "a straight one: '"),
    "a dash": ("SELECT * { ?s ?p ?o FILTER(?o > ^–1) }", "– is a typographic dash", "a hyphen"),
    "a space that is none": ("SELECT^\u00a0* { ?s ?p ?o }", "a space of another kind (U+00A0)", "a plain space"),
    "no width": ("SELECT * { ^\u200b?s ?p ?o }", "a character that has no width", "delete it"),
    "full-width": ("SELECT * { ?s ?p ?o ^｝", "｝ is a full-width sign", "Latin keyboard"),
    "comma": ("SELECT ?s^, ?p { ?s ?p ?o }", "variables of SELECT are parted by spaces", "delete the comma"),
    "no brackets round AS": ("SELECT ?s COUNT(*) ^AS ?n { ?s ?p ?o }", "an expression and its name stand in round brackets", "(COUNT(*) AS ?n)"),
    "no brackets round a condition": ("SELECT * { ?s ?p ?o ^FILTER ?o > 1 }", "the condition of FILTER", "FILTER(…)"),
    "two signs": ("SELECT * { ?s ?p ?o FILTER(?o ^== 1) }", "SPARQL compares with one sign", "write = for =="),
    "one sign": ("SELECT * { ?s ?p ?o FILTER(?o > 1 ^& ?o < 3) }", "& joins no conditions", "&&"),
    "order without by": ("SELECT * { ?s ?p ?o } ^ORDER ?s", "ORDER goes with BY", "ORDER BY"),
    "desc without brackets": ("SELECT * { ?s ?p ?o } ORDER BY ^DESC ?s", "what DESC orders by", "DESC(?x)"),
    "limit without number": ("SELECT * { ?s ?p ?o } LIMIT^", "LIMIT is followed by a whole number", "write one"),
    "from nothing": ("SELECT * ^FROM { ?s ?p ?o }", "FROM is followed by the IRI of a graph", "delete FROM"),
    "two parts": ("SELECT * {\n ?s ?p ^. ?s ?p ?o }", "a statement has three parts, this one has 2", "what is missing"),
    "star and group": ("SELECT * { ?s ?p ?o } GROUP BY ?s^", "SELECT * cannot stand with GROUP BY", "name the variables"),
}  # fmt: skip


def told(query):
    """Return the error for a query that the engine refuses."""
    try:
        checked = prescan.check(query, max_length=1 << 17, max_depth=100)
        ENGINE.query(checked.text)
    except QueryError as error:
        return error
    except SyntaxError as error:
        origin = rewrite(checked, checked.text, None).origin
        return malformed(query, str(error.msg), origin=origin, undeclared=checked.undeclared, prefixes=PREFIXES)
    raise AssertionError("it is SPARQL")


@pytest.mark.parametrize(("marked", "problem", "advice"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told(marked, problem, advice):
    """
    In words, at its place, with the line and a mark under it, and with what to write.
    """
    before, _, after = marked.partition("^")

    error = told(before + after)

    line = (before + after).split("\n")[before.count("\n")]
    column = len(before) - before.rfind("\n")
    assert problem in error.problem
    assert advice in error.advice
    assert (before.count("\n") + 1, column) == (error.members["line"], error.members["column"])
    assert column - 1 == error.members["caret"].index("^")
    assert "".join(character if character.isprintable() else " " for character in line) == error.members["excerpt"]


def test_a_long_line_is_shown_around_the_mistake():
    """
    Sixty characters on either side; the mark stays under its place.
    """
    error = told("SELECT * { " + "?s ?p ?o . " * 50 + "?s dcterms:title ?o . " + "?s ?p ?o . " * 50 + "}")

    excerpt, caret = error.members["excerpt"], error.members["caret"]
    assert (True, True) == (excerpt.startswith("…"), excerpt.endswith("…"))
    assert excerpt[caret.index("^") :].startswith("dcterms:title")
    assert len(excerpt) < 125


def test_nothing_of_the_engine_shows():
    """
    Neither the rules of its parser nor what is inside of it.
    """
    for marked, _, _ in MISTAKES.values():
        error = told(marked.replace("^", "", 1))
        for word in ("[_]", "'\\u{", "..=", "Rust", "panick", "oxigraph"):
            assert word not in str(error)


@law()
@given(
    query=st.text(st.sampled_from("{}()<>?a:\"'.,;#= \n&|^SELECT“’"), max_size=60).map(
        lambda text: f"SELECT * {{ {text}"
    )
)
def test_whatever_is_refused_has_a_sentence(query):
    """
    A problem and advice, and a place inside the query.
    """
    try:
        error = told(query)
    except AssertionError:
        return

    assert error.problem
    assert error.advice
    assert 1 <= error.members["line"] <= query.count("\n") + 1
    assert 1 <= error.members["column"] <= len(query) + 1
    assert len(error.members["caret"]) <= len(error.members["excerpt"]) + 1


@pytest.mark.slow
def test_looking_takes_no_longer_than_the_query_is_long():
    """
    As much as is looked at of what rules look at twice: well under a second; of more, nothing is looked at.
    """
    for part in ("AS ", "& ", ", ", "FILTER ", "?x ", "SELECT ", "( ", "GROUP BY ?x "):
        query = "SELECT * { ?s ?p ?o } " + part * (9_900 // len(part))
        started = time.thread_time()

        for text in (query, query * 6):
            with contextlib.suppress(QueryError):
                checked = prescan.check(text, max_length=1 << 17, max_depth=1 << 17)
                origin = rewrite(checked, checked.text, None).origin
                malformed(text, "error at 1:1: expected x", origin=origin, undeclared=None, prefixes=PREFIXES)

        assert time.thread_time() - started < 1, part
