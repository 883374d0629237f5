"""Full text inside SPARQL: which query is asked in the place of which, and what is refused."""

import re
from collections import Counter

import pyoxigraph
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from support import queries
from support.laws import law

from catalog.errors import QueryError, SearchTooLargeError
from catalog.graph.fulltext import MOST_USES, Cut, Hits, rewrite
from catalog.graph.guard import Guard
from catalog.graph.prescan import check
from catalog.graph.question import Limits, Question
from catalog.graph.workers import WorkerEngine

SEARCH = "urn:arc:search"
PROLOGUE = "PREFIX arc: <urn:arc:> PREFIX x: <urn:x:> "
FOUND = {
    "one": [("urn:d:1", 2.5)],
    "two": [("urn:d:2", 3.25), ("urn:d:1", 0.000001)],
    "three": [("urn:d:3", 1000.0), ("urn:d:1", 7.1234564), ("urn:d:2", 7.1234564)],
    "none": [],
}


class FakeIndex:
    """An index that knows a few texts, finds nothing by others, and remembers what it was asked."""

    predicate = SEARCH

    def __init__(self, most=100):
        self.asked = []
        self.most = most

    def find(self, text, named):
        self.asked.append((text, named))
        rows = [row for row in FOUND.get(text, []) if named in ("", row[0])]
        return Hits(len(rows), rows[: self.most])


def rewritten(query, index=None):
    """Return a query as engines get it, without its prologue."""
    checked = check(PROLOGUE + query, max_length=64 << 10, max_depth=100)
    return rewrite(checked, checked.text, index or FakeIndex()).text.removeprefix(PROLOGUE)


def folded(text):
    """Return a text with one space for any number of them."""
    return re.sub(r"\s+", " ", text)


# ---------------------------------------------------------------- what becomes of a question

