"""What was taken down or is under embargo: no public surface holds a word of it."""

import shutil

import pytest
from support.catalogues import CatalogueForTests
from support.places import quick_folder
from support.publishing import ENTITIES, BrokenOffError, authority_file, breaking_off, record
from support.surfaces import ADDRESSES, Probe, giving_away

# in the title, summary, text, names, headings and reference of one record, each of them nowhere else
WORDS = (
    "zanzibarite",
    "quillfeather",
    "mossgrove",
    "ironwhistle",
    "lanternbrook",
    "vexillum",
    "cinderpath",
    "harrowgate",
    "saltmarsh",
)
OPEN = record("22", "Open Letter", more="\nSubjects:\n\nTides\n")
ARKS = {"MUNIMENT_ARK_NAAN": "99999", "MUNIMENT_ARK_SHOULDER": "x1"}
PROBE = Probe(
    identifiers=("11", "22"),
    things=(
        "concept/subject/tides",
        "concept/subject/lanternbrook",
        "place/vexillum",
        "agent/quillfeather",
        "agent/cinderpath",
        "collection/mossgrove",
        "archive/nsa",
        "archive/nsa/unit/118-04",
        "agent/harbour-archive",
    ),
    files=("translation-en.txt", "transcript-zh.txt", "text.txt"),
)


def secret(*, embargo="", title="Letter on Zanzibarite"):
    return record(
        "11",
        title,
        translators="Ana Lima and Quillfeather",
        reference="NSA-H 118-04, Harrowgate",
        funder="Cinderpath",
        more="\nSubjects:\n\nTides; Lanternbrook\n\nPlaces:\n\nVexillum\n\nCollections:\n\nMossgrove\n\nDOI: 10.12345/saltmarsh\n"
        + embargo,
    ).replace("The text.", "The ironwhistle was heard.")


@pytest.fixture(scope="module")
def _made():
    """Two documents, one with the words in two versions, published twice with dumps; for copying."""
    with quick_folder() as folder:
        (folder / "authorities.ttl").write_text(authority_file(ENTITIES), encoding="utf-8")
        made = CatalogueForTests(folder, authorities=folder / "authorities.ttl", **ARKS)
        older = made.write("shut.txt", secret(title="Report on Zanzibarite"))
        made.load(older, made.write("open.txt", OPEN), dumps=True)
        made.load(made.write("shut.txt", secret()), dumps=True)
        made.close()
        yield folder


@pytest.fixture
def catalogue(_made, quick_path):
    """The two documents, to do something to."""
    shutil.copytree(_made, quick_path / "copy")
    copy = CatalogueForTests(quick_path / "copy", authorities=quick_path / "copy" / "authorities.ttl", **ARKS)
    yield copy
    copy.close()


def test_every_route_is_a_surface(catalogue):
    """
    The list of surfaces has each route of the application, and no other.
    """
    rules = {rule.rule for rule in catalogue.client().application.url_map.iter_rules()}

    assert rules == set(ADDRESSES)


@pytest.mark.slow
def test_each_word_is_public_at_first(catalogue):
    """
    Else the tests below would find nothing for another reason; pages, data, queries, files and dumps all hold some.
    """
    found = giving_away(catalogue, PROBE, WORDS)

    assert set(WORDS) == {line.rpartition(": ")[2] for line in found}
    for place in ("/page/document/11 as", "/data/document/11.nt", "/file/11/", "/sparql", "dump 1/", "snapshot 2",
                  "/page/place/vexillum", "/data/collection/mossgrove.ttl", "/dumps/2/documents.ttl.gz", "/ as text/html"):  # fmt: skip
        assert any(line.startswith(place) for line in found), place


@pytest.mark.slow
def test_nothing_of_a_taken_down_document_is_public(catalogue):
    """
    No page, file, description, answer, dump or snapshot holds a word of it, and nothing that only it mentioned is there.
    """
    catalogue.take_down("11", reason="The family asked", dumps=True)

    assert [] == giving_away(catalogue, PROBE, WORDS)
    assert ["3"] == [path.name for path in catalogue.inner.layout.dumps.iterdir()]
    assert ["3"] == [path.name for path in catalogue.inner.layout.snapshots.iterdir()]
    assert 404 == catalogue.client().get("/page/place/vexillum").status_code
    assert [] == catalogue.verify()


