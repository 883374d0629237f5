"""The mistakes that people make in queries, found by looking at the tokens of one that the engine has refused.

The engine says where it gave up, which is often the end of the query. Each rule here knows one mistake, its place and
what to write instead; the first that finds its mistake is believed. A rule may be wrong about a query that is right:
such a query never comes here.
"""

import difflib
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from catalog.graph.prescan import tokens

_FUNCTIONS: Final = frozenset(
    """
    ABS ADJUST AVG BNODE BOUND CEIL COALESCE CONCAT CONTAINS COUNT DATATYPE DAY ENCODE_FOR_URI FLOOR GROUP_CONCAT
    HASLANG HASLANGDIR HOURS IF IRI ISBLANK ISIRI ISLITERAL ISNUMERIC ISTRIPLE ISURI LANG LANGDIR LANGMATCHES LCASE
    MAX MD5 MIN MINUTES MONTH NOW OBJECT PREDICATE RAND REGEX REPLACE ROUND SAMETERM SAMPLE SECONDS SHA1 SHA256
    SHA384 SHA512 STR STRAFTER STRBEFORE STRDT STRENDS STRLANG STRLANGDIR STRLEN STRSTARTS STRUUID SUBJECT SUBSTR
    SUM TIMEZONE TRIPLE TZ UCASE URI UUID YEAR
    """.split()
)
_KEYWORDS: Final = frozenset(
    """
    A AS ASC ASK BASE BIND BY CONSTRUCT DESC DESCRIBE DISTINCT EXISTS FALSE FILTER FROM GRAPH GROUP HAVING IN
    LATERAL LIMIT MINUS NAMED NOT OFFSET OPTIONAL ORDER PREFIX REDUCED SELECT SEPARATOR SERVICE SILENT TRUE UNDEF
    UNION VALUES VERSION WHERE
    """.split()
)
_WORDS: Final = _KEYWORDS | _FUNCTIONS
_QUERIES: Final = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
_LOOKALIKES: Final = {
    **dict.fromkeys("“”„‟«»″＂", ("a typographic quotation mark", 'write a straight one: "')),
    **dict.fromkeys("‘’‚‛‹›′＇´", ("a typographic quotation mark", "write a straight one: '")),
    **dict.fromkeys("‐‑‒–—−﹣－", ("a typographic dash", "write a hyphen: -")),
    **dict.fromkeys("（）｛｝＜＞，．；：＝？！", ("a full-width sign", "write the one of the Latin keyboard")),
    **dict.fromkeys("\u200b\u2060\ufeff", ("a character that has no width", "delete it")),
    "…": ("an ellipsis", "write what it stands for"),
}
_ODD: Final = re.compile(f"[{''.join(_LOOKALIKES)}]")
_SPACES: Final = re.compile(r"[^ \t\r\n]")
# Characters of a query that is looked at: people write less, and whoever sends more must not cost the web process time.
_LONGEST: Final = 10_000
_CLOSING: Final = {"(": ")", "{": "}", "[": "]", "<<": ">>"}
_PARTS: Final = frozenset({"iri", "text", "term", "name", "nameless"})


class Mistake(NamedTuple):
    """One mistake.

    Attributes:
        offset: Of its place in the query, from 0.
        problem: What is wrong, as part of a sentence.
        advice: What to do.
    """

    offset: int
    problem: str
    advice: str


class _Token(NamedTuple):
    """One token.

    Attributes:
        kind: As the scan calls it.
        word: In capitals, where capitals make no difference.
        inside: The bracket that it stands in; empty outside of all.
    """

    text: str
    kind: str
    start: int
    end: int
    word: str
    inside: str


def _seen(query: str) -> list[_Token]:
    opened: list[str] = []
    found = []
    for token in tokens(query):
        text, kind = token.group(), token.lastgroup or ""
        if kind == "close":
            del opened[-1:]
        found.append(_Token(text, kind, token.start(), token.end(), text.upper(), opened[-1] if opened else ""))
        if kind == "open":
            opened.append(text)
    return found


