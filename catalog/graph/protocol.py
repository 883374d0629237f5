"""What every graph keeps that the ledger is projected into; ``GraphContract`` in the tests tries each one.

Two keep it: the embedded store (``projection.py``) and any engine behind HTTP (``remote/projection.py``).
"""

from collections.abc import Iterable
from types import TracebackType
from typing import Protocol, Self

import msgspec

from catalog.graph.tally import Tally
from catalog.projections import Mark


class Change(msgspec.Struct, frozen=True):
    """What is taken away and brought at a time.

    Attributes:
        documents: IRI, data IRI and file prefix of each document whose statements go.
        subjects: IRIs of further things whose statements go.
        inserted: N-Triples.
        links: N-Triples for the graph of links.
        relinked: IRIs of further documents of which only the links go.
    """

    documents: tuple[tuple[str, str, str], ...]
    subjects: tuple[str, ...]
    inserted: str
    links: str = ""
    relinked: tuple[str, ...] = ()


class GraphProjection(Protocol):
    """A graph that one process writes, and what answers queries on a generation.

    Raises:
        BusyError: Another process writes it.
        CannotWriteError: There is no room.
        UnavailableError: It cannot be reached, or is damaged.
    """

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def mark(self) -> Mark | None:
        """Return how far what can be written has come; ``None`` when it is to be built anew."""
        ...

    def tally(self) -> Tally:
        """Return how many statements it holds."""
        ...

    def apply(self, change: Change, mark: Mark) -> None:
        """Take away, insert and mark.

        It may be broken off anywhere: done again, together with all other changes since the mark that it has then, it
        comes to the same end.
        """
        ...

    def rebuild(self, blocks: Iterable[str], mark: Mark, links: Iterable[str] = ()) -> None:
        """Replace everything by N-Triples, of which each block has all statements of its subjects, and mark.

        What is public meanwhile stays as it is.

        Args:
            links: Those of the graph of links.
        """
        ...

    def replace_links(self, blocks: Iterable[str]) -> None:
        """Put N-Triples in the place of all links.

        Not in one step with a mark: whoever breaks off in between begins again, since the mark has not moved.
        """
        ...

    def snapshot(self, generation: int) -> None:
        """Let queries on a generation be answered from what it holds now; nothing is written to it afterwards."""
        ...

    def holds(self, generation: int, mark: Mark) -> bool:
        """Say whether queries on a generation can be answered, as of a mark."""
        ...

    def forget(self, until: int) -> None:
        """Remove what is not the current generation and holds entries of documents that were shut until a sequence."""
        ...
