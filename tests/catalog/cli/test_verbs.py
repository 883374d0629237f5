"""The verbs: data on standard output, talk on standard error, and an exit code for every kind of end."""

import json
import re
import sqlite3

import pyoxigraph
import pytest
from support.publishing import record

from catalog.cli import main
from catalog.errors import CatalogError
from catalog.ledger.lock import writer_lock

SUBJECT = "<https://data.archive.example/id/document/1>"


# ---------------------------------------------------------------- load


def test_load_says_what_it_did(cli, records):
    """
    Loading talks on standard error alone and ends with the numbers.
    """
    loaded = cli("load", "records")

    assert (0, "") == (loaded.code, loaded.out)
    assert ["published generation 1: 2 documents", "loaded 2, unchanged 0, refused 0, warnings 0"] == loaded.told


def test_loading_again_changes_nothing(loaded, cli):
    """
    The same command once more says that nothing has changed.
    """
    ended = cli("load", "records")

    assert (0, "") == (ended.code, ended.out)
    assert [
        "nothing has changed since generation 1",
        "loaded 0, unchanged 2, refused 0, warnings 0",
    ] == ended.told


def test_load_gives_numbers_to_programs(cli, records):
    """
    With --json the numbers are on standard output too, and nothing else is.
    """
    ended = cli("load", "--json", "records")

    printed = json.loads(ended.out)
    assert 1 == printed.pop("published")["generation"]
    assert {"loaded": 2, "unchanged": 0, "refused": 0, "warnings": 0} == printed


def test_load_reads_standard_input(cli, records):
    """
    A dash is standard input: a record, or an archive of records.
    """
    import gzip

    for number, content in ((3, record("3").encode()), (4, gzip.compress(record("4").encode()))):
        ended = cli("load", "-", input=content)

        assert (0, "loaded 1, unchanged 0, refused 0, warnings 0") == (ended.code, ended.told[-1])
        assert 0 == cli("show", number).code


def test_load_can_leave_publishing_for_later(cli, records):
    """
    With --no-publish nothing becomes public; publish does that, with or without dumps.
    """
    cli("load", "--no-publish", "records")
    unpublished = cli("status")
    ended = cli("publish", "--no-dumps")
    dumps = list(records.parent.glob("muniment-data/dumps/*"))
    again = cli("publish")

    assert "published    nothing yet; run 'muniment publish'" in unpublished.out
    assert (0, "", ["published generation 1: 2 documents"]) == (ended.code, ended.out, ended.told)
    assert [] == dumps
    assert ["nothing has changed since generation 1"] == again.told
    assert (records.parent / "muniment-data/dumps/1/SHA256SUMS").is_file()


def test_load_publishes_the_good_ones_beside_the_bad(cli, records):
    """
    Refused records do not keep the others from being public; the exit code says that there were some.
    """
    (records / "0.txt").write_text("no label")

    ended = cli("load", "records")

    assert 65 == ended.code
    assert "published generation 1: 2 documents" in ended.told
    assert "loaded 2, unchanged 0, refused 1, warnings 0" == ended.told[-1]


def test_warnings_alone_are_no_failure(cli, records):
    """
    A record that was taken with a warning counts as loaded.
    """
    (records / "1.txt").write_text(record("1", language="Klingonese"), encoding="utf-8")

    ended = cli("load", "records")

    assert (0, "loaded 2, unchanged 0, refused 0, warnings 1") == (ended.code, ended.told[-1])


def test_findings_are_told_with_file_line_field_and_remedy(cli, records):
    """
    A finding is one line that names the place as editors understand it, the problem and what was expected.
    """
    (records / "1.txt").write_text(record("1", language="Klingonese"), encoding="utf-8")

    ended = cli("load", "records")

    (finding,) = [line for line in ended.told if line.startswith("records/1.txt")]
    assert re.fullmatch(
        r"records/1\.txt:19: Original Language: no language is known by the name 'Klingonese' \(expected .*; .*\)",
        finding,
    )


