"""Plain Dublin Core or Schema.org → fields, which ``dublin_core_fields`` makes a Document of.

A record is what has a title and is no person, place, concept or the like. What a thing is called is looked up in the
same source; a thing without a name is meant by its address.
"""

import re
from collections.abc import Iterator
from typing import Final

import msgspec

from catalog.readers.confined_talk import Good
from catalog.readers.dublin_core_fields import document
from catalog.readers.field import Field
from catalog.readers.rdf.graph import BLANK, Graph, spelled
from vocab import terms
from vocab.authority import KINDS
from vocab.document import Version
from vocab.findings import Finding
from vocab.schemes.elements import ELEMENTS
from vocab.statements import IRI, Literal, Statement, Term

_SDO: Final = terms.SCHEMA
_TITLES: Final = (
    terms.DCT_TITLE, terms.DC_TITLE, terms.SCHEMA_NAME, IRI(_SDO + "headline"), IRI(_SDO + "title"),
)  # fmt: skip
_LABELS: Final = (
    terms.SKOS_PREF_LABEL, terms.SCHEMA_NAME, terms.FOAF_NAME, terms.RDFS_LABEL, terms.DCT_TITLE, terms.DC_TITLE,
    IRI(terms.RDF + "value"), terms.SCHEMA_VALUE, terms.DCT_DESCRIPTION,
)  # fmt: skip
# Things that documents speak of, and that have a home of their own
_NO_RECORDS: Final = frozenset(
    {
        terms.SKOS_CONCEPT, terms.SKOS_CONCEPT_SCHEME, terms.DCT_AGENT, terms.FOAF_AGENT, terms.SCHEMA_PERSON,
        terms.SCHEMA_ORGANIZATION, terms.SCHEMA_ARCHIVE_ORGANIZATION, terms.SCHEMA_PLACE, terms.SCHEMA_DATASET,
        terms.VOID_DATASET, terms.SCHEMA_PROPERTY_VALUE, terms.SCHEMA_COLLECTION, terms.DCT_LINGUISTIC_SYSTEM,
        terms.DCT_RIGHTS_STATEMENT, terms.DCT_PROVENANCE_STATEMENT, terms.DCT_PERIOD_OF_TIME,
        *(
            IRI(_SDO + name)
            for name in (
                "DefinedTerm", "DefinedTermSet", "Country", "City", "AdministrativeArea", "Corporation", "NGO",
                "Library", "Museum", "GovernmentOrganization", "EducationalOrganization", "DataCatalog",
                "DataDownload", "WebSite", "Event", "Language",
            )
        ),
        *(IRI(terms.FOAF + name) for name in ("Person", "Organization", "Group")),
        *(IRI(terms.DCTERMS + name) for name in ("Location", "MediaType", "Standard", "LicenseDocument")),
        *(IRI(terms.DCAT + name) for name in ("Dataset", "Catalog", "Distribution")),
        IRI(terms.OWL + "Ontology"), IRI(terms.OWL + "Class"), IRI(terms.RDFS + "Class"), IRI(terms.RDF + "Property"),
    }
)  # fmt: skip
# Classes of Schema.org that say no more than that it is a document
_PLAIN_CLASSES: Final = frozenset({"CreativeWork", "Thing", "ArchiveComponent", "MediaObject", "DigitalDocument"})
_SCHEMA: Final = {
    "name": "title", "headline": "title", "title": "title", "alternateName": "alternative",
    "alternativeHeadline": "alternative", "dateCreated": "created", "datePublished": "issued",
    "dateModified": "modified",
    "description": "description", "abstract": "abstract", "inLanguage": "language", "author": "creator",
    "creator": "creator", "contributor": "contributor", "publisher": "publisher", "about": "subject",
    "keywords": "subject", "spatialCoverage": "spatial", "contentLocation": "spatial", "temporalCoverage": "temporal",
    "isPartOf": "isPartOf", "identifier": "identifier", "url": "address", "sameAs": "relation", "license": "license",
    "usageInfo": "rights", "copyrightNotice": "rights", "creditText": "credit", "genre": "genre",
    "encodingFormat": "format", "itemLocation": "source", "holdingArchive": "source", "isBasedOn": "source",
    "citation": "references", "size": "extent", "material": "medium", "copyrightHolder": "rightsHolder",
    "audience": "audience", "conditionsOfAccess": "accessRights",
}  # fmt: skip
_TEXTS: Final = frozenset({terms.SCHEMA_TEXT, IRI(_SDO + "articleBody")})
_SILENT: Final = frozenset({terms.SCHEMA_MAIN_ENTITY_OF_PAGE, terms.RDFS_LABEL})
# An entity of an authority file, where subjects are written relative to a base that records have not
_ENTITY: Final = re.compile(rf"relative:///(?:{'|'.join(KINDS)})/")
_FIRST, _REST, _NIL = IRI(terms.RDF + "first"), IRI(terms.RDF + "rest"), IRI(terms.RDF + "nil")
_DEEPEST: Final = 3
_LONGEST_LIST: Final = 10_000


def subjects(graph: Graph) -> Iterator[IRI]:
    """Yield what is a record, in the order of the source."""
    referred = {term for rows in graph.rows.values() for _, term in rows if isinstance(term, IRI)}
    for subject in graph.rows:
        if subject.startswith(BLANK) and subject in referred:
            continue
        types = set(graph.all(subject, terms.RDF_TYPE))
        if types & _NO_RECORDS or _ENTITY.match(subject) or (not types and subject in referred):
            continue
        if graph.text(subject, *_TITLES):
            yield subject


