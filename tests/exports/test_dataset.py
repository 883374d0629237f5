"""The catalogue as a dataset: DCAT by the rules of DCAT-AP, VoID, service description, the block for search engines."""

import json
from datetime import UTC, datetime

import pytest
from support import rdf

from catalog.graph.tally import Tally
from exports.dataset import describe_service, expanded
from exports.dcat import FREQUENCIES, DumpFile, Facts, describe_dataset
from exports.formats import FORMATS, About
from exports.schema_dataset import schema_dataset
from exports.services import SERVICES
from exports.void import describe_void
from vocab import terms
from vocab.statements import IRI, Literal

BASE = "https://data.archive.example/"
DATASET = f"{BASE}id/dataset/documents"
PUBLISHER = IRI(f"{BASE}id/agent/the-publisher")
SHA256 = "88da83b7938a3dbc937629534b87d1ae9cf04784aeb0800a8d3aa3d66667edc9"
FACTS = Facts(
    7,
    datetime(2026, 11, 23, 1, 2, 3, tzinfo=UTC),
    datetime(2026, 1, 1, tzinfo=UTC),
    12_345,
    files=(
        DumpFile("documents.csv", "text/csv", 3, SHA256),
        DumpFile("documents.nq.gz", "application/n-quads", 5, SHA256, "application/gzip"),
        DumpFile("documents.ttl", "text/turtle", 10, SHA256),
        DumpFile("delta-6-7.rdfp", "application/rdf-patch", 1),
    ),
    services=SERVICES,
    publisher=(PUBLISHER, "The Publisher"),
    contact="archive@example.org",
    keywords=("war", "peace"),
    frequency="daily",
    years=(850, 1962),
    examples=(IRI(f"{BASE}id/document/1"),),
)
BARE = Facts(1, FACTS.issued, FACTS.issued, 0)
TALLY = Tally(
    triples=9,
    subjects=4,
    properties={str(terms.DCT_TITLE): 3, terms.SCHEMA + "title": 1},
    classes={terms.SCHEMA + "Person": 2},
    links={
        str(terms.SKOS_EXACT_MATCH): {"https://www.wikidata.org/": 2, BASE: 1},
        str(terms.DCT_LANGUAGE): {"http://id.loc.gov/": 3},
    },
)
# What DCAT-AP 3.0 asks for, and a harvester relies on: property → fewest, most, and what its values are.
IRIS, TEXT = "iri", "text"
RULES = {
    "Catalog": {
        "dct:title": (1, 9, TEXT), "dct:description": (1, 9, TEXT), "dct:publisher": (1, 1, IRIS),
        "dct:license": (1, 1, IRIS), "dcat:dataset": (1, 9, IRIS), "dcat:service": (7, 7, IRIS),
        "dct:issued": (1, 1, terms.XSD_DATETIME), "dct:modified": (1, 1, terms.XSD_DATETIME),
        "dct:language": (1, 1, IRIS),
    },
    "Dataset": {
        "dct:title": (1, 9, TEXT), "dct:description": (1, 9, TEXT), "dct:publisher": (1, 1, IRIS),
        "dct:license": (1, 1, IRIS), "dct:identifier": (1, 1, TEXT), "dcat:contactPoint": (1, 1, IRIS),
        "dcat:keyword": (2, 2, TEXT), "dcat:theme": (1, 1, IRIS), "dct:accrualPeriodicity": (1, 1, IRIS),
        "dct:accessRights": (1, 1, IRIS), "dct:temporal": (1, 1, IRIS), "dcat:version": (1, 1, TEXT),
        "dcat:landingPage": (1, 1, IRIS), "dct:conformsTo": (1, 1, IRIS), "dcat:distribution": (4, 4, IRIS),
    },
    "Distribution": {
        "dcat:accessURL": (1, 1, IRIS), "dcat:downloadURL": (1, 1, IRIS), "dcat:mediaType": (1, 1, IRIS),
        "dcat:byteSize": (1, 1, terms.XSD_NON_NEGATIVE), "dcat:compressFormat": (0, 1, IRIS),
        "dct:license": (1, 1, IRIS), "spdx:checksum": (0, 1, IRIS),
    },
    "DataService": {
        "dct:title": (1, 1, TEXT), "dcat:endpointURL": (1, 1, IRIS), "dcat:endpointDescription": (1, 1, IRIS),
        "dcat:servesDataset": (1, 1, IRIS), "dct:conformsTo": (1, 1, IRIS), "dct:license": (1, 1, IRIS),
    },
}  # fmt: skip
PREFIXES = {"dct": terms.DCTERMS, "dcat": terms.DCAT, "spdx": terms.SPDX}


