"""The language of the pages: by address, by header, never by memory; and the texts of each language."""

from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law
from support.markup import Page

from catalog.site_settings import LANGUAGES
from catalog.web.language import N_, catalogue, chosen, gettext, ngettext, number

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


def test_a_site_of_one_language_does_not_ask(make):
    """
    The header has no say, no cache is told of it, and there is no link to another language.
    """
    made = make(MUNIMENT_SITE_LANGUAGES="fr")
    made.publish()

    page = made.client().get("/?lang=en", headers={"Accept": "text/html", "Accept-Language": "en"})

    assert ("fr", False) == (page.headers["Content-Language"], "Accept-Language" in page.vary)
    assert "hreflang" not in page.text
