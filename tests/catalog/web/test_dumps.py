"""Dumps: the list, the files and their checksums, ranges (RFC 9110, section 14), and names that are none."""

import gzip
import hashlib

import pytest
import zstandard
from support import markup, rdf
from support.markup import Page
from support.texts import record

from exports.dump_files import COMPRESSIONS, DUMP_FORMATS
from vocab import terms

BASE = "https://data.archive.example/"
TURTLE = "/dumps/1/documents.ttl"


def test_the_list_names_every_file_with_its_size(get):
    """
    What can be had can be found, and a link to it works.
    """
    page = Page(get("/dumps/").text)

    addresses = [address for address in page.addresses if address.startswith("/dumps/1/")]
    forms = ("", *(f".{packed}" for packed in COMPRESSIONS))
    names = [*(f"documents.{name}" for name in DUMP_FORMATS), "authorities.ttl", "links.nq"]
    assert {f"/dumps/1/{name}{form}" for name in names for form in forms} <= set(addresses)
    assert {"/dumps/1/SHA256SUMS", "/dumps/1/manifest.jsonld"} <= set(addresses)
    for address in addresses:
        assert f"{len(get(address).data):,}" in page.text, address


@pytest.mark.slow
@pytest.mark.parametrize("name", DUMP_FORMATS)
def test_a_dump_holds_every_description(get, site, name):
    """
    What is in the file is what the pages say, in every format, packed or not.
    """
    answer, gz, zst = (get(f"/dumps/1/documents.{name}{packed}") for packed in ("", ".gz", ".zst"))

    expected = set()
    for entry in site.edition.documents():
        expected |= rdf.triples(site.edition.describe(entry).statements)
    if name in rdf.FORMATS:
        assert expected == rdf.read(answer.data, name)
    assert [answer.data] * 2 == [
        gzip.decompress(gz.data),
        zstandard.ZstdDecompressor().decompressobj().decompress(zst.data),
    ]
    assert [DUMP_FORMATS[name], "application/gzip", "application/zstd"] == [one.mimetype for one in (answer, gz, zst)]
    assert "Content-Encoding" not in {*gz.headers.keys(), *zst.headers.keys()}
    assert f'attachment; filename="documents.{name}"' == answer.headers["Content-Disposition"]


def test_the_manifest_is_read_in_place(get):
    """
    It is JSON-LD, and no download.
    """
    answer = get("/dumps/1/manifest.jsonld")

    assert (200, "application/ld+json") == (answer.status_code, answer.mimetype)
    assert answer.headers["Content-Disposition"].startswith("inline")
    assert f"{BASE}dumps/1/documents.nq.zst" in {item["downloadURL"] for item in answer.json["distribution"]}


def test_the_dataset_lists_every_dump_file(get):
    """
    DCAT distributions tell the type of what is inside and how it is packed; links and changes are among them.
    """
    said = rdf.read(get("/dataset", "text/turtle").data, "ttl")
    node = f"{BASE}dataset#documents.csv.zst"

    assert {
        (node, terms.DCAT + "mediaType", f"<{terms.MEDIA_TYPES}text/csv>"),
        (node, terms.DCAT + "compressFormat", f"<{terms.MEDIA_TYPES}application/zstd>"),
        (node, terms.DCAT + "downloadURL", f"<{BASE}dumps/1/documents.csv.zst>"),
    } <= said
    assert {"documents.nt", "links.nq.gz", "authorities.ttl.zst"} <= {
        term.removeprefix(f"<{BASE}dataset#").removesuffix(">")
        for _, predicate, term in said
        if predicate == terms.DCAT + "distribution"
    }


def test_checksums_are_true(get):
    """
    ``sha256sum --check`` would find every file as it was written.
    """
    lines = get("/dumps/1/SHA256SUMS").text.splitlines()

    assert (len(DUMP_FORMATS) + 2) * 3 == len(lines)
    for line in lines:
        digest, _, name = line.partition("  ")
        assert digest == hashlib.sha256(get(f"/dumps/1/{name}").data).hexdigest(), name


