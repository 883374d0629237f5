"""The change feed as a Linked Data Event Stream: the stream, the tree of its nodes, and pages of members.

Sources: Linked Data Event Streams 1.0 with its vocabulary and server primer; TREE hypermedia specification. Members are
states of descriptions. What a member said stands in a named graph under the member's own IRI, since a page may hold
several states of one description. Every node has an IRI, relations too.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, Final, NamedTuple

from exports import rdf
from exports.formats import FORMATS
from exports.jsonld import JsonLdWriter, Node, quick_dumps
from vocab import terms
from vocab.identifiers import Iris
from vocab.imprint import Imprint
from vocab.moments import instant_literal
from vocab.statements import IRI, Literal, Statement, Term

_LDES: Final = {
    name: IRI(terms.LDES + name)
    for name in (
        "EventStream", "RetentionPolicy", "immutable", "retentionPolicy", "sequencePath", "startingFrom",
        "timestampPath", "versionCreateObject", "versionCreatePath", "versionDeleteObject", "versionDeletePath",
        "versionOfPath", "versionUpdateObject", "versionUpdatePath",
    )
}  # fmt: skip
_TREE: Final = {
    name: IRI(terms.TREE + name)
    for name in (
        "GreaterThanOrEqualToRelation", "LessThanOrEqualToRelation", "Node", "member", "node", "path", "relation",
        "shape", "value", "view",
    )
}  # fmt: skip
_KINDS: Final = ("Create", "Update", "Delete")
_TRUE: Final = Literal("true", None, terms.XSD_BOOLEAN)
GRAPH_FORMATS: Final = ("jsonld", "json", "trig", "nq")


class Branch(NamedTuple):
    """A node below another one, and the span of time of all that is below it; UTC.

    Attributes:
        last: ``None`` while there may be more.
    """

    address: IRI
    first: datetime
    last: datetime | None


class Member(NamedTuple):
    """One state of a description.

    Attributes:
        kind: ``Create``, ``Update`` or ``Delete``.
        since: UTC.
        about: What its statements are about.
        said: The description, or what is left of it; nothing when it was taken down.
    """

    iri: IRI
    state_of: IRI
    kind: str
    since: datetime
    sequence: int
    taken_down: bool
    about: IRI
    said: tuple[Statement, ...]


class Feed(NamedTuple):
    """An answer.

    Attributes:
        statements: Begin with what it is about.
        members: With their graphs; ``None`` of what is no page.
    """

    statements: tuple[Statement, ...]
    members: tuple[Member, ...] | None = None


def stream_iri(base: str) -> IRI:
    """Return the IRI of the event stream."""
    return IRI(f"{base}changes#stream")


def root(imprint: Imprint, since: datetime, branches: Iterable[Branch]) -> Feed:
    """Return the description of the stream with the root of its tree.

    Args:
        since: When the first generation became public.
    """
    return Feed((*_stream(imprint, since), *_relations(imprint, IRI(f"{imprint.base}changes"), branches)))


def section(imprint: Imprint, address: IRI, branches: Iterable[Branch], *, full: bool) -> Feed:
    """Return an inner node of the tree; ``full`` says that nothing will come to it."""
    return Feed((*_node(address, full=full), *_relations(imprint, address, branches)))


def page(imprint: Imprint, address: IRI, members: Iterable[Member], *, full: bool) -> Feed:
    """Return a leaf of the tree with its members; ``full`` says that nothing will come to it."""
    kept = tuple(members)
    listed = ((stream_iri(imprint.base), _TREE["member"], member.iri) for member in kept)
    own = terms.OwnTerms(imprint.terms_namespace)
    told = (statement for member in kept for statement in _member(member, own))
    return Feed((*listed, *_node(address, full=full), *told), kept)


def _stream(imprint: Imprint, since: datetime) -> Iterator[Statement]:
    stream, view = stream_iri(imprint.base), IRI(f"{imprint.base}changes")
    retention = IRI(f"{view}#retention")
    own = terms.OwnTerms(imprint.terms_namespace)
    yield stream, terms.RDF_TYPE, _LDES["EventStream"]
    yield stream, terms.RDFS_LABEL, Literal(f"{imprint.name}: changes")
    yield stream, terms.DCT_LICENSE, IRI(imprint.metadata_license)
    yield stream, _LDES["timestampPath"], own.publicSince
    yield stream, _LDES["sequencePath"], own.sequence
    yield stream, _LDES["versionOfPath"], own.stateOf
    for kind in _KINDS:
        yield stream, _LDES[f"version{kind}Path"], own.change
        yield stream, _LDES[f"version{kind}Object"], IRI(terms.ACTIVITY_STREAMS + kind)
    yield stream, _TREE["shape"], IRI(f"{Iris(imprint.base).profile}#StateShape")
    yield stream, _TREE["view"], view
    yield view, terms.RDF_TYPE, _TREE["Node"]
    yield view, _LDES["retentionPolicy"], retention
    yield retention, terms.RDF_TYPE, _LDES["RetentionPolicy"]
    yield retention, _LDES["startingFrom"], instant_literal(since)
    yield (
        retention,
        terms.RDFS_COMMENT,
        Literal("All that has been public is kept for ever, deletions too. Only a takedown empties members.", "en"),
    )


def _node(address: IRI, *, full: bool) -> Iterator[Statement]:
    yield address, terms.RDF_TYPE, _TREE["Node"]
    if full:
        yield address, _LDES["immutable"], _TRUE


def _relations(imprint: Imprint, address: IRI, branches: Iterable[Branch]) -> Iterator[Statement]:
    path = terms.OwnTerms(imprint.terms_namespace).publicSince
    for number, branch in enumerate(branches):
        for bound, moment, kind in (
            ("from", branch.first, "GreaterThanOrEqualToRelation"),
            ("to", branch.last, "LessThanOrEqualToRelation"),
        ):
            if moment is not None:
                relation = IRI(f"{address}#{number}-{bound}")
                yield address, _TREE["relation"], relation
                yield relation, terms.RDF_TYPE, _TREE[kind]
                yield relation, _TREE["node"], branch.address
                yield relation, _TREE["path"], path
                yield relation, _TREE["value"], instant_literal(moment)


def _member(member: Member, own: terms.OwnTerms) -> Iterator[Statement]:
    yield member.iri, own.stateOf, member.state_of
    yield member.iri, own.publicSince, instant_literal(member.since)
    yield member.iri, own.sequence, Literal(str(member.sequence), None, terms.XSD_INTEGER)
    yield member.iri, own.change, IRI(terms.ACTIVITY_STREAMS + member.kind)
    if member.taken_down:
        yield member.iri, own.takenDown, _TRUE


# ---------------------------------------------------------------- as bytes


def formats(feed: Feed) -> tuple[str, ...]:
    """Return the names of the formats that can hold a feed: of pages those that have graphs."""
    return tuple(FORMATS) if feed.members is None else GRAPH_FORMATS


def write(name: str, feed: Feed, imprint: Imprint) -> bytes:
    """Return a feed in the format called ``name``."""
    turtle = rdf.TurtleWriter(imprint.terms_namespace)
    match name:
        case "ttl":
            return turtle.document(feed.statements).encode()
        case "trig":
            graphs = [turtle.graph(member.said, member.iri) for member in feed.members or () if member.said]
            return "\n".join([turtle.document(feed.statements), *graphs]).encode()
        case "nt":
            return rdf.ntriples(feed.statements).encode()
        case "nq":
            graphs = [rdf.nquads(member.said, member.iri) for member in feed.members or ()]
            return "".join([rdf.ntriples(feed.statements), *graphs]).encode()
        case "rdf":
            return rdf.rdfxml(feed.statements, imprint.terms_namespace)
        case _:
            return quick_dumps(_document(feed, imprint))


# Keys behind which an IRI or a moment stands; integers and truth values speak for themselves in JSON.
_IDS: Final = (
    *(f"ldes:{name}" for name in _LDES if name.endswith(("Path", "Object", "Policy")) and name[0].islower()),
    *(f"tree:{name}" for name in ("node", "path", "shape", "view")),
    "arc:stateOf",
    "arc:change",
)
_SETS: Final = ("tree:member", "tree:relation")
_MOMENTS: Final = ("ldes:startingFrom", "tree:value", "arc:publicSince")


def context(imprint: Imprint) -> list[Any]:
    """Return the value of ``@context``: the one of descriptions, and the words of the feed."""
    return [
        f"{imprint.base}def/context.jsonld",
        {
            "as": terms.ACTIVITY_STREAMS,
            "ldes": terms.LDES,
            "tree": terms.TREE,
            **{key: {"@type": "@id"} for key in _IDS},
            **{key: {"@type": "@id", "@container": "@set"} for key in _SETS},
            **{key: {"@type": "xsd:dateTime"} for key in _MOMENTS},
        },
    ]


def _document(feed: Feed, imprint: Imprint) -> Node:
    """Return compact JSON-LD: each node stands where it is first named, what nothing names stands beside."""
    writer = JsonLdWriter(imprint.base, imprint.terms_namespace)
    graphs = {
        member.iri: [writer.node(member.about, member.said)] if member.said else [] for member in feed.members or ()
    }
    nodes: dict[IRI, dict[IRI, list[Term]]] = {}
    for subject, predicate, term in feed.statements:
        nodes.setdefault(subject, {}).setdefault(predicate, []).append(term)
    tree = _Tree(nodes, graphs, imprint.terms_namespace)
    first, *others = list(nodes)
    placed = tree.node(first)
    beside = [tree.node(subject) for subject in others if subject in nodes]
    return {"@context": context(imprint), **placed, **({"included": beside} if beside else {})}


class _Tree:
    """Takes nodes out of a table as they find their place."""

    def __init__(self, nodes: dict[IRI, dict[IRI, list[Term]]], graphs: dict[IRI, list[Node]], own_terms: str) -> None:
        self._nodes = nodes
        self._graphs = graphs
        self._prefixes = {
            terms.LDES: "ldes:",
            terms.TREE: "tree:",
            terms.ACTIVITY_STREAMS: "as:",
            own_terms: "arc:",
            terms.DCTERMS: "dcterms:",
            terms.RDFS: "rdfs:",
        }

    def node(self, subject: IRI) -> Node:
        properties = self._nodes.pop(subject)
        node: Node = {"id": str(subject)}
        for predicate, values in properties.items():
            if predicate == terms.RDF_TYPE:
                node["type"] = [self._short(str(value)) for value in values]
                continue
            key, written = self._short(predicate), [self._value(value) for value in values]
            node[key] = written if key in _SETS else written[0]
        if graph := self._graphs.get(subject):
            node["@graph"] = graph
        return node

    def _value(self, value: Term) -> Any:
        if isinstance(value, IRI):
            return self.node(value) if value in self._nodes else self._short(value)
        if value.language:
            return {"@language": value.language, "@value": value.value}
        if value.datatype == terms.XSD_INTEGER:
            return int(value.value)
        return True if value.datatype == terms.XSD_BOOLEAN else value.value

    def _short(self, iri: str) -> str:
        for namespace, prefix in self._prefixes.items():
            if iri.startswith(namespace):
                return prefix + iri[len(namespace) :]
        return str(iri)
