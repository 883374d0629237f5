"""An archivist's ordinary days: syncing a folder, rehearsing, taking back, embargoes by a timer, takedowns."""

import json
import sys
from types import SimpleNamespace

import pytest
from support.publishing import record

from catalog.jobs import clock, reporting


@pytest.fixture
def terminal(monkeypatch):
    """A terminal, at which a user gives one answer."""

    def answering(word):
        from catalog.cli import common

        def confirm(question, **_):
            sys.stderr.write(f"{question}\n")
            return word == "y"

        screen = SimpleNamespace(stdin=SimpleNamespace(isatty=lambda: True), stderr=sys.stderr)
        monkeypatch.setattr(common, "sys", screen)
        monkeypatch.setattr(common.click, "confirm", confirm)

    return answering


@pytest.fixture
def today(monkeypatch):
    """Set the clock to noon of a day."""

    def set_to(year, month, day):
        now = clock.datetime(year, month, day, 12, tzinfo=clock.UTC)
        for module in (clock, reporting):
            monkeypatch.setattr(module, "utc_now", lambda: now)

    return set_to


def write(folder, identifier, title, **more):
    (folder / "records" / f"{identifier}.txt").write_text(record(identifier, title, **more), encoding="utf-8")


# ---------------------------------------------------------------- load --sync


def test_sync_withdraws_what_vanished(loaded, cli, folder):
    """
    After a summary; the closing line counts it, and the address is gone.
    """
    (folder / "records" / "2.txt").unlink()

    ended = cli("load", "--sync", "--yes", "records")

    assert (0, "") == (ended.code, ended.out)
    assert [
        "to be withdrawn: 1 of 2 documents (50 %), which no record holds any more:",
        "  2  Title 2",
        "published generation 2: 1 documents",
        "loaded 0, unchanged 1, refused 0, warnings 0, withdrawn 1",
    ] == ended.told
    assert "is absent: since" in cli("show", "2").error
    assert "documents    1 (0 withdrawn, 1 absent)" in cli("status").out
    assert "absent" == cli("history", "2").out.splitlines()[-1].split()[2]


def test_sync_asks_and_without_an_answer_withdraws_nothing(loaded, cli, folder):
    """
    Without a terminal it says what to add and ends with 2; what was loaded stays loaded, and is published.
    """
    (folder / "records" / "2.txt").unlink()
    write(folder, "3", "Title 3")

    ended = cli("load", "--sync", "records")

    assert 2 == ended.code
    assert [
        "published generation 2: 3 documents",
        "loaded 1, unchanged 1, refused 0, warnings 0, withdrawn 0",
        "nothing was withdrawn: there is no terminal to ask at; add --yes to withdraw without asking",
    ] == ended.told[-3:]


@pytest.mark.parametrize(("word", "withdrawn"), [("y", 1), ("n", 0)])
def test_sync_does_what_the_user_says(loaded, cli, folder, terminal, word, withdrawn):
    """
    On a terminal there is a question.
    """
    (folder / "records" / "2.txt").unlink()
    terminal(word)

    ended = cli("load", "--sync", "--no-publish", "records")

    assert 0 == ended.code
    assert "Withdraw these 1 documents?" in ended.told
    assert ended.told[-1].endswith(f", withdrawn {withdrawn}")


def test_sync_with_nothing_to_withdraw_does_not_ask(loaded, cli):
    """
    A nightly run over an unchanged folder is silent about it.
    """
    ended = cli("load", "--sync", "records")

    assert (0, "loaded 0, unchanged 2, refused 0, warnings 0, withdrawn 0") == (ended.code, ended.told[-1])


def test_sync_never_empties_a_catalogue_by_an_empty_folder(loaded, cli, folder):
    """
    Even with --yes.
    """
    (folder / "empty").mkdir()

    ended = cli("load", "--sync", "--yes", "empty")

    assert (65, "loaded 0, unchanged 0, refused 1, warnings 1, withdrawn 0") == (ended.code, ended.told[-1])
    assert "2 documents are in no record, but may lie here" in ended.error


# ---------------------------------------------------------------- load --dry-run


