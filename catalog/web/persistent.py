"""Addresses that outlive ours: ARKs of the catalogue's own, and old addresses that lead to documents.

Sources: the ARK Identifier Scheme, draft-kunze-ark (one spelling of each ARK; ``?info`` and ``??``); RFC 9110, 15.4.
An ARK answers 302, not 301: it is what readers shall keep, whatever it leads to. An old address answers 301. Decisions
0016 and 0017.
"""

from collections.abc import Callable
from http import HTTPStatus
from typing import Final, TypeVar
from urllib.parse import unquote_to_bytes, urlsplit

from flask import Blueprint, Flask, Response, g, request
from werkzeug.exceptions import NotFound

from catalog.errors import CatalogError, NotFoundError
from catalog.jobs.redirects import leads_to
from catalog.ledger.entries import Entry
from catalog.web import answers, documents, operations
from catalog.web.published import Public, Published
from catalog.web.routing import Routes
from vocab.addresses import spelled
from vocab.ark import is_misspelt
from vocab.persistent import assigned, parse
from vocab.text import one_line

_PLAIN: Final = "text/plain; charset=utf-8"
_INFLECTIONS: Final = frozenset({b"info", b"?"})
E = TypeVar("E", bound=Exception)


def blueprint(published: Published) -> Blueprint:
    """Return ``/ark:NAAN/NAME`` and the older ``/ark:/NAAN/NAME``."""
    routes = Routes("persistent", published)
    routes.add("/ark:<path:name>", ark, about=operations.ARK)
    routes.add("/ark:/<path:name>", ark_with_slash, about=operations.ARK)
    return routes.blueprint


def ark(public: Public, name: str) -> Response:
    """Answer for an ARK: 302 to the document, or the little that ``?info`` wants to know."""
    asked = parse(f"ark:{name}")
    sequence = public.edition.sequence
    holder = public.edition.ledger.ark_holder(asked.key, as_of=sequence) if asked else None
    entry = public.edition.entry(holder) if holder else None
    if asked is None or holder is None or entry is None:
        raise NotFoundError("there is no such ARK here", _hint(asked.key if asked else ""))
    if entry.deleted and entry.target is None:
        return documents.document(public, holder)
    if not entry.deleted and request.query_string in _INFLECTIONS:
        return _kernel(public, entry, asked.key)
    # the ARK of a document that has been merged goes the way of its address
    iri = str(public.edition.iris.document(holder))
    return answers.respond("", _PLAIN, status=HTTPStatus.FOUND, location=iri)


def ark_with_slash(public: Public, name: str) -> Response:
    """Answer for an ARK in its older form."""
    return ark(public, name)


def _hint(ark: str) -> str:
    if ark and is_misspelt(ark):
        return "one of its characters may be mistyped: the last one does not fit; those of others are resolved by them"
    return "compare it with its source; upper and lower case count"


def _kernel(public: Public, entry: Entry, ark: str) -> Response:
    """Return who, what, when and where (Electronic Resource Citation, in ANVL)."""
    description = public.edition.describe(entry)
    reading = description.reading
    lines = (
        ("who", "; ".join(agent.name for agent in reading.creators) or "(:unkn) unknown"),
        ("what", reading.document.title),
        ("when", reading.document.date.as_given if reading.document.date else "(:unkn) unknown"),
        ("where", str(assigned(ark, public.edition.imprint.base).url)),
    )
    body = "erc:\n" + "".join(f"{name}: {one_line(value)}\n" for name, value in lines)
    modified = public.edition.timeline.datestamp(entry.sequence)
    return answers.respond(body, _PLAIN, etag=public.etag(entry, "erc"), modified=modified)


# ---------------------------------------------------------------- old addresses


def answer_old_addresses(app: Flask, published: Published) -> None:
    """Lead old addresses to their documents, wherever nothing of ours answers."""
    app.register_error_handler(NotFoundError, _or_redirect(published, answers.from_catalog_error))
    app.register_error_handler(NotFound, _or_redirect(published, answers.from_http_exception))


def _or_redirect(published: Published, otherwise: Callable[[E], Response]) -> Callable[[E], Response]:
    def handle(error: E) -> Response:
        try:
            return _redirect(published.now()) or otherwise(error)
        except CatalogError:
            return otherwise(error)

    return handle


def _redirect(public: Public) -> Response | None:
    """Return 301 to the document that the address asked for leads to."""
    if request.method not in {"GET", "HEAD"}:
        return None
    for path in _paths(public):
        address = spelled(path, request.query_string.decode("latin-1"))
        if address and (identifier := leads_to(public.edition, address)):
            g.generation = public.generation.number
            return answers.respond(
                "",
                _PLAIN,
                status=HTTPStatus.MOVED_PERMANENTLY,
                location=str(public.edition.iris.document(identifier)),
            )
    return None


def _paths(public: Public) -> tuple[bytes, ...]:
    """Return the path as it stands behind the host; below a base with a path, a proxy may have taken that away."""
    # WSGI gives paths unescaped, each byte as a character (PEP 3333)
    root, path = (request.environ.get(name, "").encode("latin-1") for name in ("SCRIPT_NAME", "PATH_INFO"))
    prefix = unquote_to_bytes(urlsplit(public.edition.imprint.base).path).rstrip(b"/")
    return (root + path,) if root or not prefix else (path, prefix + path)
