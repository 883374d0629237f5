"""The places in a text where a name is no mention: headings such as "Appendix II", quoted citations (docs/linking.md).

What stands there is the name of a work or of a part, not of what it is about.
"""

import re
from collections.abc import Iterator
from typing import Final

import ahocorasick_rs

_PARTS: Final = re.findall(
    r"\S+",
    "Addenda Addendum Annex Annexes Appendices Appendix Article Attachment Chapter Document Enclosure Exhibit"
    " Figure Item No Note Number Page Paragraph Part Plate Section Table Vol Volume",
)
_NUMBERED: Final = re.compile(rf"(?:{'|'.join(_PARTS)})\.?[ \t]+(?:[IVXLC]+|[0-9]{{1,3}}|[A-Z])\b")
_LONGEST_HEADING: Final = 100
_OPENING: Final = '"“„«‟'
_CLOSING: Final = '"”“»'
# "Title," April 24, 1962: a quotation that ends in a comma, and a year in the same sentence
_QUOTED: Final = re.compile(
    rf"[{_OPENING}][^{_OPENING}{_CLOSING}\n]{{3,300}}(?:,[{_CLOSING}]|[{_CLOSING}],)"
    r"[^.!?\n]{0,160}?\b(?:1[0-9]{3}|20[0-9]{2})\b[^\n]{0,200}?(?=[.;)](?:\s|$)|$)",
    re.MULTILINE,
)
# (Moscow: Progress, 1972): where a book was printed
_IMPRINT: Final = re.compile(r"\([^()\n]{1,80}: [^()\n]{1,80}, (?:1[0-9]{3}|20[0-9]{2})\)")
# Where one of them can begin: looking for that is far quicker than trying each expression everywhere.
_STARTS: Final = [*_PARTS, "(", *_OPENING]
_AUTOMATON: Final = ahocorasick_rs.AhoCorasick(_STARTS, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


def unlinked_places(text: str, citation: str) -> list[tuple[int, int]]:
    """Return where the places begin and end, in order of their beginning.

    Args:
        citation: That of the record itself, on one line; ``""`` when there is none.

    >>> text = 'See Appendix II and "Note on China," April 1962, Archive. China'
    >>> [text[start:end] for start, end in unlinked_places(text, "")]
    ['Appendix II', '"Note on China," April 1962, Archive']
    """
    return sorted({*_matched(text), *_occurrences(text, citation)})


def _matched(text: str) -> Iterator[tuple[int, int]]:
    for index, start, _ in _AUTOMATON.find_matches_as_indexes(text):
        if index < len(_PARTS):
            found = _NUMBERED.match(text, start)
            if found and not text[start - 1 : start].isalnum():
                yield _heading(text, found)
        elif found := (_IMPRINT if _STARTS[index] == "(" else _QUOTED).match(text, start):
            yield found.span()


def _heading(text: str, numbered: re.Match[str]) -> tuple[int, int]:
    """Return a whole line that begins as a heading does, when it is short; else the words "Appendix II" alone."""
    start, end = numbered.span()
    line = text.rfind("\n", max(0, start - _LONGEST_HEADING), start) + 1 if start else 0
    behind = text.find("\n", end, end + _LONGEST_HEADING)
    behind = min(behind if behind >= 0 else len(text), len(text))
    begins = not text[line:start].strip() and (line == 0 or text[line - 1] == "\n")
    return (start, behind) if begins and behind - start <= _LONGEST_HEADING else (start, end)


def _occurrences(text: str, citation: str) -> Iterator[tuple[int, int]]:
    start = text.find(citation) if citation else -1
    while start >= 0:
        yield start, start + len(citation)
        start = text.find(citation, start + len(citation))
