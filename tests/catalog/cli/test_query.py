"""``muniment query``: what the table shows, where answers go, and asking without the guard."""

import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from support.processes import Started, environment, until

from catalog.cli.table import MOST_CHARACTERS, MOST_ROWS, show

BASE = "https://data.archive.example/"
ARC = f"PREFIX arc: <{BASE}def/arc#> "
TITLES = f"{ARC} SELECT ?title {{ ?d a arc:Document ; <http://purl.org/dc/terms/title> ?title }} ORDER BY ?title"
RANKED = f'{ARC} SELECT ?d {{ (?d ?s) arc:search "title" }} ORDER BY DESC(?s) ?d'
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }"
PREFIXES = {"x": "urn:x:", "deep": "urn:x:deep/"}


def shown(*rows, columns=("a", "b"), terminal=False):
    bindings = [{name: term for name, term in zip(columns, row, strict=True) if term} for row in rows]
    body = json.dumps({"head": {"vars": list(columns)}, "results": {"bindings": bindings}}).encode()
    return show(body, PREFIXES, terminal=terminal)


def iri(value):
    return {"type": "uri", "value": value}


def text(value, language=None):
    return {"type": "literal", "value": value} | ({"xml:lang": language} if language else {})


# ---------------------------------------------------------------- the table


def test_iris_are_shortened_where_that_is_safe():
    """
    The longest namespace wins; what would be no name behind the colon stays whole.
    """
    table = shown(
        (iri("urn:x:p"), iri("urn:x:deep/q-1")), (iri("urn:x:a/b"), iri("urn:x:")), (iri("urn:y:p"), text("urn:x:p"))
    )

    assert [["a", "b"], ["x:p", "deep:q-1"], ["urn:x:a/b", "urn:x:"], ["urn:y:p", "urn:x:p"]] == [
        line.split() for line in table.text.splitlines()
    ]


def test_languages_are_shown_where_they_differ():
    """
    A column in one language needs no tags; what has none beside others has none here.
    """
    table = shown((text("one", "en"), text("eins", "de")), (text("two", "en"), text("2")), (None, text("deux", "fr")))

    assert [["one", "eins", "@de"], ["two", "2"], ["deux", "@fr"]] == [
        line.split() for line in table.text.splitlines()[1:]
    ]


def test_nothing_in_a_table_steers_the_terminal():
    """
    Escape sequences, line ends and marks of direction are written out; markup is only text.
    """
    table = shown((text("\x1b[2Ja\nb\u202e"), text("[red]c[/red]")))

    assert r"\x1b[2Ja\nb\u202e" in table.text
    assert "[red]c[/red]" in table.text


@pytest.mark.slow
def test_what_is_not_shown_is_said():
    """
    Rows and characters have limits, of which nothing is left out in silence; in a file a row stays one line.
    """
    long = "x" * (MOST_CHARACTERS + 1)
    table = shown(*[(text(long), text("y"))] * 2, *[(text("a"), None)] * (MOST_ROWS - 1))

    assert (MOST_ROWS + 1, MOST_ROWS + 1) == (table.rows, len(table.text.splitlines()))
    assert f"{'x' * MOST_CHARACTERS}…  y" == table.text.splitlines()[1].strip()
    assert (
        "the first 1,000 of 1,001 rows are shown; -t csv gives all of them",
        "long values are cut behind 300 characters, 2 of them; -t csv gives them whole",
    ) == table.left_out
    assert () == shown((text("x" * MOST_CHARACTERS), None)).left_out


# ---------------------------------------------------------------- where it comes from and goes to


def test_an_answer_goes_to_a_file(loaded, cli, folder):
    """
    In the formats of standard output; a file that cannot be written is told.
    """
    plain = cli("query", TITLES, "-o", "titles.csv")
    table = cli("query", TITLES, "-t", "table", "-o", "titles.txt")
    lost = cli("query", TITLES, "-o", "nowhere/titles.csv")

    assert [(0, "", "")] * 2 == [ended[:3] for ended in (plain, table)]
    assert b"title\r\nTitle 1\r\nTitle 2\r\n" == (folder / "titles.csv").read_bytes()
    assert ["title", "Title 1", "Title 2"] == [
        line.strip() for line in (folder / "titles.txt").read_text().splitlines()
    ]
    assert 73 == lost.code
    assert "muniment: cannot write nowhere/titles.csv" in lost.error


@pytest.mark.parametrize(
    ("query", "name", "begins"),
    [
        (TITLES, "titles.json", b'{"head"'),
        (TITLES, "titles.tsv", b"?title"),
        (TITLES, "titles.txt", b"title\r\n"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "all.rdf", b"<?xml"),
    ],
)
def test_a_file_is_written_as_its_ending_says(loaded, cli, folder, query, name, begins):
    """
    Without a format an ending that names one decides, and another one changes nothing.
    """
    ended = cli("query", query, "-o", name)

    assert (0, "") == (ended.code, ended.error)
    assert begins == (folder / name).read_bytes()[: len(begins)]


def test_a_query_comes_by_standard_input(loaded, cli):
    """
    As nothing, as - and as the file -.
    """
    answers = [cli("query", *arguments, input=b"ASK {}") for arguments in ([], ["-"], ["-f", "-"])]

    assert [(0, "true")] * 3 == [(answer.code, answer.out) for answer in answers]


