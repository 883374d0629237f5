"""What the search page offers beside a list: fields, facets, the years, orders, other forms and other spellings."""

import csv
import io
import json
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from lxml import etree
from support import markup
from support.markup import Page
from support.publishing import record

BASE = "https://data.archive.example/"
ATOM = {"a": "http://www.w3.org/2005/Atom", "o": "http://a9.com/-/spec/opensearch/1.1/"}


@pytest.fixture
def ask(get):
    """Search, as JSON."""

    def ask(query):
        answer = get(f"/search?{query}&format=json")
        assert 200 == answer.status_code, answer.text
        return json.loads(answer.text)

    return ask


def ids(body):
    return [result["identifier"] for result in body["results"]]


@pytest.mark.parametrize(
    ("question", "fields"),
    [
        ("archive:prc-fma", {"archive": ["archive/prc-fma"]}),
        ("archive:archive/prc-fma", {"archive": ["archive/prc-fma"]}),
        ('archive:"PRC FMA"', {"archive": ["archive/prc-fma"]}),
        ("archive:“chinese FOREIGN ministry archive”", {"archive": ["archive/prc-fma"]}),
        ("unit:118-01764-04", {"unit": ["archive/prc-fma/unit/118-01764-04"]}),
        ('unit:"PRC FMA 118-01764-04"', {"unit": ["archive/prc-fma/unit/118-01764-04"]}),
        ("translator:7brands", {"translator": ["agent/7brands"]}),
        ("agent:MacArthur", {"agent": ["agent/macarthur-foundation"]}),
        ("year:1962", {"year": [1962]}),
        ("text_language:English title:vice year:1962", {"text_language": ["en"], "year": [1962]}),
        ("year:1961-1963 before:1962-05 after:1962-04-01 archive:prc-fma", {"archive": ["archive/prc-fma"]}),
        ("decade:1960s language:Chinese has:text", {"decade": [1960], "language": ["zh"], "has_text": [True]}),
    ],
)
def test_fields_are_understood(ask, question, fields):
    """
    By key, path, acronym, signature or name, in whatever case and quotation marks.
    """
    body = ask(f"q={quote(question)}")

    assert (["121616"], fields, []) == (ids(body), body["fields"], body["notes"])


@pytest.mark.parametrize(
    ("question", "total", "note"),
    [
        ("place:nowhere", 0, "Nothing here is known as place:nowhere"),
        ("before:spring", 0, "Nothing here is known as before:spring"),
        ("colour:telegram", 0, "“colour:” is not the name of a field"),
        ("https://archive.example/", 0, None),
    ],
)
def test_fields_that_mean_nothing_are_said(ask, question, total, note):
    """
    A value that nothing has finds nothing; a name that is none is a word; an address is none of both.
    """
    body = ask(f"q={quote(question)}")

    assert total == body["total"] or body["matched"] == "some"
    assert ([] if note is None else [note]) == [
        one[: len(note or "")] for one in body["notes"][-1:] if note or one[0] == "“"
    ]


def test_the_span_keeps_to_what_may_be_meant(ask):
    """
    Days, months and years; what is no date is left out with a note.
    """
    whole, before, since = ask("limit=100"), ask("to=1945-12-31&limit=100"), ask("from=1946&limit=100")
    odd = ask("from=spring&limit=100")

    dated = ask("from=0001")["total"]
    assert 0 < before["total"] < whole["total"]
    assert set(ids(whole)) >= set(ids(before)) | set(ids(since))
    assert 0 < dated <= before["total"] + since["total"]
    assert (whole["total"], None, True) == (odd["total"], odd["from"], odd["notes"][0].startswith("What “from” says"))


def test_what_is_chosen_of_a_facet_can_be_widened(ask):
    """
    Its own numbers stay, those of the others follow; a second value adds its documents.
    """
    before, one = ask("q=telegram"), ask("q=telegram&year=1917")
    both = ask("q=telegram&year=1917&year=1914")

    def numbers(body, name):
        return {choice["value"]: choice["count"] for choice in body["facets"][name]}

    assert numbers(before, "year") == numbers(one, "year") == numbers(both, "year")
    assert (numbers(before, "year")[1917], 3) == (one["total"], both["total"])
    assert one["total"] == sum(numbers(one, "decade").values()) < sum(numbers(before, "decade").values())
    assert [1914, 1917] == sorted(choice["value"] for choice in both["facets"]["year"] if choice["selected"])


