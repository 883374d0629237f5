"""The default graph under its name: a query that asks for it has the answer of an engine that holds it twice."""

import contextlib

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from catalog.errors import QueryError
from catalog.graph import graphs, prescan

CURATED, LINKS, OTHER = (
    "https://data.archive.example/graph/curated",
    "https://data.archive.example/graph/links",
    "urn:other",
)


def node(name):
    return ox.NamedNode(name)


def stores():
    """Return the graph as we keep it, and one that shows the curated statements under their name too."""
    ours, theirs = ox.Store(), ox.Store()
    curated = [("urn:a", "urn:p", "urn:b"), ("urn:b", "urn:p", "urn:c"), ("urn:a", "urn:q", "urn:a")]
    links = [("urn:a", "urn:q", "urn:c"), ("urn:c", "urn:p", "urn:a")]
    for s, p, o in curated:
        for store, names in ((ours, (ox.DefaultGraph(),)), (theirs, (ox.DefaultGraph(), node(CURATED)))):
            store.extend(ox.Quad(node(s), node(p), node(o), name) for name in names)
    for s, p, o in links:
        for store in (ours, theirs):
            store.add(ox.Quad(node(s), node(p), node(o), node(LINKS)))
    return ours, theirs


OURS, THEIRS = stores()


def rows(store, query, **dataset):
    found = store.query(query, **dataset)
    if isinstance(found, ox.QueryBoolean):
        return bool(found)
    names = sorted(variable.value for variable in found.variables) if isinstance(found, ox.QuerySolutions) else None
    return sorted(str([str(row[name]) for name in names]) if names is not None else str(row) for row in found)


def settled(query, default=None, named=None):
    checked = prescan.check(query, max_length=1 << 16, max_depth=100)
    return graphs.settle(query, checked, CURATED, default, named)


def ours(query, default=None, named=None):
    """Ask as the worker does."""
    text, default, named = settled(query, default, named)
    if default is None and named is None:
        return rows(OURS, text)
    return rows(
        OURS,
        text,
        default_graph=[ox.DefaultGraph() if name == CURATED else node(name) for name in default or ()],
        named_graphs=[node(name) for name in named or ()],
    )


def theirs(query, default=None, named=None):
    if default is None and named is None:
        return rows(THEIRS, query)
    return rows(
        THEIRS,
        query,
        default_graph=[node(name) for name in default or ()],
        named_graphs=[node(name) for name in named or ()],
    )


terms = st.sampled_from(["?x", "?y", "?z", "<urn:a>", "<urn:c>"])
triples = st.builds("{} {} {} .".format, terms, st.sampled_from(["?p", "<urn:p>", "<urn:q>"]), terms)
bodies = st.lists(triples, max_size=2).map(" ".join)
names = st.sampled_from(["?g", "?h", f"<{CURATED}>", f"<{LINKS}>"])
clauses = st.builds("GRAPH {} {{ {} }}".format, names, bodies)
groups = st.recursive(
    st.one_of(clauses, triples),
    lambda inner: st.one_of(
        st.builds("OPTIONAL {{ {} }}".format, inner),
        st.builds("{{ {} }} UNION {{ {} }}".format, inner, inner),
        st.builds("{} {}".format, inner, inner),
        st.builds("MINUS {{ {} }}".format, inner),
        st.builds("FILTER EXISTS {{ {} }}".format, inner),
        st.builds("{{ SELECT ?x ?g {{ {} }} }}".format, inner),
    ),
    max_leaves=4,
)
DATASETS = [
    (None, None), ((CURATED,), (CURATED,)), ((CURATED,), (CURATED, LINKS)), ((), (CURATED,)), ((), (CURATED, LINKS)),
    ((CURATED, LINKS), (LINKS,)), ((LINKS,), (LINKS,)), ((CURATED,), ()), ((OTHER,), (CURATED,)),
]  # fmt: skip


@law()
@given(group=groups, dataset=st.sampled_from(DATASETS), stated=st.booleans())
def test_an_answer_is_that_of_an_engine_that_shows_both_graphs_by_name(group, dataset, stated):
    """
    Whatever is asked by GRAPH, under whatever dataset: the same rows, or a refusal; stated by protocol or by query.
    """
    query = f"SELECT * {{ {group} }}"
    expected = theirs(query, *dataset)
    if stated and dataset[0] is not None:
        head = "".join(f"FROM <{name}> " for name in dataset[0]) + "".join(
            f"FROM NAMED <{name}> " for name in dataset[1]
        )
        query, dataset = f"SELECT * {head}{{ {group} }}", (None, None)

    with contextlib.suppress(QueryError):
        assert expected == ours(query, *dataset)


