"""Records a second and memory of the readers, beside the parsers alone on the same bytes.

python benchmarks/readers.py [RECORDS]    (default 50,000; processor time of one core, after warming up)
python benchmarks/readers.py --memory RECORDS [KIND…]    (memory alone, of three columns, at a tenth and at all)

Processor time is that of both sides: who asks, and the confined process that reads XML and workbooks. The parser of
labelled text is Python's own for headers of letters.
"""

import csv
import email
import json
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import lxml.etree
import openpyxl
from processing import used
from xml_readers import write_dublin_core

from catalog.readers.confined import Confined
from catalog.readers.records import Record
from catalog.readers.registry import read
from catalog.readers.sources import sources

RECORDS = 50_000
KINDS = ("csv", "jsonl", "json", "xlsx", "shared.xlsx", "xml", "text")
HEADINGS = (
    "dc:identifier", "DC:Title [en]", "DC:Title [es]", "dc:creator", "dc:subject", "dc:description", "dc:date",
    "dc:type", "dc:format", "dc:language", "dc:coverage", "dc:rights",
)  # fmt: skip
COLUMNS = len(HEADINGS)
WARM_UP = 500
LABELLED = """April {day}, 1962

Memorandum of conversation number {number}

Citation:

"Memorandum of conversation number {number}," April {day}, 1962, Harbour Programme, Harbour Archive, HO 7/{number}.

Summary:

What number {number} says about the border, at some length, with names and places; and what was answered.

Original Language:

Chinese

Creators: Person {person}

Subjects: Borders; Treaties

Places: Place {person}

Type: Memorandum

Record ID: rec-{number}

Contents:

Translation - English

The two sides met in the morning. What number {number} says about the border was repeated.

Nothing was decided; they will meet again on the day that was proposed.
"""


def row(number):
    """Return a row as archives have them: some values the same, most not."""
    return (
        f"MS {number}", f"Letter {number} to the Minister", f"Carta {number} al Ministro",
        f"Person {number % 900}; Person {number % 877}", f"Borders [aat:{300000000 + number % 5000}]; Treaties",
        f"What letter {number} says about the border, at some length, with names and places. " * 2,
        f"{1900 + number % 90}-{1 + number % 12:02}-{1 + number % 28:02}", "Text", "text/plain", "eng; Spanish",
        f"Place {number % 700}", "http://rightsstatements.org/vocab/InC/1.0/",
    )  # fmt: skip


def write(folder, kind, records, columns=COLUMNS):
    """Write the records in a format; return where they are."""
    path = folder / f"records.{kind}"
    headings = HEADINGS[:columns]
    if kind == "csv":
        with path.open("w", encoding="utf-8", newline="") as target:
            writer = csv.writer(target)
            writer.writerow(headings)
            writer.writerows(row(number)[:columns] for number in range(records))
    elif kind in {"jsonl", "json"}:
        objects = (json.dumps(dict(zip(headings, row(number), strict=False))) for number in range(records))
        with path.open("w", encoding="utf-8") as target:
            opening, between, closing = ("", "", "") if kind == "jsonl" else ("[", ",", "]\n")
            target.write(opening)
            target.writelines(f"{between if number else ''}{text}\n" for number, text in enumerate(objects))
            target.write(closing)
    elif kind.endswith("xlsx"):
        write_workbook(path, records, columns, shared=kind == "shared.xlsx")
    elif kind == "xml" and columns < COLUMNS:
        with path.open("w", encoding="utf-8") as target:
            target.write('<records xmlns:dc="http://purl.org/dc/elements/1.1/">\n')
            target.writelines(
                f"<dc><dc:identifier>MS {number}</dc:identifier><dc:title>Letter {number} to the Minister</dc:title>"
                f"<dc:creator>Person {number % 900}</dc:creator></dc>\n"
                for number in range(records)
            )
            target.write("</records>\n")
    elif kind == "xml":
        write_dublin_core(path, records)
    else:
        path.mkdir()
        for number in range(records):
            text = LABELLED.format(number=number, day=1 + number % 28, person=number % 900)
            (path / f"{number:07}.txt").write_text(text, encoding="utf-8")
    return path


