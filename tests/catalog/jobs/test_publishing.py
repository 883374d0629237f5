"""Publishing, case by case: generations, dates, re-described entries, shared things, what is kept and what is not."""

import shutil
from datetime import timedelta

import pytest
from support.catalogues import START, CatalogueForTests
from support.publishing import (
    ENTITIES,
    MORE_ENTITIES,
    SUBJECTS,
    actual_snapshot,
    assert_published,
    authority_file,
    breaking_off,
    modified,
    record,
)

from catalog.errors import CannotWriteError
from catalog.graph.projection import Projection
from catalog.jobs import describing, progress, projecting, publishing
from catalog.jobs.edition import Edition
from catalog.jobs.progress import Silent


@pytest.fixture
def catalogue(quick_path):
    """A catalogue with an authority file that tests rewrite; nothing is published yet."""
    path = quick_path / "authorities.ttl"
    path.write_text(authority_file(ENTITIES), encoding="utf-8")
    made = CatalogueForTests(quick_path / "catalogue", authorities=path)
    yield made
    made.close()


@pytest.fixture
def know(quick_path):
    """Write the authority file: the usual entities, without some and with others."""

    def write(*paths, without=()):
        chosen = {path: said for path, said in ENTITIES.items() if path not in without}
        chosen |= {path: MORE_ENTITIES[path] for path in paths}
        (quick_path / "authorities.ttl").write_text(authority_file(chosen), encoding="utf-8")

    return write


def load(catalogue, *, publish=True, **texts):
    """Load records by id: ``_1=record("1")``."""
    paths = [catalogue.write(f"{name.strip('_')}.txt", text) for name, text in texts.items()]
    return catalogue.load(*paths, publish=publish)


def changes(catalogue, identifier):
    return [entry.change for entry in catalogue.ledger.history(identifier)]


def things(catalogue):
    """The paths of all agents, units and so on that the snapshot describes."""
    base = catalogue.settings.base + "id/"
    subjects = {line.partition("> ")[0].removeprefix("<") for line in actual_snapshot(catalogue)}
    return {subject.removeprefix(base) for subject in subjects if not subject.startswith(base + "document/")}


# ---------------------------------------------------------------- generations


def test_the_first_publication_is_generation_one(catalogue):
    """
    A publication pins the ledger's last entry, the settings, the time and the number of documents.
    """
    load(catalogue, _1=record("1"), _2=record("2"))

    generation = catalogue.ledger.current()

    assert (1, catalogue.ledger.head(), 2) == (generation.number, generation.sequence, generation.documents)
    assert (START, START) == (generation.issued, generation.datestamp)
    assert catalogue.settings.imprint == generation.imprint
    assert_published(catalogue)


class _Told(Silent):
    """Sums up, for each step, how many items were promised and done."""

    def __init__(self):
        self.steps = {}

    def step(self, what, total=None):
        self.current = self.steps.setdefault(what, [total, 0])

    def advance(self, count=1):
        self.current[1] += count


def test_progress_never_goes_beyond_what_was_promised(catalogue, know, monkeypatch):
    """
    Entities and things that documents share stand in the graph too, but only documents are counted.
    """
    monkeypatch.setattr(progress.telling, "__kwdefaults__", {"every": 1})
    monkeypatch.setattr(progress.watched, "__kwdefaults__", {"every": 1})
    load(catalogue, publish=False, _1=record("1"), _2=record("2"))
    told = _Told()

    with catalogue.ledger.lock():
        publishing.publish(catalogue.inner, catalogue.clock, told, dumps=False)

    assert [2, 2] == told.steps["Building the graph"]
    assert [] == [what for what, (total, done) in told.steps.items() if total is not None and done > total]


def test_an_empty_catalogue_can_be_published(catalogue):
    """
    Without any document there is a generation all the same, with what every catalogue has.
    """
    generation = catalogue.publish(dumps=True)

    assert (1, 0) == (generation.number, generation.documents)
    assert_published(catalogue)
    assert "dataset/documents" in things(catalogue)


