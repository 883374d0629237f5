"""Bytes that are no record, or a damaged one: a reason and a line instead of a guess or a crash."""

import time

import pytest
from support.readings import BODY, PROGRAMME, TITLE, document, harbour, kinds, labelled, outcomes, record, refusal

from catalog.readers.records import Refused
from vocab.imprint import Imprint
from vocab.understanding import understand

NOT_TEXT = {
    "PNG": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "JPEG": b"\xff\xd8\xff\xe0\x00\x10JFIF",
    "GIF": b"GIF89a\x01\x02",
    "TIFF": b"II*\x00\x08\x00\x00\x00",
    "PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3",
    "RTF": b"{\\rtf1\\ansi Citation: x}",
    "old Word": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "UTF-16, little end first": "\ufeffCitation: x".encode("utf-16-le"),
    "UTF-16, big end first": "\ufeffCitation: x".encode("utf-16-be"),
    "UTF-16 without a mark": "Citation: x".encode("utf-16-le"),
    "database": b"SQLite format 3\x00",
}


@pytest.mark.parametrize("content", NOT_TEXT.values(), ids=NOT_TEXT)
def test_what_is_no_text_is_refused(content):
    """
    Binary files are told by their first bytes, or by a zero byte.
    """
    assert ("not-text", "refused") == (refusal(content).kind, refusal(content).severity)


def test_an_old_office_file_may_become_a_spreadsheet():
    """
    Whether it was a letter or a table, its first bytes do not tell: both ways on are named.
    """
    said = refusal(NOT_TEXT["old Word"])

    assert "expected a text file in UTF-8 or a spreadsheet (XLSX, CSV); convert it" == said.advice


def test_a_zero_byte_is_named_with_its_line():
    """
    In the middle of an otherwise good record.
    """
    content = labelled().encode() + b"one\x00two\n"

    said = refusal(content)

    assert ("not-text", content.count(b"\n")) == (said.kind, said.line)
    assert f"offset {content.index(bytes(1))}" in said.problem


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_latin_1_is_refused_with_line_and_offset(mark):
    """
    A wrong guess at an encoding would publish wrong letters, so none is made.
    """
    content = mark + labelled(summary="Le café du port").encode("latin-1")

    said = refusal(content)

    assert ("not-utf-8", "encoding") == (said.kind, said.field)
    assert f"byte 0xE9 at offset {content.index(0xE9)} " in said.problem
    assert "Le caf" == content.split(b"\n")[said.line - 1][:6].decode()


@pytest.mark.parametrize("tail", [b"\xc3", b"\xe2\x82", b"\xed\xa0\x80", b"\xc0\xaf", b"\xf5\x80\x80\x80"])
def test_broken_utf_8_is_refused(tail):
    """
    Cut-off, surrogate, overlong and out of range.
    """
    assert "not-utf-8" == refusal(labelled().encode() + tail).kind


def test_refused_bytes_are_kept():
    """
    A refused source is handed on with all its bytes.
    """
    [outcome] = outcomes(b"no record here")

    assert isinstance(outcome, Refused)
    assert b"no record here" == outcome.content


def test_a_record_without_a_title_is_refused():
    """
    Neither the heading nor a citation has one.
    """
    said = refusal("\n\nSummary: Ships waited.\n")

    assert ("no-title", "Title") == (said.kind, said.field)


@pytest.mark.parametrize("character", ["\x01", "\x08", "\x1b", "\x1f", "\ufffe", "\uffff"])
def test_characters_that_xml_cannot_hold_are_replaced_and_told(character):
    """
    Every surface down to OAI-PMH must be able to show the record.
    """
    content = labelled(summary=f"Ships{character}waited.")

    read = record(content)

    assert "Ships\ufffdwaited." == read.document.summary[0].value
    assert ["control-character"] == kinds(read.findings)
    assert f"U+{ord(character):04X}" in read.findings[0].problem
    assert f"Ships{character}waited." == content.split("\n")[read.findings[0].line - 1]


