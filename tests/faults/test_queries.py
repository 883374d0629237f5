"""Hostile queries against the service: each is refused for what it is, and the service goes on as before.

After every one of them the same process serves, a good query and a page answer as before, and nothing was fetched.
"""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from support import queries
from support.catalogues import CatalogueForTests
from support.processes import until
from support.texts import record

from catalog.errors import BusyError
from catalog.web.app import create_app
from catalog.web.published import Published

pytestmark = pytest.mark.slow

GOOD = "SELECT (COUNT(*) AS ?n) { ?d <http://purl.org/dc/terms/abstract> ?a }"
# six examples: what has an end among them may have none among all
FEW = (
    "1215-magna-carta",
    "121616",
    "1914-austria-hungary-declares-war",
    "1917-balfour-declaration",
    "1917-zimmermann-telegram",
    "1946-long-telegram",
)
LIMITS = {
    "MUNIMENT_QUERY_TIMEOUT": "0.4",
    "MUNIMENT_QUERY_MEMORY": "128 MiB",
    "MUNIMENT_QUERY_RESULT": "256 KiB",
    "MUNIMENT_QUERY_WAIT": "20",
    # one address asks all of this: what it may use is what test_clients.py is about
    "MUNIMENT_QUERY_BUDGET": "0",
    "MUNIMENT_QUERY_PARALLEL": "0",
    # each good query is to reach a worker
    "MUNIMENT_QUERY_CACHE": "0",
}
# four in the fast lane, two more of clients that have used much, one in the slow lane, a spare of either kind
WORKERS = 9
# the hostile queries speak of a graph of things; here is what stands for its properties
_HERE = {"<urn:p:text>": "<https://schema.org/name>", "<urn:p:next>": "<http://purl.org/dc/terms/language>"}


def here(query):
    for name, other in _HERE.items():
        query = query.replace(name, other)
    return query


@pytest.fixture(scope="module")
def service(tmp_path_factory, request):
    """A catalogue of a few examples under tight limits."""
    root = request.config.rootpath
    made = CatalogueForTests(
        tmp_path_factory.mktemp("service"), authorities=root / "examples" / "authorities.ttl", **LIMITS
    )
    made.load(*(root / "examples" / "records" / f"{name}.txt" for name in FEW))
    yield made
    made.close()


@pytest.fixture(scope="module")
def web(service):
    return service.client()


@pytest.fixture(autouse=True)
def _goes_on(request):
    """Whatever happens in a test with a client: the service answers afterwards as it did before."""
    if "web" not in request.fixturenames:
        yield
        return
    web = request.getfixturevalue("web")
    before = _state(web)
    yield
    assert before == _state(web)


def _state(web):
    good = web.get("/sparql?format=csv&query=" + quote(GOOD))
    page = web.get("/page/document/121616")
    started = time.monotonic()
    alive = web.get("/livez").status_code
    assert time.monotonic() - started < 1
    return os.getpid(), alive, good.data, page.data, good.headers["Muniment-Generation"]


def ask(web, query):
    answer = web.post("/sparql", data={"query": query, "format": "json"})
    if answer.status_code != 200:
        assert "application/problem+json" == answer.content_type
        for inside in (b"Traceback", b".py", b"/tmp", b"catalog."):
            assert inside not in answer.data, answer.data
    return answer


# the examples are few: some of these queries have an end there, or run out of memory before they run out of time
_ENDS = {
    kind: {413, 503, 504, *((200,) if kind in {"a filter on all pairs", "paths between all pairs"} else ())}
    for kind in queries.ENDLESS
}


@pytest.mark.parametrize("kind", queries.ENDLESS)
def test_a_query_without_an_end_is_ended_at_the_deadline(web, kind):
    """
    504 or, where it meets another limit first, that one; never a part of the answer, never much later.
    """
    started = time.monotonic()

    answer = ask(web, here(queries.ENDLESS[kind]))

    assert time.monotonic() - started < 3
    assert answer.status_code == 504 if kind == "a cross product" else answer.status_code in _ENDS[kind]


@pytest.mark.parametrize("kind", queries.GROWING)
def test_a_query_that_grows_is_ended_at_its_limit(web, kind):
    """
    503 for memory, 504 for time, 413 for the size of the answer.
    """
    answer = ask(web, here(queries.GROWING[kind]))

    assert answer.status_code in {413, 503, 504}
    assert answer.status_code != 503 or answer.headers["Retry-After"]


