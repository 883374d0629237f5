"""The SPARQL endpoint (SPARQL 1.1 Protocol, section 2): every way to ask, every format of an answer, every refusal."""

import csv
import io
import json
from urllib.parse import quote, urlencode
from xml.etree import ElementTree as ET

import pytest
from support import markup, rdf
from support.markup import Page
from support.texts import record

from vocab import terms

BASE = "https://data.archive.example/"
QUERY = f"SELECT ?title WHERE {{ <{BASE}id/document/121616> <{terms.DCT_TITLE}> ?title }}"
TITLE = "Memorandum Given to Vice Minister Zhang Hanfu by the Soviet Ambassador (Translation)"
GRAPH = f"CONSTRUCT WHERE {{ <{BASE}id/document/121616> <{terms.DCT_TITLE}> ?title }}"
STATEMENT = {(f"{BASE}id/document/121616", str(terms.DCT_TITLE), f"{TITLE}@en")}
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
RESULTS = "{http://www.w3.org/2005/sparql-results#}"
CURATED = f"{BASE}graph/curated"


@pytest.fixture
def ask(web):
    """Ask a query by GET, with an Accept header and further parameters."""

    def ask(query, accept=None, **parameters):
        named = urlencode(
            {"query": query} | {name.replace("_", "-"): value for name, value in parameters.items()}, doseq=True
        )
        return web.get(f"/sparql?{named}", headers={"Accept": accept} if accept is not None else {}, buffered=True)

    return ask


def titles(answer):
    """Return the one column of a table in JSON."""
    assert 200 == answer.status_code, answer.text
    return [row["title"]["value"] for row in answer.json["results"]["bindings"]]


# ---------------------------------------------------------------- ways to ask


@pytest.mark.parametrize(
    "send",
    [
        lambda web: web.get("/sparql?" + urlencode({"query": QUERY})),
        lambda web: web.post("/sparql", data={"query": QUERY}),
        lambda web: web.post("/sparql", data=QUERY, content_type="application/sparql-query"),
        lambda web: web.post("/sparql", data=QUERY, content_type="application/sparql-query; charset=utf-8"),
        lambda web: web.post("/sparql?format=json", data=QUERY, content_type="application/sparql-query"),
        lambda web: web.post("/sparql", data={"query": QUERY, "format": "json"}),
    ],
    ids=["GET", "form", "direct", "direct with charset", "direct with parameters", "form with parameters"],
)  # fmt: skip
def test_a_query_is_sent_in_all_ways_of_the_protocol(web, send):
    """
    GET, form and direct POST give the same answer.
    """
    answer = send(web)

    assert [TITLE] == titles(answer)
    assert "application/sparql-results+json" == answer.content_type
    assert "1" == answer.headers["Muniment-Generation"]
    assert "Accept" in answer.vary


