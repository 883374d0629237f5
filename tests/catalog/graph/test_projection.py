"""The projection: all or nothing, told how far it came, replaced while others read, damage told in sentences."""

import shutil
import subprocess
import sys

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.catalogues import START
from support.graph_contract import document
from support.laws import law
from support.places import quick_folder
from support.strategies import documents

from catalog.errors import BusyError, CannotWriteError, DamagedError
from catalog.graph.projection import Projection, snapshot_statements
from catalog.graph.protocol import Change
from catalog.projections import Mark
from exports.rdf import ntriples
from vocab.authority import Authorities
from vocab.identifiers import escape
from vocab.imprint import Imprint
from vocab.mapping.description import Describer

BASE = "https://a.example/"
ONE = f"<{BASE}one> <{BASE}p> <{BASE}two> .\n"
TWO = f'<{BASE}two> <{BASE}p> "text"@en .\n'
MARK = Mark(1, "shape")


@pytest.fixture
def folder(quick_path):
    return quick_path / "graph"


@pytest.fixture
def projection(folder):
    with Projection(folder) as opened:
        yield opened


def lines(text):
    return sorted(text.splitlines())


def insert(text):
    return Change((), (), text)


def held(projection):
    return sorted(projection.statements())


# ---------------------------------------------------------------- marks and changes


def test_a_new_store_has_no_mark(projection):
    """
    A store that was just made has come nowhere and says nothing.
    """
    assert projection.mark() is None
    assert [] == held(projection)


def test_a_change_and_its_mark_are_one(folder):
    """
    What was applied is there after opening again, and so is how far it came; the mark is no published statement.
    """
    with Projection(folder) as projection:
        projection.apply(insert(ONE + TWO), MARK)

    with Projection(folder) as projection:
        assert MARK == projection.mark()
        assert lines(ONE + TWO) == held(projection)


def test_a_change_that_fails_leaves_everything(projection):
    """
    When a part of a change cannot be applied, nothing of it is, its mark neither.
    """
    projection.apply(insert(ONE), MARK)

    with pytest.raises(SyntaxError):
        projection.apply(Change((), (f"{BASE}one",), TWO + "this is no statement"), Mark(2, "shape"))

    assert MARK == projection.mark()
    assert lines(ONE) == held(projection)


def test_a_document_that_is_not_there_goes_without_a_trace(projection):
    """
    Taking away what was never there is no error.
    """
    gone, _ = document(1)
    projection.apply(insert(ONE), MARK)

    projection.apply(Change((gone,), (), ""), MARK)

    assert lines(ONE) == held(projection)


_IMPRINT = Imprint(base=BASE, publisher="Somebody", oai_domain="a.example")


@pytest.mark.slow
@law(50)
@given(st.lists(documents(), min_size=2, max_size=4, unique_by=lambda document: document.identifier))
def test_replacing_any_document_leaves_nothing_of_it(described):
    """
    Whatever a document holds, all its statements are found again by its addresses alone, updates and loads in bulk
    give the same store, and taking every document away leaves an empty one.
    """
    describer = Describer(_IMPRINT, Authorities())
    blocks, gone = [], []
    for one in described:
        description = describer.describe(one, [b"source"], START)
        blocks.append(ntriples(description.own))
        gone.append((str(description.iri), str(description.data), f"{BASE}file/{escape(one.identifier)}/"))

    with quick_folder() as folder, Projection(folder / "graph") as projection:
        projection.rebuild(blocks, MARK)
        loaded = held(projection)
        projection.apply(Change(tuple(gone), (), "".join(blocks)), MARK)
        updated = held(projection)
        projection.apply(Change(tuple(gone[1:]), (), ""), MARK)
        first = held(projection)
        projection.apply(Change(tuple(gone), (), ""), MARK)

        assert loaded == updated
        assert len(set(blocks[0].splitlines())) == len(first)
        assert [] == held(projection)


@pytest.mark.parametrize(
    "text", ["\\u0041", "\\\\u0041", 'a "quoted" \\ word', "tab\tand\nline", "𐀀 \u0085 \u2028", "{ } <a> # ."]
)
def test_texts_are_the_same_however_they_come_in(folder, text):
    """
    A text with characters that SPARQL or N-Triples escape is the same after an update and after a load in bulk.
    """
    from vocab.statements import IRI, Literal

    line = ntriples([(IRI(BASE), IRI(BASE), Literal(text))])
    with Projection(folder) as projection:
        projection.apply(insert(line), MARK)
        updated = held(projection)
        projection.rebuild([line], MARK)

        assert updated == held(projection)
    (quad,) = pyoxigraph.parse(updated[0], format=pyoxigraph.RdfFormat.N_TRIPLES)
    assert text == quad.object.value


# ---------------------------------------------------------------- rebuilding


def test_rebuilding_replaces_everything(projection):
    """
    After a rebuild the store says what it was given, and nothing else.
    """
    projection.apply(insert(ONE), MARK)

    projection.rebuild(iter([TWO, "", TWO * 1000]), Mark(7, "new"))

    assert Mark(7, "new") == projection.mark()
    assert lines(TWO) == held(projection)
    projection.apply(insert(ONE), Mark(8, "new"))
    assert lines(ONE + TWO) == held(projection)


def test_blocks_of_any_size_arrive_whole(projection):
    """
    The engine gets exactly the bytes it was given, however the blocks are cut.
    """
    text = "".join(f'<{BASE}{number}> <{BASE}p> "{"ä" * number}" .\n' for number in range(1500))
    cut = [text[start : start + 7919] for start in range(0, len(text), 7919)]

    projection.rebuild(cut, MARK)

    assert lines(text) == held(projection)


