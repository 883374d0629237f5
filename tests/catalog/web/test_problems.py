"""What goes wrong: RFC 9457 problems, as JSON for programs and as pages for people."""

import pytest
from support import markup, rdf
from support.catalogues import CatalogueForTests
from support.texts import record

from catalog.errors import CannotWriteError, DamagedError, SettingsError
from catalog.web.app import create_app
from catalog.web.published import Published
from exports.formats import FORMATS

BASE = "https://data.archive.example/"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
PROBLEMS = {
    "/nothing": 404,
    "/id/document/none": 404,
    "/page/agent/nobody": 404,
    "/dumps/1/documents.exe": 404,
    "/static/none.css": 404,
    "/sparql?query=SELECT": 400,
    "/sparql?query=ASK%7B%7D&format=docx": 400,
}


@pytest.mark.parametrize(("path", "status"), PROBLEMS.items(), ids=PROBLEMS)
@pytest.mark.parametrize(
    "accept", [None, "*/*", "application/json", "application/problem+json", "text/turtle", "text/csv"]
)
def test_programs_get_a_problem_in_json(get, path, status, accept):
    """
    Type, title, status, detail and advice, whatever the program would have liked best.
    """
    answer = get(path, accept)

    assert (status, "application/problem+json") == (answer.status_code, answer.content_type)
    place = {"line", "column", "excerpt", "caret"} if "SELECT" in path else set()
    assert {"type", "title", "status", "detail", "advice"} | place >= set(answer.json)
    assert {"type", "title", "status", "detail"} | place <= set(answer.json)
    assert (status, "about:blank") == (answer.json["status"], answer.json["type"])
    assert "Accept" in answer.vary
    assert "no-store" == answer.headers["Cache-Control"]


@pytest.mark.parametrize(("path", "status"), PROBLEMS.items(), ids=PROBLEMS)
def test_people_get_a_page(get, path, status):
    """
    The page is like all the others, and leads back to the front page.
    """
    answer = get(path, BROWSER)

    assert (status, "text/html; charset=utf-8") == (answer.status_code, answer.content_type)
    assert [] == markup.faults(answer.text)
    assert "/" in markup.Page(answer.text).addresses
    assert "Accept" in answer.vary


@pytest.mark.parametrize(
    "path",
    ["/id/document/121616", "/data/document/121616.ttl", "/page/document/121616", "/", "/dumps/", "/dataset", "/livez"],
)
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "PROPFIND"])
def test_nothing_public_can_be_written(web, path, method):
    """
    405 with what is allowed; no route takes anything but queries.
    """
    answer = web.open(path, method=method, data=b"x")

    assert 405 == answer.status_code
    assert {"GET", "HEAD", "OPTIONS"} == {name.strip() for name in answer.headers["Allow"].split(",")}
    assert method in answer.json["detail"]


def test_no_problem_shows_what_is_inside(make, monkeypatch):
    """
    A fault of ours is a 500 with a sentence: no traceback, no path, no message of the exception.
    """
    catalogue = make()
    catalogue.load_texts(record("a"))
    app = create_app(catalogue.settings, published := Published(catalogue.settings))

    def broken(*_arguments, **_named):
        raise RuntimeError("secret at /srv/catalogue/ledger.sqlite3")

    monkeypatch.setattr("catalog.web.site.listed", broken)
    answers = [app.test_client().get("/", headers={"Accept": accept}) for accept in ("*/*", BROWSER)]
    published.close()

    for answer in answers:
        assert 500 == answer.status_code
        for word in (b"secret", b"srv", b"Traceback", b"RuntimeError", b".py"):
            assert word not in answer.data
    assert [] == markup.faults(answers[1].text)


@pytest.mark.parametrize("kind", [DamagedError, CannotWriteError, SettingsError])
def test_no_problem_names_a_folder(site, monkeypatch, caplog, kind):
    """
    What the operator has to know stands in the log; strangers hear that there is something, also where readiness is.
    """

    def broken(*_arguments, **_named):
        raise kind("the graph in /srv/catalogue is damaged", "run 'muniment rebuild'")

    client = site.client()
    monkeypatch.setattr("catalog.web.site.listed", broken)
    monkeypatch.setattr("catalog.web.published.Published.guard", broken)

    answers = [client.get(path, headers={"Accept": accept}) for path in ("/", "/readyz") for accept in ("*/*", BROWSER)]

    assert [kind.status, kind.status, 503, 503] == [answer.status_code for answer in answers]
    assert [] == [answer.text for answer in answers if "srv" in answer.text or "tell the operator" not in answer.text]
    assert 4 == caplog.text.count("the graph in /srv/catalogue is damaged (run 'muniment rebuild')")


