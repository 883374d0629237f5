"""Writes the dump files of a generation: in one pass over the ledger, ordered by identifier, memory constant.

Uncompressed bytes depend on the generation alone. Files appear under their names only when all are whole. The manifest
comes last, when the generation is public and its datestamp settled: dumps without one are not finished.
"""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from pathlib import Path
from typing import BinaryIO, Final, Self

from catalog.errors import UnavailableError
from catalog.jobs.batches import batched
from catalog.jobs.catalogue import Catalogue, Layout
from catalog.jobs.deltas import changes, earlier_dump
from catalog.jobs.dump_output import COMPRESSORS, Output, Spool
from catalog.jobs.edition import Edition
from catalog.jobs.linking import Linking
from catalog.jobs.progress import Progress, Silent, watched
from catalog.jobs.rendering import Rendering, bodies_for
from catalog.ledger.entries import Generation
from catalog.ledger.sqlite import SqliteReader
from catalog.renditions.store import Renditions
from catalog.settings import Settings
from exports.dump_files import AUTHORITIES, CHECKSUMS, LINKS, MANIFEST, PLAIN, delta_name
from exports.dumps import body_of
from exports.manifest import DumpFacts, GenerationFacts, manifest

_THREADS: Final = 2
_BATCH: Final = 50  # documents whose bodies are in memory at a time


def write_dumps(catalogue: Catalogue, edition: Edition, generation: Generation, progress: Progress) -> None:
    """Write every dump file of a generation into its folder, which appears whole or not at all; ``seal`` finishes it.

    Raises:
        OSError: The disk is full.
    """
    folder = catalogue.layout.dump(generation.number)
    building = folder.with_name(folder.name + ".tmp")
    shutil.rmtree(building, ignore_errors=True)
    building.mkdir(parents=True)
    try:
        with _Files(building, catalogue.settings.dumps_compressions) as files:
            _fill(files, catalogue, edition, generation, progress)
            sums = files.finish()
        (building / CHECKSUMS).write_text(sums, encoding="ascii")
    except BaseException:
        # on a full disk this is the room that the ledger needs
        shutil.rmtree(building, ignore_errors=True)
        raise
    shutil.rmtree(folder, ignore_errors=True)
    building.rename(folder)


def seal(layout: Layout, generation: Generation) -> None:
    """Write the manifest of a generation's dumps, if there are any."""
    folder = layout.dump(generation.number)
    if not (folder / CHECKSUMS).is_file() or (folder / MANIFEST).is_file():
        return
    facts = GenerationFacts(
        number=generation.number,
        sequence=generation.sequence,
        issued=generation.issued,
        datestamp=generation.datestamp,
        documents=generation.documents,
        mapping=generation.mapping,
        base=generation.imprint.base,
        name=generation.imprint.name,
        license=generation.imprint.metadata_license,
    )
    part = folder / f"{MANIFEST}.tmp"
    part.write_bytes(manifest(facts, _listed(folder)))
    part.replace(folder / MANIFEST)


def _listed(folder: Path) -> Iterator[DumpFacts]:
    for line in (folder / CHECKSUMS).read_text(encoding="ascii").splitlines():
        digest, _, name = line.partition("  ")
        yield DumpFacts(name, (folder / name).stat().st_size, digest, COMPRESSORS.get(name.rpartition(".")[2]))


def are_complete(folder: Path, settings: Settings) -> bool:
    """Say whether the dumps in a folder are finished and hold all that the settings ask for."""
    wanted = [*(f"documents.{name}" for name in settings.dumps_formats), AUTHORITIES, LINKS]
    names = [file for name in wanted for file in _file_names(name, settings.dumps_compressions)]
    return all((folder / name).is_file() for name in (*names, CHECKSUMS, MANIFEST))


def _file_names(name: str, compressions: Iterable[str]) -> list[str]:
    return [name if packed == PLAIN else f"{name}.{packed}" for packed in compressions]


