"""Every IRI of a vocabulary that we use, under one Python name; no such IRI is written elsewhere.

Schema.org is always ``https://schema.org/``; incoming ``http://`` is rewritten on reading.
"""

from typing import Final

from vocab.statements import IRI

DCTERMS: Final = "http://purl.org/dc/terms/"
DC: Final = "http://purl.org/dc/elements/1.1/"
DCMITYPE: Final = "http://purl.org/dc/dcmitype/"
SCHEMA: Final = "https://schema.org/"
SCHEMA_BY_HTTP: Final = "http://schema.org/"  # how many still write it: read as the other, never written
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
FOAF: Final = "http://xmlns.com/foaf/0.1/"
PROV: Final = "http://www.w3.org/ns/prov#"
OA: Final = "http://www.w3.org/ns/oa#"
VOID: Final = "http://rdfs.org/ns/void#"
RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"
OWL: Final = "http://www.w3.org/2002/07/owl#"
SHACL: Final = "http://www.w3.org/ns/shacl#"
SPARQL_EXAMPLES: Final = "https://purl.expasy.org/sparql-examples/ontology#"  # SHACL has no word for DESCRIBE
DCAT: Final = "http://www.w3.org/ns/dcat#"
SPDX: Final = "http://spdx.org/rdf/terms#"
SD: Final = "http://www.w3.org/ns/sparql-service-description#"
ENTAILMENT: Final = "http://www.w3.org/ns/entailment/"
FORMATS: Final = "http://www.w3.org/ns/formats/"
VCARD: Final = "http://www.w3.org/2006/vcard/ns#"
EU_AUTHORITY: Final = "http://publications.europa.eu/resource/authority/"
PROF: Final = "http://www.w3.org/ns/dx/prof/"
IIIF: Final = "http://iiif.io/api/presentation/3/context.json"
EDM: Final = "http://www.europeana.eu/schemas/edm/"
ORE: Final = "http://www.openarchives.org/ore/terms/"
MODS: Final = "http://www.loc.gov/mods/v3"
XLINK: Final = "http://www.w3.org/1999/xlink"
XML: Final = "http://www.w3.org/XML/1998/namespace"
XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"
LDES: Final = "https://w3id.org/ldes#"
TREE: Final = "https://w3id.org/tree#"
ACTIVITY_STREAMS: Final = "https://www.w3.org/ns/activitystreams#"
IIIF_DISCOVERY: Final = "http://iiif.io/api/discovery/1/context.json"
JSONLD: Final = "http://www.w3.org/ns/json-ld#"
EDTF: Final = "http://id.loc.gov/datatypes/edtf/"
ISO639_2: Final = "http://id.loc.gov/vocabulary/iso639-2/"
LEXVO: Final = "http://lexvo.org/id/iso639-3/"
MEDIA_TYPES: Final = "https://www.iana.org/assignments/media-types/"
RIGHTS_STATEMENTS: Final = "http://rightsstatements.org/vocab/"
CREATIVE_COMMONS: Final = "http://creativecommons.org/"
GETTY: Final = "http://vocab.getty.edu/"
LOC_AUTHORITIES: Final = "http://id.loc.gov/authorities/"
LOC_TGM: Final = "http://id.loc.gov/vocabulary/graphicMaterials/"
VIAF: Final = "http://viaf.org/viaf/"
WIKIDATA: Final = "http://www.wikidata.org/entity/"
GND: Final = "https://d-nb.info/gnd/"
GEONAMES: Final = "https://sws.geonames.org/"
FAST: Final = "http://id.worldcat.org/fast/"
ISNI: Final = "https://isni.org/isni/"
ORCID: Final = "https://orcid.org/"

# Specifications that services conform to.
SPARQL_PROTOCOL: Final = "https://www.w3.org/TR/sparql11-protocol/"
OPENAPI_SPECIFICATION: Final = "https://spec.openapis.org/oas/v3.1.1"
RECONCILIATION_SPECIFICATION: Final = "https://reconciliation-api.github.io/specs/0.2/"
OAI_PMH_SPECIFICATION: Final = "http://www.openarchives.org/OAI/2.0/openarchivesprotocol.htm"
RESOURCESYNC_SPECIFICATION: Final = "http://www.openarchives.org/rs/1.1/resourcesync"
LDES_SPECIFICATION: Final = "https://w3id.org/ldes/specification"
SITEMAPS_SPECIFICATION: Final = "https://www.sitemaps.org/protocol.html"

