"""A page of another repository → the ledger, and how far the list is now, in one transaction.

A document gets the last part of its ``oai:`` identifier as its id, so that two catalogues of which one harvests the
other speak of the same things; where that is taken, and for any other identifier, an id is made from the base URL and
the identifier. Either is settled once and stays (decision 0071).
"""

import hashlib
import re
from collections import Counter
from datetime import datetime
from typing import Final

import msgspec

from catalog.harvest.requests import request
from catalog.jobs.harvest_pages import ListPage
from catalog.jobs.loading import Loader
from catalog.jobs.tombstones import DELETED_ELSEWHERE
from catalog.ledger.entries import Harvest, Harvested, HarvestKey, Rejection
from catalog.ledger.sqlite import SqliteLedger
from catalog.readers.records import Header, Outcome, Record, Refused
from vocab.document import Document, Further
from vocab.findings import Finding
from vocab.identifiers import Iris, check_identifier, escape, mint

_IDENTIFIER: Final = re.compile(rb"<(?:\w+:)?identifier>\s*([^<\s]{1,500})\s*</")
_MADE_FROM_PLACE: Final = "record-id-minted"


def list_address(key: HarvestKey) -> str:
    """Return the address at which a list begins; it names the list in the ledger."""
    return request(key.source, "ListRecords", metadataPrefix=key.prefix, set=key.spec)


