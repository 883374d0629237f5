"""The JSON-LD context of our descriptions, and the order in which their keys are written.

Source: JSON-LD 1.1, section 4. Each key has one form always, whatever the datatype. There is no ``@base``: output
has absolute IRIs, since processors disagree about ``@base`` in a remote context.
"""

from collections.abc import Mapping
from typing import Any, Final

from vocab import terms

_PREFIXES: Final = {
    "dc": terms.DC,
    "dcmitype": terms.DCMITYPE,
    "dcterms": terms.DCTERMS,
    "foaf": terms.FOAF,
    "iso639-2": terms.ISO639_2,
    "owl": terms.OWL,
    "prov": terms.PROV,
    "rdfs": terms.RDFS,
    "schema": terms.SCHEMA,
    "skos": terms.SKOS,
    "void": terms.VOID,
    "xsd": terms.XSD,
    "edtf": terms.EDTF,
}
_CLASSES: Final = [
    "schema:ArchiveComponent",
    "schema:ArchiveOrganization",
    "schema:Collection",
    "schema:CreativeWork",
    "schema:Dataset",
    "schema:DefinedTerm",
    "schema:DigitalDocument",
    "schema:ImageObject",
    "schema:Legislation",
    "schema:Manuscript",
    "schema:MediaObject",
    "schema:Message",
    "schema:Organization",
    "schema:Person",
    "schema:Place",
    "schema:PropertyValue",
    "schema:Report",
    "arc:Document",
    "arc:Version",
    "dcterms:Agent",
    "dcterms:BibliographicResource",
    "dcterms:LinguisticSystem",
    "dcterms:ProvenanceStatement",
    "dcterms:RightsStatement",
    "skos:Concept",
    "skos:ConceptScheme",
]

_TEXT: Final = {"@container": "@language"}
_ID: Final = {"@type": "@id"}
_IDS: Final = {"@type": "@id", "@container": "@set"}
_SET: Final = {"@container": "@set"}
_PLAIN: Final[Mapping[str, str]] = {}


def _typed(datatype: str) -> Mapping[str, str]:
    return {"@type": datatype}


