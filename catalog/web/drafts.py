"""The application of a draft: the public one, with a page that says what the next publication would change.

It is for one archivist at one machine. What it shows is not public yet, so it answers only under the names of this
machine, lets no page of another origin read it, and leaves nothing in a browser's store.
"""

import itertools
import json
import re
from collections.abc import Iterable
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from flask import Flask, Response, render_template, request

from catalog.errors import NotFoundError
from catalog.jobs import change_report
from catalog.jobs.comparing import KINDS, Comparison, Difference, Overview, read_overview
from catalog.jobs.marking import marked
from catalog.settings import Settings
from catalog.web.answers import HTML, HTML_TYPE, respond
from catalog.web.app import create_app
from catalog.web.loopback import is_loopback
from catalog.web.negotiation import choose
from catalog.web.pages import path_prefix
from catalog.web.published import Public, Published
from catalog.web.routing import Routes
from vocab.identifiers import escape

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_JSON: Final = "application/json"
_LISTED: Final = 50
_WARNED: Final = "warned"


def create_draft_app(settings: Settings, published: Published | None = None) -> Flask:
    """Return the application of a draft.

    Args:
        settings: Their ``data`` is the draft's folder.
        published: What it serves, when the caller keeps hold of it.

    Raises:
        NotFoundError: There is no draft in that folder.
    """
    published = published or Published(settings)
    overview = read_overview(settings.data)
    app = create_app(settings, published)
    pages = _Draft(overview, Comparison.of(published.ledger, overview))
    routes = Routes("draft", published)
    routes.add("/draft", pages.overview)
    routes.add("/draft.json", pages.overview_as_json)
    routes.add("/draft/document/<path:identifier>", pages.document)
    routes.add("/draft/authority/<path:path>", pages.authority)
    app.register_blueprint(routes.blueprint)
    app.context_processor(lambda: {"draft": overview})
    app.wsgi_app = _Private(app.wsgi_app, settings.base)  # type: ignore[method-assign]
    return app


class _Draft:
    """The pages that compare the draft with what is public."""

    def __init__(self, overview: Overview, comparison: Comparison) -> None:
        self._overview = overview
        self._comparison = comparison

    def overview(self, public: Public) -> Response:
        """Answer with what the next publication would change, as a page or as JSON."""
        if _wants_json():
            return self.overview_as_json(public)
        listing = self._listing(public)
        page = render_template(
            "draft.html",
            title="What the next publication would change",
            overview=self._overview,
            kinds=KINDS,
            chosen=_chosen(),
            authorities=self._comparison.authorities(),
            settings=self._comparison.settings(),
            refused=self._comparison.ledger.refusals(),
            imprint=public.edition.imprint,
            prefix=path_prefix(public),
            **listing,
        )
        return respond(page, HTML_TYPE, negotiated=True)

    def overview_as_json(self, public: Public) -> Response:
        """Answer with the same as JSON."""
        listing = self._listing(public)
        return _json(
            {
                **change_report.overview(self._overview, self._comparison),
                "documents": listing["documents"],
                "next": listing["next_page"] and f"{path_prefix(public)}draft.json{listing['next_page']}",
            }
        )

    def _listing(self, public: Public) -> dict[str, Any]:
        after = request.args.get("after", "")
        behind = int(after) if re.fullmatch(r"[0-9]{1,17}", after) else 0
        chosen = _chosen()
        wanted = (
            difference
            for difference in self._comparison.documents(behind)
            if chosen is None
            or difference.kind == chosen
            or (chosen == _WARNED and self._comparison.warnings(difference))
        )
        found = list(itertools.islice(wanted, _LISTED + 1))
        prefix = path_prefix(public)
        rows = [{**change_report.document(self._comparison, one), **_addresses(one, prefix)} for one in found[:_LISTED]]
        more = f"after={found[_LISTED - 1].after.sequence}" if len(found) > _LISTED else ""
        kind = f"kind={chosen}&" if chosen else ""
        return {"documents": rows, "next_page": f"?{kind}{more}" if more else None}

    def document(self, public: Public, identifier: str) -> Response:
        """Answer with what changes about one document."""
        difference = self._comparison.document(identifier)
        comparison, prefix = self._comparison, path_prefix(public)
        fields, statements = comparison.fields(difference), comparison.statements(difference)
        row = {**change_report.document(comparison, difference), **_addresses(difference, prefix)}
        if _wants_json():
            return _json({**row, "fields": [one._asdict() for one in fields], "statements": statements._asdict()})
        page = render_template(
            "draft_document.html",
            title=row["title"],
            row=row,
            kinds=KINDS,
            fields=[(one.name, marked(one.old, one.new)) for one in fields],
            statements=statements,
            imprint=public.edition.imprint,
            prefix=prefix,
        )
        return respond(page, HTML_TYPE, negotiated=True)

    def authority(self, public: Public, path: str) -> Response:
        """Answer with what changes about one entity of the authority files."""
        change = next((one for one in self._comparison.authorities() if one.path == path), None)
        if change is None:
            raise NotFoundError("nothing changes about this entity", "the overview lists what changes")
        statements = self._comparison.authority(path)
        if _wants_json():
            return _json({**change._asdict(), "statements": statements._asdict()})
        page = render_template(
            "draft_document.html",
            title=change.label,
            row={"kind": change.kind, "page": f"{path_prefix(public)}page/{path}", "warnings": []},
            kinds={**KINDS, "withdrawn": "No longer in the authority files"},
            fields=[],
            statements=statements,
            imprint=public.edition.imprint,
            prefix=path_prefix(public),
        )
        return respond(page, HTML_TYPE, negotiated=True)


