"""Content-Encoding for the whole site: gzip and zstd by Accept-Encoding (RFC 9110, sections 8.4 and 12.5.3; RFC 8878).

Each encoding is a representation of its own, so it has an ETag of its own: that of the plain bytes with a suffix. Files
that are sent as they lie are left alone: dumps have packed forms under addresses of their own.
"""

import re
import zlib
from collections.abc import Callable, Mapping
from functools import lru_cache
from http import HTTPStatus
from typing import Final

import zstandard
from flask import Response, request

from catalog.web.negotiation import vary_by, weight_of

_LEAST: Final = 1_000  # bytes; less fits into one packet anyway
_MOST: Final = 64 << 20
_LEVEL: Final = 3
_MAX_HEADER: Final = 1024
_CODING: Final = re.compile(r"\s*([\w!#$&^.+*-]+)\s*(?:;\s*q\s*=\s*([^\s;]*)\s*)?", re.IGNORECASE)
_WORTH_IT: Final = re.compile(
    r"text/.*|application/(?:.*[+-])?(?:json|xml|javascript|triples|quads|trig)|image/svg\+xml"
)


def _gzip(body: bytes) -> bytes:
    # the same bytes for the same body: no time and no name in the header
    packer = zlib.compressobj(_LEVEL, wbits=31)
    return packer.compress(body) + packer.flush()


def _zstd(body: bytes) -> bytes:
    return zstandard.ZstdCompressor(level=3).compress(body)


# in the order in which they are used where the client is indifferent; zstd takes a fifth of the time for the same size
ENCODINGS: Final[Mapping[str, Callable[[bytes], bytes]]] = {"zstd": _zstd, "gzip": _gzip}


def accepted(header: str | None) -> tuple[str, ...]:
    """Return the encodings that a client takes, the best first; those that it likes less than plain bytes are left out.

    >>> accepted("gzip, deflate, br, zstd"), accepted("gzip;q=1, zstd;q=0.5"), accepted("zstd;q=0, *"), accepted(None)
    (('zstd', 'gzip'), ('gzip', 'zstd'), ('gzip',), ())
    """
    # cut off before it is remembered
    return _accepted((header or "")[:_MAX_HEADER])


@lru_cache(maxsize=256)
def _accepted(header: str) -> tuple[str, ...]:
    weights: dict[str, float] = {}
    for part in header.split(","):
        if found := _CODING.fullmatch(part):
            weights.setdefault(found[1].lower(), weight_of(found[2]))
    others = weights.get("*", 0.0)
    plain = weights.get("identity", 0.0)
    liked = {name: weights.get(name, others) for name in ENCODINGS}
    chosen = [name for name, weight in liked.items() if weight > 0 and weight >= plain]
    return tuple(sorted(chosen, key=lambda name: -liked[name]))


def variants(tag: str) -> tuple[str, ...]:
    """Return the ETags under which the client of this request may hold a representation: packed, and plain."""
    return (*(f"{tag}.{name}" for name in accepted(request.headers.get("Accept-Encoding"))), tag)


def without_suffix(tags: str) -> str:
    """Return a list of ETags with those of packed forms as those of the plain ones.

    >>> without_suffix('"a.gzip", W/"b.zstd", "c"')
    '"a", W/"b", "c"'
    """
    return re.sub(rf'\.(?:{"|".join(ENCODINGS)})"', '"', tags)


def pack(response: Response) -> Response:
    """Pack an answer in the best encoding that its client takes, or make it a 304 when the client has it so."""
    if not _can_be_packed(response):
        return response
    vary_by(response, "Accept-Encoding")
    wanted = accepted(request.headers.get("Accept-Encoding"))
    if response.status_code in {HTTPStatus.NOT_MODIFIED, HTTPStatus.PARTIAL_CONTENT} or not wanted:
        return response
    response.direct_passthrough = False
    body = response.get_data()
    if not _LEAST <= len(body) <= _MOST:
        return response
    tag, weak = response.get_etag()
    if tag:
        response.set_etag(f"{tag}.{wanted[0]}", weak=bool(weak))
        if request.method in {"GET", "HEAD"} and request.if_none_match.contains_weak(f"{tag}.{wanted[0]}"):
            response.set_data(b"")
            response.status_code = HTTPStatus.NOT_MODIFIED
            return response
    packed = _packed_once if request.endpoint == "static" else _packed
    response.set_data(packed(wanted[0], body))
    response.headers["Content-Encoding"] = wanted[0]
    return response


def _packed(name: str, body: bytes) -> bytes:
    return ENCODINGS[name](body)


# the few files of the pages' layout are the same for everybody
_packed_once = lru_cache(maxsize=16)(_packed)


def _can_be_packed(response: Response) -> bool:
    """Say whether packing the whole is worth it; a file that is sent as it lies stays so, but for the pages' layout."""
    return (
        "Content-Encoding" not in response.headers
        and _is_worth_it(response.content_type or "")
        and (not response.direct_passthrough or request.endpoint == "static")
    )


@lru_cache(maxsize=256)
def _is_worth_it(content_type: str) -> bool:
    return bool(_WORTH_IT.fullmatch(content_type.partition(";")[0].strip().lower()))
