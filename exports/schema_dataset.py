"""The dataset in Schema.org, as search engines for datasets want it in a page.

Source: schema.org/Dataset; Google's guide for structured data about datasets. Whole in itself: no remote context.
"""

from typing import Any

from exports.dcat import DumpFile, Facts
from exports.jsonld import Node
from vocab import terms
from vocab.identifiers import Iris
from vocab.imprint import Imprint
from vocab.moments import instant


def schema_dataset(imprint: Imprint, facts: Facts) -> Node:
    """Return the block."""
    base = imprint.base
    said = facts.said(imprint)
    node: Node = {
        "@context": {"@vocab": terms.SCHEMA},
        "@id": str(Iris(base).dataset),
        "@type": "Dataset",
        "identifier": str(Iris(base).dataset),
        "name": imprint.name,
        "description": said.value,
        "url": base + "dataset",
        "license": imprint.metadata_license,
        "version": str(facts.number),
        "datePublished": instant(facts.first_issued),
        "dateModified": instant(facts.issued),
        "inLanguage": imprint.language,
        "isAccessibleForFree": True,
        "includedInDataCatalog": {
            "@id": f"{base}dataset#catalogue",
            "@type": "DataCatalog",
            "name": imprint.name,
            "url": base,
        },
    }
    if facts.keywords:
        node["keywords"] = list(facts.keywords)
    if facts.years:
        node["temporalCoverage"] = "{:04}/{:04}".format(*facts.years)
    if facts.publisher:
        iri, name = facts.publisher
        node["creator"] = node["publisher"] = _organization(str(iri), name, facts.contact)
    if facts.files:
        node["distribution"] = [_download(base, facts.number, file) for file in facts.files]
    return node


def _organization(iri: str, name: str, contact: str | None) -> dict[str, Any]:
    node: dict[str, Any] = {"@id": iri, "@type": "Organization", "name": name}
    if contact:
        node["email"] = contact
    return node


def _download(base: str, number: int, file: DumpFile) -> dict[str, Any]:
    node = {
        "@id": f"{base}dataset#{file.name}",
        "@type": "DataDownload",
        "name": file.name,
        "contentUrl": f"{base}dumps/{number}/{file.name}",
        "encodingFormat": file.sent_as,
        "contentSize": f"{file.size} B",
    }
    if file.sha256:
        node["sha256"] = file.sha256
    return node
