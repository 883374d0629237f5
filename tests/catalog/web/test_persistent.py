"""Addresses that outlive ours: ARKs, old addresses, merged documents, and the address to cite."""

import pytest
from support.catalogues import CatalogueForTests
from support.publishing import record

BASE = "https://data.archive.example/a/"
IDS = "\nIdentifiers:\n\nhttps://doi.org/10.1000/ABC; ark:/12345/x5-4\n"
SETTINGS = {"MUNIMENT_BASE": BASE, "MUNIMENT_ARK_NAAN": "99999", "MUNIMENT_ARK_SHOULDER": "x1"}


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    """1 has identifiers of others, 2 was merged into 1, 3 withdrawn, 4 merged into 5, and that into 3; 6 is plain."""
    made = CatalogueForTests(tmp_path_factory.mktemp("persistent"), **SETTINGS)
    texts = [record(identifier, f"Title {identifier}") for identifier in "23456"]
    made.load_texts(record("1", more=IDS), *texts)
    made.merge("2", "1", "Catalogued twice", publish=False)
    made.merge("4", "5", publish=False)
    made.merge("5", "3", publish=False)
    made.withdraw("3", publish=False)
    made.redirect("/node/5,6", "/doc?id=5&lang=en,6", "below,3", "/%E4.asp,2", "data/document/none,6")
    yield made
    made.close()


@pytest.fixture(scope="module")
def client(catalogue):
    return catalogue.client()


@pytest.fixture
def get(client):
    def get(path, accept="text/turtle"):
        return client.get(path, headers={"Accept": accept}, buffered=True)

    return get


@pytest.fixture
def ark(catalogue):
    """The path of the ARK of a document below the base."""
    return lambda identifier: catalogue.ledger.entry(identifier).ark


def cited(answer):
    return [link for link in answer.headers.getlist("Link") if 'rel="cite-as"' in link]


# ---------------------------------------------------------------- ARKs


def test_an_ark_leads_to_its_document(get, ark):
    """
    302, since the ARK is what is to be kept; in the older form, too, and hyphens say nothing.
    """
    plain = ark("6")
    name = plain.removeprefix("ark:99999/")

    for path in (plain, f"ark:/99999/{name}", f"ark:99999/{name[:2]}-{name[2:]}", f"{plain}?x=y"):
        answer = get(f"/a/{path}")
        assert (302, f"{BASE}id/document/6") == (answer.status_code, answer.headers["Location"])
    assert f"{BASE}id/document/6" == get(f"/{plain}").headers["Location"]


def test_the_ark_of_a_withdrawn_document_is_gone(get, ark):
    """
    410, as at its other addresses.
    """
    assert 410 == get(f"/a/{ark('3')}").status_code
    assert 410 == get(f"/a/{ark('3')}?info").status_code


def test_the_ark_of_a_merged_document_goes_the_way_of_its_address(get, ark):
    """
    To the document's IRI, which leads on.
    """
    assert f"{BASE}id/document/2" == get(f"/a/{ark('2')}").headers["Location"]


@pytest.mark.parametrize("name", ["ark:99999/none", "ark:/12345/x54", "ark:x", "ark:/", "ark:%FF"])
def test_an_unknown_ark_is_not_found(get, name):
    """
    Those that others have assigned are theirs to resolve.
    """
    answer = get(f"/a/{name}")

    assert (404, "application/problem+json") == (answer.status_code, answer.content_type)


def test_a_mistyped_ark_is_told(get, ark):
    """
    The check character knows; upper case is another character.
    """
    mistyped = ark("6")[:-1] + ("b" if ark("6")[-1] != "b" else "c")

    assert "mistyped" in get(f"/a/{mistyped}").json["advice"]
    assert 404 == get(f"/a/ark:99999/{ark('6').removeprefix('ark:99999/').upper()}").status_code


@pytest.mark.parametrize("inflection", ["?info", "??"])
def test_an_ark_can_be_asked_what_it_is(get, ark, inflection):
    """
    Who, what, when and where, as text.
    """
    answer = get(f"/a/{ark('6')}{inflection}")

    assert (200, "text/plain; charset=utf-8") == (answer.status_code, answer.content_type)
    assert [
        "erc:",
        "who: (:unkn) unknown",
        "what: Title 6",
        "when: April 24, 1962",
        f"where: {BASE}{ark('6')}",
    ] == answer.text.splitlines()
    assert "ETag" in answer.headers


# ---------------------------------------------------------------- the address to cite


@pytest.mark.parametrize("path", ["id/document/1", "page/document/1", "data/document/1", "data/document/1.ttl"])
def test_others_identifiers_are_cited_first(get, path):
    """
    A page, its data and the thing itself name the first persistent identifier of the record (RFC 8574).
    """
    accept = "text/html" if path.startswith("page") else "text/turtle"

    assert ['<https://doi.org/10.1000/abc>; rel="cite-as"'] == cited(get(f"/a/{path}", accept))