ONE = "VALUES ?d { <urn:d:1> }"
TWO = "VALUES ?d { <urn:d:2> <urn:d:1> }"
EVERYWHERE = (
    "SELECT * { { SELECT (COUNT(?d) AS ?n) { ONE } } UNION { TWO } OPTIONAL { ONE } MINUS { TWO } GRAPH ?g { ONE }"
    " FILTER NOT EXISTS { TWO } FILTER(?n > 1 || (EXISTS { ONE })) BIND(EXISTS { TWO } AS ?e) }"
)
PAIRS = {
    "alone": ('ASK { ?d arc:search "one" }', f"ASK {{ {ONE} }}"),
    "with a score": (
        'ASK { (?d ?s) arc:search "two" }',
        "ASK { VALUES (?d ?s) { (<urn:d:2> 3.25) (<urn:d:1> 0.000001) } }",
    ),
    "scores are decimals": (
        'ASK { ( $d $s ) arc:search "three" . }',
        "ASK { VALUES ($d $s) { (<urn:d:3> 1000.0) (<urn:d:1> 7.123456) (<urn:d:2> 7.123456) } }",
    ),
    "nothing is found": ('ASK { ?d arc:search "none" }', "ASK { VALUES ?d { } }"),
    "full IRI": ('ASK { ?d <urn:arc:search> "one" }', f"ASK {{ {ONE} }}"),
    "an IRI with an escape": ('ASK { ?d <urn:arc:s\\u0065arch> "one" }', f"ASK {{ {ONE} }}"),
    "before another statement": (
        'ASK { ?d arc:search "one" . ?d x:p ?o }',
        f"ASK {{ {ONE} ?d x:p ?o }}",
    ),
    "behind another statement": (
        'ASK { ?d x:p ?o . ?d arc:search "one" }',
        f"ASK {{ {ONE} ?d x:p ?o . }}",
    ),
    "between statements that share a blank node": (
        'ASK { _:b x:p ?d . ?d arc:search "one" . _:b x:q 1.5 }',
        f"ASK {{ {ONE} _:b x:p ?d . _:b x:q 1.5 }}",
    ),
    "behind a number with a full stop": (
        'ASK { ?d x:p 1. ?d arc:search "one" }',
        f"ASK {{ {ONE} ?d x:p 1. }}",
    ),
    "first of a list": (
        'ASK { ?d arc:search "one" ; a x:C ; x:p ?o }',
        f"ASK {{ {ONE} ?d a x:C ; x:p ?o }}",
    ),
    "in the middle of a list": (
        'ASK { ?d a x:C ; arc:search "one" ; x:p ?o . ?o x:q ?r }',
        f"ASK {{ {ONE} ?d a x:C ; x:p ?o . ?o x:q ?r }}",
    ),
    "last of a list": (
        'ASK { ?d a x:C ; x:p ?o, ?r ; arc:search "one" ; . }',
        f"ASK {{ {ONE} ?d a x:C ; x:p ?o, ?r ; . }}",
    ),
    "twice, first and last": (
        'ASK { ?d arc:search "one" ; ; arc:search "two" ; x:p ?o ; arc:search "two" }',
        f"ASK {{ {ONE} {TWO} {TWO} ?d x:p ?o }}",
    ),
    "several texts": ('ASK { ?d arc:search "one", "two" }', f"ASK {{ {ONE} {TWO} }}"),
    "a named document that is found": (
        'ASK { <urn:d:1> arc:search "one" ; x:p ?o }',
        "ASK { FILTER(true) <urn:d:1> x:p ?o }",
    ),
    "a named document that is not": ('ASK { x:y arc:search "one" }', "ASK { FILTER(false) }"),
    "a named document with its score": (
        'ASK { (<urn:d:2> ?s) arc:search "two" }',
        "ASK { VALUES ?s { 3.25 } }",
    ),
    "behind OPTIONAL": (
        'ASK { ?a x:p ?d OPTIONAL { ?d x:q ?e } ?e arc:search "one" . ?e x:r ?f }',
        "ASK { ?a x:p ?d OPTIONAL { ?d x:q ?e } VALUES ?e { <urn:d:1> } ?e x:r ?f }",
    ),
    "behind BIND, VALUES and a filter": (
        'ASK { BIND(1 AS ?x) VALUES (?y) { (arc:search) } FILTER x:f(?x) ?d arc:search "one" FILTER regex(?x, "b") . ?d x:p ?o }',
        f'ASK {{ BIND(1 AS ?x) VALUES (?y) {{ (arc:search) }} FILTER x:f(?x) {ONE} FILTER regex(?x, "b") . ?d x:p ?o }}',
    ),
    "inside of everything": (
        EVERYWHERE.replace("ONE", '?d arc:search "one"').replace("TWO", '?d arc:search "two"'),
        EVERYWHERE.replace("ONE", ONE).replace("TWO", TWO),
    ),
    "in every form of query": (
        'CONSTRUCT { ?d x:p ?o } FROM <urn:g> WHERE { ?d arc:search "one" ; x:p ?o } ORDER BY ?d LIMIT 1 VALUES ?o { arc:search }',
        f"CONSTRUCT {{ ?d x:p ?o }} FROM <urn:g> WHERE {{ {ONE} ?d x:p ?o }} ORDER BY ?d LIMIT 1 VALUES ?o {{ arc:search }}",
    ),
    "DESCRIBE": ('DESCRIBE ?d arc:search { ?d arc:search "one" }', f"DESCRIBE ?d arc:search {{ {ONE} }}"),
    "beside nodes and paths": (
        'ASK { [ x:p ?d ; x:q ( 1 [] ) ] x:r arc:search . ?d x:p/^x:q*|!x:r ?o ; arc:search "one" }',
        f"ASK {{ {ONE} [ x:p ?d ; x:q ( 1 [] ) ] x:r arc:search . ?d x:p/^x:q*|!x:r ?o }}",
    ),
    "a comment with a question": (
        'ASK { ?d x:p ?o . # ?d arc:search "two" .\n ?d arc:search "one" }',
        f'ASK {{ {ONE} ?d x:p ?o . # ?d arc:search "two" .\n }}',
    ),
}  # fmt: skip


