"""What a page shows of scans and other files: pages that open in it, in their order, without any script."""

from typing import Final, NamedTuple

from catalog.web.language import N_, _, ngettext, number
from vocab.file_kinds import THUMBNAIL, WEB_IMAGE, fitted
from vocab.identifiers import Iris
from vocab.reading import FileReading, Reading

_KINDS: Final = {
    "application/pdf": "PDF",
    "image/jpeg": N_("JPEG image"),
    "image/png": N_("PNG image"),
    "image/tiff": N_("TIFF image"),
}


class Picture(NamedTuple):
    """An image as a page asks for it; its sides in pixels."""

    address: str
    width: int
    height: int


class Scan(NamedTuple):
    """A file of a document.

    Attributes:
        anchor: Where it opens in the page; ``""`` when browsers cannot show it.
        facts: Kind, pages or pixels, size.
        alt: What stands for the image.
        large: To be read; of a PDF ``None``.
        is_paper: Whether it is a PDF, which the browser's own viewer shows.
    """

    anchor: str
    address: str
    label: str
    facts: str
    alt: str
    thumbnail: Picture | None
    large: Picture | None
    is_paper: bool


def shown_scans(reading: Reading, prefix: str, query: str = "") -> list[Scan]:
    """Return the files of a document, in the order of their pages.

    Args:
        prefix: Path of the base IRI.
        query: Names the version that the page shows: ``?version=4``.
    """
    return [_shown(file, place, reading, prefix, query) for place, file in enumerate(reading.files, 1)]


def _shown(file: FileReading, place: int, reading: Reading, prefix: str, query: str) -> Scan:
    source, identifier, here = file.source, reading.document.identifier, Iris(prefix)
    address = here.file(identifier, source.name)
    said = file.label.value if file.label else source.name
    is_paper = not file.is_image
    large = None
    if source.width and source.height and file.is_image:
        if source.media_type == "image/tiff":
            # browsers show no TIFF: this was made of it
            made = here.web_image(identifier, source.name)
            large = Picture(f"{made}{query}", *fitted(source.width, source.height, WEB_IMAGE))
        else:
            large = Picture(f"{address}{query}", source.width, source.height)
    return Scan(
        anchor=f"file-{place}" if large or is_paper else "",
        address=f"{address}{query}",
        label=said,
        facts=_facts(file),
        alt=_("File %(place)s of %(all)s: %(label)s", place=place, all=len(reading.files), label=said),
        thumbnail=_thumbnail(file, f"{here.thumbnail(identifier, source.name)}{query}"),
        large=large,
        is_paper=is_paper,
    )


def _thumbnail(file: FileReading, address: str) -> Picture | None:
    if not file.thumbnail:
        return None
    source = file.source
    # the sides of a PDF's first page nobody has noted: those of a sheet of paper
    width, height = fitted(source.width or 283, source.height or 400, THUMBNAIL)
    return Picture(address, width, height)


def _facts(file: FileReading) -> str:
    source = file.source
    facts = [_(_KINDS[source.media_type])]
    if source.pages is not None:
        facts.append(ngettext("%(count)s page", "%(count)s pages", source.pages))
    if source.width and source.height:
        facts.append(_("%(width)s by %(height)s pixels", width=number(source.width), height=number(source.height)))
    return ", ".join((*facts, readable_size(source.size)))


def readable_size(size: int) -> str:
    """Return a number of bytes as people read it.

    >>> readable_size(999), readable_size(94_665), readable_size(12_400_000)
    ('999 bytes', '95 kB', '12.4 MB')
    """
    if size < 1_000:
        return _("%(count)s bytes", count=size)
    return f"{size / 1e3:.0f} kB" if size < 999_500 else f"{size / 1e6:,.1f} MB"
