"""One historical document as one archive describes it: what readers make and the ledger keeps.

A Document holds names, dates and references as the source writes them. Matching them with authority files
belongs to the mapping, so that a better authority file needs no new load.

Fields added later get a default: defaults are left out of the encoding, so a Document's bytes, and
with them its digest, do not change when this module grows.
"""

import datetime as dt
from typing import Final
from typing import Literal as OneOf

import msgspec

from vocab.dates import HistoricalDate
from vocab.text import LangText

# A private-use tag (RFC 5646, section 2.2.7): "in the language of the catalogue", whichever its settings name.
CATALOGUE_LANGUAGE: Final = "x-catalogue"


class Version(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One published expression of a document.

    Attributes:
        kind: ``"text"`` when the source does not say what it is.
        language: BCP 47 tag; ``None`` when unknown.
        text: Verbatim, paragraphs parted by one empty line; ``""`` when the source has none.
        label: How the source names it, e.g. ``"Translation - English"``.
    """

    kind: OneOf["translation", "transcript", "text"]
    language: str | None = None
    text: str = ""
    label: str = ""


class Attachment(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A file that belongs to a document: a scan, a PDF, a photograph; its bytes are kept under their digest.

    Attributes:
        name: Last segment of its IRI; unique in the document.
        sha256: Hexadecimal digest of its bytes.
        size: Bytes.
        media_type: Told by the content, never by the name; e.g. ``"image/tiff"``.
        pages: Pages of a PDF or images in a TIFF; ``None`` when they cannot be counted.
        width, height: Of the first page in pixels; ``None`` for what has no pixels.
        label: How the source names it.
    """

    name: str
    sha256: str
    size: int
    media_type: str
    pages: int | None = None
    width: int | None = None
    height: int | None = None
    label: str = ""


class Further(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """Something else that the source says of a document in a Dublin Core term that has no field of its own.

    Attributes:
        term: Local name in DCMI Metadata Terms, e.g. ``"extent"``.
        value: As given, on one line or in paragraphs; or a web address, which is then what is meant.
        language: BCP 47 tag, or ``None``.
    """

    term: str
    value: str
    language: str | None = None


class Document(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One archival record.

    Attributes:
        identifier: Key in the archive, e.g. ``"121616"``; not empty, stable, unique in the catalogue.
        titles: At least one; the first is the display title; one a language.
        date: When the original was made, not when it was published; ``None`` when nothing is said.
        languages: BCP 47 tags of the original, e.g. ``("zh",)``.
        summary: One a language.
        citation: Verbatim, on one line, addresses included.
        credit: The credit line, verbatim, on one line.
        addresses: Web pages about this document elsewhere, in the order of the record.
        creators: Names as given.
        subjects: Headings as given, strands in their order (``China--Foreign relations``).
        places: Names as given.
        collections: Names as given.
        genre: What the source calls this kind of document, e.g. ``"Telegram"``.
        rights: The rights text or the address of a rights statement, as given.
        source_note: Where the archive says the document comes from.
        versions: Translations, transcripts and texts, in the order of the record.
        scans: How the source names each scan of the original.
        dcmi_type: Local name of the DCMI type that the format implies; ``None`` when it says nothing.
        persistent: ARK, Handle and DOI identifiers that others have given it, in the order of the record.
        embargo: The day from which it is public; before it only a stub is.
        files: In the order of their pages.
        contributors: Names as given; of the original, never of a translation.
        publishers: Names as given; who published what is described.
        further: What else the source says in Dublin Core, in its order.
    """

    identifier: str
    titles: tuple[LangText, ...]
    date: HistoricalDate | None = None
    languages: tuple[str, ...] = ()
    summary: tuple[LangText, ...] = ()
    citation: LangText | None = None
    credit: LangText | None = None
    addresses: tuple[str, ...] = ()
    creators: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    genre: str | None = None
    rights: LangText | None = None
    source_note: str | None = None
    versions: tuple[Version, ...] = ()
    scans: tuple[str, ...] = ()
    dcmi_type: str | None = None
    persistent: tuple[str, ...] = ()
    embargo: dt.date | None = None
    files: tuple[Attachment, ...] = ()
    contributors: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    further: tuple[Further, ...] = ()

    def __post_init__(self) -> None:
        if not self.identifier:
            raise ValueError("a Document needs an identifier")
        if not self.titles:
            raise ValueError(f"Document {self.identifier!r} has no title")

    @property
    def title(self) -> str:
        """The display title."""
        return self.titles[0].value


def shown(document: Document, day: dt.date) -> Document:
    """Return what may be public of ``document`` on ``day``: before the end of its embargo its id and that day alone.

    The id stands in for the title, which every kind of reader expects.
    """
    if document.embargo is None or document.embargo <= day:
        return document
    return Document(
        identifier=document.identifier, titles=(LangText(document.identifier, None),), embargo=document.embargo
    )