def test_a_catalogue_without_a_publication_says_so(make):
    """
    503 with advice for every address, until something has been published.
    """
    catalogue = make()
    catalogue.load_texts(record("a"), publish=False)
    client = catalogue.client()

    for path in ("/", "/id/document/a", "/sparql?query=ASK%7B%7D", "/dumps/", "/readyz"):
        answer = client.get(path)
        assert (503, "5") == (answer.status_code, answer.headers["Retry-After"]), path
        assert "muniment publish" in answer.json["advice"]
    assert 200 == client.get("/livez").status_code


# ---------------------------------------------------------------- withdrawn documents


def withdraw(catalogue):
    """Fill a catalogue with ``gone``, which was withdrawn, and ``kept``."""
    catalogue.load_texts(
        record("gone", title="SECRETTITLE", summary="SECRETSUMMARY", body="SECRETBODY", Creators="SECRETNAME"),
        record("kept"),
    )
    catalogue.clock.move(3600)
    catalogue.withdraw("gone", reason="the owner <b>asked</b> for it")
    return catalogue


@pytest.fixture(scope="module")
def withdrawn(tmp_path_factory):
    made = CatalogueForTests(tmp_path_factory.mktemp("withdrawn"))
    yield withdraw(made).client()
    made.close()


ADDRESSES = [
    "/id/document/gone", "/id/document/gone/translation/en", "/page/document/gone", "/data/document/gone",
    *(f"/data/document/gone.{name}" for name in FORMATS), "/file/gone/translation-en.txt",
]  # fmt: skip


@pytest.mark.parametrize("path", ADDRESSES)
@pytest.mark.parametrize("accept", [BROWSER, "text/turtle", "image/png", None])
def test_a_withdrawn_document_is_gone_and_says_so(withdrawn, path, accept):
    """
    410 everywhere, and nothing of the document in any answer.
    """
    answer = withdrawn.get(path, headers={"Accept": accept} if accept else {})

    assert 410 == answer.status_code
    assert b"SECRET" not in answer.data
    assert "Accept" in answer.vary
    if answer.mimetype == "text/html":
        assert [] == markup.faults(answer.text)
        assert "the owner &lt;b&gt;asked&lt;/b&gt; for it" in answer.text


@pytest.mark.parametrize("name", ["ttl", "nt", "nq", "trig", "rdf"])
def test_a_tombstone_is_a_small_graph(withdrawn, name):
    """
    It says which record it was, since when it is gone and why, and no more.
    """
    answer = withdrawn.get(f"/data/document/gone.{name}")

    data, iri = f"{BASE}data/document/gone", f"{BASE}id/document/gone"
    string, moment = "http://www.w3.org/2001/XMLSchema#string", "http://www.w3.org/2001/XMLSchema#dateTime"
    assert {
        (data, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "<http://xmlns.com/foaf/0.1/Document>"),
        (data, "http://xmlns.com/foaf/0.1/primaryTopic", f"<{iri}>"),
        (data, "http://purl.org/dc/terms/modified", f"2026-11-23T01:00:00Z^^{moment}"),
        (data, "http://purl.org/dc/terms/description", "the owner <b>asked</b> for it@en"),
        (iri, "http://purl.org/dc/terms/identifier", f"gone^^{string}"),
    } == rdf.read(answer.data, name)


def test_nothing_lists_or_mentions_a_withdrawn_document(withdrawn):
    """
    Neither lists nor queries know it, and who was named by it alone is gone too.
    """
    client = withdrawn

    assert b"gone" not in client.get("/").data
    assert 404 == client.get("/id/agent/secretname").status_code
    found = client.get(
        '/sparql?format=csv&query=SELECT ?s { ?s ?p ?o FILTER(CONTAINS(STR(?s), "gone") || CONTAINS(STR(?o), "SECRET")) }'
    )
    assert b"s\r\n" == found.data


@pytest.mark.slow
def test_a_restored_document_is_back_as_it_was(make):
    """
    Restoring undoes the withdrawal at every address.
    """
    catalogue = withdraw(make())
    client = catalogue.client()

    catalogue.restore("gone")

    assert {200, 303} == {client.get(path).status_code for path in ADDRESSES}
    assert b"SECRETTITLE" in client.get("/page/document/gone").data
    assert 200 == client.get("/page/agent/secretname").status_code


def test_scripts_of_other_origins_may_ask(withdrawn):
    """
    The preflight of a browser (Fetch, 3.2.3) learns which methods and headers it may use.
    """
    answer = withdrawn.options(
        "/sparql",
        headers={
            "Origin": "https://elsewhere.example",
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": "content-type",
        },
    )

    assert 200 == answer.status_code
    assert "*" == answer.headers["Access-Control-Allow-Origin"]
    assert "POST" in answer.headers["Access-Control-Allow-Methods"]
    assert "Content-Type" in answer.headers["Access-Control-Allow-Headers"]
