"""Paths → sources: folders, archives and streams, and all that can be wrong with them."""

import gzip
import io
import os
import random
import stat
import tarfile
import zipfile

import pytest
from support.places import fill
from support.readings import document, labelled

from catalog.errors import NotFoundError
from catalog.readers.records import Refused, Source
from catalog.readers.sources import sources
from catalog.readers.walk import MAX_RECORD

RECORDS = {"1962/a.txt": b"record a", "1962/b.txt": b"record b", "c.txt": b"record c"}


def zipped(files=RECORDS, compression=zipfile.ZIP_DEFLATED):
    """Return a zip archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def tarred(files=RECORDS, mode="w", *, special=()):
    """Return a tar archive; ``special`` are further members."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode=mode) as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
        for member in special:
            archive.addfile(member)
    return stream.getvalue()


def found(*paths, **named):
    """Return keys and contents of the sources below some paths, none of them refused."""
    items = list(sources([str(path) for path in paths], **named))
    assert all(isinstance(item, Source) for item in items), items
    return {item.key: item.content for item in items}


def refusals(*paths):
    """Return place and kind of what is refused below some paths."""
    return [
        (item.location, item.finding.kind)
        for item in sources([str(path) for path in paths])
        if isinstance(item, Refused)
    ]


def write(folder, name, content):
    path = folder / name
    path.write_bytes(content)
    return path


# ---- where sources are found


def test_a_folder_gives_its_files_in_the_order_of_their_names(tmp_path):
    """
    Keys are the paths below the argument, whatever stands before it.
    """
    folder = fill(tmp_path / "records", RECORDS)

    assert list(RECORDS.items()) == list(found(folder).items())


def test_a_file_is_keyed_by_its_name(tmp_path):
    """
    Nothing above it counts.
    """
    assert {"a.txt": b"record a"} == found(fill(tmp_path, RECORDS) / "1962" / "a.txt")


def test_locations_are_paths_as_the_user_gave_them(tmp_path, monkeypatch):
    """
    Members of archives stand behind a slash.
    """
    fill(tmp_path / "records", RECORDS)
    write(tmp_path, "more.zip", zipped())
    monkeypatch.chdir(tmp_path)

    assert [
        "records/1962/a.txt",
        "records/1962/b.txt",
        "records/c.txt",
        "more.zip/1962/a.txt",
        "more.zip/1962/b.txt",
        "more.zip/c.txt",
    ] == [source.location for source in sources(["records", "more.zip"])]


def test_hidden_files_and_what_is_to_be_skipped_are_no_sources(tmp_path):
    """
    Neither ``.DS_Store`` nor the authority file between the records.
    """
    folder = fill(tmp_path, {**RECORDS, ".hidden": b"x", ".git/config": b"x", "authorities.ttl": b"x"})

    assert RECORDS == found(folder, skip=[folder / "authorities.ttl"])


def test_a_path_that_does_not_exist_is_told_before_anything_is_read(tmp_path):
    """
    A typing error must not be noticed after an hour.
    """
    with pytest.raises(NotFoundError):
        next(sources([str(fill(tmp_path, RECORDS)), str(tmp_path / "nowhere")]))


PACKED = {
    "records.zip": zipped(),
    "stored.zip": zipped(compression=zipfile.ZIP_STORED),
    "bz2.zip": zipped(compression=zipfile.ZIP_BZIP2),
    "lzma.zip": zipped(compression=zipfile.ZIP_LZMA),
    "records.tar": tarred(),
    "records.tar.gz": tarred(mode="w:gz"),
    "records.tgz": tarred(mode="w:gz"),
    "no suffix": tarred(mode="w:gz"),
    "dots.tar": tarred({f"./{name}": content for name, content in RECORDS.items()}),
    "windows.zip": zipped({name.replace("/", "\\"): content for name, content in RECORDS.items()}),
    "folders.zip": zipped({"1962/": b"", **RECORDS}),
    "mac.zip": zipped({**RECORDS, "__MACOSX/1962/._a.txt": b"x", ".DS_Store": b"x"}),
}


