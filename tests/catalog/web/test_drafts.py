"""The application of a draft: the public one as it will be, and what the next publication would change."""

import json
import re

import pytest
from support.catalogues import CatalogueForTests
from support.markup import Page, faults
from support.places import quick_folder
from support.publishing import ENTITIES, MORE_ENTITIES, authority_file, record

from catalog.jobs.drafting import draft
from catalog.jobs.progress import Silent
from catalog.web.drafts import create_draft_app
from catalog.web.published import Published

BASE = "https://data.archive.example/"
HTML, JSON = "text/html", "application/json"


def catalogue_of(folder, **settings):
    (folder / "authorities.ttl").write_text(authority_file(ENTITIES))
    return CatalogueForTests(folder / "catalogue", authorities=folder / "authorities.ttl", **settings)


def changed(folder, **settings):
    """A catalogue in which something of every kind waits to be published."""
    catalogue = catalogue_of(folder, **settings)
    texts = {str(number): record(str(number), f"Title {number}") for number in range(1, 5)}
    catalogue.load_texts(*texts.values())
    catalogue.clock.move(60)
    catalogue.load_texts(
        texts["1"].replace("Title 1", "Another <b>Title</b> 1"),
        texts["2"],
        texts["3"],
        texts["4"],
        record("5", "Title 5", language="Klingonese"),
        "nothing that a record has",
        publish=False,
    )
    catalogue.withdraw("2", reason="the owner asked", publish=False)
    entities = {**ENTITIES, "person/ana-lima": MORE_ENTITIES["person/ana-lima"]}
    (folder / "authorities.ttl").write_text(authority_file(entities))
    catalogue.configure(MUNIMENT_NAME="Harbour Papers")
    return catalogue


@pytest.fixture(scope="module")
def pair():
    """A client of the draft of such a catalogue, and one of what is public."""
    with quick_folder() as folder:
        catalogue = changed(folder)
        with draft(catalogue.settings, catalogue.clock, Silent()) as made:
            published = Published(made.settings)
            yield create_draft_app(made.settings, published).test_client(), catalogue.client()
            published.close()
        catalogue.close()


@pytest.fixture
def get(pair):
    """Ask the draft for a path."""

    def get(path, accept=HTML, **headers):
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return pair[0].get(path, buffered=True, headers={"Accept": accept, **named})

    return get


def test_the_overview_counts_and_lists_what_changes(get):
    """
    Each document concerned stands there with its kind, and so do settings, authorities and what was refused.
    """
    told = get("/draft", JSON).json

    assert (1, 2) == (told["published"], told["generation"])
    assert {"new": 1, "changed": 1, "described": 2, "withdrawn": 1} == told["counts"]
    assert {"1": "changed", "2": "withdrawn", "3": "described", "4": "described", "5": "new"} == {
        row["identifier"]: row["kind"] for row in told["documents"]
    }
    assert [{"name": "name", "old": "Documents", "new": "Harbour Papers"}] == told["settings"]
    assert [{"kind": "changed", "path": "person/ana-lima", "label": "Ana Lima"}] == told["authorities"]
    assert ["6.txt"] == [row["file"].rpartition("/")[2] for row in told["refused"]]
    assert told == get("/draft.json").json


def test_the_page_says_the_same_in_words(get):
    """
    Titles, kinds, fields, reasons and warnings are on the page; what a record says is text and never markup.
    """
    page = get("/draft").text

    for words in (
        "Another &lt;b&gt;Title&lt;/b&gt; 1",
        "Title, Summary, Citation",
        "Described anew 2",
        "the owner asked",
        "Klingonese",
        "Harbour Papers",
        "Refused records: 1",
        "Against generation 1, which is public now.",
    ):
        assert words in page
    assert "<b>" not in page


@pytest.mark.parametrize(
    "path",
    [
        "/draft",
        "/draft?kind=new",
        "/draft/document/1",
        "/draft/document/2",
        "/draft/document/3",
        "/draft/authority/person/ana-lima",
    ],
)
def test_the_pages_are_whole(get, path):
    """
    Every tag is closed, and every link inside leads somewhere in the draft.
    """
    text = get(path).text
    page = Page(text)
    addresses = {tag[1]["href"].partition("#")[0] for tag in page.tags if tag[0] == "a" and "href" in tag[1]}
    local = {address for address in addresses if address.startswith("/")}

    assert [] == faults(text)
    assert {"/draft"} < local
    assert {200, 410} >= {get(address).status_code for address in local}


