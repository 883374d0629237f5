"""Conditional requests, HEAD, and the headers that every answer has (RFC 9110, sections 8.8, 9.3.2 and 13)."""

from datetime import timedelta
from urllib.parse import quote

import pytest
from support.catalogues import START
from support.texts import record

from exports.formats import FORMATS
from exports.jsonld_forms import FORMS

BASE = "https://data.archive.example/"
DATA = "/data/document/121616"
PAGES = {
    "/": 200,
    "/page/document/121616": 200,
    "/page/agent/7brands": 200,
    "/data/agent/7brands.ttl": 200,
    "/data/document/121616": 200,
    "/data/document/121616.ttl": 200,
    "/data/document/121616.jsonld?profile=framed": 200,
    "/data/document/121616.ttl?profile=schema": 200,
    "/data/document/121616?at=2026-11-23": 200,
    "/data/document/121616/history": 200,
    "/page/document/121616?at=2026-11-23": 200,
    "/file/121616/translation-en.txt": 200,
    "/dataset": 200,
    "/.well-known/void": 200,
    "/def/context.jsonld": 200,
    "/def/arc": 200,
    "/def/profile": 200,
    "/def/profile/dublin-core": 200,
    "/openapi.json": 200,
    "/dumps/": 200,
    "/dumps/1/documents.ttl": 200,
    "/dumps/1/documents.nq.gz": 200,
    "/dumps/1/SHA256SUMS": 200,
    "/search": 200,
    "/search?q=telegram": 200,
    "/sparql": 200,
    "/sparql?query=ASK%7B%7D": 200,
    "/static/style.css": 200,
    "/livez": 200,
    "/readyz": 200,
    "/id/document/121616": 303,
    "/dumps/latest/documents.ttl": 302,
    "/dumps": 301,
    "/nothing": 404,
    "/id/document/none": 404,
    "/sparql?query=x": 400,
}
KEPT = [path for path, status in PAGES.items() if status == 200 and path not in {"/livez", "/readyz"}]


@pytest.mark.parametrize(("path", "status"), PAGES.items(), ids=PAGES)
def test_every_answer_is_safe_to_show_and_open_to_all(get, path, status):
    """
    A browser runs nothing in it, guesses no type, may read it from any site, and is given no cookie.
    """
    for accept in ("text/html,*/*;q=0.1", "text/turtle", None):
        answer = get(path, accept)
        headers = answer.headers

        assert accept == "text/turtle" or status == answer.status_code
        assert "nosniff" == headers["X-Content-Type-Options"]
        assert "*" == headers["Access-Control-Allow-Origin"]
        assert "Access-Control-Allow-Credentials" not in headers
        assert "Set-Cookie" not in headers
        assert "no-referrer-when-downgrade" == headers["Referrer-Policy"]
        policy = {part.strip() for part in headers["Content-Security-Policy"].split(";")}
        assert {"default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"} <= policy
        # one style sheet of the editor may stand in its page, by its digest
        assert any(part.startswith("style-src 'self'") for part in policy)
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert headers["Cache-Control"]


@pytest.mark.parametrize("path", KEPT)
@pytest.mark.parametrize("accept", ["text/html", "text/turtle", None])
def test_what_a_client_has_already_is_not_sent_again(get, path, accept):
    """
    Every GET carries an ETag, and answers 304 to a client that sends it back.
    """
    first = get(path, accept)
    if path.startswith("/sparql?") and accept == "text/html":
        return  # the page shows how long the query took
    if 200 != first.status_code:
        pytest.skip("not to be had as this type")

    again = get(path, accept, If_None_Match=first.headers["ETag"])

    assert (304, b"") == (again.status_code, again.data)
    assert first.headers["ETag"] == again.headers["ETag"]
    for name in ("Vary", "Content-Location", "Cache-Control", "Access-Control-Allow-Origin"):
        assert first.headers.get(name) == again.headers.get(name), name
    assert 304 == get(path, accept, If_None_Match=f'"other", W/{first.headers["ETag"].removeprefix("W/")}').status_code
    assert 304 == get(path, accept, If_None_Match="*").status_code
    assert 200 == get(path, accept, If_None_Match='"other"').status_code


@pytest.mark.parametrize("path", [DATA, f"{DATA}.ttl", "/page/document/121616", "/file/121616/translation-en.txt"])
def test_what_has_not_changed_since_is_not_sent_again(get, path):
    """
    Documents, their pages and their files say when they changed; an ETag in the request decides before the date.
    """
    first = get(path)
    changed = first.headers["Last-Modified"]

    assert START == first.last_modified
    assert 304 == get(path, If_Modified_Since=changed).status_code
    assert 304 == get(path, If_Modified_Since="Sat, 01 Jan 2050 00:00:00 GMT").status_code
    assert 200 == get(path, If_Modified_Since="Thu, 01 Jan 1970 00:00:00 GMT").status_code
    assert 200 == get(path, If_Modified_Since="yesterday").status_code
    assert 200 == get(path, If_Modified_Since=changed, If_None_Match='"other"').status_code


