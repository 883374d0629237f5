"""Links from records to the graph, the dump and away again."""

from pathlib import Path

import pyoxigraph
import pytest

from catalog.graph.projection import snapshot_statements

REVIEWED = Path(__file__).parents[2] / "golden" / "profile.links.trig"
ZHANG = "person/zhang-hanfu"


def links(catalogue):
    """The statements in the graph of links that queries are answered from."""
    snapshot = catalogue.inner.layout.snapshot(catalogue.ledger.current().number)
    return {line for line in snapshot_statements(snapshot) if line.endswith("/graph/links> .")}


def detected(catalogue, identifier="121616"):
    """The paths of what is detected in a document."""
    subject = f"<https://data.archive.example/id/document/{identifier}> "
    found = [line for line in links(catalogue) if line.startswith(subject)]
    return {line.split()[2].strip("<>").partition("/id/")[2] for line in found}


def dump(catalogue):
    return (catalogue.inner.layout.dump(catalogue.ledger.current().number) / "links.nq").read_bytes()


@pytest.fixture
def decide(catalogue):
    def decide(verdict, entity, document="121616"):
        with catalogue.ledger.lock(), catalogue.ledger.transaction():
            catalogue.ledger.decide(document, entity, verdict, catalogue.clock())
        catalogue.publish(dumps=True)

    return decide


@pytest.fixture
def sample(catalogue, examples):
    """The sample record, published."""
    catalogue.load(examples / "records" / "121616.txt", dumps=True)
    return catalogue


def test_sample_gives_reviewed_links(sample):
    """
    The sample record under the sample's settings gives the reviewed links, in the graph and in the dump.
    """
    reviewed = pyoxigraph.parse(REVIEWED.read_bytes(), format=pyoxigraph.RdfFormat.TRIG)

    expected = {f"{quad} ." for quad in reviewed}
    assert expected == links(sample)
    assert expected == {f"{quad} ." for quad in pyoxigraph.parse(dump(sample), format=pyoxigraph.RdfFormat.N_QUADS)}
    assert [] == sample.verify()


def test_no_link_is_among_curated_statements(sample):
    """
    What the machine has found adds nothing to the description of a document.
    """
    statements = sample.describe("121616").statements

    assert 127 == len(statements)
    assert [] == [statement for statement in statements if "detected" in statement[1] or "mentions" in statement[1]]


def test_withdrawn_document_loses_its_links(sample):
    """
    With a document its links go, from the graph and from the dump.
    """
    sample.withdraw("121616", publish=False)
    sample.publish(dumps=True)

    assert set() == detected(sample)
    assert b"121616" not in dump(sample)
    assert [] == sample.verify()


def test_replaced_document_loses_links_that_its_text_no_longer_gives(sample, seed):
    """
    A record that names somebody no longer leaves no link to them.
    """
    sample.load_texts(seed.decode().replace("Zhang Hanfu", "Somebody"))

    assert ZHANG not in detected(sample)
    assert "place/china" in detected(sample)
    assert [] == sample.verify()


def test_rejected_link_never_comes_back(sample, decide):
    """
    What a curator rejects is gone from graph and dump, also after a change of the authority file and a rebuild.
    """
    decide("rejected", "place/moscow")

    assert "place/moscow" not in detected(sample)
    assert b"place-moscow" not in dump(sample)
    sample.inner.links.reset()
    sample.configure(MUNIMENT_NAME="Other")
    sample.publish()
    assert "place/moscow" not in detected(sample)
    assert [] == sample.verify()


def test_rejection_can_be_taken_back(sample, decide):
    """
    A link whose rejection is taken back is there again, as it was.
    """
    before = links(sample)

    decide("rejected", "place/moscow")
    decide(None, "place/moscow")

    assert before == links(sample)


def test_accepted_link_becomes_a_statement(sample, decide):
    """
    What a curator accepts is stated with schema:mentions, and a harvester is told.
    """
    decide("accepted", "place/moscow")

    statements = [one for one in sample.describe("121616").statements if one[1].endswith("/mentions")]
    assert ["https://data.archive.example/id/place/moscow"] == [statement[2] for statement in statements]
    assert ["recorded", "described"] == [entry.change for entry in sample.ledger.history("121616")]
    assert [] == sample.verify()


def test_same_files_give_the_same_bytes(sample, quick_path):
    """
    A dump of links is the same, byte for byte, when everything that it is made from is made again.
    """
    before = dump(sample)

    sample.inner.links.reset()
    sample.load_texts(sample_of("2"))
    sample.withdraw("2", publish=False)
    sample.publish(dumps=True)

    assert before == dump(sample)


def sample_of(identifier):
    return f"A Title\n\nCitation:\n\nx https://archive.example/document/{identifier}\n\nContents:\n\nTranslation - English\n\nMoscow."
