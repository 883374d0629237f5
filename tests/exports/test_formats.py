"""Every format: the reviewed bytes of the sample, and the law that each says exactly what the description says."""

import random

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import rdf
from support.laws import law
from support.strategies import documents

from exports.formats import FORMATS, About
from vocab.statements import IRI, Literal

SYNTAXES = ("ttl", "nt", "nq", "trig", "rdf")

A, B = IRI("https://data.archive.example/id/document/a"), IRI("https://data.archive.example/id/document/b")
GRAPH = IRI("https://data.archive.example/data/document/a")


@pytest.mark.parametrize("name", FORMATS)
def test_the_sample_is_written_in_exactly_the_reviewed_bytes(name, sample, serialiser, about, golden):
    """
    No byte of any format changes without somebody having looked at it.
    """
    golden(f"121616.{name}", serialiser.write(name, about(sample)))


@law(100)
@given(document=documents())
def test_every_syntax_says_exactly_what_the_description_says(document, describe, serialiser, about):
    """
    What is written and read back is the same set of statements, without a blank node.
    """
    description = describe(document)
    expected = rdf.triples(description.statements)

    for name in SYNTAXES:
        assert expected == rdf.read(serialiser.write(name, about(description)), name), name


@law(100)
@given(text=st.text(st.characters(codec="utf-8")), language=st.sampled_from([None, "en", "zh-Hant"]))
def test_every_text_survives_every_line_syntax(text, language, serialiser):
    """
    Quotation marks, backslashes, line ends, control characters: what a literal holds comes back to the letter.
    """
    statement = (A, IRI("https://schema.org/name"), Literal(text, language))

    for name in ("ttl", "nt", "nq", "trig"):
        written = serialiser.write(name, About(A, GRAPH, (statement,)))
        assert rdf.triples([statement]) == rdf.read(written, name), name


@law(100)
@given(text=st.text(st.characters(codec="utf-8")))
def test_rdf_xml_is_well_formed_whatever_a_text_holds(text, serialiser):
    """
    Characters that XML cannot hold are replaced; the document stays readable by a strict parser.
    """
    from xml.etree import ElementTree as ET

    written = serialiser.write("rdf", About(A, GRAPH, ((A, IRI("https://schema.org/name"), Literal(text)),)))

    ET.fromstring(written)


@pytest.mark.parametrize("name", ["nq", "trig"])
def test_formats_with_graphs_put_everything_into_the_graph_of_the_description(name, sample, serialiser, about):
    """
    N-Quads and TriG name the description as their graph; the other formats name none.
    """
    written = serialiser.write(name, about(sample))

    assert {"https://data.archive.example/data/document/121616"} == rdf.graphs(written, name)
    assert {""} == rdf.graphs(serialiser.write("ttl", about(sample)), "ttl")


@pytest.mark.slow
@pytest.mark.parametrize("name", ["ttl", "nt", "nq", "rdf"])
def test_rdflib_reads_what_pyoxigraph_reads(name, examples_described, serialiser, about):
    """
    A second, independent parser finds the same statements in all examples.
    """
    for description in examples_described:
        written = serialiser.write(name, about(description))

        assert rdf.triples(description.statements) == rdf.read_by_rdflib(written, name), description.identifier


def test_sorted_n_quads_do_not_depend_on_the_order_of_statements(sample, serialiser, about):
    """
    They are the canonical form of a description: two of them can be compared by their bytes.
    """
    shuffled = list(sample.statements)
    random.Random(1).shuffle(shuffled)

    one = sorted(serialiser.write("nq", about(sample)).splitlines())
    other = sorted(serialiser.write("nq", About(sample.iri, sample.data, tuple(shuffled))).splitlines())

    assert one == other


def test_sorted_n_quads_survive_being_read_and_written_by_others(sample, serialiser, about):
    """
    Reading them with pyoxigraph and writing them again gives the same lines.
    """
    written = serialiser.write("nq", about(sample))

    quads = pyoxigraph.parse(written, format=pyoxigraph.RdfFormat.N_QUADS)
    again = pyoxigraph.serialize(quads, format=pyoxigraph.RdfFormat.N_QUADS)

    assert sorted(written.splitlines()) == sorted(again.splitlines())


def test_turtle_prefers_the_longest_namespace(serialiser):
    """
    A namespace that begins like another one is not mistaken for it.
    """
    from exports.rdf import TurtleWriter

    writer = TurtleWriter("https://schema.org/own/")
    written = writer.document([(A, IRI("https://schema.org/own/year"), Literal("1"))])

    assert "arc:year" in written
    assert {(A, "https://schema.org/own/year", "1^^http://www.w3.org/2001/XMLSchema#string")} == rdf.read(
        written, "ttl"
    )


def test_statements_of_others_with_blank_nodes_are_refused():
    """
    No blank node enters, so none can leave.
    """
    from exports.rdf import from_oxigraph

    with pytest.raises(TypeError, match="not an IRI"):
        from_oxigraph(pyoxigraph.parse("_:a <http://a.example/p> 1 .", format=pyoxigraph.RdfFormat.TURTLE))
    with pytest.raises(TypeError, match="not an IRI"):
        from_oxigraph(pyoxigraph.parse("<http://a.example/s> <http://a.example/p> [] .", format=rdf.FORMATS["ttl"]))
