"""Addresses of things: 303 to what describes them, every format, every odd id, every IRI that a description mints."""

import json
import re
from urllib.parse import unquote, urlsplit

import pytest
from support import rdf
from support.catalogues import CatalogueForTests
from support.markup import Page
from support.texts import record

from exports.formats import FORMATS
from exports.jsonld_forms import FORMS
from vocab.identifiers import escape

BASE = "https://data.archive.example/"
SAMPLE = "/id/document/121616"
DATA = "/data/document/121616"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
ODD = [
    "a b",
    "x/y",
    "100%",
    "%41",
    "ü€",
    "苏联",
    "report.ttl",
    "v1.2/final.jsonld",
    "a+b&c=d",
    "q?x#y",
    "it's (1);:@!$*~,",
    "-",
    "x/y/z",
]


def path_of(iri):
    """Return the path that a client asks for when it follows an IRI of ours."""
    assert iri.startswith(BASE), iri
    return "/" + iri.removeprefix(BASE).partition("#")[0]


# ---------------------------------------------------------------- 303


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        (BROWSER, f"{BASE}page/document/121616"),
        ("text/html", f"{BASE}page/document/121616"),
        ("text/turtle", f"{BASE}data/document/121616"),
        ("application/ld+json", f"{BASE}data/document/121616"),
        ("text/turtle;charset=utf-8", f"{BASE}data/document/121616"),
        ("*/*", f"{BASE}data/document/121616"),
        ("", f"{BASE}data/document/121616"),
        (None, f"{BASE}data/document/121616"),
    ],
)
def test_a_document_is_a_thing_and_is_described_elsewhere(get, accept, expected):
    """
    People are led to the page, programs to the data, and caches are told why.
    """
    answer = get(SAMPLE, accept)

    assert (303, expected) == (answer.status_code, answer.headers["Location"])
    assert "Accept" in answer.vary


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1:8000", "data.archive.example.evil.example", "[::1]:80"])
@pytest.mark.parametrize(
    "path",
    [
        SAMPLE,
        f"{SAMPLE}/translation/en",
        "/id/agent/7brands",
        "/id/dataset/documents",
        "/graph/curated",
        "/dumps",
        "/dumps/latest/documents.ttl",
    ],
)
def test_where_to_go_is_never_taken_from_the_request(get, host, path):
    """
    Location begins with the base of the settings, whatever the request says its host is.
    """
    answer = get(path, Host=host, X_Forwarded_Host=host, X_Forwarded_Proto="gopher", Forwarded=f"host={host}")

    assert answer.status_code in {301, 302, 303}
    assert answer.headers["Location"].startswith(BASE)
    assert host not in str(answer.headers)


def test_no_page_shows_the_host_of_the_request(get):
    """
    A cache that is asked under a false name keeps nothing that leads there.
    """
    for path in ("/", "/page/document/121616", DATA, "/dataset", "/sparql", "/dumps/", "/nothing"):
        for accept in (BROWSER, "text/turtle"):
            assert b"evil.example" not in get(path, accept, Host="evil.example").data


@pytest.mark.parametrize(
    ("path", "anchor"), [("/translation/en", "#translation-en"), ("", "")], ids=["a version", "the document"]
)
def test_a_version_is_shown_on_the_page_of_its_document(get, path, anchor):
    """
    The page has a place for each version, and the redirect names it.
    """
    answer = get(SAMPLE + path, BROWSER)

    assert f"{BASE}page/document/121616{anchor}" == answer.headers["Location"]
    assert not anchor or f'id="{anchor[1:]}"' in get("/page/document/121616").text


def test_a_thing_that_cannot_be_had_as_wanted_says_what_there_is(get):
    """
    406 lists every type, in words and as links.
    """
    answer = get(SAMPLE, "image/png")

    assert 406 == answer.status_code
    assert "Accept" in answer.vary
    assert all(item.media_type in answer.json["advice"] for item in FORMATS.values())
    links = answer.headers.getlist("Link")
    assert any(f"<{BASE}data/document/121616.ttl>" in link and 'type="text/turtle"' in link for link in links)
    assert any(f"<{BASE}page/document/121616>" in link for link in links)


