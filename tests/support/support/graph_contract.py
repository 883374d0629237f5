"""The contract that every graph keeps; an engine's tests subclass ``GraphContract``.

Subclasses give a fixture ``graph``: a ``GraphForTests``, empty.
"""

import csv
import io
import json
import threading
import time

import pyoxigraph
import pytest

from catalog.errors import DeadlineError, QueryError, ResultTooLargeError
from catalog.graph.fulltext import Hits
from catalog.graph.guard import Guard
from catalog.graph.lanes import Places
from catalog.graph.protocol import Change
from catalog.graph.question import Limits, NotAcceptableError, Question
from catalog.projections import Mark
from exports.rdf import ntriples
from vocab.mapping.links import link_parts
from vocab.statements import IRI, Literal

BASE = "https://a.example/"
CURATED = f"{BASE}graph/curated"
LINKS = f"{BASE}graph/links"
ONE = f"<{BASE}one> <{BASE}p> <{BASE}two> .\n"
LINKED = "".join(f"<{BASE}{n}> <{BASE}linked> <{BASE}one> .\n" for n in range(7))
TWO = f'<{BASE}two> <{BASE}p> "text"@en .\n'
MARK = Mark(1, "shape")
PLACES = Places(fast=2, slow=2, wait=20)
EVERYTHING = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"


class IndexForTests:
    """A search index that finds so many documents, whatever is looked for."""

    predicate = f"{BASE}search"

    def __init__(self, found):
        self._found = found

    def find(self, text, named):
        return Hits(self._found, [(f"{BASE}{number}", 1 + number / 7) for number in range(self._found)])


class GraphForTests:
    """One graph and those who ask it.

    Args:
        opening: Opens its writable side: ``opening(current)``.
        engine: Returns what the guard asks: ``engine(generation, limits)``.
        most_values: How many rows the engine takes in a VALUES of one variable.
    """

    def __init__(self, opening, engine, *, most_values=100_000):
        self.opening = opening
        self.most_values = most_values
        self._engine = engine
        self._guards = []
        self._usual = {}

    def guard(self, generation, *, open_index=None, **limits):
        allowed = Limits(**{"timeout": 20, **limits})
        made = Guard(
            lambda number: self._engine(number, allowed),
            generation,
            limits=allowed,
            places=PLACES,
            open_index=open_index,
        )
        self._guards.append(made)
        return made

    def ask(self, query, generation=1, **options):
        if generation not in self._usual:
            self._usual[generation] = self.guard(generation)
        return self._usual[generation].ask(Question(query=query, curated=CURATED, **options))

    def held(self, generation=1):
        """Return what queries on a generation are answered from, as sorted lines of N-Triples."""
        return sorted(self.ask(EVERYTHING, generation, graph_format="nt").body.decode().splitlines())

    def linked(self, generation=1):
        """Return the links that queries on a generation find, as sorted lines of N-Triples."""
        query = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{LINKS}> {{ ?s ?p ?o }} }}"
        return sorted(self.ask(query, generation, graph_format="nt").body.decode().splitlines())

    def publish(self, generation, *changes, blocks=None, links=(), mark=MARK):
        """Bring what can be written up to a generation, by changes or as a whole."""
        with self.opening(generation - 1 or None) as projection:
            if blocks is not None:
                projection.rebuild(blocks, mark, links)
            for change in changes:
                projection.apply(change, mark)
            projection.snapshot(generation)

    def close(self):
        for guard in self._guards:
            guard.close()


def lines(text):
    return sorted(text.splitlines())


def insert(text):
    return Change((), (), text)


def document(number, part="translation/en"):
    """What a document brings, reduced to one subject of each kind: itself, parts, a file, its record."""
    iri, data, files = f"{BASE}id/document/{number}", f"{BASE}data/document/{number}", f"{BASE}file/{number}/"
    text = "".join(
        f"<{subject}> <{BASE}p> <{value}> .\n"
        for subject, value in (
            (data, iri),
            (iri, f"{iri}/{part}"),
            (iri, f"{iri}#date"),
            (iri, f"{BASE}id/agent/shared"),
            (f"{iri}/{part}", f"{files}translation-en.txt"),
            (f"{iri}#date", f"{BASE}x"),
            (f"{files}translation-en.txt", f"{BASE}y"),
        )
    )
    return (iri, data, files), text


