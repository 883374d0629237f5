"""What an address names: the document whose id it holds, the format of its suffix; where it leads, and what is gone.

The ledger decides what exists.
"""

from collections.abc import Callable
from http import HTTPStatus
from typing import NamedTuple, TypeVar

from flask import Response, request

from catalog.errors import NotFoundError
from catalog.ledger.entries import Entry
from catalog.web.answers import HTML, HTML_TYPE, not_acceptable, respond, see_other
from catalog.web.merged import moved
from catalog.web.negotiation import choose
from catalog.web.pages import tombstone_page
from catalog.web.profiles import BY_MEDIA_TYPE, DATA_TYPES
from catalog.web.published import Public
from exports.formats import FORMATS, About, Format
from vocab.mapping.provenance import tombstone

T = TypeVar("T")


class Found(NamedTuple):
    """A document that an address names, and what of the address is left behind its id."""

    identifier: str
    entry: Entry
    rest: str


def find(public: Public, path: str) -> Found:
    """Return the document whose id ``path`` is, or begins with: an id may hold slashes, so the longest one counts."""
    parts = path.split("/")
    for end in range(len(parts) if parts[-1] else 0, 0, -1):
        identifier = "/".join(parts[:end])
        if identifier and (entry := public.edition.entry(identifier)):
            return Found(identifier, entry, "/".join(parts[end:]))
    raise NotFoundError("there is no document with this id", "check the address; withdrawn documents answer with 410")


def find_whole(public: Public, path: str) -> Found:
    """Return the document whose id ``path`` is."""
    found = find(public, path)
    if found.rest:
        raise NotFoundError("there is nothing at this address", "the document's page has all its addresses")
    return found


def gone(public: Public, found: Found, chosen: Format | None = None, *, suffix: str = "") -> Response:
    """Return 410 with the little that is left to say, or lead to the document that stands for this one now.

    Args:
        chosen: The format that the address names.
        suffix: That of a format that has no other name.
    """
    if found.entry.target is not None:
        return moved(public, found.entry, found.rest, chosen, suffix)
    choice = choose(request.headers.get("Accept"), (*DATA_TYPES, HTML))
    issued = public.edition.timeline.issued(found.entry.sequence)
    if chosen is None and choice is not None and choice.media_type == HTML:
        return respond(tombstone_page(public, found.entry), HTML_TYPE, status=HTTPStatus.GONE, negotiated=True)
    chosen = chosen or BY_MEDIA_TYPE[choice.media_type if choice else DATA_TYPES[0]]
    iris = public.edition.iris
    said = tombstone(
        found.identifier, iris, issued, reason=found.entry.reason, language=public.edition.imprint.language
    )
    about = About(iris.document(found.identifier), iris.data(found.identifier), said)
    return respond(
        public.serialiser.write(chosen.name, about), chosen.content_type, status=HTTPStatus.GONE, negotiated=True
    )


def with_suffix(path: str, find: Callable[[str], T]) -> tuple[T, Format | None]:
    """Return what ``path`` names, and the format that its suffix names; names with dots are tried as they are first."""
    stem, _, suffix = path.rpartition(".")
    if not stem or suffix not in FORMATS:
        return find(path), None
    try:
        return find(path), None
    except NotFoundError:
        return find(stem), FORMATS[suffix]


def to_page_or_data(public: Public, path: str, anchor: str = "") -> Response:
    """Return 303 to the page or the description of the thing at a path, as the client prefers."""
    choice = choose(request.headers.get("Accept"), (*DATA_TYPES, HTML))
    base = public.edition.imprint.base
    if choice is None:
        return not_acceptable(
            [
                (HTML, f"{base}page/{path}"),
                *((item.media_type, f"{base}data/{path}.{item.name}") for item in FORMATS.values()),
            ]
        )
    if choice.media_type == HTML:
        return see_other(f"{base}page/{path}{anchor}")
    return see_other(f"{base}data/{path}")
