"""``muniment search``."""

import json

IRI = "https://data.archive.example/id/document/1"


def test_search_prints_what_it_finds(loaded, cli):
    """
    Id, title and date on a line, the place of the hit below; how many there are is talk.
    """
    ended = cli("search", "title", "1")

    lines = ended.out.splitlines()
    assert (0, ["1 found"]) == (ended.code, ended.told)
    assert ["1  Title 1  April 24, 1962", "    About Title 1."] == lines


def test_search_says_when_it_was_not_so_strict(loaded, cli):
    """
    What has some of the words is printed, and the talk says so; what has none is no error.
    """
    some = cli("search", "title", "xylophone")
    none = cli("search", "xylophone")

    assert (0, ["2 found, none of them with all of these words"]) == (some.code, some.told)
    assert (0, "", ["0 found"]) == (none.code, none.out, none.told)


def test_search_for_programs(loaded, cli):
    """
    As JSON, with the generation; the limit holds.
    """
    answer = json.loads(cli("search", "--json", "--limit", "1", '"title 1"', "titl*").out)

    (result,) = answer.pop("results")
    assert {"query": '"title 1" titl*', "generation": 1, "total": 1, "matched": "all"} == answer
    assert ("1", IRI, "Title 1", "April 24, 1962", "About Title 1.") == tuple(
        result[name] for name in ("identifier", "id", "title", "date", "snippet")
    )


def test_search_needs_an_index(loaded, cli, folder):
    """
    Without a catalogue, a publication or an index it says what to do.
    """
    import shutil

    shutil.rmtree(folder / "muniment-data" / "search")
    lost = cli("search", "title")
    elsewhere = cli("search", "--data", "nowhere", "title")
    cli("publish")

    assert (69, ["muniment: generation 1 has no search index (run 'muniment publish')"]) == (lost.code, lost.told)
    assert 66 == elsewhere.code
    assert 0 == cli("search", "title").code
