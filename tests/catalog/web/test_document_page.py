"""The page about a document: its versions, what is related, how it is cited, its scans; and that it changes when they do."""

import re
from types import SimpleNamespace

import pytest
from support import markup, scans
from support.catalogues import START, CatalogueForTests
from support.markup import Page
from support.places import quick_folder
from support.readings import ARCHIVES, IMPRINT, harbour, labelled

from catalog.web.app import create_app
from catalog.web.document_page import document_page
from vocab.dates import HistoricalDate
from vocab.document import Document, Version
from vocab.mapping.description import Describer
from vocab.text import LangText

BASE = "https://data.archive.example/"
ARABIC = "تحية طيبة [كذا]"


@pytest.fixture(scope="module")
def app(site):
    return create_app(site.settings)


@pytest.fixture
def shown(site, app):
    """Return the page about a document."""
    describer, entry = Describer(IMPRINT, harbour()), next(site.edition.documents())

    def shown(made, path="/"):
        description = describer.describe(made, [], START)
        with app.test_request_context(path):
            text = document_page(SimpleNamespace(edition=site.edition), description, entry)
        assert [] == markup.faults(text)
        return text

    return shown


def made(**parts):
    return Document(**{"identifier": "1", "titles": (LangText("A Title", "en"),)} | parts)


@pytest.fixture(scope="module")
def harbour_site():
    """Two documents of one archival file, one with scans; a third that is withdrawn later."""
    with quick_folder() as folder:
        catalogue = CatalogueForTests(folder / "catalogue")
        catalogue.configure(MUNIMENT_AUTHORITIES=str(catalogue.write("authorities.ttl", ARCHIVES)))
        for name in ("1", "2", "3"):
            catalogue.write(f"records/{name}.txt", labelled(further=f"Record ID: {name}", title=f"Title {name}"))
        for name, content in {"1-1.jpg": scans.jpeg(), "1-2.tif": scans.tiff((30, 20)), "1-3.pdf": scans.pdf()}.items():
            catalogue.write(f"records/{name}", content)
        catalogue.load(catalogue.folder / "sources" / "records")
        yield catalogue
        catalogue.close()


@pytest.fixture
def ask(harbour_site):
    client = harbour_site.client()
    return lambda path, **headers: client.get(path, buffered=True, headers=headers)


# ---------------------------------------------------------------- versions


def test_versions_stand_side_by_side_the_original_first(shown):
    """
    Each with its language and direction, its brackets as they are; in one block that wide screens part into columns.
    """
    versions = (
        Version(kind="translation", language="en", text="With greetings [sic]"),
        Version(kind="transcript", language="ar", text=ARABIC),
        Version(kind="translation", language="fr"),
    )

    text = shown(made(versions=versions))
    page = Page(text)

    block = text.partition('<div class="versions">')[2].partition("The record has no text")[0]
    assert 0 < block.index(ARABIC) < block.index("With greetings [sic]")
    assert [{"class": "text", "lang": "ar", "dir": "rtl"}, {"class": "text", "lang": "en", "dir": "ltr"}] == page.find(
        "div", **{"class": "text"}
    )
    assert ["transcript-ar", "translation-en", "translation-fr"] == [
        one["id"] for one in page.find("section", **{"class": "version"})
    ]


def test_one_text_stands_alone(shown):
    """
    Without a block of columns; where its language is not known, its letters say how it runs.
    """
    page = Page(shown(made(versions=(Version(kind="text", text="שלום"),))))

    assert [] == page.find("div", **{"class": "versions"})
    assert [{"class": "text", "dir": "auto"}] == page.find("div", **{"class": "text"})


def test_long_pages_lead_to_their_parts(shown):
    """
    Each link of the list is an anchor of the page.
    """
    page = Page(shown(made(versions=(Version(kind="text", text="A word. " * 1_000),))))

    ids = {attributes.get("id") for _, attributes in page.tags}
    anchors = [one[1:] for one in page.addresses if one.startswith("#") and one != "#content"]
    assert ["cite", "data"] == anchors
    assert set(anchors) <= ids


