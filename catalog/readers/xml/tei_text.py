"""The text of a TEI document, as plain paragraphs.

Notes become ``[1]`` in the text and stand behind it under that number; line and page breaks become a space, or nothing
inside a word; what was supplied stands in brackets, a gap is ``[…]``; of a choice the first reading stands in the text.
What a reader does not read (deletions, further readings) is kept as a note.
"""

import re
from collections.abc import Sequence
from typing import Final

from catalog.readers.xml.gathering import Gathering
from catalog.readers.xml.nodes import Node

_BLOCKS: Final = frozenset(
    {"p", "ab", "head", "div", "div1", "div2", "div3", "lg", "list", "item", "table", "row", "opener", "closer", "salute",
     "signed", "dateline", "postscript", "trailer", "sp", "floatingText", "body", "front", "argument", "byline",
     "titlePart", "docTitle", "label", "quote", "cit", "figure", "figDesc", "writingSession", "address", "epigraph"}
)  # fmt: skip
_INLINE_BLOCKS: Final = frozenset({"quote", "cit", "label", "address"})
_LINES: Final = frozenset({"l", "addrLine"})
_SPACES: Final = re.compile(r"[ \t\r\n]+")
_BREAK: Final = "\1"
_PARAGRAPH: Final = "\2"


def running_text(roots: Sequence[Node], gathering: Gathering) -> str:
    """Return the text of elements; all of them counts as placed, and what is left out is told."""
    writer = _Writer(gathering)
    for root in roots:
        writer.write(root)
        writer.pieces.append(_PARAGRAPH)
    # a note may have notes
    done = 0
    while done < len(writer.notes):
        label, note = writer.notes[done]
        done += 1
        writer.pieces.append(f"{_PARAGRAPH}[{label}] ")
        writer.inner(note)
    return tidy("".join(writer.pieces))


def tidy(text: str) -> str:
    """Return text in paragraphs, each with its lines."""
    paragraphs = []
    for paragraph in text.split(_PARAGRAPH):
        lines = (_SPACES.sub(" ", line).strip() for line in paragraph.split(_BREAK))
        if joined := "\n".join(line for line in lines if line):
            paragraphs.append(joined)
    return "\n\n".join(paragraphs)


class _Writer:
    """Writes elements one after the other."""

    def __init__(self, gathering: Gathering) -> None:
        self.gathering = gathering
        self.pieces: list[str] = []
        self.notes: list[tuple[str, Node]] = []

    def write(self, node: Node) -> None:
        """Write an element."""
        if node.placed:
            return
        node.placed = True
        name = node.name
        if name in {"del", "rdg"}:
            if text := node.peek():
                self.gathering.note("text-left-out", node, f"<{name}> is no part of the reading text", text)
        elif name == "note":
            self._note(node)
        elif name in {"lb", "pb", "cb", "gb", "milestone", "space"}:
            self.pieces.append("" if node.get("break") == "no" else " ")
        elif name == "gap":
            self.pieces.append("[…]")
        elif name == "supplied":
            self._enclosed(node)
        elif name == "choice":
            self._choice(node)
        elif name == "app":
            self._variants(node)
        elif name == "cell":
            self.inner(node)
            self.pieces.append(" | ")
        elif name in _LINES:
            self.inner(node)
            self.pieces.append(_BREAK)
        elif name in _BLOCKS and not (name in _INLINE_BLOCKS and not any(inner.name in _BLOCKS for inner in node)):
            self.pieces.append(_PARAGRAPH)
            self.inner(node)
            self.pieces.append(_PARAGRAPH)
        else:
            self.inner(node)

    def inner(self, node: Node) -> None:
        """Write what is in an element."""
        node.placed = True
        for part in node.parts:
            if isinstance(part, str):
                self.pieces.append(part)
            else:
                self.write(part)

    def _enclosed(self, node: Node) -> None:
        self.pieces.append("[")
        self.inner(node)
        self.pieces.append("]")

    def _note(self, node: Node) -> None:
        label = node.get("n") or str(len(self.notes) + 1)
        self.notes.append((label, node))
        self.pieces.append(f"[{label}]")

    def _choice(self, node: Node) -> None:
        """Write the reading of the source; the editor's stands in brackets behind it where it says something else."""
        readings = list(node)
        order = sorted(readings, key=lambda reading: reading.name in {"corr", "reg", "expan"})
        for index, reading in enumerate(order):
            if index and reading.peek():
                self.pieces.append(" ")
                self._enclosed(reading)
            else:
                self.inner(reading)

    def _variants(self, node: Node) -> None:
        readings = list(node)
        first = next((reading for reading in readings if reading.name == "lem"), readings[0] if readings else None)
        for reading in readings:
            if reading is first:
                self.inner(reading)
            else:
                self.write(reading)
