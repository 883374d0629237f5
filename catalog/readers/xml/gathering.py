"""What one record says, gathered field by field → its outcome; what was not placed is told with its text."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Final

import msgspec

from catalog.errors import SourceError
from catalog.readers.confined_talk import Bad, Good
from catalog.readers.dublin_core_fields import document
from catalog.readers.field import Field
from catalog.readers.field_values import bracketed
from catalog.readers.headings import language_tag
from catalog.readers.records import refusal
from catalog.readers.xml.nodes import Node
from vocab.dates import HistoricalDate
from vocab.findings import Finding
from vocab.identifiers import mint

_SPACES: Final = re.compile(r"[ \t\r\n]+")


@lru_cache(maxsize=1024)
def tag_of(stated: str) -> str | None:
    """Return the BCP 47 tag for what ``xml:lang`` and its like say; ``None`` when no language is known by it."""
    return language_tag(stated) if stated and len(stated) < 60 else None


@lru_cache(maxsize=4096)
def authority_address(source: str, key: str) -> str:
    """Return the address of an entry in somebody's authority file; ``""`` when it cannot be told.

    >>> authority_address("lcsh", "sh85026722"), authority_address("local", "7")
    ('http://id.loc.gov/authorities/subjects/sh85026722', '')
    """
    if key.startswith(("http://", "https://")):
        return key
    return bracketed(f"x [{source}:{key}]")[1] if source and key else ""


class Gathering:
    """Gathers the fields of one record.

    Args:
        line: Where it begins.
        row: Its number, in a file of several.

    Attributes:
        changes: Fields of the Document that go before those of ``fields``, or that have no term.
    """

    def __init__(self, line: int, row: int | None = None) -> None:
        self.line = line
        self.row = row
        self.fields: list[Field] = []
        self.findings: list[Finding] = []
        self.lines: dict[str, int] = {}
        self.changes: dict[str, Any] = {}

    def add(self, term: str, node: Node, value: str | None = None, *, language: str | None = None, iri: str = "",
            scheme: str = "") -> None:  # fmt: skip
        """Put the text of an element under a term.

        Args:
            value: Instead of its text; the element must have been taken.
        """
        text = node.take() if value is None else value
        if text:
            tag = tag_of(node.language) or language
            self.fields.append(Field(term, text, tag, scheme, iri, node.line, node.name))

    def say(self, kind: str, node: Node, problem: str, advice: str, *, text: str = "") -> None:
        """Keep a warning about an element."""
        self.findings.append(
            Finding(kind=kind, field=node.name, problem=problem, advice=advice, text=text, line=node.line)
        )

    def note(self, kind: str, node: Node, problem: str, text: str) -> None:
        """Keep a text beside the description, where nothing is wrong."""
        self.findings.append(
            Finding(
                kind=kind,
                field=node.name,
                problem=problem,
                advice="expected nothing else; the text is kept",
                text=text,
                line=node.line,
                severity="note",
            )
        )

    def mint(self, key: str) -> None:
        """Make an id of the record's place, whatever addresses it has: others of its file may share them."""
        identifier = mint(key)
        self.fields.append(Field("id", identifier, line=self.line))
        self.findings.append(
            Finding(
                kind="record-id-minted",
                field="Record ID",
                problem=f"the record has no id; {identifier} was made from its place in the file and stays",
                advice="expected an id of its own; add one before the first publication, if you can",
                line=self.line,
            )
        )

    def date(self, date: HistoricalDate | None, line: int) -> None:
        """Set the date of the thing."""
        if date is not None:
            self.changes["date"] = date
            self.lines["Date"] = line

    def outcome(
        self, key: str, content: bytes, roots: Iterable[Node], *, dcmi_type: str | None = None
    ) -> Iterator[Good | Bad]:
        """Yield the record, or why it is not taken.

        Args:
            key: It gets its id from this when it has none.
            roots: Elements of which all text has to be placed somewhere.
        """
        try:
            made = document(self.fields, key=key, line=self.line, dcmi_type=dcmi_type)
        except SourceError as error:
            yield Bad(finding=refusal(error), content=content, row=self.row)
            return
        findings = [*self.findings, *made.findings, *unplaced(roots)]
        yield Good(
            document=msgspec.structs.replace(made.document, **self.changes) if self.changes else made.document,
            findings=tuple(findings),
            lines={**made.lines, **self.lines},
            content=content,
            files=made.files,
            row=self.row,
        )


def about_the_whole(root: Node) -> Iterator[Finding]:
    """Yield what a file says of all its records together and none of them has taken, with its text."""
    for node, text in root.leftovers():
        yield Finding(
            kind="about-the-whole",
            field=node.name,
            problem=f"<{node.name}> speaks of the whole, not of one record: {text[:80]!r}",
            advice="expected nothing else; the text is kept",
            text=text,
            line=node.line,
            severity="note",
        )


def unplaced(roots: Iterable[Node]) -> Iterator[Finding]:
    """Yield what these elements hold that was placed nowhere, with its text."""
    for root in roots:
        for node, text in root.leftovers():
            yield Finding(
                kind="unplaced",
                field=node.name,
                problem=f"<{node.name}> has no place in the description: {text[:80]!r}",
                advice="expected the elements that docs/readers.md lists; its text is kept with this warning",
                text=text,
                line=node.line,
            )


def paragraphs(node: Node, blocks: frozenset[str], *, without: frozenset[str] = frozenset()) -> str:
    """Return the text of an element, its paragraphs parted by an empty line; it counts as placed.

    Args:
        blocks: Names of the elements that begin and end a paragraph.
        without: Names of elements whose text is no part of it.
    """
    node.placed = True
    pieces: list[str] = []
    _collect(node, blocks, without, pieces)
    found = (_SPACES.sub(" ", part).strip() for part in "".join(pieces).split("\0"))
    return "\n\n".join(part for part in found if part)


def _collect(node: Node, blocks: frozenset[str], without: frozenset[str], pieces: list[str]) -> None:
    for part in node.parts:
        if isinstance(part, str):
            pieces.append(part)
        elif part.name in without:
            continue
        elif part.name in blocks:
            pieces.append("\0")
            _collect(part, blocks, without, pieces)
            pieces.append("\0")
        else:
            _collect(part, blocks, without, pieces)
