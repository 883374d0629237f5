"""XML from strangers: refused with line and reason, in bounded time and memory, and what is good of it is kept."""

import time

import pytest
from support.xml_records import DC, dublin_core, good, oai_record, page, refused, told

from catalog.readers.confined_talk import Bad
from catalog.readers.xml import session

TITLE = "<dc:title>A letter</dc:title>"
DOCTYPES = {
    "a file": '<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
    "the network": '<!DOCTYPE r SYSTEM "http://127.0.0.1:9/x.dtd">',
    "laughs": '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>',
    "a parameter": '<!DOCTYPE r [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>',
    "defaults": '<!DOCTYPE r [<!ATTLIST r a CDATA "b">]>',
    "EAD's own": '<!DOCTYPE ead PUBLIC "+//ISBN 1-931666-00-8//DTD ead.dtd//EN" "ead.dtd">',
}


@pytest.mark.parametrize("doctype", DOCTYPES.values(), ids=DOCTYPES)
def test_any_doctype_is_refused_with_its_line(doctype):
    """
    Whatever it declares, and before anything of it is used.
    """
    content = f'<?xml version="1.0"?>\n{doctype}\n<r {DC}>{TITLE}&e;</r>'

    said = told(content)

    assert [("doctype", 2)] == [(outcome.finding.kind, outcome.finding.line) for outcome in said]
    assert "--dropdtd" in said[0].finding.advice


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_a_doctype_hides_in_no_encoding(encoding):
    """
    The parser sees characters, so the bytes that stand for them do not matter.
    """
    content = f"<!DOCTYPE r [<!ENTITY e 'x'>]><r {DC}>{TITLE}</r>".encode(encoding)

    assert [("doctype", 1)] == refused(content)


@pytest.mark.parametrize("name", ["UTF-7", "IBM037", "rot13", "idna", "utf-8-sig-x"])
def test_encodings_that_could_hide_something_are_refused(name):
    """
    Only those in which archives write are decoded.
    """
    content = f'<?xml version="1.0" encoding="{name}"?><r {DC}>{TITLE}</r>'

    assert [("charset-unknown", 1)] == refused(content)


def test_elements_may_lie_a_hundred_levels_deep_and_no_deeper():
    """
    The last level that is read, and the first that is not, with its line.
    """
    nested = [f"<r {DC}>" + "<a>\n" * inner + TITLE + "</a>" * inner + "</r>" for inner in (98, 99)]

    assert ([], [("too-deep", 100)]) == (refused(nested[0]), refused(nested[1]))


def test_a_hundred_thousand_levels_cost_nothing():
    """
    Reading stops at the hundred and first.
    """
    started = time.process_time()

    assert "too-deep" == refused("<a>" * 100_000)[0][0]
    assert 1 > time.process_time() - started


def test_an_attribute_of_a_million_characters_is_read():
    """
    It is odd, and no harm.
    """
    content = dublin_core(f'<dc:title note="{"x" * 1_000_000}">A letter</dc:title>')

    assert "A letter" == good(content)[0].document.title


@pytest.mark.parametrize("huge", ['<dc:title a="{}"/>', "<!--{}-->", "<?a {}?>", "<dc:title>{}</dc:title>"])
def test_what_is_huge_is_refused_and_named(huge, monkeypatch):
    """
    Tags, comments and instructions beyond four MiB, texts beyond ten; here the bounds are lower.
    """
    monkeypatch.setattr(session, "MAX_TOKEN", 1 << 18)
    monkeypatch.setattr(session, "MAX_TEXT", 1 << 19)
    content = f"<r {DC}>{TITLE}" + huge.format("x" * (1 << 20)) + "</r>"

    assert ["too-large"] == [kind for kind, _ in refused(content)]


@pytest.mark.parametrize("end", ["]]>", "&nbsp;", "&#1;", "&", "<", "</b>", "\ufffe"])
def test_a_bad_record_among_ninety_nine_good_ones_is_lost_alone(end):
    """
    Whatever is wrong with it, and the refusal names its line; only a character that is none is replaced.
    """
    records = [oai_record(number) for number in range(100)]
    records[41] = oai_record(41, title=f"A letter {end}")
    content = page(*records)

    kept = {outcome.document.identifier for outcome in good(content)}

    lost = {"41"} if end != "\ufffe" else set()
    assert {str(number) for number in range(100)} - lost == kept
    assert [44] * len(lost) == [line for _, line in refused(content)]