class _Files:
    """The files of a folder that is being filled.

    Args:
        compressions: How each is written: ``"plain"``, ``"gz"``, ``"zst"``.
    """

    def __init__(self, folder: Path, compressions: Sequence[str]) -> None:
        self._folder = folder
        self._compressions = compressions
        self._open = ExitStack()
        self._spools: list[Spool] = []
        self._outputs: dict[str, Output] = {}

    def __enter__(self) -> Self:
        # the compressors give the interpreter free while they work
        self._threads = self._open.enter_context(ThreadPoolExecutor(_THREADS))
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def spool(self, name: str) -> Spool:
        """Begin a file in all its forms."""
        outputs = []
        for file in _file_names(name, self._compressions):
            stream = self._open.enter_context((self._folder / file).open("wb"))
            ending = file.removeprefix(name).removeprefix(".")
            outputs.append(Output(stream, ending or None, hashed=True))
            self._outputs[file] = outputs[-1]
        self._spools.append(Spool(outputs, self._threads))
        return self._spools[-1]

    def write(self, name: str, parts: Iterable[bytes]) -> None:
        """Write a file in all its forms."""
        spool = self.spool(name)
        for part in parts:
            spool.add(part)

    def finish(self) -> str:
        """Finish every file; return their checksums as ``sha256sum`` writes them."""
        for spool in self._spools:
            spool.finish()
        return "".join(f"{output.sha256}  {file}\n" for file, output in sorted(self._outputs.items()))


def _fill(files: _Files, catalogue: Catalogue, edition: Edition, generation: Generation, progress: Progress) -> None:
    names = catalogue.settings.dumps_formats
    rendering = Rendering(edition, catalogue.renditions, bodies_for(names))
    earlier = earlier_dump(catalogue.layout, catalogue.ledger, generation)
    if earlier is not None:
        progress.step("Writing the changes", generation.documents)
        parts = changes(earlier, generation, rendering, catalogue.renditions, progress)
        files.write(delta_name(earlier.number, generation.number), parts)
    files.write(AUTHORITIES, rendering.writer.authorities(edition.entities()))
    files.write(LINKS, Linking(edition, catalogue.links).dump())
    progress.step("Writing dumps", generation.documents)
    _write_documents(rendering, {name: files.spool(f"documents.{name}") for name in names}, progress)


def _write_documents(rendering: Rendering, spools: dict[str, Spool], progress: Progress) -> None:
    """Write the dumps of documents, all in one pass."""
    edition, writer = rendering.edition, rendering.writer
    bodies = tuple(dict.fromkeys(body_of(name) for name in spools))
    parts = [(bodies.index(body_of(name)), writer.part(name), spool) for name, spool in spools.items()]
    for name, spool in spools.items():
        spool.add(writer.head(name))
    first = True
    for batch in batched(watched(edition.ledger.standing(edition.sequence), progress), _BATCH):
        for standing, found in zip(batch, rendering.take_all(batch, bodies), strict=True):
            for index, part, spool in parts:
                spool.add(part(found[index], standing.identifier, first))
            first = False
    for name, spool in spools.items():
        spool.add(writer.foot(name))
    rendering.flush()


def dump_current(settings: Settings, name: str, stream: BinaryIO, packed: str | None = None) -> None:
    """Write the dump of the current generation in one format, as ``write_dumps`` writes it.

    Args:
        packed: ``"gz"``, ``"zst"`` or ``None``.

    Raises:
        UnavailableError: Nothing has been published.
        OSError: The stream takes no more.
    """
    with closing(SqliteReader(settings.data)) as ledger:
        current = ledger.current()
        if current is None:
            raise UnavailableError("nothing has been published yet", "run 'muniment publish'")
        with closing(Renditions(Layout(settings.data).renditions)) as store, ExitStack() as open_now:
            rendering = Rendering(Edition.of(ledger, current), store, bodies_for([name]))
            # a thread compresses while this one gathers
            threads = open_now.enter_context(ThreadPoolExecutor(1)) if packed else None
            spool = Spool([Output(stream, packed, hashed=False)], threads)
            _write_documents(rendering, {name: spool}, Silent())
            spool.finish()
