"""The service as a whole: one generation for every surface, a new one without a restart, what operators ask."""

import contextlib
import os
import time
from collections import Counter
from dataclasses import replace

import pytest
from support import rdf
from support.catalogues import START
from support.texts import record

from catalog.version import VERSION
from catalog.web.app import create_app
from catalog.web.published import Published

ADDRESSES = [
    "/",
    "/id/document/a",
    "/page/document/a",
    "/data/document/a.ttl",
    "/file/a/translation-en.txt",
    "/page/agent/ana-lima",
    "/dataset",
    "/dumps/",
    "/sparql",
    "/sparql?query=ASK%7B%7D",
    "/def/arc",
    "/id/document/none",
]


@pytest.fixture
def catalogue(make):
    made = make()
    made.load_texts(record("a", Creators="Ana Lima"))
    return made


def count(client):
    answer = client.get(
        "/sparql?format=csv&query=SELECT (COUNT(*) AS ?n) { ?d a ?t FILTER(STRENDS(STR(?t), 'arc%23Document')) }"
    )
    return int(answer.text.split()[1])


@pytest.mark.slow
def test_every_answer_names_its_generation(catalogue):
    """
    A client can tell which publication it reads, in errors too.
    """
    client = catalogue.client()
    before = {path: client.get(path).headers["Muniment-Generation"] for path in ADDRESSES}

    catalogue.clock.move()
    catalogue.load_texts(record("a", Creators="Ana Lima"), record("b"))
    after = {path: client.get(path).headers["Muniment-Generation"] for path in ADDRESSES}

    assert dict.fromkeys(ADDRESSES, "1") == before
    assert dict.fromkeys(ADDRESSES, "2") == after


def test_a_new_publication_is_seen_at_once_on_every_surface(catalogue):
    """
    Pages, data, files, lists and queries change together, without a restart.
    """
    client = catalogue.client()
    assert (1, 404) == (count(client), client.get("/page/document/b").status_code)

    catalogue.clock.move(60)
    catalogue.load_texts(record("a", summary="NEWSUMMARY", body="NEWBODY", Creators="Ben Cole"), record("b"))

    assert (2, 200) == (count(client), client.get("/page/document/b").status_code)
    for path in ("/page/document/a", "/data/document/a.nt"):
        assert b"NEWSUMMARY" in client.get(path).data
    assert "NEWBODY\n" == client.get("/file/a/translation-en.txt").text
    assert b"<b>2</b> documents" in client.get("/").data
    assert (404, 200) == tuple(client.get(f"/page/agent/{key}").status_code for key in ("ana-lima", "ben-cole"))


def test_what_is_loaded_but_not_published_is_not_seen(catalogue):
    """
    The ledger may be ahead; what the public sees is the generation.
    """
    client = catalogue.client()

    catalogue.load_texts(record("a", summary="NEWSUMMARY"), record("b"), publish=False)

    assert 404 == client.get("/id/document/b").status_code
    assert b"NEWSUMMARY" not in client.get("/page/document/a").data
    assert 1 == count(client)
    state = client.get("/readyz").json
    assert state["ledger"] > state["sequence"]


def test_queries_and_data_agree(site, web):
    """
    What the endpoint holds is what the descriptions say, no statement more or less, but for the furniture.
    """
    answer = web.get("/sparql?query=CONSTRUCT WHERE { ?s ?p ?o }&format=nt")

    held = rdf.read(answer.data, "nt")
    for entry in site.edition.documents():
        assert rdf.triples(site.edition.describe(entry).statements) <= held


def test_a_process_that_serves_is_alive_and_ready(catalogue):
    """
    Alive is the process alone; ready means that a query is answered too.
    """
    client = catalogue.client()

    livez, readyz = client.get("/livez"), client.get("/readyz")

    assert (200, "ok\n") == (livez.status_code, livez.text)
    assert (200, True, 1) == (readyz.status_code, readyz.json["ready"], readyz.json["generation"])
    assert ["no-store"] * 2 == [livez.headers["Cache-Control"], readyz.headers["Cache-Control"]]


