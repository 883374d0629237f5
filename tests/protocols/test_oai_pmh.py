"""OAI-PMH 2.0 at ``/oai``, rule by rule: envelope, errors, lists, tokens, dates, sets, deletions."""

import gzip
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from unittest import mock
from urllib.parse import quote, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from support.catalogues import CatalogueForTests
from support.laws import law
from support.publishing import ENTITIES, authority_file, record

from catalog.jobs.edition import Edition
from catalog.web import oai as endpoint
from exports.records import METADATA

OAI = "{http://www.openarchives.org/OAI/2.0/}"
BASE_URL = "https://data.archive.example/oai"
DOMAIN = "oai:data.archive.example:"
HOSTILE = 'A <b>bold</b> &amp; \x01 ]]> "claim" \ufffe'


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """Eleven records in pages of four: some changed an hour later, one moved to another unit, two withdrawn after that."""
    folder = tmp_path_factory.mktemp("oai")
    (folder / "a.ttl").write_text(authority_file(ENTITIES))
    made = CatalogueForTests(folder, authorities=folder / "a.ttl", MUNIMENT_OAI_PAGE="4")
    records = {f"{number}.txt": record(str(number)) for number in range(1, 11)}
    records["99.txt"] = record("99", HOSTILE)
    made.load_texts(**records)
    made.clock.move(3600)
    changed = {f"{number}.txt": record(str(number), title=f"Report {number}") for number in (2, 4)}
    made.load_texts(**records | changed | {"3.txt": record("3", reference="NSA-H 118-05, 2")})
    made.clock.move(3600)
    made.withdraw("5", "6")
    yield made
    made.close()


@pytest.fixture(scope="module")
def client(kept):
    return kept.client()


@pytest.fixture
def ask(client):
    """Ask for a verb; return the root of the answer, which is always well-formed and answered with 200."""

    def ask(query=None, *, post=False, headers=None, **arguments):
        text = query if query is not None else urlencode(arguments)
        if post:
            response = client.post("/oai", data=text, content_type="application/x-www-form-urlencoded")
        else:
            response = client.get(f"/oai?{text}", headers=headers)
        assert 200 == response.status_code
        assert "text/xml; charset=utf-8" == response.content_type
        return etree.fromstring(response.data)

    return ask


@pytest.fixture
def harvest(ask):
    """Read a list to its end; return its parts, each as the headers in it."""

    def harvest(verb="ListIdentifiers", **arguments):
        parts, following = [], {"metadataPrefix": "oai_dc", **arguments}
        while following:
            root = ask(verb=verb, **following)
            parts.append([header(node) for node in root.iter(f"{OAI}header")])
            token = root.find(f".//{OAI}resumptionToken")
            following = {"resumptionToken": token.text} if token is not None and token.text else None
            assert len(parts) < 20
        return parts

    return harvest


def header(node):
    """Record id and whether it is deleted."""
    return node.findtext(f"{OAI}identifier").removeprefix(DOMAIN), node.get("status") == "deleted"


def errors(root):
    return [error.get("code") for error in root.iter(f"{OAI}error")]


def flat(parts):
    return [one for part in parts for one in part]


# ---------------------------------------------------------------- errors