def test_a_takedown_leaves_a_dated_notice(catalogue):
    """
    The address answers with 410, when it was taken down, and why; as a page and as data.
    """
    catalogue.clock.move(days=2)
    catalogue.take_down("11", reason="The family asked")
    client = catalogue.client()

    page = client.get("/page/document/11", headers={"Accept": "text/html"})
    data = client.get("/data/document/11.nt")

    assert [410, 410] == [page.status_code, data.status_code]
    for said in ("This document has been taken down", "2026-11-25", "Reason given: The family asked"):
        assert said in page.text
    assert '/terms/modified> "2026-11-25T00:00:01Z"' in data.text
    assert '/terms/description> "The family asked"@en' in data.text


@pytest.mark.slow
def test_a_broken_off_takedown_is_made_good(catalogue):
    """
    When the process ends between the switch and the removal of old copies, the next publication removes them.
    """
    with pytest.raises(BrokenOffError), breaking_off(1, "publish"):
        catalogue.take_down("11", dumps=True)
    before = sorted(path.name for path in catalogue.inner.layout.dumps.iterdir())
    catalogue.configure()

    catalogue.publish(dumps=True)

    assert ["1", "2", "3"] == before
    assert [] == giving_away(catalogue, PROBE, WORDS)


@pytest.mark.slow
def test_a_document_that_returns_is_public_without_its_past(catalogue):
    """
    Restoring makes its last version public again; the copies that were removed stay removed, older versions sealed.
    """
    catalogue.take_down("11", dumps=True)

    catalogue.restore("11")

    assert 200 == catalogue.client().get("/page/document/11").status_code
    assert ["3"] == [path.name for path in catalogue.inner.layout.dumps.iterdir()]
    assert catalogue.ledger.sealed_until("11") < catalogue.edition.entry("11").sequence


@pytest.mark.slow
@pytest.mark.parametrize(
    "known", [True, pytest.param(False, marks=pytest.mark.slow)], ids=["that was public", "that is new"]
)
def test_nothing_of_a_document_under_embargo_is_public(catalogue, make, known):
    """
    Neither of one that is new nor of one that was public before: a stub with its id and its day is all.
    """
    if not known:
        catalogue = make()
        catalogue.load(catalogue.write("open.txt", OPEN), dumps=True)

    catalogue.load(catalogue.write("shut.txt", secret(embargo="\nEmbargo: 2027-01-01\n")), dumps=True)

    page = catalogue.client().get("/page/document/11", headers={"Accept": "text/html"})
    assert [] == giving_away(catalogue, PROBE, WORDS)
    assert (200, True) == (page.status_code, "it is public from" in page.text)
    assert 404 == catalogue.client().get("/file/11/translation-en.txt").status_code
    assert '/terms/available> "2027-01-01"' in catalogue.client().get("/data/document/11.nt").text
    assert [] == catalogue.verify()


@pytest.mark.slow
def test_a_document_is_whole_when_its_embargo_has_ended(catalogue):
    """
    From the first publication on its day: every word is public again, as a new entry for harvesters.
    """
    catalogue.load(catalogue.write("shut.txt", secret(embargo="\nEmbargo: 2026-12-01\n")), dumps=True)
    catalogue.clock.move(days=7)
    shut = giving_away(catalogue, PROBE, WORDS)
    catalogue.clock.move(days=1)

    catalogue.publish(dumps=True)

    assert [] == shut
    assert set(WORDS) == {line.rpartition(": ")[2] for line in giving_away(catalogue, PROBE, WORDS)}
    assert "described" == catalogue.edition.entry("11").change
    assert "under embargo" not in catalogue.client().get("/page/document/11", headers={"Accept": "text/html"}).text
    assert [] == catalogue.verify()
