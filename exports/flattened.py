"""What the flattened XML formats share: a reading as plain values, and a writer of elements (docs/mapping.md).

Original and versions become one record; names are plain text. Elements are built by an XML library, never from strings,
and every value is cleaned of what XML cannot hold once more.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple, TypeAlias
from typing import Literal as OneOf

from lxml import etree

from vocab import terms
from vocab.authority import Entity, Named
from vocab.dates import Edtf
from vocab.identifiers import Iris
from vocab.reading import Reading
from vocab.schemes.content_kinds import CONTENT_KIND_LABELS
from vocab.schemes.elements import ELEMENTS
from vocab.text import LangText, clean

XML_LANG: Final = f"{{{terms.XML}}}lang"

_DAY: Final = r"\d{4}(?:-\d\d(?:-\d\d)?)?"
_QUALIFIER: Final = re.compile(r"[?~%]")
_ISO_8601: Final = re.compile(rf"{_DAY}(?:/{_DAY})?", re.ASCII)
_SEASON: Final = re.compile(r"(\d{4})-2[1-4]", re.ASCII)


Sort: TypeAlias = OneOf["text", "map", "image", "sound", "film"]
_DCMI_SORTS: Final[dict[str, Sort]] = {
    "Image": "image",
    "StillImage": "image",
    "MovingImage": "film",
    "Sound": "sound",
}
# English words for kinds of documents, in the singular; the last word of a name tells, unless the whole does
_WORDS: Final[dict[Sort, str]] = {
    "map": "map, chart",
    "image": "aquarelle, cartoon, drawing, engraving, etching, illustration, lithograph, negative, painting, photo,"
    " photograph, picture, portrait, postcard, poster, print, sketch, slide, watercolor, watercolour, woodcut",
    "sound": "audio, recording",
    "film": "film, motion picture, moving picture, newsreel, video, video recording",
}
_SORTS: Final[dict[str, Sort]] = {word: sort for sort, words in _WORDS.items() for word in words.split(", ")}


class Text(NamedTuple):
    """A value and its language, ``None`` where there is none to say."""

    value: str
    language: str | None = None


Values: TypeAlias = Iterable[Text | str] | Iterable[Text] | Iterable[str]


def element(tag: str, namespaces: Mapping[str | None, str], schema: str = "") -> etree._Element:
    """Return the root of a record.

    Args:
        tag: In Clark notation.
        namespaces: By prefix, ``None`` for the default one.
        schema: Value of ``xsi:schemaLocation``.
    """
    prefixes: dict[str | None, str] = dict(namespaces)
    if schema:
        prefixes["xsi"] = terms.XSI
    root = etree.Element(tag, nsmap=prefixes)
    if schema:
        root.set(f"{{{terms.XSI}}}schemaLocation", schema)
    return root


def add(parent: etree._Element, tag: str, text: Text | str, **attributes: str) -> etree._Element:
    """Append an element with a text.

    Args:
        attributes: Without a namespace.
    """
    value, language = (text, None) if isinstance(text, str) else text
    child = etree.SubElement(parent, tag, attributes)
    child.text = clean(value)
    if language:
        child.set(XML_LANG, language)
    return child


def written(root: etree._Element) -> bytes:
    """Return a whole XML document."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def titles(reading: Reading) -> Iterator[Text]:
    """Yield the titles."""
    for title in reading.titles:
        yield Text(title.value, title.language)


def abstracts(reading: Reading) -> Iterator[Text]:
    """Yield the summaries."""
    for abstract in reading.abstracts:
        yield Text(abstract.value, abstract.language)


def citation(reading: Reading) -> Iterator[Text]:
    """Yield the citation, if there is one."""
    if reading.citation:
        yield Text(reading.citation.value, reading.citation.language)


def names(named: tuple[Named, ...], reading: Reading, role: str = "") -> Iterator[Text]:
    """Yield the names of agents, places or concepts, each once.

    Args:
        role: Set behind each name, in brackets.
    """
    added = f" ({role})" if role else ""
    for one in {one.path: one for one in named}.values():
        name = label(one.entity, reading) if one.entity else Text(one.name, reading.imprint.language)
        yield Text(name.value + added, name.language)


def label(entity: Entity, reading: Reading) -> Text:
    """Return the name of an authority entity in the catalogue's language, else the first by tag."""
    wanted = reading.imprint.language
    name = min(entity.names, key=lambda name: (name.language != wanted, name.language or ""))
    return Text(name.value, name.language)


def translators(reading: Reading) -> tuple[Named, ...]:
    """Return everyone who translated a version."""
    return tuple(agent for version in reading.versions for agent in version.translators)


def archives(reading: Reading) -> Iterator[Text]:
    """Yield the holding archives with their acronyms, each once."""
    held = {reference.archive.path: reference.archive for reference in reading.references if reference.archive}
    for archive in held.values():
        name = label(archive, reading)
        acronym = f" ({archive.acronyms[0]})" if archive.acronyms else ""
        yield Text(name.value + acronym, name.language)


