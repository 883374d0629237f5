"""``/changes``: formats, headers, what the specifications ask for, and what a page costs."""

import json
import re

import pyoxigraph
import pyshacl
import pytest
import rdflib
from pyld import jsonld
from support.feeds import BASE, LDES, TREE, Activities, EventStream
from support.ledger_steps import NOW, entity, incoming, load, publish

from catalog.web.app import create_app
from catalog.web.published import Published
from exports.event_stream import GRAPH_FORMATS
from exports.formats import FORMATS
from vocab import contexts
from vocab.imprint import Imprint
from vocab.shapes import shapes

OWN = f"{BASE}def/arc#"
NODES = ("/changes", "/changes/100/sections/0")
PAGE = "/changes/1000/0"
ACTIVITIES = "/changes/activities"


def loader(url, _options):
    """Give the context of descriptions and nothing else."""
    assert f"{BASE}def/context.jsonld" == url, f"something tried to load {url}"
    return {"contextUrl": None, "documentUrl": url, "document": contexts.context(OWN)}


def quads(content, rdf_format=pyoxigraph.RdfFormat.N_QUADS):
    """Return statements with their graphs, as pyoxigraph reads them."""
    return {str(quad) for quad in pyoxigraph.parse(content, format=rdf_format)}


@pytest.mark.parametrize("path", [*NODES, PAGE])
def test_json_ld_says_what_n_quads_say(get, path):
    """
    Expanded by a processor that can load our own context alone, graph by graph.
    """
    document = json.loads(get(path, "application/ld+json").data)

    said = jsonld.to_rdf(document, {"documentLoader": loader, "format": "application/n-quads"})

    assert quads(get(path, "application/n-quads").data) == quads(said.encode())


@pytest.mark.parametrize("name", FORMATS)
def test_nodes_of_the_tree_come_in_every_format(get, name):
    """
    Whatever is negotiated says the same.
    """
    media_type = FORMATS[name].media_type
    formats = {
        "ttl": pyoxigraph.RdfFormat.TURTLE,
        "rdf": pyoxigraph.RdfFormat.RDF_XML,
        "trig": pyoxigraph.RdfFormat.TRIG,
    }

    answers = [get(path, media_type) for path in NODES]

    assert [media_type] * 2 == [answer.mimetype for answer in answers]
    if name in formats:
        expected = [quads(get(path, "application/n-quads").data) for path in NODES]
        assert expected == [quads(answer.data, formats[name]) for answer in answers]


def test_pages_come_in_formats_with_graphs(get):
    """
    Others would mix the states of a description, and are refused with a list of those that do not.
    """
    answers = {name: get(PAGE, item.media_type) for name, item in FORMATS.items()}

    assert {name: 200 if name in GRAPH_FORMATS else 406 for name in FORMATS} == {
        name: answer.status_code for name, answer in answers.items()
    }
    assert quads(answers["nq"].data) == quads(answers["trig"].data, pyoxigraph.RdfFormat.TRIG)
    assert 4 == len(answers["ttl"].headers.get_all("Link"))


def test_the_stream_says_how_it_is_to_be_read(get):
    """
    Its order, its versions, its kinds of change, its shape and what is kept, in the words of the vocabulary.
    """
    parsed = list(pyoxigraph.parse(get("/changes", "text/turtle").data, format=pyoxigraph.RdfFormat.TURTLE))
    activity = "https://www.w3.org/ns/activitystreams#"
    expected = {
        LDES + "timestampPath": OWN + "publicSince",
        LDES + "sequencePath": OWN + "sequence",
        LDES + "versionOfPath": OWN + "stateOf",
        **{f"{LDES}version{kind}Path": OWN + "change" for kind in ("Create", "Update", "Delete")},
        **{f"{LDES}version{kind}Object": activity + kind for kind in ("Create", "Update", "Delete")},
        TREE + "shape": f"{BASE}def/profile#StateShape",
        TREE + "view": f"{BASE}changes",
    }

    def of(subject):
        return {one.predicate.value: one.object.value for one in parsed if one.subject.value == f"{BASE}{subject}"}

    said = of("changes#stream")

    assert expected == {name: value for name, value in said.items() if name in expected}
    assert f"{BASE}changes#retention" == of("changes")[LDES + "retentionPolicy"]
    assert "2026-11-23T00:00:00Z" == of("changes#retention")[LDES + "startingFrom"]


def test_own_terms_of_the_feed_are_described(get):
    """
    Each that a stream, a node or a member uses has its comment at ``/def/arc``.
    """
    used = {
        word for path in (*NODES, PAGE) for word in re.findall(rf"<({OWN}\w+)>", get(path, "application/n-quads").text)
    }
    described = rdflib.Graph().parse(data=get("/def/arc", "text/turtle").data, format="turtle")

    assert {f"{OWN}{name}" for name in ("change", "publicSince", "sequence", "stateOf")} <= used
    assert used | {f"{OWN}takenDown"} <= {str(subject) for subject in described.subjects(rdflib.RDFS.comment)}


def test_members_have_the_shape_that_the_stream_names(get):
    """
    And the shape refuses one that lacks anything.
    """
    parsed = pyoxigraph.parse(get(PAGE, "application/n-quads").data, format=pyoxigraph.RdfFormat.N_QUADS)
    default = [f"{quad.triple} ." for quad in parsed if quad.graph_name == pyoxigraph.DefaultGraph()]
    members = rdflib.Graph().parse(data="\n".join(default), format="nt")
    whole = rdflib.Graph().parse(data=shapes(Imprint(base=BASE)), format="turtle")
    shape = whole.cbd(rdflib.URIRef(f"{BASE}def/profile#StateShape"))

    conforms, _, report = pyshacl.validate(members, shacl_graph=shape)
    members.remove((next(members.subjects(rdflib.URIRef(OWN + "stateOf"))), rdflib.URIRef(OWN + "publicSince"), None))

    assert conforms, report
    assert not pyshacl.validate(members, shacl_graph=shape)[0]


