"""The SHACL shapes: they accept what we describe and refuse each fault that they are there for."""

from datetime import UTC, datetime

import msgspec
import pyshacl
import pytest
import rdflib
from hypothesis import given
from support.catalogues import START
from support.laws import law
from support.readings import GOLDEN, IMPRINT, authorities, harbour, labelled
from support.readings import described as described_record
from support.readings import document as read_document
from support.strategies import documents

from exports.rdf import ntriples
from vocab import terms
from vocab.document import Attachment, Document
from vocab.imprint import Imprint
from vocab.mapping.description import Describer
from vocab.shapes import dctap, own_terms, shapes
from vocab.statements import IRI, Literal
from vocab.text import LangText

# else rdflib rewrites "…Z" as "…+00:00", and what is validated is not what is served
rdflib.NORMALIZE_LITERALS = False

ID = "https://data.archive.example/id"
OTHERS = Imprint(base="http://127.0.0.1:8000/catalogue/", terms="https://terms.example/arc#", language="de")


def shapes_graph(imprint=IMPRINT):
    return rdflib.Graph().parse(data=shapes(imprint), format="turtle")


@pytest.fixture(scope="module")
def profile():
    """The shapes under the base of the sample."""
    return shapes_graph()


def graph(statements):
    return rdflib.Graph().parse(data=ntriples(statements), format="nt")


def refusals(statements, profile):
    """Return what the shapes have against some statements."""
    conforms, _, report = pyshacl.validate(graph(statements), shacl_graph=profile)
    return "" if conforms else report


# ---- what conforms


@pytest.mark.slow
def test_the_sample_of_the_profile_conforms(profile):
    """
    The reviewed graph itself.
    """
    sample = rdflib.Graph().parse(GOLDEN / "profile.ttl", format="turtle")

    conforms, _, report = pyshacl.validate(sample, shacl_graph=profile)

    assert conforms, report


# no two of these are alike
_QUICK = ("1215-magna-carta", "1789-rights-of-man", "1940-crypt-of-civilization", "codex-sinaiticus")


@pytest.mark.parametrize("names", [_QUICK, pytest.param((), marks=pytest.mark.slow)], ids=["some", "all"])
def test_every_example_conforms(profile, examples, tmp_path, names):
    """
    Under the authority file that comes with them; all in one graph, since the engine takes its time for each.
    """
    known = authorities(examples / "authorities.ttl", folder=tmp_path)
    paths = [path for path in (examples / "records").glob("*.txt") if not names or path.stem in names]

    descriptions = [described_record(path.read_bytes(), known) for path in paths]

    assert len(paths) >= len(_QUICK)
    assert "" == refusals([one for description in descriptions for one in description.statements], profile)


RECORDS = {
    "a record in the usual layout": labelled(),
    "with persistent identifiers": labelled(
        further="Identifiers: 10.1000/ABC; hdl:2027/a; https://a.example/ark:/12345/x5-4"
    ),
    "without Contents": labelled(contents=None),
    "a scan alone": labelled(contents="Scan of Original", body=None),
    "nothing but a title": "A Title\n\nRecord ID: 1\n",
    "an open date": labelled(date="1961/..", citation=None, further="Record ID: 1"),
    "a date in doubt": labelled(date="circa 1950s", citation=None, further="Record ID: 1"),
    "three references and a reprint": labelled().replace(
        "11. ", "11; APRF, f. 45, op. 1, d. 3; and MOL, 4. doboz. Reprinted in Tides (Port, 2005), p. 3. "
    ),
    "everything": labelled(
        language="Chinese; Serbo-Croatian; Harbourese",
        further="Author(s): Ana Lima; 王力\n\nSubjects: Tides--History\n\nPlaces: Shore\n\nType: Telegram\n\n"
        "Collections: Pier Papers\n\nSource: From the papers of a pilot\n\n"
        "Rights: Free, see https://creativecommons.org/licenses/by/4.0/",
        contents="Translation - English\nTranscript - Chinese\nTranscript - Harbourese\nScan of Original",
    ),
}


@pytest.mark.slow
def test_records_of_all_sorts_conform(profile):
    """
    Each alone would take long: they are different documents of one graph.
    """
    statements = [
        statement
        for number, content in enumerate(RECORDS.values())
        for statement in described_record(
            content.replace("4711", str(number)).replace("Record ID: 1", f"Record ID: {number}")
        ).statements
    ]

    assert "" == refusals(statements, profile)


