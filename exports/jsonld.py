"""Descriptions → JSON-LD that reads as JSON, and the Schema.org-only block.

The compact form is built directly, without a JSON-LD processor: versions are nested, every key has one form
always. That it expands to exactly the same statements is a law in the tests.
"""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Final, NamedTuple

import msgspec

from exports import profiles
from vocab import contexts, terms
from vocab.statements import IRI, Literal, Statement, Term

Node = dict[str, Any]
_Properties = dict[IRI, list[Term]]


class _Key(NamedTuple):
    order: int
    name: str
    is_text: bool
    is_set: bool
    coerced: str | None
    nests: bool


class _Vocabulary(NamedTuple):
    keys: Mapping[str, _Key]
    classes: Mapping[str, str]
    datatypes: Mapping[str, str]


@cache
def _vocabulary(own_terms: str) -> _Vocabulary:
    namespaces = contexts.prefixes(own_terms)
    keys = {}
    for order, (name, prefixed, coercion) in enumerate(contexts.KEYS):
        coerced = coercion.get("@type")
        keys[contexts.expand(prefixed, own_terms)] = _Key(
            order,
            name,
            coercion.get("@container") == "@language",
            coercion.get("@container") == "@set",
            coerced if coerced in {None, "@id"} else contexts.expand(str(coerced), own_terms),
            prefixed.startswith("schema:"),
        )
    datatypes = {
        namespaces[prefix] + local: f"{prefix}:{local}"
        for prefix, local in (
            ("xsd", "date"), ("xsd", "gYearMonth"), ("xsd", "gYear"), ("xsd", "dateTime"), ("xsd", "integer"),
            ("xsd", "boolean"), ("edtf", "EDTF"),
        )
    }  # fmt: skip
    return _Vocabulary(keys, contexts.classes(own_terms), datatypes)


class JsonLdWriter:
    """Writes compact JSON-LD under the context of one catalogue.

    Args:
        base: Base IRI of the catalogue.
        own_terms: Namespace of our own terms.
    """

    def __init__(self, base: str, own_terms: str) -> None:
        self.context_address: Final = f"{base}def/context.jsonld"
        self.own_terms: Final = own_terms
        self._vocabulary = _vocabulary(own_terms)

    def node(self, root: IRI, statements: Iterable[Statement]) -> Node:
        """Return what the statements say, as one node object about ``root``, without ``@context``.

        Raises:
            KeyError: A property that the context has no key for.
        """
        nodes = _by_subject(statements)
        return _Tree(nodes, self._vocabulary).root(root)

    def document(self, root: IRI, statements: Iterable[Statement]) -> Node:
        """Return a whole JSON-LD document that refers to our context by its address."""
        return {"@context": self.context_address, **self.node(root, statements)}


def _by_subject(statements: Iterable[Statement]) -> dict[IRI, _Properties]:
    nodes: dict[IRI, _Properties] = {}
    for subject, predicate, term in statements:
        nodes.setdefault(subject, {}).setdefault(predicate, []).append(term)
    for properties in nodes.values():
        for predicate, values in properties.items():
            properties[predicate] = list(dict.fromkeys(values))
    return nodes


