"""ResourceSync: whoever follows the lists from any point on ends with the present state, byte for byte."""

import gzip
import hashlib
import io
import zipfile
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from support.catalogues import CatalogueForTests
from support.laws import law
from support.places import quick_folder
from support.publishing import record

from catalog.jobs import sync_lists

NS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "rs": "http://www.openarchives.org/rs/terms/"}
BASE = "https://data.archive.example/"
DOCUMENTS = (
    "/.well-known/resourcesync",
    "/capabilitylist.xml",
    "/resourcelist.xml",
    "/resourcelist/1/0.xml",
    "/resourcedump.xml",
    "/resourcedump/1/0.xml",
    "/changelist.xml",
    "/changelist/000000.xml",
    "/changedump.xml",
    "/changedump/000000.xml",
)
PACKAGES = ("/resourcedump/1/0.zip", "/changedump/000000.zip")


def fetch(client, address):
    response = client.get("/" + address.removeprefix(BASE).lstrip("/"), buffered=True)
    assert 200 == response.status_code, address
    return response.data


def entries(client, address):
    """Address, attributes and links of each entry of a document."""
    root = etree.fromstring(fetch(client, address))
    return [
        (
            item.findtext("s:loc", namespaces=NS),
            dict(item.find("rs:md", namespaces=NS).attrib),
            {link.get("rel"): link.get("href") for link in item.findall("rs:ln", namespaces=NS)},
        )
        for item in root.iterfind("*[s:loc]", namespaces=NS)
    ]


def about(client, address):
    """What a document says of itself."""
    return dict(etree.fromstring(fetch(client, address)).find("rs:md", namespaces=NS).attrib)


def listed(client, capability):
    """The entries of a list, or of every list that its index leads to, in order."""
    found = entries(client, f"{capability}.xml")
    if b"<sitemapindex" not in fetch(client, f"{capability}.xml"):
        return found
    return [entry for part, *_ in found for entry in entries(client, part)]


def baseline(client):
    """The hash of each resource by address."""
    return {address: said["hash"] for address, said, _ in listed(client, "resourcelist")}


def replayed(client, state, since):
    """A state with every change from a moment on; what there is of a changed resource is fetched at the end."""
    changed = {
        address: said["change"] for address, said, _ in listed(client, "changelist") if said["datetime"] >= since
    }
    for address, change in changed.items():
        if change == "deleted":
            state.pop(address, None)
        else:
            state[address] = f"sha-256:{hashlib.sha256(fetch(client, address)).hexdigest()}"
    return state


def unpacked(client, address):
    """Manifest and contents of a package."""
    with zipfile.ZipFile(io.BytesIO(fetch(client, address))) as packed:
        contents = {"/" + name: packed.read(name) for name in packed.namelist()}
    manifest = contents.pop("/manifest.xml")
    root = etree.fromstring(manifest)
    rows = [dict(node.attrib) for node in root.iterfind("s:url/rs:md", namespaces=NS)]
    return manifest, rows, contents


@pytest.fixture(scope="module")
def histories():
    """Four documents; later one is changed, one withdrawn, one new, and one overtaken before anybody saw it.

    With the time of the first list of resources, and what it said.
    """
    with quick_folder() as folder:
        catalogue = CatalogueForTests(folder)
        texts = {f"{number}.txt": record(str(number)) for number in range(1, 5)}
        catalogue.load_texts(**texts | {"3.txt": record("3", title="Letter on Zanzibarite")})
        client = catalogue.client()
        first = about(client, "resourcelist.xml")["at"], baseline(client)
        catalogue.clock.move(60)
        catalogue.load_texts(record("1"), record("2", title="Never Seen"), publish=False)
        catalogue.load_texts(record("1"), record("2", title="Another Report"), **{"9.txt": record("9")}, publish=False)
        catalogue.withdraw("3")
        yield client, first
        catalogue.close()


@pytest.fixture
def client(histories):
    """A client of the catalogue with a history; nothing changes it."""
    return histories[0]


