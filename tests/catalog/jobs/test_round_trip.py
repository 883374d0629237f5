"""Muniment's own dumps are read back: dump, load into an empty catalogue, dump again, the same bytes."""

import io
from pathlib import Path

import pytest

from catalog.jobs.dumping import dump_current
from support.catalogues import CatalogueForTests

EXAMPLES = Path(__file__).parents[3] / "examples"
FORMATS = ("nt", "nq", "ttl", "trig", "rdf", "jsonld", "ndjson")


def dumped(catalogue, name):
    stream = io.BytesIO()
    dump_current(catalogue.settings, name, stream)
    return stream.getvalue()


@pytest.fixture(scope="module")
def examples(tmp_path_factory):
    made = CatalogueForTests(tmp_path_factory.mktemp("examples"), authorities=EXAMPLES / "authorities.ttl")
    made.load(EXAMPLES / "records")
    yield made
    made.close()


@pytest.mark.parametrize("name", FORMATS)
def test_examples_come_back(name, examples, tmp_path):
    """
    A dump of the examples, loaded into an empty catalogue, gives the same dump, byte for byte.
    """
    dump = dumped(examples, name)
    other = CatalogueForTests(tmp_path / "other", authorities=EXAMPLES / "authorities.ttl")
    other.clock.move(days=30)

    other.load(other.write(f"documents.{name}", dump))

    assert dump == dumped(other, name)
    other.close()
