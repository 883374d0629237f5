"""The files of an index: opening them, the mark that they carry, and whether they are whole."""

import contextlib
import json
import struct
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import msgspec
import tantivy

from catalog.errors import BusyError, CannotWriteError, CatalogError, DamagedError
from catalog.projections import Mark
from catalog.search.fields import DIGEST, IDENTIFIER, MARK

# The mark is a document of its own; no id is like this one: an id is printable.
MARK_ID: Final = "\nmark"
# How the engine ends each file: a JSON text with the checksum of what stands before it, its length, and this number.
_MAGIC: Final = 1337
_END: Final = struct.Struct("<II")


def read_mark(index: tantivy.Index) -> Mark | None:
    """Return the mark of an index; ``None`` when it has none that this program understands."""
    searcher = index.searcher()
    try:
        query = tantivy.Query.term_query(index.schema, IDENTIFIER, MARK_ID, "basic")
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
    damaged = sorted(name for name in used(path) if not _is_whole(path / name)) if path.is_dir() else []
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
        if identifier != MARK_ID:
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


def used(path: Path) -> list[str]:
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
        raise damaged_index(path, error) from error


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
        if "LockBusy" in words:
            raise BusyError(
                "another process is writing the search index", "wait until it has finished, then try again"
            ) from None
        if any(sign in words for sign in ("os error", "No space", "killed", "IoError")):
            raise _cannot_write(folder, error) from error
        raise


def _cannot_write(folder: Path, error: Exception) -> CannotWriteError:
    said = error.__cause__ if isinstance(error, DamagedError) else error
    return CannotWriteError(
        f"cannot write the search index in {folder}: {said}",
        "free some space, then publish again; the ledger has everything",
    )


def damaged_index(path: Path, error: BaseException | str) -> DamagedError:
    """Return the error of an index that cannot be read."""
    return DamagedError(
        f"the search index in {path} is damaged: {error}", "run 'muniment rebuild'; it is made anew from the ledger"
    )
