"""``muniment backup`` and ``muniment recover``: nothing that was kept is lost with the machine."""

import contextlib
import re
import resource
import shutil
import sqlite3

import pytest
from support import scans
from support.ledgers import held
from support.made_records import write_records
from support.processes import Started, until


def published(cli):
    """Everything that the catalogue says, as the dump has it."""
    return cli("dump", "-t", "nq").raw


@pytest.mark.slow
def test_a_catalogue_comes_back_as_it_was(loaded, cli, folder):
    """
    Lost altogether, it is made anew: the same bytes in the dump, the same history, no fault.
    """
    cli("withdraw", "--reason", "the owner asked", "2")
    before, history = published(cli), cli("history", "2").out
    saved = cli("backup", "copy.sqlite3")
    shutil.rmtree(folder / "muniment-data")

    recovered = cli("recover", "copy.sqlite3")

    assert (0, "copy.sqlite3\n") == (saved.code, saved.out)
    assert re.fullmatch(r"wrote [\d.]+ MB in [\d.]+ s", saved.told[-1])
    assert (0, "") == (recovered.code, recovered.out)
    assert re.fullmatch(r"recovered [\d.]+ MB in [\d.]+ s", recovered.told[-1])
    assert (before, history) == (published(cli), cli("history", "2").out)
    assert (0, "") == cli("verify")[:2]
    assert (folder / "muniment-data" / "dumps" / "2" / "documents.ttl").is_file()
    assert not (folder / "muniment-data" / "recovering").exists()


def test_in_a_folder_the_file_is_named_after_the_moment(loaded, cli, folder):
    """
    So that a timer can call it every night.
    """
    (folder / "backups").mkdir()

    saved = cli("backup", "backups")

    assert re.fullmatch(r"backups/muniment-\d{8}T\d{6}Z\.sqlite3\n", saved.out)
    assert [saved.out.strip()] == [str(path.relative_to(folder)) for path in (folder / "backups").iterdir()]


def test_a_place_without_room_is_named_and_left_clean(loaded, cli, folder):
    """
    Where the copy does not fit, the sentence names its file, and nothing of it stays.
    """
    (folder / "backups").mkdir()
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (65536, most))
    try:
        ended = cli("backup", "backups/copy.sqlite3")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    assert (73, "") == (ended.code, ended.out)
    assert ended.told[-1].startswith("muniment: cannot open or write backups/copy.sqlite3.part: ")
    assert [] == list((folder / "backups").iterdir())


def test_without_publishing_only_the_ledger_is_put_in_its_place(loaded, cli, folder):
    """
    Publishing can wait for settings and authority files.
    """
    cli("backup", "copy.sqlite3")

    cli("recover", "--no-publish", "--data", "other", "copy.sqlite3")

    assert {"ledger.sqlite3"} == {path.name for path in (folder / "other").iterdir() if path.name != "write.lock"}


@pytest.mark.slow
def test_a_backup_during_a_load_is_whole(quick_path, muniment):
    """
    It holds what was committed when it began; recovered and loaded again, nothing is missing.
    """
    write_records(quick_path, 1_200)
    data = quick_path / "data"
    with Started("load", "--no-publish", "records", cwd=quick_path, MUNIMENT_DATA=data) as load:
        until(lambda: held(data) > 0)
        saved = muniment("backup", "copy.sqlite3", cwd=quick_path, env={"MUNIMENT_DATA": str(data)})
        code, _, _ = load.end()
    other = {"MUNIMENT_DATA": str(quick_path / "other")}
    recovered = muniment("recover", "--no-publish", "copy.sqlite3", cwd=quick_path, env=other)
    kept = held(quick_path / "other")
    again = muniment("load", "--no-publish", "records", cwd=quick_path, env=other)

    assert (0, 0, 0, 0) == (code, saved.returncode, recovered.returncode, again.returncode)
    assert 0 < kept <= 1_200
    assert f"loaded {1_200 - kept}, unchanged {kept}, refused 0" in again.stderr


def test_nothing_is_written_over(loaded, cli, folder):
    """
    Neither a file by a backup nor a catalogue by a recovery.
    """
    cli("backup", "copy.sqlite3")

    assert (73, "muniment: copy.sqlite3 is there already (name a new file, or a folder)\n") == _end(
        cli("backup", "copy.sqlite3")
    )
    code, error = _end(cli("recover", "copy.sqlite3"))
    assert 73 == code
    assert error.startswith("muniment: there is a catalogue in muniment-data already")


