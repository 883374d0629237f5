"""Readings of documents: each part of a record in its one home (docs/mapping.md)."""

import hashlib

import pyoxigraph
import pytest
from hypothesis import given
from support.catalogues import START
from support.laws import law
from support.readings import BODY, IMPRINT, PROGRAMME, harbour, kinds, values
from support.strategies import documents

from exports.rdf import ntriples
from vocab import terms
from vocab.authority import Authorities
from vocab.dates import HistoricalDate
from vocab.document import CATALOGUE_LANGUAGE, Document, Version
from vocab.imprint import Imprint
from vocab.mapping.description import Describer
from vocab.text import LangText
from vocab.understanding import understand

TITLE = "Report on the Northern Mole"
CITATION = f'"{TITLE}," April 24, 1962, {PROGRAMME}, APRF, f. 45, op. 1, d. 3. Translated by Ana Lima.'
ID = "https://data.archive.example/id"
ENGLISH = Version(kind="translation", language="en", text=BODY, label="Translation - English")
CHINESE = Version(kind="transcript", language="zh", label="Transcript - Chinese")
TEXT = Version(kind="text", text=BODY)


def text(value, language=CATALOGUE_LANGUAGE):
    return LangText(value, language)


def made(**parts):
    """Return a document with a citation and a credit line."""
    defaults = {
        "identifier": "4711",
        "titles": (text(TITLE),),
        "citation": text(CITATION),
        "credit": text("Made possible with support from the Quay and Pier Fund."),
    }
    return Document(**(defaults | parts))


def describe(document, known=None, imprint=IMPRINT):
    return Describer(imprint, known or harbour()).describe(document, [bytes(32)], START)


def read(document, known=None, imprint=IMPRINT):
    return understand(document, known or harbour(), imprint)


# ---- records without Contents, and with

HOMES = {
    # versions and scans: where text, translators, citation and publisher, credit line and funders stand
    "a translation": (
        {"versions": (ENGLISH,)},
        {
            "text": ["/translation/en"],
            "translator": ["/translation/en"],
            "citation": ["/translation/en"],
            "credit": ["/translation/en"],
        },
    ),
    "a translation, a transcript and a scan": (
        {"versions": (ENGLISH, CHINESE), "scans": ("Scan of Original",)},
        {
            "text": ["/translation/en"],
            "translator": ["/translation/en"],
            "citation": ["/translation/en", "/transcript/zh"],
            "credit": ["/translation/en", "/transcript/zh"],
        },
    ),
    "two translations": (
        {"versions": (ENGLISH, Version(kind="translation", language="de", text="x"))},
        {
            "text": ["/translation/en", "/translation/de"],
            "translator": ["/translation/en", "/translation/de"],
            "citation": ["/translation/en", "/translation/de"],
            "credit": ["/translation/en", "/translation/de"],
        },
    ),
    "a body of unstated kind": (
        {"versions": (TEXT,)},
        {"text": ["/text"], "translator": ["/text"], "citation": ["/text"], "credit": ["/text"]},
    ),
    "a translation and a text": (
        {"versions": (ENGLISH, TEXT)},
        {
            "text": ["/translation/en", "/text"],
            "translator": ["/translation/en"],
            "citation": ["/translation/en", "/text"],
            "credit": ["/translation/en", "/text"],
        },
    ),
    "a translator alone": ({}, {"text": [], "translator": ["/text"], "citation": ["/text"], "credit": ["/text"]}),
    "a scan alone": (
        {"scans": ("Scan of Original",)},
        {"text": [], "translator": [], "citation": [""], "credit": ["/scan"]},
    ),
    "two scans": (
        {"scans": ("Scan of Original", "Original Scan")},
        {"text": [], "translator": [], "citation": [""], "credit": ["/scan", "/scan-2"]},
    ),
    "none of these": (
        {"citation": text(CITATION.replace(" Translated by Ana Lima.", ""))},
        {"text": [], "translator": [], "citation": [""], "credit": [""]},
    ),
    "a transcript alone": (
        {"versions": (CHINESE,)},
        {"text": [], "translator": [], "citation": ["/transcript/zh"], "credit": ["/transcript/zh"]},
    ),
}
PREDICATES = {
    "text": (terms.SCHEMA_TEXT,),
    "translator": (terms.SCHEMA_TRANSLATOR, terms.DCT_CONTRIBUTOR),
    "citation": (terms.DCT_BIBLIOGRAPHIC_CITATION, terms.DCT_PUBLISHER, terms.SCHEMA_PUBLISHER),
    "credit": (terms.SCHEMA_CREDIT_TEXT, terms.SCHEMA_FUNDER),
}


