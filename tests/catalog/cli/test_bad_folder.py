"""A folder as archivists have them: good records beside everything that can be wrong with a file."""

import gzip
import io
import json
import os
import re
import tarfile
import zipfile

import pytest
from support.publishing import record

from vocab.identifiers import mint

SENTENCE = re.compile(r"(?P<file>[^:]+)(:(?P<line>\d+))?: (?P<field>[^:]+): (?P<problem>.+) \((?P<advice>.+)\)")


def zipped(**members):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return packed.getvalue()


def climbing():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("../../climbed.txt", record("66"))
        archive.writestr("inside.txt", record("21"))
    return packed.getvalue()


def tarred():
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        content = record("22").encode()
        member = tarfile.TarInfo("22.txt")
        member.size = len(content)
        archive.addfile(member, io.BytesIO(content))
        link = tarfile.TarInfo("passwd")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return packed.getvalue()


REFUSED = {
    "empty.txt": b"",
    "blank.txt": b" \n\n\t\n",
    "picture.txt": b"GIF89a" + bytes(100),
    "latin-1.txt": record("31").replace("Letter", "Brief").replace("About", "Über").encode("latin-1"),
    "utf-16.txt": record("32").encode("utf-16"),
    "no-label.txt": b"April 24, 1962\n\nA letter\n\nDear Sir,\n",
    "no-title.txt": b"Citation:\n\nNobody knows.\n\nSummary:\n\nNothing.\n",
    "zeros.txt": record("33").encode().replace(b"The text.", b"The\x00text."),
    "bomb.gz": gzip.compress(bytes(64 << 20)),
    "cut.zip": zipped(a=record("34"))[:-30],
    "cut.gz": gzip.compress(record("35").encode() * 100)[:-20],
    "climbing.zip": climbing(),
    "links.tar.gz": tarred(),
    "nested.zip": zipped(inner=zipped(a=record("36"))),
}
WARNED = {
    "impossible.txt": record("11").replace("April 24, 1962", "February 30, 1962", 1).encode(),
    "language.txt": record("12", language="Klingonese").encode(),
    "control.txt": record("13").replace("The text.", "The\x07 text.\x0c").encode(),
    "no-id.txt": record("14").replace("https://harbour.example/document/14", "").encode(),
}
GOOD = {
    "good.txt": record("6").encode(),
    "windows.txt": b"\xef\xbb\xbf" + record("7").replace("\n", "\r\n").encode(),
    "good.zip": zipped(a__3=record("3"), a__4=record("4")),
    "good.gz": gzip.compress(record("5").encode()),
}


@pytest.fixture
def bad_folder(records):
    """The folder ``records`` with everything in it."""
    for name, content in {**REFUSED, **WARNED, **GOOD}.items():
        (records / name).write_bytes(content)
    (records / "deep").mkdir()
    (records / "deep" / "up").symlink_to("..")
    (records / "nowhere.txt").symlink_to("missing.txt")
    os.mkfifo(records / "pipe.txt")
    (records / ".hidden.txt").write_bytes(b"")
    return records


def test_good_records_are_published_beside_bad_ones(cli, bad_folder):
    """
    Whatever lies in a folder, its good records become public; each bad one is told with file, field and remedy, kept
    with its bytes where there are any, and refused again in the same words, by a check too.
    """
    checked = cli("check", "records")
    loaded = cli("load", "records")
    again = cli("load", "records")
    status = json.loads(cli("status", "--json").out)
    titles = cli("query", "SELECT ?d { ?d a <https://data.archive.example/def/arc#Document> }").out

    good = {"1", "2", "3", "4", "5", "6", "7", "11", "12", "13", mint("no-id.txt"), "21", "22"}
    assert (1, 65, 65) == (checked.code, loaded.code, again.code)
    assert good == {line.rpartition("/")[2] for line in titles.split()[1:]}
    refused = {one["file"].split("/")[1] for one in status["refused"]}
    assert {*REFUSED, "deep", "nowhere.txt", "pipe.txt"} == refused
    numbers = re.fullmatch(r"loaded 13, unchanged 0, refused (\d+), warnings (\d+)", loaded.told[-1])
    assert int(numbers[1]) == len(status["refused"])
    assert f"loaded 0, unchanged 13, refused {numbers[1]}, warnings {numbers[2]}" == again.told[-1]
    sentences = [line for line in loaded.told if line.startswith("records/")]
    assert checked.out.splitlines() == sentences == [line for line in again.told if line.startswith("records/")]
    assert {SENTENCE.fullmatch(sentence)["file"].partition("/")[0] for sentence in sentences} == {"records"}
    assert len(sentences) == int(numbers[1]) + int(numbers[2])
    assert not (bad_folder.parent.parent / "climbed.txt").exists()


def test_bad_files_are_told_for_what_they_are(cli, bad_folder):
    """
    The archivist reads what kind of thing each file is and what to do with it.
    """
    told = cli("check", "records").out

    for expected in (
        "records/empty.txt:1: file: the file is empty (expected a record; remove the file or fill it)",
        "records/picture.txt:1: file: this is a GIF image, not a text",
        "records/latin-1.txt:13: encoding: byte 0xDC at offset",
        "records/utf-16.txt:1: file: this is a text in UTF-16",
        "records/zeros.txt:",
        "records/no-label.txt:1: record: no label is found",
        "records/bomb.gz:1: file: the archive unpacks to more than 100 times its size",
        "records/climbing.zip/../../climbed.txt:1: file: the member's path leads out of the archive",
        "records/links.tar.gz/passwd:1: file: this member is a link or a device",
        "records/nested.zip/inner:1: file: this is an archive inside an archive",
        "records/deep/up:1: file: the link leads back to a folder above it",
        "records/nowhere.txt:1: file: the file cannot be read: No such file or directory",
        "records/pipe.txt:1: file: this is neither a file nor a folder",
        "records/impossible.txt:1: Date: there is no such day: 'February 30, 1962'",
        "records/language.txt:19: Original Language: no language is known by the name 'Klingonese'",
        "records/control.txt:27: encoding: the control character U+0007",
    ):
        assert expected in told
    assert "hidden" not in told


@pytest.mark.slow
def test_corrected_files_are_refused_no_more(cli, bad_folder):
    """
    When the bad files are corrected or taken away, the same command loads them and ends well.
    """
    cli("load", "records")
    for name in [*REFUSED, "nowhere.txt", "pipe.txt", "deep/up"]:
        (bad_folder / name).unlink()
    (bad_folder / "empty.txt").write_text(record("99"), encoding="utf-8")

    ended = cli("load", "records")

    assert 0 == ended.code
    assert re.fullmatch(r"loaded 1, unchanged \d+, refused 0, warnings \d+", ended.told[-1])
    assert "records/empty.txt" not in cli("status").out