def test_every_capability_is_found_from_the_well_known_address(client):
    """
    The source description leads to the capability list, that to the four lists, and each list leads up again.
    """
    ((capabilities, said, _),) = entries(client, ".well-known/resourcesync")

    found = {said["capability"]: address for address, said, _ in entries(client, capabilities)}

    assert {"capability": "capabilitylist"} == said
    assert ["changedump", "changelist", "resourcedump", "resourcelist"] == sorted(found)
    for capability, address in found.items():
        assert capability == about(client, address)["capability"]
        assert f'rel="up" href="{capabilities}"'.encode() in fetch(client, address)


def test_pages_lead_to_the_capability_list(web):
    """
    The front page and the dataset say in header and head where ResourceSync begins.
    """
    for path in ("/", "/dataset"):
        page = web.get(path, headers={"Accept": "text/html"})

        assert f'<{BASE}capabilitylist.xml>; rel="resourcesync"' in page.headers["Link"]
        assert f'<link rel="resourcesync" href="{BASE}capabilitylist.xml">' in page.text


def test_a_list_says_what_the_address_gives(client):
    """
    Type, length, hash and time of each resource are those of the answer at its address; withdrawn documents are none.
    """
    found = listed(client, "resourcelist")

    assert [f"{BASE}data/document/{number}.jsonld" for number in (1, 2, 4, 9)] == [address for address, *_ in found]
    for address, said, links in found:
        answer = client.get("/" + address.removeprefix(BASE))
        assert answer.content_type == said["type"]
        assert len(answer.data) == int(said["length"])
        assert f"sha-256:{hashlib.sha256(answer.data).hexdigest()}" == said["hash"]
        assert links["describes"] in answer.text


def test_a_change_list_has_what_was_public_and_nothing_else(client):
    """
    The version that was overtaken before it was published is no change; each change carries its generation's time.
    """
    found = [
        (address.rpartition("/")[2], said["change"], said["datetime"])
        for address, said, _ in listed(client, "changelist")
    ]

    first, second = "2026-11-23T00:00:00Z", "2026-11-23T00:01:00Z"
    assert [
        *((f"{number}.jsonld", "created", first) for number in range(1, 5)),
        ("2.jsonld", "updated", second),
        ("9.jsonld", "created", second),
        ("3.jsonld", "deleted", second),
    ] == found


def test_packages_hold_what_their_manifests_say(client):
    """
    Every path is there with its length and hash, nothing else is, and the manifest is also to be had alone.
    """
    for dump in ("resourcedump.xml", "changedump.xml"):
        ((package, said, links),) = entries(client, dump)

        manifest, rows, contents = unpacked(client, package)

        assert "application/zip" == said["type"]
        assert fetch(client, links["contents"]) == manifest
        assert {row["path"]: (int(row["length"]), row["hash"]) for row in rows if "path" in row} == {
            path: (len(content), f"sha-256:{hashlib.sha256(content).hexdigest()}") for path, content in contents.items()
        }


def test_what_is_gone_leaves_no_word(histories):
    """
    No list and no package holds a word of a withdrawn document, its hash, or a thing of its own; a deletion is all.
    """
    client, (_, state) = histories
    (gone,) = state.keys() - baseline(client).keys()

    found = [fetch(client, path) for path in DOCUMENTS]
    found += [content for path in PACKAGES for content in unpacked(client, path)[2].values()]

    assert f"{BASE}data/document/3.jsonld" == gone
    for content in found:
        assert b"zanzibarite" not in content.lower()
        assert state[gone].encode() not in content


def test_packages_hold_the_bytes_of_the_addresses(client):
    """
    The resource dump has each resource; the change dump has each document's last change, a deletion without bytes.
    """
    _, _, resources = unpacked(client, "resourcedump/1/0.zip")
    _, rows, changes = unpacked(client, "changedump/000000.zip")

    served = sorted(fetch(client, address) for address, *_ in listed(client, "resourcelist"))

    assert served == sorted(resources.values()) == sorted(changes.values())
    assert ["created", "created", "updated", "created", "deleted"] == [row["change"] for row in rows]


