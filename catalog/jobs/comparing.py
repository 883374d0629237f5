"""Two generations of one ledger → what the later one changes, in the archivist's words.

Documents come in the order of their last entries and are compared as they are asked for: a comparison of a million
documents costs nothing until somebody reads it.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias
from typing import Literal as OneOf

import msgspec

from catalog.errors import DamagedError, NotFoundError
from catalog.jobs.edition import Edition
from catalog.jobs.fields import FieldChange, differing, plain
from catalog.jobs.history import spoken
from catalog.ledger.entries import Entry, Generation, Tombstone
from catalog.ledger.sqlite import SqliteReader
from exports.rdf import ntriples
from vocab.authority import Entity
from vocab.document import Document
from vocab.findings import Finding
from vocab.mapping import entities

Kind: TypeAlias = OneOf["new", "returned", "changed", "described", "dated", Tombstone]

OVERVIEW: Final = "overview.json"  # beside the ledger of a draft

# in the order in which they are listed
KINDS: Final[dict[Kind, str]] = {
    "new": "New",
    "returned": "Public again",
    "changed": "Changed",
    "described": "Described anew",
    "dated": "Dated anew",
    "withdrawn": "Withdrawn",
    "absent": "No longer in the source",
    "undone": "Taken back with their load",
    "merged": "Merged into another",
    "taken_down": "Taken down",
}


class Difference(NamedTuple):
    """One document that two generations show differently; ``before`` is ``None`` when the first does not know it."""

    kind: Kind
    before: Entry | None
    after: Entry


class StatementChange(NamedTuple):
    """What a description loses and gains: lines of N-Triples, sorted."""

    gone: list[str]
    came: list[str]


class AuthorityChange(NamedTuple):
    """An authority entity that two generations describe differently."""

    kind: OneOf["new", "changed", "withdrawn"]
    path: str
    label: str


class SettingChange(NamedTuple):
    """A setting that shapes what is published, before and after."""

    name: str
    old: str
    new: str


class Overview(msgspec.Struct, frozen=True, kw_only=True):
    """What a comparison comes to.

    Attributes:
        published: Number of the generation that is public; ``None`` when nothing is.
        upcoming: Number of the generation that it is compared with; the same one when nothing has changed.
        made: UTC, whole seconds.
        counts: Documents by kind; kinds without any are left out.
        warned: Documents among them with findings.
    """

    published: int | None
    upcoming: int
    made: dt.datetime
    counts: dict[str, int]
    warned: int

    @property
    def total(self) -> int:
        """How many documents are concerned."""
        return sum(self.counts.values())


class Comparison:
    """What ``upcoming`` changes against ``published``.

    Args:
        ledger: Holds both.
        published: ``None`` when there is none yet: then everything is new.
    """

    def __init__(self, ledger: SqliteReader, published: Generation | None, upcoming: Generation) -> None:
        self.ledger: Final = ledger
        self.before: Final = Edition.of(ledger, published) if published else None
        self.after: Final = Edition.of(ledger, upcoming)
        self._published, self._upcoming = published, upcoming

    @classmethod
    def of(cls, ledger: SqliteReader, overview: Overview) -> "Comparison":
        """Return the comparison that an overview was made of."""
        generations = {one.number: one for one in ledger.generations()}
        published = generations[overview.published] if overview.published else None
        return cls(ledger, published, generations[overview.upcoming])

    def overview(self, now: dt.datetime) -> Overview:
        """Count the documents concerned."""
        counts, warned = Counter[str](), 0
        for difference in self.documents():
            counts[difference.kind] += 1
            warned += bool(self.warnings(difference))
        published = self._published.number if self._published else None
        found: dict[str, int] = {kind: counts[kind] for kind in KINDS if counts[kind]}
        return Overview(published=published, upcoming=self._upcoming.number, made=now, counts=found, warned=warned)

    # ---- documents

    def documents(self, behind: int = 0) -> Iterator[Difference]:
        """Yield the documents concerned, in the order of their last entries.

        Args:
            behind: Begin with the entry after this one.
        """
        first = self._published.sequence if self._published else 0
        for entry in self.ledger.changed(max(first, behind), self.after.sequence):
            yield self._difference(entry)

    def document(self, identifier: str) -> Difference:
        """Return one of them.

        Raises:
            NotFoundError: Nothing changes about this document, or there is none.
        """
        entry = self.after.entry(identifier)
        if entry is None or entry.sequence <= (self._published.sequence if self._published else 0):
            raise NotFoundError(f"nothing changes about a document {identifier!r}", "the overview lists what changes")
        return self._difference(entry)

    def _difference(self, after: Entry) -> Difference:
        before = self.before.entry(after.identifier) if self.before else None
        return Difference(_kind(before, after), before, after)

    def record(self, difference: Difference) -> Document | None:
        """Return the record after the change, or the one before it when it goes; ``None`` when it was destroyed."""
        return self._document(difference.after) or self._document(difference.before)

    def fields(self, difference: Difference) -> list[FieldChange]:
        """Return the fields that differ; of a new document or one that goes, all that it has."""
        return list(differing(self._document(difference.before), self._document(difference.after)))

    def statements(self, difference: Difference) -> StatementChange:
        """Return the statements that go and come, the dates of every version aside."""
        was: set[str] = set()
        if self.before and difference.before and not difference.before.purged:
            was = spoken(self.before, difference.before)
        has = spoken(self.after, difference.after)
        return StatementChange(sorted(was - has), sorted(has - was))

    def warnings(self, difference: Difference) -> list[Finding]:
        """Return what was found when the record was read."""
        return [] if difference.after.deleted else self.ledger.warnings(difference.after.sequence)

    def _document(self, entry: Entry | None) -> Document | None:
        if entry is None or entry.deleted or entry.purged:
            return None
        return self.ledger.document(entry)

    # ---- what else shapes the descriptions

    def authorities(self) -> list[AuthorityChange]:
        """Return the authority entities that differ, by path."""
        before = self.before.authorities.by_path if self.before else {}
        after = self.after.authorities.by_path
        changes = []
        for path in sorted(before.keys() | after.keys()):
            old, new = before.get(path), after.get(path)
            if old == new:
                continue
            named = new or old
            label = named.display(self.after.imprint.language) if named else path
            changes.append(AuthorityChange("changed" if old and new else "new" if new else "withdrawn", path, label))
        return changes

    def authority(self, path: str) -> StatementChange:
        """Return what the description of an authority entity loses and gains."""
        was = _said(self.before, self.before.authorities.by_path.get(path)) if self.before else set[str]()
        has = _said(self.after, self.after.authorities.by_path.get(path))
        return StatementChange(sorted(was - has), sorted(has - was))

    def settings(self) -> list[SettingChange]:
        """Return the settings that differ; without a published generation there is nothing to differ from."""
        if self._published is None:
            return []
        old, new = self._published, self._upcoming
        changes = [
            SettingChange(name, plain(getattr(old.imprint, name)), plain(getattr(new.imprint, name)))
            for name in new.imprint.__struct_fields__
            if getattr(old.imprint, name) != getattr(new.imprint, name)
        ]
        if old.mapping != new.mapping:
            changes.append(SettingChange("version of the mapping", str(old.mapping), str(new.mapping)))
        return changes

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return self._published != self._upcoming


def read_overview(folder: Path) -> Overview:
    """Return the overview that was written beside the ledger of a draft.

    Raises:
        NotFoundError: There is none: this is no draft.
        DamagedError: It is not what was written.
    """
    try:
        return msgspec.json.decode((folder / OVERVIEW).read_bytes(), type=Overview)
    except FileNotFoundError:
        raise NotFoundError(f"there is no draft in {folder}", "run 'muniment serve --draft'") from None
    except msgspec.MsgspecError as error:
        raise DamagedError(f"the draft in {folder} is damaged: {error}", "run 'muniment serve --draft' again") from None


def _kind(before: Entry | None, after: Entry) -> Kind:
    if after.digest is None:
        return _tombstone(after)
    if before is None:
        return "new"
    if before.deleted:
        return "returned"
    if before.digest != after.digest:
        return "changed"
    return "described" if after.change == "described" else "dated"


def _tombstone(entry: Entry) -> Tombstone:
    if entry.change in {"recorded", "described", "restored"}:
        raise DamagedError(f"entry {entry.sequence} has lost its content", "run 'muniment verify'")
    return entry.change  # type: ignore[return-value]


def _said(edition: Edition, entity: Entity | None) -> set[str]:
    if entity is None:
        return set()
    return set(ntriples(entities.described(entity, edition.iris, edition.imprint)).splitlines())
