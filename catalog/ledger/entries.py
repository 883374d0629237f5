"""What the ledger holds: entries, generations, and what is noted beside them."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final, NamedTuple, TypeAlias
from typing import Literal as OneOf

import msgspec

from vocab.document import Document
from vocab.findings import Finding
from vocab.imprint import Imprint
from vocab.sets import Set

BUCKETS: Final = 1024

Kind: TypeAlias = OneOf["document", "authority", "redirect", "decision", "authority_file"]
Verdict: TypeAlias = OneOf["accepted", "rejected"]
Tombstone: TypeAlias = OneOf["withdrawn", "absent", "undone", "merged", "taken_down"]
Change: TypeAlias = OneOf["recorded", "described", "restored", Tombstone]
# tombstones that give way to the next record of the document
YIELDING: Final = frozenset({"absent", "undone"})


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One change of one document or authority entity.

    Attributes:
        sequence: Position in the ledger, from 1.
        identifier: Record id, path of an entity, an old address, or what a decision is about.
        change: ``"described"`` when only what is said about it changed: an authority, a setting, the mapping;
            ``"absent"`` when a load that was to hold everything held it no more, ``"undone"`` when the load that
            brought it was taken back: unlike what was ``"withdrawn"``, both return with the next load that holds them.
        recorded: UTC.
        digest: SHA-256 of the payload; ``None`` in a tombstone.
        source: SHA-256 of the source bytes.
        location: Where the source stood.
        reason: Of a tombstone.
        target: Id of the document that it has been merged into.
        ark: Assigned by this catalogue; an entry has the one of the entry before it.
        embargo: The day from which the document is public.
        purged: When its content was destroyed; UTC.
        dated: Of a record that was read from a description: when that was issued; UTC.
        origin: SHA-256 of the source that such a description names; else ``None``.
    """

    sequence: int
    kind: Kind
    identifier: str
    change: Change
    recorded: datetime
    digest: bytes | None
    source: bytes | None
    location: str
    reason: str | None = None
    target: str | None = None
    ark: str | None = None
    embargo: date | None = None
    purged: datetime | None = None
    dated: datetime | None = None
    origin: bytes | None = None

    @property
    def deleted(self) -> bool:
        """Whether this is a tombstone."""
        return self.digest is None


class Standing(NamedTuple):
    """A document that is shown, in short: what passes over the whole catalogue need.

    Attributes:
        digest: Of its description; ``None`` when it has not been described yet.
    """

    identifier: str
    sequence: int
    digest: bytes | None


class Incoming(msgspec.Struct, frozen=True, kw_only=True):
    """A document on its way into the ledger.

    Attributes:
        content: The bytes it was read from.
        warnings: Kept with the entry.
        dated, origin, ark: Of a record that was read from a description; see ``Entry``.
    """

    document: Document
    content: bytes
    location: str
    warnings: Sequence[Finding] = ()
    dated: datetime | None = None
    origin: bytes | None = None
    ark: str | None = None


class Rejection(msgspec.Struct, frozen=True, kw_only=True):
    """A source that was not taken.

    Attributes:
        source: SHA-256 of its bytes, when there were any to keep.
    """

    location: str
    finding: Finding
    source: bytes | None = None


class HarvestKey(NamedTuple):
    """Which list of another repository.

    Attributes:
        source: Its base URL.
        prefix: The metadata prefix.
        spec: The set; ``""`` for the whole repository.
        span: Dates that were asked for by hand; ``""`` for a list that is kept up.
    """

    source: str
    prefix: str
    spec: str = ""
    span: str = ""


class Harvest(msgspec.Struct, frozen=True, kw_only=True):
    """How far a list of another repository has been taken.

    Attributes:
        since: The date of the first answer in the last list that was taken whole, by the repository's clock, UTC.
        begun: The date of the first answer in the list under way; ``None`` when none is.
        token: What its next page is asked with.
        begun_anew: The id of the last load that had been taken back when the list was last begun anew.
    """

    since: datetime | None = None
    begun: datetime | None = None
    token: str | None = None
    begun_anew: int = 0


