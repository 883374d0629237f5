"""``muniment check``: what an archivist reads before anything is published."""

import json
import re
from html.parser import HTMLParser

import pytest
from support.publishing import record
from support.tables import workbook

CSV = """\
id,dc:title,dc:date,dc:subject,dc:language,dc:format
c1,A letter,1962-04-24,Borders; Treaties,eng,text/plain
c2,A short row
c3,A report,1962-02-30,Borders,eng,text/plain
c4,,1962,Borders,eng,text/plain
c5,A map,1962,Borders,eng,image/jpeg
"""
TSV = "id\tdc.title[de]\tdc.language\nt1\tEin Brief\tGerman\nt2\tEine Karte\tKlingonese\n"
LINES = '{"id": "l1", "title": "One"}\n{"id": "l2", "title": \n{"id": "l3", "title": "Three"}\n'
JSON = """\
{"records": [
  {"id": "j1", "title": {"en": "A note", "fr": "Une note"}},
  {"id": "j2", "title": "Broken, "date": "1962"},
  {"id": "j3", "title": "Another", "date": "1962-04-24"}
]}
"""


@pytest.fixture
def ten_faults(records):
    """Ten records with a fault each, among good ones, in every kind of table and in texts."""
    (records / "letters.csv").write_text(CSV, encoding="utf-8")
    (records / "letters.tsv").write_text(TSV, encoding="utf-8")
    (records / "lines.jsonl").write_text(LINES, encoding="utf-8")
    (records / "more.json").write_text(JSON, encoding="utf-8")
    rows = [["id", "title", "date"], ["x1", "A plan", "1962"], ["x2", "A list", "=1960+2"], [None, None, "1963"]]
    (records / "plans.xlsx").write_bytes(workbook(Plans=rows))
    (records / "language.txt").write_text(record("3", language="Nobodyish"), encoding="utf-8")
    (records / "no-label.txt").write_text("no label", encoding="utf-8")
    return records


# three in the CSV, one each in TSV, JSON Lines and JSON, two in the workbook, one each in two texts
FAULTS = [
    ("records/language.txt", 19, "Original Language", "language-unknown"),
    ("records/letters.csv", 3, "row", "row-short"),
    ("records/letters.csv", 4, "dc:date", "date-impossible"),
    ("records/letters.csv", 5, "Title", "no-title"),
    ("records/letters.tsv", 3, "dc.language", "language-unknown"),
    ("records/lines.jsonl", 2, "record", "json-broken"),
    ("records/more.json", 3, "record", "json-broken"),
    ("records/no-label.txt", 1, "record", "no-label"),
    ("records/plans.xlsx/Plans", 3, "date", "formula-without-value"),
    ("records/plans.xlsx/Plans", 4, "Title", "no-title"),
]


def test_ten_planted_faults_are_named_and_no_other(cli, ten_faults):
    """
    Each of ten faults is told once, with its file, line and field, and nothing is said of the good records.
    """
    ended = cli("check", "--json", "records")

    said = [json.loads(line) for line in ended.out.splitlines()]
    assert FAULTS == sorted((one["file"], one["line"] or 1, one["field"], one["kind"]) for one in said)
    assert 1 == ended.code


@pytest.mark.slow
def test_load_says_the_same_and_takes_the_good_records(cli, ten_faults):
    """
    The sentences of a check are those of a load; good records are taken beside faulty ones.
    """
    checked = cli("check", "records")

    loaded = cli("load", "records", "--no-publish")

    assert sorted(checked.out.splitlines()) == sorted(line for line in loaded.told if line.startswith("records/"))
    assert 65 == loaded.code
    assert "loaded 14, unchanged 0, refused 6, warnings 4" == loaded.told[-1]


@pytest.mark.slow
def test_a_corrected_row_is_refused_no_more(cli, ten_faults):
    """
    Each refused row is listed on its own until it is right; the others stay listed.
    """
    cli("load", "records", "--no-publish")
    (ten_faults / "letters.csv").write_text(
        CSV.replace("c2,A short row", "c2,A short row,1962,Borders,eng,text/plain"), encoding="utf-8"
    )

    cli("load", "records", "--no-publish")

    refused = {one["file"] for one in json.loads(cli("status", "--json").out)["refused"]}
    assert "records/letters.csv/2" not in refused
    assert {"records/letters.csv/4", "records/lines.jsonl/2", "records/plans.xlsx/Plans/3"} <= refused


