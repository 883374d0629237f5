"""What readers are given and what they give."""

import io
from datetime import datetime
from typing import IO, Final, NamedTuple, TypeAlias

import msgspec

from catalog.errors import SourceError
from catalog.readers.beside import Beside
from vocab.document import Document
from vocab.findings import Finding

HEAD: Final = 1 << 16


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """The bytes of one file, or of one member of an archive.

    Attributes:
        location: For people: the path as the user gave it, members behind a slash.
        key: Path below the user's argument; a record without an id is keyed by it.
        content: All its bytes; empty when it is one that is read from a stream.
        beside: The files beside it; ``None`` where there can be none.
        head: How it begins; enough to tell what it is.
        stream: Of a source that may be of any size; good until the next source is asked for, and for one reading.
        mapping: Path of the mapping file that says what the headings of a table mean; ``None`` without one.
    """

    location: str
    key: str
    content: bytes = b""
    beside: Beside | None = None
    head: bytes = b""
    stream: IO[bytes] | None = None
    mapping: str | None = None

    def __post_init__(self) -> None:
        if not self.head:
            msgspec.structs.force_setattr(self, "head", self.content[:HEAD])

    def opened(self) -> IO[bytes]:
        """Return its bytes as a stream, from the beginning; the caller reads it once."""
        return self.stream if self.stream is not None else io.BytesIO(self.content)


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


class Named(NamedTuple):
    """A name in a description, and the thing that it stands for there.

    Attributes:
        kind: As ``Authorities.find`` takes it.
        path: Below ``{base}id/``.
    """

    kind: str
    name: str
    path: str


class Restored(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a description of our profile says beyond the record itself; the authority files are asked about it later.

    Attributes:
        dated: When the description was issued; UTC.
        origin: SHA-256 of the bytes that the record was first read from.
        ark: Assigned by the catalogue that made the description.
        named: Names, each with the thing that it stood for.
        notes: Notes on provenance, those of the citation included.
        references: Archival references, those of the citation included.
        rights: The rights statement.
        schema_class: The class that Schema.org has for the kind of document.
        mentions: Paths of the entities that a curator there said it names.
    """

    dated: datetime | None = None
    origin: bytes | None = None
    ark: str | None = None
    named: tuple[Named, ...] = ()
    notes: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    rights: str = ""
    schema_class: str = ""
    mentions: tuple[str, ...] = ()


class Header(msgspec.Struct, frozen=True, kw_only=True):
    """What a repository says of a record before it says anything else (OAI-PMH 2.0, section 2.5).

    Attributes:
        identifier: The repository's name for it.
        local: The last part of an ``oai:`` identifier; ``""`` of any other.
        datestamp: When it changed last, as the repository writes it.
        deleted: Whether it says that there is no such record any more.
        sets: The sets that it is in.
    """

    identifier: str
    local: str = ""
    datestamp: str = ""
    deleted: bool = False
    sets: tuple[str, ...] = ()


class Said(msgspec.Struct, frozen=True, kw_only=True, tag="said"):
    """What a page of a repository says beside its records.

    Attributes:
        name: Of the element.
        attributes: Of the element, without namespaces.
    """

    name: str
    text: str = ""
    attributes: dict[str, str] = {}


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """A record that was understood.

    Attributes:
        location: Where it stands.
        document: What it says.
        findings: What could not be placed or looks wrong.
        lines: Line of each field, for findings of the mapping.
        content: The bytes it was read from; the ledger keeps them.
        files: Those that it names, in its order.
        row: Its number in a source with several records, from 1.
        restored: Of a record that was read from a description that a catalogue like this one has made.
        header: What its repository says of it, where it came from one.
    """

    location: str
    document: Document
    findings: tuple[Finding, ...]
    lines: dict[str, int]
    content: bytes
    files: tuple[NamedFile, ...] = ()
    row: int | None = None
    restored: Restored | None = None
    header: Header | None = None

    @property
    def place(self) -> str:
        """Where it stands among all records: its source, and its number there."""
        return self.location if self.row is None else f"{self.location}/{self.row}"


class Refused(msgspec.Struct, frozen=True, kw_only=True):
    """A record that was not taken, and why; its bytes are kept all the same.

    Attributes:
        content: ``None`` when there are no bytes to keep (a broken link, a bomb).
        row: Its number in a source with several records, from 1.
        header: What its repository says of it, where it came from one.
    """

    location: str
    finding: Finding
    content: bytes | None = None
    row: int | None = None
    header: Header | None = None

    @property
    def place(self) -> str:
        """Where it stands among all records: its source, and its number there."""
        return self.location if self.row is None else f"{self.location}/{self.row}"


Outcome: TypeAlias = Record | Refused


def refusal(error: SourceError, line: int | None = None) -> Finding:
    """Return the finding for a record that is not taken; ``line`` is where it stands, if the error does not know."""
    return Finding(
        kind=error.kind,
        field=error.field,
        problem=error.problem,
        advice=error.advice,
        line=error.line or line,
        severity="refused",
    )
