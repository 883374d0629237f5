"""Requests that nobody should send: whatever they are, the answer is one of ours, and never a fault."""

import time
from urllib.parse import quote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from support.laws import law

STATUSES = {200, 206, 301, 302, 303, 304, 400, 404, 405, 406, 410, 412, 413, 415, 416}

segments = st.one_of(
    st.sampled_from(
        ["id", "page", "data", "file", "document", "agent", "archive", "unit", "concept", "subject", "scheme", "dataset",
         "documents", "121616", "121616.ttl", "translation", "en", "translation-en.txt", "dumps", "latest", "1",
         "documents.ttl", "SHA256SUMS", "def", "arc", "profile", "context.jsonld", "sparql", "search", "graph", "curated", "static",
         "style.css", ".well-known", "void", "ark:", "ark:99999", "ark:99999/x1", "livez", "history", "openapi.json", "..",
         ".", "", "prc-fma", "7brands"]
    ),
    st.text(max_size=12),
    st.binary(max_size=6).map(quote),
    st.sampled_from(["%00", "%2F", "%2e%2e", "%", "%zz", "%F0%9F", "a" * 3_000, "\u202e", "1" * 400, "-1"]),
)  # fmt: skip
paths = st.lists(segments, max_size=6).map(lambda parts: "/" + "/".join(parts).lstrip("/"))
names = st.sampled_from(
    [
        "query",
        "q",
        "page",
        "limit",
        "year",
        "archive",
        "format",
        "default-graph-uri",
        "named-graph-uri",
        "profile",
        "after",
        "version",
        "at",
        "x",
        "",
    ]
)
values = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        [
            "ASK {}",
            "SELECT * { ?s ?p ?o } LIMIT 1",
            "json",
            "framed",
            "9" * 30,
            "-1",
            "1",
            "2026-11-23",
            "schema",
            "%FF",
            "a:b",
            "{" * 50,
        ]
    ),
)
queries = st.lists(st.tuples(names, values), max_size=4)
headers = st.dictionaries(
    st.sampled_from(
        ["Accept", "Accept-Datetime", "Accept-Profile", "Accept-Encoding", "Accept-Language", "If-None-Match", "If-Match", "If-Modified-Since", "If-Range",
         "Range", "Content-Type", "Content-Encoding", "X-Forwarded-For", "X-Forwarded-Host", "Cookie", "Authorization",
         "User-Agent", "Origin", "Referer", "Expect", "Connection", "X-HTTP-Method-Override"]
    ),
    st.one_of(
        st.text(st.characters(min_codepoint=32, max_codepoint=255, exclude_characters="\x7f"), max_size=40),
        st.sampled_from(
            ["bytes=0-0", "bytes=-1", "*", '"a"', 'W/"a"', "Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:60 GMT",
             "Mon, 32 Foo 99999 99:99:99 XYZ", "text/html", "text/turtle;q=nan", "gzip", "a" * 9_000, ";;;,,,", "=?utf-8?q?x?="]
        ),
    ),
    max_size=4,
)  # fmt: skip


@law(500)
@given(path=paths, query=queries, headers=headers)
@example(path="/id/document/" + "a/" * 1_000, query=[], headers={})
@example(path="//evil.example/dumps", query=[], headers={})
@example(path="/data/document/121616", query=[("profile", "expanded " * 500)], headers={})
def test_no_request_meets_a_fault(web, path, query, headers):
    """
    Odd paths, parameters and headers get an answer with a status of ours, and no inside of ours.
    """
    if query:
        path += "?" + "&".join(f"{quote(name)}={quote(value)}" for name, value in query)

    answer = web.get(path, headers=headers, buffered=True)

    assert answer.status_code in STATUSES, (answer.status_code, answer.text[:300])
    assert b"Traceback" not in answer.data
    assert "Set-Cookie" not in answer.headers
    assert "evil.example" not in answer.headers.get("Location", "")


@law(200)
@given(
    body=st.binary(max_size=200),
    kind=st.one_of(
        st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=30),
        st.sampled_from(["application/sparql-query", "application/x-www-form-urlencoded"]),
    ),
)
def test_no_body_meets_a_fault(web, body, kind):
    """
    What is posted to the endpoint is a query, or refused.
    """
    answer = web.post("/sparql", data=body, headers={"Content-Type": kind}, buffered=True)

    assert answer.status_code in STATUSES, (answer.status_code, answer.text[:300])


@law(200)
@given(
    query=st.lists(
        st.sampled_from(
            [
                "SELECT",
                "*",
                "{",
                "}",
                "?s",
                "?p",
                "?o",
                ".",
                "FILTER",
                "(",
                ")",
                "<a:b>",
                "'x'",
                "1",
                "GRAPH",
                "a",
                ";",
                "LIMIT",
                "AS",
                "BIND",
                "GROUP BY",
                "COUNT",
                "/",
                "VALUES",
                "ASK",
                "CONSTRUCT",
                "WHERE",
                "ORDER BY",
                "!",
                "EXISTS",
                '"""',
                "\\",
                "OPTIONAL",
                "UNION",
            ]
        ),
        max_size=15,
    ).map(" ".join)
)
def test_no_query_of_odd_words_meets_a_fault(web, query):
    """
    Tokens of SPARQL in any order are an answer or a malformed query.
    """
    answer = web.get("/sparql?query=" + quote(query), buffered=True)

    assert answer.status_code in {200, 400}, answer.text[:300]


@pytest.mark.parametrize(
    "path",
    ["/id/document/121616", "/data/document/121616", "/dataset", "/sparql", "/sparql?query=ASK%7B%7D", "/nothing"],
)
@pytest.mark.parametrize(
    "accept",
    [
        '"\\' * 10_000,
        "text/turtle;q=0.1," * 1_200,
        "a/b;" * 5_000,
        "," * 20_000,
        "text/turtle;q=nan",
        "*/*;q=-1",
        "text/*;q=1e400",
    ],
)
def test_an_absurd_accept_header_is_answered_at_once(web, path, accept):
    """
    406, or what is had without a header; in less than a tenth of a second.
    """
    web.get(path)
    started = time.thread_time()

    answer = web.get(path, headers={"Accept": accept})

    assert time.thread_time() - started < 0.3
    assert answer.status_code in {200, 303, 404, 406}
