"""A whole catalogue over an engine behind HTTP: published, asked, verified, rebuilt, as over the embedded one."""

import json
import logging
from dataclasses import replace
from pathlib import Path

import pyoxigraph
import pytest
from support.catalogues import CatalogueForTests
from support.publishing import expected_graph, record

from catalog.errors import UnavailableError
from catalog.graph.remote.values import said
from catalog.jobs import reporting, reviewing, verifying
from catalog.jobs.asking import ask
from catalog.jobs.drafting import draft
from catalog.jobs.graphs import open_remote
from catalog.jobs.guarding import objection
from catalog.jobs.linking import Linking
from catalog.jobs.progress import Silent
from catalog.jobs.tallying import read_tally

# of every kind: with and without days, before there were any, in several scripts
EXAMPLES = ("121616", "rigveda-first-verse", "codex-sinaiticus", "1342-al-khwarizmi-algebra")
AUTHORITIES = Path(__file__).parents[2] / "golden" / "profile.authorities.ttl"
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


def numbered(catalogue):
    """Return how many statements queries find."""
    answer = ask(catalogue.settings, COUNT, solution_format="json", graph_format=None)
    return int(json.loads(answer.body)["results"]["bindings"][0]["n"]["value"])


def assert_remote_is_right(catalogue):
    """What is public is what the ledger says, and so are the numbers."""
    assert [] == catalogue.verify()
    expected = len(expected_graph(catalogue))
    assert expected == numbered(catalogue)
    assert expected == read_tally(catalogue.inner.layout, catalogue.ledger.current().number).triples
    assert expected_links(catalogue) == linked(catalogue)


def expected_links(catalogue):
    """What the linker finds, spelling aside."""
    blocks = Linking(catalogue.edition, catalogue.inner.links).blocks(anew=True)
    return {said(quad) for quad in pyoxigraph.parse("".join(blocks), format=pyoxigraph.RdfFormat.N_TRIPLES)}


def linked(catalogue):
    """What queries find in the graph of links, spelling aside."""
    query = "CONSTRUCT { ?s ?p ?o } { GRAPH <https://data.archive.example/graph/links> { ?s ?p ?o } }"
    answer = ask(catalogue.settings, query, solution_format=None, graph_format="nt")
    return {said(quad) for quad in pyoxigraph.parse(answer.body, format=pyoxigraph.RdfFormat.N_TRIPLES)}


@pytest.fixture(params=["oxigraph", "virtuoso"])
def catalogue(request, quick_path):
    """An empty catalogue over each engine, with the authority file of the sample."""
    engine = request.getfixturevalue(request.param)
    made = CatalogueForTests(quick_path / "c", authorities=AUTHORITIES, **engine.environment)
    yield made
    made.close()


