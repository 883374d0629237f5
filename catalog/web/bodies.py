"""Bodies of requests, read up to a limit, and of a few clients at a time.

Whoever sends a body slowly holds the thread that reads it. A proxy in front takes whole bodies only (docs/operate.md);
without one, all other threads stay with everybody else, and no client alone has all the places.
"""

import logging
import threading
import time
from collections import Counter
from typing import Final

from flask import request

from catalog.errors import CrowdedError, InputError
from catalog.settings import Settings
from catalog.web.clients import Clients

_LOG: Final = logging.getLogger(__name__)
AT_ONCE: Final = 8
OF_ONE: Final = 3
_PATIENCE: Final = 1.0  # seconds
MOST_WAITING: Final = 40  # many clients behind one address may begin at the same moment
_RETRY: Final = 5
_EVERY: Final = 60.0  # seconds between two lines of the log


class Bodies:
    """Reads the bodies that one endpoint is sent."""

    def __init__(self, settings: Settings) -> None:
        self._clients = Clients(settings.proxies, settings.proxy_header)
        self._changing = threading.Condition()
        self._reading: Counter[str] = Counter()
        self._waiting = 0
        self._told = -_EVERY

    def read(self, most: int) -> bytes:
        """Return the body of this request, and one byte more than ``most`` of one that is longer.

        Raises:
            CrowdedError: Too many bodies are under way.
            InputError: It ends before the length that it states.
        """
        client = self._clients.identify(request.environ)
        self._enter(client)
        try:
            body = _read(most + 1)
        finally:
            self._leave(client)
        stated = request.content_length
        if stated is not None and len(body) < min(stated, most + 1):
            raise InputError(
                f"the body ends after {len(body):,} bytes, it states {stated:,}", "send it whole, or not at all"
            )
        return body

    def _enter(self, client: str) -> None:
        with self._changing:
            if not self._has_place(client):
                if self._waiting >= MOST_WAITING:
                    raise self._crowded()
                self._waiting += 1
                try:
                    if not self._changing.wait_for(lambda: self._has_place(client), _PATIENCE):
                        raise self._crowded()
                finally:
                    self._waiting -= 1
            self._reading[client] += 1

    def _crowded(self) -> CrowdedError:
        if time.monotonic() - self._told >= _EVERY:
            self._told = time.monotonic()
            client, count = self._reading.most_common(1)[0]
            _LOG.warning(
                "requests are being sent slowly, %d of %d by %s: others are refused; a proxy keeps such clients away",
                count,
                self._reading.total(),
                client,
            )
        return CrowdedError(
            "too many requests are being sent at the same time, slowly",
            "try again in a few seconds",
            retry_after=_RETRY,
        )

    def _has_place(self, client: str) -> bool:
        return self._reading.total() < AT_ONCE and self._reading[client] < OF_ONE

    def _leave(self, client: str) -> None:
        with self._changing:
            self._reading[client] -= 1
            if not self._reading[client]:
                del self._reading[client]
            self._changing.notify_all()


def _read(most: int) -> bytes:
    parts, left = [], most
    while left and (part := request.stream.read(left)):
        parts.append(part)
        left -= len(part)
    return b"".join(parts)
