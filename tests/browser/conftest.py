"""A site that is served, and Chromium to look at it with; both once for all tests of the folder."""

import os
from pathlib import Path

import pytest
from support import scans
from support.browser import Browser, chromium
from support.catalogues import CatalogueForTests
from support.hostile import HOSTILE, hostile_record
from support.processes import Started
from support.readings import labelled

from catalog.web import sparql_page

REQUIRED = bool(os.environ.get("BROWSER_REQUIRED"))


def _needed(there, what):
    if not there and REQUIRED:
        pytest.fail(f"{what}, and BROWSER_REQUIRED is set")
    if not there:
        pytest.skip(what)


@pytest.fixture(scope="session")
def home(tmp_path_factory, request):
    """The address of a server of the examples, of a record with scans, and of some that are meant to break pages."""
    folder = tmp_path_factory.mktemp("served")
    root = request.config.rootpath
    port = _free_port()
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


def _free_port():
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def _until_it_answers(server, base):
    from urllib.error import URLError
    from urllib.request import urlopen

    from support.processes import until

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
    _needed(chromium(), "there is no Chromium")
    with Browser(tmp_path_factory.mktemp("profile")) as opened:
        yield opened


@pytest.fixture(scope="session")
def editor():
    """The package was built with the editor."""
    _needed(sparql_page.EDITOR.is_file(), "the package was built without the editor: npm was missing")


@pytest.fixture(scope="session")
def axe():
    """The text of axe-core, where npm has installed it: NODE_PATH names the folder."""
    folders = os.environ.get("NODE_PATH", "").split(os.pathsep)
    found = next((path for one in folders if one and (path := Path(one, "axe-core", "axe.min.js")).is_file()), None)
    _needed(found, "there is no axe-core in NODE_PATH (npm install axe-core)")
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
