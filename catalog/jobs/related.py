"""Documents that are related to another one, and why: the same file of an archive, the same people, a near date.

What they share is read from what they mention, so nothing is guessed, and the reasons are all of them. It costs a few
bounded looks, whatever the size of the catalogue (decision 0086).
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import zip_longest
from typing import Final, NamedTuple, TypeAlias
from typing import Literal as OneOf

from catalog.jobs.edition import Edition
from catalog.ledger.entries import Entry
from catalog.search.finder import Finder
from vocab.authority import AGENT_KINDS
from vocab.document import Document
from vocab.reading import Reading

Kind: TypeAlias = OneOf["unit", "person", "collection", "date"]

MOST: Final = 8
_WEIGHTS: Final[dict[Kind, int]] = {"unit": 4, "person": 3, "date": 2, "collection": 1}
_MOST_OF_A_KIND: Final = 4
_PATHS: Final = 8  # things of a document that are looked at
_EACH: Final = 4  # documents on either side of it, by thing
_EACH_AMONG_SHUT: Final = 40  # the same, where some of them are under embargo
NEAR: Final = 60  # days, either way


class Tie(NamedTuple):
    """Something that two documents have in common.

    Attributes:
        path: Of the thing; ``""`` where it is their date.
        days: From the one document to the other, where their date is the tie.
    """

    kind: Kind
    path: str = ""
    days: int | None = None


class Related(NamedTuple):
    """A document, and why it is related."""

    entry: Entry
    document: Document
    ties: tuple[Tie, ...]


class _Candidate(NamedTuple):
    entry: Entry
    ties: tuple[Tie, ...]


def related(edition: Edition, entry: Entry, reading: Reading, dated: Iterable[str] = ()) -> list[Related]:
    """Return the documents that have most in common with another one, the most first.

    Args:
        entry: Of that one.
        reading: Likewise.
        dated: Ids of documents of near dates.
    """
    kinds = _kinds(reading)
    ledger = edition.ledger
    of_date = [other for identifier in dated if (other := edition.entry(identifier)) and not other.deleted]
    beside = [other for path in kinds for other in _beside(edition, path, entry)]
    near = {
        other.sequence: other
        for other in (*of_date, *beside)
        if other.identifier != entry.identifier and not edition.is_shut(other)
    }
    shared = ledger.links_between(near, kinds)
    close = {other.sequence: place for place, other in enumerate(of_date)}
    found = [
        _Candidate(
            other,
            (
                *(Tie(kind, path) for path, kind in kinds.items() if path in shared.get(sequence, ())),
                *([Tie("date")] if sequence in close else ()),
            ),
        )
        for sequence, other in near.items()
    ]
    found.sort(key=lambda one: (-_weight(one), close.get(one.entry.sequence, len(close)), *_nearness(one, entry)))
    day = _day(reading.document)
    return [_shown(edition, one, day) for one in _varied(found)]


def dated_near(finder: Finder, reading: Reading) -> list[str]:
    """Return the ids of documents whose days are near that of another one, the nearest after and before it in turn.

    Only of a document whose own day is known; it may be among them itself.
    """
    day = _day(reading.document)
    if day is None:
        return []
    at = day.toordinal()
    later = finder.within_days(at, at + NEAR, order="date", limit=_EACH + 1)
    earlier = finder.within_days(at - NEAR, at - 1, order="-date", limit=_EACH)
    return [identifier for pair in zip_longest(later, earlier) for identifier in pair if identifier is not None]


def _beside(edition: Edition, path: str, entry: Entry) -> list[Entry]:
    """Return the public documents beside another one; where some are shut, a second look goes further, and that far."""
    near = edition.ledger.neighbours(path, entry.sequence, edition.sequence, each=_EACH)
    if any(edition.is_shut(other) for other in near):
        near = edition.ledger.neighbours(path, entry.sequence, edition.sequence, each=_EACH_AMONG_SHUT)
    public = [other for other in near if not edition.is_shut(other)]
    before = [other for other in public if other.sequence < entry.sequence]
    behind = [other for other in public if other.sequence > entry.sequence]
    return [*before[-_EACH:], *behind[:_EACH]]


def _kinds(reading: Reading) -> dict[str, Kind]:
    """Return the things that a document may share with others, by path, the most telling first."""
    units = [reference.unit_path for reference in reading.references if reference.unit_path]
    people = [
        named.path
        for named in (*reading.creators, *reading.contributors, *reading.mentions)
        if named.path.partition("/")[0] in AGENT_KINDS
    ]
    kinds: dict[str, Kind] = {}
    for paths, kind in ((units, "unit"), (people, "person"), ([one.path for one in reading.collections], "collection")):
        for path in paths:
            kinds.setdefault(path, kind)  # type: ignore[arg-type]  # mypy takes the words for any text
    return dict(list(kinds.items())[:_PATHS])


def _weight(one: _Candidate) -> int:
    return sum(_WEIGHTS[tie.kind] for tie in one.ties)


def _nearness(one: _Candidate, entry: Entry) -> tuple[int, str]:
    return abs(one.entry.sequence - entry.sequence), one.entry.identifier


def _varied(found: list[_Candidate]) -> list[_Candidate]:
    """Return the first of them, no more than some of one kind as long as there are others."""
    counts: Counter[Kind] = Counter()
    first: list[_Candidate] = []
    rest: list[_Candidate] = []
    for one in found:
        kind = one.ties[0].kind
        counts[kind] += 1
        (first if counts[kind] <= _MOST_OF_A_KIND else rest).append(one)
    return [*first, *rest][:MOST]


def _shown(edition: Edition, one: _Candidate, day: date | None) -> Related:
    """Return a related document with its ties, their days counted."""
    document = edition.document(one.entry)
    other = _day(document)
    days = (other - day).days if day and other else None
    ties = tuple(tie for tie in one.ties if tie.kind != "date")
    if days is not None and abs(days) <= NEAR:
        ties = (*ties, Tie("date", days=days))
    return Related(one.entry, document, ties or one.ties)


def _day(document: Document) -> date | None:
    """Return the day of a document, where it is known."""
    value = document.date.value if document.date else None
    return value.day if value else None
