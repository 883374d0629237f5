"""Clients of the change feeds, as harvesters would write them: they know addresses only from answers."""

import json
from datetime import datetime
from typing import NamedTuple

import pyoxigraph

LDES = "https://w3id.org/ldes#"
TREE = "https://w3id.org/tree#"
ACTIVITY = "https://www.w3.org/ns/activitystreams#"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
BASE = "https://data.archive.example/"


class Member(NamedTuple):
    """One member of an event stream; ``said`` is its graph, as a set of triples."""

    iri: str
    state_of: str
    since: str
    sequence: int
    kind: str
    said: frozenset


class EventStream:
    """A client of a Linked Data Event Stream: reads the description, then follows relations.

    Args:
        client: Of the web application.
        since: Only what became public then or later is wanted: other branches are not asked for.
    """

    def __init__(self, client, since=None):
        self._client = client
        self._since = since
        self.asked = []
        self.bytes = {}
        self.full = set()
        self.members = {}
        self._read(f"{BASE}changes", {}, ())
        self.members = dict(sorted(self.members.items(), key=lambda item: (item[1].since, item[1].sequence)))

    def _read(self, address, paths, bounds):
        """Read a node; ``bounds`` are what the relations on the way say of its members: a comparison and a moment."""
        answer = self._client.get(address.removeprefix(BASE.rstrip("/")), headers={"Accept": "application/n-quads"})
        assert 200 == answer.status_code, address
        self.asked.append(address)
        self.bytes[address] = answer.data
        quads = list(pyoxigraph.parse(answer.data, format=pyoxigraph.RdfFormat.N_QUADS))
        graph, default = {}, pyoxigraph.DefaultGraph()
        for quad in quads:
            if quad.graph_name == default:
                graph.setdefault(quad.subject.value, {}).setdefault(quad.predicate.value, []).append(quad.object.value)
        for properties in graph.values():
            if LDES + "timestampPath" in properties:
                paths = {name: values[0] for name, values in properties.items() if name.startswith(LDES)}
        if LDES + "immutable" in graph.get(address, {}):
            self.full.add(address)
        for properties in graph.values():
            for iri in properties.get(TREE + "member", ()):
                said = frozenset(str(quad.triple) for quad in quads if quad.graph_name == pyoxigraph.NamedNode(iri))
                self._take(iri, graph[iri], paths, said, bounds)
        for node, told in self._branches(graph, graph.get(address, {}).get(TREE + "relation", ()), paths).items():
            if self._since is None or not any(is_last and value < self._since for is_last, value in told):
                self._read(node, paths, (*bounds, *told))

    def _take(self, iri, properties, paths, said, bounds):
        kinds = [
            kind
            for kind in ("Create", "Update", "Delete")
            if paths[f"{LDES}version{kind}Object"] in properties[paths[f"{LDES}version{kind}Path"]]
        ]
        (state_of,), (since,), (sequence,), (kind,) = (
            properties[paths[LDES + "versionOfPath"]],
            properties[paths[LDES + "timestampPath"]],
            properties[paths[LDES + "sequencePath"]],
            kinds,
        )
        assert iri not in self.members, f"{iri} is a member twice"
        for is_last, value in bounds:
            assert since <= value if is_last else since >= value, f"{iri} lies beyond {value}"
        if self._since is None or since >= self._since:
            self.members[iri] = Member(iri, state_of, since, int(sequence), kind, said)

    def _branches(self, graph, relations, paths):
        """Return the nodes that relations lead to, with the bounds that hold there, all of them at once."""
        found = {}
        for relation in relations:
            (node,), (kind,) = graph[relation][TREE + "node"], graph[relation][RDF_TYPE]
            (path,), (value,) = graph[relation][TREE + "path"], graph[relation][TREE + "value"]
            assert paths[LDES + "timestampPath"] == path
            found.setdefault(node, []).append((kind == TREE + "LessThanOrEqualToRelation", value))
        return found

    def history(self):
        """Return what happened to which description, when, the oldest first."""
        return [(member.state_of, member.kind, member.since, member.sequence) for member in self.members.values()]

    def newest(self):
        """Return the last member of each description."""
        return {member.state_of: member for member in self.members.values()}


class Activities:
    """A client of IIIF Change Discovery 1.0: reads the collection, then pages from the last one backwards."""

    def __init__(self, client):
        self._client = client
        self.collection = self.read(f"{BASE}changes/activities")
        self.bytes = {}

    def read(self, address):
        answer = self._client.get(address.removeprefix(BASE.rstrip("/")))
        assert 200 == answer.status_code, address
        body = json.loads(answer.data)
        assert address == body["id"]
        if body["type"] == "OrderedCollectionPage":
            self.bytes[address] = (answer.data, answer.headers["Cache-Control"])
        return body

    def pages(self, first="first", following="next"):
        """Yield the pages in the order of their links."""
        link = self.collection.get(first)
        while link:
            page = self.read(link["id"])
            yield page
            link = page.get(following)

    def items(self):
        """Return all activities, the oldest first."""
        return [item for page in self.pages() for item in page["orderedItems"]]

    def since(self, moment):
        """Return what a harvester that came last at a moment has to do (section 3.5.2): fetch these, drop those."""
        fetch, drop, done = set(), set(), set()
        for page in self.pages("last", "prev"):
            for item in reversed(page["orderedItems"]):
                if moment is not None and item["endTime"] < moment:
                    return fetch, drop
                thing = item["object"]["id"]
                if thing not in done:
                    done.add(thing)
                    (drop if item["type"] == "Delete" else fetch).add(thing)
        return fetch, drop


def spelled(moment: datetime) -> str:
    """Return a moment as the feeds write it."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