@pytest.mark.parametrize(("query", "expected"), PAIRS.values(), ids=PAIRS)
def test_questions_become_values(query, expected):
    """
    Each question is replaced by what the index finds, where the run of statements begins that it stood in; the engine
    can read it, and all else stays as it was.
    """
    actual = rewritten(query)

    assert folded(expected) == folded(actual)
    pyoxigraph.Store().query(PROLOGUE + actual, custom_functions={pyoxigraph.NamedNode("urn:x:f"): lambda term: term})


SPELLINGS = {
    '"one"': "one",
    "'one'": "one",
    '"""one"""': "one",
    "'''one'''": "one",
    '"one"@en': "one",
    '"one" @zh-Hans': "one",
    '"one"^^<http://www.w3.org/2001/XMLSchema#string>': "one",
    "'it\\'s'": "it's",
    '"\\"border crossing\\""': '"border crossing"',
    '"""a "quoted" word"""': 'a "quoted" word',
    "'''two\nlines'''": "two\nlines",
    '"tab\\tand\\\\n"': "tab\tand\\n",
    '"\\u82cf\\U00008054"': "苏联",
    '"苏联 ёлка مُحَمَّد"': "苏联 ёлка مُحَمَّد",
    '"bord*"': "bord*",
    '""': "",
    '""""""': "",
    '"} UNION { ?s ?p ?o } #"': "} UNION { ?s ?p ?o } #",
    '"<urn:d:9>"': "<urn:d:9>",
    f"'{'x' * 10_000}'": "x" * 10_000,
}


@pytest.mark.parametrize(("written", "said"), SPELLINGS.items(), ids=range(len(SPELLINGS)))
def test_a_text_is_read_however_it_is_written(written, said):
    """
    Quotation marks of every kind, escapes, language tags; the index is asked for what the text says, and nothing of it
    gets into the query.
    """
    index = FakeIndex()

    actual = rewritten(f"ASK {{ ?d arc:search {written} }}", index)

    assert [(said, "")] == index.asked
    assert f"ASK {{ VALUES ?d {{ {'<urn:d:1> ' if said == 'one' else ''}}} }}" == folded(actual).replace("{ }", "{ }")


UNTOUCHED = [
    'ASK { ?d x:p "?d arc:search \\"one\\"" }',
    "ASK { ?d x:p '''{ ?d arc:search \"one\" . }''' }",
    'ASK { ?d x:p ?o } # ?d arc:search "one"',
    'ASK { ?d <urn:arc:search?> "one" ; x:search "one" ; <urn:arc:Search> "one" }',
    'ASK { ?d ?p "one" FILTER(?p = arc:search) VALUES ?p { arc:search } }',
    'ASK { arc:search ?p "one" . ?d x:p arc:search , <urn:arc:search> }',
    'ASK { GRAPH arc:search { ?d x:p ?o } FILTER arc:search("one") }',
    'ASK { ?d search:arc "one" }',
    'ASK { ?d a:search "one" }',
    "DESCRIBE arc:search",
    "CONSTRUCT { arc:search x:p ?o } WHERE { arc:search ?p ?o }",
]


@pytest.mark.parametrize("query", UNTOUCHED)
def test_other_uses_of_the_name_are_left_alone(query):
    """
    In strings, comments and other IRIs it is no question, nor as subject, object, graph or value.
    """
    index = FakeIndex()

    assert query == rewritten(query, index)
    assert [] == index.asked


def test_the_name_follows_base_and_prefixes():
    """
    Any prefix will do, an empty one too, and an IRI relative to BASE.
    """
    index = FakeIndex()
    index.predicate = "http://a.example/def/arc#search"
    for prologue, name in (
        ("PREFIX q: <http://a.example/def/arc#>", "q:search"),
        ("PREFIX : <http://a.example/def/arc#sea>", ":rch"),
        ("BASE <http://a.example/x/> PREFIX q: <../def/arc#>", "q:search"),
        ("BASE <http://a.example/x/>", "<../def/arc#search>"),
    ):
        query = f'{prologue} ASK {{ ?d {name} "one" }}'
        checked = check(query, max_length=999, max_depth=9)
        actual = rewrite(checked, checked.text, index).text

        assert f"{prologue} ASK {{ {ONE} }}" == folded(actual)


