"""Every engine keeps the contract: the embedded one, ``oxigraph serve`` and Virtuoso."""

import pytest
from support.graph_contract import (
    BASE,
    CURATED,
    LINKED,
    LINKS,
    MARK,
    ONE,
    TWO,
    GraphContract,
    GraphForTests,
    document,
    insert,
    lines,
    links_to,
)
from support.graph_engines import oxigraph as oxigraph_in

from catalog.errors import UnavailableError
from catalog.graph.projection import Projection, snapshot_path
from catalog.graph.protocol import Change
from catalog.graph.remote.credentials import Credentials
from catalog.graph.remote.engine import RemoteEngine
from catalog.graph.remote.http import Address
from catalog.graph.remote.manners import Manners, cuts_rows, follows_service
from catalog.graph.remote.projection import RemoteProjection
from catalog.graph.remote.store import Addresses, RemoteStore
from catalog.graph.workers import WorkerEngine
from catalog.projections import Mark


@pytest.mark.slow
class TestEmbedded(GraphContract):
    """The store in the catalogue's directory, and its query workers."""

    # test_guard.py tries it of workers, with more of them
    test_no_answer_is_of_two_generations = None

    @pytest.fixture
    def graph(self, quick_path):
        folder = quick_path / "graph"
        made = GraphForTests(
            lambda _: Projection(folder, links_graph=LINKS),
            lambda number, limits: WorkerEngine(snapshot_path(folder, number), number, limits, spare=False),
        )
        yield made
        made.close()


def remote_graph(engine, folder, **changed):
    """Return an empty graph in an engine."""
    said = {**engine.environment, **changed}
    addresses = Addresses(
        query=said["MUNIMENT_GRAPH_QUERY_URL"],
        update=said["MUNIMENT_GRAPH_UPDATE_URL"],
        store=said["MUNIMENT_GRAPH_STORE_URL"],
    )
    credentials = Credentials(
        user=said.get("MUNIMENT_GRAPH_USER", ""), password=said.get("MUNIMENT_GRAPH_PASSWORD", "")
    )
    query = Address(addresses.query, "graph.query_url", credentials)
    manners = Manners(query)

    def opening(current):
        store = RemoteStore(addresses, credentials)
        return RemoteProjection(store, folder, base=BASE, links_graph=LINKS, current=current, patience=10)

    store = RemoteStore(addresses, credentials)
    for name in ("1", "2"):
        store.drop(f"{BASE}graph/curated/{name}")
    store.close()
    return GraphForTests(
        opening,
        lambda number, limits: RemoteEngine(query, folder, number, limits, manners),
        most_values=engine.most_values,
    )


