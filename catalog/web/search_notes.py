"""What a reader has to know about the answer to a search: in English for programs, in the page's language on it."""

from collections.abc import Iterator
from typing import NamedTuple

from catalog.jobs.searching import Answer
from catalog.web.language import N_, _
from catalog.web.search_request import DEPTH, Request


class Note(NamedTuple):
    """A sentence, with what stands in it as ``%(name)s``."""

    text: str
    values: dict[str, str]

    @property
    def plain(self) -> str:
        """The sentence in English."""
        return self.text % self.values if self.values else self.text

    @property
    def shown(self) -> str:
        """The sentence in the language of the page."""
        return _(self.text, **self.values)


def notes(base: str, asked: Request, answer: Answer) -> Iterator[Note]:
    """Yield what has to be known.

    Args:
        base: The base IRI.
    """
    question = answer.question
    if question.asked.cut:
        yield Note(N_("The question is too long; its end was left out."), {})
    if question.text and not question.asked.parts and not question.fields:
        yield Note(N_("There is no letter and no digit in the question, so nothing can be found."), {})
    if answer.loose:
        yield Note(N_("No document has all that you ask for. These have some of it, those with most of it first."), {})
    for name in question.unknown:
        yield Note(N_("“%(name)s:” is not the name of a field, so it was taken for a word."), {"name": name})
    for field in answer.failed:
        yield Note(
            N_("Nothing here is known as %(name)s:%(value)s, so nothing can be found with it."),
            {"name": field.name, "value": field.value},
        )
    for name in asked.unread:
        yield Note(N_("What “%(name)s” says is no year, month or day; it was left out."), {"name": name})
    if answer.total > DEPTH:
        yield Note(
            N_(
                "To have all of these, follow the pages, ask by SPARQL at %(base)ssparql, or take the whole at"
                " %(base)sdumps/."
            ),
            {"base": base},
        )
