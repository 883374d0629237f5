"""Sets: derived from the reading, hierarchical, in the letters that the protocol allows."""

import re

from hypothesis import given
from hypothesis import strategies as st
from support.laws import law
from support.strategies import documents

from vocab.authority import Authorities
from vocab.document import Document, Version
from vocab.imprint import Imprint
from vocab.sets import lowest, segment, sets
from vocab.text import LangText
from vocab.understanding import understand

IMPRINT = Imprint(base="https://data.archive.example/")
SPEC = re.compile(r"[A-Za-z0-9\-_.!~*'()]+(:[A-Za-z0-9\-_.!~*'()]+)*")


def specs(document):
    return [found.spec for found in sets(understand(document, Authorities(), IMPRINT))]


def test_the_sample_is_in_the_sets_that_it_names(sample):
    """
    Archive and unit, language of the original, year, kind, and the translation that there is.
    """
    assert [
        "archive:prc-fma:118-01764-04",
        "language:zh",
        "year:1960s:1962",
        "kind:text",
        "translation:en",
    ] == lowest([found.spec for found in sets(sample.reading)])


@law(100)
@given(document=documents())
def test_every_set_is_legal_and_so_is_what_lies_above_it(document):
    """
    Each spec has the form of OAI-PMH 2.0, section 2.6, comes once, and its parents are sets too.
    """
    found = specs(document)

    assert len(set(found)) == len(found)
    assert [] == [spec for spec in found if not SPEC.fullmatch(spec)]
    assert [] == [spec for spec in found if ":" in spec and spec.rpartition(":")[0] not in found]


@law(100)
@given(one=st.text(min_size=1), other=st.text(min_size=1))
def test_two_names_never_share_a_segment(one, other):
    """
    Escaping can be undone, so that two units of an archive are two sets.
    """
    assert (one == other) == (segment(one) == segment(other))


def test_a_version_in_no_known_language_is_in_the_set_of_its_kind():
    """
    A transcript counts as one whatever its language.
    """
    document = Document(identifier="1", titles=(LangText("A", None),), versions=(Version(kind="transcript", text="x"),))

    assert ["transcript"] == specs(document)