class PageTaker:
    """Takes pages of one list into the ledger; the caller holds the writer's lock, page by page."""

    def __init__(self, loader: Loader, key: HarvestKey) -> None:
        self._loader = loader
        self._ledger: SqliteLedger = loader.ledger
        self._key = key
        loader.source = key.source

    def take(self, page: ListPage, state: Harvest, now: datetime) -> None:
        """Write a page and how far the list is with it, then tell of it."""
        counts: Counter[str] = Counter()
        told: list[tuple[str, Finding]] = []
        self._loader.forget()
        with self._ledger.transaction():
            for outcome in page.outcomes:
                told.extend(self._take(outcome, counts, now, whole=page.whole))
            told.extend(self._about(page))
            # each page by itself: what is put off to the end of a run would be lost with it
            settled = self._ledger.settle(self._loader.run, now)
            self._ledger.keep_harvest(self._key, state)
        counts["loaded"] += settled
        counts["unchanged"] -= settled
        report = self._loader.report
        report.withdrawn = (report.withdrawn or 0) + counts.pop("deleted", 0)
        self._loader.tell(counts, told)

    def _about(self, page: ListPage) -> list[tuple[str, Finding]]:
        """Keep what is wrong with a page under the name of its list; a whole one says that there is nothing more."""
        place = list_address(self._key)
        if page.whole:
            self._ledger.resolve(place, self._loader.run)
        for finding in page.about:
            if finding.severity == "refused":
                self._ledger.refuse(Rejection(location=place, finding=finding), None, self._loader.run)
        return [(place, finding) for finding in page.about]

    def _take(self, outcome: Outcome, counts: Counter[str], now: datetime, *, whole: bool) -> list[tuple[str, Finding]]:
        header = outcome.header
        if header is not None and header.deleted:
            counts["deleted"] += self._delete(header, now)
            return []
        placed = self._placed(outcome, whole=whole)
        if header is None or not header.identifier or isinstance(placed, Refused):
            return self._loader.write(placed if isinstance(placed, Refused) else _nameless(placed), counts)
        return self._record(placed, header, counts, now)

    def _record(self, record: Record, header: Header, counts: Counter[str], now: datetime) -> list[tuple[str, Finding]]:
        known = self._ledger.harvested(self._key.source, header.identifier)
        findings = [finding for finding in record.findings if finding.kind != _MADE_FROM_PLACE]
        if known is None:
            identifier, taken = self._new_id(header)
            findings.extend(taken)
        else:
            identifier = known.document
            self._return(known, now)
        self._ledger.note_harvested(
            Harvested(
                source=self._key.source, identifier=header.identifier, document=identifier, datestamp=header.datestamp
            ),
            self._key.spec,
        )
        document = _named(record.document, identifier, header, self._loader.imprint.base)
        return self._loader.write(msgspec.structs.replace(record, document=document, findings=tuple(findings)), counts)

    def _new_id(self, header: Header) -> tuple[str, list[Finding]]:
        """Return the id of a document that is new, for good; and say so when it is not its repository's."""
        wanted = header.local
        if wanted and not check_identifier(wanted) and self._ledger.entry(wanted) is None:
            return wanted, []
        identifier = mint(f"{self._key.source}#{header.identifier}")
        if not wanted or self._ledger.entry(wanted) is None:
            return identifier, []
        finding = Finding(
            kind="record-id-taken",
            field="Record ID",
            problem=f"the id {wanted!r} is that of another document here; this one got {identifier}, which stays",
            advice="expected ids of which each stands for one document; merge the two if they are the same",
        )
        return identifier, [finding]

    def _return(self, known: Harvested, now: datetime) -> None:
        """Bring back a document that its repository had deleted; what people have withdrawn since stays as it is."""
        entry = self._ledger.entry(known.document)
        if known.tombstone is not None and entry is not None and entry.sequence == known.tombstone:
            self._ledger.restore(known.document, now)

    def _delete(self, header: Header, now: datetime) -> bool:
        """Withdraw what the repository has deleted; return whether anything was there."""
        known = self._ledger.harvested(self._key.source, header.identifier) or self._never_seen(header)
        if known is None or not self._ledger.left_list(known, self._key.spec):
            return False
        known = msgspec.structs.replace(known, datestamp=header.datestamp)
        reason = f"{DELETED_ELSEWHERE}, {header.datestamp[:10]}"
        return self._ledger.withdraw_harvested(known, reason, self._loader.run, now)

    def _never_seen(self, header: Header) -> Harvested | None:
        """Note a record that was deleted before it was seen; a set may also say so of what has only left it."""
        identifier, taken = self._new_id(header)
        if self._key.spec or taken or identifier != header.local:
            return None
        seen = Harvested(source=self._key.source, identifier=header.identifier, document=identifier)
        self._ledger.note_harvested(seen, self._key.spec)
        return seen

    def _placed(self, outcome: Outcome, *, whole: bool) -> Outcome:
        """Return an outcome with the address at which its repository has it as its place."""
        identifier = outcome.header.identifier if outcome.header else ""
        if not identifier and outcome.content and (found := _IDENTIFIER.search(outcome.content)):
            identifier = found[1].decode("utf-8", "replace")
        if identifier:
            place = request(self._key.source, "GetRecord", metadataPrefix=self._key.prefix, identifier=identifier)
        elif not whole:
            place = list_address(self._key)
        else:
            digest = hashlib.sha256(outcome.content or b"").hexdigest()[:16]
            place = f"{list_address(self._key)}#{digest}"
        return msgspec.structs.replace(outcome, location=place, row=None)


def _named(document: Document, identifier: str, header: Header, base: str) -> Document:
    """Return a document under its id, with what its repository calls it.

    The address that another catalogue of this kind gives to a document is a name for it, and no further place to look:
    what is harvested from here again says the same in Dublin Core.
    """
    names = [header.identifier] if identifier != header.local else []
    theirs = f"/id/document/{escape(header.local)}"
    elsewhere = [address for address in document.addresses if header.local and str(address).endswith(theirs)]
    names += [str(address) for address in elsewhere if address != Iris(base).document(identifier)]
    further = dict.fromkeys((*document.further, *(Further("identifier", name) for name in names)))
    addresses = tuple(address for address in document.addresses if address not in elsewhere)
    return msgspec.structs.replace(document, identifier=identifier, further=tuple(further), addresses=addresses)


def _nameless(record: Record) -> Refused:
    return Refused(
        location=record.location,
        finding=Finding(
            kind="oai-identifier-missing",
            field="header",
            problem="the record has no header with an identifier, so nobody can tell it from others",
            advice="expected <header> with <identifier> (OAI-PMH 2.0, section 2.5); tell whoever runs the repository",
            severity="refused",
        ),
        content=record.content,
    )
