"""A draft: what the next publication would make, beside a catalogue that does not notice."""

import hashlib
import shutil
from contextlib import closing

import pytest
from support.catalogues import CatalogueForTests
from support.places import quick_folder
from support.publishing import ENTITIES, MORE_ENTITIES, authority_file, record

from catalog.errors import BusyError, NotFoundError
from catalog.graph.projection import snapshot_statements
from catalog.jobs import verifying
from catalog.jobs.catalogue import Catalogue, Layout
from catalog.jobs.comparing import Comparison
from catalog.jobs.drafting import draft, link_folder
from catalog.jobs.progress import Silent
from catalog.ledger.sqlite import SqliteReader


def opened(folder):
    return CatalogueForTests(folder / "catalogue", authorities=folder / "authorities.ttl")


@pytest.fixture(scope="module")
def published():
    """A published catalogue of four documents, for copying."""
    with quick_folder() as folder:
        (folder / "authorities.ttl").write_text(authority_file(ENTITIES))
        with closing(opened(folder)) as catalogue:
            catalogue.load_texts(*(record(str(number), f"Title {number}") for number in range(1, 5)))
        yield folder


@pytest.fixture
def made(published, quick_path):
    """A copy of it."""
    shutil.copytree(published, quick_path, dirs_exist_ok=True)
    with closing(opened(quick_path)) as catalogue:
        yield catalogue


def drafted(catalogue, **named):
    return draft(catalogue.settings, catalogue.clock, Silent(), **named)


def change(catalogue):
    """Change, add and withdraw, and describe a person otherwise; publish nothing."""
    catalogue.clock.move(60)
    catalogue.load_texts(record("1", "Another Title"), record("5", "Title 5"), publish=False)
    catalogue.withdraw("2", reason="asked to", publish=False)
    entities = {**ENTITIES, "person/ana-lima": MORE_ENTITIES["person/ana-lima"]}
    (catalogue.folder.parent / "authorities.ttl").write_text(authority_file(entities))


def kinds(made):
    with closing(SqliteReader(made.settings.data)) as ledger:
        found = Comparison.of(ledger, made.overview)
        return {one.after.identifier: one.kind for one in found.documents()}


def bytes_of(folder):
    """A digest of each file of a catalogue, but for drafts and what SQLite keeps beside the ledger for readers."""
    return {
        path.relative_to(folder): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and "draft" not in path.relative_to(folder).parts and path.suffix != ".sqlite3-shm"
    }


def said(settings):
    """All statements of the newest generation, as queries find them."""
    with closing(SqliteReader(settings.data)) as ledger:
        number = ledger.current().number
    return number, set(snapshot_statements(Layout(settings.data).snapshot(number)))


def test_a_draft_is_what_publishing_makes(made):
    """
    Number and statements of the draft are those of the publication that follows it, and no fault is found in it.
    """
    change(made)
    with drafted(made) as one:
        expected = said(one.settings)
        catalogue = Catalogue(one.settings)
        with closing(catalogue), catalogue.ledger.lock():
            faults = list(verifying.verify(catalogue, Silent()))

    made.publish()

    assert expected == said(made.settings)
    assert [] == faults


def test_nothing_of_the_catalogue_changes(made):
    """
    Every file of it, the ledger first, is what it was to the byte, and of the draft nothing stays but its lock.
    """
    change(made)
    before = bytes_of(made.settings.data)

    with drafted(made):
        during = bytes_of(made.settings.data)

    assert before == during == bytes_of(made.settings.data)
    assert ["shown.lock"] == [item.name for item in Layout(made.settings.data).drafts.iterdir()]
    assert [] == made.verify()


@pytest.mark.slow
def test_loading_and_publishing_go_on_beside_it(made):
    """
    A draft is made while another command holds the writer's lock, and stays what it is when that one publishes.
    """
    change(made)
    with made.ledger.lock(), drafted(made) as held:
        assert {"1": "changed", "2": "withdrawn", "5": "new", "3": "described", "4": "described"} == kinds(held)
    with drafted(made) as one:
        before = said(one.settings)
        made.publish()
        made.clock.move(60)
        made.load_texts(record("6", "Title 6"))
        after = said(one.settings)

    assert before == after


