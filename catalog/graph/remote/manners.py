"""What an engine is tried for before strangers may ask it: whether it follows SERVICE, and whether it cuts answers.

The guard lets no query with SERVICE through; this is the second wall. A listener is opened where the engine would
reach this service, and the engine is asked to ask it. An engine that calls there, or hangs in the attempt, follows.
"""

import contextlib
import http.client
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final
from urllib.parse import urlencode

from catalog.errors import CatalogError, UnavailableError
from catalog.graph.remote.http import (
    FORM,
    Address,
    BrokenReplyError,
    LateReplyError,
    Reply,
    ReplyTooLargeError,
)
from catalog.graph.remote.named import NOWHERE
from catalog.graph.remote.replies import cut_short
from catalog.graph.remote.store import RESULTS

_SECONDS: Final = 5.0
_AGAIN: Final = 30.0  # seconds after which an engine that was refused is tried again
_LASTS: Final = 600.0  # and one that was not: it may have been started anew with other settings
_LARGEST: Final = 8 << 20
# one more than the limit that engines are shipped with
_ROWS: Final = 10_001

_FOLLOWS: Final = (
    "the SPARQL endpoint is closed: its graph engine follows SERVICE, so that strangers could reach other machines"
    " through it"
)
_CLOSE_IT: Final = "take the right to open connections from the engine, as docs/operate.md says; all pages go on"
_CUTS: Final = "the graph engine cuts graphs off after some rows without saying so, so it is not asked for any"
_RAISE_IT: Final = "ask with SELECT; the operator can take the limit away, as docs/operate.md says"


class Manners:
    """Tries one engine, now and then; what was found holds for all queries of a process."""

    def __init__(self, address: Address) -> None:
        self._address = address
        self._changing = threading.Lock()
        self._tried: float | None = None
        self._follows = self._cuts = False

    def refusal(self, form: str) -> CatalogError | None:
        """Return why a query of a form cannot be asked; ``None`` when it can.

        Raises:
            UnavailableError: The engine cannot be tried.
        """
        with self._changing:
            lasts = _AGAIN if self._follows or self._cuts else _LASTS
            if self._tried is None or time.monotonic() - self._tried > lasts:
                self._follows = follows_service(self._address)
                self._cuts = not self._follows and cuts_rows(self._address)
                self._tried = time.monotonic()
        if self._follows:
            return UnavailableError(_FOLLOWS, _CLOSE_IT)
        if self._cuts and form in {"CONSTRUCT", "DESCRIBE"}:
            return UnavailableError(_CUTS, _RAISE_IT)
        return None


def follows_service(address: Address) -> bool:
    """Say whether an engine asks others on behalf of a query.

    Raises:
        UnavailableError: It cannot be reached.
    """
    with _listening(_own_host(address)) as (place, called):
        for silent in ("", "SILENT "):
            late = _ask(address, f"SELECT * {{ SERVICE {silent}<{place}> {{ ?s ?p ?o }} }}") is None
            if late or called.is_set():
                return True
        return False


def cuts_rows(address: Address) -> bool:
    """Say whether an engine gives only so many rows of an answer.

    Raises:
        UnavailableError: It cannot be reached.
    """
    hundred = " ".join(map(str, range(100)))
    pairs = f"VALUES ?a {{ {hundred} }} VALUES ?b {{ {hundred} }}"
    reply = _ask(address, f"SELECT ?a {{ {{ {pairs} }} UNION {{ VALUES ?a {{ 100 }} }} }}")
    return reply is not None and cut_short(reply) is not None


def _ask(address: Address, query: str) -> Reply | None:
    """Return the answer to a query, ``None`` when there is none in time."""
    connection = address.connect()
    body = urlencode([("query", query), ("default-graph-uri", NOWHERE), ("named-graph-uri", NOWHERE)]).encode()
    try:
        return connection.ask("POST", body=body, content_type=FORM, accept=RESULTS, seconds=_SECONDS, largest=_LARGEST)
    except LateReplyError:
        return None
    except (BrokenReplyError, ReplyTooLargeError):
        return Reply(int(http.HTTPStatus.INTERNAL_SERVER_ERROR), {}, b"")
    finally:
        connection.close()


def _own_host(address: Address) -> str:
    """Return the address of this machine as the engine sees it.

    Raises:
        UnavailableError: The engine cannot be reached.
    """
    raw = address.opened()
    try:
        return str(raw.sock.getsockname()[0]) if raw.sock is not None else "127.0.0.1"
    finally:
        raw.close()


@contextmanager
def _listening(host: str) -> Iterator[tuple[str, threading.Event]]:
    """Listen while the block runs; give the address, and what is set when somebody calls."""
    called = threading.Event()
    listener = socket.create_server((host, 0), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    thread = threading.Thread(target=_take_calls, args=(listener, called), name="SERVICE listener", daemon=True)
    thread.start()
    shown = f"[{host}]" if ":" in host else host
    try:
        yield f"http://{shown}:{listener.getsockname()[1]}/sparql", called
    finally:
        # closing alone does not wake the one who waits for a call
        with contextlib.suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(1)


def _take_calls(listener: socket.socket, called: threading.Event) -> None:
    with contextlib.suppress(OSError):
        while True:
            caller, _ = listener.accept()
            called.set()
            with caller, contextlib.suppress(OSError):
                caller.settimeout(1)
                caller.recv(1 << 16)
                caller.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
