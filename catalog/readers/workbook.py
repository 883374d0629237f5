"""The reader for XLSX workbooks (ECMA-376): every visible sheet with headings is a table, its cells as last shown.

openpyxl reads rows from the compressed sheet one by one (decision 0062). A workbook comes from strangers: before
openpyxl sees it, its XML may hold no DOCTYPE, and no part may unpack to more than 100 times its size.
"""

import datetime as dt
import json
import re
import shutil
import tempfile
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from typing import IO, TYPE_CHECKING, Any, Final, NamedTuple

from catalog.errors import SourceError
from catalog.readers.mapping_file import MappingFile
from catalog.readers.records import Refused, Source
from catalog.readers.table import Row, Table
from vocab.findings import Finding

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

_RATIO: Final = 100
_RATIO_COUNTS_FROM: Final = 4 << 20
_SHARED_STRINGS: Final = 512 << 20
_PIECE: Final = 1 << 20
_FORMULA: Final = re.compile(rb"<(?:\w+:)?f[\s/>]")
_MERGED: Final = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"')
_DOCTYPE: Final = re.compile(rb"<!DOCTYPE|<\0!\0D\0O\0C\0T\0Y\0P\0E|\0<\0!\0D\0O\0C\0T\0Y\0P\0E", re.IGNORECASE)
_SAVE_ANEW: Final = "expected a workbook as spreadsheet programs save it; save it anew"


class _Merged(NamedTuple):
    """Cells that were made one: columns and rows from 1, both ends included."""

    left: int
    top: int
    right: int
    bottom: int


class _Facts(NamedTuple):
    """What the bytes of a sheet say before it is read."""

    formulas: bool
    merged: Sequence[_Merged]


def tables(source: Source, _mapping: MappingFile) -> Iterator[Table | Refused]:
    """Yield the sheets of a workbook that are tables, and what is left out.

    Raises:
        SourceError: It is no workbook, or a bomb.
    """
    with _seekable(source) as stream:
        facts = _examine(stream)
        shown, formulas = _opened(stream), None
        try:
            if any(fact.formulas for fact in facts.values()):
                formulas = _opened(stream, formulas=True)
            yield from _sheets(source, shown, formulas, facts)
        finally:
            shown.close()
            if formulas is not None:
                formulas.close()


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


def _unusable(problem: str, advice: str = _SAVE_ANEW) -> SourceError:
    return SourceError("workbook-unusable", f"the workbook {problem}", advice)


def _examine(stream: IO[bytes]) -> dict[str, _Facts]:
    """Look through the parts of a workbook; return what is to be known of its sheets, by their part.

    Raises:
        SourceError: It holds what no workbook holds.
    """
    try:
        with zipfile.ZipFile(stream) as archive:
            facts = {}
            for info in archive.infolist():
                if info.file_size > _RATIO_COUNTS_FROM and info.file_size > _RATIO * info.compress_size:
                    raise SourceError(
                        "bomb", f"a part of the workbook unpacks to more than {_RATIO} times its size", "leave it out"
                    )
                if info.filename.endswith("sharedStrings.xml") and info.file_size > _SHARED_STRINGS:
                    raise _unusable("has more than 512 MiB of texts", "expected less; save it as CSV")
                if info.filename.endswith((".xml", ".rels")):
                    fact = _facts(archive, info)
                    if "/worksheets/" in info.filename:
                        facts[info.filename] = fact
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise _unusable(f"is damaged: {error}") from None
    if not facts:
        raise _unusable("has no sheet")
    return facts


