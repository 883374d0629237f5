"""Every edge case of the record grammar, numbered, with the outcome that its rules want (docs/readers.md).

Number 35, one id twice in a load, is a matter of loading and stands with its tests.
"""

import pytest
from support.readings import (
    ADDRESS,
    BODY,
    CITATION,
    PROGRAMME,
    TITLE,
    cited,
    described,
    document,
    finding,
    kinds,
    labelled,
    record,
    refusal,
    understood,
    values,
)

from vocab import terms
from vocab.dates import HistoricalDate
from vocab.document import CATALOGUE_LANGUAGE, Version
from vocab.text import LangText


def paths(named):
    return [name.path for name in named]


def texts(references):
    return [reference.text for reference in references]


def test_the_plain_case_leaves_nothing_to_say():
    """
    A record in the usual layout is understood without any finding.
    """
    accepted = record(labelled())

    assert () == accepted.findings
    assert () == understood(labelled()).findings
    assert ("4711", TITLE) == (accepted.document.identifier, accepted.document.title)
    assert HistoricalDate("April 24, 1962", "1962-04-24") == accepted.document.date
    assert (Version(kind="translation", language="en", text=BODY, label="Translation - English"),) == (
        accepted.document.versions
    )


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_a_byte_order_mark_and_other_line_ends_change_nothing(ending):
    """
    Case 1: BOM and CRLF give the same record.
    """
    changed = b"\xef\xbb\xbf" + labelled().replace("\n", ending).encode()

    assert document(labelled()) == document(changed)


@pytest.mark.parametrize("blank", ["", "\n\n\n\n\n", " \t\n\u00a0\n"])
def test_leading_blank_lines_do_not_count(blank):
    """
    Case 2: no leading blank lines, many, or lines of spaces give the same record.
    """
    assert document(labelled()) == document(blank + labelled())


def test_without_a_date_block_the_date_is_the_citations():
    """
    Case 3: the first block is the title then.
    """
    read = document(labelled(date=None))

    assert (TITLE, "1962-04-24") == (read.title, read.date.edtf)
    assert "April 24, 1962" == read.date.as_given


@pytest.mark.parametrize("words", ["undated", "n.d.", "(undated)"])
def test_undated_is_kept_as_given(words):
    """
    Case 3: a record that says it has no date keeps those words, and is given no date.
    """
    content = labelled(date=words, citation=f'"{TITLE}," {words}, {PROGRAMME}, APRF, f. 1, op. 2, d. 3.')

    assert HistoricalDate(words, None) == document(content).date
    assert None is understood(content).date


def test_a_date_that_nobody_gives_is_none():
    """
    Case 3: neither the heading nor the citation has one.
    """
    assert None is document(labelled(date=None, citation=f'"{TITLE}," {PROGRAMME}, APRF, f. 1.')).date


def test_a_label_may_have_its_value_on_its_line():
    """
    Case 4: ``Summary: text`` is the same as the text below its label.
    """
    on_lines = labelled()
    for label in ("Citation", "Summary", "Credits", "Original Language", "Contents"):
        on_lines = on_lines.replace(f"{label}:\n\n", f"{label}: ")

    assert document(labelled()) == document(on_lines)


def test_labels_may_all_stand_in_one_line():
    """
    Case 4: text copied from a PDF has the labels inside one long line; its values are the same.
    """
    body = "The mole was closed at dawn."

    one_line = " ".join(labelled(body=body).split())

    assert document(labelled(body=body)) == document(one_line)


def test_a_line_of_labels_may_stand_below_the_heading():
    """
    Case 4: date and title on lines of their own, the labels together on a third; the body keeps its paragraphs.
    """
    heading, _, rest = labelled().partition("Citation:")
    labels, _, body = rest.partition("English")

    copied = f"{heading}Citation: {' '.join(labels.split())} English{body}"

    assert document(labelled()) == document(copied)


