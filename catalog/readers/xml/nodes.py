"""An element as it was read, with what has been placed of it marked, so that nothing is dropped in silence."""

from collections.abc import Iterator
from typing import Final

import msgspec

from vocab import terms

XML_LANG: Final = f"{terms.XML} lang"
XML_ID: Final = f"{terms.XML} id"
XLINK: Final = f"{terms.XLINK} "
XSI_TYPE: Final = f"{terms.XSI} type"


class Node(msgspec.Struct, eq=False, gc=False):
    """An element. No element knows what it is in, so that none lives longer than it is wanted.

    Attributes:
        name: Local name.
        namespace: ``""`` when it has none.
        attributes: By name, ``"namespace name"`` for those that have one.
        line: Of its start tag, from 1.
        start: Offset of its start tag in the bytes that were parsed.
        parts: Texts and elements in their order.
        placed: Its text, and that below it, is in the Document or in a finding.
        own: Its own text is, but not what is below it.
    """

    name: str
    namespace: str
    attributes: dict[str, str]
    line: int
    start: int
    parts: "list[str | Node]" = []
    placed: bool = False
    own: bool = False

    def __iter__(self) -> Iterator["Node"]:
        return (part for part in self.parts if not isinstance(part, str))

    def get(self, name: str) -> str:
        """Return an attribute without white space around it; ``""`` when it is not there."""
        return self.attributes.get(name, "").strip()

    def link(self, name: str) -> str:
        """Return an attribute of XLink, with or without its namespace."""
        return self.get(XLINK + name) or self.get(name)

    @property
    def language(self) -> str:
        """What ``xml:lang`` or ``lang`` says here; ``""`` when nothing."""
        return self.get(XML_LANG) or self.get("lang")

    def children(self, *names: str) -> list["Node"]:
        """Return the elements directly below that have one of these names."""
        return [node for node in self if node.name in names]

    def child(self, name: str) -> "Node | None":
        """Return the first element directly below with this name."""
        return next((node for node in self if node.name == name), None)

    def below(self, *names: str) -> Iterator["Node"]:
        """Yield the elements anywhere below with one of these names, in the order of the text."""
        for node in self:
            if node.name in names:
                yield node
            yield from node.below(*names)

    def at(self, path: str) -> "list[Node]":
        """Return the elements at a path of names, e.g. ``"fileDesc/titleStmt/title"``."""
        found = [self]
        for name in path.split("/"):
            found = [inner for node in found for inner in node if inner.name == name]
        return found

    def pieces(self) -> Iterator[str]:
        """Yield all text of it, in order; a space behind each element where there are only elements."""
        apart = not any(isinstance(part, str) and part.strip() for part in self.parts)
        for part in self.parts:
            if isinstance(part, str):
                yield part
            else:
                yield from part.pieces()
                if apart:
                    yield " "

    def peek(self) -> str:
        """Return its text on one line, without marking anything."""
        parts = self.parts
        if len(parts) == 1 and isinstance(parts[0], str):
            return " ".join(parts[0].split())
        return " ".join("".join(self.pieces()).split())

    def take(self) -> str:
        """Return its text on one line; it counts as placed."""
        self.placed = True
        parts = self.parts
        if len(parts) == 1 and isinstance(parts[0], str):
            return " ".join(parts[0].split())
        return self.peek()

    def drop(self, node: "Node") -> None:
        """Forget an element directly below, usually the last one, and the blank before it."""
        for index in range(len(self.parts) - 1, -1, -1):
            if self.parts[index] is node:
                before = self.parts[index - 1] if index else None
                del self.parts[index - 1 if isinstance(before, str) and not before.strip() else index : index + 1]
                return

    def leftovers(self) -> "Iterator[tuple[Node, str]]":
        """Yield what is not placed: the topmost elements of which nothing is, and the loose text of others."""
        if self.placed:
            return
        nodes = [part for part in self.parts if not isinstance(part, str)]
        open_ones = [node for node in nodes if not node.placed]
        touched = self.own or len(open_ones) < len(nodes) or any(node.touched() for node in open_ones)
        if not touched:
            if text := self.peek():
                yield self, text
            return
        if not self.own and len(nodes) < len(self.parts):
            loose = " ".join("".join(part for part in self.parts if isinstance(part, str)).split())
            if loose.strip(" ,;:.()[]\u2013-"):
                yield self, loose
        for node in open_ones:
            yield from node.leftovers()

    def touched(self) -> bool:
        """Say whether any of its text is placed."""
        return self.placed or self.own or any(node.touched() for node in self)
