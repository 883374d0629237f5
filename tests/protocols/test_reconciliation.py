"""Reconciliation Service API 0.2, from outside: what the specification and its JSON schemas ask for, as OpenRefine asks.

The checks of form are written anew from the schemas; the queries are of the kinds of the specification's examples.
"""

import csv
import json
import re
from urllib.parse import quote, urlencode

import pytest
from support.catalogues import CatalogueForTests
from support.texts import record

from catalog.jobs import authority_lists
from catalog.jobs.authority_files import add_files

pytestmark = pytest.mark.slow

BASE = "https://data.archive.example/"
DATE = re.compile(r"-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?", re.ASCII)
# names of the example records: the specification's examples have their own
FULL = {
    "q0": {
        "query": "Albert Einstein",
        "type": "person",
        "limit": 5,
        "properties": [{"pid": "wikidata", "v": "Q937"}, {"pid": "year", "v": 1905}],
        "type_strict": "should",
    },
    "q1": {"query": "Zimmermann Telegram", "type": ["document"], "limit": 3, "type_strict": "any"},
}
MULTI = {
    "q0": {
        "query": "Zimmermann",
        "properties": [
            {"pid": "place", "v": ["Berl*", {"id": "place/mexico", "name": "Mexico"}, True, 1.5]},
            {"pid": "creator", "v": {"id": "person/arthur-zimmermann"}},
        ],
    }
}
QUERIES = {
    "minimal": {"q0": {"query": "London"}, "q1": {"query": "Arthur James Balfour"}},
    "full": FULL,
    "several values": MULTI,
    "no query": {"q0": {"properties": [{"pid": "wikidata", "v": "Q937"}]}},
    "a list of types": {"q0": {"query": "Balfour", "type": ["person", "archive"], "type_strict": "any"}},
    "nobody": {"q0": {"query": "Xyzzy Plugh"}},
    "an empty text": {"q0": {"query": "", "properties": [{"pid": "year", "v": "1917"}]}},
}


@pytest.fixture(scope="module")
def web(tmp_path_factory, examples):
    made = CatalogueForTests(tmp_path_factory.mktemp("api"), authorities=examples / "authorities.ttl")
    names = ("121616", "1917-zimmermann-telegram", "1917-balfour-declaration", "1905-electrodynamics-of-moving-bodies")
    made.load(*(examples / "records" / f"{name}.txt" for name in names))
    yield made.client()
    made.close()


@pytest.fixture(scope="module")
def manifest(web):
    return web.get("/reconcile").json


def send(web, **parameters):
    """Send a form, as every client has to be able to; return the JSON of the answer."""
    answer = web.post("/reconcile", data={name: json.dumps(value) for name, value in parameters.items()})
    assert (200, "application/json") == (answer.status_code, answer.mimetype), answer.text
    return answer.json


def local(address):
    """An address of the service, as the test client asks it."""
    assert address.startswith(BASE)
    return address.removeprefix(BASE.rstrip("/"))


# ---------------------------------------------------------------- forms


def faults(value, form, where="answer"):
    """What is wrong with a value under a form: a type, a pattern, a list of one form, an object of named ones."""
    if isinstance(form, list):
        if not isinstance(value, list):
            return [f"{where}: no list"]
        return [fault for n, one in enumerate(value) for fault in faults(one, form[0], f"{where}[{n}]")]
    if isinstance(form, dict):
        if not isinstance(value, dict):
            return [f"{where}: no object"]
        needed = {name for name in form if not name.endswith("?")}
        known = {name.rstrip("?"): one for name, one in form.items()}
        missing = [f"{where}: {name} is missing" for name in sorted(needed - set(value))]
        odd = [f"{where}: {name} is not foreseen" for name in sorted(set(value) - set(known))]
        inner = [f for name, one in value.items() if name in known for f in faults(one, known[name], f"{where}.{name}")]
        return missing + odd + inner
    if isinstance(form, re.Pattern):
        return [] if isinstance(value, str) and form.fullmatch(value) else [f"{where}: {value!r} is not {form.pattern}"]
    right = isinstance(value, form) and (
        bool in (form if isinstance(form, tuple) else (form,)) or not isinstance(value, bool)
    )
    return [] if right else [f"{where}: {value!r} is no {form}"]


TEMPLATE = re.compile(r"https://.*\{\{id\}\}.*")
TYPE = {"id": str, "name": str}
TYPE_IN_FULL = {"id": str, "name": str, "description?": str, "broader?": [TYPE]}
SERVICE = {"service_url": re.compile(r"https://\S+"), "service_path": re.compile(r"/\S+")}
SETTING = {"name": str, "label": str, "type": re.compile("number|text|checkbox|select"), "default?": (str, int, float, bool),
           "help_text?": str, "choices?": [{"value": str, "name": str}]}  # fmt: skip
