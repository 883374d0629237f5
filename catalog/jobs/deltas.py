"""What leads from the dumps of one generation to those of the next: an RDF Patch of the documents that changed.

Source: RDF Patch (https://afs.github.io/rdf-delta/rdf-patch.html).
"""

from collections.abc import Iterator

from catalog.jobs.catalogue import Layout
from catalog.jobs.edition import Edition
from catalog.jobs.progress import Progress, watched
from catalog.jobs.rendering import Rendering
from catalog.ledger.entries import Generation, Standing
from catalog.ledger.sqlite import SqliteReader
from catalog.renditions.store import Renditions
from exports.dump_files import MANIFEST
from exports.dumps import patch_rows, quads


def earlier_dump(layout: Layout, ledger: SqliteReader, generation: Generation) -> Generation | None:
    """Return the newest generation before this one that has dumps, if a patch may and can lead from it to this one.

    None may when a document has been taken down or shut since: its words would be in the rows that remove them. None
    can under another version of the mapping, which the old dumps were written by.
    """
    until = ledger.shut_until(generation.sequence, generation.issued.date())
    for earlier in reversed(ledger.generations()):
        if earlier.number < generation.number and (layout.dump(earlier.number) / MANIFEST).is_file():
            if earlier.mapping != generation.mapping or earlier.sequence < until:
                return None
            return earlier
    return None


def changes(
    earlier: Generation, generation: Generation, rendering: Rendering, store: Renditions, progress: Progress
) -> Iterator[bytes]:
    """Yield the patch from one generation's N-Quads to another's, ordered by identifier."""
    ledger = rendering.edition.ledger
    before = Rendering(Edition.of(ledger, earlier), store, ("nt",), keeps=False)
    for key, number in (("id", generation.number), ("prev", earlier.number)):
        yield f"H {key} <{generation.imprint.base}dumps/{number}/{MANIFEST}#generation> .\n".encode()
    yield b"TX .\n"
    pairs = _paired(ledger.standing(earlier.sequence), ledger.standing(generation.sequence))
    for old, new in watched(pairs, progress):
        if old is None or new is None or old.sequence != new.sequence:
            yield patch_rows(_quads(before, old), _quads(rendering, new))
    yield b"TC .\n"


def _quads(rendering: Rendering, standing: Standing | None) -> list[bytes]:
    if standing is None:
        return []
    (body,) = rendering.take(standing, ("nt",))
    return quads(body, rendering.edition.iris.data(standing.identifier))


def _paired(before: Iterator[Standing], after: Iterator[Standing]) -> Iterator[tuple[Standing | None, Standing | None]]:
    """Yield what stands for each identifier in two states, both ordered by identifier."""
    old, new = next(before, None), next(after, None)
    while old is not None or new is not None:
        if new is None or (old is not None and old.identifier < new.identifier):
            yield old, None
            old = next(before, None)
        elif old is None or new.identifier < old.identifier:
            yield None, new
            new = next(after, None)
        else:
            yield old, new
            old, new = next(before, None), next(after, None)
