"""What Zotero's connector saves of a document's page: its rules are imitated, not guessed (decision 0085)."""

from types import SimpleNamespace

import msgspec
import pytest
from support import zotero
from support.catalogues import START
from support.readings import IMPRINT, document, harbour, labelled
from support.texts import record

from catalog.web.app import create_app
from catalog.web.document_page import document_page
from vocab.document import Attachment
from vocab.mapping.description import Describer

BASE = "https://data.archive.example/"


@pytest.fixture(scope="module")
def app(site):
    return create_app(site.settings)


@pytest.fixture
def saved(site, app):
    """Return what is saved of the page about one record."""
    describer, entry = Describer(IMPRINT, harbour()), next(site.edition.documents())

    def saved(text, **changed):
        made = msgspec.structs.replace(document(text), **changed)
        description = describer.describe(made, [], START)
        with app.test_request_context("/"):
            page = document_page(SimpleNamespace(edition=site.edition), description, entry)
        return zotero.saved(page, f"{BASE}page/document/{made.identifier}")

    return saved


def person(first, last, role):
    return {"firstName": first, "lastName": last, "creatorType": role}


def test_the_sample_is_saved_whole(get):
    """
    As a manuscript: archive, place in it, date, translator, language, abstract, rights, the address to cite.
    """
    item = zotero.saved(get("/page/document/121616").text, f"{BASE}page/document/121616")

    expected = {
        "itemType": "manuscript",
        "title": "Memorandum Given to Vice Minister Zhang Hanfu by the Soviet Ambassador (Translation)",
        "creators": [{"lastName": "7Brands", "creatorType": "translator", "fieldMode": 1}],
        "date": "1962/04/24",
        "language": "zh",
        "abstractNote": "The Soviet Union states that, as of April 24, at least 10,000 individuals from Xinjiang have"
        " crossed into the USSR.",
        "archive": "Chinese Foreign Ministry Archive",
        "archiveLocation": "PRC FMA 118-01764-04, 11",
        "rights": "Copyright not evaluated",
        "url": f"{BASE}id/document/121616",
        "publisher": "Wilson Center Digital Archive",
    }
    assert expected == {name: item.get(name) for name in expected}


def test_a_manuscript_has_its_author_and_its_translator(saved):
    """
    Persons are parted as Zotero parts them; a body keeps its whole name.
    """
    item = saved(labelled(further="Creators:\n\nBen Cole; Lima, Rui; Harbour Digital Archive"))

    assert [
        person("Ben", "Cole", "author"),
        person("Rui", "Lima", "author"),
        {"lastName": "Harbour Digital Archive", "creatorType": "author", "fieldMode": 1},
        person("Ana", "Lima", "translator"),
    ] == item["creators"]


def test_a_letter_keeps_its_translator(saved):
    """
    Zotero knows none of letters: it stands in "Extra", where citations find it.
    """
    item = saved(labelled(further="Type: Letter\n\nCreators:\n\nBen Cole"))

    assert ("letter", "Letter") == (item["itemType"], item["type"])
    assert [person("Ben", "Cole", "author")] == item["creators"]
    assert "translator: Ana Lima" == item["extra"]


@pytest.mark.parametrize(
    ("kind", "item_type", "role"),
    [
        ("Map", "map", "cartographer"),
        ("Still Image", "artwork", "artist"),
        ("Sound", "audioRecording", "performer"),
        ("Moving Image", "videoRecording", "director"),
    ],
)
def test_other_things_have_types_of_their_own(saved, kind, item_type, role):
    """
    And who made them has the role that Zotero gives first.
    """
    item = saved(record("1", Type=kind, Creators="Ben Cole"))

    assert item_type == item["itemType"]
    assert [person("Ben", "Cole", role)] == item["creators"]


def test_a_date_that_is_not_plain_stands_as_it_was_given(saved):
    """
    Nothing is made more precise on the way.
    """
    assert "circa 1950" == saved(labelled(date="circa 1950"))["date"]


def test_what_is_not_known_is_not_made_up(saved):
    """
    No date is taken from elsewhere on the page, no language from its interface, no author from anywhere.
    """
    item = saved("A Title Alone\n\nRecord ID: 1\n\nOriginal Language:\n\n")

    assert ("manuscript", "A Title Alone", "und") == (item["itemType"], item["title"], item["language"])
    assert not {"date", "creators", "archive", "archiveLocation", "publicationTitle", "extra"} & set(item)


def test_a_pdf_is_attached(saved):
    """
    With its address here.
    """
    paper = Attachment(name="record.pdf", sha256="0" * 64, size=1, media_type="application/pdf", pages=1)

    assert [f"{BASE}file/4711/record.pdf"] == saved(labelled(), files=(paper,))["attachments"]


@pytest.mark.slow
def test_every_example_is_saved_with_what_is_known_of_it(site, get):
    """
    Title, date, archive and author of each example arrive.
    """
    for entry in site.edition.documents():
        reading = site.edition.read(entry)
        item = zotero.saved(get(f"/page/document/{entry.identifier}").text, "")

        assert " ".join(reading.document.title.split()) == item["title"]
        assert bool(reading.document.date) == ("date" in item), entry.identifier
        assert bool(reading.references) == ("archiveLocation" in item)
        assert len(reading.creators) == sum(one["creatorType"] == "author" for one in item.get("creators", ()))