class Harvested(msgspec.Struct, frozen=True, kw_only=True):
    """What a record of another repository became.

    Attributes:
        source: The repository's base URL.
        identifier: Its name for the record.
        document: The id of the document.
        datestamp: As the repository writes it.
        tombstone: The entry that says that the repository has deleted it.
    """

    source: str
    identifier: str
    document: str
    datestamp: str = ""
    tombstone: int | None = None


Outcome: TypeAlias = OneOf["loaded", "unchanged", "withdrawn"]


class Generation(msgspec.Struct, frozen=True, kw_only=True):
    """One publication.

    Attributes:
        number: From 1.
        sequence: The last entry that it holds.
        issued: When publishing began; UTC, whole seconds. Descriptions carry it.
        datestamp: When it became public; UTC, whole seconds, never decreasing.
        mapping: Version of the mapping.
        imprint: The settings that shaped its output.
        documents: How many documents it shows.
    """

    number: int
    sequence: int
    issued: datetime
    datestamp: datetime
    mapping: int
    imprint: Imprint
    documents: int


class Mention(msgspec.Struct, frozen=True):
    """A thing that a description links to.

    Attributes:
        path: Below ``{base}id/``, or ``language/{tag}``.
        body: What the description says of it, as N-Triples.
    """

    path: str
    body: str


class Described(msgspec.Struct, frozen=True):
    """What a published entry said.

    Attributes:
        digest: Of its description.
        mentions: What it links to.
        sets: Those that it is in.
        shut: Whether an embargo keeps back what it said before, too.
    """

    sequence: int
    digest: bytes
    mentions: tuple[Mention, ...]
    sets: tuple[Set, ...] = ()
    shut: bool = False


class Decision(msgspec.Struct, frozen=True):
    """What a curator says of a link that a machine has made.

    Attributes:
        document: Record id.
        entity: Path.
    """

    document: str
    entity: str
    verdict: Verdict


class Listed(msgspec.Struct, frozen=True):
    """An entry on a list for harvesters.

    Attributes:
        entry: Tombstones included.
        member: Whether it is in the set that was asked for; ``False`` when it has left it.
        specs: The sets that it is in; of a tombstone, those that it was in.
        sealed: Whether a later takedown or embargo keeps it shut.
    """

    entry: Entry
    member: bool
    specs: tuple[str, ...]
    sealed: bool


class Recorded(msgspec.Struct, frozen=True):
    """An entry of a document, whatever became of it.

    Attributes:
        entry: Tombstones included.
        superseded_by: Sequence of the entry behind it, ``None`` while there is none.
        sealed: Whether a later takedown keeps it shut.
    """

    entry: Entry
    superseded_by: int | None
    sealed: bool


class Bucket(msgspec.Struct, frozen=True):
    """A fixed share of the documents, for sitemaps.

    Attributes:
        number: From 0 to ``BUCKETS`` - 1; a document keeps its bucket.
        size: How many documents that are shown are in it.
        newest: Sequence of the last change in it.
    """

    number: int
    size: int
    newest: int


class Window(msgspec.Struct, frozen=True):
    """The sequences behind ``after`` up to and including ``to``."""

    after: int
    to: int


class LoadSummary(msgspec.Struct, frozen=True, kw_only=True):
    """One run of ``load``; ``finished`` is ``None`` when it was broken off."""

    id: int
    started: datetime
    finished: datetime | None
    what: tuple[str, ...]
    counts: dict[str, int]


class Reversal(msgspec.Struct, frozen=True):
    """What taking back a load does to one document.

    Attributes:
        how: ``"gone"``: the load brought it, so it goes. ``"former"``: it says again what it said. ``"returned"``: the
            load withdrew it, so it returns. ``"kept"``: something has happened to it since, so nothing does now.
        former: The entry that stood before the load; ``None`` when there was none.
    """

    identifier: str
    how: OneOf["gone", "former", "returned", "kept"]
    former: Entry | None


class Purged(msgspec.Struct, frozen=True):
    """What was destroyed of a document.

    Attributes:
        entries: How many of its entries lost their content.
        shared: How many sources stay, since they hold records of other documents too.
    """

    entries: int
    shared: int
