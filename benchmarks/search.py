"""Made-up documents in a search index: what a search costs in the application, beside SQLite FTS5 on the same texts.

    python benchmarks/search.py [DOCUMENTS]        10,000 by default; a million wants 6 GB of disk and an hour

The words of the texts are as unevenly frequent as those of a language. Documents go straight into a ledger and from
there through the search room: what a publication does beside (graph, descriptions) is not measured here.
"""

import io
import random
import resource
import shutil
import sqlite3
import sys
import tempfile
import time
from datetime import UTC, datetime
from itertools import accumulate
from pathlib import Path
from statistics import quantiles
from urllib.parse import urlencode

from werkzeug.datastructures import MultiDict

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests" / "support"))

from support.catalogues import CatalogueForTests  # noqa: E402

from catalog.jobs.batches import batched  # noqa: E402
from catalog.jobs.edition import Edition  # noqa: E402
from catalog.jobs.indexing import index_edition, indexed  # noqa: E402
from catalog.jobs.progress import Silent  # noqa: E402
from catalog.ledger.entries import Generation, Incoming  # noqa: E402
from catalog.search.asked import understand  # noqa: E402
from catalog.search.finder import Finder  # noqa: E402
from catalog.search.narrowing import EVERYTHING  # noqa: E402
from catalog.web.app import create_app  # noqa: E402
from catalog.web.published import Published  # noqa: E402
from catalog.web.search_facets import wanted  # noqa: E402
from catalog.web.search_request import place, read_request  # noqa: E402
from vocab.dates import HistoricalDate  # noqa: E402
from vocab.document import CATALOGUE_LANGUAGE, Document, Version  # noqa: E402
from vocab.mapping.description import MAPPING_VERSION  # noqa: E402
from vocab.text import LangText  # noqa: E402

WORDS = 20_000
TEXT = 120  # words of a text
SEARCHES = 100  # of each kind
NOW = datetime(2026, 11, 23, tzinfo=UTC)
SYLLABLES = [a + b for a in ("b", "d", "f", "k", "l", "m", "n", "p", "r", "s", "t", "v") for b in "aeiou"]
HAN = "苏联中国大使馆港口防波堤修复报告电报会议记录外交部长关于问题局势北京莫斯科条约谈话贸易边界"


def vocabulary():
    chance = random.Random(1)
    return ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(WORDS)]


class Maker:
    """Makes documents, the same for the same numbers."""

    def __init__(self):
        self.words = vocabulary()
        self.weights = list(accumulate(1 / rank for rank in range(1, WORDS + 1)))

    def document(self, number, edition=0):
        """Return document ``number``; another ``edition`` of it has other words."""
        chance = random.Random(f"{number}/{edition}")
        year = chance.randint(1890, 1990)
        title = " ".join(self.some(chance, 8)).capitalize()
        if number % 10 == 0:
            title = "".join(chance.choices(HAN, k=12))
        text = f"{title}, {year}, Harbour Digital Archive, NSA {number // 50}-{number % 50:02}."
        return Document(
            identifier=str(number),
            titles=(LangText(title, CATALOGUE_LANGUAGE),),
            date=HistoricalDate(str(year), str(year)),
            languages=(chance.choice(["zh", "ru", "de", "fr", "en"]),),
            summary=(LangText(" ".join(self.some(chance, 20)), CATALOGUE_LANGUAGE),),
            citation=LangText(text, CATALOGUE_LANGUAGE),
            source_note=f"NSA {number // 50}-{number % 50:02}",
            creators=(f"Creator {chance.randint(1, 500)}",),
            places=(f"Place {chance.randint(1, 200)}",),
            subjects=(f"Subject {chance.randint(1, 300)}",),
            versions=(Version(kind="translation", language="en", text=" ".join(self.some(chance, TEXT))),),
        )

    def some(self, chance, number):
        """Return words, the frequent ones more often."""
        return chance.choices(self.words, cum_weights=self.weights, k=number)


