"""Renditions: described once a publication, stamped with all that they depend on, never longer kept than public."""

import re
import sqlite3
from unittest import mock

import pytest
from support.publishing import SUBJECTS, BrokenOffError, breaking_off, record

from catalog.jobs.edition import Edition
from catalog.jobs.progress import Silent
from catalog.jobs.rendering import Rendering, bodies_for
from catalog.jobs.verifying import rebuild
from catalog.renditions.store import Renditions, Row
from exports.dumps import BODIES, DumpWriter
from vocab.mapping.description import Describer


@pytest.fixture
def published(catalogue):
    """A catalogue with a generation of three documents."""
    for identifier in "123":
        catalogue.write(f"{identifier}.txt", record(identifier, more=SUBJECTS))
    catalogue.load(catalogue.folder / "sources", publish=False)
    catalogue.publish()
    return catalogue


def kept(catalogue):
    """What is kept of each document that is shown; ``None`` of those of which nothing is kept, or nothing right."""
    rendering = Rendering(catalogue.edition, catalogue.inner.renditions, keeps=False)
    standing = catalogue.ledger.standing(catalogue.ledger.current().sequence)
    return {one.identifier: rendering.kept(one, BODIES) for one in standing}


def assert_right(catalogue):
    """All that is shown is kept, as it is written anew."""
    edition, writer = catalogue.edition, DumpWriter(catalogue.settings.imprint)
    expected = {}
    for entry in edition.documents():
        own, bodies = writer.write(edition.describe(entry), BODIES)
        expected[entry.identifier] = (own, [bodies[name] for name in BODIES])
    assert expected == kept(catalogue)


def change(catalogue, identifier, title="Another title"):
    catalogue.clock.move(60)
    catalogue.load(catalogue.write(f"{identifier}.txt", record(identifier, title, more=SUBJECTS)), publish=False)


def test_a_publication_describes_each_new_document_once(published):
    """
    Digest, graph and dumps are made of one description; a dump of what did not change needs none.
    """
    change(published, "2")

    with mock.patch.object(Describer, "describe", autospec=True, side_effect=Describer.describe) as describe:
        published.publish(dumps=True)

    assert ["2"] == [call.args[1].identifier for call in describe.call_args_list if call.args[1].identifier != "0"]
    assert_right(published)


@pytest.mark.parametrize(
    "setting",
    [
        {"MUNIMENT_LANGUAGE": "de"},
        pytest.param({"MUNIMENT_NAME": "Others"}, marks=pytest.mark.slow),
        pytest.param({"MUNIMENT_TERMS": "https://terms.example/#"}, marks=pytest.mark.slow),
    ],
)
def test_other_settings_make_other_renditions(published, setting):
    """
    Whatever of a description depends on them, its date among it.
    """
    published.clock.move(60)
    published.configure(**setting)

    published.publish()

    assert_right(published)


@pytest.mark.slow
def test_a_broken_off_publication_leaves_nothing_that_is_taken_for_right(published):
    """
    It may have written descriptions with its own date; the next one writes them with another.
    """
    change(published, "2")
    with pytest.raises(BrokenOffError), breaking_off(0, "publish"):
        published.publish()
    assert_right(published)
    published.configure()
    published.clock.move(3600)

    published.publish()

    assert_right(published)


@pytest.mark.slow
def test_what_is_no_longer_public_is_no_longer_kept(published):
    """
    With the publication that withdraws it; until then, the old generation needs it.
    """
    published.load_texts(record("9", "Zanzibar"), publish=True)
    sequence = published.ledger.entry("9").sequence
    published.withdraw("9", publish=False)
    assert published.inner.renditions.stamp(sequence)

    published.publish()

    assert published.inner.renditions.stamp(sequence) is None
    with sqlite3.connect(published.inner.layout.renditions) as file:
        assert [(3,)] == file.execute("select count(*) from rendition").fetchall()
    file.close()


