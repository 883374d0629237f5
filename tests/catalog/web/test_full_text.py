"""Full text at the SPARQL endpoint: answers, what is said of a cut, refusals, and where it is described."""

import dataclasses

import pytest
from support import markup, rdf
from support.markup import Page

from catalog.web.app import create_app
from catalog.web.published import Published
from vocab import terms

BASE = "https://data.archive.example/"
PREFIXES = f"PREFIX arc: <{BASE}def/arc#> PREFIX dcterms: <http://purl.org/dc/terms/>\n"
RANKED = 'SELECT ?d ?s { (?d ?s) arc:search "the* \u00ab" } ORDER BY DESC(?s)'
SET = 'SELECT ?d { ?d arc:search "the*" }'
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


def asked(client, query, accept="application/sparql-results+json"):
    return client.get("/sparql", query_string={"query": PREFIXES + query}, headers={"Accept": accept})


@pytest.fixture
def capped(site):
    """A client of the examples where one question hands two documents to a query."""
    settings = dataclasses.replace(site.settings, query_search_hits=2)
    published = Published(settings)
    yield create_app(settings, published).test_client()
    published.close()


def test_a_question_is_answered(web, site):
    """
    Beside graph patterns, in GET and POST, with no word about a cut where nothing was cut.
    """
    answer = asked(web, 'SELECT ?d ?t { (?d ?s) arc:search "\\"PRC FMA 118-01764-04\\"" . ?d dcterms:title ?t }')
    posted = web.post("/sparql", data={"query": PREFIXES + 'ASK { ?d arc:search "kennan containment" }'})

    (row,) = answer.json["results"]["bindings"]
    assert f"{BASE}id/document/121616" == row["d"]["value"]
    assert posted.json["boolean"] is True
    assert "Muniment-Search-Cut" not in answer.headers


def test_a_question_behind_graph_is_answered_in_each_of_them(web):
    """
    The curated graph by its name and by a variable; an error in it is told at the place where it was written.
    """
    body = '{ ?d arc:search "kennan containment" ; dcterms:title ?t }'
    plain, named, each = (
        asked(web, f"SELECT DISTINCT ?d {{ {graph} {body} }}").json["results"]["bindings"]
        for graph in ("", f"GRAPH <{BASE}graph/curated>", "GRAPH ?g")
    )
    wrong = asked(web, "SELECT * {\n GRAPH ?g { ?d arc:search ?x }\n}")
    odd = asked(web, f"SELECT * {{\n GRAPH ?g {body}\n FILTER(?d ! ) }}")

    assert plain
    assert plain == named == each
    assert (400, 3, 27) == (wrong.status_code, wrong.json["line"], wrong.json["column"])
    assert (400, 4) == (odd.status_code, odd.json["line"])


def test_a_ranking_that_ends_early_says_so(web, capped):
    """
    In a header for programs, also of scripts in other pages; in a sentence on the page. The best are given.
    """
    whole, part = asked(web, RANKED), asked(capped, RANKED)
    page, again = asked(capped, RANKED, BROWSER), asked(capped, RANKED)

    total = len(whole.json["results"]["bindings"])
    assert total > 2
    assert whole.json["results"]["bindings"][:2] == part.json["results"]["bindings"]
    assert f'"the* %C2%AB";given=2;found={total}' == part.headers["Muniment-Search-Cut"]
    assert "Muniment-Search-Cut" in part.headers["Access-Control-Expose-Headers"]
    assert f"is in {total} documents; the query was answered with the best 2 of them" in Page(page.text).text
    assert [] == markup.faults(page.text)
    assert part.headers["Muniment-Search-Cut"] == page.headers["Muniment-Search-Cut"]
    assert part.headers["Muniment-Search-Cut"] == again.headers["Muniment-Search-Cut"], "kept, and given again"
    assert whole.headers["ETag"] != part.headers["ETag"]


def test_a_set_that_is_too_large_is_refused(web, capped):
    """
    413, with the place of the text, how many there are, and what to do; nothing of it is given.
    """
    assert 200 == asked(web, SET).status_code

    answer = asked(capped, SET)

    assert (413, "application/problem+json") == (answer.status_code, answer.content_type)
    assert "the text at line 2, column 27 is found in" in answer.json["detail"]
    assert "(?document ?score) arc:search" in answer.json["advice"]
    assert {"setting": "query_search_hits", "value": 2, "unit": "documents"} == answer.json["limit"]
    assert (2, 27) == (answer.json["line"], answer.json["column"])
    assert (
        200
        == asked(
            capped, SET.replace("?d arc", f"<{BASE}id/document/121616> arc").replace("SELECT ?d", "ASK")
        ).status_code
    )


@pytest.mark.parametrize(
    ("query", "place", "advice"),
    [
        ("SELECT * {\n ?d arc:search ?x }", "line 3, column 16", 'write ?document arc:search "words"'),
        ('SELECT * { ?d arc:search+ "x" }', "line 2, column 15", "write it as a statement of a pattern"),
        ('CONSTRUCT { ?d arc:search "x" } WHERE { ?d ?p ?o }', "line 2, column 16", "ask in WHERE"),
        ('SELECT * { [] arc:search "x" }', "line 2, column 12", "write ?document arc:search"),
        ('SELECT * { ?d arc:search "" }', "line 2, column 26", "write a word, a phrase or a beginning"),
        ('SELECT * { ?d arc:search "x" . ?d dc:title ?t }', "line 2, column 35", "declare it before the query"),
        ('SELECT * { ?d arc:search "border", "x" ; dcterms:title }', "line 2, column 56", "correct it"),
    ],
)
def test_what_cannot_be_asked_is_told_where(web, query, place, advice):
    """
    400 with line and column of the query as it was sent, and what to write.
    """
    answer = asked(web, query)

    assert (400, "application/problem+json") == (answer.status_code, answer.content_type)
    assert place in answer.json["detail"], answer.json
    assert advice in answer.json["advice"], answer.json
    assert "VALUES" not in answer.text


def test_a_prefix_that_is_not_declared_is_suggested(web):
    """
    The property is known by its IRI alone; the error says how to declare the prefix.
    """
    answer = web.get("/sparql", query_string={"query": 'SELECT * { ?d arc:search "x" }'})

    assert 400 == answer.status_code
    assert f"declare it before the query: PREFIX arc: <{BASE}def/arc#>" == answer.json["advice"]


@pytest.mark.slow
def test_it_is_described(web):
    """
    The service description names it as a feature, and its IRI leads to what it means.
    """
    service = rdf.read(web.get("/sparql", headers={"Accept": "text/turtle"}).data, "ttl")
    defined = rdf.read(web.get("/def/arc", headers={"Accept": "text/turtle"}).data, "ttl")

    assert (f"{BASE}sparql#service", terms.SD + "propertyFeature", f"<{BASE}def/arc#search>") in service
    assert (f"{BASE}def/arc#search", str(terms.RDF_TYPE), f"<{terms.RDF}Property>") in defined
