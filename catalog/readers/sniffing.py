"""What kind of source bytes are, told by how they begin; a file's name says nothing.

Pure: bytes in, a word out. Only the first ``HEAD`` bytes are looked at.
"""

import json
import re
from functools import lru_cache
from typing import Final, TypeAlias
from typing import Literal as OneOf

from catalog.readers.encoding import shown_encoding
from catalog.readers.headings import is_table
from catalog.readers.records import HEAD
from vocab import terms

Kind: TypeAlias = OneOf[
    "text", "nquads", "turtle", "xml", "rdf-xml", "json-ld", "json-ld-lines", "json", "json-lines", "xlsx", "table"
]

# Kinds of which a source may hold millions of records: they are read from a stream, the others whole.
STREAMED: Final = frozenset({"xml", "json", "json-lines", "xlsx", "table", "nquads", "json-ld-lines"})

# Turtle, section 6.5, directive; "Base Camp at the Lake" is a title all the same
_TURTLE: Final = re.compile(rb"\s*(?:#[^\n]*\n\s*)*@?(?:prefix\s+[^\s:<]*:|base)\s*<", re.IGNORECASE)
# N-Triples, N-Quads, and Turtle without a prefix: two addresses, and what stands behind them on the line
_IRI: Final = r"<[A-Za-z][\w+.-]*:[^<>\s\"]*>"
_STATEMENT: Final = re.compile(
    rf"\s*(?:#[^\n]*\n\s*)*(?:{_IRI}|_:[\w-]+)\s+(?P<predicate>{_IRI}|a)\s*(?P<rest>[<\"_\[][^\n]*)(?P<end>\n?)"
)
_WHOLE_LINE: Final = re.compile(
    r"(?:<[^<>\s]*>|_:[\w-]+|\"(?:[^\"\\]|\\.)*\"(?:@[A-Za-z0-9-]+|\^\^<[^<>\s]*>)?)"
    r"[ \t]*(?:(?:<[^<>\s]*>|_:[\w-]+)[ \t]*)?\.[ \t]*(?:#.*)?"
)
_RDF_XML: Final = re.compile(r"<(?:[\w.-]+:)?RDF[\s>]")
_XML: Final = re.compile(r"\s*<(?:\?xml|!DOCTYPE|!--|[A-Za-z_][\w.-]*(?::[\w.-]+)?[\s/>])", re.ASCII)
_JSON: Final = re.compile(r'\s*(?:\{\s*["}]|\[\s*[\[{\]"]|[\[{]\s*$)')
_LINKED: Final = re.compile(r'"@(?:context|graph|id|type)"\s*:')
_ZIP: Final = b"PK\x03\x04"
_WORKBOOK: Final = re.compile(rb"xl/|\[Content_Types\]\.xml|_rels/\.rels|docProps/")


@lru_cache(maxsize=2)
def kind_of(head: bytes) -> Kind:
    r"""Return what kind of source begins with ``head``; ``"text"`` when nothing else fits. Asked twice for each source.

    >>> kind_of(b"DC:Title;DC:Date\nA letter;1962\n"), kind_of(b"April 24, 1962\n\nA letter\n")
    ('table', 'text')
    """
    if head.startswith(_ZIP):
        return "xlsx" if _WORKBOOK.search(head) else "text"
    if _TURTLE.match(head.removeprefix(b"\xef\xbb\xbf")[:4096]):
        return "turtle"
    text = beginning(head[:HEAD])
    if "\x00" in text:
        return "text"
    if _XML.match(text) and not _is_address(text):
        return "rdf-xml" if terms.RDF in text and _RDF_XML.search(text) else "xml"
    if _JSON.match(text):
        return _kind_of_json(text)
    return _kind_of_statements(text) or ("table" if is_table(text) else "text")


def _is_address(text: str) -> bool:
    """Say whether a text begins with a statement: its second part is an address, and no name of an element."""
    found = _STATEMENT.match(text)
    return found is not None and ("/" in found["predicate"] or "#" in found["predicate"])


def _kind_of_statements(text: str) -> Kind | None:
    found = _STATEMENT.match(text)
    if found is None:
        return None
    # a line that is longer than what is seen of it is no line of Turtle
    return "nquads" if not found["end"] or _WHOLE_LINE.fullmatch(found["rest"].strip()) else "turtle"


def beginning(head: bytes) -> str:
    """Return the characters that ``head`` begins with, as far as they can be told."""
    encoding, mark = shown_encoding(head) or ("utf-8", 0)
    return head[mark:].decode(encoding, "replace")


def _kind_of_json(text: str) -> Kind:
    lines = [line for line in text.lstrip().splitlines() if line.strip()][:2]
    alone = lines[0].startswith("{") and not lines[0].rstrip().endswith(("{", "[", ","))
    if len(lines) > 1 and alone and lines[1].lstrip().startswith("{"):
        return "json-ld-lines" if '"@context"' in lines[0] else "json-lines"
    if _LINKED.search(text[:8192]):
        return "json-ld"
    return "json-lines" if len(lines) == 1 and _is_one_record(lines[0]) else "json"


def _is_one_record(line: str) -> bool:
    """Say whether a line is an object of its own, and not one around a list of records."""
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) and not any(
        isinstance(member, list) and member and all(isinstance(item, dict) for item in member)
        for member in value.values()
    )
