"""Names of languages → BCP 47 tags and IRIs of the ISO 639-2 registration authority.

A name that is not in the table has no tag and no IRI: there is no default.
"""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final

import msgspec

from vocab import terms
from vocab.schemes.language_names import NAMES
from vocab.schemes.language_table import COMMON, MORE
from vocab.statements import IRI
from vocab.text import one_line

# Nobody calls a language by more; a page of text is not looked up, nor kept in the cache.
LONGEST_NAME: Final = 200
_TAG: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", re.ASCII)


class Language(msgspec.Struct, frozen=True, gc=False):
    """One language as the standards know it.

    Attributes:
        tag: BCP 47 tag, e.g. ``"zh"``.
        iri: In the Library of Congress's ISO 639-2 list, else in Lexvo's ISO 639-3 list.
        script: ISO 15924 code of the script it is most often written in, e.g. ``"Hans"``.
        name: English name, e.g. ``"Chinese"``.
    """

    tag: str
    iri: IRI
    script: str
    name: str


def find_language(name: str) -> Language | None:
    """Return the language that an archive calls ``name``, or ``None`` when no standard knows it.

    Case, diacritics, a word in brackets and the word "language" do not count; a BCP 47 tag and a code of
    ISO 639-2 or 639-3 are taken too.

    >>> find_language("Uighur").tag, find_language("serbo-croatian").iri, find_language("Klingonese")
    ('ug', 'http://lexvo.org/id/iso639-3/hbs', None)
    """
    return _find_language(name.strip()) if len(name) <= LONGEST_NAME else None


@lru_cache(maxsize=1024)
def _find_language(name: str) -> Language | None:
    # "en" is English though there is a language called En; "Mon" is that language though Mongolian has the code
    if (name.islower() or len(name) == 2) and _TAG.fullmatch(name) and (coded := by_tag(name)):
        return coded
    names = _by_name()
    tag = names.get(name.casefold()) or names.get(_name_key(name))
    if tag is None and _TAG.fullmatch(name):
        tag = name
    return None if tag is None else by_tag(tag)


def by_tag(tag: str) -> Language | None:
    """Return the language of a BCP 47 tag; region and script subtags are ignored."""
    return _table().get(tag.partition("-")[0].lower())


def name_in(spoken: str, language: Language) -> str:
    """Return what a language is called in another one, as within a sentence; in English where that has no name of it.

    Args:
        spoken: BCP 47 tag of the other one.

    >>> name_in("fr", find_language("German")), name_in("en", find_language("German"))
    ('allemand', 'German')
    """
    return _names_in(spoken).get(language.tag, language.name)


def iso639_3(tag: str) -> str | None:
    """Return the code of ISO 639-3 for a BCP 47 tag.

    >>> iso639_3("de-AT"), iso639_3("zz")
    ('deu', None)
    """
    return _codes().get(tag.partition("-")[0].lower())


def split_names(text: str) -> list[str]:
    """Split a field that names one language or several: ``Chinese; Russian``, ``Chinese and Russian``.

    >>> split_names("Greek, Modern"), split_names("German, French and Russian")
    (['Greek, Modern'], ['German', 'French', 'Russian'])
    """
    names: list[str] = []
    for part in (one_line(part) for part in re.split(r"[;/\n|]", text)):
        if find_language(part):
            names.append(part)
        else:
            names.extend(name.strip() for name in re.split(r",\s*(?:and\s)?|\s+(?:and|&|with)\s+", part))
    return [name for name in names if name]


def _name_key(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(character for character in decomposed if not unicodedata.combining(character))
    words = re.sub(r"\(.*?\)|\[.*?\]", " ", letters.replace("’", "'"))
    words = re.sub(r"[\s\-‐‑–]+", " ", words).strip(" .?")
    return words.removesuffix(" language") or words


def _rows() -> list[list[str]]:
    return [line.split("\t") for table in (COMMON, MORE) for line in table.splitlines()]


@cache
def _table() -> dict[str, Language]:
    table: dict[str, Language] = {}
    for tag, code, code2, script, name, *_ in _rows():
        iri = IRI(terms.LEXVO + code if code2 == "-" else terms.ISO639_2 + code2)
        language = Language(tag, iri, script, name)
        table.setdefault(tag, language)
        for further in {code, code2} - {"-"}:
            table.setdefault(further, language)
    return table


@cache
def _names_in(spoken: str) -> dict[str, str]:
    return dict(line.split("\t") for line in NAMES.get(spoken, "").splitlines())


@cache
def _codes() -> dict[str, str]:
    codes: dict[str, str] = {}
    for tag, code, *_ in _rows():
        codes.setdefault(tag, code)
        codes.setdefault(code, code)
    return codes


@cache
def _by_name() -> dict[str, str]:
    rows = _rows()
    # Võro and Voro are two languages: the letter counts where both are in the table
    names = {row[4].casefold(): row[0] for row in reversed(rows)}
    for row in rows:
        names.setdefault(_name_key(row[4]), row[0])
    for row in rows:
        for further in row[5].split(";") if len(row) > 5 else ():
            names.setdefault(_name_key(further), row[0])
    return names
