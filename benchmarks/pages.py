"""What a request costs the server: ``pages.py [RECORDS] [ROUNDS]``.

Microseconds of processing a request, of all server processes together, over connections that stay open: pages and
descriptions that the process has kept (asked for before) and those that it makes anew (``page_cache`` 0), beside a bare
Flask route in the same server. All take turns, so that what else the machine does hits them alike; medians of rounds.
Then what a browser fetches for the first page that it sees.
"""

import contextlib
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests" / "support"))
sys.path.insert(0, str(ROOT / "benchmarks"))

from processing import Client, answers  # noqa: E402
from support.catalogues import CatalogueForTests  # noqa: E402
from support.made_records import write_records  # noqa: E402
from support.processes import Started, environment, free_port, until  # noqa: E402

BATCH = 100
BROWSER = {"Accept_Encoding": "gzip, deflate, br, zstd"}
MOST_BYTES, MOST_REQUESTS, MOST_TIMES = 100_000, 6, 3
WAYS = {
    "document page": ("/page/document/{}", {}),
    "document page, packed": ("/page/document/{}", BROWSER),
    "JSON-LD": ("/data/document/{}.jsonld", {}),
    "Turtle": ("/data/document/{}.ttl", {}),
    "entity page": ("/page/person/ana-lima", {}),
    "GetRecord (OAI-PMH)": ("/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:data.archive.example:{}", {}),
}
BARE = """
import sys
from flask import Flask
from granian.constants import Interfaces
from granian.server import Server

def load():
    app = Flask("bare")
    app.add_url_rule("/livez", "livez", lambda: "ok")
    app.add_url_rule("/page/document/<path:identifier>", "page", lambda identifier: f"<p>{identifier}</p>")
    return app

if __name__ == "__main__":
    Server("bare_page:load", port=int(sys.argv[1]), interface=Interfaces.WSGI, blocking_threads=133, factory=True,
           websockets=False, log_enabled=False).serve()
"""


@contextlib.contextmanager
def served(made, **settings):
    """Serve a catalogue; give a client."""
    port = free_port()
    with Started("serve", stderr=subprocess.DEVNULL, **made.environment, MUNIMENT_PORT=port, **settings) as service:
        until(lambda: answers(port), timeout=60)
        yield Client(port, service.pid)


@contextlib.contextmanager
def bare(folder):
    """Serve a route that says one sentence, in the same server under the same settings; give a client."""
    (folder / "bare_page.py").write_text(BARE, encoding="utf-8")
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, str(folder / "bare_page.py"), str(port)],
        env=environment(PYTHONPATH=f"{folder}:{ROOT}"),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        until(lambda: answers(port), timeout=60)
        yield Client(port, process.pid)
    finally:
        process.terminate()
        process.wait()


def asked(kind, identifiers):
    """Return what is asked for one kind of request: paths with headers and the status of the answer."""
    path, headers = WAYS[kind]
    return [(path.format(quote(identifier)), headers, 200) for identifier in identifiers]


def table(kept, anew, plain, identifiers, rounds):
    """Ask in turns, and print the medians."""
    baseline, rows = [], {}
    conditional = [
        (path, {"If_None_Match": kept.get(path)[0].headers["ETag"]}, 304)
        for path, _, _ in asked("document page", identifiers[:BATCH])
    ]
    for turn in range(rounds + 1):
        some = [identifiers[(turn * BATCH + number) % len(identifiers)] for number in range(BATCH)]
        # a first round warms all
        measured = {"a bare Flask route": plain.cost(asked("document page", some))}
        for kind in WAYS:
            requests = asked(kind, some)
            measured[f"{kind}, anew"] = anew.cost(requests)
            for request in requests:
                kept.get(request[0], **request[1])
            measured[kind] = kept.cost(requests)
        measured["document page, 304"] = kept.cost(conditional)
        if turn:
            baseline.append(measured["a bare Flask route"][0])
            for kind, (cost, size) in measured.items():
                rows.setdefault(kind, []).append((cost, cost / baseline[-1], size))
    print(f"{'':<32}{'µs':>10}{'x bare':>10}{'bytes':>10}")
    for kind, figures in rows.items():
        cost, times, size = (statistics.median(column) for column in zip(*figures, strict=True))
        print(f"{kind:<32}{cost:>10,.0f}{times:>10.2f}{size:>10,.0f}")
    times = statistics.median(times for _, times, _ in rows["document page"])
    print(f"document page at most {MOST_TIMES} times a bare route: {'yes' if times <= MOST_TIMES else 'NO'}")


def first_view(client, path):
    """Print what a browser fetches for one page, packed as it takes it."""
    answer, page = client.get(path)
    text = page.decode()
    fetched = [path]
    for tag in re.findall(r"<(?:link|img|script)\b[^>]*>", text):
        wanted = re.search(r'rel="(?:stylesheet|icon|preload)"', tag) or not tag.startswith("<link")
        address = re.search(r'(?:href|src)="([^"]+)"', tag)
        if wanted and address and 'loading="lazy"' not in tag:
            fetched.append(address[1])
    style = re.findall(r"url\(['\"]?([^)'\"]+)", client.get("/static/style.css")[1].decode())
    fetched += [f"/static/{name}" for name in style if not name.startswith("data:")]
    size = 0
    for one in dict.fromkeys(fetched):
        answer, body = client.get(one, **BROWSER)
        assert answer.status == 200, one
        size += len(body) + len(str(answer.headers))
    count = len(dict.fromkeys(fetched))
    fits = size < MOST_BYTES and count <= MOST_REQUESTS
    print(f"first view of {path}: {count} requests, {size:,} bytes with headers: {'fits' if fits else 'DOES NOT FIT'}")


def main(number=1_000, rounds=12):
    """Print both."""
    with tempfile.TemporaryDirectory() as temporary, contextlib.ExitStack() as stack:
        folder = Path(temporary)
        write_records(folder, number)
        made = CatalogueForTests(folder / "catalogue", authorities=folder / "authorities.ttl")
        stack.callback(made.close)
        made.load(folder / "records")
        identifiers = [entry.identifier for entry in made.ledger.live(made.ledger.head())]
        kept = stack.enter_context(served(made))
        anew = stack.enter_context(served(made, MUNIMENT_PAGE_CACHE="0"))
        table(kept, anew, stack.enter_context(bare(folder)), identifiers, rounds)
        first_view(kept, f"/page/document/{quote(identifiers[0])}")
        first_view(kept, "/")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
