"""Answers that carry files: scans and other attachments, and the images that were made of them.

A file is what strangers have handed in. It is sent as what its content is, never guessed at, never run: browsers keep
it in a sandbox without scripts (CSP), and its name is only a name. No request makes or changes one.
"""

from datetime import datetime
from typing import Final

from flask import Response, send_file

from catalog.errors import NotFoundError, UnavailableError
from catalog.files.derivatives import Derivatives
from catalog.files.store import FileStore
from catalog.jobs.catalogue import Layout
from catalog.web.answers import REVALIDATE, SECURITY_HEADERS, respond
from catalog.web.published import Public
from vocab.document import Attachment
from vocab.file_kinds import sides
from vocab.mapping.description import Description

# what a page may do that shows PDF files in frames: these alone, and only from here
PAPERS: Final = f"{SECURITY_HEADERS['Content-Security-Policy']}; frame-src 'self'"
_SANDBOX: Final = "sandbox; default-src 'none'"


def attachment(public: Public, description: Description, name: str, modified: datetime) -> Response:
    """Return a file, or the range of it that is asked for.

    Raises:
        NotFoundError: The document has no such file.
        UnavailableError: Its bytes are not there.
    """
    file = _named(description, name)
    path = FileStore(_layout(public).files).path(file.sha256)
    if not path.is_file():
        raise UnavailableError(
            f"the bytes of {file.name!r} are missing", "tell the operator; 'muniment verify' names what is lost"
        )
    response = send_file(
        path.resolve(),
        mimetype=file.media_type,
        download_name=file.name,
        conditional=True,
        etag=file.sha256,
        last_modified=modified,
    )
    # another version of the document may have another file under this name
    response.headers["Cache-Control"] = REVALIDATE
    response.headers["Content-Security-Policy"] = _SANDBOX
    response.headers["Accept-Ranges"] = "bytes"
    return response


def derivative(public: Public, description: Description, name: str, side: int) -> Response:
    """Return the image that was made of a file.

    Args:
        side: Its longest side, in pixels.

    Raises:
        NotFoundError: The document has no such file, or none is made of files of this kind.
        UnavailableError: It has been lost.
    """
    file = _named(description, name)
    if side not in sides(file.media_type) or (file.width is None and file.pages is None):
        raise NotFoundError("there is no such image of this file", "its document's page lists what there is")
    try:
        content = Derivatives(_layout(public).derivatives).path(file.sha256, side).read_bytes()
    except OSError:
        raise UnavailableError("this image has not been made yet", "'muniment rebuild' makes it") from None
    response = respond(content, "image/jpeg")
    response.headers["Content-Security-Policy"] = _SANDBOX
    return response


def have_papers(description: Description) -> bool:
    """Say whether a document has files in PDF, which its page shows in frames."""
    return any(not file.is_image for file in description.reading.files)


def _named(description: Description, name: str) -> Attachment:
    for file in description.reading.files:
        if file.source.name == name:
            return file.source
    raise NotFoundError("the document has no such file", "its page lists its files")


def _layout(public: Public) -> Layout:
    return Layout(public.edition.ledger.folder)
