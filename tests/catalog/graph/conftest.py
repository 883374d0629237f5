"""Graph engines behind HTTP, each started once."""

import pytest
from support import graph_engines
from support.places import quick_folder


@pytest.fixture(scope="session")
def oxigraph():
    """A running ``oxigraph serve`` that may not open connections."""
    with quick_folder() as folder, graph_engines.oxigraph(folder) as running:
        yield running


@pytest.fixture(scope="session")
def virtuoso():
    """A running Virtuoso."""
    with quick_folder() as folder, graph_engines.virtuoso(folder) as running:
        yield running
