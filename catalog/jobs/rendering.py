"""Descriptions in the forms of dumps and harvests: taken from the file of renditions, or written and put there.

What is kept of an entry carries a stamp: a digest of all that its bytes depend on (what the description says, its date,
the settings, the mapping, the writers). Under another stamp it counts as missing. So nothing has to be thrown away when
something changes, and what a broken-off publication has left does no harm.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, Final

from catalog.jobs.edition import Edition
from catalog.ledger.codec import encode
from catalog.ledger.entries import Entry, Standing
from catalog.renditions.packing import Packing
from catalog.renditions.store import Renditions, Row, WritableRenditions
from exports.dumps import KEPT, RECORDS, WRITERS_VERSION, DumpWriter, Written, body_of
from vocab.authority import Authorities
from vocab.dates import HistoricalDate
from vocab.document import CATALOGUE_LANGUAGE, Document, Version
from vocab.imprint import Imprint
from vocab.mapping.description import MAPPING_VERSION, Describer, Description
from vocab.text import LangText

_BATCH: Final = 250
_DIGEST: Final = 16

# Everything that a record can say, so that whatever descriptions have in common is in the dictionaries.
_MADE_UP: Final = Document(
    identifier="0",
    titles=(LangText("Title", CATALOGUE_LANGUAGE),),
    date=HistoricalDate("April 24, 1962", "1962-04-24"),
    languages=("zh",),
    summary=(LangText("Summary.", CATALOGUE_LANGUAGE),),
    citation=LangText('"Title," April 24, 1962, Archive, Reference. Translated by Name.', CATALOGUE_LANGUAGE),
    credit=LangText("This document was made possible with support from Name.", CATALOGUE_LANGUAGE),
    addresses=("https://archive.example/document/0",),
    creators=("Name",),
    subjects=("Subject",),
    places=("Place",),
    collections=("Collection",),
    genre="Letter",
    versions=(
        Version(kind="translation", language="en", text="Text.", label="Translation - English"),
        Version(kind="transcript", language="zh", text="Text.", label="Transcript - Chinese"),
    ),
    scans=("Original Scan",),
    dcmi_type="Text",
)
_LONG_AGO: Final = datetime(2000, 1, 1, tzinfo=UTC)


def bodies_for(formats: Iterable[str]) -> tuple[str, ...]:
    """Return the bodies that dumps in these formats are made of; N-Triples and OAI-PMH's records always."""
    wanted = {"nt", *RECORDS, *(body_of(name) for name in formats)}
    return tuple(name for name in KEPT if name in wanted)


