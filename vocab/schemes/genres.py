"""Kinds of document for which Schema.org has a class of its own (docs/mapping.md, row "Type").

Only the source's own word decides; nothing is read out of titles.
"""

import re
from typing import Final

from vocab import terms
from vocab.statements import IRI

_CLASSES: Final = {
    "telegram": terms.SCHEMA_MESSAGE,
    "cable": terms.SCHEMA_MESSAGE,
    "letter": terms.SCHEMA_MESSAGE,
    "report": terms.SCHEMA_REPORT,
    "treaty": terms.SCHEMA_LEGISLATION,
    "law": terms.SCHEMA_LEGISLATION,
    "manuscript": terms.SCHEMA_MANUSCRIPT,
}


def schema_class(genre: str) -> IRI | None:
    """Return the class for what a source calls a document: its word alone, singular or plural.

    >>> schema_class("Telegrams"), schema_class("Memorandum")
    ('https://schema.org/Message', None)
    """
    word = re.sub(r"\s+", " ", genre).strip().lower()
    return _CLASSES.get(word) or _CLASSES.get(word.removesuffix("s")) or _CLASSES.get(re.sub(r"ies$", "y", word))
