"""``/search``: a form and a list for people, the same as JSON and in other forms for programs; ``/opensearch.xml``."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

import msgspec
from flask import Blueprint, Response, render_template, request
from markupsafe import Markup

from catalog.jobs.searching import Answer, Result, Suggestion, facets, results, search, suggestion
from catalog.search.finder import Finder
from catalog.search.marking import Span
from catalog.search.narrowing import Value
from catalog.web import operations
from catalog.web.answers import HTML, add_link, not_acceptable, respond
from catalog.web.language import N_, _
from catalog.web.negotiation import choose
from catalog.web.pages import path_prefix
from catalog.web.published import Public, Published
from catalog.web.routing import Routes
from catalog.web.search_facets import TITLES, histogram, listed, shown, wanted, words_of
from catalog.web.search_forms import FORMS, Page, written
from catalog.web.search_notes import Note, notes
from catalog.web.search_request import FACETS, LIMIT, MANY, MOST, Request, place, read_request
from catalog.web.search_same import Same, same
from exports import atom
from vocab.identifiers import escape as escape_segment

_JSON: Final = "application/json"
_FORMATS: Final = {"html": HTML, "json": _JSON, **FORMS}
_NAMES: Final = {media_type: name for name, media_type in _FORMATS.items()}
_USUAL: Final = 100  # results on a page in the forms that only programs read
_MARK: Final = Markup("<mark>")
_MARK_END: Final = Markup("</mark>")
_SORTED: Final = {
    "relevance": N_("Best match"),
    "date": N_("Oldest first"),
    "-date": N_("Newest first"),
    "title": N_("Title"),
    "newest": N_("Latest in the catalogue"),
}


class Seen(NamedTuple):
    """A search and its answer, as page and JSON show them.

    Attributes:
        counts: Of facets; ``None`` when they are not wanted.
        links: Addresses of the neighbouring pages, by their relation.
        notes: What a reader has to know about the answer.
    """

    public: Public
    request: Request
    answer: Answer
    rows: tuple[Result, ...]
    counts: Mapping[str, Sequence[tuple[Value, int]]] | None
    meant: Suggestion | None
    links: Mapping[str, str]
    notes: list[Note]
    same: Same


def blueprint(published: Published) -> Blueprint:
    """Return the routes ``/search`` and ``/opensearch.xml``."""
    routes = Routes("search", published)

    def found(public: Public) -> Response:
        """Answer with the documents that hold some words, the best first."""
        return _found(published, public)

    def opensearch(public: Public) -> Response:
        """Say how browsers and programs search here (OpenSearch 1.1)."""
        imprint = public.edition.imprint
        body = atom.description(imprint.base, imprint.name, published.settings.admin_email)
        return respond(body, "application/opensearchdescription+xml")

    routes.add("/search", found, about=operations.SEARCH)
    routes.add("/opensearch.xml", opensearch, about=operations.OPENSEARCH)
    return routes.blueprint


def _found(published: Published, public: Public) -> Response:
    """Answer with what was found, in the form that ``format`` or the Accept header names."""
    named = _FORMATS.get(request.args.get("format", ""))
    choice = choose(request.headers.get("Accept"), tuple(_FORMATS.values()))
    if named is None and choice is None:
        address = f"{public.edition.imprint.base}search"
        return not_acceptable([(media_type, address) for media_type in _FORMATS.values()])
    form = _NAMES[named or (choice.media_type if choice else HTML)]
    for_programs = form in FORMS
    asked = read_request(request.args, most=MANY if for_programs else MOST, usual=_USUAL if for_programs else LIMIT)
    finder = public.finder()
    answer = search(public.edition, finder, asked.wish(public.generation.number))
    links = _neighbours(public, asked, answer, form if form == "json" or (named and form != "html") else "")
    if for_programs:
        page = Page(public, asked, answer, links)
        response = respond(written(form, page, published.rendering(public)), _typed(form), negotiated=named is None)
    else:
        seen = _seen(published, public, finder, asked, answer, dict(links))
        body = _json(seen) if form == "json" else _page(seen)
        response = respond(body, _typed(form), negotiated=named is None)
    for relation, address in links:
        add_link(response, address, relation)
    if form == "csv":
        # as that of SPARQL: a table of someone else's text is for saving
        response.headers["Content-Disposition"] = 'attachment; filename="documents.csv"'
    # what is found is for readers; search engines find the documents by themselves
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _typed(form: str) -> str:
    return _FORMATS[form] + ("; charset=utf-8" if form in {"html", "csv", "ris"} else "")


def _seen(
    published: Published, public: Public, finder: Finder, asked: Request, answer: Answer, links: dict[str, str]
) -> Seen:
    counts = facets(finder, answer, wanted(asked)) if asked.with_facets else None
    meant = suggestion(finder, answer)
    return Seen(
        public,
        asked,
        answer,
        results(public.edition, answer),
        counts,
        meant,
        links,
        list(notes(public.edition.imprint.base, asked, answer)),
        same(published, public, answer),
    )


def _neighbours(public: Public, asked: Request, answer: Answer, form: str) -> list[tuple[str, str]]:
    """Return the addresses of the pages before and behind this one."""
    base, number = public.edition.imprint.base, public.generation.number
    named = [("format", form)] if form else []
    named += [] if asked.with_facets else [("facets", "false")]
    found = []
    if answer.offset:
        # a place behind the end leads back to the last page
        before = max(0, min(answer.offset, answer.total) - answer.limit)
        back = [("after", place(number, before))] if before else []
        found.append(("prev", asked.address(base, *back, *named)))
    if last := answer.last:
        ahead = place(number, answer.offset + len(answer.found.hits), last)
        found.append(("next", asked.address(base, ("after", ahead), *named)))
    return found


# ---------------------------------------------------------------- JSON


def _json(seen: Seen) -> bytes:
    return msgspec.json.format(msgspec.json.encode(_plain(seen)), indent=2) + b"\n"


def _plain(seen: Seen) -> dict[str, Any]:
    base, answer, asked = seen.public.edition.imprint.base, seen.answer, seen.request
    plain = {
        "query": answer.question.text,
        "filters": asked.filters,
        "generation": seen.public.generation.number,
        "total": answer.total,
        "matched": "some" if answer.loose else "all",
        "first": answer.offset + 1 if seen.rows else None,
        "limit": answer.limit,
        "notes": [note.plain for note in seen.notes],
        "results": [_plain_result(base, result) for result in seen.rows],
        "previous": seen.links.get("prev"),
        "next": seen.links.get("next"),
        "sort": asked.sort,
        "from": asked.since or None,
        "to": asked.until or None,
        "fields": answer.narrowing.asked,
        "suggestion": _plain_suggestion(base, asked, seen.meant),
        "same": {"sparql": seen.same.sparql, "dump": seen.same.dump},
    }
    if seen.counts is not None:
        plain["facets"] = {name: _plain_facet(seen, name, values) for name, values in seen.counts.items()}
    return plain


def _plain_facet(seen: Seen, name: str, counted: Sequence[tuple[Value, int]]) -> list[dict[str, Any]]:
    """Return the values of a facet, the largest first; those that are chosen always."""
    chosen, labels = seen.request.filters.get(name, []), seen.public.edition.labels
    return [
        {"value": value, "label": labels.of(name, value), "count": count, "selected": value in chosen}
        for value, count in shown(counted, seen.request.values, chosen)
    ]


def _plain_suggestion(base: str, asked: Request, meant: Suggestion | None) -> dict[str, Any] | None:
    if meant is None:
        return None
    address = asked.address(base, ("q", meant.text), without=("q",))
    return {"query": meant.text, "total": meant.total, "address": address}


def _plain_result(base: str, result: Result) -> dict[str, Any]:
    return {
        "identifier": result.identifier,
        "id": result.iri,
        "page": f"{base}page/document/{escape_segment(result.identifier)}",
        "title": "".join(span.text for span in result.title),
        "date": result.date or None,
        "snippet": "".join(span.text for span in result.snippet),
        "snippet_html": str(_marked(result.snippet)),
        "score": result.score,
    }


# ---------------------------------------------------------------- the page


def _page(seen: Seen) -> str:
    public, answer, asked = seen.public, seen.answer, seen.request
    prefix, labels = path_prefix(public), public.edition.labels
    counts = seen.counts or {}
    text = answer.question.text
    return render_template(
        "search.html",
        title=_("Search: %(text)s", text=text[:80]) if text else _("Search"),
        query=text,
        answer=answer,
        asked=asked,
        hidden=asked.pairs(without=("q", "sort", "from", "to")),
        chosen=_chosen(seen, prefix),
        unfiltered=f"{prefix}search?{_only(asked)}",
        fields=[
            (_(TITLES[name]), [words_of(name, value, labels) for value in values])
            for name, values in answer.narrowing.asked.items()
            if name in TITLES and not any(field.name == name for field in answer.failed)
        ],
        rows=[_row(prefix, result) for result in seen.rows],
        notes=[note.shown for note in seen.notes],
        meant=seen.meant and (seen.meant, asked.address(prefix, ("q", seen.meant.text), without=("q",))),
        sorts=[
            (
                name,
                _(words),
                asked.address(prefix, *([("sort", name)] if name != "relevance" else []), without=("sort",)),
            )
            for name, words in _SORTED.items()
        ],
        facets=listed(counts, asked, answer, labels, prefix),
        histogram=histogram(counts, asked, labels, prefix),
        previous=_local(seen.links.get("prev"), public, prefix),
        following=_local(seen.links.get("next"), public, prefix),
        forms=[
            (name, asked.address(prefix, ("format", name), without=("limit",))) for name in _FORMATS if name != "html"
        ],
        same=seen.same,
        imprint=public.edition.imprint,
        prefix=prefix,
    )


def _only(asked: Request) -> str:
    return asked.address("", without=[*FACETS, "from", "to"]).partition("?")[2]


def _local(address: str | None, public: Public, prefix: str) -> str | None:
    return address and prefix + address.removeprefix(public.edition.imprint.base)


def _row(prefix: str, result: Result) -> dict[str, Any]:
    return {
        "address": f"{prefix}page/document/{escape_segment(result.identifier)}",
        "title": _marked(result.title),
        "language": result.language,
        "date": result.date,
        "snippet": _marked(result.snippet),
    }


def _chosen(seen: Seen, prefix: str) -> list[tuple[str, str, str]]:
    """Return what was chosen: what it is, its value for people, and the address of the search without it."""
    asked, labels = seen.request, seen.public.edition.labels
    found = []
    for name, values in asked.filters.items():
        for value, address in zip(values, asked.toggled(asked.address(prefix), name, values), strict=True):
            found.append((_(TITLES[name]), words_of(name, value, labels), address))
    for name, words, text in (("from", _("From"), asked.since), ("to", _("To"), asked.until)):
        if text:
            found.append((words, text, asked.address(prefix, without=(name,))))
    return found


def _marked(spans: Iterable[Span]) -> Markup:
    """Return a text as HTML, what was asked for marked."""
    # what is added to markup, or joined by it, is escaped
    return Markup("").join(_MARK + span.text + _MARK_END if span.hit else span.text for span in spans)
