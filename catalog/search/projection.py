"""The writable index: what the ledger says, as words; written by one process.

It holds, in the same commit as its documents, which ledger sequence it has reached and under which shape they were
made. The engine takes no note with a commit, so that mark is a document of its own.
"""

import contextlib
import json
import os
import shutil
import struct
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import msgspec
import tantivy

from catalog.errors import BusyError, CannotWriteError, CatalogError, DamagedError
from catalog.search.fields import DIGEST, IDENTIFIER, MARK, Indexed, engine_document, schema

# No id is like it: an id is printable.
_MARK_ID: Final = "\nmark"
_SMALL: Final = 16 << 20  # the least that the engine takes
_LARGE: Final = 128 << 20
_COPIED: Final = ("meta.json", ".managed.json")
# How the engine ends each file: a JSON text with the checksum of what stands before it, its length, and this number.
_MAGIC: Final = 1337
_END: Final = struct.Struct("<II")


class Mark(msgspec.Struct, frozen=True):
    """How far the index has come.

    Attributes:
        sequence: The last ledger entry that it holds.
        shape: Digest of everything else that it depends on.
    """

    sequence: int
    shape: str


class SearchIndex:
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
        self.folder = folder
        self.live = folder / "live"
        self._old = folder / "live.old"
        self._new = folder / "live.new"
        self._settle()
        try:
            self._index = _open_or_make(self.live)
        except DamagedError:
            if not anew:
                raise
            shutil.rmtree(self.live, ignore_errors=True)
            self._index = _open_or_make(self.live)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the files."""
        if hasattr(self, "_index"):
            del self._index

    def _settle(self) -> None:
        """Finish or undo a replacement that was broken off."""
        with writing(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            if not self.live.exists() and self._old.exists():
                self._old.rename(self.live)
            for leftover in (self._old, self._new):
                shutil.rmtree(leftover, ignore_errors=True)

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
            for identifier in removed:
                writer.delete_documents_by_term(IDENTIFIER, identifier)
            writer.delete_documents_by_term(IDENTIFIER, _MARK_ID)
            _fill(writer, added, mark)

    def rebuild(self, documents: Iterable[Indexed], mark: Mark) -> None:
        """Replace everything; the new index is made beside the old one and takes its place only when it is whole."""
        with writing(self.folder):
            try:
                self._build(documents, mark)
            except BaseException:
                shutil.rmtree(self._new, ignore_errors=True)
                raise
            self.close()
            self.live.rename(self._old)
            self._new.rename(self.live)
            self._index = _open_or_make(self.live)
            shutil.rmtree(self._old, ignore_errors=True)

    def _build(self, documents: Iterable[Indexed], mark: Mark) -> None:
        shutil.rmtree(self._new, ignore_errors=True)
        _fill(_writer(_open_or_make(self._new), _LARGE), documents, mark)

    def snapshot(self, target: Path) -> None:
        """Make a copy that nothing changes any more: the engine never changes a file, so hard links will do."""
        with writing(self.folder):
            building = target.with_name(target.name + ".tmp")
            shutil.rmtree(building, ignore_errors=True)
            building.mkdir(parents=True)
            for name in _used(self.live):
                os.link(self.live / name, building / name)
            for name in _COPIED:
                shutil.copyfile(self.live / name, building / name)
            retired = target.with_name(target.name + ".old.tmp")
            shutil.rmtree(retired, ignore_errors=True)
            if target.exists():
                target.rename(retired)
            building.rename(target)
            shutil.rmtree(retired, ignore_errors=True)


def read_mark(index: tantivy.Index) -> Mark | None:
    """Return the mark of an index; ``None`` when it has none that this program understands."""
    searcher = index.searcher()
    try:
        query = tantivy.Query.term_query(index.schema, IDENTIFIER, _MARK_ID, "basic")
    except ValueError:
        return None
    hits = searcher.search(query, 1, count=False).hits
    if not hits:
        return None
    text = searcher.doc(hits[0][1]).get_first(MARK)
    return msgspec.json.decode(str(text), type=Mark) if text else None


def check(path: Path, wanted: Mark, contents: tuple[int, int]) -> Iterator[str]:
    """Yield what is wrong with an index.

    Args:
        path: The live one, or a snapshot.
        contents: ``fingerprint`` of what it should hold.
    """
    advice = "run 'muniment rebuild'"
    damaged = sorted(name for name in _used(path) if not _is_whole(path / name)) if path.is_dir() else []
    if damaged:
        yield f"the search index in {path} is damaged: {', '.join(damaged)}; {advice}"
        return
    try:
        with reading(path):
            index = open_index(path)
            if read_mark(index) != wanted:
                yield f"the search index in {path} has not reached the published generation; {advice}"
            elif fingerprint(_held(index)) != contents:
                yield f"the search index in {path} does not say what the ledger says; {advice}"
    except CatalogError as error:
        yield str(error)


def fingerprint(documents: Iterable[tuple[str, str]]) -> tuple[int, int]:
    """Return number and sum of the digests of distinct documents, in whatever order they come.

    Args:
        documents: Id and digest of each.
    """
    count = total = 0
    for identifier, digest in documents:
        count += 1
        total += int(digest, 16) + zlib.crc32(identifier.encode())
    return count, total % (1 << 128)


def _held(index: tantivy.Index) -> Iterator[tuple[str, str]]:
    searcher = index.searcher()
    for _, address in searcher.search(tantivy.Query.all_query(), max(1, searcher.num_docs), count=False).hits:
        document = searcher.doc(address)
        identifier = str(document.get_first(IDENTIFIER))
        if identifier != _MARK_ID:
            yield identifier, str(document.get_first(DIGEST))


def open_index(path: Path) -> tantivy.Index:
    """Return an index that exists, for reading; it does not follow what is written later.

    Raises:
        DamagedError: There is none, or it cannot be read.
    """
    with reading(path):
        if not (path / "meta.json").is_file():
            raise damaged_index(path, "there is none")
        index = tantivy.Index.open(str(path))
        index.config_reader("manual", 1)
        return index


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


def _fill(writer: tantivy.IndexWriter, documents: Iterable[Indexed], mark: Mark) -> None:
    for indexed in documents:
        writer.add_document(engine_document(indexed))
    marking = tantivy.Document()
    marking.add_text(IDENTIFIER, _MARK_ID)
    marking.add_text(MARK, msgspec.json.encode(mark).decode())
    writer.add_document(marking)
    writer.commit()
    # what is merged now has its place in the snapshot; a merge that nobody waits for would be lost
    writer.wait_merging_threads()


def _used(path: Path) -> list[str]:
    """Return the names of the files that an index is made of, its two lists of files left out."""
    with reading(path):
        meta = json.loads((path / "meta.json").read_bytes())
        prefixes = {segment["segment_id"].replace("-", "") for segment in meta["segments"]}
        deleted = {
            f"{segment['segment_id'].replace('-', '')}.{segment['deletes']['opstamp']}.del"
            for segment in meta["segments"]
            if segment.get("deletes")
        }
        return [
            item.name
            for item in path.iterdir()
            if item.name.partition(".")[0] in prefixes and (not item.name.endswith(".del") or item.name in deleted)
        ]


def _is_whole(path: Path) -> bool:
    """Say whether a file of the engine has the checksum that it ends with."""
    size = path.stat().st_size
    with path.open("rb") as stream:
        try:
            stream.seek(size - _END.size)
            length, magic = _END.unpack(stream.read())
            stream.seek(size - _END.size - length)
            wanted = json.loads(stream.read(length))["crc"]
        except (ValueError, KeyError, TypeError, OSError, struct.error):
            return False
        stream.seek(0)
        found, left = 0, size - _END.size - length
        while left > 0 and (block := stream.read(min(left, 1 << 20))):
            found, left = zlib.crc32(block, found), left - len(block)
    return bool(magic == _MAGIC and found == wanted)


@contextlib.contextmanager
def reading(path: Path) -> Iterator[None]:
    """Name the damage that the engine finds; it says so with a ``ValueError``, or panics."""
    try:
        yield
    except (ValueError, KeyError, TypeError, FileNotFoundError) as error:
        raise damaged_index(path, error) from error
    except BaseException as error:
        # the engine's panics are no ``Exception``
        if type(error).__name__ != "PanicException":
            raise
        raise damaged_index(path, error) from None


@contextlib.contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Say in a sentence why the index cannot be written."""
    try:
        with reading(folder):
            yield
    except OSError as error:
        raise _cannot_write(folder, error) from error
    except DamagedError as error:
        words = error.problem
        if "LockBusy" in words or "lock" in words.lower():
            raise BusyError(
                "another process is writing the search index", "wait until it has finished, then try again"
            ) from None
        if any(sign in words for sign in ("os error", "No space", "killed", "IoError")):
            raise _cannot_write(folder, error) from error
        raise


def _cannot_write(folder: Path, error: Exception) -> CannotWriteError:
    said = error.problem if isinstance(error, CatalogError) else error
    return CannotWriteError(
        f"cannot write the search index in {folder}: {said}",
        "free some space, then publish again; the ledger has everything",
    )


def damaged_index(path: Path, error: BaseException | str) -> DamagedError:
    """Return the error of an index that cannot be read."""
    return DamagedError(
        f"the search index in {path} is damaged: {error}", "run 'muniment rebuild'; it is made anew from the ledger"
    )