@pytest.mark.parametrize("path", ["id/document/6", "page/document/6", "data/document/6.nt"])
def test_the_assigned_ark_is_cited_where_there_is_no_other(get, ark, path):
    """
    Its address is that of the catalogue.
    """
    assert [f'<{BASE}{ark("6")}>; rel="cite-as"'] == cited(get(f"/a/{path}"))


def test_pages_show_identifiers(get, ark):
    """
    Each with its scheme and a link.
    """
    page = get("/a/page/document/1", "text/html").text

    assert '<dt>DOI</dt><dd><a href="https://doi.org/10.1000/abc">doi:10.1000/abc</a></dd>' in page
    assert '<dt>ARK</dt><dd><a href="https://n2t.net/ark:12345/x5-4">ark:12345/x5-4</a></dd>' in page
    assert f'<a href="{BASE}{ark("1")}">{ark("1")}</a>' in page
    assert '<link rel="cite-as" href="https://doi.org/10.1000/abc">' in page


# ---------------------------------------------------------------- old addresses


@pytest.mark.parametrize(
    ("path", "identifier"),
    [
        ("/node/5", "6"),
        ("/doc?lang=en&id=5", "6"),
        ("/doc?id=%35&lang=en", "6"),
        ("/a/below", "3"),
        ("/below", "3"),
        ("/a/data/document/none", "6"),
    ],
)
def test_an_old_address_leads_to_its_document(get, path, identifier):
    """
    301 to the IRI, with or without the base's path taken away by a proxy; withdrawn and merged ones answer there.
    """
    answer = get(path)

    assert (301, f"{BASE}id/document/{identifier}") == (answer.status_code, answer.headers["Location"])
    assert "2" == answer.headers["Muniment-Generation"]


def test_an_old_address_may_be_older_than_utf_8(client):
    """
    A server gives the bytes of its path, whatever they mean.
    """
    answer = client.get("/", environ_overrides={"PATH_INFO": "/\xe4.asp"})

    assert f"{BASE}id/document/2" == answer.headers["Location"]


@pytest.mark.parametrize("path", ["/doc", "/doc?id=5", "/doc?id=5&lang=en&x=y", "/Node/5", "/node/5/", "/a/node/6"])
def test_other_addresses_lead_nowhere(get, path):
    """
    What is not in the file is not guessed.
    """
    assert 404 == get(path).status_code


def test_only_reading_is_led_on(client):
    """
    HEAD as GET; a form that was sent to an old address has nobody to take it.
    """
    assert [301, 404] == [client.head("/node/5").status_code, client.post("/node/5").status_code]


def test_an_old_address_counts_from_its_publication_on(quick_path):
    """
    What the ledger has but no generation holds leads nowhere yet.
    """
    made = CatalogueForTests(quick_path / "catalogue")
    made.load_texts(record("1"))
    made.redirect("/old,1", publish=False)
    client = made.client()

    before = client.get("/old").status_code
    made.publish()

    assert [404, 301] == [before, client.get("/old").status_code]
    made.close()


# ---------------------------------------------------------------- merged documents


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("id/document/2", "id/document/1"),
        ("id/document/2/translation/en", "id/document/1/translation/en"),
        ("page/document/2", "page/document/1"),
        ("data/document/2", "data/document/1"),
        ("data/document/2.ttl", "data/document/1.ttl"),
        ("data/document/2.jsonld?profile=expanded", "data/document/1.jsonld?profile=expanded"),
        ("file/2/translation-en.txt", "file/1/translation-en.txt"),
        ("id/document/4", "id/document/3"),
    ],
)
@pytest.mark.parametrize("accept", ["text/turtle", "text/html"])
def test_a_merged_document_leads_to_the_one_that_stands_for_it(get, path, target, accept):
    """
    Each address to its counterpart, at the end of the chain.
    """
    answer = get(f"/a/{path}", accept)

    assert (301, BASE + target) == (answer.status_code, answer.headers["Location"])


def test_the_end_of_a_chain_may_be_gone(get):
    """
    A document that was withdrawn after others were merged into it answers 410 for them all.
    """
    assert (
        410 == get(get("/a/id/document/4").headers["Location"].removeprefix("https://data.archive.example")).status_code
    )


def test_a_merge_can_be_asked_for(get):
    """
    SPARQL knows by which document one is replaced.
    """
    answer = get(
        f"/a/sparql?format=csv&query=SELECT ?n {{ <{BASE}id/document/4> <http://purl.org/dc/terms/isReplacedBy> ?n }}"
    )

    assert f"n\r\n{BASE}id/document/5\r\n" == answer.text
