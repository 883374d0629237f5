"""What the HTML pages show; the templates only lay it out.

Pages link by paths, so that they work behind any proxy; the IRIs that they show are those of the catalogue.
"""

import re
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from flask import render_template

from catalog.ledger.entries import Entry
from catalog.web.published import Public
from catalog.web.things import Thing
from exports.formats import FORMATS
from vocab import terms
from vocab.identifiers import escape
from vocab.statements import IRI, Literal

_LISTED: Final = 50
# what a page makes a link of: other schemes can be scripts
_WEB: Final = ("http://", "https://")


class Link(NamedTuple):
    """A name with an address."""

    label: str
    address: str


def path_prefix(public: Public) -> str:
    """Return the path of the base IRI, ending in ``/``."""
    return urlsplit(public.edition.imprint.base).path


def linking_documents(public: Public, path: str, after: int) -> tuple[list[Entry], int | None]:
    """Return a page of the documents that link to a thing, and behind which sequence the next page begins."""
    edition = public.edition
    found = edition.ledger.mentioning(path, edition.sequence, after=after, limit=_LISTED + 1)
    return found[:_LISTED], found[_LISTED - 1].sequence if len(found) > _LISTED else None


def entity_page(public: Public, thing: Thing, after: int) -> str:
    """Return the page about an agent, archive, unit, place, concept, collection or scheme."""
    edition, prefix = public.edition, path_prefix(public)
    found, following = linking_documents(public, thing.path, after)
    statements = [
        (_property(predicate), _shown(term, edition.imprint.base, prefix))
        for subject, predicate, term in thing.statements
        if predicate not in {terms.RDF_TYPE, terms.RDFS_LABEL}
    ]
    return render_template(
        "thing.html",
        title=thing.label,
        thing=thing,
        iri=str(edition.iris.thing(thing.path)),
        imprint=edition.imprint,
        prefix=prefix,
        statements=statements,
        documents=listed(public, found),
        next_after=following,
        formats=[Link(item.title, f"{prefix}data/{thing.path}.{item.name}") for item in FORMATS.values()],
    )


_GONE: Final = {"taken_down": "Taken down", "absent": "No longer here", "undone": "No longer here"}


def tombstone_page(public: Public, entry: Entry) -> str:
    """Return the page that stands where a document has been withdrawn."""
    return render_template(
        "gone.html",
        title=_GONE.get(entry.change, "Withdrawn"),
        entry=entry,
        imprint=public.edition.imprint,
        prefix=path_prefix(public),
        issued=public.edition.timeline.issued(entry.sequence),
    )


def listed(public: Public, entries: list[Entry]) -> list[dict[str, str]]:
    """Return what lists of documents show of each: title, date and address."""
    prefix = path_prefix(public)
    rows = []
    for entry in entries:
        document = public.edition.document(entry)
        rows.append(
            {
                "title": document.title,
                "date": document.date.as_given if document.date else "",
                "address": f"{prefix}page/document/{escape(document.identifier)}",
            }
        )
    return rows


_NAMESPACES: Final = (terms.SCHEMA, terms.DCTERMS, terms.SKOS, terms.RDFS)


def _property(predicate: IRI) -> str:
    """Return a property's name as words: ``alternateName`` → ``alternate name``."""
    for namespace in _NAMESPACES:
        if predicate.startswith(namespace):
            return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", predicate.removeprefix(namespace)).lower()
    return str(predicate)


def _shown(term: IRI | Literal, base: str, prefix: str) -> dict[str, str | None]:
    if isinstance(term, Literal):
        return {"text": term.value, "language": term.language, "address": None}
    address: str | None = str(term)
    if term.startswith(base + "id/"):
        address = f"{prefix}page/{term.removeprefix(base + 'id/')}"
    elif not term.startswith(_WEB):
        address = None
    return {"text": str(term), "language": None, "address": address}
