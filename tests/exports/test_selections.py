"""What a search is kept to, as SPARQL: whatever the values are, the query is one, and asks for the same."""

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from catalog.graph.prescan import check
from exports.selections import Selection, sparql
from vocab import terms
from vocab.imprint import Imprint

BASE = "https://data.archive.example/"
IMPRINT = Imprint(base=BASE)
ARCHIVES = ["archive/prc-fma", "archive/x%3E%20%7D", "archive/prc-fma/unit/1%202"]
LANGUAGES = ["en", "zh-Hant"]
DOCUMENTS = {
    f"{BASE}id/document/{number}": (archive, language)
    for number, (archive, language) in enumerate((one, other) for one in ARCHIVES for other in LANGUAGES)
}
ODD = [
    "x> } evil {", "archive/x> }", "archive/./prc-fma", "place/../archive/prc-fma", "archive/prc-fma#", "archive/prc-fma\n",
    "archive/%", "archive/prc-fma/unit/1 2", "\\u003e", "archive/\\u0070rc-fma", "", "\0", '"', "\\", 'en" . ?s ?p ?o',
    "\U0001f600", "en\\", "archive/é",
]  # fmt: skip


@pytest.fixture(scope="module")
def store():
    made = ox.Store()
    for iri, (archive, language) in DOCUMENTS.items():
        document = ox.NamedNode(iri)
        for predicate, value in (
            ("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", ox.NamedNode(f"{IMPRINT.terms_namespace}Document")),
            (f"{terms.DCTERMS}title", ox.Literal("A Title")),
            (f"{terms.SCHEMA}holdingArchive", ox.NamedNode(f"{BASE}id/{archive}")),
            (f"{terms.SCHEMA}inLanguage", ox.Literal(language)),
        ):
            made.add(ox.Quad(document, ox.NamedNode(predicate), value))
    return made


def values(known):
    return st.lists(st.sampled_from([*known, *ODD]) | st.text(max_size=12), min_size=1, max_size=4)


@law(100)
@given(archives=values(ARCHIVES), languages=values(LANGUAGES))
def test_a_query_finds_what_has_the_values_and_nothing_else(store, archives, languages):
    """
    No value, wherever it comes from, steers the query or makes it none; one that no document has finds nothing.
    """
    query = sparql(Selection(filters=[("archive", archives), ("language", languages)]), IMPRINT)

    check(query, max_length=100_000, max_depth=50, base=BASE)
    found = {row["document"].value for row in store.query(query, base_iri=f"{BASE}sparql")}
    assert {iri for iri, (one, other) in DOCUMENTS.items() if one in archives and other in languages} == found


@pytest.mark.parametrize("value", ODD)
def test_odd_values_are_nothing_s(store, value):
    """
    Each of those that could end an IRI, lead out of it, or stand for another one.
    """
    queries = [sparql(Selection(filters=[(name, [value])]), IMPRINT) for name in ("archive", "unit", "language")]

    assert [[]] * 3 == [list(store.query(query, base_iri=f"{BASE}sparql")) for query in queries]


@law(100)
@given(
    words=st.text(max_size=20),
    filters=st.lists(
        st.tuples(
            st.sampled_from(["agent", "kind", "unit", "text_language"]), st.lists(st.text(max_size=8), min_size=1)
        )
        | st.tuples(st.sampled_from(["year", "decade", "century"]), st.lists(st.integers(-(10**10), 10**9), min_size=1))
        | st.tuples(st.just("has_text"), st.lists(st.booleans(), min_size=1)),
        max_size=5,
    ),
    first=st.none() | st.dates(),
    last=st.none() | st.dates(),
)
def test_each_selection_is_a_query(store, words, filters, first, last):
    """
    With any words, facets and days; the guard lets it through.
    """
    query = sparql(Selection(words, filters, first, last), IMPRINT)

    assert query == check(query, max_length=100_000, max_depth=50, base=BASE).query
    assert ["document", "title"] == [variable.value for variable in store.query(query).variables]