def test_many_findings_of_a_kind_are_counted(cli, records):
    """
    Ten warnings of a kind are told one by one, the others counted; every refusal is told, and a check lists all.
    """
    for number in range(15):
        (records / f"bad-{number:02}.txt").write_text("no label")
        (records / f"odd-{number:02}.txt").write_text(record(f"odd-{number}", language="Nobodyish"))

    ended = cli("load", "records")
    checked = cli("check", "records")

    assert 15 == sum(line.startswith("records/bad-") for line in ended.told)
    assert 10 == sum("Original Language: no language is known" in line for line in ended.told)
    assert "and 5 more findings of the kind language-unknown ('muniment check' lists all)" in ended.told
    assert (15, 15) == (checked.out.count("records/bad-"), checked.out.count("Original Language: no language is known"))


def test_a_file_name_cannot_break_the_line_or_steer_the_terminal(cli, records):
    """
    What a name must not do on a terminal is escaped; the rest of it stays as it is.
    """
    (records / "e\nvil\x1b[31m ü.txt").write_text("no label")

    told = cli("check", "records").out

    assert "records/e\\nvil\\x1b[31m ü.txt:1: record: no label is found" in told
    assert 1 == len(told.splitlines())


@pytest.mark.parametrize("verb", ["load", "check"])
def test_a_path_that_does_not_exist_is_told(cli, folder, verb):
    """
    A slip in a path is exit code 66, and names the path.
    """
    ended = cli(verb, "missing")

    assert (66, ["muniment: there is no file or folder missing (check the path)"]) == (ended.code, ended.told)


def test_a_second_writer_is_told_to_try_again(cli, loaded, folder):
    """
    While another process writes, every writing verb ends with exit code 75.
    """
    with writer_lock(folder / "muniment-data" / "write.lock"):
        for arguments in (
            ("load", "records"),
            ("publish",),
            ("withdraw", "1"),
            ("restore", "1"),
            ("merge", "1", "2"),
            ("load", "--redirects", "old.csv"),
            ("rebuild",),
            ("verify",),
        ):
            ended = cli(*arguments)

            assert 75 == ended.code
            assert ended.error.startswith("muniment: another process is writing this catalogue (process ")
        assert 0 == cli("status").code


@pytest.mark.parametrize("arguments", [("load", "records"), ("publish",)])
def test_a_data_folder_that_cannot_be_is_told(cli, records, arguments):
    """
    Where no catalogue can be made, the exit code is 73 and the sentence names the folder.
    """
    ended = cli(*arguments, "--data", records / "1.txt" / "data")

    assert 73 == ended.code
    assert "muniment: cannot make " in ended.error


# ---------------------------------------------------------------- check


def test_check_finds_nothing_and_writes_nothing(cli, records):
    """
    A sound folder is exit code 0; no catalogue is made.
    """
    ended = cli("check", "records")

    assert (0, "", "checked: 2 can be loaded, 0 would be refused, 0 warnings") == (
        ended.code,
        ended.out,
        ended.told[-1],
    )
    assert not (records.parent / "muniment-data").exists()


def test_check_gives_findings_to_programs(cli, records):
    """
    With --json each finding is one object on a line of standard output.
    """
    (records / "1.txt").write_text(record("1", language="Klingonese"), encoding="utf-8")
    (records / "3.txt").write_bytes(b"\xff")

    ended = cli("check", "--json", "records")

    one, other = [json.loads(line) for line in ended.out.splitlines()]
    assert 1 == ended.code
    assert ("records/1.txt", "language-unknown", 19, "warning") == (
        one["file"],
        one["kind"],
        one["line"],
        one["severity"],
    )
    assert ("records/3.txt", "not-utf-8", "refused") == (other["file"], other["kind"], other["severity"])


# ---------------------------------------------------------------- withdraw, restore


def test_withdrawing_and_restoring(loaded, cli):
    """
    Withdrawing makes a document unknown to readers, restoring undoes it; both say how many it was.
    """
    gone = cli("withdraw", "1", "--reason", "By mistake")
    shown = cli("show", "1")
    again = cli("withdraw", "1", "2", "2", "--no-publish")
    back = cli("restore", "1", "2")

    assert (0, "") == (gone.code, gone.out)
    assert ["withdrawn 1, already withdrawn 0", "published generation 2: 1 documents"] == gone.told
    assert (66, ["muniment: the document '1' has been withdrawn (run 'muniment restore' to undo that)"]) == (
        shown.code,
        shown.told,
    )
    assert ["withdrawn 1, already withdrawn 1"] == again.told
    assert ["restored 2, not withdrawn 0", "published generation 3: 2 documents"] == back.told
    assert 0 == cli("show", "1").code