SOLUTIONS = {
    "json": ("application/sparql-results+json", lambda data: json.loads(data)["results"]["bindings"][0]["title"]["value"]),
    "xml": ("application/sparql-results+xml", lambda data: ET.fromstring(data).find(f".//{RESULTS}literal").text),
    "csv": ("text/csv", lambda data: next(csv.DictReader(io.StringIO(data.decode())))["title"]),
    "tsv": ("text/tab-separated-values", lambda data: data.decode().split("\n")[1].partition('"')[2].rpartition('"')[0]),
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "media_type", "read"), [(name, *rest) for name, rest in SOLUTIONS.items()], ids=SOLUTIONS
)
def test_a_table_is_had_in_every_format(ask, name, media_type, read):
    """
    By Accept and by name the bytes are the same; CSV and TSV are for saving.
    """
    by_type, by_name = ask(QUERY, media_type), ask(QUERY, "text/html", format=name)

    assert media_type == by_type.mimetype == by_name.mimetype
    assert TITLE == read(by_type.data)
    assert by_type.data == by_name.data == ask(QUERY, format=media_type).data
    saved = name in {"csv", "tsv"}
    assert (f'attachment; filename="result.{name}"' if saved else None) == by_type.headers.get("Content-Disposition")


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("application/json", "application/sparql-results+json"),
        ("application/xml", "application/sparql-results+xml"),
        ("text/xml", "application/sparql-results+xml"),
        ("text/csv;q=0.5, application/sparql-results+xml;q=0.9", "application/sparql-results+xml"),
        ("text/turtle, text/csv;q=0.1", "text/csv; charset=utf-8"),
        ("text/turtle, text/html;q=0.1", "text/html; charset=utf-8"),
        ("*/*", "application/sparql-results+json"),
        ("", "application/sparql-results+json"),
    ],
)
def test_a_table_is_negotiated(ask, accept, expected):
    """
    What an answer of this form can be is chosen among; what it cannot be does no harm.
    """
    assert expected == ask(QUERY, accept).content_type


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("json", "application/sparql-results+json"),
        ("xml", "application/sparql-results+xml"),
        ("csv", "text/csv"),
        ("tsv", "text/tab-separated-values"),
    ],
)
@pytest.mark.parametrize(("query", "expected"), [("ASK {}", b"true"), ("ASK { FILTER(false) }", b"false")])
def test_a_yes_or_no_is_had_in_every_format(ask, name, media_type, query, expected):
    """
    ASK is answered in the formats of tables.
    """
    answer = ask(query, media_type)

    assert (200, media_type) == (answer.status_code, answer.mimetype)
    assert expected in answer.data


GRAPHS = {
    "ttl": "text/turtle",
    "nt": "application/n-triples",
    "nq": "application/n-quads",
    "trig": "application/trig",
    "rdf": "application/rdf+xml",
    "jsonld": "application/ld+json",
}


@pytest.mark.parametrize(("name", "media_type"), GRAPHS.items(), ids=GRAPHS)
@pytest.mark.parametrize("query", [GRAPH, f"DESCRIBE <{BASE}id/agent/7brands>"], ids=["CONSTRUCT", "DESCRIBE"])
def test_a_graph_is_had_in_every_format(ask, name, media_type, query):
    """
    By Accept and by name, and it says the same in all of them.
    """
    by_type, by_name = ask(query, media_type), ask(query, "text/html", format=name)

    assert (200, media_type) == (by_type.status_code, by_type.mimetype)
    assert by_type.data == by_name.data
    expected = STATEMENT if query == GRAPH else rdf.read(ask(query, "application/n-triples").data, "nt")
    assert expected == rdf.read(by_type.data, name)


def test_a_format_can_mean_a_table_or_a_graph(ask):
    """
    ``json`` and ``xml`` are what they are for the form of the answer.
    """
    assert "application/ld+json" == ask(GRAPH, format="json").mimetype
    assert "application/rdf+xml" == ask(GRAPH, format="xml").mimetype
    assert "application/rdf+xml" == ask(GRAPH, "application/xml").mimetype
    assert "application/ld+json" == ask(GRAPH, "application/json").mimetype
    assert "text/turtle" == ask(GRAPH, "text/turtle, text/csv").mimetype
    assert STATEMENT == rdf.read(ask(GRAPH).data, "ttl")


@pytest.mark.parametrize(
    ("query", "accept", "offered"),
    [(QUERY, "text/turtle", "text/csv"), (GRAPH, "text/csv", "text/turtle"), ("ASK {}", "image/png", "text/csv"), (GRAPH, "image/png", "text/turtle")],
)  # fmt: skip
def test_an_answer_that_no_wanted_format_can_hold_is_refused(ask, query, accept, offered):
    """
    406 says what there is for an answer of this form.
    """
    answer = ask(query, accept)

    assert 406 == answer.status_code
    assert offered in answer.json["advice"]
    assert accept not in answer.json["advice"]


def test_a_format_of_the_other_form_is_refused(ask):
    """
    A table cannot be had as Turtle, by name as little as by type.
    """
    assert 406 == ask(QUERY, format="ttl").status_code
    assert 406 == ask(GRAPH, format="csv").status_code
    assert 400 == ask(QUERY, format="docx").status_code


# ---------------------------------------------------------------- pages


