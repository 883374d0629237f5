"""Everything that documents name, or authority files describe, of one generation: listed by name, with its documents.

Made once a generation and kept by whoever serves it. It holds labels and numbers, no descriptions; 100,000 documents
that name 30,000 things take about a second, most of it for reading the ledger (docs/decisions/0088).
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from heapq import nsmallest
from typing import Final, NamedTuple

from catalog.jobs.alphabet import initial, natural_key, sort_key
from catalog.jobs.edition import Edition
from catalog.jobs.labels import name_of
from catalog.search.fields import THING
from catalog.search.shelf import Shelf
from vocab.mapping import entities
from vocab.statements import IRI, Literal
from vocab.text import LangText

# What is listed together, by the first part of the path.
GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "agents": ("agent", "person"),
    "places": ("place",),
    "archives": ("archive",),
    "concepts": ("concept",),
    "collections": ("collection",),
}
_GROUP_OF: Final = {kind: group for group, kinds in GROUPS.items() for kind in kinds}
_UNIT: Final = "/unit/"
# of more things than the engine counts at once, each is counted by itself
_MOST: Final = 60_000
_LARGEST: Final = 12


class Line(NamedTuple):
    """One thing in a list; lists are sorted by the first three parts."""

    initial: str
    key: str
    path: str
    label: str
    language: str | None
    documents: int


class Names(NamedTuple):
    """One group of things.

    Attributes:
        lines: In their order.
        initials: How many names begin with each, in the same order.
        largest: Those with most documents.
    """

    lines: tuple[Line, ...]
    initials: dict[str, int]
    largest: tuple[Line, ...]


class Relation(NamedTuple):
    """A statement that leads from one thing to another."""

    predicate: IRI
    path: str


class Point(NamedTuple):
    """Where on Earth a thing is, in degrees."""

    path: str
    latitude: float
    longitude: float


class Stock:
    """What there is, in no language: made once a generation.

    Args:
        edition: Of the generation.
        shelf: Its search index.
    """

    def __init__(self, edition: Edition, shelf: Shelf) -> None:
        self.edition = edition
        self._shelf = shelf
        self._counts = shelf.counts((THING,), most=_MOST)[THING]
        self._whole = len(self._counts) < _MOST

    @cached_property
    def minted(self) -> dict[str, str]:
        """Labels of what no authority file describes, by path."""
        return {path: labels[0] if labels else path for path, labels in self.edition.minted.items()}

    def documents(self, path: str) -> int:
        """Return how many documents name a thing."""
        found = self._counts.get(path)
        if found is None and not self._whole:
            found = self._counts[path] = self._shelf.count([(THING, path)])
        return found or 0

    @cached_property
    def _leading(self) -> dict[str, list[Relation]]:
        """What leads to each thing, by the descriptions of the authority files."""
        edition = self.edition
        start = edition.imprint.base + "id/"
        led: dict[str, list[Relation]] = {}
        for path, entity in edition.authorities.by_path.items():
            for _, predicate, term in entities.described(entity, edition.iris, edition.imprint):
                if not isinstance(term, Literal) and term.startswith(start):
                    led.setdefault(term.removeprefix(start), []).append(Relation(predicate, path))
        return led

    def leading_to(self, path: str) -> list[Relation]:
        """Return what the descriptions of other things say of a thing: who is broader, part, or member by it."""
        return self._leading.get(path, [])

    @cached_property
    def points(self) -> dict[str, Point]:
        """Where things are, of those whose authority file says it, by path."""
        return {
            path: Point(path, float(entity.latitude), float(entity.longitude))
            for path, entity in self.edition.authorities.by_path.items()
            if entity.latitude is not None and entity.longitude is not None
        }

    @cached_property
    def years(self) -> tuple[int, int] | None:
        """The first and the last year that documents may be from."""
        return self._shelf.bounds()


class Register:
    """What there is, by its names in one language of the interface.

    Args:
        stock: Of the generation.
        language: BCP 47 tag.
    """

    def __init__(self, stock: Stock, language: str) -> None:
        self.stock = stock
        self.language = language
        self._by_path = stock.edition.authorities.by_path
        self._lines: dict[str, Line] = {}
        self._names: dict[tuple[str, bool], Names] = {}

    def name(self, path: str) -> LangText:
        """Return how a thing is called; one that nobody knows, by its path."""
        if entity := self._by_path.get(path):
            return name_of(entity, self.language, self.stock.edition.imprint.language)
        return LangText(self.stock.minted.get(path, path))

    @cached_property
    def everything(self) -> dict[str, tuple[Line, ...]]:
        """Every thing of each group, with documents or without."""
        found: dict[str, list[Line]] = {group: [] for group in GROUPS}
        for path in (*self._by_path, *self.stock.minted):
            group = _GROUP_OF.get(path.partition("/")[0])
            if group and _UNIT not in path:
                found[group].append(self._line(path))
        return {group: tuple(sorted(lines)) for group, lines in found.items()}

    @cached_property
    def named(self) -> dict[str, tuple[Line, ...]]:
        """Every thing of each group that a document names."""
        return {group: tuple(line for line in lines if line.documents) for group, lines in self.everything.items()}

    def names(self, group: str, *, whole: bool = False) -> Names:
        """Return a group with what its pages begin with, which is counted once.

        Args:
            whole: Also what no document names.
        """
        found = self._names.get((group, whole))
        if found is None:
            lines = (self.everything if whole else self.named)[group]
            initials = dict(Counter(line.initial for line in lines))
            largest = tuple(nsmallest(_LARGEST, lines, key=lambda line: (-line.documents, line)))
            found = self._names[group, whole] = Names(lines, initials, largest)
        return found

    def _line(self, path: str) -> Line:
        line = self._lines.get(path)
        if line is None:
            name = self.name(path)
            key = sort_key(name.value)
            line = Line(initial(key), key, path, name.value, name.language, self.stock.documents(path))
            self._lines[path] = line
        return line

    @cached_property
    def units(self) -> dict[str, tuple[Line, ...]]:
        """The units of each archive, by their signatures."""
        found: dict[str, list[Line]] = {}
        for path, label in self.stock.minted.items():
            archive, middle, _ = path.partition(_UNIT)
            if middle:
                line = Line("", natural_key(label), path, label, None, self.stock.documents(path))
                found.setdefault(archive, []).append(line)
        return {archive: tuple(sorted(lines)) for archive, lines in found.items()}

    def lines(self, paths: Iterable[str]) -> Iterator[Line]:
        """Yield the lines of some things."""
        return (self._line(path) for path in paths)


def place_of(lines: tuple[Line, ...], letter: str) -> int:
    """Return where the names with an initial begin; 0 where there are none."""
    place = bisect_left(lines, (letter,))
    return place if place < len(lines) and lines[place].initial == letter else 0


def place_in(lines: tuple[Line, ...], key: str, path: str = "", *, letters: bool = True) -> int:
    """Return how many lines stand before a name.

    Args:
        key: As it is compared.
        path: Tells things of one name apart.
        letters: Whether the list has initials.
    """
    return bisect_left(lines, (initial(key) if letters else "", key, path))
