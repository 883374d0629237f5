"""The things that documents link to: what is served of them with a document, and their own descriptions.

Every entity has one untagged ``rdfs:label`` besides its tagged names.
"""

from collections.abc import Iterator
from functools import cache
from typing import Final

import msgspec

from vocab import terms
from vocab.authority import AGENT_KINDS, Entity, Named, Reference
from vocab.identifiers import Iris
from vocab.imprint import Imprint
from vocab.languages import Language
from vocab.reading import Reading
from vocab.schemes.content_kinds import CONTENT_KIND_LABELS, SCHEME_LABEL, SCHEME_PATH
from vocab.statements import IRI, Literal, Statement


class Linked(msgspec.Struct, frozen=True):
    """A thing that a description links to, with what is served of it.

    Attributes:
        path: Its place below ``{base}id/``; of a language ``language/{tag}``.
        statements: All about the thing itself.
        shared: Whether only the documents that mention it make it exist: no authority file describes it
            and it is no part of the catalogue's own furniture.
    """

    path: str
    statements: tuple[Statement, ...]
    shared: bool


_SUBJECT_SCHEMES: Final = {"subject": "Subjects as given", "genre": "Kinds of document as given"}


class Links:
    """Finds what descriptions link to, and describes each entity of the authority files once.

    Args:
        iris: Of the catalogue.
        imprint: Its settings.
    """

    def __init__(self, iris: Iris, imprint: Imprint) -> None:
        self._iris = iris
        self._imprint = imprint
        self._entities: dict[str, Linked] = {}
        self._furniture = {
            path: Linked(path, statements, shared=False) for path, statements in furniture(iris, imprint).items()
        }

    def of(self, reading: Reading) -> Iterator[Linked]:
        """Yield each thing that the description of a document links to, once."""
        iris, imprint = self._iris, self._imprint
        yield from {named.path: self._named(named) for named in _named(reading)}.values()
        references = {reference.unit_path: reference for reference in reading.references if reference.unit_path}
        for path, reference in references.items():
            yield Linked(path, tuple(unit(reference, iris, imprint)), shared=True)
        languages = [*reading.languages, *(version.language for version in reading.versions if version.language)]
        for spoken in {language.iri: language for language in languages}.values():
            yield Linked(f"language/{spoken.tag}", language(spoken), shared=True)
        for path in dict.fromkeys(version.kind for version in reading.versions):
            yield self._furniture[path]
        yield self._furniture["dataset/documents"]

    def _named(self, named: Named) -> Linked:
        if named.entity is None:
            return Linked(named.path, tuple(minted(named, self._iris, self._imprint)), shared=True)
        found = self._entities.get(named.path)
        if found is None:
            found = Linked(named.path, tuple(served(named.entity, self._iris, self._imprint)), shared=False)
            self._entities[named.path] = found
        return found


def _named(reading: Reading) -> Iterator[Named]:
    for version in reading.versions:
        yield from version.translators
    yield from reading.funders
    yield from reading.publishers
    if reading.catalogue_publisher:
        yield reading.catalogue_publisher
    yield from reading.creators
    yield from reading.contributors
    for reference in reading.references:
        if reference.archive:
            yield Named(reference.archive.path, reference.text, reference.archive)
    yield from reading.collections
    yield from reading.places
    yield from reading.subjects
    yield from reading.mentions
    if reading.genre:
        yield reading.genre


def served(entity: Entity, iris: Iris, imprint: Imprint) -> Iterator[Statement]:
    """Yield what is served of an authority entity with each document that links to it."""
    iri = iris.thing(entity.path)
    for class_iri in entity.types:
        yield iri, terms.RDF_TYPE, IRI(class_iri)
    if entity.kind in AGENT_KINDS and terms.DCT_AGENT not in entity.types:
        yield iri, terms.RDF_TYPE, terms.DCT_AGENT
    yield iri, terms.RDFS_LABEL, Literal(entity.display(imprint.language))
    name = terms.SKOS_PREF_LABEL if entity.kind == "concept" else terms.SCHEMA_NAME
    for text in entity.names:
        yield iri, name, Literal(text.value, text.language)
    for acronym in entity.acronyms:
        yield iri, terms.SCHEMA_ALTERNATE_NAME, Literal(acronym)
    if entity.kind == "concept":
        for scheme in entity.schemes:
            yield iri, terms.SKOS_IN_SCHEME, iris.thing(scheme)


def described(entity: Entity, iris: Iris, imprint: Imprint) -> Iterator[Statement]:
    """Yield an authority entity's own description: what is served, and what else its file says in public."""
    yield from served(entity, iris, imprint)
    iri = iris.thing(entity.path)
    for text in entity.alternates:
        yield iri, terms.SKOS_ALT_LABEL, Literal(text.value, text.language)
    for definition in entity.definitions:
        yield iri, terms.SKOS_DEFINITION, Literal(definition.value, definition.language)
    if entity.latitude is not None and entity.longitude is not None:
        yield iri, terms.SCHEMA_LATITUDE, Literal(entity.latitude, datatype=terms.XSD_DECIMAL)
        yield iri, terms.SCHEMA_LONGITUDE, Literal(entity.longitude, datatype=terms.XSD_DECIMAL)
    for path in entity.broader:
        yield iri, terms.SKOS_BROADER, iris.thing(path)
    if entity.kind != "concept":
        for scheme in entity.schemes:
            yield iri, terms.SKOS_IN_SCHEME, iris.thing(scheme)
    for match in entity.matches:
        yield iri, terms.SKOS_EXACT_MATCH, IRI(match)
    for same in entity.same:
        yield iri, terms.OWL_SAME_AS, IRI(same)
    for notation in entity.notations:
        yield iri, terms.SKOS_NOTATION, Literal(notation)
    for path in entity.successors:
        yield iri, terms.DCT_IS_REPLACED_BY, iris.thing(path)


