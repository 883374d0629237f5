"""Credit lines: who funded (docs/readers.md)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law
from support.readings import authorities

from vocab.authority import Authorities
from vocab.credits import read_funders

FUNDERS = """
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<agent/macarthur> a schema:Organization ; schema:name "MacArthur Foundation"@en ;
    skos:altLabel "John D. and Catherine T. MacArthur Foundation"@en .
<agent/asseily> a schema:Organization ; schema:name "Youmna and Tony Asseily"@en .
<agent/times> a schema:Organization ; schema:name "The Times Fund"@en .
"""


@pytest.mark.parametrize(
    ("credit", "names"),
    [
        ("This document was made possible with support from MacArthur Foundation", ["MacArthur Foundation"]),
        ("This document was made possible with support from the MacArthur Foundation.", ["MacArthur Foundation"]),
        ("Made possible by the A Foundation and the B Foundation.", ["A Foundation", "B Foundation"]),
        ("Made possible by the A Foundation, B Foundation", ["A Foundation", "B Foundation"]),
        ("Made possible with support from the A Fund, the B Fund, and the C Fund.", ["A Fund", "B Fund", "C Fund"]),
        ("Funded by the Quay Fund.", ["Quay Fund"]),
        ("With generous grants from the Quay Fund; the Pier Fund", ["Quay Fund", "Pier Fund"]),
        ("Supported by the John D. and Catherine T. MacArthur Foundation.",
         ["John D. and Catherine T. MacArthur Foundation"]),
        ("Made possible by a gift from Youmna and Tony Asseily.", ["Youmna and Tony Asseily"]),
        ("Made possible with support from Youmna and Tony Asseily, MacArthur Foundation",
         ["Youmna and Tony Asseily", "MacArthur Foundation"]),
        ("Made possible by a gift from Amal and Karim Haddad.", ["Amal and Karim Haddad"]),
        ("Supported by The Times Fund.", ["The Times Fund"]),
        ("Made possible with support from the Quay Fund. The scans were paid for by others.", ["Quay Fund"]),
        ("MacArthur Foundation, Quay Fund", ["MacArthur Foundation"]),
        ("All rights reserved.", []),
        ("With support from many friends.", []),
    ],
)  # fmt: skip
def test_funders(credit, names, tmp_path):
    """
    Known names by longest match first, then at commas and "and"; without words of support known names only.
    """
    known = authorities(FUNDERS, folder=tmp_path)

    assert names == [funder.name for funder in read_funders(credit, known)]


def test_known_funders_are_entities(tmp_path):
    """
    Under whichever of their names; one entity counts once.
    """
    known = authorities(FUNDERS, folder=tmp_path)
    credit = "Funded by the MacArthur Foundation and the John D. and Catherine T. MacArthur Foundation."

    assert ["agent/macarthur"] == [funder.path for funder in read_funders(credit, known)]


@law()
@given(st.text(max_size=80))
def test_any_line_can_be_read(credit):
    """
    Nothing is raised, no name is invented.
    """
    words = "".join(credit.split())

    for funder in read_funders(f"with support from {credit}", Authorities()):
        assert "".join(funder.name.split()).replace(",", "") in words.replace(",", "")