def test_people_get_a_table(ask):
    """
    A browser sees rows, each value with its language, IRIs as links, and the query to edit.
    """
    answer = ask("SELECT ?d ?t { ?d a ?c ; <http://purl.org/dc/terms/title> ?t } ORDER BY ?d", BROWSER)

    page = Page(answer.text)
    assert [] == markup.faults(answer.text)
    assert page.find("td", lang="en")
    assert f"{BASE}id/document/121616" in page.addresses
    assert "ORDER BY ?d" in page.text


def test_people_get_graphs_and_truths_too(ask):
    """
    A graph is shown as Turtle, the answer to ASK as a word.
    """
    assert TITLE in Page(ask(GRAPH, BROWSER).text).text
    assert "yes" in Page(ask("ASK {}", BROWSER).text).text
    assert [] == markup.faults(ask(GRAPH, BROWSER).text)


def test_a_long_table_is_cut_on_the_page_and_says_so(ask):
    """
    The page shows the first thousand rows, and that there are more; CSV has all.
    """
    query = "SELECT ?x ?y ?z { VALUES ?x { 0 1 2 3 4 5 6 7 8 9 } VALUES ?y { 0 1 2 3 4 5 6 7 8 9 } VALUES ?z { 0 1 2 3 4 5 6 7 8 9 10 11 } }"

    page = Page(ask(query, BROWSER).text)

    assert "1,200 rows" in page.text
    assert "the first 1,000 are shown" in page.text
    assert 1_001 == page.count("tr")
    assert 1_201 == len(ask(query, "text/csv").text.splitlines())


def test_without_a_query_there_is_a_form_for_people_and_a_description_for_programs(get):
    """
    The service describes itself in every RDF format; a browser gets the editor.
    """
    turtle = get("/sparql", "text/turtle")
    said = rdf.read(turtle.data, "ttl")

    assert [] == markup.faults(get("/sparql", BROWSER).text)
    assert Page(get("/sparql", BROWSER).text).find("textarea", name="query")
    assert (f"{BASE}sparql#service", terms.SD + "endpoint", f"<{BASE}sparql>") in said
    for name, media_type in GRAPHS.items():
        answer = get("/sparql", media_type)
        assert media_type == answer.mimetype
        assert said == (rdf.read_by_pyld(answer.json) if name == "jsonld" else rdf.read(answer.data, name))
    assert "text/turtle" == get("/sparql").mimetype
    assert 406 == get("/sparql", "image/png").status_code


# ---------------------------------------------------------------- what is wrong with a request


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("SELECT", "line 1, column 7"),
        ("SELECT *\nWHERE {\n  ?s ?p }", "line 3, column 9"),
        ("SELECT * { ?s dc:title ?t }", "line 1, column"),
        ("nonsense", "line 1, column"),
        ("SELECT * { ?s ?p 'open }", "line 1, column 18"),
        ('SELECT * { ?s ?p """open\n" }', "line 1, column 18"),
        ("SELECT * { ?s ?p 'a\\q' }", "line 1, column 18"),
        ("ASK { ?s ?p '\\u000a\\u000A\\u000a' ", "in: ASK"),
    ],
)
def test_a_malformed_query_is_told_where(ask, query, place):
    """
    400 names line and column, for programs and for people.
    """
    answer = ask(query)

    assert (400, "application/problem+json") == (answer.status_code, answer.content_type)
    assert place in answer.json["detail"], answer.json
    assert [] == markup.faults(ask(query, BROWSER).text)
    assert 400 == ask(query, BROWSER).status_code


