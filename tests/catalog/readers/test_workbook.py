"""Workbooks: what cells show, as openpyxl reads them and as the specification has it; the parts, one by one."""

import datetime as dt
import io
import zipfile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.tables import findings, outcomes, records

from catalog.readers.confined_talk import Bad, Cells
from catalog.readers.records import Record
from catalog.readers.xlsx.session import WorkbookSession
from catalog.readers.xlsx.texts import Texts

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def parts(rows, *, space=MAIN, texts="", styles="", told=""):
    """Return the parts of a workbook of one sheet, by path."""
    relations = [("a", "worksheet", "worksheets/sheet1.xml")]
    relations += [("b", "sharedStrings", "sharedStrings.xml")] if texts else []
    relations += [("c", "styles", "styles.xml")] if styles else []
    listed = "".join(f'<Relationship Id="{key}" Type="x/{kind}" Target="{path}"/>' for key, kind, path in relations)
    found = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": f'<workbook xmlns="{space}" xmlns:r="{OFFICE}">{told}<sheets>'
        '<sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f"<Relationships>{listed}</Relationships>",
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{space}"><sheetData>{rows}</sheetData></worksheet>',
    }
    if texts:
        found["xl/sharedStrings.xml"] = f'<sst xmlns="{space}">{texts}</sst>'
    if styles:
        found["xl/styles.xml"] = f'<styleSheet xmlns="{space}">{styles}</styleSheet>'
    return found


def packed(found):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for path, text in found.items():
            archive.writestr(path, text)
    return target.getvalue()


def read(found):
    """Return what a session makes of parts."""
    session = WorkbookSession("")
    given = []
    for kind, path in (
        ("relations", "xl/_rels/workbook.xml.rels"),
        ("workbook", "xl/workbook.xml"),
        ("styles", "xl/styles.xml"),
        ("texts", "xl/sharedStrings.xml"),
        ("sheet", "xl/worksheets/sheet1.xml"),
    ):
        if path in found:
            given.extend(session.begin(kind))
            given.extend(session.feed(found[path] if isinstance(found[path], bytes) else found[path].encode()))
    return [*given, *session.close()]


def rows(found):
    """Return number, texts and formulas of the rows that a session gives."""
    return [(row.line, row.texts, row.formulas) for row in read(found) if isinstance(row, Cells)]


def saved(values, *, format_=None):
    """Return the parts of a workbook that openpyxl has saved, with values in its first row."""
    book = openpyxl.Workbook()
    for column, value in enumerate(values, 1):
        cell = book.active.cell(1, column, value)
        if format_:
            cell.number_format = format_
    stream = io.BytesIO()
    book.save(stream)
    with zipfile.ZipFile(stream) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize(
    ("value", "format_", "shown"),
    [
        (1962, None, "1962"),
        (2.5, None, "2.5"),
        (1e20, None, "1e+20"),
        (True, None, "yes"),
        ("  A letter ", None, "A letter"),
        (dt.date(1962, 4, 24), None, "1962-04-24"),
        (dt.datetime.fromisoformat("1962-04-24T12:30"), None, "1962-04-24T12:30:00"),
        (dt.time(12, 30), None, "12:30:00"),
        (dt.timedelta(hours=30), None, "1 day, 6:00:00"),
        (22760, 'dd"d"\\.mm', "1962-04-24"),
        (22760, '0" days"', "22760"),
        (22760, "[Red]0.00", "22760"),
        (22760, "[$-409]mmmm yyyy;@", "1962-04-24"),
        (1, "yyyy-mm-dd", "1900-01-01"),
        (59, "yyyy-mm-dd", "1900-02-28"),
        (61, "yyyy-mm-dd", "1900-03-01"),
        (1e9, "yyyy-mm-dd", "#VALUE!"),
    ],
)
def test_a_cell_shows_what_its_format_says(value, format_, shown):
    """
    Days, hours and numbers by their format, texts without white space around them.
    """
    assert [(1, [shown], {})] == rows(saved([value], format_=format_))