@pytest.mark.parametrize("verb", ["withdraw", "restore"])
def test_unknown_ids_are_told(loaded, cli, verb):
    """
    An id that does not exist is exit code 66, and nothing was changed.
    """
    ended = cli(verb, "1", "nothing")

    assert (66, ["muniment: there is no document 'nothing' (check the id; nothing was changed)"]) == (
        ended.code,
        ended.told,
    )


# ---------------------------------------------------------------- show


@pytest.mark.parametrize(
    ("name", "syntax"),
    [
        ("ttl", pyoxigraph.RdfFormat.TURTLE),
        ("nt", pyoxigraph.RdfFormat.N_TRIPLES),
        ("nq", pyoxigraph.RdfFormat.N_QUADS),
        ("trig", pyoxigraph.RdfFormat.TRIG),
        ("rdf", pyoxigraph.RdfFormat.RDF_XML),
    ],
)
def test_show_prints_the_description(loaded, cli, name, syntax):
    """
    Each RDF syntax says the same of the document, on standard output alone.
    """
    ended = cli("show", "1", "-t", name)

    wanted = {
        str(quad.triple)
        for quad in pyoxigraph.parse(cli("show", "1", "-t", "nt").raw, format=pyoxigraph.RdfFormat.N_TRIPLES)
    }
    assert (0, "") == (ended.code, ended.error)
    assert wanted == {str(quad.triple) for quad in pyoxigraph.parse(ended.raw, format=syntax)}
    assert any(SUBJECT in line for line in wanted)


def test_show_prints_turtle_by_default(loaded, cli):
    """
    Without a format it is Turtle.
    """
    assert cli("show", "1").raw == cli("show", "1", "-t", "ttl").raw


def test_show_prints_json_ld(loaded, cli):
    """
    JSON-LD is JSON with a context.
    """
    described = json.loads(cli("show", "1", "-t", "jsonld").out)

    assert "@context" in described
    assert "Title 1" in json.dumps(described)


@pytest.mark.parametrize(
    ("profile", "vocabulary"), [("dublin-core", "http://purl.org/dc/"), ("schema", "https://schema.org/")]
)
def test_show_prints_a_part_of_the_description(loaded, cli, profile, vocabulary):
    """
    A profile keeps the statements of one vocabulary, but for types and labels; the record itself has no profiles.
    """
    everything = cli("show", "1", "-t", "nt").out.splitlines()

    part = cli("show", "1", "-t", "nt", "--profile", profile).out.splitlines()

    assert set(part) < set(everything)
    others = [line for line in part if f"> <{vocabulary}" not in line]
    assert all("#type>" in line or "rdf-schema#label>" in line for line in others)
    refused = cli("show", "1", "-t", "json", "--profile", profile)
    assert (2, True) == (refused.code, "has no profiles" in refused.error)


def test_show_prints_the_record_as_it_is_kept(loaded, cli):
    """
    The format json is the record itself: plain JSON with the names as the source has them.
    """
    kept = json.loads(cli("show", "1", "-t", "json").out)

    assert "1" == kept["identifier"]
    assert ["zh"] == kept["languages"]
    assert "Ana Lima and Ben Cole" in json.dumps(kept)


def test_show_tells_what_is_not_there(loaded, cli):
    """
    An unknown id is exit code 66.
    """
    ended = cli("show", "nothing")

    assert (66, "") == (ended.code, ended.out)
    assert "muniment: there is no document 'nothing'" in ended.error


def test_show_foretells_what_is_not_yet_public(cli, records):
    """
    A document that was loaded and not published is shown as the next publication will show it.
    """
    cli("load", "--no-publish", "records")

    assert SUBJECT in cli("show", "1", "-t", "nt").out


def test_show_tells_what_is_public_while_settings_change(loaded, cli):
    """
    A published description is shown as it was published, whatever the settings say since.
    """
    ended = cli("show", "1", "-t", "nt", "--config", "/dev/null")

    assert SUBJECT in ended.out


