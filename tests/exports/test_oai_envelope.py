"""Headers of OAI-PMH, which are written as strings: whatever they hold, an XML parser reads it back."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from support.laws import law

from exports import oai_pmh
from exports.oai_pmh import Header, Record
from vocab.text import clean

OAI = f"{{{oai_pmh.NAMESPACE}}}"
AT = datetime(2026, 11, 23, 1, 2, 3, tzinfo=UTC)
texts = st.one_of(st.text(), st.sampled_from(["<&>", "]]>", "a\rb\r\nc", "\x00\ufffe", "\ud800", "'\""]))


def parsed(content):
    return etree.fromstring(b'<x xmlns="%b">%b</x>' % (oai_pmh.NAMESPACE.encode(), content))[0]


@law(300)
@given(identifier=texts, specs=st.lists(texts, max_size=3), deleted=st.booleans())
def test_a_header_reads_back(identifier, specs, deleted):
    """
    Identifier, date, sets and deletion are what they were, but for characters that XML cannot hold.
    """
    header = Header(identifier, AT, tuple(specs), deleted)

    node = parsed(oai_pmh.identifiers([header], None))[0]

    assert clean(identifier) == (node.findtext(f"{OAI}identifier") or "")
    assert "2026-11-23T01:02:03Z" == node.findtext(f"{OAI}datestamp")
    assert [clean(spec) for spec in specs] == [one.text or "" for one in node.iter(f"{OAI}setSpec")]
    assert ("deleted" if deleted else None) == node.get("status")
    assert 2 + len(specs) == len(node)


def test_the_metadata_of_a_record_are_the_bytes_that_were_given():
    """
    Nothing is done to them; a deleted record has none.
    """
    living, gone = Header("oai:a.example:1", AT, ("year",)), Header("oai:a.example:2", AT, (), deleted=True)
    metadata = b"<dc>metadata/&gt;<metadata/></dc>"

    found = oai_pmh.records([Record(living, metadata), Record(gone, None)], None)

    assert b"<metadata>" + metadata + b"</metadata></record>" in found
    assert [2, 1] == [len(record) for record in parsed(found)]