def test_labels_in_wrapped_lines_are_found_though_one_begins_a_line():
    """
    Case 4: wrapping may put one label at the beginning of a line by chance.
    """
    body = "The mole was closed at dawn."
    one_line = " ".join(labelled(body=body).split())

    wrapped = one_line.replace(" Credits:", "\nCredits:")

    assert document(labelled(body=body)) == document(wrapped)


def test_what_is_not_there_is_absent():
    """
    Case 5: without summary and credits there are no empty texts.
    """
    content = labelled(summary=None, credits=None)

    assert ((), None) == (document(content).summary, document(content).credit)
    assert [] == [
        text for text in described(content).statements if not isinstance(text[2], str) and not text[2].value.strip()
    ]


def test_an_empty_field_is_absent_too_and_named():
    """
    Case 5: a label without a value gives no empty text, and a warning.
    """
    content = labelled(summary="")

    assert () == document(content).summary
    assert ("field-empty", "Summary") == (record(content).findings[0].kind, record(content).findings[0].field)


@pytest.mark.parametrize("label", ["Summary:", "Contents:", "Citation:\n\nA book.", "Rights: none", "Record ID: 99"])
def test_labels_inside_the_body_are_body(label):
    """
    Case 6: behind Contents no label is recognised.
    """
    content = labelled(body=f"First words.\n\n{label}\n\nLast words.")

    assert f"First words.\n\n{label}\n\nLast words." == document(content).versions[0].text
    assert "4711" == document(content).identifier
    assert [] == kinds(record(content).findings)


def test_labels_inside_the_body_are_body_without_contents_too():
    """
    Case 6: where there is no Contents, the body begins behind the last field of the header.
    """
    content = labelled(contents=None, body="First words.\n\nSummary:\n\nLast words.")

    assert "First words.\n\nSummary:\n\nLast words." == document(content).versions[0].text


def test_three_contents_give_three_nodes_and_the_body_to_the_translation():
    """
    Case 7: in the old wording too; the body is not split, and goes to the version whose script it has.
    """
    content = labelled(contents="English Translation\nChinese Transcript\nScan of Original Document")

    read = document(content)

    assert [("translation", "en", BODY), ("transcript", "zh", "")] == [
        (version.kind, version.language, version.text) for version in read.versions
    ]
    assert ("Scan of Original Document",) == read.scans
    assert ["body-not-split"] == kinds(record(content).findings)


def test_three_contents_in_one_line():
    """
    Case 7: the old site runs them together.
    """
    content = labelled(contents="English Translation Scan of Original Document")

    read = document(content)

    assert [("translation", "en", BODY)] == [(item.kind, item.language, item.text) for item in read.versions]
    assert ("Scan of Original Document",) == read.scans


def test_a_body_in_another_script_is_given_to_nobody():
    """
    Case 7: when the script does not fit the translation, the body stays in the warning.
    """
    body = "黎明时分码头关闭。中午又重新开放。"
    content = labelled(contents="English Translation\nChinese Transcript\nScan of Original", body=body)

    assert ["", ""] == [version.text for version in document(content).versions]
    assert body == finding(content, "body-unplaced").text


def test_two_funders_and_their_articles():
    """
    Case 8: "the A Foundation and the B Foundation" are two.
    """
    content = labelled(
        credits="This document was made possible with support from the A Foundation and the B Foundation."
    )

    funders = understood(content).funders

    assert ["A Foundation", "B Foundation"] == [funder.name for funder in funders]
    assert ["agent/a-foundation", "agent/b-foundation"] == paths(funders)


def test_two_original_languages():
    """
    Case 9: two IRIs and two tags.
    """
    content = labelled(language="Chinese\nRussian")

    description = described(content)

    assert ["http://id.loc.gov/vocabulary/iso639-2/chi", "http://id.loc.gov/vocabulary/iso639-2/rus"] == values(
        description, description.iri, terms.DCT_LANGUAGE
    )
    assert ["zh", "ru"] == values(description, description.iri, terms.SCHEMA_IN_LANGUAGE)


