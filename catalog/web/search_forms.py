"""The results of a search as programs want them: CSV, RIS, Atom, JSON-LD."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from catalog.jobs.rendering import Rendering
from catalog.jobs.searching import Answer, results
from catalog.ledger.entries import Entry
from catalog.web.published import Public
from catalog.web.search_request import Request
from exports import atom, tables
from exports.citations import CITATION_FORMATS, ris
from exports.cited import cited
from vocab.identifiers import escape

# What only programs read, by the name of the format.
FORMS: Final = {
    "jsonld": "application/ld+json",
    "csv": "text/csv",
    "ris": CITATION_FORMATS["ris"].media_type,
    "atom": atom.MEDIA_TYPE,
}


class Page(NamedTuple):
    """A page of results, and what stands around it.

    Attributes:
        links: Relation and address of the neighbouring pages.
    """

    public: Public
    request: Request
    answer: Answer
    links: Sequence[tuple[str, str]]


def written(form: str, page: Page, rendering: Rendering) -> bytes:
    """Return a page of results in one of ``FORMS``."""
    match form:
        case "csv":
            return tables.header() + b"".join(rendering.of_entries(_entries(page), "csv"))
        case "jsonld":
            base = page.public.edition.imprint.base
            head = f'{{"@context":"{base}def/context.jsonld","@graph":[\n'
            return head.encode() + b",\n".join(rendering.of_entries(_entries(page), "jsonld")) + b"\n]}\n"
        case "ris":
            return "\r\n".join(ris(cited(page.public.edition.read(entry))) for entry in _entries(page)).encode()
        case _:
            return atom.feed(_feed(page))


def _entries(page: Page) -> list[Entry]:
    """Return the entries of the documents that were found, in their order."""
    found = (page.public.edition.entry(hit.identifier) for hit in page.answer.found.hits)
    return [entry for entry in found if entry and not entry.deleted]


def _feed(page: Page) -> atom.Feed:
    public, answer = page.public, page.answer
    imprint, publisher = public.edition.imprint, public.edition.describer.publisher()
    items = [
        atom.Item(
            result.iri,
            "".join(span.text for span in result.title),
            f"{imprint.base}page/document/{escape(result.identifier)}",
            public.edition.timeline.datestamp(result.sequence),
            "".join(span.text for span in result.snippet),
        )
        for result in results(public.edition, answer)
    ]
    text = answer.question.text
    return atom.Feed(
        title=f"{imprint.name}: {text}" if text else imprint.name,
        address=page.request.address(
            imprint.base, *([("after", page.request.after)] if page.request.after else []), ("format", "atom")
        ),
        alternate=page.request.address(imprint.base),
        query=text,
        updated=public.generation.datestamp,
        author=publisher.name if publisher else imprint.name,
        total=answer.total,
        first=answer.offset + 1 if items else 0,
        limit=answer.limit,
        links=page.links,
        items=items,
    )
