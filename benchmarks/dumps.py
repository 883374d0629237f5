"""Dumps: bytes a second of processing, ours beside ``oxigraph dump``, rdflib and ``zstd -3`` on the same documents.

Every dump is written by a process of its own, from the same catalogue of generated records (500, copied under other
ids; copies stand too far apart for a compressor to notice). The table shows processing
time (user and system, of all its threads), ratios, sizes and the highest memory. A quarter of the documents goes first,
to see that memory does not grow with them.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pyoxigraph

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests" / "support"))

from support.catalogues import CatalogueForTests  # noqa: E402
from support.filled import FIRST, clone, fill  # noqa: E402

DISTINCT = 500
ONLY_RDFLIB = 500  # documents that rdflib is given: it keeps them all in memory, and its pace does not depend on them


def run(command, output=None, source=None, environment=None):
    """Run a command; return seconds of processing, seconds on the clock, and its highest memory in megabytes."""
    memory = pid = 0
    with Path(output or os.devnull).open("wb") as target, Path(source or os.devnull).open("rb") as given:
        started = time.perf_counter()
        child = subprocess.Popen(command, stdin=given, stdout=target, env={**os.environ, **(environment or {})})
        while not pid:
            # the highest memory that wait4 tells is this process's own, from before the child became another program
            memory = max(memory, high_water(child.pid))
            time.sleep(0.01)
            pid, status, usage = os.wait4(child.pid, os.WNOHANG)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{command[0]} ended with {child.returncode}")
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - started, memory / 1024


def high_water(pid):
    """Return the highest memory of a process so far, in kilobytes."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace").splitlines()
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)


def best(command, times=2, **where):
    """Return the figures of the run that took the least processing."""
    return min(run(command, **where) for _ in range(times))


class Table:
    """Lines of figures, printed as they come."""

    def __init__(self):
        print(f"{'':<26}{'MB':>9}{'CPU s':>8}{'MB/CPU s':>10}{'clock s':>9}{'MB of memory':>14}")

    def row(self, what, content, figures):
        """Print a row; return bytes a second of processing."""
        cpu, clock, memory = figures
        size, rate = (f"{content / 1e6:.1f}", f"{content / cpu / 1e6:.1f}") if content else ("", "")
        print(f"{what:<26}{size:>9}{cpu:>8.2f}{rate:>10}{clock:>9.2f}{memory:>14.0f}", flush=True)
        return content / cpu


def muniment(catalogue, name, target, *more):
    command = [sys.executable, "-m", "catalog.cli", "dump", "-t", name, "-o", str(target), *more]
    return best(command, environment=catalogue.environment)


def measure(folder, number):
    catalogue = filled(folder, number)
    print(f"{number:,} documents")
    table, rates = Table(), {}
    publish(catalogue, table)
    for name in ("nt", "nq", "ttl", "trig", "rdf", "jsonld", "ndjson", "csv"):
        target = folder / f"ours.{name}"
        figures = muniment(catalogue, name, target)
        rates[name] = table.row(f"muniment dump {name}", target.stat().st_size, figures)
    nquads = folder / "ours.nq"
    packed, theirs = folder / "ours.nq.zst", folder / "theirs.nq.zst"
    ours = muniment(catalogue, "nq", packed)
    table.row("muniment dump nq.zst", nquads.stat().st_size, ours)
    peer = best(["zstd", "-3", "-q", "-c"], output=theirs, source=nquads)
    table.row("zstd -3 < dump.nq", nquads.stat().st_size, peer)
    compare_with_oxigraph(folder, table, rates)
    compare_with_rdflib(folder, table, rates)
    compressor_alone(nquads, peer)
    print(f"zst on the clock: {peer[1] / ours[1]:.2f} of the speed of zstd -3 alone, from the ledger")
    print(f"zst in size:      {packed.stat().st_size / theirs.stat().st_size:.3f} of zstd -3\n")
    catalogue.close()


def memory_only(folder, number):
    catalogue = filled(folder, number)
    print(f"{number:,} documents, for the memory")
    table = Table()
    publish(catalogue, table)
    for name in ("nq", "jsonld"):
        target = folder / f"ours.{name}"
        table.row(f"muniment dump {name}", 0, muniment(catalogue, name, target))
    catalogue.close()
    print()


def filled(folder, number):
    catalogue = CatalogueForTests(folder / "catalogue", authorities=folder / "authorities.ttl")
    fill(catalogue, min(number, DISTINCT), first=FIRST)
    clone(catalogue, number)
    return catalogue


