"""What the ledger says, in an engine behind HTTP: in two slots, of which one is written while the other is public.

No engine is trusted to do several things at once or not at all. What is about to be replaced is noted beside the
ledger first, and the mark moves last: whatever breaks off, the next publication takes the rest away and brings all of
it once more, to the same end. Since nothing has a blank node, what a document said is found by its addresses alone.
"""

import contextlib
import secrets
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import msgspec
import pyoxigraph

from catalog.graph.protocol import Change
from catalog.graph.remote.named import links_of
from catalog.graph.remote.slots import SLOTS, Slot, Slots
from catalog.graph.remote.store import RemoteStore
from catalog.graph.remote.values import said
from catalog.graph.tally import Count, Tally
from catalog.projections import Mark
from vocab.mapping.links import link_parts

_COMPARED: Final = 1 << 20  # characters of N-Triples that are compared at a time


class RemoteProjection:
    """The writable side of a remote store; only the process with the writer's lock uses it.

    Args:
        folder: For notes on the slots.
        base: The base IRI; graphs are named below it.
        links_graph: IRI by which the graph of links is asked for.
        current: The public generation: its slot is never written.
        patience: Seconds that queries on an earlier generation may take to end before their slot is written.
        settle: Seconds before that in which such queries may still begin: they were waiting for their turn.
    """

    def __init__(
        self,
        store: RemoteStore,
        folder: Path,
        *,
        base: str,
        links_graph: str,
        current: int | None,
        patience: float,
        settle: float = 0.0,
    ) -> None:
        self._store = store
        self._slots = Slots(folder)
        self._name = self._slots.free(current)
        self._graph = f"{base}graph/curated/{self._name}"
        self._links = links_of(self._graph)
        self._links_asked = links_graph
        self._patience = patience
        self._settled = time.monotonic() + settle
        self._locked = contextlib.ExitStack()
        self._began = self._done = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the slot, and close the connections."""
        self._locked.close()
        self._store.close()

    # ------------------------------------------------------------ how far it has come

    def mark(self) -> Mark | None:
        """Return how far the slot has come; ``None`` when it is to be built anew.

        It is when the engine does not hold what the notes say: another store, or another catalogue has written there.
        """
        return self._confirmed(self._slots.get(self._name), self._graph)

    def _confirmed(self, slot: Slot, graph: str) -> Mark | None:
        if slot.graph != graph or not slot.marks:
            return None
        noted = self._store.marks(graph)
        return next((mark for mark in reversed(slot.marks) if _text(slot.owner, mark) in noted), None)

    def tally(self) -> Tally:
        """Return how many statements the slot holds."""
        return self._slots.get(self._name).tally

    def holds(self, generation: int, mark: Mark) -> bool:
        """Say whether queries on a generation can be answered, as of a mark."""
        name = self._slots.of(generation)
        if name is None:
            return False
        slot = self._slots.get(name)
        return not slot.pending and self._confirmed(slot, slot.graph) == mark

    # ------------------------------------------------------------ changes

    def apply(self, change: Change, mark: Mark) -> None:
        """Take away and insert, then mark."""
        slot = self._cleaned(self._begin())
        slot = self._replaced(slot, self._graph, *self._taken(change), change.inserted)
        slot = self._replaced(slot, self._links, *self._unlinked(change), change.links)
        self._set_mark(slot, mark)

    def _replaced(self, slot: Slot, graph: str, going: set[str], taken: set[pyoxigraph.Quad], inserted: str) -> Slot:
        """Take away subjects of a graph and insert; return what is known of the slot then.

        Args:
            taken: The statements about ``going``.
        """
        brought = {*pyoxigraph.parse(inserted, format=pyoxigraph.RdfFormat.N_TRIPLES)}
        coming = {_subject(quad) for quad in brought}
        if not (going or coming):
            return slot
        taken = taken | set(self._store.statements(graph, coming - going))
        # what is said already of a thing that is not replaced, and stays
        left = {quad for quad in taken if _subject(quad) not in going}
        slot = msgspec.structs.replace(
            slot,
            tally=slot.tally.changed(Count(), self._counted(graph, taken)),
            pending=tuple(sorted(going | coming)),
            kept="".join(sorted(f"{quad.triple} .\n" for quad in left)),
            changing=graph,
        )
        self._slots.put(self._name, slot)
        self._store.delete(graph, {_subject(quad) for quad in taken})
        self._store.insert(graph, [*_lines(slot.kept), *_lines(inserted)])
        tally = slot.tally.changed(self._counted(graph, brought | left), Count())
        slot = msgspec.structs.replace(slot, tally=tally, pending=(), kept="", changing="")
        self._slots.put(self._name, slot)
        return slot

    def _counted(self, graph: str, quads: Iterable[pyoxigraph.Quad]) -> Count:
        """Count statements, those of the curated graph: links are no part of the tally."""
        return Count().add_quads(quads if graph == self._graph else ())

    def _begin(self) -> Slot:
        """Have the slot to oneself, and answer no more queries from it."""
        assert not self._done, "it is public now"
        if not self._began:
            time.sleep(max(self._settled - time.monotonic(), 0))
            self._locked.enter_context(self._slots.writing(self._name, self._patience))
            self._began = True
        slot = self._slots.get(self._name)
        if slot.generation is not None or (slot.graph, slot.links) != (self._graph, self._links_asked):
            slot = msgspec.structs.replace(slot, generation=None, graph=self._graph, links=self._links_asked)
            slot = slot if slot.owner else msgspec.structs.replace(slot, owner=_owner())
            self._slots.put(self._name, slot)
        return slot

    def _cleaned(self, slot: Slot) -> Slot:
        """Take away what a change that was broken off has left; what it was to bring comes once more."""
        if not slot.pending:
            return slot
        self._store.delete(slot.changing, slot.pending)
        self._store.insert(slot.changing, _lines(slot.kept))
        left = self._counted(slot.changing, pyoxigraph.parse(slot.kept, format=pyoxigraph.RdfFormat.N_TRIPLES))
        slot = msgspec.structs.replace(slot, tally=slot.tally.changed(left, Count()), pending=(), kept="", changing="")
        self._slots.put(self._name, slot)
        return slot

    def _taken(self, change: Change) -> tuple[set[str], set[pyoxigraph.Quad]]:
        """Return the subjects that a change takes away, and their statements: documents go with their own parts."""
        parts: dict[str, tuple[str, ...]] = {}
        for iri, data, files in change.documents:
            parts[iri] = parts[data] = (f"{iri}#", f"{iri}/", files)
        going = {*parts, *change.subjects}
        taken: set[pyoxigraph.Quad] = set()
        asked = going
        while asked:
            found = self._store.statements(self._graph, asked)
            taken.update(found)
            asked = set()
            for quad in found:
                own = parts.get(_subject(quad), ())
                part = quad.object.value if isinstance(quad.object, pyoxigraph.NamedNode) else ""
                if own and part.startswith(own) and part not in going:
                    parts[part] = own
                    asked.add(part)
            going |= asked
        return going, taken

    def _unlinked(self, change: Change) -> tuple[set[str], set[pyoxigraph.Quad]]:
        """Return the subjects in the graph of links that are about documents of a change, and their statements."""
        documents = {*(iri for iri, _, _ in change.documents), *change.relinked}
        taken = {*self._store.statements(self._links, documents)}
        going = {_subject(quad) for quad in taken}
        parts = {
            str(part)
            for quad in taken
            if isinstance(quad.object, pyoxigraph.NamedNode)
            for part in link_parts(_subject(quad), quad.object.value.partition("/id/")[2])
        }
        return going | parts, taken | set(self._store.statements(self._links, parts))

    def _set_mark(self, slot: Slot, mark: Mark) -> None:
        """Note how far the slot has come, here and there; nothing is to be done when both know."""
        if slot.marks == (mark,):
            return
        both = msgspec.structs.replace(slot, marks=(*slot.marks, mark))
        self._slots.put(self._name, both)
        self._store.set_mark(self._graph, _text(slot.owner, mark))
        self._slots.put(self._name, msgspec.structs.replace(slot, marks=(mark,)))

    # ------------------------------------------------------------ as a whole

    def replace_links(self, blocks: Iterable[str]) -> None:
        """Put N-Triples in the place of all links.

        Not in one step with a mark: whoever breaks off in between begins again, since the mark has not moved.
        """
        self._cleaned(self._begin())
        self._store.clear(self._links)
        self._store.insert(self._links, _split(blocks))

    def rebuild(self, blocks: Iterable[str], mark: Mark, links: Iterable[str] = ()) -> None:
        """Replace everything in the slot; what is public stands in the other one."""
        old = self._slots.get(self._name).graph
        self._begin()
        slot = Slot(graph=self._graph, links=self._links_asked, owner=_owner())
        self._slots.put(self._name, slot)
        for graph in {self._graph, old or self._graph}:
            self._store.drop(graph)
        count = Count()
        self._store.insert(self._graph, _split(count.each(blocks)))
        self._store.insert(self._links, _split(links))
        slot = msgspec.structs.replace(slot, tally=count.tally)
        self._slots.put(self._name, slot)
        self._set_mark(slot, mark)

    def snapshot(self, generation: int) -> None:
        """Let queries on a generation be answered from this slot."""
        slot = msgspec.structs.replace(self._begin(), generation=generation)
        self._slots.put(self._name, slot)
        for name in SLOTS:
            other = self._slots.get(name)
            if name != self._name and other.generation == generation:
                # made once more because the other was not right: nothing is to be built on that one
                self._slots.put(name, msgspec.structs.replace(other, generation=None, marks=()))
        self._done = True
        self._locked.close()

    def forget(self, until: int) -> None:
        """Empty the slot that is not public, when it holds what was shut until a sequence."""
        slot = self._slots.get(self._name)
        if not until or not slot.owner or any(mark.sequence >= until for mark in slot.marks):
            return
        self._begin()
        self._store.drop(slot.graph)
        self._slots.put(self._name, Slot())

    # ------------------------------------------------------------ comparing

    def compare(self, generation: int, blocks: Iterable[str]) -> bool:
        """Say whether queries on a generation are answered from exactly these statements, spelling aside.

        Args:
            blocks: N-Triples, each with all statements of its subjects.
        """
        name = self._slots.of(generation)
        return name is not None and self._says(self._slots.get(name).graph, blocks)

    def compare_links(self, generation: int, blocks: Iterable[str]) -> bool:
        """Say the same of the graph of links."""
        name = self._slots.of(generation)
        return name is not None and self._says(links_of(self._slots.get(name).graph), blocks)

    def _says(self, graph: str, blocks: Iterable[str]) -> bool:
        total = 0
        for text in _together(blocks):
            wanted = {*pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.N_TRIPLES)}
            found = {*self._store.statements(graph, (_subject(quad) for quad in wanted))}
            if set(map(said, wanted)) != set(map(said, found)):
                return False
            total += len(found)
        # all that should be there is there; more of it would show in the sum alone
        return total == self._store.count(graph)


def _subject(quad: pyoxigraph.Quad) -> str:
    return str(quad.subject)[1:-1]


def _owner() -> str:
    return secrets.token_hex(16)


def _text(owner: str, mark: Mark) -> str:
    return f"{owner} {mark.sequence} {mark.shape}"


def _lines(text: str) -> list[str]:
    """Return lines with their ends; a text holds its own line ends as escapes."""
    return [f"{line}\n" for line in text.split("\n") if line]


def _split(blocks: Iterable[str]) -> Iterator[str]:
    for block in blocks:
        yield from _lines(block)


def _together(blocks: Iterable[str]) -> Iterator[str]:
    some: list[str] = []
    size = 0
    for block in blocks:
        some.append(block)
        size += len(block)
        if size >= _COMPARED:
            yield "".join(some)
            some, size = [], 0
    if some:
        yield "".join(some)
