"""Fills a ledger with made documents, without reading files: for benchmarks at sizes where reading would take most."""

import msgspec

from catalog.jobs.authority_files import sync_authorities
from catalog.jobs.edition import Edition, Timeline
from catalog.jobs.rendering import Rendering
from catalog.ledger.entries import Incoming
from catalog.readers.records import Source
from catalog.readers.registry import read
from catalog.renditions.store import Row
from support.made_records import AUTHORITIES, record

_BATCH = 500
FIRST = 1_000_000


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


def clone(catalogue, number):
    """Publish what was filled, then make it ``number`` documents in all, by copying what is kept of each under new ids.

    Ledger and renditions are as after a load and a publication of that many; the graph is left as it was. Ids have
    seven digits, as they must for this.
    """
    base = catalogue.publish()
    rendering = Rendering(catalogue.edition, catalogue.inner.renditions)
    standing = list(catalogue.ledger.standing(base.sequence))
    sequence, write = base.sequence, catalogue.ledger._connection
    with catalogue.ledger.lock():
        for begin in range(len(standing), number, len(standing)):
            rows = []
            with catalogue.ledger.transaction():
                for index, one in enumerate(standing[: number - begin], begin):
                    sequence += 1
                    old, new = one.identifier, str(FIRST + index)
                    write.execute(
                        "insert into entry (sequence, kind, identifier, change, recorded, digest)"
                        " select ?, kind, ?, change, recorded, digest from entry where sequence = ?",
                        (sequence, new, one.sequence),
                    )
                    write.execute("insert into described (entry, digest) values (?, ?)", (sequence, one.digest))
                    own, bodies = rendering.kept(one, rendering.bodies)
                    forms = {
                        name: rendering._packing.pack(name, body.replace(old.encode(), new.encode()))
                        for name, body in zip(rendering.bodies, bodies, strict=True)
                    }
                    rows.append((sequence, one.digest, own, forms))
            _keep(catalogue, rows)
        with catalogue.ledger.transaction():
            catalogue.ledger.publish(
                msgspec.structs.replace(base, number=base.number + 1, sequence=sequence, documents=number)
            )


def _keep(catalogue, rows):
    upcoming = Edition(
        catalogue.ledger,
        sequence=catalogue.ledger.head(),
        imprint=catalogue.settings.imprint,
        timeline=Timeline(catalogue.ledger.generations(), catalogue.ledger.current().issued),
    )
    stamp = Rendering(upcoming, catalogue.inner.renditions).stamp
    catalogue.inner.renditions.keep(
        Row(sequence, stamp(sequence, digest), own, forms) for sequence, digest, own, forms in rows
    )
