"""The classes and properties that queries can use, for the editor: as VoID counts them, as the profile calls them."""

import csv
import io
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, Final, Protocol

import msgspec
import pyoxigraph

from exports.example_queries import prefixes
from exports.rdf import from_oxigraph
from vocab import terms
from vocab.imprint import Imprint
from vocab.shapes import dctap, own_terms
from vocab.statements import IRI, Literal

_CLASS: Final = IRI(terms.RDFS + "Class")


class Counts(Protocol):
    """What was counted in the graph."""

    @property
    def properties(self) -> Mapping[str, int]:
        """Statements by property."""

    @property
    def classes(self) -> Mapping[str, int]:
        """Things by class."""


class QueryTerm(msgspec.Struct, frozen=True, omit_defaults=True):
    """One class or property.

    Attributes:
        label, comment: For people; may be empty.
        count: Things of the class, statements of the property; 0 when there is none, or nobody has counted.
    """

    iri: str
    label: str = ""
    comment: str = ""
    count: int = 0


def query_terms(imprint: Imprint, counts: Counts | None) -> tuple[list[QueryTerm], list[QueryTerm]]:
    """Return classes and properties, those used most first: what is in the graph, and what of ours could be."""
    classes, properties = _named(imprint)
    return (
        list(_counted(classes, counts.classes if counts else {})),
        list(_counted(properties, counts.properties if counts else {})),
    )


def _counted(named: Mapping[str, QueryTerm], counts: Mapping[str, int]) -> Iterator[QueryTerm]:
    for iri in sorted({*named, *counts}, key=lambda iri: (-counts.get(iri, 0), iri)):
        term = named.get(iri, QueryTerm(iri))
        yield msgspec.structs.replace(term, count=counts.get(iri, 0))


@lru_cache(maxsize=4)
def _named(imprint: Imprint) -> tuple[dict[str, QueryTerm], dict[str, QueryTerm]]:
    """Return the classes and properties that our terms and the profile name."""
    classes: dict[str, QueryTerm] = {}
    properties = _of_profile(imprint)
    for iri, said in _own(imprint).items():
        found = classes if said.get(terms.RDF_TYPE) == _CLASS else properties
        found[iri] = QueryTerm(iri, said.get(terms.RDFS_LABEL, ""), said.get(terms.RDFS_COMMENT, ""))
    return classes, properties


def _own(imprint: Imprint) -> dict[str, dict[IRI, Any]]:
    found: dict[str, dict[IRI, Any]] = {}
    parsed = pyoxigraph.parse(own_terms(imprint), format=pyoxigraph.RdfFormat.TURTLE)
    for subject, predicate, term in from_oxigraph(parsed):
        if subject.startswith(imprint.terms_namespace):
            found.setdefault(str(subject), {})[predicate] = term.value if isinstance(term, Literal) else term
    return found


def _of_profile(imprint: Imprint) -> dict[str, QueryTerm]:
    known, found = prefixes(imprint), dict[str, QueryTerm]()
    for row in csv.DictReader(io.StringIO(dctap(imprint))):
        prefix, _, name = row["propertyID"].partition(":")
        if prefix in known and row["propertyLabel"]:
            iri = known[prefix] + name
            found.setdefault(iri, QueryTerm(iri, row["propertyLabel"], row["note"] or ""))
    return found
