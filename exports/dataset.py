"""The SPARQL service description, and how it is written with the rest that is said of the dataset.

Sources: SPARQL 1.1 Service Description. ``dcat``, ``void`` and ``schema_dataset`` say the rest. Every node has an IRI.
"""

import json
from collections.abc import Iterator
from typing import Any, Final

from vocab import terms
from vocab.identifiers import Iris
from vocab.imprint import Imprint
from vocab.statements import IRI, Literal, Statement

_SD: Final = {
    name: IRI(terms.SD + name)
    for name in (
        "Service", "Dataset", "Graph", "GraphCollection", "NamedGraph", "SPARQL11Query", "availableGraphs",
        "defaultDataset", "defaultEntailmentRegime", "defaultGraph", "endpoint", "graph", "name", "namedGraph",
        "propertyFeature", "resultFormat", "supportedLanguage",
    )
}  # fmt: skip
_RESULT_FORMATS: Final = (
    "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
    "Turtle", "N-Triples", "N-Quads", "TriG", "RDF_XML", "JSON-LD",
)  # fmt: skip
# what the graph says is what is stated: nothing is inferred
_SIMPLE_ENTAILMENT: Final = IRI(terms.ENTAILMENT + "Simple")
# Local names of terms of ours that mean more in a query than they say: none of the features that the specification
# names (UnionDefaultGraph, RequiresDataset, DereferencesURIs, EmptyGraphs, BasicFederatedQuery) is one of this service.
PROPERTY_FEATURES: Final[tuple[str, ...]] = ("search",)
# of the dataset: the curated one is its default graph too
GRAPHS: Final = ("curated", "links")


def describe_service(imprint: Imprint) -> Iterator[Statement]:
    """Yield the description of the SPARQL endpoint (SPARQL 1.1 Service Description, section 3)."""
    base = imprint.base
    service, dataset = IRI(base + "sparql#service"), IRI(base + "sparql#dataset")
    yield service, terms.RDF_TYPE, _SD["Service"]
    yield service, _SD["endpoint"], IRI(base + "sparql")
    yield service, _SD["supportedLanguage"], _SD["SPARQL11Query"]
    yield service, _SD["defaultEntailmentRegime"], _SIMPLE_ENTAILMENT
    for name in PROPERTY_FEATURES:
        yield service, _SD["propertyFeature"], IRI(imprint.terms_namespace + name)
    for name in _RESULT_FORMATS:
        yield service, _SD["resultFormat"], IRI(terms.FORMATS + name)
    yield service, _SD["defaultDataset"], dataset
    yield dataset, terms.RDF_TYPE, _SD["Dataset"]
    yield dataset, _SD["defaultGraph"], IRI(base + "graph/curated")
    available = IRI(base + "sparql#graphs")
    yield service, _SD["availableGraphs"], available
    yield available, terms.RDF_TYPE, _SD["GraphCollection"]
    for name in GRAPHS:
        graph, named = IRI(f"{base}graph/{name}"), IRI(f"{base}sparql#{name}")
        yield dataset, _SD["namedGraph"], named
        yield available, _SD["namedGraph"], named
        yield named, terms.RDF_TYPE, _SD["NamedGraph"]
        yield named, _SD["name"], graph
        yield named, _SD["graph"], graph
        yield graph, terms.RDF_TYPE, _SD["Graph"]
        yield graph, terms.VOID_IN_DATASET, Iris(base).dataset


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
