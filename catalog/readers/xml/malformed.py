"""What is wrong with a file of XML, in sentences with the line and what to do."""

import re
from collections.abc import Sequence
from typing import Final
from xml.parsers import expat

from catalog.errors import SourceError
from catalog.readers.xml.charset import Fault
from catalog.readers.xml.nodes import Node
from vocab.findings import Finding

_ADVICE: Final = "expected well-formed XML; correct it there (xmllint --noout shows the place)"
_CODES: Final = expat.errors.codes
_CUT: Final = frozenset(
    _CODES[text]
    for text in (
        expat.errors.XML_ERROR_NO_ELEMENTS,
        expat.errors.XML_ERROR_UNCLOSED_TOKEN,
        expat.errors.XML_ERROR_PARTIAL_CHAR,
        expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION,
    )
)
_ENTITY: Final = re.compile(rb"[^&]*?&([^;\s<&]{1,60});")
_HTML: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype\s+html|<html[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_PAGE_TITLE: Final = re.compile(rb"<title[^>]*>([^<]{1,200})", re.IGNORECASE)


def check_head(head: bytes) -> None:
    """Refuse a web page.

    Raises:
        SourceError: It is HTML; a server's error page says its error in its title.
    """
    if not head.strip():
        raise SourceError("empty", "the file is empty", "expected records; remove the file or fill it")
    if _HTML.match(head[:4096]):
        title = _PAGE_TITLE.search(head[:65536])
        called = f", called {' '.join(title[1].decode('utf-8', 'replace').split())!r}" if title else ""
        raise SourceError(
            "html",
            f"this is a web page (HTML){called}, not XML",
            "expected XML; save the record itself, or ask again if the server was in trouble",
            line=1,
        )


def error(problem: expat.ExpatError, line: int, rest: bytes, stack: Sequence[Node]) -> SourceError:
    """Return what stopped the parser.

    Args:
        line: Where it did.
        rest: What stands there.
        stack: The elements that are open.
    """
    inside = f"inside <{stack[-1].name}>, which begins in line {stack[-1].line:,}" if stack else "before any element"
    if problem.code in _CUT:
        return SourceError(
            "xml-cut",
            f"the file ends {inside}",
            "expected the whole file; fetch it again; what stands before the cut was read",
            line=line,
        )
    if problem.code == _CODES[expat.errors.XML_ERROR_UNDEFINED_ENTITY]:
        found = _ENTITY.match(rest)
        name = f"&{found[1].decode('utf-8', 'replace')};" if found else "an entity"
        return SourceError(
            "entity",
            f"{name} stands for nothing: entities need a DOCTYPE, which is never read",
            "expected the character itself, or its number (&#233;); replace it",
            line=line,
        )
    if problem.code == _CODES[expat.errors.XML_ERROR_TAG_MISMATCH] and stack:
        what = f"the end tag does not fit <{stack[-1].name}>, which begins in line {stack[-1].line:,}"
        return SourceError("xml-malformed", what, _ADVICE, line=line)
    if problem.code == _CODES[expat.errors.XML_ERROR_BAD_CHAR_REF]:
        what = "a number that stands for no character that XML can hold"
        return SourceError("xml-malformed", what, _ADVICE, line=line)
    return SourceError("xml-malformed", f"{expat.ErrorString(problem.code)} {inside}", _ADVICE, line=line)


def rest_unread(error: SourceError, line: int) -> SourceError:
    """Return the error with what it costs, where no other record can be found behind it."""
    lost = f"nothing is read from line {line:,} on, what was whole before is" if line > 1 else "nothing of it is read"
    return SourceError(
        error.kind,
        f"{error.problem}; {lost}",
        error.advice,
        line=error.line,
        field=error.field,
    )


def doctype(name: str, line: int) -> SourceError:
    """Return why a file with a DOCTYPE is not read."""
    return SourceError(
        "doctype",
        f"the file has a DOCTYPE ({name[:80]}), and no DOCTYPE is read: it can name other files, and entities that"
        " stand for anything",
        "expected XML without one; if you trust the file, write entities as their characters and take the DOCTYPE"
        " out: xmllint --noent --dropdtd FILE",
        line=line,
    )


def too_deep(levels: int, line: int) -> SourceError:
    """Return why elements inside elements inside elements are not read."""
    return SourceError(
        "too-deep",
        f"elements lie more than {levels} levels deep in each other",
        "expected records as people write them; flatten it",
        line=line,
    )


def too_large(what: str, line: int) -> SourceError:
    """Return why something huge is not read."""
    return SourceError("too-large", what, "expected records as people write them; take it out", line=line)


def inside(line: int, node: Node) -> SourceError:
    """Return what is wrong with a record that begins before the one around it has ended."""
    return SourceError(
        "xml-malformed",
        f"a <{node.name}> begins in line {node.line:,} before this one has ended",
        "expected its end tag before; add it",
        line=line,
    )


def not_text(fault: Fault, encoding: str) -> SourceError:
    """Return what is wrong with bytes that are no characters."""
    return SourceError(
        "not-utf-8" if encoding == "utf-8" else "charset-wrong",
        f"byte 0x{fault.byte or 0:02X} is not {encoding.upper()}, which the file says it is in",
        "expected the encoding that the first line names, UTF-8 if it names none; correct that line, or convert the"
        " file, for example with: iconv -f ISO-8859-1 -t UTF-8",
        line=fault.line,
        field="encoding",
    )


def doubtful(encoding: str) -> Finding:
    """Return a word about a file that claims an old encoding and is UTF-8 by all appearance."""
    return Finding(
        kind="charset-doubtful",
        field="encoding",
        problem=f"the file says that it is in {encoding.upper()}, but all of it is UTF-8 too: é may have become Ã©",
        advice="expected the encoding that it is in; look at a record, and change the first line if accents are wrong",
        line=1,
    )


def control_characters(faults: Sequence[Fault]) -> list[Finding]:
    """Return a word about characters that became U+FFFD."""
    if not faults:
        return []
    first, more = faults[0], len(faults) - 1
    return [
        Finding(
            kind="control-character",
            field="encoding",
            problem=f"the control character U+{ord(first.character or '?'):04X}"
            + (f" and {more:,} more" if more else "")
            + " became \ufffd",
            advice="expected text without control characters, which XML cannot hold; remove them from the source",
            line=first.line,
        )
    ]
