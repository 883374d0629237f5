"""Looking into files that nobody vouches for: what is in them, and what comes of those that are made to do harm."""

import io

import pytest
from PIL import Image
from support import scans

from catalog.errors import UnavailableError
from catalog.files import looker as process
from catalog.files.looking import Look, Looker, _checked

PIXELS = 1_000_000


@pytest.fixture(scope="module")
def looker():
    with Looker(pixels=PIXELS, seconds=10) as looker:
        yield looker


@pytest.fixture
def look(looker, tmp_path):
    """Look into bytes."""

    def look(content, media_type, sides=(400,)):
        path = tmp_path / "file"
        path.write_bytes(content)
        return looker.look(path, media_type, sides)

    return look


def opened(content):
    return Image.open(io.BytesIO(content))


FILES = {
    "JPEG": (scans.jpeg(), "image/jpeg", (None, 30, 20)),
    "PNG": (scans.png(), "image/png", (None, 30, 20)),
    "TIFF": (scans.tiff(pages=3), "image/tiff", (3, 30, 20)),
    "BigTIFF": (scans.image("TIFF", big_tiff=True), "image/tiff", (1, 30, 20)),
    "fax TIFF": (scans.image("TIFF", mode="1", colour=1, compression="group4"), "image/tiff", (1, 30, 20)),
    "16-bit TIFF": (scans.image("TIFF", mode="I;16", colour=30_000), "image/tiff", (1, 30, 20)),
    "floating TIFF": (scans.image("TIFF", mode="F", colour=0.5), "image/tiff", (1, 30, 20)),
    "CMYK JPEG": (scans.image("JPEG", mode="CMYK", colour=0), "image/jpeg", (None, 30, 20)),
    "palette PNG": (scans.image("PNG", mode="P", colour=3), "image/png", (None, 30, 20)),
    "PDF": (scans.pdf(pages=2), "application/pdf", (2, None, None)),
    "PDF with a script": (scans.pdf_with_script(), "application/pdf", (1, None, None)),
}


@pytest.mark.parametrize(("content", "media_type", "expected"), FILES.values(), ids=FILES)
def test_pages_and_pixels_are_told_and_an_image_is_made(look, content, media_type, expected):
    """
    Of every kind and every sort of pixel; a script in a PDF is not run, and changes nothing.
    """
    found = look(content, media_type)

    assert (None, expected) == (found.error, (found.pages, found.width, found.height))
    with opened(found.images[0]) as preview:
        assert ("JPEG", (400, 267) if media_type == "application/pdf" else (30, 20)) == (preview.format, preview.size)


def test_images_have_the_sides_that_are_asked_for(look):
    """
    As ``fitted`` computes them, so that manifests can say them.
    """
    found = look(scans.tiff((901, 600)), "image/tiff", (500, 100))

    assert [(500, 333), (100, 67)] == [opened(image).size for image in found.images]


def test_an_image_is_turned_as_it_says_and_tells_nothing_else(look):
    """
    Width and height are those that are seen; no metadata is left in the preview.
    """
    found = look(scans.jpeg((30, 20), orientation=6), "image/jpeg")

    assert (20, 30) == (found.width, found.height)
    with opened(found.images[0]) as preview:
        assert ((20, 30), {}) == (preview.size, dict(preview.getexif()))
    assert b"secret" not in found.images[0]


def test_what_shines_through_is_white(look):
    """
    Not black, as it is where transparency is only left out.
    """
    found = look(scans.png(mode="RGBA", colour=(0, 0, 0, 0)), "image/png")

    with opened(found.images[0]) as preview:
        assert (255, 255, 255) == preview.getpixel((5, 5))


LOOPING = scans.pdf(kids=[2])
HARMFUL = {
    "a JPEG cut off": (scans.jpeg((300, 200))[:700], "image/jpeg", "damaged"),
    "a TIFF cut off": (scans.tiff((300, 200))[:2000], "image/tiff", "damaged"),
    "a TIFF without end": (b"II*\x00\x08\x00\x00\x00" + bytes(20), "image/tiff", "damaged"),
    "a PNG called JPEG": (scans.png(), "image/jpeg", "damaged"),
    "a page tree in a circle": (LOOPING, "application/pdf", "damaged"),
    "a PDF of nothing": (b"%PDF-1.7\n", "application/pdf", "damaged"),
    "a PDF without pages": (scans.pdf(pages=0), "application/pdf", "damaged"),
    "a PDF with a password": (scans.encrypted_pdf(), "application/pdf", "closed"),
    "a bomb": (scans.png_bomb(), "image/png", "pixels"),
    "HTML": (b"<html><script>alert(1)</script>", "image/png", "damaged"),
    "nothing": (b"", "image/tiff", "damaged"),
}


