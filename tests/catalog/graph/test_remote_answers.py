"""What a remote engine may answer: only what is whole is given on, and nothing of where it came from."""

import contextlib
import hashlib
import re
import socket
import threading
import time

import pytest

from catalog.errors import (
    BusyError,
    CatalogError,
    DeadlineError,
    QueryError,
    ResultTooLargeError,
    UnavailableError,
)
from catalog.graph.guard import Guard
from catalog.graph.question import Limits, Question
from catalog.graph.remote.credentials import Authorisation, Credentials
from catalog.graph.remote.dataset import NOWHERE, directed, without_dataset
from catalog.graph.remote.engine import RemoteEngine
from catalog.graph.remote.http import Address
from catalog.graph.remote.manners import Manners, cuts_rows, follows_service
from catalog.graph.remote.slots import Slot, Slots

JSON = "application/sparql-results+json"
TABLE = b'{"head":{"vars":["n"]},"results":{"bindings":[{"n":{"type":"literal","value":"7"}}]}}'
SELECT = "SELECT ?n { ?s ?p ?n }"
GRAPH = "https://a.example/graph/curated/1"


def http(body=b"", status=200, kind=JSON, *, length=None, **fields):
    """Return the bytes of an answer."""
    said = {"Content-Type": kind, "Content-Length": len(body) if length is None else length, **fields}
    head = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in said.items() if value != "")
    return f"HTTP/1.1 {status} Whatever\r\n{head}\r\n".encode() + body


def chunked(*parts, end=b"0\r\n\r\n", kind=JSON):
    body = b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in parts)
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nTransfer-Encoding: chunked\r\n\r\n".encode()
    return head + body + end


CLOSE = object()