def main(number):
    folder = Path(tempfile.mkdtemp(prefix="muniment-benchmark-"))
    try:
        measure(folder, number, Maker())
    finally:
        shutil.rmtree(folder)


def measure(folder, number, maker):
    catalogue = CatalogueForTests(folder / "catalogue")
    print(f"{number:,} documents of {TEXT} words, {WORDS:,} different words\n")
    timed("into the ledger", lambda: fill(catalogue, (maker.document(index) for index in range(number)), 1))
    timed("index", lambda: index(catalogue, 1))
    changed = [maker.document(number * step // 100, 1) for step in range(100)]
    fill(catalogue, changed, 2)
    timed("index after 100 changes", lambda: index(catalogue, 2))
    peer = timed("SQLite FTS5", lambda: fts5(folder / "fts5.sqlite3", catalogue))
    live = sum(path.stat().st_size for path in catalogue.inner.layout.search_live.iterdir())
    print(f"\nindex {live / 1e6:.0f} MB, FTS5 {(folder / 'fts5.sqlite3').stat().st_size / 1e6:.0f} MB", end="; ")
    print(f"largest memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB\n")
    ask(catalogue, peer, questions(maker, number))
    catalogue.close()


def timed(what, work):
    started = time.perf_counter()
    result = work()
    print(f"{what:<26}{time.perf_counter() - started:8.2f} s")
    return result


def fill(catalogue, documents, number):
    """Put documents into the ledger and note a generation, as a publication would."""
    ledger = catalogue.ledger
    with ledger.lock():
        for batch in batched(documents, 500):
            with ledger.transaction():
                load = ledger.start_load(["made"], NOW)
                for document in batch:
                    content = f"{document.identifier} {number}".encode()
                    ledger.record(Incoming(document=document, content=content, location="made"), load, NOW)
                ledger.finish_load(load, {}, NOW)
        head = ledger.head()
        with ledger.transaction():
            ledger.publish(
                Generation(
                    number=number,
                    sequence=head,
                    issued=NOW,
                    datestamp=NOW,
                    mapping=MAPPING_VERSION,
                    imprint=catalogue.settings.imprint,
                    documents=ledger.count(head),
                )
            )


def index(catalogue, number):
    edition = Edition.of(catalogue.ledger, catalogue.ledger.current())
    index_edition(catalogue.inner, edition, number, Silent())


def fts5(path, catalogue):
    """The peer: the same texts in four columns, diacritics removed, no copy of them kept."""
    peer = sqlite3.connect(path)
    peer.execute(
        "create virtual table found using fts5(title, names, summary, text, content='',"
        " tokenize='unicode61 remove_diacritics 2')"
    )
    edition = catalogue.edition
    rows = (indexed(entry.identifier, edition.read(entry)) for entry in edition.documents())
    peer.executemany(
        "insert into found (title, names, summary, text) values (?, ?, ?, ?)",
        ((" ".join(row.title), " ".join(row.names), " ".join(row.summary), " ".join(row.text)) for row in rows),
    )
    peer.execute("insert into found(found) values ('optimize')")
    peer.commit()
    peer.execute("vacuum")
    return peer


def questions(maker, number):
    """Questions of each kind, and how the peer is asked the same."""
    chance = random.Random(7)
    words, documents = maker.words, [maker.document(chance.randrange(number)) for _ in range(SEARCHES)]
    texts = [document.versions[0].text.split() for document in documents]

    def ranks(low, high):
        return [words[chance.randint(low, high)] for _ in range(SEARCHES)]

    return {
        "a rare word": ranks(5_000, 15_000),
        "a middling word": ranks(300, 1_000),
        "a frequent word": ranks(1, 20),
        "two words of a text": [f"{text[3]} {text[50]}" for text in texts],
        "five words of a text": [" ".join(text[10:60:10]) for text in texts],
        "a phrase": [f'"{text[20]} {text[21]} {text[22]}"' for text in texts],
        "a beginning": [word[:4] + "*" for word in ranks(300, 3_000)],
        "a reference": [document.source_note for document in documents],
        "two Chinese characters": ["".join(chance.sample(HAN, 1)) + chance.choice(HAN) for _ in range(SEARCHES)],
        "a title": [document.title for document in documents],
    }


def for_peer(question):
    """The question as FTS5 is asked: each word quoted, phrases and beginnings as they are."""
    if question.startswith('"'):
        return question
    parts = question.replace("-", " ").replace(",", " ").split()
    return " ".join(f'"{part[:-1]}"*' if part.endswith("*") else f'"{part}"' for part in parts)


def ask(catalogue, peer, kinds):
    finder = Finder(catalogue.inner.layout.search_snapshot(catalogue.ledger.current().number))
    application = create_app(catalogue.settings, Published(catalogue.settings))
    names = wanted(read_request(MultiDict()))

    def of_peer(question):
        asked = for_peer(question)
        peer.execute("select count(*) from found(?)", (asked,)).fetchone()
        sql = "select rowid from found(?) order by bm25(found, 8, 3, 2, 1) limit 10"
        return peer.execute(sql, (asked,)).fetchall()

    def counted(question):
        found = finder.find(understand(question), limit=10)
        return finder.count(found.words, EVERYTHING, names)

    ways = {
        "index": lambda question: finder.find(understand(question), limit=10),
        "with facets": counted,
        "ranked": lambda question: called(application, q=question, format="json", facets="false"),
        "JSON": lambda question: called(application, q=question, format="json"),
        "page": lambda question: called(application, q=question),
        "FTS5": of_peer,
    }
    print("milliseconds of CPU, median / 95th percentile. index: the search room alone, with the number of hits; with")
    print(
        "facets: the same with the numbers of all facets; ranked: the application's JSON, titles and snippets, without"
    )
    print("facets; JSON and page: with all facets and the years; FTS5: hits and number\n")
    print(f"{'':<24}{'hits':>8}" + "".join(f"{name:>17}" for name in ways))
    every = {name: [] for name in ways}
    for kind, asked in kinds.items():
        hits = sorted(finder.find(understand(question), limit=10).total for question in asked)[len(asked) // 2]
        cells = []
        for name, way in ways.items():
            times = [clocked(way, question) for question in asked]
            every[name] += times
            cells.append(shown(times))
        print(f"{kind:<24}{hits:>8,}" + "".join(f"{cell:>17}" for cell in cells))
    print(f"{'all':<32}" + "".join(f"{shown(times):>17}" for times in every.values()))
    deep(application, catalogue.ledger.count(catalogue.ledger.head()))


def deep(application, documents):
    """What a page costs far down: of everything, by date and by title, and of a frequent beginning."""
    print("\npages of 100 by where they begin, milliseconds of CPU, the best of three\n")
    for parameters in ({}, {"sort": "date"}, {"sort": "title"}, {"q": "ba*"}):
        cells = []
        for offset in (0, documents // 2, documents * 9 // 10):
            query = urlencode(
                {**parameters, "format": "json", "facets": "false", "limit": 100, "after": place(1, offset)}
            )
            best = min(clocked(lambda query: got(application, query), query) for _ in range(3))
            cells.append(f"{offset:,}: {best:.1f}")
        print(f"{urlencode(parameters) or 'everything':<12} {', '.join(cells)}")


def called(application, **parameters):
    return got(application, urlencode(parameters))


def got(application, query):
    """One request, as a server hands it over."""
    environment = {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": "/search",
        "QUERY_STRING": query,
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "8000",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_ACCEPT_ENCODING": "identity",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    said = []
    answer = application.wsgi_app(environment, lambda status, _headers, _info=None: said.append(status))
    body = b"".join(answer)
    if said != ["200 OK"]:
        raise SystemExit(f"{query}: {said} {body[:500]!r}")
    return body


def clocked(way, question):
    started = time.process_time()
    way(question)
    return (time.process_time() - started) * 1_000


def shown(times):
    cuts = quantiles(times, n=20)
    return f"{cuts[9]:.2f} / {cuts[18]:.2f}"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
