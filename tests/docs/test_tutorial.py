"""docs/tutorial.md is followed: its files are written, its commands run, its nginx stands in front and is asked."""

import gzip
import http.client
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from support import needed
from support.places import quick_folder
from support.processes import free_port

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
_FILE = re.compile(r"`(?P<name>[\w./-]+)`:\n\n```(?:csv|toml|ini|nginx)\n(?P<content>.*?)```", re.DOTALL)
_CONSOLE = re.compile(r"```console\n(.*?)```", re.DOTALL)
FILES = {found["name"]: found["content"] for found in _FILE.finditer(PAGE)}

pytestmark = pytest.mark.slow


def steps():
    """Yield files to write and commands to run, in the order of the page; a command with the lines that it shows."""
    for found in sorted([*_FILE.finditer(PAGE), *_CONSOLE.finditer(PAGE)], key=lambda found: found.start()):
        if found.re is _FILE:
            yield "write", found["name"], found["content"]
            continue
        for part in re.split(r"^\$ ", found[1], flags=re.MULTILINE)[1:]:
            command, *shown = part.rstrip("\n").split("\n")
            yield "run", command, shown


def written(path, content):
    """Write a file of the page; its lines for a settings file go before those that are there, which are comments."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rest = path.read_text(encoding="utf-8") if path.suffix == ".toml" else ""
    path.write_text(content.replace("/run/muniment/http", str(path.parent / "http")) + rest, encoding="utf-8")


@pytest.fixture(scope="module")
def folder():
    """The reader's folder, where ``muniment`` is the one under test."""
    with quick_folder() as made:
        program = made / "bin" / "muniment"
        program.parent.mkdir()
        program.write_text(f'#!/bin/sh\nexec {sys.executable} -m catalog.cli "$@"\n', encoding="utf-8")
        program.chmod(0o755)
        yield made


