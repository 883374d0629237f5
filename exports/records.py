"""The one table of XML record formats: addresses, OAI-PMH and the tests go by it."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from lxml import etree

from exports import edm, mods, oai_dc, qualified_dc
from exports.flattened import written
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
