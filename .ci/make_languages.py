"""Write ``vocab/schemes/language_table.py`` from python-iso639 (ISO 639 tables) and Babel (CLDR names and scripts).

Run it after an update of either: ``python .ci/make_languages.py > vocab/schemes/language_table.py``.
Only facts are taken over: codes, names, scripts. With the tags of languages it writes what languages are called in
these: ``python .ci/make_languages.py fr > vocab/schemes/language_names.py``.
"""

import sys
from collections.abc import Iterable, Sequence

import iso639
from babel import Locale
from babel.core import get_global

HEAD = '''"""Languages: BCP 47 tag, ISO 639-3 code, ISO 639-2 code, script, English name, further names.

Made by ``.ci/make_languages.py`` from ISO 639 and CLDR; edit that, not this. A row is one language, its
columns stand between tabs: tag, ISO 639-3 code, bibliographic ISO 639-2 code or ``-``, script (ISO 15924),
name, further names between ``;``.
"""

from typing import Final

# in ISO 639-1 or ISO 639-2
COMMON: Final = """\\
'''
MIDDLE = '''"""

# in ISO 639-3 only
MORE: Final = """\\
'''

HEAD_OF_NAMES = '''"""Names of languages in the languages of the interface but English: BCP 47 tag, a tab, the name.

Made by ``.ci/make_languages.py`` from CLDR; edit that, not this. They are written as in the middle of a sentence.
"""

from typing import Final

NAMES: Final = {
'''

# what archives write, or wrote, beside the names of the standards
ALIASES = {
    "ab": "Abkhaz",
    "az": "Azeri;Azerbaijani Turkish",
    "be": "Byelorussian;Belorussian;White Russian",
    "ca": "Valencian",
    "cu": "Old Church Slavonic;Church Slavonic",
    "dv": "Maldivian",
    "en": "American English;British English",
    "es": "Castilian",
    "fa": "Farsi;Parsi",
    "fy": "Frisian;West Frisian",
    "ga": "Irish Gaelic",
    "gd": "Gaelic;Scots Gaelic",
    "hu": "Magyar",
    "id": "Bahasa Indonesia",
    "ka": "Grusinian",
    "kk": "Kazak",
    "km": "Cambodian;Kampuchean",
    "ky": "Kirghiz;Kirgiz",
    "lb": "Luxemburgish",
    "lo": "Laotian",
    "lv": "Lettish",
    "ms": "Bahasa Malaysia",
    "my": "Myanmar",
    "nb": "Bokmal;Norwegian Bokmal",
    "ne": "Nepalese",
    "nl": "Flemish",
    "nn": "Nynorsk",
    "or": "Oriya",
    "pa": "Panjabi",
    "ps": "Pushto;Pashtu;Pushtu",
    "pt": "Brazilian Portuguese",
    "ro": "Rumanian;Roumanian;Moldavian",
    "sh": "Serbocroatian;Serbo-Croat;Croato-Serbian;Croatian-Serbian",
    "si": "Sinhalese;Singhalese",
    "sl": "Slovene",
    "sw": "Kiswahili",
    "tg": "Tadzhik;Tadjik",
    "th": "Siamese",
    "tl": "Pilipino",
    "tr": "Modern Turkish",
    "ug": "Uighur;Uigur",
    "uk": "Little Russian",
    "zh": "Simplified Chinese;Traditional Chinese",
    "cmn": "Mandarin;Putonghua",
    "gez": "Ge'ez;Ethiopic",
    "hak": "Hakka",
    "lzh": "Classical Chinese",
    "nan": "Min Nan;Hokkien;Taiwanese",
    "rom": "Romani",
    "yue": "Yue",
}
# where CLDR's English name is not the one of the registration authority
NAMES = {"bn": "Bengali"}
# where CLDR names no script
SCRIPTS = {
    "cmn": "Hans",
    "lzh": "Hant",
    "hak": "Hant",
    "nan": "Hant",
    "wuu": "Hans",
    "prs": "Arab",
    "pes": "Arab",
    "arb": "Arab",
}
# collective codes of ISO 639-2 under which documents are catalogued; ISO 639-3 has none for them
COLLECTIVE = (
    "ber\t-\tber\tLatn\tBerber\tBerber languages",
    "nah\t-\tnah\tLatn\tNahuatl\tNahuatl languages;Aztec",
    "smi\t-\tsmi\tLatn\tSami\tSami languages;Lappish",
)

# what CLDR does not name
FURTHER_NAMES = {"fr": {"ber": "berbère", "nah": "nahuatl", "sh": "serbo-croate", "smi": "same"}}


def plain(name: str) -> str:
    """Drop what the standards add in brackets: ``Modern Greek (1453-)``."""
    return name.partition(" (")[0].replace("\u2019", "'").strip()


def rows() -> Iterable[tuple[bool, str]]:
    """Yield whether ISO 639-1 or 639-2 knows the language, and its row."""
    names, likely = Locale("en").languages, get_global("likely_subtags")
    yield from ((True, row) for row in COLLECTIVE)
    for language in iso639.ALL_LANGUAGES:
        if language.status != "A" or language.scope == "S":
            continue
        tag = language.part1 or language.part3
        subtags = likely.get(tag, "").split("_")
        script = SCRIPTS.get(tag, subtags[1] if len(subtags) == 3 else "Latn")
        name = NAMES.get(tag) or plain(names.get(tag, language.name))
        further = {plain(language.name), plain(names.get(tag, "")), *ALIASES.get(tag, "").split(";")}
        further |= {part for other in language.other_names or () for part in (other.print, plain(other.inverted))}
        listed = ";".join(sorted(other for other in further - {name, ""} if ";" not in other))
        row = "\t".join((tag, language.part3, language.part2b or "-", script, name, listed))
        yield bool(language.part1 or language.part2b), row.rstrip("\t").replace("\\", "")


def names_in(tag: str) -> Iterable[str]:
    """Yield a row for every language that has a name in one."""
    names = dict(Locale(tag).languages)
    tags = {row.partition("\t")[0] for _, row in rows()}
    found = {other: names[other] for other in tags & names.keys()} | FURTHER_NAMES.get(tag, {})
    yield from (f"{other}\t{name}" for other, name in sorted(found.items()))


def main(tags: Sequence[str]) -> None:
    """Print the module of all languages, or the one of their names in some."""
    if tags:
        tables = [f'    "{tag}": """\\\n' + "\n".join(names_in(tag)) + '\n""",\n' for tag in tags]
        sys.stdout.write(f"{HEAD_OF_NAMES}{''.join(tables)}}}\n")
        return
    table = sorted(rows(), key=lambda entry: entry[1])
    common = "\n".join(row for is_common, row in table if is_common)
    more = "\n".join(row for is_common, row in table if not is_common)
    sys.stdout.write(f'{HEAD}{common}\n{MIDDLE}{more}\n"""\n')


if __name__ == "__main__":
    main(sys.argv[1:])
