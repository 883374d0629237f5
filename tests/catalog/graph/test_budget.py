"""The budget of processing time: what a client uses melts away, and no two processes count apart."""

import subprocess
import sys
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law
from support.processes import until

from catalog.errors import BudgetError
from catalog.graph import budget as module
from catalog.graph.budget import Allowance, Budget, Meter

ALLOWANCES = st.builds(
    Allowance, seconds=st.floats(0.5, 100), refill=st.floats(0.01, 10), fine=st.floats(0, 10), parallel=st.just(2)
)
EVENTS = st.lists(st.tuples(st.floats(0, 50), st.floats(0.001, 12)), max_size=30)


class Clock:
    """Gives the time that it was set to."""

    def __init__(self):
        self.now = 1_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


def refused(budget, client):
    """Return Retry-After, or 0 when the client is let in."""
    try:
        budget.check(client)
    except BudgetError as error:
        return error.retry_after
    return 0


# ---------------------------------------------------------------- laws


@law()
@given(ALLOWANCES, EVENTS)
def test_the_budget_is_never_overdrawn_by_more_than_one_query(allowance, events):
    """
    A client that asks one thing after the other owes at most what its last query cost beyond an empty budget.
    """
    clock = Clock()
    budget = Budget(allowance, clock=clock)

    for pause, cost in events:
        clock.now += pause
        if not refused(budget, "a"):
            budget.charge("a", cost)
            assert budget.owed("a") <= allowance.seconds + cost + 1e-6


@law()
@given(ALLOWANCES, EVENTS)
def test_the_budget_refills_and_never_above_its_size(allowance, events):
    """
    It is what the sum says: what was used less what has come back, between full and empty.
    """
    clock = Clock()
    budget = Budget(allowance, clock=clock)
    expected = 0.0

    for pause, cost in events:
        clock.now += pause
        expected = max(expected - pause * allowance.refill, 0) + cost
        budget.charge("a", cost)
        assert pytest.approx(expected, rel=1e-6, abs=1e-6) == budget.owed("a")

    clock.now += expected / allowance.refill + 1e-3
    assert 0 == budget.owed("a")


@law()
@given(ALLOWANCES, EVENTS)
def test_retry_after_is_true(allowance, events):
    """
    After so many seconds a query is let in; a whole second before, it is not.
    """
    clock = Clock()
    budget = Budget(allowance, clock=clock)
    for pause, cost in events:
        clock.now += pause
        budget.charge("a", cost)

    if seconds := refused(budget, "a"):
        begun = clock.now
        clock.now = begun + seconds
        assert 0 == refused(budget, "a")
        clock.now = begun + seconds - 1 - 1e-6
        assert 1 <= refused(budget, "a") <= 2


@law()
@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.floats(0.001, 5)), max_size=40))
def test_clients_do_not_pay_for_each_other(charges):
    """
    What one owes is what it was charged itself.
    """
    budget = Budget(Allowance(), clock=Clock())

    for client, cost in charges:
        budget.charge(client, cost)

    assert [pytest.approx(sum(cost for one, cost in charges if one == client)) for client in "abcdef"] == [
        budget.owed(client) for client in "abcdef"
    ]


# ---------------------------------------------------------------- who is counted


def test_the_service_itself_and_a_budget_of_none_have_no_limit(clock):
    """
    Nothing is charged to nobody, and nothing at all when the budget is 0.
    """
    limited, unlimited = Budget(Allowance(seconds=1), clock=clock), Budget(Allowance(seconds=0), clock=clock)
    limited.charge("", 100)
    unlimited.charge("a", 100)

    assert [0, 0] == [refused(limited, ""), refused(unlimited, "a")]


def test_the_refusal_names_the_limit_and_what_to_do(clock):
    """
    Size, refill, and the seconds that Retry-After has.
    """
    budget = Budget(Allowance(seconds=6, refill=0.5), clock=clock)
    budget.charge("a", 7)

    with pytest.raises(BudgetError, match=r"6 seconds of query time; each second gives 0\.5 back") as caught:
        budget.check("a")

    assert (3, 429) == (caught.value.retry_after, caught.value.status)
    assert "in 3 seconds" in caught.value.advice


def test_a_full_table_forgets_who_owes_least(clock, monkeypatch):
    """
    However many clients come, those that owe most are remembered.
    """
    monkeypatch.setattr(module, "_BUCKETS", 1)
    budget = Budget(Allowance(seconds=100), clock=clock)

    for number in range(30):
        budget.charge(f"client {number}", 10 + number if number < 5 else 0.5)

    assert [10, 11, 12, 13, 14] == [round(budget.owed(f"client {number}")) for number in range(5)]