LIST = "verb=ListRecords&metadataPrefix=oai_dc"


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("", "badVerb"),
        ("verb=junk", "badVerb"),
        ("verb=identify", "badVerb"),
        ("verb=Identify&verb=Identify", "badVerb"),
        ("verb=Identify&metadataPrefix=oai_dc", "badArgument"),
        ("verb=GetRecord&metadataPrefix=oai_dc", "badArgument"),
        (f"verb=GetRecord&identifier={DOMAIN}1", "badArgument"),
        (f"verb=GetRecord&identifier={DOMAIN}none&metadataPrefix=oai_dc", "idDoesNotExist"),
        ("verb=GetRecord&identifier=oai:elsewhere.example:1&metadataPrefix=oai_dc", "idDoesNotExist"),
        (f"verb=GetRecord&identifier={DOMAIN}1&metadataPrefix=marc", "cannotDisseminateFormat"),
        ("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai%3Ax%00%0B%EF%BF%BE%C3%28", "badArgument"),
        ("verb=ListRecords", "badArgument"),
        ("verb=ListRecords&metadataPrefix=marc", "cannotDisseminateFormat"),
        ("verb=ListRecords&metadataPrefix=", "badArgument"),
        ("verb=ListRecords&metadataPrefix=a%20b%3C", "badArgument"),
        (f"{LIST}&metadataPrefix=oai_dc", "badArgument"),
        (f"{LIST}&colour=red", "badArgument"),
        (f"{LIST}&set=a%20b", "badArgument"),
        (f"{LIST}&set=no-such-set", "noRecordsMatch"),
        (f"{LIST}&from=2026-11-23&until=2026-11-24T00:00:00Z", "badArgument"),
        (f"{LIST}&from=2026-11-24&until=2026-11-23", "badArgument"),
        (f"{LIST}&from=2999-01-01", "noRecordsMatch"),
        (f"{LIST}&until=1999-01-01", "noRecordsMatch"),
        ("verb=ListRecords&resumptionToken=junk", "badResumptionToken"),
        ("verb=ListRecords&resumptionToken=", "badResumptionToken"),
        ("verb=ListRecords&resumptionToken=junk&metadataPrefix=oai_dc", "badArgument"),
        ("verb=ListSets&resumptionToken=junk", "badResumptionToken"),
        ("verb=ListMetadataFormats&set=x", "badArgument"),
        (f"verb=ListMetadataFormats&identifier={DOMAIN}none", "idDoesNotExist"),
        *((f"{LIST}&from={date}", "badArgument") for date in (
            "junk", "2026-13-01", "2026-02-30", "2026", "2026-01", "2026-01-01T00:00Z", "2026-01-01T25:00:00Z",
            "2026-01-01T00:00:00.5Z", "2026-01-01T00:00:00%2B00:00", "2026-01-01T00:00:00", "20260101", "",
        )),
    ],
)  # fmt: skip
def test_what_is_wrong_has_its_code(query, code, ask):
    """
    Every fault is answered with 200 and the code that the protocol has for it.
    """
    root = ask(query)

    assert [code] == errors(root)


@pytest.mark.parametrize(("query", "repeated"), [("verb=junk", False), (f"{LIST}&set=none", True)])
def test_arguments_are_repeated_unless_the_request_is_at_fault(query, repeated, ask):
    """
    After badVerb and badArgument the request element has no attribute; after other errors it has all.
    """
    request = ask(query).find(f"{OAI}request")

    assert BASE_URL == request.text
    assert repeated == bool(request.attrib)


@pytest.mark.slow
@law(200)
@given(query=st.text(st.characters(codec="latin-1"), max_size=60))
def test_any_query_is_answered(query, client):
    """
    Whatever is asked, the answer is well-formed and never a failure of the server.
    """
    response = client.get("/oai?" + quote(query.encode("latin-1"), safe="=&+;%"))

    assert 200 == response.status_code
    assert errors(etree.fromstring(response.data))


# ---------------------------------------------------------------- verbs


def test_identify_says_what_harvesters_rely_on(ask):
    """
    Deletions for ever, seconds, the first datestamp, one oai-identifier.
    """
    root = ask(verb="Identify").find(f"{OAI}Identify")
    said = {etree.QName(node).localname: node.text for node in root}

    assert BASE_URL == said["baseURL"]
    assert "persistent" == said["deletedRecord"]
    assert "YYYY-MM-DDThh:mm:ssZ" == said["granularity"]
    assert "2026-11-23T00:00:00Z" == said["earliestDatestamp"]
    assert 1 == len(list(root.iter("{*}oai-identifier")))


def test_without_an_address_of_its_own_the_domain_s_postmaster_is_named(ask):
    """
    The protocol wants an address; every domain has this one.
    """
    assert "postmaster@data.archive.example" == ask(verb="Identify").findtext(f".//{OAI}adminEmail")


