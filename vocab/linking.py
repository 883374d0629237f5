"""Names of authority entities in texts, by fixed rules with fixed confidences (docs/linking.md).

Deterministic: the same fields, dates and entities give the same mentions in the same order. A mention is a guess; it
never becomes a statement of the archive unless a curator says so.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, takewhile
from typing import Final, NamedTuple, TypeAlias
from typing import Literal as OneOf

import ahocorasick_rs
import msgspec

from vocab.authority import Entity
from vocab.dates import Edtf
from vocab.folded import Folded
from vocab.gazetteer import Gazetteer, Label, edges, is_long_enough, is_person, stands
from vocab.unlinked_places import unlinked_places

LINKER_VERSION: Final = "1.0"
YEARS_AROUND: Final = 30

Rule: TypeAlias = OneOf["gloss-confirmed", "exact-label", "gloss", "after-full-name"]
# Decimals in canonical form, since engines store them so.
CONFIDENCES: Final[dict[str, str]] = {
    "gloss-confirmed": "0.99",
    "exact-label": "0.9",
    "gloss": "0.9",
    "after-full-name": "0.8",
}
# what a test measures on the examples (docs/linking.md)
MEASURED: Final = "On labelled examples 98.5% of them were right, and 90.6% of all mentions were found."
FieldName: TypeAlias = OneOf["title", "abstract", "text"]

_WORD: Final = re.compile(r"[^\W\d_][\w'-]*")
_LONGEST_GLOSS: Final = 80
_MANY_WORDS: Final = 40
_MOST_DOUBTS: Final = 10  # entities that are named when a surname may mean several
# Words that may stand, with a capital, in front of a surname that stands alone.
_TITLES: Final = frozenset(
    re.findall(
        r"\S+",
        "Ambassador Brother Chairman Chancellor Colonel Comrade Comrades Count Deputy Director Doctor Dr Emperor"
        " Father Foreign General Governor King Lady Lord Madame Marshal Minister Miss Mr Mr. Mrs Mrs. Ms Premier"
        " President Prince Princess Professor Queen Secretary Senator Sir Vice",
    )
)


class Field(NamedTuple):
    """A text of a document in which names are looked for.

    Attributes:
        version: Place of the version that it is the text of; 0 for title and abstract.
    """

    name: FieldName
    text: str
    version: int = 0


class Mention(msgspec.Struct, frozen=True):
    """A place where an entity is named.

    Attributes:
        entity: Its path.
        start, end: In code points of the field's text, the end exclusive: ``text[start:end]`` is ``matched``.
    """

    entity: str
    rule: Rule
    field: FieldName
    version: int
    start: int
    end: int
    matched: str

    @property
    def confidence(self) -> str:
        """That of the rule."""
        return CONFIDENCES[self.rule]


class Doubt(msgspec.Struct, frozen=True):
    """What only a curator can decide.

    Attributes:
        kind: ``"ambiguous"``: several entities have this name. ``"proposal"``: the text calls the entity so in front of
            a name of it in brackets, so it may be one more name.
        text: The name.
        entities: Paths of those that it may mean.
    """

    kind: OneOf["ambiguous", "proposal"]
    text: str
    entities: tuple[str, ...]


class Found(msgspec.Struct, frozen=True):
    """What the linker makes of one document: every mention in the order of the fields, and what is in doubt."""

    mentions: tuple[Mention, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    def best(self) -> tuple[Mention, ...]:
        """Return the mention of each entity that is published, by path.

        In a text before title and summary, then the most certain, then the first.
        """
        chosen: dict[str, Mention] = {}
        for mention in sorted(self.mentions, key=_rank):
            chosen.setdefault(mention.entity, mention)
        return tuple(chosen[path] for path in sorted(chosen))


def _rank(mention: Mention) -> tuple[bool, float, bool, int, int]:
    return (
        mention.field != "text",
        -float(mention.confidence),
        mention.field == "abstract",
        mention.version,
        mention.start,
    )


class Linker:
    """Finds the entities of one moment in documents.

    Args:
        entities: All of them; those of other kinds than agents, persons, archives and places are passed over.
    """

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._gazetteer = Gazetteer(entities)
        self._names = {
            path: tuple(_single_words(entity))
            for path, entity in self._gazetteer.entities.items()
            if is_person(entity) and not entity.do_not_match
        }

    def find(self, fields: Sequence[Field], *, date: Edtf | None = None, citation: str = "") -> Found:
        """Return what is named in the fields of one document, given in the order in which it is read.

        Args:
            date: When the document was made; entities of other times are passed over.
            citation: Of the record; what stands in it is no mention.
        """
        search = _Search(self._gazetteer, self._names, date, citation)
        for field in fields:
            search.look(field)
        return Found(tuple(search.mentions), tuple(sorted(search.doubts, key=lambda doubt: (doubt.kind, doubt.text))))


def _single_words(entity: Entity) -> Iterator[str]:
    """Yield what a person may be called alone: first and last word of each full name, and names of one word."""
    words: dict[str, None] = {}
    for name in entity.matched:
        parts = Folded(name).text.split()
        if len(parts) <= 4:
            words.update(dict.fromkeys((parts[0], parts[-1])))
    for word in words:
        if _WORD.fullmatch(word) and word[0] != word[0].lower() and is_long_enough(word) and word not in _TITLES:
            yield word


class _Search:
    """One document being searched: its fields in order, with what has been met so far."""

    def __init__(
        self, gazetteer: Gazetteer, names: dict[str, tuple[str, ...]], date: Edtf | None, citation: str
    ) -> None:
        self._gazetteer = gazetteer
        self._names = names
        self._date = date
        self._citation = citation
        self._persons: dict[str, None] = {}
        self.mentions: list[Mention] = []
        self.doubts: dict[Doubt, None] = {}

    def look(self, field: Field) -> None:
        """Find the mentions of one field."""
        folded = Folded(field.text)
        taken = [*self._glosses(field, folded)]
        hits = self._gazetteer.hits(folded.text)
        if not (taken or hits or self._persons):
            return
        closed = _Spans(unlinked_places(field.text, self._citation))
        taken = [mention for mention in taken if not closed.touch(mention.start, mention.end)]
        # glosses go before what the automaton finds at their place, and everything before a surname alone
        spans = _Spans([*closed.all, *((mention.start, mention.end) for mention in taken)])
        exact = [(folded.origin(hit.start), folded.origin(hit.end), hit.label) for hit in hits]
        exact = [hit for hit in exact if not spans.touch(hit[0], hit[1])]
        for start, end, label in exact:
            if path := self._owner(label):
                taken.append(_mention(field, path, "exact-label", start, end))
        taken.sort(key=lambda mention: mention.start)
        alone = [*self._alone(field, folded, taken, _Spans([*spans.all, *(hit[:2] for hit in exact)]))]
        self.mentions.extend(sorted([*taken, *alone], key=lambda mention: mention.start))
        self._persons.update(dict.fromkeys(self._met(taken)))

    def _owner(self, label: Label) -> str | None:
        """Return whose a label is; one that several share is noted."""
        if len(label.owners) > 1:
            self.doubts[Doubt("ambiguous", label.text, label.owners)] = None
            return None
        return label.owners[0] if label.owners and self._is_of_its_time(label.owners[0]) else None

    def _is_of_its_time(self, path: str) -> bool:
        entity, date = self._gazetteer.entities[path], self._date
        if date is None:
            return True
        early = entity.valid_from is not None and date.latest and date.latest.year + YEARS_AROUND < entity.valid_from
        late = (
            entity.valid_until is not None and date.earliest and date.earliest.year - YEARS_AROUND > entity.valid_until
        )
        return not (early or late)

    def _met(self, mentions: Iterable[Mention]) -> dict[str, int]:
        """Return the persons that are named in full, and where each is first."""
        met: dict[str, int] = {}
        for mention in mentions:
            if mention.entity in self._names:
                met.setdefault(mention.entity, mention.end)
        return met

    # ---------------------------------------------------------------- "Yili [Ili]"

    def _glosses(self, field: Field, folded: Folded) -> Iterator[Mention]:
        text = folded.text
        bracket = text.find(" [")
        while bracket >= 0:
            close = text.find("]", bracket + 2, bracket + 2 + _LONGEST_GLOSS)
            inner = self._gazetteer.labels.get(text[bracket + 2 : close]) if close > 0 else None
            if inner is not None and len(inner.owners) == 1 and self._is_of_its_time(inner.owners[0]):
                yield from self._gloss(field, folded, bracket, close, inner)
            bracket = text.find(" [", bracket + 2)

    def _gloss(self, field: Field, folded: Folded, bracket: int, close: int, inner: Label) -> Iterator[Mention]:
        path = inner.owners[0]
        outer = [label for label in self._gazetteer.ending_at(folded.text, bracket) if label.owners]
        for label in outer:
            if path in label.owners:
                start = folded.origin(bracket - len(label.text))
                yield _mention(field, path, "gloss-confirmed", start, folded.origin(bracket))
                return
        name = _capitalised_before(folded.text, bracket)
        if name and not outer:
            self.doubts[Doubt("proposal", name, (path,))] = None
            yield _mention(field, path, "gloss", folded.origin(bracket + 2), folded.origin(close))

    # ---------------------------------------------------------------- surnames

    def _alone(self, field: Field, folded: Folded, named: Sequence[Mention], spans: "_Spans") -> Iterator[Mention]:
        """Yield the places where a person who was named in full is called by one name."""
        since = dict.fromkeys(self._persons, 0)
        since = {**self._met(named), **since}
        callers: dict[str, list[str]] = {}
        for path in sorted(since, key=lambda path: (since[path], path)):
            for word in self._names[path]:
                callers.setdefault(word, []).append(path)
        for word, at, behind in _lone_words(folded.text, sorted(callers)):
            start, end = folded.origin(at), folded.origin(behind)
            met = takewhile(lambda path: since[path] <= start, callers[word])  # noqa: B023  used before the next one
            meant = list(islice(met, _MOST_DOUBTS))
            if not meant or spans.touch(start, end):
                continue
            if len(meant) > 1:
                self.doubts[Doubt("ambiguous", word, tuple(sorted(meant)))] = None
            elif self._shared(word, meant[0]):
                self.doubts[Doubt("ambiguous", word, self._gazetteer.labels[word].owners)] = None
            else:
                yield _mention(field, meant[0], "after-full-name", start, end)

    def _shared(self, word: str, path: str) -> bool:
        label = self._gazetteer.labels.get(word)
        return label is not None and bool(set(label.owners) - {path})


def _mention(field: Field, path: str, rule: Rule, start: int, end: int) -> Mention:
    return Mention(path, rule, field.name, field.version, start, end, field.text[start:end])


class _Spans:
    """Stretches of a text, merged where they touch or overlap; looking one up costs no more where there are many."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self.all: Final[list[tuple[int, int]]] = []
        for start, end in sorted(spans):
            if self.all and start <= self.all[-1][1]:
                self.all[-1] = (self.all[-1][0], max(end, self.all[-1][1]))
            else:
                self.all.append((start, end))

    def touch(self, start: int, end: int) -> bool:
        """Say whether any of them has a character of the stretch from ``start`` to ``end``."""
        place = bisect_left(self.all, (end,))
        return place > 0 and self.all[place - 1][1] > start


