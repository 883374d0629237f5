"""What there is to say of a record beside what its reader says: as its description, and as one of many."""

from collections.abc import Iterator

import msgspec

from catalog.jobs.tombstones import not_loaded
from catalog.ledger.entries import Entry, Harvested
from catalog.readers.records import Record, Refused
from exports.formats import FORMATS
from vocab.authority import Authorities
from vocab.findings import Finding
from vocab.imprint import Imprint
from vocab.understanding import understand


def refused_for(record: Record, owner: Harvested) -> Refused:
    """Return a record of our own as refused, since its id is that of another repository's."""
    return Refused(
        location=record.location,
        finding=Finding(
            kind="id-harvested",
            field="Record ID",
            problem=f"the id {record.document.identifier!r} was harvested from {owner.source}",
            advice="expected another id; change it, or the next harvest would undo what this record says",
            line=_line_of_id(record),
            severity="refused",
        ),
        content=record.content,
        row=record.row,
    )


def kept_out(record: Record, tombstone: Entry) -> Finding:
    """Return what is said of a record whose document was taken away on purpose, with the record's line."""
    return msgspec.structs.replace(not_loaded(tombstone), line=_line_of_id(record))


class Seen:
    """Which ids have come by in this run, and where."""

    def __init__(self) -> None:
        self._first: dict[str, tuple[str, int]] = {}

    def other_place(self, record: Record) -> str | None:
        """Note a record; return where another one with its id, but other content, came first."""
        location, digest = self._first.setdefault(record.document.identifier, (record.place, hash(record.document)))
        return location if digest != hash(record.document) else None


def findings_about(record: Record, authorities: Authorities, imprint: Imprint, seen: Seen) -> list[Finding]:
    """Return the reader's findings and the mapping's, each with its line."""
    mapped = understand(record.document, authorities, imprint).findings
    findings = [
        *record.findings,
        *(msgspec.structs.replace(finding, line=_line_of(record, finding)) for finding in mapped),
    ]
    if first := seen.other_place(record):
        findings.append(
            Finding(
                kind="record-id-repeated",
                field="Record ID",
                problem=f"the id {record.document.identifier!r} stands in {first} too; this counts as a new version",
                advice="expected each id once; correct one of the two",
                line=_line_of_id(record),
            )
        )
    if suffix := _suffix(record.document.identifier):
        findings.append(
            Finding(
                kind="record-id-suffix",
                field="Record ID",
                problem=f"the id {record.document.identifier!r} ends like the address of a format",
                advice=f"expected an id without {suffix}; its address hides that format of the document without it",
                line=_line_of_id(record),
            )
        )
    return findings


def _line_of(record: Record, finding: Finding) -> int | None:
    """Return the line of a finding of the mapping; in a table, that of the row."""
    return record.lines.get(finding.field) or (record.lines.get("Title") if record.row is not None else None)


def _line_of_id(record: Record) -> int | None:
    return record.lines.get("Record ID") or record.lines.get("Citation")


def _suffix(identifier: str) -> str:
    """Return the suffix of a format that an id ends in: ``/data/document/x.ttl`` is the Turtle of ``x``."""
    stem, dot, name = identifier.rpartition(".")
    return dot + name if stem and name in FORMATS else ""


def shared_labels(authorities: Authorities) -> Iterator[Finding]:
    """Yield what is wrong with names that several entities have."""
    for label, paths in authorities.shared_labels:
        yield Finding(
            kind="label-shared",
            field="name",
            problem=f"{label!r} is a name of {' and of '.join(paths)}, so it matches neither",
            advice="expected a name of one entity; take it away from the other",
        )
