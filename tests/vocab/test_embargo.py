"""A document under embargo: what is said of it does not depend on what it says."""

from datetime import UTC, date, datetime, timedelta

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law
from support.readings import IMPRINT, harbour
from support.strategies import documents

from vocab import terms
from vocab.document import Document
from vocab.mapping.description import Describer
from vocab.text import LangText

DAY = date(2027, 1, 1)
BEFORE, ON = datetime(2026, 12, 31, 23, 59, 59, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)


def described(document, issued):
    return Describer(IMPRINT, harbour()).describe(document, [], issued)


@law(50)
@given(document=documents())
def test_before_its_day_nothing_of_a_document_is_told(document):
    """
    Its description is that of a document of which only the id and the day are known.
    """
    unknown = Document(identifier=document.identifier, titles=(LangText(document.identifier, None),), embargo=DAY)

    actual = described(msgspec.structs.replace(document, embargo=DAY), BEFORE)

    assert described(unknown, BEFORE).statements == actual.statements
    assert [] == list(actual.reading.versions)


@law(50)
@given(document=documents(), later=st.integers(0, 400))
def test_from_its_day_on_all_of_it_is_told(document, later):
    """
    And since when: the day in UTC on which the generation was issued decides, and nothing else.
    """
    shut = msgspec.structs.replace(document, embargo=DAY)

    actual = described(shut, ON + timedelta(days=later)).statements

    (available,) = (one for one in actual if one[1] == terms.DCT_AVAILABLE)
    assert "2027-01-01" == available[2].value
    assert described(document, ON + timedelta(days=later)).statements == tuple(
        one for one in actual if one != available
    )
