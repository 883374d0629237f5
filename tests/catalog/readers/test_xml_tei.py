"""TEI → documents: letters, diplomatic documents; the texts are invented."""

import pytest
from support.xml_records import further, good, only, refused, said_of, told

from catalog.readers.confined_talk import Bad

TEI = 'xmlns="http://www.tei-c.org/ns/1.0"'
LETTER = f"""<TEI {TEI} xml:id="L7"><teiHeader><fileDesc>
<titleStmt><title level="s">Letters of the harbour</title><title level="a">Ada Maris to the Harbour Office</title>
  <author>Maris, Ada</author><editor>Lind, Eva</editor></titleStmt>
<publicationStmt><publisher>Harbour Press</publisher><date when="2020">2020</date>
  <availability><licence target="https://creativecommons.org/licenses/by/4.0/"><p>Free to use.</p></licence></availability>
  <idno type="handle">https://hdl.handle.net/2027/abc</idno></publicationStmt>
<sourceDesc><msDesc><msIdentifier><country>Nowhere</country><settlement>Harbour Town</settlement>
  <repository>Harbour Archive</repository><idno>HO 7/12</idno></msIdentifier></msDesc></sourceDesc></fileDesc>
<profileDesc><langUsage><language ident="de-AT">German</language></langUsage><correspDesc>
  <correspAction type="sent"><persName>Maris, Ada</persName><placeName>North Pier</placeName>
    <date notBefore="1921-03-01" notAfter="1921-03-31" cert="low">March 1921?</date></correspAction>
  <correspAction type="received"><orgName>Harbour Office</orgName><placeName>Harbour Town</placeName>
    <date when="1921-04-02">2 April</date></correspAction></correspDesc></profileDesc></teiHeader>
<text><body><div><opener><dateline>North Pier, March</dateline><salute>Sirs,</salute></opener>
<p>The quay<note n="1">The eastern one.</note> is <choice><abbr>v.</abbr><expan>very</expan></choice> low<pb/>and the
  <del>ships</del> sto<lb break="no"/>nes <supplied>are</supplied> loose <gap/>.</p><closer><signed>Ada</signed></closer></div></body>
<back><listPerson><person><persName>Maris</persName></person></listPerson></back></text></TEI>"""


def test_a_letter_becomes_a_document():
    """
    Who sent it, to whom, from where and where to; the shelf mark as reference, the licence as rights.
    """
    document = only(LETTER).document

    assert ("L7", "Ada Maris to the Harbour Office") == (document.identifier, document.title)
    assert (("Maris, Ada",), ("Harbour Office",)) == (document.creators, document.contributors)
    assert (("North Pier", "Harbour Town"), ("de",)) == (document.places, document.languages)
    assert ("Letters of the harbour",) == document.collections
    assert "Harbour Archive, Harbour Town, Nowhere, HO 7/12" == document.source_note
    assert "Free to use. https://creativecommons.org/licenses/by/4.0/" == document.rights.value
    assert ("https://hdl.handle.net/2027/abc",) == document.persistent


def test_an_uncertain_date_is_a_range_with_its_doubt():
    """
    The words stay as they are; when it was received is no date of it.
    """
    record = only(LETTER)

    assert ("March 1921?", "1921-03-01?/1921-03-31?") == (record.document.date.as_given, record.document.date.edtf)
    assert ("date-of-action", "2 April") in said_of(record)


@pytest.mark.parametrize(
    ("date", "edtf"),
    [
        ('<date when="1896-09-20">[20. 9. 1896?]</date>', "1896-09-20?"),
        ('<date when="1896">[1896]</date>', "1896?"),
        ('<date when="1896-09-20">20. 9. 1896</date>', "1896-09-20"),
        ('<date from="1896-09" to="1896-10">autumn</date>', "1896-09/1896-10"),
        ('<date notAfter="1896">before 1896</date>', "../1896"),
        ('<date evidence="conjecture" when-iso="18960920">about then</date>', "1896-09-20%"),
        ("<date>20 September 1896</date>", "1896-09-20"),
        ('<date when="1896-02-30">30 February</date>', None),
    ],
)
def test_a_date_is_no_surer_than_its_words(date, edtf):
    """
    Brackets and question marks count, whatever the date in code says.
    """
    old = LETTER[LETTER.index("<date notBefore") : LETTER.index("</correspAction>")]

    assert edtf == only(LETTER.replace(old, date)).document.date.edtf


def test_the_text_of_a_letter_is_plain_paragraphs():
    """
    Notes behind it, breaks as spaces or nothing, what an editor added in brackets.
    """
    (version,) = only(LETTER).document.versions

    expected = [
        "North Pier, March",
        "Sirs,",
        "The quay[1] is v. [very] low and the stones [are] loose […].",
        "Ada",
        "[1] The eastern one.",
    ]
    assert ("transcript", "de-AT", "\n\n".join(expected)) == (version.kind, version.language, version.text)