def units(reading: Reading) -> Iterator[str]:
    """Yield the IRIs of the archival units, each once."""
    iris = Iris(reading.imprint.base)
    for path in dict.fromkeys(reference.unit_path for reference in reading.references if reference.unit_path):
        yield str(iris.thing(path))


def references(reading: Reading) -> Iterator[str]:
    """Yield the archival references, whole."""
    yield from dict.fromkeys(reference.text for reference in reading.references)


def original_languages(reading: Reading) -> list[str]:
    """Return BCP 47 tags of the original."""
    return list(dict.fromkeys(language.tag for language in reading.languages))


def version_languages(reading: Reading) -> list[str]:
    """Return BCP 47 tags of the versions."""
    return list(dict.fromkeys(version.language.tag for version in reading.versions if version.language))


def all_languages(reading: Reading) -> list[str]:
    """Return the tags of the original, then those of the versions, each once."""
    return list(dict.fromkeys([*original_languages(reading), *version_languages(reading)]))


def types(reading: Reading) -> list[str]:
    """Return DCMI type names of the original."""
    return [str(iri).removeprefix(terms.DCMITYPE) for iri in reading.dcmi_types]


def sort(reading: Reading) -> Sort:
    """Return what sort of thing the original is: by its DCMI type, else by the word that the source has for it.

    A map may be called an image too.
    """
    said: Sort = next((_DCMI_SORTS[name] for name in types(reading) if name in _DCMI_SORTS), "text")
    name = reading.genre.name.partition("(")[0].strip().lower().removesuffix("s") if reading.genre else ""
    called: Sort = _SORTS.get(name) or _SORTS.get(name.rpartition(" ")[2]) or "text"
    return called if said == "text" or called == "map" else said


def genres(reading: Reading) -> Iterator[Text]:
    """Yield what the source calls this kind of document."""
    return names((reading.genre,) if reading.genre else (), reading)


def original_publishers(reading: Reading) -> tuple[Named, ...]:
    """Return who published the original: whom the record names without a version, but for programmes."""
    if reading.versions:
        return ()
    return tuple(one for one in reading.publishers if not (one.entity and one.entity.programme))


def thumbnail(reading: Reading) -> str | None:
    """Return the address of the first small image of a scan."""
    return next((str(file.thumbnail) for file in reading.files if file.thumbnail), None)


def kinds(reading: Reading) -> Iterator[Text]:
    """Yield DCMI types, then the genre; ``Text`` where nothing is said, since every harvester wants one."""
    genre = list(genres(reading))
    for name in types(reading) or ([] if genre else ["Text"]):
        yield Text(name)
    yield from genre


def notes(texts: Iterable[str], reading: Reading) -> Iterator[Text]:
    """Yield remarks of the archive, in the catalogue's language."""
    return (Text(text, reading.imprint.language) for text in texts)


def rights_text(reading: Reading) -> Iterator[Text]:
    """Yield the source's own words about rights."""
    if reading.rights_text:
        yield Text(reading.rights_text.value, reading.rights_text.language)


def further(reading: Reading) -> Iterator[tuple[str, Text]]:
    """Yield what else the record says, each with its element of the original fifteen."""
    for said in reading.further:
        element = ELEMENTS.get(said.term, "description")
        literal = reading.literal(LangText(said.value, said.language))
        yield element, Text(literal.value, literal.language)


def media_types(reading: Reading) -> list[str]:
    """Return the media types of the files, each once."""
    texts = ["text/plain" for version in reading.versions if version.file]
    return list(dict.fromkeys([*texts, *(file.media_type for file in reading.document.files)]))


def version_label(kind: str, language: str | None) -> str:
    """Return what kind of version this is, for people.

    >>> version_label("concept/content-kind/translation", "English")
    'English translation'
    """
    word = CONTENT_KIND_LABELS.get(kind, "Text").lower()
    return f"{language} {word}" if language else word.capitalize()


def dates(reading: Reading) -> Iterator[str]:
    """Yield the date of the original, if it has one."""
    if iso := date(reading.date):
        yield iso


def date(edtf: Edtf | None) -> str | None:
    """Return a date as ISO 8601 has it: what EDTF says beyond that, harvesters cannot read.

    Qualifiers go; a season becomes its year; a decade, a century or an open interval the years of its bounds.
    """
    if edtf is None:
        return None
    plain = _QUALIFIER.sub("", edtf.text)
    if season := _SEASON.fullmatch(plain):
        return season[1]
    if _ISO_8601.fullmatch(plain):
        return plain
    first, last = edtf.earliest, edtf.latest
    if first and last:
        return f"{first.year:04}" if first.year == last.year else f"{first.year:04}/{last.year:04}"
    one = first or last
    return f"{one.year:04}" if one else None
