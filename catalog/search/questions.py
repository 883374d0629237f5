"""A question with names of fields in it → its words, and what the fields keep it to. Pure, and lenient as ``asked.py``.

    archive:prc-fma          documents that this archive holds
    translator:"Li Wei"      values with spaces stand in quotation marks
    before:1962              days, months and years
    title:mole               words that must stand in the title

What such a value means (a key, a name, a day) is found out where names are known: ``catalog/jobs/narrowing.py``.
"""

import re
from typing import Final

import msgspec

from catalog.search.asked import MAX_CHARACTERS, MAX_PARTS, Asked, understand
from vocab.text import clean, fold_quotes

# Each name that may stand before the colon, and the facet, or other thing, that is meant.
NAMES: Final = {
    "archive": "archive", "unit": "unit", "agent": "agent", "person": "agent", "translator": "translator",
    "place": "place", "subject": "subject", "collection": "collection", "kind": "kind", "type": "kind", "genre": "kind",
    "language": "language", "lang": "language", "text_language": "text_language", "text-language": "text_language",
    "year": "year", "decade": "decade", "before": "before", "after": "after", "title": "title", "has": "has",
}  # fmt: skip
MAX_FIELDS: Final = 12

# What is no name of a field although a colon follows it: schemes of addresses and identifiers.
_SCHEMES: Final = frozenset(
    {"http", "https", "urn", "ark", "doi", "hdl", "info", "ni", "oai", "mailto", "isbn", "issn"}
)
_FIELD: Final = re.compile(
    r'(?:(?<=\s)|^)(?P<name>[^\W\d][\w-]*):(?:"(?P<quoted>[^"]*)(?:"(?=\s|$)|$)|(?P<bare>[^\s"]\S*))'
)
# what stands between quotation marks is a phrase, whatever is in it: fields are looked for outside
_PHRASE: Final = re.compile(r'(?:(?<=\s)|^)".*?(?:"(?=\s|$)|$)', re.DOTALL)


class Field(msgspec.Struct, frozen=True):
    """A name and a value, as they stand in a question.

    Attributes:
        name: One of the values of ``NAMES``; never ``"title"``.
        value: Without its quotation marks; not empty.
    """

    name: str
    value: str


class Question(msgspec.Struct, frozen=True):
    """A question, understood.

    Attributes:
        text: All of it, on one line, cut off at the limit.
        asked: Its words, those for the title among them.
        words: What of it is no field, as it was typed.
        fields: What it is kept to.
        unknown: Names before a colon that are no names of fields; what they stand before are words.
    """

    text: str
    asked: Asked
    words: str = ""
    fields: tuple[Field, ...] = ()
    unknown: tuple[str, ...] = ()


def read_question(text: str) -> Question:
    """Return what ``text`` asks for.

    >>> read_question('mole translator:"Li Wei" colour:red').fields
    (Field(name='translator', value='Li Wei'),)
    >>> read_question("mole colour:red").unknown
    ('colour',)
    """
    line = " ".join(clean(text[: MAX_CHARACTERS + 1]).split())
    cut = len(text) > MAX_CHARACTERS
    rest: list[str] = []
    fields: dict[Field, None] = {}
    titled: list[str] = []
    unknown: dict[str, None] = {}
    end = 0
    plain = fold_quotes(line[:MAX_CHARACTERS])
    for found in _outside_phrases(plain):
        name, value = found["name"], (found["quoted"] if found["bare"] is None else found["bare"]).strip()
        known = NAMES.get(name.lower())
        if known is None:
            if name.lower() not in _SCHEMES:
                unknown[name] = None
            continue
        if not value or len(fields) == MAX_FIELDS:
            continue
        rest.append(plain[end : found.start()])
        end = found.end()
        if known == "title":
            titled.append(f'"{value}"' if found["bare"] is None else value)
        else:
            fields[Field(known, value)] = None
    words = " ".join(" ".join([*rest, plain[end:]]).split())
    asked = _with_titles(understand(words), titled, line[:MAX_CHARACTERS], cut=cut)
    return Question(line[:MAX_CHARACTERS], asked, words, tuple(fields), tuple(unknown))


def _outside_phrases(line: str) -> list[re.Match[str]]:
    phrases = [found.span() for found in _PHRASE.finditer(line)]
    return [
        found for found in _FIELD.finditer(line) if not any(first <= found.start() < last for first, last in phrases)
    ]


def _with_titles(words: Asked, titled: list[str], line: str, *, cut: bool) -> Asked:
    """Return words and those for the title as one."""
    parts = dict.fromkeys(words.parts)
    cut = cut or words.cut
    for text in titled:
        for part in understand(text).parts:
            if len(parts) == MAX_PARTS:
                cut = True
                break
            parts[msgspec.structs.replace(part, field="title")] = None
    return Asked(line, tuple(parts), cut)
