"""What the query guard has turned away, counted, and said in the log once a minute instead of once each."""

import logging
import threading
import time
from collections import Counter
from typing import Final

from catalog.errors import CatalogError

_LOG: Final = logging.getLogger(__name__)
_MINUTE: Final = 60.0
_CLIENTS: Final = 1_000


class Refusals:
    """Counts refusals by kind and by client."""

    def __init__(self) -> None:
        self._changing = threading.Lock()
        self._total: Counter[str] = Counter()
        self._new: Counter[str] = Counter()
        self._clients: Counter[str] = Counter()
        self._said = 0.0

    def note(self, error: CatalogError, client: str) -> None:
        """Count one; the log has a line now, unless it had one less than a minute ago."""
        kind = type(error).__name__.removesuffix("Error")
        with self._changing:
            self._total[kind] += 1
            self._new[kind] += 1
            if client in self._clients or len(self._clients) < _CLIENTS:
                self._clients[client] += 1
            now = time.monotonic()
            if self._said and now - self._said < _MINUTE:
                return
            self._said = now
            kinds, clients = self._new, self._clients
            self._new, self._clients = Counter(), Counter()
        most, count = clients.most_common(1)[0]
        _LOG.warning(
            "queries refused or ended since the last such line: %s; %d clients, most by %s (%d)",
            ", ".join(f"{name} {number}" for name, number in kinds.most_common()),
            len(clients),
            most or "the service itself",
            count,
        )

    def counts(self) -> dict[str, int]:
        """Return how many there have been, by kind."""
        with self._changing:
            return dict(self._total)
