"""Two wordings → one text in which what went and what came is marked, for an archivist to read.

Paragraphs are compared first, then words inside those that differ. What both wordings share is cut where it is long.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple, TypeAlias
from typing import Literal as OneOf

Mark: TypeAlias = OneOf["same", "gone", "came", "cut"]

_PARAGRAPH: Final = re.compile(r".+?(?:\n{2,}|\Z)", re.DOTALL)
# words, but ideographs and kana one by one: Chinese and Japanese put nothing between words
_WORD: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]|\w+|\s+|[^\w\s]")
_LARGEST: Final = 1_000_000  # comparisons; what would take more is shown as gone and come altogether
_ALIKE: Final = 0.6  # share of words and spaces; two wordings that share less are easier to read one after the other
_LONG: Final = 400
_KEPT: Final = 150


class Piece(NamedTuple):
    """A part of the text; of what is ``cut``, ``text`` says how much."""

    mark: Mark
    text: str


def marked(old: str, new: str) -> list[Piece]:
    """Return the pieces of both wordings, in reading order; no two neighbours have one mark.

    >>> [(piece.mark, piece.text) for piece in marked("the old mole", "the new mole")]
    [('same', 'the '), ('gone', 'old'), ('came', 'new'), ('same', ' mole')]
    """
    pieces: list[Piece] = []
    for piece in _compared(_PARAGRAPH.findall(old), _PARAGRAPH.findall(new), finer=True):
        if pieces and pieces[-1].mark == piece.mark:
            pieces[-1] = Piece(piece.mark, pieces[-1].text + piece.text)
        else:
            pieces.append(piece)
    return [short for place, piece in enumerate(pieces) for short in _shortened(piece, place, len(pieces))]


def _compared(old: Sequence[str], new: Sequence[str], *, finer: bool) -> Iterator[Piece]:
    if len(old) * len(new) > _LARGEST:
        yield from _replaced("".join(old), "".join(new))
        return
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if not finer and matcher.ratio() < _ALIKE:
        yield from _replaced("".join(old), "".join(new))
        return
    for change, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        was, has = "".join(old[old_from:old_to]), "".join(new[new_from:new_to])
        if change == "equal":
            yield Piece("same", has)
        elif finer and was and has:
            yield from _compared(_WORD.findall(was), _WORD.findall(has), finer=False)
        else:
            yield from _replaced(was, has)


def _replaced(was: str, has: str) -> Iterator[Piece]:
    if was:
        yield Piece("gone", was)
    if has:
        yield Piece("came", has)


def _shortened(piece: Piece, place: int, count: int) -> Iterator[Piece]:
    """Yield a piece, without the middle of what is long and the same."""
    if piece.mark != "same" or len(piece.text) <= _LONG:
        yield piece
        return
    head = piece.text[:_KEPT] if place > 0 else ""
    tail = piece.text[-_KEPT:] if place < count - 1 else ""
    if head:
        yield Piece("same", head)
    yield Piece("cut", f"{len(piece.text) - len(head) - len(tail):,}")
    if tail:
        yield Piece("same", tail)
