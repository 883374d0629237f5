"""The Embargo field: a full date, or the record stays out."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law
from support.readings import document, labelled, refusal

DAY = date(2030, 1, 1)


@pytest.mark.parametrize(
    "field",
    [
        "Embargo: 2030-01-01",
        "EMBARGO:\n\n2030-01-01",
        "Embargoed until: January 1, 2030",
        "Embargoed until:\n\n1 January 2030.",
        "Public from: 2030-01-01",
        "Embargo until: 2030-01-01",
        "Not public before: 2030-01-01",
    ],
)
def test_an_embargo_is_a_full_date(field):
    """
    Under each of its labels, as every date of a record may be written.
    """
    assert DAY == document(labelled(further=f"\n{field}\n")).embargo


@pytest.mark.parametrize(
    "value",
    ["", "soon", "2030", "January 2030", "2030-02-30", "2030-01-01?", "2030-01-01/2031-01-01", "2030-01-01 or so"],
)
def test_an_embargo_that_cannot_be_read_keeps_the_record_out(value):
    """
    Nothing of it may become public by an oversight; the sentence says what was found.
    """
    finding = refusal(labelled(further=f"\nEmbargo:\n\n{value}\n"))

    assert ("embargo-unreadable", "Embargo", "refused") == (finding.kind, finding.field, finding.severity)
    assert f"the embargo is no full date: {value!r}, so the record stays out" == finding.problem
    assert 24 == finding.line


@pytest.mark.parametrize(
    ("record", "problem"),
    [
        (labelled(further="\nEmbargo: 2030-01-01\n\nPublic from: 2031-01-01\n"), "the embargo is stated twice"),
        (labelled(body="The text.\n\nEmbargo: 2030-01-01"), "an embargo stands behind Contents, in the body"),
        (
            "A Title\n\nCitation:\n\nA book\n\nRecord ID:\n\n1\n\nThe body.\n\nPublic from: 2030-01-01\n",
            "an embargo stands behind Contents, in the body",
        ),
        (
            "A Title Citation: A book. Embargo: 2030-01-01 Summary: Ships waited. Contents: Translation - English Text",
            "an embargo stands inside a line",
        ),
    ],
    ids=["twice", "in the body", "in the body without Contents", "inside a line"],
)
def test_an_embargo_at_the_wrong_place_keeps_the_record_out(record, problem):
    """
    Where nobody would heed it.
    """
    finding = refusal(record)

    assert ("embargo-unreadable", f"{problem}, so the record stays out") == (finding.kind, finding.problem)


@pytest.mark.parametrize("body", ["Embargo:\n\nThe arms embargo of 1962.", "The Embargo: 2030-01-01", "Embargo 1962"])
def test_a_text_may_speak_of_embargoes(body):
    """
    In the body only a line that is a label with a full date is taken for one.
    """
    assert document(labelled(body=body)).embargo is None


@law(20)
@given(day=st.dates(date(1, 1, 1)), label=st.sampled_from(["Embargo", "Embargoed until", "Public from"]))
def test_every_day_can_be_the_end_of_an_embargo(day, label):
    """
    Written as ISO 8601 has it.
    """
    assert day == document(labelled(further=f"\n{label}: {day.isoformat()}\n")).embargo
