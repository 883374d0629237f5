"""The whole description of a document: the record, the document, its parts, and what it links to."""

import hashlib
from collections.abc import Iterable
from datetime import datetime
from typing import Final

import msgspec

from vocab import terms
from vocab.authority import Authorities, Named
from vocab.document import Document, shown
from vocab.findings import Finding
from vocab.identifiers import Iris
from vocab.imprint import Imprint
from vocab.mapping import dublin_core, further, own_terms, provenance, schema_org
from vocab.mapping.entities import Linked, Links
from vocab.reading import Reading
from vocab.statements import IRI, Literal, Statement, Term
from vocab.understanding import catalogue_publisher, understand

# Raised whenever the same Document can give other statements: every description is then compared again.
MAPPING_VERSION: Final = 2

# every version has dates of its own: they would hide that nothing else has changed
DATES_OF_VERSIONS: Final = frozenset({terms.DCT_MODIFIED, terms.SCHEMA_SD_DATE_PUBLISHED})


class Description(msgspec.Struct, frozen=True):
    """What a catalogue says about one document.

    Attributes:
        identifier: The record id.
        iri: The document.
        data: The description; the name of its graph in N-Quads and TriG.
        own: Statements about the document, its parts and its record: they come and go with the entry.
        linked: What the description links to, with the statements served of each.
        reading: What it was made from.
    """

    identifier: str
    iri: IRI
    data: IRI
    own: tuple[Statement, ...]
    linked: tuple[Linked, ...]
    reading: Reading

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The description as served."""
        return (*self.own, *(statement for thing in self.linked for statement in thing.statements))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the mapping could not place."""
        return self.reading.findings

    def digest(self) -> bytes:
        """Return a digest that changes when a reader would see a change: dates of publication do not count."""
        hashed = hashlib.sha256()
        for statement in self.statements:
            if statement[1] not in DATES_OF_VERSIONS:
                hashed.update("\x1f".join((statement[0], statement[1], _spelled(statement[2]), "")).encode())
        return hashed.digest()


class Describer:
    """Describes documents under one imprint and one state of the authority files.

    Args:
        imprint: The settings that shape output.
        authorities: As of the generation to be described.
    """

    def __init__(self, imprint: Imprint, authorities: Authorities) -> None:
        self.imprint = imprint
        self.authorities = authorities
        self.iris = Iris(imprint.base)
        self.own_terms = terms.OwnTerms(imprint.terms_namespace)
        self._links = Links(self.iris, imprint)

    def describe(
        self,
        document: Document,
        sources: Iterable[bytes],
        issued: datetime,
        *,
        ark: str | None = None,
        mentions: Iterable[str] = (),
        dated: datetime | None = None,
    ) -> Description:
        """Return the description of ``document``, of its stub when it is not public yet.

        Args:
            document: As the ledger holds it.
            sources: SHA-256 digests of the bytes that it was read from.
            issued: When the first generation with this entry was issued; UTC.
            ark: The ARK that the catalogue has assigned to it.
            mentions: Paths of the entities that a curator says it names.
            dated: When the description was issued that the document was restored from; a later date than ``issued``
                counts as that.
        """
        reading = self.read(document, issued, ark=ark, mentions=mentions)
        issued = min(dated, issued) if dated else issued
        statements = [*self._document(reading, issued), *provenance.record(reading, self.iris, tuple(sources), issued)]
        own = tuple(dict.fromkeys(statements))
        return Description(document.identifier, reading.iri, reading.data, own, tuple(self._links.of(reading)), reading)

    def read(
        self, document: Document, issued: datetime, *, ark: str | None = None, mentions: Iterable[str] = ()
    ) -> Reading:
        """Return ``document``, understood; its stub when it is not public yet."""
        public = shown(document, issued.date())
        # of a stub nothing is said that would tell what it is about
        named = mentions if public is document else ()
        return understand(public, self.authorities, self.imprint, ark=ark, mentions=named)

    def publisher(self) -> Named | None:
        """Return who publishes the descriptions."""
        return catalogue_publisher(self.imprint, self.authorities)

    def _document(self, reading: Reading, issued: datetime) -> Iterable[Statement]:
        iris, own, iri = self.iris, self.own_terms, reading.iri
        published = Literal(issued.date().isoformat(), None, terms.XSD_DATE)
        yield from _types(iri, own.Document, terms.SCHEMA_CREATIVE_WORK, terms.SCHEMA_ARCHIVE_COMPONENT)
        if reading.schema_class:
            yield iri, terms.RDF_TYPE, reading.schema_class
        yield iri, terms.RDF_TYPE, terms.DCT_BIBLIOGRAPHIC_RESOURCE
        yield from dublin_core.document(reading, iris)
        yield from schema_org.document(reading, iris)
        yield from further.document(reading)
        yield iri, terms.SCHEMA_SD_DATE_PUBLISHED, published
        yield from own_terms.document(reading, iris, own)
        yield from schema_org.property_values(reading)
        yield from own_terms.references(reading, iris, own)
        yield from dublin_core.statement_nodes(reading)
        for version in reading.versions:
            yield from _types(version.iri, own.Version, terms.SCHEMA_CREATIVE_WORK, terms.DCT_BIBLIOGRAPHIC_RESOURCE)
            yield from dublin_core.version(version, reading, iris)
            yield from schema_org.version(version, reading, iris)
            yield version.iri, terms.SCHEMA_SD_DATE_PUBLISHED, published
            if version.file:
                yield version.file.iri, terms.RDF_TYPE, terms.SCHEMA_MEDIA_OBJECT
                yield from dublin_core.file(version.file.iri, reading)
                yield from schema_org.file(version.file, version, reading)
        for scan in reading.scans:
            yield from _types(scan, terms.SCHEMA_MEDIA_OBJECT, terms.SCHEMA_DIGITAL_DOCUMENT)
            yield from dublin_core.scan(scan, reading)
            yield from schema_org.scan(scan, reading, iris)
        yield from self._files(reading)

    def _files(self, reading: Reading) -> Iterable[Statement]:
        for position, file in enumerate(reading.files, 1):
            kind = terms.SCHEMA_IMAGE_OBJECT if file.is_image else terms.SCHEMA_DIGITAL_DOCUMENT
            yield from _types(file.iri, terms.SCHEMA_MEDIA_OBJECT, kind)
            yield from dublin_core.attachment(file, reading)
            yield from schema_org.attachment(file, position, reading)
            yield from own_terms.attachment(file, self.own_terms)


def _spelled(term: Term) -> str:
    if isinstance(term, IRI):
        return f"<{term}>"
    return f"{term.value}\x1f{term.language or ''}\x1f{term.datatype or ''}"


def _types(iri: IRI, *classes: IRI) -> Iterable[Statement]:
    for class_iri in classes:
        yield iri, terms.RDF_TYPE, class_iri
