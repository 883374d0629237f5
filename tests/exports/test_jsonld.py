"""JSON-LD: the reviewed sample, the law that every form says what the description says, and the Schema.org block."""

import ast
import inspect
import json
import pkgutil
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyld import jsonld
from support import rdf
from support.laws import law
from support.strategies import documents

import vocab.mapping
from exports.jsonld import JsonLdWriter, dumps, quick_dumps, schema_org
from exports.jsonld_forms import FORMS, reshape
from vocab import contexts, terms
from vocab.mapping.entities import described, furniture
from vocab.statements import IRI, Literal

OWN = "https://data.archive.example/def/arc#"
ADDRESS = "https://data.archive.example/def/context.jsonld"


def load(url, _options):
    """Give our context and nothing else."""
    assert url == ADDRESS, f"something tried to load {url}"
    return {"contextUrl": None, "documentUrl": url, "document": contexts.context(OWN)}


def ordered(content):
    """Return JSON as a text that shows the order of keys."""
    return json.dumps(json.loads(content), indent=1)


@pytest.fixture(scope="module")
def writer():
    return JsonLdWriter("https://data.archive.example/", OWN)


def test_the_sample_is_the_document_of_the_profile_key_by_key(sample, serialiser, about, request):
    """
    The compact form of the sample is what the profile shows, its keys in that order.
    """
    expected = (request.path.parent.parent / "golden" / "profile.jsonld").read_bytes()

    assert ordered(expected) == ordered(serialiser.write("jsonld", about(sample)))


def test_the_schema_org_block_of_the_sample_is_that_of_the_profile_key_by_key(sample, request):
    """
    The block that pages embed is what the profile shows, its keys in that order.
    """
    expected = (request.path.parent.parent / "golden" / "profile.schema.jsonld").read_bytes()

    assert ordered(expected) == ordered(dumps(schema_org(sample.iri, sample.statements)))


@law(100)
@given(document=documents())
def test_the_compact_form_says_exactly_what_the_description_says(document, describe, writer):
    """
    A JSON-LD processor that is given our context, and nothing else, finds the same statements.
    """
    description = describe(document)

    compact = writer.document(description.iri, description.statements)

    assert rdf.triples(description.statements) == rdf.read_by_pyld(compact, load)


@law(100)
@given(document=documents())
def test_every_key_has_one_form_always(document, describe, writer):
    """
    A reader of plain JSON never has to ask whether a value is a list: sets are lists, texts are maps by language.
    """
    description = describe(document)
    coercions = {name: coercion for name, _, coercion in contexts.KEYS}

    for name, value in _members(writer.document(description.iri, description.statements)):
        container = coercions.get(name, {}).get("@container")
        assert (container == "@set") == isinstance(value, list), (name, value)
        assert container != "@language" or isinstance(value, dict), (name, value)


def _members(node):
    for name, value in node.items():
        if name not in {"@context", "id", "type", "included"}:
            yield name, value
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict) and "id" in inner:
                yield from _members(inner)


@pytest.mark.slow
@pytest.mark.parametrize("reader", ["rdflib", "pyoxigraph"])
def test_other_processors_read_the_same(reader, examples_described, writer):
    """
    rdflib and pyoxigraph, given the context inline, find the same statements in all examples.
    """
    for description in examples_described:
        document = contexts.context(OWN) | writer.node(description.iri, description.statements)
        read = rdf.read_by_rdflib if reader == "rdflib" else rdf.read

        assert rdf.triples(description.statements) == read(dumps(document), "jsonld"), description.identifier


@pytest.mark.slow
@law(50)
@given(document=documents())
def test_every_other_form_says_the_same(document, describe, writer):
    """
    Expanded, flattened and framed documents hold exactly the statements of the compact one.
    """
    description = describe(document)
    compact = writer.document(description.iri, description.statements)

    for form in FORMS.values():
        assert rdf.triples(description.statements) == rdf.read_by_pyld(reshape(form, compact, OWN), load), form


def test_forms_have_their_shapes(sample, writer):
    """
    The expanded form has no context, the flattened one a list of nodes, the framed one a single tree.
    """
    compact = writer.document(sample.iri, sample.statements)

    expanded, flattened, framed = (reshape(form, compact, OWN) for form in ("expanded", "flattened", "framed"))

    assert isinstance(expanded, list)
    assert ["@context", "@graph"] == list(flattened)
    assert ADDRESS == flattened["@context"] == framed["@context"]
    assert str(sample.iri) == framed["id"]
    with pytest.raises(ValueError, match="no form"):
        reshape("compressed", compact, OWN)


def test_reshaping_loads_no_context_but_ours(sample, writer):
    """
    A document that names a context of somebody else is an error, not a request.
    """
    compact = writer.document(sample.iri, sample.statements)
    compact["included"] = [{"@context": "https://elsewhere.example/context", "id": str(sample.iri)}]

    with pytest.raises(jsonld.JsonLdError) as caught:
        reshape("expanded", compact, OWN)

    assert "only our own context is" in f"{caught.value} {caught.value.__cause__}"


