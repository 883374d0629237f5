"""A workbook at work: its parts come one after the other, each is read as it comes (ECMA-376, part 1).

The parts have to come in this order: ``relations`` and ``workbook``, which give ``Sheets``; ``styles`` and ``texts``,
where there are such; then each ``sheet``, which gives its rows.
"""

from collections.abc import Sequence
from typing import Final

from catalog.errors import SourceError
from catalog.readers.confined_talk import Bad, Given
from catalog.readers.records import refusal
from catalog.readers.xlsx.parts import Book, PartReader, Relations, SharedTexts, Styles, WorkbookPart, unusable
from catalog.readers.xlsx.sheet import SheetPart

_READERS: Final[dict[str, type[PartReader]]] = {
    "relations": Relations,
    "workbook": WorkbookPart,
    "styles": Styles,
    "texts": SharedTexts,
    "sheet": SheetPart,
}


class WorkbookSession:
    """The reader for XLSX; see ``confined_worker.Session``.

    Args:
        key: See ``Source``.
    """

    def __init__(self, key: str) -> None:  # noqa: ARG002  rows get their keys from who asks
        self._book = Book()
        self._part: PartReader | None = None
        self.done = False

    @staticmethod
    def get_ready() -> None:
        """Load whatever is loaded at first use: the process can open nothing later."""
        session = WorkbookSession("")
        for kind in _READERS:
            session.begin(kind)
            session.feed(b"<x/>")
        session.close()

    def begin(self, kind: str) -> Sequence[Given]:
        """Return what the part before has come to, and begin one; ``""`` begins none."""
        given = self._guarded(b"", final=True)
        self._part = _READERS[kind](self._book) if kind else None
        return given

    def feed(self, content: bytes) -> Sequence[Given]:
        """Take the next piece of a part and return what it completes."""
        return self._guarded(content, final=False)

    def close(self) -> Sequence[Given]:
        """Return what is left."""
        return self.begin("")

    def _guarded(self, content: bytes, *, final: bool) -> Sequence[Given]:
        part = self._part
        if part is None:
            return []
        try:
            return part.take(content, final=final)
        except SourceError as error:
            stop = error
        except (ArithmeticError, LookupError, ValueError) as error:
            stop = unusable(f"cannot be read{part.place}: {error}")
        self._part = None
        return [*part.given, Bad(finding=refusal(stop))]
