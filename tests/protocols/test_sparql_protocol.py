"""SPARQL 1.1 Protocol and Service Description: the requests of the W3C's tests, each with what it must come to.

The tests are those of https://w3c.github.io/rdf-tests/sparql/sparql11/protocol/ and …/service-description/ by their names.
They ask about three graphs of one statement each; here these stand in the snapshot that is asked. Updates have no address
at this endpoint: what a test expects of one is in ``REFUSED``, with the reason.
"""

import pyoxigraph
import pytest
from support import rdf
from support.catalogues import CatalogueForTests
from support.texts import record

from vocab import terms

BASE = "https://data.archive.example/"
ONE, TWO, THREE = (f"http://kasei.us/2009/09/sparql/data/data{number}.rdf" for number in (1, 2, 3))
FORM, QUERY, UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
TABLES = {"application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/tab-separated-values"}
GRAPHS = {"text/turtle", "application/rdf+xml", "application/n-triples", "application/ld+json"}
BOTH = f"GRAPH ?g1 {{ <{ONE}> a ?type }} GRAPH ?g2 {{ <{TWO}> a ?type }}"


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    made = CatalogueForTests(tmp_path_factory.mktemp("protocol"))
    made.load_texts(record("a"))
    store = pyoxigraph.Store(str(made.inner.layout.snapshot(1)))
    for name in (ONE, TWO, THREE):
        node = pyoxigraph.NamedNode(name)
        document = pyoxigraph.NamedNode("http://xmlns.com/foaf/0.1/Document")
        store.add(pyoxigraph.Quad(node, pyoxigraph.NamedNode(str(terms.RDF_TYPE)), document, node))
    store.flush()
    del store
    yield made.client()
    made.close()


def post(body, content_type=None, **parameters):
    return {"method": "POST", "data": body, "content_type": content_type, "query_string": parameters}


def get(**parameters):
    return {"method": "GET", "query_string": parameters}


def of(default=(), named=()):
    return {"default-graph-uri": list(default), "named-graph-uri": list(named)}


# name: the request, and the answer: true, a kind of media type, or a refusal
QUERIES = {
    "query_post_form": (post("query=ASK%20%7B%7D", FORM), True),
    "query_dataset_default_graphs_get": (get(query=f"ASK {{ <{ONE}> a ?t . <{TWO}> a ?t }}", **of([ONE, TWO])), True),
    "query_dataset_default_graphs_post": (
        post(f"ASK {{ <{ONE}> a ?t . <{TWO}> a ?t }}", QUERY, **of([ONE, TWO])), True,
    ),
    "query_dataset_named_graphs_post": (post(f"ASK {{ {BOTH} }}", QUERY, **of(named=[ONE, TWO])), True),
    "query_dataset_named_graphs_get": (get(query=f"ASK {{ {BOTH} }}", **of(named=[ONE, TWO])), True),
    "query_dataset_full": (post(f"ASK {{ <{THREE}> a ?t {BOTH} }}", QUERY, **of([THREE], [ONE, TWO])), True),
    "query_multiple_dataset": (post(f"ASK FROM <{THREE}> {{ {BOTH} }}", QUERY, **of(named=[ONE, TWO])), True),
    "query_get": (get(query="ASK {}"), True),
    "query_post_direct": (post("ASK {}", QUERY), True),
    "query_content_type_select": (post("SELECT (1 AS ?value) {}", QUERY), TABLES),
    "query_content_type_ask": (post("ASK {}", QUERY), TABLES),
    "query_content_type_describe": (post("DESCRIBE <http://example.org/>", QUERY), GRAPHS),
    "query_content_type_construct": (post("CONSTRUCT { <s> <p> 1 } WHERE {}", QUERY), GRAPHS),
    "bad_query_method": ({"method": "PUT", "query_string": {"query": "ASK {}"}, "content_type": FORM}, 405),
    "bad_multiple_queries": (get(query=["ASK {}", "SELECT * {}"]), 400),
    "bad_query_wrong_media_type": (post("ASK {}", "text/plain"), 415),
    "bad_query_missing_form_type": (post("query=ASK%20%7B%7D"), 415),
    "bad_query_missing_direct_type": (post("ASK {}"), 415),
    "bad_query_non_utf8": (post("ASK {}".encode("utf-16"), f"{QUERY}; charset=UTF-16"), 400),
    "bad_query_syntax": (get(query="ASK {"), 400),
    "bad_update_get": (get(update="CLEAR ALL"), 400),
    "bad_multiple_updates": (post("update=CLEAR%20NAMED&update=CLEAR%20DEFAULT", FORM), 400),
    "bad_update_wrong_media_type": (post("CLEAR NAMED", "text/plain"), 415),
    "bad_update_missing_form_type": (post("update=CLEAR%20NAMED"), 415),
    "bad_update_non_utf8": (post("CLEAR NAMED".encode("utf-16"), f"{UPDATE}; charset=UTF-16"), 415),
    "bad_update_syntax": (post("update=CLEAR%20XYZ", FORM), 400),
    "bad_update_dataset_conflict": (
        post("using-named-graph-uri=http%3A%2F%2Fexample%2Fpeople&update=CLEAR%20ALL", FORM), 400,
    ),
}  # fmt: skip

