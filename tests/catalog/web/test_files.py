"""Files on the web: ranges, types, names, previews and manifests; and nothing of them that runs or is not public."""

import io

import pytest
from PIL import Image
from support import scans
from support.catalogues import CatalogueForTests
from support.iiif import faults
from support.publishing import record
from support.readings import labelled

JPEG, TIFF, PDF = scans.jpeg((600, 400)), scans.tiff((2400, 1200), pages=2), scans.pdf_with_script()
ODD = 'a "b"\n\u202e(ü);c.jpg'
EVIL = scans.jpeg() + b"<script>alert(1)</script><svg onload='alert(1)'>%PDF-1.7"
SCANNED = labelled(further="Record ID: 7\n\nFiles: 7.jpg | Recto <b>\n", contents="Scan of Original", body=None)
SOURCES = {
    "7.txt": SCANNED,
    "7.jpg": JPEG,
    "7-2.tif": TIFF,
    "7-3.pdf": PDF,
    "7-4.png": EVIL,
    "7-5.pdf": scans.encrypted_pdf(),
    f"7/{ODD}": scans.jpeg((10, 10)),
    "8.txt": record("8"),
    "8.pdf": scans.pdf(pages=12),
    "6.txt": record("6"),
    "6.jpg": scans.jpeg(),
    "9.txt": record("9"),
    "9.jpg": scans.jpeg(),
    "dir%2Fid.txt": labelled(further="Record ID: a/b"),
    "dir%2Fid.jpg": scans.jpeg(),
}
POLICY = "sandbox; default-src 'none'"


@pytest.fixture(scope="module")
def scanned(tmp_path_factory):
    """Documents with files, one of them withdrawn, one merged into another."""
    made = CatalogueForTests(tmp_path_factory.mktemp("scanned"))
    for name, content in SOURCES.items():
        made.write(name, content)
    made.load(made.folder / "sources")
    made.withdraw("9", publish=False)
    made.merge("6", "8")
    yield made
    made.close()


@pytest.fixture(scope="module")
def ask(scanned):
    client = scanned.client()

    def ask(path, **headers):
        return client.get(path, buffered=True, headers={name.replace("_", "-"): text for name, text in headers.items()})

    return ask


@pytest.fixture
def files(scanned):
    """The attachments of the first document, by name."""
    return {file.source.name: file for file in scanned.describe("7").reading.files}


@pytest.mark.parametrize(
    ("path", "content", "media_type"),
    [
        ("/file/7/7.jpg", JPEG, "image/jpeg"),
        ("/file/7/7-2.tif", TIFF, "image/tiff"),
        ("/file/7/7-3.pdf", PDF, "application/pdf"),
        ("/file/7/7-4.jpg", EVIL, "image/jpeg"),
        ("/file/a%2Fb/dir%252Fid.jpg", scans.jpeg(), "image/jpeg"),
    ],
)
def test_a_file_is_what_its_content_is_and_nothing_in_it_runs(ask, path, content, media_type):
    """
    Byte for byte; browsers neither guess another type nor run a script.
    """
    answer = ask(path)

    assert (200, content, media_type) == (answer.status_code, answer.data, answer.content_type)
    assert ("nosniff", POLICY) == (answer.headers["X-Content-Type-Options"], answer.headers["Content-Security-Policy"])
    assert answer.headers["Content-Disposition"].startswith("inline; filename")
    assert ("public, no-cache", "bytes") == (answer.headers["Cache-Control"], answer.headers["Accept-Ranges"])
    assert '>; rel="describedby"' in answer.headers["Link"]


def test_files_are_sent_in_parts_and_not_at_all_when_they_are_known(ask, files):
    """
    The digest is the tag.
    """
    tag = f'"{files["7.jpg"].source.sha256}"'

    part = ask("/file/7/7.jpg", Range="bytes=10-19")
    assert (206, JPEG[10:20], f"bytes 10-19/{len(JPEG)}") == (
        part.status_code,
        part.data,
        part.headers["Content-Range"],
    )
    assert tag == part.headers["ETag"]
    assert 304 == ask("/file/7/7.jpg", If_None_Match=tag).status_code
    assert 416 == ask("/file/7/7.jpg", Range="bytes=999999-").status_code
    assert 206 == ask("/file/7/7.jpg", Range="bytes=0-1", If_Range=tag).status_code
    assert 200 == ask("/file/7/7.jpg", Range="bytes=0-1", If_Range='"another"').status_code


def test_an_odd_name_stays_a_name(ask, files):
    """
    Quotation marks, line ends and marks of direction reach neither a header nor a page unescaped (RFC 6266).
    """
    (odd,) = (file for file in files.values() if file.source.name.startswith("a "))
    answer = ask(odd.iri.removeprefix("https://data.archive.example"))

    assert 'a "b"--(ü);c.jpg' == odd.source.name
    assert 200 == answer.status_code
    assert "filename*=UTF-8''a%20%22b%22--%28%C3%BC%29%3Bc.jpg" in answer.headers["Content-Disposition"]
    assert "\u202e" not in ask("/page/document/7").text


def test_previews_are_small_jpeg_images(ask):
    """
    Of every file that could be looked into; of a TIFF there is one for browsers too.
    """
    sizes = {}
    for path in (
        "/thumbnail/7/7.jpg.jpg",
        "/thumbnail/7/7-2.tif.jpg",
        "/thumbnail/7/7-3.pdf.jpg",
        "/image/7/7-2.tif.jpg",
    ):
        answer = ask(path)
        assert (200, "image/jpeg", POLICY) == (
            answer.status_code,
            answer.content_type,
            answer.headers["Content-Security-Policy"],
        )
        assert 304 == ask(path, If_None_Match=answer.headers["ETag"]).status_code
        sizes[path] = Image.open(io.BytesIO(answer.data)).size

    assert [(400, 267), (400, 200), (400, 267), (2000, 1000)] == list(sizes.values())


