"""Packed answers: gzip and zstd wherever text is sent, each with an ETag of its own (RFC 9110, sections 8.4 and 8.8.3)."""

import gzip

import pytest
import zstandard

from catalog.web.encodings import accepted

TTL = "/data/document/121616.ttl"
TEXTS = [
    TTL, "/data/document/121616.jsonld", "/page/document/121616", "/", "/dataset", "/oai?verb=Identify",
    "/sparql?query=SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 100", "/static/style.css", "/openapi.json",
]  # fmt: skip
BROWSER = "gzip, deflate, br, zstd"


def unpacked(answer):
    match answer.headers.get("Content-Encoding"):
        case "gzip":
            return gzip.decompress(answer.data)
        case "zstd":
            return zstandard.ZstdDecompressor().decompress(answer.data)
        case None:
            return answer.data


@pytest.mark.slow
@pytest.mark.parametrize("path", TEXTS)
@pytest.mark.parametrize(("wanted", "encoding"), [("gzip", "gzip"), ("zstd", "zstd"), (BROWSER, "zstd")])
def test_what_is_text_comes_packed(get, path, wanted, encoding):
    """
    The same bytes when they are unpacked, fewer on the way; caches are told what the answer hangs on.
    """
    plain, packed = get(path), get(path, Accept_Encoding=wanted)

    assert (None, encoding) == (plain.headers.get("Content-Encoding"), packed.headers["Content-Encoding"])
    assert "verb" in path or plain.data == unpacked(packed)
    assert len(packed.data) == int(packed.headers["Content-Length"]) < len(plain.data)
    assert "Accept-Encoding" in plain.vary
    assert "Accept-Encoding" in packed.vary
    assert plain.content_type == packed.content_type


@pytest.mark.slow
@pytest.mark.parametrize("path", [path for path in TEXTS if "oai" not in path])
def test_each_packed_form_is_a_representation_of_its_own(get, path):
    """
    Three ETags; each client is told 304 about the form that it has, and gets the body for one that it does not take.
    """
    tags = {name: get(path, Accept_Encoding=name).headers["ETag"] for name in ("gzip", "zstd", "identity")}

    assert 3 == len(set(tags.values()))
    for name, tag in tags.items():
        again = get(path, Accept_Encoding=name, If_None_Match=tag)
        assert (304, b"", tag) == (again.status_code, again.data, again.headers["ETag"])
        assert "Accept-Encoding" in again.vary
        assert "Content-Encoding" not in again.headers
    assert 200 == get(path, Accept_Encoding="identity", If_None_Match=tags["gzip"]).status_code
    assert 200 == get(path, Accept_Encoding="gzip", If_None_Match=tags["zstd"]).status_code


@pytest.mark.parametrize("encoding", ["gzip", "zstd"])
def test_head_says_of_packed_forms_what_get_says(web, encoding):
    """
    The same headers, length and ETag included.
    """
    wanted = {"Accept-Encoding": encoding}
    got, head = web.get(TTL, headers=wanted), web.head(TTL, headers=wanted)

    names = ("Content-Encoding", "Content-Length", "ETag", "Vary", "Content-Type")
    assert [got.headers[name] for name in names] == [head.headers[name] for name in names]
    assert b"" == head.data


def test_a_packed_form_is_no_other_version(get):
    """
    If-Match takes the tag of any form; another version fails.
    """
    tag = get(TTL, Accept_Encoding="gzip").headers["ETag"]

    assert 200 == get(TTL, Accept_Encoding="gzip", If_Match=tag).status_code
    assert 200 == get(TTL, If_Match=tag).status_code
    assert 412 == get(TTL, If_Match='"other.gzip"').status_code


@pytest.mark.parametrize(
    "path", ["/livez", "/sparql?query=ASK {}", "/dumps/1/documents.ttl", "/dumps/1/documents.nq.gz"]
)
def test_what_is_short_or_lies_packed_is_sent_as_it_is(get, path):
    """
    Packing a few bytes makes more of them, and dumps have packed forms of their own.
    """
    assert "Content-Encoding" not in get(path, Accept_Encoding=BROWSER).headers


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (None, ()), ("", ()), ("identity", ()), ("br", ()), ("gzip", ("gzip",)), ("GZIP", ("gzip",)), ("*", ("zstd", "gzip")),
        ("gzip;q=0", ()), ("gzip;q=0, *", ("zstd",)), ("gzip;q=0.5, identity;q=1", ()), ("gzip;q=nan", ()),
        ("gzip;q=2", ()), ("zstd;q=0.1, gzip;q=0.2", ("gzip", "zstd")), ("gzip;;", ()), ("gzip" + ",x" * 5_000, ("gzip",)),
    ],
)  # fmt: skip
def test_weights_and_nonsense_are_read_as_the_specification_says(header, expected):
    """
    What is weighed 0 is not sent, what cannot be read is not there, and what is long is not read to its end.
    """
    assert expected == accepted(header)