# The protocol lets a service offer queries alone (section 2): whatever asks for an update is refused.
REFUSED = {
    "update_dataset_default_graph": post("CLEAR ALL", UPDATE, **{"using-graph-uri": ONE}),
    "update_dataset_default_graphs": post("CLEAR ALL", UPDATE, **{"using-graph-uri": [ONE, TWO]}),
    "update_dataset_named_graphs": post("CLEAR ALL", UPDATE, **{"using-named-graph-uri": [ONE, TWO]}),
    "update_dataset_full": post("CLEAR ALL", UPDATE, **{"using-graph-uri": ONE, "using-named-graph-uri": TWO}),
    "update_post_form": post("update=CLEAR%20ALL", FORM),
    "update_post_direct": post("CLEAR ALL", UPDATE),
    "update_base_uri": post("CLEAR GRAPH <test>", UPDATE),
}


def send(client, asked):
    # without Content-Type where the test has none
    named = {name: value for name, value in asked.items() if value is not None}
    return client.open("/sparql", buffered=True, **named)


@pytest.mark.parametrize(("asked", "expected"), QUERIES.values(), ids=QUERIES)
def test_a_request_of_the_w3c_is_answered_as_it_says(client, asked, expected):
    """
    Of queries: the truth, a fitting media type, or a status of the 400s.
    """
    answer = send(client, asked)

    if expected is True:
        assert (200, True) == (answer.status_code, answer.json["boolean"])
    elif isinstance(expected, set):
        assert 200 == answer.status_code
        assert answer.mimetype in expected
    else:
        assert (expected, "application/problem+json") == (answer.status_code, answer.content_type)


@pytest.mark.parametrize("asked", REFUSED.values(), ids=REFUSED)
def test_an_update_of_the_w3c_is_refused(client, asked):
    """
    400 or 415, and nothing is changed by it.
    """
    before = client.get("/sparql?query=SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }&format=csv").data

    assert send(client, asked).status_code in {400, 415}
    assert before == client.get("/sparql?query=SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }&format=csv").data


def test_every_test_of_the_w3c_has_its_row():
    """
    34 tests of the protocol, of which 7 ask for updates.
    """
    assert (27, 7) == (len(QUERIES), len(REFUSED))


def test_relative_names_are_relative_to_the_endpoint(client):
    """
    The base of a query is the address that it is sent to (SPARQL 1.1 Query, section 4.1.1.2).
    """
    asked = {"query": "CONSTRUCT { <s> <#p> <graph/x> } WHERE {}", "format": "nt"}

    answer = client.get("/sparql", query_string=asked)

    assert f"<{BASE}s> <{BASE}sparql#p> <{BASE}graph/x> .\n" == answer.text
    assert client.get("/sparql?query=ASK FROM <graph/curated> { ?s ?p ?o }").json["boolean"] is True


# ---------------------------------------------------------------- the service description

SD = terms.SD


@pytest.fixture(scope="module")
def said(client):
    """The description, as a client without wishes gets it."""
    answer = client.get("/sparql")
    assert (200, "text/turtle") == (answer.status_code, answer.mimetype)
    return rdf.read(answer.data, "ttl")


def objects(said, subject, predicate):
    return {o.strip("<>") for s, p, o in said if (s, p) == (subject, predicate)}


