"""A site that is served, and Chromium to look at it with; both once for all tests of the folder."""

import os
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from support import scans
from support.browser import Browser, chromium
from support.catalogues import CatalogueForTests
from support.hostile import HOSTILE, hostile_record
from support.needed import missing
from support.processes import Started, free_port, until
from support.readings import labelled

from catalog.web import sparql_page

REQUIRED = "BROWSER_REQUIRED"


@pytest.fixture(scope="session")
def home(tmp_path_factory, request):
    """The address of a server of the examples, of a record with scans, and of some that are meant to break pages."""
    folder = tmp_path_factory.mktemp("served")
    root = request.config.rootpath
    port = free_port()
    base = f"http://127.0.0.1:{port}/"
    environment = {"MUNIMENT_BASE": base, "MUNIMENT_PUBLISHER": "muniment-examples"}
    made = CatalogueForTests(folder, authorities=root / "examples" / "authorities.ttl", **environment)
    made.load(root / "examples" / "records", publish=False)
    made.write("scanned.txt", labelled(further="Record ID: scanned"))
    for name, content in {"scanned-1.jpg": scans.jpeg((600, 800)), "scanned-2.tif": scans.tiff((600, 800))}.items():
        made.write(name, content)
    made.load_texts(*[hostile_record(kind, text) for kind, text in HOSTILE.items()], publish=False)
    made.publish(dumps=True)
    made.close()
    settings = made.environment | {"MUNIMENT_PORT": str(port), "MUNIMENT_WORKERS": "1"}
    with Started("serve", cwd=folder, **settings) as server:
        _until_it_answers(server, base)
        yield base


def _until_it_answers(server, base):
    def ready():
        assert server.running, server.end()
        try:
            with urlopen(f"{base}readyz", timeout=5) as answer:
                return answer.status == 200
        except (URLError, ConnectionError):
            return False

    until(ready, timeout=60, step=0.1)


@pytest.fixture(scope="session")
def browser(tmp_path_factory):
    """Chromium, with a profile of its own."""
    if not chromium():
        missing("there is no Chromium", REQUIRED)
    with Browser(tmp_path_factory.mktemp("profile")) as opened:
        yield opened


@pytest.fixture(scope="session")
def editor():
    """The package was built with the editor."""
    if not sparql_page.EDITOR.is_file():
        missing("the package was built without the editor: npm was missing", REQUIRED)


@pytest.fixture(scope="session")
def axe():
    """The text of axe-core, where npm has installed it: NODE_PATH names the folder."""
    folders = os.environ.get("NODE_PATH", "").split(os.pathsep)
    found = next((path for one in folders if one and (path := Path(one, "axe-core", "axe.min.js")).is_file()), None)
    if found is None:
        missing("there is no axe-core in NODE_PATH (npm install axe-core)", REQUIRED)
    return found.read_text(encoding="utf-8")


@pytest.fixture
def pages(browser, home):
    """Open pages; at the end none of them has asked anybody else, and their consoles are empty."""
    opened = []

    def open_page(path, **how):
        page = browser.page(**how)
        opened.append(page)
        page.goto(home + path)
        return page

    yield open_page
    for page in opened:
        page.close()
        assert [] == page.strangers(home)
        assert [] == page.errors