class _Engine:
    """Answers each request with the next of the given bytes; a number is a pause in seconds, ``CLOSE`` the end."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.requests = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self):
        with contextlib.suppress(OSError):
            while True:
                caller, _ = self._listener.accept()
                with caller, contextlib.suppress(OSError):
                    while self._answer(caller):
                        pass

    def _answer(self, caller):
        got = b""
        while b"\r\n\r\n" not in got or len(got.partition(b"\r\n\r\n")[2]) < _length(got):
            part = caller.recv(1 << 16)
            if not part:
                return False
            got += part
        self.requests.append(got.decode())
        # the guard asks once more when an answer fails at once
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        for part in answer if isinstance(answer, list) else [answer]:
            if part is CLOSE:
                return False
            if isinstance(part, bytes):
                caller.sendall(part)
            else:
                time.sleep(part)
        return True

    def close(self):
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(2)


def _length(request):
    found = re.search(rb"Content-Length: (\d+)", request)
    return int(found[1]) if found else 0


class _Polite(Manners):
    def refusal(self, form):
        return None


@pytest.fixture
def asking(tmp_path):
    """Ask an engine that answers as it is told: ``asking(answer, query)``; the requests come with the answer."""
    made = []

    def ask(*answers, query=SELECT, credentials=None, times=1, graph_format="nt", **limits):
        engine = _Engine(*answers)
        address = Address(f"http://127.0.0.1:{engine.port}/sparql", "graph.query_url", credentials or Credentials())
        Slots(tmp_path).put("1", Slot(generation=1, graph=GRAPH, links=LINKS))
        allowed = Limits(**{"timeout": 5, **limits})
        guard = Guard(
            lambda number: RemoteEngine(address, tmp_path, number, allowed, _Polite(address)),
            1, limits=allowed,
        )  # fmt: skip
        made.extend([guard, engine])
        for _ in range(times):
            answer = guard.ask(Question(query=query, solution_format="csv", graph_format=graph_format))
        return answer, engine.requests

    yield ask
    for one in made:
        one.close()


@pytest.mark.parametrize(
    "answer", [http(TABLE), chunked(TABLE[:20], TABLE[20:]), http(TABLE, kind="application/json; charset=utf-8")]
)
def test_a_whole_answer_is_given(asking, answer):
    """
    However it is sent, an answer that has come to its end is given in the format that was asked for.
    """
    given, (request,) = asking(answer)

    assert b"n\r\n7\r\n" == given.body
    assert "default-graph-uri=https%3A%2F%2Fa.example%2Fgraph%2Fcurated%2F1" in request
    assert f"named-graph-uri={NOWHERE.replace(':', '%3A')}" in request


BROKEN = {
    "a length that is not kept": [http(TABLE[:40], length=len(TABLE)), CLOSE],
    "a chunk that is cut": [chunked(TABLE[:20], end=b"30\r\nabc"), CLOSE],
    "no last chunk": [chunked(TABLE, end=b""), CLOSE],
    "no length at all": [http(TABLE, length="", Connection="close"), CLOSE],
    "no answer": [CLOSE],
    "no HTTP": [b"SSH-2.0\r\n\r\n", CLOSE],
    "a complaint in the middle": chunked(b'{"head":{"vars":["n"]},"results":{"bindings":[', b"Error 503 from 10.0.0.7"),
    "half a table": http(TABLE[:-2]),
    "two tables": http(TABLE + TABLE),
    "a page": http(b"<html>Hello 10.0.0.7</html>", kind="text/html"),
    "an answer to another question": http(b'{"head":{},"boolean":true}'),
    "a redirect": http(b"", 302, Location="http://10.0.0.7/"),
    "a refusal": http(b"no, 10.0.0.7", 403),
    "a challenge": http(b"", 401, WWW_Authenticate='Basic realm="x"'),
    "nothing there": http(b"10.0.0.7", 404),
    "a proxy whose engine is away": http(b"10.0.0.7", 502),
}


@pytest.mark.parametrize("answer", BROKEN.values(), ids=BROKEN)
def test_what_is_not_whole_is_an_error(asking, answer):
    """
    An answer that was cut, or is none, is 503, with no part of it and no address.
    """
    with pytest.raises(CatalogError) as raised:
        asking(answer, answer)

    assert isinstance(raised.value, UnavailableError), raised.value
    assert "10.0.0.7" not in str(raised.value)
    assert "127.0.0.1" not in str(raised.value)


SAID = {
    "rows that are left out": (http(TABLE, X_SPARQL_MaxRows="1"), ResultTooLargeError, "at most 1 rows"),
    "an answer at any time": (http(TABLE, X_SQL_State="S1TAT"), ResultTooLargeError, "only a part"),
    "another of these": (http(TABLE, X_SPARQL_Anytime="timeout=1"), ResultTooLargeError, "only a part"),
    "more bytes than allowed": (http(b" " * 9_000 + TABLE), ResultTooLargeError, "larger than 2 KiB"),
    "a table of more bytes": (http(TABLE.replace(b"7", b"7" * 3_000)), ResultTooLargeError, "larger than 2 KiB"),
    "a deadline of Virtuoso": (http(b"Virtuoso S1T00 Error SR171: Transaction timed out", 500), DeadlineError, "lets it"),
    "its forecast": (http(b"Virtuoso 42000 Error The estimated execution time 9 (sec)", 500), DeadlineError, "lets it"),
    "a deadline in the middle": (chunked(TABLE[:30], b"The query timed out"), DeadlineError, "lets it"),
    "a proxy's deadline": (http(b"", 504), DeadlineError, "lets it"),
    "a slow answer": ([1.0, http(TABLE)], DeadlineError, r"0\.4 seconds"),
    "one byte after the other": ([part for byte in http(TABLE) for part in (bytes([byte]), 0.02)], DeadlineError, "0.4"),
    "a syntax error of Oxigraph": (http(b'error at 2:8: expected one of "{"', 400), QueryError, "line 1, column 8"),
    "one of Virtuoso": (
        http(b"Virtuoso 37000 Error SP030: SPARQL compiler, line 2: syntax error at '}'\n\nSPARQL query:\ndefine x", 400),
        QueryError,
        "SPARQL compiler syntax error at '}'",
    ),
    "one of Jena": (http(b"Parse error:\nEncountered <EOF> at http://10.0.0.7/x", 400), QueryError, "Parse error"),
    "too many requests": (http(b"", 429), BusyError, "busy"),
    "a fault": (http(b"java.lang.Oops: /srv/fuseki/x 10.0.0.7:80\n\tat org.x(Y)", 500), QueryError, "java.lang.Oops"),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize(("answer", "error", "words"), SAID.values(), ids=SAID)
def test_what_went_wrong_is_told(asking, answer, error, words):
    """
    Each way in which engines fail has its own status, in words that tell nothing of the engine's place.
    """
    with pytest.raises(error, match=words) as raised:
        asking(answer, result=2_048, timeout=0.4)

    assert not [word for word in ("10.0.0.7", "define x", "/srv", "S1T00") if word in str(raised.value)]


def test_a_graph_is_taken_to_its_end(asking):
    """
    A graph comes as N-Triples; one with a complaint at its end is an error.
    """
    line, query = b"<urn:a> <urn:b> <urn:c> .\n", "CONSTRUCT WHERE { ?s ?p ?o }"

    given, _ = asking(http(line, kind="application/n-triples"), query=query)
    assert line == given.body
    with pytest.raises(UnavailableError):
        asking(chunked(line, b"Error: disk", kind="application/n-triples"), query=query)


def test_a_graph_that_rdf_xml_cannot_write_is_refused(asking):
    """
    A property without an end that can be an element's name would make it no XML.
    """
    line, query = b"<urn:a> <urn:1> <urn:c> .\n", "CONSTRUCT WHERE { ?s ?p ?o }"

    with pytest.raises(QueryError, match="that of urn:1 is none"):
        asking(http(line, kind="application/n-triples"), query=query, graph_format="rdf")


def test_blank_nodes_of_virtuoso_are_read(asking):
    """
    Its names of blank nodes are no names, and become some.
    """
    body = TABLE.replace(b'{"type":"literal","value":"7"}', b'{ "type": "bnode", "value": "nodeID://b10" }')

    given, _ = asking(http(body))

    assert re.fullmatch(rb"n\r\n_:b10\r\n", given.body)


def test_yes_and_no_of_virtuoso_are_read(asking):
    """
    Its answer to ASK is a table of a number.
    """
    body = b'{"head":{"vars":["__ASK_RETVAL"]},"results":{"bindings":[{"__ASK_RETVAL":{"type":"typed-literal","value":"%d"}}]}}'

    for number, said in ((1, b"true"), (0, b"false")):
        assert said == asking(http(body % number), query="ASK {}")[0].body


def test_a_connection_is_used_again_and_replaced(asking):
    """
    Requests follow each other over one connection; where it was closed meanwhile, another is opened.
    """
    _, requests = asking(http(TABLE), http(TABLE), [http(TABLE), CLOSE], http(TABLE), times=4)

    assert 4 == len(requests)


def test_nobody_at_home_is_told(tmp_path):
    """
    An engine that is not there is 503, in a sentence that does not say where.
    """
    address = Address("http://127.0.0.1:9/", "graph.query_url", Credentials())

    with pytest.raises(UnavailableError, match="does not answer") as raised:
        follows_service(address)

    assert "127.0.0.1" not in str(raised.value)


# ---------------------------------------------------------------- credentials


def test_a_password_goes_out_only_when_it_is_asked_for(asking):
    """
    The first request has no credentials; they answer a challenge, and go with each request from then on.
    """
    challenge = http(b"", 401, WWW_Authenticate='Basic realm="graph"')

    _, requests = asking(
        challenge, http(TABLE), http(TABLE), credentials=Credentials(user="ana", password="word"), times=2
    )

    assert "Authorization" not in requests[0]
    assert ["Authorization: Basic YW5hOndvcmQ="] * 2 == [
        re.search(r"Authorization: [^\r]*", request)[0] for request in requests[1:]
    ]


def test_a_token_goes_with_each_request(asking):
    """
    A bearer token is sent at once.
    """
    _, (request,) = asking(http(TABLE), credentials=Credentials(token="abc"))

    assert "Authorization: Bearer abc\r\n" in request


def test_wrong_credentials_are_told_without_them(asking):
    """
    An engine that goes on refusing is an error that names the settings, not what they hold.
    """
    challenge = http(b"", 401, WWW_Authenticate='Basic realm="graph"')

    with pytest.raises(UnavailableError, match=r"refuses this service \(401\)") as raised:
        asking(challenge, challenge, challenge, credentials=Credentials(user="ana", password="s3cret"))

    assert "s3cret" not in str(raised.value)
    assert "s3cret" not in repr(Credentials(password="s3cret"))


@pytest.mark.parametrize(("algorithm", "name"), [("MD5", "md5"), ("SHA-256", "sha256")])
def test_digests_are_those_of_the_standard(algorithm, name):
    """
    The answer to a challenge is reckoned as RFC 7616 says, with another count each time.
    """

    def digest(text):
        return hashlib.new(name, text.encode()).hexdigest()

    authorisation = Authorisation(Credentials(user="Mufasa", password="Circle of Life"))
    assert authorisation.header("GET", "/dir") is None
    assert authorisation.challenged([
        "Negotiate abc",
        f'Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm={algorithm}, nonce="7yp", opaque="FQh"',
    ])  # fmt: skip

    for count in ("00000001", "00000002"):
        said = authorisation.header("GET", "/dir/index.html")

        parts = dict(re.findall(r'(\w+)="?([^",]+)"?', said))
        secret, request = digest("Mufasa:http-auth@example.org:Circle of Life"), digest("GET:/dir/index.html")
        assert (count, "auth", "FQh") == (parts["nc"], parts["qop"], parts["opaque"])
        assert digest(f"{secret}:7yp:{count}:{parts['cnonce']}:auth:{request}") == parts["response"]
    assert not authorisation.challenged(["Digest realm=x, algorithm=SHA-512, nonce=y", "Negotiate"])


# ---------------------------------------------------------------- manners


def test_an_engine_that_calls_follows_service():
    """
    One that calls the listener follows SERVICE, whatever it answers; one that hangs in the attempt does too.
    """

    def calling(*answers):
        engine = _Engine(*answers)

        def call():
            while not engine.requests:
                time.sleep(0.01)
            port = int(re.search(r"127\.0\.0\.1%3A(\d+)", engine.requests[0])[1])
            socket.create_connection(("127.0.0.1", port)).close()

        if answers[0] != http(TABLE):
            threading.Thread(target=call, daemon=True).start()
        found = follows_service(Address(f"http://127.0.0.1:{engine.port}/", "", Credentials()))
        engine.close()
        return found

    assert calling([0.3, http(b"", 500)], http(TABLE))
    assert not calling(http(TABLE), http(b"no", 500))


def test_an_engine_that_cuts_rows_is_found_out():
    """
    One that gives only so many rows says so of a table; of graphs it would not.
    """
    for answer, cuts in ((http(TABLE), False), (http(TABLE, X_SPARQL_MaxRows="10000"), True)):
        engine = _Engine(answer)
        assert cuts == cuts_rows(Address(f"http://127.0.0.1:{engine.port}/", "", Credentials()))
        engine.close()


# ---------------------------------------------------------------- datasets


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?from { ?s <urn:FROM> 'FROM <urn:a>' # FROM <urn:b>\n }",
        "PREFIX from: <urn:f> SELECT * { from:named from:x ?o }",
        "SELECT (COUNT(*) AS ?named) { ?s ?p ?named }",
    ],
)
def test_what_only_looks_like_from_stays(text):
    """
    FROM inside of texts, comments, names and brackets is no dataset.
    """
    assert text == without_dataset(text)


def test_from_goes_and_everything_keeps_its_place():
    """
    Each FROM is taken out by spaces, in whatever case and over however many lines.
    """
    text = "PREFIX g: <urn:g:>\nSELECT * from\n<urn:a> FROM NAMED g:b FrOm\tnamed # x\n g:c WHERE { ?s ?p ?o }"

    actual = without_dataset(text)

    assert len(text) == len(actual)
    assert text.count("\n") == actual.count("\n")
    assert "PREFIX g: <urn:g:> SELECT * WHERE { ?s ?p ?o }" == " ".join(actual.split())


@pytest.mark.parametrize(
    "query",
    [
        "define input:default-graph-uri <urn:a> SELECT * { ?s ?p ?o }",
        "PREFIX x: <bif:> SELECT (x:file_to_string('/etc/passwd') AS ?x) {}",
        r"SELECT (<\u0062if:file_to_string>('/etc/passwd') AS ?x) {}",
        "SELECT (<sql:x>() AS ?x) {}",
        "SPARQL SELECT * { ?s ?p ?o }",
    ],
)
def test_what_engines_know_beyond_sparql_is_refused(query):
    """
    Pragmas and functions of an engine's own never reach it.
    """
    with pytest.raises(QueryError):
        directed(Question(query=query), GRAPH)


LINKS = "https://a.example/graph/links"


def test_graph_goes_to_where_the_links_stand():
    """
    GRAPH with the name of the links, or with a variable, is directed to their place; any other name to nowhere.
    """
    text = f"SELECT * {{ GRAPH <{LINKS}> {{ ?s ?p ?o }} GRAPH ?g {{ ?s ?q 1 }} graph<{GRAPH}/links> {{ ?g ?h ?i }} }}"
    place = f"<{GRAPH}/links>"

    asked = directed(Question(query=text, curated="https://a.example/graph/curated"), GRAPH, LINKS)

    assert (
        f"SELECT * {{ GRAPH {place} {{ ?s ?p ?o }} {{GRAPH {place} {{ ?s ?q 1 }} VALUES ?g {{ <{LINKS}> }} }}"
        f" graph<{NOWHERE}> {{ ?g ?h ?i }} }}"
    ) == asked.text.partition("\n")[2]
    assert ((GRAPH,), (f"{GRAPH}/links", NOWHERE)) == (asked.default_graphs, asked.named_graphs)


@pytest.mark.parametrize(
    "query",
    [
        'SELECT * { ?s ?p "GRAPH ?g { ?s ?p ?o }" }',
        "SELECT * { ?graph ?p ?o } # GRAPH ?g { ?s ?p ?o }",
        "PREFIX graph: <urn:x> SELECT * { graph:a graph:b { } }",
        "SELECT * { GRAPH ?g",
        "SELECT * { GRAPH { ?s ?p ?o } }",
        "SELECT * { GRAPH ?g { ?s ?p ?o",
        "SELECT * { GRAPH x:a { ?s ?p ?o } }",
    ],
)
def test_what_only_looks_like_graph_stays(query):
    """
    In strings, comments and names there is no GRAPH; what is not well-formed goes to the engine as it is.
    """
    asked = directed(Question(query=query), GRAPH, LINKS)

    assert query == asked.text.partition("\n")[2]
    assert (NOWHERE,) == asked.named_graphs


@pytest.mark.parametrize("dataset", [(None, (LINKS,)), ((LINKS,), None), ((), ()), (("urn:other",), ("urn:other",))])
def test_a_stated_dataset_shows_what_it_states(dataset):
    """
    Links are in the default graph when that says so, and under their name when they are among the named graphs.
    """
    default, named = dataset
    question = Question(query="ASK { GRAPH ?g { ?s ?p ?o } }", default_graphs=default, named_graphs=named)

    asked = directed(question, GRAPH, LINKS)

    expected = f"{GRAPH}/links"
    assert ((expected,) if LINKS in (default or ()) else (NOWHERE,)) == asked.default_graphs
    assert ((expected, NOWHERE) if LINKS in (named or ()) else (NOWHERE,)) == asked.named_graphs


def test_a_mistake_is_shown_where_it_stands(asking):
    """
    What an engine complains of behind a GRAPH is shown at its place in the query as it was asked.
    """
    query = "SELECT ?n {\n GRAPH ?g { ?s ?p ?n } ?s ?p }"
    sent = (
        "{GRAPH <https://a.example/graph/curated/1/links> { ?s ?p ?n } VALUES ?g { <https://a.example/graph/links> } }"
    )
    complaint = f"error at 3:{len(sent) + 2 + len(' ?s ?p ')}: expected something".encode()

    with pytest.raises(QueryError) as raised:
        asking(http(complaint, status=400, kind="text/plain"), query=query)

    assert (2, query.splitlines()[1].rindex("}") + 1) == (raised.value.members["line"], raised.value.members["column"])


def test_a_query_with_too_many_values_is_told(asking):
    """
    An engine that cannot take in so many values, and repeats the whole query behind its complaint, is understood.
    """
    said = b"Virtuoso 37000 Error SP030: SPARQL compiler, line 0: Too many arguments for standard built-in function"

    with pytest.raises(QueryError, match="more values in it than the graph engine takes in"):
        asking(http(said + b" in operator()\n\nSPARQL query:\n" + b"x" * 300_000, status=400, kind="text/plain"))


def test_prefixes_that_engines_know_are_not_known_here(asking):
    """
    A prefix that is not declared is an error, also where the engine would know it.
    """
    with pytest.raises(QueryError, match="the prefix bif: is not declared"):
        asking(query="SELECT (bif:file_to_string('/etc/passwd') AS ?x) {}")


# ---------------------------------------------------------------- slots


def test_a_slot_that_is_read_is_not_written(tmp_path):
    """
    Who writes waits for those who read, and no longer than it was told; who comes late reads nothing.
    """
    slots = Slots(tmp_path / "slots")
    slots.put("1", Slot(generation=7, graph=GRAPH))

    with slots.reading(7) as slot:
        assert GRAPH == slot.graph
        with pytest.raises(BusyError, match="still running"), slots.writing("1", 0.05):
            pass
    with slots.writing("1", 0.0), pytest.raises(BusyError, match="published anew"), slots.reading(7):
        pass
    with pytest.raises(BusyError), slots.reading(8):
        pass


def test_the_free_slot_is_never_the_public_one(tmp_path):
    """
    Whatever is noted, what can be written is not what is public.
    """
    slots = Slots(tmp_path)
    assert "1" == slots.free(None)
    for first, second, current, free in ((1, None, 1, "2"), (1, 2, 2, "1"), (1, 2, 1, "2"), (None, 3, 3, "1")):
        slots.put("1", Slot(generation=first))
        slots.put("2", Slot(generation=second))

        assert free == slots.free(current)


def test_notes_that_cannot_be_read_count_for_nothing(tmp_path):
    """
    A damaged note means that the slot is built anew.
    """
    slots = Slots(tmp_path)
    slots.put("1", Slot(generation=1))
    (tmp_path / "slot-1.json").write_text("{")

    assert Slot() == slots.get("1")
    assert slots.of(1) is None
