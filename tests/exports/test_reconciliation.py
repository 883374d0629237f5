"""The tables of the reconciliation service, and whose an address elsewhere is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from exports.elsewhere import AUTHORITIES, identifiers, whose
from exports.reconciliation import PROPERTIES, TYPES, kinds_of, manifest, proposed, type_of
from vocab.imprint import Imprint


@pytest.mark.parametrize(
    ("iri", "expected"),
    [
        ("http://www.wikidata.org/entity/Q937", ("wikidata", "Q937")),
        ("https://m.wikidata.org/wiki/Q937", ("wikidata", "Q937")),
        ("http://www.wikidata.org/entity/P31", None),
        ("http://viaf.org/viaf/99259068/", ("viaf", "99259068")),
        ("https://sws.geonames.org/1814991/", ("geonames", "1814991")),
        ("http://www.geonames.org/1814991/china.html", ("geonames", "1814991")),
        ("https://d-nb.info/gnd/118529579", ("gnd", "118529579")),
        ("http://id.loc.gov/authorities/names/n79022889", ("lcnaf", "n79022889")),
        ("http://id.loc.gov/rwo/agents/no2008151217", ("lcnaf", "no2008151217")),
        ("http://id.loc.gov/authorities/subjects/sh85136958", ("lcsh", "sh85136958")),
        ("http://vocab.getty.edu/aat/300026685", ("aat", "300026685")),
        ("http://vocab.getty.edu/tgn/7001393-place", ("tgn", "7001393")),
        ("http://vocab.getty.edu/page/ulan/500240971", ("ulan", "500240971")),
        ("https://isni.org/isni/000000012281955X", ("isni", "000000012281955X")),
        ("https://orcid.org/0000-0002-1825-0097", ("orcid", "0000-0002-1825-0097")),
        ("https://data.bnf.fr/ark:/12148/cb11901607m", ("bnf", "cb11901607m")),
        ("https://evil.example/?http://www.wikidata.org/entity/Q937", None),
        ("http://www.wikidata.org/entity/Q937#fragment", None),
        ("", None),
    ],
)
def test_whose_an_address_is(iri, expected):
    """
    Each authority's addresses in their spellings; what only looks like one is of nobody.
    """
    assert expected == whose(iri)


def test_identifiers_come_once():
    """
    Two spellings of one address are one identifier.
    """
    iris = (
        "http://www.wikidata.org/entity/Q937",
        "https://www.wikidata.org/wiki/Q937",
        "http://viaf.org/viaf/75121530",
    )

    assert ("Q937",) == identifiers(iris, "wikidata")
    assert ("75121530",) == identifiers(iris, "viaf")


def test_the_tables_agree():
    """
    Broader types, types of properties and of values are types; every authority has its property, every type a name of its own.
    """
    assert {broader for one in TYPES.values() for broader in one.broader} <= set(TYPES)
    assert set().union(*(one.types for one in PROPERTIES.values())) <= set(TYPES)
    assert {one.values for one in PROPERTIES.values()} - {""} <= set(TYPES)
    assert {one.key for one in AUTHORITIES} <= set(PROPERTIES)
    assert len(TYPES) == len({one.name for one in TYPES.values()})


@pytest.mark.parametrize("type_id", TYPES)
def test_proposals_are_of_the_type(type_id):
    """
    A type has its own properties and those of the types that hold it, and no others; a limit cuts.
    """
    whole = [one["id"] for one in proposed(type_id)["properties"]]

    assert whole == [one.id for one in PROPERTIES.values() if one.types.intersection(kinds_of(type_id))]
    assert {"type": type_id, "limit": 2, "properties": proposed(type_id)["properties"][:2]} == proposed(type_id, 2)


def test_proposals_for_an_unknown_type():
    """
    What every thing has, since a client may know of other types.
    """
    assert ["name", "alternate", "type", "iri", "page"] == [one["id"] for one in proposed("Q5")["properties"]]


@law(100)
@given(path=st.text(st.sampled_from("/abcdeghilmnoprstuvwx-"), max_size=40))
def test_every_path_has_one_type_or_none(path):
    """
    Whatever the address, its type is told from its beginning; what is no type is none.
    """
    assert type_of(path) in {*TYPES, None}
    assert type_of(f"person/{path}") == "person"
    assert type_of(f"archive/x/unit/{path}") == "unit"


def test_the_manifest_lies_below_the_base():
    """
    Every address of it, whatever the path of the base.
    """
    made = manifest(Imprint(base="https://example.org/archive/", name="Harbour Archive"), "1.2")

    assert ("Harbour Archive", "1.2", "https://example.org/archive/id/") == tuple(
        made[name] for name in ("name", "serviceVersion", "identifierSpace")
    )
    addresses = [made["view"]["url"], made["preview"]["url"], made["documentation"], made["schemaSpace"]]
    addresses += [one["service_url"] for one in made["suggest"].values()]
    assert {True} == {address.startswith("https://example.org/archive/") for address in addresses}
