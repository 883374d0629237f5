"""Generated records the whole way: load, publish, verify, and 20 kinds of question.

Each question is asked through the guard (a confined process) and of the same store in this process, the peer, in one
run; both answers must be the same bytes.
"""

import resource
import shutil
import sys
import tempfile
import time
from pathlib import Path

import pyoxigraph

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests" / "support"))

from support.catalogues import CatalogueForTests  # noqa: E402
from support.made_records import write_records  # noqa: E402

from catalog.graph.guard import Guard  # noqa: E402
from catalog.graph.question import Limits, Question  # noqa: E402
from catalog.graph.workers import WorkerEngine  # noqa: E402

BASE = "https://data.archive.example/"
PREFIXES = f"""
PREFIX arc: <{BASE}def/arc#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX schema: <https://schema.org/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""
DOCUMENT = f"<{BASE}id/document/7>"
QUESTIONS = {
    "look up one document": f"SELECT * {{ {DOCUMENT} ?p ?o }} ORDER BY ?p ?o",
    "describe": f"SELECT ?s ?p ?o {{ VALUES ?s {{ {DOCUMENT} }} ?s ?p ?o }} ORDER BY ?p ?o",
    "by identifier": 'SELECT ?d { ?d a arc:Document ; dcterms:identifier "77" }',
    "by archival reference": 'SELECT ?d { ?d schema:itemLocation ?r FILTER(STRSTARTS(?r, "NSA-H 300")) } ORDER BY ?d LIMIT 50',
    "range of dates": 'SELECT ?d ?e { ?d arc:createdEarliest ?e FILTER(?e >= "1945-01-01"^^xsd:date && ?e < "1946-01-01"^^xsd:date) } ORDER BY ?e ?d',
    "oldest 20": "SELECT ?d ?e { ?d arc:createdEarliest ?e } ORDER BY ?e ?d LIMIT 20",
    "count all": "SELECT (COUNT(*) AS ?n) { ?d a arc:Document }",
    "count by archive": "SELECT ?a (COUNT(?d) AS ?n) { ?d schema:holdingArchive ?a } GROUP BY ?a ORDER BY ?a",
    "count by year": "SELECT ?y (COUNT(?d) AS ?n) { ?d arc:year ?y } GROUP BY ?y ORDER BY ?y",
    "count by decade": "SELECT ?t (COUNT(?d) AS ?n) { ?d arc:year ?y BIND(FLOOR(?y/10)*10 AS ?t) } GROUP BY ?t ORDER BY ?t",
    "count by language": "SELECT ?l (COUNT(?d) AS ?n) { ?d a arc:Document ; dcterms:language/rdfs:label ?l } GROUP BY ?l ORDER BY ?l",
    "by translator": f"SELECT ?d {{ ?d arc:translator <{BASE}id/person/ana-lima> }} ORDER BY ?d LIMIT 100",
    "unlisted translators": "SELECT ?n (COUNT(?d) AS ?c) { ?d arc:translator ?t . ?t rdfs:label ?n FILTER NOT EXISTS { ?t a schema:Person } } GROUP BY ?n ORDER BY ?n",
    "funded by": "SELECT (COUNT(?d) AS ?n) { ?d arc:funder/schema:name 'Quay and Pier Fund'@en }",
    "same unit": f"SELECT ?o {{ {DOCUMENT} dcterms:isPartOf ?u . ?o dcterms:isPartOf ?u }} ORDER BY ?o",
    "title contains": "SELECT ?d { ?d a arc:Document ; dcterms:title ?t FILTER(CONTAINS(LCASE(?t), 'lighthouse')) } ORDER BY ?d LIMIT 100",
    "listing with options": "SELECT ?d ?t ?e ?y ?a { ?d a arc:Document ; dcterms:title ?t OPTIONAL { ?d arc:createdEarliest ?e } OPTIONAL { ?d arc:year ?y } OPTIONAL { ?d schema:holdingArchive ?a } } ORDER BY ?d ?a LIMIT 50",
    "without a translator": "SELECT (COUNT(?d) AS ?n) { ?d a arc:Document FILTER NOT EXISTS { ?d arc:translator ?t } }",
    "provenance": f"SELECT ?m ?s {{ ?r foaf:primaryTopic {DOCUMENT} ; dcterms:modified ?m ; prov:wasDerivedFrom ?s }}",
    "is there any": "ASK { ?d arc:year 1962 ; dcterms:hasVersion/dcterms:contributor ?t }",
}


def main(number):
    folder = Path(tempfile.mkdtemp(prefix="muniment-benchmark-"))
    try:
        write_records(folder, number)
        catalogue = CatalogueForTests(folder / "catalogue", authorities=folder / "authorities.ttl")
        size = sum(path.stat().st_size for path in (folder / "records").rglob("*.txt"))
        print(f"{number:,} records, {size / 1e6:.0f} MB of text\n")
        timed("load", number, lambda: catalogue.load(folder / "records", publish=False))
        timed("publish, no dumps", number, catalogue.publish)
        timed("dumps", number, lambda: catalogue.publish(dumps=True))
        timed("load again", number, lambda: catalogue.load(folder / "records", publish=False))
        timed("verify", number, lambda: print("  ", catalogue.verify() or "no fault"))
        report_sizes(catalogue)
        ask(catalogue)
        catalogue.close()
    finally:
        shutil.rmtree(folder)


def timed(what, number, work):
    started, cpu = time.perf_counter(), time.process_time()
    work()
    seconds = time.perf_counter() - started
    print(
        f"{what:<20}{seconds:>8.1f} s {number / seconds:>10,.0f} records/s   {time.process_time() - cpu:.1f} s of processing"
    )


def report_sizes(catalogue):
    layout = catalogue.inner.layout
    store = pyoxigraph.Store.read_only(str(layout.snapshot(catalogue.ledger.current().number)))
    print(f"\n{len(store):,} triples in the graph")
    for path in (
        layout.folder / "ledger.sqlite3",
        layout.graph / "live",
        layout.dump(catalogue.ledger.current().number),
    ):
        files = [path] if path.is_file() else [item for item in path.rglob("*") if item.is_file()]
        print(f"{path.name:<20}{sum(item.stat().st_size for item in files) / 1e6:>10.1f} MB")
    print(f"{'highest memory':<20}{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:>10.0f} MB\n")


def ask(catalogue):
    snapshot = catalogue.inner.layout.snapshot(catalogue.ledger.current().number)
    store = pyoxigraph.Store.read_only(str(snapshot))
    guard = Guard(lambda number: WorkerEngine(snapshot, number, Limits()), 1, limits=Limits(), workers=1, wait=4.0)
    print(f"{'ms, median of 9':<28}{'guard':>10}{'in process':>12}{'ratio':>8}{'rows':>8}")
    ratios = []
    for name, query in QUESTIONS.items():
        text = PREFIXES + query
        ours, guarded = median(lambda text=text: guard.ask(Question(query=text, solution_format="csv")).body)
        theirs, direct = median(lambda text=text: store.query(text).serialize(format=pyoxigraph.QueryResultsFormat.CSV))
        assert guarded == direct, name
        ratios.append(ours / theirs)
        print(f"{name:<28}{ours:>10.2f}{theirs:>12.2f}{ours / theirs:>8.2f}{guarded.count(b'%c' % 10) - 1:>8}")
    product = 1.0
    for ratio in ratios:
        product *= ratio
    print(f"{'geometric mean':<28}{'':>22}{product ** (1 / len(ratios)):>8.2f}")
    guard.close()


def median(work):
    times, result = [], b""
    for _ in range(9):
        started = time.perf_counter()
        result = work()
        times.append((time.perf_counter() - started) * 1e3)
    return sorted(times)[4], result


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