def test_values_have_names(ask):
    """
    Those of the authority file, of the language table, or what documents say of a unit.
    """
    facets = ask("q=archive:prc-fma")["facets"]

    assert ["Chinese Foreign Ministry Archive", "PRC FMA 118-01764-04", "Chinese", "7Brands", "1960s"] == [
        facets[name][0]["label"] for name in ("archive", "unit", "language", "translator", "decade")
    ]


def test_each_choice_leads_to_as_many_documents_as_it_says(get):
    """
    Every link of the lists and of the picture of the years, on a page where something is chosen.
    """
    page = Page(get("/search?q=telegram&decade=1910", "text/html").text)
    links = {
        attributes["href"] for name, attributes in page.tags if name == "a" and "year=" in attributes.get("href", "")
    }

    totals = {link: json.loads(get(f"{link}&format=json").text)["total"] for link in links}

    assert [] == page.faults
    assert {1914: 1, 1917: 2} == {
        int(parse_qs(urlsplit(link).query)["year"][0]): total for link, total in totals.items()
    }


def test_the_years_are_told_without_the_picture(get):
    """
    Each bar is a link with words, and the same stands in a table.
    """
    page = get("/search?q=telegram", "text/html").text
    tree = etree.fromstring(
        page.partition('<figure class="years">')[2].partition("</figure>")[0].partition("<figcaption")[0]
    )
    labels = [link.get("aria-label") for link in tree.iter("{*}a")]

    assert ["1914: 1 document", "1917: 2 documents", "1946: 1 document"] == labels
    assert 'scope="row"><a href="/search?q=telegram&amp;year=1917">1917</a></th><td class="number">2</td>' in page


def test_another_spelling_is_offered(ask, get):
    """
    Where nothing has all of the words, and another word of titles finds something; what finds nothing is not offered.
    """
    mended = {q: ask(f"q={quote(q)}")["suggestion"] for q in ("telegrm", "Zimmerman telegarm", "telegram", "xyzzyx")}
    page = get("/search?q=telegrm&language=de", "text/html").text

    assert {"telegrm": "telegram", "Zimmerman telegarm": "zimmermann telegram", "telegram": None, "xyzzyx": None} == {
        q: found and found["query"] for q, found in mended.items()
    }
    assert mended["telegrm"]["total"] == ask("q=telegram")["total"]
    assert '<a href="/search?language=de&amp;q=telegram"><bdi>telegram</bdi></a>' in page


def test_orders(ask):
    """
    By date both ways with what is undated last, by title, and by what came last.
    """
    up, down, title = ([*ask(f"limit=100&sort={sort}")["results"]] for sort in ("date", "-date", "title"))

    dated = [result["identifier"] for result in up if result["date"]]
    assert sorted(dated) == sorted(result["identifier"] for result in down if result["date"])
    assert "121616" in dated
    assert dated.index("1917-zimmermann-telegram") < dated.index("1946-long-telegram") < dated.index("121616")
    assert [result["title"][0].casefold() for result in title[:3]] == sorted(
        result["title"][0].casefold() for result in title[:3]
    )
    assert "relevance" == ask("sort=odd")["sort"]


def test_pages_go_on_without_end(get, ask):
    """
    By next from page to page, forwards and back again; what is no place is refused.
    """
    whole, seen, address = ids(ask("limit=100")), [], "/search?limit=4&format=json"
    while address:
        body = json.loads(get(address).text)
        seen += ids(body)
        address = body["next"] and "/" + body["next"].removeprefix(BASE)
    back = json.loads(get("/" + body["previous"].removeprefix(BASE)).text)
    header = get("/search?limit=4&format=csv").headers["Link"]

    assert (whole, len(whole)) == (seen, len(set(seen)))
    assert whole[-len(ids(body)) - 4 : -len(ids(body))] == ids(back)
    assert ('rel="next"' in header, "format=csv" in header) == (True, True)
    assert [400] * 4 == [
        get(f"/search?after={token}", "application/json").status_code for token in ("x", "W10", "WzFd", "é")
    ]


