"""The writable index: what the ledger says, as words; written by one process.

It holds, in the same commit as its documents, which ledger sequence it has reached and under which shape they were
made. The engine takes no note with a commit, so that mark is a document of its own.
"""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import msgspec
import tantivy

from catalog.errors import DamagedError
from catalog.projections import Mark, Replaceable, begin_snapshot, finish_snapshot
from catalog.search.fields import IDENTIFIER, MARK, Indexed, engine_document, schema
from catalog.search.files import MARK_ID, open_index, read_mark, reading, used, writing

_SMALL: Final = 16 << 20  # the least that the engine takes
_LARGE: Final = 128 << 20
_COPIED: Final = ("meta.json", ".managed.json")
_LOCK: Final = ".tantivy-meta.lock"


class SearchIndex(Replaceable):
    """The writable index; only the process with the writer's lock opens it.

    Args:
        folder: The catalogue's ``search`` folder.
        anew: Begin with an empty index when the old one is damaged.

    Raises:
        BusyError: Another process is writing it.
        CannotWriteError: The disk is full or the folder cannot be written.
        DamagedError: It cannot be opened.
    """

    def __init__(self, folder: Path, *, anew: bool = False) -> None:
        super().__init__(folder)
        with writing(folder):
            self._settle()
        try:
            self._index = _open_or_make(self.live)
        except DamagedError:
            if not anew:
                raise
            shutil.rmtree(self.live, ignore_errors=True)
            self._index = _open_or_make(self.live)

    def close(self) -> None:
        """Let go of the files."""
        if hasattr(self, "_index"):
            del self._index

    def mark(self) -> Mark | None:
        """Return how far the index has come; ``None`` when it is new, or has the fields of another version."""
        with reading(self.live):
            self._index.reload()
            return read_mark(self._index)

    def apply(self, removed: Iterable[str], added: Iterable[Indexed], mark: Mark) -> None:
        """Take documents out by their ids, put others in, and mark, in one commit: all of it, or nothing.

        Args:
            removed: Ids; of every document that is added too, when the index may hold it.
        """
        with writing(self.folder):
            writer = _writer(self._index, _SMALL)
            for identifier in (*removed, MARK_ID):
                writer.delete_documents_by_term(IDENTIFIER, identifier)
        self._fill(writer, added, mark)

    def rebuild(self, documents: Iterable[Indexed], mark: Mark) -> None:
        """Replace everything; the new index is made beside the old one and takes its place only when it is whole."""
        try:
            with writing(self.folder):
                shutil.rmtree(self._new, ignore_errors=True)
                writer = _writer(_open_or_make(self._new), _LARGE)
            self._fill(writer, documents, mark)
        except BaseException:
            shutil.rmtree(self._new, ignore_errors=True)
            raise
        with writing(self.folder):
            self.close()
            self._replace()
            self._index = _open_or_make(self.live)

    def _fill(self, writer: tantivy.IndexWriter, documents: Iterable[Indexed], mark: Mark) -> None:
        for indexed in documents:
            # only here: a fault of what the documents are made of is none of the index
            with writing(self.folder):
                writer.add_document(engine_document(indexed))
        marking = tantivy.Document()
        marking.add_text(IDENTIFIER, MARK_ID)
        marking.add_text(MARK, msgspec.json.encode(mark).decode())
        with writing(self.folder):
            writer.add_document(marking)
            writer.commit()
            # what is merged now has its place in the snapshot; a merge that nobody waits for would be lost
            writer.wait_merging_threads()

    def snapshot(self, target: Path) -> None:
        """Make a copy that nothing changes any more: the engine never changes a file, so hard links will do."""
        with writing(self.folder):
            building = begin_snapshot(target)
            building.mkdir()
            for name in used(self.live):
                os.link(self.live / name, building / name)
            for name in _COPIED:
                shutil.copyfile(self.live / name, building / name)
            # whoever opens an index locks this file: when it is there, reading writes nothing
            (building / _LOCK).touch()
            finish_snapshot(building, target)


def _open_or_make(path: Path) -> tantivy.Index:
    path.mkdir(parents=True, exist_ok=True)
    if (path / "meta.json").is_file():
        return open_index(path)
    with writing(path):
        index = tantivy.Index(schema(), path=str(path))
        index.config_reader("manual", 1)
        return index


def _writer(index: tantivy.Index, memory: int) -> tantivy.IndexWriter:
    # one thread: the words are made in this one, which takes longer; and their order is that of the documents
    return index.writer(memory, 1)
