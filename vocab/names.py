"""Lists of names in running text → single names, known names first (docs/readers.md).

An authority's name is never cut: "Youmna and Tony Asseily" stays one funder when the file has it.
"""

import re
from collections.abc import Callable
from typing import Final

from vocab.text import one_line

_SEPARATOR: Final = re.compile(r"\s*;\s*(?:and\s+)?|\s*,\s*(?:and\s+|&\s*)?|\s+and\s+|\s+&\s+")
_SUFFIX: Final = re.compile(r"(?:Jr|Sr|II|III|IV|Ph\.?\s?D|M\.?D|Inc|Ltd|LLC|S\.?J|O\.?P)\.?", re.IGNORECASE)
_ABBREVIATION: Final = re.compile(r"(?:\b(?:Jr|Sr|Inc|Ltd|Co|Corp|St|Univ|Ph\.D|M\.D)|\b[A-Z])\.$")
# More is no list of names, but a text without an end; it stays where it is, unread.
MOST_NAMES: Final = 200
_ARTICLE: Final = re.compile(r"the\s+", re.IGNORECASE)


def split_names(text: str, known: Callable[[str], bool], *, keep_couples: bool = False) -> list[str]:
    """Split ``text`` into names, in its order.

    Args:
        text: E.g. ``"the A Foundation, B and C."``.
        known: Says whether a name is in the authority files; such a name is taken whole, the longest first.
            Nothing is read out of a text that would give ``MOST_NAMES`` or more.
        keep_couples: Leave "Youmna and Tony Asseily" whole: one word before "and" is no name of a body.

    >>> split_names("A. Brown, the B and C Fund and D", {"B and C Fund"}.__contains__)
    ['A. Brown', 'B and C Fund', 'D']
    """
    text = _without_stop(one_line(text))
    separators = _separators(text)
    if len(separators) >= MOST_NAMES:
        return []
    starts = [0, *(end for _, end in separators)]
    ends = [*(start for start, _ in separators), len(text)]
    names: list[str] = []
    index = 0
    while index < len(starts):
        whole, last = _longest_known(text, starts[index], ends[index:], known)
        if whole is None:
            whole = _plain(text[starts[index] : ends[index]], known)
            last = 0
            if keep_couples and index + 1 < len(starts) and _is_couple(text, whole, starts[index + 1], ends[index]):
                following, _ = _longest_known(text, starts[index + 1], ends[index + 1 :], known)
                if following is None:
                    whole, last = _plain(text[starts[index] : ends[index + 1]], known), 1
        if names and _SUFFIX.fullmatch(whole):
            names[-1] += ", " + whole
        elif whole:
            names.append(whole)
        index += last + 1
    return list(dict.fromkeys(names))


def _longest_known(text: str, start: int, ends: list[int], known: Callable[[str], bool]) -> tuple[str | None, int]:
    for last in range(min(len(ends), 12) - 1, -1, -1):
        written = text[start : ends[last]].strip()
        for candidate in (written, _without_article(written)):
            if candidate and known(candidate):
                return candidate, last
    return None, 0


def _plain(written: str, known: Callable[[str], bool]) -> str:
    written = written.strip(" ,;")
    return written if known(written) else _without_article(written)


def _without_article(text: str) -> str:
    return _ARTICLE.sub("", text, count=1) if _ARTICLE.match(text) else text


def _is_couple(text: str, name: str, next_start: int, end: int) -> bool:
    return " " not in name and "and" in text[end:next_start]


def _separators(text: str) -> list[tuple[int, int]]:
    """Return where the separators begin and end that stand in no brackets."""
    found, depth, counted = [], 0, 0
    for separator in _SEPARATOR.finditer(text):
        start = separator.start()
        depth += text.count("(", counted, start) - text.count(")", counted, start)
        counted = start
        if depth <= 0:
            found.append(separator.span())
    return found


def _without_stop(text: str) -> str:
    return text if _ABBREVIATION.search(text) else text.removesuffix(".").rstrip()