# ---------------------------------------------------------------- query

TITLES = "SELECT ?title { ?d a <https://data.archive.example/def/arc#Document> ; <http://purl.org/dc/terms/title> ?title } ORDER BY ?title"


@pytest.mark.slow
def test_query_prints_every_kind_of_table(loaded, cli):
    """
    Away from a terminal a table is CSV; TSV, JSON, XML and a table for people can be asked for.
    """
    answers = {
        name: cli("query", TITLES, *(["-t", name] if name else []))
        for name in ("", "csv", "tsv", "json", "xml", "table")
    }

    assert {0} == {ended.code for ended in answers.values()}
    assert {""} == {ended.error for ended in answers.values()}
    assert b"title\r\nTitle 1\r\nTitle 2\r\n" == answers["csv"].raw == answers[""].raw
    assert '?title\n"Title 1"@en\n"Title 2"@en\n' == answers["tsv"].out
    assert ["Title 1", "Title 2"] == [
        row["title"]["value"] for row in json.loads(answers["json"].out)["results"]["bindings"]
    ]
    assert answers["xml"].out.startswith("<?xml")
    assert ["title", "Title 1", "Title 2"] == answers["table"].out.split("\n")[0].split() + [
        line.strip() for line in answers["table"].out.splitlines()[1:]
    ]


def test_query_prints_graphs_and_truths(loaded, cli):
    """
    CONSTRUCT and DESCRIBE give a graph, Turtle by default; ASK gives yes or no.
    """
    graph = cli("query", f"DESCRIBE {SUBJECT}")
    lines = cli("query", f"DESCRIBE {SUBJECT}", "-t", "nt")
    truth = cli("query", "ASK {}", "-t", "table")

    assert "@prefix schema: <https://schema.org/>" in graph.out
    assert lines.out.startswith(f"{SUBJECT} ")
    assert "yes\n" == truth.out


def test_query_reads_files_and_standard_input(loaded, cli, folder):
    """
    A query may stand in a file or come from standard input.
    """
    (folder / "titles.rq").write_text("\ufeff" + TITLES, encoding="utf-8")

    answers = [
        cli("query", "-f", "titles.rq"),
        cli("query", "-", input=TITLES.encode()),
        cli("query", input=TITLES.encode()),
    ]

    assert ["title\r\nTitle 1\r\nTitle 2\r\n"] * 3 == [ended.out for ended in answers]


@pytest.mark.parametrize(
    ("query", "code", "expected"),
    [
        ("SELECT", 65, "the query is not SPARQL"),
        ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", 65, "SERVICE"),
        ("DELETE WHERE { ?s ?p ?o }", 65, "muniment: "),
        ("SELECT " + "(" * 200 + "1" + ")" * 200 + " {}", 65, "muniment: "),
    ],
)
def test_query_refuses_what_it_must(loaded, cli, query, code, expected):
    """
    Malformed and forbidden queries are exit code 65, with the reason; nothing is printed.
    """
    ended = cli("query", query)

    assert (code, "") == (ended.code, ended.out)
    assert expected in ended.error


