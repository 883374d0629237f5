"""Sources → what ``load`` would say of them: what ``check`` and ``load --dry-run`` do. Nothing is written."""

from collections.abc import Sequence
from contextlib import closing
from typing import Final

from catalog.errors import NotFoundError
from catalog.jobs import restoring
from catalog.jobs.authority_files import read_all
from catalog.jobs.loading import Report, Told, ledger_authorities, outcomes
from catalog.jobs.progress import Progress
from catalog.jobs.record_findings import Seen, findings_about, kept_out, refused_for, shared_labels
from catalog.ledger.entries import Entry
from catalog.ledger.rehearsal import Rehearsal
from catalog.ledger.sqlite import SqliteReader
from catalog.readers.records import Record, Refused
from catalog.settings import Settings
from vocab.authority import Authorities
from vocab.mapping.description import Describer

FIRST: Final = 3  # records are shown before anything is published


def check_authorities(settings: Settings) -> Authorities:
    """Return the authority entities that a load would work with: the files', else those of the ledger, else none.

    Raises:
        AuthorityError: A file says what it may not.
    """
    try:
        ledger = SqliteReader(settings.data)
    except NotFoundError:
        return Authorities(read_all(settings, None).values())
    with closing(ledger):
        if settings.authorities or settings.starter:
            return Authorities(read_all(settings, ledger).values())
        return ledger_authorities(ledger)


def check(
    paths: Sequence[str],
    settings: Settings,
    authorities: Authorities,
    progress: Progress,
    told: Told,
    rehearsal: Rehearsal | None = None,
    *,
    mapping: str | None = None,
) -> Report:
    """Read everything below ``paths`` and tell what ``load`` would say; nothing is written.

    Args:
        mapping: Path of a mapping file for all tables.
        rehearsal: Knows afterwards which ids the records had.

    Raises:
        NotFoundError: One of the paths does not exist.
    """
    if rehearsal is None:
        with closing(Rehearsal(settings.data)) as made:
            return check(paths, settings, authorities, progress, told, made, mapping=mapping)
    report = Report(told)
    seen = Seen()
    describer = Describer(settings.imprint, authorities)
    progress.step("Checking")
    report.tell_all("authority files", shared_labels(authorities))
    for outcome in outcomes(paths, settings, mapping=mapping):
        if isinstance(outcome, Refused):
            report.tell(outcome.location, outcome.finding)
        elif owner := rehearsal.harvested_as(outcome.document.identifier):
            report.tell(outcome.location, refused_for(outcome, owner).finding)
        else:
            record = restoring.settled(outcome, authorities, settings.imprint)
            report.tell_all(record.location, findings_about(record, authorities, settings.imprint, seen))
            if len(report.first) < FIRST:
                report.first.append((record.place, record.document))
            _foresee(record, rehearsal, describer, report)
        progress.advance()
    settled = rehearsal.settle()
    report.foreseen["changed"] += settled
    report.foreseen["unchanged"] -= settled
    report.loaded = report.foreseen["new"] + report.foreseen["changed"]
    report.unchanged = report.foreseen.total() - report.loaded
    return report


def _foresee(record: Record, rehearsal: Rehearsal, describer: Describer, report: Report) -> None:
    """Count what would become of a record; tell of one that a tombstone keeps out."""
    known = rehearsal.ledger is not None and restoring.said_already(record, rehearsal.ledger, describer)
    foreseen = rehearsal.keep(record.document) if known else rehearsal.record(record.document)
    if isinstance(foreseen, Entry):
        report.tell(record.location, kept_out(record, foreseen))
        report.foreseen["withdrawn"] += 1
    else:
        report.foreseen[foreseen] += 1
