"""Bytes of a text file → characters, with what had to be changed said aloud."""

import re
from typing import Final

from catalog.errors import SourceError
from vocab.findings import Finding
from vocab.text import REPLACEMENT, clean, illegal_characters

_SIGNATURES: Final = (
    (b"%PDF-", "a PDF file"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"GIF8", "a GIF image"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"{\\rtf", "a rich-text file"),
    (b"\xff\xfe", "a text in UTF-16"),
    (b"\xfe\xff", "a text in UTF-16"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
)
_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_LINE_ENDS: Final = re.compile(r"\r\n?")
# Stays as it is until lines are cut: it ends a line, but editors do not count it
PAGE_BREAK: Final = "\f"
LONG_LINE: Final = 65_536


def shown_encoding(head: bytes) -> tuple[str, int] | None:
    r"""Return the encoding that the beginning of a text shows, and how long its mark is; ``None`` when it shows none.

    >>> shown_encoding(b"\xff\xfeT\x00"), shown_encoding(b"T\x00i\x00"), shown_encoding(b"Title")
    (('utf-16-le', 2), ('utf-16-le', 0), None)
    """
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding, len(mark)
    # as some programs write it, without a mark
    return ("utf-16-le", 0) if head[1:2] == b"\x00" and head[3:4] == b"\x00" else None


def decode(content: bytes) -> tuple[str, list[Finding]]:
    """Return the text of ``content`` with LF line ends, and what was changed in it.

    Characters that XML cannot hold become U+FFFD, since every surface down to OAI-PMH must be able to show the
    record. ``PAGE_BREAK`` alone is left, for form feeds and vertical tabs: who cuts lines, cuts there too.

    Raises:
        SourceError: Empty, binary, or not UTF-8; the line and the byte are named.
    """
    for signature, name in _SIGNATURES:
        if content.startswith(signature):
            wanted = "a text file in UTF-8 or a spreadsheet (XLSX, CSV)" if "Office" in name else "a text file in UTF-8"
            raise SourceError("not-text", f"this is {name}, not a text", f"expected {wanted}; convert it")
    if b"\x00" in content:
        offset = content.index(b"\x00")
        raise SourceError(
            "not-text",
            f"a zero byte at offset {offset}: this is no text file",
            "expected text in UTF-8; export the record as text, or remove the byte",
            line=content.count(b"\n", 0, offset) + 1,
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = error.start + (3 if content.startswith(b"\xef\xbb\xbf") else 0)
        raise SourceError(
            "not-utf-8",
            f"byte 0x{content[at]:02X} at offset {at} is not UTF-8",
            "expected UTF-8; convert the file, for example with: iconv -f ISO-8859-1 -t UTF-8",
            line=content.count(b"\n", 0, at) + 1,
            field="encoding",
        ) from None
    if not text.strip():
        raise SourceError("empty", "the file is empty", "expected a record; remove the file or fill it")
    if "\r" in text:
        text = _LINE_ENDS.sub("\n", text)
    findings = _illegal(text)
    if findings:
        text = PAGE_BREAK.join(clean(page) for page in re.split(r"[\f\v]", text))
    return text, [*findings, *_long_lines(text)]


def _illegal(text: str) -> list[Finding]:
    breaks: list[tuple[int, str]] = []
    others: list[tuple[int, str]] = []
    for found in illegal_characters(text):
        (breaks if found[1] in "\f\v" else others).append(found)
    return [
        Finding(
            kind="control-character",
            field="encoding",
            problem=f"the control character U+{ord(found[0][1]):04X}"
            + (f" and {len(found) - 1:,} more" if len(found) > 1 else "")
            + f" became {what}",
            advice="expected text without control characters, which no harvester can read; remove them from the source",
            line=text.count("\n", 0, found[0][0]) + 1,
        )
        for found, what in ((breaks, "a line break"), (others, REPLACEMENT))
        if found
    ]


def _long_lines(text: str) -> list[Finding]:
    if len(text) <= LONG_LINE:
        return []
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONG_LINE:
            return [
                Finding(
                    kind="long-line",
                    field="file",
                    problem=f"a line of {len(line):,} characters",
                    advice="expected lines of text; make sure that the line ends of this file have not been lost",
                    line=number,
                )
            ]
    return []
