"""Merging documents: which may be merged, what the graph says then, and how it is undone."""

import pytest
from support.catalogues import CatalogueForTests
from support.publishing import actual_snapshot, assert_published, record, said

from catalog.errors import InputError, NotFoundError

REPLACED = (
    "<https://data.archive.example/id/document/1> <http://purl.org/dc/terms/isReplacedBy>"
    " <https://data.archive.example/id/document/2>"
)


@pytest.fixture
def catalogue(quick_path):
    made = CatalogueForTests(quick_path / "catalogue")
    made.load_texts(*(record(identifier, f"Title {identifier}") for identifier in "1234"), publish=False)
    yield made
    made.close()


def about(catalogue, identifier):
    start = f"<https://data.archive.example/id/document/{identifier}>"
    return [statement for statement in actual_snapshot(catalogue) if statement.startswith(start)]


@pytest.mark.slow
def test_the_graph_says_by_which_document_one_is_replaced(catalogue):
    """
    That alone is left of it; restoring takes it away and brings the description back as it was.
    """
    catalogue.publish()
    before = catalogue.describe("1")

    merged = catalogue.merge("1", "2")

    assert merged
    assert [REPLACED] == about(catalogue, "1")
    assert_published(catalogue)
    catalogue.restore("1")
    assert REPLACED not in actual_snapshot(catalogue)
    assert said(before) == said(catalogue.describe("1"))
    assert_published(catalogue)


@pytest.mark.slow
def test_a_chain_is_said_link_by_link(catalogue):
    """
    Each document is replaced by the one that it was merged into.
    """
    catalogue.merge("1", "2", publish=False)
    catalogue.merge("2", "3")

    assert [REPLACED] == about(catalogue, "1")
    assert [REPLACED.replace("document/2", "document/3").replace("document/1", "document/2")] == about(catalogue, "2")
    assert_published(catalogue)


def test_merging_twice_changes_nothing(catalogue):
    """
    The second time it is said that it was done, and nothing is published.
    """
    catalogue.merge("1", "2", publish=False)
    head = catalogue.ledger.head()

    assert not catalogue.merge("1", "2", publish=False)
    assert head == catalogue.ledger.head()


def test_a_document_may_be_merged_into_another_one_later(catalogue):
    """
    The first choice may have been wrong.
    """
    catalogue.merge("1", "2", publish=False)

    assert catalogue.merge("1", "3", publish=False)
    assert "3" == catalogue.ledger.entry("1").target


def test_the_other_way_round_needs_a_restored_document(catalogue):
    """
    What was merged may take in the other one when it stands again.
    """
    catalogue.merge("1", "2", publish=False)
    catalogue.restore("1", publish=False)

    assert catalogue.merge("2", "1", publish=False)
    assert "1" == catalogue.ledger.entry("2").target


@pytest.mark.parametrize(
    ("pair", "error", "sentence"),
    [
        (
            ("1", "1"),
            InputError,
            "the document '1' cannot be merged into itself (expected two ids; nothing was changed)",
        ),
        (("1", "?"), NotFoundError, "there is no document '?' (check the id; nothing was changed)"),
        (("?", "!"), NotFoundError, "there is no document '?' and no '!' (check the id; nothing was changed)"),
        (
            ("2", "1"),
            InputError,
            (
                "the document '1' has itself been merged into '2', so the two would lead to each other"
                " (run 'muniment restore 1' first, then merge; nothing was changed)"
            ),
        ),
        (
            ("3", "1"),
            InputError,
            "the document '1' has itself been merged into '2' (merge into '2' instead; nothing was changed)",
        ),
        (
            ("3", "4"),
            InputError,
            (
                "the document '4' has been withdrawn, so nothing can be merged into it"
                " (run 'muniment restore 4' first; nothing was changed)"
            ),
        ),
        (
            ("4", "3"),
            InputError,
            (
                "the document '4' has been withdrawn, so it cannot be merged"
                " (run 'muniment restore 4' first; nothing was changed)"
            ),
        ),
    ],
)
def test_what_cannot_be_merged_is_told(catalogue, pair, error, sentence):
    """
    Only documents that stand are merged, and only into others that stand; so no chain leads back.
    """
    catalogue.merge("1", "2", publish=False)
    catalogue.withdraw("4", publish=False)
    head = catalogue.ledger.head()

    with pytest.raises(error) as told:
        catalogue.merge(*pair)

    assert sentence == str(told.value)
    assert head == catalogue.ledger.head()


def test_the_record_of_a_merged_document_is_not_loaded(catalogue):
    """
    It is said where the document has gone.
    """
    catalogue.merge("1", "2", publish=False)

    report = catalogue.load_texts(record("1", "A new title"), publish=False)

    (finding,) = [finding for _, finding in catalogue.findings if finding.kind == "merged-away"]
    assert "the document '1' has been merged into '2', so the record was not loaded" == finding.problem
    assert (0, 4) == (report.loaded, report.unchanged)
    assert "2" == catalogue.ledger.entry("1").target