# ---------------------------------------------------------------- what is refused

REFUSED = {
    "a variable": ("ASK { ?d arc:search ?x }", "followed by what to look for", 21),
    "a number": ("ASK { ?d arc:search 5 }", "followed by what to look for", 21),
    "an IRI": ("ASK { ?d arc:search x:a }", "followed by what to look for", 21),
    "nothing": ("ASK { ?d arc:search }", "followed by what to look for", 10),
    "an open list": ('ASK { ?d arc:search "one", }', "followed by what to look for", 10),
    "two texts": ('ASK { ?d arc:search "one" "two" }', "followed by what to look for", 21),
    "another datatype": ('ASK { ?d arc:search "one"^^x:t }', "followed by what to look for", 21),
    "one or more": ('ASK { ?d arc:search+ "one" }', "property path", 10),
    "inverse": ('ASK { ?d ^arc:search "one" }', "property path", 11),
    "sequence": ('ASK { ?d x:p/arc:search "one" }', "property path", 14),
    "alternative in brackets": ('ASK { ?d (x:p|(arc:search)) "one" }', "property path", 16),
    "negation": ('ASK { ?d !(arc:search) "one" }', "property path", 12),
    "label": ('ASK { _:b arc:search "one" }', "_:b cannot be one", 7),
    "no label": ('ASK { [] arc:search "one" }', "asked of a document", 7),
    "a node": ('ASK { [ x:p ?o ; arc:search "one" ] x:q ?r }', "none of what stands in these brackets", 18),
    "a node as an object": ('ASK { ?a x:p ( 1 [ arc:search "one" ] ) }', "none of what stands in these brackets", 20),
    "a statement about a statement": ('ASK { << ?d arc:search "one" >> x:p ?o }', "none of what stands in these", 13),
    "an annotation": ('ASK { ?a x:p ?b {| arc:search "one" |} }', "none of what stands in these brackets", 20),
    "a string": ('ASK { "d" arc:search "one" }', '"d" cannot be one', 7),
    "one in brackets": ('ASK { (?d) arc:search "one" }', "asked of a document", 7),
    "three in brackets": ('ASK { (?d ?s ?t) arc:search "one" }', "asked of a document", 7),
    "a score that is no variable": ('ASK { (?d 5) arc:search "one" }', "asked of a document", 7),
    "the same variable twice": ('ASK { (?d $d) arc:search "one" }', "asked of a document", 7),
    "a score for two texts": ('ASK { (?d ?s) arc:search "one", "two" }', "a score belongs to one text", 15),
    "more about a list": ('ASK { (?d ?s) arc:search "one" ; x:p ?o }', "a score belongs to one text", 15),
    "a template": ('CONSTRUCT { ?d arc:search "one" } WHERE { ?d ?p ?o }', "constructs nothing", 16),
    "a short template": ('CONSTRUCT WHERE { ?d arc:search "one" }', "CONSTRUCT WHERE asks and constructs", 22),
    "brackets that do not fit": ('ASK { ?d arc:search "one" ', "bracket { has none that fits", 5),
    "crossed brackets": ('ASK { ?d arc:search "one" FILTER( } )', "bracket } has none that fits", 35),
    "a closing bracket": ('ASK { ?d arc:search "one" } }', "bracket } has none that fits", 29),
}  # fmt: skip


@pytest.mark.parametrize(("query", "reason", "column"), REFUSED.values(), ids=REFUSED)
def test_questions_without_a_meaning_are_refused(query, reason, column):
    """
    What cannot be asked is an error with its place and with what to write; never a pattern that nothing matches.
    """
    index = FakeIndex()

    with pytest.raises(QueryError, match=re.escape(reason)) as caught:
        rewritten(query, index)

    assert f"at line 1, column {len(PROLOGUE) + column} (" in str(caught.value)
    assert (1, len(PROLOGUE) + column) == (caught.value.members["line"], caught.value.members["column"])
    assert caught.value.advice
    assert [] == index.asked