@pytest.mark.parametrize(
    "path",
    ["/changes/9/0", "/changes/1001/0", "/changes/100/9", "/changes/100/00", "/changes/100/-1", "/changes/100/x",
     "/changes/100/sections/1", "/changes/activities/100/9", f"/changes/100/{'9' * 5000}", "/changes/x/0"],
)  # fmt: skip
def test_what_is_no_page_is_not_found(get, path):
    """
    Sizes that no setting allows, ranges without any entry yet, and numbers in other spellings.
    """
    assert 404 == get(path).status_code


@pytest.mark.slow
@pytest.mark.parametrize("path", [*NODES, PAGE, ACTIVITIES, f"{ACTIVITIES}/1000/0"])
def test_what_grows_is_kept_for_a_minute_and_asked_about(get, path):
    """
    With a tag by which nothing is sent twice.
    """
    answer = get(path)

    again = get(path, If_None_Match=answer.headers["ETag"])

    assert (200, "public, max-age=60", {"accept", "accept-encoding"}) == (
        answer.status_code, answer.headers["Cache-Control"], set(answer.vary.as_set())
    )  # fmt: skip
    assert (304, b"") == (again.status_code, again.data)


# ---------------------------------------------------------------- Activity Streams


@pytest.fixture
def grown(make):
    """Pages of ten: the third holds authorities alone, the fourth only what was overtaken before it was public."""
    catalogue = make(MUNIMENT_CHANGES_PAGE="10")
    load(catalogue.ledger, *(incoming(str(number)) for number in range(20)))
    with catalogue.ledger.transaction():
        for number in range(10):
            catalogue.ledger.record_entity(entity(f"agent/{number}"), b"", "a.ttl", NOW)
    publish(catalogue.ledger, 1)
    for edition in (1, 2):
        load(catalogue.ledger, *(incoming(str(number), edition) for number in range(10)))
    publish(catalogue.ledger, 2)
    return catalogue


def test_pages_of_activities_are_linked_both_ways_and_never_empty(grown):
    """
    Ranges without changes are passed over, as the specification wants at least one on each page.
    """
    activities = Activities(grown.client())

    there = [page["id"].removeprefix(BASE) for page in activities.pages()]
    back = [page["id"].removeprefix(BASE) for page in activities.pages("last", "prev")]

    assert [f"changes/activities/10/{number}" for number in (0, 1, 4)] == there == back[::-1]
    assert [10, 10, 10] == [len(page["orderedItems"]) for page in activities.pages()]
    assert 30 == activities.collection["totalItems"]
    assert 404 == grown.client().get("/changes/activities/10/3").status_code


def test_a_page_of_activities_is_full_when_it_knows_the_next(grown):
    """
    The last one has yet to say where that will be, though nothing will come to its range.
    """
    activities = Activities(grown.client())
    list(activities.pages())

    assert [True, True, False] == ["immutable" in caching for _, caching in activities.bytes.values()]


def test_activities_have_the_form_of_change_discovery(get, site):
    """
    Context first, types, what to fetch, and the media type that the specification asks for.
    """
    collection, page = get(ACTIVITIES), get(f"{ACTIVITIES}/1000/0")
    body = json.loads(page.data)

    kind = 'application/ld+json;profile="http://iiif.io/api/discovery/1/context.json"'
    assert [kind, kind] == [collection.content_type, page.content_type]
    assert "application/json" == get(ACTIVITIES, "application/json").content_type
    assert ["@context", "id", "type", "partOf", "orderedItems"] == list(body)
    assert {"id": f"{BASE}changes/activities", "type": "OrderedCollection"} == body["partOf"]
    (item,) = (one for one in body["orderedItems"] if one["object"]["id"] == f"{BASE}id/document/121616")
    assert ("Create", "2026-11-23T00:00:00Z", "Document") == (item["type"], item["endTime"], item["object"]["type"])
    (described,) = item["object"]["seeAlso"]
    assert described["format"] == get(described["id"].removeprefix(BASE.rstrip("/"))).mimetype
    assert 406 == get(ACTIVITIES, "text/turtle").status_code


def test_a_catalogue_without_documents_has_no_changes(make):
    """
    Both feeds are there, and empty.
    """
    catalogue = make()
    catalogue.publish()
    client = catalogue.client()

    assert {} == EventStream(client).members
    assert (0, False) == (
        Activities(client).collection["totalItems"], "last" in Activities(client).collection
    )  # fmt: skip


# ---------------------------------------------------------------- costs


@pytest.mark.parametrize(
    "path", ["/changes", "/changes/10/sections/0", "/changes/10/0", ACTIVITIES, f"{ACTIVITIES}/10/0"]
)
def test_nothing_goes_through_all_entries(grown, path):
    """
    Every statement that an answer needs finds its entries by index, those of a page by the range of its sequences.
    """
    published, asked = Published(grown.settings), []
    client = create_app(grown.settings, published).test_client()
    published.now()

    published.ledger._reading.set_trace_callback(asked.append)
    answer = client.get(path)
    published.ledger._reading.set_trace_callback(None)
    plan = [row[3] for sql in asked for row in published.ledger._reading.execute(f"explain query plan {sql}")]

    assert 200 == answer.status_code
    assert [] == [step for step in plan if step.startswith("SCAN entry")]
    if "/10/0" in path:
        assert "SEARCH entry USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)" in plan