MANIFEST = {
    "versions": [str], "name": str, "identifierSpace": str, "schemaSpace": str, "documentation": str,
    "serviceVersion": str, "defaultTypes": [TYPE_IN_FULL], "view": {"url": TEMPLATE}, "feature_view": {"url": TEMPLATE},
    "preview": {"url": TEMPLATE, "width": int, "height": int},
    "suggest": {"entity": SERVICE, "type": SERVICE, "property": SERVICE},
    "extend": {"propose_properties": SERVICE, "property_settings": [SETTING]}, "batchSize": int,
}  # fmt: skip
CANDIDATE = {
    "id": str, "name": str, "description": str, "type": [TYPE], "score": (int, float), "match": bool,
    "features": [{"id": str, "value": (bool, int, float)}],
}  # fmt: skip
SUGGESTED = {"result": [{"id": str, "name": str, "description": str, "notable?": [TYPE], "broader?": [TYPE]}]}
VALUES = ({"str": str}, {"int": int}, {"float": (int, float)}, {"date": DATE}, {"id": str, "name": str})
META = [{"id": str, "name": str, "type?": TYPE}]


def test_the_manifest(web, manifest):
    """
    GET without parameters gives it; it has the form of the schema, and says 0.2.
    """
    assert [] == faults(manifest, MANIFEST, "manifest")
    assert "0.2" in manifest["versions"]
    ids = [one["id"] for one in manifest["defaultTypes"]]
    assert len(ids) == len(set(ids))
    assert {broader["id"] for one in manifest["defaultTypes"] for broader in one.get("broader", [])} <= set(ids)
    assert (200, "*") == (
        web.get(local(manifest["documentation"])).status_code,
        web.get("/reconcile").headers["Access-Control-Allow-Origin"],
    )


@pytest.mark.parametrize("batch", QUERIES.values(), ids=QUERIES)
def test_query_batches(web, batch):
    """
    Each kind of query of the specification is answered in the form of the schema, by POST and by GET alike.
    """
    answer = send(web, queries=batch)

    assert list(batch) == list(answer)
    for name, one in answer.items():
        assert [] == faults(one, {"result": [CANDIDATE]}, name)
        scores = [candidate["score"] for candidate in one["result"]]
        assert sorted(scores, reverse=True) == scores
        assert len(one["result"]) <= batch[name].get("limit", 10)
        assert sum(candidate["match"] for candidate in one["result"]) <= 1
        for candidate in one["result"]:
            features = [feature["id"] for feature in candidate["features"]]
            assert len(features) == len(set(features))
    assert answer == web.get(f"/reconcile?{urlencode({'queries': json.dumps(batch)})}").json


@pytest.mark.parametrize("batch", [{"q1": {"limit": 1}}, [], "q", {"q": []}], ids=repr)
def test_what_is_no_batch(web, batch):
    """
    A query with neither text nor properties, and what is no object, is a client's error.
    """
    answer = web.post("/reconcile", data={"queries": json.dumps(batch)})

    assert (400, "*") == (answer.status_code, answer.headers["Access-Control-Allow-Origin"])


def test_queries_of_a_batch_are_independent(web):
    """
    What else is asked changes no answer.
    """
    together = send(web, queries=FULL)
    apart = {name: send(web, queries={name: query})[name] for name, query in FULL.items()}

    assert apart == together


def _names(web):
    found, cursor = [], 0
    while page := web.get(f"/reconcile/suggest/entity?cursor={cursor}&limit=100").json["result"]:
        found += page
        cursor += len(page)
    return found


def test_every_thing_is_found_by_its_name_and_by_its_id(web):
    """
    A query that is the name of a thing has it among its candidates, its id gives it with a high score; so do suggestions.
    """
    things = _names(web)
    documents = web.get("/reconcile/suggest/entity?prefix=tele&type=document").json["result"]
    assert len(things) > 40
    assert documents
    for one in [*things[::7], *documents]:
        answer = send(web, queries={"name": {"query": one["name"]}, "id": {"query": one["id"]}})
        assert one["id"] in [candidate["id"] for candidate in answer["name"]["result"]]
        assert (one["id"], True) == tuple(answer["id"]["result"][0][name] for name in ("id", "match"))
        for prefix in (one["name"], one["id"]):
            suggested = web.get(f"/reconcile/suggest/entity?{urlencode({'prefix': prefix})}").json["result"]
            assert one["id"] in [found["id"] for found in suggested], prefix