@pytest.mark.parametrize(("content", "media_type", "error"), HARMFUL.values(), ids=HARMFUL)
def test_what_cannot_be_looked_into_is_said_in_a_word(look, content, media_type, error):
    """
    And the next file is looked into as if nothing had been.
    """
    assert error == look(content, media_type).error
    assert look(scans.png(), "image/png").error is None


def test_a_bomb_is_never_decoded(look):
    """
    What it says of itself is enough; the number is told.
    """
    assert Look(error="pixels", pixels=3_600_000_000) == look(scans.png_bomb(60_000), "image/png")


def test_a_file_that_takes_too_long_is_given_up(tmp_path):
    """
    The kernel ends the child at its deadline.
    """
    (tmp_path / "file").write_bytes(scans.png())

    with Looker(pixels=PIXELS, seconds=0.000_1) as looker:
        assert Look(error="time") == looker.look(tmp_path / "file", "image/png", (400,))


def test_a_process_that_is_gone_is_told_of(tmp_path):
    """
    As a sentence; the next question starts another one.
    """
    (tmp_path / "file").write_bytes(scans.png())
    with Looker(pixels=PIXELS) as looker:
        looker.look(tmp_path / "file", "image/png", (400,))
        looker._process.kill()
        looker._process.wait()

        with pytest.raises(UnavailableError):
            looker.look(tmp_path / "file", "image/png", (400,))
        assert looker.look(tmp_path / "file", "image/png", (400,)).error is None


PROBED = {
    "open another file": "open('/etc/hostname').read()",
    "write a file": "open('/tmp/muniment-was-here', 'w')",
    "start a program": "__import__('os').execv('/bin/true', ['true'])",
}


@pytest.mark.parametrize("code", PROBED.values(), ids=PROBED)
def test_the_child_can_do_nothing_but_answer(monkeypatch, tmp_path, code):
    """
    Each right is tried where the file would be looked into.
    """
    (tmp_path / "file").write_bytes(b"x")

    def look(stream, request):
        try:
            exec(code)
        except PermissionError:
            return {"pages": 1, "width": None, "height": None}, []
        raise AssertionError(code)

    monkeypatch.setattr(process, "look", look)
    header, _ = process._in_a_child({"path": str(tmp_path / "file"), "pixels": PIXELS, "seconds": 10})

    assert {"pages": 1, "confined": True} == {name: header.get(name) for name in ("pages", "confined")}


def test_the_child_that_reaches_for_the_network_dies(monkeypatch, tmp_path):
    """
    The file counts as damaged then.
    """
    (tmp_path / "file").write_bytes(b"x")
    monkeypatch.setattr(process, "look", lambda stream, request: __import__("socket").socket())

    assert ({"error": "damaged"}, b"") == process._in_a_child(
        {"path": str(tmp_path / "file"), "pixels": PIXELS, "seconds": 10}
    )


LIES = {
    "no image": ({"pages": 1, "sizes": []}, b""),
    "another kind of image": ({"pages": 1, "sizes": [6]}, b"<html>"),
    "too few bytes": ({"pages": 1, "sizes": [0]}, b"\xff\xd8\xff"),
}


@pytest.mark.parametrize(("header", "body"), LIES.values(), ids=LIES)
def test_answers_that_cannot_be_are_not_believed(header, body):
    """
    A file may have taken the process over.
    """
    assert Look(error="damaged") == _checked(header, body, 1)


def test_numbers_that_cannot_be_are_left_out():
    """
    Nor does a word get through that is none of ours.
    """
    jpeg = b"\xff\xd8\xff"

    assert Look(images=(jpeg,)) == _checked({"pages": -1, "width": "9", "height": 10**12, "sizes": [3]}, jpeg, 1)
    assert Look(error="damaged") == _checked({"error": "<b>"}, b"", 1)
