"""The history of documents by ranges of sequences, on SQLite."""

import pytest
from support.ledger_steps import NOW, entity, incoming, load
from support.listing_contract import withdraw

from catalog.ledger.entries import Window
from catalog.ledger.sqlite import SqliteLedger


@pytest.fixture
def ledger(tmp_path):
    opened = SqliteLedger(tmp_path / "ledger")
    with opened.transaction():
        opened.record_entity(entity("agent/one"), b"", "a.ttl", NOW)
    load(opened, incoming("a"), incoming("b"))
    load(opened, incoming("a", 1))
    withdraw(opened, "b")
    yield opened
    opened.close()


def test_a_range_has_every_entry_of_documents(ledger):
    """
    Also what was overtaken and tombstones, and what came behind each; authorities are no documents.
    """
    found = ledger.recorded(Window(0, 9))

    assert [("a", 4), ("b", 5), ("a", None), ("b", None)] == [
        (one.entry.identifier, one.superseded_by) for one in found
    ]
    assert [3, 4] == [one.entry.sequence for one in ledger.recorded(Window(2, 4))]


def test_a_takedown_seals_what_lies_before_it(ledger):
    """
    Not itself, and no other document.
    """
    with ledger.transaction():
        ledger._append("document", "a", "taken_down", NOW)

    assert [("a", True), ("b", False), ("a", True), ("b", False), ("a", False)] == [
        (one.entry.identifier, one.sealed) for one in ledger.recorded(Window(0, 9))
    ]


def test_what_was_shown_is_told_of_any_time(ledger):
    """
    Neither before the first entry nor as a tombstone.
    """
    points = [("a", 1), ("a", 2), ("a", 5), ("b", 4), ("b", 5), ("c", 5)]

    assert [False, True, True, True, False, False] == ledger.were_shown(points)


def test_what_stood_is_counted_and_found(ledger):
    """
    As of a sequence: what was overtaken before it does not count.
    """
    window = Window(0, 5)

    assert [2, 2, 0] == [
        ledger.count_stood(window, 3),
        ledger.count_stood(window, 5),
        ledger.count_stood(Window(5, 9), 9),
    ]
    assert [2, 4, 5] == [
        ledger.nearest_stood(window, 3),
        ledger.nearest_stood(window, 5),
        ledger.nearest_stood(window, 5, last=True),
    ]
    assert ledger.nearest_stood(Window(5, 9), 9) is None


def test_changes_of_authorities_are_listed(ledger):
    """
    By sequence, up to one.
    """
    with ledger.transaction():
        ledger.withdraw_entity("agent/one", NOW)

    assert [[1], [1, 6]] == [ledger.authority_changes(5), ledger.authority_changes(6)]
