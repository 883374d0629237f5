"""Answers that are kept for their generation: they are those that would have been given anew."""

import threading
import time
import tracemalloc
from dataclasses import replace
from itertools import product

import pytest
from flask import Response
from support.publishing import record
from werkzeug.test import create_environ, run_wsgi_app

from catalog.jobs.edition import Edition
from catalog.web.app import create_app
from catalog.web.kept_pages import KeptPages, keep
from catalog.web.published import Published

PAGE, DATA = "/page/document/121616", "/data/document/121616"
PATHS = (PAGE, DATA, f"{DATA}.ttl", f"{DATA}.oai_dc.xml", "/page/agent/7brands", "/data/agent/7brands?after=1")
HEADERS = {
    "Accept": (None, "text/turtle", "application/pdf"),
    "Accept-Encoding": (None, "gzip", "br, zstd;q=0.5, gzip;q=0.4"),
    "Accept-Language": (None, "fr, en;q=0.5"),
}
CONDITIONS = (
    {"If-None-Match": "{tag}"},
    {"If-None-Match": '"another", {tag}'},
    {"If-None-Match": "*"},
    {"If-None-Match": '"another"'},
    {"If-Match": '"another"'},
    {"If-Modified-Since": "{modified}"},
    {"If-Modified-Since": "Sat, 31 Jan 2015 12:00:00 GMT"},
    {"If-Unmodified-Since": "Sat, 31 Jan 2015 12:00:00 GMT"},
    {"Range": "bytes=0-9"},
)


def client_of(settings):
    """Return a client of a process that has kept nothing yet, and its memory."""
    application = create_app(settings, Published(settings))
    return application.test_client(), application.wsgi_app.inner


@pytest.fixture(scope="module")
def anew(site):
    """A client of a process that keeps nothing."""
    return client_of(replace(site.settings, page_cache=0, site_languages=("en", "fr")))[0]


@pytest.fixture(scope="module")
def kept(site):
    """A client of a process that keeps what it can, and its memory."""
    return client_of(replace(site.settings, site_languages=("en", "fr")))


def answer(client, path, headers):
    """Return all that an answer is."""
    sent = {name: value for name, value in headers.items() if value is not None}
    found = client.get(path, headers=sent, buffered=True)
    # the server says when an answer goes out
    return found.status, sorted((name, value) for name, value in found.headers.items() if name != "Date"), found.data


@pytest.fixture
def described(monkeypatch):
    """Count descriptions that are made."""
    made = []
    original = Edition.describe
    monkeypatch.setattr(Edition, "describe", lambda self, entry: made.append(entry) or original(self, entry))
    return made


@pytest.fixture
def two(make):
    """A catalogue of two documents, and a client."""
    catalogue = make()
    catalogue.load_texts(record("11", "First Letter"), record("22", "Second Letter"))
    client, memory = client_of(catalogue.settings)
    return catalogue, client, memory


@pytest.mark.slow
@pytest.mark.parametrize("path", PATHS)
def test_what_is_kept_is_what_would_be_given_anew(anew, kept, path):
    """
    For every choice of headers the first answer and the next are the same, and no choice is kept twice.
    """
    client, memory = kept
    before = len(memory)

    for values in product(*HEADERS.values()):
        headers = dict(zip(HEADERS, values, strict=True))
        assert [answer(anew, path, headers)] * 2 == [answer(client, path, headers) for _ in range(2)]

    # in two types where the address names none, and in two languages where it is a page
    twice = path in {DATA, "/data/agent/7brands?after=1"} or path.startswith("/page/")
    assert 3 * (1 + twice) == len(memory) - before


@pytest.mark.parametrize("condition", CONDITIONS, ids=str)
@pytest.mark.parametrize("encoding", [None, "gzip"])
def test_conditions_are_met_from_memory_as_they_are_without(anew, kept, condition, encoding):
    """
    304, 412, 206 and 200 are told apart alike, with the same headers; 304 names the form that 200 would have.
    """
    client, _ = kept
    first = client.get(PAGE, headers={"Accept-Encoding": encoding or "identity"}, buffered=True)
    known = {"tag": first.headers["ETag"], "modified": first.headers["Last-Modified"]}
    headers = {name: value.format(**known) for name, value in condition.items()} | {"Accept-Encoding": encoding}

    expected, found = answer(anew, PAGE, headers), answer(client, PAGE, headers)

    if found[0].startswith("304"):
        assert ("ETag", known["tag"]) in found[1]
        expected, found = _without_tag(expected), _without_tag(found)
    assert expected == found


def _without_tag(answered):
    status, headers, body = answered
    return status, [header for header in headers if header[0] != "ETag"], body


