"""The example queries find something, stand in the graph, and have addresses; nothing else changes for them."""

from unittest import mock

import pytest
from support import rdf
from support.catalogues import CatalogueForTests
from support.markup import Page

from catalog.jobs import edition, projecting
from catalog.jobs.afterwards import do_afterwards, read_afterwards
from exports.example_queries import describe_examples, examples
from vocab import terms
from vocab.imprint import Imprint

BASE = "https://data.archive.example/"
NAMES = [example.name for example in examples(Imprint(base=BASE))]
BROWSER = "text/html,*/*;q=0.8"
OF_THE_SIB = f"""PREFIX sh: <{terms.SHACL}>
PREFIX schema: <{terms.SCHEMA}>
PREFIX rdfs: <{terms.RDFS}>
PREFIX spex: <{terms.SPARQL_EXAMPLES}>
SELECT DISTINCT ?sq ?comment ?query WHERE {{
  ?sq a sh:SPARQLExecutable ; rdfs:comment ?comment ; schema:target ?endpoint ;
    sh:select|sh:ask|sh:construct|spex:describe ?query .
}}"""


@pytest.fixture(scope="module")
def web(tmp_path_factory, request):
    """A client of the examples and of what happens to them: one is merged into another, one is withdrawn."""
    folder = request.config.rootpath / "examples"
    made = CatalogueForTests(tmp_path_factory.mktemp("asked"), authorities=folder / "authorities.ttl")
    made.load(folder / "records", publish=False)
    with made.ledger.lock():
        do_afterwards(made.inner, read_afterwards(folder / "afterwards.toml"), made.clock)
    made.publish()
    yield made.client()
    made.close()


def ask(web, query, **parameters):
    return web.get("/sparql", query_string={"query": query, **parameters})


@pytest.mark.parametrize("name", NAMES)
def test_an_example_finds_something(web, name):
    """
    Through the guard, as a stranger would ask: one row at least, one statement, or yes.
    """
    example = {one["name"]: one for one in web.get("/sparql/editor.json").json["examples"]}[name]

    answer = ask(web, example["query"], format="nt" if example["form"] in {"CONSTRUCT", "DESCRIBE"} else "json")

    assert 200 == answer.status_code, answer.text
    if example["form"] == "SELECT":
        rows = answer.json["results"]["bindings"]
        assert rows
        assert [] == [name for name in answer.json["head"]["vars"] if not any(name in row for row in rows)]
    elif example["form"] == "ASK":
        assert answer.json["boolean"] is True
    else:
        assert rdf.read(answer.data, "nt")


def test_the_graph_has_them_as_others_look_for_them(web):
    """
    The query that editors of the SIB's kind send finds each example; with the prefixes that the graph declares it runs.
    """
    rows = ask(web, OF_THE_SIB, format="json").json["results"]["bindings"]
    declared = ask(
        web, f"SELECT * {{ ?p <{terms.SHACL}prefix> ?prefix ; <{terms.SHACL}namespace> ?namespace }}", format="json"
    ).json["results"]["bindings"]
    head = "".join(f"PREFIX {row['prefix']['value']}: <{row['namespace']['value']}>\n" for row in declared)
    found = {row["sq"]["value"].partition("#")[2]: row["query"]["value"] for row in rows}

    answer = ask(web, head + found["by-archive"], format="json")

    assert sorted(NAMES) == sorted(found)
    assert answer.json["results"]["bindings"]


def test_their_addresses_lead_to_what_is_said_of_them(web):
    """
    In every format the same statements as in the graph; on the page each has its place.
    """
    said = rdf.triples(describe_examples(Imprint(base=BASE)))
    held = ask(
        web, f"CONSTRUCT {{ ?s ?p ?o }} {{ ?s ?p ?o FILTER STRSTARTS(STR(?s), '{BASE}def/examples') }}", format="nt"
    )

    page = Page(web.get("/def/examples", headers={"Accept": BROWSER}).text)
    turtle = web.get("/def/examples", headers={"Accept": "text/turtle"})

    assert said == rdf.read(held.data, "nt") == rdf.read(turtle.data, "ttl")
    assert said == rdf.read_by_pyld(web.get("/def/examples", headers={"Accept": "application/ld+json"}).json)
    assert [] == [name for name in NAMES if not page.find("article", id=name)]
    assert 406 == web.get("/def/examples", headers={"Accept": "image/png"}).status_code
    again = web.get("/def/examples", headers={"Accept": "text/turtle", "If-None-Match": turtle.headers["ETag"]})
    assert 304 == again.status_code


def test_dumps_are_without_them(site):
    """
    The examples belong to the endpoint: files of documents and authorities say what they said.
    """
    files = sorted(path for path in site.inner.layout.dump(1).iterdir() if path.suffix not in {".gz", ".zst"})

    assert {"documents.nt", "authorities.ttl"} <= {path.name for path in files}
    assert [] == [path.name for path in files if b"def/examples" in path.read_bytes()]


@pytest.mark.slow
def test_void_names_them_as_a_part(get):
    """
    A subset of the dataset with its number of statements.
    """
    said = rdf.read(get("/.well-known/void", "text/turtle").data, "ttl")
    part = f"{BASE}def/examples"
    count = len(describe_examples(Imprint(base=BASE)))

    assert (f"{BASE}id/dataset/documents", f"{terms.VOID}subset", f"<{part}>") in said
    assert (part, f"{terms.VOID}triples", f"{count}^^{terms.XSD_INTEGER}") in said


@pytest.mark.slow
def test_a_graph_from_before_gets_them_with_the_next_publication(catalogue, seed):
    """
    A newer release brings other examples: the generation stays, its graph is made anew, and nothing is at fault.
    """
    with (
        mock.patch.object(edition, "examples_block", return_value=""),
        mock.patch.object(projecting, "examples_block", return_value=""),
    ):
        catalogue.load_texts(seed.decode())
        before = catalogue.verify()
    after = catalogue.verify()

    generation = catalogue.publish()

    assert ([], 1) == (before, generation.number)
    assert any("publish" in fault for fault in after)
    assert [] == catalogue.verify()
    rows = ask(catalogue.client(), OF_THE_SIB, format="json").json["results"]["bindings"]
    assert len(NAMES) == len(rows)