class _Tree:
    """One description on its way into a tree; remembers which nodes have found a place."""

    def __init__(self, nodes: dict[IRI, _Properties], vocabulary: _Vocabulary) -> None:
        self.nodes = nodes
        self.vocabulary = vocabulary
        self.placed: set[IRI] = set()

    def root(self, root: IRI) -> Node:
        node = self._node(root, (root,))
        records = [
            subject
            for subject, properties in self.nodes.items()
            if root in properties.get(terms.FOAF_PRIMARY_TOPIC, ())
        ]
        for record in records:
            inner = self._node(record, (root, record))
            del inner["foaf:primaryTopic"]
            node["isPrimaryTopicOf"] = inner
        elsewhere = [subject for subject in sorted(self.nodes) if subject not in self.placed]
        included = [self._node(subject, tuple(self.nodes)) for subject in elsewhere]
        if included:
            node["included"] = included
        return node

    def _node(self, subject: IRI, path: tuple[IRI, ...]) -> Node:
        self.placed.add(subject)
        properties = self.nodes.get(subject, {})
        node: Node = {"id": str(subject)}
        if types := properties.get(terms.RDF_TYPE):
            node["type"] = self._types(types)
        keyed = [
            (self.vocabulary.keys[predicate], values)
            for predicate, values in properties.items()
            if predicate != terms.RDF_TYPE
        ]
        for key, values in sorted(keyed, key=lambda pair: pair[0].order):
            node[key.name] = self._values(key, values, path)
        return node

    def _types(self, types: list[Term]) -> list[str]:
        words = [self.vocabulary.classes.get(str(iri)) or self._short(str(iri)) for iri in types]
        return sorted(words, key=lambda word: (word not in {"Document", "Version"}, word))

    def _values(self, key: _Key, values: list[Term], path: tuple[IRI, ...]) -> Any:
        if key.is_text:
            return _language_map(values)
        written = [self._value(key, value, path) for value in values]
        return written if key.is_set or len(written) > 1 else written[0]

    def _value(self, key: _Key, value: Term, path: tuple[IRI, ...]) -> Any:
        if isinstance(value, IRI):
            if key.nests and value in self.nodes and value not in path:
                return self._node(value, (*path, value))
            return self._short(value) if key.coerced == "@id" else {"id": str(value)}
        if value.datatype == terms.XSD_INTEGER and key.coerced == terms.XSD_INTEGER:
            return int(value.value)
        if value.language:
            return {"@language": value.language, "@value": value.value}
        if value.datatype == key.coerced:
            return value.value
        return {"type": self.vocabulary.datatypes[value.datatype or terms.XSD_STRING], "@value": value.value}

    def _short(self, iri: str) -> str:
        for namespace, prefix in _SHORTENED:
            if iri.startswith(namespace):
                return prefix + iri[len(namespace) :]
        return iri


# Only values of closed lists are shortened; what points into the catalogue or the web stays an address.
_SHORTENED: Final = (
    (terms.DCMITYPE, "dcmitype:"),
    (terms.ISO639_2, "iso639-2:"),
    (terms.FOAF, "foaf:"),
    (terms.VOID, "void:"),
    (terms.SKOS, "skos:"),
)


def _language_map(values: list[Term]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for value in values:
        if not isinstance(value, Literal):
            raise TypeError(f"not a text: {value!r}")
        tag = value.language or "@none"
        if tag in found:
            kept = found[tag]
            found[tag] = [*kept, value.value] if isinstance(kept, list) else [kept, value.value]
        else:
            found[tag] = value.value
    return found


def schema_org(root: IRI, statements: Iterable[Statement]) -> Node:
    """Return the Schema.org statements alone, as the block that pages embed for search engines.

    Nothing remote, no terms but Schema.org's; the full text is left out, the page shows it.
    """
    nodes = _by_subject(profiles.schema(root, tuple(statements)))
    return {"@context": {"@vocab": terms.SCHEMA}, **_schema_node(root, nodes, (root,))}


def _schema_node(subject: IRI, nodes: dict[IRI, _Properties], path: tuple[IRI, ...]) -> Node:
    node: Node = {"@id": str(subject)}
    properties = dict(nodes.get(subject, {}))
    if types := properties.pop(terms.RDF_TYPE, None):
        node["@type"] = _one_or_list(sorted(str(iri).removeprefix(terms.SCHEMA) for iri in types))
    order = _vocabulary("").keys
    for predicate in sorted(properties, key=lambda iri: order[iri].order):
        values = [_schema_value(value, predicate, nodes, path) for value in properties[predicate]]
        node[predicate.removeprefix(terms.SCHEMA)] = _one_or_list(values)
    return node


def _schema_value(value: Term, predicate: IRI, nodes: dict[IRI, _Properties], path: tuple[IRI, ...]) -> Any:
    if isinstance(value, Literal):
        return value.value
    if value in path and predicate != terms.SCHEMA_CONTENT_URL:
        return {"@id": str(value)}
    return _schema_node(value, nodes, (*path, value)) if value in nodes and value not in path else str(value)


def _one_or_list(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values


def quick_dumps(node: Node) -> bytes:
    """Return JSON text as ``dumps`` lays it out, by a writer in C: for what is long."""
    # IRIs are strings of a type of their own
    return msgspec.json.format(msgspec.json.encode(node, enc_hook=str), indent=2) + b"\n"


def dumps(node: Node, *, indent: int | None = 2) -> bytes:
    """Return JSON text: UTF-8, keys in their given order, a newline at the end."""
    separators = (",", ":") if indent is None else (",", ": ")
    return (json.dumps(node, ensure_ascii=False, indent=indent, separators=separators) + "\n").encode()
