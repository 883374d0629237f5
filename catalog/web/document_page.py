"""What the page about a document shows; the template lays it out."""

from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

from flask import render_template

from catalog.jobs.labels import name_of
from catalog.ledger.entries import Entry
from catalog.web.beside import Group
from catalog.web.detected import Row
from catalog.web.language import N_, _, current, language_name
from catalog.web.pages import Link, path_prefix
from catalog.web.published import Public
from catalog.web.rights import rights_in_words
from catalog.web.scans import shown_scans
from exports import iiif
from exports.citations import CITATION_FORMATS, chicago
from exports.cited import Cited, cited
from exports.embedded import SCHEMAS, embedded
from exports.flattened import translators
from exports.formats import FORMATS
from exports.jsonld import schema_org
from exports.openapi import XML
from exports.records import RECORD_FORMATS
from exports.signposting import LINKSETS, signposts
from vocab.authority import Named
from vocab.identifiers import Iris
from vocab.mapping.description import Description
from vocab.reading import Reading, VersionReading
from vocab.statements import IRI

_RIGHT_TO_LEFT: Final = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo"})
_KINDS: Final = {"translation": N_("Translation"), "transcript": N_("Transcript"), "text": N_("Text")}
_KINDS_IN: Final = {
    "translation": N_("%(language)s translation"),
    "transcript": N_("%(language)s transcript"),
    "text": N_("%(language)s text"),
}
_LONG: Final = 5_000  # characters of text, behind which the rest of a page is hard to find
_DOUBTS: Final = {"~": N_("approximate"), "?": N_("uncertain"), "%": N_("approximate and uncertain")}


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


class Shown(NamedTuple):
    """A version as the page shows it.

    Attributes:
        anchor: Fragment of its address.
        tag: BCP 47; ``None`` where the language is not known.
        direction: Of its script.
        paragraphs: Of its text; none where the record has no text of it.
        file: Address of the text as a file.
    """

    anchor: str
    heading: str
    tag: str | None
    direction: str
    paragraphs: list[str]
    file: str | None


class Copy(NamedTuple):
    """A citation that can be copied, and where it can be had as a file."""

    title: str
    text: str
    address: str
    media_type: str


def document_page(
    public: Public,
    description: Description,
    entry: Entry,
    *,
    past: Past | None = None,
    detected: Sequence[Row] = (),
    beside: Sequence[Group] = (),
) -> str:
    """Return the page about a document, or about an older version of it.

    Args:
        detected: What a program has found in it.
        beside: Related documents.
    """
    reading = description.reading
    prefix = past.prefix if past else path_prefix(public)
    query = past.query if past else ""
    here, identifier = Iris(prefix), description.identifier
    data = here.data(identifier)
    issued = public.edition.timeline.issued(entry.sequence)
    embargo = reading.document.embargo
    return render_template(
        "document.html",
        title=reading.document.title,
        reading=reading,
        description=description,
        imprint=public.edition.imprint,
        prefix=prefix,
        past=past,
        canonical=past.current if past else description_page(reading),
        current=here.page(identifier),
        permanent=here.document(identifier),
        manifest=here.manifest(identifier) if iiif.has_images(reading) else None,
        detected=detected,
        beside=beside,
        formats=_formats(data, query),
        signposts=signposts(reading, query).landing,
        schemas=SCHEMAS,
        schema=schema_org(description.iri, description.statements),
        history=f"{data}/history",
        issued=issued,
        shut_until=embargo.isoformat() if embargo and embargo > issued.date() else "",
        **_known(reading, prefix),
        **_contents(reading, prefix, query),
        **_citations(reading, data, query),
    )


def _citations(reading: Reading, data: str, query: str) -> dict[str, Any]:
    """Return how the document is cited, by people and by programs, and under which rights it may be used."""
    item = cited(reading, f"{description_page(reading)}{query}" if query else "")
    rights = rights_in_words(reading)
    return {
        "chicago": chicago(item),
        "copies": _copies(item, data, query),
        "head": embedded(item, reading, rights.label, reading.imprint.name),
        "rights": rights,
    }


def _contents(reading: Reading, prefix: str, query: str) -> dict[str, Any]:
    """Return its texts and the images of its pages."""
    versions = [_version(version, prefix, reading.document.identifier, query) for version in reading.versions]
    return {
        "is_long": sum(len(version.source.text) for version in reading.versions) > _LONG,
        "texts": _originals_first([version for version in versions if version.paragraphs]),
        "untold": [version for version in versions if not version.paragraphs],
        "scans": shown_scans(reading, prefix, query),
        "named_scans": _named_scans(reading),
    }


def description_page(reading: Reading) -> IRI:
    """Return the address of the page about a document."""
    return Iris(reading.imprint.base).page(reading.document.identifier)


# ---------------------------------------------------------------- what is known of it


