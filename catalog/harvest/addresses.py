"""Where a harvest may go: http and https, and, unless it is allowed, only hosts whose every address is public.

The address that was looked at is the one that is connected to: a name that means something else a moment later gains
nothing (server-side request forgery, DNS rebinding). Sources: RFC 6890; RFC 4291, 2.5.5.2; RFC 6052.
"""

import ipaddress
import socket
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple, TypeAlias
from urllib.parse import quote, urlsplit

from catalog.errors import InputError, UnavailableError

Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve: TypeAlias = Callable[[str, int], Sequence[str]]

_PORTS: Final = {"http": 80, "https": 443}
_NAT64: Final = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("64:ff9b:1::/48"))
# what may stand in a request line as it is; all else is escaped, so that nothing can be smuggled in
_TARGET: Final = "/?%:@!$&'()*+,;=-._~[]"


class Place(NamedTuple):
    """An address that was looked at.

    Attributes:
        target: Path and query, as they are asked for.
        addresses: Of the host; connect to one of these, and no other.
    """

    scheme: str
    host: str
    port: int
    target: str
    addresses: tuple[str, ...]


def resolve(host: str, port: int) -> list[str]:
    """Return the addresses of a host, each once, in the order of the system.

    Raises:
        OSError: It has none, or nobody knows.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(item[4][0]) for item in found))


def look_at(url: str, *, private: bool, resolve: Resolve = resolve) -> Place:
    """Return where an address leads.

    Args:
        private: Whether hosts that are not public are allowed.

    Raises:
        InputError: It is none that may be asked.
        UnavailableError: The host has no address at the moment.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port or _PORTS.get(parts.scheme, 0)
        host = host if host.isascii() else host.encode("idna").decode("ascii")
    except ValueError:
        raise InputError(f"{url!r} is no address", "expected one such as https://archive.example/oai") from None
    if parts.scheme not in _PORTS or not host:
        raise InputError(f"{url!r} cannot be harvested", "expected an address that begins with http:// or https://")
    if parts.username is not None or parts.password is not None:
        raise InputError("the address holds a name or password", "expected one without; OAI-PMH is read without them")
    try:
        addresses = tuple(resolve(host, port))
    except (OSError, UnicodeError):
        addresses = ()
    if not addresses:
        raise UnavailableError(f"the host {host!r} is not known", "check the address and the network, then try again")
    if not private:
        _check(host, addresses)
    target = quote(parts.path or "/", safe=_TARGET) + (f"?{quote(parts.query, safe=_TARGET)}" if parts.query else "")
    return Place(parts.scheme, host, port, target, addresses)


def _check(host: str, addresses: Sequence[str]) -> None:
    for text in addresses:
        if not is_public(text):
            shown = host if host == text else f"{host} ({text})"
            raise InputError(
                f"{shown} is no public address, so it is not asked",
                "expected a repository on the public network; for one of your own, add --allow-private"
                " or set harvest_private",
            )


def is_public(text: str) -> bool:
    """Say whether an address is one of the public network, and hides none that is not.

    >>> [is_public(text) for text in ("192.0.32.8", "127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "fe80::1%eth0")]
    [True, False, False, False, False]
    """
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return False
    return all(one.is_global and not one.is_multicast and not one.is_reserved for one in _within(address))


def _within(address: Address) -> list[Address]:
    """Return an address, and the one that it carries in itself."""
    if isinstance(address, ipaddress.IPv4Address):
        return [address]
    if address.ipv4_mapped is not None:
        return [address.ipv4_mapped]
    if any(address in network for network in _NAT64):
        return [ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)]
    found: list[Address] = [address]
    if address.sixtofour is not None:
        found.append(address.sixtofour)
    if address.teredo is not None:
        found.extend(address.teredo)
    return found
