"""The contract of lists for harvesters; a backend's tests subclass ``ListingContract``.

Subclasses give a fixture ``ledger``: an empty ledger that can be written.
"""

import hashlib

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from catalog.ledger.entries import BUCKETS, Described, Window
from support.laws import tried
from support.ledger_steps import NOW, incoming, load, publish, withdraw
from vocab.sets import Set

ALL = 1_000_000


def in_sets(ledger, sequence, *specs):
    """Note the sets of an entry, as a publication does."""
    with ledger.transaction():
        digest = hashlib.sha256(str(specs).encode()).digest()
        ledger.note_described(Described(sequence, digest, (), tuple(Set(spec, spec.title()) for spec in specs)))


def left(ledger, sequence):
    with ledger.transaction():
        ledger.note_left(sequence)


def listed(ledger, *, after=0, to=ALL, as_of=None, limit=ALL, spec=None):
    """Identifier and whether it is a tombstone or has left the set, in the order of the list."""
    as_of = ledger.head() if as_of is None else as_of
    found = ledger.listed(Window(after, to), as_of, limit=limit, spec=spec)
    return [(one.entry.identifier, one.entry.deleted or not one.member) for one in found]


class ListingContract:
    """What harvesters may rely on."""

    def test_a_list_goes_by_sequence_and_has_the_deletions(self, ledger):
        """
        What changed last comes last; a tombstone has its place like any other entry.
        """
        load(ledger, incoming("b"), incoming("a"), incoming("c"))
        load(ledger, incoming("b", 1))
        withdraw(ledger, "a")

        assert [("c", False), ("b", False), ("a", True)] == listed(ledger)

    def test_a_list_is_that_of_one_sequence(self, ledger):
        """
        What is recorded later neither comes in nor takes away what stood before it.
        """
        load(ledger, incoming("a"), incoming("b"))
        as_of = ledger.head()
        load(ledger, incoming("a", 1), incoming("c"))

        assert [("a", False), ("b", False)] == listed(ledger, as_of=as_of)
        assert 2 == ledger.count_listed(Window(0, ALL), as_of)

    def test_parts_of_a_list_are_the_list(self, ledger):
        """
        Going on behind the last one gives each document once.
        """
        load(ledger, *(incoming(str(number)) for number in range(10)))
        load(ledger, *(incoming(str(number), 1) for number in range(0, 10, 3)))
        parts, after = [], 0

        while part := ledger.listed(Window(after, ALL), ledger.head(), limit=3):
            parts += [one.entry.identifier for one in part]
            after = part[-1].entry.sequence

        assert [identifier for identifier, _ in listed(ledger)] == parts
        assert 10 == len(set(parts))

    def test_a_window_has_what_lies_in_it_and_counts_it(self, ledger):
        """
        Behind the first sequence, up to the last one.
        """
        load(ledger, *(incoming(str(number)) for number in range(6)))

        assert [("2", False), ("3", False)] == listed(ledger, after=2, to=4)
        assert 2 == ledger.count_listed(Window(2, 4), ledger.head())

    def test_a_set_has_its_members(self, ledger):
        """
        Other documents are not on its list, and each record says which sets it is in.
        """
        load(ledger, incoming("a"), incoming("b"))
        in_sets(ledger, 1, "kind", "kind:text")
        in_sets(ledger, 2, "year")

        assert [("a", False)] == listed(ledger, spec="kind:text")
        assert 1 == ledger.count_listed(Window(0, ALL), 2, spec="kind")
        assert ("kind", "kind:text") == ledger.specs(ledger.entry("a"))
        assert [Set("kind", "Kind"), Set("kind:text", "Kind:Text"), Set("year", "Year")] == ledger.sets()

    def test_a_document_that_leaves_a_set_is_deleted_there(self, ledger):
        """
        In the set that it left it is listed as gone, also when it changes again; elsewhere it lives.
        """
        load(ledger, incoming("a"))
        in_sets(ledger, 1, "kind:text")
        load(ledger, incoming("a", 1))
        in_sets(ledger, 2, "kind:image")
        load(ledger, incoming("a", 2))
        in_sets(ledger, 3, "kind:image")

        assert [("a", True)] == listed(ledger, spec="kind:text")
        assert [("a", False)] == listed(ledger, spec="kind:image")
        assert [("a", False)] == listed(ledger)
        assert ("kind:image",) == ledger.specs(ledger.entry("a"))

    def test_a_document_that_returns_to_a_set_lives_there_again(self, ledger):
        """
        Having left once does not count against it.
        """
        load(ledger, incoming("a"))
        in_sets(ledger, 1, "kind:text")
        load(ledger, incoming("a", 1))
        in_sets(ledger, 2)
        load(ledger, incoming("a", 2))
        in_sets(ledger, 3, "kind:text")

        assert [("a", False)] == listed(ledger, spec="kind:text")

    def test_a_tombstone_is_in_every_set_that_the_document_was_in(self, ledger):
        """
        A harvester of any of its sets hears of the deletion, and of the sets in the header.
        """
        load(ledger, incoming("a"))
        in_sets(ledger, 1, "kind:text")
        load(ledger, incoming("a", 1))
        in_sets(ledger, 2, "year")
        withdraw(ledger, "a")
        left(ledger, 3)

        assert [[("a", True)], [("a", True)]] == [listed(ledger, spec=spec) for spec in ("kind:text", "year")]
        assert ("kind:text", "year") == ledger.specs(ledger.entry("a"))

    def test_entries_that_were_never_described_hide_no_set(self, ledger):
        """
        Of several changes in one publication only the last is described; what the document left is known all the same.
        """
        load(ledger, incoming("a"))
        in_sets(ledger, 1, "kind:text")
        load(ledger, incoming("a", 1))
        load(ledger, incoming("a", 2))
        in_sets(ledger, 3, "year")

        assert [("a", True)] == listed(ledger, spec="kind:text")

    def test_a_document_that_was_shut_leaves_no_set_of_its_own(self, ledger):
        """
        After a takedown only those of its sets are named that others are in too; there it is deleted.
        """
        load(ledger, incoming("a"), incoming("b"))
        in_sets(ledger, 1, "kind:text", "collection:of-a")
        in_sets(ledger, 2, "kind:text")
        with ledger.transaction():
            ledger.take_down("a", None, NOW)
            ledger.note_shut(3)

        assert [("b", False), ("a", True)] == listed(ledger, spec="kind:text")
        assert [] == listed(ledger, spec="collection:of-a")
        assert ("kind:text",) == ledger.specs(ledger.entry("a"))
        assert ["kind:text"] == [found.spec for found in ledger.sets()]

    def test_pruning_forgets_what_no_list_shows(self, ledger):
        """
        Sets of superseded entries go, those of standing entries stay, and the lists are what they were.
        """
        load(ledger, incoming("a"), incoming("b"))
        in_sets(ledger, 1, "kind:text")
        in_sets(ledger, 2, "kind:text")
        load(ledger, incoming("a", 1))
        in_sets(ledger, 3, "year")
        expected = listed(ledger, spec="kind:text")

        with ledger.transaction():
            ledger.prune_sets(0, 3)

        assert expected == listed(ledger, spec="kind:text")

    def test_a_document_keeps_its_bucket(self, ledger):
        """
        Every document that is shown is in one bucket, whatever becomes of it and of others.
        """
        load(ledger, *(incoming(f"x-{number}") for number in range(30)), incoming("é"), incoming("𐀀a"))
        before = {entry.identifier for entry in ledger.in_buckets(0, BUCKETS - 1, ledger.head())}
        where = {
            entry.identifier: bucket.number
            for bucket in ledger.buckets(ledger.head())
            for entry in ledger.in_buckets(bucket.number, bucket.number, ledger.head())
        }
        load(ledger, incoming("x-3", 1))
        withdraw(ledger, "x-4")
        after = {
            entry.identifier: bucket.number
            for bucket in ledger.buckets(ledger.head())
            for entry in ledger.in_buckets(bucket.number, bucket.number, ledger.head())
        }

        assert before == where.keys()
        assert {identifier: number for identifier, number in where.items() if identifier != "x-4"} == after
        assert 31 == sum(bucket.size for bucket in ledger.buckets(ledger.head()))

    @pytest.mark.parametrize("form", ["{:08x}-952a-0132-c0c6-58d385a7bbd0", "letters/{}.xml"])
    def test_ids_that_are_alike_spread_over_the_buckets(self, ledger, form):
        """
        UUIDs of one machine end alike, names of files too; lists are cut by buckets, so none may hold them all.
        """
        load(ledger, *(incoming(form.format(number * 7919)) for number in range(200)))

        assert 8 > max(bucket.size for bucket in ledger.buckets(ledger.head()))

    def test_a_bucket_knows_its_last_change(self, ledger):
        """
        The newest sequence moves with a change in it; what is not public yet does not count.
        """
        load(ledger, incoming("a"))
        as_of = ledger.head()
        load(ledger, incoming("a", 1))

        assert [[1], [2]] == [[bucket.newest for bucket in ledger.buckets(at)] for at in (as_of, ledger.head())]

    @pytest.mark.law
    def test_any_history_gives_the_lists_of_a_model(self, ledger, open_another):
        """
        Whatever is loaded, withdrawn, restored and moved between sets, each list is what a plain table says.
        """
        run_state_machine_as_test(lambda: _Machine(open_another()), settings=tried(30, stateful_step_count=25))


