"""What a generation of dumps holds, as JSON-LD that needs no remote context: DCAT 3 with checksums of SPDX.

Every node has an IRI below the manifest's own address.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final, NamedTuple

from exports.dump_files import MANIFEST, compression, content_type
from exports.jsonld import Node, dumps
from vocab import terms
from vocab.identifiers import Iris
from vocab.moments import instant

_CONTEXT: Final = {
    "@version": 1.1,
    "id": "@id",
    "type": "@type",
    "dcat": terms.DCAT,
    "dcterms": terms.DCTERMS,
    "schema": terms.SCHEMA,
    "spdx": terms.SPDX,
    "void": terms.VOID,
    "xsd": terms.XSD,
    "title": "dcterms:title",
    "description": "dcterms:description",
    "version": "dcat:version",
    "isVersionOf": {"@id": "dcat:isVersionOf", "@type": "@id"},
    "issued": {"@id": "dcterms:issued", "@type": "xsd:dateTime"},
    "available": {"@id": "dcterms:available", "@type": "xsd:dateTime"},
    "license": {"@id": "dcterms:license", "@type": "@id"},
    "uriSpace": "void:uriSpace",
    "documents": {"@id": "void:documents", "@type": "xsd:integer"},
    "properties": {"@id": "schema:additionalProperty", "@container": "@set"},
    "name": "schema:name",
    "value": "schema:value",
    "distribution": {"@id": "dcat:distribution", "@container": "@set"},
    "downloadURL": {"@id": "dcat:downloadURL", "@type": "@id"},
    "mediaType": {"@id": "dcat:mediaType", "@type": "@id"},
    "compressFormat": {"@id": "dcat:compressFormat", "@type": "@id"},
    "byteSize": {"@id": "dcat:byteSize", "@type": "xsd:nonNegativeInteger"},
    "checksum": {"@id": "spdx:checksum"},
    "algorithm": {"@id": "spdx:algorithm", "@type": "@id"},
    "checksumValue": {"@id": "spdx:checksumValue", "@type": "xsd:hexBinary"},
}


class DumpFacts(NamedTuple):
    """A dump file.

    Attributes:
        size: Bytes.
        sha256: Hexadecimal.
        compressor: What compressed it, in words; ``None`` of a plain file.
    """

    name: str
    size: int
    sha256: str
    compressor: str | None = None


class GenerationFacts(NamedTuple):
    """The generation that a manifest is about.

    Attributes:
        sequence: The last ledger entry that it holds.
        issued: When publishing began; UTC.
        datestamp: When it became public; UTC.
    """

    number: int
    sequence: int
    issued: datetime
    datestamp: datetime
    documents: int
    mapping: int
    base: str
    name: str
    license: str


def manifest(facts: GenerationFacts, files: Iterable[DumpFacts]) -> bytes:
    """Return the manifest."""
    address = f"{facts.base}dumps/{facts.number}/{MANIFEST}"
    node: Node = {
        "@context": _CONTEXT,
        "id": f"{address}#generation",
        "type": "dcat:Dataset",
        "title": facts.name,
        "version": str(facts.number),
        "isVersionOf": str(Iris(facts.base).dataset),
        "issued": instant(facts.issued),
        "available": instant(facts.datestamp),
        "license": facts.license,
        "uriSpace": facts.base,
        "documents": facts.documents,
        "properties": [_property(address, "sequence", facts.sequence), _property(address, "mapping", facts.mapping)],
        "distribution": [_distribution(address, facts, item) for item in files],
    }
    return dumps(node)


def _property(address: str, name: str, value: int) -> dict[str, Any]:
    return {"id": f"{address}#{name}", "type": "schema:PropertyValue", "name": name, "value": value}


def _distribution(address: str, facts: GenerationFacts, item: DumpFacts) -> dict[str, Any]:
    node: dict[str, Any] = {
        "id": f"{address}#{item.name}",
        "type": "dcat:Distribution",
        "title": item.name,
        "downloadURL": f"{facts.base}dumps/{facts.number}/{item.name}",
        "mediaType": terms.MEDIA_TYPES + content_type(item.name),
    }
    if packed := compression(item.name):
        node["compressFormat"] = terms.MEDIA_TYPES + packed
        node["description"] = item.compressor
    node["byteSize"] = str(item.size)
    node["checksum"] = {
        "id": f"{address}#{item.name}-sha256",
        "type": "spdx:Checksum",
        "algorithm": terms.SPDX + "checksumAlgorithm_sha256",
        "checksumValue": item.sha256,
    }
    return node
