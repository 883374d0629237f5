"""What the HTML pages show; the templates only lay it out.

Pages link by paths, so that they work behind any proxy; the IRIs that they show are those of the catalogue.
"""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple
from urllib.parse import urlsplit

from flask import render_template

from catalog.ledger.entries import Entry
from catalog.web.detected import Row
from catalog.web.published import Public
from exports import iiif
from exports.formats import FORMATS
from exports.jsonld import schema_org
from exports.records import RECORD_FORMATS
from exports.signposting import signposts
from vocab import terms
from vocab.authority import Named
from vocab.file_kinds import THUMBNAIL, fitted
from vocab.identifiers import escape
from vocab.mapping.description import Description
from vocab.reading import FileReading, Reading, VersionReading

_RIGHT_TO_LEFT: Final = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Mong"}) - {"Mong"}
_LISTED: Final = 50


class Link(NamedTuple):
    """A name with an address."""

    label: str
    address: str


class Past(NamedTuple):
    """What makes a page the page of an older version.

    Attributes:
        notice: Says so in a sentence.
        prefix: Path of the base IRI of today, ending in ``/``.
        current: Address of the page of today.
        query: Names the version: ``?version=4``.
    """

    notice: str
    prefix: str
    current: str
    query: str


def path_prefix(public: Public) -> str:
    """Return the path of the base IRI, ending in ``/``."""
    return urlsplit(public.edition.imprint.base).path


def document_page(
    public: Public,
    description: Description,
    entry: Entry,
    *,
    past: Past | None = None,
    detected: Sequence[Row] = (),
) -> str:
    """Return the page about a document, or about an older version of it, and what a program has found in it."""
    reading = description.reading
    prefix = past.prefix if past else path_prefix(public)
    query = past.query if past else ""
    path = f"document/{escape(description.identifier)}"
    return render_template(
        "document.html",
        title=reading.document.title,
        reading=reading,
        description=description,
        imprint=public.edition.imprint,
        prefix=prefix,
        date=_date(reading),
        archives=_archives(reading, prefix),
        creators=_links(reading.creators, prefix),
        subjects=_links(reading.subjects, prefix),
        places=_links(reading.places, prefix),
        mentions=_links(reading.mentions, prefix),
        detected=detected,
        collections=_links(reading.collections, prefix),
        genre=_links((reading.genre,) if reading.genre else (), prefix),
        translators=_links(_once(agent for version in reading.versions for agent in version.translators), prefix),
        funders=_links(reading.funders, prefix),
        publishers=_links(reading.publishers, prefix),
        versions=[_version(version, prefix, description.identifier, query) for version in reading.versions],
        scans=[str(scan) for scan in reading.scans],
        files=[_file(file, number, reading, prefix) for number, file in enumerate(reading.files, 1)],
        manifest=f"{prefix}data/{path}.{iiif.SUFFIX}" if iiif.has_images(reading) else None,
        rights=_rights(reading),
        formats=[
            *(Link(item.title, f"{prefix}data/{path}.{item.name}{query}") for item in FORMATS.values()),
            *(Link(item.title, f"{prefix}data/{path}.{item.prefix}.xml{query}") for item in RECORD_FORMATS.values()),
        ],
        signposts=signposts(reading, query).landing,
        history=f"{prefix}data/{path}/history",
        past=past,
        schema=schema_org(description.iri, description.statements),
        entry=entry,
        issued=public.edition.timeline.issued(entry.sequence),
        shut_until=_shut_until(public, description, entry),
    )


def _shut_until(public: Public, description: Description, entry: Entry) -> str:
    """Return the day from which a document under embargo is public; ``""`` of one that is."""
    embargo = description.reading.document.embargo
    shut = embargo is not None and embargo > public.edition.timeline.issued(entry.sequence).date()
    return embargo.isoformat() if embargo is not None and shut else ""


def linking_documents(public: Public, path: str, after: int) -> tuple[list[Entry], int | None]:
    """Return a page of the documents that link to a thing, and behind which sequence the next page begins."""
    edition = public.edition
    found = edition.ledger.mentioning(path, edition.sequence, after=after, limit=_LISTED + 1)
    return found[:_LISTED], found[_LISTED - 1].sequence if len(found) > _LISTED else None


_GONE: Final = {"taken_down": "Taken down", "absent": "No longer here", "undone": "No longer here"}


def tombstone_page(public: Public, entry: Entry) -> str:
    """Return the page that stands where a document has been withdrawn."""
    return render_template(
        "gone.html",
        title=_GONE.get(entry.change, "Withdrawn"),
        entry=entry,
        imprint=public.edition.imprint,
        prefix=path_prefix(public),
        issued=public.edition.timeline.issued(entry.sequence),
    )


def listed(public: Public, entries: list[Entry]) -> list[dict[str, str]]:
    """Return what lists of documents show of each: title, date and address."""
    prefix = path_prefix(public)
    rows = []
    for entry in entries:
        document = public.edition.document(entry)
        rows.append(
            {
                "title": document.title,
                "date": document.date.as_given if document.date else "",
                "address": f"{prefix}page/document/{escape(document.identifier)}",
            }
        )
    return rows