class _Machine(RuleBasedStateMachine):
    """A ledger beside a table of what stands, and of the sets that each document is in or has left."""

    identifiers = st.sampled_from(["a", "b", "c"])
    specs = st.sets(st.sampled_from(["kind", "kind:text", "year"]))

    def __init__(self, ledger):
        super().__init__()
        self.ledger = ledger
        self.edition = 0
        self.order, self.deleted, self.member, self.been = [], set(), {}, {}

    def _changed(self, identifier, specs):
        self.order = [other for other in self.order if other != identifier] + [identifier]
        self.been[identifier] = self.been.get(identifier, set()) | self.member.get(identifier, set())
        self.member[identifier] = set(specs)

    @rule(identifier=identifiers, specs=specs)
    def load(self, identifier, specs):
        self.edition += 1
        if identifier in self.deleted:
            return
        load(self.ledger, incoming(identifier, self.edition))
        in_sets(self.ledger, self.ledger.head(), *sorted(specs))
        self._changed(identifier, specs)

    @rule(identifier=identifiers)
    def withdraw(self, identifier):
        if identifier in self.order and identifier not in self.deleted:
            withdraw(self.ledger, identifier)
            left(self.ledger, self.ledger.head())
            self.deleted.add(identifier)
            self._changed(identifier, ())

    @rule(identifier=identifiers, specs=specs)
    def restore(self, identifier, specs):
        if identifier in self.deleted:
            with self.ledger.transaction():
                self.ledger.restore(identifier, NOW)
            in_sets(self.ledger, self.ledger.head(), *sorted(specs))
            self.deleted.discard(identifier)
            self._changed(identifier, specs)

    @rule()
    def publish(self):
        number = len(self.ledger.generations()) + 1
        publish(self.ledger, number)
        with self.ledger.transaction():
            self.ledger.prune_sets(0, self.ledger.head())

    @invariant()
    def lists_are_those_of_the_table(self):
        assert [(one, one in self.deleted) for one in self.order] == listed(self.ledger)
        for spec in ("kind", "kind:text", "year"):
            expected = [
                (one, one in self.deleted or spec not in self.member[one])
                for one in self.order
                if spec in self.member[one] | self.been[one]
            ]
            assert expected == listed(self.ledger, spec=spec)

    def teardown(self):
        self.ledger.close()
