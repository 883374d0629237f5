"""The catalogue as a dataset in DCAT 3, with what DCAT-AP 3 asks for. Every node has an IRI.

Sources: W3C DCAT 3; DCAT-AP 3.0; SPDX 2.2 for checksums; authority tables of the Publications Office of the EU.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Final, NamedTuple
from urllib.parse import quote

from exports.dump_files import LINKS
from exports.services import Service
from vocab import terms
from vocab.identifiers import Iris
from vocab.imprint import Imprint
from vocab.languages import iso639_3
from vocab.linking import MEASURED
from vocab.moments import instant_literal
from vocab.statements import IRI, Literal, Statement

_DCAT: Final = {
    name: IRI(terms.DCAT + name)
    for name in (
        "Catalog", "Dataset", "Distribution", "DataService", "distribution", "downloadURL", "accessURL", "mediaType",
        "byteSize", "compressFormat", "endpointURL", "endpointDescription", "servesDataset", "landingPage",
        "version", "contactPoint", "keyword", "theme", "dataset", "service", "startDate", "endDate",
    )
}  # fmt: skip
_SPDX: Final = {
    name: IRI(terms.SPDX + name)
    for name in ("Checksum", "checksum", "algorithm", "checksumValue", "checksumAlgorithm_sha256")
}
_VCARD: Final = {name: IRI(terms.VCARD + name) for name in ("Organization", "fn", "hasEmail")}
# how often data are published, as settings call it
FREQUENCIES: Final = {
    "continuous": "CONT",
    "hourly": "HOURLY",
    "daily": "DAILY",
    "weekly": "WEEKLY",
    "monthly": "MONTHLY",
    "quarterly": "QUARTERLY",
    "annual": "ANNUAL",
    "irregular": "IRREG",
    "unknown": "UNKNOWN",
}
_PUBLIC: Final = IRI(terms.EU_AUTHORITY + "access-right/PUBLIC")
_CULTURE: Final = IRI(terms.EU_AUTHORITY + "data-theme/EDUC")  # "Education, culture and sport"


class DumpFile(NamedTuple):
    """A dump file of the generation.

    Attributes:
        media_type: Of what it holds.
        size: Bytes.
        sha256: Hexadecimal; ``None`` when nobody has noted it.
        compression: Media type of how it is packed; ``None`` when it is not.
    """

    name: str
    media_type: str
    size: int
    sha256: str | None = None
    compression: str | None = None

    @property
    def sent_as(self) -> str:
        """Its media type as it is sent."""
        return self.compression or self.media_type


class Facts(NamedTuple):
    """What a generation is, for those who describe it.

    Attributes:
        number: Of the generation.
        issued: UTC.
        first_issued: When the first generation was.
        documents: How many it shows.
        files: Its dump files; none when there are no dumps.
        services: What the application offers.
        publisher: IRI and name.
        contact: An e-mail address.
        description: One of its own; else there is one that says how many documents it holds.
        keywords: Words of the metadata's language.
        frequency: One of ``FREQUENCIES``.
        years: The first and the last that any document is from.
        examples: IRIs of documents.
    """

    number: int
    issued: datetime
    first_issued: datetime
    documents: int
    files: tuple[DumpFile, ...] = ()
    services: tuple[Service, ...] = ()
    publisher: tuple[IRI, str] | None = None
    contact: str | None = None
    description: str = ""
    keywords: tuple[str, ...] = ()
    frequency: str = "irregular"
    years: tuple[int, int] | None = None
    examples: tuple[IRI, ...] = ()

    def said(self, imprint: Imprint) -> Literal:
        """Return the description of the dataset."""
        if self.description:
            return Literal(self.description, imprint.language)
        kind = "document" if self.documents == 1 else "documents"
        return Literal(f"{self.documents:,} archival {kind} described in Dublin Core and Schema.org.", "en")


def describe_dataset(imprint: Imprint, facts: Facts) -> Iterator[Statement]:
    """Yield DCAT about the catalogue and its dataset, distributions and services."""
    iris = Iris(imprint.base)
    dataset = iris.dataset
    yield dataset, terms.RDF_TYPE, _DCAT["Dataset"]
    yield dataset, terms.RDF_TYPE, terms.SCHEMA_DATASET
    yield dataset, terms.RDFS_LABEL, Literal(imprint.name)
    yield from _about(dataset, imprint, facts)
    yield dataset, terms.DCT_IDENTIFIER, Literal(str(dataset))
    yield dataset, terms.DCT_ACCRUAL_PERIODICITY, IRI(terms.EU_AUTHORITY + "frequency/" + FREQUENCIES[facts.frequency])
    yield dataset, terms.DCT_ACCESS_RIGHTS, _PUBLIC
    yield dataset, terms.DCT_CONFORMS_TO, iris.profile
    yield dataset, _DCAT["theme"], _CULTURE
    yield dataset, _DCAT["version"], Literal(str(facts.number))
    yield dataset, _DCAT["landingPage"], IRI(imprint.base + "dataset")
    for keyword in facts.keywords:
        yield dataset, _DCAT["keyword"], Literal(keyword, imprint.language)
    yield from _period(dataset, imprint.base, facts)
    yield from _people(dataset, imprint, facts)
    yield from _distributions(dataset, imprint, facts)
    yield from _services(dataset, imprint, facts)
    yield from _catalogue(dataset, imprint, facts)


def _about(node: IRI, imprint: Imprint, facts: Facts) -> Iterator[Statement]:
    """Yield what is said alike of the catalogue and of its one dataset."""
    yield node, terms.DCT_TITLE, Literal(imprint.name, imprint.language)
    yield node, terms.DCT_DESCRIPTION, facts.said(imprint)
    yield node, terms.DCT_LICENSE, IRI(imprint.metadata_license)
    yield node, terms.DCT_ISSUED, instant_literal(facts.first_issued)
    yield node, terms.DCT_MODIFIED, instant_literal(facts.issued)
    if code := iso639_3(imprint.language):
        yield node, terms.DCT_LANGUAGE, IRI(f"{terms.EU_AUTHORITY}language/{code.upper()}")
    if facts.publisher:
        yield node, terms.DCT_PUBLISHER, facts.publisher[0]


def _period(dataset: IRI, base: str, facts: Facts) -> Iterator[Statement]:
    if facts.years is None:
        return
    period = IRI(f"{base}dataset#period")
    yield dataset, terms.DCT_TEMPORAL, period
    yield period, terms.RDF_TYPE, terms.DCT_PERIOD_OF_TIME
    for name, year in zip(("startDate", "endDate"), facts.years, strict=True):
        yield period, _DCAT[name], Literal(f"{year:04}", None, terms.XSD_GYEAR)


def _people(dataset: IRI, imprint: Imprint, facts: Facts) -> Iterator[Statement]:
    if facts.publisher:
        publisher, name = facts.publisher
        yield publisher, terms.RDF_TYPE, terms.FOAF_AGENT
        yield publisher, terms.FOAF_NAME, Literal(name)
    if facts.contact:
        contact = IRI(f"{imprint.base}dataset#contact")
        yield dataset, _DCAT["contactPoint"], contact
        yield contact, terms.RDF_TYPE, _VCARD["Organization"]
        yield contact, _VCARD["fn"], Literal(facts.publisher[1] if facts.publisher else imprint.name)
        yield contact, _VCARD["hasEmail"], IRI("mailto:" + quote(facts.contact, safe="@!$'*+-=_~.,"))


def _distributions(dataset: IRI, imprint: Imprint, facts: Facts) -> Iterator[Statement]:
    for file in facts.files:
        address = IRI(f"{imprint.base}dumps/{facts.number}/{file.name}")
        node = IRI(f"{imprint.base}dataset#{file.name}")
        yield dataset, _DCAT["distribution"], node
        yield node, terms.RDF_TYPE, _DCAT["Distribution"]
        yield node, terms.DCT_TITLE, Literal(file.name)
        if file.name.startswith(LINKS):
            yield node, terms.DCT_DESCRIPTION, Literal(f"Links that a program made, not the archive. {MEASURED}", "en")
        yield node, terms.DCT_LICENSE, IRI(imprint.metadata_license)
        yield node, terms.DCT_ISSUED, instant_literal(facts.issued)
        yield node, _DCAT["downloadURL"], address
        yield node, _DCAT["accessURL"], address
        yield node, _DCAT["mediaType"], IRI(terms.MEDIA_TYPES + file.media_type)
        if file.compression:
            yield node, _DCAT["compressFormat"], IRI(terms.MEDIA_TYPES + file.compression)
        yield node, _DCAT["byteSize"], Literal(str(file.size), None, terms.XSD_NON_NEGATIVE)
        if file.sha256:
            checksum = IRI(f"{node}-sha256")
            yield node, _SPDX["checksum"], checksum
            yield checksum, terms.RDF_TYPE, _SPDX["Checksum"]
            yield checksum, _SPDX["algorithm"], _SPDX["checksumAlgorithm_sha256"]
            yield checksum, _SPDX["checksumValue"], Literal(file.sha256, None, terms.XSD_HEXBINARY)


def _services(dataset: IRI, imprint: Imprint, facts: Facts) -> Iterator[Statement]:
    for service in facts.services:
        node = service_iri(imprint.base, service)
        yield node, terms.RDF_TYPE, _DCAT["DataService"]
        yield node, terms.DCT_TITLE, Literal(service.title, "en")
        yield node, terms.DCT_DESCRIPTION, Literal(service.about, "en")
        yield node, _DCAT["endpointURL"], IRI(imprint.base + service.path)
        yield node, _DCAT["endpointDescription"], IRI(imprint.base + service.description)
        yield node, terms.DCT_CONFORMS_TO, IRI(service.conforms_to)
        yield node, terms.DCT_LICENSE, IRI(imprint.metadata_license)
        yield node, _DCAT["servesDataset"], dataset
        if facts.publisher:
            yield node, terms.DCT_PUBLISHER, facts.publisher[0]


def service_iri(base: str, service: Service) -> IRI:
    """Return the IRI of a service; that of the SPARQL endpoint is the one that its own description has."""
    return IRI(f"{base}sparql#service" if service.name == "sparql" else f"{base}dataset#{service.name}")


def _catalogue(dataset: IRI, imprint: Imprint, facts: Facts) -> Iterator[Statement]:
    catalogue = IRI(f"{imprint.base}dataset#catalogue")
    yield catalogue, terms.RDF_TYPE, _DCAT["Catalog"]
    yield from _about(catalogue, imprint, facts)
    yield catalogue, terms.FOAF_HOMEPAGE, IRI(imprint.base)
    yield catalogue, _DCAT["dataset"], dataset
    for service in facts.services:
        yield catalogue, _DCAT["service"], service_iri(imprint.base, service)
