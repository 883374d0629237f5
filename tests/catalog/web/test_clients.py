"""Who asks: the peer, or what trusted proxies say; nobody can make himself another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from catalog.web.clients import Clients

PROXIES = "10.0.0.0/8, 192.0.2.1, fd00::/8"


def client(peer, header=None, *, proxies=PROXIES, name="X-Forwarded-For"):
    environ = {"REMOTE_ADDR": peer}
    if header is not None:
        environ["HTTP_" + name.upper().replace("-", "_")] = header
    return Clients(proxies, name).identify(environ)


@pytest.mark.parametrize(
    ("peer", "expected"),
    [
        ("203.0.113.5", "203.0.113.5"),
        ("127.0.0.7", "127.0.0.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::", "2001:db8:1:2::/64"),
        ("2001:db8:1:3::", "2001:db8:1:3::/64"),
        ("::ffff:203.0.113.5", "203.0.113.5"),
        ("fe80::1%eth0", "fe80::/64"),
        ("", "unknown"),
    ],
)
def test_without_a_proxy_it_is_the_peer(peer, expected):
    """
    IPv4 by address, IPv6 by /64.
    """
    assert [expected, expected] == [client(peer), client(peer, proxies="")]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["X-Forwarded-For", "Forwarded"])
@pytest.mark.parametrize("peer", ["203.0.113.5", "127.0.0.1", "2001:db8::1", ""])
def test_a_header_from_elsewhere_counts_for_nothing(peer, name):
    """
    Whatever it says, the peer is who asks.
    """
    for header in ("198.51.100.1", "for=198.51.100.1", "10.0.0.1, 198.51.100.1", "", "x" * 10_000, "10.0.0.1"):
        assert client(peer) == client(peer, header, name=name)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("198.51.100.1", "198.51.100.1"),
        ("203.0.113.9, 198.51.100.1", "198.51.100.1"),
        ("10.9.9.9, 198.51.100.1, 10.0.0.3, 192.0.2.1", "198.51.100.1"),
        ("198.51.100.1:4711", "198.51.100.1"),
        ("[2001:db8::1]:443", "2001:db8::/64"),
        ("2001:db8::1", "2001:db8::/64"),
        ("10.0.0.3", "10.0.0.3"),
        ("10.0.0.4, 10.0.0.3", "10.0.0.4"),
        ("198.51.100.1, unknown", "10.0.0.2"),
        ("unknown, 10.0.0.3", "10.0.0.3"),
        ("", "10.0.0.2"),
        (" , ,", "10.0.0.2"),
    ],
)
def test_behind_a_proxy_it_is_the_right_most_address_that_is_no_proxy(header, expected):
    """
    What stands to the left of it, the client may have written itself; where nobody says, it is the last proxy.
    """
    assert expected == client("10.0.0.2", header)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("for=198.51.100.1", "198.51.100.1"),
        ('For="[2001:db8::1]:4711";proto=https;by=10.0.0.2', "2001:db8::/64"),
        ("for=203.0.113.9, for=198.51.100.1;host=x, for=10.0.0.3", "198.51.100.1"),
        ('for=198.51.100.1;host="a, for=203.0.113.9"', "198.51.100.1"),
        ("for=198.51.100.1, for=_hidden", "10.0.0.2"),
        ("for=198.51.100.1, proto=http", "10.0.0.2"),
        ("for=198.51.100.1, ;;==", "10.0.0.2"),
        ('for="198.51.100.1', "10.0.0.2"),
    ],
)
def test_a_forwarded_header_is_read_as_its_standard_says(header, expected):
    """
    RFC 7239: pairs, quoted strings, elements without an address; what is malformed is nobody's word.
    """
    assert expected == client("10.0.0.2", header, name="Forwarded")


def test_only_the_header_that_the_proxies_write_counts():
    """
    A proxy that writes one of them lets the other one through as the client sent it.
    """
    environ = {"REMOTE_ADDR": "10.0.0.2", "HTTP_X_FORWARDED_FOR": "198.51.100.1", "HTTP_FORWARDED": "for=203.0.113.9"}

    assert ["198.51.100.1", "203.0.113.9"] == [
        Clients(PROXIES, name).identify(environ) for name in ("X-Forwarded-For", "Forwarded")
    ]


def test_a_socket_is_trusted_when_the_setting_says_so():
    """
    Its peer has no address.
    """
    assert ["198.51.100.1", "unknown"] == [
        client("", "198.51.100.1", proxies=proxies) for proxies in ("unix", "10.0.0.0/8")
    ]


def test_a_proxy_on_this_machine_that_is_not_named_is_said_once(caplog):
    """
    Behind it all clients look like one.
    """
    clients = Clients()
    for _ in range(3):
        clients.identify({"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": "198.51.100.1"})
        clients.identify({"REMOTE_ADDR": "203.0.113.5", "HTTP_X_FORWARDED_FOR": "198.51.100.1"})

    assert 1 == caplog.text.count("the setting 'proxies' does not name")


@law()
@given(st.text(max_size=60), st.ip_addresses().map(str))
def test_nobody_becomes_another_by_what_he_writes(spoof, address):
    """
    A proxy adds the true address at the right; what was there before makes no difference.
    """
    expected = client("10.0.0.2", address, proxies="10.0.0.2")

    assert expected == client("10.0.0.2", f"{spoof}, {address}", proxies="10.0.0.2")


@law()
@given(st.text(max_size=80), st.sampled_from(["X-Forwarded-For", "Forwarded"]))
def test_any_header_is_read(header, name):
    """
    Whatever it holds, there is a client.
    """
    assert client("10.0.0.2", header, name=name)
