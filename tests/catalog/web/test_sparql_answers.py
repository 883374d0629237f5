"""Answers of the endpoint never lie: complete or an error, named by their generation, kept and asked for again."""

import csv
import io
from urllib.parse import urlencode

import msgspec
import pytest
from support import markup
from support.catalogues import CatalogueForTests
from support.texts import record

from catalog.graph.guard import Guard

BASE = "https://data.archive.example/"
DOCUMENTS = "SELECT ?d ?t { ?d <http://purl.org/dc/terms/title> ?t } ORDER BY ?d"
BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8"


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    made = CatalogueForTests(tmp_path_factory.mktemp("answers"), MUNIMENT_QUERY_RESULT="16 KiB")
    made.load_texts(*(record(str(number), title=f"Report {number}") for number in range(1, 9)))
    yield made
    made.close()


@pytest.fixture
def asked(monkeypatch):
    """The queries that reached the guard."""
    seen = []
    ask = Guard.ask

    def counting(self, question, *rest, **named):
        seen.append(question.query)
        return ask(self, question, *rest, **named)

    monkeypatch.setattr(Guard, "ask", counting)
    return seen


@pytest.fixture(scope="module")
def client(catalogue):
    return catalogue.client()


@pytest.fixture
def query(request):
    """A query that no other test asks."""
    return f"{DOCUMENTS} # {request.node.name}"


def get(client, query=DOCUMENTS, accept=None, *, tag=None, **parameters):
    named = {name.replace("_", "-"): value for name, value in parameters.items()}
    headers = ({"Accept": accept} if accept else {}) | ({"If-None-Match": tag} if tag else {})
    return client.get("/sparql?" + urlencode({"query": query} | named, doseq=True), headers=headers, buffered=True)


# ---------------------------------------------------------------- kept, and asked for again


def test_the_same_query_runs_once_a_generation(client, asked, query):
    """
    The second answer has the same bytes and headers and needs no worker.
    """
    first, second = get(client, query), get(client, query)

    assert [query] == asked
    assert first.data == second.data
    assert dict(first.headers) == dict(second.headers)
    assert "public, no-cache" == first.headers["Cache-Control"]
    assert "1" == first.headers["Muniment-Generation"]


@pytest.mark.parametrize("accept", [None, "text/csv", "application/sparql-results+xml"])
def test_who_has_the_answer_is_told_so_without_a_query(client, asked, query, accept):
    """
    304 by ETag, also from a process that has never seen the query.
    """
    first = get(client, query, accept)
    asked.clear()

    again = get(client, query, accept, tag=first.headers["ETag"])

    assert (304, b"", []) == (again.status_code, again.data, asked)
    for name in ("ETag", "Vary", "Cache-Control", "Muniment-Generation"):
        assert first.headers[name] == again.headers[name], name


def test_another_process_knows_the_tag(catalogue, client, asked, query):
    """
    It is made of what was asked and of the generation, and of nothing that one process alone knows.
    """
    tag = get(client, query).headers["ETag"]
    other = catalogue.client()
    asked.clear()

    assert (304, []) == (get(other, query, tag=tag).status_code, asked)


def test_everything_that_decides_the_answer_is_in_its_tag(client):
    """
    Query, dataset and format; two that differ in one of them share no tag.
    """
    answers = [
        get(client), get(client, DOCUMENTS + " LIMIT 1"), get(client, format="csv"), get(client, format="tsv"),
        get(client, default_graph_uri=f"{BASE}graph/links"), get(client, named_graph_uri=f"{BASE}graph/links"),
        get(client, default_graph_uri=[f"{BASE}graph/links", f"{BASE}graph/curated"]), get(client, accept=BROWSER),
        get(client, DOCUMENTS + " "),
    ]  # fmt: skip

    assert {200} == {answer.status_code for answer in answers}
    assert len(answers) == len({answer.headers["ETag"] for answer in answers})


@pytest.mark.parametrize("function", ["NOW()", "RAND()", "UUID()", "STRUUID()", "BNODE()"])
def test_what_varies_is_asked_each_time(client, asked, function):
    """
    No cache keeps it, and no tag promises that it stays.
    """
    query = f"SELECT ({function} AS ?x) {{}}"

    answers = [get(client, query) for _ in range(2)]

    assert [query] * 2 == asked
    assert {"no-store"} == {answer.headers["Cache-Control"] for answer in answers}
    assert not any("ETag" in answer.headers for answer in answers)