class Rendering:
    """Gives the bodies of an edition's descriptions.

    Args:
        store: Where they are kept.
        bodies: Which ones are kept.
        keeps: Whether what is missing is put there, where that can be done.
    """

    def __init__(
        self, edition: Edition, store: Renditions, bodies: Sequence[str] = KEPT, *, keeps: bool = True
    ) -> None:
        self.edition: Final = edition
        self.bodies: Final = tuple(bodies)
        self.writer: Final = DumpWriter(edition.imprint)
        self._store = store
        self._keeping = store if keeps and isinstance(store, WritableRenditions) else None
        self._packing = _packing(edition.imprint)
        self._shape = _short([WRITERS_VERSION, MAPPING_VERSION, edition.imprint])
        self._beginnings: dict[int, bytes] = {}
        self._pending: list[Row] = []

    def stamp(self, sequence: int, digest: bytes) -> bytes:
        """Return what must stand with the bodies of an entry; ``digest`` is that of its description."""
        ordinal = self.edition.timeline.ordinal(sequence)
        beginning = self._beginnings.get(ordinal)
        if beginning is None:
            issued = self.edition.timeline.issued(sequence).isoformat()
            beginning = self._beginnings[ordinal] = self._shape + issued.encode()
        return hashlib.blake2b(beginning + digest, digest_size=_DIGEST, usedforsecurity=False).digest()

    def take(self, standing: Standing, names: Sequence[str]) -> list[bytes]:
        """Return the bodies of an entry that are called ``names``.

        Raises:
            DamagedError: The ledger's bytes are not what was stored.
        """
        found = self.kept(standing, names)
        if found is not None:
            return found[1]
        # all that are kept, as long as they are kept
        return self.anew(standing, [*names, *(self.bodies if self._keeping is not None else ())])[: len(names)]

    def own(self, entry: Entry) -> str:
        """Return what the graph says of a document under its own subjects, as N-Triples."""
        if entry.deleted:
            return self.edition.own_block(entry)
        standing = Standing(entry.identifier, entry.sequence, self.edition.ledger.described_digest(entry.sequence))
        found = self.kept(standing, ("nt",))
        if found is not None:
            own, (body,) = found
        else:
            own, bodies = self._anew(standing, self.bodies)
            body = bodies["nt"]
        return body[:own].decode()

    def take_all(self, several: Sequence[Standing], names: Sequence[str]) -> Iterator[list[bytes]]:
        """Yield what ``take`` gives of several entries."""
        rows = self._store.rows([standing.sequence for standing in several], names)
        for standing in several:
            found = self._right(standing, names, rows.get(standing.sequence))
            yield self.take(standing, names) if found is None else found[1]

    def of_entries(self, entries: Sequence[Entry], name: str) -> Iterator[bytes]:
        """Yield the body of each of several entries that is called ``name``; what is kept is looked up at once."""
        digests = self.edition.ledger.described_digests([entry.sequence for entry in entries])
        standing = [Standing(one.identifier, one.sequence, digests.get(one.sequence)) for one in entries]
        return (body for (body,) in self.take_all(standing, (name,)))

    def kept(self, standing: Standing, names: Sequence[str]) -> tuple[int, list[bytes]] | None:
        """Return the number of own bytes and the bodies as they are kept, ``None`` unless all are there and right."""
        return self._right(standing, names, self._store.row(standing.sequence, names))

    def _right(
        self, standing: Standing, names: Sequence[str], row: tuple[Any, ...] | None
    ) -> tuple[int, list[bytes]] | None:
        if row is None or standing.digest is None or row[0] != self.stamp(standing.sequence, standing.digest):
            return None
        bodies = []
        for name, packed in zip(names, row[2:], strict=True):
            body = None if packed is None else self._packing.unpack(name, packed)
            if body is None:
                return None
            bodies.append(body)
        return row[1], bodies

    def anew(self, standing: Standing, names: Sequence[str]) -> list[bytes]:
        """Return the bodies of an entry, written anew whatever is kept."""
        written = self._anew(standing, names)
        return [written.bodies[name] for name in names]

    def _anew(self, standing: Standing, names: Iterable[str]) -> Written:
        entry = self.edition.ledger.entry(standing.identifier, as_of=standing.sequence)
        if entry is None or entry.sequence != standing.sequence:
            raise LookupError(f"entry {standing.sequence} is no entry of {standing.identifier!r}")
        description = self.edition.describe(entry)
        written = self.writer.write(description, names)
        if standing.digest is not None:
            self._put(standing.sequence, standing.digest, written)
        return written

    def add(self, sequence: int, digest: bytes, description: Description) -> None:
        """Keep the bodies of a description that was just made, unless they are kept already."""
        if self._store.stamp(sequence) != self.stamp(sequence, digest):
            self._put(sequence, digest, self.writer.write(description, self.bodies))

    def _put(self, sequence: int, digest: bytes, written: Written) -> None:
        if self._keeping is not None:
            forms = {name: self._packing.pack(name, written.bodies[name]) for name in self.bodies}
            self._pending.append(Row(sequence, self.stamp(sequence, digest), written.own, forms))
            if len(self._pending) >= _BATCH:
                self.flush()

    def close(self) -> None:
        """Close the file; what is asked for all the same is written anew."""
        self._store.close()

    def flush(self) -> None:
        """Write what waits to be kept."""
        if self._pending and self._keeping is not None:
            self._keeping.keep(self._pending)
            self._pending.clear()


def _short(value: object) -> bytes:
    return hashlib.blake2b(encode(value), digest_size=_DIGEST, usedforsecurity=False).digest()


@lru_cache(maxsize=4)
def _packing(imprint: Imprint) -> Packing:
    """Return what packs bodies under an imprint; its dictionaries hold a made-up document."""
    description = Describer(imprint, Authorities(())).describe(_MADE_UP, (bytes(32),), _LONG_AGO)
    return Packing(DumpWriter(imprint).write(description, KEPT).bodies)
