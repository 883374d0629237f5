"""Edition → graph: by what has changed, or built anew where that is cheaper; both ways give the same."""

import hashlib
from typing import Final

from catalog.graph.protocol import Change, GraphProjection
from catalog.jobs.batches import batched
from catalog.jobs.catalogue import Catalogue
from catalog.jobs.describing import decided, rendering_of
from catalog.jobs.edition import Edition
from catalog.jobs.graphs import open_graph
from catalog.jobs.linking import Linking
from catalog.jobs.progress import Progress, telling, watched
from catalog.jobs.rendering import Rendering
from catalog.jobs.tallying import keep_tally
from catalog.ledger.codec import encode
from catalog.ledger.entries import Entry
from catalog.projections import Mark
from exports.example_queries import examples_block
from vocab.identifiers import escape
from vocab.imprint import Imprint
from vocab.languages import by_tag
from vocab.linking import LINKER_VERSION
from vocab.mapping.description import MAPPING_VERSION

_BATCH: Final = 250
_MANY: Final = 2_000  # changed documents from which on a rebuild is cheaper, unless the catalogue is large


def shape(imprint: Imprint) -> str:
    """Return a digest of what, beside the ledger, the statements of the graph depend on."""
    return hashlib.sha256(encode([MAPPING_VERSION, LINKER_VERSION, imprint, examples_block(imprint)])).hexdigest()


def mark_of(edition: Edition) -> Mark:
    """Return the mark of a graph that says what an edition does."""
    return Mark(edition.sequence, shape(edition.imprint))


def project(catalogue: Catalogue, edition: Edition, progress: Progress, *, generation: int, anew: bool = False) -> None:
    """Bring the graph up to an edition, and let queries on a generation be answered from it.

    Args:
        anew: Rebuild it whatever it holds, damaged or not.
    """
    wanted = mark_of(edition)
    rendering = rendering_of(catalogue, edition)
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
    wanted = mark_of(edition)
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
        for batch in batched(decided(edition, after), _BATCH):
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
