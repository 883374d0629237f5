"""The file of renditions: kept, read, removed without a trace, and thrown away when anything is wrong with it."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor

import pytest

from catalog.errors import CannotWriteError
from catalog.renditions.packing import Packing
from catalog.renditions.store import FORMS, Renditions, Row, WritableRenditions

STAMP = b"s" * 16


@pytest.fixture
def path(quick_path):
    return quick_path / "renditions.sqlite3"


@pytest.fixture
def store(path):
    opened = WritableRenditions(path)
    yield opened
    opened.close()


def row(sequence, text=b"words", **forms):
    return Row(sequence, STAMP, 3, {"nt": text, **forms})


def on_disk(path):
    """All that stands in the file and its log."""
    return b"".join(item.read_bytes() for item in path.parent.glob(f"{path.name}*"))


def test_what_is_kept_can_be_read_by_another_process_that_writes_nothing(store, path):
    """
    The forms that are asked for, in their order; what is not there is ``None``.
    """
    store.keep([row(1, csv=b"a,b"), row(2)])

    reader = Renditions(path)

    assert (STAMP, 3, b"a,b", b"words") == reader.row(1, ("csv", "nt"))
    assert (STAMP, 3, None) == reader.row(2, ("ttl",))
    assert (None, None, STAMP) == (reader.row(3, FORMS), reader.stamp(3), reader.stamp(2))
    reader.close()


def test_newer_rows_take_the_place_of_older_ones(store):
    """
    One row an entry.
    """
    store.keep([row(1)])
    store.keep([row(1, b"other words")])

    assert (STAMP, 3, b"other words") == store.row(1, ("nt",))


def test_what_is_swept_leaves_no_trace(store, path):
    """
    Not in the free pages of the file, and not in its log.
    """
    store.keep([row(number, b"secret %d " % number * 400) for number in range(1, 40)])
    store.keep([row(1, b"secret again " * 400), row(40, b"public")])
    assert b"secret" in on_disk(path)

    store.sweep(range(1, 40), 50)

    assert (50, b"public") == (store.swept, store.row(40, ("nt",))[2])
    assert (False, True) == (b"secret" in on_disk(path), b"public" in on_disk(path))


def test_without_a_file_everything_is_missing(path):
    """
    Reading makes none.
    """
    reader = Renditions(path)

    assert (None, None) == (reader.row(1, ("nt",)), reader.stamp(1))
    assert not path.exists()


@pytest.mark.parametrize("damage", [b"", b"no database at all", None])
def test_a_file_that_cannot_be_read_is_made_anew(path, damage):
    """
    Whatever it is: empty, something else, of another version.
    """
    if damage is None:
        with sqlite3.connect(path) as other:
            other.execute("pragma user_version = 99")
        other.close()
    else:
        path.write_bytes(damage)
    reader = Renditions(path)
    assert reader.row(1, ("nt",)) is None
    reader.close()

    store = WritableRenditions(path)
    store.keep([row(1)])

    assert (STAMP, 3, b"words") == store.row(1, ("nt",))
    store.close()


def test_damage_that_is_met_while_writing_throws_everything_away(store, path):
    """
    What was kept is missing then, and the new row is there.
    """
    store.keep([row(number, bytes(3000)) for number in range(200)])
    store.close()
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)

    store.keep([row(7)])

    assert (None, (STAMP, 3, b"words")) == (store.row(8, ("nt",)), store.row(7, ("nt",)))


def test_a_folder_that_cannot_be_made_is_told_in_a_sentence(quick_path):
    """
    The path is named, and what to do.
    """
    (quick_path / "file").write_text("")

    with pytest.raises(CannotWriteError, match=r"cannot write .*renditions.sqlite3.*free some space"):
        WritableRenditions(quick_path / "file" / "renditions.sqlite3")


def test_bodies_come_back_as_they_were_packed():
    """
    Under the dictionary of their form; under another one, or damaged, they are not taken for something else.
    """
    packing, other = Packing({"nt": b"<http://a.example/> " * 9}), Packing({"nt": b"entirely different " * 9})
    body = b"<http://a.example/> <http://a.example/p> <http://a.example/> .\n" * 20

    packed = packing.pack("nt", body)

    assert body == packing.unpack("nt", packed)
    assert len(packed) < 60
    assert [None, None] == [other.unpack("nt", packed), packing.unpack("nt", packed[:-5] + b"wrong")]


def test_several_threads_read_at_once(store, path):
    """
    One reader and one packing serve all threads of a server; once closed, everything counts as missing.
    """
    packing = Packing({"nt": b"words that all have in common"})
    bodies = {number: b"words that all have in common, and %d" % number for number in range(200)}
    store.keep([row(number, packing.pack("nt", body)) for number, body in bodies.items()])
    reader = Renditions(path)

    def read(_):
        return {number: packing.unpack("nt", found[2]) for number, found in reader.rows(list(bodies), ("nt",)).items()}

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(read, range(24)))
    reader.close()

    assert [bodies] * 24 == found
    assert {} == reader.rows([1], ("nt",))
