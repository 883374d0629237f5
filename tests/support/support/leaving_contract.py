"""The part of the contract of ledgers about what goes: withdrawn, merged, absent, taken back, taken down, destroyed."""

import hashlib
from datetime import date, timedelta

import pytest

from catalog.errors import DamagedError, NotFoundError
from catalog.ledger.entries import (
    Incoming,
    Mention,
)
from support.ledger_steps import (
    IDENTIFIERS,
    NOW,
    describe,
    document,
    incoming,
    load,
    merge,
    publish,
    purge,
    refused,
    restore,
    shown,
    shut,
    sync,
    take_down,
    undo,
    withdraw,
)
from vocab.findings import Finding


class LeavingContract:
    """What is true of every ledger that documents leave."""

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