def _end(ended):
    return ended.code, ended.error


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (None, "there is no file copy.sqlite3"),
        (b"", "copy.sqlite3 is no backup of a catalogue"),
        (b"PK\x03\x04", "copy.sqlite3 is no backup of a catalogue"),
        (b"SQLite format 3\x00" + bytes(4096), "copy.sqlite3 is damaged: "),
    ],
    ids=["missing", "empty", "something else", "damaged"],
)
def test_what_is_no_backup_is_told(cli, folder, content, problem):
    """
    Nothing is left behind then.
    """
    if content is not None:
        (folder / "copy.sqlite3").write_bytes(content)

    ended = cli("recover", "copy.sqlite3")

    assert ended.code in {66, 69}
    assert problem in ended.error
    assert not list((folder / "muniment-data").glob("*"))


def test_a_backup_with_a_wrong_byte_is_refused(loaded, cli, folder):
    """
    Digests are compared before anything is put in its place.
    """
    cli("backup", "copy.sqlite3")
    with contextlib.closing(sqlite3.connect(folder / "copy.sqlite3", isolation_level=None)) as copy:
        copy.execute("update source set body = zeroblob(10)")

    ended = cli("recover", "--data", "other", "copy.sqlite3")

    assert 69 == ended.code
    assert "copy.sqlite3 is damaged: " in ended.error
    assert not list((folder / "other").glob("*"))


def test_a_backup_needs_a_catalogue(cli, folder):
    """
    Exit code 66 without one, and no file.
    """
    assert 66 == cli("backup", "copy.sqlite3").code
    assert not (folder / "copy.sqlite3").exists()


def test_a_backup_needs_a_place(loaded, cli):
    """
    A folder that does not exist is exit code 73 and a sentence.
    """
    code, error = _end(cli("backup", "missing/copy.sqlite3"))

    assert 73 == code
    assert "muniment: cannot write missing/copy.sqlite3: No such file or directory" in error


# ---- files


@pytest.fixture
def scanned(records, cli):
    """A catalogue whose first record has a scan."""
    (records / "1.jpg").write_bytes(scans.jpeg())
    (records / "1-2.png").write_bytes(scans.png())
    assert 0 == cli("load", "records").code


def kept(folder):
    return sorted(path.name for path in folder.glob("files/??/*"))


@pytest.mark.slow
def test_files_are_backed_up_beside_the_ledger_and_come_back(scanned, cli, folder):
    """
    Once each, however many backups there are; the catalogue is without fault afterwards, previews and all.
    """
    (folder / "backups").mkdir()
    first = cli("backup", "backups/1.sqlite3")
    second = cli("backup", "backups/2.sqlite3")
    files, previews = kept(folder / "muniment-data"), sorted((folder / "muniment-data").glob("derivatives/*/*"))
    shutil.rmtree(folder / "muniment-data")

    recovered = cli("recover", "backups/2.sqlite3")

    assert re.fullmatch(r"wrote [\d.]+ MB and 2 new files in [\d.]+ s", first.told[-1])
    assert re.fullmatch(r"wrote [\d.]+ MB in [\d.]+ s", second.told[-1])
    assert 2 == len(files)
    assert files == kept(folder / "backups") == kept(folder / "muniment-data")
    assert previews == sorted((folder / "muniment-data").glob("derivatives/*/*"))
    assert (0, 0, "") == (recovered.code, *cli("verify")[:2])


@pytest.mark.slow
def test_files_that_are_missing_or_damaged_are_named(scanned, cli, folder):
    """
    By a backup and by a recovery, with exit code 1; the rest is there.
    """
    cli("backup", "copy.sqlite3")
    missing, damaged = (path for path in sorted(folder.glob("files/??/*")))
    missing.unlink()
    damaged.write_bytes(bytes(damaged.stat().st_size))

    recovered = cli("recover", "--data", "other", "copy.sqlite3")
    again = cli("backup", "--data", "other", "again.sqlite3")

    assert (1, 1) == (recovered.code, again.code)
    assert {"is missing", "is damaged"} == {
        word for word in ("is missing", "is damaged") for line in recovered.told if f"of document 1 {word}: " in line
    }
    assert [] == kept(folder / "other")
    assert (folder / "other" / "ledger.sqlite3").is_file()
