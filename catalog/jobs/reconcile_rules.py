"""The rules by which candidates are rated: what a name is worth, what types and dates say, and what is a match. Pure.

They are those of ``docs/reconcile.md``. Source: Reconciliation Service API 0.2, section 4.
"""

import re
from collections.abc import Iterator
from datetime import MAXYEAR, MINYEAR, date
from typing import Final, NamedTuple
from typing import Literal as OneOf

from catalog.search.names import HIDDEN, OTHER, SHOWN, Likeness, folded
from exports.reconciled_values import Known, Value
from exports.reconciliation import TYPES, kinds_of
from vocab.dates import DateSyntaxError, read_date

_MOST_YEARS: Final = 10
# what follows the day in a moment
_MOMENT: Final = re.compile(r"(?<=^[0-9]{4}-[0-9]{2}-[0-9]{2})T.*", re.ASCII)


# What a name is worth, by how it is like the one that is looked for: the shown name, another, a hidden one.
_WORTH: Final = {
    "exact": (100.0, 95.0, 80.0),
    "folded": (90.0, 85.0, 80.0),
    "reordered": (75.0, 75.0, 0.0),
    "alike": (70.0, 70.0, 0.0),
}
OF_PROPERTIES: Final = 60.0
DIFFERS: Final = 0.7
UNKNOWN: Final = 0.95
OTHER_TYPE: Final = 0.5


class Given(NamedTuple):
    """A value that a property should have.

    Attributes:
        text: As text; of a thing its name, which may be empty.
        id: Of a thing its id.
    """

    text: str
    id: str | None = None


class Asked(NamedTuple):
    """A reconciliation query.

    Attributes:
        text: The name; empty when properties alone are given.
        types: Ids of types; none for any.
        strict: Whether a thing must have one of them, all of them, or had better have one.
        limit: Most candidates.
        properties: Ids of properties with the values of which each should have one.
    """

    text: str
    types: tuple[str, ...] = ()
    strict: OneOf["any", "all", "should"] = "any"
    limit: int = 10
    properties: tuple[tuple[str, tuple[Given, ...]], ...] = ()


class Candidate(NamedTuple):
    """A thing that may be meant.

    Attributes:
        score: From 0 to 100.
        match: Whether it is certain.
        features: What the score is made of, by the ids of ``FEATURES``.
    """

    known: Known
    score: float
    match: bool
    features: dict[str, float | bool]


class Found(NamedTuple):
    """A thing that may be meant, and why.

    Attributes:
        worth: Before properties and types are looked at.
        sure: How sure it makes: 3 by an identifier, 2 by a name letter for letter, 1 by a name but for case and signs.
    """

    worth: float
    sure: int
    degree: float


def texts_of(asked: Asked, properties: frozenset[str]) -> list[str]:
    """Return the values that a query gives of some properties, each once."""
    found = (value.text for property_id, given in asked.properties if property_id in properties for value in given)
    return list(dict.fromkeys(text for text in found if text.strip()))


def called(known: Known | None) -> Iterator[tuple[OneOf[0, 1], str]]:
    """Yield what a document may be called: titles, references, units, identifiers."""
    if known is None or known.reading is None:
        return
    yield SHOWN, known.name
    yield from ((OTHER, name) for name in known.others)
    yield SHOWN, known.reading.document.identifier
    yield from ((SHOWN, one.value) for one in known.reading.persistent)
    for reference in known.reading.references:
        yield SHOWN, reference.text
        if reference.unit_label:
            yield SHOWN, reference.unit_label


def weigh(rank: int, likeness: Likeness, *, whole: bool) -> Found:
    """Return what a name is worth.

    Args:
        whole: Whether all of what was asked for was compared, with all that there is.
    """
    sure = {"exact": 2, "folded": 1}.get(likeness.way, 0) if whole and rank != HIDDEN else 0
    return Found(_WORTH[likeness.way][rank] * likeness.degree, sure, likeness.degree)


def keep(found: dict[str, Found], path: str, one: Found) -> None:
    """Keep the better reason for which a thing may be meant."""
    found[path] = max(found.get(path, one), one)


def wants(asked: Asked, type_id: str) -> bool:
    """Say whether a query may find things of a type."""
    if not asked.types or asked.strict == "should":
        return type_id in TYPES
    # a class that authority files name is of things
    return type_id in TYPES and any(
        one in kinds_of(type_id) or (one not in TYPES and type_id != "document") for one in asked.types
    )


def is_wanted(known: Known, asked: Asked) -> bool:
    """Say whether a thing is of the types that a query wants: one of them, or all."""
    has = {*kinds_of(known.type), *(known.entity.types if known.entity else ())}
    return set(asked.types) <= has if asked.strict == "all" else not has.isdisjoint(asked.types)


class Span(NamedTuple):
    """The days that something given as a year or a date may mean; ``None`` where it is open."""

    first: date | None
    last: date | None

    def meets(self, other: "Span") -> bool:
        """Say whether they have a day in common."""
        starts = self.first is None or other.last is None or self.first <= other.last
        return starts and (other.first is None or self.last is None or other.first <= self.last)

    @property
    def years(self) -> list[int]:
        """The years, when they are few."""
        if self.first is None or self.last is None or self.last.year - self.first.year > _MOST_YEARS:
            return []
        return list(range(self.first.year, self.last.year + 1))


def span(text: str) -> Span | None:
    """Return what a year or a date means, however a table writes it; ``None`` when it is neither.

    >>> span("1962").years, span("24 April 1962").first, span("1962-04-24T00:00:00Z").last, span("spring")
    ([1962], datetime.date(1962, 4, 24), datetime.date(1962, 4, 24), None)
    """
    text = _MOMENT.sub("", text.strip())
    try:
        understood = read_date(text.zfill(4) if text.isascii() and text.isdecimal() else text).value
    except DateSyntaxError:
        return None
    if understood is None or (understood.earliest is None and understood.latest is None):
        return None
    return Span(understood.earliest, understood.latest)


def when(known: Known) -> Span | None:
    """Return the days of a document, or the years in which a thing bears its names; ``None`` when nothing is known."""
    if known.reading is not None:
        understood = known.reading.date
        return Span(understood.earliest, understood.latest) if understood else None
    first, last = (known.entity.valid_from, known.entity.valid_until) if known.entity else (None, None)
    if first is None and last is None:
        return None
    return Span(_edge(first, 1, 1), _edge(last, 12, 31))


def _edge(year: int | None, month: int, day: int) -> date | None:
    return date(year, month, day) if year is not None and MINYEAR <= year <= MAXYEAR else None


def said(value: Value) -> Iterator[str]:
    """Yield what a value may be given as, folded."""
    for name, said in value.items():
        if name == "date":
            yield folded(str(said)[:10])
        yield folded(str(said))


def with_match(rated: list[tuple[Candidate, int]]) -> list[Candidate]:
    """Return the candidates; the one that is surest is a match, when there is only one such."""
    surest = max((sure for _, sure in rated), default=0)
    certain = [candidate for candidate, sure in rated if sure == surest > 0]
    return [candidate._replace(match=certain == [candidate]) for candidate, _ in rated]