def test_a_meter_charges_what_has_passed_once():
    """
    However often it is read, the sum is the time from its beginning; the fine comes on top, more when many wait.
    """
    budget = Budget(Allowance(seconds=100, refill=0.001, fine=2))
    meter = Meter(budget, "a")
    for _ in range(5):
        seconds = meter.read()

    assert pytest.approx(seconds, abs=1e-3) == budget.owed("a")
    meter.fine(waiting=0)
    assert pytest.approx(seconds + 2, abs=1e-3) == budget.owed("a")
    meter.fine(waiting=3)
    assert pytest.approx(seconds + 2 + 8, abs=1e-3) == budget.owed("a")
    meter.fine(waiting=1_000)
    assert pytest.approx(seconds + 2 + 8 + 16, abs=2e-3) == budget.owed("a")


# ---------------------------------------------------------------- queries that run


def test_only_so_many_queries_of_a_client_run(clock):
    """
    The third waits until one of two has ended; others are not concerned.
    """
    budget = Budget(Allowance(parallel=2), clock=clock)

    begun = [budget.begin("a"), budget.begin("a"), budget.begin("a"), budget.begin("b")]
    budget.end("a")

    assert [True, True, False, True] == begun
    assert [True, False] == [budget.begin("a"), budget.begin("a")]


@pytest.mark.parametrize("parallel", [0, 1])
@pytest.mark.parametrize("cost", [0, 5, 10])
def test_to_enter_is_to_be_checked_counted_and_asked_what_is_owed(clock, cost, parallel):
    """
    One look at the table says what three say; a client without time is told so and not counted.
    """
    at_once, one_by_one = (Budget(Allowance(seconds=8, parallel=parallel), clock=clock) for _ in range(2))

    def looks(budget):
        budget.check("a")
        return budget.owed("a") if budget.begin("a") else None

    for budget in (at_once, one_by_one):
        budget.charge("a", cost)
    said = [_said(lambda: at_once.enter("a")) for _ in range(2)]

    assert [_said(lambda: looks(one_by_one)) for _ in range(2)] == said
    assert one_by_one.running("a") == at_once.running("a")


def _said(ask):
    try:
        return ask()
    except BudgetError as error:
        return str(error)


def test_many_threads_do_not_lose_count():
    """
    What is begun and ended at the same time adds up to nothing.
    """
    budget = Budget(Allowance(seconds=1_000, refill=0.001, parallel=2))
    most = []

    def work():
        for _ in range(200):
            if budget.begin("a"):
                most.append(budget.running("a"))
                budget.charge("a", 0.01)
                budget.end("a")

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert 0 == budget.running("a")
    assert max(most) <= 2
    assert pytest.approx(len(most) * 0.01, abs=0.01) == budget.owed("a")


# ---------------------------------------------------------------- several processes

OTHER = """
import sys
from pathlib import Path
from catalog.graph.budget import Allowance, Budget
budget = Budget(Allowance(seconds=100, refill=0.001), Path(sys.argv[1]))
budget.charge("a", 5)
print(budget.begin("a"), budget.begin("a"), budget.begin("a"), flush=True)
sys.stdin.read()
"""


def test_processes_share_one_budget_and_the_dead_hold_nothing(tmp_path):
    """
    What another process has charged is owed here too; what it ran no longer counts as soon as it is killed.
    """
    budget = Budget(Allowance(seconds=100, refill=0.001), tmp_path)
    other = subprocess.Popen(
        [sys.executable, "-c", OTHER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert "True True False\n" == other.stdout.readline()
        assert pytest.approx(5, abs=0.1) == budget.owed("a")
        assert [2, False] == [budget.running("a"), budget.begin("a")]
    finally:
        other.kill()
        other.wait()
        other.stdin.close()
        other.stdout.close()

    until(lambda: budget.begin("a"), timeout=2)
    assert 1 == budget.running("a")
    assert pytest.approx(5, abs=0.1) == budget.owed("a")
    budget.close()


def test_each_process_has_a_row_and_gives_it_back(tmp_path):
    """
    A row is taken again when its process has closed the table.
    """
    first, second = Budget(Allowance(), tmp_path), Budget(Allowance(), tmp_path)
    first.begin("a")
    second.begin("a")
    assert False is second.begin("a")
    first.close()

    third = Budget(Allowance(), tmp_path)

    assert [1, 1] == [second.running("a"), third.running("a")]
    assert {"accounts", "row-0", "row-1"} == {path.name for path in tmp_path.iterdir()}
    for one in (second, third):
        one.close()
