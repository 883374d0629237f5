"""The contract that every ledger keeps; a backend's tests subclass ``LedgerContract``.

Subclasses give a fixture ``open_ledger``: a function that opens the ledger called by a name, made when it does not
exist, and opened anew when it does.
"""

import hashlib
import itertools
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from catalog.errors import DamagedError
from catalog.ledger.entries import Described, Generation, Incoming, Mention, Rejection
from support.laws import tried
from vocab.authority import Entity
from vocab.document import Document
from vocab.findings import Finding
from vocab.imprint import Imprint
from vocab.text import LangText

NOW = datetime(2026, 11, 23, 12, 0, 0, 250_000, tzinfo=UTC)
IMPRINT = Imprint(base="https://data.archive.example/")
# what sorts differently by bytes, by UTF-16 units and by dictionaries; and what SQL could trip over
IDENTIFIERS = ("1", "10", "2", "B", "a", "Ä", "ﬀ", "𐀀", "a'b", "%_")
PATHS = ("agent/one", "place/two", "concept/subject/three")


def document(identifier, edition=0):
    """A document whose content is told by ``edition``."""
    return Document(identifier=identifier, titles=(LangText(f"Title {edition}", "en"),))


def incoming(identifier, edition=0, location=None, warnings=()):
    """A document on its way, with source bytes of its own."""
    return Incoming(
        document=document(identifier, edition),
        content=f"{identifier} {edition}".encode(),
        location=location or f"{identifier}.txt",
        warnings=warnings,
    )


def entity(path, name="One"):
    return Entity(path=path, types=("https://schema.org/Thing",), names=(LangText(name, "en"),))


def refused(location, problem="it is empty"):
    finding = Finding(kind="empty", field="file", problem=problem, advice="fill it", severity="refused")
    return Rejection(location=location, finding=finding)


def generation(number, sequence, datestamp=NOW, imprint=IMPRINT):
    stamp = datestamp.replace(microsecond=0)
    return Generation(
        number=number, sequence=sequence, issued=stamp, datestamp=stamp, mapping=1, imprint=imprint, documents=0
    )


def load(ledger, *items, now=NOW):
    """Load what ``incoming`` made, as the job does; return the outcomes, and how many were settled."""
    with ledger.transaction():
        run = ledger.start_load(["records"], now)
        outcomes = [ledger.record(item, run, now) for item in items]
        settled = ledger.settle(run, now)
        ledger.finish_load(run, {"loaded": outcomes.count("loaded") + settled}, now)
    return outcomes, settled


def publish(ledger, number, datestamp=NOW):
    with ledger.transaction():
        return ledger.publish(generation(number, ledger.head(), datestamp))


def describe(ledger, sequence, *mentions, said=b"said"):
    with ledger.transaction():
        ledger.note_described(Described(sequence, hashlib.sha256(said).digest(), mentions))


def withdraw(ledger, identifier, reason=None, now=NOW):
    with ledger.transaction():
        return ledger.withdraw(identifier, reason, now)


def restore(ledger, identifier, now=NOW):
    with ledger.transaction():
        return ledger.restore(identifier, now)


def shown(entries):
    """Entries as (sequence, identifier), to compare with what is expected."""
    return [(entry.sequence, entry.identifier) for entry in entries]


