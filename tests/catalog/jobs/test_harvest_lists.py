"""What harvesters are given: the sets of what is gone, and how long they are remembered."""

from datetime import timedelta

import pytest
from support.catalogues import CatalogueForTests
from support.publishing import ENTITIES, MORE_ENTITIES, authority_file, record

from catalog.jobs import harvest_lists
from catalog.jobs.harvest_lists import TOKEN_LIFE
from catalog.ledger.entries import Window

SET = "archive:nsa:118-04"


@pytest.fixture
def known(quick_path):
    path = quick_path / "a.ttl"
    path.write_text(authority_file(ENTITIES))
    return path


@pytest.fixture
def made(quick_path, known):
    """Three records of one unit."""
    catalogue = CatalogueForTests(quick_path / "catalogue", authorities=known)
    catalogue.load_texts(**{f"{number}.txt": record(str(number)) for number in range(1, 4)})
    yield catalogue
    catalogue.close()


def in_set(catalogue, as_of=None):
    """Who is on the list of the set, and whether it is gone there."""
    sequence = as_of or catalogue.ledger.current().sequence
    found = catalogue.ledger.listed(Window(0, sequence), sequence, limit=100, spec=SET)
    return {one.entry.identifier: one.entry.deleted or not one.member for one in found}


def test_what_is_withdrawn_while_an_authority_changes_is_deleted_in_its_sets(made, known):
    """
    A publication that compares all descriptions looks at what is gone too.
    """
    made.withdraw("2", publish=False)
    known.write_text(authority_file(ENTITIES | {"agent/quay-fund": MORE_ENTITIES["agent/quay-fund"]}))

    made.publish()

    assert {"1": False, "2": True, "3": False} == in_set(made)


def change(catalogue, title):
    catalogue.clock.move(60)
    catalogue.load(catalogue.write("1.txt", record("1", title=title)))


@pytest.mark.slow
def test_sets_are_remembered_as_long_as_a_list_that_shows_them(made):
    """
    A list that began before a change goes on for two days; a publication after that forgets what it showed.
    """
    began = made.ledger.current().sequence
    change(made, "Second")
    made.clock.move(days=2)
    change(made, "Third")
    in_time = in_set(made, began)
    made.clock.move(3600 + 120)
    change(made, "Fourth")
    too_late = in_set(made, began)

    assert {"1": False, "2": False, "3": False} == in_time
    assert {"2": False, "3": False} == too_late
    assert {"1": False, "2": False, "3": False} == in_set(made)


@pytest.mark.slow
def test_a_publication_that_broke_off_leaves_nothing_to_remember(made, monkeypatch):
    """
    The next one forgets what it did not come to forget.
    """
    began = made.ledger.current().sequence
    change(made, "Second")
    made.clock.move(days=3)
    with monkeypatch.context() as patch:
        patch.setattr("catalog.jobs.publishing.outlived", lambda _: (0, 0))
        change(made, "Third")
    between = in_set(made, began)
    change(made, "Fourth")

    assert "1" in between
    assert "1" not in in_set(made, began)


def test_nothing_is_outlived_while_every_list_lives(made):
    """
    The bounds are those of generations that were current more than two days ago; the first leaves none behind.
    """
    made.clock.move(days=1)
    change(made, "Second")
    generations = made.ledger.generations()
    later = TOKEN_LIFE + timedelta(hours=2)
    made.clock.now += later
    change(made, "Third")
    after, to = harvest_lists.outlived(made.ledger.generations())

    assert (0, 0) == harvest_lists.outlived([])
    assert (0, 0) == harvest_lists.outlived(generations)
    assert (0, generations[-1].sequence) == (after, to)
