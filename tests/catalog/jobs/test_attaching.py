"""Files on their way into the catalogue: taken once, told of when they cannot be, and checked for ever."""

import shutil
from types import SimpleNamespace

import msgspec
import pytest
from support import scans
from support.publishing import record
from support.readings import labelled

from catalog.errors import CannotWriteError
from catalog.files.looking import Look, Looker
from catalog.jobs import checking, verifying
from catalog.jobs.progress import Silent
from vocab.document import Attachment

ID = "7"
TEXT = record(ID)
FILES = {"7.txt": TEXT, "7.jpg": scans.jpeg((600, 400)), "7-2.tif": scans.tiff(pages=2), "7-3.pdf": scans.pdf()}


@pytest.fixture
def looked(monkeypatch):
    """Look into files in this process' stead: count what is asked, say what is set."""

    looked = SimpleNamespace(asked=[], said={})

    def look(_, path, media_type, sides):
        looked.asked.append(path.name)
        pages = None if media_type in {"image/jpeg", "image/png"} else 1
        width = None if media_type == "application/pdf" else 30
        usual = Look(pages=pages, width=width, height=width, images=(b"\xff\xd8\xff",) * len(sides))
        return looked.said.get(media_type, usual)

    monkeypatch.setattr(Looker, "look", look)
    return looked


def write(catalogue, files):
    """Write a folder of sources; return it."""
    shutil.rmtree(catalogue.folder / "sources", ignore_errors=True)
    for name, content in files.items():
        catalogue.write(name, content)
    return catalogue.folder / "sources"


def document(catalogue):
    return catalogue.ledger.document(catalogue.ledger.entry(ID))


def kinds(catalogue):
    return sorted(finding.kind for _, finding in catalogue.findings if finding.kind.startswith("file"))


def kept(catalogue):
    return list(catalogue.inner.files.digests())


@pytest.mark.slow
def test_a_load_takes_files_looks_into_them_and_makes_previews(catalogue):
    """
    Once and for all: the same folder again appends nothing.
    """
    folder = write(catalogue, FILES)

    catalogue.load(folder)
    again = catalogue.load(folder)

    assert [
        ("7.jpg", "image/jpeg", None, 600, 400),
        ("7-2.tif", "image/tiff", 2, 30, 20),
        ("7-3.pdf", "application/pdf", 1, None, None),
    ] == [(file.name, file.media_type, file.pages, file.width, file.height) for file in document(catalogue).files]
    assert sorted(file.sha256 for file in document(catalogue).files) == kept(catalogue)
    assert {"400": 3, "2000": 1} == {
        side: len(list(catalogue.inner.derivatives.folder.rglob(f"*.{side}.jpg"))) for side in ("400", "2000")
    }
    assert (0, 1, []) == (again.loaded, again.unchanged, kinds(catalogue))
    assert [] == catalogue.verify()
    assert not (catalogue.inner.files.folder / "incoming").exists()


def test_a_changed_file_is_a_new_version(catalogue, looked):
    """
    The old one stays for those who ask for the older version.
    """
    catalogue.load(write(catalogue, {"7.txt": TEXT, "7.jpg": scans.jpeg(colour="red")}))
    before = document(catalogue).files

    report = catalogue.load(write(catalogue, {"7.txt": TEXT, "7.jpg": scans.jpeg(colour="blue")}))

    assert 1 == report.loaded
    assert before != document(catalogue).files
    assert 2 == len(kept(catalogue))


def test_what_is_known_of_a_file_is_not_found_out_again(catalogue, looked):
    """
    A machine that is slow today must not make a new version of the document.
    """
    folder = write(catalogue, FILES)
    catalogue.load(folder)
    count = len(looked.asked)
    looked.said = dict.fromkeys(("image/jpeg", "image/tiff", "application/pdf"), Look(error="time"))

    report = catalogue.load(folder)
    shutil.rmtree(catalogue.inner.derivatives.folder)
    without = catalogue.load(folder, publish=False)

    assert (3, 1, 1) == (count, report.unchanged, without.unchanged)
    assert 6 == len(looked.asked)


def test_what_could_not_be_looked_into_is_tried_again(catalogue, looked):
    """
    The document gets a new version when it works.
    """
    folder = write(catalogue, {"7.txt": TEXT, "7.pdf": scans.pdf()})
    looked.said = {"application/pdf": Look(error="time")}
    catalogue.load(folder)
    first = kinds(catalogue)
    looked.said = {}

    report = catalogue.load(folder)

    assert (["file-damaged"], 1, 1) == (first, report.loaded, document(catalogue).files[0].pages)


