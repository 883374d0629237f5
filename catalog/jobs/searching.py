"""One search, for the web and the command line: what was found, with title, date and the place of the hit."""

import re
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Final

import msgspec

from catalog.errors import UnavailableError
from catalog.jobs.catalogue import Layout
from catalog.jobs.edition import Edition
from catalog.jobs.narrowing import narrowed
from catalog.ledger.sqlite import SqliteReader
from catalog.search.asked import Asked
from catalog.search.finder import RELEVANCE, Finder, Found, Hit, Place
from catalog.search.folding import fold
from catalog.search.marking import Sought, Span
from catalog.search.narrowing import EVERYTHING, Narrowing, Value
from catalog.search.nearest import mended, replaced
from catalog.search.questions import Field, Question, read_question
from catalog.settings import Settings
from vocab.document import Document
from vocab.reading import tagged

_WORD: Final = re.compile(r"\w+")


class Result(msgspec.Struct, frozen=True):
    """One document that was found.

    Attributes:
        title: In pieces, those marked that were asked for.
        date: As the record gives it; ``""`` when it gives none.
        snippet: Where summary or text has most of what was asked for; in pieces likewise.
        sequence: The entry that stands for it.
        language: Of the title, where it is known.
    """

    identifier: str
    iri: str
    title: tuple[Span, ...]
    date: str
    snippet: tuple[Span, ...]
    score: float
    sequence: int
    language: str | None = None


class Wish(msgspec.Struct, frozen=True):
    """What is asked for, as a reader says it.

    Attributes:
        text: The question.
        limit: Most results on a page.
        offset: How many results stand before the page.
        behind: The result that it follows, when the offset may have been of another generation.
        chosen: What was chosen beside the question.
        order: ``"relevance"``, or another order of the index.
    """

    text: str
    limit: int
    offset: int = 0
    behind: Place | None = None
    chosen: Narrowing = EVERYTHING
    order: str = RELEVANCE


class Answer(msgspec.Struct, frozen=True):
    """A page of what was found.

    Attributes:
        narrowing: What it is kept to, by the question and beside it.
        failed: Fields of the question that mean nothing here.
        found: Ids and scores; what the numbers of facets are counted from.
    """

    wish: Wish
    question: Question
    narrowing: Narrowing
    failed: tuple[Field, ...]
    found: Found

    @property
    def asked(self) -> Asked:
        """The words of the question."""
        return self.question.asked

    @property
    def total(self) -> int:
        """How many documents there are in all."""
        return self.found.total

    @property
    def loose(self) -> bool:
        """Whether no document has all that was asked for, and these have some of it."""
        return self.found.loose

    @property
    def offset(self) -> int:
        """How many results stand before this page."""
        return self.found.offset

    @property
    def limit(self) -> int:
        """Most results on a page."""
        return self.wish.limit

    @property
    def last(self) -> Hit | None:
        """The last result on the page, when another page follows."""
        hits = self.found.hits
        return hits[-1] if hits and self.offset + len(hits) < self.total else None


class Suggestion(msgspec.Struct, frozen=True):
    """Another question that has hits.

    Attributes:
        text: The question, with other words in it.
        total: How many documents have all of it.
    """

    text: str
    total: int


def search(edition: Edition, finder: Finder, wish: Wish) -> Answer:
    """Return a page of the documents that a reader wishes for.

    A question with neither words nor fields is answered with every document; one with nothing but signs, with none.

    Args:
        finder: Of the same generation as the edition.
    """
    question = read_question(wish.text)
    narrowing, understood = narrowed(edition, finder, question.fields, wish.chosen)
    if question.text and not question.fields and not question.asked.parts:
        return Answer(wish, question, narrowing, (), Found(0, (), loose=False))
    found = finder.find(
        question.asked,
        limit=wish.limit,
        offset=wish.offset,
        narrowing=narrowing,
        order=wish.order,
        behind=wish.behind,
    )
    return Answer(wish, question, narrowing, understood.failed, found)


def results(edition: Edition, answer: Answer) -> tuple[Result, ...]:
    """Return what a list shows of the documents of a page."""
    sought = Sought(answer.asked, loose=answer.loose)
    documents = edition.several([hit.identifier for hit in answer.found.hits])
    return tuple(
        Result(
            hit.identifier,
            str(edition.iris.document(hit.identifier)),
            tuple(sought.mark(document.title)),
            document.date.as_given if document.date else "",
            tuple(sought.snippet(_texts(document))),
            round(hit.score, 3),
            entry.sequence,
            tagged(document.titles[0], edition.imprint).language,
        )
        for hit in answer.found.hits
        if hit.identifier in documents
        for entry, document in (documents[hit.identifier],)
    )


def _texts(document: Document) -> list[str]:
    """Return what a snippet may be cut from."""
    return [text.value for text in document.summary] + [version.text for version in document.versions if version.text]


def facets(finder: Finder, answer: Answer, names: Mapping[str, int]) -> dict[str, list[tuple[Value, int]]]:
    """Return the values of facets among all that was found, each with its number, the largest first.

    Args:
        names: Of facets, each with the most values that are wanted of it.
    """
    return finder.count(answer.found.words, answer.narrowing, names)


def suggestion(finder: Finder, answer: Answer) -> Suggestion | None:
    """Return a question that is spelt much like one without hits, and has some; ``None`` when there is none."""
    if (answer.total and not answer.loose) or not answer.asked.parts:
        return None
    for words in mended(answer.asked, finder):
        found = finder.find(replaced(answer.asked, words), limit=1, narrowing=answer.narrowing)
        if found.total and not found.loose:
            return Suggestion(_respelt(answer.question.text, words), found.total)
    return None


def _respelt(text: str, words: dict[str, str]) -> str:
    """Return a question with other words in it, the rest as it was typed."""
    return _WORD.sub(lambda found: words.get(fold(found[0]).strip(), found[0]), text)


def search_snapshot(layout: Layout, generation: int) -> Path:
    """Return where the index of a generation lies.

    Raises:
        UnavailableError: It has none: an earlier version of this program has published it, or it was removed.
    """
    path = layout.search_snapshot(generation)
    if not (path / "meta.json").is_file():
        raise UnavailableError(f"generation {generation} has no search index", "run 'muniment publish'")
    return path


def find(settings: Settings, text: str, *, limit: int) -> tuple[Answer, tuple[Result, ...], int]:
    """Return the first results in the current generation, and its number, for the command line.

    Raises:
        UnavailableError: Nothing has been published.
    """
    with closing(SqliteReader(settings.data)) as ledger:
        current = ledger.current()
        if current is None:
            raise UnavailableError("nothing has been published yet", "run 'muniment publish'")
        finder = Finder(search_snapshot(Layout(settings.data), current.number))
        edition = Edition.of(ledger, current)
        answer = search(edition, finder, Wish(text, limit))
        return answer, results(edition, answer), current.number
