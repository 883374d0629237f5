"""``--json``: standard output is JSON with the members that docs/cli.md names, and nothing else."""

import json
import re
from pathlib import Path

import pytest
from support.publishing import record

from catalog.cli.main import VERBS, muniment
from catalog.settings import Settings

ROOT = Path(__file__).parents[3]
PUBLISHED = {"generation", "documents", "datestamp", "new"}


def documented():
    """The members of each verb, as docs/cli.md has them."""
    table = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8").partition("## What --json prints")[2]
    members, verb = {}, ""
    for line in table.splitlines():
        if found := re.match(r"\| (?:`(\w+)`)? ?\| ([^|]+) \|", line):
            verb = found[1] or verb
            members.setdefault(verb, set()).update(re.findall(r"`(\w+)`", found[2]))
    return members


@pytest.fixture
def asked(loaded, cli, folder):
    """Run a verb with ``--json``; return what it printed, parsed: a list where it is one object a line."""

    def ask(*arguments, lines=False):
        ended = cli(*arguments, "--json")
        return [json.loads(line) for line in ended.out.splitlines()] if lines else json.loads(ended.out)

    return ask


def test_every_verb_with_the_option_is_documented():
    """
    And no other.
    """
    context = muniment.make_context("muniment", ["status"])
    having = {verb for verb in VERBS if any("--json" in one.opts for one in muniment.get_command(context, verb).params)}

    assert having == set(documented())


@pytest.mark.slow
def test_members_are_those_that_are_documented(asked, cli, folder):
    """
    Each verb prints its members, all of them, whatever it did.
    """
    (folder / "records" / "1.txt").write_text(record("1", "Another title", language="Klingonese"), encoding="utf-8")
    (folder / "records" / "3.txt").write_bytes(b"")
    printed = {
        "check": asked("check", "records", lines=True)[0],
        "load": asked("load", "records", "--no-dumps"),
        "publish": asked("publish", "--no-dumps"),
        "withdraw": asked("withdraw", "1", "--no-publish"),
        "restore": asked("restore", "1", "2", "--no-publish"),
        "history": asked("history", "1")[0],
        "diff": asked("diff", "1"),
        "status": asked("status"),
        "search": asked("search", "report"),
        "verify": asked("verify"),
        "backup": asked("backup", "backups.sqlite3"),
        "settings": asked("settings"),
    }
    printed["merge"] = asked("merge", "1", "2", "--no-publish")
    printed["undo"] = asked("undo", "--yes", "--no-publish")
    printed["recover"] = asked("recover", "backups.sqlite3", "--data", "elsewhere", "--no-publish")
    # harvest needs another repository; tests/catalog/cli/test_harvest.py looks at what it prints
    expected = {verb: members for verb, members in documented().items() if verb != "harvest"}
    expected["settings"] = {"value", "origin", "variable"}

    assert set(Settings.__dataclass_fields__) == set(printed["settings"])
    printed["settings"] = printed["settings"]["base"]
    inner = {*printed["status"]["load"], *printed["status"]["refused"][0]}
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert [] == [member for member in inner if f"`{member}`" not in page]
    assert expected == {verb: set(members) for verb, members in printed.items()}


def test_publications_are_told_alike(asked):
    """
    Whatever verb publishes tells the same of it; nothing, when it does not publish.
    """
    assert [None] == [asked("withdraw", "1", "--no-publish")["published"]]
    published = asked("restore", "1")["published"]

    assert set(published) == PUBLISHED
    assert {**published, "new": False} == asked("publish")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", published["datestamp"])


def test_numbers_of_withdrawals(asked):
    """
    How many changed, and how many had been so before.
    """
    first = asked("withdraw", "1", "--no-publish")
    second = asked("withdraw", "1", "2", "--no-publish")
    back = asked("restore", "1", "--no-publish")

    assert (1, 0, 1, 1) == (first["withdrawn"], first["unchanged"], second["withdrawn"], second["unchanged"])
    assert (1, 0) == (back["restored"], back["unchanged"])


def test_a_difference_is_the_lines_that_people_see(asked, cli, folder):
    """
    The same statements, and the two versions they lie between.
    """
    (folder / "records" / "1.txt").write_text(record("1", "Another title"), encoding="utf-8")
    cli("load", "--no-publish", "records")
    versions = [step["version"] for step in asked("history", "1")]

    found = asked("diff", "1")

    shown = [f"- {line}" for line in found["removed"]] + [f"+ {line}" for line in found["added"]]
    assert cli("diff", "1").out.splitlines() == shown
    assert versions == [found["old"], found["new"]]
    assert asked("diff", "2")["old"] is None


def test_faults_are_told_with_their_exit_code(asked, cli, folder):
    """
    An empty list when all is well; else each fault, and exit code 1.
    """
    import shutil

    assert {"faults": []} == asked("verify")
    shutil.rmtree(folder / "muniment-data" / "graph")

    ended = cli("verify", "--json")

    assert (1, 2) == (ended.code, len(json.loads(ended.out)["faults"]))


@pytest.mark.slow
def test_backup_and_recover_tell_where_and_what(asked, folder):
    """
    The file with its size; the generation that was published of it.
    """
    written = asked("backup", "kept.sqlite3")
    recovered = asked("recover", "kept.sqlite3", "--data", "elsewhere")

    assert ("kept.sqlite3", (folder / "kept.sqlite3").stat().st_size) == (written["file"], written["bytes"])
    assert 2 == recovered["published"]["documents"]
    assert recovered["seconds"] > 0
