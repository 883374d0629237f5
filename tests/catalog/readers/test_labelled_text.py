"""Labelled text beyond the edge cases of its grammar: what its rules say of values, labels, contents and ids (docs/readers.md)."""

import pytest
from support.readings import (
    ADDRESS,
    BODY,
    CITATION,
    PROGRAMME,
    TITLE,
    cited,
    document,
    finding,
    kinds,
    labelled,
    record,
    understood,
)

from vocab.document import CATALOGUE_LANGUAGE
from vocab.text import LangText

# ---- values


@pytest.mark.parametrize("odd", ["a\u00a0b", "a  b", "“a” – b…", "a\tb", "ﬁle Ⅳ", "e\u0301", "𝔘"])
def test_values_keep_their_characters(odd):
    """
    Only line ends become spaces in title, summary, credits and citation; nothing is normalised.
    """
    read = document(
        labelled(title=odd, summary=odd, credits=odd, citation=f'"{odd}," 1962.\n\n{ADDRESS}', body=odd, date=odd)
    )

    assert f"{odd} {odd}" == read.title
    assert LangText(odd, CATALOGUE_LANGUAGE) == read.summary[0]
    assert LangText(odd, CATALOGUE_LANGUAGE) == read.credit
    assert f'"{odd}," 1962. {ADDRESS}' == read.citation.value
    assert odd == read.versions[0].text


def test_a_date_is_kept_as_printed():
    """
    A hard space in a date does not hide the date.
    """
    assert ("April\u00a024, 1962", "1962-04-24") == (
        document(labelled(date="April\u00a024, 1962")).date.as_given,
        document(labelled(date="April\u00a024, 1962")).date.edtf,
    )


def test_wrapped_lines_are_joined_with_one_space():
    """
    In title, citation, summary and credits.
    """
    wrapped = "The first line\n   and the second,\n\nand a paragraph."
    read = document(labelled(summary=wrapped, credits=wrapped))

    assert "The first line and the second, and a paragraph." == read.summary[0].value
    assert "The first line and the second, and a paragraph." == read.credit.value


def test_the_body_is_verbatim():
    """
    Outer blank lines go, runs of blank lines are one paragraph break; lines, indents and brackets stay.
    """
    body = "\n\n  First line\n    indented  twice\n\n\n \t\n\nSecond [sic] paragraph [...]\n\n\n"

    assert "First line\n    indented  twice\n\nSecond [sic] paragraph [...]" == (
        document(labelled(body=body)).versions[0].text
    )


def test_a_form_feed_is_a_page_break_and_no_character_of_the_title():
    """
    Text from a scanner has one between its pages.
    """
    content = labelled(body="First page.\f\nSecond page.")

    assert "First page.\n\nSecond page." == document(content).versions[0].text
    assert "First page.\nSecond page." == document(labelled(body="First page.\fSecond page.")).versions[0].text
    assert ["control-character"] == kinds(record(content).findings)


# ---- heading


def test_an_address_in_the_heading_is_the_records_and_no_title():
    """
    A block of addresses belongs neither to the title nor to the date.
    """
    read = document(labelled(title=f"{ADDRESS}\n\n{TITLE}", citation=CITATION))

    assert (TITLE, (ADDRESS,), "4711") == (read.title, read.addresses, read.identifier)


def test_a_date_without_an_empty_line_behind_it_is_told():
    """
    The whole block must be the date; else it is title, and the likely slip is named.
    """
    content = labelled(date=None, title=f"April 24, 1962\n{TITLE}", citation=None)

    assert f"April 24, 1962 {TITLE}" == document(content).title
    assert 1 == finding(content, "date-without-blank-line").line


def test_an_impossible_date_is_no_date_and_kept_as_given():
    """
    30 February: no day is invented, nothing of the record is lost, and the line is named.
    """
    content = labelled(date="\nFebruary 30, 1962", citation=None, further="Record ID: 1")

    assert ("February 30, 1962", None) == (document(content).date.as_given, document(content).date.edtf)
    assert (TITLE, None) == (document(content).title, understood(content).date)
    assert 2 == finding(content, "date-impossible").line


def test_a_title_may_come_from_the_citation_alone():
    """
    With a warning.
    """
    content = labelled(title=None)

    assert TITLE == document(content).title
    assert ["title-from-citation"] == kinds(record(content).findings)


def test_a_citation_with_another_title_is_told():
    """
    The heading's title is taken, the other one kept in the warning.
    """
    content = labelled(title="Another Report")

    assert "Another Report" == document(content).title
    assert TITLE == finding(content, "title-differs").text
    assert ["PRC FMA 118-01764-04, 11"] == [reference.text for reference in understood(content).references]


# ---- labels