def test_results_in_other_forms(get):
    """
    CSV with the columns of the dump, JSON-LD, RIS and Atom, by name and by Accept, with the same documents in their order.
    """
    expected = ids(json.loads(get("/search?q=telegram&format=json").text))
    forms = {name: get(f"/search?q=telegram&format={name}") for name in ("csv", "jsonld", "ris", "atom")}
    accepted = [get("/search?q=telegram", answer.mimetype).data for answer in forms.values()]

    rows = list(csv.DictReader(io.StringIO(forms["csv"].text)))
    assert 'attachment; filename="documents.csv"' == forms["csv"].headers["Content-Disposition"]
    graph = json.loads(forms["jsonld"].text)["@graph"]
    entries = etree.fromstring(forms["atom"].data).findall("a:entry", ATOM)
    assert [answer.data for answer in forms.values()] == accepted
    assert expected == [row["identifier"] for row in rows]
    assert [f"{BASE}id/document/{one}" for one in expected] == [node["id"] for node in graph]
    assert expected == [line[6:] for line in forms["ris"].text.splitlines() if line.startswith("ID  - ")]
    assert [f"{BASE}page/document/{one}" for one in expected] == [
        entry.find("a:link", ATOM).get("href") for entry in entries
    ]


def test_a_feed_has_what_feeds_must_have(get):
    """
    Id, title, update, author and links of the feed, the same of each entry (RFC 4287, 4.1), and what OpenSearch adds.
    """
    feed = etree.fromstring(get("/search?q=telegram&format=atom&limit=1").data)

    texts = {name: feed.findtext(f"a:{name}", None, ATOM) for name in ("id", "title", "updated")}
    assert {
        "id": f"{BASE}search?q=telegram&limit=1&format=atom",
        "title": "Documents: telegram",
        "updated": "2026-11-23T00:00:00Z",
    } == texts
    assert "Wilson Center Digital Archive" == feed.findtext("a:author/a:name", None, ATOM)
    assert {"self", "alternate", "next"} == {link.get("rel") for link in feed.findall("a:link", ATOM)}
    assert ("4", "1", "1") == tuple(
        feed.findtext(f"o:{name}", None, ATOM) for name in ("totalResults", "startIndex", "itemsPerPage")
    )
    assert all(feed.findtext(f"a:entry/a:{name}", None, ATOM) for name in ("id", "title", "updated", "summary"))


@pytest.mark.slow
def test_the_author_of_a_feed_may_be_any_kind_of_publisher(make, request):
    """
    The key of an archive in the settings stands for its name, as that of an agent does.
    """
    made = make(authorities=request.config.rootpath / "examples" / "authorities.ttl", MUNIMENT_PUBLISHER="prc-fma")
    made.load_texts(record("1"))

    feed = etree.fromstring(made.client().get("/search?format=atom").data)

    assert "Chinese Foreign Ministry Archive" == feed.findtext("a:author/a:name", None, ATOM)


def test_browsers_learn_how_to_search(get):
    """
    Each page leads to the description, whose templates are addresses of ours.
    """
    page = get("/", "text/html").text
    description = etree.fromstring(get("/opensearch.xml").data)

    templates = {url.get("type"): url.get("template") for url in description.findall("o:Url", ATOM)}
    assert '<link rel="search" type="application/opensearchdescription+xml"' in page
    assert f"{BASE}search?q={{searchTerms}}&page={{startPage?}}&limit={{count?}}" == templates["text/html"]
    for media_type in ("application/json", "application/atom+xml"):
        filled = templates[media_type].format_map({"searchTerms": "telegram", "startPage?": "1", "count?": "2"})
        assert media_type == get("/" + filled.removeprefix(BASE)).mimetype


@pytest.mark.slow
def test_nothing_that_is_typed_becomes_markup(make):
    """
    Not in chips, notes, hidden fields, links, the query or the command; and every page is well formed.
    """
    made = make()
    made.load_texts(record("1", "A <b>mole</b>"))
    client = made.client()
    odd = quote("\"'><script>alert(1)</script>")

    for query in (
        f"q={odd}",
        f"q=mole+x:{odd}",
        f"q=place:{odd}",
        f"q=mole&place={odd}",
        f"from={odd}",
        f"q=mole&sort={odd}",
    ):
        page = client.get(f"/search?{query}").text
        assert ([], 0) == (markup.faults(page), page.count("<script")), query


def test_the_page_needs_no_script_and_little_space(get):
    """
    One heading of the first order, every control named, nothing from elsewhere, below a hundred kilobytes.
    """
    text = get("/search?q=telegram&decade=1910", "text/html").text
    page = Page(text)

    assert [] == page.faults
    names = [name for name, _ in page.tags]
    assert (1, 0) == (names.count("h1"), names.count("script"))
    controls = {
        attributes["id"]
        for name, attributes in page.tags
        if name in {"input", "select"} and attributes.get("type") != "hidden"
    }
    assert controls == {attributes["for"] for name, attributes in page.tags if name == "label"}
    assert len(text) < 60_000
