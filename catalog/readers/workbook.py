"""The reader for XLSX workbooks (ECMA-376): every visible sheet with headings is a table, its cells as last shown.

A workbook comes from strangers: here its parts are only unpacked, and none to more than 100 times its size; they are
read in the confined process (``catalog.readers.xlsx``; decision 0095), which gives rows.
"""

import json
import re
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from itertools import count
from typing import IO, Final, NamedTuple

from catalog.errors import SourceError
from catalog.readers.confined import Confined
from catalog.readers.confined_talk import Bad, Cells, Given, Sheet, Sheets
from catalog.readers.mapping_file import MappingFile
from catalog.readers.records import Refused, Source
from catalog.readers.table import Row, Table
from catalog.readers.xlsx.formulas import column_number
from catalog.readers.xlsx.parts import doctype, unusable
from vocab.findings import Finding

_RATIO: Final = 100
_RATIO_COUNTS_FROM: Final = 4 << 20
_SHARED_STRINGS: Final = 512 << 20
_PIECE: Final = 1 << 20
_HEAD: Final = 4096
_LAST_MERGED: Final = 1_048_576
_DOCTYPE: Final = re.compile(rb"<!DOCTYPE|<\0!\0D\0O\0C\0T\0Y\0P\0E|\0<\0!\0D\0O\0C\0T\0Y\0P\0E", re.IGNORECASE)
# programs call it workbook.xml, a few put a number behind
_WORKBOOK: Final = re.compile(r"xl/(?P<name>workbook\d*\.xml)")
_MERGED: Final = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,9}):([A-Z]{1,3})(\d{1,9})"')


class _Merged(NamedTuple):
    """Cells that were made one: columns and rows from 1, both ends included."""

    left: int
    top: int
    right: int
    bottom: int


def tables(source: Source, _mapping: MappingFile, confined: Confined | None) -> Iterator[Table | Refused]:
    """Yield the sheets of a workbook that are tables, and what is left out.

    Args:
        confined: The process that reads, where many sources are read; without it this one has its own.

    Raises:
        SourceError: It is no workbook, or a bomb.
    """
    with _seekable(source) as stream, nullcontext(confined) if confined else Confined() as process:
        try:
            with zipfile.ZipFile(stream) as archive:
                merged = _examine(archive)
                yield from _Workbook(source, archive, merged, process).tables()
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, zlib.error) as error:
            raise unusable(f"is damaged: {error}") from None


@contextmanager
def _seekable(source: Source) -> Iterator[IO[bytes]]:
    with source.opened() as stream:
        if stream.seekable():
            yield stream
            return
        with tempfile.SpooledTemporaryFile(max_size=16 << 20) as spool:
            shutil.copyfileobj(stream, spool)
            spool.seek(0)
            yield spool


def _examine(archive: zipfile.ZipFile) -> dict[str, Sequence[_Merged]]:
    """Look over the parts of a workbook; return which cells of its sheets were made one, by part.

    Raises:
        SourceError: It holds what no workbook holds.
    """
    merged = {}
    for info in archive.infolist():
        if info.file_size > _RATIO_COUNTS_FROM and info.file_size > _RATIO * info.compress_size:
            raise SourceError(
                "bomb", f"a part of the workbook unpacks to more than {_RATIO} times its size", "leave it out"
            )
        if info.filename.endswith("sharedStrings.xml") and info.file_size > _SHARED_STRINGS:
            raise unusable("has more than 512 MiB of texts", "expected less; save it as CSV")
        if info.filename.endswith((".xml", ".rels")) and _has_doctype(archive, info):
            raise doctype()
        if info.filename.endswith(".xml") and "/worksheets/" in info.filename:
            merged[info.filename] = _merged_cells(archive, info)
    if not merged:
        raise unusable("has no sheet")
    return merged


