r"""Descriptions → CSV, one row a document (RFC 4180; CSV on the Web: Tabular Data Model, section 3).

Values are exact: nothing is put before those that a spreadsheet would take for a formula, so that a program reads what
the description says. Where a cell holds several values they are joined by ``|``; in each, ``\`` and ``|`` have a ``\``
before them.
"""

import csv
import io
from collections.abc import Iterable
from typing import Final

from exports.flattened import translators
from vocab.authority import Named
from vocab.mapping.description import Description
from vocab.reading import Reading

# In the order of the columns, each with what it holds; docs/dumps.md has the same rows.
COLUMNS: Final = {
    "identifier": "The record id.",
    "iri": "The document.",
    "page": "Address of its page.",
    "title": "The display title.",
    "title_language": "BCP 47 tag of the title.",
    "date_as_given": "The date as the record writes it.",
    "date": "The same for machines: EDTF.",
    "earliest": "First day that it can mean; empty when it is open.",
    "latest": "Last day that it can mean; empty when it is open.",
    "year": "When both are in one year.",
    "original_languages": "BCP 47 tags. Several.",
    "text_languages": "BCP 47 tags of translations, transcripts and texts. Several.",
    "summary": "The first summary.",
    "summary_language": "BCP 47 tag of the summary.",
    "creators": "Names. Several.",
    "translators": "Names. Several.",
    "publishers": "Names. Several.",
    "funders": "Names. Several.",
    "archives": "Names of the holding archives. Several.",
    "references": "Archival references as printed. Several.",
    "subjects": "Headings. Several.",
    "places": "Names. Several.",
    "collections": "Names. Several.",
    "genre": "What kind of document the source calls it.",
    "citation": "As printed.",
    "rights": "Address of the rights statement.",
    "addresses": "Web pages elsewhere about this document. Several.",
}
SEPARATOR: Final = "|"


def header() -> bytes:
    """Return the first row: the names of the columns."""
    return _row(COLUMNS)


def row(description: Description, page: str) -> bytes:
    """Return the row of a document.

    Args:
        page: Address of its page.
    """
    reading = description.reading
    title = reading.titles[0]
    summary = reading.abstracts[0] if reading.abstracts else None
    date, given = reading.date, reading.document.date
    cells = {
        "identifier": description.identifier,
        "iri": description.iri,
        "page": page,
        "title": title.value,
        "title_language": title.language,
        "date_as_given": given.as_given if given else None,
        "date": date.text if date else None,
        "earliest": date.earliest if date else None,
        "latest": date.latest if date else None,
        "year": date.year if date else None,
        "original_languages": joined(language.tag for language in reading.languages),
        "text_languages": joined(version.language.tag for version in reading.versions if version.language),
        "summary": summary.value if summary else None,
        "summary_language": summary.language if summary else None,
        **_names(reading),
        "references": joined(reference.text for reference in reading.references),
        "genre": _name(reading.genre, reading) if reading.genre else None,
        "citation": reading.citation.value if reading.citation else None,
        "rights": reading.rights_statement,
        "addresses": joined(reading.addresses),
    }
    return _row(cells[name] for name in COLUMNS)


def _names(reading: Reading) -> dict[str, str]:
    archives = [reference.archive for reference in reading.references if reference.archive]
    return {
        "archives": joined(archive.display(reading.imprint.language) for archive in archives),
        **{
            column: joined(_name(named, reading) for named in several)
            for column, several in (
                ("creators", reading.creators),
                ("translators", translators(reading)),
                ("publishers", reading.publishers),
                ("funders", reading.funders),
                ("subjects", reading.subjects),
                ("places", reading.places),
                ("collections", reading.collections),
            )
        },
    }


def _name(named: Named, reading: Reading) -> str:
    return named.entity.display(reading.imprint.language) if named.entity else named.name


def joined(values: Iterable[str]) -> str:
    r"""Return several values as one cell, each once.

    >>> joined(["A", "B|C", "A"])
    'A|B\\|C'
    """
    escaped = (value.replace("\\", "\\\\").replace(SEPARATOR, "\\" + SEPARATOR) for value in values)
    return SEPARATOR.join(dict.fromkeys(escaped))


def _row(cells: Iterable[object]) -> bytes:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue().encode()