def links_to(number, *entities):
    """What is said of the links of a document, reduced to one statement of each subject."""
    iri = f"{BASE}id/document/{number}"
    said = [(iri, f"{BASE}id/{entity}") for entity in entities]
    for entity in entities:
        said += [(str(part), f"{BASE}x") for part in link_parts(iri, entity)]
    return "".join(f"<{subject}> <{BASE}p> <{value}> .\n" for subject, value in said)


TEXTS = (
    "\\u0041", "\\\\u0041", 'a "quoted" \\ word', "tab\tand\nline\r", "𐀀 \u0085 \u2028", "{ } <a> # .", "", " ",
    "é" * 3_000, "'''", "long " * 20_000,
)  # fmt: skip


class GraphContract:
    """Any graph: exact changes, marks, generations apart from each other, and whole answers."""

    # ------------------------------------------------------------ changes

    def test_a_new_graph_has_no_mark(self, graph):
        """
        A graph that was just made has come nowhere, and answers for nothing.
        """
        with graph.opening(None) as projection:
            assert projection.mark() is None
            assert not projection.holds(1, MARK)

    def test_a_change_and_its_mark_stay(self, graph):
        """
        What was applied is there after opening again, with how far it came and how much it is.
        """
        with graph.opening(None) as projection:
            projection.apply(insert(ONE + TWO), MARK)

        with graph.opening(None) as projection:
            assert MARK == projection.mark()
            assert 2 == projection.tally().triples
            projection.snapshot(1)
        assert lines(ONE + TWO) == graph.held()

    def test_the_mark_moves_with_each_change(self, graph):
        """
        There is one mark, that of the last change, also when nothing else changed.
        """
        with graph.opening(None) as projection:
            projection.apply(insert(ONE), MARK)

            projection.apply(insert(""), Mark(9, "another shape"))

            assert Mark(9, "another shape") == projection.mark()

    def test_subjects_go_and_come_in_one_change(self, graph):
        """
        A thing whose statements are replaced has only the new ones; others keep theirs.
        """
        three = f"<{BASE}one> <{BASE}p> <{BASE}three> .\n"

        graph.publish(1, insert(ONE + TWO), Change((), (f"{BASE}one", f"{BASE}unknown"), three))

        assert lines(three + TWO) == graph.held()

    def test_what_is_said_twice_counts_once(self, graph):
        """
        Statements that are there already, or are brought twice, stand once and are counted once.
        """
        more = f"<{BASE}one> <{BASE}p> <{BASE}three> .\n"
        with graph.opening(None) as projection:
            projection.apply(insert(ONE), MARK)
            projection.apply(insert(ONE + more + more), MARK)

            assert 2 == projection.tally().triples
            projection.snapshot(1)
        assert lines(ONE + more) == graph.held()

    def test_a_document_goes_with_its_parts_and_nothing_else(self, graph):
        """
        Replacing a document takes its record, its parts and its files; one whose number begins alike stays, and so
        does what both link to.
        """
        shared = f"<{BASE}id/agent/shared> <{BASE}p> <{BASE}z> .\n"
        first, text = document(1)
        _, other = document(11)

        graph.publish(1, insert(text + other + shared), Change((first,), (), ""))

        assert lines(other + shared) == graph.held()

    def test_texts_are_the_same_however_they_come_in(self, graph):
        """
        Texts with characters that SPARQL or N-Triples escape, empty ones and long ones are the same after a change and
        after a rebuild.
        """
        said = [(IRI(f"{BASE}{number}"), IRI(f"{BASE}p"), Literal(text)) for number, text in enumerate(TEXTS)]
        block = ntriples(said)
        wanted = {f"{BASE}{number}": text for number, text in enumerate(TEXTS)}

        graph.publish(1, insert(block))
        graph.publish(2, blocks=[block])

        for generation in (1, 2):
            answer = graph.ask("SELECT ?s ?o { ?s ?p ?o }", generation)
            rows = json.loads(answer.body)["results"]["bindings"]
            assert wanted == {row["s"]["value"]: row["o"]["value"] for row in rows}

    def test_a_large_change_is_applied_whole(self, graph):
        """
        Thousands of things can be brought and replaced in one change.
        """
        text = "".join(f'<{BASE}{n}> <{BASE}p> "{n}" .\n' for n in range(3_000))
        gone = tuple(f"{BASE}{n}" for n in range(2_500))

        with graph.opening(None) as projection:
            projection.apply(insert(text), MARK)
            projection.apply(Change((), gone, ONE), MARK)
            projection.snapshot(1)

            assert 501 == projection.tally().triples
        assert 501 == len(graph.held())

    # ------------------------------------------------------------ links

    def test_links_go_with_their_document(self, graph):
        """
        A document that is replaced has only its new links, one that is withdrawn has none; others keep theirs, and so
        does one whose number begins alike. Links are not counted.
        """
        (first, text), (_, more) = document(1), document(11)
        graph.publish(1, Change((), (), text + more, links_to(1, "place/a", "agent/b") + links_to(11, "place/a")))
        assert lines(links_to(1, "place/a", "agent/b") + links_to(11, "place/a")) == graph.linked(1)

        graph.publish(2, blocks=[text, more], links=[links_to(1, "place/a", "agent/b"), links_to(11, "place/a")])
        with graph.opening(2) as projection:
            projection.rebuild([text, more], MARK, [links_to(1, "place/a", "agent/b"), links_to(11, "place/a")])
            projection.apply(Change((first,), (), text, links_to(1, "agent/c")), MARK)
            assert len(lines(text + more)) == projection.tally().triples
            projection.snapshot(3)
        assert lines(links_to(1, "place/a", "agent/b") + links_to(11, "place/a")) == graph.linked(2)
        assert lines(links_to(1, "agent/c") + links_to(11, "place/a")) == graph.linked(3)

        with graph.opening(3) as projection:
            projection.rebuild([text, more], MARK, [links_to(1, "agent/c"), links_to(11, "place/a")])
            projection.apply(Change((first,), (), ""), MARK)
            projection.snapshot(4)
        assert lines(links_to(11, "place/a")) == graph.linked(4)
        assert lines(more) == graph.held(4)

    def test_a_document_can_be_linked_anew(self, graph):
        """
        The links alone are replaced, of some documents or as a whole; what else is said stays.
        """
        first, text = document(1)
        with graph.opening(None) as projection:
            projection.apply(Change((), (), text, links_to(1, "place/a", "agent/b") + links_to(2, "place/a")), MARK)

            projection.apply(Change((), (), "", links_to(1, "agent/b"), (first[0], f"{BASE}id/document/3")), MARK)

            projection.snapshot(1)
        assert lines(links_to(1, "agent/b") + links_to(2, "place/a")) == graph.linked()
        assert lines(text) == graph.held()
        with graph.opening(1) as projection:
            projection.rebuild([text], MARK, [links_to(1, "agent/b")])
            projection.replace_links(iter([links_to(1, "place/z"), "", links_to(2, "place/a")]))
            projection.snapshot(2)
        assert lines(links_to(1, "place/z") + links_to(2, "place/a")) == graph.linked(2)
        assert lines(text) == graph.held(2)

    # ------------------------------------------------------------ as a whole

    def test_rebuilding_replaces_everything(self, graph):
        """
        After a rebuild the graph says what it was given, and nothing else; changes go on from there.
        """
        with graph.opening(None) as projection:
            projection.apply(insert(ONE), MARK)
            projection.rebuild(iter([TWO, ""]), Mark(7, "new"))

            assert Mark(7, "new") == projection.mark()
            assert 1 == projection.tally().triples
            projection.apply(insert(ONE), Mark(8, "new"))
            projection.snapshot(1)
        assert lines(ONE + TWO) == graph.held()

    def test_a_rebuild_that_fails_leaves_what_is_public(self, graph):
        """
        When its source fails, a rebuild passes the very error on, and queries are answered as before.
        """

        def blocks():
            yield TWO
            raise error

        error = ValueError("x")
        graph.publish(1, insert(ONE))

        with graph.opening(1) as projection, pytest.raises(ValueError) as raised:
            projection.rebuild(blocks(), Mark(2, "shape"))

        assert error is raised.value
        assert lines(ONE) == graph.held()

    # ------------------------------------------------------------ generations

    def test_a_generation_stays_while_the_next_is_made(self, graph):
        """
        What is written later does not show in answers about what is public; afterwards it does.
        """
        graph.publish(1, insert(ONE))
        with graph.opening(1) as projection:
            projection.rebuild([TWO], Mark(2, "shape"))

            assert lines(ONE) == graph.held(1)
            projection.snapshot(2)

        assert lines(TWO) == graph.held(2)

    def test_generation_follows_generation(self, graph):
        """
        Each generation says what it was brought up to, however often; what holds it says so.
        """
        for number in range(1, 6):
            mark = Mark(number, "shape")
            with graph.opening(number - 1 or None) as projection:
                reached = projection.mark()
                for missed in range(reached.sequence + 1 if reached else 1, number + 1):
                    text = f'<{BASE}last> <{BASE}p> "{missed}" .\n<{BASE}{missed}> <{BASE}p> "each" .\n'
                    projection.apply(Change((), (f"{BASE}last",), text), mark)
                projection.snapshot(number)

            with graph.opening(number) as projection:
                assert projection.holds(number, mark)
                assert not projection.holds(number, Mark(number + 1, "shape"))
                assert not projection.holds(number + 1, mark)
            assert number + 1 == len(graph.held(number))
            assert f'<{BASE}last> <{BASE}p> "{number}" .' in graph.held(number)

    # ------------------------------------------------------------ questions

    @pytest.fixture
    def filled(self, graph):
        """A graph that says a little."""
        text = "".join(f'<{BASE}{n}> <{BASE}p> "{n}"@en-GB .\n' for n in range(60))
        graph.publish(1, blocks=[text + ONE], links=[LINKED])
        return graph

    def test_tables_have_every_format(self, filled):
        """
        The answer to SELECT says the same in all formats of tables, and that to ASK in those that have a word for it.
        """
        query = f"SELECT ?o {{ <{BASE}7> ?p ?o }}"

        answers = {name: filled.ask(query, solution_format=name) for name in ("json", "xml", "csv", "tsv")}

        table = json.loads(answers["json"].body)
        assert {"o": {"type": "literal", "value": "7", "xml:lang": "en-GB"}} == {
            key: {**value, "xml:lang": value["xml:lang"].replace("en-gb", "en-GB")}
            for key, value in table["results"]["bindings"][0].items()
        }
        assert b"<literal" in answers["xml"].body
        assert [["o"], ["7"]] == list(csv.reader(io.StringIO(answers["csv"].body.decode())))
        assert b"?o\n" == answers["tsv"].body[:3]
        assert {"solutions"} == {answer.form for answer in answers.values()}
        for query, said in ((f"ASK {{ <{BASE}one> ?p ?o }}", True), (f"ASK {{ <{BASE}none> ?p ?o }}", False)):
            assert said == json.loads(filled.ask(query).body)["boolean"]
            assert str(said).lower() in filled.ask(query, solution_format="xml").body.decode()

    def test_graphs_have_every_format(self, filled):
        """
        The answer to CONSTRUCT and DESCRIBE says the same in all formats of graphs; one that none can hold is told.
        """
        formats = {
            "ttl": pyoxigraph.RdfFormat.TURTLE, "nt": pyoxigraph.RdfFormat.N_TRIPLES,
            "nq": pyoxigraph.RdfFormat.N_QUADS, "trig": pyoxigraph.RdfFormat.TRIG,
            "rdf": pyoxigraph.RdfFormat.RDF_XML, "jsonld": pyoxigraph.RdfFormat.JSON_LD,
        }  # fmt: skip
        for query in (f"CONSTRUCT WHERE {{ <{BASE}one> ?p ?o }}", f"DESCRIBE <{BASE}one>"):
            for name, kind in formats.items():
                answer = filled.ask(query, graph_format=name)
                assert "graph" == answer.form
                assert [ONE.strip()] == [f"{quad.triple} ." for quad in pyoxigraph.parse(answer.body, format=kind)]
        with pytest.raises(NotAcceptableError):
            filled.ask(EVERYTHING, graph_format=None)
        with pytest.raises(NotAcceptableError):
            filled.ask("ASK {}", solution_format=None)

    def test_both_graphs_have_names_and_no_other_graph_is_shown(self, filled):
        """
        The statements and the links can be asked for by their names, alone and together; other graphs are empty,
        whatever stands in the engine.
        """

        def count(query, **options):
            return int(json.loads(filled.ask(query, **options).body)["results"]["bindings"][0]["n"]["value"])

        pattern, inside = "{ ?s ?p ?o }", "GRAPH ?g { ?s ?p ?o }"
        both = f"FROM NAMED <{CURATED}> FROM NAMED <{LINKS}>"
        asked = (
            (61, pattern),
            (61, f"FROM <{CURATED}> {pattern}"),
            (7, f"FROM <{LINKS}> {pattern}"),
            (68, f"FROM <{CURATED}> FROM <{LINKS}> {pattern}"),
            (0, f"FROM <{CURATED}/1> {pattern}"),
            (0, f"FROM <{CURATED}/1/links> FROM <{CURATED}/2/links> {pattern}"),
            (0, f"FROM NAMED <{LINKS}> {pattern}"),
            (7, f"FROM NAMED <{LINKS}> {{ {inside} }}"),
            (7, f"FROM <{LINKS}> FROM NAMED <{LINKS}> {{ {inside} }}"),
            (68, f"{{ {inside} }}"),
            (68, f"{both} {{ {inside} }}"),
            (61, f"{both} {{ GRAPH <{CURATED}> {pattern} }}"),
            (7, f"{both} {{ GRAPH <{LINKS}> {pattern} }}"),
            (61, f"{{ GRAPH <{CURATED}> {pattern} }}"),
            (7, f"{{ GRAPH <{LINKS}> {pattern} }}"),
            (7, f"{{ GRAPH<{LINKS}>{pattern} }}"),
            (7, f"{{ {inside} FILTER(?g = <{LINKS}>) }}"),
            (7, f"{{ VALUES ?g {{ <{LINKS}> }} {inside} }}"),
            (7, f"{{ VALUES (?s ?g) {{ (UNDEF <{LINKS}>) (<{BASE}none> <{CURATED}>) }} {inside} }}"),
            (7, f"{{ ?s ?a ?b GRAPH <{LINKS}> {pattern} }}"),
            (53, f"{{ ?s ?p ?o FILTER(ISLITERAL(?o)) FILTER NOT EXISTS {{ GRAPH <{LINKS}> {{ ?s ?q ?e }} }} }}"),
            (53, f"{{ ?s ?p ?o FILTER(ISLITERAL(?o)) MINUS {{ GRAPH <{LINKS}> {{ ?s ?q ?e }} }} }}"),
            (61, f"{{ ?s ?p ?o OPTIONAL {{ GRAPH <{LINKS}> {{ ?s ?q ?e }} }} }}"),
            (7, f"{{ GRAPH <{LINKS}> {{ ?s ?p ?o GRAPH <{LINKS}> {{ ?s ?q ?o }} }} }}"),
            (0, f"{{ GRAPH <{CURATED}/1> {pattern} }}"),
            (0, f"{{ GRAPH <{CURATED}/1/links> {pattern} }}"),
            (0, f"{{ {{ GRAPH <{CURATED}/1/links> {pattern} }} UNION {{ GRAPH <{CURATED}/2/links> {pattern} }} }}"),
            (0, f"{{ VALUES ?g {{ <{CURATED}/1/links> <{CURATED}/2/links> <{CURATED}/1> }} {inside} }}"),
            (0, f"FROM NAMED <{CURATED}/1> FROM NAMED <{CURATED}/2> {{ {inside} }}"),
            (0, f"FROM <{CURATED}> {{ GRAPH <{LINKS}> {pattern} }}"),
            (0, f"{{ GRAPH <{BASE}none> {pattern} }}"),
            (61, f"{{ ?s ?p ?o FILTER NOT EXISTS {{ GRAPH <{CURATED}/1/links> {pattern} }} }}"),
            (61, f"FROM <{CURATED}> {{ ?s ?p ?o FILTER NOT EXISTS {{ GRAPH ?g {{ ?s ?q ?e }} }} }}"),
        )
        assert [*asked] == [(count(f"SELECT (COUNT(*) AS ?n) {query}"), query) for _, query in asked]
        select = "SELECT (COUNT(*) AS ?n)"
        assert 0 == count(f"PREFIX g: <{CURATED}/> {select} FROM g:2 FROM NAMED g:1 {pattern}")
        assert 7 == count(f"PREFIX g: <{BASE}graph/> {select} {{ GRAPH g:links {pattern} }}")
        assert 61 == count(f"{select} {pattern}", default_graphs=(CURATED,))
        assert 68 == count(f"{select} {pattern}", default_graphs=(CURATED, LINKS))
        assert 7 == count(f"{select} {{ {inside} }}", named_graphs=(LINKS,))
        assert 61 == count(f"{select} FROM <{BASE}none> {pattern}", default_graphs=(CURATED,))
        assert 0 == count(f"{select} FROM <{CURATED}> {pattern}", default_graphs=(f"{BASE}none",))

    def test_a_malformed_query_is_told(self, filled):
        """
        What is no query is the caller's fault, and said so without a word of where the engine is or how it does.
        """
        hidden = ("127.0.0.1", "curated/", "http:", "Virtuoso", "define ")
        for query in (
            "SELECT * { ?s ?p ", "SELECT ?x WHERE", "NONSENSE", "SELECT * { ?s x:p ?o }", "CONSTRUCT { ?s }",
            "SELECT * { GRAPH ?g { ?s ?p } }",
        ):  # fmt: skip
            with pytest.raises(QueryError) as raised:
                filled.ask(query)
            assert [] == [word for word in hidden if word in str(raised.value)]

    @pytest.mark.parametrize(("found", "score"), [(2_000, True), (5_000, False)])
    def test_a_search_may_find_much(self, filled, found, score):
        """
        Thousands of documents can be handed on to a query by ``arc:search``; an engine that takes less says so.
        """
        guard = filled.guard(1, open_index=lambda _: IndexForTests(found))
        asked = "(?s ?score)" if score else "?s"
        query = f"SELECT (COUNT(*) AS ?n) {{ {asked} <{BASE}search> 'x' . ?s ?p ?o FILTER(ISLITERAL(?o)) }}"

        if found > filled.most_values:
            with pytest.raises(QueryError, match="more values in it than the graph engine takes in"):
                guard.ask(Question(query=query))
        else:
            assert b"n\r\n60\r\n" == guard.ask(Question(query=query, solution_format="csv")).body

    def test_a_query_that_takes_too_long_is_ended(self, filled):
        """
        At the deadline there is an error and no part of an answer; the next query is answered.
        """
        guard = filled.guard(1, timeout=0.5)
        began = time.monotonic()

        with pytest.raises(DeadlineError, match=r"longer than 0\.5 seconds"):
            guard.ask(Question(query=ENDLESS))

        assert 3 > time.monotonic() - began
        assert 61 == len(filled.held())

    @pytest.mark.parametrize("query", ["SELECT * { ?a ?b ?c . ?d ?e ?f }", EVERYTHING])
    def test_an_answer_that_is_too_large_is_not_given(self, filled, query):
        """
        Over the limit of bytes there is an error and no part of an answer.
        """
        guard = filled.guard(1, result=1_024, timeout=20)

        with pytest.raises(ResultTooLargeError, match="larger than 1 KiB"):
            guard.ask(Question(query=query, solution_format="csv", graph_format="nt"))

    def test_no_answer_is_of_two_generations(self, graph):
        """
        While generations follow each other, each answer is of one that was public, and complete; none fails.
        """
        size, last = 200, 5
        current, answers, errors = [1], [], []

        def block(number):
            return "".join(f'<{BASE}{n}> <{BASE}p> "{number}" .\n' for n in range(size))

        def asking():
            guard = graph.guard(1)
            while current[0] < last:
                guard.follow(current[0])
                try:
                    answer = guard.ask(Question(query="SELECT ?o { ?s ?p ?o }", solution_format="csv"))
                except Exception as error:  # noqa: BLE001
                    errors.append(error)
                    continue
                answers.append((answer.generation, answer.body.decode().split()[1:]))

        graph.publish(1, blocks=[block(1)])
        threads = [threading.Thread(target=asking) for _ in range(2)]
        for thread in threads:
            thread.start()
        for number in range(2, last + 1):
            graph.publish(number, blocks=[block(number)], mark=Mark(number, "shape"))
            current[0] = number
            # as long as a query may wait for its turn: only then is the slot of an earlier generation written again
            time.sleep(0.4)
        for thread in threads:
            thread.join()

        assert [] == errors
        assert 1 < len({generation for generation, _ in answers})
        for generation, rows in answers:
            assert [str(generation)] * size == rows