SPELLINGS = {
    "Original Language(s)": "Original Language",
    "Original Languages": "Original Language",
    "ORIGINAL LANGUAGE": "Original Language",
    "Credit": "Credits",
}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_labels_have_several_spellings(spelling):
    """
    Singular, plural, and both at once.
    """
    assert document(labelled()) == document(labelled().replace(f"{SPELLINGS[spelling]}:", f"{spelling}:"))


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Creators", "creators"),
        ("Author(s)", "creators"),
        ("Creators/Author(s)", "creators"),
        ("Creator / Authors", "creators"),
        ("Author", "creators"),
        ("Subjects", "subjects"),
        ("Subject(s)", "subjects"),
        ("Places", "places"),
        ("Place", "places"),
        ("Collections", "collections"),
    ],
)
@pytest.mark.parametrize("joint", ["; ", "\n"])
def test_fields_with_several_values(label, field, joint):
    """
    Values stand in lines or between semicolons; commas belong to them.
    """
    content = labelled(further=f"{label}:\n\nLima, Ana{joint}Cole, Ben{joint}Lima, Ana")

    assert ("Lima, Ana", "Cole, Ben") == getattr(document(content), field)


def test_further_fields():
    """
    Rights, Type, Source and Record ID have one value each.
    """
    content = labelled(further="Rights: Free to read.\n\nType: Telegram\n\nSource: APRF, f. 1\n\nRecord ID: A/1 (b)")

    read = document(content)

    assert ("Free to read.", "Telegram", "APRF, f. 1", "A/1 (b)") == (
        read.rights.value,
        read.genre,
        read.source_note,
        read.identifier,
    )


@pytest.mark.parametrize(
    "line", ["Summary of events: the ships", "A Summary:", "Contents, in short:", "Citation:text", "Citations:"]
)
def test_what_is_nearly_a_label_is_none(line):
    """
    A label is alone before its colon, and a space or the line's end stands behind it.
    """
    content = f"{TITLE}\n\n{line}\n\nSummary:\n\nShips waited.\n"

    assert f"{TITLE} {line}" == document(content).title


def test_another_order_is_accepted_with_a_warning():
    """
    All fields are read.
    """
    content = f"{TITLE}\n\nSummary: Ships waited.\n\nCitation: {CITATION}\n\n{ADDRESS}\n\nContents:\n\n{BODY}"

    assert "Ships waited." == document(content).summary[0].value
    assert "Citation, Summary, Contents" in finding(content, "order").advice


def test_a_page_break_is_no_line_that_editors_count():
    """
    Findings behind it still name the right one.
    """
    assert 3 == finding("A\fTitle\n\nOriginal Language: Harbourese", "language-unknown").line


def test_findings_name_their_lines():
    """
    Lines count from 1, as editors count them.
    """
    content = "\n\nA Title\n\nCitation: x\n\nOriginal Language:\n\nHarbourese\n"

    assert 7 == finding(content, "language-unknown").line
    assert {"Citation": 5, "Original Language": 7} == record(content).lines


@pytest.mark.parametrize("label", ["Summary", "Credits", "Original Language", "Citation"])
def test_without_contents_the_body_follows_the_last_field(label):
    """
    Its first paragraph is the field's value, all others are body.
    """
    content = f"{TITLE}\n\n{label}: Chinese\n\nFirst words.\n\nLast words.\n"

    assert ["First words.\n\nLast words."] == [version.text for version in document(content).versions]


def test_contents_without_a_content_line_is_a_text():
    """
    One version whose kind nobody states.
    """
    [version] = document(labelled(contents=BODY, body=None)).versions

    assert ("text", None, BODY) == (version.kind, version.language, version.text)


# ---- contents


CONTENTS = {
    "Translation - English": [("translation", "en")],
    "Translation – English": [("translation", "en")],
    "translation: english": [("translation", "en")],
    "Transcript - Chinese": [("transcript", "zh")],
    "Transcript - Original Language": [("transcript", "ru")],
    "Russian Transcript": [("transcript", "ru")],
    "English Translation": [("translation", "en")],
    "English HTML": [("text", "en")],
    "Translation - Greek, Modern": [("translation", "el")],
    "Scan of Original": ["scan"],
    "Scan of Original Document": ["scan"],
    "Original Scan": ["scan"],
    "Translation - English\nTranscript - Russian\nScan of Original": [
        ("translation", "en"),
        ("transcript", "ru"),
        "scan",
    ],
    "Translation - English\n\nScan of Original": [("translation", "en"), "scan"],
    "English Translation Scan of Original Document": [("translation", "en"), "scan"],
    "English Translation, Russian Transcript": [("translation", "en"), ("transcript", "ru")],
    "Translation - English Transcript - Russian": [("translation", "en"), ("transcript", "ru")],
    "• Translation - English": [("translation", "en")],
    "Translation - English\nTranslation - English": [("translation", "en"), ("translation", "en")],
}


@pytest.mark.parametrize("contents", CONTENTS)
def test_content_lines_in_all_their_spellings(contents):
    """
    Old wording and new, one a line or several.
    """
    read = document(labelled(language="Russian", contents=contents, body=None))

    found = [(version.kind, version.language) for version in read.versions] + ["scan" for _ in read.scans]

    assert CONTENTS[contents] == found


