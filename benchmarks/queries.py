"""26 shapes of question about N documents over HTTP: Muniment beside `oxigraph serve` and Virtuoso, in one run.

Usage: ``python benchmarks/queries.py [N] [--folder DIR]``; a folder that is named is kept, and used again when it is
there. All three are warm and have the same statements: Muniment as it publishes them, Oxigraph with a named graph a
document under a union default graph (``pip install oxigraph``), Virtuoso with one graph (Debian's
``virtuoso-opensource``). Muniment answers without its result cache, with it in a second table. Each question is asked in both orders; medians.
What an engine has no full-text search for is asked by FILTER. An engine that is not installed is left out.
"""

import argparse
import contextlib
import http.client
import json
import math
import os
import random
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlencode

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests" / "support"))

from support.made_records import AUTHORITIES, record  # noqa: E402
from support.processes import Started, free_port, until  # noqa: E402

BASE = "https://data.archive.example/"
GRAPH = BASE + "graph/curated"
TIMEOUT, SECONDS_EACH, TRIES = 60, 12, 5
PERSONS, PLACES, TOPS, MIDDLES, LEAVES = 2_000, 300, 5, 20, 200
PREFIXES = f"""
PREFIX arc: <{BASE}def/arc#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX schema: <https://schema.org/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""
DOCUMENT, TOP = f"<{BASE}id/document/77>", f"<{BASE}id/concept/topic/top-2>"
FOUND = '?v schema:text ?text FILTER(CONTAINS(LCASE(?text), "quarantine lantern"))  ?d dcterms:hasVersion ?v .'
SEARCH = '?d arc:search "\\"quarantine lantern\\"" .'
SHAPES = {
    "lookup": f"SELECT ?p ?o {{ {DOCUMENT} ?p ?o }}",
    "describe": f"DESCRIBE {DOCUMENT}",
    "construct": f"CONSTRUCT {{ ?d schema:name ?t ; schema:translator ?c }} {{ VALUES ?d {{ {DOCUMENT} }} ?d dcterms:title ?t ; dcterms:hasVersion/dcterms:contributor ?c }}",
    "by identifier": 'SELECT ?d { ?d a arc:Document ; dcterms:identifier "77" }',
    "date range": 'SELECT ?d ?e { ?d arc:createdEarliest ?e FILTER(?e >= "1945-01-01"^^xsd:date && ?e < "1945-03-01"^^xsd:date) } ORDER BY ?e ?d LIMIT 100',
    "newest 20": "SELECT ?d ?e { ?d a arc:Document ; arc:createdEarliest ?e } ORDER BY DESC(?e) ?d LIMIT 20",
    "count by archive": "SELECT ?a (COUNT(DISTINCT ?d) AS ?n) { ?d a arc:Document ; schema:holdingArchive ?a } GROUP BY ?a ORDER BY ?a",
    "count by year": "SELECT ?y (COUNT(?d) AS ?n) { ?d arc:year ?y } GROUP BY ?y ORDER BY ?y",
    "count by language": "SELECT ?l (COUNT(?d) AS ?n) { ?d a arc:Document ; dcterms:language ?l } GROUP BY ?l ORDER BY ?l",
    "subjects within an archive": f"SELECT ?s (COUNT(?d) AS ?n) {{ ?d schema:holdingArchive <{BASE}id/archive/spa> ; dcterms:subject ?s }} GROUP BY ?s ORDER BY DESC(?n) ?s LIMIT 20",
    "subject with broader*": f"SELECT (COUNT(DISTINCT ?d) AS ?n) {{ ?s skos:broader* {TOP} . ?d a arc:Document ; dcterms:subject ?s }}",
    "title contains": "SELECT ?d { ?d a arc:Document ; dcterms:title ?t FILTER(CONTAINS(LCASE(?t), 'no. 999')) } ORDER BY ?d LIMIT 50",
    "text contains": "SELECT ?v { ?v a arc:Version ; schema:text ?t FILTER(CONTAINS(?t, 'quarantine lantern')) } ORDER BY ?v LIMIT 50",
    "title by regex": "SELECT ?d { ?d a arc:Document ; dcterms:title ?t FILTER(REGEX(?t, '^Letter.*Ferry.*77$')) } ORDER BY ?d LIMIT 50",
    "listing with five OPTIONALs": "SELECT ?d ?t ?e ?y ?a ?s ?c { ?d a arc:Document ; arc:year 1950 ; dcterms:title ?t OPTIONAL { ?d arc:createdEarliest ?e } OPTIONAL { ?d arc:createdLatest ?y } OPTIONAL { ?d schema:holdingArchive ?a } OPTIONAL { ?d dcterms:subject ?s } OPTIONAL { ?d dcterms:creator ?c } } ORDER BY ?d ?a ?s ?c LIMIT 50",
    "deep OFFSET under ORDER BY": "SELECT ?d ?t { ?d a arc:Document ; dcterms:title ?t } ORDER BY ?t ?d LIMIT 20 OFFSET {offset}",
    "count of all": "SELECT (COUNT(DISTINCT ?d) AS ?n) { ?d a arc:Document }",
    "person and place": f"SELECT DISTINCT ?d {{ ?d dcterms:creator <{BASE}id/person/p7> ; dcterms:spatial ?p . ?p rdfs:label ?l }} ORDER BY ?d",
    "co-mention": f"SELECT ?o (COUNT(DISTINCT ?d) AS ?n) {{ ?d dcterms:creator <{BASE}id/person/p7>, ?o FILTER(?o != <{BASE}id/person/p7>) }} GROUP BY ?o ORDER BY DESC(?n) ?o LIMIT 20",
    "NOT EXISTS": "SELECT (COUNT(DISTINCT ?d) AS ?n) { ?d a arc:Document FILTER NOT EXISTS { ?d dcterms:subject ?s } }",
    "MINUS": "SELECT (COUNT(DISTINCT ?d) AS ?n) { ?d a arc:Document MINUS { ?d dcterms:spatial ?s } }",
    "subquery": "SELECT DISTINCT ?c ?n ?l { { SELECT ?c (COUNT(DISTINCT ?d) AS ?n) { ?d a arc:Document ; dcterms:creator ?c } GROUP BY ?c ORDER BY DESC(?n) ?c LIMIT 10 } ?c schema:name ?l } ORDER BY DESC(?n) ?c",
    "provenance": f"SELECT ?m ?s {{ ?r foaf:primaryTopic {DOCUMENT} ; dcterms:modified ?m ; prov:wasDerivedFrom ?s }}",
    "ASK with a path": f"ASK {{ ?d dcterms:hasVersion/dcterms:contributor <{BASE}id/person/ana-lima> ; dcterms:subject/skos:broader+ {TOP} }}",
    "full text": f"SELECT DISTINCT ?d {{ {SEARCH} }} ORDER BY ?d LIMIT 50",
    "facets within full text": f"SELECT ?s (COUNT(DISTINCT ?d) AS ?n) {{ {SEARCH} ?d dcterms:subject ?s }} GROUP BY ?s ORDER BY DESC(?n) ?s LIMIT 20",
}


def main(number, folder):
    """Prepare what is missing, ask, print."""
    environment = {
        "MUNIMENT_DATA": str(folder / "data"),
        "MUNIMENT_BASE": BASE,
        "MUNIMENT_AUTHORITIES": str(folder / "authorities.ttl"),
        "MUNIMENT_QUERY_TIMEOUT": str(TIMEOUT),
        "MUNIMENT_QUERY_MEMORY": "4GiB",
        "MUNIMENT_QUERY_BUDGET": "0",
        "MUNIMENT_DUMPS_FORMATS": "nq",
        "MUNIMENT_DUMPS_COMPRESSIONS": "plain",
    }
    if not (folder / "whole").exists():
        prepare(folder, number, environment)
    with contextlib.ExitStack() as stack:
        engines = {"muniment": stack.enter_context(muniment(folder, environment | {"MUNIMENT_QUERY_CACHE": "0"}))}
        if shutil.which("oxigraph", path=tools()):
            engines["oxigraph"] = stack.enter_context(oxigraph(folder))
        if shutil.which("virtuoso-t"):
            engines["virtuoso"] = stack.enter_context(virtuoso(folder))
        table(engines, number)
    with muniment(folder, environment) as cached:
        table({"muniment, result cache on": cached}, number)


# ---------------------------------------------------------------- what is asked of


def prepare(folder, number, environment):
    """Load and publish N documents; what the others load is the dump."""
    folder.mkdir(parents=True, exist_ok=True)
    write(folder, number)
    for arguments in (("load", "--no-publish", "records"), ("publish",)):
        run(folder, environment, *arguments)
    (folder / "whole").touch()


def dumped(folder):
    """Return the paths of the dump: the documents in quads, the authorities in triples."""
    return folder / "data/dumps/1/documents.nq", folder / "data/dumps/1/authorities.ttl"


def run(folder, environment, *arguments):
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "catalog.cli", *arguments], cwd=folder, env=os.environ | environment, check=True
    )
    print(f"{arguments[0]}: {time.perf_counter() - started:,.0f} s", flush=True)


def write(folder, number):
    """Write records with creators, subjects, places, and a rare phrase in some of the texts."""
    for index in range(1, number + 1):
        chance = random.Random(-index)
        headings = "".join(
            f"{label}:\n\n{'; '.join(values)}\n\n"
            for label, values in (
                ("Creators", [f"Person Number {chance.randrange(PERSONS)}" for _ in range(chance.randrange(4))]),
                ("Subjects", [f"Leaf Topic {chance.randrange(LEAVES)}" for _ in range(chance.randrange(3))]),
                ("Places", [f"Port Number {chance.randrange(PLACES)}" for _ in range(chance.randrange(3))]),
            )
            if values
        )
        text = record(index).replace("Contents:\n", headings + "Contents:\n")
        if chance.random() < 0.005:
            text = text.rstrip("\n") + " A quarantine lantern was lit.\n"
        target = folder / "records" / f"{index // 1000:04}" / f"{index}.txt"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    (folder / "authorities.ttl").write_text(AUTHORITIES + "\n".join(entities()), encoding="utf-8")


def entities():
    yield '<scheme/topic> a skos:ConceptScheme ; schema:name "Topics"@en .'
    for kind, count, above in (("top", TOPS, 0), ("middle", MIDDLES, TOPS), ("leaf", LEAVES, MIDDLES)):
        for n in range(count):
            broader = (
                f" ; skos:broader <concept/topic/{'top' if kind == 'middle' else 'middle'}-{n % above}>"
                if above
                else ""
            )
            yield f'<concept/topic/{kind}-{n}> a skos:Concept ; skos:prefLabel "{kind.title()} Topic {n}"@en ; skos:inScheme <scheme/topic>{broader} .'
    for n in range(PERSONS):
        yield f'<person/p{n}> a schema:Person ; schema:name "Person Number {n}"@en .'
    for n in range(PLACES):
        yield f'<place/p{n}> a schema:Place ; schema:name "Port Number {n}"@en .'


class Endpoint:
    """Asks questions over a connection that is kept.

    Args:
        search: Whether the endpoint knows ``arc:search``.
        given: Parameters beside the query.
    """

    def __init__(self, port, path, *, search=False, **given):
        self.port, self.path, self.search, self.given = port, path, search, given
        self.connection = None

    def ask(self, query):
        """Return seconds and rows of the answer; ``None`` for rows when there is none."""
        if not self.search:
            query = query.replace(SEARCH, FOUND)
        body = urlencode({"query": PREFIXES + query, **self.given})
        accept = "text/turtle" if query.startswith(("DESCRIBE", "CONSTRUCT")) else "application/sparql-results+json"
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": accept}
        started = time.perf_counter()
        try:
            if self.connection is None:
                self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=TIMEOUT + 5)
            self.connection.request("POST", self.path, body, headers)
            answer = self.connection.getresponse()
            content = answer.read()
        except OSError:
            self.connection = None
            return time.perf_counter() - started, None
        seconds = time.perf_counter() - started
        return seconds, rows(content, accept) if answer.status == 200 else None


def rows(content, accept):
    """Return an answer's rows, so that those of two engines can be compared."""
    if accept == "text/turtle":
        return ["a graph"]
    result = json.loads(content)
    if "boolean" in result:
        return [result["boolean"]]
    return [
        [row[name]["value"] if name in row else None for name in result["head"]["vars"]]
        for row in result["results"]["bindings"]
    ]