def holds_authorities(graph: Graph) -> bool:
    """Say whether anything is described that belongs into an authority file."""
    return any(
        _ENTITY.match(subject) or _NO_RECORDS.intersection(graph.all(subject, terms.RDF_TYPE)) for subject in graph.rows
    )


def around(graph: Graph, subject: IRI) -> Iterator[Statement]:
    """Yield the statements about a subject, and about the blank nodes and the things that it names."""
    todo, seen = [(subject, 0)], {subject}
    while todo:
        node, depth = todo.pop(0)
        for predicate, term in graph.rows.get(node, ()):
            yield node, predicate, term
            deeper = isinstance(term, IRI) and (depth == 0 or term.startswith(BLANK)) and depth < _DEEPEST
            if isinstance(term, IRI) and deeper and term not in seen:
                seen.add(term)
                todo.append((term, depth + 1))


def good(graph: Graph, subject: IRI, *, key: str, content: bytes, row: int | None, line: int | None) -> Good:
    """Return the record that plain terms describe.

    Raises:
        SourceError: It has no title, or an embargo that is no full date.
    """
    fields: list[Field] = []
    findings: list[Finding] = []
    versions: list[Version] = []
    if subject.startswith(("http://", "https://")):
        fields.append(Field("address", str(subject), label="@id"))
    elif not subject.startswith((BLANK, "relative:")):
        fields.append(Field("identifier", str(subject), label="@id"))
    for predicate, term in dict.fromkeys(graph.rows[subject]):
        if predicate in _TEXTS and isinstance(term, Literal):
            versions.append(Version(kind="text", language=term.language, text=term.value.strip()))
            continue
        found = list(_fields(graph, predicate, term))
        fields.extend(found)
        if not found and predicate not in _SILENT and not _is_plain_class(predicate, term):
            findings.append(_unplaced(graph, (subject, predicate, term), line))
    understood = document(fields, key=key, line=line)
    made = understood.document
    if versions:
        made = msgspec.structs.replace(made, versions=tuple(versions))
    return Good(
        document=made,
        findings=(*findings, *understood.findings),
        lines=understood.lines,
        content=content,
        row=row,
    )


def _is_plain_class(predicate: IRI, term: Term) -> bool:
    return (
        predicate == terms.RDF_TYPE
        and isinstance(term, IRI)
        and (
            term.removeprefix(_SDO) in _PLAIN_CLASSES or term in {terms.DCT_BIBLIOGRAPHIC_RESOURCE, terms.FOAF_DOCUMENT}
        )
    )


def _fields(graph: Graph, predicate: IRI, term: Term) -> Iterator[Field]:
    name = _term_of(predicate, term)
    if name is None:
        return
    for value in _flattened(graph, term):
        yield from _field(graph, name, value, predicate)


def _term_of(predicate: IRI, term: Term) -> str | None:
    """Return the term of Dublin Core that a predicate stands for."""
    if predicate == terms.RDF_TYPE:
        if isinstance(term, IRI) and term.startswith(_SDO) and not _is_plain_class(predicate, term):
            return "type"
        return "type" if isinstance(term, IRI) and term.startswith(terms.DCMITYPE) else None
    for namespace in (terms.DCTERMS, terms.DC):
        if predicate.startswith(namespace):
            local = predicate.removeprefix(namespace)
            return local if local in ELEMENTS else None
    return _SCHEMA.get(predicate.removeprefix(_SDO)) if predicate.startswith(_SDO) else None


def _flattened(graph: Graph, term: Term) -> Iterator[Term]:
    """Yield the members of a list, or the value itself."""
    node, count = term, 0
    while isinstance(node, IRI) and node.startswith(BLANK) and graph.all(node, _FIRST) and count < _LONGEST_LIST:
        yield graph.all(node, _FIRST)[0]
        node, count = next(iter(graph.all(node, _REST)), _NIL), count + 1
    if not count:
        yield term


def _field(graph: Graph, name: str, value: Term, predicate: IRI) -> Iterator[Field]:
    label = str(predicate)
    if isinstance(value, Literal):
        if value.value.strip():
            yield Field(name, value.value, value.language, label=label)
        return
    if name == "type" and value.startswith(_SDO):
        yield Field("type", value.removeprefix(_SDO), label=label)
        return
    scheme = graph.text(value, terms.SCHEMA_PROPERTY_ID) or ""
    known = next((text for predicate in _LABELS for text in graph.literals(value, predicate)), None)
    address = "" if value.startswith((BLANK, "relative:")) else str(value)
    if known is not None and name not in {"language", "license", "relation"}:
        # the language of a name is not that of the record: names stand for things
        language = known.language if name in {"subject", "spatial", "rights", "description", "abstract"} else None
        iri = address if address.startswith(("http://", "https://")) else ""
        yield Field(name, known.value, language, scheme=scheme, iri=iri, label=label)
    elif address:
        yield Field(name, address, label=label)


def _unplaced(graph: Graph, statement: Statement, line: int | None) -> Finding:
    text = spelled(statement)
    if isinstance(statement[2], IRI) and statement[2].startswith(BLANK):
        inner = (spelled((statement[2], *row)) for row in graph.rows.get(statement[2], ()))
        text = " . ".join([text, *inner])
    return Finding(
        kind="statement-unplaced",
        field=str(statement[1]),
        problem="this statement has no place in a record here",
        advice="expected the terms of docs/readers.md; the text is kept beside the description",
        text=text,
        line=line,
    )
