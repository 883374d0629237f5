"""The service as a whole: one generation for every surface, a new one without a restart, what operators ask."""

import time

import pytest
from support import rdf
from support.catalogues import START
from support.texts import record

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
