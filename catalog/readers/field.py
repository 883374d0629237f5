"""One value of a record under a term of Dublin Core; what is said of such values, and kept of them."""

from typing import NamedTuple

from catalog.readers.field_values import bracketed
from catalog.readers.records import NamedFile
from vocab.document import Document, Further
from vocab.findings import Finding


class Field(NamedTuple):
    """One value of a record.

    Attributes:
        term: Local name in DCMI Metadata Terms, or one of ``headings.OWN``.
        value: Not empty; several values are several fields.
        language: BCP 47 tag of the value, or ``None``.
        scheme: Of an identifier, e.g. ``"ISBN"``; of a subject, the name of its vocabulary.
        iri: Address of what the value names, where the source says it.
        line: Line in the source.
        label: The field as the source names it; what findings say.
    """

    term: str
    value: str
    language: str | None = None
    scheme: str = ""
    iri: str = ""
    line: int | None = None
    label: str = ""


class Understood(NamedTuple):
    """What fields came to.

    Attributes:
        findings: What could not be placed or looks wrong.
        lines: Line of each field, as the mapping names fields.
        files: Those that the record names.
    """

    document: Document
    findings: list[Finding]
    lines: dict[str, int]
    files: tuple[NamedFile, ...]


class Remarks:
    """Findings about the fields of one record, and what is kept of them beside the fields of a Document.

    Attributes:
        line: Where the record begins.
        further: In the order of the source, each once.
    """

    __slots__ = ("findings", "further", "line")

    def __init__(self, line: int | None) -> None:
        self.line = line
        self.findings: list[Finding] = []
        self.further: dict[Further, None] = {}

    def warn(self, field: Field, kind: str, problem: str, advice: str, *, text: str = "") -> None:
        """Say what is wrong with a field."""
        label = field.label or field.term
        line = field.line or self.line
        self.findings.append(Finding(kind=kind, field=label, problem=problem, advice=advice, text=text, line=line))

    def keep(self, field: Field, term: str = "") -> None:
        """Keep a value under a term that has no place of its own.

        Args:
            term: Instead of its own.
        """
        own, value, language, _, iri, _, _ = field
        term = term or own
        name = value
        if value[-1] == "]":
            name, known = bracketed(value)
            iri = iri or known
        self.further[Further(term, name if iri else value, language)] = None
        if iri and iri != name:
            self.further[Further(term, iri)] = None
