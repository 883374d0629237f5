"""What harvesting costs the server: all of N records by OAI-PMH, a page of changes, and the same from an OFFSET server.

The catalogue is filled directly, as if N documents had been loaded and published: entries, sets, and the oai_dc record
of each, made from one document with another id and title, since describing all of them would take most of the time.
Beside it, in the same run, stands what many repositories do: the same records, ready in an SQLite table with an index,
in pages by LIMIT and OFFSET, under the same server. Processor time is that of all processes of the server.
"""

import contextlib
import gzip
import http.client
import os
import re
import shutil
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests" / "support"))

import msgspec  # noqa: E402
from offset_server import FILE, PAGE, PORT  # noqa: E402
from processing import answers, used  # noqa: E402
from support.catalogues import CatalogueForTests  # noqa: E402
from support.filled import AUTHORITIES, incoming  # noqa: E402
from support.processes import Started, descendants, environment, free_port, until  # noqa: E402

from catalog.jobs.edition import Edition, Timeline  # noqa: E402
from catalog.jobs.rendering import Rendering  # noqa: E402
from catalog.ledger import codec  # noqa: E402
from catalog.renditions.store import Row  # noqa: E402
from exports.records import METADATA  # noqa: E402
from vocab.sets import sets  # noqa: E402

BATCH, CHANGED, TRIES = 10_000, 100, 5
MARK = "7654321"


# ---------------------------------------------------------------- filling


class Filled:
    """A catalogue of ``number`` documents, and the table of the other server."""

    def __init__(self, folder, number):
        self.number, self.port = number, free_port()
        (folder / "a.ttl").write_text(AUTHORITIES, encoding="utf-8")
        self.made = CatalogueForTests(
            folder, authorities=folder / "a.ttl", MUNIMENT_PORT=str(self.port), MUNIMENT_OAI_PAGE=str(PAGE)
        )
        self.made.publish()
        self.made.clock.move(60)
        self.document = incoming(int(MARK)).document
        self.table = sqlite3.connect(folder / "offset.sqlite3")
        self.table.execute("create table record (id integer primary key, identifier text, datestamp text, xml text)")

    def fill(self):
        """Append every document, and publish."""
        self._prepare()
        first = self.made.ledger.head() + 1
        for begin in range(0, self.number, BATCH):
            numbers = range(begin, min(begin + BATCH, self.number))
            self._append({first + n: n for n in numbers}, {})
        self._publish(self.number)
        self.table.execute("create index by_date on record (datestamp, id)")
        self.table.commit()
        self.made.ledger._connection.execute("analyze")

    def change(self):
        """Change documents all over the catalogue, and publish; return the datestamp."""
        self.made.clock.move(3600)
        self._prepare()
        step = max(1, self.number // CHANGED)
        first = self.made.ledger.head() + 1
        numbers = list(range(0, self.number, step))[:CHANGED]
        before = self.made.ledger.head() - self.number + 1
        self._append(
            {first + index: n for index, n in enumerate(numbers)},
            {first + index: before + n for index, n in enumerate(numbers)},
        )
        self._publish(self.number)
        return self.made.clock().strftime("%Y-%m-%dT%H:%M:%SZ")

    def _prepare(self):
        made = self.made
        upcoming = Edition(
            made.ledger,
            sequence=made.ledger.head(),
            imprint=made.settings.imprint,
            timeline=Timeline(made.ledger.generations(), made.clock()),
        )
        description = upcoming.describer.describe(self.document, (bytes(32),), made.clock())
        self.sets = [one.spec for one in sets(description.reading)]
        self.record = METADATA["oai_dc"].disseminated(description)
        self.rendering = Rendering(upcoming, made.inner.renditions)

    def _append(self, entries, superseded):
        """Append documents by sequence, in the place of others."""
        write, now = self.made.ledger._connection, codec.to_text(self.made.clock())
        with self.made.ledger.lock(), self.made.ledger.transaction():
            body = codec.encode(self.document)
            digest = codec.sha256(body)
            write.execute("insert or ignore into payload (digest, body) values (?, ?)", (digest, codec.pack(body)))
            write.executemany(
                "insert or ignore into harvest_set (spec, name) values (?, ?)", [(one, one) for one in self.sets]
            )
            write.executemany(
                "update entry set superseded_by = ? where sequence = ?",
                [(sequence, old) for sequence, old in superseded.items()],
            )
            write.executemany(
                "insert into entry (sequence, kind, identifier, change, recorded, digest, location)"
                " values (?, 'document', ?, 'recorded', ?, ?, ?)",
                [(sequence, str(n), now, digest, f"records/{n}.txt") for sequence, n in entries.items()],
            )
            write.executemany(
                "insert into described (entry, digest) values (?, ?)", [(one, self._digest(one)) for one in entries]
            )
            write.executemany(
                "insert into membership (spec, entry, member) values (?, ?, 1)",
                sorted((spec, sequence) for sequence in entries for spec in self.sets),
            )
        bodies = {sequence: self.record.replace(MARK.encode(), str(n).encode()) for sequence, n in entries.items()}
        self.made.inner.renditions.keep(
            Row(
                sequence,
                self.rendering.stamp(sequence, self._digest(sequence)),
                0,
                {"nt": b"", "oai_dc": self.rendering._packing.pack("oai_dc", body)},
            )
            for sequence, body in bodies.items()
        )
        if not superseded:
            self.table.executemany(
                "insert into record values (?, ?, ?, ?)",
                [
                    (sequence, f"oai:data.archive.example:{entries[sequence]}", now[:19] + "Z", body.decode())
                    for sequence, body in bodies.items()
                ],
            )

    @staticmethod
    def _digest(sequence):
        return sequence.to_bytes(32, "big")

    def _publish(self, documents):
        ledger = self.made.ledger
        with ledger.lock(), ledger.transaction():
            last, now = ledger.current(), self.made.clock()
            ledger.publish(
                msgspec.structs.replace(
                    last, number=last.number + 1, sequence=ledger.head(), issued=now, datestamp=now, documents=documents
                )
            )


# ---------------------------------------------------------------- measuring


def family(pid):
    return [pid, *descendants(pid)]


def memory(pid):
    """Megabytes that the largest process of a server holds for itself: files mapped by all do not count."""
    held = [0]
    for one in family(pid):
        with contextlib.suppress(OSError):
            status = Path(f"/proc/{one}/status").read_text()
            held.append(int(re.search(r"RssAnon:\s+(\d+)", status)[1]))
    return max(held) / 1024


class Harvester:
    """Asks for pages, one after the other, on one connection."""

    def __init__(self, port, packed):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=300)
        self.headers = {"Accept-Encoding": "gzip" if packed else "identity"}

    def page(self, query):
        """Return how long it took in ms, and the bytes."""
        began = time.perf_counter()
        self.connection.request("GET", f"/oai?verb=ListRecords&{query}", headers=self.headers)
        content = self.connection.getresponse().read()
        took = (time.perf_counter() - began) * 1000
        if self.headers["Accept-Encoding"] == "gzip" and content[:2] == b"\x1f\x8b":
            content = gzip.decompress(content)
        return took, content

    def everything(self):
        """Return what each page was asked for by, and the number of records."""
        asked, records, query = [], 0, "metadataPrefix=oai_dc"
        while query:
            asked.append(query)
            _, content = self.page(query)
            records += content.count(b"<record>")
            token = re.search(rb"<resumptionToken[^>]*>([^<]+)</resumptionToken>", content[-2000:])
            query = f"resumptionToken={quote(token[1].decode())}" if token else ""
        return asked, records


