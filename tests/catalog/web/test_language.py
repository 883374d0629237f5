"""The language of the pages: by address, by header, never by memory; and the texts of each language."""

from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law
from support.markup import Page

from catalog.site_settings import LANGUAGES
from catalog.web import services
from catalog.web.language import N_, catalogue, chosen, gettext, keep, ngettext, number
from exports.services import SERVICES
from vocab.schemes.language_names import NAMES

TEXTS = Path(__file__).parents[3] / "catalog" / "web" / "translations"


def test_every_language_has_its_texts_and_no_other():
    """
    The languages that settings take are English and those with a folder.
    """
    folders = {path.parent.parent.name for path in TEXTS.glob("*/LC_MESSAGES/muniment.po")}

    assert {"en", *folders} == set(LANGUAGES)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (None, "en"),
        ("fr", "fr"),
        ("fr-CA,fr;q=0.9", "fr"),
        ("fr-CA, en;q=0.5", "fr"),
        ("en;q=0.5, fr;q=0.6", "fr"),
        ("en;q=0, *", "fr"),
        ("de, fr;q=0.5, en;q=0.4", "fr"),
        ("en-US,en;q=0.9,fr;q=0.8", "en"),
        ("de", "en"),
        ("*", "en"),
        ("fr;q=0", "en"),
        (";;;q=nan,,fr;q=x", "en"),
    ],
)
def test_the_header_decides_among_those_offered(header, expected):
    """
    The best that is offered; the first where none is wanted, or nothing sensible is said.
    """
    assert expected == chosen(("en", "fr"), None, header)


@law()
@given(st.text(max_size=2000))
def test_no_header_breaks_a_page(header):
    """
    Whatever a client sends, it gets one of the languages.
    """
    assert chosen(("fr", "en"), header, header) in {"en", "fr"}


def test_texts_outside_of_a_request_are_english():
    """
    Values are put in; numbers are written as they are read.
    """
    assert "Search: border" == gettext("Search: %(words)s", words="border")
    assert "100%" == gettext("100%")
    assert ["1 page", "1,200 pages"] == [ngettext("%(count)s page", "%(count)s pages", n) for n in (1, 1200)]
    assert ("kept", "1,000") == (N_("kept"), number(1000))


def test_french_is_there():
    """
    Compiled in a package; in a checkout, without a build.
    """
    assert "Rechercher" == catalogue("fr").gettext("Search")
    with (TEXTS / "fr" / "LC_MESSAGES" / "muniment.po").open("rb") as file:
        assert "fr" == str(read_po(file).locale)


@pytest.mark.parametrize("path", ["/", "/page/document/121616", "/search?q=telegram", "/sparql", "/nothing/here"])
def test_a_page_says_its_language(get, path):
    """
    By attribute and header; caches are told what decided, and the footer leads to the page in the other language.
    """
    english, french = (get(path, "text/html", Accept_Language=tag) for tag in ("en", "fr-FR"))

    for answer, tag in ((english, "en"), (french, "fr")):
        assert tag == answer.headers["Content-Language"]
        assert f'<html lang="{tag}"' in answer.text
        assert "Accept-Language" in answer.vary
    assert "Skip to the content" in english.text
    assert "Aller au contenu" in french.text
    assert 'hreflang="fr" lang="fr"' in english.text
    assert 'hreflang="en" lang="en"' in french.text


def test_the_address_goes_before_the_header(get):
    """
    Other parts of the address stay; what is no language offered is as good as nothing.
    """
    page = get("/search?q=a+b&q=c&lang=fr", "text/html", Accept_Language="en")

    assert "fr" == page.headers["Content-Language"]
    assert 'href="?q=a+b&amp;q=c&amp;lang=en"' in page.text
    assert "en" == get("/search?lang=xx", "text/html").headers["Content-Language"]