@pytest.mark.parametrize("what", ["entity", "type", "property"])
@pytest.mark.parametrize("query", ["prefix=", "prefix=a", "prefix=a&cursor=1", "prefix=%22%00"])
def test_suggestions(web, manifest, what, query):
    """
    At the address of the manifest, in the form of the schema; the cursor skips.
    """
    service = manifest["suggest"][what]

    answer = web.get(f"{local(service['service_url'] + service['service_path'])}?{query}")

    assert 200 == answer.status_code
    assert [] == faults(answer.json, SUGGESTED)
    if "cursor" in query:
        assert web.get(f"/reconcile/suggest/{what}?prefix=a").json["result"][1:] == answer.json["result"]


def test_types_and_properties_are_found_by_name_and_id(web, manifest):
    """
    What is true of things is true of types and properties too.
    """
    properties = web.get("/reconcile/suggest/property?limit=100").json["result"]
    for what, known in (("type", manifest["defaultTypes"]), ("property", properties)):
        for one in known:
            for prefix in (one["name"], one["id"]):
                found = web.get(f"/reconcile/suggest/{what}?{urlencode({'prefix': prefix})}").json["result"]
                assert one["id"] in [item["id"] for item in found]


def test_property_proposals(web, manifest):
    """
    For each type: its id, properties with names, the limit when there is one.
    """
    service = manifest["extend"]["propose_properties"]
    address = local(service["service_url"] + service["service_path"])
    for one in manifest["defaultTypes"]:
        whole = web.get(f"{address}?type={one['id']}").json
        some = web.get(f"{address}?type={one['id']}&limit=3").json

        assert [] == faults(whole, {"type": str, "properties": [TYPE], "limit?": int})
        assert (one["id"], 3, whole["properties"][:3]) == (some["type"], some["limit"], some["properties"])


def test_data_extension(web, manifest):
    """
    Every property of every type, for things of it: a row for each id, a list for each property, values of known forms.
    """
    for one in manifest["defaultTypes"]:
        ids = [found["id"] for found in web.get(f"/reconcile/suggest/entity?type={one['id']}&prefix=").json["result"]]
        ids = ids or [f"document/{name}" for name in ("121616", "1917-zimmermann-telegram", "none")]
        properties = web.get(f"/reconcile/properties?type={one['id']}").json["properties"]

        answer = send(web, extend={"ids": ids, "properties": [{"id": item["id"]} for item in properties]})

        assert [] == faults(answer["meta"], META, "meta")
        assert [item["id"] for item in properties] == [item["id"] for item in answer["meta"]]
        assert ids == list(answer["rows"])
        for row in answer["rows"].values():
            assert [item["id"] for item in properties] == list(row)
            for values in row.values():
                for value in values:
                    assert any(faults(value, form) == [] for form in VALUES), value


def test_ids_of_values_are_ids_of_things(web):
    """
    A thing among the values is in the identifier space: the service itself knows it.
    """
    asked = {
        "ids": ["document/1917-zimmermann-telegram"],
        "properties": [{"id": "creator"}, {"id": "place"}, {"id": "kind"}],
    }
    row = send(web, extend=asked)["rows"]["document/1917-zimmermann-telegram"]
    ids = [value["id"] for values in row.values() for value in values]

    answer = send(web, queries={id_: {"query": id_} for id_ in ids})

    assert "person/arthur-zimmermann" in ids
    assert ids == [one["result"][0]["id"] for one in answer.values()]


def test_identifier_space_and_id_are_the_iri(web, manifest):
    """
    Together they are the address of the thing, which answers; view and preview lead to its page, escaped or not.
    """
    ids = [one["id"] for one in _names(web)[::9]] + ["document/121616"]
    for id_ in ids:
        assert 303 == web.get(local(manifest["identifierSpace"] + id_)).status_code
        for spelled in (id_, quote(id_, safe="")):
            seen = web.get(
                local(web.get(local(manifest["view"]["url"].replace("{{id}}", spelled))).headers["Location"])
            )
            small = web.get(local(manifest["preview"]["url"].replace("{{id}}", spelled)))
            assert (200, 200, "text/html") == (seen.status_code, small.status_code, small.mimetype)


def test_scripts_of_other_origins_may_ask(web):
    """
    Every address of the service allows it, and a form may be sent.
    """
    for path in (
        "/reconcile",
        "/reconcile/suggest/entity",
        "/reconcile/preview?id=document/121616",
        "/reconcile/properties",
    ):
        asked = web.options(path, headers={"Origin": "https://other.example", "Access-Control-Request-Method": "POST"})
        answer = web.get(path, headers={"Origin": "https://other.example"})
        assert ("*", "*") == tuple(one.headers["Access-Control-Allow-Origin"] for one in (asked, answer))
    assert "POST" in web.options("/reconcile").headers["Access-Control-Allow-Methods"]


