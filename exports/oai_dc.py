"""A reading → unqualified Dublin Core, as OAI-PMH wants it from everyone (OAI-PMH 2.0, section 2.4; docs/mapping.md).

Lossy by design: ``docs/mapping.md`` lists what it cannot carry.
"""

from typing import Final

from lxml import etree

from exports import flattened
from exports.flattened import add
from vocab import terms
from vocab.identifiers import Iris
from vocab.reading import Reading

NAMESPACE: Final = "http://www.openarchives.org/OAI/2.0/oai_dc/"
SCHEMA: Final = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd"
_DC: Final = f"{{{terms.DC}}}"


def record(reading: Reading) -> etree._Element:
    """Return the ``oai_dc:dc`` element of a document; the item's IRI is the first identifier."""
    root = flattened.element(
        f"{{{NAMESPACE}}}dc", {"oai_dc": NAMESPACE, "dc": terms.DC}, schema=f"{NAMESPACE} {SCHEMA}"
    )

    def each(name: str, values: flattened.Values) -> None:
        for value in values:
            add(root, _DC + name, value)

    each("title", flattened.titles(reading))
    each("creator", flattened.names(reading.creators, reading))
    each("subject", flattened.names(reading.subjects, reading))
    each("description", flattened.abstracts(reading))
    each("description", flattened.citation(reading))
    each("publisher", flattened.names(reading.publishers, reading))
    each("contributor", flattened.names(reading.contributors, reading))
    each("contributor", flattened.names(flattened.translators(reading), reading, "translator"))
    each("date", flattened.dates(reading))
    each("type", flattened.kinds(reading))
    each("format", flattened.media_types(reading))
    each("identifier", [str(Iris(reading.imprint.base).document(reading.document.identifier))])
    each("identifier", flattened.references(reading))
    each("language", flattened.all_languages(reading))
    each("relation", [str(address) for address in reading.addresses])
    each("coverage", flattened.names(reading.places, reading))
    each("rights", [str(reading.rights_statement)])
    for element, value in flattened.further(reading):
        # aggregators take one rights IRI and nothing beside it
        if element != "rights":
            each(element, [value])
    return root
