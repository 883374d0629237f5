"""The contract that every ledger keeps; ``tests/support/support/ledger_contract.py`` tries it."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from catalog.ledger.entries import (
    Bucket,
    Decision,
    Described,
    Entry,
    Generation,
    Harvest,
    Harvested,
    HarvestKey,
    Incoming,
    Kind,
    Listed,
    LoadSummary,
    Mention,
    Outcome,
    Purged,
    Recorded,
    Rejection,
    Reversal,
    Standing,
    Verdict,
    Window,
)
from vocab.authority import Entity
from vocab.document import Attachment, Document
from vocab.findings import Finding
from vocab.sets import Set


class Ledger(Protocol):
    """The state of a catalogue and all its earlier states.

    Reading is safe from any thread and process, also while one process writes. Everything below
    ``transaction`` needs the writer's lock and stands inside a transaction.
    """

    # ---- reading

    def head(self) -> int:
        """Return the last sequence, 0 when nothing was recorded."""

    def entry(self, identifier: str, *, as_of: int | None = None, kind: Kind = "document") -> Entry | None:
        """Return the entry that stood for ``identifier`` as of a sequence, tombstones included."""

    def history(self, identifier: str, *, kind: Kind = "document") -> list[Entry]:
        """Return every entry of ``identifier``, the oldest first."""

    def sealed_until(self, identifier: str) -> int:
        """Return the sequence before which the versions of a document are shut, 0 when none is.

        It is that of its last takedown, or of the entry that says of an embargo which runs in the current generation:
        what was public before it is not meant to be now.
        """

    def shut_until(self, as_of: int, day: date) -> int:
        """Return the sequence before which a generation may hold what is shut as of another one, issued on ``day``.

        0 when nothing was taken down, and no embargo was laid on what had been public.
        """

    def due(self, after: date, day: date, published: int) -> Iterator[Entry]:
        """Yield the live entries, published up to ``published``, whose embargo ends behind ``after`` and by ``day``.

        And those that a broken-off publication has opened since, but not made public.
        """

    def drafts(self, published: int) -> int:
        """Return how many entries behind ``published`` came from records, people or authority files."""

    def live(self, as_of: int, *, kind: Kind = "document", after: str = "") -> Iterator[Entry]:
        """Yield the entries that stood as of a sequence, tombstones included, by identifier in code-point order.

        Args:
            after: Begin behind this identifier.
        """

    def documents(self, identifiers: Sequence[str], as_of: int) -> dict[str, tuple[Entry, Document]]:
        """Return, of each of some documents that stood as of a sequence, its entry and itself; tombstones left out.

        Raises:
            DamagedError: What is stored of one is not what was put there.
        """

    def changed(self, after: int, to: int) -> Iterator[Entry]:
        """Yield the entry as of ``to`` of each document with an entry behind ``after``, in order of sequence."""

    def count_changed(self, after: int, to: int) -> int:
        """Return how many entries ``changed`` yields."""

    def newest(self, as_of: int, limit: int) -> list[Entry]:
        """Return the documents that changed last as of a sequence, the newest first."""

    def count(self, as_of: int) -> int:
        """Return how many documents stood as of a sequence, tombstones not counted."""

    def standing(self, as_of: int) -> Iterator[Standing]:
        """Yield all documents that stood as of a sequence, tombstones left out, by identifier in code-point order."""

    def described_digest(self, sequence: int) -> bytes | None:
        """Return the digest noted for an entry."""

    def superseded(self, after: int, to: int) -> Iterator[int]:
        """Yield the sequences of entries that were superseded by one behind ``after`` and not behind ``to``."""

    def count_from(self, after: int, to: int) -> int:
        """Return by how many documents more stood as of ``to`` than as of ``after``; costs by what changed between."""

    def document(self, entry: Entry) -> Document:
        """Return the document of an entry.

        Raises:
            DamagedError: The stored bytes are not those that were recorded.
        """

    def attachments(self) -> Iterator[tuple[str, Attachment]]:
        """Yield the files of every version of every document that has not been purged, with the document's id."""

    def entity(self, entry: Entry) -> Entity:
        """Return the authority entity of an entry."""

    def warnings(self, sequence: int) -> list[Finding]:
        """Return the findings that were kept with an entry."""

    def source(self, digest: bytes) -> bytes:
        """Return source bytes."""

    def generations(self) -> list[Generation]:
        """Return every publication, the oldest first."""

    def current(self) -> Generation | None:
        """Return the publication that is public now."""

    def mentions(self, identifiers: Iterable[str]) -> set[str]:
        """Return the paths of all that any entry of these documents ever mentioned."""

    def bodies(self, path: str, as_of: int) -> list[str]:
        """Return what live documents say of a thing as of a sequence: distinct, sorted."""

    def shared(self, as_of: int) -> Iterator[Mention]:
        """Yield what live documents say of every thing that they mention as of a sequence: distinct, sorted."""

    def mentioning(self, path: str, as_of: int, *, after: int = 0, limit: int = 100) -> list[Entry]:
        """Return live documents that link to the thing at ``path``, by sequence, behind ``after``."""

    def neighbours(self, path: str, sequence: int, as_of: int, *, each: int) -> list[Entry]:
        """Return live documents, no tombstones, that link to the thing at ``path``, by sequence.

        Those that stand nearest to another sequence, at most ``each`` before and as many behind it. Where most of what
        once stood there stands no more, there may be fewer.
        """

    def links_between(self, sequences: Iterable[int], paths: Iterable[str]) -> dict[int, frozenset[str]]:
        """Return which of the things at ``paths`` each of some entries links to; what links to none is left out."""

    def without_ark(self) -> Iterator[Entry]:
        """Yield the entries of documents that stand now, no tombstones, and have no ARK of ours, by identifier."""

    def ark_holder(self, ark: str, *, as_of: int) -> str | None:
        """Return the id of the document that an ARK was assigned to, as of a sequence, tombstones included."""

    def redirect(self, entry: Entry) -> str:
        """Return the id that an old address leads to."""

    def mention_counts(self, as_of: int) -> dict[str, tuple[int, str]]:
        """Return how many live documents mention each thing, and the id of one of them, by path."""

    def decisions(self, as_of: int) -> list[Decision]:
        """Return what stood decided about links as of a sequence, by document and entity."""

    def decided(self, after: int, to: int) -> list[str]:
        """Return the ids of documents about whose links something was decided in a window of sequences, sorted."""

    def decided_last(self, identifier: str, as_of: int) -> int:
        """Return the sequence of the last decision about a document as of a sequence, 0 when there is none."""

    def listed(self, window: Window, as_of: int, *, limit: int, spec: str | None = None) -> list[Listed]:
        """Return the documents in a window of sequences that stand as of a sequence, by sequence, tombstones included.

        Args:
            spec: Only those that are in this set, or have been in it.
        """

    def described_digests(self, sequences: Sequence[int]) -> dict[int, bytes]:
        """Return the digests noted for entries, by sequence."""

    def count_listed(self, window: Window, as_of: int, *, spec: str | None = None) -> int:
        """Return how many documents ``listed`` has in all."""

    def specs(self, entry: Entry) -> tuple[str, ...]:
        """Return the sets that a document is in, or was in before its tombstone."""

    def buckets(self, as_of: int) -> list[Bucket]:
        """Return the buckets that hold any document that is shown as of a sequence, by number."""

    def in_buckets(self, first: int, last: int, as_of: int) -> Iterator[Entry]:
        """Yield the documents in a range of buckets that are shown as of a sequence, by identifier."""

    def sets(self) -> list[Set]:
        """Return every set that any document is in or has been in, by spec."""

    def recorded(self, window: Window) -> list[Recorded]:
        """Return every entry of a document in a window of sequences, by sequence."""

    def were_shown(self, points: Sequence[tuple[str, int]]) -> list[bool]:
        """Say of each document and sequence whether the document stood then, and not as a tombstone."""

    def count_stood(self, window: Window, as_of: int) -> int:
        """Return how many entries of documents in a window stood as of a sequence, tombstones included."""

    def nearest_stood(self, window: Window, as_of: int, *, last: bool = False) -> int | None:
        """Return the first such entry, or the last; ``None`` when there is none."""

    def authority_changes(self, as_of: int) -> list[int]:
        """Return the sequences of all entries of authority entities up to a sequence, in order."""

    def refusals(self) -> list[Rejection]:
        """Return what was refused and not yet loaded since."""

    def harvest(self, key: HarvestKey) -> Harvest:
        """Return how far a list of another repository has been taken."""

    def harvests(self) -> list[tuple[HarvestKey, Harvest]]:
        """Return the lists of other repositories that are kept up, without those of dates asked for by hand."""

    def harvested(self, source: str, identifier: str) -> Harvested | None:
        """Return what became of a record of another repository."""

    def harvested_as(self, document: str) -> Harvested | None:
        """Return the record of another repository that a document came from; ``None`` for one of our own."""

    def taken_back(self, what: Sequence[str]) -> int:
        """Return the id of the last load of ``what`` that was taken back, 0 when none was."""

    def last_load(self) -> LoadSummary | None:
        """Return the newest run of ``load``."""

    def undoable_load(self) -> LoadSummary | None:
        """Return the newest load that changed anything and was not taken back."""

    def reversals(self, load: int) -> Iterator[Reversal]:
        """Yield what taking back a load would do, by identifier; documents that it left as they were are left out."""

    def copy_to(self, target: Path) -> None:
        """Write the whole ledger, as it stands committed at one moment, into a new file.

        Raises:
            CannotWriteError: There is no room for it.
        """

    def check(self) -> Iterator[str]:
        """Yield a sentence for each fault: a gap, a payload or source that is not what its digest says."""

    # ---- writing

    def lock(self) -> AbstractContextManager[None]:
        """Hold the writer's lock; it dies with the process.

        Raises:
            BusyError: Another process holds it.
        """

    def transaction(self) -> AbstractContextManager[None]:
        """Make all or nothing of what is written inside."""

    def start_load(self, what: Sequence[str], now: datetime) -> int:
        """Note the beginning of a load and return its id."""

    def finish_load(self, load: int, counts: dict[str, int], now: datetime) -> None:
        """Note the end of a load."""

    def record(self, incoming: Incoming, load: int, now: datetime) -> Outcome:
        """Append an entry, unless the document is what it was, or is withdrawn.

        One that says what an older entry said is put off until ``settle`` and counts as unchanged so far: when a load
        holds two records with one id, loading both once more must not make them supersede each other again.
        """

    def settle(self, load: int, now: datetime) -> int:
        """Append the put-off records that no later record of this load has overtaken; return how many."""

    def refuse(self, rejection: Rejection, content: bytes | None, load: int) -> None:
        """Keep a refused source and the reason."""

    def resolve(self, location: str, load: int) -> None:
        """Note that what was refused at ``location`` has been loaded."""

    def withdraw(self, identifier: str, reason: str | None, now: datetime) -> bool:
        """Append a tombstone; return whether there was anything to withdraw."""

    def hold(self, identifier: str) -> None:
        """Note that a record of the present load has this id; ``start_load`` forgets what an earlier one noted."""

    def missing(self, after: str = "", limit: int = 1000) -> list[Entry]:
        """Return documents that no record of the present load has held, by identifier, behind ``after``."""

    def count_missing(self) -> int:
        """Return how many documents no record of the present load has held."""

    def keep_harvest(self, key: HarvestKey, harvest: Harvest) -> None:
        """Note how far a list of another repository has been taken."""

    def note_harvested(self, harvested: Harvested, spec: str) -> None:
        """Note what a record of another repository became, and in which of its sets it was seen."""

    def left_list(self, harvested: Harvested, spec: str) -> bool:
        """Note that a record has left a set, or its repository; return whether no list that was taken holds it now."""

    def withdraw_harvested(self, harvested: Harvested, reason: str, load: int, now: datetime) -> bool:
        """Append a tombstone for a record that its repository has deleted; return whether its document stood.

        One that was never here gets a tombstone that gives way to a record.
        """

    def withdraw_missing(self, load: int, reason: str, now: datetime) -> int:
        """Append a tombstone for each document that no record of the load has held; return how many."""

    def undo(self, load: int, reason: str, now: datetime) -> None:
        """Append what ``reversals`` yields, and note that the load was taken back."""

    def take_down(self, identifier: str, reason: str | None, now: datetime) -> bool:
        """Append a tombstone that seals all that came before; return whether the document was not taken down yet."""

    def purge(self, identifier: str, now: datetime) -> Purged:
        """Destroy the content of every entry of a document, and note with each when that was.

        Its payloads, its sources unless they hold other documents too, its warnings, what was refused at its places
        or with its bytes, and what only it mentioned.
        """

    def scrub(self) -> None:
        """Rewrite the stored bytes, so that nothing is left of what was destroyed; stands outside a transaction.

        Raises:
            BusyError: A reader holds on to the old bytes.
            CannotWriteError: There is no room for it.
        """

    def restore(self, identifier: str, now: datetime) -> bool:
        """Append an entry with what stood before the tombstone; return whether there was a tombstone."""

    def merge(self, identifier: str, target: str, reason: str | None, now: datetime) -> bool:
        """Append a tombstone that leads to ``target``; return whether the document did not lead there yet."""

    def assign_ark(self, entry: Entry, ark: str, now: datetime) -> int:
        """Give the document of a standing entry its ARK, which all its later entries keep; return the entry with it.

        An entry that a generation holds stays as it is: a described one is appended then.
        """

    def record_redirect(self, address: str, identifier: str, now: datetime) -> bool:
        """Append that an old address leads to a document, unless it does; return whether an entry was appended."""

    def decide(self, document: str, entity: str, verdict: Verdict | None, now: datetime) -> bool:
        """Append a decision about a link, or that there is none any more; return whether anything was appended."""

    def record_entity(self, entity: Entity, source: bytes, location: str, now: datetime) -> bool:
        """Append an authority entity, unless it is what it was; return whether an entry was appended."""

    def withdraw_entity(self, path: str, now: datetime) -> None:
        """Append a tombstone for an authority entity."""

    def add_authority_file(self, name: str, content: bytes, now: datetime) -> bool:
        """Keep an authority file in place of an earlier one of its name; return whether it says anything else."""

    def remove_authority_file(self, name: str, now: datetime) -> bool:
        """Append that there is no such authority file any more; return whether there was."""

    def merge_entity(self, path: str, target: str, now: datetime) -> None:
        """Append a tombstone of an authority entity that leads to another."""

    def keep_source(self, content: bytes) -> bytes:
        """Keep source bytes and return their digest."""

    def note_described(self, described: Described) -> None:
        """Note what an entry's description says and mentions."""

    def note_left(self, sequence: int) -> None:
        """Note that the document of a tombstone has left all its sets."""

    def note_shut(self, sequence: int) -> None:
        """Note that nothing may be said any more of a document: of its sets, those stay that others are in too."""

    def prune_sets(self, after: int, to: int) -> None:
        """Forget the sets of entries that one behind ``after``, up to ``to``, has superseded."""

    def redescribe(self, entry: Entry, now: datetime) -> int:
        """Append an entry with the same document, since its description changed; return its sequence."""

    def publish(self, generation: Generation) -> Generation:
        """Append a generation, its datestamp not before the last one's; return it as stored."""

    def move_datestamp(self, number: int, datestamp: datetime) -> None:
        """Move a generation's datestamp on, when the clock passed into a later second during its commit."""
