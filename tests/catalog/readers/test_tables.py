"""CSV and its kin, JSON, JSON Lines and XLSX: good rows are taken, the rest is named."""

import datetime as dt
import gzip
import io
import json
import zipfile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law
from support.strategies import lines
from support.tables import findings, outcomes, records, workbook

from catalog.readers.records import Record, Refused
from catalog.readers.registry import read
from catalog.readers.sources import sources
from vocab.document import Further
from vocab.text import LangText

# cells have no time zone
DAY = dt.datetime(1962, 4, 24)  # noqa: DTZ001


def titles(content, **options):
    """Return the display titles of the records."""
    return [record.document.title for record in records(content, **options)]


# ---------------------------------------------------------------- CSV


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiter_encoding_and_line_ends_are_found_out(delimiter, encoding, end):
    """
    However a program has saved the table, its rows are the same.
    """
    rows = [["id", "title", "date"], ["1", "Brief für Wien", "1962"], ["2", f'"a{delimiter} b"', "1963"]]
    content = "".join(delimiter.join(row) + end for row in rows).encode(encoding)

    assert ["Brief für Wien", " ".join(f"a{delimiter} b".split())] == titles(content)
    assert [] == findings(content)


def test_a_row_keeps_its_own_bytes():
    """
    What the ledger keeps of a row is the row and the headings, so that it can be read on its own.
    """
    first, second = records('id,title\n1,One\n2,"Two\nlines"\n')

    assert (b"id,title\n1,One\n", b'id,title\n2,"Two\nlines"\n') == (first.content, second.content)
    assert ("letters.csv/2", 3) == (second.place, second.lines["Title"])
    assert "Two lines" == second.document.title


def test_windows_1252_is_read_and_told_once():
    """
    A table that is not UTF-8 at all is read as what Western programs write.
    """
    content = "id,title\n1,Brief für Wien\n2,Größe – 5 €\n".encode("cp1252")

    assert ["Brief für Wien", "Größe – 5 €"] == titles(content)
    assert [("encoding-legacy", 2, "encoding", "warning")] == findings(content)


def test_single_bytes_of_another_encoding_are_named_by_row():
    """
    In a UTF-8 table, a row of another encoding costs no letter and is told.
    """
    content = "id,title\n1,Grüße\n".encode() + b"2,Gr\xfc\xdfe\n" + "3,Größe\n".encode()

    assert ["Grüße", "Grüße", "Größe"] == titles(content)
    assert [("encoding-mixed", 3, "encoding", "warning")] == findings(content)


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("2,Two", "row-short"),
        ("2,Two,1962,more", "row-long"),
        ('2,"Two,1962', "quote-open"),
        ("2,,1962", "no-title"),
        (",,1962", "no-title"),
    ],
)
def test_one_bad_row_costs_itself_alone(row, kind):
    """
    The rows around it are taken; it is named with its line, and its bytes are kept.
    """
    content = f"id,title,date\n1,One,1961\n{row}\n3,Three,1963\n4,Four,1964\n"

    assert ["One", "Three", "Four"] == titles(content)
    assert [(kind, 3)] == [found[:2] for found in findings(content)]
    assert [f"id,title,date\n{row}\n".encode()] == [
        outcome.content for outcome in outcomes(content) if isinstance(outcome, Refused)
    ]


def test_empty_rows_and_cells_behind_the_last_heading_mean_nothing():
    """
    Spreadsheets leave both behind.
    """
    assert [] == findings("id,title\n1,One,,\n,\n\n2,Two\n")


def test_a_quotation_mark_inside_a_cell_is_a_letter():
    """
    Inches do not open a cell.
    """
    assert ['25 x 36"'] == titles('id,title,date\n1,25 x 36",1962\n')


