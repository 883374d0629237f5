"""The projection: what the ledger says, as an Oxigraph store on disk.

It remembers, in the same transaction as its statements, which ledger sequence it has reached, under which shape
(mapping, imprint) its statements were made, and how many there are. Curated statements stand in the default graph,
once.
"""

import contextlib
import io
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec
import pyoxigraph

from catalog.errors import BusyError, CannotWriteError, DamagedError
from catalog.graph.protocol import Change
from catalog.graph.tally import Count, Tally
from catalog.projections import Mark, Replaceable, begin_snapshot, finish_snapshot
from vocab.mapping.links import link_parts

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_STATE: Final = pyoxigraph.NamedNode("urn:muniment:projection")
_SEQUENCE: Final = pyoxigraph.NamedNode("urn:muniment:sequence")
_SHAPE: Final = pyoxigraph.NamedNode("urn:muniment:shape")
_TALLY: Final = pyoxigraph.NamedNode("urn:muniment:tally")


class Projection(Replaceable):
    """The writable store; only the process with the writer's lock opens it.

    Args:
        folder: The catalogue's ``graph`` folder.
        anew: Begin with an empty store when the old one is damaged.
        links_graph: IRI of the named graph of machine-made links.

    Raises:
        BusyError: Another process has it open.
        CannotWriteError: The disk is full or the folder cannot be written.
        DamagedError: It cannot be opened.
    """

    def __init__(self, folder: Path, *, anew: bool = False, links_graph: str = "urn:muniment:links") -> None:
        super().__init__(folder)
        self._links = pyoxigraph.NamedNode(links_graph)
        with _writing(folder):
            self._settle()
        try:
            self._store = _open(self.live)
        except DamagedError:
            if not anew:
                raise
            shutil.rmtree(self.live, ignore_errors=True)
            self._store = _open(self.live)

    def close(self) -> None:
        """Release the store's lock."""
        if hasattr(self, "_store"):
            del self._store

    def mark(self) -> Mark | None:
        """Return how far the store has come; ``None`` when it is new."""
        found = self._state()
        if _SEQUENCE not in found or _SHAPE not in found:
            return None
        return Mark(int(found[_SEQUENCE]), found[_SHAPE])

    def tally(self) -> Tally:
        """Return how many statements there are; a store from before they were counted is counted once."""
        found = self._state().get(_TALLY)
        if found is not None:
            return msgspec.json.decode(found, type=Tally)
        with _reading(self.live):
            tally = Count().add_quads(self._store.quads_for_pattern(None, None, None, pyoxigraph.DefaultGraph())).tally
        if mark := self.mark():
            with _writing(self.folder):
                self._store.update(f"{_FORGET_STATE} ; INSERT DATA {{ {_state_graph(mark, tally)} }}")
        return tally

    def _state(self) -> dict[pyoxigraph.NamedNode, str]:
        with _reading(self.live):
            return {
                quad.predicate: quad.object.value
                for quad in self._store.quads_for_pattern(_STATE, None, None, _STATE)
                if isinstance(quad.object, pyoxigraph.Literal)
            }

    def apply(self, change: Change, mark: Mark) -> None:
        """Take away, insert and mark in one transaction: all of it is there afterwards, or nothing."""
        gone = [*change.subjects]
        with _reading(self.live):
            for iri, data, files in change.documents:
                gone.extend(self._subjects(iri, data, files))
            unlinked = self._link_subjects([*(iri for iri, _, _ in change.documents), *change.relinked])
        tally = self._tally_after(gone, change.inserted)
        parts = []
        if gone:
            values = " ".join(f"<{iri}>" for iri in gone)
            parts.append(f"DELETE {{ ?s ?p ?o }} WHERE {{ VALUES ?s {{ {values} }} ?s ?p ?o }}")
        if unlinked:
            values = " ".join(f"<{iri}>" for iri in unlinked)
            triples = f"GRAPH {self._links} {{ ?s ?p ?o }}"
            parts.append(f"DELETE {{ {triples} }} WHERE {{ VALUES ?s {{ {values} }} {triples} }}")
        parts.append(_FORGET_STATE)
        links = f"GRAPH {self._links} {{\n{change.links}}}\n" if change.links else ""
        parts.append(f"INSERT DATA {{\n{change.inserted}{links}{_state_graph(mark, tally)}}}")
        with _writing(self.folder):
            self._store.update(" ;\n".join(parts))

    def _tally_after(self, gone: list[str], inserted: str) -> Tally:
        """Return the tally that a change leaves.

        Args:
            gone: Subjects whose statements go.
            inserted: N-Triples that come; some may be there already, or be said twice.
        """
        before = self.tally()
        brought = set(pyoxigraph.parse(inserted, format=pyoxigraph.RdfFormat.N_TRIPLES))
        going = {pyoxigraph.NamedNode(iri) for iri in gone}
        with _reading(self.live):
            taken = {
                quad
                for subject in going | {quad.subject for quad in brought}
                for quad in self._store.quads_for_pattern(subject, None, None, pyoxigraph.DefaultGraph())
            }
        left = {quad for quad in taken if quad.subject not in going}
        return before.changed(Count().add_quads(brought | left), Count().add_quads(taken))

    def _subjects(self, iri: str, data: str, files: str) -> list[str]:
        """Return the subjects that a document brought: itself, its record, and its own parts, as the store has them."""
        found = [iri, data]
        for subject in found:
            for quad in self._store.quads_for_pattern(
                pyoxigraph.NamedNode(subject), None, None, pyoxigraph.DefaultGraph()
            ):
                part = quad.object.value if isinstance(quad.object, pyoxigraph.NamedNode) else ""
                if part.startswith((f"{iri}#", f"{iri}/", files)) and part not in found:
                    found.append(part)
        return found

    def _link_subjects(self, documents: Iterable[str]) -> list[str]:
        """Return the subjects in the graph of links that are about documents, as the store has them."""
        found: list[str] = []
        for iri in documents:
            document = pyoxigraph.NamedNode(iri)
            for quad in self._store.quads_for_pattern(document, None, None, self._links):
                if isinstance(quad.object, pyoxigraph.NamedNode):
                    found.extend(link_parts(iri, quad.object.value.partition("/id/")[2]))
                found.append(iri)
        return list(dict.fromkeys(found))

    def replace_links(self, blocks: Iterable[str]) -> None:
        """Put N-Triples in the place of all links.

        Not in one step with a mark: whoever breaks off in between begins again, since the mark has not moved.
        """
        with _writing(self.folder):
            self._store.remove_graph(self._links)
            self._load_links(self._store, blocks)

    def _load_links(self, store: pyoxigraph.Store, blocks: Iterable[str]) -> None:
        stream = io.BufferedReader(_Blocks(iter(blocks)), 1 << 20)
        store.bulk_load(stream, format=pyoxigraph.RdfFormat.N_TRIPLES, to_graph=self._links)

    def rebuild(self, blocks: Iterable[str], mark: Mark, links: Iterable[str] = ()) -> None:
        """Replace everything by the given N-Triples; readers of the old store are not disturbed.

        Args:
            links: Those of the graph of links.

        The new store is loaded beside the old one and takes its place only when it is whole.
        """
        with _writing(self.folder):
            try:
                self._build(blocks, mark, links)
            except BaseException:
                shutil.rmtree(self._new, ignore_errors=True)
                raise
            self.close()
            self._replace()
            self._store = _open(self.live)

    def _build(self, blocks: Iterable[str], mark: Mark, links: Iterable[str]) -> None:
        shutil.rmtree(self._new, ignore_errors=True)
        store = pyoxigraph.Store(self._new)
        count = Count()
        stream = io.BufferedReader(_Blocks(count.each(blocks)), 1 << 20)
        store.bulk_load(stream, format=pyoxigraph.RdfFormat.N_TRIPLES)
        self._load_links(store, links)
        store.update(f"INSERT DATA {{ {_state_graph(mark, count.tally)} }}")
        # A bulk load leaves hundreds of small files, which every reader would have to open.
        store.optimize()
        store.flush()

    def snapshot(self, generation: int) -> None:
        """Make a read-only copy for query workers, in hard links; it holds the published statements and no marks."""
        target = snapshot_path(self.folder, generation)
        with _writing(self.folder):
            building = begin_snapshot(target)
            self._store.flush()
            self._store.backup(building)
            copy = pyoxigraph.Store(building)
            copy.update(f"DROP SILENT GRAPH {_STATE}")
            copy.flush()
            del copy
            finish_snapshot(building, target)

    def holds(self, generation: int, mark: Mark) -> bool:
        """Say whether there is a copy for a generation, and whether the store has come as far as a mark."""
        return snapshot_path(self.folder, generation).is_dir() and self.mark() == mark

    def forget(self, until: int) -> None:
        """Do nothing: the store holds what is current, and copies are removed with their folders."""

    def links(self) -> Iterator[str]:
        """Yield every statement of the graph of links as an N-Quads line, in no order."""
        with _reading(self.live):
            for quad in self._store.quads_for_pattern(None, None, None, self._links):
                yield f"{quad} ."

    def statements(self) -> Iterator[str]:
        """Yield every statement of the default graph as an N-Triples line, in no order."""
        with _reading(self.live):
            for quad in self._store.quads_for_pattern(None, None, None, pyoxigraph.DefaultGraph()):
                yield f"{quad.triple} ."