def minted(named: Named, iris: Iris, imprint: Imprint) -> Iterator[Statement]:
    """Yield what is known of a name that no authority file has: little more than the name."""
    iri = iris.thing(named.path)
    kind, _, rest = named.path.partition("/")
    name = Literal(named.name, imprint.language)
    if kind == "agent":
        yield iri, terms.RDF_TYPE, terms.DCT_AGENT
    elif kind == "place":
        yield iri, terms.RDF_TYPE, terms.SCHEMA_PLACE
    elif kind == "collection":
        yield iri, terms.RDF_TYPE, terms.SCHEMA_COLLECTION
    else:
        yield iri, terms.RDF_TYPE, terms.SKOS_CONCEPT
    yield iri, terms.RDFS_LABEL, Literal(named.name)
    yield iri, terms.SKOS_PREF_LABEL if kind == "concept" else terms.SCHEMA_NAME, name
    if kind == "concept":
        yield iri, terms.SKOS_IN_SCHEME, iris.thing(f"scheme/{rest.partition('/')[0]}")


def unit(reference: Reference, iris: Iris, imprint: Imprint) -> Iterator[Statement]:
    """Yield the file or other unit that an archival reference names."""
    if not (reference.unit_path and reference.unit and reference.unit_label and reference.archive):
        return
    iri = iris.thing(reference.unit_path)
    title = Literal(reference.unit_label, imprint.language)
    yield iri, terms.RDF_TYPE, terms.SCHEMA_COLLECTION
    yield iri, terms.RDF_TYPE, terms.SCHEMA_ARCHIVE_COMPONENT
    yield iri, terms.RDF_TYPE, terms.DCMITYPE_COLLECTION
    yield iri, terms.RDFS_LABEL, Literal(reference.unit_label)
    yield iri, terms.DCT_IDENTIFIER, Literal(reference.unit)
    yield iri, terms.DCT_TITLE, title
    yield iri, terms.SCHEMA_NAME, title
    yield iri, terms.SCHEMA_HOLDING_ARCHIVE, iris.thing(reference.archive.path)


@cache
def language(spoken: Language) -> tuple[Statement, ...]:
    """Return what our table says of a language; the IRI is the registration authority's."""
    return (
        (spoken.iri, terms.RDF_TYPE, terms.DCT_LINGUISTIC_SYSTEM),
        (spoken.iri, terms.RDFS_LABEL, Literal(spoken.name)),
        (spoken.iri, terms.SKOS_PREF_LABEL, Literal(spoken.name, "en")),
    )


def content_kind(path: str, iris: Iris) -> Iterator[Statement]:
    """Yield a concept of our scheme of content kinds."""
    iri = iris.thing(path)
    label = CONTENT_KIND_LABELS[path]
    yield iri, terms.RDF_TYPE, terms.SKOS_CONCEPT
    yield iri, terms.RDFS_LABEL, Literal(label)
    yield iri, terms.SKOS_PREF_LABEL, Literal(label, "en")
    yield iri, terms.SKOS_IN_SCHEME, iris.thing(SCHEME_PATH)


def dataset(iris: Iris, imprint: Imprint) -> Iterator[Statement]:
    """Yield the dataset that all descriptions are in."""
    yield iris.dataset, terms.RDF_TYPE, terms.SCHEMA_DATASET
    yield iris.dataset, terms.RDF_TYPE, terms.VOID_DATASET
    yield iris.dataset, terms.RDFS_LABEL, Literal(imprint.name)
    yield iris.dataset, terms.SCHEMA_NAME, Literal(imprint.name, imprint.language)


def furniture(iris: Iris, imprint: Imprint) -> dict[str, tuple[Statement, ...]]:
    """Return what every catalogue has, documents or none: its dataset and its own concept schemes, by path."""
    own = {SCHEME_PATH: SCHEME_LABEL, **{f"scheme/{key}": label for key, label in _SUBJECT_SCHEMES.items()}}
    return {
        "dataset/documents": tuple(dataset(iris, imprint)),
        **{path: tuple(content_kind(path, iris)) for path in CONTENT_KIND_LABELS},
        **{path: tuple(_scheme(iris.thing(path), label)) for path, label in own.items()},
    }


def _scheme(iri: IRI, label: str) -> Iterator[Statement]:
    yield iri, terms.RDF_TYPE, terms.SKOS_CONCEPT_SCHEME
    yield iri, terms.RDFS_LABEL, Literal(label)
    yield iri, terms.SKOS_PREF_LABEL, Literal(label, "en")


def each_thing(iri: IRI, predicate: IRI, things: tuple[Named, ...], iris: Iris) -> Iterator[Statement]:
    """Yield the links from something to things."""
    for thing in things:
        yield iri, predicate, iris.thing(thing.path)
