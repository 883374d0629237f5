"""One page, whole or not at all."""

import gzip
import socket

import pytest
from support.oai_repository import Answer, Repository, page, record

from catalog.errors import InputError, UnavailableError
from catalog.harvest.fetching import Fetcher, FetchError

PUBLIC = "192.0.32.8"
PAGE = page(record(1))


@pytest.fixture(scope="module")
def running():
    made = Repository()
    yield made
    made.close()


@pytest.fixture
def elsewhere(running):
    running.reset()
    return running


class Network:
    """A network in which names lead where a test says, and every public address is the repository."""

    def __init__(self, repository, **names):
        self.port, self.names, self.connected = (
            repository.port,
            {f"{name}.example": to for name, to in names.items()},
            [],
        )

    def resolve(self, host, port):
        return [self.names.get(host, host)]

    def connect(self, address, seconds):
        self.connected.append(address[0])
        return socket.create_connection(("127.0.0.1", self.port), seconds)

    def fetch(self, url):
        return Fetcher(private=False, resolve=self.resolve, connect=self.connect).fetch(url)


def test_a_redirect_is_followed(elsewhere):
    """
    A redirect to another public address is followed.
    """
    elsewhere.ready = [Answer(status=302, Location="http://new.example/oai?verb=x"), PAGE]
    network = Network(elsewhere, old=PUBLIC, new="192.0.32.9")

    found = network.fetch("http://old.example/oai")

    assert (PAGE, "http://new.example/oai?verb=x") == (found.content, found.url)
    assert [PUBLIC, "192.0.32.9"] == network.connected


@pytest.mark.parametrize(
    "location", ["http://127.0.0.1/", "http://[::1]/", "http://inside.example/", "file:///etc/passwd"]
)
def test_a_redirect_to_a_private_address_is_not(elsewhere, location):
    """
    A redirect is looked at like the first address: nothing is sent to a private one.
    """
    elsewhere.ready = [Answer(status=302, Location=location)]
    network = Network(elsewhere, old=PUBLIC, inside="10.0.0.1")

    with pytest.raises(InputError):
        network.fetch("http://old.example/oai")

    assert [PUBLIC] == network.connected


def test_https_stays_https(monkeypatch):
    """
    A redirect from https to http is not followed: on its way anybody could change what comes.
    """
    monkeypatch.setattr(Fetcher, "_ask", lambda self, place, deadline: f"http://{place.host}/oai")

    with pytest.raises(UnavailableError, match="expected https to stay https"):
        Fetcher(private=False, resolve=lambda host, port: [PUBLIC]).fetch("https://old.example/oai")


def test_redirects_end(elsewhere):
    """
    After a few redirects it is given up.
    """
    elsewhere.ready = [Answer(status=301, Location="/oai")] * 9

    with pytest.raises(UnavailableError, match="on and on"):
        Network(elsewhere, old=PUBLIC).fetch("http://old.example/oai")


def test_a_packed_page_is_unpacked(elsewhere):
    """
    A page in gzip is what was packed.
    """
    elsewhere.ready = [Answer(gzip.compress(PAGE), Content_Encoding="gzip")]

    found = Network(elsewhere, old=PUBLIC).fetch("http://old.example/oai")

    assert PAGE == found.content


def test_a_page_that_was_packed_to_burst_is_left(elsewhere):
    """
    A page that grows a thousandfold is not unpacked.
    """
    elsewhere.ready = [Answer(gzip.compress(bytes(8 << 20)), Content_Encoding="gzip")]

    with pytest.raises(UnavailableError, match="larger"):
        Network(elsewhere, old=PUBLIC).fetch("http://old.example/oai")


CUT = {
    "by length": Answer(PAGE, cut=5),
    "by chunk": Answer(b"400\r\nabc", Transfer_Encoding="chunked"),
    "in gzip": Answer(gzip.compress(PAGE)[:-9], Content_Encoding="gzip"),
    "packed oddly": Answer(PAGE, Content_Encoding="br"),
}


@pytest.mark.parametrize("answer", CUT.values(), ids=CUT)
def test_a_page_that_is_cut_is_none(elsewhere, answer):
    """
    What ends before its end is asked for again, never taken.
    """
    elsewhere.ready = [answer]

    with pytest.raises(FetchError):
        Network(elsewhere, old=PUBLIC).fetch("http://old.example/oai")


@pytest.mark.parametrize("before", [b"", b"\n\n  "])
def test_a_page_under_another_name_is_a_page(elsewhere, before):
    """
    Scripts call their XML a web page, and print empty lines before it.
    """
    elsewhere.ready = [Answer(before + PAGE, Content_Type="text/html; charset=UTF-8")]

    found = Network(elsewhere, old=PUBLIC).fetch("http://old.example/oai")

    assert PAGE == found.content


def test_an_error_of_the_protocol_may_have_a_status_of_its_own(elsewhere):
    """
    Invenio, and so Zenodo, says with 422 that nothing is new; any other body under such a status is none.
    """
    error = PAGE.replace(b"ListRecords", b"error")
    elsewhere.ready = [
        Answer(error, status=422, Content_Type="text/xml"),
        Answer(b"<r/>", status=422, Content_Type="text/xml"),
        Answer(error, status=404, Content_Type="text/plain"),
    ]
    network = Network(elsewhere, old=PUBLIC)

    assert error == network.fetch("http://old.example/oai").content
    for _ in range(2):
        with pytest.raises(UnavailableError, match="answered 4"):
            network.fetch("http://old.example/oai")


@pytest.mark.parametrize("content", [b"<html>OAI-PMH", b"<?xml version='1.0'?><!DOCTYPE html><html/>", b"Login"])
def test_a_web_page_is_none(elsewhere, content):
    """
    What says that it is one, and does not begin as OAI-PMH does.
    """
    elsewhere.ready = [Answer(content, Content_Type="text/html")]

    with pytest.raises(FetchError, match="web page"):
        Network(elsewhere, old=PUBLIC).fetch("http://old.example/oai")


def test_nobody_listens():
    """
    A connection that fails may work later.
    """

    def refused(address, seconds):
        raise ConnectionRefusedError(111, "Connection refused")

    with pytest.raises(FetchError, match="Connection refused"):
        Fetcher(private=True, resolve=lambda host, port: [PUBLIC], connect=refused).fetch("http://old.example/")
