"""Fills a ledger with made documents, without reading files: for benchmarks at sizes where reading would take most."""

from catalog.jobs.authority_files import sync_authorities
from catalog.ledger.entries import Incoming
from catalog.readers.records import Source
from catalog.readers.registry import read
from support.made_records import AUTHORITIES, record

_BATCH = 500


def incoming(number, *, edition=0):
    """Return record ``number`` as the ledger takes it."""
    content = record(number, edition=edition).encode()
    made = next(iter(read(Source(location=f"{number}.txt", key=str(number), content=content))))
    return Incoming(document=made.document, content=content, location=f"{number}.txt")


def fill(catalogue, number, *, first=1, edition=0):
    """Append ``number`` records; the catalogue's authority file is written when it is not there."""
    for path in catalogue.settings.authorities:
        if not path.exists():
            path.write_text(AUTHORITIES, encoding="utf-8")
    with catalogue.ledger.lock():
        sync_authorities(catalogue.inner, catalogue.clock)
        with catalogue.ledger.transaction():
            load = catalogue.ledger.start_load(["made"], catalogue.clock())
        for begin in range(first, first + number, _BATCH):
            with catalogue.ledger.transaction():
                for index in range(begin, min(begin + _BATCH, first + number)):
                    catalogue.ledger.record(incoming(index, edition=edition), load, catalogue.clock())
        with catalogue.ledger.transaction():
            catalogue.ledger.settle(load, catalogue.clock())
            catalogue.ledger.finish_load(load, {}, catalogue.clock())