def _facts(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> _Facts:
    """Read a part once, in pieces that overlap."""
    formulas, merged, tail = False, [], b""
    is_sheet = "/worksheets/" in info.filename
    with archive.open(info) as part:
        while piece := part.read(_PIECE):
            window = tail + piece
            if _DOCTYPE.search(window):
                raise _unusable("holds a DOCTYPE, which may lead elsewhere", "expected none; leave it out")
            if is_sheet:
                formulas = formulas or _FORMULA.search(window) is not None
                merged.extend(_MERGED.findall(window))
            tail = window[-100:]
    areas = {_Merged(_number(left), int(top), _number(right), int(bottom)) for left, top, right, bottom in merged}
    return _Facts(formulas, sorted(areas))


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _opened(stream: IO[bytes], *, formulas: bool = False) -> "Workbook":
    from openpyxl import load_workbook

    stream.seek(0)
    try:
        with warnings.catch_warnings():
            # about what it leaves out and tables do not have: styles, validation, pictures
            warnings.simplefilter("ignore")
            return load_workbook(stream, read_only=True, data_only=not formulas, keep_links=False)
    except Exception as error:  # noqa: BLE001  # it raises whatever the damage leads to
        raise _unusable(f"cannot be read: {error}") from None


def _sheets(
    source: Source, shown: "Workbook", formulas: "Workbook | None", facts: dict[str, _Facts]
) -> Iterator[Table | Refused]:
    read_any = False
    for sheet in shown.worksheets:
        location = f"{source.location}/{sheet.title}"
        if sheet.sheet_state != "visible":
            yield Refused(location=location, finding=_hidden())
            continue
        part = str(getattr(sheet, "_worksheet_path", ""))
        fact = facts.get(part.lstrip("/"), _Facts(formulas is not None, ()))
        sheet.reset_dimensions()
        beside = _formula_rows(formulas, sheet.title) if formulas is not None and fact.formulas else None
        rows = _Sheet(sheet.iter_rows(values_only=True), beside, fact.merged)
        if rows.headings():
            read_any = True
            yield Table(location, rows.rows())
    if not read_any:
        raise SourceError("empty", "no sheet of the workbook holds a table", "expected headings and rows below them")


def _formula_rows(workbook: "Workbook", title: str) -> Iterator[Sequence[Any]]:
    sheet: Any = workbook[title]
    sheet.reset_dimensions()
    rows: Iterator[Sequence[Any]] = sheet.iter_rows(values_only=True)
    return rows


class _Sheet:
    """Cuts a sheet into rows."""

    def __init__(
        self, shown: Iterator[Sequence[Any]], formulas: Iterator[Sequence[Any]] | None, merged: Sequence[_Merged]
    ) -> None:
        self._shown = shown
        self._formulas = formulas
        self._merged = merged
        self._held: dict[_Merged, Any] = {}
        self._labels: list[str] = []
        self._heading_line = 1
        self.line = 0

    def headings(self) -> list[str]:
        """Return the headings: the first row in which at least two cells are filled; none in an empty sheet."""
        while (row := self._next()) is not None:
            cells = [" ".join(_text(cell).split()) for cell in row[0]]
            while cells and not cells[-1]:
                cells.pop()
            if sum(bool(cell) for cell in cells) > 1 or (cells and self.line > 1):
                self._labels = [cell or "(no heading)" for cell in cells]
                self._heading_line = self.line
                return self._labels
        return []

    def rows(self) -> Iterator[Row]:
        """Yield the rows below the headings."""
        numbers = count(1)
        width = len(self._labels)
        while (row := self._next()) is not None:
            values, formulas = row
            cells = [_text(value) for value in values]
            if not any(cells) and not any(_is_formula(formula) for formula in formulas):
                continue
            labels = [*self._labels, *["(no heading)"] * (len(cells) - width)]
            pairs = list(zip(labels, cells, strict=False))
            findings = [
                _formula(label, formula, cell, self.line)
                for label, formula, cell in zip(labels, formulas, cells, strict=False)
                if _is_formula(formula)
            ]
            faults = [
                _error(label, cell, self.line) for label, cell in pairs if cell.startswith("#") and cell in _ERRORS
            ]
            usable = [(label, "" if cell in _ERRORS else cell) for label, cell in pairs]
            content = json.dumps(pairs, ensure_ascii=False).encode("utf-8", "replace")
            yield Row(next(numbers), self.line, usable, content, [*findings, *faults], headings=self._heading_line)

    def _next(self) -> tuple[Sequence[Any], Sequence[Any]] | None:
        """Return the next row and its formulas; ``None`` at the end."""
        try:
            values = next(self._shown, None)
            formulas = next(self._formulas, ()) if self._formulas is not None else ()
        except Exception as error:  # noqa: BLE001  # it raises whatever the damage leads to
            raise _unusable(f"cannot be read behind row {self.line} of this sheet: {error}") from None
        if values is None:
            return None
        self.line += 1
        return (self._filled(values) if self._merged else values), formulas

    def _filled(self, values: Sequence[Any]) -> Sequence[Any]:
        """Return a row in which cells that were merged downwards have their value in each row."""
        filled = list(values)
        for area in self._merged:
            if area.top == self.line and area.left <= len(filled):
                self._held[area] = filled[area.left - 1]
            elif area.top < self.line <= area.bottom and area in self._held:
                filled.extend([None] * (area.left - len(filled)))
                filled[area.left - 1] = self._held[area]
        return filled


_ERRORS: Final = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"})


def _is_formula(value: Any) -> bool:
    return (isinstance(value, str) and value.startswith("=") and len(value) > 1) or type(value).__name__ in {
        "ArrayFormula",
        "DataTableFormula",
    }


def _text(value: Any) -> str:
    """Return a cell as text; a day has no time, a whole number no point."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dt.datetime):
        midnight = value.time() == dt.time()
        return value.date().isoformat() if midnight else value.isoformat(timespec="seconds")
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return value.isoformat() if isinstance(value, dt.date | dt.time) else str(value)


def _formula(label: str, formula: Any, value: str, line: int) -> Finding:
    said = str(getattr(formula, "text", formula))
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
