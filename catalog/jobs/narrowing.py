"""The fields of a question → what the answer is kept to: keys, names and days, found out."""

import re
from datetime import date
from typing import Final, NamedTuple

from catalog.jobs.edition import Edition
from catalog.search.finder import Finder
from catalog.search.narrowing import NO_YEAR, Days, Narrowing, Value
from catalog.search.questions import Field
from vocab.dates import DateSyntaxError, parse_edtf
from vocab.identifiers import slug, unit_path
from vocab.languages import find_language

# What things are found under, by facet; in the order in which they are tried.
_PREFIXES: Final = {
    "archive": ("archive/",),
    "agent": ("agent/", "person/", "archive/"),
    "translator": ("agent/", "person/", "archive/"),
    "place": ("place/",),
    "subject": ("concept/subject/", "concept/", "agent/", "person/", "archive/", "place/"),
    "collection": ("collection/",),
    "kind": ("concept/genre/", "concept/"),
}
_MOST: Final = 20  # things that one name may mean
_NOTHING: Final = "\n"  # no value is like this
_SPAN: Final = re.compile(r"(?P<first>\d{4})\s*(?:-|\u2013|\.\.|/)\s*(?P<last>\d{4})", re.ASCII)
_DECADE: Final = re.compile(r"(\d{3})(?:0s?|x)", re.ASCII | re.IGNORECASE)


class Understood(NamedTuple):
    """What fields keep an answer to.

    Attributes:
        failed: Those that mean nothing here; an answer that is kept to them is empty.
    """

    filters: dict[str, list[Value]]
    days: Days
    failed: tuple[Field, ...]


def narrowed(
    edition: Edition, finder: Finder, fields: tuple[Field, ...], chosen: Narrowing
) -> tuple[Narrowing, Understood]:
    """Return what an answer is kept to by the fields of a question, and by what was chosen beside it."""
    found = understand(edition, finder, fields)
    return Narrowing(chosen.filters, found.filters, chosen.days.within(found.days)), found


def understand(edition: Edition, finder: Finder, fields: tuple[Field, ...]) -> Understood:
    """Return what fields mean in an edition.

    Args:
        finder: Of the same generation.
    """
    filters: dict[str, list[Value]] = {}
    days = Days()
    failed = []
    for field in fields:
        span = _days(field)
        if span is not None:
            days = days.within(span)
            continue
        name, values = _values(edition, finder, field)
        if not values:
            failed.append(field)
            values = [NO_YEAR if name in {"year", "decade"} else _NOTHING]
        filters[name] = list(dict.fromkeys([*filters.get(name, []), *values]))
    return Understood(filters, days, tuple(failed))


def first_day(text: str) -> date | None:
    """Return the first day of a date as people write it in a question; ``None`` when it is none.

    >>> first_day("1962-04"), first_day("spring")
    (datetime.date(1962, 4, 1), None)
    """
    return _bounds(text)[0]


def last_day(text: str) -> date | None:
    """Return the last day of a date.

    >>> last_day("1962-04")
    datetime.date(1962, 4, 30)
    """
    return _bounds(text)[1]


def _bounds(text: str) -> tuple[date | None, date | None]:
    try:
        read = parse_edtf(text)
    except DateSyntaxError:
        return None, None
    return read.earliest, read.latest


def _days(field: Field) -> Days | None:
    """Return the span of days that a field means; ``None`` when it means none."""
    if field.name == "before" and (first := first_day(field.value)):
        return Days(None, first.toordinal() - 1)
    if field.name == "after" and (last := last_day(field.value)):
        return Days(last.toordinal() + 1, None)
    if field.name == "year" and (span := _SPAN.fullmatch(field.value)):
        first, last = first_day(span["first"]), last_day(span["last"])
        return Days(first.toordinal(), last.toordinal()) if first and last else None
    return None


def _values(edition: Edition, finder: Finder, field: Field) -> tuple[str, list[Value]]:
    """Return the facet that a field means, and its values there."""
    text = field.value
    found: list[Value] = []
    match field.name:
        case "before" | "after" | "year":
            if field.name == "year" and re.fullmatch(r"\d{1,4}", text, re.ASCII):
                found = [int(text)]
            return "year", found
        case "decade":
            decade = _DECADE.fullmatch(text)
            found = [int(decade[1]) * 10] if decade else []
        case "has":
            found = [True] if text.lower() in {"text", "full-text", "fulltext"} else []
            return "has_text", found
        case "language" | "text_language":
            language = find_language(text)
            tags = [text, *([language.tag] if language else [])]
            found.extend([tag for tag in tags if finder.holds(field.name, tag)][:1])
        case "unit":
            found = [*_units(edition, finder, text)]
        case _:
            found = [*_things(edition, finder, field.name, text)]
    return field.name, found


def _units(edition: Edition, finder: Finder, text: str) -> list[str]:
    """Return the units that a signature means: as a path, as it is printed, or alone, whichever archive has it."""
    reference = edition.authorities.reference(text)
    archives = (entity.key for entity in edition.authorities.by_path.values() if entity.kind == "archive")
    paths = [text, reference.unit_path or "", *(unit_path(key, text) for key in archives)]
    return [path for path in dict.fromkeys(paths) if path and finder.holds("unit", path)][:_MOST]


def _things(edition: Edition, finder: Finder, name: str, text: str) -> list[str]:
    """Return the things that a path, a key, a name, or words of a name mean; only such as some document has."""
    for paths in (
        [text, *(f"{prefix}{text.lower()}" for prefix in _PREFIXES[name])],
        edition.labels.called(text),
        [f"{prefix}{slug(text)}" for prefix in _PREFIXES[name]],
        edition.labels.called_alike(text),
    ):
        found = [path for path in dict.fromkeys(paths) if path.isprintable() and finder.holds(name, path)]
        if found:
            return found[:_MOST]
    starts = [f"{prefix}{slug(text)}-" for prefix in _PREFIXES[name]]
    return [path for start in starts for path in finder.values(name, start, _MOST)][:_MOST]