@pytest.mark.slow
def test_a_closed_change_list_keeps_its_bytes(make):
    """
    Whatever is published later, lists that are full stay; lists follow each other without a gap, the last one is open.
    """
    catalogue = make()
    with mock.patch.object(sync_lists, "SPAN", 2):
        catalogue.load_texts(*(record(str(number)) for number in range(1, 4)))
        client = catalogue.client()
        closed = [address for address, said, _ in entries(client, "changelist.xml") if "until" in said]
        before = [fetch(client, address) for address in closed]
        catalogue.clock.move(60)
        catalogue.load_texts(record("1", title="Another Report"), publish=False)
        catalogue.withdraw("2")

        bounds = [said for _, said, _ in entries(client, "changelist.xml")]

        assert before == [fetch(client, address) for address in closed]
        assert len(before) < len(bounds)
        assert [said["until"] for said in bounds[:-1]] == [said["from"] for said in bounds[1:]]
        assert [about(client, address)["from"] for address, *_ in entries(client, "changelist.xml")] == [
            said["from"] for said in bounds
        ]


@pytest.mark.parametrize("path", [*DOCUMENTS, *PACKAGES])
def test_every_answer_is_conditional(client, path):
    """
    Who has it is told so; HEAD says what GET would, without a body.
    """
    answer = client.get(path)

    again = client.get(path, headers={"If-None-Match": answer.headers["ETag"]})
    head = client.head(path)

    assert (304, b"") == (again.status_code, again.data)
    assert (200, b"") == (head.status_code, head.data)
    names = ("ETag", "Content-Type", "Content-Length", "Last-Modified")
    assert [answer.headers.get(name) for name in names] == [head.headers.get(name) for name in names]


@pytest.mark.parametrize("path", DOCUMENTS)
def test_documents_are_packed_for_whoever_takes_that(client, path):
    """
    The packed form has an ETag of its own, and a refusal of gzip counts.
    """
    plain = client.get(path, headers={"Accept-Encoding": "gzip;q=0"})
    packed = client.get(path, headers={"Accept-Encoding": "gzip"})

    assert plain.data == gzip.decompress(packed.data)
    assert "gzip" == packed.headers["Content-Encoding"]
    assert "Content-Encoding" not in plain.headers
    assert plain.headers["ETag"] != packed.headers["ETag"]
    assert "Accept-Encoding" in plain.headers["Vary"]


@pytest.mark.slow
def test_a_publication_makes_every_list_of_resources_new(make):
    """
    A list has the time of its generation, so that a destination knows from when on it needs the changes.
    """
    catalogue = make()
    catalogue.load_texts(record("1"), record("9"))
    client = catalogue.client()
    before = client.get("/resourcelist/1/0.xml").headers["ETag"]
    catalogue.clock.move(3600)
    catalogue.withdraw("9")

    answer = client.get("/resourcelist/1/0.xml", headers={"If-None-Match": before})

    assert 200 == answer.status_code
    assert "2026-11-23T01:00:00Z" == about(client, "resourcelist/1/0.xml")["at"]
    assert b"document/9" not in answer.data


@pytest.mark.parametrize(
    "path", ["/resourcelist/3/0.xml", "/resourcedump/2/2.zip", "/changelist/000001.xml", "/changelist/0.xml"]
)
def test_an_address_that_is_no_list_is_not_found(client, path):
    """
    Only divisions into powers of two exist, and only lists of what has happened.
    """
    assert 404 == client.get(path).status_code


@pytest.mark.slow
def test_many_resources_are_listed_in_parts(make):
    """
    Above the bound of one list, each resource is on one of several, and in the package of the same name.
    """
    catalogue = make()
    catalogue.load_texts(*(record(str(number)) for number in range(1, 9)))
    with mock.patch.object(sync_lists, "FEW", 2):
        client = catalogue.client()
        found = [address for address, *_ in listed(client, "resourcelist")]
        packages = [address for address, *_ in entries(client, "resourcedump.xml")]

    assert sorted(f"{BASE}data/document/{number}.jsonld" for number in range(1, 9)) == sorted(found)
    assert len(packages) > 3
    assert len(found) == sum(len(unpacked(client, address)[2]) for address in packages)


