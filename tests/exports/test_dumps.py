"""Dumps: head, parts and foot are one document of their format, which says exactly what the descriptions say."""

import csv
import io
import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import rdf
from support.laws import law
from support.strategies import documents

from exports import dump_files, tables
from exports.dump_files import DUMP_FORMATS
from exports.dumps import BODIES, DumpWriter, body_of, patch_rows, quads
from exports.formats import FORMATS
from vocab import contexts
from vocab.statements import IRI

RDF_DUMPS = [name for name in DUMP_FORMATS if name != "csv"]


@pytest.fixture(scope="session")
def writer(imprint):
    return DumpWriter(imprint)


def dump(writer, name, descriptions):
    part, first, parts = writer.part(name), True, []
    for description in descriptions:
        body = writer.write(description, [body_of(name)]).bodies[body_of(name)]
        parts.append(part(body, description.identifier, first))
        first = False
    return b"".join([writer.head(name), *parts, writer.foot(name)])


def read(content, name):
    return rdf.read_lines(content, contexts.context) if name == "ndjson" else rdf.read(content, name)


@pytest.mark.slow
@pytest.mark.parametrize("name", RDF_DUMPS)
def test_a_dump_says_what_its_descriptions_say(name, examples_described, writer):
    """
    Nothing from the network is needed to read it; lines of JSON need the catalogue's context.
    """
    written = dump(writer, name, examples_described)

    expected = set().union(*(rdf.triples(description.statements) for description in examples_described))
    assert expected == read(written, name)


@law(50)
@given(several=st.lists(documents(), min_size=1, max_size=3), name=st.sampled_from(RDF_DUMPS))
def test_whatever_records_hold_their_dump_can_be_read(several, name, describe, writer):
    """
    No text, name or address breaks the document around it.
    """
    descriptions = [describe(document) for document in several]

    written = dump(writer, name, descriptions)

    expected = set().union(*(rdf.triples(description.statements) for description in descriptions))
    if name == "rdf":
        expected = {rdf.cleaned(triple) for triple in expected}
    assert expected == read(written, name)


@pytest.mark.parametrize("name", RDF_DUMPS)
def test_a_dump_of_nothing_is_an_empty_document(name, writer):
    """
    A catalogue without documents has dumps that can be read.
    """
    assert set() == read(dump(writer, name, []), name)


@pytest.mark.parametrize("name", ["nq", "trig"])
def test_a_dump_with_graphs_has_one_for_each_description(name, examples_described, writer):
    """
    What a description says can be told from what the others say.
    """
    written = dump(writer, name, examples_described)

    assert {str(description.data) for description in examples_described} == rdf.graphs(written, name)


def test_a_dump_in_json_ld_carries_its_context(examples_described, imprint, writer):
    """
    The context stands in the file, one description a line.
    """
    written = dump(writer, "jsonld", examples_described)

    content = json.loads(written)
    assert contexts.context(imprint.terms_namespace)["@context"] == content["@context"]
    assert len(examples_described) == len(content["@graph"])
    assert len(examples_described) + 2 == len(written.splitlines())


def test_lines_of_json_are_the_documents_that_addresses_give(examples_described, serialiser, writer, about):
    """
    Each line is a JSON-LD document with the address of the context.
    """
    lines = dump(writer, "ndjson", examples_described).splitlines()

    assert [serialiser.json(about(description)) for description in examples_described] == [*map(json.loads, lines)]


def test_the_own_statements_stand_first(sample, writer):
    """
    The graph takes them from the N-Triples that are kept.
    """
    written = writer.write(sample, ["nt"])

    assert rdf.triples(sample.own) == rdf.read(written.bodies["nt"][: written.own], "nt")


