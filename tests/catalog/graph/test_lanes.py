"""Lanes, queue and budget in front of an engine that is made up: who runs, who waits, who is turned away."""

import contextlib
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from support.processes import until

from catalog.errors import BudgetError, CatalogError, CrowdedError, DeadlineError, QueryError, UnavailableError
from catalog.graph import guard as module
from catalog.graph.budget import Allowance, Budget
from catalog.graph.guard import Guard
from catalog.graph.lanes import Places
from catalog.graph.question import Limits, Question

SLICE = 0.05
ANSWER = ({"format": "json", "form": "boolean"}, b"yes")


class MadeUpRun:
    """Answers after the seconds that stand in the query's comment, or when it is told to."""

    def __init__(self, engine, *, gently=False):
        self.engine = engine
        self.gently = gently
        self.demoted = False
        self.kept = None

    def begin(self, question, seconds):
        self.text = question.query.partition("#")[2].strip()
        self.seconds = seconds
        self.begun = time.monotonic()
        self.engine.begun.append(self)

    def wait(self, seconds):
        if self.text == "crash":
            raise QueryError("too deep", "")
        if self.text == "gone":
            raise UnavailableError("gone", "")
        until_ = self.begun + float(self.text or 0)
        left = until_ - time.monotonic()
        if left > seconds:
            time.sleep(seconds)
            return None
        time.sleep(max(left, 0))
        return ANSWER

    def used(self):
        return 0.0 if self.engine.starved else time.monotonic() - self.begun

    def demote(self):
        self.demoted = True

    def end(self, *, keep):
        self.kept = keep


class MadeUpEngine:
    """Takes every question."""

    def __init__(self, generation=1):
        self.generation = generation
        self.begun = []
        self.starved = False
        self.closed = False

    def run(self, *, gently=False):
        if self.closed:
            raise UnavailableError("closed", "")
        return MadeUpRun(self, gently=gently)

    def close(self):
        self.closed = True


@pytest.fixture
def guard_of():
    """Make a guard: ``guard_of(fast=1, timeout=…, parallel=…)``."""
    made = []

    def make(*, timeout=5, allowance=None, **places):
        engine = MadeUpEngine()
        places = {"fast": 2, "slow": 1, "slice": SLICE, "queue": 10, "wait": 3, **places}
        budget = Budget(Allowance(**{"seconds": 100, "refill": 0.001, "parallel": 2, **(allowance or {})}))
        guard = Guard(lambda _: engine, 1, limits=Limits(timeout=timeout), places=Places(**places), budget=budget)
        guard.engine = engine
        made.append(guard)
        return guard

    yield make
    for guard in made:
        guard.close()


def ask(guard, text="", client="a"):
    """Return what comes of a query: the answer's body, or the error."""
    try:
        return guard.ask(Question(query=f"ASK {{}} #{text}"), client=client).body
    except CatalogError as error:
        return error


@contextlib.contextmanager
def asking(guard, *asked):
    """Ask at the same time, each as ``(text, client)``, one after the other; give what comes of each."""
    with ThreadPoolExecutor(max(len(asked), 1)) as threads:
        futures = []
        for text, client in asked:
            before = sum(guard.state().values())
            futures.append(threads.submit(ask, guard, text, client))
            until(lambda before=before: sum(guard.state().values()) > before or futures[-1].done(), step=0.001)
        yield futures


def state(guard):
    return tuple(guard.state().values())


# ---------------------------------------------------------------- lanes


def test_a_short_query_is_answered_in_the_fast_lane(guard_of):
    """
    What runs it is kept for the next one.
    """
    guard = guard_of()

    assert b"yes" == ask(guard)
    assert [(False, True)] == [(run.demoted, run.kept) for run in guard.engine.begun]
    assert (0, 0, 0) == state(guard)


def test_a_query_that_overruns_its_slice_is_demoted_and_answered(guard_of):
    """
    It frees its place in the fast lane, gives way to others, and is not used again.
    """
    guard = guard_of(fast=1)

    with asking(guard, ("0.3", "a")) as (slow,):
        until(lambda: state(guard) == (0, 1, 0))
        assert b"yes" == ask(guard, client="b")
        assert not slow.done()

    assert b"yes" == slow.result()
    assert [(True, False), (False, True)] == [(run.demoted, run.kept) for run in guard.engine.begun]


def test_a_slice_is_of_processing_time(guard_of):
    """
    A short query that takes long, since the machine is busy with others, keeps its place and its worker.
    """
    guard = guard_of(fast=1)
    guard.engine.starved = True

    assert b"yes" == ask(guard, str(3 * SLICE))
    assert [(False, True)] == [(run.demoted, run.kept) for run in guard.engine.begun]
    assert guard.budget.owed("a") < 0.1


