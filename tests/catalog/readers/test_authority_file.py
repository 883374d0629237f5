"""The reader for authority files: each rule with its line, each property with its use (docs/authorities.md)."""

import pytest
from support.authorities import read_authority_files
from support.readings import GOLDEN, described, harbour, labelled

from catalog.errors import AuthorityError, NotFoundError
from catalog.readers.authority_rules import PROPERTIES
from vocab import terms
from vocab.authority import Authorities
from vocab.identifiers import Iris
from vocab.imprint import Imprint
from vocab.mapping.entities import described as described_entity
from vocab.mapping.entities import served
from vocab.statements import IRI, Literal
from vocab.text import LangText

HEAD = """\
@prefix arc: <../def/arc#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

"""
FIRST = HEAD.count("\n") + 1


@pytest.fixture
def write(tmp_path):
    """Write an authority file below the usual prefixes; return its path."""

    def write(text, name="authorities.ttl", *, head=HEAD):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else (head + text).encode())
        return path

    return write


@pytest.fixture
def entity(write):
    """Read the one entity of a file."""

    def entity(text):
        [found] = read_authority_files([write(text)]).entities.values()
        return found

    return entity


def faults(*paths):
    """Return the lines of the error that files give, the first without the path."""
    with pytest.raises(AuthorityError) as raised:
        read_authority_files(paths)
    return [line.strip().removeprefix(f"{paths[0]}:") for line in raised.value.problem.split("\n")[1:]]


# ---- what files may say


def test_the_files_of_the_project_are_read(examples):
    """
    The one of the examples and the one of the sample record.
    """
    files = read_authority_files([examples / "authorities.ttl", GOLDEN / "profile.authorities.ttl"])

    assert {"agent/7brands", "archive/prc-fma", "person/zhang-hanfu", "place/vienna"} <= files.entities.keys()


def test_every_property_of_the_table(entity):
    """
    Each is kept for its use.
    """
    archive = entity(
        '<archive/nsa> a schema:ArchiveOrganization ; schema:name "Shore Archive"@en , "Küstenarchiv"@de ;\n'
        '    rdfs:label "Shore" ; skos:altLabel "Archive of the Shore"@en , "NS Archive" ;\n'
        '    skos:hiddenLabel "Shroe" ; skos:exactMatch <http://www.wikidata.org/entity/Q1> ;\n'
        '    arc:acronym "NSA" , "NSA-H" ; arc:signaturePattern "(?P<unit>b.*)" , "(?P<unit>a.*)" ;\n'
        "    arc:programme true ; arc:validFrom 1901 ; arc:validUntil 1962 ; arc:doNotMatch true .\n"
    )

    assert ("archive/nsa", ("https://schema.org/ArchiveOrganization",)) == (archive.path, archive.types)
    assert (LangText("Shore Archive", "en"), LangText("Küstenarchiv", "de")) == archive.names
    assert (LangText("Archive of the Shore", "en"), LangText("NS Archive")) == archive.alternates
    assert ("Shore", (LangText("Shroe"),)) == (archive.label, archive.hidden)
    assert ("http://www.wikidata.org/entity/Q1",) == archive.matches
    assert (("NSA", "NSA-H"), ("(?P<unit>b.*)", "(?P<unit>a.*)")) == (archive.acronyms, archive.patterns)
    assert (True, 1901, 1962, True) == (
        archive.programme,
        archive.valid_from,
        archive.valid_until,
        archive.do_not_match,
    )


