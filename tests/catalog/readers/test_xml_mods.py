"""MODS 3 → documents; the records are invented."""

import pytest
from support.xml_records import further, only, said_of, told

from vocab.text import LangText

WHOLE = """<mods xmlns="http://www.loc.gov/mods/v3" xmlns:xlink="http://www.w3.org/1999/xlink" version="3.8">
<titleInfo lang="eng"><nonSort>The</nonSort><title>harbour</title><subTitle>a report</subTitle><partNumber>2</partNumber></titleInfo>
<titleInfo type="alternative"><title>Quay report</title></titleInfo>
<name type="personal" usage="primary"><namePart type="family">Maris</namePart><namePart type="given">Ada</namePart>
  <role><roleTerm type="text">author</roleTerm></role></name>
<name type="corporate"><namePart>Harbour Office</namePart><role><roleTerm type="code">rcp</roleTerm></role></name>
<typeOfResource>text</typeOfResource><genre authority="aat">Reports</genre>
<originInfo><place><placeTerm type="text">Harbour Town</placeTerm></place>
  <dateCreated encoding="w3cdtf" point="start" qualifier="approximate" keyDate="yes">1921-03</dateCreated>
  <dateCreated encoding="w3cdtf" point="end" qualifier="approximate">1922</dateCreated>
  <dateCreated>about 1921 to 1922</dateCreated></originInfo>
<language><languageTerm type="code" authority="iso639-2b">chi</languageTerm><languageTerm type="text">Chinese</languageTerm></language>
<physicalDescription><form>typescript</form><extent>12 leaves</extent></physicalDescription>
<abstract>On the state of the quay.</abstract><note type="ownership">Given in 1950.</note>
<subject authority="lcsh"><topic>Harbours</topic><geographic>Harbour Town</geographic></subject>
<subject><geographic valueURI="https://places.example/1">North Pier</geographic></subject>
<subject><temporal>1920s</temporal></subject>
<relatedItem type="host"><titleInfo><title>Papers of the Harbour Office</title></titleInfo></relatedItem>
<identifier type="doi">10.1000/182</identifier><identifier type="local">HO-2</identifier>
<location><physicalLocation>Harbour Archive</physicalLocation><shelfLocator>Box 3, folder 2</shelfLocator>
  <url>https://harbour.example/item/2</url></location>
<accessCondition type="use and reproduction" xlink:href="http://rightsstatements.org/vocab/InC/1.0/">In copyright</accessCondition>
<recordInfo><recordIdentifier>rec-2</recordIdentifier><recordCreationDate>2020-01-01</recordCreationDate></recordInfo>
<extension><odd>kept</odd></extension>
</mods>"""


def test_a_record_of_mods_becomes_a_document():
    """
    Title parts in their order, names as people write them, archive and shelf mark as the reference.
    """
    document = only(WHOLE).document

    assert ("rec-2", (LangText("The harbour: a report. 2", "en"),)) == (document.identifier, document.titles)
    assert (("Maris, Ada",), ("Harbour Office",)) == (document.creators, document.contributors)
    assert (("zh",), "Text", "Reports") == (document.languages, document.dcmi_type, document.genre)
    assert "Harbour Archive, Box 3, folder 2" == document.source_note
    assert ("Papers of the Harbour Office",) == document.collections
    assert (("10.1000/182",), ("https://harbour.example/item/2",)) == (
        tuple(text.removeprefix("doi:") for text in document.persistent),
        document.addresses,
    )
    assert "In copyright http://rightsstatements.org/vocab/InC/1.0/" == document.rights.value


def test_a_range_is_read_from_its_points_and_kept_in_its_words():
    """
    With the qualifier on both ends.
    """
    date = only(WHOLE).document.date

    assert ("about 1921 to 1922", "1921-03~/1922~") == (date.as_given, date.edtf)


def test_headings_keep_their_strands():
    """
    A place alone is a place, in a heading it is a strand of it.
    """
    record = only(WHOLE)

    assert ("Harbours--Harbour Town",) == record.document.subjects
    assert ("Harbour Town", "North Pier") == record.document.places
    assert {
        ("alternative", "Quay report"), ("temporal", "1920s"), ("extent", "12 leaves"), ("medium", "typescript"),
        ("provenance", "Given in 1950."), ("spatial", "https://places.example/1"),
    } <= set(further(record))  # fmt: skip


def test_what_mods_says_of_the_description_itself_is_a_note():
    """
    And what has no place is kept with its text.
    """
    said = said_of(only(WHOLE))

    assert ("record-info", "2020-01-01") in said
    assert ("role", "rcp") in said
    assert ("unplaced", "kept") in said


@pytest.mark.parametrize(
    ("dates", "edtf"),
    [
        ('<dateIssued encoding="marc">196u</dateIssued>', "196X"),
        ('<dateCreated qualifier="questionable" encoding="iso8601">19620424</dateCreated>', "1962-04-24?"),
        ('<dateCreated encoding="edtf">1961/..</dateCreated>', "1961/.."),
        ('<dateCreated encoding="w3cdtf" point="end">1962</dateCreated>', "../1962"),
        ("<dateCreated>24 April 1962</dateCreated>", "1962-04-24"),
        ("<dateCaptured>2013-05-07</dateCaptured>", None),
    ],
)
def test_dates_in_every_encoding_are_read(dates, edtf):
    """
    When a scan was made is no date of the thing.
    """
    content = f"<mods><titleInfo><title>A</title></titleInfo><originInfo>{dates}</originInfo></mods>"

    date = only(content).document.date

    assert edtf == (date.edtf if date else None)


def test_a_collection_of_mods_gives_a_record_each():
    """
    One of them without a title is refused alone.
    """
    content = (
        '<modsCollection xmlns="http://www.loc.gov/mods/v3"><mods><titleInfo><title>A</title></titleInfo></mods>'
        "<mods/><mods><titleInfo><title>B</title></titleInfo></mods></modsCollection>"
    )

    assert [1, 2, 3] == [outcome.row for outcome in told(content)]
