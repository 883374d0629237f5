"""A comparison → plain values, as the command line and the web write them into JSON."""

from typing import Any

from catalog.jobs.comparing import Comparison, Difference, Overview
from catalog.ledger.entries import Rejection
from vocab.findings import Finding
from vocab.moments import instant


def overview(summary: Overview, comparison: Comparison) -> dict[str, Any]:
    """Return what a comparison comes to, without its documents."""
    return {
        "published": summary.published,
        "generation": summary.upcoming,
        "made": instant(summary.made),
        "counts": summary.counts,
        "warned": summary.warned,
        "authorities": [change._asdict() for change in comparison.authorities()],
        "settings": [change._asdict() for change in comparison.settings()],
        "refused": [_rejection(rejection) for rejection in comparison.ledger.refusals()],
    }


def document(comparison: Comparison, difference: Difference) -> dict[str, Any]:
    """Return one document concerned: what becomes of it, and the names of the fields that differ."""
    record, after = comparison.record(difference), difference.after
    return {
        "kind": difference.kind,
        "identifier": after.identifier,
        "title": record.title if record else after.identifier,
        "date": record.date.as_given if record and record.date else None,
        "before": difference.before.sequence if difference.before else None,
        "after": after.sequence,
        "reason": after.reason,
        "target": after.target,
        # of a document that comes or goes all of them would differ
        "fields": [change.name for change in comparison.fields(difference)] if difference.kind == "changed" else [],
        "warnings": [_finding(finding) for finding in comparison.warnings(difference)],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {name: getattr(finding, name) for name in ("line", "field", "problem", "advice", "kind")}


def _rejection(rejection: Rejection) -> dict[str, Any]:
    return {"file": rejection.location, **_finding(rejection.finding)}
