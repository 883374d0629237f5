"""Addresses of IIIF manifests of documents, and of the parts that they name (IIIF Presentation API 3.0)."""

from flask import Response

from catalog.errors import NotFoundError
from catalog.web.answers import add_link, respond, see_other
from catalog.web.documents import document_as_data
from catalog.web.found import find_whole, gone
from catalog.web.published import Public
from exports import iiif
from exports.jsonld import dumps
from vocab.identifiers import escape


def document_as_manifest(public: Public, path: str) -> Response:
    """Answer with the IIIF manifest of a document's page images."""
    if public.edition.entry(f"{path}.{iiif.SUFFIX}") is not None:
        return document_as_data(public, f"{path}.{iiif.SUFFIX}")
    found = find_whole(public, path)
    if found.entry.deleted:
        return gone(public, found)
    description = public.edition.describe(found.entry)
    if not iiif.has_images(description.reading):
        raise NotFoundError("the document has no page images", "its page lists its files and formats")
    response = respond(
        dumps(iiif.manifest(description)),
        iiif.MEDIA_TYPE,
        etag=public.etag(found.entry, "iiif"),
        modified=public.edition.timeline.datestamp(found.entry.sequence),
    )
    add_link(response, str(description.iri), "describes")
    return response


def part_of_manifest(public: Public, path: str, part: str, name: str) -> Response:
    """Lead from a canvas, its page of annotations or its annotation to the manifest that it stands in."""
    found = find_whole(public, path)
    if found.entry.deleted:
        return gone(public, found)
    description = public.edition.describe(found.entry)
    address = str(public.edition.iris.manifest(found.identifier))
    if iiif.has_images(description.reading) and f"{address}/{part}/{escape(name)}" in iiif.parts(description):
        return see_other(address)
    raise NotFoundError("the document has no such page image", "its IIIF manifest lists them")
