"""Other people's clients ask a real server: curl, SPARQLWrapper, rdflib's SPARQLStore, and Comunica.

What is not installed is skipped here; CI installs it (``.ci/run``), and there ``SPARQL_CLIENTS_REQUIRED`` makes it a failure.
"""

import contextlib
import csv
import http.client
import io
import json
import shutil
import signal
import subprocess
from urllib.parse import urlencode

import pytest
from support.catalogues import CatalogueForTests
from support.needed import missing, module, program
from support.processes import Started, free_port
from support.texts import record

pytestmark = pytest.mark.slow
REQUIRED = "SPARQL_CLIENTS_REQUIRED"

DOCUMENTS = "SELECT ?d ?t { ?d a <{base}def/arc#Document> ; <http://purl.org/dc/terms/title> ?t } ORDER BY ?d"
LIMIT = 2 << 10
_COMUNICA = """
const { QueryEngine } = require('@comunica/query-sparql');
(async () => {
  const engine = new QueryEngine(), [, source, table, graph, truth] = process.argv;
  const context = { sources: [{ type: 'sparql', value: source }] };
  const rows = await (await engine.queryBindings(table, context)).toArray();
  const quads = await (await engine.queryQuads(graph, context)).toArray();
  console.log(JSON.stringify({
    rows: rows.map(row => [row.get('d').value, row.get('t').value]),
    quads: quads.length,
    truth: await engine.queryBoolean(truth, context),
  }));
})().catch(error => { console.error(error); process.exit(1); });
"""


class Served:
    """A small catalogue behind the server that operators run."""

    def __init__(self, folder):
        self.port = free_port()
        self.base = f"http://127.0.0.1:{self.port}/"
        self.url = self.base + "sparql"
        self.catalogue = CatalogueForTests(
            folder, MUNIMENT_BASE=self.base, MUNIMENT_QUERY_LENGTH=str(LIMIT), MUNIMENT_QUERY_RESULT="256 KiB"
        )
        self.catalogue.load_texts(*(record(str(number), title=f"Report {number}") for number in range(1, 6)))
        self.query = DOCUMENTS.replace("{base}", self.base)
        self.graph = "CONSTRUCT WHERE { ?d <http://purl.org/dc/terms/title> ?t }"
        self.rows = [[f"{self.base}id/document/{number}", f"Report {number}", "en"] for number in range(1, 6)]

    def __enter__(self):
        environment = self.catalogue.environment
        self._server = Started("serve", "--port", str(self.port), cwd=self.catalogue.folder, **environment)
        assert f":{self.port}/" in self._server.first_line()
        return self

    def __exit__(self, *_):
        self._server.send(signal.SIGTERM)
        self._server.process.wait(20)
        self._server.__exit__()
        self.catalogue.close()


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    with Served(tmp_path_factory.mktemp("served")) as made:
        yield made


def run(*command, **named):
    done = subprocess.run(command, capture_output=True, timeout=120, check=False, **named)
    assert 0 == done.returncode, done.stderr.decode()
    return done.stdout


# ---------------------------------------------------------------- curl


@pytest.fixture
def curl():
    """Ask by curl; return status, headers and body."""
    program("curl", REQUIRED)

    def ask(*arguments):
        head, _, body = run("curl", "-s", "-i", "--raw", *arguments).partition(b"\r\n\r\n")
        lines = head.decode().split("\r\n")
        return int(lines[0].split()[1]), dict(line.lower().split(": ", 1) for line in lines[1:]), body

    return ask


def test_curl(served, curl):
    """
    The three ways of the protocol, as the manual of any endpoint has them; packed where that is asked for.
    """
    query = f"query={served.query}"
    ways = [
        ["-G", "--data-urlencode", query, served.url],
        ["--data-urlencode", query, served.url],
        ["-H", "Content-Type: application/sparql-query", "--data-binary", served.query, served.url],
    ]

    for way in ways:
        status, headers, body = curl("-H", "Accept: text/csv", *way)
        assert (200, "text/csv; charset=utf-8") == (status, headers["content-type"])
        assert [row[:2] for row in served.rows] == list(csv.reader(io.StringIO(body.decode())))[1:]
    everything = f"{served.url}?{urlencode({'query': served.graph.replace('<http://purl.org/dc/terms/title>', '?p')})}"
    plain = run("curl", "-s", everything)
    assert plain == run("curl", "-s", "--compressed", everything)
    for name in ("gzip", "zstd"):
        assert name == curl("-H", f"Accept-Encoding: {name}", everything)[1]["content-encoding"]


