"""Parsed statements, by subject, in the order of the source. Blank nodes are IRIs that begin with ``_:``."""

from collections.abc import Iterable, Iterator
from typing import Final

import pyoxigraph

from exports.rdf import ntriples
from vocab import terms
from vocab.statements import IRI, Literal, Statement, Term

BLANK: Final = "_:"


class Graph:
    """Statements that can be looked up.

    Attributes:
        rows: Predicate and object of each statement, by subject.
    """

    __slots__ = ("_values", "rows")

    def __init__(self, statements: Iterable[Statement] = ()) -> None:
        self.rows: dict[IRI, list[tuple[IRI, Term]]] = {}
        self._values: dict[IRI, dict[IRI, list[Term]]] = {}
        for statement in statements:
            self.add(statement)

    def add(self, statement: Statement) -> None:
        """Take a statement."""
        subject, predicate, term = statement
        self.rows.setdefault(subject, []).append((predicate, term))
        self._values.setdefault(subject, {}).setdefault(predicate, []).append(term)

    def all(self, subject: IRI, predicate: IRI) -> list[Term]:
        """Return all values, each once."""
        return list(dict.fromkeys(self._values.get(subject, {}).get(predicate, ())))

    def iris(self, subject: IRI, predicate: IRI) -> list[IRI]:
        """Return the values that are no literals."""
        return [value for value in self.all(subject, predicate) if isinstance(value, IRI)]

    def literals(self, subject: IRI, predicate: IRI) -> list[Literal]:
        """Return the values that are literals."""
        return [value for value in self.all(subject, predicate) if isinstance(value, Literal)]

    def text(self, subject: IRI, *predicates: IRI) -> str | None:
        """Return the first literal of the first of ``predicates`` that has one."""
        for predicate in predicates:
            for literal in self.literals(subject, predicate):
                return literal.value
        return None

    def statements(self) -> Iterator[Statement]:
        """Yield all statements, by subject."""
        for subject, rows in self.rows.items():
            for predicate, term in rows:
                yield subject, predicate, term


def parsed(quads: Iterable[pyoxigraph.Quad | pyoxigraph.Triple]) -> Iterator[Statement]:
    """Yield parsed statements as ours; the namespace of Schema.org is always the one with ``https``."""
    known: dict[str, IRI] = {}
    for quad in quads:
        predicate = known.get(quad.predicate.value)
        if predicate is None:
            predicate = known[quad.predicate.value] = _iri(quad.predicate)
        yield _iri(quad.subject), predicate, _term(quad.object)


def _iri(node: object) -> IRI:
    if isinstance(node, pyoxigraph.NamedNode):
        value = node.value
        if value.startswith(terms.SCHEMA_BY_HTTP):
            return IRI(terms.SCHEMA + value[len(terms.SCHEMA_BY_HTTP) :])
        return IRI(value)
    if isinstance(node, pyoxigraph.BlankNode):
        return IRI(BLANK + node.value)
    # a triple term (RDF 1.2): nothing here asks for what it says, so it is told of like any other odd value
    return IRI(BLANK + "quoted")


def _term(node: object) -> Term:
    if not isinstance(node, pyoxigraph.Literal):
        return _iri(node)
    if node.language:
        return Literal(node.value, cased(node.language))
    datatype = node.datatype.value
    return Literal(node.value, None, None if datatype == terms.XSD_STRING else IRI(datatype))


def cased(tag: str) -> str:
    """Return a BCP 47 tag in the customary case: RDF parsers fold it (RFC 5646, section 2.1.1).

    >>> cased("zh-hant"), cased("EN-us"), cased("de-1996")
    ('zh-Hant', 'en-US', 'de-1996')
    """
    first, *rest = tag.split("-")
    parts, single = [first.lower()], len(first) == 1
    for part in rest:
        if single or not part.isalpha() or len(part) not in {2, 4}:
            parts.append(part.lower())
        else:
            parts.append(part.upper() if len(part) == 2 else part.title())
        single = single or len(part) == 1
    return "-".join(parts)


def spelled(statement: Statement) -> str:
    """Return a statement as people can read it in a finding."""
    return ntriples([statement]).strip().replace(f"<{BLANK}", "<").removesuffix(" .")
