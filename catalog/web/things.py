"""Finds the things beside documents that have an address here: agents, archives, units, concepts and so on."""

from typing import Final, NamedTuple

import pyoxigraph

from catalog.errors import NotFoundError
from catalog.jobs.labels import name_of
from catalog.web.detected import activity
from catalog.web.language import N_
from catalog.web.published import Public
from exports.rdf import from_oxigraph
from vocab import terms
from vocab.authority import Entity
from vocab.identifiers import unit_path
from vocab.mapping import entities
from vocab.statements import IRI, Literal, Statement

KINDS: Final = {
    "agent": N_("Agent"),
    "person": N_("Person"),
    "archive": N_("Archive"),
    "place": N_("Place"),
    "concept": N_("Concept"),
    "collection": N_("Collection"),
    "scheme": N_("Concept scheme"),
    "activity": N_("Activity"),
}


class Thing(NamedTuple):
    """A thing and what is said about it.

    Attributes:
        path: Below ``{base}id/``.
        label: For people.
        language: Of the label, as BCP 47 has it; ``None`` where it is not known.
        kind: For people.
        entity: ``None`` when no authority file describes it.
    """

    path: str
    label: str
    language: str | None
    kind: str
    statements: tuple[Statement, ...]
    entity: Entity | None

    def data(self, base: str) -> IRI:
        """Return the address of its description."""
        return IRI(f"{base}data/{self.path}")


def find_entity(public: Public, kind: str, key: str, language: str = "") -> Thing:
    """Return the thing of a kind with a key.

    Args:
        language: Of its label, if it has one in it.

    Raises:
        NotFoundError: Nobody describes or mentions such a thing.
    """
    path = _path(kind, key)
    edition = public.edition
    if entity := edition.authorities.by_path.get(path):
        statements = tuple(entities.described(entity, edition.iris, edition.imprint))
        name = name_of(entity, language, edition.imprint.language)
        return Thing(path, name.value, name.language, KINDS[kind], statements, entity)
    if kind == "activity":
        statements = activity(public, key)
        return Thing(path, *_label(statements, path), KINDS[kind], statements, None)
    if kind in KINDS and (body := edition.said(path)):
        statements = tuple(dict.fromkeys(from_oxigraph(pyoxigraph.parse(body, format=pyoxigraph.RdfFormat.N_TRIPLES))))
        return Thing(path, *_label(statements, path), _kind_of(path), statements, None)
    raise NotFoundError(
        "there is nothing with this address", "no authority file describes it, and no document mentions it"
    )


def _path(kind: str, key: str) -> str:
    archive, middle, unit = key.partition("/unit/")
    return unit_path(archive, unit) if kind == "archive" and middle else f"{kind}/{key}"


def _label(statements: tuple[Statement, ...], path: str) -> tuple[str, str | None]:
    """Return a label and its language, which only the name that says the same has: labels have no tag."""
    texts = [(predicate, term) for _, predicate, term in statements if isinstance(term, Literal)]
    label = min((text.value for predicate, text in texts if predicate == terms.RDFS_LABEL), default=path)
    return label, next((text.language for _, text in texts if text.value == label and text.language), None)


def _kind_of(path: str) -> str:
    return N_("Archival unit") if "/unit/" in path else KINDS[path.partition("/")[0]]