@pytest.mark.parametrize(
    ("query", "detail", "advice"),
    [
        (
            "SELECT *\n{\t?s foo:bar ?o }",
            "the query is not SPARQL: the prefix foo: is not declared, at line 2, column 6, in: { ?s foo:bar ?o }",
            "declare it before the query: PREFIX foo: <…>",
        ),
        (
            "ASK { dcterms:a ?p ?t }",
            "the query is not SPARQL: the prefix dcterms: is not declared, at line 1, column 7, in: ASK { dcterms:a ?p ?t }",
            "declare it before the query: PREFIX dcterms: <http://purl.org/dc/terms/>",
        ),
        (
            "SELECT * { ?s ?p ?o",
            "the query is not SPARQL: { is never closed, at line 1, column 10, in: SELECT * { ?s ?p ?o",
            "add }",
        ),
        (
            "SELECT * {\n  ?s ?p\n}",
            "the query is not SPARQL: a statement has three parts, this one has 2, at line 3, column 1, in: }",
            "write what is missing",
        ),
    ],
)
def test_a_malformed_query_is_told_what_is_wrong(ask, query, detail, advice):
    """
    One line for people: no rules of the parser, but the line of the query.
    """
    answer = ask(query)

    assert (detail, advice) == (answer.json["detail"], answer.json["advice"])


def test_an_empty_query_is_malformed(ask, web):
    """
    A query of no characters is not the absence of a query.
    """
    assert "the query is empty" == ask("").json["detail"] == ask(" # nothing\n").json["detail"]
    assert 400 == ask("").status_code
    assert 400 == web.post("/sparql", data="", content_type="application/sparql-query").status_code


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_other_methods_are_refused(web, method):
    """
    405 names GET and POST.
    """
    answer = web.open("/sparql", method=method, data=QUERY)

    assert 405 == answer.status_code
    assert {"GET", "HEAD", "POST"} <= {name.strip() for name in answer.headers["Allow"].split(",")}


@pytest.mark.parametrize(
    "content_type",
    ["text/plain", "application/json", "application/sparql-update", "multipart/form-data; boundary=x", "", "a" * 5_000],
)
def test_other_bodies_are_refused(web, content_type):
    """
    415 says what can be sent.
    """
    answer = web.post("/sparql", data=QUERY.encode(), content_type=content_type)

    assert 415 == answer.status_code
    assert "application/sparql-query" in answer.json["advice"]
    assert len(answer.data) < 1_000


@pytest.mark.parametrize("encoding", ["gzip", "br", "x"])
def test_packed_bodies_are_refused(web, encoding):
    """
    Nothing is unpacked that somebody sends.
    """
    answer = web.post(
        "/sparql",
        data=b"\x1f\x8b" * 100,
        content_type="application/sparql-query",
        headers={"Content-Encoding": encoding},
    )

    assert 415 == answer.status_code


