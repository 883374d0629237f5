"""Sitemaps: every page of a document once, each with the date of its last change, in parts that stay."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from support.laws import law
from support.publishing import record

from catalog.ledger.entries import BUCKETS
from exports.sitemaps import MOST, parts

NS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def locations(body):
    root = etree.fromstring(body)
    return {node.findtext("s:loc", namespaces=NS): node.findtext("s:lastmod", namespaces=NS) for node in root}


def mapped(client):
    """Every address of every sitemap, with its date."""
    index = locations(client.get("/sitemap.xml").data)
    paths = [address.removeprefix("https://data.archive.example") for address in index]
    return {address: date for path in paths for address, date in locations(client.get(path).data).items()}


@pytest.mark.slow
def test_the_sitemaps_list_every_page_and_no_tombstone(make):
    """
    Following the index leads to each document that is shown, once; what has been withdrawn is gone.
    """
    catalogue = make()
    catalogue.load_texts(*(record(str(number)) for number in range(1, 8)))
    catalogue.clock.move(60)
    catalogue.withdraw("3")

    found = mapped(catalogue.client())

    expected = [f"https://data.archive.example/page/document/{number}" for number in (1, 2, 4, 5, 6, 7)]
    assert expected == sorted(found)


@pytest.mark.slow
def test_a_change_moves_the_date_of_its_page_alone(make):
    """
    The date is that of the generation that first held what is shown.
    """
    catalogue = make()
    catalogue.load_texts(record("1"), record("2"))
    catalogue.clock.move(3600)
    catalogue.load_texts(record("1", title="Another Report"), record("2"))

    found = mapped(catalogue.client())

    assert {
        "https://data.archive.example/page/document/1": "2026-11-23T01:00:00Z",
        "https://data.archive.example/page/document/2": "2026-11-23T00:00:00Z",
    } == found


def test_what_is_not_published_is_on_no_sitemap(make):
    """
    A record that was loaded without publishing neither adds a page nor takes away the one before it.
    """
    catalogue = make()
    catalogue.load_texts(record("1"))
    catalogue.load_texts(record("1", title="Another Report"), record("2"), publish=False)

    assert ["https://data.archive.example/page/document/1"] == list(mapped(catalogue.client()))


@law(100)
@given(
    sizes=st.dictionaries(st.integers(0, BUCKETS - 1), st.integers(0, 40_000), max_size=200),
    more=st.integers(0, BUCKETS - 1),
)
def test_no_part_is_too_long_and_parts_only_split(sizes, more):
    """
    However documents are spread, each sitemap has room, and one more document never joins two parts.
    """
    number = parts(sizes, BUCKETS)
    share = BUCKETS // number

    longest = max(sum(sizes.get(n, 0) for n in range(first, first + share)) for first in range(0, BUCKETS, share))

    assert number == BUCKETS or longest <= MOST
    assert parts({**sizes, more: sizes.get(more, 0) + 1}, BUCKETS) >= number


def test_an_address_that_is_no_part_is_not_found(web):
    """
    Only divisions into powers of two exist.
    """
    assert [404, 404, 404] == [web.get(f"/sitemaps/{path}.xml").status_code for path in ("3/0", "2/2", "0/0")]


def test_crawlers_are_kept_from_what_costs_an_engine_and_led_to_the_sitemap(web):
    """
    The line that names the sitemap has the catalogue's own address.
    """
    text = web.get("/robots.txt").text

    assert ["/sparql", "/search", "/reconcile"] == re.findall(r"Disallow: (\S+)", text)
    assert "Sitemap: https://data.archive.example/sitemap.xml" in text
