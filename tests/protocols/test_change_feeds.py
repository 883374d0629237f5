"""The change feeds: whatever happens to a catalogue, both tell its public history, no more and no less."""

from contextlib import contextmanager
from datetime import timedelta
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.catalogues import CatalogueForTests
from support.feeds import BASE, Activities, EventStream, spelled
from support.laws import law
from support.ledger_steps import NOW, entity, incoming, load, publish
from support.listing_contract import withdraw
from support.places import quick_folder
from support.publishing import ENTITIES, MORE_ENTITIES, authority_file, record

from catalog.web import changes as web_changes
from exports.rdf import ntriples
from vocab.mapping.provenance import tombstone


class History:
    """A ledger beside a plain list of what readers saw: made from what they see, not from entries.

    Attributes:
        told: What happened in public: description, kind, moment, sequence.
        shown: What readers see now: sequence by id.
    """

    def __init__(self, catalogue):
        self.catalogue = catalogue
        self.ledger = catalogue.ledger
        self.told, self.shown, self.now = [], {}, NOW.replace(microsecond=0)
        self._standing, self._told_of, self._sealed, self._edition = {}, {}, {}, 0

    def load(self, identifier):
        """Load a changed record, unless the document is withdrawn for good."""
        self._edition += 1
        load(self.ledger, incoming(identifier, self._edition))
        if self._standing.get(identifier, (0, False))[1] is not None:
            self._standing[identifier] = (self.ledger.head(), True)

    def withdraw(self, identifier):
        if self._standing.get(identifier, (0, None))[1]:
            withdraw(self.ledger, identifier)
            self._standing[identifier] = (self.ledger.head(), None)

    def restore(self, identifier):
        if identifier in self._standing and self._standing[identifier][1] is None:
            with self.ledger.transaction():
                self.ledger.restore(identifier, NOW)
            self._standing[identifier] = (self.ledger.head(), True)

    def take_down(self, identifier):
        if identifier in self._standing:
            with self.ledger.transaction():
                self.ledger._append("document", identifier, "taken_down", NOW)
            self._sealed[identifier] = self.ledger.head()
            self._standing[identifier] = (self.ledger.head(), None)

    @property
    def told_still(self):
        """What may be told of it: of what came before a takedown, that it is gone."""
        return [
            (one, "Delete" if sequence < self._sealed.get(one, 0) else kind, since, sequence)
            for one, kind, since, sequence in self.told
        ]

    def describe(self, name):
        """Change an authority: an entry that is no document's."""
        with self.ledger.transaction():
            self.ledger.record_entity(entity("agent/one", name), b"", "a.ttl", NOW)

    def publish(self, seconds):
        """Publish, and note what readers see that they did not see before."""
        self.now += timedelta(seconds=seconds)
        publish(self.ledger, len(self.ledger.generations()) + 1, self.now)
        for identifier, (sequence, standing) in sorted(self._standing.items(), key=lambda item: item[1][0]):
            if self._told_of.get(identifier) == sequence:
                continue
            self._told_of[identifier] = sequence
            kind = ("Update" if identifier in self.shown else "Create") if standing else "Delete"
            self.told.append((identifier, kind, spelled(self.now), sequence))
            if standing:
                self.shown[identifier] = sequence
            else:
                self.shown.pop(identifier, None)


_identifiers = st.sampled_from(["a", "b", "c"])
_actions = st.one_of(
    st.tuples(st.just("load"), _identifiers),
    st.tuples(st.just("load"), st.integers(1, 60).map(str)),
    st.tuples(st.sampled_from(["withdraw", "restore"]), _identifiers),
    st.tuples(st.just("describe"), st.text("xyz", min_size=1, max_size=3)),
    st.tuples(st.just("publish"), st.integers(0, 2)),
)
_histories = st.lists(_actions, min_size=20, max_size=60)
_with_takedowns = st.lists(st.one_of(_actions, st.tuples(st.just("take_down"), _identifiers)), min_size=20, max_size=60)


@contextmanager
def small_catalogue():
    """A catalogue with the smallest pages, three to a section."""
    with quick_folder() as folder, mock.patch.object(web_changes, "_FAN_OUT", 3):
        catalogue = CatalogueForTests(folder, MUNIMENT_CHANGES_PAGE="10")
        yield catalogue
        catalogue.close()


def happened(catalogue, actions):
    """Let something happen, and publish at the end; return the model."""
    history = History(catalogue)
    for name, argument in [("publish", 0), *actions, ("publish", 1)]:
        getattr(history, name)(argument)
    return history


@pytest.mark.slow
@law(40)
@given(actions=_with_takedowns)
def test_both_feeds_tell_the_public_history(actions):
    """
    Following the relations, and following the links, gives what readers saw change, and nothing else.
    """
    with small_catalogue() as catalogue:
        history, client = happened(catalogue, actions), catalogue.client()
        stream, activities = EventStream(client), Activities(client)

        assert [(f"{BASE}data/document/{one}", *told) for one, *told in history.told_still] == stream.history()
        assert [(f"{BASE}id/document/{one}", kind, since) for one, kind, since, _ in history.told_still] == [
            (item["object"]["id"], item["type"], item["endTime"]) for item in activities.items()
        ]
        assert len(history.told) == activities.collection["totalItems"]


