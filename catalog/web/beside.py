"""Related documents as a page shows them, each with its reasons in words."""

from collections.abc import Iterator
from typing import NamedTuple

from flask import request

from catalog.errors import UnavailableError
from catalog.jobs.labels import name_of
from catalog.jobs.related import Related, Tie, dated_near, related
from catalog.ledger.entries import Entry
from catalog.web.kept_pages import do_not_keep
from catalog.web.language import _, current, ngettext
from catalog.web.published import Public
from vocab.identifiers import escape
from vocab.reading import Reading


class Beside(NamedTuple):
    """A related document.

    Attributes:
        date: As given; ``""`` where there is none.
    """

    title: str
    language: str | None
    date: str
    address: str


class Group(NamedTuple):
    """Documents that are related for the same reasons.

    Attributes:
        reasons: In words, the most telling first.
    """

    reasons: tuple[str, ...]
    rows: tuple[Beside, ...]


def groups(public: Public, entry: Entry, reading: Reading, prefix: str) -> list[Group]:
    """Return the documents that are related to another one, by their reasons.

    Args:
        prefix: Path of the base IRI.
    """
    names = _names(reading)
    found: dict[tuple[str, ...], list[Beside]] = {}
    for one in related(public.edition, entry, reading, _dated(public, reading)):
        found.setdefault(tuple(_reasons(one.ties, names)), []).append(_row(one, reading, prefix))
    return [Group(reasons, tuple(rows)) for reasons, rows in found.items()]


def _dated(public: Public, reading: Reading) -> list[str]:
    try:
        return dated_near(public.finder(), reading)
    except UnavailableError:
        # 'muniment rebuild' makes the index; the page is whole without it, and another one later
        do_not_keep(request.environ)
        return []


def _names(reading: Reading) -> dict[str, str]:
    """Return what the things are called that a document may share with others, by path."""
    language = reading.imprint.language
    named = (*reading.creators, *reading.contributors, *reading.mentions, *reading.collections)
    return {one.path: name_of(one.entity, current(), language).value if one.entity else one.name for one in named} | {
        reference.unit_path: reference.unit_label or "" for reference in reading.references if reference.unit_path
    }


def _row(one: Related, reading: Reading, prefix: str) -> Beside:
    document = one.document
    title = reading.literal(document.titles[0])
    return Beside(
        title=title.value,
        language=title.language,
        date=document.date.as_given if document.date else "",
        address=f"{prefix}page/document/{escape(document.identifier)}",
    )


def _reasons(ties: tuple[Tie, ...], names: dict[str, str]) -> Iterator[str]:
    by_kind: dict[str, list[Tie]] = {}
    for tie in ties:
        by_kind.setdefault(tie.kind, []).append(tie)
    for kind, several in by_kind.items():
        # the last is the most exact: a folder after its series, a series after its collection
        last = names.get(several[-1].path, "")
        match kind:
            case "unit":
                yield _("same file, %(name)s", name=last)
            case "person":
                yield _("same people: %(names)s", names="; ".join(names.get(tie.path, "") for tie in several))
            case "collection":
                yield _("same collection, %(name)s", name=last)
            case _:
                yield _days(several[0].days)


def _days(days: int | None) -> str:
    if days is None:
        return _("a near date")
    if days == 0:
        return _("same day")
    if days > 0:
        return ngettext("%(count)s day later", "%(count)s days later", days)
    return ngettext("%(count)s day earlier", "%(count)s days earlier", -days)
