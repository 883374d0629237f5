"""The contract that every ledger keeps; a backend's tests subclass ``LedgerContract``.

Subclasses give a fixture ``open_ledger``: a function that opens the ledger called by a name, made when it does not
exist, and opened anew when it does.
"""

import hashlib
import itertools
from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from catalog.errors import DamagedError, NotFoundError
from catalog.ledger.entries import (
    Described,
    Generation,
    Harvest,
    Harvested,
    HarvestKey,
    Incoming,
    Mention,
    Rejection,
)
from support.laws import tried
from vocab.authority import Entity
from vocab.document import Attachment, Document
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


def shut(identifier, day, edition=0):
    """A document on its way that is public from ``day`` on."""
    under_embargo = msgspec.structs.replace(document(identifier, edition), embargo=day)
    return Incoming(document=under_embargo, content=f"{identifier} {day}".encode(), location=f"{identifier}.txt")


def sync(ledger, *items, now=NOW):
    """Load what ``incoming`` made as the whole truth; return the id of the load and how many were withdrawn."""
    with ledger.transaction():
        run = ledger.start_load(["records"], now)
        for item in items:
            ledger.record(item, run, now)
            ledger.hold(item.document.identifier)
        ledger.settle(run, now)
        withdrawn = ledger.withdraw_missing(run, "no longer there", now)
        ledger.finish_load(run, {}, now)
    return run, withdrawn


def undo(ledger, now=NOW):
    """Take back the last load; return what became of each document."""
    run = ledger.undoable_load()
    if run is None:
        return None
    reversals = {one.identifier: one.how for one in ledger.reversals(run.id)}
    with ledger.transaction():
        ledger.undo(run.id, "taken back", now)
    return reversals


def take_down(ledger, identifier, reason=None, now=NOW):
    with ledger.transaction():
        return ledger.take_down(identifier, reason, now)


def purge(ledger, identifier, now=NOW):
    with ledger.transaction():
        return ledger.purge(identifier, now)


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


def merge(ledger, identifier, target, reason=None, now=NOW):
    with ledger.transaction():
        return ledger.merge(identifier, target, reason, now)


def assign(ledger, identifier, ark, now=NOW):
    with ledger.transaction():
        return ledger.assign_ark(ledger.entry(identifier), ark, now)


