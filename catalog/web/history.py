"""The list of a document's public versions: as a page, as JSON, and as a TimeMap (RFC 7089, section 5)."""

import json
from typing import Any, Final

from flask import Response, render_template, request

from catalog.jobs.versions import Versions, versions
from catalog.web.answers import HTML, HTML_TYPE, add_link, not_acceptable, respond
from catalog.web.language import N_, _
from catalog.web.negotiation import choose
from catalog.web.pages import path_prefix
from catalog.web.published import Public
from catalog.web.versions import mementos
from exports.timemaps import LINK_FORMAT, time_map
from vocab.moments import instant

_LISTS: Final = {"application/json": "json", LINK_FORMAT: "link", HTML: "html"}


def version_list(public: Public, identifier: str) -> Response:
    """Answer with the list of a document's public versions: as a page, as JSON, as a TimeMap."""
    found = versions(public.edition, identifier)
    wanted = request.args.get("format")
    choice = choose(request.headers.get("Accept"), tuple(_LISTS))
    name = wanted if wanted in _LISTS.values() else _LISTS[choice.media_type] if choice and wanted is None else None
    original = str(public.edition.iris.data(identifier))
    address = f"{original}/history"
    if name is None:
        return not_acceptable([(media_type, f"{address}?format={one}") for media_type, one in _LISTS.items()])
    if name == "html":
        body, content_type = _history_page(public, identifier, found), HTML_TYPE
    elif name == "link":
        body, content_type = time_map(original, address, mementos(original, found.citable)), LINK_FORMAT
    else:
        body = json.dumps(_history_json(public, identifier, found), ensure_ascii=False, indent=2) + "\n"
        content_type = "application/json"
    response = respond(body, content_type, negotiated=wanted is None)
    if wanted is None:
        response.headers["Content-Location"] = f"{address}?format={name}"
    add_link(response, original, "original timegate")
    return response


# what catalog.jobs.versions says has happened, for the catalogues of texts; JSON has it in English
HAPPENED: Final = (
    N_("first published"),
    N_("changed"),
    N_("described anew: the record is the same; an authority file, a setting or the mapping has changed"),
    N_("restored"),
    N_("withdrawn"),
    N_("withdrawn: the source holds it no more"),
    N_("withdrawn: the load that brought it was taken back"),
    N_("merged into another document"),
    N_("taken down"),
)


def _rows(public: Public, identifier: str, found: Versions) -> list[dict[str, Any]]:
    iris = public.edition.iris
    rows = []
    for version in found.listed:
        row: dict[str, Any] = {
            "version": version.number,
            "generation": version.generation.number,
            "datestamp": instant(version.generation.datestamp),
            "change": version.entry.change,
            "words": version.words,
        }
        if not version.entry.deleted:
            row["data"] = f"{iris.data(identifier)}?version={version.number}"
            row["page"] = f"{iris.page(identifier)}?version={version.number}"
        rows.append(row)
    return rows


def _history_json(public: Public, identifier: str, found: Versions) -> dict[str, Any]:
    iris = public.edition.iris
    return {
        "document": str(iris.document(identifier)),
        "identifier": identifier,
        "history": f"{iris.data(identifier)}/history",
        "takenDown": len(found.known) - len(found.listed),
        "versions": _rows(public, identifier, found),
    }


def _history_page(public: Public, identifier: str, found: Versions) -> str:
    base, prefix = public.edition.imprint.base, path_prefix(public)
    rows = _rows(public, identifier, found)
    for row in rows:
        happened = row["words"]
        row["words"] = _(happened)
        row |= {name: prefix + row[name].removeprefix(base) for name in ("data", "page") if name in row}
        # a browser shows Turtle, and would not be given what it has no word for in Accept
        row["turtle"] = row.get("data", "").replace("?", ".ttl?")
    return render_template(
        "history.html",
        title=_("Versions of %(identifier)s", identifier=identifier),
        identifier=identifier,
        page=prefix + str(public.edition.iris.page(identifier)).removeprefix(base),
        rows=rows,
        taken_down=len(found.known) - len(found.listed),
        imprint=public.edition.imprint,
        prefix=prefix,
    )