@pytest.mark.slow
def test_the_shapes_go_with_the_settings():
    """
    Another base, another namespace of our own terms, another language.
    """
    description = described_record(labelled(), imprint=OTHERS)

    assert "" == refusals(description.statements, shapes_graph(OTHERS))


@pytest.mark.slow
def test_a_document_under_embargo_conforms(profile):
    """
    As a stub, and on its day as a whole.
    """
    document = read_document(labelled(further="Embargo: 2027-01-01"))
    describer = Describer(IMPRINT, harbour())

    for day in (START, datetime(2027, 1, 1, tzinfo=UTC)):
        statements = describer.describe(document, [bytes(32)], day).statements

        assert "" == refusals(statements, profile)
        assert (D, terms.DCT_AVAILABLE, Literal("2027-01-01", None, terms.XSD_DATE)) in statements


@pytest.mark.slow
@law(25)
@given(document=documents())
def test_whatever_a_reader_makes_conforms(profile, document):
    """
    The mapping guarantees the shapes by construction.
    """
    description = Describer(IMPRINT, harbour()).describe(document, [bytes(32)], START)

    assert "" == refusals(description.statements, profile)


# ---- what does not


D = IRI(f"{ID}/document/4711")
V = IRI(f"{D}/translation/en")
R = IRI("https://data.archive.example/data/document/4711")
F = IRI("https://data.archive.example/file/4711/translation-en.txt")
LIMA, FUND, HDA = (
    IRI(f"{ID}/{path}") for path in ("person/ana-lima", "agent/quay-fund", "agent/harbour-digital-archive")
)
REFERENCE = IRI(f"{D}#reference-1")
PERSISTENT = IRI(f"{D}#persistent-1")
OWN = IMPRINT.terms_namespace
TITLE = Literal("Another", "en")
DATE = Literal("1962", None, terms.XSD_DATE)