def test_what_the_index_refuses_is_told_with_its_place():
    """
    The place is that of the text.
    """

    class Refusing(FakeIndex):
        def find(self, text, named):
            raise QueryError("nothing to look for", "write a word")

    with pytest.raises(QueryError, match=r"^nothing to look for, at line 2, column 16 \(write a word\)$"):
        rewritten('ASK {\n ?d arc:search "" }', Refusing())


def test_a_query_asks_so_often_and_no_more():
    """
    The limit is exact; the same text is looked for once.
    """
    index = FakeIndex()
    question = '?d arc:search "one" . '

    rewritten(f"ASK {{ {question * MOST_USES} }}", index)
    with pytest.raises(QueryError, match=f"asks the search index {MOST_USES + 1} times"):
        rewritten(f"ASK {{ {question * (MOST_USES + 1)} }}")

    assert [("one", "")] == index.asked


def test_a_set_is_whole_or_refused_and_a_ranking_says_where_it_ends():
    """
    Without a score every document counts; with one the best are given, and it is said that they are not all.
    """
    query = PROLOGUE + 'ASK { (?d ?s) arc:search "three" . (?e ?t) arc:search "three" . (?f ?u) arc:search "two" }'
    checked = check(query, max_length=999, max_depth=9)
    ranked = rewrite(checked, checked.text, FakeIndex(2))

    assert (Cut("three", 2, 3),) == ranked.cuts
    assert "VALUES (?d ?s) { (<urn:d:3> 1000.0) (<urn:d:1> 7.123456) }" in ranked.text
    assert "'three': the best 2 of 3 documents" == str(ranked.cuts[0])
    with pytest.raises(SearchTooLargeError, match="found in 3 documents, and a query takes in 2 at most"):
        rewritten('ASK { ?d arc:search "three" }', FakeIndex(2))
    assert "FILTER(true)" in rewritten('ASK { <urn:d:1> arc:search "three" }', FakeIndex(2))


@pytest.mark.parametrize("iri", ["urn:d> <urn:e", "urn:d }", "urn:d#e", "urn:d\\u003e", ""])
def test_only_plain_iris_are_written(iri):
    """
    An IRI that could end early or be read as a comment is a fault of the program, not a query.
    """

    class Faulty(FakeIndex):
        def find(self, text, named):
            return Hits(1, [(iri, 1.0)])

    with pytest.raises(ValueError, match="no IRI of ours"):
        rewritten('ASK { ?d arc:search "one" }', Faulty())


# ---------------------------------------------------------------- laws

STORE = pyoxigraph.Store()
STORE.load(
    b"""<urn:d:1> <urn:x:p> <urn:d:2> , 1 ; <urn:x:q> "one" . <urn:d:2> <urn:x:p> <urn:d:3> ; <urn:x:q> "two" .
    <urn:d:3> <urn:x:p> <urn:d:1> ; <urn:x:q> "arc:search" . <urn:d:4> <urn:x:p> <urn:d:4> ; <urn:x:q> 4 .
    <urn:g> { <urn:d:1> <urn:x:p> <urn:d:3> . <urn:d:4> <urn:x:p> <urn:d:1> }""",
    format=pyoxigraph.RdfFormat.TRIG,
)

variables = st.sampled_from(["?d", "?e", "$d"])
texts = st.sampled_from(list(FOUND))
gaps = st.sampled_from([" ", " ", "\n", ' # arc:search "two" }\n'])


