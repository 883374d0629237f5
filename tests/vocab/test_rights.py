"""Rights: each statement and licence has one canonical IRI."""

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vocab.rights import canonical, find_statement, is_licence

INC = "http://rightsstatements.org/vocab/InC/1.0/"
BY = "http://creativecommons.org/licenses/by/4.0/"


@pytest.mark.parametrize(
    ("address", "iri"),
    [
        ("http://rightsstatements.org/vocab/InC/1.0/", INC),
        ("https://rightsstatements.org/vocab/InC/1.0/", INC),
        ("https://www.rightsstatements.org/page/InC/1.0/?language=en", INC),
        ("http://rightsstatements.org/page/InC/1.0", INC),
        ("http://rightsstatements.org/vocab/inc/1.0/", INC),
        ("http://rightsstatements.org/data/NoC-OKLR/1.0/", "http://rightsstatements.org/vocab/NoC-OKLR/1.0/"),
        ("https://creativecommons.org/licenses/by/4.0/", BY),
        ("https://creativecommons.org/licenses/by/4.0", BY),
        ("http://www.creativecommons.org/licenses/BY/4.0/deed.de", BY),
        ("https://creativecommons.org/licenses/by/4.0/legalcode", BY),
        (
            "https://creativecommons.org/licenses/by-nc-sa/3.0/us/",
            "http://creativecommons.org/licenses/by-nc-sa/3.0/us/",
        ),
        ("https://creativecommons.org/publicdomain/zero/1.0/", "http://creativecommons.org/publicdomain/zero/1.0/"),
        ("https://creativecommons.org/publicdomain/mark/1.0/", "http://creativecommons.org/publicdomain/mark/1.0/"),
        ("https://rightsstatements.org/vocab/XYZ/1.0/", None),
        ("https://rightsstatements.org/vocab/InC/2.0/", None),
        ("https://rightsstatements.org/", None),
        ("https://creativecommons.org/about", None),
        ("https://harbour.example/rights", None),
        ("InC", None),
    ],
)
def test_addresses_of_rights_have_one_form(address, iri):
    """
    http, no page, no language, a slash at the end.
    """
    assert iri == canonical(address)
    assert iri is None or iri == canonical(iri)


@pytest.mark.parametrize(
    ("iri", "licence"),
    [
        (BY, True),
        ("http://creativecommons.org/publicdomain/zero/1.0/", True),
        ("http://creativecommons.org/publicdomain/mark/1.0/", False),
        (INC, False),
    ],
)
def test_a_licence_permits_a_statement_only_informs(iri, licence):
    """
    schema:license is for the former.
    """
    assert licence is is_licence(iri)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (INC, (INC, True)),
        (" https://rightsstatements.org/page/InC/1.0/. ", (INC, True)),
        (f"In copyright, see {INC}.", (INC, False)),
        (f"In copyright ({INC})", (INC, False)),
        ("https://harbour.example/rights", ("https://harbour.example/rights", True)),
        ("Ask us: https://harbour.example/rights", (None, False)),
        (f"https://harbour.example/rights and {INC}", (INC, False)),
        ("https://rightsstatements.org/vocab/XYZ/1.0/", (None, False)),
        ("https://creativecommons.org/", (None, False)),
        ("https://[harbour]/", (None, False)),
        ("Free to read.", (None, False)),
    ],
)
def test_the_statement_in_a_text(text, found):
    """
    With whether it is all that the text says; a page of another host counts alone only.
    """
    assert found == find_statement(text)


@law()
@given(st.text(max_size=40))
def test_what_is_found_is_an_iri(text):
    """
    However odd the address.
    """
    iri, _ = find_statement(f"https://harbour.example/{text}")

    assert iri is None or iri == pyoxigraph.NamedNode(iri).value
