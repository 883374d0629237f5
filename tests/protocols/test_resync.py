"""``resync``, the client of the specification's authors, against a real server: a baseline, then increments."""

import importlib.util
import io
import subprocess
import sys
import urllib.request
import zipfile
from datetime import timedelta
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import etree
from support.catalogues import CatalogueForTests
from support.processes import Started, free_port, until
from support.publishing import record

_MANY = 300  # enough for several lists of resources
_LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(importlib.util.find_spec("resync") is None, reason="resync is not installed"),
    pytest.mark.skipif(
        importlib.util.find_spec("distutils") is None, reason="resync needs distutils, which Python 3.12 has no more"
    ),
]


@pytest.fixture
def served(quick_path):
    """A catalogue with many documents, some with odd ids, and its address, served by a process of its own."""
    port = free_port()
    base = f"http://127.0.0.1:{port}/"
    catalogue = CatalogueForTests(quick_path / "catalogue", MUNIMENT_BASE=base, MUNIMENT_PORT=str(port))
    texts = {f"{number}.txt": record(str(number)) for number in range(1, _MANY)}
    catalogue.load_texts(**texts, **{"odd.txt": record("0", more="\nRecord ID:\n\na/b ü\n")})
    with Started("serve", **catalogue.environment) as service:
        until(lambda: _answers(base) or not service.running)
        yield catalogue, base
    catalogue.close()


def _answers(base):
    try:
        return urllib.request.urlopen(f"{base}livez", timeout=5).status == 200
    except OSError:
        return False


def fetch(address):
    with urllib.request.urlopen(address, timeout=60) as answer:
        return answer.read()


def sync(folder, *arguments):
    """Run the client in a folder, where it keeps how far it is; return what it says."""
    command = [sys.executable, "-W", "ignore", Path(sys.executable).with_name("resync-sync"), *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300)
    said = done.stdout + done.stderr
    # it ends with 0 also when it gives up
    assert (0, False) == (done.returncode, "Error" in said), said
    return said


def test_a_client_takes_everything_and_keeps_in_step(served, quick_path):
    """
    After a baseline and after each increment, with changes, new documents and deletions between, the copy holds exactly
    the bytes that the server gives, file by file.
    """
    catalogue, base = served
    copy = quick_path / "copy"
    copy.mkdir()
    mapping = f"{base}={copy}"

    sync(quick_path, "--baseline", "--hash", "sha-256", mapping)

    assert_same(catalogue, base, copy, _MANY)
    for change in (first_change, second_change):
        # from its own mark on, it would leave out what was created in that second and is deleted now
        since = f"{catalogue.clock.now + timedelta(seconds=1):%Y-%m-%dT%H:%M:%SZ}"
        catalogue.clock.move(60)
        expected = change(catalogue)
        until(lambda: catalogue.ledger.current().number == generation(base))

        sync(quick_path, "--incremental", "--delete", "--from", since, mapping)

        assert_same(catalogue, base, copy, expected)
    assert "IN SYNC" in sync(quick_path, "--audit", "--hash", "sha-256", mapping)


def first_change(catalogue):
    changed = {f"{number}.txt": record(str(number), title=f"Report {number}") for number in range(10, 30)}
    catalogue.load(*(catalogue.write(name, text) for name, text in changed.items()), publish=False)
    catalogue.load(catalogue.write("new.txt", record("9001")), publish=False)
    catalogue.withdraw("11", "40", "a/b ü")
    return _MANY + 1 - 3


def second_change(catalogue):
    catalogue.load(catalogue.write("1.txt", record("1", title="Another Report")), publish=False)
    catalogue.withdraw("9001", publish=False)
    catalogue.restore("40", "a/b ü")
    return _MANY - 1


def generation(base):
    with urllib.request.urlopen(base, timeout=60) as answer:
        return int(answer.headers["Muniment-Generation"])


def assert_same(catalogue, base, copy, expected):
    held = {path.relative_to(copy).as_posix(): path.read_bytes() for path in copy.rglob("*.jsonld")}
    edition = catalogue.edition
    addresses = {f"{edition.iris.data(entry.identifier)}.jsonld" for entry in edition.documents()}
    served = {unquote(address.removeprefix(base)): fetch(address) for address in addresses}

    assert expected == len(held)
    assert served == {unquote(name): content for name, content in held.items()}


def test_packages_come_whole_from_a_server(served):
    """
    They are whole, and have every resource.
    """
    _, base = served
    packages = [node.text for node in etree.fromstring(fetch(f"{base}resourcedump.xml")).iter(_LOC)]

    count = 0
    for address in packages:
        with zipfile.ZipFile(io.BytesIO(fetch(address))) as packed:
            assert packed.testzip() is None
            count += len(packed.namelist()) - 1

    assert len(packages) > 1
    assert count == _MANY