@pytest.mark.slow
@settings(max_examples=40)
@given(
    st.lists(
        st.one_of(
            st.integers(-(10**12), 10**12),
            st.floats(-1e9, 1e9).map(lambda value: round(value, 2)),
            st.text(st.characters(codec="utf-8", exclude_characters="_", exclude_categories=("C", "Z")), max_size=9),
            st.datetimes(dt.datetime.fromisoformat("1901-01-01"), dt.datetime.fromisoformat("2100-01-01")).map(
                lambda day: day.replace(microsecond=0)
            ),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_cells_are_read_as_openpyxl_reads_them(values):
    """
    What it saves comes back as what it would give.
    """
    expected = []
    for value in values:
        if isinstance(value, dt.datetime):
            expected.append(value.date().isoformat() if value.time() == dt.time() else value.isoformat())
        elif isinstance(value, float):
            expected.append(str(int(value)) if value.is_integer() else repr(value))
        else:
            expected.append(str(value).removeprefix("="))
    while expected and not expected[-1]:
        expected.pop()
    plain = [value.removeprefix("=") if isinstance(value, str) else value for value in values]

    assert ([(1, expected, {})] if expected else []) == rows(saved(plain))


def test_texts_are_put_together_from_their_runs():
    """
    Runs of one text are joined, how it is spoken is left out, escaped characters come back.
    """
    texts = (
        '<si><r><t>Let</t></r><r><t xml:space="preserve">ter </t></r></si>'
        "<si><t>東京</t><rPh><t>トウキョウ</t></rPh></si><si><t>a_x000A_b_x005F_x000A_</t></si>"
    )
    cells = "".join(f'<c r="{column}1" t="s"><v>{number}</v></c>' for number, column in enumerate("ABC"))

    assert [(1, ["Letter", "東京", "a\nb_x000A_"], {})] == rows(parts(f'<row r="1">{cells}</row>', texts=texts))


def test_formulas_that_cells_share_are_moved():
    """
    Each cell has the formula that it shows, references moved, texts and fixed ones left.
    """
    found = parts(
        '<row r="2"><c r="B2"><f t="shared" ref="B2:B3" si="0">A2&amp;"A2"&amp;$A$1</f><v>1</v></c></row>'
        '<row r="3"><c r="B3"><f t="shared" si="0"/><v>2</v></c></row>'
        '<row r="4"><c r="B4"><f t="array" ref="B4">SUM(A1:A3)</f></c></row>'
    )

    assert [
        (2, ["", "1"], {1: '=A2&"A2"&$A$1'}),
        (3, ["", "2"], {1: '=A3&"A2"&$A$1'}),
        (4, ["", ""], {1: "=SUM(A1:A3)"}),
    ] == rows(found)


def test_rows_and_cells_without_places_follow_each_other():
    """
    The strict form of the format, prefixes, missing references and days since 1904 are understood.
    """
    found = parts(
        '<row><c><v>1</v></c><c s="1"><v>0</v></c></row><row r="5"><c t="d"><v>1962-04-24T00:00:00</v></c></row>',
        space=STRICT,
        styles='<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
        told='<workbookPr date1904="1"/>',
    )
    prefixed = {path: text.replace("<", "<x:").replace("<x:/", "</x:") for path, text in parts("<row/>").items()}
    prefixed["xl/worksheets/sheet1.xml"] = (
        f'<x:worksheet xmlns:x="{MAIN}"><x:row><x:c><x:v>7</x:v></x:c></x:row></x:worksheet>'
    )

    assert [(1, ["1", "00:00:00"], {}), (5, ["1962-04-24"], {})] == rows(found)
    assert [(1, ["7"], {})] == rows({"xl/worksheets/sheet1.xml": prefixed["xl/worksheets/sheet1.xml"]})


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ('<row r="1"><c r="XFE1"><v>1</v></c></row>', "has a cell in column 'XFE'"),
        ('<row r="1e300"/>', "has a row"),
        ('<row r="1"><c r="A1" t="s"><v>7</v></c></row>', "cannot be read behind row 1 of this sheet"),
        ('<row r="2"><c r="A2"><v>many</v></c></row>', "cannot be read behind row 2 of this sheet"),
        ("<a>" * 101, "more than 100 levels deep"),
        ("<row>", "cannot be read behind row 1 of this sheet: mismatched tag"),
    ],
)
def test_a_sheet_that_is_no_sheet_is_refused_with_the_reason(broken, said):
    """
    What no program saves ends the sheet, and the sentence says where.
    """
    told = [given.finding for given in read(parts(broken)) if isinstance(given, Bad)]

    assert [("workbook-unusable", True)] == [(one.kind, said in one.problem) for one in told]


def test_rows_before_a_broken_one_are_taken():
    """
    They were whole; the workbook is refused behind them.
    """
    row = '<row r="{0}"><c t="inlineStr"><is><t>{1}</t></is></c><c t="inlineStr"><is><t>{2}</t></is></c></row>'
    found = parts(row.format(1, "id", "title") + row.format(2, "1", "One") + "</broken>")

    assert ["1"] == [one.document.identifier for one in records(packed(found), key="b.xlsx")]
    assert ["workbook-unusable"] == [kind for kind, _, _, severity in findings(packed(found)) if severity == "refused"]


def test_merged_cells_reach_into_rows_that_the_file_leaves_out():
    """
    Each row of the area has its value, the one behind it has not, and the next area begins anew.
    """
    cell = '<c r="{0}" t="inlineStr"><is><t>{1}</t></is></c>'
    row = '<row r="{0}">{1}</row>'
    found = parts(
        row.format(1, cell.format("A1", "title") + cell.format("B1", "collection"))
        + row.format(2, cell.format("A2", "One") + cell.format("B2", "Papers"))
        + row.format(4, cell.format("A4", "Two"))
        + row.format(5, cell.format("A5", "Three"))
    )
    path = "xl/worksheets/sheet1.xml"
    found[path] = found[path].replace("</worksheet>", '<mergeCells><mergeCell ref="B2:C4"/></mergeCells></worksheet>')

    taken = [outcome for outcome in outcomes(packed(found), key="b.xlsx") if isinstance(outcome, Record)]

    assert [("One", ("Papers",)), ("Two", ("Papers",)), ("Three", ())] == [
        (one.document.title, one.document.collections) for one in taken
    ]


def test_a_workbook_does_not_end_the_process_for_the_next():
    """
    A bad one in between costs itself.
    """
    row = '<row r="{0}"><c t="inlineStr"><is><t>{1}</t></is></c><c t="inlineStr"><is><t>{2}</t></is></c></row>'
    good = packed(parts(row.format(1, "id", "title") + row.format(2, "1", "One")))

    taken = [outcome for content in (good, packed(parts("<row>")), good) for outcome in outcomes(content)]

    assert [True, False, True] == [isinstance(outcome, Record) for outcome in taken]


@given(st.lists(st.text(max_size=5), max_size=40), st.integers(0, 50))
def test_texts_are_kept_by_their_number(texts, number):
    """
    Packed or not, each is found, and what is not there is an error.
    """
    kept = Texts(plain=4, block=8)
    for text in texts:
        kept.append(text)

    if number < len(texts):
        assert texts[number] == kept[number]
    else:
        with pytest.raises(IndexError):
            kept[number]
