"""``muniment serve`` and ``muniment demo`` as processes: they say where they are, answer, and leave nobody behind."""

import json
import os
import re
import signal
import socket
import time
import urllib.error
import urllib.request
from urllib.parse import quote

import pytest
from support.processes import Started, alive, descendants, environment, until

TITLES = "SELECT ?title { ?d a <%sdef/arc#Document> ; <http://purl.org/dc/terms/title> ?title }"


def get(address, accept="*/*"):
    request = urllib.request.Request(address, headers={"Accept": accept})
    with urllib.request.urlopen(request, timeout=20) as answer:
        return answer.headers["Content-Type"], answer.read().decode()


def end(started):
    """End a service as an operator does, and see that all its processes go."""
    family = descendants(started.pid)
    assert len(family) >= 2  # a server process, and a query worker
    started.send(signal.SIGTERM)
    started.process.wait(30)
    until(lambda: not any(alive(pid) for pid in family), timeout=10)
    return started.process.returncode, started.process.stderr.read().decode()


@pytest.fixture
def taken():
    """A port that somebody else listens at."""
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        yield holder.getsockname()[1]


@pytest.mark.slow
def test_serve(loaded, folder):
    """
    The address is the only line on standard output and is true; pages, Turtle and SPARQL are answered there; a later
    publication is followed; SIGTERM ends the service with everything it started.
    """
    with Started("serve", "--port", "0", cwd=folder) as service:
        address = service.first_line()
        page = get(f"{address}page/document/1", "text/html")
        turtle = get(f"{address}data/document/1.ttl")
        base = "https://data.archive.example/"
        table = get(f"{address}sparql?query={quote(TITLES % base)}", "application/sparql-results+json")
        with Started("withdraw", "2", cwd=folder) as withdrawal:
            assert 0 == withdrawal.end()[0]
        fewer = get(f"{address}sparql?query={quote(TITLES % base)}", "application/sparql-results+json")
        with pytest.raises(urllib.error.HTTPError) as gone:
            get(f"{address}page/document/2", "text/html")
        gone.value.close()
        with Started("serve", "--port", address.rpartition(":")[2].strip("/"), cwd=folder) as second:
            refused = second.end()
        code, error = end(service)

    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", address)
    assert ("text/html", True) == (page[0].partition(";")[0], "Title 1" in page[1])
    assert ("text/turtle", True) == (turtle[0].partition(";")[0], "Title 1" in turtle[1])
    assert 2 == len(json.loads(table[1])["results"]["bindings"])
    assert 1 == len(json.loads(fewer[1])["results"]["bindings"])
    assert 410 == gone.value.code
    assert (69, "") == refused[:2]
    assert "muniment: cannot listen at 127.0.0.1, port " in refused[2]
    assert 0 == code
    assert "Traceback" not in error


@pytest.mark.slow
def test_no_module_of_the_working_directory_is_run(loaded, folder):
    """
    Where the service is started there may be anything, also a file that is called like a module of Python's.
    """
    (folder / "html.py").write_text("raise SystemExit('this was run')")

    # as the command that pip installs has it: the working directory is no place of modules
    with Started("serve", "--port", "0", cwd=folder, PYTHONSAFEPATH=1) as service:
        page = get(f"{service.first_line()}page/document/1", "text/html")

    assert "text/html" == page[0].partition(";")[0]


@pytest.mark.slow
def test_serve_says_when_the_settings_have_changed(loaded, folder):
    """
    A service under other settings than those of the publication says so, and serves what was published.
    """
    with Started("serve", "--port", "0", cwd=folder, MUNIMENT_NAME="Other") as service:
        address = service.first_line()
        turtle = get(f"{address}data/document/1.ttl")[1]
        service.send_all(signal.SIGINT)
        service.process.wait(20)
        error = service.process.stderr.read().decode()

    assert "the settings have changed since the last publication; run 'muniment publish'" in error
    assert ("Documents" in turtle, "Other" in turtle) == (True, False)
    assert "Traceback" not in error


