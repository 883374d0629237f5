"""One page of another repository, whole or not at all (RFC 9110, RFC 9112; OAI-PMH 2.0, section 3.1).

At most 64 MiB, packed or not; 30 seconds for each answer of the other side and five minutes for a page; a few
redirects, each looked at like the first address. No proxy is asked and no cookie kept.
"""

import http.client
import io
import re
import socket
import ssl
import time
import zlib
from collections.abc import Callable
from email.message import Message
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from urllib.parse import urljoin, urlsplit

import msgspec

from catalog.errors import UnavailableError
from catalog.harvest.addresses import Place, Resolve, look_at, resolve
from catalog.version import VERSION

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

LARGEST: Final = 64 << 20
SECONDS: Final = 30.0
_WHOLE: Final = 300.0
_REDIRECTS: Final = 5
_PART: Final = 1 << 16
# XML packs well, but a page that grows by more than this was made to
_RATIO: Final = 200
_RATIO_FROM: Final = 1 << 20
_MOVED: Final = frozenset({301, 302, 303, 307, 308})
_XML: Final = frozenset({"text/xml", "application/xml"})
_HTML: Final = frozenset({"text/html", "application/xhtml+xml"})
# some repositories call their XML a web page
_ROOT: Final = re.compile(rb"<(?:[\w-]+:)?OAI-PMH[\s>]")
_HEAD: Final = 1_024
_LATER: Final = frozenset({408, 425, 429, 500, 502, 503, 504})

Connect: TypeAlias = Callable[[tuple[str, int], float], socket.socket]


class Page(msgspec.Struct, frozen=True):
    """A whole page.

    Attributes:
        url: Where it was found, behind all redirects.
    """

    url: str
    content: bytes


class FetchError(Exception):
    """There is no page now; there may be one later.

    Attributes:
        problem: What happened, for a sentence.
        headers: Of the answer, when there was one.
        status: Of the answer, 0 when there was none.
    """

    def __init__(self, problem: str, headers: Message | None = None, status: int = 0) -> None:
        super().__init__(problem)
        self.problem = problem
        self.headers = headers
        self.status = status


class AnsweredError(UnavailableError):
    """The other side answered, but not with a page."""


class Fetcher:
    """Asks for pages.

    Args:
        private: Whether hosts that are not public are allowed.
        resolve: Host and port → addresses.
        connect: Address and seconds → an open socket.
    """

    def __init__(
        self, *, private: bool, resolve: Resolve = resolve, connect: Connect = socket.create_connection
    ) -> None:
        self._private = private
        self._resolve = resolve
        self._connect = connect

    def fetch(self, url: str) -> Page:
        """Return the page at an address.

        Raises:
            FetchError: It may be there later.
            InputError: The address, or one that it leads to, is none that may be asked.
            UnavailableError: What is there is no page, and will be none.
        """
        deadline = time.monotonic() + _WHOLE
        for _ in range(_REDIRECTS + 1):
            answer = self._ask(look_at(url, private=self._private, resolve=self._resolve), deadline)
            if isinstance(answer, bytes):
                return Page(url, answer)
            further = urljoin(url, answer)
            if urlsplit(url).scheme == "https" and urlsplit(further).scheme == "http":
                raise UnavailableError(f"{url} leads to {further}, which anybody could have changed on its way",
                                       "expected https to stay https; ask whoever runs the repository")  # fmt: skip
            url = further
        raise UnavailableError(
            f"{url} leads on and on, more than {_REDIRECTS} times", "give the last address of the repository"
        )

    def _ask(self, place: Place, deadline: float) -> bytes | str:
        """Return the page at a place, or where it leads to."""
        connection = _Pinned(place, self._connect, deadline)
        try:
            connection.request("GET", place.target, headers=_HEADERS)
            response = connection.getresponse()
            if response.status in _MOVED and (further := response.headers.get("Location")):
                return further
            _check(response, place)
            return _page(response, place)
        except TimeoutError:
            if time.monotonic() >= deadline:
                raise FetchError(f"the page of {place.host} was not there after {_WHOLE:g} seconds") from None
            raise FetchError(f"{place.host} did not answer within {SECONDS:g} seconds") from None
        except ssl.SSLCertVerificationError as error:
            raise UnavailableError(
                f"{place.host} does not prove who it is: {error.verify_message}", "ask whoever runs the repository"
            ) from None
        except (http.client.HTTPException, OSError) as error:
            raise FetchError(f"the connection to {place.host} failed: {_reason(error)}") from None
        finally:
            connection.close()


_HEADERS: Final = {
    "Accept": "text/xml, application/xml;q=0.9, */*;q=0.1",
    "Accept-Encoding": "gzip",
    "Connection": "close",
    "User-Agent": f"Muniment/{VERSION} (OAI-PMH harvester)",
}


