"""Which format a file of XML is in, told by its elements, and how its records are cut out of the stream."""

from collections.abc import Iterator
from typing import Final, Protocol

from catalog.readers.confined_talk import Bad, Good
from catalog.readers.records import Said
from catalog.readers.xml.ead import FindingAid
from catalog.readers.xml.lists import Lists
from catalog.readers.xml.nodes import Node
from catalog.readers.xml.tei import Edition

# what may stand inside another format's wrapper, such as METS
INSIDE: Final = frozenset({"ead", "TEI", "teiCorpus"})


class Format(Protocol):
    """How records are cut out of one format.

    Attributes:
        resumes: Whether records stand beside each other, so that one can be lost alone.
    """

    resumes: bool

    def begins(self, node: Node, above: list[Node]) -> Node | None:
        """Return the record that begins with ``node``: it, or what it stands in; asked outside of records."""

    def ends(self, node: Node, above: list[Node]) -> bool:
        """Say whether a record ends with ``node``, though none had begun; asked outside of records."""

    def records(self, node: Node, above: list[Node], content: bytes) -> Iterator[Good | Bad]:
        """Yield what becomes of a record.

        Args:
            content: Its bytes, in UTF-8.
        """

    def keeps(self, node: Node, above: list[Node]) -> bool:
        """Say whether an element outside of records stays where it is, for records that come later."""

    def passed(self, node: Node, above: list[Node]) -> Iterator[Good | Bad | Said]:
        """Yield what is to be said of an element outside of records that does not stay."""

    def since(self, above: list[Node], at: int) -> int:
        """Return the offset from which bytes may still belong to a record.

        Args:
            at: How far the parser is.
        """

    def broken(self) -> Iterator[Good | Bad]:
        """Yield what was complete when the rest of the file turned out not to be readable."""

    def finish(self) -> Iterator[Good | Bad]:
        """Yield what is to be said at the end of the file."""


def choose(root: Node, key: str) -> Format:
    """Return the format of a file, by its first element, or by one that a wrapper holds."""
    if root.name == "ead":
        return FindingAid(key)
    if root.name in {"TEI", "teiCorpus"}:
        return Edition(key)
    return Lists(root, key)