@pytest.mark.slow
def test_ctrl_c_is_the_matter_of_the_parent_alone(loaded, folder):
    """
    A server process goes on when Ctrl-C reaches it: its parent tells it to end, and twice at once is once too often.
    """
    with Started("serve", "--port", "0", cwd=folder) as service:
        address = service.first_line()
        family = descendants(service.pid)
        for pid in family:
            os.kill(pid, signal.SIGINT)
        time.sleep(1)
        still = [pid for pid in family if alive(pid)]
        alive_there = get(f"{address}livez")[1]
        code, _ = end(service)

    assert family == still
    assert "ok" in alive_there
    assert 0 == code


@pytest.mark.slow
def test_serve_says_where_links_lead_when_that_is_not_here(loaded, folder):
    """
    Who listens at another port than that of a base on this machine is told that the pages' links miss it.
    """
    with Started("serve", "--port", "0", cwd=folder, MUNIMENT_BASE="http://127.0.0.1:8000/") as service:
        address = service.first_line()
        _, error = end(service)

    assert f"links lead to http://127.0.0.1:8000/, not to {address}" in error


@pytest.fixture
def public(examples):
    """How many examples the demo shows: one has been withdrawn, one merged into another."""
    return len(list((examples / "records").glob("*.txt"))) - 2


@pytest.mark.slow
def test_demo(quick_path, taken, public):
    """
    Without anything at hand, the demo loads the examples, takes the next port when its own is taken, answers under the
    address that it prints, and leaves neither processes nor files behind.
    """
    (quick_path / "tmp").mkdir()
    with Started("demo", "--port", str(taken), cwd=quick_path, TMPDIR=quick_path / "tmp") as demo:
        address = demo.first_line()
        front = get(address, "text/html")[1]
        turtle = get(f"{address}id/document/121616", "text/turtle")
        table = get(f"{address}sparql?query={quote(TITLES % address)}", "text/csv")[1]
        with pytest.raises(urllib.error.HTTPError) as gone:
            get(f"{address}page/document/1924-zinoviev-letter", "text/html")
        tombstone = gone.value.code, gone.value.read().decode()
        gone.value.close()
        kept = list((quick_path / "tmp").iterdir())
        code, error = end(demo)

    assert taken < int(re.fullmatch(r"http://127\.0\.0\.1:(\d+)/", address)[1]) < taken + 100
    assert "Documents that changed the world" in front
    assert f"<{address}id/document/121616>" in turtle[1]
    assert 1 + public == len(table.splitlines())
    assert (410, True) == (tombstone[0], "historians hold it to be a forgery" in tombstone[1])
    # the catalogue, and what the server processes share
    assert 2 == len(kept)
    assert [] == list((quick_path / "tmp").iterdir())
    assert ["tmp"] == [item.name for item in quick_path.iterdir()]
    assert 0 == code
    assert "Serving the examples; stop with Ctrl-C." in error
    assert "Traceback" not in error


@pytest.mark.slow
def test_demo_can_keep_its_catalogue(quick_path, public):
    """
    With --data the demo's catalogue stays, and is an ordinary one.
    """
    with Started("demo", "--port", "0", "--data", "kept", cwd=quick_path) as demo:
        address = demo.first_line()
        assert "ok" in get(f"{address}livez")[1]
        demo.send(signal.SIGTERM)
        demo.process.wait(30)
    with Started("status", "--data", "kept", cwd=quick_path, **environment()) as status:
        code, out, _ = status.end()

    assert 0 == code
    assert f"documents    {public} (1 withdrawn, 1 merged)" in out


@pytest.mark.slow
def test_a_killed_service_leaves_nobody_at_its_port(loaded, folder):
    """
    However the service dies, its server processes end with it, and the port is free for the next one.
    """
    with Started("serve", "--port", "0", cwd=folder) as service:
        address = service.first_line()
        family = descendants(service.pid)
        service.send(signal.SIGKILL)
        service.process.wait()
        until(lambda: not any(alive(pid) for pid in family), timeout=20)
        with Started("serve", "--port", address.rpartition(":")[2].strip("/"), cwd=folder) as next_one:
            assert address == next_one.first_line()
            code, _ = end(next_one)

    assert len(family) >= 2
    assert 0 == code