@pytest.fixture
def described(imprint):
    statements = [*describe_dataset(imprint, FACTS), *describe_void(imprint, FACTS, TALLY), *describe_service(imprint)]
    return list(dict.fromkeys(statements))


def values(statements, subject, predicate):
    return [o for s, p, o in statements if (str(s), str(p)) == (subject, predicate)]


def name(curie):
    prefix, _, local = curie.partition(":")
    return PREFIXES[prefix] + local


def kind_of(term):
    if isinstance(term, Literal):
        return term.datatype or TEXT
    return IRIS


@pytest.mark.parametrize("name_of_format", ["ttl", "nt", "nq", "trig", "rdf"])
def test_the_description_can_be_read_in_every_format(name_of_format, described, serialiser):
    """
    It says the same in all of them, and has no blank node.
    """
    about = About(IRI(DATASET), IRI(f"{BASE}dataset"), tuple(described))

    assert rdf.triples(described) == rdf.read(serialiser.write(name_of_format, about), name_of_format)


def test_expanded_json_ld_says_the_same(described):
    """
    Words that our context does not have are written out.
    """
    assert rdf.triples(described) == rdf.read_by_pyld(json.loads(expanded(iter(described))))


@pytest.mark.parametrize("kind", RULES)
def test_the_rules_of_dcat_ap_hold(described, kind):
    """
    Each catalogue, dataset, distribution and service has what must be there, as often and of the kind that it must be.
    """
    nodes = [str(s) for s, p, o in described if (p, o) == (terms.RDF_TYPE, terms.DCAT + kind)]

    assert {"Catalog": 1, "Dataset": 1, "Distribution": 4, "DataService": 7}[kind] == len(nodes)
    for node in nodes:
        for curie, (fewest, most, expected) in RULES[kind].items():
            found = values(described, node, name(curie))
            assert fewest <= len(found) <= most, (node, curie)
            assert {expected} >= {kind_of(term) for term in found}, (node, curie)


def test_whatever_is_pointed_to_below_the_dataset_is_described(described):
    """
    No node of ours with a fragment hangs in the air.
    """
    subjects = {str(s) for s, _, _ in described}

    pointed = {
        str(o) for _, _, o in described if isinstance(o, IRI) and o.startswith((f"{BASE}dataset#", f"{BASE}sparql#"))
    }
    assert len(pointed) > 15
    assert pointed <= subjects


def test_a_distribution_has_type_packing_size_and_checksum(described):
    """
    The type is that of what is inside; a file without a noted checksum has none.
    """
    said = rdf.triples(described)
    node = f"{BASE}dataset#documents.nq.gz"

    assert {
        (node, terms.DCAT + "mediaType", f"<{terms.MEDIA_TYPES}application/n-quads>"),
        (node, terms.DCAT + "compressFormat", f"<{terms.MEDIA_TYPES}application/gzip>"),
        (node, terms.DCAT + "byteSize", f"5^^{terms.XSD_NON_NEGATIVE}"),
        (node, terms.DCAT + "downloadURL", f"<{BASE}dumps/7/documents.nq.gz>"),
        (f"{node}-sha256", terms.SPDX + "checksumValue", f"{SHA256}^^{terms.XSD_HEXBINARY}"),
        (f"{node}-sha256", terms.SPDX + "algorithm", f"<{terms.SPDX}checksumAlgorithm_sha256>"),
    } <= said
    assert [] == values(described, f"{BASE}dataset#delta-6-7.rdfp", terms.SPDX + "checksum")