def test_a_quotation_mark_that_opens_nothing_else_does_not_eat_the_table():
    """
    A cell that is never closed ends where its row ends, even in the last column.
    """
    content = 'id,title\n1,"One\n2,Two\n3,"Three ""3"""\n'

    assert ["Two", 'Three "3"'] == titles(content)
    assert [("quote-open", 2, "row", "refused")] == findings(content)


def test_values_are_parted_by_what_stands_in_the_column():
    """
    The first of ||, |, ; and line break that occurs in a column parts its values; texts stay whole.
    """
    content = (
        'id,title,subject,creator,spatial,description\n1,A; B,"a; b|c","Lee, A; Li","x\ny","One; two"\n2,C,d;e|f,,,\n'
    )

    one, two = (record.document for record in records(content))
    assert ("A; B", ("a; b", "c"), ("Lee, A", "Li"), ("x", "y")) == (one.title, one.subjects, one.creators, one.places)
    assert (LangText("One; two"),) == one.summary
    assert ("d;e", "f") == two.subjects


def test_dspace_parts_every_value_by_two_bars():
    """
    Its export has languages in brackets and several values between two bars.
    """
    content = (
        "id,dc.title[en_US],dc.title[es],dc.contributor.author,dc.date.issued,dc.date.accessioned\n"
        '1,A letter,Una carta,"Lee, A||Li, B",1962,2013-05-07T12:33:01Z\n'
    )

    (record,) = records(content)
    assert (LangText("A letter", "en-US"), LangText("Una carta", "es")) == record.document.titles
    assert ("Lee, A", "Li, B") == record.document.creators
    assert "1962" == record.document.date.edtf
    assert [("date-of-repository", "note", "2013-05-07T12:33:01Z")] == [
        (one.kind, one.severity, one.text) for one in record.findings
    ]


def test_a_column_that_means_nothing_is_told_once_and_its_values_are_kept():
    """
    One warning a column, at its heading; the texts stay with each record.
    """
    content = "id,title,Zustand\n1,One,gut\n2,Two,rissig\n"

    assert [("column-unknown", 1, "Zustand", "warning")] == [one for one in findings(content) if one[3] == "warning"]
    assert ["Zustand: gut", "Zustand: rissig"] == [record.findings[0].text for record in records(content)]


def test_rows_without_ids_are_keyed_by_file_and_place():
    """
    The id stays the same when a row is corrected; that there is no column of ids is told once.
    """
    first, second = records("title,date\nOne,1962\nTwo,1963\n")
    _, corrected = records("title,date\nOne,1962\nTwo and more,1963\n")
    (elsewhere, _) = records("title,date\nOne,1962\nTwo,1963\n", key="other.csv")

    assert second.document.identifier == corrected.document.identifier
    assert 3 == len({record.document.identifier for record in (first, second, elsewhere)})
    assert [("ids-missing", 2)] == [
        found[:2] for found in findings("title,date\nOne,1962\nTwo,1963\n") if found[3] == "warning"
    ]


_cells = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn", "Zl", "Zp"), include_characters='\n",;"'),
    max_size=12,
)


@law(100)
@given(rows=st.lists(st.tuples(lines, _cells), min_size=1, max_size=8))
def test_whatever_the_csv_module_writes_is_read(rows):
    """
    Quotation marks, delimiters and line breaks inside cells change no other cell.
    """
    import csv

    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(["id", "title", "Remark"])
    writer.writerows([str(number), title, cell] for number, (title, cell) in enumerate(rows))

    found = {record.document.identifier: record.document.title for record in records(stream.getvalue())}
    refused = [
        outcome
        for outcome in outcomes(stream.getvalue())
        if getattr(outcome, "row", None) and isinstance(outcome, Refused)
    ]

    assert [] == refused
    assert [str(number) for number in range(len(rows))] == list(found)


# ---------------------------------------------------------------- JSON


