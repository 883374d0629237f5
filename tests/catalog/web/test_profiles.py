"""Profiles of descriptions: by address, by header, in every format, and said of every answer."""

import json
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import rdf
from support.laws import law

from catalog.web.profiles import prefer
from exports.formats import FORMATS
from exports.jsonld_forms import FORMS
from exports.profiles import PROFILES

BASE = "https://data.archive.example/"
DATA = "/data/document/121616"
IRIS = {name: f"{BASE}def/profile{'' if name == 'full' else f'/{name}'}" for name in ("full", "dublin-core", "schema")}
PARTS = ["dublin-core", "schema"]


def kept(site, name):
    description = site.describe("121616")
    return rdf.triples(PROFILES[name].project(description.iri, description.statements))


@pytest.mark.parametrize("name", PROFILES)
@pytest.mark.parametrize("syntax", ["ttl", "nt", "nq", "trig", "rdf"])
def test_a_profile_is_had_in_every_syntax(get, site, name, syntax):
    """
    By header as by address, the same bytes: what the profile keeps of the description.
    """
    by_address = get(f"{DATA}.{syntax}?profile={name}")
    by_header = get(DATA, FORMATS[syntax].media_type, Accept_Profile=f"<{IRIS[name]}>")

    assert kept(site, name) == rdf.read(by_address.data, syntax)
    assert (by_address.data, by_address.content_type) == (by_header.data, by_header.content_type)
    query = "" if name == "full" else f"?profile={name}"
    assert f"{BASE}data/document/121616.{syntax}{query}" == by_header.headers["Content-Location"]
    assert f"<{IRIS[name]}>" == by_address.headers["Content-Profile"] == by_header.headers["Content-Profile"]
    assert {"Accept", "Accept-Profile"} <= set(by_header.vary)
    assert "Accept-Profile" not in by_address.vary


@pytest.mark.parametrize("name", ["jsonld", "json"])
def test_schema_org_as_json_ld_is_the_block_of_the_page(get, name):
    """
    What search engines read in the page is had alone.
    """
    block = get(f"{DATA}.{name}?profile=schema")

    page = get("/page/document/121616").text
    embedded = page.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    assert json.loads(embedded) == block.json
    assert FORMATS[name].content_type == block.content_type


@pytest.mark.parametrize("name", PARTS)
@pytest.mark.parametrize("form", FORMS.values())
def test_a_form_of_json_ld_and_a_profile_go_together(get, site, name, form):
    """
    Both are named in one parameter, or the form by the media type; Dublin Core alone has no frame.
    """
    answer = get(f"{DATA}.jsonld?profile={name},{form}")

    if (name, form) == ("dublin-core", "framed"):
        assert 406 == answer.status_code
        return
    iri = f"http://www.w3.org/ns/json-ld#{form}"
    assert f'application/ld+json; profile="{iri}"' == answer.content_type
    context = {"contextUrl": None, "documentUrl": "", "document": get("/def/context.jsonld").json}
    assert kept(site, name) == rdf.read_by_pyld(answer.json, lambda url, _: context)
    by_type = get(DATA, f'application/ld+json;profile="{iri}"', Accept_Profile=f"<{IRIS[name]}>")
    assert answer.data == by_type.data
    assert f"{BASE}data/document/121616.jsonld?profile={name},{form}" == by_type.headers["Content-Location"]
    assert answer.data == get(DATA, f'application/ld+json;profile="{iri} {IRIS[name]}"').data


def test_an_address_that_names_a_form_alone_leaves_the_profile_to_the_header(get):
    """
    Caches are told so, as they are told where the address names the profile too.
    """
    path = f"{DATA}.jsonld?profile=expanded"

    plain, part = get(path), get(path, Accept_Profile=f"<{IRIS['schema']}>")

    assert plain.data != part.data == get(f"{DATA}.jsonld?profile=schema,expanded").data
    assert "Accept-Profile" in plain.vary
    assert "Accept-Profile" in part.vary
    assert "Accept-Profile" not in get(f"{DATA}.jsonld?profile=schema,expanded").vary


@pytest.mark.parametrize("name", PROFILES)
def test_every_answer_says_its_profile_and_links_to_the_others(get, name):
    """
    Its own by rel=profile, the others as alternates with type and profile, and the tokens that name them.
    """
    links = get(f"{DATA}.ttl?profile={name}").headers.getlist("Link")

    assert f'<{IRIS[name]}>; rel="profile"' in links
    for other in PROFILES:
        query = "" if other == "full" else f"?profile={other}"
        link = f'<{BASE}data/document/121616.ttl{query}>; rel="alternate"; type="text/turtle"; profile="{IRIS[other]}"'
        assert (other != name) == (link in links)
        token = f'<http://www.w3.org/ns/dx/prof/Profile>; rel="type"; token="{other}"; anchor="{IRIS[other]}"'
        assert token in links
    assert sum(len(link) for link in links) < 3_000  # many a proxy takes no more than 4 KB of headers


