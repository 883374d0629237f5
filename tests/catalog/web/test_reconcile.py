"""``/reconcile``: what names in other tables mean, by the rules of docs/reconcile.md."""

import json
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.catalogues import CatalogueForTests
from support.laws import law
from support.markup import Page

from catalog.jobs.authority_files import merge_entities
from catalog.jobs.reconcile_index import Things
from catalog.search.names import NameIndex
from exports.reconciliation import PROPERTIES

BASE = "https://data.archive.example/"
AUTHORITIES = """\
@prefix arc: <../def/arc#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

<place/georgia> a schema:Place ; schema:name "Georgia"@en ; skos:exactMatch <http://www.wikidata.org/entity/Q230> ;
    schema:latitude 42.0 ; schema:longitude 43.5 .
<place/georgia-us> a schema:Place ; schema:name "Georgia"@en ; skos:broader <place/united-states> .
<place/united-states> a schema:Place ; schema:name "United States"@en , "États-Unis"@fr ; skos:altLabel "USA" .
<place/persia> a schema:Place ; schema:name "Persia"@en ; arc:validUntil 1935 .
<place/iran> a schema:Place ; schema:name "Iran"@en ; skos:altLabel "Persia" ; arc:validFrom 1935 ;
    skos:exactMatch <http://www.wikidata.org/entity/Q794> , <https://sws.geonames.org/130758/> .
<person/zhou-enlai> a schema:Person ; schema:name "Zhou Enlai"@en , "周恩来"@zh ; skos:altLabel "Chou En-lai"@en ;
    skos:hiddenLabel "Premier Zhou" ; owl:sameAs <http://viaf.org/viaf/99259068> .
<agent/quay-fund> a schema:Organization ; schema:name "Quay and Pier Fund"@en .
<archive/nsa-h> a schema:ArchiveOrganization ; schema:name "State Archive of the Harbour"@en ; arc:acronym "NSA-H" ;
    arc:signaturePattern "(?P<unit>[0-9]{3}-[0-9]{2})(, (?P<locator>[0-9]+))?" .
"""