RDF_TYPE: Final = IRI(RDF + "type")
RDFS_COMMENT: Final = IRI(RDFS + "comment")
RDFS_LABEL: Final = IRI(RDFS + "label")

XSD_HEXBINARY: Final = IRI(XSD + "hexBinary")
XSD_NON_NEGATIVE: Final = IRI(XSD + "nonNegativeInteger")
XSD_DATE: Final = IRI(XSD + "date")
XSD_DATETIME: Final = IRI(XSD + "dateTime")
XSD_GYEAR: Final = IRI(XSD + "gYear")
XSD_GYEARMONTH: Final = IRI(XSD + "gYearMonth")
XSD_INTEGER: Final = IRI(XSD + "integer")
XSD_BOOLEAN: Final = IRI(XSD + "boolean")
XSD_DECIMAL: Final = IRI(XSD + "decimal")
XSD_STRING: Final = IRI(XSD + "string")
EDTF_DATE: Final = IRI(EDTF + "EDTF")

DC_CONTRIBUTOR: Final = IRI(DC + "contributor")
DC_COVERAGE: Final = IRI(DC + "coverage")
DC_CREATOR: Final = IRI(DC + "creator")
DC_DATE: Final = IRI(DC + "date")
DC_DESCRIPTION: Final = IRI(DC + "description")
DC_FORMAT: Final = IRI(DC + "format")
DC_LANGUAGE: Final = IRI(DC + "language")
DC_PUBLISHER: Final = IRI(DC + "publisher")
DC_RELATION: Final = IRI(DC + "relation")
DC_RIGHTS: Final = IRI(DC + "rights")
DC_SOURCE: Final = IRI(DC + "source")
DC_SUBJECT: Final = IRI(DC + "subject")
DC_TITLE: Final = IRI(DC + "title")
DC_TYPE: Final = IRI(DC + "type")
DCT_ACCESS_RIGHTS: Final = IRI(DCTERMS + "accessRights")
DCT_ACCRUAL_PERIODICITY: Final = IRI(DCTERMS + "accrualPeriodicity")
DCT_PERIOD_OF_TIME: Final = IRI(DCTERMS + "PeriodOfTime")
DCT_ALTERNATIVE: Final = IRI(DCTERMS + "alternative")
DCT_ABSTRACT: Final = IRI(DCTERMS + "abstract")
DCT_AGENT: Final = IRI(DCTERMS + "Agent")
DCT_AVAILABLE: Final = IRI(DCTERMS + "available")
DCT_BIBLIOGRAPHIC_CITATION: Final = IRI(DCTERMS + "bibliographicCitation")
DCT_BIBLIOGRAPHIC_RESOURCE: Final = IRI(DCTERMS + "BibliographicResource")
DCT_CONFORMS_TO: Final = IRI(DCTERMS + "conformsTo")
DCT_CONTRIBUTOR: Final = IRI(DCTERMS + "contributor")
DCT_CREATED: Final = IRI(DCTERMS + "created")
DCT_CREATOR: Final = IRI(DCTERMS + "creator")
DCT_DESCRIPTION: Final = IRI(DCTERMS + "description")
DCT_FORMAT: Final = IRI(DCTERMS + "format")
DCT_HAS_FORMAT: Final = IRI(DCTERMS + "hasFormat")
DCT_HAS_VERSION: Final = IRI(DCTERMS + "hasVersion")
DCT_IDENTIFIER: Final = IRI(DCTERMS + "identifier")
DCT_IS_FORMAT_OF: Final = IRI(DCTERMS + "isFormatOf")
DCT_IS_PART_OF: Final = IRI(DCTERMS + "isPartOf")
DCT_IS_REFERENCED_BY: Final = IRI(DCTERMS + "isReferencedBy")
DCT_IS_REPLACED_BY: Final = IRI(DCTERMS + "isReplacedBy")
DCT_IS_VERSION_OF: Final = IRI(DCTERMS + "isVersionOf")
DCT_ISSUED: Final = IRI(DCTERMS + "issued")
DCT_LANGUAGE: Final = IRI(DCTERMS + "language")
DCT_LICENSE: Final = IRI(DCTERMS + "license")
DCT_LINGUISTIC_SYSTEM: Final = IRI(DCTERMS + "LinguisticSystem")
DCT_MODIFIED: Final = IRI(DCTERMS + "modified")
DCT_PROVENANCE: Final = IRI(DCTERMS + "provenance")
DCT_PROVENANCE_STATEMENT: Final = IRI(DCTERMS + "ProvenanceStatement")
DCT_PUBLISHER: Final = IRI(DCTERMS + "publisher")
DCT_RELATION: Final = IRI(DCTERMS + "relation")
DCT_RIGHTS: Final = IRI(DCTERMS + "rights")
DCT_RIGHTS_STATEMENT: Final = IRI(DCTERMS + "RightsStatement")
DCT_SOURCE: Final = IRI(DCTERMS + "source")
DCT_SPATIAL: Final = IRI(DCTERMS + "spatial")
DCT_SUBJECT: Final = IRI(DCTERMS + "subject")
DCT_TEMPORAL: Final = IRI(DCTERMS + "temporal")
DCT_TITLE: Final = IRI(DCTERMS + "title")
DCT_TYPE: Final = IRI(DCTERMS + "type")

