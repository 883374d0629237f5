"""What the tests of exports share: descriptions, and what they are written with."""

from datetime import UTC, datetime

import pytest
from support.catalogues import CatalogueForTests

from exports.formats import About, Serialiser
from vocab.authority import Authorities
from vocab.imprint import Imprint
from vocab.mapping.description import Describer

IMPRINT = Imprint(base="https://data.archive.example/", publisher="The Publisher", oai_domain="data.archive.example")


@pytest.fixture(scope="session")
def imprint():
    """The settings of the catalogue that all descriptions here are of."""
    return IMPRINT


@pytest.fixture(scope="session")
def serialiser():
    return Serialiser(IMPRINT)


@pytest.fixture(scope="session")
def describe():
    """Describe a document that no authority file knows anything about."""
    describer = Describer(IMPRINT, Authorities())

    def describe(document):
        return describer.describe(document, [bytes(32)], datetime(2026, 11, 23, tzinfo=UTC))

    return describe


@pytest.fixture(scope="session")
def published(tmp_path_factory, request):
    """The sample and the examples, loaded and published."""
    root = request.config.rootpath
    made = CatalogueForTests(
        tmp_path_factory.mktemp("published"), authorities=root / "tests" / "golden" / "profile.authorities.ttl"
    )
    made.load(root / "examples" / "records")
    yield made
    made.close()


@pytest.fixture(scope="session")
def sample(published):
    """The description of the sample record."""
    return published.describe("121616")


@pytest.fixture(scope="session")
def examples_described(published):
    """The descriptions of all examples."""
    edition = published.edition
    return [edition.describe(entry) for entry in edition.documents()]


@pytest.fixture(scope="session")
def about():
    """Return what serialisers write about a description."""
    return lambda description: About(description.iri, description.data, description.statements)
