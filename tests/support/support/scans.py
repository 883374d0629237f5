"""Small scans, made on the spot: images by Pillow, PDF files by hand."""

import io
import struct
import zlib

from PIL import Image


def image(kind, size=(30, 20), mode="RGB", colour="red", **options):
    """Return an image file; ``kind`` is Pillow's name of the format."""
    stream = io.BytesIO()
    Image.new(mode, size, colour).save(stream, kind, **options)
    return stream.getvalue()


def jpeg(size=(30, 20), *, orientation=None, colour="red"):
    """Return a JPEG file, turned as EXIF says."""
    exif = Image.Exif()
    if orientation:
        exif[0x0112] = orientation
        exif[0x010E] = "a secret description"
    return image("JPEG", size, colour=colour, exif=exif)


def png(**options):
    return image("PNG", (30, 20), **options)


def tiff(size=(30, 20), pages=1, **options):
    """Return a TIFF file of some pages."""
    further = [Image.new("RGB", (10, 10), "blue") for _ in range(pages - 1)]
    return image("TIFF", size, save_all=True, append_images=further, **options)


def pdf(pages=1, *, catalog="", further=(), trailer="", kids=None):
    """Return a PDF file of empty pages, 300 by 200 points each (ISO 32000-2, 7.5).

    Args:
        catalog: Further entries of the catalog.
        further: Further objects, numbered from 3 + ``pages``.
        trailer: Further entries of the trailer.
        kids: What the page tree refers to, by number; its pages by default.
    """
    numbers = range(3, 3 + pages)
    kids = numbers if kids is None else kids
    objects = [
        f"<</Type/Catalog/Pages 2 0 R{catalog}>>",
        f"<</Type/Pages/Count {pages}/Kids[{' '.join(f'{number} 0 R' for number in kids)}]>>",
        *("<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>" for _ in numbers),
        *further,
    ]
    body, offsets = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    return (
        body
        + (
            f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
            f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{len(body)}\n%%EOF\n"
        ).encode()
    )


def pdf_with_script():
    """Return a PDF file that would run a script when it is opened."""
    return pdf(catalog="/OpenAction 4 0 R", further=["<</S/JavaScript/JS(app.alert\\(1\\);)>>"])


def encrypted_pdf():
    """Return a PDF file that asks for a password: the strings to compare it with fit to none."""
    key = "<" + "00" * 32 + ">"
    return pdf(
        further=[f"<</Filter/Standard/V 1/R 2/Length 40/P -4/O{key}/U{key}>>"],
        trailer="/Encrypt 4 0 R/ID[<00><00>]",
    )


def png_bomb(side=60_000):
    """Return a PNG file of a few hundred bytes that says it is ``side`` pixels wide and high."""

    def chunk(name, content):
        return struct.pack("!I", len(content)) + name + content + struct.pack("!I", zlib.crc32(name + content))

    header = struct.pack("!IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    )
