"""Writes the dump files of a generation: in one pass over the ledger, ordered by identifier, memory constant.

Uncompressed bytes depend on the generation alone. Files appear under their names only when all are whole.
"""

import gzip
import hashlib
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from pathlib import Path
from typing import BinaryIO, Final

from catalog.errors import UnavailableError
from catalog.jobs.edition import Edition
from catalog.jobs.progress import Progress, watched
from catalog.ledger.entries import Generation
from catalog.ledger.sqlite import SqliteReader
from catalog.settings import Settings
from exports.formats import DUMP_FORMATS, About, Serialiser

CHECKSUMS: Final = "SHA256SUMS"
_CHUNK: Final = 1 << 20
_LEVEL: Final = 6


def write_dumps(edition: Edition, generation: Generation, folder: Path, progress: Progress) -> None:
    """Write every dump file of a generation into ``folder``, which appears whole or not at all.

    Raises:
        OSError: The disk is full.
    """
    building = folder.with_name(folder.name + ".tmp")
    shutil.rmtree(building, ignore_errors=True)
    building.mkdir(parents=True)
    try:
        _fill(building, edition, generation, progress)
    except BaseException:
        # on a full disk this is the room that the ledger needs
        shutil.rmtree(building, ignore_errors=True)
        raise
    shutil.rmtree(folder, ignore_errors=True)
    building.rename(folder)


def _fill(building: Path, edition: Edition, generation: Generation, progress: Progress) -> None:
    progress.step("Writing dumps", generation.documents)
    paths = [building / f"documents.{name}" for name in DUMP_FORMATS]
    with ExitStack() as stack:
        streams = [stack.enter_context(path.open("wb", buffering=_CHUNK)) for path in paths]
        for name, stream in zip(DUMP_FORMATS, streams, strict=True):
            stream.write(Serialiser(edition.imprint).dump_head(name))
        _write_parts(edition, streams, progress)
    progress.step("Compressing dumps", len(paths))
    # zlib gives the interpreter free while it works, so two files are compressed at a time
    with ThreadPoolExecutor(2) as threads:
        for _ in watched(threads.map(_compress, paths), progress, every=1):
            pass
        names = sorted(path.name for path in building.iterdir())
        digests = threads.map(lambda name: _digest(building / name), names)
        lines = [f"{digest}  {name}\n" for digest, name in zip(digests, names, strict=True)]
    (building / CHECKSUMS).write_text("".join(lines), encoding="ascii")


def _write_parts(edition: Edition, streams: list[BinaryIO], progress: Progress) -> None:
    serialiser = Serialiser(edition.imprint)
    first = True
    for entry in watched(edition.documents(), progress):
        description = edition.describe(entry)
        about = About(description.iri, description.data, description.statements)
        for name, stream in zip(DUMP_FORMATS, streams, strict=True):
            stream.write(serialiser.dump_part(name, about, first=first))
        first = False
    for name, stream in zip(DUMP_FORMATS, streams, strict=True):
        stream.write(serialiser.dump_foot(name))


def dump(edition: Edition, name: str) -> Iterator[bytes]:
    """Yield the dump of an edition in one format, as ``write_dumps`` writes it."""
    serialiser = Serialiser(edition.imprint)
    yield serialiser.dump_head(name)
    first = True
    for entry in edition.documents():
        description = edition.describe(entry)
        about = About(description.iri, description.data, description.statements)
        yield serialiser.dump_part(name, about, first=first)
        first = False
    yield serialiser.dump_foot(name)


def _compress(path: Path) -> None:
    target = path.with_name(path.name + ".gz")
    # neither name nor time in the header, so that equal content gives equal files
    with (
        path.open("rb") as source,
        target.open("wb") as raw,
        gzip.GzipFile(filename="", mode="wb", compresslevel=_LEVEL, fileobj=raw, mtime=0) as packed,
    ):
        shutil.copyfileobj(source, packed, _CHUNK)


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def dump_current(settings: Settings, name: str) -> Iterator[bytes]:
    """Yield the dump of the current generation in one format.

    Raises:
        UnavailableError: Nothing has been published.
    """
    with closing(SqliteReader(settings.data)) as ledger:
        current = ledger.current()
        if current is None:
            raise UnavailableError("nothing has been published yet", "run 'muniment publish'")
        yield from dump(Edition.of(ledger, current), name)