def test_query_tells_which_limit_was_met(loaded, cli, monkeypatch):
    """
    A query that takes too long gives nothing, says so and ends with exit code 69.
    """
    monkeypatch.setenv("MUNIMENT_QUERY_TIMEOUT", "0.3")

    ended = cli("query", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")

    assert (69, "") == (ended.code, ended.out)
    assert "muniment: the query took longer than 0.3 seconds" in ended.error


def test_query_tells_when_no_format_fits(loaded, cli):
    """
    A graph cannot be written as a table.
    """
    ended = cli("query", "CONSTRUCT WHERE { ?s ?p ?o }", "-t", "csv")

    assert (65, "") == (ended.code, ended.out)
    assert "the answer is a graph" in ended.error


def test_query_must_be_utf_8(loaded, cli, folder):
    """
    A query in another encoding is told with the byte.
    """
    (folder / "latin-1.rq").write_bytes('SELECT ("Käse" AS ?x) {}'.encode("latin-1"))

    for ended in (cli("query", "-f", "latin-1.rq"), cli("query", input=b"SELECT \xff")):
        assert 65 == ended.code
        assert "muniment: the query is not UTF-8: byte 0x" in ended.error


# ---------------------------------------------------------------- dump


@pytest.mark.parametrize("name", ["nq", "nt", "ttl", "jsonld"])
def test_dump_gives_the_bytes_of_the_published_file(loaded, cli, folder, name):
    """
    A dump is the file that was published, on standard output or in a file.
    """
    published = (folder / "muniment-data" / "dumps" / "1" / f"documents.{name}").read_bytes()

    ended = cli("dump", "-t", name)
    written = cli("dump", "-t", name, "-o", "out.txt")

    assert (0, "", published) == (ended.code, ended.error, ended.raw)
    assert (0, "", published) == (written.code, written.out, (folder / "out.txt").read_bytes())


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (["-o", "out.nq.zst"], "documents.nq.zst"),
        (["-t", "csv", "-o", "out.gz"], "documents.csv.gz"),
        (["-t", "ttl", "--compress", "zst", "-o", "out"], "documents.ttl.zst"),
        (["--compress", "none", "-o", "out.zst"], "documents.nq"),
        (["-o", "out.ttl"], "documents.ttl"),
        (["-o", "out.2026.csv.gz"], "documents.csv.gz"),
        (["-t", "nt", "-o", "out.ttl.zst"], "documents.nt.zst"),
    ],
)
def test_dump_is_written_as_the_ending_or_the_option_says(loaded, cli, folder, arguments, name):
    """
    Format and compression; the option goes before the ending, and the bytes are those of the published file.
    """
    ended = cli("dump", *arguments)

    published = (folder / "muniment-data" / "dumps" / "1" / name).read_bytes()
    assert (0, "", published) == (ended.code, ended.error, (folder / arguments[-1]).read_bytes())


def test_dump_appears_whole_or_not_at_all(loaded, cli, folder):
    """
    When a dump fails on the way, the file that was there stays, and no part of a new one is left.
    """
    (folder / "out.nq").write_text("old")
    (folder / "muniment-data" / "renditions.sqlite3").unlink()
    connection = sqlite3.connect(folder / "muniment-data" / "ledger.sqlite3")
    connection.execute("update payload set body = x'00' where rowid = (select max(rowid) from payload)")
    connection.commit()
    connection.close()

    ended = cli("dump", "-o", "out.nq")

    assert 69 == ended.code
    assert "old" == (folder / "out.nq").read_text()
    assert [] == list(folder.glob(".out*"))


@pytest.mark.parametrize("target", ["missing/out.nq", "records/1.txt/out.nq", "records"])
def test_dump_tells_when_it_cannot_write(loaded, cli, target):
    """
    A place that cannot be written is exit code 73.
    """
    ended = cli("dump", "-o", target)

    assert 73 == ended.code
    assert f"muniment: cannot write {target}: " in ended.error


def test_dump_writes_devices_and_pipes_as_they_stand(loaded, cli, folder):
    """
    What is no file is not replaced by one: a pipe gets the dump, and stays a pipe.
    """
    import os
    import threading

    os.mkfifo(folder / "pipe")
    got = []
    reader = threading.Thread(target=lambda: got.append((folder / "pipe").read_bytes()))
    reader.start()

    ended = cli("dump", "-o", "pipe")
    reader.join(10)

    assert 0 == ended.code
    assert (folder / "pipe").is_fifo()
    assert [cli("dump").raw] == got


# ---------------------------------------------------------------- history, diff


@pytest.fixture
def changed(loaded, cli, folder):
    """Document 1: loaded, changed, withdrawn with a reason and restored; the last step is not public yet."""
    (folder / "records" / "1.txt").write_text(record("1", "Another title"), encoding="utf-8")
    cli("load", "--no-dumps", "records")
    cli("withdraw", "--reason", "the owner asked", "1")
    cli("restore", "--no-publish", "1")


def test_history_lists_every_version(changed, cli):
    """
    Number, moment, change, generation, source and reason, the oldest first.
    """
    lines = cli("history", "1").out.splitlines()

    assert ["recorded", "recorded", "withdrawn", "restored"] == [line.split()[2] for line in lines]
    assert ["generation 1", "generation 2", "generation 3", "not public yet"] == [
        re.search(r"generation \d|not public yet", line)[0] for line in lines
    ]
    assert lines[0].endswith("records/1.txt")
    assert lines[2].endswith("(the owner asked)")


