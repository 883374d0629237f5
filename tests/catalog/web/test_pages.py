"""Pages: whole, for everybody, and harmless whatever a record says."""

import csv
import json
from types import SimpleNamespace

import pytest
from hypothesis import given
from lxml import etree
from support import markup
from support.catalogues import START, CatalogueForTests
from support.hostile import HOSTILE, SCRIPT, hostile_record
from support.laws import law
from support.markup import Page
from support.strategies import documents
from support.texts import record

from catalog.web.app import create_app
from catalog.web.document_page import document_page
from catalog.web.rights import LABELS
from catalog.web.said import said
from exports.formats import FORMATS
from exports.jsonld import schema_org
from vocab import rights, terms
from vocab.statements import IRI

BROWSER = "text/html"
PAGES = [
    "/",
    "/page/document/121616",
    "/page/document/1917-zimmermann-telegram",
    "/page/agent/7brands",
    "/page/person/george-f-kennan",
    "/page/archive/prc-fma",
    "/page/archive/prc-fma/unit/118-01764-04",
    "/page/place/london",
    "/page/scheme/subject",
    "/page/concept/content-kind/translation",
    "/dataset",
    "/dumps/",
    "/def/arc",
    "/def/profile",
    "/def/profile/schema",
    "/data/document/121616/history",
    "/page/document/121616?at=2026-11-23",
    "/search",
    "/search?q=telegram",
    "/search?q=nothing+such+as+this",
    "/sparql",
    "/sparql?query=SELECT * { ?s ?p ?o } LIMIT 5",
    "/sparql?query=ASK {}",
    "/sparql?query=CONSTRUCT WHERE { ?s ?p ?o } LIMIT 5",
    "/sparql?example=translators",
    "/def/examples",
]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_whole(get, path):
    """
    What is opened is closed, there is one heading of the first rank, a language, and nothing that runs.
    """
    answer = get(path, BROWSER)

    assert (200, "text/html; charset=utf-8") == (answer.status_code, answer.content_type)
    assert [] == markup.faults(answer.text)


@pytest.mark.slow
@pytest.mark.parametrize("path", PAGES)
def test_every_link_on_a_page_leads_somewhere(get, path):
    """
    No link to this catalogue is dead, and its style sheet is there, for what browsers ask: pages, or else anything.
    """
    for address in {address for address in Page(get(path, BROWSER).text).addresses if address.startswith("/")}:
        assert get(address, f"{BROWSER},*/*;q=0.8").status_code in {200, 303}, address


@pytest.mark.slow
def test_all_pages_of_the_examples_are_whole(site, get):
    """
    Every document and every entity of the examples has a page without a fault.
    """
    edition = site.edition
    paths = [f"document/{entry.identifier}" for entry in edition.documents()]
    paths += [entity.path for entity in edition.authorities.by_path.values()]

    for path in paths:
        answer = get(f"/page/{path}", BROWSER)
        assert (200, []) == (answer.status_code, markup.faults(answer.text)), path


def test_a_document_page_shows_the_record(get):
    """
    Title, date, summary, archive, language, translator, funder, rights, text, citation: all of it is there to read.
    """
    text = " ".join(Page(get("/page/document/121616").text).text.split())

    for words in (
        "Memorandum Given to Vice Minister Zhang Hanfu by the Soviet Ambassador (Translation)", "April 24, 1962",
        "at least 10,000 individuals from Xinjiang", "Chinese Foreign Ministry Archive", "PRC FMA 118-01764-04, 11",
        "Chinese", "7Brands", "MacArthur Foundation", "Copyright not evaluated", "Appendix II",
        "Moscow believes that it is imperative", "April 24, 1962, Wilson Center Digital Archive",
        "https://data.archive.example/id/document/121616",
    ):  # fmt: skip
        assert words in text, words


def test_each_text_says_its_language(get):
    """
    Title, summary and text carry the tag of their language, so that a screen reader speaks it.
    """
    page = Page(get("/page/document/121616").text)

    assert page.find("span", lang="en", dir="auto")
    assert page.find("p", lang="en", dir="auto", **{"class": "summary"})
    assert page.find("div", lang="en", dir="ltr", **{"class": "text"})


def test_a_page_links_to_its_data_in_every_format(get):
    """
    Links in the head and in the headers lead programs to the description; the page names the thing as what to cite.
    """
    answer = get("/page/document/121616")

    links = answer.headers.getlist("Link")
    for name, kind in FORMATS.items():
        assert any(f"<https://data.archive.example/data/document/121616.{name}>" in link for link in links)
        assert Page(answer.text).find(
            "link", rel="alternate", type=kind.media_type, href=f"/data/document/121616.{name}"
        )
    assert '<https://data.archive.example/id/document/121616>; rel="cite-as"' in links
    assert Page(answer.text).find("link", rel="canonical", href="https://data.archive.example/page/document/121616")


def test_the_embedded_block_is_the_schema_org_description(site, get):
    """
    What search engines read is the description, its keys in the same order.
    """
    for entry in site.edition.documents():
        description = site.edition.describe(entry)
        block = Page(get(f"/page/document/{entry.identifier}").text).data_blocks[0]

        assert json.dumps(schema_org(description.iri, description.statements)) == json.dumps(block)


def test_every_rights_statement_has_a_name_for_people():
    """
    No statement that the reader knows makes a page fail.
    """
    assert set(rights._CANONICAL_CASE.values()) == set(LABELS)


