"""Describes what is new in a ledger, and what says something else now, and notes it with its entry.

The second step of a publication; nothing here is public before its last one.
"""

from collections.abc import Iterator
from datetime import datetime
from itertools import chain
from typing import Final

import msgspec

from catalog.jobs.batches import batched
from catalog.jobs.catalogue import Catalogue
from catalog.jobs.clock import Clock
from catalog.jobs.digesting import described_digest
from catalog.jobs.edition import Edition
from catalog.jobs.progress import Progress, watched
from catalog.jobs.rendering import Rendering, bodies_for
from catalog.ledger.entries import Described, Entry, Generation, Mention
from catalog.ledger.sqlite import SqliteLedger
from exports.rdf import ntriples
from vocab.mapping.description import MAPPING_VERSION, Description
from vocab.sets import sets

_BATCH: Final = 250


def describe(
    catalogue: Catalogue, edition: Edition, previous: Generation | None, clock: Clock, progress: Progress
) -> None:
    """Note what new entries say; append a re-described entry for each other one that now says something else.

    What a broken-off publication has described counts as old: the graph may hold it already.
    """
    ledger = catalogue.ledger
    after = previous.sequence if previous else 0
    _note_gone(ledger, after, edition.sequence)
    if previous is not None and _reshaped(edition, previous):
        progress.step("Comparing", ledger.count(edition.sequence))
        entries = edition.documents()
    else:
        progress.step("Describing", ledger.count_changed(after, edition.sequence))
        changed = chain(ledger.changed(after, edition.sequence), decided(edition, after))
        entries = (entry for entry in changed if not entry.deleted)
    rendering = rendering_of(catalogue, edition)
    for batch in batched(watched(entries, progress), _BATCH):
        news = []
        for entry in batch:
            description = edition.describe(entry)
            digest, before = described_digest(description), ledger.described_digest(entry.sequence)
            if digest == before:
                rendering.add(entry.sequence, digest, description)
            else:
                news.append((entry, description, digest, before))
        if not news:
            continue
        with ledger.transaction():
            now = clock()
            described = [_note(ledger, edition, *item, now) for item in news]
        for item in described:
            rendering.add(*item)
    rendering.flush()


def decided(edition: Edition, after: int) -> Iterator[Entry]:
    """Yield the documents about whose links something was decided, and which have not changed otherwise."""
    for identifier in edition.ledger.decided(after, edition.sequence):
        entry = edition.entry(identifier)
        if entry is not None and entry.sequence <= after:
            yield entry


def _note_gone(ledger: SqliteLedger, after: int, to: int) -> None:
    """Note the sets that documents have left with a tombstone."""
    for batch in batched((entry for entry in ledger.changed(after, to) if entry.deleted), _BATCH):
        with ledger.transaction():
            for entry in batch:
                note = ledger.note_shut if entry.change == "taken_down" else ledger.note_left
                note(entry.sequence)


def _note(
    ledger: SqliteLedger,
    edition: Edition,
    entry: Entry,
    description: Description,
    digest: bytes,
    before: bytes | None,
    now: datetime,
) -> tuple[int, bytes, Description]:
    """Note what an entry says, in a re-described entry when it was noted before; return sequence and description."""
    if before is not None:
        # under the new sequence it carries the date of this publication
        entry = msgspec.structs.replace(entry, sequence=ledger.redescribe(entry, now))
        description = edition.describe(entry)
        digest = described_digest(description)
    found = tuple(sets(description.reading))
    mentions = tuple(mentions_of(description))
    ledger.note_described(Described(entry.sequence, digest, mentions, found, edition.is_shut(entry)))
    return entry.sequence, digest, description


def rendering_of(catalogue: Catalogue, edition: Edition) -> Rendering:
    """Return what keeps the descriptions of an edition in the forms that its dumps are made of."""
    return Rendering(edition, catalogue.renditions, bodies_for(catalogue.settings.dumps_formats))


def _reshaped(edition: Edition, previous: Generation) -> bool:
    """Say whether something beside the records changed that descriptions depend on."""
    before = Edition.of(edition.ledger, previous)
    return (
        previous.imprint != edition.imprint
        or previous.mapping != MAPPING_VERSION
        or before.authorities.by_path != edition.authorities.by_path
    )


def mentions_of(description: Description) -> Iterator[Mention]:
    """Yield the shared things that a description links to, each with what it says of them."""
    for thing in description.linked:
        if thing.path != "dataset/documents":
            yield Mention(thing.path, ntriples(thing.statements))