def test_history_for_programs(changed, cli):
    """
    With --json each version is an object.
    """
    steps = json.loads(cli("history", "--json", "1").out)

    assert [1, 2, 3, None] == [step["generation"] for step in steps]
    assert set(steps[0]) == {
        "version", "recorded", "change", "generation", "source", "reason", "target", "embargo", "purged",
    }  # fmt: skip
    assert sorted(step["version"] for step in steps) == [step["version"] for step in steps]


@pytest.mark.slow
def test_diff_shows_what_came_and_what_went(changed, cli):
    """
    Only statements that differ, without the dates of the versions.
    """
    versions = [str(step["version"]) for step in json.loads(cli("history", "--json", "1").out)]

    lines = cli("diff", "1", "--from", versions[0], "--to", versions[1]).out.splitlines()

    assert [
        f'- {SUBJECT} <http://purl.org/dc/terms/title> "Title 1"@en .',
        f'+ {SUBJECT} <http://purl.org/dc/terms/title> "Another title"@en .',
    ] == [line for line in lines if f"{SUBJECT} <http://purl.org/dc/terms/title>" in line]
    assert {"-", "+"} == {line[0] for line in lines}
    assert not any("/terms/modified>" in line for line in lines)


def test_diff_compares_the_last_two_versions(changed, cli):
    """
    Without versions named; a withdrawn document says nothing, so restoring it brings everything.
    """
    assert {"+"} == {line[0] for line in cli("diff", "1").out.splitlines()}
    assert "" == cli("diff", "1", "--from", "99999").out


def test_the_first_version_comes_from_nothing(loaded, cli):
    """
    All that it says is new.
    """
    assert {"+"} == {line[0] for line in cli("diff", "1").out.splitlines()}


@pytest.mark.parametrize("arguments", [("history", "3"), ("diff", "3"), ("diff", "1", "--to", "99999")])
def test_what_has_no_history_is_not_found(loaded, cli, arguments):
    """
    An unknown id or version is exit code 66 and a sentence.
    """
    ended = cli(*arguments)

    assert (66, "") == (ended.code, ended.out)
    assert re.match(r"muniment: (there is no document '3'|the document has no version 99999)", ended.error)


# ---------------------------------------------------------------- status, verify, rebuild


def test_status_says_how_the_catalogue_stands(loaded, cli, folder):
    """
    The numbers, the publication, the last load and every refusal with its reason.
    """
    (folder / "records" / "3.txt").write_bytes(b"")
    cli("load", "--no-publish", "records")
    cli("withdraw", "--no-publish", "2")

    lines = cli("status").out.splitlines()

    assert [
        "catalogue    muniment-data",
        "documents    1 (1 withdrawn)",
        "authorities  4",
        "ledger       7 entries",
    ] == lines[:4]
    assert re.fullmatch(
        r"published    generation 1 of \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ, 1 entries behind the ledger", lines[4]
    )
    assert lines[5].endswith(": loaded 0, unchanged 2, refused 1, warnings 0")
    assert "refused      1" == lines[6]
    assert "  records/3.txt:1: file: the file is empty (expected a record; remove the file or fill it)" == lines[7]


def test_status_for_programs(loaded, cli):
    """
    With --json the state is one object.
    """
    state = json.loads(cli("status", "--json").out)

    assert (2, 0, 4, 6, 1, 0, []) == tuple(
        state[name]
        for name in ("documents", "withdrawn", "authorities", "sequence", "generation", "unpublished", "refused")
    )
    assert {"loaded": 2, "unchanged": 0, "refused": 0, "warnings": 0} == state["load"]["counts"]


