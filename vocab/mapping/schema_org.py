"""A reading → Schema.org (release 30), always under ``https://schema.org/``."""

from collections.abc import Iterator

from vocab import terms
from vocab.identifiers import Iris
from vocab.mapping.entities import each_thing
from vocab.reading import FileReading, Reading, TextFile, VersionReading
from vocab.rights import is_licence
from vocab.statements import IRI, Literal, Statement

PLAIN_TEXT = "text/plain;charset=utf-8"


def document(reading: Reading, iris: Iris) -> Iterator[Statement]:
    """Yield what is said of the original."""
    iri = reading.iri
    for title in reading.titles:
        yield iri, terms.SCHEMA_NAME, title
    if reading.date and reading.date.is_plain:
        yield iri, terms.SCHEMA_DATE_CREATED, Literal(reading.date.text, None, reading.date.datatype)
    for language in reading.languages:
        yield iri, terms.SCHEMA_IN_LANGUAGE, Literal(language.tag)
    for abstract in reading.abstracts:
        yield iri, terms.SCHEMA_ABSTRACT, abstract
    yield iri, terms.SCHEMA_IDENTIFIER, IRI(iri + "#record-id")
    for number in range(1, len(reading.references) + 1):
        yield iri, terms.SCHEMA_IDENTIFIER, IRI(f"{iri}#reference-{number}")
    for number in range(1, len(reading.persistent) + 1):
        yield iri, terms.SCHEMA_IDENTIFIER, IRI(f"{iri}#persistent-{number}")
    for reference in reading.references:
        yield iri, terms.SCHEMA_ITEM_LOCATION, Literal(reference.text)
    for path in dict.fromkeys(reference.archive.path for reference in reading.references if reference.archive):
        yield iri, terms.SCHEMA_HOLDING_ARCHIVE, iris.thing(path)
    yield from each_thing(iri, terms.SCHEMA_CREATOR, reading.creators, iris)
    yield from each_thing(iri, terms.SCHEMA_CONTRIBUTOR, reading.contributors, iris)
    yield from each_thing(iri, terms.SCHEMA_ABOUT, reading.subjects, iris)
    yield from each_thing(iri, terms.SCHEMA_SPATIAL_COVERAGE, reading.places, iris)
    yield from each_thing(iri, terms.SCHEMA_MENTIONS, reading.mentions, iris)
    for path in dict.fromkeys(reference.unit_path for reference in reading.references if reference.unit_path):
        yield iri, terms.SCHEMA_IS_PART_OF, iris.thing(path)
    yield from each_thing(iri, terms.SCHEMA_IS_PART_OF, reading.collections, iris)
    yield iri, terms.SCHEMA_IS_PART_OF, iris.dataset
    for version in reading.versions:
        yield iri, _of_kind(version)[0], version.iri
    for scan in reading.scans:
        yield iri, terms.SCHEMA_ASSOCIATED_MEDIA, scan
    for file in reading.files:
        yield iri, terms.SCHEMA_ASSOCIATED_MEDIA, file.iri
    if not reading.versions:
        yield from each_thing(iri, terms.SCHEMA_PUBLISHER, reading.publishers, iris)
        if not reading.scans:
            yield from _credit(iri, reading, iris)
    for address in reading.addresses:
        yield iri, terms.SCHEMA_URL, address
    yield iri, terms.SCHEMA_MAIN_ENTITY_OF_PAGE, iris.page(reading.document.identifier)
    yield from _usage(iri, reading)
    if reading.rights_text:
        yield iri, terms.SCHEMA_COPYRIGHT_NOTICE, reading.rights_text
    yield iri, terms.SCHEMA_SD_LICENSE, IRI(reading.imprint.metadata_license)
    if reading.catalogue_publisher:
        yield iri, terms.SCHEMA_SD_PUBLISHER, iris.thing(reading.catalogue_publisher.path)


def property_values(reading: Reading) -> Iterator[Statement]:
    """Yield the nodes that say what kind of identifier an identifier is."""
    node = IRI(reading.iri + "#record-id")
    yield node, terms.RDF_TYPE, terms.SCHEMA_PROPERTY_VALUE
    yield node, terms.SCHEMA_PROPERTY_ID, Literal("Record ID")
    yield node, terms.SCHEMA_VALUE, Literal(reading.document.identifier)
    for number, reference in enumerate(reading.references, 1):
        node = IRI(f"{reading.iri}#reference-{number}")
        yield node, terms.RDF_TYPE, terms.SCHEMA_PROPERTY_VALUE
        yield node, terms.SCHEMA_PROPERTY_ID, Literal("archival reference")
        yield node, terms.SCHEMA_VALUE, Literal(reference.text)
    for number, identifier in enumerate(reading.persistent, 1):
        node = IRI(f"{reading.iri}#persistent-{number}")
        yield node, terms.RDF_TYPE, terms.SCHEMA_PROPERTY_VALUE
        yield node, terms.SCHEMA_PROPERTY_ID, Literal(identifier.scheme)
        yield node, terms.SCHEMA_VALUE, Literal(identifier.value)
        yield node, terms.SCHEMA_URL, identifier.url


