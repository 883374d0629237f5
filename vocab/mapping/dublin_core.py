"""A reading → DCMI Metadata Terms.

Values obey the ranges of the 2012 edition (agents, languages and rights are IRIs), so that nothing breaks
under it or under the looser one of 2020 (docs/mapping.md).
"""

from collections.abc import Iterator

from vocab import terms
from vocab.identifiers import Iris
from vocab.mapping.entities import each_thing
from vocab.reading import FileReading, Reading, VersionReading
from vocab.statements import IRI, Literal, Statement


def document(reading: Reading, iris: Iris) -> Iterator[Statement]:
    """Yield what is said of the original; what the archive did to it is said of its versions."""
    iri = reading.iri
    yield iri, terms.DCT_IDENTIFIER, Literal(reading.document.identifier)
    for reference in reading.references:
        if reference.text != reading.document.identifier:
            yield iri, terms.DCT_IDENTIFIER, Literal(reference.text)
    for identifier in reading.persistent:
        yield iri, terms.DCT_IDENTIFIER, Literal(identifier.value)
    for title in reading.titles:
        yield iri, terms.DCT_TITLE, title
    if reading.date:
        yield iri, terms.DCT_CREATED, Literal(reading.date.text, None, reading.date.datatype)
    if reading.document.embargo:
        yield iri, terms.DCT_AVAILABLE, Literal(reading.document.embargo.isoformat(), None, terms.XSD_DATE)
    for dcmi_type in reading.dcmi_types:
        yield iri, terms.DCT_TYPE, dcmi_type
    if reading.genre:
        yield iri, terms.DCT_TYPE, iris.thing(reading.genre.path)
    for language in reading.languages:
        yield iri, terms.DCT_LANGUAGE, language.iri
    for abstract in reading.abstracts:
        yield iri, terms.DCT_ABSTRACT, abstract
    yield from each_thing(iri, terms.DCT_CREATOR, reading.creators, iris)
    yield from each_thing(iri, terms.DCT_CONTRIBUTOR, reading.contributors, iris)
    yield from each_thing(iri, terms.DCT_SUBJECT, reading.subjects, iris)
    yield from each_thing(iri, terms.DCT_SPATIAL, reading.places, iris)
    for path in dict.fromkeys(reference.unit_path for reference in reading.references if reference.unit_path):
        yield iri, terms.DCT_IS_PART_OF, iris.thing(path)
    yield from each_thing(iri, terms.DCT_IS_PART_OF, reading.collections, iris)
    for number in range(1, len(reading.provenance) + 1):
        yield iri, terms.DCT_PROVENANCE, IRI(f"{iri}#provenance-{number}")
    for number in range(1, len(reading.reprints) + 1):
        yield iri, terms.DCT_RELATION, IRI(f"{iri}#reprint-{number}")
    for version in reading.versions:
        yield iri, terms.DCT_HAS_VERSION, version.iri
    for scan in reading.scans:
        yield iri, terms.DCT_HAS_FORMAT, scan
    for file in reading.files:
        yield iri, terms.DCT_HAS_FORMAT, file.iri
    if not reading.versions:
        yield from _publication(iri, reading, iris)
    yield from rights(iri, reading)


def statement_nodes(reading: Reading) -> Iterator[Statement]:
    """Yield the nodes that hold the text of a rights, provenance or reprint statement."""
    iri = reading.iri
    if reading.rights_text:
        node = IRI(iri + "#rights")
        yield node, terms.RDF_TYPE, terms.DCT_RIGHTS_STATEMENT
        yield node, terms.DCT_DESCRIPTION, reading.rights_text
    language = reading.imprint.language
    for number, text in enumerate(reading.provenance, 1):
        node = IRI(f"{iri}#provenance-{number}")
        yield node, terms.RDF_TYPE, terms.DCT_PROVENANCE_STATEMENT
        yield node, terms.DCT_DESCRIPTION, Literal(text, language)
    for number, text in enumerate(reading.reprints, 1):
        node = IRI(f"{iri}#reprint-{number}")
        yield node, terms.RDF_TYPE, terms.DCT_BIBLIOGRAPHIC_RESOURCE
        yield node, terms.RDF_TYPE, terms.SCHEMA_CREATIVE_WORK
        yield node, terms.DCT_BIBLIOGRAPHIC_CITATION, Literal(text, language)


def version(version: VersionReading, reading: Reading, iris: Iris) -> Iterator[Statement]:
    """Yield what is said of one published expression."""
    iri = version.iri
    for title in reading.titles:
        yield iri, terms.DCT_TITLE, title
    yield iri, terms.DCT_TYPE, terms.DCMITYPE_TEXT
    yield iri, terms.DCT_TYPE, iris.thing(version.kind)
    if version.language:
        yield iri, terms.DCT_LANGUAGE, version.language.iri
    yield iri, terms.DCT_IS_VERSION_OF, reading.iri
    yield iri, terms.DCT_SOURCE, reading.iri
    yield from each_thing(iri, terms.DCT_CONTRIBUTOR, version.translators, iris)
    yield from _publication(iri, reading, iris)
    yield from rights(iri, reading)


def scan(iri: IRI, reading: Reading) -> Iterator[Statement]:
    """Yield what is said of a scan of the original."""
    yield iri, terms.DCT_IS_FORMAT_OF, reading.iri
    yield iri, terms.DCT_RIGHTS, reading.rights_statement


def file(iri: IRI, reading: Reading) -> Iterator[Statement]:
    """Yield what is said of a text file."""
    yield iri, terms.DCT_FORMAT, IRI(terms.MEDIA_TYPES + "text/plain")
    yield iri, terms.DCT_RIGHTS, reading.rights_statement


def attachment(file: FileReading, reading: Reading) -> Iterator[Statement]:
    """Yield what is said of a scan or another file that came with the record."""
    iri = file.iri
    if file.label:
        yield iri, terms.DCT_TITLE, file.label
    if file.is_image:
        yield iri, terms.DCT_TYPE, terms.DCMITYPE_STILL_IMAGE
    yield iri, terms.DCT_FORMAT, IRI(terms.MEDIA_TYPES + file.source.media_type)
    yield iri, terms.DCT_IS_FORMAT_OF, reading.iri
    yield iri, terms.DCT_RIGHTS, reading.rights_statement


def rights(iri: IRI, reading: Reading) -> Iterator[Statement]:
    """Yield the rights of the document or a version: the statement, and the source's own words."""
    yield iri, terms.DCT_RIGHTS, reading.rights_statement
    if reading.rights_text:
        yield iri, terms.DCT_RIGHTS, IRI(reading.iri + "#rights")


def _publication(iri: IRI, reading: Reading, iris: Iris) -> Iterator[Statement]:
    if reading.citation:
        yield iri, terms.DCT_BIBLIOGRAPHIC_CITATION, reading.citation
    yield from each_thing(iri, terms.DCT_PUBLISHER, reading.publishers, iris)
