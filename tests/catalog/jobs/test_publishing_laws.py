"""Publishing: whatever was done to a catalogue, what is public equals a rebuild from the ledger."""

import contextlib
import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.catalogues import CatalogueForTests
from support.laws import law
from support.places import quick_folder
from support.publishing import (
    ENTITIES,
    MORE_ENTITIES,
    SUBJECTS,
    BrokenOffError,
    assert_published,
    authority_file,
    breaking_off,
    modified,
    record,
    said,
)

from catalog.errors import CatalogError

_IDENTIFIERS = ("1", "A/1", "ä b")
# Few contents with much in common, so that things shared by documents come and go.
_CONTENTS = (
    {"more": SUBJECTS},
    {"translators": "Ana Lima", "title": "Letter"},
    {"translators": "Ben Cole", "more": SUBJECTS, "language": "Russian", "reference": "NSA-H 200-01, 3"},
    {"title": "Shut", "more": SUBJECTS + "\nEmbargo:\n\n2026-11-24\n"},
    {"title": "Shut", "translators": "Ana Lima", "more": "\nPublic from: 2026-12-01\n"},
    {"translators": "Benjamin Cole", "funder": "Ben Cole", "reference": "Elsewhere, box 3", "language": "Klingonese"},
)
_SETTINGS = (
    {"MUNIMENT_NAME": "Harbour Papers"},
    {"MUNIMENT_LANGUAGE": "de"},
    {"MUNIMENT_BASE": "https://harbour.example/archive/"},
    {"MUNIMENT_PUBLISHER": "harbour-archive"},
    {"MUNIMENT_PUBLISHER": "Ben Cole"},
    {"MUNIMENT_NAME": "Documents", "MUNIMENT_LANGUAGE": "en", "MUNIMENT_PUBLISHER": ""},
    {"MUNIMENT_ARK_NAAN": "99999", "MUNIMENT_ARK_SHOULDER": "x1"},
    {"MUNIMENT_ARK_NAAN": "b2345", "MUNIMENT_ARK_SHOULDER": ""},
    {"MUNIMENT_ARK_NAAN": ""},
)

_identifiers = st.sampled_from(_IDENTIFIERS)
_actions = st.one_of(
    st.tuples(st.just("load"), _identifiers, st.sampled_from(_CONTENTS)),
    st.tuples(st.just("withdraw"), _identifiers),
    st.tuples(st.just("restore"), _identifiers),
    st.tuples(st.just("merge"), _identifiers, _identifiers),
    st.tuples(st.just("take_down"), _identifiers),
    st.tuples(st.just("sync"), _identifiers, st.sampled_from(_CONTENTS)),
    st.tuples(st.just("undo")),
    st.tuples(st.just("describe"), st.sampled_from([*MORE_ENTITIES.items(), *ENTITIES.items()])),
    st.tuples(st.just("forget"), st.sampled_from([*MORE_ENTITIES])),
    st.tuples(st.just("configure"), st.sampled_from(_SETTINGS)),
    st.tuples(st.just("wait"), st.sampled_from([-3600, 1, 3600, 86_400, 7 * 86_400])),
    st.tuples(st.just("lose_the_graph")),
)
_rounds = st.tuples(
    st.lists(_actions, min_size=1, max_size=4),
    st.lists(st.tuples(st.integers(0, 12), st.lists(_actions, max_size=2)), max_size=2),
    st.booleans(),
)


