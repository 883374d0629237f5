"""One address of a remote engine: requests with a deadline and a cap, whose answers are whole or an error.

No redirect is followed and no proxy is asked: a query goes where the settings say, or nowhere. Source: RFC 9110, 9112.
"""

import contextlib
import http.client
import socket
import time
from collections.abc import Mapping
from typing import Final
from urllib.parse import urlencode, urlsplit

import msgspec

from catalog.errors import UnavailableError
from catalog.graph.remote.credentials import Authorisation, Credentials
from catalog.version import VERSION

_CONNECT: Final = 5.0
_PART: Final = 1 << 16
_ERROR_BODY: Final = 64 << 10
_GONE: Final = (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError)

FORM: Final = "application/x-www-form-urlencoded"


class Reply(msgspec.Struct, frozen=True):
    """A whole answer.

    Attributes:
        headers: Names in lower case.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def media_type(self) -> str:
        """The media type without its parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


class ReplyTooLargeError(Exception):
    """The answer has more bytes than were allowed."""


class BrokenReplyError(Exception):
    """The answer ended before its end, or nobody can know whether it did."""


class LateReplyError(Exception):
    """The answer was not there in time."""


class Address:
    """Where requests of one kind go.

    Args:
        url: ``http`` or ``https``; may have a query.
        purpose: What it is, as the settings name it, for sentences: ``graph.query_url``.
    """

    def __init__(self, url: str, purpose: str, credentials: Credentials) -> None:
        parts = urlsplit(url)
        self._secure = parts.scheme == "https"
        self.host: Final = parts.hostname or ""
        self.port: Final = parts.port or (443 if self._secure else 80)
        self._target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        self._purpose = purpose
        self._authorisation = Authorisation(credentials)

    def connect(self) -> "Connection":
        """Return a connection that is not open yet."""
        return Connection(self)

    def opened(self) -> http.client.HTTPConnection:
        """Return an open connection.

        Raises:
            UnavailableError: Nobody listens there.
        """
        kind = http.client.HTTPSConnection if self._secure else http.client.HTTPConnection
        raw = kind(self.host, self.port, timeout=_CONNECT)
        try:
            raw.connect()
        except OSError:
            raw.close()
            raise self.unreachable() from None
        if raw.sock is not None:
            raw.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return raw

    def unreachable(self) -> UnavailableError:
        """Return what is said when nobody listens; where, only the settings say."""
        return UnavailableError("the graph engine does not answer", f"see that it runs, at {self._purpose}; try again")

    def target(self, parameters: Mapping[str, str]) -> str:
        """Return path and query of a request."""
        if not parameters:
            return self._target
        return f"{self._target}{'&' if '?' in self._target else '?'}{urlencode(parameters)}"

    def authorisation(self, method: str, target: str) -> dict[str, str]:
        """Return the fields that prove who asks."""
        found = self._authorisation.header(method, target)
        return {"Authorization": found} if found else {}

    def challenged(self, reply: http.client.HTTPResponse) -> bool:
        """Say whether an answer of 401 can be met."""
        return self._authorisation.challenged(reply.headers.get_all("WWW-Authenticate") or [])


