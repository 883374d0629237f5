"""What a Document says, understood: names as entities, parts under their IRIs (``understanding.py`` makes it).

The mapping modules read this and nothing else, so that Dublin Core and Schema.org cannot disagree.
"""

import hashlib

import msgspec

from vocab.authority import Named, Reference
from vocab.dates import Edtf
from vocab.document import CATALOGUE_LANGUAGE, Attachment, Document, Further, Version
from vocab.findings import Finding
from vocab.imprint import Imprint
from vocab.languages import Language
from vocab.persistent import Persistent
from vocab.statements import IRI, Literal
from vocab.text import LangText


class TextFile(msgspec.Struct, frozen=True):
    """The file that holds the text of a version: the text and one newline, in UTF-8.

    Attributes:
        name: Last segment of its IRI, e.g. ``"translation-en.txt"``.
        content: Its bytes.
    """

    iri: IRI
    name: str
    content: bytes

    @property
    def sha256(self) -> str:
        """Hexadecimal digest."""
        return hashlib.sha256(self.content).hexdigest()


class VersionReading(msgspec.Struct, frozen=True):
    """A version under its IRI.

    Attributes:
        path: Below the document's IRI, e.g. ``"translation/en"``.
        kind: Path of the concept that names the kind of content.
        translators: Only of translations or, where there is none, of a text of unstated kind.
        file: ``None`` when there is no text.
    """

    source: Version
    iri: IRI
    path: str
    kind: str
    language: Language | None
    translators: tuple[Named, ...]
    file: TextFile | None


class FileReading(msgspec.Struct, frozen=True):
    """A scan or another attachment under its IRI.

    Attributes:
        thumbnail: A small image of its first page; ``None`` when nobody could look into it.
        label: How the source names it.
    """

    source: Attachment
    iri: IRI
    thumbnail: IRI | None
    label: Literal | None

    @property
    def is_image(self) -> bool:
        """Whether it is an image; else it is a PDF."""
        return self.source.media_type.startswith("image/")


class Reading(msgspec.Struct, frozen=True):
    """Everything that the description of a document is made from.

    Attributes:
        iri: The document.
        data: Its description.
        titles: Literals, tagged; one a language.
        abstracts: The same; none repeats a title.
        addresses: Web pages about the document.
        scans: IRIs of scans of the original.
        files: In the order of their pages.
        subjects, places, collections, genres: Entities or minted nodes.
        mentions: Entities that a curator says the document names; a machine found them.
        rights_statement: Canonical IRI, or another host's page.
        rights_text: The source's own words about rights.
        ark: Assigned by the catalogue.
        persistent: DOI, handles and ARKs: those that the record gives, then the assigned one; each once.
        contributors: To the original.
        publishers: The programme of the citation, then those that the record names.
        further: What else the record says in Dublin Core, without what found a place among the above.
        findings: What could not be placed.
    """

    document: Document
    imprint: Imprint
    iri: IRI
    data: IRI
    titles: tuple[Literal, ...]
    abstracts: tuple[Literal, ...]
    addresses: tuple[IRI, ...]
    date: Edtf | None
    languages: tuple[Language, ...]
    references: tuple[Reference, ...]
    publishers: tuple[Named, ...]
    creators: tuple[Named, ...]
    contributors: tuple[Named, ...]
    funders: tuple[Named, ...]
    subjects: tuple[Named, ...]
    places: tuple[Named, ...]
    collections: tuple[Named, ...]
    genre: Named | None
    schema_class: IRI | None
    dcmi_types: tuple[IRI, ...]
    citation: Literal | None
    credit: Literal | None
    provenance: tuple[str, ...]
    reprints: tuple[str, ...]
    versions: tuple[VersionReading, ...]
    scans: tuple[IRI, ...]
    files: tuple[FileReading, ...]
    rights_statement: IRI
    rights_text: Literal | None
    catalogue_publisher: Named | None
    ark: str | None
    persistent: tuple[Persistent, ...]
    further: tuple[Further, ...]
    mentions: tuple[Named, ...]
    findings: tuple[Finding, ...]

    @property
    def cite_as(self) -> IRI:
        """The address to cite (RFC 8574): that of the first persistent identifier, else the document's IRI."""
        return self.persistent[0].url if self.persistent else self.iri

    def literal(self, text: LangText) -> Literal:
        """Return ``text`` with its language tag."""
        return tagged(text, self.imprint)


def tagged(text: LangText, imprint: Imprint) -> Literal:
    """Return ``text`` as a literal; the catalogue's own language takes the tag that the imprint gives it."""
    tag = imprint.language if text.language == CATALOGUE_LANGUAGE else text.language
    return Literal(text.value, tag)
