"""The page of queries in Chromium: the editor with mouse and keyboard, small and dark, and the form without scripts."""

import csv
from urllib.parse import quote

import pytest
from support.browser import CONTROL
from support.processes import until

pytestmark = pytest.mark.slow

TITLE = "Memorandum Given to Vice Minister Zhang Hanfu by the Soviet Ambassador (Translation)"
ACTIVE = "document.querySelector('.tabPanel.active')"
CODE = f"{ACTIVE}.querySelector('.CodeMirror').CodeMirror"
ROWS = f"{ACTIVE}.querySelectorAll('.yasr tbody tr:has(.rowNumber)').length"
QUERY = "SELECT ?title WHERE { document:121616 dcterms:title ?title }"


@pytest.fixture
def write(pages, editor):
    """Open the page with the editor on it."""

    def open_page(path="sparql", **how):
        page = pages(path, **how)
        page.until("document.querySelector('.tabPanel.active .CodeMirror') && document.getElementById('form').hidden")
        return page

    return open_page


def test_a_typed_query_is_answered(write, tmp_path):
    """
    Prefixes come as they are typed, ours and no others; the rows stand in a table, and can be saved as CSV.
    """
    page = write(downloads=tmp_path)
    page.read(f"{CODE}.setValue(''); {CODE}.focus()")

    page.type(QUERY)
    page.until(f"{CODE}.getValue().includes('PREFIX document: <')")
    page.press("Enter", CONTROL)
    page.until(f"{ROWS} == 1")
    page.click(".tabPanel.active .yasr_downloadIcon")
    saved = until(lambda: next(tmp_path.glob("*.csv"), None))

    assert TITLE in page.text(".tabPanel.active .yasr tbody")
    assert "1 result" in page.text(".tabPanel.active .yasr_response_chip")
    assert [["title"], [TITLE]] == list(csv.reader(saved.read_text(encoding="utf-8").splitlines()))


def test_an_example_is_chosen_and_run(write, home):
    """
    Its query stands in a tab of its own; things of the catalogue are links, under short names.
    """
    page = write()

    page.click("#examples details:has([data-example=by-archive]) summary")
    page.click("[data-example=by-archive]")
    page.until(f"{CODE}.getValue().includes('GROUP BY ?archive')")
    page.click(".tabPanel.active .yasqe_queryButton")
    page.until(f"{ROWS} > 5")

    links = page.read(f"[...{ACTIVE}.querySelectorAll('.yasr tbody a.iri')].map(link => [link.href, link.innerText])")
    assert [f"{home}id/archive/nara", "archive:nara"] in links


def test_terms_are_offered_with_what_they_mean(write, home):
    """
    Properties and classes of the catalogue, with label, number and meaning; nobody else is asked for them.
    """
    page = write()
    page.read(f"{CODE}.setValue('PREFIX arc: <{home}def/arc#>\\nSELECT * {{ ?d arc:created'); {CODE}.focus()")
    page.read(f"{CODE}.setCursor(1, 99)")

    page.press("Space", CONTROL)
    page.until("document.querySelectorAll('.CodeMirror-hint').length == 2")
    offered = page.text(".CodeMirror-hints")
    page.press("Enter")

    assert "arc:createdEarliest" in offered
    assert "earliest possible day, " in offered
    assert "First day that the date of creation allows" in offered
    assert page.read(f"{CODE}.getValue()").endswith("arc:createdEarliest")


def test_the_keyboard_is_enough(write):
    """
    From an example's link to its answer and out of the editor again, with keys alone.
    """
    page = write()
    page.read("document.querySelector('[data-example=all-documents]').focus()")

    page.press("Tab")
    assert "by-identifier" == page.read("document.activeElement.dataset.example")
    page.press("Enter")
    page.until(f"{CODE}.hasFocus() && {CODE}.getValue().includes('\"121616\"')")
    page.press("Enter", CONTROL)
    page.until(f"{ROWS} == 1")
    page.press("Tab")

    assert "Share query" == page.read("document.activeElement.getAttribute('aria-label')")
    page.press("Tab")
    assert "Run query" == page.read("document.activeElement.getAttribute('aria-label')")