# what is taken out, and what is put in
FAULTS = {
    "no title": ([(D, terms.DCT_TITLE), (D, terms.SCHEMA_NAME)], []),
    "a title that only one vocabulary knows": ([(D, terms.SCHEMA_NAME)], []),
    "two titles in one language": ([], [(D, terms.DCT_TITLE, TITLE), (D, terms.SCHEMA_NAME, TITLE)]),
    "a summary that repeats the title": (
        [(D, terms.DCT_ABSTRACT), (D, terms.SCHEMA_ABSTRACT), (D, terms.DCT_TITLE), (D, terms.SCHEMA_NAME)],
        [
            (D, property_, TITLE)
            for property_ in (terms.DCT_ABSTRACT, terms.SCHEMA_ABSTRACT, terms.DCT_TITLE, terms.SCHEMA_NAME)
        ],
    ),
    "a year typed as a day": (
        [(D, terms.DCT_CREATED), (D, terms.SCHEMA_DATE_CREATED)],
        [(D, terms.DCT_CREATED, DATE), (D, terms.SCHEMA_DATE_CREATED, DATE)],
    ),
    "an embargo without a day": ([], [(D, terms.DCT_AVAILABLE, Literal("2027", None, terms.XSD_DATE))]),
    "a date that only Schema.org knows": ([(D, terms.DCT_CREATED)], []),
    "no date as given": ([(D, IRI(OWN + "dateAsGiven"))], []),
    "no earliest day": ([(D, IRI(OWN + "createdEarliest")), (D, IRI(OWN + "year"))], []),
    "a wrong year": ([(D, IRI(OWN + "year"))], [(D, IRI(OWN + "year"), Literal("1963", None, terms.XSD_INTEGER))]),
    "no year": ([(D, IRI(OWN + "year"))], []),
    "a language without its tag": ([(D, terms.SCHEMA_IN_LANGUAGE)], []),
    "a language of another authority": (
        [(D, terms.DCT_LANGUAGE)],
        [(D, terms.DCT_LANGUAGE, IRI("https://languages.example/zh"))],
    ),
    "the publisher on the original": ([], [(D, terms.DCT_PUBLISHER, HDA), (D, terms.SCHEMA_PUBLISHER, HDA)]),
    "the funder on the original": ([], [(D, terms.SCHEMA_FUNDER, FUND)]),
    "the citation on the original": ([], [(D, terms.DCT_BIBLIOGRAPHIC_CITATION, Literal("x", "en"))]),
    "the translator on the original": ([], [(D, terms.SCHEMA_TRANSLATOR, LIMA)]),
    "the text on the original": ([], [(D, terms.SCHEMA_TEXT, Literal("x", "en"))]),
    "a guess among the statements": ([], [(D, IRI(OWN + "detected"), LIMA)]),
    "a page of the document": ([], [(D, IRI(OWN + "locator"), Literal("11"))]),
    "a reference that is said once": ([(D, terms.SCHEMA_ITEM_LOCATION)], []),
    "a shortcut to nobody's translation": ([], [(D, IRI(OWN + "translator"), FUND)]),
    "a shortcut that is missing": ([(D, IRI(OWN + "translator"))], []),
    "rights without any": ([(D, terms.DCT_RIGHTS)], []),
    "rights by https": (
        [(D, terms.DCT_RIGHTS)],
        [(D, terms.DCT_RIGHTS, IRI("https://rightsstatements.org/vocab/CNE/1.0/"))],
    ),
    "an agent without a label": ([(LIMA, terms.RDFS_LABEL)], []),
    "an agent with two labels": ([], [(LIMA, terms.RDFS_LABEL, Literal("Lima"))]),
    "an agent without a name": ([(LIMA, terms.SCHEMA_NAME)], []),
    "a translation without its language": ([(V, terms.DCT_LANGUAGE), (V, terms.SCHEMA_IN_LANGUAGE)], []),
    "a translation of nothing": ([(V, terms.SCHEMA_TRANSLATION_OF_WORK)], []),
    "a version that the document does not have": ([(D, terms.DCT_HAS_VERSION)], []),
    "a text in another language": ([(V, terms.SCHEMA_TEXT)], [(V, terms.SCHEMA_TEXT, Literal("x", "de"))]),
    "the original's date on the version": ([], [(V, terms.DCT_CREATED, Literal("1962", None, terms.XSD_GYEAR))]),
    "a funder as a contributor": ([], [(V, terms.DCT_CONTRIBUTOR, FUND)]),
    "a file without rights": ([(F, terms.DCT_RIGHTS)], []),
    "a file without an address": ([(F, terms.SCHEMA_CONTENT_URL)], []),
    "a number without a value": ([(REFERENCE, terms.SCHEMA_VALUE)], []),
    "a DOI without an address": ([(PERSISTENT, terms.SCHEMA_URL)], []),
    "a DOI without its scheme": (
        [(PERSISTENT, terms.SCHEMA_VALUE)],
        [(PERSISTENT, terms.SCHEMA_VALUE, Literal("10.1000/182")), (D, terms.DCT_IDENTIFIER, Literal("10.1000/182"))],
    ),
    "a DOI that is no identifier of Dublin Core": (
        [(D, terms.DCT_IDENTIFIER)],
        [(D, terms.DCT_IDENTIFIER, Literal(one)) for one in ("4711", "PRC FMA 118-01764-04, 11")],
    ),
    "a description of what has been replaced": ([], [(D, terms.DCT_IS_REPLACED_BY, IRI(f"{ID}/document/1"))]),
    "a description without sources": ([(R, terms.PROV_WAS_DERIVED_FROM)], []),
    "a description without a licence": ([(R, terms.DCT_LICENSE)], []),
    "a datestamp without a zone": (
        [(R, terms.DCT_MODIFIED)],
        [(R, terms.DCT_MODIFIED, Literal("2026-11-23T00:00:00", None, terms.XSD_DATETIME))],
    ),
    "a name in http://schema.org/": ([], [(D, IRI("http://schema.org/name"), TITLE)]),
}


@pytest.mark.slow
@pytest.mark.parametrize(("out", "put"), FAULTS.values(), ids=FAULTS)
def test_a_single_fault_is_refused(profile, out, put):
    """
    Each is a mistake that others made.
    """
    whole = described_record(labelled(further="DOI: 10.1000/182")).statements
    for pair in out:
        assert pair in {statement[:2] for statement in whole}

    faulty = [*(statement for statement in whole if statement[:2] not in out), *put]

    assert refusals(faulty, profile)


