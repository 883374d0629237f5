"""Repositories that mean harm, or are harmed: a harvest is never held up by one (threats, row 32)."""

import itertools
import socket
import threading
import time

import pytest

from catalog.harvest.fetching import Fetcher, FetchError

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n"
# what is sent at once, and what then drips for ever
DRIPS = {
    "a status": (b"", b"H"),
    "headers": (HEAD, b"a"),
    "interim answers": (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "a body": (HEAD + b"Content-Length: 1000000\r\n\r\n<OAI-PMH>", b" "),
    "a body without a length": (HEAD + b"\r\n<OAI-PMH>", b" "),
    "chunks": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n"),
    "a size of a chunk": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"0"),
}


class Dripping:
    """A server that sends a few bytes, and then a drop every now and then."""

    def __init__(self, at_once, drop):
        self.at_once, self.drop, self.gone = at_once, drop, threading.Event()
        self.server = socket.create_server(("127.0.0.1", 0))
        self.thread = threading.Thread(target=self._serve, daemon=True)
        self.thread.start()

    def _serve(self):
        connection, _ = self.server.accept()
        with connection:
            connection.sendall(self.at_once)
            try:
                for _ in itertools.count():
                    if self.gone.wait(0.01):
                        break
                    connection.sendall(self.drop)
            except OSError:
                pass

    def close(self):
        self.gone.set()
        self.server.close()
        self.thread.join(5)


@pytest.mark.parametrize("kind", DRIPS)
def test_a_page_that_drips_is_given_up(kind, monkeypatch):
    """
    However slowly it comes, whatever it is that comes: a page has its time, and is then asked for again later.
    """
    monkeypatch.setattr("catalog.harvest.fetching._WHOLE", 0.1)
    server = Dripping(*DRIPS[kind])
    started = time.monotonic()

    with pytest.raises(FetchError, match=r"was not there after 0\.1 seconds|the connection to .* failed"):
        Fetcher(private=True).fetch(f"http://127.0.0.1:{server.server.getsockname()[1]}/oai")

    assert time.monotonic() - started < 2
    server.close()
