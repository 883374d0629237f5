"""Loading: what is told is in the ledger, batches are whole, and the same call goes on where another one ended."""

import pytest
from support.publishing import record

from catalog.errors import AuthorityError, NotFoundError
from catalog.jobs import checking, loading
from catalog.jobs.authority_files import sync_authorities
from catalog.jobs.progress import Silent, watched
from vocab.identifiers import mint

BAD = b"\xff\xfe\x00"


def kinds(catalogue):
    return sorted(finding.kind for _, finding in catalogue.findings)


def check(catalogue, *paths):
    """Return the report of a check, and what was told."""
    told = []
    authorities = checking.check_authorities(catalogue.settings)
    report = checking.check(
        [str(path) for path in paths], catalogue.settings, authorities, Silent(), lambda *finding: told.append(finding)
    )
    return report, told


def test_the_report_counts_everything(catalogue):
    """
    Records are new, unchanged or refused; findings about the others are warnings.
    """
    catalogue.load_texts(record("1"), publish=False)

    report = catalogue.load_texts(record("1"), record("2", language="Klingonese"), "no label", publish=False)

    assert {"loaded": 1, "unchanged": 1, "refused": 1} == {
        name: report.counts[name] for name in ("loaded", "unchanged", "refused")
    }
    assert report.warnings == report.kinds.total() - report.refused
    assert report.kinds["language-unknown"] == 1
    assert report.kinds == {kind: kinds(catalogue).count(kind) for kind in kinds(catalogue)}


def test_loading_twice_changes_nothing(catalogue, examples):
    """
    The ledger is what it was after the same folder was loaded once more.
    """
    catalogue.load(examples / "records", publish=False)
    head = catalogue.ledger.head()

    report = catalogue.load(examples / "records", publish=False)

    assert head == catalogue.ledger.head()
    assert (0, len(list((examples / "records").glob("*.txt")))) == (report.loaded, report.unchanged)


def test_the_same_sources_by_another_way_change_nothing(catalogue, seed, monkeypatch):
    """
    A record that has an id is itself wherever its file lies and whatever the file is called.
    """
    catalogue.load(catalogue.write("one/a.txt", seed), publish=False)
    path = catalogue.write("other/b.text", seed.replace(b"\n", b"\r\n"))
    monkeypatch.chdir(path.parent)

    report = catalogue.load("b.text", publish=False)

    assert (0, 1) == (report.loaded, report.unchanged)


def test_findings_stay_with_the_entry(catalogue):
    """
    What was told of a record can be read again beside its document, also after it was re-described.
    """
    catalogue.load_texts(record("1", language="Klingonese"))
    told = [finding for _, finding in catalogue.findings]
    catalogue.configure(MUNIMENT_LANGUAGE="de")
    catalogue.publish()

    history = catalogue.ledger.history("1")

    assert ["recorded", "described"] == [entry.change for entry in history]
    assert [told, told] == [catalogue.ledger.warnings(entry.sequence) for entry in history]


def test_a_record_without_an_id_keeps_the_one_that_was_minted(catalogue):
    """
    The id made from its file's name stays, whatever becomes of its text.
    """
    text = record("1").replace("https://harbour.example/document/1\n", "")
    catalogue.load_texts(text, publish=False)

    catalogue.load_texts(text.replace("About", "More about"), publish=False)

    identifiers = [entry.identifier for entry in catalogue.ledger.live(catalogue.ledger.head())]
    assert [mint("1.txt")] == identifiers
    assert 2 == len(catalogue.ledger.history(mint("1.txt")))


def test_the_last_record_of_an_id_counts(catalogue):
    """
    Two files with one id are told; the later one stands, and loading both again appends nothing.
    """
    catalogue.load_texts(record("1", "One"), record("1", "Two"), publish=False)
    told, head = kinds(catalogue), catalogue.ledger.head()

    report = catalogue.load_texts(record("1", "One"), record("1", "Two"), publish=False)

    assert "record-id-repeated" in told
    assert (0, 2, head) == (report.loaded, report.unchanged, catalogue.ledger.head())
    assert "Two" == catalogue.ledger.document(catalogue.ledger.entry("1")).title


def test_an_id_that_ends_like_a_format_is_told(catalogue):
    """
    ``/data/document/1.ttl`` is the Turtle of document 1, unless there is a document 1.ttl.
    """
    identifiers = ["1.ttl", "1.x", "ttl"]

    catalogue.load_texts(*(f"A Title\n\nRecord ID: {one}\n" for one in identifiers), publish=False)

    assert 1 == kinds(catalogue).count("record-id-suffix")
    assert identifiers == [entry.identifier for entry in catalogue.ledger.live(catalogue.ledger.head())]


