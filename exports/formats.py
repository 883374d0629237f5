"""The one table of RDF formats: pages, negotiation, dumps, the command line and the tests go by it."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from exports import rdf
from exports.jsonld import JsonLdWriter, Node, dumps, schema_org
from exports.profiles import FULL, SCHEMA, Profile
from vocab.imprint import Imprint
from vocab.statements import IRI, Statement


class About(NamedTuple):
    """Statements, what they are about, and the graph that they stand in when a format has graphs."""

    iri: IRI
    graph: IRI
    statements: tuple[Statement, ...]

    def projected(self, profile: Profile) -> "About":
        """Return what a profile keeps of it."""
        return self._replace(statements=profile.project(self.iri, self.statements))


class Format(NamedTuple):
    """One format.

    Attributes:
        name: Suffix of addresses and files, and ``--to`` of the command line.
        media_type: As in Content-Type, without parameters.
        title: For people.
        text: Whether the charset is named in Content-Type.
    """

    name: str
    media_type: str
    title: str
    text: bool = True

    @property
    def content_type(self) -> str:
        """Value of the Content-Type header."""
        return f"{self.media_type}; charset=utf-8" if self.text else self.media_type


FORMATS: Final[Mapping[str, Format]] = {
    item.name: item
    for item in (
        Format("jsonld", "application/ld+json", "JSON-LD", text=False),
        Format("ttl", "text/turtle", "Turtle"),
        Format("nt", "application/n-triples", "N-Triples", text=False),
        Format("nq", "application/n-quads", "N-Quads", text=False),
        Format("trig", "application/trig", "TriG"),
        Format("rdf", "application/rdf+xml", "RDF/XML", text=False),
        Format("json", "application/json", "JSON", text=False),
    )
}
_JSON: Final = frozenset({"jsonld", "json"})


class Serialiser:
    """Writes statements in every format, under the prefixes and the context of one catalogue.

    Args:
        imprint: Gives the base and the namespace of our own terms.
    """

    def __init__(self, imprint: Imprint) -> None:
        self._own_terms = imprint.terms_namespace
        self._turtle = rdf.TurtleWriter(self._own_terms)
        self._jsonld = JsonLdWriter(imprint.base, self._own_terms)
        self._writers: Final[Mapping[str, Callable[[About], bytes]]] = {
            "jsonld": lambda about: dumps(self.json(about)),
            "json": lambda about: dumps(self.json(about)),
            "ttl": lambda about: self._turtle.document(about.statements).encode(),
            "trig": lambda about: (self._turtle.header() + self._turtle.graph(about.statements, about.graph)).encode(),
            "nt": lambda about: rdf.ntriples(about.statements).encode(),
            "nq": lambda about: rdf.nquads(about.statements, about.graph).encode(),
            "rdf": lambda about: rdf.rdfxml(about.statements, self._own_terms),
        }

    def json(self, about: About) -> Node:
        """Return the compact JSON-LD document."""
        return self._jsonld.document(about.iri, about.statements)

    def write(self, name: str, about: About, profile: str = FULL) -> bytes:
        """Return a whole document in the format called ``name``.

        Args:
            about: As much of it as ``profile`` keeps.
            profile: As Schema.org, compact JSON-LD is the block that pages embed.
        """
        if profile == SCHEMA and name in _JSON:
            return dumps(schema_org(about.iri, about.statements))
        return self._writers[name](about)
