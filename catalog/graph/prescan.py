"""What no engine may see: a linear look at the text of a query before it is parsed (design §4).

Parsing is recursive in every SPARQL engine, so a deeply nested query of a few kilobytes overflows the stack and
kills the process. This scan knows only tokens (SPARQL 1.1 Query, section 19.8), counts brackets, and
refuses words that no query may hold: updates, LOAD and SERVICE.

The engine is laxer about tokens than the specification: it ends a keyword or a number where that helps it to go on,
takes the beginning of an IRI for less-than, and knows one run of dots in a local name. What it could
read as SERVICE counts as SERVICE; a legal token that it would misread reaches it in another, equal form.
"""

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple, TypeVar
from urllib.parse import urljoin

from catalog.errors import CatalogError, QueryError, QueryTooLongError
from catalog.graph.edits import Edit, edited

E = TypeVar("E", bound=CatalogError)

# The terminals of section 19.8. Every quantifier is possessive, so that no character is looked at again and again.
_BASE: Final = (
    r"A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f"
    r"\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_VARIABLE: Final = _BASE + r"_0-9\u00b7\u0300-\u036f\u203f\u2040"
_NAME: Final = rf"[{_BASE}][{_VARIABLE}-]*+(?:\.++[{_VARIABLE}-]++)*+"
_PART: Final = rf"(?:[{_VARIABLE}:-]|%[0-9A-Fa-f]{{2}}|\\[_~.\-!$&'()*+,;=/?\#@%])++"
_LOCAL: Final = rf":(?:(?![\u00b7\u0300-\u036f\u203f\u2040-]){_PART}(?:\.++{_PART})*+)?+"
# code points that exist and are no surrogates: with any other, the engine takes a string for something else
_CODE_POINT: Final = (
    r"\\(?:u(?![Dd][89A-Fa-f])[0-9A-Fa-f]{4}"
    r"|U(?:0000(?![Dd][89A-Fa-f])|000[1-9A-Fa-f]|0010)[0-9A-Fa-f]{4})"
)
_ESCAPE: Final = rf"\\[tbnrf\"'\\]|{_CODE_POINT}"
_TOKEN: Final = re.compile(
    rf"""
    (?P<space>\s++|\#[^\r\n]*+)
  | (?P<iri><(?:[^<>"{{}}|^`\\\x00-\x20]|{_CODE_POINT})*+>)
  | (?P<text>\"\"\"(?:"{{0,2}}+(?:[^"\\]|{_ESCAPE}))*+\"\"\"|'''(?:'{{0,2}}+(?:[^'\\]|{_ESCAPE}))*+'''
           |(?!\"\"\"|''')(?:"(?:[^"\\\r\n]|{_ESCAPE})*+"|'(?:[^'\\\r\n]|{_ESCAPE})*+'))
  | (?P<quote>["'])
  | (?P<term>[?$][{_BASE}_0-9][{_VARIABLE}]*+
           |_:[{_BASE}_0-9][{_VARIABLE}-]*+(?:\.++[{_VARIABLE}-]++)*+
           |@[A-Za-z]++(?:-[A-Za-z0-9]++)*+(?:--[A-Za-z]++)?+
           |(?:[0-9]++(?:\.[0-9]*+)?+|\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+)
  | (?P<word>{_NAME})(?P<name>{_LOCAL})?+
  | (?P<nameless>{_LOCAL})
  | (?P<open>[(\{{\[]|<<)
  | (?P<close>[)\}}\]]|>>)
  | (?P<prefix>[!^+-])
  | (?P<escape>\\[uU])
  | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_DOTS: Final = re.compile(r"\\.|\.+")
_WORD: Final = re.compile(r"[^.-]+")
_ESCAPED: Final = re.compile(r"\\(.)")
_ABSOLUTE: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*+://[^/?#]")  # nothing of it comes from a base
_CODE_POINTS: Final = re.compile(r"\\u(.{4})|\\U(.{8})")

# characters of BASE and of namespaces, counted each time that one is written out in an IRI: a short query could have
# the process that serves the web put together gigabytes of them
_MOST_WRITTEN_OUT: Final = 4 << 20
_AROUND: Final = 60  # characters that are shown on either side of a mistake

_UPDATES: Final = frozenset({"INSERT", "DELETE", "CLEAR", "DROP", "CREATE", "COPY", "MOVE", "ADD"})
_SERVICE: Final = "SERVICE"
_FORBIDDEN: Final = {
    _SERVICE: "this endpoint asks no other endpoint; leave SERVICE out and ask there yourself",
    "LOAD": "this endpoint loads nothing; leave LOAD out",
    **dict.fromkeys(_UPDATES, "this endpoint answers queries only: SELECT, ASK, CONSTRUCT, DESCRIBE"),
}


class Token(NamedTuple):
    """A word or sign of a query.

    Attributes:
        kind: ``iri``, ``text`` (a string), ``term`` (variable, label, language tag, number), ``word``, ``name`` or
            ``nameless`` (a prefixed name), ``open``, ``close``, ``prefix`` (a sign that can be heaped) or ``other``.
        start: Where it begins in the query, from 0.
    """

    kind: str
    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends in the query."""
        return self.start + len(self.text)


class Checked(NamedTuple):
    """A query that an engine may see.

    Attributes:
        query: As it was asked.
        text: For the engine; says what the query says.
        default_graphs, named_graphs: IRIs after FROM and FROM NAMED.
        asked_graphs: IRIs after GRAPH, by where they stand in the query, from 0.
        undeclared: The first prefix that no PREFIX declares, and where it stands, from 0.
        edits: What makes ``text`` of ``query``.
        found: All of it but space and comments.
        base, prefixes: What its prologue declares; IRIs.
    """

    query: str
    text: str
    default_graphs: tuple[str, ...]
    named_graphs: tuple[str, ...]
    asked_graphs: Mapping[int, str]
    undeclared: tuple[str, int] | None
    edits: tuple[Edit, ...]
    found: Sequence[re.Match[str]]
    base: str
    prefixes: Mapping[str, str]

    @property
    def tokens(self) -> Iterator[Token]:
        """What was found, by kind and place; made only for those who look at it again."""
        return (Token(token.lastgroup or "", token.group(), token.start()) for token in self.found)

    def iri(self, token: Token) -> str | None:
        """Return the IRI that a token behind the prologue stands for, if it stands for one."""
        if token.kind == "iri":
            return _resolved(self.base, token.text[1:-1]) if self.base or "\\" in token.text else token.text[1:-1]
        if token.kind not in {"name", "nameless"}:
            return None
        prefix, _, local = token.text.partition(":")
        return _named(self.prefixes[prefix], local) if prefix in self.prefixes else None


def check(query: str, *, max_length: int, max_depth: int, base: str = "") -> Checked:
    """Refuse a query that must not reach an engine; cost is linear in its length.

    Args:
        query: The text of the query.
        max_length: In bytes of UTF-8.
        max_depth: Of brackets inside brackets; runs of ``!``, ``^``, ``+`` and ``-`` count as nesting too.
        base: What relative IRIs are relative to where the query states no BASE.

    Raises:
        QueryTooLongError: Longer than ``max_length``.
        QueryError: Empty, nested deeper than ``max_depth``, holds a forbidden word, or far too much of long prefixes.
    """
    try:
        size = len(query.encode())
    except UnicodeEncodeError:
        raise QueryError("the query is no Unicode text", "send it in UTF-8") from None
    if size > max_length:
        raise QueryTooLongError(
            f"the query has {size:,} bytes, the limit is {max_length:,}",
            "shorten it, or take the dump and ask a copy of your own",
        )
    scan = _Scan(query, max_depth, base, _MOST_WRITTEN_OUT)
    for token in tokens(query):
        scan.take(token)
    return scan.checked()


def tokens(query: str) -> Iterator[re.Match[str]]:
    """Yield the tokens of a query, without what stands between them."""
    return (token for token in _TOKEN.finditer(query) if token.lastgroup != "space")


def rescan(query: str, base: str = "") -> Checked:
    """Return what is known of a query that was checked before it was given this form."""
    scan = _Scan(query, len(query), base, sys.maxsize)
    for token in tokens(query):
        scan.take(token)
    return scan.checked()


class _Scan:
    """What is known of a query up to one of its tokens."""

    def __init__(self, query: str, max_depth: int, base: str, most_written_out: int) -> None:
        self._query = query
        self._left = most_written_out
        # where no forbidden word stands anywhere, none need be looked for in each word
        shouted = query.upper()
        self._watching = any(word in shouted for word in _FORBIDDEN)
        self._max_depth = max_depth
        self._opened: list[str] = []
        self._run = 0
        self._last = self._before = ""
        self._suspect: re.Match[str] | None = None
        self._base = base
        self._prefixes: dict[str, str] = {}
        self._graphs: dict[str, dict[int, str]] = {"FROM": {}, "NAMED": {}, "GRAPH": {}}
        self._undeclared: tuple[str, int] | None = None
        self._edits: list[Edit] = []
        self._tokens: list[re.Match[str]] = []

    def take(self, token: re.Match[str]) -> None:
        """Look at the next token."""
        text = token.group()
        if self._suspect and text == "{":
            raise self._forbidden(_SERVICE, self._suspect.start())
        self._suspect = None
        self._run = self._run + 1 if token.lastgroup == "prefix" else 0
        match token.lastgroup:
            case "open":
                self._opened.append(text)
            case "close":
                del self._opened[-1:]
            case "word":
                self._word(token)
            case "name" | "nameless":
                self._name(token)
            case "iri":
                self._iri(token)
            case "quote":
                raise self._refused(
                    "a string that does not end",
                    token,
                    "expected a closing quotation mark, and no escapes but those of SPARQL",
                )
            case "escape":
                raise self._refused(
                    "a code point escape outside strings and IRIs",
                    token,
                    "expected the character itself; write it out",
                )
        if len(self._opened) + self._run > self._max_depth:
            raise self._refused(
                f"the query is nested deeper than {self._max_depth} levels",
                token,
                "write it with fewer brackets inside brackets",
            )
        self._before, self._last = self._last, text
        self._tokens.append(token)

    def _word(self, token: re.Match[str]) -> None:
        if not self._watching:
            return
        for found in _WORD.finditer(token.group().upper()):
            word = _SERVICE if _SERVICE in found.group() else found.group()
            if word in _FORBIDDEN:
                raise self._forbidden(word, token.start() + found.start())

    def _name(self, token: re.Match[str]) -> None:
        """Look at a prefixed name: the engine could begin it with a keyword, or end it at its second run of dots."""
        prefix, _, local = token.group().partition(":")
        self._write_out(self._prefixes.get(prefix, ""), token)
        after = self._last.upper()
        if self._watching and _SERVICE in prefix.upper():
            if prefix not in self._prefixes and after != "PREFIX":
                raise self._forbidden(_SERVICE, token.start())
            if self._opened and after != "GRAPH":
                self._suspect = token
        if local.count(".") > 1:
            self._edits.extend(_dots(local, token.end() - len(local)))
        if prefix in self._prefixes:
            self._graph(after, token.start(), _named(self._prefixes[prefix], local))
        elif after != "PREFIX" and self._undeclared is None:
            self._undeclared = prefix, token.start()

    def _iri(self, token: re.Match[str]) -> None:
        """Look at an IRI: between round brackets, the engine could take it for less-than and ``#`` for a comment."""
        if self._opened[-1:] == ["("] and "#" in token.group():
            self._edits.append(Edit(token.start(), token.end(), token.group().replace("#", r"\u0023")))
        self._write_out(self._base, token)
        after = self._last.upper()
        if self._opened and after != "GRAPH":
            return
        iri = _resolved(self._base, token.group()[1:-1])
        self._graph(after, token.start(), iri)
        if after == "BASE":
            self._base = iri
        elif self._before.upper() == "PREFIX":
            self._prefixes[self._last.removesuffix(":")] = iri

    def _write_out(self, beginning: str, token: re.Match[str]) -> None:
        """Count what an IRI begins with."""
        self._left -= len(beginning)
        if self._left < 0:
            raise self._refused(
                f"written out, the IRIs up to here have more than {_MOST_WRITTEN_OUT >> 20} MiB",
                token,
                "shorten BASE and the prefixes",
            )

    def _graph(self, after: str, offset: int, iri: str) -> None:
        """Note an IRI that names a graph: FROM stands outside of all brackets, GRAPH inside."""
        if after in self._graphs and bool(self._opened) == (after == "GRAPH"):
            self._graphs[after][offset] = iri

    def _forbidden(self, word: str, offset: int) -> QueryError:
        return refused(self._query, f"{word} is not allowed here", offset, _FORBIDDEN[word])

    def _refused(self, problem: str, token: re.Match[str], advice: str) -> QueryError:
        return refused(self._query, problem, token.start(), advice)

    def checked(self) -> Checked:
        """Return the query as the engine gets it."""
        if not self._last:
            raise QueryError("the query is empty", "write one: SELECT * { ?s ?p ?o } LIMIT 10")
        default, named = (tuple(self._graphs[word].values()) for word in ("FROM", "NAMED"))
        return Checked(
            self._query,
            edited(self._query, self._edits),
            default,
            named,
            self._graphs["GRAPH"],
            self._undeclared,
            tuple(self._edits),
            self._tokens,
            self._base,
            self._prefixes,
        )


def _dots(local: str, start: int) -> Iterator[Edit]:
    """Yield what makes escapes of all runs of dots in a local name but the first.

    Args:
        start: Of the name, in the query.
    """
    runs = [found for found in _DOTS.finditer(local) if found.group().startswith(".")]
    return (Edit(start + run.start(), start + run.end(), r"\." * len(run.group())) for run in runs[1:])


def _named(namespace: str, local: str) -> str:
    return namespace + (_ESCAPED.sub(r"\1", local) if "\\" in local else local)


def _resolved(base: str, reference: str) -> str:
    plain = unescaped(reference)
    if _ABSOLUTE.match(plain):
        return plain
    path, sign, fragment = plain.partition("#")
    try:
        return urljoin(base, path) + sign + fragment
    except ValueError:
        return plain


def unescaped(reference: str) -> str:
    """Return an IRI without code point escapes."""
    if "\\" not in reference:
        return reference
    return _CODE_POINTS.sub(lambda found: chr(int(found[1] or found[2], 16)), reference)


def is_variable(text: str) -> bool:
    """Say whether a text is a variable and nothing else."""
    found = _TOKEN.fullmatch(text)
    return found is not None and found.lastgroup == "term" and text[0] in "?$"


def excerpt(query: str, offset: int) -> tuple[str, str]:
    r"""Return the line of a query around a place, and a mark that points to the place from below.

    >>> excerpt("SELECT *\n  { ?s\t?p }", 15)
    ('  { ?s ?p }', '      ^')
    """
    start = query.rfind("\n", 0, offset) + 1
    end = query.find("\n", offset)
    first = max(offset - _AROUND, start)
    line = query[first : min(end if end >= 0 else len(query), offset + _AROUND)]
    shown = "".join(character if character.isprintable() else " " for character in line)
    before, after = (
        ("…" if first > start else ""),
        ("…" if 0 <= offset + _AROUND < (end if end >= 0 else len(query)) else ""),
    )
    return f"{before}{shown}{after}", " " * (len(before) + offset - first) + "^"


def refused(query: str, problem: str, offset: int, advice: str) -> QueryError:
    """Return what is wrong at a place of a query."""
    return placed(QueryError(f"{problem}, at {position(query, offset)}", advice), query, offset)


def placed(error: E, query: str, offset: int) -> E:
    """Return an error with its place in a query, for programs."""
    shown, caret = excerpt(query, offset)
    line, column = line_and_column(query, offset)
    error.members |= {
        "line": line,
        "column": column,
        "excerpt": shown,
        "caret": caret,
    }
    return error


def position(query: str, offset: int) -> str:
    """Return ``line L, column C``, both from 1."""
    line, column = line_and_column(query, offset)
    return f"line {line}, column {column}"


def line_and_column(query: str, offset: int) -> tuple[int, int]:
    """Return both, from 1."""
    return query.count("\n", 0, offset) + 1, offset - query.rfind("\n", 0, offset)
