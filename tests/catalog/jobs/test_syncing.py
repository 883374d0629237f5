"""``load --sync``: what vanished is withdrawn, and nothing that may only have been out of reach."""

import os

import pytest
from support.publishing import record

from catalog.jobs.syncing import Missing


@pytest.fixture
def synced(catalogue):
    """Three records in a folder, loaded from there; a function that loads paths as the whole truth."""
    for number in "123":
        catalogue.write(f"records/{number}.txt", record(number, f"Title {number}"))
    catalogue.write("records/sub/4.txt", record("4", "Title 4"))
    catalogue.records = catalogue.folder / "sources" / "records"
    catalogue.load(catalogue.records, publish=False)
    return catalogue


def standing(catalogue):
    return {entry.identifier for entry in catalogue.ledger.live(catalogue.ledger.head()) if not entry.deleted}


def told(catalogue, kind):
    return [(location, finding.problem) for location, finding in catalogue.findings if finding.kind == kind]


def test_what_vanished_is_withdrawn(synced):
    """
    With the first ids and titles, and the share of the catalogue, for the archivist to look at.
    """
    (synced.records / "2.txt").unlink()

    report, missing = synced.sync(synced.records, publish=False)

    assert Missing(count=1, total=4, first=(("2", "Title 2"),)) == missing
    assert {"loaded": 0, "unchanged": 3, "refused": 0, "warnings": report.warnings, "withdrawn": 1} == report.counts
    assert report.counts == synced.ledger.last_load().counts
    assert {"1", "3", "4"} == standing(synced)
    assert ("absent", "no longer among the records of the archive") == (
        synced.ledger.entry("2").change,
        synced.ledger.entry("2").reason,
    )


def test_nothing_vanished_nothing_is_withdrawn(synced):
    """
    Also when all of it lies elsewhere now, or in an archive.
    """
    moved, head = synced.records.rename(synced.folder / "moved"), synced.ledger.head()

    _, missing = synced.sync(moved, publish=False)

    assert (0, 4) == (missing.count, missing.total)
    assert head == synced.ledger.head()


def test_what_was_taken_away_on_purpose_stays_as_it_is(synced):
    """
    A withdrawal and a takedown keep their tombstones, whether the records are there or not.
    """
    synced.withdraw("1", reason="By mistake", publish=False)
    synced.take_down("2", publish=False)
    (synced.records / "1.txt").unlink()

    _, missing = synced.sync(synced.records, publish=False)

    assert 0 == missing.count
    assert ["withdrawn", "taken_down"] == [synced.ledger.entry(one).change for one in "12"]
    assert ["the document '2' has been taken down, so the record was not loaded"] == [
        problem for _, problem in told(synced, "taken-down")
    ]


@pytest.mark.parametrize("moved", [False, True], ids=["in its place", "loaded from elsewhere before"])
def test_a_refused_record_is_not_withdrawn(synced, moved):
    """
    Its file is there, but cannot be read; a finding says so. What vanished beside it goes.
    """
    if moved:
        synced.records = synced.records.rename(synced.folder / "moved")
    (synced.records / "2.txt").write_bytes(b"\xff\xfe\x00\x01 no text")
    (synced.records / "sub" / "4.txt").unlink()

    _, missing = synced.sync(synced.records, publish=False)

    assert (("4", "Title 4"),) == missing.first
    assert {"1", "2", "3"} == standing(synced)
    ((_, problem),) = told(synced, "not-withdrawn")
    assert (
        f"no record holds '2', but {synced.records}/2.txt was refused and may hold it; it was not withdrawn" == problem
    )


@pytest.mark.parametrize("left", ["id,title\n", ""])
@pytest.mark.parametrize("alone", [False, True])
def test_a_table_that_lost_all_its_rows_withdraws_nothing(synced, left, alone):
    """
    An export that failed leaves the headings, or nothing: that is no word about the records.
    """
    table = synced.write("records/table.csv", "id,title\n5,Five\n6,Six\n")
    synced.load(synced.records, publish=False)
    table.write_text(left)

    _, missing = synced.sync(table if alone else synced.records, publish=False)

    assert (4 if alone else 0) == missing.count
    assert {"5", "6"} <= standing(synced)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_cannot_be_read_keeps_its_documents(synced):
    """
    And only those.
    """
    (synced.records / "1.txt").unlink()
    (synced.records / "sub").chmod(0)

    synced.sync(synced.records, publish=False)

    (synced.records / "sub").chmod(0o700)
    assert {"2", "3", "4"} == standing(synced)


def test_a_folder_in_a_loop_keeps_its_documents(synced):
    """
    A folder that became a link back was not read; what lay in it stays.
    """
    (synced.records / "sub" / "4.txt").unlink()
    (synced.records / "sub").rmdir()
    (synced.records / "sub").symlink_to(synced.records)

    _, missing = synced.sync(synced.records, publish=False)

    assert 0 == missing.count
    assert {"1", "2", "3", "4"} == standing(synced)


def test_a_damaged_archive_keeps_everything(synced, tmp_path):
    """
    Nobody knows what it held; nor does an empty folder say that nothing is left.
    """
    damaged = synced.write("all.zip", b"PK\x03\x04 and then nothing")
    empty = tmp_path / "empty"
    empty.mkdir()
    head = synced.ledger.head()

    for path in (damaged, empty):
        _, missing = synced.sync(path, publish=False)

        assert (0, 4) == (missing.count, missing.total)
        assert 1 == len(told(synced, "not-withdrawn"))
        assert "4 documents are in no record" in told(synced, "not-withdrawn")[0][1]
    assert head == synced.ledger.head()


def test_more_than_half_is_said_in_capitals(synced):
    """
    A wrong path must not empty a catalogue unnoticed.
    """
    few, many = (Missing(count=count, total=4, first=(("2", "Title 2"),)) for count in (2, 3))

    assert [
        "would be withdrawn: 2 of 4 documents (50 %), which no record holds any more:",
        "  2  Title 2",
        "  and 1 more",
    ] == list(few.sentences("would be withdrawn:"))
    assert (
        "ATTENTION: that is more than half of the catalogue; are these paths all of it?"
        == list(many.sentences("would be withdrawn:"))[-1]
    )


@pytest.mark.slow
def test_what_vanished_returns_with_its_record(synced):
    """
    Unlike what an archivist withdrew; and the public sees each step.
    """
    gone = (synced.records / "2.txt").read_bytes()
    (synced.records / "2.txt").unlink()
    synced.sync(synced.records)
    during = synced.client().get("/id/document/2").status_code
    (synced.records / "2.txt").write_bytes(gone)

    synced.load(synced.records)

    assert [410, 303] == [during, synced.client().get("/id/document/2").status_code]
    assert [] == synced.verify()