@pytest.mark.slow
def test_a_catalogue_over_a_remote_engine(catalogue, examples):
    """
    Each way to a state gives the same as the ledger says: loading, changing, withdrawing, restoring, other settings, a
    rebuild; what somebody else does to the graph is found out and repaired; a draft leaves it alone.
    """
    catalogue.load(*(examples / "records" / f"{name}.txt" for name in EXAMPLES))
    assert_remote_is_right(catalogue)

    first = catalogue.ledger.current()
    catalogue.publish()
    assert first == catalogue.ledger.current()

    catalogue.load_texts(record("1"), record("2"))
    catalogue.load_texts(record("1", title="Another title"))
    found = linked(catalogue)
    assert found
    with catalogue.ledger.lock():
        reviewing.decide(catalogue.inner, [("121616", "place/moscow", "rejected")], catalogue.clock)
    catalogue.publish()
    assert found > linked(catalogue)
    path = catalogue.folder / "more.ttl"
    path.write_text(AUTHORITIES.read_text() + '<place/border> a schema:Place ; schema:name "Soviet border"@en .\n')
    catalogue.configure(MUNIMENT_AUTHORITIES=str(path))
    catalogue.publish()
    assert "#link-place-border" in str(linked(catalogue))
    assert expected_links(catalogue) == linked(catalogue)
    catalogue.withdraw("121616", "2")
    assert_remote_is_right(catalogue)
    assert "#link-place-border" not in str(linked(catalogue))
    catalogue.restore("121616", "2")

    catalogue.configure(MUNIMENT_NAME="Another name")
    catalogue.publish()
    assert_remote_is_right(catalogue)

    with open_remote(catalogue.inner, catalogue.inner.settings.base) as projection:
        store, slots = projection._store, projection._slots
        graph = slots.get(slots.of(catalogue.ledger.current().number)).graph
        for place, fault in (
            (f"{graph}/links", "the links in the remote graph are not those that are found; run 'muniment rebuild'"),
            (graph, "the remote graph does not say what the ledger says; run 'muniment rebuild'"),
        ):
            store.update(f"INSERT DATA {{ GRAPH <{place}> {{ <urn:x> <urn:y> <urn:z> }} }}")
            assert [fault] == catalogue.verify()
    with catalogue.ledger.lock():
        verifying.rebuild(catalogue.inner, Silent())
    assert_remote_is_right(catalogue)

    catalogue.load_texts(record("3"), publish=False)
    with draft(catalogue.settings, catalogue.clock, Silent()) as made:
        assert "embedded" == made.settings.graph_backend
        assert numbered(catalogue) < numbered(type("Drafted", (), {"settings": made.settings}))
    catalogue.take_down("1")
    assert_remote_is_right(catalogue)
    with open_remote(catalogue.inner, catalogue.inner.settings.base) as projection:
        assert projection.mark() is None


@pytest.mark.slow
def test_the_web_over_a_remote_engine(catalogue, caplog):
    """
    The endpoint answers as over the embedded engine; when the engine is away it says so, without saying where it was,
    and everything else goes on.
    """
    caplog.set_level(logging.DEBUG)
    catalogue.load_texts(record("1"))
    client = catalogue.client()

    asked = client.get("/sparql", query_string={"query": COUNT}, headers={"Accept": "text/csv"})
    assert (200, f"n\r\n{len(expected_graph(catalogue))}\r\n") == (asked.status_code, asked.text)
    query = "SELECT ?d { ?d <https://data.archive.example/def/arc#search> 'mole' }"
    searched = client.get("/sparql", query_string={"query": query}, headers={"Accept": "text/csv"})
    assert (200, "d\r\nhttps://data.archive.example/id/document/1\r\n") == (searched.status_code, searched.text)
    described = client.get("/sparql", query_string={"query": "DESCRIBE <https://data.archive.example/id/document/1>"})
    assert "A title" in described.text or "dcterms" in described.text
    assert "ready" == client.get("/readyz").json["graph"]
    assert reporting.status(catalogue.settings)["graph"].startswith("remote, http://127.0.0.1:")
    assert objection(catalogue.settings) is None

    with pytest.raises(UnavailableError, match="within limits alone"):
        ask(catalogue.settings, COUNT, solution_format="json", graph_format=None, guarded=False)

    closed = "http://127.0.0.1:9/s3cret-path"
    catalogue.settings = replace(catalogue.settings, graph_query_url=closed, graph_password="s3cret-word")
    client = catalogue.client()
    asked = client.get("/sparql", query_string={"query": COUNT})
    assert (503, "5") == (asked.status_code, asked.headers["Retry-After"])
    assert "the graph engine does not answer" == asked.json["detail"]
    assert 200 == client.get("/data/document/1.ttl").status_code
    ready = client.get("/readyz")
    assert (200, "the graph engine does not answer") == (ready.status_code, ready.json["graph"])
    with pytest.raises(UnavailableError, match="does not answer"):
        ask(catalogue.settings, COUNT, solution_format="json", graph_format=None)
    assert "s3cret" not in asked.text + ready.text + caplog.text