def test_page_breaks_and_other_control_characters_are_told_apart():
    """
    Each with its number and its first line.
    """
    content = labelled(body="a\x01b\x02c\n\nd\fe\vf\n\ng\ufffe")

    findings = record(content).findings

    assert ["U+000C and 1 more became a line break", "U+0001 and 2 more became \ufffd"] == [
        finding.problem.removeprefix("the control character ") for finding in findings
    ]
    assert 2 == findings[0].line - findings[1].line


@pytest.mark.parametrize("character", ["\x7f", "\x85", "\u200b", "\u2028", "\ufeff", "\ue000", "\U0010fffd"])
def test_odd_characters_that_xml_can_hold_stay(character):
    """
    Nothing is replaced that can be published.
    """
    assert f"a{character}b" == document(labelled(body=f"a{character}b")).versions[0].text


def test_a_line_of_a_mebibyte_takes_less_than_a_second():
    """
    A file that has lost its line ends is read, and told.
    """
    content = labelled(body="word " * (1 << 18))

    started = time.process_time()
    read = record(content)

    assert time.process_time() - started < 1
    assert "long-line" in kinds(read.findings)


QUARTER_MEBIBYTE = 1 << 18
HOSTILE = {
    "opening brackets as a language": ("Original Language:", "("),
    "spaces in a language": ("Original Language:", " " * 63 + "x"),
    "quotes in a citation": ("Citation:", '" '),
    "commas in a citation": ("Citation:", ", "),
    "translators without end": (f'Citation: "{TITLE}," 1962, {PROGRAMME}. Translated by', " a,"),
    "open brackets between translators": (f'Citation: "{TITLE}," 1962, {PROGRAMME}. Translated by', " (,"),
    "references without end": (f'Citation: "{TITLE}," 1962, {PROGRAMME}', ", a; b"),
    "no programme": (f'Citation: "{TITLE}," 1962', ", a"),
    "funders without end": ("Credits: with support from", " a and"),
    "addresses of rights": ("Rights: see", " http://a"),
    "one address of rights": ("Rights: see http", "://http"),
    "contents without end": ("Contents:", " English Translation"),
    "a bracketed language of contents": ("Contents:", " ("),
    "labels without end": ("Type: a", "\nType: a"),
    "line ends": ("Summary: s", "\n"),
}


@pytest.mark.slow
@pytest.mark.parametrize(("start", "unit"), HOSTILE.values(), ids=HOSTILE)
def test_no_text_hangs_a_load(start, unit):
    """
    Time grows with the length of a record, not with its square.
    """
    content = f"{TITLE}\n\nRecord ID: 1\n\n{start}{unit * (QUARTER_MEBIBYTE // len(unit))} translation\n"

    started = time.process_time()
    for outcome in outcomes(content):
        if not isinstance(outcome, Refused):
            understand(outcome.document, harbour(), Imprint(base="https://data.archive.example/"))

    assert time.process_time() - started < 3


def test_endless_lines_are_refused_before_they_fill_the_memory():
    """
    A file of nothing but line ends.
    """
    assert "too-large" == refusal("Summary: a\n" + "\n" * 1_000_001).kind


@pytest.mark.parametrize(
    "content",
    [
        "@prefix schema: <https://schema.org/> .\n<agent/a> schema:name 'A' .\n",
        "# agents\n\nPREFIX schema: <https://schema.org/>\n",
        "\ufeff@base <https://harbour.example/> .\n",
        "BASE <https://harbour.example/>\n",
    ],
)
def test_an_authority_file_among_the_records_is_left_out_and_told(content):
    """
    It is not refused: it may well lie there.
    """
    said = refusal(content)

    assert ("not-a-record", "warning") == (said.kind, said.severity)


def test_an_unknown_language_does_not_refuse_a_record():
    """
    The record is taken, the name named.
    """
    read = record(labelled(language="Harbourese", contents="Translation - Shorish"))

    assert ["language-unknown", "language-unknown"] == kinds(read.findings)
    assert BODY == read.document.versions[0].text