def test_correcting_one_of_two_records_with_one_id_is_enough(catalogue):
    """
    The archivist who gives the second record an id of its own gets both documents.
    """
    catalogue.load_texts(record("1", "One"), record("1", "Two"), publish=False)

    report = catalogue.load_texts(record("1", "One"), record("2", "Two"), publish=False)

    assert (2, 0) == (report.loaded, report.unchanged)
    titles = [catalogue.ledger.document(catalogue.ledger.entry(identifier)).title for identifier in "12"]
    assert ["One", "Two"] == titles
    assert "record-id-repeated" not in kinds(catalogue)


def test_a_withdrawn_record_is_told_and_not_loaded(catalogue):
    """
    Loading does not bring back what was withdrawn; the sentence says what does. A check says the same.
    """
    catalogue.load_texts(record("1"))
    catalogue.withdraw("1")

    report = catalogue.load_texts(record("1"), publish=False)
    told = list(catalogue.findings)
    checked, checked_told = check(catalogue, catalogue.folder / "sources")

    assert (0, 1) == (report.loaded, report.unchanged)
    assert ["withdrawn"] == [finding.kind for _, finding in told if finding.kind == "withdrawn"]
    assert told == checked_told
    assert 0 == checked.loaded
    assert catalogue.ledger.entry("1").deleted


def test_a_withdrawn_row_of_a_table_is_told_by_its_id_and_line(catalogue):
    """
    Among many rows the archivist has to find the one that was not loaded.
    """
    table = {"letters.csv": "id,title\n1,One\n2,Two\n3,Three\n"}
    catalogue.load_texts(**table, publish=False)
    catalogue.withdraw("2", publish=False)

    catalogue.load_texts(**table, publish=False)

    (finding,) = [finding for _, finding in catalogue.findings]
    assert ("the document '2' has been withdrawn, so the record was not loaded", 3) == (finding.problem, finding.line)


def test_a_check_says_what_a_load_says(catalogue):
    """
    Checking tells every finding of a load, in the same order and words, and writes nothing.
    """
    catalogue.write("1.txt", record("1", language="Klingonese"))
    catalogue.write("2.txt", BAD)
    catalogue.write("3.txt", record("1", "Other"))
    catalogue.write("4.txt", "")
    catalogue.write("5.txt", record("5").replace("April 24, 1962", "February 30, 1962"))
    folder = catalogue.folder / "sources"

    report, told = check(catalogue, folder)
    head = catalogue.ledger.head()
    loaded = catalogue.load(folder, publish=False)

    assert 0 == head
    assert told == catalogue.findings
    assert (report.refused, report.warnings) == (loaded.refused, loaded.warnings)
    assert 3 == report.loaded


def test_a_path_that_does_not_exist_is_told_before_anything_is_written(catalogue, seed):
    """
    A slip in one path stops the load before the others are read; no trace of it is kept.
    """
    path = catalogue.write("1.txt", seed)

    with pytest.raises(NotFoundError, match=r"there is no file or folder .*missing"):
        catalogue.load(path, catalogue.folder / "missing")

    assert [] == list(catalogue.ledger.live(catalogue.ledger.head()))
    assert catalogue.ledger.last_load() is None


# ---------------------------------------------------------------- refusals


def test_refused_sources_are_kept_with_their_bytes(catalogue):
    """
    Nothing that was given is lost: what cannot be read is kept, with the reason, until it can.
    """
    catalogue.write("1.txt", BAD)
    catalogue.write("2.txt", record("2"))

    report = catalogue.load(catalogue.folder / "sources", publish=False)

    (refusal,) = catalogue.ledger.refusals()
    assert (1, 1) == (report.loaded, report.refused)
    assert BAD == catalogue.ledger.source(refusal.source)
    assert refusal.location.endswith("sources/1.txt")


def test_a_corrected_source_is_refused_no_more(catalogue):
    """
    When the file is corrected and loaded, its refusal is history.
    """
    path = catalogue.write("1.txt", BAD)
    catalogue.load(path, publish=False)
    path.write_text(record("1"), encoding="utf-8")

    catalogue.load(path, publish=False)

    assert [] == catalogue.ledger.refusals()


def test_a_source_that_is_wrong_in_another_way_is_listed_once(catalogue):
    """
    What is listed as refused is what is wrong now.
    """
    path = catalogue.write("1.txt", b"")
    catalogue.load(path, publish=False)
    path.write_bytes(BAD)

    catalogue.load(path, publish=False)
    catalogue.load(path, publish=False)

    assert ["not-text"] == [refusal.finding.kind for refusal in catalogue.ledger.refusals()]


# ---------------------------------------------------------------- batches


@pytest.fixture
def _small_batches(monkeypatch):
    monkeypatch.setattr(loading, "BATCH", 3)


