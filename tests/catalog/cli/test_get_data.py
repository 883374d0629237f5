"""Every command that ``/data`` shows, run as it stands there against a server."""

import html
import json
import os
import re
import subprocess
import sys
from urllib.request import urlopen

import pytest
from support.catalogues import CatalogueForTests
from support.needed import program
from support.processes import Started, environment, free_port, until

COMMAND = re.compile(r'<pre class="command"><code>(.*?)</code></pre>', re.DOTALL)


@pytest.fixture
def tools():
    """The programs that the commands need."""
    for name in ("bash", "curl", "sha256sum"):
        program(name, "CURL_REQUIRED")


@pytest.fixture
def base(tmp_path, examples, tools):
    """The base of a server of three examples, with dumps; it has a path."""
    port = free_port()
    base = f"http://127.0.0.1:{port}/archive/"
    made = CatalogueForTests(tmp_path / "served", authorities=examples / "authorities.ttl", MUNIMENT_BASE=base)
    names = ("121616", "1917-zimmermann-telegram", "1215-magna-carta")
    made.load(*(examples / "records" / f"{name}.txt" for name in names), dumps=True)
    made.close()
    settings = made.environment | {"MUNIMENT_PORT": str(port), "MUNIMENT_WORKERS": "1"}
    with Started("serve", cwd=tmp_path, **settings) as server:
        until(lambda: _answers(server, base), timeout=60, step=0.1)
        yield base


def _answers(server, base):
    assert server.running, server.end()
    try:
        return urlopen(f"{base}readyz", timeout=5).status == 200
    except OSError:
        return False


@pytest.mark.slow
def test_every_command_works_as_it_is_copied(base, tmp_path):
    """
    Each ends well under a shell that stops at the first fault, and brings something; what is an error of HTTP is one.
    """
    folder = tmp_path / "reader"
    folder.mkdir()
    # an answer of 404 is a failure; and muniment is the one that is being tested
    (folder / ".curlrc").write_text("fail\n", encoding="utf-8")
    program = folder / "muniment"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m catalog.cli "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    settings = environment(CURL_HOME=folder, MUNIMENT_HARVEST_PRIVATE="yes", MUNIMENT_BASE="http://127.0.0.1:1/")
    settings["PATH"] = f"{folder}{os.pathsep}{settings['PATH']}"
    page = urlopen(f"{base}data", timeout=30).read().decode()
    commands = [html.unescape(found) for found in COMMAND.findall(page)]

    said = {}
    for command in commands:
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", command], cwd=folder, env=settings, capture_output=True, timeout=120
        )
        assert 0 == done.returncode, f"{command}\n{done.stderr.decode()}"
        said[command] = done.stdout

    assert len(commands) >= 15
    assert all(base in command or "sha256sum" in command for command in commands)
    (table,) = (out.decode().splitlines() for command, out in said.items() if "text/csv" in command)
    assert ("document,title,date", 3) == (table[0], len(table) - 1)
    (found,) = (json.loads(out) for command, out in said.items() if "format=json" in command)
    assert 1 <= found["total"]
    assert b": OK" in next(out for command, out in said.items() if "sha256sum" in command)
    assert {"documents.ttl.gz", "documents.ndjson.gz", "documents.csv", "SHA256SUMS", "profile.ttl", "copy"} <= {
        path.name for path in folder.iterdir()
    }