def test_a_long_query_is_refused(web, ask):
    """
    Exactly as many bytes as the limit pass, one more is 413, in whatever way it is sent.
    """
    limit = 64 << 10
    fits = QUERY + " " * (limit - len(QUERY))
    ways = {
        "GET": ask,
        "form": lambda query: web.post("/sparql", data={"query": query}),
        "direct": lambda query: web.post("/sparql", data=query, content_type="application/sparql-query"),
    }

    for name, send in ways.items():
        assert [TITLE] == titles(send(fits)), name
        assert 413 == send(fits + " ").status_code, name
        assert 413 == send("é" * (limit // 2 + 1)).status_code, name


@pytest.mark.parametrize("content_type", ["application/sparql-query", "application/x-www-form-urlencoded"])
@pytest.mark.parametrize("chunked", [False, True])
def test_an_oversize_body_is_refused_without_being_read_whole(web, content_type, chunked):
    """
    413 comes after a few hundred kilobytes, whatever the length is said to be.
    """

    class Endless(io.RawIOBase):
        given = 0

        def readable(self):
            return True

        def readinto(self, buffer):
            self.given += len(buffer)
            assert self.given < 1 << 20, "the body was read to its end"
            buffer[:] = b"a" * len(buffer)
            return len(buffer)

    length = {"wsgi.input_terminated": True} if chunked else {"CONTENT_LENGTH": str(1 << 30)}
    answer = web.post("/sparql", content_type=content_type, environ_overrides={"wsgi.input": Endless()} | length)

    assert 413 == answer.status_code


@pytest.mark.parametrize("length", ["", "-1", "abc", "1e9", "99999999999999999999"])
def test_a_false_length_does_no_harm(web, length):
    """
    A Content-Length that cannot be is a bad request or an empty one.
    """
    answer = web.post("/sparql", data={"query": QUERY}, environ_overrides={"CONTENT_LENGTH": length})

    assert answer.status_code in {200, 400, 413}


@pytest.mark.parametrize(
    "update", ["INSERT DATA { <a:a> <a:b> 1 }", "DELETE WHERE { ?s ?p ?o }", "CLEAR ALL", "LOAD <http://127.0.0.1:9/>", "DROP ALL", "CREATE GRAPH <a:a>", "COPY <a:a> TO <a:b>", "insert data {}"]
)  # fmt: skip
def test_updates_are_refused_in_every_way(web, ask, update):
    """
    Neither as a query nor as an update does anything change anything.
    """
    answers = [
        ask(update),
        web.post("/sparql", data={"query": update}),
        web.post("/sparql", data={"update": update}),
        web.get("/sparql?" + urlencode({"update": update})),
        web.post("/sparql", data=update, content_type="application/sparql-query"),
    ]

    assert {400} == {answer.status_code for answer in answers}
    assert 415 == web.post("/sparql", data=update, content_type="application/sparql-update").status_code


def test_there_is_one_query_in_a_request(web):
    """
    Two queries are refused, and a POST without any.
    """
    both = urlencode([("query", "ASK {}"), ("query", QUERY)])

    assert 400 == web.get(f"/sparql?{both}").status_code
    assert 400 == web.post("/sparql", data=both, content_type="application/x-www-form-urlencoded").status_code
    assert 400 == web.post("/sparql", data="", content_type="application/x-www-form-urlencoded").status_code
    assert 400 == web.post("/sparql", data="x=1&" * 200, content_type="application/x-www-form-urlencoded").status_code


@pytest.mark.parametrize("body", [b"\xff\xfe", b"ASK { } \xc3", b"query=\xff", b"query=%FF%FE"])
@pytest.mark.parametrize("content_type", ["application/sparql-query", "application/x-www-form-urlencoded"])
def test_what_is_no_text_is_refused(web, body, content_type):
    """
    Bytes that are not UTF-8 are a bad request.
    """
    assert 400 == web.post("/sparql", data=body, content_type=content_type).status_code


def test_a_query_in_the_address_that_is_no_text_is_refused(web):
    """
    So it is in an address.
    """
    assert 400 == web.get("/sparql?query=%FF%FE").status_code
    assert 400 == web.get("/sparql?query=ASK%20%7B%7D%00").status_code


# ---------------------------------------------------------------- datasets


@pytest.mark.parametrize(
    ("dataset", "expected"),
    [
        ({"default_graph_uri": CURATED}, [TITLE]),
        ({"default_graph_uri": [f"{BASE}graph/links", CURATED]}, [TITLE]),
        ({"default_graph_uri": f"{BASE}graph/links"}, []),
        ({"default_graph_uri": "https://elsewhere.example/graph"}, []),
        ({"named_graph_uri": f"{BASE}graph/links"}, []),
    ],
    ids=["curated", "curated and links", "links", "unknown", "named only"],
)
def test_the_default_graph_can_be_named(ask, web, dataset, expected):
    """
    ``{base}graph/curated`` means the default graph; a dataset without it does not hold the curated statements.
    """
    assert expected == titles(ask(QUERY, **dataset))
    direct = urlencode({name.replace("_", "-"): value for name, value in dataset.items()}, doseq=True)
    assert expected == titles(web.post(f"/sparql?{direct}", data=QUERY, content_type="application/sparql-query"))
    assert expected == titles(
        web.post(
            "/sparql", data=f"{urlencode({'query': QUERY})}&{direct}", content_type="application/x-www-form-urlencoded"
        )
    )


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (f"FROM <{CURATED}>", [TITLE]),
        (f"from\n<{CURATED}> # the curated statements\n", [TITLE]),
        (f"FROM <{BASE}graph/links> FROM <{CURATED}>", [TITLE]),
        (f"FROM <{CURATED}> FROM NAMED <{BASE}graph/links>", [TITLE]),
        (f"FROM <{BASE}graph/links>", []),
        (f"FROM NAMED <{BASE}graph/links>", []),
    ],
)
def test_a_query_can_name_the_default_graph(ask, head, expected):
    """
    FROM means by ``{base}graph/curated`` what the protocol means by it.
    """
    assert expected == titles(ask(QUERY.replace("WHERE", f"{head} WHERE")))