@pytest.mark.parametrize(
    "query",
    [
        f"SELECT * {{ GRAPH <{CURATED}> {{ ?s ?p ?o }} }}",
        "SELECT * { GRAPH ?g { ?g ?p ?o } }",
        "SELECT ?g { GRAPH ?g {} }",
        f"SELECT * {{ GRAPH <{CURATED}> {{ ?s ?p ?o . GRAPH ?g {{ ?o ?q ?x }} }} }}",
        "SELECT * { GRAPH ?g { ?s ?p [ <urn:p> ?o ] . # } here\n _:x ?p ?s . _:x <urn:q> ?y } }",
        "SELECT * { ?s ?p ?o FILTER NOT EXISTS { GRAPH ?g { ?o ?p ?z } } }",
        "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g",
        f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{CURATED}> {{ ?s ?p ?o }} }}",
        f"PREFIX g: <{CURATED.removesuffix('curated')}> ASK {{ GRAPH g:curated {{ <urn:a> <urn:p> <urn:b> }} }}",
        "SELECT * { VALUES ?g { <urn:none> } GRAPH ?g { ?s ?p ?o } }",
        'SELECT * { ?s ?p ?o FILTER(STR(?s) != "GRAPH ?g { ?s ?p ?o }") }',
    ],
)
def test_these_are_answered(query):
    """
    Names, variables, nesting, blank nodes, comments, subqueries and words in strings.
    """
    assert theirs(query) == ours(query)


def test_a_template_is_no_pattern():
    """
    CONSTRUCT, VALUES and what SELECT shows do not count as asked outside of GRAPH.
    """
    for query in (
        "CONSTRUCT { ?s ?p 1 } WHERE { GRAPH ?g { ?s ?p ?o } }",
        "SELECT * { VALUES ?s { <urn:a> } GRAPH ?g { ?s ?p ?o } }",
        "SELECT * { { SELECT DISTINCT ?s WHERE { GRAPH ?g { ?s ?p ?o } } } }",
    ):
        assert theirs(query, (), (CURATED,)) == ours(query, (), (CURATED,))


@pytest.mark.parametrize(
    ("query", "dataset"),
    [
        (f"ASK {{ GRAPH <{LINKS}> {{ GRAPH <{CURATED}> {{ ?s ?p ?o }} }} }}", (None, None)),
        ("ASK { GRAPH ?g { ?s ?p ?o GRAPH ?h { ?x ?y ?z } } }", (None, None)),
        ("ASK { ?s ?p ?o GRAPH ?g { ?s ?p ?o } }", ((), (CURATED,))),
        (f"ASK {{ GRAPH <{CURATED}> {{ ?s ?p ?o }} }}", ((LINKS,), (LINKS,))),
    ],
)
def test_what_no_engine_can_show_is_refused(query, dataset):
    """
    Never an answer that is wrong.
    """
    with pytest.raises(QueryError, match=CURATED):
        settled(query, *dataset)


def test_what_is_malformed_stays_so():
    """
    Nothing is made of it that an engine would take.
    """
    for query in (
        "SELECT * { GRAPH { ?s ?p ?o } }",
        "SELECT * { GRAPH ?g ?s ?p ?o } }",
        "SELECT * { GRAPH ?g { ?s ?p ?o",
        "GRAPH",
        "{ GRAPH ?g",
    ):
        with pytest.raises(SyntaxError):
            rows(OURS, settled(query)[0])


def test_places_in_a_query_stay_where_they_are():
    """
    What comes before the end of a body keeps line and column, so that the engine names the right place.
    """
    query = f"SELECT *\n{{ GRAPH <{CURATED}> {{ ?s ?p ?o }} GRAPH ?g {{ ?s ?p ?o }}\n}}"

    text, _, _ = settled(query)

    assert query.index("?s") == text.index("?s")
    assert query.split("\n")[1].index("?s ?p ?o", 70) == text.split("\n")[1].index("?s ?p ?o", 70)
