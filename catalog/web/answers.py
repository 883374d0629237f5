"""How answers are put together: headers, conditional requests, problems.

Problems are RFC 9457, as JSON or as a page; they name what happened and what to do, and never a path or a traceback.
"""

import hashlib
import json
import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from http import HTTPStatus
from typing import Final
from urllib.parse import quote

from flask import Response, g, render_template, request
from werkzeug.exceptions import HTTPException

from catalog.errors import (
    BudgetError,
    CannotWriteError,
    CatalogError,
    CrowdedError,
    DamagedError,
    LimitError,
    SettingsError,
)
from catalog.web import conditions, language
from catalog.web.encodings import pack
from catalog.web.negotiation import choose, vary_by

_LOG: Final = logging.getLogger(__name__)
HTML: Final = "text/html"
HTML_TYPE: Final = f"{HTML}; charset=utf-8"
PROBLEM: Final = "application/problem+json"
FORM_TYPE: Final = "application/x-www-form-urlencoded"
TEXT: Final = "text/plain"

SECURITY_HEADERS: Final = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self';"
    " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer-when-downgrade",
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Link, ETag, Content-Location, Content-Profile, Content-Range, Accept-Ranges,"
    " Memento-Datetime, Muniment-Generation, Muniment-Search-Cut, Retry-After",
}
_SENT_BY_SCRIPTS: Final = (
    "Accept, Accept-Datetime, Accept-Profile, Content-Type, If-Match, If-Modified-Since, If-None-Match,"
    " If-Unmodified-Since, Range, If-Range"
)
REVALIDATE: Final = "public, no-cache"
FOR_AN_HOUR: Final = "public, max-age=3600"
NO_STORE: Final = "no-store"
_RETRY_AFTER: Final = 5
# Sentences that are for the operator: they name folders of this machine.
_FOR_THE_OPERATOR: Final = (DamagedError, CannotWriteError, SettingsError)


def _form_of_problem() -> str:
    choice = choose(request.headers.get("Accept"), (PROBLEM, HTML, TEXT))
    return choice.media_type if choice else PROBLEM


def respond(
    body: bytes | str,
    content_type: str,
    *,
    etag: str | None = None,
    weak: bool = False,
    modified: datetime | None = None,
    status: int = 200,
    cache: str = REVALIDATE,
    negotiated: bool = False,
    location: str | None = None,
    ranges: bool = False,
) -> Response:
    """Return an answer that can be conditional.

    Args:
        etag: Of this representation, without quotation marks; without one, a digest of its type and body.
        weak: Whether the same tag stands for answers that are equally right, and not the same to the byte.
        modified: UTC.
        negotiated: Whether the Accept header had a say in it.
        location: Where to go on, with a status that says so.
        ranges: Whether a part of it can be asked for.
    """
    if isinstance(body, str) and content_type.startswith(HTML):
        body = language.keep(body)
    response = Response(body, status=status, content_type=content_type)
    response.headers["Cache-Control"] = cache
    if location is not None:
        response.headers["Location"] = location
    if negotiated:
        vary_by(response, "Accept")
    if modified is not None:
        response.last_modified = modified
    if status == HTTPStatus.OK and cache != NO_STORE:
        tag = etag or _digest(response)
        response.set_etag(f"{tag}.{language.page_tag()}" if response.mimetype == HTML else tag, weak=weak)
        response.make_conditional(request.environ, ranges, len(response.get_data()) if ranges else None)
    return response


def _digest(response: Response) -> str:
    """Return a digest of the type and the body: the same bytes under two types are two representations."""
    typed = f"{response.content_type}\n".encode() + response.get_data()
    return hashlib.blake2b(typed, digest_size=12).hexdigest()


def see_other(location: str) -> Response:
    """Return 303: what is asked for is a thing, and here is what describes it (Cool URIs for the Semantic Web, 4.2)."""
    return respond("", "text/plain; charset=utf-8", status=HTTPStatus.SEE_OTHER, negotiated=True, location=location)


def add_link(response: Response, target: str, rel: str, **attributes: str) -> None:
    """Add a Link header (RFC 8288); ``target`` is an IRI of ours, escaped already."""
    extra = "".join(f'; {name}="{value}"' for name, value in attributes.items())
    response.headers.add("Link", f'<{target}>; rel="{rel}"{extra}')


def quoted(value: str) -> str:
    """Return a value as it stands between quotation marks in a header (RFC 9110, section 5.6.4)."""
    return value.replace("\\", "\\\\").replace('"', '\\"')


def not_acceptable(offered: list[tuple[str, str]]) -> Response:
    """Return 406 with what there is.

    Args:
        offered: Media type and address of each representation.
    """
    listed = ", ".join(media_type for media_type, _ in offered)
    response = problem(
        HTTPStatus.NOT_ACCEPTABLE, "this cannot be had in any of the wanted formats", f"ask for one of: {listed}"
    )
    for media_type, address in offered:
        add_link(response, address, "alternate", type=media_type)
    return response


