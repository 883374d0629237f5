"""Full text inside SPARQL, with a real index and a real graph: what a text finds, and that both hold the same documents."""

import csv
import io

import msgspec
import pytest
from support.catalogues import CatalogueForTests
from support.publishing import record

from catalog.errors import QueryError, UnavailableError
from catalog.jobs.full_text import FullText, GenerationIndex
from catalog.jobs.searching import search_snapshot
from catalog.search.asked import understand
from catalog.search.finder import Finder

BASE = "https://data.archive.example/"
PREFIXES = f"PREFIX arc: <{BASE}def/arc#> PREFIX dcterms: <http://purl.org/dc/terms/>\n"


def finder_of(made):
    """Return what opens the index of a generation of a catalogue."""
    return lambda generation: Finder(search_snapshot(made.inner.layout, generation.number))


def rows_of(client, query):
    """Return the rows of an answer."""
    answer = client.get("/sparql", query_string={"query": PREFIXES + query, "format": "csv"})
    assert 200 == answer.status_code, answer.text
    return [tuple(row) for row in csv.reader(io.StringIO(answer.text))][1:]


@pytest.fixture(scope="module")
def client(polyglot):
    return polyglot.client()


@pytest.fixture(scope="module")
def index(polyglot):
    return FullText(polyglot.ledger, finder_of(polyglot), 100)(polyglot.ledger.current().number)


QUESTIONS = [
    "northern mole", "IĞDIR", "ёлка", "Їжак", "ΟΔΥΣΣΕΎΣ", "苏联大使", "联", "基隆港", "데이터", "محمد", "שלום", "मुंबई", "ท่าเรือ",
    "118-01764-04", "o'neill", "rep*", "მდინარე*", "consulate paid", "Quey Fund", "ئۈرۈمچى",
]  # fmt: skip


@pytest.mark.parametrize("text", QUESTIONS)
def test_a_text_finds_what_the_search_page_finds(client, ask, text):
    """
    In any script, by words, phrases, beginnings and names of authorities; in the same order.
    """
    answer = ask(text, limit=100)
    expected = [] if answer.loose else [result.iri for result in answer.results]
    literal = text.replace("'", "\\'")

    rows = rows_of(client, f"SELECT ?d {{ (?d ?score) arc:search '{literal}' }} ORDER BY DESC(?score)")

    assert expected == [iri for (iri,) in rows]


def test_phrases_are_phrases(client):
    """
    Words between quotation marks stand next to each other; without them, anywhere.
    """
    words, phrase = (
        rows_of(client, f"SELECT ?d {{ ?d arc:search {text} }}") for text in ("'paid mole'", "'\"paid mole\"'")
    )

    assert ([(f"{BASE}id/document/en-mole",)], []) == (words, phrase)


def test_questions_are_joined_with_the_rest_of_a_query(client):
    """
    Several in one query, behind OPTIONAL, in a subquery, as a filter of one document, and negated.
    """
    mole, tides, pilots = (f"{BASE}id/document/{name}" for name in ("en-mole", "en-tides", "ref-118"))
    everywhere = rows_of(client, 'SELECT ?d { ?d arc:search "mole" } ORDER BY ?d')

    assert {mole, tides} <= {iri for (iri,) in everywhere}
    assert [(mole,)] == rows_of(client, 'SELECT ?d { ?d arc:search "mole", "storm" }')
    assert [(tides,)] == rows_of(
        client,
        'SELECT ?d { ?d arc:search "mole" ; dcterms:title ?t MINUS { ?d arc:search "storm" } FILTER(CONTAINS(?t, "Tide")) }',
    )
    assert [(mole, "yes"), (tides, "")] == rows_of(
        client,
        'SELECT ?d ?x { { SELECT ?d { ?d arc:search "northern mole" } } OPTIONAL { ?d arc:search "storm" BIND("yes" AS ?x) } } ORDER BY ?d',
    )
    assert [("1",)] == rows_of(
        client, f'SELECT (COUNT(*) AS ?n) {{ <{pilots}> arc:search "pilotage" ; dcterms:title ?t }}'
    )
    assert [("0",)] == rows_of(
        client, f'SELECT (COUNT(*) AS ?n) {{ <{pilots}> arc:search "storm" ; dcterms:title ?t }}'
    )
    assert [("0",)] == rows_of(client, f'SELECT (COUNT(*) AS ?n) {{ <{BASE}id/agent/quay-fund> arc:search "quay" }}')
    assert [("0",)] == rows_of(client, 'SELECT (COUNT(*) AS ?n) { ?d arc:search "northern zebra" }'), "none has all"


