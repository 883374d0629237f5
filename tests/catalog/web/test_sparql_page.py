"""``/sparql`` for people: the form without scripts, and what its page allows when the editor is there."""

import re
from urllib.parse import urlencode

import pytest
from support import markup
from support.markup import Page

from catalog.graph.tally import Tally
from catalog.jobs.tallying import read_tally
from catalog.web import sparql_page
from catalog.web.answers import SECURITY_HEADERS
from exports.rdf import PREFIXES

BASE = "https://data.archive.example/"
BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8"
POLICY = "Content-Security-Policy"
QUERY = "SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s LIMIT 3"


@pytest.fixture
def ask(get):
    """Ask for the page with parameters, as a browser does."""

    def ask(**parameters):
        return get(f"/sparql?{urlencode(parameters)}", BROWSER)

    return ask


@pytest.fixture
def built(tmp_path, monkeypatch):
    """Say whether the package was built with the editor: ``built(True)``."""

    def say(there):
        path = tmp_path / "yasgui.min.js"
        if there:
            path.touch()
        monkeypatch.setattr(sparql_page, "EDITOR", path)

    return say


def test_an_example_fills_the_form_and_is_not_run(ask):
    """
    Its link leads to the form with the query in it, and says what it is about; there is no answer yet.
    """
    page = Page(ask(example="by-archive").text)

    assert "GROUP BY ?archive ?name" in page.text
    assert "A document that two archives hold counts for both." in page.text
    assert [] == page.find("section", id="answer")
    assert page.find("a", **{"data-example": "by-archive", "aria-current": "true"})


def test_every_example_has_a_link_without_scripts(ask, get):
    """
    Each link of the list fills the form.
    """
    links = [link["href"] for link in Page(ask().text).find("a") if "data-example" in link]

    assert len(links) >= 25
    for link in links[::7]:
        page = Page(get(link, BROWSER).text)
        assert page.find("section", id="chosen")


def test_an_example_that_there_is_not_is_told(ask):
    """
    404, on the page, with the list to choose from.
    """
    answer = ask(example="nonsense<b>")

    assert 404 == answer.status_code
    assert "There is no example 'nonsense<b>'" in Page(answer.text).text
    assert [] == markup.faults(answer.text)


@pytest.mark.slow
def test_an_answer_can_be_taken_away(ask, get):
    """
    The page says how many rows, how long and from which generation, and each link to a file works.
    """
    page = Page(ask(query=QUERY).text)
    files = [link["href"] for link in page.find("a") if "format=" in link.get("href", "")]

    types = [get(address).mimetype for address in files]

    assert re.search(r"3 rows in \d+\.\d{3} s, from generation 1\.", page.text)
    assert [
        "text/csv",
        "text/tab-separated-values",
        "application/sparql-results+json",
        "application/sparql-results+xml",
    ] == types


def test_a_graph_can_be_taken_away(ask, get):
    """
    In the formats of graphs; a truth in those that have one.
    """
    graph = Page(ask(query="CONSTRUCT WHERE { ?s ?p ?o } LIMIT 2").text)
    truth = Page(ask(query="ASK {}").text)

    of_graph = [get(link["href"]).mimetype for link in graph.find("a") if "format=" in link.get("href", "")]
    of_truth = [get(link["href"]).mimetype for link in truth.find("a") if "format=" in link.get("href", "")]

    assert ["text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml"] == of_graph
    assert ["application/sparql-results+json", "application/sparql-results+xml"] == of_truth


def test_a_long_graph_is_cut_on_the_page_and_says_so(ask, monkeypatch):
    """
    The page shows the beginning; the files have all.
    """
    monkeypatch.setattr(sparql_page, "_TEXT_SHOWN", 100)

    page = Page(ask(query="CONSTRUCT WHERE { ?s ?p ?o } LIMIT 20").text)

    assert "the beginning is shown, the files have all" in page.text


@pytest.mark.parametrize(
    ("query", "line", "marked"),
    [
        ("SELECT *\nWHERE {\n  ?s ?p }", "3  ?s ?p }", "}"),
        ("SELECT * {\n ?s nix:p ?o }", "2 ?s nix:p ?o }", "n"),
        ("SELECT * { ?s ?p ?o", "1SELECT * { ?s ?p ?o", "{"),
    ],
)
def test_a_mistake_is_shown_where_it_stands(ask, query, line, marked):
    """
    The query is there to be corrected, with its line and the character in it; the status is the protocol's.
    """
    answer = ask(query=query)

    page = Page(answer.text)
    assert 400 == answer.status_code
    assert [] == markup.faults(answer.text)
    assert line in page.text
    assert f"<mark>{marked}</mark>" in answer.text
    assert query in page.text
    assert page.find("section", id="refusal")


