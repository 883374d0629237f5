"""Clients that ask too much, against a real server of two processes: each is told so, and nobody else notices."""

import http.client
import select
import socket
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode

import pytest
from support import queries
from support.catalogues import CatalogueForTests
from support.processes import Started, free_port, until
from support.texts import record

pytestmark = pytest.mark.slow

GOOD = "SELECT (COUNT(*) AS ?n) { ?d <http://purl.org/dc/terms/abstract> ?a }"
RIGHT = b"n\r\n3\r\n"
HOSTILE = (
    queries.ENDLESS["a cross product"],
    queries.GROWING["a text that doubles"],
    queries.DEEP_WITHOUT_BRACKETS["plus"],
    queries.nested(2_000)["functions"],
)
LIMITS = {
    "MUNIMENT_WORKERS": "2",
    "MUNIMENT_QUERY_TIMEOUT": "1",
    "MUNIMENT_QUERY_MEMORY": "128 MiB",
    "MUNIMENT_QUERY_SLICE": "0.1",
    "MUNIMENT_QUERY_BUDGET": "3",
    "MUNIMENT_QUERY_REFILL": "0.01",
    "MUNIMENT_QUERY_FINE": "1",
    "MUNIMENT_QUERY_WAIT": "8",
    "MUNIMENT_QUERY_CACHE": "0",
}


@pytest.fixture(scope="module")
def port(tmp_path_factory):
    """The port of a service of two processes under small limits."""
    made = CatalogueForTests(tmp_path_factory.mktemp("clients"), MUNIMENT_PORT=str(free_port()), **LIMITS)
    made.load_texts(*(record(str(number)) for number in range(3)))
    with Started("serve", stderr=None, **made.environment) as service:
        assert service.first_line().startswith("http")
        yield int(made.environment["MUNIMENT_PORT"])
        assert service.running
    made.close()


class Client:
    """Somebody with an address of his own: ``127.0.0.last``."""

    def __init__(self, port, last):
        self._port, self._source = port, (f"127.0.0.{last}", 0)

    def _send(self, method, path, body=None, **headers):
        # each time a new connection, so that both processes are asked
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=30, source_address=self._source)
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            return answer.status, answer.read(), answer.headers["Retry-After"]
        finally:
            connection.close()

    def ask(self, query, **headers):
        form = urlencode({"query": query, "format": "csv"})
        return self._send("POST", "/sparql", form, **{"Content-Type": "application/x-www-form-urlencoded", **headers})

    def get(self, path):
        return self._send("GET", path)


def use_up(client):
    """Ask until the budget is used up; return the refusal."""
    for _ in range(20):
        status, body, again = client.ask(HOSTILE[0])
        if status == 429:
            return body, int(again)
        assert status in {503, 504}
    raise AssertionError("never refused")


def test_all_processes_know_what_a_client_has_used(port):
    """
    Row 31: refused by one, refused by all, with a Retry-After; other addresses are not, nor is anything but queries.
    """
    client = Client(port, 11)

    body, again = use_up(client)
    statuses = {client.ask(GOOD)[0] for _ in range(20)}

    assert b"used up its 3 seconds of query time" in body
    assert 1 <= again <= 3 / 0.01
    assert {429} == statuses
    assert {200} == {client.get(path)[0] for path in ("/livez", "/page/document/0", "/sparql")}
    assert [(200, RIGHT)] * 10 == [Client(port, 12).ask(GOOD)[:2] for _ in range(10)]


def test_a_spoofed_header_counts_for_nothing(port):
    """
    Whoever is refused stays refused, whatever name he gives himself.
    """
    client = Client(port, 13)
    use_up(client)

    for name in ("X-Forwarded-For", "Forwarded", "X-Real-IP", "CF-Connecting-IP"):
        assert 429 == client.ask(GOOD, **{name: "for=198.51.100.7" if name == "Forwarded" else "198.51.100.7"})[0]


def test_connections_that_drip_their_headers_hold_up_nobody(port):
    """
    Row 30, without a proxy: 150 of them cost no thread.
    """
    dripping = [socket.create_connection(("127.0.0.1", port), timeout=5) for _ in range(150)]
    try:
        for byte in (b"G", b"E", b"T", b" ", b"/"):
            for one in dripping:
                one.sendall(byte)
            started = time.monotonic()
            assert [200, 200] == [Client(port, 14).get("/livez")[0], Client(port, 14).ask(GOOD)[0]]
            assert time.monotonic() - started < 2
    finally:
        for one in dripping:
            one.close()


