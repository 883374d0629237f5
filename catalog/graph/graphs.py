"""The dataset of a query: the default graph, which holds the curated statements, can be named in it.

An engine shows its default graph under no name. So a query that asks for it by name reaches the engine in another form
that has the same answer (SPARQL 1.1 Query, section 18.6, evaluation of Graph): ``GRAPH <curated> { P }`` as ``{ P }``,
and ``GRAPH ?g { P }`` as ``{ { P } VALUES ?g { <curated> } } UNION { GRAPH ?g { P } }``, wherever the active graph is
the curated one alone. Where it is not, the query is refused: any answer would be wrong.
"""

import re
from typing import Final, NamedTuple

from catalog.errors import QueryError
from catalog.graph.prescan import Checked, position, rescan, tokens

_PLAIN: Final = frozenset({"iri", "text", "term", "name", "nameless"})  # kinds of tokens that patterns are made of
_GRAPH: Final = re.compile("graph", re.IGNORECASE)
_Graphs = tuple[str, ...] | None


class _Group(NamedTuple):
    """Where a pair of braces stands: what GRAPH means inside of it.

    Attributes:
        active: ``curated``, ``named``, or ``both`` for the body of a GRAPH that is answered from either.
        clause: The GRAPH that it is the body of.
    """

    active: str
    clause: "_Clause | None" = None


class _Clause(NamedTuple):
    """One GRAPH whose answer lies in the default graph, or may.

    Attributes:
        start, name_end: Of the word and the name behind it, in the query.
        variable: Empty when it names the curated graph.
        body: Where its opening brace stands.
    """

    start: int
    name_end: int
    variable: str
    body: int


def settle(
    query: str, checked: Checked, curated: str, default: _Graphs, named: _Graphs
) -> tuple[str, _Graphs, _Graphs]:
    """Return the query and the dataset that an engine is asked, where a query may name the default graph.

    Args:
        query: As it came; ``checked`` is what the scan knows of it.
        curated: IRI of the default graph; empty when it has none.
        default, named: The dataset of the request, which goes before that of the query; both ``None`` leaves it to it.

    Raises:
        QueryError: The answer would need the default graph under its name in a place where it cannot be had.
    """
    stated = default is not None or named is not None
    defaults = (default if stated else checked.default_graphs) or ()
    names = (named if stated else checked.named_graphs) or ()
    free = not (stated or defaults or names)
    asked = curated in checked.asked_graphs.values()
    if not curated or not (asked or curated in names or (free and _GRAPH.search(query))):
        return (checked.text, defaults, names) if curated in defaults else (checked.text, default, named)
    if not free and curated not in names:
        raise QueryError(
            f"<{curated}> is not among the named graphs that are stated, so GRAPH cannot reach it",
            "add it with FROM NAMED or named-graph-uri, or state no graphs at all",
        )
    rewriting = _Rewriting(query, checked, curated)
    others = tuple(name for name in names if name != curated)
    if not rewriting.clauses:
        return (checked.text, default, named) if free else (checked.text, defaults, others)
    if not free and set(defaults) != {curated} and (defaults or rewriting.plain):
        raise QueryError(
            f"<{curated}> cannot be a named graph beside another default graph",
            f"add FROM <{curated}> and no other FROM, or ask all patterns inside GRAPH",
        )
    text = rescan(rewriting.text()).text
    return (text, default, named) if free else (text, (curated,), others)


