"""The reader for CSV, TSV and their kin (RFC 4180): delimiter and encoding are found out, rows stream.

A row of another length than the headings is refused: nobody could tell which cell is missing. A quotation mark that is
never closed costs its own line and no other.
"""

import csv
import io
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import count
from typing import IO, Final, NamedTuple

from catalog.errors import CatalogError, SourceError
from catalog.readers.confined import Confined
from catalog.readers.encoding import shown_encoding
from catalog.readers.headings import DELIMITERS, dialect, first_rows
from catalog.readers.mapping_file import MappingFile, read_mapping
from catalog.readers.records import Source
from catalog.readers.sniffing import beginning
from catalog.readers.table import Row, Table
from vocab.findings import Finding

# More is no cell, but a quotation mark that was never closed
_MOST_LINES: Final = 2_000
_LARGEST_CELL: Final = 16 << 20
_LEGACY: Final = "windows-1252"
# Bytes that Windows-1252 leaves open are control characters of ISO 8859-1
_UNDEFINED: Final = {0x81: "\x81", 0x8D: "\x8d", 0x8F: "\x8f", 0x90: "\x90", 0x9D: "\x9d"}


class Line(NamedTuple):
    """A line with its end.

    Attributes:
        odd: What in it could not be read as it stands, and how it was read; ``""`` when there is nothing.
    """

    text: str
    number: int
    odd: str = ""


def tables(source: Source, mapping: MappingFile, _confined: Confined | None) -> Iterator[Table]:
    """Yield the one table of a source.

    Raises:
        SourceError: It has no headings.
    """
    delimiter = mapping.delimiter or dialect(beginning(source.head))[0]
    with source.opened() as stream:
        yield Table(source.location, _Rows(stream, source.head, mapping, delimiter).rows())


def fits(head: bytes, path: str) -> bool:
    """Say whether a text begins with headings that the mapping file at ``path`` names."""
    try:
        mapping = read_mapping(path)
    except CatalogError:
        return False  # the tables that need it will say so
    text = beginning(head)
    for delimiter in [mapping.delimiter] if mapping.delimiter else DELIMITERS:
        rows = first_rows(text, delimiter)
        if rows and sum(mapping.rule(cell) is not None for cell in rows[0]) * 2 > len(mapping.columns):
            return True
    return False


class _Rows:
    """Cuts a stream into rows."""

    def __init__(self, stream: IO[bytes], head: bytes, mapping: MappingFile, delimiter: str) -> None:
        self._delimiter = delimiter
        self._whole = _stated_encoding(head, mapping)
        self._lines = _decoded(stream, head, self._whole)
        self._held: deque[Line] = deque()
        self._taken: list[Line] = []
        self._ran_out = False
        self._numbers = count(1)
        self._told_legacy = False
        self._heading_line = 1

    def rows(self) -> Iterator[Row]:
        """Yield the rows below the headings.

        Raises:
            SourceError: There are no headings.
        """
        csv.field_size_limit(_LARGEST_CELL)
        headings = self._headings()
        self._heading_line = self._taken[0].number
        labels = [heading or "(no heading)" for heading in headings]
        prefix = self._raw()
        while (cells := self._next(len(labels))) is not None:
            if isinstance(cells, Finding):
                yield Row(next(self._numbers), cells.line or 0, (), prefix + self._raw(), fault=cells)
            elif any(cell.strip() for cell in cells):
                yield self._row(labels, cells, prefix)

    def _headings(self) -> list[str]:
        while (cells := self._next(None)) is not None:
            if isinstance(cells, Finding):
                break
            alone = self._taken[0].text.strip().lower()
            if any(cell.strip() for cell in cells) and not alone.startswith("sep="):
                return [" ".join(cell.split()) for cell in cells]
        raise SourceError("no-headings", "the table has no headings", "expected names of columns in its first row")

    def _row(self, labels: Sequence[str], cells: list[str], prefix: bytes) -> Row:
        line = self._taken[0].number
        content = prefix + self._raw()
        number = next(self._numbers)
        if len(cells) > len(labels) and not any(cell.strip() for cell in cells[len(labels) :]):
            cells = cells[: len(labels)]
        if len(cells) != len(labels):
            return Row(number, line, (), content, fault=_uneven(len(cells), len(labels), line))
        return Row(number, line, zip(labels, cells, strict=True), content, self._odd(), headings=self._heading_line)

    def _raw(self) -> bytes:
        raw = "".join(line.text for line in self._taken)
        return (
            raw.encode("utf-8", "surrogatepass") if raw.endswith("\n") else f"{raw}\n".encode("utf-8", "surrogatepass")
        )

    def _odd(self) -> tuple[Finding, ...]:
        odd = next((line for line in self._taken if line.odd), None)
        if odd is None or self._told_legacy:
            return ()
        if self._whole == _LEGACY:
            self._told_legacy = True
            return (_legacy(odd.number),)
        return (_mixed(odd),)

    def _supply(self) -> Iterator[str]:
        """Yield lines to the parser, and remember those of the row that it is at."""
        while True:
            line = self._held.popleft() if self._held else next(self._lines, None)
            if line is None:
                # a row that wants more lines than there are has an open quotation mark
                self._ran_out = bool(self._taken)
                return
            self._taken.append(line)
            if len(self._taken) > _MOST_LINES:
                raise csv.Error("too many lines")
            yield line.text

    def _next(self, width: int | None) -> list[str] | Finding | None:
        """Return the next row, what is wrong with it, or ``None`` at the end."""
        self._taken, self._ran_out = [], False
        try:
            cells = next(csv.reader(self._supply(), delimiter=self._delimiter), None)
        except csv.Error:
            return self._unclosed()
        if cells is None:
            return None
        if self._ran_out or (len(self._taken) > 1 and width is not None and not self._is_sound(cells, width)):
            return self._unclosed()
        return cells

    def _is_sound(self, cells: Sequence[str], width: int) -> bool:
        """Say whether a row of several lines is one: a mark that was never closed may meet the next row's by chance."""
        lines = (line.text for line in self._taken)
        try:
            return len(cells) == width and next(csv.reader(lines, delimiter=self._delimiter, strict=True)) == cells
        except csv.Error:
            return False

    def _unclosed(self) -> Finding:
        """Give back all lines of a row but its first."""
        first, *rest = self._taken
        self._held.extendleft(reversed(rest))
        self._taken = [first]
        return _open_quote(first.number)


