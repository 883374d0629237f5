"""A sheet of a workbook → its rows (ECMA-376, part 1, 18.3.1): one row is held at a time."""

from functools import lru_cache
from typing import Final

from catalog.readers.confined_talk import Cells
from catalog.readers.xlsx.formulas import column_number, moved
from catalog.readers.xlsx.parts import MAX_DEPTH, Book, PartReader, unescaped, unusable
from catalog.readers.xlsx.values import day_text, duration_text, iso_text, number_text

_MAX_COLUMNS: Final = 16_384
# programs end at 1,048,576, but a file that goes on is well-formed
_MAX_ROWS: Final = 100_000_000
_DIGITS: Final = "0123456789"
# both names of the one vocabulary: that of most programs, and the strict one
_SPACES: Final = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
_NAMES: Final = {f"{space} {name}": name for space in _SPACES for name in ("row", "c", "v", "t", "f", "rPh")}


class SheetPart(PartReader):
    """Gives the rows in which anything stands."""

    def __init__(self, book: Book) -> None:
        super().__init__(book)
        self._line = 0
        self._texts: list[str] = []
        self._formulas: dict[int, str] = {}
        self._shared: dict[str, tuple[str, int, int]] = {}
        # of the cell that is open
        self._column = 0
        self._kind = "n"
        self._style: str | None = None
        self._value: list[str] = []
        self._formula: list[str] | None = None
        self._told: dict[str, str] = {}
        self._spoken = 0

    @property
    def place(self) -> str:
        """Behind which row it is."""
        return f" behind row {self._line} of this sheet"

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        known = _NAMES.get(name)
        if known == "c":
            reference = attributes.get("r")
            self._column = _column(reference.rstrip(_DIGITS)) if reference else self._column + 1
            self._kind = attributes.get("t", "n")
            self._style = attributes.get("s")
            self._value = []
        elif known == "v":
            if self._kind != "inlineStr":
                self.parser.CharacterDataHandler = self._value.append
        elif known == "t":
            if self._kind == "inlineStr" and not self._spoken:
                self.parser.CharacterDataHandler = self._value.append
        elif known == "row":
            self._begin_row(attributes.get("r"))
        elif known == "f":
            self._formula, self._told = [], attributes
            self.parser.CharacterDataHandler = self._formula.append
        elif known == "rPh":
            self._spoken += 1
        elif self._depth > MAX_DEPTH:
            raise unusable(f"has elements more than {MAX_DEPTH} levels deep in each other")

    def _end(self, name: str) -> None:
        self._depth -= 1
        known = _NAMES.get(name)
        if known == "c":
            self._put()
        elif known == "row":
            self._end_row()
        elif known == "rPh":
            self._spoken -= 1
        elif known is not None:
            self.parser.CharacterDataHandler = None

    def _begin_row(self, number: str | None) -> None:
        self._line = int(float(number)) if number else self._line + 1
        if not 0 < self._line <= _MAX_ROWS:
            raise unusable(f"has a row {self._line}; no sheet has more than {_MAX_ROWS:,}")
        self._column = 0
        self._texts, self._formulas = [], {}

    def _end_row(self) -> None:
        texts = self._texts
        while texts and not texts[-1] and len(texts) - 1 not in self._formulas:
            texts.pop()
        if texts:
            self.given.append(Cells(self._line, texts, self._formulas))

    def _put(self) -> None:
        """Put the cell that is complete into its row."""
        column = self._column
        if column > _MAX_COLUMNS:
            raise unusable(f"has a cell in column {column} of row {self._line}; no sheet has more than {_MAX_COLUMNS}")
        pieces = self._value
        text = self._shown(self._kind, pieces[0] if len(pieces) == 1 else "".join(pieces)) if pieces else ""
        texts = self._texts
        gap = column - 1 - len(texts)
        if gap > 0:
            texts.extend([""] * gap)
        if gap >= 0:
            texts.append(text)
        else:
            texts[column - 1] = text
        if self._formula is not None:
            self._formulas[column - 1] = self._formula_text("".join(self._formula))
            self._formula = None

    def _shown(self, kind: str, value: str) -> str:
        """Return what a cell of this kind shows."""
        if kind == "s":
            return self.book.texts[int(value)]
        if kind == "n":
            return self._number(value.strip())
        if kind == "b":
            return "yes" if value.strip() in {"1", "true"} else "no"
        if kind == "d":
            return iso_text(value.strip())
        return unescaped(value).strip()

    def _number(self, value: str) -> str:
        book, style = self.book, self._style
        if style in book.days:
            return day_text(value, from_1904=book.from_1904)
        return duration_text(value) if style in book.durations else number_text(value)

    def _formula_text(self, text: str) -> str:
        told = self._told
        if told.get("t") == "dataTable":
            return f"=TABLE({told.get('r1', '')},{told.get('r2', '')})"
        if told.get("t") != "shared":
            return f"={text}"
        key = told.get("si", "")
        if text:
            self._shared[key] = (text, self._column, self._line)
            return f"={text}"
        if key not in self._shared:
            return "="
        shared, column, line = self._shared[key]
        return f"={moved(shared, self._column - column, self._line - line)}"


@lru_cache(maxsize=1024)
def _column(letters: str) -> int:
    number = column_number(letters) if len(letters) <= len("XFD") else 0
    if not 0 < number <= _MAX_COLUMNS:
        raise unusable(f"has a cell in column {letters[:20]!r}; no sheet has more than {_MAX_COLUMNS}")
    return number
