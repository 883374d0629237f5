"""Documents that are related to another one, and why."""

from datetime import timedelta

import pytest
from support.catalogues import START, CatalogueForTests
from support.places import quick_folder
from support.readings import ARCHIVES, PROGRAMME

from catalog.jobs.related import MOST, NEAR, dated_near, related
from catalog.jobs.searching import search_snapshot
from catalog.search.finder import Finder

EMBARGO = (START + timedelta(days=30)).date().isoformat()


def record(identifier, *, reference="", creators="", collections="", date="1950", more=""):
    """Return a record whose citation names a reference."""
    title = f"Record {identifier}"
    return (
        f'{date}\n\n{title}\n\nCitation:\n\n"{title}," {date}, {PROGRAMME}{f", {reference}" if reference else ""}.\n\n'
        + (f"Creators: {creators}\n\n" if creators else "")
        + (f"Collections: {collections}\n\n" if collections else "")
        + f"{more}Record ID: {identifier}\n\nOriginal Language:\n\nChinese\n"
    )


UNIT = "PRC FMA 118-01764-04"
RECORDS = (
    record("here", reference=f"{UNIT}, 1", creators="Ben Cole", collections="Border", date="April 24, 1962"),
    record("unit", reference=f"{UNIT}, 2"),
    record("both", reference=f"{UNIT}, 3", creators="Ben Cole", date="April 24, 1962"),
    record("person", creators="Ben Cole"),
    record("collection", collections="Border"),
    record("later", date="May 4, 1962"),
    record("earlier", date="April 20, 1962"),
    record("far", date="April 24, 1963"),
    record("vague", date="1962"),
    record("gone", reference=f"{UNIT}, 4", creators="Ben Cole", date="April 25, 1962"),
    record("shut", reference=f"{UNIT}, 5", date="April 25, 1962", more=f"Embargo until: {EMBARGO}\n\n"),
    record("funded", more="Credits: With support from the Quay and Pier Fund\n\n"),
)


@pytest.fixture(scope="module")
def made():
    with quick_folder() as folder:
        catalogue = CatalogueForTests(folder / "catalogue")
        catalogue.configure(MUNIMENT_AUTHORITIES=str(catalogue.write("authorities.ttl", ARCHIVES)))
        for number, text in enumerate(RECORDS):
            catalogue.write(f"records/{number:02}.txt", text)
        catalogue.load(catalogue.folder / "sources" / "records", publish=False)
        catalogue.withdraw("gone")
        # what is not public yet is nobody's relation
        catalogue.write("later/new.txt", record("new", reference=f"{UNIT}, 9"))
        catalogue.load(catalogue.folder / "sources" / "later", publish=False)
        yield catalogue
        catalogue.close()


@pytest.fixture(scope="module")
def found(made):
    """Ask for the relations of a document."""
    edition = made.edition
    finder = Finder(search_snapshot(made.inner.layout, made.ledger.current().number))

    def found(identifier):
        entry = edition.entry(identifier)
        reading = edition.read(entry)
        return related(edition, entry, reading, dated_near(finder, reading))

    return found


def said(found):
    return [(one.entry.identifier, [tie.kind for tie in one.ties]) for one in found]


def test_who_shares_most_stands_first_and_every_reason_is_named(found):
    """
    File, people, near date, collection weigh in this order; what was withdrawn, is shut or is not public yet is not there.
    """
    assert [
        ("both", ["unit", "person", "date"]),
        ("unit", ["unit"]),
        ("person", ["person"]),
        ("earlier", ["date"]),
        ("later", ["date"]),
        ("collection", ["collection"]),
    ] == said(found("here"))


def test_days_are_counted_from_one_document_to_the_other(found):
    """
    Those before are negative; further than some weeks nothing is near, and a year is no day.
    """
    days = {one.entry.identifier: tie.days for one in found("here") for tie in one.ties if tie.kind == "date"}

    assert {"both": 0, "later": 10, "earlier": -4} == days
    assert [] == [one for one in found("vague") if "date" in [tie.kind for tie in one.ties]]
    assert NEAR < 365


def test_relations_are_mutual(found):
    """
    What is said of one document is said of the other.
    """
    for one in ("unit", "person", "collection", "later", "earlier"):
        assert "here" in [other.entry.identifier for other in found(one)]


def test_what_has_nothing_in_common_has_no_relations(found):
    """
    Neither a programme nor a funder ties documents together.
    """
    assert [] == found("funded")


def test_a_tombstone_or_a_stub_relates_to_nothing(made, found):
    """
    What is under embargo says nothing that others could share.
    """
    assert [] == found("shut")


def test_there_are_never_more_than_can_be_looked_over(made):
    """
    And no reason takes all the places while there are others.
    """
    with quick_folder() as folder:
        catalogue = CatalogueForTests(folder / "catalogue")
        catalogue.configure(MUNIMENT_AUTHORITIES=str(catalogue.write("authorities.ttl", ARCHIVES)))
        texts = [record("0", reference=f"{UNIT}, 1", creators="Ben Cole")]
        texts += [record(str(number), reference=f"{UNIT}, {number}") for number in range(1, 12)]
        texts += [record(str(number), creators="Ben Cole") for number in range(12, 24)]
        for number, text in enumerate(texts):
            catalogue.write(f"records/{number:02}.txt", text)
        catalogue.load(catalogue.folder / "sources" / "records")
        edition = catalogue.edition
        entry = edition.entry("0")

        kinds = [one.ties[0].kind for one in related(edition, entry, edition.read(entry))]
        catalogue.close()

    assert MOST == len(kinds)
    assert {"unit": 4, "person": 4} == {kind: kinds.count(kind) for kind in kinds}


@pytest.mark.slow
def test_what_is_shut_takes_no_place():
    """
    Behind eight neighbours under embargo, and before as many, stand those that the public may see.
    """
    with quick_folder() as folder:
        catalogue = CatalogueForTests(folder / "catalogue")
        catalogue.configure(MUNIMENT_AUTHORITIES=str(catalogue.write("authorities.ttl", ARCHIVES)))
        for number in range(21):
            more = f"Embargo until: {EMBARGO}\n\n" if number not in {0, 10, 20} else ""
            catalogue.write(
                f"records/{number:02}.txt", record(f"r{number:02}", reference=f"{UNIT}, {number}", more=more)
            )
        catalogue.load(catalogue.folder / "sources" / "records")
        edition = catalogue.edition
        entry = edition.entry("r10")

        found = related(edition, entry, edition.read(entry))
        catalogue.close()

    assert ["r00", "r20"] == sorted(one.entry.identifier for one in found)