def test_json_values_may_be_lists_and_say_their_language():
    """
    Lists are several values, maps of languages tagged ones, objects inside objects get both names.
    """
    row = {
        "id": 7, "title": {"en": "A letter", "es": ["Una carta"]}, "subject": ["a; b", "c"], "dc": {"date": "1962"},
        "creator": [{"name": "Lee"}], "description": {"@value": "Texto", "@language": "es"}, "publisher": None,
    }  # fmt: skip

    (record,) = records(json.dumps(row))
    made = record.document
    assert ("7", ("a; b", "c"), "1962") == (made.identifier, made.subjects, made.date.edtf)
    assert (LangText("A letter", "en"), LangText("Una carta", "es")) == made.titles
    assert (LangText("Texto", "es"),) == made.summary
    assert (("Lee",), ()) == (made.creators, record.findings)


@pytest.mark.parametrize("layout", [None, 1])
@pytest.mark.parametrize("outer", ["list", "object"])
def test_a_json_document_is_read_object_by_object(layout, outer):
    """
    A list, or an object around one, laid out or in one line, larger than what is read at once.
    """
    rows = [{"id": str(number), "title": f"Title {number} " + "x" * 900} for number in range(700)]
    content = json.dumps(rows if outer == "list" else {"count": 700, "records": rows}, indent=layout)

    assert [row["id"] for row in rows] == [record.document.identifier for record in records(content)]


def test_one_broken_object_in_a_list_costs_itself():
    """
    Reading goes on at the next object; line and problem are told.
    """
    content = '[\n {"id": "1", "title": "One"},\n {"id": "2", "title" "Two"},\n {"id": "3", "title": "Three"}\n]'

    assert ["One", "Three"] == titles(content)
    assert [("json-broken", 3, "record", "refused")] == findings(content)


def test_a_list_that_is_cut_off_gives_what_stands_before():
    """
    A copy that broke off is told at the object that is not whole.
    """
    content = '[{"id": "1", "title": "One"},\n{"id": "2", "title": "Tw'

    assert ["One"] == titles(content)
    assert [("json-broken", 2, "record", "refused")] == findings(content)


@pytest.mark.parametrize("content", ["id,title\n", "id;title;date\n\n\n", "[]", workbook(A=[["id", "title"]])])
def test_a_table_without_a_row_is_told(content):
    """
    Nothing at all may mean that an export has failed.
    """
    (refused,) = outcomes(content)

    assert ("empty", "refused") == (refused.finding.kind, refused.finding.severity)


@pytest.mark.parametrize("start", ['[{"id": "1", "title": "One"},\n', '{"id": "1", "title": "One"}\n'])
def test_a_number_without_an_end_costs_its_object(start):
    """
    Python refuses to read one of thousands of digits.
    """
    content = start + '{"id": "2", "title": ' + "9" * 5_000 + "}" + ("]" if start.startswith("[") else "\n")

    assert ["One"] == titles(content)
    assert [("json-broken", 2, "record", "refused")] == findings(content)


def test_an_empty_sheet_beside_a_full_one_is_nothing_to_tell():
    """
    Programs add sheets by themselves.
    """
    assert ["One"] == titles(workbook(A=[["id", "title"], ["1", "One"]], B=[["id", "title"]], C=[]))
    assert [] == findings(workbook(A=[["id", "title"], ["1", "One"]], B=[["id", "title"]], C=[]))


@pytest.mark.parametrize("opening", ["[", '{"a":', '[{"id": "1", "title": '])
def test_json_that_is_nested_too_deeply_is_told_so(opening):
    """
    What no parser follows is a fault of the object, not of an archive, and no reason to stop.
    """
    (refused,) = outcomes(opening + "[" * 50_000)

    assert ("json-broken", "refused") == (refused.finding.kind, refused.finding.severity)
    assert "nested too deeply" in refused.finding.problem


def test_a_name_that_stands_twice_keeps_both_values():
    """
    JSON readers drop the first; here it is a further value.
    """
    (record,) = records('{"id": "1", "title": "One", "subject": "a", "subject": "b"}')

    assert ("a", "b") == record.document.subjects


