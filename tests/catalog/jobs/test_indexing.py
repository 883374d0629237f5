"""The search index follows the ledger: what is public is found, and nothing else."""

import shutil
from datetime import UTC, datetime
from unittest import mock

import pytest
from support.publishing import ENTITIES, SUBJECTS, BrokenOffError, authority_file, breaking_off, record

from catalog.jobs import indexing, publishing, verifying
from catalog.jobs.progress import Silent
from catalog.jobs.searching import Wish, search, search_snapshot
from catalog.ledger.entries import Incoming
from catalog.search.fields import day_code
from catalog.search.finder import Finder
from catalog.search.narrowing import Narrowing
from vocab.document import Document, Version
from vocab.text import LangText


@pytest.fixture
def published(catalogue):
    """Three documents under an authority file, published."""
    write_authorities(catalogue)
    for identifier in "123":
        catalogue.write(f"{identifier}.txt", record(identifier, more=SUBJECTS))
    catalogue.load(catalogue.folder / "sources")
    return catalogue


def write_authorities(catalogue, **changed):
    path = catalogue.folder / "authorities.ttl"
    path.write_text(authority_file(ENTITIES | changed), encoding="utf-8")
    catalogue.configure(MUNIMENT_AUTHORITIES=str(path))
    catalogue.clock.move(60)


def found(catalogue, question, **filters):
    """What a search of the current generation finds, by id."""
    snapshot = search_snapshot(catalogue.inner.layout, catalogue.ledger.current().number)
    answer = search(catalogue.edition, Finder(snapshot), Wish(question, 100, chosen=Narrowing(filters)))
    return [] if answer.loose else sorted(hit.identifier for hit in answer.found.hits)


def incrementally(catalogue, action):
    """Do something that publishes; the index must be updated for it, not made anew."""
    catalogue.clock.move(60)
    with mock.patch.object(indexing, "_rebuild", side_effect=AssertionError("the index was made anew")):
        action()


@pytest.mark.slow
def test_documents_that_are_changed_withdrawn_and_restored(published):
    """
    Former words find nothing; the index is the same as one made anew.
    """
    published.write("1.txt", record("1", "Report on a Lighthouse"))
    incrementally(published, lambda: published.load(published.folder / "sources"))
    incrementally(published, lambda: published.withdraw("2"))
    withdrawn = found(published, "mole")
    incrementally(published, lambda: published.restore("2"))

    assert (["1"], ["3"], ["2", "3"]) == (found(published, "lighthouse"), withdrawn, found(published, "mole"))
    assert [] == published.verify()


def test_only_changed_documents_are_read(published):
    """
    An update costs by what has changed, whatever else the catalogue holds.
    """
    published.write("1.txt", record("1", "Report on a Lighthouse"))
    published.load(published.folder / "sources", publish=False)
    with mock.patch.object(indexing, "indexed", wraps=indexing.indexed) as made:
        incrementally(published, published.publish)

    assert ["1"] == [call.args[0] for call in made.call_args_list]


@pytest.mark.slow
@pytest.mark.parametrize("label", ["altLabel", "hiddenLabel"])
def test_other_names_of_an_entity_find_its_documents(published, label):
    """
    Also those that no description shows; they go with the authority file that had them.
    """
    entity = f'{ENTITIES["agent/quay-fund"]} ; skos:{label} "Stichting Kaai"'
    write_authorities(published, **{"agent/quay-fund": entity})
    incrementally(published, published.publish)
    with_name = found(published, "kaai")
    write_authorities(published)
    incrementally(published, published.publish)

    assert (["1", "2", "3"], []) == (with_name, found(published, "kaai"))
    assert [] == published.verify()


@pytest.mark.slow
def test_a_document_under_embargo_is_a_stub(published):
    """
    Before its day its words are not found, but its id is; from that day on they are.
    """
    document = Document(
        identifier="secret-4",
        titles=(LangText("Minutes of the Submarine Committee", "en"),),
        versions=(Version(kind="text", text="Torpedoes were discussed."),),
        embargo=datetime(2026, 12, 24, tzinfo=UTC).date(),
    )
    take(published, document)
    published.publish()
    before = [found(published, question) for question in ("submarine", "torpedoes", "secret-4")]
    published.clock.now = datetime(2026, 12, 24, tzinfo=UTC)
    published.publish()

    assert [[], [], ["secret-4"]] == before
    assert [["secret-4"]] * 3 == [found(published, question) for question in ("submarine", "torpedoes", "secret-4")]
    assert [] == published.verify()