def test_a_property_without_a_key_is_an_error(writer):
    """
    Nothing is left out of JSON-LD in silence.
    """
    with pytest.raises(KeyError):
        writer.node(IRI("https://a.example/"), [(IRI("https://a.example/"), IRI("https://b.example/p"), Literal("x"))])


def _predicates_of_the_mapping():
    """Return every property that the mapping names: ``terms.X`` and ``own.x`` in its source."""
    own = terms.OwnTerms(OWN)
    found = set()
    for module in pkgutil.iter_modules(vocab.mapping.__path__, "vocab.mapping."):
        if module.name.endswith(".links"):
            # machine-made links are part of no description: they have no form but N-Quads
            continue
        for node in ast.walk(ast.parse(inspect.getsource(import_module(module.name)))):
            if not (isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name | ast.Attribute)):
                continue
            owner = node.value.id if isinstance(node.value, ast.Name) else node.value.attr
            value = getattr({"terms": terms, "own": own, "own_terms": own}.get(owner), node.attr, None)
            if isinstance(value, IRI) and value.removeprefix(OWN).rpartition("/")[2].rpartition("#")[2][:1].islower():
                found.add(str(value))
    return found - {terms.RDF_TYPE}


def test_every_property_of_the_mapping_has_a_key():
    """
    Whatever the mapping can say has a place in JSON-LD.
    """
    keys = {contexts.expand(name, OWN) for _, name, _ in contexts.KEYS}
    used = _predicates_of_the_mapping()

    assert len(used) > 60
    assert set() == {iri for iri in used if not iri.endswith(("xsd", "EDTF"))} - keys - _DATATYPES


_DATATYPES = {
    str(iri)
    for iri in (
        terms.XSD_DATE,
        terms.XSD_DATETIME,
        terms.XSD_DECIMAL,
        terms.XSD_GYEAR,
        terms.XSD_GYEARMONTH,
        terms.XSD_INTEGER,
    )
}


def test_keys_are_unique_both_ways():
    """
    One key an IRI, one IRI a key, and no key that the context takes for something else.
    """
    names = [name for name, _, _ in contexts.KEYS]
    iris = [contexts.expand(name, OWN) for _, name, _ in contexts.KEYS]

    assert len(names) == len(set(names)) == len(set(iris))
    assert set() == set(names) & set(contexts.classes(OWN).values())


def test_entities_and_the_catalogues_own_things_can_be_written(published, writer):
    """
    Descriptions of agents, archives, concepts, schemes and the dataset are JSON-LD too.
    """
    edition = published.edition
    things = {
        edition.iris.thing(path): statements for path, statements in furniture(edition.iris, edition.imprint).items()
    }
    for entity in edition.authorities.by_path.values():
        things[edition.iris.thing(entity.path)] = tuple(described(entity, edition.iris, edition.imprint))

    for iri, statements in things.items():
        assert rdf.triples(statements) == rdf.read_by_pyld(writer.document(iri, statements), load), iri


# ---------------------------------------------------------------- Schema.org alone


def _lexical(triples):
    """Return triples with the bare text of their values: the block says dates and addresses as plain strings."""
    return {
        (subject, predicate, term.value if isinstance(term, rdf.Text) else term[1:-1])
        for subject, predicate, term in triples
    }


@law(100)
@given(document=documents())
def test_the_schema_org_block_says_what_the_description_says_in_schema_org(document, describe):
    """
    No more than the description, no less than its Schema.org statements, but for the text; nothing remote is loaded.
    """
    description = describe(document)

    block = schema_org(description.iri, description.statements)

    said = _lexical(rdf.read_by_pyld(block))
    in_schema_org = {
        triple
        for triple in rdf.triples(description.statements)
        if (triple[1].startswith(terms.SCHEMA) and triple[1] != terms.SCHEMA_TEXT)
        or (triple[1] == terms.RDF_TYPE and triple[2].startswith(f"<{terms.SCHEMA}"))
    }
    reachable = {triple for triple in _lexical(in_schema_org) if triple[0] in _subjects(block)}
    assert reachable == said
    assert {str(description.iri)} | {s for s, _, _ in said} == _subjects(block) | {s for s, _, _ in said}


def _subjects(block):
    found = {block["@id"]}
    for value in block.values():
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict) and "@id" in inner:
                found |= _subjects(inner)
    return found


def test_the_schema_org_block_of_the_sample_holds_every_schema_org_statement(sample):
    """
    Nothing that Schema.org has a word for is out of the block's reach, but for the text.
    """
    said = _lexical(rdf.read_by_pyld(schema_org(sample.iri, sample.statements)))

    stated = {
        triple
        for triple in _lexical(rdf.triples(sample.statements))
        if triple[1].startswith(terms.SCHEMA) and triple[1] != terms.SCHEMA_TEXT
    }
    assert stated <= said


_json = st.recursive(
    st.one_of(st.text(), st.integers(-(2**53), 2**53), st.booleans(), st.none()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(), inner, max_size=3)),
)


@law(200)
@given(node=st.dictionaries(st.text(), _json, max_size=4))
def test_the_quick_writer_writes_the_same_bytes(node):
    """
    What is long looks as everything else does.
    """
    assert dumps(node) == quick_dumps(node)
