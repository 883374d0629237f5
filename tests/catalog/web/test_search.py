"""The search page and its JSON."""

import json
from urllib.parse import quote

import pytest
from support import markup
from support.markup import Page
from support.publishing import record

from catalog.web.search_request import FACETS

BASE = "https://data.archive.example/"


def asked(get, query, accept="application/json", **headers):
    answer = get(f"/search?{query}", accept, **headers)
    return json.loads(answer.text)


def test_a_search_as_json(get, site):
    """
    The answer names question, generation and total, and each document with its addresses and the place of the hit.
    """
    answer = get("/search?q=" + quote("PRC FMA 118-01764-04"), "application/json")

    body = json.loads(answer.text)
    (result,) = body.pop("results")
    assert (200, "application/json", "noindex") == (
        answer.status_code,
        answer.content_type,
        answer.headers["X-Robots-Tag"],
    )
    assert {
        "sort": "relevance",
        "from": None,
        "to": None,
        "fields": {},
        "suggestion": None,
    } == {name: body.pop(name) for name in ("sort", "from", "to", "fields", "suggestion")}
    assert ({"sparql", "dump"}, list(FACETS)) == (set(body.pop("same")), list(body.pop("facets")))
    assert {
        "query": "PRC FMA 118-01764-04",
        "filters": {},
        "generation": 1,
        "total": 1,
        "matched": "all",
        "first": 1,
        "limit": 10,
        "notes": [],
        "previous": None,
        "next": None,
    } == body
    assert ("121616", f"{BASE}id/document/121616", f"{BASE}page/document/121616", "April 24, 1962") == tuple(
        result[name] for name in ("identifier", "id", "page", "date")
    )
    assert site.describe("121616").reading.document.title == result["title"]


def test_the_form_of_the_answer(get):
    """
    A page for browsers and whoever has no wish, JSON by Accept or by name; what neither is, is refused.
    """
    types = {
        (accept, query): get(f"/search?q=telegram{query}", accept).mimetype
        for accept, query in [
            (None, ""),
            ("application/json", ""),
            ("text/html", "&format=json"),
            ("*/*", "&format=html"),
        ]
    }

    assert ["text/html", "application/json", "application/json", "text/html"] == list(types.values())
    assert (406, 200) == (get("/search", "image/png").status_code, get("/search?format=json", "image/png").status_code)
    assert "Accept" in get("/search").headers["Vary"]
    assert {"accept-encoding"} == get("/search?format=json").vary.as_set()


def test_hits_are_marked_on_the_page(get):
    """
    In title and snippet; the words are in the form again.
    """
    page = Page(get("/search?q=kennan+containment", "text/html").text)

    assert [] == page.faults
    assert 2 <= sum(name == "mark" for name, _ in page.tags)
    assert "kennan containment" in [attributes.get("value") for name, attributes in page.tags if name == "input"]
    assert "1 document" in page.text


@pytest.mark.slow
def test_what_records_and_readers_say_stays_text(make):
    """
    No markup of a record or of a question reaches the page, marked or not.
    """
    made = make()
    made.load_texts(record("1", "The <b>mole</b> & <script>alert(1)</script>"))
    client = made.client()

    page = client.get("/search?q=" + quote('mole "><img src=x> script')).text
    (result,) = client.get("/search?format=json&q=script").json["results"]

    assert [] == markup.faults(page)
    assert ("<b>" in page, "<img" in page, page.count("<script")) == (False, False, 0)
    assert "The <b>mole</b> & <script>alert(1)</script>" == result["title"]
    assert "<mark>script</mark>" in result["snippet_html"]
    assert "<script" not in result["snippet_html"]


