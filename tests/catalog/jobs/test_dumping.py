"""Dumps: everything that is public, in the order of identifiers, in bytes that depend on the generation alone."""

import gzip
import hashlib
import io
import json
import os
from pathlib import Path

import pyoxigraph
import pytest
import zstandard
from support import rdf
from support.catalogues import CatalogueForTests
from support.places import quick_folder
from support.publishing import SUBJECTS, breaking_off, expected_graph, record

from catalog.errors import CannotWriteError, UnavailableError
from catalog.jobs import dump_output, dumping
from catalog.jobs.dumping import dump_current
from catalog.jobs.taking_down import take_down
from exports.dump_files import DUMP_FORMATS
from exports.rdf import ntriples
from vocab import contexts

GOLDEN = Path(__file__).parents[2] / "golden"
_IDENTIFIERS = ("10", "2", "1", "ä b")
_FORMS = ("", ".gz", ".zst")
_NAMES = [*(f"documents.{name}" for name in DUMP_FORMATS), "authorities.ttl", "links.nq"]
_RDF = [name for name in DUMP_FORMATS if name not in {"csv", "ndjson"}]


def texts():
    return {
        f"{index}.txt": record("x", f"Title {index}", more=SUBJECTS).replace(
            "Summary:", f"Record ID:\n\n{identifier}\n\nSummary:"
        )
        for index, identifier in enumerate(_IDENTIFIERS)
    }


def _filled(catalogue):
    for name, text in texts().items():
        catalogue.write(name, text)
    catalogue.load(catalogue.folder / "sources", publish=False)
    catalogue.publish(dumps=True)
    return catalogue, catalogue.inner.layout.dump(1)


@pytest.fixture
def published(catalogue):
    """A catalogue with a generation of four documents, and the folder of its dumps."""
    return _filled(catalogue)


@pytest.fixture(scope="module")
def dumped():
    """The same, for those that only read it."""
    with quick_folder() as folder:
        made = CatalogueForTests(folder / "catalogue", authorities=GOLDEN / "profile.authorities.ttl")
        yield _filled(made)
        made.close()


def subjects(content):
    """Document addresses in the order in which an N-Quads dump first names them as graphs."""
    found = {}
    for line in content.decode().splitlines():
        found.setdefault(line.rpartition(" <")[2].removesuffix("> ."))
    return [graph.rpartition("/")[2] for graph in found]


def unpacked(path):
    """What a dump file holds, whatever its compression."""
    content = path.read_bytes()
    if path.suffix == ".zst":
        return zstandard.ZstdDecompressor().decompressobj().decompress(content)
    return gzip.decompress(content) if path.suffix == ".gz" else content


def current(settings, name, packed=None):
    """What ``muniment dump`` writes."""
    stream = io.BytesIO()
    dump_current(settings, name, stream, packed)
    return stream.getvalue()


def test_a_dump_says_what_the_graph_says_of_documents(dumped):
    """
    Every syntax holds every description as served, no more and no less.
    """
    catalogue, folder = dumped
    edition = catalogue.edition
    wanted = set()
    for entry in edition.documents():
        wanted |= rdf.triples(edition.describe(entry).statements)

    for name in _RDF:
        assert wanted == rdf.read((folder / f"documents.{name}").read_bytes(), name), name
    assert wanted == rdf.read_lines((folder / "documents.ndjson").read_bytes(), contexts.context)
    assert len(expected_graph(catalogue)) > len(wanted) > 100


def test_authorities_are_in_a_file_of_their_own(dumped):
    """
    It holds the own description of each entity, and of what every catalogue has.
    """
    catalogue, folder = dumped
    edition = catalogue.edition

    said = rdf.read((folder / "authorities.ttl").read_bytes(), "ttl")

    blocks = [
        *edition.furniture().values(),
        *(edition.entity_block(entity) for entity in edition.authorities.by_path.values()),
    ]
    assert rdf.read("".join(blocks).encode(), "nt") == said


def test_links_that_machines_made_have_a_file_of_their_own(dumped):
    """
    They are in it, each in the graph of links, and in no other dump.
    """
    lines = (dumped[1] / "links.nq").read_text().splitlines()

    assert {"<https://data.archive.example/graph/links>"} == {line.split()[-2] for line in lines}
    assert b"#detected>" not in (dumped[1] / "documents.nq").read_bytes()


