"""A description → a manifest of the IIIF Presentation API 3.0: what viewers of page images read.

One canvas an image, in the order of the files; PDF files are offered beside them (``rendering``).
Source: https://iiif.io/api/presentation/3.0/.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from vocab import rights, terms
from vocab.file_kinds import THUMBNAIL, WEB_IMAGE, fitted
from vocab.identifiers import Iris, escape
from vocab.mapping.description import Description
from vocab.reading import FileReading, Reading
from vocab.statements import IRI, Literal

MEDIA_TYPE: Final = f'application/ld+json;profile="{terms.IIIF}"'
SUFFIX: Final = "iiif.json"

_Json = dict[str, Any]


def has_images(reading: Reading) -> bool:
    """Say whether there is anything that a viewer of page images could show."""
    return any(_is_page(file) for file in reading.files)


def manifest(description: Description) -> _Json:
    """Return the manifest of a document with page images.

    Raises:
        ValueError: It has none.
    """
    reading = description.reading
    if not has_images(reading):
        raise ValueError(f"document {description.identifier!r} has no page images")
    iris = Iris(reading.imprint.base)
    iri = iris.manifest(description.identifier)
    pages = [file for file in reading.files if _is_page(file)]
    made: _Json = {
        "@context": terms.IIIF,
        "id": iri,
        "type": "Manifest",
        "label": _language_map(reading.titles),
        "metadata": list(_metadata(reading)),
    }
    if reading.abstracts:
        made["summary"] = _language_map(reading.abstracts)
    if statement := reading.credit or reading.rights_text:
        made["requiredStatement"] = {"label": _english("Attribution"), "value": _language_map([statement])}
    # the specification takes these two families of addresses alone, and only as they are written here
    if rights.canonical(reading.rights_statement) == reading.rights_statement:
        made["rights"] = reading.rights_statement
    made["thumbnail"] = [_thumbnail(pages[0], iris, description.identifier)]
    made["homepage"] = [
        {
            "id": iris.page(description.identifier),
            "type": "Text",
            "label": _language_map(reading.titles),
            "format": "text/html",
        }
    ]
    made["seeAlso"] = list(_descriptions(description, iris))
    if papers := [file for file in reading.files if not file.is_image]:
        made["rendering"] = [_rendering(file) for file in papers]
    made["items"] = [_canvas(file, iri, iris, description.identifier) for file in pages]
    return made


def parts(description: Description) -> frozenset[str]:
    """Return the addresses of everything inside the manifest: canvases, pages of annotations and annotations."""
    manifest_iri = Iris(description.reading.imprint.base).manifest(description.identifier)
    names = [escape(file.source.name) for file in description.reading.files if _is_page(file)]
    return frozenset(f"{manifest_iri}/{part}/{name}" for name in names for part in ("canvas", "page", "annotation"))


def _descriptions(description: Description, iris: Iris) -> Iterator[_Json]:
    """Yield the description in the formats that programs read most."""
    for suffix, label, media_type in (
        ("jsonld", "Description in JSON-LD", "application/ld+json"),
        ("ttl", "Description in Turtle", "text/turtle"),
    ):
        yield {
            "id": f"{description.data}.{suffix}",
            "type": "Dataset",
            "label": _english(label),
            "format": media_type,
            "profile": iris.profile,
        }


def _is_page(file: FileReading) -> bool:
    return file.is_image and file.source.width is not None and file.source.height is not None


def _canvas(file: FileReading, manifest_iri: IRI, iris: Iris, identifier: str) -> _Json:
    name = escape(file.source.name)
    canvas = f"{manifest_iri}/canvas/{name}"
    made: _Json = {
        "id": canvas,
        "type": "Canvas",
        "label": _language_map([file.label]) if file.label else {"none": [file.source.name]},
        "width": file.source.width,
        "height": file.source.height,
        "thumbnail": [_thumbnail(file, iris, identifier)],
        "items": [
            {
                "id": f"{manifest_iri}/page/{name}",
                "type": "AnnotationPage",
                "items": [
                    {
                        "id": f"{manifest_iri}/annotation/{name}",
                        "type": "Annotation",
                        "motivation": "painting",
                        "body": _body(file, iris, identifier),
                        "target": canvas,
                    }
                ],
            }
        ],
    }
    if file.source.media_type == "image/tiff":
        made["rendering"] = [_rendering(file)]
    return made


def _body(file: FileReading, iris: Iris, identifier: str) -> _Json:
    """Return the image that is painted: the file, or what is made of it where browsers cannot show it."""
    if file.source.media_type != "image/tiff":
        return {
            "id": file.iri,
            "type": "Image",
            "format": file.source.media_type,
            "width": file.source.width,
            "height": file.source.height,
        }
    width, height = _fitted(file, WEB_IMAGE)
    return {
        "id": iris.web_image(identifier, file.source.name),
        "type": "Image",
        "format": "image/jpeg",
        "width": width,
        "height": height,
    }


def _thumbnail(file: FileReading, iris: Iris, identifier: str) -> _Json:
    width, height = _fitted(file, THUMBNAIL)
    return {
        "id": iris.thumbnail(identifier, file.source.name),
        "type": "Image",
        "format": "image/jpeg",
        "width": width,
        "height": height,
    }


def _fitted(file: FileReading, side: int) -> tuple[int, int]:
    return fitted(file.source.width or 1, file.source.height or 1, side)


def _rendering(file: FileReading) -> _Json:
    label = file.label or Literal(file.source.name)
    return {
        "id": file.iri,
        "type": "Image" if file.is_image else "Text",
        "label": _language_map([label]),
        "format": file.source.media_type,
    }


def _metadata(reading: Reading) -> Iterator[_Json]:
    """Yield what viewers show beside the images, for people."""
    own = reading.imprint.language
    rows = (
        ("Date", [Literal(reading.document.date.as_given)] if reading.document.date else []),
        ("Reference", [Literal(reference.text) for reference in reading.references]),
        ("Archive", [Literal(item.archive.display(own), own) for item in reading.references if item.archive]),
        ("Author", [Literal(agent.name) for agent in reading.creators]),
        ("Original language", [Literal(language.name, "en") for language in reading.languages]),
        ("Citation", [reading.citation] if reading.citation else []),
        ("Record", [Literal(reading.document.identifier)]),
    )
    for label, values in rows:
        if values:
            yield {"label": _english(label), "value": _language_map(dict.fromkeys(values))}


def _english(text: str) -> dict[str, list[str]]:
    return {"en": [text]}


def _language_map(texts: Iterable[Literal]) -> dict[str, list[str]]:
    """Return texts by language, ``none`` where it is not known (section 4.3)."""
    found: dict[str, list[str]] = {}
    for text in texts:
        found.setdefault(text.language or "none", []).append(text.value)
    return found