def test_publishing_twice_changes_nothing(catalogue):
    """
    Without any change the last generation stays, however much later it is.
    """
    load(catalogue, _1=record("1"))
    before, head = catalogue.ledger.generations(), catalogue.ledger.head()
    catalogue.clock.move(3600)

    catalogue.publish()
    load(catalogue, _1=record("1"))

    assert before == catalogue.ledger.generations()
    assert head == catalogue.ledger.head()


def test_every_change_is_a_generation(catalogue):
    """
    Generations are numbered without gaps, and count the documents that they show.
    """
    load(catalogue, _1=record("1"))
    load(catalogue, _2=record("2"))
    catalogue.withdraw("1")
    catalogue.restore("1")

    actual = [(one.number, one.documents) for one in catalogue.ledger.generations()]

    assert [(1, 1), (2, 2), (3, 1), (4, 2)] == actual


@pytest.mark.slow
def test_datestamps_never_decrease_when_the_clock_jumps_back(catalogue):
    """
    A publication under a clock that was set back gets the dates of the last one.
    """
    load(catalogue, _1=record("1"))
    catalogue.clock.move(-3600)
    load(catalogue, _2=record("2"))
    catalogue.clock.move(7200)
    load(catalogue, _3=record("3"))

    generations = catalogue.ledger.generations()

    later = START + timedelta(hours=1)
    assert [START, START, later] == [one.issued for one in generations]
    assert [START, START, later] == [one.datestamp for one in generations]


def test_a_generation_is_never_stamped_before_it_was_issued(catalogue, monkeypatch):
    """
    A clock that jumps back while publishing does not stamp a generation before the date that its descriptions carry.
    """
    load(catalogue, _1=record("1"), publish=False)
    moments = iter([START, *[START - timedelta(hours=1)] * 20])
    monkeypatch.setattr(catalogue, "clock", lambda: next(moments))

    with catalogue.ledger.lock():
        generation, _ = publishing.publish(catalogue.inner, catalogue.clock, Silent(), dumps=False)

    assert (START, START) == (generation.issued, generation.datestamp)


def test_the_datestamp_moves_on_when_the_clock_passes_a_second_during_the_commit(catalogue, monkeypatch):
    """
    A harvester that read the old generation in the second in which the commit ended must find the new one's changes
    behind its own answer: the datestamp is that second, or a later one.
    """
    load(catalogue, _1=record("1"))
    load(catalogue, _2=record("2"), publish=False)
    publish = catalogue.ledger.publish

    def slow(generation):
        catalogue.clock.move(0.9)
        stored = publish(generation)
        catalogue.clock.move(0.9)
        return stored

    monkeypatch.setattr(catalogue.ledger, "publish", slow)

    generation = catalogue.publish()

    assert (START, START + timedelta(seconds=1)) == (generation.issued, generation.datestamp)
    assert generation == catalogue.ledger.current()


def test_dates_are_whole_seconds(catalogue):
    """
    Issued and datestamp have the granularity of OAI-PMH.
    """
    catalogue.clock.now = START + timedelta(microseconds=999_999)

    generation = catalogue.publish()

    assert (START, START) == (generation.issued, generation.datestamp)


# ---------------------------------------------------------------- descriptions and their dates


@pytest.mark.slow
def test_descriptions_keep_their_dates(catalogue):
    """
    A description carries the date on which the first generation that holds its entry was issued, for ever.
    """
    load(catalogue, _1=record("1"), _2=record("2"))
    catalogue.clock.move(60)
    load(catalogue, _1=record("1", "Another title"))
    catalogue.clock.move(60)
    load(catalogue, _3=record("3"))

    actual = [modified(catalogue.describe(identifier)) for identifier in "123"]

    assert ["2026-11-23T00:01:00Z", "2026-11-23T00:00:00Z", "2026-11-23T00:02:00Z"] == actual
    assert_published(catalogue)


def test_an_older_generation_can_still_be_described(catalogue):
    """
    The state as of an earlier generation is what it was, authorities and dates included.
    """
    load(catalogue, _1=record("1"))
    before = catalogue.describe("1")
    first = catalogue.ledger.current()
    catalogue.clock.move(60)
    load(catalogue, _1=record("1", "Another title"))

    edition = Edition.of(catalogue.ledger, first)

    assert before == edition.describe(edition.entry("1"))
    assert before != catalogue.describe("1")