def test_a_language_that_was_chosen_is_led_on(get):
    """
    Links to pages, and forms, name it again; data and what is elsewhere do not, and neither does a page that nobody
    has chosen a language for.
    """
    page = Page(get("/page/document/121616?lang=fr", "text/html", Accept_Language="en").text)
    links = [attributes["href"] for name, attributes in page.tags if name == "a"]

    assert {"/?lang=fr", "/browse?lang=fr", "/page/agent/7brands?lang=fr", "/page/archive/prc-fma?lang=fr"} <= set(
        links
    )
    assert {"#content", "?lang=en", "/data/document/121616.ttl", "/id/document/121616"} <= set(links)
    assert page.find("input", type="hidden", name="lang", value="fr")
    assert "lang=fr" not in get("/browse", "text/html", Accept_Language="fr").text
    found = Page(get("/search?q=telegram&lang=fr", "text/html").text)
    assert [] == [
        one for one in found.addresses if one.startswith("/search?") and "lang=fr" not in one and "format" not in one
    ]


@pytest.mark.parametrize("path", ["/search?q=the&", "/dumps/?", "/nothing/here?", "/browse/agents?"])
def test_a_language_is_led_on_to_pages_alone(get, path):
    """
    Every link to a page and every form of a page name it, those of a page about a problem too; data in any form, and
    the page in the other language, do not.
    """
    page = Page(get(f"{path}lang=fr", "text/html", Accept_Language="en").text)
    links = [attributes["href"] for name, attributes in page.tags if name == "a" and "rel" not in attributes]

    named = {link for link in links if "lang=fr" in link}
    assert {"/?lang=fr", "/search?lang=fr", "/browse?lang=fr"} <= named
    assert all(link.startswith(("/dumps/1/", "#", "/data/")) or "format=" in link for link in set(links) - named)
    assert not any("format=" in link or link.startswith("/dumps/") for link in named)
    assert page.count("form") == len(page.find("input", type="hidden", name="lang", value="fr")) > 0


def test_a_language_is_led_on_through_history(get):
    """
    The list of versions is a page, though it stands under the data.
    """
    page = Page(get("/page/document/121616?lang=fr", "text/html").text)
    history = Page(get("/data/document/121616/history?lang=fr", "text/html").text)

    assert "/data/document/121616/history?lang=fr" in page.addresses
    assert [] != [one for one in history.addresses if "version=" in one and "/page/" in one]
    assert all("lang=fr" in one for one in history.addresses if "version=" in one and "/page/" in one)


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ('<a href="/draft">', '<a href="/draft?lang=fr">'),
        ('<a href="/draft/document/1">', '<a href="/draft/document/1?lang=fr">'),
        ('<a href="/reconcile/about#types">', '<a href="/reconcile/about?lang=fr#types">'),
        ('<a rel="next" href="?after=3">', '<a rel="next" href="?after=3&amp;lang=fr">'),
        ('<a href="/search?language=de">', '<a href="/search?language=de&amp;lang=fr">'),
        ('<a href="/search?q=a&amp;format=html">', '<a href="/search?q=a&amp;format=html&amp;lang=fr">'),
    ]
    + [
        (same, same)
        for same in (
            '<a href="/draft.json">',
            '<a href="/reconcile">',
            '<a href="/oai?verb=Identify">',
            '<a href="/search?q=a&amp;format=csv">',
            '<a href="/search?lang=en">',
            '<a href="/id/document/1">',
            '<a href="/def/context.jsonld">',
            '<a href="/data/document/history.ttl">',
            '<a href="https://example.org/search">',
            '<a href="#content">',
            '<link href="/browse">',
            '<form method="post" action="/sparql">',
        )
    ],
)
def test_what_leads_on(site, link, expected):
    """
    Pages of the site, wherever in their addresses; nothing else.
    """
    application = site.client().application
    with application.test_request_context("/?lang=fr"):
        application.preprocess_request()

        assert expected == keep(link)


def test_two_languages_are_two_representations(get):
    """
    Who has the one is sent the other; who has it already is not.
    """
    english = get("/", "text/html")

    assert 200 == get("/", "text/html", Accept_Language="fr", If_None_Match=english.headers["ETag"]).status_code
    again = get("/", "text/html", If_None_Match=english.headers["ETag"])
    assert (304, True) == (again.status_code, "Accept-Language" in again.vary)


