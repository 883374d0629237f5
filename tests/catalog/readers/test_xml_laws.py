"""Laws of the reader for XML: it never fails, pieces make no difference, and no text is lost in silence."""

from xml.sax.saxutils import escape

from hypothesis import given
from hypothesis import strategies as st
from support.laws import law
from support.xml_records import DC, OAI, told

from catalog.readers.confined_talk import Bad, Good

NAMES = st.sampled_from(
    ["did", "unittitle", "unitdate", "unitid", "c01", "c02", "c", "dsc", "archdesc", "scopecontent", "p", "physdesc",
     "container", "origination", "persname", "controlaccess", "subject", "langmaterial", "language", "repository", "dao",
     "teiHeader", "fileDesc", "titleStmt", "title", "text", "body", "div", "head", "note", "correspDesc", "date",
     "correspAction", "persName", "placeName", "dateline", "publicationStmt", "idno", "msIdentifier", "choice", "del",
     "titleInfo", "name", "namePart", "originInfo", "dateCreated", "relatedItem", "location", "url", "identifier",
     "dc:title", "dc:date", "dc:language", "dcterms:created", "record", "header", "metadata", "mods", "odd", "x"]
)  # fmt: skip
ATTRIBUTES = st.sampled_from(
    ["", "", "", ' type="document"', ' level="item"', ' level="series"', ' normal="1921/1922"', ' when="1921"', ' xml:id="a1"',
     ' type="sent"', ' point="end"', ' encoding="w3cdtf"', ' langcode="eng"', ' href="https://a.example/"', ' status="deleted"',
     ' xml:lang="de"', ' type="host"', ' type="source"', ' notBefore="1921-02-30"', ' ident="zz"', ' type="handle"']
)  # fmt: skip
WORDS = st.one_of(
    st.sampled_from(["harbour", "1921", "circa 1950", "English", "https://a.example/7", "Source: B", " ", "\n", "[x]"]),
    st.text(st.characters(min_codepoint=32, max_codepoint=0x2FFF, exclude_categories=("Cs", "Cc", "Cn")), max_size=12),
).map(escape)
TREES = st.recursive(
    WORDS,
    lambda inner: st.builds(
        lambda name, attributes, parts: f"<{name}{attributes}>{''.join(parts)}</{name}>",
        NAMES,
        ATTRIBUTES,
        st.lists(inner, max_size=5),
    ),
    max_leaves=25,
)
ROOTS = st.sampled_from(
    [f'<ead xmlns:xlink="http://www.w3.org/1999/xlink" {DC}>{{}}</ead>', f"<TEI {DC}>{{}}</TEI>",
     f"<mods {DC}>{{}}</mods>", f"<r {DC}>{{}}</r>", f"<OAI-PMH {OAI} {DC}><ListRecords>{{}}</ListRecords></OAI-PMH>",
     f"<ead {DC}><archdesc><did><unittitle>A</unittitle></did><dsc>{{}}</dsc></archdesc></ead>",
     f"<teiCorpus {DC}><TEI><text><body>{{}}</body></text></TEI></teiCorpus>"]
)  # fmt: skip
FILES = st.builds(str.format, ROOTS, TREES)


@law(250)
@given(FILES)
def test_any_tree_gives_records_or_reasons(content):
    """
    Elements of all formats in any order: nothing is raised, and something is said.
    """
    said = told(content)

    assert all(isinstance(outcome, Good | Bad) for outcome in said)
    assert said


@law(120)
@given(st.one_of(FILES.map(str.encode), st.binary(max_size=200)), st.data())
def test_damage_gives_records_or_reasons(content, data):
    """
    Cut anywhere, or with a byte of it changed.
    """
    at = data.draw(st.integers(0, len(content)))
    damaged = content[:at] + data.draw(st.binary(max_size=3)) + content[at + data.draw(st.integers(0, 3)) :]

    assert all(isinstance(outcome, Good | Bad) for outcome in told(damaged))


@law(60)
@given(FILES, st.integers(1, 50))
def test_it_makes_no_difference_how_the_bytes_arrive(content, piece):
    """
    In one piece or in many.
    """
    assert told(content) == told(content, piece=piece)


@law(200)
@given(st.lists(st.tuples(NAMES, ATTRIBUTES, st.integers(0, 10**6)), max_size=8), ROOTS)
def test_no_text_is_lost_in_silence(elements, root):
    """
    Each word of a file is in a document, or in a finding with its text.
    """
    words = [f"word{number}x" for _, _, number in elements]
    inner = "".join(
        f"<{name}{attributes}>{word}</{name}>" for (name, attributes, _), word in zip(elements, words, strict=True)
    )
    said = told(root.format(inner))

    if not any(isinstance(outcome, Bad) and _whole(outcome) for outcome in said):
        kept = " ".join(_all_that(outcome) for outcome in said)
        assert [] == [word for word in words if word not in kept]


def _whole(outcome):
    """All of the file is refused, and its bytes are kept."""
    return outcome.finding.severity == "refused" and outcome.content is None


def _all_that(outcome):
    if isinstance(outcome, Good):
        return f"{outcome.document!r} {outcome.files!r} {[finding.text for finding in outcome.findings]!r}"
    return outcome.finding.text + (outcome.content or b"").decode()