@pytest.mark.slow
def test_only_documents_that_name_an_entity_are_redescribed(catalogue, know):
    """
    A renamed entity gives new entries to the documents whose descriptions show its name, and to no others.
    """
    load(catalogue, _1=record("1", translators="Ana Lima"), _2=record("2", translators="Ben Cole"))
    know("person/ana-lima")
    catalogue.clock.move(60)

    catalogue.publish()

    assert (["recorded", "described"], ["recorded"]) == (changes(catalogue, "1"), changes(catalogue, "2"))
    assert "2026-11-23T00:01:00Z" == modified(catalogue.describe("1"))
    assert "2026-11-23T00:00:00Z" == modified(catalogue.describe("2"))
    assert_published(catalogue)


@pytest.mark.slow
def test_an_entity_that_nobody_names_redescribes_nothing(catalogue, know):
    """
    What an authority file says of things that no document mentions is published without touching any document.
    """
    load(catalogue, _1=record("1"))
    know("place/wien")

    catalogue.publish()

    assert ["recorded"] == changes(catalogue, "1")
    assert "place/wien" in things(catalogue)
    assert_published(catalogue)


@pytest.mark.slow
def test_a_setting_that_no_description_shows_redescribes_nothing(catalogue):
    """
    A changed setting that makes no difference to a document gives it no new entry, but the catalogue a generation.
    """
    load(catalogue, _1=record("1", more="\nRights:\n\nhttps://creativecommons.org/licenses/by/4.0/\n"))
    catalogue.configure(MUNIMENT_RIGHTS="http://rightsstatements.org/vocab/InC/1.0/")

    generation = catalogue.publish()

    assert ["recorded"] == changes(catalogue, "1")
    assert (2, catalogue.settings.rights) == (generation.number, generation.imprint.rights)
    assert_published(catalogue)