def test_a_place_has_coordinates_and_a_definition(entity):
    """
    Kept as they are written, and served with its own description alone, as decimal numbers.
    """
    place = entity(
        '<place/b> a schema:Place ; schema:name "B" ; skos:definition "A bay."@en , "Une baie."@fr ;\n'
        "    schema:latitude -7.50 ; schema:longitude 18 .\n"
    )

    own = set(statements(place, "https://a.example/", described_entity))
    iri = IRI("https://a.example/id/place/b")
    assert ("-7.50", "18", 2) == (place.latitude, place.longitude, len(place.definitions))
    assert {
        (iri, terms.SCHEMA_LATITUDE, Literal("-7.50", datatype=terms.XSD_DECIMAL)),
        (iri, terms.SCHEMA_LONGITUDE, Literal("18", datatype=terms.XSD_DECIMAL)),
        (iri, terms.SKOS_DEFINITION, Literal("A bay.", "en")),
        (iri, terms.SKOS_DEFINITION, Literal("Une baie.", "fr")),
    } == own - set(statements(place, "https://a.example/"))


def test_concepts_have_labels_schemes_and_broader_concepts(write):
    """
    skos:prefLabel for schema:name; the scheme is part of the key.
    """
    files = read_authority_files(
        [
            write(
                '<scheme/genre> a skos:ConceptScheme ; schema:name "Genres"@en .\n'
                '<concept/genre/message> a skos:Concept ; skos:prefLabel "Message"@en .\n'
                '<concept/genre/telegram> a skos:Concept ; skos:prefLabel "Telegram"@en ;\n'
                "    skos:broader <concept/genre/message> ; skos:inScheme <scheme/genre> .\n"
            )
        ]
    )

    telegram = files.entities["concept/genre/telegram"]

    assert (LangText("Telegram", "en"),) == telegram.names
    assert (("concept/genre/message",), ("scheme/genre",)) == (telegram.broader, telegram.schemes)


