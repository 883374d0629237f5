"""Dumps as other people's programs read them: pyoxigraph, rdflib, Debian's rapper and pyld, all the same statements."""

import json
import shutil
import subprocess

import pytest
from support import rdf
from support.catalogues import CatalogueForTests
from support.places import quick_folder

from vocab import contexts

_RAPPER = {"nt": "ntriples", "nq": "nquads", "ttl": "turtle", "trig": "trig", "rdf": "rdfxml"}
_RDF = ("nt", "nq", "ttl", "trig", "rdf", "jsonld")


@pytest.fixture(scope="module")
def dumps(request):
    """The dumps of the examples and of awkward records, and what they say."""
    examples = request.config.rootpath / "examples"
    with quick_folder() as folder:
        made = CatalogueForTests(folder / "catalogue", authorities=examples / "authorities.ttl")
        made.load(examples / "records", publish=False)
        awkward = 'May 1962\n\nA "title" \\ with <signs> & \u202f中文 .\n\nRecord ID:\n\nä "b"/c|d\n\nSummary:\n\nOne .\n\nTwo\n'
        made.load(made.write("awkward.txt", awkward), publish=False)
        made.publish(dumps=True)
        edition = made.edition
        said = set()
        for entry in edition.documents():
            said |= rdf.triples(edition.describe(entry).statements)
        assert edition.entry('ä "b"/c|d')
        yield made.inner.layout.dump(1), said
        made.close()


@pytest.mark.slow
@pytest.mark.parametrize("name", _RDF)
def test_pyoxigraph_and_rdflib_read_the_same(dumps, name):
    """
    Every statement of every description, and no other.
    """
    folder, said = dumps
    content = (folder / f"documents.{name}").read_bytes()

    assert said == rdf.read(content, name)
    assert said == rdf.read_by_rdflib(content, name)


@pytest.mark.skipif(shutil.which("rapper") is None, reason="rapper (Debian: raptor2-utils) is not installed")
@pytest.mark.parametrize("name", _RAPPER)
def test_rapper_reads_the_same(dumps, name):
    """
    Without an error or a warning.
    """
    folder, said = dumps

    ended = subprocess.run(
        ["rapper", "-q", "-i", _RAPPER[name], "-o", "ntriples", folder / f"documents.{name}"],
        capture_output=True,
        timeout=60,
    )

    assert (0, b"") == (ended.returncode, ended.stderr)
    assert said == rdf.read(ended.stdout, "nt")


@pytest.mark.slow
def test_pyld_expands_json_ld_to_the_same(dumps):
    """
    The dump with its own context; each line with that of the catalogue.
    """
    folder, said = dumps
    context = contexts.context("https://data.archive.example/def/arc#")

    def load(url, _options):
        assert url == "https://data.archive.example/def/context.jsonld"
        return {"contextUrl": None, "documentUrl": url, "document": context}

    assert said == rdf.read_by_pyld(json.loads((folder / "documents.jsonld").read_bytes()))
    lines = (folder / "documents.ndjson").read_text(encoding="utf-8").splitlines()
    assert said == set().union(*(rdf.read_by_pyld(json.loads(line), load) for line in lines))
