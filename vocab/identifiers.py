"""Identifiers and the IRIs minted from them (docs/http.md).

Identity comes from the record's own id alone: hosts, slugs, node numbers and titles may change.
"""

import base64
import hashlib
import re
from functools import lru_cache
from typing import Final
from urllib.parse import quote, urlsplit

from vocab.statements import IRI
from vocab.text import ascii_words

# RFC 3986 pchar without what form decoders, shells or OAI-PMH identifiers take for something else
_SAFE: Final = "-._~:@!$'()*,;"
_RECORD_ADDRESS: Final = re.compile(r"/document/(\d+)/?$", re.ASCII)
_WEB_ADDRESS: Final = re.compile(
    r"(?P<host>https?://[\w.-]+(?::\d+)?)(?P<rest>(?:[/?][^\s#]*)?)(?:#(?P<fragment>\S*))?"
)
# RFC 3987, ucschar and what RFC 3986 allows in paths, queries and fragments; a "%" only before two digits
_NOT_IN_IRIS: Final = re.compile(
    r"%(?![0-9A-Fa-f]{2})"
    r"|[^%A-Za-z0-9._~:/?@!$&'()*+,;=\-\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\U00010000-\U0001fffd\U00020000-\U0002fffd]"
)
_KEY: Final = re.compile(r"[a-z0-9-]+", re.ASCII)
# segments as ``escape`` writes them
_PATH: Final = re.compile(r"(?:[A-Za-z0-9._~:@!$'()*,;/-]|%[0-9A-F]{2})+", re.ASCII)
MAX_IDENTIFIER: Final = 200


def check_identifier(text: str) -> str | None:
    """Say what is wrong with ``text`` as a record id, or return ``None``.

    Any printable text of at most 200 characters will do: it is escaped in IRIs. It may not begin
    or end with white space or a slash, nor have a segment that a web server would resolve away.
    """
    if not text:
        return "it is empty"
    if len(text) > MAX_IDENTIFIER:
        return f"it is longer than {MAX_IDENTIFIER} characters"
    if text != text.strip() or not text.isprintable():
        return "it begins or ends with a space, or holds a character that cannot be seen"
    if any(segment in {"", ".", ".."} for segment in text.split("/")):
        return "it has an empty part, '.' or '..' between slashes"
    return None


def is_key(text: str) -> bool:
    """Say whether ``text`` can be the key of an authority entity: ``[a-z0-9-]+``."""
    return _KEY.fullmatch(text) is not None


def is_path(text: str) -> bool:
    """Say whether ``text`` can be the path of a thing, which stands in its IRI as it is.

    >>> is_path("archive/prc-fma/unit/118-01764-04"), is_path("archive/x> } {"), is_path("archive/../place/china")
    (True, False, False)
    """
    return _PATH.fullmatch(text) is not None and not {".", ".."} & set(text.split("/"))


def record_id(address: str) -> str | None:
    """Return the record id in the address of a record's page; node numbers and slugs are none.

    >>> record_id("https://archive.example/document/121616"), record_id("https://archive.example/node/89832")
    ('121616', None)
    """
    try:
        found = _RECORD_ADDRESS.search(urlsplit(address).path)
    except ValueError:
        return None
    return found[1] if found else None


def web_address(text: str) -> IRI | None:
    """Return the IRI of a web page whose address a record gives; ``None`` when no browser could go there.

    What may not stand in an IRI is escaped (RFC 3987, section 2.2), as a browser does it.

    >>> web_address("https://archive.example/a|b%"), web_address("https://[1962]")
    ('https://archive.example/a%7Cb%25', None)
    """
    found = _WEB_ADDRESS.fullmatch(text)
    if found is None:
        return None
    rest = _NOT_IN_IRIS.sub(lambda odd: quote(odd.group(), safe=""), found["rest"])
    fragment = _NOT_IN_IRIS.sub(lambda odd: quote(odd.group(), safe=""), found["fragment"] or "")
    return IRI(f"{found['host']}{rest}#{fragment}" if found["fragment"] is not None else found["host"] + rest)


def is_web_address(text: str) -> bool:
    """Say whether ``web_address`` gives an IRI for ``text``."""
    return _WEB_ADDRESS.fullmatch(text) is not None


def mint(source_key: str) -> str:
    """Return the id of a record that has none, from the key of its source."""
    return "x-" + digest_key(source_key)


def slug(name: str) -> str:
    """Return the key under which a name is minted that no authority file has.

    A name without any Latin letter gets a key from its digest.

    >>> slug("Charles Kraus")
    'charles-kraus'
    """
    return ascii_words(name)[:80].strip("-") or "x-" + digest_key(name)


def digest_key(text: str) -> str:
    """Return 16 characters that stand for ``text`` and nothing else."""
    return base64.b32encode(hashlib.sha256(text.encode()).digest()[:10]).decode("ascii").lower()


def source_name(digest: bytes) -> IRI:
    """Return the ``ni:`` URI of bytes with this SHA-256 digest (RFC 6920, section 3)."""
    return IRI("ni:///sha-256;" + base64.urlsafe_b64encode(digest).decode("ascii").rstrip("="))


@lru_cache(maxsize=4096)
def escape(segment: str) -> str:
    """Return ``segment`` as one segment of an IRI's path."""
    return quote(segment, safe=_SAFE)


class Iris:
    """Mints the IRIs of one catalogue.

    Args:
        base: Base IRI of the catalogue; ends in ``/``.
    """

    __slots__ = ("base", "dataset", "profile")

    def __init__(self, base: str) -> None:
        self.base = base
        self.dataset = IRI(base + "id/dataset/documents")
        self.profile = IRI(base + "def/profile")

    def thing(self, path: str) -> IRI:
        """The thing at ``path``, e.g. ``"agent/7brands"``."""
        return IRI(f"{self.base}id/{path}")

    def document(self, identifier: str) -> IRI:
        """The document itself."""
        return IRI(f"{self.base}id/document/{escape(identifier)}")

    def data(self, identifier: str) -> IRI:
        """The description of a document; also the name of its graph."""
        return IRI(f"{self.base}data/document/{escape(identifier)}")

    def page(self, identifier: str) -> IRI:
        """The web page about a document."""
        return IRI(f"{self.base}page/document/{escape(identifier)}")

    def file(self, identifier: str, name: str) -> IRI:
        """A file of a document."""
        return IRI(f"{self.base}file/{escape(identifier)}/{escape(name)}")

    def thumbnail(self, identifier: str, name: str) -> IRI:
        """A small JPEG image of a file's first page."""
        return IRI(f"{self.base}thumbnail/{escape(identifier)}/{escape(name)}.jpg")

    def web_image(self, identifier: str, name: str) -> IRI:
        """A JPEG image that browsers can show, of a file that they cannot."""
        return IRI(f"{self.base}image/{escape(identifier)}/{escape(name)}.jpg")

    def manifest(self, identifier: str) -> IRI:
        """The IIIF manifest of a document's page images."""
        return IRI(f"{self.data(identifier)}.iiif.json")


def unit_path(archive_key: str, unit: str) -> str:
    """Return the path of an archival unit; signatures are kept, escaped."""
    return f"archive/{archive_key}/unit/{escape(unit)}"