@pytest.mark.parametrize("piece", [1, 7, 4096])
def test_reading_goes_on_behind_a_bad_record_however_the_bytes_arrive(piece):
    """
    In a page without line ends, too, as repositories send them.
    """
    records = [oai_record(number) for number in range(12)]
    records[3] = records[3].replace("</metadata>", "")
    content = page("".join(records))

    assert [str(number) for number in range(12) if number != 3] == [
        outcome.document.identifier for outcome in good(content, piece=piece)
    ]
    assert 1 == len(refused(content, piece=piece))


def test_a_record_without_its_end_does_not_swallow_the_next():
    """
    The one that begins inside it is read.
    """
    records = [oai_record(number) for number in range(4)]
    records[1] = records[1].removesuffix("</record>")

    assert ["0", "2", "3"] == [outcome.document.identifier for outcome in good(page(*records))]
    assert [("xml-malformed", 4)] == refused(page(*records))


@pytest.mark.parametrize("where", [0.3, 0.5, 0.9])
def test_a_page_that_is_cut_gives_the_records_before_the_cut(where):
    """
    All that were whole, and the cut is named with its line.
    """
    content = page(*(oai_record(number) for number in range(50)))
    cut = content[: int(len(content) * where)]

    assert cut.count("</record>") == len(good(cut))
    assert [("xml-cut", cut.count("\n") + 1)] == refused(cut)


def test_the_bytes_of_a_lost_record_are_kept():
    """
    From its first to its last, and no other's.
    """
    records = [oai_record(number) for number in range(3)]
    records[1] = records[1].replace("<dc:title>", "<dc:title>&eacute;")

    (lost,) = (outcome for outcome in told(page(*records)) if isinstance(outcome, Bad))

    assert records[1] == lost.content.decode().strip()
    assert "&eacute; stands for nothing" in lost.finding.problem


def test_bytes_that_are_not_in_the_declared_encoding_are_named():
    """
    With byte and line; the records beside it are read.
    """
    content = page(*(oai_record(number, title="Über" if number == 2 else "A") for number in range(4)))
    content = content.encode().replace("Über".encode(), "Über".encode("latin-1"))

    (lost,) = (outcome for outcome in told(content) if isinstance(outcome, Bad))

    assert ("not-utf-8", 5) == (lost.finding.kind, lost.finding.line)
    assert "byte 0xDC is not UTF-8" in lost.finding.problem
    assert 3 == len(good(content))


def test_utf_8_under_another_name_is_doubted():
    """
    É would have become Ã and a sign: the text is kept as the file says, with a warning.
    """
    content = f'<?xml version="1.0" encoding="ISO-8859-1"?>{dublin_core("<dc:title>Café</dc:title>")}'

    said = told(content)

    assert ["charset-doubtful"] == [outcome.finding.kind for outcome in said if isinstance(outcome, Bad)]


@pytest.mark.parametrize("encoding", ["ISO-8859-1", "windows-1252", "UTF-16", "iso-8859-15"])
def test_text_is_read_in_the_encoding_that_the_file_names(encoding):
    """
    By its declaration or its mark.
    """
    content = f'<?xml version="1.0" encoding="{encoding}"?>{dublin_core("<dc:title>Café</dc:title>")}'.encode(encoding)

    assert "Café" == good(content)[0].document.title


def test_control_characters_are_replaced_and_named():
    """
    XML has no way to write them, so no harvester could be given them.
    """
    content = dublin_core("\n<dc:title>A\x0bletter\x01</dc:title>")

    (record,) = good(content)

    assert "A\ufffdletter\ufffd" == record.document.title
    assert [("control-character", 2)] == [
        (finding.kind, finding.line) for finding in record.findings if finding.kind == "control-character"
    ]


@pytest.mark.parametrize(
    "content", ["<!DOCTYPE html><html></html>", "<html><title>503 Busy</title></html>", "\n<HTML>"]
)
def test_a_web_page_is_named_as_one(content):
    """
    A server in trouble sends them for XML.
    """
    assert ["html"] == [kind for kind, _ in refused(content)]


def test_the_title_of_an_error_page_is_told():
    """
    It often says what the trouble is.
    """
    said = told("<!doctype html><html><head><title>503 Busy</title></head></html>")

    assert "'503 Busy'" in said[0].finding.problem


@pytest.mark.parametrize("content", ["", "   ", "<a/>", "<rdf:RDF/>", "<a><b>x</b></a>", "\x00", "<"])
def test_what_holds_no_record_is_refused(content):
    """
    Never passed over in silence.
    """
    assert 1 == len(refused(content))