@pytest.mark.parametrize("words", ["Chinese; Russian", "Chinese, Russian", "Chinese and Russian", "Chinese / Russian"])
def test_two_original_languages_in_one_line(words):
    """
    Case 9: however they are joined.
    """
    assert ("zh", "ru") == document(labelled(language=words)).languages


@pytest.mark.parametrize("gap", ["\n", "\n\n", "  \n   "])
def test_a_wrapped_title_is_joined(gap):
    """
    Case 10: a line break in a title becomes one space.
    """
    assert TITLE == document(labelled(title=TITLE.replace(" of ", f"{gap}of "))).title


def test_the_headings_date_wins_over_the_citations():
    """
    Case 11: and the warning has both.
    """
    content = labelled(date="April 25, 1962")

    said = finding(content, "date-differs")

    assert "1962-04-25" == document(content).date.edtf
    assert "April 24, 1962" == said.text
    assert "'April 24, 1962'" in said.problem
    assert "'April 25, 1962'" in said.problem


def test_a_record_without_citation_is_accepted_under_its_id():
    """
    Case 12: the id comes from its field.
    """
    content = labelled(citation=None, further="Record ID: H-17")

    assert "H-17" == document(content).identifier
    assert ["citation-missing"] == kinds(record(content).findings)


def test_a_record_without_citation_and_id_gets_one_from_its_place():
    """
    Case 12: minted from the path below the argument, always the same, with a warning.
    """
    content = labelled(citation=None)

    assert "x-y7yyvx5tsf63utrj" == document(content, key="harbour/1962/a.txt").identifier
    assert ["record-id-minted", "citation-missing"] == kinds(record(content).findings)


def test_a_record_with_a_scan_alone():
    """
    Case 13: a scan, no text; the funder on the scan, the citation and the publisher on the document.
    """
    content = cited(", APRF, f. 39, op. 1, d. 31.", contents="Scan of Original", body=None)

    description = described(content)
    scan = f"{description.iri}/scan"
    [funder] = description.reading.funders

    assert () == document(content).versions
    assert [scan] == values(description, description.iri, terms.DCT_HAS_FORMAT)
    assert [] == values(description, description.iri, terms.DCT_HAS_VERSION)
    assert [f"https://data.archive.example/id/{funder.path}"] == values(description, scan, terms.SCHEMA_FUNDER)
    assert [] == values(description, description.iri, terms.SCHEMA_FUNDER)
    assert 1 == len(values(description, description.iri, terms.DCT_BIBLIOGRAPHIC_CITATION))
    assert ["https://data.archive.example/id/agent/harbour-digital-archive"] == values(
        description, description.iri, terms.DCT_PUBLISHER
    )


SLUG = "https://harbour.example/document/report-of-the-pilots-35"


def test_a_slug_is_an_address_and_no_id():
    """
    Case 14: schema:url is set, the id comes from its field.
    """
    content = labelled(citation=f"{CITATION}\n\n{SLUG}", further="Record ID: 4711")

    description = described(content)

    assert "4711" == description.identifier
    assert [SLUG] == values(description, description.iri, terms.SCHEMA_URL)


def test_a_record_with_a_slug_and_no_id_gets_one_from_the_address():
    """
    Case 14: wherever the file lies, the address gives the same id.
    """
    content = labelled(citation=f"{CITATION}\n\n{SLUG}")

    assert {"x-sl3yatisvwcfc2g7"} == {document(content, key=key).identifier for key in ("a.txt", "b/c.txt")}
    assert ["record-id-minted"] == kinds(record(content).findings)


