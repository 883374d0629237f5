"""A record as it was understood → its fields in the archivist's words, before anything is published."""

from collections.abc import Iterator

from catalog.jobs.fields import differing
from vocab.dates import Edtf
from vocab.document import Document
from vocab.languages import by_tag
from vocab.text import LangText

_LONGEST = 300


def preview(document: Document) -> Iterator[tuple[str, str]]:
    """Yield each field of a record that holds anything: its name and what is understood by it."""
    yield "Record ID", document.identifier
    for change in differing(None, document):
        text = change.new
        if change.name == "Date" and document.date:
            text = f"{document.date.as_given} ({_meant(document.date.value)})"
        elif change.name in {"Title", "Summary"}:
            texts = document.titles if change.name == "Title" else document.summary
            text = "\n".join(_in_language(one) for one in texts)
        yield change.name, text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …"


def _in_language(text: LangText) -> str:
    language = by_tag(text.language) if text.language else None
    return f"{text.value} ({language.name})" if language else text.value


def _meant(date: Edtf | None) -> str:
    """Say which days a date allows.

    >>> from vocab.dates import parse_edtf
    >>> _meant(parse_edtf("1962-04~")), _meant(None)
    ('approximately, from 1962-04-01 to 1962-04-30', 'kept as text, not understood as a date')
    """
    if date is None:
        return "kept as text, not understood as a date"
    quality = {"~": "approximately, ", "?": "uncertain, ", "%": "uncertain and approximate, "}.get(date.text[-1:], "")
    if date.day:
        return f"{quality}{date.day}"
    begins = f"from {date.earliest}" if date.earliest else "from an unknown day"
    return f"{quality}{begins} to {date.latest or 'an unknown day'}"
