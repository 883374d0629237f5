"""The pool of query workers: right answers, hard limits, and a new worker for every one that is lost."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from support import queries, rdf

from catalog.errors import (
    BusyError,
    CatalogError,
    DeadlineError,
    MemoryLimitError,
    QueryError,
    QueryTooLongError,
    ResultTooLargeError,
    UnavailableError,
)
from catalog.graph import worker
from catalog.graph.guard import Guard
from catalog.graph.lanes import Places
from catalog.graph.question import Limits, NotAcceptableError, Question
from catalog.graph.worker import LENGTHS
from catalog.graph.workers import _PATH, WorkerEngine, WorkerRun, _Answers

SHORT = Limits(timeout=0.5, memory=256 << 20)


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    return queries.snapshot(tmp_path_factory.mktemp("graph"))


@pytest.fixture(autouse=True)
def _little_grace(monkeypatch):
    """Workers that do not end by themselves are given up soon."""
    monkeypatch.setattr("catalog.graph.guard._GRACE", 0.2)
    monkeypatch.setattr("catalog.graph.workers._GRACE", 0.2)


def guard_of(later, snapshot, *, limits, **options):
    """Return a guard at generation 7 of a snapshot, without spare workers; ``later`` knows others."""

    def open_engine(generation):
        return WorkerEngine(later(generation) or snapshot, generation, limits, spare=False)

    return Guard(open_engine, 7, limits=limits, **options)


@pytest.fixture
def pool_of(snapshot):
    """Make a pool: ``pool_of(size, timeout=…)``."""
    made = []

    def make(size=1, *, wait=20, snapshots=None, **limits):
        pool = guard_of(
            (snapshots or {}).get, snapshot, limits=Limits(**limits), places=Places(fast=size, slow=0, wait=wait)
        )
        made.append(pool)
        return pool

    yield make
    for pool in made:
        pool.close()


@pytest.fixture(scope="module")
def pool(snapshot):
    """A pool with ample limits."""
    pool = guard_of({}.get, snapshot, limits=Limits(), places=Places(fast=2, wait=20))
    yield pool
    pool.close()


def ask(pool, query, **named):
    return pool.ask(Question(query=query, **named))


def count(pool):
    """Ask the good query; return its answer."""
    return int(ask(pool, queries.GOOD, solution_format="csv").body.split()[1])


def workers(pool):
    """Return the processes of a pool that wait for a question."""
    return [run.process for run in pool._engine._idle]


def gone(process, within=5):
    """Say whether a process of ours ends in time."""
    deadline = time.monotonic() + within
    while time.monotonic() < deadline:
        if process.poll() is not None:
            return True
        time.sleep(0.01)
    return False


# ---------------------------------------------------------------- answers


def test_an_answer_says_what_it_is(pool):
    """
    Format, form, generation and time come with the body.
    """
    table, truth, graph = (
        ask(pool, query) for query in ("SELECT * { <urn:x> ?p ?o }", "ASK {}", "CONSTRUCT WHERE { <urn:x> ?p ?o }")
    )

    assert [("json", "solutions"), ("json", "boolean"), ("ttl", "graph")] == [
        (a.format, a.form) for a in (table, truth, graph)
    ]
    assert {7} == {answer.generation for answer in (table, truth, graph)}
    assert 0 < table.seconds < 5
    assert 1 == len(json.loads(table.body)["results"]["bindings"])
    assert {("urn:x", "urn:p:is", "true^^http://www.w3.org/2001/XMLSchema#boolean")} == rdf.read(graph.body, "ttl")


@pytest.mark.parametrize(
    ("query", "formats", "form"),
    [
        ("SELECT * {}", {"solution_format": None}, "solutions"),
        ("ASK {}", {"solution_format": None}, "solutions"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", {"graph_format": None}, "graph"),
    ],
)
def test_a_form_that_nobody_wants_is_refused(pool, query, formats, form):
    """
    Which form it would have been is told.
    """
    with pytest.raises(NotAcceptableError) as caught:
        ask(pool, query, **formats)

    assert form == caught.value.form


def test_the_default_graph_has_the_name_that_the_question_gives_it(pool):
    """
    The name works in the protocol's dataset and in FROM, alone and together with the links.
    """
    name, links = "https://data.archive.example/graph/curated", "https://data.archive.example/graph/links"
    asked = "SELECT (COUNT(*) AS ?n) {} {{ <urn:linked> ?p ?o }}"

    def linked(clause="", **dataset):
        return ask(pool, asked.format(clause), curated=name, solution_format="csv", **dataset).body.split()[1]

    assert b"0" == linked()
    assert b"0" == linked(f"FROM <{name}>")
    assert b"1" == linked(f"FROM <{name}> FROM <{links}>")
    assert b"1" == linked(default_graphs=(name, links))
    assert b"1" == linked(default_graphs=(links,))
    assert 1_002 == int(
        ask(
            pool, f"SELECT (COUNT(*) AS ?n) FROM <{name}> {{ ?s ?p ?o }}", curated=name, solution_format="csv"
        ).body.split()[1]
    )


def test_a_worker_is_used_again(pool_of):
    """
    A healthy worker answers one question after the other.
    """
    pool = pool_of()
    ask(pool, "ASK {}")
    first = workers(pool)

    for query in ("SELECT * { ?s ?p", "ASK {}", queries.GOOD, "SELECT * { ?s ?p ?o } LIMIT 3"):
        with contextlib.suppress(QueryError):
            ask(pool, query)

    assert first == workers(pool)
    assert 1 == len(first)


def test_a_worker_is_not_used_for_ever(pool_of, monkeypatch):
    """
    After so many answers it is ended, and a new one takes its place.
    """
    monkeypatch.setattr("catalog.graph.workers._MAX_QUERIES", 2)
    pool = pool_of()
    ask(pool, "ASK {}")
    first = workers(pool)[0]

    ask(pool, "ASK {}")

    assert gone(first)
    assert [] == workers(pool)
    assert queries.THINGS == count(pool)


# ---------------------------------------------------------------- limits


@pytest.mark.parametrize("kind", ["a cross product", "a cross product in order", "existence of all triples"])
def test_a_query_without_an_end_is_ended(pool_of, kind):
    """
    At the deadline there is an error, the worker is gone, and the next query is answered.
    """
    pool = pool_of(timeout=0.3)
    ask(pool, "ASK {}")
    worker = workers(pool)[0]
    started = time.monotonic()

    with pytest.raises(DeadlineError, match=r"longer than 0\.3 seconds"):
        ask(pool, queries.ENDLESS[kind])

    assert 0.2 < time.monotonic() - started < 2
    assert gone(worker)
    assert queries.THINGS == count(pool)


@pytest.mark.slow
@pytest.mark.parametrize("kind", queries.GROWING)
def test_a_query_that_grows_is_ended(pool_of, kind):
    """
    The limit of memory or the deadline ends it, whichever it meets first.
    """
    pool = pool_of(timeout=2, memory=128 << 20)

    with pytest.raises((MemoryLimitError, DeadlineError, ResultTooLargeError)):
        ask(pool, queries.GROWING[kind])

    assert queries.THINGS == count(pool)


@pytest.mark.slow
def test_too_much_memory_is_told_from_too_much_time(pool_of):
    """
    A text that doubles thirty times needs memory at once.
    """
    with pytest.raises(MemoryLimitError, match="limit of 128 MiB"):
        ask(pool_of(memory=128 << 20), queries.GROWING["a text that doubles"])


@pytest.mark.parametrize("name", ["json", "xml", "csv", "tsv"])
def test_an_answer_fits_to_the_byte_or_is_refused(pool_of, name):
    """
    As many bytes as the limit are an answer, one more is an error; there is nothing between.
    """
    query = "SELECT ?s { ?s <urn:p:number> ?n } ORDER BY ?n"
    whole = ask(pool_of(), query, solution_format=name).body

    assert whole == ask(pool_of(result=len(whole)), query, solution_format=name).body
    with pytest.raises(ResultTooLargeError, match="nothing of it is given"):
        ask(pool_of(result=len(whole) - 1), query, solution_format=name)


def test_a_row_more_is_too_much(pool_of):
    """
    N rows fit, N + 1 rows do not; the number of rows in an answer is always the right one.
    """
    query = "SELECT ?s {{ ?s <urn:p:number> ?n }} ORDER BY ?n LIMIT {}"
    limit = len(ask(pool_of(), query.format(100), solution_format="csv").body)
    pool = pool_of(result=limit)

    assert [99, 100] == [
        len(ask(pool, query.format(n), solution_format="csv").body.splitlines()) - 1 for n in (99, 100)
    ]
    with pytest.raises(ResultTooLargeError):
        ask(pool, query.format(101), solution_format="csv")


def test_replacing_characters_does_not_go_beyond_the_limit(pool_of):
    """
    XML grows when characters that it cannot hold are replaced; the limit is that of what is sent.
    """
    query = f'SELECT ("{chr(1) * 1_000}" AS ?x) {{}}'.replace("\x01", "\\u0001")
    whole = ask(pool_of(), query, solution_format="xml").body

    assert whole == ask(pool_of(result=len(whole)), query, solution_format="xml").body
    with pytest.raises(ResultTooLargeError):
        ask(pool_of(result=len(whole) - 1), query, solution_format="xml")


@pytest.mark.parametrize("kind", queries.nested(2_000))
def test_deep_queries_are_the_fault_of_who_asks(pool, kind):
    """
    Two thousand levels of anything are a bad query, whoever notices.
    """
    depth = 20_000 if kind == "hidden behind less-than" else 2_000

    with pytest.raises(QueryError):
        ask(pool, queries.nested(depth)[kind])

    assert queries.THINGS == count(pool)


@pytest.mark.slow
@pytest.mark.parametrize("kind", queries.DEEP_WITHOUT_BRACKETS)
def test_a_stack_that_overflows_takes_its_worker_alone(pool_of, kind):
    """
    Trees that need no bracket end a worker, and are told to be too deep.
    """
    pool = pool_of()

    with pytest.raises(QueryError, match="too deeply nested for the engine"):
        ask(pool, queries.DEEP_WITHOUT_BRACKETS[kind])

    assert queries.THINGS == count(pool)


def test_a_long_query_is_refused(pool_of):
    """
    The limit of length holds in front of the worker.
    """
    pool = pool_of(length=100)

    with pytest.raises(QueryTooLongError):
        ask(pool, "ASK {}" + " " * 100)

    assert [] == workers(pool)


# ---------------------------------------------------------------- the network


@pytest.fixture
def listener():
    """A server on this machine that counts who comes: ``(port, visits)``."""
    server = socket.create_server(("127.0.0.1", 0))
    visits = []

    def listen():
        while True:
            try:
                visitor, address = server.accept()
            except OSError:
                return
            visits.append(address)
            visitor.close()

    thread = threading.Thread(target=listen)
    thread.start()
    yield server.getsockname()[1], visits
    server.shutdown(socket.SHUT_RDWR)
    server.close()
    thread.join()


@pytest.mark.parametrize("kind", queries.SERVICES | queries.HIDDEN_SERVICES)
def test_no_query_reaches_another_endpoint(pool, listener, kind):
    """
    SERVICE is refused in all its spellings, also when errors are to be kept silent.
    """
    port, visits = listener

    with pytest.raises(QueryError) as caught:
        ask(pool, queries.with_port((queries.SERVICES | queries.HIDDEN_SERVICES)[kind], port))

    assert "would reach the network" not in str(caught.value), "the scan has let it pass"
    assert [] == visits


@pytest.mark.slow
def test_no_worker_reaches_the_network_even_when_the_scan_is_passed_by(snapshot, listener):
    """
    Asked directly, a worker is ended by the kernel at its first socket, or refuses; most spellings come that far.
    """
    port, visits = listener
    stopped = []

    for kind, query in (queries.SERVICES | queries.HIDDEN_SERVICES).items():
        worker = WorkerRun(snapshot, SHORT, lambda *_: None)
        if not worker.confined:
            worker.kill()
            pytest.skip("no seccomp here")
        said = ""
        try:
            worker.begin(Question(query=queries.with_port(query, port)), 2)
            header, _ = worker.wait(3)
        except QueryError as error:
            said = str(error)
            stopped.append(kind)
        else:
            assert header.get("error") in {"syntax", "failed"}, kind
        ended = not worker.alive
        worker.kill()
        assert ("would reach the network" in said) == ended, kind

    assert [] == visits
    assert {"plain", "silent", "one word", "a name", "in an ASK"} < set(stopped)
    assert len(stopped) > 20


# ---------------------------------------------------------------- workers that are lost


def test_a_worker_that_was_killed_while_idle_is_not_noticed(pool_of):
    """
    The next query has a new worker, and the right answer.
    """
    pool = pool_of()
    ask(pool, "ASK {}")
    worker = workers(pool)[0]

    os.kill(worker.pid, signal.SIGKILL)
    worker.wait(5)

    assert queries.THINGS == count(pool)


@pytest.mark.parametrize("signal_", [signal.SIGKILL, signal.SIGTERM, signal.SIGABRT, signal.SIGSEGV])
def test_a_worker_that_is_killed_at_work_costs_its_query_alone(pool_of, signal_):
    """
    That query has an error at once, whoever killed the worker; the next is right.
    """
    pool = pool_of(timeout=5)
    ask(pool, "ASK {}")
    worker = workers(pool)[0]
    threading.Timer(0.2, lambda: os.kill(worker.pid, signal_)).start()
    started = time.monotonic()

    with pytest.raises(CatalogError) as caught:
        ask(pool, queries.ENDLESS["a cross product"])

    assert time.monotonic() - started < 2
    if signal_ in {signal.SIGKILL, signal.SIGTERM}:
        assert isinstance(caught.value, UnavailableError), "nobody was too slow"
    assert queries.THINGS == count(pool)


@pytest.mark.slow
def test_a_worker_that_is_stopped_costs_its_query_alone(pool_of):
    """
    Stopped while it waits: the query has its error soon after the deadline, the worker is killed, the next is right.
    """
    pool = pool_of(timeout=0.3)
    ask(pool, "ASK {}")
    worker = workers(pool)[0]
    os.kill(worker.pid, signal.SIGSTOP)
    started = time.monotonic()

    with pytest.raises(DeadlineError):
        ask(pool, "ASK {}")

    assert time.monotonic() - started < 0.3 + 2
    assert gone(worker)
    assert queries.THINGS == count(pool)


@pytest.mark.parametrize(
    "query",
    ["ASK {} #" + "x" * 65_500, "SELECT * { ?s <urn:p:text> ?o . ?t <urn:p:text> ?u } LIMIT 8000"],
    ids=["a long question", "a long answer"],
)
def test_a_worker_that_is_stopped_in_the_middle_costs_its_query_alone(pool_of, query, monkeypatch):
    """
    A pipe that is full, with nobody at the other end, does not hold the caller beyond the deadline.
    """
    pool = pool_of(timeout=0.2)
    ask(pool, "ASK {}")
    process = workers(pool)[0]
    if query.startswith("ASK"):
        os.kill(process.pid, signal.SIGSTOP)
    else:
        missing = _Answers._missing

        def stopping(self):
            # the beginning has come: now the worker stops with its answer half written
            if len(self._got) >= LENGTHS.size:
                os.kill(process.pid, signal.SIGSTOP)
            return missing(self)

        monkeypatch.setattr(_Answers, "_missing", stopping)
    started = time.monotonic()

    with pytest.raises(DeadlineError):
        ask(pool, query)

    assert time.monotonic() - started < 0.2 + 2
    monkeypatch.undo()
    assert gone(process)
    assert queries.THINGS == count(pool)


@pytest.mark.slow
def test_a_worker_that_cannot_start_is_told(tmp_path):
    """
    A snapshot that is not there is an error for each query, and blocks none.
    """
    pool = guard_of({}.get, tmp_path / "none", limits=SHORT, places=Places(fast=1))

    for _ in range(3):
        with pytest.raises(UnavailableError, match="did not start"):
            ask(pool, "ASK {}")

    pool.close()


# ---------------------------------------------------------------- many at a time


def test_no_more_workers_than_allowed(pool_of):
    """
    Twenty questions at once have their right answers from two workers.
    """
    pool = pool_of(2)

    with ThreadPoolExecutor(20) as threads:
        answers = list(threads.map(lambda _: count(pool), range(20)))

    assert [queries.THINGS] * 20 == answers
    assert len(workers(pool)) <= 2


@pytest.mark.slow
def test_who_waits_too_long_is_turned_away(pool_of):
    """
    With all workers busy, a query waits as long as it may, then there is an error that says so.
    """
    pool = pool_of(1, timeout=1, wait=0.2)
    ask(pool, "ASK {}")

    with ThreadPoolExecutor(1) as threads:
        slow = threads.submit(ask, pool, queries.ENDLESS["a cross product"])
        time.sleep(0.3)
        started = time.monotonic()
        with pytest.raises(BusyError):
            ask(pool, "ASK {}")
        waited = time.monotonic() - started
        assert isinstance(slow.exception(), DeadlineError)

    assert 0.15 < waited < 1
    assert queries.THINGS == count(pool)


@pytest.mark.slow
def test_good_queries_beside_hostile_ones_are_all_answered(pool_of):
    """
    Twenty good queries, among queries without an end, too big, too deep and not SPARQL, have the right answer.
    """
    pool = pool_of(2, timeout=0.3, memory=128 << 20, result=1 << 20, wait=30)
    hostile = [
        queries.ENDLESS["a cross product"], queries.ENDLESS["a cross product in order"],
        queries.GROWING["a text that doubles"], "SELECT * { ?a ?b ?c . ?d ?e ?f }",
        queries.DEEP_WITHOUT_BRACKETS["or"], "SELECT", queries.with_port(queries.SERVICES["plain"], 9),
    ]  # fmt: skip

    def refused(query):
        with pytest.raises(CatalogError):
            ask(pool, query)
        return True

    with ThreadPoolExecutor(27) as threads:
        bad = [threads.submit(refused, query) for query in hostile]
        good = [threads.submit(count, pool) for _ in range(20)]
        assert [queries.THINGS] * 20 == [answer.result() for answer in good]
        assert all(answer.result() for answer in bad)


@pytest.mark.slow
def test_a_new_generation_takes_over_under_load(pool_of, snapshot, tmp_path):
    """
    While snapshots are swapped, every answer is whole, right for the generation that it names, and none is refused.
    """
    snapshots = {7: (snapshot, queries.THINGS)}
    for generation in range(8, 12):
        folder = tmp_path / str(generation)
        folder.mkdir()
        snapshots[generation] = (queries.snapshot(folder, 10 * generation), 10 * generation)
    pool = pool_of(2, snapshots={generation: path for generation, (path, _) in snapshots.items()})
    stop = threading.Event()
    seen = []

    def client():
        while not stop.is_set():
            answer = ask(pool, queries.GOOD, solution_format="csv")
            seen.append((answer.generation, int(answer.body.split()[1])))

    with ThreadPoolExecutor(6) as threads:
        clients = [threads.submit(client) for _ in range(6)]
        for generation in range(8, 12):
            time.sleep(0.15)
            pool.follow(generation)
        time.sleep(0.3)
        stop.set()
        for one in clients:
            one.result()

    assert {(generation, things) for generation, (_, things) in snapshots.items()} >= set(seen)
    assert (11, 110) == seen[-1]
    assert (11, 110) == (pool.generation, count(pool))


def test_swapping_to_the_same_generation_keeps_the_workers(pool_of):
    """
    Nothing is started anew when nothing has changed.
    """
    pool = pool_of()
    ask(pool, "ASK {}")
    before = workers(pool)

    pool.follow(7)

    assert before == workers(pool)
    pool.follow(8)
    assert gone(before[0])
    assert 8 == ask(pool, "ASK {}").generation


def test_a_closed_pool_has_no_worker_left(pool_of):
    """
    Idle workers are ended at once, busy ones with their query; new questions are refused.
    """
    pool = pool_of(2, timeout=0.5)
    with ThreadPoolExecutor(1) as threads:
        slow = threads.submit(ask, pool, queries.ENDLESS["a cross product"])
        ask(pool, "ASK {}")
        time.sleep(0.1)
        idle = workers(pool)
        pool.close()
        with pytest.raises(UnavailableError, match="stopping"):
            ask(pool, "ASK {}")
        assert isinstance(slow.exception(), DeadlineError)

    assert all(gone(process) for process in idle)
    assert [] == workers(pool)


def test_a_worker_imports_next_to_nothing():
    """
    What it imports is paid for after every kill (decision 0114).
    """
    program = "import sys; sys.path += sys.argv[1:]; import catalog.graph.worker; print(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, *worker.COMMAND[:2], "-c", program, *_PATH], capture_output=True, text=True, check=True
    )

    heavy = {"collections", "contextlib", "enum", "json", "re", "signal", "site", "subprocess", "typing"}

    assert set() == heavy & set(ran.stdout.split())


def test_a_system_without_seccomp_is_warned_about_once(pool_of, monkeypatch, caplog):
    """
    The operator reads in the log that one of two walls is missing.
    """
    monkeypatch.setattr("catalog.graph.workers._warned", threading.Event())
    original = WorkerRun.__init__

    def unconfined(self, *arguments):
        original(self, *arguments)
        self.confined = False

    monkeypatch.setattr(WorkerRun, "__init__", unconfined)
    pool = pool_of()

    ask(pool, "ASK {}")
    workers(pool)[0].kill()
    workers(pool)[0].wait()
    ask(pool, "ASK {}")

    assert 1 == caplog.text.count("no seccomp")
