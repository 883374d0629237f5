"""What the query guard costs, and what it keeps off: ``guard.py [SECONDS] [RECORDS]``.

First one document is asked for over HTTP, again and again, in turns: from the service, and from the same application
with an engine in its own process; by the clock, and by the processing time of all server processes. Then fifty clients, each with an address of its own, ask the service at the same
time; ten of them send nothing but queries that run away, fill the memory, or overflow the stack, as fast as they can.
"""

import contextlib
import http.client
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path
from urllib.parse import quote, urlencode

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests" / "support"))
sys.path.insert(0, str(ROOT / "benchmarks"))

from processing import answers, used  # noqa: E402
from support import queries  # noqa: E402
from support.catalogues import CatalogueForTests  # noqa: E402
from support.made_records import write_records  # noqa: E402
from support.processes import Started, environment, free_port, until  # noqa: E402

GOOD_CLIENTS, HOSTILE_CLIENTS = 40, 10
ROUNDS = 600
PREFIXES = "PREFIX dct: <http://purl.org/dc/terms/> PREFIX schema: <https://schema.org/> "
HOSTILE = [
    queries.ENDLESS["a cross product"],
    queries.GROWING["a text that doubles"],
    queries.DEEP_WITHOUT_BRACKETS["plus"],
    queries.ENDLESS["a cross product in order"],
    queries.GROWING["a replacement that grows"],
    queries.nested(2_000)["functions"],
]
BARE = """
import sys
from granian.constants import Interfaces
from granian.server import Server
Server("bare_endpoint:load", port=int(sys.argv[1]), interface=Interfaces.WSGI, blocking_threads=133, factory=True,
       websockets=False, log_enabled=False).serve()
"""


# ---------------------------------------------------------------- the two services


