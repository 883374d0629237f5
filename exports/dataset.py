"""The catalogue as a dataset: DCAT 3, VoID and the SPARQL service description, in their first form.

Sources: W3C DCAT 3; VoID (W3C Interest Group Note); SPARQL 1.1 Service Description. Every node has an IRI.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Final, NamedTuple

from exports.dump_files import CHECKSUMS, DUMP_FORMATS, MANIFEST, compression, content_type, is_dump_file, media_type
from exports.jsonld import Node
from vocab import terms
from vocab.identifiers import Iris
from vocab.imprint import Imprint
from vocab.statements import IRI, Literal, Statement

_DCAT_TERMS: Final = {
    name: IRI(terms.DCAT + name)
    for name in (
        "Dataset", "Distribution", "DataService", "distribution", "downloadURL", "accessURL", "mediaType", "byteSize",
        "compressFormat", "endpointURL", "servesDataset", "accessService", "landingPage", "version",
    )
}  # fmt: skip
_VOID_TERMS: Final = {
    name: IRI(terms.VOID + name)
    for name in (
        "sparqlEndpoint",
        "dataDump",
        "documents",
        "vocabulary",
        "uriSpace",
        "feature",
        "inDataset",
        "exampleResource",
    )
}
_SD: Final = {
    name: IRI(terms.SD + name)
    for name in (
        "Service", "Dataset", "Graph", "NamedGraph", "endpoint", "supportedLanguage", "SPARQL11Query", "resultFormat",
        "defaultDataset", "defaultGraph", "name", "feature", "namedGraph", "graph",
    )
}  # fmt: skip
_RESULT_FORMATS: Final = (
    "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
    "Turtle", "N-Triples", "N-Quads", "TriG", "RDF_XML", "JSON-LD",
)  # fmt: skip
# what void:dataDump can point to: statements of the dataset, and no changes of them
_RDF: Final = frozenset(media for name, media in DUMP_FORMATS.items() if name not in {"ndjson", "csv"})


class Facts(NamedTuple):
    """What a generation is, for those who describe it.

    Attributes:
        number: Of the generation.
        issued: UTC.
        documents: How many it shows.
        dump_sizes: Bytes of each dump file, by name; empty when there are no dumps.
    """

    number: int
    issued: datetime
    documents: int
    dump_sizes: Mapping[str, int]


def describe_dataset(imprint: Imprint, facts: Facts, publisher: IRI | None) -> Iterator[Statement]:
    """Yield DCAT and VoID of the current generation."""
    iris = Iris(imprint.base)
    dataset, base = iris.dataset, imprint.base
    for kind in (_DCAT_TERMS["Dataset"], terms.VOID_DATASET, terms.SCHEMA_DATASET):
        yield dataset, terms.RDF_TYPE, kind
    yield dataset, terms.RDFS_LABEL, Literal(imprint.name)
    yield dataset, terms.DCT_TITLE, Literal(imprint.name, imprint.language)
    yield dataset, terms.DCT_LICENSE, IRI(imprint.metadata_license)
    yield dataset, terms.DCT_MODIFIED, Literal(_moment(facts.issued), None, terms.XSD_DATETIME)
    yield dataset, terms.DCT_CONFORMS_TO, iris.profile
    yield dataset, _DCAT_TERMS["version"], Literal(str(facts.number))
    yield dataset, _DCAT_TERMS["landingPage"], IRI(base + "dataset")
    if publisher:
        yield dataset, terms.DCT_PUBLISHER, publisher
    yield dataset, _VOID_TERMS["documents"], Literal(str(facts.documents), None, terms.XSD_INTEGER)
    yield dataset, _VOID_TERMS["uriSpace"], Literal(base + "id/")
    yield dataset, _VOID_TERMS["sparqlEndpoint"], IRI(base + "sparql")
    for vocabulary in (terms.DCTERMS, terms.SCHEMA, terms.SKOS, terms.FOAF, terms.PROV, imprint.terms_namespace):
        yield dataset, _VOID_TERMS["vocabulary"], IRI(vocabulary)
    yield from _distributions(dataset, base, facts)
    service = IRI(base + "sparql#service")
    yield service, terms.RDF_TYPE, _DCAT_TERMS["DataService"]
    yield service, terms.DCT_TITLE, Literal("SPARQL endpoint", "en")
    yield service, _DCAT_TERMS["endpointURL"], IRI(base + "sparql")
    yield service, _DCAT_TERMS["servesDataset"], dataset


def _distributions(dataset: IRI, base: str, facts: Facts) -> Iterator[Statement]:
    for name, size in sorted(facts.dump_sizes.items()):
        if not is_dump_file(name) or name in {CHECKSUMS, MANIFEST}:
            continue
        address = IRI(f"{base}dumps/{facts.number}/{name}")
        node = IRI(f"{base}dataset#{name}")
        yield dataset, _DCAT_TERMS["distribution"], node
        if content_type(name) in _RDF:
            yield dataset, _VOID_TERMS["dataDump"], address
        yield node, terms.RDF_TYPE, _DCAT_TERMS["Distribution"]
        yield node, terms.DCT_TITLE, Literal(name)
        yield node, _DCAT_TERMS["downloadURL"], address
        yield node, _DCAT_TERMS["accessURL"], address
        yield node, _DCAT_TERMS["mediaType"], IRI(terms.MEDIA_TYPES + content_type(name))
        if packed := compression(name):
            yield node, _DCAT_TERMS["compressFormat"], IRI(terms.MEDIA_TYPES + packed)
        yield node, _DCAT_TERMS["byteSize"], Literal(str(size), None, terms.XSD_INTEGER)


def describe_service(imprint: Imprint) -> Iterator[Statement]:
    """Yield the description of the SPARQL endpoint (SPARQL 1.1 Service Description, section 3)."""
    base = imprint.base
    service, dataset = IRI(base + "sparql#service"), IRI(base + "sparql#dataset")
    default = IRI(base + "graph/curated")
    yield service, terms.RDF_TYPE, _SD["Service"]
    yield service, _SD["endpoint"], IRI(base + "sparql")
    yield service, _SD["supportedLanguage"], _SD["SPARQL11Query"]
    for name in _RESULT_FORMATS:
        yield service, _SD["resultFormat"], IRI(terms.FORMATS + name)
    yield service, _SD["defaultDataset"], dataset
    yield dataset, terms.RDF_TYPE, _SD["Dataset"]
    yield dataset, _SD["defaultGraph"], default
    yield default, terms.RDF_TYPE, _SD["Graph"]
    yield default, terms.VOID_IN_DATASET, Iris(base).dataset


def schema_dataset(imprint: Imprint, facts: Facts, publisher: str | None) -> Node:
    """Return the Schema.org description of the dataset, as search engines want it in a page."""
    base = imprint.base
    node: Node = {
        "@context": {"@vocab": terms.SCHEMA},
        "@id": str(Iris(base).dataset),
        "@type": "Dataset",
        "name": imprint.name,
        "description": f"{facts.documents:,} archival documents described in Dublin Core and Schema.org.",
        "url": base + "dataset",
        "license": imprint.metadata_license,
        "version": str(facts.number),
        "dateModified": _moment(facts.issued),
        "isAccessibleForFree": True,
    }
    if publisher:
        node["creator"] = {"@type": "Organization", "name": publisher}
    if facts.dump_sizes:
        node["distribution"] = [
            _download(base, facts.number, name, size) for name, size in sorted(facts.dump_sizes.items())
        ]
    return node


def _download(base: str, number: int, name: str, size: int) -> dict[str, Any]:
    return {
        "@type": "DataDownload",
        "contentUrl": f"{base}dumps/{number}/{name}",
        "encodingFormat": media_type(name),
        "contentSize": f"{size} B",
    }


def _moment(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def expanded(statements: Iterator[Statement]) -> bytes:
    """Return statements as expanded JSON-LD: for graphs that our context has no words for."""
    nodes: dict[IRI, dict[str, Any]] = {}
    for subject, predicate, term in statements:
        node = nodes.setdefault(subject, {"@id": str(subject)})
        if predicate == terms.RDF_TYPE:
            node.setdefault("@type", []).append(str(term))
            continue
        value: dict[str, str] = {}
        if isinstance(term, Literal):
            value["@value"] = term.value
            if term.language:
                value["@language"] = term.language
            elif term.datatype:
                value["@type"] = str(term.datatype)
        else:
            value["@id"] = str(term)
        node.setdefault(str(predicate), []).append(value)
    return (json.dumps(list(nodes.values()), ensure_ascii=False, indent=2) + "\n").encode()
