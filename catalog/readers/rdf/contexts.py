"""JSON-LD contexts from our own set: what a document refers to is put in its place, and nothing is ever fetched.

Source: JSON-LD 1.1, sections 4.1.1 (contexts) and 4.1.10 (``@import``).
"""

import json
from collections.abc import Iterator
from typing import Any, Final

from catalog.errors import SourceError
from vocab import contexts, terms

LARGEST: Final = 256 << 10  # bytes of all contexts of a document together
_OURS: Final = "def/context.jsonld"
# keywords that the official context renames too; its terms are all in one vocabulary
_SCHEMA: Final = {"@vocab": terms.SCHEMA, "schema": terms.SCHEMA, "id": "@id", "type": "@type"}
_ADDRESSES: Final = frozenset(
    f"{scheme}://{host}{path}"
    for scheme in ("http", "https")
    for host in ("schema.org", "www.schema.org")
    for path in ("", "/", "/docs/jsonldcontext.json", "/docs/jsonldcontext.jsonld")
)


def settled(document: Any) -> Any:
    """Return a JSON-LD document with every context written out.

    Raises:
        SourceError: A context is not in our set, or they are too large.
    """
    budget = _Budget()
    return _settled(document, budget)


class _Budget:
    def __init__(self) -> None:
        self.left = LARGEST
        self.known: dict[str, Any] = {}

    def spend(self, context: Any) -> None:
        self.left -= len(json.dumps(context))
        if self.left < 0:
            raise SourceError(
                "context-too-large",
                f"the contexts of this JSON-LD are larger than {LARGEST >> 10} KiB",
                "expected the terms that the data use and no others; shorten the context",
            )


def _settled(node: Any, budget: _Budget) -> Any:
    if isinstance(node, list):
        return [_settled(item, budget) for item in node]
    if not isinstance(node, dict):
        return node
    return {
        key: _context(value, budget) if key == "@context" else _settled(value, budget) for key, value in node.items()
    }


def _context(value: Any, budget: _Budget) -> Any:
    parts = value if isinstance(value, list) else [value]
    found = [_part(part, budget) for part in parts]
    return found if isinstance(value, list) else found[0]


def _part(part: Any, budget: _Budget) -> Any:
    if isinstance(part, str):
        return _known(part)
    budget.spend(part)
    for address in _remote(part):
        _known(address)
    return _settled(part, budget)


def _remote(part: Any) -> Iterator[str]:
    """Yield the addresses of further contexts that a context asks for."""
    if isinstance(part, dict):
        if isinstance(part.get("@import"), str):
            raise _refused(part["@import"])
        for value in part.values():
            if isinstance(value, dict) and isinstance(value.get("@context"), str):
                yield value["@context"]


def _known(address: str) -> Any:
    if address in _ADDRESSES:
        return _SCHEMA
    if address.endswith("/" + _OURS):
        return contexts.context(address.removesuffix(_OURS) + "def/arc#")["@context"]
    raise _refused(address)


def _refused(address: str) -> SourceError:
    return SourceError(
        "context-unknown",
        f"the JSON-LD refers to the context {address[:200]!r}, which is not fetched",
        "expected the context of Schema.org, that of a Muniment catalogue, or one that is written out in the file;"
        " write it out",
    )
