"""A reading → MODS 3.8 (Library of Congress, MODS User Guidelines): the original, its versions as related items.

Translator, language and publisher stand with the version that they belong to, the archive and its reference with the
original, so that nothing is said of the wrong one.
"""

from typing import Final

from lxml import etree

from exports import flattened
from exports.flattened import Text, add
from vocab import terms
from vocab.identifiers import Iris
from vocab.mapping.provenance import oai_identifier
from vocab.reading import Reading, VersionReading

NAMESPACE: Final = terms.MODS
SCHEMA: Final = "http://www.loc.gov/standards/mods/v3/mods-3-8.xsd"
_MODS: Final = f"{{{terms.MODS}}}"
_HREF: Final = f"{{{terms.XLINK}}}href"
_KINDS: Final = {"PhysicalObject": "three dimensional object", "Software": "software, multimedia"}
_SORTS: Final[dict[flattened.Sort, str]] = {
    "text": "text", "map": "cartographic", "image": "still image", "sound": "sound recording", "film": "moving image",
}  # fmt: skip
_QUALIFIERS: Final = {"?": "questionable", "~": "approximate", "%": "questionable"}
_ROLES: Final = {"creator": "cre", "contributor": "ctb", "translator": "trl"}  # MARC relators


def record(reading: Reading) -> etree._Element:
    """Return the ``mods`` element of a document."""
    root = flattened.element(f"{_MODS}mods", {None: terms.MODS, "xlink": terms.XLINK}, schema=f"{terms.MODS} {SCHEMA}")
    root.set("version", "3.8")
    _titles(root, reading)
    _names(root, flattened.names(reading.creators, reading), "creator")
    _names(root, flattened.names(reading.contributors, reading), "contributor")
    kind = next((_KINDS[name] for name in flattened.types(reading) if name in _KINDS), _SORTS[flattened.sort(reading)])
    add(root, f"{_MODS}typeOfResource", kind)
    _each(root, "genre", flattened.genres(reading))
    _origin(root, reading)
    _languages(root, flattened.original_languages(reading))
    _each(root, "abstract", flattened.abstracts(reading))
    if not reading.versions:
        _each(root, "note", flattened.citation(reading), type="preferred citation")
        _credit(root, reading)
    _each(root, "note", flattened.notes(reading.provenance, reading), type="ownership")
    _each(root, "note", flattened.notes(reading.reprints, reading), type="reproduction")
    for name in flattened.names(reading.subjects, reading):
        add(etree.SubElement(root, f"{_MODS}subject"), f"{_MODS}topic", name)
    for name in flattened.names(reading.places, reading):
        add(etree.SubElement(root, f"{_MODS}subject"), f"{_MODS}geographic", name)
    for version in reading.versions:
        _version(root, version, reading)
    _hosts(root, reading)
    iris = Iris(reading.imprint.base)
    add(root, f"{_MODS}identifier", str(reading.iri), type="uri")
    add(root, f"{_MODS}identifier", reading.document.identifier, type="local")
    _location(root, reading, iris)
    _rights(root, reading)
    _record_info(root, reading)
    return root


def _each(parent: etree._Element, name: str, values: flattened.Values, **attributes: str) -> None:
    for value in values:
        add(parent, _MODS + name, value, **attributes)


def _titles(parent: etree._Element, reading: Reading) -> None:
    for number, title in enumerate(flattened.titles(reading)):
        info = etree.SubElement(parent, f"{_MODS}titleInfo", {"type": "translated"} if number else {})
        add(info, f"{_MODS}title", title)


def _names(parent: etree._Element, names: flattened.Values, role: str) -> None:
    for name in names:
        node = etree.SubElement(parent, f"{_MODS}name")
        add(node, f"{_MODS}namePart", name)
        roles = etree.SubElement(node, f"{_MODS}role")
        add(roles, f"{_MODS}roleTerm", _ROLES[role], type="code", authority="marcrelator")
        add(roles, f"{_MODS}roleTerm", role, type="text", authority="marcrelator")


def _origin(parent: etree._Element, reading: Reading) -> None:
    date = reading.date
    given = reading.document.date
    publishers = () if reading.versions else reading.publishers
    if date is None and given is None and not publishers:
        return
    info = etree.SubElement(parent, f"{_MODS}originInfo")
    _each(info, "publisher", flattened.names(publishers, reading))
    if date is None and given is not None:
        add(info, f"{_MODS}dateCreated", given.as_given)
    elif date is not None:
        plain = date.is_plain
        attributes = {"encoding": "w3cdtf" if plain else "edtf", "keyDate": "yes"}
        if qualifier := _QUALIFIERS.get(date.text[-1]):
            attributes["qualifier"] = qualifier
        add(info, f"{_MODS}dateCreated", date.text, **attributes)