def test_a_node_number_is_no_record_id():
    """
    Case 15: ``/node/93925`` numbers a page of a website.
    """
    content = labelled(citation=f"{CITATION}\n\nhttps://harbour.example/node/93925")

    assert document(content).identifier.startswith("x-")
    assert ("https://harbour.example/node/93925",) == document(content).addresses


@pytest.mark.parametrize("label", ["Summary:\u00a0", "Summary :", "\u00a0Summary:", "SUMMARY:", "summary:\t"])
def test_labels_are_recognised_with_hard_spaces_and_in_any_case(label):
    """
    Case 16: a no-break space after a label is a space.
    """
    assert document(labelled()) == document(labelled().replace("Summary:", label))


def test_a_hard_space_before_a_value_is_structure():
    """
    Case 16: on the label's own line too.
    """
    assert document(labelled()) == document(labelled().replace("Summary:\n\n", "Summary:\u00a0"))


def test_a_month_and_its_bounds():
    """
    Case 17: "August, 1962" is a month with all its days.
    """
    content = labelled(date="August, 1962", citation=None, further="Record ID: 1")

    read = understood(content).date

    assert ("1962-08", terms.XSD_GYEARMONTH) == (read.text, read.datatype)
    assert ("1962-08-01", "1962-08-31") == (read.earliest.isoformat(), read.latest.isoformat())


def test_of_two_equal_labels_the_first_wins():
    """
    Case 18: the second block is kept in the warning, with its line.
    """
    content = labelled(further="Summary:\n\nSomething else.\n\nAnd more.")

    said = finding(content, "label-repeated")

    assert (LangText("Ships waited for half a day.", CATALOGUE_LANGUAGE),) == document(content).summary
    assert ("Summary", "Something else.\n\nAnd more.") == (said.field, said.text)
    assert "Summary:" == content.split("\n")[said.line - 1]
    assert 2 == content[: content.index("Something")].count("Summary:")


def test_a_title_that_is_a_date_stays_the_title():
    """
    Case 19: with a date block above it, the second block is the title.
    """
    content = labelled(date="May 5, 1962", title="May 1962", citation=None, further="Record ID: 1")

    assert ("May 1962", "1962-05-05") == (document(content).title, document(content).date.edtf)


@pytest.mark.parametrize("content", ["", "\n\n \t\n", "\ufeff"])
def test_an_empty_file_is_refused(content):
    """
    Case 20.
    """
    assert "empty" == refusal(content).kind


def test_a_text_without_any_label_is_refused():
    """
    Case 21: no layout can be told, so nothing is guessed.
    """
    said = refusal("A letter\n\nDear friend, the ships are late.\n")

    assert ("no-label", "refused") == (said.kind, said.severity)


def test_a_transcript_is_no_translation():
    """
    Case 22: original English, "Transcript - English".
    """
    description = described(cited(", APRF, f. 39.", language="English", contents="Transcript - English"))
    version = f"{description.iri}/transcript/en"

    assert [version] == values(description, description.iri, terms.SCHEMA_WORK_EXAMPLE)
    assert [description.iri] == values(description, version, terms.SCHEMA_EXAMPLE_OF_WORK)
    assert [] == values(description, version, terms.SCHEMA_TRANSLATION_OF_WORK)
    assert [] == values(description, description.iri, terms.SCHEMA_WORK_TRANSLATION)