def test_every_dump_format_has_a_body_and_the_media_type_of_its_descriptions():
    """
    The tables agree.
    """
    assert set(BODIES) == {body_of(name) for name in DUMP_FORMATS}
    assert {name: media for name, media in DUMP_FORMATS.items() if name in FORMATS} == {
        name: item.media_type for name, item in FORMATS.items() if name in DUMP_FORMATS
    }


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("documents.nt", ("application/n-triples", "application/n-triples")),
        ("documents.csv.zst", ("application/zstd", "text/csv")),
        ("links.nq.gz", ("application/gzip", "application/n-quads")),
        ("authorities.ttl", ("text/turtle", "text/turtle")),
        ("delta-1-12.rdfp.gz", ("application/gzip", "application/rdf-patch")),
        ("SHA256SUMS", ("text/plain", "text/plain")),
        ("manifest.jsonld", ("application/ld+json", "application/ld+json")),
    ],
)
def test_a_name_tells_the_types(name, expected):
    """
    The type of what is sent, and of what is in it.
    """
    assert dump_files.is_dump_file(name)
    assert expected == (dump_files.media_type(name), dump_files.content_type(name))


@pytest.mark.parametrize(
    "name", ["", "documents", "documents.exe", "documents.nt.bz2", "delta-1.rdfp", "delta-a-b.rdfp", "x/documents.nt"]
)
def test_other_names_are_no_dump_files(name):
    """
    They are not looked for.
    """
    assert not dump_files.is_dump_file(name)


# ---------------------------------------------------------------- CSV


def rows(content):
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def parted(cell):
    """What docs/dumps.md says about cells with several values, done by hand."""
    values, escaped = [""] if cell else [], False
    for character in cell:
        if escaped or character not in {"\\", "|"}:
            values[-1] += character
            escaped = False
        elif character == "\\":
            escaped = True
        else:
            values.append("")
    return values


def test_the_sample_as_a_row(sample, writer):
    """
    Dates, names and references stand in their columns.
    """
    (row,) = rows(dump(writer, "csv", [sample]))

    assert list(tables.COLUMNS) == list(row)
    assert {
        "identifier": "121616",
        "iri": "https://data.archive.example/id/document/121616",
        "page": "https://data.archive.example/page/document/121616",
        "title_language": "en",
        "year": "1962",
        "original_languages": "zh",
        "text_languages": "en",
        "genre": "",
    }.items() <= row.items()
    assert (sample.reading.document.title, sample.reading.date.text) == (row["title"], row["date"])
    assert (row["earliest"], row["latest"]) == (str(sample.reading.date.earliest), str(sample.reading.date.latest))
    assert [reference.text for reference in sample.reading.references] == parted(row["references"])
    assert [agent.name for agent in sample.reading.versions[0].translators] == parted(row["translators"])


@law(50)
@given(document=documents())
def test_every_value_comes_back_from_the_row(document, describe, writer):
    """
    Commas, quotation marks, line ends, separators and signs of formulas included.
    """
    description = describe(document)
    reading = description.reading

    (row,) = rows(dump(writer, "csv", [description]))

    assert (document.identifier, reading.titles[0].value) == (row["identifier"], row["title"])
    assert (reading.abstracts[0].value if reading.abstracts else "") == row["summary"]
    assert list(dict.fromkeys(named.name for named in reading.creators)) == parted(row["creators"])
    assert list(dict.fromkeys(map(str, reading.addresses))) == parted(row["addresses"])


@law(100)
@given(st.lists(st.text(alphabet='|\\a=,"\n', min_size=1), unique=True))
def test_several_values_in_a_cell_can_be_told_apart(values):
    """
    Whatever stands in them.
    """
    assert values == parted(tables.joined(values))


# ---------------------------------------------------------------- changes


@law(100)
@given(
    before=st.lists(st.integers(0, 9), unique=True), after=st.lists(st.integers(0, 9), unique=True), seed=st.integers()
)
def test_a_patch_turns_one_state_into_the_other(before, after, seed):
    """
    What it removes was there, what it adds was not, and nothing else changes.
    """
    old, new = ([b'<http://a.example/%d> <http://a.example/p> "." .\n' % n for n in ns] for ns in (before, after))
    graph = IRI("http://a.example/g")
    state = set(quads(b"".join(old), graph))

    patch = patch_rows(quads(b"".join(old), graph), quads(b"".join(new), graph)).splitlines(keepends=True)
    random.Random(seed).shuffle(patch)
    for line in patch:
        assert (line[2:] in state) == line.startswith(b"D ")
        state ^= {line[2:]}

    assert set(quads(b"".join(new), graph)) == state