def test_verify_and_rebuild(loaded, cli, folder):
    """
    A sound catalogue is exit code 0; a fault is exit code 1 and a line on standard output; rebuilding repairs the graph.
    """
    import shutil

    sound = cli("verify")
    shutil.rmtree(folder / "muniment-data" / "graph")
    faulty = cli("verify")
    rebuilt = cli("rebuild")

    assert (0, "", 1) == (sound.code, sound.out, len(sound.told))
    assert re.fullmatch(r"no fault found; checked [\d.]+ MB in [\d.]+ s", sound.told[0])
    assert (1, 1) == (faulty.code, len(faulty.told))
    assert re.fullmatch(r"2 faults found; checked [\d.]+ MB in [\d.]+ s", faulty.told[0])
    assert 2 == len(faulty.out.splitlines())
    assert (0, "", ["rebuilt graph and search index of generation 1"]) == (rebuilt.code, rebuilt.out, rebuilt.told)
    assert 0 == cli("verify").code


def test_a_damaged_ledger_is_told(loaded, cli, folder):
    """
    A ledger that is no database any more is exit code 69 with the remedy, and a finding of verify.
    """
    (folder / "muniment-data" / "ledger.sqlite3").write_bytes(b"nonsense" * 1000)
    for name in ("ledger.sqlite3-wal", "ledger.sqlite3-shm"):
        (folder / "muniment-data" / name).unlink(missing_ok=True)

    verified = cli("verify")
    assert 1 == verified.code
    assert "the ledger is damaged: file is not a database; put a backup of the ledger in its place\n" == verified.out

    for arguments in (("status",), ("show", "1"), ("load", "records"), ("dump",)):
        ended = cli(*arguments)

        assert 69 == ended.code
        assert "muniment: the ledger is damaged: file is not a database (restore it from a backup" in ended.error


@pytest.mark.parametrize(
    "arguments",
    [
        ("status",),
        ("show", "1"),
        ("query", "ASK {}"),
        ("dump",),
        ("verify",),
        ("rebuild",),
        ("withdraw", "1"),
        ("serve",),
    ],
    ids=lambda arguments: arguments[0],
)
def test_without_a_catalogue_reading_verbs_say_so(cli, folder, arguments):
    """
    Where nothing was ever loaded, exit code 66 and a sentence; no catalogue is made.
    """
    ended = cli(*arguments)

    assert (66, "") == (ended.code, ended.out)
    assert "muniment: there is no catalogue in muniment-data" in ended.error
    assert not (folder / "muniment-data").exists()


@pytest.mark.parametrize("arguments", [("query", "ASK {}"), ("dump",), ("serve",)], ids=lambda arguments: arguments[0])
def test_before_the_first_publication_reading_verbs_say_so(cli, records, arguments):
    """
    What needs a publication says that there is none: exit code 69.
    """
    cli("load", "--no-publish", "records")

    ended = cli(*arguments)

    assert (69, ["muniment: nothing has been published yet (run 'muniment publish')"]) == (ended.code, ended.told)


# ---------------------------------------------------------------- settings, init, usage


def test_settings_says_where_each_value_came_from(cli, records, monkeypatch):
    """
    Every setting has a line: name, value, origin.
    """
    monkeypatch.setenv("MUNIMENT_LANGUAGE", "de")

    lines = cli("settings", "--data", "elsewhere").out.splitlines()

    rows = {line.split()[0]: re.split(r"\s{2,}", line) for line in lines}
    assert ["data", "elsewhere", "flag"] == rows["data"]
    assert ["language", "de", "environment (MUNIMENT_LANGUAGE)"] == rows["language"]
    assert ["base", "https://data.archive.example/", f"file ({records.parent / 'muniment.toml'})"] == rows["base"]
    assert ["port", "8000", "default"] == rows["port"]


def test_settings_for_programs(cli, records):
    """
    With --json each setting has its value, its origin and its variable.
    """
    described = json.loads(cli("settings", "--json").out)

    assert {"value": 8000, "origin": "default", "variable": "MUNIMENT_PORT"} == described["port"]
    assert [str(records.parent / "authorities.ttl")] == described["authorities"]["value"]


@pytest.mark.parametrize(
    ("content", "environment", "expected"),
    [
        ("colour = 'red'", {}, "there is no setting 'colour'"),
        ("port = 'x'", {}, "port: 'x' cannot be used (expected a whole number from 0 to 65,535; correct it)"),
        ("", {"MUNIMENT_COLOUR": "red"}, "there is no setting MUNIMENT_COLOUR"),
        ("", {"MUNIMENT_CONFIG": "missing.toml"}, "the settings file missing.toml cannot be read"),
    ],
)
@pytest.mark.parametrize("verb", ["settings", "status"])
def test_wrong_settings_are_told_by_every_verb(cli, folder, monkeypatch, verb, content, environment, expected):
    """
    A setting that does not exist or cannot be is exit code 78, whatever was wanted.
    """
    (folder / "muniment.toml").write_text(content)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    ended = cli(verb)

    assert (78, "") == (ended.code, ended.out)
    assert expected in ended.error


