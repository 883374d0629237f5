"""The other forms of JSON-LD: expanded, flattened and framed, by pyld (JSON-LD 1.1 API; Framing).

The only context that can be loaded is our own, which is handed over; nothing is ever fetched.
"""

from collections.abc import Callable
from typing import Any, Final

from pyld import jsonld

from exports.jsonld import Node
from vocab import contexts, terms
from vocab.frames import frame

COMPACTED: Final = terms.JSONLD + "compacted"
_NAMES: Final = ("expanded", "flattened", "framed")
FORMS: Final = {terms.JSONLD + name: name for name in _NAMES}

_Loader = Callable[[str, dict[str, Any]], dict[str, Any]]


def reshape(form: str, document: Node, own_terms: str) -> Any:
    """Return a compact document of ours in another form.

    Args:
        form: ``expanded``, ``flattened`` or ``framed``.
        document: As ``exports.jsonld`` writes it, with the address of our context.
        own_terms: Namespace of our own terms.
    """
    address = document["@context"]
    options = {"documentLoader": _loader(address, own_terms), "processingMode": "json-ld-1.1"}
    match form:
        case "expanded":
            return jsonld.expand(document, options)
        case "flattened":
            return _addressed(jsonld.flatten(document, address, options), address)
        case "framed":
            # nothing in a description leads to its record but the way back
            wanted = {"@context": address, **frame(document["id"]), "isPrimaryTopicOf": {}}
            framed = jsonld.frame(document, wanted, options)
            return _addressed(framed, address)
        case _:
            raise ValueError(f"no form of JSON-LD: {form!r}")


def _addressed(document: Any, address: str) -> Any:
    """Name the context by its address, whatever the processor wrote in its place."""
    return {"@context": address, **{key: value for key, value in document.items() if key != "@context"}}


def _loader(address: str, own_terms: str) -> _Loader:
    remote = {
        "contextUrl": None,
        "documentUrl": address,
        "contentType": "application/ld+json",
        "document": contexts.context(own_terms),
    }

    def load(url: str, _options: dict[str, Any]) -> dict[str, Any]:
        if url != address:
            raise jsonld.JsonLdError(f"{url} is not loaded: only our own context is", "jsonld.LoadDocumentError")
        return remote

    return load