def test_pages_are_linked(get):
    """
    Each leads to the next with all that was asked for, and the pages together are the whole list.
    """
    whole = [result["identifier"] for result in asked(get, "q=19*&limit=100")["results"]]
    seen, address = [], "/search?q=19*&limit=2&format=json"
    while address:
        body = json.loads(get(address).text)
        seen += [result["identifier"] for result in body["results"]]
        address = body["next"] and "/" + body["next"].removeprefix(BASE)

    html = Page(get("/search?q=19*&limit=2&page=2").text)
    assert (whole, True) == (seen, len(whole) > 2)
    assert {"prev", "next"} & {attributes.get("rel") for name, attributes in html.tags if name == "a"}
    assert 3 == asked(get, "q=19*&limit=2&page=2")["first"]


def test_a_list_ends_somewhere(get):
    """
    A page behind the depth is a problem that names the other ways; odd numbers are the first page.
    """
    deep = get("/search?q=19*&page=1001", "application/json")

    assert 400 == deep.status_code
    assert "10,000" in deep.json["detail"]
    assert "/sparql" in deep.json["advice"]
    assert [1, 1, 1] == [asked(get, f"q=19*&page={page}")["first"] for page in ("0", "x", "-3")]
    assert (100, 10, 1) == tuple(asked(get, f"q=19*&limit={limit}")["limit"] for limit in ("999", "x", "0"))


def test_notes_say_what_was_done(get):
    """
    What was not found as a whole, what is no question, what was too long.
    """
    loose = asked(get, "q=zimmermann+xylophone")
    empty = asked(get, "q=" + quote("…!"))
    long = asked(get, "q=" + "zimmermann+" * 200)

    assert ("some", True) == (loose["matched"], loose["total"] > 0)
    assert loose["notes"][0].startswith("No document has all")
    assert empty["notes"][0].startswith("There is no letter")
    assert long["notes"][0].startswith("The question is too long")
    assert [] == asked(get, "")["notes"]


def test_a_facet_can_be_asked_for(get):
    """
    By its name; the form keeps it, and a way leads back to everything.
    """
    kept = asked(get, "q=&archive=archive/prc-fma")
    none = asked(get, "q=telegram&year=x")
    page = Page(get("/search?q=soviet&archive=archive/prc-fma").text)

    assert (["121616"], {"archive": ["archive/prc-fma"]}) == (
        [result["identifier"] for result in kept["results"]],
        kept["filters"],
    )
    assert 0 == none["total"]
    assert "archive/prc-fma" in [attributes.get("value") for name, attributes in page.tags if name == "input"]
    assert "/search?q=soviet" in [attributes.get("href") for name, attributes in page.tags if name == "a"]


def test_a_search_is_conditional(get):
    """
    The same question of the same generation is answered with 304.
    """
    first = get("/search?q=telegram")

    again = get("/search?q=telegram", If_None_Match=first.headers["ETag"])
    other = get("/search?q=telegrams", If_None_Match=first.headers["ETag"])

    assert (304, 200, "1") == (again.status_code, other.status_code, first.headers["Muniment-Generation"])


@pytest.mark.parametrize("path", ["/", "/page/document/121616", "/sparql", "/search", "/nothing"])
def test_every_page_has_one_search_form(get, path):
    """
    Which leads to the search.
    """
    page = Page(get(path, "text/html").text)

    forms = [attributes for name, attributes in page.tags if name == "form" and attributes.get("role") == "search"]
    assert ["/search"] == [form["action"] for form in forms]


@pytest.mark.slow
def test_the_service_follows_publications(make):
    """
    A running service finds what the newest generation has; without an index it says so, and mends with a rebuild.
    """
    import shutil

    made = make()
    made.load_texts(record("1"))
    client = made.client()
    first = client.get("/search?q=mole&format=json").json["total"]
    made.clock.move(60)
    made.withdraw("1")
    second = client.get("/search?q=mole&format=json").json["total"]
    shutil.rmtree(made.inner.layout.search)
    lost = client.get("/search?q=mole", headers={"Accept": "application/json"})
    made.publish()

    assert (1, 0, 503) == (first, second, lost.status_code)
    assert "run 'muniment publish'" in lost.json["advice"]
    assert 200 == client.get("/search?q=mole").status_code
