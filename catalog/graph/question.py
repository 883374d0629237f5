"""What is asked, what one query may use, and what comes of it: the words that guard and engines share."""

from collections.abc import Mapping

import msgspec

from catalog.errors import CatalogError, DeadlineError, MemoryLimitError, ResultTooLargeError
from catalog.graph.fulltext import Cut
from catalog.graph.graphs import settle
from catalog.graph.prescan import Checked

_LESS: str = "ask for less at a time, or take the dump and ask a copy of your own"


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """What one query may use.

    Attributes:
        timeout: Seconds from its start to its answer.
        memory: Bytes of address space of a worker.
        result: Bytes of an answer.
        length: Bytes of a query's text.
        depth: Brackets inside brackets.
    """

    timeout: float = 10.0
    memory: int = 1 << 30
    result: int = 10 << 20
    length: int = 64 << 10
    depth: int = 100


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """A query and how its answer is wanted.

    Attributes:
        solution_format: Of SELECT and ASK: ``json``, ``xml``, ``csv`` or ``tsv``; ``None`` when none is acceptable.
        graph_format: Of CONSTRUCT and DESCRIBE: ``ttl``, ``nt``, ``nq``, ``trig``, ``rdf`` or ``jsonld``; likewise.
        curated: IRI under which the default graph can be named.
        base: What relative IRIs in the query are relative to; empty for nothing.
        default_graphs, named_graphs: The dataset that the protocol asks for; ``None`` leaves it to the query.
    """

    query: str
    solution_format: str | None = "json"
    graph_format: str | None = "ttl"
    curated: str = ""
    base: str = ""
    default_graphs: tuple[str, ...] | None = None
    named_graphs: tuple[str, ...] | None = None
    prefixes: Mapping[str, str] = {}


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """A complete answer.

    Attributes:
        format: One of the names in ``Question``.
        form: ``solutions``, ``boolean`` or ``graph``.
        generation: The publication that was asked.
        seconds: How long the engine took.
        cuts: Full-text rankings in the query that ended before their end.
    """

    body: bytes
    format: str
    form: str
    generation: int
    seconds: float
    cuts: tuple[Cut, ...] = ()


class NotAcceptableError(CatalogError):
    """The answer has a form that none of the wanted formats can hold.

    Attributes:
        form: ``solutions`` or ``graph``.
    """

    exit_code = 65

    def __init__(self, form: str) -> None:
        super().__init__(
            f"the answer is {'a graph' if form == 'graph' else 'a table'}, and no wanted format can hold it"
        )
        self.form = form


def to_worker(question: Question, **limits: float | None) -> dict[str, object]:
    """Return a question as ``worker.answer`` takes it, without its text.

    Args:
        limits: ``max_bytes``, and ``timeout`` for one that ends itself.
    """
    return {
        "solution_format": question.solution_format,
        "graph_format": question.graph_format,
        "curated": question.curated,
        "base": question.base,
        "default_graphs": question.default_graphs,
        "named_graphs": question.named_graphs,
        "prefixes": dict(question.prefixes),
        **limits,
    }


def too_slow(limits: Limits) -> DeadlineError:
    """Return what is said of a query at its deadline."""
    return DeadlineError(
        f"the query took longer than {limits.timeout:g} seconds and was ended; there is no partial answer", _LESS
    )


def too_hungry(limits: Limits) -> MemoryLimitError:
    """Return what is said of a query that needs too much memory."""
    return MemoryLimitError(f"the query needed more memory than the limit of {size(limits.memory)}", _LESS)


def too_large(limits: Limits) -> ResultTooLargeError:
    """Return what is said of an answer beyond the limit."""
    return ResultTooLargeError(
        f"the answer is larger than {size(limits.result)}; nothing of it is given",
        "ask for less at a time (ORDER BY ?key, FILTER(?key > LAST), LIMIT), or take the dump",
    )


def size(count: int) -> str:
    """Return a number of bytes as people say it.

    >>> size(1536), size(64 << 20)
    ('1 KiB', '64 MiB')
    """
    return f"{count >> 20:,} MiB" if count >= 1 << 20 else f"{count >> 10:,} KiB"


def for_engine(question: Question, checked: Checked) -> Question:
    """Return the question that the engine is asked: the default graph can be named in it.

    Raises:
        QueryError: The default graph is asked for in a way that no engine can show it.
    """
    text, default, named = settle(
        question.query, checked, question.curated, question.default_graphs, question.named_graphs
    )
    if text is question.query and (default, named) == (question.default_graphs, question.named_graphs):
        return question
    return msgspec.structs.replace(question, query=text, default_graphs=default, named_graphs=named)
