"""Laws of the reader: every source is a record or a refusal, and nothing of a record is lost."""

import re
import time

import msgspec
import pyoxigraph
from hypothesis import example, given
from hypothesis import strategies as st
from support.catalogues import START
from support.laws import law
from support.readings import ADDRESS, BODY, CITATION, IMPRINT, TITLE, harbour, labelled, outcomes
from support.strategies import lines

from catalog.readers.layout import FIELDS
from catalog.readers.records import Record, Refused
from catalog.readers.sniffing import kind_of
from exports.rdf import ntriples
from vocab.languages import find_language
from vocab.mapping.description import Describer
from vocab.text import clean

LABELS = st.sampled_from(
    ["Citation:", "Summary:", "Credits:", "Original Language:", "Original Language(s):", "Contents:", "Author(s):",
     "Subjects:", "Places:", "Collections:", "Rights:", "Type:", "Source:", "Record ID:", "summary:", "CONTENTS :"]
)  # fmt: skip
CONTENT_LINES = st.sampled_from(
    ["Translation - English", "Transcript - Original Language", "English Translation Scan of Original Document",
     "Scan of Original", "Russian Transcript", "English HTML", "Translation - Harbourese", "• Translation - German",
     "English Translation, Chinese Transcript", "Draft Translation", "No transcript"]
)  # fmt: skip
WORDS = st.sampled_from(
    [TITLE, CITATION, ADDRESS, *BODY.split("\n\n"), "April 24, 1962", "April 25, 1962", "undated", "February 30, 1962",
     "Chinese", "Chinese; Russian", "Chinese and Harbourese", "Harbourese", "Chinese (in pencil)", "Telegram", "4711",
     "A/1", "../x", "https://harbour.example/node/3", "https://[harbour]/", "黎明时分码头关闭", "[...]", "APRF, f. 45",
     "https://rightsstatements.org/vocab/InC/1.0/", "https://rightsstatements.org/vocab/XYZ/1.0/", "a; b ; c",
     "with support from the A Fund and B", "“T,” undated, Harbour Digital Archive.", "one\u00a0two  three\x0cfour"]
)  # fmt: skip
VALUES = st.one_of(WORDS, CONTENT_LINES, lines)
RECORD_LINES = st.one_of(
    st.just(""),
    st.just(""),
    VALUES,
    LABELS,
    st.builds("{} {}".format, LABELS, VALUES),
    st.builds("{} {}".format, VALUES, LABELS),
    st.text(max_size=20),
)
# what people write, cut up and shuffled; and everything else
TEXTS = st.one_of(
    st.lists(RECORD_LINES, max_size=25).map("\n".join),
    st.lists(st.one_of(LABELS, VALUES), max_size=12).map("\n\n".join),
    st.lists(st.one_of(LABELS, VALUES), max_size=12).map(" ".join),
    st.builds(labelled, summary=VALUES, contents=CONTENT_LINES, body=st.lists(RECORD_LINES).map("\n".join)),
    st.builds(labelled, title=VALUES, citation=VALUES, language=VALUES, further=st.lists(RECORD_LINES).map("\n".join)),
    st.text(),
).filter(lambda text: kind_of(text.encode()) == "text")


def only_line_feeds(text):
    return re.sub(r"\r\n?", "\n", text)


_LABEL = re.compile(
    r"(?:citation|summary|credits?|original\s+languages?(?:\(s\))?|contents|(?:creators?|authors?|subjects?|places?"
    r"|collections?)(?:\(s\))?|rights|type|source|record\s+id)\s*:(?=\s|$)",
    re.IGNORECASE,
)
# what parts the values of a line: none of it is a value
_STRUCTURE = re.compile(r"[;,/|·•*]|\b(?:and|with)\b|&")


