"""Compares everything that is kept with what it should be."""

import hashlib
from collections.abc import Iterable, Iterator

import pyoxigraph

from catalog.errors import CatalogError
from catalog.graph.projection import Projection, snapshot_statements
from catalog.jobs.catalogue import Catalogue
from catalog.jobs.dumping import CHECKSUMS
from catalog.jobs.edition import Edition
from catalog.jobs.progress import Progress
from catalog.jobs.publishing import project, shape
from catalog.jobs.tallying import read_tally


def verify(catalogue: Catalogue, progress: Progress) -> Iterator[str]:
    """Yield a sentence for each fault of the ledger, the graph, its snapshot and the dumps.

    The writer's lock is held by the caller.
    """
    progress.step("Checking the ledger")
    yield from catalogue.ledger.check()
    current = catalogue.ledger.current()
    if current is None:
        return
    edition = Edition.of(catalogue.ledger, current)
    progress.step("Checking the graph")
    try:
        wanted = _fingerprint(_parsed(edition.graph()))
    except CatalogError as error:
        yield f"the documents cannot be read: {error.problem}"
        return
    yield from _check_live(catalogue, edition, wanted)
    yield from _check_snapshot(catalogue, current.number, wanted)
    tally = read_tally(catalogue.layout, current.number)
    if tally is None or tally.triples != wanted[0]:
        yield "the statistics of the dataset are not those of the graph; run 'muniment rebuild'"
    progress.step("Checking the dumps")
    yield from _check_dumps(catalogue, current.number)


def rebuild(catalogue: Catalogue, progress: Progress) -> int:
    """Make the graph anew from the ledger, as of the current generation; return its number, 0 without any.

    The writer's lock is held by the caller.
    """
    current = catalogue.ledger.current()
    if current is None:
        return 0
    edition = Edition.of(catalogue.ledger, current)
    project(catalogue, edition, progress, snapshot=catalogue.layout.snapshot(current.number), anew=True)
    return current.number


def _check_live(catalogue: Catalogue, edition: Edition, wanted: tuple[int, int]) -> Iterator[str]:
    try:
        with Projection(catalogue.layout.graph) as projection:
            mark = projection.mark()
            if mark is None or mark.sequence != edition.sequence or mark.shape != shape(edition.imprint):
                yield "the graph has not reached the published generation; run 'muniment publish' or 'muniment rebuild'"
            elif _fingerprint(projection.statements()) != wanted:
                yield "the graph does not say what the ledger says; run 'muniment rebuild'"
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


def _check_dumps(catalogue: Catalogue, number: int) -> Iterator[str]:
    folder = catalogue.layout.dump(number)
    sums = folder / CHECKSUMS
    if not folder.is_dir():
        return
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


def _parsed(blocks: Iterable[str]) -> Iterator[str]:
    """Yield statements as the engine spells them."""
    for block in blocks:
        for quad in pyoxigraph.parse(block, format=pyoxigraph.RdfFormat.N_TRIPLES):
            yield f"{quad.triple} ."


def _fingerprint(lines: Iterable[str]) -> tuple[int, int]:
    """Return number and sum of the digests of distinct lines, in whatever order they come."""
    count = total = 0
    for line in lines:
        count += 1
        total += int.from_bytes(hashlib.blake2b(line.encode(), digest_size=16).digest())
    return count, total % (1 << 128)
