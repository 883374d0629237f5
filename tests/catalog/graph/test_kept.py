"""Answers that are kept: of one generation, within their memory, each query run once."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from catalog.errors import BusyError, CatalogError, DeadlineError, QueryError
from catalog.graph.kept import KeptAnswers, varies
from catalog.graph.question import Answer


def answer(body=b"x", generation=1):
    return Answer(body=body, format="json", form="solutions", generation=generation, seconds=0.1)


class Asked:
    """Counts how often it is asked; answers with ``result`` after ``seconds``, or raises it."""

    def __init__(self, result, seconds=0.0):
        self.result, self.seconds, self.times = result, seconds, 0

    def __call__(self):
        self.times += 1
        time.sleep(self.seconds)
        if isinstance(self.result, CatalogError):
            raise self.result
        return self.result


def test_an_answer_is_kept():
    """
    The second time it comes from memory, whole and the same.
    """
    kept, asked = KeptAnswers(1 << 20), Asked(answer())

    assert [answer()] * 3 == [kept.answer(1, b"q", asked) for _ in range(3)]
    assert 1 == asked.times


def test_nothing_is_kept_without_memory():
    """
    0 switches it off, and each query is run by itself.
    """
    kept, asked = KeptAnswers(0), Asked(answer())

    kept.answer(1, b"q", asked)
    kept.answer(1, b"q", asked)

    assert (2, 0) == (asked.times, len(kept))


def test_a_publication_empties_it():
    """
    The next generation begins with nothing; what is asked of the old one meanwhile is not kept.
    """
    kept, asked = KeptAnswers(1 << 20), Asked(answer())
    kept.answer(1, b"q", asked)

    kept.answer(2, b"q", Asked(answer(generation=2)))
    kept.answer(1, b"q", asked)

    assert (2, 1) == (asked.times, len(kept))
    assert 2 == kept.answer(2, b"q", asked).generation


def test_an_answer_of_another_generation_than_was_thought_is_not_kept():
    """
    A publication came between the question and its answer.
    """
    kept = KeptAnswers(1 << 20)

    assert 2 == kept.answer(1, b"q", Asked(answer(generation=2))).generation
    assert 0 == len(kept)


@law()
@given(sizes=st.lists(st.integers(0, 9_000), max_size=30), most=st.sampled_from([10_000, 40_000]))
def test_it_never_takes_more_than_its_memory(sizes, most):
    """
    What was not asked for longest goes first; an answer that is a quarter of all is not kept.
    """
    kept = KeptAnswers(most)
    for number, size in enumerate(sizes):
        kept.answer(1, str(number).encode(), Asked(answer(b"x" * size)))
        assert kept._bytes <= most
        assert kept._bytes == sum(len(one.body) + 1024 for one in kept._answers.values())

    small = [number for number, size in enumerate(sizes) if (size + 1024) * 4 <= most]
    assert [str(number).encode() for number in small[len(small) - len(kept) :]] == list(kept._answers)


def test_errors_are_not_kept():
    """
    The next one who asks has a new chance.
    """
    kept = KeptAnswers(1 << 20)
    with pytest.raises(DeadlineError):
        kept.answer(1, b"q", Asked(DeadlineError("late")))

    assert answer() == kept.answer(1, b"q", Asked(answer()))


def at_once(kept, asked, threads=5):
    """Ask the same from several sides at the same moment; return answers and errors."""
    together = threading.Barrier(threads)

    def one(_):
        together.wait()
        try:
            return kept.answer(1, b"q", asked)
        except CatalogError as error:
            return error

    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(one, range(threads)))


@pytest.mark.parametrize("result", [answer(), QueryError("no"), DeadlineError("late")])
def test_the_same_query_at_the_same_moment_runs_once(result):
    """
    All get its answer, or the error that is the query's own.
    """
    asked = Asked(result, 0.1)

    assert [result] * 5 == at_once(KeptAnswers(1 << 20), asked)
    assert 1 == asked.times


def test_nobody_is_turned_away_for_another():
    """
    That one found all workers busy says nothing about the next: each tries by itself.
    """
    asked = Asked(BusyError("busy"), 0.02)

    assert {BusyError} == {type(error) for error in at_once(KeptAnswers(1 << 20), asked)}
    assert 5 == asked.times


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("SELECT (NOW() AS ?x) {}", True),
        ("SELECT (rand ( ) AS ?x) {}", True),
        ("SELECT (UUID#(\n() AS ?x) {}", True),
        ("SELECT (STRUUID() AS ?x) {}", True),
        ("SELECT (BNODE('a') AS ?x) {}", True),
        ("SELECT * { ?x foaf:knows ?now }", False),
        ("SELECT * { ?x ?p 'snow' FILTER(?x > 1) }", False),
    ],
)
def test_what_varies_is_known(query, expected):
    """
    Functions with another value each time, in every spelling.
    """
    assert expected is varies(query)
