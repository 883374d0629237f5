"""Dumps: everything that is public, in the order of identifiers, in bytes that depend on the generation alone."""

import gzip
import hashlib
import os

import pyoxigraph
import pytest
from support.catalogues import CatalogueForTests
from support.publishing import SUBJECTS, breaking_off, expected_graph, record

from catalog.errors import CannotWriteError, UnavailableError
from catalog.jobs import dumping
from catalog.jobs.dumping import dump_current
from exports.formats import DUMP_FORMATS

_IDENTIFIERS = ("10", "2", "1", "ä b")


def texts():
    return {
        f"{index}.txt": record("x", f"Title {index}", more=SUBJECTS).replace(
            "Summary:", f"Record ID:\n\n{identifier}\n\nSummary:"
        )
        for index, identifier in enumerate(_IDENTIFIERS)
    }


@pytest.fixture
def published(catalogue):
    """A catalogue with a generation of four documents, and the folder of its dumps."""
    for name, text in texts().items():
        catalogue.write(name, text)
    catalogue.load(catalogue.folder / "sources", publish=False)
    catalogue.publish(dumps=True)
    return catalogue, catalogue.inner.layout.dump(1)


def subjects(content):
    """Document addresses in the order in which an N-Quads dump first names them as graphs."""
    found = {}
    for line in content.decode().splitlines():
        found.setdefault(line.rpartition(" <")[2].removesuffix("> ."))
    return [graph.rpartition("/")[2] for graph in found]


def test_a_dump_says_what_the_graph_says_of_documents(published):
    """
    Every syntax holds every description as served, no more and no less.
    """
    catalogue, folder = published
    edition = catalogue.edition
    wanted = set()
    for entry in edition.documents():
        description = edition.describe(entry)
        wanted |= {(str(s), str(p), str(getattr(o, "value", o))) for s, p, o in description.statements}

    for name, syntax in (
        ("nt", pyoxigraph.RdfFormat.N_TRIPLES),
        ("nq", pyoxigraph.RdfFormat.N_QUADS),
        ("ttl", pyoxigraph.RdfFormat.TURTLE),
        ("jsonld", pyoxigraph.RdfFormat.JSON_LD),
    ):
        parsed = pyoxigraph.parse((folder / f"documents.{name}").read_bytes(), format=syntax)
        assert wanted == {(quad.subject.value, quad.predicate.value, quad.object.value) for quad in parsed}
    assert len(expected_graph(catalogue)) > len(wanted) > 100


def test_a_dump_is_ordered_by_identifier(published):
    """
    Documents stand in the order of their identifiers, by code point, each in the graph of its description.
    """
    _, folder = published

    actual = subjects((folder / "documents.nq").read_bytes())

    assert ["1", "10", "2", "%C3%A4%20b"] == actual


def test_checksums_name_every_file(published):
    """
    SHA256SUMS has a line for each file beside it, as sha256sum writes it.
    """
    _, folder = published

    lines = (folder / "SHA256SUMS").read_text(encoding="ascii").splitlines()

    names = {item.name for item in folder.iterdir()} - {"SHA256SUMS"}
    assert names == {f"documents.{name}{packed}" for name in DUMP_FORMATS for packed in ("", ".gz")}
    assert sorted(f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}" for name in names) == sorted(
        lines
    )


def test_compressed_dumps_hold_the_same_and_no_time(published):
    """
    A compressed dump is the dump; neither a name nor a time in its header makes two of them differ.
    """
    _, folder = published

    for name in DUMP_FORMATS:
        packed = (folder / f"documents.{name}.gz").read_bytes()
        assert (folder / f"documents.{name}").read_bytes() == gzip.decompress(packed)
        assert (b"\x1f\x8b\x08\x00", bytes(4)) == (packed[:4], packed[4:8])


def test_two_load_orders_give_the_same_bytes(published, tmp_path):
    """
    The ledger's sequence has no say in the bytes of a dump: what and when alone.
    """
    _, folder = published
    other = CatalogueForTests(tmp_path / "other", authorities=None)
    other.configure(MUNIMENT_AUTHORITIES=str(published[0].environment["MUNIMENT_AUTHORITIES"]))
    for name, text in reversed(texts().items()):
        other.load(other.write(name, text.replace("Title", "Draft")), publish=False)
        other.load(other.write(name, text), publish=False)
    other.withdraw("2", publish=False)
    other.restore("2", publish=False)
    other.publish(dumps=True)

    for name in ("SHA256SUMS", *(f"documents.{name}" for name in DUMP_FORMATS)):
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


def test_the_command_gives_the_bytes_of_the_file(published):
    """
    What ``muniment dump`` writes is the published file.
    """
    catalogue, folder = published

    for name in DUMP_FORMATS:
        assert (folder / f"documents.{name}").read_bytes() == b"".join(dump_current(catalogue.settings, name))


def test_withdrawn_documents_are_in_no_dump(published):
    """
    A dump holds what is public.
    """
    catalogue, _ = published
    catalogue.withdraw("10", publish=False)

    catalogue.publish(dumps=True)

    actual = subjects((catalogue.inner.layout.dump(2) / "documents.nq").read_bytes())
    assert ["1", "2", "%C3%A4%20b"] == actual


def test_an_empty_catalogue_has_dumps_that_parse(catalogue):
    """
    Without documents every dump is a valid document of its syntax that says nothing.
    """
    catalogue.publish(dumps=True)
    folder = catalogue.inner.layout.dump(1)

    for name, syntax in (("nt", "N_TRIPLES"), ("nq", "N_QUADS"), ("ttl", "TURTLE"), ("jsonld", "JSON_LD")):
        content = (folder / f"documents.{name}").read_bytes()
        assert [] == list(pyoxigraph.parse(content, format=getattr(pyoxigraph.RdfFormat, syntax)))


def test_without_a_generation_there_is_no_dump(catalogue):
    """
    Asking for a dump before anything was published says what to do.
    """
    with pytest.raises(UnavailableError, match="nothing has been published yet"):
        list(dump_current(catalogue.settings, "nt"))


@pytest.mark.parametrize("step", ["_write_parts", "_compress", "_digest"])
def test_half_a_dump_is_never_seen(published, monkeypatch, step):
    """
    Whatever goes wrong while dumps are written, no part of them stays, under whatever name.
    """
    catalogue, _ = published
    catalogue.withdraw("10", publish=False)

    def broken(*_):
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(dumping, step, broken)

    with pytest.raises(CannotWriteError, match="No space left"):
        catalogue.publish(dumps=True)

    assert ["1"] == [item.name for item in catalogue.inner.layout.dumps.iterdir()]


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