ERRORS = {"closed": "file-closed", "damaged": "file-damaged", "memory": "file-damaged", "time": "file-damaged"}


@pytest.mark.parametrize("error", ERRORS)
def test_a_file_that_nobody_can_look_into_is_kept(catalogue, looked, error):
    """
    With a finding, and without pages or preview.
    """
    looked.said = {"application/pdf": Look(error=error)}

    catalogue.load(write(catalogue, {"7.txt": TEXT, "7.pdf": scans.pdf()}), publish=False)

    assert [ERRORS[error]] == kinds(catalogue)
    assert [(None, None)] == [(file.pages, file.width) for file in document(catalogue).files]
    assert [] == list(catalogue.inner.derivatives.folder.rglob("*.jpg"))


def test_an_image_of_too_many_pixels_is_left_out(catalogue):
    """
    It would be a bomb for readers' browsers too; the record is loaded without it, and nothing is kept.
    """
    catalogue.load(write(catalogue, {"7.txt": TEXT, "7.png": scans.png_bomb()}), publish=False)

    assert (["file-too-large"], (), []) == (kinds(catalogue), document(catalogue).files, kept(catalogue))
    assert any("3,600 million pixels" in finding.problem for _, finding in catalogue.findings)


def test_a_file_of_too_many_bytes_is_left_out(catalogue, looked):
    """
    As the setting says.
    """
    catalogue.configure(MUNIMENT_FILES_LARGEST="1KiB")

    catalogue.load(write(catalogue, {"7.txt": TEXT, "7.jpg": scans.jpeg() + bytes(1024)}), publish=False)

    assert (["file-too-large"], (), []) == (kinds(catalogue), document(catalogue).files, kept(catalogue))


NAMED = labelled(
    further=f"Record ID: {ID}\n\nFiles: scans/b.jpg | Verso; 7.jpg | Recto; 7.jpg; ../a.jpg; missing.jpg; b.txt\n"
)


def test_named_files_come_first_and_have_labels(catalogue, looked):
    """
    What cannot be had of them is told with its line, and the others are taken.
    """
    folder = write(
        catalogue,
        {
            "7.txt": NAMED,
            "7.jpg": scans.jpeg(),
            "7-2.jpg": scans.jpeg(),
            "scans/b.jpg": scans.png(),
            "b.txt": record("8"),
        },
    )

    catalogue.load(folder, publish=False)

    assert [("b.png", "Verso"), ("7.jpg", "Recto"), ("7-2.jpg", "")] == [
        (file.name, file.label) for file in document(catalogue).files
    ]
    assert ["file-missing", "file-of-another-kind", "file-outside", "file-repeated"] == kinds(catalogue)
    line = NAMED.splitlines().index(next(item for item in NAMED.splitlines() if item.startswith("Files"))) + 1
    assert {line} == {finding.line for _, finding in catalogue.findings if finding.kind.startswith("file")}


def test_nothing_is_taken_of_a_withdrawn_document(catalogue, looked):
    """
    Its record is not loaded, so its files would belong to nobody.
    """
    catalogue.load(write(catalogue, {"7.txt": TEXT}))
    catalogue.withdraw(ID)

    catalogue.load(write(catalogue, FILES))

    assert ([], []) == (kept(catalogue), kinds(catalogue))
    assert [] == catalogue.verify()


def test_a_file_that_no_record_claims_is_told_of(catalogue, looked):
    """
    A warning with its place; the rest is loaded.
    """
    report = catalogue.load(write(catalogue, {"7.txt": TEXT, "lonely.jpg": scans.jpeg()}), publish=False)

    (location,) = [location for location, finding in catalogue.findings if finding.kind == "file-alone"]
    assert location.endswith("sources/lonely.jpg")
    assert (1, 0, []) == (report.loaded, report.refused, kept(catalogue))


def test_several_records_may_share_a_file(catalogue, looked):
    """
    It is kept once.
    """
    named = "Files: shared.jpg"
    files = {f"{number}.txt": labelled(further=f"Record ID: {number}\n\n{named}\n") for number in (7, 8)}

    catalogue.load(write(catalogue, files | {"shared.jpg": scans.jpeg()}))

    assert 1 == len(kept(catalogue))
    assert [["shared.jpg"]] * 2 == [
        [file.name for file in catalogue.ledger.document(catalogue.ledger.entry(key)).files] for key in "78"
    ]


