"""What readers type, in many scripts, and what they must find first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law
from support.polyglot import DOCUMENTS

CASES = [
    # Latin, without what stands above and below the letters
    ("northern mole", "en-mole"),  # a title goes before a text, however often the text says it
    ("NORTHERN MOLE", "en-mole"),
    ("mole tide", "en-tides"),  # one word in the text, one in the title
    ("o'neill", "en-oneill"),
    ("O’Neill", "en-oneill"),
    ("equipage", "en-oneill"),  # behind an elided article
    ("creme brulee", "en-café"),
    ("financial", "en-café"),  # written with a ligature
    ("naive art", "en-café"),
    ("strasse", "de-straße"),
    ("STRASSE", "de-straße"),
    ("große straße", "de-straße"),
    ("fussganger", "de-straße"),
    ("oeuvre", "fr-élection"),
    ("élection", "fr-élection"),
    ("senal", "es-señal"),
    ("pinguinos manana", "es-señal"),
    ("lodzi", "pl-łódź"),
    ("zazolc gesla jazn", "pl-łódź"),
    ("pristavu zlutoucky", "cs-přístav"),
    ("arvizturo tukorfurogep", "hu-kikötő"),
    ("igdir", "tr-ışık"),
    ("IĞDIR", "tr-ışık"),
    ("ışıkları", "tr-ışık"),
    ("izmir", "tr-ışık"),
    ("istanbul", "tr-ışık"),
    ("bien dong", "vi-biển"),
    ("da nang ha noi", "vi-biển"),
    ("thingvelli", "is-þing"),
    ("odinn", "is-þing"),
    # Cyrillic
    ("елка", "ru-ёлка"),
    ("ёлка", "ru-ёлка"),
    ("королев подъем", "ru-ёлка"),
    ("Їжак", "uk-порт"),
    ("об'єднання", "uk-порт"),
    ("ђурђевац", "sr-luka"),
    # Greek
    ("αθηνας", "el-λιμάνι"),
    ("ἔκθεση", "el-λιμάνι"),
    ("οδυσσευς", "el-λιμάνι"),
    ("ΟΔΥΣΣΕΎΣ", "el-λιμάνι"),
    # Chinese, Japanese, Korean
    ("苏联", "zh-苏联"),
    ("苏联大使", "zh-苏联"),
    ("联", "zh-苏联"),
    ("毛泽东 港口", "zh-苏联"),
    ("港口", "zh-港"),  # the title before the text
    ("防波堤", "zh-港"),
    ("基隆港", "zh-hant"),
    ("横浜", "ja-港"),
    ("ガス", "ja-港"),  # written in half-width letters too
    ("データ", "ja-港"),
    ("북한", "ko-항구"),
    ("소련", "ko-항구"),  # with a particle behind it
    ("원산항", "ko-항구"),
    # Arabic, Persian, Hebrew
    ("الاسكندرية", "ar-ميناء"),
    ("محمد", "ar-ميناء"),
    ("المكتبة", "ar-ميناء"),  # stretched in the text
    ("كتب القبطان", "ar-ميناء"),
    ("كشتيها", "fa-بندر"),  # joined, and with Arabic letters
    ("1962 کشتی", "fa-بندر"),  # written in Persian digits
    ("שלום לכולם", "he-נמל"),  # other spelling of one word: some of it is enough
    ("שלום", "he-נמל"),
    ('צה"ל', "he-נמל"),  # a quotation mark inside a word opens no phrase
    ("דו״ח", "he-נמל"),
    # Indic scripts keep their vowels
    ("बंदरगाह", "hi-बंदरगाह"),
    ("मुंबई", "hi-बंदरगाह"),
    ("চট্টগ্রাম", "bn-বন্দর"),
    # Thai has no spaces
    ("กรุงเทพ", "th-ท่าเรือ"),
    ("สิงคโปร์", "th-ท่าเรือ"),
    # Georgian, Armenian
    ("ბათუმის", "ka-ნავსადგური"),
    ("ԶԵԿՈՒՅՑ", "hy-նավահանգիստ"),
    # references, identifiers, names and their other forms
    ("NSA-H 118-01764-04", "ref-118"),
    ("118-01764-04", "ref-118"),
    ('"118-01764-04, 11"', "ref-118"),
    ("ref-118", "ref-118"),
    ("Urumqi", "ref-118"),
    ("乌鲁木齐", "ref-118"),
    ("ئۈرۈمچى", "ref-118"),
    ("Stiftung Kai", "ref-118"),
    ("quey fund", "ref-118"),  # a hidden label
    # the query language
    ('"mole was repaired"', "en-mole"),
    ("pilot*", "ref-118"),
    ("zaz* jaz*", "pl-łódź"),
    ("横浜*", "ja-港"),
    ("mole xylophone", "en-mole"),  # nothing has both
]


@pytest.mark.parametrize(("text", "first"), CASES, ids=[text for text, _ in CASES])
def test_what_is_found_first(ask, text, first):
    """
    Readers find what they look for, however it is written.
    """
    found = [result.identifier for result in ask(text).results]

    assert first == (found or [None])[0], found


@pytest.mark.parametrize(
    ("identifier", "title"), [document[:2] for document in DOCUMENTS], ids=[d[0] for d in DOCUMENTS]
)
def test_every_title_finds_its_document_first(ask, identifier, title):
    """
    Who copies a title into the form gets its document, with every word marked.
    """
    answer = ask(title)

    assert identifier == answer.results[0].identifier
    assert not answer.loose
    assert [] == [span.text for span in answer.results[0].title if not span.hit and any(c.isalnum() for c in span.text)]


def test_what_must_not_be_found(ask):
    """
    A word is no part of another one, vowels of Indic scripts count, and two characters are not any two characters.
    """
    assert {"mol": 0, "कप्तान": 1, "कपतन": 0, "联苏": 0, "苏使": 0} == {
        text: ask(text).total for text in ("mol", "कप्तान", "कपतन", "联苏", "苏使")
    }


def test_a_snippet_shows_the_place_of_the_hit(ask):
    """
    The text is shown where it has the words, and they are marked as they are written there.
    """
    (result,) = ask("королев подъем").results

    assert "Капитан Королёв ушёл в море; подъём флага." == "".join(span.text for span in result.snippet)
    assert ["Королёв", "подъём"] == [span.text for span in result.snippet if span.hit]


def test_documents_are_kept_to_a_facet(ask):
    """
    A filter alone lists what it keeps, by identifier; with words it keeps those that have them.
    """
    alone = ask("", place=["place/urumqi"])
    decade = ask("", limit=3, decade=[1960])
    both = ask("tide", place=["place/urumqi"])
    neither = ask("mole", year=[1961])

    assert ["ref-118"] == [result.identifier for result in alone.results]
    assert (len(DOCUMENTS), sorted(d[0] for d in DOCUMENTS)[:3]) == (
        decade.total,
        [result.identifier for result in decade.results],
    )
    assert (0, 0) == (both.total, neither.total)


def test_pages_follow_each_other_without_gap(ask):
    """
    Hits of one score stand by identifier, over the ends of pages too; the pages together are the whole list.
    """
    whole = [result.identifier for result in ask("harbour digital archive", limit=100).results]
    pages = [result.identifier for start in range(0, 40, 7) for result in ask("april*", limit=7, offset=start).results]

    assert sorted(document[0] for document in DOCUMENTS) == pages
    assert len(DOCUMENTS) == len(set(whole)) == len(whole)


@law(200)
@given(text=st.text(st.characters(codec="utf-8"), max_size=60) | st.text('ab"*联 \\(){}[]^~:+-/', max_size=40))
def test_any_text_is_a_question(ask, text):
    """
    Whatever is typed is answered: there is no wrong query.
    """
    answer = ask(text)

    assert answer.total >= len(answer.results)
