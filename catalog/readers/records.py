"""What readers are given and what they give."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

import msgspec

from catalog.readers.beside import Beside
from vocab.document import Document
from vocab.findings import Finding


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """The bytes of one file, or of one member of an archive.

    Attributes:
        location: For people: the path as the user gave it, members behind a slash.
        key: Path below the user's argument; a record without an id is keyed by it.
        content: All its bytes.
        beside: The files beside it; ``None`` where there can be none.
    """

    location: str
    key: str
    content: bytes
    beside: Beside | None = None


class NamedFile(msgspec.Struct, frozen=True, kw_only=True):
    """A file that a record names.

    Attributes:
        path: From the record, with slashes.
        label: What the record calls it.
        line: Where the record names it.
    """

    path: str
    label: str = ""
    line: int | None = None


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """A record that was understood.

    Attributes:
        location: Where it stands.
        document: What it says.
        findings: What could not be placed or looks wrong.
        lines: Line of each field, for findings of the mapping.
        content: The bytes it was read from; the ledger keeps them.
        files: Those that it names, in its order.
    """

    location: str
    document: Document
    findings: tuple[Finding, ...]
    lines: dict[str, int]
    content: bytes
    files: tuple[NamedFile, ...] = ()


class Refused(msgspec.Struct, frozen=True, kw_only=True):
    """A record that was not taken, and why; its bytes are kept all the same.

    Attributes:
        content: ``None`` when there are no bytes to keep (a broken link, a bomb).
    """

    location: str
    finding: Finding
    content: bytes | None = None


Outcome: TypeAlias = Record | Refused
Reader: TypeAlias = Callable[[Source], Iterator[Outcome]]