@pytest.mark.parametrize("name", PACKED)
def test_a_folder_and_its_archive_give_the_same_keys(tmp_path, name):
    """
    So records without an id get the same ids from either.
    """
    folder = fill(tmp_path / "records", RECORDS)

    assert found(folder) == found(write(tmp_path, name, PACKED[name]))


def test_minted_ids_depend_on_the_path_below_the_argument_only(tmp_path):
    """
    Moving the folder, or packing it, changes no id; each record has its own.
    """
    content = labelled(citation=None).encode()
    files = dict.fromkeys(RECORDS, content)
    here, there = fill(tmp_path / "here", files), fill(tmp_path / "far" / "away", files)
    packed = write(tmp_path, "packed.zip", zipped(files))

    ids = [
        {document(source.content, key=source.key).identifier for source in sources([str(path)])}
        for path in (here, there, packed)
    ]

    assert ids[0] == ids[1] == ids[2]
    assert 3 == len(ids[0])


def test_archives_in_a_folder_are_part_of_the_path(tmp_path):
    """
    Two archives with equal members have different keys.
    """
    fill(tmp_path, {"one.zip": zipped({"a.txt": b"1"}), "two.zip": zipped({"a.txt": b"2"})})

    assert {"one.zip/a.txt": b"1", "two.zip/a.txt": b"2"} == found(tmp_path)


def test_a_packed_file_is_the_file(tmp_path):
    """
    ``a.txt.gz`` has the key of ``a.txt``.
    """
    assert {"a.txt": b"record a"} == found(write(tmp_path, "a.txt.gz", gzip.compress(b"record a")))


@pytest.mark.parametrize("packed", [False, True])
def test_standard_input(monkeypatch, packed):
    """
    A record, or an archive of records.
    """
    stream = io.TextIOWrapper(io.BytesIO(tarred(mode="w:gz") if packed else b"record a"))
    monkeypatch.setattr("sys.stdin", stream)

    assert RECORDS if packed else {"-": b"record a"} == found("-")


def test_a_name_that_is_no_utf_8_is_readable_and_stable(tmp_path):
    """
    Old files have such names; folder and archive agree on them.
    """
    name = os.fsdecode(b"caf\xe9.txt")
    try:
        folder = fill(tmp_path / "records", {name: b"record"})
    except OSError:
        pytest.skip("this file system takes no such name")
    packed = write(tmp_path, "packed.tar", tarred({name: b"record"}))

    assert {"caf\\xe9.txt": b"record"} == found(folder) == found(packed)


# ---- links and things that are no files


def test_links_are_followed(tmp_path):
    """
    To files and to folders; each path has its own key.
    """
    fill(tmp_path / "records", RECORDS)
    (tmp_path / "records" / "link.txt").symlink_to(tmp_path / "records" / "c.txt")
    (tmp_path / "records" / "old").symlink_to(tmp_path / "records" / "1962")

    keys = found(tmp_path / "records").keys()

    assert {*RECORDS, "link.txt", "old/a.txt", "old/b.txt"} == keys


def test_a_link_that_leads_back_is_refused_once(tmp_path):
    """
    A loop of folders ends; its records are read where they are.
    """
    folder = fill(tmp_path / "records", RECORDS)
    (folder / "1962" / "up").symlink_to(folder)

    assert [(str(folder / "1962" / "up"), "link-loop")] == refusals(folder)
    assert 4 == len(list(sources([str(folder)])))


def test_broken_links_are_refused(tmp_path):
    """
    To nothing, and to themselves.
    """
    (tmp_path / "lost").symlink_to(tmp_path / "nowhere")
    (tmp_path / "self").symlink_to(tmp_path / "self")

    assert [(str(tmp_path / "lost"), "unreadable"), (str(tmp_path / "self"), "unreadable")] == refusals(tmp_path)
    assert [(str(tmp_path / "lost"), "unreadable")] == refusals(tmp_path / "lost")