@st.composite
def _statements(draw, subject):
    """A subject and what is said of it: as it is asked, and by hand."""
    asked, by_hand = [], []
    for _ in range(draw(st.integers(1, 3))):
        if draw(st.booleans()):
            found = draw(st.lists(texts, min_size=1, max_size=2))
            name = draw(st.sampled_from(["arc:search", "<urn:arc:search>"]))
            quoted = [draw(st.sampled_from(['"{}"', "'{}'", '"""{}"""@en'])).format(text) for text in found]
            asked.append(f"{name}{draw(gaps)}{' , '.join(quoted)}")
            by_hand += [
                f"VALUES {subject} {{ {' '.join(f'<{iri}>' for iri, _ in FOUND[text])} }}"
                if subject[0] in "?$"
                else f"FILTER({str(subject[1:-1] in dict(FOUND[text])).lower()})"
                for text in found
            ]
        else:
            said = draw(st.sampled_from(["x:p ?o", "x:p ?e", "x:p/x:p ?d", 'x:q "arc:search"', "x:q ?t", "x:p 1"]))
            asked.append(said)
            by_hand.append(f"{subject} {said} .")
    end = draw(st.sampled_from([" ", ";", " ; ; "]))
    return f"{subject}{draw(gaps)}{(draw(gaps) + '; ').join(asked)}{end}", " ".join(by_hand)


@st.composite
def _scored(draw, number):
    text, variable = draw(texts), draw(variables)
    score = f"?s{number}"
    rows = " ".join(f"(<{iri}> {value:.6f})" for iri, value in FOUND[text])
    return f'({variable}{draw(gaps)}{score}) arc:search "{text}"', f"VALUES ({variable} {score}) {{ {rows} }}"


@st.composite
def patterns(draw, depth=1):
    """What stands between braces: as it is asked, and by hand."""
    asked, by_hand = [], []
    for number in range(draw(st.integers(1, 3))):
        kind = draw(st.sampled_from(["block", "block", "scored", *(KINDS if depth else [])]))
        if kind in ("block", "scored"):
            subject = draw(st.one_of(variables, st.sampled_from(["<urn:d:1>", "<urn:d:2>"])))
            one = draw(_statements(subject) if kind == "block" else _scored(f"{depth}{number}"))
            asked.append(f"{one[0]} . ")
            by_hand.append(one[1])
        else:
            inner = draw(patterns(depth=depth - 1))
            asked.append(KINDS[kind].format(inner[0]))
            by_hand.append(KINDS[kind].format(inner[1]))
    return draw(gaps).join(asked), "\n".join(by_hand)


KINDS = {
    "group": "{{ {} }}",
    "optional": "OPTIONAL {{ {} }}",
    "union": "{{ ?d x:p ?o }} UNION {{ {} }}",
    "minus": "MINUS {{ {} }}",
    "graph": "GRAPH <urn:g> {{ {} }}",
    "exists": "FILTER EXISTS {{ {} }}",
    "not exists": "FILTER(NOT EXISTS {{ {} }})",
    "subquery": "{{ SELECT ?d ?e {{ {} }} }}",
}


def solutions(query):
    results = STORE.query(PROLOGUE + query)
    names = [variable.value for variable in results.variables]
    return Counter(frozenset((name, str(row[name])) for name in names if row[name] is not None) for row in results)


@law(200)
@given(patterns())
def test_a_query_means_what_it_means_by_hand(pattern):
    """
    Whatever pattern a question stands in, the answer is that of the same query with VALUES written by hand in its place.
    """
    asked, by_hand = pattern
    assume(by_hand.count("VALUES") + by_hand.count("FILTER(") <= MOST_USES)

    actual = rewritten(f"SELECT * {{ {asked} }}")

    assert solutions(f"SELECT * {{ {by_hand} }}") == solutions(actual)


@law(100)
@given(patterns())
def test_the_words_of_a_query_are_kept(pattern):
    """
    What is put in are clauses made of what was found; without them, the query has its own words in their order, and
    fewer of them only where a question stood.
    """
    assume(pattern[1].count("VALUES") + pattern[1].count("FILTER(") <= MOST_USES)
    query = f"SELECT * {{ {pattern[0]} }}"
    actual = rewritten(query)
    clauses = r"VALUES [?$]\w+ \{ (?:<urn:d:\d> ?)* ?\}|VALUES \(\S+ \S+\) \{ (?:\(<urn:d:\d> [\d.]+\) ?)* ?\}"
    clauses += r"|VALUES \?s\d+ \{ (?:[\d.]+ ?)* ?\}|FILTER\((?:true|false)\)"

    def words(text):
        return [token.text for token in check(PROLOGUE + text, max_length=64 << 10, max_depth=100).tokens]

    kept, before = words(re.sub(clauses, " ", actual)), iter(words(query))
    assert all(word in before for word in kept), "a word that was not there, or not in this order"
    assert [token for token in kept if token.startswith("x:") or token == "SELECT"] == [
        token for token in words(query) if token.startswith("x:") or token == "SELECT"
    ]


