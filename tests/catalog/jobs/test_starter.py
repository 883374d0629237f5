"""The starter sets: that they say what they should, and how they enter a catalogue and leave it."""

import importlib.util
import re
from pathlib import Path

import pytest
from support.publishing import assert_published, authority_file, record

from catalog.jobs import authority_lists
from catalog.jobs.authority_files import starter_files
from catalog.settings_sources import load_settings
from exports.formats import FORMATS
from vocab.authority import BUILT_IN_SCHEMES, Authorities
from vocab.dates import parse_edtf
from vocab.identifiers import Iris
from vocab.linking import Field, Linker
from vocab.mapping.entities import furniture
from vocab.schemes.starter import read
from vocab.starter import SETS

ROOT = Path(__file__).parent.parent.parent.parent


@pytest.fixture(scope="module")
def starter():
    """All sets together, by path."""
    return starter_files(tuple(SETS), None).entities


@pytest.fixture(scope="module")
def known(starter):
    return Authorities(starter.values())


def test_no_name_of_the_sets_means_two_things(known):
    """
    Each name finds its entity.
    """
    assert () == known.shared_labels


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("France", "place/france"),
        ("Deutschland", "place/germany"),
        ("West Germany", "place/germany"),
        ("Китай", "place/china"),
        ("Burma", "place/myanmar"),
        ("Zaire", "place/democratic-republic-of-the-congo"),
        ("Upper Volta", "place/burkina-faso"),
        ("Russia", "place/russia"),
        ("USSR", "place/soviet-union"),
        ("Yugoslavia", "place/yugoslavia"),
        ("SFRY", "place/socialist-federal-republic-of-yugoslavia"),
        ("GDR", "place/german-democratic-republic"),
        ("Republic of China", "place/republic-of-china"),
        ("South Vietnam", "place/south-vietnam"),
    ],
)
def test_names_of_then_and_now_are_known(known, name, path):
    """
    In several languages, and former names of a state under the state.
    """
    assert path == known.find(name, "place").path


@pytest.mark.parametrize("name", ["Korea", "Palestine", "Macedonia", "Tibet", "CN", "SUHH"])
def test_names_that_the_archive_must_decide_about_mean_nothing(known, name):
    """
    Names that may mean several things, and codes, match nothing.
    """
    assert known.find(name, "place") is None


@pytest.mark.parametrize(
    "word", ["Telegram", "telegrams", "Cable", "Memoranda", "Memorandum of conversation", "Procès-verbal"]
)
def test_kinds_of_documents_are_known(known, word):
    """
    Singular and plural, in both cases.
    """
    assert known.find(word, "concept").path.startswith("concept/genre/")


def test_every_state_that_is_no_more_has_its_years_and_what_took_its_place(starter):
    """
    In order, within three thousand years; where nothing is said of either, the file says why.
    """
    gone = {path: one for path, one in starter.items() if one.valid_from is not None}
    undecided = {path for path, one in gone.items() if not one.successors}

    assert {"place/republic-of-china", "place/korean-empire", "place/mandatory-palestine"} == undecided
    assert ["place/republic-of-china"] == [path for path, one in gone.items() if one.valid_until is None]
    assert [] == [path for path, one in gone.items() if one.valid_until and one.valid_until < one.valid_from]
    assert 50 <= len(gone)


def test_texts_are_searched_for_states_of_their_time(starter):
    """
    The Soviet Union is found in 1962, and not in 1850; Russia does not become it.
    """
    linker = Linker(starter.values())
    text = [Field("text", "An envoy of the Soviet Union spoke of Russia.")]

    in_its_time = linker.find(text, date=parse_edtf("1962"))
    before = linker.find(text, date=parse_edtf("1850"))

    assert ["place/soviet-union", "place/russia"] == [mention.entity for mention in in_its_time.mentions]
    assert ["place/russia"] == [mention.entity for mention in before.mentions]


def test_schemes_that_need_no_file_are_those_of_every_catalogue():
    """
    A concept in one of them leads to something.
    """
    imprint = load_settings(flags={}, environment={}, folder=ROOT)[0].imprint

    assert BUILT_IN_SCHEMES <= furniture(Iris(imprint.base), imprint).keys()


@pytest.mark.parametrize("name", [name for names in SETS.values() for name in names])
def test_every_file_names_its_sources(name):
    """
    In its head, with their licences.
    """
    head = read(name).decode().partition("@prefix")[0]

    assert re.search(r"Sources", head)
    assert re.search(r"CC0|CC BY", head)


@pytest.mark.slow
def test_the_table_of_countries_is_what_its_maker_makes():
    """
    Nobody has edited the file by hand, or forgotten to make it anew.
    """
    babel = pytest.importorskip("babel", reason="CLDR names come from Babel, which is for development only")
    text = read("countries.ttl").decode()
    made_with = re.search(r"as Babel (\S+) has it", text)[1]
    if babel.__version__ != made_with:
        pytest.skip(f"made with Babel {made_with}, here is {babel.__version__}: names may differ")
    spec = importlib.util.spec_from_file_location("make_countries", ROOT / ".ci" / "make_countries.py")
    maker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(maker)

    assert "\n".join([maker.HEAD, *map(maker.entry, maker.rows())]) == text


