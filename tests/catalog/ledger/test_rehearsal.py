"""The rehearsal of a load: it foresees what the ledger will do, and leaves no trace."""

from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law
from support.ledger_steps import NOW, document, incoming, load, restore, shown, sync, take_down, undo, withdraw
from support.places import quick_folder

from catalog.ledger.entries import Entry
from catalog.ledger.rehearsal import Rehearsal
from catalog.ledger.sqlite import SqliteLedger

_items = st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 2)), min_size=1, max_size=6)
_actions = st.one_of(
    st.tuples(st.sampled_from([load, sync]), _items),
    st.tuples(st.sampled_from([withdraw, restore, take_down]), st.sampled_from("abc")),
    st.tuples(st.just(undo)),
)


def do(ledger, action):
    name, *arguments = action
    if name in {load, sync}:
        name(ledger, *(incoming(*item) for item in arguments[0]))
    else:
        name(ledger, *arguments)


@law(40)
@given(actions=st.lists(_actions, max_size=6), items=_items)
def test_what_is_foreseen_happens(actions, items):
    """
    After whatever was done before: the same outcomes, the same number that is settled, the same that is missing.
    """
    with quick_folder() as folder, closing(SqliteLedger(folder)) as ledger:
        for action in actions:
            do(ledger, action)
        new = {one for one, _ in items if (standing := ledger.entry(one)) is None or standing.deleted}
        with closing(Rehearsal(folder)) as rehearsal:
            foreseen = [rehearsal.record(document(*item)) for item in items]
            settled, missing = rehearsal.settle(), shown(rehearsal.missing())
            assert len(missing) == rehearsal.count_missing()
        head = ledger.head()

        with ledger.transaction():
            run = ledger.start_load(["records"], NOW)
            outcomes = [ledger.record(incoming(*item), run, NOW) for item in items]
            for identifier, _ in items:
                ledger.hold(identifier)
            assert settled == ledger.settle(run, NOW)
            actual = shown(ledger.missing())

        words = {"new": "loaded", "changed": "loaded", "unchanged": "unchanged"}
        assert outcomes == ["withdrawn" if isinstance(one, Entry) else words[one] for one in foreseen]
        assert actual == missing
        firsts = {one for (one, _), word in zip(items, foreseen, strict=True) if word == "new"}
        assert firsts <= new
        assert ledger.head() == head + outcomes.count("loaded") + settled


def test_without_a_catalogue_everything_is_new(tmp_path):
    """
    None is made for the rehearsal.
    """
    with closing(Rehearsal(tmp_path / "data")) as rehearsal:
        outcomes = [rehearsal.record(document(*item)) for item in (("1", 0), ("1", 0), ("1", 1), ("2", 0))]
        left = (rehearsal.head(), rehearsal.count(0), rehearsal.missing())

    assert ["new", "unchanged", "changed", "new"] == outcomes
    assert (0, 0, []) == left
    assert [] == list(tmp_path.iterdir())


def test_what_is_missing_comes_in_pages(tmp_path):
    """
    As the ledger gives it.
    """
    with closing(SqliteLedger(tmp_path)) as ledger:
        load(ledger, *(incoming(one) for one in "abcde"))
        with closing(Rehearsal(tmp_path)) as rehearsal:
            rehearsal.hold("c")
            pages = [rehearsal.missing(after, limit=2) for after in ("", "b")]

    assert [[(1, "a"), (2, "b")], [(4, "d"), (5, "e")]] == [shown(page) for page in pages]


@pytest.mark.slow
def test_ids_need_little_memory(tmp_path):
    """
    They stand in a database, not in this process; the ledger's own way is the same table.
    """
    import tracemalloc

    with closing(SqliteLedger(tmp_path)) as ledger, ledger.transaction():
        ledger.start_load(["records"], NOW)
        tracemalloc.start()
        for number in range(50_000):
            ledger.hold(f"record-{number}")
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()

    assert peak < 500_000
