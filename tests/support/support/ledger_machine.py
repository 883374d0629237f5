"""A ledger beside a plain list of what was done to it: the law of the contract."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from catalog.ledger.entries import (
    Mention,
)
from support.ledger_steps import (
    IDENTIFIERS,
    NOW,
    PATHS,
    assign,
    describe,
    document,
    entity,
    incoming,
    load,
    merge,
    publish,
    record_redirect,
    restore,
    shown,
    sync,
    take_down,
    undo,
    withdraw,
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
