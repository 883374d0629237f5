"""Where in a text the words stand that were asked for. Pure.

A text is looked through in stretches of a few lines: folding a stretch as a whole is quick, and only the one that is
shown is gone through character by character.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from catalog.search.asked import Asked, loosened
from catalog.search.folding import FOLDS, MAX_WORD, fold, without_runs

_STRETCH: Final = 220
_SEARCHED: Final = 200_000  # characters of one document, at most
_ELLIPSIS: Final = "…"
# Folded words hold letters, digits and marks only, so they can stand in an expression as they are.
_START: Final = "(?<![^ ])"
_REST: Final = "[^ ]*"
_END: Final = "(?![^ ])"


class Span(NamedTuple):
    """A piece of a text, and whether it is what was asked for."""

    text: str
    hit: bool


class Sought:
    """What is to be marked.

    Args:
        asked: The question.
        loose: Whether some of it is enough.
    """

    def __init__(self, asked: Asked, *, loose: bool = False) -> None:
        parts = loosened(asked) if loose else asked.parts
        self._runs = tuple(part.terms[0] for part in parts if part.run)
        begun = {part.terms[-1] for part in parts if part.beginning}
        words = {term for part in parts if not part.run for term in part.terms[: -1 if part.beginning else None]}
        # the index holds the beginning of what is longer
        begun |= {word for word in words if len(word) == MAX_WORD}
        wanted = [*(f"{word}{_REST}" for word in sorted(begun)), *(f"{word}{_END}" for word in sorted(words - begun))]
        self._words = re.compile(f"{_START}(?:{'|'.join(wanted)})") if wanted else None
        # each word with the space before it, and behind it unless it may go on: to be looked for in folded text
        self._near = (
            *self._runs,
            *(f" {word} " for word in sorted(words - begun)),
            *(f" {beginning}" for beginning in sorted(begun)),
        )

    def mark(self, text: str) -> list[Span]:
        """Return ``text`` in pieces, those marked that were asked for.

        >>> from catalog.search.asked import understand
        >>> Sought(understand("urumqi")).mark("In Ürümqi.")
        [Span(text='In ', hit=False), Span(text='Ürümqi', hit=True), Span(text='.', hit=False)]
        """
        text = unicodedata.normalize("NFC", text)
        folded, offsets = _folded(text)
        spans: list[Span] = []
        end = 0
        for first, last in _joined(sorted(self._found(folded))):
            start, stop = offsets[first], offsets[last - 1] + 1
            # points and accents that stand apart from their letter belong to it
            while stop < len(text) and not FOLDS[ord(text[stop])]:
                stop += 1
            if start > end:
                spans.append(Span(text[end:start], hit=False))
            if stop > end:
                spans.append(Span(text[max(start, end) : stop], hit=True))
                end = stop
        if end < len(text):
            spans.append(Span(text[end:], hit=False))
        return spans

    def snippet(self, texts: Iterable[str]) -> list[Span]:
        """Return the stretch that has most of what was asked for, the first of several; else how the texts begin."""
        best, best_count, left = "", -1, _SEARCHED
        for text in texts:
            for stretch, begins, ends in _stretches(text[:left]):
                padded = f" {fold(stretch)} "
                count = sum(near in padded for near in self._near)
                if count > best_count:
                    best = f"{'' if begins else _ELLIPSIS}{stretch}{'' if ends else _ELLIPSIS}"
                    best_count = count
                if count == len(self._near):
                    return self.mark(best)
            left -= len(text)
            if left <= 0:
                break
        return self.mark(best)

    def _found(self, folded: str) -> Iterator[tuple[int, int]]:
        """Yield where in folded text something stands that was asked for."""
        for run in self._runs:
            at = folded.find(run)
            while at >= 0:
                yield at, at + len(run)
                at = folded.find(run, at + 1)
        if self._words:
            yield from (found.span() for found in self._words.finditer(without_runs(folded)))


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """Return ``text`` folded, and for each character of that the offset in ``text`` that it comes from."""
    if text.isascii() or all(len(FOLDS[ord(character)]) == 1 for character in set(text)):
        return text.translate(FOLDS), range(len(text))
    parts: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        part = FOLDS[ord(character)]
        parts.append(part)
        offsets.extend([offset] * len(part))
    return "".join(parts), offsets


def _joined(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans without those that lie in others, and overlapping ones as one."""
    joined: list[tuple[int, int]] = []
    for first, last in found:
        if joined and first < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined


def _stretches(text: str) -> Iterator[tuple[str, bool, bool]]:
    """Yield ``text`` in stretches, on one line each, with whether it begins and whether it ends there."""
    line = " ".join(text.split())
    start = 0
    while start < len(line):
        end = min(start + _STRETCH, len(line))
        if end < len(line) and (space := line.rfind(" ", start + _STRETCH // 2, end)) > 0:
            end = space
        yield line[start:end].strip(), start == 0, end == len(line)
        start = end