def test_a_dry_run_says_what_would_happen(loaded, cli, folder):
    """
    New, changed, unchanged, refused and withdrawn; and nothing is written.
    """
    write(folder, "1", "Another title")
    write(folder, "3", "Title 3")
    (folder / "records" / "2.txt").unlink()
    (folder / "records" / "4.txt").write_text("nothing in it", encoding="utf-8")
    before = (folder / "muniment-data" / "ledger.sqlite3").read_bytes()

    ended = cli("load", "--dry-run", "--sync", "--json", "records")
    numbers = json.loads(ended.out)

    assert 65 == ended.code
    assert [
        "would be withdrawn: 1 of 2 documents (50 %), which no record holds any more:",
        "  2  Title 2",
        "would load 2 (1 new, 1 changed), unchanged 0, refused 1, warnings 0, withdraw 1",
    ] == ended.told[-3:]
    assert "records/4.txt:1: record: no label is found" in ended.told[0]
    assert {
        "new": 1, "changed": 1, "loaded": 2, "unchanged": 0, "refused": 1, "warnings": 0, "withdrawn": 1,
    } == numbers  # fmt: skip
    assert before == (folder / "muniment-data" / "ledger.sqlite3").read_bytes()
    assert "unpublished" not in cli("status").out


def test_a_dry_run_needs_no_catalogue(records, cli, folder):
    """
    And makes none.
    """
    ended = cli("load", "-n", "records")

    assert (0, ["would load 2 (2 new, 0 changed), unchanged 0, refused 0, warnings 0"]) == (ended.code, ended.told)
    assert not (folder / "muniment-data").exists()


# ---------------------------------------------------------------- undo


def test_undo_takes_back_the_last_load(loaded, cli, folder):
    """
    After a summary; the catalogue says again what it said before, and the load can be done again.
    """
    before = cli("show", "1", "-t", "json").out
    write(folder, "1", "Another title")
    write(folder, "3", "Title 3")
    cli("load", "records")

    ended = cli("undo", "--yes")
    gone = cli("show", "3")
    undone = cli("show", "1", "-t", "json").out
    again = cli("load", "records")

    assert [
        "  1 documents that it brought go",
        "  1 documents that it changed say again what they said",
        "  0 documents that it withdrew return",
        "taken back 2, left alone 0",
        "published generation 3: 2 documents",
    ] == ended.told[1:]
    assert ended.told[0].endswith("UTC, read records; taking it back means:")
    assert before == undone
    assert (66, True) == (gone.code, "came with a load that was taken back on" in gone.error)
    assert "loaded 2, unchanged 1, refused 0, warnings 0" == again.told[-1]


@pytest.mark.slow
def test_undo_brings_back_what_sync_withdrew_and_names_what_changed_since(loaded, cli, folder):
    """
    What has happened to a document after the load counts more.
    """
    write(folder, "1", "Another title")
    (folder / "records" / "2.txt").unlink()
    cli("load", "--sync", "--yes", "records")
    cli("withdraw", "1")

    ended = cli("undo", "--yes", "--no-publish")

    assert [
        "  1 documents that it withdrew return",
        "  1 documents have changed since and are left alone: 1",
        "taken back 1, left alone 1",
    ] == ended.told[3:]
    assert 0 == cli("show", "2").code


def test_undo_goes_back_load_by_load(loaded, cli, folder):
    """
    Loads that changed nothing are passed over; when none is left it says so.
    """
    write(folder, "3", "Title 3")
    cli("load", "--no-publish", "records")
    cli("load", "--no-publish", "records")

    first, second, third = (cli("undo", "-y", "--no-publish") for _ in range(3))

    assert ["taken back 1, left alone 0", "taken back 2, left alone 0"] == [first.told[-1], second.told[-1]]
    assert (66, True) == (third.code, "there is no load to take back" in third.error)


@pytest.mark.parametrize(("word", "code"), [(None, 2), ("n", 0)])
def test_undo_without_a_yes_changes_nothing(loaded, cli, terminal, word, code):
    """
    It asks at a terminal; without one it says what to add.
    """
    if word:
        terminal(word)

    ended = cli("undo")

    assert (code, True) == (ended.code, ended.told[-1].startswith("nothing was changed"))
    assert 0 == cli("show", "1").code


# ---------------------------------------------------------------- embargo


