"""The names of authority entities, ready to be found in running text: one automaton over all of them (docs/linking.md).

The automaton reports every label in one pass, whatever their number; which of them stand as words of their own is
decided here, which of those are links in ``vocab.linking``.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

import ahocorasick_rs

from vocab import terms
from vocab.authority import DETECTED_KINDS, Entity
from vocab.folded import Folded

_FEWEST_LETTERS: Final = 4
_FEWEST_SIGNS: Final = 2  # of scripts that are written without spaces: one sign is a syllable or a word
# Acronyms of fewer letters that are names of one thing wherever they stand in capitals.
ACRONYMS: Final = frozenset(
    re.findall(
        r"\S+",
        "CCP CIA CPC DRV EEC EU FBI FRG GDR IMF KGB KMT KPD MI5 MI6 NKVD OSS PLA PLO PRC ROC ROK SED SS UAE UAR UK"
        " UN USA U.S. U.S.A. U.K. U.N.",
    )
)
_WITHOUT_SPACES: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd]"
)
_HANGUL: Final = re.compile("[\u1100-\u11ff\uac00-\ud7a3]")
# "South Korea" is not Korea, and "New Mexico" is not Mexico.
_QUALIFIERS: Final = frozenset(
    re.findall(
        r"\S+",
        "New North South East West Northern Southern Eastern Western Central Inner Outer Upper Lower Greater",
    )
)


class Label(NamedTuple):
    """A name, folded, and whose it is.

    Attributes:
        owners: Paths of the entities that have it, sorted; without those that are not to be matched.
        alone: Whether it can be a link by itself: it is long enough, and not a single word that names persons only.
    """

    text: str
    owners: tuple[str, ...]
    alone: bool


class Hit(NamedTuple):
    """A label in a folded text."""

    start: int
    end: int
    label: Label


class Gazetteer:
    """All labels of the entities that can be detected.

    Args:
        entities: Of one moment; in any order.
    """

    def __init__(self, entities: Iterable[Entity]) -> None:
        self.entities: Final = {entity.path: entity for entity in entities if entity.kind in DETECTED_KINDS}
        owners: dict[str, set[str]] = {}
        for path in sorted(self.entities):
            entity = self.entities[path]
            for name in entity.matched:
                found = owners.setdefault(" ".join(Folded(name).text.split()), set())
                if not entity.do_not_match:
                    found.add(path)
        owners.pop("", None)
        self.labels: Final = {
            text: Label(text, tuple(sorted(paths)), self._alone(text, paths)) for text, paths in sorted(owners.items())
        }
        self._searched = [label for label in self.labels.values() if label.alone or not label.owners]
        self._edges = [edges(label.text) for label in self._searched]
        self._automaton = ahocorasick_rs.AhoCorasick([label.text for label in self._searched])

    def _alone(self, text: str, paths: Iterable[str]) -> bool:
        if not is_long_enough(text):
            return False
        if " " in text or _is_unspaced(text):
            return True
        return text[:1] == text[:1].upper() and not all(is_person(self.entities[path]) for path in paths)

    def hits(self, text: str) -> list[Hit]:
        """Return the labels that stand in a folded text as words, from left to right, the longest of each place.

        One that no entity may be linked by takes its place from shorter ones all the same.
        """
        if not self._searched:
            return []
        of = self._edges
        found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        standing = [(start, -end, index) for index, start, end in found if stands(text, start, end, of[index])]
        hits, position = [], 0
        for start, end, index in sorted(standing):
            if start >= position:
                position = -end
                hits.append(Hit(start, position, self._searched[index]))
        return hits

    def ending_at(self, text: str, end: int) -> Iterator[Label]:
        """Yield the labels that a folded text has in front of an offset, the longest of at most six words first."""
        starts = [found.start() for found in re.finditer(r"(?<![^\s(\"'])\S", text[max(0, end - 120) : end])]
        for start in starts[-6:]:
            if label := self.labels.get(text[max(0, end - 120) + start : end]):
                yield label


def is_person(entity: Entity) -> bool:
    """Say whether an entity is a person, who may be called by one name alone."""
    return entity.kind == "person" or terms.SCHEMA_PERSON in entity.types


def is_long_enough(text: str) -> bool:
    """Say whether a folded label may be looked for by itself.

    >>> [is_long_enough(text) for text in ("Ili", "Moscow", "PRC", "\u5317\u4eac")]
    [False, True, True, True]
    """
    letters = sum(character.isalnum() for character in text)
    return letters >= (_FEWEST_SIGNS if _is_unspaced(text) else _FEWEST_LETTERS) or text in ACRONYMS


def _is_unspaced(text: str) -> bool:
    return _WITHOUT_SPACES.search(text) is not None or _HANGUL.search(text) is not None


class Edges(NamedTuple):
    """What must not stand beside a label.

    Attributes:
        front: Whether it must not be the end of a longer word.
        back: Whether it must not be the beginning of one.
        single: Whether it is one word, which another may make a different name.
    """

    front: bool
    back: bool
    single: bool


def edges(label: str) -> Edges:
    """Return what must not stand beside a folded label.

    Scripts without spaces have no boundaries; Korean words carry their endings behind the name.
    """
    first, last = label[0], label[-1]
    return Edges(
        front=first.isalnum() and not _WITHOUT_SPACES.match(first),
        back=last.isalnum() and not _WITHOUT_SPACES.match(last) and not _HANGUL.match(last),
        single=" " not in label,
    )


def stands(text: str, start: int, end: int, label: Edges) -> bool:
    """Say whether a label stands in a folded text as a word: not inside another, nor as the second half of one."""
    if label.back and end < len(text) and (text[end].isalnum() or text[end] == "_"):
        return False
    if not label.front or start == 0:
        return True
    before = text[start - 1]
    if before == " ":
        return not (label.single and _word_before(text, start - 1) in _QUALIFIERS)
    return not (before.isalnum() or before == "_" or (before == "-" and text[start - 2 : start - 1].isalnum()))


def _word_before(text: str, end: int) -> str:
    return text[max(0, end - 20) : end].rpartition(" ")[2]
