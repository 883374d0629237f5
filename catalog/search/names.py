"""Finds things by their names: equal ones, those that begin so, those that are like it.

In memory, for the names of one generation, and never changed. What a look-up costs is bounded, whatever is asked.
"""

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple
from typing import Literal as OneOf

from catalog.search.folding import fold, pairs, pieces
from vocab.text import match_key

MAX_NAME: Final = 200  # characters that are compared
_MOST_LOOKED_AT: Final = 20_000  # entries of lists of names that share three letters
_MOST_COMPARED: Final = 200
_MOST_BEGINNINGS: Final = 2_000
_LEAST_LIKE: Final = 0.5
# behind every character that a folded name can have
_BEHIND: Final = "\U0010ffff"

Rank = OneOf[0, 1, 2]
SHOWN: Final = 0  # the name that pages show
OTHER: Final = 1
HIDDEN: Final = 2  # kept for search alone


class Name(NamedTuple):
    """A name and whose it is.

    Attributes:
        path: The thing's, below ``{base}id/``.
        rank: ``SHOWN``, ``OTHER`` or ``HIDDEN``.
    """

    path: str
    text: str
    rank: Rank


class Likeness(NamedTuple):
    """How a name is like what was looked for.

    Attributes:
        way: ``"exact"`` letter for letter, as records are matched; ``"folded"`` but for case, diacritics and signs;
            ``"reordered"`` the same words in another order; else ``"alike"``.
        degree: From 0 to 1; 1 of all but the last.
    """

    way: OneOf["exact", "folded", "reordered", "alike"]
    degree: float


class SoughtName:
    """A name that is looked for, ready to be compared.

    Args:
        text: Cut off at ``MAX_NAME`` characters.
    """

    def __init__(self, text: str) -> None:
        self.text: Final = text[:MAX_NAME]
        self.key: Final = match_key(self.text)
        self.folded: Final = folded(self.text)
        self.grams: Final = name_grams(self.folded)

    def likeness(self, name: str) -> Likeness | None:
        """Return how a name is like it; ``None`` when they have too little in common."""
        other = folded(name[:MAX_NAME])
        if not self.folded or not other:
            return None
        if other == self.folded:
            return Likeness("exact" if match_key(name) == self.key else "folded", 1.0)
        theirs = name_grams(other)
        degree = 2 * len(self.grams & theirs) / (len(self.grams) + len(theirs))
        if degree == 1.0:
            # the same pieces, so nearly always the same words
            alike = sorted(other.split()) == sorted(self.folded.split())
            return Likeness("reordered", 1.0) if alike else Likeness("alike", 0.99)
        return Likeness("alike", degree) if degree >= _LEAST_LIKE else None


def folded(name: str) -> str:
    """Return a name as it is compared: folded, its words parted by one space.

    >>> folded("Zhou, En-lai"), folded("N. S. Хрущёв")
    ('zhou en lai', 'n s хрущев')
    """
    return " ".join(fold(name).split())


def name_grams(name: str) -> frozenset[str]:
    """Return what folded names are compared by: three letters of words with their edges, two of unspaced scripts.

    >>> sorted(name_grams("li wei")), sorted(name_grams("周恩来"))
    ([' li', ' we', 'ei ', 'li ', 'wei'], ['周恩', '恩来'])
    """
    found: set[str] = set()
    for piece in pieces(name):
        if piece.run:
            found.update(pairs(piece.text) or [piece.text])
        else:
            word = f" {piece.text} "
            found.update(word[index : index + 3] for index in range(len(word) - 2))
    return frozenset(found)


class NameIndex:
    """All names of one generation.

    Args:
        names: In any order.
    """

    def __init__(self, names: Iterable[Name]) -> None:
        rows = sorted((found, name.rank, name) for name in names if (found := folded(name.text[:MAX_NAME])))
        self._folded: Final = [row[0] for row in rows]
        self._names: Final = [row[2] for row in rows]
        self._with: Final = _holders(self._folded)

    def find(self, sought: SoughtName) -> dict[str, tuple[Name, Likeness]]:
        """Return the names that are like one, the best of each thing, by path."""
        found: dict[str, tuple[Name, Likeness]] = {}
        for name in self._alike(sought):
            likeness = sought.likeness(name.text)
            if likeness is None or (name.rank == HIDDEN and likeness.degree < 1):
                continue
            best = found.get(name.path)
            if best is None or _better(name, likeness) > _better(*best):
                found[name.path] = (name, likeness)
        return found

    def equal(self, text: str) -> list[Name]:
        """Return the names that are the same, but for case, diacritics and signs: some, where very many are."""
        sought = folded(text[:MAX_NAME])
        return self._names[slice(*self._same(sought))] if sought else []

    def _same(self, sought: str) -> tuple[int, int]:
        first = last = bisect_left(self._folded, sought)
        while last < len(self._folded) and self._folded[last] == sought and last < first + _MOST_COMPARED:
            last += 1
        return first, last

    def beginning(self, prefix: str) -> Iterator[Name]:
        """Yield the names that begin with a text, then those in which a word does, each thing once, by the alphabet."""
        start = folded(prefix[:MAX_NAME])
        seen: set[str] = set()
        first = bisect_left(self._folded, start)
        last = min(bisect_left(self._folded, start + _BEHIND), first + _MOST_BEGINNINGS)
        for name in self._names[first:last]:
            if name.path not in seen:
                seen.add(name.path)
                yield name
        for number in self._holding(start):
            name = self._names[number]
            if name.path not in seen and f" {start}" in self._folded[number]:
                seen.add(name.path)
                yield name

    def _alike(self, sought: SoughtName) -> list[Name]:
        """Return the names that share most with one: equal ones are always among them."""
        counts: Counter[int] = Counter()
        left = _MOST_LOOKED_AT
        # what few names have tells most; what thousands have is left out when it would cost too much
        for holding in sorted((self._with.get(gram, array("I")) for gram in sought.grams), key=len):
            if len(holding) > left:
                break
            left -= len(holding)
            counts.update(holding)
        near = {number for number, _ in counts.most_common(_MOST_COMPARED)}
        near.update(range(*self._same(sought.folded)))
        return [self._names[number] for number in sorted(near)]

    def _holding(self, start: str) -> list[int]:
        """Return the names that may hold words of which the last may go on: those with the rarest of their pieces."""
        *whole, last = start.split() or [""]
        wanted = {*name_grams(" ".join(whole)), *(gram for gram in name_grams(last) if not gram.endswith(" "))}
        lists = [self._with.get(gram, array("I")) for gram in wanted]
        return list(min(lists, key=len)[:_MOST_BEGINNINGS]) if lists else []


def _holders(names: Iterable[str]) -> dict[str, "array[int]"]:
    """Return the numbers of the folded names that have each gram, in their order."""
    holders: dict[str, array[int]] = {}
    for number, name in enumerate(names):
        for gram in _ascii_grams(name) if name.isascii() else name_grams(name):
            if (holding := holders.get(gram)) is None:
                holders[gram] = array("I", (number,))
            elif holding[-1] != number:
                holding.append(number)
    return holders


def _ascii_grams(name: str) -> list[str]:
    """Return what ``name_grams`` does, sooner, and some of them twice."""
    text = f" {name} "
    return [gram for gram in map("".join, zip(text, text[1:], text[2:], strict=False)) if gram[1] != " "]


_WAYS: Final = {"exact": 3, "folded": 2, "reordered": 1, "alike": 0}


def _better(name: Name, likeness: Likeness) -> tuple[int, float, int]:
    return _WAYS[likeness.way], likeness.degree, -name.rank
