"""The XML record formats: the reviewed bytes of the sample, the schemas, and laws for whatever a record holds."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from support.laws import law
from support.strategies import documents

from exports.flattened import date
from exports.records import RECORD_FORMATS
from vocab.dates import parse_edtf
from vocab.document import CATALOGUE_LANGUAGE, Attachment, Document, Version
from vocab.text import LangText

DC = "{http://purl.org/dc/elements/1.1/}"
DCTERMS = "{http://purl.org/dc/terms/}"
EDM = "{http://www.europeana.eu/schemas/edm/}"
MODS = "{http://www.loc.gov/mods/v3}"
RESOURCE = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}resource"
# the schemas are other people's and not part of this repository
_SCHEMAS = Path(os.environ.get("XML_SCHEMAS", "/nowhere"))
_SCHEMA_FILES = {"oai_dc": "oai/oai_dc.xsd", "edm": "edm/EDM.xsd", "mods": "mods/mods-3-8.xsd"}


@pytest.fixture(scope="module")
def schema():
    """Return the schema of a format, parsed once; qualified DC's is put into its root's namespace."""
    kept = {}

    def find(prefix):
        if not _SCHEMAS.is_dir():
            pytest.skip("XML_SCHEMAS names no folder with the schemas of OAI, EDM, MODS and DCMI")
        if prefix not in kept:
            if prefix == "oai_qdc":
                text = (_SCHEMAS / "dc" / "qualifieddc.xsd").read_bytes()
                namespace = RECORD_FORMATS["oai_qdc"].namespace
                tree = etree.fromstring(text, base_url=str(_SCHEMAS / "dc" / "qualifieddc.xsd"))
                tree.set("targetNamespace", namespace)
                kept[prefix] = etree.XMLSchema(tree)
            else:
                kept[prefix] = etree.XMLSchema(etree.parse(_SCHEMAS / _SCHEMA_FILES[prefix]))
        return kept[prefix]

    return find


def values(prefix, description, tag):
    """The texts, or else the references, of every element called ``tag``."""
    root = RECORD_FORMATS[prefix].record(description.reading)
    return [element.text or element.get(RESOURCE) for element in root.iter(tag)]


@pytest.mark.parametrize("prefix", RECORD_FORMATS)
def test_the_sample_is_written_in_exactly_the_reviewed_bytes(prefix, sample, golden):
    """
    No byte of any record format changes without somebody having looked at it.
    """
    golden(f"121616.{prefix}.xml", RECORD_FORMATS[prefix].write(sample.reading))


@pytest.mark.parametrize("prefix", RECORD_FORMATS)
def test_every_example_is_valid(prefix, examples_described, schema):
    """
    Each record of the examples is what the schema of its format asks for.
    """
    checked = schema(prefix)

    for description in examples_described:
        root = etree.fromstring(RECORD_FORMATS[prefix].write(description.reading))
        checked.validate(root)

        assert [] == list(checked.error_log), description.identifier


@pytest.mark.parametrize("prefix", RECORD_FORMATS)
@law(60)
@given(document=documents())
def test_whatever_a_record_holds_is_valid(prefix, document, describe, schema):
    """
    Any document that readers can make gives a record that harvesters take.
    """
    checked = schema(prefix)

    checked.validate(etree.fromstring(RECORD_FORMATS[prefix].write(describe(document).reading)))

    assert [] == list(checked.error_log)


@pytest.mark.parametrize("prefix", RECORD_FORMATS)
@law(60)
@given(text=st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip))
def test_no_text_breaks_a_record(prefix, text, describe):
    """
    A control character or a non-character is replaced once more on the way out: the record is well-formed.
    """
    document = Document(
        identifier="1",
        titles=(LangText(text, CATALOGUE_LANGUAGE),),
        summary=(LangText(f"About {text}", None),),
        creators=(text,),
        versions=(Version(kind="text", text=text),),
    )

    root = etree.fromstring(RECORD_FORMATS[prefix].write(describe(document).reading))

    assert RECORD_FORMATS[prefix].namespace == etree.QName(root).namespace


@law(100)
@given(document=documents())
def test_an_oai_dc_record_begins_with_the_item_and_has_what_aggregators_want(document, describe):
    """
    Title, type, one rights IRI alone, and the item's own IRI before all other identifiers.
    """
    description = describe(document)

    assert str(description.iri) == values("oai_dc", description, DC + "identifier")[0]
    assert [str(description.reading.rights_statement)] == values("oai_dc", description, DC + "rights")
    titles = [str(title.value) for title in description.reading.titles]
    assert titles == values("oai_dc", description, DC + "title")[: len(titles)]
    assert values("oai_dc", description, DC + "type")


@pytest.mark.parametrize(
    ("edtf", "iso"),
    [
        ("1962-04-24", "1962-04-24"),
        ("1962-08", "1962-08"),
        ("1950~", "1950"),
        ("1962-04?", "1962-04"),
        ("195X", "1950/1959"),
        ("1962-21", "1962"),
        ("1962-06-01/1962-06-03", "1962-06-01/1962-06-03"),
        ("1964-03~/1964-04", "1964-03/1964-04"),
        ("1961/..", "1961"),
        ("../1961", "1961"),
        ("1962-XX", "1962"),
    ],
)
def test_dates_are_told_as_iso_8601(edtf, iso):
    """
    What EDTF says beyond ISO 8601 no harvester reads, so the nearest plain date is told.
    """
    assert iso == date(parse_edtf(edtf))


def test_europeana_is_told_of_no_rights_that_it_refuses(describe):
    """
    A statement that Europeana does not know is said in words; the field that it checks says that nobody has looked.
    """
    undetermined = "http://rightsstatements.org/vocab/UND/1.0/"
    description = describe(
        Document(
            identifier="1",
            titles=(LangText("A Report", "en"),),
            rights=LangText(undetermined, None),
            versions=(Version(kind="text", text="Text."),),
        )
    )

    assert {"http://rightsstatements.org/vocab/CNE/1.0/"} == set(values("edm", description, EDM + "rights"))
    assert undetermined in values("edm", description, DC + "rights")


def test_a_text_in_no_known_language_is_undetermined_for_europeana(describe):
    """
    Europeana wants a language of every text, and ours is no guess.
    """
    description = describe(Document(identifier="1", titles=(LangText("A Report", None),)))

    assert ["und"] == values("edm", description, DC + "language")


@pytest.mark.parametrize(
    ("genre", "europeana", "mods"),
    [
        ("Photographs", "IMAGE", "still image"),
        ("oil paintings (visual works)", "IMAGE", "still image"),
        ("Map", "IMAGE", "cartographic"),
        ("Motion pictures", "VIDEO", "moving image"),
        ("Video recording", "VIDEO", "moving image"),
        ("Sound recording", "SOUND", "sound recording"),
        ("Newspaper article", "TEXT", "text"),
    ],
)
def test_what_a_source_calls_a_thing_tells_its_sort(genre, europeana, mods, describe):
    """
    A photograph is no text for anybody, also where the record names no DCMI type.
    """
    description = describe(Document(identifier="1", titles=(LangText("A", "en"),), genre=genre))

    assert [europeana] == values("edm", description, EDM + "type")
    assert [genre] == values("edm", description, DC + "type")
    assert [mods] == values("mods", description, MODS + "typeOfResource")


def test_a_printer_is_no_data_provider(describe):
    """
    Without a version, a publisher is the original's: Europeana takes data from the catalogue, and MODS keeps him.
    """
    book = Document(
        identifier="1", titles=(LangText("A Book", "en"),), publishers=("J. Murray",), contributors=("Ana Lima",)
    )
    description = describe(book)

    assert values("edm", description, EDM + "provider") == values("edm", description, EDM + "dataProvider")
    assert (
        ["J. Murray"] == values("edm", description, DC + "publisher") == values("mods", description, MODS + "publisher")
    )
    assert ["Ana Lima"] == values("mods", description, MODS + "namePart")


def test_aggregators_are_shown_the_scan(describe):
    """
    Europeana and DPLA want an image for their lists, and the original rather than a translation of it.
    """
    description = describe(
        Document(
            identifier="1",
            titles=(LangText("A Letter", "en"),),
            versions=(Version(kind="translation", text="Text."),),
            files=(
                Attachment(name="1.jpg", sha256="1" * 64, size=1, media_type="image/jpeg", width=600, height=900),
                Attachment(name="2.png", sha256="2" * 64, size=1, media_type="image/png"),
            ),
        )
    )
    scans = [str(file.iri) for file in description.reading.files]
    small = str(description.reading.files[0].thumbnail)

    assert scans[:1] == values("edm", description, EDM + "isShownBy")
    assert [scans[1], str(description.reading.versions[0].file.iri)] == values("edm", description, EDM + "hasView")
    assert ["image/jpeg", "image/png"] == sorted(set(values("edm", description, DC + "format")) - {"text/plain"})
    assert [small] == values("edm", description, EDM + "object")
    urls = {
        url.text: url.get("access") for url in RECORD_FORMATS["mods"].record(description.reading).iter(f"{MODS}url")
    }
    assert {small: "preview", **dict.fromkeys(scans, "raw object")}.items() <= urls.items()


def test_translators_stand_with_the_translation(sample):
    """
    The original has no contributor in EDM, and MODS names the translator inside the version alone.
    """
    edm = RECORD_FORMATS["edm"].record(sample.reading)
    mods = RECORD_FORMATS["mods"].record(sample.reading)

    assert [] == edm.findall(f"{EDM}ProvidedCHO/{DC}contributor")
    assert ["7Brands (translator)"] == [name.text for name in edm.findall(f"{EDM}WebResource/{DC}creator")]
    assert [] == mods.findall(f"{MODS}name")
    assert ["7Brands"] == [name.text for name in mods.findall(f"{MODS}relatedItem/{MODS}name/{MODS}namePart")]