def problem(
    status: int,
    detail: str,
    advice: str = "",
    *,
    retry_after: int | None = None,
    members: Mapping[str, object] | None = None,
) -> Response:
    """Return a problem in the form that the client can use: JSON, a page, or plain text where that is asked for.

    Args:
        members: Further ones, for programs (RFC 9457, section 3.2); pages show an ``excerpt`` with its ``caret``.
    """
    title, more = HTTPStatus(status).phrase, members or {}
    match _form_of_problem():
        case "text/html":
            body = render_template(
                "problem.html", title=title, status=int(status), detail=detail, advice=advice, members=more
            )
            response = Response(language.keep(body), status=status, content_type=HTML_TYPE)
        case "text/plain":
            shown = f"\n    {more['excerpt']}\n    {more['caret']}\n" if "excerpt" in more else ""
            body = f"{int(status)} {title}: {detail}\n{shown}" + (f"What to do: {advice}\n" if advice else "")
            response = Response(body, status=status, content_type="text/plain; charset=utf-8")
        case _:
            said = {"type": "about:blank", "title": title, "status": int(status), "detail": detail}
            told = said | ({"advice": advice} if advice else {}) | dict(more)
            body = json.dumps(told, ensure_ascii=False, indent=2) + "\n"
            response = Response(body, status=status, content_type=PROBLEM)
    response.headers["Cache-Control"] = NO_STORE
    vary_by(response, "Accept")
    if retry_after is not None:
        response.headers["Retry-After"] = str(retry_after)
    return response


def public_words(error: CatalogError) -> tuple[str, str]:
    """Return what strangers are told of an error, and what to do; the log has all of it."""
    if not isinstance(error, _FOR_THE_OPERATOR):
        return error.problem, error.advice
    about = "what is stored here is damaged" if isinstance(error, DamagedError) else "this service is not set up well"
    return f"{about}, so this cannot be answered", "tell the operator; the log says what it is and what to do"


def from_catalog_error(error: CatalogError, *, status: int | None = None) -> Response:
    """Return the problem of one of our errors.

    Args:
        status: One that goes before the error's own.
    """
    status = status or error.status
    # what the query guard turns away it counts and says itself: under attack, a line for each would fill the log
    turned_away = isinstance(error, CrowdedError | LimitError)
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR and not turned_away:
        _LOG.warning("%s", error)
    if isinstance(error, CrowdedError | BudgetError):
        wait: int | None = error.retry_after
    else:
        wait = _RETRY_AFTER if status == HTTPStatus.SERVICE_UNAVAILABLE else None
    return problem(status, *public_words(error), retry_after=wait, members=error.members)


def from_http_exception(error: HTTPException) -> Response:
    """Return the problem of a request that no route takes."""
    status = HTTPStatus(error.code or 500)
    details = {
        HTTPStatus.NOT_FOUND: ("there is nothing at this address", "begin at the front page"),
        HTTPStatus.METHOD_NOT_ALLOWED: (f"{request.method} cannot be used here", "use GET"),
    }
    detail, advice = details.get(status, (error.description or status.phrase, ""))
    response = problem(status, detail, advice)
    for name, value in error.get_headers(request.environ):
        if name in {"Allow", "Content-Range"}:
            response.headers[name] = value
    return response


def from_bug(operator: str | None) -> Callable[[Exception], Response]:
    """Return what makes a problem of a fault of ours; what it was stands in the log.

    Args:
        operator: The address to tell it to.
    """
    advice = f"tell the operator, {operator}" if operator else "tell the operator"

    def answer(error: Exception) -> Response:
        _LOG.error("a request failed: %s %s", request.method, quote(request.path), exc_info=error)
        return problem(HTTPStatus.INTERNAL_SERVER_ERROR, "this request met a fault of this program", advice)

    return answer


def finish(response: Response) -> Response:
    """Add the headers that every answer has, and to OPTIONS what scripts of other origins may send (Fetch, 3.2.3).

    What failed a precondition becomes a problem: it carries the whole representation so far.
    """
    if response.status_code == HTTPStatus.PRECONDITION_FAILED:
        response.close()
        response = problem(
            HTTPStatus.PRECONDITION_FAILED,
            "this is no longer the version that If-Match names",
            "ask again without If-Match",
        )
    elif conditions.has_changed(response):
        response.close()
        response = problem(
            HTTPStatus.PRECONDITION_FAILED,
            "this has changed since the time that If-Unmodified-Since names",
            "ask again without If-Unmodified-Since",
        )
    if request.method == "OPTIONS":
        response.headers["Access-Control-Allow-Methods"] = response.headers.get("Allow", "")
        response.headers["Access-Control-Allow-Headers"] = _SENT_BY_SCRIPTS
        response.headers["Access-Control-Max-Age"] = "86400"
    # one pass: setdefault would go through the headers for each of these, and every answer pays for it
    there = {name.lower() for name, _ in response.headers}
    for name, value in SECURITY_HEADERS.items():
        if name.lower() not in there:
            response.headers.add(name, value)
    if (generation := g.get("generation")) is not None:
        response.headers["Muniment-Generation"] = str(generation)
    language.say(response)
    return pack(response)