def test_errors_are_asked_again(client, asked):
    """
    What went wrong once may be right the next time.
    """
    assert [400, 400] == [get(client, "SELECT * {").status_code for _ in range(2)]
    assert 2 == len(asked)


@pytest.mark.slow
def test_a_publication_makes_every_answer_new(make, asked):
    """
    The tag of the old generation is worth nothing, and the answer is that of the new one.
    """
    catalogue = make()
    catalogue.load_texts(record("1"))
    client = catalogue.client()
    before = get(client)

    catalogue.clock.move()
    catalogue.load_texts(record("1"), record("2"))
    after = get(client, tag=before.headers["ETag"])

    assert (200, "2") == (after.status_code, after.headers["Muniment-Generation"])
    assert [2, 4] == [len(answer.json["results"]["bindings"]) for answer in (before, after)]
    assert before.headers["ETag"] != after.headers["ETag"]


def test_a_publication_between_question_and_answer_gives_no_false_tag(client, query, monkeypatch):
    """
    The answer names the generation that was asked; nothing is kept under the one before.
    """
    ask = Guard.ask
    monkeypatch.setattr(Guard, "ask", lambda self, question, **named: _of_generation(ask(self, question, **named), 2))

    answer = get(client, query)

    assert ("2", "no-store") == (answer.headers["Muniment-Generation"], answer.headers["Cache-Control"])
    assert "ETag" not in answer.headers


def _of_generation(answer, number):
    return msgspec.structs.replace(answer, generation=number)


@pytest.mark.slow
def test_the_cache_can_be_switched_off(make, asked):
    """
    ``query_cache`` 0 keeps nothing; 304 is still given.
    """
    catalogue = make(MUNIMENT_QUERY_CACHE="0")
    catalogue.load_texts(record("1"))
    client = catalogue.client()

    tags = {get(client).headers["ETag"] for _ in range(2)}

    assert (2, 1) == (len(asked), len(tags))
    assert 304 == get(client, tag=tags.pop()).status_code


def test_a_post_is_answered_from_the_same_memory(client, asked, query):
    """
    How a query is sent makes no difference to its answer.
    """
    first = get(client, query)

    posted = client.post("/sparql", data={"query": query})

    assert ([query], first.data) == (asked, posted.data)


# ---------------------------------------------------------------- limits


def rows(client, number, **parameters):
    """Ask for so many rows; return the status, and how many came."""
    query = f"SELECT ?d ?p {{ ?d ?p ?o }} ORDER BY ?d ?p ?o LIMIT {number}"
    answer = get(client, query, format="csv", **parameters)
    return answer.status_code, len(list(csv.reader(io.StringIO(answer.text)))) - 1 if answer.status_code == 200 else 0


@pytest.mark.slow
def test_at_the_limit_a_table_has_all_its_rows_or_there_is_none(client):
    """
    N - 1 rows, N, and N + 1: the last one is 413, and nothing is between.
    """
    low, high = 1, 1_000
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if rows(client, middle)[0] == 200 else (low, middle)

    assert 50 < low < 999
    assert [(200, low - 1), (200, low), (413, 0)] == [rows(client, number) for number in (low - 1, low, low + 1)]


def test_an_answer_that_is_too_large_is_told_the_ways_around(client):
    """
    The limit with its value, the dumps, and a query that takes the list page by page.
    """
    answer = get(client, "SELECT * { ?s ?p ?o . ?a ?b ?c }")

    problem = answer.json
    assert 413 == answer.status_code
    assert {"setting": "query_result", "value": 16 << 10, "unit": "bytes"} == problem["limit"]
    assert "16 KiB" in problem["detail"]
    assert f"{BASE}dumps/" == problem["dumps"]
    assert f'<{BASE}dumps/>; rel="alternate"' in answer.headers["Link"]
    assert "no-store" == answer.headers["Cache-Control"]


def test_the_pages_of_the_advice_hold_everything_once(client):
    """
    Keyset paging as the problem shows it: each page begins behind the last key of the one before.
    """
    paging = get(client, "SELECT * { ?s ?p ?o . ?a ?b ?c }").json["paging"].replace("LIMIT 1000", "LIMIT 3")
    found, last = [], ""

    while page := get(client, paging.replace("LAST", last)).json["results"]["bindings"]:
        found += [row["document"]["value"] for row in page]
        last = found[-1]

    assert [f"{BASE}id/document/{number}" for number in range(1, 9)] == found