@pytest.mark.parametrize(
    ("given", "edtf", "understood"),
    [
        ("April 24, 1962", "1962-04-24", None),
        ("August 1962", "1962-08", "(1962-08-01 to 1962-08-31)"),
        ("circa 1950", "1950~", "(1950-01-01 to 1950-12-31, approximate)"),
        ("1962?", "1962?", "(1962-01-01 to 1962-12-31, uncertain)"),
        ("after 1961", "1961/..", "(not before 1961-01-01)"),
        ("until 1961", "../1961", "(not after 1961-12-31)"),
        ("undated", None, None),
    ],
)
def test_a_date_stands_as_given_and_as_it_was_understood(shown, given, edtf, understood):
    """
    The second only where it says more.
    """
    text = " ".join(Page(shown(made(date=HistoricalDate(given, edtf)))).text.split())

    assert given in text
    assert ([understood] if understood else []) == re.findall(r"\((?:\d{4}-\d|not )[^)]*\)", text)


def test_an_ordinary_page_stays_small(get):
    """
    The sample's page, its style sheet and its icon are far below what a phone's first view may cost.
    """
    page = get("/page/document/121616")
    addresses = [one for one in Page(page.text).addresses if "/static/" in one]
    sizes = [len(page.data), *(len(get(one).data) for one in addresses)]

    assert len(sizes) <= 6
    assert sum(sizes) < 100_000


# ---------------------------------------------------------------- related documents


def test_a_page_names_related_documents_with_the_reason(ask):
    """
    The reason stands above those that share it.
    """
    page = Page(ask("/page/document/1").text)
    text = " ".join(page.text.split())

    assert "Related documents same file, PRC FMA 118-01764-04; same day Title 2 April 24, 1962 Title 3" in text
    assert {"/page/document/2", "/page/document/3"} <= set(page.addresses)


def test_a_page_changes_with_what_is_related(harbour_site, ask):
    """
    When a related document goes, the page has another ETag and a later date; nobody keeps the old one by either.
    """
    before = ask("/page/document/2")
    same = ask("/page/document/2", **{"If-None-Match": before.headers["ETag"]})
    harbour_site.clock.move(days=1)

    harbour_site.withdraw("3")
    after = ask("/page/document/2", **{"If-None-Match": before.headers["ETag"]})
    by_date = ask("/page/document/2", **{"If-Modified-Since": before.headers["Last-Modified"]})
    harbour_site.restore("3")

    assert 304 == same.status_code
    assert (200, 200) == (after.status_code, by_date.status_code)
    assert "Title 3" in before.text
    assert "Title 3" not in after.text
    assert before.last_modified < after.last_modified


def test_an_older_version_has_no_relations_of_today(ask):
    """
    It is what was said then; it is cited under its own address.
    """
    history = ask("/data/document/1/history?format=json").json
    number = re.search(r"version=(\d+)", str(history))[1]

    answer = ask(f"/page/document/1?version={number}")

    assert "Related documents" not in answer.text
    assert f"{BASE}page/document/1?version={number}." in Page(answer.text).text
    assert f"/data/document/1.ris?version={number}" in Page(answer.text).addresses
    assert f"UR  - {BASE}page/document/1?version={number}\r\n" in ask(f"/data/document/1.ris?version={number}").text


# ---------------------------------------------------------------- citations


