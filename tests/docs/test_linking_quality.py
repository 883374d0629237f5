"""How well the linker finds what people have labelled, and what the documentation says of it."""

from pathlib import Path

import pytest
from support import labelled

from vocab.linking import MEASURED

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def measured():
    return labelled.measure(ROOT / "examples")


def test_everything_that_is_found_is_labelled(measured):
    """
    No mention is left out of the reckoning of precision.
    """
    _, _, strange = measured

    assert [] == strange


def test_labels_select_their_texts():
    """
    Each label stands where it says.
    """
    fields = {
        (name, field.name): field.text
        for name, fields, _, _ in labelled.documents(ROOT / "examples")
        for field in reversed(fields)
    }
    wrong = [
        label
        for label in labelled.labels(ROOT / "examples")
        if fields[label.document, label.field][label.start : label.end] != label.text
    ]

    assert [] == wrong


def test_documentation_says_what_was_measured():
    """
    The table of docs/linking.md is the measured one.
    """
    assert labelled.table(ROOT / "examples") in (ROOT / "docs" / "linking.md").read_text(encoding="utf-8")


def test_dataset_says_what_was_measured(measured):
    """
    The sentence in the description of the dataset has the measured figures.
    """
    rules, wanted, _ = measured
    found, right = (sum(row[place] for row in rules) for place in (1, 2))

    assert f"{right / found:.1%}" in MEASURED
    assert f"{right / wanted:.1%}" in MEASURED


def test_there_are_enough_labels():
    """
    At least 150 mentions are labelled with an entity.
    """
    assert 150 <= sum(label.entity != "none" for label in labelled.labels(ROOT / "examples"))
