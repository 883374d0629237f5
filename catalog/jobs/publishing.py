"""Ledger → public: describes what is new, brings graph and search index up, copies them, dumps, then switches.

Readers see the old generation until the switch, which is one row in the ledger. Whatever breaks off before it leaves
the old generation as it was, and the next call does the rest.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

from catalog.errors import CannotWriteError
from catalog.jobs.arks import assign_arks
from catalog.jobs.catalogue import Catalogue
from catalog.jobs.clock import Clock, whole_second
from catalog.jobs.deriving import derive
from catalog.jobs.describing import describe
from catalog.jobs.dumping import are_complete, seal, write_dumps
from catalog.jobs.edition import Edition, Timeline
from catalog.jobs.graphs import is_remote, open_graph
from catalog.jobs.harvest_lists import outlived
from catalog.jobs.indexing import index_edition
from catalog.jobs.linking import Linking
from catalog.jobs.opening import open_due
from catalog.jobs.progress import Progress
from catalog.jobs.projecting import mark_of, project
from catalog.jobs.tallying import forget_tallies
from catalog.ledger.entries import Generation
from vocab.mapping.description import MAPPING_VERSION

_SNAPSHOTS_KEPT: Final = 3


def publish(
    catalogue: Catalogue, clock: Clock, progress: Progress, *, dumps: bool = True, projections: bool = True
) -> tuple[Generation, bool]:
    """Make the ledger's present state public.

    The writer's lock is held by the caller.

    Args:
        dumps: Whether to write the dump files.
        projections: Whether to bring up what is made from the ledger; only a draft that nobody queries goes without.

    Returns:
        The current generation, and whether it is a new one: without any change the last one stays.

    Raises:
        CannotWriteError: The disk is full; the last generation stays public.
    """
    previous = catalogue.ledger.current()
    issued = _issued(previous, clock)
    assign_arks(catalogue, clock, progress)
    open_due(catalogue, previous, issued, clock)
    edition = _edition(catalogue, previous, issued)
    if previous is not None and not _changed(edition, previous):
        if projections:
            _complete(catalogue, previous, progress, dumps=dumps)
            _forget_old(catalogue, previous)
        return previous, False
    describe(catalogue, edition, previous, clock, progress)
    edition = _edition(catalogue, previous, issued)
    generation = _next(edition, previous, issued)
    if projections:
        _derive_changed(catalogue, edition, progress)
    with _room(catalogue.layout.folder):
        if projections:
            project(catalogue, edition, progress, generation=generation.number)
            index_edition(catalogue, edition, generation.number, progress)
        # a broken-off publication may have left dumps of other content under this number
        shutil.rmtree(catalogue.layout.dump(generation.number), ignore_errors=True)
        if dumps:
            write_dumps(catalogue, edition, generation, progress)
    published = _switch(catalogue, generation, clock)
    with _room(catalogue.layout.folder):
        _settle(catalogue, published)
    _forget_old(catalogue, published)
    return published, True


def _issued(previous: Generation | None, clock: Clock) -> datetime:
    """Return the moment of a publication, never before the last one's: the clock may have jumped back."""
    now = whole_second(clock())
    return max(now, previous.issued) if previous else now


def _next(edition: Edition, previous: Generation | None, issued: datetime) -> Generation:
    """Return the generation that an edition becomes; its datestamp is settled by the switch."""
    return Generation(
        number=previous.number + 1 if previous else 1,
        sequence=edition.sequence,
        issued=issued,
        datestamp=issued,
        mapping=MAPPING_VERSION,
        imprint=edition.imprint,
        documents=_count(edition, previous),
    )


def _count(edition: Edition, previous: Generation | None) -> int:
    """Return how many documents an edition shows, from those of the generation before: it may be a large catalogue."""
    if previous is None:
        return edition.ledger.count(edition.sequence)
    return previous.documents + edition.ledger.count_from(previous.sequence, edition.sequence)


def _settle(catalogue: Catalogue, current: Generation) -> None:
    """Do what waits until a generation is public: finish its dumps, and let go of descriptions that no longer stand."""
    seal(catalogue.layout, current)
    store = catalogue.renditions
    swept = store.swept if store.swept <= current.sequence else 0
    if swept < current.sequence:
        store.sweep(catalogue.ledger.superseded(swept, current.sequence), current.sequence)
    found = catalogue.links
    gone = catalogue.ledger.superseded(found.swept, current.sequence)
    found.sweep(Linking(Edition.of(catalogue.ledger, current), found).state, list(gone), current.sequence)
    after, to = outlived(catalogue.ledger.generations())
    if after < to:
        with catalogue.ledger.transaction():
            catalogue.ledger.prune_sets(after, to)