def test_citations_can_be_copied_and_downloaded(get):
    """
    The archive's own words, Chicago's form, and the text of each file as it is served.
    """
    page = Page(get("/page/document/121616").text)
    text = " ".join(page.text.split())

    assert '"Memorandum Given to Vice Minister Zhang Hanfu by the Soviet Ambassador (Translation)", April 24' in text
    assert "“Memorandum Given to Vice Minister Zhang Hanfu by the Soviet Ambassador (Translation),” April 24" in text
    for suffix in ("ris", "bib", "csl.json"):
        answer = get(f"/data/document/121616.{suffix}")
        assert " ".join(answer.text.split()) in text
        assert page.find("link", rel="alternate", type=answer.mimetype, href=f"/data/document/121616.{suffix}")
        assert page.find("a", href=f"/data/document/121616.{suffix}", download=None)


def test_the_data_box_names_every_format(get):
    """
    Each suffix of a document's description, the links, the history.
    """
    addresses = set(Page(get("/page/document/121616").text).addresses)

    for suffix in (
        "jsonld", "ttl", "nt", "nq", "trig", "rdf", "json", "oai_dc.xml", "oai_qdc.xml", "edm.xml", "mods.xml",
        "ris", "bib", "csl.json", "linkset", "linkset.json",
    ):  # fmt: skip
        assert f"/data/document/121616.{suffix}" in addresses
    assert "/data/document/121616/history" in addresses


def test_no_other_time_than_its_own_stands_on_a_page(site, get):
    """
    Reference managers take the first that they find for the document's date.
    """
    for identifier in ("121616", "1917-zimmermann-telegram"):
        times = Page(get(f"/page/document/{identifier}").text).find("time")

        assert [site.edition.read(site.edition.entry(identifier)).date.text] == [one["datetime"] for one in times]


# ---------------------------------------------------------------- scans


def test_scans_open_in_the_page(ask):
    """
    Small images lead to large ones in the order of the pages, each fetched only where it is wanted; all have words.
    """
    page = Page(ask("/page/document/1").text)
    images = page.find("img", loading="lazy")

    assert page.count("img") == len(images) == 5
    assert all(one["alt"] and one["width"] and one["height"] for one in images)
    assert ["file-1", "file-2"] == [one["id"] for one in page.find("figure")]
    assert ["/file/1/1-1.jpg", "/image/1/1-2.tif.jpg"] == [
        one["src"] for one in images if "thumbnail" not in one["src"]
    ]
    for one in images:
        assert (200, "image/jpeg") == (ask(one["src"]).status_code, ask(one["src"]).mimetype)
    assert "/data/document/1.iiif.json" in page.addresses


def test_a_pdf_opens_in_a_frame_from_here_alone(ask):
    """
    The policy of this page allows frames, that of others does not; a link to the file stands beside it.
    """
    answer, other = ask("/page/document/1"), ask("/page/document/2")

    frames = Page(answer.text).find("iframe")
    assert [("/file/1/1-3.pdf", "lazy")] == [(one["src"], one["loading"]) for one in frames]
    assert Page(answer.text).find("a", href="/file/1/1-3.pdf")
    assert "; frame-src 'self'" in answer.headers["Content-Security-Policy"]
    assert "frame-src" not in other.headers["Content-Security-Policy"]


def test_the_files_of_an_older_version_are_had_under_it(ask):
    """
    Its page shows what it had.
    """
    number = re.search(r"version=(\d+)", str(ask("/data/document/1/history?format=json").json))[1]
    page = Page(ask(f"/page/document/1?version={number}").text)

    for one in (*page.find("img"), *page.find("iframe")):
        assert one["src"].endswith(f"?version={number}")
        assert 200 == ask(one["src"]).status_code


def test_rights_stand_in_words(shown):
    """
    Linked to the canonical address, with the source's own text in its language.
    """
    text = LangText("Reuse is welcome. http://rightsstatements.org/page/InC/1.0/?language=en", "en")
    page = Page(shown(made(rights=text)))

    assert page.find("a", href="http://rightsstatements.org/vocab/InC/1.0/")
    assert "In copyright" in page.text
    assert "Reuse is welcome." in page.text
    assert "CC BY 4.0" in Page(shown(made(rights=LangText("https://creativecommons.org/licenses/by/4.0/")))).text
