"""Dublin Core in XML, simple and qualified → fields of the same names.

Sources: DCMI, Expressing Dublin Core in HTML/XML, sections 3 and 4; oai_dc.xsd; the qualified ``xsi:type`` schemes of
DCMI's dcterms.xsd.
"""

from collections.abc import Iterator
from typing import Final

from catalog.readers.confined_talk import Bad, Good
from catalog.readers.field import Field
from catalog.readers.xml.gathering import Gathering, tag_of
from catalog.readers.xml.nodes import XSI_TYPE, Node
from vocab import terms

SPACES: Final = frozenset({terms.DC, terms.DCTERMS})
# encodings that the values show themselves
_PLAIN: Final = frozenset(
    {"W3CDTF", "URI", "RFC4646", "RFC3066", "RFC1766", "RFC5646", "ISO639-2", "ISO639-3", "DCMIType", "IMT", "Period",
     "Point", "Box", "ISO3166"}
)  # fmt: skip
# values that are written in parts, which ``coverage`` is taken apart for
_PARTS: Final = frozenset({"Period", "Point", "Box"})


def is_element(node: Node) -> bool:
    """Say whether an element is one of Dublin Core's."""
    return node.namespace in SPACES


def read(node: Node, key: str, content: bytes, row: int | None) -> Iterator[Good | Bad]:
    """Yield the record that an element holds."""
    gathering = Gathering(node.line, row)
    gather(node, gathering)
    yield from gathering.outcome(key, content, [node])


def gather(node: Node, gathering: Gathering) -> None:
    """Take the elements of Dublin Core that stand in ``node``, at any depth."""
    language = tag_of(node.language) if node.attributes else None
    fields = gathering.fields
    for child in node.parts:
        if isinstance(child, str):
            continue
        if child.namespace not in SPACES:
            gather(child, gathering)
            continue
        name = child.name
        if child.attributes:
            scheme = child.attributes.get(XSI_TYPE, "").rpartition(":")[2]
            if scheme in _PARTS and name in {"temporal", "spatial"}:
                name = "coverage"
            if scheme in _PLAIN or name not in {"identifier", "subject"}:
                scheme = ""
            gathering.add(name, child, language=language, scheme=scheme)
        elif text := child.take():
            fields.append(Field(name, text, language, "", "", child.line, name))