class LedgerContract:
    """What is true of every ledger."""

    @pytest.fixture
    def open_ledger(self):
        raise NotImplementedError("a subclass says how its ledger is opened")

    @pytest.fixture
    def ledger(self, open_ledger):
        opened = open_ledger("one")
        yield opened
        opened.close()

    # ---- recording

    def test_a_new_ledger_is_empty(self, ledger):
        """
        Nothing is in a ledger that was just made, and nothing is wrong with it.
        """
        assert 0 == ledger.head()
        assert [] == list(ledger.live(0))
        assert ledger.current() is None
        assert ledger.last_load() is None
        assert [] == list(ledger.check())

    def test_a_new_document_is_loaded(self, ledger):
        """
        The first record of an id becomes an entry with all that was known of it.
        """
        outcomes, _ = load(ledger, incoming("1"))

        entry = ledger.entry("1")
        assert ["loaded"] == outcomes
        assert (1, "document", "1", "recorded", "1.txt") == (
            entry.sequence,
            entry.kind,
            entry.identifier,
            entry.change,
            entry.location,
        )
        assert NOW == entry.recorded
        assert document("1") == ledger.document(entry)

    def test_the_same_document_is_unchanged(self, ledger):
        """
        Recording the same thing twice appends nothing.
        """
        load(ledger, incoming("1"))

        outcomes, _ = load(ledger, incoming("1"))

        assert ["unchanged"] == outcomes
        assert 1 == ledger.head()

    def test_other_bytes_of_the_same_document_are_no_change(self, ledger):
        """
        Only what a document says counts: line ends or spacing of its source do not.
        """
        load(ledger, incoming("1"))
        other = Incoming(document=document("1"), content=b"1 0\r\n", location="elsewhere.txt")

        outcomes, _ = load(ledger, other)

        assert ["unchanged"] == outcomes

    def test_a_changed_document_supersedes_the_old_one(self, ledger):
        """
        A change is a new entry; the old one stays and stands for the time before.
        """
        load(ledger, incoming("1", 0))

        outcomes, _ = load(ledger, incoming("1", 1))

        assert ["loaded"] == outcomes
        assert [1, 2] == [entry.sequence for entry in ledger.history("1")]
        assert document("1", 0) == ledger.document(ledger.entry("1", as_of=1))
        assert document("1", 1) == ledger.document(ledger.entry("1"))

    def test_a_document_may_become_again_what_it_was(self, ledger):
        """
        A record that goes back to an older text is a change like any other, at the end of its load.
        """
        load(ledger, incoming("1", 0))
        load(ledger, incoming("1", 1))

        _, settled = load(ledger, incoming("1", 0))

        assert 1 == settled
        assert document("1", 0) == ledger.document(ledger.entry("1"))

    @pytest.mark.parametrize("order", [(0, 1), (0, 1, 2), (2, 0, 1, 0)])
    def test_records_with_one_id_loaded_twice_append_nothing_the_second_time(self, ledger, order):
        """
        Of several records with one id the last one counts, and loading them once more changes nothing.
        """
        items = [incoming("1", edition, location=f"{place}.txt") for place, edition in enumerate(order)]
        load(ledger, *items)
        head = ledger.head()

        load(ledger, *items)

        assert head == ledger.head()
        assert document("1", order[-1]) == ledger.document(ledger.entry("1"))

    def test_records_with_one_id_append_nothing_after_a_redescription(self, ledger):
        """
        A described or restored entry in between does not make two records supersede each other again.
        """
        items = [incoming("1", 0, location="a.txt"), incoming("1", 1, location="b.txt")]
        load(ledger, *items)
        with ledger.transaction():
            ledger.redescribe(ledger.entry("1"), NOW)
        withdraw(ledger, "1")
        restore(ledger, "1")
        head = ledger.head()

        load(ledger, *items)

        assert head == ledger.head()

    def test_when_the_second_record_of_an_id_goes_the_first_one_counts(self, ledger):
        """
        An archivist who takes away the wrong one of two records with one id gets the other one.
        """
        load(ledger, incoming("1", 0, location="a.txt"), incoming("1", 1, location="b.txt"))

        load(ledger, incoming("1", 0, location="a.txt"), incoming("2", 1, location="b.txt"))

        assert document("1", 0) == ledger.document(ledger.entry("1"))

    def test_a_load_that_broke_off_leaves_nothing_to_the_next(self, ledger):
        """
        What an earlier load put off and never settled does not come back in a later one.
        """
        load(ledger, incoming("1", 0))
        load(ledger, incoming("1", 1))
        with ledger.transaction():
            ledger.record(incoming("1", 0), ledger.start_load(["records"], NOW), NOW)

        _, settled = load(ledger, incoming("2"))

        assert 0 == settled
        assert document("1", 1) == ledger.document(ledger.entry("1"))

    def test_nothing_of_a_broken_transaction_is_kept(self, ledger):
        """
        A transaction is all or nothing.
        """

        def broken_off():
            with ledger.transaction():
                ledger.record(incoming("1"), ledger.start_load(["records"], NOW), NOW)
                ledger.publish(generation(1, 1))
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            broken_off()

        assert 0 == ledger.head()
        assert ledger.current() is None
        assert ledger.last_load() is None

    def test_inside_a_transaction_its_own_writing_is_read(self, ledger):
        """
        The writer sees what it has just written; a second reader does not, until the commit.
        """
        with ledger.transaction():
            ledger.record(incoming("1"), ledger.start_load(["records"], NOW), NOW)

            assert 1 == ledger.head()
            assert "1" == ledger.entry("1").identifier

    def test_other_readers_see_only_what_was_committed(self, ledger, open_ledger):
        """
        A reader beside the writer sees the last committed state.
        """
        reader = open_ledger("one")
        with ledger.transaction():
            ledger.record(incoming("1"), ledger.start_load(["records"], NOW), NOW)

            assert 0 == reader.head()

        assert 1 == reader.head()
        reader.close()

    # ---- withdrawing

    def test_a_withdrawn_document_leaves_a_tombstone(self, ledger):
        """
        A withdrawal is an entry of its own that says why.
        """
        load(ledger, incoming("1"))

        done = withdraw(ledger, "1", "By mistake")

        entry = ledger.entry("1")
        assert done
        assert ("withdrawn", "By mistake", True) == (entry.change, entry.reason, entry.deleted)
        assert not ledger.entry("1", as_of=1).deleted
        assert 0 == ledger.count(ledger.head())

    def test_a_withdrawn_document_is_not_loaded_again(self, ledger):
        """
        Loading a record does not undo a withdrawal, changed or not.
        """
        load(ledger, incoming("1"))
        withdraw(ledger, "1")

        outcomes, settled = load(ledger, incoming("1"), incoming("1", 1))

        assert (["withdrawn", "withdrawn"], 0) == (outcomes, settled)
        assert ledger.entry("1").deleted

    def test_restoring_brings_back_what_stood(self, ledger):
        """
        A restored document is what it was, warnings and source included.
        """
        warning = Finding(kind="order", field="Summary", problem="out of order", advice="sort it", line=3)
        load(ledger, incoming("1", 0))
        load(ledger, incoming("1", 1, warnings=(warning,)))
        before = ledger.entry("1")
        withdraw(ledger, "1")

        done = restore(ledger, "1")

        entry = ledger.entry("1")
        assert done
        assert ("restored", 4) == (entry.change, entry.sequence)
        assert (before.digest, before.source, before.location) == (entry.digest, entry.source, entry.location)
        assert [warning] == ledger.warnings(entry.sequence)

    def test_withdrawing_and_restoring_twice_appends_nothing(self, ledger):
        """
        Only what stands is withdrawn, only what was withdrawn is restored; unknown ids are neither.
        """
        load(ledger, incoming("1"))

        answers = [restore(ledger, "1"), withdraw(ledger, "1"), withdraw(ledger, "1"), withdraw(ledger, "?")]

        assert [False, True, False, False] == answers
        assert 2 == ledger.head()

    # ---- authorities

    def test_an_authority_entity_is_an_entry(self, ledger):
        """
        Authority files enter the ledger, one entry an entity, unless it is what it was.
        """
        with ledger.transaction():
            source = ledger.keep_source(b"<agent/one> a schema:Thing .")
            outcomes = [
                ledger.record_entity(entity("agent/one"), source, "a.ttl", NOW),
                ledger.record_entity(entity("agent/one"), source, "a.ttl", NOW),
                ledger.record_entity(entity("agent/one", "Another"), source, "a.ttl", NOW),
            ]
            ledger.withdraw_entity("agent/one", NOW)

        assert [True, False, True] == outcomes
        assert entity("agent/one") == ledger.entity(ledger.entry("agent/one", as_of=1, kind="authority"))
        assert entity("agent/one", "Another") == ledger.entity(ledger.entry("agent/one", as_of=2, kind="authority"))
        assert ledger.entry("agent/one", kind="authority").deleted

    def test_documents_and_authorities_do_not_meet(self, ledger):
        """
        A document may be called like an authority entity.
        """
        load(ledger, incoming("agent/one"))
        with ledger.transaction():
            ledger.record_entity(entity("agent/one"), ledger.keep_source(b"x"), "a.ttl", NOW)

        assert [(1, "agent/one")] == shown(ledger.live(2))
        assert [(2, "agent/one")] == shown(ledger.live(2, kind="authority"))
        assert 1 == ledger.count(2)

    # ---- reading lists

    def test_live_entries_come_in_code_point_order(self, ledger):
        """
        Lists are ordered by identifier, by code point, whatever order things came in.
        """
        load(ledger, *(incoming(identifier) for identifier in reversed(IDENTIFIERS)))

        actual = [entry.identifier for entry in ledger.live(ledger.head())]

        assert sorted(IDENTIFIERS) == actual

    def test_a_list_can_begin_behind_an_identifier(self, ledger):
        """
        Long lists are read in pages, by the last identifier that was seen.
        """
        load(ledger, *(incoming(identifier) for identifier in IDENTIFIERS))
        load(ledger, *(incoming(identifier, 1) for identifier in IDENTIFIERS[::2]))
        middle = sorted(IDENTIFIERS)[4]

        for as_of in (len(IDENTIFIERS), ledger.head()):
            actual = [entry.identifier for entry in ledger.live(as_of, after=middle)]

            assert sorted(IDENTIFIERS)[5:] == actual

    def test_a_list_shows_one_state_while_the_ledger_grows(self, ledger, open_ledger):
        """
        A list that is being read is not disturbed by what is written meanwhile.
        """
        load(ledger, *(incoming(identifier) for identifier in IDENTIFIERS))
        reader = open_ledger("one")
        reading = reader.live(reader.head())
        seen = [next(reading).identifier]

        load(ledger, *(incoming(identifier, 1) for identifier in IDENTIFIERS))
        seen.extend(entry.identifier for entry in reading)

        assert sorted(IDENTIFIERS) == seen
        reader.close()

    def test_the_newest_documents_come_first(self, ledger):
        """
        What changed last comes first; tombstones are no news.
        """
        load(ledger, incoming("1"), incoming("2"), incoming("3"))
        load(ledger, incoming("1", 1))
        withdraw(ledger, "2")

        assert [(4, "1"), (3, "3")] == shown(ledger.newest(ledger.head(), 10))
        assert [(4, "1")] == shown(ledger.newest(ledger.head(), 1))
        assert [(3, "3"), (2, "2"), (1, "1")] == shown(ledger.newest(3, 10))

    # ---- sources

    def test_source_bytes_are_kept_by_their_digest(self, ledger):
        """
        The bytes that a document was read from can be had back, to the bit.
        """
        content = bytes(range(256)) * 64
        load(ledger, Incoming(document=document("1"), content=content, location="1.bin"))

        digest = ledger.entry("1").source

        assert hashlib.sha256(content).digest() == digest
        assert content == ledger.source(digest)

    def test_an_unknown_source_is_said_to_be_missing(self, ledger):
        """
        Asking for bytes that were never kept is answered with a sentence.
        """
        with pytest.raises(DamagedError, match="no source bytes"):
            ledger.source(bytes(32))

    # ---- refusals

    def test_what_was_refused_is_kept_and_listed(self, ledger):
        """
        A refused source is kept with the reason; refusing it again for the same reason is no second refusal.
        """
        for _ in range(2):
            with ledger.transaction():
                run = ledger.start_load(["records"], NOW)
                ledger.refuse(refused("bad.txt"), b"bad", run)
                ledger.refuse(refused("link.txt"), None, run)

        actual = ledger.refusals()

        assert ["bad.txt", "link.txt"] == [rejection.location for rejection in actual]
        assert b"bad" == ledger.source(actual[0].source)
        assert actual[1].source is None
        assert refused("bad.txt").finding == actual[0].finding

    def test_a_refusal_is_resolved_when_its_place_is_loaded(self, ledger):
        """
        Once a record at the same place was loaded, its refusal is history.
        """
        with ledger.transaction():
            run = ledger.start_load(["records"], NOW)
            ledger.refuse(refused("1.txt"), b"", run)
            ledger.refuse(refused("2.txt"), b"", run)
        with ledger.transaction():
            ledger.resolve("1.txt", ledger.start_load(["records"], NOW))

        assert ["2.txt"] == [rejection.location for rejection in ledger.refusals()]

    def test_a_new_reason_takes_the_place_of_the_old_one(self, ledger):
        """
        A file that was corrected and is still refused is listed once, with what is wrong now.
        """
        for problem in ("it is empty", "it has no title"):
            with ledger.transaction():
                ledger.refuse(refused("1.txt", problem), problem.encode(), ledger.start_load(["records"], NOW))

        assert ["it has no title"] == [rejection.finding.problem for rejection in ledger.refusals()]

    def test_the_last_load_is_remembered(self, ledger):
        """
        The ledger says what was loaded last and what it came to, or that it was broken off.
        """
        load(ledger, incoming("1"))
        finished = ledger.last_load()
        with ledger.transaction():
            ledger.start_load(["more", "-"], NOW)

        broken = ledger.last_load()

        assert (("records",), {"loaded": 1}, NOW) == (finished.what, finished.counts, finished.finished)
        assert (("more", "-"), {}, None) == (broken.what, broken.counts, broken.finished)

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

    # ---- opening

    def test_everything_is_there_when_the_ledger_is_opened_again(self, open_ledger):
        """
        What was committed is there for whoever opens the ledger next.
        """
        ledger = open_ledger("one")
        load(ledger, incoming("1"), incoming("2"))
        publish(ledger, 1)
        ledger.close()

        again = open_ledger("one")

        assert [(1, "1"), (2, "2")] == shown(again.live(2))
        assert generation(1, 2) == again.current()
        assert [] == list(again.check())
        again.close()

    @pytest.mark.law
    def test_any_sequence_of_changes_leaves_every_state_readable(self, open_ledger):
        """
        Whatever is recorded, withdrawn, restored, re-described and published: the state as of every sequence is kept.
        """
        names = (f"machine-{number}" for number in itertools.count())

        def machine():
            name = next(names)
            return LedgerMachine(lambda: open_ledger(name))

        run_state_machine_as_test(
            machine,
            settings=tried(100, stateful_step_count=25),
        )


