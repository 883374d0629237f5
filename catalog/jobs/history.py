"""Every version of a document that the ledger holds, and what makes two of them different."""

from collections.abc import Iterator
from contextlib import closing
from typing import NamedTuple

from catalog.errors import NotFoundError
from catalog.jobs.clock import utc_now, whole_second
from catalog.jobs.edition import Edition, Timeline
from catalog.ledger.entries import Entry, Generation
from catalog.ledger.sqlite import SqliteReader
from catalog.settings import Settings
from exports.rdf import ntriples
from vocab.mapping.description import DATES_OF_VERSIONS


class Step(NamedTuple):
    """One entry of a document, and the first generation that made it public; ``None`` before that."""

    entry: Entry
    generation: Generation | None


def history(settings: Settings, identifier: str) -> list[Step]:
    """Return the steps of a document, the oldest first.

    Raises:
        NotFoundError: There is no such document; one that has been withdrawn has a history too.
    """
    with closing(SqliteReader(settings.data)) as ledger:
        return _steps(ledger, identifier)


class Difference(NamedTuple):
    """What a description lost and gained between two versions, as sorted lines of N-Triples.

    Attributes:
        old: Sequence of the entry before; ``None`` when nothing was before.
        new: Sequence of the entry after.
    """

    old: int | None
    new: int
    removed: list[str]
    added: list[str]

    def lines(self) -> Iterator[str]:
        """Yield what was lost behind ``-``, then what was gained behind ``+``."""
        yield from (f"- {line}" for line in self.removed)
        yield from (f"+ {line}" for line in self.added)


def compare(settings: Settings, identifier: str, old: int | None, new: int | None) -> Difference:
    """Return what the description lost and gained between two versions.

    Args:
        old: Sequence of an entry; by default the one before ``new``.
        new: Sequence of an entry; by default the last.

    Raises:
        NotFoundError: There is no such document, or it has no such version.
    """
    with closing(SqliteReader(settings.data)) as ledger:
        steps = _steps(ledger, identifier)
        sequences = [step.entry.sequence for step in steps]
        to = _position(sequences, new, len(steps) - 1)
        before = _position(sequences, old, to - 1)
        was = _statements(ledger, settings, steps[before]) if before >= 0 else set()
        has = _statements(ledger, settings, steps[to])
    return Difference(sequences[before] if before >= 0 else None, sequences[to], sorted(was - has), sorted(has - was))


def _steps(ledger: SqliteReader, identifier: str) -> list[Step]:
    entries = ledger.history(identifier)
    if not entries:
        raise NotFoundError(f"there is no document {identifier!r}", "check the id")
    generations = ledger.generations()
    return [
        Step(entry, next((one for one in generations if one.sequence >= entry.sequence), None)) for entry in entries
    ]


def _position(sequences: list[int], wanted: int | None, default: int) -> int:
    if wanted is None:
        return default
    if wanted not in sequences:
        listed = ", ".join(map(str, sequences))
        raise NotFoundError(f"the document has no version {wanted}", f"its versions are {listed}")
    return sequences.index(wanted)


def _statements(ledger: SqliteReader, settings: Settings, step: Step) -> set[str]:
    """Return what a version said when it became public, or would say now."""
    if step.generation:
        edition = Edition.of(ledger, step.generation)
    else:
        timeline = Timeline(ledger.generations(), whole_second(utc_now()))
        edition = Edition(ledger, sequence=ledger.head(), imprint=settings.imprint, timeline=timeline)
    return spoken(edition, step.entry)


def spoken(edition: Edition, entry: Entry) -> set[str]:
    """Return what an edition says of a document, as lines of N-Triples without the dates that every version has."""
    if entry.deleted:
        return set()
    statements = edition.describe(entry).statements
    return set(ntriples(one for one in statements if one[1] not in DATES_OF_VERSIONS).splitlines())
