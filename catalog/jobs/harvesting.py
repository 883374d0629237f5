"""Another repository's OAI-PMH → ledger: what ``harvest`` does (OAI-PMH 2.0, sections 2.5, 3.5 and 4.5).

What a repository does not mention stays as it is: only a header that says *deleted* withdraws a document. The writer's
lock is held for a page, never for the network.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Final

from catalog.errors import BusyError, InputError, UnavailableError
from catalog.harvest.requests import DAY, moment, request
from catalog.jobs.catalogue import Catalogue
from catalog.jobs.clock import Clock
from catalog.jobs.harvest_pages import Pages, protocol_error
from catalog.jobs.harvest_run import PREFIX, ListRun, Wanted
from catalog.jobs.loading import Report
from catalog.jobs.progress import Progress
from catalog.ledger.lock import writer_lock
from vocab.moments import SECOND

_WAITS: Final = 60


@contextmanager
def only_harvest(catalogue: Catalogue) -> Iterator[None]:
    """Hold the lock of whoever harvests into a catalogue.

    Raises:
        BusyError: Another process does.
    """
    with writer_lock(catalogue.settings.data / "harvest.lock", "is harvesting into this catalogue"):
        yield


class Repository:
    """What has to be known of a repository before its lists are asked for.

    Attributes:
        name: What it calls itself.
        form: How its dates are written.
        earliest: No record of it is older.
        deletions: What it says of records that it deletes: no, transient or persistent.

    Raises:
        UnavailableError: It is none, or does not answer.
        InputError: It has no records in the format that is wanted.
    """

    def __init__(self, pages: Pages, wanted: Wanted) -> None:
        page = pages.ask(request(wanted.source, "Identify"))
        if page.error is not None:
            raise protocol_error(*page.error)
        if not page.text("granularity"):
            raise UnavailableError(
                f"{wanted.source} does not say what it is (Identify)",
                "expected the base URL of an OAI-PMH 2.0 repository; ask whoever runs it",
            )
        self.name: Final = page.text("repositoryName") or wanted.source
        self.form: Final = DAY if page.text("granularity") == "YYYY-MM-DD" else SECOND
        self.earliest: Final = moment(page.text("earliestDatestamp"))
        self.deletions: Final = page.text("deletedRecord")
        if wanted.prefix != PREFIX:
            _check_prefix(pages, wanted)


def _check_prefix(pages: Pages, wanted: Wanted) -> None:
    page = pages.ask(request(wanted.source, "ListMetadataFormats"))
    if page.error is not None:
        raise protocol_error(*page.error)
    offered = sorted(one.text for one in page.said if one.name == "metadataPrefix")
    if wanted.prefix not in offered:
        raise InputError(f"the repository has no records in {wanted.prefix!r}", f"expected one of {', '.join(offered)}")


class Harvester:
    """Harvests.

    Args:
        told: Is told in a sentence what is not as it should be.
        sleep: Waits for the writer's lock.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        pages: Pages,
        clock: Clock,
        progress: Progress,
        told: Callable[[str], None],
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._catalogue = catalogue
        self._pages = pages
        self._clock = clock
        self._progress = progress
        self._told = told
        self._sleep = sleep

    def harvest(self, wanted: Wanted, repository: Repository, report: Report) -> None:
        """Take each list to its end; ``report`` says what came of it, also when it is broken off.

        Raises:
            BusyError: The repository, or another writer, asks for patience.
            UnavailableError: A list cannot be taken to its end now.
            InputError: The repository says that the request is at fault.
        """
        report.withdrawn = 0
        for key in wanted.keys:
            self._progress.step("Harvesting")
            ListRun(
                self._catalogue,
                self._pages,
                key,
                wanted,
                form=repository.form,
                earliest=repository.earliest,
                report=report,
                clock=self._clock,
                progress=self._progress,
                told=self._told,
                writing=self.writing,
            ).run()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the writer's lock, for which it is waited a minute.

        Raises:
            BusyError: Somebody writes for longer.
        """
        with ExitStack() as held:
            for number in range(_WAITS + 1):
                try:
                    held.enter_context(self._catalogue.ledger.lock())
                    break
                except BusyError:
                    if number == _WAITS:
                        raise
                self._sleep(1.0)
            yield