@pytest.mark.parametrize(("parts", "homes"), HOMES.values(), ids=HOMES)
def test_each_part_of_a_record_has_its_home(parts, homes):
    """
    Text, translators, citation and publisher, credit line and funders.
    """
    description = describe(made(**parts))
    about = f"{description.iri}"

    for part, predicates in PREDICATES.items():
        for predicate in predicates:
            # the record names its own publisher: that is another matter
            subjects = [
                subject.removeprefix(about)
                for subject, said, _ in description.own
                if said == predicate and subject.startswith(about)
            ]
            assert homes[part] == subjects, predicate


@pytest.mark.parametrize("parts", [{"scans": ("Scan of Original",)}, {"versions": (CHINESE,)}])
def test_a_translator_without_a_translation_is_told(parts):
    """
    The name is kept in the warning.
    """
    [found] = [found for found in read(made(**parts)).findings if found.kind == "translator-without-translation"]

    assert "Ana Lima" == found.text


def test_shortcuts_repeat_what_the_versions_say():
    """
    arc:translator, arc:funder and arc:textLanguage stand on the document.
    """
    description = describe(made(versions=(ENGLISH, CHINESE)))
    own = IMPRINT.terms_namespace

    assert [f"{ID}/person/ana-lima"] == values(description, description.iri, f"{own}translator")
    assert [f"{ID}/agent/quay-fund"] == values(description, description.iri, f"{own}funder")
    assert ["en", "zh"] == values(description, description.iri, f"{own}textLanguage")


def test_several_versions_in_one_language_are_numbered():
    """
    From the second on.
    """
    versions = (ENGLISH, ENGLISH, TEXT, CHINESE, ENGLISH, TEXT)

    assert [
        "translation/en",
        "translation/en-2",
        "text",
        "transcript/zh",
        "translation/en-3",
        "text-2",
    ] == [version.path for version in read(made(versions=versions)).versions]


def test_files_are_named_for_their_versions():
    """
    The text and one newline, with its size and digest.
    """
    description = describe(made(versions=(ENGLISH, ENGLISH)))
    content = f"{BODY}\n".encode()
    files = [version.file for version in description.reading.versions]

    assert ["translation-en.txt", "translation-en-2.txt"] == [file.name for file in files]
    assert content == files[0].content
    assert "https://data.archive.example/file/4711/translation-en.txt" == files[0].iri
    assert [hashlib.sha256(content).hexdigest()] == values(description, files[0].iri, terms.SCHEMA_SHA256)
    assert [f"{len(content)} B"] == values(description, files[0].iri, terms.SCHEMA_CONTENT_SIZE)
    assert ["en"] == values(description, files[0].iri, terms.SCHEMA_IN_LANGUAGE)


def test_the_text_can_be_left_out():
    """
    The file still leads to it.
    """
    imprint = Imprint(base="https://data.archive.example/", full_text=False)

    description = describe(made(versions=(ENGLISH,)), imprint=imprint)

    assert [] == values(description, f"{description.iri}/translation/en", terms.SCHEMA_TEXT)
    assert 1 == len(values(description, f"{description.iri}/translation/en", terms.SCHEMA_ENCODING))


def test_a_transcript_of_unknown_language_has_none():
    """
    Neither IRI nor tag nor tagged text.
    """
    description = describe(made(versions=(Version(kind="transcript", text="x"),)))
    version = f"{description.iri}/transcript/und"

    assert ([], []) == (
        values(description, version, terms.DCT_LANGUAGE),
        values(description, version, terms.SCHEMA_IN_LANGUAGE),
    )
    assert [None] == [term.language for about, says, term in description.own if says == terms.SCHEMA_TEXT]


def test_the_date_belongs_to_the_original():
    """
    The version's date is unknown.
    """
    description = describe(made(date=HistoricalDate("April 24, 1962", "1962-04-24"), versions=(ENGLISH,)))

    assert [description.iri] == [about for about, says, _ in description.own if says == terms.DCT_CREATED]


# ---- values


