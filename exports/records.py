"""The one table of XML record formats: addresses, OAI-PMH and the tests go by it."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from lxml import etree

from exports import edm, mods, oai_dc, qualified_dc, rdf_element
from exports.flattened import written
from vocab import terms
from vocab.mapping.description import Description
from vocab.reading import Reading

MEDIA_TYPE: Final = "application/xml"


class RecordFormat(NamedTuple):
    """One format.

    Attributes:
        prefix: As OAI-PMH's ``metadataPrefix``; addresses end in ``.{prefix}.xml``.
        title: For people.
        namespace: Of the root element.
        schema: Where its schema is.
        record: Makes the root element.
    """

    prefix: str
    title: str
    namespace: str
    schema: str
    record: Callable[[Reading], etree._Element]

    def write(self, reading: Reading) -> bytes:
        """Return a whole XML document about a document."""
        return written(self.record(reading))

    def disseminated(self, description: Description) -> bytes:
        """Return the element that OAI-PMH gives, serialised; it names its schema (OAI-PMH 2.0, section 3.4)."""
        return _disseminated(self.record(description.reading), self.namespace, self.schema)


class RdfFormat(NamedTuple):
    """The whole description, as OAI-PMH gives it; its own addresses have it as a document."""

    prefix: str = "rdf"
    title: str = "RDF"
    namespace: str = rdf_element.NAMESPACE
    schema: str = rdf_element.SCHEMA

    def disseminated(self, description: Description) -> bytes:
        """Return the element, serialised."""
        return _disseminated(rdf_element.record(description), self.namespace, self.schema)


def _disseminated(root: etree._Element, namespace: str, schema: str) -> bytes:
    root.set(f"{{{terms.XSI}}}schemaLocation", f"{namespace} {schema}")
    # a validator that knows the envelope alone would look for these types and not find them (docs/decisions/0034)
    etree.strip_attributes(root, f"{{{terms.XSI}}}type")
    return bytes(etree.tostring(root, encoding="UTF-8"))


RECORD_FORMATS: Final[Mapping[str, RecordFormat]] = {
    item.prefix: item
    for item in (
        RecordFormat("oai_dc", "Dublin Core", oai_dc.NAMESPACE, oai_dc.SCHEMA, oai_dc.record),
        RecordFormat(
            "oai_qdc", "Qualified Dublin Core", qualified_dc.NAMESPACE, qualified_dc.SCHEMA, qualified_dc.record
        ),
        RecordFormat("edm", "Europeana Data Model", edm.NAMESPACE, edm.SCHEMA, edm.record),
        RecordFormat("mods", "MODS", mods.NAMESPACE, mods.SCHEMA, mods.record),
    )
}
# what OAI-PMH offers, Dublin Core first
METADATA: Final[Mapping[str, RecordFormat | RdfFormat]] = {**RECORD_FORMATS, "rdf": RdfFormat()}