class Catalogue:
    """Does to a catalogue what archivists do, and checks each publication against the one before."""

    def __init__(self, folder):
        self.folder = folder
        self.entities = dict(ENTITIES)
        self.inner = CatalogueForTests(folder, authorities=folder / "authorities.ttl")
        self.public = {}
        self.dates = {}
        self.arks = {}
        self._write_authorities()

    def _write_authorities(self):
        entities = self.entities or {"agent/other": 'a schema:Organization ; schema:name "Other"@en'}
        (self.folder / "authorities.ttl").write_text(authority_file(entities), encoding="utf-8")

    @property
    def ledger(self):
        return self.inner.ledger

    def _written(self, identifier, content):
        text = record("x", **content).replace("Summary:", f"Record ID:\n\n{identifier}\n\nSummary:")
        return self.inner.write(f"{_IDENTIFIERS.index(identifier)}.txt", text)

    def load(self, identifier, content):
        self.inner.load(self._written(identifier, content), publish=False)

    def sync(self, identifier, content):
        self.inner.sync(self._written(identifier, content), publish=False)

    def undo(self):
        with contextlib.suppress(CatalogError):
            self.inner.undo(publish=False)

    def take_down(self, identifier):
        self.inner.take_down(identifier, publish=False)

    def withdraw(self, identifier):
        self.inner.withdraw(identifier, publish=False)

    def restore(self, identifier):
        self.inner.restore(identifier, publish=False)

    def merge(self, old, new):
        with contextlib.suppress(CatalogError):
            self.inner.merge(old, new, publish=False)

    def describe(self, entity):
        path, content = entity
        if path.startswith("concept/"):
            self.entities["scheme/subject"] = MORE_ENTITIES["scheme/subject"]
        self.entities[path] = content
        self._write_authorities()

    def forget(self, path):
        self.entities.pop(path, None)
        if path == "scheme/subject":
            self.entities.pop("concept/subject/tides", None)
        self._write_authorities()

    def configure(self, changed):
        self.inner.configure(**changed)

    def wait(self, seconds):
        self.inner.clock.move(seconds)

    def lose_the_graph(self):
        shutil.rmtree(self.inner.inner.layout.graph, ignore_errors=True)

    def do(self, actions):
        for name, *arguments in actions:
            getattr(self, name)(*arguments)

    def break_off(self, at):
        """Publish until moment ``at`` and begin anew, as after a crash; a moment later, too."""
        with contextlib.suppress(BrokenOffError), breaking_off(at):
            self.inner.publish()
        self.inner.configure()
        self.inner.clock.move(1)

    def publish(self, *, broken, dumps):
        """Publish, and check everything that must be so afterwards."""
        before = self.ledger.current()

        generation = self.inner.publish(dumps=dumps)

        assert_published(self.inner)
        self._check_generation(before, generation)
        self._check_descriptions(before, broken)
        self._check_arks()
        head = self.ledger.head()
        assert generation == self.inner.publish(dumps=dumps)
        assert head == self.ledger.head()

    def _check_generation(self, before, generation):
        assert self.ledger.head() == generation.sequence
        assert self.inner.settings.imprint == generation.imprint
        assert self.ledger.count(generation.sequence) == generation.documents
        assert generation.issued <= generation.datestamp
        if before not in {None, generation}:
            assert before.number + 1 == generation.number
            assert before.issued <= generation.issued
            assert before.datestamp <= generation.datestamp

    def _check_arks(self):
        """Each document that is shown has one when there is an authority; none changes, no two have the same."""
        edition = self.inner.edition
        for entry in edition.documents():
            assert entry.ark or not self.inner.settings.ark_naan
            if entry.ark:
                assert self.arks.setdefault(entry.identifier, entry.ark) == entry.ark
        assert len(self.arks) == len(set(self.arks.values()))

    def _check_descriptions(self, before, broken):
        edition = self.inner.edition
        public = {}
        for entry in edition.documents():
            description = edition.describe(entry)
            public[entry.identifier] = said(description)
            embargo = self.ledger.document(entry).embargo
            shut = embargo is not None and embargo > self.ledger.current().issued.date()
            assert shut == (description.reading.document.title == entry.identifier)
            date = self.dates.setdefault(entry.sequence, modified(description))
            first = next(one for one in self.ledger.generations() if one.sequence >= entry.sequence)
            assert date == modified(description) == first.issued.strftime("%Y-%m-%dT%H:%M:%SZ")
            if before is not None and not broken:
                history = self.ledger.history(entry.identifier)
                since = [one.change for one in history if one.sequence > before.sequence]
                expected = [] if public[entry.identifier] == self.public.get(entry.identifier) else ["described"]
                assert since == expected or (since and "described" not in since)
        self.public = public

    def close(self):
        self.inner.close()


@pytest.mark.slow
@law(16)
@given(rounds=st.lists(_rounds, min_size=2, max_size=4))
def test_whatever_is_done_the_graph_equals_a_rebuild(rounds):
    """
    After any sequence of loads, withdrawals, authority files, settings and broken-off publications, the next
    publication makes the graph and its snapshot say what the ledger says, re-describes exactly what changed, keeps
    every date, and does nothing when it is done once more.
    """
    with quick_folder() as folder, contextlib.closing(Catalogue(folder)) as catalogue:
        catalogue.do([("load", *pair) for pair in zip(_IDENTIFIERS, _CONTENTS, strict=False)])
        catalogue.publish(broken=False, dumps=False)
        for actions, breaks, dumps in rounds:
            catalogue.do(actions)
            for at, more in breaks:
                catalogue.break_off(at)
                catalogue.do(more)
            catalogue.publish(broken=bool(breaks), dumps=dumps)
