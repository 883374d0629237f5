"""What happened in public: every state of every description that readers could see, in order, deletions included.

An entry was public when it stood as a generation was published; what a later entry overtook before that never was, and
is no change. All that is said of a change but for a takedown follows from what lies before it, so it never changes.
"""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache
from typing import Final, Literal, NamedTuple, TypeAlias

import msgspec

from catalog.jobs.edition import Edition, Timeline
from catalog.ledger.entries import Entry, Recorded, Window
from catalog.ledger.sqlite import SqliteReader
from vocab.imprint import Imprint
from vocab.mapping.description import Description

Kind: TypeAlias = Literal["Create", "Update", "Delete"]

_PAST_KEPT: Final = 8  # each holds the authority files of its time
_COUNTS_KEPT: Final = 1 << 16


class Change(NamedTuple):
    """One state of a document's description.

    Attributes:
        entry: Of the ledger; of one that is sealed nothing may be shown but its place and its identifier.
        kind: ``Delete`` too when a takedown has sealed it.
        since: When it became public; UTC, whole seconds.
        sealed: Whether a later takedown, or an embargo that lasts, keeps it shut.
    """

    entry: Entry
    kind: Kind
    since: datetime
    sealed: bool


def changes(edition: Edition, window: Window) -> list[Change]:
    """Return what became public in a window of sequences, up to an edition, the oldest first."""
    timeline = edition.timeline
    to = min(window.to, edition.sequence)
    recorded = edition.ledger.recorded(Window(window.after, to))
    found = [_shut(edition, one) for one in recorded if _was_public(one, timeline)]
    shown = edition.ledger.were_shown([(one.entry.identifier, timeline.before(one.entry.sequence)) for one in found])
    return [
        Change(one.entry, _kind(one, shown=before), timeline.datestamp(one.entry.sequence), one.sealed)
        for one, before in zip(found, shown, strict=True)
    ]


def _shut(edition: Edition, recorded: Recorded) -> Recorded:
    """Return a change, sealed when the embargo that its document is under now keeps it shut too."""
    entry = recorded.entry
    if recorded.sealed or recorded.superseded_by is None:
        return recorded
    sealed = entry.sequence < edition.ledger.sealed_until(entry.identifier)
    return msgspec.structs.replace(recorded, sealed=sealed)


def _was_public(recorded: Recorded, timeline: Timeline) -> bool:
    generation = timeline.first_with(recorded.entry.sequence)
    return generation is not None and (recorded.superseded_by is None or recorded.superseded_by > generation.sequence)


def _kind(recorded: Recorded, *, shown: bool) -> Kind:
    if recorded.entry.deleted or recorded.sealed:
        return "Delete"
    return "Update" if shown else "Create"


def describe(edition: Edition, change: Change) -> Description:
    """Return the description of a document as it became public.

    Under the settings and authority files of that time, but under today's addresses: a catalogue that moves takes its
    past with it.
    """
    generation = edition.timeline.first_with(change.entry.sequence)
    imprint, here = generation.imprint if generation else edition.imprint, edition.imprint
    imprint = msgspec.structs.replace(imprint, base=here.base, terms=here.terms)
    recorded = _authority_changes(edition)
    index = bisect_right(recorded, generation.sequence if generation else edition.sequence)
    state = recorded[index - 1] if index else 0
    return _past(edition.ledger, edition.timeline, state, imprint).describe(change.entry)


@lru_cache(maxsize=4)
def _authority_changes(edition: Edition) -> list[int]:
    return edition.ledger.authority_changes(edition.sequence)


@lru_cache(maxsize=_PAST_KEPT)
def _past(ledger: SqliteReader, timeline: Timeline, authorities: int, imprint: Imprint) -> Edition:
    """Return an edition with the authority files as of a sequence: many generations share it."""
    return Edition(ledger, sequence=authorities, imprint=imprint, timeline=timeline)


# ---------------------------------------------------------------- how many, and where the next one is


def total(edition: Edition) -> int:
    """Return how many changes there are up to an edition."""
    return sum(_count(edition.ledger, span) for span in _spans(edition, 0, edition.sequence))


@lru_cache(maxsize=_COUNTS_KEPT)
def _count(ledger: SqliteReader, span: Window) -> int:
    """Return how many changes a generation brought; that stays as it is, so only new ones are counted."""
    return ledger.count_stood(span, span.to)


def next_change(edition: Edition, after: int) -> int | None:
    """Return the sequence of the first change behind a sequence."""
    for span in _spans(edition, after, edition.sequence):
        found = edition.ledger.nearest_stood(Window(max(after, span.after), span.to), span.to)
        if found is not None:
            return found
    return None


def last_change(edition: Edition, to: int) -> int | None:
    """Return the sequence of the last change up to and including a sequence."""
    for span in reversed(list(_spans(edition, 0, to))):
        found = edition.ledger.nearest_stood(Window(span.after, min(to, span.to)), span.to, last=True)
        if found is not None:
            return found
    return None


def _spans(edition: Edition, after: int, to: int) -> Iterator[Window]:
    """Yield the sequences of each generation that holds any of those behind ``after``, up to ``to``."""
    before = 0
    for generation in edition.timeline.generations:
        if before >= min(to, edition.sequence):
            return
        if generation.sequence > max(after, before):
            yield Window(before, generation.sequence)
        before = generation.sequence
