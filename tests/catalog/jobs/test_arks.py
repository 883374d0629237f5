"""Assigning ARKs: once a document, when it is published, for good."""

import pytest
from support.catalogues import CatalogueForTests
from support.publishing import assert_published, record

from catalog.jobs import arks

NAAN = {"MUNIMENT_ARK_NAAN": "99999", "MUNIMENT_ARK_SHOULDER": "x1"}


@pytest.fixture
def catalogue(quick_path):
    made = CatalogueForTests(quick_path / "catalogue")
    yield made
    made.close()


def given(catalogue):
    """ARK by id, of the documents that are public."""
    return {entry.identifier: entry.ark for entry in catalogue.edition.documents()}


def changes(catalogue, identifier):
    return [(entry.change, entry.ark is not None) for entry in catalogue.ledger.history(identifier)]


def test_without_an_authority_nothing_is_assigned(catalogue):
    """
    An ARK without a registered authority would be a lie.
    """
    catalogue.load_texts(record("1"))

    assert {"1": None} == given(catalogue)


def test_new_documents_get_one_before_they_are_described(catalogue):
    """
    One entry holds both, and the first public description says it.
    """
    catalogue.configure(**NAAN)

    catalogue.load_texts(record("1"), record("2"))

    assert [("recorded", True)] == changes(catalogue, "1")
    ark = given(catalogue)["1"]
    assert ark.startswith("ark:99999/x1")
    assert ark == catalogue.describe("1").reading.ark
    assert 2 == len(set(given(catalogue).values()))
    assert_published(catalogue)


def test_published_documents_get_one_when_the_setting_appears(catalogue):
    """
    A described entry brings it; publishing once more changes nothing.
    """
    catalogue.load_texts(record("1"), record("2"), record("3"), publish=False)
    catalogue.withdraw("3")
    catalogue.configure(**NAAN)

    generation = catalogue.publish()

    assert [("recorded", False), ("described", True)] == changes(catalogue, "1")
    assert [("recorded", False), ("withdrawn", False)] == changes(catalogue, "3")
    assert generation == catalogue.publish()
    assert_published(catalogue)


def test_an_ark_never_changes(catalogue):
    """
    Neither another authority, nor none, nor a change of the document, nor its way out and back.
    """
    catalogue.configure(**NAAN)
    catalogue.load_texts(record("1"))
    before = given(catalogue)

    catalogue.configure(MUNIMENT_ARK_NAAN="b2345")
    catalogue.load_texts(record("1", "Another title"), publish=False)
    catalogue.withdraw("1", publish=False)
    catalogue.configure(MUNIMENT_ARK_NAAN="", MUNIMENT_ARK_SHOULDER="")
    catalogue.restore("1")

    assert before == given(catalogue)


def test_what_comes_back_without_one_gets_one(catalogue):
    """
    A document that was withdrawn when the setting appeared gets its ARK with its return.
    """
    catalogue.load_texts(record("1"), publish=False)
    catalogue.withdraw("1", publish=False)
    catalogue.configure(**NAAN)
    catalogue.publish()

    catalogue.restore("1")

    assert given(catalogue)["1"]


def test_a_name_that_is_taken_grows(catalogue, monkeypatch):
    """
    Two documents whose digests begin alike get names of different lengths.
    """
    monkeypatch.setattr(
        arks, "names", lambda identifier, naan, shoulder: iter([f"ark:{naan}/a", f"ark:{naan}/{identifier}"])
    )
    catalogue.configure(**NAAN)

    catalogue.load_texts(record("1"), record("2"))

    assert {"1": "ark:99999/a", "2": "ark:99999/2"} == given(catalogue)
