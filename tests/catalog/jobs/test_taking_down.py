"""Destroying content: its bytes are in no file of the catalogue any more."""

import shutil
import sqlite3

import pytest
from support.catalogues import CatalogueForTests
from support.places import quick_folder
from support.publishing import record

from catalog.errors import BusyError, NotFoundError
from catalog.ledger.sqlite import FILE_NAME


@pytest.fixture(scope="module")
def _made():
    """A document in two versions that is to be destroyed, and another one; for copying."""
    with quick_folder() as folder:
        made = CatalogueForTests(folder)
        secret = made.write("1.txt", record("1", "Zanzibarite", more="\nPlaces:\n\nVexillum\n"))
        made.load(secret, made.write("2.txt", record("2", "Open")), dumps=True)
        secret.write_text(record("1", "Letter on Zanzibarite"), encoding="utf-8")
        made.load(secret)
        made.close()
        yield folder


@pytest.fixture
def two(_made, quick_path):
    """The two documents, to do something to."""
    shutil.copytree(_made, quick_path / "copy")
    copy = CatalogueForTests(quick_path / "copy")
    yield copy
    copy.close()


def stored(catalogue, identifier):
    """The bytes that the ledger has stored of a document, packed as they are."""
    with sqlite3.connect(catalogue.ledger.path) as connection:
        rows = connection.execute(
            "select body from payload where digest in (select digest from entry where identifier = :id)"
            " union all select body from source where digest in (select source from entry where identifier = :id)",
            {"id": identifier},
        ).fetchall()
    connection.close()
    return [body for (body,) in rows]


def holding(catalogue, *pieces):
    """The files of the catalogue that hold one of some bytes."""
    files = [path for path in catalogue.settings.data.rglob("*") if path.is_file()]
    return sorted({path.name for path in files if any(piece in path.read_bytes() for piece in pieces)})


@pytest.mark.slow
def test_destroyed_content_is_in_no_file(two):
    """
    Neither packed in the ledger and its log nor in the graph, its snapshots or dumps; the other document is untouched.
    """
    pieces = [body[20:60] for body in stored(two, "1")]
    others = [body[20:60] for body in stored(two, "2")]
    before = holding(two, *pieces)

    purged = two.take_down("1", dumps=True, purge=True)

    assert (2, 0) == (purged.entries, purged.shared)
    assert (4, 2) == (len(pieces), len(others))
    assert FILE_NAME in before or f"{FILE_NAME}-wal" in before
    assert [] == holding(two, *pieces, b"Zanzibarite", b"zanzibarite", b"Vexillum", b"vexillum")
    assert [FILE_NAME] == holding(two, *others)
    assert [] == two.verify()


@pytest.mark.slow
def test_a_purge_that_was_broken_off_is_done_by_the_same_call(two):
    """
    A reader that holds on to the old bytes is named; without it the rest is done.
    """
    pieces = [body[20:60] for body in stored(two, "1")]
    reader = sqlite3.connect(two.ledger.path, isolation_level=None)
    reader.execute("begin")
    reader.execute("select count(*) from entry").fetchone()
    two.ledger.scrub = _impatient(two.ledger)

    with pytest.raises(BusyError, match="run the same command again"):
        two.take_down("1", purge=True)
    reader.close()
    two.configure()
    two.take_down("1", purge=True)

    assert [] == holding(two, *pieces)
    assert [] == two.verify()


def _impatient(ledger):
    """Scrub without waiting for readers."""
    connect = sqlite3.connect

    def scrub():
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sqlite3, "connect", lambda *args, **kwargs: connect(*args, **{**kwargs, "timeout": 0}))
            type(ledger).scrub(ledger)

    return scrub


def test_nothing_is_destroyed_that_is_public(two):
    """
    The takedown comes first, and must be published.
    """
    with pytest.raises(NotFoundError, match="the takedown of '1' is not public yet"):
        two.take_down("1", publish=False, purge=True)

    assert 4 == len(stored(two, "1"))


def test_nothing_brings_destroyed_content_back(two):
    """
    Neither restoring nor taking back the load that brought it; the history says what was done.
    """
    two.take_down("1", "2", purge=False)
    two.take_down("1", purge=True)

    with pytest.raises(NotFoundError, match="the content of '1' was destroyed on 2026-11-23"):
        two.restore("1", "2")
    planned = two.undo()

    assert ({"kept": 1}, ("1",)) == (planned.counts, planned.kept)
    assert "taken_down" == two.ledger.entry("2").change
    assert [True, True, False] == [entry.purged is not None for entry in two.ledger.history("1")]


@pytest.mark.slow
def test_publishing_goes_on_after_a_purge(two):
    """
    Changed settings, further records and the loss of the graph need nothing of what was destroyed.
    """
    two.take_down("1", purge=True)
    two.configure(MUNIMENT_NAME="Other Papers")
    two.load(two.write("3.txt", record("3", "Third", more="\nPlaces:\n\nVexillum\n")), dumps=True)

    assert [] == two.verify()
    assert 200 == two.client().get("/page/place/vexillum").status_code
