"""EAD 2002 and EAD3: each item of a finding aid becomes a record, with what the levels above it say of all their parts.

A record is a component without components in it, wherever it stands, and any component of the level ``file`` or
``item``. Series and fonds are context: ISAD(G), 2.4, has what is common to the parts said once, above; so repository,
origination, languages and conditions are inherited from the nearest level that states them. Subjects and scope are not:
they speak of the whole. Sources: EAD 2002 and EAD3 1.1 tag libraries.
"""

import re
from collections.abc import Iterator
from typing import Final

from catalog.readers.confined_talk import Bad, Good
from catalog.readers.field import Field
from catalog.readers.xml.ead_elements import description_language
from catalog.readers.xml.ead_item import Context, Item, context_of
from catalog.readers.xml.gathering import Gathering, about_the_whole, tag_of
from catalog.readers.xml.nodes import Node
from vocab.findings import Finding
from vocab.identifiers import MAX_IDENTIFIER
from vocab.text import ascii_words

_COMPONENT: Final = re.compile(r"c(?:0[1-9]|1[0-2])?")
_RECORDS: Final = frozenset({"file", "item"})


class FindingAid:
    """Cuts components out of a finding aid; what stands above them stays until they are done."""

    resumes = False

    def __init__(self, key: str) -> None:
        self._key = key
        self._number = 0
        self._parents: set[int] = set()
        self._contexts: dict[int, Context] = {}
        self._ids: dict[str, int] = {}
        self._prefix = ""

    def begins(self, node: Node, above: list[Node]) -> Node | None:
        """Return nothing: what is a record shows at its end. Notes that the component above has one in it."""
        if is_component(node) and (outer := _outer(above)) is not None:
            self._parents.add(id(outer))
        return None

    def ends(self, node: Node, above: list[Node]) -> bool:  # noqa: ARG002
        """Say whether ``node`` is a component that is a record, or a finding aid without components."""
        if is_component(node):
            return id(node) not in self._parents or node.get("level") in _RECORDS
        return node.name == "archdesc" and id(node) not in self._parents

    def keeps(self, node: Node, above: list[Node]) -> bool:
        """Say whether something is context for what follows."""
        return bool(above) and not is_component(node)

    def passed(self, node: Node, above: list[Node]) -> Iterator[Good | Bad]:  # noqa: ARG002
        """Yield what a level says that none of its parts has taken."""
        self._forget(node)
        for usage in node.below("langusage", "languagedeclaration"):
            usage.placed = True  # it is the language of every text
        for finding in about_the_whole(node):
            yield Bad(finding=finding)

    def since(self, above: list[Node], at: int) -> int:
        """Return where the innermost component begins that may be a record."""
        outer = _outer(above)
        if outer is None or (id(outer) in self._parents and outer.get("level") not in _RECORDS):
            return at
        return outer.start

    def records(self, node: Node, above: list[Node], content: bytes) -> Iterator[Good | Bad]:
        """Yield the record that a component is."""
        self._number += 1
        levels = []
        for level in above:
            if level.name == "archdesc" or is_component(level):
                if id(level) not in self._contexts:
                    context = self._contexts[id(level)] = context_of(level)
                    for finding in context.findings:
                        yield Bad(finding=finding)
                levels.append(self._contexts[id(level)])
        root = next((level for level in above if level.name == "ead"), node)
        head = next(iter(root.children("eadheader", "control")), None)
        language = description_language(node, above) or (_header_language(head) if head is not None else None)
        if not self._prefix and head is not None:
            self._prefix = _file_id(head)
        gathering = Gathering(node.line, self._number)
        item = Item(node, levels, language, gathering)
        item.gather()
        gathering.fields.append(Field("id", self._identify(node, levels, item.unit), line=node.line))
        self._forget(node)
        yield from gathering.outcome(f"{self._key}#{self._number}", content, [node])

    def broken(self) -> Iterator[Good | Bad]:
        """Yield nothing: each component was given when it was complete."""
        yield from ()

    def finish(self) -> Iterator[Good | Bad]:
        """Say so when there was no description."""
        if not self._number:
            yield Bad(
                finding=Finding(
                    kind="xml-unknown",
                    field="file",
                    problem="this finding aid describes nothing: it has no <archdesc>",
                    advice="expected <archdesc> with components; export it again",
                    severity="refused",
                )
            )

    def _forget(self, node: Node) -> None:
        self._parents.discard(id(node))
        self._contexts.pop(id(node), None)

    def _identify(self, node: Node, levels: list[Context], unit: str) -> str:
        """Return an id that stays when components are added: by signature, else by the component's own id."""
        own = ascii_words(unit) or ascii_words(node.get("id"))
        if not own:
            # levels without signatures: the place in the file is all there is
            own = f"c{self._number}"
        prefix = self._prefix or ascii_words(levels[0].unit if levels else "") or ascii_words(self._key)
        identifier = f"{prefix}_{own}"[: MAX_IDENTIFIER - 8]
        count = self._ids[identifier] = self._ids.get(identifier, 0) + 1
        return identifier if count == 1 else f"{identifier}-{count}"


def is_component(node: Node) -> bool:
    """Say whether an element is a component: ``c``, or ``c01`` to ``c12``."""
    return _COMPONENT.fullmatch(node.name) is not None


def _outer(above: list[Node]) -> Node | None:
    return next((node for node in reversed(above) if is_component(node) or node.name == "archdesc"), None)


def _header_language(header: Node) -> str | None:
    """Return the one language in which a finding aid says that it is written."""
    if header.name == "eadheader":
        codes = [node.get("langcode") for node in header.below("langusage") for node in node.below("language")]
    else:
        codes = [
            node.get("langcode") for outer in header.below("languagedeclaration") for node in outer.below("language")
        ]
    return tag_of(codes[0]) if len(codes) == 1 else None


def _file_id(header: Node) -> str:
    """Return what tells this finding aid from all others, as part of an id."""
    for node in header.children("eadid", "recordid"):
        text = node.take() or node.get("identifier")
        if text:
            return ascii_words(text.rstrip("/").rpartition("/")[2])[:80]
    return ""
