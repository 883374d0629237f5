"""Verifying finds whatever is not as it should be, and says what repairs it; rebuilding repairs the graph."""

import shutil
import sqlite3

import pytest
from support.publishing import SUBJECTS, actual_snapshot, assert_published, expected_graph, record

from catalog.errors import DamagedError
from catalog.graph.projection import Projection
from catalog.graph.protocol import Change
from catalog.jobs import verifying
from catalog.jobs.progress import Silent
from catalog.ledger.sqlite import FILE_NAME


@pytest.fixture
def published(catalogue):
    """A catalogue with a generation of three documents and its dumps."""
    for identifier in "123":
        catalogue.write(f"{identifier}.txt", record(identifier, more=SUBJECTS))
    catalogue.load(catalogue.folder / "sources", publish=False)
    catalogue.publish(dumps=True)
    return catalogue


def rebuild(catalogue):
    with catalogue.ledger.lock():
        return verifying.rebuild(catalogue.inner, Silent())


def overwrite(path):
    """Change some bytes in the middle of a file, in place: hard links see it too."""
    with path.open("r+b") as stream:
        stream.seek(path.stat().st_size // 2)
        before = stream.read(8)
        stream.seek(-len(before), 1)
        stream.write(bytes(byte ^ 0xFF for byte in before))


def largest(folder, pattern="*.sst"):
    return max(folder.glob(pattern), key=lambda path: path.stat().st_size)


def test_a_sound_catalogue_has_no_fault(published):
    """
    Nothing is found where nothing is wrong, however often it is asked.
    """
    assert [[], []] == [published.verify(), published.verify()]


def test_an_unpublished_catalogue_has_no_fault(catalogue):
    """
    What was loaded and not yet published is not missed anywhere.
    """
    catalogue.load_texts(record("1"), publish=False)

    assert [] == catalogue.verify()


def test_entries_behind_the_publication_are_no_fault(published):
    """
    What was loaded since the last publication changes nothing that is public.
    """
    published.load_texts(record("4"), publish=False)
    published.withdraw("1", publish=False)

    assert [] == published.verify()


def test_a_changed_document_in_the_ledger_is_found(published):
    """
    A document whose stored bytes changed is named; nothing else can be said of the graph then.
    """
    connection = sqlite3.connect(published.settings.data / FILE_NAME)
    connection.execute("update payload set body = zeroblob(10) where digest = ?", (published.ledger.entry("2").digest,))
    connection.commit()
    connection.close()

    ledger, documents = published.verify()

    assert ledger.startswith(f"entry {published.ledger.entry('2').sequence} (document 2): stored bytes do not have")
    assert documents.startswith("the documents cannot be read: ")


@pytest.mark.slow
def test_missing_statements_are_found_and_rebuilt(published):
    """
    A graph that lacks a document is found out, its snapshot being what it was; rebuilding repairs it.
    """
    base = published.settings.base
    with Projection(published.inner.layout.graph) as projection:
        gone = (f"{base}id/document/1", f"{base}data/document/1", f"{base}file/1/")
        projection.apply(Change((gone,), (), ""), projection.mark())

    assert ["the graph does not say what the ledger says; run 'muniment rebuild'"] == published.verify()
    assert 1 == rebuild(published)
    assert_published(published)


@pytest.mark.slow
def test_a_statement_too_many_is_found(published):
    """
    A statement that no document makes is found out, in the graph and in its snapshot.
    """
    extra = "<https://a.example/> <https://b.example/> <https://c.example/> .\n"
    with Projection(published.inner.layout.graph) as projection:
        projection.apply(Change((), (), extra), projection.mark())
        projection.snapshot(1)

    assert ["the graph does", "the graph's sn"] == [fault[:14] for fault in published.verify()]
    rebuild(published)
    assert_published(published)


@pytest.mark.slow
def test_a_graph_that_lags_behind_is_found(published):
    """
    A graph that has not reached the published generation is found out.
    """
    with Projection(published.inner.layout.graph) as projection:
        mark = projection.mark()
        projection.apply(Change((), (), ""), type(mark)(mark.sequence - 1, mark.shape))

    assert [
        "the graph has not reached the published generation; run 'muniment publish' or 'muniment rebuild'"
    ] == published.verify()
    published.publish()
    assert_published(published)


@pytest.mark.slow
def test_a_missing_snapshot_is_found(published):
    """
    Queries need the snapshot: it is missed.
    """
    shutil.rmtree(published.inner.layout.snapshot(1))

    assert ["the graph's snapshot is missing; run 'muniment rebuild'"] == published.verify()
    rebuild(published)
    assert_published(published)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["*.sst", "CURRENT", "MANIFEST-*"])
