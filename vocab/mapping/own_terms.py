"""A reading → our own terms: the date as given, its bounds, units and locators, and the derived shortcuts.

Shortcuts repeat on the document what its versions say, for queries in one hop; no source states them
(docs/mapping.md).
"""

from collections.abc import Iterator

from vocab import terms
from vocab.identifiers import Iris
from vocab.reading import FileReading, Reading
from vocab.statements import IRI, Literal, Statement


def document(reading: Reading, iris: Iris, own: terms.OwnTerms) -> Iterator[Statement]:
    """Yield date, bounds and shortcuts of a document."""
    iri = reading.iri
    if reading.document.date:
        yield iri, own.dateAsGiven, Literal(reading.document.date.as_given)
    if reading.date:
        if reading.date.earliest:
            yield iri, own.createdEarliest, Literal(reading.date.earliest.isoformat(), None, terms.XSD_DATE)
        if reading.date.latest:
            yield iri, own.createdLatest, Literal(reading.date.latest.isoformat(), None, terms.XSD_DATE)
        if reading.date.year is not None:
            yield iri, own.year, Literal(str(reading.date.year), None, terms.XSD_INTEGER)
    for path in dict.fromkeys(agent.path for version in reading.versions for agent in version.translators):
        yield iri, own.translator, iris.thing(path)
    for funder in reading.funders:
        yield iri, own.funder, iris.thing(funder.path)
    for tag in dict.fromkeys(version.language.tag for version in reading.versions if version.language):
        yield iri, own.textLanguage, Literal(tag)


def references(reading: Reading, iris: Iris, own: terms.OwnTerms) -> Iterator[Statement]:
    """Yield the unit and the locator of each archival reference."""
    for number, reference in enumerate(reading.references, 1):
        node = IRI(f"{reading.iri}#reference-{number}")
        if reference.unit_path:
            yield node, own.unit, iris.thing(reference.unit_path)
            if reference.locator:
                yield node, own.locator, Literal(reference.locator)


def attachment(file: FileReading, own: terms.OwnTerms) -> Iterator[Statement]:
    """Yield the number of pages of a file; Schema.org has it for books alone."""
    if file.source.pages is not None:
        yield file.iri, own.pages, Literal(str(file.source.pages), None, terms.XSD_INTEGER)
