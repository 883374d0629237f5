"""Text → values of the settings about the pages; each raises ``ValueError`` with what was expected."""

import re
from typing import Final

# English is what the source is written in; a test compares the others with the folders of catalog/web/translations
LANGUAGES: Final = ("en", "fr")


def languages(value: str) -> tuple[str, ...]:
    """Return languages of the interface in the order given: the first is the default."""
    chosen = tuple(dict.fromkeys(part for part in re.split(r"[\s,:]+", value.lower()) if part))
    if not chosen or not set(chosen) <= set(LANGUAGES):
        raise ValueError(f"one or more of {', '.join(LANGUAGES)}, the default first")
    return chosen