@pytest.mark.parametrize("prefix", METADATA)
def test_every_format_is_given_as_it_is_declared(prefix, ask):
    """
    The root's namespace and schema are those of ListMetadataFormats, and a list gives what GetRecord gives.
    """
    declared = {
        node.findtext(f"{OAI}metadataPrefix"): (
            node.findtext(f"{OAI}metadataNamespace"),
            node.findtext(f"{OAI}schema"),
        )
        for node in ask(verb="ListMetadataFormats", identifier=f"{DOMAIN}1").iter(f"{OAI}metadataFormat")
    }
    one = ask(verb="GetRecord", identifier=f"{DOMAIN}1", metadataPrefix=prefix).find(f".//{OAI}metadata")
    several = ask(verb="ListRecords", metadataPrefix=prefix).findall(f".//{OAI}record")
    (listed,) = [
        node.find(f"{OAI}metadata") for node in several if f"{DOMAIN}1" == node.findtext(f".//{OAI}identifier")
    ]

    namespace, schema = declared[prefix]
    assert namespace == etree.QName(one[0]).namespace
    assert f"{namespace} {schema}" == one[0].get("{http://www.w3.org/2001/XMLSchema-instance}schemaLocation")
    assert etree.tostring(one[0], method="c14n") == etree.tostring(listed[0], method="c14n")


def test_post_is_get(ask, harvest):
    """
    A form gives the same answer, tokens included.
    """
    by_get, by_post = (
        ask(verb="ListIdentifiers", metadataPrefix="oai_dc", post=post).find(f"{OAI}ListIdentifiers")
        for post in (False, True)
    )
    token = by_post.findtext(f"{OAI}resumptionToken")

    assert [header(node) for node in by_get.iter(f"{OAI}header")] == [
        header(node) for node in by_post.iter(f"{OAI}header")
    ]
    assert [] == errors(ask(verb="ListIdentifiers", resumptionToken=token, post=True))


def test_an_answer_is_packed_for_who_takes_it(client):
    """
    Identify lists gzip, so it is given; without the wish it is plain XML.
    """
    packed = client.get("/oai?verb=Identify", headers={"Accept-Encoding": "gzip"})
    plain = client.get("/oai?verb=Identify", headers={"Accept-Encoding": "identity"})

    assert b"<Identify" in gzip.decompress(packed.data)
    assert b"<Identify" in plain.data
    assert {"Accept-Encoding"} <= set(packed.vary)


def test_hostile_text_comes_as_text(ask):
    """
    Markup, control characters and the end of a CDATA section are a title like any other.
    """
    root = ask(verb="GetRecord", identifier=f"{DOMAIN}99", metadataPrefix="oai_dc")

    assert 'A <b>bold</b> &amp; \ufffd ]]> "claim" \ufffd' == root.findtext(".//{*}title")


# ---------------------------------------------------------------- lists


def test_a_list_has_every_record_once_by_datestamp(harvest):
    """
    The oldest first, deletions included, in pages that are full but for the last.
    """
    parts = harvest("ListRecords")

    assert [4, 4, 3] == [len(part) for part in parts]
    assert {*"123456789", "10", "99"} == {identifier for identifier, _ in flat(parts)}
    assert [("5", True), ("6", True)] == flat(parts)[-2:]
    assert flat(parts) == flat(harvest("ListIdentifiers"))


def test_without_a_document_there_are_no_sets(catalogue):
    """
    The protocol knows no empty list; that there are no sets is told apart from no records.
    """
    catalogue.publish()
    client = catalogue.client()
    lists = {"verb": "ListRecords", "metadataPrefix": "oai_dc"}

    answers = [client.get("/oai", query_string=query) for query in ({"verb": "ListSets"}, lists, lists | {"set": "a"})]

    assert ["noSetHierarchy", "noRecordsMatch", "noSetHierarchy"] == [
        etree.fromstring(answer.data).find(f"{OAI}error").get("code") for answer in answers
    ]


def test_tokens_count_and_end(ask):
    """
    Each part says how many there are and how many were given; the last has an empty token, a whole list has none.
    """
    first = ask(verb="ListIdentifiers", metadataPrefix="oai_dc").find(f".//{OAI}resumptionToken")
    second = ask(verb="ListIdentifiers", resumptionToken=first.text).find(f".//{OAI}resumptionToken")
    third = ask(verb="ListIdentifiers", resumptionToken=second.text).find(f".//{OAI}resumptionToken")
    whole = ask(
        verb="ListIdentifiers",
        metadataPrefix="oai_dc",
        **{"from": "2026-11-23T01:00:00Z", "until": "2026-11-23T01:00:00Z"},
    )

    assert [("11", "0"), ("11", "4"), ("11", "8")] == [
        (token.get("completeListSize"), token.get("cursor")) for token in (first, second, third)
    ]
    assert third.text is None
    assert first.get("expirationDate") == second.get("expirationDate")
    assert whole.find(f".//{OAI}resumptionToken") is None