def _once(named: Any) -> tuple[Named, ...]:
    return tuple({item.path: item for item in named}.values())


def _links(named: tuple[Named, ...], prefix: str) -> list[Link]:
    return [
        Link(item.entity.display("en") if item.entity else item.name, f"{prefix}page/{item.path}") for item in named
    ]


def _date(reading: Reading) -> dict[str, str] | None:
    """Return the date as given and, where that is another thing, as it was understood."""
    date = reading.document.date
    if date is None:
        return None
    understood = reading.date
    if understood is None:
        return {"given": date.as_given, "machine": "", "understood": ""}
    exact = understood.earliest is not None and understood.earliest == understood.latest
    bounds = f"{understood.earliest or 'open'} to {understood.latest or 'open'}"
    plain = understood.datatype != terms.EDTF_DATE
    return {
        "given": date.as_given,
        "machine": understood.text if plain else "",
        "understood": "" if exact and plain else bounds,
    }


def _archives(reading: Reading, prefix: str) -> list[dict[str, Any]]:
    rows = []
    for reference in reading.references:
        archive, unit = reference.archive, reference.unit_path
        rows.append(
            {
                "text": reference.text,
                "archive": Link(archive.display("en"), f"{prefix}page/{archive.path}") if archive else None,
                "unit": Link(reference.unit_label or "", f"{prefix}page/{unit}") if unit else None,
            }
        )
    return rows


def _version(version: VersionReading, prefix: str, identifier: str, query: str) -> dict[str, Any]:
    kinds = {"translation": "translation", "transcript": "transcript", "text": "text"}
    kind = kinds[version.source.kind]
    language = version.language
    return {
        "anchor": version.path.replace("/", "-"),
        "heading": f"{language.name} {kind}" if language else kind.capitalize(),
        "tag": language.tag if language else None,
        "direction": "rtl" if language and language.script in _RIGHT_TO_LEFT else "ltr",
        "paragraphs": version.source.text.split("\n\n") if version.source.text else [],
        "file": f"{prefix}file/{escape(identifier)}/{version.file.name}{query}" if version.file else None,
        "iri": str(version.iri),
    }


_KINDS: Final = {
    "application/pdf": "PDF",
    "image/jpeg": "JPEG image",
    "image/png": "PNG image",
    "image/tiff": "TIFF image",
}


def _file(file: FileReading, number: int, reading: Reading, prefix: str) -> dict[str, Any]:
    """Return what the page shows of a scan or another attachment."""
    source, base = file.source, reading.imprint.base
    width, height = fitted(source.width, source.height, THUMBNAIL) if source.width and source.height else (None, None)
    facts = [_KINDS[source.media_type], readable_size(source.size)]
    if source.width and source.height:
        facts.insert(1, f"{source.width:,} by {source.height:,} pixels")
    if source.pages is not None:
        facts.insert(1, "1 page" if source.pages == 1 else f"{source.pages:,} pages")
    return {
        "address": prefix + file.iri.removeprefix(base),
        "thumbnail": prefix + file.thumbnail.removeprefix(base) if file.thumbnail else None,
        "label": file.label.value if file.label else source.name,
        "alt": f"File {number} of {len(reading.files)}: {file.label.value if file.label else source.name}",
        "facts": ", ".join(facts),
        "width": width,
        "height": height,
    }


def readable_size(size: int) -> str:
    """Return a number of bytes as people read it.

    >>> readable_size(999), readable_size(94_665), readable_size(12_400_000)
    ('999 bytes', '95 kB', '12.4 MB')
    """
    if size < 1_000:
        return f"{size} bytes"
    return f"{size / 1e3:.0f} kB" if size < 999_500 else f"{size / 1e6:,.1f} MB"


_RIGHTS_LABELS: Final = {
    "InC": "In copyright",
    "InC-OW-EU": "In copyright, orphan work in the European Union",
    "InC-EDU": "In copyright, educational use permitted",
    "InC-NC": "In copyright, non-commercial use permitted",
    "InC-RUU": "In copyright, rights-holder cannot be found or identified",
    "NoC-CR": "No copyright, contractual restrictions",
    "NoC-NC": "No copyright, non-commercial use only",
    "NoC-OKLR": "No copyright, other known legal restrictions",
    "NoC-US": "No copyright in the United States",
    "CNE": "Copyright not evaluated",
    "UND": "Copyright undetermined",
    "NKC": "No known copyright",
}


def _rights(reading: Reading) -> dict[str, str]:
    iri = str(reading.rights_statement)
    label = iri
    if iri.startswith(terms.RIGHTS_STATEMENTS):
        label = _RIGHTS_LABELS[iri.removeprefix(terms.RIGHTS_STATEMENTS).partition("/")[0]]
    elif iri.startswith(terms.CREATIVE_COMMONS):
        label = "Creative Commons " + iri.removeprefix(terms.CREATIVE_COMMONS).strip("/").replace("/", " ")
    return {"address": iri, "label": label, "text": reading.rights_text.value if reading.rights_text else ""}