def test_the_catalogues_language_is_the_settings():
    """
    Text that is untagged in the source of a stated language stays untagged; the rest takes the setting's tag.
    """
    document = made(titles=(text(TITLE), text("Rapport", "fr"), text("Bericht", None)))

    titles = read(document, imprint=Imprint(base=IMPRINT.base, language="en-GB")).titles

    assert [("en-GB", TITLE), ("fr", "Rapport"), (None, "Bericht")] == [
        (title.language, title.value) for title in titles
    ]


def test_of_two_titles_in_one_language_the_first_counts():
    """
    dcterms:title is one a language; the other is kept in a warning.
    """
    found = read(made(titles=(text(TITLE), text("Another", "en"), text("Autre", "fr"))))

    assert [TITLE, "Autre"] == [title.value for title in found.titles]
    assert [("language-repeated", "Title", "Another")] == [
        (finding.kind, finding.field, finding.text) for finding in found.findings if finding.kind.startswith("lang")
    ]


def test_a_summary_that_repeats_the_title_is_left_out():
    """
    It says nothing; the shapes refuse it.
    """
    found = read(made(summary=(text(TITLE), text("Ein Bericht", "de"))))

    assert ["Ein Bericht"] == [abstract.value for abstract in found.abstracts]
    assert "summary-repeats-title" in kinds(found.findings)


def test_a_source_that_begins_with_an_archive_is_a_reference():
    """
    Once, if the citation has it too; anything else is a note on provenance.
    """
    cited, other, note = "APRF, f. 45, op. 1, d. 3", "RGASPI, f. 2", "From the papers of a pilot"

    assert [cited] == [reference.text for reference in read(made(source_note=cited)).references]
    assert [cited, other] == [reference.text for reference in read(made(source_note=other)).references]
    assert (note,) == read(made(source_note=note)).provenance


@pytest.mark.parametrize(
    ("genre", "path", "schema_class", "dcmi"),
    [
        (None, None, None, ["Text"]),
        ("Telegram", "concept/genre/telegram", terms.SCHEMA_MESSAGE, ["Text"]),
        ("Cables", "concept/genre/cables", terms.SCHEMA_MESSAGE, ["Text"]),
        ("Report", "concept/genre/report", terms.SCHEMA_REPORT, ["Text"]),
        ("Treaties", "concept/genre/treaties", terms.SCHEMA_LEGISLATION, ["Text"]),
        ("Memorandum", "concept/genre/memorandum", None, ["Text"]),
        ("Still Image", None, None, ["StillImage"]),
        ("MovingImage", None, None, ["MovingImage"]),
    ],
)
def test_the_type_of_a_document(genre, path, schema_class, dcmi):
    """
    A DCMI type by its name, else a genre, with Schema.org's class where there is one.
    """
    found = read(made(genre=genre, dcmi_type="Text"))

    assert (path, schema_class) == (found.genre and found.genre.path, found.schema_class)
    assert [terms.DCMITYPE + name for name in dcmi] == list(found.dcmi_types)


def test_a_type_that_the_source_does_not_say_is_not_said():
    """
    No default.
    """
    assert () == read(made()).dcmi_types


@pytest.mark.parametrize(
    ("rights", "statement", "words"),
    [
        (None, "http://rightsstatements.org/vocab/CNE/1.0/", None),
        ("https://rightsstatements.org/page/InC/1.0/", "http://rightsstatements.org/vocab/InC/1.0/", None),
        ("Ask the archive.", "http://rightsstatements.org/vocab/CNE/1.0/", "Ask the archive."),
        ("CC: https://creativecommons.org/licenses/by/4.0/", "http://creativecommons.org/licenses/by/4.0/",
         "CC: https://creativecommons.org/licenses/by/4.0/"),
        ("https://harbour.example/rights", "https://harbour.example/rights", None),
    ],
)  # fmt: skip
def test_rights(rights, statement, words):
    """
    A statement always, the setting's when the source has none; the source's own words on a node of their own.
    """
    description = describe(made(rights=text(rights) if rights else None, versions=(ENGLISH,)))
    iri, version = description.iri, f"{description.iri}/translation/en"
    node = [f"{iri}#rights"] if words else []

    for about in (iri, version):
        assert [statement, *node] == values(description, about, terms.DCT_RIGHTS)
        assert [statement] == values(description, about, terms.SCHEMA_USAGE_INFO)
        assert ([words] if words else []) == values(description, about, terms.SCHEMA_COPYRIGHT_NOTICE)
        licences = [statement] if "creativecommons" in statement else []
        assert licences == values(description, about, terms.SCHEMA_LICENSE)
    assert ([words] if words else []) == values(description, f"{iri}#rights", terms.DCT_DESCRIPTION)


