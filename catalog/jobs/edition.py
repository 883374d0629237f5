"""The catalogue as of one ledger sequence, under one imprint: what every surface reads.

Pages, dumps, the graph and the checks all describe documents through here, so they cannot disagree.
"""

import bisect
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import cached_property

from catalog.jobs.labels import Labels, labels
from catalog.ledger.entries import Entry, Generation, Verdict
from catalog.ledger.sqlite import SqliteReader
from exports.example_queries import examples_block
from exports.rdf import ntriples
from vocab.authority import DETECTED_KINDS, Authorities, Entity
from vocab.document import Document, shown
from vocab.imprint import Imprint
from vocab.mapping import entities
from vocab.mapping.description import Describer, Description
from vocab.mapping.provenance import replacement
from vocab.reading import Reading
from vocab.statements import Statement


class Timeline:
    """When entries became public: with the first generation that holds them.

    Args:
        generations: All so far, the oldest first.
        upcoming: When the next one is issued; entries that no generation holds yet get it.
    """

    def __init__(self, generations: Sequence[Generation], upcoming: datetime) -> None:
        self._sequences = [generation.sequence for generation in generations]
        self.generations = generations
        self._upcoming = upcoming

    def issued(self, sequence: int) -> datetime:
        """Return the date that the description of an entry carries; UTC, whole seconds."""
        generation = self.first_with(sequence)
        return generation.issued if generation else self._upcoming

    def datestamp(self, sequence: int) -> datetime:
        """Return when an entry could first be read; UTC, whole seconds."""
        generation = self.first_with(sequence)
        return generation.datestamp if generation else self._upcoming

    @property
    def published(self) -> int:
        """The last entry that any generation holds."""
        return self._sequences[-1] if self._sequences else 0

    def ordinal(self, sequence: int) -> int:
        """Return the place of the first generation that holds an entry; one behind the last for what none holds."""
        return bisect.bisect_left(self._sequences, sequence)

    def first_with(self, sequence: int) -> Generation | None:
        """Return the first generation that holds an entry, ``None`` before there is one."""
        index = bisect.bisect_left(self._sequences, sequence)
        return self.generations[index] if index < len(self.generations) else None

    def before(self, sequence: int) -> int:
        """Return the last entry of the generation before the first that holds an entry, 0 before the first."""
        index = bisect.bisect_left(self._sequences, sequence)
        return self._sequences[index - 1] if index else 0