# ---------------------------------------------------------------- data


@pytest.mark.parametrize("item", FORMATS.values(), ids=lambda item: item.name)
def test_every_format_is_had_by_its_type_and_by_its_suffix(get, site, item):
    """
    The path without a suffix negotiates and says where that answer stands alone; both have the same bytes.
    """
    negotiated, named = get(DATA, item.media_type), get(f"{DATA}.{item.name}")

    assert [200, 200] == [negotiated.status_code, named.status_code]
    assert item.content_type == negotiated.content_type == named.content_type
    assert negotiated.data == named.data
    assert f"{BASE}data/document/121616.{item.name}" == negotiated.headers["Content-Location"]
    assert "Content-Location" not in named.headers
    assert "Accept" in negotiated.vary
    assert path_of(negotiated.headers["Content-Location"]) == f"{DATA}.{item.name}"


@pytest.mark.parametrize("name", rdf.FORMATS)
def test_data_says_what_the_description_says(get, site, name):
    """
    What is served is the description, statement by statement.
    """
    answer = get(f"{DATA}.{name}")
    content = json.dumps(answer.json | get("/def/context.jsonld").json) if name == "jsonld" else answer.data

    assert rdf.triples(site.describe("121616").statements) == rdf.read(content, name)


@pytest.mark.parametrize("name", FORMS.values())
def test_a_form_of_json_ld_has_an_address_of_its_own(get, name):
    """
    Content-Location leads to exactly the bytes that were sent.
    """
    negotiated = get(DATA, f'application/ld+json;profile="http://www.w3.org/ns/json-ld#{name}"')

    address = negotiated.headers["Content-Location"]
    assert f"{BASE}data/document/121616.jsonld?profile={name}" == address
    named = get(address.removeprefix(BASE.rstrip("/")))
    assert (negotiated.data, negotiated.content_type) == (named.data, named.content_type)


@pytest.mark.parametrize("name", FORMS.values())
@pytest.mark.parametrize("way", ["accept", "parameter", "iri in parameter", "accept with suffix"])
def test_json_ld_is_had_in_every_form(get, site, name, way):
    """
    Expanded, flattened and framed documents are asked for by profile, and say so in their type.
    """
    iri = f"http://www.w3.org/ns/json-ld#{name}"
    answer = {
        "accept": lambda: get(DATA, f'application/ld+json;profile="{iri}"'),
        "accept with suffix": lambda: get(f"{DATA}.jsonld", f'application/ld+json;profile="{iri}"'),
        "parameter": lambda: get(f"{DATA}.jsonld?profile={name}"),
        "iri in parameter": lambda: get(f"{DATA}.jsonld?profile={iri.replace('#', '%23')}"),
    }[way]()

    assert (200, f'application/ld+json; profile="{iri}"') == (answer.status_code, answer.content_type)
    assert "Accept" in answer.vary
    context = {"contextUrl": None, "documentUrl": "", "document": get("/def/context.jsonld").json}
    read = rdf.read_by_pyld(answer.json, lambda url, _: context)
    assert rdf.triples(site.describe("121616").statements) == read


def test_the_compact_form_is_what_is_had_without_asking(get):
    """
    The compacted profile is the plain document; an unknown one of the media type asks for nothing (RFC 6906).
    """
    plain = get(f"{DATA}.jsonld").data

    assert plain == get(DATA, 'application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"').data
    assert plain == get(DATA, 'application/ld+json;profile="https://elsewhere.example/profile"').data
    assert plain == get(f"{DATA}.jsonld?profile=compacted").data


def test_data_links_to_the_thing_its_page_and_its_profile(get):
    """
    A program finds from the headers what it has in its hands.
    """
    links = get(f"{DATA}.ttl").headers.getlist("Link")

    assert f'<{BASE}id/document/121616>; rel="describes"' in links
    assert f'<{BASE}page/document/121616>; rel="alternate"; type="text/html"' in links
    assert f'<{BASE}def/profile>; rel="profile"' in links