def _edition(catalogue: Catalogue, previous: Generation | None, issued: datetime) -> Edition:
    generations = catalogue.ledger.generations() if previous else []
    return Edition(
        catalogue.ledger,
        sequence=catalogue.ledger.head(),
        imprint=catalogue.settings.imprint,
        timeline=Timeline(generations, issued),
    )


def _changed(edition: Edition, previous: Generation) -> bool:
    return (
        edition.sequence != previous.sequence
        or edition.imprint != previous.imprint
        or previous.mapping != MAPPING_VERSION
    )


def _complete(catalogue: Catalogue, generation: Generation, progress: Progress, *, dumps: bool) -> None:
    """Make what the current generation lacks: dumps that were not wanted before, a graph or index that was lost."""
    edition = Edition.of(catalogue.ledger, generation)
    _derive_changed(catalogue, edition, progress)
    with _room(catalogue.layout.folder):
        with open_graph(catalogue, edition.imprint.base) as projection:
            held = projection.holds(generation.number, mark_of(edition))
        if not held or not catalogue.layout.tally(generation.number).is_file():
            project(catalogue, edition, progress, generation=generation.number)
        index_edition(catalogue, edition, generation.number, progress)
        if dumps and not are_complete(catalogue.layout.dump(generation.number), catalogue.settings):
            write_dumps(catalogue, edition, generation, progress)
        _settle(catalogue, generation)


def _derive_changed(catalogue: Catalogue, edition: Edition, progress: Progress) -> None:
    """Make the images of files that are missing: of changed documents, or of all where there are no images at all."""
    if not catalogue.layout.files.is_dir():
        return
    after = edition.timeline.published if catalogue.layout.derivatives.is_dir() else 0
    progress.step("Making previews", catalogue.ledger.count_changed(after, edition.sequence))
    derive(catalogue, catalogue.ledger.changed(after, edition.sequence), progress)


# ---------------------------------------------------------------- the switch


def _switch(catalogue: Catalogue, generation: Generation, clock: Clock) -> Generation:
    """Make a generation the current one; its datestamp is settled in the same transaction."""
    ledger = catalogue.ledger
    with ledger.transaction():
        now = max(generation.issued, whole_second(clock()))
        stored = ledger.publish(msgspec.structs.replace(generation, datestamp=now))
    # A harvester may have read the old generation in the second that the commit ended in; it must not take this
    # generation's changes for older than its own answer.
    after = whole_second(clock())
    if after > stored.datestamp:
        with ledger.transaction():
            ledger.move_datestamp(stored.number, after)
        return msgspec.structs.replace(stored, datestamp=after)
    return stored


def _forget_old(catalogue: Catalogue, current: Generation) -> None:
    """Remove snapshots and dumps that are old or hold what is shut now; never the current ones.

    A publication that was broken off before this leaves it to the next one, which may have nothing else to do.
    """
    until = catalogue.ledger.shut_until(current.sequence, current.issued.date())
    shut = {one.number for one in catalogue.ledger.generations() if one.sequence < until}
    for folder, kept in (
        (catalogue.layout.snapshots, _SNAPSHOTS_KEPT),
        (catalogue.layout.search_snapshots, _SNAPSHOTS_KEPT),
        (catalogue.layout.dumps, catalogue.settings.dumps_kept),
    ):
        names = [item.name for item in folder.iterdir()] if folder.is_dir() else []
        numbers = sorted((int(name) for name in names if name.isdecimal()), reverse=True)
        stale = [name for name in names if name.endswith(".tmp")]
        gone = {*numbers[kept:], *(number for number in numbers if number in shut)} - {current.number}
        stale += [str(number) for number in sorted(gone)]
        for name in stale:
            shutil.rmtree(folder / name, ignore_errors=True)
    forget_tallies(catalogue.layout, current.number)
    if is_remote(catalogue.settings):
        with open_graph(catalogue, current.imprint.base) as projection:
            projection.forget(until)


@contextmanager
def _room(folder: Path) -> Iterator[None]:
    """Say in a sentence that the disk is full."""
    try:
        yield
    except OSError as error:
        raise CannotWriteError(
            f"cannot write in {folder}: {error.strerror or error}",
            "free some space, then run 'muniment publish'; nothing is lost, and the last generation stays public",
        ) from error
