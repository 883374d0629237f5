"""The dataset in VoID: how much it holds, of what, where it leads, and where all of it can be had.

Source: Describing Linked Datasets with the VoID Vocabulary (W3C Interest Group Note). Every node has an IRI.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final, Protocol

from exports.dataset import GRAPHS
from exports.dcat import Facts
from exports.example_queries import TITLE as EXAMPLES_TITLE
from exports.example_queries import address, describe_examples
from vocab import terms
from vocab.identifiers import Iris, digest_key
from vocab.imprint import Imprint
from vocab.statements import IRI, Literal, Statement

_VOID: Final = {
    name: IRI(terms.VOID + name)
    for name in (
        "DatasetDescription", "Linkset", "class", "classPartition", "dataDump", "distinctSubjects", "documents",
        "entities", "exampleResource", "feature", "linkPredicate", "objectsTarget", "properties", "property",
        "propertyPartition", "rootResource", "sparqlEndpoint", "subjectsTarget", "subset", "triples", "uriSpace",
        "vocabulary",
    )
}  # fmt: skip
# those of which every description has some
_VOCABULARIES: Final = (
    terms.DCTERMS, terms.SCHEMA, terms.SKOS, terms.FOAF, terms.PROV, terms.VOID, terms.RDF, terms.RDFS,
)  # fmt: skip
_FEATURES: Final = ("Turtle", "N-Triples", "N-Quads", "TriG", "RDF_XML", "JSON-LD")
_GRAPH_LABELS: Final = {
    "curated": "What the archives state, and what is derived from it",
    "links": "Links that were found by machine",
}
_RDF: Final = frozenset(
    {
        "application/ld+json", "text/turtle", "application/n-triples", "application/n-quads", "application/trig",
        "application/rdf+xml",
    }
)  # fmt: skip


class Counts(Protocol):
    """What was counted in the graph of the generation."""

    @property
    def triples(self) -> int:
        """Statements."""

    @property
    def subjects(self) -> int:
        """Things that they are about."""

    @property
    def properties(self) -> Mapping[str, int]:
        """Statements by property."""

    @property
    def classes(self) -> Mapping[str, int]:
        """Things by class."""

    @property
    def links(self) -> Mapping[str, Mapping[str, int]]:
        """Statements that lead elsewhere, by property and place."""


def describe_void(imprint: Imprint, facts: Facts, counts: Counts | None) -> Iterator[Statement]:
    """Yield VoID about the dataset.

    Args:
        counts: ``None`` leaves the numbers out.
    """
    base, dataset = imprint.base, Iris(imprint.base).dataset
    document = IRI(base + ".well-known/void")
    yield document, terms.RDF_TYPE, _VOID["DatasetDescription"]
    yield document, terms.FOAF_PRIMARY_TOPIC, dataset
    yield dataset, terms.RDF_TYPE, terms.VOID_DATASET
    yield dataset, _VOID["documents"], _number(facts.documents)
    yield dataset, _VOID["uriSpace"], Literal(base)
    yield dataset, _VOID["sparqlEndpoint"], IRI(base + "sparql")
    for name in GRAPHS:
        graph = IRI(f"{base}graph/{name}")
        yield dataset, _VOID["subset"], graph
        yield graph, terms.RDF_TYPE, terms.VOID_DATASET
        yield graph, terms.RDFS_LABEL, Literal(_GRAPH_LABELS[name], "en")
        yield graph, _VOID["sparqlEndpoint"], IRI(base + "sparql")
    yield dataset, _VOID["rootResource"], IRI(base)
    yield dataset, terms.FOAF_HOMEPAGE, IRI(base)
    for vocabulary in (*_VOCABULARIES, imprint.terms_namespace):
        yield dataset, _VOID["vocabulary"], IRI(vocabulary)
    for feature in _FEATURES:
        yield dataset, _VOID["feature"], IRI(terms.FORMATS + feature)
    for example in facts.examples:
        yield dataset, _VOID["exampleResource"], example
    for file in facts.files:
        # changes are no copy of the dataset, and tables no RDF
        if file.media_type in _RDF:
            yield dataset, _VOID["dataDump"], IRI(f"{base}dumps/{facts.number}/{file.name}")
    yield from _example_queries(dataset, imprint, counted=counts is not None)
    if counts:
        yield from _counted(dataset, base, counts)


def _example_queries(dataset: IRI, imprint: Imprint, *, counted: bool) -> Iterator[Statement]:
    """Yield what tells the examples from the rest: they stand in the same graph, and are part of its counts."""
    part = address(imprint)
    yield dataset, _VOID["subset"], part
    yield part, terms.RDF_TYPE, terms.VOID_DATASET
    yield part, terms.RDFS_LABEL, Literal(EXAMPLES_TITLE)
    yield part, _VOID["vocabulary"], IRI(terms.SHACL)
    if counted:
        said = describe_examples(imprint)
        yield part, _VOID["triples"], _number(len(said))
        yield part, _VOID["distinctSubjects"], _number(len({subject for subject, _, _ in said}))


def _counted(dataset: IRI, base: str, counts: Counts) -> Iterator[Statement]:
    yield dataset, _VOID["triples"], _number(counts.triples)
    # every subject has an IRI and is described here
    yield dataset, _VOID["entities"], _number(counts.subjects)
    yield dataset, _VOID["distinctSubjects"], _number(counts.subjects)
    yield dataset, _VOID["properties"], _number(len(counts.properties))
    for iri, number in sorted(counts.classes.items()):
        node = _node(base, "class", iri)
        yield dataset, _VOID["classPartition"], node
        yield node, terms.RDF_TYPE, terms.VOID_DATASET
        yield node, _VOID["class"], IRI(iri)
        yield node, _VOID["entities"], _number(number)
    for iri, number in sorted(counts.properties.items()):
        node = _node(base, "property", iri)
        yield dataset, _VOID["propertyPartition"], node
        yield node, terms.RDF_TYPE, terms.VOID_DATASET
        yield node, _VOID["property"], IRI(iri)
        yield node, _VOID["triples"], _number(number)
    yield from _linksets(dataset, base, counts.links)


def _linksets(dataset: IRI, base: str, links: Mapping[str, Mapping[str, int]]) -> Iterator[Statement]:
    elsewhere = sorted({place for places in links.values() for place in places if not base.startswith(place)})
    for place in elsewhere:
        target = _node(base, "place", place)
        yield target, terms.RDF_TYPE, terms.VOID_DATASET
        yield target, _VOID["uriSpace"], Literal(place)
    for predicate, places in sorted(links.items()):
        for place, number in sorted(places.items()):
            if place not in elsewhere:
                continue
            node = _node(base, "links", f"{place}#{predicate}")
            yield dataset, _VOID["subset"], node
            yield node, terms.RDF_TYPE, _VOID["Linkset"]
            yield node, _VOID["linkPredicate"], IRI(predicate)
            yield node, _VOID["subjectsTarget"], dataset
            yield node, _VOID["objectsTarget"], _node(base, "place", place)
            yield node, _VOID["triples"], _number(number)


def _node(base: str, kind: str, iri: str) -> IRI:
    """Return the IRI of a part of the dataset: its name for people, and a digest because names repeat."""
    name = re.split(r"[/#:]", iri.rstrip("/#:"))[-1]
    return IRI(f"{base}dataset#{kind}-{re.sub('[^A-Za-z0-9.-]', '', name)}-{digest_key(iri)[:8]}")


def _number(number: int) -> Literal:
    return Literal(str(number), None, terms.XSD_INTEGER)
