"""The versions of a document that have been public: what can be asked for, and cited, ever after.

A version is an entry that stood for its document when a generation was published. What was loaded and loaded again
before anybody could see it is none, and neither is what stands before a takedown.
"""

from datetime import datetime
from typing import Final, NamedTuple

from catalog.jobs.edition import Edition
from catalog.ledger.entries import Change, Entry, Generation

_WORDS: Final[dict[Change, str]] = {
    "recorded": "changed",
    "described": "described anew: the record is the same; an authority file, a setting or the mapping has changed",
    "restored": "restored",
    "withdrawn": "withdrawn",
    "absent": "withdrawn: the source holds it no more",
    "undone": "withdrawn: the load that brought it was taken back",
    "merged": "merged into another document",
    "taken_down": "taken down",
}


class Version(NamedTuple):
    """One version.

    Attributes:
        entry: A tombstone too.
        generation: The first that held it.
        first: Whether the document was new with it.
    """

    entry: Entry
    generation: Generation
    first: bool

    @property
    def number(self) -> int:
        """Its number, as ``?version=`` takes it: the entry's place in the ledger."""
        return self.entry.sequence

    @property
    def words(self) -> str:
        """What happened, for people."""
        return "first published" if self.first else _WORDS[self.entry.change]


class Versions(NamedTuple):
    """All of one document.

    Attributes:
        known: The oldest first, sealed ones included.
        sealed_until: Versions before this one are not given out.
    """

    known: tuple[Version, ...]
    sealed_until: int

    @property
    def listed(self) -> tuple[Version, ...]:
        """Those that may be told of: none from before a takedown."""
        return tuple(version for version in self.known if version.number >= self.sealed_until)

    @property
    def citable(self) -> tuple[Version, ...]:
        """Those that have a description."""
        return tuple(version for version in self.listed if not version.entry.deleted)

    def at(self, moment: datetime) -> Version | None:
        """Return what was public at a moment, ``None`` before there was anything."""
        return next((one for one in reversed(self.known) if one.generation.datestamp <= moment), None)


def versions(edition: Edition, identifier: str) -> Versions:
    """Return the versions of a document up to an edition; none of a document that has never been public."""
    found: dict[int, Version] = {}
    for entry in edition.ledger.history(identifier):
        generation = edition.timeline.first_with(entry.sequence)
        if generation is not None and entry.sequence <= edition.sequence:
            # of several entries between two generations the last one was seen
            found[generation.number] = Version(entry, generation, first=False)
    known = list(found.values())
    if known:
        known[0] = known[0]._replace(first=not known[0].entry.deleted)
    return Versions(tuple(known), edition.ledger.sealed_until(identifier))
