"""Finding aids in EAD 2002 and EAD3 → a document for each item; the fonds is invented."""

import tracemalloc

import pytest
from support.xml_records import further, good, refused, said_of, told

from catalog.readers.confined_talk import Bad
from catalog.readers.xml.session import XmlSession

HEADER = (
    '<eadheader><eadid mainagencycode="XX-HA">https://harbour.example/ead/ho-7.xml</eadid>'
    '<profiledesc><langusage><language langcode="eng">English</language></langusage></profiledesc></eadheader>'
)
ABOVE = (
    "<did><unittitle>Papers of the Harbour Office, <unitdate>1900-1930</unitdate></unittitle><unitid>HO 7</unitid>"
    "<repository><corpname>Harbour Archive<subarea>Maps</subarea></corpname></repository>"
    "<origination><corpname>Harbour Office</corpname></origination>"
    '<langmaterial><language langcode="chi">Chinese</language></langmaterial></did>'
    "<accessrestrict><head>Access</head><p>Open for research.</p></accessrestrict>"
    "<bioghist><p>The office was set up in 1900.</p></bioghist>"
)
SPACE = 'xmlns="urn:isbn:1-931666-22-9" xmlns:xlink="http://www.w3.org/1999/xlink"'


def finding_aid(*components, above=ABOVE, header=HEADER, space=SPACE):
    """Return a finding aid with components, the first in line 2."""
    inner = "\n".join(components)
    return f'<ead {space}>{header}<archdesc level="fonds">{above}<dsc>\n{inner}\n</dsc></archdesc></ead>'


def item(did, rest="", level="item", name="c01"):
    """Return a component."""
    return f'<{name} level="{level}"><did>{did}</did>{rest}</{name}>'


LETTER = item(
    '<container type="box">3</container><container type="folder">2</container><unitid>HO 7/12</unitid>'
    '<unittitle>Letter about the quay, <unitdate normal="1921-03/1922" certainty="approximate">about 1921</unitdate>'
    "</unittitle><physdesc><extent>2 leaves</extent></physdesc>"
    '<dao xlink:href="https://harbour.example/scan/12" xlink:title="scan"/>',
    "<scopecontent><head>Scope</head><p>On stones.</p><p>And sand.</p></scopecontent>"
    '<controlaccess><subject source="lcsh" authfilenumber="sh85058817">Harbours</subject>'
    '<geogname>Harbour Town</geogname><persname role="author">Maris, Ada</persname></controlaccess>',
)


@pytest.mark.parametrize("space", [SPACE, 'xmlns:xlink="http://www.w3.org/1999/xlink"'], ids=["schema", "no namespace"])
def test_an_item_becomes_a_document_with_what_stands_above_it(space):
    """
    Title without its date, archive and signatures as the reference, the fonds as its collection.
    """
    document = good(finding_aid(LETTER, space=space))[0].document

    assert ("ho-7-xml_ho-7-12", "Letter about the quay") == (document.identifier, document.title)
    assert ("about 1921", "1921-03~/1922~") == (document.date.as_given, document.date.edtf)
    assert "Harbour Archive, Maps, HO 7/12, Box 3, Folder 2" == document.source_note
    assert (("Papers of the Harbour Office",), ("zh",)) == (document.collections, document.languages)
    assert ("On stones.\n\nAnd sand.", "en") == (document.summary[0].value, document.summary[0].language)
    assert (("Maris, Ada",), ("Harbours",), ("Harbour Town",)) == (
        document.creators,
        document.subjects,
        document.places,
    )
    assert ("https://harbour.example/scan/12",) == document.addresses


def test_what_an_item_says_itself_goes_before_what_it_inherits():
    """
    Who made the fonds made an item of it that names nobody, and conditions hold for all.
    """
    own, inherits = good(finding_aid(LETTER, item("<unittitle>Map</unittitle>")))

    assert (("Maris, Ada",), ("Harbour Office",)) == (own.document.creators, inherits.document.creators)
    assert ("accessRights", "Open for research.") in further(inherits)
    assert ("subject", "http://id.loc.gov/authorities/subjects/sh85058817") in further(own)


def test_series_are_the_path_of_an_item_and_no_documents():
    """
    Each level is a collection under the names of those above it.
    """
    series = (
        '<c01 level="series"><did><unittitle>Letters</unittitle><unitid>HO 7/A</unitid></did>'
        + item("<unittitle>One</unittitle>", name="c02")
        + '<c02 level="subseries"><did><unittitle>From abroad</unittitle></did>'
        + item("<unittitle>Two</unittitle>", name="c03")
        + "</c02></c01>"
    )

    one, two = good(finding_aid(series))

    assert "Papers of the Harbour Office / Letters" == one.document.collections[-1]
    assert "Papers of the Harbour Office / Letters / From abroad" == two.document.collections[-1]
    assert "Harbour Archive, Maps, HO 7/A" == two.document.source_note


def test_a_file_with_items_in_it_is_a_document_and_so_are_they():
    """
    Files are what archives hand out.
    """
    file = (
        '<c level="file"><did><unittitle>File</unittitle></did>'
        + item("<unittitle>Leaf</unittitle>", name="c")
        + "</c>"
    )

    assert ["Leaf", "File"] == [outcome.document.title for outcome in good(finding_aid(file))]


def test_a_component_without_a_title_gets_one_from_above():
    """
    With its date, as finding aids are read; a warning says so.
    """
    record = good(finding_aid(item('<unitdate normal="1921">1921</unitdate>')))[0]

    assert "Papers of the Harbour Office, 1921" == record.document.title
    assert "title-from-parent" in dict(said_of(record))


