"""Lists for harvesters on SQLite: the contract, and that no page goes through the dead."""

import itertools

import pytest
from support.ledger_steps import incoming, load
from support.listing_contract import ListingContract
from support.places import quick_folder

from catalog.ledger.entries import Window
from catalog.ledger.sqlite import SqliteLedger


@pytest.fixture
def ledger(tmp_path):
    opened = SqliteLedger(tmp_path / "ledger")
    yield opened
    opened.close()


@pytest.fixture
def open_another():
    """Open a new, empty ledger each time."""
    numbers = itertools.count()
    with quick_folder() as folder:
        yield lambda: SqliteLedger(folder / str(next(numbers)))


class TestSqliteListing(ListingContract):
    """The contract."""


def test_no_page_scans_the_dead(ledger):
    """
    A page is read by the index of what stands, and by that of what was superseded since: never the whole table.
    """
    load(ledger, incoming("1"))
    plans = []
    ledger._reading.set_trace_callback(plans.append)
    ledger.listed(Window(0, 1), 1, limit=10)
    ledger.listed(Window(0, 1), 1, limit=10, spec="kind")
    ledger._reading.set_trace_callback(None)

    details = [row[3] for plan in plans for row in ledger._reading.execute(f"explain query plan {plan}")]

    assert [] == [detail for detail in details if detail.startswith("SCAN entry")]
    assert any("entry_listed" in detail for detail in details)
