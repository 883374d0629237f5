"""Which reader a source is for, told by its content; the file's name says nothing."""

from collections.abc import Iterator, Mapping
from typing import Final

from catalog.readers import labelled_text
from catalog.readers.confined import Confined
from catalog.readers.records import Outcome, Reader, Refused, Source
from catalog.readers.sniffing import Kind, kind_of
from vocab.findings import Finding

# A kind that is not here is tried as labelled text, which says best what is missing
READERS: Final[Mapping[Kind, Reader]] = {}


# Kinds that are read in a process of their own, with the name of the reader there (design, section 4)
CONFINED: Final[Mapping[Kind, str]] = {"xml": "xml"}


def read(source: Source, confined: Confined | None = None) -> Iterator[Outcome]:
    """Yield the records of a source; what no reader knows is refused by the one that comes nearest.

    Args:
        confined: The process for markup, where many sources are read; without it each has one of its own.
    """
    kind = kind_of(source.head)
    if kind in CONFINED:
        if confined is not None:
            yield from confined.read(CONFINED[kind], source)
            return
        with Confined() as own:
            yield from own.read(CONFINED[kind], source)
        return
    if kind == "turtle":
        yield Refused(
            location=source.location,
            finding=Finding(
                kind="not-a-record",
                field="file",
                problem="this is a Turtle file, not a record; it was left out",
                advice="expected records; if it is an authority file, name it in the setting 'authorities'",
            ),
        )
        return
    yield from READERS.get(kind, labelled_text.read)(source)
