"""``/sitemap.xml`` with its parts, and ``/robots.txt``: what search engines ask first."""

from functools import lru_cache
from typing import Final

from flask import Blueprint, Response

from catalog.errors import NotFoundError
from catalog.jobs.edition import Edition
from catalog.ledger.entries import BUCKETS, Bucket
from catalog.web import operations
from catalog.web.answers import respond
from catalog.web.published import Public, Published
from catalog.web.routing import Routes
from exports import sitemaps
from exports.sitemaps import Location

_XML: Final = "application/xml"


def blueprint(published: Published) -> Blueprint:
    """Return the routes of search engines."""
    routes = Routes("sitemap", published)
    routes.add("/sitemap.xml", index, about=operations.SITEMAP)
    routes.add("/sitemaps/<int:parts>/<int:number>.xml", part, about=operations.SITEMAP_PART)
    routes.add("/robots.txt", robots, about=operations.ROBOTS)
    return routes.blueprint


def index(public: Public) -> Response:
    """Answer with the index of sitemaps; a part's date is that of the last change of a document in it."""
    found = _buckets(public.edition)
    parts = sitemaps.parts({bucket.number: bucket.size for bucket in found}, BUCKETS)
    share = BUCKETS // parts
    newest: dict[int, int] = {}
    for bucket in found:
        number = bucket.number // share
        newest[number] = max(newest.get(number, 0), bucket.newest)
    datestamp, base = public.edition.timeline.datestamp, public.edition.imprint.base
    body = sitemaps.index(
        Location(f"{base}sitemaps/{parts}/{number}.xml", datestamp(sequence)) for number, sequence in newest.items()
    )
    return respond(body, _XML, modified=public.generation.datestamp)


def part(public: Public, parts: int, number: int) -> Response:
    """Answer with one sitemap: the pages of the documents in its share of the buckets."""
    if parts < 1 or parts > BUCKETS or parts & (parts - 1) or number >= parts:
        raise NotFoundError("there is no such sitemap", "see sitemap.xml for those that there are")
    share = BUCKETS // parts
    edition = public.edition
    entries = list(edition.ledger.in_buckets(number * share, (number + 1) * share - 1, edition.sequence))
    if len(entries) > sitemaps.MOST:
        raise NotFoundError("this sitemap would be too long", "see sitemap.xml for those that there are")
    page, datestamp = edition.iris.page, edition.timeline.datestamp
    body = sitemaps.urlset(Location(str(page(entry.identifier)), datestamp(entry.sequence)) for entry in entries)
    newest = max((datestamp(entry.sequence) for entry in entries), default=public.generation.datestamp)
    return respond(body, _XML, modified=newest)


def robots(public: Public) -> Response:
    """Answer with what crawlers may ask for; it counts only at the root of a host."""
    return respond(sitemaps.robots(public.edition.imprint.base), "text/plain; charset=utf-8")


@lru_cache(maxsize=4)
def _buckets(edition: Edition) -> list[Bucket]:
    """Return the buckets of an edition; an edition never changes, and counting goes through all documents."""
    return edition.ledger.buckets(edition.sequence)