def _ready(connections):
    """Return the connections that something has come on."""
    return select.select(connections, [], [], 0)[0]


@pytest.mark.parametrize("path", ["/sparql", "/oai", "/reconcile"])
def test_bodies_that_drip_hold_up_nobody(port, path):
    """
    Row 30, without a proxy: of 200 bodies that do not come, a few hold a thread; the others are told to come back.
    """
    head = f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 99"
    dripping = [
        socket.create_connection(("127.0.0.1", port), timeout=30, source_address=("127.0.0.19", 0)) for _ in range(200)
    ]
    try:
        for one in dripping:
            one.sendall(f"{head}\r\n\r\nq".encode())
        # who has to wait for a thread waits for ever, and is given up after half a minute
        client = Client(port, 20)
        assert [200, 200] == [client.get("/page/document/0")[0], client.ask(GOOD)[0]]
        # which few are being read, nobody knows
        until(lambda: len(_ready(dripping)) >= 190)
        assert {b"HTTP/1.1 503 "} == {one.recv(13) for one in _ready(dripping)}
    finally:
        for one in dripping:
            one.close()


def test_behind_a_socket_the_proxy_says_who_asks(tmp_path):
    """
    One client behind it is refused, the others are not; whatever the client wrote before its address makes no difference.
    """
    path = tmp_path / "http"
    made = CatalogueForTests(tmp_path / "catalogue", MUNIMENT_SOCKET=str(path), MUNIMENT_PROXIES="unix", **LIMITS)
    made.load_texts(*(record(str(number)) for number in range(3)))

    def ask(query, said):
        connection = http.client.HTTPConnection("localhost", timeout=30)
        connection.sock = socket.socket(socket.AF_UNIX)
        connection.sock.connect(str(path))
        form = urlencode({"query": query, "format": "csv"})
        headers = {"Content-Type": "application/x-www-form-urlencoded", "X-Forwarded-For": said}
        connection.request("POST", "/sparql", form, headers)
        status = connection.getresponse().status
        connection.close()
        return status

    with Started("serve", stderr=None, **made.environment) as service:
        assert f"unix:{path}" == service.first_line()
        for _ in range(10):
            if ask(HOSTILE[0], "198.51.100.1") == 429:
                break
        statuses = [ask(GOOD, said) for said in ("203.0.113.1, 198.51.100.1", "198.51.100.1, 203.0.113.1")]
    made.close()

    assert [429, 200] == statuses


def test_a_full_queue_and_a_full_slow_lane_tell_when_to_come_back(port):
    """
    Whatever is turned away for want of room has a Retry-After, and no answer takes longer than wait and deadline.
    """
    started = time.monotonic()

    with ThreadPoolExecutor(12) as threads:
        asked = [threads.submit(Client(port, 20 + number).ask, HOSTILE[0]) for number in range(12)]
        answers = [one.result() for one in asked]

    assert time.monotonic() - started < 8 + 1 + 3
    assert {503, 504} >= {status for status, _, _ in answers}
    assert all(int(again) >= 1 for status, _, again in answers if status == 503)


def test_good_clients_do_not_notice_hostile_ones(port):
    """
    Rows 1, 2, 6 and 31 together: six ask well, four without end; every good query is right, and pages come.
    """
    until, good, bad = time.monotonic() + 4, [], []

    def well(number):
        client = Client(port, 40 + number)
        while time.monotonic() < until:
            good.append((client.ask(GOOD)[:2], client.get("/page/document/0")[0]))
            time.sleep(0.1)

    def ill(number):
        client = Client(port, 60 + number)
        while time.monotonic() < until:
            bad.append(client.ask(HOSTILE[len(bad) % len(HOSTILE)]))

    threads = [threading.Thread(target=well, args=(number,)) for number in range(6)]
    threads += [threading.Thread(target=ill, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert {((200, RIGHT), 200): len(good)} == Counter(good)
    assert len(good) >= 12
    assert {400, 429, 503, 504} >= {status for status, _, _ in bad}
    assert 429 in {status for status, _, _ in bad}
    assert all(again for status, _, again in bad if status in {429, 503})
