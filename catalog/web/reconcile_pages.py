"""The pages of the reconciliation service: the preview of a thing, and what the service knows."""

from typing import Final, NamedTuple

from flask import render_template

from catalog.web.language import N_, _
from catalog.web.pages import listed, path_prefix
from catalog.web.published import Public
from catalog.web.said import years_of
from exports.elsewhere import NAMES, whose
from exports.embedded import preview
from exports.reconciled_values import Known
from exports.reconciliation import FEATURES, PATH, PROPERTIES, TYPES

_NAMES: Final = 4
_DOCUMENTS: Final = 3
_SUMMARY: Final = 180  # characters
# the names of TYPES in the language of the page; descriptions of candidates have no page, and are in English
_KINDS: Final = {
    "agent": N_("Agent"),
    "person": N_("Person"),
    "archive": N_("Archive"),
    "unit": N_("Archival unit"),
    "place": N_("Place"),
    "concept": N_("Concept"),
    "collection": N_("Collection"),
    "document": N_("Document"),
}


class Fact(NamedTuple):
    """A line of a preview.

    Attributes:
        language: BCP 47 tag of the text; ``None`` when nothing is known of it.
    """

    name: str
    text: str
    language: str | None = None


def described(known: Known) -> str:
    """Return what tells a thing from its namesakes, on one line."""
    parts = [TYPES[known.type].name]
    if known.reading is not None:
        document = known.reading.document
        parts = [document.genre or parts[0], document.date.as_given if document.date else ""]
        parts += [reference.text for reference in known.reading.references[:1]]
    elif known.entity is not None:
        others = known.others
        parts += [f"also {'; '.join(others[:_NAMES])}" if others else "", _years(known)]
        parts += [f"{NAMES[key]} {id_}" for key, id_ in filter(None, map(whose, known.elsewhere[:1]))]
    else:
        parts.append("named by records, in no authority file")
    return " · ".join(part for part in parts if part)


def _years(known: Known) -> str:
    first, last = (known.entity.valid_from, known.entity.valid_until) if known.entity else (None, None)
    if first is None and last is None:
        return ""
    since, until = (f"from {first}" if first is not None else ""), (f"until {last}" if last is not None else "")
    return f"{since} {until}".strip()


def preview_page(public: Public, known: Known) -> str:
    """Return a small page about a thing; it stands alone, and its links open elsewhere."""
    edition = public.edition
    documents = [] if known.reading else edition.ledger.mentioning(known.path, edition.sequence, limit=_DOCUMENTS)
    return render_template(
        "reconcile_preview.html",
        title=known.name,
        kind=_(_KINDS[known.type]),
        facts=_facts(known),
        documents=listed(public, documents),
        address=f"{edition.imprint.base}page/{known.path}",
        tag=_language(known),
    )


def no_preview(why: str) -> str:
    """Return the small page that stands where there is nothing to preview."""
    return render_template("reconcile_preview.html", title=_("There is no preview"), facts=[Fact(_("Why"), why)])


def _language(known: Known) -> str | None:
    titles = known.reading.titles if known.reading else ()
    return titles[0].language if titles else None


def _facts(known: Known) -> list[Fact]:
    facts = []
    if known.reading is not None:
        document = known.reading.document
        facts += [Fact(_("Date"), document.date.as_given)] if document.date else []
        facts += [Fact(_("Kind"), document.genre)] if document.genre else []
        facts += [Fact(_("Reference"), reference.text) for reference in known.reading.references[:2]]
        facts += [Fact(_("Summary"), preview(one.value, _SUMMARY), one.language) for one in known.reading.abstracts[:1]]
        return facts
    facts += [Fact(_("Other names"), "; ".join(known.others[:_NAMES]))] if known.others else []
    years = years_of(known.entity.valid_from, known.entity.valid_until) if known.entity else ""
    facts += [Fact(_("Years"), years)] if years else []
    facts += [Fact(_("Part of"), "; ".join(wider.name for wider in known.broader))] if known.broader else []
    facts += [Fact(_("Archive"), known.archive.name)] if known.archive else []
    facts += [Fact(NAMES[key], id_) for key, id_ in filter(None, map(whose, known.elsewhere[:_NAMES]))]
    return facts


def about_page(public: Public) -> str:
    """Return the page that says what the service knows, and how it scores."""
    base = public.edition.imprint.base
    return render_template(
        "reconcile.html",
        title=_("Reconciliation"),
        service=base + PATH,
        types=TYPES.values(),
        properties=PROPERTIES.values(),
        features=FEATURES,
        imprint=public.edition.imprint,
        prefix=path_prefix(public),
    )
