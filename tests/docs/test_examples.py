"""The examples load as their page says: each record is there for something, and what it is there for comes out."""

import re
from collections import Counter
from pathlib import Path

import pytest

from catalog.cli.demo import find_examples
from catalog.errors import NotFoundError, SettingsError
from catalog.jobs.afterwards import do_afterwards, read_afterwards
from catalog.ledger.sqlite import SqliteReader

ROOT = Path(__file__).parent.parent.parent
RECORDS = ROOT / "examples" / "records"
IDS = sorted(path.stem for path in RECORDS.glob("*.txt"))


@pytest.fixture(scope="module")
def page():
    """The rows of docs/examples.md: id, date, language, what it shows."""
    text = (ROOT / "docs" / "examples.md").read_text(encoding="utf-8")
    rows = [re.split(r"\s*\|\s*", line)[1:-1] for line in text.splitlines() if line.startswith("| `")]
    return {row[0].strip("`"): row[1:] for row in rows}


@pytest.fixture(scope="module")
def loaded(module_folder):
    """What the examples came to: their documents by id, and what was said about each."""
    from support.catalogues import CatalogueForTests

    made = CatalogueForTests(module_folder, authorities=ROOT / "examples" / "authorities.ttl")
    report = made.load(RECORDS, publish=False)
    ledger = made.ledger
    documents = {entry.identifier: ledger.document(entry) for entry in ledger.live(ledger.head())}
    yield made, report, documents
    made.close()


@pytest.fixture(scope="module")
def module_folder():
    from support.places import quick_folder

    with quick_folder() as folder:
        yield folder


def test_every_example_is_on_the_page(page):
    """
    Each with something that it shows.
    """
    assert IDS == sorted(page)
    assert [] == [name for name, row in page.items() if not row[2]]


def test_examples_are_many_and_short():
    """
    A newcomer can read them all.
    """
    assert len(IDS) >= 24
    assert [] == [name for name in IDS if (RECORDS / f"{name}.txt").stat().st_size > 4000]


def test_the_readme_says_how_many():
    """
    The number of records that it promises is that of the folder.
    """
    assert f"loads [{len(IDS)} records](docs/examples.md)" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_page_gives_their_dates_and_languages(page, loaded):
    """
    As the records give them.
    """
    from vocab.languages import by_tag

    _, _, documents = loaded

    for name, row in page.items():
        languages = ", ".join(by_tag(tag).name for tag in documents[name].languages)
        assert [documents[name].date.as_given, languages] == row[:2]


def test_examples_load_with_the_findings_that_they_show(page, loaded):
    """
    None is refused; the only warnings are those that the page announces.
    """
    made, report, _ = loaded
    announced = {(name, kind) for name, row in page.items() for kind in re.findall(r"warning `([\w-]+)`", row[2])}

    assert {(Path(location).stem, finding.kind) for location, finding in made.findings} == announced
    assert Counter({"body-not-split": 1, "citation-missing": 1}) == report.kinds
    assert {"loaded": len(IDS), "unchanged": 0, "refused": 0, "warnings": 2} == report.counts


def test_examples_have_dates_of_every_precision(loaded):
    """
    Day, month, year, decade, century, season, circa, in doubt, intervals closed and open, and none.
    """
    _, _, documents = loaded
    shapes = {re.sub(r"\d", "9", str(document.date.edtf)) for document in documents.values()}

    assert {
        "9999-99-99",
        "9999-99",
        "9999",
        "999X",
        "99XX",
        "9999~",
        "9999?/9999?",
        "9999/9999",
        "9999-99-99/9999-99-99",
        "9999/..",
        "None",
    } <= shapes
    assert {"1789-21"} == {document.date.edtf for name, document in documents.items() if "cahiers" in name}