@pytest.mark.parametrize("kind", queries.nested(2_000))
def test_a_deep_query_is_a_bad_request(web, kind):
    """
    400, also where only the engine's stack notices.
    """
    query = queries.nested(20_000 if kind == "hidden behind less-than" else 2_000)[kind]

    assert 400 == ask(web, query).status_code


@pytest.mark.parametrize("kind", queries.DEEP_WITHOUT_BRACKETS)
def test_a_deep_query_without_brackets_is_a_bad_request(web, kind):
    """
    400 for trees that the scan cannot see.
    """
    assert 400 == ask(web, queries.DEEP_WITHOUT_BRACKETS[kind]).status_code


def test_an_answer_over_the_limit_is_refused_whole(web):
    """
    413 with a sentence; not a byte of the answer.
    """
    answer = ask(web, "SELECT * { ?a ?b ?c . ?d ?e ?f }")

    assert 413 == answer.status_code
    assert b"bindings" not in answer.data


def test_a_table_is_whole_or_it_is_none(web):
    """
    Around the limit, every 200 has exactly the rows that were asked for.
    """
    template = "SELECT ?a ?b ?c ?d {{ ?a ?b ?c . ?d ?e ?f }} LIMIT {}"
    statuses = []

    for rows in (1, 10, 100, 500, 1_000, 1_050, 1_100, 1_200, 1_500, 2_000, 5_000):
        answer = ask(web, template.format(rows))
        statuses.append(answer.status_code)
        assert answer.status_code == 413 or rows == len(answer.json["results"]["bindings"])

    assert sorted(statuses) == statuses
    assert {200, 413} == set(statuses)


@pytest.fixture
def listener():
    """A server on this machine: its port, and whom it saw."""
    server = socket.create_server(("127.0.0.1", 0))
    server.settimeout(0.05)
    yield server
    with pytest.raises(TimeoutError):
        server.accept()
    server.close()


def test_no_query_asks_another_endpoint(web, listener):
    """
    400 for SERVICE in every spelling; nobody knocked at the port that it names.
    """
    port = listener.getsockname()[1]

    for kind, query in (queries.SERVICES | queries.HIDDEN_SERVICES).items():
        assert 400 == ask(web, queries.with_port(query, port)).status_code, kind
    assert "SERVICE" in ask(web, queries.with_port(queries.SERVICES["silent"], port)).json["detail"]


def test_no_query_reads_what_it_names(web, listener):
    """
    Graphs in FROM and in the protocol are names: nothing is fetched for them, no file is read.
    """
    address = f"http://127.0.0.1:{listener.getsockname()[1]}/data.ttl"

    for graph in (address, "file:///etc/passwd"):
        answers = [
            ask(web, f"SELECT * FROM <{graph}> {{ ?s ?p ?o }}"),
            ask(web, f"SELECT * FROM NAMED <{graph}> {{ GRAPH ?g {{ ?s ?p ?o }} }}"),
            web.get("/sparql?" + urlencode({"query": "SELECT * { ?s ?p ?o }", "default-graph-uri": graph})),
        ]
        assert [[]] * 3 == [answer.json["results"]["bindings"] for answer in answers]


@pytest.mark.parametrize("kind", queries.UPDATES)
def test_no_query_writes(service, web, kind):
    """
    400 for every update; the ledger and the graph are what they were.
    """
    head = service.ledger.head()

    assert 400 == ask(web, queries.with_port(queries.UPDATES[kind], 9)).status_code
    assert head == service.ledger.head()


@pytest.mark.parametrize(
    "query",
    ["SELECT * { ?s ?p ?o FILTER(REGEX(STR(?o), '" + pattern + "')) }" for pattern in ("(a+)+$", "(.*)*(.*)*x", "[a-z]{1,1000}{1,1000}", "(((a*)*)*)*b")],
)  # fmt: skip
def test_a_regular_expression_does_not_run_away(web, query):
    """
    An answer, a refusal or the deadline.
    """
    assert ask(web, query).status_code in {200, 400, 413, 503, 504}


# ---------------------------------------------------------------- many at a time


def _app(service, **settings):
    """Return an application with a pool of its own under further settings, and what is to be closed."""
    from catalog.settings_sources import load_settings

    changed, _ = load_settings(flags={}, environment=service.environment | settings, folder=service.folder)
    published = Published(changed)
    return create_app(changed, published), published


