"""Addresses that documents had before: what is kept of one, so that a request for it finds it.

It is path and query behind the host, in one spelling: ``/doc?b=2&a=%31`` and ``/doc?a=1&b=2`` are one (RFC 3986,
section 6.2.2). The host is that of the base: requests of no other host come here.
"""

from typing import Final
from urllib.parse import SplitResult, parse_qsl, quote, unquote, unquote_to_bytes, urlencode, urlsplit

_SAFE: Final = "/-._~:@!$'()*,;"
_DEFAULT_PORTS: Final = {"http": 80, "https": 443}
_LONGEST: Final = 2_000
_FIELDS: Final = 100


def spelled(path: bytes, query: str) -> str | None:
    """Return an address behind the host in the spelling that the ledger has; ``None`` when nobody wrote it so.

    >>> spelled(b"/doc a", "b=2&a=%31")
    '/doc%20a?a=1&b=2'
    """
    try:
        pairs = parse_qsl(query, keep_blank_values=True, errors="surrogateescape", max_num_fields=_FIELDS)
    except ValueError:
        return None
    asked = urlencode(sorted(pairs), errors="surrogateescape")
    address = quote(path, safe=_SAFE) + (f"?{asked}" if asked else "")
    return address if len(address) <= _LONGEST else None


def old_address(text: str, base: str) -> str | None:
    """Return an old address in that spelling: a path below the base, a path on its host, or a full address there.

    >>> base = "https://data.example.org/archive/"
    >>> old_address("doc/5", base), old_address("/doc/5", base), old_address("http://data.example.org/doc?id=5", base)
    ('/archive/doc/5', '/doc/5', '/doc?id=5')
    """
    home = urlsplit(base)
    if text.startswith("//") or "://" in text.partition("?")[0]:
        try:
            parts = urlsplit(text if "://" in text else f"{home.scheme}:{text}")
            ours = parts.scheme in _DEFAULT_PORTS and _host(parts) == _host(home)
        except ValueError:
            return None
        path, query = parts.path or "/", parts.query
    else:
        path, _, query = text.partition("?")
        path, ours = path if path.startswith("/") else home.path + path, True
    steps = unquote(path).split("/")
    return spelled(unquote_to_bytes(path), query) if ours and not {".", ".."} & set(steps) else None


def _host(parts: SplitResult) -> tuple[str | None, int | None]:
    return parts.hostname, None if parts.port == _DEFAULT_PORTS[parts.scheme] else parts.port
