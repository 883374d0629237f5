"""One condition of the ledger behind every surface: all name the same documents for the same generation.

A new surface is one function in ``SURFACES``: from a client, the ids that it shows, and those that it says are gone.
"""

import re
from urllib.parse import unquote

import pytest
from lxml import etree
from support.catalogues import CatalogueForTests
from support.feeds import BASE, Activities, EventStream
from support.publishing import record

OAI = "{http://www.openarchives.org/OAI/2.0/}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def oai_pmh(client):
    shown, gone, query = set(), set(), "verb=ListIdentifiers&metadataPrefix=oai_dc"
    while query:
        root = etree.fromstring(client.get(f"/oai?{query}").data)
        for header in root.iter(f"{OAI}header"):
            key = unquote(header.findtext(f"{OAI}identifier").removeprefix("oai:data.archive.example:"))
            (gone if header.get("status") == "deleted" else shown).add(key)
        token = root.findtext(f".//{OAI}resumptionToken")
        query = f"verb=ListIdentifiers&resumptionToken={token}" if token else None
    return shown, gone


def sitemap(client):
    index = etree.fromstring(client.get("/sitemap.xml").data)
    parts = [node.text.removeprefix(BASE.rstrip("/")) for node in index.iter(f"{SITEMAP}loc")]
    pages = [node.text for part in parts for node in etree.fromstring(client.get(part).data).iter(f"{SITEMAP}loc")]
    return {key(page, "page/document/") for page in pages}, None


def event_stream(client):
    newest = EventStream(client).newest()
    gone = {iri for iri, member in newest.items() if member.kind == "Delete"}
    return {key(iri, "data/document/") for iri in newest.keys() - gone}, {key(iri, "data/document/") for iri in gone}


def activities(client):
    fetch, drop = Activities(client).since(None)
    return {key(iri, "id/document/") for iri in fetch}, {key(iri, "id/document/") for iri in drop}


def dump(client):
    address = client.get("/dumps/latest/documents.nt").headers["Location"]
    text = client.get(address.removeprefix(BASE.rstrip("/")), buffered=True).text
    return {
        key(iri, "id/document/")
        for iri in re.findall(rf"^<([^>]+)> <[^>]+#type> <{BASE}def/arc#Document> \.$", text, re.MULTILINE)
    }, None


def resourcesync(client):
    def read(path):
        root = etree.fromstring(client.get(path).data)
        found = [
            (node.findtext(f"{SITEMAP}loc"), node.find("{*}md").get("change")) for node in root.iterfind("*[{*}loc]")
        ]
        if root.tag == f"{SITEMAP}sitemapindex":
            return [one for part, _ in found for one in read(part.removeprefix(BASE.rstrip("/")))]
        return [(key(address.removesuffix(".jsonld"), "data/document/"), change) for address, change in found]

    last = dict(read("/changelist.xml"))
    shown = {identifier for identifier, _ in read("/resourcelist.xml")}
    return shown, {identifier for identifier, change in last.items() if change == "deleted"}


SURFACES = {
    "OAI-PMH": oai_pmh,
    "sitemap": sitemap,
    "ResourceSync": resourcesync,
    "event stream": event_stream,
    "activities": activities,
    "dump": dump,
}


def key(iri, path):
    return unquote(iri.removeprefix(BASE + path))


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    """Changed, withdrawn, restored, withdrawn before anybody saw it; and something that is not published."""
    made = CatalogueForTests(tmp_path_factory.mktemp("same"), MUNIMENT_OAI_PAGE="3", MUNIMENT_CHANGES_PAGE="10")
    records = {f"{number}.txt": record(str(number)) for number in range(1, 12)}
    made.load_texts(**records)
    made.clock.move(60)
    made.withdraw("2", "3")
    made.load_texts(**{"1.txt": record("1", "Another Report"), "20.txt": record("20")}, publish=False)
    made.withdraw("20", "4", publish=False)
    made.restore("3", publish=False)
    made.clock.move(60)
    made.publish(dumps=True)
    made.load_texts(**{"5.txt": record("5", "Another Report"), "21.txt": record("21")}, publish=False)
    made.withdraw("6", publish=False)
    yield made.client()
    made.close()


@pytest.mark.parametrize("surface", SURFACES)
def test_every_surface_names_the_same_documents(client, surface):
    """
    Those of the generation that is public; deletions too, where a surface has them.
    """
    shown, gone = SURFACES[surface](client)

    assert {"1", "3", *map(str, range(5, 12))} == shown
    assert gone is None or {"2", "4", "20"} == gone
