"""Which file belongs to which record: in folders and archives, by its name or because the record names it."""

import io
import os
import tarfile
import zipfile

import pytest
from support.places import fill
from support.readings import labelled

from catalog.errors import SourceError
from catalog.readers.records import Refused, Source
from catalog.readers.registry import read
from catalog.readers.sources import sources

RECORD = b"a record"
JPEG, PNG, PDF = b"\xff\xd8\xff\xe0 a JPEG", b"\x89PNG\r\n\x1a\n a PNG", b"%PDF-1.7 a PDF"
TIFFS = (b"II*\x00 little", b"MM\x00* big", b"II+\x00\x08\x00\x00\x00 large", b"MM\x00+\x00\x08\x00\x00 large")


def as_folder(folder, files):
    return fill(folder / "records", files)


def as_zip(folder, files):
    with zipfile.ZipFile(folder / "records.zip", "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return folder / "records.zip"


def as_tar(folder, files, mode="w"):
    path = folder / "records.tar"
    with tarfile.open(path, mode) as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return path


def as_packed_tar(folder, files):
    return as_tar(folder, files, "w:gz")


def as_tar_backwards(folder, files):
    return as_tar(folder, dict(reversed(files.items())))


WAYS = [as_folder, as_zip, as_tar, as_packed_tar, as_tar_backwards]


def gathered(path):
    """Return the names and bytes of the files of each record, and what belongs to none."""
    belonging, alone = {}, []
    for item in sources([str(path)]):
        if isinstance(item, Refused):
            alone.append((item.location.removeprefix(f"{path}/"), item.finding.kind))
            continue
        belonging[item.key] = []
        for file in item.beside.matching():
            with file.open() as stream:
                belonging[item.key].append((file.name, stream.read()))
    return {key: names for key, names in belonging.items() if names}, alone


def names(path):
    """Return the names of the files of each record."""
    return {key: [name for name, _ in files] for key, files in gathered(path)[0].items()}


FILES = {
    "1962/121616.txt": RECORD,
    "1962/121616.pdf": PDF,
    "1962/121616-10.jpg": JPEG,
    "1962/121616-2.jpg": PNG,
    "1962/121616_b.tif": TIFFS[0],
    "1962/121616/page 3.tif": TIFFS[1],
    "1962/121616/page 20.png": PNG,
    "1962/1216161.jpg": JPEG,
    "1962/121617.txt": RECORD,
    "121616.jpg": JPEG,
}


@pytest.mark.parametrize("pack", WAYS)
def test_files_belong_to_the_record_whose_name_they_bear(tmp_path, pack):
    """
    In its folder or in one of its name, in the natural order of their names; others are told of, none in silence.
    """
    belonging, alone = gathered(pack(tmp_path, FILES))

    assert {
        "1962/121616.txt": [
            ("121616.pdf", PDF),
            ("121616-2.jpg", PNG),
            ("121616-10.jpg", JPEG),
            ("page 3.tif", TIFFS[1]),
            ("page 20.png", PNG),
            ("121616_b.tif", TIFFS[0]),
        ]
    } == belonging
    assert [("121616.jpg", "file-alone"), ("1962/1216161.jpg", "file-alone")] == sorted(alone)


@pytest.mark.parametrize("content", [JPEG, PNG, PDF, *TIFFS])
def test_kinds_are_told_by_content(tmp_path, content):
    """
    Whatever the name says.
    """
    assert {"a.txt": ["a.doc"]} == names(fill(tmp_path, {"a.txt": RECORD, "a.doc": content}))


@pytest.mark.parametrize(
    "content", [b"<html>", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"GIF89a", b"", b"PK\x03"]
)
def test_what_only_bears_the_name_of_an_image_is_none(tmp_path, content):
    """
    It is read like any other file, and refused there.
    """
    folder = fill(tmp_path, {"a.txt": RECORD, "a.png": content})

    assert {} == names(folder)
    assert ["refused"] == [
        item.finding.severity for source in sources([str(folder)]) if source.key == "a.png" for item in read(source)
    ]


@pytest.mark.parametrize(
    ("records", "owner"),
    [(["a.txt", "a-1.txt"], "a-1.txt"), (["a.txt"], "a.txt"), (["a.txt", "a-1-x.txt"], "a.txt")],
)
def test_the_longest_name_counts(tmp_path, records, owner):
    """
    ``a-1.jpg`` belongs to ``a-1.txt`` where there is one.
    """
    assert {owner: ["a-1.jpg"]} == names(fill(tmp_path, dict.fromkeys(records, RECORD) | {"a-1.jpg": JPEG}))


def test_a_file_of_a_record_inside_the_folder_is_not_the_outer_ones(tmp_path):
    """
    Nor do the folders of a folder count.
    """
    files = {"a.txt": RECORD, "a/1.txt": RECORD, "a/1.jpg": JPEG, "a/2.jpg": JPEG, "a/deep/3.jpg": JPEG}

    assert {"a.txt": ["2.jpg"], "a/1.txt": ["1.jpg"]} == names(fill(tmp_path, files))


def test_a_record_alone_has_its_files_too(tmp_path, monkeypatch):
    """
    Given by its own path, from its own folder or from elsewhere.
    """
    fill(tmp_path, {"a.txt": RECORD, "a.jpg": JPEG})
    monkeypatch.chdir(tmp_path)

    assert {"a.txt": ["a.jpg"]} == names("a.txt") == names(tmp_path / "a.txt")


def test_a_file_given_beside_its_record_is_not_alone(tmp_path):
    """
    In whatever order.
    """
    fill(tmp_path, {"a.txt": RECORD, "a.jpg": JPEG})
    found = list(sources([str(tmp_path / "a.jpg"), str(tmp_path / "a.txt")]))
    assert isinstance(found[0], Source)

    items = []
    for item in sources([str(tmp_path / "a.jpg"), str(tmp_path / "a.txt")]):
        items.append(type(item))
        if isinstance(item, Source):
            item.beside.matching()

    assert [Source] == items


# ---- named by the record


def named(path, wanted, key="1962/a.txt"):
    """Return what a record gets that names a file: its bytes, or the kind of finding."""
    for item in sources([str(path)]):
        if isinstance(item, Source) and item.key == key:
            try:
                file = item.beside.named(wanted)
            except SourceError as error:
                return error.kind
            with file.open() as stream:
                return stream.read()
    raise AssertionError(key)


@pytest.mark.parametrize("pack", WAYS)
def test_a_record_can_name_files_in_folders_below_it(tmp_path, pack):
    """
    With either slash; other kinds, missing files and paths that lead away are refused.
    """
    path = pack(tmp_path, {"1962/a.txt": RECORD, "1962/scans/x.jpg": JPEG, "b.jpg": JPEG, "1962/b.txt": RECORD})

    assert {
        "scans/x.jpg": JPEG,
        "./scans/x.jpg": JPEG,
        "scans\\x.jpg": JPEG,
        "b.txt": "file-of-another-kind",
        "scans": "file-missing",
        "y.jpg": "file-missing",
        "../b.jpg": "file-outside",
        "scans/../../b.jpg": "file-outside",
        "/etc/passwd": "file-outside",
        "C:\\b.jpg": "file-outside",
    } == {
        wanted: named(path, wanted)
        for wanted in (
            "scans/x.jpg", "./scans/x.jpg", "scans\\x.jpg", "b.txt", "scans", "y.jpg", "../b.jpg",
            "scans/../../b.jpg", "/etc/passwd", "C:\\b.jpg",
        )
    }  # fmt: skip


def test_a_link_that_leads_out_is_not_followed(tmp_path):
    """
    What it leads to would become public; one that stays inside is the file.
    """
    secret = fill(tmp_path, {"secret.jpg": JPEG})
    folder = fill(tmp_path / "records", {"1962/a.txt": RECORD, "inside.jpg": PNG})
    (folder / "1962" / "a.jpg").symlink_to(secret / "secret.jpg")
    (folder / "1962" / "b.jpg").symlink_to(folder / "inside.jpg")

    assert ("file-outside", PNG) == (named(folder, "a.jpg"), named(folder, "b.jpg"))
    assert ["file-outside"] == [
        file.kind for item in sources([str(folder)]) if isinstance(item, Source) for file in item.beside.matching()
    ]


def test_what_is_no_file_cannot_be_named(tmp_path):
    """
    A pipe would keep the load waiting for ever.
    """
    folder = fill(tmp_path, {"1962/a.txt": RECORD})
    os.mkfifo(folder / "1962" / "pipe.jpg")

    assert "file-missing" == named(folder, "pipe.jpg")


def test_members_with_unsafe_paths_are_no_files(tmp_path):
    """
    Neither beside a record nor named by it; they are refused as they are in any archive.
    """
    path = as_zip(tmp_path, {"1962/a.txt": RECORD, "../1962/a.jpg": JPEG, "/1962/a-2.jpg": JPEG})

    assert ({}, [("../1962/a.jpg", "unsafe-path"), ("/1962/a-2.jpg", "unsafe-path")]) == gathered(path)


def test_files_that_a_tar_archive_holds_are_put_aside_and_removed(tmp_path):
    """
    In the folder that the caller gives.
    """
    made = []

    def scratch():
        made.append(tmp_path / f"scratch{len(made)}")
        made[-1].mkdir()
        return made[-1]

    for item in sources([str(as_tar(tmp_path, FILES))], scratch=scratch):
        if isinstance(item, Source):
            item.beside.matching()

    assert 1 == len(made)
    assert not made[0].exists()


def test_an_archive_that_breaks_off_gives_what_came_before(tmp_path):
    """
    Records and files; the damage is told of once.
    """
    path = as_tar(tmp_path, {"a.jpg": JPEG, "a.txt": RECORD, "b.txt": RECORD * 500})
    path.write_bytes(path.read_bytes()[:3000])

    belonging, told = gathered(path)

    assert ({"a.txt": [("a.jpg", JPEG)]}, 1) == (belonging, len(told))
    assert "archive-damaged" == told[0][1]


# ---- the field


def test_the_field_files_names_files_with_labels():
    """
    One a line or behind a semicolon; what a file is called stands behind a bar.
    """
    text = labelled(further="Files:\n\nscans/1.jpg | The cover\nscans/2.jpg;scans/3.jpg | Verso | stamped\n")
    (record,) = read(Source(location="a.txt", key="a.txt", content=text.encode()))

    line = text.splitlines().index("scans/1.jpg | The cover") + 1
    assert [
        ("scans/1.jpg", "The cover", line),
        ("scans/2.jpg", "", line + 1),
        ("scans/3.jpg", "Verso | stamped", line + 1),
    ] == [(file.path, file.label, file.line) for file in record.files]
    assert [] == [finding for finding in record.findings if finding.field == "Files"]
