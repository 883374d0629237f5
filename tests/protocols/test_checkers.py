"""Checkers that are not part of this repository, where the environment names them: of OAI-PMH, and of EDM records."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from support.catalogues import CatalogueForTests
from support.harvested import DOMAIN, HOSTILE_ID, Harvested, in_processes
from support.publishing import record

from exports.records import RECORD_FORMATS

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent.parent
# what happens during a harvest: records change, come, and go
_CHANGES = """
import subprocess, sys
muniment = [sys.executable, "-m", "catalog.cli"]
subprocess.run([*muniment, "load", sys.argv[1]], check=True, capture_output=True)
subprocess.run([*muniment, "withdraw", "40", "41"], check=True, capture_output=True)
"""


def checker(variable):
    """The path that a variable of the environment names."""
    path = os.environ.get(variable, "")
    if not path:
        pytest.skip(f"{variable} names no checker")
    return path


def run(*command, **settings):
    """Run a command; return its lines, and say them all when it fails."""
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=540, check=False, **settings)
    bad = [line for line in done.stdout.splitlines() if line.startswith(("FAIL", "SKIP"))]
    assert [] == bad, "\n".join(bad)
    assert 0 == done.returncode, done.stdout[-2000:] + done.stderr[-2000:]
    return done.stdout.splitlines()


class _Restarts(threading.Thread):
    """Restarts a server when a file appears, and says so with another: a checker can only run a command."""

    def __init__(self, served, folder):
        super().__init__(daemon=True)
        self.wanted, self.done = folder / "restart", folder / "restarted"
        self.ended = threading.Event()
        self._served = served

    @property
    def command(self):
        return f"touch '{self.wanted}'; while [ ! -e '{self.done}' ]; do sleep 0.1; done"

    def run(self):
        while not self.ended.wait(0.05):
            if self.wanted.exists() and not self.done.exists():
                self._served.restart()
                self.done.touch()


def test_a_checker_of_oai_pmh_finds_nothing_wrong_and_nothing_untried(tmp_path):
    """
    Every rule of the protocol holds, while records change and the server is restarted in the middle of a list.
    """
    path = checker("OAI_CHECK")
    (tmp_path / "news").mkdir()
    for number in (50, 51, 5001, 5002):
        (tmp_path / "news" / f"{number}.txt").write_text(record(str(number), title=f"News {number}"))
    changes = tmp_path / "changes.py"
    changes.write_text(_CHANGES)

    with Harvested(tmp_path / "catalogue") as served:
        restarts = _Restarts(served, tmp_path)
        restarts.start()
        said = run(
            sys.executable, path, served.url, "--no-skip",
            "--expect", len(served.expected()),
            "--mid-harvest", f"cd '{ROOT}' && '{sys.executable}' '{changes}' '{tmp_path / 'news'}'",
            "--after-token", restarts.command,
            "--hostile", f"oai:{DOMAIN}:{HOSTILE_ID}",
            env=in_processes(served),
        )  # fmt: skip
        restarts.ended.set()
        restarts.join()

    assert said[-1].endswith(" passed, 0 failed, 0 skipped")


def test_a_checker_of_edm_passes_every_example(tmp_path, examples):
    """
    The EDM record of each example, as it is served.
    """
    path = checker("EDM_CHECK")
    made = CatalogueForTests(tmp_path / "catalogue", authorities=examples / "authorities.ttl")
    made.load(examples / "records")
    files = []
    for entry in made.edition.documents():
        files.append(tmp_path / f"{entry.identifier}.xml")
        files[-1].write_bytes(RECORD_FORMATS["edm"].write(made.edition.describe(entry).reading))
    made.close()

    said = run(sys.executable, path, *files)

    assert len(files) == len([line for line in said if line.startswith("PASS")]) > 20