@pytest.mark.parametrize(
    "prologue",
    [
        f"PREFIX g: <{BASE}graph/> ",
        f"BASE <{BASE}> PREFIX g: <graph/> ",
        f"PREFIX : <x:y> PREFIX g: <{BASE}gr\\u0061ph/>",
    ],
)
def test_a_query_can_name_the_default_graph_by_a_short_name(ask, prologue):
    """
    A prefixed name or a relative IRI is the IRI that it stands for.
    """
    assert [TITLE] == titles(ask(prologue + QUERY.replace("WHERE", "FROM g:curated WHERE")))


def test_the_protocol_decides_before_the_query(ask):
    """
    A dataset in the request takes the place of the one in the query (SPARQL 1.1 Protocol, section 2.1.4).
    """
    query = QUERY.replace("WHERE", "FROM <https://elsewhere.example/graph> WHERE")

    assert [TITLE] == titles(ask(query, default_graph_uri=CURATED))
    assert [] == titles(ask(QUERY.replace("WHERE", f"FROM <{CURATED}> WHERE"), default_graph_uri=f"{BASE}graph/links"))


@pytest.mark.parametrize(
    ("query", "dataset"),
    [
        (f"ASK FROM NAMED <{CURATED}> {{ GRAPH ?g {{ ?s ?p ?o }} }}", {}),
        ("ASK { GRAPH ?g { ?s ?p ?o } }", {"named_graph_uri": CURATED}),
        ("ASK { GRAPH ?g { ?s ?p ?o } }", {}),
        (f"ASK {{ GRAPH <{CURATED}> {{ ?s ?p ?o }} }}", {}),
        (f"ASK {{ {{ graph<{CURATED}>{{ ?s ?p ?o }} }} }}", {}),
        (f"PREFIX g: <{BASE}graph/> ASK {{ GRAPH g:curated {{ ?s ?p ?o }} }}", {}),
        (f"ASK FROM <{CURATED}> FROM NAMED <{CURATED}> {{ GRAPH ?g {{ ?s ?p ?o }} }}", {}),
    ],
)
def test_the_default_graph_is_a_named_graph_too(ask, query, dataset):
    """
    GRAPH reaches it by its name and by a variable, FROM NAMED and the protocol can state it.
    """
    assert ask(query, **dataset).json["boolean"] is True


@pytest.mark.parametrize(
    ("query", "dataset"),
    [
        (f"BASE <{BASE}> ASK {{ GRAPH <graph/curated> {{ ?s ?p ?o }} }}", {"default_graph_uri": CURATED}),
        (f"ASK FROM <{BASE}graph/links> FROM NAMED <{CURATED}> {{ ?s ?p ?o GRAPH ?g {{ ?s ?p ?o }} }}", {}),
        (f"ASK {{ GRAPH <{BASE}graph/links> {{ GRAPH <{CURATED}> {{ ?s ?p ?o }} }} }}", {}),
    ],
)
def test_no_wrong_answer_is_given_where_a_graph_is_out_of_reach(ask, query, dataset):
    """
    400 says how to ask for it.
    """
    answer = ask(query, **dataset)

    assert (400, CURATED) == (answer.status_code, answer.json["detail"].partition("<")[2].partition(">")[0])
    assert answer.json["advice"]


@pytest.mark.parametrize("name", ["default-graph-uri", "named-graph-uri"])
@pytest.mark.parametrize(
    "value", ["", "x", "a b:c", "<a:b>", "a:\n", "relative/path", "a:\x00", "a:\t", "http://[", "http://a.example/%"]
)
def test_what_is_no_iri_names_no_graph(web, name, value):
    """
    A bad request at most, and never more than that.
    """
    assert web.get(f"/sparql?query={quote(QUERY)}&{name}={quote(value)}").status_code in {200, 400}
    assert (
        value not in {"", "x", "a b:c", "<a:b>", "a:\n", "a:\x00", "a:\t"}
        or 400 == web.get(f"/sparql?query={quote(QUERY)}&{name}={quote(value)}").status_code
    )


