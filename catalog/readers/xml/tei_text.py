"""The text of a TEI document, as plain paragraphs.

Notes become ``[1]`` in the text and stand behind it under that number; line and page breaks become a space, or nothing
inside a word; what was supplied stands in brackets, a gap is ``[…]``; of a choice the first reading stands in the text.
What a reader does not read (deletions, further readings) is kept as a note.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from catalog.readers.xml.gathering import Gathering
from catalog.readers.xml.nodes import Node

_BLOCKS: Final = frozenset(
    {"p", "ab", "head", "div", "div1", "div2", "div3", "lg", "list", "item", "table", "row", "opener", "closer",
     "salute", "signed", "dateline", "postscript", "trailer", "sp", "floatingText", "body", "front", "argument",
     "byline", "titlePart", "docTitle", "label", "quote", "cit", "figure", "figDesc", "writingSession", "address",
     "epigraph"}
)  # fmt: skip
_INLINE_BLOCKS: Final = frozenset({"quote", "cit", "label", "address"})
_SPACES: Final = re.compile(r"[ \t\r\n]+")
_BREAK: Final = "\1"
_PARAGRAPH: Final = "\2"
_AROUND: Final = {"supplied": ("[", "]"), "cell": ("", " | "), "l": ("", _BREAK), "addrLine": ("", _BREAK)}


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
        if special := _SPECIAL.get(name):
            special(self, node)
            return
        before, behind = _AROUND.get(name, ("", ""))
        if name in _BLOCKS and not (name in _INLINE_BLOCKS and not any(inner.name in _BLOCKS for inner in node)):
            before = behind = _PARAGRAPH
        self.pieces.append(before)
        self.inner(node)
        self.pieces.append(behind)

    def inner(self, node: Node) -> None:
        """Write what is in an element."""
        node.placed = True
        for part in node.parts:
            if isinstance(part, str):
                self.pieces.append(part)
            else:
                self.write(part)

    def write_left_out(self, node: Node) -> None:
        """See the module."""
        if text := node.peek():
            self.gathering.note("text-left-out", node, f"<{node.name}> is no part of the reading text", text)

    def write_break(self, node: Node) -> None:
        """See the module."""
        self.pieces.append("" if node.get("break") == "no" else " ")

    def write_gap(self, node: Node) -> None:
        """See the module."""
        self.pieces.append("[…]")
        self.inner(node)

    def write_note(self, node: Node) -> None:
        """See the module."""
        label = node.get("n") or str(len(self.notes) + 1)
        self.notes.append((label, node))
        self.pieces.append(f"[{label}]")

    def write_choice(self, node: Node) -> None:
        """Write the reading of the source; the editor's stands in brackets behind it where it says something else."""
        readings = list(node)
        order = sorted(readings, key=lambda reading: reading.name in {"corr", "reg", "expan"})
        for index, reading in enumerate(order):
            if index and reading.peek():
                self.pieces.append(" [")
                self.inner(reading)
                self.pieces.append("]")
            else:
                self.inner(reading)

    def write_variants(self, node: Node) -> None:
        """See the module."""
        readings = list(node)
        first = next((reading for reading in readings if reading.name == "lem"), readings[0] if readings else None)
        for reading in readings:
            if reading is first:
                self.inner(reading)
            else:
                self.write(reading)


_SPECIAL: Final[Mapping[str, Callable[[_Writer, Node], None]]] = {
    "del": _Writer.write_left_out,
    "rdg": _Writer.write_left_out,
    "note": _Writer.write_note,
    "gap": _Writer.write_gap,
    "choice": _Writer.write_choice,
    "app": _Writer.write_variants,
    **dict.fromkeys(("lb", "pb", "cb", "gb", "milestone", "space"), _Writer.write_break),
}
