"""Browsing: names by letter, the map, the years; pages about things; the ways to the data."""

import re
import shutil

import pytest
from support import markup
from support.catalogues import CatalogueForTests
from support.markup import Page
from support.texts import record

from catalog.jobs.edition import Edition

PAGES = [
    "/browse",
    "/browse/agents",
    "/browse/agents?all=yes",
    "/browse/places?letter=L",
    "/browse/archives",
    "/browse/archives/prc-fma",
    "/browse/concepts?from=peace",
    "/browse/collections",
    "/browse/map",
    "/browse/years",
    "/browse/years?century=19",
    "/browse/year/1917",
    "/browse/year/191X",
    "/browse/year/19XX",
    "/data",
    "/page/place/london",
    "/page/agent/muniment-examples?role=publisher",
    "/page/scheme/subject",
]


def linked(page, start):
    """The addresses of a page that begin so, without it, in order."""
    return [one.removeprefix(start) for one in page.addresses if one.startswith(start)]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_whole(get, path):
    """
    One heading, one main part, every id once, nothing that runs; the answer is a page and can be conditional.
    """
    answer = get(path)

    assert (200, "text/html; charset=utf-8") == (answer.status_code, answer.content_type)
    assert [] == markup.faults(answer.text)
    assert 304 == get(path, If_None_Match=answer.headers["ETag"]).status_code


def test_names_stand_under_their_letters(get):
    """
    By the name as it is compared; each letter that has names leads to them.
    """
    page = Page(get("/browse/places").text)

    places = linked(page, "/page/place/")
    assert ["beijing", "berlin", "bern"] == places[:3]
    assert "#letter-42" in page.addresses
    assert {"letter-42", "letter-56"} <= {attrs.get("id") for _, attrs in page.tags}
    assert "#letter-51" not in page.addresses


@pytest.mark.slow
def test_a_long_list_goes_on_behind_a_name(make):
    """
    Two hundred names a page; the next begins where this one ends; a letter and a name are places to begin at.
    """
    catalogue = make()
    creators = [f"{letter}{number:03} Name" for letter in "AB" for number in range(150)] + [
        "Żak",
        "Жданов",
        "毛泽东",
        "1848 Club",
    ]
    catalogue.load_texts(*(record(str(part), Creators="; ".join(creators[part::8])) for part in range(8)))
    client = catalogue.client()

    first = Page(client.get("/browse/agents").text)
    (following,) = [attrs["href"] for attrs in first.find("a", rel="next")]
    second = Page(client.get(f"/browse/agents{following}").text)
    at_b = Page(client.get("/browse/agents?letter=B").text)
    at_z = Page(client.get("/browse/agents?from=zak").text)

    paths = [linked(page, "/page/agent/") for page in (first, second)]
    assert (200, 104, 304) == (len(paths[0]), len(paths[1]), len({*paths[0], *paths[1]}))
    assert "1848-club" == paths[0][0]
    assert "b000-name" == linked(at_b, "/page/agent/")[0]
    assert ["zak"] == [path for path in linked(at_z, "/page/agent/") if path.isascii()][:1]
    assert {"?letter=%D0%96", "?letter=%E6%BC%A2", "?letter=0"} <= set(first.addresses)


def test_the_map_and_its_list_lead_to_the_same_places(get):
    """
    A link for each place that documents name and that has coordinates; nothing is asked of anybody else.
    """
    page = Page(get("/browse/map").text)

    places = linked(page, "/page/place/")
    assert len(places) == 2 * len(set(places)) > 20
    assert {"london", "kyoto"} <= set(places)
    assert "serbia" not in places
    assert len(set(places)) == page.count("circle")


def test_a_year_has_its_documents_by_month(get):
    """
    In the order of their dates, under the months that they name; before and behind it stand the nearest years.
    """
    answer = get("/browse/year/1917").text

    documents = linked(Page(answer), "/page/document/")
    assert ["1917-zimmermann-telegram", "1917-telegram-to-eckardt"] == documents[:2]
    assert answer.index(">January<") < answer.index(">November<") < answer.index("balfour")
    assert {"prev": ["/browse/year/1914"], "next": ["/browse/year/1919"]} == {
        rel: [attrs["href"] for attrs in Page(answer).find("a", rel=rel)] for rel in ("prev", "next")
    }


