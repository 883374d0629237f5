"""The mapping file: what the headings of a table mean, in TOML, where they do not say it themselves.

    [table]
    id = "Signatur"            # the column of record ids
    language = "de"            # of texts that say no language
    separator = ";"            # between several values; "" for none
    delimiter = ";"            # between cells
    encoding = "windows-1252"

    [columns]
    "Titel" = "title"
    "Schlagwort" = { term = "subject", separator = "|", language = "de" }
    "Zustand" = "skip"

    [constants]
    publisher = "Stadtarchiv Beispiel"

All of it is optional. A column that it does not name is understood by its heading.
"""

import codecs
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import msgspec

from catalog.errors import NotFoundError, SourceError
from catalog.readers.headings import DELIMITERS, OWN, language_tag
from vocab.schemes.elements import ELEMENTS

TERMS: Final = frozenset({*ELEMENTS, *OWN, "skip"})
_TABLE: Final = frozenset({"id", "language", "separator", "delimiter", "encoding"})
_COLUMN: Final = frozenset({"term", "language", "separator", "scheme"})
_LARGEST: Final = 1 << 20


class ColumnRule(msgspec.Struct, frozen=True, kw_only=True):
    """What a mapping file says of a column.

    Attributes:
        term: Local name in DCMI Metadata Terms, one of ``headings.OWN``, or ``"skip"``.
        separator: ``None`` when it is to be found out.
    """

    term: str
    language: str | None = None
    separator: str | None = None
    scheme: str = ""


class MappingFile(msgspec.Struct, frozen=True, kw_only=True):
    """A mapping file, read.

    Attributes:
        columns: By heading, in lower case with single spaces.
        constants: Terms and values that every record has.
    """

    columns: dict[str, ColumnRule] = {}
    constants: tuple[tuple[str, str], ...] = ()
    language: str | None = None
    separator: str | None = None
    delimiter: str | None = None
    encoding: str | None = None

    def rule(self, heading: str) -> ColumnRule | None:
        """Return what it says of a heading."""
        return self.columns.get(folded(heading))


def folded(heading: str) -> str:
    """Return a heading as mapping files are compared with it."""
    return " ".join(heading.split()).casefold()


def read_mapping(path: str | Path) -> MappingFile:
    """Read a mapping file.

    Raises:
        NotFoundError: There is none.
        SourceError: It says what it may not; the problem names it.
    """
    try:
        with Path(path).open("rb") as stream:
            content = stream.read(_LARGEST + 1)
    except OSError as error:
        raise NotFoundError(f"the mapping file {path} cannot be read: {error.strerror}", "check the path") from None
    if len(content) > _LARGEST:
        raise _unusable(path, "is larger than 1 MiB", "expected a short text")
    try:
        parsed = tomllib.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise _unusable(path, f"is no TOML: {error}", 'expected e.g. "Titel" = "title" below [columns]') from None
    return _Checked(path, parsed).file()


def _unusable(path: str | Path, problem: str, advice: str) -> SourceError:
    said = f"the mapping file {path} {problem}"
    return SourceError("mapping-unusable", said, f"{advice}; correct it", field="mapping")


class _Checked:
    """Reads what TOML gave, and says what may not stand there."""

    def __init__(self, path: str | Path, parsed: Mapping[str, Any]) -> None:
        self.path = path
        self.parsed = parsed

    def file(self) -> MappingFile:
        self._only(self.parsed, frozenset({"table", "columns", "constants"}), "")
        table = self._part("table")
        self._only(table, _TABLE, "table")
        columns = {folded(heading): self._rule(heading, said) for heading, said in self._part("columns").items()}
        if identifier := self._text(table, "id"):
            columns[folded(identifier)] = ColumnRule(term="id")
        encoding = self._text(table, "encoding")
        delimiter = self._text(table, "delimiter")
        if delimiter and delimiter not in DELIMITERS:
            raise self._error(f"has the delimiter {delimiter!r}", 'expected one of , ; | or "\\t"')
        if encoding:
            try:
                codecs.lookup(encoding)
            except LookupError:
                raise self._error(f"has the unknown encoding {encoding!r}", "expected e.g. windows-1252") from None
        return MappingFile(
            columns=columns,
            constants=tuple(self._constants()),
            language=self._language(table),
            separator=self._text(table, "separator"),
            delimiter=delimiter,
            encoding=encoding,
        )

    def _error(self, problem: str, advice: str) -> SourceError:
        return _unusable(self.path, problem, advice)

    def _part(self, name: str) -> dict[str, Any]:
        part = self.parsed.get(name, {})
        if not isinstance(part, dict):
            raise self._error(f"has no table [{name}]", f"expected [{name}] on a line of its own")
        return part

    def _only(self, part: Mapping[str, Any], known: frozenset[str], name: str) -> None:
        if unknown := sorted(set(part) - known):
            where = f" in [{name}]" if name else ""
            raise self._error(f"has the unknown key {unknown[0]!r}{where}", f"expected {', '.join(sorted(known))}")

    def _text(self, part: Mapping[str, Any], key: str) -> str | None:
        value = part.get(key)
        if value is not None and not isinstance(value, str):
            raise self._error(f"has no text under {key!r}", "expected text in quotation marks")
        return value

    def _language(self, part: Mapping[str, Any]) -> str | None:
        stated = self._text(part, "language")
        if not stated:
            return None
        tag = language_tag(stated)
        if tag is None:
            raise self._error(f"names the language {stated!r}, which is none", "expected a code such as de")
        return tag

    def _term(self, stated: object, heading: str) -> str:
        if not isinstance(stated, str) or stated not in TERMS:
            raise self._error(
                f"maps {heading!r} to {stated!r}, which is no term",
                "expected a term of Dublin Core such as title or created, 'id', or 'skip'",
            )
        return stated

    def _rule(self, heading: str, said: object) -> ColumnRule:
        if isinstance(said, str):
            return ColumnRule(term=self._term(said, heading))
        if not isinstance(said, dict):
            raise self._error(f"says nothing usable of {heading!r}", "expected a term, or { term = …, language = … }")
        self._only(said, _COLUMN, f"columns.{heading}")
        return ColumnRule(
            term=self._term(said.get("term"), heading),
            language=self._language(said),
            separator=self._text(said, "separator"),
            scheme=self._text(said, "scheme") or "",
        )

    def _constants(self) -> list[tuple[str, str]]:
        found = []
        for term, said in self._part("constants").items():
            for value in said if isinstance(said, list) else [said]:
                if not isinstance(value, str):
                    raise self._error(f"has no text under {term!r} in [constants]", "expected text, or a list of texts")
                found.append((self._term(term, term), value))
        return found