def test_a_token_gives_the_same_page_again(ask):
    """
    As often as it is asked for.
    """
    token = ask(verb="ListRecords", metadataPrefix="oai_dc").findtext(f".//{OAI}resumptionToken")

    pages = [
        etree.tostring(ask(verb="ListRecords", resumptionToken=token).find(f"{OAI}ListRecords"), method="c14n")
        for _ in range(2)
    ]

    assert pages[0] == pages[1]


def test_a_token_belongs_to_its_verb(ask):
    """
    What began as a list of records does not go on as one of identifiers.
    """
    token = ask(verb="ListRecords", metadataPrefix="oai_dc").findtext(f".//{OAI}resumptionToken")

    assert ["badResumptionToken"] == errors(ask(verb="ListIdentifiers", resumptionToken=token))


def test_a_token_outlives_a_restart_and_ends_after_its_time(kept, ask, monkeypatch):
    """
    Another process reads it for two days, and not a second longer.
    """
    token = ask(verb="ListRecords", metadataPrefix="oai_dc").findtext(f".//{OAI}resumptionToken")
    other = kept.client()
    asked = f"/oai?verb=ListRecords&resumptionToken={token}"
    now = datetime.now(UTC)

    monkeypatch.setattr(endpoint, "utc_now", lambda: now + timedelta(days=2, seconds=-5))
    in_time = etree.fromstring(other.get(asked).data)
    monkeypatch.setattr(endpoint, "utc_now", lambda: now + timedelta(days=2, seconds=5))
    too_late = etree.fromstring(other.get(asked).data)

    assert [[], ["badResumptionToken"]] == [errors(in_time), errors(too_late)]


# ---------------------------------------------------------------- dates and sets


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2026-11-23T01:00:00Z", "2026-11-23T01:00:00Z", ["2", "3", "4"]),
        ("2026-11-23T01:00:01Z", None, ["5", "6"]),
        ("2026-11-23T02:00:00Z", None, ["5", "6"]),
        (None, "2026-11-23T00:59:59Z", ["1", "10", "7", "8", "9", "99"]),
        ("2026-11-23", "2026-11-23", ["1", "10", "2", "3", "4", "5", "6", "7", "8", "9", "99"]),
        ("1999-01-01", None, ["1", "10", "2", "3", "4", "5", "6", "7", "8", "9", "99"]),
    ],
)
def test_a_window_has_both_its_ends(first, last, expected, harvest):
    """
    From and until are inclusive, and a day is a whole day.
    """
    window = {name: value for name, value in (("from", first), ("until", last)) if value}

    assert expected == sorted(identifier for identifier, _ in flat(harvest(**window)))


def test_a_record_that_left_a_set_is_deleted_there(harvest, ask):
    """
    It lives in the set that it is in now, and a set holds what the sets below it hold.
    """
    assert ("3", True) in flat(harvest(set="archive:nsa:118-04"))
    assert [("3", False)] == flat(harvest(set="archive:nsa:118-05"))
    assert ("3", False) in flat(harvest(set="archive:nsa"))
    assert ("5", True) in flat(harvest(set="archive:nsa:118-04"))


def test_every_set_of_a_header_is_listed_and_has_its_parents(ask):
    """
    ListSets has the whole hierarchy, each set once, with a name.
    """
    listed = [node.findtext(f"{OAI}setSpec") for node in ask(verb="ListSets").iter(f"{OAI}set")]
    said = {node.text for node in ask(verb="ListIdentifiers", metadataPrefix="oai_dc").iter(f"{OAI}setSpec")}

    assert len(set(listed)) == len(listed)
    assert said <= set(listed)
    assert [] == [spec for spec in listed if ":" in spec and spec.rpartition(":")[0] not in listed]


def test_sets_come_in_parts_too(ask, monkeypatch):
    """
    A list of sets goes on by a token.
    """
    whole = [node.findtext(f"{OAI}setSpec") for node in ask(verb="ListSets").iter(f"{OAI}set")]
    monkeypatch.setattr(endpoint, "_SETS_A_PAGE", 3)
    found, root = [], ask(verb="ListSets")

    while root is not None:
        found += [node.findtext(f"{OAI}setSpec") for node in root.iter(f"{OAI}set")]
        token = root.findtext(f".//{OAI}resumptionToken")
        root = ask(verb="ListSets", resumptionToken=token) if token else None

    assert whole == found