def _has_doctype(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bool:
    """Look at the beginning of a part, whether it will be read or not; the parsers take none either."""
    with archive.open(info) as part:
        return _DOCTYPE.search(part.read(_HEAD)) is not None


def _merged_cells(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Sequence[_Merged]:
    """Read a sheet once, in pieces that overlap: they stand behind the rows that they speak of."""
    merged: set[tuple[bytes, bytes, bytes, bytes]] = set()
    tail = b""
    with archive.open(info) as part:
        while piece := part.read(_PIECE):
            window = tail + piece
            if b"mergeCell" in window:
                merged.update(_MERGED.findall(window))
            tail = window[-100:]
    return sorted(
        _Merged(column_number(left.decode()), int(top), column_number(right.decode()), min(int(bottom), _LAST_MERGED))
        for left, top, right, bottom in merged
    )


class _Workbook:
    """Gives the parts of a workbook to the process that reads them."""

    def __init__(
        self, source: Source, archive: zipfile.ZipFile, merged: Mapping[str, Sequence[_Merged]], process: Confined
    ) -> None:
        self._source = source
        self._archive = archive
        self._names = frozenset(archive.namelist())
        self._merged = merged
        self._process = process

    def tables(self) -> Iterator[Table | Refused]:
        """Yield the sheets that are tables, and what is left out.

        Raises:
            SourceError: A part cannot be read, or no sheet holds a table.
        """
        whole = False
        try:
            self._process.begin("xlsx", self._source.key)
            yield from self._sheets(self._parts())
            whole = True
        finally:
            if not whole:
                self._process.close()

    def _parts(self) -> Sequence[Sheet]:
        """Have everything read but the sheets, and return these."""
        name = next((found["name"] for path in sorted(self._names) if (found := _WORKBOOK.fullmatch(path))), None)
        if name is None:
            raise unusable("has no list of its sheets")
        list(self._given("relations", f"xl/_rels/{name}.rels"))
        sheets = next((given for given in self._given("workbook", f"xl/{name}") if isinstance(given, Sheets)), None)
        if sheets is None:
            raise unusable("has no list of its sheets")
        for kind, path in (("styles", sheets.styles), ("texts", sheets.texts)):
            if path in self._names:
                list(self._given(kind, path))
        return sheets.sheets

    def _sheets(self, sheets: Sequence[Sheet]) -> Iterator[Table | Refused]:
        read_any = False
        for sheet in sheets:
            location = f"{self._source.location}/{sheet.name}"
            if sheet.hidden:
                yield Refused(location=location, finding=_hidden())
                continue
            rows = _Sheet(self._rows(sheet.part), self._merged.get(sheet.part, ()))
            if rows.headings():
                read_any = True
                yield Table(location, rows.rows())
            # what nobody asked for is read all the same: the process knows one order of things
            rows.finish()
        if not read_any:
            raise SourceError(
                "empty", "no sheet of the workbook holds a table", "expected headings and rows below them"
            )

    def _rows(self, part: str) -> Iterator[Cells]:
        return (given for given in self._given("sheet", part) if isinstance(given, Cells))

    def _given(self, kind: str, path: str) -> Iterator[Given]:
        """Yield what comes of a part.

        Raises:
            SourceError: It is missing, or cannot be read.
        """
        if path not in self._names:
            raise unusable(f"has no part {path[:100]!r}")
        with self._archive.open(path) as stream:
            for given in self._process.give(kind, stream):
                if isinstance(given, Bad):
                    said = given.finding
                    raise SourceError(said.kind, said.problem, said.advice, line=said.line)
                yield given


class _Sheet:
    """Cuts a sheet into rows.

    Args:
        cells: The rows in which anything stands.
    """

    def __init__(self, cells: Iterator[Cells], merged: Sequence[_Merged]) -> None:
        self._cells = cells
        self._merged = merged
        self._starting: dict[int, list[_Merged]] = {}
        for area in merged:
            self._starting.setdefault(area.top, []).append(area)
        # by column: how far down a merged cell reaches that has begun, and what it says
        self._open: dict[int, tuple[int, str]] = {}
        self._all = self._rows_of_merged() if merged else cells
        self._labels: list[str] = []
        self._heading_line = 1

    def headings(self) -> list[str]:
        """Return the headings: the first row in which at least two cells are filled; none in an empty sheet."""
        for row in self._all:
            cells = [" ".join(text.split()) for text in row.texts]
            while cells and not cells[-1]:
                cells.pop()
            if sum(bool(cell) for cell in cells) > 1 or (cells and row.line > 1):
                self._labels = [cell or "(no heading)" for cell in cells]
                self._heading_line = row.line
                return self._labels
        return []

    def rows(self) -> Iterator[Row]:
        """Yield the rows below the headings."""
        numbers = count(1)
        headings = self._labels
        width = len(headings)
        for row in self._all:
            line, cells = row.line, row.texts
            if not row.formulas and not any(cells):
                continue
            labels = headings if len(cells) <= width else [*headings, *["(no heading)"] * (len(cells) - width)]
            pairs = list(zip(labels, cells, strict=False))
            findings = [
                _formula(labels[column] if column < len(labels) else "(no heading)", formula, cells[column], line)
                for column, formula in row.formulas.items()
            ]
            usable = pairs
            if not _ERRORS.isdisjoint(cells):
                findings.extend(_error(label, cell, line) for label, cell in pairs if cell in _ERRORS)
                usable = [(label, "" if cell in _ERRORS else cell) for label, cell in pairs]
            content = json.dumps(pairs, ensure_ascii=False).encode("utf-8", "replace")
            yield Row(next(numbers), line, usable, content, findings, headings=self._heading_line)

    def finish(self) -> None:
        """Read what is left."""
        for _ in self._cells:
            pass

    def _rows_of_merged(self) -> Iterator[Cells]:
        """Yield the rows with the values of cells that were merged downwards, in each row that these reach into."""
        line = 0
        until = max(area.bottom for area in self._merged)
        for row in self._cells:
            for number in range(line + 1, min(row.line, until + 1)):
                if self._open or number in self._starting:
                    yield self._filled(Cells(number, [], {}))
            line = row.line
            yield self._filled(row)

    def _filled(self, row: Cells) -> Cells:
        filled = row.texts
        for left, (bottom, text) in list(self._open.items()):
            if bottom < row.line:
                del self._open[left]
                continue
            filled.extend([""] * (left - len(filled)))
            filled[left - 1] = text
        for area in self._starting.pop(row.line, ()):
            if area.left <= len(filled) and area.bottom > row.line:
                self._open[area.left] = (area.bottom, filled[area.left - 1])
        return row


_ERRORS: Final = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"})


def _formula(label: str, said: str, value: str, line: int) -> Finding:
    missing = not value
    return Finding(
        kind="formula-without-value" if missing else "formula",
        field=label,
        problem=f"this cell holds a formula, {said[:80]!r}, "
        + ("and no value was saved with it; it is taken for empty" if missing else "its last value was taken"),
        advice="expected the value itself; "
        + ("open the workbook in a spreadsheet program and save it, or " if missing else "")
        + "replace the formula by its value",
        text=said,
        line=line,
    )


def _error(label: str, value: str, line: int) -> Finding:
    return Finding(
        kind="cell-error",
        field=label,
        problem=f"this cell shows the error {value}; it is taken for empty",
        advice="expected a value; correct the formula",
        text=value,
        line=line,
    )


def _hidden() -> Finding:
    return Finding(
        kind="sheet-hidden",
        field="sheet",
        problem="this sheet is hidden; it was left out",
        advice="expected visible sheets of records; show it, if it holds any",
    )