@contextlib.contextmanager
def muniment(folder, environment):
    port = free_port()
    with Started("serve", "--port", str(port), cwd=folder, **environment) as server:
        endpoint = Endpoint(port, "/sparql", search=True)
        until(lambda: endpoint.ask("ASK {}")[1] is not None, timeout=120)
        yield endpoint
        server.send(signal.SIGTERM)


@contextlib.contextmanager
def started(command, endpoint, **options):
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options) as process:
        try:
            until(lambda: endpoint.ask("ASK {}")[1] is not None, timeout=120)
            yield endpoint
        finally:
            process.terminate()


def tools():
    return f"{Path(sys.executable).parent}:{os.environ['PATH']}"


@contextlib.contextmanager
def oxigraph(folder):
    program, store = shutil.which("oxigraph", path=tools()), folder / "oxigraph"
    if not store.exists():
        begun = time.perf_counter()
        documents, authorities = dumped(folder)
        for arguments in (
            ("load", "--file", documents),
            ("load", "--file", authorities, "--graph", BASE + "graph/authorities"),
            ("optimize",),
        ):
            command = [program, arguments[0], "--location", store, *arguments[1:]]
            subprocess.run(command, check=True, capture_output=True)
        print(f"oxigraph load: {time.perf_counter() - begun:,.0f} s", flush=True)
    port = free_port()
    command = [program, "serve-read-only", "--location", store, "--bind", f"127.0.0.1:{port}", "--union-default-graph"]
    with started(command, Endpoint(port, "/query")) as endpoint:
        yield endpoint


