"""Signposting: what a document's addresses link to, by the rules of the FAIR profile, and the link set of RFC 9264."""

import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from signposting.linkset import Linkset, LinksetJSON, _parse_linkset, _parse_linkset_json
from support.laws import tried

from exports.formats import FORMATS
from exports.records import RECORD_FORMATS
from exports.signposting import Link, fitting, header_size, linkset_json, linkset_text, signposts
from vocab import terms

BASE = "https://data.archive.example/"
DATA = f"{BASE}data/document/121616"


@pytest.fixture
def found(sample):
    return signposts(sample.reading)


def _of(rel, links):
    return [link.target for link in links if link.rel == rel]


def test_a_page_leads_to_identifier_types_descriptions_files_and_collection(found):
    """
    The profile wants one cite-as, AboutPage and one other type, each metadata format and each file with its media type.
    """
    links = found.landing

    assert [f"{BASE}id/document/121616"] == _of("cite-as", links)
    assert [terms.SCHEMA + "AboutPage", terms.SCHEMA + "ArchiveComponent"] == _of("type", links)
    names = [*FORMATS, *(f"{prefix}.xml" for prefix in RECORD_FORMATS)]
    assert [f"{DATA}.{name}" for name in names] == _of("describedby", links)
    assert [Link("item", f"{BASE}file/121616/translation-en.txt", "text/plain")] == [
        link for link in links if link.rel == "item"
    ]
    assert [f"{BASE}id/dataset/documents"] == _of("collection", links)
    assert [f"{DATA}.linkset.json", f"{DATA}.linkset"] == _of("linkset", links)
    assert all(link.type for link in links if link.rel in {"describedby", "item", "linkset"})
    xml = [link.profile for link in links if link.type == "application/xml"]
    assert len(RECORD_FORMATS) == len(set(xml))


def test_only_a_licence_is_called_one(sample):
    """
    A statement about rights grants nothing, so no program may take it for a licence.
    """
    free = msgspec.structs.replace(sample.reading, rights_statement=terms.CREATIVE_COMMONS + "licenses/by/4.0/")

    assert [] == _of("license", signposts(sample.reading).landing)
    assert [terms.CREATIVE_COMMONS + "licenses/by/4.0/"] == _of("license", signposts(free).landing)


def test_files_and_descriptions_lead_back_to_the_page(found):
    """
    A file is in the page's collection; a description describes the document and its page, under its own licence.
    """
    file, description = found.contents[0], found.metadata[0]

    page = f"{BASE}page/document/121616"
    assert Link("collection", page, "text/html") in file.links
    assert [f"{BASE}id/document/121616", page] == _of("describes", description.links)
    assert [terms.CREATIVE_COMMONS + "publicdomain/zero/1.0/"] == _of("license", description.links)
    assert found.linksets == found.content(file.address)[:2] == found.described[:2]


def test_both_forms_of_the_link_set_hold_every_link(found):
    """
    An independent client reads from each what the page, the files and the descriptions say.
    """
    expected = {
        (one.address, link.rel, link.target, link.type, link.profile)
        for one in (found.page, *found.contents, *found.metadata)
        for link in one.links
    }

    address = f"{DATA}.linkset"
    as_json = _parse_linkset_json(LinksetJSON(linkset_json(found).decode(), "", address, address))
    as_text = _parse_linkset(Linkset(linkset_text(found).decode(), "", address, address))

    assert expected == _read(as_json)
    assert expected == _read(as_text)


def _read(signposting):
    return {
        (str(one.context), one.rel.value, str(one.target), one.type and str(one.type), next(iter(one.profiles), None))
        for one in signposting.signposts
    }


def test_a_link_set_says_nothing_of_itself(found):
    """
    Contexts are the page, the files and the descriptions, each once.
    """
    anchors = [context["anchor"] for context in json.loads(linkset_json(found))["linkset"]]

    assert len(anchors) == len(set(anchors)) == 1 + len(found.contents) + len(FORMATS) + len(RECORD_FORMATS)
    assert b'rel="linkset"' not in linkset_text(found)


def test_a_version_is_linked_under_its_number(sample):
    """
    Page, descriptions, files and link sets of a version carry what names it; what it is about does not.
    """
    found = signposts(sample.reading, "?version=4")

    numbered = [link for link in found.landing if link.rel in {"describedby", "item", "linkset"}]
    assert all(link.target.endswith("?version=4") for link in numbered)
    assert found.page.address == f"{BASE}page/document/121616?version=4"
    assert [f"{BASE}id/document/121616"] == _of("cite-as", found.landing)


@pytest.mark.law
@tried(20)
@given(st.lists(st.integers(1, 300)), st.integers(0, 500), st.integers(0, 2_000))
def test_a_header_never_outgrows_its_room(sizes, used, limit):
    """
    The links that fit keep their order, and one that does not fit leaves no room unused for a shorter one.
    """
    links = [Link("item", f"{number}-".ljust(size, "x")) for number, size in enumerate(sizes)]

    chosen = fitting(links, used, limit)

    taken = used + sum(header_size(link.written()) for link in chosen)
    assert not chosen or taken <= limit
    left = [link for link in links if link not in chosen]
    assert all(taken + header_size(link.written()) > limit for link in left)
    assert chosen == [link for link in links if link in chosen]
