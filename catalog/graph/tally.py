"""How many statements the graph holds, of which kinds: what VoID says of a dataset.

Counted with each change, so that a publication after a hundred changes costs by the hundred.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final, Self

import msgspec
import pyoxigraph

from vocab import terms

# Properties whose targets elsewhere are counted by the host: they make the linksets.
LINKING: Final = frozenset({str(terms.SKOS_EXACT_MATCH), str(terms.DCT_LANGUAGE)})
# our own term, in whatever namespace
_YEAR: Final = ("#year", "/year")
Lines = Iterable[tuple[str, str, str | None]]


class Tally(msgspec.Struct, frozen=True):
    """What was counted in the default graph.

    Attributes:
        triples: Statements.
        subjects: Things that they are about.
        properties: Statements by property.
        classes: Things by class.
        links: Statements that lead elsewhere, by property and place (``https://www.wikidata.org/``).
        years: Documents by the year of their date.
    """

    triples: int = 0
    subjects: int = 0
    properties: dict[str, int] = msgspec.field(default_factory=dict)
    classes: dict[str, int] = msgspec.field(default_factory=dict)
    links: dict[str, dict[str, int]] = msgspec.field(default_factory=dict)
    years: dict[str, int] = msgspec.field(default_factory=dict)

    def changed(self, brought: "Count", taken: "Count") -> "Tally":
        """Return the tally after a change."""
        return Tally(
            triples=self.triples + brought.triples - taken.triples,
            subjects=self.subjects + brought.subjects - taken.subjects,
            properties=_sum(self.properties, brought.properties, taken.properties),
            classes=_sum(self.classes, brought.classes, taken.classes),
            years=_sum(self.years, brought.years, taken.years),
            links={
                name: places
                for name in sorted({*self.links, *brought.links})
                if (
                    places := _sum(
                        self.links.get(name, {}), brought.links.get(name, Counter()), taken.links.get(name, Counter())
                    )
                )
            },
        )


class Count:
    """Counts statements, each once."""

    def __init__(self) -> None:
        self.triples = self.subjects = 0
        self.properties: Counter[str] = Counter()
        self.classes: Counter[str] = Counter()
        self.years: Counter[str] = Counter()
        self.links: dict[str, Counter[str]] = {}

    def add(self, statements: Lines) -> Self:
        """Count statements.

        Args:
            statements: Subject, property, and the object if it is an IRI or a year; all that there are of each subject.
        """
        subjects, properties, classes = set(), [], []
        for subject, predicate, target in statements:
            subjects.add(subject)
            properties.append(predicate)
            if target is None:
                continue
            if predicate == terms.RDF_TYPE:
                classes.append(target)
            elif predicate in LINKING:
                self.links.setdefault(predicate, Counter())[_place(target)] += 1
            elif predicate.endswith(_YEAR):
                self.years[target] += 1
        self.triples += len(properties)
        self.subjects += len(subjects)
        self.properties.update(properties)
        self.classes.update(classes)
        return self

    def add_block(self, block: str) -> Self:
        """Count the lines of N-Triples as we write them: with one space between terms."""
        return self.add(_split(line) for line in {*block.split("\n")} if line)

    def each(self, blocks: Iterable[str]) -> Iterator[str]:
        """Yield blocks of lines as they are counted; each has all statements of its subjects."""
        for block in blocks:
            self.add_block(block)
            yield block

    def add_quads(self, quads: Iterable[pyoxigraph.Quad | pyoxigraph.Triple]) -> Self:
        """Count statements as the engine has them."""
        return self.add(
            (
                str(quad.subject),
                quad.predicate.value,
                quad.object.value
                if isinstance(quad.object, pyoxigraph.NamedNode)
                or (quad.predicate.value.endswith(_YEAR) and isinstance(quad.object, pyoxigraph.Literal))
                else None,
            )
            for quad in quads
        )

    @property
    def tally(self) -> Tally:
        """What has been counted."""
        return Tally().changed(self, Count())


def _split(line: str) -> tuple[str, str, str | None]:
    subject, _, said = line.partition(" ")
    predicate, _, rest = said.partition(" ")
    predicate = predicate[1:-1]
    if rest.startswith("<"):
        return subject, predicate, rest[1:-3]
    return subject, predicate, rest.split('"', 2)[1] if predicate.endswith(_YEAR) else None


def _place(target: str) -> str:
    """Return scheme and host of an address, with a slash behind; of another IRI what stands before its first colon."""
    scheme, separator, rest = target.partition("://")
    return f"{scheme}://{rest.partition('/')[0]}/" if separator else f"{target.partition(':')[0]}:"


def _sum(before: dict[str, int], brought: Counter[str], taken: Counter[str]) -> dict[str, int]:
    if not (brought or taken):
        return before
    names = sorted({*before, *brought})
    return {name: number for name in names if (number := before.get(name, 0) + brought[name] - taken[name])}
