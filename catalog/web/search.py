"""``/search``: a form and a list for people, the same as JSON for programs."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final
from urllib.parse import urlencode

import msgspec
from flask import Blueprint, Response, render_template, request
from markupsafe import Markup

from catalog.jobs.searching import MOST, Answer, Result, search
from catalog.search.fields import KEYWORDS, NUMBERS
from catalog.search.finder import DEPTH, Filters
from catalog.search.marking import Span
from catalog.web import operations
from catalog.web.answers import HTML, not_acceptable, respond
from catalog.web.negotiation import choose
from catalog.web.pages import path_prefix
from catalog.web.published import Public, Published
from catalog.web.routing import Routes
from vocab.identifiers import escape as escape_segment

_JSON: Final = "application/json"
_FORMATS: Final = {"html": HTML, "json": _JSON}
_LIMIT: Final = 10
_MARK: Final = Markup("<mark>")
_MARK_END: Final = Markup("</mark>")
_NUMBER: Final = re.compile(r"[0-9]{1,9}", re.ASCII)
_YEAR: Final = re.compile(r"-?[0-9]{1,9}", re.ASCII)
_NO_YEAR: Final = -(10**10)


def blueprint(published: Published) -> Blueprint:
    """Return the route ``/search``."""
    routes = Routes("search", published)

    def found(public: Public) -> Response:
        """Answer with the documents that hold some words, the best first."""
        return _found(published, public)

    routes.add("/search", found, about=operations.SEARCH)
    return routes.blueprint


def _found(published: Published, public: Public) -> Response:
    """Answer with what was found, in the form that ``format`` or the Accept header names."""
    named = _FORMATS.get(request.args.get("format", ""))
    choice = choose(request.headers.get("Accept"), (HTML, _JSON))
    if named is None and choice is None:
        address = f"{public.edition.imprint.base}search"
        return not_acceptable([(HTML, address), (_JSON, address)])
    limit = min(max(_number("limit", _LIMIT), 1), MOST)
    offset = (max(_number("page", 1), 1) - 1) * limit
    filters = _filters()
    text = request.args.get("q", "")
    answer = search(public.edition, published.finder(public), text, limit=limit, offset=offset, filters=filters)
    if (named or (choice and choice.media_type)) == _JSON:
        body = msgspec.json.format(msgspec.json.encode(_plain(public, answer, filters)), indent=2) + b"\n"
        response = respond(body, _JSON, negotiated=named is None)
    else:
        response = respond(_page(public, answer, filters), "text/html; charset=utf-8", negotiated=named is None)
    # what is found is for readers; search engines find the documents by themselves
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _number(name: str, default: int) -> int:
    text = request.args.get(name, "")
    return int(text) if _NUMBER.fullmatch(text) else default


def _filters() -> dict[str, list[str | int | bool]]:
    """Return the values of facets that are asked for; what cannot be a value finds nothing."""
    found: dict[str, list[str | int | bool]] = {}
    for name in KEYWORDS:
        if values := [value for value in request.args.getlist(name) if value]:
            found[name] = [*values]
    for name in NUMBERS:
        if values := [value for value in request.args.getlist(name) if value]:
            found[name] = [int(value) if _YEAR.fullmatch(value) else _NO_YEAR for value in values]
    if request.args.get("has_text") in {"true", "false"}:
        found["has_text"] = [request.args["has_text"] == "true"]
    return found


def _plain(public: Public, answer: Answer, filters: Filters) -> dict[str, Any]:
    base = public.edition.imprint.base
    return {
        "query": answer.asked.text,
        "filters": filters,
        "generation": public.generation.number,
        "total": answer.total,
        "matched": "some" if answer.loose else "all",
        "first": answer.offset + 1 if answer.results else None,
        "limit": answer.limit,
        "notes": [str(note) for note in _notes(public, answer)],
        "results": [_plain_result(base, result) for result in answer.results],
        "previous": _address(base, answer, filters, answer.offset - answer.limit, form="json"),
        "next": _address(base, answer, filters, answer.following, form="json"),
    }


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


def _page(public: Public, answer: Answer, filters: Filters) -> str:
    prefix = path_prefix(public)
    rows = [
        {
            "address": f"{prefix}page/document/{escape_segment(result.identifier)}",
            "title": _marked(result.title),
            "date": result.date,
            "snippet": _marked(result.snippet),
        }
        for result in answer.results
    ]
    return render_template(
        "search.html",
        title=f"Search: {answer.asked.text[:80]}" if answer.asked.text else "Search",
        query=answer.asked.text,
        answer=answer,
        asked=bool(answer.asked.text or filters),
        filters=[(name, _said(value)) for name, values in filters.items() for value in values],
        unfiltered=f"{prefix}search?{urlencode({'q': answer.asked.text})}",
        rows=rows,
        notes=_notes(public, answer),
        previous=_address(prefix, answer, filters, answer.offset - answer.limit),
        following=_address(prefix, answer, filters, answer.following),
        as_json=_address(prefix, answer, filters, answer.offset, form="json"),
        imprint=public.edition.imprint,
        prefix=prefix,
    )


def _notes(public: Public, answer: Answer) -> list[Markup]:
    """Return what a reader has to know about the answer."""
    base = public.edition.imprint.base
    notes = []
    if answer.asked.cut:
        notes.append(Markup("The question is too long; its end was left out."))
    if answer.asked.text and not answer.asked.parts:
        notes.append(Markup("There is no letter and no digit in the question, so nothing can be found."))
    if answer.loose:
        notes.append(
            Markup("No document has all that you ask for. These have some of it, those with most of it first.")
        )
    if answer.total > DEPTH:
        notes.append(
            Markup(
                "Only the first {depth:,} can be paged through; everything can be had by SPARQL at {base}sparql,"
                " or whole at {base}dumps/."
            ).format(depth=DEPTH, base=base)
        )
    return notes


def _address(start: str, answer: Answer, filters: Filters, offset: int | None, *, form: str = "") -> str | None:
    """Return the address of the page that begins behind ``offset`` results; ``None`` when there is none."""
    if offset is None or offset < 0:
        return None
    parameters = [("q", answer.asked.text), *_pairs(filters)]
    if answer.limit != _LIMIT:
        parameters.append(("limit", str(answer.limit)))
    if offset:
        parameters.append(("page", str(offset // answer.limit + 1)))
    if form:
        parameters.append(("format", form))
    return f"{start}search?{urlencode(parameters)}"


def _pairs(filters: Mapping[str, Iterable[str | int | bool]]) -> list[tuple[str, str]]:
    return [(name, _said(value)) for name, values in filters.items() for value in values]


def _said(value: str | float) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _marked(spans: Iterable[Span]) -> Markup:
    """Return a text as HTML, what was asked for marked."""
    # what is added to markup, or joined by it, is escaped
    return Markup("").join(_MARK + span.text + _MARK_END if span.hit else span.text for span in spans)
