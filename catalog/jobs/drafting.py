"""The next generation, made aside: a catalogue of its own, published by the same code, that nobody reads but its maker.

It begins with a copy of the ledger as it stands at one moment and with the published projections, of which only what
can change is copied. Nothing of the real catalogue is written or locked: loading and publishing go on beside it.
"""

import contextlib
import fnmatch
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from catalog.errors import BusyError, CannotWriteError
from catalog.graph.projection import Projection
from catalog.graph.protocol import Change
from catalog.jobs.authority_files import sync_authorities
from catalog.jobs.catalogue import Catalogue, Layout
from catalog.jobs.clock import Clock, whole_second
from catalog.jobs.comparing import OVERVIEW, Comparison, Overview
from catalog.jobs.progress import Progress
from catalog.jobs.projecting import shape
from catalog.jobs.publishing import publish
from catalog.ledger.entries import Generation
from catalog.ledger.lock import writer_lock
from catalog.ledger.sqlite import FILE_NAME, SqliteReader
from catalog.projections import Mark
from catalog.settings import Settings
from vocab.mapping.description import MAPPING_VERSION


class Draft(NamedTuple):
    """A draft that has been made.

    Attributes:
        settings: Under which it is read: ``data`` is its folder.
        overview: What it changes.
    """

    settings: Settings
    overview: Overview


class _Projected(NamedTuple):
    """A projection that a draft takes over, so that publishing need not build it anew.

    Attributes:
        published: Where its read-only copy of a generation lies, one flat folder.
        live: Where publishing looks for it.
        immutable: Names of files that are never changed once they are written: they are linked, the rest is copied.
        settle: Called when it is there, to note what it holds, unless it has that in itself.
    """

    published: Callable[[Layout, int], Path]
    live: Callable[[Layout], Path]
    immutable: str
    settle: Callable[[Layout, Generation], None] | None = None


def _mark_graph(layout: Layout, generation: Generation) -> None:
    # the copy that queries are answered from has no marks
    with Projection(layout.graph) as projection:
        projection.apply(Change((), (), ""), Mark(generation.sequence, shape(generation.imprint)))


_PROJECTIONS: Final = (
    _Projected(
        published=Layout.snapshot, live=lambda layout: layout.graph / "live", immutable="*.sst", settle=_mark_graph
    ),
    # segments have names of hexadecimal digits
    _Projected(published=Layout.search_snapshot, live=lambda layout: layout.search_live, immutable="[0-9a-f]*"),
)
# folders in which a file that has its name never changes again: attachments, and the images made of them
_KEPT: Final = ("files", "derivatives")


@contextmanager
def draft(
    settings: Settings, clock: Clock, progress: Progress, *, name: str = "shown", projections: bool = True
) -> Iterator[Draft]:
    """Make a draft and keep it while the block runs.

    Args:
        name: Of its folder; drafts of two names do not meet.
        projections: Whether it is to answer queries; without, it is made sooner.

    Raises:
        NotFoundError: There is no catalogue.
        BusyError: There is a draft of this name already.
        CannotWriteError: There is no room for it.
    """
    SqliteReader(settings.data).close()
    drafts = Layout(settings.data).drafts
    folder = drafts / name
    with _room(folder):
        drafts.mkdir(exist_ok=True)
    with _alone(drafts / f"{name}.lock"):
        try:
            with _room(folder):
                # what a killed draft has left
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
            yield _make(settings, folder, clock, progress, projections=projections)
        finally:
            shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    with contextlib.ExitStack() as stack:
        try:
            stack.enter_context(writer_lock(lock, "is using a draft of this catalogue"))
        except BusyError as error:
            raise BusyError(error.problem, "end that one first; a draft goes when its command ends") from None
        yield


def _make(settings: Settings, folder: Path, clock: Clock, progress: Progress, *, projections: bool) -> Draft:
    progress.step("Copying the ledger")
    with closing(SqliteReader(settings.data)) as ledger:
        ledger.copy_to(folder / FILE_NAME)
    with _room(folder):
        for name in _KEPT:
            link_tree(settings.data / name, folder / name)
    # a remote engine holds what is public, and nothing else; a draft's graph is embedded
    drafted = replace(settings, data=folder, graph_backend="embedded")
    catalogue = Catalogue(drafted)
    with closing(catalogue), catalogue.ledger.lock():
        published = catalogue.ledger.current()
        if projections and published is not None:
            for projected in _PROJECTIONS:
                _take_over(projected, Layout(settings.data), catalogue.layout, published)
        sync_authorities(catalogue, clock)
        upcoming, _ = publish(catalogue, clock, progress, dumps=False, projections=projections)
        progress.step("Comparing")
        overview = Comparison(catalogue.ledger, published, upcoming).overview(whole_second(clock()))
        with _room(folder):
            (folder / OVERVIEW).write_bytes(msgspec.json.encode(overview))
    return Draft(drafted, overview)


def _take_over(projected: _Projected, real: Layout, own: Layout, generation: Generation) -> None:
    """Begin with the published projection; without it publishing builds one, which only takes longer."""
    if generation.mapping != MAPPING_VERSION:
        return
    target = projected.live(own)
    with _room(own.folder):
        try:
            link_folder(projected.published(real, generation.number), target, projected.immutable)
        except FileNotFoundError:
            # lost, or replaced under our hands by a later publication
            shutil.rmtree(target, ignore_errors=True)
            return
    if projected.settle is not None:
        projected.settle(own, generation)


def link_folder(source: Path, target: Path, immutable: str) -> None:
    """Copy a flat folder; files with names like ``immutable`` become second names of the same bytes.

    Raises:
        FileNotFoundError: The folder, or a file in it, went meanwhile; files of two states are never mixed.
    """
    # by the open folder: its name may be given to another one meanwhile
    descriptor = os.open(source, os.O_RDONLY | os.O_DIRECTORY)
    try:
        target.mkdir(parents=True)
        for name in os.listdir(descriptor):  # noqa: PTH208 - a path would name the folder anew
            if not fnmatch.fnmatchcase(name, immutable) or not _linked(name, descriptor, target / name):
                with (
                    os.fdopen(os.open(name, os.O_RDONLY, dir_fd=descriptor), "rb") as original,
                    (target / name).open("xb") as copy,
                ):
                    shutil.copyfileobj(original, copy)
    finally:
        os.close(descriptor)


def link_tree(source: Path, target: Path) -> None:
    """Give every file below a folder a second name below another one; what goes meanwhile is left out."""
    for parent, _, names in os.walk(source):
        place = target / Path(parent).relative_to(source)
        place.mkdir(parents=True, exist_ok=True)
        for name in names:
            with contextlib.suppress(FileNotFoundError):
                try:
                    os.link(Path(parent) / name, place / name)
                except FileNotFoundError:
                    raise
                except OSError:
                    shutil.copyfile(Path(parent) / name, place / name)


def _linked(name: str, folder: int, target: Path) -> bool:
    """Link a file, and say whether that can be done here: some file systems have no links."""
    try:
        os.link(name, target, src_dir_fd=folder)
    except FileNotFoundError:
        raise
    except OSError:
        return False
    return True


@contextmanager
def _room(folder: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise
    except OSError as error:
        raise CannotWriteError(
            f"cannot write the draft in {folder}: {error.strerror or error}",
            "free some space or make the folder writable; what is public and what is loaded stays as it is",
        ) from error
