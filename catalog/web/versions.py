"""Older versions of documents: ``?version=``, ``?at=`` and ``Accept-Datetime`` (RFC 7089).

A document's description and its page are each an original resource that is its own TimeGate, with redirects to
mementos that have addresses of their own (pattern 1.1, decision 0026). A version is described by the generation that
first held it, so its bytes are those that were public then.
"""

import re
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Final, NamedTuple
from urllib.parse import quote

from flask import Response, g, request
from werkzeug.http import parse_date

from catalog.errors import GoneError, InputError, NotFoundError
from catalog.jobs.versions import Version, Versions, versions
from catalog.ledger.entries import Entry
from catalog.web import files, signposts
from catalog.web.answers import FOR_AN_HOUR, HTML, HTML_TYPE, REVALIDATE, add_link, respond
from catalog.web.document_page import Past, document_page
from catalog.web.kept_pages import do_not_keep
from catalog.web.negotiation import vary_by
from catalog.web.pages import path_prefix
from catalog.web.profiles import representation
from catalog.web.published import Public
from exports.formats import About, Format
from exports.timemaps import LINK_FORMAT, Memento, http_date, relations
from vocab.mapping.description import Description

_NUMBER: Final = re.compile(r"[0-9]{1,17}", re.ASCII)
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MOMENT: Final = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?Z", re.ASCII)


class Old(NamedTuple):
    """A version that was asked for.

    Attributes:
        all: It and the others of its document.
        then: The generation that first held it.
        now: The current one.
        by_number: Whether it was asked for by its number: then the answer stays what it is.
    """

    version: Version
    all: Versions
    then: Public
    now: Public
    by_number: bool

    @property
    def entry(self) -> Entry:
        """Its entry in the ledger."""
        return self.version.entry

    def describe(self) -> Description:
        """Return the description that was public then."""
        return self.then.edition.describe(self.entry)

    @property
    def query(self) -> str:
        """What names it behind an address."""
        return f"?version={self.version.number}"

    @property
    def cache(self) -> str:
        """Value of the Cache-Control header of what does not show anything of today."""
        # a version never changes, but a takedown removes it, and there are caches that we cannot reach
        return FOR_AN_HOUR if self.by_number else REVALIDATE


# ---------------------------------------------------------------- which version


def asked(public: Public, identifier: str) -> Old | None:
    """Return the version that the query names, ``None`` when it names none.

    Raises:
        InputError: It names one in a way that nobody can understand.
        NotFoundError: There is no such public version.
        GoneError: There was one; or what stood then was no document.
    """
    number, at = request.args.get("version"), request.args.get("at")
    if number is None and at is None:
        return None
    # a takedown shuts a version before its generation is public
    do_not_keep(request.environ)
    if number is not None and at is not None:
        raise InputError("both 'version' and 'at' are given", "one of them names a version")
    found = versions(public.edition, identifier)
    version = _by_number(found, number) if number is not None else _by_moment(found, _moment(at or ""))
    if version.number < found.sealed_until:
        raise GoneError("this version has been taken down", "nothing from before a takedown is given out")
    if version.entry.deleted:
        day = version.generation.datestamp.date().isoformat()
        raise GoneError(
            f"this version is no description: on {day} the document was {version.words}",
            "older versions are listed in the document's history",
        )
    return Old(version, found, public.past(version.generation), public, number is not None)


def _by_number(found: Versions, number: str) -> Version:
    if not _NUMBER.fullmatch(number):
        raise InputError("the version is no number", "the document's history lists the numbers")
    for version in found.known:
        if version.number == int(number):
            return version
    raise NotFoundError(
        f"no generation has made a version {int(number)} of this document public",
        "the document's history lists the versions that were",
    )


def _by_moment(found: Versions, moment: datetime) -> Version:
    version = found.at(moment)
    if version is None:
        since = found.known[0].generation.datestamp if found.known else None
        raise NotFoundError(
            "the document was not public then", f"it has been since {_spelled(since)}" if since else "it has never been"
        )
    return version


def _moment(text: str) -> datetime:
    """Return the moment that ``at`` names; a day means its end."""
    try:
        if _DAY.fullmatch(text):
            return datetime.fromisoformat(f"{text}T23:59:59+00:00")
        if _MOMENT.fullmatch(text):
            return datetime.fromisoformat(text)
    except ValueError:
        pass
    raise InputError("'at' is no day and no moment", "write 2026-01-31, or 2026-01-31T12:00:00Z, in UTC")


# ---------------------------------------------------------------- answers


def old_data(old: Old, chosen: Format | None) -> Response:
    """Answer with the description of a version."""
    description, number = old.describe(), old.version.number
    original = str(old.now.edition.iris.data(old.entry.identifier))
    response = representation(
        old.then,
        About(description.iri, description.data, description.statements),
        chosen,
        lambda form: old.then.etag(old.entry, form),
        old.version.generation.datestamp,
        profiles=True,
        address=original,
        query=(f"version={number}",),
        cache=old.cache,
    )
    if response.status_code in {HTTPStatus.OK, HTTPStatus.NOT_MODIFIED}:
        add_link(
            response, f"{old.now.edition.iris.page(old.entry.identifier)}?version={number}", "alternate", type=HTML
        )
        _mark(response, old, original, f"{original}.{chosen.name}" if chosen else original)
        signposts.say_data(response, description.reading, old.query)
    return response