def test_people_places_and_subjects():
    """
    Known ones are entities, others nodes of their own; a place is no concept.
    """
    document = made(
        creators=("Ana Lima", "Ben Cole"), subjects=("Tides--History",), places=("Shore",), collections=("P",)
    )

    description = describe(document)

    for predicates, expected in (
        ((terms.DCT_CREATOR, terms.SCHEMA_CREATOR), ["person/ana-lima", "agent/ben-cole"]),
        ((terms.DCT_SUBJECT, terms.SCHEMA_ABOUT), ["concept/subject/tides-history"]),
        ((terms.DCT_SPATIAL, terms.SCHEMA_SPATIAL_COVERAGE), ["place/shore"]),
    ):
        for predicate in predicates:
            assert [f"{ID}/{path}" for path in expected] == values(description, description.iri, predicate)
    assert f"{ID}/collection/p" in values(description, description.iri, terms.DCT_IS_PART_OF)
    assert ["Tides--History"] == values(description, f"{ID}/concept/subject/tides-history", terms.SKOS_PREF_LABEL)
    assert [terms.DCT_AGENT] == values(description, f"{ID}/agent/ben-cole", terms.RDF_TYPE)


@pytest.mark.parametrize(
    ("publisher", "path"),
    [("quay-fund", "agent/quay-fund"), ("ana-lima", "person/ana-lima"), ("Ana Lima", "person/ana-lima"),
     ("The Harbour Office", "agent/the-harbour-office")],
)  # fmt: skip
def test_the_publisher_of_the_catalogue(publisher, path):
    """
    A key of the authority files, or a name.
    """
    imprint = Imprint(base=IMPRINT.base, publisher=publisher)

    assert path == read(made(), imprint=imprint).catalogue_publisher.path


def test_without_a_publisher_nobody_publishes():
    """
    Both statements are left out.
    """
    description = describe(made(), imprint=Imprint(base=IMPRINT.base))

    assert [] == [term for _, says, term in description.statements if says == terms.SCHEMA_SD_PUBLISHER]
    assert [] == values(description, description.data, terms.DCT_PUBLISHER)


def test_unknown_things_are_told_and_published_as_they_stand():
    """
    Programme, archive and funder.
    """
    found = read(made(credit=text("Thanks to all.")), Authorities())

    assert ["programme-unknown", "funder-unknown"] == kinds(found.findings)
    assert ["archive-unknown"] == kinds(read(made(citation=text(CITATION.replace("APRF", "XYZ")))).findings)


# ---- laws


@law()
@given(documents())
def test_every_description_can_be_parsed(document):
    """
    No IRI that a parser refuses, no blank node, no statement twice.
    """
    statements = describe(document).statements

    parsed = list(pyoxigraph.parse(ntriples(statements), format=pyoxigraph.RdfFormat.N_TRIPLES))

    assert len(parsed) == len(set(parsed)) == len(statements)
    assert not any(isinstance(part, pyoxigraph.BlankNode) for quad in parsed for part in (quad.subject, quad.object))


@law()
@given(documents())
def test_every_local_thing_that_is_linked_is_described(document):
    """
    With one untagged label.
    """
    description = describe(document)
    linked = {term for _, _, term in description.statements if isinstance(term, str) and term.startswith(f"{ID}/")}

    own = {about for about, _, _ in description.statements}
    unlabelled = {iri for iri in linked if "/scheme/" not in iri and not iri.startswith(f"{ID}/document/")}

    assert unlabelled <= own
    assert all(1 == len(values(description, iri, terms.RDFS_LABEL)) for iri in unlabelled)


@law()
@given(documents())
def test_every_version_has_a_path_of_its_own(document):
    """
    However many there are in one language.
    """
    found = describe(document).reading

    assert len({version.iri for version in found.versions}) == len(found.versions)
    files = [version.file.iri for version in found.versions if version.file]
    assert len(set(files)) == len(files)
