"""``/sitemap.xml`` with its parts, and ``/robots.txt``: what search engines ask first."""

from typing import Final

from flask import Blueprint, Response

from catalog.jobs import harvest_lists
from catalog.ledger.entries import BUCKETS
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
    found = harvest_lists.buckets(public.edition)
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
    edition = public.edition
    entries = harvest_lists.in_part(edition, parts, number)
    page, datestamp = edition.iris.page, edition.timeline.datestamp
    body = sitemaps.urlset(Location(str(page(entry.identifier)), datestamp(entry.sequence)) for entry in entries)
    newest = max((datestamp(entry.sequence) for entry in entries), default=public.generation.datestamp)
    return respond(body, _XML, modified=newest)


def robots(public: Public) -> Response:
    """Answer with what crawlers may ask for; it counts only at the root of a host."""
    return respond(sitemaps.robots(public.edition.imprint.base), "text/plain; charset=utf-8")
