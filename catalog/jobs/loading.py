"""Sources → ledger: what ``load`` does."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Final, TypeAlias

import msgspec

from catalog.jobs import restoring
from catalog.jobs.attaching import attaching
from catalog.jobs.batches import batched
from catalog.jobs.catalogue import Catalogue
from catalog.jobs.clock import Clock
from catalog.jobs.progress import Progress
from catalog.jobs.record_findings import Seen, findings_about, kept_out, refused_for, shared_labels
from catalog.ledger.entries import Incoming, Rejection
from catalog.ledger.sqlite import SqliteReader
from catalog.readers.confined import Confined
from catalog.readers.mapping_file import read_mapping
from catalog.readers.records import Outcome, Record, Refused, Restored
from catalog.readers.registry import read
from catalog.readers.sources import sources
from catalog.settings import FILE_NAME, Settings
from vocab.authority import Authorities
from vocab.document import Document
from vocab.findings import Finding
from vocab.mapping.description import Describer

BATCH: Final = 500

Told: TypeAlias = Callable[[str, Finding], None]


class Report:
    """What a load or a check came to.

    Attributes:
        loaded: Records that are new or changed; in a check, records that could be loaded.
        unchanged: Records that the ledger has already.
        refused: Sources that were not taken.
        warnings: Findings about records that were taken.
        notes: What is kept beside the descriptions of records, where nothing is wrong.
        kinds: Findings by kind, without notes.
        note_kinds: Notes by kind.
        first: The first records, with their place and line, to be looked at.
        run: The id of the load in the ledger; 0 in a check.
        withdrawn: Documents that no record held any more; ``None`` when that was not asked.
        foreseen: In a check, what would become of the records.
        refused_at: Place and kind of each refusal.
    """

    def __init__(self, told: Told) -> None:
        self.loaded = self.unchanged = self.refused = self.warnings = self.notes = 0
        self.kinds: Counter[str] = Counter()
        self.note_kinds: Counter[str] = Counter()
        self.first: list[tuple[str, Document]] = []
        self.run = 0
        self.withdrawn: int | None = None
        self.foreseen: Counter[str] = Counter()
        self.refused_at: list[tuple[str, str]] = []
        self._told = told

    @property
    def counts(self) -> dict[str, int]:
        """The four numbers, by name, and that of the withdrawn after ``--sync``."""
        numbers = {name: getattr(self, name) for name in ("loaded", "unchanged", "refused", "warnings")}
        return numbers if self.withdrawn is None else {**numbers, "withdrawn": self.withdrawn}

    def tell(self, location: str, finding: Finding) -> None:
        """Count a finding and pass it on."""
        if finding.severity == "refused":
            self.refused += 1
            self.refused_at.append((location, finding.kind))
        elif finding.severity == "warning":
            self.warnings += 1
        else:
            self.notes += 1
        (self.note_kinds if finding.severity == "note" else self.kinds)[finding.kind] += 1
        self._told(location, finding)

    def tell_all(self, location: str, findings: Iterable[Finding]) -> None:
        """Tell of several findings about one place."""
        for finding in findings:
            self.tell(location, finding)


def ledger_authorities(ledger: SqliteReader) -> Authorities:
    """Return the authority entities as the ledger has them."""
    standing = ledger.live(ledger.head(), kind="authority")
    return Authorities(ledger.entity(entry) for entry in standing if not entry.deleted)


def outcomes(
    paths: Sequence[str], settings: Settings, catalogue: Catalogue | None = None, mapping: str | None = None
) -> Iterator[Outcome]:
    """Yield what the readers make of everything below ``paths``, records with the files beside them.

    Args:
        catalogue: Where the files are kept; without one nothing is written.
        mapping: Path of a mapping file for all tables; it goes before those that lie beside them.

    Raises:
        NotFoundError: There is no such mapping file.
        SourceError: It says what it may not.
    """
    if mapping is not None:
        read_mapping(mapping)
    skip = (*settings.authorities, settings.data.parent / FILE_NAME)
    with attaching(settings, catalogue) as attacher, Confined() as confined:
        for source in sources(paths, skip=skip, scratch=attacher.store.scratch):
            if isinstance(source, Refused):
                yield source
                continue
            found = read(msgspec.structs.replace(source, mapping=mapping) if mapping else source, confined)
            first, second = next(found, None), next(found, None)
            for outcome in chain((item for item in (first, second) if item is not None), found):
                if isinstance(outcome, Record):
                    yield attacher.attach(outcome, source.beside, alone=second is None)
                else:
                    yield outcome


def load(
    catalogue: Catalogue,
    paths: Sequence[str],
    authorities: Authorities,
    clock: Clock,
    progress: Progress,
    told: Told,
    *,
    sync: bool = False,
    mapping: str | None = None,
) -> Report:
    """Read everything below ``paths`` into the ledger, in batches that are kept whole or not at all.

    When it is broken off, what was told as loaded is in the ledger, and the same call goes on from there. The writer's
    lock is held by the caller.

    Args:
        sync: Note the id of every record, so that the documents can be found that none holds (``syncing``).
        mapping: Path of a mapping file for all tables.

    Raises:
        NotFoundError: One of the paths does not exist; nothing was written.
    """
    ledger = catalogue.ledger
    report = Report(told)
    batches = batched(outcomes(paths, catalogue.settings, catalogue, mapping), BATCH)
    first = next(batches, [])  # a path that does not exist is found before anything is written
    with ledger.transaction():
        run = report.run = ledger.start_load(paths, clock())
    progress.step("Loading")
    report.tell_all("authority files", shared_labels(authorities))
    loader = Loader(catalogue, authorities, report, run, clock, sync=sync)
    for batch in chain([first], batches):
        loader.take(batch)
        progress.advance(len(batch))
    with ledger.transaction():
        settled = ledger.settle(run, clock())
        report.loaded += settled
        report.unchanged -= settled
        ledger.finish_load(run, report.counts, clock())
    return report


class Loader:
    """Takes batches of outcomes into the ledger.

    Attributes:
        source: The repository that they come from; ``""`` when they are our own.
    """

    source = ""

    def __init__(
        self, catalogue: Catalogue, authorities: Authorities, report: Report, run: int, clock: Clock, *, sync: bool
    ) -> None:
        self.ledger = catalogue.ledger
        self.imprint = catalogue.settings.imprint
        self.authorities = authorities
        self.describer = Describer(self.imprint, authorities)
        self.report = report
        self.run = run
        self.clock = clock
        self.sync = sync
        self.seen = Seen()
        self.open_refusals = {rejection.location for rejection in self.ledger.refusals()}

    def take(self, batch: Sequence[Outcome]) -> None:
        """Write a batch in one transaction, and tell of it when it is safe."""
        counts: Counter[str] = Counter()
        with self.ledger.transaction():
            findings = [said for outcome in batch for said in self.write(outcome, counts)]
        self.tell(counts, findings)

    def forget(self) -> None:
        """Forget which ids have come by: whoever sends one twice means a newer version."""
        self.seen = Seen()

    def write(self, outcome: Outcome, counts: Counter[str]) -> list[tuple[str, Finding]]:
        """Write one outcome inside a transaction, and count it; return what is to be told once that is safe."""
        if isinstance(outcome, Record):
            owner = self.ledger.harvested_as(outcome.document.identifier)
            if owner is None or owner.source == self.source:
                return [(outcome.location, finding) for finding in self._record(outcome, counts)]
            outcome = refused_for(outcome, owner)
        if outcome.finding.severity == "refused":
            rejection = Rejection(location=outcome.place, finding=outcome.finding)
            self.ledger.refuse(rejection, outcome.content, self.run)
        return [(outcome.location, outcome.finding)]

    def tell(self, counts: Counter[str], findings: Sequence[tuple[str, Finding]]) -> None:
        """Add what is safe to the report."""
        self.report.loaded += counts["loaded"]
        self.report.unchanged += counts["unchanged"] + counts["withdrawn"]
        for location, finding in findings:
            self.report.tell(location, finding)

    def _record(self, record: Record, counts: Counter[str]) -> list[Finding]:
        record = restoring.settled(record, self.authorities, self.imprint)
        findings = findings_about(record, self.authorities, self.imprint, self.seen)
        known = restoring.said_already(record, self.ledger, self.describer)
        outcome = "unchanged" if known else self.ledger.record(_incoming(record, findings), self.run, self.clock())
        counts[outcome] += 1
        if self.sync:
            self.ledger.hold(record.document.identifier)
        for place in _places(record.place):
            if place in self.open_refusals:
                self.ledger.resolve(place, self.run)
        if outcome == "withdrawn" and (standing := self.ledger.entry(record.document.identifier)):
            return [*findings, kept_out(record, standing)]
        return findings


def _incoming(record: Record, findings: Sequence[Finding]) -> Incoming:
    restored = record.restored or Restored()
    return Incoming(
        document=record.document,
        content=record.content,
        location=record.place,
        warnings=findings,
        dated=restored.dated,
        origin=restored.origin,
        ark=restored.ark,
    )


def _places(location: str) -> Iterator[str]:
    """Yield a location and what it lies in: a record that was read says that its archive can be read too.

    >>> list(_places("records/1962.zip/a.txt"))
    ['records/1962.zip/a.txt', 'records/1962.zip', 'records']
    """
    while location:
        yield location
        location = location.rpartition("/")[0]