def test_curl_asks_about_the_service(served, curl):
    """
    HEAD, OPTIONS with what scripts elsewhere may send, the description, 304, 405.
    """
    preflight = curl(
        "-X", "OPTIONS", "-H", "Origin: https://elsewhere.example", "-H", "Access-Control-Request-Method: POST",
        "-H", "Access-Control-Request-Headers: content-type", served.url,
    )  # fmt: skip
    asked = served.url + "?" + urlencode({"query": served.query})
    tag = curl("-I", asked)[1]["etag"]

    assert {"get", "head", "options", "post"} == {name.strip() for name in preflight[1]["allow"].split(",")}
    assert preflight[1]["allow"] == preflight[1]["access-control-allow-methods"]
    assert "content-type" in preflight[1]["access-control-allow-headers"]
    assert int(preflight[1]["access-control-max-age"]) >= 600
    assert (304, b"") == curl("-H", f"If-None-Match: {tag}", asked)[::2]
    assert (405, True) == ((put := curl("-X", "PUT", served.url))[0], "post" in put[1]["allow"])
    assert b"sparql-service-description#" in curl("-H", "Accept: text/turtle", served.url)[2]


@pytest.mark.parametrize("chunked", [False, True], ids=["with a length", "chunked"])
@pytest.mark.parametrize(("beyond", "status"), [(-1, 200), (0, 200), (1, 413), (200_000, 413)])
def test_a_body_at_the_limit(served, chunked, beyond, status):
    """
    One byte less, exactly as many, one more, and many more: never cut, however it is sent.
    """
    body = b"ASK {} #" + b"x" * (LIMIT + beyond - 8)
    connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=20)
    parts = (body[place : place + 1_000] for place in range(0, len(body), 1_000))

    with contextlib.closing(connection):
        # who is refused may be told so before all is sent
        with contextlib.suppress(BrokenPipeError):
            connection.request(
                "POST",
                "/sparql",
                body=parts if chunked else body,
                headers={"Content-Type": "application/sparql-query"},
                encode_chunked=chunked,
            )
        answer = connection.getresponse()
        content = json.loads(answer.read())

    assert status == answer.status
    assert status == 413 or content["boolean"] is True


# ---------------------------------------------------------------- Python


@pytest.mark.filterwarnings("ignore")  # theirs
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_sparqlwrapper(served, method):
    """
    Tables, truths and graphs in the formats that it knows.
    """
    library = module("SPARQLWrapper", REQUIRED)
    wrapper = library.SPARQLWrapper(served.url)
    wrapper.setMethod(method)

    def ask(query, form):
        wrapper.setQuery(query)
        wrapper.setReturnFormat(form)
        return wrapper.queryAndConvert()

    table = ask(served.query, library.JSON)["results"]["bindings"]
    assert served.rows == [[row["d"]["value"], row["t"]["value"], row["t"]["xml:lang"]] for row in table]
    assert ask("ASK { ?s ?p ?o }", library.JSON)["boolean"] is True
    assert 6 == len(ask(served.query, library.CSV).splitlines())
    assert b"Report 3" in ask(served.query, library.TSV)
    assert 5 == len(ask(served.query, library.XML).toxml().split("<result>")) - 1
    counts = {form: len(ask(served.graph, form)) for form in (library.RDFXML, library.JSONLD)}
    assert 1 == len(set(counts.values())), counts
    assert b"dcterms:title" in ask(served.graph, library.TURTLE)


@pytest.mark.filterwarnings("ignore")  # theirs
def test_rdflib(served):
    """
    SPARQLStore as the store of a graph: queries, patterns, and the links by their name.
    """
    module("rdflib", REQUIRED)
    from rdflib import DCTERMS, Graph, URIRef
    from rdflib.plugins.stores.sparqlstore import SPARQLStore

    graph = Graph(SPARQLStore(served.url))
    first = URIRef(served.rows[0][0])

    assert served.rows == [[str(d), str(t), t.language] for d, t in graph.query(served.query)]
    assert ["Report 1"] == [str(title) for title in graph.objects(first, DCTERMS.title)]
    assert (first, DCTERMS.title, None) in graph
    assert 0 == len(Graph(SPARQLStore(served.url), identifier=URIRef(f"{served.base}graph/links")))
    curated = Graph(SPARQLStore(served.url), identifier=URIRef(f"{served.base}graph/curated"))
    assert len(graph) == len(curated) > 100


# ---------------------------------------------------------------- Comunica


def test_comunica(served):
    """
    The engine of many web applications, with the endpoint as its source: table, graph and truth.
    """
    found = shutil.which("node") and subprocess.run(
        ["node", "-e", "require.resolve('@comunica/query-sparql')"], capture_output=True
    )
    if not found or found.returncode:
        missing("@comunica/query-sparql for node is not installed", REQUIRED)

    said = json.loads(run("node", "-e", _COMUNICA, served.url, served.query, served.graph, "ASK { ?s ?p ?o }"))

    assert [row[:2] for row in served.rows] == said["rows"]
    assert said["truth"] is True
    assert said["quads"] >= 5