def test_a_process_without_its_graph_is_alive_but_not_ready(catalogue):
    """
    Documents are served from the ledger; queries, and they alone, are refused with a sentence.
    """
    import shutil

    shutil.rmtree(catalogue.inner.layout.snapshots)
    client = catalogue.client()

    assert 503 == client.get("/readyz").status_code
    assert 503 == client.get("/sparql?query=ASK%7B%7D").status_code
    assert [200] * 3 == [
        client.get(path).status_code for path in ("/livez", "/page/document/a", "/data/document/a.ttl")
    ]


def numbers(client):
    """What ``/metrics`` says, by name and labels; the label of the process left out."""
    answer = client.get("/metrics")
    assert (200, "text/plain; version=0.0.4; charset=utf-8") == (answer.status_code, answer.content_type)
    lines = [line.rpartition(" ") for line in answer.text.splitlines() if not line.startswith("#")]
    own = f'process="{os.getpid()}"'
    return {name.replace(f"{own},", "").replace(f"{{{own}}}", ""): float(value) for name, _, value in lines}


def test_operators_see_what_is_public_and_what_waits(catalogue):
    """
    Documents, generation and its time are those of the publication; the ledger may be ahead of it.
    """
    client = catalogue.client()
    before = numbers(client)

    catalogue.load_texts(record("a"), record("b"), publish=False)
    after = numbers(client)

    assert (1, 1, START.timestamp()) == tuple(
        before[f"muniment_{name}"] for name in ("documents", "generation", "generation_time_seconds")
    )
    assert before["muniment_ledger_sequence"] == before["muniment_generation_sequence"]
    assert (1, before["muniment_generation_sequence"]) == (
        after["muniment_documents"],
        after["muniment_generation_sequence"],
    )
    assert after["muniment_ledger_sequence"] > before["muniment_ledger_sequence"]
    assert 1 == after[f'muniment_info{{version="{VERSION}"}}']


def test_operators_see_what_was_asked(web):
    """
    Each answer counts once under its status, those kept from before included.
    """
    before = Counter(numbers(web))

    statuses = [
        web.get(path).status_code for path in ("/page/document/121616", "/page/document/121616", "/nothing", "/")
    ]
    grown = Counter(numbers(web)) - before

    assert [200, 200, 404, 200] == statuses
    # the first look at the numbers counts as well
    assert {"200": 4, "404": 1} == {
        name.split('"')[1]: count for name, count in grown.items() if name.startswith("muniment_http_requests_total")
    }
    assert grown["muniment_http_request_seconds_total"] > 0
    assert grown["process_cpu_seconds_total"] > 0


@pytest.mark.slow
def test_operators_see_which_queries_meet_a_limit(site):
    """
    By limit; what runs and waits is told too.
    """
    settings = replace(site.settings, query_budget=0.000_001, query_refill=0.000_001)
    with contextlib.closing(Published(settings)) as published:
        client = create_app(settings, published).test_client()

        answers = [client.get("/sparql?query=SELECT").status_code for _ in range(3)]
        found = numbers(client)

    assert [400, 429, 429] == answers
    assert 2 == found['muniment_queries_refused_total{limit="budget"}']
    assert 0 == found['muniment_queries_running{lane="fast"}'] == found["muniment_queries_waiting"]


def test_no_request_writes(catalogue):
    """
    After a request to every address, the ledger and the files are what they were.
    """

    def state():
        folder = catalogue.settings.data
        files = {
            str(path.relative_to(folder)): path.stat().st_size
            for path in folder.rglob("*")
            if path.is_file() and not path.name.endswith(("-shm", "-wal"))
        }
        return catalogue.ledger.head(), files

    client = catalogue.client()
    client.get("/")
    before = state()

    for path in ADDRESSES:
        for method in ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"):
            client.open(path, method=method, data={"query": "INSERT DATA { <a:a> <a:b> 1 }"})

    assert before == state()


def test_pages_are_fast(site, web):
    """
    A page takes a fraction of the time in which a reader would notice: twenty of them in two seconds.
    """
    web.get("/page/document/121616")
    started = time.process_time()

    for _ in range(20):
        assert 200 == web.get("/page/document/121616").status_code

    assert time.process_time() - started < 2
    assert site.clock.now == START