def test_what_is_never_allowed_is_refused_on_the_page_too(ask):
    """
    The form keeps the query and the format that was chosen.
    """
    answer = ask(query="SELECT * { SERVICE <https://elsewhere.example/> { ?s ?p ?o } }", format="csv")

    page = Page(answer.text)
    assert 400 == answer.status_code
    assert "SERVICE is not allowed here" in page.text
    assert page.find("option", value="csv", selected=None)


def test_programs_are_refused_with_a_problem(get):
    """
    What the page shows to people is JSON to others.
    """
    answer = get(f"/sparql?{urlencode({'query': 'nonsense'})}", "application/sparql-results+json")

    assert (400, "application/problem+json") == (answer.status_code, answer.mimetype)


def test_scripts_may_run_on_this_page_alone(ask, get, built):
    """
    Two files of this site may run where the editor is, and ask this site; everywhere else nothing runs.
    """
    built(True)

    here = [ask(), ask(query=QUERY), ask(query="nonsense"), ask(example="rights")]
    elsewhere = [
        get(path, BROWSER)
        for path in ("/", "/search", "/def/examples", "/page/document/121616", "/sparql/editor.json", "/nothing")
    ]
    for_programs = get("/sparql?query=ASK%20%7B%7D", "application/sparql-results+json")

    policies = {answer.headers[POLICY] for answer in here}
    assert {sparql_page.EDITOR_POLICY} == policies
    rules = dict(rule.strip().split(" ", 1) for rule in sparql_page.EDITOR_POLICY.split(";"))
    assert ("'none'", "'self'", "'self'") == (rules["default-src"], rules["script-src"], rules["connect-src"])
    assert "unsafe" not in sparql_page.EDITOR_POLICY
    assert {SECURITY_HEADERS[POLICY]} == {answer.headers[POLICY] for answer in [*elsewhere, for_programs]}
    assert [] == [answer.request.path for answer in elsewhere if Page(answer.text).find("script", defer=None)]


def test_without_the_editor_the_page_is_the_form(ask, built):
    """
    A package that was built without npm has no script on the page, and allows none.
    """
    built(False)

    answer = ask()

    assert [] == Page(answer.text).find("script")
    assert SECURITY_HEADERS[POLICY] == answer.headers[POLICY]
    assert Page(answer.text).find("textarea", name="query")


def test_the_editor_knows_the_catalogue(site, get):
    """
    Our prefixes; the classes and properties of the graph as they are counted, with our labels; terms not yet used too.
    """
    answer = get("/sparql/editor.json")

    known = answer.json
    tally = read_tally(site.inner.layout, 1)
    classes = {term["iri"]: term for term in known["classes"]}
    properties = {term["iri"]: term for term in known["properties"]}
    arc = f"{BASE}def/arc#"
    assert known["prefixes"].items() >= PREFIXES.items()
    assert isinstance(tally, Tally)
    assert dict(tally.classes) == {iri: term["count"] for iri, term in classes.items() if "count" in term}
    assert dict(tally.properties) == {iri: term["count"] for iri, term in properties.items() if "count" in term}
    assert "Document" == classes[f"{arc}Document"]["label"]
    assert properties[f"{arc}detected"]["comment"].startswith("A program found")
    assert "Title" == properties["http://purl.org/dc/terms/title"]["label"]
    counts = [term.get("count", 0) for term in known["properties"]]
    assert counts == sorted(counts, reverse=True)
    assert 304 == get("/sparql/editor.json", If_None_Match=answer.headers["ETag"]).status_code


@pytest.mark.slow
def test_below_a_path_everything_is_asked_below_it(make, seed):
    """
    Form, examples and what the editor reads stand below the base's path.
    """
    made = make(MUNIMENT_BASE="https://archive.example/data/")
    made.load_texts(seed.decode())

    page = Page(made.client().get("/data/sparql", headers={"Accept": BROWSER}).text)

    assert ["/data/sparql"] == [form["action"] for form in page.find("form") if form.get("id") == "form"]
    assert "/data/sparql/editor.json" == page.find("div", id="editor")[0]["data-settings"]
    assert all(link["href"].startswith("/data/sparql?example=") for link in page.find("a") if "data-example" in link)
