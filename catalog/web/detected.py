"""What a page shows of machine-made links, and the activity that made them: marked as what they are."""

from datetime import date
from typing import Final, NamedTuple

from flask import request

from catalog.errors import NotFoundError
from catalog.jobs.labels import name_of
from catalog.ledger.entries import Entry
from catalog.web.kept_pages import do_not_keep
from catalog.web.language import N_, _, current
from catalog.web.published import Public
from vocab.linking import FieldName, Rule
from vocab.mapping import links
from vocab.statements import Statement

_FIELDS: Final[dict[FieldName, str]] = {
    "text": N_("the text"),
    "title": N_("the title"),
    "abstract": N_("the summary"),
}
_RULES: Final[dict[Rule, str]] = {
    "gloss-confirmed": N_("the editors give a second name in brackets, and both are known"),
    "exact-label": N_("this name is known, and of one thing alone"),
    "gloss": N_("the editors give this name in brackets"),
    "after-full-name": N_("the full name stands before"),
}


class Row(NamedTuple):
    """A link as a page shows it.

    Attributes:
        anchor: Fragment of the annotation's IRI.
        label: Of the entity.
        address: Of its page.
        matched: The words that were found.
        field: Where.
        rule: Why they count, in words.
        confidence: From 0 to 1.
    """

    anchor: str
    label: str
    address: str
    matched: str
    field: str
    rule: str
    confidence: str


def rows(public: Public, entry: Entry, prefix: str) -> list[Row]:
    """Return the links of a document, by the entity's name.

    Args:
        prefix: Path of the base IRI.
    """
    linking, entities = public.linking, public.edition.authorities.by_path
    if not linking.since:
        return []
    if (found := linking.kept(entry)) is None:
        # 'muniment rebuild' is at work
        do_not_keep(request.environ)
        return []
    shown = [
        Row(
            anchor=links.link_iri("", mention.entity).removeprefix("#"),
            label=name_of(entities[mention.entity], current(), public.edition.imprint.language).value,
            address=f"{prefix}page/{mention.entity}",
            matched=mention.matched,
            field=_(_FIELDS[mention.field]),
            rule=_(_RULES[mention.rule]),
            confidence=mention.confidence,
        )
        for mention in linking.shown(entry, found)
        if mention.entity in entities
    ]
    return sorted(shown, key=lambda row: (row.label, row.anchor))


def activity(public: Public, key: str) -> tuple[Statement, ...]:
    """Return what is said of the linker's work that has this key.

    Raises:
        NotFoundError: The linker did not work under authority files of that day.
    """
    linking, edition = public.linking, public.edition
    changes = edition.ledger.authority_changes(edition.sequence)
    days: set[date] = {edition.timeline.issued(sequence).date() for sequence in changes}
    for day in days:
        if links.activity_path(day) == f"activity/{key}":
            return linking.activity() if day == linking.day else tuple(links.activity(day, (), edition.iris))
    raise NotFoundError("there is nothing with this address", "the graph of links names the activities that there are")
