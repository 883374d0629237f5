"""The dataset of a query, as the remote engine is told it: which of its graphs, and no others.

An engine may merge all its graphs into its default graph, show each of them to ``GRAPH ?g``, and take ``FROM`` for an
addition to what the protocol says. So a query goes there without ``FROM``, and with the parameters of the protocol
(SPARQL 1.1 Protocol, section 2.1.4), which name at least one graph of either kind.
"""

import re
from typing import Final

import msgspec

from catalog.errors import QueryError
from catalog.graph import prescan
from catalog.graph.edits import Edit, counted, edited, origin
from catalog.graph.question import Question
from catalog.graph.remote.named import NOWHERE, find_graphs, links_of

_PLACE: Final = re.compile(r"\Aerror at (\d+):(\d+)")
_PROLOGUE: Final = re.compile(
    r"(?:\s++|\#[^\r\n]*+|BASE\s*+<[^<>]*+>|PREFIX\s*+[^\s:<]*+:\s*+<[^<>]*+>|VERSION\s*+(?:\"[^\"]*+\"|'[^']*+'))*+"
    r"(SELECT|ASK|CONSTRUCT|DESCRIBE)(?![\w:-])",
    re.IGNORECASE,
)
# schemes of functions and pragmas of an engine's own: they reach files and addresses
_OWN_SCHEMES: Final = ("bif:", "sql:", "java:", "define:")


class Asked(msgspec.Struct, frozen=True):
    """A query as the remote engine gets it.

    Attributes:
        form: ``SELECT``, ``ASK``, ``CONSTRUCT`` or ``DESCRIBE``.
        default_graphs, named_graphs: Never empty.
        undeclared: Whether it has a prefix that it does not declare: engines know some of their own.
        edits: Of the query: what was put in the place of GRAPH.
    """

    text: str
    form: str
    undeclared: bool
    default_graphs: tuple[str, ...]
    named_graphs: tuple[str, ...]
    edits: tuple[Edit, ...] = ()

    @property
    def parameters(self) -> list[tuple[str, str]]:
        """What the protocol sends."""
        return [
            ("query", self.text),
            *(("default-graph-uri", graph) for graph in self.default_graphs),
            *(("named-graph-uri", graph) for graph in self.named_graphs),
        ]

    def complaint(self, query: str, message: str) -> str:
        """Return a complaint of an engine with the place that it means in the query as it came."""

        def placed(found: re.Match[str]) -> str:
            line, column = counted(query, origin(query, self.edits, int(found[1]), int(found[2])))
            return f"error at {line}:{column}"

        return _PLACE.sub(placed, message) if self.edits else message


def directed(question: Question, graph: str, links: str = "") -> Asked:
    """Return what to ask an engine whose curated statements and links stand in named graphs.

    Args:
        question: As ``question.for_engine`` returns it.
        graph: The graph in which the curated statements stand at present.
        links: What the graph of links is called by those who ask.

    Raises:
        QueryError: The query holds what an engine knows beyond SPARQL.
    """
    text = question.query
    # what the guard has seen in it is not part of the question
    checked = prescan.rescan(text, question.base)
    form, undeclared = _form(text), checked.undeclared is not None
    _refuse_extensions(text)
    stated = question.default_graphs is not None or question.named_graphs is not None
    default = (question.default_graphs if stated else checked.default_graphs) or ()
    named = (question.named_graphs if stated else checked.named_graphs) or ()
    free = not (stated or default or named)
    # one that is not known holds nothing, like one that does not exist
    place = {question.curated: graph, links: links_of(graph)}
    placed = (graph,) if free else tuple(place[name] for name in dict.fromkeys(default) if name in place)
    edits: list[Edit] = []
    shown = free or links in named
    reached = find_graphs(checked)
    for one in reached:
        edits += one.edits(links, links_of(graph) if shown else "")
    text = text if free else without_dataset(text)
    return Asked(
        _based(edited(text, sorted(edits)), question),
        form,
        undeclared,
        placed or (NOWHERE,),
        (links_of(graph), NOWHERE) if shown and reached else (NOWHERE,),
        tuple(sorted(edits)),
    )


def _based(text: str, question: Question) -> str:
    """Return a query behind one line that says what relative IRIs are relative to; ``replies`` knows of that line."""
    return f"BASE <{question.base or NOWHERE}>\n{text}"


def _form(text: str) -> str:
    found = _PROLOGUE.match(text)
    if found is None:
        raise QueryError(
            "the query does not begin as a query of SPARQL",
            "begin it with SELECT, ASK, CONSTRUCT or DESCRIBE, after PREFIX and BASE",
        )
    return found[1].upper()


def _refuse_extensions(text: str) -> None:
    for token in prescan.tokens(text):
        if token.lastgroup == "iri" and prescan.unescaped(token.group()[1:]).lower().startswith(_OWN_SCHEMES):
            raise QueryError(
                f"a function of an engine's own, at {prescan.position(text, token.start())}",
                "use the functions of SPARQL 1.1",
            )


def without_dataset(text: str) -> str:
    """Return a query without FROM and FROM NAMED; all else keeps its place, so that errors can be told by it.

    >>> without_dataset("SELECT * FROM <urn:a> { ?s ?p ?o }")
    'SELECT *              { ?s ?p ?o }'
    """
    cut: list[tuple[int, int]] = []
    depth, start = 0, -1
    for token in prescan.tokens(text):
        kind, word = token.lastgroup, token.group()
        if kind in {"open", "close"}:
            depth = max(depth + (1 if kind == "open" else -1), 0)
        if start >= 0 and kind in {"iri", "name", "nameless"}:
            cut.append((start, token.end()))
            start = -1
        elif start < 0 or word.upper() != "NAMED":
            start = token.start() if depth == 0 and kind == "word" and word.upper() == "FROM" else -1
    for begin, end in cut:
        text = text[:begin] + re.sub(r"[^\r\n]", " ", text[begin:end]) + text[end:]
    return text