@pytest.mark.slow
def test_every_limit_is_named_with_its_value(make):
    """
    Time, memory, size of the answer, length of the query.
    """
    catalogue = make(MUNIMENT_QUERY_TIMEOUT="0.3", MUNIMENT_QUERY_LENGTH="2 KiB")
    catalogue.load_texts(record("1"))
    client = catalogue.client()

    late = get(client, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r }")
    long = get(client, "ASK {}" + " " * 2_048)

    assert [504, 413] == [late.status_code, long.status_code]
    assert {"setting": "query_timeout", "value": 0.3, "unit": "seconds"} == late.json["limit"]
    assert {"setting": "query_length", "value": 2_048, "unit": "bytes"} == long.json["limit"]


# ---------------------------------------------------------------- problems


def test_a_problem_comes_in_the_form_that_is_asked_for(client):
    """
    JSON for programs, a page for people, plain text for a terminal: all with the line and the mark under it.
    """
    query = "SELECT *\n{ ?s dcterms:title ?t }"
    told, shown, said = (get(client, query, accept) for accept in (None, BROWSER, "text/plain"))

    assert {400} == {answer.status_code for answer in (told, shown, said)}
    assert (2, 6, "{ ?s dcterms:title ?t }", "     ^") == tuple(
        told.json[name] for name in ("line", "column", "excerpt", "caret")
    )
    assert [] == markup.faults(shown.text)
    assert "{ ?s <mark>d</mark>cterms:title ?t }</pre>" in shown.text
    assert "text/plain; charset=utf-8" == said.content_type
    assert "    { ?s dcterms:title ?t }\n         ^\n" in said.text
    assert "PREFIX dcterms: <http://purl.org/dc/terms/>" in said.text


@pytest.mark.parametrize(
    ("named", "accept", "expected"),
    [
        ("application/sparql-results json", None, "application/sparql-results+json"),
        ("SRX", None, "application/sparql-results+xml"),
        ("text/csv; charset=utf-8", "text/html", "text/csv; charset=utf-8"),
        ("html", None, "text/html; charset=utf-8"),
    ],
)
def test_a_table_can_be_named_as_other_endpoints_name_it(client, named, accept, expected):
    """
    Short names, media types, and a plus sign that nobody escaped.
    """
    assert expected == get(client, accept=accept, format=named).content_type


@pytest.mark.parametrize("named", ["turtle", "n3", "json-ld", "rdf+xml", "n-triples"])
def test_a_graph_can_be_named_as_other_endpoints_name_it(client, named):
    """
    The names that SPARQLWrapper and others send.
    """
    answer = get(client, "CONSTRUCT WHERE { ?s ?p ?o }", format=named)

    assert answer.status_code in {200, 413}
    assert 406 == get(client, format=named).status_code


def test_a_format_that_there_is_not_is_told_all_that_there_are(client):
    """
    400 lists short names and media types.
    """
    advice = get(client, format="docx").json["advice"]

    assert all(name in advice for name in ("json", "csv", "ttl", "text/turtle", "application/sparql-results+xml"))


@pytest.mark.parametrize(
    "accept",
    [
        "text/csv;q=nan",
        "text/csv;q=-1",
        "text/csv;q=1e400",
        "text/csv;q=2",
        "x" * 22_900,
        ",".join(["a/b;q=0.1"] * 900),
    ],
)
def test_an_absurd_accept_header_is_answered_quickly(client, accept):
    """
    406 with a list, or the first format; what is weighed by nonsense is not wanted.
    """
    answer = get(client, accept=accept)

    assert answer.status_code in {200, 406}
    assert answer.status_code == 200 or "application/sparql-results+json" in answer.json["advice"]


def test_a_query_in_the_address_and_in_the_body_are_two(client):
    """
    400, in whatever way the second one comes.
    """
    for body in ({"data": {"query": "ASK {}"}}, {"data": "ASK {}", "content_type": "application/sparql-query"}):
        assert 400 == client.post("/sparql?query=ASK%20%7B%7D", **body).status_code