@pytest.mark.parametrize(
    "path",
    [
        "year/1066",
        "year/106X",
        "year/02XX",
        "year/1XXX",
        "year/196x",
        "year/19XX?wide=yes",
        "year/nineteen",
        "year/-5",
        "year/99999",
        "nothing",
        "archives/nobody",
    ],
)
def test_what_there_is_not_is_said_so(get, path):
    """
    A year without documents, what is no year, a list and an archive that do not exist.
    """
    assert 404 == get(f"/browse/{path}").status_code


@pytest.mark.slow
def test_documents_stand_under_what_the_thing_is_to_them(make):
    """
    Written by, translated by: the first ten of each, and the rest behind a link, by date and none twice.
    """
    catalogue = make()
    written = [
        record(f"w{day:02}", Creators="Ana Lima").replace("April 24", f"March {day}") for day in range(31, 0, -1)
    ]
    catalogue.load_texts(*written, publish=False)
    catalogue.load(catalogue.write("more.csv", "identifier,title,contributor\nhelped,A Letter,Ana Lima\n"))
    client = catalogue.client()

    page = Page(client.get("/page/agent/ana-lima").text)
    alone = Page(client.get("/page/agent/ana-lima?role=creator").text)

    assert [f"w{day:02}" for day in range(1, 11)] == linked(page, "/page/document/")[:10]
    assert ["creator", "contributor"] == [attrs["id"] for attrs in page.find("h2") if "tor" in attrs["id"]]
    assert "?role=creator" in page.addresses
    assert [f"w{day:02}" for day in range(1, 32)] == linked(alone, "/page/document/")
    assert "/search?agent=agent%2Fana-lima" in page.addresses


@pytest.mark.slow
def test_neighbours_are_found_from_both_sides(make):
    """
    What is broader says what is narrower; what stands in the same documents is named with how often it does.
    """
    catalogue = make()
    path = catalogue.write(
        "authorities.ttl",
        """@prefix schema: <https://schema.org/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        <place/china> a schema:Place ; schema:name "China"@en , "Chine"@fr ; skos:definition "A state in East Asia."@en ;
            skos:exactMatch <http://www.wikidata.org/entity/Q148> .
        <place/ili> a schema:Place ; schema:name "Ili"@en ; skos:broader <place/china> ;
            schema:latitude 43.9 ; schema:longitude 81.3 .""",
    )
    catalogue.configure(MUNIMENT_AUTHORITIES=str(path))
    catalogue.load_texts(
        record("1", Places="Ili; China"), record("2", Places="Ili"), *(record(str(n)) for n in range(3, 9))
    )
    client = catalogue.client()

    china, french, ili = (client.get(f"/page/place/{one}").text for one in ("china", "china?lang=fr", "ili"))

    assert "/page/place/ili" in Page(china.partition("<h2")[0] + "</header>").addresses
    assert "/page/place/china" in Page(ili.partition("<h2")[0] + "</header>").addresses
    assert "Wikidata Q148" in china
    assert "A state in East Asia." in china
    assert 'lang="fr">Chine</bdi></h1>' in french
    assert "43.9000° N, 81.3000° E" in ili


@pytest.mark.slow
def test_hostile_names_stay_text(make):
    """
    Markup, marks of direction and scripts in names of things and on the map.
    """
    catalogue = make()
    name = "</script><script>alert(1)</script>\u202e<b onclick=x>"
    path = catalogue.write(
        "authorities.ttl",
        f"""@prefix schema: <https://schema.org/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        <place/a> a schema:Place ; schema:name "{name.replace(chr(0x202E), "")}"@en ; skos:definition "<img src=x onerror=y>" ;
            schema:latitude 1.5 ; schema:longitude -2 .""",
    )
    catalogue.configure(MUNIMENT_AUTHORITIES=str(path))
    catalogue.load_texts(record("1", Places=name.replace("\u202e", ""), Creators=name, Subjects=name, Collections=name))
    client = catalogue.client()

    for address in ("/browse", "/browse/agents", "/browse/places", "/browse/concepts", "/browse/map", "/page/place/a"):
        answer = client.get(address).text

        assert [] == markup.faults(answer), address
        assert "&lt;script&gt;alert(1)" in answer, address