def test_a_dump_is_ordered_by_identifier(dumped):
    """
    Documents stand in the order of their identifiers, by code point, each in the graph of its description.
    """
    _, folder = dumped

    actual = subjects((folder / "documents.nq").read_bytes())

    assert ["1", "10", "2", "%C3%A4%20b"] == actual


def test_checksums_name_every_file(dumped):
    """
    SHA256SUMS has a line for each file beside it, as sha256sum writes it; the manifest is later than the files.
    """
    _, folder = dumped

    lines = (folder / "SHA256SUMS").read_text(encoding="ascii").splitlines()

    names = {item.name for item in folder.iterdir()} - {"SHA256SUMS", "manifest.jsonld"}
    assert names == {name + packed for name in _NAMES for packed in _FORMS}
    assert sorted(f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}" for name in names) == sorted(
        lines
    )


def test_the_manifest_names_the_generation_and_every_file(dumped):
    """
    A program finds in it what there is, how large and how packed it is; it expands without the network, and no node
    in it is without an IRI.
    """
    catalogue, folder = dumped
    generation = catalogue.ledger.current()

    manifest = json.loads((folder / "manifest.jsonld").read_bytes())

    assert rdf.read_by_pyld(manifest)
    assert ["1", "2026-11-23T00:00:00Z", 4, catalogue.settings.base] == [
        manifest[name] for name in ("version", "available", "documents", "uriSpace")
    ]
    assert {"sequence": generation.sequence, "mapping": generation.mapping} == {
        item["name"]: item["value"] for item in manifest["properties"]
    }
    files = {item["title"]: item for item in manifest["distribution"]}
    assert {name + packed for name in _NAMES for packed in _FORMS} == set(files)
    for name, item in files.items():
        content = (folder / name).read_bytes()
        assert (str(len(content)), hashlib.sha256(content).hexdigest()) == (
            item["byteSize"],
            item["checksum"]["checksumValue"],
        )
        assert name.endswith((".gz", ".zst")) == ("compressFormat" in item)
    assert "level 3, one thread" in files["documents.nq.zst"]["description"]


def test_compressed_dumps_hold_the_same_and_no_time(dumped):
    """
    A compressed dump is the dump; neither a name nor a time in its header makes two of them differ.
    """
    _, folder = dumped

    for name in _NAMES:
        plain, packed = (folder / name).read_bytes(), folder / f"{name}.gz"
        assert [plain, plain] == [unpacked(packed), unpacked(folder / f"{name}.zst")]
        assert (b"\x1f\x8b\x08\x00", bytes(4)) == (packed.read_bytes()[:4], packed.read_bytes()[4:8])


def test_two_load_orders_give_the_same_bytes(dumped, tmp_path):
    """
    The ledger's sequence has no say in the bytes of a dump: what and when alone.
    """
    _, folder = dumped
    other = CatalogueForTests(tmp_path / "other", authorities=None)
    other.configure(MUNIMENT_AUTHORITIES=str(dumped[0].environment["MUNIMENT_AUTHORITIES"]))
    for name, text in reversed(texts().items()):
        other.load(other.write(name, text.replace("Title", "Draft")), publish=False)
        other.load(other.write(name, text), publish=False)
    other.withdraw("2", publish=False)
    other.restore("2", publish=False)
    other.publish(dumps=True)

    for name in ("SHA256SUMS", *_NAMES):
        assert (folder / name).read_bytes() == (other.inner.layout.dump(1) / name).read_bytes()
    other.close()


def test_writing_a_dump_again_gives_the_same_bytes(published):
    """
    A dump that was thrown away comes back bit by bit, later and after further settings of no consequence.
    """
    catalogue, folder = published
    before = {item.name: item.read_bytes() for item in folder.iterdir()}
    for item in folder.iterdir():
        item.unlink()
    folder.rmdir()
    catalogue.clock.move(3600)
    catalogue.configure(MUNIMENT_DUMPS_KEPT="9")

    catalogue.publish(dumps=True)

    assert before == {item.name: item.read_bytes() for item in folder.iterdir()}


def test_the_command_gives_the_bytes_of_the_file(dumped):
    """
    What ``muniment dump`` writes is the published file, plain and compressed.
    """
    catalogue, folder = dumped

    for name in DUMP_FORMATS:
        for packed in (None, "gz", "zst"):
            file = folder / ".".join(filter(None, (f"documents.{name}", packed)))
            assert file.read_bytes() == current(catalogue.settings, name, packed)