def test_data_have_no_language_of_the_interface(get):
    """
    They carry every language: neither header nor address changes them.
    """
    plain = get("/data/document/121616.ttl")
    asked = get("/data/document/121616.ttl?lang=fr", Accept_Language="fr")

    assert (plain.data, plain.headers["ETag"]) == (asked.data, asked.headers["ETag"])
    assert "Accept-Language" not in asked.vary
    assert "Content-Language" not in asked.headers


@pytest.mark.slow
def test_a_site_of_one_language_does_not_ask(make):
    """
    The header has no say, no cache is told of it, and there is no link to another language.
    """
    made = make(MUNIMENT_SITE_LANGUAGES="fr")
    made.publish()

    page = made.client().get("/?lang=en", headers={"Accept": "text/html", "Accept-Language": "en"})

    assert ("fr", False) == (page.headers["Content-Language"], "Accept-Language" in page.vary)
    assert "hreflang" not in page.text


# ---------------------------------------------------------------- names


def test_every_language_names_languages():
    """
    Each language of the interface has a table of what languages are called in it; English has its own.
    """
    assert set(LANGUAGES) - {"en"} == set(NAMES)


def test_a_document_is_described_in_french(get):
    """
    Its language, that of its texts, its rights and its subjects.
    """
    answer = get("/page/document/1789-rights-of-man?lang=fr", "text/html")
    # citations are data
    page = Page(answer.text[answer.text.index("<main") : answer.text.index('<section class="cite"')])

    for words in ("français", "Traduction (anglais)", "Droit d’auteur non évalué", "Droits de l'homme"):
        assert words in page.text
    for words in ("French", "Human rights", "Copyright"):
        assert words not in page.text


def test_facets_and_what_is_chosen_are_in_french(get):
    """
    Names of things, languages, spans of years, yes and no; as data they are called as everywhere.
    """
    query = "q=language:fr&language=fr&has_text=true&decade=1780"
    page = Page(get(f"/search?{query}&lang=fr", "text/html").text)
    data = get(f"/search?{query}&format=json&lang=fr").json["facets"]

    for words in (
        "Langue originale\N{NO-BREAK SPACE}: Français",
        "Texte intégral\N{NO-BREAK SPACE}: oui",
        "années 1780",
    ):
        assert words in page.text
    assert "Droits de l'homme" in Page(get("/search?more=subject&lang=fr", "text/html").text).text
    assert "1780s" not in page.text
    assert ["French", "1780s"] == [data[name][0]["label"] for name in ("language", "decade")]
    assert "Human rights" in [value["label"] for value in data["subject"]]


def test_centuries_are_called_by_their_years(get):
    """
    A hundred years are not the first ten of them.
    """
    page = Page(get("/search?century=1900&q=", "text/html").text)

    assert "1900\N{EN DASH}1999" in page.text
    assert "1900s" not in [words.strip() for words in page.text.splitlines()]


@pytest.mark.parametrize("path", ["/search?q=constitution", "/", "/page/place/london"])
def test_titles_say_their_language(get, path):
    """
    What is English on a French page is marked as English.
    """
    page = Page(get(f"{path}{'&' if '?' in path else '?'}lang=fr", "text/html").text)

    assert [] != page.find("bdi", lang="en")


def test_a_problem_is_marked_as_english(get):
    """
    What happened and what to do, in the title too; what stands around it is French.
    """
    answer = get("/nothing/here?lang=fr", "text/html")
    page = Page(answer.text)

    assert [1, 1, 1] == [len(page.find(name, lang="en")) for name in ("title", "h1", "span")]
    assert '<span lang="en">begin at the front page.</span>' in answer.text
    assert "Que faire" in page.text


def test_every_service_is_said_in_french(get):
    """
    By title and by what it is for.
    """
    said = {text for service in SERVICES for text in (service.title, service.about)}
    page = Page(get("/dataset?lang=fr", "text/html").text)

    assert said == set(services.TEXTS)
    assert "Flux des changements" in page.text
    assert "Change feed" not in page.text


def test_one_is_said_in_the_singular(get):
    """
    A list of one name, in both languages.
    """
    one, un = (get("/browse/collections", "text/html", Accept_Language=tag).text for tag in ("en", "fr"))

    assert "1 name; the number is that of its documents." in one
    assert "1 nom\N{NO-BREAK SPACE}; le nombre est celui de ses documents." in un
