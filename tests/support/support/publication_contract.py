"""The part of the contract of ledgers about publications: what descriptions say, generations, embargoes."""

import hashlib
from datetime import date, timedelta

from catalog.ledger.entries import (
    Mention,
)
from support.ledger_steps import (
    IDENTIFIERS,
    NOW,
    describe,
    entity,
    generation,
    incoming,
    load,
    publish,
    shown,
    shut,
    withdraw,
)
from vocab.findings import Finding


class PublicationContract:
    """What is true of every ledger that is published."""

    # ---- descriptions and what they mention

    def test_a_redescribed_entry_says_the_same_of_the_document(self, ledger):
        """
        A re-described entry has the document, the source and the warnings of the one it follows.
        """
        warning = Finding(kind="order", field="Summary", problem="out of order", advice="sort it")
        load(ledger, incoming("1", warnings=(warning,)))
        before = ledger.entry("1")

        with ledger.transaction():
            sequence = ledger.redescribe(before, NOW)

        entry = ledger.entry("1")
        assert (2, 2, "described") == (sequence, entry.sequence, entry.change)
        assert (before.digest, before.source, before.location) == (entry.digest, entry.source, entry.location)
        assert [warning] == ledger.warnings(sequence)

    def test_what_a_description_said_can_be_compared(self, ledger):
        """
        The digest of a description is kept with its entry; noting it again replaces it.
        """
        load(ledger, incoming("1"))
        missing = ledger.described_digest(1)
        describe(ledger, 1, said=b"one")

        describe(ledger, 1, said=b"two")

        assert missing is None
        assert hashlib.sha256(b"two").digest() == ledger.described_digest(1)
        assert {1: hashlib.sha256(b"two").digest()} == ledger.described_digests([1, 2])

    def test_shared_things_are_there_as_long_as_they_are_mentioned(self, ledger):
        """
        What live documents say of a thing is had as of any sequence: distinct, sorted, gone with the last mention.
        """
        load(ledger, incoming("1"), incoming("2"), incoming("3"))
        describe(ledger, 1, Mention("agent/x", "b"), Mention("agent/y", "y"))
        describe(ledger, 2, Mention("agent/x", "a"))
        describe(ledger, 3, Mention("agent/x", "a"))
        load(ledger, incoming("1", 1))
        describe(ledger, 4, Mention("agent/z", "z"))
        withdraw(ledger, "2")
        withdraw(ledger, "3")

        assert ["a", "b"] == ledger.bodies("agent/x", 3)
        assert ["a"] == ledger.bodies("agent/x", 5)
        assert [] == ledger.bodies("agent/x", 6)
        assert [Mention("agent/x", "a"), Mention("agent/x", "b"), Mention("agent/y", "y")] == list(ledger.shared(3))
        assert [Mention("agent/z", "z")] == list(ledger.shared(6))

    def test_everything_that_a_document_ever_mentioned_is_known(self, ledger):
        """
        Replacing a document touches what it mentioned before, too.
        """
        load(ledger, incoming("a'b"), incoming("2"))
        describe(ledger, 1, Mention("agent/x", "x"))
        describe(ledger, 2, Mention("agent/other", "o"))
        load(ledger, incoming("a'b", 1))
        describe(ledger, 3, Mention("agent/y", "y"))

        assert {"agent/x", "agent/y"} == ledger.mentions(["a'b", "unknown"])
        assert set() == ledger.mentions([])

    def test_noting_a_description_again_replaces_its_mentions(self, ledger):
        """
        An entry mentions what its last description mentions.
        """
        load(ledger, incoming("1"))
        describe(ledger, 1, Mention("agent/x", "x"))

        describe(ledger, 1, Mention("agent/y", "y"))

        assert [Mention("agent/y", "y")] == list(ledger.shared(1))

    def test_documents_that_mention_a_thing_are_listed_in_pages(self, ledger):
        """
        The documents that link to a thing are had by sequence, each once, as of any sequence.
        """
        load(ledger, *(incoming(identifier) for identifier in IDENTIFIERS))
        for sequence in range(1, len(IDENTIFIERS) + 1):
            describe(ledger, sequence, Mention("agent/x", str(sequence % 2)), Mention("agent/y", "y"))
        withdraw(ledger, IDENTIFIERS[0])
        head = ledger.head()

        first = ledger.mentioning("agent/x", head, limit=4)
        rest = ledger.mentioning("agent/x", head, after=first[-1].sequence)

        assert list(enumerate(IDENTIFIERS, 1))[1:] == shown([*first, *rest])
        assert 4 == len(first)
        assert list(enumerate(IDENTIFIERS, 1)) == shown(ledger.mentioning("agent/x", head - 1))

    def test_documents_that_stand_beside_another_are_had_on_either_side(self, ledger):
        """
        The nearest that link to a thing, each once, as of any sequence; tombstones and what was replaced are passed over.
        """
        load(ledger, *(incoming(str(number)) for number in range(1, 8)))
        for sequence in range(1, 8):
            describe(ledger, sequence, Mention("agent/x", str(sequence % 2)), Mention("agent/y", "y"))
        withdraw(ledger, "5")
        load(ledger, incoming("3", 1))
        head = ledger.head()

        assert [(1, "1"), (2, "2"), (6, "6"), (7, "7")] == shown(ledger.neighbours("agent/x", 4, head, each=2))
        assert [(3, "3"), (5, "5")] == shown(ledger.neighbours("agent/y", 4, head - 2, each=1))
        assert [(5, "5"), (6, "6")] == shown(ledger.neighbours("agent/y", 4, 6, each=9))[3:]
        assert [] == ledger.neighbours("agent/unknown", 4, head, each=2)

    def test_what_entries_link_to_is_told_of_several_at_once(self, ledger):
        """
        Only of the things that are asked about.
        """
        load(ledger, incoming("1"), incoming("2"), incoming("3"))
        describe(ledger, 1, Mention("agent/x", "x"), Mention("agent/y", "y"), Mention("agent/z", "z"))
        describe(ledger, 2, Mention("agent/x", "other"))

        assert {1: {"agent/x", "agent/y"}, 2: {"agent/x"}} == ledger.links_between([1, 2, 3], ["agent/x", "agent/y"])
        assert {} == ledger.links_between([], ["agent/x"]) == ledger.links_between([1], [])

    # ---- publishing

    def test_a_generation_is_stored_as_it_was_given(self, ledger):
        """
        A generation pins its sequence, its imprint and its dates.
        """
        load(ledger, incoming("1"))

        stored = publish(ledger, 1)

        assert generation(1, 1) == stored == ledger.current()
        assert [stored] == ledger.generations()

    def test_datestamps_never_decrease(self, ledger):
        """
        When the clock jumps back, a generation gets the datestamp of the last one.
        """
        stamps = [NOW, NOW - timedelta(hours=1), NOW + timedelta(seconds=1), NOW - timedelta(days=400)]

        stored = [publish(ledger, number, stamp).datestamp for number, stamp in enumerate(stamps, 1)]

        first, later = NOW.replace(microsecond=0), NOW.replace(microsecond=0) + timedelta(seconds=1)
        assert [first, first, later, later] == stored
        assert stored == [generation.datestamp for generation in ledger.generations()]

    def test_a_datestamp_moves_on_and_never_back(self, ledger):
        """
        The datestamp of a generation can be moved on only.
        """
        publish(ledger, 1)
        later = NOW.replace(microsecond=0) + timedelta(seconds=1)

        for moment in (later, later - timedelta(minutes=5)):
            with ledger.transaction():
                ledger.move_datestamp(1, moment)

        assert later == ledger.current().datestamp

    # ---- embargoes

    def test_what_is_due_is_found_by_its_day(self, ledger):
        """
        Published documents whose embargo ends behind one day and by another.
        """
        days = {name: date(2026, 12, day) for name, day in (("a", 1), ("b", 2), ("c", 3), ("d", 4))}
        load(ledger, *(shut(*item) for item in days.items()), incoming("open"))
        withdraw(ledger, "c")
        head = ledger.head()
        load(ledger, shut("later", days["b"]))

        found = list(ledger.due(days["a"], days["c"], head))

        assert [(2, "b")] == shown(found)
        assert [days["b"]] == [entry.embargo for entry in found]

    def test_what_a_broken_off_publication_has_opened_is_due_still(self, ledger):
        """
        Its new entry is not public; records that nobody has published are not due.
        """
        load(ledger, shut("1", date(2026, 12, 1)), shut("2", date(2026, 12, 1)))
        with ledger.transaction():
            ledger.redescribe(ledger.entry("1"), NOW)

        assert [(3, "1")] == shown(ledger.due(date(2026, 11, 23), date(2026, 12, 1), 0))

    def test_drafts_are_what_people_have_brought(self, ledger):
        """
        New descriptions are none; records, withdrawals and authority entities are.
        """
        load(ledger, incoming("1"), incoming("2"))
        with ledger.transaction():
            ledger.redescribe(ledger.entry("1"), NOW)
        described = ledger.head()
        withdraw(ledger, "2")
        with ledger.transaction():
            ledger.record_entity(entity("agent/one"), ledger.keep_source(b"one"), "a.ttl", NOW)

        assert [4, 2, 2, 0] == [ledger.drafts(published) for published in (0, 2, described, ledger.head())]
