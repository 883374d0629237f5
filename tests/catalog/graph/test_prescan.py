"""The scan in front of the engine: what it refuses, what it lets pass, what it costs."""

import contextlib
import gc
import time

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import queries
from support.laws import Thoroughness, law

from catalog.errors import QueryError, QueryTooLongError
from catalog.graph.prescan import check, position, rescan

LENGTH, DEPTH = 64 << 10, 100


def scan(query):
    return check(query, max_length=LENGTH, max_depth=DEPTH)


# ---------------------------------------------------------------- words


@pytest.mark.parametrize("query", queries.SERVICES.values(), ids=queries.SERVICES)
def test_service_is_refused_however_it_is_written(query):
    """
    Whatever the engine could read as SERVICE is refused by name, or as a string or escape that is none.
    """
    with pytest.raises(QueryError) as caught:
        scan(queries.with_port(query, 9))

    assert any(word in str(caught.value) for word in ("SERVICE", "string", "escape")), caught.value


@pytest.mark.parametrize("query", queries.HIDDEN_SERVICES.values(), ids=queries.HIDDEN_SERVICES)
def test_what_is_hidden_in_an_iri_stays_an_iri(query):
    """
    Where the engine could take an IRI for less-than and a comment, it gets the IRI without the sign of a comment.
    """
    assert "#>" in query
    assert "#>" not in scan(queries.with_port(query, 9)).text


@pytest.mark.parametrize("query", queries.UPDATES.values(), ids=queries.UPDATES)
def test_updates_are_refused(query):
    """
    Every operation of SPARQL Update is refused by name.
    """
    with pytest.raises(QueryError, match="is not allowed here, at line 1, column"):
        scan(queries.with_port(query, 9))


WORDS = [
    "SERVICE",
    "service",
    "SERVICESILENT",
    "LOAD",
    "INSERT",
    "DELETE",
    "CLEAR",
    "DROP",
    "CREATE",
    "COPY",
    "MOVE",
    "ADD",
]
LEGAL = [
    'SELECT * {{ ?s ?p "{0} <urn:x> {{{{" }}',
    "SELECT * {{ ?s ?p '{0} \\' {0}' }}",
    "SELECT * {{ ?s ?p '''it's '' {0}\n{{{{ ''' }}",
    'SELECT * {{ ?s ?p """a " "" \\" {0}\n(((""" }}',
    'SELECT * {{ ?s ?p "x"@en-x-{0:.8} }}',
    "SELECT * {{ ?s ?p <urn:{0}> }}",
    "SELECT * {{ ?s ?p <http://a.example/x#{0}/(x)> }}",
    "SELECT * {{ ?s ?p ?o FILTER(?o IN (<http://a.example/x(1)#{0}>, <http://a.example/{0}>)) }}",
    "SELECT * {{ # {0} <urn:x> {{{{ '\"\n ?s ?p ?o }}",
    "SELECT ?{0} ${0}x {{ ?{0} ?p ${0}x }}",
    "SELECT ?{0}\u0301 {{ ?{0}\u0301 ?p ?a\u00b7{0} }}",
    "PREFIX x: <urn:x:> SELECT * {{ ?s ?p x:{0} . ?s x:{0}-{0} x:a.{0} }}",
    "PREFIX x: <urn:x:> SELECT * {{ ?s ?p x:v1.2.{0} , x:a.b.c.{0} , x:\u00e9\u00b7{0} }}",
    "PREFIX x: <urn:x:> SELECT * {{ ?s ?p x:a\\#{0} , x:\\'{0} , x:%41{0} , x:1{0} , x::{0}:: }}",
    "PREFIX {0}: <urn:x:> SELECT * {{ ?s {0}:p {0}:o ; a {0}: . GRAPH {0}:g {{ ?s ?p {0}:o . }} }}",
    "PREFIX {0}: <urn:x:> DESCRIBE {0}:a {{ ?s ?p ?o }}",
    "PREFIX a.{0}: <urn:x:> SELECT * {{ ?s ?p a.{0}:o.p }}",
    "SELECT * {{ _:{0} ?p _:a.b.{0} }}",
    "BASE <urn:{0}:> SELECT * {{ ?s ?p <{0}> }}",
]  # fmt: skip


