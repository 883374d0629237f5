"""Records that stand beside each other in one file: Dublin Core, MODS, pages of OAI-PMH; under any element.

Sources: OAI-PMH 2.0, section 3.2; DCMI, Expressing Dublin Core in XML (2003); MODS 3.8.
"""

from collections.abc import Iterator

from catalog.readers.confined_talk import Bad, Good
from catalog.readers.records import Said
from catalog.readers.xml import dublin_core, mods, oai
from catalog.readers.xml.gathering import unplaced
from catalog.readers.xml.nodes import Node
from vocab.findings import Finding


class Lists:
    """Cuts out what is a record by its own name, or holds elements of Dublin Core."""

    resumes = True

    def __init__(self, root: Node, key: str) -> None:
        self._root = root
        self._key = key
        self._number = 0
        # what the last record stood in, and where that record ended
        self._parent: Node | None = None
        self._told = 0
        # what stands before the first record
        self._beside: list[Finding] = []

    def begins(self, node: Node, above: list[Node]) -> Node | None:
        """Return the record that begins with ``node``."""
        if oai.is_record(node) or mods.is_record(node):
            return node
        if dublin_core.is_element(node):
            return above[-1] if above else None
        return None

    def ends(self, node: Node, above: list[Node]) -> bool:  # noqa: ARG002
        """Say no: a record has begun before it ends."""
        return False

    def records(self, node: Node, above: list[Node], content: bytes) -> Iterator[Good | Bad]:
        """Yield what becomes of a record."""
        self._number += 1
        self._parent = above[-1] if above else None
        row = self._number if above else None
        key = self._key if row is None else f"{self._key}#{row}"
        read = oai.read if oai.is_record(node) else mods.read if mods.is_record(node) else dublin_core.read
        yield from self._told_beside()
        yield from read(node, key, content, row)

    def keeps(self, node: Node, above: list[Node]) -> bool:  # noqa: ARG002
        """Say whether an element may turn out to belong to a record of Dublin Core."""
        return bool(above) and above[-1] is not self._parent and not oai.is_envelope(above[-1])

    def passed(self, node: Node, above: list[Node]) -> Iterator[Good | Bad | Said]:  # noqa: ARG002
        """Yield what stands beside the records."""
        if error := oai.error_of(node):
            self._told += 1
            yield Bad(finding=error)
        elif not oai.is_of_the_protocol(node):
            # where no record follows, the whole file is refused
            self._beside.extend(unplaced([node]))
            if self._number:
                yield from self._told_beside()

    def _told_beside(self) -> Iterator[Bad]:
        beside, self._beside = self._beside, []
        return (Bad(finding=finding) for finding in beside)

    def since(self, above: list[Node], at: int) -> int:
        """Return where the element begins that may turn out to be a record."""
        return at if not above or above[-1] is self._parent else above[-1].start

    def broken(self) -> Iterator[Good | Bad]:
        """Yield nothing: each record was given when it was complete."""
        yield from ()

    def finish(self) -> Iterator[Good | Bad]:
        """Say so when there was no record."""
        if not self._number and not self._told:
            yield Bad(finding=_nothing(self._root))


def _nothing(root: Node) -> Finding:
    space = f" of {root.namespace!r}" if root.namespace else ""
    return Finding(
        kind="xml-unknown",
        field="file",
        problem=f"no record is found in this XML, which begins with <{root.name}>{space}",
        advice="expected Dublin Core, MODS, EAD, TEI or a page of OAI-PMH; convert it, or leave it out",
        line=root.line,
        severity="refused",
    )
