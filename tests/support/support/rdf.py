"""Statements, whoever wrote or read them, as sets that can be compared.

A triple is three strings; language tags are lower-case, since RDF 1.1 Concepts (section 3.3) compares them so.
"""

import json
import warnings

import pyoxigraph

from exports.rdf import from_oxigraph
from vocab import terms
from vocab.statements import IRI
from vocab.text import clean

FORMATS = {
    "ttl": pyoxigraph.RdfFormat.TURTLE,
    "nt": pyoxigraph.RdfFormat.N_TRIPLES,
    "nq": pyoxigraph.RdfFormat.N_QUADS,
    "trig": pyoxigraph.RdfFormat.TRIG,
    "rdf": pyoxigraph.RdfFormat.RDF_XML,
    "jsonld": pyoxigraph.RdfFormat.JSON_LD,
}


def triple(subject, predicate, term):
    """Return a statement of ours as a triple of strings."""
    if isinstance(term, IRI):
        return str(subject), str(predicate), f"<{term}>"
    return str(subject), str(predicate), _literal(term.value, term.language, term.datatype)


class Text(str):
    """A literal as one string; ``value`` is its lexical form alone."""

    __slots__ = ("value",)


def _literal(value, language, datatype):
    text = Text(f"{value}@{language.lower()}" if language else f"{value}^^{datatype or terms.XSD_STRING}")
    text.value = value
    return text


def triples(statements):
    """Return statements of ours as a set of triples."""
    return {triple(*statement) for statement in statements}


def read(content, name):
    """Return what a document in the format called ``name`` says, as pyoxigraph reads it; a blank node is an error."""
    return triples(from_oxigraph(pyoxigraph.parse(content, format=FORMATS[name])))


def read_lines(content, context):
    """Return what lines of JSON-LD say; ``context`` gives the content of a context by the namespace of own terms."""
    found = set()
    for line in content.splitlines():
        document = json.loads(line)
        base = document["@context"].removesuffix("def/context.jsonld")
        document |= context(f"{base}def/arc#")
        found |= read(json.dumps(document).encode(), "jsonld")
    return found


def cleaned(triple):
    """Return a triple as RDF/XML can hold it: characters that XML has no way to write are replaced."""
    subject, predicate, term = triple
    return subject, predicate, clean(term)


def graphs(content, name):
    """Return the names of the graphs of a document; the default graph is ``""``."""
    return {getattr(quad.graph_name, "value", "") for quad in pyoxigraph.parse(content, format=FORMATS[name])}


def read_by_rdflib(content, name):
    """Return the same as ``read``, as rdflib reads it."""
    import rdflib

    kept, rdflib.NORMALIZE_LITERALS = rdflib.NORMALIZE_LITERALS, False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's parsers use what rdflib deprecates
            graph = rdflib.Dataset()
            graph.parse(data=content, format=_RDFLIB_NAMES.get(name, name))
        return {_from_rdflib(*quad[:3]) for quad in graph.quads()}
    finally:
        rdflib.NORMALIZE_LITERALS = kept


_RDFLIB_NAMES = {"ttl": "turtle", "rdf": "xml", "nq": "nquads", "jsonld": "json-ld"}


def _from_rdflib(subject, predicate, term):
    import rdflib

    assert isinstance(subject, rdflib.URIRef), f"not an IRI: {subject!r}"
    if isinstance(term, rdflib.Literal):
        return str(subject), str(predicate), _literal(str(term), term.language, term.datatype)
    assert isinstance(term, rdflib.URIRef), f"not an IRI: {term!r}"
    return str(subject), str(predicate), f"<{term}>"


def read_by_pyld(document, loader=None):
    """Return what a JSON-LD document says, as pyld reads it; ``loader`` gives remote contexts."""
    from pyld import jsonld

    quads = jsonld.to_rdf(document, {"documentLoader": loader or refuse, "processingMode": "json-ld-1.1"})
    return {_from_pyld(quad) for graph in quads.values() for quad in graph}


def refuse(url, _options):
    """Load nothing."""
    raise AssertionError(f"something tried to load {url}")


def _from_pyld(quad):
    subject, predicate, term = quad["subject"], quad["predicate"], quad["object"]
    assert "IRI" == subject["type"], f"not an IRI: {subject}"
    if "literal" == term["type"]:
        language = term.get("language")
        return subject["value"], predicate["value"], _literal(term["value"], language, term["datatype"])
    assert "IRI" == term["type"], f"not an IRI: {term}"
    return subject["value"], predicate["value"], f"<{term['value']}>"
