"""The small parts of a workbook: what belongs to it, its sheets, the styles of cells, the texts that it keeps apart."""

import posixpath
import re
from collections.abc import Sequence
from typing import Final
from xml.parsers import expat

from catalog.errors import SourceError
from catalog.readers.confined_talk import Given, Sheet, Sheets
from catalog.readers.xlsx.texts import Texts
from catalog.readers.xlsx.values import is_day, is_duration

MAX_DEPTH: Final = 100
_SAVE_ANEW: Final = "expected a workbook as spreadsheet programs save it; save it anew"
_NO_MEMORY: Final = expat.errors.codes[expat.errors.XML_ERROR_NO_MEMORY]
# characters that XML cannot hold, and the underscore where it would be taken for one of them (22.9.2.19)
_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")


class Book:
    """What is known of a workbook when its sheets are read.

    Attributes:
        targets: Type and path of what belongs to it, by the key under which it speaks of it.
        days, durations: Numbers of styles that show days, hours, or how long something took.
        from_1904: Whether its days are counted from 1904.
    """

    def __init__(self) -> None:
        self.targets: dict[str, tuple[str, str]] = {}
        self.days: set[str] = set()
        self.durations: set[str] = set()
        self.texts = Texts()
        self.from_1904 = False


def unusable(problem: str, advice: str = _SAVE_ANEW) -> SourceError:
    """Return why a workbook is not read."""
    return SourceError("workbook-unusable", f"the workbook {problem}", advice)


def doctype() -> SourceError:
    """Return why a part that holds a DOCTYPE is not read."""
    return unusable("holds a DOCTYPE, which may lead elsewhere", "expected none; leave it out")


def unescaped(text: str) -> str:
    r"""Return a text with the characters that XML cannot hold.

    >>> unescaped("a_x000A_b_x005F_x000A_")
    'a\nb_x000A_'
    """
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


class PartReader:
    """A part of a workbook, read with a parser that takes no DOCTYPE."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.given: list[Given] = []
        self._depth = 0
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        self.parser = parser

    @property
    def place(self) -> str:
        """Where it is, for messages."""
        return ""

    def take(self, content: bytes, *, final: bool) -> Sequence[Given]:
        """Take the next piece and return what it completes.

        Raises:
            SourceError: It is not well-formed, or holds what no workbook holds.
        """
        try:
            self.parser.Parse(content, final)
        except expat.ExpatError as error:
            if error.code == _NO_MEMORY:
                raise MemoryError from None
            raise unusable(f"cannot be read{self.place}: {error}") from None
        if final:
            self.finish()
        given, self.given = self.given, []
        return given

    def finish(self) -> None:
        """Note what the whole part comes to."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take a start tag; the name is without its namespace."""

    def end(self, name: str) -> None:
        """Take an end tag."""

    def _doctype(self, *_: object) -> None:
        raise doctype()

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise unusable(f"has elements more than {MAX_DEPTH} levels deep in each other")
        self.start(name.rpartition(" ")[2], attributes)

    def _end(self, name: str) -> None:
        self._depth -= 1
        self.end(name.rpartition(" ")[2])


class Relations(PartReader):
    """``xl/_rels/workbook.xml.rels``: what belongs to the workbook."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note where a part lies; who asks opens it, if it is there."""
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            path = posixpath.normpath(posixpath.join("/xl", attributes.get("Target", ""))).lstrip("/")
            self.book.targets[attributes.get("Id", "")] = (kind, path)


class WorkbookPart(PartReader):
    """``xl/workbook.xml``: the sheets in their order."""

    def __init__(self, book: Book) -> None:
        super().__init__(book)
        self._sheets: list[Sheet] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note a sheet, or from when days are counted."""
        if name == "workbookPr":
            self.book.from_1904 = attributes.get("date1904") in {"1", "true"}
        elif name == "sheet":
            key = next((value for key, value in attributes.items() if key.endswith(" id")), "")
            kind, path = self.book.targets.get(key, ("", ""))
            if kind == "worksheet":
                hidden = attributes.get("state", "visible") != "visible"
                self._sheets.append(Sheet(attributes.get("name", ""), path, hidden))

    def finish(self) -> None:
        """Give the list of parts that are wanted."""
        paths = dict(self.book.targets.values())
        styles, texts = paths.get("styles", ""), paths.get("sharedStrings", "")
        self.given.append(Sheets(sheets=tuple(self._sheets), styles=styles, texts=texts))


class Styles(PartReader):
    """``xl/styles.xml``: which styles of cells show days."""

    def __init__(self, book: Book) -> None:
        super().__init__(book)
        self._codes: dict[int, str] = {}
        self._in_cells = False
        self._styles = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note a format, or the style that has it."""
        if name == "numFmt":
            self._codes[int(attributes["numFmtId"])] = attributes["formatCode"]
        elif name == "cellXfs":
            self._in_cells = True
        elif name == "xf" and self._in_cells:
            number = int(attributes.get("numFmtId", "0"))
            code, style = self._codes.get(number, ""), str(self._styles)
            if is_duration(number, code):
                self.book.durations.add(style)
            elif is_day(number, code):
                self.book.days.add(style)
            self._styles += 1

    def end(self, name: str) -> None:
        """Leave the styles of cells."""
        if name == "cellXfs":
            self._in_cells = False


class SharedTexts(PartReader):
    """``xl/sharedStrings.xml``: texts by their number, without how they are spoken."""

    def __init__(self, book: Book) -> None:
        super().__init__(book)
        self._pieces: list[str] = []
        self._spoken = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002  texts have no attributes that count
        """Begin a text, or a piece of one."""
        if name == "si":
            self._pieces = []
        elif name == "rPh":
            self._spoken += 1
        elif name == "t" and not self._spoken:
            self.parser.CharacterDataHandler = self._pieces.append

    def end(self, name: str) -> None:
        """Keep a text that is whole."""
        if name == "t":
            self.parser.CharacterDataHandler = None
        elif name == "rPh":
            self._spoken -= 1
        elif name == "si":
            self.book.texts.append(unescaped("".join(self._pieces)).strip())
