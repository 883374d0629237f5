"""Ledger → public: describes what is new, brings graph and search index up, copies them, dumps, then switches.

Readers see the old generation until the switch, which is one row in the ledger. Whatever breaks off before it leaves
the old generation as it was, and the next call does the rest.
"""

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import Final

import msgspec

from catalog.errors import CannotWriteError
from catalog.graph.protocol import Change, GraphProjection
from catalog.jobs.arks import assign_arks
from catalog.jobs.batches import batched
from catalog.jobs.catalogue import Catalogue
from catalog.jobs.clock import Clock, whole_second
from catalog.jobs.deriving import derive
from catalog.jobs.digesting import described_digest
from catalog.jobs.dumping import are_complete, seal, write_dumps
from catalog.jobs.edition import Edition, Timeline
from catalog.jobs.graphs import is_remote, open_graph
from catalog.jobs.harvest_lists import outlived
from catalog.jobs.indexing import index_edition
from catalog.jobs.linking import Linking
from catalog.jobs.opening import open_due
from catalog.jobs.progress import Progress, telling, watched
from catalog.jobs.rendering import Rendering, bodies_for
from catalog.jobs.tallying import forget_tallies, keep_tally
from catalog.ledger.codec import encode
from catalog.ledger.entries import Described, Entry, Generation, Mention
from catalog.ledger.sqlite import SqliteLedger
from catalog.projections import Mark
from exports.example_queries import examples_block
from exports.rdf import ntriples
from vocab.identifiers import escape
from vocab.imprint import Imprint
from vocab.languages import by_tag
from vocab.linking import LINKER_VERSION
from vocab.mapping.description import MAPPING_VERSION, Description
from vocab.sets import sets

_BATCH: Final = 250
_MANY: Final = 2_000  # changed documents from which on a rebuild is cheaper, unless the catalogue is large
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
    issued = whole_second(clock())
    if previous is not None and issued < previous.issued:
        issued = previous.issued
    assign_arks(catalogue, clock, progress)
    open_due(catalogue, previous, issued, clock)
    edition = _edition(catalogue, previous, issued)
    if previous is not None and not _changed(edition, previous):
        if projections:
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
        documents=_count(edition, previous),
    )
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
            held = projection.holds(generation.number, _mark(edition))
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


# ---------------------------------------------------------------- describing


def _describe(
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
        changed = chain(ledger.changed(after, edition.sequence), _decided(edition, after))
        entries = (entry for entry in changed if not entry.deleted)
    rendering = _rendering(catalogue, edition)
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


def _decided(edition: Edition, after: int) -> Iterator[Entry]:
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
    mentions = tuple(_mentions(description))
    ledger.note_described(Described(entry.sequence, digest, mentions, found, edition.is_shut(entry)))
    return entry.sequence, digest, description


def _rendering(catalogue: Catalogue, edition: Edition) -> Rendering:
    return Rendering(edition, catalogue.renditions, bodies_for(catalogue.settings.dumps_formats))


def _reshaped(edition: Edition, previous: Generation) -> bool:
    """Say whether something beside the records changed that descriptions depend on."""
    before = Edition.of(edition.ledger, previous)
    return (
        previous.imprint != edition.imprint
        or previous.mapping != MAPPING_VERSION
        or before.authorities.by_path != edition.authorities.by_path
    )


def _mentions(description: Description) -> Iterator[Mention]:
    for thing in description.linked:
        if thing.path != "dataset/documents":
            yield Mention(thing.path, ntriples(thing.statements))


# ---------------------------------------------------------------- the graph


def shape(imprint: Imprint) -> str:
    """Return a digest of what, beside the ledger, the statements of the graph depend on."""
    return hashlib.sha256(encode([MAPPING_VERSION, LINKER_VERSION, imprint, examples_block(imprint)])).hexdigest()


def _mark(edition: Edition) -> Mark:
    return Mark(edition.sequence, shape(edition.imprint))


def project(catalogue: Catalogue, edition: Edition, progress: Progress, *, generation: int, anew: bool = False) -> None:
    """Bring the graph up to an edition, and let queries on a generation be answered from it.

    Args:
        anew: Rebuild it whatever it holds, damaged or not.
    """
    wanted = _mark(edition)
    rendering = _rendering(catalogue, edition)
    linking = Linking(edition, catalogue.links)
    with open_graph(catalogue, edition.imprint.base, anew=anew) as projection:
        mark = None if anew else projection.mark()
        if mark is None or mark.shape != wanted.shape or mark.sequence > wanted.sequence:
            _rebuild(projection, rendering, linking, wanted, progress)
        else:
            # what a broken-off publication brought carries its date, so it is brought once more
            after = min(mark.sequence, edition.timeline.published)
            _update(projection, rendering, linking, after, mark, progress)
        projection.snapshot(generation)
        keep_tally(catalogue.layout.tally(generation), projection.tally())
    rendering.flush()


def _rebuild(
    projection: GraphProjection, rendering: Rendering, linking: Linking, wanted: Mark, progress: Progress
) -> None:
    edition = rendering.edition
    progress.step("Building the graph", edition.ledger.count(edition.sequence))
    # entities and shared things are not counted beforehand, so they are not told either
    blocks = edition.graph(telling(rendering.own, progress))
    projection.rebuild(blocks, wanted, linking.blocks())


def _update(
    projection: GraphProjection, rendering: Rendering, linking: Linking, after: int, mark: Mark, progress: Progress
) -> None:
    """Apply the authorities, then the documents with an entry behind ``after``, in batches.

    Each batch carries the shared things that its documents mention, or mentioned, as they stand in the edition. The
    mark moves with the last one: after a crash the next call does all of them again, to the same end.
    """
    edition = rendering.edition
    wanted = _mark(edition)
    if after == wanted.sequence:
        return
    changed = edition.ledger.count_changed(after, wanted.sequence)
    # counted only when there is reason to: it goes over the whole catalogue
    many = changed > _MANY and changed > edition.ledger.count(edition.sequence) // 5
    # a store takes in a graph quicker than it lets go of one
    if many or (linking.since > after and edition.ledger.count(edition.sequence) > _MANY):
        _rebuild(projection, rendering, linking, wanted, progress)
        return
    progress.step("Updating the graph", changed)
    projection.apply(_authority_change(edition, after), mark)
    for batch in batched(watched(edition.ledger.changed(after, wanted.sequence), progress), _BATCH):
        projection.apply(_document_change(rendering, linking, batch), mark)
    if linking.since > after:
        # other entities: every document may name others now
        progress.step("Linking", edition.ledger.count(edition.sequence))
        projection.replace_links(watched(linking.blocks(), progress))
    else:
        for batch in batched(_decided(edition, after), _BATCH):
            iris = tuple(str(edition.iris.document(entry.identifier)) for entry in batch)
            projection.apply(Change((), (), "", linking.block(batch), iris), mark)
    projection.apply(Change((), (), ""), wanted)


def _document_change(rendering: Rendering, linking: Linking, batch: list[Entry]) -> Change:
    edition = rendering.edition
    iris = edition.iris
    inserted = [rendering.own(entry) for entry in batch]
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
    subjects = tuple(_node_iri(edition, path) for path in shared)
    return Change(documents, subjects, "".join(inserted), linking.block(batch))


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