def version(version: VersionReading, reading: Reading, iris: Iris) -> Iterator[Statement]:
    """Yield what is said of one published expression."""
    iri = version.iri
    for title in reading.titles:
        yield iri, terms.SCHEMA_NAME, title
    tag = version.language.tag if version.language else None
    if tag:
        yield iri, terms.SCHEMA_IN_LANGUAGE, Literal(tag)
    yield iri, _of_kind(version)[1], reading.iri
    yield from each_thing(iri, terms.SCHEMA_TRANSLATOR, version.translators, iris)
    yield from each_thing(iri, terms.SCHEMA_PUBLISHER, reading.publishers, iris)
    yield from _credit(iri, reading, iris)
    if version.file:
        if reading.imprint.full_text:
            yield iri, terms.SCHEMA_TEXT, Literal(version.source.text, tag)
        yield iri, terms.SCHEMA_ENCODING, version.file.iri
    yield from _usage(iri, reading)
    if reading.rights_text:
        yield iri, terms.SCHEMA_COPYRIGHT_NOTICE, reading.rights_text


def scan(iri: IRI, reading: Reading, iris: Iris) -> Iterator[Statement]:
    """Yield what is said of a scan; it carries the credit line when there is no version to carry it."""
    if not reading.versions:
        yield from _credit(iri, reading, iris)
    yield from _usage(iri, reading)


def file(file: TextFile, version: VersionReading, reading: Reading) -> Iterator[Statement]:
    """Yield what is said of a text file."""
    iri = file.iri
    yield iri, terms.SCHEMA_ENCODING_FORMAT, Literal(PLAIN_TEXT)
    yield iri, terms.SCHEMA_CONTENT_URL, iri
    yield iri, terms.SCHEMA_CONTENT_SIZE, Literal(f"{len(file.content)} B")
    yield iri, terms.SCHEMA_SHA256, Literal(file.sha256)
    if version.language:
        yield iri, terms.SCHEMA_IN_LANGUAGE, Literal(version.language.tag)
    yield from _usage(iri, reading)


def attachment(file: FileReading, position: int, reading: Reading) -> Iterator[Statement]:
    """Yield what is said of a scan or another file that came with the record.

    Args:
        position: Among the files of the document, from 1.
    """
    iri, source = file.iri, file.source
    if file.label:
        yield iri, terms.SCHEMA_NAME, file.label
    yield iri, terms.SCHEMA_POSITION, Literal(str(position), None, terms.XSD_INTEGER)
    yield iri, terms.SCHEMA_ENCODING_FORMAT, Literal(source.media_type)
    yield iri, terms.SCHEMA_CONTENT_URL, iri
    yield iri, terms.SCHEMA_CONTENT_SIZE, Literal(f"{source.size} B")
    yield iri, terms.SCHEMA_SHA256, Literal(source.sha256)
    if source.width is not None:
        yield iri, terms.SCHEMA_WIDTH, Literal(f"{source.width} px")
    if source.height is not None:
        yield iri, terms.SCHEMA_HEIGHT, Literal(f"{source.height} px")
    if file.thumbnail:
        yield iri, terms.SCHEMA_THUMBNAIL_URL, file.thumbnail
    # which of several scans a file holds, nobody says
    if len(reading.scans) == 1:
        yield iri, terms.SCHEMA_ENCODES_CREATIVE_WORK, reading.scans[0]
    yield from _usage(iri, reading)


def _of_kind(version: VersionReading) -> tuple[IRI, IRI]:
    """Return the property from the document to the version, and its inverse."""
    if version.source.kind == "translation":
        return terms.SCHEMA_WORK_TRANSLATION, terms.SCHEMA_TRANSLATION_OF_WORK
    return terms.SCHEMA_WORK_EXAMPLE, terms.SCHEMA_EXAMPLE_OF_WORK


def _credit(iri: IRI, reading: Reading, iris: Iris) -> Iterator[Statement]:
    yield from each_thing(iri, terms.SCHEMA_FUNDER, reading.funders, iris)
    if reading.credit:
        yield iri, terms.SCHEMA_CREDIT_TEXT, reading.credit


def _usage(iri: IRI, reading: Reading) -> Iterator[Statement]:
    yield iri, terms.SCHEMA_USAGE_INFO, reading.rights_statement
    if is_licence(reading.rights_statement):
        yield iri, terms.SCHEMA_LICENSE, reading.rights_statement
