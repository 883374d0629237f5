"""Pages of OAI-PMH as a harvester reads them: the records, and what the page says beside them (OAI-PMH 2.0, section 3).

``oai.py`` reads the records themselves, as it does in a file that somebody has kept.
"""

from collections.abc import Iterator
from typing import Final

from catalog.readers.confined_talk import Bad, Good
from catalog.readers.records import Said
from catalog.readers.xml import oai
from catalog.readers.xml.formats import Format
from catalog.readers.xml.lists import Lists
from catalog.readers.xml.nodes import Node
from catalog.readers.xml.session import XmlSession
from vocab.findings import Finding

END: Final = "OAI-PMH"
_TOLD: Final = frozenset({END, "responseDate", "resumptionToken", "error"})
_LONGEST: Final = 1 << 15
_MOST: Final = 200


class PageSession(XmlSession):
    """The reader for pages of OAI-PMH at work on one of them."""

    def _choose(self, root: Node) -> Format:
        return Pages(root, self._key)


class Pages(Lists):
    """Cuts out records, and tells what stands around them; the root element is told last, when the page is whole."""

    def __init__(self, root: Node, key: str) -> None:
        super().__init__(root, key)
        self._is_page = root.name == END and root.namespace == oai.SPACE

    def passed(self, node: Node, above: list[Node]) -> Iterator[Good | Bad | Said]:  # noqa: ARG002
        """Yield what the page says with an element beside its records."""
        if node.namespace != oai.SPACE:
            return
        if node.name in _TOLD:
            yield _said(node, "" if node.name == END else node.peek())
        elif node.name == "Identify":
            yield from (_said(child, child.peek()) for child in list(node)[:_MOST] if child.namespace == oai.SPACE)
        elif node.name == "ListMetadataFormats":
            yield from (_said(found, found.peek()) for found in list(node.below("metadataPrefix"))[:_MOST])

    def finish(self) -> Iterator[Good | Bad]:
        """Say so when this was no page at all."""
        if not self._is_page:
            yield Bad(
                finding=Finding(
                    kind="not-oai-pmh",
                    field="file",
                    problem=f"the answer is XML, but no page of OAI-PMH: it begins with <{self._root.name}>",
                    advice="expected the base URL of an OAI-PMH repository; ask whoever runs it",
                    line=self._root.line,
                    severity="refused",
                )
            )


def _said(node: Node, text: str) -> Said:
    attributes = {name: value[:_LONGEST] for name, value in node.attributes.items() if " " not in name}
    return Said(name=node.name, text=text[:_LONGEST], attributes=attributes)
