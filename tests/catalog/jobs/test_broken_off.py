"""Publishing, broken off: at every moment the old generation stays whole, and the next call does the rest."""

import shutil

import pytest
from support.catalogues import CatalogueForTests
from support.places import quick_folder
from support.publishing import (
    ENTITIES,
    MORE_ENTITIES,
    SUBJECTS,
    BrokenOffError,
    actual_snapshot,
    assert_published,
    authority_file,
    breaking_off,
    expected_graph,
    record,
)

from catalog.graph.projection import Projection, snapshot_statements
from catalog.jobs import describing, projecting


@pytest.fixture(autouse=True)
def _single_steps(monkeypatch):
    """Every document is a batch of its own."""
    for module in (describing, projecting):
        monkeypatch.setattr(module, "_BATCH", 1)


@pytest.fixture(scope="module")
def base():
    """A folder with a published catalogue of four documents."""
    with quick_folder() as folder:
        path = folder / "base"
        catalogue = _open(path)
        for identifier in "1234":
            catalogue.write(f"{identifier}.txt", record(identifier, more=SUBJECTS))
        catalogue.load(path / "sources", publish=False)
        catalogue.publish(dumps=True)
        catalogue.close()
        yield path


def _open(path, **environment):
    path.mkdir(exist_ok=True)
    authorities = path / "authorities.ttl"
    if not authorities.exists():
        authorities.write_text(authority_file(ENTITIES), encoding="utf-8")
    return CatalogueForTests(path, authorities=authorities, **environment)


@pytest.fixture
def copies(base):
    """Open copies of the base, each with changes that are not yet published."""
    opened = []

    def copy(change):
        path = base.with_name(f"copy-{len(opened)}")
        shutil.copytree(base, path)
        catalogue = _open(path)
        opened.append(catalogue)
        catalogue.clock.move(60)
        change(catalogue)
        return catalogue

    yield copy
    for catalogue in opened:
        catalogue.close()
        shutil.rmtree(catalogue.folder)


def documents_and_authorities(catalogue):
    """A changed, a withdrawn and a new document; a name that an authority file now has, another one that it lost."""
    entities = {**ENTITIES, "agent/ben-cole": MORE_ENTITIES["agent/ben-cole"]}
    del entities["agent/quay-fund"]
    (catalogue.folder / "authorities.ttl").write_text(authority_file(entities), encoding="utf-8")
    catalogue.write("1.txt", record("1", translators="Ben Cole", reference="NSA-H 200-01"))
    catalogue.write("5.txt", record("5", language="Russian", more=SUBJECTS))
    catalogue.withdraw("2", publish=False)
    catalogue.load(catalogue.folder / "sources", publish=False)


def everything(catalogue):
    """The same, under other settings."""
    documents_and_authorities(catalogue)
    catalogue.configure(MUNIMENT_LANGUAGE="de", MUNIMENT_NAME="Hafenpapiere")


def steps(copies, change):
    """Publish without a break; return how many steps there are, and what the graph says."""
    catalogue = copies(change)
    with breaking_off(None) as taken:
        catalogue.publish(dumps=True)
    return len(taken), expected_graph(catalogue)


@pytest.mark.parametrize(
    "change",
    [pytest.param(change, marks=pytest.mark.slow) for change in (documents_and_authorities, everything)],
    ids=lambda change: change.__name__,
)
def test_wherever_publishing_breaks_off_the_next_call_does_the_rest(copies, change):
    """
    Broken off behind any of its steps, publishing leaves the old generation as it was or the new one whole;
    published once more, the graph is the same as if nothing had happened.
    """
    number, wanted = steps(copies, change)
    assert number > 10

    for at in range(number + 1):
        catalogue = copies(change)
        old = actual_snapshot(catalogue)
        with pytest.raises(BrokenOffError), breaking_off(at):
            catalogue.publish(dumps=True)
        catalogue.configure()

        if catalogue.ledger.current().number == 1:
            assert old == set(_lines(catalogue.inner.layout.snapshot(1)))
            assert (catalogue.inner.layout.dump(1) / "SHA256SUMS").is_file()
        else:
            assert [] == catalogue.verify()
        catalogue.publish(dumps=True)

        assert_published(catalogue)
        assert wanted == actual_snapshot(catalogue)
        assert 2 == catalogue.ledger.current().number