def test_files_of_one_name_get_names_of_their_own(catalogue, looked):
    """
    Their addresses must differ.
    """
    named = labelled(further=f"Record ID: {ID}\n\nFiles: a/1.jpg; b/1.jpg\n")

    catalogue.load(
        write(catalogue, {"7.txt": named, "a/1.jpg": scans.jpeg(), "b/1.jpg": scans.jpeg(colour="blue")}), publish=False
    )

    assert ["1.jpg", "1-2.jpg"] == [file.name for file in document(catalogue).files]


def test_a_check_says_the_same_and_writes_nothing(catalogue, looked):
    """
    Not even a folder.
    """
    looked.said = {"application/pdf": Look(error="closed")}
    folder = write(catalogue, FILES | {"lonely.jpg": scans.jpeg()})
    told = []

    report = checking.check(
        [str(folder)],
        catalogue.settings,
        checking.check_authorities(catalogue.settings),
        Silent(),
        lambda location, finding: told.append(finding.kind),
    )

    assert {"file-closed", "file-alone"} <= set(told)
    assert (1, 0) == (report.loaded, catalogue.ledger.head())
    assert not catalogue.inner.files.folder.exists()
    assert not catalogue.inner.derivatives.folder.exists()


@pytest.mark.slow
def test_verify_names_the_document_that_lacks_a_file(catalogue, looked):
    """
    Missing, damaged, or belonging to nobody; rebuild removes the last kind.
    """
    catalogue.load(write(catalogue, FILES))
    jpeg, tiff, _ = (catalogue.inner.files.path(file.sha256) for file in document(catalogue).files)
    jpeg.unlink()
    tiff.write_bytes(b"other bytes")
    stray = catalogue.inner.files.path("0" * 64)
    stray.parent.mkdir()
    stray.write_bytes(b"left over")

    faults = catalogue.verify()

    assert [
        f"the file '7.jpg' of document 7 is missing: {jpeg}",
        f"the file '7-2.tif' of document 7 is damaged: {tiff}",
        f"{stray} belongs to no document",
    ] == [fault.partition(";")[0] for fault in faults]
    with catalogue.ledger.lock():
        verifying.rebuild(catalogue.inner, Silent())
    assert not stray.exists()


def test_previews_that_were_lost_are_made_again(catalogue, looked):
    """
    By a publication when all are gone, by rebuild when some are.
    """
    catalogue.load(write(catalogue, FILES))
    folder = catalogue.inner.derivatives.folder
    made = sorted(folder.rglob("*.jpg"))

    shutil.rmtree(folder)
    catalogue.publish()
    by_publish = sorted(folder.rglob("*.jpg"))
    made[0].unlink()
    with catalogue.ledger.lock():
        verifying.rebuild(catalogue.inner, Silent())

    assert made == by_publish == sorted(folder.rglob("*.jpg"))
    assert len(made) == 4


@pytest.mark.slow
def test_a_purge_destroys_files_and_previews_too(catalogue, looked):
    """
    A file that another document has stays.
    """
    shared = labelled(further="Record ID: 8\n\nFiles: 7-2.png\n")
    files = {"7.txt": TEXT, "7.jpg": scans.jpeg(), "7-2.png": scans.png(), "8.txt": shared}
    catalogue.load(write(catalogue, files))
    gone, stays = document(catalogue).files

    catalogue.take_down(ID, purge=True)

    assert [stays.sha256] == kept(catalogue)
    assert catalogue.inner.derivatives.has(stays.sha256, (400,))
    assert not catalogue.inner.derivatives.has(gone.sha256, (400,))
    assert [] == catalogue.verify()


def test_a_load_that_is_broken_off_leaves_at_most_an_unreferenced_file(catalogue, looked, monkeypatch):
    """
    Files come before the transaction that refers to them; the next load goes on from there.
    """
    folder = write(catalogue, FILES)
    monkeypatch.setattr(catalogue.ledger, "record", _fails)
    with pytest.raises(CannotWriteError):
        catalogue.load(folder)
    monkeypatch.undo()

    left = kept(catalogue)
    monkeypatch.setattr(Looker, "look", lambda *_: Look(error="damaged"))
    catalogue.load(folder)

    assert 3 == len(left)
    assert left == kept(catalogue)
    assert [] == catalogue.verify()


def _fails(*_):
    raise CannotWriteError("the disk is full")


def test_an_attachment_adds_nothing_to_documents_without_any(catalogue):
    """
    Their bytes, and with them their digests, are what they were before there were files.
    """
    catalogue.load(write(catalogue, {"7.txt": TEXT}), publish=False)

    assert b"files" not in msgspec.json.encode(document(catalogue))
    assert Attachment is type(msgspec.convert({"name": "a", "sha256": "b", "size": 1, "media_type": "c"}, Attachment))