def test_people_period_language_and_frequency_are_told(described):
    """
    With an address to write to, four-figure years, and the authority tables that harvesters of the EU know.
    """
    said = rdf.triples(described)

    assert {
        (f"{BASE}dataset#contact", terms.VCARD + "hasEmail", "<mailto:archive@example.org>"),
        (str(PUBLISHER), str(terms.FOAF_NAME), f"The Publisher^^{terms.XSD_STRING}"),
        (f"{BASE}dataset#period", terms.DCAT + "startDate", f"0850^^{terms.XSD_GYEAR}"),
        (f"{BASE}dataset#period", terms.DCAT + "endDate", f"1962^^{terms.XSD_GYEAR}"),
        (DATASET, str(terms.DCT_LANGUAGE), f"<{terms.EU_AUTHORITY}language/ENG>"),
        (DATASET, str(terms.DCT_ACCRUAL_PERIODICITY), f"<{terms.EU_AUTHORITY}frequency/DAILY>"),
    } <= said


def test_an_odd_address_breaks_no_iri(imprint, serialiser):
    """
    An address may hold what an IRI may not.
    """
    said = tuple(describe_dataset(imprint, BARE._replace(contact='a"<b>@example.org')))

    written = serialiser.write("nt", About(IRI(DATASET), IRI(f"{BASE}dataset"), said))
    assert (f"{BASE}dataset#contact", terms.VCARD + "hasEmail", "<mailto:a%22%3Cb%3E@example.org>") in rdf.read(
        written, "nt"
    )


def test_a_catalogue_without_any_of_it_is_described_as_it_is(imprint):
    """
    No dumps, publisher, contact, keywords, years or counts: nothing is said of them.
    """
    said = [*describe_dataset(imprint, BARE), *describe_void(imprint, BARE, None)]

    unsaid = {
        terms.DCT_PUBLISHER, terms.DCT_TEMPORAL, terms.DCAT + "distribution", terms.DCAT + "contactPoint",
        terms.DCAT + "keyword", terms.VOID + "dataDump", terms.VOID + "triples", terms.VOID + "classPartition",
    }  # fmt: skip
    assert [] == [p for _, p, _ in said if p in unsaid]
    assert "0 archival documents" in BARE.said(imprint).value


@pytest.mark.parametrize("frequency", FREQUENCIES)
def test_every_frequency_has_its_iri(imprint, frequency):
    """
    Each that the settings know is one of the authority table.
    """
    said = describe_dataset(imprint, BARE._replace(frequency=frequency))

    (iri,) = values(said, DATASET, terms.DCT_ACCRUAL_PERIODICITY)
    assert f"{terms.EU_AUTHORITY}frequency/{FREQUENCIES[frequency]}" == str(iri)


# ---------------------------------------------------------------- VoID


def test_what_was_counted_is_told_whole_and_by_parts(described):
    """
    Totals, a partition for each class and property; those of the same local name do not fall together.
    """

    def one(subject, local):
        (found,) = values(described, subject, terms.VOID + local)
        return found.value if isinstance(found, Literal) else str(found)

    assert ["9", "4", "4", "2", "12345"] == [
        one(DATASET, local) for local in ("triples", "entities", "distinctSubjects", "properties", "documents")
    ]
    classes = [str(node) for node in values(described, DATASET, terms.VOID + "classPartition")]
    assert {(terms.SCHEMA + "Person", "2")} == {(one(node, "class"), one(node, "entities")) for node in classes}
    properties = [str(node) for node in values(described, DATASET, terms.VOID + "propertyPartition")]
    assert {(str(terms.DCT_TITLE), "3"), (terms.SCHEMA + "title", "1")} == {
        (one(node, "property"), one(node, "triples")) for node in properties
    }


