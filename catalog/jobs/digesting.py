"""The digest that decides whether what is said of a document has changed."""

import hashlib

from catalog.ledger.codec import encode
from vocab.mapping.description import Description
from vocab.sets import sets


def described_digest(description: Description) -> bytes:
    """Return a digest that changes when a harvester would see a change: of what is said, or of the sets."""
    specs = [one.spec for one in sets(description.reading)]
    return hashlib.sha256(description.digest() + encode(specs)).digest()
