"""Small things to put into a ledger, and each thing that can be done to it, in one line."""

import hashlib
from datetime import UTC, datetime

import msgspec

from catalog.ledger.entries import (
    Described,
    Generation,
    Incoming,
    Rejection,
)
from vocab.authority import Entity
from vocab.document import Document
from vocab.findings import Finding
from vocab.imprint import Imprint
from vocab.text import LangText

NOW = datetime(2026, 11, 23, 12, 0, 0, 250_000, tzinfo=UTC)
IMPRINT = Imprint(base="https://data.archive.example/")
# what sorts differently by bytes, by UTF-16 units and by dictionaries; and what SQL could trip over
IDENTIFIERS = ("1", "10", "2", "B", "a", "Ä", "ﬀ", "𐀀", "a'b", "%_")
PATHS = ("agent/one", "place/two", "concept/subject/three")


def document(identifier, edition=0):
    """A document whose content is told by ``edition``."""
    return Document(identifier=identifier, titles=(LangText(f"Title {edition}", "en"),))


def incoming(identifier, edition=0, location=None, warnings=()):
    """A document on its way, with source bytes of its own."""
    return Incoming(
        document=document(identifier, edition),
        content=f"{identifier} {edition}".encode(),
        location=location or f"{identifier}.txt",
        warnings=warnings,
    )


def entity(path, name="One"):
    return Entity(path=path, types=("https://schema.org/Thing",), names=(LangText(name, "en"),))


def refused(location, problem="it is empty"):
    finding = Finding(kind="empty", field="file", problem=problem, advice="fill it", severity="refused")
    return Rejection(location=location, finding=finding)


def generation(number, sequence, datestamp=NOW, imprint=IMPRINT):
    stamp = datestamp.replace(microsecond=0)
    return Generation(
        number=number, sequence=sequence, issued=stamp, datestamp=stamp, mapping=1, imprint=imprint, documents=0
    )


def shut(identifier, day, edition=0):
    """A document on its way that is public from ``day`` on."""
    under_embargo = msgspec.structs.replace(document(identifier, edition), embargo=day)
    return Incoming(document=under_embargo, content=f"{identifier} {day}".encode(), location=f"{identifier}.txt")


def sync(ledger, *items, now=NOW):
    """Load what ``incoming`` made as the whole truth; return the id of the load and how many were withdrawn."""
    with ledger.transaction():
        run = ledger.start_load(["records"], now)
        for item in items:
            ledger.record(item, run, now)
            ledger.hold(item.document.identifier)
        ledger.settle(run, now)
        withdrawn = ledger.withdraw_missing(run, "no longer there", now)
        ledger.finish_load(run, {}, now)
    return run, withdrawn


def undo(ledger, now=NOW):
    """Take back the last load; return what became of each document."""
    run = ledger.undoable_load()
    if run is None:
        return None
    reversals = {one.identifier: one.how for one in ledger.reversals(run.id)}
    with ledger.transaction():
        ledger.undo(run.id, "taken back", now)
    return reversals


def take_down(ledger, identifier, reason=None, now=NOW):
    with ledger.transaction():
        return ledger.take_down(identifier, reason, now)


def purge(ledger, identifier, now=NOW):
    with ledger.transaction():
        return ledger.purge(identifier, now)


def load(ledger, *items, now=NOW):
    """Load what ``incoming`` made, as the job does; return the outcomes, and how many were settled."""
    with ledger.transaction():
        run = ledger.start_load(["records"], now)
        outcomes = [ledger.record(item, run, now) for item in items]
        settled = ledger.settle(run, now)
        ledger.finish_load(run, {"loaded": outcomes.count("loaded") + settled}, now)
    return outcomes, settled


def publish(ledger, number, datestamp=NOW):
    with ledger.transaction():
        return ledger.publish(generation(number, ledger.head(), datestamp))


def describe(ledger, sequence, *mentions, said=b"said"):
    with ledger.transaction():
        ledger.note_described(Described(sequence, hashlib.sha256(said).digest(), mentions))


def withdraw(ledger, identifier, reason=None, now=NOW):
    with ledger.transaction():
        return ledger.withdraw(identifier, reason, now)


def restore(ledger, identifier, now=NOW):
    with ledger.transaction():
        return ledger.restore(identifier, now)


def merge(ledger, identifier, target, reason=None, now=NOW):
    with ledger.transaction():
        return ledger.merge(identifier, target, reason, now)


def assign(ledger, identifier, ark, now=NOW):
    with ledger.transaction():
        return ledger.assign_ark(ledger.entry(identifier), ark, now)


def record_redirect(ledger, address, identifier, now=NOW):
    with ledger.transaction():
        return ledger.record_redirect(address, identifier, now)


def shown(entries):
    """Entries as (sequence, identifier), to compare with what is expected."""
    return [(entry.sequence, entry.identifier) for entry in entries]