@pytest.mark.slow
@law(20)
@given(actions=_histories, later=_histories)
def test_a_full_page_stays_as_it_is(actions, later):
    """
    Whatever happens later, and whatever comes to be on the page that still grew.
    """
    with small_catalogue() as catalogue:
        history, client = happened(catalogue, actions), catalogue.client()
        before = full_pages(client)
        for name, argument in [*later, ("publish", 1)]:
            getattr(history, name)(argument)
        after = full_pages(client)

        assert before == {address: after.get(address) for address in before}


def full_pages(client):
    """Return the bytes of all full nodes and pages of both feeds."""
    stream, activities = EventStream(client), Activities(client)
    list(activities.pages())
    found = {address: stream.bytes[address] for address in stream.full}
    return found | {one: content for one, (content, caching) in activities.bytes.items() if "immutable" in caching}


@pytest.mark.slow
@law(20)
@given(actions=_with_takedowns, missed=st.integers(0, 90))
def test_whoever_comes_back_has_the_present_state(actions, missed):
    """
    A client that had the state of any moment and takes what both feeds give since holds what the catalogue shows.
    """
    with small_catalogue() as catalogue:
        history, client = happened(catalogue, actions), catalogue.client()
        told = history.told[:missed]
        moment = told[-1][2] if told else None
        last = {one: kind for one, kind, *_ in told}
        held = {one for one, kind in last.items() if kind != "Delete"}
        fetch, drop = Activities(client).since(moment)
        newest = EventStream(client, since=moment).newest()

        by_activities = ({f"{BASE}id/document/{one}" for one in held} | fetch) - drop
        by_stream = {f"{BASE}data/document/{one}" for one in held}
        for iri, member in newest.items():
            (by_stream.discard if member.kind == "Delete" else by_stream.add)(iri)

        assert {f"{BASE}id/document/{one}" for one in history.shown} == by_activities
        assert {f"{BASE}data/document/{one}" for one in history.shown} == by_stream
        assert [] == [
            member
            for iri, member in newest.items()
            if member.kind != "Delete" and history.shown[iri.rpartition("/")[2]] != member.sequence
        ]


def test_a_client_prunes_what_is_too_old():
    """
    Of six pages in two sections only the branches that may hold something new are asked for.
    """
    with small_catalogue() as catalogue:
        history = History(catalogue)
        for number in range(60):
            history.load(str(number))
            if number % 10 == 9:
                history.publish(60)

        stream = EventStream(catalogue.client(), since=spelled(history.now))

        assert ["changes", "changes/10/sections/1", "changes/10/5"] == [
            address.removeprefix(BASE) for address in stream.asked
        ]
        assert [str(number) for number in range(50, 60)] == [
            iri.removeprefix(f"{BASE}data/document/") for iri in stream.newest()
        ]


# ---------------------------------------------------------------- what members say


class Described:
    """A catalogue whose records share things, changed step by step."""

    def __init__(self, catalogue, folder):
        self.catalogue, self.entities = catalogue, dict(ENTITIES)
        self.path = folder / "authorities.ttl"
        self.write()

    def write(self):
        self.path.write_text(authority_file(self.entities), encoding="utf-8")

    def texts(self, **changed):
        """Load twelve records, some under other titles."""
        titles = {str(number): f"Report {number}" for number in range(12)} | changed
        self.catalogue.load_texts(*(record(number, title=title) for number, title in titles.items()))

    def rename(self, path, said):
        self.entities[path] = said
        self.write()
        self.catalogue.publish()


@pytest.fixture
def described(quick_path):
    authorities = quick_path / "authorities.ttl"
    authorities.write_text(authority_file(ENTITIES), encoding="utf-8")
    catalogue = CatalogueForTests(quick_path / "c", authorities=authorities, MUNIMENT_CHANGES_PAGE="10")
    yield Described(catalogue, quick_path)
    catalogue.close()


def every_form(client):
    """Return bytes, tag and caching of all full pages and nodes, in every format that they have."""
    found = {}
    for address in full_pages(client):
        for accept in ("application/ld+json", "application/trig", "application/n-quads"):
            answer = client.get(address.removeprefix(BASE.rstrip("/")), headers={"Accept": accept})
            if 200 == answer.status_code:
                found[address, accept] = (answer.data, answer.headers["ETag"], answer.headers["Cache-Control"])
    return found


