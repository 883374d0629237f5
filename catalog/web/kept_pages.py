"""Answers of the current generation, kept as they went out, so that who asks next costs neither ledger nor template.

A cache of HTTP inside the process (RFC 9111): the address and the headers that ``Vary`` names are the key, and who has
the answer is told so (304). It holds what routes call ``kept``: answers that generation and request alone decide. All
of it goes with the next generation.
"""

import threading
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from werkzeug.http import is_entity_header, is_resource_modified
from werkzeug.wsgi import ClosingIterator

from catalog.errors import CatalogError
from catalog.web import language
from catalog.web.encodings import accepted, without_suffix
from catalog.web.published import Public

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_KEEP: Final = "muniment.keep"
_OVERHEAD: Final = 6 << 10  # bytes of an entry beside its body, its key and its headers
_LONGEST: Final = 1 << 10  # characters of a path, a query or a header by which answers are told apart
_SHARE: Final = 16  # no answer takes more than one of so many parts of the memory
# what asks for a part, or for an answer on conditions that the framework reads better
_OTHERWISE: Final = frozenset({"HTTP_RANGE", "HTTP_IF_MATCH", "HTTP_IF_UNMODIFIED_SINCE"})
_CONDITIONS: Final = frozenset({"HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE"})
_IN_304: Final = frozenset({"Content-Location", "Expires"})
_Pairs = list[tuple[str, str]]
_Place = tuple[str, str, str]


def keep(environ: "WSGIEnvironment", public: Public) -> None:
    """Let the answer to a request be kept: this generation and the request alone decide it."""
    environ[_KEEP] = public


def do_not_keep(environ: "WSGIEnvironment") -> None:
    """Let the answer to a request go out once, whatever its route says: something else has a say in it."""
    environ.pop(_KEEP, None)


class _Kept(NamedTuple):
    """One answer, whole.

    Attributes:
        headers, unmodified: Of 200 and of 304.
        tag, modified: Values of its headers; the second may be empty.
        place: Where it is.
        size: Bytes, with those of its key, about.
    """

    headers: _Pairs
    unmodified: _Pairs
    body: bytes
    tag: str
    modified: str
    place: _Place
    size: int


