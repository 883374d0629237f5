"""Who asks: the address of the peer, or what a proxy that we trust says about it.

A header counts only as far as trusted hands have written it: addresses are read from the right, the first one that is
no proxy of ours is the client's, and what stands to the left of it is hearsay. IPv6 clients count by their /64, which
is what one subscriber has.

Source: RFC 7239; X-Forwarded-For as nginx, HAProxy and Apache write it.
"""

import ipaddress
import logging
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from catalog.setting_values import UNIX

_LOG: Final = logging.getLogger(__name__)
_Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_SUBSCRIBER: Final = 64
_HOPS: Final = 50
_UNKNOWN: Final = "unknown"
# one parameter of one element of a Forwarded header; a quoted string may hold commas and semicolons
_FORWARDED: Final = re.compile(r'\s*([!#$%&\'*+.^_`|~0-9A-Za-z-]++)=("(?:[^"\\]|\\.)*+"|[^\s",;]*+)\s*([,;]|$)')


class Clients:
    """Tells clients apart.

    Args:
        proxies: Addresses and networks parted by commas, as the setting has them; ``unix`` for a UNIX socket.
        header: ``X-Forwarded-For`` or ``Forwarded``; the other one is not looked at, since anybody could have sent it.
    """

    def __init__(self, proxies: str = "", header: str = "X-Forwarded-For") -> None:
        words = [word.strip() for word in proxies.split(",") if word.strip()]
        self._trusts_socket = UNIX in words
        self._networks = tuple(ipaddress.ip_network(word) for word in words if word != UNIX)
        self._variable = "HTTP_" + header.upper().replace("-", "_")
        self._hops = _forwarded if header == "Forwarded" else _forwarded_for
        self._warned = False
        self._known: dict[str, str] = {}

    def identify(self, environ: Mapping[str, Any]) -> str:
        """Return who sent a request, for counting; never empty.

        Args:
            environ: Of WSGI.
        """
        peer = str(environ.get("REMOTE_ADDR") or "")
        if (said := environ.get(self._variable)) is None:
            return self._of_peer(peer)
        if not self._trusts(address := _address(peer)):
            self._warn(peer)
            return self._of_peer(peer)
        return self._behind(address, self._hops(said))

    def _of_peer(self, peer: str) -> str:
        if (known := self._known.get(peer)) is None:
            known = _grouped(_address(peer))
            if len(self._known) < 10_000:
                self._known[peer] = known
        return known

    def _behind(self, last: _Address | None, hops: list[str]) -> str:
        """Return the first that is no proxy, from the right; where a proxy does not say, the proxy itself."""
        for hop in reversed(hops[-_HOPS:]):
            address = _address(hop)
            if address is None:
                break
            last = address
            if not self._trusts(address):
                break
        return _grouped(last)

    def _trusts(self, address: _Address | None) -> bool:
        if address is None:
            return self._trusts_socket
        return any(address in network for network in self._networks)

    def _warn(self, peer: str) -> None:
        """Say once that a proxy on this machine makes all its clients look like one."""
        address = _address(peer)
        if self._warned or not (address is None or address.is_loopback):
            return
        self._warned = True
        _LOG.warning(
            "requests come through a proxy at %s that the setting 'proxies' does not name:"
            " all its clients share one budget of query time",
            peer or UNIX,
        )


def _address(text: str) -> _Address | None:
    """Return an address, without port, brackets and zone; ``None`` when it is none.

    >>> [str(_address(text)) for text in ("192.0.2.1:80", "[2001:db8::1]:443", "::ffff:192.0.2.1", "unknown")]
    ['192.0.2.1', '2001:db8::1', '192.0.2.1', 'None']
    """
    host = text.strip()
    if host.startswith("["):
        host = host[1:].partition("]")[0]
    elif host.count(":") == 1:
        host = host.partition(":")[0]
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address


def _grouped(address: _Address | None) -> str:
    """Return what counts as one client.

    >>> _grouped(ipaddress.ip_address("2001:db8::1")), _grouped(None)
    ('2001:db8::/64', 'unknown')
    """
    if address is None:
        return _UNKNOWN
    if address.version == 4:
        return str(address)
    return str(ipaddress.ip_network((int(address), _SUBSCRIBER), strict=False))


def _forwarded_for(value: str) -> list[str]:
    return value.split(",")


def _forwarded(value: str) -> list[str]:
    """Return who each proxy says it was asked by; an element that does not say is an empty text.

    >>> _forwarded('for=192.0.2.1;proto=http, For="[2001:db8::1]:80", by=x')
    ['192.0.2.1', '[2001:db8::1]:80', '']
    """
    return list(_elements(value))


def _elements(value: str) -> Iterator[str]:
    place, asked_by = 0, ""
    while place < len(value):
        found = _FORWARDED.match(value, place)
        if found is None:
            # what cannot be read is nobody's word
            yield ""
            comma = value.find(",", place)
            place, asked_by = (comma + 1 if comma >= 0 else len(value)), ""
            continue
        name, text, end = found.groups()
        if name.lower() == "for":
            asked_by = re.sub(r"\\(.)", r"\1", text[1:-1]) if text.startswith('"') else text
        if end != ";":
            yield asked_by
            asked_by = ""
        place = found.end()
