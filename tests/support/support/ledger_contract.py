"""The contract that every ledger keeps; a backend's tests subclass ``LedgerContract``.

Subclasses give a fixture ``open_ledger``: a function that opens the ledger called by a name, made when it does not
exist, and opened anew when it does.
"""

import hashlib
import itertools
from datetime import timedelta

import msgspec
import pytest
from hypothesis.stateful import run_state_machine_as_test

from catalog.errors import DamagedError
from catalog.ledger.entries import (
    Harvest,
    Harvested,
    HarvestKey,
    Incoming,
)
from support.laws import tried
from support.leaving_contract import LeavingContract
from support.ledger_machine import LedgerMachine
from support.ledger_steps import (
    IDENTIFIERS,
    NOW,
    assign,
    document,
    entity,
    generation,
    incoming,
    load,
    merge,
    publish,
    record_redirect,
    refused,
    restore,
    shown,
    withdraw,
)
from support.publication_contract import PublicationContract
from vocab.document import Attachment


class LedgerContract(LeavingContract, PublicationContract):
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

    def test_the_files_of_all_versions_are_told(self, ledger):
        """
        Of older ones and withdrawn ones too: whoever asks for them must get them.
        """
        first, second = (Attachment(name="a.jpg", sha256=digit * 64, size=1, media_type="image/jpeg") for digit in "12")
        for files in ((first,), (second,), ()):
            item = incoming("1")
            load(ledger, msgspec.structs.replace(item, document=msgspec.structs.replace(item.document, files=files)))
        load(ledger, incoming("2"))
        withdraw(ledger, "1")

        assert [("1", first), ("1", second)] == sorted(ledger.attachments(), key=lambda pair: pair[1].sha256)

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

    # ---- ARKs

    def test_an_ark_is_kept_by_every_later_entry(self, ledger):
        """
        A change, a tombstone, a merge and what undoes them have the ARK of the entry before them.
        """
        load(ledger, incoming("1"), incoming("2"))
        assign(ledger, "1", "ark:99999/one")

        load(ledger, incoming("1", 1))
        withdraw(ledger, "1")
        restore(ledger, "1")
        merge(ledger, "1", "2")

        assert ["ark:99999/one"] * 5 == [entry.ark for entry in ledger.history("1")]
        assert [None] == [entry.ark for entry in ledger.history("2")]

    def test_what_was_public_stays_as_it_was(self, ledger):
        """
        An entry that no generation holds gets its ARK itself; for one that is public a described one is appended.
        """
        load(ledger, incoming("1"))
        publish(ledger, 1)
        load(ledger, incoming("2"))

        sequences = [assign(ledger, "1", "ark:99999/one"), assign(ledger, "2", "ark:99999/two")]

        assert [3, 2] == sequences
        changes = [(entry.change, entry.ark) for entry in ledger.history("1")]
        assert [("recorded", None), ("described", "ark:99999/one")] == changes
        assert [("recorded", "ark:99999/two")] == [(entry.change, entry.ark) for entry in ledger.history("2")]

    def test_an_ark_leads_to_its_document(self, ledger):
        """
        As of the entry that has it, also when the document is gone; another ARK leads nowhere.
        """
        load(ledger, incoming("1"))
        publish(ledger, 1)
        sequence = assign(ledger, "1", "ark:99999/one")
        withdraw(ledger, "1")

        holders = [ledger.ark_holder("ark:99999/one", as_of=as_of) for as_of in (sequence - 1, sequence, sequence + 1)]

        assert [None, "1", "1"] == holders
        assert ledger.ark_holder("ark:99999/two", as_of=ledger.head()) is None

    def test_documents_without_an_ark_are_found(self, ledger):
        """
        Those that stand, by identifier; no tombstones, no authorities, no old addresses.
        """
        load(ledger, *(incoming(identifier) for identifier in IDENTIFIERS))
        with ledger.transaction():
            ledger.record_entity(entity("agent/one"), ledger.keep_source(b"."), "a.ttl", NOW)
        record_redirect(ledger, "/old", "1")
        withdraw(ledger, "2")
        assign(ledger, "a", "ark:99999/a")

        found = [entry.identifier for entry in ledger.without_ark()]

        assert sorted(set(IDENTIFIERS) - {"2", "a"}) == found

    # ---- harvests

    def test_it_is_known_how_far_a_list_was_taken(self, ledger, open_ledger):
        """
        Of each list of another repository by itself; of one that nobody has asked for, nothing is known.
        """
        key, other = (
            HarvestKey("https://else.example/oai", "oai_dc"),
            HarvestKey("https://else.example/oai", "mods", "a"),
        )
        state = Harvest(since=NOW, begun=NOW + timedelta(hours=1), token="t", begun_anew=3)
        with ledger.lock(), ledger.transaction():
            ledger.keep_harvest(key, Harvest(token="s"))
            ledger.keep_harvest(key, state)
            ledger.keep_harvest(key._replace(span="2026-01-01T00:00:00Z/.."), state)

        assert (state, Harvest()) == (ledger.harvest(key), ledger.harvest(other))
        assert [(key, state)] == ledger.harvests()

    def test_it_is_known_what_a_record_of_another_repository_became(self, ledger):
        """
        By its name and by the document; a document of our own came from none.
        """
        one = Harvested(source="https://else.example/oai", identifier="oai:else.example:1", document="1")
        with ledger.lock(), ledger.transaction():
            ledger.note_harvested(one, "")

        assert [one, None] == [ledger.harvested(one.source, name) for name in (one.identifier, "oai:else.example:2")]
        assert [one, None] == [ledger.harvested_as(document) for document in ("1", "2")]

    def test_a_harvested_record_goes_with_its_last_list(self, ledger):
        """
        What leaves one set stays for another; what leaves the repository leaves them all; and it goes once.
        """
        one = Harvested(source="https://else.example/oai", identifier="oai:else.example:1", document="1")
        load(ledger, incoming("1"))
        with ledger.lock(), ledger.transaction():
            ledger.note_harvested(one, "a")
            ledger.note_harvested(one, "b")
            left = [ledger.left_list(one, spec) for spec in ("a", "b")]
            ledger.note_harvested(one, "a")
            left.append(ledger.left_list(one, ""))
            run = ledger.start_load(["else"], NOW)
            gone = [ledger.withdraw_harvested(one, "deleted there", run, NOW) for _ in range(2)]

        assert [False, True, True] == left
        assert [True, False] == gone
        assert ("withdrawn", "deleted there") == (ledger.entry("1").change, ledger.entry("1").reason)
        assert ledger.entry("1").sequence == ledger.harvested_as("1").tombstone

    def test_the_deletion_of_what_was_never_here_is_kept(self, ledger):
        """
        It stands as a tombstone without a document, gives way to a record, and cannot be restored.
        """
        one = Harvested(source="https://else.example/oai", identifier="oai:else.example:1", document="1")
        with ledger.lock(), ledger.transaction():
            run = ledger.start_load(["else"], NOW)
            gone = ledger.withdraw_harvested(one, "deleted there", run, NOW)
            restored = ledger.restore("1", NOW)
        before = ledger.entry("1").change
        (outcome,), _ = load(ledger, incoming("1"))

        assert (False, False, "absent", "loaded") == (gone, restored, before, outcome)

    # ---- old addresses

    def test_an_old_address_is_an_entry(self, ledger):
        """
        It leads to a document as of a sequence, and to another from the next entry on; the same again appends nothing.
        """
        load(ledger, incoming("1"), incoming("2"))

        answers = [record_redirect(ledger, "/old?id=5", one) for one in ("1", "1", "2")]

        assert [True, False, True] == answers
        led = [ledger.redirect(ledger.entry("/old?id=5", as_of=as_of, kind="redirect")) for as_of in (3, 4)]
        assert ["1", "2"] == led
        assert ledger.entry("/old?id=5") is None

    def test_old_addresses_are_no_documents(self, ledger):
        """
        They are neither counted nor listed as changed, but are listed by kind.
        """
        record_redirect(ledger, "/b", "1")
        record_redirect(ledger, "/a", "1")

        assert (0, []) == (ledger.count(2), list(ledger.changed(0, 2)))
        assert [(2, "/a"), (1, "/b")] == shown(ledger.live(2, kind="redirect"))
        assert [] == list(ledger.check())

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