def test_good_queries_are_answered_beside_hostile_ones(service):
    """
    Twenty readers have right answers while others ask what takes forever, grows, or crashes.
    """
    app, published = _app(service, MUNIMENT_QUERY_TIMEOUT="0.4")
    hostile = [
        queries.ENDLESS["a cross product"], queries.GROWING["a text that doubles"], "SELECT",
        queries.DEEP_WITHOUT_BRACKETS["plus"], "SELECT * { ?a ?b ?c . ?d ?e ?f }", queries.ENDLESS["a cross product in order"],
    ]  # fmt: skip

    def good(_):
        client = app.test_client()
        page = client.get("/page/document/121616").status_code
        answer = client.get("/sparql?format=csv&query=" + quote(GOOD))
        return page, answer.status_code, answer.data

    with ThreadPoolExecutor(26) as threads:
        bad = [threads.submit(ask, app.test_client(), query) for query in hostile]
        answers = list(threads.map(good, range(20)))
        statuses = [answer.result().status_code for answer in bad]
    published.close()

    assert [(200, 200, b"n\r\n6\r\n")] * 20 == answers
    assert set(statuses) <= {400, 413, 503, 504}


def test_a_full_house_is_told_to_come_back(service):
    """
    503 with Retry-After for who has waited long enough; pages do not wait at all.
    """
    app, published = _app(
        service,
        MUNIMENT_QUERY_WORKERS="1",
        MUNIMENT_QUERY_WAIT="0.1",
        MUNIMENT_QUERY_TIMEOUT="0.6",
        MUNIMENT_QUERY_SLICE="0.5",
    )
    assert 200 == app.test_client().get("/readyz").status_code
    # a first page compiles its template; one of an older version is not kept
    assert 200 == app.test_client().get("/page/document/121616?at=2100-01-01").status_code

    with ThreadPoolExecutor(1) as threads:
        slow = threads.submit(ask, app.test_client(), queries.ENDLESS["a cross product"])
        time.sleep(0.2)
        refused = ask(app.test_client(), GOOD)
        started = time.monotonic()
        page = app.test_client().get("/page/document/121616")
        took = time.monotonic() - started
        assert 504 == slow.result().status_code
    published.close()

    assert (503, "1") == (refused.status_code, refused.headers["Retry-After"])
    assert (200, True) == (page.status_code, took < 0.5)


@pytest.mark.slow
def test_publishing_under_load_turns_nobody_away(quick_path):
    """
    While fifty generations follow each other, each of twenty readers has right answers from generations that existed.
    """
    limits = {"WAIT": 30, "WORKERS": 1, "SLOW_WORKERS": 0, "BUDGET": 0, "PARALLEL": 0}
    catalogue = CatalogueForTests(
        quick_path, **{f"MUNIMENT_QUERY_{name}": str(limit) for name, limit in limits.items()}
    )
    catalogue.load_texts(record("0"))
    app, published = _app(catalogue)
    stop, seen = threading.Event(), []

    def client():
        mine = app.test_client()
        while not stop.is_set():
            answer = mine.get("/sparql?format=csv&query=" + quote(GOOD))
            page = mine.get("/page/document/0")
            told = answer.headers["Muniment-Generation"]
            seen.append((answer.status_code, told, answer.text.split()[1], page.status_code))
            stop.wait(0.4)

    with ThreadPoolExecutor(20) as threads:
        clients = [threads.submit(client) for _ in range(20)]
        try:
            for number in range(1, 51):
                catalogue.clock.move()
                path = catalogue.write(f"{number}.txt", record(str(number)))
                until(lambda path=path: _loaded(catalogue, path))
        finally:
            stop.set()
        for one in clients:
            one.result()
    published.close()
    catalogue.close()

    assert {(200, str(number), str(number), 200) for number in range(1, 52)} >= set(seen)
    assert len({generation for _, generation, _, _ in seen}) > 10


def _loaded(catalogue, path):
    """Load and publish; not when a worker that this process starts holds the open lock for a moment."""
    try:
        catalogue.load(path)
    except BusyError:
        return False
    return True


# ---------------------------------------------------------------- processes

SERVER = """
import sys, threading
from pathlib import Path
from werkzeug.serving import make_server
from catalog.settings_sources import load_settings
from catalog.web.app import create_app
import os
settings, _ = load_settings(flags={}, environment=os.environ, folder=Path("/"))
server = make_server("127.0.0.1", 0, create_app(settings), threaded=True)
print(server.port, flush=True)
server.serve_forever()
"""