def test_chunks_make_one_file(published, monkeypatch):
    """
    However large a catalogue is, its dump is handed over piece by piece, to all its forms alike.
    """
    catalogue, folder = published
    plain = {name: (folder / name).read_bytes() for name in _NAMES}
    monkeypatch.setattr(dump_output, "_CHUNK", 1000)
    (folder / "manifest.jsonld").unlink()

    catalogue.publish(dumps=True)

    for name, content in plain.items():
        assert [content] * 3 == [unpacked(folder / f"{name}{packed}") for packed in _FORMS]


def test_only_the_wanted_files_are_written(published):
    """
    Settings choose formats and compressions; what they add later is written by the next publication.
    """
    catalogue, _ = published
    catalogue.withdraw("10", publish=False)
    catalogue.configure(MUNIMENT_DUMPS_FORMATS="csv, nq", MUNIMENT_DUMPS_COMPRESSIONS="zst")
    catalogue.publish(dumps=True)
    folder = catalogue.inner.layout.dump(2)
    few = {item.name for item in folder.iterdir()}
    catalogue.configure(MUNIMENT_DUMPS_FORMATS="csv nq trig")

    catalogue.publish(dumps=True)

    names = {"documents.csv", "documents.nq", "authorities.ttl", "links.nq", "delta-1-2.rdfp"}
    assert {"SHA256SUMS", "manifest.jsonld", *(f"{name}.zst" for name in names)} == few
    assert {"documents.trig.zst"} == {item.name for item in folder.iterdir()} - few
    assert [] == catalogue.verify()


def test_withdrawn_documents_are_in_no_dump(published):
    """
    A dump holds what is public.
    """
    catalogue, _ = published
    catalogue.withdraw("10", publish=False)

    catalogue.publish(dumps=True)

    folder = catalogue.inner.layout.dump(2)
    assert ["1", "2", "%C3%A4%20b"] == subjects((folder / "documents.nq").read_bytes())
    assert 4 == (folder / "documents.csv").read_bytes().count(b"\r\n")


def test_an_empty_catalogue_has_dumps_that_parse(catalogue):
    """
    Without documents every dump is a valid document of its syntax that says nothing.
    """
    catalogue.publish(dumps=True)
    folder = catalogue.inner.layout.dump(1)

    for name in _RDF:
        content = (folder / f"documents.{name}").read_bytes()
        assert [] == list(pyoxigraph.parse(content, format=rdf.FORMATS[name]))
    assert b"" == (folder / "documents.ndjson").read_bytes()
    assert (folder / "documents.csv").read_bytes().startswith(b"identifier,iri,")


def test_without_a_generation_there_is_no_dump(catalogue):
    """
    Asking for a dump before anything was published says what to do.
    """
    with pytest.raises(UnavailableError, match="nothing has been published yet"):
        current(catalogue.settings, "nt")


@pytest.mark.parametrize(
    ("owner", "step"),
    [
        (dumping, "_write_documents"),
        (dump_output.Output, "write"),
        (dump_output.Output, "finish"),
        (dumping, "changes"),
    ],
)
def test_half_a_dump_is_never_seen(published, monkeypatch, owner, step):
    """
    Whatever goes wrong while dumps are written, no part of them stays, under whatever name.
    """
    catalogue, _ = published
    catalogue.withdraw("10", publish=False)

    def broken(*_):
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(owner, step, broken)

    with pytest.raises(CannotWriteError, match="No space left"):
        catalogue.publish(dumps=True)

    assert ["1"] == [item.name for item in catalogue.inner.layout.dumps.iterdir()]


