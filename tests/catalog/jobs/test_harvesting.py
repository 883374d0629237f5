"""Another repository's records in the ledger: nothing is lost, and nothing is deleted that is not."""

import itertools
from datetime import UTC, datetime

import pytest
from support.oai_repository import HEAD, Answer, Repository, error, page, record

from catalog.errors import BusyError, InputError, UnavailableError
from catalog.harvest.fetching import Fetcher
from catalog.harvest.patience import Patience
from catalog.harvest.requests import request
from catalog.jobs import harvesting
from catalog.jobs.harvest_pages import Pages
from catalog.jobs.harvest_run import Wanted
from catalog.jobs.loading import Report
from catalog.jobs.progress import Silent
from catalog.jobs.undoing import plan, undo
from catalog.readers.confined import Confined
from vocab.document import Further


@pytest.fixture(scope="module")
def confined():
    with Confined() as process:
        yield process


@pytest.fixture(scope="module")
def running():
    made = Repository()
    yield made
    made.close()


@pytest.fixture
def elsewhere(running):
    """The repository, with nothing to say."""
    running.reset()
    return running


class Harvests:
    """Harvests a repository into a catalogue."""

    def __init__(self, catalogue, elsewhere, confined):
        self.catalogue, self.url, self.confined = catalogue, elsewhere.url, confined
        self.slept, self.told, self.findings = [], [], []

    def __call__(self, **wanted):
        clock = self.catalogue.clock
        patience = Patience(sleep=self.slept.append, now=clock, told=self.told.append, chance=lambda: 0.5)
        pages = Pages(Fetcher(private=True), self.confined, patience)
        wanted = Wanted(source=self.url, **wanted)
        self.report = Report(lambda location, finding: self.findings.append((location, finding)))
        repository = harvesting.Repository(pages, wanted)
        made = harvesting.Harvester(
            self.catalogue.inner, pages, clock, Silent(), self.told.append, sleep=self.slept.append
        )
        made.harvest(wanted, repository, self.report)
        return self.report.counts

    @property
    def ids(self):
        """The ids of the documents that stand."""
        ledger = self.catalogue.ledger
        return {entry.identifier for entry in ledger.live(ledger.head()) if not entry.deleted}


@pytest.fixture
def harvest(catalogue, elsewhere, confined):
    return Harvests(catalogue, elsewhere, confined)


def counts(loaded=0, unchanged=0, refused=0, warnings=0, withdrawn=0):
    return {
        "loaded": loaded,
        "unchanged": unchanged,
        "refused": refused,
        "warnings": warnings,
        "withdrawn": withdrawn,
    }


def test_a_list_is_taken_to_its_end(harvest, elsewhere):
    """
    All pages of a list are taken, each asked for with the token of the one before.
    """
    elsewhere.ready = [page(record(1), record(2), token="a b&c"), page(record(3))]

    came = harvest()

    assert counts(loaded=3) == came
    assert {"1", "2", "3"} == harvest.ids
    assert [
        {"verb": "ListRecords", "metadataPrefix": "oai_dc"},
        {"verb": "ListRecords", "resumptionToken": "a b&c"},
    ] == elsewhere.asked


def test_the_next_run_asks_from_the_first_answer_of_the_last(harvest, elsewhere):
    """
    A follow-up asks from the repository's first answer, an hour earlier, and only deletes what is said to be deleted.
    """
    first = page(record(1), record(2), token="t", answered="2026-02-01T10:00:00Z")
    elsewhere.ready = [first, page(record(3), answered="2026-02-01T11:00:00Z")]
    harvest()
    elsewhere.ready = [page(record(2, deleted=True), record(3, "Corrected"))]

    came = harvest()

    assert "2026-02-01T09:00:00Z" == elsewhere.asked[-1]["from"]
    assert counts(loaded=1, withdrawn=1) == came
    assert {"1", "3"} == harvest.ids


def test_dates_are_written_as_the_repository_writes_them(harvest, elsewhere):
    """
    A repository that knows days only is asked from a day.
    """
    elsewhere.granularity = "YYYY-MM-DD"
    elsewhere.ready = [page(record(1), answered="2026-02-01T00:30:00Z")]
    harvest()

    harvest()

    assert "2026-01-31" == elsewhere.asked[-1]["from"]


