"""``muniment serve --draft`` and ``muniment diff``: what the next publication would change."""

import json
import re
import signal
import urllib.request

import pytest
from support.processes import Started
from support.publishing import record


@pytest.fixture
def waiting(loaded, cli, folder):
    """A catalogue of two records; another title of the first and a third record wait to be published."""
    (folder / "records" / "1.txt").write_text(record("1", "Another Title"))
    (folder / "records" / "3.txt").write_text(record("3", "Title 3"))
    return cli("load", "--no-publish", "records")


def test_load_says_how_to_look_at_what_is_not_public_yet(waiting):
    """
    Before the numbers, which stay the last line.
    """
    assert (
        "not public yet: run 'muniment serve --draft' to look at it, 'muniment publish' to make it public"
        == waiting.told[-2]
    )
    assert waiting.told[-1].startswith("loaded 2, unchanged 1")


def test_diff_lists_what_the_next_publication_changes(waiting, cli):
    """
    One line a document with its kind and the fields that differ; the numbers on standard error.
    """
    ended = cli("diff")

    assert "changed      1: Another Title (Title, Summary, Citation)\nnew          3: Title 3\n" == ended.out
    assert "against generation 1: new 1, changed 1; with warnings 0" == ended.told[-1]


def test_diff_names_settings_and_entities(loaded, cli, folder):
    """
    What changes beside the records comes first.
    """
    file = folder / "authorities.ttl"
    file.write_text(file.read_text().replace('"Ana Lima"', '"Ana L. Lima"'))
    (folder / "muniment.toml").write_text((folder / "muniment.toml").read_text() + 'language = "de"\n')

    lines = cli("diff").out.splitlines()

    assert ["setting      language: en -> de", "authority    person/ana-lima: changed: Ana L. Lima"] == lines[:2]
    assert ["described    1: Title 1", "described    2: Title 2"] == lines[2:]


def test_diff_as_json(waiting, cli):
    """
    The same for programs.
    """
    told = json.loads(cli("diff", "--json").out)

    assert (1, 2, {"new": 1, "changed": 1}) == (told["published"], told["generation"], told["counts"])
    assert [("1", "changed"), ("3", "new")] == [(row["identifier"], row["kind"]) for row in told["documents"]]


def test_diff_says_when_nothing_has_changed(loaded, cli):
    """
    Nothing on standard output.
    """
    ended = cli("diff")

    assert (0, "", ["nothing has changed since generation 1"]) == (ended.code, ended.out, ended.told)


def test_the_difference_of_one_document_as_json(waiting, cli):
    """
    The statements that go and come.
    """
    plain, told = cli("diff", "1").out.splitlines(), json.loads(cli("diff", "1", "--json").out)

    assert plain == [f"- {line}" for line in told["removed"]] + [f"+ {line}" for line in told["added"]]
    assert any('"Another Title"' in line for line in told["added"])


def test_versions_need_a_document(loaded, cli):
    """
    --from without an id is wrong usage.
    """
    assert 2 == cli("diff", "--from", "1").code


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "archive.example"])
def test_a_draft_is_for_this_machine_only(loaded, cli, host):
    """
    An address that others could reach is refused in a sentence.
    """
    ended = cli("serve", "--draft", "--host", host)

    assert 78 == ended.code
    assert [
        f"muniment: a draft is shown to this machine only, not at {host} (run it with --host 127.0.0.1)"
    ] == ended.told


@pytest.mark.slow
def test_a_draft_is_served_and_goes(waiting, folder):
    """
    The address is the only line on standard output; a second draft says who has the first; when it ends, and when the
    next one begins after it was killed, nothing of it is left.
    """
    shown = folder / "muniment-data" / "draft" / "shown"
    with Started("serve", "--draft", "--port", "0", cwd=folder) as service:
        address = service.first_line()
        with urllib.request.urlopen(f"{address}draft.json", timeout=20) as answer:
            told = json.load(answer)
        with Started("serve", "--draft", "--port", "0", cwd=folder) as second:
            refused = second.end()
        service.send(signal.SIGKILL)
        service.process.wait(30)
    left = shown.is_dir()
    with Started("serve", "--draft", "--port", "0", cwd=folder) as service:
        next_address = service.first_line()
        service.send(signal.SIGTERM)
        code = service.process.wait(30)
        error = service.process.stderr.read().decode()

    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", address)
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", next_address)
    assert {"new": 1, "changed": 1} == told["counts"]
    assert (75, "") == refused[:2]
    assert "another process is using a draft of this catalogue" in refused[2]
    assert (True, 0, False) == (left, code, shown.exists())
    assert "Traceback" not in error
