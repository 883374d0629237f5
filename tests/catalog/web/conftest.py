"""What the tests of the web share: a published catalogue of the examples, and clients of it."""

import pytest
from support.catalogues import CatalogueForTests


@pytest.fixture(scope="session")
def site(tmp_path_factory, request):
    """The examples under their authority file, published once with dumps; nothing changes it."""
    root = request.config.rootpath
    made = CatalogueForTests(tmp_path_factory.mktemp("site"), authorities=root / "examples" / "authorities.ttl")
    made.load(root / "examples" / "records", dumps=True)
    yield made
    made.close()


@pytest.fixture(scope="session")
def web(site):
    """A client of it."""
    return site.client()


@pytest.fixture
def get(web):
    """Ask for a path, with an Accept header and others."""

    def get(path, accept=None, **headers):
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return web.get(path, buffered=True, headers=named | ({"Accept": accept} if accept is not None else {}))

    return get


@pytest.fixture
def make(tmp_path):
    """Make a catalogue under settings of its own: ``make(MUNIMENT_BASE=…)``."""
    opened = []

    def make(**settings):
        made = CatalogueForTests(tmp_path / f"catalogue-{len(opened)}", **settings)
        opened.append(made)
        return made

    yield make
    for made in opened:
        made.close()
