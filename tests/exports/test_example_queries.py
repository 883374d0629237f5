"""The example queries as data: complete, under any base, and in terms of prefixes that are declared."""

import re

import pyoxigraph
import pytest

from exports.example_queries import describe_examples, examples, examples_block, grouped, prefixes, with_prefixes
from exports.rdf import PREFIXES
from vocab import terms
from vocab.imprint import Imprint
from vocab.statements import IRI

IMPRINT = Imprint(base="https://data.archive.example/")
EXAMPLES = examples(IMPRINT)
PREFIX_LINE = re.compile(r"^PREFIX ([\w-]*): <([^>]*)>$", re.MULTILINE)


def names(found):
    return [example.name for example in found]


def test_there_are_many_in_groups():
    """
    At least 25, each under a heading with others, and those of a heading stand together.
    """
    groups = grouped(EXAMPLES)

    assert len(EXAMPLES) >= 25
    assert names(EXAMPLES) == [example.name for group in groups.values() for example in group]
    assert [] == [group for group, found in groups.items() if len(found) < 2]
    assert len(EXAMPLES) == len(set(names(EXAMPLES))) == len({example.label for example in EXAMPLES})


@pytest.mark.parametrize("example", EXAMPLES, ids=names(EXAMPLES))
def test_an_example_is_explained_and_complete(example):
    """
    It has a name that can stand in an address, a label, sentences, and declares the prefixes that it uses, no others.
    """
    body = PREFIX_LINE.sub("", example.query).strip()
    declared = dict(PREFIX_LINE.findall(example.query))
    known = prefixes(IMPRINT)

    assert re.fullmatch(r"[a-z][a-z0-9-]*", example.name)
    assert re.fullmatch(r"[A-Z].*[^.]", example.label)
    assert re.search(r"[.?]$", example.comment)
    assert body.startswith(example.form)
    assert {prefix: known[prefix] for prefix in declared} == declared
    assert [] == [prefix for prefix in declared if not re.search(rf"(?<![\w-]){prefix}:", body)]
    assert example.query == with_prefixes(body, known)


@pytest.mark.parametrize("example", EXAMPLES, ids=names(EXAMPLES))
def test_an_example_is_sparql(example):
    """
    The engine's parser takes it.
    """
    store = pyoxigraph.Store()

    store.query(example.query)


def test_prefixes_are_those_of_the_site_and_of_its_things():
    """
    The table that Turtle is written with, our own terms, and the places where things have their addresses.
    """
    imprint = Imprint(base="https://other.example/archive/", terms="https://terms.example/#")

    known = prefixes(imprint)

    assert known.items() >= PREFIXES.items()
    assert "https://terms.example/#" == known["arc"]
    assert "https://other.example/archive/id/document/" == known["document"]
    assert "https://other.example/archive/graph/" == known["graph"]


def test_only_prefixes_of_the_query_are_declared():
    """
    What looks like one in a string or an IRI is none.
    """
    known = {"arc": "urn:a#", "rdfs": "urn:r#", "graph": "urn:g#", "skos": "urn:s#"}

    declared = with_prefixes('ASK { <urn:arc:x> skos:broader/rdfs:label "graph:x" }', known)

    assert [("rdfs", "urn:r#"), ("skos", "urn:s#")] == PREFIX_LINE.findall(declared)


def test_the_data_follow_the_base():
    """
    Under another base no IRI of the first is left, and the rest is the same.
    """
    other = Imprint(base="https://other.example/archive/")

    moved = examples_block(IMPRINT).replace(IMPRINT.base, other.base)

    assert moved == examples_block(other)
    assert "@BASE@" not in moved


def test_the_data_say_how_each_query_is_read():
    """
    Each has the class of its form, its prefixes, where it is asked; every prefix is declared once.
    """
    said = describe_examples(IMPRINT)
    whole = IRI(f"{IMPRINT.base}def/examples")
    sh = {name: IRI(terms.SHACL + name) for name in ("prefixes", "declare", "prefix", "namespace", "SPARQLExecutable")}

    for example in EXAMPLES:
        iri = IRI(example.iri)
        assert (iri, terms.RDF_TYPE, sh["SPARQLExecutable"]) in said
        assert (iri, sh["prefixes"], whole) in said
        assert (iri, IRI(terms.SCHEMA + "target"), IRI(f"{IMPRINT.base}sparql")) in said
        assert any(
            predicate == terms.RDF_TYPE and term.endswith(f"SPARQL{example.form.capitalize()}Executable")
            for subject, predicate, term in said
            if subject == iri
        )
    nodes = [term for subject, predicate, term in said if (subject, predicate) == (whole, sh["declare"])]
    found = {
        (subject, predicate): term.value
        for subject, predicate, term in said
        if subject in nodes and predicate in {sh["prefix"], sh["namespace"]}
    }
    assert prefixes(IMPRINT) == {found[node, sh["prefix"]]: found[node, sh["namespace"]] for node in nodes}