def find_mistake(query: str) -> Mistake | None:
    """Return the likeliest mistake in a query that is not SPARQL; ``None`` when no rule knows it."""
    if len(query) > _LONGEST:
        return None
    found = _seen(query)
    return next((mistake for rule in _RULES for mistake in rule(found)), None)


def lookalike(query: str) -> Mistake | None:
    """Return the first character that only looks like one of SPARQL: word processors put them in."""
    end = 0
    for token in tokens(query) if len(query) <= _LONGEST else ():
        between = query[end : token.start()]
        end = token.end()
        if "#" not in between and (odd := _SPACES.search(between)):
            return Mistake(
                token.start() - len(between) + odd.start(),
                f"a space of another kind (U+{ord(odd.group()):04X})",
                "write a plain space",
            )
        sign = None if token.lastgroup in {"text", "iri"} else _ODD.search(token.group())
        if sign is not None:
            problem, advice = _LOOKALIKES[sign.group()]
            shown = f"{sign.group()} is {problem}" if sign.group().isprintable() else problem
            return Mistake(token.start() + sign.start(), shown, advice)
    return None


def _brackets(found: list[_Token]) -> Iterator[Mistake]:
    opened: list[_Token] = []
    for token in found:
        if token.kind == "open":
            opened.append(token)
        elif token.kind == "close":
            if not opened:
                yield Mistake(token.start, f"{token.text} closes nothing", "delete it, or open it before")
                return
            if _CLOSING[opened[-1].text] != token.text:
                yield _unclosed(opened[-1], f" before {token.text}")
                return
            opened.pop()
    if opened:
        yield _unclosed(opened[-1], "")


def _unclosed(token: _Token, where: str) -> Mistake:
    return Mistake(token.start, f"{token.text} is never closed{where}", f"add {_CLOSING[token.text]}")


def _prologue(found: list[_Token]) -> Iterator[Mistake]:
    for before, token in pairwise(found):
        if before.word == "PREFIX" and token.kind == "word":
            yield Mistake(token.end, "a prefix ends with a colon", f"write PREFIX {token.text[:40]}: <…>")


def _commas(found: list[_Token]) -> Iterator[Mistake]:
    listing = False
    for token in found:
        if token.kind == "word" and token.inside != "(":
            listing = token.word == "SELECT" or (listing and token.word in {"DISTINCT", "REDUCED"})
        listing = listing and token.text != "{"
        if listing and token.text == "," and token.inside != "(":
            yield Mistake(token.start, "variables of SELECT are parted by spaces", "delete the comma")


def _words(found: list[_Token]) -> Iterator[Mistake]:
    for place, token in enumerate(found):
        if token.kind == "word" and token.word not in _WORDS:
            called = place + 1 < len(found) and found[place + 1].text == "("
            yield _unknown(token, first=place == 0, called=called)


def _unknown(token: _Token, *, first: bool, called: bool) -> Mistake:
    shown = token.text[:40]
    known = sorted(_QUERIES if first else _WORDS if called else _KEYWORDS)
    problem = f"{shown} is no word of SPARQL"
    if close := difflib.get_close_matches(token.word[:40], known, 1, 0.7):
        return Mistake(token.start, problem, f"did you mean {close[0]}?")
    if first:
        return Mistake(token.start, problem, "begin with SELECT, ASK, CONSTRUCT or DESCRIBE")
    if called:
        return Mistake(
            token.start, f"there is no function {shown}", "see section 17 of SPARQL 1.1 Query for those there are"
        )
    return Mistake(
        token.start, problem, f'write a text in quotes, "{shown}", and a name with its prefix, schema:{shown}'
    )


