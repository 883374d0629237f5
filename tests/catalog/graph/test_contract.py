"""Every engine keeps the contract: the embedded one, ``oxigraph serve`` and Virtuoso."""

import pytest
from support.graph_contract import BASE, GraphContract, GraphForTests

from catalog.graph.projection import Projection, snapshot_path
from catalog.graph.remote.credentials import Credentials
from catalog.graph.remote.engine import RemoteEngine
from catalog.graph.remote.http import Address
from catalog.graph.remote.manners import Manners
from catalog.graph.remote.projection import RemoteProjection
from catalog.graph.remote.store import Addresses, RemoteStore
from catalog.graph.workers import WorkerEngine


@pytest.mark.slow
class TestEmbedded(GraphContract):
    """The store in the catalogue's directory, and its query workers."""

    @pytest.fixture
    def graph(self, quick_path):
        folder = quick_path / "graph"
        made = GraphForTests(
            lambda _: Projection(folder),
            lambda number, limits: WorkerEngine(snapshot_path(folder, number), number, limits, spare=False),
        )
        yield made
        made.close()


def remote_graph(engine, folder, base=BASE, **changed):
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
        return RemoteProjection(store, folder, base=base, current=current, patience=10)

    store = RemoteStore(addresses, credentials)
    for name in ("1", "2"):
        store.drop(f"{base}graph/curated/{name}")
    store.close()
    return GraphForTests(
        opening, lambda number, limits: RemoteEngine(query, folder, number, limits, manners), respells=engine.respells
    )


class RemoteContract(GraphContract):
    """What holds of engines behind HTTP in addition."""

    @pytest.fixture
    def graph(self, engine, tmp_path):
        made = remote_graph(engine, tmp_path)
        yield made
        made.close()


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
