"""Profiles: a part of the description each, the same in every syntax."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import rdf
from support.laws import law
from support.strategies import documents

from exports.formats import FORMATS
from exports.profiles import PROFILES, described
from vocab import contexts, terms
from vocab.statements import IRI, Literal

OWN = "https://data.archive.example/def/arc#"
ROOT = IRI("https://data.archive.example/id/document/1")
OTHER = IRI("https://data.archive.example/id/agent/other")
PARTS = ["dublin-core", "schema"]


def said(node):
    """Return what a Schema.org block says, as subject, property and text: it knows no kinds of term."""
    found, subject = set(), node["@id"]
    for key, values in node.items():
        if key in {"@context", "@id"}:
            continue
        predicate = terms.RDF_TYPE if key == "@type" else terms.SCHEMA + key
        for value in values if isinstance(values, list) else [values]:
            if isinstance(value, dict):
                found.add((subject, predicate, value["@id"]))
                found |= said(value)
            else:
                found.add((subject, predicate, terms.SCHEMA + value if key == "@type" else value))
    return found


def text(statement):
    subject, predicate, term = statement
    return str(subject), str(predicate), str(getattr(term, "value", term))


@pytest.mark.parametrize("name", PROFILES)
@law(40)
@given(document=documents())
def test_a_profile_is_a_part_of_the_description(name, document, describe):
    """
    Nothing is added, changed or put in another order, and doing it twice changes nothing more.
    """
    description = describe(document)

    kept = PROFILES[name].project(description.iri, description.statements)

    left = iter(description.statements)
    assert all(statement in left for statement in kept)
    assert (len(kept) == len(description.statements)) == (name == "full")
    assert kept == PROFILES[name].project(description.iri, kept)


@pytest.mark.parametrize("name", PARTS)
@law(25)
@given(document=documents(), syntax=st.sampled_from(["ttl", "nt", "nq", "trig", "rdf"]))
def test_every_syntax_of_a_profile_says_the_same(name, syntax, document, describe, serialiser, about):
    """
    Read by another program, each one is exactly what the profile keeps.
    """
    kept = about(describe(document)).projected(PROFILES[name])

    assert rdf.triples(kept.statements) == rdf.read(serialiser.write(syntax, kept, name), syntax)


@pytest.mark.parametrize("name", PARTS)
@law(25)
@given(document=documents())
def test_a_profile_can_be_said_under_our_context(name, document, describe, serialiser, about):
    """
    The forms of JSON-LD are made of the compact document, which a processor reads as what the profile keeps.
    """
    kept = about(describe(document)).projected(PROFILES[name])
    context = {"contextUrl": None, "documentUrl": "", "document": contexts.context(OWN)}

    assert rdf.triples(kept.statements) == rdf.read_by_pyld(serialiser.json(kept), lambda url, _: context)


@law(40)
@given(document=documents())
def test_the_schema_org_block_is_the_schema_profile_without_kinds_of_term(document, describe, serialiser, about):
    """
    As compact JSON-LD it names the same things, properties and values, as plain strings.
    """
    kept = about(describe(document)).projected(PROFILES["schema"])

    block = json.loads(serialiser.write("jsonld", kept, "schema"))

    assert {text(statement) for statement in kept.statements} == said(block)


def test_the_schema_profile_of_the_sample_is_the_reviewed_block(sample, serialiser, about, request):
    """
    Byte by byte, but for the way JSON is laid out.
    """
    expected = (request.path.parent.parent / "golden" / "profile.schema.jsonld").read_bytes()

    kept = about(sample).projected(PROFILES["schema"])

    assert json.loads(expected) == json.loads(serialiser.write("jsonld", kept, "schema"))
    assert serialiser.write("jsonld", kept, "schema") == serialiser.write("json", kept, "schema")


def test_the_dublin_core_of_the_sample_is_what_dublin_core_can_say(sample):
    """
    DCMI properties all of them, DCMI types, and labels of what they lead to: no other vocabulary.
    """
    kept = PROFILES["dublin-core"].project(sample.iri, sample.statements)

    properties = {predicate for _, predicate, _ in kept}
    assert {terms.RDF_TYPE, terms.RDFS_LABEL} == {iri for iri in properties if not iri.startswith(terms.DCTERMS)}
    assert {one for one in sample.statements if one[1].startswith(terms.DCTERMS)} <= set(kept)
    assert all(
        term.startswith((terms.DCTERMS, terms.DCMITYPE)) for _, predicate, term in kept if predicate == terms.RDF_TYPE
    )
    labels = {term.value for _, predicate, term in kept if predicate == terms.RDFS_LABEL}
    assert {"Chinese", "English", "7Brands"} <= labels


def test_what_is_not_led_to_has_no_place_in_a_profile():
    """
    A label of a thing that only another vocabulary mentions stays out, and so does what Schema.org cannot reach.
    """
    statements = (
        (ROOT, terms.DCT_TITLE, Literal("A title")),
        (ROOT, terms.SCHEMA_NAME, Literal("A title")),
        (ROOT, terms.SCHEMA_TEXT, Literal("All of the text")),
        (ROOT, terms.DCT_CREATOR, OTHER),
        (OTHER, terms.RDF_TYPE, terms.DCT_AGENT),
        (OTHER, terms.RDF_TYPE, terms.SCHEMA_PERSON),
        (OTHER, terms.RDFS_LABEL, Literal("Other")),
        (ROOT, terms.RDFS_LABEL, Literal("Root")),
        (IRI(f"{OTHER}-archive"), terms.RDF_TYPE, terms.DCT_AGENT),
        (IRI(f"{OTHER}-archive"), terms.RDFS_LABEL, Literal("Nobody's")),
    )

    assert (statements[0], *statements[3:5], statements[6]) == PROFILES["dublin-core"].project(ROOT, statements)
    assert (statements[1],) == PROFILES["schema"].project(ROOT, statements)


@pytest.mark.parametrize("name", PROFILES)
def test_a_profile_describes_itself(name):
    """
    Its IRI lies in the catalogue, and its description holds its token and its standard.
    """
    profile = PROFILES[name]

    statements = list(described(profile, "https://data.archive.example/"))

    iri = profile.iri("https://data.archive.example/")
    assert f"https://data.archive.example/def/profile{'' if name == 'full' else '/' + name}" == iri
    assert {iri} == {subject for subject, _, _ in statements}
    assert (iri, terms.PROF_HAS_TOKEN, Literal(name)) in statements
    assert (name != "full") == any(predicate == terms.PROF_IS_PROFILE_OF for _, predicate, _ in statements)


def test_full_is_what_is_written_without_a_profile(sample, serialiser, about):
    """
    Every format writes the same bytes.
    """
    everything = about(sample)

    for name in FORMATS:
        assert serialiser.write(name, everything) == serialiser.write(name, everything.projected(PROFILES["full"]))
