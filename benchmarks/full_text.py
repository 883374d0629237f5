"""What a full-text question costs inside a query: finding, rewriting, and what the engine does with the rows.

Run as ``python benchmarks/full_text.py [DOCUMENTS]``; it makes a search index and a graph of so many made documents in
a temporary folder and prints a table. Beside each query with arc:search stands what people write without it.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pyoxigraph

from catalog.graph.fulltext import Hits, rewrite
from catalog.graph.prescan import check
from catalog.projections import Mark
from catalog.search.asked import understand
from catalog.search.fields import Indexed
from catalog.search.finder import Finder
from catalog.search.projection import SearchIndex

BASE = "https://data.archive.example/id/document/"
PROLOGUE = "PREFIX arc: <urn:arc:> PREFIX dcterms: <http://purl.org/dc/terms/> "
TITLE, PART = "http://purl.org/dc/terms/title", "http://purl.org/dc/terms/isPartOf"
# a word and in how many documents it is: one in so many
WORDS = {"rare": 1_000, "middling": 100, "common": 20}
QUERIES = {
    "20 best": "SELECT ?d ?t { (?d ?s) arc:search '%s' . ?d dcterms:title ?t } ORDER BY DESC(?s) LIMIT 20",
    "all, with titles": "SELECT ?d ?t { ?d arc:search '%s' ; dcterms:title ?t }",
    "counted by part": "SELECT ?p (COUNT(*) AS ?n) { ?d arc:search '%s' ; dcterms:isPartOf ?p } GROUP BY ?p",
    "MINUS": "SELECT (COUNT(*) AS ?n) { ?d dcterms:isPartOf <urn:part:1> MINUS { ?d arc:search '%s' } }",
    "NOT EXISTS": "SELECT (COUNT(*) AS ?n) { ?d dcterms:isPartOf <urn:part:1> FILTER NOT EXISTS { ?d arc:search '%s' } }",
    "without: CONTAINS": "SELECT ?d { ?d dcterms:title ?t FILTER(CONTAINS(LCASE(?t), '%s')) }",
}


class Index:
    """The index of the made documents."""

    predicate = "urn:arc:search"

    def __init__(self, path: Path) -> None:
        self._finder = Finder(path)

    def find(self, text: str, named: str) -> Hits:  # noqa: ARG002  none is named
        """Return what has all of a text."""
        found = self._finder.find_all(understand(text), most=5_000)
        return Hits(found.total, [(BASE + hit.identifier, hit.score) for hit in found.hits])


def title(number: int) -> str:
    """Return the title of a made document."""
    return f"Report {number} on " + " ".join(word for word, every in WORDS.items() if number % every == 0)


def build(folder: Path, documents: int) -> None:
    """Make graph and index."""
    index = SearchIndex(folder / "search")
    index.rebuild((Indexed(identifier=str(n), title=(title(n),)) for n in range(documents)), Mark(1, "made"))
    index.snapshot(folder / "index")
    store = pyoxigraph.Store(folder / "store")
    lines = (f'<{BASE}{n}> <{TITLE}> "{title(n)}" ; <{PART}> <urn:part:{n % 7}> .\n' for n in range(documents))
    store.bulk_load("".join(lines).encode(), format=pyoxigraph.RdfFormat.TURTLE)
    store.backup(folder / "graph")


def milliseconds(call: Callable[[], object], times: int = 7) -> float:
    """Return the median of the processing time of a call: other work on the machine does not count."""
    taken = []
    for _ in range(times):
        started = time.process_time()
        call()
        taken.append(time.process_time() - started)
    return statistics.median(taken) * 1000


def main(documents: int) -> None:
    """Build, ask and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build(folder, documents)
        index = Index(folder / "index")
        store = pyoxigraph.Store.read_only(str(folder / "graph"))

        def rewritten(query: str) -> str:
            checked = check(PROLOGUE + query, max_length=9_999, max_depth=9)
            return rewrite(checked, checked.text, index).text

        def row(label: str, one: Callable[[str], float]) -> None:
            print(f"{label:18}" + "".join(f"{one(word):>12,.1f}" for word in WORDS), flush=True)

        print(f"{documents:,} documents; milliseconds of processing, medians")
        print(f"{'':18}" + "".join(f"{word:>12}" for word in WORDS))
        print(f"{'documents found':18}" + "".join(f"{index.find(word, '').total:>12,}" for word in WORDS))
        row("finding", lambda word: milliseconds(lambda: index.find(word, "")))
        row("and rewriting", lambda word: milliseconds(lambda: rewritten(QUERIES["20 best"] % word)))
        for label, query in QUERIES.items():
            times = 1 if label == "NOT EXISTS" else 7
            texts = {word: rewritten(query % word) for word in WORDS}
            row(
                label,
                lambda word, texts=texts, times=times: milliseconds(lambda: list(store.query(texts[word])), times),
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