# ---------------------------------------------------------------- answers


def test_a_result_in_xml_is_well_formed_whatever_it_holds(ask):
    """
    Characters that XML cannot hold are replaced; all others come through.
    """
    query = 'SELECT ("a\\u0001b\\u000Bc\\uFFFFd\\u0009e<&>\U0001f600" AS ?x) {}'

    literal = ET.fromstring(ask(query, "application/sparql-results+xml").data).find(f".//{RESULTS}literal")

    assert "a\ufffdb\ufffdc\ufffdd\te<&>\U0001f600" == literal.text


@pytest.mark.parametrize(
    ("iri", "status"),
    [
        ("urn:a1", 200),
        ("urn:1a", 200),
        ("http://a.example/x\u00b7-", 200),
        ("urn:1", 400),
        ("urn:\u00b7", 400),
        ("http://a.example/#", 400),
        (terms.DCTERMS, 400),
        ("http://www.w3.org/2000/xmlns/a", 400),
    ],
)
def test_a_graph_in_xml_is_well_formed_or_none(ask, iri, status):
    """
    Not every property has an end that can be an element's name; Turtle has all of them.
    """
    query = f"CONSTRUCT {{ <urn:s> <{iri}> <urn:o> }} {{}}"
    statement = {("urn:s", iri, "<urn:o>")}

    answer = ask(query, "application/rdf+xml")

    assert status == answer.status_code
    if status == 200:
        assert statement == rdf.read(answer.data, "rdf")
    else:
        assert iri in answer.json["detail"]
    assert statement == rdf.read(ask(query, "text/turtle").data, "ttl")
    graph = ask('CONSTRUCT { <a:a> <a:b> "\\u0001" } {}', "application/rdf+xml")
    assert "\ufffd" == ET.fromstring(graph.data)[0][0].text


def test_csv_is_exact(ask):
    """
    Values come as the specification says, with no character added for the sake of spreadsheets.
    """
    answer = ask("""SELECT ("=1+1" AS ?a) ('a,"b"\\n' AS ?b) (2.5 AS ?c) {}""", "text/csv")

    assert b'a,b,c\r\n=1+1,"a,""b""\n",2.5\r\n' == answer.data
    assert "nosniff" == answer.headers["X-Content-Type-Options"]


def test_head_asks_too(web):
    """
    HEAD has the headers of the answer.
    """
    answer = web.head("/sparql?" + urlencode({"query": QUERY}))

    assert (200, b"", "application/sparql-results+json") == (answer.status_code, answer.data, answer.content_type)


def test_an_answer_is_conditional(ask, web):
    """
    The same answer of the same generation is not sent twice.
    """
    tag = ask(QUERY).headers["ETag"]

    again = web.get("/sparql?" + urlencode({"query": QUERY}), headers={"If-None-Match": tag})

    assert (304, b"") == (again.status_code, again.data)


def test_prefixes_of_the_catalogue_make_answers_readable(ask):
    """
    Turtle uses the prefixes that descriptions use.
    """
    assert b"dcterms:title" in ask(GRAPH, "text/turtle").data


@pytest.mark.slow
def test_an_answer_names_the_generation_that_was_asked(make):
    """
    A query that is answered after a publication is answered from it.
    """
    catalogue = make()
    catalogue.load_texts(record("a"))
    client = catalogue.client()
    asked = f"/sparql?format=csv&query={quote('SELECT (COUNT(*) AS ?n) { ?d <http://purl.org/dc/terms/abstract> ?a }')}"

    seen = []
    for number in range(3):
        answer = client.get(asked)
        seen.append((answer.headers["Muniment-Generation"], answer.text.split()[1]))
        catalogue.clock.move()
        catalogue.load_texts(*[record(str(n)) for n in range(number + 2)])

    assert [("1", "1"), ("2", "3"), ("3", "4")] == seen