def test_what_a_crash_left_is_removed_by_the_next_publication(published, monkeypatch):
    """
    Rows of superseded entries are looked for from where the last publication has come to.
    """
    change(published, "2")
    with monkeypatch.context() as patch:
        patch.setattr(type(published.inner.renditions), "sweep", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            published.publish()
    change(published, "3")

    published.publish()

    left = list(published.inner.renditions.sequences())
    assert sorted(entry.sequence for entry in published.edition.documents()) == left


def test_without_the_file_dumps_are_the_same(published):
    """
    What is missing is written anew, by the command as by the publication, which keeps it again.
    """
    published.publish(dumps=True)
    folder = published.inner.layout.dump(1)
    before = {item.name: item.read_bytes() for item in folder.iterdir()}
    published.inner.renditions.reset()
    (folder / "SHA256SUMS").unlink()

    published.publish(dumps=True)

    assert before == {item.name: item.read_bytes() for item in folder.iterdir()}
    assert_right(published)


def test_only_what_the_wanted_dumps_need_is_kept(published):
    """
    N-Triples always: the graph takes them.
    """
    assert ("nt", "ttl", "csv", "oai_dc") == bodies_for(["csv", "trig"])
    published.configure(MUNIMENT_DUMPS_FORMATS="csv")
    change(published, "2")

    published.publish()

    sequence = published.ledger.entry("2").sequence
    row = published.inner.renditions.row(sequence, BODIES)
    assert {"nt", "csv"} == {name for name, packed in zip(BODIES, row[2:], strict=True) if packed is not None}


def test_dictionaries_hold_no_word_of_any_document(published):
    """
    They are made of a document that does not exist, so that taking one down leaves nothing in them.
    """
    edition = Edition.of(published.ledger, published.ledger.current())
    first = Rendering(edition, Renditions(published.inner.layout.renditions))
    change(published, "2", "Zanzibar")
    published.publish()

    assert first._packing is Rendering(published.edition, published.inner.renditions)._packing


@pytest.mark.slow
def test_verify_finds_what_is_kept_wrongly_or_too_long(published):
    """
    A rendition under its right stamp that says something else; one that should be gone.
    """
    store = published.inner.renditions
    rendering = Rendering(published.edition, store)
    (one, two, _) = published.ledger.standing(published.ledger.current().sequence)
    own, bodies = rendering.kept(two, BODIES)
    packed = {name: rendering._packing.pack(name, body) for name, body in zip(BODIES, bodies, strict=True)}
    store.keep([Row(one.sequence, rendering.stamp(one.sequence, one.digest), own, packed)])
    change(published, "3")
    with mock.patch.object(type(store), "sweep"):
        published.publish()

    assert [
        "what is kept of 1 for dumps is not its description; run 'muniment rebuild'",
        "1 descriptions are kept for dumps that no longer stand; run 'muniment rebuild'",
    ] == published.verify()

    with published.ledger.lock():
        rebuild(published.inner, Silent())
    assert [] == published.verify()
    assert_right(published)


def test_a_publication_of_few_changes_asks_for_nothing_that_goes_over_all_documents(published):
    """
    Every query finds what it wants by an index, or by the sequences of what is new.
    """
    published.publish()
    change(published, "2")
    asked = set()
    ledger = published.ledger
    for connection in (ledger._connection, ledger._reading):
        connection.set_trace_callback(asked.add)

    published.publish()

    for connection in (ledger._connection, ledger._reading):
        connection.set_trace_callback(None)
    queries = [query for query in asked if query.startswith(("select", "update", "delete")) and " from " in query]
    assert any("kind = 'document' and sequence >" in query for query in queries)
    slow = re.compile(r"SCAN (entry|described|mention|node)|entry_(live|history) \(kind=\?\)")
    for query in queries:
        plan = [row[3] for row in ledger._connection.execute(f"explain query plan {query}")]
        assert [] == [step for step in plan if slow.search(step) and "kind = 'authority'" not in query], query
