"""Addresses of documents: the document itself (303), its page, its description in every format, its versions."""

import hashlib
from datetime import datetime
from http import HTTPStatus

from flask import Response

from catalog.errors import NotFoundError
from catalog.ledger.codec import encode
from catalog.ledger.entries import Entry
from catalog.web import beside, files, signposts, versions
from catalog.web.answers import HTML, HTML_TYPE, add_link, quoted, respond
from catalog.web.detected import rows
from catalog.web.document_page import document_page
from catalog.web.found import find, find_whole, gone, to_page_or_data, with_suffix
from catalog.web.history import version_list
from catalog.web.pages import path_prefix
from catalog.web.profiles import representation
from catalog.web.published import Public
from exports import iiif
from exports.formats import About, Format
from vocab.identifiers import escape
from vocab.mapping.description import Description
from vocab.reading import Reading


def document(public: Public, path: str) -> Response:
    """Answer for a document or one of its versions: 303 to its page or data."""
    found = find(public, path)
    if found.entry.deleted:
        return gone(public, found)
    reading = public.edition.describe(found.entry).reading
    if found.rest:
        _check_part(reading, found.rest)
    response = to_page_or_data(public, f"document/{escape(found.identifier)}", _anchor(found.rest))
    if response.status_code == HTTPStatus.SEE_OTHER:
        add_link(response, str(reading.cite_as), "cite-as")
    return response


def document_as_page(public: Public, identifier: str) -> Response:
    """Answer with the page about a document."""
    found = find_whole(public, identifier)
    original = str(public.edition.iris.page(found.identifier))
    if old := versions.asked(public, found.identifier):
        return versions.old_page(old, found.entry)
    if earlier := versions.time_gate(public, found.identifier, original):
        return earlier
    if found.entry.deleted:
        return versions.say_gone(gone(public, found), public, found.identifier, original)
    description = public.edition.describe(found.entry)
    prefix = path_prefix(public)
    detected = rows(public, found.entry, prefix)
    near = beside.groups(public, found.entry, description.reading, prefix)
    # what a program finds, and what is related, may change while the record does not: with it the page does
    seen = hashlib.sha256(encode([detected, near])).hexdigest()[:8]
    response = respond(
        document_page(public, description, found.entry, detected=detected, beside=near),
        HTML_TYPE,
        etag=public.etag(found.entry, f"{seen}.html"),
        modified=_page_changed(public, found.entry, near),
    )
    if files.have_papers(description):
        response.headers["Content-Security-Policy"] = files.PAPERS
    if iiif.has_images(description.reading):
        address = str(public.edition.iris.manifest(found.identifier))
        add_link(response, address, "alternate", type=quoted(iiif.MEDIA_TYPE))
    versions.say_versions(response, public, found.entry, original)
    return signposts.say_page(response, description.reading)


def _page_changed(public: Public, entry: Entry, near: list[beside.Group]) -> datetime:
    """Return when a page changed last; one that shows other documents may have with each generation."""
    if near:
        return public.generation.datestamp
    last = max(entry.sequence, public.linking.changed(entry.identifier))
    return public.edition.timeline.datestamp(last)


def document_as_data(public: Public, path: str) -> Response:
    """Answer with the description of a document, in the format that the suffix or the client names."""
    found, chosen = with_suffix(path, lambda name: find_whole(public, name))
    if old := versions.asked(public, found.identifier):
        return versions.old_data(old, chosen)
    original = str(public.edition.iris.data(found.identifier))
    if chosen is None and (earlier := versions.time_gate(public, found.identifier, original)):
        return earlier
    if found.entry.deleted:
        return versions.say_gone(gone(public, found, chosen), public, found.identifier, original)
    return _data(public, public.edition.describe(found.entry), found.entry, chosen)


def history(public: Public, path: str) -> Response:
    """Answer with the list of a document's versions; an id may end so, and is told by it first."""
    if public.edition.entry(f"{path}/history"):
        return document_as_data(public, f"{path}/history")
    return version_list(public, find_whole(public, path).identifier)


def _check_part(reading: Reading, rest: str) -> None:
    parts = {str(version.iri) for version in reading.versions} | {str(scan) for scan in reading.scans}
    if f"{reading.iri}/{rest}" not in parts:
        raise NotFoundError("the document has no such version", "its page lists its versions")


def _anchor(rest: str) -> str:
    return f"#{rest.replace('/', '-')}" if rest else ""


def _data(public: Public, description: Description, entry: Entry, chosen: Format | None) -> Response:
    about = About(description.iri, description.data, description.statements)
    modified = public.edition.timeline.datestamp(entry.sequence)
    response = representation(public, about, chosen, lambda form: public.etag(entry, form), modified, profiles=True)
    if response.status_code in {HTTPStatus.OK, HTTPStatus.NOT_MODIFIED}:
        add_link(response, str(public.edition.iris.page(entry.identifier)), "alternate", type=HTML)
        versions.say_versions(response, public, entry, str(description.data), negotiates=chosen is None)
        signposts.say_data(response, description.reading)
    return response