DCMITYPE_COLLECTION: Final = IRI(DCMITYPE + "Collection")
DCMITYPE_STILL_IMAGE: Final = IRI(DCMITYPE + "StillImage")
DCMITYPE_TEXT: Final = IRI(DCMITYPE + "Text")
DCMI_TYPES: Final = (
    "Collection",
    "Dataset",
    "Event",
    "Image",
    "InteractiveResource",
    "MovingImage",
    "PhysicalObject",
    "Service",
    "Software",
    "Sound",
    "StillImage",
    "Text",
)

SCHEMA_ABOUT: Final = IRI(SCHEMA + "about")
SCHEMA_ABOUT_PAGE: Final = IRI(SCHEMA + "AboutPage")
SCHEMA_ABSTRACT: Final = IRI(SCHEMA + "abstract")
SCHEMA_ALTERNATE_NAME: Final = IRI(SCHEMA + "alternateName")
SCHEMA_ARCHIVE_COMPONENT: Final = IRI(SCHEMA + "ArchiveComponent")
SCHEMA_ARCHIVE_ORGANIZATION: Final = IRI(SCHEMA + "ArchiveOrganization")
SCHEMA_ASSOCIATED_MEDIA: Final = IRI(SCHEMA + "associatedMedia")
SCHEMA_COLLECTION: Final = IRI(SCHEMA + "Collection")
SCHEMA_CONTENT_SIZE: Final = IRI(SCHEMA + "contentSize")
SCHEMA_CONTENT_URL: Final = IRI(SCHEMA + "contentUrl")
SCHEMA_CONTRIBUTOR: Final = IRI(SCHEMA + "contributor")
SCHEMA_COPYRIGHT_NOTICE: Final = IRI(SCHEMA + "copyrightNotice")
SCHEMA_CREATIVE_WORK: Final = IRI(SCHEMA + "CreativeWork")
SCHEMA_CREATOR: Final = IRI(SCHEMA + "creator")
SCHEMA_CREDIT_TEXT: Final = IRI(SCHEMA + "creditText")
SCHEMA_DATASET: Final = IRI(SCHEMA + "Dataset")
SCHEMA_DATE_CREATED: Final = IRI(SCHEMA + "dateCreated")
SCHEMA_DIGITAL_DOCUMENT: Final = IRI(SCHEMA + "DigitalDocument")
SCHEMA_ENCODES_CREATIVE_WORK: Final = IRI(SCHEMA + "encodesCreativeWork")
SCHEMA_ENCODING: Final = IRI(SCHEMA + "encoding")
SCHEMA_ENCODING_FORMAT: Final = IRI(SCHEMA + "encodingFormat")
SCHEMA_EXAMPLE_OF_WORK: Final = IRI(SCHEMA + "exampleOfWork")
SCHEMA_FUNDER: Final = IRI(SCHEMA + "funder")
SCHEMA_HEIGHT: Final = IRI(SCHEMA + "height")
SCHEMA_HOLDING_ARCHIVE: Final = IRI(SCHEMA + "holdingArchive")
SCHEMA_IDENTIFIER: Final = IRI(SCHEMA + "identifier")
SCHEMA_IMAGE_OBJECT: Final = IRI(SCHEMA + "ImageObject")
SCHEMA_IN_LANGUAGE: Final = IRI(SCHEMA + "inLanguage")
SCHEMA_IS_PART_OF: Final = IRI(SCHEMA + "isPartOf")
SCHEMA_ITEM_LOCATION: Final = IRI(SCHEMA + "itemLocation")
SCHEMA_LEGISLATION: Final = IRI(SCHEMA + "Legislation")
SCHEMA_LICENSE: Final = IRI(SCHEMA + "license")
SCHEMA_MAIN_ENTITY_OF_PAGE: Final = IRI(SCHEMA + "mainEntityOfPage")
SCHEMA_MANUSCRIPT: Final = IRI(SCHEMA + "Manuscript")
SCHEMA_MEDIA_OBJECT: Final = IRI(SCHEMA + "MediaObject")
SCHEMA_MENTIONS: Final = IRI(SCHEMA + "mentions")
SCHEMA_MESSAGE: Final = IRI(SCHEMA + "Message")
SCHEMA_LATITUDE: Final = IRI(SCHEMA + "latitude")
SCHEMA_LONGITUDE: Final = IRI(SCHEMA + "longitude")
SCHEMA_NAME: Final = IRI(SCHEMA + "name")
SCHEMA_ORGANIZATION: Final = IRI(SCHEMA + "Organization")
SCHEMA_PERSON: Final = IRI(SCHEMA + "Person")
SCHEMA_PLACE: Final = IRI(SCHEMA + "Place")
SCHEMA_POSITION: Final = IRI(SCHEMA + "position")
SCHEMA_PROPERTY_ID: Final = IRI(SCHEMA + "propertyID")
SCHEMA_PROPERTY_VALUE: Final = IRI(SCHEMA + "PropertyValue")
SCHEMA_PUBLISHER: Final = IRI(SCHEMA + "publisher")
SCHEMA_REPORT: Final = IRI(SCHEMA + "Report")
SCHEMA_SD_DATE_PUBLISHED: Final = IRI(SCHEMA + "sdDatePublished")
SCHEMA_SD_LICENSE: Final = IRI(SCHEMA + "sdLicense")
SCHEMA_SD_PUBLISHER: Final = IRI(SCHEMA + "sdPublisher")
SCHEMA_SHA256: Final = IRI(SCHEMA + "sha256")
SCHEMA_TEMPORAL_COVERAGE: Final = IRI(SCHEMA + "temporalCoverage")
SCHEMA_SPATIAL_COVERAGE: Final = IRI(SCHEMA + "spatialCoverage")
SCHEMA_TEXT: Final = IRI(SCHEMA + "text")
SCHEMA_THUMBNAIL_URL: Final = IRI(SCHEMA + "thumbnailUrl")
SCHEMA_TRANSLATION_OF_WORK: Final = IRI(SCHEMA + "translationOfWork")
SCHEMA_TRANSLATOR: Final = IRI(SCHEMA + "translator")
SCHEMA_URL: Final = IRI(SCHEMA + "url")
SCHEMA_USAGE_INFO: Final = IRI(SCHEMA + "usageInfo")
SCHEMA_VALUE: Final = IRI(SCHEMA + "value")
SCHEMA_WIDTH: Final = IRI(SCHEMA + "width")
SCHEMA_WORK_EXAMPLE: Final = IRI(SCHEMA + "workExample")
SCHEMA_WORK_TRANSLATION: Final = IRI(SCHEMA + "workTranslation")