def _lines(snapshot):
    lines = (line.removesuffix(" .") for line in snapshot_statements(snapshot))
    return (line for line in lines if not line.endswith("/graph/links>"))


@pytest.mark.slow
def test_after_each_graph_batch_more_changes_may_come(copies):
    """
    Broken off between batches of the graph, with more changes before the next call, and at another time: what the
    broken-off publication brought is brought up to date or taken away again.
    """
    catalogue = copies(documents_and_authorities)
    with breaking_off(None, "apply") as taken:
        catalogue.publish()
    assert len(taken) > 5

    for at in range(len(taken) + 1):
        catalogue = copies(documents_and_authorities)
        with pytest.raises(BrokenOffError), breaking_off(at, "apply"):
            catalogue.publish()
        catalogue.clock.move(3600)
        (catalogue.folder / "authorities.ttl").write_text(authority_file(ENTITIES), encoding="utf-8")
        catalogue.write("5.txt", record("5", translators="Ana Lima"))
        catalogue.load(catalogue.folder / "sources" / "5.txt", publish=False)
        catalogue.withdraw("1", publish=False)
        catalogue.publish()

        assert_published(catalogue)


@pytest.mark.slow
def test_settings_that_were_taken_back_leave_no_trace(copies):
    """
    A publication that broke off behind the graph, under settings that were then taken back: the graph goes back too,
    although nothing is published anew.
    """
    catalogue = copies(lambda catalogue: catalogue.withdraw(*"1234"))
    before = catalogue.ledger.current()
    catalogue.configure(MUNIMENT_NAME="Other")
    with pytest.raises(BrokenOffError), breaking_off(1, "snapshot"):
        catalogue.publish()
    catalogue.configure(MUNIMENT_NAME="Documents")
    assert [] != catalogue.verify()

    assert before == catalogue.publish()

    assert_published(catalogue)


@pytest.mark.slow
def test_a_description_that_changed_after_a_break_takes_its_things_with_it(copies):
    """
    What a broken-off publication put into the graph is known by the ledger, so that nothing of it stays behind.
    """

    def load_two(catalogue):
        catalogue.write("5.txt", record("5", translators="Chen Wei"))
        catalogue.load(catalogue.folder / "sources" / "5.txt", publish=False)

    catalogue = copies(load_two)
    with pytest.raises(BrokenOffError), breaking_off(0, "publish"):
        catalogue.publish()
    assert "Chen Wei" in "".join(_graph(catalogue))
    entities = {**ENTITIES, "person/wei": 'a schema:Person ; schema:name "Wei"@en ; skos:altLabel "Chen Wei"@en'}
    (catalogue.folder / "authorities.ttl").write_text(authority_file(entities), encoding="utf-8")

    catalogue.publish()

    assert_published(catalogue)
    assert "agent/chen-wei" not in "".join(_graph(catalogue))


def _graph(catalogue):
    with Projection(catalogue.inner.layout.graph) as projection:
        return set(projection.statements())


@pytest.mark.slow
def test_dumps_of_a_broken_off_publication_are_never_those_of_a_later_one(copies):
    """
    Dumps that were written for a generation that did not come to be do not stay under the number of the next one.
    """
    catalogue = copies(documents_and_authorities)
    with pytest.raises(BrokenOffError), breaking_off(0, "publish"):
        catalogue.publish(dumps=True)
    assert catalogue.inner.layout.dump(2).is_dir()
    catalogue.withdraw("3", publish=False)

    catalogue.publish(dumps=False)

    assert not catalogue.inner.layout.dump(2).exists()
    catalogue.publish(dumps=True)
    assert b"document/3>" not in (catalogue.inner.layout.dump(2) / "documents.nt").read_bytes()


def test_a_broken_rebuild_is_undone_or_finished(copies):
    """
    Replacing the store is two renamings: whichever is the last one done, the next opening has a whole store.
    """
    catalogue = copies(lambda catalogue: None)
    wanted = _graph(catalogue)
    folder = catalogue.inner.layout.graph
    for leftovers in (("live.new",), ("live.old",), ("live.old", "live.new")):
        for name in leftovers:
            shutil.copytree(folder / "live", folder / name)
        if leftovers == ("live.old", "live.new"):
            shutil.rmtree(folder / "live")

        assert wanted == _graph(catalogue)

        assert ["live", "snapshots", "tallies"] == sorted(item.name for item in folder.iterdir())
