"""A string as a query writes it → what it says (SPARQL 1.1 Query, sections 4.1.2, 19.2 and 19.7)."""

import re
from typing import Final

_ESCAPE: Final = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_SIGNS: Final = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}
_LONG: Final = ('"""', "'''")


def value(written: str) -> str:
    r"""Return what a string says.

    Args:
        written: With its quotation marks, as the scan has passed it.

    >>> value("'it\\'s'"), value('\"\"\"a "b\" c\"\"\"'), value(r'"\u0041\U0001F600\\n"')
    ("it's", 'a "b" c', 'A😀\\n')
    """
    marks = 3 if written.startswith(_LONG) and len(written) > 5 else 1
    return _ESCAPE.sub(_character, written[marks:-marks])


def _character(found: re.Match[str]) -> str:
    code = found[1] or found[2]
    return chr(int(code, 16)) if code else _SIGNS.get(found[3], found[3])