def _stated_encoding(head: bytes, mapping: MappingFile) -> str:
    """Return the encoding of the whole: stated, marked, or what the beginning is in."""
    if mapping.encoding:
        return mapping.encoding
    if shown := shown_encoding(head):
        return shown[0]
    try:
        head.decode()
    except UnicodeDecodeError as error:
        if error.end < len(head) - 4 and not _has_utf8(head):
            return _LEGACY
    return "utf-8"


def _has_utf8(head: bytes) -> bool:
    """Say whether any character beyond ASCII stands there as UTF-8 writes it."""
    return any(ord(character) > 127 for character in head.decode("utf-8", "ignore"))


def _decoded(stream: IO[bytes], head: bytes, encoding: str) -> Iterator[Line]:
    shown = shown_encoding(head)
    if shown and shown[0] == encoding:
        stream.read(shown[1])
    old_mac = b"\r" in head and b"\n" not in head
    if encoding not in {"utf-8", _LEGACY} or old_mac:
        wrapped = io.TextIOWrapper(stream, encoding, errors="replace", newline="")
        for number, text in enumerate(wrapped, 1):
            lost = f"characters that are no {encoding} became U+FFFD" if "\ufffd" in text else ""
            yield Line(_ended(text), number, lost)
        return
    for number, raw in enumerate(stream, 1):
        try:
            yield Line(raw.decode("utf-8" if encoding == "utf-8" else "ascii"), number)
        except UnicodeDecodeError as error:
            odd = f"byte 0x{raw[error.start]:02X} at offset {error.start} is not UTF-8; it was read as Windows-1252"
            yield Line(_legacy_text(raw) if encoding == _LEGACY else _patched(raw), number, odd)


def _ended(text: str) -> str:
    return text[:-1] + "\n" if text.endswith("\r") else text


def _legacy_text(raw: bytes) -> str:
    try:
        return raw.decode(_LEGACY)
    except UnicodeDecodeError:
        return "".join(_UNDEFINED.get(byte) or bytes([byte]).decode(_LEGACY) for byte in raw)


def _patched(raw: bytes) -> str:
    """Decode UTF-8 in which single bytes are Windows-1252."""
    text = raw.decode("utf-8", "surrogateescape")
    return "".join(
        _legacy_text(bytes([ord(character) - 0xDC00])) if 0xDC80 <= ord(character) <= 0xDCFF else character
        for character in text
    )


def _uneven(cells: int, headings: int, line: int) -> Finding:
    word = "short" if cells < headings else "long"
    return Finding(
        kind=f"row-{word}",
        field="row",
        problem=f"the row has {cells:,} {'cell' if cells == 1 else 'cells'}, there are {headings:,} headings",
        advice="expected one a heading; add what is missing, or put cells that hold the delimiter in quotation marks",
        line=line,
        severity="refused",
    )


def _open_quote(line: int) -> Finding:
    return Finding(
        kind="quote-open",
        field="row",
        problem="a quotation mark in this row is never closed",
        advice='expected "…" around a cell, and "" for a quotation mark inside it; correct the row',
        line=line,
        severity="refused",
    )


def _legacy(line: int) -> Finding:
    return Finding(
        kind="encoding-legacy",
        field="encoding",
        problem="the file is not UTF-8; it was read as Windows-1252",
        advice="expected UTF-8; save it as such, or name its encoding in a mapping file",
        line=line,
    )


def _mixed(line: Line) -> Finding:
    return Finding(
        kind="encoding-mixed",
        field="encoding",
        problem=f"in this line {line.odd}",
        advice="expected UTF-8 throughout; correct the characters of this row",
        line=line.number,
    )
