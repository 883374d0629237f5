"""The graph of a catalogue, where the settings say that it lies: embedded, or in a remote engine."""

from catalog.graph.projection import Projection
from catalog.graph.protocol import GraphProjection
from catalog.graph.remote.credentials import Credentials
from catalog.graph.remote.projection import RemoteProjection
from catalog.graph.remote.store import Addresses, RemoteStore
from catalog.jobs.catalogue import Catalogue
from catalog.jobs.clock import utc_now
from catalog.jobs.linking import links_graph
from catalog.settings import Settings

# beside the time that a query may take, what it takes to begin and to end it
_GRACE = 5.0


def is_remote(settings: Settings) -> bool:
    """Say whether the graph lies in a remote engine."""
    return settings.graph_backend == "remote"


def addresses(settings: Settings) -> Addresses:
    """Return where the remote engine listens."""
    return Addresses(query=settings.graph_query_url, update=settings.graph_update_url, store=settings.graph_store_url)


def credentials(settings: Settings) -> Credentials:
    """Return what proves to the remote engine who asks."""
    return Credentials(user=settings.graph_user, password=settings.graph_password, token=settings.graph_token)


def open_graph(catalogue: Catalogue, base: str, *, anew: bool = False) -> GraphProjection:
    """Return the graph, for the process with the writer's lock.

    Args:
        base: The base IRI of what is written: names of graphs begin with it.
        anew: Begin with an empty one when the old one is damaged.
    """
    if is_remote(catalogue.settings):
        return open_remote(catalogue, base)
    return Projection(catalogue.layout.graph, anew=anew, links_graph=links_graph(base))


def open_remote(catalogue: Catalogue, base: str) -> RemoteProjection:
    """Return the graph in the remote engine."""
    settings, current = catalogue.settings, catalogue.ledger.current()
    # a query may have been waiting for its turn since before the last publication
    waiting = settings.query_wait + 1
    age = (utc_now() - current.datestamp).total_seconds() if current else waiting
    return RemoteProjection(
        RemoteStore(addresses(settings), credentials(settings)),
        catalogue.layout.slots,
        base=base,
        links_graph=str(links_graph(base)),
        current=current.number if current else None,
        patience=settings.query_timeout + _GRACE,
        settle=min(max(waiting - age, 0.0), waiting),
    )
