"""Names in the order in which people look them up, and the initials that they stand under. Pure.

Names are compared as the search compares them: without case and accents. Letters of every script have their own
initials; Chinese characters, which are thousands, share one, and Korean syllables stand under their first consonant.
"""

import re
import unicodedata
from typing import Final

from catalog.search.names import folded

DIGITS: Final = "0"
OTHER: Final = "#"
HAN: Final = "漢"
LATIN: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_KATAKANA: Final = range(0x30A1, 0x30F7)
_TO_HIRAGANA: Final = 0x60
_NUMBERS: Final = re.compile(r"[0-9]+")
_LONGEST: Final = 200


def sort_key(name: str) -> str:
    """Return a name as it is compared.

    >>> sort_key("Élysée, Palais de l'"), sort_key("…")
    ('elysee palais de l', '…')
    """
    return (folded(name[:_LONGEST]) or name.strip().casefold())[:_LONGEST]


def initial(key: str) -> str:
    """Return what a name stands under.

    Args:
        key: As ``sort_key`` gives it.

    >>> [initial(sort_key(name)) for name in ("Ürümqi", "ждан", "毛泽东", "김일성", "ガリ", "1848", "…")]
    ['U', 'Ж', '漢', 'ㄱ', 'か', '0', '#']
    """
    first = unicodedata.normalize("NFKD", key[:1])[:1]
    if first.isdecimal():
        return DIGITS
    if not first.isalpha():
        return OTHER
    if ord(first) in _KATAKANA:
        first = chr(ord(first) - _TO_HIRAGANA)
    kind = unicodedata.name(first, "")
    if kind.startswith("CJK "):
        return HAN
    if kind.startswith("HANGUL CHOSEONG "):
        return unicodedata.lookup(kind.replace("CHOSEONG", "LETTER"))
    return first.upper()[:1]


def natural_key(name: str) -> str:
    """Return a signature as it is compared: its numbers by their value.

    >>> sorted(["f. 10", "f. 9", "F. 2"], key=natural_key)
    ['F. 2', 'f. 9', 'f. 10']
    """
    return _NUMBERS.sub(lambda digits: digits[0].zfill(12), name[:_LONGEST].casefold())