_PAIRS: Final = (
    (("=", "="), "SPARQL compares with one sign", "write = for =="),
    (("ORDER", "?"), "ORDER goes with BY", "write ORDER BY"),
    (("GROUP", "?"), "GROUP goes with BY", "write GROUP BY"),
    (("FILTER", "?"), "the condition of FILTER stands in round brackets", "write FILTER(…)"),
    (("DESC", "?"), "what DESC orders by stands in round brackets", "write DESC(?x)"),
    (("ASC", "?"), "what ASC orders by stands in round brackets", "write ASC(?x)"),
    (("FROM", "{"), "FROM is followed by the IRI of a graph", "write one, or delete FROM"),
)


def _pairs(found: list[_Token]) -> Iterator[Mistake]:
    for first, second in pairwise(found):
        pair = (first.word, "?" if second.text[0] in "?$" else second.text)
        for known, problem, advice in _PAIRS:
            if pair == known:
                yield Mistake(first.start, problem, advice)
        if first.word in {"LIMIT", "OFFSET"} and not second.text.isdigit():
            yield Mistake(second.start, f"{first.word} is followed by a whole number", "write one")
    if found and found[-1].word in {"LIMIT", "OFFSET"}:
        yield Mistake(found[-1].end, f"{found[-1].word} is followed by a whole number", "write one")


def _conditions(found: list[_Token]) -> Iterator[Mistake]:
    for before, token, after in zip(found, found[1:], found[2:], strict=False):
        if token.text in {"&", "|"} and token.text not in {before.text, after.text} and token.inside == "(":
            yield Mistake(token.start, f"{token.text} joins no conditions", f"write {token.text * 2}")


def _expressions(found: list[_Token]) -> Iterator[Mistake]:
    for token in found:
        if token.word == "AS" and token.kind == "word" and token.inside != "(":
            yield Mistake(token.start, "an expression and its name stand in round brackets", "write (COUNT(*) AS ?n)")


def _triples(found: list[_Token]) -> Iterator[Mistake]:
    """Find a triple of one or two parts: only where nothing else stands between two full stops or braces."""
    parts: int | None = None
    for token in found:
        if token.text in {".", "}"} and parts in {1, 2}:
            yield Mistake(token.start, f"a statement has three parts, this one has {parts}", "write what is missing")
        if token.text in {".", "{", "}"}:
            parts = 0
        elif parts is not None and (token.kind in _PARTS or token.text == "a"):
            parts += 1
        else:
            parts = None


_RULES: Final[tuple[Callable[[list[_Token]], Iterator[Mistake]], ...]] = (
    _prologue,
    _words,
    _brackets,
    _commas,
    _pairs,
    _conditions,
    _expressions,
    _triples,
)


def unbound(query: str) -> Mistake | None:
    """Return the first variable that SELECT shows and neither GROUP BY nor an aggregate gives a value."""
    if len(query) > _LONGEST:
        return None
    found = _seen(query)
    grouped = {variable.text[1:] for variable in _grouped(found)}
    for variable in _shown(found):
        if variable.text[1:] not in grouped:
            name = variable.text[:40]
            return Mistake(
                variable.start,
                f"{name} has no value of its own where rows are grouped",
                f"add it to GROUP BY, or show one of its values: (SAMPLE({name}) AS ?one)",
            )
    return None


def _shown(found: list[_Token]) -> Iterator[_Token]:
    """Yield the plain variables behind each SELECT."""
    listing = False
    for token in found:
        if token.kind == "word" and token.inside != "(":
            listing = token.word == "SELECT" or (listing and token.word in {"DISTINCT", "REDUCED"})
        listing = listing and token.text != "{"
        if listing and token.inside != "(" and token.text[0] in "?$":
            yield token


def _grouped(found: list[_Token]) -> Iterator[_Token]:
    """Yield the variables of all GROUP BY."""
    grouping = False
    for before, token in pairwise(found):
        if token.word == "BY":
            grouping = before.word == "GROUP"
        elif token.kind == "word" and token.word in {"ORDER", "HAVING", "LIMIT", "OFFSET", "VALUES"}:
            grouping = False
        elif grouping and token.text[0] in "?$":
            yield token