class Services:
    """A catalogue of made-up records, and the two ways to serve it."""

    def __init__(self, folder, number):
        self.records = folder / "records"
        write_records(folder, number)
        self.made = CatalogueForTests(
            folder / "catalogue",
            authorities=folder / "authorities.ttl",
            MUNIMENT_DUMPS_FORMATS="nq",
            MUNIMENT_DUMPS_COMPRESSIONS="zst",
            MUNIMENT_QUERY_CACHE="0",
        )
        self.made.load(self.records)
        self.port, self.bare_port = free_port(), free_port()
        self.identifiers = [entry.identifier for entry in self.made.ledger.live(self.made.ledger.head())]

    @contextlib.contextmanager
    def running(self):
        """Serve both."""
        settings = self.made.environment | {"MUNIMENT_PORT": str(self.port)}
        with Started("serve", stderr=subprocess.DEVNULL, **settings) as service:
            bare = subprocess.Popen(
                [sys.executable, "-c", BARE, str(self.bare_port)],
                env=environment(**settings) | {"PYTHONPATH": f"{ROOT}:{ROOT / 'benchmarks'}"},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            try:
                for port in (self.port, self.bare_port):
                    until(lambda port=port: answers(port), timeout=60)
                self.pids = {"guarded": service.pid, "bare": bare.pid}
                yield service
            finally:
                bare.terminate()
                bare.wait()

    def document(self, number):
        """Return the address of a page, and a query about the document."""
        identifier = quote(self.identifiers[number % len(self.identifiers)])
        iri = f"<{self.made.settings.base}id/document/{identifier}>"
        return f"/page/document/{identifier}", f"SELECT ?p ?o {{ {iri} ?p ?o }}"


def get(connection, path):
    """Return the status and the body of an answer."""
    connection.request("GET", path)
    answer = connection.getresponse()
    return answer.status, answer.read()


def ask(connection, query):
    """Send a query by POST; return the status, the body and Retry-After."""
    form = urlencode({"query": query, "format": "csv"})
    connection.request("POST", "/sparql", form, {"Content-Type": "application/x-www-form-urlencoded"})
    answer = connection.getresponse()
    return answer.status, answer.read(), answer.headers["Retry-After"]


# ---------------------------------------------------------------- what it costs


def overhead(services):
    """Ask both services the same, in turns."""
    connections = {
        "guarded": http.client.HTTPConnection("127.0.0.1", services.port),
        "bare": http.client.HTTPConnection("127.0.0.1", services.bare_port),
    }
    times = {name: [] for name in connections}
    worked = {}
    for number in range(ROUNDS + 100):
        if number == 100:
            worked = {name: used(pid) for name, pid in services.pids.items()}
        _, query = services.document(number)
        bodies = set()
        for name in sorted(connections, key=lambda _: random.random()):
            started = time.perf_counter()
            status, body, _ = ask(connections[name], query)
            times[name].append(time.perf_counter() - started)
            assert status == 200, body
            bodies.add(body)
        assert len(bodies) == 1
    worked = {name: (used(pid) - worked[name]) / ROUNDS for name, pid in services.pids.items()}
    print(f"{'one document over HTTP':<28}{'median ms':>12}{'p95 ms':>10}{'processing ms':>16}")
    medians = {}
    for name, seconds in times.items():
        timed = sorted(seconds[100:])
        medians[name] = statistics.median(timed)
        shown = (medians[name] * 1e3, timed[len(timed) * 95 // 100] * 1e3, worked[name] * 1e3)
        print(f"{name:<28}{shown[0]:>12.2f}{shown[1]:>10.2f}{shown[2]:>16.2f}")
    ratios = (medians["guarded"] / medians["bare"], worked["guarded"] / worked["bare"])
    print(f"{'ratio (at most 1.3)':<28}{ratios[0]:>12.2f}{'':>10}{ratios[1]:>16.2f}\n")


# ---------------------------------------------------------------- what it keeps off


class Siege:
    """Fifty clients, until the time is up."""

    def __init__(self, services, seconds):
        self.services = services
        self.until = time.monotonic() + seconds
        self.good, self.pages, self.hostile = [], [], []
        self.questions = self._questions()

    def _questions(self):
        """Return good queries, each with its answer when nobody else asks."""
        texts = [
            "SELECT (COUNT(*) AS ?n) { ?d dct:identifier ?i }",
            "SELECT ?d ?t { ?d dct:title ?t } ORDER BY ?t LIMIT 20",
            "SELECT ?d { ?d dct:language ?l } ORDER BY ?d LIMIT 50",
            *(self.services.document(number)[1] for number in range(0, 100, 7)),
        ]
        connection = http.client.HTTPConnection("127.0.0.1", self.services.port, source_address=("127.0.0.250", 0))
        found = {}
        for text in texts:
            status, body, _ = ask(connection, PREFIXES + text)
            assert status == 200, body
            found[PREFIXES + text] = sorted(body.splitlines())
        return found

    def run(self):
        """Let them all ask."""
        clients = [
            *(threading.Thread(target=self._ask_well, args=(number,)) for number in range(GOOD_CLIENTS)),
            *(threading.Thread(target=self._ask_ill, args=(number,)) for number in range(HOSTILE_CLIENTS)),
        ]
        for client in clients:
            client.start()
        for client in clients:
            client.join()

    def _ask_well(self, number):
        chance = random.Random(number)
        connection = self._connection(100 + number)
        while time.monotonic() < self.until:
            query = chance.choice(list(self.questions))
            started = time.perf_counter()
            status, body, _ = ask(connection, query)
            took = time.perf_counter() - started
            self.good.append((took, status, sorted(body.splitlines()) == self.questions[query]))
            if chance.random() < 0.25:
                started = time.perf_counter()
                status, _ = get(connection, self.services.document(chance.randrange(1_000))[0])
                self.pages.append((time.perf_counter() - started, status, True))
            time.sleep(chance.uniform(0.5, 1.5))

    def _ask_ill(self, number):
        chance = random.Random(-number)
        while time.monotonic() < self.until:
            with contextlib.suppress(OSError, http.client.HTTPException):
                connection = self._connection(200 + number)
                while time.monotonic() < self.until:
                    status, _, again = ask(connection, chance.choice(HOSTILE))
                    self.hostile.append((status, again is not None))

    def _connection(self, last):
        return http.client.HTTPConnection(
            "127.0.0.1", self.services.port, timeout=30, source_address=(f"127.0.0.{last}", 0)
        )

    def report(self):
        """Print what came of it."""
        print(f"{'':<28}{'answers':>10}{'right':>10}{'p50 ms':>10}{'p95 ms':>10}{'max ms':>10}")
        for name, found, most in (("good queries", self.good, 250), ("document pages", self.pages, 100)):
            seconds = sorted(took for took, _, _ in found)
            right = sum(status == 200 and same for _, status, same in found)
            figures = (seconds[len(seconds) // 2], seconds[len(seconds) * 95 // 100], seconds[-1])
            shown = "".join(f"{figure * 1e3:>10.1f}" for figure in figures)
            print(f"{f'{name} (p95 < {most})':<28}{len(found):>10}{right:>10}{shown}")
            if wrong := Counter(status for _, status, same in found if status != 200 or not same):
                print(f"  not right: {dict(wrong)}")
        statuses = Counter(status for status, _ in self.hostile)
        print(f"{'hostile queries':<28}{len(self.hostile):>10}  {dict(sorted(statuses.items()))}")
        told = all(again for status, again in self.hostile if status in {429, 503})
        print(f"{'Retry-After on each 429, 503':<28}{'yes' if told else 'NO':>10}")


def main(seconds=60.0, number=1_000):
    """Print both tables."""
    with tempfile.TemporaryDirectory() as folder:
        services = Services(Path(folder), number)
        with services.running() as service:
            overhead(services)
            siege = Siege(services, seconds)
            siege.run()
            siege.report()
            print(f"{'the service lives':<28}{'yes' if service.running else 'NO':>10}")
        services.made.close()


if __name__ == "__main__":
    main(*map(float, sys.argv[1:2]), *map(int, sys.argv[2:3]))
