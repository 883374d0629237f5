"""Authority entities: what names match, and which node a name gets (docs/authorities.md)."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law
from support.readings import harbour

from vocab.authority import Authorities, Entity, Reference
from vocab.text import LangText


def entity(path, *names, **parts):
    """Return an entity with English names."""
    return Entity(
        path=path, types=("https://schema.org/Thing",), names=tuple(LangText(name, "en") for name in names), **parts
    )


def archive(key, *acronyms, patterns=(), name=None):
    return entity(f"archive/{key}", name or f"Archive {key}", acronyms=acronyms, patterns=patterns)


CENTRE = entity(
    "agent/centre",
    'Centre "A" for Tides',
    alternates=(LangText("Zentrum A", "de"), LangText("C. A. T.")),
    hidden=(LangText("Old Centre"),),
    label="The Centre",
)


@pytest.mark.parametrize(
    "name",
    [
        'Centre "A" for Tides',
        "Centre “A” for Tides",
        "Centre  “A”\u00a0for\nTides",
        "Ｃentre „A“ for Tides",
        "Zentrum A",
        "C. A. T.",
    ],
)
def test_names_match_after_folding(name):
    """
    NFKC, quotes and spaces; under the name and every alternative.
    """
    assert CENTRE == Authorities([CENTRE]).find(name)


@pytest.mark.parametrize(
    "name", ["centre “A” for tides", "Centre A for Tides", "Old Centre", "The Centre", "Centre", "", "C. A. T"]
)
def test_other_names_do_not_match(name):
    """
    Case counts; hidden labels are for search, and a label is for people.
    """
    assert None is Authorities([CENTRE]).find(name)


def test_a_label_that_two_entities_share_matches_neither():
    """
    It is listed with both, so that someone can decide.
    """
    one, other = entity("agent/one", "Tides", "One"), entity("person/other", "Other", alternates=(LangText("Tides"),))
    known = Authorities([one, other])

    assert (None, one, other) == (known.find("Tides"), known.find("One"), known.find("Other"))
    assert (("Tides", ("agent/one", "person/other")),) == known.shared_labels


def test_a_shared_name_is_no_programme():
    """
    The citation cannot be anchored on it.
    """
    one = entity("agent/one", "Tides", programme=True)
    other = entity("agent/other", "Tides")

    assert ("Tides",) == tuple(name for name, _ in Authorities([one]).programmes)
    assert () == Authorities([one, other]).programmes


def test_one_entity_with_a_name_twice_matches():
    """
    In two languages, for example.
    """
    one = Entity(path="place/paris", types=(), names=(LangText("Paris", "en"), LangText("Paris", "fr")))

    assert one == Authorities([one]).find("Paris", "place")
    assert () == Authorities([one]).shared_labels


def test_groups_do_not_disturb_each_other():
    """
    A place and a person may have one name; agents, persons and archives are one group.
    """
    place, person = entity("place/washington", "Washington"), entity("person/washington", "Washington")
    held = archive("nsa", name="Shore Archive")
    known = Authorities([place, person, held])

    assert (place, person, held) == (
        known.find("Washington", "place"),
        known.find("Washington"),
        known.find("Shore Archive"),
    )
    assert (None, None) == (known.find("Washington", "concept"), known.find("Washington", "collection"))
    assert () == known.shared_labels


# ---- nodes for names


@pytest.mark.parametrize(
    ("name", "kind", "path"),
    [
        ("Ben Cole", "agent", "agent/ben-cole"),
        ("Northern Mole", "place", "place/northern-mole"),
        ("Tides--History", "concept", "concept/subject/tides-history"),
        ("Pier Papers", "collection", "collection/pier-papers"),
        ("王力", "agent", "agent/x-agpyjjaohvwxadur"),
    ],
)
def test_an_unknown_name_gets_a_node_of_its_own(name, kind, path):
    """
    Under its slug, or its digest when it has none.
    """
    named = harbour().name(name, kind)

    assert (path, name, None) == (named.path, named.name, named.entity)


def test_a_known_name_gets_the_entitys_node():
    """
    And keeps the words of the record.
    """
    named = harbour().name("A. Lima")

    assert ("person/ana-lima", "A. Lima") == (named.path, named.name)


@pytest.mark.parametrize("name", ["centre", "CENTRE", "Centre!"])
def test_a_name_that_does_not_match_never_gets_an_entitys_node(name):
    """
    ``7BRANDS`` is not 7Brands, though the slug is the same.
    """
    known = Authorities([entity("agent/centre", "Centre")])

    named = known.name(name)

    assert named.path.startswith("agent/centre-")
    assert named.path not in known.by_path


@law()
@given(st.text(min_size=1))
def test_every_name_gets_a_node_and_always_the_same(name):
    """
    Whatever it is made of.
    """
    assert harbour().name(name) == harbour().name(name)
    assert harbour().name(name).entity == harbour().find(name)


@pytest.mark.parametrize(
    ("label", "names", "language", "shown"),
    [
        ("Label", [("Name", "en")], "en", "Label"),
        (None, [("Nom", "fr"), ("Name", "en")], "en", "Name"),
        (None, [("Nom", "fr"), ("Name", "en")], "de", "Name"),
        (None, [("Nom", "fr"), ("Name", None)], "de", "Name"),
    ],
)
def test_the_label_of_an_entity(label, names, language, shown):
    """
    As stated, else the name in the language of the metadata, else the first by tag.
    """
    made = Entity(path="agent/a", types=(), names=tuple(LangText(*name) for name in names), label=label)

    assert shown == made.display(language)


# ---- references


def test_the_longest_acronym_wins():
    """
    "PRC FMA" is not the archive "PRC".
    """
    short, long = archive("prc", "PRC"), archive("prc-fma", "PRC FMA")
    known = Authorities([short, long])

    assert long == known.reference("PRC FMA 118-01764-04").archive
    assert short == known.reference("PRC 118").archive


@pytest.mark.parametrize("text", ["PRC FMA 1", "PRC FMA: 1", "PRC FMA, 1", "PRC FMA", "PRC  FMA, 1", "PRC\u00a0FMA 1"])
def test_an_acronym_ends_at_a_separator(text):
    """
    A colon, a comma, a space or the end.
    """
    assert Authorities([archive("prc-fma", "PRC FMA")]).reference(text).archive


@pytest.mark.parametrize("text", ["PRC FMAX 1", "PRC FMA-1", "prc fma 1", "The PRC FMA 1", "", "PRC"])
def test_what_is_no_acronym(text):
    """
    It stands at the beginning, as a word, in its own case.
    """
    assert Reference(text) == Authorities([archive("prc-fma", "PRC FMA")]).reference(text)


def test_an_acronym_that_two_archives_share_matches_neither():
    """
    The reference stays as it is.
    """
    assert None is Authorities([archive("a", "NA"), archive("b", "NA")]).reference("NA, 1").archive


PATTERNS = (r"(?P<unit>[0-9]{3}-[0-9]{2})(, (?P<locator>[0-9]+))?", r"(?P<unit>box [0-9]+).*", r"(?P<unit>[^,]*), .*")


@pytest.mark.parametrize(
    ("text", "unit", "label", "locator"),
    [
        ("NSA-H 118-01", "118-01", "NSA-H 118-01", None),
        ("NSA-H 118-01, 7", "118-01", "NSA-H 118-01", "7"),
        ("NSA-H: 118-01, 7", "118-01", "NSA-H 118-01", "7"),
        ("NSA, 118-01, 7", "118-01", "NSA-H 118-01", "7"),
        ("Archive nsa, 118-01", "118-01", "NSA-H 118-01", None),
        ("NSA-H box 3, folder 4", "box 3", "NSA-H box 3", None),
        ("NSA-H 118-01, 7, 8", "118-01", "NSA-H 118-01", None),
        ("NSA-H 118-0", None, None, None),
        ("NSA-H x118-01", None, None, None),
        ("NSA-H , x", None, None, None),
        ("NSA-H", None, None, None),
    ],
)
def test_signature_patterns(text, unit, label, locator):
    """
    Tried in their order; one must match all that follows the acronym, and find a unit.
    """
    found = Authorities([archive("nsa", "NSA-H", "NSA", patterns=PATTERNS)]).reference(text)

    assert (text, "archive/nsa", unit, label, locator) == (
        found.text,
        found.archive.path,
        found.unit,
        found.unit_label,
        found.locator,
    )


def test_a_unit_has_a_path_of_its_own():
    """
    Signatures are kept, escaped.
    """
    known = Authorities([archive("nsa", "NSA", patterns=(r"(?P<unit>.+)",))])

    assert "archive/nsa/unit/f.%2045%2F2" == known.reference("NSA f. 45/2").unit_path
    assert None is known.reference("NSA").unit_path


def test_a_slip_in_a_pattern_does_not_hang_a_load():
    """
    Each match runs on at most 500 characters.
    """
    known = Authorities([archive("nsa", "NSA", patterns=(r"(?P<unit>[0-9]+)(, [0-9]+)*",))])

    started = time.process_time()
    found = known.reference("NSA 1" + ", 1" * 500_000 + "!")

    assert time.process_time() - started < 0.5
    assert (None, "archive/nsa") == (found.unit, found.archive.path)
