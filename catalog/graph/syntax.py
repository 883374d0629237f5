"""What the engine says of a malformed query → a sentence for people, the place, and the line with a mark under it.

The engine names all that could stand at the place, down to the characters of a name, and does so unreliably for
keywords; the place is where it gave up. So the mistakes that people make are looked for first (``mistakes``). Of what
the engine says is shown what can be relied on: the place and a short list of signs.
"""

import difflib
import re
from collections.abc import Callable, Mapping
from typing import Final

from catalog.errors import QueryError
from catalog.graph.mistakes import Mistake, find_mistake, lookalike, unbound
from catalog.graph.prescan import excerpt, placed, position

_PLACE: Final = re.compile(r"error at (\d+):(\d+): expected (?:one of )?")
# "sign", [characters] or words
_EXPECTED: Final = re.compile(r"""("(?:\\.|[^"\\])*+")|\[(?:'(?:\\.|[^'\\])*+'|[^\]'])*+\]|([^,"\[\s][^,"\[]*+)""")
_UNBOUND: Final = "The SELECT contains a variable that is unbound"
_SENTENCES: Final = {
    "IRI parsing failed": ("an IRI is malformed, or relative without a BASE", "write it whole, without spaces"),
    "Prefix not found": ("a prefix is not declared", "declare it before the query"),
    _UNBOUND: (
        "SELECT shows a variable that has no value where rows are grouped",
        "add it to GROUP BY, or put it into an aggregate such as SAMPLE(?x)",
    ),
    "The SELECT overrides an existing variable using an expression": (
        "an expression of SELECT is given the name of a variable that has a value already",
        "give it another name",
    ),
    "SELECT * is not authorized with GROUP BY": (
        "SELECT * cannot stand with GROUP BY",
        "name the variables: those of GROUP BY, and aggregates",
    ),
}
_SIGNS: Final = 5
_CLOSING: Final = frozenset({'"."', '"}"', '")"', '"]"'})
_SHOWN: Final = 60
_ADVICE: Final = "correct it at the place that is named"


def malformed(
    query: str,
    message: str,
    *,
    origin: Callable[[int, int], int],
    undeclared: tuple[str, int] | None,
    prefixes: Mapping[str, str],
) -> QueryError:
    """Return what is wrong with a query that the engine cannot parse.

    Args:
        message: Of the engine.
        origin: Returns where the query stands at a line and a column of the text that the engine was asked.
        undeclared: A prefix that is not declared, and where it stands, from 0.
        prefixes: Those that people are likely to mean.
    """
    mistake = lookalike(query)
    if mistake is None and undeclared is not None:
        mistake = _undeclared(query, *undeclared, prefixes)
    place = _PLACE.match(message)
    sentence = next((known for known in _SENTENCES if known in message), "")
    if mistake is None and sentence:
        mistake = unbound(query) if sentence == _UNBOUND else None
    elif mistake is None:
        mistake = find_mistake(query)
    if mistake is not None:
        return _told(query, mistake)
    if place is None:
        return QueryError(f"the query is not SPARQL: {_one_line(message)[:200]}", "correct it")
    problem, advice = _SENTENCES[sentence] if sentence else (_reason(message[place.end() :]), _ADVICE)
    return _told(query, Mistake(origin(int(place[1]), int(place[2])), problem, advice))


def _told(query: str, mistake: Mistake) -> QueryError:
    shown, _ = excerpt(query, mistake.offset)
    error = QueryError(
        f"the query is not SPARQL: {mistake.problem}, at {position(query, mistake.offset)}, in: {_one_line(shown)}",
        mistake.advice,
    )
    return placed(error, query, mistake.offset)


def _undeclared(query: str, prefix: str, offset: int, prefixes: Mapping[str, str]) -> Mistake:
    shown = prefix[:_SHOWN]
    if query[:offset].endswith("<"):
        return Mistake(offset - 1, "an IRI holds no spaces and no brackets", "escape them: a space is %20")
    if prefix.lower() in {"http", "https", "urn"}:
        return Mistake(offset, "an IRI stands in angle brackets", f"write <{shown}:…>")
    known = prefixes.get(prefix)
    close = difflib.get_close_matches(shown, sorted(prefixes), 1, 0.7)
    other = "" if known or not close else f", or did you mean {close[0]}:, PREFIX {close[0]}: <{prefixes[close[0]]}>?"
    return Mistake(
        offset,
        f"the prefix {shown}: is not declared",
        f"declare it before the query: PREFIX {shown}: <{known or '…'}>{other}",
    )


def _reason(expected: str) -> str:
    signs = [sign for sign, _ in _EXPECTED.findall(expected) if sign]
    if len(signs) > _SIGNS:
        signs = [sign for sign in signs if sign in _CLOSING]
    return f"expected {' or '.join(signs)}" if signs else "something else was expected"


def _one_line(text: str) -> str:
    return " ".join("".join(character if character.isprintable() else " " for character in text).split())