def test_linksets_lead_elsewhere_alone(described):
    """
    One for each property and place, with subjects here and objects there; links inside the catalogue make none.
    """
    found = set()
    for node in values(described, DATASET, terms.VOID + "subset"):
        if str(node).startswith((f"{BASE}graph/", f"{BASE}def/")):
            continue
        (predicate,), (target,), (number,), (subjects,) = (
            values(described, str(node), terms.VOID + local)
            for local in ("linkPredicate", "objectsTarget", "triples", "subjectsTarget")
        )
        (place,) = values(described, str(target), terms.VOID + "uriSpace")
        found.add((str(predicate), place.value, number.value))
        assert DATASET == str(subjects)

    assert {
        (str(terms.SKOS_EXACT_MATCH), "https://www.wikidata.org/", "2"),
        (str(terms.DCT_LANGUAGE), "http://id.loc.gov/", "3"),
    } == found


def test_dumps_are_the_files_that_hold_the_dataset_in_rdf(described):
    """
    Neither tables nor changes are called so.
    """
    assert [f"{BASE}dumps/7/documents.nq.gz", f"{BASE}dumps/7/documents.ttl"] == sorted(
        str(item) for item in values(described, DATASET, terms.VOID + "dataDump")
    )


def test_the_void_document_says_what_it_describes(described):
    """
    It leads from its well-known address to the dataset, to an example and to where a crawl begins.
    """
    said = rdf.triples(described)

    assert {
        (f"{BASE}.well-known/void", str(terms.RDF_TYPE), f"<{terms.VOID}DatasetDescription>"),
        (f"{BASE}.well-known/void", str(terms.FOAF_PRIMARY_TOPIC), f"<{DATASET}>"),
        (DATASET, terms.VOID + "exampleResource", f"<{BASE}id/document/1>"),
        (DATASET, terms.VOID + "sparqlEndpoint", f"<{BASE}sparql>"),
        (DATASET, terms.VOID + "uriSpace", f"{BASE}^^{terms.XSD_STRING}"),
    } <= said


# ---------------------------------------------------------------- the others


def test_the_service_names_endpoint_language_formats_and_default_graph(imprint):
    """
    A client finds in the description all that it needs to ask (SPARQL 1.1 Service Description, section 3).
    """
    said = rdf.triples(describe_service(imprint))
    service = f"{BASE}sparql#service"

    assert {
        (service, terms.SD + "endpoint", f"<{BASE}sparql>"),
        (service, terms.SD + "supportedLanguage", f"<{terms.SD}SPARQL11Query>"),
        (service, terms.SD + "resultFormat", f"<{terms.FORMATS}SPARQL_Results_JSON>"),
        (f"{BASE}sparql#dataset", terms.SD + "defaultGraph", f"<{BASE}graph/curated>"),
    } <= said


def test_the_block_for_search_engines_is_schema_org_alone(imprint):
    """
    It needs no remote context, and has what Google's guide for datasets asks for.
    """
    block = schema_dataset(imprint, FACTS)

    assert {
        "@context", "@id", "@type", "identifier", "name", "description", "url", "license", "version", "datePublished",
        "dateModified", "inLanguage", "isAccessibleForFree", "includedInDataCatalog", "keywords", "temporalCoverage",
        "creator", "publisher", "distribution",
    } == set(block)  # fmt: skip
    assert ("0850/1962", ["war", "peace"]) == (block["temporalCoverage"], block["keywords"])
    assert all(predicate.startswith((terms.SCHEMA, terms.RDF)) for _, predicate, _ in rdf.read_by_pyld(block))
    assert {
        "@id": f"{BASE}dataset#documents.nq.gz",
        "@type": "DataDownload",
        "name": "documents.nq.gz",
        "contentUrl": f"{BASE}dumps/7/documents.nq.gz",
        "encodingFormat": "application/gzip",
        "contentSize": "5 B",
        "sha256": SHA256,
    } == block["distribution"][1]
    assert {"creator", "distribution", "keywords", "temporalCoverage"}.isdisjoint(schema_dataset(imprint, BARE))


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