@pytest.mark.slow
def test_a_full_page_keeps_its_bytes_through_ten_publications(described):
    """
    Records, authorities, settings and mapping of what came later have no say in what was public before.
    """
    catalogue = described.catalogue
    described.texts()
    before = every_form(catalogue.client())
    steps = (
        lambda: described.texts(**{"1": "Another Report"}),
        lambda: catalogue.withdraw("2", "3"),
        lambda: described.rename("person/ana-lima", MORE_ENTITIES["person/ana-lima"]),
        lambda: described.rename("place/vienna", MORE_ENTITIES["place/vienna"]),
        lambda: catalogue.restore("2"),
        lambda: (catalogue.configure(MUNIMENT_NAME="Harbour Papers"), catalogue.publish()),
        lambda: (catalogue.configure(MUNIMENT_LANGUAGE="de"), catalogue.publish()),
        lambda: (catalogue.configure(MUNIMENT_FULL_TEXT="false"), catalogue.publish()),
        lambda: described.texts(**{"1": "Report 1", "4": "Report IV"}),
        lambda: catalogue.withdraw("5"),
    )
    for step in steps:
        catalogue.clock.move(60)
        step()
    after = every_form(catalogue.client())

    assert 11 == len(catalogue.ledger.generations())
    assert {"public, max-age=3600, immutable"} == {caching for _, _, caching in before.values()}
    assert before == {key: after[key] for key in before}
    assert len(before) < len(after)


@pytest.mark.slow
def test_the_newest_member_is_what_the_catalogue_shows(described):
    """
    Statement by statement; and of a withdrawn document what its address says.
    """
    catalogue = described.catalogue
    described.texts()
    catalogue.clock.move(60)
    described.rename("person/ana-lima", MORE_ENTITIES["person/ana-lima"])
    catalogue.clock.move(60)
    catalogue.withdraw("3")

    newest = EventStream(catalogue.client()).newest()

    edition = catalogue.edition
    expected = {
        str(edition.iris.data(entry.identifier)): edition.describe(entry).statements for entry in edition.documents()
    }
    gone = edition.entry("3")
    expected[f"{BASE}data/document/3"] = tombstone("3", edition.iris, edition.timeline.issued(gone.sequence))
    assert {iri: lines(statements) for iri, statements in expected.items()} == {
        iri: {f"{triple} ." for triple in member.said} for iri, member in newest.items()
    }


def lines(statements):
    return set(ntriples(statements).splitlines())


def test_a_state_is_described_under_the_authorities_of_its_time(described):
    """
    The name that a translator had then stands in the old state, the new name in the one behind it.
    """
    catalogue = described.catalogue
    catalogue.load_texts(record("1"))
    catalogue.clock.move(60)
    described.rename(
        "person/ana-lima", 'a schema:Person ; schema:name "Ana Maria Lima"@en ; skos:altLabel "Ana Lima"@en'
    )

    old, new = EventStream(catalogue.client()).members.values()

    assert [("Create", True, False), ("Update", True, True)] == [
        (
            one.kind,
            any('"Ana Lima"' in triple for triple in old.said),
            any("Ana Maria Lima" in triple for triple in one.said),
        )
        for one in (old, new)
    ]


@pytest.mark.slow
def test_a_takedown_empties_what_came_before(described):
    """
    Members keep their places and say that they were taken down; no form tells any more of them, published or not.
    """
    catalogue = described.catalogue
    described.texts(**{"1": "The Secret Report"})
    with catalogue.ledger.transaction():
        catalogue.ledger._append("document", "1", "taken_down", catalogue.clock())

    client = catalogue.client()
    member = next(one for iri, one in EventStream(client).newest().items() if iri.endswith("/1"))
    forms = [content for content, _, _ in every_form(client).values()]

    assert ("Delete", frozenset()) == (member.kind, member.said)
    assert [] == [content for content in forms if b"Secret" in content]
    assert b'"arc:takenDown": true' in client.get("/changes/10/0").data


@pytest.mark.slow
def test_a_catalogue_that_moves_takes_its_past_with_it(described):
    """
    Under another base all members are states of the same descriptions, named as they are named now.
    """
    catalogue = described.catalogue
    catalogue.load_texts(record("1"))
    catalogue.configure(MUNIMENT_BASE="https://harbour.example/")
    catalogue.publish()

    page = catalogue.client().get("/changes/10/0", headers={"Accept": "application/n-quads"}).text

    assert 2 == page.count("stateOf> <https://harbour.example/data/document/1>")
    assert BASE not in page


@pytest.mark.slow
def test_pages_of_another_size_go_on(described):
    """
    A changed setting makes other pages; those that harvesters know keep their addresses, and grow.
    """
    catalogue = described.catalogue
    described.texts()
    known = catalogue.client().get("/changes/10/1").data
    catalogue.configure(MUNIMENT_CHANGES_PAGE="50")
    described.texts(**{"1": "Another Report"})

    client = catalogue.client()
    stream = EventStream(client)

    assert [f"{BASE}changes", f"{BASE}changes/50/sections/0", f"{BASE}changes/50/0"] == stream.asked
    assert 13 == len(stream.members)
    assert len(known) < len(client.get("/changes/10/1").data)
