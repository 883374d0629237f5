"""Rows with headings → records: what tables of every kind have in common.

Streaming: beyond the first ``SAMPLE`` rows, from which the separators of values are found out, one row is held at a
time. Rules that a reader of a table can rely on:

- A heading says what a column means (``headings.py``), unless a mapping file says it (``mapping_file.py``).
- Several values in a cell are parted by the first of ``||``, ``|``, ``;`` and line break that stands in any of the
  column's first ``SAMPLE`` cells; which of them can part values depends on the term. Texts are parted by ``||`` alone.
- A row that cannot be read is refused and named, the others are taken.
- What stands in a column that means nothing here is kept with the record; the column is named once.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Final, NamedTuple, TypeAlias

from catalog.errors import SourceError
from catalog.readers.dublin_core_fields import document
from catalog.readers.field import Field
from catalog.readers.headings import understand
from catalog.readers.mapping_file import MappingFile, read_mapping
from catalog.readers.records import Outcome, Record, Refused, Source, refusal
from vocab.findings import Finding, Severity

SAMPLE: Final = 500
# A name for several values of one cell that the source itself keeps apart
Cell: TypeAlias = str | Sequence["str | Tagged"]

_EVERY: Final = ("||",)
_NAMES: Final = ("||", "|", ";", "\n")
_SEPARATORS: Final[Mapping[str, Sequence[str]]] = {
    **dict.fromkeys(
        (
            "subject", "creator", "contributor", "publisher", "spatial", "coverage", "temporal", "language", "type",
            "genre", "format", "medium", "collection", "isPartOf", "relation", "hasPart", "references",
            "isReferencedBy", "files", "audience",
        ),
        _NAMES,
    ),
    **dict.fromkeys(("date", "created", "issued", "alternative", "extent"), ("||", "|")),
    **dict.fromkeys(("identifier", "address", "source"), ("||", "|", "; ")),
}  # fmt: skip
# A semicolon that ends a character written as HTML writes it parts nothing
_SEMICOLON: Final = re.compile(r"(?<!&amp)(?<!&lt)(?<!&gt)(?<!&quot)(?<!&nbsp)(?<!&#\d\d)(?<!&#\d\d\d)(?<!&#\d{4});")


class Tagged(NamedTuple):
    """A value that says its own language."""

    value: str
    language: str


class Row(NamedTuple):
    """A row as its reader found it.

    Attributes:
        number: Among the rows of the source that hold anything, from 1.
        line: Where it begins.
        cells: Headings and what stands below them.
        content: Its bytes, headings included: what the ledger keeps.
        findings: What its reader has to say of it.
        fault: Why it cannot be read; ``None`` when it can.
        headings: Line of the headings, where they have one of their own.
    """

    number: int
    line: int
    cells: Iterable[tuple[str, Cell]]
    content: bytes
    findings: Sequence[Finding] = ()
    fault: Finding | None = None
    headings: int | None = None


class _Column(NamedTuple):
    """What is known of a column."""

    label: str
    term: str
    language: str | None
    scheme: str
    separator: str


class Table(NamedTuple):
    """A table that a source holds.

    Attributes:
        location: Its name for people; behind that of its source, where it holds several.
        rows: Streaming; good until the next table is asked for.
    """

    location: str
    rows: Iterator[Row]


def read(source: Source, tables: Iterator[Table | Refused], mapping: MappingFile) -> Iterator[Outcome]:
    """Yield the records of all tables of a source; one without any row is told: its export may have failed."""
    empty = True
    for table in tables:
        found = (
            iter((table,)) if isinstance(table, Refused) else _Records(source, mapping, table.location).of(table.rows)
        )
        for outcome in found:
            empty = False
            yield outcome
    if empty:
        raise SourceError(
            "empty",
            "there is no record in this table, only headings at most",
            "expected a row below the headings, or an object; leave the file out if there is none",
        )


def mapping_of(source: Source) -> MappingFile:
    """Return the mapping that belongs to a source; an empty one where there is none.

    Raises:
        SourceError: It says what it may not.
    """
    return read_mapping(source.mapping) if source.mapping else MappingFile()


class _Records:
    """Makes records of the rows of one table."""

    def __init__(self, source: Source, mapping: MappingFile, location: str) -> None:
        self.source = source
        self.key = source.key + location.removeprefix(source.location)
        self.mapping = mapping
        self.location = location
        self.columns: dict[str, _Column | None] = {}
        self.separators: dict[str, str] = {}
        self.constants = [
            Field(term, value, mapping.language if term not in _SEPARATORS else None, label=f"[constants] {term}")
            for term, value in mapping.constants
        ]
        self.has_ids = False
        self.told_ids = False
        self.pending: list[Finding] = []

    def of(self, rows: Iterator[Row]) -> Iterator[Outcome]:
        sample: list[Row] = []
        broken: Exception | None = None
        try:
            sample.extend(row._replace(cells=list(row.cells)) for row in islice(rows, SAMPLE))
        except Exception as error:  # noqa: BLE001  it is told behind the rows that were whole
            broken = error
        self._find_separators(sample)
        for row in chain(sample, rows):
            outcome = self._outcome(row)
            for finding in self.pending:
                yield Refused(location=self.location, finding=finding)
            self.pending.clear()
            yield outcome
        if broken is not None:
            raise broken

    def _find_separators(self, sample: Sequence[Row]) -> None:
        """Find out what parts the values of each column."""
        seen: dict[str, list[str]] = {}
        for row in sample:
            for label, cell in row.cells:
                if isinstance(cell, str) and cell:
                    seen.setdefault(label, []).append(cell)
        for label, cells in seen.items():
            self.separators[label] = separators_of(self._term(label), cells)

    def _term(self, label: str) -> str | None:
        if rule := self.mapping.rule(label):
            return rule.term
        heading = understand(label)
        return heading.term if heading else None

    def _column(self, label: str, line: int) -> _Column | None:
        """Return what a column means; ``None`` when that is not known, which is told once."""
        column: _Column | None = None
        if rule := self.mapping.rule(label):
            separator = rule.separator if rule.separator is not None else self._separator(label, rule.term)
            column = _Column(label, rule.term, rule.language or self._default(rule.term), rule.scheme, separator)
        elif heading := understand(label):
            language = heading.language or self._default(heading.term)
            column = _Column(label, heading.term, language, heading.scheme, self._separator(label, heading.term))
        else:
            self.pending.append(_unknown_column(label, line))
        if column and column.term in {"id", "identifier"}:
            self.has_ids = True
        self.columns[label] = column
        return column

    def _default(self, term: str) -> str | None:
        return self.mapping.language if term not in _SEPARATORS else None

    def _separator(self, label: str, term: str) -> str:
        if self.mapping.separator is not None and term in _SEPARATORS:
            return self.mapping.separator
        return self.separators.get(label, "")

    def _outcome(self, row: Row) -> Outcome:
        if row.fault:
            return Refused(location=self.location, finding=row.fault, content=row.content, row=row.number)
        fields, unplaced = self._fields(row)
        minted: Severity = "warning" if self.has_ids else "note"
        try:
            understood = document(fields, key=f"{self.key}:{row.number}", line=row.line, minted=minted)
        except SourceError as error:
            finding = refusal(error, row.line)
            return Refused(location=self.location, finding=finding, content=row.content, row=row.number)
        findings = [*row.findings, *understood.findings]
        if unplaced:
            findings.append(_unplaced(unplaced, row.line))
        if not self.has_ids and not self.told_ids and any(one.kind == "record-id-minted" for one in findings):
            self.told_ids = True
            self.pending.append(_no_ids(row.line))
        return Record(
            location=self.location,
            document=understood.document,
            findings=tuple(findings),
            lines=understood.lines,
            content=row.content,
            files=understood.files,
            row=row.number,
        )

    def _fields(self, row: Row) -> tuple[list[Field], list[str]]:
        """Return the fields of a row, and what stands in columns that mean nothing here."""
        fields: list[Field] = []
        unplaced: list[str] = []
        line = row.line
        for label, cell in row.cells:
            if not cell:
                continue
            try:
                column = self.columns[label]
            except KeyError:
                column = self._column(label, row.headings or line)
            if column is None:
                unplaced.append(f"{label}: {cell if isinstance(cell, str) else '; '.join(_plain(cell))}")
            elif column.term != "skip":
                _, term, language, scheme, separator = column
                if isinstance(cell, str):
                    parts = _parts(cell, separator) if separator and separator in cell else (cell,)
                    fields.extend(Field(term, part, language, scheme, "", line, label) for part in parts)
                else:
                    fields.extend(_listed(cell, column, line))
        fields.extend(self.constants)
        return fields, unplaced


def separators_of(term: str | None, cells: Iterable[str]) -> str:
    """Return what parts the values in the cells of a column; ``""`` when nothing does."""
    if term is None:
        return ""
    candidates = _SEPARATORS.get(term, _EVERY)
    seen = {part for cell in cells for part in candidates if part in cell}
    return next((part for part in candidates if part in seen), "")


def _parts(cell: str, separator: str) -> Iterable[str]:
    parts = _SEMICOLON.split(cell) if separator == ";" and "&" in cell else cell.split(separator)
    return [stripped for part in parts if (stripped := part.strip())]


def _listed(cell: Sequence[str | Tagged], column: _Column, line: int) -> Iterator[Field]:
    for item in cell:
        value, language = (item, column.language) if isinstance(item, str) else item
        yield Field(column.term, value, language, column.scheme, "", line, column.label)


def _plain(cell: Sequence[str | Tagged]) -> Iterator[str]:
    return (item if isinstance(item, str) else item.value for item in cell)


def _unknown_column(label: str, line: int) -> Finding:
    return Finding(
        kind="column-unknown",
        field=label or "(no heading)",
        problem=f"no place is known for the column {label[:80]!r}; its values are kept beside the descriptions",
        advice="expected a heading of Dublin Core, or a mapping file ('muniment check --suggest' drafts one)",
        line=line,
    )


def _unplaced(values: Sequence[str], line: int) -> Finding:
    return Finding(
        kind="value-unplaced",
        field="record",
        problem=f"{len(values)} {'value stands' if len(values) == 1 else 'values stand'} in columns that mean nothing"
        " here; kept beside the description",
        advice="expected headings of Dublin Core, or a mapping file that names these columns",
        text="\n".join(values),
        line=line,
        severity="note",
    )


def _no_ids(line: int) -> Finding:
    return Finding(
        kind="ids-missing",
        field="Record ID",
        problem="no column holds ids of the records; they were made from their place in the file, and stay",
        advice="expected a column 'id' or 'dc:identifier'; add one before the first publication, or new rows at the end"
        " only",
        line=line,
    )
