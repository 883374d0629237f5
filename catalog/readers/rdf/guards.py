"""What is looked for in markup before a parser sees it: nesting that ends a process, and declarations of types.

The parsers of pyoxigraph recurse and expand entities, so both are refused here.
"""

import re
from typing import Final
from xml.parsers import expat

from catalog.errors import SourceError

DEEPEST: Final = 100

_TURTLE: Final = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""' r"|'''(?:[^'\\]|\\.|'(?!''))*'''"
    r'|"(?:[^"\\\n]|\\.)*"' r"|'(?:[^'\\\n]|\\.)*'"
    r"|<(?!<)[^<>\s]*>|#[^\n]*|(?P<open><<\(?|[\[({])|(?P<close>\)?>>|[\])}])",
    re.DOTALL,
)  # fmt: skip
_JSON: Final = re.compile(r'"(?:[^"\\]|\\.)*"|(?P<open>[\[{])|(?P<close>[\]}])', re.DOTALL)


def check_turtle(text: str) -> None:
    """Look at Turtle, TriG and lines of quads.

    Raises:
        SourceError: It is nested too deeply.
    """
    _check_nesting(_TURTLE, text)


def check_json(text: str) -> None:
    """Look at JSON.

    Raises:
        SourceError: It is nested too deeply.
    """
    _check_nesting(_JSON, text)


def _check_nesting(pattern: re.Pattern[str], text: str) -> None:
    depth = 0
    for found in pattern.finditer(text):
        kind = found.lastgroup
        if kind == "open":
            depth += 1
            if depth > DEEPEST:
                raise too_deep(text.count("\n", 0, found.start()) + 1)
        elif kind == "close":
            depth = max(0, depth - 1)


def check_xml(content: bytes) -> None:
    """Look at RDF/XML.

    Raises:
        SourceError: It is not well-formed, declares a document type, or is nested too deeply.
    """
    parser = expat.ParserCreate()
    depth = 0

    def begin(_name: str, _attributes: object) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise too_deep(parser.CurrentLineNumber)

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1

    def doctype(*_: object) -> None:
        raise SourceError(
            "doctype",
            "the file declares a document type (DOCTYPE), which can name other files and grow without end",
            "expected RDF/XML without one; write its entities out and remove it",
            line=parser.CurrentLineNumber,
        )

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise malformed(expat.ErrorString(error.code), error.lineno) from None


def too_deep(line: int) -> SourceError:
    """Return the refusal of what is nested too deeply."""
    return SourceError(
        "nested-too-deeply",
        f"the file is nested more than {DEEPEST} levels deep",
        "expected a list of descriptions; check how it was made",
        line=line,
    )


def malformed(problem: str, line: int | None) -> SourceError:
    """Return the refusal of what breaks the rules of its syntax."""
    return SourceError(
        "rdf-malformed",
        f"the file breaks the rules of its syntax: {problem[:300]}",
        "expected well-formed RDF; correct it, or write it anew with the program that made it",
        line=line,
    )
