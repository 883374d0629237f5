"""Identifiers: what may be one, and the IRIs minted from them, which never change."""

import hashlib
import re
from urllib.parse import unquote

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law
from support.strategies import identifiers

from vocab.identifiers import (
    Iris,
    check_identifier,
    digest_key,
    escape,
    is_key,
    mint,
    record_id,
    slug,
    source_name,
    unit_path,
    web_address,
)

BASE = "https://data.archive.example/"


# ---- pinned: a change here would give published things new addresses


MINTED = {
    "harbour/1962/a.txt": "x-y7yyvx5tsf63utrj",
    "a.txt": "x-dc34wcm2t2r7kc5i",
    "https://harbour.example/document/report-of-the-pilots-35": "x-sl3yatisvwcfc2g7",
    "-": "x-hfz6aixjgiqpsijm",
    "Küste/ä.txt": "x-72ce7cvlp7tapiug",
}
SLUGS = {
    "7Brands": "7brands",
    "Charles Kraus": "charles-kraus",
    "Balázs Szalontai (Univ.)": "balazs-szalontai-univ",
    "王力": "x-agpyjjaohvwxadur",
}
ESCAPED = {
    "121616": "121616",
    "A/1 (b)": "A%2F1%20(b)",
    "f. 45, op. 1": "f.%2045,%20op.%201",
    "a?b#c%d": "a%3Fb%23c%25d",
    "ä€": "%C3%A4%E2%82%AC",
    "a+b&c=d": "a%2Bb%26c%3Dd",
    "-._~:@!$'()*,;": "-._~:@!$'()*,;",
}


@pytest.mark.parametrize("key", MINTED)
def test_a_minted_id_never_changes(key):
    """
    ``x-`` and 16 base32 characters of the SHA-256 of the source key.
    """
    assert MINTED[key] == mint(key)


@pytest.mark.parametrize("name", SLUGS)
def test_a_slug_never_changes(name):
    """
    A name without Latin letters has one too.
    """
    assert SLUGS[name] == slug(name)


@pytest.mark.parametrize("text", ESCAPED)
def test_escaping_never_changes(text):
    """
    RFC 3986 characters of a path segment, but for those that form decoders and shells take for something else.
    """
    assert ESCAPED[text] == escape(text)


def test_the_iris_of_a_document_never_change():
    """
    Thing, page, data and file apart.
    """
    iris = Iris(BASE)

    assert (
        f"{BASE}id/document/A%2F1",
        f"{BASE}page/document/A%2F1",
        f"{BASE}data/document/A%2F1",
        f"{BASE}file/A%2F1/translation-en.txt",
        f"{BASE}id/archive/prc-fma/unit/118-01764-04",
        f"{BASE}id/dataset/documents",
    ) == (
        iris.document("A/1"),
        iris.page("A/1"),
        iris.data("A/1"),
        iris.file("A/1", "translation-en.txt"),
        iris.thing(unit_path("prc-fma", "118-01764-04")),
        iris.dataset,
    )


def test_source_bytes_have_a_name_of_rfc_6920():
    """
    The example of its section 8.1.
    """
    assert "ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk" == source_name(
        hashlib.sha256(b"Hello World!").digest()
    )


# ---- laws


@law()
@given(st.text(st.characters(codec="utf-8")))
def test_escaping_is_undone_by_unquoting(text):
    """
    And what is escaped is one segment of ASCII.
    """
    escaped = escape(text)

    assert text == unquote(escaped)
    assert escaped.isascii()
    assert not set('/?#[]<>"{}|\\^` %+&=') & set(re.sub(r"%[0-9A-F]{2}", "", escaped))


@law()
@given(identifiers)
def test_every_usable_identifier_gives_valid_and_distinct_iris(identifier):
    """
    Valid to a strict parser, and the identifier can be had back.
    """
    assert None is check_identifier(identifier)

    iri = Iris(BASE).document(identifier)

    assert iri == pyoxigraph.NamedNode(iri).value
    assert identifier == unquote(iri.removeprefix(f"{BASE}id/document/"))


