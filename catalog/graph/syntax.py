"""What the engine says of a malformed query → one line for people.

The engine names all that could stand at the place, down to the characters of a name, and does so unreliably for
keywords. What can be relied on is shown: the place, a short list of signs, and the line of the query.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from catalog.errors import QueryError
from catalog.graph.edits import Edit, origin
from catalog.graph.prescan import position

_PLACE: Final = re.compile(r"error at (\d+):(\d+): expected (?:one of )?")
# "sign", [characters] or words
_EXPECTED: Final = re.compile(r"""("(?:\\.|[^"\\])*+")|\[(?:'(?:\\.|[^'\\])*+'|[^\]'])*+\]|([^,"\[\s][^,"\[]*+)""")
_SENTENCES: Final = {
    "IRI parsing failed": "an IRI is malformed, or relative without a BASE",
    "Prefix not found": "a prefix is not declared",
}
_SIGNS: Final = 5
_CLOSING: Final = frozenset({'"."', '"}"', '")"', '"]"'})
_AROUND: Final = 60
_ADVICE: Final = "correct it at the place that is named"


def malformed(
    query: str,
    message: str,
    *,
    edits: Sequence[Edit],
    undeclared: tuple[str, int] | None,
    prefixes: Mapping[str, str],
) -> QueryError:
    """Return what is wrong with a query that the engine cannot parse.

    Args:
        message: Of the engine, which was asked the query with its edits.
        undeclared: A prefix that is not declared, and where it stands, from 0.
        prefixes: Those that people are likely to mean.
    """
    if undeclared is not None:
        (prefix, offset), shown = undeclared, undeclared[0][:_AROUND]
        line, column = _line_and_column(query, offset)
        return QueryError(
            f"the query is not SPARQL: the prefix {shown}: is not declared,"
            f" at {position(query, offset)}, in: {excerpt(query, line, column)}",
            f"declare it before the query: PREFIX {shown}: <{prefixes.get(prefix, '…')}>",
        )
    place = _PLACE.match(message)
    if place is None:
        return QueryError(f"the query is not SPARQL: {_one_line(message)[:200]}", "correct it")
    offset = origin(query, edits, int(place[1]), int(place[2]))
    return QueryError(
        f"the query is not SPARQL: {_reason(message[place.end() :])} at {position(query, offset)},"
        f" in: {excerpt(query, *_line_and_column(query, offset))}",
        _ADVICE,
    )


def excerpt(query: str, line: int, column: int) -> str:
    r"""Return what stands around a place of a query, on one line.

    >>> excerpt("SELECT *\n  { ?s\t?p }", 2, 4)
    '{ ?s ?p }'
    """
    text = query.split("\n")[line - 1]
    start, end = max(column - _AROUND, 0), column + _AROUND
    shown = _one_line(text[start:end])
    return f"{'…' if start else ''}{shown}{'…' if end < len(text) else ''}"


def _reason(expected: str) -> str:
    signs: list[str] = []
    for sign, words in _EXPECTED.findall(expected):
        if sign:
            signs.append(sign)
        elif " " in (sentence := words.strip()) and not sentence.startswith("or "):
            return f"{_SENTENCES.get(sentence, sentence)},"
    if len(signs) > _SIGNS:
        signs = [sign for sign in signs if sign in _CLOSING]
    return f"expected {' or '.join(signs)}," if signs else "something else was expected"


def _line_and_column(query: str, offset: int) -> tuple[int, int]:
    return query.count("\n", 0, offset) + 1, offset - query.rfind("\n", 0, offset)


def _one_line(text: str) -> str:
    return " ".join("".join(character if character.isprintable() else " " for character in text).split())