@pytest.mark.usefixtures("_small_batches")
@pytest.mark.parametrize("at", range(1, 9))
def test_a_load_that_is_broken_off_is_gone_on_with(catalogue, monkeypatch, at):
    """
    Whichever record a load breaks off at: what was told is there, half a batch never, and the same call does the rest.
    """
    for number in range(8):
        catalogue.write(f"{number}.txt", BAD if number == 4 else record(str(number)))
    folder = catalogue.folder / "sources"
    told = []
    record_one = catalogue.ledger.record
    calls = iter(range(1, 100))

    def broken(*arguments):
        if next(calls) == at:
            raise KeyboardInterrupt
        return record_one(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(catalogue.ledger, "record", broken)
        patch.setattr(Silent, "advance", lambda self, count=1: told.append(count))
        if at == 8:  # one of the eight is refused
            catalogue.load(folder, publish=False)
        else:
            with pytest.raises(KeyboardInterrupt):
                catalogue.load(folder, publish=False)
    acknowledged = sum(told)
    kept = catalogue.ledger.count(catalogue.ledger.head()) + len(catalogue.ledger.refusals())

    report = catalogue.load(folder, publish=False)

    assert acknowledged == kept
    assert kept in {0, 3, 6, 8}
    assert 7 == catalogue.ledger.count(catalogue.ledger.head())
    assert 7 == report.loaded + report.unchanged
    assert 1 == len(catalogue.ledger.refusals())
    assert [] == list(catalogue.ledger.check())


@pytest.mark.usefixtures("_small_batches")
def test_records_of_one_id_in_different_batches(catalogue):
    """
    That two records have one id is seen across batches too, and the last one counts.
    """
    texts = [record(str(number % 5), f"Title {number}") for number in range(10)]
    catalogue.load_texts(*texts, publish=False)
    head = catalogue.ledger.head()

    report = catalogue.load_texts(*texts, publish=False)

    assert (0, 10, head) == (report.loaded, report.unchanged, catalogue.ledger.head())
    assert 5 == kinds(catalogue).count("record-id-repeated")


def test_the_last_load_can_be_read_back(catalogue):
    """
    The ledger remembers what was loaded last and what it came to.
    """
    catalogue.load_texts(record("1"), "no label", publish=False)

    load = catalogue.ledger.last_load()

    assert (str(catalogue.folder / "sources"),) == load.what
    assert {"loaded": 1, "unchanged": 0, "refused": 1} == {
        name: load.counts[name] for name in ("loaded", "unchanged", "refused")
    }
    assert catalogue.clock.now == load.started == load.finished


# ---------------------------------------------------------------- authority files


def test_a_faulty_authority_file_stops_everything(catalogue, tmp_path):
    """
    With a slip in an authority file nothing is loaded: half the names would be missing.
    """
    path = tmp_path / "bad.ttl"
    path.write_text("<agent/one> a <https://schema.org/Dog> .")
    catalogue.configure(MUNIMENT_AUTHORITIES=str(path))

    with pytest.raises(AuthorityError, match=r"bad.ttl:1: "):
        catalogue.load_texts(record("1"))

    assert 0 == catalogue.ledger.head()


def test_entities_that_left_the_files_are_withdrawn(catalogue, tmp_path):
    """
    An authority file is loaded as a whole: new, changed and missing entities are an entry each, others none.
    """
    path = tmp_path / "some.ttl"
    head = '@prefix schema: <https://schema.org/> .\n<agent/{}> a schema:Person ; schema:name "{}" .\n'
    catalogue.configure(MUNIMENT_AUTHORITIES=str(path))
    appended = []

    for content in (head.format("a", "A") + head.format("b", "B"), head.format("b", "Bee") + head.format("c", "C")):
        path.write_text(content)
        for _ in range(2):
            with catalogue.ledger.lock():
                appended.append(sync_authorities(catalogue.inner, catalogue.clock))

    standing = {entry.identifier: entry.change for entry in catalogue.ledger.live(5, kind="authority")}
    assert [2, 0, 3, 0] == appended
    assert {"agent/a": "withdrawn", "agent/b": "recorded", "agent/c": "recorded"} == standing
    assert path.read_bytes() == catalogue.ledger.source(catalogue.ledger.entry("agent/c", kind="authority").source)


def test_a_missing_authority_file_is_told(catalogue):
    """
    A setting that names no file is told with the path.
    """
    catalogue.configure(MUNIMENT_AUTHORITIES="/nowhere/authorities.ttl")

    with pytest.raises(NotFoundError, match=r"/nowhere/authorities.ttl cannot be read"):
        catalogue.publish()


# ---------------------------------------------------------------- withdrawing


def test_unknown_ids_withdraw_nothing(catalogue):
    """
    A slip among several ids leaves all of them as they were.
    """
    catalogue.load_texts(record("1"))

    for verb in (catalogue.withdraw, catalogue.restore):
        with pytest.raises(NotFoundError, match="there is no document '2', '3'"):
            verb("1", "2", "3")

    assert not catalogue.ledger.entry("1").deleted


def test_progress_is_told_of_every_item():
    """
    Items are told in bunches, the last one too.
    """
    told = []

    class Listening(Silent):
        def advance(self, count=1):
            told.append(count)

    assert list(range(7)) == list(watched(range(7), Listening(), every=3))
    assert [3, 3, 1] == told