class _Rewriting:
    """Finds in a query each GRAPH that the default graph may answer.

    Attributes:
        clauses: With the offset behind each one's body, the inner before the outer.
        plain: Whether a pattern may stand outside of all GRAPHs; said too often rather than too seldom.
    """

    def __init__(self, query: str, checked: Checked, curated: str) -> None:
        self._query = query
        self._asked = checked.asked_graphs
        self._curated = curated
        self.clauses: list[tuple[_Clause, int]] = []
        self.plain = False
        self._groups: list[_Group | None] = []  # None for brackets that are no braces
        self._last = ""
        self._word: re.Match[str] | None = None  # GRAPH
        self._name: re.Match[str] | None = None  # what stands behind it
        self._data = self._projecting = False
        for token in tokens(query):
            self._take(token)
            self._last = token.group().upper()

    def _take(self, token: re.Match[str]) -> None:
        match token.lastgroup:
            case "open":
                self._open(token)
            case "close":
                self._close(token)
            case "word":
                self._word = token if token.group().upper() == "GRAPH" else None
                # what stands in a template, behind VALUES or SELECT is no pattern
                self._data = self._data or token.group().upper() in {"CONSTRUCT", "VALUES"}
                self._projecting = token.group().upper() == "SELECT" or (
                    self._projecting and token.group().upper() != "WHERE"
                )
                if token.group().upper() == "WHERE":
                    self._data = False
            case kind if kind in _PLAIN and self._last == "GRAPH":
                self._name = token
            case kind if kind in _PLAIN and not self._data and not self._projecting:
                inside = self._groups[-1] if self._groups else None
                self.plain = self.plain or (inside is not None and inside.clause is None and inside.active == "curated")

    def _open(self, token: re.Match[str]) -> None:
        if token.group() != "{":
            self._groups.append(None)
            return
        around = next((group for group in reversed(self._groups) if group), _Group("curated"))
        word, name, data = self._word, self._name, self._data
        self._word, self._name, self._data, self._projecting = None, None, False, False
        if word is not None and name is not None:
            self._groups.append(self._body(word, name, token, around))
        else:
            self._groups.append(_Group("data") if data else around)

    def _body(self, word: re.Match[str], name: re.Match[str], brace: re.Match[str], around: _Group) -> _Group:
        variable = name.group() if name.group()[0] in "?$" else ""
        if not variable and self._asked.get(name.start()) != self._curated:
            return _Group("named", around.clause or _Clause(word.start(), name.end(), "", brace.start()))
        if around.active != "curated":
            raise QueryError(
                f"a GRAPH inside another GRAPH cannot reach <{self._curated}>,"
                f" at {position(self._query, word.start())}",
                "put one beside the other",
            )
        clause = _Clause(word.start(), name.end(), variable, brace.start())
        return _Group("both" if variable else "curated", clause)

    def _close(self, token: re.Match[str]) -> None:
        group = self._groups.pop() if self._groups else None
        if group is None or group.clause is None or group.active == "named":
            return
        around = next((outer for outer in reversed(self._groups) if outer), None)
        if around is None or around.clause is not group.clause:
            self.clauses.append((group.clause, token.end()))

    def text(self) -> str:
        """Return the query as an engine answers it; lines and columns before the end of a body stay what they are."""
        inserted: dict[int, str] = {}
        blanked: dict[int, tuple[int, str]] = {}
        for number, (clause, end) in enumerate(self.clauses):
            blanks = " " * (clause.name_end - clause.start)
            if not clause.variable:
                blanked[clause.start] = (clause.name_end, blanks)
                continue
            blanked[clause.start] = (clause.name_end, "{" + blanks[1:])
            copy = _copied(self._query[clause.body : end], f"_{number}")
            inserted[end] = (
                f" VALUES {clause.variable} {{ <{self._curated}> }} }} UNION {{ GRAPH {clause.variable} {copy} }}"
            )
        parts, done = [], 0
        for place in sorted({*inserted, *blanked}):
            parts += [self._query[done:place], inserted.get(place, "")]
            done = place
            if place in blanked:
                done, blanks = blanked[place]
                parts.append(blanks)
        return "".join((*parts, self._query[done:]))


def _copied(body: str, suffix: str) -> str:
    """Return a group on one line, without comments, under other labels of blank nodes: each is of one group alone."""
    return " ".join(
        token.group() + (suffix if token.lastgroup == "term" and token.group().startswith("_:") else "")
        for token in tokens(body)
    )