class Edition:
    """One state of a catalogue.

    Args:
        ledger: Where it is kept.
        sequence: The last entry that counts.
        imprint: The settings that shape it.
        timeline: When its entries became public.
    """

    def __init__(self, ledger: SqliteReader, *, sequence: int, imprint: Imprint, timeline: Timeline) -> None:
        self.ledger = ledger
        self.sequence = sequence
        self.imprint = imprint
        self.timeline = timeline
        self._standing = list(ledger.live(sequence, kind="authority"))
        self.authorities = Authorities(ledger.entity(entry) for entry in self._standing if not entry.deleted)
        self.describer = Describer(imprint, self.authorities)
        self.iris = self.describer.iris
        self._furniture = {
            path: ntriples(statements) for path, statements in entities.furniture(self.iris, imprint).items()
        }

    @classmethod
    def of(cls, ledger: SqliteReader, generation: Generation) -> "Edition":
        """Return what a generation made public."""
        return cls(
            ledger,
            sequence=generation.sequence,
            imprint=generation.imprint,
            timeline=Timeline(ledger.generations(), generation.issued),
        )

    @cached_property
    def gazette(self) -> tuple[int, tuple[bytes, ...]]:
        """The last change of an entity that can be detected, 0 when there is none, and the files that such are from."""
        detectable = [entry for entry in self._standing if entry.identifier.partition("/")[0] in DETECTED_KINDS]
        sources = {entry.source for entry in detectable if not entry.deleted and entry.source}
        return max((entry.sequence for entry in detectable), default=0), tuple(sorted(sources))

    @cached_property
    def labels(self) -> Labels:
        """What the things are called that documents share."""
        return Labels(self.authorities, self.imprint.language, self.said)

    def said(self, path: str) -> str:
        """Return, as N-Triples, what is said of a thing that no authority file describes; ``""`` where nothing is."""
        return self._furniture.get(path) or "".join(self.ledger.bodies(path, self.sequence))

    @cached_property
    def minted(self) -> dict[str, tuple[str, ...]]:
        """The labels, sorted, of each thing that only the documents which mention it describe, by path."""
        found: dict[str, set[str]] = {}
        for mention in self.ledger.shared(self.sequence):
            if self.is_shared(mention.path):
                found.setdefault(mention.path, set()).update(labels(mention.body))
        return {path: tuple(sorted(names)) for path, names in found.items()}

    @cached_property
    def verdicts(self) -> dict[str, dict[str, Verdict]]:
        """What curators have decided about links: by document, then by entity."""
        found: dict[str, dict[str, Verdict]] = {}
        for decision in self.ledger.decisions(self.sequence):
            found.setdefault(decision.document, {})[decision.entity] = decision.verdict
        return found

    def mentions(self, identifier: str) -> tuple[str, ...]:
        """Return the paths of the entities that a curator says a document names, sorted."""
        verdicts = self.verdicts.get(identifier, {})
        return tuple(path for path, verdict in sorted(verdicts.items()) if verdict == "accepted")

    def entry(self, identifier: str) -> Entry | None:
        """Return the entry that stands for a document, tombstones included."""
        return self.ledger.entry(identifier, as_of=self.sequence)

    def documents(self, after: str = "") -> Iterator[Entry]:
        """Yield the entries of all documents that are shown, by identifier."""
        return (entry for entry in self.ledger.live(self.sequence, after=after) if not entry.deleted)

    def several(self, identifiers: Sequence[str]) -> dict[str, tuple[Entry, Document]]:
        """Return some documents by their ids, each with its entry, as the public may see them; tombstones left out."""
        found = self.ledger.documents(identifiers, self.sequence)
        return {
            identifier: (entry, shown(document, self.timeline.issued(entry.sequence).date()))
            for identifier, (entry, document) in found.items()
        }

    def document(self, entry: Entry) -> Document:
        """Return a document as the public may see it: under embargo its stub."""
        return shown(self.ledger.document(entry), self.timeline.issued(entry.sequence).date())

    def is_shut(self, entry: Entry) -> bool:
        """Say whether a document is under embargo."""
        return entry.embargo is not None and entry.embargo > self.timeline.issued(entry.sequence).date()

    def describe(self, entry: Entry) -> Description:
        """Return the description of a document.

        Raises:
            DamagedError: The ledger's bytes are not what was stored.
        """
        source = entry.origin or entry.source
        issued = self.timeline.issued(entry.sequence)
        return self.describer.describe(
            self.ledger.document(entry),
            (source,) if source else (),
            issued,
            ark=entry.ark,
            mentions=self.mentions(entry.identifier),
            dated=entry.dated,
        )

    def read(self, entry: Entry) -> Reading:
        """Return a document, understood, without the statements of its description.

        Raises:
            DamagedError: The ledger's bytes are not what was stored.
        """
        issued = self.timeline.issued(entry.sequence)
        mentions = self.mentions(entry.identifier)
        return self.describer.read(self.ledger.document(entry), issued, ark=entry.ark, mentions=mentions)

    def own_block(self, entry: Entry) -> str:
        """Return what the graph says of a document under its own subjects, as N-Triples; of most tombstones nothing."""
        if entry.target is not None:
            return ntriples(replacement(entry.identifier, entry.target, self.iris))
        return "" if entry.deleted else ntriples(self.describe(entry).own)

    def entity_block(self, entity: Entity) -> str:
        """Return an authority entity's own description as N-Triples."""
        return ntriples(entities.described(entity, self.iris, self.imprint))

    def furniture(self) -> dict[str, str]:
        """Return what stands in the graph whatever is loaded, as N-Triples by path."""
        return {path: block for path, block in self._furniture.items() if path not in self.authorities.by_path}

    def is_shared(self, path: str) -> bool:
        """Say whether only the documents that mention a thing make it exist: nothing else describes it."""
        return path not in self.authorities.by_path and path not in self._furniture

    def entities(self) -> Iterator[tuple[Statement, ...]]:
        """Yield the own description of each authority entity and of the catalogue's own things, by path."""
        standing = {
            **entities.furniture(self.iris, self.imprint),
            **{
                path: tuple(entities.described(entity, self.iris, self.imprint))
                for path, entity in self.authorities.by_path.items()
            },
        }
        return (standing[path] for path in sorted(standing))

    def graph(self, own: Callable[[Entry], str] | None = None) -> Iterator[str]:
        """Yield the whole default graph as blocks of N-Triples; no statement comes twice.

        Args:
            own: Gives the statements about a document itself; by default they are made from its description.
        """
        own = own or self.own_block
        yield from self.furniture().values()
        yield examples_block(self.imprint)
        for entity in self.authorities.by_path.values():
            yield self.entity_block(entity)
        path, lines = "", set[str]()
        for mention in self.ledger.shared(self.sequence):
            if not self.is_shared(mention.path):
                continue
            if mention.path != path:
                yield "".join(sorted(lines))
                path, lines = mention.path, set()
            lines.update(mention.body.splitlines(keepends=True))
        yield "".join(sorted(lines))
        for entry in self.ledger.live(self.sequence):
            yield own(entry)
