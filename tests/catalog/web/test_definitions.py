"""What the words mean, and what the whole is: context, own terms, profile, dataset."""

import pytest
from support import markup, rdf

from exports.dump_files import DUMP_FORMATS
from exports.formats import FORMATS
from vocab import contexts, terms

BASE = "https://data.archive.example/"
BROWSER = "text/html,*/*;q=0.1"


def test_the_context_is_the_one_that_descriptions_are_written_for(get):
    """
    A JSON-LD processor that follows the address in a description gets what it needs.
    """
    answer = get("/def/context.jsonld", "application/ld+json")

    assert (200, "application/ld+json") == (answer.status_code, answer.content_type)
    assert contexts.context(f"{BASE}def/arc#") == answer.json
    assert f"{BASE}def/context.jsonld" == get("/data/document/121616.jsonld").json["@context"]


@pytest.mark.slow
@pytest.mark.parametrize("path", ["/dataset", "/.well-known/void", "/def/arc"])
@pytest.mark.parametrize("item", FORMATS.values(), ids=lambda item: item.name)
def test_they_are_had_in_every_format(get, path, item):
    """
    Each answer says the same without a blank node, under the type that was asked for.
    """
    answer, turtle = get(path, item.media_type), get(path, "text/turtle")

    assert (200, item.content_type) == (answer.status_code, answer.content_type)
    assert "Accept" in answer.vary
    expected = rdf.read(turtle.data, "ttl")
    if item.name in {"jsonld", "json"}:
        assert expected == rdf.read_by_pyld(answer.json)
    else:
        assert expected == rdf.read(answer.data, item.name)


@pytest.mark.parametrize("path", ["/dataset", "/def/arc", "/def/profile"])
def test_people_get_a_page_and_nobody_gets_what_there_is_not(get, path):
    """
    A browser sees a page; a client that wants a picture is told what there is.
    """
    assert [] == markup.faults(get(path, BROWSER).text)
    refused = get(path, "image/png")
    assert 406 == refused.status_code
    assert "text/turtle" in refused.json["advice"]


def test_well_known_void_always_answers_with_data(get):
    """
    Crawlers ask for it with whatever they have in Accept.
    """
    answer = get("/.well-known/void", "text/html")

    assert 200 == answer.status_code
    assert (f"{BASE}id/dataset/documents", terms.RDF_TYPE, f"<{terms.VOID_DATASET}>") in rdf.read(answer.data, "ttl")


def test_every_own_term_that_descriptions_use_is_defined(site, get):
    """
    No word of ours is without a definition at its address.
    """
    defined = {subject for subject, _, _ in rdf.read(get("/def/arc", "text/turtle").data, "ttl")}
    used = {
        term
        for entry in site.edition.documents()
        for triple in rdf.triples(site.edition.describe(entry).statements)
        for term in (triple[1], triple[2].strip("<>"))
        if term.startswith(f"{BASE}def/arc#")
    }

    assert len(used) > 8
    assert used <= defined


def test_the_profile_is_had_as_shapes_and_as_a_table(get):
    """
    SHACL for programs, DC-TAP for people with a spreadsheet.
    """
    shapes, table = get("/def/profile", "text/turtle"), get("/def/profile", "text/csv")

    assert b"shacl#" in shapes.data
    assert table.text.startswith("shapeID,")
    assert "text/csv; charset=utf-8" == table.content_type


def test_the_dataset_page_embeds_its_description_for_search_engines(get):
    """
    The block names the dump files, each of which is there.
    """
    block = markup.Page(get("/dataset", BROWSER).text).data_blocks[0]

    assert ("Dataset", f"{BASE}id/dataset/documents") == (block["@type"], block["@id"])
    assert {f"documents.{name}{packed}" for name in DUMP_FORMATS for packed in ("", ".gz", ".zst")} <= {
        item["contentUrl"].rpartition("/")[2] for item in block["distribution"]
    }
    for item in block["distribution"]:
        answer = get("/" + item["contentUrl"].removeprefix(BASE))
        assert (200, f"{len(answer.data)} B") == (answer.status_code, item["contentSize"])
        assert item["encodingFormat"] == answer.mimetype


@pytest.mark.parametrize("name", ["curated", "links"])
def test_graphs_lead_to_the_dataset(get, name):
    """
    The names of graphs are addresses too.
    """
    answer = get(f"/graph/{name}")

    assert (303, f"{BASE}dataset") == (answer.status_code, answer.headers["Location"])
    assert 404 == get("/graph/other").status_code
