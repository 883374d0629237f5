"""Authority files that are added, entities that are merged, and names that nobody has decided about."""

import pytest
from support.catalogues import CatalogueForTests
from support.publishing import ENTITIES, MORE_ENTITIES, SUBJECTS, assert_published, authority_file, record

from catalog.errors import AuthorityError, InputError, NotFoundError
from catalog.jobs import authority_files, authority_lists


@pytest.fixture
def bare(quick_path):
    """A catalogue with one document and no authority file."""
    made = CatalogueForTests(quick_path / "catalogue")
    made.load_texts(record("1", funder="Quay and Pier Fund", more=SUBJECTS))
    yield made
    made.close()


@pytest.fixture
def add(bare):
    def add(name, text):
        path = bare.folder / name
        path.write_text(text, encoding="utf-8")
        with bare.ledger.lock():
            found = authority_files.add_files(bare.inner, [path], bare.clock)
        bare.publish()
        return found

    return add


def merge(catalogue, old, new):
    with catalogue.ledger.lock():
        authority_files.merge_entities(catalogue.inner, old, new, catalogue.clock)
    catalogue.publish()


def agents(catalogue, identifier="1"):
    return {
        thing.path for thing in catalogue.describe(identifier).linked if thing.path.split("/")[0] in ("agent", "person")
    }


@pytest.mark.slow
def test_an_added_file_is_kept_in_the_catalogue(bare, add):
    """
    Its entities are matched, also when the file itself is gone, and a publication later.
    """
    add("a.ttl", authority_file(ENTITIES))
    (bare.folder / "a.ttl").unlink()
    bare.publish()

    assert {"person/ana-lima", "agent/quay-fund", "agent/harbour-archive"} <= agents(bare)
    assert_published(bare)


def test_adding_the_same_file_again_changes_nothing(add):
    """
    Nothing is new, and no entity changes.
    """
    add("a.ttl", authority_file(ENTITIES))

    assert (0, 0) == add("a.ttl", authority_file(ENTITIES))


def test_a_funder_is_matched_before_its_name_is_split(bare, add):
    """
    A name with "and" in it is one funder when an authority file has it.
    """
    bare.load_texts(record("1", funder="Youmna and Tony Asseily and the Quay Fund"))
    add("names.csv", "kind,name\nagent,Youmna and Tony Asseily\n")

    assert {"agent/youmna-and-tony-asseily", "agent/quay-fund"} <= agents(bare)
    assert not {"agent/youmna", "agent/tony-asseily"} & agents(bare)


def test_a_translator_is_matched_before_the_name_is_split(bare, add):
    """
    So is a translator.
    """
    add(
        "a.ttl",
        authority_file(ENTITIES | {"agent/bureau": 'a schema:Organization ; schema:name "Ana Lima and Ben Cole"'}),
    )

    assert "agent/bureau" in agents(bare)
    assert "person/ana-lima" not in agents(bare)


def test_a_file_with_a_fault_adds_nothing(bare, add):
    """
    The fault is named with its line, and the catalogue is as it was.
    """
    before = bare.ledger.head()

    with pytest.raises(AuthorityError, match=r"bad\.csv:3: kind: .*ship"):
        add("bad.csv", "kind,name\nagent,Ana Lima\nship,Missouri\n")
    assert before == bare.ledger.head()


@pytest.mark.slow
def test_forgetting_an_added_file_takes_its_entities_away(bare, add):
    """
    Names are minted again then.
    """
    before = agents(bare)
    add("a.ttl", authority_file(ENTITIES))

    with bare.ledger.lock():
        authority_files.remove_file(bare.inner, "a.ttl", bare.clock)
    bare.publish()

    assert before - {"agent/harbour-digital-archive"} <= agents(bare)
    assert_published(bare)
    with pytest.raises(NotFoundError, match=r"a\.ttl"), bare.ledger.lock():
        authority_files.remove_file(bare.inner, "a.ttl", bare.clock)