def test_who_has_no_time_left_is_refused_before_anything_is_read(guard_of):
    """
    After a moment, so that a client that heeds nothing does not keep the process busy with refusing.
    """
    guard = guard_of(allowance={"seconds": 1})
    guard.admit("a")
    guard.budget.charge("a", 2)
    started = time.monotonic()

    with pytest.raises(BudgetError):
        guard.admit("a")

    assert time.monotonic() - started > 0.2
    assert {"Budget": 1} == guard.refusals.counts()


@pytest.mark.slow
def test_with_the_slow_lane_full_a_slow_query_gives_way_to_who_waits(guard_of):
    """
    503, with the time by which the slow lane is free at the latest; whoever waited is answered.
    """
    guard = guard_of(fast=1, timeout=2)

    with asking(guard, ("1.5", "a"), ("1.5", "b")) as (first, second):
        until(lambda: state(guard) == (1, 1, 0))
        time.sleep(2 * SLICE)
        assert b"yes" == ask(guard, client="c")
        refused = second.result()
        assert not first.done()

    assert isinstance(refused, CrowdedError)
    assert "took longer than 0.05 seconds, and no more than 1 such queries run" in refused.problem
    assert 2 <= refused.retry_after <= 3
    assert b"yes" == first.result()


def test_with_the_slow_lane_full_a_slow_query_runs_on_while_nobody_waits(guard_of):
    """
    Nothing is broken off for nothing.
    """
    guard = guard_of(fast=2)

    with asking(guard, ("0.4", "a"), ("0.3", "b")) as answers:
        pass

    assert [b"yes", b"yes"] == [answer.result() for answer in answers]


def test_who_has_used_more_does_not_push_out_who_has_used_less(guard_of):
    """
    A slow query gives way to those who have used less than its client, not to others.
    """
    guard = guard_of(fast=1)
    guard.budget.charge("glutton", 50)

    with asking(guard, ("0.5", "a"), ("0.4", "b"), ("0", "glutton")) as (first, second, glutton):
        pass

    assert [b"yes"] * 3 == [first.result(), second.result(), glutton.result()]


def test_a_query_is_ended_at_its_deadline_even_by_an_engine_that_does_not(guard_of, monkeypatch):
    """
    504 that names the limit; the run is given up.
    """
    monkeypatch.setattr(module, "_GRACE", 0.05)
    guard = guard_of(timeout=0.2)
    started = time.monotonic()

    error = ask(guard, "60")

    assert isinstance(error, DeadlineError)
    assert "longer than 0.2 seconds" in error.problem
    assert time.monotonic() - started < 1
    assert [False] == [run.kept for run in guard.engine.begun]
    assert (0, 0, 0) == state(guard)


# ---------------------------------------------------------------- the queue


def test_the_queue_is_bounded_in_time(guard_of):
    """
    503 with Retry-After after the seconds of the setting, never a hang.
    """
    guard = guard_of(fast=1, slow=0, wait=0.1)
    started = time.monotonic()

    guard.budget.charge("a", 5)
    with asking(guard, ("0.5", "a")):
        # the client that waits has used as much: nothing is broken off for it
        guard.budget.charge("b", 6)
        error = ask(guard, client="b")
        took = time.monotonic() - started

    assert isinstance(error, CrowdedError)
    assert "within 0.1 seconds" in error.problem
    assert (1, 503) == (error.retry_after, error.status)
    assert took < 0.4


def test_the_queue_is_bounded_in_number_and_who_fills_it_is_turned_away(guard_of):
    """
    A client with many waiting queries loses the last of them to one that comes for the first time.
    """
    guard = guard_of(fast=1, slow=0, queue=3, allowance={"parallel": 1})

    with asking(guard, ("0.3", "a"), *[("0", "many")] * 3) as (_, *many):
        other = ask(guard, client="other")
        results = [one.result() for one in many]

    assert b"yes" == other
    assert [b"yes", b"yes"] == [result for result in results if result == b"yes"]
    (refused,) = (result for result in results if result != b"yes")
    assert isinstance(refused, CrowdedError)
    assert "more than 3 queries are waiting" in refused.problem


def test_who_has_used_least_goes_first(guard_of):
    """
    Whatever the order in which they came.
    """
    guard = guard_of(fast=1, slow=0)
    for client, used in (("much", 0.9), ("little", 0.1), ("some", 0.5)):
        guard.budget.charge(client, used)
    guard.budget.charge("first", 0.0001)

    with asking(guard, ("0.04", "first"), ("0", "much"), ("0.001", "some"), ("0.002", "little")):
        pass

    assert ["0.04", "0.002", "0.001", "0"] == [run.text for run in guard.engine.begun]