def test_no_request_costs_as_much_as_all(histories):
    """
    A division much coarser than the one in force is refused, whatever is asked of it; the listed ones answer.
    """
    client, _ = histories
    with mock.patch.object(sync_lists, "FEW", 1), mock.patch.object(sync_lists, "_LATELY", 3):
        listed = [client.get("/" + address.removeprefix(BASE)).status_code
                  for address, *_ in entries(client, "resourcelist.xml")]  # fmt: skip
        coarse = [client.get(f"/{path}").status_code
                  for path in ("resourcelist/1/0.xml", "resourcedump/1/0.xml", "resourcedump/1/0.zip")]  # fmt: skip

    assert [200] * 4 == listed
    assert [404] * 3 == coarse


@pytest.mark.slow
def test_a_catalogue_below_a_path_answers_at_both_well_known_addresses(make):
    """
    At the root of the host, where destinations look, and below the path, where the server may be.
    """
    catalogue = make(MUNIMENT_BASE="https://archive.example/harbour/")
    catalogue.load_texts(record("1"))
    client = catalogue.client()

    answers = [client.get(f"{path}/.well-known/resourcesync").data for path in ("", "/harbour")]

    assert answers[0] == answers[1]
    assert b"<loc>https://archive.example/harbour/capabilitylist.xml</loc>" in answers[0]


def test_an_old_list_and_the_changes_since_are_the_present(histories):
    """
    A destination that has the first list needs the changes alone.
    """
    client, (at, state) = histories

    assert baseline(client) == replayed(client, dict(state), at)
    assert baseline(client) != state


_IDENTIFIERS = ("a", "b/c", "d e")
_STEPS = st.lists(
    st.tuples(
        st.dictionaries(st.sampled_from(_IDENTIFIERS), st.sampled_from(["One", "Two", "Three"]), max_size=3),
        st.sampled_from((None, *_IDENTIFIERS)),
        st.sampled_from((None, *_IDENTIFIERS)),
        st.booleans(),
    ),
    min_size=2,
    max_size=4,
)


@pytest.mark.slow
@law(20)
@given(steps=_STEPS)
def test_a_list_and_the_changes_since_are_the_present(steps):
    """
    Whatever is loaded, withdrawn, restored and published, every list of resources with the changes since its time is the
    present one; from nothing, what is created was not there, and what is updated was.
    """
    with quick_folder() as folder, mock.patch.object(sync_lists, "SPAN", 4):
        catalogue = CatalogueForTests(folder)
        catalogue.load_texts(**{"first.txt": record("first")})
        client, seen = catalogue.client(), []
        for titles, withdrawn, restored, publish in steps:
            seen.append((about(client, "resourcelist.xml")["at"], baseline(client)))
            catalogue.clock.move(60)
            paths = [catalogue.write(f"{number}.txt", record("0", titles[one], more=f"\nRecord ID:\n\n{one}\n"))
                     for number, one in enumerate(titles)]  # fmt: skip
            if paths:
                catalogue.load(*paths, publish=False)
            if withdrawn and catalogue.ledger.entry(withdrawn):
                catalogue.withdraw(withdrawn, publish=False)
            if restored and (entry := catalogue.ledger.entry(restored)) and entry.deleted:
                catalogue.restore(restored, publish=False)
            if publish:
                catalogue.publish()
        present, changes = baseline(client), listed(client, "changelist")
        catalogue_states = [replayed(client, dict(state), at) for at, state in seen]
        catalogue.close()

    there = set()
    for address, said, _ in changes:
        assert (said["change"] == "updated") == (address in there and said["change"] != "deleted")
        there = there - {address} if said["change"] == "deleted" else there | {address}
    assert present.keys() == there
    assert [present] * len(seen) == catalogue_states