def strings(value):
    """Yield every text in built-in data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from strings(item)


def collapsed(text):
    return " ".join(text.split())


def lost(content, record):
    """Return the lines of a record that are neither in its document nor in a finding about it.

    Labels are the layout's, not the record's. A line with several values (languages, names, contents) is there when
    each of them is; a language is there as its tag. In text without line ends two values stand side by side: date and
    title, content line and body.
    """
    kept = "\n".join(
        collapsed(text)
        for text in (
            *strings(msgspec.to_builtins(record.document)),
            *(finding.text for finding in record.findings),
            # an address in the middle of a line that is joined with others
            " ".join(record.document.addresses),
        )
    )
    tags = record.document.languages

    def is_kept(part):
        language = find_language(part)
        return not part or part in kept or (language is not None and language.tag in tags)

    def are_two(words):
        cuts = range(1, len(words))
        return any(is_kept(" ".join(words[:cut])) and is_kept(" ".join(words[cut:])) for cut in cuts)

    found = []
    for line in clean(re.sub(r"[\f\v]", "\n", content)).splitlines():
        # a label stands before a value or, in text without line ends, between two
        for value in _LABEL.split(line):
            whole = collapsed(value)
            parts = [part.strip(" .?") for part in _STRUCTURE.split(whole)]
            if not is_kept(whole) and not all(map(is_kept, parts)) and not are_two(whole.split()):
                found.append(line)
    return found


@law(500)
@given(TEXTS)
@example(labelled())
@example(labelled(contents=None))
@example(labelled(contents="English Translation\nChinese Transcript", body="Ελληνικά"))
@example(labelled(further="Summary: Once more.\n\nRecord ID: ../x"))
@example(labelled(language="Chinese (in pencil) and Harbourese"))
@example(" ".join(labelled().split()))
def test_nothing_of_a_record_is_lost(content):
    """
    Every line of an accepted record is in the document or in a finding; any other text is refused with a reason.
    """
    [outcome] = outcomes(content)

    if isinstance(outcome, Refused):
        assert outcome.finding.problem
        assert outcome.finding.advice
        assert content.encode() == outcome.content
    else:
        assert [] == lost(content, outcome)


@law(200)
@given(st.binary())
@example(b"Summary: \xff")
@example(b"\xef\xbb\xbf")
@example(b"Citation:\x00")
def test_any_bytes_are_a_record_or_a_refusal(content):
    """
    Nothing is raised, and of what is no table or tree all bytes are kept.
    """
    is_text = kind_of(content) == "text"

    for outcome in outcomes(content):
        assert isinstance(outcome, Record | Refused)
        assert not is_text or content == outcome.content


@law(200)
@given(st.lists(st.one_of(LABELS, VALUES, st.text("Citaon: \n\n\"',.;()[]", max_size=30))).map("\n".join))
def test_a_record_is_read_in_less_than_a_second(content):
    """
    Whatever it is made of, ten times over.
    """
    content = "\n".join([content] * 10)

    started = time.process_time()
    outcomes(content)

    assert time.process_time() - started < 1


@law(200)
@given(TEXTS)
@example("A\f\fTitle\fCITATION:")
def test_a_record_is_read_again_as_it_was(content):
    """
    The reader has no memory, no clock and no chance; findings name lines that exist.
    """
    [one], [other] = outcomes(content), outcomes(content)

    assert one == other
    findings = one.findings if isinstance(one, Record) else [one.finding]
    last = len(re.split(r"\r\n?|\n", content))
    assert all(finding.line is None or 1 <= finding.line <= last for finding in findings)
    if isinstance(one, Record):
        assert set(one.lines) <= set(FIELDS)


@law(200)
@given(TEXTS.map(only_line_feeds), st.sampled_from(["\r\n", "\r"]), st.sampled_from(["", "\ufeff"]), st.integers(0, 3))
def test_line_ends_marks_and_blank_lines_change_nothing(content, ending, mark, blank):
    """
    Case 1 and 2, for every text.
    """
    changed = mark + ("\n" * blank + content).replace("\n", ending)

    [one], [other] = outcomes(content), outcomes(changed)

    assert getattr(one, "document", None) == getattr(other, "document", None)


@law(200)
@given(TEXTS)
def test_every_accepted_record_can_be_described_and_parsed(content):
    """
    No record, however odd, can make a dump unreadable.
    """
    [outcome] = outcomes(content)
    if isinstance(outcome, Refused):
        return

    description = Describer(IMPRINT, harbour()).describe(outcome.document, [bytes(32)], START)

    written = ntriples(description.statements)
    parsed = list(pyoxigraph.parse(written, format=pyoxigraph.RdfFormat.N_TRIPLES))
    assert len(description.statements) == len(parsed)
    assert all(clean(text) == text for text in strings(msgspec.to_builtins(outcome.document)))