def test_a_pipe_in_a_folder_is_refused_and_not_waited_for(tmp_path):
    """
    Opening a FIFO would wait for a writer that never comes.
    """
    os.mkfifo(tmp_path / "pipe")

    assert [(str(tmp_path / "pipe"), "not-a-file")] == refusals(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_refused(tmp_path):
    """
    A file and a folder without permissions.
    """
    folder = fill(tmp_path / "records", RECORDS)
    (folder / "c.txt").chmod(0)
    (folder / "1962").chmod(0)

    try:
        assert ["unreadable", "unreadable"] == [kind for _, kind in refusals(folder)]
    finally:
        (folder / "1962").chmod(stat.S_IRWXU)


# ---- hostile and damaged archives


@pytest.mark.parametrize("name", ["../evil.txt", "a/../../evil.txt", "/etc/evil.txt", "a/.."])
@pytest.mark.parametrize("pack", [zipped, tarred])
def test_a_member_that_leads_out_of_its_archive_is_refused(tmp_path, name, pack):
    """
    Nothing is ever written, but such an archive is not what it seems; its other members are read.
    """
    path = write(tmp_path, "a.bin", pack({name: b"x", "c.txt": b"record c"}))

    assert [(f"{path}/{name}", "unsafe-path")] == refusals(path)
    assert ["c.txt"] == [item.key for item in sources([str(path)]) if isinstance(item, Source)]


def test_a_backslash_is_a_separator_of_a_zip(tmp_path):
    """
    So it cannot hide a way out.
    """
    assert ["unsafe-path"] == [kind for _, kind in refusals(write(tmp_path, "a.zip", zipped({"..\\evil.txt": b"x"})))]


def test_links_and_devices_in_a_tar_are_refused(tmp_path):
    """
    A link could show a file of this machine.
    """
    link, device = tarfile.TarInfo("link.txt"), tarfile.TarInfo("device")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    device.type = tarfile.CHRTYPE
    path = write(tmp_path, "a.tar", tarred(special=[link, device]))

    assert [(f"{path}/link.txt", "not-a-file"), (f"{path}/device", "not-a-file")] == refusals(path)


BOMBS = {
    "a.txt.gz": gzip.compress(bytes(8 << 20)),
    "a.tar.gz": tarred({"zeros.txt": bytes(8 << 20)}, "w:gz"),
    "a.zip": zipped({"zeros.txt": bytes(8 << 20)}),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_stopped(tmp_path, name):
    """
    More than a hundred times its size, beyond what small files may reach.
    """
    assert ["bomb"] == [kind for _, kind in refusals(write(tmp_path, name, BOMBS[name]))]


@pytest.mark.slow
def test_a_member_that_is_too_large_does_not_hide_the_others(tmp_path):
    """
    The limit is on a record.
    """
    large = random.Random(1).randbytes(1 << 16) * (MAX_RECORD // (1 << 16) + 1)
    path = write(tmp_path, "a.tar", tarred({"large.txt": large, "c.txt": b"record c"}))

    assert [(f"{path}/large.txt", "too-large")] == refusals(path)
    assert ["c.txt"] == [item.key for item in sources([str(path)]) if isinstance(item, Source)]


def test_a_file_that_is_too_large_is_refused(tmp_path):
    """
    Before all of it is in memory.
    """
    path = tmp_path / "large.txt"
    with path.open("wb") as stream:
        stream.truncate(MAX_RECORD + 1)

    assert [(str(path), "too-large")] == refusals(path)


@pytest.mark.parametrize(
    "inner", [zipped(), tarred(), gzip.compress(b"record", mtime=0), b"BZh91AY&SY"], ids=["zip", "tar", "gzip", "bzip2"]
)
@pytest.mark.parametrize("pack", [zipped, tarred])
def test_an_archive_inside_an_archive_is_refused(tmp_path, inner, pack):
    """
    Bombs are built so; the other members are read.
    """
    path = write(tmp_path, "a.bin", pack({"inner.bin": inner, "c.txt": b"record c"}))

    assert [(f"{path}/inner.bin", "archive-in-archive")] == refusals(path)


@pytest.mark.parametrize(
    "content", [b"BZh91AY&SY", b"\xfd7zXZ\x00", b"(\xb5/\xfd\x00", b"7z\xbc\xaf'\x1c", b"Rar!\x1a\x07"]
)
def test_other_kinds_of_archive_are_named(tmp_path, content):
    """
    With what is expected instead.
    """
    assert ["archive-unknown"] == [kind for _, kind in refusals(write(tmp_path, "a.bin", content))]


@pytest.mark.parametrize("member", ["[Content_Types].xml", "mimetype"])
def test_an_office_document_is_no_archive_of_records(tmp_path, member):
    """
    Although it is a zip.
    """
    assert ["not-text"] == [kind for _, kind in refusals(write(tmp_path, "a.docx", zipped({member: b"x"})))]


def test_an_encrypted_member_is_refused(tmp_path):
    """
    By the flag in its header.
    """
    content = bytearray(zipped({"a.txt": b"record a"}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + offset] |= 1

    path = write(tmp_path, "a.zip", bytes(content))

    assert [(f"{path}/a.txt", "encrypted")] == refusals(path)


def test_a_member_packed_in_an_unknown_way_does_not_hide_the_others(tmp_path):
    """
    Windows packs large files with Deflate64, which Python cannot read.
    """
    content = bytearray(zipped({"a.txt": b"record a", "c.txt": b"record c"}))
    for signature, offset in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        content[content.index(signature) + offset] = 9

    path = write(tmp_path, "a.zip", bytes(content))

    assert [(f"{path}/a.txt", "archive-damaged")] == refusals(path)
    assert ["c.txt"] == [item.key for item in sources([str(path)]) if isinstance(item, Source)]


def test_a_tar_that_breaks_off_between_members_is_told(tmp_path):
    """
    What came before is read; that something is missing is not passed over.
    """
    whole = tarred({f"{number}.txt": b"x" * 512 for number in range(4)})

    path = write(tmp_path, "a.tar", whole[:2048])

    assert [(str(path), "archive-damaged")] == refusals(path)
    assert ["0.txt", "1.txt"] == [item.key for item in sources([str(path)]) if isinstance(item, Source)]


def test_a_broken_header_in_a_tar_is_told(tmp_path):
    """
    The standard library would take it for the end.
    """
    content = bytearray(tarred({f"{number}.txt": b"x" * 512 for number in range(4)}))
    content[1024 + 3] ^= 255

    assert ["archive-damaged"] == [kind for _, kind in refusals(write(tmp_path, "a.tar", bytes(content)))]


@pytest.mark.parametrize("name", ["records.zip", "stored.zip", "bz2.zip", "lzma.zip", "records.tar", "records.tgz"])
def test_damaged_archives_are_refused_and_never_raise(tmp_path, name):
    """
    Whichever byte is wrong, and wherever the file ends; a member that is given is given as it was packed.
    """
    chance = random.Random(name)
    for _ in range(150):
        content = bytearray(PACKED[name])
        for _ in range(chance.randint(1, 3)):
            content[chance.randrange(4, len(content))] = chance.randrange(256)
        if chance.random() < 0.3:
            content = content[: chance.randrange(4, len(content))]

        items = list(sources([str(write(tmp_path, "a.bin", bytes(content)))]))

        if name.endswith((".zip", ".tgz")):
            assert {item.content for item in items if isinstance(item, Source)} <= set(RECORDS.values())


@pytest.mark.parametrize("name", ["records.zip", "bz2.zip", "records.tgz", "a.txt.gz"])
def test_a_damaged_archive_on_standard_input_is_refused(monkeypatch, name):
    """
    There is no file to blame, all the same.
    """
    content = PACKED.get(name) or gzip.compress(b"record a")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content[: len(content) * 2 // 3])))

    assert {"archive-damaged"} == {kind for _, kind in refusals("-")}


@pytest.mark.parametrize(
    "content",
    [zipped({}), zipped({"folder/": b""}), tarred({".hidden": b"x"}), tarred({".hidden": b"x"}, "w:gz")],
    ids=["zip", "folders", "tar", "tar.gz"],
)
def test_an_archive_without_records_says_so(tmp_path, content):
    """
    An empty archive is most likely a mistake, and no reason for silence.
    """
    path = write(tmp_path, "a.bin", content)

    assert [(str(path), "empty")] == refusals(path)


def test_a_folder_without_records_says_so(tmp_path):
    """
    The folder that was named; what is empty inside it is nothing to speak of.
    """
    (tmp_path / "inner").mkdir()

    assert [(str(tmp_path), "empty")] == refusals(tmp_path)
