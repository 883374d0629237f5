"""A query in other words, and where each place of it stands in the words of whoever asked.

An engine that is handed an edited text names lines and columns of that text. People have to be told those of their own.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

_CODE_POINT: Final = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_LINE_END: Final = 0x0A


class Edit(NamedTuple):
    """What stands in the place of a part of a text.

    Attributes:
        start, end: Of the part, from 0; an empty part is a place where something is put in.
    """

    start: int
    end: int
    text: str


def edited(source: str, edits: Sequence[Edit]) -> str:
    """Return ``source`` with its edits.

    Args:
        edits: In the order of their places; none overlaps another.

    >>> edited("ab", [Edit(1, 1, "-"), Edit(1, 2, "B")])
    'a-B'
    """
    if not edits:
        return source
    parts, end = [], 0
    for edit in edits:
        parts += [source[end : edit.start], edit.text]
        end = edit.end
    parts.append(source[end:])
    return "".join(parts)


def merged(first: Sequence[Edit], then: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return the edits of both; what ``then`` replaces as a whole needs no edit of ``first``."""
    kept = [edit for edit in first if not any(other.start <= edit.start and edit.end <= other.end for other in then)]
    return tuple(sorted([*kept, *then], key=lambda edit: edit[:2]))


def origin(source: str, edits: Sequence[Edit], line: int, column: int) -> int:
    """Return where in ``source`` a place of the edited text comes from, from 0.

    Args:
        line, column: From 1, as the engine counts them: it reads code point escapes (SPARQL 1.1 Query, section 19.2)
            before it counts.

    >>> origin("one two", [Edit(0, 0, "VALUES ?x { 1 } "), Edit(0, 3, " ")], 1, 19)
    4
    """
    shown: list[str] = []
    shown_at, source_at = [0], [0]
    length = 0
    for text, start, plain in _pieces(source, edits):
        shown.append(text)
        length += len(text)
        if plain:
            shown_at.append(length - len(text))
            source_at.append(start)
        else:
            # every character of what was put in comes from the one place where it was put in
            shown_at.extend(range(length - len(text), length))
            source_at.extend([start] * len(text))
    offset = _offset("".join(shown), line, column)
    nearest = bisect_right(shown_at, offset) - 1
    return min(source_at[nearest] + offset - shown_at[nearest], len(source))


def counted(source: str, offset: int) -> tuple[int, int]:
    """Return line and column of a place, from 1, as the engine counts them."""
    before = _CODE_POINT.sub(_character, source[:offset])
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _pieces(source: str, edits: Sequence[Edit]) -> Iterator[tuple[str, int, bool]]:
    """Yield the edited text as the engine counts it: pieces, where each comes from, and whether it is unchanged."""
    end = 0
    for start, stop, text in (*edits, Edit(len(source), len(source), "")):
        for found in _CODE_POINT.finditer(source, end, start):
            yield source[end : found.start()], end, True
            yield _character(found), found.start(), False
            end = found.end()
        yield source[end:start], end, True
        yield _CODE_POINT.sub(_character, text), start, False
        end = stop


def _character(found: re.Match[str]) -> str:
    """Return something that counts like the character that an escape stands for."""
    return "\n" if int(found[1] or found[2], 16) == _LINE_END else "x"


def _offset(text: str, line: int, column: int) -> int:
    start = 0
    for _ in range(line - 1):
        start = text.find("\n", start) + 1 or len(text)
    return min(start + column - 1, len(text))
