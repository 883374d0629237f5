"""Which characters the bytes of an XML file are, and what of them is none (XML 1.0, section 4.3.3 and appendix F)."""

import codecs
import re
from typing import Final

import msgspec

from catalog.errors import SourceError
from vocab.text import REPLACEMENT, clean, illegal_characters

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\x00", "utf-16-le"),
    (b"\x00<", "utf-16-be"),
)
_DECLARED: Final = re.compile(rb"<\?xml\s[^>]{0,200}?\bencoding\s*=\s*[\"']([A-Za-z][\w.:-]{0,40})[\"']")
# those that finding aids and editions are written in; stateful and exotic ones could hide a DOCTYPE
_READ: Final = frozenset(
    codecs.lookup(name).name
    for name in (
        "utf-8", "ascii", *(f"iso8859-{part}" for part in range(1, 17) if part != 12),
        *(f"cp{page}" for page in range(1250, 1259)), "koi8-r", "koi8-u", "mac-roman", "cp437", "cp850", "cp852",
        "cp866",
        "gb2312", "gbk", "gb18030", "big5", "big5hkscs", "shift_jis", "cp932", "euc_jp", "euc_kr", "cp949",
        "tis-620",
    )
)  # fmt: skip
# whoever decodes may open no file any more: all that are read are loaded with this module
for _, _name in (*_MARKS, (b"", "utf-8-sig")):
    codecs.lookup(_name)
_ONE_BYTE_LATIN: Final = frozenset({"iso8859-1", "iso8859-15", "cp1252"})


class Fault(msgspec.Struct, frozen=True):
    """Bytes that are no characters, or characters that XML cannot hold.

    Attributes:
        at: Offset in the UTF-8 that is parsed.
        line: From 1.
        byte: The first of the bytes; ``None`` when they are a character.
        character: The character; ``""`` when it is none.
    """

    at: int
    line: int
    byte: int | None
    character: str


def encoding_of(head: bytes) -> str:
    """Return the name of the codec for a file that begins with ``head``.

    Raises:
        SourceError: It names one that is not read.
    """
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    declared = _DECLARED.match(head.lstrip()[:400])
    if declared is None:
        return "utf-8"
    name = declared[1].decode("ascii")
    try:
        codec = codecs.lookup(name).name
    except (LookupError, OSError):
        # one that is not loaded, and cannot be any more, is none of those that are read
        codec = ""
    if codec.startswith("utf-16"):
        codec = "utf-8"  # it says so in single bytes, so it is not
    if codec not in _READ:
        raise SourceError(
            "charset-unknown",
            f"the file says that it is in {name!r}, which is not read",
            "expected UTF-8; convert the file, for example with: iconv -t UTF-8, and change its first line",
            line=1,
            field="encoding",
        )
    return codec


class Decoder:
    """Makes UTF-8 that holds only what XML may hold of the bytes of a file, in pieces."""

    def __init__(self, head: bytes) -> None:
        self.encoding = encoding_of(head)
        self._decoder = codecs.getincrementaldecoder("utf-8-sig" if self.encoding == "utf-8" else self.encoding)(
            "strict" if self.encoding.startswith("utf-16") or self.encoding == "utf-32" else "surrogateescape"
        )
        self._size = 0
        self._lines = 0
        # whether a file that says it is Latin-1 could be UTF-8 all along
        self._as_utf8 = codecs.getincrementaldecoder("utf-8")() if self.encoding in _ONE_BYTE_LATIN else None
        self._beyond_ascii = False

    def decode(self, content: bytes, *, final: bool = False) -> tuple[bytes, list[Fault]]:
        """Return the next piece in UTF-8, and what had to be replaced in it.

        Raises:
            SourceError: The bytes are not in this encoding at all.
        """
        try:
            text = self._decoder.decode(content, final)
        except UnicodeDecodeError as error:
            raise self._refusal(f"byte 0x{error.object[error.start]:02X}", self._lines + 1) from None
        if self._as_utf8 is not None:
            self._doubt(content, final=final)
        faults: list[Fault] = []
        if odd := illegal_characters(text):
            faults = self._faults(text, odd)
            text = clean(text)
        data = text.encode()
        self._size += len(data)
        self._lines += data.count(b"\n")
        return data, faults

    def _faults(self, text: str, odd: list[tuple[int, str]]) -> list[Fault]:
        """Return the faults at these offsets; ``REPLACEMENT`` stands for each in the data."""
        faults = []
        behind, at, line = 0, self._size, self._lines + 1
        for offset, character in odd:
            between = text[behind:offset]
            at += len(between.encode())
            line += between.count("\n")
            code = ord(character)
            is_byte = 0xDC80 <= code <= 0xDCFF
            faults.append(Fault(at, line, code - 0xDC00 if is_byte else None, "" if is_byte else character))
            behind, at = offset + 1, at + len(REPLACEMENT.encode())
        return faults

    def _refusal(self, what: str, line: int) -> SourceError:
        return SourceError(
            "not-utf-8",
            f"{what} is not {self.encoding.upper()}",
            "expected the encoding that the first line names, UTF-8 if it names none; correct that line, or convert",
            line=line,
            field="encoding",
        )

    def _doubt(self, content: bytes, *, final: bool) -> None:
        assert self._as_utf8 is not None
        self._beyond_ascii = self._beyond_ascii or not content.isascii()
        try:
            self._as_utf8.decode(content, final)
        except UnicodeDecodeError:
            self._as_utf8 = None

    @property
    def doubtful(self) -> bool:
        """Whether the file says that it is in a Latin encoding, and all of it is well-formed UTF-8."""
        return self._as_utf8 is not None and self._beyond_ascii