class KeptPages:
    """The application behind its memory. It also hands over in one piece what is whole.

    Args:
        inner: The application.
        now: Returns the current generation.
        most: Bytes that answers may take; 0 keeps none.
        languages: Those of pages, the default first.
    """

    def __init__(
        self, inner: "WSGIApplication", now: Callable[[], Public], most: int, languages: tuple[str, ...] = ("en",)
    ) -> None:
        self._inner = inner
        self._languages = languages
        self._now = now
        self._most: Final = most
        self._changing = threading.Lock()
        self._public: Public | None = None
        # of places with answers, and of how many
        self._varying: dict[_Place, tuple[str, ...]] = {}
        self._held: Counter[_Place] = Counter()
        self._answers: OrderedDict[tuple[object, ...], _Kept] = OrderedDict()
        self._bytes = 0

    def __len__(self) -> int:
        return len(self._answers)

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer a request."""
        if environ["REQUEST_METHOD"] == "GET" and (kept := self._find(environ)) is not None:
            answer = _conditional(kept, environ)
            if answer is not None:
                status, headers, body = answer
                start_response(status, headers)
                return [body]
        return self._ask(environ, start_response)

    def _ask(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        began: list[tuple[str, _Pairs]] = []

        def start(status: str, headers: _Pairs, error: Any = None) -> Any:
            began.append((status, headers))
            return start_response(status, headers, error)

        parts = self._inner(environ, start)
        # a server sends a list at once, and anything else bit by bit; what is a file stays one
        if not isinstance(parts, ClosingIterator) or not began or not _is_whole(began[-1][1]):
            return parts
        try:
            body = b"".join(parts)
        finally:
            parts.close()
        public = environ.get(_KEEP)
        if public is not None and environ["REQUEST_METHOD"] == "GET" and began[-1][0].startswith("200 "):
            self._keep(environ, public, began[-1][1], body)
        return [body]

    # ------------------------------------------------------------ what is kept

    def _find(self, environ: "WSGIEnvironment") -> _Kept | None:
        place = _place(environ)
        names = self._varying.get(place)
        if names is None or not _OTHERWISE.isdisjoint(environ):
            return None
        try:
            public = self._now()
        except CatalogError:
            return None
        key = (*place, *self._chosen(environ, names))
        with self._changing:
            self._move_to(public)
            if (kept := self._answers.get(key)) is None:
                return None
            self._answers.move_to_end(key)
            return kept

    def _keep(self, environ: "WSGIEnvironment", public: Public, headers: _Pairs, body: bytes) -> None:
        said = dict(headers)
        varying = tuple(sorted({name.strip().lower() for name in said.get("Vary", "").split(",") if name.strip()}))
        tag = said.get("ETag")
        if tag is None or "*" in varying or "no-store" in said.get("Cache-Control", "") or "Set-Cookie" in said:
            return
        place = _place(environ)
        key = (*place, *self._chosen(environ, varying))
        parts = [part for part in key if isinstance(part, str)]
        # who writes a long address or header is alone with it
        if any(len(part) > _LONGEST for part in parts):
            return
        size = len(body) + sum(map(len, chain(parts, *headers))) + _OVERHEAD
        if size * _SHARE > self._most or public is not self._now():
            return
        # the server says when an answer goes out
        headers = [header for header in headers if header[0] != "Date"]
        unmodified = [header for header in headers if not is_entity_header(header[0]) or header[0] in _IN_304]
        kept = _Kept(headers, unmodified, body, tag, said.get("Last-Modified", ""), place, size)
        with self._changing:
            self._move_to(public)
            if (old := self._answers.pop(key, None)) is not None:
                self._give_up(old)
            self._answers[key] = kept
            self._varying[place] = varying
            self._held[place] += 1
            self._bytes += size
            while self._bytes > self._most:
                self._give_up(self._answers.popitem(last=False)[1])

    def _give_up(self, old: _Kept) -> None:
        self._bytes -= old.size
        self._held[old.place] -= 1
        if not self._held[old.place]:
            del self._held[old.place], self._varying[old.place]

    def _chosen(self, environ: "WSGIEnvironment", names: tuple[str, ...]) -> Iterator[object]:
        """Yield what a request says in the headers that an answer varies by: many spellings mean few things."""
        for name in names:
            value = environ.get(f"HTTP_{name.upper().replace('-', '_')}")
            match name:
                case "accept-encoding":
                    yield accepted(value)[:1]
                case "accept-language":
                    yield language.chosen(self._languages, None, value)
                case _:
                    yield value

    def _move_to(self, public: Public) -> None:
        # of two generations that meet here the one is current, and the other is looked for no more
        if public is not self._public:
            self._public = public
            self._forget()

    def _forget(self) -> None:
        self._answers.clear()
        self._varying.clear()
        self._held.clear()
        self._bytes = 0


def _place(environ: "WSGIEnvironment") -> _Place:
    return environ.get("SCRIPT_NAME", ""), environ.get("PATH_INFO", ""), environ.get("QUERY_STRING", "")


def _is_whole(headers: _Pairs) -> bool:
    return any(name.lower() == "content-length" for name, _ in headers)


def _conditional(kept: _Kept, environ: "WSGIEnvironment") -> tuple[str, _Pairs, bytes] | None:
    """Return what goes out; ``None`` for a request that may have the same in another encoding."""
    if _CONDITIONS.isdisjoint(environ):
        return "200 OK", kept.headers, kept.body
    if not is_resource_modified(environ, kept.tag, None, kept.modified or None):
        return "304 NOT MODIFIED", kept.unmodified, b""
    plain = without_suffix(kept.tag).removeprefix("W/").removesuffix('"')
    return None if plain in environ.get("HTTP_IF_NONE_MATCH", "") else ("200 OK", kept.headers, kept.body)
