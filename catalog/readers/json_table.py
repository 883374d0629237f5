"""The reader for JSON Lines and JSON: one object a record; a list of them, or an object around one list (RFC 8259).

Streaming: one object is held at a time. A broken object costs itself: reading goes on at the next line, or behind the
next ``}, {``.
"""

import io
import json
import re
from collections.abc import Iterator
from itertools import count
from typing import IO, Any, Final, NamedTuple

from catalog.readers.confined import Confined
from catalog.readers.headings import known_headings, language_tag
from catalog.readers.mapping_file import MappingFile
from catalog.readers.records import Source
from catalog.readers.table import Cell, Row, Table, Tagged
from vocab.findings import Finding

_CHUNK: Final = 1 << 18
_LARGEST: Final = 64 << 20
_SPACE: Final = re.compile(r"[\s,]*")
_NEXT: Final = re.compile(r"\}\s*,\s*(?=\{)")
_LIST: Final = re.compile(r"\[\s*(?=[{\]])")
_DEEPEST: Final = 6


def lines(source: Source, _mapping: MappingFile, _confined: Confined | None) -> Iterator[Table]:
    """Yield the table that a text with one JSON object a line is."""
    with source.opened() as stream:
        yield Table(source.location, _line_rows(stream))


def tables(source: Source, _mapping: MappingFile, _confined: Confined | None) -> Iterator[Table]:
    """Yield the table that a JSON document is."""
    with source.opened() as stream:
        encoding = "utf-16" if source.head[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
        yield Table(source.location, _Objects(stream, encoding).rows())


def _line_rows(stream: IO[bytes]) -> Iterator[Row]:
    numbers = count(1)
    for line, raw in enumerate(stream, 1):
        content = raw.removeprefix(b"\xef\xbb\xbf") if line == 1 else raw
        if not content.strip():
            continue
        number = next(numbers)
        try:
            value = _DECODER.decode(content.decode())
        except UnicodeDecodeError as error:
            problem = f"byte 0x{content[error.start]:02X} at offset {error.start} of this line is not UTF-8"
            yield Row(number, line, (), content, fault=_broken(problem, line))
        except (ValueError, RecursionError) as error:
            yield Row(number, line, (), content, fault=_broken(f"this line is no JSON: {_said(error)}", line))
        else:
            yield _row(number, line, value, content)


def _row(number: int, line: int, value: object, content: bytes) -> Row:
    if isinstance(value, dict):
        return Row(number, line, _cells(value), content)
    return Row(number, line, (), content, fault=_broken("this is no JSON object", line))


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object; a name that stands twice keeps both values."""
    made = dict(pairs)
    if len(made) < len(pairs):
        made = {}
        for name, value in pairs:
            held = [*made[name], value] if name in made and isinstance(made[name], list) else [made.get(name), value]
            made[name] = held if name in made else value
    return made


_DECODER: Final = json.JSONDecoder(object_pairs_hook=_pairs, strict=False)


def _cells(record: dict[str, Any]) -> list[tuple[str, Cell]]:
    """Return an object as headings and cells; what is inside another object gets both names."""
    cells: list[tuple[str, Cell]] = []
    _collect(record, "", cells, 0)
    return cells


def _collect(record: dict[str, Any], above: str, cells: list[tuple[str, Cell]], depth: int) -> None:
    for name, value in record.items():
        label = f"{above}.{name}" if above else name
        if isinstance(value, str):
            cells.append((label, value))
        elif value is None:
            continue
        elif isinstance(value, bool | int | float):
            cells.append((label, json.dumps(value)))
        elif isinstance(value, dict):
            if tagged := _language_map(value):
                cells.append((label, tagged))
            elif depth < _DEEPEST:
                _collect(value, label, cells, depth + 1)
            else:
                cells.append((label, json.dumps(value, ensure_ascii=False)))
        else:
            _collect_list(value, label, cells, depth)


def _collect_list(values: list[Any], label: str, cells: list[tuple[str, Cell]], depth: int) -> None:
    items: list[str | Tagged] = []
    for value in values:
        if isinstance(value, str):
            items.append(value)
        elif isinstance(value, dict):
            if tagged := _language_map(value):
                items.extend(tagged)
            elif depth < _DEEPEST:
                _collect(value, label, cells, depth + 1)
            else:
                items.append(json.dumps(value, ensure_ascii=False))
        elif value is not None:
            items.append(json.dumps(value, ensure_ascii=False))
    if items:
        cells.append((label, items))


def _language_map(value: dict[str, Any]) -> list[Tagged]:
    """Return the texts of ``{"en": …, "es": …}`` or ``{"@value": …, "@language": …}``; nothing when it is neither."""
    text = value.get("@value", value.get("value"))
    language = value.get("@language", value.get("language", value.get("lang")))
    if isinstance(text, str) and isinstance(language, str) and (tag := language_tag(language)):
        return [Tagged(text, tag)]
    tags = {name: language_tag(name) if 2 <= len(name) <= 10 else None for name in value}
    if not value or not all(tags.values()):
        return []
    return [
        Tagged(text, tags[name] or "")
        for name, texts in value.items()
        for text in (texts if isinstance(texts, list) else [texts])
        if isinstance(text, str)
    ]


def _are_objects(values: list[Any]) -> bool:
    return all(isinstance(value, dict) for value in values)


class _Broken(NamedTuple):
    """What is wrong with an object, and where in the buffer."""

    problem: str
    position: int


class _Objects:
    """Finds the objects of a JSON document one by one."""

    def __init__(self, stream: IO[bytes], encoding: str) -> None:
        self._text = io.TextIOWrapper(stream, encoding, errors="surrogateescape")
        self._buffer = ""
        self._at = 0
        self._line = 1
        self._ended = False

    def rows(self) -> Iterator[Row]:
        """Yield one row an object."""
        alone = self._enter()
        for number in count(1):
            self._skip(_SPACE)
            if self._at >= len(self._buffer) or self._buffer[self._at] in "]}":
                return
            yield self._object(number)
            if alone:
                return

    def _enter(self) -> bool:
        """Go to the first object; return whether it is the only one."""
        self._more()
        self._skip(_SPACE)
        if self._buffer.startswith("{", self._at):
            found = self._list()
            if found is None:
                return True
            self._move(found)
        else:
            self._move(self._at + 1)
        return False

    def _list(self) -> int | None:
        """Return where the list of objects in an outer object begins; ``None`` when that object is the record."""
        try:
            value, _ = _DECODER.raw_decode(self._buffer, self._at)
        except (ValueError, RecursionError):
            value = None  # there is more of it than has been read
        if isinstance(value, dict):
            lists = [name for name, held in value.items() if isinstance(held, list) and held and _are_objects(held)]
            if len(lists) != 1 or known_headings([name for name in value if name not in lists]) > 1:
                return None
            found = re.compile(re.escape(json.dumps(lists[0], ensure_ascii=False)) + r"\s*:\s*\[").search(
                self._buffer, self._at
            )
        else:
            found = _LIST.search(self._buffer, self._at)
        return found.end() if found else None

    def _object(self, number: int) -> Row:
        line = self._line
        found = self._decoded()
        while found is None:
            self._more(double=True)
            found = self._decoded()
        if isinstance(found, _Broken):
            return self._fault(number, line, found)
        value, end = found
        text = self._buffer[self._at : end]
        self._move(end)
        if not text.isascii() and any("\udc80" <= character <= "\udcff" for character in text):
            return Row(number, line, (), _raw(text), fault=_broken("bytes of this object are not UTF-8", line))
        return _row(number, line, value, _raw(text))

    def _decoded(self) -> "tuple[Any, int] | _Broken | None":
        """Return the object that begins here and its end; ``None`` when more of it must be read."""
        try:
            return _DECODER.raw_decode(self._buffer, self._at)
        except RecursionError:
            return _Broken("it is nested too deeply", self._at)
        except json.JSONDecodeError as error:
            cut = error.pos >= len(self._buffer) - 16 or error.msg.startswith("Unterminated string")
            if cut and not self._ended and len(self._buffer) < _LARGEST:
                return None
            return _Broken(_said(error), error.pos)
        except ValueError as error:
            return _Broken(_said(error), self._at)

    def _fault(self, number: int, line: int, broken: "_Broken") -> Row:
        """Go on behind the next object that ends before another begins."""
        problem, position = broken
        self._buffer, position, self._at = self._buffer[self._at :], position - self._at, 0
        start = at = position
        while (found := _NEXT.search(self._buffer, at)) is None and not self._ended:
            at = max(len(self._buffer) - 64, position)
            if len(self._buffer) > _LARGEST:
                break
            self._more(double=True)
        end = found.end() if found else len(self._buffer)
        faulty = line + self._buffer.count("\n", 0, min(start, end))
        content = _raw(self._buffer[:end])
        self._move(end)
        rest = "" if found else "; nothing behind it could be read"
        return Row(number, line, (), content, fault=_broken(f"this object is no JSON: {problem}{rest}", faulty))

    def _skip(self, pattern: re.Pattern[str]) -> None:
        while True:
            found = pattern.match(self._buffer, self._at)
            self._move(found.end() if found else self._at)
            if self._at < len(self._buffer) or self._ended:
                return
            self._more()

    def _move(self, at: int) -> None:
        self._line += self._buffer.count("\n", self._at, at)
        self._at = at
        if at > _CHUNK:
            self._buffer = self._buffer[at:]
            self._at = 0

    def _more(self, *, double: bool = False) -> None:
        chunk = self._text.read(max(_CHUNK, len(self._buffer) - self._at if double else 0))
        self._ended = not chunk
        self._buffer = self._buffer[self._at :] + chunk
        self._at = 0


def _raw(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _said(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} at character {error.colno}"
    # all else that the parser has against a value is the length of a number
    return "it is nested too deeply" if isinstance(error, RecursionError) else "a number in it has thousands of digits"


def _broken(problem: str, line: int) -> Finding:
    return Finding(
        kind="json-broken",
        field="record",
        problem=problem,
        advice="expected a JSON object in braces; correct it",
        line=line,
        severity="refused",
    )
