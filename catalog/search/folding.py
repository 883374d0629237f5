"""Words as they are compared: without case, diacritics and other accidents of writing. Pure.

The index and the query are folded by the same functions, so they cannot disagree. What is stored and shown keeps its
characters. The rules are the table of ``docs/search.md``.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple

# part of the index's mark: another version of Unicode may fold otherwise
UNICODE_VERSION: Final = unicodedata.unidata_version
MAX_WORD: Final = 80

# What Unicode does not take apart, and letters that keyboards and editors use one for the other.
_ALIKE: Final = {
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t",
    "ŋ": "n", "ə": "e", "ƒ": "f", "ɖ": "d", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ŀ": "l", "ĸ": "k", "ŉ": "n",
    "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "ة": "ه", "ہ": "ه", "ھ": "ه", "ۀ": "ه", "ٱ": "ا",
    "ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ", "ς": "σ",
}  # fmt: skip
# Characters that only steer the setting of others: joiners, marks of direction, soft hyphens, the Arabic stretcher.
_NOTHING: Final = frozenset("\u00ad\u034f\u061c\u0640\u180e\u200c\u200d\u200e\u200f\ufeff") | {
    chr(code) for first, last in ((0x202A, 0x202E), (0x2060, 0x206F), (0xFE00, 0xFE0F)) for code in range(first, last)
}
# Marks that are accidents of writing have these combining classes: points and harakat, and whatever stands above,
# below or across a letter. Those of Indic, Thai and Tibetan vowels and of kana voicing have others, and stay.
_POINTS: Final = range(10, 37)
_ACCENTS: Final = range(200, 241)
_SEPARATOR: Final = " "
# Scripts that leave no space between words: kana, bopomofo, hangul, Han, Thai, Lao, Burmese, Khmer
_RUN: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u303b"
    "\u3041-\u31ff\u3400-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)
_PIECE: Final = re.compile(f"[{_RUN}]+|[^ {_RUN}]+")
_RUNS: Final = re.compile(f"[{_RUN}]+")
_IS_RUN: Final = re.compile(f"[{_RUN}]")


class _Table(dict[int, str]):
    """What each character folds to, reckoned when it first comes."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


def _fold_character(character: str) -> str:
    """Return what one character folds to: letters, digits and marks, one space for a separator, or nothing."""
    if character in _NOTHING:
        return ""
    text = character
    for _ in range(4):
        parts = unicodedata.normalize("NFKD", text)
        bare = "".join(_ALIKE.get(part, part) for part in parts if not _is_accident(part))
        folded = unicodedata.normalize("NFC", bare.casefold())
        if folded == text:
            break
        text = folded
    bare = "".join(_bare(part) for part in text)
    return bare if bare.strip(_SEPARATOR) else bare[:1]


def _is_accident(character: str) -> bool:
    kind = unicodedata.combining(character)
    return kind in _POINTS or kind in _ACCENTS or character in _NOTHING


def _bare(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    return character if category[0] in "LNM" else _SEPARATOR


FOLDS: Final = _Table()


def fold(text: str) -> str:
    """Return ``text`` as it is compared; whatever parts words is a space.

    >>> fold("Ürümqi, Ёлка; İĞNE ‘ß’"), fold("Ἀθῆναι"), fold("مُحَمَّد")
    ('urumqi  елка  igne  ss ', 'αθηναι', 'محمد')
    """
    if text.isascii():
        return text.translate(FOLDS)
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).translate(FOLDS))


class Piece(NamedTuple):
    """A word, or a run of characters in a script that leaves no space between words.

    Attributes:
        text: Folded.
    """

    text: str
    run: bool


def pieces(text: str) -> Iterator[Piece]:
    """Yield the words and runs of ``text``.

    >>> [piece.text for piece in pieces("Telegram 苏联, No. 118-04")]
    ['telegram', '苏联', 'no', '118', '04']
    """
    for found in _PIECE.finditer(fold(text)):
        run = _IS_RUN.match(found[0]) is not None
        yield Piece(found[0] if run else found[0][:MAX_WORD], run)


def parted(text: str) -> str:
    """Return the words and runs of ``text``, folded, with a space between them, whatever divides them there.

    >>> parted("PRC FMA 118-01764-04, 苏联")
    'prc fma 118 01764 04 苏联'
    """
    return " ".join(piece.text for piece in pieces(text))


def words(text: str) -> str:
    """Return the words of ``text``, folded, with a space between them; runs are left out."""
    folded = fold(text)
    if not text.isascii():
        folded = without_runs(folded)
    found = folded.split()
    if max(map(len, found), default=0) > MAX_WORD:
        found = [word[:MAX_WORD] for word in found]
    return " ".join(found)


def without_runs(folded: str) -> str:
    """Return a folded text with spaces in the place of runs; offsets stay the same."""
    return _RUNS.sub(lambda run: _SEPARATOR * len(run[0]), folded)


def grams(text: str) -> tuple[str, str]:
    """Return every two neighbours in the runs of ``text``, in order, and its single characters, each once.

    >>> grams("苏联大使 in 1962")
    ('苏联 联大 大使', '使 大 联 苏')
    """
    if text.isascii():
        return "", ""
    runs = _RUNS.findall(fold(text))
    return " ".join(pair for run in runs for pair in pairs(run)), " ".join(sorted(set("".join(runs))))


def pairs(run: str) -> list[str]:
    """Return every two neighbours of a run; of a single character none.

    >>> pairs("大使馆")
    ['大使', '使馆']
    """
    return [run[index : index + 2] for index in range(len(run) - 1)]
