"""A process that looks into files: counts pages, measures, makes small JPEG images; each file in a child of its own.

Run as ``python -P -m catalog.files.looker``. The child holds one open file and a pipe. It has limited memory, a kernel
alarm, no right to sockets or programs, and cannot open any other file; what it says is checked by who asked. Scripts in
PDF files are never run: the library is built without an engine for them, and no form is opened.

Both directions carry frames: a line of JSON and, in answers, the images behind it, as long as it says.
"""

import io
import json
import os
import signal
import sys
import warnings
from typing import IO, TYPE_CHECKING, Any, Final

from catalog.confinement import confine, limit
from vocab.file_kinds import fitted

if TYPE_CHECKING:
    from PIL.Image import Image

_IMAGE_FORMATS: Final = {"image/jpeg": "JPEG", "image/png": "PNG", "image/tiff": "TIFF"}
_QUALITY: Final = 80
# memory: what the libraries need themselves, and bytes a pixel while an image is turned or converted
_OWN_MEMORY: Final = 512 << 20
_BYTES_A_PIXEL: Final = 8
_MAX_ANSWER: Final = 64 << 20
_REFUSED_BY_PDF: Final = "password"


class UnreadableError(Exception):
    """A file is damaged, closed or too large inside; ``args[0]`` says which."""


def look(stream: IO[bytes], request: dict[str, Any]) -> tuple[dict[str, Any], list[bytes]]:
    """Return what is in a file, and the JPEG images that were asked for.

    Args:
        request: ``media_type``, ``pixels`` (most that an image may have), ``sides`` (longest sides of the
            images, the longest first).

    Raises:
        UnreadableError: It cannot be looked into.
    """
    found, page = (_pdf if request["media_type"] == "application/pdf" else _image)(stream, request)
    made = []
    for side in request["sides"]:
        size = fitted(found["width"] or page.width, found["height"] or page.height, side)
        page = page.resize(size, reducing_gap=3.0)
        encoded = io.BytesIO()
        page.save(encoded, "JPEG", quality=_QUALITY, optimize=True, progressive=True)
        made.append(encoded.getvalue())
    return found, made


def _image(stream: IO[bytes], request: dict[str, Any]) -> tuple[dict[str, Any], "Image"]:
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        image = Image.open(stream, formats=[_IMAGE_FORMATS[request["media_type"]]])
    except UnidentifiedImageError:
        raise UnreadableError("damaged") from None
    if image.width * image.height > request["pixels"]:
        raise UnreadableError("pixels", image.width * image.height)
    pages = int(getattr(image, "n_frames", 1)) if request["media_type"] == "image/tiff" else None
    image.seek(0)
    orientation = image.getexif().get(0x0112, 1)
    measured = image.size
    width, height = measured[::-1] if orientation in {5, 6, 7, 8} else measured
    if request["media_type"] == "image/jpeg":
        # decodes at an eighth, a quarter or a half of the size where that is enough
        image.draft("RGB", (max(request["sides"]),) * 2)
    page = _plain(image, fitted(*measured, max(request["sides"])))
    page.getexif()[0x0112] = orientation
    return {"pages": pages, "width": width, "height": height}, ImageOps.exif_transpose(page)


def _plain(image: "Image", size: tuple[int, int]) -> "Image":
    """Return an image of eight bits a channel, without transparency, nothing of it but its pixels.

    Args:
        size: That it shall have.
    """
    from PIL import Image

    image.load()
    if image.mode.startswith("I;16") or image.mode == "I":
        image = image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    elif image.mode == "F":
        low, high = image.getextrema()
        scale = 255 / (high - low) if high > low else 0  # type: ignore[operator]  # one band, so two numbers
        image = image.point(lambda value: value * scale + -low * scale).convert("L")  # type: ignore[operator]
    elif "A" in image.mode or "transparency" in image.info:
        seen = image.convert("RGBA")
        image = Image.new("RGB", image.size, "white")
        image.paste(seen, mask=seen.getchannel("A"))
    elif image.mode not in {"L", "RGB"}:
        image = image.convert("L" if image.mode == "1" else "RGB")
    image = image.resize(size, reducing_gap=3.0)
    plain = Image.new(image.mode, image.size)
    plain.paste(image)
    return plain


def _pdf(stream: IO[bytes], request: dict[str, Any]) -> tuple[dict[str, Any], "Image"]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(stream)
        pages = len(document)
        if not pages:
            raise UnreadableError("damaged")
        page = document[0]
        scale = max(request["sides"]) / max(*page.get_size(), 1.0)
        image = page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB")
    except pypdfium2.PdfiumError as error:
        raise UnreadableError("closed" if _REFUSED_BY_PDF in str(error).lower() else "damaged") from None
    return {"pages": pages, "width": None, "height": None}, image


# ---------------------------------------------------------------- the process


def main() -> None:
    """Answer until the input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    _get_ready()
    for line in requests:
        header, body = _in_a_child(json.loads(line))
        answers.write(json.dumps({**header, "body": len(body)}).encode() + b"\n" + body)
        answers.flush()


def _get_ready() -> None:
    """Load everything that a child may need: it can open nothing any more."""
    import PIL.ImageOps
    import PIL.JpegImagePlugin
    import PIL.JpegPresets
    import PIL.MpoImagePlugin
    import PIL.PngImagePlugin
    import PIL.TiffImagePlugin
    import pypdfium2

    # sizes are compared with the setting before anything is decoded
    PIL.Image.MAX_IMAGE_PIXELS = None
    warnings.simplefilter("ignore")
    small = PIL.Image.new("RGB", (8, 8))
    for kind in _IMAGE_FORMATS.values():
        small.save(io.BytesIO(), kind)
    pypdfium2.PdfDocument.new().close()


def _in_a_child(request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    inner, outer = os.pipe()
    child = os.fork()
    if not child:
        os.close(inner)
        _serve(request, outer)
    os.close(outer)
    with os.fdopen(inner, "rb") as pipe:
        answer = pipe.read(_MAX_ANSWER)
    _, status = os.waitpid(child, 0)
    line, _, body = answer.partition(b"\n")
    if os.WIFSIGNALED(status):
        return {"error": "time" if os.WTERMSIG(status) == signal.SIGALRM else "damaged"}, b""
    if os.WEXITSTATUS(status) or not line:
        return {"error": "damaged"}, b""
    return json.loads(line), body


def _serve(request: dict[str, Any], pipe: int) -> None:
    """Look into one file and end; nothing of what goes wrong leaves the child but a word."""
    code = 1
    try:
        signal.setitimer(signal.ITIMER_REAL, request["seconds"])
        with open(request["path"], "rb") as stream, os.fdopen(pipe, "wb") as answer:  # noqa: PTH123  the one file
            limit(_OWN_MEMORY + _BYTES_A_PIXEL * request["pixels"])
            confined = confine(reading=False)
            header, images = _looked(stream, request)
            header |= {"confined": confined, "sizes": [len(image) for image in images]}
            answer.write(json.dumps(header).encode() + b"\n" + b"".join(images))
        code = 0
    finally:
        os._exit(code)


def _looked(stream: IO[bytes], request: dict[str, Any]) -> tuple[dict[str, Any], list[bytes]]:
    try:
        return look(stream, request)
    except UnreadableError as error:
        return {"error": error.args[0], "pixels": error.args[1] if len(error.args) > 1 else None}, []
    except MemoryError:
        return {"error": "memory"}, []
    except Exception:  # noqa: BLE001  the libraries raise whatever damaged bytes lead them to
        return {"error": "damaged"}, []


if __name__ == "__main__":
    main()
