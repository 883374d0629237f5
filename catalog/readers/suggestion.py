"""Tables whose headings mean nothing here → a draft of a mapping file, for a person to correct.

What the headings say for certain and what is guessed from words and values are told apart by a comment.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple

from catalog.errors import SourceError
from catalog.readers.field_values import is_address
from catalog.readers.headings import understand
from catalog.readers.mapping_file import MappingFile
from catalog.readers.records import Refused, Source
from catalog.readers.registry import TABLES, kind_of_source
from catalog.readers.table import Cell, Table, separators_of
from vocab.dates import DateSyntaxError, read_date

_ROWS: Final = 200
_SHOWN: Final = 3
_CUT: Final = 60
_LONG_TEXT: Final = 120
_NO_HINT: Final = re.compile(r"acqui|modif|updat|start|end$|bio|number of|[a-z]ID$|approved|thumb|small", re.IGNORECASE)
_LONGEST_ID: Final = 80
_ID: Final = re.compile(r"(?:^|[^a-z])(?:id|nr|no|ref|refid|uuid|signatur|number|key)$|ID$", re.IGNORECASE)
# Parts of headings that hint at a term without saying it
_HINTS: Final = tuple(
    (term, re.compile(pattern, re.IGNORECASE))
    for term, pattern in (
        ("creator", r"author|artist|creator|maker|photograph|verfasser|autor|auteur|künstler|urheber|absender|sender"),
        ("title", r"titl|titel|título|titre|name$|bezeichnung|betreff"),
        ("created", r"dat(?:e|um)|year|jahr|année|año|zeit"),
        ("subject", r"subject|keyword|schlagw|thema|topic|tag|classif"),
        ("spatial", r"place|location|ort|lieu|lugar|city|country|land"),
        ("description", r"descr|beschreib|inhalt|abstract|summary|note|bemerk|regest"),
        ("medium", r"medium|material|technik|technique|support"),
        ("extent", r"dimension|size|extent|umfang|maß|format$|pages|seiten|height|width|depth"),
        ("rights", r"right|licen|copyright|recht"),
        ("source", r"source|provenance|herkunft|bestand|repository|fonds"),
        ("collection", r"collection|sammlung|department|series|serie"),
        ("credit", r"credit"),
        ("identifier", r"number|nummer|signatur|inv|call|ref|code|\bid$|(?<=[a-z])ID$"),
        ("address", r"url|link|href|web"),
        ("language", r"lang|sprache|langue|idioma"),
        ("publisher", r"publish|verlag|herausgeber"),
    )
)


class _Column(NamedTuple):
    """What is seen of a column in the first rows."""

    label: str
    values: Sequence[str]
    filled: int
    separator: str


def suggest(source: Source) -> str | None:
    """Return the draft of a mapping file for a source, ``None`` when it is no table.

    Raises:
        SourceError: It is a table that cannot be read.
    """
    kind = kind_of_source(source)
    if kind not in TABLES:
        return None
    parts = [
        "\n".join(_draft(table))
        for table in TABLES[kind](source, MappingFile(), None)
        if not isinstance(table, Refused)
    ]
    if not parts:
        raise SourceError("empty", "the source holds no table", "expected headings and rows below them")
    return "\n\n".join(parts) + "\n"


def _draft(table: Table) -> Iterator[str]:
    rows = [row for row in islice(table.rows, _ROWS) if row.fault is None]
    cells = [list(row.cells) for row in rows]
    columns = _columns(cells)
    yield f"# What the columns of {table.location} mean, as far as their headings and first {len(rows)} rows tell."
    yield "# Correct it, save it as muniment-mapping.toml beside the table, and run 'muniment check' again."
    yield '# A column may be a term of Dublin Core (title, created, subject …), "id" for the record\'s own id,'
    yield '# or "skip"; { term = "subject", language = "de", separator = ";" } says more.'
    if chosen := _id_column(columns, len(rows)):
        yield "\n[table]"
        yield f"id = {_quoted(chosen.label)}"
    yield "\n[columns]"
    title = _title_column(columns, chosen)
    for column in columns:
        if chosen is None or column.label != chosen.label:
            yield _line(column, title)
    yield "\n# [constants]"
    yield '# publisher = "the name of your archive"'


def _columns(rows: Sequence[Sequence[tuple[str, Cell]]]) -> list[_Column]:
    values: dict[str, list[str]] = {}
    for row in rows:
        for label, cell in row:
            held = values.setdefault(label, [])
            if cell:
                texts = [cell] if isinstance(cell, str) else [getattr(item, "value", item) for item in cell]
                held.extend(str(text) for text in texts)
    return [_Column(label, held, len(held), separators_of("subject", held)) for label, held in values.items()]


def _id_column(columns: Sequence[_Column], rows: int) -> _Column | None:
    """Return the column that looks most like one of ids: filled and different in every row."""
    fitting = [column for column in columns if rows > 1 and column.filled == rows == len(set(column.values))]
    short = [column for column in fitting if all(len(text) <= _LONGEST_ID for text in column.values)]
    known = [column for column in short if (heading := understand(column.label)) and heading.term == "id"]
    return next(iter([*known, *(column for column in short if _ID.search(column.label.strip()))]), None)


def _title_column(columns: Sequence[_Column], chosen: _Column | None) -> str | None:
    """Return the heading of the column of titles: one that says so or hints at it, else what differs most."""
    terms = {column.label: heading.term for column in columns if (heading := understand(column.label))}
    if "title" in terms.values():
        return None
    others = [column for column in columns if column != chosen and column.label not in terms and column.values]
    hinted = [column for column in others if _hint(column.label) == "title"]
    texts = [column for column in others if _hint(column.label) is None and not _most(map(is_address, column.values))]
    best = max(hinted or texts or others, key=lambda column: len(set(column.values)), default=None)
    return best.label if best else None


def _line(column: _Column, title: str | None) -> str:
    heading = understand(column.label)
    shown = list(dict.fromkeys(" ".join(text.split())[:_CUT] for text in column.values[: 4 * _SHOWN]))[:_SHOWN]
    seen = re.sub(r"[\x00-\x1f\x7f]", " ", " | ".join(shown)) or "empty in the rows that were looked at"
    if heading:
        rule = _rule(heading.term, heading.language, column.separator, heading.scheme)
        return f"{_quoted(column.label)} = {rule}  # {seen}"
    if guess := ("title" if column.label == title else _guess(column)):
        return f"{_quoted(column.label)} = {_rule(guess, None, column.separator)}  # a guess: {seen}"
    return f'# {_quoted(column.label)} = "skip"  # {seen}'


def _rule(term: str, language: str | None, separator: str, scheme: str = "") -> str:
    said = [f'term = "{term}"']
    if language:
        said.append(f'language = "{language}"')
    if separator and separators_of(term, [separator]):
        said.append(f"separator = {_quoted(separator)}")
    if scheme:
        said.append(f"scheme = {_quoted(scheme)}")
    return f'"{term}"' if len(said) == 1 else "{ " + ", ".join(said) + " }"


def _hint(label: str) -> str | None:
    if _NO_HINT.search(label):
        return None
    return next((term for term, pattern in _HINTS if pattern.search(label)), None)


def _guess(column: _Column) -> str | None:
    """Return the term that heading and values hint at."""
    values = column.values[:50]
    if not values:
        return None
    hinted = _hint(column.label)
    if _most(map(is_address, values)):
        return "address"
    if hinted is None and _most(map(_is_day, values)) and not _NO_HINT.search(column.label):
        return "created"
    if hinted == "created" and not _most(map(_is_date, values)):
        return None
    if hinted is None and sum(map(len, values)) > _LONG_TEXT * len(values):
        return "description"
    return hinted


def _most(answers: Iterable[bool]) -> bool:
    told = list(answers)
    return sum(told) * 5 >= len(told) * 4


def _is_date(text: str) -> bool:
    try:
        read_date(text)
    except DateSyntaxError:
        return False
    return True


def _is_day(text: str) -> bool:
    return not text.isdigit() and _is_date(text)


def _quoted(text: str) -> str:
    """Return a basic string of TOML 1.0, which JSON's are too, but for characters beyond the first plane."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
