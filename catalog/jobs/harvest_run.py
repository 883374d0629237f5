"""One list of another repository, page by page into the ledger (OAI-PMH 2.0, sections 2.7 and 3.5).

Each page is one transaction that also says how the list goes on, so that a run can end anywhere. The date from which
the next run asks moves when a list is whole, and not before: it is that of the repository's first answer, by its clock.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from datetime import UTC, datetime, timedelta
from typing import Final

import msgspec

from catalog.errors import BusyError, CatalogError, UnavailableError
from catalog.harvest.fetching import AnsweredError
from catalog.harvest.requests import request
from catalog.jobs.catalogue import Catalogue
from catalog.jobs.clock import Clock
from catalog.jobs.harvest_pages import ListPage, Pages, protocol_error
from catalog.jobs.harvest_records import PageTaker, list_address
from catalog.jobs.loading import Loader, Report, ledger_authorities
from catalog.jobs.progress import Progress
from catalog.ledger.entries import Harvest, HarvestKey
from vocab.moments import instant

PREFIX: Final = "oai_dc"
# what a repository dates while it is still writing comes into view later than its date
OVERLAP: Final = timedelta(hours=1)
# without a date of the repository's own
_UNKNOWN: Final = timedelta(days=1)
_OLDEST: Final = datetime(1900, 1, 1, tzinfo=UTC)
_EMPTY_PAGES: Final = 20
_ASKED_AGAIN: Final = 50


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be harvested.

    Attributes:
        source: Base URL, in one spelling.
        prefix: In which format.
        specs: Sets; none for the whole repository.
        since: From this date, asked for by hand; such a list has no part in those that are kept up.
        until: To this date, likewise.
        full: Begin anew, as if nothing had been harvested.
    """

    source: str
    prefix: str = PREFIX
    specs: tuple[str, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    full: bool = False

    @property
    def keys(self) -> list[HarvestKey]:
        """The lists, in their order."""
        dates = (self.since, self.until)
        span = "/".join(instant(date) if date else ".." for date in dates) if any(dates) else ""
        return [HarvestKey(self.source, self.prefix, spec, span) for spec in dict.fromkeys(self.specs or ("",))]


class ListRun:
    """Takes one list.

    Args:
        form: How the repository's dates are written.
        earliest: No record of it is older.
        writing: Holds the writer's lock.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        pages: Pages,
        key: HarvestKey,
        wanted: Wanted,
        *,
        form: str,
        earliest: datetime | None,
        report: Report,
        clock: Clock,
        progress: Progress,
        told: Callable[[str], None],
        writing: Callable[[], AbstractContextManager[None]],
    ) -> None:
        self._catalogue = catalogue
        self._ledger = catalogue.ledger
        self._source = pages
        self._key = key
        self._wanted = wanted
        self._form = form
        self._earliest = earliest
        self._report = report
        self._clock = clock
        self._progress = progress
        self._told = told
        self._writing = writing
        self._tokens: set[str] = set()
        self._seen: set[int] = set()
        self._empty = 0
        self._taken = 0
        self._anew = False

    def run(self) -> None:
        """Take it to its end.

        Raises:
            CatalogError: It cannot be; what was taken so far is in the ledger.
        """
        before = dict(self._report.counts)
        run = self._start()
        authorities = ledger_authorities(self._ledger)
        loader = Loader(self._catalogue, authorities, self._report, run, self._clock, sync=False)
        taker = PageTaker(loader, self._key)
        try:
            self._ask_again(taker)
            while self._step(taker):
                pass
        except CatalogError:
            # counts are a courtesy: whoever writes now is not waited for
            with suppress(BusyError), self._ledger.lock():
                self._finish(run, before)
            raise
        with self._writing():
            self._finish(run, before)

    def _start(self) -> int:
        address = [list_address(self._key)]
        with self._writing(), self._ledger.transaction():
            state, undone = self._ledger.harvest(self._key), self._ledger.taken_back(address)
            if self._wanted.full or undone > state.begun_anew:
                state = Harvest(begun_anew=undone)
            self._state = state
            self._ledger.keep_harvest(self._key, state)
            return self._ledger.start_load(address, self._clock())

    def _finish(self, run: int, before: dict[str, int]) -> None:
        counts = {name: count - before.get(name, 0) for name, count in self._report.counts.items()}
        with self._ledger.transaction():
            self._ledger.finish_load(run, counts, self._clock())

    # ---- asking

    def _step(self, taker: PageTaker) -> bool:
        """Take the next page; return whether there is another."""
        now = self._clock()
        page = self._ask()
        if page is None:
            self._begin_anew()
            return True
        state = self._state
        begun = state.begun or min(page.answered or now - _UNKNOWN, now)
        lost = not page.whole and not page.token
        if page.token and (circle := self._goes_round(page)):
            self._take(taker, page, msgspec.structs.replace(state, begun=None, token=None))
            raise UnavailableError(f"{self._key.source} {circle}", "tell whoever runs the repository; nothing is lost")
        if lost:
            self._take(taker, page, state)
            what = page.about[0].problem if page.about else "the last record is cut off"
            raise UnavailableError(
                f"a page of {self._key.source} is broken: {what}; its good records were taken",
                "run the same command later; it asks for this page again",
            )
        if page.token:
            self._take(taker, page, msgspec.structs.replace(state, begun=begun, token=page.token))
            return True
        self._take(taker, page, Harvest(since=begun, begun_anew=state.begun_anew))
        return False

    def _ask(self) -> ListPage | None:
        """Return the next page; ``None`` when the list cannot be gone on with where an earlier run stopped."""
        resumed = self._state.token is not None and not self._taken and not self._anew
        try:
            page = self._source.ask(self._address())
        except AnsweredError:
            if not resumed:
                raise
            return None
        # who has forgotten a token may say so in these words; at the end of a list some say it for an empty page
        if page.error is None or (page.error[0] == "noRecordsMatch" and not resumed):
            return page
        if resumed:
            return None
        if page.error[0] == "badResumptionToken" and self._state.token is not None and not self._anew:
            return None
        raise protocol_error(*page.error)

    def _begin_anew(self) -> None:
        """Forget the token; the ledger does so with the first page that comes."""
        self._told("the repository does not go on with its list where it stopped; the list begins anew")
        self._anew = True
        self._state = msgspec.structs.replace(self._state, token=None, begun=None)
        self._tokens.clear()
        self._seen.clear()

    def _address(self) -> str:
        if self._state.token is not None:
            return request(self._key.source, "ListRecords", resumptionToken=self._state.token)
        since = self._wanted.since
        if not self._key.span and self._state.since is not None:
            # the clock of a repository may say anything
            since = max(self._state.since, _OLDEST) - OVERLAP
            since = max(since, self._earliest) if self._earliest else since
        dates = {"from": since, "until": self._wanted.until}
        written = {name: date.strftime(self._form) if date else None for name, date in dates.items()}
        return request(self._key.source, "ListRecords", metadataPrefix=self._key.prefix, set=self._key.spec, **written)

    def _ask_again(self, taker: PageTaker) -> None:
        """Ask for records that were refused before: they may have been mended without a new date."""
        start = request(self._key.source, "GetRecord", metadataPrefix=self._key.prefix) + "&"
        places = [one.location for one in self._ledger.refusals() if one.location.startswith(start)]
        for place in places[:_ASKED_AGAIN]:
            try:
                page = self._source.ask(place, 1)
            except CatalogError:
                # the list itself will tell what is wrong
                return
            if page.whole and page.mended:
                self._take(taker, page, self._state)

    # ---- taking

    def _take(self, taker: PageTaker, page: ListPage, state: Harvest) -> None:
        with self._writing():
            taker.take(page, state, self._clock())
        self._state = state
        if not self._taken and page.total:
            self._progress.step("Harvesting", page.total)
        self._taken += 1
        self._progress.advance(len(page.outcomes))

    def _goes_round(self, page: ListPage) -> str | None:
        """Say how a list fails to come to an end; ``None`` when nothing shows that it does."""
        token, records = page.token, page.identifiers
        if token in self._tokens or token == self._state.token:
            return "gives the same resumption token twice, so its list has no end"
        self._tokens.add(token)
        self._empty = 0 if records else self._empty + 1
        if self._empty > _EMPTY_PAGES:
            return f"gave {_EMPTY_PAGES} pages without a record, one after the other"
        if records and hash(records) in self._seen:
            return "gives the same page again under another resumption token, so its list has no end"
        self._seen.add(hash(records))
        return None