@pytest.fixture(scope="module")
def environment(folder):
    clean = {name: value for name, value in os.environ.items() if not name.startswith("MUNIMENT_")}
    return clean | {"PATH": f"{folder / 'bin'}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "COLUMNS": "200"}


@pytest.fixture(scope="module")
def followed(folder, environment):
    """Each command with what the page shows, what it said, and how it ended."""
    said = []
    for kind, what, shown in steps():
        if kind == "run":
            done = subprocess.run(
                ["/bin/sh", "-c", what], cwd=folder, env=environment, capture_output=True, text=True, timeout=120
            )
            said.append((what, shown, done.stdout + done.stderr, done.returncode))
        elif not what.startswith("/"):
            written(folder / what, shown)
    return said


def test_every_command_says_what_the_page_shows(followed):
    """
    Each line that is shown comes, in this order; what finds faults ends with 1, all others with 0.
    """
    for command, shown, said, status in followed:
        lines, position = said.splitlines(), 0
        for line in shown:
            if line != "…":
                assert line in lines[position:], f"{command}: {line!r} does not come, but\n{said}"
                position = lines.index(line, position) + 1
        assert status == int(", 2 warnings" in said), f"{command}: {said}"
    assert 15 == len(followed)


@pytest.fixture(scope="module")
def nginx(folder, environment, followed):
    """The port of the page's nginx, before a service under the page's settings."""
    program = needed.program("nginx", "NGINX_REQUIRED")
    port = free_port()
    site = FILES["/etc/nginx/sites-available/muniment"].replace("/run/muniment/http", str(folder / "http"))
    site = site.replace("/var/cache/nginx/muniment", str(folder / "cache"))
    site = re.sub(r"listen \[::\]:80;", "", site).replace("listen 80;", f"listen {port};")
    temporary = " ".join(
        f"{kind}_temp_path {folder / kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;" if os.geteuid() == 0 else ""
    config = folder / "nginx.conf"
    config.write_text(
        f"{user} daemon off; pid {folder / 'nginx.pid'}; error_log {folder / 'error.log'}; events {{}}\n"
        f"http {{ access_log off; {temporary}\n{site} }}\n",
        encoding="utf-8",
    )
    budget = {"MUNIMENT_QUERY_BUDGET": "0.1", "MUNIMENT_QUERY_REFILL": "0.001"}
    commands = [["muniment", "serve"], [program, "-e", str(folder / "error.log"), "-c", str(config)]]
    running = [
        subprocess.Popen(
            command, cwd=folder, env=environment | budget, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        for command in commands
    ]
    try:
        _wait_for(port)
        yield port
    finally:
        for process in reversed(running):
            process.send_signal(signal.SIGTERM)
        for process in running:
            process.wait(30)


def _wait_for(port):
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            if ask(port, "/readyz")[0] == 200:
                return
        except OSError:
            pass
        time.sleep(0.1)
    raise AssertionError("the service behind nginx does not answer")


def ask(port, path, *, method="GET", body=None, source="127.0.0.1", **headers):
    """Ask through nginx; return status, headers and body."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30, source_address=(source, 0))
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, path, body, {"Host": "data.example.org", **named})
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer.status, answer.headers, content


def test_pages_and_data_come_through_it(nginx):
    """
    Negotiated, compressed by the service, and 304 for what one has.
    """
    status, headers, _ = ask(nginx, "/id/document/hp-001", Accept="text/turtle")
    page = ask(nginx, "/page/document/hp-001", Accept="text/html", Accept_Encoding="gzip")
    again = ask(
        nginx, "/page/document/hp-001", Accept="text/html", Accept_Encoding="gzip", If_None_Match=page[1]["ETag"]
    )

    assert (303, "https://data.example.org/data/document/hp-001") == (status, headers["Location"])
    assert (200, "gzip") == (page[0], page[1]["Content-Encoding"])
    assert b"Letter on the new mole" in gzip.decompress(page[2])
    assert (304, b"") == (again[0], again[2])


def test_harvesters_and_downloads_come_through_it(nginx):
    """
    OAI-PMH under the public address, and a part of a dump.
    """
    identify = ask(nginx, "/oai?verb=Identify")
    latest = ask(nginx, "/dumps/latest/documents.nq")
    place = latest[1]["Location"].removeprefix("https://data.example.org")
    part = ask(nginx, place, Range="bytes=0-99", Accept_Encoding="identity")

    assert b"<baseURL>https://data.example.org/oai</baseURL>" in identify[2]
    assert (206, 100) == (part[0], len(part[2]))
    assert part[1]["Content-Range"].startswith("bytes 0-99/")


def test_the_cache_keeps_what_may_be_kept_and_nothing_else(nginx, folder):
    """
    The context, which holds for an hour, is in the cache; a page, which must be asked about, is not.
    """
    ask(nginx, "/def/context.jsonld")
    ask(nginx, "/page/document/hp-002", Accept="text/html")
    kept = b"".join(path.read_bytes() for path in (folder / "cache").rglob("*") if path.is_file())

    assert b"/def/context.jsonld" in kept
    assert b"/page/document/hp-002\n" not in kept


def test_each_reader_has_a_budget_of_his_own(nginx):
    """
    Who uses it up is refused, whatever he writes into X-Forwarded-For; another address is answered.
    """

    def query(source, number):
        text = f"SELECT (COUNT(*) AS ?n{number}) {{ ?a ?b ?c . ?a ?d ?e }}"
        forged = f"203.0.113.{number % 250}"
        return ask(
            nginx, "/sparql", method="POST", body=text, source=source, X_Forwarded_For=forged,
            Content_Type="application/sparql-query", Accept="text/csv",
        )[0]  # fmt: skip

    greedy = []
    while len(greedy) < 200 and 429 not in greedy:
        greedy.append(query("127.0.0.2", len(greedy)))

    assert (200, 429) == (greedy[0], greedy[-1])
    assert 200 == query("127.0.0.3", 0)