@pytest.mark.slow
def test_a_timer_opens_what_is_due(records, cli, folder, today):
    """
    On its day, and never what was loaded with --no-publish; when nothing is due it says so.
    """
    write(folder, "3", "Shut", more="\nEmbargo: 2027-01-01\n")
    today(2026, 12, 30)
    cli("load", "records")
    status = cli("status").out
    early = cli("publish", "--due")
    write(folder, "4", "Draft")
    cli("load", "--no-publish", "records")
    today(2027, 1, 1)

    blocked = cli("publish", "--due", "--no-dumps")
    cli("undo", "-y", "--no-publish")
    still_blocked = cli("publish", "--due")
    cli("publish", "--no-dumps")
    later = cli("publish", "--due")

    assert "embargo      1 documents, the next until 2027-01-01" in status
    assert (0, ["nothing is due"]) == (early.code, early.told)
    assert (75, True) == (blocked.code, "the embargo of 1 documents has ended, but 1 entries" in blocked.error)
    assert 75 == still_blocked.code
    assert (0, ["nothing is due"]) == (later.code, later.told)
    assert "embargo" not in cli("status").out
    assert ["recorded", "described"] == [line.split()[2] for line in cli("history", "3").out.splitlines()]


@pytest.mark.slow
def test_a_timer_publishes_when_something_is_due(records, cli, folder, today):
    """
    And says how many were opened.
    """
    write(folder, "3", "Shut", more="\nEmbargo: 2027-01-01\n")
    today(2026, 12, 31)
    cli("load", "records")
    stub = cli("dump", "-t", "nt").out
    today(2027, 1, 1)

    ended = cli("publish", "--due")

    assert (0, ["published generation 2: 3 documents", "opened 1: their embargo has ended"]) == (ended.code, ended.told)
    assert [False, True] == ["Shut" in said for said in (stub, cli("dump", "-t", "nt").out)]
    assert (0, []) == (cli("verify").code, cli("verify").out.splitlines())


def test_a_timer_without_a_publication_has_nothing_to_do(records, cli):
    """
    Nothing has been published, so nothing is due.
    """
    cli("load", "--no-publish", "records")

    ended = cli("publish", "--due")

    assert (0, ["nothing is due"]) == (ended.code, ended.told)


# ---------------------------------------------------------------- takedown


@pytest.mark.slow
def test_a_takedown_and_its_purge(loaded, cli, folder):
    """
    The one is undone by restore, the other by nothing; history, show and load say so.
    """
    down = cli("withdraw", "--takedown", "--reason", "asked", "1")
    reloaded = cli("load", "records")
    back = cli("restore", "1")
    purged = cli("withdraw", "--takedown", "--purge", "--yes", "1")
    again = cli("withdraw", "--takedown", "--purge", "--yes", "1")

    assert ["taken down 1, already taken down 0", "published generation 2: 1 documents"] == down.told
    assert "the document '1' has been taken down, so the record was not loaded" in reloaded.told[0]
    assert "restored 1, not withdrawn 0" == back.told[0]
    assert "destroyed the content of 2 entries; backups made before still hold it" == purged.told[-1]
    assert "destroyed the content of 0 entries; backups made before still hold it" == again.told[-1]
    shown, restored = cli("show", "1"), cli("restore", "1", "2")
    assert "was taken down on" in shown.error
    assert "(its content is destroyed)" in shown.error
    assert (66, True) == (restored.code, "the content of '1' was destroyed on" in restored.error)
    lines = cli("history", "1").out.splitlines()
    assert ["recorded", "taken down", "restored", "taken down"] == [line[32:42].strip() for line in lines]
    assert [True, False, True, False] == ["(content destroyed on " in line for line in lines]
    assert "documents    1 (0 withdrawn, 1 taken down)" in cli("status").out
    checked = cli("verify")
    assert (0, True) == (checked.code, checked.told[-1].startswith("no fault found"))


def test_a_takedown_of_several_is_all_or_nothing(loaded, cli):
    """
    One unknown id, and nothing happens.
    """
    ended = cli("withdraw", "--takedown", "1", "unknown")

    assert 66 == ended.code
    assert 0 == cli("show", "1").code


def test_a_purge_wants_to_be_asked_for(loaded, cli, terminal):
    """
    It needs --takedown, a publication and a yes.
    """
    usage = [cli("withdraw", "--purge", "1"), cli("withdraw", "--takedown", "--purge", "--no-publish", "1")]
    unasked = cli("withdraw", "--takedown", "--purge", "1")
    terminal("n")
    declined = cli("withdraw", "--takedown", "--purge", "1")

    assert [2, 2, 2, 0] == [ended.code for ended in (*usage, unasked, declined)]
    assert "nothing was changed: there is no terminal; add --yes" == unasked.told[-1]
    assert ["Destroy the content of 1 for ever?", "nothing was changed"] == declined.told
    assert 0 == cli("show", "1").code
