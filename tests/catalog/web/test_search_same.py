"""The same search as SPARQL and as a filter of the dump: both find what the page finds."""

import json
import shlex
import subprocess

SEARCHES = [
    "q=telegram",
    "q=%22foreign+minister%22",
    "q=archive:prc-fma",
    "q=telegram+before:1940",
    "q=soviet&year=1962",
    "from=1917&to=1946-02",
    "to=1800",
    "has_text=true",
    "has_text=false",
    "year=1946&year=1917",
    "decade=1910",
    "century=1900&language=en",
    "kind=concept/genre/telegram&language=de",
    "agent=agent/wilson-center-digital-archive&has_text=true",
]


def found(web, query):
    """The documents that a search finds, through all its pages."""
    iris, address = set(), f"/search?{query}&format=json&limit=7"
    while address:
        body = json.loads(web.get(address).text)
        iris |= {result["id"] for result in body["results"]}
        address = body["next"] and "/" + body["next"].partition("/search")[2].join(("search", ""))
    return iris, body["same"]


def by_sparql(web, query):
    answer = web.get("/sparql", query_string={"query": query}, headers={"Accept": "application/sparql-results+json"})
    assert 200 == answer.status_code, f"{answer.text}\n{query}"
    return {row["document"]["value"] for row in json.loads(answer.text)["results"]["bindings"]}


def by_jq(site, command):
    """What the command prints, with the dump of the site in the place of the download."""
    assert " | gunzip | jq -r " in command
    program = shlex.split(command.partition("jq -r ")[2])[0]
    (dump,) = site.inner.layout.dumps.glob("*/documents.ndjson")
    ran = subprocess.run(["jq", "-r", program, dump], capture_output=True, text=True, check=False)
    assert (0, "") == (ran.returncode, ran.stderr), program
    return set(ran.stdout.split())


def facet_searches(web, most):
    """Searches for the values of each facet, ``most`` of each."""
    body = json.loads(web.get("/search?format=json&values=200").text)
    return [
        f"{name}={str(choice['value']).lower() if isinstance(choice['value'], bool) else choice['value']}".replace(
            "%", "%25"
        )
        for name, choices in body["facets"].items()
        for choice in choices[:most]
    ]


def unlike(web, site, searches, *, with_jq):
    """The searches that SPARQL or jq answers otherwise."""
    odd = []
    for query in searches:
        expected, same = found(web, query)
        assert expected, query
        if expected != by_sparql(web, same["sparql"]):
            odd.append(("sparql", query, same["sparql"]))
        if with_jq and same["dump"] and expected != by_jq(site, same["dump"]):
            odd.append(("jq", query, same["dump"]))
    return odd


def test_all(web, site):
    assert [] == unlike(web, site, facet_searches(web, 100) + SEARCHES, with_jq=True)
