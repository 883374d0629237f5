"""ARKs that a catalogue assigns: a name made from the record id, opaque, and one whose misspelling shows.

Source: the ARK Identifier Scheme, draft-kunze-ark, sections 2.2 to 2.5; the check character is that of NOID.
"""

import hashlib
import re
from collections.abc import Iterator
from typing import Final

from vocab.persistent import BETANUMERIC

_RADIX: Final = len(BETANUMERIC)
_SHORTEST: Final = 10  # 29 ** 10: among a million records one in a thousand catalogues meets a second of the same name
_LONGEST: Final = 40
_NAAN: Final = re.compile(f"[{BETANUMERIC}]{{5,9}}")
_SHOULDER: Final = re.compile(f"[{BETANUMERIC[10:]}]+[0-9]")


def is_naan(text: str) -> bool:
    """Say whether ``text`` can be a Name Assigning Authority Number: five to nine digits or betanumeric letters."""
    return _NAAN.fullmatch(text) is not None


def is_shoulder(text: str) -> bool:
    """Say whether ``text`` can begin names: betanumeric letters, then a digit (``x1``), so that its end shows."""
    return _SHOULDER.fullmatch(text) is not None


def check_character(text: str) -> str:
    """Return the character that tells a mistyped or swapped character in ``text``, e.g. ``"13030/xf93gt2"``.

    >>> check_character("13030/xf93gt2")
    'q'
    """
    total = sum(position * max(BETANUMERIC.find(character), 0) for position, character in enumerate(text, 1))
    return BETANUMERIC[total % _RADIX]


def names(identifier: str, naan: str, shoulder: str = "") -> Iterator[str]:
    """Yield ARKs for a record id, the shortest first; the first that no other document has is its own.

    >>> next(names("121616", "99999", "x1"))
    'ark:99999/x1800gg975kgc'
    """
    number = int.from_bytes(hashlib.sha256(identifier.encode()).digest())
    blade = ""
    while len(blade) < _LONGEST:
        number, digit = divmod(number, _RADIX)
        blade += BETANUMERIC[digit]
        if len(blade) >= _SHORTEST:
            zone = f"{naan}/{shoulder}{blade}"
            yield f"ark:{zone}{check_character(zone)}"


def is_misspelt(ark: str) -> bool:
    """Say whether the last character of an ARK of our making is not its check character."""
    zone = ark.removeprefix("ark:")
    return check_character(zone[:-1]) != zone[-1:]
