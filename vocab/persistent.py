"""Persistent identifiers as records give them → one spelling of each, and where it is resolved.

Sources: DOI Handbook, sections 2.2 and 2.4 (ASCII letters have no case); RFC 3651, section 2 (handles); the ARK
Identifier Scheme, draft-kunze-ark, sections 2.2 and 2.7 (``ark:`` and ``ark:/`` are one, hyphens say nothing).
A DOI is a handle whose naming authority begins with ``10.``, so it is a DOI however it is written.
"""

import re
from typing import Final
from typing import Literal as OneOf
from urllib.parse import quote, unquote

import msgspec

from vocab.identifiers import web_address
from vocab.statements import IRI

BETANUMERIC: Final = "0123456789bcdfghjkmnpqrstvwxz"
# what each kind is called → what stands before its names
SCHEMES: Final = {"DOI": "doi:", "Handle": "hdl:", "ARK": "ark:"}
_N2T: Final = "https://n2t.net/"
# what a resolver's address may hold unescaped; ``#``, ``?`` and ``%`` mean something in one
_SAFE: Final = "/:;()!$&'*+,=@-._~"

_SPLIT: Final = re.compile(r";(?=\s|$|(?:doi|hdl|ark):|https?://|10\.\d)", re.IGNORECASE)
_DOI_ADDRESS: Final = re.compile(r"https?://(?:(?:dx|www)\.)?doi\.org/(?P<name>[^?#\s]+)(?:[?#]\S*)?", re.IGNORECASE)
_HANDLE_ADDRESS: Final = re.compile(r"https?://hdl\.handle\.net/(?P<name>[^?#\s]+)(?:[?#]\S*)?", re.IGNORECASE)
_DOI_NAME: Final = re.compile(r"(?:info:)?(?:doi[:/]\s*)?(?P<name>10\.\S+)", re.IGNORECASE)
_HANDLE_NAME: Final = re.compile(r"(?:info:)?hdl[:/]\s*(?P<name>\S+)", re.IGNORECASE)
_DOI: Final = re.compile(r"10(?:\.\d+)+/\S+", re.ASCII)
_HANDLE: Final = re.compile(r"[^\W_][\w-]*(?:\.[\w-]+)*/\S+")
_ARK: Final = re.compile(
    r"(?P<resolver>https?://\S+?/)?ark:/?(?P<naan>[0-9b-df-hjkmnp-tv-xz]{5,})/(?P<name>[A-Za-z0-9=~*+@_$!,:.%/-]+)"
    r"(?P<inflection>\?\S*)?",
    re.IGNORECASE | re.ASCII,
)

Scheme = OneOf["DOI", "Handle", "ARK"]


class Persistent(msgspec.Struct, frozen=True):
    """An identifier that others keep alive.

    Attributes:
        value: With its scheme, normalised, e.g. ``"doi:10.1000/182"``.
        url: Where it is resolved.
    """

    scheme: Scheme
    value: str
    url: IRI

    @property
    def key(self) -> str:
        """What two spellings of one identifier share."""
        return self.value.replace("-", "") if self.scheme == "ARK" else self.value


def split_identifiers(text: str) -> list[str]:
    """Return the identifiers in a line; a ``;`` inside a DOI does not part them.

    >>> split_identifiers("doi:10.1002/x;2-O; hdl:2027/abc;ark:/12345/x1")
    ['doi:10.1002/x;2-O', 'hdl:2027/abc', 'ark:/12345/x1']
    """
    return [part.strip() for part in _SPLIT.split(text) if part.strip()]


def parse(text: str) -> Persistent | None:
    """Return the DOI, handle or ARK that ``text`` is, ``None`` when it is none of them.

    >>> parse("https://dx.doi.org/10.1000/ABC").value, parse("ark:/12345/x54-xz").value
    ('doi:10.1000/abc', 'ark:12345/x54-xz')
    """
    text = text.strip()
    if found := _ARK.fullmatch(text):
        return _ark(found)
    for pattern, decoded in (
        (_DOI_ADDRESS, True),
        (_HANDLE_ADDRESS, True),
        (_DOI_NAME, False),
        (_HANDLE_NAME, False),
    ):
        if found := pattern.fullmatch(text):
            return _handle(unquote(found["name"]) if decoded else found["name"])
    return None


def _handle(name: str) -> Persistent | None:
    """Return a DOI or another handle; one that cannot be seen or said aloud is none."""
    if not name.isprintable() or " " in name:
        return None
    if _DOI.fullmatch(name):
        # the DOI system folds ASCII letters and no others
        folded = re.sub(r"[A-Z]+", lambda letters: letters[0].lower(), name)
        return Persistent("DOI", f"doi:{folded}", IRI("https://doi.org/" + quote(folded, safe=_SAFE)))
    if _HANDLE.fullmatch(name) and not name.startswith("10."):
        return Persistent("Handle", f"hdl:{name}", IRI("https://hdl.handle.net/" + quote(name, safe=_SAFE)))
    return None


def _ark(found: re.Match[str]) -> Persistent | None:
    # what stands at the end and parts nothing says nothing (draft-kunze-ark, 2.7)
    name = found["name"].strip("/").rstrip("./")
    name = re.sub("%[0-9a-f]{2}", lambda octet: octet[0].upper(), name, flags=re.IGNORECASE)
    if not name.strip("-") or re.search(r"%(?![0-9A-F]{2})", name):
        return None
    value = f"ark:{found['naan'].lower()}/{name}"
    url: IRI | None = IRI(_N2T + value)
    if found["resolver"]:
        # a resolver of the record's choice: not each of them knows the form without the slash
        url = web_address(found[0].removesuffix(found["inflection"] or ""))
    return Persistent("ARK", value, url) if url else None


def assigned(ark: str, base: str) -> Persistent:
    """Return an ARK that the catalogue under ``base`` has assigned; it resolves it itself."""
    return Persistent("ARK", ark, IRI(base + ark))
