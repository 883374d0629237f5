"""JSON-LD frames: the shape in which a description is one tree (JSON-LD 1.1 Framing, section 2)."""

from typing import Any


def frame(root: str) -> dict[str, Any]:
    """Return the frame of one thing: itself as the root, whatever it links to inside it, each thing once.

    Args:
        root: IRI of the document or entity.
    """
    return {"id": root, "@embed": "@once", "@explicit": False, "@omitDefault": True}
