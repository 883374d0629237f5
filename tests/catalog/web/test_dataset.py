"""``/dataset`` and ``/.well-known/void``: what they say is what there is, and harvesters find their way from the pages."""

import hashlib

import pytest
from support import rdf
from support.markup import Page
from support.publishing import record

from catalog.graph.question import Question
from catalog.setting_values import FREQUENCIES as TAKEN
from catalog.web.published import Published
from exports.dcat import FREQUENCIES
from exports.services import SERVICES
from vocab import terms

BASE = "https://data.archive.example/"
DATASET = f"{BASE}id/dataset/documents"


@pytest.fixture(scope="module")
def said(site):
    return rdf.read(site.client().get("/dataset", headers={"Accept": "text/turtle"}).data, "ttl")


def values(said, subject, predicate):
    return sorted(o.strip("<>").partition("^^")[0] for s, p, o in said if (s, p) == (subject, predicate))


def test_each_dump_is_described_by_its_own_size_and_checksum(web, said):
    """
    Whoever downloads a distribution can check it by what the description says.
    """
    nodes = values(said, DATASET, terms.DCAT + "distribution")

    assert len(nodes) > 5
    for node in nodes:
        (address,) = values(said, node, terms.DCAT + "downloadURL")
        data = web.get(address.removeprefix(BASE.rstrip("/")), buffered=True).data
        assert [str(len(data))] == values(said, node, terms.DCAT + "byteSize")
        (checksum,) = values(said, node, terms.SPDX + "checksum")
        assert [hashlib.sha256(data).hexdigest()] == values(said, checksum, terms.SPDX + "checksumValue")


def test_each_service_answers_where_the_description_says(web, said):
    """
    Endpoint and description are there; what the application does not have is not promised.
    """
    catalogue = f"{BASE}dataset#catalogue"
    services = values(said, catalogue, terms.DCAT + "service")

    rules = {rule.rule for rule in web.application.url_map.iter_rules()}
    assert len([one for one in SERVICES if f"/{one.path}" in rules]) == len(services) > 2
    for service in services:
        for local in ("endpointURL", "endpointDescription"):
            (address,) = values(said, service, terms.DCAT + local)
            assert 200 == web.get(address.removeprefix(BASE.rstrip("/")), buffered=True).status_code


def test_its_numbers_are_those_that_the_endpoint_counts(site, said):
    """
    Triples, subjects, properties and every class, asked in SPARQL.
    """
    published = Published(site.settings)

    def count(select, where="?s ?p ?o"):
        answer = published.guard().ask(Question(query=f"SELECT ({select} AS ?n) {{ {where} }}", solution_format="csv"))
        return answer.body.decode().split()[1]

    try:
        expected = [count("COUNT(*)"), count("COUNT(DISTINCT ?s)"), count("COUNT(DISTINCT ?p)")]
        assert expected == [
            values(said, DATASET, terms.VOID + local)[0] for local in ("triples", "distinctSubjects", "properties")
        ]
        for node in values(said, DATASET, terms.VOID + "classPartition"):
            (of_class,) = values(said, node, terms.VOID + "class")
            assert [count("COUNT(DISTINCT ?s)", f"?s a <{of_class}>")] == values(said, node, terms.VOID + "entities")
    finally:
        published.close()


def test_the_well_known_address_says_the_same(get, said):
    """
    VoID's address gives data whatever is asked for.
    """
    answer = get("/.well-known/void", "text/html")

    assert "text/turtle; charset=utf-8" == answer.content_type
    assert said == rdf.read(answer.data, "ttl")


@pytest.mark.parametrize("path", ["/", "/dataset"])
def test_pages_lead_people_to_what_harvesters_need(web, get, path):
    """
    Every service of harvesting that there is has a link.
    """
    page = Page(get(path, "text/html").text)

    rules = {rule.rule for rule in web.application.url_map.iter_rules()}
    for service in SERVICES:
        if f"/{service.path}" in rules and service.name not in {"sparql", "search", "reconcile"}:
            assert page.find("a", href=f"/{service.path}") or page.find("a", href=f"/{service.description}")


def test_what_settings_say_of_it_makes_another_representation(catalogue):
    """
    Without a new generation: the old copy of a client is no longer current.
    """
    catalogue.load_texts(record("1"))
    before = catalogue.client().get("/dataset").headers["ETag"]

    catalogue.configure(MUNIMENT_KEYWORDS="harbours, tides", MUNIMENT_DESCRIPTION="Papers of the quay.")
    answer = catalogue.client().get("/dataset", headers={"If-None-Match": before, "Accept": "text/html"})

    assert 200 == answer.status_code
    assert before != answer.headers["ETag"]
    block = Page(answer.text).data_blocks[0]
    assert (["harbours", "tides"], "Papers of the quay.") == (block["keywords"], block["description"])
    assert "1962/1962" == block["temporalCoverage"]


def test_without_counts_the_rest_is_said(catalogue):
    """
    A catalogue whose tally is lost or unreadable has a dataset all the same.
    """
    catalogue.load_texts(record("1"))
    catalogue.inner.layout.tally(1).write_bytes(b"{")

    answer = catalogue.client().get("/dataset", headers={"Accept": "text/turtle"})

    assert 200 == answer.status_code
    assert [] == values(rdf.read(answer.data, "ttl"), DATASET, terms.VOID + "triples")


def test_settings_and_description_know_the_same_frequencies():
    """
    Whatever the settings take has its IRI.
    """
    assert set(FREQUENCIES) == set(TAKEN)