SKOS_ALT_LABEL: Final = IRI(SKOS + "altLabel")
SKOS_BROADER: Final = IRI(SKOS + "broader")
SKOS_CONCEPT: Final = IRI(SKOS + "Concept")
SKOS_CONCEPT_SCHEME: Final = IRI(SKOS + "ConceptScheme")
SKOS_DEFINITION: Final = IRI(SKOS + "definition")
SKOS_EXACT_MATCH: Final = IRI(SKOS + "exactMatch")
SKOS_HIDDEN_LABEL: Final = IRI(SKOS + "hiddenLabel")
SKOS_IN_SCHEME: Final = IRI(SKOS + "inScheme")
SKOS_NOTATION: Final = IRI(SKOS + "notation")
SKOS_PREF_LABEL: Final = IRI(SKOS + "prefLabel")

FOAF_AGENT: Final = IRI(FOAF + "Agent")
FOAF_HOMEPAGE: Final = IRI(FOAF + "homepage")
FOAF_NAME: Final = IRI(FOAF + "name")
FOAF_DOCUMENT: Final = IRI(FOAF + "Document")
FOAF_PRIMARY_TOPIC: Final = IRI(FOAF + "primaryTopic")
OA_ANNOTATION: Final = IRI(OA + "Annotation")
OA_END: Final = IRI(OA + "end")
OA_EXACT: Final = IRI(OA + "exact")
OA_HAS_BODY: Final = IRI(OA + "hasBody")
OA_HAS_SELECTOR: Final = IRI(OA + "hasSelector")
OA_HAS_SOURCE: Final = IRI(OA + "hasSource")
OA_HAS_TARGET: Final = IRI(OA + "hasTarget")
OA_IDENTIFYING: Final = IRI(OA + "identifying")
OA_MOTIVATED_BY: Final = IRI(OA + "motivatedBy")
OA_SPECIFIC_RESOURCE: Final = IRI(OA + "SpecificResource")
OA_START: Final = IRI(OA + "start")
OA_TEXT_POSITION_SELECTOR: Final = IRI(OA + "TextPositionSelector")
OA_TEXT_QUOTE_SELECTOR: Final = IRI(OA + "TextQuoteSelector")
OWL_SAME_AS: Final = IRI(OWL + "sameAs")
PROV_ACTIVITY: Final = IRI(PROV + "Activity")
PROV_USED: Final = IRI(PROV + "used")
PROV_WAS_GENERATED_BY: Final = IRI(PROV + "wasGeneratedBy")
PROV_WAS_DERIVED_FROM: Final = IRI(PROV + "wasDerivedFrom")
PROF_HAS_TOKEN: Final = IRI(PROF + "hasToken")
PROF_IS_PROFILE_OF: Final = IRI(PROF + "isProfileOf")
PROF_PROFILE: Final = IRI(PROF + "Profile")
VOID_DATASET: Final = IRI(VOID + "Dataset")
VOID_IN_DATASET: Final = IRI(VOID + "inDataset")


