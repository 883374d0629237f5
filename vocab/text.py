"""Text as records hold it: with its language, its quotes and its odd characters.

Folding is for comparison only: what is stored and published keeps its characters.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

import msgspec

QUOTES: Final = '"“”„‟«»″'
APOSTROPHES: Final = "'‘’‚‛′"

_FOLD_QUOTES: Final = str.maketrans({**dict.fromkeys(QUOTES, '"'), **dict.fromkeys(APOSTROPHES, "'")})
_DASHES: Final = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
# XML 1.0 Char, section 2.2, without the non-characters U+FFFE and U+FFFF and without surrogates
_ILLEGAL: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# Runs of characters that normalisation may merge or reorder: none crosses the front of an ASCII character
_MERGING: Final = re.compile(r"[\x00-\x7f][^\x00-\x7f]*|[^\x00-\x7f]+")

REPLACEMENT: Final = "\ufffd"
# Latin letters that Unicode does not decompose
_PLAIN_LETTERS: Final = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "þ": "th", "Þ": "Th",
     "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ı": "i", "ħ": "h"}
)  # fmt: skip


class LangText(msgspec.Struct, frozen=True, gc=False):
    """A text and, when it is known, its language.

    Attributes:
        value: Not empty, no white space at either end.
        language: BCP 47 tag, or ``None`` when the source does not say; never a guess.
    """

    value: str
    language: str | None = None


def fold_quotes(text: str) -> str:
    """Return ``text`` with every quotation mark as ``"`` or ``'``; offsets stay the same.

    >>> fold_quotes("“Zh. V.A.” ‘x’")
    '"Zh. V.A." \\'x\\''
    """
    return text if text.isascii() else text.translate(_FOLD_QUOTES)


def fold_dashes(text: str) -> str:
    """Return ``text`` with every dash as ``-``; offsets stay the same."""
    return text if text.isascii() else text.translate(_DASHES)


def one_line(text: str) -> str:
    """Join wrapped lines: each run of white space becomes one space.

    >>> one_line("  Memorandum\\n  Given ")
    'Memorandum Given'
    """
    return " ".join(text.split())


def unwrap(text: str) -> str:
    """Join wrapped lines with one space each; inside its lines a text keeps its characters (docs/readers.md).

    >>> unwrap("  Given to\\n  the\u00a0Minister  Zhang ")
    'Given to the\\xa0Minister  Zhang'
    """
    lines = text.splitlines()
    return " ".join([line for part in lines if (line := part.strip())]) if len(lines) > 1 else text.strip()


def match_key(name: str) -> str:
    """Return the form under which two names are the same name (docs/authorities.md).

    NFKC, folded quotes, single spaces; case counts.
    """
    return one_line(fold_quotes(unicodedata.normalize("NFKC", name)))


def match_form(text: str) -> tuple[str, Sequence[int]]:
    """Return ``match_key(text)``, and for each of its characters and its end the offset in ``text``.

    So a name is found by its key in running text, and what follows the name is still cut from the source's own
    characters. An offset is exact where an ASCII character stands; Unicode lets none merge with what is before it.

    >>> key, offsets = match_form("Bibliothe\u0300que, f. 1")
    >>> key, offsets[key.index(",")]
    ('Bibliothèque, f. 1', 13)
    """
    if unicodedata.is_normalized("NFKC", text) and one_line(text) == text:
        return fold_quotes(text), range(len(text) + 1)
    key: list[str] = []
    offsets: list[int] = []
    for chunk in _MERGING.finditer(text):
        normal = fold_quotes(unicodedata.normalize("NFKC", chunk.group()))
        step = 1 if len(normal) == len(chunk.group()) else 0
        for index, character in enumerate(normal):
            if not character.isspace():
                key.append(character)
            elif key and key[-1] != " ":
                key.append(" ")
            else:
                continue
            offsets.append(chunk.start() + step * index)
    if key and key[-1] == " ":
        key.pop()
        offsets.pop()
    return "".join(key), [*offsets, len(text)]


def illegal_characters(text: str) -> list[tuple[int, str]]:
    """Return offset and character of everything that XML 1.0 cannot hold."""
    return [(found.start(), found.group()) for found in _ILLEGAL.finditer(text)]


def clean(text: str) -> str:
    """Return ``text`` with each character that XML 1.0 cannot hold replaced by U+FFFD.

    >>> clean("a\\x0bb")
    'a\\ufffdb'
    """
    return _ILLEGAL.sub(REPLACEMENT, text)


def ascii_words(text: str) -> str:
    """Return the ASCII letters and digits of ``text``, lower-case, its words joined by ``-``.

    Diacritics are dropped; a text without any Latin letter or digit gives ``""``.

    >>> ascii_words("Balázs Szalontai (Univ.)")
    'balazs-szalontai-univ'
    """
    decomposed = unicodedata.normalize("NFKD", text.translate(_PLAIN_LETTERS))
    plain = decomposed.encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")


_SCRIPT_NAMES: Final = {
    "CJK": "Hani",
    "HIRAGANA": "Kana",
    "KATAKANA": "Kana",
    "HANGUL": "Hang",
    "LATIN": "Latn",
    "CYRILLIC": "Cyrl",
    "GREEK": "Grek",
    "ARABIC": "Arab",
    "HEBREW": "Hebr",
    "ARMENIAN": "Armn",
    "GEORGIAN": "Geor",
    "DEVANAGARI": "Deva",
    "BENGALI": "Beng",
    "THAI": "Thai",
    "LAO": "Laoo",
    "KHMER": "Khmr",
    "MYANMAR": "Mymr",
    "TIBETAN": "Tibt",
    "MONGOLIAN": "Mong",
    "ETHIOPIC": "Ethi",
    "TAMIL": "Taml",
    "TELUGU": "Telu",
    "GUJARATI": "Gujr",
    "GURMUKHI": "Guru",
    "KANNADA": "Knda",
    "MALAYALAM": "Mlym",
    "SINHALA": "Sinh",
}
_SAMPLE: Final = 20_000  # characters
_WRITTEN_WITH: Final = {
    "Hans": {"Hani"},
    "Hant": {"Hani"},
    "Jpan": {"Hani", "Kana"},
    "Kore": {"Hang", "Hani"},
}


def shares_script(text: str, script: str) -> bool:
    """Say whether ``text`` can be in a language written in ``script`` (ISO 15924 code).

    It can when at least nine of ten letters belong to that script; the rest allows for quoted
    names. Only the beginning is looked at, so the cost is bounded.

    >>> shares_script("Border crossing", "Latn"), shares_script("苏联大使", "Latn")
    (True, False)
    """
    wanted = _WRITTEN_WITH.get(script, {script})
    letters = fitting = 0
    for character in text[:_SAMPLE]:
        if character.isalpha():
            letters += 1
            word = unicodedata.name(character, "").partition(" ")[0]
            fitting += _SCRIPT_NAMES.get(word, word) in wanted
    return letters > 0 and fitting * 10 >= letters * 9
