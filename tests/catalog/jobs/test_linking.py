"""Links from records to the graph, the dump and away again."""

import shutil
from pathlib import Path

import pyoxigraph
import pytest
from support.catalogues import CatalogueForTests
from support.places import quick_folder
from support.surfaces import Probe, giving_away

from catalog.errors import InputError, NotFoundError
from catalog.graph.projection import snapshot_statements
from catalog.jobs import reviewing

GOLDEN = Path(__file__).parents[2] / "golden"
AUTHORITIES = GOLDEN / "profile.authorities.ttl"
REVIEWED = GOLDEN / "profile.links.trig"
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


@pytest.fixture(scope="module")
def _made(examples):
    """The sample record, published; for copying."""
    with quick_folder() as folder:
        made = CatalogueForTests(folder, authorities=AUTHORITIES)
        made.load(examples / "records" / "121616.txt", dumps=True)
        made.close()
        yield folder


@pytest.fixture
def sample(_made, quick_path):
    """The sample record, published, to do something to."""
    shutil.copytree(_made, quick_path / "copy")
    copy = CatalogueForTests(quick_path / "copy", authorities=AUTHORITIES)
    yield copy
    copy.close()


@pytest.fixture
def decide(sample):
    def decide(verdict, entity, document="121616", *, dumps=False):
        with sample.ledger.lock():
            reviewing.decide(sample.inner, [(document, entity, verdict)], sample.clock)
        sample.publish(dumps=dumps)

    return decide


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


@pytest.mark.slow
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


@pytest.mark.slow
def test_rejected_link_never_comes_back(sample, decide):
    """
    What a curator rejects is gone from graph and dump, also after a change of the authority file and a rebuild.
    """
    decide("rejected", "place/moscow", dumps=True)

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


@pytest.mark.slow
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


def test_taken_down_document_is_named_by_no_link(sample):
    """
    What was detected in it is on no public surface any more, nor in what pages are made from.
    """
    sample.take_down("121616", dumps=True)

    assert set() == detected(sample)
    assert b"121616" not in dump(sample)
    assert b"Tacheng" not in sample.inner.layout.links.read_bytes()


@pytest.mark.slow
def test_links_of_a_taken_down_document_are_on_no_surface(sample):
    """
    No address answers with the annotation of a link, whoever asks.
    """
    sample.take_down("121616", dumps=True)

    probe = Probe(("121616",), ("place/moscow", "activity/linker/1.0/2026-11-23"), ())
    assert [] == giving_away(sample, probe, ["#link-place-qoqek"])


@pytest.mark.slow
def test_purged_document_leaves_no_decision(sample, decide):
    """
    Of what was decided about it, no more is left than that something was.
    """
    decide("accepted", "place/moscow")

    sample.take_down("121616", purge=True)

    assert [] == sample.ledger.decisions(sample.ledger.head())
    assert [] == [
        entry for entry in sample.ledger.live(sample.ledger.head(), kind="decision") if "moscow" in entry.identifier
    ]


@pytest.mark.slow
def test_document_under_embargo_has_no_links(sample, seed):
    """
    A stub names nobody; on the day of its end the links are there.
    """
    text = seed.decode().replace("Credits:", "Embargo:\n\n2026-12-01\n\nCredits:")
    sample.load_texts(text)
    shut = detected(sample)

    sample.clock.move(days=10)
    sample.publish()

    assert (set(), 7) == (shut, len(detected(sample)))
    assert [] == sample.verify()


def test_changed_authority_file_changes_links(sample):
    """
    A name that is new is found in documents that have not changed.
    """
    path = sample.folder / "more.ttl"
    path.write_text(AUTHORITIES.read_text() + '<place/border> a schema:Place ; schema:name "Soviet border"@en .\n')
    sample.configure(MUNIMENT_AUTHORITIES=str(path))
    sample.publish()

    assert "place/border" in detected(sample)
    assert [] == sample.verify()


@pytest.mark.slow
def test_links_are_listed_and_decided_in_a_table(sample):
    """
    What is listed, and given back with decisions, is decided; the rest stays open.
    """
    rows = list(reviewing.list_links(sample.inner, reviewing.Wanted()))
    table = [reviewing.COLUMNS, *(("reject" if row[2] == "place/ili" else "", *row[1:]) for row in rows)]
    content = "".join("\t".join(row) + "\n" for row in table).encode()

    with sample.ledger.lock():
        decided = reviewing.decide(sample.inner, reviewing.read_decisions("t.tsv", content), sample.clock)
    sample.publish()

    assert (1, 0) == decided
    assert 7 == len(rows)
    left = {
        state: len(list(reviewing.list_links(sample.inner, reviewing.Wanted(state)))) for state in ("open", "rejected")
    }
    assert {"open": 6, "rejected": 1} == left


def test_table_with_a_fault_decides_nothing(sample):
    """
    The line and the column are named.
    """
    with pytest.raises(InputError, match=r"t\.tsv:2: decision: 'maybe'"):
        reviewing.read_decisions("t.tsv", b"decision\tdocument\tentity\nmaybe\t1\tplace/x\n")
    with pytest.raises(InputError, match=r"no column decision"):
        reviewing.read_decisions("t.tsv", b"document\tentity\n")
    for document, entity in (("nothing", "place/ili"), ("121616", "place/nowhere")):
        with pytest.raises(NotFoundError), sample.ledger.lock():
            reviewing.decide(sample.inner, [(document, entity, "rejected")], sample.clock)


@pytest.mark.slow
def test_page_marks_links_as_made_by_a_program(sample, decide):
    """
    They stand in a section of their own; what was accepted stands among the facts too, and a page that changed says so.
    """
    before = sample.client().get("/page/document/121616")

    decide("accepted", "place/moscow")

    after = sample.client().get("/page/document/121616")
    facts, _, found = after.text.partition("Found by a program")
    assert 'id="link-place-moscow"' in found
    assert "<dt>Mentions</dt>" in facts
    assert "<dt>Mentions</dt>" not in before.text
    assert before.headers["ETag"] != after.headers["ETag"]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["jsonld", "ttl", "rdf", "trig", "nq", "json"])
def test_what_made_the_links_is_described_in_every_format(sample, name):
    """
    The activity and its authority file.
    """
    answer = sample.client().get(f"/data/activity/linker/1.0/2026-11-23.{name}")

    assert (200, True) == (answer.status_code, "Q8-_Yjsq-0uBMPBU3z8i-1vG9CLEPFOo5qzbOLk_UBU" in answer.text)


def test_entity_lists_its_documents_as_data(sample):
    """
    The description of an agent leads to the documents that link to it.
    """
    answer = sample.client().get("/data/agent/7brands.nt")

    said = "<https://data.archive.example/id/agent/7brands> <http://purl.org/dc/terms/isReferencedBy>"
    assert f"{said} <https://data.archive.example/id/document/121616> ." in answer.text