# ---------------------------------------------------------------- in a catalogue


BASE = "https://data.archive.example/"
NAMED = "\nPlaces:\n\nCzechoslovakia\n\nType:\n\nTelegram\n"
USED = {"place/czechoslovakia", "concept/genre/telegram"}


def starting(catalogue, **settings):
    catalogue.configure(**settings)
    return catalogue.load_texts(record("1", more=NAMED))


def from_starter(catalogue):
    """Paths of the starter's entities that stand in the ledger."""
    standing = catalogue.ledger.live(catalogue.ledger.head(), kind="authority")
    return {entry.identifier for entry in standing if entry.location.startswith("starter:")}


def matched(catalogue):
    """Paths of what the record names, where an entity has it."""
    known = catalogue.edition.authorities.by_path
    return {thing.path for thing in catalogue.describe("1").linked if thing.path in known}


def test_a_catalogue_that_did_not_ask_has_none_of_it(catalogue):
    """
    By default the names of a record are published as they stand.
    """
    starting(catalogue)

    assert set() == from_starter(catalogue)
    assert not USED & matched(catalogue)


@pytest.mark.slow
def test_names_in_records_match_the_sets_that_are_asked_for(catalogue, starter):
    """
    They enter the ledger as authority entries, and a second publication appends nothing.
    """
    starting(catalogue, MUNIMENT_STARTER="countries,genres")
    head = catalogue.ledger.head()

    catalogue.publish()

    own = {"place/china", "place/soviet-union"}  # the sample's own file describes these
    assert starter.keys() - own == from_starter(catalogue)
    assert matched(catalogue) >= USED
    assert head == catalogue.ledger.head()


@pytest.mark.slow
def test_the_sets_stay_without_the_setting_until_it_says_none(catalogue):
    """
    A forgotten setting strips nothing; genres alone take the countries out, and none takes all.
    """
    starting(catalogue, MUNIMENT_STARTER="genres")
    genres = from_starter(catalogue)

    catalogue.configure(MUNIMENT_STARTER="")
    catalogue.publish()
    forgotten = from_starter(catalogue)
    catalogue.configure(MUNIMENT_STARTER="none")
    catalogue.publish()

    assert "concept/genre/telegram" in genres == forgotten
    assert set() == from_starter(catalogue)
    assert not USED & matched(catalogue)


@pytest.mark.slow
def test_the_published_graph_has_the_sets_and_verifies(catalogue, examples):
    """
    Every surface agrees with the ledger, beside the examples' own authority file, which goes before.
    """
    catalogue.configure(MUNIMENT_STARTER="countries,genres", MUNIMENT_AUTHORITIES=str(examples / "authorities.ttl"))
    catalogue.load(examples / "records")

    rows = {row[0]: row[3] for row in authority_lists.entities(catalogue.inner)}
    assert_published(catalogue)
    assert "starter:former_states.ttl" == rows["place/austria-hungary"]
    assert str(examples / "authorities.ttl") == rows["place/mexico"]


def test_own_files_refer_to_countries_of_the_sets(catalogue):
    """
    A city of the archive's own stands in a country that its file does not describe.
    """
    own = catalogue.write(
        "own.ttl",
        authority_file(
            {
                "place/batumi": 'a schema:Place ; schema:name "Batumi"@en ; skos:broader <place/georgia>',
            }
        ),
    )

    starting(catalogue, MUNIMENT_STARTER="countries", MUNIMENT_AUTHORITIES=str(own))

    assert ("place/georgia",) == catalogue.edition.authorities.by_path["place/batumi"].broader


@pytest.mark.slow
def test_pages_and_data_of_the_sets_are_served(catalogue):
    """
    Codes and what took a state's place are in its data, in every format; schemes of every catalogue lead somewhere too.
    """
    starting(catalogue, MUNIMENT_STARTER="countries,genres")
    client = catalogue.client()
    pages = [
        "place/czechoslovakia", "concept/genre/telegram", "scheme/genre", "scheme/content-kind",
        "concept/content-kind/translation",
    ]  # fmt: skip

    statuses = {path: client.get(f"/page/{path}").status_code for path in pages}
    data = {name: client.get(f"/data/place/czechoslovakia.{name}") for name in FORMATS}

    assert dict.fromkeys(pages, 200) == statuses
    assert dict.fromkeys(FORMATS, 200) == {name: answer.status_code for name, answer in data.items()}
    said = data["jsonld"].json
    assert ["CS", "CSK", "CSHH"] == said["skos:notation"]
    assert [f"{BASE}id/place/{key}" for key in ("czechia", "slovakia")] == said["dcterms:isReplacedBy"]