@pytest.mark.slow
@pytest.mark.parametrize(
    "changed",
    [
        {"MUNIMENT_NAME": "Harbour Papers"},
        {"MUNIMENT_LANGUAGE": "de"},
        {"MUNIMENT_BASE": "https://harbour.example/archive/"},
        {"MUNIMENT_PUBLISHER": "harbour-archive"},
        {"MUNIMENT_OAI_DOMAIN": "oai.harbour.example"},
        {"MUNIMENT_FULL_TEXT": "false"},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_settings_that_descriptions_show_redescribe_them(catalogue, changed):
    """
    A harvester's copy is stale when a setting changed what it says: the document gets an entry of its own for that.
    """
    load(catalogue, _1=record("1"))
    catalogue.configure(**changed)

    catalogue.publish()

    assert ["recorded", "described"] == changes(catalogue, "1")
    assert_published(catalogue)


@pytest.mark.slow
def test_a_new_version_of_the_mapping_redescribes_what_it_changes(catalogue, monkeypatch):
    """
    When the mapping's version is raised, every description is compared, and only what differs gets an entry.
    """
    load(catalogue, _1=record("1"))
    for module in (publishing, describing, projecting):
        monkeypatch.setattr(module, "MAPPING_VERSION", module.MAPPING_VERSION + 1)

    generation = catalogue.publish()

    assert (2, publishing.MAPPING_VERSION) == (generation.number, generation.mapping)
    assert ["recorded"] == changes(catalogue, "1")
    assert_published(catalogue)


def test_authorities_in_the_ledger_outlive_the_setting(catalogue):
    """
    A forgotten setting does not strip a catalogue of its names.
    """
    load(catalogue, _1=record("1"))
    before = catalogue.ledger.generations()
    catalogue.configure(MUNIMENT_AUTHORITIES="")

    catalogue.publish()

    assert before == catalogue.ledger.generations()
    assert "person/ana-lima" in things(catalogue)


# ---------------------------------------------------------------- shared things


@pytest.mark.slow
def test_shared_things_come_and_go_with_their_mentions(catalogue):
    """
    Units, unlisted agents, subjects, places and languages are there exactly while a document mentions them.
    """
    load(catalogue, _1=record("1", more=SUBJECTS))
    shared = {"archive/nsa/unit/118-04", "agent/ben-cole", "concept/subject/storms", "place/vienna"}
    assert shared <= things(catalogue)

    load(catalogue, _2=record("2", translators="Ben Cole", language="Russian"))
    load(catalogue, _1=record("1", translators="Ana Lima", reference="NSA-H 200-01", language="French"))
    between = things(catalogue)
    catalogue.withdraw("2")
    after = things(catalogue)
    catalogue.restore("2")

    assert {"archive/nsa/unit/118-04", "agent/ben-cole"} == shared & between
    assert set() == shared & after
    assert "agent/ben-cole" in things(catalogue)
    assert_published(catalogue)


@pytest.mark.slow
def test_a_minted_thing_becomes_an_entity_and_minted_again(catalogue, know):
    """
    A name that an authority file comes to know loses its minted description, and gets it back when the file forgets.
    """
    load(catalogue, _1=record("1"), _2=record("2"))
    know("agent/ben-cole")
    catalogue.publish()
    assert_published(catalogue)
    know()

    catalogue.publish()

    assert ["recorded", "described", "described"] == changes(catalogue, "1")
    assert "agent/ben-cole" in things(catalogue)
    assert_published(catalogue)


@pytest.mark.slow
def test_an_entity_may_say_just_what_was_minted(catalogue, know):
    """
    An authority file that says of a place no more than its name changes no description; the place stands once, and
    stays when the file forgets it, whenever its documents were loaded.
    """
    load(catalogue, _1=record("1", more=SUBJECTS))
    know("place/vienna")
    catalogue.publish()
    assert_published(catalogue)
    load(catalogue, _2=record("2", more=SUBJECTS))
    catalogue.withdraw("1")
    know()

    catalogue.publish()

    assert ["recorded"] == changes(catalogue, "2")
    assert "place/vienna" in things(catalogue)
    assert_published(catalogue)
    catalogue.withdraw("2")
    assert "place/vienna" not in things(catalogue)


@pytest.mark.slow
def test_the_catalogues_own_schemes_can_be_described_by_an_authority_file(catalogue, know):
    """
    What every catalogue has may be described better; when the file forgets it, it is as before.
    """
    load(catalogue, _1=record("1", more=SUBJECTS))
    know("scheme/subject")
    catalogue.publish()
    named = "\n".join(actual_snapshot(catalogue))
    assert_published(catalogue)
    know()

    catalogue.publish()

    assert "Our Subjects" in named
    assert "Our Subjects" not in "\n".join(actual_snapshot(catalogue))
    assert_published(catalogue)


# ---------------------------------------------------------------- the graph


@pytest.mark.slow
def test_many_changes_rebuild_the_graph(catalogue, monkeypatch):
    """
    When most of a catalogue has changed, the graph is built anew; it says the same as if it had been updated.
    """
    load(catalogue, **{f"_{number}": record(str(number)) for number in range(6)})
    load(catalogue, _1=record("1", "Changed"), _2=record("2", "Changed"), publish=False)
    with breaking_off(None, "apply", "rebuild") as taken:
        catalogue.publish()
    load(catalogue, _1=record("1", "Again"), _2=record("2", "Again"), publish=False)
    monkeypatch.setattr(projecting, "_MANY", 1)

    with breaking_off(None, "apply", "rebuild") as taken_of_many:
        catalogue.publish()

    assert ("apply", "rebuild") == (taken[0], taken_of_many[0])
    assert_published(catalogue)


def test_readers_see_the_old_generation_until_the_switch(catalogue, monkeypatch):
    """
    While a generation is being made, everything public is the one before it.
    """
    load(catalogue, _1=record("1"))
    seen = []
    publish = catalogue.ledger.publish
    old = actual_snapshot(catalogue)

    def watched(generation):
        seen.append((catalogue.ledger.generations()[-1].number, actual_snapshot(catalogue) == old))
        return publish(generation)

    monkeypatch.setattr(catalogue.ledger, "publish", watched)
    load(catalogue, _2=record("2"))

    assert [(1, True)] == seen
    assert old != actual_snapshot(catalogue)


@pytest.mark.slow
@pytest.mark.parametrize("lost", ["graph", "graph/live", "graph/snapshots", "search/snapshots"])
def test_a_lost_graph_is_made_again(catalogue, lost):
    """
    The graph, or any part of it, can be deleted: publishing makes it again, although nothing has changed.
    """
    load(catalogue, _1=record("1"))
    shutil.rmtree(catalogue.settings.data / lost)

    generation = catalogue.publish()

    assert 1 == generation.number
    assert_published(catalogue)


@pytest.mark.slow
def test_what_is_ahead_of_the_ledger_is_built_anew(catalogue):
    """
    After the ledger was restored from a backup, graph and index of later entries are not trusted.
    """
    load(catalogue, _1=record("1"))
    saved = catalogue.folder / "saved"
    catalogue.inner.close()
    shutil.copytree(catalogue.settings.data, saved, ignore=shutil.ignore_patterns("graph", "search", "dumps"))
    catalogue.configure()
    load(catalogue, _2=record("2"))
    catalogue.inner.close()
    for path in saved.iterdir():
        shutil.copy(path, catalogue.settings.data)
    catalogue.configure()

    catalogue.publish()

    assert_published(catalogue)
    assert "document/2" not in "".join(actual_snapshot(catalogue))


@pytest.mark.slow
def test_a_full_disk_is_told_in_a_sentence(catalogue, monkeypatch):
    """
    When there is no room for the new generation, the old one stays public and the sentence says what to do.
    """
    load(catalogue, _1=record("1"))
    load(catalogue, _2=record("2"), publish=False)

    def full(*_):
        raise OSError(28, "No space left on device")

    for owner, name in ((Projection, "snapshot"), (publishing, "write_dumps")):
        with monkeypatch.context() as patch:
            patch.setattr(owner, name, full)

            with pytest.raises(CannotWriteError, match=r"No space left on device.*free some space"):
                catalogue.publish(dumps=True)

        assert 1 == catalogue.ledger.current().number
    catalogue.publish(dumps=True)
    assert_published(catalogue)


# ---------------------------------------------------------------- what is kept


@pytest.mark.slow
def test_old_snapshots_and_dumps_are_forgotten_the_current_ones_never(catalogue):
    """
    Three snapshots and as many dumps as the setting says are kept; whatever was left half-made goes.
    """
    catalogue.configure(MUNIMENT_DUMPS_KEPT="2")
    layout = catalogue.inner.layout
    for number in range(1, 6):
        load(catalogue, _1=record("1", f"Title {number}"), publish=False)
        catalogue.publish(dumps=True)
        (layout.dumps / "9.tmp").mkdir()
        (layout.snapshots / "9.old.tmp").mkdir()
    load(catalogue, _1=record("1", "The last"))

    assert ["4", "5", "6"] == sorted(item.name for item in layout.snapshots.iterdir())
    assert ["4", "5"] == sorted(item.name for item in layout.dumps.iterdir())
    assert_published(catalogue)


@pytest.mark.slow
def test_dumps_are_kept_while_none_are_written(catalogue):
    """
    Publications without dumps do not use up the dumps that are kept.
    """
    load(catalogue, _1=record("1"), publish=False)
    catalogue.publish(dumps=True)

    for number in range(5):
        load(catalogue, _1=record("1", f"Title {number}"))

    assert ["1"] == [item.name for item in catalogue.inner.layout.dumps.iterdir()]


@pytest.mark.slow
def test_dumps_can_be_written_later(catalogue):
    """
    A generation that was published without dumps gets them when they are wanted, and stays the same generation.
    """
    load(catalogue, _1=record("1"))
    generation = catalogue.ledger.current()
    folder = catalogue.inner.layout.dump(1)
    assert not folder.exists()

    assert generation == catalogue.publish(dumps=True)

    assert (folder / "SHA256SUMS").is_file()
    assert_published(catalogue)
