"""The same search as SPARQL and as a filter of the dump: both find what the page finds."""

import json
import shlex
import subprocess
from urllib.parse import quote

import pytest
from support.needed import program

SEARCHES = [
    "q=telegram",
    "q=%22long+telegram%22+before:1950",
    "q=archive:prc-fma",
    "q=soviet&year=1962",
    "from=1917&to=1946-02",
    "to=1800",
    "has_text=false",
    "has_text=true&has_text=false",
    "year=1946&year=1917",
    "decade=1910&century=1900&language=en",
    "kind=concept/genre/telegram&language=de",
    "agent=agent/wilson-center-digital-archive&has_text=true",
]


@pytest.fixture
def jq():
    """The program; CI has it."""
    return program("jq", "JQ_REQUIRED")


def found(web, query):
    """The documents that a search finds, through all its pages; and what is the same."""
    iris, address = set(), f"/search?{query}&format=json&limit=7&values=1"
    while address:
        body = json.loads(web.get(address).text)
        iris |= {result["id"] for result in body["results"]}
        address = body["next"] and "/search" + body["next"].partition("/search")[2]
    assert iris, query
    return iris, body["same"]


def by_sparql(web, query):
    answer = web.get("/sparql", query_string={"query": query, "format": "csv"})
    assert 200 == answer.status_code, f"{answer.text}\n{query}"
    return {line.partition(",")[0] for line in answer.text.splitlines()[1:]}


def by_jq(site, jq, command):
    """What the command prints, with the dump of the site in the place of the download."""
    download, _, rest = command.partition(" | gunzip | jq -r ")
    assert "curl -sL https://data.archive.example/dumps/latest/documents.ndjson.gz" == download
    (dump,) = site.inner.layout.dumps.glob("*/documents.ndjson")
    ran = subprocess.run([jq, "-r", *shlex.split(rest), dump], capture_output=True, text=True, check=False)
    assert (0, "") == (ran.returncode, ran.stderr), rest
    return set(ran.stdout.split())


def facet_searches(web, most):
    """Searches for the values of each facet, ``most`` of each, those with most documents."""
    body = json.loads(web.get(f"/search?format=json&values={most}").text)
    assert all(body["facets"].values())
    return [
        f"{name}={quote(json.dumps(choice['value']).strip(chr(34)))}"
        for name, choices in body["facets"].items()
        for choice in choices
    ]


def test_sparql_finds_the_same(web):
    """
    For words, fields, facets and spans, alone and together; and for the largest value of each facet.
    """
    searches = facet_searches(web, 1) + SEARCHES

    answers = {query: found(web, query) for query in searches}

    assert {} == {
        query: same["sparql"] for query, (iris, same) in answers.items() if iris != by_sparql(web, same["sparql"])
    }


def test_a_filter_of_the_dump_finds_the_same(web, site, jq):
    """
    For fields and spans together with facets; for words there is none.
    """
    answers = {query: found(web, query) for query in SEARCHES[1:8]}
    commands = {query: (iris, same["dump"]) for query, (iris, same) in answers.items() if same["dump"]}

    assert [SEARCHES[1], SEARCHES[3]] == [query for query in answers if query not in commands]
    assert {} == {query: command for query, (iris, command) in commands.items() if iris != by_jq(site, jq, command)}


@pytest.mark.slow
def test_every_facet_is_the_same_everywhere(web, site, jq):
    """
    The index, the graph and the dump have the same documents for each facet, and the number that the facet says.
    """
    body = json.loads(web.get("/search?format=json&values=6").text)
    numbers = [choice["count"] for choices in body["facets"].values() for choice in choices]

    answers = {query: found(web, query) for query in facet_searches(web, 6)}

    assert numbers == [len(iris) for iris, _ in answers.values()]
    assert {} == {
        query: same
        for query, (iris, same) in answers.items()
        if not iris == by_sparql(web, same["sparql"]) == by_jq(site, jq, same["dump"])
    }


def test_what_cannot_be_said_otherwise_is_not_said(get):
    """
    For loose answers and words in titles there is no query, and the page says why.
    """
    sames = {
        query: json.loads(get(f"/search?q={query}&format=json").text)["same"]["sparql"]
        for query in ("telegram+xylophone", "title:telegram", "place:nowhere")
    }

    assert {None} == set(sames.values())
    assert "has only some" in get("/search?q=telegram+xylophone", "text/html").text
    assert "not in titles alone" in get("/search?q=title:telegram", "text/html").text