def test_the_first_records_are_shown_in_plain_words(cli, folder):
    """
    Before anything is published, the first records are shown as they were understood.
    """
    (folder / "letters.csv").write_text(
        "id,title,title [es],created,subject\n1,A letter,Una carta,c. 1962,Borders;Treaties\n", encoding="utf-8"
    )

    told = [line.rstrip() for line in cli("check", "letters.csv").told]

    assert [
        "the first records, as they will be described:",
        "  letters.csv/1",
        "    Record ID          1",
        "    Title              A letter",
        "                       Una carta (Spanish)",
        "    Date               c. 1962 (approximately, from 1962-01-01 to 1962-12-31)",
        "    Subjects           Borders",
        "                       Treaties",
        "checked: 1 can be loaded, 0 would be refused, 0 warnings",
    ] == told


def test_what_the_catalogue_has_already_can_be_loaded_too(cli, folder):
    """
    Records that were loaded before count among those that can be loaded, and are said to be unchanged.
    """
    (folder / "letters.csv").write_text("id,title\n1,A letter\n2,A map\n", encoding="utf-8")
    cli("load", "--no-publish", "letters.csv")
    (folder / "letters.csv").write_text("id,title\n1,A letter\n2,A plan\n", encoding="utf-8")

    told = cli("check", "letters.csv").told

    assert "checked: 2 can be loaded (1 of them unchanged), 0 would be refused, 0 warnings" == told[-1]


def test_strict_counts_notes(cli, folder):
    """
    What is kept beside a description is a note: with --strict it is shown and counts.
    """
    (folder / "records.csv").write_text("dc:identifier,dc:title\nhttps://hdl.handle.net/1/2,A letter\n")

    plain, strict = cli("check", "records.csv"), cli("check", "--strict", "records.csv")

    assert (0, "") == (plain.code, plain.out)
    assert "       1 record-id-minted (notes, shown by --strict)" == plain.told[-1]
    assert 1 == strict.code
    assert strict.out.startswith("records.csv:2: Record ID: the record has no id; x-")


@pytest.mark.slow
def test_a_terminal_gets_a_table(cli, ten_faults, monkeypatch):
    """
    On a screen the same findings stand in columns, words of records as they are.
    """
    (ten_faults / "[bold]x.txt").write_text("no label", encoding="utf-8")
    monkeypatch.setattr("catalog.cli.findings.is_screen", lambda _stream: True)
    monkeypatch.setenv("COLUMNS", "240")

    shown = cli("check", "records").out

    rows = [[cell.strip() for cell in line.split("│")[1:-1]] for line in shown.splitlines() if line.startswith("│")]
    told = {(row[1], row[2], row[3]) for row in rows}
    assert re.search(r"┃ File +┃ Line ┃ Field +┃ Problem +┃ Fix +┃", shown)
    assert {(file, str(line), field) for file, line, field, _ in FAULTS} <= told
    assert ("records/[bold]x.txt", "1", "record") in told


def test_a_narrow_terminal_gets_lines(cli, folder, monkeypatch):
    """
    Where columns would cut file names and words into pieces, each finding is a sentence.
    """
    (folder / "letters.csv").write_text("id,title,date\n1,A letter,soon\n", encoding="utf-8")
    monkeypatch.setattr("catalog.cli.findings.is_screen", lambda _stream: True)
    monkeypatch.setenv("COLUMNS", "60")

    shown = cli("check", "letters.csv").out

    assert shown.startswith("letters.csv:2: date: this is no date that can be read: 'soon' (expected ")


