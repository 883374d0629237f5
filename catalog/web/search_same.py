"""A search as something else: the same as a SPARQL query, and as a filter over a dump."""

from datetime import date
from typing import Final, NamedTuple

from catalog.jobs.searching import Answer
from catalog.web.language import _
from catalog.web.published import Public, Published
from exports.selections import Selection, dump_command, sparql

_DUMP: Final = "documents.ndjson.gz"


class Same(NamedTuple):
    """The same search in other languages.

    Attributes:
        sparql: A query; ``None`` when none says the same.
        dump: A command for a shell; ``None`` when none does the same.
        why_no_sparql, why_no_dump: Reasons, for people; ``""`` where there is one, or nothing to say.
    """

    sparql: str | None
    dump: str | None
    why_no_sparql: str = ""
    why_no_dump: str = ""


def same(published: Published, public: Public, answer: Answer) -> Same:
    """Return how else one can ask what an answer is the answer to."""
    imprint = public.edition.imprint
    narrowing, parts = answer.narrowing, answer.asked.parts
    if answer.failed or (answer.question.text and not answer.question.fields and not parts):
        return Same(None, None)
    selection = Selection(
        answer.question.words,
        [(name, values) for filters in (narrowing.filters, narrowing.asked) for name, values in filters.items()],
        _day(narrowing.days.first),
        _day(narrowing.days.last),
    )
    query, why = None, ""
    if answer.loose:
        why = _("No document has all of the words, and a query finds none that has only some.")
    elif answer.asked.cut:
        why = _("The question is too long for a query.")
    elif any(part.field for part in parts):
        why = _("A query looks for words everywhere, not in titles alone.")
    else:
        query = sparql(selection, imprint)
    command, why_not = None, ""
    if parts:
        why_not = _("Words are looked up in the index, which a dump does not have; choose by the lists alone.")
    elif not (published.layout.dump(public.generation.number) / _DUMP).is_file():
        why_not = _("There is no dump of this state of the catalogue in lines of JSON.")
    else:
        command = dump_command(selection, imprint)
    return Same(query, command, why, why_not)


def _day(day: int | None) -> date | None:
    return None if day is None else date.fromordinal(day)