@pytest.mark.parametrize("place", ["live", "snapshots/1"])
def test_damaged_files_of_the_graph_are_found_and_rebuilt(published, place, name):
    """
    Changed bytes in any file of the store are told in a sentence, and rebuilding makes all of it anew.
    """
    rebuild(published)  # so that statements are in tables, not in the log
    overwrite(largest(published.inner.layout.graph / place, name))

    faults = published.verify()

    assert faults
    assert all("run 'muniment rebuild'" in fault for fault in faults)
    rebuild(published)
    assert_published(published)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["*.sst", "CURRENT", "MANIFEST-*"])
def test_lost_files_of_the_graph_are_found_and_rebuilt(published, name):
    """
    A store that lost a file is told in a sentence, and rebuilding makes all of it anew.
    """
    rebuild(published)
    for place in ("live", "snapshots/1"):
        largest(published.inner.layout.graph / place, name).unlink()

    faults = published.verify()

    assert 2 == len(faults)
    assert all("run 'muniment rebuild'" in fault for fault in faults)
    rebuild(published)
    assert_published(published)


@pytest.mark.slow
def test_publishing_on_a_damaged_graph_says_what_repairs_it(published):
    """
    A store that cannot be read is not written on; the sentence names the remedy, and nothing is lost.
    """
    overwrite(published.inner.layout.graph / "live" / "CURRENT")
    published.load_texts(record("4"), publish=False)

    with pytest.raises(DamagedError, match="run 'muniment rebuild'"):
        published.publish()

    rebuild(published)
    published.publish()
    assert_published(published)
    assert 4 == published.ledger.current().documents


@pytest.mark.slow
@pytest.mark.parametrize("whole", [True, False])
def test_without_any_graph_rebuilding_makes_one(published, whole):
    """
    The graph can be deleted; it is made anew as of the published generation, not of what was loaded since.
    """
    wanted = actual_snapshot(published)
    published.load_texts(record("4"), publish=False)
    shutil.rmtree(published.inner.layout.graph if whole else published.inner.layout.graph / "live")
    assert [] != published.verify()

    number = rebuild(published)

    assert 1 == number
    assert wanted == actual_snapshot(published) == expected_graph(published)
    assert [] == published.verify()


@pytest.mark.slow
def test_rebuilding_changes_nothing_that_is_sound(published):
    """
    A rebuilt graph says what the updated one said.
    """
    published.withdraw("1")
    published.restore("1")
    wanted = actual_snapshot(published)

    assert 3 == rebuild(published)

    assert wanted == actual_snapshot(published)


def test_nothing_to_rebuild(catalogue):
    """
    Before the first publication there is no graph to make.
    """
    assert 0 == rebuild(catalogue)
    assert not catalogue.inner.layout.graph.exists()


@pytest.mark.slow
@pytest.mark.parametrize("name", ["documents.nt", "documents.ttl.gz"])
def test_a_changed_dump_is_found(published, name):
    """
    A dump that does not have its checksum is named, with what to do.
    """
    folder = published.inner.layout.dump(1)
    overwrite(folder / name)

    assert [f"the dump {name} is damaged; remove {folder} and run 'muniment publish'"] == published.verify()
    shutil.rmtree(folder)
    published.publish(dumps=True)
    assert_published(published)


def test_a_missing_dump_is_found(published):
    """
    A dump that is listed and not there is named.
    """
    folder = published.inner.layout.dump(1)
    (folder / "documents.nq").unlink()

    assert [f"the dump documents.nq is missing; remove {folder} and run 'muniment publish'"] == published.verify()


@pytest.mark.parametrize("content", [None, b"\xff\xfe not a checksum"])
def test_damaged_checksums_are_found(published, content):
    """
    Dumps without their checksums, or with others, cannot be trusted.
    """
    path = published.inner.layout.dump(1) / "SHA256SUMS"
    path.unlink()
    if content:
        path.write_bytes(content)

    (fault,) = published.verify()

    assert fault.endswith(f"remove {path.parent} and run 'muniment publish'")