@law(300)
@given(st.lists(st.sampled_from(
    ["arc:search", "?d", '"arc:search"', "<urn:arc:search>", "(", ")", "{", "}", "[", "]", ".", ";", ",", "a", "SELECT", "*",
     "FILTER", "EXISTS", "VALUES", "CONSTRUCT", "WHERE", "UNION", "x:p", "1.", "+", "^", "/", "|", "<<", ">>", "GRAPH", "\n"]
), max_size=30))  # fmt: skip
def test_whatever_the_engine_takes_has_no_question_left(words):
    """
    Any heap of words is rewritten or refused; and in what the engine then takes, no pattern asks for arc:search.
    """
    query = " ".join(words)
    try:
        actual = rewritten(query)
        pyoxigraph.Store().query(PROLOGUE + actual)
    except (QueryError, SyntaxError):
        return

    assert not re.search(r'(arc:search|<urn:arc:search>)\s+"', actual)


@law(200)
@given(st.text(), st.sampled_from(['"', "'", '"""', "'''"]))
def test_no_text_gets_into_a_query(text, marks):
    """
    However a text is meant to end early, the query is the same as for a word that is not found.
    """
    escaped = (
        text.replace("\\", "\\\\").replace("'", "\\'").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    )
    index = FakeIndex()

    try:
        actual = rewritten(f"SELECT * {{ ?d arc:search {marks}{escaped}{marks} ; x:p ?o }}", index)
    except QueryError:
        assert re.search("[\ud800-\udfff]", text)
        return

    assert [(text, "")] == index.asked
    rows = "".join(f"<{iri}> " for iri, _ in FOUND.get(text, []))
    assert f"SELECT * {{ VALUES ?d {{ {rows}}} ?d x:p ?o }}" == folded(actual)


# ---------------------------------------------------------------- in the guard


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    return queries.snapshot(tmp_path_factory.mktemp("graph"))


def test_errors_are_told_at_the_places_of_the_reader(snapshot):
    """
    The engine sees a longer query; line and column are those of the one that was asked, with the line as it was.
    """
    guard = Guard(
        lambda number: WorkerEngine(snapshot, number, Limits(), spare=False),
        7,
        limits=Limits(),
        open_index=lambda _: FakeIndex(),
    )
    query = 'PREFIX arc: <urn:arc:>\nSELECT * { ?d arc:search """three\n""" , \'two\' ; <urn:p> ?x\n FILTER(?x <) }'

    with pytest.raises(QueryError, match="at line 4, column") as caught:
        guard.ask(Question(query=query))
    guard.close()

    assert "in: FILTER(?x <) }" in str(caught.value)
    assert "VALUES" not in str(caught.value)


def test_graph_and_index_are_of_one_generation(snapshot):
    """
    Also when another generation becomes public while the index is asked: the answer holds what the index of the
    generation found that it names.
    """

    class Switching(FakeIndex):
        def __init__(self, number):
            super().__init__()
            self.number = number

        def find(self, text, named):
            guard.follow(8)
            return Hits(1, [(f"urn:d:{self.number}", 1.0)])

    guard = Guard(
        lambda number: WorkerEngine(snapshot, number, Limits(), spare=False), 7, limits=Limits(), open_index=Switching
    )
    query = 'PREFIX arc: <urn:arc:> SELECT * { ?d arc:search "one" }'

    answers = [guard.ask(Question(query=query, solution_format="csv")) for _ in range(2)]
    guard.close()

    assert [f"urn:d:{answer.generation}" for answer in answers] == [
        answer.body.decode().split()[1] for answer in answers
    ]
    assert 8 == answers[1].generation
