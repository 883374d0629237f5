"""Which reader a source is for, told by its content; the file's name says nothing."""

import re
from collections.abc import Iterator
from typing import Final

from catalog.readers import labelled_text
from catalog.readers.records import Outcome, Refused, Source
from vocab.findings import Finding

# Turtle, section 6.5, directive; "Base Camp at the Lake" is a title all the same
_TURTLE: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:#[^\n]*\n\s*)*@?(?:prefix\s+[^\s:<]*:|base)\s*<", re.IGNORECASE)


def read(source: Source) -> Iterator[Outcome]:
    """Yield the records of a source; what no reader knows is refused by the one that comes nearest."""
    if _TURTLE.match(source.content[:4096]):
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
    yield from labelled_text.read(source)