def test_a_deleted_record_is_a_header(ask):
    """
    GetRecord gives it as deleted, without metadata, in whatever format.
    """
    found = ask(verb="GetRecord", identifier=f"{DOMAIN}5", metadataPrefix="mods").find(f".//{OAI}record")

    assert ["header"] == [etree.QName(node).localname for node in found]
    assert "deleted" == found.find(f"{OAI}header").get("status")


@pytest.mark.slow
def test_a_record_is_the_same_kept_or_written_anew(tmp_path):
    """
    Where what is kept is right, damaged or gone: nobody who harvests can tell.
    """
    made = CatalogueForTests(tmp_path)
    made.load_texts(**{f"{number}.txt": record(str(number)) for number in range(1, 4)})
    path = made.inner.layout.renditions
    sequence = made.ledger.entry("2").sequence

    def answer():
        return made.client().get("/oai?verb=ListRecords&metadataPrefix=oai_dc").data.partition(b"<ListRecords>")[2]

    with mock.patch.object(Edition, "describe", side_effect=AssertionError("written anew")):
        kept = answer()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("update rendition set oai_dc = x'00' where sequence = ?", (sequence,))
    damaged = answer()
    made.inner.renditions.reset()
    gone = answer()
    made.close()

    assert 3 == kept.count(b"<record>")
    assert kept == damaged == gone


def test_a_head_is_an_answer_without_its_body(client):
    """
    Status and type are those of the answer.
    """
    found = client.head("/oai?verb=Identify")

    assert (200, "text/xml; charset=utf-8", b"") == (found.status_code, found.content_type, found.data)


def test_a_browser_gets_what_a_harvester_gets(client):
    """
    There is one form: what is wished for has no say.
    """
    plain, browser = (
        client.get("/oai?verb=Identify", headers=headers) for headers in ({}, {"Accept": "text/html,*/*;q=0.1"})
    )

    assert plain.content_type == browser.content_type
    assert plain.data.partition(b"<Identify")[2] == browser.data.partition(b"<Identify")[2]


@pytest.mark.slow
def test_below_a_path_the_base_url_has_it(tmp_path):
    """
    The address in every answer is the one that was asked.
    """
    made = CatalogueForTests(tmp_path, MUNIMENT_BASE="https://archive.example/data/")
    made.load_texts(record("1"))

    found = etree.fromstring(made.client().get("/data/oai?verb=Identify").data)
    made.close()

    assert "https://archive.example/data/oai" == found.findtext(f"{OAI}request")
    assert "https://archive.example/data/oai" == found.findtext(f".//{OAI}baseURL")


# ---------------------------------------------------------------- changes meanwhile


@pytest.mark.slow
def test_a_list_is_that_of_the_generation_it_began_with(tmp_path):
    """
    What changes meanwhile neither shortens nor lengthens it; the next harvest from its date has just the changes.
    """
    made = CatalogueForTests(tmp_path, MUNIMENT_OAI_PAGE="2")
    texts = {f"{number}.txt": record(str(number)) for number in range(1, 6)}
    made.load_texts(**texts)
    client = made.client()

    def answer(**arguments):
        return etree.fromstring(client.get(f"/oai?{urlencode({'verb': 'ListIdentifiers', **arguments})}").data)

    def rest(root):
        found = [header(node) for node in root.iter(f"{OAI}header")]
        token = root.findtext(f".//{OAI}resumptionToken")
        return found + (rest(answer(resumptionToken=token)) if token else [])

    first = answer(metadataPrefix="oai_dc")
    made.clock.move(60)
    made.load_texts(**texts | {"4.txt": record("4", title="Changed"), "6.txt": record("6")})
    made.withdraw("5")
    begun = [identifier for identifier, _ in rest(first)]
    following = rest(answer(metadataPrefix="oai_dc", **{"from": "2026-11-23T00:00:01Z"}))

    assert ["1", "2", "3", "4", "5"] == begun
    assert [("4", False), ("6", False), ("5", True)] == following
    made.close()