def test_one_kind_can_be_listed(get):
    """
    Those of a kind, or those with warnings.
    """
    listed = {
        kind: [row["identifier"] for row in get(f"/draft?kind={kind}", JSON).json["documents"]]
        for kind in ("new", "withdrawn", "returned", "warned")
    }

    assert {"new": ["5"], "withdrawn": ["2"], "returned": [], "warned": ["5"]} == listed


def test_a_long_list_comes_in_pages(get, monkeypatch):
    """
    Following the pages gives every document once.
    """
    monkeypatch.setattr("catalog.web.drafts._LISTED", 2)
    path, seen = "/draft.json", []
    while path:
        told = get(path, JSON).json
        seen += [row["identifier"] for row in told["documents"]]
        path = told["next"]

    assert ["1", "2", "3", "4", "5"] == sorted(seen)


def test_a_document_shows_old_and_new(get):
    """
    The fields that differ with both wordings, and below them the statements that go and come.
    """
    told, page = get("/draft/document/1", JSON).json, get("/draft/document/1").text

    assert {"name": "Title", "old": "Title 1", "new": "Another <b>Title</b> 1"} in told["fields"]
    assert any('"Title 1"' in line for line in told["statements"]["gone"])
    assert any('"Another <b>Title</b> 1"' in line for line in told["statements"]["came"])
    assert "<ins>Another &lt;b&gt;</ins>Title" in page


def test_a_document_that_is_described_anew_shows_statements_alone(get):
    """
    The record is what it was; the statements say what an authority file or a setting changed.
    """
    told = get("/draft/document/3", JSON).json

    assert [] == told["fields"]
    assert told["statements"]["came"]


def test_an_entity_shows_what_is_said_of_it(get):
    """
    Statements that its authority file takes away and brings.
    """
    told = get("/draft/authority/person/ana-lima", JSON).json

    assert [] == told["statements"]["gone"]
    assert ['"Ana de Lima"@pt'] == [re.search(r'"[^"]*"@\w+', line)[0] for line in told["statements"]["came"]]
    assert "Ana de Lima" in get("/draft/authority/person/ana-lima").text


@pytest.mark.parametrize("path", ["/draft/document/99", "/draft/authority/person/nobody"])
def test_what_does_not_change_has_no_page(get, path):
    """
    404 with a sentence.
    """
    answer = get(path, JSON)

    assert (404, True) == (answer.status_code, "nothing changes about" in json.loads(answer.data)["detail"])


@pytest.mark.parametrize(
    "path", ["/", "/page/document/1", "/page/document/2", "/page/person/ana-lima", "/sparql", "/no"]
)
def test_every_page_says_that_it_is_a_draft(get, path):
    """
    A line with a link to the comparison, on errors and tombstones too, and no robot is to keep it.
    """
    answer = get(path)

    assert "Draft: not published." in answer.text
    assert ("a", {"href": "/draft"}) in Page(answer.text).tags
    assert "noindex" == answer.headers["X-Robots-Tag"]


@pytest.mark.parametrize("path", ["/draft", "/draft.json", "/draft/document/1", "/draft/authority/person/ana-lima"])
def test_the_public_application_knows_no_draft(pair, path):
    """
    404, like any address that is nothing.
    """
    answer = pair[1].get(path)

    assert 404 == answer.status_code
    assert "Draft" not in pair[1].get("/", headers={"Accept": HTML}).text


def led_out(answer):
    """The addresses in the headers that lead to the public catalogue; names of profiles are no addresses to follow."""
    targets = [found for link in answer.headers.getlist("Link") for found in re.findall(r"<([^>]*)>", link)]
    places = [answer.headers.get(name, "") for name in ("Location", "Content-Location")]
    return [address for address in targets + places if address.startswith(BASE)]


def test_no_header_leads_out_of_the_draft(get):
    """
    Where the public application names public addresses, the draft names its own.
    """
    seen, data = get("/id/document/1"), get("/data/document/1", "text/turtle")

    assert (303, "/page/document/1") == (seen.status_code, seen.location)
    assert "/data/document/1.ttl" == data.headers["Content-Location"]
    assert '</id/document/1>; rel="describes"' in data.headers.getlist("Link")
    assert [] == led_out(seen) + led_out(data) + led_out(get("/page/document/1"))


