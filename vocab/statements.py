"""The two kinds of RDF term that we write, and the statement made of them.

There is no blank node here, so none can leave the system (RDF 1.1 Concepts, section 3).
"""

from typing import TypeAlias

import msgspec


class IRI(str):
    """An absolute IRI; a ``str`` of its own type, so that it is never taken for text."""

    __slots__ = ()


class Literal(msgspec.Struct, frozen=True, gc=False):
    """An RDF literal.

    Attributes:
        value: The lexical form, kept to the letter.
        language: BCP 47 tag of an ``rdf:langString``, else ``None``.
        datatype: ``None`` stands for ``xsd:string`` (or ``rdf:langString`` with a language).
    """

    value: str
    language: str | None = None
    datatype: IRI | None = None


Term: TypeAlias = IRI | Literal
Statement: TypeAlias = tuple[IRI, IRI, Term]