@pytest.mark.parametrize("template", LEGAL)
@pytest.mark.parametrize("word", WORDS)
def test_forbidden_words_are_free_where_they_are_no_keywords(template, word):
    """
    In strings, IRIs, comments, variables, names, labels and language tags every word is only a word.
    """
    query = template.format(word)

    pyoxigraph.Store().query(scan(query).text)


names = st.from_regex(r"[A-Za-z][A-Za-z0-9_]{0,4}", fullmatch=True)
words = st.one_of(
    st.sampled_from(WORDS),
    st.tuples(names, st.sampled_from(WORDS), names).map("".join),
    names.map(lambda name: "x" + name),
)
terms = st.one_of(
    words.map(lambda word: f"?{word}"),
    words.map(lambda word: f"<urn:x:{word}>"),
    words.map(lambda word: f"x:{word}"),
    st.lists(words, min_size=2, max_size=4).map(lambda parts: "x:" + ".".join(parts)),
    words.map(lambda word: f"_:{word}"),
    st.text(st.characters(codec="utf-8", exclude_characters="\"'\\\r\n"), max_size=12).map(
        lambda text: f'"{text} SERVICE"'
    ),
    st.text(st.characters(codec="utf-8", exclude_characters="\"'\\"), max_size=12).map(
        lambda text: f"'''{text}LOAD'''"
    ),
    words.map(lambda word: f'"x"@en-x-{word[:8].replace("_", "0")}'),
    words.map(lambda word: f'"\\u0022{word}\\t\\U0001F600"^^x:{word}'),
    st.sampled_from(["1", "1.5", "1e5", ".5", "-1", "true", "x:", "x:a\\.b", "x:%41"]),
)
spaces = st.one_of(st.sampled_from([" ", "\n", "\t ", "\r\n"]), words.map(lambda word: f" # {word} {{ '\n"))


@law(300)
@given(st.lists(st.tuples(terms, spaces), min_size=1, max_size=6))
def test_legal_queries_pass_and_mean_the_same_to_the_engine(parts):
    """
    What is made of legal terms is never refused, and reaches the engine in a form that it understands.
    """
    values = [term for term, _ in parts if not term.startswith(("?", "_:"))]
    pattern = "".join(f"?s{space}?p{space}{term} .{space}" for term, space in parts)
    query = f"PREFIX x: <urn:x:> SELECT * {{ {pattern} VALUES ?v {{ {' '.join(values)} }} FILTER(?v NOT IN (<urn:y#SERVICE>)) }}"

    pyoxigraph.Store().query(scan(query).text)


@law(300)
@given(st.one_of(st.text(), st.text(alphabet="SELECT*{}()<>\"'\\#?:.,;@^!-+u0 \nserviceSERVICE12")))
def test_any_text_is_scanned(text):
    """
    The scan ends with a text for the engine or a refusal, and what it passes on is what it was given.
    """
    try:
        checked = scan(text)
    except QueryError:
        return
    assert text == checked.text.replace("\\u0023", "#").replace("\\.", ".") or "\\" in text


def test_what_passes_is_passed_on_to_the_letter():
    """
    Only tokens that the engine would misread are changed, and only in their spelling.
    """
    plain = "PREFIX x: <urn:x#> SELECT * { ?s x:a.b ?o . ?o ?p <urn:y#z> FILTER(?o != <urn:z>) } # end"

    assert plain == scan(plain).text
    assert r"FILTER(?o = <urn:a\u0023b>)" in scan("SELECT * { ?s ?p ?o FILTER(?o = <urn:a#b>) }").text
    assert r"x:a.b\.c\.\.d ." in scan("PREFIX x: <urn:x> SELECT * { ?s ?p x:a.b.c..d . }").text


# ---------------------------------------------------------------- depth


@pytest.mark.parametrize("kind", queries.nested(2_000))
def test_deep_queries_are_refused(kind):
    """
    Two thousand levels of any kind stop at the hundred and first, with its place; what needs no bracket goes to the engine.
    """
    query = queries.nested(2_000)[kind]
    if kind == "hidden behind less-than":
        scan(query)
        return

    with pytest.raises(QueryError, match="nested deeper than 100 levels, at line 1, column"):
        scan(query)