def text(identifier, title, *, reference="NSA-H 118-04, 11", date="April 24, 1962", more=""):
    return (
        f'{date}\n\n{title}\n\nCitation:\n\n"{title}," {date}, {reference}.\n\n'
        f"Creators: Ana Lima\n\nPlaces: Iran\n\nType: Letter\n\nRecord ID: {identifier}\n{more}"
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Two Georgias, Persia and Iran, Zhou Enlai, and four letters, two of them of one title."""
    folder = tmp_path_factory.mktemp("reconcile")
    (folder / "authorities.ttl").write_text(AUTHORITIES, encoding="utf-8")
    made = CatalogueForTests(folder, authorities=folder / "authorities.ttl")
    made.load_texts(
        text("11", "Letter about Tides"),
        text("12", "Letter about Tides", date="May 2, 1963"),
        text("a/13", "Report on the Mole", reference="NSA-H 120-07, 2"),
        text("14", "Report on the Long Pier", reference="NSA-H 120-07, 9", date="1950"),
    )
    yield made
    made.close()


@pytest.fixture(scope="module")
def web(site):
    return site.client()


@pytest.fixture(scope="module")
def candidates(web):
    """Ask one query; return the candidates."""

    def candidates(**query):
        answer = web.post("/reconcile", data={"queries": json.dumps({"q0": query})})
        assert 200 == answer.status_code, answer.text
        return answer.json["q0"]["result"]

    return candidates


def rated(found):
    return [(one["id"], one["score"], one["match"]) for one in found]


@pytest.mark.parametrize(
    ("name", "path", "score", "match"),
    [
        ("Zhou Enlai", "person/zhou-enlai", 100, True),
        ("周恩来", "person/zhou-enlai", 95, True),
        ("Chou En-lai", "person/zhou-enlai", 95, True),
        ("ZHOU ENLAI", "person/zhou-enlai", 90, True),
        ("chou en lai", "person/zhou-enlai", 85, True),
        ("Premier Zhou", "person/zhou-enlai", 80, False),
        ("Enlai, Zhou", "person/zhou-enlai", 75, False),
        ("Zhou Enlay", "person/zhou-enlai", 54.4, False),
        ("person/zhou-enlai", "person/zhou-enlai", 100, True),
        (f"{BASE}id/person/zhou-enlai", "person/zhou-enlai", 100, True),
        (f"{BASE}page/person/zhou-enlai", "person/zhou-enlai", 100, True),
        ("https://viaf.org/viaf/99259068/", "person/zhou-enlai", 100, True),
        ("Q794", "place/iran", 100, True),
        ("NSA-H", "archive/nsa-h", 95, True),
        ("NSA-H 118-04", "archive/nsa-h/unit/118-04", 100, False),
        ("Ana Lima", "agent/ana-lima", 100, True),
        ("11", "document/11", 100, True),
        ("a/13", "document/a%2F13", 100, True),
        (f"{BASE}data/document/a%2F13", "document/a%2F13", 100, True),
        ("Report on the Mole", "document/a%2F13", 100, True),
        ("NSA-H 120-07, 9", "document/14", 100, True),
    ],
)
def test_what_a_name_is_worth(candidates, name, path, score, match):
    """
    Each row of the table of scores, and whether it is certain.
    """
    found = {one[0]: one[1:] for one in rated(candidates(query=name))}

    assert (score, match) == found[path]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"query": "Georgia", "type": "place"}, [("place/georgia", 100, False), ("place/georgia-us", 100, False)]),
        ({"query": "Letter about Tides"}, [("document/11", 100, False), ("document/12", 100, False)]),
        ({"query": "Persia"}, [("place/persia", 100, False), ("place/iran", 95, False)]),
    ],
)
def test_namesakes_are_no_match(candidates, query, expected):
    """
    Where a second one is as certain, the choice is a human's.
    """
    assert expected == rated(candidates(**query))[:2]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (
            {"query": "Persia", "properties": [{"pid": "year", "v": 1962}]},
            [("place/iran", 95, True), ("place/persia", 70, False)],
        ),
        (
            {"query": "Georgia", "properties": [{"pid": "wikidata", "v": "Q230"}]},
            [("place/georgia", 100, True), ("place/georgia-us", 95, False)],
        ),
        (
            {"query": "Georgia", "properties": [{"pid": "broader", "v": {"id": "place/united-states", "name": "USA"}}]},
            [("place/georgia-us", 100, False), ("place/georgia", 95, False)],
        ),
        (
            {
                "query": "Letter about Tides",
                "type": "document",
                "properties": [{"pid": "date", "v": ["2 May 1963", "1990"]}],
            },
            [("document/12", 100, True)],
        ),
        (
            {"query": "Report on the Mole", "properties": [{"pid": "date", "v": "1962-04-24T00:00:00Z"}]},
            [("document/a%2F13", 100, True)],
        ),
        (
            {"query": "Report on the Mole", "properties": [{"pid": "year", "v": "some time"}]},
            [("document/a%2F13", 95, True)],
        ),
        (
            {
                "query": "Letter about Tides",
                "type": "document",
                "properties": [{"pid": "year", "v": "1963"}, {"pid": "creator", "v": ""}],
            },
            [("document/12", 100, True)],
        ),
    ],
)
def test_properties_tell_namesakes_apart(candidates, query, expected):
    """
    What agrees stays, what disagrees falls behind and is no match, what nothing is known of loses little.
    """
    assert expected == rated(candidates(**query))


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ([{"pid": "wikidata", "v": "Q794"}], [("place/iran", 100, True)]),
        ([{"pid": "same", "v": "https://www.geonames.org/130758/iran.html"}], [("place/iran", 100, True)]),
        ([{"pid": "name", "v": "Zhou Enlai"}], [("person/zhou-enlai", 100, True)]),
        ([{"pid": "reference", "v": "NSA-H 120-07, 9"}, {"pid": "year", "v": 1950}], [("document/14", 100, True)]),
        (
            [{"pid": "unit", "v": {"id": "archive/nsa-h/unit/120-07"}}],
            [("document/14", 60, False), ("document/a%2F13", 60, False)],
        ),
        (
            [{"pid": "archive", "v": "State Archive of the Harbour"}, {"pid": "year", "v": 1950}],
            [("document/14", 60, False)],
        ),
        ([{"pid": "place", "v": "Atlantis"}], []),
    ],
)
def test_properties_alone(candidates, properties, expected):
    """
    Without a name, identifiers find what they name, and what documents share finds those, never as a match.
    """
    assert expected == rated(candidates(properties=properties))[: max(1, len(expected))]


@pytest.mark.parametrize(
    ("types", "strict", "expected"),
    [
        ("person", "any", [("person/zhou-enlai", 100, True)]),
        ("agent", "any", [("person/zhou-enlai", 100, True)]),
        (["place", "person"], "any", [("person/zhou-enlai", 100, True)]),
        (["agent", "person"], "all", [("person/zhou-enlai", 100, True)]),
        (["place", "person"], "all", []),
        ("place", "any", []),
        ("place", "should", [("person/zhou-enlai", 50, False)]),
        ([{"id": "person", "name": "Person"}], "should", [("person/zhou-enlai", 100, True)]),
        ("https://schema.org/Person", "any", [("person/zhou-enlai", 100, True)]),
        ("Q5", "any", []),
    ],
)
def test_types(candidates, types, strict, expected):
    """
    One of them, all of them, or better one; a class that authority files name will do.
    """
    assert expected == rated(candidates(query="Zhou Enlai", type=types, type_strict=strict))


def test_a_candidate_in_full(candidates):
    """
    Id, name, description, type, score, match, and what the score is made of.
    """
    (found,) = candidates(query="Persia", type="place", limit=1, properties=[{"pid": "year", "v": 1962}])

    assert {
        "id": "place/iran",
        "name": "Iran",
        "description": "Place · also Persia · from 1935 · Wikidata Q794",
        "type": [{"id": "place", "name": "Place"}],
        "score": 95.0,
        "match": True,
        "features": [
            {"id": "name", "value": 100.0},
            {"id": "exact", "value": True},
            {"id": "type", "value": True},
            {"id": "property-year", "value": True},
        ],
    } == found


def test_a_batch_is_answered_query_by_query(web):
    """
    By the names of the queries, by GET as by POST, each by itself.
    """
    batch = json.dumps({"q0": {"query": "Iran"}, "x": {"query": ""}, "": {"query": "Zhou Enlai", "limit": 1.0}})

    sent = web.post("/reconcile", data={"queries": batch})
    got = web.get("/reconcile", query_string={"queries": batch})

    assert sent.json == got.json
    assert ["place/iran", None, "person/zhou-enlai"] == [
        next((one["id"] for one in answer["result"]), None) for answer in got.json.values()
    ]
    assert ("no-store", "*") == (sent.headers["Cache-Control"], sent.headers["Access-Control-Allow-Origin"])
    assert "1" == sent.headers["Muniment-Generation"]


def test_answers_to_get_are_conditional(web):
    """
    Of one generation the same question has the same answer.
    """
    first = web.get("/reconcile/suggest/entity?prefix=ir")
    again = web.get("/reconcile/suggest/entity?prefix=ir", headers={"If-None-Match": first.headers["ETag"]})
    other = web.get("/reconcile/suggest/entity?prefix=ge", headers={"If-None-Match": first.headers["ETag"]})

    assert [200, 304, 200] == [first.status_code, again.status_code, other.status_code]


@pytest.mark.parametrize(
    ("queries", "status", "said"),
    [
        ("", 400, "not JSON"),
        ("[1", 400, "not JSON"),
        ("[" * 100_000, 400, "not JSON"),
        ("[]", 400, "the batch is no object"),
        ('{"q0": "Iran"}', 400, "query 'q0' is no object"),
        ('{"q0": {"limit": 1}}', 400, "query 'q0' asks for nothing"),
        ('{"q0": {"properties": []}}', 400, "query 'q0' asks for nothing"),
        ('{"q0": {"query": 1}}', 400, "'query' is no text"),
        ('{"q0": {"query": "a", "limit": 0}}', 400, "'limit' is no whole number from 1"),
        ('{"q0": {"query": "a", "limit": true}}', 400, "'limit' is no whole number from 1"),
        ('{"q0": {"query": "a", "limit": 1.5}}', 400, "'limit' is no whole number from 1"),
        ('{"q0": {"query": "a", "type": 7}}', 400, "'type' is no id of a type"),
        ('{"q0": {"query": "a", "type_strict": "maybe"}}', 400, "'type_strict' is unknown"),
        ('{"q0": {"query": "a", "properties": {}}}', 400, "asks for"),
        ('{"q0": {"query": "a", "properties": [{"pid": "colour", "v": "red"}]}}', 400, "there is no property 'colour'"),
        ('{"q0": {"query": "a", "properties": [{"pid": "year", "v": {"name": "x"}}]}}', 400, "of no known form"),
        (json.dumps({f"q{n}": {"query": "a"} for n in range(51)}), 413, "51 queries"),
        (
            json.dumps({"q": {"query": "a", "properties": [{"pid": "year", "v": [1] * 51}]}}),
            413,
            "query 'q': with 'year', there are 51",
        ),
        (
            json.dumps({"q": {"query": "a", "properties": [{"pid": "place", "v": ["x"] * 5}] * 11}}),
            413,
            "query 'q': with 'place', there are 55 values",
        ),
        (
            json.dumps({"q": {"properties": [{"pid": "name", "v": [f"n{n}" for n in range(11)]}]}}),
            413,
            "query 'q': its properties give 11 names",
        ),
        (
            json.dumps({f"q{n}": {"properties": [{"pid": "name", "v": ["a", "b", "c"]}]} for n in range(50)}),
            413,
            "query 'q33': with it the batch has 102 names",
        ),
        (
            json.dumps({f"q{n}": {"query": "a", "properties": [{"pid": "year", "v": [1] * 50}]} for n in range(11)}),
            413,
            "query 'q10': with it the batch has 11 names and 550 values",
        ),
        (json.dumps({"q": {"query": "a" * 1_100_000}}), 413, "longer than 1,048,576 bytes"),
    ],
)
def test_a_faulty_batch_is_refused_in_a_sentence(web, queries, status, said):
    """
    It names the query at fault; nothing of the batch is answered.
    """
    if queries == '{"q0": {"query": "a", "properties": {}}}':
        queries, said = '{"q0": {"query": "a", "properties": {"pid": "year"}}}', "'properties' is no list"
    answer = web.post("/reconcile", data={"queries": queries})

    assert (status, "application/problem+json") == (answer.status_code, answer.mimetype)
    assert said in answer.json["detail"]
    assert answer.json["advice"]


def test_each_name_is_looked_for_once(candidates, monkeypatch):
    """
    What properties say is read once for a query, not for each of its names, and by nothing but equal names.
    """
    looked_for = []
    read = []
    monkeypatch.setattr(NameIndex, "find", lambda self, sought: looked_for.append(sought.text) or {})
    original = Things.meant
    monkeypatch.setattr(Things, "meant", lambda self, *value: read.append(value[0]) or original(self, *value))
    names, places = [f"name {number}" for number in range(10)], [f"place {number}" for number in range(40)]

    candidates(properties=[{"pid": "name", "v": names}, {"pid": "place", "v": places}])

    assert (names, places) == (looked_for, read)


def test_a_batch_may_use_so_much_of_a_processor(web, monkeypatch):
    """
    What costs more is given up, in a sentence.
    """
    monkeypatch.setattr("catalog.web.reconcile._MOST_SECONDS", -1.0)

    answer = web.post("/reconcile", data={"queries": json.dumps({"q0": {"query": "Iran"}})})

    assert (503, True) == (answer.status_code, "seconds of a processor" in answer.json["detail"])


@pytest.mark.parametrize(
    ("call", "status"),
    [
        ({"data": b'{"queries": {}}', "content_type": "application/json"}, 415),
        ({"data": {"nothing": "1"}}, 400),
        ({"data": b"queries=%ff", "content_type": "application/x-www-form-urlencoded"}, 400),
        ({"data": {"queries": "{}", "extend": "{}"}}, 400),
    ],
)
def test_a_request_that_is_none(web, call, status):
    """
    Another kind of body, no batch, no text, or two things at a time.
    """
    answer = web.post("/reconcile", **call)

    assert (status, "application/problem+json") == (answer.status_code, answer.mimetype)


def test_hostile_text_is_only_text(candidates):
    """
    Characters that no name has find nothing; names without an end are compared in their beginning, and are no match.
    """
    assert [] == candidates(query="\x00\ud800".encode("utf-8", "replace").decode() + "\u202e" * 50)
    assert [False] == [one["match"] for one in candidates(query="Zhou Enlai " * 90)]


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
nearly = st.fixed_dictionaries(
    {},
    optional={
        "query": st.text(max_size=30) | anything,
        "type": st.sampled_from(["place", "person", "Q5"]) | anything,
        "type_strict": st.sampled_from(["any", "all", "should"]) | anything,
        "limit": st.integers(1, 9) | anything,
        "properties": st.lists(
            st.fixed_dictionaries({"pid": st.sampled_from(sorted(PROPERTIES)) | anything, "v": anything}), max_size=2
        )
        | anything,
    },
)


@law(60)
@given(batch=st.dictionaries(st.text(max_size=5), nearly | anything, max_size=2) | anything)
def test_any_batch_is_answered_or_refused(web, batch):
    """
    Whatever JSON comes: candidates for each query, or a sentence; never a fault of the program.
    """
    answer = web.post("/reconcile", data={"queries": json.dumps(batch)})

    assert answer.status_code in {200, 400}, answer.text
    assert answer.status_code == 400 or list(batch) == list(answer.json)


# ---------------------------------------------------------------- suggestions


@pytest.mark.parametrize(
    ("query", "paths"),
    [
        ("prefix=ge", ["place/georgia", "place/georgia-us"]),
        ("prefix=ge&cursor=1", ["place/georgia-us"]),
        ("prefix=ge&limit=1", ["place/georgia"]),
        ("prefix=pier&type=agent", ["agent/quay-fund"]),
        ("prefix=chou+en", ["person/zhou-enlai"]),
        ("prefix=rep&type=document", ["document/14", "document/a%2F13"]),
        ("prefix=rep&type=document&cursor=1", ["document/a%2F13"]),
        ("prefix=person%2Fzhou-enlai", ["person/zhou-enlai"]),
        (f"prefix={quote(BASE)}id/place/iran", ["place/iran"]),
        ("prefix=14&type=document", ["document/14"]),
        ("prefix=zzz", []),
        ("type=archive", ["archive/nsa-h"]),
        ("type=https://schema.org/Person", ["person/zhou-enlai"]),
        ("type=Q5", []),
    ],
)
def test_things_are_suggested(web, query, paths):
    """
    By the beginning of a name, of a word in it, or of a title; by an identifier; page by page.
    """
    answer = web.get(f"/reconcile/suggest/entity?{query}")

    assert sorted(paths) == sorted(one["id"] for one in answer.json["result"])


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("type?prefix=arch", ["archive", "unit"]),
        ("type?prefix=PLACE", ["place"]),
        ("property?prefix=wiki", ["wikidata"]),
        ("property?prefix=valid&cursor=1", ["valid_until"]),
        ("property?prefix=t&type=document", ["translator", "type"]),
    ],
)
def test_types_and_properties_are_suggested(web, path, expected):
    """
    By the beginning of the name, of a word in it, or of the id.
    """
    assert expected == sorted(one["id"] for one in web.get(f"/reconcile/suggest/{path}").json["result"])


@pytest.mark.parametrize("query", ["prefix=a&cursor=-1", "prefix=a&cursor=x", "prefix=a&limit=0", "cursor=99999"])
def test_a_page_that_cannot_be(web, query):
    """
    A cursor or limit that is no number, or leads too far, is told.
    """
    assert 400 == web.get(f"/reconcile/suggest/entity?{query}").status_code


# ---------------------------------------------------------------- values


def extended(web, ids, *properties):
    return web.post("/reconcile", data={"extend": json.dumps({"ids": ids, "properties": properties})})


def test_values_of_a_document(web):
    """
    Days are moments, years numbers, things reconciled; all else is text.
    """
    names = ("name", "date", "year", "date_given", "archive", "unit", "reference", "creator", "place", "kind", "iri")

    (row,) = extended(web, ["document/a%2F13"], *({"id": name} for name in names)).json["rows"].values()

    assert {
        "name": [{"str": "Report on the Mole"}],
        "date": [{"date": "1962-04-24T00:00:00Z"}],
        "year": [{"int": 1962}],
        "date_given": [{"str": "April 24, 1962"}],
        "archive": [{"id": "archive/nsa-h", "name": "State Archive of the Harbour"}],
        "unit": [{"id": "archive/nsa-h/unit/120-07", "name": "NSA-H 120-07"}],
        "reference": [{"str": "NSA-H 120-07, 2"}],
        "creator": [{"id": "agent/ana-lima", "name": "Ana Lima"}],
        "place": [{"id": "place/iran", "name": "Iran"}],
        "kind": [{"id": "concept/genre/letter", "name": "Letter"}],
        "iri": [{"str": f"{BASE}id/document/a%2F13"}],
    } == row


def test_values_of_things(web):
    """
    Names, identifiers elsewhere, years, what is broader; nothing where there is nothing.
    """
    ids = ["place/iran", "place/georgia-us", "archive/nsa-h/unit/118-04", "person/nobody"]
    answer = extended(
        web, ids, {"id": "alternate"}, {"id": "geonames"}, {"id": "valid_from"}, {"id": "broader"}, {"id": "archive"}
    )

    assert {
        "place/iran": [[{"str": "Persia"}], [{"str": "130758"}], [{"int": 1935}], [], []],
        "place/georgia-us": [[], [], [], [{"id": "place/united-states", "name": "United States"}], []],
        "archive/nsa-h/unit/118-04": [
            [],
            [],
            [],
            [],
            [{"id": "archive/nsa-h", "name": "State Archive of the Harbour"}],
        ],
        "person/nobody": [[], [], [], [], []],
    } == {path: list(row.values()) for path, row in answer.json["rows"].items()}


def test_settings_of_values(web):
    """
    The first only, as text: and then the column is of no type.
    """
    literal = {"content": "literal", "limit": "1"}
    answer = extended(
        web,
        ["person/zhou-enlai", "document/11"],
        {"id": "alternate", "settings": {"limit": 1}},
        {"id": "place", "settings": literal},
    )

    assert [[{"str": "周恩来"}], [{"str": "Iran"}]] == [
        answer.json["rows"]["person/zhou-enlai"]["alternate"],
        answer.json["rows"]["document/11"]["place"],
    ]
    assert [{"id": "alternate", "name": "Other names"}, {"id": "place", "name": "Place"}] == answer.json["meta"]


@pytest.mark.parametrize(("limit", "given"), [("9" * 5_000, 1), ("1", 1), ("", 1), (0, 1)])
def test_a_limit_may_be_as_long_as_it_likes(web, limit, given):
    """
    Forms send what was typed: more than there can be is all.
    """
    answer = extended(web, ["place/iran"], {"id": "alternate", "settings": {"limit": limit}})

    assert (200, given) == (answer.status_code, len(answer.json["rows"]["place/iran"]["alternate"]))


def test_coordinates_are_values_and_tell_namesakes_apart(web, candidates):
    """
    Latitude first; what lies within a tenth of a degree agrees, and what lies across the equator does not.
    """
    answer = extended(web, ["place/georgia", "place/georgia-us", "document/11"], {"id": "coordinates"})
    near, far = (
        rated(candidates(query="Georgia", type="place", properties=[{"pid": "coordinates", "v": given}]))
        for given in ("42.05, 43.45", "-42,43.5")
    )

    assert [[{"str": "42.0,43.5"}], [], []] == [row["coordinates"] for row in answer.json["rows"].values()]
    assert [("place/georgia", 100, False), ("place/georgia-us", 95, False)] == near
    assert [("place/georgia-us", 95, True), ("place/georgia", 70, False)] == far


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ({}, 400),
        ({"ids": [], "properties": [{"id": "place", "settings": {"limit": "many"}}]}, 400),
        ({"ids": ["place/iran"]}, 400),
        ({"ids": [1], "properties": []}, 400),
        ({"ids": [], "properties": [{"id": "colour"}]}, 400),
        ({"ids": [], "properties": [{"id": "place", "settings": {"content": "html"}}]}, 400),
        ({"ids": [], "properties": [{"id": "place", "settings": {"limit": -1}}]}, 400),
        ({"ids": ["a/b"] * 201, "properties": []}, 413),
    ],
)
def test_a_faulty_extension_is_refused(web, query, status):
    """
    In a sentence that names what is at fault.
    """
    answer = web.post("/reconcile", data={"extend": json.dumps(query)})

    assert (status, True) == (answer.status_code, bool(answer.json["advice"]))


@pytest.mark.slow
def test_what_was_merged_is_still_known(tmp_path):
    """
    An id that was taken before leads to the values of what stands for the thing now.
    """
    (tmp_path / "authorities.ttl").write_text(AUTHORITIES, encoding="utf-8")
    made = CatalogueForTests(tmp_path, authorities=tmp_path / "authorities.ttl")
    made.load_texts(text("11", "Letter about Tides"), text("12", "Report on the Mole"), publish=False)
    made.merge("12", "11")
    with made.ledger.lock():
        merge_entities(made.inner, "place/georgia-us", "place/georgia", made.clock)
    made.publish()

    rows = extended(made.client(), ["document/12", "place/georgia-us"], {"id": "iri"}).json["rows"]
    made.close()

    assert {
        "document/12": {"iri": [{"str": f"{BASE}id/document/11"}]},
        "place/georgia-us": {"iri": [{"str": f"{BASE}id/place/georgia"}]},
    } == rows


# ---------------------------------------------------------------- pages


def _styles(page):
    """Return the names of the style sheets that a page has, however far up they stand."""
    links = [attributes for name, attributes in page.tags if name == "link" and attributes["rel"] == "stylesheet"]
    return [link["href"].rpartition("/")[2] for link in links]


@pytest.mark.parametrize(
    ("id_", "shown"),
    [
        ("place%2Firan", ["Iran", "Persia", "from 1935", "Q794", "Letter about Tides"]),
        ("document%2Fa%252F13", ["Report on the Mole", "April 24, 1962", "NSA-H 120-07, 2"]),
        ("document/a%2F13", ["Report on the Mole"]),
        ("archive/nsa-h/unit/120-07", ["NSA-H 120-07", "State Archive of the Harbour", "Report on the Long Pier"]),
    ],
)
def test_a_preview_is_a_page_for_frames(web, id_, shown):
    """
    Small, whole, for any frame, without scripts, its links opening elsewhere; the id may be escaped or not.
    """
    answer = web.get(f"/reconcile/preview?id={id_}")
    page = Page(answer.text)

    assert [] == page.faults
    assert _styles(Page(web.get("/browse").text)) == _styles(page) != []
    assert [] == [word for word in shown if word not in page.text]
    assert "frame-ancestors *" in answer.headers["Content-Security-Policy"]
    assert "script-src" not in answer.headers["Content-Security-Policy"]
    links = [attributes for name, attributes in page.tags if name == "a"]
    assert {("_blank", "noopener")} == {(link.get("target"), link.get("rel")) for link in links}


@pytest.mark.parametrize(
    ("id_", "path"),
    [
        ("place/iran", "place/iran"),
        ("place%2Firan", "place/iran"),
        ("document/a%2F13", "document/a%2F13"),
        ("document%2Fa%252F13", "document/a%2F13"),
        ("archive%2Fnsa-h%2Funit%2F120-07", "archive/nsa-h/unit/120-07"),
    ],
)
def test_the_view_leads_to_the_page(web, id_, path):
    """
    Whichever way a client puts the id into the template; and the page is there.
    """
    answer = web.get(f"/reconcile/view?id={id_}")

    assert (303, f"{BASE}page/{path}") == (answer.status_code, answer.headers["Location"])
    assert 200 == web.get(answer.headers["Location"].removeprefix(BASE.rstrip("/"))).status_code


@pytest.mark.parametrize("path", ["preview", "view"])
@pytest.mark.parametrize(("query", "status"), [("", 400), ("?id=place/atlantis", 404), ("?id=//evil.example/", 404)])
def test_what_is_not_there(web, path, query, status):
    """
    Without an id 400, with one that nothing has 404; no address leads out of the catalogue.
    """
    assert status == web.get(f"/reconcile/{path}{query}").status_code


def test_the_page_about_the_service(web):
    """
    It names every type, property and feature, each feature at the address that the manifest promises.
    """
    page = Page(web.get("/reconcile/about").text)
    features = {
        feature["id"]
        for one in web.post("/reconcile", data={"queries": '{"q": {"query": "Iran", "type": "place"}}'}).json.values()
        for candidate in one["result"]
        for feature in candidate["features"]
    }

    assert [] == page.faults
    assert features <= {attributes.get("id") for name, attributes in page.tags if name == "tr"}