def record_redirect(ledger, address, identifier, now=NOW):
    with ledger.transaction():
        return ledger.record_redirect(address, identifier, now)


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

    # ---- merging

    def test_a_merge_is_a_tombstone_with_a_target(self, ledger):
        """
        It names the document that stands for this one now, and the reason; what stood before can be asked for.
        """
        load(ledger, incoming("1"), incoming("2"))

        done = merge(ledger, "1", "2", "Catalogued twice")

        entry = ledger.entry("1")
        assert done
        assert ("merged", "2", "Catalogued twice", True) == (entry.change, entry.target, entry.reason, entry.deleted)
        assert entry == next(iter(ledger.live(ledger.head())))
        assert ledger.entry("1", as_of=2).target is None
        assert 1 == ledger.count(ledger.head())

    def test_merging_twice_appends_nothing(self, ledger):
        """
        A document is merged once into the same one, again into another; an unknown id into none.
        """
        load(ledger, *(incoming(identifier) for identifier in "123"))

        answers = [merge(ledger, *pair) for pair in (("1", "2"), ("1", "2"), ("1", "3"), ("?", "3"))]

        assert [True, False, True, False] == answers
        assert 5 == ledger.head()

    def test_a_merged_document_is_not_loaded_again(self, ledger):
        """
        Loading its record, changed or not, does not undo the merge; nor can it be withdrawn.
        """
        load(ledger, incoming("1"), incoming("2"))
        merge(ledger, "1", "2")

        outcomes, settled = load(ledger, incoming("1"), incoming("1", 1))

        assert (["withdrawn", "withdrawn"], 0) == (outcomes, settled)
        assert not withdraw(ledger, "1")
        assert "2" == ledger.entry("1").target

    def test_restoring_undoes_a_merge(self, ledger):
        """
        The document is what it was before the first of its tombstones.
        """
        load(ledger, *(incoming(identifier) for identifier in "123"))
        before = ledger.entry("1")
        merge(ledger, "1", "2")
        merge(ledger, "1", "3")

        done = restore(ledger, "1")

        entry = ledger.entry("1")
        assert done
        assert ("restored", None, before.digest) == (entry.change, entry.target, entry.digest)

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

    # ---- old addresses

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

    # ---- what a load holds no more

    def test_what_no_record_holds_is_missing(self, ledger):
        """
        Documents that the present load has not held are found in pages, by identifier in code-point order.
        """
        load(ledger, *(incoming(identifier) for identifier in IDENTIFIERS))
        withdraw(ledger, "10")
        with ledger.transaction():
            ledger.start_load(["records"], NOW)
            for identifier in ("2", "Ä", "unknown"):
                ledger.hold(identifier)
            first = ledger.missing(limit=3)
            rest = ledger.missing(after=first[-1].identifier)
            count = ledger.count_missing()

        expected = [(IDENTIFIERS.index(one) + 1, one) for one in sorted(set(IDENTIFIERS) - {"10", "2", "Ä"})]
        assert expected == shown([*first, *rest])
        assert (3, len(expected)) == (len(first), count)

    def test_a_new_load_has_held_nothing(self, ledger):
        """
        What an earlier load held does not count for the next one.
        """
        sync(ledger, incoming("1"))

        with ledger.transaction():
            ledger.start_load(["records"], NOW)
            assert 1 == ledger.count_missing()

    def test_what_is_missing_leaves_a_tombstone_that_gives_way(self, ledger):
        """
        It says that the document is absent and why; what was withdrawn stays so; the next record brings it back.
        """
        load(ledger, incoming("1"), incoming("2"), incoming("3"))
        withdraw(ledger, "3", "By mistake")

        _, withdrawn = sync(ledger, incoming("1"))

        gone = ledger.entry("2")
        assert 1 == withdrawn
        assert ("absent", "no longer there", True) == (gone.change, gone.reason, gone.deleted)
        assert "By mistake" == ledger.entry("3").reason
        assert (["loaded"], 0) == load(ledger, incoming("2"))
        assert "recorded" == ledger.entry("2").change

    # ---- taking a load back

    def test_taking_back_a_load_undoes_each_thing_it_did(self, ledger):
        """
        What it brought goes, what it changed says again what it said, what it withdrew returns; as new entries.
        """
        load(ledger, incoming("old"), incoming("absent"))
        sync(ledger, incoming("old", 1), incoming("new"))
        head = ledger.head()

        reversals = undo(ledger)

        assert {"new": "gone", "old": "former", "absent": "returned"} == reversals
        assert ["undone", "restored", "restored"] == [ledger.entry(one).change for one in ("new", "old", "absent")]
        assert "taken back" == ledger.entry("new").reason
        assert document("old", 0) == ledger.document(ledger.entry("old"))
        assert head + 3 == ledger.head()
        assert [] == list(ledger.check())

    def test_what_has_changed_since_is_left_alone(self, ledger):
        """
        A later record, withdrawal or takedown counts; a description that says something new does not.
        """
        load(ledger, *(incoming(identifier) for identifier in "abcd"))
        withdraw(ledger, "a")
        take_down(ledger, "b")
        with ledger.transaction():
            ledger.redescribe(ledger.entry("c"), NOW)

        reversals = undo(ledger)

        assert {"a": "kept", "b": "kept", "c": "gone", "d": "gone"} == reversals
        assert ["withdrawn", "taken_down"] == [ledger.entry(one).change for one in "ab"]

    def test_what_returned_with_a_load_is_absent_again(self, ledger):
        """
        Behind the load there stood a tombstone; it stands again, with its reason.
        """
        load(ledger, incoming("1"), incoming("2"))
        sync(ledger, incoming("1"))
        load(ledger, incoming("2"))

        reversals = undo(ledger)

        assert {"2": "gone"} == reversals
        assert ("absent", "no longer there") == (ledger.entry("2").change, ledger.entry("2").reason)

    def test_loads_are_taken_back_one_after_the_other(self, ledger):
        """
        A load that was taken back, or that changed nothing, does not count any more.
        """
        load(ledger, incoming("1"))
        load(ledger, incoming("2"))
        load(ledger, incoming("1"), incoming("2"))

        assert [{"2": "gone"}, {"1": "gone"}, None] == [undo(ledger) for _ in range(3)]

    def test_what_was_taken_back_returns_with_the_next_load(self, ledger):
        """
        Both what went and what became again what it was.
        """
        load(ledger, incoming("1", 0))
        load(ledger, incoming("1", 1), incoming("2"))
        undo(ledger)

        load(ledger, incoming("1", 1), incoming("2"))

        assert [document("1", 1), document("2")] == [ledger.document(ledger.entry(one)) for one in "12"]

    def test_an_embargo_returns_with_the_document(self, ledger):
        """
        What says again what it said is shut until the same day.
        """
        load(ledger, shut("1", date(2030, 1, 1)))
        load(ledger, incoming("1", 1))

        undo(ledger)

        assert date(2030, 1, 1) == ledger.entry("1").embargo

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

    # ---- takedowns

    def test_a_takedown_seals_all_that_came_before(self, ledger):
        """
        Of a document that stands as of one that is gone already; the tombstone says why; nothing loads it again.
        """
        load(ledger, incoming("1"), incoming("2"))
        withdraw(ledger, "2")

        assert [True, True, False, False] == [take_down(ledger, one, "asked") for one in ("1", "2", "2", "3")]
        assert ("taken_down", "asked") == (ledger.entry("1").change, ledger.entry("1").reason)
        assert [4, 5, 0] == [ledger.sealed_until(one) for one in "123"]
        assert (["withdrawn"], 0) == load(ledger, incoming("1", 1))
        assert restore(ledger, "1")
        assert (6, 4) == (ledger.entry("1").sequence, ledger.sealed_until("1"))

    def test_older_versions_are_shut_while_an_embargo_runs(self, ledger):
        """
        By the day on which the current generation was issued; its own entry is shut by what it says.
        """
        load(ledger, incoming("1"))
        publish(ledger, 1)
        load(ledger, shut("1", date(2026, 12, 1), 1))

        before = ledger.sealed_until("1")
        publish(ledger, 2)
        during = ledger.sealed_until("1")
        withdraw(ledger, "1")
        publish(ledger, 3)
        withdrawn = ledger.sealed_until("1")
        publish(ledger, 4, NOW + timedelta(days=30))

        assert [0, 2, 2, 0] == [before, during, withdrawn, ledger.sealed_until("1")]

    def test_generations_that_hold_what_is_shut_are_told(self, ledger):
        """
        All before the last takedown, and before the last embargo on what had been public.
        """
        day, later = date(2026, 12, 1), date(2027, 1, 1)
        load(ledger, incoming("1"), incoming("2"), shut("3", later))
        take_down(ledger, "1")
        load(ledger, shut("2", later, 1))
        with ledger.transaction():
            ledger.redescribe(ledger.entry("2"), NOW)

        assert [0, 4, 5] == [ledger.shut_until(as_of, day) for as_of in (3, 4, 6)]
        assert 4 == ledger.shut_until(6, later)

    # ---- destroying content

    def test_purging_destroys_every_version_of_a_document(self, ledger):
        """
        The entries stay and say when; the content is gone, nothing else is, and that is no damage.
        """
        warning = Finding(kind="odd", field="Title", problem="secret words", advice="none")
        load(ledger, incoming("1", 0, warnings=[warning]), incoming("2"))
        load(ledger, incoming("1", 1))
        sources = [entry.source for entry in ledger.history("1")]
        take_down(ledger, "1")

        purged = purge(ledger, "1")

        assert (2, 0) == (purged.entries, purged.shared)
        assert [NOW, NOW, None] == [entry.purged for entry in ledger.history("1")]
        assert [] == ledger.warnings(1)
        for entry, source in zip(ledger.history("1"), sources, strict=False):
            with pytest.raises(NotFoundError, match="was destroyed on 2026-11-23"):
                ledger.document(entry)
            with pytest.raises(DamagedError):
                ledger.source(source)
        assert document("2") == ledger.document(ledger.entry("2"))
        assert [] == list(ledger.check())
        assert (0, 0) == (purge(ledger, "1").entries, purge(ledger, "1").shared)

    def test_a_source_that_holds_other_documents_stays(self, ledger):
        """
        Until the last of them is purged.
        """
        one, other = (
            Incoming(document=document(identifier), content=b"both", location="both.csv") for identifier in "12"
        )
        load(ledger, one, other)
        source = ledger.entry("1").source

        first = purge(ledger, "1")
        kept = ledger.source(source)
        second = purge(ledger, "2")

        assert (1, b"both", 0) == (first.shared, kept, second.shared)
        with pytest.raises(DamagedError):
            ledger.source(source)

    def test_purging_forgets_what_was_refused_at_the_same_place(self, ledger):
        """
        An earlier, unreadable state of the record holds its words too.
        """
        load(ledger, incoming("1"), incoming("2"))
        with ledger.transaction():
            run = ledger.start_load(["records"], NOW)
            ledger.refuse(refused("1.txt"), b"the secret, broken", run)
            ledger.refuse(refused("3.txt"), b"something else", run)

        purge(ledger, "1")

        assert ["3.txt"] == [one.location for one in ledger.refusals()]
        assert b"something else" == ledger.source(ledger.refusals()[0].source)
        with pytest.raises(DamagedError):
            ledger.source(hashlib.sha256(b"the secret, broken").digest())

    def test_purging_forgets_what_only_the_document_mentioned(self, ledger):
        """
        What others mention too stays.
        """
        load(ledger, incoming("1"), incoming("2"))
        describe(ledger, 1, Mention("agent/secret", "secret"), Mention("agent/known", "known"))
        describe(ledger, 2, Mention("agent/known", "known"))

        purge(ledger, "1")

        assert [Mention("agent/known", "known")] == list(ledger.shared(2))
        assert {"agent/known"} == ledger.mentions(["1", "2"])
        assert [(2, "2")] == shown(ledger.mentioning("agent/known", 2))

    def test_a_scrubbed_ledger_is_whole(self, ledger):
        """
        Rewriting the stored bytes changes nothing that is kept.
        """
        load(ledger, incoming("1"), incoming("2"))
        take_down(ledger, "1")
        purge(ledger, "1")

        ledger.scrub()

        assert [(2, "2"), (3, "1")] == shown(ledger.changed(0, 3))
        assert document("2") == ledger.document(ledger.entry("2"))
        assert [] == list(ledger.check())

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

    def __init__(self, kind, identifier, change, content, load=None):
        self.kind, self.identifier, self.change, self.content, self.load = kind, identifier, change, content, load
        self.target = self.ark = None
        self.superseded_by = None
        self.mentions = ()

    def live(self, sequence, as_of):
        return sequence <= as_of and (self.superseded_by is None or self.superseded_by > as_of)


