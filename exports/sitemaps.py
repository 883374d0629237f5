"""Addresses of pages → sitemaps and their index (sitemaps.org protocol 0.9)."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final, NamedTuple

from lxml import etree

from exports.flattened import add
from vocab.moments import instant

NAMESPACE: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
MOST: Final = 50_000
_SITEMAP: Final = f"{{{NAMESPACE}}}"


class Location(NamedTuple):
    """An address, and when what is there last changed; UTC."""

    address: str
    modified: datetime


def urlset(locations: Iterable[Location]) -> bytes:
    """Return a sitemap; at most ``MOST`` addresses may stand in one."""
    return _listed("urlset", "url", locations)


def index(locations: Iterable[Location]) -> bytes:
    """Return an index of sitemaps."""
    return _listed("sitemapindex", "sitemap", locations)


def _listed(root: str, item: str, locations: Iterable[Location]) -> bytes:
    whole = etree.Element(_SITEMAP + root, nsmap={None: NAMESPACE})
    for location in locations:
        node = etree.SubElement(whole, _SITEMAP + item)
        add(node, f"{_SITEMAP}loc", location.address)
        add(node, f"{_SITEMAP}lastmod", instant(location.modified))
    return bytes(etree.tostring(whole, xml_declaration=True, encoding="UTF-8"))


def robots(base: str) -> str:
    """Return ``robots.txt``: pages and data may be crawled, what costs an engine's time may not."""
    path = "/" + base.split("/", 3)[3]
    kept_away = "".join(f"Disallow: {path}{name}\n" for name in ("sparql", "search", "reconcile"))
    return f"User-agent: *\n{kept_away}\nSitemap: {base}sitemap.xml\n"


def parts(sizes: dict[int, int], buckets: int, few: int = MOST // 2) -> int:
    """Return into how many sitemaps documents are divided: a power of two, so that a division only ever splits.

    Args:
        sizes: Documents by bucket.
        buckets: How many buckets there are.
        few: Nothing is divided that has no more; far below ``MOST``, so that there is room to grow before every part
            changes.
    """
    number = 1
    while number < buckets:
        share = buckets // number
        fullest = max(sum(sizes.get(n, 0) for n in range(first, first + share)) for first in range(0, buckets, share))
        if fullest <= few:
            break
        number *= 2
    return number