@pytest.mark.parametrize(
    "pair", ["{}", "()", "[]", ("<<", ">>"), ("(", ")"), ("{ {", "} }"), ("!", ""), ("-", ""), ("+ ", ""), ("^", "")]
)
def test_a_hundred_levels_are_allowed_and_no_more(pair):
    """
    The limit is exact for every kind of bracket.
    """
    opened, closed = pair
    levels = len(opened.replace(" ", "").replace("<<", "<"))

    scan(opened * (DEPTH // levels) + "x:a" + closed * (DEPTH // levels))
    with pytest.raises(QueryError):
        scan(opened * (DEPTH // levels) + opened[:2].strip() + "x:a")


def test_only_what_is_open_at_a_time_counts():
    """
    A thousand groups side by side are flat.
    """
    scan("SELECT * {" + "{ ?s ?p (1 2 [ ?p !?o ]) }" * 1_000 + "}")
    scan("SELECT * {" + ")" * 500 + "}" * 500 + "(" * 100)


# ---------------------------------------------------------------- length and time


def test_length_is_counted_in_bytes():
    """
    The limit is exact.
    """
    check("é" * 5, max_length=10, max_depth=1)
    with pytest.raises(QueryTooLongError, match="has 11 bytes, the limit is 10"):
        check("é" * 5 + "a", max_length=10, max_depth=1)


def test_what_is_no_unicode_text_is_refused():
    """
    A lone surrogate, which a terminal can produce, is a refusal and no fault.
    """
    with pytest.raises(QueryError, match="no Unicode text"):
        scan("SELECT \udc80")


SLOW = {
    "digits": "1", "dots": ".", "colons": ":", "dotted words": "a.", "dashes": "a-", "words": "word ", "names": "x:a ",
    "dotted names": "x:a.b.", "open strings": '"\n', "open long strings": '"""\n\\', "escapes in long strings": '"""\n\\"',
    "escapes": "\\", "less-than": "<", "open IRIs": "<a", "question marks": "?", "at signs": "@", "languages": "@a-",
    "percent signs": "x:%4", "comments": "#\n", "spaces": " ", "line ends": "\r\n", "underscores": "_:", "labels": "_:a.",
    "exponents": "1e", "quotation marks": "''", "apostrophes": "'\n'", "backslashes in names": "x:\\", "letters": "é",
    "signs": "1-", "closing": ")", "service in names": "xSERVICE", "ampersands": "&",
}  # fmt: skip


@pytest.fixture
def uncollected():
    """No garbage collection: it would look through all that the other tests have left, in the thread that is timed."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.law
@pytest.mark.usefixtures("uncollected")
@pytest.mark.parametrize("unit", SLOW.values(), ids=SLOW)
def test_the_longest_query_is_scanned_at_once(unit):
    """
    Sixty kilobytes of anything, or sixteen by default, cost a fraction of a second: the scan looks at no character
    again and again.
    """
    size, limit = (60_000, 0.8) if Thoroughness.full else (16_000, 0.4)
    for prefix in ("", "x:", '"', '"""', "<"):
        query = prefix + unit * (size // len(unit.encode()))
        # of this thread: engines of other tests may still be busy in theirs
        started = time.thread_time()
        with contextlib.suppress(QueryError):
            scan(query)

        assert time.thread_time() - started < limit, prefix


# ---------------------------------------------------------------- datasets and places


@pytest.mark.parametrize(
    ("query", "default", "named"),
    [
        ("SELECT * { ?s ?p ?o }", (), ()),
        ("SELECT * FROM <urn:a> { ?s ?p ?o }", ("urn:a",), ()),
        ("SELECT * from <urn:a> From NAMED <urn:b> FROM<urn:c>{ ?s ?p ?o }", ("urn:a", "urn:c"), ("urn:b",)),
        ("PREFIX x: <urn:x:> SELECT * FROM x:a FROM NAMED x:b\\.c { }", ("urn:x:a",), ("urn:x:b.c",)),
        ("PREFIX : <urn:x:> SELECT * FROM :a { }", ("urn:x:a",), ()),
        ("BASE <http://a.example/b/> SELECT * FROM <c> { }", ("http://a.example/b/c",), ()),
        ("BASE <http://a.example/b/> PREFIX x: <c#> SELECT * FROM x:d { }", ("http://a.example/b/c#d",), ()),
        ("SELECT * FROM <urn:\\u0061> { }", ("urn:a",), ()),
        ("SELECT * FROM x:a { }", (), ()),
        ("SELECT * { ?FROM ?p <urn:a> . ?s ?p 'FROM <urn:b>' . # FROM <urn:c>\n }", (), ()),
        ("BASE <http://[> SELECT * FROM <a> { }", ("a",), ()),
    ],
)
def test_the_dataset_of_a_query_is_read(query, default, named):
    """
    What stands after FROM and FROM NAMED is told as IRIs.
    """
    checked = scan(query)

    assert (default, named) == (checked.default_graphs, checked.named_graphs)


@pytest.mark.parametrize(
    ("query", "asked", "undeclared"),
    [
        ("ASK { GRAPH <urn:a> {} OPTIONAL { graph<urn:b>{} } }", ("urn:a", "urn:b"), None),
        ("BASE <urn:x:> PREFIX x: <urn:x:> ASK { GRAPH x:a\\.b {} GRAPH ?g { <urn:c> x:d 1 } }", ("urn:x:a.b",), None),
        ("ASK { GRAPH y:a { ?s z:b 'GRAPH <urn:c>' } }", (), ("y", 12)),
        ("PREFIX : <urn:x:> ASK { ?s :a _:b , 'n:o' }", (), None),
    ],
)
def test_graphs_and_prefixes_of_a_query_are_read(query, asked, undeclared):
    """
    What stands after GRAPH is told as IRIs, and the first prefix that nothing declares with its place.
    """
    checked = scan(query)

    assert (asked, undeclared) == (tuple(checked.asked_graphs.values()), checked.undeclared)


def test_an_empty_query_is_refused():
    """
    Space and comments are nothing to ask.
    """
    for query in ("", " \n", "# SELECT * {}"):
        with pytest.raises(QueryError, match="the query is empty"):
            scan(query)


def test_places_are_counted_from_one():
    """
    Line and column are those of an editor.
    """
    assert ["line 1, column 1", "line 1, column 3", "line 2, column 1", "line 2, column 2"] == [
        position("ab\ncd", offset) for offset in (0, 2, 3, 4)
    ]
    with pytest.raises(QueryError, match="SERVICE is not allowed here, at line 3, column 5"):
        scan("SELECT * {\n  # SERVICE\n    SERVICE <urn:x> {} }")


LONG = "http://a.example/" + "y/" * 12_000
WRITTEN_OUT = {
    "a base of bases": f"BASE <{LONG}> {'BASE <b> ' * 4_000}ASK {{}}",
    "a base of prefixes": f"BASE <{LONG}> {'PREFIX a: <b> ' * 2_500}ASK {{}}",
    "a base of graphs": f"BASE <{LONG}> SELECT * {'FROM <b> ' * 4_000}{{}}",
    "a base of nodes": f"BASE <{LONG}> ASK {{ VALUES ?search {{ {'<b> ' * 9_000} }} }}",
    "a prefix of graphs": f"PREFIX a: <{LONG}> SELECT * {'FROM a:b ' * 4_000}{{}}",
    "a prefix of names": f"PREFIX a: <{LONG}> ASK {{ VALUES ?search {{ {'a:b ' * 9_000} }} }}",
}


@pytest.mark.parametrize("kind", WRITTEN_OUT)
def test_what_is_long_when_written_out_is_refused(kind):
    """
    A short query would have the web process put together a hundred megabytes, one IRI after the other.
    """
    started = time.process_time()

    with pytest.raises(QueryError, match="written out, the IRIs up to here have more than 4 MiB"):
        scan(WRITTEN_OUT[kind])

    assert time.process_time() - started < 1


def test_a_list_of_thousands_of_names_is_not_too_long():
    """
    As programs write them, with a prefix of some length; and what was looked at is not refused afterwards.
    """
    namespace = "https://data.archive.example/collections/" + "part/" * 30

    checked = scan(f"PREFIX a: <{namespace}> ASK {{ VALUES ?x {{ {'a:b ' * 15_000} }} }}")

    assert {"a": namespace} == checked.prefixes
    assert {"a": LONG} == rescan(WRITTEN_OUT["a prefix of names"]).prefixes
