"""The metadata record: the description as a thing of its own (FOAF, PROV-O, VoID)."""

from collections.abc import Iterator
from datetime import datetime

from vocab import terms
from vocab.identifiers import Iris, source_name
from vocab.moments import instant_literal
from vocab.reading import Reading
from vocab.statements import IRI, Literal, Statement


def oai_identifier(identifier: str, domain: str) -> str:
    """Return the OAI identifier of a record (oai-identifier guidelines, section 2)."""
    return f"oai:{domain}:{Iris('').data(identifier).removeprefix('data/document/')}"


def record(reading: Reading, iris: Iris, sources: tuple[bytes, ...], issued: datetime) -> Iterator[Statement]:
    """Yield what is said of the description itself.

    Args:
        sources: SHA-256 digests of the bytes it was made from.
        issued: When the first generation with this description was issued; UTC, whole seconds.
    """
    iri = reading.data
    yield iri, terms.RDF_TYPE, terms.FOAF_DOCUMENT
    yield iri, terms.FOAF_PRIMARY_TOPIC, reading.iri
    yield iri, terms.DCT_IDENTIFIER, Literal(oai_identifier(reading.document.identifier, reading.imprint.oai_domain))
    yield iri, terms.DCT_CONFORMS_TO, iris.profile
    yield iri, terms.DCT_LICENSE, IRI(reading.imprint.metadata_license)
    yield iri, terms.DCT_MODIFIED, instant_literal(issued)
    if reading.catalogue_publisher:
        yield iri, terms.DCT_PUBLISHER, iris.thing(reading.catalogue_publisher.path)
    for digest in sources:
        yield iri, terms.PROV_WAS_DERIVED_FROM, source_name(digest)
    yield iri, terms.VOID_IN_DATASET, iris.dataset


def replacement(identifier: str, target: str, iris: Iris) -> tuple[Statement, ...]:
    """Return what is said of a document that has been merged into another: by which one it is replaced."""
    return ((iris.document(identifier), terms.DCT_IS_REPLACED_BY, iris.document(target)),)


def tombstone(
    identifier: str, iris: Iris, issued: datetime, *, reason: str | None = None, language: str | None = None
) -> tuple[Statement, ...]:
    """Return the small description of a document that is gone: that it was, since when it is not, and why.

    Args:
        reason: What the archivist says about it in public.
        language: Of the reason.
    """
    why = ((iris.data(identifier), terms.DCT_DESCRIPTION, Literal(reason, language)),) if reason else ()
    return (
        (iris.data(identifier), terms.RDF_TYPE, terms.FOAF_DOCUMENT),
        (iris.data(identifier), terms.FOAF_PRIMARY_TOPIC, iris.document(identifier)),
        (
            iris.data(identifier),
            terms.DCT_MODIFIED,
            instant_literal(issued),
        ),
        *why,
        (iris.document(identifier), terms.DCT_IDENTIFIER, Literal(identifier)),
    )
