"""Which hosts are this machine itself."""

import ipaddress


def is_loopback(host: str) -> bool:
    """Say whether only this machine can be reached under a name or an address.

    >>> [is_loopback(host) for host in ("127.0.0.1", "::1", "localhost", "0.0.0.0", "archive.example")]
    [True, True, True, False, False]
    """
    if host.lower().rstrip(".") == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
