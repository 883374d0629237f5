"""Addresses of the files of documents: texts, scans and other attachments, and the images made of them."""

from flask import Response

from catalog.web import files, signposts, versions
from catalog.web.answers import add_link, respond
from catalog.web.found import find_whole, gone
from catalog.web.published import Public
from vocab.file_kinds import THUMBNAIL, WEB_IMAGE


def file(public: Public, path: str) -> Response:
    """Answer with the text of a version, or with a scan or another attachment."""
    identifier, _, name = path.rpartition("/")
    found = find_whole(public, identifier)
    old = versions.asked(public, found.identifier)
    if found.entry.deleted and not old:
        return gone(public, found)
    description = old.describe() if old else public.edition.describe(found.entry)
    for version in description.reading.versions:
        if version.file and version.file.name == name:
            response = respond(
                version.file.content,
                "text/plain; charset=utf-8",
                etag=version.file.sha256[:32],
                modified=public.edition.timeline.datestamp(found.entry.sequence),
                ranges=True,
            )
            if version.language:
                response.headers["Content-Language"] = version.language.tag
            add_link(response, str(description.data), "describedby")
            if old:
                versions.mark_file(response, old, str(public.edition.iris.file(found.identifier, name)))
            return signposts.say_file(response, description.reading, str(version.file.iri), old.query if old else "")
    address = str(public.edition.iris.file(found.identifier, name))
    response = files.attachment(public, description, name, public.edition.timeline.datestamp(found.entry.sequence))
    add_link(response, str(description.data), "describedby")
    if old:
        versions.mark_file(response, old, address)
    return signposts.say_file(response, description.reading, address, old.query if old else "")


def thumbnail(public: Public, path: str) -> Response:
    """Answer with a small image of a file's first page."""
    return _derivative(public, path, THUMBNAIL)


def image(public: Public, path: str) -> Response:
    """Answer with an image for browsers of a file that they cannot show."""
    return _derivative(public, path, WEB_IMAGE)


def _derivative(public: Public, path: str, side: int) -> Response:
    identifier, _, name = path.rpartition("/")
    found = find_whole(public, identifier)
    old = versions.asked(public, found.identifier)
    if found.entry.deleted and not old:
        return gone(public, found)
    description = old.describe() if old else public.edition.describe(found.entry)
    response = files.derivative(public, description, name, side)
    add_link(response, str(description.data), "describedby")
    if old:
        address = public.edition.iris.thumbnail if side == THUMBNAIL else public.edition.iris.web_image
        versions.mark_file(response, old, str(address(found.identifier, name)))
    return response
