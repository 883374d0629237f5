"""Machine-made links of an edition: what the linker finds in each document, kept, and less what curators reject.

What is found depends on a document's entry and on the *state*: a digest of the entities that can be detected. So a new
document costs a look at that document, and a decision costs no look at all.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import Final

from catalog.jobs.batches import batched
from catalog.jobs.edition import Edition
from catalog.ledger.codec import encode
from catalog.ledger.entries import Entry, Verdict
from catalog.links.store import Findings, WritableFindings
from exports.rdf import nquads, ntriples
from vocab.authority import DETECTED_KINDS, Entity
from vocab.linking import LINKER_VERSION, Field, Found, Linker, Mention
from vocab.mapping import links
from vocab.statements import IRI, Statement

_BATCH: Final = 250


def links_graph(base: str) -> IRI:
    """Return the IRI of the graph that holds all links and nothing else."""
    return IRI(f"{base}graph/links")


class Linking:
    """The links of an edition.

    Args:
        store: Where findings are kept; what is missing is found and put there, where that can be done.
    """

    def __init__(self, edition: Edition, store: Findings) -> None:
        self.edition: Final = edition
        self.graph: Final = links_graph(edition.imprint.base)
        self._store = store

    @cached_property
    def state(self) -> bytes:
        """What findings depend on beside the document."""
        detected = [_detected(entity) for _, entity in sorted(self.edition.authorities.by_path.items())]
        return hashlib.sha256(encode([LINKER_VERSION, [one for one in detected if one]])).digest()

    @cached_property
    def _linker(self) -> Linker:
        return Linker(self.edition.authorities.by_path.values())

    @property
    def since(self) -> int:
        """The last entry of an entity that can be detected: what is behind it may have other links."""
        return self.edition.gazette[0]

    def changed(self, identifier: str) -> int:
        """Return the last entry beside its own that may have changed the links of a document."""
        return max(self.since, self.edition.ledger.decided_last(identifier, self.edition.sequence))

    @cached_property
    def day(self) -> date | None:
        """On which these entities became public; ``None`` when there are none, and so no links."""
        return self.edition.timeline.issued(self.since).date() if self.since else None

    def activity(self) -> tuple[Statement, ...]:
        """Return what is said of the linker's work."""
        if self.day is None:
            return ()
        return tuple(links.activity(self.day, self.edition.gazette[1], self.edition.iris))

    def found(self, entries: Sequence[Entry], *, anew: bool = False) -> list[Found]:
        """Return what is found in documents: as kept, else by looking.

        Args:
            anew: Look, whatever is kept, and keep nothing.
        """
        kept = {} if anew else self._store.find(self.state, [entry.sequence for entry in entries])
        missing = [entry for entry in entries if entry.sequence not in kept and not entry.deleted]
        if missing and (anew or isinstance(self._store, WritableFindings)):
            fresh = {entry.sequence: self._look(entry) for entry in missing}
            if not anew and isinstance(self._store, WritableFindings):
                self._store.keep(self.state, fresh)
            kept |= fresh
        return [kept.get(entry.sequence, Found()) for entry in entries]

    def kept(self, entry: Entry) -> Found | None:
        """Return what is kept of one document; ``None`` when nothing is."""
        return self._store.find(self.state, [entry.sequence]).get(entry.sequence)

    def _look(self, entry: Entry) -> Found:
        if self.edition.is_shut(entry):
            return Found()
        reading = self.edition.read(entry)
        fields = [
            *(Field("title", title.value) for title in reading.titles),
            *(Field("abstract", abstract.value) for abstract in reading.abstracts),
            *(
                Field("text", version.source.text, number)
                for number, version in enumerate(reading.versions)
                if version.source.text
            ),
        ]
        return self._linker.find(fields, date=reading.date, citation=reading.citation.value if reading.citation else "")

    def shown(self, entry: Entry, found: Found) -> list[Mention]:
        """Return the mention of each entity that is published as a link: no curator has rejected it."""
        verdicts: dict[str, Verdict] = self.edition.verdicts.get(entry.identifier, {})
        return [mention for mention in found.best() if verdicts.get(mention.entity) != "rejected"]

    def statements(self, entry: Entry, found: Found) -> Iterator[Statement]:
        """Yield the links of a document."""
        mentions = self.shown(entry, found)
        if self.day is None or not mentions:
            return
        edition = self.edition
        in_text = any(mention.field == "text" for mention in mentions)
        versions = [version.iri for version in edition.read(entry).versions] if in_text else []
        made_by = edition.iris.thing(links.activity_path(self.day))
        document = edition.iris.document(entry.identifier)
        yield from links.links(document, versions, mentions, made_by, edition.iris, edition.describer.own_terms)

    def block(self, entries: Iterable[Entry], *, anew: bool = False) -> str:
        """Return the links of documents as N-Triples; of tombstones nothing."""
        standing = [entry for entry in entries if not entry.deleted]
        found = self.found(standing, anew=anew)
        return "".join(ntriples(self.statements(entry, one)) for entry, one in zip(standing, found, strict=True))

    def blocks(self, *, anew: bool = False) -> Iterator[str]:
        """Yield the whole graph of links as N-Triples, documents by identifier."""
        if self.day is None:
            return
        yield ntriples(self.activity())
        for batch in batched(self.edition.documents(), _BATCH):
            yield self.block(batch, anew=anew)

    def dump(self) -> Iterator[bytes]:
        """Yield the whole graph of links as N-Quads."""
        if self.day is None:
            return
        yield nquads(self.activity(), self.graph).encode()
        for batch in batched(self.edition.documents(), _BATCH):
            for entry, one in zip(batch, self.found(batch), strict=True):
                yield nquads(self.statements(entry, one), self.graph).encode()


def _detected(entity: Entity) -> tuple[object, ...] | None:
    if entity.kind not in DETECTED_KINDS:
        return None
    years = (entity.valid_from, entity.valid_until)
    return (entity.path, entity.types, entity.matched, years, entity.do_not_match)
