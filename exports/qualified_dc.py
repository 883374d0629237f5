"""A reading → qualified Dublin Core in the container that harvesters know (docs/mapping.md).

Elements are those of DCMI's 2008 schemas; the root's namespace is the one of all 516
qualified records in a sample of real harvests, never one of our own.
"""

from collections.abc import Mapping
from typing import Final

from lxml import etree

from exports import flattened
from exports.flattened import add
from vocab import terms
from vocab.identifiers import Iris
from vocab.reading import Reading

NAMESPACE: Final = "http://worldcat.org/xmlschemas/qdc-1.0/"
SCHEMA: Final = "http://worldcat.org/xmlschemas/qdc/1.0/qdc-1.0.xsd"
_ROOT: Final = f"{{{NAMESPACE}}}qualifieddc"
_NAMESPACES: Final[Mapping[str | None, str]] = {"oai_qdc": NAMESPACE, "dc": terms.DC, "dcterms": terms.DCTERMS}
_TYPE: Final = f"{{{terms.XSI}}}type"


def record(reading: Reading) -> etree._Element:
    """Return the ``oai_qdc:qualifieddc`` element of a document."""
    root = flattened.element(_ROOT, _NAMESPACES, schema=f"{NAMESPACE} {SCHEMA}")

    def each(name: str, values: flattened.Values, syntax: str = "") -> None:
        prefix, _, local = name.partition(":")
        for value in values:
            child = add(root, f"{{{_NAMESPACES[prefix]}}}{local}", value)
            if syntax:
                child.set(_TYPE, f"dcterms:{syntax}")

    document = reading.document
    each("dc:title", flattened.titles(reading))
    each("dcterms:abstract", flattened.abstracts(reading))
    plain = reading.date is not None and reading.date.is_plain
    each("dcterms:created", flattened.dates(reading), "W3CDTF" if plain else "")
    each("dc:creator", flattened.names(reading.creators, reading))
    each("dc:contributor", flattened.names(reading.contributors, reading))
    each("dc:contributor", flattened.names(flattened.translators(reading), reading, "translator"))
    each("dc:publisher", flattened.names(reading.publishers, reading))
    each("dc:type", flattened.types(reading), "DCMIType")
    each("dc:type", flattened.genres(reading))
    each("dc:format", flattened.media_types(reading), "IMT")
    each("dc:language", flattened.all_languages(reading), "RFC4646")
    each("dc:subject", flattened.names(reading.subjects, reading))
    each("dcterms:spatial", flattened.names(reading.places, reading))
    each("dc:identifier", [str(Iris(reading.imprint.base).document(document.identifier))], "URI")
    each("dc:identifier", dict.fromkeys([document.identifier, *flattened.references(reading)]))
    each("dcterms:bibliographicCitation", flattened.citation(reading))
    each("dcterms:isPartOf", flattened.units(reading), "URI")
    each("dcterms:isPartOf", flattened.names(reading.collections, reading))
    each("dcterms:provenance", flattened.archives(reading))
    each("dcterms:provenance", flattened.notes(reading.provenance, reading))
    each("dcterms:hasVersion", [str(version.iri) for version in reading.versions], "URI")
    each("dc:relation", [str(address) for address in reading.addresses], "URI")
    each("dc:relation", flattened.notes(reading.reprints, reading))
    each("dc:rights", [str(reading.rights_statement)], "URI")
    each("dc:rights", flattened.rights_text(reading))
    for element, value in flattened.further(reading):
        each(f"dc:{element}", [value])
    return root