class _Server:
    """The service in a process of its own."""

    def __init__(self, service, **settings):
        environment = {name: value for name, value in os.environ.items() if not name.startswith("MUNIMENT_")}
        self.process = subprocess.Popen(
            [sys.executable, "-c", SERVER],
            env=environment | service.environment | settings,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.port = int(self.process.stdout.readline())

    def ask(self, query):
        """Return the status of an answer."""
        try:
            form = urlencode({"query": query, "format": "json"}).encode()
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/sparql", form, timeout=90) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read()

    def workers(self):
        """Return the ids of the processes that it has started."""
        found = []
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = stat.read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[1]) == self.process.pid and fields[0] != "Z":
                found.append(int(stat.parent.name))
        return found

    def close(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()


@pytest.fixture
def server(service):
    made = _Server(service, MUNIMENT_QUERY_TIMEOUT="0.6")
    yield made
    made.close()


def _gone(pids, within):
    deadline = time.monotonic() + within
    while time.monotonic() < deadline:
        if not [pid for pid in pids if _runs(pid)]:
            return True
        time.sleep(0.02)
    return False


def _runs(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_the_server_outlives_every_query(server):
    """
    The same process serves after queries that end their workers in every way there is.
    """
    pid = server.process.pid
    statuses = [
        server.ask(query)[0]
        for query in (
            queries.ENDLESS["a cross product"],
            queries.GROWING["a text that doubles"],
            queries.DEEP_WITHOUT_BRACKETS["or"],
            queries.nested(2_000)["groups"],
            queries.with_port(queries.SERVICES["silent"], 9),
            "SELECT * { ?a ?b ?c . ?d ?e ?f }",
        )
    ]

    # on a machine that is busy, time may be up before the memory is full or the answer too large
    assert statuses[1] in {503, 504}
    assert statuses[5] in {413, 503, 504}
    assert [504, 400, 400, 400] == [statuses[0], *statuses[2:5]]
    assert (pid, None) == (server.process.pid, server.process.poll())
    assert (200, "6") == (server.ask(GOOD)[0], server.ask(GOOD)[1]["results"]["bindings"][0]["n"]["value"])
    assert len(server.workers()) <= WORKERS


def test_a_worker_that_dies_is_replaced(server):
    """
    All workers killed from outside, or stopped: the next queries are right.
    """
    for signal_ in (signal.SIGKILL, signal.SIGSTOP):
        assert 200 == server.ask(GOOD)[0]
        # a spare comes beside the one that has answered
        until(lambda: len(server.workers()) >= 2, timeout=60)
        time.sleep(0.3)
        workers = server.workers()
        for pid in workers:
            os.kill(pid, signal_)

        statuses = [server.ask(GOOD)[0] for _ in range(3)]

        assert workers
        assert [200, 200] == statuses[1:]
        assert statuses[0] in {200, 504}
        assert _gone(workers, 5)


@pytest.mark.slow
def test_no_worker_outlives_its_server(service):
    """
    When the server is killed, idle workers end at once and busy ones at their deadline: nobody is left to end them.
    """
    # long enough for both workers to be there at once on a machine that is busy
    server = _Server(service, MUNIMENT_QUERY_TIMEOUT="3")
    assert 200 == server.ask(GOOD)[0]
    with ThreadPoolExecutor(1) as threads:
        busy = threads.submit(server.ask, queries.ENDLESS["a cross product"])
        time.sleep(0.2)
        assert 200 == server.ask(GOOD)[0]
        workers = server.workers()

        server.close()

        with pytest.raises(OSError):
            busy.result()
    assert 2 <= len(workers) <= WORKERS
    assert _gone(workers, 3 + 1)


@pytest.mark.slow
def test_the_server_stands_a_siege(service):
    """
    Through two hundred hostile queries from ten sides, every good query is right and every page comes at once.
    """
    server = _Server(service, MUNIMENT_QUERY_TIMEOUT="0.3", MUNIMENT_QUERY_WAIT="60")
    hostile = [
        *queries.ENDLESS.values(), *queries.GROWING.values(), *queries.nested(2_000).values(),
        *queries.DEEP_WITHOUT_BRACKETS.values(),
        *(queries.with_port(query, 9) for query in (queries.SERVICES | queries.UPDATES).values()),
    ]  # fmt: skip
    try:
        with ThreadPoolExecutor(14) as threads:
            bad = [threads.submit(server.ask, here(query)) for query in hostile * 2]
            good = [threads.submit(server.ask, GOOD) for _ in range(100)]
            assert {200} == {one.result()[0] for one in good}
            assert {"6"} == {one.result()[1]["results"]["bindings"][0]["n"]["value"] for one in good}
            assert {one.result()[0] for one in bad} <= {200, 400, 413, 503, 504}
        assert server.process.poll() is None
        assert len(server.workers()) <= WORKERS
    finally:
        server.close()
