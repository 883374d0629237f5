"""Manifests of page images, held against the rules of the IIIF Presentation API 3.0."""

import copy
from datetime import date

import msgspec
import pytest
from hypothesis import assume, given
from support.iiif import faults
from support.laws import law
from support.strategies import documents

from exports import iiif
from vocab.document import Attachment, Document
from vocab.rights import canonical
from vocab.text import LangText

DOCUMENT = Document(
    identifier="12/1616",
    titles=(LangText("A Title", "en"), LangText("标题", "zh")),
    summary=(LangText("What it says.", "en"),),
    credit=LangText("With support from the Quay Fund", "en"),
    creators=("Ana Lima",),
    languages=("zh",),
    files=(
        Attachment(name="a.pdf", sha256="0" * 64, size=1, media_type="application/pdf", pages=3),
        Attachment(name="1 recto.jpg", sha256="1" * 64, size=1, media_type="image/jpeg", width=600, height=900, label="Recto"),
        Attachment(name="2.tif", sha256="2" * 64, size=1, media_type="image/tiff", width=6000, height=9000, pages=2),
        Attachment(name="damaged.png", sha256="3" * 64, size=1, media_type="image/png"),
    ),
)  # fmt: skip


@pytest.fixture(scope="session")
def made(describe):
    return iiif.manifest(describe(DOCUMENT))


def test_a_manifest_obeys_the_specification(made):
    """
    With everything that it can have.
    """
    assert [] == faults(made)
    assert {"summary", "requiredStatement", "rights", "thumbnail", "homepage", "seeAlso", "rendering"} <= set(made)


def test_each_image_that_can_be_shown_is_a_canvas(made):
    """
    In the order of the files, with its own size; a PDF is offered beside them.
    """
    assert [("Recto", 600, 900), ("2.tif", 6000, 9000)] == [
        (next(iter(canvas["label"].values()))[0], canvas["width"], canvas["height"]) for canvas in made["items"]
    ]
    assert ["https://data.archive.example/file/12%2F1616/a.pdf"] == [item["id"] for item in made["rendering"]]


def test_browsers_get_images_that_they_can_show(made):
    """
    A JPEG is itself, a TIFF is what was made of it, and can be had whole.
    """
    first, second = (canvas["items"][0]["items"][0]["body"] for canvas in made["items"])

    assert ("https://data.archive.example/file/12%2F1616/1%20recto.jpg", 600, 900) == (
        first["id"],
        first["width"],
        first["height"],
    )
    assert ("https://data.archive.example/image/12%2F1616/2.tif.jpg", "image/jpeg", 1333, 2000) == (
        second["id"],
        second["format"],
        second["width"],
        second["height"],
    )
    assert ["image/tiff"] == [item["format"] for item in made["items"][1]["rendering"]]


def test_texts_keep_their_languages(made):
    """
    One list a language.
    """
    assert {"en": ["A Title"], "zh": ["标题"]} == made["label"]
    assert {"label": {"en": ["Original language"]}, "value": {"en": ["Chinese"]}} in made["metadata"]


@pytest.mark.parametrize(
    ("rights", "expected"),
    [
        ("https://creativecommons.org/licenses/by/4.0/", "http://creativecommons.org/licenses/by/4.0/"),
        ("https://archive.example/our-rights", None),
    ],
)
def test_rights_are_of_the_two_families_or_left_out(describe, rights, expected):
    """
    The specification takes no other address.
    """
    document = msgspec.structs.replace(DOCUMENT, rights=LangText(rights, None))

    assert expected == iiif.manifest(describe(document)).get("rights")


def test_a_document_without_page_images_has_no_manifest(describe):
    """
    A PDF alone is none.
    """
    description = describe(msgspec.structs.replace(DOCUMENT, files=DOCUMENT.files[:1]))

    assert not iiif.has_images(description.reading)
    with pytest.raises(ValueError, match="no page images"):
        iiif.manifest(description)


def test_a_document_under_embargo_has_no_files(describe):
    """
    Neither in its description nor in a manifest.
    """
    description = describe(msgspec.structs.replace(DOCUMENT, embargo=date(2030, 1, 1)))

    assert () == description.reading.files
    assert not iiif.has_images(description.reading)
    assert not any(
        "/file/" in part for statement in description.statements for part in statement if isinstance(part, str)
    )


@law(40)
@given(document=documents())
def test_whatever_has_images_has_a_manifest(describe, document):
    """
    That obeys the rules, and whose parts are those that the web answers for.
    """
    description = describe(document)
    assume(iiif.has_images(description.reading))

    manifest = iiif.manifest(description)

    assert [] == faults(manifest)
    assert {canvas["id"] for canvas in manifest["items"]} <= iiif.parts(description)
    assert "rights" not in manifest or canonical(manifest["rights"]) == manifest["rights"]


def _spoil(manifest, change):
    spoilt = copy.deepcopy(manifest)
    change(spoilt)
    return spoilt


SPOILT = {
    "no label": lambda made: made.update(label={}),
    "a label that is a text": lambda made: made.update(label="A Title"),
    "no canvas": lambda made: made.update(items=[]),
    "a canvas without a width": lambda made: made["items"][0].pop("width"),
    "a canvas with a fragment": lambda made: made["items"][0].update(id="https://a.example/#1"),
    "rights by https": lambda made: made.update(rights="https://creativecommons.org/licenses/by/4.0/"),
    "a TIFF in a browser": lambda made: made["items"][0]["items"][0]["items"][0]["body"].update(format="image/tiff"),
    "another target": lambda made: made["items"][0]["items"][0]["items"][0].update(target="https://a.example/"),
    "one id for two": lambda made: made["items"][1].update(id=made["items"][0]["id"]),
    "a key of no meaning": lambda made: made.update(title="x"),
}


@pytest.mark.parametrize("change", SPOILT.values(), ids=SPOILT)
def test_the_rules_notice_what_is_wrong(made, change):
    """
    Or the tests above would say nothing.
    """
    assert faults(_spoil(made, change))