@pytest.mark.parametrize(
    "path",
    [
        f"{DATA}.exe",
        f"{DATA}.",
        f"{DATA}.ttl.ttl",
        f"{DATA}/",
        f"{DATA}/translation/en",
        "/data/document/",
        "/data/document/none.ttl",
        "/page/document/121616.html",
        f"{SAMPLE}/translation/xx",
        f"{SAMPLE}/",
        "/id/document/12161",
        "/file/121616/none.txt",
        "/file/121616",
        "/id/nothing/x",
        "/id/agent/nobody",
        "/data/agent/nobody.ttl",
        "/page/archive/prc-fma/unit/none",
    ],
)
def test_what_there_is_not_is_not_found(get, path):
    """
    404, and nothing that looks like an answer.
    """
    assert 404 == get(path).status_code


# ---------------------------------------------------------------- every IRI


def minted(site):
    """Return every IRI below the base that any description of the catalogue holds."""
    edition, found = site.edition, set()
    for entry in edition.documents():
        for statement in edition.describe(entry).statements:
            found |= {str(term) for term in statement if str(term).startswith(BASE)}
    return found


@pytest.mark.slow
def test_no_iri_is_dead(site, get):
    """
    Whatever the descriptions of the examples name below the base leads to 200, for programs and for browsers.
    """
    iris = minted(site)

    assert len(iris) > 80
    for iri in sorted(iris):
        for accept in ("text/turtle", BROWSER):
            answer = get(path_of(iri), accept)
            if answer.status_code in {301, 302, 303}:
                answer = get(path_of(answer.headers["Location"]), accept)
            assert 200 == answer.status_code, (iri, accept)


@pytest.mark.slow
def test_the_data_of_a_thing_is_about_the_thing(site, get):
    """
    Following an IRI with Turtle in mind ends at statements whose subject is that IRI.
    """
    things = {iri for iri in minted(site) if iri.startswith(f"{BASE}id/") and "#" not in iri}

    for iri in sorted(things):
        answer = get(path_of(get(path_of(iri), "text/turtle").headers["Location"]), "text/turtle")
        assert iri in {subject for subject, _, _ in rdf.read(answer.data, "ttl")}, iri


@pytest.mark.parametrize(
    "kind",
    [
        "agent/7brands",
        "person/george-f-kennan",
        "archive/prc-fma",
        "archive/prc-fma/unit/118-01764-04",
        "place/london",
        "scheme/subject",
        "concept/content-kind/translation",
    ],
)
def test_entities_have_page_and_data_like_documents(get, kind):
    """
    Agents, persons, archives, units, places, concepts and schemes answer in every format.
    """
    assert f"{BASE}page/{kind}" == get(f"/id/{kind}", BROWSER).headers["Location"]
    assert f"{BASE}data/{kind}" == get(f"/id/{kind}", "text/turtle").headers["Location"]
    assert 200 == get(f"/page/{kind}").status_code
    for name in rdf.FORMATS:
        answer = get(f"/data/{kind}.{name}")
        assert (200, FORMATS[name].content_type) == (answer.status_code, answer.content_type)
        if name != "jsonld":
            assert f"{BASE}id/{kind}" in {subject for subject, _, _ in rdf.read(answer.data, name)}
    assert f"{BASE}data/{kind}.trig" == get(f"/data/{kind}", "application/trig").headers["Content-Location"]


@pytest.mark.slow
def test_an_entity_page_lists_the_documents_that_link_to_it_page_by_page(make):
    """
    Fifty documents a page, and a link to the next ones until there are no more.
    """
    catalogue = make()
    catalogue.load_texts(*[record(f"d{number:03}", Creators="Ana Lima") for number in range(60)])
    client = catalogue.client()

    first = client.get("/page/agent/ana-lima").text
    following = first.partition('rel="next" href="')[2].partition('"')[0]
    second = client.get("/page/agent/ana-lima" + following).text

    assert (50, 10) == (first.count("/page/document/d"), second.count("/page/document/d"))
    assert 'rel="next"' not in second
    for odd in ("-1", "x", "9" * 40, "1e3", ""):
        assert 200 == client.get(f"/page/agent/ana-lima?after={odd}").status_code


# ---------------------------------------------------------------- odd ids


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    made = CatalogueForTests(tmp_path_factory.mktemp("odd"))
    made.load_texts(*[record(identifier, body=f"The text of {identifier}.") for identifier in ODD])
    yield made
    made.close()


