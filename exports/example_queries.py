"""The example queries: as data, in SHACL's words, and as people run them, with their prefixes before them.

Every node has an IRI. Source: SHACL, sections 5.2.1 (``sh:prefixes``) and 5; the manner is that of the SIB's
sparql-examples, ``spex:describe`` included.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final

import msgspec
import pyoxigraph

from exports.rdf import PREFIXES, from_oxigraph, ntriples
from vocab import terms
from vocab.example_queries import example_queries
from vocab.imprint import Imprint
from vocab.statements import IRI, Literal, Statement

TITLE: Final = "Example queries"
_SH: Final = {
    name: IRI(terms.SHACL + name)
    for name in ("PrefixDeclaration", "declare", "namespace", "prefix", "prefixes", "select", "ask", "construct")
}
_FORMS: Final = {
    _SH["select"]: "SELECT",
    _SH["ask"]: "ASK",
    _SH["construct"]: "CONSTRUCT",
    IRI(terms.SPARQL_EXAMPLES + "describe"): "DESCRIBE",
}
_KEYWORDS: Final = IRI(terms.SCHEMA + "keywords")
_TARGET: Final = IRI(terms.SCHEMA + "target")
# places of things that have addresses of their own here; behind some the key has a slash, which no local name can have
_PLACES: Final = {
    "document": "id/document/", "data": "data/document/", "agent": "id/agent/", "person": "id/person/",
    "archive": "id/archive/", "place": "id/place/", "collection": "id/collection/", "concept": "id/concept/",
    "graph": "graph/",
}  # fmt: skip
# IRIs and strings are stepped over
_USED: Final = re.compile(r"""<[^<>\s]*>|"[^"]*"|'[^']*'|([a-z][a-z0-9-]*):""", re.ASCII)


class Example(msgspec.Struct, frozen=True):
    """One example.

    Attributes:
        name: What stands behind ``#`` in its IRI.
        group: The heading that it stands under.
        label, comment: What it asks, in a line; what is to be learnt from it.
        form: ``SELECT``, ``ASK``, ``CONSTRUCT`` or ``DESCRIBE``.
        query: As it can be run, with its prefixes.
    """

    name: str
    iri: str
    group: str
    label: str
    comment: str
    form: str
    query: str


def prefixes(imprint: Imprint) -> dict[str, str]:
    """Return the prefixes that people write queries with: of the vocabularies, and of the things of the catalogue."""
    places = {prefix: imprint.base + path for prefix, path in _PLACES.items()}
    return {
        "arc": imprint.terms_namespace,
        **PREFIXES,
        "sh": terms.SHACL,
        "spex": terms.SPARQL_EXAMPLES,
        **places,
    }


def with_prefixes(query: str, known: Mapping[str, str]) -> str:
    r"""Return a query with a declaration of each known prefix that is used in it.

    >>> with_prefixes('ASK { ?s rdfs:label "x" }', {"rdfs": "urn:r#", "arc": "urn:a#"})
    'PREFIX rdfs: <urn:r#>\n\nASK { ?s rdfs:label "x" }'
    """
    used = set(_USED.findall(query))
    lines = [f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in known.items() if prefix in used]
    return "".join([*lines, "\n" if lines else "", query])


def address(imprint: Imprint) -> IRI:
    """Return where the examples are described, which is also the name of them all."""
    return IRI(imprint.base + "def/examples")


@lru_cache(maxsize=4)
def examples(imprint: Imprint) -> tuple[Example, ...]:
    """Return the examples, in the order in which they are shown."""
    nodes: dict[IRI, dict[IRI, str]] = {}
    for subject, predicate, term in _read(imprint):
        if isinstance(term, Literal):
            nodes.setdefault(subject, {})[predicate] = term.value
    known = prefixes(imprint)
    return tuple(_example(iri, said, known) for iri, said in nodes.items())


def _example(iri: IRI, said: Mapping[IRI, str], known: Mapping[str, str]) -> Example:
    (form, query) = next((form, said[predicate]) for predicate, form in _FORMS.items() if predicate in said)
    return Example(
        name=iri.rpartition("#")[2],
        iri=str(iri),
        group=said[_KEYWORDS],
        label=said[terms.RDFS_LABEL],
        comment=said[terms.RDFS_COMMENT],
        form=form,
        query=with_prefixes(query, known),
    )


def grouped(found: Iterable[Example]) -> dict[str, list[Example]]:
    """Return examples by their groups, in order."""
    groups: dict[str, list[Example]] = {}
    for example in found:
        groups.setdefault(example.group, []).append(example)
    return groups


@lru_cache(maxsize=4)
def describe_examples(imprint: Imprint) -> tuple[Statement, ...]:
    """Return all that is said of the examples, as the graph and ``/def/examples`` have it."""
    return tuple(_described(imprint))


@lru_cache(maxsize=4)
def examples_block(imprint: Imprint) -> str:
    """Return the same as N-Triples."""
    return ntriples(describe_examples(imprint))


def _described(imprint: Imprint) -> Iterator[Statement]:
    whole, endpoint = address(imprint), IRI(imprint.base + "sparql")
    yield whole, terms.RDF_TYPE, IRI(terms.OWL + "Ontology")
    yield whole, terms.RDFS_LABEL, Literal(TITLE)
    for prefix, namespace in prefixes(imprint).items():
        node = IRI(f"{whole}#prefix-{prefix}")
        yield whole, _SH["declare"], node
        yield node, terms.RDF_TYPE, _SH["PrefixDeclaration"]
        yield node, _SH["prefix"], Literal(prefix)
        yield node, _SH["namespace"], Literal(namespace, None, IRI(terms.XSD + "anyURI"))
    seen: IRI | None = None
    for statement in _read(imprint):
        yield statement
        if statement[0] != seen:
            seen = statement[0]
            yield seen, _SH["prefixes"], whole
            yield seen, _TARGET, endpoint


def _read(imprint: Imprint) -> list[Statement]:
    return from_oxigraph(pyoxigraph.parse(example_queries(imprint), format=pyoxigraph.RdfFormat.TURTLE))
