"""Descriptions → the parts of a dump, and the head and foot around them.

Every dump format is made of a *body*: what one description is in N-Triples, N-Quads, Turtle, RDF/XML, JSON-LD or CSV.
Bodies can be kept and used again; TriG and lines of JSON are had from them by operations that cost next to nothing.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

from exports import rdf, tables
from exports.jsonld import JsonLdWriter, dumps
from exports.records import METADATA
from vocab import contexts
from vocab.identifiers import Iris
from vocab.imprint import Imprint
from vocab.mapping.description import Description
from vocab.statements import IRI, Statement

# Raised whenever the same description can give other bytes in a dump: bodies that are kept are then written anew.
WRITERS_VERSION: Final = 1

BODIES: Final = ("nt", "nq", "ttl", "jsonld", "rdf", "csv")
# records that OAI-PMH gives, kept beside them: the one that every harvester takes (docs/decisions/0043)
RECORDS: Final = ("oai_dc",)
KEPT: Final = (*BODIES, *RECORDS)
_BODY_OF: Final = {"trig": "ttl", "ndjson": "jsonld"}


def body_of(name: str) -> str:
    """Return which body the parts of a dump format are made of."""
    return _BODY_OF.get(name, name)


class Written(NamedTuple):
    """One description in some of the forms that dumps are made of.

    Attributes:
        own: How many bytes of the N-Triples are statements about the document itself; the rest describes what it
            links to.
        bodies: By name; N-Triples always.
    """

    own: int
    bodies: dict[str, bytes]


Part: TypeAlias = Callable[[bytes, str, bool], bytes]
_DOT: Final = b" .\n"  # ends a line of N-Triples and stands nowhere else: line ends in literals are escaped


class DumpWriter:
    """Writes dumps under the prefixes and the context of one catalogue.

    Args:
        imprint: Gives base and names.
    """

    def __init__(self, imprint: Imprint) -> None:
        self._iris = Iris(imprint.base)
        self._own_terms = imprint.terms_namespace
        self._turtle = rdf.TurtleWriter(self._own_terms)
        self._jsonld = JsonLdWriter(imprint.base, self._own_terms)
        self._xml_head = _xml_head(self._own_terms)
        context = dumps({"@context": self._jsonld.context_address}, indent=None)
        self._line_head = context.rstrip(b"}\n") + b","

    # ---- bodies

    def write(self, description: Description, names: Iterable[str]) -> Written:
        """Return a description as the bodies called ``names``, and as N-Triples."""
        own = rdf.ntriples(description.own).encode()
        linked = rdf.ntriples(statement for thing in description.linked for statement in thing.statements)
        bodies = {"nt": own + linked.encode()}
        for name in names:
            if name == "nq":
                bodies[name] = in_graph(bodies["nt"], description.data)
            elif name != "nt":
                bodies[name] = self._body(name, description)
        return Written(len(own), bodies)

    def _body(self, name: str, description: Description) -> bytes:
        match name:
            case "ttl":
                return self._turtle.blocks(description.statements).encode()
            case "jsonld":
                return dumps(self._jsonld.node(description.iri, description.statements), indent=None).rstrip(b"\n")
            case "rdf":
                document = rdf.rdfxml(description.statements, self._own_terms)
                return document[len(self._xml_head) : -len(_XML_FOOT)]
            case "oai_dc":
                return METADATA[name].disseminated(description)
            case "csv":
                return tables.row(description, str(self._iris.page(description.identifier)))
            case _:
                raise ValueError(f"there is no body {name!r}")

    # ---- a dump: a head, a part for each description, a foot

    def head(self, name: str) -> bytes:
        """Return what stands before the first description. The context is written out: a dump needs no network."""
        match name:
            case "jsonld":
                context = dumps(contexts.context(self._own_terms), indent=None).decode().strip().removesuffix("}")
                return f'{context},"@graph":[\n'.encode()
            case "ttl" | "trig":
                return self._turtle.header().encode()
            case "rdf":
                return self._xml_head
            case "csv":
                return tables.header()
            case _:
                return b""

    def part(self, name: str) -> Part:
        """Return what makes a part: of a body, the document's id, and whether none stands before it."""
        match name:
            case "ttl":
                return lambda body, _identifier, _first: body + b"\n"
            case "trig":
                return lambda body, identifier, _: b"<%b> {\n%b}\n" % (self._iris.data(identifier).encode(), body)
            case "jsonld":
                return lambda body, _, first: body if first else b",\n" + body
            case "ndjson":
                return lambda body, _identifier, _first: b"%b%b\n" % (self._line_head, body[1:])
            case _:
                return lambda body, _identifier, _first: body

    def foot(self, name: str) -> bytes:
        """Return what stands behind the last description."""
        return {"jsonld": b"\n]}\n", "rdf": _XML_FOOT}.get(name, b"")

    def authorities(self, blocks: Iterable[tuple[Statement, ...]]) -> Iterable[bytes]:
        """Yield the Turtle document of things that have descriptions of their own."""
        yield self._turtle.header().encode()
        for statements in blocks:
            yield (self._turtle.blocks(statements) + "\n").encode()


_XML_FOOT: Final = b"</rdf:RDF>\n"


@lru_cache(maxsize=8)
def _xml_head(own_terms: str) -> bytes:
    return rdf.rdfxml((), own_terms).removesuffix(_XML_FOOT)


def in_graph(body: bytes, graph: IRI) -> bytes:
    """Return N-Triples as N-Quads."""
    return body.replace(_DOT, b" <%b>%b" % (graph.encode(), _DOT))


def quads(body: bytes, graph: IRI) -> list[bytes]:
    """Return the N-Quads lines of N-Triples, each once, in their order."""
    return list(dict.fromkeys(in_graph(body, graph).splitlines(keepends=True)))


def patch_rows(before: list[bytes], after: list[bytes]) -> bytes:
    """Return the rows of an RDF Patch that turn the quads of a document into others.

    Source: RDF Patch (https://afs.github.io/rdf-delta/rdf-patch.html).
    """
    old, new = set(before), set(after)
    gone = [b"D " + line for line in before if line not in new]
    return b"".join([*gone, *(b"A " + line for line in after if line not in old)])
