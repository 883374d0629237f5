"""Signposting and record formats over HTTP: each link leads somewhere, and what a suffix names is what is sent."""

import re
from urllib.parse import quote

import pytest
from signposting.htmllinks import HTML, _parse_html
from signposting.linkheader import find_signposting_http_link
from signposting.linkset import LinksetJSON, _parse_linkset_json
from support.catalogues import CatalogueForTests
from support.publishing import record

from catalog.jobs.showing import show
from exports.citations import CITATION_FORMATS
from exports.records import RECORD_FORMATS

BASE = "https://data.archive.example/"
PAGE = "/page/document/121616"
DATA = "/data/document/121616"
LONG = "Ж" * 60
SUFFIXES = (*(f"{prefix}.xml" for prefix in RECORD_FORMATS), *CITATION_FORMATS, "linkset.json", "linkset")


def with_id(identifier):
    return record("x", more=f"\nRecord ID:\n\n{identifier}\n")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A record of two versions, one withdrawn, one merged into it, one with an id that fills headers."""
    catalogue = CatalogueForTests(tmp_path_factory.mktemp("signposts"))
    catalogue.load_texts(record("1", "First"), record("2"), record("3"), with_id(LONG), with_id("4.mods.xml"))
    catalogue.load_texts(record("1", "Second"))
    catalogue.withdraw("2")
    catalogue.merge("3", "1")
    yield catalogue
    catalogue.close()


@pytest.fixture(scope="module")
def ask(made):
    client = made.client()
    return lambda path, **headers: client.get(path, headers=headers, buffered=True)


def read(answer, path):
    return find_signposting_http_link(answer.headers.getlist("Link"), BASE + path.lstrip("/"))


def test_headers_page_and_link_set_agree(get):
    """
    An independent client finds the same links of a page in its headers, in its head and in the link set.
    """
    answer = get(PAGE)
    address = BASE + PAGE.lstrip("/")

    in_header = read(answer, PAGE)
    in_head = _parse_html(HTML(answer.text, answer.content_type, address, address))
    link_set = get(f"{DATA}.linkset.json")
    in_set = _parse_linkset_json(LinksetJSON(link_set.text, "", address, address)).for_context(address)

    assert set(in_header.signposts) == set(in_head.signposts)
    announced = {one for one in in_header.signposts if one.rel == "linkset"}
    assert 2 == len(announced)
    assert set(in_header.signposts) - announced == {one for one in in_set.signposts if str(one.context) == address}
    assert "application/linkset+json" == link_set.content_type


def test_every_link_leads_to_what_it_says(get):
    """
    Descriptions, files and link sets are of the announced type, and lead back: describes, collection, linkset.
    """
    page = read(get(PAGE), PAGE)

    for one in [*page.describedBy, *page.items, *page.linksets]:
        path = str(one.target).removeprefix(BASE.rstrip("/"))
        answer = get(path)
        assert (200, one.type) == (answer.status_code, answer.mimetype)
        back = read(answer, path)
        targets = {str(link.target) for link in (*back.describes, *([back.collection] if back.collection else []))}
        assert BASE + PAGE.lstrip("/") in targets
        assert {link.target for link in back.linksets} == {link.target for link in page.linksets}
        assert back.citeAs.target == page.citeAs.target


@pytest.mark.parametrize("path", [PAGE, f"{DATA}.ttl", DATA, f"{DATA}.mods.xml", "/file/121616/translation-en.txt"])
def test_no_link_is_said_twice(get, path):
    """
    The same relation to the same target stands once.
    """
    pairs = [re.match(r'<([^>]*)>; rel="([^"]*)"(?:.*anchor="(.*)")?', link).groups() for link in
             get(path).headers.getlist("Link")]  # fmt: skip

    assert len(pairs) == len(set(pairs))


@pytest.mark.slow
def test_the_header_of_a_page_fits_in_the_buffers_of_proxies(ask):
    """
    With an id of 360 bytes the link set is announced, and holds what the header has no room for.
    """
    path = f"/page/document/{quote(LONG)}"
    answer = ask(path)

    size = sum(len(f"{name}: {value}\r\n") for name, value in answer.headers)
    assert 200 == answer.status_code
    assert size < 4_096
    assert f'<{BASE}data/document/{quote(LONG)}.linkset.json>; rel="linkset"' in str(answer.headers)
    assert f"{quote(LONG)}.mods.xml" not in str(answer.headers)
    assert f"{quote(LONG)}.mods.xml" in ask(f"/data/document/{quote(LONG)}.linkset").text


@pytest.mark.parametrize("prefix", RECORD_FORMATS)
def test_a_record_format_is_sent_with_the_reviewed_bytes(catalogue, seed, golden, prefix):
    """
    Under its own suffix, conditional, with its type; the command line shows the same.
    """
    catalogue.load(catalogue.write("121616.txt", seed))
    client = catalogue.client()

    answer = client.get(f"{DATA}.{prefix}.xml")

    golden(f"121616.{prefix}.xml", answer.data)
    assert "application/xml" == answer.content_type
    again = client.get(f"{DATA}.{prefix}.xml", headers={"If-None-Match": answer.headers["ETag"]})
    assert (304, b"") == (again.status_code, again.data)
    assert answer.last_modified == client.get(f"{DATA}.ttl").last_modified
    assert answer.data == show(catalogue.settings, "121616", prefix)


def test_a_page_lists_the_record_formats(get):
    """
    For people in the list of formats, for programs as alternate.
    """
    answer = get(PAGE)

    for prefix in RECORD_FORMATS:
        assert f'href="{DATA}.{prefix}.xml"' in answer.text


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_old_version_is_had_in_these_formats_too(ask, made, suffix):
    """
    By its number, with what that version said, and marked as old.
    """
    first, last = (entry.sequence for entry in made.ledger.history("1"))

    old, new = ask(f"/data/document/1.{suffix}?version={first}"), ask(f"/data/document/1.{suffix}")

    assert 200 == old.status_code == new.status_code
    assert "Memento-Datetime" in old.headers
    assert "Memento-Datetime" not in new.headers
    assert old.data != new.data
    assert f'<{BASE}data/document/1.{suffix}>; rel="original"' in old.headers.getlist("Link")
    assert ask(f"/data/document/1.{suffix}?version={last}").status_code == 200


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_what_is_gone_is_gone_in_every_format(ask, suffix):
    """
    410 for a withdrawn document, 301 for a merged one, 404 for one that never was.
    """
    assert 410 == ask(f"/data/document/2.{suffix}").status_code
    moved = ask(f"/data/document/3.{suffix}")
    assert (301, f"{BASE}data/document/1.{suffix}") == (moved.status_code, moved.headers["Location"])
    assert 404 == ask(f"/data/document/none.{suffix}").status_code


def test_an_id_that_ends_like_a_suffix_is_that_document(ask):
    """
    Its own address gives its description; with a suffix behind it, that format.
    """
    assert "application/ld+json" == ask("/data/document/4.mods.xml").content_type
    assert b"<mods" in ask("/data/document/4.mods.xml.mods.xml").data
