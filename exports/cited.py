"""A reading → what a citation says of the original and of the version that is read: plain values, for all forms.

A name is split into family and given name only where the source has split it: "Zhang Hanfu" does not say which of the
two comes first, and what was guessed would stand wrong in other people's books (decision 0084).
"""

import re
from typing import Final, NamedTuple, TypeAlias
from typing import Literal as OneOf

from exports import flattened
from exports.flattened import Text
from vocab import terms
from vocab.authority import Named
from vocab.dates import Edtf
from vocab.reading import Reading
from vocab.text import clean, one_line

Kind: TypeAlias = OneOf["manuscript", "letter", "map", "image", "sound", "film"]

_INVERTED: Final = re.compile(r"(?P<family>[^,]+), (?P<given>[^,]+)(?:, (?:(?:ca?\.|circa|b\.|d\.) ?)?\d{3,4}.*)?")


class Name(NamedTuple):
    """Someone's name.

    Attributes:
        whole: As it is said.
        family, given: Where the source has parted them.
        is_body: Whether an authority file knows it as the name of a body, not of a person.
    """

    whole: str
    family: str = ""
    given: str = ""
    is_body: bool = False

    @property
    def inverted(self) -> str:
        """The family name first, where it is known; else the name as it is said."""
        return f"{self.family}, {self.given}" if self.family else self.whole


class Cited(NamedTuple):
    """What citations say of a document.

    Attributes:
        kind: What sort of thing the original is, as far as reference managers tell sorts apart.
        genre: What the source calls it; ``""`` when it says nothing.
        date_given: Verbatim; ``""`` when there is none.
        archives: Names of holding archives, each once.
        references: Whole archival references; where there are none, what the source says of where the document lies.
        collection: The first that holds it; ``""`` when none is named.
        languages: BCP 47 tags, those of the original first.
        publisher: Who published the version; ``""`` when nobody is named.
        source: The catalogue.
        address: To cite.
        papers: Addresses of files in PDF.
    """

    identifier: str
    kind: Kind
    genre: str
    title: str
    authors: tuple[Name, ...]
    contributors: tuple[Name, ...]
    translators: tuple[Name, ...]
    date: Edtf | None
    date_given: str
    archives: tuple[str, ...]
    references: tuple[str, ...]
    collection: str
    languages: tuple[str, ...]
    publisher: str
    source: str
    address: str
    doi: str
    abstract: str
    keywords: tuple[str, ...]
    rights: str
    citation: str
    papers: tuple[str, ...]

    @property
    def is_plainly_dated(self) -> bool:
        """Whether the date is a day, a month or a year, and nobody doubts it."""
        return self.date is not None and self.date.is_plain


def cited(reading: Reading, address: str = "") -> Cited:
    """Return what citations say of a document.

    Args:
        address: Of the version that is cited, when it is not that of today.
    """
    document = reading.document
    first = reading.titles[0]
    return Cited(
        identifier=document.identifier,
        kind=_kind(reading),
        genre=_first(flattened.genres(reading)),
        title=_line(first.value),
        authors=_names(reading.creators, reading),
        contributors=_names(reading.contributors, reading),
        translators=_names(flattened.translators(reading), reading),
        date=reading.date,
        date_given=_line(document.date.as_given) if document.date else "",
        archives=tuple(
            dict.fromkeys(
                _line(flattened.label(reference.archive, reading).value)
                for reference in reading.references
                if reference.archive
            )
        ),
        references=tuple(_line(text) for text in flattened.references(reading)) or _whence(reading),
        collection=_first(flattened.names(reading.collections[:1], reading)),
        languages=tuple(flattened.all_languages(reading)),
        publisher=_first(flattened.names(reading.publishers[:1], reading)),
        source=_source(reading),
        address=address or str(reading.cite_as),
        doi=next((one.value.removeprefix("doi:") for one in reading.persistent if one.scheme == "DOI"), ""),
        abstract=_line(reading.abstracts[0].value) if reading.abstracts else "",
        keywords=tuple(
            _line(name.value)
            for named in (reading.subjects, reading.places)
            for name in flattened.names(named, reading)
        ),
        rights=_line(reading.rights_text.value) if reading.rights_text else "",
        citation=_line(reading.citation.value) if reading.citation else "",
        papers=tuple(str(file.iri) for file in reading.files if not file.is_image),
    )


def _whence(reading: Reading) -> tuple[str, ...]:
    """Return where the source says that the document lies, when it gives no reference that is understood."""
    note = reading.document.source_note
    return (_line(note),) if note else ()


def _line(text: str) -> str:
    """Return a text on one line: in these forms a line break begins another field."""
    return one_line(clean(text))


def _first(texts: flattened.Values) -> str:
    for text in texts:
        return _line(text.value if isinstance(text, Text) else text)
    return ""


def _kind(reading: Reading) -> Kind:
    if reading.schema_class == terms.SCHEMA_MESSAGE:
        return "letter"
    sort = flattened.sort(reading)
    return "manuscript" if sort == "text" else sort


def _names(named: tuple[Named, ...], reading: Reading) -> tuple[Name, ...]:
    found = {one.path: _name(one, reading) for one in named}
    return tuple(found.values())


def _name(named: Named, reading: Reading) -> Name:
    if named.entity and named.entity.kind != "person":
        return Name(_line(flattened.label(named.entity, reading).value), is_body=True)
    whole = _line(flattened.label(named.entity, reading).value if named.entity else named.name)
    if found := _INVERTED.fullmatch(whole):
        return Name(whole, found["family"].strip(), found["given"].strip())
    return Name(whole)


def _source(reading: Reading) -> str:
    publisher = reading.catalogue_publisher
    return _first(flattened.names((publisher,), reading)) if publisher else _line(reading.imprint.name)