@pytest.mark.parametrize("error", [DamagedError("one", "two"), KeyboardInterrupt(), ValueError("x")], ids=repr)
def test_a_rebuild_that_fails_leaves_the_old_store(projection, error):
    """
    When its source fails, a rebuild passes the very error on, keeps the old store and leaves nothing behind.
    """

    def blocks():
        yield TWO * 100_000
        raise error

    projection.apply(insert(ONE), MARK)

    with pytest.raises(type(error)) as raised:
        projection.rebuild(blocks(), Mark(2, "shape"))

    assert error is raised.value
    assert MARK == projection.mark()
    assert lines(ONE) == held(projection)
    assert ["live"] == [item.name for item in projection.folder.iterdir()]


# ---------------------------------------------------------------- snapshots


def test_a_snapshot_is_what_was_published(projection, folder):
    """
    A copy holds the statements and no marks; what is written later does not show in it.
    """
    projection.apply(insert(ONE), MARK)
    projection.snapshot(1)
    projection.apply(insert(TWO), Mark(2, "shape"))

    assert lines(ONE) == sorted(snapshot_statements(folder / "snapshots" / "1"))
    assert lines(ONE + TWO) == held(projection)
    assert MARK != projection.mark()


def test_a_snapshot_takes_the_place_of_an_older_one(projection, folder):
    """
    Copying to the same place again replaces the copy; who has the old one open reads on undisturbed.
    """
    target = folder / "snapshots" / "1"
    projection.apply(insert(ONE), MARK)
    projection.snapshot(1)
    reader = pyoxigraph.Store.read_only(str(target))
    projection.apply(insert(TWO), Mark(2, "shape"))

    projection.snapshot(1)

    assert lines(ONE + TWO) == sorted(snapshot_statements(target))
    assert lines(ONE) == [f"{quad} ." for quad in reader]
    assert ["1"] == [item.name for item in target.parent.iterdir()]


def test_a_snapshot_that_a_killed_process_began_is_begun_anew(projection, folder):
    """
    Leftovers of a copy that was broken off are no hindrance.
    """
    target = folder / "snapshots" / "1"
    for name in ("1.tmp", "1.old.tmp"):
        (target.with_name(name) / "left").mkdir(parents=True)
    projection.apply(insert(ONE), MARK)
    projection.snapshot(1)

    projection.snapshot(1)

    assert lines(ONE) == sorted(snapshot_statements(target))
    assert ["1"] == [item.name for item in target.parent.iterdir()]


# ---------------------------------------------------------------- faults


def test_a_second_process_is_refused(projection, folder):
    """
    A store that another process writes is busy.
    """
    projection.apply(insert(ONE), MARK)
    script = (
        "import sys; from pathlib import Path; from catalog.errors import BusyError\n"
        "from catalog.graph.projection import Projection\n"
        "try: Projection(Path(sys.argv[1]))\n"
        "except BusyError as error: print(error)"
    )

    ended = subprocess.run([sys.executable, "-c", script, str(folder)], capture_output=True, text=True, timeout=60)

    assert "another process is writing the graph (wait until it has finished, then try again)\n" == ended.stdout


def test_a_second_opening_in_one_process_is_refused(projection, folder):
    """
    The store's own lock counts inside a process too.
    """
    with pytest.raises(BusyError, match="another process is writing the graph"):
        Projection(folder)


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    """
    Where no folder can be made, there is no graph; the sentence says which.
    """
    (tmp_path / "file").touch()

    with pytest.raises(CannotWriteError, match=r"cannot write the graph in .*file/graph"):
        Projection(tmp_path / "file" / "graph")


@pytest.mark.parametrize("name", ["CURRENT", "*.sst"])
def test_a_damaged_store_is_told_and_can_be_begun_anew(folder, name):
    """
    A store that cannot be opened or read is damaged; opened to be built anew, it is given up.
    """
    with Projection(folder) as projection:
        projection.rebuild([ONE, TWO], MARK)
    for path in (folder / "live").glob(name):
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])

    with pytest.raises(DamagedError, match=r"the graph in .*live is damaged: .*run 'muniment rebuild'"):
        Projection(folder)

    with Projection(folder, anew=True) as projection:
        projection.rebuild([TWO], MARK)
        assert lines(TWO) == held(projection)


def test_an_undamaged_store_is_not_given_up(folder):
    """
    Opening to build anew takes nothing away until the new store is there.
    """
    with Projection(folder) as projection:
        projection.apply(insert(ONE), MARK)

    with Projection(folder, anew=True) as projection:
        assert lines(ONE) == held(projection)


@pytest.mark.parametrize("how", ["missing", "damaged"])
def test_a_snapshot_that_cannot_be_read_is_told(projection, folder, how):
    """
    A copy that is gone or damaged is told with what makes it anew.
    """
    target = folder / "snapshots" / "1"
    projection.snapshot(1)
    if how == "missing":
        shutil.rmtree(target)
    else:
        (target / "CURRENT").write_text("nonsense")

    with pytest.raises(DamagedError, match="run 'muniment rebuild'"):
        list(snapshot_statements(target))


def test_closing_twice_is_no_error(folder):
    """
    A projection may be closed by hand inside its block.
    """
    with Projection(folder) as projection:
        projection.close()

    with Projection(folder):
        pass
