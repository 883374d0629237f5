"""Ledger → public: describes what is new, brings the graph up, makes the snapshot and the dumps, then switches.

Readers see the old generation until the switch, which is one row in the ledger. Whatever breaks off before it leaves
the old generation as it was, and the next call does the rest.
"""

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

from catalog.errors import CannotWriteError
from catalog.graph.projection import Change, Mark, Projection
from catalog.jobs.arks import assign_arks
from catalog.jobs.batches import batched
from catalog.jobs.catalogue import Catalogue
from catalog.jobs.clock import Clock, whole_second
from catalog.jobs.dumping import write_dumps
from catalog.jobs.edition import Edition, Timeline
from catalog.jobs.opening import open_due
from catalog.jobs.progress import Progress, watched
from catalog.jobs.tallying import forget_tallies, keep_tally
from catalog.ledger.codec import encode
from catalog.ledger.entries import Described, Entry, Generation, Mention
from exports.rdf import ntriples
from vocab.identifiers import escape
from vocab.imprint import Imprint
from vocab.languages import by_tag
from vocab.mapping.description import MAPPING_VERSION, Description
from vocab.sets import sets

_BATCH: Final = 250
_MANY: Final = 2_000  # changed documents from which on a rebuild is cheaper, unless the catalogue is large
_SNAPSHOTS_KEPT: Final = 3


def publish(catalogue: Catalogue, clock: Clock, progress: Progress, *, dumps: bool = True) -> tuple[Generation, bool]:
    """Make the ledger's present state public.

    The writer's lock is held by the caller.

    Args:
        dumps: Whether to write the dump files.

    Returns:
        The current generation, and whether it is a new one: without any change the last one stays.

    Raises:
        CannotWriteError: The disk is full; the last generation stays public.
    """
    previous = catalogue.ledger.current()
    issued = whole_second(clock())
    if previous is not None and issued < previous.issued:
        issued = previous.issued
    assign_arks(catalogue, clock, progress)
    open_due(catalogue, previous, issued, clock)
    edition = _edition(catalogue, previous, issued)
    if previous is not None and not _changed(edition, previous):
        _complete(catalogue, previous, progress, dumps=dumps)
        _forget_old(catalogue, previous)
        return previous, False
    _describe(catalogue, edition, previous, clock, progress)
    edition = _edition(catalogue, previous, issued)
    generation = Generation(
        number=previous.number + 1 if previous else 1,
        sequence=edition.sequence,
        issued=issued,
        datestamp=issued,
        mapping=MAPPING_VERSION,
        imprint=edition.imprint,
        documents=catalogue.ledger.count(edition.sequence),
    )
    with _room(catalogue.layout.folder):
        project(catalogue, edition, progress, snapshot=catalogue.layout.snapshot(generation.number))
        # a broken-off publication may have left dumps of other content under this number
        shutil.rmtree(catalogue.layout.dump(generation.number), ignore_errors=True)
        if dumps:
            write_dumps(edition, generation, catalogue.layout.dump(generation.number), progress)
    published = _switch(catalogue, generation, clock)
    _forget_old(catalogue, published)
    return published, True


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
    """Make what the current generation lacks: dumps that were not wanted before, a graph or snapshot that was lost."""
    edition = Edition.of(catalogue.ledger, generation)
    with _room(catalogue.layout.folder):
        with Projection(catalogue.layout.graph) as projection:
            behind = projection.mark() != _mark(edition)
        missing = not (
            catalogue.layout.snapshot(generation.number).is_dir()
            and catalogue.layout.tally(generation.number).is_file()
        )
        if behind or missing:
            project(catalogue, edition, progress, snapshot=catalogue.layout.snapshot(generation.number))
        if dumps and not catalogue.layout.dump(generation.number).is_dir():
            write_dumps(edition, generation, catalogue.layout.dump(generation.number), progress)


# ---------------------------------------------------------------- describing


def _describe(
    catalogue: Catalogue, edition: Edition, previous: Generation | None, clock: Clock, progress: Progress
) -> None:
    """Note what new entries say; append a re-described entry for each other one that now says something else.

    What a broken-off publication has described counts as old: the graph may hold it already.
    """
    ledger = catalogue.ledger
    if previous is not None and _reshaped(edition, previous):
        progress.step("Comparing", ledger.count(edition.sequence))
        entries = edition.documents()
    else:
        after = previous.sequence if previous else 0
        progress.step("Describing", ledger.count_changed(after, edition.sequence))
        entries = ledger.changed(after, edition.sequence)
    for batch in batched(watched(entries, progress), _BATCH):
        news, gone = [], []
        for entry in batch:
            if entry.deleted:
                gone.append(entry.sequence)
                continue
            described, before = _described(edition, entry), ledger.described_digest(entry.sequence)
            if described.digest != before:
                news.append((entry, described, before))
        if not (news or gone):
            continue
        with ledger.transaction():
            now = clock()
            for sequence in gone:
                ledger.note_left(sequence)
            for entry, described, before in news:
                sequence = entry.sequence if before is None else ledger.redescribe(entry, now)
                ledger.note_described(msgspec.structs.replace(described, sequence=sequence))