@law()
@given(st.text(st.characters(codec="utf-8")), st.text(st.characters(codec="utf-8")))
def test_other_texts_have_other_digests(one, other):
    """
    Sixteen characters of base32.
    """
    assert (one == other) == (digest_key(one) == digest_key(other))
    assert re.fullmatch(r"[a-z2-7]{16}", digest_key(one))


@law()
@given(st.text(st.characters(codec="utf-8")))
def test_every_name_has_a_slug_that_can_be_a_key(name):
    """
    However strange the name.
    """
    assert is_key(slug(name))
    assert len(slug(name)) <= 80


@pytest.mark.parametrize("text", ["121616", "A/1 (b)", "1215-magna-carta", "ü", "a.b", "...", "x" * 200, "a:b"])
def test_identifiers(text):
    """
    Any printable text that addresses can hold.
    """
    assert None is check_identifier(text)


@pytest.mark.parametrize(
    "text", ["", " a", "a ", "a\nb", "a\u00adb", "a\u00a0b", "/a", "a/", "a//b", ".", "..", "a/../b", "./a", "x" * 201]
)
def test_what_is_no_identifier(text):
    """
    Empty, invisible, too long, or something that a web server would resolve away.
    """
    assert check_identifier(text)


@pytest.mark.parametrize("key", ["7brands", "a", "a-b", "a--b", "-a", "1962"])
def test_keys(key):
    """
    ``[a-z0-9-]+``.
    """
    assert is_key(key)


@pytest.mark.parametrize("key", ["", "A", "a_b", "a.b", "a/b", "ä", "a b", "a\n"])
def test_what_is_no_key(key):
    """
    Nothing that would have to be escaped.
    """
    assert not is_key(key)


@pytest.mark.parametrize(
    ("address", "identifier"),
    [
        ("https://harbour.example/document/121616", "121616"),
        ("http://harbour.example/document/121616/", "121616"),
        ("https://harbour.example/en/document/121616?a=1#b", "121616"),
        ("https://harbour.example/node/89832", None),
        ("https://harbour.example/document/report-35", None),
        ("https://harbour.example/document/", None),
        ("https://harbour.example/document/1/2", None),
        ("https://harbour.example/?document/1", None),
        ("https://harbour.example/document/١٢", None),
        ("https://[/document/1", None),
    ],
)
def test_the_record_id_in_an_address(address, identifier):
    """
    Never a node number, a slug or a host.
    """
    assert identifier == record_id(address)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://harbour.example/a?b=c#d", "https://harbour.example/a?b=c#d"),
        ("https://harbour.example", "https://harbour.example"),
        ("http://127.0.0.1:8000/", "http://127.0.0.1:8000/"),
        ("https://häfen.example/küste", "https://häfen.example/küste"),
        ("https://harbour.example/a|b{c}", "https://harbour.example/a%7Cb%7Bc%7D"),
        ('https://harbour.example/"a"<b>', "https://harbour.example/%22a%22%3Cb%3E"),
        ("https://harbour.example/100%", "https://harbour.example/100%25"),
        ("https://harbour.example/%C3%A4", "https://harbour.example/%C3%A4"),
        ("https://harbour.example/a[1]#b#c", "https://harbour.example/a%5B1%5D#b%23c"),
        ("https://harbour.example/\ufffd", "https://harbour.example/%EF%BF%BD"),
        ("https://", None),
        ("https:///path", None),
        ("https://[1962]/", None),
        ("https://harbour.example:port/", None),
        ("https://a@b@c/", None),
        ("ftp://harbour.example/", None),
        ("javascript:alert(1)", None),
        ("https://harbour.example/a b", None),
    ],
)
def test_addresses_become_iris(text, address):
    """
    What an IRI cannot hold is escaped; what leads nowhere is none.
    """
    assert address == web_address(text)


@law()
@given(st.text(st.characters(codec="utf-8"), max_size=30))
def test_an_address_that_is_taken_is_taken_by_every_parser(text):
    """
    So no record can make a dump unreadable.
    """
    for written in (f"https://harbour.example/{text}", f"https://{text}"):
        if address := web_address(written):
            assert address == pyoxigraph.NamedNode(address).value