@pytest.mark.parametrize(
    "path",
    [
        "/file/7/none.jpg",
        "/file/7/../7.jpg",
        "/file/8/7.jpg",
        "/thumbnail/7/7-5.pdf.jpg",
        "/thumbnail/7/none.jpg.jpg",
        "/thumbnail/7/7.jpg",
        "/image/7/7.jpg.jpg",
        "/data/document/8.iiif.json",
        "/data/document/7.iiif.json/canvas/7-3.pdf",
        "/data/document/7.iiif.json/other/7.jpg",
    ],
)
def test_what_there_is_not_is_404(ask, path):
    """
    As a problem.
    """
    answer = ask(path)

    assert (404, "application/problem+json") == (answer.status_code, answer.content_type)


@pytest.mark.parametrize(
    "path",
    [
        "/file/9/9.jpg",
        "/thumbnail/9/9.jpg.jpg",
        "/image/9/9.jpg.jpg",
        "/data/document/9.iiif.json",
        "/data/document/9.iiif.json/canvas/9.jpg",
    ],
)
def test_nothing_of_a_withdrawn_document_can_be_had(ask, path):
    """
    410, whatever was there.
    """
    assert 410 == ask(path).status_code


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/file/6/6.jpg", "file/8/6.jpg"),
        ("/thumbnail/6/6.jpg.jpg", "thumbnail/8/6.jpg.jpg"),
        ("/data/document/6.iiif.json", "data/document/8.iiif.json"),
        ("/data/document/6.iiif.json/canvas/6.jpg", "data/document/8.iiif.json"),
    ],
)
def test_files_of_a_merged_document_lead_to_the_other_one(ask, path, expected):
    """
    As all its addresses do.
    """
    answer = ask(path)

    assert (301, f"https://data.archive.example/{expected}") == (answer.status_code, answer.headers["Location"])


def test_the_manifest_obeys_the_rules_and_is_linked(ask):
    """
    From the page by type and profile; its canvases lead to it.
    """
    answer = ask("/data/document/7.iiif.json")
    manifest = answer.json

    assert [] == faults(manifest)
    assert 'application/ld+json;profile="http://iiif.io/api/presentation/3/context.json"' == answer.content_type
    assert "*" == answer.headers["Access-Control-Allow-Origin"]
    links = [link for link in ask("/page/document/7").headers.getlist("Link") if "iiif" in link]
    profile = 'profile=\\"http://iiif.io/api/presentation/3/context.json\\"'
    assert [f'<{manifest["id"]}>; rel="alternate"; type="application/ld+json;{profile}"'] == links
    for canvas in manifest["items"]:
        led = ask(canvas["id"].removeprefix("https://data.archive.example"))
        assert (303, manifest["id"]) == (led.status_code, led.headers["Location"])


def test_every_address_in_manifest_and_description_can_be_had(ask, scanned):
    """
    Images, previews and files.
    """
    base = "https://data.archive.example"
    text = ask("/data/document/7.iiif.json").text + ask("/data/document/7.nt").text
    paths = {
        word.strip('"<>,').removeprefix(base)
        for word in text.split()
        if any(word.strip('"<').startswith(f"{base}/{part}/") for part in ("file", "thumbnail", "image"))
    }

    assert len(paths) >= 10
    assert {200} == {ask(path).status_code for path in paths}


def test_the_page_shows_the_files(ask):
    """
    Preview, label, kind, pages and size, with words for those who see no images.
    """
    page = ask("/page/document/7").text

    assert '<img src="/thumbnail/7/7.jpg.jpg" alt="File 1 of 6: Recto &lt;b&gt;"' in page
    assert "JPEG image, 600 by 400 pixels" in page
    assert "TIFF image, 2 pages, 2,400 by 1,200 pixels" in page
    assert "PDF, 12 pages" in ask("/page/document/8").text
    assert 'href="/data/document/7.iiif.json"' in page
    assert 'id="scan"' in page
    assert "no file of it is kept" not in page


@pytest.mark.slow
def test_what_was_lost_is_said_and_nothing_is_made_by_a_request(scanned, make):
    """
    503 with what to do.
    """
    other = make()
    other.write("7.txt", record("7"))
    other.write("7.jpg", scans.jpeg())
    other.load(other.folder / "sources")
    for folder in (other.inner.files.folder, other.inner.derivatives.folder):
        for path in folder.rglob("*"):
            if path.is_file():
                path.unlink()
    client = other.client()

    answers = [client.get(path) for path in ("/file/7/7.jpg", "/thumbnail/7/7.jpg.jpg")]

    assert [503, 503] == [answer.status_code for answer in answers]
    assert ["'muniment verify'", "'muniment rebuild'"] == [
        word
        for answer, word in zip(answers, ("'muniment verify'", "'muniment rebuild'"), strict=True)
        if word in answer.json["advice"]
    ]
    assert [] == [path for path in other.inner.derivatives.folder.rglob("*") if path.is_file()]


@pytest.mark.slow
def test_an_id_that_ends_like_a_manifest_is_an_id(make):
    """
    What is there under the whole name goes first.
    """
    other = make()
    other.load_texts(labelled(further="Record ID: 7.iiif.json"))

    answer = other.client().get("/data/document/7.iiif.json", headers={"Accept": "text/turtle"})

    assert (200, True) == (answer.status_code, "7.iiif.json" in answer.text)
