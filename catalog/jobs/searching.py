"""One search, for the web and the command line: what was found, with title, date and the place of the hit."""

from contextlib import closing
from pathlib import Path
from typing import Final

import msgspec

from catalog.errors import InputError, UnavailableError
from catalog.jobs.catalogue import Layout
from catalog.jobs.edition import Edition
from catalog.ledger.sqlite import SqliteReader
from catalog.search.asked import Asked, understand
from catalog.search.finder import DEPTH, Filters, Finder, Hit
from catalog.search.marking import Sought, Span
from catalog.settings import Settings
from vocab.document import Document

MOST: Final = 100  # results on one page


class Result(msgspec.Struct, frozen=True):
    """One document that was found.

    Attributes:
        title: In pieces, those marked that were asked for.
        date: As the record gives it; ``""`` when it gives none.
        snippet: Where summary or text has most of what was asked for; in pieces likewise.
    """

    identifier: str
    iri: str
    title: tuple[Span, ...]
    date: str
    snippet: tuple[Span, ...]
    score: float


class Answer(msgspec.Struct, frozen=True):
    """A page of what was found.

    Attributes:
        total: How many documents there are in all.
        loose: Whether no document has all that was asked for, and these have some of it.
        offset: How many results stand before this page.
        limit: Most results on a page.
    """

    asked: Asked
    total: int
    loose: bool
    offset: int
    limit: int
    results: tuple[Result, ...]

    @property
    def following(self) -> int | None:
        """How many results stand before the next page; ``None`` when there is none, or none that can be reached."""
        after = self.offset + self.limit
        return after if after < self.total and after + self.limit <= DEPTH else None


def search(
    edition: Edition, finder: Finder, text: str, *, limit: int, offset: int = 0, filters: Filters | None = None
) -> Answer:
    """Return a page of the documents that a text asks for.

    Args:
        finder: Of the same generation as the edition.
        filters: Values by the name of a facet; without a text, every document that has them is found.

    Raises:
        InputError: The page lies behind the last one that can be reached.
    """
    if offset + limit > DEPTH:
        raise InputError(
            f"a search can be paged through to its {DEPTH:,}th result and no further",
            "ask for more words, or take everything: by SPARQL at /sparql, or whole at /dumps/",
        )
    asked = understand(text)
    found = finder.find(asked, limit=limit, offset=offset, filters=filters)
    sought = Sought(asked, loose=found.loose)
    results = tuple(result for hit in found.hits if (result := _result(edition, sought, hit)))
    return Answer(asked, found.total, found.loose, offset, limit, results)


def _result(edition: Edition, sought: Sought, hit: Hit) -> Result | None:
    entry = edition.entry(hit.identifier)
    if entry is None or entry.deleted:
        return None
    document = edition.document(entry)
    return Result(
        hit.identifier,
        str(edition.iris.document(hit.identifier)),
        tuple(sought.mark(document.title)),
        document.date.as_given if document.date else "",
        tuple(sought.snippet(_texts(document))),
        round(hit.score, 3),
    )


def _texts(document: Document) -> list[str]:
    """Return what a snippet may be cut from."""
    return [text.value for text in document.summary] + [version.text for version in document.versions if version.text]


def search_snapshot(layout: Layout, generation: int) -> Path:
    """Return where the index of a generation lies.

    Raises:
        UnavailableError: It has none: an earlier version of this program has published it, or it was removed.
    """
    path = layout.search_snapshot(generation)
    if not (path / "meta.json").is_file():
        raise UnavailableError(f"generation {generation} has no search index", "run 'muniment publish'")
    return path


def find(settings: Settings, text: str, *, limit: int) -> tuple[Answer, int]:
    """Return the first results in the current generation, and its number, for the command line.

    Raises:
        UnavailableError: Nothing has been published.
    """
    with closing(SqliteReader(settings.data)) as ledger:
        current = ledger.current()
        if current is None:
            raise UnavailableError("nothing has been published yet", "run 'muniment publish'")
        finder = Finder(search_snapshot(Layout(settings.data), current.number))
        return search(Edition.of(ledger, current), finder, text, limit=limit), current.number