def _capitalised_before(text: str, end: int) -> str:
    """Return the capitalised words, at most four, that stand right in front of an offset."""
    words: list[str] = []
    for word in reversed(text[max(0, end - 100) : end].split(" ")[-4:]):
        if not _WORD.fullmatch(word) or word[0] == word[0].lower() or word in _TITLES:
            break
        words.insert(0, word)
    return " ".join(words)


def _lone_words(text: str, words: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """Yield where words stand that are no part of a longer name."""
    alone = {word: edges(word) for word in words}
    for word, start, end in _occurrences(text, words):
        if stands(text, start, end, alone[word]) and _is_lone(text, start, end):
            yield word, start, end


def _occurrences(text: str, words: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    if len(words) > _MANY_WORDS:
        # an automaton takes longer to make than a few words take to look for, but it passes over the text once
        for index, start, end in ahocorasick_rs.AhoCorasick(words).find_matches_as_indexes(text, overlapping=True):
            yield words[index], start, end
        return
    for word in words:
        start = text.find(word)
        while start >= 0:
            yield word, start, start + len(word)
            start = text.find(word, start + len(word))


def _is_lone(text: str, start: int, end: int) -> bool:
    if text[end : end + 1] == " " and text[end + 1 : end + 2] != text[end + 1 : end + 2].lower():
        return False
    if text[start - 1 : start] != " ":
        return True
    before = text[max(0, start - 31) : start - 1].rpartition(" ")[2]
    return before in _TITLES or before[:1] == before[:1].lower() or not before[-1].isalnum()
