"""Muniment's own dumps are read back: dump, load into an empty catalogue, dump again, the same bytes."""

import io
from pathlib import Path

import pytest
from support.catalogues import CatalogueForTests
from support.readings import GOLDEN

from catalog.jobs import reviewing
from catalog.jobs.dumping import dump_current

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


@pytest.mark.slow
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


@pytest.mark.slow
def test_reading_back_into_the_same_catalogue_changes_nothing(examples):
    """
    A dump says what the catalogue says already, so nothing is appended, though it lacks what is not described.
    """
    before = examples.ledger.head()

    report = examples.load(examples.write("documents.nq", dumped(examples, "nq")))

    assert (0, before) == (report.loaded, examples.ledger.head())


@pytest.mark.slow
def test_accepted_links_are_said_already(tmp_path):
    """
    What a curator says a document names is in its dump; reading that back into the same catalogue appends nothing.
    """
    catalogue = CatalogueForTests(tmp_path, authorities=GOLDEN / "profile.authorities.ttl")
    catalogue.load(EXAMPLES / "records" / "121616.txt")
    with catalogue.ledger.lock():
        reviewing.decide(catalogue.inner, [("121616", "person/zhang-hanfu", "accepted")], catalogue.clock)
    catalogue.publish()
    before = catalogue.ledger.head()
    dump = dumped(catalogue, "nq")

    report = catalogue.load(catalogue.write("documents.nq", dump))

    assert b"<https://schema.org/mentions>" in dump
    assert (0, before) == (report.loaded, catalogue.ledger.head())
    catalogue.close()


@pytest.mark.slow
def test_dates_are_never_those_of_the_future(tmp_path):
    """
    A description that says it was issued in a future year opens no embargo and is dated as it is published.
    """
    catalogue = CatalogueForTests(tmp_path)
    golden = (GOLDEN / "121616.nt").read_text("utf-8").replace("2026-11-23T00:00:00Z", "2999-01-01T00:00:00Z")

    catalogue.load(catalogue.write("documents.nt", golden))

    entry = catalogue.ledger.entry("121616")
    assert 2999 == entry.dated.year
    assert "2026-11-23T00:00:00Z" in catalogue.client().get("/data/document/121616.nt").text
    catalogue.close()
