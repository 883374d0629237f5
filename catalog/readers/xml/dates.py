"""Dates as XML formats encode them → EDTF, beside the words that the source has for them.

Sources: EAD 2002 ``unitdate`` (ISO 8601), EAD3 ``datesingle``, MODS ``point`` and ``qualifier``, TEI att.datable.
"""

import re
from typing import Final

from vocab.dates import DateSyntaxError, HistoricalDate, parse_edtf, read_date

_BASIC: Final = re.compile(r"(\d{4})(\d{2})(\d{2})?", re.ASCII)
_APPROXIMATE: Final = re.compile(
    r"\b(?:circa|ca\.?|c\.|approximately|approximate|approx\.?|about|um|vers)\b|\bca?\.", re.IGNORECASE
)
_DOUBTFUL: Final = re.compile(
    r"\?|\b(?:probably|uncertain|possibly|inferred|questionable|low|unknown)\b", re.IGNORECASE
)
_OPEN: Final = frozenset({"", "..", "9999", "uuuu", "open", "present"})


def point(text: str) -> str:
    """Return a date in code as EDTF; what is none comes back as it was.

    >>> point("19620424"), point("196u"), point("1962-04-24T00:00:00Z"), point("196204")
    ('1962-04-24', '196X', '1962-04-24', '1962-04')
    """
    text = text.strip().partition("T")[0]
    if basic := _BASIC.fullmatch(text):
        return "-".join(part for part in basic.groups() if part)
    return text.replace("u", "X") if re.fullmatch(r"\d{2}[\du][\du]", text) else text


def coded(code: str, *, approximate: bool = False, doubtful: bool = False) -> str | None:
    """Return the EDTF for a date in code, ``a`` or ``a/b``; ``None`` when it is none.

    >>> coded("1962/1964", approximate=True), coded("19620401/19620430"), coded("1962/1962"), coded("Spring")
    ('1962~/1964~', '1962-04-01/1962-04-30', '1962', None)
    """
    mark = {(True, True): "%", (True, False): "~", (False, True): "?", (False, False): ""}[approximate, doubtful]
    ends = [point(end) for end in code.split("/")] if code.count("/") < 2 else []
    if len(ends) == 2 and ends[0] == ends[1]:
        del ends[1]
    if len(ends) == 1 and ends[0] in _OPEN:
        return None
    marked = [".." if end in _OPEN else end + mark if end[-1:] not in "?~%" else end for end in ends]
    try:
        return parse_edtf("/".join(marked)).text
    except DateSyntaxError:
        return None


def qualified(*words: str) -> dict[str, bool]:
    """Return what attributes and text say about how sure a date is."""
    said = " ".join(words)
    return {"approximate": _APPROXIMATE.search(said) is not None, "doubtful": _DOUBTFUL.search(said) is not None}


def historical(given: str, code: str, *said: str) -> HistoricalDate | None:
    """Return a date, ``None`` when nothing is said.

    Args:
        given: The words of the source.
        code: The same in code, or ``""``; it goes before the words.
        said: What else speaks of how sure it is.
    """
    given = " ".join(given.split())[:500]
    edtf = coded(code, **qualified(given, *said)) if code else None
    if edtf is not None:
        return HistoricalDate(given or code, edtf)
    try:
        return read_date(given) if given else HistoricalDate(code) if code else None
    except DateSyntaxError:
        return HistoricalDate(given)


def unread(date: HistoricalDate | None) -> bool:
    """Say whether there are words that no date was made of, and that do not say that there is none."""
    if date is None or date.edtf is not None:
        return False
    try:
        read_date(date.as_given)
    except DateSyntaxError:
        return True
    return False
