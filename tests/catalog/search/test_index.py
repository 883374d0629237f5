"""The index itself: changes by document, replacement as a whole, copies, ranking, damage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law
from support.places import quick_folder

from catalog.errors import BusyError, DamagedError
from catalog.projections import Mark
from catalog.search.asked import understand
from catalog.search.fields import Facets, Indexed
from catalog.search.files import check, fingerprint
from catalog.search.finder import Finder
from catalog.search.narrowing import Narrowing
from catalog.search.projection import SearchIndex

MARK = Mark(1, "shape")
words = st.sampled_from(["harbour", "mole", "tide", "Straße", "Ёлка", "苏联", "大使馆", "港", "118-04"])
texts = st.lists(words, min_size=1, max_size=4).map(" ".join)
documents = st.builds(
    Indexed,
    identifier=st.sampled_from(["1", "2", "3", "10", "x/y"]),
    title=st.tuples(texts),
    names=st.lists(texts, max_size=2).map(tuple),
    text=st.lists(texts, max_size=2).map(tuple),
    facets=st.builds(Facets, year=st.lists(st.integers(1900, 1999), max_size=2).map(tuple)),
)


def document(identifier, title="A title", **others):
    return Indexed(identifier=identifier, title=(title,), **others)


def found(index, question, folder, limit=100, **filters):
    index.snapshot(folder)
    result = Finder(folder).find(understand(question), limit=limit, narrowing=Narrowing(filters))
    return [hit.identifier for hit in result.hits]


def faults(index, held, folder):
    contents = fingerprint((one.identifier, one.digest()) for one in held)
    return list(check(folder, index.mark(), contents))


@pytest.fixture
def index(quick_path):
    with SearchIndex(quick_path / "search") as made:
        yield made


def test_a_new_index_has_no_mark(index):
    """
    So it is filled by whoever opens it.
    """
    assert index.mark() is None


def test_a_document_is_replaced_and_removed(index, quick_path):
    """
    Its former words are found no more.
    """
    index.rebuild([document("1", "old words"), document("2", "old others")], MARK)
    index.apply(["1"], [document("1", "new words")], Mark(2, "shape"))
    replaced = [found(index, question, quick_path / "a") for question in ("new", "words", "others")]
    index.apply(["2"], [], Mark(3, "shape"))

    assert [["1"], ["1"], ["2"]] == replaced
    assert [] == found(index, "others", quick_path / "b")
    assert Mark(3, "shape") == index.mark()


def test_a_change_that_breaks_off_leaves_the_index_as_it_was(index, quick_path):
    """
    Documents and mark come in one commit, so neither is there without the other.
    """
    index.rebuild([document("1", "old")], MARK)

    def broken():
        yield document("1", "new")
        raise RuntimeError("the process ends here")

    with pytest.raises(RuntimeError):
        index.apply(["1"], broken(), Mark(2, "shape"))
    with pytest.raises(RuntimeError):
        index.rebuild(broken(), Mark(2, "shape"))

    assert (MARK, ["1"], []) == (
        index.mark(),
        found(index, "old", quick_path / "a"),
        found(index, "new", quick_path / "b"),
    )


def test_a_snapshot_keeps_what_it_had(index, quick_path):
    """
    Later changes and rebuilds do not touch it, and readers that have it open read on.
    """
    index.rebuild([document("1", "first")], MARK)
    index.snapshot(quick_path / "copy")
    finder = Finder(quick_path / "copy")
    index.apply(["1"], [document("1", "second")], Mark(2, "shape"))
    index.rebuild([document("1", "third")], Mark(3, "shape"))

    assert ["1"] == [hit.identifier for hit in finder.find(understand("first"), limit=1).hits]
    assert ["1"] == [hit.identifier for hit in Finder(quick_path / "copy").find(understand("first"), limit=1).hits]


@pytest.mark.parametrize("left", ["live.new", "live.old"])
def test_leftovers_of_a_replacement_go(index, quick_path, left):
    """
    Where it broke off between its two renames, the old index comes back.
    """
    index.rebuild([document("1")], MARK)
    index.close()
    if left == "live.old":
        index.live.rename(index.folder / left)
    else:
        (index.folder / left).mkdir()

    with SearchIndex(quick_path / "search") as again:
        assert MARK == again.mark()
    assert not (index.folder / left).exists()


def test_only_one_process_writes(index, quick_path):
    """
    The second one is told to wait.
    """
    writer = index._index.writer(16 << 20, 1)

    with SearchIndex(quick_path / "search") as other, pytest.raises(BusyError, match="another process is writing"):
        other.apply([], [], MARK)
    del writer


def test_a_damaged_file_is_named(index, quick_path):
    """
    By its checksum, before the engine reads it; an index that cannot be opened says what to do.
    """
    held = [document("1", "words to be lost")]
    index.rebuild(held, MARK)
    index.snapshot(quick_path / "copy")
    assert [] == faults(index, held, quick_path / "copy")

    (path,) = (quick_path / "copy").glob("*.idx")
    content = bytearray(path.read_bytes())
    content[3] ^= 1
    path.unlink()
    path.write_bytes(content)
    (fault,) = faults(index, held, quick_path / "copy")
    (quick_path / "copy" / "meta.json").write_text("{}")

    assert f"is damaged: {path.name}; run 'muniment rebuild'" in fault
    with pytest.raises(DamagedError, match="muniment rebuild"):
        Finder(quick_path / "copy")


def test_other_contents_and_another_mark_are_faults(index, quick_path):
    """
    An index that holds a document more, or less, or another one, is not what the ledger says.
    """
    index.rebuild([document("1"), document("2")], MARK)
    index.snapshot(quick_path / "copy")
    others = ([document("1")], [document("1"), document("3")], [document("1"), document("2", "Another title")])

    said = [faults(index, held, quick_path / "copy") for held in others]
    (late,) = check(quick_path / "copy", Mark(2, "shape"), (0, 0))

    assert [True] * 3 == ["does not say what the ledger says" in fault for (fault,) in said]
    assert "has not reached the published generation" in late


def test_titles_go_before_everything_else(index, quick_path):
    """
    However rare a word is in texts, and however often they say it: a title with all words stands first.
    """
    common = [
        document(f"t{number:03}", f"Tide tables of a very long and winding title {number}") for number in range(300)
    ]
    index.rebuild([*common, document("x", "Other", text=("tide tables " * 50,), names=("tide tables",))], MARK)

    order = found(index, "tide tables", quick_path / "a", limit=1000)

    assert (301, "x") == (len(order), order[-1])


def test_a_beginning_finds_more_words_than_a_few(index, quick_path):
    """
    Every word with that beginning counts, not only the first fifty of the dictionary.
    """
    index.rebuild([document(str(number), f"begin{number}") for number in range(200)], MARK)

    assert 200 == len(found(index, "begin*", quick_path / "a", limit=500))


def test_behind_the_end_there_is_no_page(index, quick_path):
    """
    A page that begins behind the last hit is empty, and still says how many there are.
    """
    index.rebuild([document("1", "word")], MARK)
    index.snapshot(quick_path / "a")
    finder = Finder(quick_path / "a")

    pages = [finder.find(understand("word"), limit=10, offset=offset) for offset in (0, 1, 2, 1_000_000)]

    assert [(1, 1), (1, 0), (1, 0), (1, 0)] == [(page.total, len(page.hits)) for page in pages]


@pytest.mark.slow
@law(25)
@given(first=st.lists(documents, max_size=4), then=st.lists(st.lists(documents, max_size=3), max_size=3))
def test_changes_one_by_one_are_a_rebuild(first, then):
    """
    Any way to a state gives the same documents under the same words as making the index anew.
    """
    state = {one.identifier: one for one in first}
    with quick_folder() as folder, SearchIndex(folder / "a") as index, SearchIndex(folder / "b") as anew:
        index.rebuild(state.values(), MARK)
        for number, change in enumerate(then, 2):
            new = {one.identifier: one for one in change}
            gone = [identifier for identifier in state if identifier == str(number)]
            index.apply(
                [*new, *gone], [one for one in new.values() if one.identifier not in gone], Mark(number, "shape")
            )
            state = {key: value for key, value in (state | new).items() if key not in gone}
        anew.rebuild(state.values(), index.mark())
        index.snapshot(folder / "x")
        anew.snapshot(folder / "y")
        questions = ["harbour", "mole tide", "strasse", "елка", "苏联", "使", '"118 04"', "ti*"]

        assert [] == faults(index, state.values(), folder / "x")
        assert [everything(folder / "y", question) for question in questions] == [
            everything(folder / "x", question) for question in questions
        ]


def everything(folder, question):
    result = Finder(folder).find(understand(question), limit=100)
    return result.total, result.loose, sorted(hit.identifier for hit in result.hits)