def _languages(parent: etree._Element, tags: list[str]) -> None:
    for tag in tags:
        node = etree.SubElement(parent, f"{_MODS}language")
        add(node, f"{_MODS}languageTerm", tag, type="code", authority="rfc5646")


def _credit(parent: etree._Element, reading: Reading) -> None:
    if reading.credit:
        add(parent, f"{_MODS}note", Text(reading.credit.value, reading.credit.language), type="funding")


def _version(root: etree._Element, version: VersionReading, reading: Reading) -> None:
    label = flattened.version_label(version.kind, version.language.name if version.language else None)
    node = etree.SubElement(root, f"{_MODS}relatedItem", {"type": "otherVersion", "displayLabel": label})
    _titles(node, reading)
    _names(node, flattened.names(version.translators, reading), "translator")
    publishers = list(flattened.names(reading.publishers, reading))
    if publishers:
        info = etree.SubElement(node, f"{_MODS}originInfo")
        _each(info, "publisher", publishers)
    _languages(node, [version.language.tag] if version.language else [])
    if version.file:
        form = etree.SubElement(node, f"{_MODS}physicalDescription")
        add(form, f"{_MODS}internetMediaType", "text/plain")
    _each(node, "note", flattened.citation(reading), type="preferred citation")
    _credit(node, reading)
    add(node, f"{_MODS}identifier", str(version.iri), type="uri")
    if version.file:
        place = etree.SubElement(node, f"{_MODS}location")
        add(place, f"{_MODS}url", str(version.file.iri), access="raw object")


def _hosts(root: etree._Element, reading: Reading) -> None:
    """Append the files of the archive and the collections that hold the original."""
    iris = Iris(reading.imprint.base)
    units = {reference.unit_path: reference for reference in reading.references if reference.unit_path}
    for path, reference in units.items():
        node = etree.SubElement(root, f"{_MODS}relatedItem", {"type": "host"})
        info = etree.SubElement(node, f"{_MODS}titleInfo")
        add(info, f"{_MODS}title", Text(reference.unit_label or "", reading.imprint.language))
        add(node, f"{_MODS}identifier", str(iris.thing(path)), type="uri")
    for name in flattened.names(reading.collections, reading):
        node = etree.SubElement(root, f"{_MODS}relatedItem", {"type": "host", "displayLabel": "Collection"})
        info = etree.SubElement(node, f"{_MODS}titleInfo")
        add(info, f"{_MODS}title", name)


def _location(root: etree._Element, reading: Reading, iris: Iris) -> None:
    for reference in dict.fromkeys(reading.references):
        node = etree.SubElement(root, f"{_MODS}location")
        if reference.archive:
            add(node, f"{_MODS}physicalLocation", flattened.label(reference.archive, reading))
        add(node, f"{_MODS}shelfLocator", reference.text)
    node = etree.SubElement(root, f"{_MODS}location")
    page = str(iris.page(reading.document.identifier))
    add(node, f"{_MODS}url", page, access="object in context", usage="primary display")
    if thumbnail := flattened.thumbnail(reading):
        add(node, f"{_MODS}url", thumbnail, access="preview")
    for file in reading.files:
        add(node, f"{_MODS}url", str(file.iri), access="raw object")
    for address in reading.addresses:
        add(node, f"{_MODS}url", str(address))


def _rights(root: etree._Element, reading: Reading) -> None:
    node = etree.SubElement(root, f"{_MODS}accessCondition", {"type": "use and reproduction"})
    node.set(_HREF, str(reading.rights_statement))
    node.text = str(reading.rights_statement)
    _each(root, "accessCondition", flattened.rights_text(reading), type="use and reproduction")


def _record_info(root: etree._Element, reading: Reading) -> None:
    info = etree.SubElement(root, f"{_MODS}recordInfo")
    publisher = (reading.catalogue_publisher,) if reading.catalogue_publisher else ()
    _each(info, "recordContentSource", flattened.names(publisher, reading))
    add(info, f"{_MODS}recordIdentifier", oai_identifier(reading.document.identifier, reading.imprint.oai_domain))
    language = etree.SubElement(info, f"{_MODS}languageOfCataloging")
    add(language, f"{_MODS}languageTerm", reading.imprint.language, type="code", authority="rfc5646")
