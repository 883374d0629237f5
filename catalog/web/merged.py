"""Where the addresses of a document lead that has been merged into another."""

from http import HTTPStatus
from typing import Final
from urllib.parse import quote

from flask import Response, request

from catalog.jobs.merging import ends_at
from catalog.ledger.entries import Entry
from catalog.web.answers import respond
from catalog.web.published import Public
from exports import iiif
from exports.formats import Format
from vocab.identifiers import escape

_FILES: Final = frozenset({"file", "thumbnail", "image"})


def moved(public: Public, entry: Entry, rest: str, chosen: Format | None, suffix: str = "") -> Response:
    """Return 301 to the counterpart of what is asked for, at the end of the chain of merges.

    Args:
        entry: The tombstone of the merge.
        rest: What of the address is left behind its id, e.g. ``"translation/en"``.
        chosen: The format that the address names.
        suffix: That of a format that has no other name.
    """
    identifier = escape(ends_at(entry, public.edition.entry).identifier)
    room, name = request.path.split("/")[1], request.path.rpartition("/")[2]
    path = f"{room}/{identifier}/{escape(name)}" if room in _FILES else f"{room}/document/{identifier}"
    # the manifest, or a part of it: the other document has its own parts
    path += f".{iiif.SUFFIX}" if f".{iiif.SUFFIX}" in request.path else ""
    path += "".join(f"/{escape(part)}" for part in rest.split("/") if part)
    path += f".{chosen.name if chosen else suffix}" if chosen or suffix else ""
    profile = request.args.get("profile")
    return respond(
        "",
        "text/plain; charset=utf-8",
        status=HTTPStatus.MOVED_PERMANENTLY,
        location=f"{public.edition.imprint.base}{path}" + (f"?profile={quote(profile, safe='')}" if profile else ""),
    )


def moved_thing(public: Public, room: str, path: str) -> Response:
    """Return 301 to an entity: the thing itself, its page, or its description.

    Args:
        room: ``"id"``, ``"page"`` or ``"data"``.
        path: With the suffix of a format, if one was asked for.
    """
    return respond(
        "",
        "text/plain; charset=utf-8",
        status=HTTPStatus.MOVED_PERMANENTLY,
        location=f"{public.edition.imprint.base}{room}/{path}",
    )