def test_no_header_leads_out_of_a_draft_below_a_path():
    """
    The path of the base stays where the base has one.
    """
    prefix = "archive/"
    with quick_folder() as folder:
        catalogue = catalogue_of(folder, MUNIMENT_BASE=BASE + prefix)
        catalogue.load_texts(record("1"), publish=False)
        with draft(catalogue.settings, catalogue.clock, Silent()) as made:
            client = create_draft_app(made.settings).test_client()
            seen = client.get(f"/{prefix}id/document/1", headers={"Accept": HTML})
            page = client.get(seen.location, headers={"Accept": HTML})
            data = client.get(f"/{prefix}data/document/1", headers={"Accept": "text/turtle"})
        catalogue.close()

    assert (303, f"/{prefix}page/document/1", 200) == (seen.status_code, seen.location, page.status_code)
    assert f"/{prefix}data/document/1.ttl" == data.headers["Content-Location"]
    assert f'</{prefix}id/document/1>; rel="describes"' in data.headers.getlist("Link")
    assert [] == led_out(page) + led_out(data)


@pytest.mark.slow
def test_data_and_answers_are_those_of_the_next_publication():
    """
    What the draft answers is, byte for byte, what is public after publishing.
    """
    asked = [
        ("/data/document/1.nq", "*/*"),
        ("/data/document/3", "text/turtle"),
        ("/data/document/2", "application/ld+json"),
        ("/data/person/ana-lima.ttl", "*/*"),
        ("/dataset", "text/turtle"),
        ("/file/1/translation-en.txt", "*/*"),
        ("/sparql?query=SELECT ?s ?o { ?s <http://purl.org/dc/terms/title> ?o } ORDER BY ?s", "text/csv"),
    ]

    def answers(client):
        found = [client.get(path, headers={"Accept": accept}) for path, accept in asked]
        return [(one.status_code, one.data) for one in found]

    with quick_folder() as folder:
        catalogue = changed(folder)
        with draft(catalogue.settings, catalogue.clock, Silent()) as made:
            published = Published(made.settings)
            expected = answers(create_draft_app(made.settings, published).test_client())
            published.close()
        catalogue.publish()
        actual = answers(catalogue.client())
        catalogue.close()

    assert expected == actual
    assert [200, 200, 410, 200, 200] == [status for status, _ in actual[:5]]
    assert b"Another <b>Title</b> 1" in actual[-1][1]


def test_nothing_is_kept_and_no_other_origin_may_read(get):
    """
    A browser stores nothing of a draft, takes nothing stored for it, and shows it to no page from elsewhere.
    """
    first = get("/page/document/1", Origin="https://elsewhere.example")
    again = get("/page/document/1", If_None_Match="*", If_Modified_Since="Wed, 01 Jan 2100 00:00:00 GMT")

    assert "no-store" == first.headers["Cache-Control"]
    assert [] == [name for name in first.headers.keys() if name.startswith(("Access-Control-", "ETag", "Last-Mod"))]  # noqa: SIM118
    assert 200 == again.status_code


@pytest.mark.parametrize(
    ("host", "status"),
    [("127.0.0.1:8000", 200), ("localhost", 200), ("[::1]:1", 200), ("archive.example", 421), ("[", 421), ("", 421)],
)
def test_only_names_of_this_machine_are_answered(get, host, status):
    """
    A page elsewhere that gives its own name this machine's address reads nothing (DNS rebinding).
    """
    assert status == get("/", Host=host).status_code


@pytest.mark.slow
def test_a_draft_without_changes_says_so():
    """
    When nothing waits, the page says that it is all public.
    """
    with quick_folder() as folder:
        catalogue = catalogue_of(folder)
        catalogue.load_texts(record("1"))
        with draft(catalogue.settings, catalogue.clock, Silent()) as made:
            page = create_draft_app(made.settings).test_client().get("/draft", headers={"Accept": HTML}).text
        catalogue.close()

    assert "Nothing: what is loaded is what generation 1 has made public." in page
    assert "No document changes." in page


def test_every_address_of_a_draft_is_documented(pair, request):
    """
    Each route that only a draft has stands on the page of addresses.
    """
    page = (request.config.rootpath / "docs" / "http.md").read_text(encoding="utf-8")
    rules = [rule.rule for rule in pair[0].application.url_map.iter_rules() if rule.rule.startswith("/draft")]

    missing = [rule for rule in rules if f"`{rule.partition('<')[0]}" not in page]

    assert [] == missing
    assert 4 == len(rules)