def test_a_date_from_the_future_moves_nothing_past_now(harvest, elsewhere):
    """
    A repository whose clock is wrong cannot keep us from what it says later.
    """
    elsewhere.ready = [page(record(1), answered="9999-01-01T00:00:00Z")]
    harvest()

    harvest()

    assert "2026-11-22T23:00:00Z" == elsewhere.asked[-1]["from"]


def test_a_date_before_all_time_is_asked_from_all_the_same(harvest, elsewhere):
    """
    A repository whose clock says the year 1 is asked for everything again, in a date that it can read.
    """
    elsewhere.ready = [page(record(1), answered="0001-01-01T00:00:00Z")]
    harvest()

    harvest()

    assert "2000-01-01T00:00:00Z" == elsewhere.asked[-1]["from"]


def test_nothing_that_matches_is_no_failure(harvest, elsewhere):
    """
    noRecordsMatch is an empty list, and its date counts.
    """
    came = harvest()
    harvest()

    assert counts() == came
    assert "2026-01-31T23:00:00Z" == elsewhere.asked[-1]["from"]


def test_a_run_goes_on_in_the_middle_of_a_list(harvest, elsewhere):
    """
    What a broken-off run has taken stays, and the next one asks with the last token, without a date lost.
    """
    elsewhere.ready = [page(record(1), token="t"), *[Answer(status=404)]]
    with pytest.raises(UnavailableError):
        harvest()
    elsewhere.ready = [page(record(2), answered="2026-02-09T00:00:00Z")]

    harvest()
    harvest()

    assert {"1", "2"} == harvest.ids
    assert "t" == elsewhere.asked[-2]["resumptionToken"]
    assert "2026-01-31T23:00:00Z" == elsewhere.asked[-1]["from"]


@pytest.mark.parametrize(
    "answer",
    [error("badResumptionToken"), error("noRecordsMatch"), Answer(status=404)],
    ids=["expired", "nothing", "not found"],
)
def test_a_token_that_is_not_taken_begins_the_list_anew(harvest, elsewhere, answer):
    """
    When a repository has forgotten its token, the whole window is asked for once more.
    """
    elsewhere.ready = [page(record(1), token="t"), Answer(status=404)]
    with pytest.raises(UnavailableError):
        harvest()
    elsewhere.ready = [answer, page(record(1), record(2))]

    came = harvest()

    assert counts(loaded=1, unchanged=1) == came
    assert {"verb": "ListRecords", "metadataPrefix": "oai_dc"} == elsewhere.asked[-1]


def test_it_is_waited_as_long_as_the_repository_asks(harvest, elsewhere):
    """
    Retry-After is obeyed in both forms, never too early.
    """
    date = "Mon, 23 Nov 2026 00:01:00 GMT"
    elsewhere.ready = [
        Answer(status=503, Retry_After="7"),
        Answer(status=429, Retry_After=date, Date="Mon, 23 Nov 2026 00:00:20 GMT"),
        page(record(1)),
    ]

    came = harvest()

    assert counts(loaded=1) == came
    assert 2 == len(harvest.slept)
    assert 7 <= harvest.slept[0] <= 17
    assert 7 <= harvest.slept[1] <= 60


def test_a_long_pause_ends_the_run(harvest, elsewhere):
    """
    Who asks to come back tomorrow is not waited for.
    """
    elsewhere.ready = [page(record(1), token="t"), Answer(status=503, Retry_After="86400")]

    with pytest.raises(BusyError, match="2026-11-24 00:00 UTC"):
        harvest()

    assert [] == harvest.slept
    assert {"1"} == harvest.ids