class RemoteContract(GraphContract):
    """What holds of engines behind HTTP in addition."""

    @pytest.fixture
    def graph(self, engine, quick_path):
        made = remote_graph(engine, quick_path)
        yield made
        made.close()

    def test_texts_are_the_same_through_updates_alone(self, engine, quick_path):
        """
        An engine without Graph Store Protocol gets everything by updates, to the same end.
        """
        graph = remote_graph(engine, quick_path, MUNIMENT_GRAPH_STORE_URL="")

        self.test_texts_are_the_same_however_they_come_in(graph)
        graph.close()

    @pytest.mark.parametrize("stage", ["nothing gone", "half gone", "half come", "all come", "half marked"])
    def test_a_change_that_is_broken_off_is_made_good(self, graph, monkeypatch, stage):
        """
        Wherever a change is broken off, the next one comes to the same end: no part of an old version is left, also
        when what it linked to has another name by then, and what is counted is what is there.
        """
        first, old = document(1, "translation/en")
        _, middle = document(1, "transcript")
        _, new = document(1, "scan")
        _, other = document(2)
        graph.publish(1, insert(old + other))
        with graph.opening(1) as projection:
            projection.rebuild([old, other], MARK)

        with monkeypatch.context() as patched:
            break_off(patched, stage)
            with graph.opening(1) as projection, pytest.raises(BrokenOffError):
                projection.apply(Change((first,), (), middle), Mark(2, "shape"))
        assert lines(old + other) == graph.held(1)
        with graph.opening(1) as projection:
            assert projection.mark() in {MARK, Mark(2, "shape")}
            projection.apply(Change((first,), (), new), Mark(3, "shape"))
            projection.snapshot(2)

            assert len(lines(new + other)) == projection.tally().triples
        assert lines(new + other) == graph.held(2)

    @pytest.mark.parametrize("stage", ["half gone", "half come"])
    def test_links_that_are_broken_off_are_made_good(self, graph, monkeypatch, stage):
        """
        Where links are broken off half-way, the next change comes to the same end: no part of an old link is left, and
        none of a new one that has gone since.
        """
        iri, other = f"{BASE}id/document/1", links_to(2, "place/a")
        graph.publish(1, insert(ONE))
        with graph.opening(1) as projection:
            projection.rebuild([ONE], MARK, [links_to(1, "place/a", "place/b"), other])

        with monkeypatch.context() as patched:
            break_off(patched, stage)
            with graph.opening(1) as projection, pytest.raises(BrokenOffError):
                projection.apply(Change((), (), "", links_to(1, "place/c", "place/d"), (iri,)), Mark(2, "shape"))
        with graph.opening(1) as projection:
            projection.apply(Change((), (), "", links_to(1, "place/e"), (iri,)), Mark(3, "shape"))
            projection.snapshot(2)

            assert 1 == projection.tally().triples
        assert lines(links_to(1, "place/e") + other) == graph.linked(2)
        assert lines(ONE) == graph.held(2)

    def test_a_rebuild_that_is_broken_off_leaves_no_mark(self, graph, monkeypatch):
        """
        What was half built is built anew.
        """
        with graph.opening(None) as projection:
            projection.apply(insert(ONE), MARK)
        with monkeypatch.context() as patched:
            break_off(patched, "half come")
            with graph.opening(None) as projection, pytest.raises(BrokenOffError):
                projection.rebuild([ONE, TWO], MARK)

        with graph.opening(None) as projection:
            assert projection.mark() is None
            projection.rebuild([TWO], MARK)
            projection.snapshot(1)
        assert lines(TWO) == graph.held()

    def test_what_another_catalogue_has_written_is_not_taken_for_ours(self, engine, graph, quick_path):
        """
        Where somebody else has written, there is no mark; so the graph is built anew.
        """
        graph.publish(1, insert(ONE))
        other = remote_graph(engine, quick_path / "other")

        other.publish(1, blocks=[TWO])

        with graph.opening(None) as projection:
            assert not projection.holds(1, MARK)
        other.close()

    def test_what_is_shut_is_emptied(self, graph):
        """
        The slot that is not public is emptied when it holds what was shut since, and only then.
        """
        graph.publish(1, insert(ONE), mark=Mark(5, "shape"))
        graph.publish(2, insert(TWO), mark=Mark(7, "shape"))

        for until, left in ((0, True), (5, True), (6, False)):
            with graph.opening(2) as projection:
                projection.forget(until)
                assert left == (projection.mark() is not None)
                assert left == bool(projection._store.count(f"{CURATED}/1"))
        assert lines(TWO) == graph.held(2)

    def test_comparing_finds_what_is_missing_and_what_is_too_much(self, graph):
        """
        A graph is compared statement by statement, spelling aside.
        """
        number = f'<{BASE}one> <{BASE}n> "1.50"^^<http://www.w3.org/2001/XMLSchema#decimal> .\n'
        graph.publish(1, blocks=[ONE + number, TWO], links=[LINKED])

        with graph.opening(1) as projection:
            assert projection.compare(1, [ONE + number, TWO])
            assert not projection.compare(1, [ONE + number])
            assert not projection.compare(1, [ONE + number, TWO, f"<{BASE}x> <{BASE}p> <{BASE}y> .\n"])
            assert not projection.compare(1, [ONE + number.replace("1.50", "1.51"), TWO])
            assert not projection.compare(2, [ONE + number, TWO])
            assert projection.compare_links(1, [LINKED])
            assert not projection.compare_links(1, [LINKED, TWO])
            assert not projection.compare_links(1, [])

    def test_service_is_not_followed(self, engine, graph):
        """
        As the engine runs here it asks no other, with SILENT or without.
        """
        address = Address(engine.environment["MUNIMENT_GRAPH_QUERY_URL"], "graph.query_url", Credentials())

        assert not follows_service(address)
        assert not cuts_rows(address)


class BrokenOffError(Exception):
    """Stands for a process that was killed."""


def break_off(patched, stage):
    """Let what is written break off half-way.

    Args:
        stage: ``nothing gone``, ``half gone``, ``half come``, ``all come`` or ``half marked``.
    """
    delete, store, update = RemoteStore.delete, RemoteStore.insert, RemoteStore.update

    def gone(self, graph, subjects):
        delete(self, graph, sorted(subjects)[: len(subjects) // 2] if stage == "half gone" else [])
        raise BrokenOffError

    def come(self, graph, lines):
        lines = list(lines)
        store(self, graph, lines[: len(lines) // 2] if stage == "half come" else lines)
        raise BrokenOffError

    def marked(self, text):
        if "FILTER(STR(?mark)" in text:
            raise BrokenOffError
        update(self, text)

    if stage.endswith("gone"):
        patched.setattr(RemoteStore, "delete", gone)
    elif stage.endswith("come"):
        patched.setattr(RemoteStore, "insert", come)
    else:
        patched.setattr(RemoteStore, "update", marked)


@pytest.mark.slow
class TestOxigraphServe(RemoteContract):
    """``oxigraph serve``, from PyPI's ``oxigraph``."""

    @pytest.fixture
    def engine(self, oxigraph):
        return oxigraph


@pytest.mark.slow
class TestVirtuoso(RemoteContract):
    """Virtuoso, from Debian's ``virtuoso-opensource``."""

    @pytest.fixture
    def engine(self, virtuoso):
        return virtuoso


@pytest.mark.slow
def test_an_engine_that_follows_service_is_not_asked(tmp_path):
    """
    Over ``oxigraph serve`` as it comes, which follows SERVICE, every query is refused in a sentence.
    """
    with oxigraph_in(tmp_path, connects=True) as running:
        graph = remote_graph(running, tmp_path / "notes")
        graph.publish(1, insert(ONE))

        with pytest.raises(UnavailableError, match="follows SERVICE"):
            graph.ask("ASK {}")
        graph.close()
