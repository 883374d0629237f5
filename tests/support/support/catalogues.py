"""A catalogue for tests: in a temporary folder, its clock set by hand."""

import contextlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

from catalog.jobs import (
    loading,
    merging,
    publishing,
    redirects,
    syncing,
    taking_down,
    undoing,
    verifying,
    withdrawing,
)
from catalog.jobs.authority_files import sync_authorities
from catalog.jobs.catalogue import Catalogue
from catalog.jobs.edition import Edition
from catalog.jobs.progress import Silent
from catalog.settings_sources import load_settings
from catalog.web.app import create_app
from catalog.web.published import Published

START = datetime(2026, 11, 23, tzinfo=UTC)


class SetClock:
    """Gives the moment that it was set to."""

    def __init__(self):
        self.now = START

    def __call__(self):
        return self.now

    def move(self, seconds=1, *, days=0):
        self.now += timedelta(seconds=seconds, days=days)


class CatalogueForTests:
    """A catalogue and what can be done with it.

    Args:
        authorities: The authority file; ``None`` for none.
        environment: Further ``MUNIMENT_…`` settings.
    """

    def __init__(self, folder, *, authorities=None, **environment):
        self.folder = Path(folder)
        self.clock = SetClock()
        self.environment = {
            "MUNIMENT_DATA": str(self.folder / "data"),
            "MUNIMENT_BASE": "https://data.archive.example/",
            "MUNIMENT_PUBLISHER": "wilson-center-digital-archive",
            **({"MUNIMENT_AUTHORITIES": str(authorities)} if authorities else {}),
            **environment,
        }
        self.folder.mkdir(parents=True, exist_ok=True)
        self.findings = []
        self._open = contextlib.ExitStack()
        self.configure()

    def configure(self, **environment):
        """Open the catalogue anew under changed settings."""
        self.environment |= environment
        self.settings, _ = load_settings(flags={}, environment=self.environment, folder=self.folder)
        if hasattr(self, "inner"):
            self.inner.close()
        self.inner = Catalogue(self.settings)
        self.ledger = self.inner.ledger

    def close(self):
        self._open.close()
        self.inner.close()

    def write(self, name, content):
        """Write a source file; return its path."""
        path = self.folder / "sources" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def load(self, *paths, publish=True, dumps=False):
        """Load paths, and publish; return the report."""
        self.findings = []
        with self.ledger.lock():
            sync_authorities(self.inner, self.clock)
            authorities = loading.ledger_authorities(self.ledger)
            report = loading.load(
                self.inner, [str(path) for path in paths], authorities, self.clock, Silent(), self._tell
            )
            if publish:
                publishing.publish(self.inner, self.clock, Silent(), dumps=dumps)
        return report

    def _tell(self, location, finding):
        self.findings.append((location, finding))

    def load_texts(self, *texts, publish=True, **named):
        """Load texts as files of a folder: ``1.txt``, ``2.txt`` …, or under their names."""
        files = {f"{number}.txt": text for number, text in enumerate(texts, 1)} | named
        folder = {self.write(name, text).parent for name, text in files.items()}.pop()
        return self.load(folder, publish=publish)

    def publish(self, *, dumps=False):
        """Publish; return the generation."""
        with self.ledger.lock():
            sync_authorities(self.inner, self.clock)
            return publishing.publish(self.inner, self.clock, Silent(), dumps=dumps)[0]

    def withdraw(self, *identifiers, reason=None, publish=True):
        with self.ledger.lock():
            withdrawing.withdraw(self.inner, identifiers, reason, self.clock)
        if publish:
            self.publish()

    def sync(self, *paths, publish=True):
        """Load paths as the whole truth; return the report and what was missing."""
        self.findings = []
        paths = [str(path) for path in paths]
        with self.ledger.lock():
            authorities = loading.ledger_authorities(self.ledger)
            report = loading.load(self.inner, paths, authorities, self.clock, Silent(), self._tell, sync=True)
            missing = syncing.find_missing(self.ledger, paths, report)
            syncing.withdraw_missing(self.inner, missing, report, self.clock)
        if publish:
            self.publish()
        return report, missing

    def undo(self, publish=True):
        """Take back the last load; return the plan."""
        with self.ledger.lock():
            planned = undoing.plan(self.inner)
            undoing.undo(self.inner, planned, self.clock)
        if publish:
            self.publish()
        return planned

    def take_down(self, *identifiers, reason=None, publish=True, dumps=False, purge=False):
        """Take documents down; return what was destroyed."""
        with self.ledger.lock():
            taking_down.take_down(self.inner, identifiers, reason, self.clock)
        if publish:
            self.publish(dumps=dumps)
        with self.ledger.lock():
            return taking_down.purge(self.inner, identifiers, self.clock, Silent()) if purge else None

    def restore(self, *identifiers, publish=True):
        with self.ledger.lock():
            withdrawing.restore(self.inner, identifiers, self.clock)
        if publish:
            self.publish()

    def merge(self, old, new, reason=None, publish=True):
        with self.ledger.lock():
            merged = merging.merge(self.inner, old, new, reason, self.clock)
        if publish:
            self.publish()
        return merged

    def redirect(self, *rows, publish=True):
        """Load a file of old addresses; return what it came to."""
        self.findings = []
        path = self.write("redirects.csv", "".join(f"{row}\n" for row in rows))
        with self.ledger.lock():
            led = redirects.load_redirects(self.inner, path, self.clock, self._tell)
        if publish:
            self.publish()
        return led

    def verify(self):
        """Return the faults that ``muniment verify`` would name."""
        with self.ledger.lock():
            return list(verifying.verify(self.inner, Silent()))

    @property
    def edition(self):
        """What is public."""
        return Edition.of(self.ledger, self.ledger.current())

    def describe(self, identifier):
        """Return the public description of a document."""
        edition = self.edition
        return edition.describe(edition.entry(identifier))

    def client(self):
        """Return a client of the web application."""
        published = Published(self.settings)
        self._open.callback(published.close)
        return create_app(self.settings, published).test_client()
