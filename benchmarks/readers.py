"""Records a second and memory of the readers of tables, beside the parsers alone on the same bytes.

python benchmarks/readers.py [ROWS]    (default 50,000; processor time of one core, after warming up)
"""

import csv
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import openpyxl

from catalog.readers.records import Record
from catalog.readers.registry import read
from catalog.readers.sources import sources

ROWS = 50_000
HEADINGS = (
    "dc:identifier", "DC:Title [en]", "DC:Title [es]", "dc:creator", "dc:subject", "dc:description", "dc:date",
    "dc:type", "dc:format", "dc:language", "dc:coverage", "dc:rights",
)  # fmt: skip
WARM_UP = 500


def row(number):
    """Return a row as archives have them: some values the same, most not."""
    return (
        f"MS {number}", f"Letter {number} to the Minister", f"Carta {number} al Ministro",
        f"Person {number % 900}; Person {number % 877}", f"Borders [aat:{300000000 + number % 5000}]; Treaties",
        f"What letter {number} says about the border, at some length, with names and places. " * 2,
        f"{1900 + number % 90}-{1 + number % 12:02}-{1 + number % 28:02}", "Text", "text/plain", "eng; Spanish",
        f"Place {number % 700}", "http://rightsstatements.org/vocab/InC/1.0/",
    )  # fmt: skip


def write(folder, rows):
    """Write the same rows as CSV, JSON Lines, JSON and XLSX."""
    paths = {name: folder / f"rows.{name}" for name in ("csv", "jsonl", "json", "xlsx")}
    with paths["csv"].open("w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target)
        writer.writerow(HEADINGS)
        writer.writerows(map(row, range(rows)))
    objects = (json.dumps(dict(zip(HEADINGS, row(number), strict=True))) for number in range(rows))
    with paths["jsonl"].open("w", encoding="utf-8") as target, paths["json"].open("w", encoding="utf-8") as listed:
        listed.write("[")
        for number, text in enumerate(objects):
            target.write(text + "\n")
            listed.write((",\n" if number else "\n") + text)
        listed.write("\n]\n")
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Rows")
    sheet.append(HEADINGS)
    for number in range(rows):
        sheet.append(row(number))
    book.save(paths["xlsx"])
    return paths


def ours(path):
    """Count the records that our readers make."""
    return sum(isinstance(outcome, Record) for source in sources([str(path)]) for outcome in read(source))


def parsed(path):
    """Count the rows that the parser alone gives, as dictionaries."""
    if path.suffix == ".xlsx":
        rows = openpyxl.load_workbook(path, read_only=True, data_only=True)["Rows"].iter_rows(values_only=True)
        return sum(1 for _ in rows) - 1
    with path.open(encoding="utf-8", newline="") as stream:
        if path.suffix == ".csv":
            return sum(1 for _ in csv.DictReader(stream))
        return len(json.load(stream)) if path.suffix == ".json" else sum(1 for line in stream if json.loads(line))


def rate(work, path):
    """Return rows a second of processor time."""
    started = time.process_time()
    count = work(path)
    return count, count / (time.process_time() - started)


def peak(path):
    """Return the peak memory of a process that reads ``path``, in MiB."""
    told = subprocess.run([sys.executable, __file__, "--peak", path], capture_output=True, text=True, check=True)
    return int(told.stdout) / 1024


def main():
    """Print the table."""
    if sys.argv[1:2] == ["--peak"]:
        ours(Path(sys.argv[2]))
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
        return
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    with tempfile.TemporaryDirectory() as small, tempfile.TemporaryDirectory() as large:
        ours(write(Path(small), WARM_UP)["csv"])
        few, many = write(Path(small), rows // 10), write(Path(large), rows)
        print(f"{'':8}{'ours':>12}{'parser alone':>14}{'MiB, a tenth':>14}{'MiB, all':>10}   rows {rows:,}")
        for name, path in many.items():
            count, speed = rate(ours, path)
            assert count == rows, (name, count)
            alone = rate(parsed, path)[1]
            print(f"{name:8}{speed:>10,.0f}/s{alone:>12,.0f}/s{peak(few[name]):>14,.0f}{peak(path):>10,.0f}")


if __name__ == "__main__":
    main()