def snapshot_path(folder: Path, generation: int) -> Path:
    """Return where the copy of a generation lies, below the catalogue's ``graph`` folder."""
    return folder / "snapshots" / str(generation)


def snapshot_statements(path: Path) -> Iterator[str]:
    """Yield every statement of a snapshot as an N-Quads line, in no order.

    Raises:
        DamagedError: It cannot be read.
    """
    with _reading(path):
        try:
            store = pyoxigraph.Store.read_only(str(path))
        except OSError as error:
            raise _damaged(path, error) from None
        for quad in store:
            yield f"{quad} ."


_FORGET_STATE: Final = f"DELETE WHERE {{ GRAPH {_STATE} {{ ?s ?p ?o }} }}"


def _state_graph(mark: Mark, tally: Tally) -> str:
    counted = pyoxigraph.Literal(msgspec.json.encode(tally).decode())
    said = f'{_STATE} {_SEQUENCE} "{mark.sequence}" . {_STATE} {_SHAPE} "{mark.shape}" . {_STATE} {_TALLY} {counted}'
    return f"GRAPH {_STATE} {{ {said} }}"


def _open(path: Path) -> pyoxigraph.Store:
    try:
        return pyoxigraph.Store(path)
    except OSError as error:
        message = str(error)
        if "lock" in message.lower():
            raise BusyError(
                "another process is writing the graph", "wait until it has finished, then try again"
            ) from None
        if "No space" in message:
            raise CannotWriteError(f"cannot open the graph: {message}", "free some space") from None
        raise _damaged(path, error) from None
    except RuntimeError as error:
        raise _damaged(path, error) from None


@contextlib.contextmanager
def _writing(folder: Path) -> Iterator[None]:
    with _reading(folder):
        try:
            yield
        except OSError as error:
            raise CannotWriteError(
                f"cannot write the graph in {folder}: {error}",
                "free some space, then publish again; the ledger has everything",
            ) from error


@contextlib.contextmanager
def _reading(path: Path) -> Iterator[None]:
    """Name the damage that the engine finds; it says so with a ``RuntimeError``."""
    try:
        yield
    except RuntimeError as error:
        raise _damaged(path, error) from error


def _damaged(path: Path, error: Exception) -> DamagedError:
    return DamagedError(
        f"the graph in {path} is damaged: {error}", "run 'muniment rebuild'; it is made anew from the ledger"
    )


class _Blocks(io.RawIOBase):
    """Text blocks as a stream of bytes; never gives more than it is asked for."""

    def __init__(self, blocks: Iterator[str]) -> None:
        self._blocks = blocks
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        view = memoryview(buffer).cast("B")
        while not self._rest:
            block = next(self._blocks, None)
            if block is None:
                return 0
            self._rest = block.encode()
        size = min(len(view), len(self._rest))
        view[:size] = self._rest[:size]
        self._rest = self._rest[size:]
        return size