def test_one_query_is_asked_at_a_time(loaded, cli, folder):
    """
    A query and a file with another one is a mistake in the call.
    """
    (folder / "titles.rq").write_text(TITLES)

    ended = cli("query", "ASK {}", "-f", "titles.rq")

    assert (2, "") == (ended.code, ended.out)
    assert "There are two queries" in ended.error


# ---------------------------------------------------------------- full text, and the guard


def test_words_are_looked_for_as_at_the_endpoint(loaded, cli, monkeypatch):
    """
    With the guard and without; a ranking that ends early is told on standard error, a set that is too large refused.
    """
    whole = [cli("query", RANKED, guard) for guard in ("--guard", "--no-guard")]
    monkeypatch.setenv("MUNIMENT_QUERY_SEARCH_HITS", "1")
    ranked, refused = cli("query", RANKED), cli("query", f'{ARC} ASK {{ ?d arc:search "title" }}')

    expected = f"d\r\n{BASE}id/document/1\r\n{BASE}id/document/2\r\n"
    assert [(0, expected, "")] * 2 == [ended[:3] for ended in whole]
    assert (0, f"d\r\n{BASE}id/document/1\r\n") == (ranked.code, ranked.out)
    assert ["arc:search 'title': the best 1 of 2 documents; the rest is not in the answer"] == ranked.told
    assert (69, "") == (refused.code, refused.out)
    assert "is found in 2 documents, and a query takes in 1 at most" in refused.error


def test_prefixes_have_to_be_declared(loaded, cli):
    """
    As at the endpoint, so that a query means the same everywhere; the error has the line to add.
    """
    ended = cli("query", 'ASK { ?d arc:search "title" }')

    assert 65 == ended.code
    assert f"declare it before the query: PREFIX arc: <{BASE}def/arc#>" in ended.error


@pytest.mark.slow
def test_without_the_guard_the_limits_are_off(loaded, cli, monkeypatch):
    """
    Size and length of the text among them; the answer is the same to the byte, in every form.
    """
    queries = (TITLES, "ASK {}", f"DESCRIBE <{BASE}id/document/1>", f"{TITLES} #{'x' * 2_000}")
    interrupted = signal.getsignal(signal.SIGINT)
    guarded = [cli("query", query) for query in queries]
    monkeypatch.setenv("MUNIMENT_QUERY_RESULT", "1KiB")
    monkeypatch.setenv("MUNIMENT_QUERY_LENGTH", "1KiB")

    assert [69, 65] == [cli("query", query).code for query in queries[2:]]
    assert guarded == [cli("query", query, "--no-guard") for query in queries]
    assert interrupted is signal.getsignal(signal.SIGINT)


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        (
            "SELECT * {\n SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
            "SERVICE is not allowed here, at line 2, column 2",
        ),
        ("DELETE WHERE { ?s ?p ?o }", "DELETE is not allowed here"),
        ("SELECT " + "(" * 200 + "1" + ")" * 200 + " {}", "nested deeper than 100 levels"),
        ("SELECT *\n{ ?s ?p", "at line 2, column"),
    ],
)
def test_without_the_guard_the_walls_stand(loaded, cli, query, reason):
    """
    Updates, SERVICE and what would overflow the engine's stack are refused all the same, malformed queries told.
    """
    ended = cli("query", query, "--no-guard")

    assert (65, "") == (ended.code, ended.out)
    assert reason in ended.error


@pytest.mark.slow
def test_a_refused_query_is_told_once(loaded, folder):
    """
    What the service would write into its log is not told to who asked.
    """
    with Started("query", "SELECT * { ?s ?p ?o }", cwd=folder, MUNIMENT_QUERY_RESULT="1 KiB") as query:
        code, out, error = query.end()

    assert (69, "", 1) == (code, out, len(error.splitlines()))
    assert error.startswith("muniment: the answer is larger than 1 KiB")


@pytest.mark.slow
def test_ctrl_c_ends_a_query_without_the_guard(loaded, folder):
    """
    At once, and as the shell expects of a process that was interrupted; nothing is printed.
    """
    with subprocess.Popen(
        [sys.executable, "-m", "catalog.cli", "query", "--no-guard", ENDLESS],
        cwd=folder,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        until(lambda: _sigint_is_default(process.pid))
        process.send_signal(signal.SIGINT)
        try:
            out, error = process.communicate(timeout=5)
        finally:
            process.kill()

    assert (-signal.SIGINT, b"", b"") == (process.returncode, out, error)


def _sigint_is_default(pid):
    """Say whether a process neither catches SIGINT, after it has begun to, nor ignores it, as a background does."""
    status, maps = (Path(f"/proc/{pid}/{name}").read_text() for name in ("status", "maps"))
    masks = [int(line.split()[1], 16) for line in status.splitlines() if line.startswith(("SigCgt", "SigIgn"))]
    return "pyoxigraph" in maps and not any(mask & 1 << (signal.SIGINT - 1) for mask in masks)


@pytest.mark.slow
def test_on_a_terminal_there_is_a_table(loaded, folder):
    """
    With rows and seconds on standard error, apart from the data.
    """
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "catalog.cli", "query", TITLES],
        cwd=folder,
        env=environment(),
        stdout=slave,
        stderr=subprocess.PIPE,
    )
    os.close(slave)
    _, error = process.communicate(timeout=30)
    out = os.read(master, 10_000).decode()
    os.close(master)

    assert ["Title 1", "Title 2"] == [line.strip() for line in out.splitlines()[1:]]
    assert error.startswith(b"2 rows, ")
