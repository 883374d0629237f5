"""docs/sparql.md: every example is run, and says what the endpoint does."""

import json
import re
from pathlib import Path

import pytest
from support.catalogues import CatalogueForTests
from support.texts import record

BASE = "https://data.archive.example/"
PAGE = (Path(__file__).parent.parent.parent / "docs" / "sparql.md").read_text(encoding="utf-8")
QUERIES = [query.replace("{base}", BASE) for query in re.findall(r"```sparql\n(.*?)```", PAGE, re.DOTALL)]


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    made = CatalogueForTests(tmp_path_factory.mktemp("page"))
    made.load_texts(record("1"), record("2"))
    yield made.client()
    made.close()


@pytest.mark.parametrize("query", QUERIES, ids=range(len(QUERIES)))
def test_an_example_has_an_answer(client, query):
    """
    200 with at least one row.
    """
    answer = client.post("/sparql", data={"query": query.replace("LAST", ""), "format": "json"})

    assert 200 == answer.status_code, answer.text
    assert answer.json["results"]["bindings"]


def test_the_page_has_its_examples():
    """
    None was lost on the way from the page.
    """
    assert 11 == len(QUERIES)


def test_graphs_are_told_apart_as_the_page_says(client):
    """
    The curated graph has every statement of the default graph, under its name.
    """
    counted = next(query for query in QUERIES if "GROUP BY ?graph" in query)
    everything = "SELECT (COUNT(*) AS ?statements) { ?s ?p ?o }"

    rows = client.post("/sparql", data={"query": counted, "format": "json"}).json["results"]["bindings"]
    (whole,) = client.post("/sparql", data={"query": everything, "format": "json"}).json["results"]["bindings"]

    found = {row["graph"]["value"]: row["statements"]["value"] for row in rows}
    assert whole["statements"]["value"] == found[f"{BASE}graph/curated"]
    assert found.keys() <= {f"{BASE}graph/curated", f"{BASE}graph/links"}


def test_the_problem_is_the_one_on_the_page(client):
    """
    To the letter.
    """
    shown = json.loads(re.search(r"```json\n(.*?)```", PAGE, re.DOTALL)[1])

    assert shown == client.get("/sparql?query=SELECT * { ?s dcterms:title ?t }").json


def test_the_paging_on_the_page_is_that_of_the_problem():
    """
    The same query stands in both.
    """
    from catalog.web.sparql_problems import PAGING

    shown = next(query for query in QUERIES if "LAST" in query)
    told = PAGING.format(dcterms="http://purl.org/dc/terms/", terms=f"{BASE}def/arc#").replace(
        f"<{BASE}def/arc#Document>", "arc:Document"
    )

    assert shown == told.replace("\nSELECT", f"\nPREFIX arc: <{BASE}def/arc#>\nSELECT", 1)
