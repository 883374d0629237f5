"""The verbs that keep addresses alive: ``merge``, ``load --redirects``, and what ``status`` and ``history`` say of them."""

import json

import pytest


@pytest.mark.slow
def test_merging_and_undoing_it(loaded, cli):
    """
    One document stands for another; show and history say so, restore undoes it.
    """
    merged = cli("merge", "2", "1", "--reason", "Catalogued twice")
    again = cli("merge", "2", "1", "--no-publish")
    shown = cli("show", "2")
    told = cli("history", "2").out.splitlines()[-1]
    status = cli("status").out.splitlines()
    back = cli("restore", "2")

    assert (0, ["merged 2 into 1", "published generation 2: 1 documents"]) == (merged.code, merged.told)
    assert (0, ["2 had been merged into 1 already"]) == (again.code, again.told)
    assert (66, ["muniment: the document '2' has been merged into '1' (run 'muniment show 1')"]) == (
        shown.code,
        shown.told,
    )
    assert " merged " in told
    assert told.endswith("(into 1; Catalogued twice)")
    assert "documents    1 (0 withdrawn, 1 merged)" == status[1]
    assert ["restored 1, not withdrawn 0", "published generation 3: 2 documents"] == back.told


def test_what_cannot_be_merged_is_told(loaded, cli):
    """
    A slip is exit code 66 where there is no such document, 65 where it cannot be; nothing is published.
    """
    unknown, same = cli("merge", "1", "9"), cli("merge", "1", "1")

    assert (66, ["muniment: there is no document '9' (check the id; nothing was changed)"]) == (
        unknown.code,
        unknown.told,
    )
    assert 65 == same.code
    assert [
        "muniment: the document '1' cannot be merged into itself (expected two ids; nothing was changed)"
    ] == same.told


def test_old_addresses_alone(loaded, cli, folder):
    """
    A file of old addresses is published; the same once more changes nothing; status counts them.
    """
    (folder / "old.csv").write_text("address,id\n/node/5,1\n/doc?id=7,2\n", encoding="utf-8")

    first, again = cli("load", "--redirects", "old.csv"), cli("load", "--redirects", "old.csv")

    assert 0 == first.code
    assert ["published generation 2: 2 documents", "redirects: loaded 2, unchanged 0, refused 0"] == first.told
    assert ["nothing has changed since generation 2", "redirects: loaded 0, unchanged 2, refused 0"] == again.told
    assert "redirects    2" in cli("status").out.splitlines()
    assert 2 == json.loads(cli("status", "--json").out)["redirects"]


def test_old_addresses_with_records(cli, records, folder):
    """
    Ids that the same command loads are known; a row that is refused is exit code 65, the others are taken.
    """
    (folder / "old.csv").write_text("/node/5,1\n/node/6,9\n", encoding="utf-8")

    ended = cli("load", "records", "--redirects", "old.csv", "--json")

    assert 65 == ended.code
    assert ended.told[0] == (
        "old.csv:2: id: there is no document '9' (expected the id of a document that has been loaded; correct it, or load"
        " the record first)"
    )
    assert {"loaded": 1, "unchanged": 0, "refused": 1} == json.loads(ended.out)["redirects"]
    assert 2 == json.loads(ended.out)["loaded"]


def test_a_file_of_old_addresses_that_does_not_exist_is_told(loaded, cli):
    """
    Exit code 66, and its path.
    """
    ended = cli("load", "--redirects", "missing.csv")

    assert (66, ["muniment: the file missing.csv cannot be read: No such file or directory (check the path)"]) == (
        ended.code,
        ended.told,
    )


def test_load_wants_something_to_load(loaded, cli):
    """
    Neither a path nor old addresses is a wrong usage.
    """
    assert 2 == cli("load").code


def test_check_says_what_load_would_say_of_a_merged_document(loaded, cli):
    """
    The record is not to be loaded, and why.
    """
    cli("merge", "2", "1", "--no-publish")

    ended = cli("check", "records")

    assert "the document '2' has been merged into '1', so the record was not loaded" in ended.out
