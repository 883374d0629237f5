"""Which versions of a document have been public."""

import datetime as dt

from support.catalogues import START

from catalog.jobs.versions import versions
from catalog.ledger.entries import Incoming
from vocab import terms
from vocab.document import Document
from vocab.text import LangText

DAY = dt.timedelta(days=1)


def record(catalogue, title, **parts):
    """Append an entry for the document ``a``."""
    document = Document(identifier="a", titles=(LangText(title, "en"),), **parts)
    with catalogue.ledger.lock(), catalogue.ledger.transaction():
        load = catalogue.ledger.start_load(["test"], catalogue.clock())
        catalogue.ledger.record(
            Incoming(document=document, content=title.encode(), location="a"), load, catalogue.clock()
        )


def titles(catalogue, version):
    edition = type(catalogue.edition).of(catalogue.ledger, version.generation)
    statements = edition.describe(version.entry).statements
    return [term.value for _, predicate, term in statements if predicate == terms.DCT_TITLE]


def test_a_version_is_what_stood_when_a_generation_was_published(catalogue):
    """
    Of several entries between two generations the last one; one that waits for a generation is none yet.
    """
    record(catalogue, "Never seen")
    record(catalogue, "First")
    catalogue.publish()
    catalogue.clock.move()
    record(catalogue, "Waiting")

    found = versions(catalogue.edition, "a")

    assert [["First"]] == [titles(catalogue, version) for version in found.known]
    assert [("first published", 1)] == [(version.words, version.generation.number) for version in found.known]
    assert () == versions(catalogue.edition, "b").known


def test_an_older_edition_knows_nothing_of_what_came_later(catalogue):
    """
    A page that is made from a generation lists what was public with it.
    """
    record(catalogue, "First")
    catalogue.publish()
    before = catalogue.edition
    catalogue.clock.move()
    record(catalogue, "Second")
    catalogue.publish()

    assert [1, 2] == [len(versions(edition, "a").known) for edition in (before, catalogue.edition)]


def test_a_version_under_embargo_stays_a_stub(catalogue):
    """
    What was not public with its generation is not public under its number either, once the embargo has ended.
    """
    record(catalogue, "A secret", embargo=START.date() + DAY)
    catalogue.publish()
    catalogue.clock.now = START + 2 * DAY
    record(catalogue, "A secret no more", embargo=START.date() + DAY)
    catalogue.publish()

    found = versions(catalogue.edition, "a")

    assert [["a"], ["A secret no more"]] == [titles(catalogue, version) for version in found.known]
    assert "A secret" not in str(
        type(catalogue.edition).of(catalogue.ledger, found.known[0].generation).describe(found.known[0].entry).own
    )


def test_what_was_public_at_a_moment_is_told_to_the_second(catalogue):
    """
    From the second of its generation's datestamp until the second before the next one.
    """
    for title in ("First", "Second"):
        record(catalogue, title)
        catalogue.publish()
        catalogue.clock.now += DAY
    found = versions(catalogue.edition, "a")
    second = dt.timedelta(seconds=1)

    at = [found.at(moment) for moment in (START - second, START, START + DAY - second, START + DAY, START + 9 * DAY)]

    assert [None, *(found.known[position] for position in (0, 0, 1, 1))] == at