class OwnTerms:
    """Our own terms under the namespace that a catalogue gives them (``profile/arc.ttl``).

    Archives that publish together share one namespace (setting ``terms``), so
    it is no constant.
    """

    __slots__ = (
        "Document",
        "Version",
        "change",
        "confidence",
        "createdEarliest",
        "createdLatest",
        "dateAsGiven",
        "detected",
        "funder",
        "locator",
        "matchedField",
        "matchedText",
        "namespace",
        "pages",
        "publicSince",
        "rule",
        "sequence",
        "stateOf",
        "takenDown",
        "textLanguage",
        "translator",
        "unit",
        "year",
    )

    def __init__(self, namespace: str) -> None:
        self.namespace = namespace
        self.Document = IRI(namespace + "Document")
        self.Version = IRI(namespace + "Version")
        self.change = IRI(namespace + "change")
        self.confidence = IRI(namespace + "confidence")
        self.createdEarliest = IRI(namespace + "createdEarliest")
        self.createdLatest = IRI(namespace + "createdLatest")
        self.dateAsGiven = IRI(namespace + "dateAsGiven")
        self.detected = IRI(namespace + "detected")
        self.funder = IRI(namespace + "funder")
        self.locator = IRI(namespace + "locator")
        self.matchedField = IRI(namespace + "matchedField")
        self.matchedText = IRI(namespace + "matchedText")
        self.pages = IRI(namespace + "pages")
        self.publicSince = IRI(namespace + "publicSince")
        self.rule = IRI(namespace + "rule")
        self.sequence = IRI(namespace + "sequence")
        self.stateOf = IRI(namespace + "stateOf")
        self.takenDown = IRI(namespace + "takenDown")
        self.textLanguage = IRI(namespace + "textLanguage")
        self.translator = IRI(namespace + "translator")
        self.unit = IRI(namespace + "unit")
        self.year = IRI(namespace + "year")
