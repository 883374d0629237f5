"""Where a harvest may go."""

import pytest

from catalog.errors import InputError, UnavailableError
from catalog.harvest.addresses import is_public, look_at
from catalog.harvest.requests import base_url

PUBLIC = "192.0.32.8"


def leads_to(*addresses):
    return lambda host, port: list(addresses)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
        "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
        "64:ff9b::10.0.0.1", "2002:7f00:1::1", "not an address",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public(address):
    """
    Loopback, private, link-local, shared, multicast and reserved addresses are not public, nor what carries one.
    """
    assert not is_public(address)


@pytest.mark.parametrize("address", [PUBLIC, "2606:2800:220:1:248:1893:25c8:1946", "64:ff9b::c000:2008"])
def test_addresses_that_are(address):
    """
    Addresses of the public network are public.
    """
    assert is_public(address)


def test_every_address_of_a_host_counts():
    """
    A host of which one address is private is not asked at all.
    """
    with pytest.raises(InputError, match=r"else\.example \(10\.0\.0\.1\).*--allow-private"):
        look_at("https://else.example/oai", private=False, resolve=leads_to(PUBLIC, "10.0.0.1"))


def test_what_was_looked_at_is_what_is_connected_to():
    """
    A place has the addresses that were looked at, so that no name is looked up again.
    """
    place = look_at("https://else.example/a b?x=ü\r\n", private=False, resolve=leads_to(PUBLIC))

    assert ("https", "else.example", 443, (PUBLIC,)) == (place.scheme, place.host, place.port, place.addresses)
    assert "/a%20b?x=%C3%BC" == place.target


@pytest.mark.parametrize(
    "url", ["ftp://else.example/", "file:///etc/passwd", "https://a:b@else.example/", "https://", "http://[x/"]
)
def test_addresses_that_are_none(url):
    """
    Only http and https are asked, and without a password.
    """
    with pytest.raises(InputError):
        look_at(url, private=True, resolve=leads_to(PUBLIC))


def test_a_host_that_nobody_knows():
    """
    A name without an address may have one later.
    """

    def unknown(host, port):
        raise OSError

    with pytest.raises(UnavailableError, match="is not known"):
        look_at("https://else.example/", private=False, resolve=unknown)


@pytest.mark.parametrize(
    "text", ["https://a b.example/", "ftp://else.example/", "https://", "https://u:p@else.example/oai"]
)
def test_what_is_no_base_url(text):
    """
    What cannot be a base URL is told before anything is asked.
    """
    with pytest.raises(InputError):
        base_url(text)
