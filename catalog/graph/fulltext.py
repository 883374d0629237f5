"""Full text inside SPARQL: ``?document arc:search "border crossing"`` → ``VALUES`` of what the search index finds.

The rewritten query is plain SPARQL 1.1 and means the same to every engine. Nothing of what is looked for gets into it:
what is put in are variables as the scan has read them, IRIs that we have minted, and numbers.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple, Protocol, TypeAlias

from catalog.errors import QueryError, ResultTooLargeError
from catalog.graph.edits import Edit, edited, merged
from catalog.graph.prescan import Checked, is_variable, position
from catalog.graph.uses import Use, find

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
        edits: What makes ``text`` of the query that was asked.
        cuts: What of its questions was not handed on in full.
    """

    text: str
    edits: tuple[Edit, ...]
    cuts: tuple[Cut, ...] = ()


def rewrite(checked: Checked, index: Index) -> Rewritten:
    """Return a query with the answers of the search index in the place of its questions to it.

    Args:
        index: Of the generation that the query will be asked of.

    Raises:
        QueryError: A question stands in the wrong place, or asks for nothing.
        ResultTooLargeError: A set of documents is larger than a query can take in.
    """
    found = find(checked, index.predicate)
    if not found.uses:
        return Rewritten(checked.text, checked.edits)
    if len(found.uses) > MOST_USES:
        raise QueryError(
            f"the query asks the search index {len(found.uses)} times; the first that is too many stands"
            f" at {position(checked.query, found.uses[MOST_USES].place)}",
            f"ask it {MOST_USES} times at most; several words in one text must all be found",
        )
    answered: dict[tuple[str, str], Hits] = {}
    edits: list[Edit] = [Edit(start, end, " ") for start, end in found.spans]
    cuts: list[Cut] = []
    for use in found.uses:
        if (use.text, use.named) not in answered:
            answered[use.text, use.named] = _ask(checked, index, use)
        hits = answered[use.text, use.named]
        cuts.extend(_cut(checked, use, hits))
        edits.append(Edit(use.block, use.block, f"{_clause(use, hits)} "))
    together = merged(checked.edits, sorted(edits, key=lambda edit: edit[:2]))
    return Rewritten(edited(checked.query, together), together, tuple(dict.fromkeys(cuts)))


def _ask(checked: Checked, index: Index, use: Use) -> Hits:
    try:
        return index.find(use.text, use.named)
    except QueryError as error:
        raise QueryError(f"{error.problem}, at {position(checked.query, use.place)}", error.advice) from None


def _cut(checked: Checked, use: Use, hits: Hits) -> Iterator[Cut]:
    """Yield what is missing of a ranking; a set is whole or refused (decision 0051)."""
    if hits.total <= len(hits.rows):
        return
    if not use.score:
        raise ResultTooLargeError(
            f"the text at {position(checked.query, use.place)} is found in {hits.total:,} documents, and a query takes"
            f" in {len(hits.rows):,} at most; nothing of the answer is given",
            "look for more words, or ask for the best of them with their scores:"
            ' (?document ?score) arc:search "words" … ORDER BY DESC(?score) LIMIT 100',
        )
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