@pytest.mark.slow
def test_an_empty_catalogue_can_be_browsed(make):
    """
    Nothing to list, and every page says so.
    """
    catalogue = make()
    catalogue.publish()
    client = catalogue.client()

    for path in ("", "/agents", "/agents?all=yes", "/map", "/years"):
        answer = client.get(f"/browse{path}")

        assert (200, []) == (answer.status_code, markup.faults(answer.text)), path
    assert "sha256sum" not in client.get("/data").text


@pytest.mark.slow
def test_without_an_index_a_thing_has_its_documents_all_the_same(make):
    """
    As they came; /browse says what to do.
    """
    catalogue = make()
    catalogue.load_texts(record("1", Creators="Ana Lima"))
    shutil.rmtree(catalogue.inner.layout.search_snapshot(1))
    client = catalogue.client()

    assert ["1"] == linked(Page(client.get("/page/agent/ana-lima").text), "/page/document/")
    assert 503 == client.get("/browse").status_code


@pytest.mark.slow
def test_the_front_page_is_another_one_when_its_numbers_come_and_go(make):
    """
    Who holds the page that was made without an index gets the one with numbers, not 304.
    """
    catalogue = make()
    catalogue.load_texts(record("1", Creators="Ana Lima"))
    index = catalogue.inner.layout.search_snapshot(1)
    hidden = index.rename(index.with_name("hidden"))
    client = catalogue.client()
    without = client.get("/")
    hidden.rename(index)

    now = client.get("/", headers={"If-None-Match": without.headers["ETag"]})

    assert ("browse/agents" in without.text, now.status_code, "browse/agents" in now.text) == (False, 200, True)
    assert 304 == client.get("/", headers={"If-None-Match": now.headers["ETag"]}).status_code


@pytest.mark.slow
def test_the_next_generation_is_browsed_at_once(make):
    """
    Lists and numbers are those of the generation that the header names.
    """
    catalogue = make()
    catalogue.load_texts(record("1", Creators="Ana Lima"))
    client = catalogue.client()
    assert ["ana-lima"] == linked(Page(client.get("/browse/agents").text), "/page/agent/")

    catalogue.clock.move()
    catalogue.load_texts(record("1", Creators="Ben Cole"))

    assert ["ben-cole"] == linked(Page(client.get("/browse/agents").text), "/page/agent/")


@pytest.mark.slow
def test_charts_lead_to_the_documents_that_they_count(get):
    """
    The number beside each bar is what the search finds behind it.
    """
    page = Page(get("/page/agent/muniment-examples").text)

    bars = [attrs for attrs in page.find("a") if "aria-label" in attrs and "/search?agent=" in attrs.get("href", "")]
    assert len(bars) > 5
    assert [bar["aria-label"].rpartition(": ")[2] for bar in bars] == [
        str(get(f"{bar['href']}&format=json").json["total"]) for bar in bars
    ]


DATED = {
    "codex": "03XX", "old": "1000", "ten": "145X", "wide": "1430/1459", "letter": "1962-04-24", "open": "../1500",
    "vast": "0100/0900", "undated": "", "range": "1890/1905",
}  # fmt: skip


@pytest.fixture(scope="module")
def dated(tmp_path_factory):
    """A client of documents whose dates are of all widths."""
    made = CatalogueForTests(tmp_path_factory.mktemp("dated"))
    rows = "".join(f"{identifier},Title of {identifier},{date}\n" for identifier, date in DATED.items())
    made.load(made.write("dated.csv", f"identifier,title,date\n{rows}"))
    yield made.client()
    made.close()


def followed(client, address):
    """The documents of a list, over all its pages."""
    page = Page(client.get(address).text)
    return linked(page, "/page/document/")


