"""The description as one element: any RDF parser reads exactly the description from it."""

from hypothesis import given
from lxml import etree
from support import rdf
from support.laws import law
from support.strategies import documents

from exports import rdf_element


@law(100)
@given(document=documents())
def test_one_element_says_exactly_what_the_description_says(document, describe):
    """
    Nested, without rdf:RDF around it, it is read as the same statements.
    """
    description = describe(document)

    written = etree.tostring(rdf_element.record(description), encoding="UTF-8")

    assert rdf.triples(description.statements) == rdf.read(written, "rdf")


def test_the_root_is_the_record(sample):
    """
    Its namespace tells it from an EDM record, whose root is rdf:RDF.
    """
    root = rdf_element.record(sample)

    assert f"{{{rdf_element.NAMESPACE}}}Document" == root.tag
