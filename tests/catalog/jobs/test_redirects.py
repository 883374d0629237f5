"""Old addresses: what is refused and why, what the ledger keeps."""

import pytest
from support.catalogues import CatalogueForTests
from support.publishing import record

from catalog.errors import NotFoundError
from catalog.jobs.redirects import OURS, load_redirects
from catalog.web.app import create_app

BASE = "https://data.archive.example/a/"


@pytest.fixture
def catalogue(quick_path):
    made = CatalogueForTests(quick_path / "catalogue", MUNIMENT_BASE=BASE)
    made.load_texts(record("1"), record("2"), publish=False)
    yield made
    made.close()


def kept(catalogue):
    ledger = catalogue.ledger
    return {entry.identifier: ledger.redirect(entry) for entry in ledger.live(ledger.head(), kind="redirect")}


def test_rows_become_entries(catalogue):
    """
    With or without a header, quoted or not; the same file twice appends nothing.
    """
    rows = ("Old address,ID", "node/5,1", "", '"/a,b",2', " /c?id=5 , 2 ")

    first, head = catalogue.redirect(*rows, publish=False), catalogue.ledger.head()
    again = catalogue.redirect(*rows, publish=False)

    assert ((3, 0, 0), (0, 3, 0)) == (first, again)
    assert {"/a/node/5": "1", "/a,b": "2", "/c?id=5": "2"} == kept(catalogue)
    assert head == catalogue.ledger.head()
    assert [] == catalogue.findings


@pytest.mark.parametrize("delimiter", ";\t")
def test_spreadsheets_have_other_delimiters(catalogue, delimiter):
    """
    Semicolons and tabs are read too.
    """
    assert (1, 0, 0) == catalogue.redirect(f"from{delimiter}to", f"/x{delimiter}1", publish=False)


REFUSED = {
    "/x,99": ("id", "there is no document '99'"),
    "/x#y,1": ("address", "no request for this address can come here: '/x#y'"),
    "https://other.example/x,1": ("address", "no request for this address can come here: 'https://other.example/x'"),
    "id/document/2,1": ("address", "something that exists has this address: 'id/document/2'"),
    "/a/data/document/2.ttl,1": ("address", "something that exists has this address: '/a/data/document/2.ttl'"),
    "page/document/2/translation/en,1": (
        "address",
        "something that exists has this address: 'page/document/2/translation/en'",
    ),
    "dumps/latest/x,1": ("address", "something that exists has this address: 'dumps/latest/x'"),
    "/a/?id=5,1": ("address", "something that exists has this address: '/a/?id=5'"),
    "ark:/99999/x,1": ("address", "something that exists has this address: 'ark:/99999/x'"),
    "/x": ("row", "an old address and the id of a document stand in each row, but here are 1 cells"),
    "/x,1,2": ("row", "an old address and the id of a document stand in each row, but here are 3 cells"),
    "/x,": ("row", "a cell of this row is empty"),
    "/old,2": ("address", "line 1 leads this address to '1' already: '/old'"),
}


@pytest.mark.parametrize("row", REFUSED)
def test_a_row_is_refused_with_its_line(catalogue, row):
    """
    The other rows are taken.
    """
    led = catalogue.redirect("/old,1", row, publish=False)

    ((_, finding),) = catalogue.findings
    assert (1, 0, 1) == led
    assert (2, *REFUSED[row], "refused") == (finding.line, finding.field, finding.problem, finding.severity)
    assert {"/old": "1"} == kept(catalogue)


@pytest.mark.parametrize(
    ("content", "kind"), [(b"", "empty"), (b"/\xe4,1", "not-utf-8"), (b'"/a' + b"b" * 200_000, "redirect-row")]
)
def test_a_file_that_is_none_is_refused(catalogue, content, kind):
    """
    Bytes that are no text in UTF-8, or no table.
    """
    path = catalogue.write("redirects.csv", content)
    told = []

    with catalogue.ledger.lock():
        led = load_redirects(catalogue.inner, path, catalogue.clock, lambda _, finding: told.append(finding.kind))

    assert ((0, 0, 1), [kind]) == (led, told)


def test_a_file_that_does_not_exist_is_told(catalogue, quick_path):
    """
    Nothing is written then.
    """
    with pytest.raises(NotFoundError, match=r"missing\.csv cannot be read: No such file or directory"):
        load_redirects(catalogue.inner, quick_path / "missing.csv", catalogue.clock, print)


def test_an_address_of_a_document_that_is_not_there_may_be_old(catalogue):
    """
    Ids may have changed; those that are known have not.
    """
    assert (1, 0, 0) == catalogue.redirect("id/document/old-5,1", publish=False)


def test_every_route_is_kept_from_old_addresses(catalogue):
    """
    The first part of each address of the application is in the table of those that are refused.
    """
    rules = [rule.rule for rule in create_app(catalogue.settings).url_map.iter_rules()]

    heads = {rule.lstrip("/").partition("/")[0].partition("<")[0] for rule in rules} - {""}

    assert set() == heads - OURS