@pytest.mark.parametrize(
    "line",
    [
        "Translation - of what we can make out of this letter",
        "English translation of a letter",
        "The English translation was made at sea",
        "No transcript of the talk",
        "Scan of Original Documents Wanted",
    ],
)
def test_a_first_line_of_the_body_that_looks_like_contents(line):
    """
    A line is a content line as a whole or not at all.
    """
    [version] = document(labelled(contents="Translation - English", body=f"{line}\n\nmore")).versions

    assert ("en", f"{line}\n\nmore") == (version.language, version.text)


def test_a_language_with_a_note_loses_nothing():
    """
    What stands in brackets is no part of the language; it is kept in a warning.
    """
    content = labelled(language="Chinese (with notes in pencil)")

    assert ("zh",) == document(content).languages
    assert "Chinese (with notes in pencil)" == finding(content, "language-note").text


# ---- ids and addresses


@pytest.mark.parametrize(
    ("address", "identifier"),
    [
        ("https://harbour.example/document/4711", "4711"),
        ("http://www.harbour.example/en/document/4711/", "4711"),
        ("https://harbour.example/document/4711?lang=en#top", "4711"),
        ("https://harbour.example/document/4711.", "4711"),
        ("https://harbour.example/document/4711,", "4711"),
    ],
)
def test_the_id_is_in_the_citations_address(address, identifier):
    """
    One full stop or comma behind it is no part of it.
    """
    assert identifier == document(labelled(citation=f"{CITATION}\n\n{address}")).identifier


def test_the_last_address_of_a_citation_is_the_records():
    """
    One inside a sentence is that of the book it speaks of.
    """
    content = cited(", APRF, f. 39. Reprinted in Tides, https://press.example/document/5.")

    assert ("4711", (ADDRESS,)) == (document(content).identifier, document(content).addresses)


def test_addresses_in_paragraphs_of_their_own_are_all_the_records():
    """
    Sites move; the last one tells the id.
    """
    old = "http://old.example/node/9"
    content = labelled(citation=f"{CITATION}\n\n{old}\n\n{ADDRESS}")

    assert ("4711", (old, ADDRESS)) == (document(content).identifier, document(content).addresses)


def test_the_field_wins_over_the_address():
    """
    With a warning that has both.
    """
    content = labelled(further="Record ID: 12")

    assert "12" == document(content).identifier
    assert "'12'" in finding(content, "record-id-differs").problem
    assert "'4711'" in finding(content, "record-id-differs").problem


@pytest.mark.parametrize("stated", ["a//b", "../b", "/a", "x" * 201, "a\u00adb"])
def test_a_record_id_that_would_break_addresses_is_not_taken(stated):
    """
    It is kept in the warning, and the id comes from the address.
    """
    content = labelled(further=f"Record ID: {stated}")

    assert "4711" == document(content).identifier
    assert stated == finding(content, "record-id-unusable").text


def test_an_address_that_leads_nowhere_is_not_described():
    """
    It is kept in a warning: an IRI that no parser takes would make the whole catalogue unreadable.
    """
    content = labelled(citation=f"{CITATION}\n\nhttps://[harbour]/{{x}}")

    read = understood(content)

    assert () == read.addresses
    assert [("address-unusable", "https://[harbour]/{x}")] == [(found.kind, found.text) for found in read.findings]


@pytest.mark.parametrize(
    "rights", ["https://rightsstatements.org/vocab/XYZ/1.0/", "see https://creativecommons.org/licences/by and ask"]
)
def test_an_unknown_rights_statement_is_told(rights):
    """
    It is kept as text.
    """
    content = labelled(further=f"Rights: {rights}")

    assert rights == document(content).rights.value
    assert "Rights" == finding(content, "rights-unknown").field


@pytest.mark.parametrize("title", ["Base Camp at the Lake", "Prefix and Suffix: A Note", "Base: The Northern Mole"])
def test_a_title_that_begins_like_turtle_is_a_title(title):
    """
    Only a directive of Turtle makes a file one.
    """
    assert title == document(labelled(date=None, title=title, citation=None)).title


def test_the_programmes_name_may_be_written_in_other_characters():
    """
    Names match after NFKC: a decomposed letter or a ligature is the same letter.
    """
    head = f'"{TITLE}," April 24, 1962, Harbour Digital Archive'.replace("April", "Apríl").replace("D", "Ｄ")

    read = understood(cited(", APRF, f. 39.", head=head, date=None))

    assert ["agent/harbour-digital-archive"] == [agent.path for agent in read.publishers]
    assert ["APRF, f. 39"] == [reference.text for reference in read.references]


def test_the_programme_is_needed_to_read_the_rest():
    """
    Without one the citation is published as it stands, and the words in its place are named.
    """
    content = labelled(citation=f'"{TITLE}," April 24, 1962, Unknown Collection, box 4.\n\n{ADDRESS}')

    read = understood(content)

    assert ((), ()) == (read.publishers, read.references)
    assert ["programme-unknown"] == kinds(read.findings)
    assert "Unknown Collection, box 4" in read.findings[0].problem
    assert PROGRAMME not in read.findings[0].problem