class Row:
    """An entry as the model knows it; ``content`` is ``None`` in a tombstone."""

    def __init__(self, kind, identifier, change, content):
        self.kind, self.identifier, self.change, self.content = kind, identifier, change, content
        self.superseded_by = None
        self.mentions = ()

    def live(self, sequence, as_of):
        return sequence <= as_of and (self.superseded_by is None or self.superseded_by > as_of)


_identifiers = st.sampled_from(IDENTIFIERS[:6])
_editions = st.integers(0, 2)
_paths = st.sampled_from(PATHS)
_mentions = st.lists(
    st.builds(Mention, _paths, st.sampled_from(["", "a", "b"])), max_size=3, unique_by=lambda m: m.path
)


class LedgerMachine(RuleBasedStateMachine):
    """Compares a ledger with a plain list of what was done to it.

    Args:
        open_ledger: Opens this machine's ledger, again and again.
    """

    def __init__(self, open_ledger):
        super().__init__()
        self.open_ledger = open_ledger
        self.ledger = open_ledger()
        self.rows = []
        self.generations = []

    def _standing(self, kind, identifier):
        found = [row for row in self.rows if (row.kind, row.identifier) == (kind, identifier)]
        return found[-1] if found else None

    def _append(self, kind, identifier, change, content):
        if standing := self._standing(kind, identifier):
            standing.superseded_by = len(self.rows) + 1
        self.rows.append(Row(kind, identifier, change, content))

    @rule(items=st.lists(st.tuples(_identifiers, _editions), min_size=1, max_size=5))
    def load(self, items):
        """Of several records with one id the last one stands afterwards; loading all once more appends nothing."""
        put_off = {}
        for identifier, edition in items:
            standing = self._standing("document", identifier)
            before = [row.content for row in self.rows if (row.kind, row.identifier) == ("document", identifier)]
            put_off.pop(identifier, None)
            if standing is None or (standing.content is not None and edition not in before):
                self._append("document", identifier, "recorded", edition)
            elif standing.content not in {None, edition}:
                put_off[identifier] = edition
        for identifier, edition in put_off.items():
            self._append("document", identifier, "recorded", edition)

        incomings = [incoming(*item) for item in items]
        load(self.ledger, *incomings)

        for identifier, edition in dict(items).items():
            entry = self.ledger.entry(identifier)
            assert entry.deleted or document(identifier, edition) == self.ledger.document(entry)
        head = self.ledger.head()
        load(self.ledger, *incomings)
        assert head == self.ledger.head()

    @rule(identifier=_identifiers)
    def withdraw(self, identifier):
        standing = self._standing("document", identifier)
        expected = standing is not None and standing.content is not None
        if expected:
            self._append("document", identifier, "withdrawn", None)

        assert expected == withdraw(self.ledger, identifier)

    @rule(identifier=_identifiers)
    def restore(self, identifier):
        standing = self._standing("document", identifier)
        expected = standing is not None and standing.content is None
        if expected:
            before = [row for row in self.rows if (row.kind, row.identifier) == ("document", identifier)]
            self._append("document", identifier, "restored", before[-2].content)

        assert expected == restore(self.ledger, identifier)

    @rule(path=_paths, name=st.sampled_from(["One", "Two"]))
    def record_entity(self, path, name):
        standing = self._standing("authority", path)
        expected = standing is None or standing.content != name
        if expected:
            self._append("authority", path, "recorded", name)

        with self.ledger.transaction():
            source = self.ledger.keep_source(name.encode())
            assert expected == self.ledger.record_entity(entity(path, name), source, "a.ttl", NOW)

    @rule(path=_paths)
    def withdraw_entity(self, path):
        standing = self._standing("authority", path)
        if standing is not None and standing.content is not None:
            self._append("authority", path, "withdrawn", None)
            with self.ledger.transaction():
                self.ledger.withdraw_entity(path, NOW)

    @rule(identifier=_identifiers)
    def redescribe(self, identifier):
        standing = self._standing("document", identifier)
        if standing is not None and standing.content is not None:
            self._append("document", identifier, "described", standing.content)
            with self.ledger.transaction():
                self.ledger.redescribe(self.ledger.entry(identifier), NOW)

    @rule(identifier=_identifiers, mentions=_mentions)
    def describe(self, identifier, mentions):
        standing = self._standing("document", identifier)
        if standing is not None and standing.content is not None:
            standing.mentions = tuple(mentions)
            describe(self.ledger, self.ledger.entry(identifier).sequence, *mentions)

    @rule(seconds=st.integers(-100, 100))
    def publish(self, seconds):
        stamp = (NOW + timedelta(seconds=seconds)).replace(microsecond=0)
        stored = publish(self.ledger, len(self.generations) + 1, stamp)
        self.generations.append((len(self.rows), max([stamp, *(stamp for _, stamp in self.generations)])))

        assert self.generations[-1] == (stored.sequence, stored.datestamp)

    @rule()
    def reopen(self):
        self.ledger.close()
        self.ledger = self.open_ledger()

    @invariant()
    def the_head_is_the_number_of_entries(self):
        assert len(self.rows) == self.ledger.head()

    def teardown(self):
        for as_of in range(len(self.rows) + 1):
            self._compare(as_of)
        assert [] == list(self.ledger.check())
        assert self.generations == [(one.sequence, one.datestamp) for one in self.ledger.generations()]
        self.ledger.close()

    def _compare(self, as_of):
        live = [(number, row) for number, row in enumerate(self.rows, 1) if row.live(number, as_of)]
        for kind in ("document", "authority"):
            expected = sorted(
                (row.identifier, number, row.change, row.content is None) for number, row in live if row.kind == kind
            )
            actual = list(self.ledger.live(as_of, kind=kind))
            assert expected == [(one.identifier, one.sequence, one.change, one.deleted) for one in actual]
            assert actual == [self.ledger.entry(one.identifier, as_of=as_of, kind=kind) for one in actual]
        documents = [(number, row) for number, row in live if row.kind == "document"]
        shown_ones = [(number, row) for number, row in documents if row.content is not None]
        assert len(shown_ones) == self.ledger.count(as_of)
        for after in {0, as_of // 2, max(as_of - 1, 0)}:
            expected = [(number, row.identifier) for number, row in documents if number > after]
            assert expected == shown(self.ledger.changed(after, as_of))
            assert len(expected) == self.ledger.count_changed(after, as_of)
            difference = self.ledger.count(as_of) - self.ledger.count(after)
            assert difference == self.ledger.count_from(after, as_of)
            gone = [number for number, row in enumerate(self.rows, 1) if after < (row.superseded_by or 0) <= as_of]
            assert gone == sorted(self.ledger.superseded(after, as_of))
        standing = sorted((row.identifier, number, self.ledger.described_digest(number)) for number, row in shown_ones)
        assert standing == [tuple(one) for one in self.ledger.standing(as_of)]
        expected = [(number, row.identifier) for number, row in reversed(shown_ones)]
        assert expected[:3] == shown(self.ledger.newest(as_of, 3))
        for number, row in shown_ones[-1:]:
            kept = next(one for one in self.ledger.history(row.identifier) if one.sequence == number)
            assert document(row.identifier, row.content) == self.ledger.document(kept)
        mentions = {(mention.path, mention.body) for _, row in shown_ones for mention in row.mentions}
        assert sorted(mentions) == [(mention.path, mention.body) for mention in self.ledger.shared(as_of)]
        for path in PATHS:
            assert sorted(body for at, body in mentions if at == path) == self.ledger.bodies(path, as_of)
            expected = [number for number, row in shown_ones if path in {mention.path for mention in row.mentions}]
            assert expected == [one.sequence for one in self.ledger.mentioning(path, as_of)]
