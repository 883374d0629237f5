"""The process that reads markup: what it may not do, and what becomes of a source over which it ends."""

import os
import signal
from pathlib import Path

import pytest
from support.xml_records import dublin_core, oai_record, page

from catalog.readers.confined import Confined
from catalog.readers.records import Record, Refused, Source


@pytest.fixture(scope="module")
def confined():
    with Confined() as process:
        yield process


def source(content, location="harbour.xml"):
    return Source(location=location, key=location, content=content if isinstance(content, bytes) else content.encode())


def test_one_process_reads_many_sources(confined):
    """
    So that its start is paid once.
    """
    letters = [f"<dc:title>Letter {number}</dc:title><dc:identifier>L{number}</dc:identifier>" for number in range(3)]

    read = [[*confined.read("xml", source(dublin_core(letter)))] for letter in letters]
    process = confined._process.pid
    again = [*confined.read("xml", source(dublin_core(letters[0])))]

    assert ["L0", "L1", "L2"] == [outcome.document.identifier for (outcome,) in read]
    assert read[0] == again
    assert process == confined._process.pid


@pytest.mark.parametrize("encoding", ["UTF-16", "UTF-32", "KOI8-R", "GB18030"])
def test_decoders_are_at_hand(confined, encoding):
    """
    Python keeps them in files, and the process can open none.
    """
    letter = f'<?xml version="1.0" encoding="{encoding}"?>{dublin_core("<dc:title>Я</dc:title>")}'

    (outcome,) = confined.read("xml", Source(location="a.xml", key="a.xml", content=letter.encode(encoding)))

    assert "Я" == outcome.document.title


def test_records_of_a_list_are_numbered_and_keep_their_bytes(confined):
    """
    A refusal has the place of its record; the ledger keeps what each was read from.
    """
    records = [oai_record(number) for number in range(3)]
    records[1] = records[1].replace("dc:title", "dc:rights")

    first, second, third = confined.read("xml", source(page(*records)))

    assert (Record, Refused, Record) == (type(first), type(second), type(third))
    assert ["harbour.xml/1", "harbour.xml/2", "harbour.xml/3"] == [first.place, second.place, third.place]
    assert [record.encode() for record in records] == [first.content, second.content, third.content]
    assert ("no-title", 4) == (second.finding.kind, second.finding.line)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "iso-8859-16", "gb18030"]
)
def test_every_encoding_is_read_behind_the_walls(confined, encoding):
    """
    What decodes it is there before the process gives up the right to open files.
    """
    declared = "" if encoding.startswith("utf") else f'<?xml version="1.0" encoding="{encoding}"?>'
    content = (declared + dublin_core("<dc:title>Gr\u00e4fin</dc:title>")).encode(encoding)

    (outcome,) = confined.read("xml", source(content))

    assert "Gr\u00e4fin" == outcome.document.title


@pytest.mark.parametrize("encoding", ["UTF-7", "cp037", "hz", "idna", "rot13", "nowhere"])
def test_no_other_encoding_is_looked_for(confined, encoding):
    """
    One that is not read is refused as such, in the same process.
    """
    process = confined._process and confined._process.pid

    (outcome,) = confined.read("xml", source(f'<?xml version="1.0" encoding="{encoding}"?><a/>'))

    assert "charset-unknown" == outcome.finding.kind
    assert process in {None, confined._process.pid}


def test_the_process_has_given_up_its_rights(confined):
    """
    The kernel has a filter on it and its limits, and it holds no file but its pipes.
    """
    list(confined.read("xml", source(dublin_core("<dc:title>A</dc:title>"))))
    process = Path(f"/proc/{confined._process.pid}")
    if not process.exists():
        pytest.skip("this system shows nothing of its processes")

    status = dict(line.split(":\t", 1) for line in (process / "status").read_text().splitlines() if ":\t" in line)
    limits = {line[:26].strip(): line[26:].split()[0] for line in (process / "limits").read_text().splitlines()}
    held = {str(link.readlink()) for link in (process / "fd").iterdir()}

    assert "2" == status["Seccomp"].strip()
    assert "0" == limits["Max file size"]
    assert limits["Max address space"].isdigit()
    assert [] == [path for path in held if not path.startswith(("pipe:", "/dev/null"))]


@pytest.mark.slow
def test_a_source_over_which_the_process_ends_is_refused_and_the_next_one_is_read():
    """
    As when a file takes it over, or the system needs its memory.
    """
    with Confined() as confined:
        outcomes = confined.read("xml", source(page(*(oai_record(number) for number in range(2_000)))))
        first = next(outcomes)
        os.kill(confined._process.pid, signal.SIGSEGV)
        rest = [*outcomes]
        after = [*confined.read("xml", source(dublin_core("<dc:title>A letter</dc:title>")))]

    assert "0" == first.document.identifier
    assert ("reader-ended", "refused") == (rest[-1].finding.kind, rest[-1].finding.severity)
    assert "A letter" == after[0].document.title


@pytest.mark.slow
def test_too_much_time_is_named():
    """
    The kernel's alarm counts processing time, so a busy machine loses nothing.
    """
    with Confined(seconds=0.001) as confined:
        said = [*confined.read("xml", source(page(*(oai_record(number) for number in range(3_000)))))]

    assert "too-slow" == said[-1].finding.kind


@pytest.mark.slow
def test_too_much_memory_is_named():
    """
    A record that would fill the machine is refused; the process is replaced. Close to its limit it may meet that of time.
    """
    with Confined(memory=16 << 20, seconds=4) as confined:
        huge = dublin_core("<dc:title>A letter</dc:title>" * 100_000)
        said = [*confined.read("xml", source(huge))]
        after = [*confined.read("xml", source(dublin_core("<dc:title>A letter</dc:title>")))]

    assert said[-1].finding.kind in {"too-large", "too-slow"}
    assert "refused" == said[-1].finding.severity
    assert "A letter" == after[0].document.title


@pytest.mark.slow
def test_who_stops_listening_leaves_no_process_in_the_middle_of_a_source():
    """
    The next source gets a process of its own.
    """
    with Confined() as confined:
        outcomes = confined.read("xml", source(page(*(oai_record(number) for number in range(500)))))
        next(outcomes)
        outcomes.close()
        after = [*confined.read("xml", source(dublin_core("<dc:title>A letter</dc:title>")))]

    assert "A letter" == after[0].document.title
