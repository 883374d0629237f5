"""Languages: names as archives write them, and a table without faults."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vocab.languages import by_tag, find_language, name_in, split_names
from vocab.schemes import language_names
from vocab.schemes.language_table import COMMON, MORE

LOC = "http://id.loc.gov/vocabulary/iso639-2/"
LEXVO = "http://lexvo.org/id/iso639-3/"
ROWS = [line.split("\t") for table in (COMMON, MORE) for line in table.splitlines()]

NAMES = {
    "Chinese": ("zh", LOC + "chi"),
    "English": ("en", LOC + "eng"),
    "Russian": ("ru", LOC + "rus"),
    "Uighur": ("ug", LOC + "uig"),
    "Uyghur": ("ug", LOC + "uig"),
    "Serbo-Croatian": ("sh", LEXVO + "hbs"),
    "Serbo Croatian": ("sh", LEXVO + "hbs"),
    "Serbo–Croatian": ("sh", LEXVO + "hbs"),
    "Croatian": ("hr", LOC + "hrv"),
    "Farsi": ("fa", LOC + "per"),
    "Persian": ("fa", LOC + "per"),
    "Burmese": ("my", LOC + "bur"),
    "Myanmar": ("my", LOC + "bur"),
    "Cambodian": ("km", LOC + "khm"),
    "Khmer": ("km", LOC + "khm"),
    "Laotian": ("lo", LOC + "lao"),
    "Siamese": ("th", LOC + "tha"),
    "Rumanian": ("ro", LOC + "rum"),
    "Moldavian": ("ro", LOC + "rum"),
    "Byelorussian": ("be", LOC + "bel"),
    "Slovene": ("sl", LOC + "slv"),
    "Flemish": ("nl", LOC + "dut"),
    "Castilian": ("es", LOC + "spa"),
    "Magyar": ("hu", LOC + "hun"),
    "Pashto": ("ps", LOC + "pus"),
    "Pushtu": ("ps", LOC + "pus"),
    "Dari": ("prs", LEXVO + "prs"),
    "Kazak": ("kk", LOC + "kaz"),
    "Kirghiz": ("ky", LOC + "kir"),
    "Tadjik": ("tg", LOC + "tgk"),
    "Azeri": ("az", LOC + "aze"),
    "Mandarin": ("cmn", LEXVO + "cmn"),
    "Cantonese": ("yue", LEXVO + "yue"),
    "Classical Chinese": ("lzh", LEXVO + "lzh"),
    "Simplified Chinese": ("zh", LOC + "chi"),
    "Norwegian Bokmal": ("nb", LOC + "nob"),
    "Bokmål": ("nb", LOC + "nob"),
    "Greek": ("el", LOC + "gre"),
    "Greek, Modern": ("el", LOC + "gre"),
    "Modern Greek": ("el", LOC + "gre"),
    "Maori": ("mi", LOC + "mao"),
    "Võro": ("vro", LEXVO + "vro"),
    "Old Church Slavonic": ("cu", LOC + "chu"),
    "Berber languages": ("ber", LOC + "ber"),
    # however they are written
    "CHINESE": ("zh", LOC + "chi"),
    "chinese language": ("zh", LOC + "chi"),
    "Chinese (Traditional)": ("zh", LOC + "chi"),
    " Chinese. ": ("zh", LOC + "chi"),
    # as tags and codes
    "zh": ("zh", LOC + "chi"),
    "zh-Hant": ("zh", LOC + "chi"),
    "zho": ("zh", LOC + "chi"),
    "chi": ("zh", LOC + "chi"),
    "ger": ("de", LOC + "ger"),
    "deu": ("de", LOC + "ger"),
    "EN": ("en", LOC + "eng"),
    "En": ("en", LOC + "eng"),
    "en": ("en", LOC + "eng"),
    "RUS": ("ru", LOC + "rus"),
    "mon": ("mn", LOC + "mon"),
    "Mon": ("mnw", LEXVO + "mnw"),
}


@pytest.mark.parametrize("name", NAMES)
def test_languages_are_found_by_what_archives_call_them(name):
    """
    Each has its BCP 47 tag and the IRI of the registration authority, or Lexvo's where that has none.
    """
    found = find_language(name)

    assert NAMES[name] == (found.tag, found.iri)


@pytest.mark.parametrize(
    "name",
    ["", " ", "()", "Klingonese", "Unknown", "Various", "None", "N/A", "Multiple languages", "und", "mul", "zxx",
     "language", "Chinese and Russian", "x" * 10_000, "(" * 10_000, "x-catalogue", "中文"],
)  # fmt: skip
def test_an_unknown_name_is_no_language(name):
    """
    There is no default.
    """
    assert None is find_language(name)


@law()
@given(st.text())
def test_any_name_is_a_language_or_none(name):
    """
    Nothing is raised, and what is found has a tag that finds it again.
    """
    found = find_language(name)

    assert found is None or found == by_tag(found.tag)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Chinese", ["Chinese"]),
        ("Chinese; Russian", ["Chinese", "Russian"]),
        ("Chinese, Russian", ["Chinese", "Russian"]),
        ("Chinese, Russian, and Korean", ["Chinese", "Russian", "Korean"]),
        ("Chinese and Russian", ["Chinese", "Russian"]),
        ("Chinese & Russian", ["Chinese", "Russian"]),
        ("Chinese/Russian", ["Chinese", "Russian"]),
        ("Chinese\nRussian", ["Chinese", "Russian"]),
        ("Chinese with Russian", ["Chinese", "Russian"]),
        ("Greek, Modern", ["Greek, Modern"]),
        ("Greek, Modern; Latin", ["Greek, Modern", "Latin"]),
        ("  ;  , ", []),
        ("", []),
    ],
)
def test_several_languages_in_one_field(text, names):
    """
    A name with a comma of its own is not cut.
    """
    assert names == split_names(text)


# ---- the table


def test_tags_and_iris_are_unique():
    """
    No two languages share a tag, nor an IRI: a document has as many of the one as of the other.
    """
    tags = Counter(row[0] for row in ROWS)
    iris = Counter(by_tag(tag).iri for tag in tags)

    assert ([], []) == ([tag for tag in tags if tags[tag] > 1], [iri for iri in iris if iris[iri] > 1])


def test_tags_iris_and_scripts_are_well_formed():
    """
    As the shapes demand them.
    """
    faults = [
        row
        for row in ROWS
        if not re.fullmatch(r"[a-z]{2,3}", row[0])
        or not re.fullmatch(
            r"http://(id\.loc\.gov/vocabulary/iso639-2|lexvo\.org/id/iso639-3)/[a-z]{3}", by_tag(row[0]).iri
        )
        or not re.fullmatch(r"[A-Z][a-z]{3}", row[3])
        or not row[4].strip()
    ]

    assert [] == faults


def test_every_code_leads_to_its_own_language():
    """
    No code of one language hides that of another.
    """
    assert [] == [row for row in ROWS for code in row[:3] if code != "-" and by_tag(code) != by_tag(row[0])]


def test_every_name_of_the_standard_finds_its_language():
    """
    A further name of another language never hides it. (Two languages of one name: the first has it.)
    """
    first = {}
    for row in ROWS:
        first.setdefault(row[4], row[0])

    lost = [name for name, tag in first.items() if len(name) > 3 and find_language(name).tag != tag]

    assert [] == lost


def test_a_tag_with_subtags_is_its_language():
    """
    Region and script do not count; case does not either.
    """
    assert by_tag("zh") == by_tag("zh-Hant-TW") == by_tag("ZH")
    assert None is by_tag("qaa")


def test_languages_are_named_in_other_languages():
    """
    By a name of CLDR, in English where it has none.
    """
    named = {tag: name_in("fr", by_tag(tag)) for tag in ("de", "grc", "zh-Hant", "ber", "vro", "hak", "aaa")}

    assert {
        "de": "allemand",
        "grc": "grec ancien",
        "zh-Hant": "chinois",
        "ber": "berbère",
        "vro": "võro",
        "hak": "hakka",
        "aaa": "Ghotuo",
    } == named
    assert ["German", "German"] == [name_in(spoken, by_tag("de")) for spoken in ("en", "")]


def test_the_names_of_languages_have_no_faults():
    """
    A row is the tag of a language of the table and a name, each language once.
    """
    for table in language_names.NAMES.values():
        rows = [line.split("\t") for line in table.splitlines()]

        assert [] == [row for row in rows if len(row) != 2 or not row[1].strip() or by_tag(row[0]).tag != row[0]]
        assert len(rows) == len({tag for tag, _ in rows})