def test_an_object_with_lists_of_objects_may_be_a_record():
    """
    What has a title of its own is a record, whatever it holds.
    """
    (record,) = records('{\n "id": "1",\n "title": "One",\n "parts": [{"name": "x"}]\n}')

    assert "One" == record.document.title


# ---------------------------------------------------------------- XLSX


def test_days_numbers_and_several_sheets():
    """
    A day has no time, a whole number no point; each sheet is a table of its own.
    """
    content = workbook(
        Letters=[["id", "title", "created"], [1, "One", DAY], [2.0, "Two", dt.date(1963, 1, 2)]],
        Maps=[[], ["id", "title", "extent"], ["m1", "A map", 2.5]],
        Empty=[],
    )

    found = records(content, key="book.xlsx")
    assert [("1", "1962-04-24"), ("2", "1963-01-02")] == [
        (record.document.identifier, record.document.date.edtf) for record in found[:2]
    ]
    assert (Further("extent", "2.5"),) == found[2].document.further
    assert ["book.xlsx/Letters/1", "book.xlsx/Letters/2", "book.xlsx/Maps/1"] == [record.place for record in found]


def _with_value(content, value):
    """Return a workbook in which the formula has a value, as spreadsheet programs save it."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w") as new:
        for info in old.infolist():
            part = old.read(info)
            new.writestr(
                info.filename, part.replace(b"<v></v>", value).replace(b"<v />", value).replace(b"<v/>", value)
            )
    return target.getvalue()


def test_a_formula_gives_its_last_value_and_is_told():
    """
    The value that was saved with it counts; without one the cell is empty. Both are told with the formula.
    """
    content = workbook(S=[["id", "title", "date"], ["1", "One", "=1960+2"]])
    saved = _with_value(content, b"<v>1962</v>")

    assert [("formula-without-value", 2, "date", "warning")] == findings(content)
    assert [("formula", 2, "date", "warning")] == findings(saved)
    assert "1962" == records(saved)[0].document.date.edtf


def test_merged_cells_count_for_each_of_their_rows():
    """
    A value that stands beside several rows belongs to each.
    """
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["id", "title", "collection"], ["1", "One", "Papers"], ["2", "Two", None], ["3", "Three", None]):
        sheet.append(row)
    sheet.merge_cells("C2:C3")
    stream = io.BytesIO()
    book.save(stream)

    assert [("Papers",), ("Papers",), ()] == [record.document.collections for record in records(stream.getvalue())]


def test_hidden_sheets_are_left_out_and_told():
    """
    What its owner hid is not made public.
    """
    book = openpyxl.load_workbook(
        io.BytesIO(workbook(A=[["id", "title"], [1, "One"]], B=[["id", "title"], [2, "Two"]]))
    )
    book["B"].sheet_state = "hidden"
    stream = io.BytesIO()
    book.save(stream)

    assert ["One"] == titles(stream.getvalue())
    assert [("sheet-hidden", None, "sheet", "warning")] == findings(stream.getvalue())


@pytest.mark.parametrize(
    ("name", "part", "kind"),
    [
        ("xl/sharedStrings.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><sst/>', "workbook-unusable"),
        ("xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row>", "workbook-unusable"),
        ("xl/workbook.xml", b"no xml", "workbook-unusable"),
        ("xl/worksheets/sheet1.xml", b" " * (8 << 20), "bomb"),
    ],
    ids=["doctype", "cut", "no-xml", "bomb"],
)
def test_a_workbook_that_is_dangerous_or_damaged_is_refused(name, part, kind):
    """
    Nothing of it reaches the network or fills the memory.
    """
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook(S=[["id", "title"], [1, "One"]]))) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for info in old.infolist():
            if info.filename != name:
                new.writestr(info.filename, old.read(info))
        new.writestr(name, part)

    assert [(kind, "refused")] == [(found[0], found[3]) for found in findings(target.getvalue(), key="b.xlsx")]


# ---------------------------------------------------------------- sources


@pytest.mark.slow
def test_tables_are_read_wherever_they_lie(tmp_path):
    """
    In a folder, compressed, in an archive, as a workbook in an archive: the same records.
    """
    table, book = b"id,title\n1,One\n", workbook(S=[["id", "title"], ["1", "One"]])
    (tmp_path / "a.csv").write_bytes(table)
    (tmp_path / "b.csv.gz").write_bytes(gzip.compress(table))
    (tmp_path / "c.xlsx").write_bytes(book)
    with zipfile.ZipFile(tmp_path / "d.zip", "w") as archive:
        archive.writestr("inner/a.csv", table)
        archive.writestr("inner/c.xlsx", book)
    (tmp_path / "muniment-mapping.toml").write_text('[columns]\ntitle = "title"\n')

    found = [outcome for source in sources([str(tmp_path)]) for outcome in read(source)]

    assert [type(outcome) for outcome in found] == [Record] * 5
    assert ["a.csv/1", "b.csv.gz/1", "c.xlsx/S/1", "d.zip/inner/a.csv/1", "d.zip/inner/c.xlsx/S/1"] == [
        outcome.place.removeprefix(f"{tmp_path}/") for outcome in found
    ]


@pytest.mark.slow
def test_a_compressed_table_that_is_cut_off_gives_what_stands_before(tmp_path):
    """
    The rows that are whole are taken, and the break is told.
    """
    table = "id,title\n" + "".join(f"{number},Title {number * 7919 % 10007}\n" for number in range(9000))
    (tmp_path / "a.csv.gz").write_bytes(gzip.compress(table.encode())[:-9000])

    found = [outcome for source in sources([str(tmp_path)]) for outcome in read(source)]

    assert isinstance(found[-1], Refused)
    assert "archive-damaged" == found[-1].finding.kind
    assert len(found) > 1000


def test_a_break_near_the_beginning_is_told_too(tmp_path):
    """
    What has been read to tell the kind of the source has not swallowed the error.
    """
    table = "id,title\n" + "".join(f"{number},Title {number * 7919 % 10007}\n" for number in range(900))
    (tmp_path / "a.csv.gz").write_bytes(gzip.compress(table.encode())[:3000])

    found = [outcome for source in sources([str(tmp_path)]) for outcome in read(source)]

    assert "archive-damaged" == found[-1].finding.kind
    assert len(found) > 100


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["csv", "json"])
def test_memory_stays_flat_however_long_a_table_is(tmp_path, kind):
    """
    Ten times the rows need no more memory.
    """
    import subprocess
    import sys

    script = (
        "import resource, sys\n"
        "from catalog.readers.sources import sources\n"
        "from catalog.readers.registry import read\n"
        "print(sum(1 for source in sources(sys.argv[1:]) for _ in read(source)))\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)\n"
    )
    peaks = []
    for count in (3_000, 20_000):
        path = tmp_path / f"{count}.{kind}"
        rows = ((f"{number}", f"Letter {number} " + "x" * 600, "1962") for number in range(count))
        with path.open("w") as target:
            if kind == "csv":
                target.write("id,title,date\n")
                target.writelines(",".join(row) + "\n" for row in rows)
            else:
                objects = (json.dumps(dict(zip(("id", "title", "date"), row, strict=True))) for row in rows)
                target.write("[")
                target.writelines(("" if number == 0 else ",\n") + text for number, text in enumerate(objects))
                target.write("]")
        told = subprocess.run([sys.executable, "-c", script, path], capture_output=True, text=True, check=True).stdout
        read_rows, peak = map(int, told.split())
        assert count == read_rows
        peaks.append(peak)

    assert peaks[1] < peaks[0] + 8_000  # KiB
