"""What a confined reader and who asks it say to each other: frames of MessagePack behind their length.

Both sides import this; the one who asks decodes strictly, so that a process that a file has taken over can say nothing
but well-formed records.
"""

import struct
from collections.abc import Sequence
from typing import Final, TypeAlias

import msgspec

from catalog.readers.records import Header, NamedFile, Restored, Said
from vocab.document import Document
from vocab.findings import Finding

LENGTH: Final = struct.Struct(">I")
OUT_OF_MEMORY: Final = 3  # exit code of the process that reads, when it has not enough left to say so
CHUNK: Final = 1 << 16


class Good(msgspec.Struct, frozen=True, kw_only=True, tag="record", omit_defaults=True):
    """A record that was understood; see ``Record``."""

    document: Document
    findings: tuple[Finding, ...] = ()
    lines: dict[str, int] = {}
    content: bytes = b""
    files: tuple[NamedFile, ...] = ()
    row: int | None = None
    restored: Restored | None = None
    header: Header | None = None


class Bad(msgspec.Struct, frozen=True, kw_only=True, tag="finding", omit_defaults=True):
    """What was not taken, or something about the source as a whole.

    Attributes:
        content: The bytes of the record that was not taken; ``None`` when it is the whole source.
    """

    finding: Finding
    content: bytes | None = None
    row: int | None = None
    header: Header | None = None


class Sheet(msgspec.Struct, frozen=True):
    """A sheet of a workbook.

    Attributes:
        part: Its path in the workbook.
    """

    name: str
    part: str
    hidden: bool


class Sheets(msgspec.Struct, frozen=True, kw_only=True, tag="sheets"):
    """What a workbook is made of.

    Attributes:
        styles, texts: Paths of the parts with the styles of cells and with their texts; ``""`` where there is none.
    """

    sheets: tuple[Sheet, ...]
    styles: str
    texts: str


class Cells(msgspec.Struct, frozen=True, tag="cells", gc=False):
    """A row of a sheet.

    Attributes:
        line: Its number in the sheet, from 1.
        texts: What the cells show, from the first column on; ``""`` for an empty one.
        formulas: By column, from 0.
    """

    line: int
    texts: list[str]
    formulas: dict[int, str]


Given: TypeAlias = Good | Bad | Said | Sheets | Cells


class Start(msgspec.Struct, frozen=True, tag="start"):
    """A source begins.

    Attributes:
        reader: A name of ``confined_worker.READERS``.
        key: See ``Source``.
    """

    reader: str
    key: str


class Part(msgspec.Struct, frozen=True, tag="part"):
    """A part of the source begins.

    Attributes:
        kind: What it is to its reader; ``""`` ends the part before and begins none.
    """

    kind: str


class Chunk(msgspec.Struct, frozen=True, tag="chunk"):
    """The next bytes of the source."""

    content: bytes


class End(msgspec.Struct, frozen=True, tag="end"):
    """The source is at its end."""


class Answer(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What came of a request; each request has one.

    Attributes:
        done: Nothing more of this source is wanted.
        last: The process ends itself now.
        confined: Whether the kernel took its rights.
    """

    outcomes: Sequence[Given] = []
    done: bool = False
    last: bool = False
    confined: bool = True


def framed(message: msgspec.Struct) -> bytes:
    """Return a message behind its length."""
    body = msgspec.msgpack.encode(message)
    return LENGTH.pack(len(body)) + body