VIRTUOSO = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/temp.db
TransactionFile = {folder}/temp.trx
[Parameters]
ServerPort = {isql}
DirsAllowed = {folder}
NumberOfBuffers = 340000
MaxDirtyBuffers = 250000
DefaultIsolation = 2
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 20
[SPARQL]
DefaultGraph = {graph}
"""


@contextlib.contextmanager
def virtuoso(folder):
    place = folder / "virtuoso"
    fresh = not place.exists()
    place.mkdir(exist_ok=True)
    isql, web = free_port(), free_port()
    (place / "virtuoso.ini").write_text(VIRTUOSO.format(folder=place, isql=isql, http=web, graph=GRAPH))
    if fresh:
        # one graph: the graph names of the dump go
        documents, authorities = dumped(folder)
        with documents.open(encoding="utf-8") as quads, (place / "all.nt").open("w", encoding="utf-8") as triples:
            triples.writelines(line[: line.rindex("<")] + ".\n" for line in quads)
        shutil.copy(authorities, place / "all.ttl")
    endpoint = Endpoint(web, "/sparql", **{"default-graph-uri": GRAPH})
    with started(["virtuoso-t", "+foreground", "+configfile", place / "virtuoso.ini"], endpoint, cwd=place):
        if fresh:
            begun = time.perf_counter()
            client = shutil.which("isql-vt") or shutil.which("isql-v") or "isql"
            for statement in (f"ld_dir('{place}', 'all.%', '{GRAPH}');", "rdf_loader_run();", "checkpoint;"):
                subprocess.run([client, str(isql), "dba", "dba", f"exec={statement}"], check=True, capture_output=True)
            print(f"virtuoso load: {time.perf_counter() - begun:,.0f} s", flush=True)
        yield endpoint


# ---------------------------------------------------------------- asking


def table(engines, number):
    """Ask every question of every engine, in both orders, and print medians in milliseconds."""
    names = list(engines)
    print(f"\n{'milliseconds':30}" + "".join(f"{name:>26}" for name in names) + "   rows")
    ratios = {name: [] for name in names[1:]}
    for shape, text in SHAPES.items():
        query = text.replace("{offset}", str(number // 5))
        measured = {name: [] for name in names}
        answers = {}
        for order in (names, names[::-1]):
            for name in order:
                answers[name] = several(engines[name], query, measured[name])
        medians = {name: statistics.median(seconds) for name, seconds in measured.items()}
        for name, each in ratios.items():
            each.append(medians[names[0]] / medians[name])
        print(
            f"{shape:30}" + "".join(f"{medians[name] * 1000:26.2f}" for name in names) + f"   {verdict(answers)}",
            flush=True,
        )
    for name, each in ratios.items():
        print(f"geometric mean of {names[0]} / {name}: {math.exp(statistics.fmean(math.log(one) for one in each)):.2f}")


def several(engine, query, measured):
    """Ask once to warm, then some times more, and note the seconds; return the rows."""
    first, answer = engine.ask(query)
    if first > SECONDS_EACH / 2:
        measured.append(first)
        return answer
    for _ in range(TRIES):
        seconds, answer = engine.ask(query)
        measured.append(seconds)
    return answer


def verdict(answers):
    """Return how many rows came, and who differs from the first."""
    first, *others = answers
    told = "no answer" if answers[first] is None else f"{len(answers[first]):,}"
    for name in others:
        if answers[name] is None:
            told += f", {name}: no answer"
        elif answers[first] is not None and sorted(map(str, answers[name])) != sorted(map(str, answers[first])):
            told += f", {name}: other rows ({len(answers[name]):,})"
    return told


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("number", nargs="?", type=int, default=20_000)
    parser.add_argument("--folder", type=Path)
    given = parser.parse_args()
    if given.folder:
        main(given.number, given.folder.resolve())
    else:
        with tempfile.TemporaryDirectory(prefix="muniment-queries-") as temporary:
            main(given.number, Path(temporary))