HEADS = {
    "curly quotes, comma inside": f"“{TITLE},” April 24, 1962, {PROGRAMME}",
    "curly quotes, comma outside": f"“{TITLE}”, April 24, 1962, {PROGRAMME}",
    "single quotes": f"‘{TITLE}’, April 24, 1962, {PROGRAMME}",
    "German quotes": f"„{TITLE}“, April 24, 1962, {PROGRAMME}",
    "angle quotes": f"«{TITLE}», April 24, 1962, {PROGRAMME}",
    "full stop for the comma": f'"{TITLE}." April 24, 1962, {PROGRAMME}',
    "closing quote missing": f'"{TITLE}, April 24, 1962, {PROGRAMME}',
    "no quotes": f"{TITLE}, April 24, 1962, {PROGRAMME}",
    "no date": f'"{TITLE}," {PROGRAMME}',
    "undated": f'"{TITLE}," undated, {PROGRAMME}',
    "another name of the programme": f'"{TITLE}," April 24, 1962, Programme of the Harbour Archives',
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_the_head_of_a_citation_in_all_its_spellings(head):
    """
    Case 23: curly quotes, a comma inside them, and what else occurs, give the same reading.
    """
    content = cited(", PRC FMA 118-01764-04, 11. Translated by Ana Lima.", head=head)

    read = understood(content)

    assert ["agent/harbour-digital-archive"] == paths(read.publishers)
    assert ["PRC FMA 118-01764-04, 11"] == texts(read.references)
    assert ["person/ana-lima"] == paths(read.versions[0].translators)
    assert () == read.findings
    assert [] == kinds(record(content).findings)


def test_an_unquoted_citation_is_anchored_on_the_headings_title():
    """
    Case 24: commas and dates inside the title do no harm.
    """
    title = "Telegram No. 3, June 1, 1961, on Ships, Coal, and Tides"
    content = labelled(title=title, citation=f"{title}, April 24, 1962, {PROGRAMME}, APRF, f. 39, op. 1, d. 31.")

    assert ["APRF, f. 39, op. 1, d. 31"] == texts(understood(content).references)
    assert "1962-04-24" == document(content.replace("April 24, 1962\n\n", "", 1)).date.edtf
    assert ["record-id-minted"] == kinds(record(content).findings)


def test_three_archives_in_one_reference():
    """
    Case 25: three references, each under its archive, and a unit only where a grammar fits.
    """
    first = "APRF, f. 45, op. 1, d. 342, l. 78"
    second = "AVPRF, Fond 059a, Opis 5a, Delo 3"
    third = "RGASPI, f. 558, op. 11, d. 329"

    description = described(cited(f", {first}; {second}; and {third}."))
    iri, base = description.iri, "https://data.archive.example/id/"

    assert [first, second, third] == values(description, iri, terms.SCHEMA_ITEM_LOCATION)
    assert ["4711", first, second, third] == values(description, iri, terms.DCT_IDENTIFIER)
    assert [f"{iri}#record-id", f"{iri}#reference-1", f"{iri}#reference-2", f"{iri}#reference-3"] == values(
        description, iri, terms.SCHEMA_IDENTIFIER
    )
    assert [f"{base}archive/aprf", f"{base}archive/avprf", f"{base}archive/rgaspi"] == values(
        description, iri, terms.SCHEMA_HOLDING_ARCHIVE
    )
    assert [(" 45, op. 1, d. 342", "78"), (None, None), (None, None)] == [
        (reference.unit and reference.unit.removeprefix("f."), reference.locator)
        for reference in description.reading.references
    ]
    assert [f"{base}archive/aprf/unit/f.%2045,%20op.%201,%20d.%20342"] == values(description, iri, terms.DCT_IS_PART_OF)


def test_a_reprint_and_a_translator():
    """
    Case 26: the reprint is a node of its own that the document is related to.
    """
    book = "Andrei Smirnov, Ships and Tides (Moscow: Port House, 2005), p. 378"

    description = described(
        cited(f", APRF, f. 45, op. 1, d. 3. Reprinted in {book}. Translated for HDIP from Russian by Ben Cole.")
    )
    reprint = f"{description.iri}#reprint-1"

    assert [reprint] == values(description, description.iri, terms.DCT_RELATION)
    assert [book] == values(description, reprint, terms.DCT_BIBLIOGRAPHIC_CITATION)
    assert [terms.DCT_BIBLIOGRAPHIC_RESOURCE, terms.SCHEMA_CREATIVE_WORK] == values(
        description, reprint, terms.RDF_TYPE
    )
    assert ["agent/ben-cole"] == paths(description.reading.versions[0].translators)
    assert ["APRF, f. 45, op. 1, d. 3"] == texts(description.reading.references)


def test_obtained_and_translated_by_one_person():
    """
    Case 27: a translator, and a note on provenance.
    """
    sentence = "Obtained and translated for NHIP by Ben Cole."

    description = described(cited(f", APRF, f. 45. {sentence}"))
    note = f"{description.iri}#provenance-1"

    assert ["agent/ben-cole"] == paths(description.reading.versions[0].translators)
    assert [note] == values(description, description.iri, terms.DCT_PROVENANCE)
    assert [sentence] == values(description, note, terms.DCT_DESCRIPTION)
    assert [terms.DCT_PROVENANCE_STATEMENT] == values(description, note, terms.RDF_TYPE)


def test_obtained_by_one_and_translated_by_another():
    """
    Case 27: parentheses stay in the name of who obtained it, and only the translator translates.
    """
    sentence = "Obtained by Ben Cole (Univ. of the Shore) and translated by Ana Lima (Univ. of the Sea)."

    read = understood(cited(f", APRF, f. 45. {sentence}"))

    assert ["Ana Lima (Univ. of the Sea)"] == [name.name for name in read.versions[0].translators]
    assert (sentence,) == read.provenance


@pytest.mark.parametrize("joint", [", ", ". "])
def test_a_citation_without_any_reference(joint):
    """
    Case 28: "Contributed by A." is a note, and no reference.
    """
    read = understood(cited(f"{joint}Contributed by Ben Cole."))

    assert () == read.references
    assert ("Contributed by Ben Cole.",) == read.provenance
    assert ["agent/harbour-digital-archive"] == paths(read.publishers)


@pytest.mark.parametrize("names", ["Ben Cole, Ana Lima and Chen Wei", "Ben Cole; Ana Lima; Chen Wei"])
def test_three_translators_in_their_order(names):
    """
    Case 29.
    """
    read = understood(cited(f", APRF, f. 45. Translated by {names}."))

    assert ["agent/ben-cole", "person/ana-lima", "agent/chen-wei"] == paths(read.versions[0].translators)


@pytest.mark.parametrize(
    "title",
    ['Speech by Senator Keel, "The Mole"', 'Letter on the Trusted Pilot "Zh. V.A."', "J. S. Mehl, 'The Reef ...'"],
)
def test_quotes_inside_a_title_are_kept(title):
    """
    Case 30: the citation is anchored on the heading's title.
    """
    content = labelled(title=title, citation=f'"{title}," April 24, 1962, {PROGRAMME}, APRF, f. 39.\n\n{ADDRESS}')

    assert title == document(content).title
    assert ["APRF, f. 39"] == texts(understood(content).references)
    assert [] == kinds(record(content).findings)


@pytest.mark.parametrize("ending", ["(Translation)", "(Excerpt)", "[Excerpts]", "(Bruxelles, May 24th 1972)"])
def test_what_ends_a_title_stays_in_it(ending):
    """
    Case 31: and no relation is derived from it.
    """
    title = f"{TITLE} {ending}"
    content = labelled(
        title=title,
        citation=f'"{title}," April 24, 1962, {PROGRAMME}, APRF, f. 39.\n\n{ADDRESS}',
        contents=None,
        body=None,
    )

    description = described(content)

    assert [title] == values(description, description.iri, terms.DCT_TITLE)
    assert () == description.reading.versions
    assert [] == values(description, description.iri, terms.DCT_RELATION)


@pytest.mark.parametrize("body", ["[...]\n\nThe mole was closed.", "The mole was closed.\n\n[...]", "[….]", "[...]"])
def test_an_ellipsis_at_either_end_of_the_body_is_kept(body):
    """
    Case 32.
    """
    assert body == document(labelled(body=body)).versions[0].text


@pytest.mark.parametrize(
    ("name", "tag", "iri"),
    [
        ("Serbo-Croatian", "sh", "http://lexvo.org/id/iso639-3/hbs"),
        ("Uighur", "ug", "http://id.loc.gov/vocabulary/iso639-2/uig"),
    ],
)
def test_languages_are_known_by_the_names_that_archives_use(name, tag, iri):
    """
    Case 33: a table with aliases; a language without a code of ISO 639-2 has one of Lexvo.
    """
    description = described(labelled(language=name))

    assert [tag] == values(description, description.iri, terms.SCHEMA_IN_LANGUAGE)
    assert [iri] == values(description, description.iri, terms.DCT_LANGUAGE)


def test_an_unknown_language_gives_a_warning_and_no_default():
    """
    Case 33: the name is kept in the warning.
    """
    content = labelled(language="Harbourese")

    assert () == document(content).languages
    assert "Harbourese" == finding(content, "language-unknown").text


def test_a_translation_into_an_unknown_language_is_a_text_of_unknown_kind():
    """
    Case 33: neither is a language invented, nor a translation without one described.
    """
    content = labelled(contents="Translation - Harbourese")

    assert [("text", None, BODY)] == [
        (version.kind, version.language, version.text) for version in document(content).versions
    ]
    assert "Translation - Harbourese" == finding(content, "language-unknown").text


def test_a_reference_that_is_cut_off_stays_as_it_is():
    """
    Case 34: verbatim, no locator, no unit.
    """
    reference = "ANR, Fond CC al PCR, dosar 2/1967, f"

    [read] = understood(cited(f", {reference}.")).references

    assert (reference, "archive/anr", None, None) == (read.text, read.archive.path, read.unit, read.locator)


def test_without_contents_the_body_is_a_text_of_unknown_language():
    """
    Case 36: one version of kind ``text`` that has the translator, the credits and the citation.
    """
    description = described(labelled(contents=None))
    version, iri = f"{description.iri}/text", description.iri

    assert [version] == values(description, iri, terms.DCT_HAS_VERSION)
    assert [version] == values(description, iri, terms.SCHEMA_WORK_EXAMPLE)
    assert [("text", None)] == [(item.path, item.language) for item in description.reading.versions]
    assert [(version, terms.SCHEMA_TEXT, BODY, None)] == [
        (*statement[:2], statement[2].value, statement[2].language)
        for statement in description.statements
        if statement[1] == terms.SCHEMA_TEXT
    ]
    assert ["https://data.archive.example/id/person/ana-lima"] == values(description, version, terms.SCHEMA_TRANSLATOR)
    for predicate in (
        terms.SCHEMA_FUNDER,
        terms.SCHEMA_CREDIT_TEXT,
        terms.DCT_BIBLIOGRAPHIC_CITATION,
        terms.DCT_PUBLISHER,
    ):
        assert (1, 0) == (len(values(description, version, predicate)), len(values(description, iri, predicate)))
    assert [] == values(description, iri, f"{description.reading.imprint.terms_namespace}textLanguage")


@pytest.mark.parametrize(
    ("given", "earliest", "latest"), [("1961/..", "1961-01-01", None), ("/1961", None, "1961-12-31")]
)
def test_an_open_interval_has_one_bound(given, earliest, latest):
    """
    Case 37: no bound and no year are invented.
    """
    description = described(labelled(date=given, citation=None, further="Record ID: 1"))
    own = description.reading.imprint.terms_namespace

    assert [given] == values(description, description.iri, terms.DCT_CREATED)
    assert [earliest] == (values(description, description.iri, f"{own}createdEarliest") or [None])
    assert [latest] == (values(description, description.iri, f"{own}createdLatest") or [None])
    assert [] == values(description, description.iri, f"{own}year")
    assert [] == values(description, description.iri, terms.SCHEMA_DATE_CREATED)