def test_a_mistake_is_explained(write):
    """
    The sentence of the endpoint, with the place and what to do.
    """
    page = write()
    page.read(f"{CODE}.setValue('SELECT * {{ ?s ?p'); {CODE}.focus()")

    page.press("Enter", CONTROL)
    page.until(f"{ACTIVE}.querySelector('.errorResult .refusal')")

    told = page.text(".tabPanel.active .errorResult")
    assert "at line 1, column" in told
    assert "What to do: add }." in told
    refused = [one for one in page.errors if "status of 400" in one]
    assert refused == page.errors
    page.errors.clear()


def test_a_link_to_a_query_works_for_everybody(write, home):
    """
    What is shared is the protocol's address; it opens the query in the editor, above its answer.
    """
    page = write()
    page.read(f"{CODE}.setValue('ASK {{}}')")

    page.click(".tabPanel.active .yasqe_share")
    shared = page.until("document.querySelector('.yasqe_sharePopup input')?.value")
    opened = write(shared.removeprefix(home))

    assert f"{home}sparql?query=ASK+%7B%7D" == shared
    assert "ASK {}" == opened.read(f"{CODE}.getValue()")
    assert "yes" in opened.text("#answer pre")
    assert [] == [one for one in opened.requests if "/sparql?" in one][1:]


def test_graphs_and_truths_are_shown(write):
    """
    CONSTRUCT as a table of statements, ASK as a word.
    """
    page = write()
    for query, shown in (
        ("CONSTRUCT WHERE { ?s a ?c } LIMIT 3", f"{ROWS} == 3"),
        ("ASK {}", f"{ACTIVE}.querySelector('.booleanResult')"),
    ):
        page.read(f"{CODE}.setValue('{query}'); {CODE}.focus()")
        page.press("Enter", CONTROL)
        page.until(shown)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_on_a_telephone(write, dark, tmp_path):
    """
    390 pixels are enough: nothing sticks out of the page, the query can be run with a finger, by day and by night.
    """
    page = write(width=390, height=844, dark=dark)

    page.click("[data-example=within-a-span]")
    page.click(".tabPanel.active .yasqe_queryButton")
    page.until(f"{ROWS} > 5")

    assert page.fits
    shades = page.read(
        f"[{ACTIVE}.querySelector('.CodeMirror'), document.body].map(one => getComputedStyle(one).backgroundColor)"
    )
    assert 1 == len(set(shades))
    brightness = sum(int(part) for part in shades[0].removeprefix("rgb(").removesuffix(")").split(","))
    assert dark == (brightness < 200)


def test_without_scripts_the_form_works(pages, home):
    """
    An example fills it, the button runs it, the table has links and files; on a telephone too.
    """
    page = pages("sparql", width=390, height=844, scripts=False)

    page.after(lambda: page.click("[data-example=all-documents]"))
    filled = page.read("document.getElementById('query').value")
    page.after(lambda: page.click("#form button"))

    assert "arc:Document" in filled
    assert "20 rows in" in page.text("#answer")
    assert page.read(f"document.querySelector('#answer td a[href^=\"{home}id/document/\"]') != null")
    assert "format=csv" in page.read("document.querySelector('#answer .note a').href")
    assert page.fits


def test_without_scripts_a_mistake_is_shown(pages):
    """
    The line and the place in it, above the list of examples; the query stays to be corrected.
    """
    page = pages(f"sparql?query={quote('SELECT * {' + chr(10) + ' ?s ?p }')}", scripts=False)

    assert "2 ?s ?p }" in page.text("#refusal pre")
    assert "SELECT * {\n ?s ?p }" == page.read("document.getElementById('query').value")
    page.errors = [one for one in page.errors if "status of 400" not in one]
