"""The catalogue as a dataset: DCAT, VoID and service description without a blank node, and the block for search engines."""

import json
from datetime import UTC, datetime

import pytest
from support import rdf

from exports.dataset import Facts, describe_dataset, describe_service, expanded, schema_dataset
from exports.formats import FORMATS, About
from vocab import terms
from vocab.statements import IRI

FACTS = Facts(
    7, datetime(2026, 11, 23, 1, 2, 3, tzinfo=UTC), 12_345, {"documents.ttl": 10, "documents.nq.gz": 5, "other.bin": 1}
)
DATASET = "https://data.archive.example/id/dataset/documents"
PUBLISHER = IRI("https://data.archive.example/id/agent/the-publisher")


@pytest.fixture
def described(imprint):
    return [*describe_dataset(imprint, FACTS, PUBLISHER), *describe_service(imprint)]


@pytest.mark.parametrize("name", ["ttl", "nt", "nq", "trig", "rdf"])
def test_the_description_can_be_read_in_every_format(name, described, serialiser):
    """
    It says the same in all of them, and has no blank node.
    """
    about = About(IRI(DATASET), IRI("https://data.archive.example/dataset"), tuple(described))

    assert rdf.triples(described) == rdf.read(serialiser.write(name, about), name)


def test_expanded_json_ld_says_the_same(described):
    """
    Words that our context does not have are written out.
    """
    assert rdf.triples(described) == rdf.read_by_pyld(json.loads(expanded(iter(described))))


def test_the_dataset_names_its_documents_its_state_and_who_is_behind_it(described):
    """
    Number of documents, generation, moment, licence and publisher are stated.
    """
    said = rdf.triples(described)

    assert {
        (DATASET, terms.VOID + "documents", f"12345^^{terms.XSD_INTEGER}"),
        (DATASET, terms.DCAT + "version", f"7^^{terms.XSD_STRING}"),
        (DATASET, str(terms.DCT_MODIFIED), f"2026-11-23T01:02:03Z^^{terms.XSD_DATETIME}"),
        (DATASET, str(terms.DCT_PUBLISHER), f"<{PUBLISHER}>"),
        (DATASET, str(terms.DCT_LICENSE), "<http://creativecommons.org/publicdomain/zero/1.0/>"),
    } <= said


def test_distributions_are_the_dump_files_with_size_and_type(described):
    """
    A distribution tells the type of what is inside and how it is packed; files of other kinds are none.
    """
    said = rdf.triples(described)
    node = "https://data.archive.example/dataset#documents.nq.gz"

    assert {
        (node, terms.DCAT + "mediaType", f"<{terms.MEDIA_TYPES}application/n-quads>"),
        (node, terms.DCAT + "compressFormat", f"<{terms.MEDIA_TYPES}application/gzip>"),
        (node, terms.DCAT + "byteSize", f"5^^{terms.XSD_INTEGER}"),
        (node, terms.DCAT + "downloadURL", "<https://data.archive.example/dumps/7/documents.nq.gz>"),
    } <= said
    assert not [triple for triple in said if "other.bin" in triple[2]]


def test_without_dumps_and_publisher_nothing_is_said_of_them(imprint):
    """
    A catalogue is described as it is.
    """
    said = rdf.triples(describe_dataset(imprint, FACTS._replace(dump_sizes={}), None))

    assert not [
        p for _, p, _ in said if p in {terms.DCT_PUBLISHER, terms.DCAT + "distribution", terms.VOID + "dataDump"}
    ]


def test_the_service_names_endpoint_language_formats_and_default_graph(imprint):
    """
    A client finds in the description all that it needs to ask (SPARQL 1.1 Service Description, section 3).
    """
    said = rdf.triples(describe_service(imprint))
    service = "https://data.archive.example/sparql#service"

    assert {
        (service, terms.SD + "endpoint", "<https://data.archive.example/sparql>"),
        (service, terms.SD + "supportedLanguage", f"<{terms.SD}SPARQL11Query>"),
        (service, terms.SD + "resultFormat", f"<{terms.FORMATS}SPARQL_Results_JSON>"),
        (
            "https://data.archive.example/sparql#dataset",
            terms.SD + "defaultGraph",
            "<https://data.archive.example/graph/curated>",
        ),
    } <= said


def test_the_block_for_search_engines_is_schema_org_alone(imprint):
    """
    It needs no remote context and names the files that can be had.
    """
    facts = FACTS._replace(dump_sizes={"documents.ttl": 10, "documents.nq.gz": 5})

    block = schema_dataset(imprint, facts, "The Publisher")

    said = {predicate for _, predicate, _ in _read(block)}
    assert {terms.SCHEMA + name for name in ("name", "description", "license", "url", "version")} <= said
    assert ["application/gzip", "text/turtle"] == [item["encodingFormat"] for item in block["distribution"]]
    assert "creator" not in schema_dataset(imprint, FACTS._replace(dump_sizes={}), None)


def _read(block):
    """Read the block without its nested nodes, which have no IRI."""
    plain = {name: value for name, value in block.items() if name not in {"creator", "distribution"}}
    return rdf.read_by_pyld(plain)


def test_every_format_says_its_type():
    """
    Text types name their charset; the others must not.
    """
    assert {
        "jsonld": "application/ld+json",
        "ttl": "text/turtle; charset=utf-8",
        "nt": "application/n-triples",
        "nq": "application/n-quads",
        "trig": "application/trig; charset=utf-8",
        "rdf": "application/rdf+xml",
        "json": "application/json",
    } == {name: item.content_type for name, item in FORMATS.items()}
