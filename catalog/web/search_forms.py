"""The results of a search as programs want them: CSV, RIS, Atom, JSON-LD."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from catalog.jobs.rendering import Rendering
from catalog.jobs.searching import Answer, results
from catalog.ledger.entries import Standing
from catalog.web.published import Public
from catalog.web.search_request import Request
from exports import atom, tables
from exports.citations import ris
from exports.cited import cited
from vocab.identifiers import escape

CSV: Final = "text/csv"
RIS: Final = "application/x-research-info-systems"
JSONLD: Final = "application/ld+json"
# What only programs read, by the name of the format.
FORMS: Final = {"jsonld": JSONLD, "csv": CSV, "ris": RIS, "atom": atom.MEDIA_TYPE}


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
            return tables.header() + b"".join(_bodies("csv", page, rendering))
        case "jsonld":
            base = page.public.edition.imprint.base
            head = f'{{"@context":"{base}def/context.jsonld","@graph":[\n'
            return head.encode() + b",\n".join(_bodies("jsonld", page, rendering)) + b"\n]}\n"
        case "ris":
            return "\r\n".join(_citations(page)).encode()
        case _:
            return atom.feed(_feed(page))


def _identifiers(page: Page) -> list[str]:
    return [hit.identifier for hit in page.answer.found.hits]


def _bodies(name: str, page: Page, rendering: Rendering) -> list[bytes]:
    """Return what dumps have of each document."""
    edition = page.public.edition
    entries = [entry for one in _identifiers(page) if (entry := edition.entry(one)) and not entry.deleted]
    digests = edition.ledger.described_digests([entry.sequence for entry in entries])
    standing = [Standing(entry.identifier, entry.sequence, digests.get(entry.sequence)) for entry in entries]
    return [body for (body,) in rendering.take_all(standing, [name])]


def _citations(page: Page) -> list[str]:
    edition = page.public.edition
    entries = (edition.entry(identifier) for identifier in _identifiers(page))
    return [ris(cited(edition.read(entry))) for entry in entries if entry and not entry.deleted]


def _feed(page: Page) -> atom.Feed:
    public, answer = page.public, page.answer
    imprint = public.edition.imprint
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
        author=_publisher(public) or imprint.name,
        total=answer.total,
        first=answer.offset + 1 if items else 0,
        limit=answer.limit,
        links=page.links,
        items=items,
    )


def _publisher(public: Public) -> str | None:
    """Return the name of who publishes the catalogue, where the settings say it."""
    edition, said = public.edition, public.edition.imprint.publisher
    entity = edition.authorities.by_path.get(f"agent/{said}")
    return entity.display(edition.imprint.language) if entity else said