def old_page(old: Old, current: Entry) -> Response:
    """Answer with the page about a version, which says that it is one."""
    description = old.describe()
    original = str(old.now.edition.iris.page(old.entry.identifier))
    past = Past(_notice(old, current), path_prefix(old.now), original, f"?version={old.version.number}")
    response = respond(
        document_page(old.then, description, old.entry, past=past),
        HTML_TYPE,
        etag=f"{old.then.etag(old.entry, 'html')}.{current.sequence}",
        modified=max(old.version.generation.datestamp, old.now.edition.timeline.datestamp(current.sequence)),
    )
    if files.have_papers(description):
        response.headers["Content-Security-Policy"] = files.PAPERS
    _mark(response, old, original, original)
    return signposts.say_page(response, description.reading, old.query)


def mark_file(response: Response, old: Old, original: str) -> Response:
    """Say of a file of a version that it is that."""
    response.headers["Cache-Control"] = old.cache
    g.generation = old.version.generation.number
    response.headers["Memento-Datetime"] = http_date(old.version.generation.datestamp)
    add_link(response, original, "original")
    return response


def say_versions(response: Response, public: Public, entry: Entry, original: str, *, negotiates: bool = True) -> None:
    """Say of a current description or page where its older versions are, and which address this version keeps.

    Args:
        negotiates: Whether this address is the TimeGate too; one with a suffix is not.
    """
    if negotiates:
        vary_by(response, "Accept-Datetime")
    _link_original(response, public, entry.identifier, original)
    memento = Memento(f"{original}?version={entry.sequence}", public.edition.timeline.datestamp(entry.sequence))
    add_link(response, memento.address, "last memento", datetime=http_date(memento.moment))


def say_gone(response: Response, public: Public, identifier: str, original: str) -> Response:
    """Say of what stands for a withdrawn document where its older versions are."""
    vary_by(response, "Accept-Datetime")
    _link_original(response, public, identifier, original)
    return response


def time_gate(public: Public, identifier: str, original: str) -> Response | None:
    """Lead to the version that ``Accept-Datetime`` asks for; ``None`` when it does not.

    Raises:
        InputError: It is no date.
    """
    header = request.headers.get("Accept-Datetime")
    if header is None:
        return None
    moment = parse_date(header)
    if moment is None:
        raise InputError("Accept-Datetime is no date", "write it as HTTP does: Sat, 31 Jan 2026 12:00:00 GMT")
    citable = versions(public.edition, identifier).citable
    if not citable:
        return None
    before = [version for version in citable if version.generation.datestamp <= moment]
    chosen = before[-1] if before else citable[0]
    profile = request.args.get("profile")
    response = respond(
        "",
        "text/plain; charset=utf-8",
        status=HTTPStatus.FOUND,
        location=f"{original}?version={chosen.number}" + (f"&profile={quote(profile, safe=',')}" if profile else ""),
    )
    vary_by(response, "Accept-Datetime")
    _link_original(response, public, identifier, original)
    _link_mementos(response, original, citable, None)
    return response


def _mark(response: Response, old: Old, original: str, address: str) -> None:
    """Say of a version which one it is, and where the others are.

    Args:
        address: That was asked for, without its query.
    """
    g.generation = old.version.generation.number
    response.headers["Memento-Datetime"] = http_date(old.version.generation.datestamp)
    if not old.by_number:
        response.headers.setdefault("Content-Location", f"{address}?version={old.version.number}")
    _link_original(response, old.now, old.entry.identifier, original)
    citable = old.all.citable
    _link_mementos(response, original, citable, citable.index(old.version))


def _link_original(response: Response, public: Public, identifier: str, original: str) -> None:
    history = f"{public.edition.iris.data(identifier)}/history"
    add_link(response, original, "original timegate")
    if original == str(public.edition.iris.data(identifier)):
        add_link(response, history, "timemap", type=LINK_FORMAT)
    add_link(response, history, "version-history")


def mementos(original: str, citable: tuple[Version, ...]) -> list[Memento]:
    """Return the versions under the addresses that they keep."""
    return [Memento(f"{original}?version={one.number}", one.generation.datestamp) for one in citable]


def _link_mementos(response: Response, original: str, citable: tuple[Version, ...], here: int | None) -> None:
    for relation in relations(mementos(original, citable), here):
        add_link(response, relation.memento.address, relation.rel, datetime=relation.when)


def _notice(old: Old, current: Entry) -> str:
    """Say in a sentence what a version is to the document of today."""
    since = _spelled(old.version.generation.datestamp)
    if current.sequence == old.entry.sequence:
        return f"This is the current version, public since {since}. Here it stays when there is a newer one."
    listed = old.all.listed
    later = listed[listed.index(old.version) + 1 :]
    until = f" until {_spelled(later[0].generation.datestamp)}" if later else ""
    sentence = f"This is an old version, not the current one. It was public from {since}{until}."
    if current.deleted and later:
        sentence += f" The document was {later[-1].words} on {_spelled(later[-1].generation.datestamp)}."
    return sentence


def _spelled(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
