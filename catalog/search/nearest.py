"""Words of the index that are spelt much like one that is not in it: for "did you mean". Bounded, whatever is typed.

Words with one slip of the finger are made and looked up; those with two are sought among the frequent words that begin
alike. Only words of titles and names are suggested: those of texts are not all spelt well.
"""

from collections.abc import Iterator
from itertools import product
from typing import Final, Protocol

import msgspec

from catalog.search.asked import Asked, Part

_LONGEST: Final = 30  # a word that is longer is not mended
_MENDED: Final = 4  # words of one question
_TRIED: Final = 3  # readings of one word
_MANY: Final = 3_000  # frequent words that are looked through
_COMPARED: Final = 300  # of these, letter by letter
_TWO_SLIPS: Final = 5  # letters from which on two slips are thought of
_ALPHABETS: Final = (
    "abcdefghijklmnopqrstuvwxyz0123456789",
    "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґђћљњџ",
    "αβγδεζηθικλμνξοπρστυφχψω",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويءئؤ",
    "אבגדהוזחטיכלמנסעפצקרשת",
)


class Vocabulary(Protocol):
    """Which words there are."""

    def frequency(self, word: str) -> int:
        """Return in how many documents a word of titles or names stands, 0 when in none."""
        ...

    def is_known(self, word: str) -> bool:
        """Say whether a word stands anywhere."""
        ...

    def beginning(self, start: str, most: int) -> list[tuple[str, int]]:
        """Return words that begin with ``start``, each with its documents, the most frequent first."""
        ...


def mended(asked: Asked, vocabulary: Vocabulary) -> Iterator[dict[str, str]]:
    """Yield, the likeliest first, words to put in the place of those that are nowhere; nothing when there are none."""
    unknown = dict.fromkeys(
        term
        for part in asked.parts
        if not part.run
        for term in _whole_terms(part)
        if len(term) <= _LONGEST and not vocabulary.is_known(term)
    )
    readings = [(word, nearest(word, vocabulary)) for word in list(unknown)[:_MENDED]]
    known = [(word, found) for word, found in readings if found]
    if not known:
        return
    for choice in sorted(product(*(range(len(found)) for _, found in known)), key=lambda one: (sum(one), one))[:_TRIED]:
        yield {word: found[index] for (word, found), index in zip(known, choice, strict=True)}


def _whole_terms(part: Part) -> tuple[str, ...]:
    return part.terms[:-1] if part.beginning else part.terms


def nearest(word: str, vocabulary: Vocabulary) -> list[str]:
    """Return words like ``word``: those nearer to it first, of these the more frequent."""
    found: dict[str, tuple[int, int]] = {}
    compared = 0
    for near in _one_slip(word):
        if near and (frequency := vocabulary.frequency(near)):
            found[near] = (1, -frequency)
    if not found and len(word) >= _TWO_SLIPS:
        letters = frozenset(word)
        for near, frequency in vocabulary.beginning(word[0], _MANY):
            # two slips change at most four letters of the set; comparing sets is what rules out most words
            if abs(len(near) - len(word)) > 2 or near in found or len(letters.symmetric_difference(near)) > 4:
                continue
            compared += 1
            if compared > _COMPARED:
                break
            if distance(word, near, 2) <= 2:
                found[near] = (2, -frequency)
    return sorted(found, key=lambda near: (*found[near], near))[:_TRIED]


def _one_slip(word: str) -> Iterator[str]:
    """Yield each word that has one letter more, less, or another one, or two neighbours in the other order."""
    letters = next((alphabet for alphabet in _ALPHABETS if any(c in alphabet for c in word)), "")
    made = dict[str, None]()
    for index in range(len(word) + 1):
        start, rest = word[:index], word[index:]
        if rest:
            made[start + rest[1:]] = None
        if len(rest) > 1:
            made[start + rest[1] + rest[0] + rest[2:]] = None
        for letter in letters:
            made[start + letter + rest] = None
            if rest:
                made[start + letter + rest[1:]] = None
    made.pop(word, None)
    yield from made


def distance(one: str, other: str, most: int) -> int:
    """Return in how many slips one word becomes another, neighbours in the other order being one; at most ``most`` + 1.

    >>> distance("tekegram", "telegram", 2), distance("embassy", "emabssy", 2), distance("mole", "pier", 2)
    (1, 1, 3)
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before, row = [0] * (len(other) + 1), list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        two_before, before, row = before, row, [i] + [0] * len(other)
        for j, near in enumerate(other, 1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != near))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == near:
                row[j] = min(row[j], two_before[j - 2] + 1)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def replaced(asked: Asked, words: dict[str, str]) -> Asked:
    """Return a question with other words in the place of some."""
    parts = (
        msgspec.structs.replace(part, terms=tuple(words.get(term, term) for term in part.terms)) for part in asked.parts
    )
    return Asked(asked.text, tuple(dict.fromkeys(parts)), asked.cut)
