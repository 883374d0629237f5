"""What a publication of 100 changes costs in a small and in a ten times larger catalogue; dumps are left out.

The catalogues are filled directly, as if N documents had been loaded and published: entries, what they mention, their
N-Triples kept for dumps, and of each the first dozen statements in the graph, since loading all of them would take most
of the time. They differ in ids and titles. Then 100 documents change, and are published; five times.
"""

import shutil
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests" / "support"))

import msgspec  # noqa: E402
from support.catalogues import CatalogueForTests  # noqa: E402
from support.filled import incoming  # noqa: E402
from support.made_records import AUTHORITIES  # noqa: E402

from catalog.graph.projection import Projection  # noqa: E402
from catalog.jobs.describing import mentions_of  # noqa: E402
from catalog.jobs.projecting import mark_of  # noqa: E402
from catalog.jobs.rendering import Rendering  # noqa: E402
from catalog.ledger import codec  # noqa: E402
from catalog.ledger.entries import Generation, Incoming  # noqa: E402
from catalog.renditions.store import Row  # noqa: E402
from exports.rdf import ntriples  # noqa: E402
from vocab.document import Document  # noqa: E402
from vocab.mapping.description import MAPPING_VERSION  # noqa: E402
from vocab.text import LangText  # noqa: E402

CHANGED, TIMES, BATCH, STATEMENTS = 100, 5, 10_000, 12
MARK = "IDENTIFIER"


def model():
    """Return a document whose id and title can be replaced, without its text: the catalogue is to be large in number."""
    made = incoming(1).document
    versions = tuple(msgspec.structs.replace(version, text="") for version in made.versions)
    return msgspec.structs.replace(made, identifier=MARK, titles=(LangText(f"Report {MARK}", "en"),), versions=versions)


def document(template, number, title=""):
    """Return document ``number``."""
    titles = (LangText(f"Report {number}{title}", "en"),)
    made: Document = msgspec.structs.replace(template, identifier=str(number), titles=titles)
    return made


def fill(catalogue, number):
    """Bring a catalogue to the state that loading and publishing ``number`` documents leaves."""
    (catalogue.folder / "authorities.ttl").write_text(AUTHORITIES, encoding="utf-8")
    catalogue.publish()
    template = model()
    edition = catalogue.edition
    description = edition.describer.describe(template, (bytes(32),), catalogue.clock())
    rendering = Rendering(edition, catalogue.inner.renditions, ("nt",))
    written = rendering.writer.write(description, rendering.bodies)
    packed = {name: rendering._packing.pack(name, body) for name, body in written.bodies.items()}
    first = catalogue.ledger.head() + 1
    with catalogue.ledger.lock():
        _fill_ledger(catalogue, template, list(mentions_of(description)), first, number)
        for begin in range(first, first + number, BATCH):
            end = min(begin + BATCH, first + number)
            catalogue.inner.renditions.keep(Row(n, bytes(16), written.own, packed) for n in range(begin, end))
        generation = catalogue.ledger.current()
        with catalogue.ledger.transaction():
            catalogue.ledger.publish(
                Generation(
                    number=generation.number + 1,
                    sequence=catalogue.ledger.head(),
                    issued=catalogue.clock(),
                    datestamp=catalogue.clock(),
                    mapping=MAPPING_VERSION,
                    imprint=generation.imprint,
                    documents=number,
                )
            )
        own = ntriples(description.own[:STATEMENTS])
        blocks = [*edition.graph(), *(ntriples(thing.statements) for thing in description.linked)]
        with Projection(catalogue.inner.layout.graph) as projection:
            projection.rebuild(_graph(blocks, own, number), mark_of(catalogue.edition))


def _graph(blocks, own, number):
    yield from blocks
    for n in range(number):
        yield own.replace(MARK, str(n))


def _fill_ledger(catalogue, template, mentions, first, number):
    write = catalogue.ledger._connection
    for begin in range(0, number, BATCH):
        with catalogue.ledger.transaction():
            nodes = [_node(write, mention.path, mention.body) for mention in mentions]
            for n in range(begin, min(begin + BATCH, number)):
                body = codec.encode(document(template, n))
                digest, sequence = codec.sha256(body), first + n
                write.execute("insert into payload (digest, body) values (?, ?)", (digest, codec.pack(body)))
                write.execute(
                    "insert into entry (sequence, kind, identifier, change, recorded, digest) values"
                    " (?, 'document', ?, 'recorded', ?, ?)",
                    (sequence, str(n), codec.to_text(catalogue.clock()), digest),
                )
                write.execute("insert into described (entry, digest) values (?, ?)", (sequence, bytes(32)))
                write.executemany("insert into mention (node, entry) values (?, ?)", [(one, sequence) for one in nodes])
                # an archival unit that ten documents share
                unit = _node(write, f"archive/nsa/unit/{n // 10}", "")
                write.execute("insert into mention (node, entry) values (?, ?)", (unit, sequence))


def _node(write, path, body):
    write.execute("insert or ignore into node (path, body) values (?, ?)", (path, body))
    return write.execute("select id from node where path = ? and body = ?", (path, body)).fetchone()[0]


def change(catalogue, number, time_of):
    """Give documents all over the catalogue another title."""
    template = model()
    with catalogue.ledger.lock(), catalogue.ledger.transaction():
        load = catalogue.ledger.start_load(["made"], catalogue.clock())
        for n in range(0, number, number // CHANGED):
            made = document(template, n, f", changed {time_of} times")
            catalogue.ledger.record(Incoming(document=made, content=b"", location=""), load, catalogue.clock())
        catalogue.ledger.finish_load(load, {}, catalogue.clock())


def measure(number):
    """Return the least processing and time that publishing 100 changes took, in seconds."""
    folder = Path(tempfile.mkdtemp(prefix="muniment-benchmark-"))
    try:
        catalogue = CatalogueForTests(folder, authorities=folder / "authorities.ttl")
        started = time.perf_counter()
        fill(catalogue, number)
        print(f"{number:>9,} documents filled in {time.perf_counter() - started:.0f} s", flush=True)
        figures = []
        for time_of in range(1, TIMES + 1):
            catalogue.clock.move(60)
            change(catalogue, number, time_of)
            began, cpu = time.perf_counter(), time.process_time()
            generation = catalogue.publish()
            figures.append((time.process_time() - cpu, time.perf_counter() - began))
            assert number == generation.documents
            print(f"          publishing took {figures[-1][0]:.3f} s of processing, {figures[-1][1]:.3f} s", flush=True)
        catalogue.close()
        return min(cpu for cpu, _ in figures), min(clock for _, clock in figures)
    finally:
        shutil.rmtree(folder)


def main(number):
    small, large = measure(number // 10), measure(number)
    for what, less, more in zip(("processing", "time"), small, large, strict=True):
        print(f"{what:<11}{less:.3f} s at {number // 10:,}, {more:.3f} s at {number:,}: {more / less:.2f} times")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