def write_workbook(path, records, columns, *, shared):
    """Write a workbook; its texts are kept apart, each once, as spreadsheet programs do, or in the cells, as libraries."""
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    numbers = {}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            + "".join(
                f'<Override PartName="/xl/{name}.xml" ContentType='
                f'"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"/>'
                for name, kind in (
                    ("workbook", "sheet.main"),
                    ("worksheets/sheet1", "worksheet"),
                    ("sharedStrings", "sharedStrings"),
                )
            )
            + "</Types>",
        )
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook {main} xmlns:r="{office}"><sheets><sheet name="Rows" sheetId="1" r:id="a"/></sheets></workbook>',
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="a" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
            f'<Relationship Id="b" Type="{office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        )
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            part.write(f"<worksheet {main}><sheetData>".encode())
            for line in range(records + 1):
                cells = "".join(
                    f'<c r="{chr(65 + column)}{line + 1}" t="s"><v>{numbers.setdefault(text, len(numbers))}</v></c>'
                    if shared
                    else f'<c r="{chr(65 + column)}{line + 1}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'
                    for column, text in enumerate((row(line - 1) if line else HEADINGS)[:columns])
                )
                part.write(f'<row r="{line + 1}">{cells}</row>'.encode())
            part.write(b"</sheetData></worksheet>")
        with archive.open("xl/sharedStrings.xml", "w", force_zip64=True) as part:
            part.write(f"<sst {main}>".encode())
            part.writelines(f"<si><t>{escape(text)}</t></si>".encode() for text in numbers)
            part.write(b"</sst>")


def ours(path, confined):
    """Count the records that our readers make."""
    return sum(isinstance(outcome, Record) for source in sources([str(path)]) for outcome in read(source, confined))


def parsed(path):
    """Count the records that the parser alone gives, as dictionaries or elements."""
    if path.is_dir():
        found = (email.message_from_bytes(file.read_bytes()) for file in sorted(path.iterdir()))
        return sum(letter is not None for letter in found)
    if path.suffix == ".xlsx":
        rows = openpyxl.load_workbook(path, read_only=True, data_only=True)["Rows"].iter_rows(values_only=True)
        return sum(1 for _ in rows) - 1
    if path.suffix == ".xml":
        count = 0
        for _, element in lxml.etree.iterparse(path, tag="{http://www.openarchives.org/OAI/2.0/oai_dc/}dc"):
            count += bool([(child.tag, child.text) for child in element])
            element.clear()
        return count
    with path.open(encoding="utf-8", newline="") as stream:
        if path.suffix == ".csv":
            return sum(1 for _ in csv.DictReader(stream))
        return len(json.load(stream)) if path.suffix == ".json" else sum(1 for line in stream if json.loads(line))


def spent(confined):
    """Return the processor time of this process and of the one that reads, in seconds."""
    process = confined._process if confined else None
    if process is None:
        return time.process_time()
    return used(process.pid) + time.process_time()


def rate(work, path, confined=None):
    """Return the count, and records a second of processor time."""
    started = spent(confined)
    count = work(path, confined) if confined else work(path)
    return count, count / (spent(confined) - started)


def peak(path):
    """Return the peak memory of processes that read ``path``: who asks and who reads, in MiB."""
    told = subprocess.run([sys.executable, __file__, "--peak", path], capture_output=True, text=True, check=True)
    return [int(word) / 1024 for word in told.stdout.split()]


def tell_peak(path):
    """Print the peak memory of both sides, in KiB."""
    with Confined() as confined:
        ours(path, confined)
        reading = 0
        if confined._process is not None:
            status = Path(f"/proc/{confined._process.pid}/status").read_text()
            reading = int(status.partition("VmHWM:")[2].split()[0])
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, reading)


def memory(records, kinds):
    """Print memory at a tenth of the records and at all of them."""
    print(f"{'':12}{'MiB, a tenth: asks + reads':>28}{'all':>16}   records {records:,}")
    for kind in kinds:
        peaks = []
        for size in (records // 10, records):
            with tempfile.TemporaryDirectory() as folder:
                asks, reads = peak(write(Path(folder), kind, size, columns=3))
                peaks.append(f"{asks:,.0f} + {reads:,.0f}")
        print(f"{kind:12}{peaks[0]:>28}{peaks[1]:>16}", flush=True)


def main():
    """Print the table."""
    if sys.argv[1:2] == ["--peak"]:
        tell_peak(Path(sys.argv[2]))
        return
    if sys.argv[1:2] == ["--memory"]:
        memory(int(sys.argv[2]), sys.argv[3:] or KINDS)
        return
    records = int(sys.argv[1]) if len(sys.argv) > 1 else RECORDS
    print(f"{'':12}{'ours':>12}{'parser alone':>14}   records {records:,}")
    with Confined() as confined:
        for kind in KINDS:
            with tempfile.TemporaryDirectory() as small, tempfile.TemporaryDirectory() as large:
                ours(write(Path(small), kind, WARM_UP), confined)
                path = write(Path(large), kind, records)
                count, speed = rate(ours, path, confined)
                assert count == records, (kind, count)
                count, alone = rate(parsed, path)
                assert count == records, (kind, count)
                print(f"{kind:12}{speed:>10,.0f}/s{alone:>12,.0f}/s", flush=True)


if __name__ == "__main__":
    main()