class _Pinned(http.client.HTTPConnection):
    """A connection to the addresses that were looked at, under the host's name, until a deadline."""

    def __init__(self, place: Place, connect: Connect, deadline: float) -> None:
        super().__init__(place.host, place.port, timeout=SECONDS)
        # whether the port goes into the Host header depends on the scheme
        self.default_port = 443 if place.scheme == "https" else 80
        self._place = place
        self._open = connect
        self._deadline = deadline
        self.response_class = self._response  # type: ignore[assignment]

    def connect(self) -> None:
        """Connect to the first of the addresses that answers."""
        failure: OSError = OSError("no address")
        for address in self._place.addresses:
            try:
                opened = self._open((address, self._place.port), _left(self._deadline))
            except OSError as error:
                failure = error
                continue
            opened.settimeout(_left(self._deadline))
            if self._place.scheme == "https":
                opened = ssl.create_default_context().wrap_socket(opened, server_hostname=self._place.host)
            self.sock = opened
            return
        raise failure

    def _response(self, sock: socket.socket, **options: Any) -> http.client.HTTPResponse:
        return http.client.HTTPResponse(_Watched(sock, self._deadline), **options)  # type: ignore[arg-type]


class _Watched:
    """A socket from which is read until a deadline, however slowly its bytes drip."""

    def __init__(self, sock: socket.socket, deadline: float) -> None:
        self._sock = sock
        self._deadline = deadline

    def makefile(self, _mode: str) -> io.BufferedReader:
        """Return its reading end."""
        return io.BufferedReader(_Reading(self._sock, self._deadline))


class _Reading(io.RawIOBase):
    def __init__(self, sock: socket.socket, deadline: float) -> None:
        self._sock = sock
        self._deadline = deadline
        self._inner = sock.makefile("rb", buffering=0)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int | None:
        self._sock.settimeout(_left(self._deadline))
        return self._inner.readinto(buffer)

    def close(self) -> None:
        self._inner.close()
        super().close()


def _left(deadline: float) -> float:
    """Return how many seconds the other side has for its next word.

    Raises:
        TimeoutError: None.
    """
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return min(SECONDS, left)


def _check(response: http.client.HTTPResponse, place: Place) -> None:
    status = response.status
    if status in _LATER:
        raise FetchError(f"{place.host} answered {status} {_phrase(status)}", response.headers, status)


def _page(response: http.client.HTTPResponse, place: Place) -> bytes:
    status = response.status
    # Invenio and others say errors of OAI-PMH with a status of their own, "nothing is new" among them
    if status != HTTPStatus.OK and _media_type(response) not in _XML:
        raise _answered(place, status)
    content = _Body(response).read()
    begins = _ROOT.search(content[:_HEAD]) is not None
    if status != HTTPStatus.OK and not begins:
        raise _answered(place, status)
    if _media_type(response) in _HTML and not begins:
        raise FetchError(f"{place.host} answered with a web page (HTML) where XML was expected", status=status)
    return content


def _answered(place: Place, status: int) -> AnsweredError:
    return AnsweredError(
        f"{place.host} answered {status} {_phrase(status)}",
        "expected a page of OAI-PMH; check the base URL, and whether harvesting is permitted there",
    )


class _Body:
    """The body of an answer, read to its end."""

    def __init__(self, response: http.client.HTTPResponse) -> None:
        self._response = response
        coding = response.headers.get("Content-Encoding", "identity").strip().lower()
        if coding not in {"identity", "gzip", "x-gzip", ""}:
            raise FetchError(f"the page is packed in a way that nobody asked for ({coding[:40]})")
        self._unpack = zlib.decompressobj(31) if "gzip" in coding else None
        self._packed = 0
        self._parts: list[bytes] = []
        self._size = 0

    def read(self) -> bytes:
        """Return it.

        Raises:
            FetchError: It is cut.
            UnavailableError: It is too large.
        """
        stated = self._response.headers.get("Content-Length", "")
        length = int(stated) if stated.isdecimal() and len(stated) < 16 else None
        if length is not None and length > LARGEST:
            raise _too_large()
        while part := self._response.read(_PART):
            self._packed += len(part)
            self._take(part)
        if (length is not None and self._packed != length) or (self._unpack is not None and not self._unpack.eof):
            raise FetchError(f"the page was cut off after {self._packed:,} bytes")
        content = b"".join(self._parts)
        if content[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<!doctype html", b"<html")):
            raise FetchError("the answer is a web page (HTML) where XML was expected")
        # scripts leave empty lines before what they print, where XML allows none
        begun = content.lstrip(b" \t\r\n")
        return begun if begun.startswith(b"<") else content

    def _take(self, part: bytes) -> None:
        if self._unpack is None:
            self._add(part)
            return
        try:
            while part and not self._unpack.eof:
                self._add(self._unpack.decompress(part, _PART))
                part = self._unpack.unconsumed_tail
        except zlib.error:
            raise FetchError("the page cannot be unpacked") from None

    def _add(self, part: bytes) -> None:
        self._size += len(part)
        bomb = self._unpack is not None and self._size > max(_RATIO_FROM, self._packed * _RATIO)
        if self._size > LARGEST or bomb:
            raise _too_large()
        self._parts.append(part)


def _too_large() -> UnavailableError:
    return UnavailableError(
        f"the page is larger than {LARGEST >> 20} MiB, so it was not read",
        "expected pages of some hundred records; ask whoever runs the repository for smaller ones",
    )


def _media_type(response: http.client.HTTPResponse) -> str:
    return response.headers.get("Content-Type", "").partition(";")[0].strip().lower()


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    if isinstance(error, http.client.IncompleteRead):
        return "the page was cut off"
    return str(error)[:200] or type(error).__name__