def test_init_writes_a_file_to_edit(cli, folder):
    """
    The file is written once, never over another one, and has every default.
    """
    first, again = cli("init", "archive"), cli("init", "archive")

    assert (0, "") == (first.code, first.out)
    assert "wrote archive/muniment.toml" in first.error
    assert (73, "muniment: archive/muniment.toml is there already (edit it, or remove it first)\n") == (
        again.code,
        again.error,
    )
    assert 0 == cli("settings", "--config", "archive/muniment.toml").code


def test_init_tells_when_it_cannot_write(cli, records):
    """
    A folder below a file cannot be made.
    """
    ended = cli("init", "records/1.txt/archive")

    assert 73 == ended.code
    assert "muniment: cannot write records/1.txt/archive/muniment.toml" in ended.error


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("laod", "records"), "There is no command 'laod'. Did you mean 'load'?"),
        (("xyzzy",), "There is no command 'xyzzy'."),
        (("load",), "Missing argument 'PATH...'"),
        (("load", "--wrong", "x"), "No such option '--wrong'"),
        (("load", "--no-dump", "x"), "Did you mean '--no-dumps'?"),
        (("show",), "Missing argument 'ID'"),
        (("show", "1", "-t", "doc"), "'doc' is not one of"),
        (("query", "-f", "missing.rq"), "does not exist"),
    ],
)
def test_wrong_usage_is_told(cli, folder, arguments, expected):
    """
    A slip on the command line is exit code 2, with a hint where there is one; nothing happens.
    """
    ended = cli(*arguments)

    assert (2, "") == (ended.code, ended.out)
    assert expected in ended.error
    assert [] == list(folder.iterdir())


@pytest.mark.parametrize("verb", main.VERBS)
def test_every_verb_has_help_with_an_example(cli, verb):
    """
    Every verb explains itself: usage, a sentence, an example, its options; the list of verbs has the same sentence.
    """
    ended = cli(verb, "--help")

    assert (0, ended.out) == (ended.code, cli(verb, "-h").out)
    assert f"Usage: muniment {verb}" in ended.out
    assert f"Example:\n    muniment {verb}" in ended.out
    assert main.VERBS[verb].removesuffix(".") in " ".join(ended.out.split())


def test_help_and_version(cli):
    """
    The command lists its verbs and exit codes, and says which version it is.
    """
    from catalog.version import VERSION

    ended = cli("--help")

    assert all(f"  {verb} " in ended.out for verb in main.VERBS)
    assert "Exit codes: 0 done, 1 findings" in " ".join(ended.out.split())
    assert "Manual: docs/cli.md in the source of Muniment." == ended.out.splitlines()[-1].strip()
    assert f"muniment, version {VERSION}\n" == cli("--version").out


def test_every_error_has_an_exit_code_of_its_own_kind():
    """
    Every error that a user can meet has an exit code that the help explains.
    """
    explained = {int(code) for code in re.findall(r"(?:, |: )(\d+) ", main._EXIT_CODES)}
    kinds = [CatalogError]
    for kind in kinds:
        kinds.extend(kind.__subclasses__())

    assert {kind.exit_code for kind in kinds} <= explained
    assert {0, 1, 2, 65, 66, 69, 70, 73, 75, 78, 130} == explained


def test_a_fault_of_the_program_is_a_sentence(cli, loaded, monkeypatch):
    """
    What nobody foresaw is told in a sentence too, with exit code 70; developers get the traceback.
    """
    from catalog.jobs import reporting

    monkeypatch.setattr(reporting, "status", lambda _: 1 / 0)

    ended = cli("status")

    assert (70, "") == (ended.code, ended.out)
    assert "muniment: a fault of this program: ZeroDivisionError: division by zero (please report it" in ended.error
    assert "Traceback" not in ended.error
