"""Which reader a source is for, told by its content; the file's name says nothing."""

import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeAlias

from catalog.errors import SourceError
from catalog.readers import json_table, labelled_text, separated, table, workbook
from catalog.readers.confined import Confined
from catalog.readers.mapping_file import MappingFile
from catalog.readers.records import Outcome, Refused, Source, refusal
from catalog.readers.sniffing import Kind, kind_of

_Tables: TypeAlias = Callable[[Source, MappingFile, Confined | None], Iterator[table.Table | Refused]]

# Kinds of table: each finds rows, what they mean is decided once (``table.py``)
TABLES: Final[Mapping[Kind, _Tables]] = {
    "table": separated.tables,
    "json": json_table.tables,
    "json-lines": json_table.lines,
    "xlsx": workbook.tables,
}
# What an archive raises over bytes that do not fit together while a member is being read
_DAMAGED: Final = (EOFError, OSError, zipfile.BadZipFile, zlib.error)

# Kinds that are read in a process of their own, with the name of the reader there (decision 0064)
CONFINED: Final[Mapping[Kind, str]] = {
    "xml": "xml",
    "nquads": "nquads",
    "turtle": "turtle",
    "rdf-xml": "rdf-xml",
    "json-ld": "json-ld",
    "json-ld-lines": "json-ld-lines",
}


def read(source: Source, confined: Confined | None = None) -> Iterator[Outcome]:
    """Yield the records of a source; what no reader knows is refused by the one that comes nearest.

    Args:
        confined: The process for markup, where many sources are read; without it each has one of its own.
    """
    kind = kind_of_source(source)
    try:
        if kind in TABLES:
            mapping = table.mapping_of(source)
            yield from table.read(source, TABLES[kind](source, mapping, confined), mapping)
        elif kind in CONFINED:
            yield from _confined(source, CONFINED[kind], confined)
        else:
            # labelled text, or what no reader knows: this one says best what is missing
            yield from labelled_text.read(source)
    except SourceError as error:
        yield Refused(location=source.location, finding=refusal(error), content=source.content or None)
    except _DAMAGED as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise
        damage = SourceError(
            "archive-damaged", f"the rest cannot be read: {error}", "pack it anew; what stands before was read"
        )
        yield Refused(location=source.location, finding=refusal(damage), content=source.content or None)


def _confined(source: Source, reader: str, confined: Confined | None) -> Iterator[Outcome]:
    if confined is not None:
        yield from confined.read(reader, source)
        return
    with Confined() as own:
        yield from own.read(reader, source)


def kind_of_source(source: Source) -> Kind:
    """Return the kind of a source; a text that begins with the headings of its mapping file is a table."""
    kind = kind_of(source.head)
    if kind == "text" and source.mapping and separated.fits(source.head, source.mapping):
        return "table"
    return kind