class Connection:
    """Sends one request at a time, and can be broken off by another thread."""

    def __init__(self, address: Address) -> None:
        self._address = address
        self._raw: http.client.HTTPConnection | None = None
        self._socket: socket.socket | None = None

    def ask(
        self,
        method: str,
        *,
        body: bytes = b"",
        content_type: str = "",
        accept: str = "*/*",
        parameters: Mapping[str, str] | None = None,
        seconds: float,
        largest: int,
    ) -> Reply:
        """Return the whole answer to a request.

        Args:
            parameters: For the address.
            seconds: From now to its last byte.
            largest: Most bytes that it may have.

        Raises:
            UnavailableError: Nobody listens there, or a redirect or a refusal was the answer.
            ReplyTooLargeError, BrokenReplyError, LateReplyError: There is no whole answer.
        """
        deadline = time.monotonic() + seconds
        target = self._address.target(parameters or {})
        headers = {"Accept": accept, "Accept-Encoding": "identity", "User-Agent": f"muniment/{VERSION}"}
        if content_type:
            headers["Content-Type"] = content_type
        try:
            reply = self._send(method, target, body, headers, deadline)
            # the second time a challenge may be a new one, for what was used up meanwhile
            for _ in range(2):
                if reply.status != http.HTTPStatus.UNAUTHORIZED or not self._address.challenged(reply):
                    break
                self._read(reply, _ERROR_BODY, deadline)
                reply = self._send(method, target, body, headers, deadline)
            return self._checked(reply, self._read(reply, largest, deadline))
        except TimeoutError:
            self.close()
            raise LateReplyError from None
        except (http.client.HTTPException, OSError, ValueError):
            self.close()
            raise BrokenReplyError from None
        except BaseException:
            self.close()
            raise

    def _send(
        self, method: str, target: str, body: bytes, headers: Mapping[str, str], deadline: float
    ) -> http.client.HTTPResponse:
        """Send a request, once more over a new connection when the idle one was closed at the other end."""
        fresh = self._raw is None
        try:
            return self._sent(method, target, body, headers, deadline)
        except _GONE:
            self.close()
            if fresh:
                raise self._address.unreachable() from None
        return self._sent(method, target, body, headers, deadline)

    def _sent(
        self, method: str, target: str, body: bytes, headers: Mapping[str, str], deadline: float
    ) -> http.client.HTTPResponse:
        raw = self._raw
        if raw is None:
            raw = self._raw = self._address.opened()
            self._socket = raw.sock
        self._hurry(deadline)
        raw.request(method, target, body or None, {**headers, **self._address.authorisation(method, target)})
        self._hurry(deadline)
        return raw.getresponse()

    def _hurry(self, deadline: float) -> None:
        left = deadline - time.monotonic()
        if left <= 0 or self._socket is None:
            raise TimeoutError
        self._socket.settimeout(left)

    def _read(self, reply: http.client.HTTPResponse, largest: int, deadline: float) -> bytes:
        """Return the body of an answer; it is closed, so that the next request can be sent."""
        failed = reply.status >= http.HTTPStatus.BAD_REQUEST
        length = reply.headers.get("Content-Length")
        chunked = "chunked" in reply.headers.get("Transfer-Encoding", "").lower()
        empty = reply.status in {http.HTTPStatus.NO_CONTENT, http.HTTPStatus.NOT_MODIFIED}
        with reply:
            if not (chunked or empty or (length or "").isdecimal()):
                # it ends with the connection, and so does one that is cut
                raise BrokenReplyError
            parts, size = [], 0
            while part := reply.read1(_PART):
                size += len(part)
                parts.append(part)
                if failed and size > _ERROR_BODY:
                    # some repeat the whole query behind what they have to say
                    self.close()
                    return b"".join(parts)
                if size > largest:
                    raise ReplyTooLargeError
                self._hurry(deadline)
        if not chunked and not empty and size != int(length or 0):
            raise BrokenReplyError
        if reply.will_close:
            self.close()
        return b"".join(parts)

    def _checked(self, reply: http.client.HTTPResponse, body: bytes) -> Reply:
        if http.HTTPStatus.MULTIPLE_CHOICES <= reply.status < http.HTTPStatus.BAD_REQUEST:
            raise UnavailableError(
                "the graph engine sends its clients elsewhere", "give its last address; redirects are not followed"
            )
        if reply.status in {http.HTTPStatus.UNAUTHORIZED, http.HTTPStatus.FORBIDDEN}:
            raise self._refused(reply.status)
        return Reply(reply.status, {name.lower(): value for name, value in reply.headers.items()}, body)

    def _refused(self, status: int) -> UnavailableError:
        return UnavailableError(
            f"the graph engine refuses this service ({int(status)})",
            "check MUNIMENT_GRAPH_USER and MUNIMENT_GRAPH_PASSWORD, or MUNIMENT_GRAPH_TOKEN, and what they may do",
        )

    def abort(self) -> None:
        """Break off what is under way; called from another thread, which never waits."""
        current = self._socket
        if current is not None:
            with contextlib.suppress(OSError):
                current.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Close it; the next request opens another."""
        raw, self._raw, self._socket = self._raw, None, None
        if raw is not None:
            raw.close()