def publish(catalogue, table):
    """Write every file in every form, as a publication does."""
    script = (
        "import os; from pathlib import Path; from catalog.settings_sources import load_settings\n"
        "from catalog.jobs.catalogue import Catalogue; from catalog.jobs.dumping import write_dumps\n"
        "from catalog.jobs.edition import Edition; from catalog.jobs.progress import Silent\n"
        "settings, _ = load_settings(flags={}, environment=os.environ, folder=Path())\n"
        "catalogue = Catalogue(settings); current = catalogue.ledger.current()\n"
        "write_dumps(catalogue, Edition.of(catalogue.ledger, current), current, Silent())"
    )
    figures = run([sys.executable, "-c", script], environment=catalogue.environment)
    dumps = catalogue.inner.layout.dump(catalogue.ledger.current().number)
    table.row("all dumps in all forms", sum(path.stat().st_size for path in dumps.iterdir()), figures)
    kept = catalogue.inner.layout.renditions.stat().st_size
    print(f"kept ready: {kept / 1e6:.1f} MB")


def compressor_alone(nquads, peer):
    """As in a publication, where the plain file is written in the same pass: what its compressed form costs."""
    script = (
        "import sys; from catalog.jobs.dump_output import Output\n"
        "output = Output(sys.stdout.buffer, 'zst', hashed=False)\n"
        "for chunk in iter(lambda: sys.stdin.buffer.read(1 << 20), b''): output.write(chunk)\n"
        "output.finish()"
    )
    idle = best([sys.executable, "-c", script])
    ours = best([sys.executable, "-c", script], source=nquads)
    print(f"\nzst in a publication: {peer[0] / (ours[0] - idle[0]):.2f} of the speed of zstd -3 (processing)")


def compare_with_oxigraph(folder, table, rates):
    binary = shutil.which("oxigraph") or str(Path(sys.executable).with_name("oxigraph"))
    store = folder / "oxigraph"
    loaded = pyoxigraph.Store(store)
    loaded.bulk_load(path=str(folder / "ours.nq"), format=pyoxigraph.RdfFormat.N_QUADS)
    loaded.optimize()
    loaded.flush()
    del loaded
    ratios = {}
    for name, wanted in (("nq", 15), ("nt", 15), ("jsonld", 10)):
        target = folder / f"oxigraph.{name}"
        command = [binary, "dump", "--location", str(store), "--file", str(target), "--format", name]
        if name == "nt":
            # no graphs in this syntax, so the peer gets the same statements without them
            command[3] = str(without_graphs(folder))
            command += ["--graph", "default"]
        figures = run(command)
        ratios[name] = (rates[name] / table.row(f"oxigraph dump {name}", target.stat().st_size, figures), wanted)
    for name, (ratio, wanted) in ratios.items():
        print(f"{name}: {ratio:.1f} times oxigraph dump (wanted: {wanted})")


def without_graphs(folder):
    path = folder / "oxigraph-default"
    if not path.exists():
        store = pyoxigraph.Store(path)
        store.bulk_load(path=str(folder / "ours.nt"), format=pyoxigraph.RdfFormat.N_TRIPLES)
        store.optimize()
        store.flush()
    return path


def compare_with_rdflib(folder, table, rates):
    """Turtle: rdflib has read the statements already when its time begins."""
    first = folder / "first.nt"
    with (folder / "ours.nq").open("rb") as source, first.open("wb") as target:
        graphs = set()
        for line in source:
            statement, _, graph = line.rpartition(b" <")
            graphs.add(graph)
            if len(graphs) > ONLY_RDFLIB:
                break
            target.write(statement + b" .\n")
    script = (
        "import sys, time, rdflib; rdflib.NORMALIZE_LITERALS = False\n"
        "graph = rdflib.Graph().parse(sys.argv[1], format='nt'); started = time.process_time()\n"
        "graph.serialize(sys.argv[2], format='turtle'); print(time.process_time() - started)"
    )
    target, said = folder / "rdflib.ttl", folder / "seconds"
    _, clock, memory = run([sys.executable, "-c", script, str(first), str(target)], output=said)
    rate = table.row("rdflib ttl", target.stat().st_size, (float(said.read_text()), clock, memory))
    print(f"ttl: {rates['ttl'] / rate:.1f} times rdflib (wanted: 20)")


def main(number):
    for work, size in ((memory_only, number // 4), (measure, number)):
        folder = Path(tempfile.mkdtemp(prefix="muniment-benchmark-"))
        try:
            work(folder, size)
        finally:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
