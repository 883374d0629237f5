"""The store of files: bytes under their digest, whole or not at all."""

import hashlib
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from catalog.errors import CannotWriteError
from catalog.files.store import FileStore, Kept, TooLargeError

CONTENT = b"some bytes"
DIGEST = hashlib.sha256(CONTENT).hexdigest()


class Unseekable(io.BytesIO):
    """A stream that can only be read once."""

    def seekable(self):
        return False


@pytest.fixture
def store(tmp_path):
    return FileStore(tmp_path / "files")


def everything(store):
    """The paths of all files below the store."""
    return sorted(str(path.relative_to(store.folder)) for path in store.folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("kind", [io.BytesIO, Unseekable])
def test_a_file_is_kept_under_its_digest_once(store, kind):
    """
    Whether the stream can be read twice or not.
    """
    first, second = (store.take(kind(CONTENT), largest=100) for _ in range(2))

    assert (Kept(DIGEST, 10, new=True), Kept(DIGEST, 10, new=False)) == (first, second)
    assert [f"{DIGEST[:2]}/{DIGEST}"] == everything(store)
    assert CONTENT == store.path(DIGEST).read_bytes()


@law(20)
@given(contents=st.lists(st.binary(max_size=50), max_size=5))
def test_what_was_taken_is_there(tmp_path_factory, contents):
    """
    Each content once, each without fault.
    """
    store = FileStore(tmp_path_factory.mktemp("store"))

    taken = {store.take(io.BytesIO(content), largest=50).sha256 for content in contents}

    assert sorted(taken) == list(store.digests())
    assert {None} >= {store.fault(sha256) for sha256 in taken}


@pytest.mark.parametrize("kind", [io.BytesIO, Unseekable])
def test_a_file_that_is_too_large_leaves_nothing(store, kind):
    """
    Not a byte of it.
    """
    with pytest.raises(TooLargeError):
        store.take(kind(CONTENT), largest=9)

    assert not store.folder.exists() or [] == everything(store)


def test_a_stream_that_breaks_off_leaves_nothing(store):
    """
    An error of the source is the caller's to tell.
    """

    class Broken(Unseekable):
        def read(self, size=-1):
            if self.tell():
                raise OSError(5, "Input/output error")
            return super().read(4)

    with pytest.raises(OSError, match="Input/output"):
        store.take(Broken(CONTENT), largest=100)

    assert [] == everything(store)


def test_faults_are_named(store):
    """
    A byte that has changed, and a file that is gone.
    """
    store.take(io.BytesIO(CONTENT), largest=100)
    store.path(DIGEST).write_bytes(b"Some bytes")
    damaged = store.fault(DIGEST)
    store.path(DIGEST).unlink()

    assert ("is damaged", "is missing") == (damaged, store.fault(DIGEST))


def test_a_file_that_was_cut_is_written_anew(store):
    """
    Loading it again heals it.
    """
    store.take(io.BytesIO(CONTENT), largest=100)
    store.path(DIGEST).write_bytes(b"some")

    assert Kept(DIGEST, 10, new=True) == store.take(io.BytesIO(CONTENT), largest=100)
    assert store.fault(DIGEST) is None


def test_what_is_discarded_is_gone(store):
    """
    What was not there is no error.
    """
    store.take(io.BytesIO(CONTENT), largest=100)

    store.discard([DIGEST, "0" * 64])

    assert [] == list(store.digests())


def test_what_a_crash_has_left_half_done_is_swept_away(store):
    """
    Nothing else is.
    """
    store.take(io.BytesIO(CONTENT), largest=100)
    (store.scratch() / "part").write_bytes(b"half")

    store.sweep()

    assert [f"{DIGEST[:2]}/{DIGEST}"] == everything(store)


def test_a_place_that_cannot_be_written_is_a_sentence(tmp_path):
    """
    With what to do.
    """
    (tmp_path / "files").write_bytes(b"a file where the folder should be")

    with pytest.raises(CannotWriteError, match="cannot write in"):
        FileStore(tmp_path / "files").take(io.BytesIO(CONTENT), largest=100)