def measure(name, pid, port, number, *, packed):
    """Harvest everything, and print what it cost."""
    harvester = Harvester(port, packed)
    # the first list of a generation also opens it, and counts
    opening, _ = harvester.page("metadataPrefix=oai_dc")
    before, cpu, began = memory(pid), used(pid), time.perf_counter()
    asked, records = harvester.everything()
    cpu, elapsed = used(pid) - cpu, time.perf_counter() - began
    assert number == records, (number, records)
    # by turns, since the machine has other things to do as well; the very last page is shorter
    some = max(1, min(20, len(asked) // 4))
    turns = zip(asked[1 : some + 1], asked[-some - 1 : -1], strict=True)
    pages = [(harvester.page(early)[0], harvester.page(late)[0]) for early, late in turns]
    first, last = (statistics.median(part) for part in zip(*pages, strict=True))
    print(
        f"{name:<24}{records / cpu:>10,.0f}{cpu:>9.1f}{elapsed:>9.1f}{opening:>9.1f}{first:>9.1f}{last:>9.1f}{last / first:>8.2f}"
        f"{before:>8.0f}{memory(pid):>8.0f}",
        flush=True,
    )


def main(number):
    folder = Path(tempfile.mkdtemp(prefix="muniment-benchmark-"))
    try:
        began = time.perf_counter()
        filled = Filled(folder, number)
        filled.fill()
        print(f"{number:,} records in pages of {PAGE}, filled in {time.perf_counter() - began:.0f} s", flush=True)
        print(
            f"{'':<24}{'a CPU s':>10}{'CPU s':>9}{'seconds':>9}{'opening':>9}{'early':>9}{'late':>9}{'ratio':>8}{'MB':>8}{'after':>8}"
        )
        with Started("serve", "--port", str(filled.port), cwd=folder, **filled.made.environment) as server:
            server.first_line()
            measure("Muniment", server.pid, filled.port, number, packed=False)
            measure("Muniment, gzip", server.pid, filled.port, number, packed=True)
            since = filled.change()
            harvester = Harvester(filled.port, packed=True)
            pages = [harvester.page(f"metadataPrefix=oai_dc&from={since}") for _ in range(TRIES)]
            assert pages[0][1].count(b"<record>") == CHANGED
            print(
                f"{CHANGED} changes of {number:,}: a page takes {pages[0][0]:.1f} ms the first time,"
                f" then {statistics.median(took for took, _ in pages[1:]):.1f} ms"
            )
            server.send(signal.SIGTERM)
        other = filled.port + 1
        settings = {PORT: other, FILE: folder / "offset.sqlite3"}
        process = subprocess.Popen(
            [sys.executable, "offset_server.py"], env=environment(**settings), cwd=ROOT / "benchmarks"
        )
        try:
            until(lambda: answers(other, "/oai"))
            measure("OFFSET", process.pid, other, number, packed=False)
        finally:
            for pid in family(process.pid)[::-1]:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            process.wait()
        filled.table.close()
        filled.made.close()
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