def test_latest_leads_to_the_current_generation(get):
    """
    The address that never changes leads, for now only, to the one that does.
    """
    answer = get("/dumps/latest/documents.nq.gz")

    assert (302, f"{BASE}dumps/1/documents.nq.gz") == (answer.status_code, answer.headers["Location"])
    assert "max-age" not in answer.headers["Cache-Control"]
    assert 404 == get("/dumps/latest/documents.exe").status_code


def test_each_generation_lists_its_files(get):
    """
    Whoever mirrors a folder finds each file from there.
    """
    answer = get("/dumps/1/")

    assert 200 == answer.status_code
    assert all(f'href="/dumps/1/{name}"' in answer.text for name in ("documents.nq.zst", "manifest.jsonld"))
    assert 404 == get("/dumps/2/").status_code


@pytest.mark.parametrize(("path", "status"), [("/dumps/latest", 302), ("/dumps/latest/", 302), ("/dumps/1", 301)])
def test_folders_lead_to_the_list_of_their_files(get, path, status):
    """
    With the slash and without, under the site's own name.
    """
    answer = get(path, headers={"Host": "elsewhere.example"})

    assert (status, f"{BASE}dumps/1/") == (answer.status_code, answer.headers["Location"])


@pytest.mark.slow
def test_latest_leads_past_generations_without_dumps(make):
    """
    The newest dumps are those of the last publication that wrote any.
    """
    catalogue = make()
    catalogue.load_texts(record("a"), publish=False)
    catalogue.publish(dumps=True)
    catalogue.clock.move()
    catalogue.load_texts(record("b"))

    answer = catalogue.client().get("/dumps/latest/documents.nt")

    assert "2" == answer.headers["Muniment-Generation"]
    assert (302, f"{BASE}dumps/1/documents.nt") == (answer.status_code, answer.headers["Location"])


def test_the_list_without_its_slash_leads_to_the_list(get):
    """
    ``/dumps`` is what people type.
    """
    answer = get("/dumps")

    assert (301, f"{BASE}dumps/") == (answer.status_code, answer.headers["Location"])


@pytest.mark.parametrize(
    ("wanted", "part"),
    [
        ("bytes=0-9", slice(0, 10)),
        ("bytes=10-", slice(10, None)),
        ("bytes=-10", slice(-10, None)),
        ("bytes=0-0", slice(0, 1)),
        ("bytes=5-99999999", slice(5, None)),
    ],
)
def test_a_broken_download_goes_on_where_it_ended(get, wanted, part):
    """
    206 with the part that was asked for, and where it belongs.
    """
    whole = get(TURTLE).data
    start, stop, _ = part.indices(len(whole))

    answer = get(TURTLE, Range=wanted)

    assert (206, whole[part]) == (answer.status_code, answer.data)
    assert f"bytes {start}-{stop - 1}/{len(whole)}" == answer.headers["Content-Range"]


@pytest.mark.parametrize("wanted", ["bytes=99999999-", "bytes=99999999-999999999", "bytes=-0"])
def test_what_is_behind_the_end_cannot_be_had(get, wanted):
    """
    416 says how long the file is.
    """
    answer = get(TURTLE, Range=wanted)

    assert 416 == answer.status_code
    assert f"bytes */{len(get(TURTLE).data)}" == answer.headers["Content-Range"]


@pytest.mark.parametrize(
    "wanted",
    [
        "lines=1-2",
        "bytes",
        "bytes=",
        "bytes=a-b",
        "bytes=9-1",
        "0-9",
        "bytes=--1",
        "bytes=0-1,4-5",
        "bytes=0-" + "9" * 5_000,
    ],
)
def test_what_is_no_range_never_breaks_a_download(get, wanted):
    """
    The file comes whole, as it does where several ranges are asked for at a time.
    """
    answer = get(TURTLE, Range=wanted)

    assert (200, get(TURTLE).data) == (answer.status_code, answer.data)


