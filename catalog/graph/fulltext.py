"""Full text inside SPARQL: ``?document arc:search "border crossing"`` → ``VALUES`` of what the search index finds.

The rewritten query is plain SPARQL 1.1 and means the same to every engine. Nothing of what is looked for gets into it:
what is put in are variables as the scan has read them, IRIs that we have minted, and numbers.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple, Protocol, TypeAlias

from catalog.errors import QueryError, SearchTooLargeError
from catalog.graph.edits import Edit, edited, merged, origin
from catalog.graph.prescan import Checked, is_variable, line_and_column, placed, position, refused, rescan
from catalog.graph.uses import Found, Use, find

MOST_USES: Final = 10

# An IRI that needs no second look between brackets of any kind; no ``#``, which engines could take for a comment.
_PLAIN_IRI: Final = re.compile(r"[^<>\"{}|^`\\#\x00-\x20]+")


class Hits(NamedTuple):
    """What the index finds.

    Attributes:
        total: How many documents there are in all.
        rows: IRI and score of the best of them, the best first; those of one score by id.
    """

    total: int
    rows: Sequence[tuple[str, float]]


class Index(Protocol):
    """The search index of one generation.

    Attributes:
        predicate: IRI of ``arc:search``.
    """

    @property
    def predicate(self) -> str:
        """What a question to it has for a predicate."""
        ...

    def find(self, text: str, named: str) -> Hits:
        """Return the documents that have all of a text, to a certain number.

        Args:
            named: IRI of the only document that may be found; ``""`` for any.

        Raises:
            QueryError: The text asks for nothing, or for too much at a time.
        """
        ...


OpenIndex: TypeAlias = Callable[[int], Index]
"""Opens the index of a generation, by its number."""


class Cut(NamedTuple):
    """A ranking that ends before its end.

    Attributes:
        text: What was looked for.
        given, found: How many documents the query was answered with, and how many there are.
    """

    text: str
    given: int
    found: int

    def __str__(self) -> str:
        return f"{self.text!r}: the best {self.given:,} of {self.found:,} documents"


class Rewritten(NamedTuple):
    """A query that every engine understands.

    Attributes:
        query: As it was asked.
        source, edits: What ``text`` was made of, and how.
        cuts: What of its questions was not handed on in full.
    """

    text: str
    query: str
    source: str
    edits: tuple[Edit, ...]
    cuts: tuple[Cut, ...] = ()

    def origin(self, line: int, column: int) -> int:
        """Return where the query stands at a place of ``text``, as the engine counts."""
        offset = origin(self.source, self.edits, line, column)
        if self.source == self.query:
            return offset
        # what GRAPH became stands on the lines that it stood on
        return origin(self.query, (), *line_and_column(self.source, offset))


def rewrite(checked: Checked, text: str, index: Index | None, *, base: str = "") -> Rewritten:
    """Return a query with the answers of the search index in the place of its questions to it.

    Args:
        text: For the engine, as ``graphs.settle`` returns it: what stood behind GRAPH may stand there twice.
        index: Of the generation that the query will be asked of; without one nothing is asked of it.
        base: What relative IRIs are relative to where the query states no BASE.

    Raises:
        QueryError: A question stands in the wrong place, or asks for nothing.
        SearchTooLargeError: A set of documents is larger than a query can take in.
    """
    settled = checked if text == checked.text else rescan(text, base)
    found = find(checked, index.predicate) if index else Found((), ())
    if index is None or not found.uses:
        return Rewritten(text, checked.query, settled.query, settled.edits)
    answers = _answers(checked, index, found.uses)
    cuts = dict.fromkeys(cut for use in found.uses for cut in _cut(checked, use, answers[use.text, use.named]))
    uses, spans = found if settled is checked else find(settled, index.predicate)
    edits = [Edit(start, end, " ") for start, end in spans]
    edits += [Edit(use.block, use.block, f"{_clause(use, answers[use.text, use.named])} ") for use in uses]
    together = merged(settled.edits, sorted(edits, key=lambda edit: edit[:2]))
    return Rewritten(edited(settled.query, together), checked.query, settled.query, together, tuple(cuts))


def _answers(checked: Checked, index: Index, uses: Sequence[Use]) -> dict[tuple[str, str], Hits]:
    """Ask each question once; errors name the places of the query as it was asked."""
    if len(uses) > MOST_USES:
        raise refused(
            checked.query,
            f"the query asks the search index {len(uses)} times, where {MOST_USES} are allowed",
            uses[MOST_USES].place,
            "ask less often; several words in one text must all be found",
        )
    answers: dict[tuple[str, str], Hits] = {}
    for use in uses:
        if (use.text, use.named) not in answers:
            answers[use.text, use.named] = _ask(checked, index, use)
    return answers


def _ask(checked: Checked, index: Index, use: Use) -> Hits:
    try:
        return index.find(use.text, use.named)
    except QueryError as error:
        raise refused(checked.query, error.problem, use.place, error.advice) from None


def _cut(checked: Checked, use: Use, hits: Hits) -> Iterator[Cut]:
    """Yield what is missing of a ranking; a set is whole or refused (decision 0051)."""
    if hits.total <= len(hits.rows):
        return
    if not use.score:
        error = SearchTooLargeError(
            f"the text at {position(checked.query, use.place)} is found in {hits.total:,} documents, and a query takes"
            f" in {len(hits.rows):,} at most; nothing of the answer is given",
            "look for more words, or ask for the best of them with their scores:"
            ' (?document ?score) arc:search "words" … ORDER BY DESC(?score) LIMIT 100',
        )
        raise placed(error, checked.query, use.place)
    yield Cut(use.text, len(hits.rows), hits.total)


def _clause(use: Use, hits: Hits) -> str:
    """Return what stands for a question: the one place where anything is written into a query."""
    if use.document and use.score:
        columns = f"({_variable(use.document)} {_variable(use.score)})"
        rows = [f"({_iri(iri)} {_number(score)})" for iri, score in hits.rows]
    elif use.document:
        columns, rows = _variable(use.document), [_iri(iri) for iri, _ in hits.rows]
    elif use.score:
        columns, rows = _variable(use.score), [_number(score) for _, score in hits.rows]
    else:
        return f"FILTER({'true' if hits.rows else 'false'})"
    return f"VALUES {columns} {{ {' '.join(rows)} }}"


def _variable(name: str) -> str:
    if not is_variable(name):
        raise ValueError(f"no variable: {name!r}")
    return name


def _iri(iri: str) -> str:
    if not _PLAIN_IRI.fullmatch(iri):
        raise ValueError(f"no IRI of ours: {iri!r}")
    return f"<{iri}>"


def _number(score: float) -> str:
    """Return a score as a decimal (xsd:decimal), to a millionth."""
    whole, _, part = f"{score:.6f}".partition(".")
    return f"{whole}.{part.rstrip('0') or '0'}"
