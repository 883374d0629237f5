"""What all tests share: no network but 127.0.0.1, a clock that is set, a catalogue to work on."""

import os
import signal
import socket
import sys
from pathlib import Path

import pytest
from support.catalogues import CatalogueForTests
from support.laws import Thoroughness
from support.places import quick_folder

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"
_LOCAL = {"127.0.0.1", "::1", "localhost"}


def pytest_addoption(parser):
    parser.addoption("--slow", action="store_true", help="run the tests marked slow too, and try every law in full")
    parser.addoption(
        "--rewrite-golden", action="store_true", help="write what comes out into the golden files, for review"
    )


def pytest_configure(config):
    Thoroughness.full = config.getoption("--slow")
    # a shell lets what runs in its background ignore Ctrl-C, and all that this starts
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(config, items):
    if config.getoption("--slow"):
        return
    skip = pytest.mark.skip(reason="slow; run with --slow, as CI does")
    for item in items:
        if "slow" in item.keywords:
            item.add_marker(skip)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch):
    """No test reaches anything but this machine."""
    connect = socket.socket.connect

    def guarded(self, address):
        if self.family != socket.AF_UNIX and address[0] not in _LOCAL:
            raise AssertionError(f"a test tried to reach {address}")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch):
    """No setting of the one who runs the tests has a say in them."""
    for name in [name for name in os.environ if name.startswith("MUNIMENT_")]:
        monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def examples():
    """The folder of example records and their authority file."""
    return ROOT / "examples"


@pytest.fixture
def seed(examples):
    """The sample record's bytes."""
    return (examples / "records" / "121616.txt").read_bytes()


@pytest.fixture
def quick_path():
    """A folder like ``tmp_path``, in memory where there is room: for what is written often and looked at never."""
    with quick_folder() as folder:
        yield folder


@pytest.fixture
def catalogue(quick_path):
    """A catalogue in a folder of its own, under the settings and the authority file of the profile's sample."""
    made = CatalogueForTests(quick_path / "catalogue", authorities=GOLDEN / "profile.authorities.ttl")
    yield made
    made.close()


@pytest.fixture
def golden(request):
    """Compare bytes with a reviewed file; ``--rewrite-golden`` writes the file instead."""

    def compare(name, actual):
        path = GOLDEN / name
        if request.config.getoption("--rewrite-golden"):
            path.write_bytes(actual)
        expected = path.read_bytes() if path.exists() else b""
        assert expected == actual, f"{name} differs; if that is right: pytest --rewrite-golden, then review the change"

    return compare


@pytest.fixture
def muniment():
    """Run the command line in a process of its own, as a user does."""
    import subprocess

    def run(*arguments, env=None, cwd=None, input=None, timeout=120):
        clean = {name: value for name, value in os.environ.items() if not name.startswith("MUNIMENT_")}
        return subprocess.run(
            [sys.executable, "-m", "catalog.cli", *map(str, arguments)],
            env={**clean, **(env or {})},
            cwd=cwd,
            input=input,
            capture_output=True,
            timeout=timeout,
            text=not isinstance(input, bytes),
        )

    return run