def test_a_part_of_another_file_is_never_added(get):
    """
    With If-Range, a client whose file has changed gets the whole new one.
    """
    first = get(TURTLE)

    same = get(TURTLE, Range="bytes=0-9", If_Range=first.headers["ETag"])
    other = get(TURTLE, Range="bytes=0-9", If_Range='"other"')
    later = get(TURTLE, Range="bytes=0-9", If_Range="Thu, 01 Jan 1970 00:00:00 GMT")
    weak = get(TURTLE, Range="bytes=0-9", If_Range=f"W/{first.headers['ETag']}")

    assert [206, 200, 200, 200] == [answer.status_code for answer in (same, other, later, weak)]
    assert first.data == other.data == later.data == weak.data


def test_preconditions_come_before_ranges(get):
    """
    A part of what the client has already, or does not want any more, is not sent (RFC 9110, 13.2.2).
    """
    tag = get(TURTLE).headers["ETag"]

    assert 304 == get(TURTLE, Range="bytes=0-9", If_None_Match=tag).status_code
    assert 412 == get(TURTLE, Range="bytes=0-9", If_Match='"other"').status_code
    assert 200 == get(TURTLE, Range="bytes=0-9", If_Match=tag).status_code


@pytest.mark.parametrize(
    "path",
    [
        "/dumps/1/../../ledger.sqlite3",
        "/dumps/1/..%2F..%2Fledger.sqlite3",
        "/dumps/1/%2e%2e/%2e%2e/ledger.sqlite3",
        "/dumps/1/....//ledger.sqlite3",
        "/dumps/1/documents.ttl%00",
        "/dumps/1/documents.ttl/",
        "/dumps/1/documents.ttl%00.gz",
        "/dumps/1/%2Fetc%2Fpasswd",
        "/dumps/1//etc/passwd",
        "/dumps/1/.",
        "/dumps/1/..",
        "/dumps/1/..\\..\\ledger.sqlite3",
        "/dumps/0/documents.ttl",
        "/dumps/2/documents.ttl",
        "/dumps/-1/documents.ttl",
        "/dumps/99999999999999999999999/documents.ttl",
        "/dumps/latest/..%2F1%2Fdocuments.ttl",
        "/dumps/1.tmp/documents.ttl",
        "/static/../app.py",
        "/static/..%2Fapp.py",
        "/static/%2e%2e/app.py",
        "/static//etc/passwd",
        "/file/121616/..%2F..%2Fledger.sqlite3",
    ],
)
def test_no_name_leads_out_of_the_dumps(get, path):
    """
    Only files that the catalogue writes are looked for, under numbers that are public.
    """
    answer = get(path)

    assert 404 == answer.status_code
    assert "application/problem+json" == answer.content_type


@pytest.mark.slow
def test_a_generation_that_is_no_longer_kept_is_not_found(make):
    """
    Old dumps go as the settings say; those that stay answer as before.
    """
    catalogue = make(MUNIMENT_DUMPS_KEPT="2")
    for number in range(1, 5):
        catalogue.clock.move()
        catalogue.load_texts(*[record(str(n)) for n in range(number)], publish=False)
        catalogue.publish(dumps=True)
    client = catalogue.client()

    status = {number: client.get(f"/dumps/{number}/documents.nt", buffered=True).status_code for number in range(1, 6)}

    assert {1: 404, 2: 404, 3: 200, 4: 200, 5: 404} == status
    page = client.get("/dumps/").text
    assert [] == markup.faults(page)
    assert ("Generation 4" in page, "Generation 2" in page) == (True, False)


@pytest.mark.slow
def test_a_catalogue_without_dumps_says_so(make):
    """
    The page is there, the files are not.
    """
    catalogue = make()
    catalogue.load_texts(record("a"))
    client = catalogue.client()

    answer = client.get("/dumps/")

    assert 200 == answer.status_code
    assert "There are no dumps" in answer.text
    assert 404 == client.get("/dumps/latest/documents.ttl").status_code
    assert 200 == client.get("/dataset", headers={"Accept": "text/html"}).status_code