# ---------------------------------------------------------------- requests


def _wants_json() -> bool:
    choice = choose(request.headers.get("Accept"), (HTML, _JSON))
    return choice is not None and choice.media_type == _JSON


def _chosen() -> str | None:
    """Return the kind of change that is asked for; anything else means all."""
    kind = request.args.get("kind")
    return kind if kind in KINDS or kind == _WARNED else None


def _addresses(difference: Difference, prefix: str) -> dict[str, str]:
    path = f"document/{escape(difference.after.identifier)}"
    return {"page": f"{prefix}page/{path}", "difference": f"{prefix}draft/{path}"}


def _json(members: dict[str, Any]) -> Response:
    return respond(json.dumps(members, ensure_ascii=False, indent=2) + "\n", _JSON, negotiated=True)


# ---------------------------------------------------------------- what leaves the draft

# Two drafts, or a draft and what is public, may stand at one address one after the other with other answers: nothing
# of this is kept, and no answer is told from another by a validator.
_UNWANTED_IN: Final = (
    "HTTP_IF_MATCH",
    "HTTP_IF_NONE_MATCH",
    "HTTP_IF_MODIFIED_SINCE",
    "HTTP_IF_UNMODIFIED_SINCE",
    "HTTP_IF_RANGE",
)
_UNWANTED_OUT: Final = ("access-control-", "etag", "last-modified", "cache-control", "expires")
_ADDRESSES: Final = frozenset({"location", "content-location", "link"})


class _Private:
    """Keeps what is not public yet on this machine, and readers inside the draft.

    Args:
        inner: The application.
        base: What public addresses begin with; in headers they become paths of the draft.
    """

    def __init__(self, inner: "WSGIApplication", base: str) -> None:
        self._inner = inner
        self._base = base
        self._root = urlsplit(base).path

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        host = environ.get("HTTP_HOST")
        if host is not None and not is_loopback(_name(host)):
            return _misdirected(start_response)
        if "HTTP_IF_RANGE" in environ:
            environ.pop("HTTP_RANGE", None)
        for name in _UNWANTED_IN:
            environ.pop(name, None)

        def start(status: str, headers: list[tuple[str, str]], error: Any = None) -> Any:
            kept = [self._local(*header) for header in headers if not header[0].lower().startswith(_UNWANTED_OUT)]
            kept += [("Cache-Control", "no-store"), ("X-Robots-Tag", "noindex")]
            return start_response(status, kept, error)

        return self._inner(environ, start)

    def _local(self, name: str, value: str) -> tuple[str, str]:
        lowered = name.lower()
        if lowered not in _ADDRESSES:
            return name, value
        if lowered == "link":
            return name, value.replace(f"<{self._base}", f"<{self._root}")
        return name, self._root + value.removeprefix(self._base) if value.startswith(self._base) else value


def _name(host: str) -> str:
    """Return the name in a Host header; ``""`` when it is none.

    >>> [_name(host) for host in ("localhost:8000", "[::1]:80", "127.0.0.1", "[")]
    ['localhost', '::1', '127.0.0.1', '']
    """
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def _misdirected(start_response: "StartResponse") -> Iterable[bytes]:
    """Refuse a request under another machine's name: a page elsewhere may have given that name this address."""
    body = b"A draft is shown to this machine only: ask for it at 127.0.0.1.\n"
    status = HTTPStatus.MISDIRECTED_REQUEST
    start_response(
        f"{status.value} {status.phrase}",
        [("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", str(len(body)))],
    )
    return [body]