def test_a_date_in_the_middle_of_a_title_stays_in_it():
    """
    It is part of the sentence.
    """
    record = good(finding_aid(item('<unittitle>Songs of <unitdate normal="1974">1974</unitdate> at sea.</unittitle>')))[
        0
    ]

    assert ("Songs of 1974 at sea.", "1974") == (record.document.title, record.document.date.edtf)


@pytest.mark.parametrize(
    ("date", "edtf"),
    [
        ('<unitdate normal="19210304/19210306">March</unitdate>', "1921-03-04/1921-03-06"),
        ('<unitdate normal="1921/1921">1921</unitdate>', "1921"),
        ('<unitdate normal="1921/9999">since 1921</unitdate>', "1921/.."),
        ("<unitdate>circa 1950</unitdate>", "1950~"),
        ("<unitdate>undated</unitdate>", None),
        ('<unitdate type="bulk">1925</unitdate><unitdate type="inclusive">1920-1930</unitdate>', "1920/1930"),
        (
            '<unitdatestructured><datesingle standarddate="1921-03">March 1921</datesingle></unitdatestructured>',
            "1921-03",
        ),
        (
            (
                '<unitdatestructured><daterange><fromdate standarddate="1921">1921</fromdate>'
                '<todate standarddate="1923">1923</todate></daterange></unitdatestructured>'
            ),
            "1921/1923",
        ),
        (
            '<unitdatestructured><daterange><fromdate notbefore="1921">x</fromdate></daterange></unitdatestructured>',
            "1921",
        ),
    ],
)
def test_dates_are_read_by_their_normal_form_or_their_words(date, edtf):
    """
    Of EAD 2002 and of EAD3; where most of it falls is told besides.
    """
    record = good(finding_aid(item(f"<unittitle>A</unittitle>{date}")))[0]

    assert edtf == record.document.date.edtf


def test_ead3_is_read():
    """
    Names and terms in parts, languages in sets, extents in a structure.
    """
    content = finding_aid(
        item(
            "<unittitle>Plan</unittitle><physdescstructured><quantity>2</quantity><unittype>sheets</unittype>"
            '</physdescstructured><langmaterial><languageset><language langcode="fre">French</language>'
            '<script scriptcode="Latn">Latin</script></languageset></langmaterial>',
            "<controlaccess><subject><part>Quays</part><part>Stone</part></subject>"
            '<persname relator="creator"><part>Maris, Ada</part><part>1880-1950</part></persname></controlaccess>',
        ),
        header='<control><recordid>ho-7</recordid><languagedeclaration><language langcode="eng"/></languagedeclaration></control>',
        space='xmlns="http://ead3.archivists.org/schema/"',
    )

    document = good(content)[0].document

    assert (("fr",), ("Quays--Stone",), ("Maris, Ada, 1880-1950",)) == (
        document.languages,
        document.subjects,
        document.creators,
    )
    assert [("extent", "2 sheets")] == [pair for pair in further(good(content)[0]) if pair[0] == "extent"]


def test_ids_stay_when_components_are_added():
    """
    They are made of signatures or of the components' own ids; a repeated one gets a number.
    """
    one = item("<unitid>HO 7/1</unitid><unittitle>A</unittitle>")
    other = '<c01 id="k2" level="item"><did><unittitle>B</unittitle></did></c01>'

    assert ["ho-7-xml_ho-7-1", "ho-7-xml_k2", "ho-7-xml_ho-7-1-2"] == [
        outcome.document.identifier for outcome in good(finding_aid(one, other, one))
    ]


def test_what_speaks_of_the_whole_is_kept_beside_the_records():
    """
    Each element of the fonds that no item inherits, once, with its line.
    """
    said = [outcome.finding for outcome in told(finding_aid(LETTER)) if isinstance(outcome, Bad)]

    assert {("unitdate", "1900-1930"), ("bioghist", "The office was set up in 1900.")} <= {
        (finding.field, finding.text) for finding in said
    }
    assert {("about-the-whole", "note")} == {(finding.kind, finding.severity) for finding in said}


def test_a_finding_aid_without_components_is_one_document():
    """
    What it describes as a whole.
    """
    content = f"<ead {SPACE}>{HEADER}<archdesc level='fonds'>{ABOVE}</archdesc></ead>"

    assert "Papers of the Harbour Office" == good(content)[0].document.title


def test_a_finding_aid_that_breaks_off_gives_the_items_before():
    """
    The rest is named, with its line.
    """
    content = finding_aid(LETTER, item("<unittitle>B</unittitle>"), item("<unittitle>C &broken; D</unittitle>"))

    assert ["Letter about the quay", "B"] == [outcome.document.title for outcome in good(content)]
    assert [("entity", 4)] == refused(content)


@pytest.mark.slow
def test_memory_stays_flat_over_a_finding_aid_of_any_size():
    """
    What has been told is forgotten: ten times the components need no more.
    """
    peaks = []
    for count in (100, 1_000):
        session = XmlSession("x")
        content = finding_aid(*(LETTER for _ in range(count))).encode()
        tracemalloc.start()
        for start in range(0, len(content), 1 << 14):
            session.feed(content[start : start + (1 << 14)])
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()

    # ids are remembered, to tell repeated ones
    assert peaks[1] < peaks[0] * 1.5 + (1 << 18)


def test_a_language_that_nobody_knows_is_told_once():
    """
    Not with each item that would inherit it.
    """
    above = ABOVE.replace('langcode="chi">Chinese', 'langcode="iro">Iroquois')

    said = told(finding_aid(LETTER, LETTER, above=above))

    assert ["Iroquois"] == [
        outcome.finding.text
        for outcome in said
        if isinstance(outcome, Bad) and outcome.finding.kind == "language-unknown"
    ]