KINDS = {
    "agent": "schema:Organization",
    "person": "schema:Person",
    "archive": "schema:ArchiveOrganization",
    "place": "schema:Place",
    "collection": "schema:Collection",
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_its_class(entity, kind):
    """
    Agents may be persons, archives organisations too.
    """
    assert f"{kind}/a" == entity(f'<{kind}/a> a {KINDS[kind]} ; schema:name "A" .').path


def test_an_archive_may_be_an_organisation_too(entity):
    """
    The classes are served as stated, in their order.
    """
    found = entity('<archive/a> a schema:Organization , schema:ArchiveOrganization ; schema:name "A" .')

    assert ("https://schema.org/Organization", "https://schema.org/ArchiveOrganization") == found.types


def test_http_schema_org_is_the_same_vocabulary(entity):
    """
    It is rewritten on reading, in properties and classes.
    """
    found = entity('<agent/a> a <http://schema.org/Organization> ; <http://schema.org/name> "A"@en .')

    assert (("https://schema.org/Organization",), (LangText("A", "en"),)) == (found.types, found.names)


def test_an_entity_may_be_described_in_several_files(write):
    """
    They are read together; its place is the first file.
    """
    one = write('<agent/a> a schema:Organization ; schema:name "A"@en .')
    other = write('<agent/a> skos:altLabel "AA"@en .\n<agent/b> a schema:Organization ; schema:name "B" .', "b.ttl")

    files = read_authority_files([one, other])

    assert (LangText("AA", "en"),) == files.entities["agent/a"].alternates
    assert {"agent/a": 0, "agent/b": 1} == files.origins
    assert [(str(one), one.read_bytes()), (str(other), other.read_bytes())] == list(files.files)


def test_white_space_in_names_is_one_space(entity):
    """
    As in the names that they are compared with.
    """
    assert (
        LangText("The Shore", "en") == entity('<agent/a> a schema:Person ; schema:name " The\\n Shore "@en .').names[0]
    )


def test_a_byte_order_mark_does_not_count(write):
    """
    Editors on Windows write one.
    """
    path = write(b"\xef\xbb\xbf" + f'{HEAD}<agent/a> a schema:Person ; schema:name "A" .'.encode())

    assert {"agent/a"} == read_authority_files([path]).entities.keys()


def test_no_file_is_no_entity():
    """
    A catalogue can do without.
    """
    assert {} == read_authority_files([]).entities


# ---- what they may not


AGENT = '<agent/a> a schema:Organization ; schema:name "A"@en .\n'
FAULTS = {
    "a subject outside the base": (
        f'{AGENT}<https://data.archive.example/id/agent/b> a schema:Person ; schema:name "B" .\n',
        2,
        "is none of",
    ),
    "a subject under a base of its own": (f"{AGENT}@base <https://harbour.example/> .\n<agent/b> a schema:Person .\n", 3, "is none of"),
    "a blank node": (f'{AGENT}\n[] a schema:Person ; schema:name "B" .\n', 3, "blank nodes"),
    "a named blank node": (f"{AGENT}# [ in a comment\n_:b a schema:Person .\n", 3, "blank nodes"),
    "a blank node as a value": (f'{AGENT}<agent/b> a schema:Person ;\n  schema:name "[B]" ;\n  skos:exactMatch [] .\n', 4, "blank nodes"),
    "a collection": (f'{AGENT}<agent/b> a schema:Person ;\n  schema:name "B" ;\n  skos:altLabel ( "C" ) .\n', 4, "collections"),
    "an empty collection": (f'{AGENT}<agent/b> a schema:Person ; schema:name "B" ;\n  skos:exactMatch () .\n', 3, "collections"),
    "an unknown kind": (f'{AGENT}<ship/b> a schema:Person ; schema:name "B" .\n', 2, "is none of"),
    "the language kind": (f"{AGENT}<language/b> a schema:Person .\n", 2, "is none of"),
    "a capital in a key": (f'{AGENT}<agent/B> a schema:Person ; schema:name "B" .\n', 2, "no key"),
    "an underscore in a key": (f'{AGENT}<agent/b_c> a schema:Person ; schema:name "B" .\n', 2, "no key"),
    "an escape in a key": (f'{AGENT}<agent/b%20c> a schema:Person ; schema:name "B" .\n', 2, "no key"),
    "no key": (f'{AGENT}<agent/> a schema:Person ; schema:name "B" .\n', 2, "no key"),
    "a key with a slash": (f'{AGENT}<agent/b/c> a schema:Person ; schema:name "B" .\n', 2, "no key"),
    "a concept without a scheme": (f'{AGENT}<concept/b> a skos:Concept ; skos:prefLabel "B" .\n', 2, "concept/SCHEME/KEY"),
    "an unknown property": (f'{AGENT}<agent/b> a schema:Person ; schema:name "B" ;\n  owl:seeAlso <http://x.example/> .\n', 3, "owl:seeAlso"),
    "an unknown property alone": (f'{AGENT}<agent/b>\n  schema:birthDate "1900" .\n', 3, "schema:birthDate"),
    "an unknown own term": (f'{AGENT}<agent/b> a schema:Person ; schema:name "B" ;\n  arc:detected true .\n', 3, "arc:detected"),
    "an unknown class": (f'{AGENT}<agent/b>\n  a schema:Thing ; schema:name "B" .\n', 3, "schema:Thing"),
    "the class of another kind": (f'{AGENT}<place/b> a schema:Person ; schema:name "B" .\n', 2, "a place is no schema:Person"),
    "a place as an agent": (f'{AGENT}<agent/b> a schema:Place ; schema:name "B" .\n', 2, "an agent is no schema:Place"),
    "no class": (f'{AGENT}<agent/b> schema:name "B" .\n', 2, "no rdf:type"),
    "an archive that is none": (f'{AGENT}<archive/b> a schema:Organization ; schema:name "B" .\n', 2, "no rdf:type of archives"),
    "no name": (f"{AGENT}<agent/b> a schema:Person .\n", 2, "no schema:name"),
    "no label of a concept": (f"{AGENT}<concept/a/b> a skos:Concept .\n", 2, "no skos:prefLabel"),
    "a name of a concept": (f'{AGENT}<concept/a/b> a skos:Concept ;\n  schema:name "B" .\n', 3, "skos:prefLabel"),
    "a label of an agent": (f'{AGENT}<agent/b> a schema:Person ;\n  skos:prefLabel "B" .\n', 3, "cannot have this property"),
    "two names in one language": (f'{AGENT}<agent/b> a schema:Person ; schema:name "B"@en , "C"@en .\n', 2, "two names in one language"),
    "two untagged names": (f'{AGENT}<agent/b> a schema:Person ; schema:name "B" , "C" .\n', 2, "two names in one language"),
    "an empty name": (f'{AGENT}<agent/b> a schema:Person ;\n  schema:name " " .\n', 3, "empty"),
    "a control character": (f'{AGENT}<agent/b> a schema:Person ;\n  schema:name "B\\u0001" .\n', 3, "control characters"),
    "a number as a name": (f"{AGENT}<agent/b> a schema:Person ;\n  schema:name 7 .\n", 3, "is no text"),
    "an IRI as a name": (f"{AGENT}<agent/b> a schema:Person ;\n  schema:name <agent/a> .\n", 3, "is no text"),
    "a tag on a label": (f'{AGENT}<agent/b> a schema:Person ; schema:name "B" ;\n  rdfs:label "B"@en .\n', 3, "language tag"),
    "two labels": (f'{AGENT}<agent/b> a schema:Person ; schema:name "B" ; rdfs:label "B" , "C" .\n', 2, "rdfs:label"),
    "a broader agent": (f'{AGENT}<agent/b> a schema:Person ; schema:name "B" ;\n  skos:broader <agent/a> .\n', 3, "cannot have this property"),
    "an agent as something broader": (f'{AGENT}<place/b> a schema:Place ; schema:name "B" ;\n  skos:broader <agent/a> .\n', 3, "is no concept or place"),
    "something broader that is not there": (f'{AGENT}<place/b> a schema:Place ; schema:name "B" ; skos:broader <place/c> .\n', 2, "not in the files"),
    "a scheme that is not there": (f'{AGENT}<concept/a/b> a skos:Concept ; skos:prefLabel "B" ; skos:inScheme <scheme/a> .\n', 2, "not in the files"),
    "a match at home": (f'{AGENT}<agent/b> a schema:Person ; schema:name "B" ;\n  skos:exactMatch <agent/a> .\n', 3, "is not elsewhere"),
    "a match that is no address": (f'{AGENT}<agent/b> a schema:Person ; schema:name "B" ;\n  skos:exactMatch <urn:x:y> .\n', 3, "is not elsewhere"),
    "a text as a match": (f'{AGENT}<agent/b> a schema:Person ; schema:name "B" ;\n  skos:exactMatch "Q1" .\n', 3, "is no IRI"),
    "an acronym of an agent": (f'{AGENT}<agent/b> a schema:Person ; schema:name "B" ;\n  arc:acronym "B" .\n', 3, "cannot have this property"),
    "a pattern of an agent": (f'{AGENT}<agent/b> a schema:Person ; schema:name "B" ;\n  arc:signaturePattern "(?P<unit>.)" .\n', 3, "cannot have this property"),
    "a pattern without a unit": (f'{AGENT}<archive/b> a schema:ArchiveOrganization ; schema:name "B" ;\n  arc:signaturePattern "[0-9]+" .\n', 3, "no group named unit"),
    "a pattern that is none": (f'{AGENT}<archive/b> a schema:ArchiveOrganization ; schema:name "B" ;\n  arc:signaturePattern "(?P<unit>" .\n', 3, "no regular expression"),
    "a pattern that is too long": (f'{AGENT}<archive/b> a schema:ArchiveOrganization ; schema:name "B" ;\n  arc:signaturePattern "(?P<unit>{"x" * 500})" .\n', 3, "at most 500"),
    "a tag on a pattern": (f'{AGENT}<archive/b> a schema:ArchiveOrganization ; schema:name "B" ;\n  arc:signaturePattern "(?P<unit>.)"@en .\n', 3, "is no plain text"),
    "a place as a programme": (f'{AGENT}<place/b> a schema:Place ; schema:name "B" ;\n  arc:programme true .\n', 3, "cannot have this property"),
    "a programme that is none": (f'{AGENT}<agent/b> a schema:Person ; schema:name "B" ;\n  arc:programme false .\n', 3, "is not true"),
    "a text as a year": (f'{AGENT}<place/b> a schema:Place ; schema:name "B" ;\n  arc:validFrom "1949" .\n', 3, "is no year"),
    "a date as a year": (f'{AGENT}<place/b> a schema:Place ; schema:name "B" ;\n  arc:validUntil 19491001 .\n', 3, "is no year"),
    "two years": (f'{AGENT}<place/b> a schema:Place ; schema:name "B" ; arc:validFrom 1949 , 1950 .\n', 2, "arc:validFrom"),
    "a latitude beyond the pole": (f'{AGENT}<place/b> a schema:Place ; schema:name "B" ;\n  schema:latitude 90.1 ; schema:longitude 0 .\n', 3, "expected degrees from -90 to 90"),
    "a longitude in words": (f'{AGENT}<place/b> a schema:Place ; schema:name "B" ;\n  schema:longitude "2 W" ; schema:latitude 0 .\n', 3, "is no longitude"),
    "a latitude alone": (f'{AGENT}<place/b> a schema:Place ; schema:name "B" ; schema:latitude 1.5 .\n', 2, "expected both"),
    "an agent on the map": (f'{AGENT}<agent/b> a schema:Person ; schema:name "B" ;\n  schema:latitude 1 ; schema:longitude 1 .\n', 3, "cannot have this property"),
    "a syntax error": (f'{AGENT}\n<agent/b> a schema:Person ; schema:name "B" \n', 4, "Turtle"),
    "an unknown prefix": (f"{AGENT}<agent/b> a foaf:Person .\n", 2, "Turtle"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "line", "words"), FAULTS.values(), ids=FAULTS)
def test_a_slip_is_named_with_its_line(write, text, line, words):
    """
    As ``file:line: field: problem (advice)``.
    """
    found = faults(write(text))

    assert any(
        fault.startswith(f"{FIRST + line - 1}: ") and words in fault and fault.endswith(")") for fault in found
    ), found


def test_all_slips_are_named_at_once(write):
    """
    In one run, each once.
    """
    found = faults(write('<agent/a> owl:seeAlso <http://x.example/> .\n<ship/b> schema:name "B" .\n'))

    assert 3 == len(found)
    for words in ("owl:seeAlso", "ship/b", "no rdf:type"):
        assert 1 == sum(words in fault for fault in found)


def test_a_row_without_a_name_is_named_with_its_line(write):
    """
    In a table the sentence speaks of cells, not of properties of RDF.
    """
    table = write("kind,name\nperson,Ana Lima\nperson,\n", "people.csv", head="")

    expected = "3: name: this row has a kind, but no name (expected a name; write it, or remove the kind)"
    assert [expected] == faults(table)


def test_a_slip_in_the_second_file_names_the_second_file(write):
    """
    Also where the entity began in the first.
    """
    one, other = write(AGENT), write("<agent/a>\n  owl:seeAlso <http://x.example/> .\n", "b.ttl")

    [fault] = faults(other, one)[:1]

    assert fault.startswith(f"{FIRST + 1}: owl:seeAlso: ")


def test_a_prefixed_subject_is_found_too(write):
    """
    Whoever writes ``agent:b`` shall find the line.
    """
    found = faults(
        write(f'{AGENT}@prefix agent: <agent/> .\n\nagent:b a schema:Person ;\n  schema:birthDate "1900" .\n')
    )

    assert f"{FIRST + 4}: schema:birthDate: " in found[0][:40]


def test_a_file_that_is_no_utf_8_is_named_with_its_line(write):
    """
    With the byte.
    """
    found = faults(write(f'{HEAD}<agent/a> a schema:Person ;\n schema:name "'.encode() + b'Caf\xe9" .'))

    assert f"{FIRST + 1}: encoding: byte 0xE9 is not UTF-8" == found[0].partition(" (")[0]


def test_a_file_that_is_not_there_is_named(tmp_path):
    """
    With the setting to look at.
    """
    with pytest.raises(NotFoundError, match=r"nowhere\.ttl"):
        read_authority_files([tmp_path / "nowhere.ttl"])


def test_thousands_of_slips_are_named_in_time(write):
    """
    Finding their lines must not take longer than reading the file.
    """
    text = "".join(
        f'<agent/a{n}> a schema:Person ; schema:name "A{n}" ;\n schema:birthDate "1900" .\n' for n in range(3000)
    )

    found = faults(write(text))

    assert 3000 == len(found)
    assert found[-1].startswith(f"{FIRST + 5999}: schema:birthDate")


# ---- what is served


def statements(entity, base, served_with=served):
    imprint = Imprint(base=base)
    return list(served_with(entity, Iris(base), imprint))


@pytest.mark.parametrize("base", ["https://data.archive.example/", "http://127.0.0.1:8000/catalogue/"])
def test_one_file_serves_every_base(base):
    """
    Entities are kept by their paths; IRIs come from the setting.
    """
    entity = harbour().by_path["archive/prc-fma"]

    assert {IRI(f"{base}id/archive/prc-fma")} == {statement[0] for statement in statements(entity, base)}
    assert IRI(f"{base}id/archive/prc-fma/unit/118-01764-04") in {
        statement[0] for statement in described(labelled(), imprint=Imprint(base=base)).statements
    }


def test_what_is_served_with_a_document_and_what_with_the_entity(entity):
    """
    Types, label, names and acronyms here; alternatives and matches there; hidden labels and patterns nowhere.
    """
    archive = entity(
        '<archive/a> a schema:ArchiveOrganization ; schema:name "A"@en ; skos:altLabel "B"@en ; skos:hiddenLabel "C" ;\n'
        '  skos:exactMatch <http://x.example/> ; arc:acronym "D" ; arc:signaturePattern "(?P<unit>E)" .'
    )
    iri, base = IRI("https://data.archive.example/id/archive/a"), "https://data.archive.example/"
    expected = [
        (iri, terms.RDF_TYPE, IRI("https://schema.org/ArchiveOrganization")),
        (iri, terms.RDF_TYPE, terms.DCT_AGENT),
        (iri, terms.RDFS_LABEL, Literal("A")),
        (iri, terms.SCHEMA_NAME, Literal("A", "en")),
        (iri, terms.SCHEMA_ALTERNATE_NAME, Literal("D")),
    ]

    assert expected == statements(archive, base)
    assert [
        *expected,
        (iri, terms.SKOS_ALT_LABEL, Literal("B", "en")),
        (iri, terms.SKOS_EXACT_MATCH, IRI("http://x.example/")),
    ] == statements(archive, base, described_entity)


def test_own_terms_in_a_file_do_not_depend_on_the_setting(entity):
    """
    ``../def/arc#`` always means our own terms.
    """
    assert entity('<agent/a> a schema:Person ; schema:name "A" ; arc:programme true .').programme


def test_the_table_of_properties_is_whole():
    """
    Twenty-one rows, as documented.
    """
    assert 21 == len(PROPERTIES)


def test_the_same_files_give_the_same_entities(examples):
    """
    So a generation always gives the same bytes.
    """
    one, other = (read_authority_files([examples / "authorities.ttl"]) for _ in range(2))

    assert one == other
    assert Authorities(one.entities.values()).by_path == Authorities(other.entities.values()).by_path
