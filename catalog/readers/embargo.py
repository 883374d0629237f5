"""The day from which a record is public, as its Embargo field says.

Invariant: a record that may be meant to stay shut never becomes public because its embargo was not understood;
it is refused with the reason.
"""

import re
from datetime import date
from typing import Final

from catalog.errors import SourceError
from catalog.readers.layout import Layout
from vocab import terms
from vocab.dates import DateSyntaxError, read_date
from vocab.text import unwrap

FIELD: Final = "Embargo"
_LABEL: Final = re.compile(
    r"\b(?:embargo(?:ed)?(?:\s+(?:until|till|date))?|public\s+from|not\s+public\s+(?:until|before))\s*:\s*"
    r"(?P<value>\S[^\n]{0,60})",
    re.IGNORECASE,
)
_EXPECTED: Final = "expected one full date, e.g. 'Embargo: 2030-01-01', before Contents"


def embargo(layout: Layout) -> date | None:
    """Return the day from which the record is public, ``None`` when it is so at once.

    Raises:
        SourceError: The field holds no full date, stands twice, or stands where fields are not read.
    """
    section = layout.sections.get(FIELD)
    _check_elsewhere(layout)
    if section is None:
        return None
    if any(repeated.field == FIELD for repeated in layout.repeated):
        raise _refusal("the embargo is stated twice", section.number)
    day = _full_date(section.text)
    if day is None:
        raise _refusal(f"the embargo is no full date: {section.text[:80]!r}", section.number)
    return day


def _check_elsewhere(layout: Layout) -> None:
    """Refuse a record whose body, or whose one line of text, states an embargo that nobody would heed."""
    contents = layout.sections.get("Contents")
    for line in (*(contents.lines if contents else ()), *layout.body):
        if ":" not in line.text:
            continue
        match = _LABEL.match(line.text.strip())
        if match and _full_date(match["value"]):
            raise _refusal("an embargo stands behind Contents, in the body", line.number)
    if layout.in_one_line:
        for line in (*layout.heading, *(line for section in layout.sections.values() for line in section.lines)):
            if _LABEL.search(line.text):
                raise _refusal("an embargo stands inside a line", line.number)


def _full_date(text: str) -> date | None:
    try:
        read = read_date(unwrap(text).strip().rstrip(".")).value
    except DateSyntaxError:
        return None
    return read.earliest if read is not None and read.datatype == terms.XSD_DATE else None


def _refusal(problem: str, line: int) -> SourceError:
    return SourceError(
        "embargo-unreadable", f"{problem}, so the record stays out", f"{_EXPECTED}; correct it", line=line, field=FIELD
    )