def test_each_representation_has_an_etag_of_its_own(get):
    """
    No two formats or forms of a description share one, so that no cache mixes them up.
    """
    tags = [get(DATA, item.media_type).headers["ETag"] for item in FORMATS.values()]
    tags += [get(f"{DATA}.jsonld?profile={name}").headers["ETag"] for name in FORMS.values()]
    tags.append(get("/page/document/121616").headers["ETag"])

    assert len(tags) == len(set(tags))
    assert all(tag.startswith('"') for tag in tags)


@pytest.mark.parametrize(
    ("query", "formats"),
    [("CONSTRUCT WHERE { ?s ?p ?o }", ("nt", "nq", "ttl", "trig")), ("ASK {}", ("csv", "tsv", "json", "xml"))],
)
def test_each_format_of_an_answer_has_an_etag_of_its_own(get, query, formats):
    """
    Two types are two representations, even where their bytes are the same.
    """
    tags = {get(f"/sparql?query={quote(query)}&format={name}").headers["ETag"] for name in formats}

    assert len(formats) == len(tags)


@pytest.mark.parametrize("path", [DATA, "/page/document/121616", "/dumps/1/documents.ttl", "/static/style.css"])
def test_a_failed_precondition_is_a_problem(get, web, path):
    """
    412 carries nothing of what it is about, and an If-Match that names the version, or any, fails nothing.
    """
    tag = get(path).headers["ETag"]

    answer = get(path, If_Match='"other"')

    assert (412, "application/problem+json") == (answer.status_code, answer.content_type)
    assert 412 == answer.json["status"]
    assert not {"ETag", "Last-Modified", "Content-Location"} & set(answer.headers.keys())
    assert 412 == web.head(path, headers={"If-Match": '"other"'}).status_code
    assert 412 == get(path, If_Match=f"W/{tag}").status_code
    assert {200} == {get(path, If_Match=value).status_code for value in (tag, f'"other", {tag}', "*")}


@pytest.mark.parametrize(
    "path", [DATA, "/page/document/121616", "/file/121616/translation-en.txt", "/dumps/1/documents.ttl"]
)
def test_what_has_changed_since_is_not_sent_to_who_wants_it_unchanged(get, path):
    """
    If-Unmodified-Since fails with 412 (RFC 9110, 13.1.4); If-Match goes before it, and what is no date is ignored.
    """
    first = get(path)
    earlier, changed = "Thu, 01 Jan 1970 00:00:00 GMT", first.headers["Last-Modified"]

    answer = get(path, If_Unmodified_Since=earlier)

    assert (412, "application/problem+json") == (answer.status_code, answer.content_type)
    assert "If-Unmodified-Since" in answer.json["detail"]
    assert 412 == get(path, If_Unmodified_Since=earlier, If_None_Match=first.headers["ETag"]).status_code
    assert {200} == {get(path, If_Unmodified_Since=value).status_code for value in (changed, "yesterday")}
    assert 200 == get(path, If_Unmodified_Since=earlier, If_Match=first.headers["ETag"]).status_code


def test_a_part_of_a_text_can_be_asked_for(get):
    """
    The file of a version is sent in parts as scans are: of the plain bytes, however the whole may be packed.
    """
    path = "/file/121616/translation-en.txt"
    whole = get(path)

    part = get(path, Range="bytes=5-14", Accept_Encoding="gzip")

    assert "bytes" == whole.headers["Accept-Ranges"]
    assert (206, whole.data[5:15], f"bytes 5-14/{len(whole.data)}") == (
        part.status_code,
        part.data,
        part.headers["Content-Range"],
    )
    assert (whole.headers["ETag"], whole.headers["Vary"]) == (part.headers["ETag"], part.headers["Vary"])
    assert "Content-Encoding" not in part.headers
    assert 416 == get(path, Range="bytes=99999-").status_code
    assert 200 == get(path, Range="bytes=0-1", If_Range='"other"').status_code


@pytest.mark.slow
def test_an_etag_changes_with_the_document_alone(make):
    """
    A new version of one document leaves what is cached of the others valid.
    """
    catalogue = make()
    catalogue.load_texts(record("a"), record("b"))
    client = catalogue.client()
    before = {name: client.get(f"/data/document/{name}.ttl").headers["ETag"] for name in "ab"}

    catalogue.clock.move(3600)
    catalogue.load_texts(record("a", summary="It says something else."), record("b"))
    after = {name: client.get(f"/data/document/{name}.ttl") for name in "ab"}

    assert before["a"] != after["a"].headers["ETag"]
    assert before["b"] == after["b"].headers["ETag"]
    assert START + timedelta(hours=1) == after["a"].last_modified
    assert START == after["b"].last_modified


@pytest.mark.slow
@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("accept", ["text/html", "text/turtle"])
def test_head_is_get_without_a_body(web, path, accept):
    """
    HEAD has the status and the headers of GET.
    """
    if path.startswith("/sparql?query=ASK") and accept == "text/html":
        return  # the page shows how long the query took
    got = web.get(path, headers={"Accept": accept}, buffered=True)
    head = web.head(path, headers={"Accept": accept}, buffered=True)

    assert b"" == head.data
    assert got.status_code == head.status_code
    expected = {name: value for name, value in got.headers.items() if name not in {"Date", "Content-Length"}}
    assert expected == {name: value for name, value in head.headers.items() if name not in {"Date", "Content-Length"}}
    assert "Content-Length" not in head.headers or got.headers["Content-Length"] == head.headers["Content-Length"]