def test_a_get_without_a_query_returns_rdf(client):
    """
    returns-rdf: in every format of RDF, and the same in all of them.
    """
    answers = {name: client.get("/sparql", headers={"Accept": name}) for name in GRAPHS}

    assert {(200, name) for name in GRAPHS} == {(answer.status_code, answer.mimetype) for answer in answers.values()}
    assert all("Accept" in answer.vary for answer in answers.values())


def test_the_description_names_its_endpoint(said):
    """
    has-endpoint-triple: the address that it was asked at.
    """
    (service,) = {s for s, p, o in said if p == terms.RDF_TYPE and o == f"<{SD}Service>"}

    assert {f"{BASE}sparql"} == objects(said, service, SD + "endpoint")


def test_the_description_conforms_to_its_schema(said):
    """
    conforms-to-schema: no term that the vocabulary does not have, and each where its domain and range allow it.
    """
    kinds = {
        "endpoint": ("Service", None), "supportedLanguage": ("Service", None), "resultFormat": ("Service", None),
        "defaultEntailmentRegime": ("Service", None), "availableGraphs": ("Service", "GraphCollection"),
        "propertyFeature": ("Service", None), "defaultDataset": ("Service", "Dataset"),
        "defaultGraph": ("Dataset", "Graph"), "namedGraph": (None, "NamedGraph"), "name": ("NamedGraph", None),
        "graph": ("NamedGraph", "Graph"),
    }  # fmt: skip

    for subject, predicate, value in said:
        if not predicate.startswith(SD):
            continue
        domain, range_ = kinds[predicate.removeprefix(SD)]
        assert domain is None or f"{SD}{domain}" in objects(said, subject, str(terms.RDF_TYPE))
        assert range_ is None or f"{SD}{range_}" in objects(said, value.strip("<>"), str(terms.RDF_TYPE))


def test_the_description_says_what_the_endpoint_does(client, said):
    """
    Language, entailment, formats and graphs are those that work; no feature is claimed that is not there.
    """
    service, dataset = f"{BASE}sparql#service", f"{BASE}sparql#dataset"
    formats = {name.removeprefix(terms.FORMATS) for name in objects(said, service, SD + "resultFormat")}
    named = {name for node in objects(said, dataset, SD + "namedGraph") for name in objects(said, node, SD + "name")}
    listed = client.get(
        "/sparql?format=csv&query=SELECT ?g { VALUES ?g { <graph/links> <graph/curated> } FILTER EXISTS { GRAPH ?g { ?s ?p ?o } } }"
    )

    assert {f"{SD}SPARQL11Query"} == objects(said, service, SD + "supportedLanguage")
    assert {"http://www.w3.org/ns/entailment/Simple"} == objects(said, service, SD + "defaultEntailmentRegime")
    assert {
        "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
        "Turtle", "N-Triples", "N-Quads", "TriG", "RDF_XML", "JSON-LD",
    } == formats  # fmt: skip
    assert {f"{BASE}graph/curated"} == objects(said, dataset, SD + "defaultGraph")
    assert {f"{BASE}graph/curated", f"{BASE}graph/links"} == named
    assert named >= set(listed.text.split()[1:])
    assert set() == objects(said, service, SD + "feature")


def test_service_description_and_void_say_the_same(client, said):
    """
    The named graphs of the one are subsets in the other, of the same dataset at the same endpoint.
    """
    void = rdf.read(client.get("/.well-known/void", headers={"Accept": "text/turtle"}).data, "ttl")
    dataset = f"{BASE}id/dataset/documents"
    graphs = {o.strip("<>") for _, p, o in said if p == SD + "graph"}

    assert {f"{BASE}sparql"} == objects(void, dataset, terms.VOID + "sparqlEndpoint")
    assert graphs == {
        name for name in objects(void, dataset, terms.VOID + "subset") if name.startswith(f"{BASE}graph/")
    }
    for graph in graphs:
        assert {dataset} == objects(said, graph, str(terms.VOID_IN_DATASET))
        assert {f"{BASE}sparql"} == objects(void, graph, terms.VOID + "sparqlEndpoint")
    assert {statement for statement in said if statement[1].startswith(SD)} <= void


def test_every_graph_that_is_named_leads_to_its_description(client, said):
    """
    303 to the dataset, which names the graph.
    """
    for graph in {o.strip("<>") for _, p, o in said if p == SD + "graph"}:
        answer = client.get(f"/{graph.removeprefix(BASE)}")

        assert (303, f"{BASE}dataset") == (answer.status_code, answer.headers["Location"])
