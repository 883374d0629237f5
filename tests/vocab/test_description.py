"""The mapping of whole documents: the profile's sample to the letter, and laws for all others."""

import pyoxigraph
from hypothesis import given
from support.catalogues import START
from support.laws import law
from support.strategies import documents

from exports.rdf import ntriples
from vocab.authority import Authorities
from vocab.imprint import Imprint
from vocab.mapping.description import Describer

IMPRINT = Imprint(
    base="https://data.archive.example/", publisher="wilson-center-digital-archive", oai_domain="data.archive.example"
)


def triples(text, format=pyoxigraph.RdfFormat.N_TRIPLES):
    return {str(quad.triple) for quad in pyoxigraph.parse(text, format=format)}


def test_the_sample_gives_exactly_the_graph_of_the_profile(catalogue, examples, request):
    """
    The sample record under the profile's settings is described as the profile says, statement by statement.
    """
    catalogue.load(examples / "records" / "121616.txt")

    actual = triples(ntriples(catalogue.describe("121616").statements))

    expected = (request.path.parent.parent / "golden" / "profile.ttl").read_bytes()
    assert triples(expected, pyoxigraph.RdfFormat.TURTLE) == actual


@law(200)
@given(document=documents())
def test_a_document_always_gives_the_same_statements_in_the_same_order(document):
    """
    Describing is a pure function.
    """
    one, other = Describer(IMPRINT, Authorities()), Describer(IMPRINT, Authorities())

    assert one.describe(document, [], START).statements == other.describe(document, [], START).statements
