"""A catalogue for harvesters, behind a real server: several pages, datestamps, deletions, sets that records leave.

The clock stands days before now while it is filled, since no datestamp may be later than the answer that tells it.
"""

import contextlib
import signal
from datetime import UTC, datetime, timedelta

from catalog.jobs import harvest_lists
from support.catalogues import CatalogueForTests
from support.processes import Started, environment, free_port
from support.publishing import ENTITIES, authority_file, record
from vocab.mapping.provenance import oai_identifier

DOMAIN = "data.archive.example"
HOSTILE = 'A <b>bold</b> &amp; \x01 ]]> "claim" \ufffe'
HOSTILE_ID = "9999"
CHANGED, MOVED, WITHDRAWN, TAKEN_DOWN = 10, 12, 6, 2


class Harvested:
    """The catalogue, and the server before it.

    The first publication keeps exactly ``pages`` times ``page`` records, the rest of which later ones change: a window
    of its datestamp is a whole number of pages.

    Args:
        path: Of the base, e.g. ``"archive/"``.
        more: How many records the last publication brings.
    """

    def __init__(self, folder, *, page=200, pages=2, more=320, path="", **settings):
        folder.mkdir(parents=True, exist_ok=True)
        self.port = free_port()
        self.base = f"http://127.0.0.1:{self.port}/{path}"
        # a proxy takes the path away; the server itself answers without it
        self.url = f"http://127.0.0.1:{self.port}/oai"
        self.authorities = folder / "a.ttl"
        self.authorities.write_text(authority_file(ENTITIES))
        self.catalogue = CatalogueForTests(
            folder,
            authorities=self.authorities,
            MUNIMENT_BASE=self.base,
            MUNIMENT_OAI_DOMAIN=DOMAIN,
            MUNIMENT_OAI_PAGE=str(page),
            MUNIMENT_ADMIN_EMAIL="archivist@archive.example",
            **settings,
        )
        self._fill(page * pages, more)
        self._server = None

    def _fill(self, kept, more):
        made = self.catalogue
        made.clock.now = datetime.now(UTC).replace(microsecond=0) - timedelta(days=3)
        first = kept + CHANGED + MOVED + WITHDRAWN + TAKEN_DOWN
        records = {f"{number}.txt": record(str(number), title=f"Report {number}") for number in range(1, first + 1)}
        made.load_texts(**records)
        made.clock.move(3600)
        numbers = iter(range(1, first + 1))
        for _ in range(CHANGED):
            number = next(numbers)
            made.write(f"{number}.txt", record(str(number), title=f"Report {number}, corrected"))
        for _ in range(MOVED):
            number = next(numbers)
            made.write(f"{number}.txt", record(str(number), title=f"Report {number}", reference="NSA-H 118-05, 2"))
        made.load(made.folder / "sources")
        made.clock.move(3600)
        made.withdraw(*(str(next(numbers)) for _ in range(WITHDRAWN)))
        made.take_down(*(str(next(numbers)) for _ in range(TAKEN_DOWN)))
        made.clock.move(days=1)
        news = {
            f"{number}.txt": record(str(number), language="German") for number in range(first + 1, first + more + 1)
        }
        made.load_texts(**news, **{f"{HOSTILE_ID}.txt": record(HOSTILE_ID, HOSTILE)})

    def expected(self):
        """What harvesters must hold: for each OAI identifier whether it is deleted, by the ledger."""
        edition = self.catalogue.edition
        return {
            oai_identifier(one.entry.identifier, DOMAIN): one.entry.deleted or one.sealed
            for one in harvest_lists.everything(edition)
        }

    @property
    def environment(self):
        """The settings, for processes."""
        return self.catalogue.environment

    def start(self):
        """Start the server, and wait until it answers."""
        self._server = Started("serve", "--port", str(self.port), cwd=self.catalogue.folder, **self.environment)
        said = self._server.first_line()
        assert f":{self.port}/" in said, said

    @property
    def pid(self):
        return self._server.pid

    def stop(self):
        """End it as an operator does."""
        if self._server is not None:
            self._server.send(signal.SIGTERM)
            with contextlib.suppress(Exception):
                self._server.process.wait(20)
            self._server.__exit__()
            self._server = None

    def restart(self):
        self.stop()
        self.start()

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()
        self.catalogue.close()


def in_processes(harvested):
    """The environment of commands that work on the catalogue."""
    return environment(**harvested.environment)