@pytest.mark.slow
def test_every_document_stands_under_some_years(dated):
    """
    From /browse/years each can be reached: by its year, its decade, its century, or the list of those without any.
    """
    page = Page(dated.get("/browse/years").text)

    reached = {
        address: followed(dated, f"/browse/{address}") for address in {*linked(page, "/browse/")} if "year/" in address
    }

    assert set(DATED) == {one for found in reached.values() for one in found}
    assert ["vast", "undated"] == reached["year/unknown"]
    assert ["codex"] == reached["year/03XX"] == reached["year/03XX?wide=yes"] == reached["year/035X"]
    assert ["wide"] == reached["year/14XX?wide=yes"] == reached["year/143X"]
    assert ["wide", "ten"] == reached["year/14XX"] == reached["year/145X"]
    assert ["ten"] == reached["year/1450"] == reached["year/1459"]
    assert ["range"] == reached["year/1899"] == reached["year/1900"] == reached["year/18XX"]


@pytest.mark.slow
def test_a_document_that_is_gone_leaves_the_others_in_their_places(dated, monkeypatch):
    """
    The index may still have it; its year is shown without it.
    """
    entry = Edition.entry
    monkeypatch.setattr(Edition, "entry", lambda self, one: None if one == "wide" else entry(self, one))

    assert ["ten"] == followed(dated, "/browse/year/14XX?after=0")


@pytest.mark.slow
def test_the_numbers_of_the_years_are_those_of_their_lists(dated):
    """
    Beside each century, decade and year stands how many documents its page lists.
    """
    text = dated.get("/browse/years").text

    said = re.findall(r'<a href="/browse/(year/[^"?]+)">[^<]*</a> <span class="count">(\d+)', text)

    assert len(said) > 40
    assert said == [(address, str(len(followed(dated, f"/browse/{address}")))) for address, _ in said]


@pytest.mark.slow
def test_the_first_and_the_last_year_are_the_same_everywhere(dated):
    """
    The front page, /browse and its bars begin with the earliest date that is known to a century.
    """
    front, browse = dated.get("/").text, dated.get("/browse").text

    assert "<b>300–1962</b> years" in front
    assert "All years from 300 to 1962" in browse
    assert [300] == sorted({int(year) for year in re.findall(r'aria-label="(\d+)–\d+: ', browse)})[:1]


@pytest.mark.slow
def test_a_catalogue_without_dates_can_be_browsed(make):
    """
    It is not called empty; its documents stand under no year, and are reached all the same.
    """
    catalogue = make()
    catalogue.load(catalogue.write("bare.csv", "identifier,title\na,A Title\nb,Another\n"))
    client = catalogue.client()

    front, browse, years = (client.get(path).text for path in ("/", "/browse", "/browse/years"))

    assert [[], [], []] == [markup.faults(text) for text in (front, browse, years)]
    assert "browse/years" not in front.partition("<main")[2]
    assert "There is no document yet" not in browse
    assert "/search" in Page(browse.partition("<main")[2]).addresses
    assert {"a", "b"} == set(followed(client, "/browse/year/unknown"))
    assert "/browse/year/unknown" in Page(years).addresses


@pytest.mark.slow
def test_one_date_alone_leads_to_its_year(make):
    """
    There is nothing to draw, and the years are listed.
    """
    catalogue = make()
    catalogue.load_texts(record("1"))

    browse = catalogue.client().get("/browse").text

    assert [] == markup.faults(browse)
    assert '<a href="/browse/years">1962</a>' in browse


@pytest.mark.parametrize("role", ["bogus", "creator", "mention"])
def test_a_role_that_a_thing_cannot_have_or_has_in_no_document_changes_nothing(get, role):
    """
    The page has its facts, its data and its address, whatever the role; one that stands there narrows it.
    """
    whole, asked = (get(f"/page/{path}").text for path in ("place/london", f"place/london?role={role}"))

    assert markup_without_addresses(whole, role) == markup_without_addresses(asked, role)


def markup_without_addresses(text, role):
    """A page but for links to itself in other languages, which say what was asked for."""
    return re.sub(rf"\?role={role}&(amp;)?|\?(?=lang)", "?", text)