def test_one_draft_at_a_time(made):
    """
    The second one says who has the first; one of another name does not meet it.
    """
    with drafted(made):
        with (
            pytest.raises(BusyError, match=r"another process is using a draft of this catalogue \(process \d+\)"),
            drafted(made),
        ):
            pass
        with drafted(made, name="compared", projections=False) as other:
            assert {} == other.overview.counts


def test_what_a_killed_draft_left_is_removed(made):
    """
    The next draft begins anew in its place.
    """
    left = Layout(made.settings.data).drafts / "shown" / "graph" / "live" / "000001.sst"
    left.parent.mkdir(parents=True)
    left.write_text("left behind")

    with drafted(made) as one:
        assert 1 == one.overview.upcoming
        assert not left.exists()


def test_without_the_published_snapshot_the_graph_is_built_anew(made):
    """
    A draft only takes longer when there is nothing to begin with.
    """
    change(made)
    shutil.rmtree(made.inner.layout.snapshots)

    with drafted(made) as one:
        expected = said(one.settings)

    made.publish()
    assert expected == said(made.settings)


def test_without_a_publication_everything_is_new(quick_path):
    """
    The first publication can be looked at like any other.
    """
    catalogue = CatalogueForTests(quick_path)
    catalogue.load_texts(record("1"), record("2"), publish=False)

    with drafted(catalogue) as one:
        assert (None, 1, {"new": 2}) == (one.overview.published, one.overview.upcoming, one.overview.counts)
    catalogue.close()


def test_without_a_catalogue_there_is_no_draft(quick_path):
    """
    A sentence, and no folder.
    """
    catalogue = CatalogueForTests(quick_path)
    shutil.rmtree(catalogue.settings.data)

    with pytest.raises(NotFoundError, match="there is no catalogue"), drafted(catalogue):
        pass
    assert not catalogue.settings.data.exists()


def test_what_does_not_change_is_linked_the_rest_is_copied(quick_path):
    """
    So a draft of a large graph costs little, and writing into it does not reach the original.
    """
    source = quick_path / "source"
    source.mkdir()
    for name in ("1.sst", "MANIFEST"):
        (source / name).write_text(name)

    link_folder(source, quick_path / "target", "*.sst")

    same = {name: (source / name).samefile(quick_path / "target" / name) for name in ("1.sst", "MANIFEST")}
    assert {"1.sst": True, "MANIFEST": False} == same
    assert ["1.sst", "MANIFEST"] == [(quick_path / "target" / name).read_text() for name in ("1.sst", "MANIFEST")]


def test_attachments_are_there_too(made):
    """
    Files that documents refer to are linked into the draft, and go with it alone.
    """
    file = made.settings.data / "files" / "ab" / "abcdef"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"scan")

    with drafted(made) as one:
        own = one.settings.data / "files" / "ab" / "abcdef"
        assert own.samefile(file)

    assert b"scan" == file.read_bytes()


@pytest.mark.parametrize(
    ("prepare", "expected"),
    [
        (lambda one: one.load_texts(record("1", "Other"), publish=False), {"1": "changed"}),
        (lambda one: one.withdraw("1", publish=False), {"1": "withdrawn"}),
        (lambda one: (one.withdraw("1"), one.restore("1", publish=False)), {"1": "returned"}),
        (lambda one: (one.withdraw("1", publish=False), one.restore("1", publish=False)), {"1": "dated"}),
        (lambda one: one.configure(MUNIMENT_LANGUAGE="de"), dict.fromkeys("1234", "described")),
    ],
    ids=["changed", "withdrawn", "returned", "dated", "described"],
)
def test_what_becomes_of_a_document(made, prepare, expected):
    """
    Each kind of change has its name.
    """
    made.clock.move(60)
    prepare(made)

    with drafted(made, projections=False) as one:
        assert expected == kinds(one)