# ---------------------------------------------------------------- as OpenRefine goes about it


def test_a_column_from_beginning_to_end(web, manifest):
    """
    What OpenRefine does with a column: guess the type, reconcile in batches of ten, search further, fetch columns.
    """
    cells = ["Arthur Zimmermann", "A. J. Balfour", "Albert Einstein", "", "Balfour, Arthur James", "Nobody At All"]

    # it guesses: a few cells, three candidates each, the type that comes most often
    sample = send(web, queries={f"q{n}": {"query": cell, "limit": 3} for n, cell in enumerate(cells) if cell})
    types = [one["type"][0]["id"] for answer in sample.values() for one in answer["result"]]
    guessed = max(set(types), key=types.count)
    assert "person" == guessed

    # it reconciles, always with "should", and takes matches over
    batch = {f"q{n}": {"query": cell, "type": guessed, "type_strict": "should"} for n, cell in enumerate(cells) if cell}
    answer = send(web, queries=batch)
    matched = {
        batch[name]["query"]: one["id"] for name, found in answer.items() for one in found["result"] if one["match"]
    }
    assert {"Arthur Zimmermann": "person/arthur-zimmermann", "Albert Einstein": "person/albert-einstein"} == matched
    assert "person/arthur-james-balfour" == answer["q4"]["result"][0]["id"]

    # a human looks for one more
    service = manifest["suggest"]["entity"]
    address = local(service["service_url"] + service["service_path"])
    found = web.get(f"{address}?{urlencode({'prefix': 'balf', 'type': guessed, 'type_strict': 'should'})}").json[
        "result"
    ]
    assert ["person/arthur-james-balfour"] == [one["id"] for one in found]

    # and fetches a column
    ids = [*matched.values(), found[0]["id"]]
    rows = send(
        web, extend={"ids": ids, "properties": [{"id": "wikidata", "settings": {"limit": "0", "content": "id"}}]}
    )["rows"]
    assert [[], [{"str": "Q937"}], []] == [rows[id_]["wikidata"] for id_ in ids]


def test_the_way_back(tmp_path):
    """
    The names that no authority file has go out as a table, come back decided, and then they are known; nothing is loaded.
    """
    made = CatalogueForTests(tmp_path)
    made.load_texts(
        record("1", title="First", Creators="Zhou Enlai; Ana Lima", Places="Peking"),
        record("2", title="Second", Creators="Chou En-lai", Places="Peking"),
    )
    rows = list(authority_lists.unlinked(made.inner))
    assert "Peking" in [row[authority_lists.NAME_COLUMNS.index("name")] for row in rows][:2]

    # what docs/reconcile.md does in OpenRefine: a kind and an address for what is decided, an id beside one more name
    decided = {
        "Zhou Enlai": {"kind": "person", "exact_match": "http://www.wikidata.org/entity/Q17410"},
        "Peking": {"kind": "place", "exact_match": "http://www.wikidata.org/entity/Q956"},
        "Chou En-lai": {"id": "person/zhou-enlai", "name": "", "alternates": "Chou En-lai"},
    }
    table = made.folder / "names.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, authority_lists.NAME_COLUMNS, lineterminator="\n")
        writer.writeheader()
        for row in (dict(zip(authority_lists.NAME_COLUMNS, cells, strict=True)) for cells in rows):
            writer.writerow(row | decided.get(row["name"], {}))
    with made.ledger.lock():
        added = add_files(made.inner, [table], made.clock)
    made.publish()
    web = made.client()

    answer = send(web, queries={"q": {"query": "Q17410"}, "o": {"query": "Chou En-lai"}, "u": {"query": "Ana Lima"}})
    creators = send(web, extend={"ids": ["document/2"], "properties": [{"id": "creator"}]})["rows"]["document/2"][
        "creator"
    ]
    left = {row[authority_lists.NAME_COLUMNS.index("name")] for row in authority_lists.unlinked(made.inner)}
    made.close()

    assert (1, 2) == added
    assert ["person/zhou-enlai", "person/zhou-enlai", "agent/ana-lima"] == [
        one["result"][0]["id"] for one in answer.values()
    ]
    assert [{"id": "person/zhou-enlai", "name": "Zhou Enlai"}] == creators
    assert {"Ana Lima"} <= left
    assert not left & set(decided)