def test_what_speaks_of_the_edition_is_kept_beside_the_document():
    """
    Its editor, its date, its index; and what was struck out.
    """
    said = said_of(only(LETTER))

    assert {("about-the-edition", "Lind, Eva"), ("about-the-edition", "2020"), ("text-left-out", "ships"),
            ("index-of-edition", "Maris")} <= set(said)  # fmt: skip


def test_a_funder_is_in_the_credit_line():
    """
    In words that the mapping knows; one whose name a line would part is kept as a note.
    """
    funders = ["<funder><name>Harbour Fund</name></funder>", "<funder>Fund for Piers, Quays and Cranes</funder>"]
    records = [only(LETTER.replace("</titleStmt>", f"{funder}</titleStmt>")) for funder in funders]

    assert ("Funded by Harbour Fund", None) == (records[0].document.credit.value, records[1].document.credit)
    assert ("about-the-edition", "Fund for Piers, Quays and Cranes") in said_of(records[1])


def volume(*documents, header="<title>Papers on the quay, 1921</title>", about=""):
    """Return a volume of diplomatic documents."""
    return (
        f"<TEI {TEI}><teiHeader><fileDesc><titleStmt>{header}</titleStmt><publicationStmt>"
        '<idno type="frus">quay1921v01</idno></publicationStmt></fileDesc></teiHeader>'
        f"<text><body>{about}\n" + "\n".join(documents) + "\n</body></text></TEI>"
    )


TELEGRAM = (
    '<div type="document" xml:id="d{0}"><head>{0}. Telegram from the Pier<note type="source">Source: Harbour Archive, HO'
    ' 7/{0}. Secret.</note></head><opener><dateline>North Pier, <date when="1921-03-0{0}">March {0}, 1921</date></dateline>'
    "</opener><p>Text {0}.</p></div>"
)


def test_each_document_of_a_volume_is_a_document():
    """
    With its heading, its dateline, its source note; the volume is its collection.
    """
    first, second = (outcome.document for outcome in good(volume(TELEGRAM.format(1), TELEGRAM.format(2))))

    assert ("quay1921v01_d1", "1. Telegram from the Pier", "1921-03-01") == (
        first.identifier,
        first.title,
        first.date.edtf,
    )
    assert ("Harbour Archive, HO 7/1. Secret.", ("Papers on the quay, 1921",)) == (first.source_note, first.collections)
    assert ("2. Telegram from the Pier", "North Pier, March 2, 1921\n\nText 2.") == (
        second.title,
        second.versions[0].text,
    )


def test_one_document_in_a_file_is_what_the_file_is_about():
    """
    So the file's title is another of its titles, and not a collection.
    """
    (record,) = good(volume(TELEGRAM.format(1)))

    assert () == record.document.collections
    assert ("alternative", "Papers on the quay, 1921") in further(record)


def test_what_stands_before_the_documents_is_said_of_each():
    """
    A source note for all of them, and where they are cited.
    """
    about = "<p>Source: Harbour Archive, Box 2.</p><p>Cited in the history, note 8.</p>"
    plain = TELEGRAM.replace('<note type="source">Source: Harbour Archive, HO 7/{0}. Secret.</note>', "")

    records = good(volume(plain.format(1), plain.format(2), about=about))

    assert ["Harbour Archive, Box 2."] * 2 == [record.document.source_note for record in records]
    assert all(("isReferencedBy", "Cited in the history, note 8.") in further(record) for record in records)


def test_a_document_without_a_heading_is_named_after_its_file():
    """
    And its first words; a warning says so.
    """
    record = good(volume(TELEGRAM.format(1), '<div type="document"><p>Attachment 1</p></div>'))[1]

    assert "Papers on the quay, 1921: Attachment 1" == record.document.title
    assert "title-from-parent" in dict(said_of(record))


def test_documents_of_a_file_without_ids_get_ids_of_their_own():
    """
    Not that of an address which they share.
    """
    content = volume(TELEGRAM.format(1), TELEGRAM.format(2)).replace("frus", "x").replace("xml:id", "n")

    assert 2 == len({outcome.document.identifier for outcome in good(content)})


@pytest.mark.parametrize("wrapper", ["teiCorpus", "letters"])
def test_several_texts_in_a_file_are_a_document_each(wrapper):
    """
    In a corpus, or under any other element.
    """
    content = f"<{wrapper} {TEI}>{LETTER}{LETTER.replace('L7', 'L8')}</{wrapper}>"

    assert ["L7", "L8"] == [outcome.document.identifier for outcome in good(content)]


def test_a_text_with_entities_is_refused_with_its_line():
    """
    With what to write instead.
    """
    content = LETTER.replace("loose", "loose&mdash;")

    assert [("entity", content[: content.index("&mdash;")].count("\n") + 1)] == refused(content)


def test_the_document_before_a_break_is_not_lost():
    """
    Though it waited to know whether another would follow.
    """
    said = told(volume(TELEGRAM.format(1), "<div type='document'><p>&x;</p></div>"))

    assert ["1. Telegram from the Pier"] == [outcome.document.title for outcome in said if not isinstance(outcome, Bad)]
    assert "entity" == said[-1].finding.kind