# ---------------------------------------------------------------- hostile records


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A catalogue with all hostile records, each under the name of its kind."""
    made = CatalogueForTests(tmp_path_factory.mktemp("hostile"))
    made.load_texts(*[hostile_record(kind, text) for kind, text in HOSTILE.items()])
    yield made
    made.close()


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_record_can_write_into_its_page(hostile, kind):
    """
    Whatever stands in any field of a record is shown as text, on its page and on all that it brings about.
    """
    text, client, description = HOSTILE[kind], hostile.client(), hostile.describe(kind)

    answer = client.get(f"/page/document/{kind}")
    page = Page(answer.text)
    assert [] == markup.faults(answer.text)
    assert " ".join(text.split())[:300] in " ".join(page.text.split())
    assert [json.loads(json.dumps(schema_org(description.iri, description.statements)))] == page.data_blocks
    assert 0 == page.count("img")
    for thing in description.linked:
        answer = client.get(f"/page/{thing.path}")
        if answer.status_code == 200:
            assert [] == markup.faults(answer.text), thing.path


LISTS = [
    "/", "/about", "/data", "/dataset", "/browse", "/browse/agents", "/browse/places", "/browse/concepts", "/browse/years",
    "/browse/map", "/search", "/search?q=alert", "/search?q=user", "/search?q=A*", "/search?q=<script>alert(1)</script>",
    "/data/document/scripts/history", "/data/document/right to left/history", "/reconcile/about",
    "/sparql?query=SELECT * { ?s ?p ?o }",
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "paths"),
    [
        ("en", ["/", "/search?q=alert", "/sparql?query=SELECT * { ?s ?p ?o }"]),
        pytest.param("en", LISTS, marks=pytest.mark.slow),
        pytest.param("fr", LISTS, marks=pytest.mark.slow),
    ],
    ids=["some", "all", "all in French"],
)
def test_no_record_can_write_into_lists_and_answers(hostile, language, paths):
    """
    Nor does it on the front page, in what is found, in lists, histories or the table of an answer.
    """
    client = hostile.client()

    for path in paths:
        answer = client.get(path, headers={"Accept": BROWSER, "Accept-Language": language})
        assert (200, []) == (answer.status_code, markup.faults(answer.text)), path
        assert [] == Page(answer.text).find("img"), path


def test_no_record_can_break_a_feed(hostile):
    """
    What programs read is well-formed whatever stands in a record.
    """
    client = hostile.client()

    for path in (
        "/search?q=alert&format=atom",
        "/opensearch.xml",
        "/sitemap.xml",
        "/oai?verb=ListRecords&metadataPrefix=oai_dc",
    ):
        answer = client.get(path)
        assert 200 == answer.status_code
        assert etree.fromstring(answer.data) is not None, path
    for path in ("/search?q=alert&format=json", "/search?q=alert&format=jsonld", "/changes?format=jsonld"):
        assert client.get(path, headers={"Accept": "application/ld+json, application/json;q=0.9"}).json, path
    table = client.get("/search?q=alert&format=csv").text
    assert SCRIPT in [cell for row in csv.reader(table.splitlines(keepends=True)) for cell in row]


def test_no_address_of_a_record_is_a_script(make):
    """
    A record's own address is a link only when it is one of the web, in whatever field it stands.
    """
    catalogue = make()
    text = record("1", Rights="javascript:alert(1)", Source="javascript:alert(1)", URL="javascript:alert(1)")
    catalogue.load_texts(text.replace("Somewhere.", "Somewhere.\n\njavascript:alert(1)"))

    answer = catalogue.client().get("/page/document/1")

    assert [] == markup.faults(answer.text)
    assert "javascript:alert(1)" in Page(answer.text).text


@pytest.mark.slow
def test_the_addresses_of_an_entity_are_shown_as_they_are(make):
    """
    What looks like an HTML entity in an address is none; what is no web address is text alone.
    """
    catalogue = make()
    address = "https://a.example/?x=1&copy=2"
    path = catalogue.write(
        "authorities.ttl",
        f"""@prefix schema: <https://schema.org/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        <agent/a> a schema:Organization ; schema:name "A Name"@en ; skos:exactMatch <{address}> .""",
    )
    catalogue.configure(MUNIMENT_AUTHORITIES=str(path))
    catalogue.load_texts(record("1", Creators="A Name"))

    page = Page(catalogue.client().get("/page/agent/a").text)

    assert address in page.text
    assert address in page.addresses
    script = IRI("javascript:alert(1)")
    told = said([(IRI("urn:a"), terms.SKOS_EXACT_MATCH, script)], "https://data.archive.example/")
    assert ((), {"exact match": [("javascript:alert(1)", None, None)]}) == (told.elsewhere, told.facts)


def test_no_query_can_write_into_its_answer(get):
    """
    The query in the form and the values in the table are text; only web addresses become links.
    """
    query = f"""SELECT ?a ?b ("{"</textarea><script>alert(1)</script>"}" AS ?c) {{ VALUES (?a ?b) {{ (<javascript:alert(1)> "<b>") }} }}"""

    answer = get(f"/sparql?query={query}".replace("#", "%23"), BROWSER)

    page = Page(answer.text)
    assert [] == markup.faults(answer.text)
    assert 200 == answer.status_code
    assert page.text.count("</textarea><script>alert(1)</script>") == 2
    assert 0 == page.count("b")


@pytest.fixture(scope="module")
def app(site):
    return create_app(site.settings)


@pytest.mark.slow
@law(100)
@given(document=documents())
def test_the_page_of_any_document_is_whole(site, app, document):
    """
    Pages of documents as readers may make them have no fault, and embed what the description says.
    """
    edition = site.edition
    description = edition.describer.describe(document, [], START)

    with app.test_request_context("/"):
        text = document_page(SimpleNamespace(edition=edition), description, next(edition.documents()))

    assert [] == markup.faults(text)
    assert [json.loads(json.dumps(schema_org(description.iri, description.statements)))] == Page(text).data_blocks
