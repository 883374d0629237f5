"""Fields in a question, and words that are spelt alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from catalog.search.asked import MAX_PARTS, Part, understand
from catalog.search.nearest import distance, mended, nearest, replaced
from catalog.search.questions import MAX_FIELDS, Field, read_question

odd = st.text(st.characters(codec="utf-8"), max_size=80) | st.text('abc :"“*«»archivetitle1962-', max_size=80)


@pytest.mark.parametrize(
    ("text", "words", "fields", "unknown"),
    [
        ("mole archive:prc-fma tide", "mole tide", [Field("archive", "prc-fma")], []),
        ('translator:"Li Wei" mole', "mole", [Field("translator", "Li Wei")], []),
        ("Person:«Li Wei»", "", [Field("agent", "Li Wei")], []),
        ('archive:"never closed', "", [Field("archive", "never closed")], []),
        ("before:1962 after:1949-10", "", [Field("before", "1962"), Field("after", "1949-10")], []),
        ('"archive:prc-fma" mole', '"archive:prc-fma" mole', [], []),
        ("archive: prc-fma", "archive: prc-fma", [], []),
        ('archive:"" mole', 'archive:"" mole', [], []),
        (
            "colour:red 12:30 https://a.example/ doi:10.1/2",
            "colour:red 12:30 https://a.example/ doi:10.1/2",
            [],
            ["colour"],
        ),
        ("text-language:en", "", [Field("text_language", "en")], []),
        ("архив:x", "архив:x", [], ["архив"]),
    ],
)
def test_fields_are_cut_out_of_a_question(text, words, fields, unknown):
    """
    Known names with a value; all else is words, names that are unknown are said.
    """
    question = read_question(text)

    assert (words, fields, unknown) == (question.words, list(question.fields), list(question.unknown))
    assert understand(words).parts == question.asked.parts


def test_words_for_the_title_are_words_of_the_question():
    """
    Single ones and phrases, beside those for every field.
    """
    question = read_question('mole title:tide title:"state farm"')

    assert (
        Part(("mole",)),
        Part(("tide",), field="title"),
        Part(("state", "farm"), field="title"),
    ) == question.asked.parts


def test_fields_have_a_limit():
    """
    So has the number of words together with those for the title.
    """
    many = read_question(" ".join(f"place:p{number}" for number in range(30)))
    titled = read_question(" ".join(f"w{number} title:t{number}" for number in range(20)))

    assert (MAX_FIELDS, MAX_PARTS, True) == (len(many.fields), len(titled.asked.parts), titled.asked.cut)


@law(300)
@given(text=odd)
def test_any_text_can_be_read(text):
    """
    Whatever is typed is words and fields; nothing is in both, and without a colon all is words.
    """
    question = read_question(text)

    assert understand(question.words).parts == tuple(part for part in question.asked.parts if not part.field)
    if ":" not in question.text:
        assert (question.asked, (), ()) == (understand(text), question.fields, question.unknown)


class Words:
    """A vocabulary: words of titles, each with its documents."""

    def __init__(self, **words):
        self.words = words

    def frequency(self, word):
        return self.words.get(word, 0)

    def is_known(self, word):
        return word in self.words

    def beginning(self, start, most):
        found = [item for item in self.words.items() if item[0].startswith(start)]
        return sorted(found, key=lambda item: -item[1])[:most]


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("telegrm", ["telegram"]),
        ("tlegram", ["telegram"]),
        ("etlegram", ["telegram"]),
        ("telegrams", ["telegram"]),
        ("talagram", ["telegram"]),
        ("mule", ["mole", "rule"]),
        ("ёлк", []),
        ("елк", ["елка"]),
        ("xylophone", []),
        ("a" * 500, []),
    ],
)
def test_near_words(word, near):
    """
    One slip of the finger before two, the more frequent first.
    """
    assert near == nearest(word, Words(telegram=5, mole=9, rule=2, елка=1))


def test_only_words_that_are_nowhere_are_mended():
    """
    The likeliest reading first; phrases and words that are known stay.
    """
    words = Words(telegram=5, mole=9, mule=1, mode=3)
    asked = understand('"mole telegrm" mzle pil*')

    readings = list(mended(asked, words))

    assert {"telegrm": "telegram", "mzle": "mole"} == readings[0]
    assert [Part(("mole", "telegram")), Part(("mole",)), Part(("pil",), beginning=True)] == list(
        replaced(asked, readings[0]).parts
    )
    assert [] == list(mended(understand("mole 苏联"), words))


@law(200)
@given(one=st.text("abc", max_size=6), other=st.text("abc", max_size=6))
def test_the_distance_is_that_of_its_definition(one, other):
    """
    Fewest letters put in, taken away, changed, or changed places with the next.
    """

    def plainly(a, b):
        if not a or not b:
            return len(a) + len(b)
        least = min(plainly(a[1:], b) + 1, plainly(a, b[1:]) + 1, plainly(a[1:], b[1:]) + (a[0] != b[0]))
        if len(a) > 1 and len(b) > 1 and a[0] == b[1] and a[1] == b[0]:
            least = min(least, plainly(a[2:], b[2:]) + 1)
        return least

    assert min(plainly(one, other), 3) == distance(one, other, 2)