CUT = page(record(1), record(2), record(3))
FAULTS = {
    "unavailable": Answer(status=500),
    "cut": Answer(CUT, cut=100),
    "html": Answer(b"<!DOCTYPE html><html><body>Down for maintenance</body></html>", Content_Type="text/html"),
    "html as xml": Answer(b"<!DOCTYPE html><html><body>Down for maintenance</body></html>"),
    "packed badly": Answer(CUT, Content_Encoding="gzip"),
    "cut xml": CUT[:-300],
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_fault_that_passes_is_waited_out(harvest, elsewhere, fault):
    """
    After one faulty answer the page is asked for again, and nothing is lost.
    """
    elsewhere.ready = [fault, CUT]

    came = harvest()

    assert counts(loaded=3) == came
    assert 1 == len(harvest.slept)


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_fault_that_stays_loses_nothing(harvest, elsewhere, fault):
    """
    A faulty page ends the run; nothing is deleted, and the next run asks for the same page.
    """
    elsewhere.ready = [page(record(1), record(9))]
    harvest()
    elsewhere.ready = [fault] * 5

    with pytest.raises(UnavailableError):
        harvest()
    elsewhere.ready = [CUT]
    harvest()

    assert {"1", "2", "3", "9"} == harvest.ids
    assert elsewhere.asked[-1] == elsewhere.asked[1]
    assert [] == harvest.catalogue.ledger.refusals()


def test_good_records_of_a_cut_page_are_taken(harvest, elsewhere):
    """
    Of a page that is cut again and again, the good records are loaded, and the rest is on the list of refused.
    """
    elsewhere.ready = [CUT[:-300]] * 3

    with pytest.raises(UnavailableError, match="its good records were taken"):
        harvest()

    assert {"1", "2"} == harvest.ids
    assert ["xml-cut"] == [refusal.finding.kind for refusal in harvest.catalogue.ledger.refusals()]


BAD = {
    "malformed": record(50).replace("</dc:title>", "<"),
    "entity": record(50).replace("Report", "&bogus;"),
    "no title": record(50).replace("dc:title", "dc:type"),
    "unknown format": record(50).replace(record(50)[record(50).index("<oai_dc:dc") : -20], "<x>y</x>"),
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_one_bad_record_among_ninety_nine(harvest, elsewhere, bad):
    """
    A bad record is refused by its name, the others are taken, and once it is mended it comes by itself.
    """
    records = [bad if number == 50 else record(number) for number in range(1, 101)]
    elsewhere.ready = [page(*records)]
    came = harvest()
    (refusal,) = harvest.catalogue.ledger.refusals()
    elsewhere.ready = [page(record(50))]

    later = harvest()

    assert counts(loaded=99, refused=1) == came
    assert refusal.location == request(
        elsewhere.url, "GetRecord", metadataPrefix="oai_dc", identifier="oai:else.example:50"
    )
    assert counts(loaded=1) == later
    assert "GetRecord" == elsewhere.asked[1]["verb"]
    assert [] == harvest.catalogue.ledger.refusals()


def test_a_wrong_charset_costs_the_records_that_have_it(harvest, elsewhere):
    """
    Bytes that are no UTF-8, though the page says so, cost the record in which they stand, and no other.
    """
    elsewhere.ready = [page(record(1), record(2, "Überfall"), record(3)).replace("Ü".encode(), b"\xdc")]

    came = harvest()

    assert counts(loaded=2, refused=1) == came
    assert {"1", "3"} == harvest.ids


def test_a_document_type_is_refused(harvest, elsewhere):
    """
    A page with entities of its own is not read.
    """
    body = page(record(1)).replace(b"<OAI-PMH", b'<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><OAI-PMH', 1)
    elsewhere.ready = [body] * 3

    with pytest.raises(UnavailableError, match="DOCTYPE"):
        harvest()

    assert set() == harvest.ids


def test_a_list_that_ends_with_an_error_has_ended(harvest, elsewhere):
    """
    A token behind the last record, to which the repository has nothing to say, is the end of the list.
    """
    elsewhere.ready = [page(record(1), token="t"), error("noRecordsMatch")]

    harvest()
    harvest()

    assert "2026-01-31T23:00:00Z" == elsewhere.asked[-1]["from"]


def test_a_record_that_comes_twice_is_a_newer_version(harvest, elsewhere):
    """
    When a list changes while it is taken, what comes again is taken without a word.
    """
    elsewhere.ready = [page(record(1), record(2), token="t"), page(record(3), record(1, "Corrected"))]

    came = harvest()

    assert counts(loaded=4) == came
    assert set() == {finding.kind for _, finding in harvest.findings if finding.severity != "note"}


ROUNDS = {
    "same token": [page(record(1), token="t"), page(record(2), token="t")],
    "two tokens": [page(record(1), token="t"), page(record(2), token="u"), page(record(3), token="t")],
    "same page": [page(record(1), token="t"), page(record(1), token="u")],
    "nothing": [page(token=f"t{number}") for number in range(30)],
}


@pytest.mark.parametrize("pages", ROUNDS.values(), ids=ROUNDS)
def test_a_list_without_an_end_is_left(harvest, elsewhere, pages):
    """
    A list that goes round ends the run; what came is kept, and the next run begins it anew.
    """
    elsewhere.ready = list(pages)

    with pytest.raises(UnavailableError, match="nothing is lost"):
        harvest()
    elsewhere.ready = [page(record(7))]
    harvest()

    assert "7" in harvest.ids
    assert {"verb": "ListRecords", "metadataPrefix": "oai_dc"} == elsewhere.asked[-1]


def test_a_gibibyte_is_cut_off_early(harvest, elsewhere):
    """
    A body without an end is left at 64 MiB.
    """
    elsewhere.ready = [Answer(zeros=1 << 30)]

    with pytest.raises(UnavailableError, match="64 MiB"):
        harvest()

    assert elsewhere.sent < 100 << 20


@pytest.mark.parametrize(
    ("code", "said"),
    [("badArgument", "--set"), ("cannotDisseminateFormat", "--prefix"), ("noSetHierarchy", "no sets"), ("odd", "odd")],
)
def test_errors_of_the_protocol_are_told_in_words(harvest, elsewhere, code, said):
    """
    What the repository refuses is said with what to do about it.
    """
    elsewhere.ready = [error(code, "No such thing")]

    with pytest.raises(InputError, match=said):
        harvest()


def test_ids_of_our_own_are_not_touched(harvest, elsewhere, seed):
    """
    A record whose id another document has gets one of its own, for good, and says what its repository calls it.
    """
    harvest.catalogue.load_texts(seed)
    elsewhere.ready = [page(record("121616", "Theirs"))]
    harvest()
    elsewhere.ready = [page(record("121616", "Theirs, corrected"))]

    harvest()

    (theirs,) = harvest.ids - {"121616"}
    ledger = harvest.catalogue.ledger
    assert "Theirs, corrected" == ledger.document(ledger.entry(theirs)).titles[0].value
    assert Further("identifier", "oai:else.example:121616") in ledger.document(ledger.entry(theirs)).further
    assert 1 == len(ledger.history("121616"))
    assert ["record-id-taken"] == [finding.kind for _, finding in harvest.findings if finding.severity == "warning"]


def test_ids_of_theirs_are_not_taken_from_them(harvest, elsewhere, seed):
    """
    A record of our own with the id of one that was harvested is refused, not mixed with it.
    """
    elsewhere.ready = [page(record("121616", "Theirs"))]
    harvest()

    report = harvest.catalogue.load_texts(seed)

    assert (0, 1) == (report.loaded, report.refused)
    assert ["id-harvested"] == [
        finding.kind for _, finding in harvest.catalogue.findings if finding.severity == "refused"
    ]
    assert 1 == len(harvest.catalogue.ledger.history("121616"))


def test_sync_leaves_what_was_harvested(harvest, elsewhere, seed):
    """
    What came from another repository is in no folder, so ``load --sync`` does not miss it.
    """
    elsewhere.ready = [page(record(1))]
    harvest()

    harvest.catalogue.sync(harvest.catalogue.write("121616.txt", seed))

    assert {"1", "121616"} == harvest.ids


def test_names_without_a_scheme_get_an_id(harvest, elsewhere):
    """
    An identifier that is no ``oai:`` one leads to the same made id whenever it comes.
    """
    elsewhere.ready = [
        page(record("//else.example/7", space="https:")),
        page(record("//else.example/7", "New", space="https:")),
    ]

    first = harvest()
    (identifier,) = harvest.ids
    second = harvest()

    assert [1, 1] == [first["loaded"], second["loaded"]]
    assert {identifier} == harvest.ids
    assert identifier.startswith("x-")


def test_what_is_deleted_may_return(harvest, elsewhere):
    """
    A record that its repository brings back is shown again; what the archivist has withdrawn stays withdrawn.
    """
    elsewhere.ready = [page(record(1), record(2))]
    harvest()
    elsewhere.ready = [page(record(1, deleted=True))]
    harvest()
    harvest.catalogue.withdraw("2", publish=False)
    elsewhere.ready = [page(record(1, "Back"), record(2, "Back"))]

    harvest()

    assert {"1"} == harvest.ids


def test_a_record_that_leaves_a_set_stays_in_another(harvest, elsewhere):
    """
    Of two sets, each says deleted of what has left it; a document goes with the last.
    """
    elsewhere.ready = [page(record(1, specs=["a", "b"])), page(record(1, specs=["a", "b"]))]
    harvest(specs=("a", "b"))
    elsewhere.ready = [page(record(1, deleted=True)), error("noRecordsMatch")]
    harvest(specs=("a", "b"))
    after_one = harvest.ids
    elsewhere.ready = [error("noRecordsMatch"), page(record(1, deleted=True))]

    harvest(specs=("a", "b"))

    assert {"1"} == after_one
    assert set() == harvest.ids
    assert ["a", "b", "a", "b", "a", "b"] == [asked["set"] for asked in elsewhere.asked]


def test_dates_asked_for_by_hand_move_nothing(harvest, elsewhere):
    """
    A window of dates is taken beside the list that is kept up.
    """
    elsewhere.ready = [page(record(1)), page(record(2))]
    harvest(since=datetime(2025, 1, 1, tzinfo=UTC), until=datetime(2025, 12, 31, tzinfo=UTC))

    harvest()

    assert ("2025-01-01T00:00:00Z", "2025-12-31T00:00:00Z") == (elsewhere.asked[0]["from"], elsewhere.asked[0]["until"])
    assert {"verb": "ListRecords", "metadataPrefix": "oai_dc"} == elsewhere.asked[1]


def test_full_asks_for_everything(harvest, elsewhere):
    """
    ``--full`` begins anew, and what the repository does not mention stays.
    """
    elsewhere.ready = [page(record(1), record(2)), page(record(2))]
    harvest()

    came = harvest(full=True)

    assert "from" not in elsewhere.asked[-1]
    assert counts(unchanged=1) == came
    assert {"1", "2"} == harvest.ids


def test_what_was_undone_is_asked_for_again(harvest, elsewhere):
    """
    After ``undo`` the next run begins anew, or its records would never come again.
    """
    elsewhere.ready = [page(record(1))]
    harvest()
    with harvest.catalogue.ledger.lock():
        undo(harvest.catalogue.inner, plan(harvest.catalogue.inner), harvest.catalogue.clock)
    gone = harvest.ids
    elsewhere.ready = [page(record(1))]

    harvest()
    harvest()

    assert set() == gone
    assert {"1"} == harvest.ids
    assert [False, False, True] == ["from" in asked for asked in elsewhere.asked]


def test_the_source_is_kept_to_the_byte(harvest, elsewhere):
    """
    The ledger keeps each record's XML, with its header and what is said about it, and where it came from.
    """
    about = '<about><provenance xmlns="http://www.openarchives.org/OAI/2.0/provenance">first</provenance></about>'
    sent = record(1).replace("</record>", f"{about}</record>")
    elsewhere.ready = [page(sent)]
    harvest()
    ledger = harvest.catalogue.ledger

    entry = ledger.entry("1")

    assert sent.encode() == ledger.source(entry.source)
    assert f"{elsewhere.url}?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai%3Aelse.example%3A1" == entry.location
    assert "oai-about" in {finding.kind for finding in ledger.warnings(entry.sequence)}


def test_a_page_is_all_or_nothing(harvest, elsewhere, monkeypatch):
    """
    When writing a page fails, neither its records nor its token are in the ledger.
    """
    elsewhere.ready = [page(record(1), token="t"), page(record(2), token="u")]
    ledger = harvest.catalogue.ledger
    keep, times = ledger.keep_harvest, itertools.count()

    def fails(key, state):
        if next(times) == 2:
            raise KeyboardInterrupt
        keep(key, state)

    monkeypatch.setattr(ledger, "keep_harvest", fails)
    with pytest.raises(KeyboardInterrupt):
        harvest()
    monkeypatch.undo()
    elsewhere.ready = [page(record(2), record(3))]

    harvest()

    assert {"1", "2", "3"} == harvest.ids
    assert "t" == elsewhere.asked[-1]["resumptionToken"]


def test_one_harvest_at_a_time(catalogue):
    """
    A second harvest is told who is at work.
    """
    with (
        harvesting.only_harvest(catalogue.inner),
        pytest.raises(BusyError, match="is harvesting"),
        harvesting.only_harvest(catalogue.inner),
    ):
        pass


def test_another_writer_is_waited_for(harvest, elsewhere):
    """
    The writer's lock is waited for between pages, and not for longer than a minute.
    """
    elsewhere.ready = [page(record(1))]
    with harvest.catalogue.ledger.lock(), pytest.raises(BusyError, match="is writing"):
        harvest()
    waited = len(harvest.slept)

    harvest()

    assert 60 == waited
    assert {"1"} == harvest.ids


def test_no_page_of_anything(harvest, elsewhere):
    """
    XML that is no page of the protocol is told as such, at once.
    """
    elsewhere.ready = [HEAD.replace("OAI-PMH", "rss").encode() + b"</rss>"]

    with pytest.raises(UnavailableError, match="no page of OAI-PMH"):
        harvest()