def test_undecided_names_come_back_as_a_table(bare, add):
    """
    The table of names without an authority can be added as it is, and means nothing until somebody fills it in.
    """
    rows = list(authority_lists.unlinked(bare.inner))
    names = {row[2]: row[-1] for row in rows}
    table = [authority_lists.NAME_COLUMNS, *rows]

    assert {
        "Vienna": "place",
        "Ana Lima": "agent",
        "Tides": "concept",
        "Quay and Pier Fund": "agent",
    }.items() <= names.items()
    assert (1, 0) == add("names.csv", "".join(",".join(f'"{cell}"' for cell in row) + "\n" for row in table))
    decided = [("person" if row[2] == "Ana Lima" and row[0] != "id" else row[1], row) for row in table]
    lines = [",".join(f'"{cell}"' for cell in (row[0], kind, *row[2:])) + "\n" for kind, row in decided]
    assert (1, 1) == add("names.csv", "".join(lines))
    assert "person/ana-lima" in agents(bare)
    assert "Ana Lima" not in {row[2] for row in authority_lists.unlinked(bare.inner)}


def test_a_table_says_what_turtle_says(add, bare):
    """
    Every column has its property; a second name of an entity is one more name of it.
    """
    add(
        "t.csv",
        "id,type,name,name@fr,alternates,exact_match,same_as,acronym,pattern,valid_from,valid_until,do_not_match,language\n"
        "archive/nsa,,North Shore,Rive nord,NS|N.S.,http://www.wikidata.org/entity/Q1,https://viaf.org/viaf/1,NSA-H,"
        "(?P<unit>[0-9]+).*,1900,2000,yes,en\n"
        "archive/nsa,,North Shore Archive,,,,,,,,,,en\n",
    )

    entity = bare.edition.authorities.by_path["archive/nsa"]
    assert [("North Shore", "en"), ("Rive nord", "fr")] == [(name.value, name.language) for name in entity.names]
    assert {"NS", "N.S.", "North Shore Archive"} == {name.value for name in entity.alternates}
    assert (("http://www.wikidata.org/entity/Q1",), ("https://viaf.org/viaf/1",)) == (entity.matches, entity.same)
    assert (("NSA-H",), 1900, 2000, True) == (
        entity.acronyms,
        entity.valid_from,
        entity.valid_until,
        entity.do_not_match,
    )


@pytest.mark.slow
def test_a_merged_entity_leads_to_the_one_that_stays(bare, add):
    """
    Its addresses answer 301, its names mean the other, and documents are described anew, also after a publication.
    """
    add("a.ttl", authority_file(ENTITIES | {"person/anna-lima": 'a schema:Person ; schema:name "Anna Lima"'}))

    merge(bare, "person/ana-lima", "person/anna-lima")
    bare.publish()

    client = bare.client()
    assert "person/anna-lima" in agents(bare)
    for room, suffix in (("id", ""), ("page", ""), ("data", ""), ("data", ".ttl")):
        answer = client.get(f"/{room}/person/ana-lima{suffix}")
        assert (301, f"https://data.archive.example/{room}/person/anna-lima{suffix}") == (
            answer.status_code,
            answer.location,
        )
    assert_published(bare)


def test_what_cannot_be_merged_is_refused(bare, add):
    """
    Only two entities that stand, of one kind, can be one.
    """
    add("a.ttl", authority_file(ENTITIES | {"place/vienna": MORE_ENTITIES["place/vienna"]}))

    for old, new, error in (
        ("person/ana-lima", "person/ana-lima", InputError),
        ("person/ana-lima", "place/vienna", InputError),
        ("person/ana-lima", "person/nobody", NotFoundError),
    ):
        with pytest.raises(error), bare.ledger.lock():
            authority_files.merge_entities(bare.inner, old, new, bare.clock)


def test_entities_are_listed_with_their_documents(bare, add):
    """
    Each with how many documents link to it.
    """
    add("a.ttl", authority_file(ENTITIES))

    listed = {row[0]: row[2] for row in authority_lists.entities(bare.inner)}
    assert {"person/ana-lima": "1", "agent/quay-fund": "1"}.items() <= listed.items()