# Every key with the IRI behind it and its coercion, in the order in which descriptions write them.
KEYS: Final[tuple[tuple[str, str, Mapping[str, str]], ...]] = (
    ("label", "rdfs:label", _PLAIN),
    ("propertyID", "schema:propertyID", _PLAIN),
    ("value", "schema:value", _PLAIN),
    ("unit", "arc:unit", _ID),
    ("locator", "arc:locator", _PLAIN),
    ("name", "schema:name", _TEXT),
    ("alternateName", "schema:alternateName", _SET),
    ("created", "dcterms:created", _PLAIN),
    ("dateCreated", "schema:dateCreated", _PLAIN),
    ("dateAsGiven", "arc:dateAsGiven", _PLAIN),
    ("createdEarliest", "arc:createdEarliest", _typed("xsd:date")),
    ("createdLatest", "arc:createdLatest", _typed("xsd:date")),
    ("year", "arc:year", _typed("xsd:integer")),
    ("inLanguage", "schema:inLanguage", _SET),
    ("textLanguage", "arc:textLanguage", _SET),
    ("abstract", "schema:abstract", _TEXT),
    ("creator", "schema:creator", _IDS),
    ("contributor", "schema:contributor", _IDS),
    ("sender", "schema:sender", _IDS),
    ("recipient", "schema:recipient", _IDS),
    ("identifier", "schema:identifier", _IDS),
    ("itemLocation", "schema:itemLocation", _SET),
    ("holdingArchive", "schema:holdingArchive", _IDS),
    ("isPartOf", "schema:isPartOf", _IDS),
    ("about", "schema:about", _IDS),
    ("spatialCoverage", "schema:spatialCoverage", _IDS),
    ("temporalCoverage", "schema:temporalCoverage", _SET),
    ("mentions", "schema:mentions", _IDS),
    ("workTranslation", "schema:workTranslation", _IDS),
    ("workExample", "schema:workExample", _IDS),
    ("associatedMedia", "schema:associatedMedia", _IDS),
    ("translator", "schema:translator", _IDS),
    ("publisher", "schema:publisher", _IDS),
    ("funder", "schema:funder", _IDS),
    ("creditText", "schema:creditText", _TEXT),
    ("datePublished", "schema:datePublished", _typed("xsd:date")),
    ("text", "schema:text", _TEXT),
    ("encoding", "schema:encoding", _IDS),
    ("encodesCreativeWork", "schema:encodesCreativeWork", _ID),
    ("position", "schema:position", _typed("xsd:integer")),
    ("contentUrl", "schema:contentUrl", _ID),
    ("encodingFormat", "schema:encodingFormat", _PLAIN),
    ("contentSize", "schema:contentSize", _PLAIN),
    ("sha256", "schema:sha256", _PLAIN),
    ("pages", "arc:pages", _typed("xsd:integer")),
    ("width", "schema:width", _PLAIN),
    ("height", "schema:height", _PLAIN),
    ("thumbnailUrl", "schema:thumbnailUrl", _ID),
    ("url", "schema:url", _IDS),
    ("mainEntityOfPage", "schema:mainEntityOfPage", _ID),
    ("usageInfo", "schema:usageInfo", _IDS),
    ("license", "schema:license", _IDS),
    ("copyrightNotice", "schema:copyrightNotice", _TEXT),
    ("translationOfWork", "schema:translationOfWork", _ID),
    ("exampleOfWork", "schema:exampleOfWork", _ID),
    ("sdDatePublished", "schema:sdDatePublished", _typed("xsd:date")),
    ("sdLicense", "schema:sdLicense", _ID),
    ("sdPublisher", "schema:sdPublisher", _ID),
    ("inDataset", "void:inDataset", _ID),
    ("inScheme", "skos:inScheme", _ID),
    ("prefLabel", "skos:prefLabel", _TEXT),
    ("skos:altLabel", "skos:altLabel", _SET),
    ("skos:broader", "skos:broader", _IDS),
    ("skos:definition", "skos:definition", _TEXT),
    ("skos:exactMatch", "skos:exactMatch", _IDS),
    ("skos:notation", "skos:notation", _SET),
    ("owl:sameAs", "owl:sameAs", _IDS),
    ("latitude", "schema:latitude", _typed("xsd:decimal")),
    ("longitude", "schema:longitude", _typed("xsd:decimal")),
    ("wasDerivedFrom", "prov:wasDerivedFrom", _IDS),
    ("prov:used", "prov:used", _IDS),
    ("foaf:primaryTopic", "foaf:primaryTopic", _ID),
    ("arc:translator", "arc:translator", _IDS),
    ("arc:funder", "arc:funder", _IDS),
    ("dc:contributor", "dc:contributor", _SET),
    ("dc:coverage", "dc:coverage", _SET),
    ("dc:creator", "dc:creator", _SET),
    ("dc:date", "dc:date", _SET),
    ("dc:description", "dc:description", _SET),
    ("dc:format", "dc:format", _SET),
    ("dc:language", "dc:language", _SET),
    ("dc:publisher", "dc:publisher", _SET),
    ("dc:relation", "dc:relation", _SET),
    ("dc:rights", "dc:rights", _SET),
    ("dc:source", "dc:source", _SET),
    ("dc:subject", "dc:subject", _SET),
    ("dc:title", "dc:title", _SET),
    ("dc:type", "dc:type", _SET),
    ("dcterms:abstract", "dcterms:abstract", _TEXT),
    ("dcterms:alternative", "dcterms:alternative", _TEXT),
    ("dcterms:available", "dcterms:available", _typed("xsd:date")),
    ("dcterms:bibliographicCitation", "dcterms:bibliographicCitation", _TEXT),
    ("dcterms:conformsTo", "dcterms:conformsTo", _ID),
    ("dcterms:contributor", "dcterms:contributor", _IDS),
    ("dcterms:creator", "dcterms:creator", _IDS),
    ("dcterms:description", "dcterms:description", _TEXT),
    ("dcterms:format", "dcterms:format", _ID),
    ("dcterms:hasFormat", "dcterms:hasFormat", _IDS),
    ("dcterms:hasVersion", "dcterms:hasVersion", _IDS),
    ("dcterms:identifier", "dcterms:identifier", _SET),
    ("dcterms:isFormatOf", "dcterms:isFormatOf", _ID),
    ("dcterms:isPartOf", "dcterms:isPartOf", _IDS),
    ("dcterms:isReferencedBy", "dcterms:isReferencedBy", _IDS),
    ("dcterms:isReplacedBy", "dcterms:isReplacedBy", _ID),
    ("dcterms:isVersionOf", "dcterms:isVersionOf", _ID),
    ("dcterms:issued", "dcterms:issued", _typed("xsd:date")),
    ("dcterms:language", "dcterms:language", _IDS),
    ("dcterms:license", "dcterms:license", _ID),
    ("dcterms:modified", "dcterms:modified", _typed("xsd:dateTime")),
    ("dcterms:provenance", "dcterms:provenance", _IDS),
    ("dcterms:publisher", "dcterms:publisher", _IDS),
    ("dcterms:relation", "dcterms:relation", _IDS),
    ("dcterms:rights", "dcterms:rights", _IDS),
    ("dcterms:source", "dcterms:source", _ID),
    ("dcterms:spatial", "dcterms:spatial", _IDS),
    ("dcterms:subject", "dcterms:subject", _IDS),
    ("dcterms:temporal", "dcterms:temporal", _SET),
    ("dcterms:title", "dcterms:title", _TEXT),
    ("dcterms:type", "dcterms:type", _IDS),
)


def expand(name: str, own_terms: str) -> str:
    """Return the IRI that a prefixed name stands for."""
    prefix, _, local = name.partition(":")
    return (own_terms if prefix == "arc" else _PREFIXES[prefix]) + local


def context(own_terms: str) -> dict[str, Any]:
    """Return the context document's content, ``{"@context": …}``.

    Args:
        own_terms: Namespace of our own terms.
    """
    entries: dict[str, Any] = {
        "@version": 1.1,
        "id": "@id",
        "type": "@type",
        "included": "@included",
        "arc": own_terms,
        **_PREFIXES,
        **{name.partition(":")[2]: name for name in _CLASSES},
    }
    for key, name, coercion in KEYS:
        if ":" not in key:
            entries[key] = {"@id": name, **coercion}
        elif coercion:
            entries[key] = dict(coercion)
    entries["isPrimaryTopicOf"] = {"@reverse": "foaf:primaryTopic", "@type": "@id"}
    return {"@context": entries}


def classes(own_terms: str) -> dict[str, str]:
    """Return the word for each class IRI that has one in the context."""
    return {expand(name, own_terms): name.partition(":")[2] for name in _CLASSES}


def prefixes(own_terms: str) -> dict[str, str]:
    """Return the namespaces by prefix."""
    return {"arc": own_terms, **_PREFIXES}