@pytest.fixture(scope="module")
def odd_client(odd):
    return odd.client()


@pytest.mark.slow
@pytest.mark.parametrize("identifier", ODD)
def test_odd_ids_lead_to_their_own_documents(odd, odd_client, identifier):
    """
    Spaces, slashes, percent signs, dots, other scripts: thing, page, data and file of each are its own.
    """
    client, description = odd_client, odd.describe(identifier)
    version = description.reading.versions[0]

    for iri in (description.iri, version.iri):
        answer = client.get(path_of(iri))
        assert (303, str(description.data)) == (answer.status_code, answer.headers["Location"])
        page = client.get(path_of(iri), headers={"Accept": BROWSER}).headers["Location"]
        assert str(odd.edition.iris.page(identifier)) == page.partition("#")[0]
    for name in FORMATS:
        answer = client.get(f"{path_of(description.data)}.{name}")
        assert 200 == answer.status_code, name
    turtle = client.get(path_of(description.data), headers={"Accept": "text/turtle"})
    assert rdf.triples(description.statements) == rdf.read(turtle.data, "ttl")
    assert turtle.data == client.get(path_of(turtle.headers["Content-Location"])).data
    assert 200 == client.get(path_of(odd.edition.iris.page(identifier))).status_code
    assert f"The text of {identifier}.\n" == client.get(path_of(version.file.iri)).text


@pytest.mark.parametrize("identifier", ODD)
def test_every_link_of_an_odd_page_leads_somewhere(odd, odd_client, identifier):
    """
    What a reader can click on a page about such a document exists.
    """
    client = odd_client
    page = Page(client.get(path_of(odd.edition.iris.page(identifier))).text)

    for address in {address for address in page.addresses if address.startswith("/")}:
        assert client.get(address, buffered=True).status_code in {200, 303}, address


def test_links_of_odd_ids_are_escaped_in_headers(odd_client):
    """
    An id cannot break out of a header.
    """
    for identifier in ODD:
        answer = odd_client.get(f"/page/document/{escape(identifier)}")
        for link in answer.headers.getlist("Link"):
            target = link.partition("<")[2].partition(">")[0]
            assert target.isascii()
            assert not set(target) & set(' "<>')
            assert identifier in unquote(urlsplit(target).path) or not re.search(r"example/(page|data|file)/", target)


# ---------------------------------------------------------------- a base with a path


@pytest.mark.slow
@pytest.mark.parametrize("path", ["archive/", "a/b/", "%C3%A4rchiv/"])
def test_a_base_with_a_path_works_behind_any_proxy(make, examples, path):
    """
    Pages, data, queries and static files are found whether or not the proxy takes the base's path away.
    """
    base = f"https://example.org/{path}"
    catalogue = make(MUNIMENT_BASE=base, authorities=examples / "authorities.ttl")
    catalogue.load(examples / "records" / "121616.txt")
    client, prefix = catalogue.client(), urlsplit(base).path

    for taken_away in ("", prefix):

        def follow(address, taken_away=taken_away):
            assert address.startswith(prefix), address
            return client.get("/" + address.removeprefix(taken_away).lstrip("/"), buffered=True)

        answer = follow(f"{prefix}id/document/121616")
        assert f"{base}data/document/121616" == answer.headers["Location"]
        page = follow(f"{prefix}page/document/121616")
        for address in {address for address in Page(page.text).addresses if address.startswith("/")}:
            assert follow(address).status_code in {200, 303}, address
        assert 200 == follow(f"{prefix}sparql?query=ASK%7B%7D").status_code
        assert 200 == follow(prefix).status_code
        assert 404 == follow(f"{prefix}nothing").status_code


@pytest.mark.slow
def test_the_path_of_the_base_without_its_slash_is_the_front_page(make, examples):
    """
    ``/archive`` is what people type.
    """
    catalogue = make(MUNIMENT_BASE="https://example.org/archive/")
    catalogue.load(examples / "records" / "121616.txt")

    assert 200 == catalogue.client().get("/archive").status_code
    assert 404 == catalogue.client().get("/archives/").status_code