def test_those_who_have_used_much_have_places_of_their_own(guard_of):
    """
    Half as many, whose workers give way: however many they are, who has used little finds all the others free.
    """
    guard = guard_of(fast=2, slow=0, slice=0.5)
    for client in ("x", "y"):
        guard.budget.charge(client, 5)

    with asking(guard, ("0.4", "x"), ("0", "y"), ("0.3", "a"), ("0.3", "b")) as (_, second, *others):
        assert (3, 0, 1) == state(guard)
        assert [b"yes"] * 2 == [other.result() for other in others]
        assert not second.done()

    assert b"yes" == second.result()
    assert [True, False, False, True] == [run.gently for run in guard.engine.begun]


def test_one_who_has_used_much_is_not_broken_off_for_one_who_has_not(guard_of):
    """
    It stands in nobody's way: the other finds a place among its own kind.
    """
    guard = guard_of(fast=1, slow=0, slice=0.05)
    guard.budget.charge("x", 5)

    with asking(guard, ("0.3", "x"), ("0.02", "a"), ("0.02", "b")) as answers:
        assert [b"yes"] * 3 == [answer.result() for answer in answers]


def test_one_client_does_not_take_all_places(guard_of):
    """
    No more than two of its queries run; the others wait, and places stay free.
    """
    guard = guard_of(fast=4, slice=1)

    with asking(guard, *[("0.2", "a")] * 4) as answers:
        assert (2, 0, 2) == state(guard)
        assert b"yes" == ask(guard, client="b")

    assert [b"yes"] * 4 == [answer.result() for answer in answers]


def test_who_waits_for_its_own_queries_for_too_long_is_told_so(guard_of):
    """
    429: it is not the service that is busy.
    """
    guard = guard_of(fast=4, slice=1, wait=0.1, timeout=2, allowance={"parallel": 1})

    with asking(guard, ("0.4", "a")):
        error = ask(guard)

    assert isinstance(error, BudgetError)
    assert "limit of queries that run at a time: 1" in error.problem
    assert 2 <= error.retry_after <= 3


# ---------------------------------------------------------------- the budget


def test_every_millisecond_is_charged_to_who_asked(guard_of):
    """
    To the client of the query, and to nobody else.
    """
    guard = guard_of()

    ask(guard, "0.2", "a")

    assert 0.2 <= guard.budget.owed("a") < 0.4
    assert 0 == guard.budget.owed("b")


@pytest.mark.slow
def test_time_is_charged_while_a_query_runs(guard_of):
    """
    A second query of the client is refused as soon as the first has used up the budget.
    """
    guard = guard_of(allowance={"seconds": 0.15})

    with asking(guard, ("0.6", "a")) as (first,):
        until(lambda: isinstance(ask(guard), BudgetError), timeout=0.5, step=0.02)
        assert not first.done()
        assert b"yes" == ask(guard, client="b")

    assert b"yes" == first.result()


def test_those_who_wait_are_refused_when_their_budget_runs_out(guard_of):
    """
    Waiting does not bring a query past the budget.
    """
    guard = guard_of(fast=1, slow=0, slice=1, allowance={"seconds": 0.1})

    with asking(guard, ("0.3", "a"), ("0", "a")) as (first, second):
        pass

    assert b"yes" == first.result()
    assert isinstance(second.result(), BudgetError)


@pytest.mark.parametrize(("text", "fined"), [("crash", True), ("gone", False), ("0", False)])
def test_a_query_that_is_broken_off_is_fined(guard_of, text, fined):
    """
    For what ends its worker, not for a worker that somebody else has ended.
    """
    guard = guard_of(allowance={"fine": 2})

    ask(guard, text)

    assert fined == (guard.budget.owed("a") > 1.9)
    assert (0, 0, 0) == state(guard)


@pytest.mark.slow
def test_a_query_that_is_broken_off_while_others_wait_is_fined_for_each_of_them(guard_of):
    """
    However many queries they have: who spoils nobody's time pays for a new worker alone.
    """
    guard = guard_of(fast=1, slow=0, timeout=0.3, allowance={"fine": 2, "parallel": 4})
    for client, used in (("a", 5), ("b", 9), ("c", 9)):
        guard.budget.charge(client, used)

    with asking(guard, ("99", "a"), ("0", "a"), ("0", "b"), ("0", "b"), ("0", "c")) as (first, *_):
        assert isinstance(first.result(), DeadlineError)

    assert 5 + 2 * 3 <= guard.budget.owed("a") < 5 + 2 * 4


