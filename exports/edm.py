"""A reading → the Europeana Data Model, external form (docs/mapping.md; EDM Mapping Guidelines 2.4).

The provided object is the original, so neither a version's translator nor its publisher is said of it. Who published
the original, as printers of books did, provides no data.
"""

from collections.abc import Mapping
from typing import Final

from lxml import etree

from exports import flattened
from exports.flattened import Text, add
from vocab import terms
from vocab.identifiers import Iris
from vocab.reading import FileReading, Reading, VersionReading

NAMESPACE: Final = terms.RDF
SCHEMA: Final = "http://www.europeana.eu/schemas/edm/EDM.xsd"
_NAMESPACES: Final[Mapping[str | None, str]] = {
    "rdf": terms.RDF,
    "edm": terms.EDM,
    "ore": terms.ORE,
    "dc": terms.DC,
    "dcterms": terms.DCTERMS,
}
_KINDS: Final[dict[flattened.Sort, str]] = {
    "text": "TEXT", "map": "IMAGE", "image": "IMAGE", "sound": "SOUND", "film": "VIDEO",
}  # fmt: skip
_ALLOWED_RIGHTS: Final = frozenset(
    f"{terms.RIGHTS_STATEMENTS}{name}/1.0/" for name in ("NoC-NC", "NoC-OKLR", "InC", "InC-EDU", "InC-OW-EU", "CNE")
)
_NOT_EVALUATED: Final = f"{terms.RIGHTS_STATEMENTS}CNE/1.0/"
# ISO 639-2: the language of a text must be said, and is not known
_UNDETERMINED: Final = "und"


def _tag(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{_NAMESPACES[prefix]}}}{local}"


def record(reading: Reading) -> etree._Element:
    """Return the ``rdf:RDF`` element: the provided object, its web resources, their aggregation."""
    root = flattened.element(_tag("rdf:RDF"), _NAMESPACES)
    _provided(root, reading)
    for version in reading.versions:
        if version.file:
            _web_resource(root, version, reading)
    for file in reading.files:
        _scan(root, file, reading)
    _aggregation(root, reading)
    return root


def _refer(parent: etree._Element, name: str, iri: str) -> None:
    etree.SubElement(parent, _tag(name), {_tag("rdf:resource"): iri})


def _provided(root: etree._Element, reading: Reading) -> None:
    """Append the original; the schema fixes the order: Dublin Core by name, then its refinements, then EDM."""
    document, iri = reading.document, str(reading.iri)
    node = etree.SubElement(root, _tag("edm:ProvidedCHO"), {_tag("rdf:about"): iri})

    def each(name: str, values: flattened.Values) -> None:
        for value in values:
            add(node, _tag(name), value)

    kind = _KINDS[flattened.sort(reading)]
    languages = flattened.original_languages(reading)
    each("dc:contributor", flattened.names(reading.contributors, reading))
    each("dc:creator", flattened.names(reading.creators, reading))
    each("dc:description", flattened.abstracts(reading))
    each("dc:identifier", dict.fromkeys([document.identifier, *flattened.references(reading)]))
    each("dc:language", languages or ([_UNDETERMINED] if kind == "TEXT" else []))
    each("dc:publisher", flattened.names(flattened.original_publishers(reading), reading))
    if reading.rights_statement not in _ALLOWED_RIGHTS and not _is_licence(reading):
        each("dc:rights", [str(reading.rights_statement)])
    each("dc:rights", flattened.rights_text(reading))
    each("dc:subject", flattened.names(reading.subjects, reading))
    each("dc:title", flattened.titles(reading))
    genres = list(flattened.genres(reading))
    each("dc:type", [Text(name, "en") for name in flattened.types(reading) or ([] if genres else ["Text"])])
    each("dc:type", genres)
    each("dcterms:created", flattened.dates(reading))
    for version in reading.versions:
        _refer(node, "dcterms:hasVersion", str(version.iri))
    for unit in flattened.units(reading):
        _refer(node, "dcterms:isPartOf", unit)
    each("dcterms:isPartOf", flattened.names(reading.collections, reading))
    each("dcterms:provenance", flattened.archives(reading))
    each("dcterms:provenance", flattened.notes(reading.provenance, reading))
    each("dcterms:spatial", flattened.names(reading.places, reading))
    each("edm:type", [kind])


def _web_resource(root: etree._Element, version: VersionReading, reading: Reading) -> None:
    if version.file is None:
        return
    node = etree.SubElement(root, _tag("edm:WebResource"), {_tag("rdf:about"): str(version.file.iri)})
    translators = list(flattened.names(version.translators, reading))
    for name in flattened.names(version.translators, reading, "translator"):
        add(node, _tag("dc:creator"), name)
    said = flattened.version_label(version.kind, version.language.name if version.language else None) + "."
    if translators:
        said += f" Translated by {' and '.join(name.value for name in translators)}."
    add(node, _tag("dc:description"), Text(said, "en"))
    add(node, _tag("dc:format"), "text/plain")
    if version.language:
        add(node, _tag("dc:language"), version.language.tag)
    _refer(node, "edm:rights", _rights(reading))


def _scan(root: etree._Element, file: FileReading, reading: Reading) -> None:
    node = etree.SubElement(root, _tag("edm:WebResource"), {_tag("rdf:about"): str(file.iri)})
    if file.label:
        add(node, _tag("dc:description"), Text(file.label.value, file.label.language))
    add(node, _tag("dc:format"), file.source.media_type)
    _refer(node, "edm:rights", _rights(reading))


def _aggregation(root: etree._Element, reading: Reading) -> None:
    iri, iris = str(reading.iri), Iris(reading.imprint.base)
    node = etree.SubElement(root, _tag("ore:Aggregation"), {_tag("rdf:about"): f"{iri}#aggregation"})
    _refer(node, "edm:aggregatedCHO", iri)
    provider = next(
        flattened.names((reading.catalogue_publisher,) if reading.catalogue_publisher else (), reading),
        Text(reading.imprint.name, reading.imprint.language),
    )
    printers = flattened.original_publishers(reading)
    programmes = tuple(one for one in reading.publishers if one not in printers)
    add(node, _tag("edm:dataProvider"), next(flattened.names(programmes, reading), provider))
    # a scan shows the original itself, a translation does not
    shown = [str(file.iri) for file in reading.files]
    shown += [str(version.file.iri) for version in reading.versions if version.file]
    for view in shown[1:]:
        _refer(node, "edm:hasView", view)
    _refer(node, "edm:isShownAt", str(iris.page(reading.document.identifier)))
    if shown:
        _refer(node, "edm:isShownBy", shown[0])
    if thumbnail := flattened.thumbnail(reading):
        _refer(node, "edm:object", thumbnail)
    add(node, _tag("edm:provider"), provider)
    _refer(node, "edm:rights", _rights(reading))


def _rights(reading: Reading) -> str:
    """Return a rights statement that Europeana takes; where ours is none, that nobody has looked."""
    statement = reading.rights_statement
    return str(statement) if statement in _ALLOWED_RIGHTS or _is_licence(reading) else _NOT_EVALUATED


def _is_licence(reading: Reading) -> bool:
    return reading.rights_statement.startswith(terms.CREATIVE_COMMONS)
