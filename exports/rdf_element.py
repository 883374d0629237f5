"""A description → RDF/XML as one nested element, for places that want an element and not a document.

A node element may stand where a document's ``rdf:RDF`` would (RDF 1.1 XML Syntax, section 7.2.8). The record comes
first and leads to everything else, so the root's namespace is not the one in which EDM's records stand.
"""

import re
from collections.abc import Iterable
from typing import Final

from lxml import etree

from exports.rdf import PREFIXES
from vocab import terms
from vocab.mapping.description import Description
from vocab.statements import IRI, Literal, Statement, Term
from vocab.text import clean

NAMESPACE: Final = terms.FOAF
SCHEMA: Final = "http://www.openarchives.org/OAI/2.0/rdf.xsd"
_ABOUT, _RESOURCE = f"{{{terms.RDF}}}about", f"{{{terms.RDF}}}resource"
_DATATYPE, _DESCRIPTION = f"{{{terms.RDF}}}datatype", f"{{{terms.RDF}}}Description"
_TYPE: Final = f"{{{terms.RDF}}}type"
_LANG: Final = f"{{{terms.XML}}}lang"
_LOCAL: Final = re.compile(r"[A-Za-z_][\w.-]*$", re.ASCII)


def record(description: Description) -> etree._Element:
    """Return the whole description as one element."""
    own_terms = description.reading.imprint.terms_namespace
    return _Tree(description.statements, {"arc": own_terms, **PREFIXES}).node(description.data)


def _tag(iri: str) -> str:
    """Return an IRI as an element's name; every property and class of ours can be one."""
    local = _LOCAL.search(iri)
    if local is None:
        raise ValueError(f"no XML name: {iri}")
    return f"{{{iri[: local.start()]}}}{local.group()}"


class _Tree:
    """Statements on their way into a tree: each subject is written out where it is first referred to."""

    def __init__(self, statements: Iterable[Statement], prefixes: dict[str, str]) -> None:
        self._prefixes: dict[str | None, str] = dict(prefixes.items())
        self._subjects: dict[IRI, dict[IRI, list[Term]]] = {}
        for subject, predicate, term in statements:
            self._subjects.setdefault(subject, {}).setdefault(predicate, []).append(term)

    def node(self, subject: IRI, parent: etree._Element | None = None) -> etree._Element:
        """Write a subject and all that it leads to."""
        properties = self._subjects.pop(subject)
        types = list(dict.fromkeys(properties.pop(terms.RDF_TYPE, [])))
        name = _tag(str(types[0])) if types else _DESCRIPTION
        element = etree.Element(name, nsmap=self._prefixes) if parent is None else etree.SubElement(parent, name)
        element.set(_ABOUT, str(subject))
        for further in types[1:]:
            etree.SubElement(element, _TYPE, {_RESOURCE: str(further)})
        for predicate, values in properties.items():
            for value in dict.fromkeys(values):
                self._property(element, predicate, value)
        return element

    def _property(self, parent: etree._Element, predicate: IRI, value: Term) -> None:
        element = etree.SubElement(parent, _tag(predicate))
        if isinstance(value, Literal):
            element.text = clean(value.value)
            if value.language:
                element.set(_LANG, value.language)
            elif value.datatype:
                element.set(_DATATYPE, str(value.datatype))
        elif value in self._subjects:
            self.node(value, element)
        else:
            element.set(_RESOURCE, str(value))
