"""``muniment harvest`` as a user and as cron see it."""

import json

import pytest
from support.oai_repository import Answer, Repository, error, page, record

from catalog.cli.main import run


@pytest.fixture(scope="module")
def running():
    made = Repository()
    yield made
    made.close()


@pytest.fixture
def elsewhere(running, quick_path, monkeypatch):
    """The repository; commands work on a catalogue of their own."""
    running.reset()
    monkeypatch.setenv("MUNIMENT_DATA", str(quick_path / "data"))
    monkeypatch.setattr("time.sleep", lambda _: None)
    return running


@pytest.mark.slow
def test_the_numbers_are_told_and_the_records_are_public(elsewhere, capsys):
    """
    The last line counts in the words of load, --json says the same, and what came is published.
    """
    elsewhere.ready = [page(record(1), record(2), record(3).replace("dc:title", "dc:type"))]

    code = run(["harvest", elsewhere.url, "--allow-private", "--no-dumps", "--json"])

    said = capsys.readouterr()
    assert 65 == code
    assert "loaded 2, unchanged 0, refused 1, warnings 0, withdrawn 0" == said.err.splitlines()[-1]
    found = json.loads(said.out)
    assert (2, 1, 0, True) == (found["loaded"], found["refused"], found["withdrawn"], found["whole"])
    assert (1, 2) == (found["published"]["generation"], found["published"]["documents"])


def test_an_address_that_is_not_public_is_refused(elsewhere, capsys, quick_path):
    """
    Without leave, nothing of one's own network is asked, and no catalogue is made.
    """
    code = run(["harvest", elsewhere.url])

    assert 65 == code
    assert "127.0.0.1 is no public address" in capsys.readouterr().err
    assert not (quick_path / "data").exists()


def test_what_a_repository_says_does_not_steer_the_terminal(elsewhere, capsys):
    """
    XML can hold control characters and marks of direction; they are shown for what they are, and long words are cut.
    """
    elsewhere.ready = [error("&#x9b;31m" + "z" * 500, "\n&#x9b;2J&#x202e;gone&lt;b&gt;")]

    code = run(["harvest", elsewhere.url, "--allow-private", "--no-publish"])

    last = capsys.readouterr().err.splitlines()[-1]
    assert 65 == code
    assert last.startswith(r"muniment: the repository refuses the request (\x9b31mzzz")
    assert r"\x9b2J\u202egone<b> (check" in last
    assert "z" * 50 not in last


@pytest.mark.slow
def test_the_setting_gives_leave(elsewhere, capsys, monkeypatch):
    """
    What harvest_private allows need not be allowed again.
    """
    monkeypatch.setenv("MUNIMENT_HARVEST_PRIVATE", "true")
    elsewhere.ready = [page(record(1))]

    code = run(["harvest", elsewhere.url, "--no-publish"])

    assert 0 == code
    assert "loaded 1, unchanged 0, refused 0, warnings 0, withdrawn 0" in capsys.readouterr().err


@pytest.mark.slow
def test_what_came_before_a_failure_is_public(elsewhere, capsys):
    """
    A run that fails says so in a sentence, with its numbers, and publishes what it has.
    """
    elsewhere.ready = [page(record(1), token="t"), *[Answer(status=503)] * 5]

    code = run(["harvest", elsewhere.url, "--allow-private", "--no-dumps", "--json"])

    said = capsys.readouterr()
    run(["status"])
    stands = f"harvested    {elsewhere.url} (oai_dc): not to its end yet; a list is under way, run the harvest again"
    assert stands in capsys.readouterr().out.splitlines()
    assert 75 == code
    assert "loaded 1, unchanged 0, refused 0, warnings 0, withdrawn 0" == said.err.splitlines()[-2]
    assert "127.0.0.1 answered 503 Service Unavailable (5 times)" in said.err.splitlines()[-1]
    assert (False, 1) == (json.loads(said.out)["whole"], json.loads(said.out)["published"]["documents"])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--from", "yesterday"], "no date"),
        (["--from", "2026-02-01", "--until", "2026-01-01"], "later than"),
    ],
)
def test_dates_that_are_none(elsewhere, capsys, arguments, said):
    """
    Wrong usage is told before anything is asked.
    """
    code = run(["harvest", elsewhere.url, "--allow-private", *arguments])

    assert 2 == code
    assert said in capsys.readouterr().err
    assert [] == elsewhere.asked


@pytest.mark.slow
def test_a_day_is_asked_for_whole(elsewhere):
    """
    --until a day means its last second, where dates have seconds.
    """
    run(["harvest", elsewhere.url, "--allow-private", "--no-publish", "--from", "2026-01-31", "--until", "2026-01-31"])

    assert ("2026-01-31T00:00:00Z", "2026-01-31T23:59:59Z") == (elsewhere.asked[0]["from"], elsewhere.asked[0]["until"])