def test_a_page_that_is_kept_is_not_made_again(two, described):
    """
    The second request, and a conditional one, describe nothing.
    """
    _, client, _ = two
    tag = client.get("/page/document/11").headers["ETag"]
    made = len(described)

    statuses = (
        client.get("/page/document/11").status_code,
        client.get("/page/document/11", headers={"If-None-Match": tag}).status_code,
    )

    assert ((200, 304), made) == (statuses, len(described))


@pytest.mark.slow
def test_the_next_generation_has_its_own(two):
    """
    A new text is seen at once, a withdrawn document is gone at once, and nothing old is held.
    """
    catalogue, client, memory = two
    for identifier in ("11", "22"):
        client.get(f"/page/document/{identifier}")

    catalogue.load_texts(record("11", "Third Letter"), record("22", "Second Letter"), publish=False)
    before = client.get("/page/document/11")
    catalogue.publish()
    after = client.get("/page/document/11")
    catalogue.withdraw("22")

    assert ("First Letter" in before.text, "Third Letter" in after.text) == (True, True)
    assert 410 == client.get("/page/document/22").status_code
    assert "Third Letter" in client.get("/page/document/11").text
    assert 1 == len(memory)


def test_older_versions_are_not_kept(two, described):
    """
    A takedown may shut a version before its generation is public, so each request looks.
    """
    _, client, memory = two

    for _ in range(2):
        assert client.get("/page/document/11?version=1").status_code == 200

    assert (0, 2) == (len(memory), len(described))


def test_a_page_without_its_findings_is_not_kept(site):
    """
    While the links are being made again, a page shows none; afterwards it shows them.
    """
    client, memory = client_of(site.settings)
    links = site.settings.data / "links.sqlite3"
    aside = links.rename(links.with_name("aside"))
    try:
        client.get(PAGE)
        meanwhile = len(memory)
    finally:
        aside.rename(links)
    client.get(PAGE)

    assert (0, 1) == (meanwhile, len(memory))


def test_memory_is_bounded(site):
    """
    What was not asked for longest is given up, and 0 keeps nothing.
    """
    bodies = {f"/{number}": bytes(2_000) for number in range(50)}
    kept = _memory(bodies, 200_000)
    none = _memory(bodies, 0)

    for path in (*bodies, "/49"):
        _ask(kept, path)
        _ask(none, path)

    assert (200_000 // (2_000 + (6 << 10)), 0) == (len(kept), len(none))


@pytest.mark.parametrize(("length", "number_of"), [(900, 160), (40_000, 50)])
def test_memory_is_bounded_whatever_the_addresses(length, number_of):
    """
    Answers take what they may, with their keys and headers, by the bytes that the process has taken for them.
    """
    most = 1 << 20
    memory = _memory({"/": b"x"}, most)
    tracemalloc.start()
    try:
        for number in range(number_of):
            environ = create_environ("/", headers={"Accept": f"{number:0{length}}"})
            # not by the address: the library that reads addresses remembers them
            run_wsgi_app(memory, environ | {"QUERY_STRING": f"{number:0{length}}"}, buffered=True)
        taken, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert (length < 1_000, True) == (len(memory) > 0, taken < most * 1.25), taken


def _memory(bodies, most):
    """Return a memory in front of an application that is made up."""
    public = object()

    def application(environ, start_response):
        body = bodies[environ["PATH_INFO"]]
        keep(environ, public)
        response = Response(body)
        response.set_etag("tag")
        response.headers["Vary"] = "Accept"
        return response(environ, start_response)

    return KeptPages(application, lambda: public, most)


def _ask(application, path):
    return run_wsgi_app(application, create_environ(path), buffered=True)


@pytest.mark.slow
def test_many_ask_at_once(two):
    """
    While generations come, each answer is of one of them, and none older than what was seen before.
    """
    catalogue, client, _ = two
    application = client.application
    seen, stop = [], threading.Event()

    def ask():
        mine = application.test_client()
        while not stop.is_set():
            time.sleep(0.005)
            answered = mine.get("/page/document/11")
            seen.append((int(answered.headers["Muniment-Generation"]), answered.text.count("Letter number")))

    threads = [threading.Thread(target=ask) for _ in range(2)]
    for thread in threads:
        thread.start()
    for number in range(5):
        catalogue.load_texts(record("11", f"Letter number {number}"))
    stop.set()
    for thread in threads:
        thread.join()

    assert {generation for generation, _ in seen} <= set(range(1, 7))
    assert all((generation > 1) == bool(count) for generation, count in seen)
    assert "Letter number 4" in client.get("/page/document/11").text