@pytest.mark.slow
def test_dumps_without_their_manifest_are_finished_by_the_next_call(published, monkeypatch):
    """
    When a publication breaks off between the switch and the manifest, the generation is public and its dumps whole;
    the next call writes what is missing.
    """
    catalogue, _ = published
    catalogue.withdraw("10", publish=False)
    with breaking_off(None, "move_datestamp"), monkeypatch.context() as patch:
        patch.setattr(dumping, "manifest", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            catalogue.publish(dumps=True)
    folder = catalogue.inner.layout.dump(2)
    assert (2, False) == (catalogue.ledger.current().number, (folder / "manifest.jsonld").exists())
    assert ["the dumps have no manifest.jsonld; run 'muniment publish'"] == [
        fault for fault in catalogue.verify() if "manifest" in fault
    ]

    catalogue.publish()

    assert (folder / "manifest.jsonld").is_file()
    assert [] == catalogue.verify()


def test_dumps_that_a_killed_process_left_are_written_anew(published):
    """
    A folder that a killed publication had begun does not get into the next one's dumps.
    """
    catalogue, _ = published
    begun = catalogue.inner.layout.dumps / "2.tmp"
    begun.mkdir()
    (begun / "stray.nt").write_text("half a line")
    catalogue.withdraw("10", publish=False)

    with breaking_off(None, "write_dumps") as taken:
        catalogue.publish(dumps=True)

    assert ["write_dumps"] == taken
    assert "stray.nt" not in {item.name for item in catalogue.inner.layout.dump(2).iterdir()}
    assert not begun.exists()


# ---------------------------------------------------------------- what changed


def patched(state, patch):
    """Apply an RDF Patch to a set of N-Quads lines, and check that every row does something."""
    state = set(state)
    rows = [line for line in patch.splitlines(keepends=True) if line[:2] in {b"A ", b"D "}]
    for row in rows:
        assert (row[2:] in state) == row.startswith(b"D ")
        state ^= {row[2:]}
    return state, len(rows)


def quads_of(folder):
    return set((folder / "documents.nq").read_bytes().splitlines(keepends=True))


def test_a_delta_leads_from_one_generation_to_the_next(published):
    """
    Applied to the old N-Quads it gives the new ones: a document changed, one withdrawn, one new.
    """
    catalogue, folder = published
    catalogue.clock.move(60)
    for identifier, name in (("10", "0.txt"), ("new", "9.txt")):
        text = texts()["0.txt"].replace("Title 0", "Another title").replace("\n10\n", f"\n{identifier}\n")
        catalogue.load(catalogue.write(name, text), publish=False)
    catalogue.withdraw("2", publish=False)
    catalogue.publish(dumps=True)
    after = catalogue.inner.layout.dump(2)

    patch = (after / "delta-1-2.rdfp").read_bytes()

    state, number = patched(quads_of(folder), patch)
    assert quads_of(after) == state
    assert 0 < number < len(quads_of(folder)) + len(quads_of(after))
    assert [b"H id", b"H prev", b"TX ."] == [line[: line.find(b" <")] or line for line in patch.splitlines()[:2]] + [
        patch.splitlines()[2]
    ]
    assert patch.endswith(b"TC .\n")
    assert [patch, patch] == [unpacked(after / f"delta-1-2.rdfp{packed}") for packed in (".gz", ".zst")]


def test_a_delta_leads_past_generations_without_dumps(published):
    """
    It begins where the last dumps end.
    """
    catalogue, folder = published
    catalogue.withdraw("2")
    catalogue.withdraw("10", publish=False)
    catalogue.publish(dumps=True)
    after = catalogue.inner.layout.dump(3)

    state, _ = patched(quads_of(folder), (after / "delta-1-3.rdfp").read_bytes())

    assert quads_of(after) == state


def test_without_older_dumps_there_is_no_delta(dumped):
    """
    There is nothing that it could be applied to.
    """
    assert [] == [item.name for item in dumped[1].iterdir() if item.name.startswith("delta")]


def test_no_delta_leads_past_a_takedown(published):
    """
    The rows that remove a description would hold it.
    """
    catalogue, _ = published
    with catalogue.ledger.lock():
        take_down(catalogue.inner, ["2"], None, catalogue.clock)

    catalogue.publish(dumps=True)

    names = {item.name for item in catalogue.inner.layout.dump(2).iterdir()}
    assert ([], True) == ([name for name in names if "delta" in name], "documents.nq" in names)


def test_no_delta_leads_from_dumps_of_another_mapping(published, monkeypatch):
    """
    What the old dumps say cannot be said any more.
    """
    catalogue, _ = published
    with catalogue.ledger.transaction():
        catalogue.ledger._write("update generation set mapping = 1")

    catalogue.publish(dumps=True)

    names = {item.name for item in catalogue.inner.layout.dump(2).iterdir()}
    assert ([], True) == ([name for name in names if "delta" in name], "documents.nq" in names)


def test_what_is_kept_of_statements_is_what_is_written(dumped):
    """
    N-Triples are the description's statements in their order.
    """
    catalogue, folder = dumped
    edition = catalogue.edition

    expected = "".join(ntriples(edition.describe(entry).statements) for entry in edition.documents())

    assert expected == (folder / "documents.nt").read_text(encoding="utf-8")
