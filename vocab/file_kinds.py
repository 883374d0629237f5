"""The kinds of file that documents may have beside their text, told by their first bytes, and the names they get.

Sources: ISO 32000-2, 7.5.2 (PDF); ITU-T T.81, B.2 (JPEG); PNG, 5.2; TIFF 6.0, section 2, and BigTIFF.
"""

from collections.abc import Container, Mapping
from typing import Final

# Suffixes by the kinds of file that documents may have, the usual one first.
KINDS: Final[Mapping[str, tuple[str, ...]]] = {
    "application/pdf": (".pdf",),
    "image/jpeg": (".jpg", ".jpeg", ".jpe"),
    "image/png": (".png",),
    "image/tiff": (".tif", ".tiff"),
}
_SUFFIXES: Final = frozenset(suffix for suffixes in KINDS.values() for suffix in suffixes)
_SIGNATURES: Final = (
    (b"%PDF-", "application/pdf"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"II+\x00\x08\x00", "image/tiff"),
    (b"MM\x00+\x00\x08", "image/tiff"),
)
HEAD: Final = 16
# longest sides of the JPEG images that are made of files, in pixels
THUMBNAIL: Final = 400
WEB_IMAGE: Final = 2_000
_MAX_NAME: Final = 120


def media_type_of(head: bytes) -> str | None:
    """Return the media type of a file that begins with ``head``, ``None`` when it is of no kind that is kept.

    >>> media_type_of(b"%PDF-1.7"), media_type_of(b"<svg xmlns=")
    ('application/pdf', None)
    """
    return next((media_type for signature, media_type in _SIGNATURES if head.startswith(signature)), None)


def sides(media_type: str) -> tuple[int, ...]:
    """Return the longest sides of the images that are made of a file, the longest first.

    Browsers show no TIFF: they get an image of it that is large enough to be read.
    """
    return (WEB_IMAGE, THUMBNAIL) if media_type == "image/tiff" else (THUMBNAIL,)


def fitted(width: int, height: int, side: int) -> tuple[int, int]:
    """Return the size of an image that is made smaller, never larger, until its longest side is ``side``.

    >>> fitted(3000, 2000, 400), fitted(300, 200, 400)
    ((400, 267), (300, 200))
    """
    longest = max(width, height)
    if longest <= side:
        return width, height
    return max(1, round(width * side / longest)), max(1, round(height * side / longest))


def file_name(stated: str, media_type: str, taken: Container[str]) -> str:
    """Return the name under which a file is published, made from the one that it came with.

    What cannot be seen, turns the direction of writing, or parts paths, does not stand in it.

    Args:
        media_type: Of its content; where the name has no suffix of this kind, it gets one.
        taken: Names that other files of the document have.

    >>> file_name("Seite 2.JPG", "image/jpeg", ()), file_name("a.png", "image/jpeg", {"a.jpg"})
    ('Seite 2.JPG', 'a-2.jpg')
    """
    suffixes = KINDS[media_type]
    seen = "".join(letter if letter.isprintable() and letter not in "/\\" else "-" for letter in stated)
    stem, dot, suffix = seen.strip(" .").rpartition(".")
    if not stem:
        stem, dot, suffix = seen.strip(" .") or "file", "", ""
    ending = dot + suffix
    if ending.lower() not in suffixes:
        known = ending.lower() in _SUFFIXES
        stem, ending = (stem if known else stem + ending), suffixes[0]
    stem = stem[:_MAX_NAME].rstrip(" .") or "file"
    name, number = stem + ending, 1
    while name in taken:
        number += 1
        name = f"{stem}-{number}{ending}"
    return name