def test_reading_a_long_query_is_charged_too(guard_of):
    """
    What is refused for its text has cost time as well.
    """
    guard = guard_of()

    for _ in range(3):
        with pytest.raises(QueryError, match="deeper"):
            guard.ask(Question(query="ASK " + "{} " * 5_000 + "{" * 200), client="a")

    assert 0.001 < guard.budget.owed("a")
    assert [] == guard.engine.begun


def test_an_honest_reader_is_never_refused(guard_of):
    """
    Under the settings' defaults: a script of short queries in a row, and somebody at an editor whose queries time out.
    """
    now = [0.0]
    budget = Budget(Allowance(), clock=lambda: now[0])
    for _ in range(10_000):
        # 4 ms of a worker, and the way there and back
        budget.check("script")
        budget.charge("script", 0.004)
        now[0] += 0.016
    for seconds in (0.4, 3, 10 + 2, 0.2, 1.5, 5, 0.1, 2, 10 + 2, 1) * 10:
        budget.check("editor")
        budget.charge("editor", seconds)
        now[0] += seconds + 25


def test_a_hammering_client_is_refused(guard_of):
    """
    Under the same defaults: two queries at a time that never pause are refused within half a minute, and for most of
    the time from then on.
    """
    now, refused, let_in = [0.0], 0, 0
    budget = Budget(Allowance(), clock=lambda: now[0])

    while now[0] < 300:
        now[0] += 0.1
        try:
            budget.check("a")
        except BudgetError:
            assert now[0] > 4
            refused += now[0] > 30
        else:
            let_in += now[0] > 30
            budget.charge("a", 0.2)

    assert let_in / (refused + let_in) < 0.15


# ---------------------------------------------------------------- generations and the end


def test_what_waits_is_asked_of_the_generation_that_is_current_when_it_runs(guard_of):
    """
    And it is said which one that is.
    """
    engines = {number: MadeUpEngine(number) for number in (1, 2)}
    guard = Guard(engines.get, 1, limits=Limits(), places=Places(fast=1, slow=0))

    with ThreadPoolExecutor(2) as threads:
        first = threads.submit(guard.ask, Question(query="ASK {} #0.2"))
        until(lambda: state(guard) == (1, 0, 0))
        second = threads.submit(guard.ask, Question(query="ASK {}"))
        until(lambda: state(guard) == (1, 0, 1))
        guard.follow(2)
        guard.follow(1)

    assert [1, 2] == [first.result().generation, second.result().generation]
    assert [True, False] == [engines[1].closed, engines[2].closed]
    guard.close()


def test_a_guard_that_closes_turns_away_who_waits(guard_of):
    """
    At once; what runs comes to its end.
    """
    guard = guard_of(fast=1, slow=0)

    with asking(guard, ("0.2", "a"), ("0", "b")) as (first, second):
        guard.close()
        assert isinstance(second.result(), UnavailableError)

    assert b"yes" == first.result()
    assert isinstance(ask(guard), UnavailableError)


def test_refusals_are_said_once_a_minute_with_their_numbers(guard_of, caplog, monkeypatch):
    """
    A line names the kinds and who asked most; more than one a minute would fill the log.
    """
    monkeypatch.setattr("catalog.graph.refusals._MINUTE", 0.2)
    guard = guard_of(allowance={"seconds": 1})
    guard.budget.charge("a", 50)

    for client in ("a", "a", "a"):
        ask(guard, client=client)
    assert 1 == len(caplog.records)
    time.sleep(0.25)
    ask(guard)

    assert ["Budget 1; 1 clients, most by a (1)", "Budget 3; 1 clients, most by a (3)"] == [
        record.getMessage().partition(": ")[2] for record in caplog.records
    ]
    assert {"Budget": 4} == guard.refusals.counts()


def test_many_clients_at_once_are_all_answered_or_refused(guard_of):
    """
    After any mixture of them, nothing runs, nothing waits, and nothing is counted as running.
    """
    guard = guard_of(fast=2, slow=1, queue=5, wait=0.3, timeout=0.3, slice=0.01)
    texts = ["0", "0.005", "0.03", "crash", "gone", "0.1"]

    def client(number):
        for turn in range(12):
            ask(guard, texts[(number + turn) % len(texts)], f"client {number % 5}")

    threads = [threading.Thread(target=client, args=(number,)) for number in range(15)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)

    assert (0, 0, 0) == state(guard)
    assert [0] * 5 == [guard.budget.running(f"client {number}") for number in range(5)]
    assert all(run.kept is not None for run in guard.engine.begun)
