"""Compares everything that is kept with what it should be."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Final

import pyoxigraph

from catalog.errors import CatalogError
from catalog.graph.projection import Projection, snapshot_statements
from catalog.jobs.catalogue import Catalogue
from catalog.jobs.deriving import derive, discard_unreferenced
from catalog.jobs.edition import Edition
from catalog.jobs.graphs import is_remote, open_remote
from catalog.jobs.indexing import check_index, index_edition
from catalog.jobs.linking import Linking, links_graph
from catalog.jobs.progress import Progress, watched
from catalog.jobs.projecting import project, shape
from catalog.jobs.rendering import Rendering
from catalog.jobs.tallying import read_tally
from catalog.projections import Mark
from exports.dump_files import CHECKSUMS, MANIFEST
from exports.dumps import KEPT

_SAMPLE: Final = 500  # documents whose renditions are written anew and compared


def verify(catalogue: Catalogue, progress: Progress) -> Iterator[str]:
    """Yield a sentence for each fault of ledger, files, graph, search index, their snapshots, renditions and dumps.

    The writer's lock is held by the caller.
    """
    progress.step("Checking the ledger")
    yield from catalogue.ledger.check()
    progress.step("Checking the files")
    try:
        yield from _check_files(catalogue)
    except CatalogError as error:
        yield f"the documents cannot be read: {error.problem}"
        return
    current = catalogue.ledger.current()
    if current is None:
        return
    edition = Edition.of(catalogue.ledger, current)
    progress.step("Checking the graph")
    linking = Linking(edition, catalogue.links)
    found = watched(linking.blocks(anew=True), progress)
    try:
        wanted = _fingerprint(_parsed(edition.graph()))
        progress.step("Linking", current.documents)
        # from a remote graph links come back in another spelling: it compares them itself
        links = (0, 0) if is_remote(catalogue.settings) else _fingerprint(_parsed(found, linking.graph))
    except CatalogError as error:
        yield f"the documents cannot be read: {error.problem}"
        return
    if is_remote(catalogue.settings):
        yield from _check_remote(catalogue, edition, current.number, found)
    else:
        yield from _check_live(catalogue, edition, wanted, links)
        yield from _check_snapshot(catalogue, current.number, _together(wanted, links))
    yield from _check_tally(catalogue, current.number, wanted[0])
    yield from check_index(catalogue, edition, current.number, progress)
    progress.step("Checking the renditions", current.documents)
    yield from _check_renditions(catalogue, edition, progress)
    progress.step("Checking the dumps")
    yield from _check_dumps(catalogue, current.number)


def rebuild(catalogue: Catalogue, progress: Progress) -> int:
    """Make graph, search index and renditions anew, as of the current generation; return its number, 0 without any.

    Files that no document refers to are removed, previews that are missing are made.

    The writer's lock is held by the caller.
    """
    discard_unreferenced(catalogue)
    current = catalogue.ledger.current()
    if current is None:
        return 0
    edition = Edition.of(catalogue.ledger, current)
    # building the graph writes every description, and keeps it
    catalogue.renditions.reset()
    catalogue.links.reset()
    project(catalogue, edition, progress, generation=current.number, anew=True)
    index_edition(catalogue, edition, current.number, progress, anew=True)
    progress.step("Making previews")
    derive(catalogue, edition.documents(), progress)
    return current.number


def _check_files(catalogue: Catalogue) -> Iterator[str]:
    seen: set[str] = set()
    for identifier, file in catalogue.ledger.attachments():
        if file.sha256 in seen:
            continue
        seen.add(file.sha256)
        if fault := catalogue.files.fault(file.sha256):
            path = catalogue.files.path(file.sha256)
            yield (
                f"the file {file.name!r} of document {identifier} {fault}: {path};"
                " put it there from a backup, or remove it and load it again"
            )
    for sha256 in catalogue.files.digests():
        if sha256 not in seen:
            yield f"{catalogue.files.path(sha256)} belongs to no document; 'muniment rebuild' removes it"


def _check_live(
    catalogue: Catalogue, edition: Edition, wanted: tuple[int, int], links: tuple[int, int]
) -> Iterator[str]:
    try:
        with Projection(catalogue.layout.graph, links_graph=links_graph(edition.imprint.base)) as projection:
            mark = projection.mark()
            if mark is None or mark.sequence != edition.sequence or mark.shape != shape(edition.imprint):
                yield "the graph has not reached the published generation; run 'muniment publish' or 'muniment rebuild'"
            elif _fingerprint(projection.statements()) != wanted:
                yield "the graph does not say what the ledger says; run 'muniment rebuild'"
            elif _fingerprint(projection.links()) != links:
                yield "the links in the graph are not those that are found in the documents; run 'muniment rebuild'"
    except CatalogError as error:
        yield str(error)


def _check_remote(catalogue: Catalogue, edition: Edition, number: int, links: Iterable[str]) -> Iterator[str]:
    try:
        with open_remote(catalogue, edition.imprint.base) as projection:
            if not projection.holds(number, Mark(edition.sequence, shape(edition.imprint))):
                yield "the remote graph has not reached the published generation; run 'muniment publish'"
            elif not projection.compare(number, edition.graph()):
                yield "the remote graph does not say what the ledger says; run 'muniment rebuild'"
            elif not projection.compare_links(number, links):
                yield "the links in the remote graph are not those that are found; run 'muniment rebuild'"
    except CatalogError as error:
        yield str(error)


def _check_snapshot(catalogue: Catalogue, number: int, wanted: tuple[int, int]) -> Iterator[str]:
    path = catalogue.layout.snapshot(number)
    if not path.is_dir():
        yield "the graph's snapshot is missing; run 'muniment rebuild'"
        return
    try:
        if _fingerprint(snapshot_statements(path)) != wanted:
            yield "the graph's snapshot does not say what the ledger says; run 'muniment rebuild'"
    except CatalogError as error:
        yield str(error)


def _check_renditions(catalogue: Catalogue, edition: Edition, progress: Progress) -> Iterator[str]:
    """Compare what is kept of a sample of documents with what is written anew, and look for what should be gone.

    What is missing is no fault: dumps write it when they need it.
    """
    store = catalogue.renditions
    rendering = Rendering(edition, store, keeps=False)
    gap = max(1, edition.ledger.count(edition.sequence) // _SAMPLE)
    for number, standing in enumerate(watched(edition.ledger.standing(edition.sequence), progress)):
        if number % gap:
            continue
        kept = [(name, found[1]) for name in KEPT if (found := rendering.kept(standing, (name,)))]
        if kept and [body for _, (body,) in kept] != rendering.anew(standing, [name for name, _ in kept]):
            yield f"what is kept of {standing.identifier} for dumps is not its description; run 'muniment rebuild'"
    # entries behind the edition may have been described by a publication that was broken off
    over = catalogue.ledger.superseded(0, edition.sequence)
    left = sum(store.stamp(sequence) is not None for sequence in over)
    if left:
        yield f"{left:,} descriptions are kept for dumps that no longer stand; run 'muniment rebuild'"


def _check_tally(catalogue: Catalogue, number: int, statements: int) -> Iterator[str]:
    """Compare the tally with what was counted; one that is lost together with its snapshot needs no line of its own."""
    tally = read_tally(catalogue.layout, number)
    there = is_remote(catalogue.settings) or catalogue.layout.snapshot(number).is_dir()
    if there and (tally is None or tally.triples != statements):
        yield "the statistics of the dataset are not those of the graph; run 'muniment rebuild'"


def _check_dumps(catalogue: Catalogue, number: int) -> Iterator[str]:
    folder = catalogue.layout.dump(number)
    sums = folder / CHECKSUMS
    if not folder.is_dir():
        return
    if not (folder / MANIFEST).is_file():
        yield f"the dumps have no {MANIFEST}; run 'muniment publish'"
    if not sums.is_file():
        yield f"the dumps have no {CHECKSUMS}; remove {folder} and run 'muniment publish'"
        return
    for line in sums.read_text(encoding="ascii", errors="replace").splitlines():
        digest, _, name = line.partition("  ")
        path = folder / name
        if not path.is_file():
            yield f"the dump {name} is missing; remove {folder} and run 'muniment publish'"
            continue
        with path.open("rb") as stream:
            if hashlib.file_digest(stream, "sha256").hexdigest() != digest:
                yield f"the dump {name} is damaged; remove {folder} and run 'muniment publish'"


def _parsed(blocks: Iterable[str], graph: str | None = None) -> Iterator[str]:
    """Yield statements as the engine spells them, those of a named graph with its name."""
    name = f" <{graph}>" if graph else ""
    for block in blocks:
        for quad in pyoxigraph.parse(block, format=pyoxigraph.RdfFormat.N_TRIPLES):
            yield f"{quad.triple}{name} ."


def _together(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    """Return the fingerprint of all lines of both."""
    return one[0] + other[0], (one[1] + other[1]) % (1 << 128)


def _fingerprint(lines: Iterable[str]) -> tuple[int, int]:
    """Return number and sum of the digests of distinct lines, in whatever order they come."""
    count = total = 0
    for line in lines:
        count += 1
        total += int.from_bytes(hashlib.blake2b(line.encode(), digest_size=16).digest())
    return count, total % (1 << 128)
