"""Graph engines behind HTTP, each started once."""

import pytest
from support import graph_engines


@pytest.fixture(scope="session")
def oxigraph(tmp_path_factory):
    """A running ``oxigraph serve`` that may not open connections."""
    with graph_engines.oxigraph(tmp_path_factory.mktemp("oxigraph")) as running:
        yield running


@pytest.fixture(scope="session")
def virtuoso(tmp_path_factory):
    """A running Virtuoso."""
    with graph_engines.virtuoso(tmp_path_factory.mktemp("virtuoso")) as running:
        yield running
