"""Text as the linker compares it, and the way back to its own characters (docs/linking.md).

Each character is folded by itself: compatibility decomposition (NFKD), no diacritics, straight quotes, any white space
as a space. Lengths change where a character has more or fewer letters than one, so offsets are mapped back.
"""

import re
import unicodedata
from bisect import bisect_right
from typing import Final

from vocab.text import fold_quotes


class _Letters(dict[int, str]):
    """Character → what it is compared as; filled as characters are met."""

    def __init__(self) -> None:
        super().__init__()
        self.irregular: Final[set[str]] = set()

    def __missing__(self, code: int) -> str:
        character = chr(code)
        parts = unicodedata.normalize("NFKD", fold_quotes(character))
        letters = "".join(part for part in parts if not unicodedata.category(part).startswith("M"))
        # NFKD of some signs begins with a space: an accent alone counts as one
        letters = " " if letters.isspace() else letters
        if len(letters) != 1:
            self.irregular.add(character)
        self[code] = letters
        return letters


_LETTERS: Final = _Letters()
_NOT_ASCII: Final = re.compile("[^\x00-\x7f]+")


class Folded:
    """A text, folded.

    Args:
        text: As it is published.

    >>> folded = Folded("Zu\u0308rich, the \ufb01rst")
    >>> folded.text, folded.origin(folded.text.index(","))
    ('Zurich, the first', 7)
    """

    __slots__ = ("_ends", "_shifts", "text")

    def __init__(self, text: str) -> None:
        plain = text.replace("\n", " ").replace("\t", " ").replace("\r", " ")
        self._ends: list[int] = []
        self._shifts: list[int] = []
        if not plain.isascii():
            # these alone are in most texts, and quicker to replace than to look at
            plain = plain.replace("\u2019", "'").replace("\u2018", "'").replace("\u201c", '"').replace("\u201d", '"')
        self.text: Final = plain if plain.isascii() else _NOT_ASCII.sub(self._fold, plain)

    def _fold(self, found: re.Match[str]) -> str:
        run = found.group()
        letters = run.translate(_LETTERS)
        if not _LETTERS.irregular.isdisjoint(run):
            shift = self._shifts[-1] if self._shifts else 0
            for index, character in enumerate(run, found.start()):
                if character in _LETTERS.irregular:
                    # behind this character, folded offsets lie so much further than those of the text
                    shift += len(_LETTERS[ord(character)]) - 1
                    self._ends.append(index + 1 + shift)
                    self._shifts.append(shift)
        return letters

    def origin(self, offset: int) -> int:
        """Return where the character at a folded offset begins in the text; both ends count as offsets."""
        place = bisect_right(self._ends, offset)
        found = offset - (self._shifts[place - 1] if place else 0)
        # inside what one character was folded to, there is no more than its end to name
        return min(found, self._ends[place] - self._shifts[place]) if place < len(self._ends) else found