def _reshaped(edition: Edition, previous: Generation) -> bool:
    """Say whether something beside the records changed that descriptions depend on."""
    before = Edition.of(edition.ledger, previous)
    return (
        previous.imprint != edition.imprint
        or previous.mapping != MAPPING_VERSION
        or before.authorities.by_path != edition.authorities.by_path
    )


def _described(edition: Edition, entry: Entry) -> Described:
    description = edition.describe(entry)
    found = tuple(sets(description.reading))
    # a harvester of a set must hear of a document that enters or leaves it
    digest = hashlib.sha256(description.digest() + encode([one.spec for one in found])).digest()
    return Described(entry.sequence, digest, tuple(_mentions(description)), found)


def _mentions(description: Description) -> Iterator[Mention]:
    for thing in description.linked:
        if thing.path != "dataset/documents":
            yield Mention(thing.path, ntriples(thing.statements))


# ---------------------------------------------------------------- the graph


def shape(imprint: Imprint) -> str:
    """Return a digest of what, beside the ledger, the statements of the graph depend on."""
    return hashlib.sha256(encode([MAPPING_VERSION, imprint])).hexdigest()


def _mark(edition: Edition) -> Mark:
    return Mark(edition.sequence, shape(edition.imprint))


def project(catalogue: Catalogue, edition: Edition, progress: Progress, *, snapshot: Path, anew: bool = False) -> None:
    """Bring the graph up to an edition and copy it for the query workers.

    Args:
        snapshot: Where the copy goes.
        anew: Rebuild it whatever it holds, damaged or not.
    """
    wanted = _mark(edition)
    with Projection(catalogue.layout.graph, anew=anew) as projection:
        mark = None if anew else projection.mark()
        if mark is None or mark.shape != wanted.shape or mark.sequence > wanted.sequence:
            _rebuild(projection, edition, wanted, progress)
        else:
            # what a broken-off publication brought carries its date, so it is brought once more
            _update(projection, edition, min(mark.sequence, edition.timeline.published), mark, progress)
        projection.snapshot(snapshot)
        keep_tally(catalogue.layout.tally(int(snapshot.name)), projection.tally())


def _rebuild(projection: Projection, edition: Edition, wanted: Mark, progress: Progress) -> None:
    progress.step("Building the graph", edition.ledger.count(edition.sequence))
    projection.rebuild(watched(edition.graph(), progress), wanted)


def _update(projection: Projection, edition: Edition, after: int, mark: Mark, progress: Progress) -> None:
    """Apply the authorities, then the documents with an entry behind ``after``, in batches.

    Each batch carries the shared things that its documents mention, or mentioned, as they stand in the edition. The
    mark moves with the last one: after a crash the next call does all of them again, to the same end.
    """
    wanted = _mark(edition)
    if after == wanted.sequence:
        return
    changed = edition.ledger.count_changed(after, wanted.sequence)
    if changed > max(_MANY, edition.ledger.count(edition.sequence) // 5):
        _rebuild(projection, edition, wanted, progress)
        return
    progress.step("Updating the graph", changed)
    projection.apply(_authority_change(edition, after), mark)
    for batch in batched(watched(edition.ledger.changed(after, wanted.sequence), progress), _BATCH):
        projection.apply(_document_change(edition, batch), mark)
    projection.apply(Change((), (), ""), wanted)


def _document_change(edition: Edition, batch: list[Entry]) -> Change:
    iris = edition.iris
    inserted = [edition.own_block(entry) for entry in batch]
    mentioned = edition.ledger.mentions(entry.identifier for entry in batch)
    shared = [path for path in sorted(mentioned) if edition.is_shared(path)]
    inserted.extend(_shared_block(edition, path) for path in shared)
    documents = tuple(
        (
            str(iris.document(entry.identifier)),
            str(iris.data(entry.identifier)),
            f"{iris.base}file/{escape(entry.identifier)}/",
        )
        for entry in batch
    )
    return Change(documents, tuple(_node_iri(edition, path) for path in shared), "".join(inserted))


def _shared_block(edition: Edition, path: str) -> str:
    bodies = edition.ledger.bodies(path, edition.sequence)
    return "".join(sorted({line for body in bodies for line in body.splitlines(keepends=True)}))


def _node_iri(edition: Edition, path: str) -> str:
    kind, _, key = path.partition("/")
    if kind == "language" and (spoken := by_tag(key)):
        return str(spoken.iri)
    return str(edition.iris.thing(path))


def _authority_change(edition: Edition, after: int) -> Change:
    """Return the change of every authority entity with an entry behind ``after``, and of what it uncovers."""
    furniture = edition.furniture()
    subjects, inserted = [], []
    for entry in edition.ledger.live(edition.sequence, kind="authority"):
        if entry.sequence > after:
            path = entry.identifier
            subjects.append(str(edition.iris.thing(path)))
            if entity := edition.authorities.by_path.get(path):
                inserted.append(edition.entity_block(entity))
            else:
                inserted.append(furniture.get(path) or _shared_block(edition, path))
    return Change((), tuple(subjects), "".join(inserted))


# ---------------------------------------------------------------- the switch


def _switch(catalogue: Catalogue, generation: Generation, clock: Clock) -> Generation:
    """Make a generation the current one; its datestamp is settled in the same transaction (design §3)."""
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
