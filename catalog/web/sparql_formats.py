"""Formats of answers to queries: which there are, how they are called, and which one is wanted.

Sources: SPARQL 1.1 Protocol, section 2.2.2; SPARQL 1.1 Query Results JSON, XML, CSV and TSV. Names for ``format=`` are
ours and those that other endpoints and their clients have made common.
"""

from typing import Final, NamedTuple

from catalog.errors import QueryError
from catalog.web.answers import HTML
from catalog.web.negotiation import choose
from exports.formats import FORMATS

SOLUTION_TYPES: Final = {
    "application/sparql-results+json": "json",
    "application/sparql-results+xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
    "application/json": "json",
    "application/xml": "xml",
    "text/xml": "xml",
}
GRAPH_TYPES: Final = {
    "text/turtle": "ttl",
    "application/n-triples": "nt",
    "application/ld+json": "jsonld",
    "application/rdf+xml": "rdf",
    "application/n-quads": "nq",
    "application/trig": "trig",
    "application/json": "jsonld",
    "application/xml": "rdf",
    "text/xml": "rdf",
}
RESULT_TYPES: Final = {
    "json": "application/sparql-results+json",
    "xml": "application/sparql-results+xml",
    "csv": "text/csv; charset=utf-8",
    "tsv": "text/tab-separated-values; charset=utf-8",
}
PAGE: Final = "html"
# names that mean one thing for a table and another for a graph
_BOTH: Final = {"json": ("json", "jsonld"), "xml": ("xml", "rdf"), PAGE: (PAGE, PAGE), HTML: (PAGE, PAGE)}
_SOLUTION_NAMES: Final = {name: name for name in RESULT_TYPES} | {"srj": "json", "srx": "xml"}
_GRAPH_NAMES: Final = {name: name for name in GRAPH_TYPES.values()} | {
    "turtle": "ttl",
    "n3": "ttl",
    "ntriples": "nt",
    "n-triples": "nt",
    "nquads": "nq",
    "n-quads": "nq",
    "json-ld": "jsonld",
    "rdf+xml": "rdf",
    "rdfxml": "rdf",
}
NAMES: Final = tuple(dict.fromkeys((*RESULT_TYPES, *GRAPH_TYPES.values(), PAGE)))


class Wanted(NamedTuple):
    """Which format an answer is wanted in, by its form: ``None`` where it can be in none.

    Attributes:
        solutions: For SELECT and ASK.
        graph: For CONSTRUCT and DESCRIBE.
    """

    solutions: str | None
    graph: str | None

    def of(self, form: str) -> str | None:
        """Return the format for an answer of a form."""
        return self.graph if form == "graph" else self.solutions

    @property
    def asked(self) -> tuple[str | None, str | None]:
        """What the engine is asked for: pages are made of JSON and of Turtle."""
        return ("json" if self.solutions == PAGE else self.solutions, "ttl" if self.graph == PAGE else self.graph)


def wanted(accept: str | None, named: str) -> Wanted:
    """Return the formats that a request wants.

    Args:
        named: The parameter ``format``, a short name or a media type; it goes before the header. May be empty.

    Raises:
        QueryError: There is no such format.
    """
    if named:
        return _named(named)
    solutions, graph = choose(accept, (*SOLUTION_TYPES, HTML)), choose(accept, (*GRAPH_TYPES, HTML))
    return Wanted(
        SOLUTION_TYPES.get(solutions.media_type, PAGE) if solutions else None,
        GRAPH_TYPES.get(graph.media_type, PAGE) if graph else None,
    )


def _named(named: str) -> Wanted:
    # a + that was not escaped in an address arrives as a space
    name = named.strip().lower().partition(";")[0].strip().replace(" ", "+")
    if name in _BOTH:
        return Wanted(*_BOTH[name])
    found = Wanted(
        _SOLUTION_NAMES.get(name) or SOLUTION_TYPES.get(name), _GRAPH_NAMES.get(name) or GRAPH_TYPES.get(name)
    )
    if found == (None, None):
        types = tuple(dict.fromkeys((*SOLUTION_TYPES, *GRAPH_TYPES)))
        raise QueryError(f"there is no format {named[:40]!r}", f"use one of {', '.join((*NAMES, *types))}")
    return found


def types_of(form: str) -> tuple[str, ...]:
    """Return the media types that an answer of a form can be had in."""
    return (*(GRAPH_TYPES if form == "graph" else SOLUTION_TYPES), HTML)


def content_type(form: str, name: str) -> str:
    """Return the content type of an answer."""
    return FORMATS[name].content_type if form == "graph" else RESULT_TYPES[name]
