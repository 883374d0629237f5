"""Dublin Core in XML and pages of OAI-PMH → documents."""

from support.xml_records import OAI, dublin_core, further, good, oai_record, only, page, refused, said_of, told

from catalog.readers.confined_talk import Bad
from vocab.text import LangText

LETTER = (
    '<dc:title xml:lang="en">A letter</dc:title>',
    '<dc:title xml:lang="fra">Une lettre</dc:title>',
    "<dc:creator>Harbour Office</dc:creator>",
    "<dc:date>circa 1950</dc:date>",
    "<dc:language>chi</dc:language>",
    "<dc:rights>https://rightsstatements.org/page/InC/1.0/</dc:rights>",
    "<dc:identifier>L-7</dc:identifier>",
    "<dc:format>3 leaves</dc:format>",
)


def test_simple_dublin_core_becomes_a_document():
    """
    Each element at its place, languages as BCP 47, the date as given and as it is meant.
    """
    document = only(dublin_core(*LETTER)).document

    assert (LangText("A letter", "en"), LangText("Une lettre", "fr")) == document.titles
    assert ("L-7", "circa 1950", "1950~") == (document.identifier, document.date.as_given, document.date.edtf)
    assert (("zh",), ("Harbour Office",)) == (document.languages, document.creators)
    assert "https://rightsstatements.org/page/InC/1.0/" == document.rights.value


def test_qualified_dublin_core_becomes_a_document():
    """
    Refinements keep their names, encoding schemes say nothing that the value does not show.
    """
    record = only(
        dublin_core(
            *LETTER[:1],
            '<dcterms:created xsi:type="dcterms:W3CDTF">1962-04-24</dcterms:created>',
            '<dcterms:spatial xsi:type="dcterms:TGN">Harbour Town</dcterms:spatial>',
            "<dcterms:extent>3 leaves</dcterms:extent>",
            '<dcterms:temporal xsi:type="dcterms:Period">start=1961; end=1963</dcterms:temporal>',
        )
    )

    assert ("1962-04-24", ("Harbour Town",)) == (record.document.date.edtf, record.document.places)
    assert [("extent", "3 leaves"), ("temporal", "1961/1963")] == further(record)


def test_records_stand_under_any_wrapper():
    """
    Whatever the elements around them are called, and at any depth.
    """
    record = dublin_core("<dc:title>A letter</dc:title>", wrapper="item")
    content = f"<export><head><n>2</n></head><items>\n{record}\n{record}\n</items></export>"

    assert [1, 2] == [outcome.row for outcome in good(content)]
    assert [2, 3] == [outcome.lines["Title"] for outcome in good(content)]


def test_an_id_of_oai_pmh_is_its_last_part():
    """
    So that a catalogue that is harvested from another has its ids; its datestamp is none of the thing.
    """
    record = only(page(oai_record("box/7")))

    assert ("box/7", None) == (record.document.identifier, record.document.date)
    assert ("date-of-repository", "OAI-PMH datestamp 2026-01-01") in said_of(record)


def test_sets_and_provenance_of_a_harvested_record_are_kept():
    """
    They speak of the description, so they are notes beside it.
    """
    content = page(
        oai_record(7)
        .replace("</header>", "<setSpec>letters</setSpec></header>")
        .replace(
            "</record>",
            '<about><provenance><originDescription harvestDate="2025-01-01"><baseURL>http://a.example/oai</baseURL>'
            "</originDescription></provenance></about></record>",
        )
    )

    said = dict(said_of(only(content)))

    assert ("letters", "http://a.example/oai2025-01-01") == (said["oai-set"], said["oai-about"])


def test_a_deleted_record_is_named():
    """
    With what to do if it is in the catalogue.
    """
    deleted = oai_record(7).replace("<header>", '<header status="deleted">').split("<metadata>")[0] + "</record>"

    (said,) = told(page(deleted))

    assert ("oai-deleted", "7", "warning") == (said.finding.kind, said.finding.text, said.finding.severity)
    assert said.finding.advice.endswith("muniment withdraw 7")


def test_an_error_of_oai_pmh_is_told():
    """
    It is a page without records, and not a broken one.
    """
    (said,) = told(f'<OAI-PMH {OAI}><error code="badArgument">no such set</error></OAI-PMH>')

    assert ("oai-error", "refused") == (said.finding.kind, said.finding.severity)
    assert "badArgument no such set" in said.finding.problem


def test_metadata_of_an_unknown_kind_is_named():
    """
    The record is refused, not made of its header alone.
    """
    content = page(oai_record(7).replace("oai_dc:dc", "lido").replace("dc:title", "name"))

    assert [("metadata-unknown", 3)] == refused(content)


def test_what_has_no_place_is_kept_with_its_text():
    """
    An element of another vocabulary in the middle of a record.
    """
    record = only(dublin_core("<dc:title>A letter</dc:title>", "<shelf>third<!-- c --> floor</shelf>"))

    assert ("unplaced", "third floor") in said_of(record)


def test_text_between_records_is_kept_too():
    """
    It belongs to none of them.
    """
    said = told(page(oai_record(1), "<note xmlns=''>to be checked</note>", oai_record(2)))

    assert ["to be checked"] == [outcome.finding.text for outcome in said if isinstance(outcome, Bad)]


def test_a_record_without_a_title_is_refused_alone():
    """
    With its line.
    """
    content = page(oai_record(1), oai_record(2, metadata="<dc:creator>A</dc:creator>"), oai_record(3))

    assert (["1", "3"], [("no-title", 4)]) == (
        [outcome.document.identifier for outcome in good(content)],
        refused(content),
    )