def take(catalogue, document):
    ledger = catalogue.ledger
    with ledger.lock(), ledger.transaction():
        load = ledger.start_load(["test"], catalogue.clock())
        ledger.record(Incoming(document=document, content=b"x", location="x"), load, catalogue.clock())
        ledger.finish_load(load, {}, catalogue.clock())


def test_facets_of_a_document(published):
    """
    Archive, unit, date, languages, agents, places, subjects and collections are kept as paths and tags.
    """
    reading = published.edition.read(published.edition.entry("1"))

    facets = indexing.indexed("1", reading).facets

    assert (
        indexing.Facets(
            archive=("archive/nsa",),
            unit=("archive/nsa/unit/118-04",),
            language=("zh",),
            text_language=("en",),
            kind=("concept/genre/telegram",),
            agent=("person/ana-lima", "agent/ben-cole", "agent/harbour-archive", "agent/quay-fund"),
            translator=("person/ana-lima", "agent/ben-cole"),
            place=("place/vienna",),
            subject=("concept/subject/tides", "concept/subject/storms"),
            collection=("collection/port-history",),
            year=(1962,),
            decade=(1960,),
            century=(1900,),
            has_text=True,
            role=(
                "translator person/ana-lima",
                "translator agent/ben-cole",
                "publisher agent/harbour-archive",
                "funder agent/quay-fund",
                "place place/vienna",
                "subject concept/subject/tides",
                "subject concept/subject/storms",
                "genre concept/genre/telegram",
                "collection collection/port-history",
                "archive archive/nsa",
                "unit archive/nsa/unit/118-04",
            ),
            day=day_code(1962, 4, 24),
        )
        == facets
    )
    assert ["1", "2", "3"] == found(published, "", unit=["archive/nsa/unit/118-04"], has_text=[True])


@pytest.mark.slow
@pytest.mark.parametrize("step", ["apply", "snapshot", "publish"])
def test_a_publication_that_breaks_off_leaves_the_old_words_public(published, step):
    """
    Until the switch the old generation is searched; the next publication does the rest.
    """
    published.write("1.txt", record("1", "Report on a Lighthouse"))
    published.load(published.folder / "sources", publish=False)
    published.clock.move(60)
    for at in range(10):
        with breaking_off(at, step) as taken:
            try:
                published.publish()
            except BrokenOffError:
                assert ([], ["1", "2", "3"]) == (found(published, "lighthouse"), found(published, "mole")), taken
            else:
                break

    assert (["1"], ["2", "3"]) == (found(published, "lighthouse"), found(published, "mole"))
    assert [] == published.verify()


@pytest.mark.slow
def test_what_is_lost_or_damaged_is_told_and_made_anew(published):
    """
    Verify names it; publish brings back what is lost, rebuild what is damaged.
    """
    layout = published.inner.layout
    shutil.rmtree(layout.search)
    lost = published.verify()
    published.publish()
    back = published.verify()
    for path in layout.search_live.glob("*.store"):
        path.write_bytes(b"damaged" * 10)
    damaged = published.verify()
    with published.ledger.lock():
        verifying.rebuild(published.inner, Silent())

    assert ([True, True], []) == (["is missing; run 'muniment rebuild'" in fault for fault in lost], back)
    assert [True, True] == ["is damaged:" in fault for fault in damaged]
    assert [] == published.verify()


def test_another_version_of_the_index_is_made_anew(published, monkeypatch):
    """
    An index with other fields, or of other settings, does not count as one that has come as far.
    """
    monkeypatch.setattr("catalog.search.fields.INDEX_VERSION", 0)
    behind = published.verify()
    published.publish()

    assert [True, True] == ["has not reached the published generation" in fault for fault in behind]
    assert [] == published.verify()


@pytest.mark.slow
def test_old_copies_are_forgotten(published):
    """
    Together with those of the graph; the newest stay.
    """
    for number in range(4):
        published.clock.move(60)
        published.write("1.txt", record("1", f"Title {number}"))
        published.load(published.folder / "sources")

    layout = published.inner.layout
    kept = [sorted(path.name for path in folder.iterdir()) for folder in (layout.snapshots, layout.search_snapshots)]
    assert [["3", "4", "5"]] * 2 == kept
    assert publishing._SNAPSHOTS_KEPT == len(kept[1])
