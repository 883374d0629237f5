"""Every kind of page in Chromium: to be read by everybody, small and dark, on paper, with the keyboard, without scripts."""

import base64
import json

import pypdfium2
import pytest

from catalog.site_settings import PAPER_DARK
from catalog.web import sparql_page

pytestmark = pytest.mark.slow

KINDS = {
    "front": "",
    "search": "search?q=telegram",
    "nothing": "search?q=nothing+such+as+this",
    "document": "page/document/121616",
    "scan": "page/document/1735-koenigsberg-bridges",
    "person": "page/person/george-f-kennan",
    "place": "page/place/london",
    "browse": "browse",
    "names": "browse/agents",
    "map": "browse/map",
    "data": "data",
    "sparql": "sparql",
    "about": "about",
    "problem": "page/document/nothing-here",
    **{f"hostile, {kind}": f"page/document/{kind}" for kind in ("scripts", "long", "right to left")},
}
# WCAG 2.2, levels A and AA, and what axe calls good practice
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """
axe.run(document, {runOnly: %s, resultTypes: ['violations']}).then(found => found.violations.flatMap(
    one => one.nodes.map(node => [one.id, node.html.slice(0, 200), node.failureSummary])))
"""
EVERYTHING = RUN % json.dumps({"type": "tag", "values": RULES})
COLOURS = RUN % json.dumps({"type": "rule", "values": ["color-contrast", "link-in-text-block"]})


@pytest.fixture
def see(pages):
    """Open a page of a kind."""

    def see(kind, **how):
        page = pages(KINDS[kind].replace(" ", "%20"), **how)
        if kind == "problem":
            # a browser says so itself
            page.errors[:] = [one for one in page.errors if "404" not in one]
        if kind == "sparql" and how.get("scripts", True) and sparql_page.EDITOR.is_file():
            page.until("document.getElementById('form').hidden")
        return page

    return see


@pytest.mark.parametrize("kind", KINDS)
def test_everybody_can_use_a_page(see, axe, kind):
    """
    axe-core finds nothing against WCAG 2.2 AA, by day and by night.
    """
    page = see(kind)
    page.read(f"{axe}; 0")

    assert [] == page.read(EVERYTHING)
    page.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark"}])
    assert [] == page.read(COLOURS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_no_wider_than_a_phone(see, kind):
    """
    At 390 pixels, and at the 320 of WCAG (1.4.10), nothing has to be scrolled sideways; by night its paper is dark.
    """
    page = see(kind, width=390, height=800, dark=True)

    for width in (390, 320):
        page.call("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=True)
        assert width >= page.read("document.documentElement.scrollWidth")
    red, green, blue = (int(PAPER_DARK[at : at + 2], 16) for at in (1, 3, 5))
    assert f"rgb({red}, {green}, {blue})" == page.read("getComputedStyle(document.body).backgroundColor")


@pytest.mark.parametrize("kind", ["front", "search", "document", "scan", "person", "browse", "data", "sparql", "about"])
def test_a_first_view_is_light_and_needs_no_scripts(see, kind):
    """
    All in all less than 100 kB in six requests, and every word of it is there without JavaScript; only the editor of
    queries is more, and without scripts a form.
    """
    page, bare = see(kind), see(kind, scripts=False)

    editor = [one for one in page.requests if "yasgui" in one or "editor" in one]
    assert 6 >= len(page.requests) - len(editor)
    assert page.weight > 10_000
    assert 100_000 > page.weight or editor
    assert len(bare.text("main")) > 30
    assert kind == "sparql" or page.text("main") == bare.text("main")


def test_a_document_is_found_with_the_keyboard_alone(see, home):
    """
    From the front page: the field is reached, the words are sent, the first hit is reached and opened, and the focus
    can be seen at each step.
    """
    page = see("front")

    _tab_to(page, "document.activeElement.id == 'q'")
    page.type("zimmermann")
    page.after(lambda: page.press("Enter"))
    assert f"{home}search?q=zimmermann" == page.read("location.href")
    _tab_to(page, "document.activeElement.matches('main a[href*=\"/page/document/\"]')")
    page.after(lambda: page.press("Enter"))

    assert f"{home}page/document/1917-zimmermann-telegram" == page.read("location.href.split(/[?#]/)[0]")


def _tab_to(page, there):
    for _ in range(80):
        page.press("Tab")
        assert page.read("parseFloat(getComputedStyle(document.activeElement).outlineWidth)") >= 2
        if page.read(there):
            return
    pytest.fail(f"no Tab leads there: {there}")


def test_the_first_tab_offers_to_skip_the_frame(see):
    """
    It comes into sight, and leads to the content.
    """
    page = see("document")

    page.press("Tab")
    shown = page.read("document.activeElement.getBoundingClientRect().left >= 0")
    page.press("Enter")

    assert ("content", True) == (page.read("document.activeElement.id"), shown)


def test_a_document_is_printed_for_reading(see):
    """
    Title, text and citation on paper; not what only a screen can use.
    """
    page = see("document")

    printed = base64.b64decode(page.call("Page.printToPDF", preferCSSPageSize=True)["data"])

    with pypdfium2.PdfDocument(printed) as paper:
        text = " ".join(" ".join(one.get_textpage().get_text_bounded() for one in paper).split())
    for words in ("Memorandum Given to Vice Minister", "Soviet border guards explained", "April 24, 1962"):
        assert words in text
    for words in ("Skip to the content", "Français"):
        assert words not in text


def test_who_is_made_ill_by_motion_sees_none(see):
    """
    Where the reader's machine asks for less, nothing moves by itself, the editor included; pages never do.
    """
    moving = """[...document.querySelectorAll('*')].map(one => getComputedStyle(one)).filter(
        style => style.animationName != 'none' || style.transitionDuration != '0s' || style.scrollBehavior != 'auto').length"""
    page, document = see("sparql"), see("document")

    page.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-reduced-motion", "value": "reduce"}])

    assert 0 == page.read(moving)
    assert 0 == document.read(moving)


def test_a_hostile_record_does_nothing_anywhere(pages):
    """
    In lists and answers as on its page: no dialog, nothing of its own in the page, no error in the console.
    """
    for path in ("", "search?q=alert", "search?q=alert&lang=fr", "sparql?query=SELECT * { ?s ?p ?o } LIMIT 900"):
        page = pages(path.replace(" ", "%20"))

        assert page.text("main")
        assert 0 == page.read("document.querySelectorAll('main img[src=x], main script:not([type])').length"), path
        assert page.fits, path