@pytest.mark.parametrize(
    ("query", "header"),
    [
        ("?profile=unknown", None),
        ("?profile=https://elsewhere.example/profile", None),
        ("", "<https://elsewhere.example/profile>"),
        ("", "<https://elsewhere.example/profile>;q=0.5, <urn:x>"),
        ("?profile=unknown", f"<{IRIS['schema']}>"),
    ],
)
def test_a_profile_that_cannot_be_had_is_not_acceptable(get, query, header):
    """
    406 lists those that can, in words and as links; the address goes before the header.
    """
    answer = get(f"{DATA}.ttl{query}", **({"Accept_Profile": header} if header else {}))

    assert (406, "application/problem+json") == (answer.status_code, answer.content_type)
    assert "full, dublin-core, schema" in answer.json["advice"]
    assert {"Accept", "Accept-Profile"} <= set(answer.vary)
    for name, iri in IRIS.items():
        assert any(f'profile="{iri}"' in link for link in answer.headers.getlist("Link")), name


@pytest.mark.parametrize(
    ("query", "header", "name"),
    [
        ("", "", "full"),
        ("", ",,;q=1", "full"),
        ("", f"<{IRIS['schema']}>;q=0.4, <{IRIS['dublin-core']}>;q=0.5", "dublin-core"),
        ("", f"<urn:x>, <{IRIS['schema']}>;q=0.1", "schema"),
        ("", f"<{IRIS['full']}>;q=0", "dublin-core"),
        ("", IRIS["schema"], "schema"),
        ("", "schema", "schema"),
        ("?profile=dublin-core", f"<{IRIS['schema']}>", "dublin-core"),
        ("?profile=unknown,schema", None, "schema"),
        (f"?profile=%3C{quote(IRIS['schema'], safe='')}%3E", None, "schema"),
        ("?profile=compacted", f"<{IRIS['schema']}>", "schema"),
    ],
)
def test_what_is_preferred_is_sent(get, query, header, name):
    """
    By weight; what is unknown is passed over while something known is wanted; what cannot be understood asks for nothing.
    """
    answer = get(f"{DATA}.ttl{query}", **({"Accept_Profile": header} if header is not None else {}))

    assert (200, f"<{IRIS[name]}>") == (answer.status_code, answer.headers["Content-Profile"])


def test_each_profile_has_an_etag_of_its_own(get):
    """
    No cache mixes them up, and each answers 304 to its own.
    """
    paths = [f"{DATA}.{syntax}?profile={name}" for syntax in FORMATS for name in PROFILES]

    tags = {path: get(path).headers["ETag"] for path in paths}

    assert len(paths) == len(set(tags.values()))
    assert {304} == {get(path, If_None_Match=tag).status_code for path, tag in tags.items()}


@pytest.mark.parametrize("name", PARTS)
def test_the_iri_of_a_profile_leads_to_what_it_holds(get, name):
    """
    As a page, and as data in every format.
    """
    path = f"/def/profile/{name}"

    page = get(path, "text/html")

    assert (200, "text/html; charset=utf-8") == (page.status_code, page.content_type)
    assert PROFILES[name].title in page.text
    assert IRIS[name] in page.text
    for syntax in rdf.FORMATS:
        found = rdf.read(get(path, FORMATS[syntax].media_type).data, syntax)
        assert (IRIS[name], "http://www.w3.org/ns/dx/prof/hasToken") in {(one[0], one[1]) for one in found}
    assert path in get("/def/profile", "text/html").text
    assert 406 == get(path, "image/png").status_code
    assert 404 == get("/def/profile/none").status_code


def test_other_things_have_no_profiles(get):
    """
    Their descriptions are had in full; one that is named by the address and cannot be had is refused.
    """
    path = "/data/agent/7brands.ttl"

    plain = get(path)

    assert "Content-Profile" not in plain.headers
    assert plain.data == get(path, Accept_Profile="<urn:x>").data == get(f"{path}?profile=full").data
    assert 406 == get(f"{path}?profile=schema").status_code


@law(200)
@given(
    header=st.one_of(
        st.text(max_size=60),
        st.lists(st.sampled_from(["<a>", "<b>", "b", "<c>", ";q=0", ";q=0.5", ";q=x", ",", " ", '"', "<"])).map(
            "".join
        ),
    )
)
def test_no_header_of_profiles_meets_a_fault(header):
    """
    Whatever it holds, it asks for one that there is, or for none.
    """
    assert prefer(header, {"a": "full", "b": "schema"}) in {"full", "schema", None}


def test_an_absurd_header_is_read_at_once():
    """
    In time that grows with its length alone.
    """
    import time

    started = time.thread_time()
    for header in ("<" * 10_000, "a;" * 5_000, " " * 10_000, "<a> " * 3_000, "a" * 10_000, ";q=" * 3_000):
        prefer(header, {})

    assert time.thread_time() - started < 0.3