_identifiers = st.sampled_from(IDENTIFIERS[:6])
_editions = st.integers(0, 2)
_items = st.lists(st.tuples(_identifiers, _editions), min_size=1, max_size=5)
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
        self.loads = []

    def _standing(self, kind, identifier):
        found = [row for row in self.rows if (row.kind, row.identifier) == (kind, identifier)]
        return found[-1] if found else None

    def _append(self, kind, identifier, change, content, load=None):
        if standing := self._standing(kind, identifier):
            standing.superseded_by = len(self.rows) + 1
        self.rows.append(Row(kind, identifier, change, content, load))
        self.rows[-1].ark = standing and standing.ark

    def _load(self, items, run):
        """What a load appends to the list."""
        put_off = {}
        for identifier, edition in items:
            standing = self._standing("document", identifier)
            before = [row.content for row in self.rows if (row.kind, row.identifier) == ("document", identifier)]
            put_off.pop(identifier, None)
            gives_way = standing is None or standing.change in {"absent", "undone"}
            if gives_way or (standing.content is not None and edition not in before):
                self._append("document", identifier, "recorded", edition, run)
            elif standing.content not in {None, edition}:
                put_off[identifier] = edition
        for identifier, edition in put_off.items():
            self._append("document", identifier, "recorded", edition, run)

    @rule(items=_items)
    def load(self, items):
        """Of several records with one id the last one stands afterwards; loading all once more appends nothing."""
        self.loads += [object(), object()]
        self._load(items, self.loads[-2])

        incomings = [incoming(*item) for item in items]
        load(self.ledger, *incomings)

        for identifier, edition in dict(items).items():
            entry = self.ledger.entry(identifier)
            assert entry.deleted or document(identifier, edition) == self.ledger.document(entry)
        head = self.ledger.head()
        load(self.ledger, *incomings)
        assert head == self.ledger.head()

    @rule(items=_items)
    def sync(self, items):
        """What no record holds leaves a tombstone, and only that."""
        self.loads.append(object())
        self._load(items, self.loads[-1])
        held = {identifier for identifier, _ in items}
        missing = sorted({row.identifier for row in self.rows if row.kind == "document"} - held)
        missing = [one for one in missing if self._standing("document", one).content is not None]
        for identifier in missing:
            self._append("document", identifier, "absent", None, self.loads[-1])

        _, withdrawn = sync(self.ledger, *(incoming(*item) for item in items))

        assert len(missing) == withdrawn

    @rule()
    def undo(self):
        """The last load that changed anything is taken back, but for what has changed since."""
        run = next((one for one in reversed(self.loads) if any(row.load is one for row in self.rows)), None)
        expected = None if run is None else self._take_back(run)
        if run is not None:
            self.loads.remove(run)

        assert expected == undo(self.ledger)

    def _take_back(self, run):
        taken_back = {}
        for identifier in sorted({row.identifier for row in self.rows if row.load is run}):
            rows = [row for row in self.rows if (row.kind, row.identifier) == ("document", identifier)]
            mine = [number for number, row in enumerate(rows) if row.load is run]
            former = rows[mine[0] - 1] if mine[0] else None
            if any(row.change != "described" for row in rows[mine[-1] + 1 :]):
                taken_back[identifier] = "kept"
            elif former is None or former.content is None:
                taken_back[identifier] = "gone"
                self._append("document", identifier, former.change if former else "undone", None)
            elif former.content != rows[mine[-1]].content:
                taken_back[identifier] = "returned" if rows[mine[-1]].content is None else "former"
                self._append("document", identifier, "restored", former.content)
        return taken_back

    @rule(identifier=_identifiers)
    def take_down(self, identifier):
        standing = self._standing("document", identifier)
        expected = standing is not None and standing.change != "taken_down"
        if expected:
            self._append("document", identifier, "taken_down", None)

        assert expected == take_down(self.ledger, identifier)

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
            rows = [row for row in self.rows if (row.kind, row.identifier) == ("document", identifier)]
            before = [row.content for row in rows if row.content is not None]
            self._append("document", identifier, "restored", before[-1])

        assert expected == restore(self.ledger, identifier)

    @rule(identifier=_identifiers, into=_identifiers)
    def merge(self, identifier, into):
        standing = self._standing("document", identifier)
        expected = standing is not None and standing.target != into
        if expected:
            self._append("document", identifier, "merged", None)
            self.rows[-1].target = into

        assert expected == merge(self.ledger, identifier, into)

    @rule(identifier=_identifiers)
    def assign(self, identifier):
        standing = self._standing("document", identifier)
        if standing is not None and standing.content is not None and standing.ark is None:
            if self.generations and self.rows.index(standing) < self.generations[-1][0]:
                self._append("document", identifier, "described", standing.content)
            self.rows[-1 if standing.superseded_by else self.rows.index(standing)].ark = f"ark:99999/{identifier}"
            assign(self.ledger, identifier, f"ark:99999/{identifier}")

    @rule(address=st.sampled_from(["/a", "/b?c=d"]), identifier=_identifiers)
    def record_redirect(self, address, identifier):
        standing = self._standing("redirect", address)
        expected = standing is None or standing.content != identifier
        if expected:
            self._append("redirect", address, "recorded", identifier)

        assert expected == record_redirect(self.ledger, address, identifier)

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
        standing = [row for row in self.rows if row.kind == "document" and row.superseded_by is None]
        lacking = sorted(row.identifier for row in standing if row.content is not None and row.ark is None)
        assert lacking == [entry.identifier for entry in self.ledger.without_ark()]
        assert self.generations == [(one.sequence, one.datestamp) for one in self.ledger.generations()]
        self.ledger.close()

    def _compare(self, as_of):
        live = [(number, row) for number, row in enumerate(self.rows, 1) if row.live(number, as_of)]
        for kind in ("document", "authority", "redirect"):
            expected = sorted(
                (row.identifier, number, row.change, row.content is None, row.target, row.ark)
                for number, row in live
                if row.kind == kind
            )
            actual = list(self.ledger.live(as_of, kind=kind))
            assert expected == [
                (one.identifier, one.sequence, one.change, one.deleted, one.target, one.ark) for one in actual
            ]
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
        for one in self.ledger.live(as_of, kind="redirect"):
            assert self.rows[one.sequence - 1].content == self.ledger.redirect(one)
        for ark in {row.ark for row in self.rows if row.ark}:
            held = [row.identifier for row in self.rows[:as_of] if row.ark == ark]
            assert (held[0] if held else None) == self.ledger.ark_holder(ark, as_of=as_of)
        for number, row in shown_ones[-1:]:
            kept = next(one for one in self.ledger.history(row.identifier) if one.sequence == number)
            assert document(row.identifier, row.content) == self.ledger.document(kept)
        mentions = {(mention.path, mention.body) for _, row in shown_ones for mention in row.mentions}
        assert sorted(mentions) == [(mention.path, mention.body) for mention in self.ledger.shared(as_of)]
        for path in PATHS:
            assert sorted(body for at, body in mentions if at == path) == self.ledger.bodies(path, as_of)
            expected = [number for number, row in shown_ones if path in {mention.path for mention in row.mentions}]
            assert expected == [one.sequence for one in self.ledger.mentioning(path, as_of)]