A = IRI("https://data.archive.example/file/7/1.jpg")
ATTACHED = Describer(IMPRINT, harbour()).describe(
    Document(
        identifier="7",
        titles=(LangText("A Title", "en"),),
        scans=("Scan of Original",),
        files=(
            Attachment(
                name="1.jpg", sha256="0" * 64, size=9, media_type="image/jpeg", width=30, height=20, label="Recto"
            ),
            Attachment(name="2.pdf", sha256="1" * 64, size=9, media_type="application/pdf", pages=2),
            Attachment(name="3.tif", sha256="2" * 64, size=9, media_type="image/tiff"),
        ),
    ),
    [bytes(32)],
    START,
)
FILE_FAULTS = {
    "no rights": ([(A, terms.DCT_RIGHTS)], []),
    "no address": ([(A, terms.SCHEMA_CONTENT_URL)], []),
    "no digest": ([(A, terms.SCHEMA_SHA256)], []),
    "no document": ([(A, terms.DCT_IS_FORMAT_OF)], []),
    "another kind": ([(A, terms.SCHEMA_ENCODING_FORMAT)], [(A, terms.SCHEMA_ENCODING_FORMAT, Literal("text/html"))]),
    "a width without a unit": ([(A, terms.SCHEMA_WIDTH)], [(A, terms.SCHEMA_WIDTH, Literal("30"))]),
    "two places": ([], [(A, terms.SCHEMA_POSITION, Literal("9", None, terms.XSD_INTEGER))]),
    "a name in one vocabulary": ([(A, terms.SCHEMA_NAME)], []),
    "unknown to its document": ([(IRI(f"{ID}/document/7"), terms.DCT_HAS_FORMAT)], []),
}


def test_a_document_with_files_conforms(profile):
    """
    Beside a scan that the record names.
    """
    assert "" == refusals(ATTACHED.statements, profile)


@pytest.mark.slow
@pytest.mark.parametrize(("out", "put"), FILE_FAULTS.values(), ids=FILE_FAULTS)
def test_a_single_fault_of_a_file_is_refused(profile, out, put):
    """
    Whoever reads the description could not find, show or trust the file.
    """
    faulty = [*(statement for statement in ATTACHED.statements if statement[:2] not in out), *put]

    assert refusals(faulty, profile)


def test_files_are_tied_to_a_scan_only_where_there_is_one():
    """
    Which file holds which of several scans, nobody says (decision 23).
    """
    scan = IRI(f"{ID}/document/7/scan")
    several = Describer(IMPRINT, harbour()).describe(
        msgspec.structs.replace(ATTACHED.reading.document, scans=("Scan", "Scan")), [bytes(32)], START
    )

    assert {scan} == {term for _, property_, term in ATTACHED.own if property_ == terms.SCHEMA_ENCODES_CREATIVE_WORK}
    assert not any(property_ == terms.SCHEMA_ENCODES_CREATIVE_WORK for _, property_, _ in several.own)
    assert {statement for statement in several.own if statement[0] == scan} == {
        statement for statement in ATTACHED.own if statement[0] == scan
    }


# ---- the other forms of the profile


@pytest.mark.parametrize("imprint", [IMPRINT, OTHERS])
def test_our_own_terms_are_all_described(imprint):
    """
    Every one that descriptions use, in the namespace that the settings give them.
    """
    terms_graph = rdflib.Graph().parse(data=own_terms(imprint), format="turtle")
    own = imprint.terms_namespace

    used = {
        str(part)
        for statement in (
            *described_record(labelled(), imprint=imprint).statements,
            *Describer(imprint, harbour()).describe(ATTACHED.reading.document, [bytes(32)], START).statements,
        )
        for part in statement
        if str(part).startswith(own)
    }

    assert used
    assert used <= {str(subject) for subject in terms_graph.subjects(rdflib.RDFS.comment)}


def test_the_table_of_the_profile_has_every_property():
    """
    DC-TAP for those who do not read SHACL.
    """
    table = dctap(IMPRINT)

    prefixes = {"dcterms": terms.DCTERMS, "schema": terms.SCHEMA, "arc": OWN, "prov": terms.PROV, "void": terms.VOID}
    sample = rdflib.Graph().parse(GOLDEN / "profile.ttl", format="turtle")
    used = {str(predicate) for predicate in sample.predicates()} | {str(item[1]) for item in ATTACHED.own}
    for predicate in used:
        for prefix, namespace in prefixes.items():
            if predicate.startswith(namespace):
                assert f"{prefix}:{predicate.removeprefix(namespace)}" in table


def test_no_placeholder_is_left():
    """
    In any of the three.
    """
    assert not any(
        "@" + name + "@" in write(OTHERS) for write in (shapes, own_terms, dctap) for name in ("BASE", "TERMS")
    )