def _known(reading: Reading, prefix: str) -> dict[str, Any]:
    """Return when and by whom it was made, where it lies, and what it is about."""
    return {
        "date": _date(reading),
        "archives": _archives(reading, prefix),
        "genre": _links((reading.genre,) if reading.genre else (), reading, prefix),
        "people": _people(reading, prefix),
        "things": _things(reading, prefix),
    }


def _date(reading: Reading) -> dict[str, str] | None:
    """Return the date as given and, where that is another thing, as it was understood."""
    date = reading.document.date
    if date is None:
        return None
    understood = reading.date
    if understood is None:
        return {"given": date.as_given, "machine": "", "understood": ""}
    first, last = understood.earliest, understood.latest
    plain = understood.is_plain
    if first and last:
        bounds = first.isoformat() if first == last else _("%(first)s to %(last)s", first=first, last=last)
    else:
        bounds = _("not before %(day)s", day=first) if first else _("not after %(day)s", day=last)
    doubt = _DOUBTS.get(understood.text[-1])
    return {
        "given": date.as_given,
        "machine": understood.text if plain else "",
        "understood": "" if plain and first == last else f"{bounds}, {_(doubt)}" if doubt else bounds,
    }


def _archives(reading: Reading, prefix: str) -> list[dict[str, Any]]:
    language = reading.imprint.language
    return [
        {
            "text": reference.text,
            "archive": Link(
                name_of(reference.archive, current(), language).value, f"{prefix}page/{reference.archive.path}"
            )
            if reference.archive
            else None,
            "unit": Link(reference.unit_label or "", f"{prefix}page/{reference.unit_path}")
            if reference.unit_path
            else None,
        }
        for reference in reading.references
    ]


def _people(reading: Reading, prefix: str) -> list[tuple[str, list[Link]]]:
    return _rows(
        (
            (_("Author"), reading.creators),
            (_("Contributor"), reading.contributors),
            (_("Translator"), translators(reading)),
            (_("Published by"), reading.publishers),
            (_("Supported by"), reading.funders),
        ),
        reading,
        prefix,
    )


def _things(reading: Reading, prefix: str) -> list[tuple[str, list[Link]]]:
    return _rows(
        (
            (_("Subjects"), reading.subjects),
            (_("Places"), reading.places),
            (_("Mentions"), reading.mentions),
            (_("Collections"), reading.collections),
        ),
        reading,
        prefix,
    )


def _rows(rows: Iterable[tuple[str, Iterable[Named]]], reading: Reading, prefix: str) -> list[tuple[str, list[Link]]]:
    return [(heading, links) for heading, named in rows if (links := _links(named, reading, prefix))]


def _links(named: Iterable[Named], reading: Reading, prefix: str) -> list[Link]:
    language = reading.imprint.language
    return [
        Link(name_of(one.entity, current(), language).value if one.entity else one.name, f"{prefix}page/{path}")
        for path, one in {one.path: one for one in named}.items()
    ]


# ---------------------------------------------------------------- its versions


def _version(version: VersionReading, prefix: str, identifier: str, query: str) -> Shown:
    language, kind = version.language, version.source.kind
    return Shown(
        anchor=version.path.replace("/", "-"),
        heading=_(_KINDS_IN[kind], language=language_name(language)) if language else _(_KINDS[kind]),
        tag=language.tag if language else None,
        direction="auto" if language is None else "rtl" if language.script in _RIGHT_TO_LEFT else "ltr",
        paragraphs=version.source.text.split("\n\n") if version.source.text else [],
        file=f"{Iris(prefix).file(identifier, version.file.name)}{query}" if version.file else None,
    )


def _originals_first(versions: list[Shown]) -> list[Shown]:
    return sorted(versions, key=lambda version: version.anchor.startswith("translation"))


def _named_scans(reading: Reading) -> list[str]:
    """Return the anchors of scans that the record names, and of which it does not say which file holds them."""
    if reading.files and len(reading.scans) == 1:
        return []
    return [str(scan).rpartition("/")[2] for scan in reading.scans]


# ---------------------------------------------------------------- citations and data


def _copies(item: Cited, data: str, query: str) -> list[Copy]:
    return [
        Copy(one.title, one.of(item).replace("\r\n", "\n"), f"{data}.{one.suffix}{query}", one.media_type)
        for one in CITATION_FORMATS.values()
    ]


def _formats(data: str, query: str) -> list[tuple[str, list[Link]]]:
    """Return the formats of the description, each group under what it is for."""
    return [
        (
            _("Linked data"),
            [Link(item.title, f"{data}.{item.name}{query}", item.media_type) for item in FORMATS.values()],
        ),
        (
            _("For libraries"),
            [Link(item.title, f"{data}.{item.prefix}.xml{query}", XML) for item in RECORD_FORMATS.values()],
        ),
        (
            _("For reference managers"),
            [Link(item.title, f"{data}.{item.suffix}{query}") for item in CITATION_FORMATS.values()],
        ),
        (
            _("All links"),
            [Link("JSON" if "json" in suffix else _("text"), f"{data}.{suffix}{query}") for suffix in LINKSETS],
        ),
    ]