def test_scores_are_those_of_the_search(client, ask):
    """
    As decimals, to the third place that the search page shows.
    """
    expected = {result.iri: result.score for result in ask("mole").results}

    rows = rows_of(
        client,
        'SELECT ?d ?s { (?d ?s) arc:search "mole" FILTER(DATATYPE(?s) = <http://www.w3.org/2001/XMLSchema#decimal>) }',
    )

    assert expected == pytest.approx({iri: float(score) for iri, score in rows}, abs=0.001)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "nothing to look for"),
        (" \n", "nothing to look for"),
        ("!? \u2014 \u3002", "nothing to look for"),
        ("x" * 1_001, "may have 1,000 characters and 24 words"),
        ("word " * 2_000, "may have 1,000 characters and 24 words"),
        (" ".join(f"word{number}" for number in range(25)), "may have 1,000 characters and 24 words"),
    ],
    ids=range(6),
)
def test_a_text_that_asks_for_nothing_or_too_much_is_refused(index, text, reason):
    """
    What the search page would leave out in silence, or cut off, is an error in a query.
    """
    with pytest.raises(QueryError, match=reason):
        index.find(text, "")


def test_one_document_may_be_named_by_its_iri_alone(index, polyglot):
    """
    Another spelling of it, another thing or another catalogue is no document.
    """
    document = str(polyglot.edition.iris.document("zh-苏联"))

    assert [document] == [iri for iri, _ in index.find("苏联", document).rows]
    for other in (
        document + "?",
        document + "/",
        f"{BASE}id/document/",
        f"{BASE}id/document/zh-苏联",
        "https://other.example/id/document/zh",
        "?d",
    ):
        assert (0, []) == (index.find("苏联", other).total, list(index.find("苏联", other).rows)), other


def test_ties_are_cut_by_id(polyglot):
    """
    Where many documents share a score, those are given whose ids come first, however the engine has stored them.
    """
    made = FullText(polyglot.ledger, finder_of(polyglot), 3)(polyglot.ledger.current().number)
    whole = FullText(polyglot.ledger, finder_of(polyglot), 100)(polyglot.ledger.current().number)

    assert (31, list(whole.find("1962", "").rows)[:3]) == (
        made.find("1962", "").total,
        list(made.find("1962", "").rows),
    )


def test_the_property_is_that_of_the_generation(polyglot):
    """
    Archives that share a namespace of terms ask by it; a generation keeps the one that it was published under.
    """
    current = polyglot.ledger.current()
    shared = msgspec.structs.replace(current.imprint, terms="https://terms.example/ns#")
    renamed = msgspec.structs.replace(current, imprint=shared)

    assert [f"{BASE}def/arc#search", "https://terms.example/ns#search"] == [
        GenerationIndex(generation, finder_of(polyglot), 3).predicate for generation in (current, renamed)
    ]


def test_an_unknown_generation_has_no_index(polyglot):
    """
    It is unavailable, as its graph is.
    """
    with pytest.raises(UnavailableError, match="there is no generation 99"):
        FullText(polyglot.ledger, finder_of(polyglot), 3)(99)


@pytest.mark.slow
def test_graph_and_index_hold_the_same_documents(tmp_path):
    """
    After every publication, whatever was loaded, withdrawn, merged, restored or is under embargo: what the index finds
    in a generation, its graph describes, and the other way round.
    """
    made = CatalogueForTests(tmp_path)
    client = made.client()

    def documents():
        finder = finder_of(made)(made.ledger.current())
        everything = finder.find(understand(""), limit=100)
        indexed = {str(made.edition.iris.document(hit.identifier)) for hit in everything.hits}
        return indexed, {iri for (iri,) in rows_of(client, "SELECT ?d { ?d a arc:Document }")}

    seen = []
    made.load_texts(
        *(record(number, f"Word {number}") for number in "1234"),
        record("5", "Word 5", more="\nEmbargo:\n\n2026-12-24\n"),
    )
    seen.append(documents())
    made.withdraw("1")
    seen.append(documents())
    made.merge("2", "3")
    seen.append(documents())
    made.restore("1")
    seen.append(documents())
    found = rows_of(client, 'SELECT ?d ?t { ?d arc:search "word" ; dcterms:title ?t }')
    made.close()

    assert [indexed for indexed, _ in seen] == [described for _, described in seen]
    assert [5, 4, 3, 4] == [len(indexed) for indexed, _ in seen]
    # one is under embargo: it is there, and its words are not
    assert {f"{BASE}id/document/{number}" for number in "134"} == {iri for iri, _ in found}
