"""Two states of a record → the fields that differ, under the names that an archivist knows them by.

Every field of a Document is compared; one that this module does not know is named by itself.
"""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from vocab.dates import HistoricalDate
from vocab.document import Attachment, Document, Further, Version
from vocab.languages import by_tag
from vocab.text import LangText

_FIELDS: Final = {
    "titles": "Title",
    "languages": "Original language",
    "credit": "Credits",
    "creators": "Author",
    "genre": "Type",
    "source_note": "Provenance",
    "dcmi_type": "Kind of resource",
    "persistent": "Identifiers",
    "further": "Also said",
}


class FieldChange(NamedTuple):
    """A field of a record in two wordings; ``""`` where it is not there."""

    name: str
    old: str
    new: str


def differing(old: Document | None, new: Document | None) -> Iterator[FieldChange]:
    """Yield the fields that differ between two states of a record; ``None`` stands for no record."""
    for name in Document.__struct_fields__:
        if name == "identifier":
            continue
        was, has = (getattr(document, name) if document else None for document in (old, new))
        if name == "versions":
            yield from _texts(was or (), has or ())
        elif (was or None) != (has or None):
            if name == "languages":
                was, has = _languages(was or ()), _languages(has or ())
            yield _change(_FIELDS.get(name, name.replace("_", " ").capitalize()), was, has)


def _languages(tags: tuple[str, ...]) -> tuple[str, ...]:
    known = ((tag, by_tag(tag)) for tag in tags)
    return tuple(f"{language.name} ({tag})" if language else tag for tag, language in known)


def _texts(old: tuple[Version, ...], new: tuple[Version, ...]) -> Iterator[FieldChange]:
    was, has = _by_label(old), _by_label(new)
    changes = [
        _change(label, was.get(label), has.get(label))
        for label in dict.fromkeys([*was, *has])
        if was.get(label) != has.get(label)
    ]
    if old != new and not changes:
        changes.append(FieldChange("Order of the texts", "\n".join(was), "\n".join(has)))
    yield from changes


def _by_label(versions: tuple[Version, ...]) -> dict[str, Version]:
    found: dict[str, Version] = {}
    for version in versions:
        label = version.label or " - ".join(part for part in (version.kind.capitalize(), version.language) if part)
        while label in found:
            label += ", another"
        found[label] = version
    return found


def _change(label: str, was: Any, has: Any) -> FieldChange:
    old, new = plain(was), plain(has)
    if old == new:
        # the words are the same: what differs is how they are understood
        old, new = plain(was, exact=True), plain(has, exact=True)
    return FieldChange(label, old, new)


def plain(value: Any, *, exact: bool = False) -> str:
    """Return a value of a record as she would write it; ``exact`` adds what is only for machines."""
    match value:
        case None:
            return ""
        case tuple():
            text = "\n".join(plain(item, exact=exact) for item in value)
        case LangText():
            text = f"{value.value} [{value.language or 'no language'}]" if exact else value.value
        case HistoricalDate():
            text = f"{value.as_given} [{value.edtf or 'no date'}]" if exact else value.as_given
        case Further():
            text = f"{value.term}: {value.value}" + (f" [{value.language}]" if value.language else "")
        case Version():
            marks = f"[{value.kind}, {value.language or 'no language'}, {value.label}]\n" if exact else ""
            text = marks + value.text
        case Attachment():
            text = f"{value.name}: {value.label} ({value.media_type}, {value.size:,} bytes, SHA-256 {value.sha256})"
        case _:
            text = str(value)
    return text
