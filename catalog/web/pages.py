"""What the HTML pages show; the templates only lay it out.

Pages link by paths, so that they work behind any proxy; the IRIs that they show are those of the catalogue.
"""

from typing import Final, NamedTuple
from urllib.parse import urlsplit

from flask import render_template

from catalog.ledger.entries import Entry
from catalog.web.published import Public
from vocab.identifiers import escape
from vocab.reading import tagged

_LISTED: Final = 50


class Link(NamedTuple):
    """A name with an address.

    Attributes:
        type: Media type of what is there; ``""`` where nobody asks.
    """

    label: str
    address: str
    type: str = ""


def path_prefix(public: Public) -> str:
    """Return the path of the base IRI, ending in ``/``."""
    return urlsplit(public.edition.imprint.base).path


def linking_documents(public: Public, path: str, after: int) -> tuple[list[Entry], int | None]:
    """Return a page of the documents that link to a thing, and behind which sequence the next page begins."""
    edition = public.edition
    found = edition.ledger.mentioning(path, edition.sequence, after=after, limit=_LISTED + 1)
    return found[:_LISTED], found[_LISTED - 1].sequence if len(found) > _LISTED else None


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
    """Return what lists of documents show of each: title and its language, date and address."""
    prefix = path_prefix(public)
    rows = []
    for entry in entries:
        document = public.edition.document(entry)
        rows.append(
            {
                "title": document.title,
                "language": tagged(document.titles[0], public.edition.imprint).language or "",
                "date": document.date.as_given if document.date else "",
                "address": f"{prefix}page/document/{escape(document.identifier)}",
            }
        )
    return rows