class _Page(HTMLParser):
    """The structure of a page that a reader without sight depends on."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.headings, self.cells = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag == "td":
            self.cells.append("")

    def handle_data(self, data):
        if self.cells:
            self.cells[-1] += data


@pytest.mark.slow
def test_the_report_is_a_page_of_its_own(cli, ten_faults):
    """
    The HTML report holds every finding, loads nothing, runs nothing, and its tables have captions and headings.
    """
    (ten_faults / "<script>.txt").write_text("no label")

    ended = cli("check", "records", "--html", "report.html")

    text = (ten_faults.parent / "report.html").read_text(encoding="utf-8")
    page = _Page(text)
    names = [tag for tag, _ in page.tags]
    assert 1 == ended.code
    assert 11 == len(ended.out.splitlines())
    for file, line, field, _ in FAULTS:
        assert re.search(rf"<td>{re.escape(file)}</td><td>{line}</td><td>{re.escape(field)}</td>", text)
    assert "records/&lt;script&gt;.txt" in text
    assert not {"script", "link", "img", "iframe"} & set(names)
    assert names.count("table") == names.count("caption") == 5
    assert {"lang": "en"} == dict(page.tags)["html"] or "en" == next(a for t, a in page.tags if t == "html")["lang"]
    assert all(attributes.get("scope") in {"col", "row"} for tag, attributes in page.tags if tag == "th")


def test_a_report_that_cannot_be_written_is_told(cli, ten_faults):
    """
    Where the page cannot be written the exit code is 73, and the sentence names the file.
    """
    ended = cli("check", "records", "--html", "missing/report.html")

    assert (73, "muniment: missing/report.html cannot be written: No such file or directory (check the path)") == (
        ended.code,
        ended.told[-1],
    )


def test_a_draft_of_a_mapping_makes_a_foreign_table_loadable(cli, folder):
    """
    What --suggest drafts can be saved beside the table as it is; the records are then understood.
    """
    table = "Signatur;Betreff;Datum;Zustand\nA 1;Brief an Wien;1962;gut\nA 2;Karte;1963-05;rissig\nA 3;Plan;1964;gut\n"
    (folder / "bestand.csv").write_text(table, encoding="utf-8")
    before = cli("check", "bestand.csv")

    draft = cli("check", "--suggest", "bestand.csv")
    (folder / "muniment-mapping.toml").write_text(draft.out, encoding="utf-8")
    after = cli("check", "bestand.csv")

    assert (1, 0) == (before.code, draft.code)
    assert "checked: 3 can be loaded, 0 would be refused, 1 warnings" in after.told
    assert ["bestand.csv:1: Zustand: no place is known for the column 'Zustand'"] == [
        line.partition(";")[0] for line in after.out.splitlines()
    ]
    assert "    Title              Brief an Wien" in [line.rstrip() for line in after.told]


def test_the_mapping_of_the_command_goes_before_the_one_beside(cli, folder):
    """
    --mapping names the file that counts, in check and in load.
    """
    (folder / "list.csv").write_text("a,b,c\n1,One,Uno\n2,Two,Dos\n", encoding="utf-8")
    (folder / "muniment-mapping.toml").write_text('[columns]\na = "id"\nb = "title"\nc = "skip"\n')
    (folder / "other.toml").write_text('[columns]\na = "id"\nb = "skip"\nc = "title"\n')

    beside, named = cli("check", "list.csv"), cli("check", "list.csv", "--mapping", "other.toml")
    loaded = cli("load", "list.csv", "--mapping", "other.toml", "--no-publish")

    assert (0, 0, 0) == (beside.code, named.code, loaded.code)
    assert "    Title              One" in beside.told
    assert "    Title              Uno" in named.told
    assert "Uno" in cli("show", "1", "-t", "ttl").out


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        (None, 66, "the mapping file other.toml cannot be read: No such file or directory"),
        ('[columns]\na = "titel"\n', 65, "the mapping file other.toml maps 'a' to 'titel', which is no term"),
        ("[columns\n", 65, "the mapping file other.toml is no TOML"),
    ],
)
def test_a_mapping_file_that_cannot_be_used_is_told(cli, folder, content, code, said):
    """
    A slip in the mapping file ends the command with a sentence that names it.
    """
    (folder / "list.csv").write_text("id,title\n1,One\n")
    if content is not None:
        (folder / "other.toml").write_text(content)

    ended = cli("check", "list.csv", "--mapping", "other.toml")

    assert code == ended.code
    assert ended.told[-1].startswith(f"muniment: {said}")


def test_suggest_without_a_table_is_told(cli, folder):
    """
    Where there is no table there is nothing to draft.
    """
    (folder / "letter.txt").write_text(record("1"), encoding="utf-8")

    ended = cli("check", "--suggest", "letter.txt")

    assert (65, "") == (ended.code, ended.out)
    assert "there is no table in letter.txt" in ended.told[-1]