def test_examples_have_texts_in_many_scripts(loaded):
    """
    A transcript in each, in the language of the original.
    """
    _, _, documents = loaded
    scripts = {
        "Latn": "Hwæt",
        "Cyrl": "предлагает",
        "Grek": "ἀρχῇ",
        "Hani": "統治權",
        "Jpan": "興シ",
        "Kore": "朝鮮의",
        "Arab": "حساب",
        "Hebr": "בראשית",
        "Deva": "अग्निमीळे",
    }
    texts = [
        version.text or ""
        for document in documents.values()
        for version in document.versions
        if version.kind == "transcript" and version.language in document.languages
    ]

    assert [] == [script for script, word in scripts.items() if not any(word in text for text in texts)]


@pytest.mark.slow
def test_examples_name_several_of_whatever_can_be_several(loaded):
    """
    Translators, funders, archives, references, creators, languages.
    """
    made, _, documents = loaded
    made.publish()
    said = {name: Counter(predicate for _, predicate, _ in made.describe(name).statements) for name in documents}

    from vocab import terms

    for name, predicate, count in (
        ("1848-communist-manifesto", terms.SCHEMA_TRANSLATOR, 2),
        ("1848-communist-manifesto", terms.SCHEMA_CREATOR, 2),
        ("codex-sinaiticus", terms.SCHEMA_FUNDER, 2),
        ("codex-sinaiticus", terms.SCHEMA_HOLDING_ARCHIVE, 4),
        ("1086-domesday-book", terms.SCHEMA_ITEM_LOCATION, 2),
    ):
        assert said[name][predicate] >= count, (name, predicate)
    assert ("en", "fr") == documents["1803-louisiana-purchase"].languages


# ---------------------------------------------------------------- afterwards


def test_what_happens_afterwards_happens_once(catalogue):
    """
    The withdrawals of the file, with their reasons; a second time changes nothing. What is merged exists.
    """
    catalogue.load(RECORDS, publish=False)
    afterwards = read_afterwards(ROOT / "examples" / "afterwards.toml")
    with catalogue.ledger.lock():
        do_afterwards(catalogue.inner, afterwards, catalogue.clock)
        head = catalogue.ledger.head()
        do_afterwards(catalogue.inner, afterwards, catalogue.clock)

    assert head == catalogue.ledger.head()
    reader: SqliteReader = catalogue.ledger
    gone = {entry.identifier: entry.reason for entry in reader.live(head) if entry.deleted}
    assert {one.identifier: one.reason for one in afterwards.withdraw} == {
        name: reason for name, reason in gone.items() if reason
    }
    assert {"1924-zinoviev-letter"} <= set(gone)
    assert {name for one in afterwards.merge for name in (one.old, one.new)} <= set(IDS)
    assert afterwards.merge


@pytest.mark.parametrize(
    ("content", "error", "expected"),
    [
        (None, NotFoundError, "afterwards.toml cannot be read"),
        ("[[withdraw]]\nidentifier = '1'\n", SettingsError, "missing required field `reason`"),
        ("[[publish]]\n", SettingsError, "unknown field `publish`"),
        ("[[", SettingsError, "expected tables"),
        ("[[withdraw]]\nidentifier = 'nothing'\nreason = 'x'\n", NotFoundError, "there is no document 'nothing'"),
    ],
)
def test_faults_in_the_file_are_told(catalogue, content, error, expected):
    """
    In a sentence that names the file, or the document.
    """
    path = catalogue.folder / "afterwards.toml"
    if content is not None:
        path.write_text(content)

    with pytest.raises(error, match=re.escape(expected)), catalogue.ledger.lock():
        do_afterwards(catalogue.inner, read_afterwards(path), catalogue.clock)


def test_the_demo_finds_the_examples():
    """
    In the source tree beside the package, or in the package once it is installed: the same records.
    """
    found = find_examples()

    assert IDS == sorted(path.stem for path in (found / "records").glob("*.txt"))
    assert (ROOT / "examples" / "authorities.ttl").read_bytes() == (found / "authorities.ttl").read_bytes()
