"""Bytes in a syntax of RDF → statements; what is wrong is told with its line. What may not be parsed never is."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

import pyoxigraph

from catalog.errors import SourceError
from catalog.readers.rdf import guards
from catalog.readers.rdf.graph import parsed
from vocab.statements import Statement

_FORMATS: Final = {
    "nquads": pyoxigraph.RdfFormat.N_QUADS,
    "turtle": pyoxigraph.RdfFormat.TRIG,  # which all Turtle is
    "rdf-xml": pyoxigraph.RdfFormat.RDF_XML,
    "json-ld": pyoxigraph.RdfFormat.JSON_LD,
}
# what a source without a base of its own says of relative addresses: nothing that resolves
_BASE: Final = "relative:///"


def parse_lines(content: bytes, first: int) -> list[Statement]:
    """Return the statements of lines.

    Raises:
        SourceError: A line is broken; the error names the one that is, which is not always where a parser stops.
    """
    try:
        if b"<<" in content:
            guards.check_turtle(decoded(content))
        return list(parse(content, "nquads", first))
    except SourceError:
        _, faults = sifted(content.split(b"\n"), first)
        if faults:
            raise faults[0] from None
        raise


def sifted(lines: list[bytes], first: int) -> tuple[list[Statement], list[SourceError]]:
    """Return the statements of the lines that can be read, and what is wrong with the others."""
    statements: list[Statement] = []
    faults: list[SourceError] = []
    for number, line in enumerate(lines, first):
        try:
            if b"<<" in line:
                guards.check_turtle(decoded(line))
            statements.extend(parse(line, "nquads", number))
        except SourceError as error:
            error.line = number
            faults.append(error)
    return statements, faults


def parse(content: bytes, syntax: str, first: int | None = None) -> Iterator[Statement]:
    """Yield the statements of a text.

    Args:
        first: Its first line in the source.

    Raises:
        SourceError: It breaks the rules of its syntax.
    """
    lenient: dict[str, Any] = {} if syntax == "nquads" else {"base_iri": _BASE}
    try:
        yield from parsed(pyoxigraph.parse(content, format=_FORMATS[syntax], **lenient))
    except SyntaxError as error:
        line = error.lineno if syntax != "json-ld" else None
        if first is not None:
            line = first + (line or 1) - 1
        message = re.sub(r"^Parser error(?: at| between)?(?: line \d+ column \d+)?(?: and .*?)?: ", "", error.msg or "")
        raise guards.malformed(message, line) from None
    except (ValueError, OSError) as error:
        raise guards.malformed(str(error), first) from None


def parse_json(content: bytes, line: int) -> Any:
    """Return what JSON says.

    Raises:
        SourceError: It is none, or is nested too deep.
    """
    text = decoded(content)
    guards.check_json(text)
    try:
        return json.loads(text)
    except ValueError as error:
        at = getattr(error, "lineno", 1)
        raise guards.malformed(str(getattr(error, "msg", error)), line + at - 1) from None


def decoded(content: bytes) -> str:
    """Return bytes as text; RDF is UTF-8.

    Raises:
        SourceError: They are not.
    """
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise SourceError(
            "not-utf-8",
            f"the file is not UTF-8 at byte {error.start}",
            "expected UTF-8, as RDF is written; convert the file",
            line=content.count(b"\n", 0, error.start) + 1,
        ) from None
