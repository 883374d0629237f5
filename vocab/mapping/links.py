"""Machine-made links → Web Annotations (W3C Web Annotation Data Model), each with the rule that made it.

They stand in a graph of their own, never among what the archive states: one ``arc:detected`` and one annotation for
each entity of a document (docs/linking.md).
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from vocab import terms
from vocab.identifiers import Iris, source_name
from vocab.linking import LINKER_VERSION, Mention
from vocab.statements import IRI, Literal, Statement


def activity_path(day: date) -> str:
    """Return the path of what the linker does under the authority files of a day.

    >>> activity_path(date(2026, 11, 23))
    'activity/linker/1.0/2026-11-23'
    """
    return f"activity/linker/{LINKER_VERSION}/{day.isoformat()}"


def activity(day: date, sources: Iterable[bytes], iris: Iris) -> Iterator[Statement]:
    """Yield what is said of the linker's work.

    Args:
        day: On which its authority entities were published.
        sources: SHA-256 digests of the files that they were read from.
    """
    iri = iris.thing(activity_path(day))
    yield iri, terms.RDF_TYPE, terms.PROV_ACTIVITY
    yield iri, terms.RDFS_LABEL, Literal(f"Linker {LINKER_VERSION} of {day.isoformat()}")
    for digest in sources:
        yield iri, terms.PROV_USED, source_name(digest)


def link_iri(document: str, path: str) -> IRI:
    """Return the annotation that links a document with an entity; its target and selector begin in the same way."""
    return IRI(f"{document}#link-{path.replace('/', '-')}")


def link_parts(document: str, path: str) -> tuple[IRI, IRI, IRI]:
    """Return all subjects that a link has beside the document: the annotation, its target, its selector."""
    iri = link_iri(document, path)
    return iri, IRI(f"{iri}-target"), IRI(f"{iri}-selector")


def links(
    document: IRI, versions: Sequence[IRI], mentions: Sequence[Mention], made_by: IRI, iris: Iris, own: terms.OwnTerms
) -> Iterator[Statement]:
    """Yield the links of a document.

    Args:
        versions: In the order that mentions count them in.
        mentions: One an entity.
        made_by: The activity.
    """
    for mention in mentions:
        yield document, own.detected, iris.thing(mention.entity)
    for mention in mentions:
        source = versions[mention.version] if mention.field == "text" else document
        yield from _link(document, source, mention, made_by, iris, own)


def _link(
    document: IRI, source: IRI, mention: Mention, made_by: IRI, iris: Iris, own: terms.OwnTerms
) -> Iterator[Statement]:
    iri, target, selector = link_parts(document, mention.entity)
    yield iri, terms.RDF_TYPE, terms.OA_ANNOTATION
    yield iri, terms.OA_HAS_BODY, iris.thing(mention.entity)
    yield iri, terms.OA_HAS_TARGET, target
    yield iri, terms.OA_MOTIVATED_BY, terms.OA_IDENTIFYING
    yield iri, own.confidence, Literal(mention.confidence, None, terms.XSD_DECIMAL)
    yield iri, own.matchedField, Literal(mention.field)
    yield iri, own.matchedText, Literal(mention.matched)
    yield iri, own.rule, Literal(mention.rule)
    yield iri, terms.PROV_WAS_GENERATED_BY, made_by
    yield target, terms.RDF_TYPE, terms.OA_SPECIFIC_RESOURCE
    yield target, terms.OA_HAS_SOURCE, source
    yield target, terms.OA_HAS_SELECTOR, selector
    if mention.field == "text":
        yield selector, terms.RDF_TYPE, terms.OA_TEXT_POSITION_SELECTOR
        yield selector, terms.OA_START, Literal(str(mention.start), None, terms.XSD_INTEGER)
        yield selector, terms.OA_END, Literal(str(mention.end), None, terms.XSD_INTEGER)
    else:
        yield selector, terms.RDF_TYPE, terms.OA_TEXT_QUOTE_SELECTOR
        yield selector, terms.OA_EXACT, Literal(mention.matched)
